import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidences } from '#lib/domain/practice/answer.ts';
import type { Given } from '#lib/domain/practice/grade.ts';
import { randomOf, type Random } from '#lib/domain/practice/prng.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import { choicesOf } from '#lib/domain/practice/set/choices.ts';
import { extras, itemsIn } from '#lib/domain/practice/set/clock.ts';
import { linesIn } from '#lib/domain/practice/set/code-text.ts';
import {
	dayFitsCode,
	readEnd,
	readHead,
	writeCode,
	type CodeEnd,
	type CodeHead
} from '#lib/domain/practice/set/code.ts';
import {
	deskLimit,
	deskQuestions,
	deskSize,
	deskSizes,
	printOf,
	type DeskContent,
	type DeskSet
} from '#lib/domain/practice/set/desk.ts';
import { judge } from '#lib/domain/practice/set/judge.ts';
import type { Try } from '#lib/domain/practice/response.ts';
import { sharesOf } from '#lib/domain/diagnosis/shares.ts';
import { asksToRead, constraintsOf } from '#lib/domain/practice/variant-text.ts';
import type { Item, Variant } from '#lib/domain/practice/variant.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { daySkipper } from '../../../../../tests/exam/exam.ts';
import { drills } from '../../../../../tests/exam/families/drills.ts';
import { overTheBar } from '../../../../../tests/exam/families/over-the-bar.ts';
import { whichLight } from '../../../../../tests/exam/families/which-light.ts';

const families = new Map([...drills, overTheBar, whichLight].map((family) => [family.id, family]));
const content: DeskContent = {
	examId: daySkipper.id,
	choices: choicesOf(daySkipper, families.values()),
	shares: sharesOf(daySkipper, [])
};
const variantsOf = (set: DeskSet): readonly Variant[] =>
	deskQuestions(set, content).map(({ family, seed }) => families.get(family)!.make(seed, difficultyOf(seed)));

/** What somebody chooses who knows nothing. `all`: nothing is left open. */
function chosen({ type, parts }: Item, random: Random, all: boolean): Given {
	const left = new Set(parts.flatMap(({ options }) => options.map(({ id }) => id)));
	return Object.fromEntries(
		parts.map(({ id, options, right }) => {
			const free = type === 'order' ? options.filter((option) => left.has(option.id)) : options;
			const ids = random
				.some(free, right.length)
				.map((option) => option.id)
				.slice(all || random.chance(0.8) ? 0 : 1);
			for (const one of ids) left.delete(one);
			return [id, ids];
		})
	);
}
function tryOf(variant: Variant, random: Random, all: boolean): Try {
	const given = variant.items.map((item) => chosen(item, random, all));
	const read = variant.items.map((item, at) =>
		asksToRead(variant, item) ? random.pick([item.deciding, ...constraintsOf(variant, at).keys()]) : ''
	);
	const confidence = random.pick(confidences);
	return { given, read, item: 0, ms: 0, ...(all || random.chance(0.7) ? { confidence } : {}) };
}
const endOf = (set: DeskSet, variants: readonly Variant[], seed: number, all: boolean): CodeEnd => {
	const random = randomOf(seed);
	const { items, budget } = deskSize(set);
	const tries = variants.map((variant) => tryOf(variant, random, all));
	return {
		tries: tries.map((one) => ({ ...one, looked: random.below(3) * 1000 })),
		...(budget === undefined
			? {}
			: { lookUp: { within: random.below(items + 1), seconds: random.below(items * 600 + 1) } }),
		minutes: random.below(deskLimit(set) * 10 + 1) / 10,
		paceKept: random.chance(0.5)
	};
};

const sets: fc.Arbitrary<DeskSet> = fc.record({
	day: fc.nat(4095).map((days) => addDays(day('2026-01-01'), days)),
	number: fc.nat(255),
	size: fc.nat(deskSizes.length - 1),
	extra: fc.constantFrom(...extras),
	exam: fc.boolean()
});
const head = (set: DeskSet): CodeHead => ({ set, print: printOf(content) });
const sample: DeskSet = { day: day('2026-11-25'), number: 137, size: 1, extra: 0, exam: true };
const written = (set: DeskSet, seed = 1, all = true) => {
	const variants = variantsOf(set);
	return writeCode(head(set), variants, endOf(set, variants, seed, all));
};
/** What is judged of a try is all that the log keeps of it. */
const kept = (variant: Variant, one: Try) =>
	one.confidence === undefined ? undefined : { ...judge(variant, one), sure: one.confidence };
/** Given for each item and part, each choice in the order of the options. */
const canonical = (variant: Variant, { given }: Try) =>
	variant.items.map(({ parts }, at) =>
		parts.map(({ id, options }) =>
			options.filter((option) => given[at]?.[id]?.includes(option.id)).map((o) => o.id)
		)
	);

describe('the code of a set', () => {
	it('says which set, what was given, how sure, and how long it took', () => {
		fc.assert(
			fc.property(sets, fc.nat(), fc.boolean(), (set, seed, all) => {
				const variants = variantsOf(set);
				const end = endOf(set, variants, seed, all);
				const code = writeCode(head(set), variants, end);
				expect(readHead(code)).toEqual({ ok: true, value: head(set) });
				const read = readEnd(code, head(set), variants);
				if (!read.ok) throw new Error(read.fault.message);
				const { minutes, paceKept, lookUp } = end;
				expect(read.value).toEqual({
					...{ minutes, paceKept, tries: expect.any(Array) },
					...(lookUp === undefined ? {} : { lookUp })
				});
				for (const [at, variant] of variants.entries()) {
					expect(kept(variant, read.value.tries[at]!)).toEqual(kept(variant, end.tries[at]!));
					const drilled = lookUp !== undefined && end.tries[at]!.confidence !== undefined;
					expect((read.value.tries[at]!.looked ?? 0) > 0).toBe(drilled && (end.tries[at]!.looked ?? 0) > 0);
					if (end.tries[at]!.confidence !== undefined)
						expect(canonical(variant, read.value.tries[at]!)).toEqual(canonical(variant, end.tries[at]!));
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('is short: about a sign for each question behind the first ten signs, with two of each twenty a check', () => {
		const lengths = deskSizes.slice(0, 5).map((_, size) => {
			const all = Array.from({ length: 12 }, (_none, number) =>
				written({ ...sample, size, number }, number + 1).replace(/\s/g, '')
			).map(({ length }) => length);
			const items = itemsIn({ questions: deskQuestions({ ...sample, size }, content) });
			return { items, most: Math.max(...all), mean: Math.round(all.reduce((a, b) => a + b) / all.length) };
		});
		console.info(
			lengths.map(({ items, mean, most }) => `${items} questions: ${mean} signs, at most ${most}`)
		);
		expect(lengths.map(({ items }) => items)).toEqual([5, 10, 12, 25, 50]);
		for (const { items, most } of lengths) expect(most).toBeLessThanOrEqual(16 + 1.5 * items);
	});

	it('is read however it is typed', () => {
		const code = written(sample);
		const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
		for (const text of [
			typed,
			typed.replace(/\s/g, ''),
			typed.replace(/\s/g, '-'),
			` ${typed.replace(/\s/g, '\n\n')}\n`
		])
			expect(readHead(text)).toEqual(readHead(code));
	});
});

describe('a mistyped code', () => {
	const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
	it('is noticed with any sign wrong, and the group is named', () => {
		const code = written({ ...sample, size: 3 });
		for (const [at, sign] of [...code].entries()) {
			if (/\s/.test(sign)) continue;
			for (const other of signs) {
				if (other === sign) continue;
				const before = code.slice(0, at).split(/\s/);
				const line = code.slice(0, at).split('\n').length;
				const found = readHead(code.slice(0, at) + other + code.slice(at + 1));
				const group = ((before.length - 1) % 5) + 1;
				expect(found).toMatchObject({
					ok: false,
					fault: { code: 'line', line, message: expect.stringContaining(`Look first at group ${group},`) }
				});
			}
		}
	});

	it('is noticed with any two neighbours swapped', () => {
		const code = written({ ...sample, size: 3 }).replace(/\s/g, '');
		for (let at = 0; at + 1 < code.length; at++) {
			if (code[at] === code[at + 1]) continue;
			const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
			expect(readHead(swapped)).toMatchObject({ ok: false, fault: { code: 'line' } });
		}
	});

	const set = { ...sample, size: 4 };
	const code = written(set);
	const lines = code.split('\n');
	const head20 = lines[0]!;
	it.each([
		['nothing', '', 'empty', undefined, 'there is nothing yet'],
		[
			'a letter that none has',
			code.replace(head20[2]!, 'U'),
			'sign',
			1,
			'in line 1 of the code; “U” never stands in one'
		],
		['a sign missing', head20.slice(1) + '\n' + lines[1], 'group', 1, 'in group 1 of line 1; found'],
		[
			'a sign too many',
			`${lines[0]}\n${lines[1]!.replace(' ', 'X ')}`,
			'group',
			2,
			'in group 1 of line 2; found'
		],
		['lines in another order', `${lines[1]} ${lines[0]}`, 'line', 1, 'Expected line 1 as the desk shows it'],
		['a line twice', `${lines[0]}\n${code}`, 'line', 2, 'Expected line 2 as the desk shows it']
	])('with %s is answered plainly', (_name, text, fault, line, words) =>
		expect(readHead(text)).toMatchObject({
			ok: false,
			fault: { code: fault, ...(line === undefined ? {} : { line }), message: expect.stringContaining(words) }
		})
	);

	it('is known as far as it is typed', () => {
		expect(readHead(head20)).toEqual(readHead(code));
		expect(readEnd(head20, head(set), variantsOf(set))).toMatchObject({
			ok: false,
			fault: { code: 'short' }
		});
		expect(linesIn(`${head20} ${lines[1]!.slice(0, 3)}`)).toEqual([true]);
		expect(linesIn(`${head20.slice(0, -1)}${head20.endsWith('0') ? '2' : '0'} 7`)).toEqual([false]);
	});

	it('with more behind its end is noticed', () => {
		const start = written(sample).split('\n')[0]!;
		const text = [start, ...lines.slice(1)].join('\n');
		expect(readEnd(text, head(sample), variantsOf(sample))).toMatchObject({
			ok: false,
			fault: { code: 'long' }
		});
	});
});

it.each([
	['2025-12-31', false],
	['2026-01-01', true],
	['2037-03-18', true],
	['2037-03-19', true],
	['2037-03-20', false]
])('a code can hold %s: %s', (on, can) => expect(dayFitsCode(day(on))).toBe(can));
