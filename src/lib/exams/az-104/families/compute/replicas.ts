// Azure Container Apps: replicas under load and at rest, scaling, sizes, storage, changes and releases, networks, and jobs.
// Over 200 lines: eight topics with words for what can differ in each.
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
		return minimum === 0
			? 'a CPU rule alone can’t scale to zero, so one replica runs'
			: 'with no load, only the minimum runs';
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

/** What makes an app scale as its goal requires. Nothing where that takes two changes. */
function scalingStep({ goal, rule, limits }: Row): string | undefined {
	const minimum = limits!.startsWith('0') ? 0 : 1;
	if (goal === 'first') return minimum === 0 && rule === 'requests' ? 'one' : 'nothing';
	if (goal !== 'idle') return goal;
	return rule === 'requests' ? (minimum === 0 ? 'nothing' : 'zero') : minimum === 0 ? 'http' : undefined;
}
function whyScaling(row: Row, answer: string): string {
	const right = scalingStep(row) === answer;
	const { goal, rule, limits } = row;
	const isZero = limits!.startsWith('0');
	return {
		zero: right
			? 'with a minimum of 0, no replica runs while there are no requests'
			: isZero
				? 'the minimum is already 0'
				: goal === 'first'
					? 'a replica must keep running'
					: 'the minimum doesn’t matter for this goal',
		one: right
			? 'one replica is always ready'
			: isZero
				? goal === 'first'
					? 'a CPU rule alone already keeps one replica'
					: goal === 'idle'
						? 'it would keep one replica'
						: 'the minimum doesn’t matter for this goal'
				: 'the minimum is already 1',
		http: right
			? 'a CPU rule alone can’t scale to zero'
			: rule === 'requests'
				? 'it already has an HTTP rule'
				: 'the goal doesn’t depend on requests',
		custom: right ? 'a custom rule can count messages' : 'messages aren’t part of the goal',
		more: right ? 'it already runs its maximum' : 'no more replicas are needed',
		fewer: right ? 'scale rules stop at the maximum' : 'the maximum doesn’t matter here',
		memory: right ? 'more replicas don’t give one of them more memory' : 'memory isn’t part of the goal',
		nothing: right
			? goal === 'idle'
				? 'with an HTTP rule and a minimum of 0, no replica runs while it’s idle'
				: isZero
					? 'a CPU rule alone can’t scale to zero'
					: 'one replica is always ready'
			: 'it doesn’t meet its goal yet'
	}[answer]!;
}

/** The profile that costs least of those that are large enough. */
const profileOf = ({ cpu, memory, gpu }: Row): string =>
	gpu === 'yes'
		? 'gpu'
		: cpu === '12'
			? 'd16'
			: memory === '48'
				? 'e8'
				: cpu === '6' || memory === '20'
					? 'd8'
					: 'consumption';
const whyProfile = (row: Row): string =>
	({
		gpu: '{name} needs a GPU, and no other profile here has one',
		d16: '{cpu} are too many for the profiles with 8',
		e8: '{memory} is too much for D8, and E8 has 64 GiB with fewer vCPUs than D16',
		d8: '{cpu} and {memory} aren’t possible in Consumption, but fit into D8',
		consumption: '{cpu} and {memory} are possible in Consumption, where an app without replicas costs nothing'
	})[profileOf(row)]!;

const storageOf = ({ who, until }: Row): string =>
	who === 'app' || until === 'replica'
		? 'share'
		: who === 'replica' || until === 'container'
			? 'volume'
			: 'own';
const whyStorage = (row: Row): string =>
	({
		share: `only a file share ${row['who'] === 'app' ? 'is shared by all replicas' : 'outlasts its replica'}`,
		volume: `an ephemeral volume ${row['who'] === 'replica' ? 'is shared by the containers of a replica' : 'survives a restart of the container'}`,
		own: 'nothing else uses its files, and they can be lost in a restart'
	})[storageOf(row)]!;

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
	...told(
		'task',
		[
			'You help {count} with container apps that have HTTP ingress.',
			'You train {count}, whose container apps have HTTP ingress.'
		],
		{
			noun: 'colleague',
			names: people,
			sides: {
				goal: side(
					'need',
					'Wants to',
					{
						share: 'split requests between two revisions',
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
			single: 'You need to help the colleague take the first step. What should you do?',
			why: ({ mode }, answer) => (answer === mode ? 'the mode is already {mode}' : tasks[answer]![1])
		}
	),
	...told(
		'scale',
		[
			'You review the scaling of {count} with ingress enabled and one scale rule.',
			'After complaints about costs and slow answers, you review {count} with ingress enabled and one scale rule.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				goal: side(
					'need',
					'Goal',
					{
						idle: 'scale to zero when it is idle',
						first: 'answer the first request after an idle hour without a cold start',
						custom: 'scale with the number of messages in a queue',
						more: 'avoid slow answers at the peak, when it runs its maximum',
						fewer: 'scale to at most four replicas, to protect a database',
						memory: 'process large files, for which its replicas have too little memory'
					},
					'the goal for {name} were to {}',
					'the goal for {name} is to {}'
				),
				rule: side(
					'setup',
					'Scale rule',
					{ requests: 'HTTP (50 requests)', cpu: 'CPU (70 percent)' },
					undefined,
					'its scale rule is {}'
				),
				limits: side(
					'setup',
					'Replicas',
					texts(['0 5', '0 10', '1 5', '1 10'], (id) => id.replace(' ', ' to ')),
					'{name} could run {} replicas',
					'it can run {} replicas'
				)
			},
			decide: scalingStep,
			asks: {
				zero: 'set the minimum to 0 replicas',
				one: 'set the minimum to 1 replica',
				http: 'replace the scale rule with an HTTP rule',
				custom: 'add a custom scale rule',
				more: 'increase the maximum of replicas',
				fewer: 'decrease the maximum of replicas',
				memory: 'assign more memory to the container',
				nothing: 'make no change'
			},
			single: 'You need to meet the goal with as few changes as possible. What should you do?',
			why: whyScaling
		}
	),
	...told(
		'size',
		[
			'You choose workload profiles for {count} with few requests, at unpredictable times. Each must have enough resources at the lowest cost, and only apps that need a GPU may use one.',
			'You move {count} to a Container Apps environment with all workload profiles. Requests will be few and unpredictable. Each app must have enough resources at the lowest cost, and only those that need a GPU may use one.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				cpu: side(
					'need',
					'vCPUs per replica',
					texts(['1', '4', '6', '12'], (id) => `${id} vCPU${id === '1' ? '' : 's'}`),
					'{name} needed {}',
					'a replica of {name} needs {}'
				),
				memory: side(
					'need',
					'Memory per replica',
					texts(['2', '8', '20', '48'], (id) => `${id} GiB`),
					'{name} needed {} of memory',
					'it needs {} of memory'
				),
				gpu: side(
					'load',
					'Needs a GPU',
					{ none: 'no', yes: 'yes' },
					{ none: '{name} needed no GPU', yes: '{name} needed a GPU' },
					{ none: 'it needs no GPU', yes: 'it needs a GPU' }
				)
			},
			decide: profileOf,
			asks: {
				consumption: 'Consumption',
				d8: 'Dedicated D8 (8 vCPUs, 32 GiB)',
				d16: 'Dedicated D16 (16 vCPUs, 64 GiB)',
				e8: 'Dedicated E8 (8 vCPUs, 64 GiB)',
				gpu: 'Consumption GPU'
			},
			again: true,
			choose: 'Which app{s} should use {}?',
			judge: '{name} should use {}.',
			why: whyProfile
		}
	),
	...told(
		'store',
		[
			'You plan storage for files that {count} will write. You must use a volume only if necessary, and a file share only if an ephemeral volume is not enough.',
			'After a restart, users miss files that {count} wrote. You must use a volume only if necessary, and a file share only if an ephemeral volume is not enough.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				who: side(
					'load',
					'Files are used by',
					{
						one: 'only the container that writes them',
						replica: 'two containers of a replica',
						app: 'all replicas'
					},
					'the files of {name} were used by {}',
					'the files of {name} are used by {}'
				),
				until: side(
					'need',
					'Files must survive',
					{
						no: 'no restart',
						container: 'a restart of the container',
						replica: 'the end of a replica'
					},
					{
						no: 'the files of {name} could be lost in a restart',
						'': 'the files of {name} had to survive {}'
					},
					{ no: 'they can be lost in a restart', '': 'they must survive {}' }
				)
			},
			decide: storageOf,
			again: true,
			asks: {
				own: 'the file system of its container',
				volume: 'an ephemeral volume (EmptyDir)',
				share: 'an Azure file share'
			},
			choose: 'Which app{s} should use {}?',
			judge: '{name} should use {}.',
			why: whyStorage
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
	'cpu-to-zero': [
		'A CPU rule alone can’t scale to zero. It’s easy to overlook that.',
		taking('rule', /cpu/, { rule: 'requests' })
	],
	'volume-for-all': [
		'An ephemeral volume belongs to one replica. It’s easy to think that all replicas share it.',
		taking('who', /app/, { who: 'replica' })
	],
	'external-is-public': [
		'The environment limits what external ingress admits. It’s easy to look at ingress alone.',
		taking('env', /closed|internal/, { env: 'public' })
	]
};

export const replicas = topicFamily(
	{
		id: 'containers/replicas',
		edition: 12,
		group: 'containers',
		title: 'Azure Container Apps',
		rule: {
			'^load':
				'A scale rule asks for the load divided by its target, rounded up, within minimum and maximum. A CPU rule alone can’t scale to zero.',
			'^change':
				'A change to the template makes a new revision, one to the configuration is for all revisions, and a new secret value needs a restart or a new revision.',
			'^task':
				'Traffic weights need multiple revision mode and active revisions, and session affinity needs single mode.',
			'^scale':
				'With a minimum of 0 and an HTTP rule, an idle app runs no replica, and its first request waits. More replicas give none of them more memory.',
			'^size':
				'Without a GPU, a replica gets up to 4 vCPUs and 8 GiB in Consumption. A larger one needs a Dedicated profile, of which E has twice the memory of D. Consumption GPU is for apps that need a GPU.',
			'^store':
				'A container’s own files are lost in a restart, an ephemeral volume lasts as long as its replica, and a file share lasts and is shared by all replicas.',
			'^reach':
				'Internal ingress admits only apps in the same environment. What external ingress admits depends on the environment: the internet, private endpoints or the virtual network.',
			'^run':
				'Run a container that exits as a job, and one that waits as an app. Cron expressions are in UTC.'
		},
		lab: 'containers/scale-to-zero',
		sources: [
			sources.containerAppsScaling,
			sources.containerApps,
			sources.containerAppsRevisions,
			sources.containerAppsSecrets,
			sources.containerAppsAffinity,
			sources.containerAppsIngress,
			sources.containerAppsNetworking,
			sources.containerAppsJobs,
			sources.containerAppsProfiles,
			sources.containerAppsStorage
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
		forms: ['table', 'single', 'series', 'choose', 'judge', 'judge'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note'],
		// One kind of logs is enough where neither is right.
		spare: (asked) => (asked === 'system' ? '' : 'console')
	}
);
