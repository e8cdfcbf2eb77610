// Whether an output is that of the command asked for: by what it prints and by the keys that its query names.
import type { Check } from '#lib/domain/lab/lab.ts';
import { isObject } from '#lib/domain/parser/parser.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

type Shape = Pick<Check, 'prints' | 'keys'>;

/** The object whose keys tell the command: the output itself, or its first row. */
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

const what = {
	list: 'a list, in [ ]',
	object: 'one object, in { }',
	value: 'one word or number'
} as const;

function kindOf(value: unknown): string {
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
	if (isObject(value)) return 'an object';
	return `“${String(value).slice(0, 40)}”`;
}

/** What this looks like, where it is not what was asked for. */
function looksLike(value: unknown, others: readonly Check[]): string {
	const other = others.find(({ keys }) => keys !== undefined && hasKeys(value, keys));
	if (other) return `This looks like the output for “${other.title}”.`;
	const found = specimen(value);
	if (!isObject(found)) return `Found ${kindOf(value)}.`;
	const { type, id } = found;
	if (typeof type === 'string' && typeof id === 'string')
		return `This looks like all of a ${type.slice(0, 80)}: the command was run without its --query.`;
	if ('environmentName' in found && 'tenantId' in found)
		return 'This looks like the output of az account show.';
	return `Found the keys ${Object.keys(found).slice(0, 5).join(', ')}.`;
}

/** The value in the form that conditions expect, or `other`: the output of another command, and which. */
export function fitted(value: unknown, check: Shape, others: readonly Check[]): Result<unknown> {
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
	const expected = keys === undefined || !right ? what[prints] : `the keys ${keys.join(', ')}`;
	return fail(
		'other',
		`The command prints ${expected}. ${looksLike(value, others)} Run it exactly as shown here.`
	);
}
