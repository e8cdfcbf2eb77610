// Running VMs: what it takes to resize, move and encrypt them, to attach disks and to reach IOPS, and what stopping leaves.
// Over 200 lines: six topics with words for what can differ in each.
import { attachObstacles, cappedBy, encryptionFor } from '#lib/azure/compute/disk.ts';
import { wayTo, type Place } from '#lib/azure/compute/move.ts';
import {
	afterAction,
	resize as resizeVm,
	sizeOf,
	type PowerAction,
	type PowerState,
	type ResizeMethod
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

function resizeOf({ now, next, offered, power, set }: Row): ResizeMethod | undefined {
	const others = set === 'no' ? undefined : [set as PowerState];
	const vm = { state: power as PowerState, size: sizeOf(now!), set: others };
	const found = resizeVm(vm, sizeOf(next!), offered === 'yes');
	// A set that has left its cluster but for the VM itself can be read in two ways.
	return found === 'deallocate the set' && set === 'deallocated' ? undefined : found;
}
function whyResize(row: Row, answer: string): string {
	const { offered, power, set } = row;
	const found = resizeOf(row)!;
	const had = sizeOf(row['now']!).temporaryDisk;
	const apart = had
		? '{now} has a temporary disk and {next} doesn’t'
		: '{next} has a temporary disk and {now} doesn’t';
	const missing = 'the cluster doesn’t offer {next}';
	const stays = 'the cluster offers {next}, so {name} can stay there';
	const held = 'the other VM in its set is running and keeps the set on its cluster';
	if (answer === found)
		return {
			'as it is':
				offered === 'yes'
					? 'the cluster offers {next}, and {name} is {power}, so nothing is interrupted'
					: '{name} can start on a cluster that offers {next}, as no VM keeps it on the last one',
			'with a restart': `${stays}, but a running VM restarts when it’s resized`,
			'deallocate the VM': `${missing}, and {name} stays on it while it’s {power}`,
			'deallocate the set': `${missing}, and ${held}`,
			'not possible': `${apart}, and a resize can’t change that`
		}[found];
	const blocked = found === 'not possible';
	const same = 'doesn’t add or remove a temporary disk';
	return {
		'as it is': blocked
			? apart
			: found === 'with a restart'
				? 'a running VM always restarts when it’s resized'
				: `${set === 'no' ? '{name}' : 'the set'} is still on its cluster, which doesn’t offer {next}`,
		'with a restart': blocked
			? `a restart ${same}`
			: power === 'running'
				? '{name} stays on its cluster during a restart'
				: '{name} is {power}, not running',
		'deallocate the VM': blocked
			? `deallocating the VM ${same}`
			: power === 'deallocated'
				? '{name} is deallocated already'
				: found === 'deallocate the set'
					? held
					: stays,
		'deallocate the set':
			set === 'no'
				? '{name} isn’t in an availability set'
				: blocked
					? `another cluster ${same}`
					: offered === 'no'
						? 'both VMs of the set are deallocated already'
						: 'the set’s cluster offers {next}, so the other VM can stay',
		'not possible': `${had ? 'both sizes have' : 'neither size has'} a temporary disk, so a resize is possible`
	}[answer as ResizeMethod];
}
const sizeTopic: Omit<Topic, 'intro'> = {
	noun: 'VM',
	names: ['VM-Print', 'VM-Maps', 'VM-Build', 'VM-Forms'],
	sides: {
		now: side('place', 'Size', 'D2s_v3|D4s_v5|E4ds_v5'),
		next: side('to', 'New size', 'E8s_v5|D8ds_v5|D4s_v3'),
		offered: side('offered', 'Cluster offers new size', 'yes|no', {
			yes: 'the cluster of {name} offered the new size',
			no: 'the cluster of {name} lacked the new size'
		}),
		power: side('state', 'State', 'running|stopped|deallocated', '{name} were {}'),
		set: side(
			'state',
			'Availability set',
			{ no: 'none', running: 'with a second VM (running)', deallocated: 'with a second VM (deallocated)' },
			{ '': '{name} were in an availability set {}', no: '{name} were in no availability set' }
		)
	},
	decide: resizeOf,
	suits: ({ offered, set }, difficulty) => difficulty < 3 || offered === 'no' || set !== 'no',
	asks: {
		'as it is': 'change the size without any interruption',
		'with a restart': 'change the size, and accept a restart',
		'deallocate the VM': 'deallocate only the VM itself, and then change the size',
		'deallocate the set': 'deallocate all VMs in its set, and then change the size',
		'not possible': 'create a VM of the new size from snapshots'
	},
	choose: 'For which VM{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each VM?',
	single: 'The VM must get its new size. What should you do?',
	why: whyResize
};

const obstacleOf = ({ region, type, to, shares }: Row): string | undefined => {
	const found = attachObstacles(
		{
			region: region!,
			premium: type === 'Premium SSD',
			attachedTo: to === 'no VM' ? 0 : 1,
			maxShares: Number(shares)
		},
		{ region: 'West Europe', premium: sizeOf('D8_v5').premium }
	);
	// The other VM would be in that region too, and one step must be enough.
	return found.length > 1 || (region === 'North Europe' && to !== 'no VM') ? undefined : (found[0] ?? 'none');
};
const attachTopic: Omit<Topic, 'intro'> = {
	noun: 'data disk',
	sides: {
		group: side('place', 'Resource group', 'RG1|RG2'),
		region: side('place', 'Region', 'West Europe|North Europe'),
		type: side('place', 'Type', 'Premium SSD|Standard SSD'),
		to: side('state', 'Attached to', 'no VM|VM2 (running)|VM3 (deallocated)', '{name} were attached to {}'),
		shares: side('place', 'Max shares', '1|2')
	},
	decide: obstacleOf,
	suits: ({ group, to }, difficulty) => difficulty < 3 || group === 'RG2' || to !== 'no VM',
	asks: {
		none: 'attach the disk without another change',
		attached: 'detach the disk, and then attach it to VM1',
		region: 'copy the disk from North Europe to West Europe, and then attach the copy',
		type: 'change the size of VM1, and then attach the disk'
	},
	choose: 'For which disk{s} should you {}?',
	table: 'What should you do for each disk?',
	single: 'The disk must be attached to VM1 with the fewest changes. What should you do?',
	why(row, answer) {
		const { group, to, shares } = row;
		const found = obstacleOf(row)!;
		const isFree = to === 'no VM';
		const shared = shares === '2' && !isFree;
		const still = `${to!.slice(0, 3)} still has {name}`;
		const unsupported = 'the size of VM1 doesn’t support Premium SSDs';
		if (answer === found)
			return {
				none: `{name} is in the region of VM1${group === 'RG2' ? ', and its resource group doesn’t matter' : isFree ? ', and no VM has it' : ''}${shared ? '. With max shares of 2, the other VM can keep it' : ''}`,
				attached: `with max shares of 1, {name} can be attached to only one VM, and ${to!.includes('2') ? 'VM2 has it' : 'VM3 keeps it even while deallocated'}`,
				region: 'a disk must be in the region of its VM, and {name} is in North Europe',
				type: 'without the s, the size D8_v5 doesn’t support Premium SSDs'
			}[found]!;
		return {
			none: {
				attached: `${still}, and only one VM can have it`,
				region: 'VM1 isn’t in the region of {name}',
				type: unsupported
			}[found]!,
			attached: isFree
				? '{name} isn’t attached to any VM'
				: found === 'type'
					? `detaching doesn’t help. ${unsupported.replace('t', 'T')}`
					: 'with max shares of 2, both VMs can have {name}',
			region: '{name} is already in West Europe',
			type:
				found === 'attached' ? `the size isn’t the problem. ${still}` : 'every size supports Standard SSDs'
		}[answer]!;
	}
};

const needs: Readonly<Record<string, { readonly onHost: boolean; readonly ownKey: boolean }>> = {
	rest: { onHost: false, ownKey: false },
	key: { onHost: false, ownKey: true },
	cache: { onHost: true, ownKey: false },
	flow: { onHost: true, ownKey: false },
	'key cache': { onHost: true, ownKey: true }
};
function encryptionOf({ crypt, has, able }: Row): string | undefined {
	const missing = encryptionFor(needs[crypt!]!, has === 'no' ? [] : [has as 'set']);
	if (able === 'yes') return missing.join(' ') || 'nothing';
	// A legacy size can't have encryption at host now, and one step must be enough.
	return has === 'host' || missing.length > 1
		? undefined
		: missing[0] === 'host'
			? 'size'
			: (missing[0] ?? 'nothing');
}
const encryptTopic: Omit<Topic, 'intro'> = {
	noun: 'server',
	names: ['SQL1', 'ERP1', 'HR1', 'PAY1'],
	sides: {
		has: side(
			'place',
			'Configured now',
			{ no: 'nothing', set: 'a disk encryption set with your key', host: 'encryption at host' },
			{ '': 'only {} were configured for {name}', no: 'nothing were configured for {name}' }
		),
		able: side('place', 'Size supports encryption at host', 'yes|no', {
			yes: 'the size of {name} supported encryption at host',
			no: 'the size of {name} didn’t support encryption at host'
		}),
		crypt: side(
			'to',
			'Must be encrypted',
			{
				rest: 'disks at rest, with any key',
				key: 'disks at rest, with your key',
				cache: 'disk caches, with any key',
				flow: 'data sent from host to storage',
				'key cache': 'disk caches, with your key'
			},
			{
				'': 'the disks of {name} had to be encrypted at rest with any key',
				key: 'the disks of {name} had to be encrypted at rest with your key',
				cache: 'the disk caches of {name} had to be encrypted',
				flow: 'data sent to storage from the host of {name} had to be encrypted',
				'key cache': 'the disk caches of {name} had to be encrypted with your key'
			}
		)
	},
	decide: encryptionOf,
	suits: ({ crypt }, difficulty) => difficulty < 3 || crypt !== 'rest',
	asks: {
		nothing: 'make no change',
		set: 'only assign a disk encryption set to its disks',
		host: 'only enable encryption at host',
		'set host': 'assign a disk encryption set to its disks, and enable encryption at host',
		size: 'change its size, and then enable encryption at host'
	},
	choose: 'For which server{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each server?',
	single: 'The server must meet its requirement with the fewest changes. What should you do?',
	why(row, answer) {
		const { crypt, has, able } = row;
		const { onHost, ownKey } = needs[crypt!]!;
		const found = encryptionOf(row)!;
		const what = crypt === 'flow' ? 'data sent to storage' : 'caches';
		const need = `encryption at rest and a disk encryption set don’t cover ${what}. Encryption at host does`;
		const own = 'To use your own key, you need a disk encryption set';
		const same = 'A disk’s cache uses the same key as the disk';
		if (answer === found)
			return {
				nothing:
					crypt === 'rest'
						? 'managed disks are always encrypted at rest'
						: ownKey
							? 'the disks already use your key'
							: 'encryption at host already covers that',
				set: onHost ? `${same}. ${own}` : own,
				host: `${need}${ownKey ? `. ${same}` : ', and the size supports it'}`,
				'set host': `${need}. ${own}`,
				size: `${need}, but the size must support it`
			}[found]!;
		return {
			nothing: onHost && has !== 'host' ? need : 'the disks don’t use your key yet',
			set:
				has === 'set'
					? '{name} has one already'
					: onHost
						? `a disk encryption set doesn’t cover ${what}`
						: 'your key isn’t required',
			host:
				has === 'host'
					? 'it’s enabled already'
					: !onHost
						? 'nothing on the host has to be encrypted'
						: able === 'no'
							? 'the size doesn’t support it'
							: 'on its own, it doesn’t use your key',
			'set host':
				has !== 'no'
					? '{has} is configured already'
					: able === 'no'
						? 'the size doesn’t support encryption at host'
						: `${crypt === 'rest' ? 'neither' : 'only one of them'} is required`,
			size: able === 'yes' ? 'the size supports encryption at host' : 'encryption at host isn’t required'
		}[answer]!;
	}
};

const actions: Readonly<Record<string, PowerAction>> = {
	'shut down in Windows': 'shut down',
	'az vm stop': 'shut down',
	'Stop-AzVM -StayProvisioned': 'shut down',
	'Stop in the Azure portal': 'deallocate',
	'Stop-AzVM': 'deallocate',
	'az vm deallocate': 'deallocate',
	'Restart in the Azure portal': 'restart',
	'Redeploy in the Azure portal': 'redeploy'
};
const isTemporary = ({ file }: Row): boolean => file!.includes('temporary');
function leftBy(row: Row): string | undefined {
	const { billed, temporarySafe } = afterAction(actions[row['did']!]!);
	const safe = isTemporary(row) ? temporarySafe : true;
	return safe === undefined ? undefined : `${billed ? 'paid' : 'free'} ${safe ? 'safe' : 'risk'}`;
}
const powerTopic: Omit<Topic, 'intro'> = {
	noun: 'test VM',
	sides: {
		did: side('state', 'Action', Object.keys(actions).join('|'), 'the action for {name} were “{}”'),
		file: side(
			'place',
			'Log file on',
			'drive D (temporary disk)|drive C (OS disk)|drive F (data disk)',
			'the log file of {name} were on {}'
		)
	},
	decide: leftBy,
	asks: {
		'paid safe': 'incur compute charges and keep its file',
		'free safe': 'incur no compute charges and keep its file',
		'paid risk': 'incur compute charges and risk losing its file',
		'free risk': 'incur no compute charges and risk losing its file'
	},
	choose: 'Which VM{s} will {}?',
	judge: 'After your action, {name} will {}.',
	table: 'After your action, what will each VM do?',
	why(row, answer) {
		const found = leftBy(row)!;
		const cost = {
			'shut down': 'a VM that’s only stopped keeps its host and is billed',
			deallocate: '“{did}” deallocates the VM, so compute isn’t billed',
			restart: 'a restarted VM runs and is billed',
			redeploy: 'a redeployed VM runs on another host and is billed'
		}[actions[row['did']!]!];
		const data = !isTemporary(row)
			? 'a managed disk keeps the file'
			: row['did']!.startsWith('Restart')
				? 'a restart keeps data on the temporary disk'
				: 'data on the temporary disk can be lost when a VM leaves its host';
		const missed = [cost, data].filter((_, at) => answer.split(' ')[at] !== found.split(' ')[at]);
		return (answer === found ? [cost, data] : missed.reverse()).join(', and ');
	}
};

const networks: Row = { VNet1: 'West Europe', VNet2: 'West Europe', VNet3: 'North Europe' };
function placeOf({ at, must }: Row): readonly [Place, Place] {
	const from = { region: networks[at!]!, network: at!, subnet: 'Subnet1', group: 'RG1' };
	const to =
		must! in networks
			? { network: must!, region: networks[must!]!, subnet: 'Subnet2' }
			: must === 'RG2'
				? { group: must }
				: must === 'host'
					? {}
					: { region: must! };
	return [from, { ...from, ...to }];
}
const moveOf = (row: Row): string | undefined =>
	row['must'] === networks[row['at']!] ? undefined : wayTo(...placeOf(row));
const moveTopic: Omit<Topic, 'intro'> = {
	noun: 'web server',
	sides: {
		at: side('place', 'Virtual network', 'VNet1|VNet2|VNet3', '{name} were in {}'),
		must: side(
			'to',
			'Requirement',
			{
				VNet1: 'have its network interface in Subnet2 of VNet1',
				VNet2: 'have its network interface in Subnet2 of VNet2',
				VNet3: 'have its network interface in Subnet2 of VNet3',
				RG2: 'belong to RG2',
				host: 'run on another Azure host',
				'North Europe': 'run in North Europe',
				'West Europe': 'run in West Europe'
			},
			'{name} had to {}'
		)
	},
	decide: moveOf,
	suits: ({ must }, difficulty) => difficulty < 3 || must !== 'host',
	asks: {
		subnet: 'change the subnet of its network interface',
		recreate: 'delete the VM, keep its disks, and create a VM from them',
		move: 'move its resources to another resource group',
		mover: 'use Azure Resource Mover',
		redeploy: 'redeploy the VM'
	},
	choose: 'For which server{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each server?',
	single: 'The server must meet its requirement with the fewest changes. What should you do?',
	why(row, answer) {
		const [{ network }, to] = placeOf(row);
		const isNetwork = to.subnet === 'Subnet2';
		const found = moveOf(row);
		if (answer === found)
			return {
				subnet: `both subnets are in ${network}, and a network interface can change its subnet`,
				recreate: `a network interface can’t leave ${network}, but ${to.network} is in the same region, where the disks can be used`,
				move: 'RG2 can have resources in any region, so their region doesn’t change',
				mover: isNetwork
					? `${network} and ${to.network} are in different regions`
					: `${network} isn’t in the required region`,
				redeploy: 'redeploying moves a VM to another host'
			}[answer]!;
		return {
			subnet: isNetwork
				? `${network} and ${to.network} are different virtual networks`
				: 'no other subnet is required',
			recreate:
				found === 'mover' ? 'disks can only be used in their region' : '{name} can {must} without a new VM',
			move: `another resource group doesn’t change the ${{ subnet: 'subnet', redeploy: 'host' }[found!] ?? (isNetwork ? 'virtual network' : 'region')}`,
			mover: '{name} doesn’t need another region',
			redeploy: 'redeploying moves a VM to another host, but not to another subnet, region, or resource group'
		}[answer]!;
	}
};

/** The number at the end of a text, or in brackets there. */
const numberIn = (text: string): number => Number(/[\d,]+(?=\)?$)/.exec(text)![0].replace(',', ''));
const shown = (iops: number): string => String(iops).replace(/\B(?=\d{3}$)/, ',');
const disksIn = (disks: string): readonly number[] => Array(Number(disks[0])).fill(numberIn(disks));
const capOf = ({ vm, disks, iops }: Row): string =>
	cappedBy(numberIn(iops!), numberIn(vm!), disksIn(disks!)).join(' ') || 'none';
const iopsTopic: Omit<Topic, 'intro'> = {
	noun: 'database',
	names: ['Orders', 'Stock', 'Claims', 'Tickets'],
	sides: {
		vm: side(
			'place',
			'Size of VM (uncached IOPS)',
			'D2s_v3 (3,200)|D4s_v3 (6,400)|D8s_v3 (12,800)',
			'the VM of {name} were a {}'
		),
		disks: side(
			'place',
			'Data disks (IOPS each)',
			'1 × P20 (2,300)|1 × P30 (5,000)|2 × P20 (2,300)|2 × P30 (5,000)|3 × P20 (2,300)|1 × P40 (7,500)',
			'{name} had {}'
		),
		iops: side('to', 'Required IOPS', '2,000|4,000|6,000|9,000', '{} IOPS were required for {name}')
	},
	decide: capOf,
	suits: ({ iops }, difficulty) => difficulty < 3 || iops !== '2,000',
	asks: {
		none: 'make no change',
		size: 'use a larger VM size only',
		disks: 'add or upgrade data disks only',
		'size disks': 'use a larger VM size, and add or upgrade data disks'
	},
	choose: 'For which database{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each database?',
	single: 'The required IOPS must be possible. What should you do?',
	why(row, answer) {
		const found = capOf(row);
		const most = numberIn(row['vm']!);
		const each = disksIn(row['disks']!);
		const sum = each.length * each[0]!;
		const low = (one: string): string => `IOPS, which is ${found.includes(one) ? 'too few' : 'enough'}`;
		const size = `the VM size allows ${shown(most)} ${low('size')}`;
		const disks = `the ${each.length > 1 ? 'disks together allow' : 'disk allows'} ${shown(sum)} ${low('disks')}`;
		const none = found === 'none';
		if (answer === found) return `${size}, and ${disks}`;
		return {
			none: `only ${shown(Math.min(most, sum))} IOPS are possible now`,
			size: none ? size : disks,
			disks: none ? disks : size,
			'size disks': none ? 'neither limit has to be raised' : found === 'size' ? disks : size
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'size',
		[
			'You plan to resize {count}. You must minimize interruptions. A stopped VM was shut down from inside. For a deallocated VM, the cluster is the one it last ran on.',
			'After a review, you plan to resize {count}. You must minimize interruptions. A stopped VM was shut down from inside. For a deallocated VM, the cluster is the one it last ran on.'
		],
		sizeTopic
	),
	...told(
		'attach',
		[
			'You need to attach {count} to VM1. You must minimize changes. VM1 (Standard_D8_v5, no zone) is in RG1 and in West Europe. RG2 is in North Europe. Disk types must not change, and only VM1 needs the data.',
			'The app on VM1 needs the data on {count}. You must minimize changes. VM1 (Standard_D8_v5, no zone) is in RG1 and in West Europe. RG2 is in North Europe. Disk types must not change, and only VM1 needs the data.'
		],
		attachTopic
	),
	...told(
		'encrypt',
		[
			'You encrypt data of {count} with managed disks in Azure. You must minimize changes. The feature EncryptionAtHost is registered, and Azure Disk Encryption was never used. Your key is in a key vault in the same region.',
			'Auditors check {count} with managed disks in Azure. You must minimize changes. The feature EncryptionAtHost is registered, and Azure Disk Encryption was never used. Your key is in a key vault in the same region.'
		],
		encryptTopic
	),
	...told(
		'power',
		[
			'You have {count} with managed disks, running in Azure. You take one action on each and then leave it alone.',
			'One evening, you have {count} with managed disks, running in Azure. You take one action on each and then leave it alone.'
		],
		powerTopic
	),
	...told(
		'move',
		[
			'RG1 contains {count}. Every server is an Azure VM with one network interface, in Subnet1. VNet1 and VNet2 are in West Europe. VNet3 and the resource group RG2 are in North Europe. You must keep the data that is on managed disks, and minimize changes.',
			'You reorganize {count} in RG1. Every server is an Azure VM with one network interface, in Subnet1. VNet1 and VNet2 are in West Europe. VNet3 and the resource group RG2 are in North Europe. You must keep the data that is on managed disks, and minimize changes.'
		],
		moveTopic
	),
	...told(
		'iops',
		[
			'You check the performance of {count} in Azure. Each VM hosts one database on all its data disks, striped if there are several. Host caching is off, and bursting does not count. You must minimize additional costs.',
			'You plan for the peak load of {count} in Azure. Each VM hosts one database on all its data disks, striped if there are several. Host caching is off, and bursting does not count. You must minimize additional costs.'
		],
		iopsTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'stopped-is-free': [
		'A VM that’s shut down from inside keeps its host. It’s easy to take it for deallocated.',
		taking('power', /stopped/, { power: 'deallocated' })
	],
	'set-ignored': [
		'An availability set is on one cluster. It’s easy to look at the VM only.',
		taking('set', /./, { set: 'no' })
	],
	'any-size': [
		'A resize can’t add or remove a temporary disk. In v5 D and E sizes, a lowercase d stands for one, and v3 sizes have one, too.',
		(row) => (row['now'] ? { ...row, next: sizeOf(row['now']).temporaryDisk ? 'D8ds_v5' : 'E8s_v5' } : row)
	],
	'no-restart': [
		'A running VM restarts when it’s resized. It’s easy to think that a listed size is enough.',
		(row) => (row['offered'] === 'yes' && row['power'] === 'running' ? { ...row, power: 'stopped' } : row)
	],
	'group-is-region': [
		'The region of a resource group isn’t that of its resources. It’s easy to take one for the other.',
		(row) =>
			row['group'] === 'RG2' && row['to'] === 'no VM' && row['type'] === 'Standard SSD'
				? { ...row, region: 'North Europe' }
				: row['must'] === 'RG2' && row['at'] !== 'VNet3'
					? { ...row, must: 'North Europe' }
					: row
	],
	'deallocated-lets-go': [
		'A deallocated VM keeps its disks attached. It’s easy to think that they’re free.',
		taking('to', /deallocated/, { to: 'no VM' })
	],
	'rest-is-all': [
		'Encryption at rest doesn’t cover caches or data sent to storage. It’s easy to think that it does.',
		taking('crypt', /^cache|flow/, { crypt: 'rest' })
	],
	'key-is-all': [
		'A disk encryption set doesn’t cover caches. It’s easy to think that it does.',
		taking('crypt', /key cache/, { crypt: 'key' })
	],
	'off-is-free': [
		'Compute is billed unless the VM is deallocated. It’s easy to think that any stopped VM is free.',
		taking('did', /shut|vm stop|Stay/, { did: 'Stop-AzVM' })
	],
	'temporary-stays': [
		'A temporary disk belongs to the host. It’s easy to take it for a data disk.',
		taking('file', /temporary/, { file: 'drive F (data disk)' })
	],
	'any-subnet': [
		'A network interface can change its subnet, not its virtual network. It’s easy to think that any subnet will do.',
		(row) => (row['must']?.startsWith('VNet') ? { ...row, at: row['must'] } : row)
	],
	'disks-decide': [
		'The limit of the VM size counts too. It’s easy to look at disks only.',
		taking('vm', /./, { vm: 'D8s_v3 (12,800)' })
	]
};

export const resize = topicFamily(
	{
		id: 'virtual-machines/resize',
		edition: 8,
		group: 'virtual-machines',
		title: 'VM sizes, disks and moves',
		rule: {
			'^size':
				'A running VM restarts when it’s resized. If the cluster doesn’t offer the size, deallocate the VM, or all VMs in its availability set. A resize can’t add or remove a temporary disk.',
			'^attach':
				'A disk must be in the region of its VM, of a type that the VM size supports, and attached to fewer VMs than its max shares.',
			'^encrypt':
				'Managed disks are always encrypted at rest. To use your own key, you need a disk encryption set. For caches and data sent to storage, use encryption at host.',
			'^power':
				'Compute is billed unless the VM is deallocated. A restart keeps data on the temporary disk, but it can be lost when a VM leaves its host.',
			'^move':
				'A network interface can change its subnet, not its virtual network. Redeploying or another resource group changes neither the region nor the network.',
			'^iops': 'A VM gets no more IOPS than its size allows, and no more than its disks allow together.'
		},
		lab: 'virtual-machines/resize-and-grow',
		sources: [
			sources.resizeVm,
			sources.vmStates,
			sources.disksFaq,
			sources.diskEncryptionOptions,
			sources.managedDisks,
			sources.moveResources,
			sources.resourceMover,
			sources.vmNetworking,
			sources.redeployVm,
			sources.diskPerformance
		],
		axes: {
			offered: 'What the cluster offers',
			state: 'What is done or attached',
			to: 'What is required',
			place: 'How it’s set up'
		}
	},
	{
		topics,
		beliefs,
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'email', 'export', 'list', 'ticket']
	}
);
