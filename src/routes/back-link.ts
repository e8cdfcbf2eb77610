// Where “back” leads: to the screen that one came from, where that lies nearer to the tabs than the one on show.

interface Screen {
	readonly name: string;
	/** Steps from the tabs. Going back never goes deeper, so that two screens cannot send a person to and fro. */
	readonly depth: number;
}

/** Screens with a way back of their own, a running round for one, are not among them. */
const screens: Readonly<Record<string, Screen>> = {
	'/': { name: 'Today', depth: 0 },
	'/plan': { name: 'Plan', depth: 0 },
	'/practice': { name: 'Practice', depth: 0 },
	'/attempts': { name: 'Attempts', depth: 0 },
	'/ready': { name: 'Ready?', depth: 1 },
	'/repair': { name: 'Repair', depth: 1 },
	'/when': { name: 'When you may sit', depth: 1 },
	'/about': { name: 'About Resit', depth: 2 },
	'/attempts/debrief': { name: 'What felt hard', depth: 2 },
	'/attempts/import': { name: 'Import a report', depth: 2 },
	'/attempts/log': { name: 'Add an attempt', depth: 2 },
	'/data': { name: 'Your data', depth: 2 },
	'/lab': { name: 'Lab', depth: 2 },
	'/plan/task': { name: 'Task', depth: 2 }
};

interface End {
	readonly route: { readonly id: string | null };
	readonly url: Pick<URL, 'pathname' | 'search' | 'hash'>;
}

export interface Back {
	readonly href: string;
	readonly label: string;
}

/** The way back after going from one screen to another; nothing where the screen’s own way holds. */
export function backLink(from: End | null, to: End | null): Back | undefined {
	const [left, shown] = [screens[from?.route.id ?? ''], screens[to?.route.id ?? '']];
	if (from === null || left === undefined || shown === undefined || left.depth >= shown.depth)
		return undefined;
	return { href: from.url.pathname + from.url.search + from.url.hash, label: left.name };
}
