// A family for each kind of question, on the same simple facts: for sets, links and grading, which care about kinds only.
import { chooseOne, judge, matchRows, putInOrder, type Asked } from '#lib/domain/practice/asked.ts';
import type { Question } from '#lib/domain/practice/explain.ts';
import { family, type Family } from '#lib/domain/practice/family.ts';
import { askTypes, type AskType, type FamilyId, type Option } from '#lib/domain/practice/variant.ts';

const colors = ['red', 'green', 'yellow', 'black', 'white', 'striped'] as const;
type Order = readonly string[];
const optionsOf = (ids: Order): readonly Option[] => ids.map((id) => ({ id, text: id }));

/** A question of a kind about buoys that are passed in this order. */
function askOf(type: AskType, order: Order): Asked {
	const [first, second] = order as readonly [string, string];
	const requirement = [`What do you pass (${type})?`];
	switch (type) {
		case 'one':
			return chooseOne(requirement, optionsOf(order.slice(0, 4)), first);
		case 'several':
			return { type, requirement, parts: [{ options: optionsOf(order), right: [first, second] }] };
		case 'order':
			return putInOrder(requirement, optionsOf(order.slice(0, 4)), order.slice(0, 3));
		case 'match':
		case 'table': {
			const right = colors[colors.indexOf(first as 'red') % 3]!;
			const rows = [1, 2].map((place) => ({ text: `Buoy ${place}`, right }));
			return matchRows(type, requirement, optionsOf(colors.slice(0, 3)), rows);
		}
		case 'statements':
		case 'series':
			return judge(
				type,
				requirement,
				[1, 2, 3].map((place) => ({
					text: `Buoy ${place} is ${second}.`,
					holds: order[place - 1] === second
				}))
			);
	}
}

interface Facts {
	readonly order: Order;
}

const question = (type: AskType): Question<Facts> => ({
	ask: ({ order }) => askOf(type, order),
	explain: ({ order }) =>
		askOf(type, order).parts.map(({ options }) => ({
			options: Object.fromEntries(options.map(({ id, text }) => [id, `${text}.`])),
			trace: [{ rule: 'order', text: order.join(', ') }]
		})),
	wrongRules: {
		'another color': {
			note: 'That buoy comes later.',
			key: ({ order }) =>
				askOf(type, [order[1]!, order[2]!, order[0]!, ...order.slice(3)]).parts.map(({ right }) => right)
		}
	}
});

/** A family that asks questions of these kinds, one after the other, on one scenario. */
export const drill = (id: FamilyId, ...types: readonly AskType[]): Family =>
	family<Facts>({
		id,
		edition: 1,
		group: id.slice(0, id.indexOf('/')),
		title: `Buoys, ${types.join(' and ')}`,
		rule: 'Buoys are passed in the order of the chart.',
		axes: { order: 'The order' },
		sources: [],
		facts: (random) => ({ order: random.shuffled(colors) }),
		tell: ({ order }) => [
			{
				paragraphs: [
					['You pass ', { constraint: 'first', text: order[0]! }, ' and then '],
					[{ constraint: 'rest', text: order.slice(1).join(', ') }]
				]
			}
		],
		changes: () => [
			{
				fact: 'first',
				axis: 'order',
				text: 'you came from the other side',
				apply: ({ order }) => ({ order: order.toReversed() })
			}
		],
		questions: types.map(question)
	});

/** One of each kind, and a case study of four. */
export const drills: readonly Family[] = [
	...askTypes.map((type) => drill(`charts/${type}`, type)),
	...askTypes.map((type) => drill(`sails/${type}`, type)),
	drill('right-of-way/case', 'one', 'several', 'table', 'order')
];
