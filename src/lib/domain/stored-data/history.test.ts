import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '#lib/domain/stored-data/backup.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import { migrate, steps } from '#lib/domain/stored-data/migrate.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw-snapshot.ts';
import { settingsOf } from '#lib/domain/stored-data/settings.ts';
import { readSnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { anySnapshot } from '#tests/given/stored.ts';

const root = new URL('../../../../tests/history/', import.meta.url);
const versions = readdirSync(root).filter((name) => /^v\d+$/.test(name));
const backups = versions.flatMap((version) =>
	readdirSync(new URL(`${version}/`, root))
		.filter((name) => name.endsWith('.json') && !name.endsWith('.read.json'))
		.map((name) => `${version}/${name}`)
);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const fileOf = (path: string) => JSON.parse(text(path)) as { version: number; data: RawSnapshot };
const snapshotOf = (path: string) => {
	const read = readBackup(text(path));
	if (!read.ok) throw new Error(read.fault.code);
	return read.value.snapshot;
};

describe('backups of every version so far', () => {
	it('are kept for each version', () => {
		expect(versions).toHaveLength(currentVersion);
	});

	it.each(backups)('%s still reads to the same', (path) => {
		const read = readBackup(text(path));
		expect(read).toMatchObject({ ok: true });
		if (read.ok) expect(read.value).toEqual(JSON.parse(text(path.replace('.json', '.read.json'))));
	});
});

const lists = ['attempts', 'bookings', 'tasks', 'pins', 'dropped', 'waiting', 'notebook', 'flaws', 'sets'];
const tables = ['answers', 'progress', 'proofs', 'drafts', 'aside'] as const;
type Loose = Readonly<Record<string, unknown>>;
const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** How many of each kind there are, counted without a parser, in any version. */
function countedIn(data: RawSnapshot): Loose {
	const exams = data.exams as readonly Loose[];
	const { device: _device, counter: _counter, persist, lastBackup, ...set } = data.settings as Loose;
	return {
		...Object.fromEntries(tables.map((name) => [name, sizeOf(data[name])])),
		...Object.fromEntries(
			lists.map((name) => [name, exams.reduce((sum, exam) => sum + sizeOf(exam[name]), 0)])
		),
		availability: exams.filter((exam) => exam.availability !== undefined).length,
		plans: sizeOf(data.plans) + exams.filter((exam) => exam.plan !== undefined).length,
		settings: Array.isArray(data.settings) ? data.settings.length : Object.keys(set).length,
		ofDevice: Object.keys({ persist, lastBackup, ...(data.device as Loose | undefined) }).length
	};
}

const whole = backups.filter((path) => !path.endsWith('torn.json'));

describe('what an older app stored', () => {
	it.each(whole.filter((path) => fileOf(path).version < currentVersion))('arrives in full: %s', (path) => {
		const { data } = fileOf(path);
		const { ofDevice: _before, ...before } = countedIn(data);
		const { ofDevice: _after, ...after } = countedIn(snapshotOf(path) as unknown as RawSnapshot);
		expect(after).toEqual(before);
	});

	it.each(backups.filter((path) => fileOf(path).version === 2))(
		'is of the one exam there was: %s',
		(path) => {
			const { exams, answers, progress, proofs, plans, drafts } = snapshotOf(path);
			const named = [
				...answers.map(({ of }) => of.exam),
				...[...proofs, ...plans, ...exams.flatMap(({ tasks }) => tasks)].map(({ exam }) => exam),
				...progress.map(({ key }) => key.split('/')[0]),
				...drafts.map(({ id }) => id.split('/')[0])
			];
			expect(named.length).toBeGreaterThan(8);
			expect([...new Set(named)]).toEqual(['az-104']);
		}
	);

	it('keeps its values', () => {
		const { exams, answers, progress, proofs, plans, drafts, settings, device, aside } =
			snapshotOf('v2/practised.json');
		const stamp = { counter: 33, device: '5f0c' };
		const [exam] = exams;
		expect(exam?.attempts[0]).toMatchObject({
			score: 641,
			debrief: { note: 'RBAC scope, private endpoint DNS' }
		});
		expect(exam?.pins[0]).toEqual({ id: 'recall/identity#2', stamp, day: '2026-12-14' });
		expect(exam?.dropped).toEqual([
			{ id: 'reading/access#1', stamp },
			{ id: 'sandbox#1', stamp }
		]);
		expect(exam?.waiting?.[0]).toMatchObject({
			id: 'lab/monitor/reads-in-the-log',
			since: '2026-12-12T20:00:00.000Z'
		});
		expect(exam?.availability).toMatchObject({ id: 'availability', stamp, desk: [60, 0, 60, 0, 60, 120, 0] });
		expect(exam?.sets?.[0]).toMatchObject({ id: 'd1', stamp, lookUp: { budget: 120 } });
		expect(exam).toHaveProperty('letters', { from: 'a newer app' });
		expect(answers.find(({ id }) => id === 'q2')).toMatchObject({
			of: { exam: 'az-104', seed: 103_800 },
			corrects: 'q1'
		});
		expect(progress.map(({ key }) => key)).toContain('az-104/foretold:files-blobs/early-days/tier');
		expect(proofs[0]).toMatchObject({ exam: 'az-104', evidence: [{ check: 'left' }] });
		expect(plans[0]).toEqual({
			exam: 'az-104',
			attempt: 'a1',
			days: [
				{
					day: '2026-12-13',
					sessions: [
						{ task: 'recall/networking', turn: 1, place: 'anywhere', minutes: 15 },
						{
							task: 'lab/dns-load-balancing/private-zone-links',
							turn: 1,
							place: 'desk',
							minutes: 30,
							part: { number: 1, of: 2 }
						}
					]
				},
				{
					day: '2026-12-14',
					sessions: [{ task: 'recall/identity', turn: 2, place: 'desk', minutes: 10, done: true }]
				}
			]
		});
		expect(drafts.map(({ id }) => id)).toEqual(
			[
				'log',
				'debrief:a1',
				'round',
				'set',
				'single',
				'lab:access/three-scopes',
				'proof:recall/identity#1'
			].map((name) => `az-104/${name}`)
		);
		expect(drafts[2]).toMatchObject({ value: { results: [{ ms: 9000 }] }, revision: 'w2:1' });
		expect(settingsOf(device, settings)).toEqual({ device: '5f0c', counter: 33, price: '165 USD' });
		expect(settings).toContainEqual({ id: 'theme', stamp, value: { of: 'a newer app' } });
		expect(aside.map(({ from, exam: of, code }) => [from, of, code])).toEqual([
			['attempts', 'az-104', 'twice'],
			['answers', undefined, 'shape'],
			['tasks', 'az-104', 'list'],
			['pins', 'az-104', 'shape'],
			['code', undefined, 'version']
		]);
	});

	it.each(backups)('holds no sentence of ours once it is read: %s', (path) => {
		const { exams, plans, aside } = snapshotOf(path);
		expect(Object.keys(Object.assign({}, ...exams))).not.toContain('plan');
		const keys = plans.flatMap(({ days }) =>
			days.flatMap((day) => [day, ...day.sessions]).flatMap(Object.keys)
		);
		expect(keys.filter((key) => ['why', 'theme', 'kind', 'focus', 'id', 'reason'].includes(key))).toEqual([]);
		expect(aside.filter((entry) => 'reason' in entry)).toEqual([]);
	});
});

describe('a step', () => {
	// What version 3 itself couldn't read may look like an older form.
	it.each(backups.filter((path) => path !== 'v3/torn.json'))('taken again changes nothing: %s', (path) => {
		const { version, data } = fileOf(path);
		let now = data;
		for (const step of steps.slice(version - 1)) {
			now = step(now);
			expect(step(now)).toEqual(now);
		}
		expect(migrate(now, 1)).toEqual(now);
	});

	it('changes nothing in what this version stores, whatever that is', () => {
		fc.assert(
			fc.property(anySnapshot, (snapshot) => {
				for (const step of steps) expect(step(snapshot)).toEqual(snapshot);
			})
		);
	});

	it('answers to any data', () => {
		const junk = fc.dictionary(
			fc.constantFrom('exams', ...tables, 'plans', 'settings', 'device'),
			fc.jsonValue()
		);
		fc.assert(fc.property(junk, (data) => void expect(readSnapshot(migrate(data, 1)).version).toBe(3)));
	});
});

/** Every path in a value, `answers[].of.seed`; what others define (answers given, drafts, settings) is not looked into. */
function pathsIn(value: unknown, path = ''): readonly string[] {
	if (['answers[].given', 'drafts[].value', 'settings[].value', 'aside[].value'].includes(path))
		return [path];
	if (Array.isArray(value)) return value.flatMap((each) => pathsIn(each, `${path}[]`));
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([key, each]) => pathsIn(each, path === '' ? key : `${path}.${key}`));
}

it('the whole backup of this version holds every field that there is', () => {
	const there = new Set(pathsIn(snapshotOf('v3/full.json')));
	const all = new Set(fc.sample(anySnapshot, { numRuns: 400, seed: 3 }).flatMap((one) => pathsIn(one)));
	expect([...all].filter((path) => !there.has(path)).sort()).toEqual([]);
});
