// What was done with a variant, from a draft that was stored, perhaps by an older app.
import { confidences } from '#lib/domain/practice/answer.ts';
import type { Try } from '#lib/domain/practice/try.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isSpan = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const texts = (value: unknown): boolean =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');
const givens = (value: unknown): boolean =>
	Array.isArray(value) && value.every((one) => isObject(one) && Object.values(one).every(texts));

/** Whether this is one. */
export const isTry = (value: unknown): value is Try =>
	isObject(value) &&
	givens(value.given) &&
	texts(value.read) &&
	isCount(value.item) &&
	isSpan(value.ms) &&
	(value.confidence === undefined || confidences.some((one) => one === value.confidence)) &&
	(value.first === undefined || givens(value.first)) &&
	(value.flagged === undefined || value.flagged === true);
