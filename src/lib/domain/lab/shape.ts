// Whether an output is that of the command asked for: by what it prints and by the keys that its query names.
import type { Looks, PasteFault } from '#lib/domain/lab/paste/fault.ts';
import type { Check } from '#lib/domain/lab/lab.ts';
import { isObject } from '#lib/domain/parser/parser.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';

type Shape = Pick<Check, 'prints' | 'keys'>;

/** The object by whose keys the command is known: the output itself, or its first row. */
const specimen = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function hasKeys(value: unknown, keys: readonly string[]): boolean {
	const found = specimen(value);
	return isObject(found) && Object.keys(found).length === keys.length && keys.every((key) => key in found);
}

/** One object where a list was asked for, and a list of one where an object was: the same thing. */
function asAsked(value: unknown, prints: Shape['prints']): unknown {
	if (prints === 'list' && isObject(value)) return [value];
	if (prints === 'object' && Array.isArray(value) && value.length === 1) return value[0];
	return value;
}

/** What this looks like, where it is not what was asked for. */
function looksOf(value: unknown, others: readonly Check[]): Looks {
	const other = others.find(({ keys }) => keys !== undefined && hasKeys(value, keys));
	if (other) return { like: 'check', title: other.title };
	const found = specimen(value);
	if (!isObject(found))
		return Array.isArray(value)
			? { like: 'list', length: value.length }
			: { like: 'text', text: String(value).slice(0, 40) };
	const { type, id } = found;
	if (typeof type === 'string' && typeof id === 'string')
		return { like: 'resource', type: type.slice(0, 80) };
	if ('environmentName' in found && 'tenantId' in found) return { like: 'account' };
	return { like: 'keys', keys: Object.keys(found).slice(0, 5) };
}

/** Returns the value in the form that conditions expect. The fault says which other output it looks like. */
export function fitted(value: unknown, check: Shape, others: readonly Check[]): Result<unknown, PasteFault> {
	const { prints, keys } = check;
	if (prints === undefined) return ok(value);
	const asked = asAsked(value, prints);
	const right =
		prints === 'list'
			? Array.isArray(asked)
			: prints === 'object'
				? isObject(asked)
				: !isObject(asked) && !Array.isArray(asked);
	const empty = Array.isArray(asked) && asked.length === 0;
	if (right && (keys === undefined || empty || hasKeys(asked, keys))) return ok(asked);
	return fail({
		code: 'other',
		asked: keys === undefined || !right ? prints : keys,
		looks: looksOf(value, others)
	});
}
