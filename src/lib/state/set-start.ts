// Which questions a new set has, and under which conditions: by the weights, tilted to the repair map. Needs the families.
import { highestSeeds } from '#lib/domain/practice/seed.ts';
import { buildSet, sizeOf } from '#lib/domain/practice/set/build.ts';
import { choicesOf } from '#lib/domain/practice/set/choices.ts';
import { withExtra, type Extra } from '#lib/domain/practice/set/clock.ts';
import { deskStart } from '#lib/domain/practice/set/desk.ts';
import type { SetStart } from '#lib/domain/practice/set/running.ts';
import { sharesOf } from '#lib/domain/diagnosis/shares.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { deskContent, deskFor } from '#lib/state/desk-set.ts';
import { newId } from '#lib/store/stamping.ts';
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

/** A timed set; at a desk that knows nobody, one that a phone can make again. */
export function startOf({ size, minutes, extra, exam, session }: SetChoice): SetStart {
	const wanted = sizeOf(pack.exam, size, minutes);
	const desk = deskFor({ size, ...wanted, extra, exam });
	if (desk !== undefined) return deskStart(desk, deskContent(), clock.moment.now);
	return asking(wanted.items, {
		size,
		limit: withExtra(wanted.minutes, extra),
		exam,
		...(session === undefined ? {} : { session })
	});
}

/** A look-up drill of so many questions, each with so many seconds. */
export function drillStart(count: number, budget: number): SetStart {
	const minutes = (count * budget) / 60;
	const how = { size: 'minutes', exam: false } as const;
	const desk = deskFor({ ...how, items: count, minutes, budget, extra: 0 });
	if (desk !== undefined) return deskStart(desk, deskContent(), clock.moment.now);
	return asking(count, { ...how, limit: minutes, lookUp: { budget } });
}

function asking(items: number, how: Omit<SetStart, 'id' | 'started' | 'questions'>): SetStart {
	const id = newId();
	const examDay = derivedData.plan?.exam.day;
	const questions = buildSet({
		examId: repository.record.exam,
		id,
		choices: choicesOf(pack.exam, families.byId.values()),
		shares: sharesOf(pack.exam, derivedData.diagnosis?.gaps ?? []),
		progress: repository.progress,
		items,
		today: clock.today,
		waiting: highestSeeds(round.scenarios),
		...(examDay === undefined ? {} : { exam: examDay })
	});
	return { id, started: clock.moment.now, questions, ...how };
}
