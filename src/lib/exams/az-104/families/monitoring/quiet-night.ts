// What processing rules leave of alerts: scope, filter and schedule of each, and that the alert itself stays.
import { fact, page, toggle } from '#lib/exams/az-104/families/kit.ts';
import { clock, weekdays } from '#lib/exams/az-104/families/dates.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	notified,
	type FiredAlert,
	type Filter,
	type ProcessingRule
} from '#lib/azure/monitoring/processing-rule.ts';
import type { Claim } from '#lib/domain/practice/question-builder.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly rule: ProcessingRule;
	readonly night: { readonly day: number; readonly from: number; readonly to: number };
	readonly adds: boolean;
	readonly alerts: readonly FiredAlert[];
	readonly extra: 'listed' | 'later';
}

const scopeOf = (group?: string): string => `/subscriptions/S${group ? `/resourceGroups/${group}` : ''}`;
const groups = ['rg-web', 'rg-data'] as const;
const severities = ['Sev1', 'Sev3'] as const;
const mostOf = ({ rule, adds }: Facts): readonly ProcessingRule[] => [
	rule,
	...(adds ? [{ name: 'apr-add', scopes: [scopeOf()], filters: [], when: [], add: ['ag-duty'] }] : [])
];
const withRule = (facts: Facts, rule: Partial<ProcessingRule>): Facts => ({
	...facts,
	rule: { ...facts.rule, ...rule }
});

/** Wrong rules, each as the facts that it takes for the real ones. */
const wrongRules: Readonly<Record<string, (facts: Facts) => Facts>> = {
	scope: (facts) => withRule(facts, { scopes: [scopeOf()] }),
	filter: (facts) => withRule(facts, { filters: [] }),
	midnight: (facts) =>
		withRule(facts, { when: [{ days: [facts.night.day], from: facts.night.from, to: 24 * 60 }] }),
	always: (facts) => withRule(facts, { when: [] }),
	all: (facts) => withRule(facts, { scopes: [scopeOf()], filters: [], when: [] })
};
const ruleNames = Object.keys(wrongRules);
/** Nobody takes ag-ops off but apr-quiet, which then takes all. */
const calls = ({ rule }: Facts, alert: FiredAlert): boolean => notified(alert, [rule]).answer.length > 0;

const whenOf = ({ at }: FiredAlert): string => `${weekdays[Math.floor(at / 1440)]} at ${clock(at % 1440)}`;

function claimOf(facts: Facts, alert: FiredAlert): Claim {
	const { answer, trace } = notified(alert, mostOf(facts));
	const holds = answer.length > 0;
	const id = ruleNames.find((one) => calls(wrongRules[one]!(facts), alert) !== holds);
	return {
		text: `A ${alert.severity} alert on a VM in ${alert.group} that fires on ${whenOf(alert)} calls ag-ops.`,
		holds,
		because: trace[0]!,
		misconception: id ?? (facts.adds ? 'adds' : 'rules')
	};
}

export const quietNight = family<Facts>({
	id: 'monitor/quiet-night',
	edition: 1,
	group: 'monitor',
	title: 'A quiet night',
	rule: 'A processing rule takes action groups off alerts that fire in its scope, filters and hours; the alerts stay.',
	lab: 'monitor/fired-but-quiet',
	misconceptions: {
		scope:
			'It is easy to read a rule as one for everything; it touches alerts of resources in its scope only.',
		filter: 'It is easy to read past a filter; the rule touches only what passes all of them.',
		midnight: 'It is easy to end a window at midnight; it goes on into the next day.',
		always: 'It is easy to forget the schedule; outside its hours the rule does nothing.',
		adds: 'It is easy to think that an added group saves the message; suppression goes before adding.',
		all: 'It is easy to hear “suppress” and stop reading; scope, filter and hours each bound the rule.',
		rules: 'It is easy to think that an alert always calls its groups; a processing rule can take them off.',
		gone: 'It is easy to think that suppression stops the alert; it fires and is listed, only nobody is told.',
		later: 'It is easy to expect the messages afterwards; what was suppressed is never sent.'
	},
	axes: {
		scope: {
			title: 'The scope of the rule',
			change: (facts) =>
				withRule(facts, { scopes: [facts.rule.scopes[0] === scopeOf() ? scopeOf(groups[0]) : scopeOf()] })
		},
		filter: {
			title: 'The filter of the rule',
			change: (facts) =>
				withRule(facts, {
					filters: facts.rule.filters.length > 0 ? [] : [{ field: 'severity', values: [severities[1]] }]
				})
		},
		add: toggle('A second rule', 'adds'),
		day: {
			title: 'The night of the rule',
			change: (facts) => nightOf(facts, { ...facts.night, day: (facts.night.day + 6) % 7 })
		}
	},
	sources: [sources.alertProcessingRules],
	facts(random, difficulty) {
		const night = {
			day: 3 + random.below(4),
			from: 60 * (20 + random.below(3)),
			to: 60 * (3 + random.below(4))
		};
		const filters: readonly Filter[] =
			difficulty > 1 && random.chance(0.7)
				? [
						{
							field: 'severity',
							...(difficulty === 3 && random.chance(0.5) ? { not: true } : {}),
							values: [random.pick(severities)]
						}
					]
				: [];
		const start = night.day * 1440;
		const moments = [
			start + night.from + 15 * (1 + random.below(4)),
			start + 1440 + night.to - 15 * (1 + random.below(4)),
			start + night.from - 15 * (1 + random.below(4))
		];
		const rule: ProcessingRule = {
			name: 'apr-quiet',
			scopes: [scopeOf(random.chance(0.6) ? groups[0] : undefined)],
			filters,
			when: []
		};
		const facts: Facts = {
			rule,
			night,
			adds: difficulty === 3 || (difficulty === 2 && random.chance(0.4)),
			alerts: moments.map((at, index) => {
				// The first in the scope, so that something is suppressed.
				const group = index === 0 ? groups[0] : random.pick(groups);
				return {
					resource: `${scopeOf(group)}/vm`,
					severity: random.pick(severities),
					group,
					type: 'VM',
					at: at % 10080,
					groups: ['ag-ops']
				};
			}),
			extra: random.pick(['listed', 'later'])
		};
		return nightOf(facts, night);
	},
	tell(facts) {
		const { rule, night, adds, alerts, extra } = facts;
		const [filter] = rule.filters;
		const claims = alerts.map((alert) => claimOf(facts, alert));
		const asked = ['scope', 'filter', 'midnight'].find((id) =>
			claims.some(({ misconception }) => misconception === id)
		);
		return {
			tabs: page([
				'All alert rules of a subscription call the action group ag-ops. VMs are in the resource groups rg-web and rg-data. The processing rule apr-quiet suppresses notifications ',
				fact('scope', rule.scopes[0] === scopeOf() ? 'in the subscription' : `in ${groups[0]}`),
				', ',
				fact(
					'schedule',
					`every ${weekdays[night.day]} from ${clock(night.from)} to ${clock(night.to)} of the next day`
				),
				', ',
				fact(
					'filter',
					filter
						? `where severity ${filter.not ? 'does not equal' : 'equals'} ${filter.values[0]}`
						: 'for alerts of any severity'
				),
				'.',
				...(adds
					? [' ', fact('add', 'The processing rule apr-add always adds ag-duty in the subscription.')]
					: [])
			]),
			questions: [
				{
					requirement: ['Does each statement hold?'],
					deciding: asked === 'scope' || asked === 'filter' ? asked : 'schedule',
					miss: rule.filters.length > 0 || adds ? 'edge' : 'core',
					trace: alerts.map(
						(alert, index) => `${whenOf(alert)}, ${alert.group}, ${alert.severity}: ${claims[index]!.because}`
					),
					ask: {
						type: 'statements',
						claims: [
							...claims,
							extra === 'listed'
								? {
										text: 'Alerts that apr-quiet suppresses are listed in the portal.',
										holds: true,
										because: 'They are listed as ever.',
										misconception: 'gone'
									}
								: {
										text: `At ${clock(night.to)} ag-ops hears of what was suppressed.`,
										holds: false,
										because: 'What was suppressed is not made up for.',
										misconception: 'later'
									}
						]
					}
				}
			]
		};
	}
});

function nightOf(facts: Facts, night: Facts['night']): Facts {
	return { ...withRule(facts, { when: [{ days: [night.day], from: night.from, to: night.to }] }), night };
}
