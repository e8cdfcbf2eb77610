// Family: how much water is under the keel. Two questions on one scenario.
import { page } from '../source.ts';
import { chooseOne, judge, keyOf, type Asked } from '#lib/domain/practice/asked.ts';
import type { Change } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';

/** All in meters. */
interface Facts {
	readonly yacht: string;
	readonly chart: number;
	readonly tide: number;
	readonly draft: number;
}

const yachts = ['Petrel', 'Sandpiper', 'Tern'];
const meters = (of: number): string => `${of} m`;
const stated = (constraint: string, text: string) => ({ constraint, text });
const spare = ({ chart, tide, draft }: Facts): number => chart + tide - draft;

/** The wrong rules, and what each makes of the facts. */
const wrong = {
	'no tide': ({ chart, draft }: Facts) => chart - draft,
	'no draft': ({ chart, tide }: Facts) => chart + tide,
	'no chart': ({ tide, draft }: Facts) => tide - draft
};
const notes: Readonly<Record<keyof typeof wrong, string>> = {
	'no tide': 'The tide is added to what the chart says.',
	'no draft': 'The keel takes its part of the depth.',
	'no chart': 'At the lowest tide there is still what the chart says.'
};

function clearance(facts: Facts): Asked {
	const numbers = [...new Set([spare, ...Object.values(wrong)].map((rule) => rule(facts)))];
	const options = numbers.map((of) => ({ id: meters(of), text: meters(of) }));
	return chooseOne(['How much water is under the keel at noon?'], options, meters(spare(facts)));
}

const crossing = (facts: Facts): Asked => ({
	...judge(
		'statements',
		['Is that so?'],
		[1, 3].map((keep) => ({ text: `She crosses with ${keep} m to spare.`, holds: spare(facts) >= keep }))
	),
	miss: 'edge'
});

/** The same facts as someone takes them who leaves one out. */
const leaving = (facts: Facts, rule: keyof typeof wrong): Facts => ({
	...facts,
	chart: wrong[rule](facts),
	tide: 0,
	draft: 0
});

const wrongRules = (ask: (facts: Facts) => Asked) =>
	Object.fromEntries(
		(Object.keys(wrong) as (keyof typeof wrong)[]).map((rule) => [
			rule,
			{ note: notes[rule], key: (facts: Facts) => keyOf(ask(leaving(facts, rule))) }
		])
	);

const because = ({ chart, tide, draft }: Facts): string =>
	`${chart} m on the chart and ${tide} m of tide, less ${draft} m of draft.`;
const reasons = (ask: (facts: Facts) => Asked) => (facts: Facts) =>
	ask(facts).parts.map(({ options }) => ({
		options: Object.fromEntries(options.map(({ id }) => [id, because(facts)])),
		trace: [{ rule: 'sum', text: because(facts) }]
	}));

const more = (fact: 'tide' | 'chart' | 'draft', by: number): Change<Facts> => ({
	fact,
	text: `the ${fact} were ${by} m more`,
	apply: (facts) => ({ ...facts, [fact]: facts[fact] + by })
});

export const overTheBar = family<Facts>({
	id: 'tides/over-the-bar',
	edition: 1,
	group: 'tides',
	title: 'Water under the keel',
	rule: 'The depth is what the chart says and the height of the tide.',
	lab: 'tides/over-the-bar',
	axes: { tide: 'The height of the tide', yacht: 'The name of the yacht' },
	sources: [page('About tides', 'tides')],
	facts: (random, difficulty) => ({
		yacht: random.pick(yachts),
		chart: 1 + random.below(3),
		tide: 2 + random.below(1 + difficulty),
		draft: 2
	}),
	tell: (facts) => [
		{
			paragraphs: [
				[
					'The ',
					stated('yacht', facts.yacht),
					' has a ',
					stated('draft', `draft of ${facts.draft} m`),
					'. The chart says ',
					stated('chart', meters(facts.chart)),
					' on the bar. The tide at noon is ',
					stated('tide', meters(facts.tide)),
					'.'
				]
			]
		}
	],
	changes: ({ yacht }) => [
		more('tide', 2),
		...yachts
			.filter((one) => one !== yacht)
			.map((one): Change<Facts> => ({
				fact: 'yacht',
				text: `it were the ${one}`,
				apply: (facts) => ({ ...facts, yacht: one })
			}))
	],
	questions: [
		{ ask: clearance, explain: reasons(clearance), wrongRules: wrongRules(clearance) },
		{ ask: crossing, explain: reasons(crossing), wrongRules: wrongRules(crossing) }
	]
});
