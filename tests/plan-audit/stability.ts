// How much of a plan moves when one thing changes: a missed day, a day off.
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import { keptPlanOf } from '#lib/domain/needs/kept-plan.ts';
import type { Plan, PlannedTask } from '#lib/domain/schedule/types.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import type { Line } from './audit.ts';
import { endOf, firstEvening, planOf, type Morning } from './mornings.ts';
import type { Person } from './people.ts';

/** Fewer people have no ninetieth of a hundred. */
const enough = 60;

/** The share of fewer people says little. */
const few = 25;

const placed = (plan: Plan): ReadonlyMap<string, Day> =>
	new Map(plan.days.flatMap(({ day, sessions }) => sessions.map(({ id }) => [id, day] as const)));

interface Change {
	readonly person: number;
	readonly moved: number;
	readonly of: number;
}

/** How many tasks on other days than `on` are on another day, or on none, afterwards. */
function changeOf(person: number, before: Plan, after: Plan, on: Day): Change {
	const now = placed(after);
	const others = [...placed(before)].filter(
		([, day]) => day > on || (day < on && day >= before.days[0]!.day)
	);
	return { person, moved: others.filter(([id, day]) => now.get(id) !== day).length, of: others.length };
}

/** Whether what was on a day would fit into the free minutes of later days, with nothing else moved. */
function hadRoom({ plan, input }: Morning, on: Day): boolean {
	const last = plan.days.findLast(({ sessions }) => sessions.length > 0)?.day ?? on;
	const free = plan.days
		.filter(({ day }) => day > on && day < last)
		.map(({ day, sessions }) => {
			const { desk, anywhere } = minutesOn(input.availability, day);
			const used = (of: readonly PlannedTask[]) => of.reduce((sum, { minutes }) => sum + minutes, 0);
			const total = desk + anywhere - used(sessions);
			return { total, desk: Math.min(total, desk - used(sessions.filter(({ place }) => place === 'desk'))) };
		});
	const missed = plan.days.find(({ day }) => day === on)?.sessions ?? [];
	return missed.every(({ minutes, place }) => {
		const slot = free.find((one) => one.total >= minutes && (place === 'anywhere' || one.desk >= minutes));
		if (slot === undefined) return false;
		slot.total -= minutes;
		if (place === 'desk') slot.desk -= minutes;
		return true;
	});
}

/** Four days a week or more have minutes at the desk, or none has. */
const isDense = ({ availability: { desk, anywhere } }: Person): boolean => {
	const days = (week: readonly number[]) => week.filter((minutes) => minutes > 0).length;
	return days(desk) >= 4 || (days(desk) === 0 && days(anywhere) >= 4);
};

const share = (changes: readonly Change[]): number => {
	const of = changes.reduce((sum, change) => sum + change.of, 0);
	return of === 0 ? 0 : Math.round((1000 * changes.reduce((sum, { moved }) => sum + moved, 0)) / of) / 10;
};
const ninetieth = (changes: readonly Change[]): number =>
	Math.round(
		100 *
			(changes
				.filter(({ of }) => of > 0)
				.map(({ moved, of }) => moved / of)
				.sort((a, b) => a - b)[Math.floor(changes.length * 0.9)] ?? 0)
	);

const line = (rule: string, changes: readonly Change[], broken: number, most: number): Line => ({
	rule,
	applies: changes.length,
	broken,
	most,
	unit: '%',
	examples: changes
		.filter(({ of }) => of > 0)
		.toSorted((a, b) => b.moved / b.of - a.moved / a.of)
		.slice(0, 5)
		.map(({ person, moved, of }) => ({ person, what: `${moved} of ${of}` }))
});

export function stabilityLines(people: readonly Person[]): readonly Line[] {
	const missed: (Change & { readonly room: boolean; readonly dense: boolean })[] = [];
	const off: Change[] = [];
	const followed: Change[] = [];
	for (const person of people) {
		const evening = firstEvening(person);
		const { input, plan, diagnosis } = evening;
		const first = plan.days.find(({ sessions }) => sessions.length > 0)?.day;
		if (first === undefined || addDays(first, 2) >= endOf(plan)) continue;
		const kept = { ...input, previous: keptPlanOf(plan, diagnosis.attempt) };
		const after = planOf({ ...kept, today: addDays(first, 1) });
		missed.push({
			...changeOf(person.number, plan, after, first),
			room: hadRoom(evening, first),
			dense: isDense(person)
		});
		const there = plan.days.filter(
			({ sessions, day }) =>
				sessions.length > 0 && day >= addDays(first, 3) && day < addDays(plan.exam.day, -1)
		)[1]?.day;
		if (there !== undefined) {
			const availability = { ...input.availability, off: [...input.availability.off, there] };
			off.push(changeOf(person.number, plan, planOf({ ...kept, availability }), there));
		}
		followed.push(changeOf(person.number, plan, planOf({ ...kept, today: first }), addDays(input.today, -1)));
	}
	const [room, none] = [missed.filter((one) => one.room), missed.filter((one) => !one.room)];
	const [dense, sparse] = [missed.filter((one) => one.dense), missed.filter((one) => !one.dense)];
	return [
		line('One missed day moves few other tasks, where free minutes existed', room, share(room), 10),
		line('One missed day, where none existed', none, share(none), none.length < few ? 40 : 25),
		line(
			'One missed day, the ninetieth of a hundred with four study days a week or more',
			dense,
			ninetieth(dense),
			dense.length < enough ? 100 : 30
		),
		line('… with fewer, where a missed day is up to a week of work', sparse, ninetieth(sparse), 100),
		line('A day off moves few other tasks', off, share(off), 15),
		line('The next morning, nothing moves', followed, share(followed), 0)
	];
}
