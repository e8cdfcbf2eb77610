// A set done at a bench: its questions are none that the phone asks, and at its end a link brings it there.
import { resolve } from '$app/paths';
import { sealed } from '#lib/domain/envelope.ts';
import { isBench } from '#lib/domain/is-bench.ts';
import { benchSeed, isOfDay } from '#lib/domain/practice/seed.ts';
import type { SetWish } from '#lib/domain/practice/selection/weighted.ts';
import { hash } from '#lib/domain/practice/prng.ts';
import { packSet } from '#lib/domain/stored-data/set-payload.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { deflate } from '#lib/state/deflate.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { answersOfSet } from '#lib/store/answers.ts';
import { newId } from '#lib/store/stamping.ts';

/** Sets of one day have different seeds where this number differs, 0–255. */
const numberOf = (id: string): number => hash(id) % 256;

/** Returns the id of a new set and, at a bench, the seeds of its questions: those of no other set of the day. */
export function newSet(): Pick<SetWish, 'id' | 'seedOf'> {
	const today = clock.today;
	const others = (repository.record.sets ?? [])
		.filter(({ day }) => day === today)
		.map(({ id }) => numberOf(id));
	let id = newId();
	for (let drawn = 1; drawn < 256 && others.includes(numberOf(id)); drawn++) id = newId();
	if (repository.example || !isBench(repository)) return { id };
	return { id, seedOf: (place, difficulty) => benchSeed(today, numberOf(id), place, difficulty) };
}

/** Whether a set was begun at a bench. */
export const isBenchSet = (questions: readonly { readonly seed: number }[]): boolean =>
	questions.some(({ seed }) => !isOfDay(seed));

/** Returns the link that brings a finished set to another device; nothing where no question of it was answered. */
export async function linkOf(set: string): Promise<string | undefined> {
	const summary = repository.record.sets?.find(({ id }) => id === set);
	if (summary === undefined) return undefined;
	const { exam } = repository.record;
	const log = await repository.use((store) => answersOfSet(store, exam, set));
	const packed = log.ok ? packSet(exam, summary, log.value) : undefined;
	if (packed === undefined) return undefined;
	return `${location.origin}${resolve('/practice/import/')}#${sealed(await deflate(packed))}`;
}
