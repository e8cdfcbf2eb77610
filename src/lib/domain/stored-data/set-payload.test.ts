import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '#lib/domain/diagnosis/shares.ts';
import { answerIn, confidences, correctionOf, type Answer } from '#lib/domain/practice/answer.ts';
import { gradeVariant, type Selection } from '#lib/domain/practice/grade.ts';
import { randomOf, type Random } from '#lib/domain/practice/prng.ts';
import { benchSeed, difficultyOf } from '#lib/domain/practice/seed.ts';
import { buildSet, choicesOf } from '#lib/domain/practice/selection/weighted.ts';
import { answerTo } from '#lib/domain/practice/session/answer-line.ts';
import { itemsIn } from '#lib/domain/practice/session/clock.ts';
import { drillOf } from '#lib/domain/practice/session/look-up.ts';
import { outcomeOf, summaryOf } from '#lib/domain/practice/session/outcome.ts';
import { answered, type Response } from '#lib/domain/practice/session/response.ts';
import {
	begin,
	itemsOf,
	variantsIn,
	type PracticeSession
} from '#lib/domain/practice/session/session-state.ts';
import type { KeptSet } from '#lib/domain/practice/set-summary.ts';
import type { Item, Variant } from '#lib/domain/practice/variant.ts';
import { asksToRead, constraintsOf, decidingIn } from '#lib/domain/practice/variant-text.ts';
import { parseAnswer } from '#lib/domain/stored-data/table-parsers.ts';
import { answersIn, packSet, unpackSet } from '#lib/domain/stored-data/set-payload.ts';
import { day } from '#lib/domain/time/day.ts';
import { fromMs, instant, toMs } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { daySkipper } from '#tests/exam/exam.ts';
import { drills } from '#tests/exam/families/drills.ts';
import { overTheBar } from '#tests/exam/families/over-the-bar.ts';
import { whichLight } from '#tests/exam/families/which-light.ts';
import { runs } from '#tests/runs.ts';

const families = new Map<string, (typeof drills)[number]>(
	[...drills, overTheBar, whichLight].map((family) => [family.id, family])
);
const make = ({ family, seed }: { readonly family: string; readonly seed: number }): Variant =>
	families.get(family)!.make(seed, difficultyOf(seed));
const titleOf = (family: string): string => families.get(family)?.title ?? '';
const started = instant('2026-11-25T17:00:00Z');
const today = day('2026-11-25');
const paris = zone('Europe/Paris');
const stamp = { counter: 7, device: 'the office' };

/** What someone chooses who knows nothing; now and then a part stays open. */
function selection({ type, parts }: Item, random: Random): Selection {
	const left = new Set(parts.flatMap(({ options }) => options.map(({ id }) => id)));
	return Object.fromEntries(
		parts.map(({ id, options, right }) => {
			const free = type === 'order' ? options.filter((option) => left.has(option.id)) : options;
			const ids = random.some(free, right.length).map((option) => option.id);
			for (const one of ids) left.delete(one);
			return [id, random.chance(0.9) ? ids : ids.slice(1)];
		})
	);
}
function tryOf(variant: Variant, random: Random, drill: boolean): Response {
	const read = variant.items.map((item, at) =>
		asksToRead(variant, item) ? random.pick([...decidingIn(item), ...constraintsOf(variant, at).keys()]) : ''
	);
	const one: Response = {
		given: variant.items.map((item) => selection(item, random)),
		read,
		item: 0,
		ms: random.below(200_000)
	};
	return {
		...one,
		...(random.chance(0.8) ? { confidence: random.pick(confidences) } : {}),
		...(drill && random.chance(0.5) ? { looked: 900 } : {}),
		...(random.chance(0.2) && gradeVariant(variant, one).miss === 'core' ? { as: 'edge' as const } : {})
	};
}

interface Wish {
	readonly seed: number;
	readonly items: number;
	readonly exam: boolean;
	readonly budget?: number | undefined;
}

/** A finished set as a bench keeps it: in exam conditions all is logged at the end, else question by question. */
function finished({ seed, items, exam, budget }: Wish): {
	readonly set: PracticeSession;
	readonly summary: KeptSet;
	readonly log: readonly Answer[];
} {
	const random = randomOf(seed);
	const steps = buildSet({
		examId: daySkipper.id,
		id: `set-${seed}`,
		choices: choicesOf(daySkipper, families.values()),
		shares: sharesOf(daySkipper, []),
		progress: new Map(),
		items,
		today,
		seedOf: (place, difficulty) => benchSeed(today, seed % 256, place, difficulty)
	});
	const variants = steps.map(make);
	const mode = budget === undefined ? 'set' : 'drill';
	const start = { id: `set-${seed}`, mode, started, size: 'minutes', limit: items * 2, exam, steps } as const;
	const set = {
		...begin({ ...start, ...(budget === undefined ? {} : { lookUp: { budget } }) }),
		responses: variants.map((variant) => tryOf(variant, random, budget !== undefined))
	};
	const log = variants.flatMap((variant, place): readonly Answer[] => {
		const one = set.responses[place]!;
		if (!answered(one)) return [];
		const at = fromMs(toMs(started) + (exam ? 0 : random.below(6_000_000)));
		const when = { at, zone: paris, set: set.id };
		const line = answerTo(variant, titleOf(variant.family), one);
		const answer = answerIn(daySkipper.id, { ...line, id: `${set.id}-${place}`, ...when });
		if (one.as === undefined) return [answer];
		return [
			answer,
			answerIn(daySkipper.id, {
				...correctionOf(answer, one.as),
				id: `${seed}${place}`,
				of: line.of,
				...when
			})
		];
	});
	const drill = drillOf(set, variants);
	const summary = {
		...summaryOf(set, outcomeOf(set, variants), fromMs(toMs(started) + 1_234_000), today),
		...(drill === undefined ? {} : { lookUp: drill.summary })
	};
	return { set, summary: { ...summary, stamp }, log };
}

const wishes: fc.Arbitrary<Wish> = fc.record({
	seed: fc.nat(1_000_000),
	items: fc.constantFrom(1, 5, 10, 25, 50),
	exam: fc.boolean(),
	budget: fc.constantFrom(undefined, undefined, 90)
});
const sample = finished({ seed: 137, items: 25, exam: true });
const packed = packSet(daySkipper.id, sample.summary, sample.log)!;
/** Corrections have an id of chance at the bench, and one that follows from the set on the phone. */
const byId = (answers: readonly Answer[]) =>
	answers
		.map((answer) =>
			answer.corrects === undefined ? answer : { ...answer, id: `${answer.corrects}-override` }
		)
		.sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a finished set', () => {
	it('gives the phone the same summary and the same lines of the log, whatever was done in it', () => {
		fc.assert(
			fc.property(wishes, (wish) => {
				const { summary, log } = finished(wish);
				const text = packSet(daySkipper.id, summary, log);
				if (log.length === 0) {
					expect(text).toBeUndefined();
					return;
				}
				const read = unpackSet(text!)!;
				expect({ ...read.summary, stamp }).toEqual(summary);
				expect(read.exam).toBe(daySkipper.id);
				const answers = answersIn(read, make, titleOf);
				expect(byId(answers)).toEqual(byId(log));
				for (const answer of answers) expect(parseAnswer(structuredClone(answer)).ok).toBe(true);
			}),
			runs(60, 1000)
		);
	});

	it('is read where an earlier version wrote each selection whole', () => {
		const { summary, log } = finished({ seed: 137, items: 20, exam: false, budget: 90 });
		const text = packSet(daySkipper.id, summary, log)!;
		const { lines, ...head } = JSON.parse(text) as { lines: Record<string, unknown[]> };
		const whole = unpackSet(text)!.lines.map(({ items }) => items);
		expect(lines.items!.flat().some((item) => typeof item === 'string')).toBe(true);
		const earlier = JSON.stringify({ ...head, lines: { ...lines, items: whole } });
		expect(unpackSet(earlier)).toEqual(unpackSet(text));
	});

	it('is met with each kind of question, a case, and a look-up', () => {
		const { set, log } = finished({ seed: 137, items: 50, exam: false, budget: 90 });
		const types = new Set(variantsIn(set).flatMap((step) => make(step).items.map(({ type }) => type)));
		expect([...types].sort()).toEqual(['match', 'one', 'order', 'series', 'several', 'statements', 'table']);
		expect(set.steps.some((step) => itemsOf(step) > 1)).toBe(true);
		expect(itemsIn(set)).toBe(50);
		expect(log.some(({ lookedUp }) => lookedUp)).toBe(true);
		expect(log.some(({ corrects }) => corrects !== undefined)).toBe(true);
	});

	it('says nothing of the device or the person, and no text of a question', () => {
		expect(packed).not.toContain(stamp.device);
		expect(packed).not.toContain('stamp');
		for (const { family } of variantsIn(sample.set)) expect(packed).not.toContain(titleOf(family));
	});

	it('keeps the grade and key of its edition where the phone has another one', () => {
		const answers = answersIn(
			unpackSet(packed)!,
			() => undefined,
			() => 'Buoys'
		);
		const known = sample.log.map((answer) => {
			if (answer.corrects !== undefined) return answer;
			const { items, key } = answer.given as { readonly items: unknown; readonly key: unknown };
			return { ...answer, given: { items, key, title: 'Buoys' } };
		});
		expect(byId(answers)).toEqual(byId(known));
	});

	it('of which nothing was answered has nothing to travel, nor has a set that is not in the log', () => {
		expect(packSet(daySkipper.id, sample.summary, [])).toBeUndefined();
		expect(packSet(daySkipper.id, { ...sample.summary, id: 'other' }, sample.log)).toBeUndefined();
	});
});

describe('another text', () => {
	const payload = JSON.parse(packed) as Readonly<Record<string, unknown>> & {
		readonly lines: Readonly<Record<string, unknown[]>>;
	};
	const { lines } = payload;
	it.each([
		['nothing', ''],
		['no JSON', '{'],
		['another value', '[]'],
		['no lines', JSON.stringify({ ...payload, lines: undefined })],
		['lines that are no lists', JSON.stringify({ ...payload, lines: 'none' })],
		['a column missing', JSON.stringify({ ...payload, lines: { ...lines, family: undefined } })],
		['a column too short', JSON.stringify({ ...payload, lines: { ...lines, items: lines.items!.slice(1) } })],
		[
			'a column of something else',
			JSON.stringify({ ...payload, lines: { ...lines, seed: lines.seed!.map(() => 'x') } })
		],
		['a summary that is none', JSON.stringify({ ...payload, summary: { id: 'x' } })],
		['a start that is none', JSON.stringify({ ...payload, start: 'then' })],
		['a start after all calendars', JSON.stringify({ ...payload, start: '+275760-09-13T00:00:00.000Z' })],
		['a zone that is none', JSON.stringify({ ...payload, zone: 'Office/Second floor' })]
	])('with %s is no set', (_name, text) => expect(unpackSet(text)).toBeUndefined());

	it('never throws', () => {
		fc.assert(fc.property(fc.json(), (text) => void expect(unpackSet(text)).toBeUndefined()));
	});
});
