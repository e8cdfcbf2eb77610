// Checks a paste: reads it, tells it from other outputs, and asks each condition of it.
import type { PasteFault } from '#lib/domain/lab/paste/fault.ts';
import { checksOf, type Check, type Lab } from '#lib/domain/lab/lab.ts';
import { readAs } from '#lib/domain/lab/paste/read.ts';
import { plainPaste, withoutPrompts } from '#lib/domain/lab/paste/text.ts';
import { find, holds, needed, say } from '#lib/domain/lab/query.ts';
import { redact, type Redacted } from '#lib/domain/lab/redact/redact.ts';
import { unwrap } from '#lib/domain/lab/redact/unwrap.ts';
import { fitted } from '#lib/domain/lab/shape.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';

export interface Said {
	readonly holds: boolean;
	/** What was found; where it is not met, what to look at next. */
	readonly says: string;
	/** The proof doesn't wait for it. */
	readonly unverified?: true;
}

export interface Finding {
	/** Every condition is met, but for those that are unverified. */
	readonly proved: boolean;
	/** One for each condition, in their order. */
	readonly said: readonly Said[];
	/** What may be kept, as JSON: of what was pasted the members that the proof needs, without secrets. */
	readonly output: string;
	readonly struck: Redacted['struck'];
}

/** Returns each condition asked of a value that was read. */
export const judge = ({ conditions }: Pick<Check, 'conditions'>, value: unknown): readonly Said[] =>
	conditions.map(({ when, yes, no, unverified }) => {
		const held = holds(value, when);
		return { holds: held, says: say(held ? yes : no, value), ...(unverified && { unverified }) };
	});

/** Returns whether everything is met that a proof waits for. */
export const isMet = (said: readonly Said[]): boolean =>
	said.every(({ holds, unverified }) => holds || unverified === true);

/** More than any command of ours prints. */
const mostKept = 4_000;

/**
 * The paste, and for an error also as it was before a terminal broke its lines: a condition may ask for words across the break. Taken
 * before secrets are removed, which changes how long lines are.
 */
function readings(check: Check, text: string): readonly string[] {
	const whole = check.kind === 'error' ? unwrap(text)?.text : undefined;
	return whole === undefined ? [text] : [text, whole];
}

/** Whether the value is the lab's own resource; a list is where each row is. */
function isOwn({ own }: Check, value: unknown): boolean {
	if (own === undefined || (Array.isArray(value) && value.length === 0)) return true;
	return holds(value, own.is) || (Array.isArray(value) && value.every((row) => holds(row, own.is)));
}

/** The name to show of a resource that is not the lab's; absent where it has none. */
const nameOf = (value: unknown): { readonly name?: string } => {
	const name = find(value, 'name || [0].name');
	return typeof name === 'string' ? { name } : {};
};

/**
 * Returns what a paste shows of each condition. A fault says why nothing could be asked: not the output of this command, not
 * this lab's resource, not text. Secrets are redacted before anything else is looked at. `emptyText` is said of an empty
 * list where the check says nothing itself. `others`: checks of other labs, to say which command an output looks like.
 */
export function examine(
	lab: Pick<Lab, 'checks' | 'tearDown'>,
	check: Check,
	paste: string,
	emptyText: string,
	others: readonly Check[] = []
): Result<Finding, PasteFault> {
	const plain = plainPaste(paste);
	if (!plain.ok) return plain;
	const texts = readings(check, plain.value).map(redact);
	const { struck } = texts[0]!;
	const outputs = texts.map(({ text }) => withoutPrompts(text, check.command));
	if (outputs[0]!.trim() === '') return fail({ code: 'command' });
	const read = outputs.map((each) => readAs(check, each));
	const best = read.find((each) => each.ok && isMet(judge(check, each.value))) ?? read[0]!;
	if (!best.ok) return best;
	const value = fitted(best.value, check, [...checksOf(lab).filter(({ id }) => id !== check.id), ...others]);
	if (!value.ok) return value;
	if (!isOwn(check, value.value))
		return fail({ code: 'not own', ...nameOf(value.value), named: check.own!.named });
	const said = judge(check, value.value);
	const proved = isMet(said);
	const empty = Array.isArray(value.value) && value.value.length === 0;
	const first: readonly Said[] = empty && !proved ? [{ holds: false, says: check.empty ?? emptyText }] : [];
	return ok({ proved, said: [...first, ...said], output: kept(check, value.value), struck });
}

function kept(check: Check, value: unknown): string {
	const output = JSON.stringify(needed(check, value)) ?? '';
	return output.length > mostKept ? `${output.slice(0, mostKept)}…` : output;
}
