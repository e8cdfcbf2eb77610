// The lab after the mock: the mock shows which area it's of, so that it's open until then.
import { isMain, type Item } from '#lib/domain/needs/items.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { addDays } from '#lib/domain/time/day.ts';

/** Puts a lab on the day after the mock: of the area that was missed most, one not done yet before one that is; an open one as long as that isn't known. */
export function placeRepair(draft: Draft): void {
	const { frame, slots, where, quiet, light, mockAt } = draft;
	const { doneAhead, mockDoneAt, start, practice, turns, calendar } = frame;
	const index = Math.max(-1, ...quiet);
	if (index < 0 || index >= light) return;
	if (doneAhead.some((one) => one.index === index && one.task.kind === 'lab')) return;
	// One that's still ahead shows nothing yet.
	const done = mockAt === undefined ? mockDoneAt : undefined;
	const day = addDays(start, done ?? 0);
	const area = done !== undefined && practice.mostMissed?.find((one) => one.day === day)?.domain;
	const isOwn = ({ id, task, part }: Item) =>
		task.kind === 'lab' && task.domain === area && part === undefined && !where.has(id);
	const open = frame.items.filter(
		({ reason, task }) =>
			reason.kind === 'repair' &&
			turns.doneOf(task.id).every((state) => calendar.indexOf(state.done) < (done ?? Infinity))
	);
	const own = frame.items.filter(isOwn);
	const item = [
		...own.filter((one) => one.kind === 'check' || isMain(one)),
		...own.filter(({ from }) => from === Infinity),
		...open
	].find((one) => !where.has(one.id) && slots.fits(index, one));
	if (item !== undefined) draft.put(item, index);
}
