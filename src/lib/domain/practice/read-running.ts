// A round from a draft that was stored, perhaps by an older app, when a round held prompts only.
import { confidences } from '#lib/domain/practice/answer.ts';
import { isTry } from '#lib/domain/practice/read-try.ts';
import type { Running } from '#lib/domain/practice/running.ts';
import { isInstant } from '#lib/domain/time/instant.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
const isConfidence = (value: unknown): boolean => confidences.some((one) => one === value);
const isMs = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

const isItem = (value: unknown): boolean =>
	isObject(value) &&
	(isText(value.prompt) || (isText(value.family) && isCount(value.edition) && isCount(value.seed))) &&
	(value.session === undefined || isText(value.session));
const isResult = (value: unknown): boolean =>
	isObject(value) &&
	typeof value.right === 'boolean' &&
	isConfidence(value.confidence) &&
	isMs(value.ms) &&
	(value.tried === undefined || isTry(value.tried)) &&
	(value.as === undefined || value.as === 'core' || value.as === 'edge');

const isTold = (item: unknown, result: unknown): boolean =>
	isObject(item) && isText(item.family) && isObject(result) && isTry(result.tried);

/** The round; none where it does not read. */
export function readRunning(value: unknown): Running | undefined {
	if (!isObject(value)) return undefined;
	const { id, started, items, results, confidence, tried, told, spent, limit, closed } = value;
	if (!Array.isArray(items) || !Array.isArray(results) || !Array.isArray(closed)) return undefined;
	const fit =
		isText(id) &&
		isInstant(started) &&
		isMs(spent) &&
		results.length <= items.length &&
		closed.every(isText) &&
		items.every(isItem) &&
		results.every(isResult) &&
		(confidence === undefined || isConfidence(confidence)) &&
		(tried === undefined || isTry(tried)) &&
		(told === undefined || (told === true && isTold(items[results.length - 1], results.at(-1)))) &&
		(limit === undefined || isMs(limit));
	return fit ? (value as unknown as Running) : undefined;
}
