// Which questions a new set has, and under which conditions: by the weights, tilted to the repair map. Needs the families.
import { highestSeeds } from '#lib/domain/practice/seed.ts';
import { buildSet, sizeOf } from '#lib/domain/practice/set/build.ts';
import { choicesOf } from '#lib/domain/practice/set/choices.ts';
import { withExtra, type Extra } from '#lib/domain/practice/set/clock.ts';
import type { SetStart } from '#lib/domain/practice/set/running.ts';
import { sharesOf } from '#lib/domain/diagnosis/shares.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { newSet } from '#lib/state/bench-set.ts';
import { pack } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { round } from '#lib/state/round.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';

export interface SetChoice {
	readonly size: SetSize;
	/** Minutes at hand; only for the size of that name. */
	readonly minutes: number;
	readonly extra: Extra;
	readonly exam: boolean;
	/** The piece of the plan that it belongs to. */
	readonly session?: string | undefined;
}

/** Returns the start of a timed set. */
export function startOf({ size, minutes, extra, exam, session }: SetChoice): SetStart {
	const wanted = sizeOf(pack.exam, size, minutes);
	return asking(wanted.items, {
		size,
		limit: withExtra(wanted.minutes, extra),
		exam,
		...(session === undefined ? {} : { session })
	});
}

/** Returns the start of a look-up drill: `count` questions, `budget` seconds each. */
export function drillStart(count: number, budget: number): SetStart {
	return asking(count, { size: 'minutes', exam: false, limit: (count * budget) / 60, lookUp: { budget } });
}

function asking(items: number, how: Omit<SetStart, 'id' | 'started' | 'questions'>): SetStart {
	const set = newSet();
	const examDay = derivedData.plan?.exam.day;
	const questions = buildSet({
		examId: repository.record.exam,
		...set,
		choices: choicesOf(pack.exam, families.byId.values()),
		shares: sharesOf(pack.exam, derivedData.diagnosis?.gaps ?? []),
		progress: repository.progress,
		items,
		today: clock.today,
		waiting: highestSeeds(round.scenarios),
		...(examDay === undefined ? {} : { exam: examDay })
	});
	return { id: set.id, started: clock.moment.now, questions, ...how };
}
