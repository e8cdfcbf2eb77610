// What is kept offline, and which kept page answers an address. The one allow-list: what is not in it is not kept.

/** What SvelteKit's build says it made; every path starts with the base. */
export interface Built {
	readonly base: string;
	readonly build: readonly string[];
	readonly files: readonly string[];
	readonly prerendered: readonly string[];
}

const keptFiles = ['icons/', 'manifest.webmanifest'];

/** The page for an address that is none. Its asset paths are absolute, so it works at any depth. */
export const notFoundPage = (base: string): string => `${base}/404.html`;

/** Every path to keep before the app says it works offline. */
export const offlineList = ({ base, build, files, prerendered }: Built): readonly string[] => [
	...build,
	...files.filter((path) => keptFiles.some((kept) => path.startsWith(`${base}/${kept}`))),
	...prerendered,
	notFoundPage(base)
];

/** How a typed or followed address is answered. */
export type Way =
	| { readonly kind: 'page'; readonly path: string }
	/** The page's asset paths are relative: without the slash they would miss. */
	| { readonly kind: 'redirect'; readonly path: string }
	/** A file's own address, opened by itself. */
	| { readonly kind: 'file' }
	| { readonly kind: 'lost'; readonly path: string };

/** The way to answer the address with this path; query and hash do not choose the page. */
export function answerTo(path: string, { base, prerendered }: Built): Way {
	if (prerendered.includes(path)) return { kind: 'page', path };
	const index = path.replace(/index\.html$/, '');
	const slashed = index.endsWith('/') ? index : `${index}/`;
	if (prerendered.includes(slashed)) return { kind: 'redirect', path: slashed };
	if (path.slice(path.lastIndexOf('/')).includes('.')) return { kind: 'file' };
	return { kind: 'lost', path: notFoundPage(base) };
}

const cachePrefix = (base: string): string => `resit-${base}@`;

/**
 * The name of one version at one base: of its cache, and of the lock that a tab holds for as long as it runs that version.
 * Other projects may share the origin, and so may another copy of this one.
 */
export const cacheName = (base: string, version: string): string => `${cachePrefix(base)}${version}`;

/** The caches of versions that no tab runs any more. Never another project's. */
export const staleCaches = (
	base: string,
	current: string,
	caches: readonly string[],
	locks: readonly string[]
): readonly string[] =>
	caches.filter(
		(name) => name.startsWith(cachePrefix(base)) && name !== cacheName(base, current) && !locks.includes(name)
	);
