// Where report and practice disagree. Neither is taken for the truth.
import type { Diagnosis } from '#lib/domain/diagnosis/types.ts';
import type { Domain, DomainId, Exam, GroupId } from '#lib/domain/exam.ts';
import { byGroup } from '#lib/domain/practice/by-group.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { enough } from '#lib/domain/readiness/sets.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface BlindSpotInput {
	readonly exam: Exam;
	readonly diagnosis: Diagnosis;
	readonly progress: readonly Progress[];
	/** Of prompts and of families. */
	readonly groupOfKey: (key: string) => GroupId | undefined;
}

export interface BlindSpot {
	readonly domain: DomainId;
	/** `practice`: it went well and the bar is short. `bar`: it holds and practice goes wrong. */
	readonly misleads: 'practice' | 'bar';
	/** What was practiced: before the sitting where practice misleads, then at least so many; else so far. */
	readonly answers: number;
	readonly right: number;
}

/** Our own judgment: practice is weak where fewer than three of five answers are right. */
const weak = (right: number, answers: number): boolean => right * 5 < answers * 3;

/**
 * Returns where the report and practice disagree. A short bar is set beside practice before the sitting (the flag of the
 * diagnosis), a bar that holds beside all practice so far. Below eight answers on two days nothing is claimed.
 */
export const blindSpots = (input: BlindSpotInput): readonly BlindSpot[] =>
	input.exam.domains.flatMap((domain) => {
		const standing = input.diagnosis.gaps.find((gap) => gap.domain === domain.id)?.standing ?? 'unknown';
		const { answers, days } = practiceOf(input, domain, standing === 'short');
		const told = answers >= enough.answers && days >= enough.days;
		return spotOf(input, domain, standing === 'held' && told) ?? [];
	});

/** `before`: only what surely came up to the sitting. A summary that goes on after it keeps days, not each answer. */
function practiceOf({ progress, groupOfKey, diagnosis }: BlindSpotInput, domain: Domain, before: boolean) {
	const until = (day: Day) => !before || day <= diagnosis.day;
	const own = progress
		.filter(({ key }) => domain.groups.some(({ id }) => id === groupOfKey(key)))
		.map(({ answers, right, rightDays, missedOn = [], lastDay }) => {
			const days = [...rightDays, ...missedOn, lastDay].filter(until);
			if (until(lastDay)) return { answers, right, days };
			const sure = rightDays.filter(until).length;
			return { answers: sure + missedOn.filter(until).length, right: sure, days };
		});
	return { ...sum(own), days: new Set(own.flatMap(({ days }) => days)).size };
}

const sum = (rows: readonly Pick<BlindSpot, 'answers' | 'right'>[]) => ({
	answers: rows.reduce((total, { answers }) => total + answers, 0),
	right: rows.reduce((total, { right }) => total + right, 0)
});

/** `held`: its bar holds, and there is practice enough to set beside it. */
function spotOf(input: BlindSpotInput, domain: Domain, held: boolean): BlindSpot | undefined {
	const { diagnosis, progress, groupOfKey } = input;
	if (diagnosis.flags.some((flag) => flag.id === 'blind spot' && flag.domain === domain.id)) {
		const before = byGroup(progress, groupOfKey, diagnosis.day).filter(({ group }) =>
			domain.groups.some(({ id }) => id === group)
		);
		return { domain: domain.id, misleads: 'practice', ...sum(before) };
	}
	const { answers, right } = practiceOf(input, domain, false);
	return held && weak(right, answers) ? { domain: domain.id, misleads: 'bar', answers, right } : undefined;
}
