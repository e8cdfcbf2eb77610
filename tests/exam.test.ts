// The made-up exam: what a pack must be, and that the domain reads one with other areas, scores and rules than a real one.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { overTheBar } from './exam/families/over-the-bar.ts';
import { pack } from './exam/pack.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { eligibility } from '#lib/domain/eligibility.ts';
import { policyOn } from '#lib/domain/policy/policy.ts';
import { at, sat } from '#lib/domain/policy/sat.test-data.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import { constraintsOf } from '#lib/domain/practice/variant-text.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';

const areas = pack.exam.domains.map(({ id }) => id);
const topics = pack.exam.domains.flatMap(({ groups }) => groups.map(({ id }) => id));
const inAll = async <T>(load: (area: string) => Promise<readonly T[]>): Promise<readonly T[]> =>
	(await Promise.all(areas.map(load))).flat();

describe('the pack', () => {
	it('is about its own topics, and gives nothing for an area that it does not have', async () => {
		for (const load of [pack.loadPrompts, pack.loadLabs, pack.loadFamilies, pack.loadAxes]) {
			expect(await load('gone')).toEqual([]);
			for (const { group } of await inAll<{ readonly group: string }>(load)) expect(topics).toContain(group);
		}
	});

	it('has a card for each topic, and lists every family once', async () => {
		expect((await inAll(pack.loadPrompts)).map(({ group }) => group)).toEqual(topics);
		const families = await inAll(pack.loadFamilies);
		expect(families.map(({ id }) => id).toSorted()).toEqual([...pack.families].toSorted());
		expect(new Set(pack.families).size).toBe(pack.families.length);
	});

	it('asks for the depth that its scenario tells', () => {
		for (let seed = 0; seed < 30; seed++) {
			const variant = overTheBar.make(seed, difficultyOf(seed));
			const told = constraintsOf(variant, 0);
			const [chart, tide, draft] = ['chart', 'tide', 'draft'].map((id) => Number(/\d/.exec(told.get(id)!)));
			const [part] = variant.items[0]!.parts;
			const right = part!.options.filter(({ id }) => part!.right.includes(id));
			expect(right.map(({ text }) => text)).toEqual([`${chart! + tide! - draft!} m`]);
		}
	});

	it('plans every lab that it has, and has a text for every other task', async () => {
		for (const lab of await inAll(pack.loadLabs))
			expect(pack.tasks).toContainEqual(
				expect.objectContaining({
					id: `lab/${lab.id}`,
					minutes: lab.minutes,
					lab: { number: lab.number, edition: lab.edition }
				})
			);
		const told = (await pack.loadTaskTexts()).map(({ task }) => task);
		const others = pack.tasks.filter(({ kind }) => kind !== 'lab' && kind !== 'recall');
		expect(told).toEqual(others.map(({ id }) => id));
	});

	it('says what each area and topic means, how many days it gets, and its color', async () => {
		const meanings = await pack.loadMeanings();
		expect(Object.keys(meanings)).toEqual(areas);
		expect(areas.flatMap((area) => Object.keys(meanings[area]!.groups))).toEqual(topics);
		expect(Object.keys(pack.colors)).toEqual(areas);
	});

	it('names no real exam', () => {
		for (const file of readdirSync('tests/exam', { recursive: true, encoding: 'utf8' }))
			if (file.endsWith('.ts'))
				expect(readFileSync(`tests/exam/${file}`, 'utf8')).not.toMatch(/az-?\d|azure|microsoft|pearson/i);
	});
});

describe('the domain reads it', () => {
	it.each([
		['2026-02-28', 'harbor-2025'],
		['2026-03-01', 'harbor-2026']
	])('by the rules of the day: %s', (on, id) => expect(policyOn(pack.policies, day(on))?.id).toBe(id));

	it('from a fail to a plan of the tasks it has', () => {
		const paris = zone('Europe/Paris');
		const attempts = [
			sat('2026-11-25 09:00', {
				exam: pack.exam.id,
				score: 280,
				sections: [
					{ domain: 'boat', bar: 70 },
					{ domain: 'navigation', bar: 30 },
					{ domain: 'rules', bar: 65 }
				]
			})
		];
		const { exam, tasks, availability } = pack;
		const diagnosis = diagnose({ exam, attempts })!;
		expect(diagnosis.gaps.map(({ domain }) => domain)).toEqual(['navigation', 'boat', 'rules']);
		const plan = schedule({
			exam,
			tasks,
			diagnosis,
			eligibility: eligibility(pack.policies[1], attempts, at('2026-11-25T12:00Z')),
			availability,
			today: day('2026-11-25'),
			zone: paris,
			practice: { shaky: [], missed: [], solid: [], days: [] },
			states: [],
			debriefed: true,
			pins: []
		});
		if (plan.kind === 'none') throw new Error(plan.because);
		const planned = plan.days.flatMap(({ sessions }) => sessions.map(({ task }) => task));
		expect(planned).toContain('lab/tides/over-the-bar');
		expect(tasks.map(({ id }) => id)).toEqual(expect.arrayContaining(planned));
	});
});
