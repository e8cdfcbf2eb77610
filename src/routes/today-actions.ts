// What is done from Today: a session opened or ticked, a round started.
import { taskOf } from '#lib/state/exam.ts';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Session } from '#lib/domain/schedule/types.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { isRecall, round } from '#lib/state/round.svelte.ts';
import { toggle as toggleWork } from '#lib/state/ticks.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { taskHref } from '#lib/ui/task-href.ts';

const sessionOf = (id: string): Session | undefined =>
	derivedData.today?.sessions.find((one) => one.id === id);

/** Starts a round of so many minutes. */
export async function start(minutes: number): Promise<void> {
	await round.start(minutes);
	await goto(resolve('/practice/round/'));
}

/** Goes to where a session of today is done. One that is gone is not opened: the day on show has changed. */
export async function open(id: string): Promise<void> {
	const session = sessionOf(id);
	if (session === undefined) return;
	if (taskOf(session.task)?.kind === 'timed') return goto(resolve(`/practice/set/#${id}`));
	if (session.task === 'debrief' && derivedData.diagnosis)
		return goto(resolve(`/attempts/debrief/#${derivedData.diagnosis.attempt}`));
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- it resolves itself
	if (!isRecall(session)) return goto(taskHref(id));
	await round.startSession(session);
	return goto(resolve('/practice/round/'));
}

/** Ticks a session of today, or takes its tick back. */
export async function toggle(id: string): Promise<void> {
	const session = sessionOf(id);
	if (session) await toggleWork(session, { done: session.done === true, day: clock.today });
}
