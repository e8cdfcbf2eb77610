// The plan's days as the week grid draws them.
import type { DomainId, Exam } from '#lib/domain/exam.ts';
import type { Plan, PlannedDay } from '#lib/domain/schedule/types.ts';
import type { Task } from '#lib/domain/task.ts';
import { addDays, daysBetween, type Day } from '#lib/domain/time/day.ts';
import { areaMark, type AreaMark, type Colors } from '#lib/ui/area-mark.ts';
import type { WeekDay } from '#lib/ui/week-day.ts';
import { dayText, minutesText } from '#lib/words/dates.ts';
import { dayThemeText } from '#lib/words/plan.ts';
import { counted } from '#lib/words/text.ts';

/** What the grid needs of the exam's pack. */
export interface WeekPack {
	readonly exam: Exam;
	readonly tasks: readonly Task[];
	readonly colors: Colors;
}

/** Returns the mark of a task's area; nothing for one that mixes them. */
export function taskMark({ exam, tasks, colors }: WeekPack, task: string): AreaMark | undefined {
	const domain: DomainId | undefined = tasks.find(({ id }) => id === task)?.domain;
	return areaMark(exam, colors, domain);
}

/** Returns the minutes of a day by area, the longest first, with those that mix them together. A mock exam is apart. */
function blocksOf(pack: WeekPack, { sessions }: PlannedDay): WeekDay['blocks'] {
	const blocks = new Map<string, WeekDay['blocks'][number]>();
	for (const { task, minutes } of sessions) {
		const area = taskMark(pack, task);
		const mock = area === undefined && pack.tasks.find(({ id }) => id === task)?.set !== undefined;
		const key = area?.letter ?? (mock ? 'mock' : '');
		const before = blocks.get(key)?.minutes ?? 0;
		blocks.set(key, { minutes: before + minutes, ...(area && { area }), ...(mock && { mock }) });
	}
	return [...blocks.values()].toSorted((a, b) => b.minutes - a.minutes);
}

function spokenText({ day, theme, sessions }: PlannedDay, today: Day, exam: Exam): string {
	const done = sessions.filter((session) => session.done).length;
	const minutes = sessions.reduce((total, session) => total + session.minutes, 0);
	const work =
		sessions.length === 0
			? ''
			: `, ${counted(sessions.length, 'task')}, ${minutesText(minutes)}${done > 0 ? `, ${done} done` : ''}`;
	return `${day === today ? 'Today, ' : ''}${dayText(day, today)}: ${dayThemeText(theme, exam)}${work}`;
}

function stateOf({ day, sessions }: PlannedDay, today: Day): WeekDay['state'] {
	if (sessions.length > 0 && sessions.every(({ done }) => done)) return 'done';
	if (day === today) return 'today';
	return day < today ? 'past' : 'ahead';
}

/** Returns `count` days of a plan from `from` on, and the exam where it's among them. */
export function planWeek(
	pack: WeekPack,
	plan: Pick<Plan, 'days' | 'exam'>,
	{ from, count, today }: { readonly from: Day; readonly count: number; readonly today: Day }
): readonly WeekDay[] {
	const days = plan.days
		.filter(({ day }) => day >= from && daysBetween(from, day) < count)
		.map((day): WeekDay => ({
			day: day.day,
			spoken: `${spokenText(day, today, pack.exam)}${day.day === plan.exam.passedOver?.day ? ', booked' : ''}`,
			state: stateOf(day, today),
			empty: day.sessions.length === 0,
			...(day.day === plan.exam.passedOver?.day && { booked: true as const }),
			blocks: blocksOf(pack, day)
		}));
	if (plan.exam.day >= addDays(from, count)) return days;
	const exam: WeekDay = {
		day: plan.exam.day,
		spoken: `${dayText(plan.exam.day, today)}: exam${plan.exam.booked ? '' : ', suggested'}`,
		state: 'ahead',
		empty: false,
		exam: plan.exam.booked ? 'booked' : 'suggested',
		blocks: []
	};
	return [...days, exam];
}
