// In which order to take the domains: the issuer's own order first, then what felt hard, then the exam's order.
// Microsoft's order: https://learn.microsoft.com/en-us/credentials/certifications/exam-scoring-reports
import { lengthOf } from '#lib/domain/diagnosis/bars.ts';
import {
	groupGaps,
	reasonsOf,
	restsOf,
	signsOf,
	type DomainSigns,
	type Signs
} from '#lib/domain/diagnosis/reasons.ts';
import type { Gap, Standing } from '#lib/domain/diagnosis/types.ts';
import { weightOf } from '#lib/domain/exam.ts';

const standings: readonly Standing[] = ['short', 'unknown', 'held'];

/** What an order is made of, compared from the left, the smaller first. */
const keyOf = ({ domain, bar, standing, listed, feltHard }: DomainSigns): readonly number[] => [
	listed.length > 0 ? 0 : 1,
	standings.indexOf(standing),
	standing === 'short' ? (lengthOf(bar) ?? 0) : 0,
	// No bar at all is shorter than a bar read as 0.
	bar === 'none' ? 0 : 1,
	-weightOf(domain),
	feltHard ? 0 : 1
];

function compareKeys(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((part, index) => part !== b[index]);
	return at < 0 ? 0 : a[at]! - b[at]!;
}

/**
 * Every domain of the exam, ranked: named by the report's list; short bars, the shortest first; unknown ones; the rest.
 * Where that leaves two alike, the larger share of the exam goes first, then what felt hard, then the exam's order.
 */
export const rankGaps = (signs: Signs): readonly Gap[] =>
	signs.exam.domains
		.map((domain) => signsOf(signs, domain))
		.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)))
		.map((of, index) => ({
			domain: of.domain.id,
			rank: index + 1,
			standing: of.standing,
			bar: of.bar,
			open: of.standing === 'short' || of.listed.length > 0,
			reasons: reasonsOf(signs, of),
			rests: restsOf(of),
			groups: groupGaps(of),
			...(of.moved === undefined ? {} : { moved: of.moved })
		}));
