// A round on its way: plain data that is saved after each step, so that a killed app resumes exactly there.
import type { Confidence } from '#lib/domain/practice/answer.ts';
import type { Kind } from '#lib/domain/practice/miss-override.ts';
import { untouched, type Try } from '#lib/domain/practice/response.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { without } from '#lib/domain/omit.ts';

/** One prompt to ask. */
export interface PromptItem {
	readonly prompt: string;
	/** The piece of the plan that it belongs to. */
	readonly session?: string;
}

/** One variant to answer. */
export interface ScenarioItem {
	readonly family: FamilyId;
	readonly edition: number;
	readonly seed: number;
	readonly session?: string;
}

export type RoundItem = PromptItem | ScenarioItem;

/** What came of one item. */
export interface RoundResult {
	readonly right: boolean;
	readonly confidence: Confidence;
	readonly ms: number;
	/** What was chosen and tapped, of a scenario. */
	readonly tried?: Try;
	/** What the person calls the miss, where they disagree. */
	readonly as?: Kind;
}

export interface Running {
	readonly id: string;
	readonly started: Instant;
	readonly items: readonly RoundItem[];
	/** One for each item answered so far, in order. */
	readonly results: readonly RoundResult[];
	/** Given for the prompt at hand: then its answer is on show. */
	readonly confidence?: Confidence;
	/** What is chosen in the scenario at hand so far. */
	readonly tried?: Try;
	/** The scenario that was answered last is on show, with why. */
	readonly told?: true;
	/** Milliseconds spent on the item at hand before the app was left. */
	readonly spent: number;
	/** Minutes on the clock, where it is a timed round. */
	readonly limit?: number;
	/** Sessions that the person has been told are done. */
	readonly closed: readonly string[];
}

/** A round at its first item. */
export const begin = (
	id: string,
	started: Instant,
	items: readonly RoundItem[],
	limit?: number
): Running => ({
	id,
	started,
	items,
	results: [],
	spent: 0,
	closed: [],
	...(limit === undefined ? {} : { limit })
});

/** The item at hand; none when all are answered. */
export const itemAt = (round: Running): RoundItem | undefined => round.items[round.results.length];

/** The scenario on show: the one that was just answered, or the one at hand; none where a prompt is. */
export function scenarioAt(round: Running): ScenarioItem | undefined {
	const item = round.told ? round.items[round.results.length - 1] : itemAt(round);
	return item !== undefined && 'family' in item ? item : undefined;
}

/** What was done with the scenario on show. */
export const triedAt = (round: Running): Try =>
	(round.told ? round.results.at(-1)?.tried : round.tried) ?? untouched;

/** The person says how sure they are of a prompt: the answer is shown. `spent` in milliseconds on it so far. */
export const reveal = (round: Running, confidence: Confidence, spent: number): Running => ({
	...round,
	confidence,
	spent
});

/** The time spent on the item at hand so far, kept when the app is left. To read what was told costs nothing. */
export const spend = (round: Running, spent: number): Running => (round.told ? round : { ...round, spent });

/** The person compared: on to the next item. Needs a confidence first; without one nothing changes. */
export function settle(round: Running, right: boolean, ms: number): Running {
	const { confidence, ...rest } = round;
	if (confidence === undefined || itemAt(round) === undefined) return round;
	return { ...rest, results: [...round.results, { right, confidence, ms }], spent: 0 };
}

/** Something is chosen, tapped or turned to in the scenario on show. What is answered stays as it was given. */
export function tryOn(round: Running, change: (tried: Try) => Try): Running {
	const before = triedAt(round);
	const after = change(before);
	if (after === before) return round;
	if (!round.told) return { ...round, tried: after };
	const last = round.results.at(-1)!;
	const tried = { ...before, item: after.item };
	return { ...round, results: [...round.results.slice(0, -1), { ...last, tried }] };
}

/** The scenario at hand is answered: it stays on show, with why. */
export function answered(round: Running, right: boolean, confidence: Confidence, ms: number): Running {
	if (round.told || scenarioAt(round) === undefined) return round;
	const tried: Try = { ...triedAt(round), ms, confidence };
	const results = [...round.results, { right, confidence, ms, tried }];
	return { ...without(round, 'tried'), results, told: true, spent: 0 };
}

/** What was told is read: on to the next item. */
export const goOn = (round: Running): Running => (round.told ? without(round, 'told') : round);

/** The person calls the miss of the scenario on show core or edge; it must have been told. */
export function called(round: Running, as: Kind): Running {
	const last = round.told ? round.results.at(-1) : undefined;
	return last === undefined ? round : { ...round, results: [...round.results.slice(0, -1), { ...last, as }] };
}

/** Leaves out what is on show and can no longer be asked; what was answered stays. */
export function passOver(round: Running): Running {
	if (round.told) return goOn(round);
	const gone = itemAt(round);
	const rest = without(round, 'tried', 'confidence');
	return { ...rest, items: round.items.filter((item) => item !== gone), spent: 0 };
}

/** Sessions all of whose items are answered and that are not closed yet. */
export function sessionsFinished(round: Running): readonly string[] {
	const open = new Set(round.items.slice(round.results.length).map((item) => item.session));
	const all = new Set(round.items.flatMap((item) => (item.session === undefined ? [] : [item.session])));
	return [...all].filter((session) => !open.has(session) && !round.closed.includes(session));
}
