// What the plan says of its days and of work that moved or has no day.
// Over 200 lines: every sentence that the plan says of its days is here.
import type { Exam } from '#lib/domain/exam.ts';
import type {
	DayTheme,
	Nearer,
	SensibleReason,
	UnkeptReason,
	WaitReason
} from '#lib/domain/needs/reasons.ts';
import type { Choice, LeftOut, Missed, Move, Plan, Visit } from '#lib/domain/schedule/types.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { awayText, dayText, minutesText, wholeDayText } from '#lib/words/dates.ts';
import { domainName } from '#lib/words/exam.ts';
import { isLate, isTight } from '#lib/words/exam-day.ts';
import { capital, counted, listed, numberWord, titleParts } from '#lib/words/text.ts';

const themes: Readonly<Record<Exclude<DayTheme, { readonly domains: unknown }>['kind'], string>> = {
	off: 'Day off',
	'no minutes': 'No study time',
	'moved on': 'Moved on',
	free: 'Free day',
	upkeep: 'Keep it fresh',
	light: 'Light last day',
	mock: 'Mock exam',
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
			return `Cards: ${names.join(' · ')}`;
		case 'misses':
			return ['What you missed', ...names].join(' · ');
	}
}

/** Returns that bars aren't known; nothing where they are. */
const unknownText = ({ unknown }: SensibleReason): string | undefined =>
	unknown === 0
		? undefined
		: unknown === 1
			? 'one bar isn’t known yet'
			: `${numberWord(unknown)} bars aren’t known yet`;

/** Returns the fail in a few words, to begin a sentence. */
function failText(reason: SensibleReason, areas: readonly string[]): string {
	if (reason.first === true) return 'It’s your first attempt';
	const unknown = unknownText(reason);
	if (reason.pattern === 'unread')
		return `${capital(unknown ?? 'your report’s bars aren’t known yet')}: enter them first${reason.far ? '. The score is far below the pass mark' : ''}`;
	// Two unknown bars explain the days as well as a low score does.
	const asks =
		reason.pattern === 'broad' || (reason.pattern === 'focused' && reason.short === 1 && reason.vague);
	const isLow = asks && reason.short < manyShort && reason.unknown < 2;
	const below = reason.far ? 'far' : isLow && 'well';
	const settle = unknown && `${unknown} (enter ${reason.unknown === 1 ? 'it' : 'them'} first)`;
	const parts = [
		patternText(reason, areas),
		settle,
		below
			? `the score is ${below} below the pass mark`
			: reason.close && 'the score is close to the pass mark'
	].filter(Boolean);
	return [...parts.slice(0, -1), parts.length > 1 ? `and ${parts.at(-1)}` : parts[0]].join(', ');
}

/** From so many short bars on, most of the exam is short. */
const manyShort = 3;

/** The short areas, by their names where they're few. */
const shortText = (short: number, areas: readonly string[]): string =>
	areas.length > 0 && areas.length < manyShort
		? listed(areas)
		: `${numberWord(short)} ${short === 1 ? 'area' : 'areas'}`;

function patternText({ pattern, short, vague }: SensibleReason, areas: readonly string[]): string {
	switch (pattern) {
		case 'near':
			return 'One short bar, close to the pass mark';
		case 'level':
			return vague ? 'The bars don’t say where to begin' : 'No bar is short';
		default:
			return `${capital(shortText(short, areas))} ${short === 1 ? 'needs' : 'need'} work`;
	}
}

const laterTexts: Readonly<Record<NonNullable<WaitReason['later']>, string>> = {
	days: 'Your study days put the exam a little later.',
	mock: 'It’s a little later, so that there’s time for what the mock exam shows.',
	labs: 'It’s a little later, so that no lab is left out.',
	shown: 'It’s a little later: the day we showed you.'
};

const ordinals: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Returns which rule asks for a wait, and what comes on top of it; a cap was told before. */
function waitText({ by, last, later }: WaitReason, isCapped: boolean): string {
	const waited =
		by === undefined
			? isCapped
				? ''
				: 'You still have to wait.'
			: `After the ${ordinals[by.after - 1] ?? 'last'} attempt you wait ${
					by.unit === 'h' ? counted(by.count, 'hour') : counted(by.count, by.unit === 'd' ? 'day' : 'month')
				}${last === true ? ', and the last attempt for months is worth a week more' : ''}.`;
	return spaced(waited, later !== undefined && laterTexts[later]);
}

const spaced = (...sentences: readonly (string | false)[]): string => sentences.filter(Boolean).join(' ');

const daysText = (days: number): string => (days === 1 ? 'one day' : `${days} days`);

/** Returns what the work takes; of a week with few study days also how many of them. */
const takenText = ({
	begun,
	days,
	study,
	leaves
}: Extract<SensibleReason, { kind: 'days' | 'work' }>): string =>
	`${leaves ? 'What Ready? asks for' : begun ? 'What’s left' : 'The work'} takes ${daysText(days)}${study === undefined ? '' : `, ${study} of them study days`}`;

/** Returns why the sensible day is the one it is, with the names of the short `areas` where they are few. Where a cap decides, that comes first: nothing else makes it nearer. */
export function sensibleReasonText(reason: SensibleReason, areas: readonly string[] = []): string {
	const { cap } = reason;
	const capped =
		cap !== undefined &&
		`You’ve used all ${numberWord(cap.count)} attempts in ${cap.months} months, so you wait until ${dayText(cap.until)}.`;
	const brief = briefText(reason, areas);
	return brief === undefined
		? spaced(capped, `${failText(reason, areas)}.`, workText(reason))
		: spaced(capped, brief);
}

/** Returns both in one sentence, where the short areas are all that's wrong, and their days all that they take. */
function briefText(reason: SensibleReason, areas: readonly string[]): string | undefined {
	if (reason.kind !== 'days' || reason.begun || reason.leaves || reason.last === true) return undefined;
	const isPlain = reason.study === undefined && failText(reason, areas).endsWith(' work');
	return isPlain ? `${capital(daysText(reason.days))} to fix ${shortText(reason.short, areas)}.` : undefined;
}

/** Returns what the work asks for, and the wait where that decides. */
function workText(reason: SensibleReason): string {
	switch (reason.kind) {
		case 'no minutes':
			return reason.cap === undefined
				? 'Your week has no study time yet, so these are only the days such work takes.'
				: 'Your week has no study time yet.';
		case 'never':
			return spaced(
				reason.wait !== undefined && waitText(reason.wait, reason.cap !== undefined),
				`Some of it needs more days with ${reason.minutes} minutes than you have.`,
				reason.nearer !== undefined &&
					`${moreText(reason.nearer)} the exam is on ${dayText(reason.nearer.day)}.`
			);
		case 'done':
			return 'All needed work is done.';
		case 'wait':
			return spaced('The needed work fits.', waitText(reason, reason.cap !== undefined));
		case 'days': {
			const taken = takenText(reason);
			return reason.last === true
				? `${taken}, and the last attempt for months is worth a week more.`
				: `${taken}.`;
		}
		case 'work': {
			const { nearer, couldBeNearer } = reason;
			const taken = `${takenText(reason)}${reason.study === undefined ? ' in your study time' : ''}.`;
			if (nearer !== undefined) return `${taken} ${moreText(nearer)} it’s ${daysText(nearer.days)}.`;
			return couldBeNearer ? `${taken} One more study day a week might bring it nearer.` : taken;
		}
	}
}

const moreText = ({ add, both }: Nearer): string =>
	`With ${add} minutes more a day${both ? ' at the desk, and as many on your phone,' : ''}`;

/** Returns why a piece of work has no day. */
export function leftOutText({ reason, need, place, minutes }: LeftOut): string {
	switch (reason) {
		case 'yours':
			return need === 'core' ? 'You left it out. Ready? still asks for it.' : 'You left it out.';
		case 'no minutes':
			return place === 'desk'
				? `No day has ${minutes} minutes at the desk.`
				: `No day has ${minutes} minutes left, and it isn’t split.`;
		case 'no room':
			return need === 'core'
				? 'It found no day before the exam.'
				: 'Left out for now. Ready? doesn’t ask for it.';
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
export function withoutDeskText({ labs, minutes, setUp }: NonNullable<Plan['withoutDesk']>): string {
	const read = setUp
		? `the labs’ set-up, so you read the outputs of ${counted(labs, 'lab')} and predict them`
		: `${counted(labs, 'lab')}, so you read the outputs and predict them`;
	return `No day has enough time at a computer for ${read}. Doing the labs takes ${counted(hours(minutes), 'hour')} at a computer.`;
}

/** Returns whether the person gets to a computer, as a question, and for which labs, by their titles. */
export const computerTexts = (
	{ minutes, labs, sessions }: Visit,
	titles: readonly string[]
): Readonly<Record<'asks' | 'why', string>> => ({
	asks: `Can you get to a computer for ${hoursText(minutes)}?`,
	why: `Doing labs helps most: ${sessions.length > labs.length ? 'the set-up, then ' : ''}${titles.map((title) => `“${title.split(/[:,]/)[0]}”`).join(' and ')}.`
});

/** Returns how many hours that is, a part of one counted as a whole: “two hours”. */
export const hoursText = (minutes: number): string => {
	const count = hours(minutes);
	return `${numberWord(count)} ${count === 1 ? 'hour' : 'hours'}`;
};

const hours = (minutes: number): number => Math.ceil(minutes / 60);

/** Returns that the work for a far exam begins later. */
export const beginsText = (day: string, fresh: readonly string[] = []): string =>
	fresh.length === 0
		? `Your exam is far off, so most of the work begins on ${day}. Until then, a short look now and then keeps things fresh.`
		: `Your exam is far off. Work on ${listed(fresh)} now, while the last one is fresh. The rest begins on ${day}.`;

/** Returns what is asked after days without work: whether the exam day is still the one. */
export const stillText = ({ exam }: Pick<Plan, 'exam'>, today: Day): string =>
	`Still ${dayText(exam.day, today)}?`;

/** Returns how many days passed without work, and where that pace leads. */
export function missedText({ days, pace }: Missed, today: Day): string {
	const passed = `${capital(numberWord(days))} study days passed without work, and the plan has caught up.`;
	return pace === undefined ? passed : `${passed} At the pace of the last week it’s ${dayText(pace, today)}.`;
}

/** Returns that the next attempt is the last one for a while, and where no booking is kept, that it can wait. Nothing of another attempt. */
export function lastAttemptText(
	{ lastUntil, exam }: Pick<Plan, 'lastUntil' | 'exam'>,
	today: Day
): string | undefined {
	if (lastUntil === undefined) return undefined;
	const { booked, passedOver } = exam;
	const canWait = !booked && !(passedOver && isLate(passedOver, today));
	return `It’s your last attempt until ${dayText(lastUntil, today)}.${canWait ? ' Sit it once Ready? says yes. A week later costs nothing.' : ''}`;
}

/** How the plan helps against nerves. */
export const nervesText =
	'You noted nerves. Timed sets make the clock familiar. Sit the longest as you’ll sit the exam: at its hour, alone, without a pause.';

/** Returns what a choice adds, and where: `30 minutes more a day at the desk`, `50 minutes on Sun 29 Nov`. */
export const moreMinutesText = (
	{ add, places, dates }: Extract<Choice, { kind: 'minutes' }>,
	today: Day
): string =>
	dates === undefined
		? `${add} minutes more a day${places.length > 1 ? '' : places[0] === 'desk' ? ' at the desk' : ' on your phone'}`
		: `${add} minutes on ${listed(dates.map(({ day }) => dayText(day, today)))}`;

/** Returns what fits with more minutes, and when the exam is then. `on` is its day. */
export function fitsThenText(
	{ dates, gone, then }: Extract<Choice, { kind: 'minutes' }>,
	on: string,
	today: Day
): string {
	if (dates === undefined)
		return then === 'nearer'
			? `Then the exam is on ${on}.`
			: `Then ${then === 'all' ? 'everything' : 'all that Ready? asks for'} fits, and the exam is on ${on}.`;
	const misses = listed(dates.map(({ misses }) => dayText(misses, today)));
	const labs = gone ? `Labs that give way: ${gone}` : 'No lab gives way';
	return `Half a mock exam. You go over it on ${misses}. ${labs}. The exam is on ${on}.`;
}

/** Returns what of the work fits, after a colon; where it fits already, on a day that is only early, what the choice gives. */
export const undoneText = (undone: number, exam: Plan['exam']): string =>
	undone === 0
		? exam.standing === 'before sure'
			? 'the wait is over'
			: isTight(exam) || (exam.standing === 'early' && exam.passedOver === undefined)
				? 'it has time to stick'
				: 'all needed work fits'
		: undone === 1 && exam.noMock !== undefined
			? `all needed work fits but ${exam.half ? 'half ' : ''}a mock exam`
			: `${counted(undone, 'task')} left out`;

/** Returns what the first day begins with; nothing where it has no work. */
export function startsText(
	day: Day,
	tasks: readonly { readonly title: string; readonly minutes: number }[],
	today: Day
): { readonly when: string; readonly first: string } | undefined {
	const minutes = tasks.reduce((sum, task) => sum + task.minutes, 0);
	return minutes > 0
		? {
				when: `${capital(near(day, today))}, ${minutesText(minutes)}`,
				first: `First: ${titleParts(tasks[0]!.title)[0]}`
			}
		: undefined;
}

const near = (day: Day, today: Day): string =>
	day <= addDays(today, 1) ? awayText(day, today) : dayText(day, today);

/** “Yesterday’s work moved to today.” Nothing where no day passed without work. */
export function movedText({ lost, moved }: Pick<Plan, 'lost' | 'moved'>, today: Day): string | undefined {
	const [first] = lost;
	if (first === undefined) return undefined;
	const day = first.day === addDays(today, -1) ? 'Yesterday' : dayText(first.day, today);
	// No minutes: cards and short sets come round, and other work makes room.
	const what = lost.length === 1 ? `${day}’s work` : `The work of ${counted(lost.length, 'day')}`;
	const days = new Set(lost.map(({ day }) => day));
	const to = [...new Set(moved.filter(({ from }) => days.has(from)).map(({ to }) => to))].sort();
	if (to.length > 0 && to.every((day) => day === undefined)) return `${what} needs a new day.`;
	if (to.includes(undefined)) return `${what} moved, and some of it needs a new day.`;
	if (to.length === 0 || to.length > 2) return `${what} moved to the days ahead.`;
	return `${what} moved to ${to.map((day) => near(day!, today)).join(' and ')}.`;
}

/** Returns that another day is suggested than before; nothing of a booked exam, or where it's the same. */
export const examMovedText = (
	{ day, booked }: Pick<Plan['exam'], 'day' | 'booked'>,
	before: Day | undefined,
	today: Day
): string | undefined =>
	booked || before === undefined
		? undefined
		: before === day
			? `${wholeDayText(day, today)} still works.`
			: `We now suggest ${dayText(day, today)}.`;
