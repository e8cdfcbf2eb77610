// What a set may choose from: each family with its domain, and how many items its variants have.
import { domainOfGroup, type Exam } from '#lib/domain/exam.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import type { Choice } from '#lib/domain/practice/set/build.ts';

/** One choice for each family of a group that the exam has. */
export const choicesOf = (
	exam: Exam,
	families: Iterable<Pick<Family, 'id' | 'edition' | 'group' | 'make'>>
): readonly Choice[] =>
	[...families].flatMap(({ id, edition, group, make }) => {
		const domain = domainOfGroup(exam, group)?.id;
		if (domain === undefined) return [];
		// The number and kinds of items are those of the family, whatever the seed.
		const { items } = make(0, 1);
		const series = items.some(({ type }) => type === 'series');
		return [
			{ family: id, edition, domain, items: items.length, ...(series ? { series: true as const } : {}) }
		];
	});
