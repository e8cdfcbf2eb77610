// What a variation changed: the facts it states, what it asks, and whether the answer is another.
import { constraintsOf } from '#lib/domain/practice/variant-text.ts';
import type { ConstraintId, Part, Variant } from '#lib/domain/practice/variant.ts';

/** Returns the constraints that read differently in `after`. */
export function changedIn(before: Variant, after: Variant, item: number): ReadonlySet<ConstraintId> {
	const was = constraintsOf(before, item);
	const is = constraintsOf(after, item);
	return new Set([...is.keys()].filter((id) => is.get(id) !== was.get(id)));
}

const rightOf = ({ options, right }: Part): string =>
	JSON.stringify(options.flatMap(({ id, text }) => (right.includes(id) ? [text] : [])).sort());
/** Returns the parts of `these` that ask for something that none of `those` asks for. */
const newParts = (these: readonly Part[], those: readonly Part[]): readonly Part[] =>
	these.filter(({ ask }) => !those.some((one) => one.ask === ask));

/** Returns what a variation asks for instead of something else: statements or rows that read differently. */
export function newAsks(before: Variant, after: Variant, item: number): readonly string[] {
	const [was, is] = [before.items[item], after.items[item]];
	// The steps of an order aren't questions.
	if (was === undefined || is === undefined || is.type === 'order') return [];
	return newParts(is.parts, was.parts).flatMap(({ ask }) => ask ?? []);
}

/**
 * Whether a variation has another answer to this item. The order in which parts and options are shown does not matter; what
 * is newly asked is compared with what it replaces.
 */
export function flips(before: Variant, after: Variant, item: number): boolean {
	const [was, is] = [before.items[item]?.parts, after.items[item]?.parts];
	if (was === undefined || is === undefined) return false;
	const [gone, come] = [newParts(was, is), newParts(is, was)];
	if (gone.length !== come.length) return true;
	return was.some((part) => {
		const now = is.find(({ ask }) => ask === part.ask) ?? come[gone.indexOf(part)]!;
		return rightOf(part) !== rightOf(now);
	});
}

/** Whether a variation tells or asks anything different. Some facts can't be changed: what is on can't be turned on. */
export function alters(before: Variant, after: Variant): boolean {
	const told = ({ tabs, items }: Variant) =>
		JSON.stringify([
			tabs,
			items.map(({ requirement, parts }) => [requirement, parts.map(({ ask = '' }) => ask).sort()])
		]);
	return told(before) !== told(after);
}
