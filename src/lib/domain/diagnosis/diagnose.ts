// From sittings to a repair map: which pattern the fail has, what to mend first, and why.
import { resultOf, type Attempt } from '#lib/domain/attempt.ts';
import { barsOf, shortBars, type Bars } from '#lib/domain/diagnosis/bars.ts';
import {
	blindSpotsOf,
	misreadOf,
	oneDomainOf,
	oddBarsOf,
	pacingOf,
	slowedOf,
	stuckOf
} from '#lib/domain/diagnosis/flags.ts';
import { movementsOf, unmovedOf } from '#lib/domain/diagnosis/movement.ts';
import { rankGaps } from '#lib/domain/diagnosis/rank.ts';
import {
	bands,
	daysFor,
	studyDaysFor,
	studyMinutesFor,
	explainsLittle,
	factsOf,
	matchLine
} from '#lib/domain/diagnosis/table.ts';
import type { Diagnosis, Flag } from '#lib/domain/diagnosis/types.ts';
import type { DomainId, Exam, GroupId } from '#lib/domain/exam.ts';
import { byGroup } from '#lib/domain/practice/by-group.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { sittingsOf } from '#lib/domain/sittings.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

export interface DiagnosisInput {
	readonly exam: Exam;
	readonly attempts: readonly Attempt[];
	/** What was practised, and the group of a progress key. Without both no blind spot is claimed. */
	readonly progress?: readonly Progress[];
	readonly groupOfKey?: (key: string) => GroupId | undefined;
	/** What was proved. Only needed to say where proved work met a bar that did not move. */
	readonly proofs?: readonly Proof[];
	/** Sittings that have not begun by then are not read. */
	readonly now?: Instant;
}

/** The sitting to read, and the last one before it whose report is known, back to the last pass. */
function leading(input: DiagnosisInput): { latest?: Attempt; previous?: Attempt; before?: Bars } {
	const { exam, attempts, now } = input;
	const sittings = sittingsOf(exam, attempts, now);
	const passed = (attempt: Attempt) => resultOf(attempt, exam.score.pass) === 'pass';
	const at = sittings.findLastIndex((attempt) => !passed(attempt));
	const latest = sittings[at];
	if (latest === undefined) return {};
	const since = sittings.slice(0, at).findLastIndex(passed) + 1;
	for (const previous of sittings.slice(since, at).toReversed()) {
		const before = barsOf(exam, previous.sections);
		if ([...before.values()].some((bar) => bar !== 'unsure')) return { latest, previous, before };
	}
	return { latest };
}

/**
 * The repair map of the latest sitting that was not passed (a sitting without a result counts as one), or `undefined`
 * where there is none. Whether a pass has closed the matter since is for the caller to ask: the map stays readable.
 */
export function diagnose(input: DiagnosisInput): Diagnosis | undefined {
	const { exam, progress = [], groupOfKey = () => undefined, proofs = [] } = input;
	const { latest, previous, before } = leading(input);
	if (latest === undefined) return undefined;
	const bars = barsOf(exam, latest.sections);
	const short = shortBars(bars);
	const isShort = (domain: DomainId) => short.has(domain);
	const facts = factsOf(exam.score, latest.score, bars, short.size);
	const line = matchLine(facts);
	const movements = before === undefined ? [] : movementsOf(before, bars);
	const flags: readonly (Flag | undefined)[] = [
		oddBarsOf(exam.score, latest, bars),
		pacingOf(latest),
		oneDomainOf(latest, short.size),
		misreadOf(latest),
		slowedOf(latest),
		stuckOf(exam.score, previous, latest, movements),
		...blindSpotsOf(exam, isShort, byGroup(progress, groupOfKey, latest.day))
	];
	return {
		attempt: latest.id,
		day: latest.day,
		...(latest.score === undefined ? {} : { score: latest.score }),
		...(previous === undefined ? {} : { previous: summaryOf(previous) }),
		pattern: line.pattern,
		days: daysFor(facts),
		...studyDaysFor(facts),
		studyMinutes: studyMinutesFor(facts),
		close: facts.missing !== undefined && facts.missing <= bands.near,
		low: facts.missing !== undefined && facts.missing > bands.low,
		veryLow: facts.missing !== undefined && facts.missing > bands.veryLow,
		vague: explainsLittle(facts),
		flags: flags.filter((flag) => flag !== undefined),
		gaps: rankGaps({ exam, attempt: latest, bars, short, movements }, facts),
		unmoved: previous === undefined ? [] : unmovedOf(movements, isShort, proofs, previous.day, latest.day)
	};
}

const summaryOf = ({ id, day, score }: Attempt): NonNullable<Diagnosis['previous']> =>
	score === undefined ? { attempt: id, day } : { attempt: id, day, score };
