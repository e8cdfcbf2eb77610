// Every source that the content names, and what a link must not be: it leads to the page that shows the fact.
import type { Source } from '#lib/domain/source.ts';

type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const modules: Modules = import.meta.glob(
	['../../src/lib/exams/**/*.ts', '!**/families/**', '!**/*.test.ts'],
	{ eager: true }
);

export interface Sources {
	/** Where they stand: `exams/az-104/exam.ts: az104.sources`. */
	readonly of: string;
	readonly sources: readonly Source[];
}

const isSource = (value: object): value is Source => 'url' in value && typeof value.url === 'string';

/** The sources in a value, those of one list together. */
export function sourcesIn(value: unknown, of: string): readonly Sources[] {
	if (typeof value !== 'object' || value === null) return [];
	if (isSource(value)) return [{ of, sources: [value] }];
	if (Array.isArray(value) && value.length > 0 && value.every((one) => Object(one) === one && isSource(one)))
		return [{ of, sources: value }];
	return Object.entries(value).flatMap(([key, one]) => sourcesIn(one, `${of}.${key}`));
}

export const everySource: readonly Sources[] = Object.entries(modules).flatMap(([path, exported]) =>
	Object.entries(exported).flatMap(([name, value]) =>
		sourcesIn(value, `${path.slice(path.indexOf('exams/'))}: ${name}`)
	)
);

/** Pages that stand as literals beside the table of sources, although it has them, or twice. */
export const repeatedPages = (found: readonly Sources[], table: readonly Source[]): readonly string[] => {
	const first = new Map(table.map((one) => [one.url, one]));
	return found.flatMap(({ of, sources }) =>
		sources.flatMap((one) => {
			if (!first.has(one.url)) first.set(one.url, one);
			return first.get(one.url) === one ? [] : [`${of}: ${one.url}`];
		})
	);
};

/** The ids of a table of sources that no text uses. */
export const unusedSources = (table: object, texts: readonly string[]): readonly string[] => {
	const used = new Set(texts.flatMap((text) => text.match(/(?<=\bsources\.)\w+/g) ?? []));
	return Object.keys(table).filter((id) => !used.has(id));
};

/** Official hosts, each with the pages of it that may be named. */
const hosts: Readonly<Record<string, RegExp>> = {
	'learn.microsoft.com': /^\/en-us\/([@a-z0-9._-]+\/)+[a-z0-9._-]+\/?$/,
	// Microsoft's short addresses, for what has no page of its own that a person could read.
	'aka.ms': /^\/[a-z0-9-]+$/i
};

/** The one page that is told from others by its query. */
const assessment = /\/practice\/assessment$/;

const lists = /\/(search|answers|browse|q)(\/|$)/;

function urlFaults(text: string): readonly string[] {
	if (!URL.canParse(text)) return ['is no full address'];
	const { protocol, hostname, pathname, search } = new URL(text);
	const allowed = hosts[hostname];
	return [
		protocol === 'https:' ? [] : ['is not https'],
		allowed === undefined ? [`${hostname} is not one of the official hosts`] : [],
		allowed?.test(pathname) === false ? ['leads to no page'] : [],
		lists.test(pathname) ? ['leads to a search or a list'] : [],
		search === '' || assessment.test(pathname) ? [] : ['carries a query']
	].flat();
}

/** What is wrong with the links that stand together. */
export const linkFaults = ({ of, sources }: Sources): readonly string[] =>
	sources.flatMap(({ url, title, checked }, index) =>
		[
			...urlFaults(url),
			...(title.trim() === '' ? ['has no title'] : []),
			...(/^\d{4}-\d\d-\d\d$/.test(checked) ? [] : ['has no day']),
			...(sources.findIndex((one) => one.url === url) < index ? ['stands there twice'] : [])
		].map((fault) => `${of}: ${url} ${fault}`)
	);
