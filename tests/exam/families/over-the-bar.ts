// Family: how much water is under the keel. Two questions on one scenario.
import { page } from '../source.ts';
import { family, type QuestionDraft } from '#lib/domain/practice/family.ts';

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

/** The wrong rules, and what each makes of the facts. */
const wrongRules: Readonly<Record<string, (facts: Facts) => number>> = {
	'no tide': ({ chart, draft }) => chart - draft,
	'no draft': ({ chart, tide }) => chart + tide,
	'no chart': ({ tide, draft }) => tide - draft
};

function clearanceQuestion(facts: Facts): QuestionDraft {
	const { chart, tide, draft } = facts;
	const because = `${chart} m on the chart and ${tide} m of tide, less ${draft} m of draft.`;
	return {
		requirement: ['How much water is under the keel at noon?'],
		deciding: 'tide',
		ask: {
			type: 'one',
			right: { text: meters(chart + tide - draft), because },
			wrong: Object.entries(wrongRules).map(([misconception, rule]) => ({
				text: meters(rule(facts)),
				because,
				misconception
			}))
		},
		trace: [because]
	};
}

function crossingQuestion({ chart, tide, draft }: Facts): QuestionDraft {
	const claim = (keep: number) => ({
		text: `She crosses with ${keep} m to spare.`,
		holds: chart + tide - draft >= keep,
		because: `She has ${chart + tide - draft} m.`,
		misconception: 'no tide'
	});
	return {
		requirement: ['Is that so?'],
		deciding: 'tide',
		ask: { type: 'statements', claims: [claim(1), claim(3)] },
		trace: [`She has ${chart + tide - draft} m.`],
		miss: 'edge'
	};
}

export const overTheBar = family<Facts>({
	id: 'tides/over-the-bar',
	edition: 1,
	group: 'tides',
	title: 'Water under the keel',
	rule: 'The depth is what the chart says and the height of the tide.',
	lab: 'tides/over-the-bar',
	misconceptions: {
		'no tide': 'The tide is added to what the chart says.',
		'no draft': 'The keel takes its part of the depth.',
		'no chart': 'At the lowest tide there is still what the chart says.'
	},
	axes: {
		tide: { title: 'The height of the tide', change: (facts) => ({ ...facts, tide: facts.tide + 2 }) },
		yacht: {
			title: 'The name of the yacht',
			change: (facts, random) => ({ ...facts, yacht: random.pick(yachts) })
		}
	},
	sources: [page('About tides', 'tides')],
	facts: (random, difficulty) => ({
		yacht: random.pick(yachts),
		chart: 1 + random.below(3),
		tide: 2 + random.below(1 + difficulty),
		draft: 2
	}),
	tell: (facts) => ({
		tabs: [
			{
				paragraphs: [
					[
						`The ${facts.yacht} has a `,
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
		questions: [clearanceQuestion(facts), crossingQuestion(facts)]
	})
});
