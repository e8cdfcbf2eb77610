// A kind of scenario: how its facts are drawn, told, solved and varied. What authors of families write is `Definition`.
import type { GroupId } from '#lib/domain/exam.ts';
import { partsOf, type Ask } from '#lib/domain/practice/question-builder.ts';
import { hash, randomOf, type Random } from '#lib/domain/practice/prng.ts';
import type {
	ConstraintId,
	Difficulty,
	FamilyId,
	Item,
	MisconceptionId,
	Paragraph,
	Tab,
	Variant
} from '#lib/domain/practice/variant.ts';
import type { Source } from '#lib/domain/source.ts';

/** One question on the facts. */
export interface QuestionDraft {
	readonly requirement: Paragraph;
	readonly deciding: ConstraintId;
	/** Others that decide as much. */
	readonly alike?: readonly ConstraintId[];
	readonly ask: Ask;
	readonly trace: readonly string[];
	/** `core` unless told otherwise. */
	readonly miss?: 'core' | 'edge';
}

/** Facts as told and asked. */
export interface Told {
	readonly tabs: readonly Tab[];
	readonly questions: readonly QuestionDraft[];
}

export interface FamilyAxis<F> {
	readonly title: string;
	/** The facts with one deciding constraint changed. */
	change(facts: F, random: Random): F;
}

export interface Definition<F> {
	readonly id: FamilyId;
	/** Grows when the same seed would give another variant. */
	readonly edition: number;
	readonly group: GroupId;
	readonly title: string;
	/** The main rule, in a sentence: what a core miss misses. */
	readonly rule: string;
	/** The lab in which one sees it. */
	readonly lab?: `${string}/${string}`;
	/** Each wrong rule, told kindly: “It is easy to think that …; but …”. */
	readonly misconceptions: Readonly<Record<MisconceptionId, string>>;
	readonly axes: Readonly<Record<string, FamilyAxis<F>>>;
	readonly sources: readonly Source[];
	/** Facts of a seed. Harder ones have more constraints in play. */
	facts(random: Random, difficulty: Difficulty): F;
	/** Tells the facts and solves them by the model. Pure. */
	tell(facts: F): Told;
}

export interface Family {
	readonly id: FamilyId;
	readonly edition: number;
	readonly group: GroupId;
	readonly title: string;
	readonly rule: string;
	readonly lab?: `${string}/${string}`;
	readonly misconceptions: Readonly<Record<MisconceptionId, string>>;
	readonly axes: readonly { readonly id: string; readonly title: string }[];
	readonly sources: readonly Source[];
	/** The variant of a seed: the same for ever within an edition. */
	make(seed: number, difficulty: Difficulty): Variant;
	/** The same scenario with one deciding constraint changed. Throws for an axis that the family does not have. */
	vary(variant: Pick<Variant, 'seed' | 'difficulty'>, axis: string): Variant;
}

/** Facts that give too little to choose from are drawn anew: so often, then the family is at fault. */
const mostDraws = 60;

/** A family from what its author wrote. */
export function family<F>(definition: Definition<F>): Family {
	const { id, edition, group, title, rule, lab, misconceptions, sources } = definition;
	const own = hash(`${id} ${edition} `);

	const variantOf = (told: Told, random: Random, seed: number, difficulty: Difficulty, axis?: string) => {
		const items: Item[] = [];
		for (const { requirement, deciding, alike, ask, trace, miss = 'core' } of told.questions) {
			const parts = partsOf(ask, random);
			if (parts === undefined) return undefined;
			const item = { type: ask.type, requirement, deciding, parts, trace, miss };
			items.push(alike === undefined ? item : { ...item, alike });
		}
		const variant: Variant = {
			family: id,
			edition,
			seed,
			difficulty,
			group,
			tabs: told.tabs,
			items,
			sources
		};
		return axis === undefined ? variant : { ...variant, axis };
	};

	/** The first facts of a seed that make a question, with the stream that goes on from there. */
	function drawn(seed: number, difficulty: Difficulty): { facts: F; variant: Variant; draw: number } {
		for (let draw = 0; draw < mostDraws; draw++) {
			const random = randomOf(hash(`${seed} ${difficulty} ${draw}`, own));
			const facts = definition.facts(random, difficulty);
			const variant = variantOf(definition.tell(facts), random, seed, difficulty);
			if (variant !== undefined) return { facts, variant, draw };
		}
		throw new Error(`${id}: no variant of seed ${seed}, difficulty ${difficulty}.`);
	}

	return {
		id,
		edition,
		group,
		title,
		rule,
		...(lab === undefined ? {} : { lab }),
		misconceptions,
		axes: Object.entries(definition.axes).map(([axis, one]) => ({ id: axis, title: one.title })),
		sources,
		make: (seed, difficulty) => drawn(seed, difficulty).variant,
		vary({ seed, difficulty }, axis) {
			const change = Object.hasOwn(definition.axes, axis) ? definition.axes[axis] : undefined;
			if (change === undefined) throw new Error(`${id} has no axis ${axis}.`);
			const { facts } = drawn(seed, difficulty);
			for (let draw = 0; draw < mostDraws; draw++) {
				const random = randomOf(hash(`${seed} ${difficulty} ${axis} ${draw}`, own));
				const told = definition.tell(change.change(facts, random));
				const variant = variantOf(told, random, seed, difficulty, axis);
				if (variant !== undefined) return variant;
			}
			throw new Error(`${id}: no variation of seed ${seed}, difficulty ${difficulty}, axis ${axis}.`);
		}
	};
}
