// A plan as a person would read it, in plain lines.
import type { Place } from '#lib/domain/task.ts';
import { daysBetween, type Day } from '#lib/domain/time/day.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { dayText } from '#lib/words/dates.ts';
import { choiceTexts } from '#lib/words/choice.ts';
import { causeTexts } from '#lib/words/debrief.ts';
import { flagText, patternText } from '#lib/words/diagnosis.ts';
import { domainName } from '#lib/words/exam.ts';
import { isTight, spareText, standingText, tightText, tooFastText } from '#lib/words/exam-day.ts';
import {
	beginsText,
	computerTexts,
	dayThemeText,
	lastAttemptText,
	leftOutText,
	nervesText,
	sensibleReasonText,
	withoutDeskText
} from '#lib/words/plan.ts';
import type { Morning } from './mornings.ts';

/** So many light days of a far exam are printed. */
const printedLight = 21;

/** The set-up isn't read: its second visit only needs no desk. */
const isRead = (id: string, place: Place): boolean => {
	const lab = tasks.find((task) => task.id === id)?.lab;
	return place === 'anywhere' && lab !== undefined && lab.setUp !== true;
};

const titleOf = (id: string): string => tasks.find((task) => task.id === id)?.title ?? id;

function whoText(morning: Morning): readonly string[] {
	const { person, diagnosis, input, plan } = morning;
	const latest = person.attempts.at(-1)!;
	const bars = az104.domains.map(
		({ id, short }) => `${short} ${latest.sections.find(({ domain }) => domain === id)?.bar ?? 'unsure'}`
	);
	const { desk, anywhere, off, longer = [] } = person.availability;
	return [
		`Person ${person.number} · ${latest.score === undefined ? 'no score' : `score ${latest.score}`} · attempt ${person.attempts.length} · ${person.history}`,
		`Bars: ${bars.join(', ')}`,
		...(latest.prioritise.length > 0 ? [`The report’s list: ${latest.prioritise.join(', ')}`] : []),
		...(latest.debrief?.main === undefined ? [] : [`Main cause noted: ${causeTexts[latest.debrief.main]}`]),
		`Study time (${person.week}), Mon to Sun: desk ${desk.join(' ')}, anywhere ${anywhere.join(' ')}${off.length > 0 ? `, off ${off.map((day) => dayText(day)).join(', ')}` : ''}`,
		...(longer.length > 0
			? [
					`Asked whether they find 50 minutes for half a mock exam, or get to a computer. Answered: yes, on ${longer.map(({ day, desk }) => `${dayText(day)}${desk ? ' (computer)' : ''}`).join(', ')}`
				]
			: []),
		`Failed ${dayText(person.failed)} · today ${dayText(input.today)} · ${bookingText(person.booking, input.today)}`,
		`Read as: ${patternText(az104, diagnosis)}`,
		`Screen: exam ${dayText(plan.exam.day)}${plan.exam.passedOver === undefined ? `, ${standingText(plan.exam)}` : ''}.${plan.sensible === plan.exam.day ? '' : ` Sensible on ${dayText(plan.sensible)}.`} ${sensibleReasonText(plan.sensibleReason)}`,
		...screenFirst(morning),
		...diagnosis.flags
			.filter(({ id }) => id === 'odd bars' || id === 'stuck' || id === 'one domain')
			.map((flag) => `Screen: ${flagText(az104, flag)}`),
		...(plan.lastUntil === undefined ? [] : [`Screen: ${lastAttemptText(plan, input.today)}`]),
		...(latest.debrief?.main === 'nerves' ? [`Screen: ${nervesText}`] : []),
		...(plan.withoutDesk?.visit === undefined
			? []
			: [
					`Screen, first: ${Object.values(computerTexts(plan.withoutDesk.visit, plan.withoutDesk.visit.labs.map(titleOf))).join(' ')} (Button: “Yes, on ${dayText(plan.withoutDesk.visit.day, input.today)}”)`
				]),
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

/** What stands above the plan where the exam day is no good one, and what its spare days are for. */
function screenFirst({ plan, input: { today } }: Morning): readonly string[] {
	const isOffered = isTight(plan.exam) && plan.choices.length > 0;
	const { title, says } = tightText(plan, today);
	const spare = spareText(plan);
	return [
		...(plan.exam.standing === 'fits' && plan.exam.passedOver === undefined && !isOffered
			? []
			: [
					`Screen, first: ${title}.${says === undefined ? '' : ` ${says}`}${plan.exam.standing === 'early' || isOffered ? ` ${tooFastText}` : ''}`
				]),
		...(spare === undefined ? [] : [`Screen: ${spare}`])
	];
}

const bookingText = (booking: Day | undefined, today: Day): string =>
	booking === undefined
		? 'nothing booked'
		: booking < today
			? `a booking on ${dayText(booking)} has passed, and the app asks how it went, or whether it was moved or canceled`
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
	const returns = (id: string) =>
		plan.days.some(({ sessions }) => sessions.some(({ task, part }) => task === id && part?.number !== 1));
	const days = shortened(plan, input.today).map(({ day, theme, sessions }) => {
		const list = sessions.map(
			({ task, minutes, place, done, part, reason }) =>
				`${done === true ? '✓ ' : ''}${titleOf(task)} ${minutes}${place === 'desk' ? ' desk' : ''}${part === undefined || (part.number === 1 && !returns(task)) ? '' : ` (visit ${part.number} of ${part.of}${reason?.kind === 'lab' && reason.because === 'see costs' ? ': see the costs, on the phone too' : ''})`}${isRead(task, place) ? ' (read)' : ''}`
		);
		const heading = dayThemeText(theme, az104);
		// On the screen the heading is a line of its own.
		const parts = [
			...(list[0]?.startsWith(`${heading}:`) ? [] : [heading]),
			...(list.length > 0 ? [list.join('; ')] : [])
		];
		return `  ${day < input.today ? '·' : `+${daysBetween(morning.person.failed, day)}`}\t${dayText(day, input.today)}\t${parts.join(': ')}`;
	});
	const left = plan.leftOut
		.slice(0, 14)
		.map((one) => `  ${titleOf(one.task)} ${one.minutes}. ${leftOutText(one)}`);
	const choices = plan.choices.map((choice) => {
		const { does, gives } = choiceTexts(choice, plan.exam, input.today);
		return `  ${does}. ${gives}`;
	});
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
