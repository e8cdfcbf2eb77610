import { describe, expect, it } from 'vitest';
import { complete, grade, missedRule, nextPart } from '#lib/domain/practice/grade.ts';
import { askTypes, type AskType, type Item, type Part } from '#lib/domain/practice/variant.ts';
import { drill } from '#tests/exam/families/drills.ts';
import { reasoned } from '#tests/practice/reasoned.ts';

const part = (id: string, right: readonly string[]) => ({ id, options: [], right });
const item = { parts: [part('1', ['a']), part('2', ['b', 'c'])] };

it.each([
	['nothing', {}, false, 0],
	['the first', { 1: ['c'] }, false, 1],
	['the second alone', { 2: ['b', 'c'] }, false, 0],
	['one of two', { 1: ['a'], 2: ['b'] }, false, 1],
	['all', { 1: ['a'], 2: ['a', 'b'] }, true, 2]
] as const)('with %s chosen', (_name, given, all, next) => {
	expect(complete(item, given)).toBe(all);
	expect(nextPart(item, given)).toBe(next);
});

describe('an answer', () => {
	const itemOf = (type: AskType): Item => drill('charts/drill', type).make(7, 2).items[0]!;
	const allRight = ({ parts }: Item) => Object.fromEntries(parts.map(({ id, right }) => [id, right]));

	it.each(askTypes)('of %s has every point with the key, and none with nothing', (type) => {
		const item = itemOf(type);
		const best = grade(item, allRight(item));
		expect(best).toMatchObject({ right: true, misconceptions: [] });
		expect(grade(item, {})).toMatchObject({ right: false, points: 0, of: best.points });
	});
	it('that is partly right has the points of its right parts', () => {
		const item = itemOf('several');
		const [part] = reasoned(item);
		const wrong = part!.options.find(({ misconception }) => misconception !== undefined)!;
		expect(grade(item, { 1: [part!.right[0]!, wrong.id] })).toMatchObject({
			points: 1,
			of: 2,
			right: false,
			misconceptions: [wrong.misconception]
		});
	});
	it('counts no more choices than there are right ones', () => {
		const item = itemOf('several');
		const [{ options, right }] = item.parts as [Part];
		const wrongFirst = options
			.map(({ id }) => id)
			.toSorted((a, b) => Number(right.includes(a)) - Number(right.includes(b)));
		expect(grade(item, { 1: wrongFirst }).points).toBe(0);
		expect(grade(item, { 1: wrongFirst.toReversed() }).points).toBe(2);
	});
	it('in an order counts each place', () => {
		const item = itemOf('order');
		const [first, second, third] = item.parts.map(({ right }) => right);
		expect(grade(item, { 1: second!, 2: first!, 3: third! })).toMatchObject({ points: 1, of: 3 });
	});
});

it('the rule of what was missed is that of the first item that wasn’t right', () => {
	const rule = { alpha: 'Alpha decides.', beta: 'Beta decides.' };
	const made = drill('charts/drill', 'one').make(7, 2).items[0]!;
	const itemOf = (name: string): Item => ({
		...made,
		explanation: made.explanation.map((one) => ({ ...one, trace: [{ rule: name, text: '' }] }))
	});
	const items = [itemOf('alpha'), itemOf('beta')];
	const [{ id, options, right }] = made.parts as [Part];
	const wrong = options.find((option) => !right.includes(option.id))!.id;
	const ruleWith = (...given: readonly string[]) =>
		missedRule({ rule }, { items }, { given: given.map((one) => ({ [id]: [one] })), read: [] });
	expect(ruleWith(right[0]!, wrong)).toBe('Beta decides.');
	expect(ruleWith(wrong, wrong)).toBe('Alpha decides.');
	expect(ruleWith(right[0]!, right[0]!)).toBe('Alpha decides.');
	expect(missedRule({ rule: 'One rule.' }, { items }, { given: [], read: [] })).toBe('One rule.');
});
