import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityOf } from '#lib/domain/record.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import { migrate, steps } from '#lib/domain/stored-data/migrate.ts';
import type { Step } from '#lib/domain/stored-data/raw-snapshot.ts';
import { readRecord } from '#lib/domain/stored-data/record.ts';
import { deviceAfter, settingsOf } from '#lib/domain/stored-data/settings.ts';
import { quarantineReason } from '#lib/domain/stored-data/quarantine-reason.ts';
import { readSnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { quarantineReasonText } from '#lib/words/stored-data.ts';
import { anySnapshot } from '#tests/given/stored.ts';

const attempt = {
	id: 'a1',
	stamp: { counter: 1, device: 'phone' },
	exam: 'sail-1',
	kind: 'sat',
	day: '2026-11-25',
	zone: 'Europe/Paris',
	sections: [],
	prioritise: []
};
const recordWith = (attempts: readonly unknown[]) =>
	readRecord('sail-1', { exam: 'sail-1', attempts, bookings: [], tasks: [], pins: [] });
const reasonFor = (change: object): string => {
	const [entry] = recordWith([{ ...attempt, ...change }]).quarantined;
	return entry === undefined ? 'it reads' : quarantineReasonText(quarantineReason(entry));
};

describe('reading what was stored', () => {
	it.each([
		['as it was', {}, 'it reads'],
		['no day', { day: undefined }, 'day: should be a day like 2026-03-29, and is missing'],
		['30 February', { day: '2026-02-30' }, 'day: should be a day like 2026-03-29, and is “2026-02-30”'],
		['an unknown zone', { zone: 'Mars/Base' }, 'zone: should be a time zone that this device knows'],
		['no zone', { zone: null }, 'is missing'],
		['24:00', { startTime: '24:00' }, 'startTime: should be a time like 14:20, and is “24:00”'],
		['23:59', { startTime: '23:59' }, 'it reads'],
		['score 0', { score: 0 }, 'score: should be a whole number from 1 to 1000, and is 0'],
		['score 1', { score: 1 }, 'it reads'],
		['score 1000', { score: 1000 }, 'it reads'],
		['score 1001', { score: 1001 }, 'is 1001'],
		['half a score', { score: 640.5 }, 'is 640.5'],
		['no score', { score: undefined }, 'it reads'],
		['a bar of 100', { sections: [{ domain: 'storage', bar: 100 }] }, 'it reads'],
		[
			'a bar of 101',
			{ sections: [{ domain: 'storage', bar: 101 }] },
			'sections: 1: bar: should be a length from 0 to 100'
		],
		['no bar shown', { sections: [{ domain: 'storage', bar: 'none' }] }, 'it reads'],
		['three to prioritise', { prioritise: ['a', 'b', 'c'] }, 'it reads'],
		[
			'four to prioritise',
			{ prioritise: ['a', 'b', 'c', 'd'] },
			'prioritise: should be a list of at most 3, and is a list of 4'
		],
		[
			'an unknown cause',
			{ debrief: { main: 'luck', domains: [], groups: [], items: [], misread: [] } },
			'debrief: main: should be one of time,'
		],
		['no stamp', { stamp: undefined }, 'stamp: should be an object, and is missing'],
		['deleted false', { deleted: false }, 'deleted: should be true, and is false'],
		['an empty id', { id: '' }, 'id: should be text that is not empty']
	])('an attempt with %s', (_, change, reason) => {
		expect(reasonFor(change)).toContain(reason);
	});

	describe('study time', () => {
		const week = [0, 0, 0, 0, 0, 0, 0];
		const minutes = { id: 'availability', stamp: attempt.stamp, desk: week, anywhere: week, off: [] };
		const read = (longer?: unknown) =>
			readRecord('sail-1', {
				...{ exam: 'sail-1', attempts: [], bookings: [], tasks: [], pins: [] },
				availability: longer === undefined ? minutes : { ...minutes, longer }
			});
		const longer = [{ day: '2026-12-06', minutes: 50 }];

		it('reads with longer dates and without', () => {
			for (const dates of [undefined, [], longer]) {
				const { value, quarantined } = read(dates);
				expect(quarantined).toEqual([]);
				expect(availabilityOf(value)).toEqual({
					...{ desk: week, anywhere: week, off: [] },
					...(dates && { longer: dates })
				});
			}
		});

		it.each([
			['no list', { day: '2026-12-06' }, 'longer: should be a list'],
			['no date', [{ minutes: 50 }], 'longer: 1: day: should be a day like 2026-03-29, and is missing'],
			['no minutes', [{ day: '2026-12-06' }], 'longer: 1: minutes: should be a whole number from 0 to 1440'],
			['more than a day', [{ day: '2026-12-06', minutes: 1441 }], 'and is 1441'],
			['minutes below 0', [...longer, { day: '2026-12-06', minutes: -5 }], 'longer: 2: minutes: '],
			['a text', [{ day: '2026-12-06', minutes: '50' }], 'and is “50”']
		])('is set aside whole where a longer date has %s', (_, dates, reason) => {
			const { value, quarantined } = read(dates);
			expect(availabilityOf(value)).toBeUndefined();
			expect(quarantined).toMatchObject([{ from: 'availability', code: 'shape' }]);
			expect(quarantineReasonText(quarantineReason(quarantined[0]!))).toContain(reason);
		});
	});

	it('keeps the good beside the bad, and the bad with its reason', () => {
		const bad = { ...attempt, id: 'a2', score: 'many' };
		const read = recordWith([attempt, bad, 'junk']);
		expect(read.value.attempts).toEqual([attempt]);
		expect(read.quarantined).toEqual([
			{ from: 'attempts', exam: 'sail-1', code: 'shape', value: bad },
			{ from: 'attempts', exam: 'sail-1', code: 'shape', value: 'junk' }
		]);
		expect(read.quarantined.map((one) => quarantineReasonText(quarantineReason(one)))).toEqual([
			'score: should be a whole number from 1 to 1000, and is “many”',
			'should be an object, and is “junk”'
		]);
	});

	it.each([
		['the first, where both are one edit', 1, [641], 700],
		['the first, where it was edited later', 0, [641], 700],
		['the second, where that was edited later', 2, [700], 641]
	])('keeps of two with one id %s', (_, counter, kept, aside) => {
		const second = { ...attempt, stamp: { counter, device: 'phone' }, score: 700 };
		const read = recordWith([{ ...attempt, score: 641 }, second]);
		expect(read.value.attempts.map(({ score }) => score)).toEqual(kept);
		expect(read.quarantined).toMatchObject([{ code: 'twice', value: { score: aside } }]);
		expect(quarantineReasonText(quarantineReason(read.quarantined[0]!))).toBe('there are two of a1');
	});

	it('hands fields of a newer app through, in the record and in what is in it', () => {
		const stored = {
			...{ exam: 'sail-1', attempts: [{ ...attempt, mood: 'calm' }], bookings: [], tasks: [], pins: [] },
			letters: [1]
		};
		expect(readRecord('sail-1', stored)).toEqual({ value: stored, quarantined: [] });
	});

	it('loses nothing: what was given is either read or aside', () => {
		fc.assert(
			fc.property(anySnapshot, fc.array(fc.jsonValue(), { maxLength: 4 }), (snapshot, junk) => {
				const read = readSnapshot({ ...snapshot, answers: [...snapshot.answers, ...junk] });
				expect(read.answers).toEqual(snapshot.answers);
				expect(read.aside.map(({ value }) => value)).toEqual([
					...snapshot.aside.map(({ value }) => value),
					...junk
				]);
			})
		);
	});

	it('folds a summary that is missing from the log, oldest answer first', () => {
		const answer = (id: string, at: string, right: boolean) => ({
			...{
				id,
				at: instant(at),
				zone: 'Europe/Paris',
				of: { exam: 'boat', prompt: 'tags' },
				given: 'recalled',
				right
			}
		});
		const read = readSnapshot({
			answers: [answer('b', '2026-11-27T08:00:00Z', false), answer('a', '2026-11-26T08:00:00Z', true)]
		});
		expect(read.progress).toEqual([
			{
				...{ key: 'boat/prompt:tags', answers: 2, right: 1, rightDays: ['2026-11-26'] },
				...{ lastDay: '2026-11-27', lastRight: false, missedOn: ['2026-11-27'] }
			}
		]);
	});

	it('never lets the counter fall behind an edit, even where the settings were lost', () => {
		const exams = [{ exam: 'sail-1', attempts: [{ ...attempt, stamp: { counter: 41, device: 'phone' } }] }];
		expect(readSnapshot({ exams, device: 'gone' })).toMatchObject({
			device: { counter: 41 },
			aside: [{ from: 'device' }]
		});
	});
});

describe('a device', () => {
	it('stays who it is when other data takes its place, and its counter never goes back', () => {
		const here = {
			device: 'here',
			counter: 9,
			persist: 'granted',
			lastBackup: instant('2026-11-20T08:00:00Z')
		} as const;
		const there = { device: 'there', counter: 4, persist: 'denied' } as const;
		expect(deviceAfter(here, there)).toEqual({ device: 'here', counter: 9, persist: 'granted' });
		const lastBackup = instant('2026-11-25T08:00:00Z');
		expect(deviceAfter(here, { device: 'there', counter: 40, lastBackup })).toEqual({
			...here,
			counter: 40,
			lastBackup
		});
	});
});

describe('settings', () => {
	const device = { device: 'phone', counter: 3 };
	const stamp = { counter: 2, device: 'phone' };
	const entry = (id: string, more: object) => ({ id, stamp, ...more });

	it('are read one by one: what does not read is set aside alone, and what a newer app set stays', () => {
		const price = entry('price', { value: '126 €' });
		const newer = entry('theme', { value: { dark: true } });
		const bad = entry('selfTest', { value: 'soon' });
		const { settings, aside } = readSnapshot({ device, settings: [price, bad, newer] });
		expect(settings).toEqual([price, newer]);
		expect(aside).toEqual([{ from: 'settings', code: 'shape', value: bad }]);
		expect(settingsOf(device, settings)).toEqual({ ...device, price: '126 €' });
	});

	it('that were taken back are none', () => {
		expect(settingsOf(device, [entry('price', { deleted: true })])).toEqual(device);
	});
});

describe('migrating', () => {
	const path: readonly Step[] = [
		(snapshot) => ({ ...snapshot, exams: 'second' }),
		(snapshot) => ({ ...snapshot, exams: `${snapshot.exams as string}, third` })
	];

	it.each([
		[1, 'second, third'],
		[2, 'first, third'],
		[3, 'first']
	])('from version %i takes the steps from there on, in order', (from, exams) => {
		expect(migrate({ exams: 'first', settings: 1 }, from, path)).toEqual({ exams, settings: 1 });
	});

	it('has one step for each version before the current one', () => {
		expect(steps).toHaveLength(currentVersion - 1);
	});
});
