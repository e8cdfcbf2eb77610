import { describe, expect, it } from 'vitest';
import type { Proof } from '#lib/domain/proof.ts';
import { folderStep } from '#lib/domain/stored-data/folder-backup.ts';
import { emptySnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';

const moment = { today: day('2026-11-28'), zone: zone('Europe/Paris') };
const proofs = (count: number) =>
	Array.from({ length: count }, (_, at) => ({ id: `p${at}` }) as unknown as Proof);
const holding = (count: number, device = 'a'): Snapshot => ({
	...emptySnapshot(device),
	proofs: proofs(count)
});
const backup = (snapshot: Snapshot, made = '2026-11-28T08:00:00Z') => ({ made: instant(made), snapshot });

describe('the backup in a folder', () => {
	it('is written where there’s none, and left alone where it has what’s here', () => {
		expect(folderStep(undefined, holding(0), moment)).toBe('over');
		expect(folderStep(backup(holding(2)), holding(2), moment)).toBe('same');
		const later = {
			...holding(2),
			device: { device: 'a', counter: 9, lastBackup: instant('2026-11-28T07:00:00Z') }
		};
		expect(folderStep(backup(holding(2)), later, moment)).toBe('same');
	});

	it('of an earlier day in this zone becomes the one before; one of today is written over', () => {
		expect(folderStep(backup(holding(2)), holding(3), moment)).toBe('over');
		// Half past midnight in Paris.
		expect(folderStep(backup(holding(2), '2026-11-27T23:30:00Z'), holding(3), moment)).toBe('over');
		expect(folderStep(backup(holding(2), '2026-11-27T22:30:00Z'), holding(3), moment)).toBe('next');
	});

	it('with much more is never written over without being asked, and then it becomes the one before', () => {
		expect(folderStep(backup(holding(5)), holding(2), moment)).toBe('less');
		expect(folderStep(backup(holding(5)), holding(0), moment)).toBe('less');
		expect(folderStep(backup(holding(5)), holding(2), { ...moment, sure: true })).toBe('next');
		expect(folderStep(backup(holding(5)), holding(3), moment)).toBe('over');
	});

	it('that was damaged never takes the place of a good one', () => {
		const damaged = { ...backup(holding(2), '2026-11-20T08:00:00Z'), damaged: true as const };
		expect(folderStep(damaged, holding(3), moment)).toBe('over');
	});
});
