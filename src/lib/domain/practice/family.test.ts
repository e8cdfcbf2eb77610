import { describe, expect, it } from 'vitest';
import { chooseOne, judge, optionsOf, putInOrder, type Asked } from '#lib/domain/practice/asked.ts';
import type { Change, Question } from '#lib/domain/practice/explain.ts';
import { family, type Definition } from '#lib/domain/practice/family.ts';
import type { Item } from '#lib/domain/practice/variant.ts';
import { flips } from '#lib/domain/practice/variant-diff.ts';
import { decides, decidingIn, traceOf } from '#lib/domain/practice/variant-text.ts';

/** A door: the code opens it on weekdays, the card always, and an alarm closes it to both. */
interface Door {
	readonly has: 'code' | 'card' | 'both';
	readonly weekday: boolean;
	readonly alarm: boolean;
	readonly color: 'red' | 'blue';
}
const texts = { code: 'The code', card: 'The card', none: 'Nothing' };
const opens = ({ has, weekday, alarm }: Door): keyof typeof texts =>
	alarm ? 'none' : has !== 'code' ? 'card' : weekday ? 'code' : 'none';

const set = <K extends keyof Door>(fact: K, value: Door[K], text: string): Change<Door> => ({
	fact,
	text,
	apply: (facts) => ({ ...facts, [fact]: value })
});
const question: Question<Door> = {
	ask: (facts) => chooseOne(['What opens it?'], optionsOf(texts), opens(facts)),
	explain: (facts) => [
		{
			options: { code: 'About the code.', card: 'About the card.', none: 'About both.' },
			trace: [{ rule: opens(facts), text: 'So it follows.' }]
		}
	],
	wrongRules: {
		'card first': {
			note: 'A card is checked first. It’s easy to think that everyone has one.',
			key: (facts) => [[opens({ ...facts, has: 'card' })]]
		},
		'no alarm': { note: 'An alarm closes all.', key: (facts) => [[opens({ ...facts, alarm: false })]] }
	}
};
const definition: Definition<Door> = {
	id: 'virtual-networks/door',
	edition: 1,
	group: 'virtual-networks',
	title: 'Door',
	rule: 'An alarm closes the door.',
	axes: { weekday: 'The day', color: 'The color' },
	sources: [],
	facts: (random) => ({
		has: random.pick(['code', 'card', 'both']),
		weekday: random.chance(0.5),
		alarm: random.chance(0.3),
		color: random.pick(['red', 'blue'])
	}),
	tell: ({ has, weekday, alarm, color }) => [
		{
			paragraphs: [
				[
					{ constraint: 'has', text: has },
					{ constraint: 'weekday', text: weekday ? 'Monday' : 'Sunday' },
					{ constraint: 'alarm', text: alarm ? 'alarm' : 'quiet' },
					{ constraint: 'color', text: color }
				]
			]
		}
	],
	changes: ({ has, weekday, alarm, color }) => [
		set('weekday', !weekday, `it were ${weekday ? 'Sunday' : 'Monday'}`),
		set('alarm', !alarm, `the alarm were ${alarm ? 'off' : 'on'}`),
		...(['code', 'card'] as const)
			.filter((one) => one !== has)
			.map((one) => set('has', one, `you had the ${one} only`)),
		set('color', color === 'red' ? 'blue' : 'red', 'it had another color')
	],
	questions: [question]
};
/** The family with these facts whatever the seed. */
const on = (facts: Door) => family({ ...definition, facts: () => facts });
const itemOn = (facts: Door) => on(facts).make(1, 2).items[0]!;
/** The reasons of an item's first part by the texts of its options. */
const reasonsIn = ({ parts, explanation }: Item) =>
	Object.fromEntries(parts[0]!.options.map(({ id, text }) => [text, explanation[0]!.options[id]!]));
const door: Door = { has: 'code', weekday: true, alarm: false, color: 'red' };

describe('a family', () => {
	it('makes the same variant of the same seed, with a reason of its own for each option', () => {
		const doors = family(definition);
		expect(doors.make(3, 2)).toEqual(doors.make(3, 2));
		const [part] = itemOn(door).explanation;
		expect(
			Object.values(part!.options)
				.map(({ because }) => because)
				.sort()
		).toEqual(['About both.', 'About the card.', 'About the code.']);
		expect(traceOf(itemOn(door))).toEqual(['So it follows.']);
	});

	it('explains only when it is read, and once', () => {
		let explained = 0;
		const explain: Question<Door>['explain'] = (facts) => {
			explained++;
			return question.explain(facts);
		};
		const { items } = family({ ...definition, questions: [{ ...question, explain }] }).make(1, 2);
		expect(explained).toBe(0);
		expect(items[0]!.explanation).toBe(items[0]!.explanation);
		expect(explained).toBe(1);
	});

	it('says of each wrong option by which change the model calls it right', () => {
		const options = reasonsIn(itemOn(door));
		expect(options).toMatchObject({
			'The card': { change: 'you had the card only' },
			Nothing: { change: 'it were Sunday' }
		});
		expect(options['The code']).not.toHaveProperty('change');
		// Applied, as it says.
		for (const [option, { change: text }] of Object.entries(options)) {
			const change = definition.changes(door).find((one) => one.text === text);
			if (change) expect(texts[opens(change.apply(door))]).toBe(option);
		}
	});

	it('combines two changes where one is not enough', () => {
		expect(reasonsIn(itemOn({ ...door, weekday: false, alarm: true }))).toMatchObject({
			'The code': { change: 'it were Monday and the alarm were off' },
			'The card': { change: 'the alarm were off and you had the card only' }
		});
	});

	it('has a note only where the wrong rule gives exactly that option', () => {
		expect(reasonsIn(itemOn(door))).toMatchObject({ 'The card': { misconception: 'card first' } });
		const options = reasonsIn(itemOn({ ...door, alarm: true }));
		expect(options).toMatchObject({ 'The code': { misconception: 'no alarm' } });
		expect(options['The card']).not.toHaveProperty('misconception');
	});

	it('finds every constraint that decides alone, and no other', () => {
		const item = itemOn(door);
		expect(decidingIn(item)).toEqual(['weekday', 'alarm', 'has']);
		expect(decides(item, 'color')).toBe(false);
		// With a card the day turns nothing.
		expect(decidingIn(itemOn({ ...door, has: 'card' }))).toEqual(['alarm', 'has']);
	});

	it('varies one fact, and as often without an effect where it can', () => {
		const doors = on(door);
		const before = doors.make(1, 2);
		expect(flips(before, doors.vary(before, 'weekday'), 0)).toBe(true);
		expect(flips(before, doors.vary(before, 'color'), 0)).toBe(false);
		expect(() => doors.vary(before, 'constructor')).toThrow('no axis');
		const axes = { has: 'What you have' };
		const turned = Array.from({ length: 200 }, (_, seed) => {
			const other = family({
				...definition,
				axes,
				facts: () => ({ ...door, has: 'both' as const })
			});
			const made = other.make(seed, 2);
			return flips(made, other.vary(made, 'has'), 0);
		}).filter(Boolean).length;
		expect(turned).toBeGreaterThan(70);
		expect(turned).toBeLessThan(130);
	});
});

describe('the explanation of other items', () => {
	const familyOf = (ask: (facts: Door) => Asked, options: Record<string, string>) =>
		family({
			...definition,
			facts: () => door,
			questions: [
				{
					ask,
					explain: (facts) => ask(facts).parts.map(() => ({ options, trace: [] })),
					wrongRules: {}
				}
			]
		}).make(1, 2).items[0]!;

	it('is told of each statement, with what would turn it', () => {
		const item = familyOf(
			(facts) =>
				judge(
					'statements',
					[],
					[
						{ text: 'It opens.', holds: opens(facts) !== 'none' },
						{ text: 'It is red.', holds: facts.color === 'red' }
					]
				),
			{ yes: 'So.', no: 'So.' }
		);
		expect(item.explanation.map(({ deciding }) => deciding)).toEqual([['weekday', 'alarm'], ['color']]);
		expect(item.explanation[1]!.options).toEqual({
			yes: { because: 'So.' },
			no: { because: 'So.', change: 'it had another color' }
		});
	});

	it('is of the steps in an order: one that is left out has what would need it', () => {
		const steps = optionsOf({ look: 'Look', code: 'Type', knock: 'Knock' });
		const item = familyOf(
			(facts) => putInOrder([], steps, ['look', opens(facts) === 'none' ? 'knock' : 'code']),
			{ look: 'First.', code: 'To open.', knock: 'Not needed.' }
		);
		expect(item.parts.map(({ ask, right }) => [ask, right])).toEqual([
			['Step 1', ['a']],
			['Step 2', ['b']]
		]);
		expect(reasonsIn(item)).toEqual({
			Look: { because: 'First.' },
			Type: { because: 'To open.' },
			Knock: { because: 'Not needed.', change: 'it were Sunday' }
		});
		expect(item.explanation.map(({ deciding }) => deciding)).toEqual([
			['weekday', 'alarm'],
			['weekday', 'alarm']
		]);
	});
});
