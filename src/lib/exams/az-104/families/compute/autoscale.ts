// How many instances autoscale leaves: thresholds, cooldown, limits, and a scale-in that is put off.
import { either, fact, factTable, pageWith, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { autoscaleOver } from '#lib/azure/compute/autoscale.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly start: number;
	readonly most: number;
	/** Added at once. */
	readonly by: number;
	/** Per cent below which an instance goes. */
	readonly low: number;
	readonly cooldown: number;
	/** Average CPU at each run, six minutes apart. */
	readonly readings: readonly number[];
}

const high = 70;
const gap = 6;
const averages = [12, 18, 33, 38, 52, 74, 82, 91] as const;
/** `ahead`: whether a scale-in is held against the rule to scale out. */
const over = ({ start, most, by, low, cooldown: cooldownMinutes, readings }: Facts, ahead = true) =>
	autoscaleOver(
		{
			minimum: 1,
			maximum: most,
			rules: [
				{ metric: 'high', direction: 'out', by, threshold: high, cooldownMinutes },
				{ metric: 'low', direction: 'in', by: 1, threshold: low, cooldownMinutes }
			]
		},
		start,
		readings.map((value, at) => ({
			minute: at * gap,
			metrics: { high: ahead || value > high ? value : 0, low: value }
		}))
	);
const left = (facts: Facts, ahead = true) => over(facts, ahead).counts.at(-1) ?? facts.start;
/** Wrong rules, each with what it leaves. */
const wrong = {
	cooldown: (facts: Facts) => left({ ...facts, cooldown: 0 }),
	most: (facts: Facts) => left({ ...facts, most: 99 }),
	rules: (facts: Facts) => left(facts, false),
	'to the end': ({ most }: Facts) => most,
	'to rest': () => 1,
	'nothing yet': ({ start }: Facts) => start
};
/** Which of them matter here: what decides. */
const matter = (facts: Facts) =>
	(['cooldown', 'most', 'rules'] as const).filter((id) => wrong[id](facts) !== left(facts));
const count = (of: number) => `${of} instance${of === 1 ? '' : 's'}`;

export const autoscale = family<Facts>({
	id: 'virtual-machines/autoscale',
	edition: 1,
	group: 'virtual-machines',
	title: 'Instances after autoscale',
	rule: 'Each run acts once at most, within the limits, after the cooldown, and never so that it must turn back.',
	misconceptions: {
		cooldown: 'It is easy to let every run act; none does until the cooldown of the last action is over.',
		most: 'It is easy to go on adding; the maximum has the last word.',
		rules: 'It is easy to scale in at the threshold; what would scale out at once again is put off.',
		'to the end': 'It is easy to see it jump to its maximum; each run adds what the rule says.',
		'to rest': 'It is easy to see it fall to its minimum; each run removes what the rule says.',
		'nothing yet': 'It is easy to expect nothing so soon; a run acts as soon as a rule fires.'
	},
	axes: {
		cooldown: either('The cooldown', 'cooldown', 5, 15),
		rules: either('The rules', 'by', 1, 2),
		last: {
			title: 'The last reading',
			change: (facts) => ({
				...facts,
				readings: facts.readings.with(-1, (facts.readings.at(-1) ?? 0) > high ? 52 : 91)
			})
		}
	},
	sources: [sources.autoscaleSettings, sources.autoscaleFlapping],
	facts(random, difficulty) {
		const draw = (): Facts => ({
			company: random.pick(companies),
			start: 2 + random.below(2),
			most: 4 + random.below(2),
			by: random.pick([1, difficulty === 1 ? 1 : 2]),
			low: difficulty === 3 ? 40 : 25,
			cooldown: random.pick(difficulty === 1 ? [5] : [5, 10, 15]),
			readings: Array.from({ length: difficulty + 2 }, () => random.pick(averages))
		});
		let facts = draw();
		for (let tries = 0; tries < 20 && matter(facts).length !== (difficulty === 1 ? 0 : 1); tries++)
			facts = draw();
		return facts;
	},
	tell(facts) {
		const { company, start, most, by, low, cooldown, readings } = facts;
		const { trace } = over(facts);
		const [decides] = matter(facts);
		const because = trace.at(-1) ?? '';
		return {
			tabs: pageWith(
				factTable(
					'Runs',
					'Minute|CPU',
					readings.map((value, at) => [`run${at}`, String(at * gap), `${value} %`])
				),
				[
					`A scale set of ${company} has ${start} instances and has not scaled for hours. Its autoscale keeps `,
					fact('most', `1 to ${most} instances`),
					'. By average CPU, ',
					fact('rules', `above ${high} % it adds ${by} and below ${low} % it removes 1`),
					'. Both rules have ',
					fact('cooldown', `a cooldown of ${cooldown} minutes`),
					'. It runs at the minutes below; its rules see these averages.'
				]
			),
			questions: [
				{
					requirement: ['How many instances are there after the last run?'],
					deciding: decides ?? 'rules',
					ask: {
						type: 'one',
						right: { text: count(left(facts)), because },
						wrong: wrongBy(
							Object.fromEntries(Object.entries(wrong).map(([id, rule]) => [id, rule(facts)])),
							() => because,
							count
						)
					},
					trace,
					miss: decides === 'rules' ? 'edge' : 'core'
				}
			]
		};
	}
});
