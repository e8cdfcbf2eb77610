// What Today shows of the plan, in words and as plain data, so that it can be cached for the next start.
import { taskOf } from '#lib/state/exam.ts';
import { resolve } from '$app/paths';
import { compact } from '#lib/domain/compact.ts';
import type { Plan, PlannedDay, PlannedTask } from '#lib/domain/schedule/types.ts';
import type { TaskKind } from '#lib/domain/task.ts';
import { daysBetween } from '#lib/domain/time/day.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { canToggle } from '#lib/state/ticks.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { taskHref } from '#lib/ui/task-href.ts';
import { awayText, dayText } from '#lib/words/dates.ts';
import { counted } from '#lib/words/text.ts';
import { mayAskAboutMissedDays } from '#lib/state/missed-days.ts';
import { examWarning } from '#lib/words/exam-day.ts';
import { dayThemeText, movedText, stillText } from '#lib/words/plan.ts';
import { whenCardWords, type WhenCardWords } from '#lib/words/eligibility.ts';

/** A task of the day, as its row shows it. */
export interface TaskRow {
	/** The id of its session. */
	readonly id: string;
	readonly title: string;
	readonly href: string;
	readonly sub: string;
	readonly minutes: number;
	readonly done: boolean;
	/** It can be ticked here. */
	readonly tickable: boolean;
}

export interface TodayViewModel {
	/** The day, at the right of the title. */
	readonly aside: string;
	readonly when: WhenCardWords;
	/** What happened to the tasks of days that were missed, as a sentence. */
	readonly moved?: string;
	/** After three missed days: whether the exam day is still the one. */
	readonly still?: string;
	readonly day?: {
		readonly heading: string;
		readonly next?: TaskRow;
		/** The number of tasks, in words; absent where nothing is planned. */
		readonly pieces?: string;
		/** What comes next, once this day is done. */
		readonly after?: string;
		readonly parts: readonly { readonly place: string; readonly rows: readonly TaskRow[] }[];
	};
	/** The plan starts later. */
	readonly starts?: { readonly heading: string; readonly line: string };
	/** On the day of the sitting. */
	readonly debrief?: { readonly offer: 'begin' | 'go on'; readonly href: string };
	readonly exam: {
		readonly label: string;
		readonly day: string;
		readonly away: string;
		readonly booked: boolean;
		/** What to do about a booked day that isn't allowed or comes too early. */
		readonly warning?: string;
		readonly today: boolean;
	};
	/** The age of the last backup, in words. */
	readonly backup: string;
}

const places = { desk: 'At the desk', anywhere: 'Anywhere' } as const;
const verbs: Readonly<Record<TaskKind, string>> = {
	debrief: 'While it is fresh',
	lab: 'Predict, do, and let it be checked',
	recall: 'Answer first, then look',
	timed: 'Against the clock',
	reading: 'Reading',
	pace: 'Pace',
	sandbox: 'Once, for the item types',
	assessment: 'A second opinion',
	review: 'Light',
	logistics: 'For the retake day'
};
const debriefHref = (): string => resolve(`/attempts/debrief/#${derivedData.diagnosis?.attempt ?? ''}`);

function rowOf(session: PlannedTask): TaskRow {
	const { id, task: taskId, minutes, done } = session;
	const task = taskOf(taskId);
	return {
		id,
		title: task?.title ?? taskId,
		href: taskId === 'debrief' ? debriefHref() : taskHref(id),
		sub: task ? verbs[task.kind] : '',
		minutes,
		done: done === true,
		tickable: canToggle(session)
	};
}

const themeOf = ({ theme }: PlannedDay): string => dayThemeText(theme, derivedData.planInput.exam);

function dayWords(plan: Plan, today: PlannedDay): NonNullable<TodayViewModel['day']> {
	const { sessions } = today;
	const number = plan.days.findIndex(({ day }) => day === clock.today) + 1;
	const next = sessions.find(({ done }) => !done);
	const after = plan.days.find(({ day, sessions: later }) => day > clock.today && later.length > 0);
	return compact({
		heading: `Day ${number} of ${plan.days.length} · ${themeOf(today)}`,
		next: next && rowOf(next),
		pieces: sessions.length > 0 ? counted(sessions.length, 'piece') : undefined,
		after: after && `Next is ${themeOf(after)}, ${awayText(after.day, clock.today)}.`,
		parts: (['desk', 'anywhere'] as const)
			.map((place) => ({
				place: places[place],
				rows: sessions.filter((session) => session.place === place).map(rowOf)
			}))
			.filter(({ rows }) => rows.length > 0)
	});
}

function examWords({ exam }: Plan, today: typeof clock.today): TodayViewModel['exam'] {
	return compact({
		label: exam.booked ? 'Exam booked' : 'The plan runs to',
		day: dayText(exam.day, today),
		away: awayText(exam.day, today),
		booked: exam.booked,
		warning: examWarning(exam, today),
		today: daysBetween(today, exam.day) === 0
	});
}

/** The age of the last backup, in words. */
export const backupWords = (): string =>
	repository.settings.lastBackup === undefined
		? 'No backup yet'
		: `Last backup ${awayText(dayOf(repository.settings.lastBackup, clock.zone), clock.today)}`;

/** Returns what Today shows of a plan now. In an effect or a derived value it follows the data and the clock. */
export function todayViewModel(plan: Plan): TodayViewModel {
	const today = clock.today;
	const { today: day, debriefOffer: offer } = derivedData;
	const [first] = plan.days;
	return compact({
		aside: dayText(today, today),
		when: whenCardWords(derivedData.eligibility, clock.moment, plan),
		moved: movedText(plan, today),
		still: plan.missed && mayAskAboutMissedDays(today) ? stillText(plan, today) : undefined,
		day: day && dayWords(plan, day),
		debrief: day === undefined && offer ? { offer, href: debriefHref() } : undefined,
		starts:
			day === undefined && first
				? {
						heading: `The plan starts ${awayText(first.day, today)}`,
						line: `${dayText(first.day, today)}: ${themeOf(first)}. Nothing has to be done today.`
					}
				: undefined,
		exam: examWords(plan, today),
		backup: backupWords()
	});
}
