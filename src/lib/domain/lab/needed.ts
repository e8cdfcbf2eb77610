// Of an output only what its proof needs: what isn't kept can't leak.
import type { Check } from '#lib/domain/lab/lab.ts';
import { fieldsOf, queriesIn } from '#lib/domain/lab/query.ts';

/** The members that the conditions, their sentences and the name of the resource read. */
const readBy = ({ conditions, own }: Check): ReadonlySet<string> =>
	new Set(
		[
			...conditions.flatMap(({ when, yes, no }) => [when, ...queriesIn(yes), ...queriesIn(no)]),
			...(own === undefined ? [] : [own.is])
		].flatMap(fieldsOf)
	);

function pick(value: unknown, read: ReadonlySet<string>): unknown {
	if (Array.isArray(value)) return value.map((each) => pick(each, read));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => read.has(key))
			.map(([key, each]) => [key, pick(each, read)])
	);
}

/** The value that was read from a paste, without what no condition and no sentence of the check reads. */
export const needed = (check: Check, value: unknown): unknown => pick(value, readBy(check));
