import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes, type Attempt, type Bar } from '#lib/domain/attempt.ts';
import { diagnose, type DiagnosisInput } from '#lib/domain/diagnosis/diagnose.ts';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { offshore } from '#tests/exam/offshore.ts';

const ids = offshore.domains.map(({ id }) => id);
const u = 'unsure';
const bars = (...five: (Bar | undefined)[]) =>
	five.flatMap((bar, index) => (bar === undefined ? [] : [{ domain: ids[index]!, bar }]));
const empty = { domains: [], groups: [], items: [], misread: [] } as const;

const attempt = (id: string, more: Partial<Attempt> = {}): Attempt => ({
	id,
	stamp: { counter: 1, device: 'a' },
	exam: offshore.id,
	kind: 'sat',
	day: day('2026-11-25'),
	zone: zone('Europe/Paris'),
	sections: [],
	prioritise: [],
	...more
});
const of = (attempts: readonly Attempt[], more: Partial<DiagnosisInput> = {}) =>
	diagnose({ exam: offshore, attempts, ...more });
const first = (more: Partial<Attempt>) => attempt('first', { day: day('2026-10-01'), ...more });
const order = (attempts: readonly Attempt[]) => of(attempts)!.gaps.map(({ domain }) => domain);
const gap = (attempts: readonly Attempt[], domain: string) =>
	of(attempts)!.gaps.find((one) => one.domain === domain)!;

describe('which sitting leads', () => {
	it.each<[string, Attempt[], string | undefined]>([
		['nothing at all', [], undefined],
		['a missed appointment', [attempt('a', { kind: 'missed' })], undefined],
		['only a pass', [attempt('a', { score: 700 })], undefined],
		['a deleted fail', [attempt('a', { deleted: true })], undefined],
		['one fail', [attempt('a', { score: 699 })], 'a'],
		['a sitting without result or score', [attempt('a')], 'a'],
		['a result that is given over a score', [attempt('a', { score: 720, result: 'fail' })], 'a'],
		['the later of two fails', [attempt('b', { day: day('2026-12-09') }), attempt('a')], 'b'],
		['a fail after a pass', [attempt('a', { score: 800 }), attempt('b', { day: day('2028-01-10') })], 'b'],
		[
			'the fail before a pass, still to be read',
			[attempt('a'), attempt('b', { day: day('2026-12-09'), score: 800 })],
			'a'
		]
	])('%s', (_name, attempts, expected) => expect(of(attempts)?.attempt).toBe(expected));

	it('does not read a sitting before its day', () => {
		const attempts = [attempt('a'), attempt('b', { day: day('2026-12-09') })];
		expect(of(attempts, { now: instant('2026-12-08T12:00:00Z') })?.attempt).toBe('a');
		expect(of(attempts, { now: instant('2026-12-09T12:00:00Z') })?.attempt).toBe('b');
	});

	it('compares with the last report before it, back to the last pass', () => {
		const report = first({ score: 600, sections: bars(40) });
		const silent = attempt('silent', { day: day('2026-10-20') });
		const passed = attempt('passed', { day: day('2026-10-21'), score: 700 });
		expect(of([report, silent, attempt('last')])?.previous).toEqual({
			attempt: 'first',
			day: '2026-10-01',
			score: 600
		});
		expect(of([report, silent, passed, attempt('last')])?.previous).toBeUndefined();
		expect(of([report])?.previous).toBeUndefined();
	});
});

describe('the order of the map', () => {
	it.each<[string, Partial<Attempt>, string[]]>([
		['nothing known: by share of the exam', {}, ['navigation', 'boat', 'weather', 'rules', 'safety']],
		[
			'nothing known: what felt hard decides between equal shares',
			{ debrief: { ...empty, domains: ['boat', 'rules', 'safety'] } },
			['boat', 'navigation', 'rules', 'weather', 'safety']
		],
		[
			'short bars first, the most to gain before the shortest',
			{ score: 641, sections: bars(38, 71, 44, 30, u) },
			['navigation', 'boat', 'rules', 'safety', 'weather']
		],
		[
			'no bar before a bar read as nothing, where the shares are equal',
			{ sections: bars(0, 60, 'none', 60, 60) },
			['boat', 'navigation', 'weather', 'rules', 'safety']
		],
		[
			'bars alike: the larger share',
			{ sections: bars(40, 40, 40, 80, 80) },
			['navigation', 'boat', 'weather', 'rules', 'safety']
		],
		[
			'the list of the report only among its equals',
			{ sections: bars(20, 80, 80, 80, 80), prioritise: ['overboard', 'wind'] },
			['navigation', 'weather', 'boat', 'safety', 'rules']
		],
		[
			'short bars, two of them listed',
			{ sections: bars(20, 40, 80, 80, 30), prioritise: ['wind', 'overboard'] },
			['navigation', 'weather', 'safety', 'boat', 'rules']
		]
	])('%s', (_name, more, expected) => expect(order([attempt('a', more)])).toEqual(expected));

	it('puts the list first inside a domain, then what felt hard, then the order of the exam', () => {
		const groups = gap(
			[
				attempt('a', {
					sections: bars(80, 80, 30, 80, 80),
					prioritise: ['rigging'],
					debrief: { ...empty, groups: ['engine', 'rigging'] }
				})
			],
			'boat'
		).groups;
		expect(groups).toEqual([
			{ group: 'rigging', reasons: ['listed', 'felt', 'short domain'], rests: ['list', 'note'] },
			{ group: 'engine', reasons: ['felt', 'short domain'], rests: ['note'] },
			{ group: 'sails', reasons: ['short domain'], rests: ['domain bar'] },
			{ group: 'mooring', reasons: ['short domain'], rests: ['domain bar'] }
		]);
	});
});

describe('reasons, and what they rest on', () => {
	const report = attempt('a', {
		sections: bars(30, 60, 'none', 30, undefined),
		prioritise: ['tides', 'pilotage'],
		debrief: { ...empty, domains: ['rules'], groups: ['tides'] }
	});

	it('a short bar that the list names and that felt hard', () => {
		expect(gap([report], 'navigation')).toMatchObject({
			rank: 1,
			standing: 'short',
			bar: 30,
			open: true,
			reasons: [
				{ id: 'listed', groups: ['tides', 'pilotage'] },
				{ id: 'short', because: 'below half', shorter: 1, same: 1, of: 4 },
				{ id: 'weight', share: 'most' },
				{ id: 'felt', groups: ['tides'] }
			],
			rests: ['bar', 'list', 'note']
		});
	});

	it('a missing bar, one that held, and one not read', () => {
		expect(gap([report], 'boat')).toMatchObject({ standing: 'short', open: true, rests: ['no bar'] });
		expect(gap([report], 'weather')).toMatchObject({ standing: 'held', open: false, rests: ['bar'] });
		expect(gap([report], 'safety')).toMatchObject({
			standing: 'unknown',
			bar: 'unsure',
			open: false,
			reasons: [{ id: 'unknown' }, { id: 'weight', share: 'least' }],
			rests: ['weight'],
			groups: [
				{ group: 'distress', reasons: ['unknown domain'], rests: ['weight'] },
				{ group: 'overboard', reasons: ['unknown domain'], rests: ['weight'] }
			]
		});
	});

	it('a bar that holds and is named by the list is open all the same', () => {
		const held = attempt('a', { sections: bars(60, 60, 60, 60, 60), prioritise: ['distress'] });
		expect(gap([held], 'safety')).toMatchObject({ standing: 'held', open: true });
	});

	it('ignores sections and groups that the exam does not have', () => {
		const odd = attempt('a', { sections: [{ domain: 'quantum', bar: 3 }], prioritise: ['qubits'] });
		expect(of([odd])).toMatchObject({ pattern: 'unread' });
		expect(of([odd])!.gaps.some(({ open }) => open)).toBe(false);
	});
});

describe('flags', () => {
	const flags = (attempts: readonly Attempt[], more?: Partial<DiagnosisInput>) =>
		of(attempts, more)!.flags.map(({ id }) => id);

	it.each(causes.map((main) => [main, main === 'time'] as const))(
		'pacing where the main cause is %s: %s',
		(main, expected) =>
			expect(flags([attempt('a', { debrief: { ...empty, main, time: true } })]).includes('pacing')).toBe(
				expected
			)
	);

	it.each([
		[bars(30, 40, 60, 60, 60), true],
		[bars(30, 60, 60, 60, 60), false]
	])('one area named as the main cause of %j: %s', (sections, expected) =>
		expect(
			flags([attempt('a', { sections, debrief: { ...empty, main: 'one domain' } })]).includes('one domain')
		).toBe(expected)
	);

	const before = first({ score: 620, sections: bars(30, 60, 60, 60, 60) });
	it.each<[string, Attempt, Partial<Attempt>, boolean]>([
		['40 points up, bars alike', before, { score: 660, sections: bars(30, 60) }, true],
		['41 points up', before, { score: 661, sections: bars(30, 60) }, false],
		['40 points down', before, { score: 580, sections: bars(30, 60) }, true],
		['41 points down', before, { score: 579, sections: bars(30, 60) }, false],
		['a bar moved by 15', before, { score: 620, sections: bars(45, 60) }, true],
		['a bar moved by 16', before, { score: 620, sections: bars(46, 60) }, false],
		['a bar moved back by 16', before, { score: 620, sections: bars(30, 44) }, false],
		['one bar known in both', before, { score: 620, sections: bars(30, u) }, false],
		['no bar counts as nothing: 30 down', before, { score: 620, sections: bars('none', 60) }, false],
		['no score now', before, { result: 'fail', sections: bars(30, 60) }, false],
		['no score then', first({ sections: bars(30, 60) }), { score: 620, sections: bars(30, 60) }, false],
		[
			'missing in both',
			first({ score: 620, sections: bars('none', 'none') }),
			{ score: 620, sections: bars('none', 'none') },
			true
		]
	])('stuck: %s: %s', (_name, earlier, more, expected) =>
		expect(flags([earlier, attempt('a', more)])).toEqual(expected ? ['stuck'] : [])
	);

	it('stuck says the scores and how many bars it rests on', () => {
		expect(of([before, attempt('a', { score: 640, sections: bars(30, 60, 65) })])!.flags).toEqual([
			{ id: 'stuck', scores: [620, 640], bars: 3 }
		]);
	});

	/** `prompts` prompts of a group, each answered right on so many days before the sitting and wrong so often. */
	const practice = (
		group: string,
		prompts: number,
		days: number,
		wrong = 0,
		until = '2026-11-20',
		kind = 'prompt'
	): Progress[] =>
		Array.from({ length: prompts }, (_, index) => {
			const rightDays = Array.from({ length: days }, (_, back) => addDays(day(until), -back)).reverse();
			return {
				key: `boat/${kind}:${group}/${index}`,
				answers: days + (index === 0 ? wrong : 0),
				right: days,
				rightDays,
				lastDay: day(until),
				lastRight: true
			};
		});
	const short = attempt('a', { sections: bars(60, 30, 60, 60, 60) });
	it.each<[string, Progress[], boolean]>([
		['eight right on two days', practice('wind', 4, 2), true],
		['eight of new scenarios', practice('wind', 4, 2, 0, '2026-11-20', 'family'), true],
		[
			'prompts and scenarios together',
			[...practice('wind', 2, 2), ...practice('wind', 2, 2, 0, '2026-11-20', 'family')],
			true
		],
		['eight that were only foretold', practice('wind', 4, 2, 0, '2026-11-20', 'foretold'), false],
		['over two groups', [...practice('wind', 2, 2), ...practice('forecasts', 2, 2)], true],
		['seven', practice('wind', 7, 1), false],
		['eight on one day', practice('wind', 8, 1), false],
		['six on two days', practice('wind', 3, 2), false],
		['eight of ten', practice('wind', 4, 2, 2), true],
		['eight of eleven', practice('wind', 4, 2, 3), false],
		['only after the sitting', practice('wind', 4, 2, 0, '2026-12-05'), false],
		['a domain whose bar held', practice('distress', 4, 2), false],
		['nothing', [], false]
	])('blind spot: %s: %s', (_name, progress, expected) =>
		expect(flags([short], { progress, groupOfKey })).toEqual(expected ? ['blind spot'] : [])
	);

	it('names the groups that were practised, and claims nothing without knowing them', () => {
		const progress = practice('wind', 4, 2);
		expect(of([short], { progress, groupOfKey })!.flags).toEqual([
			{ id: 'blind spot', domain: 'weather', groups: ['wind'] }
		]);
		expect(flags([short], { progress })).toEqual([]);
	});
});

describe('what moved since the last report', () => {
	const before = first({ score: 600, sections: bars(30, 60, 'none', u, 50) });
	const now = attempt('now', { score: 650, sections: bars(50, 55, 20, 40, u) });

	it('gives both lengths, and by how much where both are known', () => {
		expect(Object.fromEntries(of([before, now])!.gaps.map(({ domain, moved }) => [domain, moved]))).toEqual({
			navigation: { domain: 'navigation', from: 30, to: 50, by: 20 },
			weather: { domain: 'weather', from: 60, to: 55, by: -5 },
			boat: { domain: 'boat', from: 'none', to: 20, by: 20 },
			rules: { domain: 'rules', from: 'unsure', to: 40 },
			safety: { domain: 'safety', from: 50, to: 'unsure' }
		});
		expect(of([now])!.gaps.every(({ moved }) => moved === undefined)).toBe(true);
	});

	it('says so where two reports show about the same length', () => {
		expect(gap([before, now], 'weather').rests).toEqual(['bar twice']);
		expect(gap([before, now], 'navigation').rests).toEqual(['bar']);
	});

	const proof = (domain: string, on: string, more: Partial<Proof> = {}): Proof => ({
		id: `${domain} ${on}`,
		stamp: { counter: 1, device: 'a' },
		exam: 'boat',
		task: 'rebuild',
		how: 'word',
		text: 'seen',
		title: 'Rebuild',
		day: day(on),
		domain,
		...more
	});
	it.each<[string, Bar, Bar, Proof[], number]>([
		['proved, and 15 longer', 30, 45, [proof('weather', '2026-10-10')], 1],
		['proved, and 16 longer', 30, 46, [proof('weather', '2026-10-10')], 0],
		['proved, and shorter', 45, 10, [proof('weather', '2026-10-10')], 1],
		['proved, alike, and not short', 60, 60, [proof('weather', '2026-10-10')], 0],
		['two proofs', 30, 30, [proof('weather', '2026-10-01'), proof('weather', '2026-11-24')], 2],
		[
			'proved on the day of the sitting or before the first',
			30,
			30,
			[proof('weather', '2026-11-25'), proof('weather', '2026-09-30')],
			0
		],
		['proved elsewhere', 30, 30, [proof('boat', '2026-10-10')], 0],
		['a proof taken back', 30, 30, [proof('weather', '2026-10-10', { deleted: true })], 0],
		['not known then', u, 30, [proof('weather', '2026-10-10')], 0]
	])('another method: %s', (_name, from, to, proofs, count) => {
		const attempts = [
			first({ sections: bars(60, from, 60, 60, 60) }),
			attempt('now', { sections: bars(60, to, 60, 60, 60) })
		];
		expect(of(attempts, { proofs })!.unmoved).toEqual(
			count === 0 ? [] : [{ domain: 'weather', proofs: count }]
		);
	});
});

describe('whatever was entered', () => {
	const groups = offshore.domains.flatMap((domain) => domain.groups.map(({ id }) => id));
	const bar = fc.oneof(fc.constantFrom<Bar>(u, 'none'), fc.integer({ min: 0, max: 100 }));
	const any = fc.record({
		day: fc.integer({ min: 0, max: 400 }).map((later) => addDays(day('2026-01-01'), later)),
		score: fc.integer({ min: 1, max: 699 }),
		sections: fc
			.subarray(ids)
			.chain((some) => fc.tuple(...some.map((domain) => bar.map((one) => ({ domain, bar: one }))))),
		prioritise: fc.subarray(groups, { maxLength: 3 }),
		debrief: fc.record({
			domains: fc.subarray(ids),
			groups: fc.subarray(groups),
			items: fc.constant([]),
			misread: fc.constant([])
		})
	});
	const several = fc
		.array(any, { minLength: 1, maxLength: 4 })
		.map((all) => all.map((one, index) => attempt(`${index}`, one)));

	it('ranks every domain once, each with a reason and what it rests on, the same each time', () => {
		fc.assert(
			fc.property(several, (attempts) => {
				const { gaps } = of(attempts)!;
				expect(gaps.map(({ domain }) => domain).sort()).toEqual([...ids].sort());
				expect(gaps.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
				for (const one of gaps) {
					expect(Math.min(one.reasons.length, one.rests.length)).toBeGreaterThan(0);
					expect(one.groups.map(({ group }) => group).sort()).toEqual(
						offshore.domains
							.find(({ id }) => id === one.domain)!
							.groups.map(({ id }) => id)
							.sort()
					);
				}
				expect(of(attempts.toReversed())).toEqual(of(attempts));
			})
		);
	});

	it('never puts a domain that holds before one that is short or not known', () => {
		fc.assert(
			fc.property(several, (attempts) => {
				const { gaps } = of(attempts)!;
				const places = gaps.map(({ standing }) =>
					standing === 'short' ? 0 : standing === 'unknown' ? 1 : 2
				);
				expect(places).toEqual(places.toSorted());
			})
		);
	});
});
