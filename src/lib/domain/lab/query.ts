// Queries of an output in JMESPath, as `az --query` reads it, sentences that show what was found, and the members that both need.
import * as jmespath from 'jmespath';
import type { Check } from '#lib/domain/lab/lab.ts';

/** Returns what a query finds; `null` for one that does not fit the value, as on the command line. */
export function find(value: unknown, query: string): unknown {
	try {
		return jmespath.search(value, query);
	} catch {
		return null;
	}
}

/** Returns whether a query gives `true`; anything else is no. */
export const holds = (value: unknown, query: string): boolean => find(value, query) === true;

const longest = 120;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A found value as words: what is missing is “nothing”, a list is its members. */
function inWords(found: unknown): string {
	if (Array.isArray(found) && found.length > 0) return cut(found.map(inWords).join(', '));
	if (found === null || found === undefined || found === '' || Array.isArray(found)) return 'nothing';
	return cut(typeof found === 'object' ? JSON.stringify(found) : String(found));
}

const inSentence = /\{\{(.+?)\}\}/g;

/** Returns a sentence with each `{{query}}` replaced by what the query finds. */
export const say = (sentence: string, value: unknown): string =>
	sentence.replace(inSentence, (_, query: string) => inWords(find(value, query)));

const queriesIn = (sentence: string): readonly string[] =>
	[...sentence.matchAll(inSentence)].map(([, query]) => query!);

/** Its types leave it out. */
const { compile } = jmespath as unknown as { compile: (query: string) => unknown };

/** Returns the names of all members that a query reads. */
export const fieldsOf = (query: string): readonly string[] => [...new Set(fieldsIn(compile(query)))];

function fieldsIn(node: unknown): readonly string[] {
	if (typeof node !== 'object' || node === null) return [];
	const { type, name } = node as { type?: string; name?: string };
	const own = type === 'Field' && name !== undefined ? [name] : [];
	return [...own, ...Object.values(node).flatMap(fieldsIn)];
}

function pick(value: unknown, members: ReadonlySet<string>): unknown {
	if (Array.isArray(value)) return value.map((each) => pick(each, members));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([key]) => members.has(key));
	return Object.fromEntries(entries.map(([key, each]) => [key, pick(each, members)]));
}

/** Returns a value with only the members that the conditions of the check, their sentences and its `own` read: what isn't kept can't leak. */
export function needed({ conditions, own }: Check, value: unknown): unknown {
	const queries = conditions.flatMap(({ when, yes, no }) => [when, ...queriesIn(yes), ...queriesIn(no)]);
	return pick(value, new Set([...queries, ...(own ? [own.is] : [])].flatMap(fieldsOf)));
}
