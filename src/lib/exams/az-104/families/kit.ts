// What every family is written with: facts in the text, pages and figures, and drawing.
import { judge, type Asked } from '#lib/domain/practice/asked.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { PartReasons } from '#lib/domain/practice/explain.ts';
import type {
	ConstraintId,
	Figure,
	Option,
	Paragraph,
	Piece,
	Tab,
	TraceStep
} from '#lib/domain/practice/variant.ts';

/** What is asked of statements. */
export const yesOrNo =
	'For each of the following statements, select Yes if the statement is true. Otherwise, select No.';

/** A piece of text that states a fact on which an answer may turn. */
export const fact = (constraint: ConstraintId, text: string): Piece => ({ constraint, text });

/** A scenario of one page, with a table or a tree below the text where there is one. */
export const pageWith = (figure: Figure | undefined, ...paragraphs: readonly Paragraph[]): readonly Tab[] => [
	figure === undefined ? { paragraphs } : { paragraphs, figure }
];

/** A table in which each row states a fact. `head`: its columns, `Prefix|Next hop`. None without rows. */
export const factTable = (
	caption: string,
	head: string,
	rows: readonly (readonly [ConstraintId, ...string[]])[]
): Figure | undefined =>
	rows.length === 0
		? undefined
		: {
				kind: 'table',
				caption,
				head: head.split('|'),
				rows: rows.map(([constraint, ...cells]) => ({ constraint, cells }))
			};

/** Output or a file, line by line with its indentation. */
export const code = (caption: string, ...lines: readonly (Piece | Paragraph)[]): Figure => ({
	kind: 'code',
	caption,
	lines: lines.map((line) => (Array.isArray(line) ? (line as Paragraph) : [line as Piece]))
});

/** A message that someone wrote: an email, a ticket, a change request. `head`: `From`, `Subject` and the like. */
export const message = (
	caption: string,
	head: Readonly<Record<string, string>>,
	...paragraphs: readonly Paragraph[]
): Figure => ({ kind: 'message', caption, head: Object.entries(head), paragraphs });

/** “1 day”, “3 days”. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** With a capital first letter. */
export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** Facts that fit, of those drawn: the first, or the last drawn where 400 don't. */
export function drawUntil<F>(draw: () => F, fits: (facts: F) => boolean): F {
	let facts = draw();
	for (let count = 1; count < 400 && !fits(facts); count++) facts = draw();
	return facts;
}

/** The list with changes to the one in that place. */
export const withAt = <T extends object>(
	list: readonly T[],
	place: number,
	changes: Partial<T>
): readonly T[] => {
	const then = list.slice();
	if (place in then) then[place] = { ...then[place]!, ...changes };
	return then;
};

/** Returns a function that finds something once for each id: drawing and explaining ask models the same thousands of times. */
export function remembering<T>(): (id: string | number, find: () => T) => T {
	const known = new Map<string | number, T>();
	return (id, find) => {
		let found = known.get(id);
		if (found === undefined) known.set(id, (found = find()));
		return found;
	};
}

/** Another one of the list, by chance. */
export const another = <T>(random: Random, list: readonly T[], now: T): T =>
	random.pick(list.filter((one) => one !== now));

/** The one that follows in the list. The first follows the last. */
export const following = <T>(list: readonly T[], now: T): T => list[(list.indexOf(now) + 1) % list.length]!;

/** “a, b and c”. */
export const listed = (items: readonly string[]): string =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;

/** Something to choose or to judge, why it’s right or wrong, and the rule by which it is. */
export interface Entry extends Option {
	readonly right: boolean;
	why(): string;
	rule(): string;
}
/** Asks which entries are right, or with `judged` whether each is. `stem`: what is asked, by the ending of its noun: “s” where several are. */
export function askOf(entries: readonly Entry[], judged: boolean, stem: (many: string) => string): Asked {
	if (judged)
		return judge(
			'statements',
			[yesOrNo],
			entries.map(({ text, right }) => ({ text, holds: right }))
		);
	const right = entries.flatMap((one) => (one.right ? [one.id] : []));
	const many = right.length > 1 ? 's' : '';
	return { type: many ? 'several' : 'one', requirement: [stem(many)], parts: [{ options: entries, right }] };
}
/** Explains what `askOf` asks. */
export function explainOf(entries: readonly Entry[], judged: boolean): readonly PartReasons[] {
	const step = ({ why, rule }: Entry): TraceStep => ({ rule: rule(), text: why() });
	if (judged)
		return entries.map((one) => ({ options: { yes: one.why(), no: one.why() }, trace: [step(one)] }));
	return [
		{
			options: Object.fromEntries(entries.map(({ id, why }) => [id, why()])),
			trace: entries.filter(({ right }) => right).map(step)
		}
	];
}
