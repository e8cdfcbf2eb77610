// Why a key is what it is, calculated from the facts: a change is applied and asked again, a wrong rule is run.
import { keyOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type {
	ConstraintId,
	Explanation,
	MisconceptionId,
	OptionReason,
	TraceStep
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

/** Why the options of a part are right or wrong, and the rules that lead to its key. */
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
	/** Changes that only explain this part, tried last: of facts that another question on the same facts would ask about too. */
	partChanges?(facts: F, part: number): readonly Change<F>[];
	readonly wrongRules: Readonly<Record<MisconceptionId, WrongRule<F>>>;
}

/** Whether two parts have the same right options. */
export const same = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
	one.length === other.length && one.every((id) => other.includes(id));

interface Outcome<F> {
	readonly text: string;
	readonly facts: F;
}
/** What changes of two facts lead to, then those that take more. */
function* outcomes<F>(changes: readonly Change<F>[], facts: F): Generator<Outcome<F>> {
	const single = changes.filter(({ fact }) => fact !== undefined);
	for (const [index, one] of single.entries())
		for (const other of single.slice(index + 1))
			if (other.fact !== one.fact)
				yield { text: `${one.text} and ${other.text}`, facts: other.apply(one.apply(facts)) };
	for (const { text, fact, apply } of changes) if (fact === undefined) yield { text, facts: apply(facts) };
}
function* partOutcomes<F>(question: Question<F>, facts: F, part: number): Generator<Outcome<F>> {
	for (const { text, apply } of question.partChanges?.(facts, part) ?? [])
		yield { text, facts: apply(facts) };
}

interface Found {
	readonly text: string;
	readonly key: Key;
}
/** Returns a search for a change after which a key fits: each is asked once, and only while an option still has none. */
function searchIn<F>({ ask }: Question<F>, untried: Iterator<Outcome<F>>, tried: Found[] = []) {
	return (fits: (one: Found) => boolean): Found | undefined => {
		const known = tried.find(fits);
		if (known !== undefined) return known;
		// Not a loop over it, which would close it at the first that fits.
		for (let next = untried.next(); !next.done; next = untried.next()) {
			const outcome = { text: next.value.text, key: keyOf(ask(next.value.facts)) };
			tried.push(outcome);
			if (fits(outcome)) return outcome;
		}
		return undefined;
	};
}

/** Returns why the key of a question is what it is on these facts. `changes`: what could be otherwise in them. */
export function explain<F>(question: Question<F>, changes: readonly Change<F>[], facts: F): Explanation {
	const { type, parts } = question.ask(facts);
	const ordered = type === 'order';
	const reasons = question.explain(facts);
	const beliefs = Object.entries(question.wrongRules).map(([id, rule]) => ({ id, key: rule.key(facts) }));
	const singles = changes.flatMap(({ fact, text, apply }) =>
		fact === undefined ? [] : [{ fact, text, key: keyOf(question.ask(apply(facts))) }]
	);
	const used = new Set(parts.flatMap(({ right }) => right));
	const search = searchIn(question, outcomes(changes, facts), [...singles]);
	const searches = parts.map((_, at) => searchIn(question, partOutcomes(question, facts, at)));
	/** Whether what is right now stays right too. */
	const shares = (key: Key, at: number): boolean =>
		(type === 'one' || type === 'several') && parts[at]!.right.every((id) => key[at]!.includes(id));
	function changeFor(option: string, at: number): Found | undefined {
		const fits = ({ key }: Found) => (ordered ? key.flat() : (key[at] ?? [])).includes(option);
		return search(fits) ?? searches[at]!(fits);
	}
	/** In an order a fact decides that changes any step of it. */
	const flips = (key: Key, at: number): boolean =>
		ordered
			? key.length !== parts.length || key.some((one, place) => !same(one, parts[place]?.right))
			: !same(key[at], parts[at]?.right);
	const wrongReason = (option: string, at: number): Omit<OptionReason, 'because'> => {
		const change = ordered && used.has(option) ? undefined : changeFor(option, at);
		const belief = beliefs.find(({ key }) => key[at]?.includes(option));
		return {
			...(change === undefined ? {} : { change: change.text }),
			...(change && shares(change.key, at) ? { also: true } : {}),
			...(belief === undefined ? {} : { misconception: belief.id })
		};
	};
	return parts.map(({ options, right }, at) => ({
		options: Object.fromEntries(
			options.map(({ id }): [string, OptionReason] => [
				id,
				{
					because: reasons[ordered ? 0 : at]?.options[id] ?? '',
					...(right.includes(id) ? {} : wrongReason(id, at))
				}
			])
		),
		deciding: [...new Set(singles.filter(({ key }) => flips(key, at)).map(({ fact }) => fact))],
		trace: reasons[at]?.trace ?? []
	}));
}
