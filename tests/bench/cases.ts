// What `npm run bench` measures of the domain, each with its aim in milliseconds.
import { az104 } from '#lib/exams/az-104/exam.ts';
import { microsoftRolePolicy } from '#lib/exams/policies/microsoft-role-based.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import { eligibility } from '#lib/domain/eligibility.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import { parseReport } from '#lib/domain/report/parse.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { startOfDay } from '#lib/domain/time/zone.ts';
import { attemptOf, broad, given, paris } from '../given/plan.ts';
import { familiesByDomain } from '../practice/families.ts';

export interface Case {
	readonly name: string;
	/** Milliseconds. */
	readonly aim: number;
	/** How many variants one run makes, where that is what counts. */
	readonly variants?: number;
	run(): unknown;
}

/** A sitting every 15 days, the last one lately. */
const attempts: readonly Attempt[] = Array.from({ length: 1000 }, (_, index) =>
	attemptOf({ ...broad, id: `attempt-${index}`, day: addDays(day('1990-01-01'), index * 15) })
);
const now = startOfDay(addDays(attempts.at(-1)!.day, 1), paris);
const sixtyDays = given(broad, { booking: { day: addDays(day('2026-11-25'), 60) } });
const fortnight = given(broad, { sureFrom: addDays(day('2026-11-25'), 14) });

const junk = 'storage weak, lorem ipsum 12 dolor; sit amet\t34 elit\n'.repeat(20_000);

/** Every family and difficulty in turn. */
function variantsOf(domain: string, families: readonly Family[]): Case {
	const each = Math.ceil(2000 / families.length);
	const variants = each * families.length;
	return {
		name: `variants on ${domain}`,
		// 20,000 a second.
		aim: variants / 20,
		variants,
		run: () =>
			families.map((one) => Array.from({ length: each }, (_, seed) => one.make(seed, difficultyOf(seed))))
	};
}

/** One question of each family, explained. */
function explained(): Case {
	const families = Object.values(familiesByDomain).flat();
	return {
		name: 'explaining a question of each family',
		aim: 5 * families.length,
		run: () => families.map((one) => one.make(7, 3).items.map(({ explanation }) => explanation))
	};
}

export const cases: readonly Case[] = [
	{
		name: 'eligibility after 1,000 attempts',
		aim: 5,
		run: () => eligibility(microsoftRolePolicy, attempts, { now, zone: paris })
	},
	{ name: 'a plan of 14 days', aim: 10, run: () => schedule(fortnight) },
	{ name: 'a plan of 60 days', aim: 30, run: () => schedule(sixtyDays) },
	// As much as is read, and so much that it is refused.
	{ name: 'import of 50,000 characters', aim: 1000, run: () => parseReport(junk.slice(0, 50_000), az104) },
	{ name: 'refusal of 1 MB', aim: 1000, run: () => parseReport(junk, az104) },
	explained(),
	...Object.entries(familiesByDomain).map(([domain, families]) => variantsOf(domain, families))
];
