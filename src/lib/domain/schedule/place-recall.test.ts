import { describe, expect, it } from 'vitest';
import { Draft } from '#lib/domain/schedule/draft.ts';
import { frameOf } from '#lib/domain/schedule/frame.ts';
import { closeGaps } from '#lib/domain/schedule/place-recall.ts';
import { broad, given } from '#tests/given/plan.ts';

const input = given(broad);
const exam = 40;
const cards = 'recall/navigation';

/** A plan in which the cards of one area are on those days, and every day in between that's `full` holds nothing more. */
function draftWith(days: readonly number[], full: readonly number[] = []): Draft {
	const draft = new Draft(frameOf(input, input.diagnosis!), exam, 0, {
		coreOnly: false,
		forDate: false,
		keeps: false
	});
	const need = draft.frame.list.find(({ kind, tasks: [task] }) => kind === 'recall' && task!.id === cards)!;
	for (const index of days) draft.put(draft.turn(need, need.tasks[0]!), index);
	for (const index of full) {
		const { total } = draft.slots.at(index);
		draft.put({ ...draft.turn(need, draft.frame.sets.short!), minutes: total }, index);
	}
	closeGaps(draft);
	return draft;
}

const daysOf = ({ slots }: Draft) =>
	slots.slots.flatMap(({ items }, index) => (items.some(({ task }) => task.id === cards) ? [index] : []));

describe('cards of a weak area', () => {
	it('come into gaps of more than ten days, up to the exam', () => {
		const days = daysOf(draftWith([2, 30]));
		expect(days.slice(0, 1)).toEqual([2]);
		for (const [at, index] of days.entries()) expect((days[at + 1] ?? exam) - index).toBeLessThanOrEqual(11);
		for (const [at, index] of days.slice(1).entries()) expect(index - days[at]!).toBeGreaterThan(1);
	});

	it('stay as they are where they’re near enough', () =>
		expect(daysOf(draftWith([2, 13, 24, 35]))).toEqual([2, 13, 24, 35]));

	it('come on the last free day before the gap is too long', () => {
		const full = [8, 9, 10, 11, 12, 13];
		expect(daysOf(draftWith([2, 14, 25, 36], full))).toEqual([2, 7, 14, 25, 36]);
		expect(daysOf(draftWith([2, 14, 25, 36], [4, 5, 6, 7, ...full]))).toEqual([2, 14, 25, 36]);
	});

	it('don’t begin where there are none', () => expect(daysOf(draftWith([]))).toEqual([]));
});
