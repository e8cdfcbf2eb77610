// A family whose variants hold facts, options and key. Reasons, notes, what decides and what would have to change are calculated from
// the same facts when they are read: a change is applied and asked again, and a wrong rule is run.
import { keyOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { About, Family } from '#lib/domain/practice/family.ts';
import { hash, randomOf, type Random } from '#lib/domain/practice/prng.ts';
import type {
	ConstraintId,
	Difficulty,
	Explanation,
	Item,
	MisconceptionId,
	Option,
	OptionReason,
	Part,
	Tab,
	TraceStep,
	Variant
} from '#lib/domain/practice/variant.ts';

/** One fact that could be otherwise. */
export interface Change<F> {
	/** The constraint that states the fact; absent where it takes more than one, which explains an option and decides nothing. */
	readonly fact?: ConstraintId;
	/** The axis that it belongs to, where that isn't called after the constraint. */
	readonly axis?: string;
	/** How it would be, as it follows “Right if”: `versioning had been enabled`. */
	readonly text: string;
	apply(facts: F): F;
}

/** Why the options of a part are right or wrong on some facts, and the rules that lead to its key. */
export interface PartReasons {
	/** By option. */
	readonly options: Readonly<Record<string, string>>;
	readonly trace: readonly TraceStep[];
}

/** What someone believes who gets it wrong. */
export interface WrongRule<F> {
	/** The fact first, then the slip. */
	readonly note: string;
	/** Returns what the belief gives for each part; nothing for a part of which it says nothing. */
	key(facts: F): Key;
}

/** One question on the facts. */
export interface Question<F> {
	/** Asks, with the key that the model gives. */
	ask(facts: F): Asked;
	/** Explains each part. In an order the reasons are of the steps, and the first part has them for all. */
	explain(facts: F): readonly PartReasons[];
	readonly wrongRules: Readonly<Record<MisconceptionId, WrongRule<F>>>;
}

export interface ExplainedDefinition<F> extends Omit<About, 'misconceptions'> {
	/** Draws the facts of a seed, always such that a question can be asked. Harder ones have more constraints that interact. */
	facts(random: Random, difficulty: Difficulty): F;
	/** Tells the facts; each that can change is a constraint in the text. */
	tell(facts: F): readonly Tab[];
	/** Every single fact that could be otherwise, those that make the best sentence first. */
	changes(facts: F): readonly Change<F>[];
	readonly questions: readonly Question<F>[];
	/** What a person can vary, by the constraint or the axis of its changes, with the name of each. */
	readonly axes: Readonly<Record<string, string>>;
}

const shuffles = new Set<Asked['type']>(['one', 'several', 'order']);

/** Returns the parts as shown. */
function partsOf({ type, parts }: Asked, random: Random): readonly Part[] {
	const shown = new Map<readonly Option[], readonly Option[]>();
	return parts.map(({ text, options, right }, index) => {
		if (!shown.has(options)) shown.set(options, shuffles.has(type) ? random.shuffled(options) : options);
		const part = { id: String(index + 1), options: shown.get(options)!, right };
		return text === undefined ? part : { ...part, ask: text };
	});
}

const same = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
	one.length === other.length && one.every((id) => other.includes(id));

/** What changes lead to: one fact first, then two, then what takes more. */
function* outcomes<F>(changes: readonly Change<F>[], facts: F): Generator<{ text: string; facts: F }> {
	const single = changes.filter(({ fact }) => fact !== undefined);
	for (const { text, apply } of single) yield { text, facts: apply(facts) };
	for (const [index, one] of single.entries())
		for (const other of single.slice(index + 1))
			if (other.fact !== one.fact)
				yield { text: `${one.text} and ${other.text}`, facts: other.apply(one.apply(facts)) };
	for (const { text, fact, apply } of changes) if (fact === undefined) yield { text, facts: apply(facts) };
}

/** Returns why the key of a question is what it is. */
function explanationOf<F>(question: Question<F>, changes: readonly Change<F>[], facts: F): Explanation {
	const { type, parts } = question.ask(facts);
	const ordered = type === 'order';
	const reasons = question.explain(facts);
	const beliefs = Object.entries(question.wrongRules).map(([id, rule]) => ({ id, key: rule.key(facts) }));
	const singles = changes.flatMap(({ fact, apply }) =>
		fact === undefined ? [] : [{ fact, key: keyOf(question.ask(apply(facts))) }]
	);
	const used = new Set(parts.flatMap(({ right }) => right));
	/** Asked for only while an option still has no change: pairs are many. */
	const tried: { text: string; key: Key }[] = [];
	const untried = outcomes(changes, facts);
	function changeFor(option: string, at: number): string | undefined {
		const fits = ({ key }: { key: Key }) => (ordered ? key.flat() : (key[at] ?? [])).includes(option);
		const known = tried.find(fits);
		if (known !== undefined) return known.text;
		// Not a loop over it, which would close it at the first that fits.
		for (let next = untried.next(); !next.done; next = untried.next()) {
			const outcome = { text: next.value.text, key: keyOf(question.ask(next.value.facts)) };
			tried.push(outcome);
			if (fits(outcome)) return outcome.text;
		}
		return undefined;
	}
	const wrongReason = (option: string, at: number): Omit<OptionReason, 'because'> => {
		const change = ordered && used.has(option) ? undefined : changeFor(option, at);
		const belief = beliefs.find(({ key }) => key[at]?.includes(option));
		return {
			...(change === undefined ? {} : { change }),
			...(belief === undefined ? {} : { misconception: belief.id })
		};
	};
	return parts.map(({ options, right }, at) => ({
		options: Object.fromEntries(
			options.map(({ id }): [string, OptionReason] => {
				const because = reasons[ordered ? 0 : at]?.options[id] ?? '';
				return [id, right.includes(id) ? { because } : { because, ...wrongReason(id, at) }];
			})
		),
		deciding: [...new Set(singles.filter(({ key }) => !same(key[at], right)).map(({ fact }) => fact))],
		trace: reasons[at]?.trace ?? []
	}));
}

/** Whether other facts have another answer to any question. */
const turns = <F>(questions: readonly Question<F>[], before: F, after: F): boolean =>
	questions.some(({ ask }) => {
		const [was, is] = [keyOf(ask(before)), keyOf(ask(after))];
		return was.length !== is.length || was.some((right, at) => !same(right, is[at]));
	});

/** Returns a family from what its author wrote. */
export function explainedFamily<F>(definition: ExplainedDefinition<F>): Family {
	const { facts: draw, tell, changes, questions, axes, ...about } = definition;
	const { id, edition, group, sources } = about;
	const own = hash(`${id} ${edition} `);
	type Seed = Pick<Variant, 'seed' | 'difficulty' | 'axis'>;

	function itemOf(question: Question<F>, facts: F, random: Random): Item {
		const asked = question.ask(facts);
		let explanation: Explanation | undefined;
		return {
			type: asked.type,
			requirement: asked.requirement,
			parts: partsOf(asked, random),
			miss: asked.miss ?? 'core',
			get explanation() {
				return (explanation ??= explanationOf(question, changes(facts), facts));
			}
		};
	}
	function drawn(of: Seed, choose: (random: Random) => F) {
		const random = randomOf(hash(Object.values(of).join(' '), own));
		const facts = choose(random);
		const items = questions.map((question) => itemOf(question, facts, random));
		const variant: Variant = { family: id, edition, ...of, group, tabs: tell(facts), items, sources };
		return { facts, variant };
	}
	const made = ({ seed, difficulty }: Seed) =>
		drawn({ seed, difficulty }, (random) => draw(random, difficulty));
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
		explains: true,
		make: (seed, difficulty) => made({ seed, difficulty }).variant,
		vary: (variant, axis) => varied(variant, axis).variant,
		factsOf: (variant, axis) => (axis === undefined ? made(variant) : varied(variant, axis)).facts
	};
}
