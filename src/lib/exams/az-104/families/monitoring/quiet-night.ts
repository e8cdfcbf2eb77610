// Which action groups are notified of alerts that fire while alert processing rules suppress and add some.
// Over 200 lines: three questions on the same rules, and five ways to tell them.
import {
	covers,
	notified,
	passes,
	type FiredAlert,
	type Filter,
	type ProcessingRule
} from '#lib/azure/monitoring/processing-rule.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import { clock, weekdays } from '#lib/exams/az-104/families/dates.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'command', 'yaml', 'change', 'runbook'] as const;
/** Rules, action groups, resource groups and resources of one environment, and why it's quiet. */
const places = [
	{
		quiet: 'apr-patching',
		duty: 'apr-oncall',
		ops: 'ag-ops',
		extra: 'ag-oncall',
		groups: ['rg-web', 'rg-data'],
		items: [
			'virtual machine vm-web1',
			'web app app-web',
			'application gateway agw-web',
			'storage account stweb7',
			'database sqldb-web'
		],
		why: 'patching'
	},
	{
		quiet: 'apr-backup',
		duty: 'apr-lead',
		ops: 'ag-infra',
		extra: 'ag-lead',
		groups: ['rg-erp', 'rg-files'],
		items: [
			'virtual machine vm-erp1',
			'storage account stfiles2',
			'database sqldb-erp',
			'key vault kv-erp',
			'load balancer lb-erp'
		],
		why: 'a backup'
	},
	{
		quiet: 'apr-batch',
		duty: 'apr-dba',
		ops: 'ag-apps',
		extra: 'ag-dba',
		groups: ['rg-billing', 'rg-report'],
		items: [
			'function app func-invoice',
			'Service Bus namespace sb-bill',
			'virtual machine vm-bi1',
			'scale set vmss-batch',
			'storage account streport'
		],
		why: 'batch processing'
	},
	{
		quiet: 'apr-release',
		duty: 'apr-dev',
		ops: 'ag-support',
		extra: 'ag-dev',
		groups: ['rg-shop', 'rg-search'],
		items: [
			'web app app-shop',
			'function app func-cart',
			'scale set vmss-search',
			'key vault kv-shop',
			'application gateway agw-shop'
		],
		why: 'the release of a new version'
	},
	{
		quiet: 'apr-restart',
		duty: 'apr-vendor',
		ops: 'ag-plant',
		extra: 'ag-vendor',
		groups: ['rg-line1', 'rg-line2'],
		items: [
			'virtual machine vm-mes1',
			'Service Bus namespace sb-sensors',
			'function app func-opc',
			'load balancer lb-mes',
			'storage account stline4'
		],
		why: 'a planned restart'
	},
	{
		quiet: 'apr-reindex',
		duty: 'apr-manager',
		ops: 'ag-it',
		extra: 'ag-manager',
		groups: ['rg-crm', 'rg-docs'],
		items: [
			'web app app-crm',
			'database sqldb-crm',
			'virtual machine vm-docs1',
			'key vault kv-crm',
			'function app func-docs'
		],
		why: 'reindexing'
	}
] as const;
const severities = ['Sev1', 'Sev2', 'Sev3'] as const;
type Severity = (typeof severities)[number];
type Scope = 'all' | 0 | 1;

interface Night {
	/** 0 is Monday. */
	readonly days: readonly number[];
	readonly from: number;
	/** On the next day. */
	readonly to: number;
}
interface Rule {
	readonly scope: Scope;
	readonly severity?: { readonly not: boolean; readonly value: Severity };
	/** A resource group that a filter leaves out. */
	readonly except?: 0 | 1;
}
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly quiet: Rule;
	readonly night: Night;
	readonly duty?: Rule;
	/** Filters are told, if only that there are none. */
	readonly filtered: boolean;
	/** Which resources. */
	readonly items: readonly number[];
	/** The resource group of each. */
	readonly homes: readonly (0 | 1)[];
	/** Whether the alert rule of the first of them has an action group. */
	readonly own: boolean;
	/** It's asked in which hours of a day one alert notifies no group. */
	readonly hours: boolean;
	/** Statements, or the one alert of which it's asked which groups are notified. */
	readonly claims: readonly {
		readonly item: number;
		readonly severity: Severity;
		readonly at: number;
		/** It's about the group that is added. */
		readonly duty: boolean;
	}[];
}
type Claim = Facts['claims'][number];

const placeOf = ({ names }: Pick<Facts, 'names'>) => places[names]!;
/** What a resource is and its name, and the name alone. */
const titleOf = (facts: Facts, at: number): string => placeOf(facts).items[facts.items[at]!]!;
const nameOf = (facts: Facts, at: number): string => titleOf(facts, at).split(' ').at(-1)!;
const scopeId = (facts: Facts, scope: Scope): string =>
	`/subscriptions/SUB1${scope === 'all' ? '' : `/resourceGroups/${placeOf(facts).groups[scope]}`}`;
const filtersOf = (facts: Facts, { severity, except }: Rule): readonly Filter[] => [
	...(severity ? [{ field: 'severity', not: severity.not, values: [severity.value] } as const] : []),
	...(except === undefined
		? []
		: [{ field: 'resource-group', not: true, values: [placeOf(facts).groups[except]] } as const])
];
function rulesOf(facts: Facts): readonly ProcessingRule[] {
	const { quiet, duty, night } = facts;
	const named = (name: string, rule: Rule): ProcessingRule => ({
		name,
		scopes: [scopeId(facts, rule.scope)],
		filters: filtersOf(facts, rule),
		when: []
	});
	const place = placeOf(facts);
	return [
		{ ...named(place.quiet, quiet), when: [night] },
		...(duty ? [{ ...named(place.duty, duty), add: [place.extra] }] : [])
	];
}
function alertOf(facts: Facts, { item, severity, at }: Claim): FiredAlert {
	const { groups, ops } = placeOf(facts);
	const group = groups[facts.homes[item]!];
	return {
		resource: `/subscriptions/SUB1/resourceGroups/${group}/providers/${nameOf(facts, item)}`,
		severity,
		group,
		type: '',
		at,
		groups: facts.own || item !== 0 ? [ops] : []
	};
}
const asked = (facts: Facts, { duty }: Claim): string => (duty ? placeOf(facts).extra : placeOf(facts).ops);
const holds = (facts: Facts, claim: Claim, rules = rulesOf(facts)): boolean =>
	notified(alertOf(facts, claim), rules).answer.includes(asked(facts, claim));
const asksGroups = ({ claims, hours }: Facts): boolean => claims.length === 1 && !hours;
type Groups = 'none' | 'own' | 'added' | 'both';
function groupsOf(facts: Facts, rules = rulesOf(facts)): Groups {
	const { ops, extra } = placeOf(facts);
	const { answer } = notified(alertOf(facts, facts.claims[0]!), rules);
	if (answer.includes(ops)) return answer.includes(extra) ? 'both' : 'own';
	return answer.includes(extra) ? 'added' : 'none';
}
type Hours = 'none' | 'morning' | 'evening' | 'both';
/** The alert in the morning of its day, before windows end, and in the evening, after they start. */
const probesOf = ({ claims, night }: Facts): readonly [morning: Claim, evening: Claim] => [
	{ ...claims[0]!, at: claims[0]!.at + night.to - 10 },
	{ ...claims[0]!, at: claims[0]!.at + night.from + 10 }
];
function hoursOf(facts: Facts, rules = rulesOf(facts)): Hours {
	const [morning, evening] = probesOf(facts).map((claim) => !holds(facts, claim, rules));
	if (morning) return evening ? 'both' : 'morning';
	return evening ? 'evening' : 'none';
}
const keyBy = (facts: Facts, rules = rulesOf(facts)): Key =>
	facts.hours
		? [[hoursOf(facts, rules)]]
		: asksGroups(facts)
			? [[groupsOf(facts, rules)]]
			: facts.claims.map((claim) => [holds(facts, claim, rules) ? 'yes' : 'no']);

const dayOf = (at: number): number => Math.floor(at / 1440) % 7;
const whenOf = (at: number): string => `${weekdays[dayOf(at)]!} at ${clock(at % 1440)}`;
const daysOf = ({ days }: Night): string => listed(days.map((one) => weekdays[one]!));
const nightOf = (night: Night): string =>
	`every ${daysOf(night)} from ${clock(night.from)} to ${clock(night.to)} UTC of the next day`;
const scopeOf = (facts: Facts, { scope }: Rule): string =>
	scope === 'all' ? 'the subscription' : placeOf(facts).groups[scope];
function filterOf(facts: Facts, { severity, except }: Rule): string {
	const texts = [
		...(severity ? [`Severity ${severity.not ? 'does not equal' : 'equals'} ${severity.value}`] : []),
		...(except === undefined ? [] : [`Resource group does not equal ${placeOf(facts).groups[except]}`])
	];
	return texts.length === 0 ? 'None' : texts.join(' and ');
}

/** Where the resources are, and what the alert rules call. */
function introduced(facts: Facts, reason = facts.duty === undefined): Paragraph {
	const { groups, ops, why } = placeOf(facts);
	return [
		'You have an Azure subscription that contains ',
		...facts.homes.flatMap((home, at): Piece[] => [
			fact(`item${at}`, `the ${titleOf(facts, at)} in ${groups[home]}`),
			['. ', ' and ', ', '][facts.homes.length - 1 - at]!
		]),
		...(asksGroups(facts)
			? [
					fact(
						'own',
						`All alert rules notify ${ops}${facts.own ? '' : `, except those of ${nameOf(facts, 0)}, which have no action group`}. `
					)
				]
			: [`All alert rules notify ${ops}. `]),
		`${reason ? `Every week, ${why} causes alerts that need no attention. ` : ''}`
	];
}
const filterProse = (facts: Facts, rule: Rule): string =>
	filtersOf(facts, rule).length === 0 ? 'it has no filters' : `its filter is “${filterOf(facts, rule)}”`;
const quietTold = (facts: Facts): readonly Piece[] => [
	`${placeOf(facts).quiet} suppresses notifications, `,
	fact('scope', `its scope is ${scopeOf(facts, facts.quiet)}`),
	...(facts.filtered ? [', ', fact('filter', filterProse(facts, facts.quiet))] : []),
	', ',
	fact('night', `and it recurs ${nightOf(facts.night)}`),
	'. '
];
const dutyTold = (facts: Facts): readonly Piece[] =>
	facts.duty === undefined
		? []
		: [
				`${placeOf(facts).duty} adds the action group ${placeOf(facts).extra} at all times. `,
				fact('duty', `Its scope is ${scopeOf(facts, facts.duty)}`),
				...(facts.filtered ? [', and ', fact('duty-filter', filterProse(facts, facts.duty))] : []),
				'. '
			];

const clocked = (minute: number): string => `${clock(minute)}:00`;
/** The command that creates a rule, an option in each line. */
function commandOf(
	facts: Facts,
	rule: Rule,
	ids: readonly [scope: string, filter: string],
	last: Piece
): readonly Paragraph[] {
	const { groups } = placeOf(facts);
	const { severity, except } = rule;
	const filter = [
		...(severity ? [`--filter-severity ${severity.not ? 'NotEquals' : 'Equals'} ${severity.value}`] : []),
		...(except === undefined ? [] : [`--filter-resource-group NotEquals ${groups[except]}`])
	].join(' ');
	return [
		['  ', fact(ids[0], `--scopes ${scopeId(facts, rule.scope)}`), ' \\'],
		...(filter === '' ? [] : [['  ', fact(ids[1], filter), ' \\']]),
		['  ', last]
	];
}
function commands(facts: Facts): readonly Paragraph[] {
	const { quiet, duty, extra } = placeOf(facts);
	const { days, from, to } = facts.night;
	const create = 'az monitor alert-processing-rule create -g rg-monitor';
	const recurrence = `--schedule-recurrence-type Weekly --schedule-recurrence ${days.map((one) => weekdays[one]!).join(' ')}`;
	const times = `--schedule-recurrence-start-time ${clocked(from)} --schedule-recurrence-end-time ${clocked(to)}`;
	return [
		[`${create} -n ${quiet} --rule-type RemoveAllActionGroups \\`],
		...commandOf(facts, facts.quiet, ['scope', 'filter'], fact('night', `${recurrence} ${times}`)),
		...(facts.duty
			? [
					[`${create} -n ${duty} --rule-type AddActionGroups \\`],
					...commandOf(
						facts,
						facts.duty,
						['duty', 'duty-filter'],
						`--action-groups /subscriptions/SUB1/resourceGroups/rg-monitor/providers/Microsoft.Insights/actionGroups/${extra}`
					)
				]
			: [])
	];
}
/** A time as YAML has it: without quotes, one that doesn't begin with 0 would be a number. */
const quoted = (minute: number): string => (minute < 600 ? clocked(minute) : `'${clocked(minute)}'`);
/** The properties of the suppressing rule, in the order of the CLI. */
function yaml(facts: Facts): readonly Paragraph[] {
	const { groups } = placeOf(facts);
	const { quiet, night } = facts;
	const condition = (field: string, operator: string, value: string): readonly Paragraph[] =>
		[`- field: ${field}`, `  operator: ${operator}`, '  values:', `  - ${value}`].map((line) => [
			fact('filter', line)
		]);
	const conditions = [
		...(quiet.severity
			? condition('Severity', quiet.severity.not ? 'NotEquals' : 'Equals', quiet.severity.value)
			: []),
		...(quiet.except === undefined ? [] : condition('TargetResourceGroup', 'NotEquals', groups[quiet.except]))
	];
	return [
		['actions:'],
		['- actionType: RemoveAllActionGroups'],
		...(conditions.length > 0 ? [['conditions:'], ...conditions] : []),
		['schedule:'],
		['  recurrences:'],
		['  - daysOfWeek:'],
		...night.days.map((one) => ['    ', fact('night', `- ${weekdays[one]!}`)]),
		['    ', fact('night', `endTime: ${quoted(night.to)}`)],
		['    recurrenceType: Weekly'],
		['    ', fact('night', `startTime: ${quoted(night.from)}`)],
		['  timeZone: UTC'],
		['scopes:'],
		[fact('scope', `- ${scopeId(facts, quiet.scope)}`)]
	];
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table(facts) {
		const { quiet, duty, extra } = placeOf(facts);
		return pageWith(
			factTable('Alert processing rules', 'Rule|Setting|Value', [
				['scope', quiet, 'Scope', scopeOf(facts, facts.quiet)],
				...(facts.filtered ? [['filter', quiet, 'Filter', filterOf(facts, facts.quiet)] as const] : []),
				['night', quiet, 'Schedule', nightOf(facts.night)],
				...(facts.duty
					? ([
							['duty', duty, 'Scope', scopeOf(facts, facts.duty)],
							...(facts.filtered
								? [['duty-filter', duty, 'Filter', filterOf(facts, facts.duty)] as const]
								: [])
						] as const)
					: [])
			]),
			introduced(facts),
			[
				`${quiet} suppresses notifications. `,
				...(facts.duty ? [`${duty} adds the action group ${extra} and has no schedule. `] : [])
			]
		);
	},
	command: (facts) =>
		pageWith(code('Commands', ...commands(facts)), introduced(facts, false), [
			'You run the following commands. '
		]),
	yaml: (facts) =>
		pageWith(
			code(
				`az monitor alert-processing-rule show -n ${placeOf(facts).quiet} … --query properties -o yaml`,
				...yaml(facts)
			),
			introduced(facts, false),
			[`The output shows ${placeOf(facts).quiet}. `, ...dutyTold(facts)]
		),
	change: (facts) =>
		pageWith(
			message(
				'Change request',
				{
					'Requested by': facts.who,
					Reason: `No messages during ${placeOf(facts).why}`,
					State: 'Implemented'
				},
				['Alert processing rules: ', ...quietTold(facts)],
				...(facts.duty ? [dutyTold(facts)] : [])
			),
			introduced(facts, false)
		),
	runbook: (facts) =>
		pageWith(
			message(
				'Runbook',
				{ Owner: facts.who, Topic: `Alerts during ${placeOf(facts).why}` },
				...(facts.duty ? [dutyTold(facts)] : []),
				quietTold(facts)
			),
			introduced(facts, false),
			['The rules are described in the following runbook. ']
		)
};

type Miss = 'scope' | 'severity' | 'group' | 'time';
/** All that keeps a rule from applying to an alert; nothing where it applies. */
function missesOf(facts: Facts, rule: Rule, night: Night | undefined, claim: Claim): readonly Miss[] {
	const alert = alertOf(facts, claim);
	const { scope, severity, except } = rule;
	const found: readonly (readonly [Miss, boolean])[] = [
		['scope', scope !== 'all' && scope !== facts.homes[claim.item]],
		['severity', severity !== undefined && !passes(filtersOf(facts, { scope, severity }), alert)],
		['group', except !== undefined && !passes(filtersOf(facts, { scope, except }), alert)],
		['time', night !== undefined && !covers([night], alert.at)]
	];
	return found.flatMap(([miss, applies]) => (applies ? [miss] : []));
}
/** As it follows the name of the rule. */
const missText = (facts: Facts, rule: Rule, misses: readonly Miss[], claim: Claim): string =>
	listed(misses.map((miss) => oneMiss(facts, rule, miss, claim)));
function oneMiss(facts: Facts, rule: Rule, miss: Miss, { item, severity, at }: Claim): string {
	const home = placeOf(facts).groups[facts.homes[item]!];
	const { days, from, to } = facts.night;
	switch (miss) {
		case 'scope':
			return `${nameOf(facts, item)} in ${home} is outside its scope`;
		case 'severity':
			return rule.severity?.not
				? `its filter leaves ${severity} alerts out`
				: `it’s for ${rule.severity!.value} alerts only`;
		case 'group':
			return `its filter leaves ${home} out`;
		default:
			if (days.includes(dayOf(at)) && at % 1440 < from)
				return `at ${clock(at % 1440)} its window hasn’t started`;
			if (!days.includes((dayOf(at) + 6) % 7)) return 'it has no window on that day';
			return at % 1440 < from ? `its window ended at ${clock(to)}` : `its last window ended at ${clock(to)}`;
	}
}

/** What decides of an alert, in sentences without their full stop, and the trace. */
function decidedBy(facts: Facts, claim: Claim) {
	const { quiet, duty, extra } = placeOf(facts);
	const misses = missesOf(facts, facts.quiet, facts.night, claim);
	const miss = misses[0] ?? '';
	const dutyMisses = facts.duty && missesOf(facts, facts.duty, undefined, claim);
	const dutyMiss = dutyMisses && (dutyMisses[0] ?? '');
	const { days, from } = facts.night;
	const sameDay = days.includes(dayOf(claim.at)) && claim.at % 1440 >= from;
	const window = sameDay
		? 'within the window'
		: `still within the window that started on ${weekdays[(dayOf(claim.at) + 6) % 7]!}`;
	const passed = filtersOf(facts, facts.quiet).length === 0 ? '' : ', the alert passes its filter';
	const suppression =
		miss === ''
			? `${nameOf(facts, claim.item)} is in the scope of ${quiet}${passed}, and ${whenOf(claim.at)} is ${window}`
			: `${quiet} doesn’t apply: ${missText(facts, facts.quiet, misses, claim)}`;
	const addition =
		facts.duty && dutyMisses && dutyMisses.length > 0
			? `${duty} doesn’t add ${extra}: ${missText(facts, facts.duty, dutyMisses, claim)}`
			: `${duty} adds ${extra}`;
	const trace: readonly TraceStep[] = [
		{ rule: `quiet ${miss === '' ? (sameDay ? 'first day' : 'next day') : miss}`, text: `${suppression}.` },
		...(dutyMiss === undefined
			? []
			: [{ rule: `duty ${dutyMiss === '' ? 'applies' : dutyMiss}`, text: `${addition}.` }])
	];
	return { suppressed: miss === '', suppression, adds: dutyMiss === '', addition, trace };
}
function explainGroups(facts: Facts): PartReasons {
	const { quiet, ops, extra } = placeOf(facts);
	const { suppressed, suppression, adds, addition, trace } = decidedBy(facts, facts.claims[0]!);
	const own = `The alert rules of ${nameOf(facts, 0)} ${facts.own ? `notify ${ops}` : 'have no action group'}`;
	const said: Readonly<Record<Groups, string>> = suppressed
		? {
				none: `${suppression}. The alert still appears in the portal, but no action group is notified${adds ? `, not even ${extra}` : ''}.`,
				own: facts.own ? `${quiet} applies, and it removes ${ops} from the alert.` : `${own}.`,
				added: adds
					? `${addition}, but ${quiet} removes all action groups, whichever rule is newer.`
					: `${addition}.`,
				both: `Both groups would be removed: ${suppression}.`
			}
		: {
				none:
					facts.own || adds
						? `${suppression}. ${facts.own ? `So ${ops} stays` : `So ${extra} is notified`}.`
						: `${own}, and ${addition}.`,
				own: !facts.own
					? `${own}.`
					: adds
						? `${ops} isn’t the only one: ${addition}.`
						: `${addition}. ${suppression}. ${ops} is notified as usual.`,
				added: !adds
					? `${addition}.`
					: facts.own
						? `${addition}, but that doesn’t replace ${ops}.`
						: `${own}. ${addition}, and ${suppression}.`,
				both: !facts.own
					? `${own}, ${adds ? `so only ${extra} is notified` : `and ${addition}`}.`
					: adds
						? `${addition} to the alert, ${ops} stays, and ${suppression}.`
						: `Only ${ops} is notified, because ${addition}.`
			};
	return { options: said, trace: [...trace, { rule: `own ${facts.own}`, text: `${own}.` }] };
}
function explainHours(facts: Facts): PartReasons {
	const right = hoursOf(facts);
	const { days, from, to } = facts.night;
	const { quiet } = placeOf(facts);
	const probes = probesOf(facts);
	const parts = probes.map((claim) => decidedBy(facts, claim));
	const said = [`Before ${clock(to)}`, `From ${clock(from)}`].map((when, at) => {
		const claim = probes[at]!;
		const day = (dayOf(claim.at) + 6 + at) % 7;
		const misses = missesOf(facts, facts.quiet, undefined, claim).map((miss) =>
			oneMiss(facts, facts.quiet, miss, claim)
		);
		const window = days.includes(day)
			? `a window starts on ${weekdays[day]!} at ${clock(from)}`
			: `no window starts on ${weekdays[day]!}`;
		return `${when}, ${quiet} ${parts[at]!.suppressed ? 'applies' : 'doesn’t apply'}: ${listed(days.includes(day) && misses.length > 0 ? misses : [...misses, window])}.`;
	});
	const covers = (hours: Hours): readonly boolean[] => [
		hours === 'morning' || hours === 'both',
		hours === 'evening' || hours === 'both'
	];
	const reason = (hours: Hours): string => {
		const wrong = said.filter((_, at) => covers(hours)[at] !== covers(right)[at]);
		if (wrong.length === 2) return `Both ends are wrong. ${wrong.join(' ')}`;
		return wrong[0] ?? said.join(' ');
	};
	return {
		options: {
			none: reason('none'),
			morning: reason('morning'),
			evening: reason('evening'),
			both: reason('both')
		},
		trace: parts.flatMap(({ trace }, at) => trace.slice(0, 1).map(({ rule }) => ({ rule, text: said[at]! })))
	};
}
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const { quiet, duty, ops, extra } = placeOf(facts);
	const { suppressed, suppression, adds, addition, trace } = decidedBy(facts, claim);
	const removed = `${suppression}. The alert still appears in the portal, but the rule removes all of its action groups`;
	const about = claim.duty
		? {
				text: adds
					? suppressed
						? `${removed}, even ${extra} that ${duty} adds.`
						: `${addition}, and ${suppression}.`
					: `${addition}.${suppressed ? ` Even if it did, ${quiet} would suppress the notification.` : ''}`,
				last: { rule: 'added group', text: `${extra} isn’t a group of the alert rule.` }
			}
		: {
				text: suppressed
					? `${removed}.`
					: `${suppression}. ${adds ? `${addition}, and ${ops} stays` : `So ${ops} is notified as usual`}.`,
				last: { rule: 'own group', text: `${ops} is the group of the alert rule.` }
			};
	return { options: { yes: about.text, no: about.text }, trace: [...trace, about.last] };
}

const withQuiet = (facts: Facts, rule: Partial<Rule>): Facts => ({
	...facts,
	quiet: { ...facts.quiet, ...rule }
});
const bare = ({ scope }: Rule): Rule => ({ scope });
const inverted = (rule: Rule): Rule => ({
	...rule,
	...(rule.severity ? { severity: { ...rule.severity, not: !rule.severity.not } } : {})
});

const question: Question<Facts> = {
	ask(facts) {
		const rules = rulesOf(facts);
		const { ops, extra } = placeOf(facts);
		const [{ item, severity, at }] = facts.claims as readonly [Claim];
		const [start, end] = [clock(facts.night.from), clock(facts.night.to)];
		if (facts.hours)
			return {
				...chooseOne(
					[
						`During which hours of ${weekdays[dayOf(at)]!} does a ${severity} alert that fires for the ${titleOf(facts, item)} notify no action group? All times are UTC.`
					],
					optionsOf({
						none: 'At no time of the day',
						morning: `From midnight to ${end} only`,
						evening: `From ${start} to midnight only`,
						both: `Before ${end} and from ${start}`
					}),
					hoursOf(facts, rules)
				),
				miss: 'edge'
			};
		if (asksGroups(facts))
			return {
				...chooseOne(
					[
						`A ${severity} alert fires for the ${titleOf(facts, item)} on ${whenOf(at)} UTC. Which action groups are notified?`
					],
					optionsOf({
						none: 'No action groups',
						own: `${ops} only`,
						added: `${extra} only`,
						both: `${ops} and ${extra}`
					}),
					groupsOf(facts, rules)
				),
				miss: 'edge'
			};
		return {
			...judge(
				'statements',
				[yesOrNo],
				facts.claims.map((claim) => ({
					text: `A ${claim.severity} alert that fires for the ${titleOf(facts, claim.item)} on ${whenOf(claim.at)} UTC notifies ${asked(facts, claim)}.`,
					holds: holds(facts, claim, rules)
				}))
			),
			miss: facts.duty === undefined && filtersOf(facts, facts.quiet).length === 0 ? 'core' : 'edge'
		};
	},
	explain(facts) {
		if (facts.hours) return [explainHours(facts)];
		return asksGroups(facts)
			? [explainGroups(facts)]
			: facts.claims.map((claim) => explainClaim(facts, claim));
	},
	wrongRules: {
		midnight: {
			note: 'A window that ends on the next day goes on after midnight. It’s easy to stop at the day that’s selected.',
			key: (facts) => {
				const [quiet, ...rest] = rulesOf(facts);
				const { days, from } = facts.night;
				const rules = [
					{ ...quiet!, when: days.map((one) => ({ once: [one * 1440 + from, (one + 1) * 1440] }) as const) },
					...rest
				];
				return keyBy(facts, rules);
			}
		},
		'add-wins': {
			note: 'Suppression goes before adding, whichever rule is newer. It’s easy to think that an added group gets through.',
			key: (facts) => {
				const adding = rulesOf(facts).slice(1);
				if (facts.hours) return [];
				return keyBy(facts).map(([answer], at) => {
					const claim = facts.claims[at]!;
					if (asksGroups(facts))
						return [answer === 'none' && holds(facts, { ...claim, duty: true }, adding) ? 'added' : answer!];
					return [claim.duty && holds(facts, claim, adding) ? 'yes' : answer!];
				});
			}
		},
		'add-replaces': {
			note: 'An action group is added to those of the alert. It’s easy to think that it replaces them.',
			key: (facts) => {
				const adding = rulesOf(facts).slice(1);
				if (facts.hours) return [];
				return keyBy(facts).map(([answer], at) => {
					const claim = facts.claims[at]!;
					const added = adding.length > 0 && holds(facts, { ...claim, duty: true }, adding);
					if (asksGroups(facts)) return [answer === 'both' ? 'added' : answer!];
					return [!claim.duty && added ? 'no' : answer!];
				});
			}
		},
		inverted: {
			note: '“Does not equal” leaves what it names out of the rule. It’s easy to read it the other way round.',
			key: (facts) =>
				keyBy(
					facts.quiet.severity?.not || facts.duty?.severity?.not
						? {
								...facts,
								quiet: facts.quiet.severity?.not ? inverted(facts.quiet) : facts.quiet,
								...(facts.duty ? { duty: facts.duty.severity?.not ? inverted(facts.duty) : facts.duty } : {})
							}
						: facts
				)
		},
		'no-filter': {
			note: 'A rule applies only to alerts that pass its filters. It’s easy to read past them.',
			key: (facts) =>
				keyBy({
					...facts,
					quiet: bare(facts.quiet),
					...(facts.duty ? { duty: bare(facts.duty) } : {})
				})
		},
		everywhere: {
			note: 'A rule applies only to alerts on resources in its scope. It’s easy to see it as one for the whole subscription.',
			key: (facts) =>
				keyBy({
					...withQuiet(facts, { scope: 'all' }),
					...(facts.duty ? { duty: { ...facts.duty, scope: 'all' } } : {})
				})
		},
		always: {
			note: 'Outside its schedule a rule does nothing. It’s easy to read “suppress” and stop there.',
			key: (facts) => keyBy({ ...facts, night: { days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 } })
		}
	}
};

const to = changesOf<Facts>();
/** Other scopes and filters of a rule. */
function ruleChanges(facts: Facts, key: 'quiet' | 'duty'): readonly Change<Facts>[] {
	const rule = facts[key];
	if (rule === undefined) return [];
	// Output doesn't show a filter that a rule doesn't have.
	const untold =
		filtersOf(facts, rule).length === 0 &&
		(!facts.filtered || facts.told === 'command' || (key === 'quiet' && facts.told === 'yaml'));
	const name = placeOf(facts)[key];
	const [scopeFact, filterFact] = key === 'quiet' ? ['scope', 'filter'] : ['duty', 'duty-filter'];
	const axis = key === 'quiet' ? {} : { axis: 'duty' };
	const change = (id: string, next: Rule, text: string): Change<Facts> => ({
		...to(key, next, text, id),
		...axis
	});
	const { severity: _, ...open } = rule;
	return [
		...(['all', 0, 1] as const)
			.filter((scope) => scope !== rule.scope)
			.map((scope) => {
				const next = { ...rule, scope };
				return change(scopeFact!, next, `the scope of ${name} were ${scopeOf(facts, next)}`);
			}),
		...(untold
			? []
			: [
					...(rule.severity
						? [
								change(
									filterFact!,
									inverted(rule),
									`the filter of ${name} were “${rule.severity.not ? 'equals' : 'does not equal'} ${rule.severity.value}”`
								),
								change(filterFact!, open, `${name} had no filter on severity`)
							]
						: severities.map((value) =>
								change(
									filterFact!,
									{ ...rule, severity: { not: false, value } },
									`${name} had the filter “severity equals ${value}”`
								)
							)),
					...(rule.except === undefined
						? []
						: [change(filterFact!, { scope: rule.scope }, `${name} had no filters`)])
				])
	];
}

/** Not where an alert is suppressed that would notify no one anyway, or where two facts keep the rule from a day. */
function somethingDecides(facts: Facts): boolean {
	if (facts.hours) {
		const [{ at }] = facts.claims as readonly [Claim];
		const misses = missesOf(facts, facts.quiet, undefined, facts.claims[0]!).length;
		const touched = nightsOf(dayOf(at))[2]!.some((day) => facts.night.days.includes(day));
		return misses + (touched ? 0 : 1) < 2;
	}
	if (!asksGroups(facts) || facts.own) return true;
	const { suppressed, adds } = decidedBy(facts, facts.claims[0]!);
	return adds || !suppressed;
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { quiet, duty, groups, ops } = placeOf(facts);
	const { night } = facts;
	const [first] = night.days;
	const daysChanged = (days: readonly number[]): Change<Facts> => {
		const next = { ...night, days: days.toSorted((a, b) => a - b) };
		return to('night', next, `${quiet} recurred every ${daysOf(next)}`);
	};
	const others = facts.hours
		? nightsOf(dayOf(facts.claims[0]!.at))
		: [6, 1].map((by) => night.days.map((one) => (one + by) % 7));
	const { duty: _, ...alone } = facts;
	const owned = `the alert rules of ${nameOf(facts, 0)} ${facts.own ? 'had no action group' : `notified ${ops}`}`;
	const singles = [
		...(asksGroups(facts) ? [to('own', !facts.own, owned)] : []),
		...ruleChanges(facts, 'quiet'),
		...ruleChanges(facts, 'duty'),
		...[-90, 90].map((by) =>
			to('night', { ...night, from: night.from + by }, `${quiet} started at ${clock(night.from + by)}`)
		),
		...[-90, 90].map((by) =>
			to('night', { ...night, to: night.to + by }, `${quiet} ended at ${clock(night.to + by)}`)
		),
		...(first === undefined ? [] : others.map(daysChanged)),
		...facts.homes.map((home, at): Change<Facts> => ({
			fact: `item${at}`,
			axis: 'home',
			text: `${nameOf(facts, at)} were in ${groups[home === 0 ? 1 : 0]}`,
			apply: (one) => ({
				...one,
				homes: one.homes.map((each, index) => (index === at ? (each === 0 ? 1 : 0) : each))
			})
		}))
	];
	return [
		...singles.filter(({ apply }) => somethingDecides(apply(facts))),
		...[facts.own, true].map((own): Change<Facts> => ({
			text: `${own === facts.own ? '' : `${owned}, and `}${quiet} and ${duty} were disabled`,
			apply: () => ({ ...alone, own, night: { ...night, days: [] } })
		})),
		{
			text: `${quiet} had the scope of the subscription, no filters and no schedule`,
			apply: (one) => ({
				...one,
				quiet: { scope: 'all' },
				night: { days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 }
			})
		},
		{
			text: `${quiet} were disabled${facts.duty ? ` and ${duty} had the scope of the subscription and no filters` : ''}`,
			apply: (one) => ({
				...one,
				night: { ...one.night, days: [] },
				...(one.duty ? { duty: { scope: 'all' } } : {})
			})
		}
	];
}

const drawRule = (random: Random, difficulty: Difficulty, filter: number): Rule => {
	const scope = random.chance(0.4) ? ('all' as const) : random.chance(0.5) ? (0 as const) : (1 as const);
	return {
		scope,
		...(difficulty > 1 && random.chance(filter)
			? { severity: { not: random.chance(0.4), value: random.pick(severities) } }
			: {}),
		...(difficulty === 3 && filter > 0.6 && scope === 'all' && random.chance(0.5)
			? { except: random.chance(0.5) ? (0 as const) : (1 as const) }
			: {})
	};
};
/** A moment near an edge of the window, or in the middle of it on some night. */
function drawTime(random: Random, { days, from, to }: Night): number {
	const start = random.pick(days) * 1440;
	const step = 10 * (1 + random.below(8));
	return (
		(start +
			random.pick([
				from - step,
				from + step,
				from + step,
				1440 + to - step,
				1440 + to - step,
				1440 + 20 + step / 2,
				1440 + to + step,
				1440 + from + step
			])) %
		10_080
	);
}
/** Nights that touch a day in its evening, in its morning, in both, or not. */
const nightsOf = (day: number): readonly (readonly number[])[] => [
	[day],
	[(day + 6) % 7],
	[day, (day + 6) % 7],
	[(day + 3) % 7]
];
/** How many different things decide the statements. */
const decidersIn = (facts: Facts): number =>
	new Set(
		facts.claims.map((claim) =>
			explainClaim(facts, claim)
				.trace.map(({ rule }) => rule)
				.join()
		)
	).size;
const drawNight = (random: Random, difficulty: Difficulty, first: number): Night => ({
	days:
		difficulty === 3 && random.chance(0.6)
			? [first, (first + 2 + random.below(2)) % 7].toSorted((a, b) => a - b)
			: [first],
	from: 60 * (20 + random.below(3)) + 30 * random.below(2),
	to: 60 * (3 + random.below(4))
});
/** Draws statements and what is true of them, then rules that fit. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const hours = random.chance(0.35);
	const groups = !hours && random.chance(0.5);
	const wanted = hours
		? [random.pick<Hours>(['none', 'morning', 'evening', 'both'])]
		: groups
			? [random.pick<Groups>(['none', 'own', 'added', 'both'])]
			: Array.from({ length: 3 }, () => random.pick(['yes', 'no']));
	const first = random.below(7);
	const night = drawNight(random, difficulty, first);
	const adds = groups || difficulty === 3 || (difficulty === 2 && random.chance(0.6));
	const fixed = {
		names: random.below(places.length),
		told: random.pick(telling),
		who: random.pick(people),
		items: random.some([0, 1, 2, 3, 4], wanted.length === 1 ? 2 : 3),
		night,
		filtered: difficulty > 1,
		hours,
		own: hours || !(wanted[0] === 'added' || (wanted[0] === 'none' && random.chance(0.3)))
	};
	// Each action group is asked about.
	const aboutDuty =
		groups || hours
			? [groups && adds && random.chance(0.5)]
			: random.shuffled([adds, false, adds && random.chance(0.5)]);
	return drawUntil(
		(): Facts => {
			const home = random.chance(0.5) ? (0 as const) : (1 as const);
			return {
				...fixed,
				quiet: drawRule(random, difficulty, 0.7),
				...(adds ? { duty: drawRule(random, difficulty, difficulty === 3 ? 0.6 : 0.4) } : {}),
				homes: random.shuffled(
					[home, home === 0 ? (1 as const) : (0 as const), home].slice(0, fixed.items.length)
				),
				...(hours
					? { night: { ...night, days: random.pick(nightsOf(first)).toSorted((a, b) => a - b) } }
					: {}),
				claims: random.shuffled(wanted.length === 1 ? [0] : [0, 1, 2]).map((item, at) => ({
					item,
					severity: random.pick(severities),
					at: hours ? first * 1440 : drawTime(random, night),
					duty: aboutDuty[at]!
				}))
			};
		},
		(facts) =>
			keyBy(facts).every(([answer], at) => answer === wanted[at]) &&
			(wanted.length === 1 || decidersIn(facts) > 1) &&
			// Few things keep a rule from applying, and what is suppressed would notify someone else.
			facts.claims.every((claim) => {
				if (hours) return somethingDecides(facts);
				const misses = missesOf(facts, facts.quiet, night, claim).length;
				const added = groups && facts.duty ? missesOf(facts, facts.duty, undefined, claim).length : 0;
				return misses < 3 && added < 2 && (wanted[0] !== 'none' || misses + added === 0);
			})
	);
}

export const quietNight = family<Facts>({
	id: 'monitor/quiet-night',
	edition: 5,
	group: 'monitor',
	title: 'Alert processing rules at night',
	rule: {
		'': 'A processing rule applies to alerts in its scope, filters and schedule.',
		day: 'Where one suppresses, no action group is notified, not even an added one.'
	},
	lab: 'monitor/fired-but-quiet',
	sources: [sources.alertProcessingRules],
	axes: {
		scope: 'The scope of the suppression',
		filter: 'The filter of the suppression',
		night: 'The schedule of the suppression',
		duty: 'The rule that adds a group',
		home: 'The resource group of a resource',
		own: 'The action group of an alert rule'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
