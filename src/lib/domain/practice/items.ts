// What a round asks: for the sessions it holds, each from its groups, then what else is due; all of it mixed.
import type { GroupId } from '#lib/domain/exam.ts';
import { mixed } from '#lib/domain/practice/interleave.ts';
import { progressKey, type Summed } from '#lib/domain/practice/progress-key.ts';
import { pickRound, type Picked, type RoundWish } from '#lib/domain/practice/round.ts';

/** A piece of work that is answered one by one. Without `groups` it mixes all; without `session` the plan has none. */
export interface RoundPart {
	readonly session?: string;
	readonly minutes: number;
	readonly groups?: readonly GroupId[] | undefined;
	/** Of those groups the ones that it is most for: first, and more of them. */
	readonly needs?: readonly GroupId[];
	/** As in `RoundWish`. */
	readonly share?: number;
}

/** Something to ask, and the session that it is asked for. */
export type RoundAsk = Picked & { readonly session?: string };

/** The sessions that fit into the minutes, in order, and the minutes that stay. */
export function fitting<T extends { readonly minutes: number }>(
	sessions: readonly T[],
	minutes: number
): { readonly chosen: readonly T[]; readonly left: number } {
	const chosen: T[] = [];
	let left = minutes;
	for (const session of sessions)
		if (session.minutes <= left) {
			chosen.push(session);
			left -= session.minutes;
		}
	return { chosen, left };
}

const first = (some: readonly GroupId[], order: readonly GroupId[]): readonly GroupId[] => [
	...some,
	...order.filter((group) => !some.includes(group))
];

/** What to ask, in order: no prompt and no family twice. `wish.minutes` are those beside the parts; 0 for none. */
export function roundItems(parts: readonly RoundPart[], wish: RoundWish): readonly RoundAsk[] {
	const taken = new Set<string>();
	const keyOf = (one: Summed): string => progressKey(wish.examId, one);
	const take = ({ session, minutes, groups, needs, share }: RoundPart): readonly RoundAsk[] => {
		const fits = ({ group }: { readonly group: GroupId }) => groups === undefined || groups.includes(group);
		const picks = pickRound({
			...wish,
			minutes,
			...(needs === undefined ? {} : { order: first(needs, wish.order), short: new Set(needs) }),
			...(share === undefined ? {} : { share }),
			prompts: wish.prompts.filter((one) => fits(one) && !taken.has(keyOf({ prompt: one.id }))),
			families: (wish.families ?? []).filter((one) => fits(one) && !taken.has(keyOf(one)))
		});
		for (const pick of picks) taken.add(keyOf(pick));
		return picks.map((pick) => (session === undefined ? pick : { ...pick, session }));
	};
	return mixed([...parts.flatMap(take), ...take({ minutes: wish.minutes })]);
}
