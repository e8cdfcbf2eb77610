// The actions of Today: open or tick a task, start a round.
import { taskOf } from '#lib/state/exam.ts';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { PlannedTask } from '#lib/domain/schedule/types.ts';
import { backUpLater } from '#lib/state/backup-due.ts';
import { addToCalendar } from '#lib/state/extras.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { toggle as toggleWork } from '#lib/state/ticks.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { keepPlan } from '#lib/state/plan-snapshot.ts';
import { taskHref } from '#lib/ui/task-href.ts';

const sessionOf = (id: string): PlannedTask | undefined =>
	derivedData.today?.sessions.find((one) => one.id === id);

/** Starts a round of this many minutes. */
export async function start(minutes: number): Promise<void> {
	const { startRound } = await import('#lib/state/session-start.ts');
	await startRound(minutes);
	await goto(resolve('/practice/round/'));
}

/** Goes to where a task of today is done. Does nothing where the plan no longer has it. */
export async function open(id: string): Promise<void> {
	const session = sessionOf(id);
	if (session === undefined) return;
	if (taskOf(session.task)?.kind === 'timed') return goto(resolve(`/practice/set/#${id}`));
	if (session.task === 'debrief' && derivedData.diagnosis)
		return goto(resolve(`/attempts/debrief/#${derivedData.diagnosis.attempt}`));
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- it resolves itself
	if (taskOf(session.task)?.kind !== 'recall') return goto(taskHref(id));
	const { startSession } = await import('#lib/state/session-start.ts');
	await startSession(session);
	return goto(resolve('/practice/round/'));
}

/** Ticks a task of today, or removes its tick. */
export async function toggle(id: string): Promise<void> {
	const session = sessionOf(id);
	if (session) await toggleWork(session, { done: session.done === true, day: clock.today });
}

/** Saves the calendar file. Returns what happened, as a sentence. */
export const calendar = addToCalendar;

/** Saves a backup, inside the tap. Returns what happened, as a sentence. One that has much less than the last is asked about on Your data. */
export async function backUp(): Promise<string> {
	const { saveBackup } = await import('#lib/state/save-backup.ts');
	const said = await saveBackup();
	if (said === undefined) await goto(resolve('/data/'));
	return said ?? '';
}

/** Asks for no backup for a few days. */
export const later = backUpLater;

/** The person has seen how the plan moved: it is the one last shown from now on. */
export const seen = (): Promise<void> => keepPlan();
