// A round on its way: plain data that is saved after each step, so that a killed app resumes exactly there.
import { confidences, type Confidence } from '#lib/domain/practice/answer.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';

/** One prompt to ask; `session` is the piece of the plan that it belongs to. */
export interface RoundItem {
	readonly prompt: string;
	readonly session?: string;
}

/** What came of one item. */
export interface RoundResult {
	readonly right: boolean;
	readonly confidence: Confidence;
	readonly ms: number;
}

export interface Running {
	readonly id: string;
	readonly started: Instant;
	readonly items: readonly RoundItem[];
	/** One for each item answered so far, in order. */
	readonly results: readonly RoundResult[];
	/** Given for the item at hand: then its answer is on show. */
	readonly confidence?: Confidence;
	/** Milliseconds spent on the item at hand before the app was left. */
	readonly spent: number;
	/** Minutes on the clock, where it is a timed round. */
	readonly limit?: number;
	/** Sessions that the person has been told are done. */
	readonly closed: readonly string[];
}

/** A round at its first prompt. */
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

/** Milliseconds used in the answered items and the one at hand. */
export const used = (round: Running): number =>
	round.spent + round.results.reduce((sum, result) => sum + result.ms, 0);

/** Milliseconds left on the clock, never below 0; none without a clock. */
export const leftOn = (round: Running): number | undefined =>
	round.limit === undefined ? undefined : Math.max(0, round.limit * 60_000 - used(round));

/** Over when everything is answered or the time is up. */
export const over = (round: Running): boolean => itemAt(round) === undefined || leftOn(round) === 0;

/** The person says how sure they are: the answer is shown. `spent` in milliseconds on this item so far. */
export const reveal = (round: Running, confidence: Confidence, spent: number): Running => ({
	...round,
	confidence,
	spent
});

/** The time spent on the item at hand so far, kept when the app is left. */
export const spend = (round: Running, spent: number): Running => ({ ...round, spent });

/** The person compared: on to the next item. Needs a confidence first; without one nothing changes. */
export function settle(round: Running, right: boolean, ms: number): Running {
	const { confidence, ...rest } = round;
	if (confidence === undefined || itemAt(round) === undefined) return round;
	return { ...rest, results: [...round.results, { right, confidence, ms }], spent: 0 };
}

/** The last answer is taken back: its answer is on show again. */
export function stepBack(round: Running): Running {
	const last = round.results.at(-1);
	if (last === undefined) return round;
	return { ...round, results: round.results.slice(0, -1), confidence: last.confidence, spent: last.ms };
}

/** Sessions all of whose items are answered and that are not closed yet. */
export function sessionsFinished(round: Running): readonly string[] {
	const open = new Set(round.items.slice(round.results.length).map((item) => item.session));
	const all = new Set(round.items.flatMap((item) => (item.session === undefined ? [] : [item.session])));
	return [...all].filter((session) => !open.has(session) && !round.closed.includes(session));
}

/** How far ahead of (above 0) or behind an even pace, in seconds; none without a clock. */
export function pace(round: Running): number | undefined {
	if (round.limit === undefined || round.items.length === 0) return undefined;
	const even = ((round.limit * 60) / round.items.length) * round.results.length;
	return Math.round(even - (used(round) - round.spent) / 1000);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
const isConfidence = (value: unknown): value is Confidence => confidences.includes(value as Confidence);
const isMs = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** A round from a draft that was stored, perhaps by an older app; none where it does not read. */
export function readRunning(value: unknown): Running | undefined {
	if (!isObject(value)) return undefined;
	const { id, started, items, results, confidence, spent, limit, closed } = value;
	if (!isText(id) || !isInstant(started) || !isMs(spent)) return undefined;
	if (!Array.isArray(items) || !Array.isArray(results) || !Array.isArray(closed)) return undefined;
	if (results.length > items.length || !closed.every(isText)) return undefined;
	const fit =
		items.every(
			(item) => isObject(item) && isText(item.prompt) && (item.session === undefined || isText(item.session))
		) &&
		results.every(
			(result) =>
				isObject(result) &&
				typeof result.right === 'boolean' &&
				isConfidence(result.confidence) &&
				isMs(result.ms)
		) &&
		(confidence === undefined || isConfidence(confidence)) &&
		(limit === undefined || isMs(limit));
	return fit ? (value as unknown as Running) : undefined;
}
