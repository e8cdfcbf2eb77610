// Another exam in the app: one folder, tests/exam, and one entry in the place of exams/index.ts. Nothing else is changed.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addDays } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { saveAttempt } from '#lib/state/save-attempt.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { variantsIn } from '#lib/domain/practice/session/session-state.ts';
import { chosen, loadExam, loadPrompts, pack } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { conditionsOn } from '#lib/state/readiness.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { round, timedSet } from '#lib/state/session.svelte.ts';
import { startRound, startSet } from '#lib/state/session-start.ts';
import { daySkipper } from '#tests/exam/exam.ts';

vi.mock('#lib/exams/index.ts', () => import('#tests/exam/index.ts'));

const tasks = () => derivedData.plan!.days.flatMap(({ sessions }) => sessions.map(({ task }) => task));

beforeAll(async () => {
	globalThis.indexedDB = new IDBFactory();
	await Promise.all([loadExam(), repository.open()]);
	const saved = await saveAttempt({
		exam: chosen.id,
		kind: 'sat',
		day: addDays(clock.today, -1),
		zone: zone('UTC'),
		score: 280,
		sections: [
			{ domain: 'boat', bar: 70 },
			{ domain: 'navigation', bar: 30 },
			{ domain: 'rules', bar: 65 }
		],
		prioritise: []
	});
	expect(saved).toMatchObject({ ok: true });
});

// A draft that is still being written would outlive the page.
afterAll(() => repository.drafts.flush());

it('is the one that is chosen', () => {
	expect(pack.exam).toBe(daySkipper);
	expect(repository.record).toMatchObject({ exam: 'sail-1', attempts: [{ exam: 'sail-1' }] });
});

it('has its own rules for a retake: 48 hours after the first, three in six months', () => {
	expect(derivedData.eligibility).toMatchObject({ used: 1, left: 2 });
	expect(derivedData.eligibility.clauses[0]).toMatchObject({ rule: 'wait', wait: { count: 48, unit: 'h' } });
});

it('has its own plan, from its areas and tasks', () => {
	expect(derivedData.diagnosis?.gaps[0]?.domain).toBe('navigation');
	expect(tasks()).toContain('recall/navigation');
	expect(pack.tasks.map(({ id }) => id)).toEqual(expect.arrayContaining(tasks()));
	expect(conditionsOn(derivedData.plan!.sensible).length).toBeGreaterThan(3);
});

it('asks its own cards and questions', async () => {
	await families.load();
	expect([...families.byId.keys()]).toEqual(expect.arrayContaining([...pack.families]));
	const groups = daySkipper.domains.flatMap((domain) => domain.groups.map(({ id }) => id));
	expect(groups).toEqual(
		expect.arrayContaining([...(await loadPrompts()).values()].map(({ group }) => group))
	);

	await startRound(10);
	expect(round.running!.steps.length).toBeGreaterThan(3);
	await startSet({ size: 'full', minutes: 0, extra: 0, exam: false });
	const set = timedSet.running!;
	expect(set).toMatchObject({ limit: 45 });
	expect(variantsIn(set).every(({ family }) => families.byId.has(family))).toBe(true);
});
