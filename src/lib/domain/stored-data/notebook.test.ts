import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Noted } from '#lib/domain/practice/notebook.ts';
import { readBackup, writeBackup } from '#lib/domain/stored-data/backup.ts';
import { countsOf } from '#lib/domain/stored-data/counts.ts';
import { quarantineReason } from '#lib/domain/stored-data/quarantine-reason.ts';
import { readRecord } from '#lib/domain/stored-data/record.ts';
import { emptySnapshot, readSnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { emptyRecord } from '#lib/domain/record.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { quarantineReasonText } from '#lib/words/stored-data.ts';

const whole: Noted = {
	id: 'n1',
	stamp: { counter: 77, device: 'a' },
	group: 'backup-recovery',
	axis: 'backup-recovery/soft-delete',
	from: { kind: 'lab', id: 'backup-recovery/bring-back', text: '' },
	condition: 'Soft delete is on. Can the vault go?',
	answer: 'No.',
	flips: true,
	day: day('2026-11-26')
};
const { axis: _axis, from: _from, flips: _flips, ...bare } = whole;
const gone: Noted = { ...bare, id: 'n2', deleted: true };
const record = (notebook: unknown) => readRecord('sail-1', { ...emptyRecord('sail-1'), notebook });

describe('the notebook', () => {
	it('goes into a backup and comes back the same, deleted ones too', () => {
		const exams = [{ ...emptyRecord('sail-1'), notebook: [whole, gone] }];
		const snapshot = { ...emptySnapshot('a'), exams, device: { device: 'a', counter: 80 } };
		const read = readBackup(writeBackup(snapshot, instant('2026-11-26T08:00:00Z')));
		expect(read).toMatchObject({ ok: true, value: { snapshot } });
	});

	it('is not there in what was stored before there was one', () => {
		const text = readFileSync(new URL('../../../../tests/history/v1/full.json', import.meta.url), 'utf8');
		const read = readBackup(text);
		expect(read.ok && read.value.snapshot.exams.some((exam) => 'notebook' in exam)).toBe(false);
		expect(read.ok && countsOf(read.value.snapshot).variations).toBe(0);
	});

	it('counts what is not deleted', () => {
		const exams = [{ ...emptyRecord('sail-1'), notebook: [whole, gone] }];
		expect(countsOf({ ...emptySnapshot('a'), exams }).variations).toBe(1);
	});

	it('holds the counter up, so that no later edit looks older', () => {
		const exams = [{ ...emptyRecord('sail-1'), notebook: [whole] }];
		expect(readSnapshot({ exams }).device.counter).toBe(77);
	});

	it.each([
		['without an answer', { ...bare, answer: undefined }, 'answer: should be text, and is missing'],
		[
			'with a strange origin',
			{ ...whole, from: { kind: 'exam', id: 'x', text: '' } },
			'from: kind: should be'
		],
		['of no day', { ...whole, day: 'soon' }, 'day: should be a day']
	])('sets one %s aside and keeps the others', (_name, broken, reason) => {
		const read = record([broken, { ...bare, id: 'n3' }]);
		expect(read.value.notebook?.map(({ id }) => id)).toEqual(['n3']);
		expect(read.quarantined).toHaveLength(1);
		expect(read.quarantined[0]).toMatchObject({ from: 'notebook', value: broken });
		expect(quarantineReasonText(quarantineReason(read.quarantined[0]!))).toContain(reason);
	});

	it('keeps the later of two edits', () => {
		const later = { ...whole, stamp: { counter: 78, device: 'a' }, answer: 'Not yet.' };
		expect(record([whole, later]).value.notebook).toEqual([later]);
	});

	it('that is no list is set aside whole', () => {
		const read = record('lost');
		expect([read.value.notebook, read.quarantined.length]).toEqual([[], 1]);
	});
});
