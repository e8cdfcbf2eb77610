// The prompts of a round: those of the sessions it holds, each under its session, then what else is due.
import type { GroupId } from '#lib/domain/exam.ts';
import { pickRound, type RoundWish } from '#lib/domain/practice/round.ts';
import type { RoundItem } from '#lib/domain/practice/running.ts';

/** A piece of the plan that is answered prompt by prompt. Without `groups` it mixes all. */
export interface RoundPart {
	readonly session: string;
	readonly minutes: number;
	readonly groups?: readonly GroupId[] | undefined;
}

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

/** What to ask, in order: no prompt twice. `wish.minutes` are those beside the parts; 0 for none. */
export function roundItems(parts: readonly RoundPart[], wish: RoundWish): readonly RoundItem[] {
	const taken = new Set<string>();
	const take = (minutes: number, groups?: readonly GroupId[]): readonly string[] => {
		if (minutes <= 0) return [];
		const free = wish.prompts.filter(
			({ id, group }) => !taken.has(id) && (groups === undefined || groups.includes(group))
		);
		const ids = pickRound({ ...wish, prompts: free, minutes });
		for (const id of ids) taken.add(id);
		return ids;
	};
	return [
		...parts.flatMap(({ session, minutes, groups }) =>
			take(minutes, groups).map((prompt) => ({ prompt, session }))
		),
		...take(wish.minutes).map((prompt) => ({ prompt }))
	];
}
