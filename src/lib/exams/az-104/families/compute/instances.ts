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
	const restarts = `${policy === 'unset' ? 'Always, the default,' : '{policy}'} restarts the container`;
	return found === 'Succeeded'
		? `{policy} doesn’t restart the container after exit code 0${stop === 'late' ? ', and a stop then has no effect' : ''}`
		: stop === 'early'
			? 'you stop the group before the script is done'
			: `${restarts} ${policy === 'OnFailure' ? 'after each failure' : code === 'fails' ? 'after any exit code' : 'even after exit code 0'}${stop === 'late' ? ' until you stop the group' : ''}`;
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
			? 'a start deploys the same settings again and pulls a new build, if there is one'
			: 'the group is running already',
		create: right
			? 'this property can change while the group is running'
			: same
				? 'no property of the group changes'
				: 'this property can’t change in an existing group',
		delete: right
			? 'only a new group can get another value of this property'
			: 'nothing here requires a new group'
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
				listens: 'no container listens on port {to}, and the group doesn’t map ports'
			}[lack]
		: row['from'] === 'container'
			? 'at localhost, a port doesn’t have to be exposed'
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
					? 'outside a virtual network, a group can connect to the internet'
					: 'the NAT gateway gives outbound traffic a fixed address'
			: 'the requirement isn’t met yet',
		label: right
			? 'a group with a public IP address can get a label'
			: isPublic
				? 'a label is only for clients that connect to the group'
				: 'a group in a virtual network can’t have a label',
		nat: right
			? 'in a virtual network, outbound traffic requires a NAT gateway'
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

/**
 * What to do about an instance view: one without its image, or one that ended with an exit code, now or before. Not asked: success that OnFailure
 * restarts.
 */
const cureFor = ({ view, need, policy }: Row): string | undefined =>
	view === 'image'
		? view
		: view!.includes('1')
			? 'logs'
			: policy === 'OnFailure'
				? undefined
				: /once/.test(need!)
					? 'policy'
					: 'command';
function whyCure(row: Row, answer: string): string {
	const { view } = row;
	if (answer === cureFor(row))
		return {
			image: 'the event says that the image wasn’t found',
			policy: 'the container ends with exit code 0, and OnFailure doesn’t start it again then',
			command: 'the container ends with exit code 0, because nothing keeps it running',
			logs: 'exit code 1 is an error of the app, which its log can explain'
		}[answer]!;
	const failed = view!.includes('1');
	return {
		image: 'the container has run, so its image was found',
		policy: failed
			? 'OnFailure restarts after exit code 1, too'
			: view === 'image'
				? 'the container hasn’t been restarted'
				: 'the container should keep running',
		command: failed
			? 'the command runs, but fails with exit code 1'
			: view === 'image'
				? 'without its image, the container can’t run a command'
				: 'the container should end',
		logs: view === 'image' ? 'without its image, the container has no log' : 'exit code 0 isn’t an error'
	}[answer]!;
}
/** The instance views by id: which state ended, and with which exit code. */
const views = 'image|current 0|previous 0|previous 1';
function viewOf(id: string): string {
	const [at, code] = id.split(' ');
	const waiting = at === 'current' ? '' : '\n  "currentState": {"state": "Waiting"},';
	return `{${waiting}
  ${
		code
			? `"${at!}State": {"state": "Terminated", "exitCode": ${code}},
  "restartCount": {n}`
			: `"events": [{"count": {n}, "message": "Failed to pull image {app}:v2: not found"}],
  "restartCount": 0`
	}
}`;
}

const cpusOf = ({ request, other, limit }: Row): string =>
	String(mostCpus(Number(request), Number(other), limit === 'no' ? undefined : Number(limit)) ?? 'rejected');
function whyCpus(row: Row): string {
	const { request, other, limit } = row;
	return limit === 'no'
		? 'without a limit, a container gets what it requests'
		: cpusOf(row) !== 'rejected'
			? 'the limit is at least the request and at most the sum of the requests'
			: Number(limit) < Number(request)
				? 'a limit can’t be below the request'
				: `the limit is above ${Number(request) + Number(other)}, the sum of the requests`;
}

const groups = ['cg-invoices', 'cg-thumbs', 'cg-import', 'cg-labels', 'cg-payroll', 'cg-wiki', 'cg-radio'];
/** Kinds of IP addresses and the ports that they expose. */
const addresses = 'Public p|Public p q|Public r|Private p|Private q r';
const exposes = (id: string, before: string): string => id.replace(/ (\w)/g, `${before}{$1}`);
const secured = 'the KEY|the URL|both the URL and the KEY|neither';
const volumes = 'azureFile emptyDir|emptyDir azureFile|emptyDir emptyDir';

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'run',
		[
			'An hour ago, you created {count} in Azure Container Instances. Each has one container, whose script takes five minutes. You need to report their states.',
			'To save costs, you check {count} in Azure Container Instances, created an hour ago. Each has one container, whose script takes five minutes.'
		],
		{
			noun: 'container group',
			names: groups,
			sides: {
				policy: side(
					'policy',
					'Restart policy',
					{ Always: 'Always', OnFailure: 'OnFailure', Never: 'Never', unset: 'not specified' },
					undefined,
					'the restart policy of {name} is {}'
				),
				code: side(
					'change',
					'Exit code',
					{ fine: '0 each time', second: '1 once, then 0', fails: '1 each time' },
					'its exit code were {}',
					'its exit code is {}'
				),
				stop: side(
					'setting',
					'Stopped',
					{ no: 'never', early: 'after one minute', late: 'after 40 minutes' },
					{ no: 'no one had stopped the group', '': 'the group were stopped {}' },
					{ no: 'No one stopped it', '': 'It was stopped {}' }
				)
			},
			decide: stateAfter,
			asks: {
				Running: 'restarting and billed',
				Succeeded: 'in the Succeeded state, not billed',
				Stopped: 'in the Stopped state, not billed'
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
			'Developers ask you to change {count} in Azure Container Instances. You must delete a group only if necessary.'
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
						image: 'an image with another tag',
						'environment variables': 'another value of an environment variable',
						'DNS name label': 'another DNS name label',
						CPU: '2 CPUs instead of 1',
						'OS type': 'Windows containers instead of Linux containers',
						memory: '4 GB of memory instead of 2 GB',
						'restart policy': 'another restart policy'
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
				create: 'run az container create with the name of the group',
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
			'You test {count} to a container group, whose YAML file has the following section. The container {app} listens on port {p}, and {side} on port {q}. Containers declare all exposed ports. A private IP address is in VNet1, and nothing blocks traffic.',
			'Users complain about a container group, so you check {count}. The container {app} listens on port {p}, and {side} on port {q}. The YAML file has the following section, and containers declare all exposed ports. A private IP address is in VNet1, and nothing blocks traffic.'
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
						container: 'a container of the group, through localhost'
					},
					'{name} came from {}',
					'{name} comes from {}'
				),
				to: side('change', 'Port', { p: '{p}', q: '{q}', r: '{r}' }, 'its port were {}', 'its port is {}')
			},
			decide: (row) => (lackOf(row) ? 'fail' : 'succeed'),
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
			'The Linux container {app} in Azure Container Instances mounts the volumes {v} at /mnt/{v} and {w} at /mnt/{w}. You need to tell its users what will happen to {count}.'
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
									`- name: {${'vw'[at]!}}\n  ${kind}: {${kind === 'emptyDir' ? ' ' : 'shareName: {app}'}}`
							)
							.join('\n')
					),
					texts(volumes, (id) => `{v} and {w} were ${id.replace(' ', ' and ')} volumes`)
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
						crash: 'a container crash',
						stop: 'a stop and start of the group',
						delete: 'a deletion and redeployment of the group'
					},
					'this were followed by {}',
					'this is followed by {}'
				)
			},
			decide: (row) => (isKept(row) ? 'keep' : 'lose'),
			asks: { keep: 'keep', lose: 'lose' },
			choose: 'Which file{s} will you {}?',
			judge: 'You will {} {name}.',
			why(row) {
				const volume = volumeAt(row);
				return volume === 'azureFile'
					? '{at} is in a file share, outside the group'
					: volume
						? `an emptyDir volume ${isKept(row) ? 'survives a crash' : 'is gone when its group is stopped or deleted'}`
						: 'no volume is mounted at {at}';
			}
		}
	),
	...told(
		'env',
		[
			'An auditor asks who can read the settings of the container {app} in Azure Container Instances. At startup, {app} writes only API_KEY to its log. You run {count}.',
			'You need to protect the settings of the container {app} in Azure Container Instances, which writes only API_KEY to its log at startup. You run {count}.'
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
					texts(secured, (id) => `there were a secureValue for ${id}`)
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
						show: 'run az container show',
						portal: 'open the properties of the container in the portal',
						exec: 'run env with az container exec',
						logs: 'run az container logs'
					},
					'you had to {} in {name}',
					'you {}'
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
			why({ act, role, secure }) {
				return act === 'logs'
					? 'the log shows what the app writes, even a secure value'
					: act === 'exec'
						? role === 'Reader'
							? 'a Reader can’t run commands in a container'
							: 'in the container, all values are visible'
						: secure === 'neither'
							? 'the properties show what isn’t secure'
							: 'the properties show only the name of a secure variable';
			}
		}
	),
	...told(
		'net',
		[
			'You need to meet new requirements for {count} in Azure Container Instances. You have no DNS name labels yet. VNet1 has an empty delegated subnet with a NAT gateway. You must delete a group only if necessary.',
			'You review {count} in Azure Container Instances. You have no DNS name labels yet. VNet1 has an empty delegated subnet with a NAT gateway. You must delete a group only if necessary.'
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
						name: 'clients on the internet must use a DNS name label',
						vms: 'only VMs in VNet1 must have access',
						fixed: 'a partner must see requests from one IP address',
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
			'You troubleshoot {count} in Azure Container Instances. For its only container, az container show returns this instance view.',
			'A developer needs help with {count} in Azure Container Instances. You get this instance view of its only container.'
		],
		{
			noun: 'container group',
			common: {
				view: side(
					'setting',
					'instanceView',
					texts(views, viewOf),
					texts(views, (id) =>
						id === 'image' ? 'the image weren’t found' : `the exit code were ${id.at(-1)!}`
					)
				)
			},
			sides: {
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
						'once a day': 'the script should run once a day, when you start the group',
						once: 'the import should run once',
						app: 'the worker should wait for messages all day',
						shell: 'a container with only a shell should stay up for tests'
					},
					'its owner said that {}',
					'according to its owner, {}'
				)
			},
			decide: cureFor,
			asks: {
				image: 'correct the image name',
				policy: 'create the group again with the OnFailure restart policy',
				command: 'set a command that keeps running',
				logs: 'run az container logs to find the cause'
			},
			single: 'You need to find or fix the cause. What should you do?',
			why: whyCure
		}
	),
	...told(
		'cpu',
		[
			'You need to give the container {app} enough CPU. You prepare {count} in Azure Container Instances, each with the containers {app} and {side}.',
			'The container {app} is too slow, so you compare {count} in Azure Container Instances, each with the containers {app} and {side}.'
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
				1: 'let {app} use 1 CPU at most',
				2: 'let {app} use 2 CPUs at most',
				3: 'let {app} use 3 CPUs at most',
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
		'Without a restart policy, it’s Always. It’s easy to think that a container simply runs once.',
		taking('policy', /unset/, { policy: 'Never', code: 'fine' })
	],
	'success-is-final': [
		'Always restarts a container that succeeded, too. It’s easy to think that a job that’s done stays stopped.',
		taking('policy', /Always/, { policy: 'OnFailure' })
	],
	'stop-counts': [
		'A group that has succeeded can’t be stopped. It’s easy to think that the last command decides.',
		taking('stop', /late/, { stop: 'early' })
	],
	'resized-in-place': [
		'CPU and memory are fixed for a group. It’s easy to expect to resize it like a VM.',
		taking('change', /CPU|memory|policy|OS/, { change: 'image' })
	],
	'maps-ports': [
		'A container group doesn’t map ports. It’s easy to expect port mapping, as in Docker.',
		taking('to', /r/, { to: 'p' })
	],
	'localhost-exposed': [
		'Containers of a group reach each other at localhost, even on ports that aren’t exposed. It’s easy to think that they must be.',
		taking('from', /container/, { from: 'vm' })
	],
	'volumes-last': [
		'An emptyDir volume is gone when its group stops. It’s easy to think that any volume lasts.',
		taking('after', /./, { after: 'crash' })
	],
	'reader-runs': [
		'A Reader can’t run commands in a container. It’s easy to take env for reading.',
		taking('role', /Reader/, { role: 'Contributor' })
	],
	'limit-alone': [
		'A limit can’t be above the sum of all requests. It’s easy to look at it alone.',
		taking('limit', /./, { other: '4' })
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
				'Always, the default, restarts a container after any exit, and OnFailure only after a failure. A group that has succeeded can’t be stopped. Both states end billing.',
			'^update':
				'A running group gets another image, environment variable or DNS name label in place. For another CPU, memory or restart policy, you delete it first. A restart or a start pulls a new build.',
			'^reach':
				'A group must expose the port that its app listens on, because it doesn’t map ports. In a virtual network it has no public IP address. At localhost, the ports exposed don’t matter.',
			'^keep':
				'A file share outlasts its group. An emptyDir volume survives only crashes. Files elsewhere are lost with the container.',
			'^env':
				'The properties of a container show only the name of a secure environment variable. Its value is visible in the container, where a Reader can’t run commands.',
			'^net':
				'A group in a virtual network has no public IP address or DNS name label, and needs a NAT gateway for outbound traffic. The outbound address of other groups isn’t fixed.',
			'^cure':
				'Events show what happened to the image, and exit codes how containers ended. After exit code 0, look at the restart policy and the command, and after others at the log.',
			'^cpu':
				'Without a limit, a container can use what it requests. A limit can go up to the sum of all requests in the group.'
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
			policy: 'A restart policy or access',
			change: 'What changes or is required',
			setting: 'How it’s set up'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['shop', 'cart', '80', '5000', '8080', 'docs', 'temp', '7'],
			['forum', 'feed', '443', '3000', '8443', 'media', 'work', '5'],
			['maps', 'tiles', '80', '9000', '8000', 'data', 'spool', '9'],
			['radio', 'charts', '443', '6000', '8443', 'songs', 'cache', '8'],
			['clinic', 'visits', '80', '7000', '8081', 'scans', 'queue', '6']
		],
		words: ['app', 'side', 'p', 'q', 'r', 'v', 'w', 'n'],
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'email', 'ticket', 'list']
	}
);
