// Family: which lights a vessel shows. One question, with a table in its scenario.
import { page } from '../source.ts';
import { chooseOne, optionsOf } from '#lib/domain/practice/asked.ts';
import { family } from '#lib/domain/practice/family.ts';

const lights = {
	'under sail': 'red, green and white astern',
	'under power': 'red, green, white astern and white ahead',
	'at anchor': 'one white all round',
	'fishing with nets': 'red over white'
} as const;
type Doing = keyof typeof lights;
const doings = Object.keys(lights) as readonly Doing[];

interface Facts {
	readonly doing: Doing;
	readonly hour: number;
}

export const whichLight = family<Facts>({
	id: 'lights/which-light',
	edition: 1,
	group: 'lights',
	title: 'Which lights she shows',
	rule: 'What a vessel is doing decides her lights.',
	axes: { vessel: 'What she is doing', hour: 'The hour' },
	sources: [page('About lights', 'lights')],
	facts: (random) => ({ doing: random.pick(doings), hour: 21 + random.below(3) }),
	tell: ({ doing, hour }) => [
		{
			paragraphs: [
				['It is ', { constraint: 'hour', text: `${hour}:00` }, '. A yacht is '],
				[{ constraint: 'vessel', text: `${doing}.` }]
			]
		}
	],
	changes: (facts) => [
		...doings
			.filter((one) => one !== facts.doing)
			.map((doing) => ({
				fact: 'vessel',
				text: `she were ${doing}`,
				apply: (before: Facts) => ({ ...before, doing })
			})),
		{
			fact: 'hour',
			text: 'it were later',
			apply: (before) => ({ ...before, hour: before.hour === 23 ? 2 : 23 })
		}
	],
	questions: [
		{
			ask: ({ doing }) => chooseOne(['Which lights does she show?'], optionsOf(lights), doing),
			explain: ({ doing }) => [
				{
					options: Object.fromEntries(doings.map((one) => [one, `A vessel ${one} shows these.`])),
					trace: [{ rule: doing, text: `She is ${doing}.` }]
				}
			],
			wrongRules: {
				'always sailing': {
					note: 'A yacht isn’t always under sail. What she does decides her lights.',
					key: () => [['under sail']]
				}
			}
		}
	]
});
