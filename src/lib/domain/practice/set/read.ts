// A set from a draft that was stored, perhaps by an older app.
import { misses } from '#lib/domain/practice/answer.ts';
import { isTry } from '#lib/domain/practice/read-try.ts';
import { phases, type RunningSet, type SetTry } from '#lib/domain/practice/set/running.ts';
import { setSizes } from '#lib/domain/practice/set-summary.ts';
import { isInstant } from '#lib/domain/time/instant.ts';

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isSpan = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0;
const maybeTrue = (value: unknown): boolean => value === undefined || value === true;

const isQuestion = (value: unknown): boolean =>
	isObject(value) &&
	isText(value.family) &&
	isCount(value.edition) &&
	isCount(value.seed) &&
	isCount(value.items) &&
	value.items > 0 &&
	maybeTrue(value.series);
const isGraded = (value: unknown): boolean =>
	isObject(value) &&
	typeof value.right === 'boolean' &&
	(value.miss === undefined || misses.some((one) => one === value.miss)) &&
	isObject(value.given);
const isLookUp = (value: unknown): boolean =>
	isObject(value) && isCount(value.budget) && (value.since === undefined || isInstant(value.since));
const isSetTry = (value: unknown): boolean => {
	if (!isTry(value)) return false;
	const { closed, looked, as, graded }: SetTry = value;
	return (
		(closed === undefined || isCount(closed)) &&
		(looked === undefined || isSpan(looked)) &&
		(as === undefined || as === 'core' || as === 'edge') &&
		(graded === undefined || isGraded(graded))
	);
};
/** The set; none where it does not read. */
export function readSet(value: unknown): RunningSet | undefined {
	if (!isObject(value)) return undefined;
	const { questions, tries } = value;
	if (!Array.isArray(questions) || !Array.isArray(tries) || questions.length !== tries.length)
		return undefined;
	const fit =
		isText(value.id) &&
		isInstant(value.started) &&
		setSizes.some((one) => one === value.size) &&
		isSpan(value.limit) &&
		typeof value.exam === 'boolean' &&
		questions.length > 0 &&
		questions.every(isQuestion) &&
		tries.every(isSetTry) &&
		isCount(value.at) &&
		value.at < questions.length &&
		phases.some((one) => one === value.phase) &&
		isSpan(value.behind) &&
		(value.session === undefined || isText(value.session)) &&
		(value.lookUp === undefined || isLookUp(value.lookUp));
	return fit ? (value as unknown as RunningSet) : undefined;
}
