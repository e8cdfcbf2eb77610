// What the plan says of its days and of work that moved or has no day.
import type { Pattern } from '#lib/domain/diagnosis/types.ts';
import type { Exam } from '#lib/domain/exam.ts';
import type { DayTheme, SensibleReason, UnkeptReason } from '#lib/domain/schedule/reasons.ts';
import type { Choice, LeftOut, Move, Plan } from '#lib/domain/schedule/types.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { awayText, dayText } from '#lib/words/dates.ts';
import { domainName } from '#lib/words/exam.ts';
import { counted } from '#lib/words/text.ts';

const themes: Readonly<Record<Exclude<DayTheme, { readonly domains: unknown }>['kind'], string>> = {
	off: 'Day off',
	'no minutes': 'No study time',
	'moved on': 'Moved on',
	free: 'Free, on purpose',
	upkeep: 'Keep it fresh',
	light: 'Light review, and the exam day',
	mock: 'Mock exam',
	misses: 'What you missed, and nothing new',
	'reading and pace': 'Reading and pace',
	debrief: 'What felt hard',
	'set up': 'Set up for the labs'
};

/** Returns what a day is for, in a few words: `Mixed practice`, `Day off`, the names of its areas. */
export function dayThemeText(theme: DayTheme, exam: Exam): string {
	if (!('domains' in theme)) return themes[theme.kind];
	const names = theme.domains.map((id) => domainName(exam, id));
	switch (theme.kind) {
		case 'labs':
			return names.join(' · ');
		case 'mixed':
			return ['Mixed practice', ...names].join(' · ');
		case 'recall':
			return `Recall: ${names.join(' · ')}`;
	}
}

/** The fail in a few words, to begin a sentence. */
const patterns: Readonly<Record<Pattern, string>> = {
	near: 'One short bar, close to the pass mark',
	level: 'No bar is short',
	focused: 'A few things need work',
	broad: 'Most of the exam needs work',
	unread: 'The bars aren’t known yet'
};

const daysText = (days: number): string => (days === 1 ? 'one day' : `${days} days`);

/** Returns why the sensible day is the one it is. */
export function sensibleReasonText(reason: SensibleReason): string {
	const pattern = patterns[reason.pattern];
	switch (reason.kind) {
		case 'no minutes':
			return `${pattern}. Your week has no study time yet, so these are only the days such work takes.`;
		case 'never':
			return `${pattern}. Some of it needs a day with ${reason.minutes} minutes, and you don’t have one.`;
		case 'done':
			return `${pattern}, and the work of this plan is done.`;
		case 'wait':
			return `${pattern}. The work fits, and the wait decides the day.`;
		case 'days': {
			const work = reason.begun ? 'What’s left' : 'The work';
			return `${pattern}. ${work} takes ${daysText(reason.days)}.`;
		}
		case 'work': {
			const { nearer } = reason;
			const work = reason.begun ? 'What’s left' : 'The work';
			const taken = `${pattern}. ${work} takes ${daysText(reason.days)} in your study time.`;
			return nearer === undefined
				? `${taken} Longer days wouldn’t bring it nearer. One more study day a week might.`
				: `${taken} With ${nearer.add} minutes more a day it’s ${daysText(nearer.days)}.`;
		}
	}
}

/** Returns how the exam day compares with the plan, in a few words. */
export const standingTexts: Readonly<Record<Plan['exam']['standing'], string>> = {
	fits: 'fits',
	incomplete: 'not all fits',
	early: 'early',
	'before sure': 'before Safe',
	'before allowed': 'not allowed yet'
};

/** Returns why a piece of work has no day. */
export function leftOutText({ reason, need, place, minutes }: LeftOut): string {
	switch (reason) {
		case 'yours':
			return need === 'core' ? 'You left it out. Ready? still asks for it.' : 'You left it out.';
		case 'no minutes':
			return place === 'desk'
				? `No weekday has ${minutes} minutes at the desk.`
				: `No weekday has ${minutes} minutes, and it isn’t split.`;
		case 'no room':
			return need === 'core'
				? 'It found no day before the exam.'
				: 'Other work counts more, so it has no day.';
	}
}

/** Why a task is on another day than last shown. */
export const moveTexts: Readonly<Record<Move['because'], string>> = {
	missed: 'Its day passed.',
	yours: 'You moved it.',
	off: 'That day is a day off now.',
	minutes: 'That day has less time now.',
	exam: 'The exam day changed.',
	room: 'It made room for what moved.'
};

/** Returns why a task can't be on the day that the person chose. */
export function unkeptText(reason: UnkeptReason): string {
	switch (reason.kind) {
		case 'exam':
			return 'That day isn’t before the exam.';
		case 'off':
			return 'That day is a day off.';
		case 'same task':
			return 'It’s on that day already.';
		case 'minutes':
			return `That day doesn’t have ${reason.minutes} minutes left${reason.place === 'desk' ? ' at the desk' : ''}.`;
	}
}

/** Returns that labs are read, and what a computer would be good for. */
export const withoutDeskText = ({ labs, minutes }: NonNullable<Plan['withoutDesk']>): string =>
	`No day has enough time at a computer for ${counted(labs, 'lab')}, so you read the outputs and predict them. Doing the labs takes ${counted(Math.ceil(minutes / 60), 'hour')} at a computer.`;

/** Returns that the work for a far exam begins later. */
export const beginsText = (day: string): string =>
	`Your exam is far off, so the work begins on ${day}. Until then, a short look now and then keeps things fresh.`;

/** Returns what a choice adds, and where: `30 minutes more at the desk`. */
export const moreMinutesText = ({ add, places }: Extract<Choice, { kind: 'minutes' }>): string =>
	`${add} minutes more a day${places.length > 1 ? '' : places[0] === 'desk' ? ' at the desk' : ' on your phone'}`;

const near = (day: Day, today: Day): string =>
	day <= addDays(today, 1) ? awayText(day, today) : dayText(day, today);

/** “Yesterday’s 35 minutes moved to today.” Nothing where no day passed without work. */
export function movedText({ lost, moved }: Pick<Plan, 'lost' | 'moved'>, today: Day): string | undefined {
	const [first] = lost;
	if (first === undefined) return undefined;
	const minutes = counted(
		lost.reduce((total, { minutes }) => total + minutes, 0),
		'minute'
	);
	const day = first.day === addDays(today, -1) ? 'Yesterday' : dayText(first.day, today);
	const what = lost.length === 1 ? `${day}’s ${minutes}` : `${minutes} from ${counted(lost.length, 'day')}`;
	const days = new Set(lost.map(({ day }) => day));
	const to = [...new Set(moved.filter(({ from }) => days.has(from)).map(({ to }) => to))].sort();
	if (to.length > 0 && to.every((day) => day === undefined)) return `${what} need a new day.`;
	if (to.includes(undefined)) return `${what} moved, and some of it needs a new day.`;
	if (to.length === 0 || to.length > 2) return `${what} moved to the days ahead.`;
	return `${what} moved to ${to.map((day) => near(day!, today)).join(' and ')}.`;
}
