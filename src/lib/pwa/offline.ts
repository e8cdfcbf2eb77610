// What is cached for offline use, and which cached page answers an address. The only allow-list: nothing else is cached.

/** What SvelteKit's build lists. Every path starts with the base. */
export interface Built {
	readonly base: string;
	readonly build: readonly string[];
	readonly files: readonly string[];
	readonly prerendered: readonly string[];
}

/** The manifest’s pictures are only asked for while the app is being installed, and then from the network. */
const keptFiles = ['icons/icon.svg', 'icons/apple', 'manifest.webmanifest'];

/** Earlier addresses of screens, which people have saved, each with the one it leads on to; from the base. */
export const moved: Readonly<Record<string, string>> = {
	'set/': 'practice/round/',
	'set/mixed/': 'practice/set/',
	'set/code/': 'practice/import/'
};

/** Returns where an earlier address leads; nothing for any other. */
const movedTo = (path: string, base: string): string | undefined => {
	const earlier = path.slice(base.length + 1);
	return Object.hasOwn(moved, earlier) ? `${base}/${moved[earlier]}` : undefined;
};

/**
 * An empty page in which the app draws the screen of the address, or says that there is none.
 * Its asset paths are absolute, so it works at any depth: every screen but Today opens in it offline.
 */
export const emptyPage = (base: string): string => `${base}/404.html`;

/** Whether a file is a large extra, which is cached when it's first used. `vite.config.ts` names them. */
export const isOnDemand = (path: string): boolean => path.includes('/_app/immutable/ondemand/');

/** What an extra is called, in every version: a file's path up to the hash of its content. */
const extraOf = (path: string): string => path.split('.', 1)[0]!;

/** Returns this version's files of the extras that are cached: what was used once works offline after an update too. */
export const usedExtras = ({ build }: Pick<Built, 'build'>, cached: readonly string[]): readonly string[] => {
	const used = new Set(cached.filter(isOnDemand).map(extraOf));
	return build.filter((path) => used.has(extraOf(path)));
};

/** Returns every path to cache before the app says that it works offline. */
export const offlineList = ({ base, build, files }: Omit<Built, 'prerendered'>): readonly string[] => [
	...build.filter((path) => !isOnDemand(path)),
	...files.filter((path) => keptFiles.some((kept) => path.startsWith(`${base}/${kept}`))),
	`${base}/`,
	emptyPage(base)
];

/** How an address that was typed or followed is answered. */
export type OfflineAnswer =
	| { readonly kind: 'page'; readonly path: string }
	/** An earlier address, or one without its slash. */
	| { readonly kind: 'redirect'; readonly path: string }
	/** The address of a file, opened directly. */
	| { readonly kind: 'file' }
	| { readonly kind: 'lost'; readonly path: string };

/** Returns how to answer the address with this path. Query and hash don't matter. */
export function answerTo(path: string, { base, prerendered }: Built): OfflineAnswer {
	const index = path.replace(/index\.html$/, '');
	const slashed = index.endsWith('/') ? index : `${index}/`;
	const now = movedTo(slashed, base);
	if (now !== undefined) return { kind: 'redirect', path: now };
	if (path === `${base}/`) return { kind: 'page', path };
	if (prerendered.includes(path)) return { kind: 'page', path: emptyPage(base) };
	if (prerendered.includes(slashed)) return { kind: 'redirect', path: slashed };
	if (path.slice(path.lastIndexOf('/')).includes('.')) return { kind: 'file' };
	return { kind: 'lost', path: emptyPage(base) };
}

const cachePrefix = (base: string): string => `resit-${base}@`;

/**
 * The name of one version at one base: of its cache, and of the lock that a tab keeps for as long as it runs that version.
 * Other projects may share the origin, and so may another copy of this one.
 */
export const cacheName = (base: string, version: string): string => `${cachePrefix(base)}${version}`;

/** Returns the caches of all versions at this base. Never another project's. */
export const ownCaches = (base: string, caches: readonly string[]): readonly string[] =>
	caches.filter((name) => name.startsWith(cachePrefix(base)));

/** Returns the caches of versions that no tab runs anymore. */
export const staleCaches = (
	base: string,
	current: string,
	caches: readonly string[],
	locks: readonly string[]
): readonly string[] =>
	ownCaches(base, caches).filter((name) => name !== cacheName(base, current) && !locks.includes(name));

/** Where another app's share is posted: the address of a screen, so that no host has to know it. */
export const shareTarget = (base: string): string => `${base}/attempts/import/`;

/** The cache in which what was shared waits until a screen has taken it. Not one of a version, so an update leaves it. */
export const sharedCache = (base: string): string => `resit-${base}-shared`;
