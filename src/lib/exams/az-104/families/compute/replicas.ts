// Azure Container Apps: replicas under load and at rest, changes and releases, requests, networks, jobs, and subnets.
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
const apps = ['quotes', 'tickets', 'labels', 'invoices', 'scans', 'fares', 'maps', 'ledger'];
/** Texts by id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));

/** A rule with its target and the limits: `requests 50 0 10`. */
const scales = ['requests 50', 'requests 100', 'messages 20', 'messages 40'].flatMap((rule) =>
	['0 10', '0 5', '1 6', '3 10'].map((limits) => `${rule} ${limits}`)
);
const saysScale = (id: string): string => {
	const [counted, target, least, most] = id.split(' ');
	return [
		`maxReplicas: ${most!}`,
		`minReplicas: ${least!}`,
		'rules:',
		...(counted === 'requests'
			? ['- http:', '    metadata:', `      concurrentRequests: '${target!}'`]
			: [
					'- custom:',
					'    metadata:',
					`      messageCount: '${target!}'`,
					'      queueName: orders',
					'    type: azure-servicebus'
				])
	].join('\n');
};
const loadOf = ({ load, scale }: Row) => {
	const [count, kind] = load!.split(' ') as [string, string];
	const [counted, target, minimum, maximum] = scale!.split(' ');
	return {
		kind,
		counted: counted!,
		count: Number(count),
		scale: {
			minimum: Number(minimum),
			maximum: Number(maximum),
			rule: { on: counted === 'requests' ? 'HTTP' : 'a queue', target: Number(target) },
			ingress: true
		} satisfies Scale
	};
};
function replicasUnder(row: Row): string | undefined {
	const { kind, counted, count, scale } = loadOf(row);
	// The page doesn’t say whether a request starts an app with a custom rule alone.
	if (kind === 'requests' && counted !== kind && scale.minimum === 0) return undefined;
	return String(settled(scale, kind as Work, count));
}
function whyReplicas(row: Row): string {
	const { kind, counted, count, scale } = loadOf(row);
	const { minimum, maximum, rule } = scale;
	if (kind !== counted) return `the rule counts ${counted}, not ${kind}, so minReplicas decides`;
	const needed = Math.ceil(count / rule.target);
	return `${count} / ${rule.target} rounded up makes ${needed}${needed > maximum ? `, but maxReplicas is ${maximum}` : needed < minimum ? `, but minReplicas is ${minimum}` : ', which is within the limits'}`;
}

const restScale = ({ rule, minimum, work }: Row): Scale => ({
	minimum: Number(minimum),
	maximum: defaultLimits.value.maximum,
	rule: { on: (rule === 'default' ? 'HTTP' : rule) as ScaleRule['on'], target: 10 },
	ingress: !work!.endsWith('off')
});
const workOf = ({ work }: Row): Work => work!.split(' ')[0] as Work;
/** The only change that an app needs, if one is enough. */
function remedyFor(row: Row): string | undefined {
	// The page doesn’t say whether a request starts an app with a custom rule alone, or an HTTP rule can be added without ingress.
	if (row['work']!.startsWith('requests') && row['rule'] === 'a queue') return undefined;
	if (row['rule'] === 'HTTP' && row['work']!.endsWith('off')) return undefined;
	const found = remedies(restScale(row), workOf(row));
	if (found.length !== 1) return undefined;
	return found[0] === 'rule' ? workOf(row) : found[0];
}
function whyRemedy(row: Row, answer: string): string {
	const found = remedyFor(row);
	const right = found === answer;
	const isQueue = workOf(row) === 'messages';
	return {
		none: right
			? 'it already scales to zero, and new work starts a replica'
			: found === 'minimum'
				? 'Min replicas keeps {minimum} running'
				: found === 'ingress'
					? 'no request can start a replica yet'
					: row['rule'] === 'CPU'
						? 'a CPU rule keeps a replica running'
						: 'no message would start a replica',
		minimum: right
			? 'the rule could scale to zero, but Min replicas keeps {minimum} running'
			: 'Min replicas is 0 already',
		ingress: right
			? 'without ingress, no request arrives to start a replica'
			: isQueue
				? 'messages don’t come through ingress'
				: 'ingress is already enabled',
		requests: right
			? 'a CPU rule alone can’t scale to zero, but an HTTP rule can'
			: isQueue
				? 'an HTTP rule doesn’t count messages'
				: 'requests are already counted',
		messages: right
			? row['rule'] === 'CPU'
				? 'a CPU rule alone can’t scale to zero, but a queue rule can'
				: 'an HTTP rule doesn’t count messages, so none would start a replica'
			: isQueue
				? 'messages are already counted'
				: 'the app doesn’t read a queue'
	}[answer]!;
}

/** Commands by what they change, the part of a template or of the configuration, and what that is. */
const commands: Readonly<Record<string, readonly [command: string, what: string]>> = {
	image: ['update --image {app}.azurecr.io/web:v2', 'the image'],
	'scale rule': ['update --min-replicas 1', 'the number of replicas'],
	'container resources': ['update --cpu 1 --memory 2Gi', 'the CPU size'],
	'container resources of env': ['update --set-env-vars LOG=debug', 'an environment variable'],
	'secret value': ['secret set --secrets dbkey=<new value>', ''],
	'ingress of port': ['ingress update --target-port 8080', 'the target port'],
	'ingress of clients': ['ingress access-restriction set', 'an IP restriction']
};
const stepOf = ({ change, traffic }: Row) =>
	stepAfter(change!.split(' of')[0] as Parameters<typeof stepAfter>[0], traffic!.split(' ')[0] as Routing);
function whyStep({ change, traffic }: Row): string {
	if (change === 'secret value') return 'containers read a new secret value only when they restart';
	const what = commands[change!]![1];
	if (change!.startsWith('ingress')) return `${what} belongs to the app’s configuration, for all revisions`;
	return `${what} belongs to the template, so there’s a new revision${
		{
			single: ', and single mode moves all traffic to it',
			latest: ', and the latest revision gets all traffic'
		}[traffic!] ?? ', but other revisions have all traffic'
	}`;
}

const firstOf = ({ goal, mode, old }: Row): string | undefined =>
	// In single mode, the previous revision is inactive. For a label, it’s active already, as there’s a mode for labels too.
	(old === 'active' ? mode === 'single' : goal === 'url')
		? undefined
		: firstStep(goal as ReleaseGoal, mode as 'single', old === 'active');
function whyFirst(row: Row, answer: string): string {
	const { goal, mode } = row;
	const found = firstOf(row);
	const right = found === answer;
	const isSingle = mode === 'single';
	const thing = answer === 'label' ? 'a label' : 'a weight';
	switch (answer) {
		case 'multiple':
			return right
				? 'single mode keeps only one revision active'
				: isSingle
					? 'session affinity needs single mode'
					: 'the mode is already Multiple';
		case 'single':
			return right
				? 'session affinity isn’t supported in multiple mode'
				: isSingle
					? 'the mode is already Single'
					: 'single mode would keep only the latest revision active';
		case 'activate':
			return right
				? 'an inactive revision gets no requests, whatever its weight'
				: goal === 'client'
					? 'affinity is about replicas of one revision'
					: isSingle
						? 'in single mode, only the latest revision is active'
						: 'the previous revision is already active';
		case 'affinity':
			return right
				? 'single mode and HTTP ingress are all it needs'
				: goal === 'client'
					? 'that fails until the mode is Single'
					: 'that keeps clients at a replica, not at a revision';
		default:
			return right
				? answer === 'label'
					? 'a label gives an active revision a fixed URL'
					: 'both revisions are active, so only their weights are wrong'
				: goal === 'client'
					? `${thing} is for a revision, not for a replica`
					: /^[ma]/.test(found!)
						? `${thing} has no effect until the previous revision is active`
						: answer === 'label'
							? 'a label moves no requests from the app’s URL'
							: 'a weight doesn’t tell testers from users';
	}
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
			? 'HTTP ingress listens on 80 and 443. The target port is inside the environment'
			: ingress!.includes('Allow')
				? `an Allow rule keeps out all others, such as ${from!}`
				: `the Deny rule keeps out ${from!}`;
	return `${/[AD]/.test(ingress!) ? `the restriction lets ${from!} in` : 'no restriction keeps anyone out'}, and ${url === '80' ? 'allowInsecure permits HTTP' : 'HTTPS is always possible'}`;
}

const admits: Readonly<Record<Audience, string>> = {
	internet: 'users on the internet',
	'private endpoints': 'clients of the private endpoint',
	network: 'VMs in the virtual network',
	environment: 'only apps in the environment'
};
const exposed = ({ env, ingress, goal }: Row): string | undefined =>
	exposureStep(env as Environment, ingress as Ingress, goal as Audience);
function whyExposed(row: Row, answer: string): string {
	const { env, ingress } = row as Record<string, string>;
	const right = exposed(row) === answer;
	const isExternal = ingress === 'external';
	const admitted = (by: Ingress): string => admits[audienceOf(env as Environment, by)];
	return {
		nothing: right
			? 'exactly these clients can connect already'
			: `so far, the app admits ${admitted(ingress as Ingress)}`,
		external: right
			? 'internal ingress keeps them out'
			: isExternal
				? 'ingress is already external'
				: `external ingress admits ${admitted('external')}`,
		internal: right
			? `external ingress also admits ${admitted('external')}`
			: isExternal
				? 'internal ingress keeps out all other clients'
				: 'ingress is already internal',
		access: right
			? 'external ingress needs it to admit the internet, and it can be enabled later'
			: env === 'public'
				? 'it’s already enabled'
				: env === 'internal'
					? 'an internal virtual IP doesn’t allow it'
					: 'the internet must stay out',
		environment: right
			? 'an environment keeps its internal virtual IP'
			: 'this environment can admit exactly these clients'
	}[answer]!;
}

const startOf = ({ start }: Row): Start => start!.split(' ')[0] as Start;
/** What runs a workload: a cron expression with the hour in UTC for a scheduled job. */
function runnerOf(row: Row): string | undefined {
	const runner = runnerFor(startOf(row), row['after'] === 'exits');
	return runner === 'schedule' ? row['start']!.split(' ')[1] : runner;
}
function whyRunner(row: Row, answer: string): string {
	const start = startOf(row);
	const right = runnerOf(row) === answer;
	const exits = row['after'] === 'exits';
	return (
		{
			http: right
				? 'the container keeps running, and an HTTP rule counts requests'
				: exits
					? 'an app would start a container that exits again and again'
					: 'an HTTP rule doesn’t count messages',
			custom: right
				? `the container keeps running, and a custom rule counts messages in a ${row['start']!.endsWith('1') ? 'Service Bus' : 'storage'} queue`
				: exits
					? 'an app is for a container that keeps running'
					: 'no queue gives it work',
			event: right
				? 'a message starts it, and its container exits'
				: start === 'message'
					? 'a job’s container must exit'
					: 'no message starts it',
			manual: right
				? `${row['start']!.endsWith('1') ? 'an administrator' : 'an API call'} starts it, and its container exits`
				: 'it must start automatically'
		}[answer] ??
		`cron expressions are in UTC, and ${{ 2: '02:00 is 02:00 there', 17: '17:00 is 02:00 in Tokyo', 19: '19:00 is 02:00 in Hanoi' }[answer]!}${start === 'time' ? '' : ', but it has no fixed time'}`
	);
}

const sizeOf = ({ plan, peak }: Row): string | undefined =>
	(plan === 'Dedicated') === peak!.endsWith('nodes')
		? String(subnetFor(plan as Plan, Number(peak!.split(' ')[0])) ?? '') || undefined
		: undefined;
function whySize({ plan, peak }: Row): string {
	if (plan === 'only') return 'Consumption only takes at least a /23';
	const count = Number(peak!.split(' ')[0]);
	const isDedicated = plan === 'Dedicated';
	const addresses = isDedicated ? count : Math.ceil(count / 10);
	return `${isDedicated ? 'a node takes an address' : 'ten replicas share an address'}, and a change doubles that for a short time. So ${2 * addresses} addresses and 17 reserved ones must fit`;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'load',
		[
			'You plan {count} for {app}, a container app with ingress enabled. In each, the load stays the same for an hour, and there is no other load.',
			'A colleague asks how {app}, a container app with ingress enabled, will scale in {count}. Each lasts an hour, with a constant load and no other.'
		],
		{
			noun: 'load test',
			common: {
				scale: side(
					'setup',
					'Scale settings of {app} (YAML)',
					texts(scales, saysScale),
					texts(
						scales,
						(id) =>
							`the scale settings were for ${id.replace(/ (\d+) (\d+) (\d+)/, ' ($1 a replica), with $2 to $3 replicas')}`
					)
				)
			},
			sides: {
				load: side(
					'load',
					'Load',
					texts(
						[60, 120, 260, 480]
							.map((count) => `${count} requests`)
							.concat([35, 50, 115, 190].map((count) => `${count} messages`)),
						(id) =>
							id.endsWith('requests') ? id.replace(' ', ' concurrent HTTP ') : `${id} in the orders queue`
					),
					'there were {} in {name}',
					'in {name}, there are {}'
				)
			},
			decide: replicasUnder,
			again: true,
			asks: {
				0: 'no replicas',
				1: 'one replica',
				2: 'two replicas',
				3: 'three replicas',
				5: 'five replicas',
				6: 'six replicas',
				10: 'ten replicas'
			},
			choose: 'In which test{s} will {app} run {}?',
			judge: 'In {name}, {app} will run {}.',
			table: 'How many replicas will run in each test?',
			single: 'How many replicas will run?',
			why: whyReplicas
		}
	),
	...told(
		'rest',
		[
			'To cut costs at night, {count} must scale to zero when there is no work, and new work must start a replica again. You want to change as little as possible.',
			'Your manager wants to pay nothing for {count} while they have no work. New work must start a replica again. You want to change as little as possible.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				work: side(
					'load',
					'Work',
					{
						'requests on': 'HTTP requests, with ingress',
						'requests off': 'HTTP requests, but has no ingress',
						'messages on': 'Service Bus messages, with ingress',
						'messages off': 'Service Bus messages, without ingress'
					},
					'{name} processed {}',
					'{name} processes {}'
				),
				rule: side(
					'setup',
					'Scale rule',
					{
						default: 'the default',
						HTTP: 'HTTP',
						CPU: 'CPU utilization',
						'a queue': 'azure-servicebus'
					},
					'the only scale rule of {name} were {}',
					'its only scale rule is {}'
				),
				minimum: side(
					'setup',
					'Min replicas',
					'0|1|2',
					'Min replicas of {name} were {}',
					'Min replicas is {}'
				)
			},
			decide: remedyFor,
			asks: {
				none: 'make no change',
				minimum: 'set Min replicas to 0',
				requests: 'use only an HTTP scale rule',
				messages: 'use only a custom scale rule for the queue',
				ingress: 'enable ingress'
			},
			table: 'What should you do for each app?',
			single: 'The app needs to scale to zero. What should you do?',
			why: whyRemedy
		}
	),
	...told(
		'change',
		[
			'You test {count}, each on another copy of the container app {app} with the settings shown. An environment variable uses the secret dbkey. All new revisions become ready.',
			'A pipeline can run {count} against {app}, a container app with the settings shown. An environment variable uses the secret dbkey. All new revisions become ready.'
		],
		{
			noun: 'command',
			common: {
				traffic: side(
					'setup',
					'Configuration of {app} (YAML)',
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
				nothing: 'do nothing else',
				restart: 'restart the active revisions',
				weight: 'change the traffic weights'
			},
			choose: 'All users must get the change. After which command{s} must you {}?',
			judge: 'To give all users the change of {name}, you must also {}.',
			table: 'What must you do after each command to give all users the change?',
			why: whyStep
		}
	),
	...told(
		'release',
		[
			'You release {count} with external HTTP ingress to Azure Container Apps. The latest revision gets all requests, and the previous one still exists. You must not deploy anything again.',
			'After a release of {count} with external HTTP ingress, the latest revision gets all requests. You still have the previous revision and cannot create others.'
		],
		{
			noun: 'web API',
			names: ['rates-api', 'stock-api', 'login-api', 'route-api', 'claim-api', 'news-api'],
			sides: {
				mode: side(
					'setup',
					'Revision mode',
					{ single: 'Single', multiple: 'Multiple' },
					undefined,
					'the revision mode of {name} is {}'
				),
				old: side('setup', 'Previous revision', 'active|inactive', undefined, 'its previous revision is {}'),
				goal: side(
					'need',
					'Goal',
					{
						share: '10 percent of requests go to the previous revision',
						all: 'all requests go to the previous revision',
						url: 'testers get a fixed URL for the previous revision',
						client: 'each client stays with one replica'
					},
					'the goal for {name} were that {}',
					'you want to ensure that {}'
				)
			},
			decide: (row) => firstOf(row)?.replace(/share|all/, 'weight'),
			asks: {
				multiple: 'revision set-mode --mode multiple',
				single: 'revision set-mode --mode single',
				activate: 'revision activate',
				weight: 'ingress traffic set',
				label: 'revision label add',
				affinity: 'ingress sticky-sessions set'
			},
			table: 'Which az containerapp command should you run first for each API?',
			single: 'Which az containerapp command should you run first?',
			why: whyFirst
		}
	),
	...told(
		'request',
		[
			'{app}.contoso.com is a container app on the internet. Its users report different results, so you test {count}.',
			'You configured ingress for {app}.contoso.com, a container app on the internet. You need to predict the results of {count}.'
		],
		{
			noun: 'request',
			common: {
				ingress: side(
					'setup',
					'az containerapp ingress show --name {app} -o yaml',
					texts(ingresses, saysIngress),
					texts(ingresses, (id) => {
						const [insecure, action, range] = id.split(' ');
						return `allowInsecure were ${insecure!} with ${action ? `the IP restriction ${action} ${range!}` : 'no IP restriction'}`;
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
					'{name} were to {}',
					'it goes to {}'
				)
			},
			decide: outcomeOf,
			again: true,
			asks: { reached: 'reach {app} directly', redirected: 'be redirected to HTTPS', failed: 'fail' },
			choose: 'Which request{s} will {}?',
			judge: '{name} will {}.',
			table: 'What will happen to each request?',
			why: whyOutcome
		}
	),
	...told(
		'reach',
		[
			'You publish {count}, each in another environment with a virtual network and no gateway. Apps in the same environment can always connect. Only the clients that you need may connect, too.',
			'A security review names the clients that need {count}. All other clients must stay out, except for apps in the same environment. Each environment has a virtual network and no gateway.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				ingress: side('setup', 'Ingress', 'external|internal', undefined, '{name} has {} ingress'),
				env: side(
					'setup',
					'Environment',
					{
						public: 'external virtual IP with public network access',
						closed: 'external virtual IP with a private endpoint and no public network access',
						internal: 'internal virtual IP'
					},
					'the environment of {name} had an {}',
					'its environment has an {}'
				),
				goal: side('need', 'Needed by', admits, '{name} were needed by {}', 'it is needed by {}')
			},
			single: 'You need to ensure that only the right clients can connect. What should you do?',
			decide: exposed,
			asks: {
				nothing: 'make no change',
				external: 'change ingress to external',
				internal: 'change ingress to internal',
				access: 'enable public network access',
				environment: 'create another environment'
			},
			choose: 'For which app{s} should you {}?',
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
			names: ['resize', 'report', 'import', 'notify', 'export', 'price', 'archive'],
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
			judge: 'You should run {name} as {}.',
			table: 'How should you run each workload?',
			single: 'What should you use?',
			why: whyRunner
		}
	),
	...told(
		'subnet',
		[
			'You create {count} in virtual networks. All apps use single revision mode and must be updated without downtime, even at the peak. You want to use as few addresses as possible.',
			'A network team reserves subnets for {count}. All apps will use single revision mode, and updates at the peak must cause no downtime. The team wants to reserve as few addresses as possible.'
		],
		{
			noun: 'environment',
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
			choose: 'Which environment{s} should get a {} subnet?',
			table: 'What is the smallest subnet for each environment?',
			single: 'What is the smallest subnet that you can use?',
			why: whySize
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'http-counts-all': [
		'An HTTP rule doesn’t count messages. It’s easy to think that any rule sees any load.',
		(row) => (row['load'] ? { ...row, load: row['load'].replace(/\w+$/, loadOf(row).counted) } : row)
	],
	'limits-ignored': [
		'minReplicas and maxReplicas limit what a rule asks for. It’s easy to stop at the division.',
		(row) => (row['scale'] ? { ...row, scale: row['scale'].replace(/\d+ \d+$/, '0 99') } : row)
	],
	'measured-to-zero': [
		'A CPU rule alone can’t scale to zero. It’s easy to think that a minimum of 0 is enough.',
		(row) => (row['rule'] === 'CPU' ? { ...row, rule: workOf(row) === 'messages' ? 'a queue' : 'HTTP' } : row)
	],
	'secret-at-once': [
		'A new secret value doesn’t create a revision. It’s easy to think that containers get it at once.',
		taking('change', /^secret/, { change: 'ingress of port' })
	],
	'latest-gets-traffic': [
		'A named revision keeps its traffic. It’s easy to think that a new one takes over in any mode.',
		taking('traffic', /named/, { traffic: 'latest' })
	],
	'split-in-single': [
		'In single mode, only one revision is active. It’s easy to think of weights first.',
		taking('goal', /share/, { mode: 'multiple', old: 'active' })
	],
	'affinity-anywhere': [
		'Session affinity needs single mode. It’s easy to overlook that.',
		taking('goal', /client/, { mode: 'single', old: 'inactive' })
	],
	'target-port': [
		'Clients connect to port 80 or 443. It’s easy to think that they use the target port.',
		taking('url', /8080/, { url: '443' })
	],
	'http-is-open': [
		'Ingress redirects HTTP to HTTPS unless allowInsecure is true. It’s easy to expect an answer over HTTP.',
		taking('url', /^80$/, { url: '443' })
	],
	'external-is-public': [
		'With an internal virtual IP, external ingress admits clients in the virtual network. It’s easy to think of the internet.',
		taking('env', /internal/, { env: 'public' })
	],
	'access-ignored': [
		'Without public network access, the internet stays out. It’s easy to look at ingress alone.',
		taking('env', /closed/, { env: 'public' })
	],
	'local-time': [
		'Cron expressions of jobs are in UTC. It’s easy to write the local time.',
		taking('start', /time/, { start: 'time 2' })
	],
	'trigger-alone': [
		'A container that exits is for a job, and one that waits is for an app. It’s easy to look at the trigger alone.',
		(row) =>
			/message/.test(row['start'] ?? '')
				? { ...row, after: row['after'] === 'exits' ? 'waits' : 'exits' }
				: row
	],
	'no-double': [
		'In single mode, a change doubles the addresses for a short time. It’s easy to plan for the peak alone.',
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
				'A rule asks for the load divided by its target, rounded up, within minReplicas and maxReplicas.',
			'^rest':
				'Without work, an app falls to its minimum, but a CPU rule alone keeps one replica. From 0, only a rule that counts the work starts a replica.',
			'^change':
				'Template changes make a revision, configuration changes apply to all revisions, and new secret values need a restart.',
			'^release':
				'A weight needs an active revision, and single mode keeps only one active. Session affinity needs single mode.',
			'^request':
				'HTTP ingress listens on 80 and 443. Without allowInsecure, it redirects HTTP. With Allow rules, it keeps out everyone else.',
			'^reach':
				'The environment limits what external ingress admits: the internet, private endpoints or the virtual network.',
			'^run':
				'A job is for a container that exits, and an app for one that waits for more work. Cron expressions are in UTC.',
			'^subnet':
				'Ten replicas of the Consumption profile share an address, and each Dedicated node takes one. A change doubles that in single mode. Consumption only takes at least a /23.'
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
		forms: ['choose', 'table', 'single', 'judge'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note'],
		// One scheduled job less where none is right.
		spare: (asked) => (/^\d/.test(asked) ? '' : '19')
	}
);
