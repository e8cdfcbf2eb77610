// The lab after the mock: the mock shows which area it's of, so that it's open until then.
import { isMain, type Item } from '#lib/domain/needs/items.ts';
import * as rules from '#lib/domain/needs/rules.ts';
import type { Draft } from '#lib/domain/schedule/draft.ts';
import { studyEnd } from '#lib/domain/schedule/frame.ts';
import { addDays } from '#lib/domain/time/day.ts';

/** Puts a lab on the first day after the mock that holds it, before the light one, or on it where days of rest follow: of the area that was missed most, one not done yet before one that is; an open one as long as that isn't known. */
export function placeRepair(draft: Draft): void {
	const { frame, slots, where, exam, light, mockAt } = draft;
	const { doneAhead, mockDoneAt, start, practice, turns, calendar } = frame;
	const mock = mockAt ?? mockDoneAt;
	if (mock === undefined) return;
	const end = Math.min(studyEnd(exam, light), mock + rules.missesNear + 1);
	if (doneAhead.some(({ index, task }) => index > mock && index < end && task.kind === 'lab')) return;
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
	const wanted = [
		...own.filter((one) => one.kind === 'check' || isMain(one)),
		...own.filter(({ from }) => from === Infinity),
		...open
	].filter(({ id }) => !where.has(id));
	const index = slots.find(mock + 1, end, (at) => wanted.some((one) => slots.fits(at, one)));
	if (index !== undefined)
		draft.put(
			wanted.find((one) => slots.fits(index, one))!,
			index
		);
}
