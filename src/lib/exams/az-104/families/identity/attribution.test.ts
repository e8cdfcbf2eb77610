// A wrong answer is put down to a misconception only where that misconception leads to it on these facts.
import { expect, it } from 'vitest';
import { dynamicGroup } from '#lib/exams/az-104/families/identity/dynamic-group.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { reasoned } from '#tests/practice/reasoned.ts';
import { difficulties } from '#lib/domain/practice/variant.ts';

/** Every wrong answer of many variants, with its claim and what the scenario says. */
const wrongAnswers = (family: Family) =>
	difficulties
		.flatMap((difficulty) => Array.from({ length: 300 }, (_, seed) => family.make(seed, difficulty)))
		.flatMap(({ items, tabs }) =>
			reasoned(items[0]!).flatMap(({ ask, right, options }) =>
				options
					.filter(({ id }) => !right.includes(id))
					.map(({ text, because, misconception }) => ({
						claim: ask!,
						says: text,
						because,
						by: misconception,
						tab: tabs[0]!
					}))
			)
		);

it('blames -or and -and for a member too many only where one comparison is true', () => {
	const blamed = wrongAnswers(dynamicGroup).filter(({ says, by }) => says === 'Yes' && by !== 'by hand');
	expect(blamed.some(({ by }) => by === undefined)).toBe(true);
	for (const { because, by, tab } of blamed) {
		const rule = tab.paragraphs[0]!.map((piece) => (typeof piece === 'string' ? '' : piece.text)).join('');
		const values = because.split(':')[0]!.split(', ');
		expect(values.some((value) => rule.includes(`"${value}"`))).toBe(by !== undefined);
	}
});
