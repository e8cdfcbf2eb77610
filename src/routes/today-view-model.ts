// What Today shows of the plan, in words and as plain data, so that it can be cached for the next start.
// Over 200 lines: each part of the screen in words, and all of them cached as one.
import { pack, taskOf } from '#lib/state/exam.ts';
import { resolve } from '$app/paths';
import { compact } from '#lib/domain/compact.ts';
import { moveLimit, moveStands } from '#lib/domain/policy/reschedule.ts';
import type { Plan, PlannedDay, PlannedTask } from '#lib/domain/schedule/types.ts';
import { daysBetween, type Day } from '#lib/domain/time/day.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { backupDueNow, countsHere } from '#lib/state/backup-due.ts';
import { canToggle } from '#lib/state/ticks.ts';
import { derivedData, type DerivedData } from '#lib/state/derived-data.svelte.ts';
import { movedSince, shownExam } from '#lib/state/plan-snapshot.ts';
import type { AreaMark, Sign } from '#lib/ui/area-mark.ts';
import { isDesk } from '#lib/ui/is-desk.ts';
import { planWeek, taskMark } from '#lib/ui/plan-week.ts';
import { taskHref } from '#lib/ui/task-href.ts';
import type { WeekDay } from '#lib/ui/week-day.ts';
import { behindText, mostText } from '#lib/words/counts.ts';
import { awayText, dayText, timeText } from '#lib/words/dates.ts';
import { mayAskAboutMissedDays } from '#lib/state/missed-days.ts';
import { examDayText, examWarning } from '#lib/words/exam-day.ts';
import { dayThemeText, examMovedText, movedText, startsText, stillText } from '#lib/words/plan.ts';
import { policyLine } from '#lib/words/eligibility.ts';
import { taskReasonText } from '#lib/words/session.ts';
import { taskLineText } from '#lib/words/task.ts';

/** A task of the day, as its row shows it. */
export interface TaskRow {
	/** The id of its session. */
	readonly id: string;
	readonly title: string;
	readonly href: string;
	/** How long it takes, and what kind it is. */
	readonly sub: string;
	/** How long what starts here takes. */
	readonly minutes: number;
	readonly done: boolean;
	readonly mark?: AreaMark | Sign;
	/** Why it's next. */
	readonly why?: string;
	/** It can be ticked here. */
	readonly tickable: boolean;
}

export interface TodayViewModel {
	/** The day, at the right of the title. */
	readonly aside: string;
	/** How long until the exam, and which day that is. */
	readonly exam: {
		readonly count: string;
		/** Behind a number of days. */
		readonly unit?: string;
		readonly line: string;
		readonly booked: boolean;
		/** On the eve, what was done since the first attempt. */
		readonly behind?: string;
		/** It’s tomorrow: nothing can be moved for free anymore, and nothing more is asked. */
		readonly eve?: true;
		/** What to do about a booked day that isn't allowed or comes too early. */
		readonly warning?: string;
	};
	/** Today's minutes and tasks, where something is planned. */
	readonly minutes?: {
		readonly done: number;
		readonly of: number;
		readonly tasks: number;
		readonly ticked: number;
	};
	readonly policy: { readonly text: string; readonly waits: boolean };
	/** The days ahead, up to an exam that's near, or two weeks. */
	readonly week: readonly WeekDay[];
	readonly today: Day;
	/** The day of the last exam. */
	readonly sat?: Day;
	/** The plan moved, and the person hasn't seen it: what happened. */
	readonly moved?: {
		readonly text: string;
		/** Something can be chosen about it. */
		readonly choices: boolean;
	};
	/** After three missed days: whether the exam day is still the one. */
	readonly still?: string;
	readonly day?: {
		readonly next?: TaskRow;
		/** The other tasks. */
		readonly rest: readonly TaskRow[];
		/** Nothing is planned. */
		readonly free: boolean;
		/** What comes next, once this day is done. */
		readonly after?: string;
	};
	/** The plan starts later. */
	readonly starts?: { readonly when: string; readonly first: string };
	/** On the day of the sitting. */
	readonly debrief?: { readonly offer: 'begin' | 'go on'; readonly href: string };
	/** The age of the last backup, in words. */
	readonly backup: string;
	/** Something is worth a backup: what came since the last one, and whether the browser may clear it. */
	readonly backupDue?: { readonly text: string; readonly loud: boolean };
}

const debriefHref = (): string => resolve(`/attempts/debrief/#${derivedData.diagnosis?.attempt ?? ''}`);

function rowOf(session: PlannedTask): TaskRow {
	const { id, task: taskId, minutes, done, place } = session;
	const task = taskOf(taskId);
	return compact({
		id,
		title: task?.title ?? taskId,
		href: taskId === 'debrief' ? debriefHref() : taskHref(id),
		sub: taskLineText(task?.kind, place, minutes),
		minutes,
		done: done === true,
		mark: taskMark(pack, taskId),
		tickable: canToggle(session)
	});
}

const themeOf = ({ theme }: PlannedDay): string => dayThemeText(theme, pack.exam);

const isAnywhere = ({ place, task }: PlannedTask): boolean => (place ?? taskOf(task)?.place) === 'anywhere';

/** On the eve only getting ready is next, and one deck of cards is there. */
function dayWords(
	plan: Plan,
	{ day: today, sessions }: PlannedDay,
	eve: boolean
): NonNullable<TodayViewModel['day']> {
	const open = sessions.filter(({ done, task }) => !done && (!eve || taskOf(task)?.kind === 'logistics'));
	// On a phone what can be begun right here comes first, and a lab waits below for the computer.
	const next = (!isDesk() && open.find(isAnywhere)) || open[0];
	const why = next?.reason && taskReasonText(next.reason, pack.exam);
	const after = plan.days.find(({ day, sessions: later }) => day > today && later.length > 0);
	return compact({
		next: next && compact({ ...rowOf(next), why }),
		rest: sessions
			.filter((one) => one !== next && (!eve || taskOf(one.task)?.kind === 'recall'))
			.slice(0, eve ? 1 : undefined)
			.map(rowOf),
		free: sessions.length === 0,
		after: after && `Next is ${themeOf(after)}, ${awayText(after.day, today)}.`
	});
}

function examWords({ exam }: Plan, { booking, eligibility, clock }: DerivedData): TodayViewModel['exam'] {
	const { today } = clock;
	// Where the wait isn't known no day is named.
	if (booking === undefined && eligibility.status === 'unknown')
		return { count: 'Keep going', line: 'Your exam day isn’t known yet.', booked: false };
	// A booked day counts, also where the plan runs past it.
	const day = booking?.day ?? exam.day;
	const days = daysBetween(today, day);
	const warning = examWarning(exam, today);
	const limit = booking && moveLimit(pack.policies, booking);
	// A day that is too soon isn't left in peace while it can still be moved for free.
	const movable = limit !== undefined && moveStands(limit, clock.moment.now) === 'free';
	const eve =
		booking !== undefined &&
		days === 1 &&
		exam.passedOver?.because !== 'policy' &&
		!(warning !== undefined && movable);
	const startTime = booking?.startTime;
	/** On the day before it stands in large. */
	const hour = days === 1 && startTime ? `, ${timeText(startTime)}` : '';
	return compact({
		count: days === 0 ? 'Today' : days === 1 ? `Tomorrow${hour}` : `${days}`,
		unit: days > 1 ? 'days to go' : undefined,
		line: examDayText({ day, booked: booking !== undefined }, hour ? undefined : startTime, today),
		booked: booking !== undefined,
		behind: eve ? behindText(countsHere()) : undefined,
		eve: eve || undefined,
		warning: eve ? undefined : warning
	});
}

const weekLength = 14;
const nearExam = 20;

/** Returns the days ahead, up to an exam that's near, or two weeks. */
function weekOf(plan: Plan, today: Day): readonly WeekDay[] {
	const days = daysBetween(today, plan.exam.day);
	return planWeek(pack, plan, { from: today, count: days <= nearExam ? days + 1 : weekLength, today });
}

function movedWords(plan: Plan, of: DerivedData): TodayViewModel['moved'] {
	const { today } = of.clock;
	const text = movedText(plan, today);
	if (text === undefined || !movedSince(of)) return undefined;
	return {
		text: [text, examMovedText(plan.exam, shownExam(), today)].filter(Boolean).join(' '),
		choices: plan.choices.length > 0
	};
}

function minutesOf({ sessions }: PlannedDay): TodayViewModel['minutes'] {
	const sum = (some: readonly PlannedTask[]) => some.reduce((all, { minutes }) => all + minutes, 0);
	const of = sum(sessions);
	const ticked = sessions.filter(({ done }) => done);
	return of === 0 ? undefined : { done: sum(ticked), of, tasks: sessions.length, ticked: ticked.length };
}

const lastBackupText = ({ zone, today }: DerivedData['clock']): string =>
	repository.settings.lastBackup === undefined
		? 'No backup yet'
		: `Last backup ${awayText(dayOf(repository.settings.lastBackup, zone), today)}`;

/** Returns what Today says of backups: the age of the last one below, and above that what came since, where one is due. */
export function backupWords({ clock } = derivedData): Pick<TodayViewModel, 'backup' | 'backupDue'> {
	const { due, loud, since } = backupDueNow(clock.today);
	if (repository.example) return { backup: 'Your data' };
	if (!due) return { backup: lastBackupText(clock) };
	const text =
		since === undefined
			? lastBackupText(clock)
			: repository.settings.lastBackup === undefined
				? `${mostText(since)}, and no backup yet`
				: `${mostText(since)} since your last backup`;
	return { backup: 'Your data', backupDue: { text: `${text}.`, loud } };
}

/** Before the first attempt, with a day booked, there is nothing to wait for and nothing to say. */
const policyWords = ({ booking, eligibility, clock }: DerivedData): TodayViewModel['policy'] =>
	booking && eligibility.status === 'first'
		? { text: '', waits: false }
		: policyLine(eligibility, clock.moment, booking);

/** Returns what Today shows of a plan. In an effect or a derived value it follows the data and the clock. */
export function todayViewModel(plan: Plan, of = derivedData): TodayViewModel {
	const { today } = of.clock;
	const { today: day, debriefOffer: offer } = of;
	const [first] = plan.days;
	const exam = examWords(plan, of);
	// On the eve nothing is asked and nothing moves.
	const eve = exam.eve === true;
	return compact({
		aside: dayText(today, today),
		week: weekOf(plan, today),
		today,
		sat: of.sittings.at(-1)?.day,
		exam,
		minutes: eve ? undefined : day && minutesOf(day),
		policy: policyWords(of),
		moved: eve ? undefined : movedWords(plan, of),
		still: !eve && plan.missed && mayAskAboutMissedDays(today) ? stillText(plan, today) : undefined,
		day: day && dayWords(plan, day, eve),
		debrief: day === undefined && offer ? { offer, href: debriefHref() } : undefined,
		starts:
			day === undefined && first
				? startsText(
						first.day,
						first.sessions.map(({ task, minutes }) => ({ title: taskOf(task)?.title ?? '', minutes })),
						today
					)
				: undefined,
		...backupWords(of),
		...(eve && { backup: 'Your data', backupDue: undefined })
	});
}
