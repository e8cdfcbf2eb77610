import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSet, sizeOf, type Choice, type SetWish } from '#lib/domain/practice/selection/weighted.ts';
import { addDays, day } from '#lib/domain/time/day.ts';

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
