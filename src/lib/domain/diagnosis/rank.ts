// In which order to take the areas: standing, then weight and shortness together, then the report's list and what felt hard.
import { lengthOf, limits } from '#lib/domain/diagnosis/bars.ts';
import {
	groupGaps,
	reasonsOf,
	restsOf,
	signsOf,
	type DomainSigns,
	type Signs
} from '#lib/domain/diagnosis/reasons.ts';
import { checksFor, type Facts } from '#lib/domain/diagnosis/table.ts';
import type { Gap, Standing } from '#lib/domain/diagnosis/types.ts';
import { weightOf, type Domain, type Exam } from '#lib/domain/exam.ts';

const standings: readonly Standing[] = ['short', 'unknown', 'held'];
/** An area has a large share of the exam from this middle of its range on, in per cent. Our judgment. */
const heavyFrom = 20;
/** How much the report's list, and a note that it felt hard, lift an area beside others of its standing. Our judgment. */
const lift = { listed: 1.5, felt: 1.15 } as const;
/** Unknown and untouched bars count as in the middle. */
const middle = 50;

export const isHeavy = (domain: Domain): boolean => weightOf(domain) >= heavyFrom;

/** Points of the exam that an area may still give: its weight times how short its bar is, in steps that the eye can tell apart. */
function worthOf({ domain, bar, listed, feltHard }: DomainSigns): number {
	const length = Math.floor((lengthOf(bar) ?? middle) / limits.step) * limits.step;
	return (
		weightOf(domain) * (100 - length) * (listed.length > 0 ? lift.listed : 1) * (feltHard ? lift.felt : 1)
	);
}

const byWorth = (a: DomainSigns, b: DomainSigns): number =>
	standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
	worthOf(b) - worthOf(a) ||
	Number(a.bar !== 'none') - Number(b.bar !== 'none');

/** Every area of the exam, ranked: short bars, then unknown ones, then the rest; the most to gain first. */
export const rankGaps = (signs: Signs & { readonly exam: Exam }, facts: Facts): readonly Gap[] =>
	signs.exam.domains
		.map((domain) => signsOf(signs, domain))
		.toSorted(byWorth)
		.map((of, index) => ({
			domain: of.domain.id,
			rank: index + 1,
			standing: of.standing,
			bar: of.bar,
			open: of.standing === 'short' || of.listed.length > 0,
			checks: checksFor(
				{
					standing: of.standing,
					bar: of.bar,
					heavy: isHeavy(of.domain),
					listed: of.listed.length,
					topics: of.domain.groups.length
				},
				facts
			),
			reasons: reasonsOf(signs, of),
			rests: restsOf(of),
			groups: groupGaps(of),
			...(of.moved === undefined ? {} : { moved: of.moved })
		}));
