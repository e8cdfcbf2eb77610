// Every action with a store that dies at each of its steps: what is stored then is what was there before, or all that the action does.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Attempt } from '#lib/domain/attempt.ts';
import { withAvailability, type Entry } from '#lib/domain/edits.ts';
import { gradeVariant } from '#lib/domain/practice/grade.ts';
import { begin, choose, reveal, type Step } from '#lib/domain/practice/session/session-state.ts';
import type { NewProof } from '#lib/domain/proof.ts';
import { ok } from '#lib/domain/result.ts';
import type { PlannedTask } from '#lib/domain/schedule/types.ts';
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { addDays } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { addAnswerNow } from '#lib/state/answers.ts';
import { saveAttempt, saveBooking, saveDebrief, saveNoted } from '#lib/state/save-attempt.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { importSet } from '#lib/state/set-link.ts';
import { chosen, loadExam, pack } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { editPlan } from '#lib/state/plan-edits.ts';
import { keepProof, removeProof, startWaiting } from '#lib/state/proofs.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import {
	answerVariant,
	callMissAs,
	compare,
	endRound,
	endSet,
	leaveOut
} from '#lib/state/session-actions.ts';
import { startSet, takeSingle } from '#lib/state/session-start.ts';
import { round, single, timedSet } from '#lib/state/session.svelte.ts';
import { setSettings } from '#lib/state/settings.ts';
import { toggle } from '#lib/state/ticks.ts';
import { snapshotOf, writeAll } from '#lib/store/snapshot.ts';
import type { Store, Writing } from '#lib/store/store.ts';
import type * as Indexed from '#lib/store/indexed.ts';
import type * as Memory from '#lib/store/memory.ts';
import type * as Stamping from '#lib/store/stamping.ts';

/** Kills at the `at`-th step of writing: before it begins, at each read and write in it, before it commits, and right after. */
const death = vi.hoisted(() => ({ at: Infinity, steps: 0, dead: false, writes: 0 }));
const stored = vi.hoisted((): { store?: Store } => ({}));

vi.mock('#lib/store/indexed.ts', async (original) => {
	const { memoryStore } = await vi.importActual<typeof Memory>('#lib/store/memory.ts');
	const store = memoryStore();
	stored.store = store;
	const killed = { ok: false, fault: { code: 'unexpected', cause: 'killed' } } as const;
	const step = () => {
		death.steps += 1;
		if (death.dead || death.steps === death.at) {
			death.dead = true;
			throw new Error('killed');
		}
	};
	const mortal = (tx: Writing): Writing => ({
		get: async (...of) => (step(), tx.get(...of)),
		all: async (...of) => (step(), tx.all(...of)),
		count: async (...of) => (step(), tx.count(...of)),
		put: async (...of) => (step(), tx.put(...of)),
		remove: async (...of) => (step(), tx.remove(...of)),
		clear: async (...of) => (step(), tx.clear(...of))
	});
	return {
		...(await original<typeof Indexed>()),
		indexedStore: (): Indexed.IndexedStore => ({
			...store,
			open: async () => ok(true),
			async write(to, work) {
				try {
					step();
					death.writes += 1;
					const done = await store.write(to, async (tx) => {
						const made = await work(mortal(tx));
						step();
						return made;
					});
					step();
					return done;
				} catch {
					return killed;
				}
			}
		})
	};
});
const ids = vi.hoisted(() => ({ last: 0 }));
vi.mock('#lib/store/stamping.ts', async (original) => ({
	...(await original<typeof Stamping>()),
	newId: () => `id-${++ids.last}`
}));

async function everything(): Promise<Snapshot> {
	const read = await snapshotOf(stored.store!);
	if (!read.ok) throw new Error(read.fault.code);
	return read.value;
}
async function putBack(snapshot: Snapshot): Promise<void> {
	await stored.store!.write([], async (tx) => {
		await writeAll(tx, snapshot);
		return ok(true);
	});
}
/** Without what differs from one run to the next. */
const shape = (snapshot: Snapshot) =>
	JSON.stringify(snapshot, (key, value: unknown) => (key === 'revision' ? '' : value));

/** The tables that differ. */
function changed(before: string, after: string): string {
	const [one, other] = [before, after].map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>);
	return Object.keys(one!)
		.filter((table) => JSON.stringify(one![table]) !== JSON.stringify(other![table]))
		.join(' ');
}

/** Runs an action with a store that dies at its first step, at its second, and so on, until it lives through the action. */
async function dieAtEach(
	act: () => unknown
): Promise<{ states: readonly string[]; before: string; after: string }> {
	await repository.drafts.flush();
	const snapshot = await everything();
	const from = ids.last;
	const states: string[] = [];
	for (let at = 1; ; at += 1) {
		Object.assign(death, { at, steps: 0, dead: false, writes: 0 });
		ids.last = from;
		await act();
		await repository.drafts.flush();
		const lived = !death.dead;
		Object.assign(death, { at: Infinity, dead: false });
		states.push(shape(await everything()));
		if (lived) return { states, before: shape(snapshot), after: states.at(-1)! };
		await putBack(snapshot);
	}
}

const failed: Entry<Attempt> = {
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
};
const sessionOf = (prefix: string): PlannedTask =>
	derivedData
		.plan!.days.flatMap((day) => day.sessions)
		.find(({ task, done }) => task.startsWith(prefix) && done !== true)!;
const proof = (more: Partial<NewProof> = {}): NewProof => ({
	task: sessionOf('lab/').task,
	day: clock.today,
	how: 'word',
	text: 'I saw it.',
	title: 'A lab',
	...more
});
const family = () =>
	[...families.byId.values()].find(({ id }) => id === 'access/effective') ?? [...families.byId.values()][0]!;
const scenario = (session?: string) => {
	const { id, edition } = family();
	return { family: id, edition, seed: 3, ...(session === undefined ? {} : { session }) };
};
const inRound = (steps: readonly Step[], limit?: number) =>
	round.put(
		begin({
			id: 'r1',
			mode: 'round',
			started: clock.moment.now,
			steps,
			exam: false,
			...(limit === undefined ? {} : { limit })
		})
	);
const throughSet = (exam: boolean) =>
	timedSet.act((set) => ({
		...set,
		exam,
		responses: set.responses.map((one) => ({ ...one, given: [{}], ms: 1000 }))
	}));

/** The place of a question of the set whose main rule was missed. */
const missedRule = ({ variants, running }: typeof timedSet): number =>
	running!.responses.findIndex((one, at) => {
		const variant = variants[at];
		return variant !== undefined && gradeVariant(variant, one).miss === 'core';
	});

beforeAll(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
	await Promise.all([loadExam(), repository.open()]);
	await families.load();
	await setSettings({ persist: 'granted' });
	await saveAttempt(failed);
});
afterEach(() => {
	vi.restoreAllMocks();
});

type Deed = readonly [name: string, changes: string, prepare: () => unknown, act: () => unknown];
const deeds: readonly Deed[] = [
	[
		'the last card of a round, which ends a session of the plan',
		'exams answers progress drafts device',
		() => {
			inRound([{ prompt: 'access/notactions', session: sessionOf('recall/').id }]);
			round.act((now) => reveal(now, 'sure'));
		},
		() => compare(round, true)
	],
	[
		'a question in a round',
		'answers progress drafts',
		() => inRound([scenario(), { prompt: 'access/notactions' }]),
		() => answerVariant(round, 'sure')
	],
	[
		'a miss that is called otherwise',
		'answers progress drafts',
		() => undefined,
		() => callMissAs(round, 0, 'edge')
	],
	[
		'what can no longer be asked, left out of a round',
		'exams drafts device',
		() => {
			const session = sessionOf('recall/').id;
			inRound([
				{ prompt: 'access/notactions', session },
				{ prompt: 'gone/gone', session }
			]);
			const { responses } = round.running!;
			const [first, second] = responses;
			round.put({
				...round.running!,
				at: 1,
				responses: [{ ...first!, confidence: 'sure', right: true }, second!]
			});
		},
		() => leaveOut(round)
	],
	[
		'the end of a round by its clock',
		'exams drafts device',
		() => inRound([{ prompt: 'access/notactions', session: sessionOf('recall/').id }], 5),
		() => endRound(round)
	],
	[
		'an answer in a set',
		'answers progress drafts',
		async () => {
			await startSet({
				size: 'minutes',
				minutes: 20,
				extra: 0,
				exam: false,
				session: sessionOf('timed/').id
			});
			throughSet(false);
		},
		() => answerVariant(timedSet, 'sure')
	],
	[
		'the end of a set, with its answers, summary and session',
		'exams answers progress drafts device',
		() =>
			timedSet.act((set) => ({
				...set,
				exam: true,
				responses: set.responses.map((one) => ({ ...one, confidence: 'think' as const }))
			})),
		() => endSet(timedSet)
	],
	[
		'a miss of a set that is called otherwise',
		'exams answers progress drafts device',
		() => undefined,
		// One that missed a main rule: another one is called so already.
		() => callMissAs(timedSet, missedRule(timedSet), 'edge')
	],
	[
		'a single question',
		'answers progress drafts',
		async () => {
			await takeSingle(family(), undefined);
			single.act((now) => choose(now, {}));
		},
		() => answerVariant(single, 'sure')
	],
	[
		'a proof by a pasted output, of a lab that waits',
		'exams proofs device',
		() => startWaiting(sessionOf('lab/').task),
		() =>
			keepProof(
				proof({
					how: 'checked',
					evidence: [{ check: 'a', title: 'A', command: 'az', output: '{}', said: ['Yes.'] }]
				})
			)
	],
	[
		'a proof in words, with the draft of its text',
		'proofs drafts device',
		() => repository.drafts.write('proof:x', 'I saw it.'),
		() => keepProof(proof(), { draft: 'proof:x' })
	],
	['a proof for a later turn', 'exams proofs device', () => undefined, () => keepProof(proof(), { turn: 9 })],
	[
		'a receipt',
		'proofs device',
		() => undefined,
		() => keepProof(proof({ how: 'receipt', receipt: 'K7QM-3F9X' }))
	],
	['a deleted proof', 'proofs device', () => undefined, () => removeProof(repository.proofs[0]!)],
	[
		'a set from another computer',
		'exams answers progress drafts device',
		() => repository.drafts.write('typed-code', '#1.q1Y'),
		() =>
			importSet(
				{
					already: false,
					session: sessionOf('timed/'),
					answers: [1, 2].map((seed) => ({
						...{ id: `d-${seed}`, at: clock.moment.now, zone: zone('UTC'), given: {}, right: true },
						of: { exam: chosen.id, family: family().id, edition: 1, seed }
					})),
					summary: {
						...{ id: 'd', day: clock.today, size: 'quarter', minutes: 20, allowed: 25 },
						...{ items: 2, answered: 2, right: 2, core: 0, edge: 0, misread: 0, paceKept: true }
					}
				},
				'typed-code'
			)
	],
	[
		'a tick',
		'exams device',
		() => undefined,
		() => toggle(sessionOf('recall/'), { done: false, day: clock.today })
	],
	[
		'work made open again that a proof shows',
		'proofs device',
		() => undefined,
		() => toggle({ task: repository.proofs[0]!.task, turn: 1 }, { done: true, day: clock.today })
	],
	[
		'a note, with the draft of its form',
		'exams drafts device',
		() => repository.drafts.write('noted:x', {}),
		() =>
			saveNoted({ group: 'access', condition: 'With a lock?', answer: 'No.', day: clock.today }, 'noted:x')
	],
	[
		'an attempt, with the draft of its form',
		'exams drafts device',
		() => repository.drafts.write('log:fail', {}),
		() => saveAttempt({ ...failed, score: 660 }, 'log:fail')
	],
	[
		'a booking, with the draft of its form',
		'exams drafts device',
		() => repository.drafts.write('log:booking', {}),
		() => saveBooking({ exam: chosen.id, day: addDays(clock.today, 40), zone: zone('UTC') }, 'log:booking')
	],
	[
		'a step of what felt hard',
		'exams drafts device',
		() => repository.drafts.write('debrief:x', {}),
		() => {
			const debrief = { items: [], misread: [], note: 'Long cases.' } as never;
			return saveDebrief(repository.record.attempts[0]!.id, debrief, { opened: debrief, draft: 'debrief:x' });
		}
	],
	[
		'minutes',
		'exams device',
		() => undefined,
		() => editPlan(withAvailability({ ...pack.availability, off: [clock.today] }))
	],
	[
		'a predicted variation',
		'answers progress',
		() => undefined,
		() => addAnswerNow({ of: { prompt: 'access/narrower-below' }, given: 'recalled', right: true })
	]
];

describe('killed at any step', () => {
	it.each(deeds)('%s is stored whole or not at all, in one transaction', async (_, changes, prepare, act) => {
		await prepare();
		const { states, before, after } = await dieAtEach(act);
		expect(changed(before, after)).toBe(changes);
		expect(death.writes).toBe(1);
		// Before it begins, at least one read and one write, before and after it commits.
		expect(states.length).toBeGreaterThan(4);
		for (const state of states.slice(0, -2)) expect(state).toBe(before);
		expect(states.at(-2)).toBe(after);
	});
});
