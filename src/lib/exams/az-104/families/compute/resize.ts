// Running VMs: what it takes to resize, change and stop them, to attach and encrypt disks, and what a size supports.
// Over 200 lines: six topics with words for what can differ in each.
import { attachStep, encryptionFor } from '#lib/azure/compute/disk.ts';
import {
	changeWay,
	limitsOf,
	powerSteps,
	resize as resizeVm,
	sizeObstacles,
	sizeOf,
	type PowerGoal,
	type PowerState,
	type ResizeMethod,
	type VmChange
} from '#lib/azure/compute/resize.ts';
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

type Said = Omit<Topic, 'intro'>;
/** A side told in sentences, with % for its verb. */
const is = (axis: string, title: string, values: Row | string, text: string) =>
	side(axis, title, values, text.replace('%', 'were'), text.replace('%', 'is'));
/** What a row must do. */
const must = (title: string, values: Row) => side('to', title, values, '{name} had to {}', '{name} must {}');
/** A text for each id. */
const each = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const json = (value: unknown): string => JSON.stringify(value, null, 2);
/** Steps as an answer. */
const answerOf = (steps: readonly string[] | undefined): string | undefined =>
	steps && (steps.join(' ') || 'none');
/** Topics that are told in two ways. More sides decide a row at difficulty 3. */
const opened = (id: string, intros: readonly string[], rest: string, topic: Said) =>
	told(
		id,
		intros.map((intro) => intro + rest),
		{
			...topic,
			suits(row, difficulty) {
				const all = Object.entries({ ...topic.sides, ...topic.common });
				const turning = all.filter(([side, { values }]) =>
					Object.keys(values).some(
						(value) => ![undefined, topic.decide(row)].includes(topic.decide({ ...row, [side]: value }))
					)
				);
				const usual = all.length > 3 ? 3 : 2;
				return difficulty < 3
					? !topic.single || turning.length < usual + difficulty
					: turning.length >= usual;
			}
		}
	);

const states = { running: 'running', stopped: 'shut down from inside', deallocated: 'deallocated' };
const state = is('state', 'State', states, '{name} % {}');
const inSet = (values: Row) =>
	side(
		'state',
		'Availability set',
		{ no: 'none (VM2 is running)', ...values },
		{ '': '{name} were in a set {}', no: '{name} were in no availability set' },
		{ '': '{name} is in an availability set {}', no: '{name} is in no availability set, and VM2 is running' }
	);
const beside = { running: 'with VM2 (running)' };

const targets = ['Standard_D4s_v3', 'Standard_E8s_v3'];
const lists = [...targets, targets.join(' ')];
const resizeOf = ({ listed, next, state, set }: Row): ResizeMethod => {
	const vm = {
		state: state as PowerState,
		size: sizeOf('D2s_v3'),
		set: set === 'no' ? undefined : [set as PowerState]
	};
	const found = resizeVm(vm, sizeOf(next!), listed!.includes(next!));
	// Where VM2 is deallocated already, all of the set are once the VM is.
	return found === 'deallocate the set' && set === 'deallocated' ? 'deallocate the VM' : found;
};
const size: Said = {
	noun: 'VM',
	common: {
		listed: side(
			'offered',
			'az vm list-vm-resize-options -g RG1 -n VM1 --query "[].name"',
			each(lists, (ids) => json(['Standard_D2s_v3', ...ids.split(' ')])),
			each(lists, (ids) =>
				ids.includes(' ') ? 'the output listed both' : `the output listed only Standard_D2s_v3 and ${ids}`
			)
		)
	},
	sides: {
		next: is('to', 'New size', [...targets, 'Standard_D4s_v5'].join('|'), 'the new size % {}'),
		state,
		set: inSet({ ...beside, deallocated: 'with VM2 (deallocated)' })
	},
	decide: resizeOf,
	asks: {
		'as it is': 'change the size, and expect no restart',
		'with a restart': 'change the size, and accept a restart',
		'deallocate the VM': 'deallocate only the VM, and then change the size',
		'deallocate the set': 'deallocate VM2 (and the VM if allocated), and then change the size',
		'not possible': 'create a VM of the new size from snapshots'
	},
	single:
		'The VM must get its new size with the fewest steps and the least interruption. You will start stopped VMs afterward. What should you do?',
	why(row, answer) {
		const { listed, next, state, set } = row;
		const right = resizeOf(row);
		const offered = listed!.includes(next!);
		const reason = {
			'as it is': [
				'a resize',
				right === answer
					? state === 'deallocated' && set !== 'running'
						? 'nothing keeps {name} on its cluster, so it can start on another'
						: 'the cluster offers {next}, and {name} is {state}'
					: offered
						? 'a running VM restarts when it’s resized'
						: 'the cluster doesn’t offer {next}'
			],
			'with a restart': [
				'a restart',
				right === 'as it is'
					? '{name} isn’t running'
					: offered
						? 'the cluster offers {next}, and a running VM restarts'
						: 'a restart leaves {name} on a cluster without this size'
			],
			'deallocate the VM': [
				'deallocating a VM',
				right === answer
					? 'the cluster doesn’t offer {next}, and {name} is still there'
					: right === 'deallocate the set'
						? 'VM2 would keep the set on its cluster'
						: state === 'deallocated'
							? '{name} is deallocated already'
							: '{name} can stay on its cluster'
			],
			'deallocate the set': [
				'another cluster',
				set === 'no'
					? '{name} isn’t in a set with VM2'
					: right === answer
						? 'the cluster doesn’t offer {next}, and VM2 keeps the set there'
						: set === 'deallocated'
							? 'VM2 holds no place on the cluster'
							: 'the set can stay on its cluster'
			]
		}[answer];
		return right === 'not possible'
			? `${reason?.[0] ?? '{next} has no temporary disk, and a resize'} can’t remove ${reason ? 'a temporary disk' : 'one'}`
			: (reason?.[1] ?? 'both sizes have a temporary disk, so a resize is possible');
	}
};

const stepsOf = ({ change, state, set }: Row): string =>
	changeWay(change as VmChange, state as PowerState, set !== 'no');
const steps: Said = {
	noun: 'VM',
	sides: {
		change: must('Request', {
			disk: 'have another data disk',
			nic: 'have another network interface',
			host: 'have encryption at host',
			size: 'have a size that its cluster does not offer',
			set: 'be in the availability set AS2',
			network: 'be in another virtual network'
		}),
		state: { ...state, values: { running: 'running', deallocated: 'deallocated' } },
		set: inSet(beside)
	},
	decide: stepsOf,
	asks: {
		now: 'make the change while the VM runs',
		vm: 'deallocate the VM, make the change, and start the VM',
		all: 'deallocate the running VMs, make the change, and start both',
		direct: 'make the change, and then start the VM',
		delete: 'delete the VM, keep its disks, and create a VM with the change from them'
	},
	single:
		'You need to fulfill the request with the fewest steps. In the end, both VMs must run. What should you do?',
	why(row, answer) {
		const { change, state, set } = row;
		const found = stepsOf(row);
		const right = found === answer;
		const fixed = change === 'set' ? 'availability set' : 'virtual network';
		const needs =
			change === 'size' ? 'the cluster doesn’t offer the size' : 'the change needs a deallocated VM';
		return {
			now: right
				? 'a data disk can be attached while a VM runs'
				: found === 'delete'
					? `the ${fixed} can’t be changed, running or not`
					: state === 'deallocated'
						? '{name} isn’t running'
						: `this isn’t possible before {name} is deallocated`,
			vm: right
				? `{name} is running, and ${needs}`
				: found === 'all'
					? 'VM2 would keep the set on its cluster'
					: state === 'deallocated' && found !== 'delete'
						? '{name} is deallocated already'
						: found === 'now'
							? '{name} can keep running'
							: `deallocating a VM doesn’t free it from its ${fixed}`,
			all: right
				? 'VM2 keeps the set on a cluster that doesn’t offer the size'
				: set === 'no'
					? '{name} isn’t in a set with VM2'
					: found === 'delete'
						? `the ${fixed} is fixed, even if both are deallocated`
						: 'VM2 can keep running',
			direct: right
				? '{name} is deallocated, so it’s ready for the change'
				: found === 'delete'
					? `the ${fixed} of a VM can’t be changed`
					: found === 'all'
						? 'VM2 runs, so the set stays where it is'
						: found === 'now'
							? '{name} is running, so it needs no start'
							: '{name} must be deallocated first',
			delete: right ? `the ${fixed} of a VM is fixed when it’s created` : 'the change doesn’t need a new VM'
		}[answer]!;
	}
};

const ways: Row = {
	vm: 'vm>change>start',
	all: 'all>change>start both',
	direct: 'change>start',
	delete: 'delete>create'
};
const order: Said = {
	noun: 'VM',
	sides: steps.sides,
	decide: (row) => ways[stepsOf(row)],
	asks: {
		vm: 'deallocate the VM',
		all: 'deallocate the running VMs',
		change: 'make the change',
		start: 'start the VM',
		'start both': 'start the VM and VM2',
		delete: 'delete the VM, but keep its disks',
		create: 'create a VM with the change from the disks'
	},
	order:
		'Both VMs must run in the end. You must stop VMs only if necessary. Which {s} actions should you perform in sequence?',
	why(row, step) {
		const found = stepsOf(row);
		const at = ways[found]!.split('>').indexOf(step);
		return at >= 0
			? `step ${at + 1}: ${
					step === found
						? steps.why(row, step)
						: ({ change: 'what must be deallocated is off by then', create: 'the new VM gets the disks' }[
								step
							] ?? 'what is off must run in the end')
				}`
			: ({
					start: found === 'all' ? 'VM2 must run, too' : 'a VM starts when it’s created',
					'start both': 'VM2 is never stopped',
					create: '{name} itself takes the change'
				}[step] ?? steps.why(row, step === 'change' ? 'direct' : step));
	}
};

const powerOf = ({ goal, state, file }: Row): string | undefined =>
	answerOf(powerSteps(goal as PowerGoal, state as PowerState, file!.includes('temporary')));
const power: Said = {
	noun: 'test server',
	names: ['WEB1', 'SQL1', 'APP1', 'BUILD1'],
	sides: {
		state,
		goal: must('Goal', {
			free: 'cause no compute charges',
			off: 'be off for an hour, but keep its host',
			host: 'run on another host',
			restart: 'restart on its host to load a driver'
		}),
		file: side(
			'place',
			'Files to keep',
			'logs on drive D (temporary disk)|reports on drive D (temporary disk)|logs on drive C (OS disk)|reports on drive F (data disk)',
			'{name} had to keep {}',
			'it must keep {}'
		)
	},
	decide: powerOf,
	asks: {
		none: 'make no change',
		deallocate: 'deallocate the VM',
		'copy deallocate': 'copy the files to a new data disk, and then deallocate the VM',
		'shut down': 'shut down the operating system',
		redeploy: 'redeploy the VM',
		'copy redeploy': 'copy the files to a new data disk, and then redeploy the VM',
		restart: 'restart the VM in the Azure portal'
	},
	choose: 'For which server{s} should you {}?',
	single: 'You need to reach the goal with the fewest changes. What should you do?',
	why(row, answer) {
		const { state, file, goal } = row;
		const found = powerOf(row)!;
		const act = answer.split(' ').at(-1)!;
		const lost = `${act === 'redeploy' ? 'redeploying loses' : 'deallocating can lose'} data on the temporary disk`;
		if (answer !== found && found.endsWith(act))
			return answer === act ? lost : 'no copy is needed, as managed disks keep files';
		const effect =
			state !== 'running' && act === 'down'
				? '{name} is off already'
				: {
						running: '{name} is still running on its host',
						stopped: '{name} is billed and keeps its host',
						deallocated: '{name} isn’t billed for compute',
						down: `a VM that’s shut down from inside ${{ free: 'is billed for compute', restart: 'doesn’t run' }[goal!] ?? 'keeps its host'}`,
						deallocate:
							state === 'deallocated'
								? `{name} is deallocated already${answer === act ? '' : ', so no copy is needed'}`
								: `a deallocated VM ${{ free: 'isn’t billed for compute', off: 'leaves its host' }[goal!] ?? 'doesn’t run'}`,
						redeploy: `a redeployed VM runs${goal === 'free' ? ' and is billed for compute' : ' on another host'}`,
						restart: `a restarted VM ${{ free: 'is billed for compute', off: 'isn’t off for an hour' }[goal!] ?? 'keeps its host'}`
					}[act === 'none' ? state! : act]!;
		return answer !== found
			? `${answer === act || act === 'down' || effect.startsWith('{') ? '' : 'even with a copy, '}${effect}`
			: file!.includes('temporary')
				? `${effect}, and ${act === 'restart' ? 'a restart keeps data on the temporary disk' : lost}`
				: effect;
	}
};

const regions = ['West Europe', 'North Europe'];
const inRegions = (names: string) =>
	names.split('|').flatMap((name) => regions.map((region) => `${name} in ${region}`));
const vms = inRegions('D8_v5|D8s_v5');
const attachOf = ({ vm, disk, to }: Row): string | undefined => {
	const [size, home] = vm!.split(' in ') as [string, string];
	const [type, region] = disk!.split(' in ') as [string, string];
	// A cluster is in one region.
	if (to === 'shared' && region !== home) return undefined;
	return attachStep(
		{
			region,
			premium: type.startsWith('P'),
			attachedTo: to === 'no' ? 0 : 1,
			maxShares: to === 'shared' ? 2 : 1
		},
		{ region: home, premium: sizeOf(size).premium }
	);
};
const attach: Said = {
	noun: 'data disk',
	common: {
		vm: side(
			'offered',
			'az vm show -g RG1 -n VM1 --query "[hardwareProfile.vmSize, location]"',
			each(vms, (vm) => {
				const [size, region] = vm.split(' in ');
				return json([`Standard_${size!}`, region!.replace(' ', '').toLowerCase()]);
			}),
			each(vms, (vm) => `VM1 were a Standard_${vm}`)
		)
	},
	sides: {
		disk: is('place', 'Disk', inRegions('Premium SSD|Standard SSD').join('|'), '{name} % a {}'),
		to: side(
			'state',
			'Attached to',
			{
				no: 'no VM',
				VM2: 'a running VM',
				VM3: 'a deallocated VM',
				shared: 'a running VM (max shares: 2)'
			},
			'{name} were attached to {}',
			'it is attached to {}'
		)
	},
	decide: attachOf,
	asks: {
		none: 'attach without another change',
		detach: 'detach from another VM first',
		copy: 'copy to the region of VM1 first',
		type: 'attach only after you change the size of VM1'
	},
	choose: 'Which disk{s} should you {}?',
	why(row, answer) {
		const { to, disk, vm } = row;
		const found = attachOf(row)!;
		const [size] = vm!.split(' in ');
		return {
			none: {
				none: `{name} is in the region of VM1${to === 'shared' ? ', and two VMs can share it' : ' and free'}`,
				detach: 'another VM has {name}',
				copy: '{name} is in another region',
				type: '{name} is a Premium SSD'
			}[found]!,
			detach:
				to === 'no'
					? 'no VM has {name}'
					: to === 'shared'
						? 'the other VM can keep {name}'
						: found === answer
							? `max shares of {name} is 1, and ${to === 'VM3' ? 'a deallocated VM keeps its disks' : 'another VM has it'}`
							: 'a detached disk stays in its region',
			copy: found === answer ? 'a disk must be in the region of its VM' : '{name} is in the region of VM1',
			type:
				found === answer
					? `without an s after its number, ${size!} doesn’t support Premium SSDs`
					: `${disk!.startsWith('P') ? size! : 'every size'} supports ${disk!.split(' in ')[0]!}s`
		}[answer]!;
	}
};

/** Why two changes, one of them, or none is right or wrong. `as`: how things are for each. */
function ofTwo(found: string, answer: string, as: Row): string {
	const all = Object.values(as).join(', and ');
	const other = (id: string) => (id === 'set' ? 'host' : 'set');
	if (answer === 'none') return found === answer ? all : `a change is needed: ${as[found] ?? all}`;
	if (answer in as) return found in as || found === 'none' ? as[answer]! : as[other(answer)]!;
	if (found in as)
		return `${found === 'set' ? 'a disk encryption set' : 'encryption at host'} is enough: ${as[other(found)]!}`;
	return found === 'none' ? `neither is needed: ${all}` : all;
}

const wanted = ({ need }: Row) => ({ onHost: /cache|flow/.test(need!), ownKey: need!.includes('key') });
const encryptionOf = (row: Row): string =>
	encryptionFor(
		wanted(row),
		(['set', 'host'] as const).filter((one) => row[one] === 'yes')
	).join(' ') || 'none';
const encrypt: Said = {
	noun: 'VM',
	sides: {
		host: is(
			'offered',
			'Encryption at host',
			{ yes: 'enabled', no: 'disabled' },
			'encryption at host of {name} % {}'
		),
		set: side(
			'state',
			'Key of its disks',
			{ yes: 'customer-managed', no: 'platform-managed' },
			'the disks of {name} used a {} key',
			'its disks use a {} key'
		),
		need: side(
			'to',
			'Requirement',
			{
				rest: 'encrypt disks at rest',
				key: 'encrypt disks with your key',
				cache: 'encrypt disk caches',
				flow: 'encrypt data sent to storage',
				'key cache': 'encrypt disk caches with your key'
			},
			'the requirement for {name} were to {}',
			'you must {}'
		)
	},
	decide: encryptionOf,
	asks: {
		none: 'make no change',
		set: 'use only a disk encryption set',
		host: 'enable only encryption at host',
		'set host': 'use a disk encryption set and enable encryption at host'
	},
	choose: 'For which VM{s} should you {}?',
	table: 'What should you do for each VM?',
	single: 'You need to meet the requirement with the fewest changes. What should you do?',
	why(row, answer) {
		const { onHost, ownKey } = wanted(row);
		const { need, set, host } = row;
		return ofTwo(encryptionOf(row), answer, {
			set: ownKey
				? `the disks ${set === 'yes' ? 'use your key already' : 'don’t use your key yet'}`
				: 'any key is allowed',
			host: onHost
				? `encryption at host ${host === 'yes' ? 'already covers' : 'would cover'} ${need === 'flow' ? 'data sent to storage' : 'caches'}`
				: 'encryption at rest doesn’t need encryption at host'
		});
	}
};

const shapes = [
	'D8s_v5 Premium 6 2',
	'D8s_v5 Standard 6 4',
	'D8s_v5 Standard 12 2',
	'D8ds_v5 Premium 6 2',
	'D8ds_v5 Premium 12 4',
	'D8ds_v5 Standard 6 2'
];
const obstaclesOf = ({ shape, to, more }: Row) => {
	const [size, type, disks, interfaces] = shape!.split(' ');
	return sizeObstacles(
		{
			size: size!,
			premium: type!.startsWith('P') || more === 'premium',
			disks: Number(disks) + (more === 'disks' ? 4 : more === 'premium' ? 1 : 0),
			interfaces: Number(interfaces) + (more === 'nic' ? 1 : 0)
		},
		to!
	);
};
const fits: Said = {
	noun: 'plan',
	common: {
		shape: side(
			'offered',
			'VM1',
			each(shapes, (id) => {
				const [size, type, disks, interfaces] = id.split(' ');
				return `a Standard_${size!} with ${disks!} ${type!} SSD data disks and ${interfaces!} network interfaces`;
			}),
			'VM1 were {}',
			'VM1 is {}'
		)
	},
	sides: {
		to: side(
			'to',
			'New size',
			each(['D4s_v5', 'D4ds_v5', 'D4_v5', 'D8_v5', 'D8d_v5', 'D16s_v5', 'D16ds_v5'], (size) => {
				const { disks, interfaces } = limitsOf(size);
				return `Standard_${size} (up to ${disks} data disks, ${interfaces} interfaces)`;
			}),
			'VM1 became a {} in {name}',
			'in {name}, VM1 becomes a {}'
		),
		more: side(
			'place',
			'New parts',
			{
				no: 'nothing else',
				premium: 'a Premium SSD',
				disks: 'four data disks of that type',
				nic: 'another network interface'
			},
			'VM1 got {} in {name}',
			'it gets {}'
		)
	},
	decide: (row) => (obstaclesOf(row).length > 0 ? 'no' : 'yes'),
	asks: { yes: 'succeed', no: 'fail' },
	choose: 'Which plan{s} will {}?',
	judge: '{name} will {}.',
	why(row) {
		const has = sizeOf(row['shape']!.split(' ')[0]!).temporaryDisk;
		return (
			obstaclesOf(row)
				.map(
					(one) =>
						({
							temporary: `A resize can’t ${has ? 'remove the' : 'add a'} temporary disk`,
							premium: 'Without an s after its number, the size doesn’t support Premium SSDs',
							disks: 'There would be too many data disks',
							interfaces: 'There would be too many network interfaces'
						})[one]
				)
				.join('. ') ||
			`the size has ${has ? 'a' : 'no'} temporary disk, as before, and room for ${row['more'] === 'no' ? 'all disks and interfaces' : '{more}'}`
		);
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...opened(
		'size',
		[
			'A ticket asks for a larger size for VM1, a Standard_D2s_v3. ',
			'At night, a script failed to resize VM1, a Standard_D2s_v3. ',
			'Month-end reports overloaded VM1, a Standard_D2s_v3. '
		],
		'An hour ago, while VM1 was running, you ran this command. The cluster still has these sizes.',
		size
	),
	...opened('steps', ['You prepare a maintenance window for a VM with managed disks.'], '', steps),
	...opened(
		'steps order',
		['An audit found that a VM with managed disks is not set up as requested.'],
		'',
		order
	),
	...opened(
		'power',
		[
			'Before a long weekend, you review {count} in Azure.',
			'The test team asks you for help with {count} in Azure.'
		],
		'',
		power
	),
	...opened(
		'attach',
		[
			'The app on VM1 needs the data on {count}.',
			'VM1 replaces an old VM and must get {count}.',
			'Before a failover test, VM1 must get {count}.'
		],
		' VM1 will join the cluster of any shared disk. Max shares is 1 unless shown. You must minimize changes and keep disk types. Nothing is zonal.',
		attach
	),
	...opened(
		'encrypt',
		[
			'Auditors have requirements for {count}.',
			'Your company buys a firm with {count}.',
			'A customer signs a contract for {count}.'
		],
		' Azure Disk Encryption is not allowed. You must change only what is necessary.',
		encrypt
	),
	...opened(
		'fits',
		['Finance sends you {count} to resize VM1.', 'For a new app on VM1, its vendor sends you {count}.'],
		' VM1 keeps all disks, which have one type.',
		fits
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'stopped-is-free': [
		'A VM that’s shut down from inside keeps its host and is billed. It’s easy to take it for deallocated.',
		taking('state', /stopped/, { state: 'deallocated' })
	],
	'set-ignored': [
		'An availability set is on one cluster. It’s easy to look at the VM only.',
		taking('set', /running/, { set: 'no' })
	],
	'any-size': [
		'A resize can’t add or remove a temporary disk. It’s easy to look at the cluster only.',
		taking('next', /v5/, { next: 'Standard_D4s_v3', listed: lists[0]! })
	],
	'deallocated-lets-go': [
		'A deallocated VM keeps its disks attached. It’s easy to think that they’re free.',
		taking('to', /VM3/, { to: 'no' })
	],
	'key-is-all': [
		'A disk encryption set alone covers neither caches nor data sent to storage. It’s easy to think that it does.',
		(row) => (row['host'] === 'no' && wanted(row).onHost ? { ...row, need: 'key' } : row)
	],
	'temporary-stays': [
		'A temporary disk belongs to the host. It’s easy to take it for a data disk.',
		taking('file', /temporary/, { file: 'reports on drive F (data disk)' })
	]
};

export const resize = topicFamily(
	{
		id: 'virtual-machines/resize',
		edition: 9,
		group: 'virtual-machines',
		title: 'VM sizes, disks and moves',
		rule: {
			'^size':
				'A running VM restarts when it’s resized. If the cluster doesn’t offer the size, deallocate the VM, and in an availability set, all VMs of the set. A resize can’t add or remove a temporary disk.',
			'^steps':
				'Some changes need a deallocated VM. The availability set and the virtual network are fixed when a VM is created.',
			'^power':
				'A VM that’s shut down from inside is billed for compute. A deallocated VM isn’t. A restart keeps data on the temporary disk. Redeploying loses it, and deallocating may lose it.',
			'^attach':
				'A disk must be in the region of its VM, of a type that the VM size supports, and attached to fewer VMs than its max shares.',
			'^encrypt':
				'Managed disks are always encrypted at rest. Caches and data sent to storage need encryption at host, which uses the key of each disk for its cache.',
			'^fits':
				'A resize can’t add or remove a temporary disk. The size must support the type and the number of disks, and the number of network interfaces.'
		},
		lab: 'virtual-machines/resize-and-grow',
		sources: [
			sources.resizeVm,
			sources.vmStates,
			sources.disksFaq,
			sources.diskEncryptionOptions,
			sources.encryptionAtHost,
			sources.managedDisks,
			sources.dsv5Sizes,
			sources.vmNetworking,
			sources.addDisk,
			sources.addNetworkInterfaces,
			sources.redeployVm,
			sources.sharedDisks
		],
		axes: {
			offered: 'What is offered or shown',
			state: 'What is done or attached',
			to: 'What is required',
			place: 'How it’s set up'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'judge', 'single', 'series', 'table', 'order'],
		telling: ['table', 'email', 'ticket', 'list']
	}
);
