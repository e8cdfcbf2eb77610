// The plan's days as the week grid draws them.
import type { Exam } from '#lib/domain/exam.ts';
import type { Plan, PlannedDay } from '#lib/domain/schedule/types.ts';
import type { Task, TaskKind } from '#lib/domain/task.ts';
import { addDays, daysBetween, type Day } from '#lib/domain/time/day.ts';
import { areaMark, type AreaMark, type Colors, type Sign } from '#lib/ui/area-mark.ts';
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

const signs: Readonly<Partial<Record<TaskKind, Sign>>> = {
	lab: 'shell',
	sandbox: 'shell',
	timed: 'timed',
	pace: 'timed',
	reading: 'reading',
	review: 'reading',
	debrief: 'reading',
	recall: 'cards',
	logistics: 'list'
};

/** Returns the mark of a task: its area, or what kind of work it is where it serves several. */
export function taskMark({ exam, tasks, colors }: WeekPack, task: string): AreaMark | Sign | undefined {
	const found = tasks.find(({ id }) => id === task);
	if (found?.set !== undefined) return 'mock';
	const area = areaMark(exam, colors, found?.lab?.setUp ? undefined : found?.domain);
	return area ?? (found && signs[found.kind]);
}

/** Returns the minutes of a day. */
export const minutesOf = ({ sessions }: PlannedDay): number =>
	sessions.reduce((sum, { minutes }) => sum + minutes, 0);

/** Returns what takes most of a day: an area or a mock exam; nothing where areas are mixed. */
function mainWork(pack: WeekPack, { sessions }: PlannedDay): Pick<WeekDay, 'mark'> {
	const works = new Map<string, { minutes: number; readonly mark: ReturnType<typeof taskMark> }>();
	for (const { task, minutes } of sessions.toSorted((a, b) => b.minutes - a.minutes)) {
		const mark = taskMark(pack, task);
		const key = typeof mark === 'object' ? mark.letter : mark === 'mock' ? mark : '';
		const before = works.get(key);
		if (before) before.minutes += minutes;
		else works.set(key, { minutes, mark });
	}
	const [main] = [...works.values()].toSorted((a, b) => b.minutes - a.minutes);
	const mark = main?.mark;
	return typeof mark === 'object' || mark === 'mock' ? { mark } : {};
}

function spokenText(planned: PlannedDay, today: Day, exam: Exam): string {
	const { day, theme, sessions } = planned;
	const done = sessions.filter((session) => session.done).length;
	const work =
		sessions.length === 0
			? ''
			: `, ${counted(sessions.length, 'task')}, ${minutesText(minutesOf(planned))}${done > 0 ? `, ${done} done` : ''}`;
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
	const most = Math.max(...plan.days.map(minutesOf));
	const days = plan.days
		.filter(({ day }) => day >= from && daysBetween(from, day) < count)
		.map((day): WeekDay => ({
			day: day.day,
			spoken: `${spokenText(day, today, pack.exam)}${day.day === plan.exam.passedOver?.day ? ', booked' : ''}`,
			state: stateOf(day, today),
			empty: day.sessions.length === 0,
			share: minutesOf(day) / most || 0,
			...(day.day === plan.exam.passedOver?.day && { booked: true as const }),
			...mainWork(pack, day)
		}));
	if (plan.exam.day >= addDays(from, count)) return days;
	const exam: WeekDay = {
		day: plan.exam.day,
		spoken: `${dayText(plan.exam.day, today)}: exam${plan.exam.booked ? '' : ', suggested'}`,
		state: 'ahead',
		empty: false,
		exam: plan.exam.booked ? 'booked' : 'suggested'
	};
	return [...days, exam];
}
