// Puts what a round asks in its order: both kinds spread over it, and equal groups apart, since mixing teaches to choose.
import type { GroupId } from '#lib/domain/exam.ts';

interface Picked {
	readonly group: GroupId;
	readonly first: boolean;
}

const isPrompt = (one: object): boolean => 'prompt' in one;

/** The group of which most is left; the first of equals. */
function fullest<T extends Picked>(from: readonly T[], left: readonly T[]): T {
	const count = ({ group }: T) => left.filter((one) => one.group === group).length;
	return from.reduce((most, one) => (count(one) > count(most) ? one : most));
}

/** Sure and wrong stays in front; the rest is mixed. Where a group follows itself, nothing else was left. */
export function interleaved<T extends Picked>(picks: readonly T[]): readonly T[] {
	const order = picks.filter(({ first }) => first);
	const left = picks.filter(({ first }) => !first);
	const of = { prompts: left.filter(isPrompt).length, all: left.length };
	const placed = { prompts: 0, variants: 0 };
	while (left.length > 0) {
		// Each kind has even steps from 0 to 1; the one whose next step is the nearer comes.
		const prompts = (placed.prompts + 0.5) / of.prompts <= (placed.variants + 0.5) / (of.all - of.prompts);
		const before = order.at(-1)?.group;
		const others = left.filter(({ group }) => group !== before);
		const apart = others.length > 0 ? others : left;
		const wanted = apart.filter((one) => isPrompt(one) === prompts);
		const next = fullest(wanted.length > 0 ? wanted : apart, left);
		placed[isPrompt(next) ? 'prompts' : 'variants'] += 1;
		left.splice(left.indexOf(next), 1);
		order.push(next);
	}
	return order;
}
