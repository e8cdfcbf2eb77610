// Collecting, keeping and reading monitoring data: what to configure, diagnostic settings, retention, data collection rules, access and agents.
// Over 200 lines: eight topics with words for what can differ in each.
import { foundIn, obstacles, readable, settingsFor } from '#lib/azure/monitoring/collection.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const pairs = (some: readonly string[], more: readonly string[]): readonly string[] =>
	some.flatMap((one) => more.map((other) => `${one} ${other}`));

/** Returns the answer to what must be done for data that someone uses. `set`: what a diagnostic setting sends already. */
function wayFor({ set, data, use }: Row): string | undefined {
	if (/guest/.test(data!)) return use === 'query' ? 'rule' : undefined;
	if (use === 'portal') return data === 'blob' ? undefined : 'nothing';
	return set === `${data!} ${use!}` ? 'nothing' : use;
}
function whyWay(row: Row, answer: string): string {
	const { data, use, set } = row;
	const way = wayFor(row)!;
	const own = {
		blob: 'resource logs aren’t collected until a diagnostic setting sends them somewhere',
		activity: 'the activity log is collected automatically',
		metric: 'platform metrics are collected automatically'
	}[data!]!;
	if (answer === 'rule')
		return way === answer
			? 'only the agent collects data from the guest operating system, as a data collection rule says'
			: 'the agent is for data from a guest operating system';
	if (way === 'rule')
		return answer === 'nothing'
			? 'nothing is collected from a guest operating system by default'
			: `a diagnostic setting of Azure Monitor doesn’t reach into the guest operating system${answer === 'hub' ? ', and log queries don’t read event hubs' : ''}`;
	if (way === 'nothing')
		return use === 'portal'
			? answer === way
				? `${own}, and the portal can show more than the last week`
				: answer === 'hub'
					? '{name} doesn’t read event hubs'
					: 'the portal shows this data without a copy'
			: answer === way
				? 'the diagnostic setting already sends this data there'
				: answer === use
					? 'that would send nothing new'
					: `{name} doesn’t use ${answer === 'hub' ? 'event hubs' : 'log queries'}`;
	const there = use === 'hub' ? 'an event hub' : 'law-{app}';
	if (answer === way)
		return set!.startsWith(data!)
			? `the diagnostic setting sends this data, but not to ${there}`
			: `${own}${data === 'blob' ? '' : `, but ${use === 'hub' ? 'the SIEM needs' : 'log queries need'} a copy in ${there}`}`;
	return answer === 'nothing'
		? `nothing sends this data to ${there}`
		: answer === 'hub'
			? 'log queries don’t read event hubs'
			: 'the SIEM reads event hubs, not law-{app}';
}

const kinds: Row = {
	workspace: 'a Log Analytics workspace',
	storage: 'a Standard storage account',
	premium: 'a Premium storage account',
	closed: 'a Standard storage account whose firewall has no exceptions',
	'event-hub': 'an event hub'
};
const targetOf = ({ to }: Row) => to!.split(' ') as [kind: string, region: string];
/** What to do before a diagnostic setting is created. Several obstacles aren't asked. */
function stepFor(row: Row): string | undefined {
	const [kind, region] = targetOf(row);
	const { from, has } = row;
	const [first = 'create', ...more] = obstacles(from === 'global' ? undefined : from, Number(has), {
		kind: kind in { premium: 1, closed: 1 } ? 'storage' : (kind as 'storage'),
		premium: kind === 'premium',
		closed: kind === 'closed',
		region
	});
	return more.length > 0 ? undefined : first;
}
function whyStep(row: Row, answer: string): string {
	const [kind] = targetOf(row);
	const { from } = row;
	const found = stepFor(row)!;
	if (answer === found)
		return {
			create: `${
				kind === 'workspace'
					? 'a workspace can be in any region'
					: from === 'global'
						? 'a global resource can use this destination in any region'
						: 'the destination is in the region of the resource'
			}, and two of five possible settings exist`,
			limit: 'a resource can have no more than five diagnostic settings',
			kind: 'Premium storage accounts aren’t supported as destinations',
			region: 'for a regional resource, this kind of destination must be in the same region',
			firewall: 'the firewall blocks Azure Monitor unless trusted Microsoft services can bypass it'
		}[answer]!;
	return {
		create: {
			limit: 'it would be the sixth setting',
			kind: 'Azure Monitor can’t send logs to a Premium storage account',
			region: 'the destination isn’t in the region of the resource',
			firewall: 'the firewall would keep the logs out'
		}[found]!,
		limit: 'the resource has only two of five possible settings',
		kind: /st|cl/.test(kind)
			? 'the storage account is already Standard'
			: 'the destination isn’t a storage account',
		region:
			kind === 'workspace'
				? 'a workspace can stay in any region'
				: from === 'global'
					? 'a global resource doesn’t need a destination in a certain region'
					: 'the resource and the destination are in one region',
		firewall: 'no firewall keeps the logs out'
	}[answer]!;
}

const settings = ({ logs, metrics }: Row): string =>
	String(settingsFor(logs!.split(' '), metrics!.split(' ')));
function whySettings(row: Row, answer: string): string {
	const { logs } = row;
	const count = settings(row);
	const two = logs!.endsWith('2');
	const all = 'a setting sends all its data to all its destinations';
	if (answer > count)
		return answer === '3'
			? count === '1'
				? 'all data goes to the same places'
				: two
					? 'a third setting would have nothing to send'
					: 'one for logs and one for metrics are enough'
			: 'one setting can send all that is listed';
	if (answer < count)
		return answer === '2'
			? 'logs must not go to st{app}, so it takes a third setting'
			: two
				? 'a setting sends to one workspace at most'
				: all;
	return {
		1: 'one setting can send logs and metrics to one destination of each kind',
		2: two
			? 'one setting can send logs and metrics to {metrics}, and the other workspace takes its own'
			: `${all}, and logs and metrics differ in theirs`,
		3: 'each workspace takes its own setting for logs, and st{app} one that sends only metrics'
	}[count]!;
}

/** Where a record is. `sent`: what a diagnostic setting sends. */
const found = ({ what, ago, since, sent }: Row) =>
	foundIn(what as 'metric', Number(ago), sent!.includes(what!) ? Number(since) : -1);
function whyFound(row: Row, answer: string): string {
	const [azure, workspace] = found(row);
	const what = row['what']!;
	const keeps = {
		activity: 'elsewhere, the activity log is kept for 90 days',
		metric: 'elsewhere, platform metrics are kept for 93 days',
		resource: 'elsewhere, these logs aren’t kept'
	}[what]!;
	const has = row['sent']!.includes(what)
		? `law-{app} has ${workspace ? '' : 'only '}the last {since}`
		: {
				activity: 'a setting for a key vault doesn’t send the activity log',
				metric: 'the setting doesn’t send metrics',
				resource: 'the setting sends only metrics'
			}[what]!;
	return {
		both: azure ? (workspace ? `${keeps}, and ${has}` : has) : workspace ? keeps : 'it’s in neither place',
		azure: azure ? (workspace ? has : `${keeps}, but ${has}`) : workspace ? 'it’s in law-{app}' : keeps,
		workspace: workspace ? (azure ? keeps : `${keeps}, but ${has}`) : has,
		none: azure ? (workspace ? 'it’s in both places' : keeps) : workspace ? has : `${keeps}, and ${has}`
	}[answer]!;
}

const analyticsOf = ({ plan, workspace }: Row): number =>
	plan === 'basic' ? 30 : Number(plan === 'default' ? workspace : plan);
/** A retention that came yesterday doesn't bring back what was gone by then. */
const readOf = (row: Row): string =>
	readable(Number(row['age']), analyticsOf(row), Number(row['total']) || undefined);
function whyRead(row: Row, answer: string): string {
	const is = readOf(row);
	const span = {
		default: 'with the default of law-{app}, this table can be queried for {workspace}',
		180: 'this Analytics table can be queried for 180 days',
		basic: 'a Basic table can be queried for 30 days'
	}[row['plan']!]!;
	const total = {
		none: 'without a longer total retention, nothing is kept after that',
		late: 'a longer retention doesn’t bring back data that was already deleted',
		365: 'the rest of 365 days is long-term retention'
	}[row['total']!]!;
	return {
		query: is === answer ? span : `${span} only`,
		'long-term':
			is === answer ? `${span}, and ${total}` : is === 'gone' ? total : 'a query of the table is enough',
		gone: is === answer ? `${span}, and ${total}` : is === 'query' ? '{age} are within the retention' : total
	}[answer]!;
}

const levels = ['', 'Critical', 'Error', 'Warning'];
/** A data collection rule by id: the levels of its logs, and what its transformation keeps. */
const rules = texts(pairs(pairs(['12', '123'], ['1', '123']), ['≠Error', '≠Warning', '=System']), (id) => {
	const [system, application, kept] = id.split(' ') as [string, string, string];
	const query = (log: string, of: string): string =>
		`      "${log}!*[System[(${[...of].map((level) => `Level=${level}`).join(' or ')})]]"`;
	return `{
  "dataSources": {"windowsEventLogs": [{
    "xPathQueries": [
${query('System', system)},
${query('Application', application)}
    ]
  }]},
  "dataFlows": [{
    "destinations": ["law-{app}"],
    "transformKql": "source | where ${kept.startsWith('=') ? 'EventLog ==' : 'EventLevelName !='} '${kept.slice(1)}'"
  }]
}`;
});
function happens({ rule, with: by, event }: Row): string {
	const [system, application, kept] = rule!.split(' ') as [string, string, string];
	const [level, log] = event!.split(' ') as [string, string];
	if (by !== 'this' || !(log === 'System' ? system : application).includes(level)) return 'no';
	return kept === '=System'
		? log === 'System'
			? 'kept'
			: 'dropped'
		: kept.endsWith(levels[Number(level)]!)
			? 'dropped'
			: 'kept';
}
function whyHappens(row: Row): string {
	if (row['with'] !== 'this')
		return row['with'] === 'no'
			? '{name} isn’t associated with the rule, so its agent doesn’t use it'
			: 'the rule that {name} is associated with is another one';
	const [level, log] = row['event']!.split(' ') as [string, string];
	const event = `${log} events of level ${level}`;
	return {
		no: `no query of the rule is for ${event}`,
		dropped: `a query is for ${event}, but the transformation leaves them out`,
		kept: `a query is for ${event}, and the transformation keeps them`
	}[happens(row)]!;
}

/** Returns whose logs a query returns. Not asked: someone who can query the workspace, but can’t read the VM whose logs they open. */
function seen({ mode, role, opens }: Row): string | undefined {
	const workspace = ['ws', 'both', 'sub'].includes(role!);
	if (opens === 'ws') return workspace ? 'all' : 'none';
	const reads = role === 'sub' || (role !== 'ws' && opens === '1');
	if (!reads) return workspace ? undefined : 'none';
	return mode === 'resource' || workspace ? opens : 'none';
}
function whySeen(row: Row): string {
	const { opens, mode } = row;
	const reads = `{name} can read {opens}${mode === 'workspace' ? ' and law-{app}' : ', which is enough in this mode'}, and a query from there covers only this VM`;
	return {
		all: '{name} can read law-{app}, and a query from there covers all logs in it',
		none:
			opens === 'ws'
				? 'to query the whole workspace, {name} needs a role on it'
				: mode === 'workspace' && opens === '1'
					? 'the mode requires a role on law-{app}, so one on the VM isn’t enough'
					: '{name} has no role on {opens}',
		1: reads,
		2: reads
	}[seen(row)!]!;
}

/** The steps that are left before events arrive. */
const stepsOf = ({ runs, agent, rule }: Row): readonly string[] => [
	...(runs === 'bare' ? ['identity'] : runs === 'site' ? ['arc'] : []),
	...(agent === 'no' ? ['install'] : []),
	...(rule === 'no' ? ['associate'] : [])
];
/** Without Azure Arc, a server has no extensions and no associations. */
const isReal = ({ runs, agent, rule }: Row): boolean => runs !== 'site' || (agent === 'no' && rule === 'no');
function whyAgent(row: Row, answer: string): string {
	const { runs, agent, rule } = row;
	const [first] = stepsOf(row);
	return {
		identity:
			runs === 'bare'
				? 'on an Azure VM, the agent requires a managed identity'
				: runs === 'vm'
					? '{name} already has a managed identity'
					: 'Azure Arc enables the managed identity of a server automatically',
		arc:
			runs === 'site'
				? 'outside Azure, a server must be connected to Azure Arc before Azure Monitor Agent'
				: runs === 'arc'
					? '{name} is already connected to Azure Arc'
					: 'Azure Arc is for servers outside Azure',
		install:
			agent === 'yes'
				? 'Azure Monitor Agent is already installed'
				: first === 'arc'
					? 'the extension can’t be installed on a server that isn’t in Azure'
					: first === 'identity'
						? 'the agent can’t sign in without a managed identity'
						: 'Azure Monitor Agent is what collects the events',
		associate:
			rule === 'yes'
				? 'the data collection rule is already associated'
				: first === 'associate'
					? 'without an association, the agent collects no events'
					: 'the agent must be ready before that',
		query: first ? 'no events can arrive yet' : 'nothing is missing, so events should arrive'
	}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'collect',
		[
			'You have a Windows VM (vm-{app}), a storage account (st{app}), and a Log Analytics workspace (law-{app}). You need to give {count} the data listed, and you must configure no more than required.',
			'After an audit, {count} must get monitoring data from a Windows VM (vm-{app}) and a storage account (st{app}). You have a Log Analytics workspace (law-{app}). You must configure no more than required.'
		],
		{
			noun: 'team',
			common: {
				set: side(
					'setup',
					'',
					{
						'blob query': 'the blob logs of st{app} to law-{app}',
						'metric query': 'the metrics of st{app} to law-{app}',
						'blob hub': 'the blob logs of st{app} to an event hub',
						'activity hub': 'the activity log to an event hub'
					},
					'the existing diagnostic setting sent {}',
					'your only diagnostic setting sends {}. There are no data collection rules'
				)
			},
			sides: {
				data: side(
					'data',
					'Required data',
					{
						blob: 'who reads blobs in st{app}',
						activity: 'who deletes VMs',
						metric: 'the number of transactions of st{app}',
						guest: 'the Windows event logs of vm-{app}',
						'guest disk': 'the free space on drive C of vm-{app}'
					},
					'{name} had to see {}',
					'{name} must see {}'
				),
				use: side(
					'event',
					'Tool',
					{
						query: 'log queries in law-{app}',
						hub: 'a SIEM that reads event hubs',
						portal: 'the Azure portal, for the last week'
					},
					'{name} used {}',
					'the team uses {}'
				)
			},
			table: 'What should you do for each team?',
			single: 'You need to provide the data. What should you do?',
			decide: wayFor,
			asks: {
				nothing: 'leave the configuration as it is',
				query: 'use a diagnostic setting to send data to law-{app}',
				hub: 'use a diagnostic setting to send data to an event hub',
				rule: 'use Azure Monitor Agent and a data collection rule'
			},
			choose: 'For which team{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why: whyWay
		}
	),
	...told(
		'step',
		[
			'You plan {count} to send logs to destinations in your subscription, and you must keep the kind of each destination.',
			'A colleague asks you to check the plan for {count}. All destinations are in your subscription, and their kind must not change.'
		],
		{
			noun: 'diagnostic setting',
			sides: {
				from: side(
					'data',
					'Resource',
					{
						near: 'a key vault in {near}',
						far: 'a web app in {far}',
						global: 'a Traffic Manager profile (global)'
					},
					'{name} were for {}',
					'{name} is for {}'
				),
				has: side(
					'setup',
					'Existing settings',
					{ 2: 'two', 5: 'five' },
					'the resource had {} diagnostic settings',
					'the resource already has {} other settings'
				),
				to: side(
					'event',
					'Destination',
					texts(pairs(Object.keys(kinds), ['near', 'far']), (id) => {
						const [kind, at] = id.split(' ') as [string, string];
						return `${kinds[kind]!} in {${at}}`.replace(/( whose.*)( in .*)/, '$2$1');
					}),
					undefined,
					'the destination is {}'
				)
			},
			decide: stepFor,
			asks: {
				create: 'create the diagnostic setting as planned',
				limit: 'delete one of the existing diagnostic settings',
				kind: 'select a Standard storage account',
				region: 'select a destination in another region',
				firewall: 'allow trusted Microsoft services to bypass the firewall'
			},
			table: 'What should you do first for each diagnostic setting?',
			single: 'You need to send the logs. What should you do first?',
			judge: 'To send the logs of {name}, you should first {}.',
			why: whyStep
		}
	),
	...told(
		'count',
		[
			'You plan diagnostic settings for {count}. Each destination must receive only what is listed.',
			'A new standard says where {count} must send data with diagnostic settings. No destination may receive more than that.'
		],
		{
			noun: 'web app',
			sides: {
				logs: side(
					'data',
					'Logs sent to',
					{
						law1: 'law-{app}1',
						'law1 st1': 'law-{app}1 and st{app}',
						'law1 law2': 'law-{app}1 and law-{app}2',
						hub1: 'an event hub'
					},
					'{name} had to send logs to {}',
					'{name} must send logs to {}'
				),
				metrics: side(
					'setup',
					'Metrics sent to',
					{ law1: 'law-{app}1', 'law1 st1': 'law-{app}1 and st{app}', st1: 'st{app}', law2: 'law-{app}2' },
					'{name} had to send metrics to {}',
					'the app must send metrics to {}'
				)
			},
			table: 'What is the minimum number of diagnostic settings for each app?',
			single: 'What is the minimum number of diagnostic settings?',
			decide: settings,
			asks: { 1: 'one', 2: 'two', 3: 'three' },
			choose: 'For which app{s} is {} the minimum number of diagnostic settings?',
			judge: 'The minimum number of diagnostic settings for {name} is {}.',
			why: whySettings
		}
	),
	...told(
		'kept',
		[
			'You investigate an attack on kv-{app} and look for {count} in law-{app} and elsewhere in Azure Monitor. The only diagnostic setting comes from this command, and law-{app} keeps all data for two years.',
			'An auditor asks for {count} about kv-{app}. The only diagnostic setting comes from this command, and law-{app} keeps all data for two years.'
		],
		{
			noun: 'record',
			common: {
				sent: side(
					'setup',
					'Azure CLI',
					texts(['resource', 'metric', 'resource metric'], (sent) =>
						[
							'az monitor diagnostic-settings create -n Set1 -g rg-{app}',
							'--resource <ID of kv-{app}> --workspace law-{app}',
							...(sent === 'metric' ? [] : [`--logs '[{"category": "AuditEvent", "enabled": true}]'`]),
							...(sent === 'resource' ? [] : [`--metrics '[{"category": "AllMetrics", "enabled": true}]'`])
						].join(' \\\n  ')
					),
					{
						resource: 'the command sent only logs',
						metric: 'the command sent only metrics',
						'': 'the command sent logs and metrics'
					}
				),
				since: side(
					'setup',
					'',
					{ 50: '50 days', 100: '100 days', 150: '150 days' },
					'the command had run {} ago',
					'the command ran {} ago'
				)
			},
			sides: {
				what: side(
					'data',
					'Content',
					{
						activity: 'who assigned a role on kv-{app}',
						metric: 'the number of requests to kv-{app}',
						resource: 'who read a secret in kv-{app}'
					},
					'{name} showed {}',
					'{name} shows {}'
				),
				ago: side(
					'event',
					'Age',
					{ 30: '30 days', 70: '70 days', 120: '120 days' },
					'{name} were {} old',
					'it is {} old'
				)
			},
			decide(row) {
				const [azure, workspace] = found(row);
				return azure ? (workspace ? 'both' : 'azure') : workspace ? 'workspace' : 'none';
			},
			asks: {
				azure: 'only elsewhere in Azure Monitor',
				workspace: 'only in law-{app}',
				both: 'in law-{app} and elsewhere in Azure Monitor',
				none: 'nowhere'
			},
			choose: 'Which record{s} can you find {}?',
			judge: 'You can find {name} {}.',
			table: 'Where can you find each record?',
			why: whyFound
		}
	),
	...told(
		'table',
		[
			'An auditor needs one record per table from {count} in law-{app}, a workspace whose other retention settings never changed. You must run a search job only if a query of the table is not enough.',
			'For a court case, you need one record per table from {count} in law-{app}, a workspace whose other retention settings never changed. You must run a search job only if a query of the table is not enough.'
		],
		{
			names: ['Orders_CL', 'Visits_CL', 'Scans_CL', 'Trips_CL', 'Calls_CL', 'Loans_CL'],
			noun: 'table',
			common: {
				workspace: side(
					'setup',
					'',
					{ 30: '30 days', 90: '90 days' },
					'the default analytics retention were {}',
					'the default analytics retention of law-{app} is {}'
				)
			},
			sides: {
				plan: side(
					'data',
					'Plan',
					{
						default: 'Analytics with the default retention',
						180: 'Analytics with 180 days of analytics retention',
						basic: 'Basic'
					},
					undefined,
					'the plan of {name} is {}'
				),
				total: side(
					'setup',
					'Total retention',
					{ 365: '365 days', none: 'not specified', late: '365 days, but not specified until yesterday' },
					{
						'': 'the total retention of {name} were {}',
						none: 'no total retention were specified for {name}'
					},
					'its total retention is {}'
				),
				age: side(
					'event',
					'Age of record',
					{ 20: '20 days', 60: '60 days', 120: '120 days', 300: '300 days' },
					'the record of {name} were {} old',
					'the record is {} old'
				)
			},
			decide: readOf,
			asks: {
				query: 'query the table',
				'long-term': 'run a search job',
				gone: 'report that the record is lost'
			},
			table: 'What should you do to get the record of each table?',
			single: 'You need to get the record. What should you do?',
			judge: 'To get the record of {name}, you should {}.',
			why: whyRead
		}
	),
	...told(
		'rule',
		[
			'To save costs, a colleague added a transformation to a data collection rule for Windows events. You check its effect on the events of {count} with Azure Monitor Agent.',
			'Azure Monitor Agent runs on {count}. You troubleshoot which of their Windows events are stored in law-{app}. Only this data collection rule is for Windows events.'
		],
		{
			noun: 'Windows VM',
			common: {
				rule: side(
					'setup',
					'Data collection rule (shortened)',
					rules,
					texts(Object.keys(rules), (id) => {
						const [system, application, kept] = id.split(' ') as [string, string, string];
						return `the rule had queries for System levels ${[...system].join(', ')} and Application levels ${[...application].join(', ')}, and kept ${kept.replace('≠', 'all but ').replace('=', '')} events`;
					})
				)
			},
			sides: {
				with: side(
					'event',
					'Associated with',
					{ this: 'this rule', other: 'only a rule for performance counters', no: 'no rule' },
					'{name} were associated with {}',
					'{name} is associated with {}'
				),
				event: side(
					'data',
					'Event',
					texts(pairs(['1', '2', '3'], ['System', 'Application']), (id) => {
						const [level, log] = id.split(' ') as [string, string];
						return `${levels[Number(level)]!} (level ${level}) in the ${log} log`;
					}),
					undefined,
					'its event is {}'
				)
			},
			decide: happens,
			asks: {
				kept: 'be stored in law-{app}',
				dropped: 'be dropped by the transformation',
				no: 'not be collected'
			},
			choose: 'The event of which VM{s} will {}?',
			judge: 'The event of {name} will {}.',
			table: 'What will happen to the event of each VM?',
			why: whyHappens
		}
	),
	...told(
		'access',
		[
			'A workspace named law-{app} stores the logs of vm-{app}1 and vm-{app}2 in Analytics tables without table-level access. You check what {count} can see. All their roles are listed.',
			'Some logs seem to be missing for {count}, whose roles are all listed. A workspace named law-{app} stores the logs of vm-{app}1 and vm-{app}2 in Analytics tables without table-level access.'
		],
		{
			names: people,
			noun: 'user',
			common: {
				mode: side(
					'setup',
					'',
					{ resource: 'Use resource or workspace permissions', workspace: 'Require workspace permissions' },
					'the access control mode were “{}”',
					'the access control mode of law-{app} is “{}”'
				)
			},
			sides: {
				role: side(
					'data',
					'Role',
					{
						ws: 'Log Analytics Reader on law-{app}',
						vm: 'Monitoring Reader on vm-{app}1',
						both: 'Reader on vm-{app}1 and law-{app}',
						sub: 'Monitoring Reader on the subscription'
					},
					'{name} were {}',
					'{name} is {}'
				),
				opens: side(
					'event',
					'Runs a query in Logs of',
					{ ws: 'law-{app}', 1: 'vm-{app}1', 2: 'vm-{app}2' },
					'{name} ran the query in Logs of {}',
					'{name} runs a query in Logs of {}'
				)
			},
			decide: seen,
			asks: {
				all: 'the logs of both VMs',
				1: 'only the logs of vm-{app}1',
				2: 'only the logs of vm-{app}2',
				none: 'no logs'
			},
			choose: 'Whose query will return {}?',
			judge: '{name}’s query will return {}.',
			table: 'What will each user’s query return?',
			why: whySeen
		}
	),
	...told(
		'agent',
		[
			'You use Azure CLI to collect Windows events from {count} with dcr-{app}, an existing data collection rule, and Azure Monitor Agent. You always install the agent before you associate rules.',
			'You take over a project that will collect Windows events from {count} with dcr-{app}, an existing data collection rule, and Azure Monitor Agent. The plan is to use Azure CLI, and to install the agent before associating rules.'
		],
		{
			noun: 'server',
			sides: {
				runs: side(
					'data',
					'Runs as',
					{
						vm: 'an Azure VM with a managed identity',
						bare: 'an Azure VM without a managed identity',
						arc: 'an Arc-enabled server in your datacenter',
						site: 'a server in your datacenter that has only Windows Server'
					},
					'{name} were {}',
					'{name} is {}'
				),
				agent: side(
					'setup',
					'Azure Monitor Agent',
					{ yes: 'installed', no: 'not installed' },
					'Azure Monitor Agent were {}',
					'Azure Monitor Agent is {}'
				),
				rule: side(
					'event',
					'dcr-{app}',
					{ yes: 'associated', no: 'not associated' },
					'dcr-{app} were {}',
					'dcr-{app} is {}'
				)
			},
			decide: (row) => (isReal(row) ? (stepsOf(row)[0] ?? 'query') : undefined),
			asks: {
				identity: 'assign a managed identity',
				arc: 'connect the server to Azure Arc',
				install: 'install the Azure Monitor Agent extension',
				associate: 'associate dcr-{app}',
				query: 'check the table Event for events'
			},
			choose: 'For which server{s} is the next step to {}?',
			judge: 'The next step for {name} is to {}.',
			table: 'What is the next step for each server?',
			single: 'What should you do next?',
			why: whyAgent
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'copy-needed': [
		'The portal shows the activity log and platform metrics without a setting. It’s easy to export them all the same.',
		taking('use', /portal/, { use: 'query' })
	],

	'region-for-all': [
		'A workspace can be in any region. It’s easy to expect the same of it as of a storage account.',
		(row) => (row['to'] ? { ...row, to: row['to'].replace('workspace', 'storage') } : row)
	],
	'premium-too': [
		'Premium storage accounts aren’t supported as destinations. It’s easy to look at the region only.',
		(row) => (row['to'] ? { ...row, to: row['to'].replace(/premium|closed/, 'storage') } : row)
	],
	'one-for-both': [
		'A diagnostic setting sends to one workspace at most. It’s easy to select two in one setting.',
		taking('logs', /2$/, { logs: 'law1 st1' })
	],
	'sends-the-past': [
		'A diagnostic setting sends only what comes after it. It’s easy to expect older records, too.',
		taking('since', /./, { since: '999' })
	],
	'sends-all': [
		'A diagnostic setting for a resource sends only what it names. It’s easy to expect the activity log, too.',
		taking('sent', /./, { sent: 'resource metric activity' })
	],
	'default-for-basic': [
		'A Basic table can be queried for 30 days. It’s easy to apply the default of the workspace.',
		taking('plan', /basic/, { plan: 'default' })
	],
	'total-is-query': [
		'Total retention includes long-term retention, which queries don’t read. It’s easy to think that a query reads all of it.',
		(row) => (Number(row['total']) ? { ...row, plan: row['total']! } : row)
	],
	'brings-back': [
		'A longer retention doesn’t bring back data that was already deleted. It’s easy to think that it applies to all data.',
		taking('total', /late/, { total: '365' })
	],
	'rules-for-all': [
		'A data collection rule is for the machines that it’s associated with. It’s easy to think that it reaches all with an agent.',
		taking('with', /./, { with: 'this' })
	],
	'resource-is-enough': [
		'The mode requires a role on the workspace, so one on the VM isn’t enough. It’s easy to overlook the mode.',
		taking('mode', /workspace/, { mode: 'resource' })
	],
	'agent-alone': [
		'Azure Monitor Agent needs a managed identity, or Azure Arc outside Azure. It’s easy to install it first.',
		taking('runs', /bare|site/, { runs: 'vm' })
	]
};

export const setUp = topicFamily(
	{
		id: 'monitor/set-up',
		edition: 12,
		group: 'monitor',
		title: 'How monitoring data is collected, kept and read',
		rule: {
			'^collect':
				'The activity log and platform metrics are collected automatically. Resource logs aren’t collected until a diagnostic setting sends them somewhere, and one can also send the activity log and platform metrics. Only the agent collects data from the guest operating system, as a data collection rule says.',
			'^step':
				'A resource can have five diagnostic settings. A workspace can be in any region. A Standard storage account or an event hub must be in the region of a regional resource, with a firewall that lets trusted Microsoft services bypass it.',
			'^count':
				'A diagnostic setting sends all its data to all its destinations, of which it has one of each kind at most.',
			'^kept':
				'The activity log is kept for 90 days, and platform metrics are kept for 93 days. Resource logs aren’t kept without a diagnostic setting. A diagnostic setting sends only what it names, and only what comes after it.',
			'^table':
				'An Analytics table can be queried for its analytics retention, and a Basic table can be queried for 30 days. Total retention includes long-term retention, which only a search job reads. A longer retention doesn’t bring back data that was already deleted.',
			'^rule':
				'A data collection rule is for the machines that it’s associated with. Its queries say what the agent collects, and its transformation what is kept of that.',
			'^access':
				'A query from a workspace covers all its logs and takes a role on it. A query from a resource covers only that resource. It takes a role on the resource and, if the mode requires it, on the workspace.',
			'^agent':
				'Azure Monitor Agent needs a managed identity on an Azure VM, and Azure Arc outside Azure. It collects nothing without an associated data collection rule.'
		},
		lab: 'monitor/reads-in-the-log',
		sources: [
			sources.diagnosticSettings,
			sources.vmDataCollection,
			sources.activityLog,
			sources.metrics,
			sources.logRetention,
			sources.logTablePlans,
			sources.windowsEvents,
			sources.transformations,
			sources.workspaceAccess,
			sources.agentRequirements,
			sources.agentInstall
		],
		axes: {
			setup: 'How it’s set up',
			data: 'The data or a role',
			event: 'What happens or is needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['shop', 'East US', 'West US'],
			['clinic', 'North Europe', 'West Europe'],
			['rail', 'Japan East', 'Korea Central'],
			['bank', 'Brazil South', 'Central US'],
			['port', 'UK South', 'France Central'],
			['farm', 'Canada East', 'Canada Central']
		],
		words: ['app', 'near', 'far'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note', 'change request']
	}
);
