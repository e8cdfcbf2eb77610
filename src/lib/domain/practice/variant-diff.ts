// What a variation changed: the facts it states, what it asks, and whether the answer is another.
import { constraintsOf, factsOf, textOf, toldIn, valuesIn } from '#lib/domain/practice/variant-text.ts';
import type { ConstraintId, Part, Variant } from '#lib/domain/practice/variant.ts';

/** Returns the constraints that read differently in `after`. */
export function changedIn(before: Variant, after: Variant, item: number): ReadonlySet<ConstraintId> {
	const was = constraintsOf(before, item);
	const is = constraintsOf(after, item);
	return new Set([...is.keys()].filter((id) => is.get(id) !== was.get(id)));
}

/** A fact that reads differently: the words that changed, then and now, and what stands before and after them. */
export interface FactChange {
	readonly start: string;
	readonly was: string;
	readonly now: string;
	readonly end: string;
}

/** Fewer words don't say by themselves what they're about, and a line of an output or a file is read among its others. */
const isSentence = (text: string): boolean =>
	text.trim().split(' ').length >= 4 && !/ {2}|[{}]|https?:/.test(text);

function factChange(was: string, now: string): FactChange {
	const [a, b] = [was.trim().split(' '), now.trim().split(' ')];
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start < most && a[start] === b[start]) start++;
	let end = 0;
	while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	return {
		start: a.slice(0, start).join(' '),
		was: a.slice(start, a.length - end).join(' '),
		now: b.slice(start, b.length - end).join(' '),
		end: a.slice(a.length - end).join(' ')
	};
}

/** Returns the facts of a variation that read differently, as what changed in each; none where anything else differs, or where a fact alone wouldn't say what it's about. */
export function factChanges(before: Variant, after: Variant, item: number): readonly FactChange[] {
	const around = ({ tabs, items }: Variant) =>
		JSON.stringify([tabs, items[item]?.requirement], (_, value) =>
			typeof value === 'object' && value !== null && 'constraint' in value && 'text' in value
				? (value as { constraint: unknown }).constraint
				: (value as unknown)
		);
	if (around(before) !== around(after)) return [];
	const was = factsOf(before, item);
	const pairs = factsOf(after, item).flatMap(({ text }, at) =>
		was[at]!.text === text ? [] : [[was[at]!.text, text] as const]
	);
	return pairs.flat().every(isSentence) ? pairs.map((texts) => factChange(...texts)) : [];
}

/** What happened to a thing, after what it is: a block blob in Hot, created 50 days ago and last modified 20 days ago. Parts of other lists, such as statuses in their order, say nothing alone. */
const happened = /^(last )?(created|modified|taken)\b/;
/** Returns of a sentence only what differs from what it said before, where each part of it can be said alone; else all of it. */
export function onlyChanged(was: string, is: string): string {
	const [start, name, verb] = /^(.+?) (were|is) /.exec(is) ?? [];
	if (start === undefined || !was.startsWith(start)) return is;
	const [before, now] = [was, is].map((text) => text.slice(start.length).split(/, | and /)) as [
		string[],
		string[]
	];
	const apart = [before, now].every(([, ...rest]) => rest.every((one) => happened.test(one)));
	if (!apart || before.length !== now.length) return is;
	const changed = now.filter((one, at) => one !== before[at]);
	const begin = verb === 'were' || changed[0] === now[0] ? start : `${name} `;
	return changed.length % now.length === 0 ? is : begin + changed.join(' and ');
}

/** Letters: what fits on two lines of a phone. */
const short = 56;
/** The cells of a row, told as a table or between commas; none of a sentence. */
const cellsOf = (line: string): readonly string[] =>
	line.includes(' · ') ? line.split(' · ') : /,(?=\S)/.test(line) ? valuesIn(line) : [];
/** Which of some texts differ; nothing where their number does. */
const differing = (was: readonly string[], is: readonly string[]): readonly number[] =>
	was.length === is.length ? is.flatMap((text, at) => (text === was[at] ? [] : at)) : [];
/** Returns the one thing that a variation tells otherwise, where that can be said in a few words: a cell with the name of its row, or a sentence. */
export function shortChange(before: Variant, after: Variant, item: number): string | undefined {
	const [was, is] = [before, after].map(({ tabs, items }) =>
		[...toldIn(tabs), items[item]?.requirement ?? []].flat().map((piece) => textOf([piece]).trim())
	) as [string[], string[]];
	const [at, more] = differing(was, is);
	if (at === undefined || more !== undefined) return undefined;
	const cells = cellsOf(is[at]!);
	const [cell, others] = differing(cellsOf(was[at]!), cells);
	const sentences = [was[at]!, is[at]!].map((text) => text.split(/(?<=[.?!]) /)) as [string[], string[]];
	const [one, rest] = differing(...sentences);
	const said = cell
		? others === undefined && `${cells[0]}: ${cells[cell]}`
		: one !== undefined && rest === undefined
			? onlyChanged(...(sentences.map((each) => each[one]!.replace(/\.$/, '')) as [string, string]))
			: '';
	if (!said || !(cell || isSentence(said))) return undefined;
	// What “it” is, is told before: by a name, or it would be anything.
	const [name = ''] = /^\S*[\d_-]\S*|^[A-Z][a-z]+[A-Z]\S*/.exec(is[at]!) ?? [];
	const text =
		one === 0 || !/^(Its?|They|Their|Then|Both)\b/.test(said)
			? said
			: name && `${name}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
	return text && text.length <= short ? text : undefined;
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
