// Labs that are read since no day has minutes for them at a computer, and which two are worth an hour or two at one.
import { firstVisit, isOneVisit, minutesOf, nextTurn, type Item } from '#lib/domain/needs/items.ts';
import { plannedId } from '#lib/domain/needs/turns.ts';
import type { Frame } from '#lib/domain/schedule/frame.ts';
import type { Layout } from '#lib/domain/schedule/layout.ts';
import type { Plan, Visit } from '#lib/domain/schedule/types.ts';
import type { Task } from '#lib/domain/task.ts';
import { weekdayOf } from '#lib/domain/time/day.ts';

/** Returns the labs that are read, the minutes that they would take at a computer, and a visit to one that helps most. */
export function withoutDesk(frame: Frame, layout: Layout): Pick<Plan, 'withoutDesk'> {
	const { where } = layout;
	const read = frame.items
		.filter(
			({ id, kind, task, place, level }) =>
				task.kind === 'lab' &&
				kind !== 'set up' &&
				place === 'anywhere' &&
				(level === 'core' || where.has(id)) &&
				frame.turns.doneOf(task.id).length === 0
		)
		.toSorted((a, b) => a.worth - b.worth);
	const setUp = setUpOf(frame);
	const isPlanned = frame.items.some((item) => where.has(item.id) && isOnVisit(frame, item));
	const isTooLong = ({ minutes }: Task) =>
		(setUp !== undefined && !isPlanned) || minutes > frame.longest.desk;
	const labs = [...new Set(read.map(({ task }) => task))].filter(isTooLong);
	if (labs.length === 0) return {};
	const visit = isPlanned ? undefined : visitOf(frame, layout, { labs, setUp });
	return {
		withoutDesk: {
			labs: labs.length,
			minutes: minutesOf(labs),
			...(setUp === undefined || isPlanned ? {} : { setUp: true as const }),
			...(visit === undefined ? {} : { visit })
		}
	};
}

/** Whether it's a lab that only a date at a computer holds. */
const isOnVisit = ({ longest }: Frame, { task, kind, place, minutes }: Item): boolean =>
	task.kind === 'lab' && kind !== 'set up' && place === 'desk' && minutes > longest.desk;

/** Returns the set-up of the labs where it's still to do and no weekday holds it. */
function setUpOf({ need, longest, turns }: Frame): Task | undefined {
	const [task] = need('set up')?.tasks ?? [];
	const isOpen =
		task !== undefined &&
		task.minutes > longest.desk &&
		turns.before(task.id) === 0 &&
		turns.doneOf(task.id).length === 0;
	return isOpen ? task : undefined;
}

interface Read {
	readonly labs: readonly Task[];
	readonly setUp: Task | undefined;
}

/** Returns two labs, of different areas where that's as good, and a weekend day or a free one without a long set. */
function visitOf(frame: Frame, { slots, light }: Layout, { labs, setUp }: Read): Visit | undefined {
	const isQuiet = (index: number) => {
		const { off, items } = slots.at(index);
		return !off && items.every(({ task }) => task.set === undefined);
	};
	const at =
		slots.find(
			1,
			light,
			(index) => isQuiet(index) && (slots.at(index).items.length === 0 || weekdayOf(slots.at(index).day) > 5)
		) ?? slots.find(1, light, isQuiet);
	if (at === undefined) return undefined;
	// Said yes to, they aren't read before that day: the worthiest first, of short areas. One that Azure answers late needs a computer twice.
	const isShort = ({ domain }: Task) =>
		frame.map.gaps.some((gap) => gap.domain === domain && gap.standing === 'short');
	const open = labs.filter(isOneVisit);
	const [best, ...others] = [...open.filter(isShort), ...open.filter((task) => !isShort(task))];
	const asGood = others.filter((task) => isShort(task) === isShort(others[0]!));
	const isOther = (of: 'domain' | 'group') => (task: Task) => task[of] !== best?.[of];
	const next =
		asGood.find(isOther('domain')) ?? asGood.find(isOther('group')) ?? others.find(isOther('group'));
	if (best === undefined || next === undefined) return undefined;
	const idOf = (task: Task) => plannedId(task.id, nextTurn(frame.turns, task));
	return {
		labs: [best.id, next.id],
		sessions: [...(setUp === undefined ? [] : [plannedId(setUp.id, 1, firstVisit)]), idOf(best), idOf(next)],
		minutes: minutesOf([...(setUp === undefined ? [] : [setUp]), best, next]),
		day: slots.at(at).day
	};
}
