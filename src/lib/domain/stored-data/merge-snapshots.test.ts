import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerKey } from '#lib/domain/practice/answer.ts';
import { canonical, mergeSnapshots } from '#lib/domain/stored-data/merge-snapshots.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { writeBackup, readBackup } from '#lib/domain/stored-data/backup.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { parseAttempt } from '#lib/domain/stored-data/record-parsers.ts';
import type { Stored } from '#lib/domain/stored.ts';
import { anySnapshot, crowdedSnapshot } from '#tests/given/stored.ts';
import { full, runs } from '#tests/runs.ts';

// Thousands of runs take minutes.
if (full) vi.setConfig({ testTimeout: 1_800_000 });

/** What devices share: who a device is and the plan it last showed are its own. */
const shared = ({ device, plans: _plans, ...rest }: Snapshot) => ({ ...rest, counter: device.counter });
/** Snapshots whose ids and stamps collide, and some with none in common. */
const anyState = fc.oneof({ arbitrary: crowdedSnapshot, weight: 4 }, { arbitrary: anySnapshot, weight: 1 });
const often = runs(300, 10_000);

/** All versions of attempts, those in quarantine too. */
const versionsIn = ({ exams, aside }: Snapshot): readonly Stored[] => [
	...exams.flatMap(({ attempts }) => attempts),
	...aside.flatMap(({ from, exam, code, value }) => {
		const read = parseAttempt(value);
		return from === 'attempts' && code === 'twice' && exam !== undefined && read.ok ? [read.value] : [];
	})
];

describe('a merge', () => {
	it('is commutative', () => {
		fc.assert(
			fc.property(anyState, anyState, (a, b) => {
				expect(shared(mergeSnapshots(a, b))).toEqual(shared(mergeSnapshots(b, a)));
			}),
			often
		);
	});

	it('is associative', () => {
		fc.assert(
			fc.property(anyState, anyState, anyState, (a, b, c) => {
				expect(shared(mergeSnapshots(mergeSnapshots(a, b), c))).toEqual(
					shared(mergeSnapshots(a, mergeSnapshots(b, c)))
				);
			}),
			often
		);
	});

	it('is idempotent, and changes nothing that is there already', () => {
		fc.assert(
			fc.property(anyState, anyState, (a, b) => {
				const both = mergeSnapshots(a, b);
				expect(mergeSnapshots(both, both)).toEqual(both);
				expect(mergeSnapshots(both, b)).toEqual(both);
			}),
			often
		);
	});

	it('loses no answer and no entry, and has each answer once', () => {
		const idsOf = ({ exams, proofs, settings }: Snapshot): readonly string[] => [
			...[...proofs, ...settings].map(({ id }) => id),
			...exams.flatMap((record) =>
				[
					...[record.attempts, record.bookings, record.tasks, record.pins],
					...[record.notebook, record.flaws, record.sets, record.dropped, record.waiting]
				].flatMap((list, at) => (list ?? []).map(({ id }) => `${record.exam} ${at} ${id}`))
			)
		];
		fc.assert(
			fc.property(anyState, anyState, (a, b) => {
				const both = mergeSnapshots(a, b);
				const keys = both.answers.map(answerKey);
				expect(keys).toHaveLength(new Set(keys).size);
				expect(new Set(keys)).toEqual(new Set([...a.answers, ...b.answers].map(answerKey)));
				const ids = idsOf(both);
				expect(ids).toHaveLength(new Set(ids).size);
				expect(ids).toEqual(expect.arrayContaining([...idsOf(a), ...idsOf(b)]));
			}),
			often
		);
	});

	it('drops nothing that a person wrote, unless something was written on top of it', () => {
		fc.assert(
			fc.property(anyState, anyState, (a, b) => {
				const text = canonical(mergeSnapshots(a, b));
				const written = [a, b].flatMap(versionsIn);
				const isOlder = ({ id, stamp: { device, counter } }: Stored, than: Stored): boolean =>
					than.id === id &&
					((than.seen ?? []).some((one) => one.device === device && counter <= one.to) ||
						(than.stamp.device === device && than.stamp.counter >= counter));
				for (const entry of written.filter(({ seen }) => seen === undefined))
					if (!written.some((other) => other !== entry && isOlder(entry, other)))
						expect(text).toContain(canonical(entry));
			}),
			often
		);
	});

	it('is read back as it was', () => {
		fc.assert(
			fc.property(anyState, anyState, (a, b) => {
				const both = mergeSnapshots(a, b);
				const read = readBackup(writeBackup(both, instant('2026-11-25T18:00:00Z')));
				expect(read.ok && read.value.snapshot).toEqual(readSnapshot(JSON.parse(JSON.stringify(both))));
				expect(read.ok && read.value.snapshot).toMatchObject({ exams: both.exams, aside: both.aside });
			}),
			runs(100, 1000)
		);
	});
});
