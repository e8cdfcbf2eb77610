// Azure Container Apps: replicas under load and at rest, revisions and traffic, who can reach an app, and jobs.
// Over 200 lines: six topics with words for what can differ in each.
import {
	audienceOf,
	exposureStep,
	firstStep,
	runnerFor,
	stepAfter,
	type Audience,
	type Environment,
	type Ingress,
	type ReleaseGoal,
	type Routing,
	type Start
} from '#lib/azure/compute/container-app.ts';
import {
	atRest,
	defaultLimits,
	remedies,
	settled,
	type Scale,
	type ScaleRule,
	type Work
} from '#lib/azure/compute/replicas.ts';
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

/** Names of container apps. */
const apps = ['quotes', 'tickets', 'labels', 'invoices', 'scans', 'fares'];

/** What a rule counts, and how many of that each replica takes. */
const countingRules: Readonly<Record<string, ScaleRule>> = {
	requests: { on: 'HTTP', target: 50 },
	connections: { on: 'TCP', target: 30 },
	messages: { on: 'a queue', target: 20 }
};
const loads = {
	requests: [60, 120, 260, 480, 560],
	connections: [50, 85, 170, 290, 350],
	messages: [35, 50, 115, 190, 230]
};
const countOf = ({ load }: Row): number => Number(load!.split(' ')[0]);
const kindOf = ({ load }: Row): string => load!.split(' ')[1]!;
const loadScale = ({ rule, limits }: Row): Scale => {
	const { minimum, maximum } = defaultLimits.value;
	const [least, most] = limits === 'unset' ? [minimum, maximum] : limits!.split(' ').map(Number);
	return { minimum: least!, maximum: most!, rule: countingRules[rule!]!, ingress: true };
};
/** Replicas that the load asks for, without any limits. */
const neededFor = (row: Row): number => Math.ceil(countOf(row) / countingRules[row['rule']!]!.target);
const replicasUnder = (row: Row): number | undefined =>
	kindOf(row) !== 'messages' && kindOf(row) !== row['rule']
		? undefined
		: settled(loadScale(row), kindOf(row) === 'messages' ? 'messages' : 'requests', countOf(row));

const restScale = ({ rule, minimum, work }: Row): Scale => ({
	minimum: Number(minimum),
	maximum: defaultLimits.value.maximum,
	rule: { on: (rule === 'default' ? 'HTTP' : rule) as ScaleRule['on'], target: 10 },
	ingress: !work!.endsWith('off')
});
const workOf = ({ work }: Row): Work => work!.split(' ')[0] as Work;
/** The only change that an app needs, if one is enough. */
function remedyFor(row: Row): string | undefined {
	// The page doesn’t say whether a request starts an app with a custom rule alone.
	if (workOf(row) === 'requests' && row['rule'] === 'a queue') return undefined;
	// Nor whether an HTTP rule can be added without ingress.
	if (row['rule'] === 'HTTP' && row['work']!.endsWith('off')) return undefined;
	const found = remedies(restScale(row), workOf(row));
	if (found.length !== 1) return undefined;
	return found[0] === 'rule' ? workOf(row) : found[0];
}
function whyRemedy(row: Row, answer: string): string {
	const { rule } = row as Record<string, string>;
	const right = remedyFor(row) === answer;
	const isQueue = workOf(row) === 'messages';
	const isMeasured = rule === 'CPU' || rule === 'memory';
	const named =
		rule === 'default'
			? 'the default HTTP rule'
			: `the ${isMeasured || rule === 'HTTP' ? rule! : 'queue'} rule`;
	if (answer === 'minimum')
		return right
			? `${named} can scale to 0 and back, but the minimum keeps {minimum} running`
			: 'the minimum is 0 already';
	if (answer === 'ingress')
		return right
			? `without ingress, ${named} gets no request`
			: isQueue
				? 'messages in a queue don’t come through ingress'
				: 'ingress is enabled already';
	if (answer === 'none')
		return right
			? `${named} scales to 0, and ${isQueue ? 'messages start' : 'a request starts'} {name} again`
			: atRest(restScale(row)) === 0
				? `from 0 replicas, ${isQueue ? 'messages' : 'requests'} wouldn’t start {name} again`
				: isMeasured
					? `${named} keeps a replica running`
					: 'the minimum keeps {minimum} running';
	if (answer !== workOf(row))
		return isQueue
			? 'an HTTP rule doesn’t count messages in a queue'
			: 'there’s no queue whose messages could start {name}';
	if (!right) return `${named} counts its ${workOf(row)} already`;
	return isMeasured
		? `on its own, ${named} can’t scale to 0, but a rule that counts ${workOf(row)} can`
		: `${named} doesn’t count messages, so messages don’t start {name} again`;
}

const changeOf = ({ change }: Row): Parameters<typeof stepAfter>[0] =>
	change!.split(' of')[0] as Parameters<typeof stepAfter>[0];
const stepOf = (row: Row): string | undefined =>
	firstStep(row['goal'] as ReleaseGoal, row['mode'] as 'single', row['old'] === 'active');
/** What a change is to, and what that belongs to. */
const changed: Row = {
	image: 'the image is',
	'scale rule': 'the minimum number of replicas is',
	'scale rule of HTTP': 'scale rules are',
	'container resources': 'CPU cores are',
	'ingress of port': 'the target port is',
	'ingress of clients': 'IP restrictions are'
};
function whyStep(row: Row): string {
	const change = changeOf(row);
	if (change === 'secret value')
		return `a new secret value doesn’t create a revision, and running containers get it only after a restart, ${
			{
				single: 'in single mode too',
				latest: 'even if the latest revision gets all traffic',
				named: 'whatever the weights'
			}[row['routing'] as Routing]
		}`;
	if (change === 'vault secret')
		return 'within 30 minutes, the app retrieves the new version and restarts its active revisions';
	const of = changed[row['change']!]!;
	if (change === 'ingress') return `${of} part of the app’s configuration, which applies to all revisions`;
	return `${of} part of the template, so there’s a new revision, ${
		{
			single: 'and single mode moves all traffic to it',
			latest: 'and the latest one gets all traffic',
			named: 'but the named one keeps all traffic'
		}[row['routing'] as Routing]
	}`;
}
function whyFirst(row: Row, answer: string): string {
	const { goal, mode, old } = row as Record<string, string>;
	const right = stepOf(row) === answer;
	const isSingle = mode === 'single';
	const thing = { activate: 'activation', label: 'a label', share: 'a weight of 10', all: 'the full weight' }[
		answer
	];
	const onlyOne = 'single revision mode keeps only one revision active';
	if (answer === 'multiple')
		return right
			? `${onlyOne}, so set Multiple before you split requests`
			: isSingle
				? 'session affinity needs single revision mode'
				: 'the revision mode is {mode} already';
	if (answer === 'single')
		return right
			? 'session affinity isn’t supported in multiple revision mode'
			: isSingle
				? 'the revision mode is {mode} already'
				: goal === 'all'
					? 'in multiple revision mode, a weight of 100 is enough'
					: onlyOne;
	if (goal === 'client')
		return thing
			? `${thing} is for a revision, not for a replica`
			: right
				? 'single revision mode and HTTP ingress are what session affinity needs'
				: 'session affinity isn’t supported until the mode is Single';
	if (!thing) return 'session affinity is for replicas, not for revisions';
	if (answer === 'activate')
		return right
			? 'an inactive revision takes no share of requests, whatever its weight, so activate it first'
			: isSingle
				? onlyOne
				: 'the previous revision is active already';
	if (answer === 'label')
		return right
			? 'a label gives an active revision a fixed URL, whatever its weight'
			: 'a label moves no requests from the URL of the app';
	return right
		? 'both revisions are active, so change the weights'
		: answer === goal
			? `${thing} isn’t enough: ${isSingle ? onlyOne : `the previous revision is ${old!}`}`
			: goal === 'url'
				? `${thing} doesn’t tell testers from other users`
				: `${thing} isn’t the required share`;
}
const exposed = ({ env, ingress, goal }: Row): string | undefined =>
	exposureStep(env as Environment, ingress as Ingress, goal as Audience);
const admits: Readonly<Record<Audience, string>> = {
	internet: 'users on the internet',
	'private endpoints': 'clients of the private endpoint',
	network: 'clients in the virtual network',
	environment: 'apps in the environment'
};
function whyExposed(row: Row, answer: string): string {
	const { env, ingress, goal } = row as Record<string, string>;
	const right = exposed(row) === answer;
	const isExternal = ingress === 'external';
	const wanted = admits[goal as Audience];
	const outside = admits[audienceOf(env as Environment, 'external')];
	switch (answer) {
		case 'nothing':
			return right
				? `with an {env}, {ingress} ingress admits ${goal === 'environment' ? 'only ' : ''}${wanted}`
				: `{ingress} ingress admits ${isExternal ? outside : 'only apps in the environment'}`;
		case 'external':
			return right
				? `internal ingress keeps out ${wanted}`
				: isExternal
					? '{name} has {ingress} ingress already'
					: 'external ingress would admit clients outside the environment';
		case 'internal':
			return right
				? `external ingress also admits ${outside}`
				: isExternal
					? 'internal ingress would admit only apps in the environment'
					: '{name} has {ingress} ingress already';
		case 'access':
			return right
				? 'public network access is off, but you can enable it in the same environment'
				: env === 'public'
					? 'public network access is enabled already'
					: env === 'internal'
						? 'with an internal virtual IP, public network access can’t be enabled'
						: `${wanted} don’t need it`;
		default:
			return right
				? 'an internal virtual IP can’t admit users on the internet, so another environment is needed'
				: `${wanted} don’t need another environment`;
	}
}
const startOf = ({ start }: Row): Start => start!.split(' ')[0] as Start;
/** What runs a workload: a cron expression with the hour in UTC for a scheduled job. */
function runnerOf(row: Row): string | undefined {
	const runner = runnerFor(startOf(row), row['after'] === 'exits');
	return runner === 'schedule' ? row['start']!.split(' ')[1] : runner;
}
const runners: Row = {
	http: 'a container app with an HTTP scale rule',
	custom: 'a container app with a custom scale rule',
	event: 'an event-driven job',
	manual: 'a manual job',
	2: 'a scheduled job with 0 2 * * *',
	17: 'a scheduled job with 0 17 * * *',
	19: 'a scheduled job with 0 19 * * *'
};
function whyRunner(row: Row, answer: string): string {
	const start = startOf(row);
	const right = runnerOf(row) === answer;
	const exits = row['after'] === 'exits';
	const isFirst = row['start']!.endsWith('1');
	const queue = isFirst ? 'Service Bus queue' : 'storage queue';
	if (answer === 'http')
		return right
			? 'its container waits for more work, so use an app, and an HTTP rule counts requests'
			: exits
				? 'its container exits after its work, and no request starts it'
				: 'an HTTP rule counts requests, not messages';
	if (answer === 'custom')
		return right
			? `its container waits for more work, so use an app, and a custom rule counts messages in a ${queue}`
			: exits
				? 'an app is for containers that wait for more work'
				: 'no queue gives it work';
	if (answer === 'event')
		return right
			? 'messages start it and its container exits, so use an event-driven job'
			: start === 'message'
				? 'a job’s container must exit after its work, but this one waits for more'
				: 'no message starts it';
	if (answer === 'manual')
		return right
			? `${isFirst ? 'an administrator' : 'an API call'} starts a manual job, and the container exits`
			: 'it must start automatically';
	const time = `0 ${answer} * * * ${{ 2: 'runs at 02:00 UTC', 17: 'runs at 02:00 in Tokyo', 19: 'is 02:00 in Hanoi' }[answer]!}`;
	return start === 'time'
		? `cron expressions are in UTC, so ${time}`
		: `{name} has no fixed start time, and ${time}`;
}

const topics = {
	...told(
		'load',
		[
			'You have {count} in Azure Container Apps. Each app has ingress enabled and a single scale rule. The load shown is the only one and stays the same for an hour.',
			'You load-test {count} in Azure Container Apps. Every app has one scale rule, ingress and a constant load. There is no other load.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				rule: side(
					'setup',
					'Scale rule',
					{
						requests: 'HTTP (50 concurrent requests)',
						connections: 'TCP (30 concurrent connections)',
						messages: 'azure-servicebus (20 messages)'
					},
					undefined,
					'scaled on {}'
				),
				load: side(
					'load',
					'Load',
					Object.fromEntries(
						Object.entries(loads).flatMap(([kind, counts]) =>
							counts.map((count) => [
								`${count} ${kind}`,
								kind === 'messages' ? `${count} messages in its queue` : `${count} concurrent ${kind}`
							])
						)
					),
					'{name} had {}',
					'{}'
				),
				limits: side(
					'setup',
					'Min and max replicas',
					{ '0 10': '0 and 10', '0 5': '0 and 5', '3 10': '3 and 10', '1 6': '1 and 6', unset: 'not set' },
					'min and max replicas of {name} were {}',
					'min and max replicas {}'
				)
			},
			decide(row) {
				const found = replicasUnder(row);
				return found === undefined ? undefined : String(found);
			},
			suits: (row, difficulty) => difficulty < 3 || replicasUnder(row) !== neededFor(row),
			asks: {
				0: 'no replica',
				2: 'two replicas',
				3: 'three replicas',
				5: 'five replicas',
				6: 'six replicas',
				10: 'ten replicas'
			},
			choose: 'Which app{s} will run {}?',
			judge: '{name} will run {}.',
			why(row) {
				const { minimum, maximum, rule } = loadScale(row);
				const kind = kindOf(row);
				const byDefault = row['limits'] === 'unset' ? 'default ' : '';
				if (kind !== row['rule'])
					return `its rule counts ${row['rule']!}, not messages, so {name} stays at its ${byDefault}minimum of ${minimum}`;
				const needed = neededFor(row);
				const need = `${countOf(row)} ${kind} need ${needed} replicas (${countOf(row)} / ${rule.target}, rounded up)`;
				if (needed > maximum) return `${need}, but the ${byDefault}maximum is ${maximum}`;
				return needed < minimum ? `${need}, but the minimum is ${minimum}` : need;
			}
		}
	),
	...told(
		'rest',
		[
			'You have {count} in Azure Container Apps. While there is no work, there must be no usage charges. New work must start replicas again. You must make as few changes as possible.',
			'To save costs, {count} must run no replicas while there is no work. New work must start replicas without an administrator. You must change as little as possible.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				work: side(
					'load',
					'Work and ingress',
					{
						'requests on': 'HTTP requests with ingress',
						'requests off': 'HTTP requests without ingress',
						'messages on': 'Service Bus messages with ingress',
						'messages off': 'Service Bus messages without ingress'
					},
					'{name} processed {}',
					'it processes {}'
				),
				rule: side(
					'setup',
					'Only scale rule',
					{
						default: 'none added',
						HTTP: 'HTTP',
						CPU: 'CPU utilization',
						memory: 'memory utilization',
						'a queue': 'azure-servicebus'
					},
					{
						default: 'no scale rule were added to {name}',
						'': 'the only scale rule of {name} were {}'
					},
					{ default: 'no scale rule was added', '': 'its only scale rule is {}' }
				),
				minimum: side(
					'setup',
					'Min replicas',
					'0|1|2',
					'Min replicas of {name} were {}',
					'Min replicas is {}'
				)
			},
			single: 'The app needs to scale to zero. What should you do?',
			decide: remedyFor,
			asks: {
				none: 'make no change',
				minimum: 'set Min replicas to 0',
				requests: 'use only an HTTP scale rule',
				messages: 'use only a custom scale rule for the queue',
				ingress: 'enable ingress'
			},
			choose: 'For which app{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why: whyRemedy
		}
	),
	change: {
		noun: 'container app',
		names: apps,
		intro:
			'You make one change to each of {count} in Azure Container Apps. New revisions become ready, and you create no others. Environment variables reference every secret, and no reference names a version.',
		sides: {
			change: side(
				'load',
				'Change',
				{
					image: 'another image tag',
					'scale rule': 'Min replicas of 1 instead of 0',
					'container resources': '1 CPU core instead of 0.5',
					'scale rule of HTTP': 'an HTTP rule for 40 requests',
					'secret value': 'a new value of a secret in the app',
					'vault secret': 'a new version of a Key Vault secret',
					'ingress of port': 'another target port',
					'ingress of clients': 'an IP restriction of ingress'
				},
				'you gave {name} {}',
				'{}'
			),
			routing: side(
				'setup',
				'Revision mode and traffic',
				{
					single: 'Single',
					latest: 'Multiple with all traffic to the latest revision',
					named: 'Multiple with all traffic to a named revision'
				},
				'the revision mode of {name} were {}',
				'revision mode {}'
			)
		},
		decide: (row: Row) => stepAfter(changeOf(row), row['routing'] as Routing),
		asks: {
			nothing: 'no further action',
			restart: 'a restart of a revision',
			weight: 'a change of traffic weights'
		},
		choose: 'For which app{s} is {} needed before users get the change?',
		judge: 'For {name}, {} is needed before users get the change.',
		why: whyStep
	},
	...told(
		'release',
		[
			'In Azure Container Apps, you have {count} with external HTTP ingress. The latest revision gets all requests, and a previous revision still exists. You must not create revisions.',
			'After a release of {count} in Azure Container Apps, the latest revision gets all requests through external HTTP ingress. The previous revision still exists. You must not deploy anything again.'
		],
		{
			noun: 'web API',
			names: ['rates-api', 'stock-api', 'login-api', 'route-api', 'claim-api'],
			sides: {
				mode: side(
					'setup',
					'Revision mode',
					{ single: 'Single', multiple: 'Multiple' },
					undefined,
					'its revision mode is {}'
				),
				old: side('setup', 'Previous revision', 'active|inactive', undefined, 'its previous revision is {}'),
				goal: side(
					'need',
					'Requirement',
					{
						share: '10 percent of requests must reach the previous revision',
						all: 'all requests must reach the previous revision',
						url: 'only testers must reach the previous revision, at a fixed URL',
						client: 'each client must stay with the same replica'
					},
					'the requirement for {name} were that {}',
					'{}'
				)
			},
			single: 'What is the first thing that you should do?',
			// In single mode, the previous revision is inactive. For a label, it’s active already, as there’s a mode for labels too.
			decide: (row: Row) =>
				(row['old'] === 'active' ? row['mode'] === 'single' : row['goal'] === 'url')
					? undefined
					: stepOf(row),
			asks: {
				multiple: 'set the revision mode to Multiple',
				single: 'set the revision mode to Single',
				activate: 'activate the previous revision',
				share: 'set a traffic weight of 10 for the previous revision',
				all: 'set a traffic weight of 100 for the previous revision',
				label: 'assign a label to the previous revision',
				affinity: 'enable session affinity'
			},
			choose: 'For which API{s} should you first {}?',
			judge: 'For {name}, you should first {}.',
			why: whyFirst
		}
	),
	...told(
		'reach',
		[
			'You have {count} in Azure Container Apps, where each environment has a virtual network. No gateway is used, and only the required clients and apps in the same environment must be able to connect.',
			'An audit lists the clients that {count} in Azure Container Apps must admit, apart from apps in the same environment. No others may connect. Ingress is enabled, and no gateway is used.'
		],
		{
			noun: 'container app',
			names: ['portal', 'ledger', 'search', 'orders', 'maps'],
			sides: {
				ingress: side('setup', 'Ingress', 'external|internal'),
				env: side(
					'setup',
					'Environment',
					{
						public: 'external virtual IP with public network access',
						closed: 'external virtual IP, private endpoint and no public network access',
						internal: 'internal virtual IP'
					},
					'the environment of {name} had an {}'
				),
				goal: side(
					'need',
					'Required clients',
					{
						internet: 'users on the internet',
						'private endpoints': 'clients of the private endpoint',
						network: 'virtual machines in the virtual network',
						environment: 'only apps in the environment'
					},
					'the required clients of {name} were {}'
				)
			},
			single: 'The required clients need access. What should you do?',
			decide: exposed,
			asks: {
				nothing: 'make no change',
				external: 'change ingress to external',
				internal: 'change ingress to internal',
				access: 'enable public network access',
				environment: 'create another environment'
			},
			choose: 'For which app{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why: whyExposed
		}
	),
	...told(
		'run',
		[
			'You plan to run {count} in an Azure Container Apps environment. You need to choose between container apps and jobs.',
			'You move {count} from virtual machines to an Azure Container Apps environment. You must not change any container image.'
		],
		{
			noun: 'workload',
			names: ['resize', 'report', 'import', 'notify', 'export', 'price'],
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
					'it starts {}'
				),
				after: side(
					'setup',
					'After its work, the container',
					{ exits: 'exits', waits: 'waits for more' },
					{
						exits: 'the container of {name} exited after its work',
						waits: 'the container of {name} waited for more work'
					},
					{ exits: 'its container exits after its work', waits: 'its container waits for more work' }
				)
			},
			single: 'What should you use?',
			decide: runnerOf,
			asks: runners,
			choose: 'For which workload{s} should you use {}?',
			judge: 'For {name}, you should use {}.',
			why: whyRunner
		}
	)
} satisfies Readonly<Record<string, Topic>>;

const beliefs: Readonly<Record<string, Belief>> = {
	'http-counts-all': [
		'An HTTP or TCP rule doesn’t count messages. It’s easy to think that any rule sees any load.',
		(row) => (row['limits'] ? { ...row, rule: kindOf(row) } : row)
	],
	'limits-ignored': [
		'Minimum and maximum limit what a rule asks for (0 and 10 if not set). It’s easy to stop at the division.',
		taking('limits', /./, { limits: '0 99' })
	],
	'measured-to-zero': [
		'A CPU or memory rule alone can’t scale to 0. It’s easy to think that a minimum of 0 is enough.',
		(row) =>
			/CPU|memory/.test(row['rule'] ?? '')
				? { ...row, rule: workOf(row) === 'messages' ? 'a queue' : 'HTTP' }
				: row
	],
	'secret-makes-revision': [
		'A new secret value doesn’t create a revision. It’s easy to think that containers get it at once.',
		taking('change', /^secret/, { change: 'ingress of port' })
	],
	'scale-is-configuration': [
		'Scale settings are part of the template. It’s easy to take them for settings of the whole app.',
		taking('change', /scale/, { change: 'ingress of port' })
	],
	'latest-gets-traffic': [
		'A named revision keeps its traffic. It’s easy to think that a new one takes over in any mode.',
		taking('routing', /named/, { routing: 'latest' })
	],
	'split-in-single': [
		'In single revision mode, only one revision is active. It’s easy to think of weights first.',
		(row) =>
			row['mode'] === 'single' && row['goal'] === 'share' ? { ...row, mode: 'multiple', old: 'active' } : row
	],
	'affinity-anywhere': [
		'Session affinity needs single revision mode. It’s easy to overlook that.',
		taking('goal', /client/, { mode: 'single', old: 'inactive' })
	],
	'external-is-public': [
		'With an internal virtual IP, external ingress admits clients in the virtual network. It’s easy to think of the internet.',
		taking('env', /internal/, { env: 'public' })
	],
	'access-ignored': [
		'Without public network access, an external virtual IP doesn’t admit users on the internet. It’s easy to look at ingress alone.',
		taking('env', /closed/, { env: 'public' })
	],
	'local-time': [
		'Cron expressions of jobs are in UTC. It’s easy to write the local time.',
		taking('start', /time/, { start: 'time 2' })
	],
	'trigger-alone': [
		'A container that exits after its work is for a job, and one that waits for more is for an app. It’s easy to look at the trigger alone.',
		(row) =>
			/message/.test(row['start'] ?? '')
				? { ...row, after: row['after'] === 'exits' ? 'waits' : 'exits' }
				: row
	]
};

export const replicas = topicFamily(
	{
		id: 'containers/replicas',
		edition: 10,
		group: 'containers',
		title: 'Azure Container Apps',
		rule: {
			'^load':
				'A rule asks for the load divided by its target, rounded up, within minimum and maximum (0 and 10 if not set).',
			'^rest':
				'With no work, the app falls to its minimum, but a CPU or memory rule alone keeps one replica. From 0, only a rule that counts the work starts a replica.',
			'^change':
				'Template changes make a revision, configuration changes apply to all revisions, and new values of secrets in the app need a restart.',
			'^release':
				'A weight needs an active revision, and single mode keeps only one active. Session affinity needs single mode.',
			'^reach':
				'The environment limits what external ingress admits: the internet, private endpoints or the virtual network.',
			'^run':
				'Use a job for a container that exits after its work, and an app for one that waits for more. Cron expressions are in UTC.'
		},
		lab: 'containers/scale-to-zero',
		sources: [
			sources.containerAppsScaling,
			sources.containerApps,
			sources.containerAppsRevisions,
			sources.containerAppsSecrets,
			sources.containerAppsAffinity,
			sources.containerAppsNetworking,
			sources.containerAppsJobs
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
		forms: ['choose', 'single', 'single', 'judge'],
		telling: ['table', 'email', 'ticket', 'list', 'export'],
		// One scheduled job less where none is right.
		spare: (asked) => (/^\d/.test(asked) ? '' : '19')
	}
);
