// How much of a set each domain gets: the exam's weights, tilted to what the report points at. Our judgment.
import type { Gap, Standing } from '#lib/domain/diagnosis/types.ts';
import { weightOf, type DomainId, type Exam } from '#lib/domain/exam.ts';

/** A short bar doubles the weight of its domain; one that is not known adds a quarter. */
const tilt: Readonly<Record<Standing, number>> = { short: 2, unknown: 1.25, held: 1 };

/** Shares in no unit. Without a map they are the weights. */
export const sharesOf = (
	exam: Pick<Exam, 'domains'>,
	gaps: readonly Pick<Gap, 'domain' | 'standing' | 'open'>[]
): ReadonlyMap<DomainId, number> =>
	new Map(
		exam.domains.map((domain) => {
			const gap = gaps.find((one) => one.domain === domain.id);
			const standing = gap?.open ? 'short' : (gap?.standing ?? 'held');
			return [domain.id, weightOf(domain) * tilt[standing]];
		})
	);
