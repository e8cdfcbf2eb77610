// The policy read a second time, plainly and slowly, with other means: both readings must agree on random histories.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { microsoftRolePolicy as policy } from '#lib/exams/policies/microsoft-role-based.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import { eligibility, type Eligibility } from '#lib/domain/eligibility.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { addDays, day, type Day } from '#lib/domain/time/day.ts';
import { fromMs, toMs } from '#lib/domain/time/instant.ts';
import { bothHold, type Window } from '#lib/domain/time/window.ts';
import { endOfDay, zone, type Time } from '#lib/domain/time/zone.ts';
import { runs } from '#tests/runs.ts';

const minute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock there shows, as if it were UTC. */
function wall(ms: number, where: string): number {
	const format =
		formats.get(where) ??
		new Intl.DateTimeFormat('en-US', {
			timeZone: where,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric'
		});
	formats.set(where, format);
	const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
	return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute);
}

/** Every half hour that zones allow is looked at; a time that is skipped lies as far on as the old clock says. */
function instants(shown: number, where: string): { first: number; last: number } {
	const tries = Array.from({ length: 55 }, (_, index) => shown - 14 * 60 * minute + index * 30 * minute);
	const fits = tries.filter((ms) => wall(ms, where) === shown);
	if (fits.length > 0) return { first: fits[0]!, last: fits.at(-1)! };
	const before = tries.filter((ms) => wall(ms, where) < shown).at(-1)!;
	const skipped = before + shown - wall(before, where);
	return { first: skipped, last: skipped };
}

const utc = (on: string, time = '00:00') => Date.parse(`${on}T${time}Z`);
const text = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const dayMs = 1440 * minute;

function yearLater(ms: number, years: number, leap: 'february' | 'march'): number {
	const [year, rest] = [Number(text(ms).slice(0, 4)) + years, text(ms).slice(4)];
	const exists = rest !== '-02-29' || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
	const on = exists ? `${year}${rest}` : leap === 'february' ? `${year}-02-28` : `${year}-03-01`;
	return utc(on) + (ms % dayMs);
}

/** Later by the wall clock, for the end and for the last minute before it. */
function wallLater(end: number, where: string, later: (ms: number) => number): number {
	const atEnd = instants(later(wall(end, where)), where).last;
	const lastMinute = instants(later(wall(end - minute, where)), where).last + minute;
	return Math.max(atEnd, lastMinute);
}

interface Answer {
	status: string;
	earliest?: number;
	safe?: number;
	used: number;
	left: number;
	leftSure?: number;
	periodEnds?: string;
}

function naive(attempts: readonly Attempt[], now: number): Answer {
	const order = (a: Attempt) =>
		[a.day, Number(isPass(a)), a.startTime ?? '', String(a.stamp.counter).padStart(9, '0')].join();
	const isPass = (a: Attempt) => a.result === 'pass' || (a.result === undefined && (a.score ?? 0) >= 700);
	const sittings = attempts
		.filter((a) => !a.deleted && a.kind === 'sat')
		.map((a) => {
			const begins = instants(utc(a.day, a.startTime), a.zone);
			const endsOn = a.endTime && a.startTime && a.endTime < a.startTime ? utc(a.day) + dayMs : utc(a.day);
			const end =
				a.startTime === undefined
					? instants(utc(a.day) + dayMs, a.zone).first
					: a.endTime === undefined
						? begins.last + 120 * minute
						: Math.max(begins.last, instants(endsOn + (utc(a.day, a.endTime) - utc(a.day)), a.zone).last);
			return { a, start: begins.first, end };
		})
		.filter(({ start }) => start <= now)
		.sort((x, y) => (order(x.a) < order(y.a) ? -1 : 1));
	if (sittings.length === 0) return { status: 'first', used: 0, left: 5 };

	// Replayed one after the other.
	let first = sittings[0]!;
	let used = 0;
	let earliest = 0;
	for (const sitting of sittings) {
		if (utc(sitting.a.day) >= yearLater(utc(first.a.day), 1, 'february')) [first, used] = [sitting, 0];
		used += 1;
		earliest =
			used === 1 ? sitting.start + dayMs : instants(utc(sitting.a.day) + 14 * dayMs, sitting.a.zone).first;
	}
	const anniversary = instants(yearLater(utc(first.a.day), 1, 'february'), first.a.zone).first;
	if (used >= 5) earliest = Math.max(earliest, anniversary);
	const waits = sittings.map(({ a, end }, index) =>
		index === 0 ? end + dayMs : wallLater(end, a.zone, (ms) => ms + 14 * dayMs)
	);
	const years = sittings.map(({ a, end }) => wallLater(end, a.zone, (ms) => yearLater(ms, 1, 'march')));
	let safe = Math.max(...waits, ...years.slice(0, Math.max(0, years.length - 4)));
	const running = now < anniversary;
	const left = running ? Math.max(0, 5 - used) : 5;
	const stillCounts = years.findIndex((ms) => ms > now);
	const leftSure = stillCounts === -1 ? 5 : Math.max(0, 5 - (years.length - stillCounts));
	const answer = {
		used: running ? used : 0,
		left,
		...(leftSure < left ? { leftSure } : {}),
		...(running ? { periodEnds: text(yearLater(utc(first.a.day), 1, 'february')) } : {})
	};

	const passes = sittings.filter(({ a }) => isPass(a));
	const ends = passes.map(({ a }) => {
		const [from, to] = a.certificationExpires
			? [utc(a.certificationExpires), utc(a.certificationExpires)]
			: [yearLater(utc(a.day), 1, 'february'), yearLater(utc(a.day), 1, 'march')];
		return { from: instants(from, a.zone).first, to: instants(to + dayMs, a.zone).first };
	});
	const passEarliest = Math.max(0, ...ends.map(({ from }) => from));
	const passSafe = Math.max(0, ...ends.map(({ to }) => to));
	if (now < passEarliest) return { status: 'passed', earliest: passEarliest, safe: passSafe, ...answer };
	earliest = Math.max(earliest, passEarliest);
	safe = Math.max(safe, passSafe);
	if (now >= safe) return { status: 'open', ...answer };
	return { status: now < earliest ? 'waiting' : 'unsettled', earliest, safe, ...answer };
}

const answerOf = (read: Eligibility): Answer => {
	const { status, used, left, leftSure, periodEnds } = read;
	const until = 'until' in read ? read.until : undefined;
	return {
		status,
		used,
		left,
		...(leftSure === undefined ? {} : { leftSure }),
		...(periodEnds === undefined ? {} : { periodEnds }),
		...(until ? { earliest: toMs(until.earliest), safe: toMs(until.safe) } : {})
	};
};

const zones = [
	'UTC',
	'Europe/Paris',
	'America/Santiago',
	'Asia/Beirut',
	'Pacific/Apia',
	'America/St_Johns'
].map(zone);
const hours = [
	'00:00',
	'00:30',
	'02:30',
	'09:00',
	'14:20',
	'21:30',
	'22:00',
	'23:30'
] as const satisfies Time[];
// Around clock changes, a leap day, month ends and one another's anniversaries.
const anyDay = fc.oneof(
	fc.integer({ min: 0, max: 1100 }).map((days) => addDays(day('2023-02-20'), days)),
	fc
		.constantFrom(
			'2024-02-28',
			'2024-02-29',
			'2025-02-28',
			'2025-03-01',
			'2024-09-08',
			'2024-03-31',
			'2024-10-27',
			'2025-01-31'
		)
		.map(day)
);
const anyAttempt = fc
	.record(
		{
			on: anyDay,
			start: fc.constantFrom(undefined, ...hours),
			end: fc.constantFrom(undefined, undefined, ...hours),
			where: fc.constantFrom(...zones),
			how: fc.constantFrom(
				'fail',
				'fail',
				'fail',
				'fail',
				'fail',
				'unknown',
				'pass',
				'by score',
				'deleted',
				'missed'
			),
			valid: fc.constantFrom(undefined, 200, 365, 700)
		},
		{ noNullPrototype: true }
	)
	.map(({ on, start, end, where, how, valid }): Attempt => {
		const { result, ...made } = sat(on);
		return {
			...made,
			zone: where,
			...(start ? { startTime: start } : {}),
			...(end ? { endTime: end } : {}),
			...(how === 'fail' || how === 'pass' ? { result: how } : {}),
			...(how === 'by score' ? { score: 700 } : {}),
			...(how === 'deleted' ? { deleted: true as const, result: result! } : {}),
			...(how === 'missed' ? { kind: 'missed' as const } : {}),
			...(valid && (how === 'pass' || how === 'by score') ? { certificationExpires: addDays(on, valid) } : {})
		};
	});
const anyHistory = fc.array(anyAttempt, { maxLength: 9 });
/** Some time on or after one of the days. */
const nowNear = (attempts: readonly Attempt[]) =>
	fc
		.tuple(
			fc.constantFrom(...attempts.map((attempt): Day => attempt.day), day('2024-06-01')),
			fc.constantFrom(0, 1, 2, 14, 15, 365, 366, 367),
			fc.integer({ min: -1440, max: 2 * 1440 })
		)
		.map(([on, days, minutes]) => utc(addDays(on, days)) + minutes * minute);
const anyCase = anyHistory.chain((attempts) =>
	fc.record({ attempts: fc.constant(attempts), now: nowNear(attempts) })
);
const read = (attempts: readonly Attempt[], now: number) =>
	eligibility(policy, attempts, { now: fromMs(now), zone: zone('UTC') });

/** When all clauses stop ruling a sitting out, past or not. */
const windowOf = ({ clauses }: Eligibility): Window | undefined =>
	clauses
		.flatMap(({ until }) => until ?? [])
		.reduce<Window | undefined>((a, b) => (a ? bothHold(a, b) : b), undefined);

describe('on random histories', () => {
	it('agrees with a plain second reading', () => {
		fc.assert(
			fc.property(anyCase, ({ attempts, now }) => {
				expect(answerOf(read(attempts, now))).toEqual(naive(attempts, now));
			}),
			runs(40, 200)
		);
	}, 60_000);

	it('says a status that fits its window', () => {
		fc.assert(
			fc.property(anyCase, ({ attempts, now }) => {
				const { status, used, left, leftSure, ...rest } = read(attempts, now);
				const until = 'until' in rest ? rest.until : undefined;
				expect(left).toBe(Math.max(0, 5 - used));
				if (leftSure !== undefined) expect(leftSure).toBeLessThan(left);
				expect(until === undefined).toBe(status === 'first' || status === 'open');
				if (until === undefined) return;
				expect(until.earliest <= until.safe).toBe(true);
				expect(status === 'unsettled').toBe(until.earliest <= fromMs(now));
				expect(fromMs(now) < until.safe).toBe(true);
			}),
			runs(100, 500)
		);
	}, 60_000);

	it('never lets a further fail bring the sure instant forward', () => {
		fc.assert(
			fc.property(anyCase, anyAttempt, ({ attempts, now }, further) => {
				const before = read(attempts, now);
				const after = read([...attempts, { ...further, result: 'fail' }], now);
				if (!('until' in before) || before.until === undefined) return;
				expect('until' in after && after.until!.safe >= before.until.safe).toBe(true);
			}),
			runs(100, 500)
		);
	}, 60_000);

	it('never lets the time of a sitting that ended on its day widen the window', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(anyAttempt, { minLength: 1, maxLength: 7, selector: ({ day }) => day }),
				fc.nat(),
				fc.integer({ min: 0, max: 1439 }),
				fc.option(fc.integer({ min: 0, max: 1439 }), { nil: undefined }),
				(attempts, pick, start, end) => {
					const clock = (of: number) => new Date(of * minute).toISOString().slice(11, 16) as Time;
					const index = pick % attempts.length;
					const { day: on, zone: where, kind, result } = attempts[index]!;
					const dayOnly: Attempt = { ...sat(on), zone: where, kind, ...(result ? { result } : {}) };
					const timed: Attempt = {
						...dayOnly,
						startTime: clock(start),
						...(end === undefined ? {} : { endTime: clock(Math.max(start, end)) })
					};
					// Without an end it takes the seat time, which may run past midnight.
					fc.pre(end !== undefined || start + policy.seatMinutes <= 1440);
					const now = toMs(
						endOfDay(
							addDays(
								attempts
									.map((a) => a.day)
									.sort()
									.at(-1)!,
								2
							),
							zones[0]!
						)
					);
					const without = windowOf(read(attempts.with(index, dayOnly), now));
					const known = windowOf(read(attempts.with(index, timed), now));
					expect(known === undefined).toBe(without === undefined);
					if (known === undefined || without === undefined) return;
					expect(known.earliest >= without.earliest).toBe(true);
					expect(known.safe <= without.safe).toBe(true);
				}
			),
			runs(100, 500)
		);
	}, 60_000);
});
