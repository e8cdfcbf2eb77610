// Until when a recovery point is kept: the rule of its day decides, a changed policy reaches back, and a point on demand has its own end.
import { fact, page } from '#lib/exams/az-104/families/kit.ts';
import { dayText, weekdays } from '#lib/exams/az-104/families/dates.ts';
import { sources } from '#lib/azure/sources.ts';
import { keptUntil as pointKeptUntil, type Policy } from '#lib/azure/monitoring/retention.ts';
import { family } from '#lib/domain/practice/family.ts';
import { addDays, addMonths, day, weekdayOf, type Day } from '#lib/domain/time/day.ts';

interface Facts {
	readonly vm: string;
	readonly taken: Day;
	readonly daily: number;
	readonly weeks: number;
	readonly months: number;
	/** Days that the daily rule kept before it was changed, after the point was taken. */
	readonly before?: number;
	/** Days named with “Backup now”. */
	readonly demand?: number;
}

const policyOf = ({ daily, weeks, months }: Facts): Policy => ({
	daily,
	weekly: { on: [7], weeks },
	monthly: { on: [7], nth: [1], months }
});
const endOf = (facts: Facts): { readonly answer: Day; readonly trace: readonly string[] } => {
	if (facts.demand !== undefined)
		return {
			answer: addDays(facts.taken, facts.demand),
			trace: ['A point made on demand is kept until the day named with it, whatever the policy says.']
		};
	const { answer, trace } = pointKeptUntil(policyOf(facts), facts.taken);
	return { answer: answer!, trace };
};

/** What would keep the point so long. */
const keepers: Readonly<Record<string, string>> = {
	policy: 'the policy',
	before: 'the daily rule of before',
	daily: 'the daily rule',
	weekly: 'the weekly rule',
	longest: 'the monthly rule',
	added: 'the first two rules added up'
};

/** Wrong rules, each the end that it gives, where it gives one. */
const wrongRules: Readonly<Record<string, (facts: Facts) => Day | undefined>> = {
	policy: ({ demand, ...facts }) => (demand === undefined ? undefined : endOf(facts).answer),
	before: ({ taken, before }) => (before === undefined ? undefined : addDays(taken, before)),
	daily: ({ taken, daily }) => addDays(taken, daily),
	weekly: ({ taken, weeks }) => addDays(taken, 7 * weeks),
	longest: ({ taken, months }) => addMonths(taken, months),
	added: ({ taken, daily, weeks }) => addDays(taken, daily + 7 * weeks)
};

export const keptUntil = family<Facts>({
	id: 'backup-recovery/kept-until',
	edition: 1,
	group: 'backup-recovery',
	title: 'Until when the point is kept',
	rule: 'The rule of its day keeps a point: monthly goes before weekly, weekly before daily; changes reach back.',
	lab: 'backup-recovery/vault-that-stays',
	misconceptions: {
		daily: 'It is easy to count days only; a point of the weekly or monthly day is kept by that rule.',
		weekly:
			'It is easy to give every point the weekly rule; it keeps the points of its weekday, where the monthly rule does not.',
		longest:
			'It is easy to give every point the longest retention; the monthly rule keeps the points of its day only.',
		before: 'It is easy to think that old points keep their old end; a changed policy holds for them too.',
		policy:
			'It is easy to apply the policy to everything; a point on demand has the end that was named with it.',
		added: 'It is easy to add the rules up; one of them keeps the point.'
	},
	axes: {
		day: {
			title: 'The day of the point',
			change: (facts) => ({
				...facts,
				taken: addDays(facts.taken, weekdayOf(facts.taken) === 7 ? 1 : 7 - weekdayOf(facts.taken))
			})
		},
		daily: { title: 'The daily retention', change: (facts) => ({ ...facts, daily: facts.daily + 10 }) },
		monthly: { title: 'The monthly retention', change: (facts) => ({ ...facts, months: facts.months + 12 }) },
		demand: {
			title: 'How the point was made',
			change: ({ demand, ...facts }) => (demand === undefined ? { ...facts, demand: 45 } : facts)
		}
	},
	sources: [sources.backupPolicyApi, sources.manageRecoveryPoints],
	facts(random, difficulty) {
		const sunday = addDays(day('2027-01-03'), 7 * random.below(40));
		return {
			vm: random.pick(['vm-web1', 'vm-app2', 'vm-sql1']),
			taken: random.chance(0.65) ? sunday : addDays(sunday, 1 + random.below(5)),
			daily: 7 * (1 + random.below(4)) + random.below(6),
			weeks: 8 + random.below(10),
			months: 6 * (1 + random.below(4)),
			...(difficulty > 1 && random.chance(0.5) ? { before: 40 + random.below(20) } : {}),
			...(difficulty === 3 && random.chance(0.6) ? { demand: 50 + random.below(90) } : {})
		};
	},
	tell(facts) {
		const { vm, taken, daily, weeks, months, before, demand } = facts;
		const { answer, trace } = endOf(facts);
		const sunday = weekdayOf(taken) === 7;
		return {
			tabs: page(
				[
					`A policy backs ${vm} up every day. It keeps `,
					fact('daily', `daily points for ${daily} days`),
					`, those of Sundays for ${weeks} weeks, and those of the first Sunday of a month for ${months} months.`,
					...(before === undefined
						? []
						: [
								' ',
								fact('before', `The daily rule was changed an hour ago; until then it kept ${before} days.`)
							])
				],
				[
					'One point was taken on ',
					fact('day', `${weekdays[weekdayOf(taken) - 1]}, ${dayText(taken)}`),
					...(demand === undefined
						? [' by the schedule']
						: [', ', fact('demand', `by “Backup now”, to be kept for ${demand} days`)]),
					'. Today is the day after.'
				]
			),
			questions: [
				{
					requirement: ['On which day does that point expire, as things stand?'],
					deciding: demand !== undefined ? 'demand' : sunday || before === undefined ? 'day' : 'before',
					miss: demand === undefined && before === undefined ? 'core' : 'edge',
					trace: [...trace, `It expires on ${dayText(answer)}.`],
					ask: {
						type: 'one',
						right: { text: dayText(answer), because: trace[0]! },
						wrong: Object.entries(wrongRules).flatMap(([misconception, rule]) => {
							const end = rule(facts);
							return end === undefined
								? []
								: [
										{
											text: dayText(end),
											because: `That is the end by ${keepers[misconception]}.`,
											misconception
										}
									];
						})
					}
				}
			]
		};
	}
});
