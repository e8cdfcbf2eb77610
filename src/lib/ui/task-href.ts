// The address of a task.
import { resolve } from '$app/paths';

/** Returns the address of a task of the plan, by its session id. Labs have their own screen. */
export const taskHref = (session: string): string =>
	session.startsWith('lab/')
		? resolve(`/lab/#${session.slice('lab/'.length).replace(/#.*/, '')}`)
		: resolve(`/plan/task/#${session}`);
