// The five rules of a trainer who read sixty plans, each as a check of one morning.
// Over 200 lines: the five rules share what a plan is asked for.
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import { lengthOf } from '#lib/domain/diagnosis/bars.ts';
import type { PlannedDay, PlannedTask } from '#lib/domain/schedule/types.ts';
import { addDays, daysBetween } from '#lib/domain/time/day.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { barePlanOf, type Morning } from './mornings.ts';
import {
	ahead,
	first,
	isLongReview,
	isReview,
	minutesOf,
	open,
	sum,
	total,
	usable,
	type Rule
} from './rules.ts';

const byId = new Map(tasks.map((task) => [task.id, task]));
const taskOf = (id: string) => byId.get(id)!;

/** The labs without which an area isn't repaired, by the guide's workflows. */
const coreLabs: Readonly<Record<string, readonly string[]>> = {
	identity: ['access/three-scopes', 'governance/deny-and-audit', 'governance/locks'],
	storage: [
		'storage-access/four-ways-in',
		'storage-access/which-path',
		'files-blobs/bring-it-back',
		'storage-accounts/second-region'
	],
	compute: [
		'virtual-machines/resize-and-grow',
		'virtual-machines/fixed-at-creation',
		'templates/bicep-order',
		'app-service/slots-and-swap',
		'containers/registry-to-instance'
	],
	networking: [
		'secure-access/two-security-groups',
		'virtual-networks/peering-chain',
		'virtual-networks/user-routes',
		'dns-load-balancing/private-zone-links',
		'dns-load-balancing/probe-path'
	],
	monitoring: [
		'monitor/reads-in-the-log',
		'monitor/event-or-count',
		'backup-recovery/vault-that-stays',
		'backup-recovery/one-file-back'
	]
};

/** The most minutes that a day has in one place. */
const inOnePlace = (morning: Morning, day: PlannedDay) =>
	Math.max(minutesOf(morning, day).desk, minutesOf(morning, day).anywhere);
const isLab = ({ task }: { readonly task: string }) =>
	taskOf(task).kind === 'lab' && taskOf(task).lab?.setUp !== true;
const isSet = ({ task }: PlannedTask) => taskOf(task).kind === 'timed';
const isFull = ({ task }: PlannedTask) => taskOf(task).set === 'full';
/** Minutes that going over a set takes. */
const asked = ({ task, minutes }: PlannedTask): number =>
	taskOf(task).set === 'half' ? 25 : minutes > 20 ? 15 : minutes / 2;
const free = (morning: Morning, day: PlannedDay) => {
	const left = total(morning, day) - sum(day.sessions);
	const atDesk = sum(day.sessions.filter(({ place }) => place === 'desk'));
	return { total: left, desk: Math.min(left, minutesOf(morning, day).desk - atDesk) };
};
const isQuiet = (day: PlannedDay) => open(day).some(isLongReview);

const gapOf = ({ diagnosis }: Morning, task: string) =>
	diagnosis.gaps.find(({ domain }) => domain === taskOf(task).domain)!;
const isListed = ({ diagnosis }: Morning, task: string) =>
	diagnosis.gaps.some(({ groups }) =>
		groups.some(({ group, reasons }) => group === taskOf(task).group && reasons.includes('listed'))
	);
const length = (morning: Morning, task: string) => lengthOf(gapOf(morning, task).bar) ?? 0;
const daysOf = (morning: Morning, task: string) =>
	morning.plan.days.filter(({ sessions }) => sessions.some((one) => one.task === task)).map(({ day }) => day);

/** The core labs of short areas, and of those without a bar, that the person hasn't done, and what the report's list names. */
const shortCore = (morning: Morning): readonly string[] =>
	morning.diagnosis.gaps
		.filter(({ standing }) => standing !== 'held')
		.flatMap(({ domain }) => coreLabs[domain]!.map((id) => `lab/${id}`))
		.filter(
			(id) =>
				!morning.plan.days.some(({ sessions }) =>
					sessions.some((one) => one.task === id && one.done === true)
				)
		);

const planned = (morning: Morning) =>
	ahead(morning).flatMap((day) => open(day).map((task) => ({ day, task })));

/** Whether cards come three times besides, within ten days of each other. */
const isSpare = (morning: Morning, task: string, { day }: PlannedDay): boolean => {
	const others = daysOf(morning, task).filter((other) => other !== day);
	const before = others.findLast((other) => other < day) ?? morning.diagnosis.day;
	const after = others.find((other) => other > day);
	return others.length >= 3 && after !== undefined && daysBetween(before, after) <= 10;
};

const mocks = (morning: Morning) =>
	planned(morning).filter(
		({ task: { reason } }) =>
			reason?.kind === 'timed' && reason.because.endsWith('mock') && reason.because !== 'first mock'
	);

/** In a week with one study day, whether the last one before the exam holds the mock, what it shows, and the light work. */
const isForMock = (morning: Morning): boolean => {
	const { desk, anywhere } = morning.input.availability;
	const week = desk.map((minutes, at) => minutes + anywhere[at]!).filter((minutes) => minutes >= 10);
	const light = usable(morning).at(-1);
	if (week.length !== 1 || light === undefined) return false;
	const away = daysBetween(light.day, morning.plan.exam.day);
	return away <= 6 && away > 2 && total(morning, light) >= 100 + 15 + 30;
};

export const coachRules: readonly Rule[] = [
	{
		name: 'No area is left out whole where seven study days are left: its cards, and, under 75, a lab, done or read',
		most: 10,
		check: (morning) => {
			const days = usable(morning);
			if (days.length < 7 || days.every((day) => total(morning, day) < 15)) return undefined;
			const ids = morning.plan.days.flatMap(({ sessions }) => sessions.map(({ task }) => task));
			return first(
				morning.diagnosis.gaps.flatMap(({ domain, bar }) => {
					const own = ids.filter((id) => taskOf(id).domain === domain);
					const kinds = [
						own.some((task) => isLab({ task })) || (lengthOf(bar) ?? 0) >= 75 ? '' : 'no lab',
						own.some((id) => taskOf(id).kind === 'recall') ? '' : 'no cards'
					].filter(Boolean);
					return kinds.length > 0 ? [`${domain} ${kinds.join()}`] : [];
				})
			);
		}
	},
	{
		name: 'No lab of an area at 75 or more comes before a core lab of a short or unknown area that fits there',
		most: 50,
		check: (morning) => {
			const core = shortCore(morning);
			const long = planned(morning).filter(
				({ task }) =>
					isLab(task) &&
					task.part?.number !== 2 &&
					gapOf(morning, task.task).standing === 'held' &&
					length(morning, task.task) >= 75 &&
					!isListed(morning, task.task) &&
					!(task.reason?.kind === 'lab' && task.reason.because === 'second pass')
			);
			if (core.length === 0 || long.length === 0) return undefined;
			return first(
				long.flatMap(({ day, task }) =>
					core
						.filter((id) => {
							const at = daysOf(morning, id)[0];
							const fits =
								task.place === 'anywhere' || taskOf(id).minutes <= task.minutes + free(morning, day).desk;
							return fits && (at === undefined || at > day.day);
						})
						.map((id) => `${task.task} on ${day.day} before ${id}`)
				)
			);
		}
	},
	{
		name: 'Every core lab of a short area has a day, at the desk or read, where 15 minutes are free or a lab of an area at 75 has one',
		most: 20,
		check: (morning) => {
			const missing = shortCore(morning).filter(
				(id) => gapOf(morning, id).standing === 'short' && daysOf(morning, id).length === 0
			);
			if (shortCore(morning).length === 0) return undefined;
			const days = usable(morning).slice(0, -1);
			return first(
				missing.flatMap((id) => {
					const room = days.find(
						(day) =>
							!isQuiet(day) &&
							!open(day).some(isFull) &&
							free(morning, day).total >= 15 &&
							daysBetween(day.day, morning.plan.exam.day) >= 3
					);
					return room === undefined ? [] : [`${id}, free ${room.day}`];
				})
			);
		}
	},
	{
		name: 'No core lab of a short area or of a named topic is without a day, or only read, while a lab of an area that isn’t short is done on a day that it fits on',
		most: 10,
		check: (morning) => {
			const done = morning.plan.days.flatMap(({ sessions }) => sessions.filter(({ done }) => done === true));
			const wanted = [
				...shortCore(morning).filter((id) => gapOf(morning, id).standing === 'short'),
				...Object.values(coreLabs)
					.flat()
					.map((id) => `lab/${id}`)
					.filter((id) => isListed(morning, id))
			].filter((id) => !done.some(({ task }) => task === id));
			const strong = planned(morning).filter(
				({ task }) =>
					isLab(task) &&
					gapOf(morning, task.task).standing === 'held' &&
					!isListed(morning, task.task) &&
					task.part === undefined &&
					!(task.reason?.kind === 'lab' && ['second pass', 'low score'].includes(task.reason.because))
			);
			if (wanted.length === 0 || strong.length === 0) return undefined;
			return first(
				[...new Set(wanted)].flatMap((id) => {
					const own = planned(morning).filter(({ task }) => task.task === id);
					if (own.some(({ task }) => task.place === 'desk')) return [];
					const other = strong.find(({ day, task }) =>
						task.place === 'desk'
							? taskOf(id).minutes <= task.minutes + free(morning, day).desk
							: own.length === 0
					);
					return other === undefined
						? []
						: [
								`${id} ${own.length === 0 ? 'without a day' : 'read'}, ${other.task.task} on ${other.day.day}`
							];
				})
			);
		}
	},
	{
		name: 'No day has under a quarter of its minutes while a core lab of a short or unknown area that fits there is only read, or comes on a full day within a week, one free day a week apart',
		most: 2,
		check: (morning) => {
			const { plan } = morning;
			const days = usable(morning);
			const isFull = (day: PlannedDay) => free(morning, day).total < total(morning, day) / 5;
			const last = mocks(morning).at(-1)?.day.day ?? plan.exam.day;
			const empty = days.filter(
				(day, at) =>
					free(morning, day).total > (total(morning, day) * 3) / 4 &&
					!isQuiet(day) &&
					daysBetween(day.day, plan.exam.day) > 4 &&
					day.day < last &&
					(plan.begins === undefined || day.day >= plan.begins) &&
					(day.sessions.length > 0 ||
						days.slice(Math.max(0, at - 6), at).some(({ sessions }) => sessions.length === 0))
			);
			if (empty.length === 0) return undefined;
			return first(
				empty.flatMap((day) =>
					planned(morning)
						.filter(
							({ day: other, task }) =>
								shortCore(morning).includes(task.task) &&
								task.part === undefined &&
								taskOf(task.task).minutes <= free(morning, day).desk &&
								(task.place === 'anywhere' ||
									(other.day > day.day && daysBetween(day.day, other.day) <= 7 && isFull(other)))
						)
						.map(({ day: other, task }) => `${task.task} on ${other.day}, ${day.day} nearly empty`)
				)
			);
		}
	},
	{
		name: 'The misses of the mock come on a study day before the light one, with an hour between, where an earlier day holds the mock',
		// Most of those left would have it a week before the exam, where it shows less.
		most: 60,
		check: (morning) => {
			const mock = mocks(morning).at(-1);
			// Who has one study day a week goes over the mock on its day, as another line asks.
			if (mock === undefined || isForMock(morning)) return undefined;
			const days = usable(morning);
			const light = days.at(-1)!;
			const rests = daysBetween(light.day, morning.plan.exam.day) > 2;
			const repairs = (from: string) =>
				sum(
					days
						.filter(({ day }) => day > from && (day < light.day || (rests && day === light.day)))
						.map((day) => ({ minutes: total(morning, day) }))
				) >= 60;
			if (repairs(mock.day.day)) return '';
			const other = days.find(
				(day) =>
					day.day < mock.day.day &&
					daysBetween(day.day, morning.plan.exam.day) <= 10 &&
					inOnePlace(morning, day) >= taskOf(mock.task.task).minutes &&
					repairs(day.day)
			);
			return other === undefined ? '' : `${mock.day.day} for ${other.day}`;
		}
	},
	{
		name: 'The mistakes of a full mock get 45 minutes on the two study days after it, or what these have beside the light work',
		most: 0,
		check: (morning) => {
			const full = planned(morning).filter(({ task }) => isFull(task));
			if (full.length === 0) return undefined;
			const light = usable(morning).at(-1)!;
			return first(
				full.flatMap(({ day: { day }, task: { id } }) => {
					const next = usable(morning).filter(
						(one) =>
							one.day > day &&
							daysBetween(day, one.day) <= 4 &&
							!open(one).some((other) => taskOf(other.task).set !== undefined)
					);
					const had = next.slice(0, 2).map((one) => {
						const own = sum(open(one).filter(({ task }) => ['logistics', 'review/light'].includes(task)));
						const rests = daysBetween(one.day, morning.plan.exam.day) > 2;
						const most = one === light && !rests ? Math.min(45, total(morning, one)) : total(morning, one);
						return Math.max(0, most - own);
					});
					const room = had.filter((minutes) => minutes >= 15).reduce((all, minutes) => all + minutes, 0);
					const got = sum(
						morning.plan.days
							.filter((one) => one.day >= day && daysBetween(day, one.day) <= 4)
							.flatMap(({ sessions }) => sessions.filter(({ task }) => task === 'recall/misses'))
					);
					return got >= Math.min(45, room) ? [] : [`${got} of ${room} minutes after ${id} on ${day}`];
				})
			);
		}
	},
	{
		name: 'What half a mock or a full one shows is gone over on its day or on the next study day with 15 minutes, before the next one',
		most: 5,
		check: (morning) => {
			const long = planned(morning).filter(({ task }) => taskOf(task.task).set !== undefined);
			if (long.length === 0) return undefined;
			return first(
				long.flatMap(({ day }) => {
					const next = usable(morning).find((one) => one.day > day.day && total(morning, one) >= 15);
					return isQuiet(day) || next === undefined || isQuiet(next) ? [] : [`${day.day}, next ${next.day}`];
				})
			);
		}
	},
	{
		name: 'Where no day holds half a mock, what four short sets show is gone over by the next one, and after two where the days after them have the minutes',
		most: 5,
		of: 'first',
		check: (morning) => {
			const days = usable(morning);
			const longest = Math.max(...days.map((day) => total(morning, day)));
			if (days.length < 7 || longest < 15 || longest >= 50) return undefined;
			let sets = 0;
			return first(
				days.flatMap((day, at) => {
					const own = open(day).filter(({ task }) => taskOf(task).kind === 'timed');
					const late = own.length > 0 && sets > 4;
					sets = open(day).some(isReview) ? 0 : sets + own.length;
					const room =
						sets > 1 &&
						days.slice(at, at + 3).every((one) => !isQuiet(one) && free(morning, one).total >= 15);
					return late || (room && at < days.length - 4) ? [day.day] : [];
				})
			);
		}
	},
	{
		name: 'Each set is gone over in proportion: about ten minutes for 20, 15 for 40, 25 for half a mock; two short ones together at most',
		most: 165,
		check: (morning) => {
			const sets = planned(morning).filter(({ task }) => isSet(task));
			if (sets.length < 2) return undefined;
			// What each set asks for that isn't gone over, and what is left of those that are.
			let [owed, rest]: [number[], number] = [[], 0];
			return first(
				planned(morning).flatMap(({ day, task }) => {
					if (isReview(task)) {
						rest = Math.max(0, rest + owed.reduce((all, minutes) => all + minutes, 0) - task.minutes);
						owed = [];
						return [];
					}
					if (!isSet(task)) return [];
					const late = [
						...(owed.length > 1 ? [`${day.day}, ${owed.length} sets before it`] : []),
						...(rest > 5 ? [`${day.day}, ${rest} minutes are missing before it`] : [])
					];
					// The mock has minutes of its own, in another line.
					[owed, rest] = [isFull(task) ? [] : [...owed, asked(task)], 0];
					return late;
				})
			);
		}
	},
	{
		name: 'No side topic of an area comes before the labs without which the area isn’t repaired, done or read',
		most: 0,
		of: 'first',
		check: (morning) => {
			const labs = planned(morning).filter(({ task }) => isLab(task) && task.part?.number !== 2);
			const because = ({ reason }: PlannedTask) => (reason?.kind === 'lab' ? reason.because : undefined);
			const isMain = ({ task }: PlannedTask) => taskOf(task).lab?.main === true;
			const side = labs.filter(({ task }) => because(task) === 'sibling' && !isMain(task));
			const core = labs.filter(
				({ task }) => !['sibling', 'second pass', 'bar held'].includes(because(task) ?? '')
			);
			return side.length === 0
				? undefined
				: first(
						side.flatMap(({ day, task }) =>
							core
								.filter(
									(one) =>
										one.day.day > day.day && gapOf(morning, one.task.task) === gapOf(morning, task.task)
								)
								.map((one) => `${task.id} on ${day.day} before ${one.task.id}`)
						)
					);
		}
	},
	{
		name: 'In a week with one study day the mock is within six days before the exam where such a day holds it and what it shows, and its mistakes are gone over that day',
		most: 0,
		of: 'first',
		check: (morning) => {
			const mock = planned(morning).findLast(({ task }) => isFull(task));
			const light = usable(morning).at(-1);
			if (mock === undefined || !isForMock(morning)) return undefined;
			return mock.day === light && isQuiet(mock.day) ? '' : mock.day.day;
		}
	},
	{
		name: 'The full mock has its minutes in one place where another day two to four days before the exam has them, with an hour of study after it',
		most: 10,
		check: (morning) => {
			const mock = mocks(morning).find(({ task }) => isFull(task));
			if (mock === undefined) return undefined;
			const days = usable(morning);
			const light = days.at(-1)!;
			const studyAfter = (from: string) =>
				sum(
					days
						.filter(({ day }) => day > from && day < light.day)
						.map((day) => ({ minutes: total(morning, day) }))
				);
			const other = days.find(({ day }) => {
				const away = daysBetween(day, morning.plan.exam.day);
				return away >= 2 && away <= 4 && day < light.day && studyAfter(day) >= 60;
			});
			return inOnePlace(morning, mock.day) >= 100 || other === undefined || inOnePlace(morning, other) < 100
				? ''
				: `${mock.day.day} for ${other.day}`;
		}
	},
	{
		name: 'No two half mocks where a desk sitting holds a full one, two to ten days before the exam',
		most: 40,
		check: (morning) => {
			const halves = mocks(morning).filter(({ task }) => !isFull(task));
			if (halves.length === 0) return undefined;
			const light = usable(morning).at(-1)!;
			const day = usable(morning).find(
				(one) =>
					one !== light &&
					inOnePlace(morning, one) - sum(one.sessions.filter(({ done }) => done)) >= 100 &&
					daysBetween(one.day, morning.plan.exam.day) <= 10
			);
			return day === undefined ? '' : day.day;
		}
	},
	{
		name: 'While a third of the time is free, labs of areas under 75 that fit have a day',
		most: 10,
		check: (morning) => {
			const { plan } = morning;
			const days = usable(morning).filter(
				({ day }) =>
					daysBetween(day, plan.exam.day) >= 10 && (plan.begins === undefined || day >= plan.begins)
			);
			const minutes = sum(days.map((day) => ({ minutes: total(morning, day) })));
			const unused = sum(days.map((day) => ({ minutes: free(morning, day).total })));
			if (minutes < 300 || unused * 3 < minutes) return undefined;
			const closed = tasks.filter(
				(task) =>
					isLab({ task: task.id }) &&
					(task.lab?.late ?? 0) < 12 &&
					length(morning, task.id) < 75 &&
					daysOf(morning, task.id).length === 0
			);
			return first(
				closed.flatMap((task) => {
					const day = days.find((one) => free(morning, one).desk >= task.minutes);
					return day === undefined
						? []
						: [`${closed.length}: ${task.id}, free ${day.day}; ${unused} of ${minutes}`];
				})
			);
		}
	},
	{
		name: 'No lab is twice within three days',
		most: 10,
		check: (morning) => {
			const labs = planned(morning).filter(({ task }) => isLab(task) && task.part?.number !== 2);
			return first(
				labs.flatMap(({ day, task }) =>
					daysOf(morning, task.task).some((other) => other < day.day && daysBetween(other, day.day) <= 3)
						? [`${task.id} on ${day.day}`]
						: []
				)
			);
		}
	},
	{
		name: 'No lab is on a full mock’s day',
		most: 40,
		check: (morning) => {
			const full = planned(morning).filter(({ task }) => isFull(task));
			if (full.length === 0) return undefined;
			return first(
				full.flatMap(({ day }) =>
					open(day)
						.filter((one) => isLab(one) && one.part?.number !== 2)
						.map(({ id }) => `${id} on ${day.day}`)
				)
			);
		}
	},
	{
		name: 'From three short bars, or without a score, at least ten study days; nine from 650',
		most: 10,
		check: (morning) => {
			const { plan, diagnosis, person, input } = morning;
			const short = diagnosis.gaps.filter(({ standing }) => standing === 'short').length;
			const { score } = person.attempts.at(-1)!;
			if (short < 3 && score !== undefined) return undefined;
			const least = score !== undefined && score >= 650 ? 9 : 10;
			if (plan.exam.booked) return undefined;
			const days = Array.from({ length: daysBetween(person.failed, plan.exam.day) - 1 }, (_, index) =>
				addDays(person.failed, index + 1)
			).filter((day) => {
				const { desk, anywhere } = minutesOn(input.availability, day);
				const worked = plan.days.some((one) => one.day === day && one.sessions.length > 0);
				return desk + anywhere >= 10 && (day >= input.today || worked);
			});
			const week = input.availability.desk.filter(
				(desk, at) => desk + input.availability.anywhere[at]! >= 10
			);
			const hours =
				sum(
					days.map((day) => ({
						minutes: minutesOn(input.availability, day).desk + minutesOn(input.availability, day).anywhere
					}))
				) / 60;
			return days.length >= least || (week.length < 4 && hours >= 2 * least)
				? ''
				: `${days.length} study days`;
		}
	},
	{
		name: 'Without a booking 25 hours of study time before the exam below 400, 20 below 450, and 15 below 600 with three short bars',
		most: 0,
		of: 'first',
		check: ({ plan, diagnosis, person, input }) => {
			const short = diagnosis.gaps.filter(({ standing }) => standing === 'short').length;
			const { score } = person.attempts.at(-1)!;
			const least =
				score === undefined ? 0 : score < 400 ? 25 : score < 450 ? 20 : score < 600 && short >= 3 ? 15 : 0;
			if (least === 0 || plan.exam.booked) return undefined;
			const minutes = sum(
				plan.days.map(({ day }) => {
					const { desk, anywhere } = minutesOn(input.availability, day);
					return { minutes: desk + anywhere };
				})
			);
			return minutes >= 60 * least ? '' : `${minutes} minutes`;
		}
	},
	{
		name: 'Cards of every area at least twice, and once in the last week, where seven study days are left',
		most: 120,
		of: 'first',
		check: (morning) => {
			const days = usable(morning);
			// A day shorter than that holds one thing.
			const longest = Math.max(...days.map((day) => total(morning, day)));
			if (days.length < 7 || longest < 30) return undefined;
			return first(
				morning.diagnosis.gaps.flatMap(({ domain, standing }) => {
					const at = daysOf(morning, `recall/${domain}`);
					const last = days.filter(({ day }) => daysBetween(day, morning.plan.exam.day) <= 7);
					const late = at.some((day) => daysBetween(day, morning.plan.exam.day) <= 7);
					const least = standing === 'short' ? 3 : 2;
					if (at.length < least) return [`${domain} ${at.length} times`];
					return late || last.length < 2 ? [] : [`${domain} last on ${at.at(-1)}`];
				})
			);
		}
	},
	{
		name: 'Reading is drilled once, unless it was named as a cause',
		most: 0,
		check: (morning) => {
			const named = morning.diagnosis.flags.some(({ id }) => id === 'misread');
			const times = daysOf(morning, 'reading/requirements').length;
			return times === 0 || named ? undefined : times > 1 ? `${times} times` : '';
		}
	},
	{
		name: 'What a short set shows is gone over by the next one where a day between has ten minutes, or cards that come again within ten days',
		most: 0,
		of: 'first',
		check: (morning) => {
			const days = usable(morning);
			const at = days.flatMap((day, index) => (day.sessions.some(isSet) ? [index] : []));
			if (at.length === 0) return undefined;
			const spares = (day: PlannedDay) =>
				free(morning, day).total +
				sum(
					open(day).filter((task) => taskOf(task.task).kind === 'recall' && isSpare(morning, task.task, day))
				);
			return first(
				at.flatMap((index, place) => {
					const next = at[place + 1] ?? days.length - 1;
					const isLong = (day: PlannedDay) => day.sessions.some(({ task }) => taskOf(task).set !== undefined);
					const between = days.slice(index, Math.min(days.length - 1, next + Number(!isLong(days[next]!))));
					const day = days[index]!;
					if (isLong(day) || daysBetween(day.day, days[next]!.day) < 2) return [];
					if (between.some((one) => one.sessions.some(isReview))) return [];
					const room = between.find((one) => spares(one) >= 10);
					return room === undefined ? [] : [`${day.day}, room on ${room.day}`];
				})
			);
		}
	},
	{
		name: 'What a short set shows is gone over within three study days where one of the first two has five minutes beside its work',
		most: 5,
		of: 'first',
		check: (morning) => {
			const days = usable(morning).slice(0, -1);
			const sets = days.flatMap((day, at) =>
				day.sessions.some((task) => isSet(task) && taskOf(task.task).set === undefined) ? [at] : []
			);
			if (sets.length === 0) return undefined;
			return first(
				sets.flatMap((at) => {
					const near = days.slice(at, at + 4);
					// Sets on days in a row are gone over together, and no review is put after the next long one.
					const next = near.findIndex((day, away) => away > 0 && day.sessions.some(isSet));
					if (next > 0 || near.some((day) => day.sessions.some(isReview))) return [];
					const room = near
						.slice(0, 3)
						.find((day) => day.sessions.length > 0 && free(morning, day).total >= 5);
					return room === undefined ? [] : [`${days[at]!.day}, room on ${room.day}`];
				})
			);
		}
	},
	{
		name: 'Of a far exam each short area and each topic of the report’s list has a lab in the first two weeks',
		most: 5,
		of: 'first',
		check: (morning) => {
			const { plan, diagnosis } = morning;
			if (plan.begins === undefined) return undefined;
			const early = usable(morning).slice(0, 14);
			const own = early.flatMap(({ sessions }) => sessions.filter(isLab).map(({ task }) => taskOf(task)));
			const areas = diagnosis.gaps.filter(({ standing }) => standing === 'short');
			const missing = [
				...areas.map(({ domain }) => domain).filter((id) => !own.some(({ domain }) => domain === id)),
				...diagnosis.gaps
					.flatMap(({ groups }) => groups.filter(({ reasons }) => reasons.includes('listed')))
					.map(({ group }) => group)
					.filter((id) => !own.some(({ group }) => group === id))
			];
			return missing.join();
		}
	},
	{
		name: 'In the second half no three study days in a row have no set while one has 20 free minutes and none is beside one',
		most: 0,
		check: (morning) => {
			const days = usable(morning).slice(0, -1);
			const { begins = '' } = morning.plan;
			const runs = days.flatMap((_, at) => {
				const run = days.slice(at, at + 3);
				const isIn =
					run.length === 3 &&
					run[0]!.day >= begins &&
					daysBetween(morning.diagnosis.day, run[0]!.day) * 2 >
						daysBetween(morning.diagnosis.day, morning.plan.exam.day);
				return isIn && !run.some((day) => day.sessions.some(isSet) || isQuiet(day)) ? [run] : [];
			});
			if (days.length < 4) return undefined;
			return first(
				runs
					.filter((run) => free(morning, run[1]!).total >= 20)
					.map((run) => run.map(({ day }) => day).join())
			);
		}
	},
	{
		name: 'Where no day of the week holds half a mock, the first choice makes dates longer, two of them from ten days on and one in the first weeks of a far exam: the plan then has half a set on each, its mistakes on the next study day, and no minutes beyond those',
		most: 20,
		check: (morning) => {
			const { input, plan } = morning;
			const ahead = daysBetween(input.today, plan.exam.day);
			if (plan.exam.noMock !== 'in parts' || ahead <= 5) return undefined;
			const [choice] = plan.choices;
			if (choice?.kind !== 'minutes' || choice.dates === undefined) return 'no date';
			const { dates, availability } = choice;
			const made = barePlanOf({ ...input, availability });
			const isFar = ahead > 42;
			const last = dates.at(-1)!.day;
			return first([
				...(dates.length < (ahead > 10 ? 2 : 1) ? ['one date'] : []),
				...(isFar && daysBetween(input.today, dates[0]!.day) > 28 ? ['late'] : []),
				...(daysBetween(last, made.exam.day) > 10 ? [`${last} is early`] : []),
				...(made.exam.day === choice.exam ? [] : [`exam ${made.exam.day}`]),
				...dates.flatMap(({ day, misses }) => {
					const [own, next] = made.days.filter((one) => one.day >= day && one.sessions.length > 0);
					const isIn =
						own?.day === day &&
						own.sessions.some(({ task }) => taskOf(task).set === 'half') &&
						next?.day === misses &&
						next.sessions.some(isReview);
					return isIn ? [] : [`${day}`];
				}),
				...made.days.flatMap(({ day, sessions }) => {
					const { desk, anywhere } = minutesOn(input.availability, day);
					const most = dates.some((one) => one.day === day) ? choice.add : desk + anywhere;
					return day > input.today && sessions.reduce((sum, { minutes }) => sum + minutes, 0) > most
						? [`${day} has more`]
						: [];
				})
			]);
		}
	}
];
