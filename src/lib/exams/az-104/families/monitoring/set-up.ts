// Collecting, keeping and reading monitoring data, and who an alert notifies: nine rules of Azure Monitor.
// Over 200 lines: nine topics with words for what can differ in each.
import { timesFired, type AlertKind } from '#lib/azure/monitoring/alert-state.ts';
import { canReceive, foundIn, readable, settingsFor } from '#lib/azure/monitoring/collection.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** Returns the answer to what must be done for data that someone uses. `set`: what a diagnostic setting sends already. */
function wayFor({ set, data, use }: Row): string | undefined {
	if (data === 'guest') return use === 'query' ? 'rule' : undefined;
	if (use === 'portal') return data === 'blob' ? undefined : 'nothing';
	return set === `${data!} ${use!}` ? 'nothing' : use;
}

const fits = ({ home, from, to, in: region }: Row): boolean =>
	canReceive(from === 'vault' ? home : undefined, {
		kind: to === 'premium' ? 'storage' : (to as 'storage'),
		premium: to === 'premium',
		region: region!
	});

const settings = ({ logs, metrics }: Row): string =>
	String(settingsFor(logs!.split(' '), metrics!.split(' ')));

const found = ({ what, ago, since }: Row) => foundIn(what as 'metric', Number(ago), Number(since));

const analyticsOf = ({ plan, workspace }: Row): number =>
	plan === 'basic' ? 30 : Number(plan === 'default' ? workspace : plan);
const readOf = (row: Row): string =>
	readable(Number(row['age']), analyticsOf(row), Number(row['total']) || undefined);

/** Whether a data collection rule collects an event: its levels, a colon, and its logs. */
const collects = (row: Row, rule: string): boolean =>
	row['event']!.split(' ').every((word) => row[`rule${rule}`]!.includes(word));
const sends = (row: Row, rule: string): boolean => row['with']!.includes(rule) && collects(row, rule);

/** Returns whose logs a query returns. Not asked: someone who can query the workspace, but can’t read the VM whose logs they open. */
function seen({ mode, role, opens }: Row): string | undefined {
	const workspace = ['ws', 'both', 'sub'].includes(role!);
	if (opens === 'Workspace1') return workspace ? 'all' : 'none';
	const reads = role === 'sub' || (role !== 'ws' && opens === 'VM1');
	if (!reads) return workspace ? undefined : 'none';
	return mode === 'resource' || workspace ? opens : 'none';
}

/** What keeps a user from the email. */
const missing = ({ asked, role, scope, mail }: Row): readonly string[] => [
	...(role === asked ? [] : ['role']),
	...(scope === 'none' ? [] : ['scope']),
	...(mail === 'none' ? [] : ['mail'])
];

const times = ['', 'once', 'twice', 'three times'];
const firings = ({ kind, checks }: Row): number | undefined => timesFired(kind as AlertKind, checks!);
const yes = (is: boolean): string => (is ? 'yes' : 'no');

const topics: Readonly<Record<string, Topic>> = {
	collect: {
		noun: 'team',
		intro:
			'You have a Windows VM (VM1), a storage account (storage1), and a workspace (Workspace1). You must meet the needs of {count} and configure no more than required.',
		common: {
			set: side(
				'setup',
				'',
				{
					'blob query': 'the blob logs of storage1 to Workspace1',
					'metric query': 'the metrics of storage1 to Workspace1',
					'blob hub': 'the blob logs of storage1 to an event hub',
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
					blob: 'who reads blobs in storage1',
					activity: 'who deletes VMs',
					metric: 'the number of transactions of storage1',
					guest: 'the Windows event logs of VM1'
				},
				'{name} had to see {}',
				'{name} must see {}'
			),
			use: side(
				'event',
				'Tool',
				{
					query: 'log queries in Workspace1',
					hub: 'a SIEM that reads event hubs',
					portal: 'the Azure portal (last 7 days)'
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
			query: 'use a diagnostic setting to send data to Workspace1',
			hub: 'use a diagnostic setting to send data to an event hub',
			rule: 'use Azure Monitor Agent and a data collection rule'
		},
		choose: 'For which team{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why(row, answer) {
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
						? `${own}, and the portal can show more than the last 7 days`
						: answer === 'hub'
							? '{name} doesn’t read event hubs'
							: 'the portal shows this data without a copy'
					: answer === way
						? 'the diagnostic setting already sends this data there'
						: answer === use
							? 'that would send nothing new'
							: `{name} doesn’t use ${answer === 'hub' ? 'event hubs' : 'log queries'}`;
			if (answer === way)
				return set!.startsWith(data!)
					? `the diagnostic setting sends this data, but not to ${use === 'hub' ? 'an event hub' : 'Workspace1'}`
					: `${own}${data === 'blob' ? '' : `, but ${use === 'hub' ? 'the SIEM needs a copy in an event hub' : 'log queries need a copy in Workspace1'}`}`;
			return answer === 'nothing'
				? `nothing sends this data to ${use === 'hub' ? 'an event hub' : 'Workspace1'}`
				: answer === 'hub'
					? 'log queries don’t read event hubs'
					: 'the SIEM reads event hubs, not Workspace1';
		}
	},
	'setting place': {
		noun: 'diagnostic setting',
		intro: 'You plan {count}, each with one destination in your subscription. No destination has a firewall.',
		common: {
			home: side(
				'setup',
				'',
				'East US|West US',
				'the key vaults were in {}',
				'all key vaults are in {}, and a Traffic Manager profile is a global resource'
			)
		},
		sides: {
			from: side(
				'data',
				'Source',
				{ vault: 'a key vault', profile: 'a Traffic Manager profile' },
				'{name} were for {}',
				'{name} is for {}'
			),
			to: side(
				'event',
				'Destination',
				{
					workspace: 'a workspace',
					storage: 'a Standard storage account',
					premium: 'a Premium storage account',
					'event-hub': 'an event hub'
				},
				undefined,
				'the destination is {}'
			),
			in: side(
				'setup',
				'Region of destination',
				'East US|West US',
				'the destination of {name} were in {}',
				'it is in {}'
			)
		},
		decide: (row) => yes(fits(row)),
		asks: { yes: 'can' },
		choose: 'Which diagnostic setting{s} {} be created?',
		judge: '{name} {} be created.',
		why(row) {
			const { from, to } = row;
			return to === 'workspace'
				? 'a workspace can be in any region'
				: to === 'premium'
					? 'Premium storage accounts aren’t supported as destinations'
					: from === 'profile'
						? '{to} must be in the region of the source only if the source is regional'
						: `for a regional source, {to} must be in the same region, and it is${fits(row) ? '' : 'n’t'}`;
		}
	},
	'setting count': {
		noun: 'key vault',
		intro:
			'You plan diagnostic settings for {count}. Each destination must receive only what is listed. You must create as few settings as possible.',
		sides: Object.fromEntries(
			['logs', 'metrics'].map((what) => [
				what,
				side(
					what === 'logs' ? 'data' : 'setup',
					`${what === 'logs' ? 'Logs' : 'Metrics'} sent to`,
					{
						workspace1: 'Workspace1',
						'workspace1 storage1': 'Workspace1 and storage1',
						...(what === 'logs'
							? { 'workspace1 workspace2': 'Workspace1 and Workspace2' }
							: { storage1: 'storage1', workspace2: 'Workspace2' })
					},
					`the ${what} of {name} had to be sent to {}`,
					`send the ${what} of {name} to {}`
				)
			])
		),
		table: 'How many diagnostic settings should you create for each key vault?',
		single: 'How many diagnostic settings should you create?',
		decide: settings,
		asks: { 1: 'one diagnostic setting', 2: 'two diagnostic settings', 3: 'three diagnostic settings' },
		choose: 'For which key vault{s} should you create {}?',
		why(row, answer) {
			const { logs } = row;
			const count = settings(row);
			const two = logs!.endsWith('2');
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
					? 'logs must not go to storage1, so it takes a third setting'
					: two
						? 'a setting sends to one workspace at most'
						: 'a setting sends all its data to all its destinations';
			return {
				1: 'one setting can send logs and metrics to one destination of each kind',
				2: two
					? 'one setting can send logs and metrics to {metrics}, and the other workspace takes its own'
					: 'a setting sends all its data to all its destinations, and logs and metrics differ in theirs',
				3: 'each workspace takes its own setting for logs, and storage1 one that sends only metrics'
			}[count]!;
		}
	},
	kept: {
		noun: 'record',
		intro:
			'You have a storage account named storage1 and a workspace named Workspace1, which keeps all data for two years. Today, you look for {count} in Workspace1 and elsewhere in Azure Monitor.',
		common: {
			since: side(
				'setup',
				'',
				{ 50: '50 days', 100: '100 days', 150: '150 days' },
				'the diagnostic settings had been created {} ago',
				'{} ago, you created diagnostic settings that send the activity log, and all logs and metrics of storage1, to Workspace1'
			)
		},
		sides: {
			what: side(
				'data',
				'Content',
				{
					activity: 'who deleted a virtual machine',
					metric: 'the number of transactions of storage1',
					resource: 'who read a blob in storage1'
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
			azure: 'only outside Workspace1',
			workspace: 'only in Workspace1',
			both: 'both in Workspace1 and outside it',
			none: 'nowhere'
		},
		choose: 'Which record{s} can you find {}?',
		judge: 'You can find {name} {}.',
		why(row, answer) {
			const [azure, workspace] = found(row);
			const keeps = {
				activity: 'outside Workspace1, the activity log is kept for 90 days',
				metric: 'outside Workspace1, platform metrics are kept for 93 days',
				resource: 'outside Workspace1, these resource logs aren’t kept'
			}[row['what']!]!;
			const has = `Workspace1 has ${workspace ? '' : 'only '}the last {since}`;
			return {
				both: azure
					? workspace
						? `${keeps}, and ${has}`
						: 'it was created before the diagnostic settings'
					: workspace
						? keeps
						: 'it’s in neither place',
				azure: azure ? (workspace ? has : `${keeps}, but ${has}`) : workspace ? 'it’s in Workspace1' : keeps,
				workspace: workspace ? (azure ? keeps : `${keeps}, but ${has}`) : has,
				none: azure
					? workspace
						? 'it’s in both places'
						: keeps
					: workspace
						? has
						: `${keeps}, and ${has}, so it’s gone`
			}[answer]!;
		}
	},
	table: {
		names: ['Orders_CL', 'Visits_CL', 'Scans_CL', 'Trips_CL', 'Calls_CL'],
		noun: 'table',
		intro:
			'You have {count} in a Log Analytics workspace. All retention settings are listed and older than the data. You need one record per table.',
		common: {
			workspace: side(
				'setup',
				'',
				{ 30: '30 days', 90: '90 days' },
				'the default analytics retention were {}',
				'the default analytics retention of the workspace is {}'
			)
		},
		sides: {
			plan: side(
				'data',
				'Plan',
				{
					default: 'Analytics (default retention)',
					180: 'Analytics (180-day analytics retention)',
					basic: 'Basic'
				},
				undefined,
				'the plan of {name} is {}'
			),
			total: side(
				'setup',
				'Total retention',
				{ 365: '365 days', none: 'not specified' },
				{
					'': 'the total retention of {name} were {}',
					none: 'no total retention were specified for {name}'
				},
				'total retention is {}'
			),
			age: side(
				'event',
				'Age of record',
				{ 20: '20 days', 60: '60 days', 300: '300 days' },
				'the record of {name} were {} old',
				'the record is {} old'
			)
		},
		decide: readOf,
		asks: {
			query: 'be read with a query of the table',
			'long-term': 'be read only from long-term retention',
			gone: 'no longer be read'
		},
		choose: 'For which table{s} can the record {}?',
		judge: 'The record of {name} can {}.',
		why(row, answer) {
			const is = readOf(row);
			const span = {
				default: 'with the default of the workspace, this table can be queried for {workspace}',
				180: 'this Analytics table can be queried for 180 days',
				basic: 'a Basic table can be queried for 30 days'
			}[row['plan']!]!;
			const total =
				row['total'] === 'none'
					? 'without a longer total retention, nothing is kept after that'
					: 'records are kept for {total} in all';
			return {
				query: is === answer ? span : `${span} only`,
				'long-term':
					is === answer
						? `${span}, and ${total}, including long-term retention`
						: is === 'gone'
							? total
							: 'only older records are in long-term retention',
				gone:
					is === answer ? `${span}, and ${total}` : is === 'query' ? '{age} are within the retention' : total
			}[answer]!;
		}
	},
	rule: {
		noun: 'Windows VM',
		intro: 'You have {count} with Azure Monitor Agent, and two data collection rules named DCR1 and DCR2.',
		common: Object.fromEntries(
			['1', '2'].map((rule) => [
				`rule${rule}`,
				side(
					'setup',
					'',
					{
						'Critical:System Application': 'Critical events of the System and Application logs',
						'Critical Warning:System': 'Critical and Warning events of the System log'
					},
					`DCR${rule} sent {}`,
					`DCR${rule} sends {} to Workspace${rule}`
				)
			])
		),
		sides: {
			with: side(
				'event',
				'Associated with',
				{ 1: 'DCR1', 2: 'DCR2', '1 2': 'DCR1 and DCR2' },
				{
					1: '{name} were associated only with DCR1',
					2: '{name} were associated only with DCR2',
					'1 2': '{name} were associated with both rules'
				},
				'{name} is associated with {}'
			),
			event: side(
				'data',
				'Event',
				{
					'Critical System': 'a Critical event in the System log',
					'Warning System': 'a Warning event in the System log',
					'Critical Application': 'a Critical event in the Application log'
				},
				undefined,
				'its event is {}'
			)
		},
		decide: (row) => ['1', '2'].filter((rule) => sends(row, rule)).join('') || 'no',
		asks: {
			1: 'only to Workspace1',
			2: 'only to Workspace2',
			12: 'to Workspace1 and Workspace2',
			no: 'to no workspace'
		},
		choose: 'For which VM{s} will the event be sent {}?',
		judge: 'The event of {name} will be sent {}.',
		why: (row) =>
			['1', '2'].every((rule) => sends(row, rule))
				? '{name} is associated with both rules, and both collect such events'
				: ['1', '2']
						.map((rule) =>
							sends(row, rule)
								? `DCR${rule} sends it`
								: row['with']!.includes(rule)
									? `DCR${rule} doesn’t collect such events`
									: `{name} isn’t associated with DCR${rule}`
						)
						.join(', and ')
	},
	access: {
		names: people,
		noun: 'user',
		intro:
			'You have a workspace named Workspace1 with the logs of VM1 and VM2. All tables are Analytics tables without table-level access. You list all roles of {count}.',
		common: {
			mode: side(
				'setup',
				'',
				{ resource: 'Use resource or workspace permissions', workspace: 'Require workspace permissions' },
				'the access control mode were “{}”',
				'the access control mode of Workspace1 is “{}”'
			)
		},
		sides: {
			role: side(
				'data',
				'Role',
				{
					ws: 'Log Analytics Reader on Workspace1',
					vm: 'Reader on VM1',
					both: 'Reader on VM1 and Log Analytics Reader on Workspace1',
					sub: 'Reader on the subscription'
				},
				'{name} were {}',
				'{name} is {}'
			),
			opens: side(
				'event',
				'Query in Logs of',
				'Workspace1|VM1|VM2',
				'{name} ran the query in Logs of {}',
				'the query is run in Logs of {}'
			)
		},
		decide: seen,
		asks: {
			all: 'the logs of VM1 and VM2',
			VM1: 'only the logs of VM1',
			VM2: 'only the logs of VM2',
			none: 'no logs'
		},
		choose: 'Whose query returns {}?',
		judge: 'The query of {name} returns {}.',
		why(row) {
			const { opens, mode } = row;
			const reads = `{name} can read ${opens!}${mode === 'workspace' ? ' and Workspace1' : ', which is enough in this mode'}, and a query in Logs of ${opens!} covers only ${opens!}`;
			return {
				all: '{name} can read Workspace1, and a query from there covers all logs in it',
				none:
					opens === 'Workspace1'
						? 'to query the whole workspace, {name} needs a role on it'
						: mode === 'workspace' && opens === 'VM1'
							? 'the mode requires a role on Workspace1, so one on the VM isn’t enough'
							: '{name} has no role on {opens}',
				VM1: reads,
				VM2: reads
			}[seen(row)!]!;
		}
	},
	email: {
		names: people,
		noun: 'user',
		intro:
			'An alert rule for VM1 in RG1 emails an Azure Resource Manager role. Last week, {count} got roles. Unless stated otherwise, roles are assigned directly on the subscription, and profiles have email addresses. All need the email, with the rule unchanged.',
		common: {
			asked: side(
				'setup',
				'',
				'Reader|Monitoring Reader',
				'the action were for the role {}',
				'the action is for the role {}'
			)
		},
		sides: {
			role: side('data', 'Role', 'Reader|Monitoring Reader', undefined, '{name} is {}'),
			scope: side(
				'setup',
				'Scope',
				{ none: 'the subscription', group: 'RG1' },
				'the role of {name} were assigned on {}',
				'the scope is {}'
			),
			how: side(
				'event',
				'Assigned to',
				{ none: 'the user', group: 'their group' },
				'the role of {name} were assigned to {}',
				'the role is assigned to {}'
			),
			mail: side(
				'event',
				'Email address in profile',
				{ none: 'set', unset: 'not set' },
				{
					none: 'the profile of {name} had an email address',
					unset: 'the profile of {name} had no email address'
				},
				{ none: 'the profile has an email address', unset: 'the profile has no email address' }
			)
		},
		single: 'You need to ensure that the user receives the email. What should you do?',
		drawn: (row) => missing(row).length < 2,
		decide(row) {
			const [lack = 'nothing', ...more] = missing(row);
			return more.length > 0 ? 'both' : lack;
		},
		asks: {
			nothing: 'leave the configuration as it is',
			role: 'assign another role with the same scope',
			scope: 'assign the same role with another scope',
			mail: 'add an email address to the profile'
		},
		choose: 'For which user{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why(row, answer) {
			const lacks = missing(row);
			const is = answer in { nothing: 1, both: 1 } ? (lacks[0] ?? '') : answer;
			if (is && answer === 'nothing') return 'without a change, {name} doesn’t receive the email';
			if (is && !lacks.includes(is))
				return {
					role: '{name} already has the role that the action is for',
					scope: 'the role is already assigned on the subscription',
					mail: 'the profile already has an email address'
				}[is]!;
			return {
				role: 'the action is for {asked}, not for {role}',
				scope: 'the role must be assigned on the subscription',
				mail: 'the email is sent to the address in the profile, and {name} has none',
				'': `{name} has the role on the subscription${row['how'] === 'group' ? ' through a group, which is enough' : ''}`
			}[is]!;
		}
	},
	fires: {
		noun: 'alert rule',
		intro:
			'You have {count}, each for one time series and evaluated every five minutes. No actions are muted. You review the first seven evaluations.',
		sides: {
			kind: side(
				'setup',
				'Type',
				{
					metric: 'metric, with automatic resolution',
					log: 'log search, with automatic resolution',
					stateless: 'log search, without automatic resolution'
				},
				undefined,
				'the type of {name} is {}'
			),
			checks: side(
				'event',
				'Condition met',
				Object.fromEntries(
					'1000010|1100001|1000110|1001010|1011000'
						.split('|')
						.map((checks) => [checks, [...checks].map((check) => yes(check === '1')).join(', ')])
				),
				'the results of {name} were {}',
				'the condition is met: {}'
			)
		},
		table: 'How many times did each alert rule fire?',
		decide: (row) => firings(row)?.toString(),
		asks: Object.fromEntries(times.map((text, count) => [count, text]).slice(1)),
		choose: 'Which alert rule{s} fired {} in these evaluations?',
		judge: '{name} fired exactly {} in these evaluations.',
		why(row, answer) {
			const count = firings(row)!;
			const met = timesFired('stateless', row['checks']!)!;
			const resolves = `it takes three ${row['kind'] === 'metric' ? 'evaluations in a row' : 'periods of five minutes'} without the condition to resolve the alert`;
			if (Number(answer) > met) return `the condition is met only ${times[met]!}`;
			if (row['kind'] === 'stateless')
				return Number(answer) === met
					? `without automatic resolution, the rule fires at each evaluation that meets the condition, which is ${times[met]!}`
					: answer === '1'
						? 'the rule doesn’t wait for the alert to be resolved'
						: 'the third evaluation that meets the condition counts, too';
			if (Number(answer) > count)
				return Number(answer) === met
					? 'with automatic resolution, the rule doesn’t fire at each evaluation that meets the condition'
					: 'the alert isn’t resolved before the condition is met again';
			return Number(answer) < count
				? 'the alert is resolved before the condition is met again'
				: count === 1
					? `${resolves}, and until then the rule doesn’t fire again`
					: `${resolves}, and here it’s resolved once, before the condition is met again, so the rule fires twice`;
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'copy-needed': [
		'The portal shows the activity log and platform metrics without a setting. It’s easy to export them all the same.',
		taking('use', /portal/, { use: 'query' })
	],

	'region-for-all': [
		'A workspace can be in any region. It’s easy to expect the same of it as of a storage account.',
		taking('to', /workspace/, { to: 'storage' })
	],
	'premium-too': [
		'Premium storage accounts aren’t supported as destinations. It’s easy to look at the region only.',
		taking('to', /premium/, { to: 'storage' })
	],
	'one-for-both': [
		'A diagnostic setting sends to one workspace at most. It’s easy to select two in one setting.',
		taking('logs', /2$/, { logs: 'workspace1 storage1' })
	],
	'sends-the-past': [
		'A diagnostic setting sends only what comes after it. It’s easy to expect older records, too.',
		taking('since', /./, { since: '999' })
	],
	'kept-anyway': [
		'Resource logs aren’t kept without a diagnostic setting. It’s easy to treat them like the activity log.',
		taking('what', /resource/, { what: 'activity' })
	],
	'default-for-basic': [
		'A Basic table can be queried for 30 days. It’s easy to apply the default of the workspace.',
		taking('plan', /basic/, { plan: 'default' })
	],
	'total-is-query': [
		'Total retention includes long-term retention, which queries don’t read. It’s easy to think that a query reads all of it.',
		(row) => (Number(row['total']) ? { ...row, plan: row['total']! } : row)
	],
	'rules-for-all': [
		'A data collection rule is for the machines that it’s associated with. It’s easy to think that it reaches all with an agent.',
		taking('with', /./, { with: '1 2' })
	],
	'resource-is-enough': [
		'The mode requires a role on Workspace1, so one on the VM isn’t enough. It’s easy to overlook the mode.',
		taking('mode', /workspace/, { mode: 'resource' })
	],

	'any-scope': [
		'The role must be assigned on the subscription. It’s easy to think that a resource group will do.',
		taking('scope', /group/, { scope: 'none' })
	],
	'users-only': [
		'A role through a group is enough. It’s easy to think that it must be assigned to the user.',
		taking('how', /group/, { role: 'none' })
	],
	'each-time': [
		'With automatic resolution, the rule doesn’t fire again until its alert is resolved. It’s easy to count each evaluation that meets the condition.',
		taking('kind', /./, { kind: 'stateless' })
	],
	'resolved-at-once': [
		'An alert isn’t resolved until the condition hasn’t been met for a time. It’s easy to think that once is enough.',
		(row) => (row['checks'] ? { ...row, checks: row['checks'].replace(/0+/g, '0000') } : row)
	]
};

export const setUp = topicFamily(
	{
		id: 'monitor/set-up',
		edition: 11,
		group: 'monitor',
		title: 'How monitoring data is collected, kept and read',
		rule: {
			'^collect':
				'The activity log and platform metrics are collected automatically. Resource logs aren’t collected until a diagnostic setting sends them somewhere, and one can also send the activity log and platform metrics. Only the agent collects data from the guest operating system, as a data collection rule says.',
			'^setting place':
				'A workspace can be in any region. A Standard storage account or an event hub must be in the region of the source only if the source is regional.',
			'^setting count':
				'A diagnostic setting sends all its data to all its destinations, of which it has one of each kind at most.',
			'^kept':
				'The activity log is kept for 90 days, and platform metrics are kept for 93 days. Resource logs aren’t kept without a diagnostic setting. A diagnostic setting sends only what comes after it.',
			'^table':
				'An Analytics table can be queried for its analytics retention, and a Basic table can be queried for 30 days. Total retention includes long-term retention, which queries don’t read.',
			'^rule':
				'A data collection rule is for the machines that it’s associated with, and sends what it names to its destinations.',
			'^access':
				'A query from a workspace covers all its logs and takes a role on it. A query from a resource covers only that resource. It takes a role on the resource and, if the mode requires it, on the workspace.',
			'^email':
				'The role must be assigned on the subscription, directly or through a group. The email is sent to the address in the profile.',
			'^fires':
				'Without automatic resolution, the rule fires at each evaluation that meets the condition. With automatic resolution, the rule doesn’t fire again until its alert is resolved. That takes three evaluations in a row (metric), or three periods of five minutes (log search), without the condition.'
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
			sources.workspaceAccess,
			sources.actionGroups,
			sources.alerts
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
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note', 'change request']
	}
);
