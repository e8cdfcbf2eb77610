// Where the work of a task is done.
import { resolve } from '$app/paths';

/** The address of a session, by its id: labs have a screen of their own. */
export const taskHref = (session: string): string =>
	session.startsWith('lab/')
		? resolve(`/lab/#${session.slice('lab/'.length).replace(/#.*/, '')}`)
		: resolve(`/plan/task/#${session}`);
