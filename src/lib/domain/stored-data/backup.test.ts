import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proof } from '#lib/domain/proof.ts';
import { backupName, readBackup, writeBackup } from '#lib/domain/stored-data/backup.ts';
import { countsOf, isNothing, shrinking } from '#lib/domain/stored-data/counts.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import { emptySnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { backupFaultText } from '#lib/words/backup.ts';
import { anySnapshot } from '#tests/given/stored.ts';

const made = instant('2026-11-25T18:30:00Z');
const whole = writeBackup(emptySnapshot('phone'), made);

const faultOf = (text: string): string => {
	const read = readBackup(text);
	return read.ok ? 'no fault' : `${read.fault.code}: ${backupFaultText(read.fault)}`;
};

describe('a backup', () => {
	it('out and in again is the same, whatever is in it', () => {
		fc.assert(
			fc.property(anySnapshot, (snapshot) => {
				expect(readBackup(writeBackup(snapshot, made))).toEqual({ ok: true, value: { made, snapshot } });
			})
		);
	});

	it('has the dates that were made longer', () => {
		const longer = [{ day: day('2026-12-06'), minutes: 50 }];
		const snapshot = fc
			.sample(anySnapshot, { numRuns: 50, seed: 1 })
			.find(({ exams }) => exams.some(({ availability }) => availability !== undefined))!;
		const own = {
			...snapshot,
			exams: snapshot.exams.map(({ availability, ...exam }) =>
				availability === undefined ? exam : { ...exam, availability: { ...availability, longer } }
			)
		};
		const read = readBackup(writeBackup(own, made));
		const exams = read.ok ? read.value.snapshot.exams : [];
		expect(exams.flatMap(({ availability }) => availability?.longer ?? [])).toEqual(
			exams.flatMap(({ availability }) => (availability === undefined ? [] : longer))
		);
		expect(exams.some(({ availability }) => availability !== undefined)).toBe(true);
	});

	it('survives what mail and clipboards do at its ends', () => {
		expect(readBackup(`\uFEFF\r\n ${whole} \n\n`)).toEqual(readBackup(whole));
	});

	it('tells that something in it changed after it was written', () => {
		const own = writeBackup({ ...emptySnapshot('phone'), device: { device: 'phone', counter: 641 } }, made);
		expect(readBackup(own)).not.toHaveProperty('value.damaged');
		expect(readBackup(own.replace('641', '941'))).toHaveProperty('value.damaged', true);
		expect(readBackup(own.replace('"exams"', '"eyams"'))).toHaveProperty('value.damaged', true);
	});

	it('of an earlier version carries no checksum and is not doubted', () => {
		const old = whole.replace(/"checksum":"[0-9a-f]{8}",/, '');
		expect(old).not.toBe(whole);
		expect(readBackup(old)).not.toHaveProperty('value.damaged');
	});

	it('says how much is in it, for who opens the file', () => {
		const proof = { id: 'p1' } as unknown as Proof;
		const { counts } = JSON.parse(writeBackup({ ...emptySnapshot('phone'), proofs: [proof] }, made));
		expect(counts).toMatchObject({ attempts: 0, proofs: 1 });
	});

	it('is named by its day', () => {
		expect(backupName(day('2026-11-25'))).toBe('resit-backup-2026-11-25.json');
	});

	it.each([
		['nothing', '', 'nothing: There’s nothing here yet.'],
		['only spaces', '  \n ', 'nothing: There’s nothing here yet.'],
		['some text', 'Score 641, storage weak', 'not json: This isn’t a Resit backup, which begins with'],
		['5 MB of junk', 'x'.repeat(5_000_000), 'begins with “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”'],
		['5 MB of brackets', '['.repeat(5_000_000), 'deep: '],
		[
			'lists in lists, by the thousand',
			`${whole.trim().slice(0, -1)},"x":${'['.repeat(6000)}${']'.repeat(6000)}}`,
			'deep: '
		],
		[
			'a damaged bracket',
			whole.trim().replace('"data":{', '"data":['),
			'broken: This is a Resit backup, but a character'
		],
		[
			'its first half',
			whole.slice(0, whole.length / 2),
			'cut: This is a Resit backup, but its end is missing'
		],
		['all but its last sign', whole.trim().slice(0, -1), 'cut: '],
		['a list', '[1,2]', 'not ours: This isn’t a Resit backup. Nothing was read from it.'],
		['a number', '7', 'not ours: '],
		['null', 'null', 'not ours: '],
		['the JSON of another app', '{"app":"budget","version":1}', 'but a file of “budget”'],
		['JSON without a name', '{"version":1,"data":{}}', 'not ours: '],
		['no version', `{"app":"resit","made":"${made}","data":{}}`, 'version: '],
		['version 0', `{"app":"resit","version":0,"made":"${made}","data":{}}`, 'version: '],
		['version 1.5', `{"app":"resit","version":1.5,"made":"${made}","data":{}}`, 'version: '],
		[
			'the next version',
			`{"app":"resit","version":${currentVersion + 1},"made":"${made}","data":{}}`,
			'newer: This backup was written by a newer'
		],
		['no data', `{"app":"resit","version":1,"made":"${made}"}`, 'shape: '],
		['data that is a list', `{"app":"resit","version":1,"made":"${made}","data":[]}`, 'shape: '],
		['no day on which it was made', '{"app":"resit","version":1,"data":{}}', 'shape: ']
	])('says what is wrong with %s', (_, text, sentence) => {
		expect(faultOf(text)).toContain(sentence);
	});

	it('reads the current version with nothing in it', () => {
		expect(faultOf(`{"app":"resit","version":${currentVersion},"made":"${made}","data":{}}`)).toBe(
			'no fault'
		);
	});

	it('answers to any text, and to any JSON in its place', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(typeof readBackup(text).ok).toBe('boolean');
			})
		);
		fc.assert(
			fc.property(
				fc.dictionary(
					fc.constantFrom('exams', 'answers', 'proofs', 'plans', 'drafts', 'settings', 'device', 'aside'),
					fc.jsonValue()
				),
				(data) => {
					const text = JSON.stringify({ app: 'resit', version: currentVersion, made, data });
					expect(readBackup(text).ok).toBe(true);
				}
			)
		);
	});
});

describe('what a backup holds beside what is here', () => {
	const none = countsOf(emptySnapshot('phone'));
	it('knows nothing from something', () => {
		expect(isNothing(none)).toBe(true);
		expect(isNothing({ ...none, proofs: 1 })).toBe(false);
	});

	it('names what would become fewer, and only that', () => {
		const here = {
			attempts: 2,
			bookings: 1,
			done: 5,
			proofs: 3,
			answers: 40,
			mocks: 1,
			sets: 3,
			variations: 2
		};
		expect(shrinking(here, { ...here, answers: 39, proofs: 4 })).toEqual(['answers']);
		expect(shrinking(here, here)).toEqual([]);
		expect(shrinking(here, none)).toEqual([
			'attempts',
			'bookings',
			'done',
			'proofs',
			'answers',
			'mocks',
			'sets',
			'variations'
		]);
	});
});
