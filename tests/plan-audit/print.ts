// A plan as a person would read it, in plain lines.
import { daysBetween } from '#lib/domain/time/day.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { dayText } from '#lib/words/dates.ts';
import {
	dayThemeText,
	leftOutText,
	sensibleReasonText,
	standingTexts,
	withoutDeskText
} from '#lib/words/plan.ts';
import type { Morning } from './mornings.ts';

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
		`Failed ${dayText(person.failed)} · today ${dayText(input.today)} · ${person.booking === undefined ? 'nothing booked' : `exam booked on ${dayText(person.booking)}`}`,
		`Read as: ${diagnosis.pattern}, ${diagnosis.days.from} days of work`,
		`Screen: exam ${dayText(plan.exam.day)}, ${standingTexts[plan.exam.standing]}. Sensible on ${dayText(plan.sensible)}. ${sensibleReasonText(plan.sensibleReason)}`,
		...(plan.withoutDesk === undefined ? [] : [`Screen: ${withoutDeskText(plan.withoutDesk)}`]),
		...(plan.begins === undefined
			? []
			: [`Screen: The exam is far off, so the work begins on ${dayText(plan.begins)}.`])
	];
}

/** Returns who it is, what the screen says, the days, and what has no day. */
export function printed(morning: Morning): string {
	const { plan, input } = morning;
	const days = plan.days
		.filter(({ sessions, theme }) => sessions.length > 0 || theme.kind !== 'no minutes')
		.map(({ day, theme, sessions }) => {
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
			? `  Sit on ${dayText(choice.exam)}: ${choice.undone} left undone.`
			: choice.kind === 'minutes'
				? `  ${choice.add} minutes more (${choice.places.join(' and ')}): all fits by ${dayText(choice.exam)}.`
				: `  Leave out ${choice.tasks.map(titleOf).join('; ')}: the exam is on ${dayText(choice.exam)}.`
	);
	return [
		...whoText(morning),
		...days,
		...(left.length > 0
			? [
					'  Without a day:',
					...left,
					...(plan.leftOut.length > 14 ? [`  … and ${plan.leftOut.length - 14} more`] : [])
				]
			: []),
		...(choices.length > 0 ? ['  Choices:', ...choices] : [])
	].join('\n');
}
