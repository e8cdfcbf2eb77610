// Which kind of alert rule sees each thing: the record decides, and whether a query must make something of it first.
import { fact, page } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { alertRuleFor, type AlertRule, type Watch } from '#lib/azure/monitoring/alert-rule.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Need extends Watch {
	readonly on: string;
	readonly number: number;
}
interface Facts {
	readonly company: string;
	readonly needs: readonly Need[];
}

const names: Readonly<Record<AlertRule, string>> = {
	metric: 'Metric alert',
	'log-search': 'Log search alert',
	'activity-log': 'Activity log alert'
};
const kinds = ['activity-log', 'platform-metric', 'workspace'] as const;

function text({ in: where, query, on, number }: Need): string {
	if (where === 'activity-log')
		return query ? `one person deletes more than ${number} VMs within an hour` : `anybody deletes ${on}`;
	if (where === 'platform-metric')
		return query
			? `the 95th percentile of the day’s CPU readings of ${on} is above ${number + 60} %`
			: `the average CPU of ${on} is above ${number + 60} %`;
	return query
		? `more than ${number} lines of one user are in the text log of ${on} within an hour`
		: `a line with code ${number + 1000} is written to the text log of ${on}`;
}

/** Wrong rules: the record alone decides, everything takes a query, everything is a number. */
const wrongRules: Readonly<Record<string, (need: Watch) => AlertRule>> = {
	record: (need) => alertRuleFor({ ...need, query: false }).answer,
	query: () => 'log-search',
	metric: () => 'metric',
	audit: () => 'activity-log'
};

const flipped = (needs: readonly Need[], at: number): readonly Need[] =>
	needs.map((need, index) => (index === at ? { ...need, query: !need.query } : need));

export const rightRule = family<Facts>({
	id: 'monitor/right-rule',
	edition: 1,
	group: 'monitor',
	title: 'The right alert rule',
	rule: 'A metric alert reads a value, an activity log alert sees an operation, and a query takes a log search alert.',
	lab: 'monitor/event-or-count',
	misconceptions: {
		record:
			'It is easy to look only at where the record lies; a condition that takes a query needs a log search alert.',
		query: 'It is easy to query everything; what is there as a metric or an event needs no query.',
		metric: 'It is easy to think of all alerts as thresholds; an event and a row are no metric.',
		audit:
			'It is easy to take the activity log for a log of everything; it holds operations on resources and their health.'
	},
	axes: {
		first: {
			title: 'What the first condition takes',
			change: (facts) => ({ ...facts, needs: flipped(facts.needs, 0) })
		},
		second: {
			title: 'What the second condition takes',
			change: (facts) => ({ ...facts, needs: flipped(facts.needs, 1) })
		},
		number: {
			title: 'The number in the conditions',
			change: (facts) => ({
				...facts,
				needs: facts.needs.map((need) => ({ ...need, number: need.number + 3 }))
			})
		}
	},
	sources: [sources.alertTypes],
	facts(random, difficulty) {
		const tricky = random.pick(['activity-log', 'platform-metric'] as const);
		const wanted: readonly Watch[] = [
			...kinds.map((where) => ({
				in: where,
				query: where === 'workspace' ? random.chance(0.5) : difficulty === 2 && where === tricky
			})),
			...(difficulty === 3 ? [{ in: tricky, query: true }] : [])
		];
		return {
			company: random.pick(companies),
			needs: random.shuffled(wanted).map((watch) => ({
				...watch,
				on: random.pick(['vm-web1', 'vm-app2', 'vm-sql1']),
				number: 5 + random.below(20)
			}))
		};
	},
	tell({ company, needs }) {
		const found = needs.map(alertRuleFor);
		const tricky = needs.findIndex((need, index) => found[index]!.answer !== wrongRules.record!(need));
		const deciding = `need${Math.max(tricky, 0) + 1}`;
		return {
			tabs: page(
				[
					`${company} sends the activity log, the metrics and the text logs of its VMs to a workspace as well. A message must come when:`
				],
				...needs.map((need, index) => [`${index + 1}. `, fact(`need${index + 1}`, text(need))])
			),
			questions: [
				{
					requirement: [
						'No query may run where a rule can do without. Which alert rule does each need take?'
					],
					deciding,
					miss: tricky < 0 ? 'core' : 'edge',
					trace: found.flatMap(({ trace }, index) => trace.map((one) => `${index + 1}. ${one}`)),
					ask: {
						type: 'match',
						choices: Object.values(names),
						rows: needs.map((need, index) => {
							const { answer, trace } = found[index]!;
							const wrong: Record<string, string> = {};
							for (const [id, rule] of Object.entries(wrongRules)) {
								const name = names[rule(need)];
								if (name !== names[answer]) wrong[name] ??= id;
							}
							return { text: `Need ${index + 1}`, right: names[answer], because: trace[0]!, wrong };
						})
					}
				}
			]
		};
	}
});
