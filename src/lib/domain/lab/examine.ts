// A proof checked: a paste read, told from other outputs, and each condition asked of it.
import { checksOf, type Check, type Lab } from '#lib/domain/lab/lab.ts';
import { readAs } from '#lib/domain/lab/paste/read.ts';
import { plainPaste } from '#lib/domain/lab/paste/text.ts';
import { find, holds, say } from '#lib/domain/lab/query.ts';
import { strike, type Struck } from '#lib/domain/lab/secrets.ts';
import { fitted } from '#lib/domain/lab/shape.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

export interface Said {
	readonly holds: boolean;
	/** What was found; where it does not hold, what to look at next. */
	readonly says: string;
}

export interface Finding {
	/** Every condition holds. */
	readonly proved: boolean;
	/** One for each condition, in their order. */
	readonly said: readonly Said[];
	/** What was pasted, as it may be kept: without secrets, and no longer than an output is. */
	readonly output: string;
	readonly struck: Struck['struck'];
}

/** Each condition asked of a value that was read. */
export const judge = ({ conditions }: Pick<Check, 'conditions'>, value: unknown): readonly Said[] =>
	conditions.map(({ when, yes, no }) => {
		const held = holds(value, when);
		return { holds: held, says: say(held ? yes : no, value) };
	});

/** More than any command of ours prints. */
const mostKept = 4_000;

/** Whether the value is the lab's own resource; a list is where each row is. */
function isOwn({ own }: Check, value: unknown): boolean {
	if (own === undefined || (Array.isArray(value) && value.length === 0)) return true;
	return holds(value, own.is) || (Array.isArray(value) && value.every((row) => holds(row, own.is)));
}

/** The name to show of a resource that is not the lab's. */
const nameOf = (value: unknown): string => {
	const name = find(value, 'name || [0].name');
	return typeof name === 'string' ? `“${name}”` : 'another resource';
};

/**
 * Reads a paste and asks the conditions. A fault says why nothing could be asked: not the output of this command, not
 * this lab's resource, not text. Secrets are struck before anything else is looked at. `others`: checks of other labs, to
 * say which command an output looks like.
 */
export function examine(
	lab: Pick<Lab, 'checks' | 'tearDown'>,
	check: Check,
	paste: string,
	others: readonly Check[] = []
): Result<Finding> {
	const plain = plainPaste(paste);
	if (!plain.ok) return plain;
	const { text, struck } = strike(plain.value);
	const read = readAs(check, text);
	if (!read.ok) return read;
	const value = fitted(read.value, check, [...checksOf(lab).filter(({ id }) => id !== check.id), ...others]);
	if (!value.ok) return value;
	if (!isOwn(check, value.value))
		return fail(
			'not own',
			`Found ${nameOf(value.value)}. Expected the lab’s own resource, whose name begins with ${check.own!.named}.`
		);
	const said = judge(check, value.value);
	const proved = said.every((each) => each.holds);
	const empty = Array.isArray(value.value) && value.value.length === 0;
	const first: readonly Said[] =
		empty && !proved
			? [
					{
						holds: false,
						says:
							check.empty ??
							'The list is empty: the command found nothing there. Look at the name of the resource group.'
					}
				]
			: [];
	return ok({ proved, said: [...first, ...said], output: kept(check, value.value, text), struck });
}

/** JSON without the room it takes on a screen; other output as it was. */
function kept({ kind }: Check, value: unknown, text: string): string {
	const output = kind === 'json' || kind === 'kql' ? JSON.stringify(value) : text.trim();
	return output.length > mostKept ? `${output.slice(0, mostKept)}…` : output;
}
