// The address of a task.
import { resolve } from '$app/paths';

/** Returns the address of a task of the plan, by its session id. Labs have their own screen, also for one way of doing them. */
export const taskHref = (session: string, way?: 'azure' | 'reading'): string =>
	session.startsWith('lab/')
		? `${resolve('/lab/')}${way ? `?way=${way}` : ''}#${session.slice('lab/'.length).replace(/#.*/, '')}`
		: resolve(`/plan/task/#${session}`);
