// A family: how facts are drawn, told, asked about and varied. Its variants hold facts, options and key. Why they are so is calculated
// from the same facts when it is first read.
import { keyOf, type Asked } from '#lib/domain/practice/asked.ts';
import { explain, same, type Change, type Question } from '#lib/domain/practice/explain.ts';
import type { GroupId } from '#lib/domain/exam.ts';
import { hash, randomOf, type Random } from '#lib/domain/practice/prng.ts';
import type { Turns } from '#lib/domain/practice/seed.ts';
import type {
	Difficulty,
	Explanation,
	FamilyId,
	Item,
	MisconceptionId,
	Option,
	Part,
	Tab,
	Variant
} from '#lib/domain/practice/variant.ts';
import type { Source } from '#lib/domain/source.ts';

/** What a family says of itself. */
export interface About {
	readonly id: FamilyId;
	/** Grows when the same seed would give other facts or another key. */
	readonly edition: number;
	readonly group: GroupId;
	readonly title: string;
	/** The main rule, in a sentence: what a core miss misses. Or several, by a pattern of the rules in a trace: see `ruleOf`. */
	readonly rule: string | Readonly<Record<string, string>>;
	/** The lab in which one sees it. */
	readonly lab?: `${string}/${string}`;
	/** Each wrong rule, told kindly, the fact first. */
	readonly misconceptions: Readonly<Record<MisconceptionId, string>>;
	readonly sources: readonly Source[];
}

type Seed = Pick<Variant, 'seed' | 'difficulty'>;

export interface Family extends About, Turns {
	readonly axes: readonly { readonly id: string; readonly title: string }[];
	/** Returns the variant of a seed: the same facts and key for ever within an edition. Its tabs are told, and its explanation found, once they're read. */
	make(seed: number, difficulty: Difficulty): Variant;
	/** Returns the same scenario with one deciding constraint changed. @throws for an axis that the family doesn't have */
	vary(variant: Seed, axis: string): Variant;
	/** Returns the facts that `make`, or with an axis `vary`, tells. */
	factsOf(variant: Seed, axis?: string): unknown;
}

export interface Definition<F> extends Omit<About, 'misconceptions'> {
	/** Draws the facts of a seed, always such that a question can be asked. Harder ones have more constraints that interact. */
	facts(random: Random, difficulty: Difficulty, seed: number): F;
	/** Tells the facts; each that can change is a constraint in the text. */
	tell(facts: F): readonly Tab[];
	/** Every single fact that could be otherwise, those that make the best sentence first. */
	changes(facts: F): readonly Change<F>[];
	readonly questions: readonly Question<F>[];
	/** What a person can vary, by the constraint or the axis of its changes, with the name of each. */
	readonly axes: Readonly<Record<string, string>>;
}

const shuffles = new Set<Asked['type']>(['one', 'several', 'order']);

/** Returns the id that an option is stored by: short, because a set is sent as a link. */
const storedId = ({ id }: Option, index: number): string =>
	id === 'yes' || id === 'no' ? id : String.fromCharCode(97 + index);

/** Returns the parts as shown. */
function partsOf({ type, parts }: Asked, random: Random): readonly Part[] {
	const shown = new Map<readonly Option[], readonly Option[]>();
	return parts.map(({ text, options, right }, index) => {
		const stored = options.map((option, at) => ({ id: storedId(option, at), text: option.text }));
		if (!shown.has(options)) shown.set(options, shuffles.has(type) ? random.shuffled(stored) : stored);
		return {
			id: String(index + 1),
			options: shown.get(options)!,
			right: right.map((id) => stored[options.findIndex((option) => option.id === id)]!.id),
			...(text !== undefined && { ask: text })
		};
	});
}

/** Returns the explanation by the ids that options are stored by. */
const byStoredId = ({ parts }: Asked, explanation: Explanation): Explanation =>
	explanation.map((one, at) => ({
		...one,
		options: Object.fromEntries(
			parts[at]!.options.map((option, index) => [storedId(option, index), one.options[option.id]!])
		)
	}));

/** Whether other facts have another answer to any question. */
const turns = <F>(questions: readonly Question<F>[], before: F, after: F): boolean =>
	questions.some(({ ask }) => {
		const [was, is] = [keyOf(ask(before)), keyOf(ask(after))];
		return was.length !== is.length || was.some((right, at) => !same(right, is[at]));
	});

/** Returns what is asked of the facts. Why it's so is calculated once it's read. */
function itemOf<F>(
	question: Question<F>,
	facts: F,
	random: Random,
	changed: () => readonly Change<F>[]
): Item {
	const asked = question.ask(facts);
	let explanation: Explanation | undefined;
	return {
		type: asked.type,
		requirement: asked.requirement,
		parts: partsOf(asked, random),
		miss: asked.miss ?? 'core',
		get explanation() {
			return (explanation ??= byStoredId(asked, explain(question, changed(), facts)));
		}
	};
}

/** Returns a family from what its author wrote. */
export function family<F>(definition: Definition<F>): Family {
	const { facts: draw, tell, changes, questions, axes, ...about } = definition;
	const { id, edition, group, sources } = about;
	const own = hash(`${id} ${edition} `);

	function drawn(of: Seed & Pick<Variant, 'axis'>, choose: (random: Random) => F) {
		const random = randomOf(hash(Object.values(of).join(' '), own));
		const facts = choose(random);
		let all: readonly Change<F>[] | undefined;
		const items = questions.map((question) =>
			itemOf(question, facts, random, () => (all ??= changes(facts)))
		);
		// Told once it's read: of a set that is left early, the rest never is.
		let tabs: readonly Tab[] | undefined;
		const variant: Variant = {
			family: id,
			edition,
			group,
			get tabs() {
				return (tabs ??= tell(facts));
			},
			items,
			sources,
			...of
		};
		return { facts, variant };
	}
	const made = ({ seed, difficulty }: Seed) =>
		drawn({ seed, difficulty }, (random) => draw(random, difficulty, seed));
	function varied({ seed, difficulty }: Seed, axis: string) {
		if (!Object.hasOwn(axes, axis)) throw new Error(`${id} has no axis ${axis}.`);
		const { facts } = made({ seed, difficulty });
		const possible = changes(facts).filter(({ fact, axis: named = fact }) => named === axis);
		return drawn({ seed, difficulty, axis }, (random) => {
			const outcomes = possible.map(({ apply }) => apply(facts));
			const turning = outcomes.filter((one) => turns(questions, facts, one));
			const staying = outcomes.filter((one) => !turning.includes(one));
			// Where the fact can turn the answer or leave it, either is as likely: the name of an axis must not tell.
			const among = [turning, staying].filter((some) => some.length > 0);
			return among.length === 0 ? facts : random.pick(random.pick(among));
		});
	}

	return {
		...about,
		misconceptions: Object.fromEntries(
			questions.flatMap(({ wrongRules }) =>
				Object.entries(wrongRules).map(([name, { note }]) => [name, note])
			)
		),
		axes: Object.entries(axes).map(([axis, title]) => ({ id: axis, title })),
		make: (seed, difficulty) => made({ seed, difficulty }).variant,
		vary: (variant, axis) => varied(variant, axis).variant,
		factsOf: (variant, axis) => (axis === undefined ? made(variant) : varied(variant, axis)).facts
	};
}
