// Azure Container Apps: replicas under load and at rest, scaling, storage, changes and releases, networks, and jobs.
// Over 200 lines: seven topics with words for what can differ in each.
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

/** What makes an app scale as it must. Nothing where that takes no change, or two. */
function scalingStep({ goal, rule, limits }: Row): string | undefined {
	const minimum = limits!.startsWith('0') ? 0 : 1;
	if (goal === 'first') return minimum === 0 && rule === 'requests' ? 'one' : undefined;
	if (goal !== 'idle') return goal;
	return rule === 'requests' ? (minimum === 0 ? undefined : 'zero') : minimum === 0 ? 'http' : undefined;
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
					: 'the requirement doesn’t depend on the minimum',
		one: right
			? 'one replica is always ready'
			: isZero
				? goal === 'first'
					? 'a CPU rule alone already keeps one replica'
					: goal === 'idle'
						? 'it would keep one replica'
						: 'the requirement doesn’t depend on the minimum'
				: 'the minimum is already 1',
		http: right
			? 'a CPU rule alone can’t scale to zero'
			: rule === 'requests'
				? 'it already has an HTTP rule'
				: 'the requirement doesn’t depend on requests',
		custom: right ? 'a custom rule can count messages' : 'messages aren’t part of the requirement',
		more: right ? 'scale rules stop at the maximum' : 'no more replicas are needed',
		fewer: right ? 'scale rules stop at the maximum' : 'the maximum doesn’t matter here',
		memory: right ? 'more replicas don’t give one of them more memory' : 'memory isn’t part of the requirement'
	}[answer]!;
}

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
		own: 'nothing else uses its files, and they can be lost in a restart, so no volume is needed'
	})[storageOf(row)]!;

const admits: Readonly<Record<Audience, string>> = {
	internet: 'users on the internet',
	'private endpoints': 'clients of private endpoints',
	network: 'VMs in the virtual network',
	environment: 'apps in the environment'
};
function exposed({ env, ingress, goal }: Row): string | undefined {
	const step = exposureStep(env as Environment, ingress as Ingress, goal as Audience);
	return step === 'nothing' ? undefined : step;
}
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
	const audience = audienceOf(env as Environment, answer as Ingress);
	return `${answer} ingress would admit ${audience === 'environment' ? 'only ' : ''}${admits[audience]}`;
}

const runnerOf = (row: Row): string | undefined => runnerFor(row['start']!.split(' ')[0] as Start, row['after'] === 'exits');
function whyRunner(row: Row): string {
	const runner = runnerOf(row)!;
	const queue = row['start']!.endsWith('1') ? 'Service Bus' : 'storage queue';
	return `its container ${row['after'] === 'exits' ? 'exits, so it’s a job' : 'waits, so it’s an app'}. ${
		{
			http: 'An HTTP rule counts requests',
			custom: `A custom rule counts ${queue} messages`,
			event: `A ${queue} message is the event that starts it`,
			manual: `${queue === 'Service Bus' ? 'A person' : 'An API call'} starts it`,
			schedule: 'A schedule starts it'
		}[runner]!
	}`;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'load',
		[
			'You have {count} with ingress enabled and a constant load.',
			'You have an Azure Container Apps environment that contains {count} with ingress enabled. The load is constant.'
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
			table: 'How many replicas will each app run?',
			judge: '{name} will run {}.',
			why: whyReplicas
		}
	),
	...told(
		'change',
		[
			'You have a container app named {app} that reads the secret dbkey from an environment variable. You plan to run one of {count}.',
			'You have an Azure container registry named {app} and a container app named {app}, which uses the secret dbkey in an environment variable. You plan to run one of {count}.'
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
				nothing: 'no further action',
				restart: 'a restart or a new revision',
				weight: 'a change to the traffic weights'
			},
			table: 'What does each command require to take effect for all users?',
			judge: 'To take effect for all users, {name} requires {}.',
			why: whyStep
		}
	),
	...told(
		'task',
		[
			'You have {count} with HTTP ingress.',
			'You use the Azure CLI to manage {count} with HTTP ingress.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				mode: side(
					'setup',
					'Revision mode',
					{ single: 'Single', multiple: 'Multiple' },
					undefined,
					'the revision mode of {name} is {}'
				),
				goal: side(
					'need',
					'Task',
					{
						share: 'split requests between two revisions',
						'share off': 'send half of the requests to an inactive revision',
						url: 'give testers a URL that you can move to another active revision',
						client: 'route all requests of a client to the same replica',
						system: 'find out why a volume was not mounted',
						console: 'read what the code writes to stdout'
					},
					'for {name}, you had to {}',
					'you need to {}'
				)
			},
			decide: taskOf,
			asks: texts(Object.keys(tasks), (id) => `az containerapp ${tasks[id]![0]}`),
			single: 'Which command should you run first?',
			table: 'Which command should you run first for each app?',
			why: ({ mode }, answer) => (answer === mode ? 'the mode is already {mode}' : tasks[answer]![1])
		}
	),
	...told(
		'scale',
		[
			'You have {count} with ingress enabled.',
			'You plan changes to {count} in an Azure Container Apps environment. Ingress is enabled.'
		],
		{
			noun: 'container app',
			names: apps,
			sides: {
				rule: side(
					'setup',
					'Scale rule',
					{ requests: 'HTTP (50 requests)', cpu: 'CPU (70 percent)' },
					undefined,
					'the scale rule of {name} is {}'
				),
				limits: side(
					'setup',
					'Replicas',
					texts(['0 5', '0 10', '1 5', '1 10'], (id) => id.replace(' ', ' to ')),
					'{name} could run {} replicas',
					'it can run {} replicas'
				),
				goal: side(
					'need',
					'Requirement',
					{
						idle: 'scale to zero when there are no HTTP requests',
						first: 'answer the first request after an idle hour without a cold start',
						custom: 'scale with the number of messages in a queue',
						more: 'handle peak loads for which the current maximum of replicas is not enough',
						fewer: 'run at most four replicas',
						memory: 'process large files, for which its replicas have too little memory'
					},
					'{name} had to {}',
					'it must {}'
				)
			},
			decide: scalingStep,
			asks: {
				zero: 'set the minimum number of replicas to 0',
				one: 'set the minimum number of replicas to 1',
				http: 'replace the scale rule with an HTTP rule',
				custom: 'add a custom scale rule',
				more: 'increase the maximum number of replicas',
				fewer: 'decrease the maximum number of replicas',
				memory: 'assign more memory to the container'
			},
			table: 'What should you do for each app?',
			single: 'You need to configure the app. What should you do?',
			why: whyScaling
		}
	),
	...told(
		'store',
		[
			'You plan to deploy {count} that will write files. The solution must minimize administrative effort.',
			'You need to configure storage for {count}. The solution must minimize administrative effort.'
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
				own: 'the container file system',
				volume: 'an ephemeral volume (EmptyDir)',
				share: 'an Azure file share'
			},
			table: 'Which storage should you use for each app?',
			judge: 'For {name}, you should use {}.',
			why: whyStorage
		}
	),
	...told(
		'reach',
		[
			'You have {count} in Azure Container Apps environments that use a virtual network. The solution must use the principle of least privilege.',
			'You plan to limit access to {count} in a virtual network. The solution must use the principle of least privilege.'
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
						public: 'external, with public network access',
						closed: 'external, without public network access',
						internal: 'internal'
					},
					'the environment of {name} were {}',
					'its environment is {}'
				),
				goal: side(
					'need',
					'Must be accessible to',
					admits,
					'{name} had to be accessible to {}',
					'it must be accessible to {}'
				)
			},
			decide: exposed,
			asks: {
				external: 'change ingress to external',
				internal: 'change ingress to internal',
				access: 'enable public network access',
				environment: 'create an external environment'
			},
			table: 'What should you do for each app?',
			judge: 'For {name}, you should {}.',
			single: 'You need to configure access to the app. What should you do?',
			why: whyExposed
		}
	),
	...told(
		'run',
		[
			'You plan to run {count} in Azure Container Apps.',
			'You have an Azure Container Apps environment in which you plan to run {count}.'
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
						time: 'each day at 02:00',
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
				http: 'a container app with an HTTP scale rule',
				custom: 'a container app with a custom scale rule',
				event: 'an event-driven job',
				manual: 'a manual job',
				schedule: 'a scheduled job'
			},
			table: 'What should you create for each workload?',
			single: 'What should you create for the workload?',
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
			'^store':
				'A container’s own files are lost in a restart, an ephemeral volume lasts as long as its replica, and a file share lasts and is shared by all replicas.',
			'^reach':
				'Internal ingress admits only apps in the same environment. What external ingress admits depends on the environment: the internet, private endpoints or the virtual network.',
			'^run':
				'Run a container that exits as a job, and one that waits as an app.'
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
		telling: ['table', 'table', 'list'],
		// One kind of logs is enough where neither is right.
		spare: (asked) => (asked === 'system' ? '' : 'console')
	}
);
