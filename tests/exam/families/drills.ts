// A family for each kind of question, on the same simple facts: for sets, codes and grading, which care about kinds only.
import type { Ask } from '#lib/domain/practice/question-builder.ts';
import { family, type Family, type QuestionDraft } from '#lib/domain/practice/family.ts';
import { askTypes, type AskType, type FamilyId } from '#lib/domain/practice/variant.ts';

const colors = ['red', 'green', 'yellow', 'black', 'white', 'striped'] as const;
const answers = (texts: readonly string[], wrong = false) =>
	texts.map((text) => ({ text, because: `${text}.`, ...(wrong ? { misconception: 'another color' } : {}) }));

/** A question of a kind about buoys that are passed in this order. */
function askOf(type: AskType, order: readonly string[]): Ask {
	const [first, second, ...rest] = order as [string, string, ...string[]];
	switch (type) {
		case 'one':
			return { type, right: answers([first])[0]!, wrong: answers(rest, true) };
		case 'several':
			return { type, right: answers([first, second]), wrong: answers(rest, true) };
		case 'order':
			return { type, steps: answers(order.slice(0, 3)), stray: answers(order.slice(3, 4)) };
		case 'match':
		case 'table':
			return {
				type,
				choices: colors.slice(0, 3),
				rows: [1, 2].map((place) => {
					const right = colors[colors.indexOf(first as 'red') % 3]!;
					return { text: `Buoy ${place}`, right, because: `It is ${right}.` };
				})
			};
		case 'statements':
		case 'series':
			return {
				type,
				claims: [1, 2, 3].map((place) => ({
					text: `Buoy ${place} is ${second}.`,
					holds: order[place - 1] === second,
					because: `It is ${order[place - 1]}.`
				}))
			};
	}
}

/** A family that asks questions of these kinds, one after the other, on one scenario. */
export const drill = (id: FamilyId, ...types: readonly AskType[]): Family =>
	family<{ readonly order: readonly string[] }>({
		id,
		edition: 1,
		group: id.slice(0, id.indexOf('/')),
		title: `Buoys, ${types.join(' and ')}`,
		rule: 'Buoys are passed in the order of the chart.',
		misconceptions: { 'another color': 'That buoy comes later.' },
		axes: { order: { title: 'The order', change: ({ order }) => ({ order: order.toReversed() }) } },
		sources: [],
		facts: (random) => ({ order: random.shuffled(colors) }),
		tell: ({ order }) => ({
			tabs: [
				{
					paragraphs: [
						['You pass ', { constraint: 'first', text: order[0]! }, ' and then '],
						[{ constraint: 'rest', text: order.slice(1).join(', ') }]
					]
				}
			],
			questions: types.map((type): QuestionDraft => ({
				requirement: [`What do you pass (${type})?`],
				deciding: 'first',
				ask: askOf(type, order),
				trace: [order.join(', ')]
			}))
		})
	});

/** One of each kind, and a case study of four. */
export const drills: readonly Family[] = [
	...askTypes.map((type) => drill(`charts/${type}`, type)),
	...askTypes.map((type) => drill(`sails/${type}`, type)),
	drill('right-of-way/case', 'one', 'several', 'table', 'order')
];
