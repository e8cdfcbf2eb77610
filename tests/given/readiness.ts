// A person after a fail on Wednesday 25 November 2026, for tests of readiness: weather is short, its three groups to be shown.
import type { Attempt, Bar, Debrief } from '#lib/domain/attempt.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { ReadinessInput } from '#lib/domain/readiness.ts';
import { day } from '#lib/domain/time/day.ts';
import { offshore } from '../exam/offshore.ts';
import { offshoreTasks as tasks } from '../exam/offshore-tasks.ts';

/** The groups of weather. */
export const three = ['forecasts', 'clouds', 'wind'] as const;
export const planId = 'first';

/** Bars of navigation, weather, boat, rules and safety. */
export type Five = readonly [Bar, Bar, Bar, Bar, Bar];
export const weatherShort: Five = [80, 30, 75, 78, 80];

export const attempt = (bars: Five = weatherShort, more: Partial<Attempt> = {}): Attempt =>
	sat('2026-11-25', {
		id: planId,
		score: 660,
		sections: bars.map((bar, index) => ({ domain: offshore.domains[index]!.id, bar })),
		...more
	});

export const noted = (more: Partial<Debrief> = {}): Debrief => ({
	domains: [],
	groups: [],
	items: [],
	misread: [],
	...more
});

/** `boat/family:wind/tiers` right on these days, the last answer right; all since the sitting unless told otherwise. */
export const right = (key: string, days: readonly string[], more: Partial<Progress> = {}): Progress => ({
	key,
	answers: days.length,
	right: days.length,
	rightDays: days.map(day),
	lastDay: day(days.at(-1) ?? '2026-11-27'),
	lastRight: true,
	...more
});

export const proof = (group: string, more: Partial<Proof> = {}): Proof => ({
	id: `proof of ${group}`,
	stamp: { counter: 1, device: 'a' },
	exam: 'boat',
	task: `lab/${group}/any`,
	how: 'checked',
	text: 'seen',
	title: 'Lab',
	day: day('2026-11-26'),
	domain: 'weather',
	group,
	...more
});

let made = 0;
/** A full set as one would wish it, on a day. */
export const set = (on: string, more: Partial<SetSummary> = {}): SetSummary => {
	made += 1;
	return {
		id: `set ${made}`,
		day: day(on),
		size: 'full',
		minutes: 92.2,
		allowed: 100,
		items: 50,
		answered: 50,
		right: 42,
		core: 2,
		edge: 5,
		misread: 1,
		paceKept: true,
		...more
	};
};

export const progressOf = (all: readonly Progress[]): ReadonlyMap<string, Progress> =>
	new Map(all.map((one) => [one.key, one]));

export const days = ['2026-11-27', '2026-11-29'] as const;
/** Two families of each group of weather, right on two days: twelve answers. */
export const kept: readonly Progress[] = three.flatMap((group) => [
	right(`boat/family:${group}/a`, days),
	right(`boat/family:${group}/b`, days)
]);

/** Nothing shown yet, with what a test says instead. */
export const given = (
	more: Partial<ReadinessInput> & { attempts?: readonly Attempt[] } = {}
): ReadinessInput => {
	const { attempts = [attempt()], ...rest } = more;
	const latest = attempts.at(-1)!;
	return {
		exam: offshore,
		tasks,
		allowed: 'yes',
		booked: false,
		diagnosis: diagnose({
			exam: offshore,
			attempts,
			progress: [...(rest.progress?.values() ?? [])],
			groupOfKey
		})!,
		debrief: latest.debrief,
		proofs: [],
		progress: new Map(),
		groupOfKey,
		sets: [],
		states: [],
		...rest
	};
};
