// Azure Container Instances: states, updates, ports, files, environment variables, networks, problems, and CPUs of container groups.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	connectionLacks,
	seesVariable,
	survives,
	type Connection,
	type Volume
} from '#lib/azure/compute/container-access.ts';
import {
	changeGroup,
	mostCpus,
	stateOf,
	type GroupProperty,
	type RestartPolicy
} from '#lib/azure/compute/container-group.ts';
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

/** Exit codes of the first runs of a script, the last of them in each later run. */
const codes: Readonly<Record<string, readonly number[]>> = { fine: [0], second: [1, 0], fails: [1] };
const stateAfter = ({ policy, code, stop }: Row): string | undefined =>
	stateOf(
		policy === 'unset' ? undefined : (policy as RestartPolicy),
		codes[code!]!,
		stop === 'no' ? undefined : (stop as 'early')
	);
function whyState(row: Row): string {
	const { policy, code, stop } = row;
	const found = stateAfter(row);
	const restarts = `${policy === 'unset' ? 'Always, the default,' : policy} restarts the container`;
	return found === 'Succeeded'
		? `{policy}, the container isn’t restarted after exit code 0${stop === 'late' ? ', and a stop then has no effect' : ''}`
		: stop === 'early'
			? 'the group was stopped before the script was done'
			: `${restarts} ${policy === 'OnFailure' ? 'after each failure' : code === 'fails' ? 'after any exit code' : 'even after exit code 0'}${stop === 'late' ? ' until the group is stopped' : ''}`;
}

/** What to do for a change of a group, if the page says so for its state. */
function stepFor({ change, state }: Row): string | undefined {
	const isRunning = state === 'Running';
	if (/build|again/.test(change!)) return isRunning ? 'restart' : 'start';
	if (!isRunning) return undefined;
	return changeGroup([change as GroupProperty]).inPlace ? 'create' : 'delete';
}
function whyStep(row: Row, answer: string): string {
	const found = stepFor(row)!;
	const right = found === answer;
	const same = /start/.test(found);
	return {
		restart: right
			? 'a restart keeps all settings and pulls a new build, if there is one'
			: same
				? 'the group isn’t running'
				: 'a restart keeps all settings',
		start: right
			? 'a start keeps all settings and pulls a new build, if there is one'
			: 'the group is already running',
		create: right
			? `the ${row['change']!} can be updated in place`
			: same
				? 'no property has to change'
				: `this can’t change the ${row['change']!}`,
		delete: right
			? `the ${row['change']!} can’t be updated in place`
			: 'you don’t have to delete the group for this'
	}[answer]!;
}

/** A text for each id. */
const texts = (ids: string, text: (id: string) => string): Row =>
	Object.fromEntries(ids.split('|').map((id) => [id, text(id)]));

/** What keeps a client from connecting, if anything does. */
function lackOf({ file, from, to }: Row) {
	const [address, ...exposed] = file!.split(' ');
	return connectionLacks({
		from: from as Connection['from'],
		address: address as 'Public',
		to: to!,
		exposed,
		listens: ['p', 'q']
	});
}
const whyConnection = (row: Row): string => {
	const lack = lackOf(row);
	return lack
		? {
				address: 'a private IP address can’t be reached from the internet',
				exposed: 'the group doesn’t expose port {to}',
				listens: 'no container listens on port {to}, and a group doesn’t map ports'
			}[lack]
		: row['from'] === 'container'
			? 'a container listens on port {to}, and at localhost, ports don’t have to be exposed'
			: 'port {to} is exposed, and a container listens on it';
};
/** The kind of volume at a path, if there is one. */
const volumeAt = ({ volumes, at }: Row) => volumes!.split(' ')['vw'.indexOf(at!)] as Volume | undefined;
const isKept = (row: Row): boolean => survives(volumeAt(row), row['after'] as 'stop');

/** Which values someone sees of two environment variables, of which some are secure. */
function seen({ secure, role, act }: Row): string {
	if (act === 'logs') return 'KEY';
	const found = ['URL', 'KEY'].filter((one) =>
		seesVariable(role as 'Reader', act === 'exec' ? 'command' : 'properties', secure!.includes(one))
	);
	return found.length > 1 ? 'both' : (found[0] ?? 'none');
}

const connectionStep = ({ now, need }: Row): string =>
	now === 'public'
		? ({ name: 'label', api: 'none' }[need!] ?? 'subnet')
		: need === 'name'
			? 'public'
			: now === 'plain' && need !== 'vms'
				? 'nat'
				: 'none';
function whyConnected(row: Row, answer: string): string {
	const { now, need } = row;
	const right = connectionStep(row) === answer;
	const isPublic = now === 'public';
	if (!right && /subnet|public/.test(answer))
		return answer === 'subnet' && connectionStep(row) === 'nat'
			? 'a NAT gateway can be added without deleting the group'
			: `the group ${isPublic === (answer === 'public') ? 'is already' : 'can stay'} ${isPublic ? 'outside' : 'in'} VNet1`;
	return {
		none: right
			? need === 'vms'
				? 'in VNet1, the group has only a private IP address'
				: isPublic
					? 'outside VNet1, the app can call a public API'
					: `the NAT gateway ${need === 'api' ? 'lets the app call a public API' : 'gives outbound traffic a fixed address'}`
			: need === 'name'
				? 'the group has no DNS name label yet'
				: isPublic
					? 'the group is still outside VNet1'
					: 'in VNet1, outbound traffic requires a NAT gateway',
		label: right
			? 'a group with a public IP address can get a label'
			: isPublic
				? 'a label is only for clients that connect to the group'
				: 'a group in VNet1 can’t have a label',
		nat: right
			? 'a NAT gateway in the current subnet is enough for outbound traffic'
			: isPublic
				? 'the group isn’t in a subnet'
				: now === 'gateway'
					? 'the subnet already has a NAT gateway'
					: 'a NAT gateway is only for outbound traffic',
		subnet:
			need === 'vms'
				? 'a group is private only in a virtual network'
				: 'the outbound address of a public group isn’t fixed, but a NAT gateway’s is',
		public: 'a label requires a public IP address, which a group in VNet1 can’t have'
	}[answer]!;
}

/** What to do about a container without its image, or one that ended with an exit code. Not asked: what needs more than one cure. */
const cureFor = ({ view, need, policy }: Row): string | undefined => {
	const isTask = /once/.test(need!);
	if (view === '0') return policy === 'OnFailure' ? undefined : isTask ? 'policy' : 'command';
	return policy === 'OnFailure' && isTask ? (view === 'image' ? view : 'logs') : undefined;
};
function whyCure(row: Row, answer: string): string {
	const { view } = row;
	if (answer === cureFor(row))
		return {
			image: 'the event says that the image wasn’t found',
			policy: 'the task succeeds, so OnFailure wouldn’t restart the container',
			command: 'the shell finishes at once, so the container ends with exit code 0',
			logs: 'the app ended with an error, which its log can explain'
		}[answer]!;
	const failed = /[12]/.test(view!);
	return {
		image: 'the container has run, so its image was found',
		policy:
			view === '0'
				? 'OnFailure doesn’t restart a container after exit code 0, so it would stay terminated'
				: 'this is the restart policy already',
		command: failed
			? 'the command runs, but fails'
			: view === 'image'
				? 'without its image, the container can’t run a command'
				: 'the container should end',
		logs: view === 'image' ? 'without its image, the container has no log' : 'exit code 0 isn’t an error'
	}[answer]!;
}
const cpusOf = ({ request, other, limit }: Row): string =>
	String(mostCpus(Number(request), Number(other), limit === 'no' ? undefined : Number(limit)) ?? 'rejected');
function whyCpus(row: Row): string {
	const { request, other, limit } = row;
	return limit === 'no'
		? 'without a limit, a container can use only what it requests'
		: cpusOf(row) !== 'rejected'
			? `the limit of ${limit} is valid, as it’s neither below the request nor above the sum of all requests`
			: Number(limit) < Number(request)
				? 'a limit can’t be below the request, so the group is rejected'
				: `a limit can’t be above the sum of all requests, ${Number(request) + Number(other)}, so the group is rejected`;
}

const groups = ['cg-invoices', 'cg-thumbs', 'cg-import', 'cg-labels', 'cg-payroll', 'cg-wiki', 'cg-radio'];
/** Kinds of IP addresses and the ports that they expose. */
const addresses = 'Public p|Public p q|Public r|Private p|Private q r';
const exposes = (id: string, before: string): string => id.replace(/ (\w)/g, `${before}{$1}`);
const secured = 'only API_KEY|only API_URL|both API_URL and API_KEY|neither variable';
const volumes = 'azureFile emptyDir|emptyDir azureFile|emptyDir emptyDir';

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'run',
		[
			'An hour ago, you created {count} in Azure Container Instances. Each has one container with a five-minute script.',
			'You created {count} in Azure Container Instances an hour ago. Each has one container with a five-minute script.'
		],
		{
			noun: 'container group',
			names: groups,
			sides: {
				policy: side(
					'policy',
					'Created',
					{
						...texts('Always|OnFailure|Never', (id) => `with --restart-policy ${id}`),
						unset: 'without --restart-policy'
					},
					'you had created {name} {}',
					'you created {name} {}'
				),
				code: side(
					'change',
					'Exit code',
					{ fine: '0', second: '1 first, then 0', fails: '1' },
					'full runs ended with exit code {}',
					{
						second: 'the first full run fails, and later ones succeed',
						'': 'full runs end with exit code {}'
					}
				),
				stop: side(
					'setting',
					'Stopped',
					{ no: 'never', early: 'after one minute', late: 'after 40 minutes' },
					{ no: 'the group hadn’t been stopped', '': 'the group had been stopped {}' },
					{ no: 'the group was not stopped', '': 'the group was stopped {}' }
				)
			},
			decide: stateAfter,
			asks: {
				Running: 'still being billed',
				Succeeded: 'in the Succeeded state',
				Stopped: 'in the Stopped state'
			},
			choose: 'Which group{s} will you find {}?',
			judge: 'You will find {name} {}.',
			why: whyState
		}
	),
	...told(
		'update',
		[
			'You need to apply changes to {count} in Azure Container Instances. You must delete a group only if necessary.',
			'Before a release, you change {count} in Azure Container Instances. You must delete a group only if necessary.',
			'Developers need changes to {count} in Azure Container Instances. You must delete a group only if necessary.'
		],
		{
			noun: 'container group',
			names: groups,
			sides: {
				change: side(
					'change',
					'Wanted',
					{
						build: 'a new build of the image under the same tag',
						again: 'a fresh start with the same settings',
						image: 'a different image tag',
						'environment variables': 'a different value for an environment variable',
						'DNS name label': 'a different DNS name label',
						CPU: '2 CPUs instead of 1',
						'OS type': 'Windows containers instead of Linux containers',
						memory: '4 GB of memory instead of 2 GB',
						'restart policy': 'a different restart policy'
					},
					'the owner of {name} wanted {}',
					'the owner of {name} wants {}'
				),
				state: side(
					'setting',
					'State',
					'Running|Stopped|Succeeded',
					undefined,
					'the group is in the {} state'
				)
			},
			decide: stepFor,
			asks: {
				restart: 'run az container restart',
				start: 'run az container start',
				create: 'run az container create to change a property of the group',
				delete: 'delete the group and create it again'
			},
			table: 'What should you do for each group?',
			single: 'You need to make the change. What should you do?',
			why: whyStep
		}
	),
	...told(
		'reach',
		[
			'You test {count} to a container group, whose YAML file has the following section. The container {app} listens only on port {p}, and {side} only on {q}. The containers expose only the ports in that section. If the IP address is private, it is in VNet1. VMs in VNet1 have internet access, and nothing blocks traffic.',
			'You plan {count} to a container group, whose YAML file has the following section. The container {app} listens only on port {p}, and {side} only on {q}. The containers expose only the ports in that section. If the IP address is private, it is in VNet1. VMs in VNet1 have internet access, and nothing blocks traffic.'
		],
		{
			noun: 'connection',
			common: {
				file: side(
					'setting',
					'ipAddress',
					texts(addresses, (id) => `type: ${exposes(id, '\n- port: ').replace('\n', '\nports:\n')}`),
					texts(addresses, (id) => `the section had type ${exposes(id, ', port ')}`)
				)
			},
			sides: {
				from: side(
					'policy',
					'From',
					{
						internet: 'a browser on the internet',
						vm: 'a VM in VNet1',
						container: 'inside the group, through localhost'
					},
					'{name} came from {}',
					'{name} comes from {}'
				),
				to: side('change', 'Port', { p: '{p}', q: '{q}', r: '{r}' }, 'it used port {}', 'it uses port {}')
			},
			// Whether an unexposed port can be reached at a private IP address isn't asked: people report that it can.
			decide(row) {
				const lack = lackOf(row);
				return lack === 'exposed' && /Private/.test(row['file']!) ? undefined : lack ? 'fail' : 'succeed';
			},
			asks: { succeed: 'succeed', fail: 'fail' },
			choose: 'Which connection{s} will {}?',
			judge: '{name} will {}.',
			why: whyConnection
		}
	),
	...told(
		'keep',
		[
			'You plan maintenance for the Linux container {app} in Azure Container Instances. It mounts the volumes {v} at /mnt/{v} and {w} at /mnt/{w}. You need to know what will happen to {count}.',
			'You review the Linux container {app} in Azure Container Instances. It mounts the volumes {v} at /mnt/{v} and {w} at /mnt/{w}. You need to know what will happen to {count}.'
		],
		{
			noun: 'file',
			names: ['report.pdf', 'orders.csv', 'photo.png', 'backlog.json', 'trace.log'],
			common: {
				volumes: side(
					'setting',
					'volumes',
					texts(volumes, (id) =>
						id
							.split(' ')
							.map(
								(kind, at) =>
									`- name: {${'vw'[at]!}}\n  ${kind}:${kind === 'emptyDir' ? ' { }' : '\n    shareName: {app}\n    storageAccountName: {app}data\n    storageAccountKey: …'}`
							)
							.join('\n')
					),
					{
						'azureFile emptyDir': 'only the volume {v} were a file share',
						'emptyDir azureFile': 'only the volume {w} were a file share',
						'': 'both volumes were emptyDir volumes'
					}
				)
			},
			sides: {
				at: side(
					'policy',
					'Folder',
					{ v: '/mnt/{v}', w: '/mnt/{w}', no: '/home/{app}' },
					'{name} were in {}',
					'the container saves {name} in {}'
				),
				after: side(
					'change',
					'Event',
					{
						crash: 'the container crashes',
						stop: 'you stop and start the group',
						delete: 'you delete and redeploy the group'
					},
					{
						crash: 'the container crashed',
						stop: 'you stopped and started the group',
						delete: 'you deleted and redeployed the group'
					},
					'then {}'
				)
			},
			decide: (row) => (isKept(row) ? 'keep' : 'lose'),
			asks: { keep: 'keep', lose: 'lose' },
			choose: 'Which file{s} will you {}?',
			judge: 'You will {} {name}.',
			why(row) {
				const volume = volumeAt(row);
				return volume === 'azureFile'
					? '{at} is a file share, which exists outside the group'
					: volume
						? `an emptyDir volume ${isKept(row) ? 'survives a crash' : 'is gone when its group is stopped or deleted'}`
						: 'no volume is mounted at {at}, so the file is lost';
			}
		}
	),
	...told(
		'env',
		[
			'You check who can read the settings of the container {app} in Azure Container Instances. At startup, {app} writes only the value of API_KEY to its log. You run {count}.',
			'You need to protect the settings of the container {app} in Azure Container Instances. At startup, {app} writes only the value of API_KEY to its log. You run {count}.'
		],
		{
			noun: 'test',
			common: {
				secure: side(
					'setting',
					'environmentVariables',
					texts(secured, (id) =>
						['URL', 'KEY']
							.map((one) => `- name: API_${one}\n  ${id.includes(one) ? 'secureValue' : 'value'}: …`)
							.join('\n')
					),
					texts(secured, (id) => `${id} were secure`)
				)
			},
			sides: {
				role: side(
					'policy',
					'Role',
					'Reader|Contributor',
					'you had the {} role in {name}',
					'in {name}, you have the {} role on the group'
				),
				act: side(
					'change',
					'Step',
					{
						show: 'az container show',
						portal: 'the properties of the container in the portal',
						exec: 'az container exec --exec-command env',
						logs: 'az container logs'
					},
					{ portal: 'you opened {} in {name}', '': 'you ran {} in {name}' },
					{ portal: 'you open {}', '': 'you run {}' }
				)
			},
			decide: seen,
			asks: {
				both: 'both values',
				URL: 'only the value of API_URL',
				KEY: 'only the value of API_KEY',
				none: 'neither value'
			},
			choose: 'Which test{s} will show {}?',
			judge: '{name} will show {}.',
			why(row) {
				const { act, role } = row;
				const found = seen(row);
				return act === 'logs'
					? 'the app writes only the value of API_KEY to its log, secure or not'
					: act === 'exec'
						? role === 'Reader'
							? 'a Reader can’t run commands in a container'
							: 'in the container, all values are visible'
						: found === 'both'
							? 'the properties show what isn’t secure'
							: found === 'none'
								? 'the properties show only the name of a secure variable'
								: `the properties show only the value of API_${found}, because the other is secure`;
			}
		}
	),
	...told(
		'net',
		[
			'You need to meet requirements for {count} in Azure Container Instances. You have no DNS name labels. VNet1 has an empty delegated subnet with a NAT gateway. You must delete a group only if necessary.',
			'You review {count} in Azure Container Instances. You have no DNS name labels. VNet1 has an empty delegated subnet with a NAT gateway. You must delete a group only if necessary.'
		],
		{
			noun: 'container group',
			names: groups,
			sides: {
				now: side(
					'setting',
					'Network',
					{
						public: 'with a public IP address',
						gateway: 'in VNet1 with a NAT gateway',
						plain: 'in VNet1 without a NAT gateway'
					},
					'you ran {name} {}',
					'you run {name} {}'
				),
				need: side(
					'change',
					'Requirement',
					{
						name: 'internet clients must use a DNS name label',
						vms: 'access must be limited to VMs in VNet1',
						fixed: 'the app must call a partner from a fixed IP address',
						api: 'the app must call a public API'
					},
					'the requirement were that {}',
					'{}'
				)
			},
			decide: connectionStep,
			asks: {
				none: 'make no change',
				label: 'update the group with --dns-name-label',
				nat: 'add a NAT gateway to the current subnet',
				subnet: 'delete the group and create it in the empty subnet',
				public: 'delete the group and create it outside VNet1'
			},
			single: 'You need to meet the requirement. What should you do?',
			choose: 'In which case{s} should you {}?',
			why: whyConnected
		}
	),
	...told(
		'cure',
		[
			'You troubleshoot {count} in Azure Container Instances.',
			'After a release, you check {count} in Azure Container Instances.',
			'Developers need help with {count} in Azure Container Instances.'
		],
		{
			noun: 'container group',
			names: groups,
			sides: {
				view: side(
					'setting',
					'Container',
					{
						image: 'the event “Failed to pull image {app}:v2: not found”',
						0: 'exit code 0 and {n} restarts',
						1: 'exit code 1 and 12 restarts',
						2: 'exit code 2 and 15 restarts'
					},
					'you saw {} in {name}',
					'in {name}, you see {}'
				),
				policy: side(
					'policy',
					'Restart policy',
					{ Always: 'Always', OnFailure: 'OnFailure', unset: 'not specified' },
					undefined,
					'the restart policy is {}'
				),
				need: side(
					'change',
					'Goal',
					{
						'once a day': 'to start a short script daily',
						once: 'to import data once',
						shell: 'an Alpine shell for tests',
						exec: 'an Ubuntu shell for az container exec'
					},
					'the owner wanted {}',
					'the owner wants {}'
				)
			},
			decide: cureFor,
			asks: {
				image: 'correct the image name',
				policy: 'switch to the OnFailure restart policy',
				command: 'set a command that keeps running',
				logs: 'run az container logs to find the cause'
			},
			choose: 'For which group{s} should you {}?',
			single: 'You need to fix the problem or find its cause. What should you do?',
			why: whyCure
		}
	),
	...told(
		'cpu',
		[
			'The container {app} needs more CPU. You prepare {count} in Azure Container Instances, each with the containers {app} and {side}.',
			'The container {app} is slow. You prepare {count} in Azure Container Instances, each with the containers {app} and {side}.'
		],
		{
			noun: 'container group',
			names: groups,
			sides: {
				request: side(
					'policy',
					'CPU request of {app}',
					'1|2',
					'the CPU request of {app} in {name} were {}',
					'in {name}, the CPU request of {app} is {}'
				),
				other: side(
					'setting',
					'Request of {side}',
					'1|2',
					'the request of {side} were {}',
					'the request of {side} is {}'
				),
				limit: side(
					'change',
					'CPU limit of {app}',
					{ no: 'not set', 1: '1', 2: '2', 3: '3', 4: '4' },
					'the limit of {app} were {}',
					'the limit of {app} is {}'
				)
			},
			decide: cpusOf,
			asks: {
				1: 'let {app} use up to 1 CPU, but no more',
				2: 'let {app} use up to 2 CPUs, but no more',
				3: 'let {app} use up to 3 CPUs, but no more',
				rejected: 'be rejected because of the limit'
			},
			choose: 'Which group{s} will {}?',
			judge: '{name} will {}.',
			why: whyCpus
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'default-never': [
		'Always is the default restart policy. It’s easy to think that a container runs once.',
		taking('policy', /unset/, { policy: 'Never', code: 'fine' })
	],
	'success-is-final': [
		'Always restarts a container after any exit. It’s easy to think of failures only.',
		taking('policy', /Always/, { policy: 'OnFailure' })
	],
	'resized-in-place': [
		'CPU and memory can’t be updated in place. It’s easy to think that they can.',
		taking('change', /CPU|memory/, { change: 'image' })
	],
	'maps-ports': [
		'A container group doesn’t map ports. It’s easy to think that it does.',
		taking('to', /r/, { to: 'p' })
	],
	'localhost-exposed': [
		'At localhost, ports don’t have to be exposed. It’s easy to think that they do.',
		taking('from', /container/, { from: 'vm' })
	],
	'volumes-last': [
		'An emptyDir volume survives only crashes. It’s easy to think that any volume lasts.',
		taking('after', /./, { after: 'crash' })
	],
	'reader-runs': [
		'A Reader can’t run commands in a container. It’s easy to think that env only reads.',
		taking('role', /Reader/, { role: 'Contributor' })
	]
};

export const instances = topicFamily(
	{
		id: 'containers/instances',
		edition: 11,
		group: 'containers',
		title: 'Azure Container Instances',
		rule: {
			'^run':
				'The restart policy Always, the default, restarts a container after any exit, and OnFailure only after a failure. A group that has succeeded can’t be stopped. Neither a stopped nor a succeeded group is billed.',
			'^update':
				'A container group’s image, environment variables and DNS name label can be updated in place. The OS type, CPU, memory and restart policy can’t. A restart or a start pulls a new build.',
			'^reach':
				'A group must expose the port that a container listens on, as it doesn’t map ports. A private IP address can’t be reached from the internet. At localhost, ports don’t have to be exposed.',
			'^keep':
				'A file share outlasts its group. An emptyDir volume survives only crashes. Other files are lost.',
			'^env':
				'The properties show only the name of a secure variable. In the container, all values are visible, but a Reader can’t run commands there.',
			'^net':
				'A group in a virtual network can’t have a public IP address or a DNS name label, and needs a NAT gateway for outbound traffic. The outbound address of a public group isn’t fixed.',
			'^cure':
				'Events tell about the image. After exit code 0, look at the restart policy and the command. After any other exit code, check the log.',
			'^cpu':
				'Without a limit, a container can use only what it requests. A limit can’t be below the request or above the sum of all requests.'
		},
		lab: 'containers/registry-to-instance',
		sources: [
			sources.containerGroups,
			sources.containerVariables,
			sources.containerNatGateway,
			sources.containerRestartPolicy,
			sources.containerStop,
			sources.containerGroupProblems,
			sources.containerGroupUpdate,
			sources.containerGroupNetworks,
			sources.containerFileShare,
			sources.containerEmptyDir,
			sources.containerStates
		],
		axes: {
			policy: 'Policies and access',
			change: 'What changes or is required',
			setting: 'How it’s set up'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['shop', 'cart', '80', '5000', '8080', 'bills', 'cache', '7'],
			['forum', 'feed', '443', '3000', '8443', 'media', 'posts', '5'],
			['maps', 'tiles', '80', '9000', '8000', 'layers', 'spool', '9'],
			['radio', 'charts', '443', '6000', '8443', 'songs', 'cache', '8'],
			['clinic', 'visits', '80', '7000', '8081', 'scans', 'queue', '6']
		],
		words: ['app', 'side', 'p', 'q', 'r', 'v', 'w', 'n'],
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'email', 'ticket', 'list']
	}
);
