// What the plan says of its days and of work that moved or has no day.
import type { Pattern } from '#lib/domain/diagnosis/types.ts';
import type { Exam } from '#lib/domain/exam.ts';
import type { DayTheme, SensibleReason, UnkeptReason } from '#lib/domain/schedule/reasons.ts';
import type { LeftOut, Move, Plan } from '#lib/domain/schedule/types.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { awayText, dayText } from '#lib/words/dates.ts';
import { domainName } from '#lib/words/exam.ts';
import { counted } from '#lib/words/text.ts';

const themes: Readonly<Record<Exclude<DayTheme, { readonly domains: unknown }>['kind'], string>> = {
	off: 'Day off',
	'no minutes': 'No minutes',
	'moved on': 'Moved on',
	free: 'Nothing planned',
	upkeep: 'Upkeep',
	light: 'Light review and logistics',
	'reading and pace': 'Requirements and pace',
	debrief: 'A first look back'
};

/** Returns what a day is for, in a few words: `Mixed work`, `Day off`, the names of its domains. */
export function dayThemeText(theme: DayTheme, exam: Exam): string {
	if (!('domains' in theme)) return themes[theme.kind];
	const names = theme.domains.map((id) => domainName(exam, id));
	switch (theme.kind) {
		case 'labs':
			return names.join(' · ');
		case 'mixed':
			return ['Mixed work', ...names].join(' · ');
		case 'recall':
			return `Recall: ${names.join(' · ')}`;
	}
}

/** The fail in a few words, to begin a sentence. */
const patterns: Readonly<Record<Pattern, string>> = {
	near: 'One short bar, close to the pass mark',
	level: 'No domain stands out',
	focused: 'A few things need repair',
	broad: 'A broad repair',
	unread: 'The bars are not known yet'
};

/** Returns why the sensible day is the one it is. */
export function sensibleReasonText(reason: SensibleReason): string {
	const pattern = patterns[reason.pattern];
	switch (reason.kind) {
		case 'no minutes':
			return `${pattern}. Your week has no minutes yet, so these are only the days that such a repair takes.`;
		case 'done':
			return `${pattern}, and the work of this plan is done.`;
		case 'wait':
			return `${pattern}: the work fits, and the wait decides the day.`;
		case 'work': {
			const taken = reason.days === 1 ? 'one day' : `${reason.days} days`;
			const work = reason.begun ? 'what is left' : 'the work';
			return reason.long
				? `${pattern}. At the minutes you have, ${work} takes ${taken}; more minutes a day bring it nearer.`
				: `${pattern}: ${work} takes ${taken} at the minutes you have.`;
		}
	}
}

/** Returns why a piece of work has no day. */
export function leftOutText({ reason, need, place, minutes }: LeftOut): string {
	switch (reason) {
		case 'yours':
			return 'You left it out.';
		case 'no minutes':
			return place === 'desk'
				? `No weekday has ${minutes} minutes at the desk, or ten to do it in parts.`
				: `No weekday has ${minutes} minutes, or ten to do it in parts.`;
		case 'no room':
			return need === 'core'
				? 'The work days before the exam have no room left for it.'
				: 'It comes after what counts most, and the work days before the exam have no room left for it.';
	}
}

/** Why a session is on another day than last shown. */
export const moveTexts: Readonly<Record<Move['because'], string>> = {
	missed: 'Its day passed.',
	yours: 'You moved it.',
	off: 'That day is a day off now.',
	minutes: 'That day has fewer minutes now.',
	exam: 'The exam day changed.',
	room: 'It made room for what moved.'
};

/** Returns why a session can't be on the day that the person chose. */
export function unkeptText(reason: UnkeptReason): string {
	switch (reason.kind) {
		case 'exam':
			return 'That day is not before the exam.';
		case 'off':
			return 'That day is a day off.';
		case 'same task':
			return 'The same work stands there already.';
		case 'minutes':
			return `That day has no ${reason.minutes} minutes left${reason.place === 'desk' ? ' at the desk' : ''}.`;
	}
}

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
