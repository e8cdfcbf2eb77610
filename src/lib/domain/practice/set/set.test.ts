import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSet, sizeOf, type Choice, type SetWish } from '#lib/domain/practice/set/build.ts';
import { aheadIn, leftIn, paced, withExtra } from '#lib/domain/practice/set/clock.ts';
import { readSet } from '#lib/domain/practice/set/read.ts';
import {
	answer,
	beginSet,
	called,
	choose,
	end,
	flag,
	goTo,
	next,
	open,
	review,
	shown,
	spendOn,
	tap,
	tryAt,
	turnTo,
	type RunningSet,
	type SetStart
} from '#lib/domain/practice/set/running.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { fromMs, instant, toMs } from '#lib/domain/time/instant.ts';

const started = instant('2026-12-01T06:40:00Z');
const after = (seconds: number) => fromMs(toMs(started) + seconds * 1000);
const question = (family: string, more: object = {}) =>
	({ family: `access/${family}`, edition: 1, seed: 7, items: 1, ...more }) as const;
const start: SetStart = {
	id: 's1',
	started,
	size: 'minutes',
	limit: 10,
	exam: false,
	questions: [question('a'), question('case', { items: 4 }), question('series', { series: true })]
};
const set = beginSet(start);
const exam = beginSet({ ...start, exam: true });
const yes = { 1: ['a'] };

describe('a question of a set', () => {
	it('is answered once it is said how sure one is, and then told', () => {
		const chosen = choose(set, yes);
		expect(shown(chosen)).toBe(false);
		const done = answer(chosen, 'think');
		expect(tryAt(done)).toMatchObject({ given: [yes], first: [yes], confidence: 'think' });
		expect(shown(done)).toBe(true);
		expect(choose(done, { 1: ['b'] })).toBe(done);
	});

	it('may be changed in exam conditions until the end, and what was given first stays known', () => {
		const changed = answer(choose(goTo(next(answer(choose(exam, yes), 'sure')), 0), { 1: ['b'] }), 'guess');
		expect(tryAt(changed)).toMatchObject({ given: [{ 1: ['b'] }], first: [yes], confidence: 'guess' });
		expect(shown(changed)).toBe(false);
		expect(shown(end(changed), 0)).toBe(true);
		expect(open(end(changed), 0)).toBe(false);
	});

	it('that is a series cannot be gone back to', () => {
		const left = answer(choose(goTo(exam, 2), yes), 'sure');
		expect(open(left)).toBe(false);
		expect(choose(left, { 1: ['b'] })).toBe(left);
	});

	it('keeps the first tap on what decides, item by item', () => {
		const tapped = tap(tap(set, 'prefix'), 'source');
		expect(tryAt(tapped).read).toEqual(['prefix']);
		const third = tap(turnTo(goTo(set, 1), 2), 'scope');
		expect(tryAt(third)).toMatchObject({ item: 2, read: ['', '', 'scope'] });
		expect(turnTo(third, 4)).toBe(third);
		expect(turnTo(third, -1)).toBe(third);
	});

	it('is flagged and freed, skipped, and the last leads to the review', () => {
		expect(tryAt(flag(set)).flagged).toBe(true);
		expect('flagged' in tryAt(flag(flag(set)))).toBe(false);
		expect(next(set)).toMatchObject({ at: 1, phase: 'asking' });
		expect(next(goTo(set, 2))).toMatchObject({ at: 2, phase: 'review' });
		expect(goTo(review(set), 1)).toMatchObject({ at: 1, phase: 'asking' });
		for (const at of [-1, 3]) expect(goTo(set, at)).toBe(set);
		expect(goTo(end(set), 1).phase).toBe('ended');
		expect(review(end(set)).phase).toBe('ended');
	});
});

describe('the clock of a set', () => {
	it.each([
		[100, 0, 100],
		[100, 25, 125],
		[25, 50, 38],
		[20, 100, 40]
	] as const)('of %i minutes with %i %% more is %i', (minutes, extra, limit) =>
		expect(withExtra(minutes, extra)).toBe(limit)
	);

	it('stands still while the app is away, but not in exam conditions', () => {
		expect(leftIn(spendOn(set, 90_000), after(3600))).toBe(510_000);
		expect(leftIn(spendOn(exam, 90_000), after(120))).toBe(480_000);
		expect(leftIn(exam, after(599))).toBe(1000);
		expect(leftIn(exam, after(601))).toBe(0);
		expect(leftIn(exam, after(-50))).toBe(600_000);
	});

	it('does not run while an answer is read', () => {
		const told = answer(choose(spendOn(set, 5000), yes), 'sure');
		expect(spendOn(told, 60_000)).toBe(told);
		expect(spendOn(review(set), 60_000).tries).toEqual(set.tries);
	});

	it('tells the pace by answered items, and keeps how far behind it was', () => {
		// Six items in ten minutes: a hundred seconds each.
		const one = answer(choose(spendOn(set, 130_000), yes), 'sure');
		expect(aheadIn(one, after(0))).toBe(-30);
		const two = answer(spendOn(goTo(one, 1), 100_000), 'sure');
		expect(aheadIn(two, after(0))).toBe(270);
		expect(paced(paced(one, after(0)), after(0)).behind).toBe(30);
		expect(paced({ ...two, behind: 30 }, after(0)).behind).toBe(30);
	});
});

describe('a stored set', () => {
	const kept = flag(answer(choose(tap(exam, 'prefix'), yes), 'sure'));
	it('reads as it was', () => expect(readSet(structuredClone(kept))).toEqual(kept));

	it('keeps what a miss is called, and nothing else in its place', () => {
		expect(readSet(called(kept, 0, 'edge'))).toEqual(called(kept, 0, 'edge'));
		expect(readSet({ ...kept, tries: kept.tries.map((one) => ({ ...one, as: 'misread' })) })).toBeUndefined();
	});

	it.each<[string, object]>([
		['without questions', { questions: [], tries: [] }],
		['with a try too few', { tries: kept.tries.slice(1) }],
		['at no question', { at: 3 }],
		['of a time that is none', { started: 'soon' }],
		['with a confidence unknown here', { tries: kept.tries.map((one) => ({ ...one, confidence: 'very' })) }],
		['with something else chosen', { tries: kept.tries.map((one) => ({ ...one, given: [{ 1: 'a' }] })) }],
		['of a phase unknown here', { phase: 'paused' }]
	])('%s is none', (_name, broken) => expect(readSet({ ...kept, ...broken })).toBeUndefined());

	it.each([undefined, null, 3, 'set', []])('%j is none', (value) => expect(readSet(value)).toBeUndefined());
});

describe('the questions of a set', () => {
	const domains = ['identity', 'storage', 'compute'];
	const choices: readonly Choice[] = domains.flatMap((domain) =>
		[1, 2, 3, 4].map((number) => ({
			family: `${domain}/${number}` as const,
			edition: 2,
			domain,
			items: number === 4 ? 4 : 1
		}))
	);
	const wish: SetWish = {
		examId: 'boat',
		id: 's1',
		choices,
		shares: new Map([
			['identity', 2],
			['storage', 1],
			['compute', 1]
		]),
		progress: new Map(),
		items: 12,
		today: day('2026-12-01')
	};
	const domainsOf = (questions: ReturnType<typeof buildSet>) =>
		questions.map(({ family }) => family.split('/')[0]!);

	const exam = { minutes: { exam: 100, seat: 120 }, items: { from: 40, to: 60, usual: 50 } };
	it.each([
		['full', 0, 100, 50],
		['half', 0, 50, 25],
		['quarter', 0, 25, 12],
		['minutes', 20, 20, 10],
		['minutes', 1, 1, 1]
	] as const)('of the size %s (%i) are for %i minutes %i', (size, minutes, long, items) =>
		expect(sizeOf(exam, size, minutes)).toEqual({ minutes: long, items })
	);

	it('follow the shares, mixed, and without a case study in a short set', () => {
		const questions = buildSet(wish);
		expect(questions).toHaveLength(12);
		const order = domainsOf(questions);
		expect(order.filter((domain) => domain === 'identity')).toHaveLength(6);
		expect(order.filter((domain) => domain === 'compute')).toHaveLength(3);
		expect(order.filter((domain, index) => domain === order[index - 1]).length).toBeLessThanOrEqual(2);
		expect(questions.every(({ items }) => items === 1)).toBe(true);
	});

	it('hold a case study for every twenty items', () => {
		const questions = buildSet({ ...wish, items: 40 });
		expect(questions.filter(({ items }) => items === 4)).toHaveLength(2);
		expect(questions.reduce((sum, { items }) => sum + items, 0)).toBe(40);
	});

	it('begin with what was sure and wrong, and leave what is not due to the end', () => {
		const known = { answers: 3, right: 2, rightDays: [day('2026-11-29')], lastDay: day('2026-11-30') };
		const progress = new Map([
			[
				'boat/family:storage/2',
				{ key: 'boat/family:storage/2', ...known, lastRight: false, lastConfidence: 'sure' as const }
			],
			['boat/family:storage/1', { key: 'boat/family:storage/1', ...known, lastRight: true }]
		]);
		const storage = buildSet({ ...wish, progress }).filter(({ family }) => family.startsWith('storage'));
		expect(storage.map(({ family }) => family)).toEqual(['storage/2', 'storage/3', 'storage/1']);
	});

	it('keep room for what comes back, though case studies that a short set cannot hold are due', () => {
		const wrong = (family: string, ago: string) => ({
			key: `boat/family:${family}`,
			answers: 1,
			right: 0,
			rightDays: [],
			lastDay: day(ago),
			lastRight: false
		});
		const cases = Array.from({ length: 8 }, (_, index) => `storage/case${index}` as const);
		const all = [...cases.map((one) => wrong(one, '2026-11-20')), wrong('storage/3', '2026-11-30')];
		const storage = buildSet({
			...wish,
			choices: [...choices, ...cases.map((family) => ({ family, edition: 1, domain: 'storage', items: 4 }))],
			progress: new Map(all.map((one) => [one.key, one]))
		}).filter(({ family }) => family.startsWith('storage'));
		expect(storage[0]?.family).toBe('storage/3');
	});

	it('ask all that comes back and is new before anything again, whatever is due', () => {
		const one = fc
			.tuple(fc.constantFrom(...choices), fc.nat(9), fc.boolean())
			.map(([{ family }, ago, lastRight]) => ({
				key: `boat/family:${family}`,
				answers: 1,
				right: lastRight ? 1 : 0,
				rightDays: lastRight ? [addDays(wish.today, -ago)] : [],
				lastDay: addDays(wish.today, -ago),
				lastRight
			}));
		fc.assert(
			fc.property(fc.uniqueArray(one, { selector: ({ key }) => key }), fc.string(), (all, id) => {
				const questions = buildSet({ ...wish, id, progress: new Map(all.map((each) => [each.key, each])) });
				const asked = questions.map(({ family }) => family);
				for (const domain of domains) {
					const own = asked.filter((family) => family.startsWith(domain));
					expect(new Set(own).size).toBe(Math.min(own.length, 3));
					const today = all
						.filter(({ lastDay }) => lastDay === wish.today)
						.map(({ key }) => key.slice('boat/family:'.length));
					const met = own.findIndex((family) => today.includes(family));
					const later = own.slice(met).filter((family) => !today.includes(family));
					if (met >= 0) expect(later.filter((family) => own.indexOf(family) > met)).toEqual([]);
				}
			})
		);
	});

	it('are none where nothing can be asked', () => expect(buildSet({ ...wish, choices: [] })).toEqual([]));

	it('are the same for the same wish, and never one variant twice', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (id, items) => {
				const questions = buildSet({ ...wish, id, items });
				expect(buildSet({ ...wish, id, items })).toEqual(questions);
				const asked = questions.map(({ family, seed }) => `${family} ${seed}`);
				expect(new Set(asked).size).toBe(asked.length);
				expect(questions.reduce((sum, one) => sum + one.items, 0)).toBe(items);
			})
		);
	});
});

/** Whatever a person taps, a set stays readable and its time only grows. */
it('stays sound whatever is tapped', () => {
	const steps: readonly ((set: RunningSet) => RunningSet)[] = [
		next,
		review,
		flag,
		(one) => goTo(one, 0),
		(one) => choose(one, yes),
		(one) => answer(one, 'think'),
		(one) => tap(one, 'x'),
		(one) => turnTo(one, 1),
		(one) => spendOn(one, 1000)
	];
	fc.assert(
		fc.property(fc.boolean(), fc.array(fc.constantFrom(...steps)), (strict, taken) => {
			let at = strict ? exam : set;
			for (const step of taken) {
				const then = step(at);
				expect(leftIn(then, started)).toBeLessThanOrEqual(leftIn(at, started));
				at = then;
			}
			expect(readSet(structuredClone(at))).toEqual(at);
		})
	);
});
