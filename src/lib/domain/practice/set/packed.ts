// What was answered in a set as digits: for each question how sure, and for each part which options, as tightly as they go.
import { confidences } from '#lib/domain/practice/answer.ts';
import type { Given } from '#lib/domain/practice/grade.ts';
import type { Digit } from '#lib/domain/practice/set/digits.ts';
import { answered, type SetTry } from '#lib/domain/practice/set/running.ts';
import { untouched, type Try } from '#lib/domain/practice/response.ts';
import { asksToRead, decides } from '#lib/domain/practice/variant-text.ts';
import type { Item, Part, Variant } from '#lib/domain/practice/variant.ts';

/** Stands for whatever was tapped in place of what decides: which of the others it was is not kept. */
const elsewhere = '?';

/** As many different ones as there are right ones, in the order of the options: more than that never counted. */
function chosenIn({ id, options, right }: Part, given: Given): readonly number[] {
	const ids = new Set((given[id] ?? []).slice(0, right.length));
	return options.flatMap((option, at) => (ids.has(option.id) ? [at] : []));
}

/** One option, or none where a part may be open. */
function oneOf(digit: Digit, part: Part, full: boolean, given: Given): readonly string[] {
	const none = full ? 0 : 1;
	const at = digit(part.options.length + none, (chosenIn(part, given)[0] ?? -1) + none) - none;
	return part.options.slice(at, at + 1).flatMap(({ id }) => (at < 0 ? [] : [id]));
}

/** Every choice of so many options out of so many, as bits; of fewer too, where a part may be open. */
const choicesOf = (of: number, count: number, full: boolean): readonly number[] =>
	Array.from({ length: 2 ** of }, (_, bits) => bits).filter((bits) => {
		const chosen = bits.toString(2).replaceAll('0', '').length;
		return full ? chosen === count : chosen <= count;
	});

function severalOf(digit: Digit, part: Part, full: boolean, given: Given): readonly string[] {
	const all = choicesOf(part.options.length, part.right.length, full);
	const bits = chosenIn(part, given).reduce((sum, at) => sum | (1 << at), 0);
	const chosen = all[digit(all.length, Math.max(0, all.indexOf(bits)))]!;
	return part.options.flatMap(({ id }, at) => ((chosen >> at) & 1 ? [id] : []));
}

/** The steps of an order: each is one of those that are left. */
function inOrder(digit: Digit, parts: readonly Part[], full: boolean, given: Given): Given {
	let left = parts[0]?.options ?? [];
	const rows: [string, readonly string[]][] = [];
	for (const part of parts) {
		const ids = oneOf(digit, { ...part, options: left }, full, given);
		left = left.filter(({ id }) => !ids.includes(id));
		rows.push([part.id, ids]);
	}
	return Object.fromEntries(rows);
}

function givenOf(digit: Digit, { type, parts }: Item, full: boolean, given: Given): Given {
	if (type === 'order') return inOrder(digit, parts, full, given);
	const one = type === 'several' ? severalOf : oneOf;
	return Object.fromEntries(parts.map((part) => [part.id, one(digit, part, full, given)]));
}

function tapOf(digit: Digit, item: Item, full: boolean, tapped: string): string {
	const ways = full ? [item.deciding, elsewhere] : [item.deciding, elsewhere, ''];
	const way = decides(item, tapped) ? 0 : tapped === '' ? ways.length - 1 : 1;
	return ways[digit(ways.length, way)]!;
}

/** Each part has as many known options as there are right ones, and no step stands in an order twice. */
function isComplete({ type, parts }: Item, given: Given): boolean {
	const chosen = parts.map((part) => chosenIn(part, given));
	return (
		chosen.every((ids, at) => ids.length === parts[at]!.right.length) &&
		(type !== 'order' || new Set(chosen.flat()).size === parts.length)
	);
}

/** Whether all of what is answered is complete: then nothing needs a digit for “nothing”. */
const isFull = (variant: Variant, one: Try): boolean =>
	variant.items.every(
		(item, at) =>
			isComplete(item, one.given[at] ?? {}) && (!asksToRead(variant, item) || (one.read[at] ?? '') !== '')
	);

/**
 * The tries as digits, or from them: one for each variant, with what was given, whether the tap was right, and how sure.
 * An unanswered question keeps nothing; seconds, flags and first answers are not kept. In a look-up drill it is kept
 * whether anything was looked up, without how long.
 */
export function triesThrough(
	digit: Digit,
	variants: readonly Variant[],
	tries: readonly SetTry[] = [],
	drill = false
): readonly SetTry[] {
	const tryAt = (at: number): SetTry => tries[at] ?? untouched;
	const open = digit(2, variants.every((_, at) => answered(tryAt(at))) ? 0 : 1);
	const full =
		digit(2, variants.every((each, at) => !answered(tryAt(at)) || isFull(each, tryAt(at))) ? 0 : 1) === 0;
	const sure = variants.map((_, at) => {
		const said = confidences.findIndex((one) => one === tryAt(at).confidence);
		return confidences[digit(confidences.length + open, said + open) - open];
	});
	return variants.map((variant, at) => {
		const confidence = sure[at];
		if (confidence === undefined) return untouched;
		const { given, read, looked = 0 } = tryAt(at);
		const lookedUp = drill && digit(2, looked > 0 ? 1 : 0) === 1;
		const rows = variant.items.map((item, place) => ({
			tap: asksToRead(variant, item) ? tapOf(digit, item, full, read[place] ?? '') : '',
			given: givenOf(digit, item, full, given[place] ?? {})
		}));
		return {
			...untouched,
			given: rows.map((row) => row.given),
			read: rows.map(({ tap }) => tap),
			confidence,
			...(lookedUp ? { looked: 1 } : {})
		};
	});
}
