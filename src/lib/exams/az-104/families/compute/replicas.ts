// Azure Container Apps: replicas under load and at rest, changes and releases, secrets, requests, networks, jobs, and subnets.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	audienceOf,
	exposureStep,
	firstStep,
	requestOutcome,
	runnerFor,
	stepAfter,
	subnetFor,
	type Audience,
	type Environment,
	type Ingress,
	type Plan,
	type ReleaseGoal,
	type Restriction,
	type Routing,
	type Start
} from '#lib/azure/compute/container-app.ts';
import { atRest, settled, type ScaleRule, type Work } from '#lib/azure/compute/replicas.ts';
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

/** Names of container apps. */
const apps = ['quotes', 'tickets', 'labels', 'invoices', 'scans', 'fares', 'maps', 'ledger'];
/** Texts by id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));

const rules: Readonly<Record<string, ScaleRule>> = {
	requests: { on: 'HTTP', target: 50 },
	messages: { on: 'a queue', target: 20 },
	cpu: { on: 'CPU', target: 70 }
};
const loadOf = ({ rule, limits, load }: Row) => {
	const [count, kind] = load!.split(' ');
	const [minimum, maximum] = limits!.split(' ').map(Number);
	return {
		kind: kind!,
		count: Number(count),
		scale: { minimum: minimum!, maximum: maximum!, rule: rules[rule!]!, ingress: true }
	};
};
function replicasUnder(row: Row): string | undefined {
	const { kind, count, scale } = loadOf(row);
	if (count === 0) return String(atRest(scale));
	// The page doesn’t say whether a request starts an app with a custom rule alone.
	return row['rule'] === 'cpu' || (row['rule'] === 'messages' && kind === 'requests')
		? undefined
		: String(settled(scale, kind as Work, count));
}
function whyReplicas(row: Row): string {
	const { kind, count, scale } = loadOf(row);
	const { minimum, maximum, rule } = scale;
	const needed = Math.ceil(count / rule.target);
	if (row['rule'] === 'cpu')
		return minimum === 0 ? 'a CPU rule alone can’t scale to zero' : 'with no load, only the minimum runs';
	if (kind !== row['rule'])
		return `${count === 0 ? 'there’s no load' : 'an HTTP rule doesn’t count messages'}, so {name} runs its minimum of ${minimum}`;
	return `${count} ${kind} / ${rule.target}, rounded up, is ${needed}${needed > maximum ? `, but the maximum is ${maximum}` : needed < minimum ? `, but the minimum is ${minimum}` : ''}`;
}

/** Commands by what they change, the part of a template or of the configuration, and what that is. */
const commands: Readonly<Record<string, readonly [command: string, what: string]>> = {
	image: ['update --image {app}.azurecr.io/web:v2', 'the image'],
	'container resources of command': ['update --command /bin/serve', 'the startup command'],
	'container resources': ['update --cpu 1 --memory 2Gi', 'the CPU size'],
	'container resources of env': ['update --set-env-vars LOG=debug', 'an environment variable'],
	'secret value': ['secret set --secrets dbkey=<new value>', ''],
	'ingress of port': ['ingress update --target-port 8080', 'the target port'],
	'ingress of clients': ['ingress access-restriction set', 'an IP restriction']
};
const stepOf = ({ change, traffic }: Row) =>
	stepAfter(change!.split(' of')[0] as Parameters<typeof stepAfter>[0], traffic!.split(' ')[0] as Routing);
function whyStep({ change, traffic }: Row): string {
	if (change === 'secret value') return 'a new secret value needs a restart or a new revision';
	const what = commands[change!]![1];
	if (change!.startsWith('ingress')) return `${what} is in the configuration, which is for all revisions`;
	return `${what} is in the template, so there’s a new revision${
		{
			single: ', and single mode moves all traffic to it',
			latest: ', and the latest revision gets all traffic'
		}[traffic!] ?? ', but all traffic still goes to named revisions'
	}`;
}

/** Commands that someone can need first, and what they do. */
const tasks: Readonly<Record<string, readonly [command: string, effect: string]>> = {
	multiple: ['revision set-mode --mode multiple', 'weights need multiple mode'],
	single: ['revision set-mode --mode single', 'session affinity needs single mode'],
	activate: ['revision activate', 'in multiple mode, a revision must be active to get requests'],
	share: ['ingress traffic set', 'weights split requests between active revisions in multiple mode'],
	label: ['revision label add', 'a label has a URL and can move to another revision'],
	affinity: [
		'ingress sticky-sessions set',
		'session affinity keeps each client at one replica, but only in single mode'
	],
	system: ['logs show --type system', 'system logs have platform events, such as failed mounts'],
	console: ['logs show --type console', 'console logs have what the code writes']
};
function taskOf({ mode, goal }: Row): string | undefined {
	const [aim, state] = goal!.split(' ');
	if (aim! in tasks && aim !== 'share') return aim;
	// There’s a mode for labels, too.
	return aim === 'url' && mode === 'single'
		? undefined
		: firstStep(aim as ReleaseGoal, mode as 'single', state === undefined);
}

/** What an app still needs first to get each new version of a secret. Not asked: a URL that has to change too, which can come first. */
function secretStep({ identity, role, url }: Row): string | undefined {
	if (role === 'Key Vault Secrets User')
		return identity === 'no' ? undefined : url === 'latest' ? 'nothing' : 'url';
	if (url !== 'latest') return undefined;
	return identity !== 'no' ? 'role' : role === 'no role' ? 'identity' : undefined;
}
function whySecret(row: Row, answer: string): string {
	const right = secretStep(row) === answer;
	return {
		identity: right
			? 'the app needs a managed identity to sign in to the vault'
			: 'it already has an identity',
		role: right
			? 'with {role}, it can’t read secret values'
			: row['identity'] === 'no'
				? 'first there must be an identity'
				: 'it already has this role',
		url: right ? 'a URL with a version always returns that version' : 'the URL has no version',
		nothing: right ? 'new versions arrive within 30 minutes' : 'right now, it can’t get new versions'
	}[answer]!;
}

/** Whether HTTP is allowed, with or without an IP restriction. */
const ingresses = ['false', 'true'].flatMap((insecure) =>
	['', ' Allow 203.0.113.0/24', ' Allow 203.0.113.0/25', ' Deny 203.0.113.0/25'].map(
		(rule) => insecure + rule
	)
);
const saysIngress = (id: string): string => {
	const [insecure, action, range] = id.split(' ');
	return [
		`allowInsecure: ${insecure!}`,
		'external: true',
		...(action
			? ['ipSecurityRestrictions:', `- action: ${action}`, `  ipAddressRange: ${range!}`, '  name: rule1']
			: []),
		'targetPort: 8080',
		'transport: Http'
	].join('\n');
};
const outcomeOf = ({ ingress, url, from }: Row) => {
	const [insecure, action, range] = ingress!.split(' ');
	return requestOutcome(
		insecure === 'true',
		action ? ({ action, range } as Restriction) : undefined,
		Number(url),
		from!
	);
};
function whyOutcome(row: Row): string {
	const { ingress, url, from } = row;
	const outcome = outcomeOf(row);
	if (outcome === 'redirected') return 'without allowInsecure, HTTP is redirected to HTTPS';
	if (outcome === 'failed')
		return url === '8080'
			? `HTTP ingress listens on 80 and 443 only${outcomeOf({ ...row, url: '443' }) === 'failed' ? `, and ${from!} isn’t allowed anyway` : ''}`
			: ingress!.includes('Allow')
				? `an Allow rule keeps out all other addresses, such as ${from!}`
				: `the Deny rule keeps out ${from!}`;
	return `${/[AD]/.test(ingress!) ? `the restriction lets ${from!} in` : 'no restriction keeps anyone out'}, and ${url === '80' ? 'allowInsecure permits HTTP' : 'HTTPS works on port 443'}`;
}

const admits: Readonly<Record<Audience, string>> = {
	internet: 'users on the internet',
	'private endpoints': 'clients of private endpoints',
	network: 'VMs in the virtual network',
	environment: 'only apps in the environment'
};
const exposed = ({ env, ingress, goal }: Row): string | undefined =>
	exposureStep(env as Environment, ingress as Ingress, goal as Audience);
function whyExposed(row: Row, answer: string): string {
	const { env, ingress, goal } = row;
	const isRight = exposed(row) === answer;
	if (answer === 'access')
		return goal !== 'internet'
			? 'only users on the internet need public network access'
			: isRight
				? 'users on the internet need public network access'
				: env === 'public'
					? 'the environment already has it'
					: 'this requires an external environment';
	if (answer === 'environment')
		return isRight
			? 'an internal environment can’t get public network access'
			: 'that’s for users on the internet and an internal environment';
	if (isRight && answer === 'internal')
		return `internal ingress keeps out ${admits[audienceOf(env as Environment, 'external')]}`;
	if (answer === ingress) return `ingress is already ${answer}`;
	const [shown, admit] = answer === 'nothing' ? [ingress!, 'here admits'] : [answer, 'would admit'];
	return `${shown} ingress ${admit} ${admits[audienceOf(env as Environment, shown as Ingress)]}`;
}

const startOf = ({ start }: Row): Start => start!.split(' ')[0] as Start;
/** What runs a workload: a cron expression with the hour in UTC for a scheduled job. */
function runnerOf(row: Row): string | undefined {
	const runner = runnerFor(startOf(row), row['after'] === 'exits');
	return runner === 'schedule' ? row['start']!.split(' ')[1] : runner;
}
function whyRunner(row: Row): string {
	const runner = runnerOf(row)!;
	const queue = row['start']!.endsWith('1') ? 'Service Bus' : 'storage queue';
	return `its container ${row['after'] === 'exits' ? 'exits, so it’s a job' : 'waits, so it’s an app'}. ${
		{
			http: 'An HTTP rule counts requests',
			custom: `A custom rule counts ${queue} messages`,
			event: `A ${queue} message is the event that starts it`,
			manual: `${queue === 'Service Bus' ? 'A person' : 'An API call'} starts it`,
			2: '0 2 * * * runs at 02:00 UTC'
		}[runner] ?? `02:00 there is ${runner}:00 UTC the day before`
	}`;
}

const sizeOf = ({ plan, peak }: Row): string | undefined =>
	(plan === 'Dedicated') === peak!.endsWith('nodes')
		? String(subnetFor(plan as Plan, Number(peak!.split(' ')[0])) ?? '') || undefined
		: undefined;
function whySize({ plan, peak }: Row): string {
	if (plan === 'only') return 'a Consumption only environment needs at least a /23';
	const count = Number(peak!.split(' ')[0]);
	const addresses = plan === 'Dedicated' ? count : count / 10;
	return `${peak!} need ${addresses} addresses. During an update, these double to ${2 * addresses}, and others are reserved`;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'load',
		[
			'You have {count} with ingress enabled. Each has one scale rule and at most one kind of load, which is constant.',
			'You check {count} with ingress enabled. Each has one scale rule and at most one kind of load, which is constant.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				rule: side(
					'setup',
					'Scale rule',
					{
						requests: 'HTTP (50 requests)',
						messages: 'azure-servicebus (20 messages)',
						cpu: 'CPU (70 percent)'
					},
					undefined,
					'the scale rule of {name} is {}'
				),
				limits: side(
					'setup',
					'Replicas',
					texts(['0 10', '0 5', '1 6', '3 10'], (id) => id.replace(' ', ' to ')),
					'{name} could run {} replicas',
					'it can run {} replicas'
				),
				load: side(
					'load',
					'Load',
					texts(
						[
							'0 load',
							'60 requests',
							'120 requests',
							'260 requests',
							'480 requests',
							'35 messages',
							'50 messages',
							'115 messages',
							'190 messages'
						],
						(id) =>
							id === '0 load' ? 'no load' : id.replace(' r', ' concurrent r').replace('ges', 'ges in a queue')
					),
					'{name} had {}',
					'it has {}'
				)
			},
			decide: replicasUnder,
			asks: texts(['0', '1', '2', '3', '5', '6', '10'], (id) => `${id} replica${id === '1' ? '' : 's'}`),
			choose: 'Which app{s} will run {}?',
			judge: '{name} will run {}.',
			why: whyReplicas
		}
	),
	...told(
		'change',
		[
			'You review {count} for the container app {app}. Consider each on its own. An environment variable uses the secret dbkey. New revisions start without errors.',
			'You compare {count} for the container app {app}. Consider each on its own. An environment variable uses the secret dbkey. New revisions start without errors.'
		],
		{
			noun: 'command',
			common: {
				traffic: side(
					'setup',
					'az containerapp show --query properties.configuration -o yaml',
					texts(['single', 'latest', 'named', 'named split'], (id) =>
						[
							`activeRevisionsMode: ${id === 'single' ? 'Single' : 'Multiple'}`,
							'ingress:',
							'  external: true',
							'  traffic:',
							...(id.startsWith('named') ? ['  - revisionName: {app}--v1'] : ['  - latestRevision: true']),
							...(id === 'named split'
								? ['    weight: 80', '  - revisionName: {app}--v2', '    weight: 20']
								: ['    weight: 100'])
						].join('\n')
					),
					{
						single: 'the revision mode were Single',
						latest: 'the latest revision got all traffic in multiple mode',
						'': 'named revisions got all traffic in multiple mode'
					}
				)
			},
			sides: {
				change: side(
					'load',
					'Command',
					texts(Object.keys(commands), (id) => `az containerapp ${commands[id]![0]}`),
					'{name} were {}',
					'{name} is {}'
				)
			},
			decide: stepOf,
			asks: {
				nothing: 'take effect for all users without another step',
				restart: 'take effect only after a restart or in a new revision',
				weight: 'take effect only after a change to the traffic weights'
			},
			choose: 'Which command{s} will {}?',
			judge: '{name} will {}.',
			why: whyStep
		}
	),
	...told('task', ['You help {count} with container apps.', 'You train {count} in container apps.'], {
		noun: 'colleague',
		names: people,
		sides: {
			goal: side(
				'need',
				'Wants to',
				{
					share: 'split requests between two active revisions',
					'share off': 'send half of the requests to an inactive revision',
					url: 'give testers a URL that can move to another active revision',
					client: 'keep each client at the same replica',
					system: 'find out why a volume was not mounted',
					console: 'read what the code writes to stdout'
				},
				'{name} wanted to {}',
				'{name} wants to {}'
			),
			mode: side(
				'setup',
				'Revision mode',
				{ single: 'Single', multiple: 'Multiple' },
				'the revision mode were {}',
				'the revision mode is {}'
			)
		},
		decide: taskOf,
		asks: texts(Object.keys(tasks), (id) => `run az containerapp ${tasks[id]![0]}`),
		choose: 'Which colleague{s} should first {}?',
		single: 'What is the first thing that the colleague should do?',
		why: ({ mode }, answer) => (answer === mode ? 'the mode is already {mode}' : tasks[answer]![1])
	}),
	...told(
		'secret',
		[
			'In {count}, you plan an environment variable for a password in a key vault that uses Azure RBAC. The variable must get new versions automatically.',
			'In {count}, a team needs an environment variable for a password in a key vault that uses Azure RBAC. The variable must get new versions automatically.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				identity: side(
					'setup',
					'Identity',
					{
						no: 'no managed identity',
						system: 'a system-assigned identity',
						user: 'a user-assigned identity'
					},
					'{name} had {}',
					'{name} has {}'
				),
				role: side(
					'setup',
					'Role on the vault',
					'no role|Contributor|Key Vault Reader|Key Vault Secrets User',
					'{name} had {} on the vault',
					'it has {} on the vault'
				),
				url: side(
					'need',
					'Planned secret URL',
					{
						latest: 'https://kv-{app}.vault.azure.net/secrets/pw',
						fixed: 'https://kv-{app}.vault.azure.net/secrets/pw/4387e9f3d6e14c459867679a90fd0f79'
					},
					'the planned URL of {name} were {}',
					'its planned secret URL is {}'
				)
			},
			decide: secretStep,
			asks: {
				identity: 'enable a managed identity',
				role: 'assign the Key Vault Secrets User role',
				url: 'change the secret URL',
				nothing: 'make no change'
			},
			table: 'What should you do first for each app?',
			single: 'You need to meet the requirement. What should you do first?',
			why: whySecret
		}
	),
	...told(
		'request',
		[
			'Users report problems with {app}.contoso.com, a container app on the internet. You test {count}.',
			'You configured {app}.contoso.com, a container app on the internet. You test {count}.'
		],
		{
			noun: 'request',
			common: {
				ingress: side(
					'setup',
					'az containerapp ingress show -o yaml',
					texts(ingresses, saysIngress),
					texts(ingresses, (id) => {
						const [insecure, action, range] = id.split(' ');
						return `ingress had allowInsecure: ${insecure!} and ${action ? `the IP restriction ${action} ${range!}` : 'no IP restriction'}`;
					})
				)
			},
			sides: {
				from: side(
					'load',
					'From',
					'203.0.113.20|203.0.113.200|198.51.100.7',
					'{name} came from {}',
					'{name} comes from {}'
				),
				url: side(
					'need',
					'URL',
					{
						443: 'https://{app}.contoso.com',
						80: 'http://{app}.contoso.com',
						8080: 'https://{app}.contoso.com:8080'
					},
					'{name} went to {}',
					'it goes to {}'
				)
			},
			decide: outcomeOf,
			again: true,
			asks: {
				reached: 'reach {app} without a redirect',
				redirected: 'be redirected to HTTPS',
				failed: 'fail'
			},
			choose: 'Which request{s} will {}?',
			judge: '{name} will {}.',
			why: whyOutcome
		}
	),
	...told(
		'reach',
		[
			'You publish {count} in a virtual network. Besides apps in its environment, only the clients that need an app should be able to reach it.',
			'You review {count} in a virtual network. Besides apps in its environment, only the clients that need an app should be able to reach it.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				goal: side('need', 'Needed by', admits, '{} needed {name}', '{} need {name}'),
				ingress: side('setup', 'Ingress', 'external|internal', undefined, 'it has {} ingress'),
				env: side(
					'setup',
					'Environment',
					{
						public: 'external, with public network access',
						closed: 'external, without public network access',
						internal: 'internal'
					},
					'the environment of {name} were {}',
					'its environment is {}'
				)
			},
			decide: exposed,
			asks: {
				nothing: 'make no change',
				external: 'change ingress to external',
				internal: 'change ingress to internal',
				access: 'enable public network access',
				environment: 'create an external environment'
			},
			choose: 'For which app{s} should you {}?',
			judge: 'You should {} for {name}.',
			single: 'What should you do?',
			why: whyExposed
		}
	),
	...told(
		'run',
		[
			'You plan to run {count} in Azure Container Apps, without changes to the code.',
			'You move {count} to Azure Container Apps, without changes to the code.'
		],
		{
			noun: 'workload',
			names: ['Resize', 'Report', 'Import', 'Notify', 'Export', 'Archive'],
			sides: {
				start: side(
					'load',
					'Starts',
					{
						request: 'on an HTTP request',
						'message 1': 'on a message in a Service Bus queue',
						'message 2': 'on a message in a storage queue',
						'time 2': 'each day at 02:00 UTC',
						'time 17': 'each day at 02:00 in Tokyo (UTC+09:00)',
						'time 19': 'each day at 02:00 in Hanoi (UTC+07:00)',
						'command 1': 'on an administrator’s command',
						'command 2': 'on a call to an Azure REST API'
					},
					'{name} started {}',
					'{name} starts {}'
				),
				after: side(
					'setup',
					'When done, its container',
					{ exits: 'exits', waits: 'waits for more work' },
					{
						exits: 'the container of {name} exited when done',
						waits: 'the container of {name} waited for more work'
					},
					'when done, its container {}'
				)
			},
			decide: runnerOf,
			asks: {
				http: 'an app with an HTTP scale rule',
				custom: 'an app with a custom scale rule',
				event: 'an event-driven job',
				manual: 'a manual job',
				2: 'a scheduled job with 0 2 * * *',
				17: 'a scheduled job with 0 17 * * *',
				19: 'a scheduled job with 0 19 * * *'
			},
			choose: 'Which workload{s} should you run as {}?',
			why: whyRunner
		}
	),
	...told(
		'subnet',
		[
			'You plan subnets as small as possible for {count}. All apps use single revision mode and are updated without downtime, even at the peak.',
			'You plan as few addresses as possible for {count}. All apps use single revision mode and are updated without downtime, even at the peak.'
		],
		{
			noun: 'Container Apps environment',
			names: ['cae-east', 'cae-shop', 'cae-core', 'cae-labs', 'cae-data', 'cae-mail'],
			sides: {
				plan: side(
					'setup',
					'Type',
					{
						Consumption: 'Workload profiles with the Consumption profile',
						Dedicated: 'Workload profiles with a Dedicated profile',
						only: 'Consumption only'
					},
					'the type of {name} were {}',
					'the type of {name} is {}'
				),
				peak: side(
					'load',
					'Peak',
					'5 nodes|10 nodes|30 nodes|80 nodes|150 nodes|60 replicas|100 replicas|300 replicas|800 replicas',
					'the peak in {name} were {}',
					'it will run up to {}'
				)
			},
			decide: sizeOf,
			asks: texts(['27', '26', '25', '24', '23'], (id) => `/${id}`),
			again: true,
			choose: 'For which environment{s} is a {} the smallest subnet?',
			why: whySize
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'secret-at-once': [
		'A new secret value needs a restart or a new revision. It’s easy to think that it doesn’t.',
		taking('change', /^secret/, { change: 'ingress of port' })
	],
	'latest-gets-traffic': [
		'Traffic stays with named revisions. It’s easy to think that the latest one gets it.',
		taking('traffic', /named/, { traffic: 'latest' })
	],
	'reader-reads': [
		'Contributor and Key Vault Reader can’t read secret values. It’s easy to think that they can.',
		taking('role', /^Con|Reader/, { role: 'Key Vault Secrets User' })
	],
	'target-port': [
		'HTTP ingress listens on 80 and 443 only. It’s easy to use the target port.',
		taking('url', /8080/, { url: '443' })
	],
	'external-is-public': [
		'The environment limits what external ingress admits. It’s easy to look at ingress alone.',
		taking('env', /closed|internal/, { env: 'public' })
	],
	'peak-alone': [
		'During an update, addresses double. It’s easy to plan for the peak alone.',
		(row) =>
			row['peak'] ? { ...row, peak: row['peak'].replace(/\d+/, (peak) => String(Number(peak) / 2)) } : row
	]
};

export const replicas = topicFamily(
	{
		id: 'containers/replicas',
		edition: 11,
		group: 'containers',
		title: 'Azure Container Apps',
		rule: {
			'^load':
				'A rule asks for the load divided by its target, rounded up, within minimum and maximum. A CPU rule alone can’t scale to zero.',
			'^change':
				'A change to the template makes a new revision, one to the configuration is for all revisions, and a new secret value needs a restart or a new revision.',
			'^task': 'Weights need multiple mode and active revisions, and session affinity needs single mode.',
			'^secret': 'New versions arrive if an identity can read secret values and the URL has no version.',
			'^request':
				'HTTP ingress listens on 80 and 443 only. Without allowInsecure, HTTP is redirected to HTTPS. An Allow rule keeps out all other addresses.',
			'^reach':
				'The environment limits what external ingress admits: the internet, private endpoints or the virtual network.',
			'^run': 'A container that exits is a job, and one that waits is an app. Cron expressions are in UTC.',
			'^subnet':
				'Plan for one address per 10 replicas or per Dedicated node, doubled during an update. Consumption only needs at least a /23.'
		},
		lab: 'containers/scale-to-zero',
		sources: [
			sources.containerAppsScaling,
			sources.containerApps,
			sources.containerAppsRevisions,
			sources.containerAppsSecrets,
			sources.containerAppsAffinity,
			sources.containerAppsIngress,
			sources.containerAppsIpRestrictions,
			sources.containerAppsNetworking,
			sources.containerAppsJobs,
			sources.containerAppsSubnets
		],
		axes: {
			setup: 'How the app is set up',
			load: 'The work, or what is changed',
			need: 'What is required'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [['shop'], ['clinic'], ['press'], ['ferry'], ['choir']],
		words: ['app'],
		forms: ['table', 'single', 'single', 'choose', 'judge', 'judge'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note'],
		// One kind of logs is enough where neither is right.
		spare: (asked) => (asked === 'system' ? '' : 'console')
	}
);
