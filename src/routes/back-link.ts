// Where the back link leads: to the screen that the person came from, if that is nearer to the tabs.

interface Screen {
	readonly name: string;
	/** Steps from the tabs. Back never goes deeper, so two screens can't lead to each other forever. */
	readonly depth: number;
}

/** Without the screens that have their own way back, such as a round. */
const screens: Readonly<Record<string, Screen>> = {
	'/': { name: 'Today', depth: 0 },
	'/plan': { name: 'Plan', depth: 0 },
	'/practice': { name: 'Practice', depth: 0 },
	'/attempts': { name: 'Attempts', depth: 0 },
	'/ready': { name: 'Ready?', depth: 1 },
	'/repair': { name: 'Fix list', depth: 1 },
	'/when': { name: 'When', depth: 1 },
	'/about': { name: 'About Resit', depth: 2 },
	'/attempts/debrief': { name: 'What felt hard', depth: 2 },
	'/attempts/import': { name: 'Add your report', depth: 2 },
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

/** Returns the back link after going from one screen to another; undefined where the screen's own applies. */
export function backLink(from: End | null, to: End | null): Back | undefined {
	const [left, shown] = [screens[from?.route.id ?? ''], screens[to?.route.id ?? '']];
	if (from === null || left === undefined || shown === undefined || left.depth >= shown.depth)
		return undefined;
	return { href: from.url.pathname + from.url.search + from.url.hash, label: left.name };
}
