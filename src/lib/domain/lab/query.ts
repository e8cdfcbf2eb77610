// Questions put to an output in JMESPath, as `az --query` reads it, and sentences that show what was found.
import { search } from 'jmespath';

/** What a query finds. A query that does not fit the value finds `null`, as on the command line. */
export function find(value: unknown, query: string): unknown {
	try {
		return search(value, query);
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
