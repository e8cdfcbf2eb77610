// Codes of sets made from AZ-104's families: they stay short, and what was given is read back from them.
import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { loadFamilies } from '#lib/exams/az-104/load.ts';
import type { Given } from '#lib/domain/practice/grade.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import { choicesOf } from '#lib/domain/practice/set/choices.ts';
import { readEnd, writeCode, type CodeHead } from '#lib/domain/practice/set/code.ts';
import { deskQuestions, deskSizes, printOf, type DeskContent } from '#lib/domain/practice/set/desk.ts';
import { sharesOf } from '#lib/domain/diagnosis/shares.ts';
import type { Item } from '#lib/domain/practice/variant.ts';
import { day } from '#lib/domain/time/day.ts';

const all = (await Promise.all(az104.domains.map(({ id }) => loadFamilies(id)))).flat();
const families = new Map(all.map((family) => [family.id, family]));
const content: DeskContent = {
	examId: az104.id,
	choices: choicesOf(az104, all),
	shares: sharesOf(az104, [])
};

/** The last options of each part, in their order; steps of an order are its own, turned round. */
function lastOf({ type, parts }: Item): Given {
	const steps = parts.map(({ right }) => right).toReversed();
	return Object.fromEntries(
		parts.map(({ id, options, right }, at) => [
			id,
			type === 'order' ? steps[at]! : options.slice(-right.length).map((option) => option.id)
		])
	);
}

describe.each(deskSizes.slice(0, 5).map(({ items }, size) => ({ items, size })))(
	'a set of $items questions',
	({ items, size }) => {
		const numbers = Array.from({ length: 12 }, (_, number) => number);
		it.each(numbers)('number %i', (number) => {
			const set = { day: day('2026-11-25'), number, size, extra: 0, exam: true } as const;
			const head: CodeHead = { set, print: printOf(content) };
			const variants = deskQuestions(set, content).map(({ family, seed }) =>
				families.get(family)!.make(seed, difficultyOf(seed))
			);
			const tries = variants.map((variant) => ({
				given: variant.items.map(lastOf),
				read: variant.items.map(({ deciding }) => deciding),
				item: 0,
				ms: 0,
				confidence: 'think' as const
			}));
			const code = writeCode(head, variants, { tries, minutes: 12, paceKept: true });
			const read = readEnd(code, head, variants);
			if (!read.ok) throw new Error(read.fault.message);
			expect(read.value.tries.map(({ given }) => given)).toEqual(tries.map(({ given }) => given));
			expect(variants.reduce((sum, variant) => sum + variant.items.length, 0)).toBe(items);
			expect(code.replace(/\s/g, '').length).toBeLessThanOrEqual(16 + 1.5 * items);
		});
	}
);
