import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { flushSync } from 'svelte';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type * as Scheduling from '#lib/domain/plan/schedule.ts';
import { addDays } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { addAnswerNow } from '#lib/state/answers.ts';
import { saveAttempt, saveNoted } from '#lib/state/save-attempt.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { chosen, loadExam } from '#lib/state/exam.ts';
import { withPins } from '#lib/domain/edits.ts';
import { editPlan } from '#lib/state/plan-edits.ts';
import { keepPlan, movedSince } from '#lib/state/plan-snapshot.ts';
import { keepProof } from '#lib/state/proofs.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { setSettings } from '#lib/state/settings.ts';
import { canToggle, toggle } from '#lib/state/ticks.ts';

const runs = vi.hoisted(() => ({ schedule: 0 }));
vi.mock('#lib/domain/plan/schedule.ts', async (original) => {
	const real = await original<typeof Scheduling>();
	const schedule: typeof real.schedule = (input) => {
		runs.schedule += 1;
		return real.schedule(input);
	};
	return { ...real, schedule };
});

let stop = () => {};

/** How often the plan is made again by `work`, on a screen that shows it. */
async function remakes(work: () => Promise<unknown>): Promise<number> {
	stop = $effect.root(() => {
		$effect(() => void [derivedData.plan, derivedData.today, derivedData.done]);
	});
	flushSync();
	const before = runs.schedule;
	const done = await work();
	expect(done).not.toMatchObject({ ok: false });
	flushSync();
	return runs.schedule - before;
}

const card = (prompt: string, right: boolean) => () =>
	addAnswerNow({ of: { prompt }, given: 'recalled', right, confidence: 'sure' });
const sessions = () => derivedData.plan!.days.flatMap((day) => day.sessions);

beforeAll(async () => {
	globalThis.indexedDB = new IDBFactory();
	await Promise.all([loadExam(), repository.open()]);
	await saveAttempt({
		exam: chosen.id,
		kind: 'sat',
		day: addDays(clock.today, -2),
		zone: zone('UTC'),
		score: 641,
		sections: [
			{ domain: 'storage', bar: 30 },
			{ domain: 'networking', bar: 40 }
		],
		prioritise: []
	});
	await vi.waitFor(() => expect(repository.settings.persist).toBeDefined());
});
afterEach(() => stop());

// In this order: each goes on from the one before.
it.each<[string, number, () => Promise<unknown>]>([
	['a card answered right', 0, card('storage-access/one', true)],
	[
		'a scenario answered right',
		0,
		() => addAnswerNow({ of: { family: 'access/least', edition: 1, seed: 3 }, given: {}, right: true })
	],
	['the first miss in an area', 1, card('storage-access/two', false)],
	['another miss in that area', 0, card('storage-access/three', false)],
	['the price', 0, () => setSettings({ price: '165 USD' })],
	['what the browser said when asked to keep the data', 0, () => setSettings({ persist: 'granted' })],
	['keeping the plan as shown', 0, () => keepPlan()],
	['keeping it again', 0, () => keepPlan()],
	[
		'a note',
		0,
		() => saveNoted({ group: 'access', condition: 'A lock?', answer: 'No.', day: clock.today }, 'noted:')
	],
	[
		'a moved task',
		1,
		() =>
			editPlan(
				withPins([
					{ session: sessions().find(({ place }) => place === 'desk')!.id, day: addDays(clock.today, 1) }
				])
			)
	],
	[
		'a tick',
		1,
		() =>
			toggle(
				sessions().find(({ done }) => done !== true)!,
				{ done: false, day: clock.today }
			)
	],
	[
		'a proof of planned work',
		1,
		() => {
			const { task } = sessions().find((one) => one.done !== true && one.task.startsWith('lab/'))!;
			return keepProof({ task, day: clock.today, how: 'word', text: 'I saw it.', title: 'Lab' });
		}
	],
	['reading again what is stored', 0, () => repository.refresh()]
])('%s makes the plan again %i times', async (_, times, work) => {
	expect(await remakes(work)).toBe(times);
});

it('what moved is said until the plan is kept, which makes no plan', async () => {
	await keepPlan();
	expect(movedSince()).toBe(false);
	const day = derivedData.plan!.days.findLast(({ sessions }) =>
		sessions.some(({ task }) => task.startsWith('lab/'))
	)!;
	const { id } = day.sessions.find(({ task }) => task.startsWith('lab/'))!;
	await editPlan(withPins([{ session: id, day: addDays(day.day, -1) }]));
	expect(movedSince()).toBe(true);
	expect(await remakes(() => keepPlan())).toBe(0);
	expect(movedSince()).toBe(false);
	expect(derivedData.plan!.moved).not.toEqual([]);
});

it('an action replaces only the signal that it changed', async () => {
	const seen = () => [repository.record, repository.progress, repository.proofs, repository.settings];
	const changedBy = async (work: () => Promise<unknown>) => {
		const before = seen();
		await work();
		return seen().map((now, at) => now !== before[at]);
	};
	expect(await changedBy(card('access/one', true))).toEqual([false, true, false, false]);
	expect(await changedBy(() => setSettings({ price: '99 USD' }))).toEqual([false, false, false, true]);
	expect(await changedBy(() => keepPlan())).toEqual([false, false, false, false]);
});

it('a tap takes back a tick, and never what was written', async () => {
	// A part of a task is never shown done by a proof, which is of all of it.
	const open = sessions().filter((one) => one.done !== true && one.part === undefined && canToggle(one));
	const [ticked, written] = [open[0]!, open.find(({ task }) => task !== open[0]!.task)!];
	await toggle(ticked, { done: false, day: clock.today });
	const { task } = written;
	await keepProof({ task, day: clock.today, how: 'word', text: 'My ID is valid.', title: 'Logistics' });
	const done = (id: string) => sessions().find((one) => one.id === id)?.done;
	expect([done(ticked.id), done(written.id)]).toEqual([true, true]);
	expect([canToggle(ticked), canToggle(written)]).toEqual([true, false]);
	// As an older app kept both.
	await keepProof({ task: ticked.task, day: clock.today, how: 'word', text: 'And this.', title: 'Both' });
	expect(canToggle(ticked)).toBe(false);
});
