// What is asked, as an author of the earlier kind of family writes it, made into parts with shuffled options and a reason for each.
// Goes with `family` once every family is an explained one.
import type { Random } from '#lib/domain/practice/prng.ts';
import type { MisconceptionId, Option, OptionReason, Part } from '#lib/domain/practice/variant.ts';

/** A possible answer and why it is right or wrong. Wrong ones name the wrong rule that computes them. */
export interface OptionDraft {
	readonly text: string;
	readonly because: string;
	readonly misconception?: MisconceptionId;
}

/** A statement or a solution: whether it holds, and the wrong rule of whoever thinks otherwise. */
export interface Claim {
	readonly text: string;
	readonly holds: boolean;
	readonly because: string;
	/** Absent where nobody's rule leads to the wrong answer. */
	readonly misconception?: MisconceptionId;
}

/** One row to be given one of the choices. `wrong`: which wrong rule leads to which other choice. */
export interface MatchRow {
	readonly text: string;
	readonly right: string;
	readonly because: string;
	readonly wrong?: Readonly<Record<string, MisconceptionId>>;
}

export type Ask =
	| { readonly type: 'one'; readonly right: OptionDraft; readonly wrong: readonly OptionDraft[] }
	| {
			readonly type: 'several';
			readonly right: readonly OptionDraft[];
			readonly wrong: readonly OptionDraft[];
	  }
	/** The steps in their order; `stray` steps belong nowhere. */
	| {
			readonly type: 'order';
			readonly steps: readonly OptionDraft[];
			readonly stray?: readonly OptionDraft[];
	  }
	| {
			readonly type: 'match' | 'table';
			readonly rows: readonly MatchRow[];
			readonly choices: readonly string[];
	  }
	| { readonly type: 'statements' | 'series'; readonly claims: readonly Claim[] };

/** An option with why it is right or wrong. */
type Reasoned = Option & OptionReason;
type ReasonedPart = Omit<Part, 'options'> & { readonly options: readonly Reasoned[] };

const mostOptions = 4;
const leastOptions = 3;
const mostOfSeveral = 6;

/** The ones whose text stands neither in `taken` nor earlier: a wrong rule may lead to a right answer. */
function distinct(answers: readonly OptionDraft[], taken: readonly string[]): readonly OptionDraft[] {
	const texts = new Set(taken);
	return answers.filter(({ text }) => !texts.has(text) && texts.add(text));
}

const optionOf = ({ text, because, misconception }: OptionDraft, index: number): Reasoned => ({
	id: String.fromCharCode(97 + index),
	text,
	because,
	...(misconception === undefined ? {} : { misconception })
});

/** Returns the parts of what is asked, with the reasons of each; nothing where the facts leave too little to choose from. */
export const partsOf = (ask: Ask, random: Random) =>
	reasonedParts(ask, random)?.map(({ options, ...part }) => ({
		part: { ...part, options: options.map(({ id, text }): Option => ({ id, text })) },
		reasons: Object.fromEntries(
			options.map(({ id, text: _, ...reason }): [string, OptionReason] => [id, reason])
		)
	}));

function reasonedParts(ask: Ask, random: Random): readonly ReasonedPart[] | undefined {
	switch (ask.type) {
		case 'one':
			return oneOf(ask.right, ask.wrong, random);
		case 'several':
			return severalOf(ask.right, ask.wrong, random);
		case 'order':
			return orderOf(ask.steps, ask.stray ?? [], random);
		case 'match':
		case 'table':
			return ask.rows.map((row, index) => partOfRow(row, index, ask.choices));
		case 'statements':
		case 'series':
			return random.shuffled(ask.claims).map(partOfClaim);
	}
}

function oneOf(
	right: OptionDraft,
	wrong: readonly OptionDraft[],
	random: Random
): readonly ReasonedPart[] | undefined {
	const others = random.some(distinct(wrong, [right.text]), mostOptions - 1);
	if (others.length < leastOptions - 1) return undefined;
	const options = [right, ...others].map(optionOf);
	return [{ id: '1', options: random.shuffled(options), right: ['a'] }];
}

function severalOf(
	right: readonly OptionDraft[],
	wrong: readonly OptionDraft[],
	random: Random
): readonly ReasonedPart[] | undefined {
	const held = distinct(right, []);
	const others = random.some(
		distinct(
			wrong,
			held.map(({ text }) => text)
		),
		mostOfSeveral - held.length
	);
	if (held.length === 0 || others.length === 0 || held.length + others.length < leastOptions)
		return undefined;
	const options = [...held, ...others].map(optionOf);
	return [
		{ id: '1', options: random.shuffled(options), right: options.slice(0, held.length).map(({ id }) => id) }
	];
}

function orderOf(
	steps: readonly OptionDraft[],
	stray: readonly OptionDraft[],
	random: Random
): readonly ReasonedPart[] | undefined {
	if (steps.length < 2 || distinct([...steps, ...stray], []).length < steps.length + stray.length)
		return undefined;
	const options = [...steps, ...stray].map(optionOf);
	const shown = random.shuffled(options);
	return steps.map((_, index) => ({
		id: String(index + 1),
		ask: `Step ${index + 1}`,
		options: shown,
		right: [options[index]!.id]
	}));
}

function partOfRow(
	{ text, right, because, wrong = {} }: MatchRow,
	index: number,
	choices: readonly string[]
): ReasonedPart {
	const options = choices.map((choice, place) =>
		optionOf(
			choice === right || wrong[choice] === undefined
				? { text: choice, because }
				: { text: choice, because, misconception: wrong[choice] },
			place
		)
	);
	return {
		id: String(index + 1),
		ask: text,
		options,
		right: options.filter((option) => option.text === right).map(({ id }) => id)
	};
}

function partOfClaim({ text, holds, because, misconception }: Claim, index: number): ReasonedPart {
	const by = misconception === undefined ? {} : { misconception };
	const options = [
		{ id: 'yes', text: 'Yes', because, ...(holds ? {} : by) },
		{ id: 'no', text: 'No', because, ...(holds ? by : {}) }
	];
	return { id: String(index + 1), ask: text, options, right: [holds ? 'yes' : 'no'] };
}
