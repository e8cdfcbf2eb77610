import { describe, expect, it } from 'vitest';
import { doneTasks } from '#lib/domain/done-tasks.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { TaskState } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

const exam = 'boat';
const on = (date: number) => day(`2026-11-${String(date).padStart(2, '0')}`);
const stamp = { counter: 1, device: 'phone' };
const proof = (id: string, date: number, more: Partial<Proof> = {}): Proof => ({
	...{ id, stamp, exam, task: 'lab/tides', day: on(date), how: 'checked', text: '', title: 'Tides' },
	...more
});
const tick = (date: number, turn = 1, more: Partial<TaskState> = {}): TaskState => ({
	...{ id: `tick-${date}`, stamp, exam, task: 'lab/tides', turn, plan: 'second', done: on(date) },
	...more
});
const plans = [
	{ attempt: 'first', day: on(1) },
	{ attempt: 'second', day: on(10) }
];
const turns = (ticks: readonly TaskState[], proofs: readonly Proof[]) =>
	doneTasks({ ticks, proofs, plans }).map(({ plan, turn, done }) => `${plan} ${turn} ${done.slice(-2)}`);

describe('what proofs show', () => {
	it('is done in the plan that was in force on their day, and counts on from the plan before', () => {
		expect(turns([], [proof('b', 12), proof('a', 3), proof('c', 14)])).toEqual([
			'first 1 03',
			'second 2 12',
			'second 3 14'
		]);
	});

	it('is once a day, of whichever kind', () => {
		expect(turns([], [proof('a', 12), proof('b', 12, { how: 'word' })])).toEqual(['second 1 12']);
	});

	it('is open again when the proof is deleted', () => {
		expect(turns([], [proof('a', 12, { deleted: true })])).toEqual([]);
	});

	it('has the id of its proof, and belongs to no plan before the first sitting', () => {
		const states = doneTasks({ ticks: [], proofs: [proof('a', 12)], plans });
		expect(states).toEqual([
			{ id: 'a', stamp, exam, task: 'lab/tides', turn: 1, plan: 'second', done: on(12) }
		]);
		expect(doneTasks({ ticks: [], proofs: [proof('a', 12)], plans: [] })).toEqual([]);
	});

	it('takes the first turn that is open', () => {
		expect(turns([tick(11), tick(13, 3)], [proof('a', 12)])).toEqual([
			'second 1 11',
			'second 3 13',
			'second 2 12'
		]);
	});
});

describe('a tick that an older app took back', () => {
	const takenBack = tick(12, 1, { deleted: true, stamp: { counter: 3, device: 'phone' } });

	it('leaves its work open, though the proof is still there', () => {
		expect(turns([takenBack], [proof('a', 12)])).toEqual([]);
	});

	it('says nothing of a proof that came after it', () => {
		const later = { stamp: { counter: 4, device: 'phone' } };
		expect(turns([takenBack], [proof('a', 12, later)])).toEqual(['second 1 12']);
		expect(turns([takenBack], [proof('a', 13)])).toEqual(['second 1 13']);
	});
});

describe('ticks', () => {
	it('count as they are, and not where they were taken back', () => {
		expect(turns([tick(11), tick(12, 2, { deleted: true })], [])).toEqual(['second 1 11']);
	});

	it('of older apps count once with the proof that they stand for', () => {
		expect(turns([tick(12)], [proof('a', 12)])).toEqual(['second 1 12']);
	});

	it('of older apps were made when the receipt was typed in: each stands for one receipt', () => {
		const receipts = [proof('a', 11, { receipt: 'X' }), proof('b', 12, { receipt: 'Y' })];
		expect(turns([tick(13)], receipts)).toEqual(['second 1 13', 'second 2 12']);
		expect(turns([tick(13)], [proof('a', 11)])).toEqual(['second 1 13', 'second 2 11']);
	});

	it('of a part leave the whole to the proof', () => {
		expect(turns([tick(12, 1, { part: { number: 1, of: 2 } })], [proof('a', 12)])).toEqual([
			'second 1 12',
			'second 1 12'
		]);
	});
});
