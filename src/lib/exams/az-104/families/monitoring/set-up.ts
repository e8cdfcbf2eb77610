// Collecting, keeping and reading monitoring data: what to configure, diagnostic settings, retention, data collection rules, access and agents.
// Over 200 lines: eight topics with words for what can differ in each.
import { foundIn, obstacles, readable, settingsFor } from '#lib/azure/monitoring/collection.ts';
import { sources } from '#lib/azure/sources.ts';
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
/** Returns a topic that opens with the scene, or with the goal. */
const opened = (id: string, scene: string, goal: string, topic: Omit<Topic, 'intro'>) =>
	told(id, [`${scene} ${goal}`, `${goal} ${scene}`], topic);

/** Returns the answer to what must be done for data that someone uses. `set`: what a diagnostic setting sends already. */
function wayFor({ set, data, use }: Row): string | undefined {
	if (data === 'guest') return use === 'query' ? 'rule' : undefined;
	if (use === 'portal') return data === 'blob' ? undefined : 'nothing';
	return data === 'cpu' ? undefined : set === `${data!} ${use!}` ? 'nothing' : 'setting';
}
function whyWay(row: Row, answer: string): string {
	const { data, use } = row;
	const way = wayFor(row);
	const there = use === 'hub' ? 'an event hub' : 'law-{app}';
	if (answer === 'rule')
		return way === answer
			? 'the agent collects data from inside a VM, but it needs a data collection rule, and there’s none'
			: 'the agent is for data from inside a VM';
	if (way === 'rule')
		return answer === 'nothing'
			? 'nothing is collected from inside a VM by default'
			: `a diagnostic setting doesn’t send data from inside a VM to ${there}`;
	if (way === 'setting')
		return answer === way
			? `nothing sends ${{ blob: 'these resource logs', activity: 'the activity log' }[data!] ?? 'platform metrics'} to ${there} yet`
			: `nothing sends this data to ${there}`;
	if (answer !== way) return '{name} already has this data';
	return use === 'portal'
		? 'this data is collected automatically, and the portal shows it'
		: `the diagnostic setting already sends this data to ${there}`;
}

const kinds = ['workspace', 'Standard storage account', 'Premium storage account', 'event hub'] as const;
/** What to do before a diagnostic setting is created. Several obstacles aren't asked. */
function stepFor({ from, has, to }: Row): string | undefined {
	const [kind, region] = to!.split('|') as ['workspace', string];
	const [first = 'create', more] = obstacles(from === 'global' ? undefined : from, Number(has), {
		kind,
		region
	});
	return more ? undefined : first;
}
function whyStep(row: Row, answer: string): string {
	const { from, to } = row;
	const right = answer === stepFor(row);
	return {
		create: right
			? `${
					from === 'global' || /wo/.test(to!)
						? 'the destination can be in any region'
						: 'resource and destination are in the same region'
				}, and there are fewer than five settings`
			: 'another step comes first',
		limit: right ? 'a resource can have five diagnostic settings at most' : 'fewer than five settings exist',
		kind: right
			? 'Premium storage accounts aren’t supported as destinations'
			: '{to} is supported as a destination',
		region: right
			? 'for a regional resource, the storage account or event hub must be in the same region'
			: 'the region of the destination fits the resource'
	}[answer]!;
}

const settings = ({ logs, metrics }: Row): string =>
	String(settingsFor(logs!.split(' '), metrics!.split(' ')));
function whySettings(row: Row, answer: string): string {
	const count = settings(row);
	const two = row['logs']!.endsWith('2');
	if (answer > count)
		return answer === '2' ? 'one setting can send everything' : 'a third setting would have nothing to send';
	if (answer < count)
		return answer === '2'
			? 'logs must not go to st{app}'
			: two
				? 'a setting sends to one workspace at most'
				: 'one setting would send logs and metrics to the same destinations';
	return count === '1'
		? `one setting can send both to ${row['logs'] === 'law1' ? 'law-{app}1' : 'a workspace and a storage account'}`
		: two
			? `each workspace needs a setting, and the ${count === '2' ? 'one for {metrics} can also send the metrics' : 'metrics for st{app} need a third'}`
			: 'a setting sends all its data to all its destinations, so logs and metrics each need a setting';
}

const sendings = ['logs', 'metrics', 'logs and metrics'];
/** Whether a record is in Azure Monitor itself, and in the workspace. `sent`: what a diagnostic setting sends. */
const found = ({ what, ago, since, sent }: Row) =>
	foundIn(what as 'logs', Number(ago), sent!.includes(what!) ? Number(since) : -1);
function whyFound(row: Row, answer: string): string {
	const { what, sent } = row;
	const [azure, workspace] = found(row);
	const only = (is: boolean): string => (is ? '' : 'only ');
	const keeps =
		what === 'logs'
			? 'Azure Monitor doesn’t keep resource logs by default'
			: `Azure Monitor keeps ${what === 'metrics' ? 'platform metrics' : 'the activity log'} for ${only(azure)}${what === 'metrics' ? 93 : 90} days`;
	const has = sent!.includes(what!)
		? `the workspace has ${only(workspace)}what Set1 sent in the last {since}`
		: `Set1 doesn’t send ${what === 'activity' ? 'the activity log' : what!}`;
	return answer === String([azure, workspace])
		? `${keeps}, ${azure === workspace ? 'and' : 'but'} ${has}`
		: answer.startsWith(String(azure))
			? has
			: answer.endsWith(String(workspace))
				? keeps
				: azure === workspace
					? `it’s in ${azure ? 'both places' : 'neither place'}`
					: 'it’s the other way around';
}

const analyticsOf = ({ plan, workspace }: Row): number =>
	plan === 'basic' ? 30 : Number(plan === 'default' ? workspace : plan);
/** A retention that came yesterday doesn't bring back what was gone by then. */
const readOf = (row: Row): string =>
	readable(Number(row['age']), analyticsOf(row), Number(row['total']) || undefined);
function whyRead(row: Row, answer: string): string {
	const is = readOf(row);
	const right = answer === is;
	const span = `this table can be queried for ${analyticsOf(row)} days`;
	const total = {
		none: 'nothing is kept longer by default',
		late: 'a longer retention doesn’t bring back deleted data',
		365: 'search jobs can read its data until day 365'
	}[row['total']!]!;
	return {
		query: right ? span : `${span} only`,
		'long-term': right ? `${span}, and ${total}` : is === 'gone' ? total : 'a query is enough',
		gone: right ? `${span}, and ${total}` : is === 'query' ? 'they aren’t deleted yet' : total
	}[answer]!;
}

/** Data collection rules by id: the highest level of events from each log, and the ID that a transformation drops. */
const rules = ['2 2 7031', '3 2 1014', '2 3 1000', '1 3 1530', '3 1 41'];
function ruleOf(id: string): string {
	const [system, application, drops] = id.split(' ');
	const query = (log: string, upTo?: string): string =>
		`  "${log}!*[System[(${'Level=1 or Level=2 or Level=3'.slice(0, Number(upTo) * 11 - 4)})]]"`;
	return `"xPathQueries": [
${query('System', system)},
${query('Application', application)}
],
…
"transformKql": "source | where EventID != ${drops!}"`;
}
const levelOf = (event?: string): string => /\d/.exec(event!)![0];
function happens({ rule, with: by, event }: Row): string {
	const [system, application, drops] = rule!.split(' ');
	return by !== 'this' || levelOf(event) > (/Sys/.test(event!) ? system! : application!)
		? 'no'
		: event!.includes(drops!)
			? 'dropped'
			: 'kept';
}
function whyHappens(row: Row): string {
	const outcome = happens(row);
	const level = `level ${levelOf(row['event'])}`;
	return row['with'] !== 'this'
		? '{name} is associated with {with}'
		: outcome === 'no'
			? `the query for this log doesn’t cover ${level}`
			: `the query for this log covers ${level}, ${outcome === 'kept' ? 'and the transformation keeps' : 'but the transformation drops'} the event`;
}

/** Returns whose logs a query returns. Not asked: someone who can query the workspace, but can’t read the VM whose logs they open. */
function seen({ mode, role, opens }: Row): string | undefined {
	const workspace = role !== 'vm';
	if (opens === 'ws') return workspace ? 'all' : 'none';
	const reads = role === 'sub' || (role !== 'ws' && opens === '1');
	if (!reads) return workspace ? undefined : 'none';
	return mode === 'resource' || workspace ? opens : 'none';
}
function whySeen(row: Row): string {
	const { opens, role } = row;
	return (
		{
			all: '{name} can read law-{app}, and a query from there covers all logs in it',
			none:
				opens === 'ws'
					? 'to query the whole workspace, {name} needs a role on it'
					: opens === '1'
						? 'the mode requires a role on law-{app}, so one on the VM isn’t enough'
						: '{name} has no role on {opens}'
		}[seen(row)!] ??
		`{name} can read {opens}${role === 'vm' ? ', which is enough in this mode' : ' and law-{app}'}, and a query from {opens} covers only {opens}`
	);
}

/** What is missing first. Without Azure Arc, a server has no extensions. */
function nextStep({ runs, has }: Row): string | undefined {
	if (runs === 'site') return has === '0' ? 'arc' : undefined;
	return runs === 'bare' ? 'identity' : ['install', 'associate'][Number(has)];
}
function whyNext(row: Row, answer: string): string {
	const { has, runs } = row;
	const right = answer === nextStep(row);
	return {
		identity: right
			? 'on an Azure VM, the agent requires a managed identity'
			: runs === 'vm'
				? 'it already has one'
				: 'Azure Arc enables one automatically',
		arc: right
			? 'on a server outside Azure, the agent requires Azure Arc'
			: runs === 'arc'
				? 'it’s already connected'
				: 'an Azure VM doesn’t need Azure Arc',
		install: right
			? `${runs === 'vm' ? 'the VM already has a managed identity' : 'the server is already connected to Azure Arc'}, so the agent is next`
			: has !== '0'
				? 'it’s already installed'
				: 'another step comes first',
		associate: right
			? 'without an association, the agent collects nothing'
			: has === '2'
				? 'it’s already associated'
				: 'associations come last'
	}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...opened(
		'collect',
		'You have a Windows VM (vm-{app}), a storage account (st{app}), and a workspace (law-{app}).',
		'You need to provide data to {count} with as few changes as possible.',
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
						metric: 'the transaction count of st{app}',
						cpu: 'the CPU usage of vm-{app}',
						guest: 'the Windows event logs of vm-{app}'
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
						portal: 'the Azure portal for recent data'
					},
					'{name} used {}',
					'it uses {}'
				)
			},
			table: 'What should you do for each team?',
			single: 'You need to provide the data. What should you do?',
			decide: wayFor,
			asks: {
				nothing: 'leave the configuration as it is',
				setting: 'create or edit a diagnostic setting',
				rule: 'use Azure Monitor Agent and a data collection rule'
			},
			choose: 'For which team{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why: whyWay
		}
	),
	...opened(
		'step',
		'A colleague planned {count}.',
		'You need to send logs to more destinations without editing existing settings.',
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
				to: side(
					'event',
					'Destination',
					texts(
						kinds.flatMap((kind) => [`${kind}|near`, `${kind}|far`]),
						(id) => `a${/^e/.test(id) ? 'n' : ''} ${id.replace('|', ' in {')}}`
					),
					undefined,
					'its destination is {}'
				),
				has: side(
					'setup',
					'Existing settings of the resource',
					{ 2: 'two', 5: 'five' },
					'the resource had {} settings',
					'the resource has {} settings'
				)
			},
			decide: stepFor,
			asks: {
				create: 'create the setting as planned',
				limit: 'delete an existing diagnostic setting',
				kind: 'select a Standard storage account',
				region: 'select a destination in another region'
			},
			table: 'What should you do first for each diagnostic setting?',
			single: 'What should you do first?',
			judge: 'For {name}, the first step is to {}.',
			why: whyStep
		}
	),
	...opened(
		'count',
		'A standard says where {count} must send logs and metrics. Nothing else may be sent.',
		'You need to create as few diagnostic settings as possible.',
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
					'{name} had to send logs only to {}',
					'{name} must send logs to {}'
				),
				metrics: side(
					'setup',
					'Metrics sent to',
					{ law1: 'law-{app}1', 'law1 st1': 'law-{app}1 and st{app}', st1: 'st{app}', law2: 'law-{app}2' },
					'{name} had to send metrics only to {}',
					'it must send metrics to {}'
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
	...opened(
		'kept',
		'A workspace named law-{app} keeps data for two years. This command created your only diagnostic setting.',
		'After an attack on kv-{app}, you need to find {count}.',
		{
			noun: 'record',
			common: {
				sent: side(
					'setup',
					'Azure CLI',
					texts(sendings, (sent) =>
						[
							'az monitor diagnostic-settings create -n Set1',
							'--resource <ID of kv-{app}> --workspace <ID of law-{app}>',
							...(sent === 'metrics' ? [] : [`--logs '[{"category": "AuditEvent", "enabled": true}]'`]),
							...(sent === 'logs' ? [] : [`--metrics '[{"category": "AllMetrics", "enabled": true}]'`])
						].join(' \\\n  ')
					),
					texts(sendings, (sent) => `Set1 sent only ${sent.replace('logs', 'AuditEvent logs')}`)
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
						metrics: 'the availability metric of kv-{app}',
						logs: 'who read a secret in kv-{app}'
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
			decide: (row) => String(found(row)),
			asks: {
				'true,false': 'in Azure Monitor, but not in law-{app}',
				'false,true': 'only in law-{app}',
				'true,true': 'in law-{app} and elsewhere in Azure Monitor',
				'false,false': 'nowhere in Azure Monitor'
			},
			choose: 'Which record{s} will you find {}?',
			judge: '{name} exists {}.',
			table: 'Where can you find each record?',
			why: whyFound
		}
	),
	...opened(
		'table',
		'An auditor asks for records from {count} in a workspace named law-{app}.',
		'You must avoid unnecessary search jobs.',
		{
			noun: 'table',
			common: {
				workspace: side(
					'setup',
					'',
					{ 30: '30 days', 90: '90 days' },
					'both defaults for Analytics tables were {}',
					'in this workspace, Analytics tables have {} of analytics and total retention by default. Plans and retention have never changed unless noted'
				)
			},
			sides: {
				plan: side(
					'data',
					'Kind',
					{
						default: 'an Analytics table',
						180: 'an Analytics table with 180 days of analytics retention',
						basic: 'a Basic table'
					},
					'{name} were {}',
					'{name} is {}'
				),
				total: side(
					'setup',
					'Total retention',
					{ 365: '365 days from the start', none: 'never changed', late: '365 days since yesterday' },
					{ '': 'total retention had been {}', none: 'total retention had always been the default' },
					{
						'': 'total retention has been {}',
						365: 'total retention has always been 365 days',
						none: 'total retention has never been changed'
					}
				),
				age: side(
					'event',
					'Age of records',
					{ 20: '20 days', 60: '60 days', 120: '120 days', 300: '300 days' },
					'the records of {name} were {} old',
					'the records are {} old'
				)
			},
			decide: readOf,
			asks: {
				query: 'query the table',
				'long-term': 'run a search job',
				gone: 'report that the records are lost'
			},
			table: 'What should you do for each table?',
			single: 'You need to answer the auditor. What should you do?',
			judge: 'For {name}, you should {}.',
			why: whyRead
		}
	),
	...opened(
		'rule',
		'Azure Monitor Agent runs on {count}.',
		'You review this data collection rule, which sends Windows events to law-{app}.',
		{
			noun: 'Windows VM',
			common: {
				rule: side(
					'setup',
					'Data collection rule (excerpt)',
					texts(rules, ruleOf),
					texts(rules, (id) =>
						id.replace(
							/(.) (.) (.*)/,
							'the queries were for levels up to $1 in System and $2 in Application, and the transformation dropped ID $3'
						)
					)
				)
			},
			sides: {
				with: side(
					'event',
					'Associated with',
					{ this: 'this rule', other: 'a rule for performance counters only', no: 'no rule' },
					'{name} were associated with {}',
					'{name} is associated with {}'
				),
				event: side(
					'data',
					'Event',
					'a critical event in System (level 1, ID 41)|an error in System (level 2, ID 7031)|a warning in System (level 3, ID 1014)|an error in Application (level 2, ID 1000)|a warning in Application (level 3, ID 1530)',
					'{name} recorded {}',
					'it records {}'
				)
			},
			decide: happens,
			asks: {
				kept: 'be stored in law-{app}',
				dropped: 'be dropped by the transformation',
				no: 'not be collected by the agent'
			},
			choose: 'For which VM{s} will the event {}?',
			judge: 'The event of {name} will {}.',
			why: whyHappens
		}
	),
	...opened(
		'access',
		'A workspace named law-{app} has the logs of vm-{app}1 and vm-{app}2 in Analytics tables. Table-level access is not configured.',
		'You need to know what {count} can query with only the roles shown.',
		{
			noun: 'user',
			// None who may write the email or ticket.
			names: 'Kim|Lea|Max|Nia|Omar|Pia|Raj|Sara|Theo|Uma'.split('|'),
			common: {
				mode: side(
					'setup',
					'',
					{ resource: 'Use resource or workspace permissions', workspace: 'Require workspace permissions' },
					'the access control mode were “{}”',
					'the access control mode is “{}”'
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
					'{name}’s only role were {}',
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
				all: 'can read the logs of both VMs',
				1: 'can read only the logs of vm-{app}1',
				2: 'can read only the logs of vm-{app}2',
				none: 'cannot read any logs'
			},
			choose: 'Whose query {}?',
			judge: '{name}’s query {}.',
			why: whySeen
		}
	),
	...opened(
		'agent',
		'You use Azure CLI and associate rules last.',
		'You need to collect events from {count} with Azure Monitor Agent and a data collection rule named dcr-{app}.',
		{
			noun: 'Windows server',
			sides: {
				runs: side(
					'data',
					'Runs as',
					{
						vm: 'an Azure VM with a managed identity',
						bare: 'an Azure VM without a managed identity',
						arc: 'an on-premises machine with Azure Arc',
						site: 'an on-premises machine without Azure Arc'
					},
					'{name} were {}',
					'{name} is {}'
				),
				has: side(
					'setup',
					'Has',
					{
						0: 'neither the agent nor an associated rule',
						1: 'the agent, but no associated rule',
						2: 'the agent and the associated rule'
					},
					'{name} had {}',
					'it has {}'
				)
			},
			decide: nextStep,
			asks: {
				identity: 'assign a managed identity',
				arc: 'connect it to Azure Arc',
				install: 'install the Azure Monitor Agent extension',
				associate: 'associate dcr-{app}'
			},
			choose: 'For which server{s} is the next step to {}?',
			judge: 'The next step for {name} is to {}.',
			table: 'What is the next step for each server?',
			single: 'What should you do next?',
			why: whyNext
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'copy-needed': [
		'The activity log and platform metrics are collected automatically. It’s easy to export them even when you don’t need to.',
		taking('use', /portal/, { use: 'query' })
	],

	'premium-too': [
		'Premium storage accounts aren’t supported as destinations. It’s easy to overlook that.',
		taking('to', /Pre/, { to: 'workspace|near' })
	],
	'sends-the-past': [
		'A diagnostic setting sends data only from when it’s created. It’s easy to expect older records, too.',
		taking('since', /./, { since: '999' })
	],
	'brings-back': [
		'A longer retention doesn’t bring back deleted data. It’s easy to overlook that.',
		taking('total', /late/, { total: '365' })
	],
	'rules-for-all': [
		'A data collection rule applies only to associated machines. It’s easy to think that it reaches all with an agent.',
		taking('with', /./, { with: 'this' })
	],
	'overlooks-mode': [
		'The mode decides whether a role on the VM is enough. It’s easy to overlook the mode.',
		(row) => (row['mode'] ? { ...row, mode: row['mode'] === 'resource' ? 'workspace' : 'resource' } : row)
	],
	'agent-first': [
		'On an Azure VM, the agent requires a managed identity. It’s easy to overlook that.',
		taking('runs', /bare/, { runs: 'vm' })
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
				'The activity log and platform metrics are collected automatically. A diagnostic setting can send them, or resource logs, elsewhere. The agent collects data from inside a VM.',
			'^step':
				'A resource can have five diagnostic settings at most. Premium storage accounts aren’t supported as destinations. For a regional resource, the storage account or event hub must be in the same region.',
			'^count':
				'A diagnostic setting sends all its data to all its destinations, and it can have at most one destination of each kind.',
			'^kept':
				'The activity log is kept for 90 days, and platform metrics for 93. Resource logs aren’t kept without a diagnostic setting, which sends only the categories it lists, from when it’s created.',
			'^table':
				'A Basic table can be queried for 30 days (its default total retention), and an Analytics table for its analytics retention. A search job also reads long-term retention. A longer retention doesn’t bring back deleted data.',
			'^rule':
				'A data collection rule applies only to associated machines. Its queries say what is collected, and its transformation what is kept.',
			'^access':
				'A query from a workspace covers all logs in it and needs a role on it. A query from a resource covers only that resource and needs a role on it. The mode can require both roles.',
			'^agent':
				'On an Azure VM, the agent requires a managed identity. On a server outside Azure, the agent requires Azure Arc. Without an association, the agent collects nothing.'
		},
		lab: 'monitor/reads-in-the-log',
		sources: [
			sources.diagnosticSettings,
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
			['rail', 'Japan East', 'Japan West'],
			['port', 'UK South', 'UK West']
		],
		words: ['app', 'near', 'far'],
		forms: ['choose', 'judge', 'judge', 'table', 'single'],
		telling: ['table', 'table', 'email', 'ticket', 'list']
	}
);
