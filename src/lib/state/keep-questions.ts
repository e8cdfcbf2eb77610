// Stores the questions of sessions in progress whole, before a newer version of the app takes over: it may have another edition of their
// families, and could no longer make them.
import { variantsIn, withKept } from '#lib/domain/practice/session/session-state.ts';
import { families } from '#lib/state/families.svelte.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { round, single, timedSet, type SessionState } from '#lib/state/session.svelte.ts';

async function keepIn(state: SessionState): Promise<void> {
	await state.resume();
	const { running } = state;
	if (running === undefined) return;
	const domains = variantsIn(running).flatMap(({ family }) => families.domainOf(family) ?? []);
	await families.load([...new Set(domains)]);
	await state.alone(async () => {
		if (state.running) await state.save(withKept(state.running, (step) => families.make(step)));
	});
}

/** Stores them. Rejects where families aren't on this device: then nothing of those sessions is stored. */
export async function keepQuestions(): Promise<void> {
	await repository.open();
	await Promise.all([round, timedSet, single].map(keepIn));
}
