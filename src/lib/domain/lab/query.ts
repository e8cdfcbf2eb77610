// Questions put to an output in JMESPath, as `az --query` reads it, and sentences that show what was found.
import * as jmespath from 'jmespath';

/** What a query finds. A query that does not fit the value finds `null`, as on the command line. */
export function find(value: unknown, query: string): unknown {
	try {
		return jmespath.search(value, query);
	} catch {
		return null;
	}
}

/** Whether a query gives `true`; anything else is no. */
export const holds = (value: unknown, query: string): boolean => find(value, query) === true;

const longest = 120;

/** A found value as words: what is missing is “nothing”, a list is its members. */
export function inWords(found: unknown): string {
	if (found === null || found === undefined || found === '') return 'nothing';
	if (Array.isArray(found)) return found.length === 0 ? 'nothing' : cut(found.map(inWords).join(', '));
	if (typeof found === 'object') return cut(JSON.stringify(found));
	return cut(String(found));
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A sentence with each `{{query}}` replaced by what the query finds. */
export const say = (sentence: string, value: unknown): string =>
	sentence.replace(/\{\{(.+?)\}\}/g, (_, query: string) => inWords(find(value, query)));

/** Its types leave it out. */
const { compile } = jmespath as unknown as { compile: (query: string) => unknown };

/** The names of all members that a query reads. */
export function fieldsOf(query: string): readonly string[] {
	const names = new Set<string>();
	const walk = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		const { type, name } = node as { type?: string; name?: string };
		if (type === 'Field' && name !== undefined) names.add(name);
		for (const each of Object.values(node)) walk(each);
	};
	walk(compile(query));
	return [...names];
}

/** The queries within a sentence. */
export const queriesIn = (sentence: string): readonly string[] =>
	[...sentence.matchAll(/\{\{(.+?)\}\}/g)].map(([, query]) => query!);
