// Family: which lights a vessel shows. One question, with a table in its scenario.
import { page } from '../source.ts';
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
	misconceptions: { 'another vessel': 'Those are the lights of a vessel that does something else.' },
	axes: {
		vessel: {
			title: 'What she is doing',
			change: (facts, random) => ({
				...facts,
				doing: random.pick(doings.filter((one) => one !== facts.doing))
			})
		},
		hour: { title: 'The hour', change: (facts) => ({ ...facts, hour: facts.hour === 23 ? 2 : 23 }) }
	},
	sources: [page('About lights', 'lights')],
	facts: (random) => ({ doing: random.pick(doings), hour: 21 + random.below(3) }),
	tell: ({ doing, hour }) => ({
		tabs: [
			{
				paragraphs: [
					['It is ', { constraint: 'hour', text: `${hour}:00` }, '. A yacht is '],
					[{ constraint: 'vessel', text: `${doing}.` }]
				]
			}
		],
		questions: [
			{
				requirement: ['Which lights does she show?'],
				deciding: 'vessel',
				ask: {
					type: 'one',
					right: { text: lights[doing], because: `She is ${doing}.` },
					wrong: doings
						.filter((one) => one !== doing)
						.map((one) => ({
							text: lights[one],
							because: `She would be ${one}.`,
							misconception: 'another vessel'
						}))
				},
				trace: [`She is ${doing}.`]
			}
		]
	})
});
