import { describe, expect, it } from 'vitest';
import { usualAvailability } from '#lib/exams/az-104/usual-availability.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { generalTexts } from '#lib/exams/az-104/general.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { taskKinds } from '#lib/domain/task.ts';

const ids = tasks.map(({ id }) => id);
const of = (...kinds: readonly string[]) => tasks.filter(({ kind }) => kinds.includes(kind));

describe('the tasks', () => {
	it('have ids of their own, and every kind has one', () => {
		expect(new Set(ids).size).toBe(ids.length);
		expect(new Set(tasks.map(({ kind }) => kind))).toEqual(new Set(taskKinds));
	});

	it('hold two labs a group or more and one recall a domain, and nothing of what the exam does not have', () => {
		const groups = az104.domains.flatMap((domain) => domain.groups.map(({ id }) => `${domain.id} ${id}`));
		const own = of('lab').map(({ domain, group }) => `${domain} ${group}`);
		expect([...new Set(own)].sort()).toEqual(groups.sort());
		for (const group of groups) expect(own.filter((each) => each === group).length).toBeGreaterThanOrEqual(2);
		expect(of('lab').filter(({ lab }) => lab?.setUp)).toHaveLength(1);
		expect(of('recall').map(({ domain }) => domain)).toEqual([
			...az104.domains.map(({ id }) => id),
			undefined
		]);
		expect(of('timed').map(({ set }) => set)).toEqual([undefined, 'half', 'full']);
	});

	it.each(tasks)('$id fits a usual day and a narrow screen', ({ id, place, minutes, title }) => {
		const { desk, anywhere } = usualAvailability;
		const [weekday, weekend] = [desk[0] + anywhere[0], desk[6] + anywhere[6]];
		expect(minutes).toBeLessThanOrEqual(
			id === 'timed/full' ? weekend : id === 'timed/half' ? weekday : usualAvailability[place][0]
		);
		expect(minutes % 5).toBe(0);
		expect(title.length).toBeLessThanOrEqual(60);
		expect(title).toMatch(/^[A-Z][^!%]+$/);
	});

	it('of the light day fit into the minutes of one day', () => {
		const minutes = of('review', 'logistics').reduce((total, task) => total + task.minutes, 0);
		expect(minutes).toBeLessThanOrEqual(usualAvailability.anywhere[0]);
	});
});

describe('the texts of the other tasks', () => {
	it('are there for each task that is neither lab nor recall', () => {
		const expected = tasks.filter(({ kind }) => kind !== 'lab' && kind !== 'recall').map(({ id }) => id);
		expect(generalTexts.map(({ task }) => task)).toEqual(expect.arrayContaining(expected));
		expect(generalTexts).toHaveLength(expected.length);
	});

	it.each(generalTexts)('$task has steps, an official source, and a sentence to finish', (text) => {
		expect(text.steps.length).toBeGreaterThanOrEqual(3);
		for (const step of [...text.steps, text.observe!]) expect(step).toMatch(/^[A-Z][^!]+\.$/);
		expect(text.proof).toContain('…');
		expect(text.sources.length).toBeGreaterThan(0);
		for (const { url } of text.sources)
			expect(url).toMatch(/^https:\/\/(learn\.microsoft\.com\/en-us\/credentials\/|aka\.ms\/examdemo$)/);
	});

	it.each([
		['the name on the ID', /ID is the name/],
		['room or system test', /system test.*room/],
		['arrival', /arrive/],
		['the 24 h limit', /24 hours/],
		['the pace', /two minutes a question/],
		['Microsoft Learn, and that it costs time', /Microsoft Learn.*clock runs on/],
		['a break closes what was seen', /break.*closed/],
		['a guess is free', /guess is free/]
	])('the retake day speaks of %s', (_name, expected) => {
		const { steps } = generalTexts.find(({ task }) => task === 'logistics')!;
		expect(steps.join(' ')).toMatch(expected);
	});
});
