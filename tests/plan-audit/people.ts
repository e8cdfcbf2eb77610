// Made-up people after a fail: reports, weeks, days off, bookings and histories of every kind, from a seed.
import type { Attempt, Bar } from '#lib/domain/attempt.ts';
import type { Availability, Week } from '#lib/domain/availability.ts';
import type { Pin } from '#lib/domain/needs/schedule-input.ts';
import { hash, randomOf, type Random } from '#lib/domain/practice/prng.ts';
import { addDays, day, type Day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';

export const berlin = zone('Europe/Berlin');
const domains = az104.domains.map(({ id }) => id);
const groups = az104.domains.flatMap((domain) => domain.groups.map(({ id }) => id));

/** What a person did before the morning that is looked at. */
export const histories = [
	'day 0',
	'three days done',
	'most done',
	'one missed',
	'three missed',
	'seven missed'
] as const;
export type History = (typeof histories)[number];

export interface Person {
	readonly number: number;
	readonly attempts: readonly Attempt[];
	readonly failed: Day;
	readonly week: string;
	readonly availability: Availability;
	readonly pins?: readonly Pin[];
	readonly booking?: Day;
	readonly history: History;
}

const every = (minutes: number): Week => [minutes, minutes, minutes, minutes, minutes, minutes, minutes];
export const split = (weekday: number, weekend: number): Week => [
	weekday,
	weekday,
	weekday,
	weekday,
	weekday,
	weekend,
	weekend
];

/** Fourteen weeks: minutes at the desk, and anywhere. */
const weeks: Readonly<Record<string, readonly [Week, Week]>> = {
	usual: [split(45, 90), every(30)],
	'an hour at the desk': [every(60), every(20)],
	'two hours at the desk': [every(120), every(30)],
	'four hours at the desk': [every(240), every(0)],
	'weekend desk': [split(0, 180), every(30)],
	'weekend only': [split(0, 150), split(0, 30)],
	'work days only': [split(75, 0), split(30, 0)],
	'one Saturday': [[0, 0, 0, 0, 0, 240, 0], every(0)],
	'one long Sunday and a commute': [[0, 0, 0, 0, 0, 0, 180], split(20, 0)],
	shifts: [[120, 0, 120, 0, 120, 0, 60], every(20)],
	'twenty at the desk': [every(20), every(20)],
	'phone, an hour': [every(0), every(60)],
	'phone, half an hour': [every(0), every(30)],
	'phone, fifteen minutes': [every(0), every(15)]
};

const lengths = (random: Random, from: number, to: number): number =>
	from + 5 * random.below((to - from) / 5 + 1);

/** Fourteen kinds of report, bars in the order of the exam. */
function barsOf(random: Random): readonly Bar[] {
	const good = (): Bar => lengths(random, 55, 90);
	const short = (): Bar => lengths(random, 5, 45);
	const some = (count: number) => {
		const places = random.shuffled([0, 1, 2, 3, 4]).slice(0, count);
		return [0, 1, 2, 3, 4].map((place) => (places.includes(place) ? short() : good()));
	};
	const base = random.pick([55, 60, 65, 70]);
	const kinds: readonly (() => readonly Bar[])[] = [
		() => some(1),
		() => some(1),
		() => some(2),
		() => some(3),
		() => some(4),
		() => some(5),
		() => [0, 1, 2, 3, 4].map(() => base),
		() => [0, 1, 2, 3, 4].map(() => base + 5 * random.below(4)),
		() => [0, 1, 2, 3, 4].map(() => lengths(random, 0, 100)),
		() => some(1).with(random.below(5), 'none'),
		() => [0, 1, 2, 3, 4].map(() => 'unsure' as const),
		() => [...some(1)].map((bar, place) => (place > 2 ? 'unsure' : bar)),
		() => some(2).with(random.below(5), 'unsure'),
		() => [45, 45, 45, 45, 45]
	];
	return random.pick(kinds)();
}

export function personOf(number: number, seed: string): Person {
	const random = randomOf(hash(`${seed} ${number}`));
	const failed = addDays(day('2026-11-02'), random.below(28));
	const count = random.pick([1, 1, 1, 2, 2, 3, 4, 5]);
	const bars = barsOf(random);
	const score = random.chance(0.12)
		? undefined
		: random.chance(0.4)
			? 650 + random.below(50)
			: 350 + random.below(300);
	const main = random.pick([
		undefined,
		undefined,
		'time',
		'reading',
		'nerves',
		'one domain',
		'several'
	] as const);
	const debrief = {
		domains: random.chance(0.4) ? [random.pick(domains)] : [],
		groups: random.chance(0.4) ? random.shuffled(groups).slice(0, 2) : [],
		items: random.chance(0.2) ? (['case study'] as const) : [],
		misread: random.chance(0.2) ? (['scope'] as const) : [],
		finished: true as const,
		...(main === undefined ? {} : { main })
	};
	const attempts = Array.from({ length: count }, (_, index): Attempt => {
		const last = index === count - 1;
		return {
			id: `attempt-${index}`,
			stamp: { counter: index, device: 'audit' },
			exam: az104.id,
			kind: 'sat',
			day: addDays(failed, -30 * (count - 1 - index)),
			zone: berlin,
			startTime: '10:00' as NonNullable<Attempt['startTime']>,
			result: 'fail',
			...(score === undefined ? {} : { score: last ? score : Math.max(300, score - 40) }),
			sections: (last
				? bars
				: bars.map((bar) => (typeof bar === 'number' ? Math.max(0, bar - 20) : bar))
			).map((bar, place) => ({
				domain: domains[place]!,
				bar
			})),
			prioritise: last && random.chance(0.55) ? random.shuffled(groups).slice(0, 1 + random.below(3)) : [],
			...(last ? { debrief: debrief as unknown as NonNullable<Attempt['debrief']> } : {})
		};
	});
	const week = random.pick(Object.keys(weeks));
	const [desk, anywhere] = weeks[week]!;
	const off = random.chance(0.4)
		? Array.from({ length: 1 + random.below(4) }, () => addDays(failed, 1 + random.below(20)))
		: [];
	const booking = random.chance(0.5)
		? addDays(failed, 2 + random.below(random.pick([12, 25, 40, 80])))
		: undefined;
	return {
		number,
		attempts,
		failed,
		week,
		availability: { desk, anywhere, off: [...new Set(off)].sort() },
		...(booking === undefined ? {} : { booking }),
		history: random.pick(histories)
	};
}
