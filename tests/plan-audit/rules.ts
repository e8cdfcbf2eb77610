// The rules of a good plan, each as a check of one morning: what breaks it in words, nothing where it holds.
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import { askedTopics } from '#lib/domain/diagnosis/asked-topics.ts';
import type { PlannedDay, PlannedTask } from '#lib/domain/schedule/types.ts';
import { same } from '#lib/domain/merge.ts';
import { keptPlanOf } from '#lib/domain/needs/kept-plan.ts';
import { withVisit } from '#lib/domain/plan/with-visit.ts';
import { sureDay } from '#lib/domain/time/window.ts';
import type { LabReason } from '#lib/domain/needs/reasons.ts';
import { needs } from '#lib/domain/needs/needs.ts';
import { withMore } from '#lib/domain/schedule/sensible-reason.ts';
import { addDays, daysBetween, laterDay } from '#lib/domain/time/day.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { sensibleReasonText } from '#lib/words/plan.ts';
import { planOf, type Morning } from './mornings.ts';

export interface Rule {
	readonly name: string;
	/** How many may break it, of 500 people on the first evening and on a later morning. */
	readonly most: number;
	/** Only of the first plan, or only of the one that a history leads to; both without. */
	readonly of?: 'first' | 'later';
	/** `undefined`: it doesn't apply. An empty text: it holds. */
	readonly check: (morning: Morning) => string | undefined;
}

const byId = new Map(tasks.map((task) => [task.id, task]));
const taskOf = ({ task }: PlannedTask) => byId.get(task)!;
export const sum = (of: readonly { readonly minutes: number }[]): number =>
	of.reduce((total, { minutes }) => total + minutes, 0);
export const open = (day: PlannedDay): readonly PlannedTask[] =>
	day.sessions.filter(({ done }) => done !== true);
export const ahead = ({ plan, input }: Morning): readonly PlannedDay[] =>
	plan.days.filter(({ day }) => day >= input.today && day > input.diagnosis!.day);
export const minutesOf = ({ input }: Morning, { day }: PlannedDay) => minutesOn(input.availability, day);
export const total = (morning: Morning, day: PlannedDay) =>
	minutesOf(morning, day).desk + minutesOf(morning, day).anywhere;
export const usable = (morning: Morning) => ahead(morning).filter((day) => total(morning, day) >= 10);
/** The most minutes that any weekday has. */
const longest = ({ input: { availability } }: Morning) =>
	Math.max(...availability.desk.map((minutes, at) => minutes + availability.anywhere[at]!));
const isLab = (task: PlannedTask) => taskOf(task).kind === 'lab' && taskOf(task).lab?.setUp !== true;
/** Another lab of a topic, or the same once more. */
const isSecond = (reason: LabReason) => reason.because === 'sibling' || reason.because === 'second pass';
/** A lab that was done before, or will have been. */
const isRepeat = ({ reason }: PlannedTask) => reason?.kind === 'lab' && reason.because === 'second pass';
const isSet = (task: PlannedTask) => taskOf(task).kind === 'timed';
export const first = (texts: readonly string[]): string => texts[0] ?? '';
/** What a set showed is gone over: in ten minutes after a short one, in more after a longer one. */
export const isReview = ({ reason }: PlannedTask) => reason?.kind === 'misses';
export const isLongReview = (task: PlannedTask) => isReview(task) && task.minutes > 10;
const hasFull = (day: PlannedDay) => open(day).some((task) => taskOf(task).set === 'full');
const doneIn = ({ plan }: Morning, when: (task: PlannedTask) => boolean) =>
	plan.days.some(({ sessions }) => sessions.some((one) => one.done === true && when(one)));
/** Free minutes of a day, beside what is done and planned. */
const freeOn = (morning: Morning, day: PlannedDay) => {
	const { desk } = minutesOf(morning, day);
	const left = total(morning, day) - sum(day.sessions);
	return {
		total: left,
		desk: Math.min(left, desk - sum(day.sessions.filter(({ place }) => place === 'desk')))
	};
};
const fitsFree = (
	morning: Morning,
	day: PlannedDay,
	{ place, minutes, task }: Pick<PlannedTask, 'place' | 'minutes' | 'task'>
): boolean => {
	const free = freeOn(morning, day);
	return (
		free.total >= minutes &&
		(place === 'anywhere' || free.desk >= minutes) &&
		!day.sessions.some((one) => one.task === task)
	);
};
const lightDay = (morning: Morning) => usable(morning).at(-1);
/** Days of rest follow the last study day, so that it may hold labs. */
const rests = (morning: Morning): boolean => {
	const day = lightDay(morning);
	return day !== undefined && daysBetween(day.day, morning.plan.exam.day) > 2;
};
const coreLeft = ({ plan }: Morning) =>
	plan.leftOut.filter(({ need, reason }) => need === 'core' && reason !== 'yours');

/** Days on which a mock could be: before the light day, not today where something is done. */
const mockDays = (morning: Morning, from: number, to: number, minutes: number) =>
	usable(morning).filter((day) => {
		const away = daysBetween(day.day, morning.plan.exam.day);
		return (
			day !== lightDay(morning) &&
			away >= from &&
			away <= to &&
			total(morning, day) - sum(day.sessions.filter(({ done }) => done === true)) >= minutes
		);
	});
const mockDone = (morning: Morning) => {
	const done = morning.plan.days.flatMap(({ sessions }) => sessions).filter((one) => one.done === true);
	return (
		done.some((one) => taskOf(one).set === 'full') ||
		done.filter((one) => taskOf(one).set === 'half').length >= 2
	);
};
const planned = (morning: Morning, when: (task: PlannedTask) => boolean) =>
	ahead(morning).flatMap((day) =>
		open(day)
			.filter(when)
			.map((task) => ({ day, task }))
	);

const weakDomains = ({ diagnosis }: Morning) =>
	diagnosis.gaps.filter((gap) => askedTopics(gap).right.length > 0).map(({ domain }) => domain);

/** Whether an area is recalled on three other days, near enough: four days before and after. */
const isSpare = (morning: Morning, { task }: PlannedTask, { day }: PlannedDay): boolean => {
	const others = morning.plan.days
		.filter((one) => one.day !== day && one.sessions.some((other) => other.task === task))
		.map((one) => daysBetween(one.day, day));
	return (
		others.length >= 3 &&
		others.some((away) => away > 0 && away <= 4) &&
		others.some((away) => away < 0 && away >= -4)
	);
};

export const rules: readonly Rule[] = [
	{
		name: 'A day’s minutes are never exceeded, at the desk and in all',
		most: 0,
		check: (morning) =>
			first(
				ahead(morning).flatMap((day) => {
					const own = open(day);
					const { desk } = minutesOf(morning, day);
					return sum(own.filter(({ place }) => place === 'desk')) > desk || sum(own) > total(morning, day)
						? [day.day]
						: [];
				})
			)
	},
	{
		name: 'Minutes are told in fives',
		most: 0,
		check: ({ plan }) =>
			first(
				plan.days.flatMap(({ sessions }) =>
					sessions.filter(({ minutes }) => minutes % 5 > 0).map(({ id }) => id)
				)
			)
	},
	{
		name: 'Labs that are done are at the desk, and no task is twice on a day',
		most: 0,
		check: (morning) =>
			first(
				ahead(morning).flatMap((day) => {
					const ids = day.sessions.map(({ task }) => task);
					return new Set(ids).size < ids.length ? [day.day] : [];
				})
			)
	},
	{
		name: 'The sensible day is after today and from Safe on',
		most: 0,
		check: ({ plan, input }) => {
			const sure = sureDay(input.eligibility, input.zone);
			return plan.sensible <= input.today || (sure !== undefined && plan.sensible < sure)
				? plan.sensible
				: '';
		}
	},
	{
		name: 'The set-up lab comes before every other lab',
		most: 0,
		check: (morning) => {
			const labs = planned(morning, (task) => isLab(task) && task.place === 'desk');
			if (labs.length === 0 || doneIn(morning, (task) => taskOf(task).lab?.setUp === true)) return undefined;
			const [setUp] = planned(morning, (task) => taskOf(task).lab?.setUp === true);
			if (setUp === undefined) return 'missing';
			return first(labs.filter(({ day }) => day.day < setUp.day.day).map(({ task }) => task.id));
		}
	},
	{
		name: 'The set-up’s second visit is no later than the second day with labs or the last one, and not on a mock’s day where another holds it',
		most: 0,
		check: (morning) => {
			const visit = (number: number) =>
				planned(morning, (task) => taskOf(task).lab?.setUp === true && task.part?.number === number)[0];
			const [begun, back] = [visit(1), visit(2)];
			if (begun === undefined || back === undefined) return undefined;
			const last = planned(morning, (task) => isLab(task) && task.place === 'desk').at(-1);
			if (back.day.day > (last?.day.day ?? morning.input.today)) return `${back.day.day}, after the last lab`;
			const next = planned(
				morning,
				(task) => isLab(task) && task.place === 'desk' && task.part === undefined
			).find(({ day }) => day.day > begun.day.day && !hasFull(day));
			if (next !== undefined && back.day.day > next.day.day)
				return `${back.day.day}, labs on ${next.day.day}`;
			if (!hasFull(back.day)) return '';
			const better = usable(morning).find(
				(day) =>
					day.day > begun.day.day &&
					day !== lightDay(morning) &&
					// After the last lab there's nothing left to look at it for.
					day.day <= last!.day.day &&
					!hasFull(day) &&
					fitsFree(morning, day, back.task)
			);
			return better === undefined ? '' : `on a mock’s day, free ${better.day}`;
		}
	},
	{
		name: 'A lab that Azure answers hours later has its second visit, a day later or more',
		most: 0,
		check: (morning) => {
			const begun = planned(morning, ({ part }) => part?.number === 1 && part.of === 2);
			if (begun.length === 0) return undefined;
			return first(
				begun.flatMap(({ day, task }) => {
					const back = planned(morning, (one) => one.task === task.task && one.part?.number === 2)[0];
					const said = morning.plan.leftOut.some((one) => one.task === task.task);
					// The set-up needs none after the last lab.
					const last = planned(morning, (other) => isLab(other) && other.place === 'desk').at(-1)!.day.day;
					const isLate =
						taskOf(task).lab?.setUp === true &&
						usable(morning).every(
							(other) =>
								other.day <= day.day ||
								other.day > last ||
								!fitsFree(morning, other, { place: 'anywhere', minutes: 10, task: task.task })
						);
					return (back !== undefined && back.day.day > day.day) || said || isLate ? [] : [task.id];
				})
			);
		}
	},
	{
		name: '“Fits” is said only with all core work planned, from Safe on',
		most: 0,
		check: (morning) => {
			if (morning.plan.exam.standing !== 'fits') return undefined;
			const sure = sureDay(morning.input.eligibility, morning.input.zone);
			if (sure !== undefined && morning.plan.exam.day < sure) return 'before Safe';
			return first(coreLeft(morning).map(({ id }) => id));
		}
	},
	{
		name: 'Sets and labs are never split',
		most: 0,
		check: (morning) =>
			first(
				planned(morning, (task) => {
					const { minutes, kind, lab } = taskOf(task);
					if (kind === 'timed' && taskOf(task).set === undefined && longest(morning) < minutes)
						return task.minutes < longest(morning);
					if (kind === 'lab')
						return task.part === undefined
							? task.place === 'desk' && task.minutes < minutes
							: (lab?.late ?? 0) < 12;
					// What a short set shows takes fewer minutes than what a long one does.
					return task.part !== undefined || (task.minutes < minutes && !isReview(task));
				}).map(({ task }) => task.id)
			)
	},
	{
		name: 'The last work day is light: no lab, and no set, unless days of rest follow it and it’s the mock',
		most: 0,
		check: (morning) => {
			const day = lightDay(morning);
			if (day === undefined) return undefined;
			return first(
				open(day)
					.filter(
						(task) =>
							taskOf(task).kind === 'lab' || (isSet(task) && !(rests(morning) && taskOf(task).set === 'full'))
					)
					.map(({ id }) => id)
			);
		}
	},
	{
		name: 'The exam day’s logistics are planned or done',
		most: 0,
		check: (morning) =>
			usable(morning).every((day) => total(morning, day) < 15)
				? undefined
				: planned(morning, (task) => taskOf(task).kind === 'logistics').length > 0 ||
					  doneIn(morning, (task) => taskOf(task).kind === 'logistics')
					? ''
					: 'missing'
	},
	{
		name: 'A mock exam two to six days before the exam wherever a day holds it',
		most: 0,
		check: (morning) => {
			if (mockDone(morning) || mockDays(morning, 2, 6, 100).length === 0) return undefined;
			const full = planned(morning, (task) => taskOf(task).set === 'full').map(({ day }) =>
				daysBetween(day.day, morning.plan.exam.day)
			);
			return full.some((away) => away >= 2 && away <= 6) ? '' : `full sets ${full.join(', ')} days before`;
		}
	},
	{
		name: 'Two to four days before where a day there holds it',
		most: 0,
		check: (morning) => {
			if (mockDone(morning) || mockDays(morning, 2, 4, 100).length === 0) return undefined;
			const full = planned(morning, (task) => taskOf(task).set === 'full').map(({ day }) =>
				daysBetween(day.day, morning.plan.exam.day)
			);
			return full.some((away) => away >= 2 && away <= 4) ? '' : `full sets ${full.join(', ')} days before`;
		}
	},
	{
		name: 'Without a booking the full mock is two to four days before the exam, unless the week has one study day only',
		most: 5,
		check: (morning) => {
			const { plan, input } = morning;
			const { desk, anywhere } = input.availability;
			const studyDays = desk.filter((minutes, at) => minutes + anywhere[at]! >= 10).length;
			if (plan.exam.booked || plan.exam.passedOver?.because === 'policy') return undefined;
			if (mockDone(morning) || longest(morning) < 100 || studyDays < 2) return undefined;
			const full = planned(morning, (task) => taskOf(task).set === 'full').map(({ day }) =>
				daysBetween(day.day, plan.exam.day)
			);
			return full.some((away) => away >= 2 && away <= 4) ? '' : `full sets ${full.join(', ')} days before`;
		}
	},
	{
		name: 'Else two half sets, wherever two days hold them',
		most: 0,
		check: (morning) => {
			if (
				mockDone(morning) ||
				mockDays(morning, 2, 400, 100).length > 0 ||
				mockDays(morning, 2, 400, 50).length < 2
			)
				return undefined;
			const halves =
				planned(morning, (task) => taskOf(task).set === 'half').length +
				Number(doneIn(morning, (task) => taskOf(task).set === 'half'));
			return halves >= 2 ? '' : `${halves} half sets`;
		}
	},
	{
		name: 'Where no day holds half a mock, two short sets are close together in the last week, and their misses come after the second',
		most: 10,
		check: (morning) => {
			const long = longest(morning);
			const last = usable(morning).filter(
				({ day }) => daysBetween(day, morning.plan.exam.day) <= 7 && day >= morning.input.today
			);
			if (long < 15 || long >= 50 || last.length < 7) return undefined;
			const days = last.filter((day) => day.sessions.some(isSet)).map(({ day }) => day);
			const [other, set] = days.slice(-2);
			if (other === undefined || set === undefined || daysBetween(other, set) > 2) return days.join();
			const misses = last.findLast(({ sessions }) =>
				sessions.some(({ task, minutes }) => task === 'recall/misses' && minutes >= 15)
			);
			return misses !== undefined && misses.day >= set ? '' : `misses ${misses?.day}, set ${set}`;
		}
	},
	{
		name: 'No full mock comes before the last one while a lab that counts comes after it or has no day',
		most: 0,
		check: (morning) => {
			const [early] = planned(
				morning,
				({ reason }) => reason?.kind === 'timed' && reason.because === 'first mock'
			).filter(({ task }) => taskOf(task).set === 'full');
			if (early === undefined) return undefined;
			const counts = ({ reason, part }: PlannedTask) =>
				reason?.kind === 'lab' && !isSecond(reason) && reason.because !== 'bar held' && part === undefined;
			return first([
				...planned(morning, (task) => isLab(task) && counts(task))
					.filter(({ day }) => day.day > early.day.day)
					.map(({ task }) => `${task.id} after ${early.day.day}`),
				...morning.plan.leftOut
					.filter((one) => one.reason === 'no room' && taskOf(one as never).kind === 'lab')
					.map(({ id }) => `${id} without a day`)
			]);
		}
	},
	{
		name: 'The day after the mock has no new lab and no set',
		most: 0,
		check: (morning) => {
			const at = planned(morning, (task) => taskOf(task).set === 'full').at(-1);
			if (at === undefined || at.task.reason?.kind !== 'timed' || at.task.reason.because !== 'mock')
				return undefined;
			const next = usable(morning).find(({ day }) => day > at.day.day);
			return next === undefined || (next === lightDay(morning) && rests(morning))
				? undefined
				: first(
						open(next)
							.filter((task) => (isLab(task) && task.part === undefined && !isRepeat(task)) || isSet(task))
							.map(({ id }) => id)
					);
		}
	},
	{
		name: 'With 40 minutes left at the desk on the day after the mock, a lab stays open for the area that the mock shows, and no other lab is named',
		most: 0,
		check: (morning) => {
			const at = planned(morning, (task) => taskOf(task).set === 'full').at(-1);
			const next = at && usable(morning).find(({ day }) => day > at.day.day);
			if (next === undefined || next === lightDay(morning) || at?.task.reason?.kind !== 'timed')
				return undefined;
			if (at.task.reason.because !== 'mock') return undefined;
			const isOpen = open(next).some(({ reason }) => reason?.kind === 'repair');
			const { desk, total } = freeOn(morning, next);
			if (open(next).some((task) => isLab(task) && task.part === undefined)) return `${next.day} is named`;
			return isOpen || Math.min(desk, total) < 40 ? '' : next.day;
		}
	},
	{
		name: 'The sandbox comes before the full mock, in the first week where a day has 20 minutes at the desk beside its labs and sets',
		most: 0,
		of: 'first',
		check: (morning) => {
			const [sandbox] = planned(morning, (task) => taskOf(task).kind === 'sandbox');
			const mock = planned(morning, (task) => taskOf(task).set === 'full')[0];
			const days = usable(morning).slice(0, -1);
			if (mock === undefined || morning.plan.begins !== undefined || days.length < 6) return undefined;
			if (sandbox !== undefined && sandbox.day.day >= mock.day.day)
				return `${sandbox.day.day} isn’t before the mock`;
			const [first] = days;
			const week = days.filter(({ day }) => day < mock.day.day && daysBetween(first!.day, day) < 7);
			return week.some(({ day }) => day === sandbox?.day.day)
				? ''
				: week.flatMap((day) => (freeOn(morning, day).desk < 20 ? [] : [day.day])).join(', ');
		}
	},
	{
		name: 'Where the bars don’t say where to begin, questions come on the first day that holds them',
		most: 0,
		of: 'first',
		check: (morning) => {
			if (!morning.diagnosis.vague || doneIn(morning, isSet)) return undefined;
			const day = usable(morning).find((one) => one !== lightDay(morning) && total(morning, one) >= 50);
			if (day === undefined) return undefined;
			return open(day).some(isSet) || planned(morning, isSet).some((one) => one.day.day < day.day)
				? ''
				: day.day;
		}
	},
	{
		name: 'Mixed practice from the third day on, then every second or third day that holds it',
		most: 10,
		of: 'first',
		check: (morning) => {
			const end = planned(morning, isSet).at(-1)?.day.day;
			const days = usable(morning).filter(
				(day) =>
					day !== lightDay(morning) && total(morning, day) >= 20 && (end === undefined || day.day <= end)
			);
			if (days.length < 4 || morning.plan.begins !== undefined) return undefined;
			let last = daysBetween(morning.person.failed, days[0]!.day) - 1;
			const late: string[] = [];
			for (const [index, day] of days.entries()) {
				if (open(day).some(isSet)) last = index;
				else if (
					index - last > 4 &&
					fitsFree(morning, day, { place: 'anywhere', minutes: 20, task: 'timed/mixed' })
				)
					late.push(day.day);
			}
			return first(late);
		}
	},
	{
		name: 'From seven days on, a hundred timed questions, or no room for more',
		most: 0,
		of: 'first',
		check: (morning) => {
			if (daysBetween(morning.input.today, morning.plan.exam.day) < 8) return undefined;
			const questions = planned(morning, isSet).reduce(
				(all, { task }) => all + { full: 50, half: 25, short: 10 }[taskOf(task).set ?? 'short'],
				0
			);
			if (questions >= 100) return '';
			const at = planned(morning, isSet).map(({ day }) => day.day);
			const room = usable(morning).filter(
				(day) =>
					day !== lightDay(morning) &&
					(morning.plan.begins === undefined || day.day >= morning.plan.begins) &&
					day.day < (at.at(-1) ?? day.day) &&
					!at.includes(day.day) &&
					fitsFree(morning, day, { place: 'anywhere', minutes: 20, task: 'timed/mixed' }) &&
					!at.some((other) => Math.abs(daysBetween(other, day.day)) < 2)
			);
			return room.length === 0 ? '' : `${questions} questions, room on ${room[0]!.day}`;
		}
	},
	{
		name: 'A weak area is recalled three times, where seven days or more are open',
		most: 0,
		of: 'first',
		check: (morning) => {
			if (usable(morning).length < 7 || weakDomains(morning).length === 0) return undefined;
			return first(
				weakDomains(morning).flatMap((domain) => {
					const times = planned(morning, ({ task }) => task === `recall/${domain}`).length;
					const [start] = planned(morning, ({ task }) => task === `recall/${domain}`);
					// A third one would be the day after the second where the first came late.
					const room = usable(morning).filter(
						(day) =>
							(start === undefined || daysBetween(start.day.day, day.day) >= 4) &&
							open(day).filter(({ task }) => task.startsWith('recall/')).length < 3 &&
							fitsFree(morning, day, { place: 'anywhere', minutes: 10, task: `recall/${domain}` })
					);
					return times >= 3 || room.length === 0 ? [] : [`${domain} ${times} times`];
				})
			);
		}
	},
	{
		name: 'Recalls of a weak area are at most ten days apart, on days that are open',
		most: 15,
		check: (morning) => {
			if (weakDomains(morning).length === 0 || usable(morning).length < 4) return undefined;
			return first(
				weakDomains(morning).flatMap((domain) => {
					const at = planned(morning, ({ task }) => task === `recall/${domain}`).map(({ day }) => day.day);
					return at.flatMap((day, index) => {
						const next = at[index + 1] ?? morning.plan.exam.day;
						const between = usable(morning).filter(
							(one) =>
								one.day > day &&
								one.day < next &&
								fitsFree(morning, one, { place: 'anywhere', minutes: 10, task: `recall/${domain}` })
						);
						return daysBetween(day, next) > 11 && between.length > 0 ? [`${domain} ${day} to ${next}`] : [];
					});
				})
			);
		}
	},
	{
		name: 'No core lab waits for a later day while an earlier one has the minutes',
		most: 0,
		of: 'first',
		check: (morning) => {
			const labs = planned(
				morning,
				(task) =>
					isLab(task) &&
					task.place === 'desk' &&
					task.part === undefined &&
					task.reason?.kind === 'lab' &&
					!['sibling', 'bar held', 'second pass'].includes(task.reason.because)
			);
			if (labs.length === 0) return undefined;
			const setUp = planned(morning, (task) => taskOf(task).lab?.setUp === true)[0]?.day.day ?? '';
			return first(
				labs.flatMap(({ day, task }) => {
					const better = usable(morning).find(
						(one) =>
							one.day < day.day &&
							one.day >= setUp &&
							(morning.plan.begins === undefined || one.day >= morning.plan.begins) &&
							open(one).filter(isLab).length < 4 &&
							!open(one).some(isLongReview) &&
							one !== lightDay(morning) &&
							fitsFree(morning, one, task)
					);
					return better === undefined ? [] : [`${task.id} on ${day.day}, free ${better.day}`];
				})
			);
		}
	},
	{
		name: 'While core work isn’t all planned, 80 % of the minutes are used on days that hold more of it',
		most: 0,
		check: (morning) => {
			const missing = coreLeft(morning).filter(({ reason }) => reason === 'no room');
			if (missing.length === 0) return undefined;
			return first(
				usable(morning).flatMap((day) => {
					if (day === lightDay(morning) || open(day).some(isLongReview)) return [];
					const used = total(morning, day) - freeOn(morning, day).total;
					const fits = missing.filter(
						(one) =>
							taskOf(one as never).set === undefined &&
							taskOf(one as never).kind === 'lab' &&
							fitsFree(morning, day, one)
					);
					return used < 0.8 * total(morning, day) &&
						fits.length > 0 &&
						open(day).filter(isLab).length < 4 &&
						(morning.plan.begins === undefined || day.day >= morning.plan.begins)
						? [`${day.day} ${fits[0]!.id}`]
						: [];
				})
			);
		}
	},
	{
		name: 'No lab of an area that isn’t short while one of a short area has no room that would fit there',
		most: 10,
		check: (morning) => {
			const held = planned(morning, ({ reason }) => reason?.kind === 'lab' && reason.because === 'bar held');
			const short = morning.plan.leftOut.filter(
				(one) =>
					one.reason === 'no room' &&
					taskOf(one as never).kind === 'lab' &&
					morning.diagnosis.gaps.some(
						({ domain, standing }) => standing === 'short' && domain === taskOf(one as never).domain
					)
			);
			const has = (group: string | undefined) =>
				planned(morning, (task) => taskOf(task).group === group).length > 0 ||
				doneIn(morning, (task) => taskOf(task).group === group);
			if (held.length === 0 || short.length === 0) return undefined;
			return first(
				held.flatMap(({ task }) =>
					short
						.filter(
							(one) =>
								one.place === task.place && one.minutes <= task.minutes && !has(taskOf(one as never).group)
						)
						.map((one) => `${task.id} for ${one.id}`)
				)
			);
		}
	},
	{
		name: 'What Ready? asks for is done, has a day, or is named as without one',
		most: 0,
		check: (morning) => {
			const { plan, input, diagnosis } = morning;
			const list = needs({
				tasks,
				diagnosis,
				practice: input.practice,
				debriefed: input.debriefed
			}).filter(({ kind, level }) => kind === 'check' && level === 'core');
			if (list.length === 0) return undefined;
			const named = new Set([
				...plan.days.flatMap(({ sessions }) => sessions.map(({ task }) => task)),
				...plan.leftOut.map(({ task }) => task)
			]);
			return first(
				list.filter((need) => !need.tasks.some(({ id }) => named.has(id))).map(({ topics }) => topics.join())
			);
		}
	},
	{
		name: 'No lab is named as without a day beside a day of recall, upkeep or nothing that has the minutes for it, or 15 to read it',
		most: 0,
		check: (morning) => {
			const labs = morning.plan.leftOut.filter(
				(one) => one.reason === 'no room' && taskOf(one as never).kind === 'lab'
			);
			if (labs.length === 0) return undefined;
			const days = usable(morning).filter((day) => {
				const own = open(day);
				return (
					day !== lightDay(morning) &&
					!own.some(isLongReview) &&
					(morning.plan.begins === undefined || day.day >= morning.plan.begins) &&
					(day.theme.kind === 'upkeep' || own.every((one) => taskOf(one).kind === 'recall'))
				);
			});
			return first(
				days.flatMap((day) => {
					// No lab waits for a third recall of an area on the days around it.
					const spare = open(day).filter(
						(one) => taskOf(one).kind === 'recall' && isSpare(morning, one, day)
					);
					const free = freeOn(morning, day).total + sum(spare);
					const lab = labs.find(({ task }) => !day.sessions.some((one) => one.task === task));
					return free >= 15 && lab !== undefined ? [`${lab.id}, ${day.day}`] : [];
				})
			);
		}
	},
	{
		name: 'Without a booking no lab is named as without a day while up to four days more hold all of them, unless it’s a near pass',
		most: 35,
		check: (morning) => {
			const { plan, input, diagnosis } = morning;
			const isLeft = ({ leftOut }: typeof plan) =>
				leftOut.some((one) => one.reason === 'no room' && taskOf(one as never).kind === 'lab');
			if (plan.exam.booked || diagnosis.pattern === 'near' || plan.exam.day <= input.today) return undefined;
			if (!isLeft(plan)) return '';
			const later = [1, 2, 3, 4]
				.map((days) => addDays(plan.exam.day, days))
				.find((day) => !isLeft(planOf({ ...input, booking: { day } })));
			return later === undefined ? '' : `${plan.leftOut[0]!.id}, ${later}`;
		}
	},
	{
		name: 'Without minutes at the desk labs are read, and the screen says what a computer would add, and the two labs most worth a visit',
		most: 0,
		check: (morning) => {
			const { desk, anywhere } = morning.input.availability;
			if (
				Math.max(...desk) >= 20 ||
				Math.max(...anywhere) < 15 ||
				!morning.diagnosis.gaps.some(({ checks }) => checks > 0)
			)
				return undefined;
			if (doneIn(morning, isLab)) return undefined;
			const { withoutDesk } = morning.plan;
			const areas = new Set(withoutDesk?.visit?.labs.map((id) => id.split('/')[1]));
			return withoutDesk === undefined ? 'not said' : areas.size === 2 ? '' : 'no visit named';
		}
	},
	{
		name: 'A cap that decides the date is said first, and the days that the work takes hold no waiting',
		most: 0,
		check: ({ plan: { sensibleReason: reason, exam }, input }) => {
			const { until, clauses = [] } = input.eligibility;
			const cap = clauses.find((one) => one.rule === 'cap');
			if (until !== undefined && cap?.until?.safe === until.safe)
				return sensibleReasonText(reason).startsWith('You’ve used all five attempts in 12 months, so ')
					? ''
					: reason.kind;
			if (reason.kind !== 'work' && reason.kind !== 'days') return undefined;
			const { until: _, ...open } = input.eligibility;
			// A booking that the wait rules out would stand without it, and another day than without one be sensible.
			const { booking, ...free } = input;
			const same = exam.passedOver === undefined && booking !== undefined ? input : free;
			const took = daysBetween(input.today, planOf({ ...same, eligibility: open }).sensible);
			return reason.days <= took ? '' : `${reason.days} days, and ${took} without a wait`;
		}
	},
	{
		name: 'The days that the work takes end on the sensible day',
		most: 0,
		check: ({ plan: { sensible, sensibleReason: reason }, input, diagnosis }) => {
			if (reason.kind !== 'work' && (reason.kind !== 'days' || reason.last === true)) return undefined;
			const took = daysBetween(laterDay(input.today, addDays(diagnosis.day, 1)), sensible);
			return reason.days === took ? '' : `${reason.days} days, and it’s ${took}`;
		}
	},
	{
		name: 'Only the last study day is called light',
		most: 0,
		check: ({ plan }) =>
			first(
				plan.days
					.filter(({ theme }) => theme.kind === 'light')
					.slice(1)
					.map(({ day }) => day)
			)
	},
	{
		name: 'A heading names what its day is for: the review of a set, a set, the practice assessment; no last day with a review is called light',
		most: 0,
		check: (morning) =>
			first(
				ahead(morning).flatMap((day) => {
					const kinds = day.sessions.map((task) => taskOf(task).kind);
					const hasReview = day.sessions.some(isLongReview);
					const labs = planned(morning, isLab).some(({ day: other }) => other === day);
					const isFor = ['mixed', 'mock'].includes(day.theme.kind);
					if (kinds.includes('timed')) return isFor ? [] : [day.day];
					if (hasReview && (labs || day === lightDay(morning)))
						return day.theme.kind === 'misses' ? [] : [day.day];
					return !kinds.includes('assessment') || isFor || !labs ? [] : [day.day];
				})
			)
	},
	{
		name: '“The rest begins on” comes after a week without a lab',
		most: 0,
		check: (morning) => {
			const { begins } = morning.plan;
			if (begins === undefined) return undefined;
			return first(
				planned(morning, (task) => isLab(task) && task.part === undefined)
					.filter(({ day }) => day.day < begins && daysBetween(day.day, begins) <= 7)
					.map(({ day, task }) => `${task.id} on ${day.day}`)
			);
		}
	},
	{
		name: '“More minutes bring it nearer” is true',
		most: 0,
		check: ({ plan, input }) => {
			const reason = plan.sensibleReason;
			if (reason.kind !== 'work') return undefined;
			const places = ['desk', 'anywhere'] as const;
			if (reason.nearer === undefined) {
				const next = planOf({ ...input, availability: withMore(input.availability, 60, places) }).sensible;
				// One day isn't worth more minutes, unless it's a near pass.
				const worth = reason.pattern === 'near' ? 1 : 2;
				return daysBetween(next, plan.sensible) >= worth ? `not said, and ${next} with 60 more` : '';
			}
			const next = planOf({
				...input,
				availability: withMore(input.availability, reason.nearer.add, places)
			}).sensible;
			return next === reason.nearer.day && next < plan.sensible ? '' : `${next} for ${reason.nearer.day}`;
		}
	},
	{
		name: 'Each choice does what it says',
		most: 0,
		check: (morning) => {
			const { plan, input } = morning;
			if (plan.choices.length === 0) return undefined;
			return first(
				plan.choices.flatMap((choice) => {
					const next = planOf({
						...input,
						...(choice.kind === 'exam' ? { booking: { day: choice.exam } } : {}),
						...(choice.kind === 'minutes' ? { availability: choice.availability } : {})
					});
					const undone = coreLeft({ ...morning, plan: next }).length;
					return next.exam.day === choice.exam && undone === choice.undone
						? []
						: [`${choice.kind}: ${next.exam.day}, ${undone} undone`];
				})
			);
		}
	},
	{
		name: 'The plan runs to no day that it says not to sit, and one to the app’s own date leaves out no lab that counts',
		most: 10,
		check: ({ plan: { exam, leftOut, sensible }, person }) => {
			const { booked, passedOver, says } = exam;
			if (passedOver !== undefined) return booked || exam.day <= passedOver.day ? `${passedOver.day}` : '';
			if (booked) return daysBetween(exam.day, sensible) >= 7 ? `${exam.day}` : '';
			// On days too short for half a mock, more of them aren't worth the wait.
			const longest = Math.max(
				...person.availability.desk.map((desk, at) => desk + person.availability.anywhere[at]!)
			);
			return longest < 50
				? undefined
				: says === 'tight'
					? leftOut.map(({ task }) => task).join() || 'tight'
					: '';
		}
	},
	{
		name: 'Of the labs that are said yes to for a computer none is read before that day, and each is of a short area where two such are read',
		most: 0,
		check: ({ plan, input, diagnosis }) => {
			const visit = plan.withoutDesk?.visit;
			if (visit === undefined) return undefined;
			const isShort = (id: string) =>
				diagnosis.gaps.some(
					({ domain, standing }) => standing === 'short' && domain === byId.get(id)?.domain
				);
			const isRead = ({ task, place }: PlannedTask) =>
				place === 'anywhere' && byId.get(task)?.kind === 'lab' && byId.get(task)?.lab?.setUp !== true;
			const topics = new Set(
				plan.days.flatMap(({ sessions }) =>
					sessions.flatMap((one) =>
						one.done !== true && isRead(one) && isShort(one.task) ? [byId.get(one.task)?.group] : []
					)
				)
			);
			if (topics.size > 1 && !visit.labs.every(isShort)) return `of no short area: ${visit.labs.join()}`;
			const { days } = planOf({ ...input, ...withVisit(input, visit) });
			return first(
				days.flatMap(({ day, sessions }) =>
					day >= input.today && day < visit.day
						? sessions.filter(({ task }) => visit.labs.includes(task)).map(({ task }) => `${day} ${task}`)
						: []
				)
			);
		}
	},
	{
		name: 'A visit to a computer that is said yes to has its labs on its date, the set-up first, and the exam no more than two days later',
		most: 5,
		of: 'first',
		check: ({ plan, input }) => {
			const visit = plan.withoutDesk?.visit;
			if (visit === undefined) return undefined;
			const { exam, days } = planOf({ ...input, ...withVisit(input, visit) });
			const on = days.find(({ day }) => day === visit.day)?.sessions ?? [];
			const desk = on.filter(({ place }) => place === 'desk').map(({ id }) => id);
			const isFirst = visit.sessions.length === visit.labs.length || desk[0] === visit.sessions[0];
			return !isFirst || !visit.sessions.every((id) => desk.includes(id))
				? `on ${visit.day}: ${desk.join()}`
				: exam.day > addDays(plan.exam.day, 2)
					? `exam on ${exam.day}`
					: '';
		}
	},
	{
		name: 'Trouble comes with a choice',
		most: 0,
		check: ({ plan, input }) => {
			if (
				plan.exam.standing === 'fits' ||
				plan.sensibleReason.kind === 'never' ||
				plan.sensibleReason.kind === 'no minutes'
			)
				return undefined;
			return plan.choices.length > 0 || plan.exam.day <= input.today ? '' : plan.exam.standing;
		}
	},
	{
		name: 'The same input gives the same plan, and keeping it changes nothing',
		most: 0,
		check: ({ plan, input, diagnosis }) => {
			if (!same(planOf(input), plan)) return 'not the same';
			const again = planOf({ ...input, previous: keptPlanOf(plan, diagnosis.attempt) });
			const changed = again.days.find(
				(day, index) =>
					!same(
						day.sessions.map(({ id }) => id),
						plan.days[index]?.sessions.map(({ id }) => id)
					)
			);
			return changed === undefined && again.exam.day === plan.exam.day
				? ''
				: `kept: ${changed?.day ?? again.exam.day}`;
		}
	},
	{
		name: 'More minutes a day never make the sensible day later',
		most: 45,
		check: ({ plan, input }) => {
			const later = [15, 45, 90].flatMap((add) => {
				const next = planOf({
					...input,
					availability: withMore(input.availability, add, ['desk', 'anywhere'])
				}).sensible;
				return next > plan.sensible ? [`${add}: ${next} after ${plan.sensible}`] : [];
			});
			return first(later);
		}
	}
];
