// What stands on top of a pattern: pacing, requirements read past, what slowed, being stuck, a blind spot.
import { itemTypes, requirements, timeSinks, type Attempt } from '#lib/domain/attempt.ts';
import { lengthOf, type Bars } from '#lib/domain/diagnosis/bars.ts';
import { moveFrom } from '#lib/domain/diagnosis/movement.ts';
import type { Flag, Movement } from '#lib/domain/diagnosis/types.ts';
import { thousandths, type DomainId, type Exam } from '#lib/domain/exam.ts';
import type { GroupProgress } from '#lib/domain/practice/by-group.ts';

/** Fails so near to each other are the same result, in thousandths of the scale. */
const alike = 40;
/** Fewer answers, or all on one day, say nothing about what a person knows. */
const enough = { answers: 8, days: 2 } as const;

/** Two fails within 40 thousandths of the scale, two or more bars known in both, and none of them moved. */
export function stuckOf(
	scale: Exam['score'],
	before: Attempt | undefined,
	after: Attempt,
	movements: readonly Movement[]
): Flag | undefined {
	if (before?.score === undefined || after.score === undefined) return undefined;
	const moves = movements.flatMap(({ by }) => by ?? []);
	const still = moves.length >= 2 && moves.every((by) => Math.abs(by) <= moveFrom);
	if (!still || Math.abs(after.score - before.score) > thousandths(scale, alike)) return undefined;
	return { id: 'stuck', scores: [before.score, after.score], bars: moves.length };
}

/** Short domains whose practice went well: at least eight answers on two days, four of five of them right. */
export const blindSpotsOf = (
	exam: Exam,
	isShort: (domain: DomainId) => boolean,
	practice: readonly GroupProgress[]
): readonly Flag[] =>
	exam.domains.flatMap((domain) => {
		const own = practice.filter(({ group }) => domain.groups.some(({ id }) => id === group));
		const sum = (count: (one: GroupProgress) => number) => own.reduce((total, one) => total + count(one), 0);
		const answers = sum((one) => one.answers);
		const days = new Set(own.flatMap((one) => one.days)).size;
		const strong = sum((one) => one.right) * 5 >= answers * 4;
		if (!isShort(domain.id) || !strong || answers < enough.answers || days < enough.days) return [];
		return [{ id: 'blind spot', domain: domain.id, groups: own.map(({ group }) => group) }];
	});

/**
 * From so many known bars on their mean says something. In thousandths of the scale below the pass mark: a mean of 70 is long from 200 on,
 * ten points more for each one of the bars less, and one of 35 is short up to 50, five points more for each. Our judgment: a published
 * report has a mean of 61 beside 530.
 */
const odd = { bars: 4, long: 70, far: 200, longPoints: 10, short: 35, near: 50, points: 5 } as const;

/** Returns that bars and score don't go together; nothing more is read from it. */
export function oddBarsOf(scale: Exam['score'], { score }: Attempt, bars: Bars): Flag | undefined {
	if (score === undefined) return undefined;
	const lengths = [...bars.values()].flatMap((bar) => lengthOf(bar) ?? []);
	if (lengths.length < odd.bars) return undefined;
	const missing = (scale.pass - score) / thousandths(scale, 1);
	const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
	const isLong = missing > odd.far && mean >= odd.long - (missing - odd.far) / odd.longPoints;
	if (isLong) return { id: 'odd bars', bars: 'long', score };
	const isShort = mean < odd.short - Math.max(0, missing - odd.near) / odd.points;
	return isShort ? { id: 'odd bars', bars: 'short', score } : undefined;
}

/** Time was named as the main cause. */
export const pacingOf = (attempt: Attempt): Flag | undefined =>
	attempt.debrief?.main === 'time' ? { id: 'pacing' } : undefined;

/** One area was named as the main cause, and the bars say that it's several. */
export const oneDomainOf = ({ debrief }: Attempt, short: number): Flag | undefined =>
	debrief?.main === 'one domain' && short > 1 ? { id: 'one domain', short } : undefined;

/** Requirements were read past, by the notes of the day or as the main cause. */
export function misreadOf({ debrief }: Attempt): Flag | undefined {
	const kinds = requirements.filter((kind) => debrief?.misread.includes(kind));
	if (debrief?.main === 'reading') return { id: 'misread', kinds, main: true };
	return kinds.length > 0 ? { id: 'misread', kinds } : undefined;
}

/** Kinds of question slowed the person, or they noted where the time went. */
export function slowedOf({ debrief }: Attempt): Flag | undefined {
	const items = itemTypes.filter((item) => debrief?.items.includes(item));
	const spent = timeSinks.filter((sink) => debrief?.spent?.includes(sink));
	return items.length > 0 || spent.length > 0 ? { id: 'slowed', items, spent } : undefined;
}
