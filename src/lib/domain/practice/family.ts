// A kind of scenario: how its facts are drawn, told, solved and varied. What authors write now is `ExplainedDefinition`
// (explained-family.ts); `Definition` and `family` are of the earlier kind, and go once no family uses them.
import type { GroupId } from '#lib/domain/exam.ts';
import { hash, randomOf, type Random } from '#lib/domain/practice/prng.ts';
import { partsOf, type Ask } from '#lib/domain/practice/question-builder.ts';
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
	/** `core` without it. */
	readonly miss?: 'core' | 'edge';
}

/** Facts as told and asked. */
export interface Scenario {
	readonly tabs: readonly Tab[];
	readonly questions: readonly QuestionDraft[];
}

export interface FamilyAxis<F> {
	readonly title: string;
	/** Returns the facts with one deciding constraint changed. */
	change(facts: F, random: Random): F;
}

/** What a family says of itself. */
export interface About {
	readonly id: FamilyId;
	/** Grows when the same seed would give other facts or another key. */
	readonly edition: number;
	readonly group: GroupId;
	readonly title: string;
	/** The main rule, in a sentence: what a core miss misses. */
	readonly rule: string;
	/** The lab in which one sees it. */
	readonly lab?: `${string}/${string}`;
	/** Each wrong rule, told kindly, the fact first. */
	readonly misconceptions: Readonly<Record<MisconceptionId, string>>;
	readonly sources: readonly Source[];
}

export interface Definition<F> extends About {
	readonly axes: Readonly<Record<string, FamilyAxis<F>>>;
	/** Draws the facts of a seed. Harder ones have more constraints in play. */
	facts(random: Random, difficulty: Difficulty): F;
	/** Tells the facts and solves them by the model. Pure. */
	tell(facts: F): Scenario;
}

type Seed = Pick<Variant, 'seed' | 'difficulty'>;

export interface Family extends About {
	readonly axes: readonly { readonly id: string; readonly title: string }[];
	/** Its reasons are calculated from the facts. Goes once every family does so. */
	readonly explains?: true;
	/** Returns the variant of a seed: the same facts and key for ever within an edition. */
	make(seed: number, difficulty: Difficulty): Variant;
	/** Returns the same scenario with one deciding constraint changed. @throws for an axis that the family doesn't have */
	vary(variant: Seed, axis: string): Variant;
	/** Returns the facts that `make`, or with an axis `vary`, tells. */
	factsOf(variant: Seed, axis?: string): unknown;
}

/** Redraw limit when the facts yield fewer than two distinct wrong options. */
const mostDraws = 60;

/** Returns the items of a scenario; nothing where the facts leave too little to choose from. */
function itemsOf({ questions }: Scenario, random: Random): readonly Item[] | undefined {
	const items: Item[] = [];
	for (const { requirement, deciding, alike = [], ask, trace, miss = 'core' } of questions) {
		const built = partsOf(ask, random);
		if (built === undefined) return undefined;
		const steps = trace.map((text) => ({ rule: '', text }));
		items.push({
			type: ask.type,
			requirement,
			parts: built.map(({ part }) => part),
			miss,
			// What decides and how it follows is told of the item as a whole.
			explanation: built.map(({ reasons }, at) => ({
				options: reasons,
				deciding: at === 0 ? [deciding, ...alike] : [],
				trace: at === 0 ? steps : []
			}))
		});
	}
	return items;
}

/** Returns a family from what its author wrote. */
export function family<F>({ facts: draw, tell, axes, ...about }: Definition<F>): Family {
	const { id, edition, group, sources } = about;
	const own = hash(`${id} ${edition} `);

	/** Returns the first facts of a seed that make a variant. */
	function drawn(of: Seed & Pick<Variant, 'axis'>, facts: (random: Random) => F) {
		const place = Object.values(of).join(' ');
		for (let count = 0; count < mostDraws; count++) {
			const random = randomOf(hash(`${place} ${count}`, own));
			const found = facts(random);
			const scenario = tell(found);
			const items = itemsOf(scenario, random);
			if (items !== undefined) {
				const variant: Variant = { family: id, edition, ...of, group, tabs: scenario.tabs, items, sources };
				return { facts: found, variant };
			}
		}
		throw new Error(`${id}: no variant of seed, difficulty, axis ${place}.`);
	}
	const made = ({ seed, difficulty }: Seed) =>
		drawn({ seed, difficulty }, (random) => draw(random, difficulty));
	function varied({ seed, difficulty }: Seed, axis: string) {
		const change = Object.hasOwn(axes, axis) ? axes[axis] : undefined;
		if (change === undefined) throw new Error(`${id} has no axis ${axis}.`);
		const { facts } = made({ seed, difficulty });
		return drawn({ seed, difficulty, axis }, (random) => change.change(facts, random));
	}

	return {
		...about,
		axes: Object.entries(axes).map(([axis, { title }]) => ({ id: axis, title })),
		make: (seed, difficulty) => made({ seed, difficulty }).variant,
		vary: (variant, axis) => varied(variant, axis).variant,
		factsOf: (variant, axis) => (axis === undefined ? made(variant) : varied(variant, axis)).facts
	};
}
