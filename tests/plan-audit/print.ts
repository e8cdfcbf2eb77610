// A plan as a person would read it, in plain lines.
import { daysBetween, type Day } from '#lib/domain/time/day.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { dayText } from '#lib/words/dates.ts';
import { domainName } from '#lib/words/exam.ts';
import {
	beginsText,
	dayThemeText,
	lastAttemptText,
	leftOutText,
	sensibleReasonText,
	standingTexts,
	withoutDeskText
} from '#lib/words/plan.ts';
import type { Morning } from './mornings.ts';

/** So many light days of a far exam are printed. */
const printedLight = 21;

const titleOf = (id: string): string => tasks.find((task) => task.id === id)?.title ?? id;

function whoText({ person, diagnosis, input, plan }: Morning): readonly string[] {
	const latest = person.attempts.at(-1)!;
	const bars = az104.domains.map(
		({ id, short }) => `${short} ${latest.sections.find(({ domain }) => domain === id)?.bar ?? 'unsure'}`
	);
	const { desk, anywhere, off } = person.availability;
	return [
		`Person ${person.number} · ${latest.score === undefined ? 'no score' : `score ${latest.score}`} · attempt ${person.attempts.length} · ${person.history}`,
		`Bars: ${bars.join(', ')}`,
		...(latest.prioritise.length > 0 ? [`The report’s list: ${latest.prioritise.join(', ')}`] : []),
		...(latest.debrief?.main === undefined ? [] : [`Main cause noted: ${latest.debrief.main}`]),
		`Study time (${person.week}), Mon to Sun: desk ${desk.join(' ')}, anywhere ${anywhere.join(' ')}${off.length > 0 ? `, off ${off.map((day) => dayText(day)).join(', ')}` : ''}`,
		`Failed ${dayText(person.failed)} · today ${dayText(input.today)} · ${bookingText(person.booking, input.today)}`,
		`Read as: ${diagnosis.pattern}, ${diagnosis.days.from} days of work`,
		`Screen: exam ${dayText(plan.exam.day)}, ${standingTexts[plan.exam.standing]}. Sensible on ${dayText(plan.sensible)}. ${sensibleReasonText(plan.sensibleReason)}`,
		...(plan.exam.forbidden === undefined
			? []
			: [
					`Screen, first: Move your booking. The policy doesn’t allow an exam on ${dayText(plan.exam.forbidden)} yet, so the plan runs to ${dayText(plan.exam.day)}.`
				]),
		...(plan.lastUntil === undefined ? [] : [`Screen: ${lastAttemptText(plan.lastUntil, input.today)}`]),
		...(plan.withoutDesk === undefined ? [] : [`Screen: ${withoutDeskText(plan.withoutDesk)}`]),
		...(plan.begins === undefined
			? []
			: [
					`Screen: ${beginsText(
						dayText(plan.begins),
						plan.fresh?.map((id) => domainName(az104, id))
					)}`,
					'(Only the first three of the light weeks are printed. The others are like them.)'
				])
	];
}

const bookingText = (booking: Day | undefined, today: Day): string =>
	booking === undefined
		? 'nothing booked'
		: booking < today
			? `a booking on ${dayText(booking)} has passed, and the app asks how it went`
			: `exam booked on ${dayText(booking)}`;

/** The light weeks before the work for a far exam are alike: only the first ones are printed. */
const shortened = ({ days, begins }: Morning['plan'], today: Day) =>
	days.filter(
		({ day, sessions, theme }) =>
			(sessions.length > 0 || theme.kind !== 'no minutes') &&
			(begins === undefined || day >= begins || daysBetween(today, day) <= printedLight)
	);

/** Returns who it is, what the screen says, the days, and what has no day. */
export function printed(morning: Morning): string {
	const { plan, input } = morning;
	const days = shortened(plan, input.today).map(({ day, theme, sessions }) => {
		const list = sessions.map(
			({ task, minutes, place, done, part }) =>
				`${done === true ? '✓ ' : ''}${titleOf(task)} ${minutes}${place === 'desk' ? ' desk' : ''}${part === undefined ? '' : ` (visit ${part.number} of ${part.of})`}${place === 'anywhere' && task.startsWith('lab/') ? ' (read)' : ''}`
		);
		return `  ${day < input.today ? '·' : `+${daysBetween(morning.person.failed, day)}`}\t${dayText(day, input.today)}\t${dayThemeText(theme, az104)}${list.length > 0 ? `: ${list.join('; ')}` : ''}`;
	});
	const left = plan.leftOut
		.slice(0, 14)
		.map(
			(one) =>
				`  ${one.need === 'core' ? 'CORE ' : ''}${titleOf(one.task)} ${one.minutes}. ${leftOutText(one)}`
		);
	const choices = plan.choices.map((choice) =>
		choice.kind === 'exam'
			? `  ${plan.exam.booked || plan.exam.forbidden !== undefined ? 'Move the exam to' : 'Go with'} ${dayText(choice.exam)}: ${choice.undone === 0 ? 'all that Ready? asks for fits' : `${choice.undone} that Ready? asks for without a day`}.`
			: choice.kind === 'minutes'
				? `  ${choice.add} minutes more (${choice.places.join(' and ')}): all that Ready? asks for fits by ${dayText(choice.exam)}.`
				: `  Leave out ${choice.tasks.map(titleOf).join('; ')}: the exam is on ${dayText(choice.exam)}.`
	);
	return [
		...whoText(morning),
		...(choices.length > 0 ? ['  Choices:', ...choices] : []),
		...days,
		...(left.length > 0
			? [
					'  Without a day:',
					...left,
					...(plan.leftOut.length > 14 ? [`  … and ${plan.leftOut.length - 14} more`] : [])
				]
			: [])
	].join('\n');
}
