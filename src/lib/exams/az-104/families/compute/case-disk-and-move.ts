// A case study on three VMs: the disks and recovery of one, the place of another, and the operation of a third.
// Over 200 lines: twelve topics with words for what can differ in each.
import { growDisk, type DiskSize, type DiskType } from '#lib/azure/compute/disk.ts';
import { move, vmRules, type Fact, type MoveTarget } from '#lib/azure/compute/move.ts';
import { sources } from '#lib/azure/sources.ts';
import { caseFamily } from '#lib/exams/az-104/families/cases.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { side, taking, type Belief, type Row, type Topic } from '#lib/exams/az-104/families/topics.ts';

/** A side in sentences of a subject, what it does, and a value. `text`: the subject, the past and the present, with `|` between them. */
function said(axis: string, text: string, values: Row | string) {
	const [who, was, is] = text.split('|');
	return side(axis, who!, values, `${who} ${was} {}`, `${who} ${is} {}`);
}

const grown = ({ disk, gib, size }: Row) => {
	const [role, type] = [disk!.slice(0, disk!.indexOf(' ')), disk!.slice(disk!.indexOf(' ') + 1)];
	return growDisk(
		{ role: role as 'OS', type: type as DiskType, gib: Number(gib) as DiskSize },
		Number(size) as DiskSize
	);
};
const diskTopics: Readonly<Record<string, Topic>> = {
	grow: {
		noun: 'existing disk',
		intro:
			'The disks of VM-DB and of two copies of it are not shared, and all three VMs are running. Interruptions must be as short as possible when the disks get their required sizes.',
		sides: {
			disk: side(
				'setup',
				'Use and type',
				{
					'OS Premium SSD': 'OS, Premium SSD',
					'data Premium SSD': 'data, Premium SSD',
					'data Standard SSD': 'data, Standard SSD',
					'data Ultra Disk': 'data, Ultra Disk'
				},
				'use and type of {name} were “{}”'
			),
			gib: side('setup', 'GiB now', '512|2048|8192', '{name} had {} GiB now'),
			size: side('need', 'GiB required', '1024|2048|16384', '{} GiB were required for {name}')
		},
		decide: (row) =>
			row['gib'] === row['size'] ||
			(row['disk']![0] === 'O' && (row['gib'] === '8192' || row['size'] === '16384'))
				? undefined
				: grown(row).how,
		asks: {
			'while running': 'expand while the VM runs',
			'deallocate first': 'expand while the VM is deallocated',
			'detach first': 'detach from the VM and then expand',
			'new disk': 'replace with another disk'
		},
		choose: 'Which disk{s} should you {}?',
		why: (row) => grown(row).trace[0]!.slice(0, -1)
	},
	type: {
		noun: 'planned disk',
		intro:
			'Every planned disk of VM-DB and its copies must be an SSD and provide the required IOPS on its own, at the lowest cost. The size of the VMs supports all the disk types.',
		sides: {
			use: side(
				'setup',
				'Use',
				{
					os: 'OS disk',
					cache: 'data, with read-only host caching',
					log: 'data, without host caching'
				},
				'the use of {name} were “{}”'
			),
			iops: side('need', 'IOPS', '400|7,000|50,000|200,000', '{name} needed {} IOPS')
		},
		decide: ({ use, iops }) =>
			(use === 'log' ? { '50,000': 'v2', '200,000': 'ultra' } : { '400': 'standard', '7,000': 'premium' })[
				iops as '400' & '50,000'
			],
		asks: {
			standard: 'a Standard SSD',
			premium: 'a Premium SSD',
			v2: 'a Premium SSD v2',
			ultra: 'an Ultra Disk'
		},
		judge: 'For {name}, you should use {}.',
		why: ({ use, iops }) =>
			({
				'400': 'a Standard SSD can provide {iops} IOPS',
				'7,000': `a Standard SSD has at most 6,000 IOPS, and Premium SSD v2 and Ultra Disk ${use === 'os' ? 'can’t be OS disks' : 'don’t support host caching'}`,
				'50,000': 'a Premium SSD has at most 20,000 IOPS, and a Premium SSD v2 80,000',
				'200,000': 'only an Ultra Disk has more than 80,000 IOPS'
			})[iops as '400']
	},
	copy: {
		noun: 'disk',
		intro:
			'VM-DB has an OS disk and three data disks, all of them Premium SSDs. Disk-Old holds an earlier database and is not attached to any VM.',
		needs: ['what', 'when'],
		sides: {
			what: said('need', 'administrators|had to|must be able to', {
				all: 'restore all disks of VM-DB as of one moment',
				old: 'restore Disk-Old'
			}),
			when: said('need', 'the copies|had to|must', {
				release: 'be made before each release by a script, without a vault',
				close: 'be made after each month-end closing by a script, without a vault',
				year: 'be made every night and kept for a year, without any script',
				decade: 'be made every night and kept for ten years, without any script',
				live: 'be in another region, {there}, and no more than a few minutes old'
			})
		},
		decide: ({ what, when }) =>
			/^[rc]/.test(when!)
				? what === 'old'
					? 'snap'
					: 'point'
				: what === 'old'
					? undefined
					: when === 'live'
						? 'asr'
						: 'vault',
		asks: {
			snap: 'an incremental snapshot',
			point: 'a VM restore point',
			vault: 'an Azure Backup policy',
			asr: 'Azure Site Recovery'
		},
		single: 'You need to meet the recovery requirements. What should you use?',
		why({ what, when }, answer) {
			const byScript = /^[rc]/.test(when!);
			return {
				snap:
					what === 'old'
						? 'a snapshot copies one disk, attached or not'
						: 'snapshots are of one disk each, not of all disks at one moment',
				point:
					what === 'old'
						? 'a restore point only contains disks that are attached to its VM'
						: byScript
							? 'a restore point contains all attached disks as of one moment'
							: `no schedule makes restore points every ${when === 'live' ? 'few minutes' : 'night'}`,
				vault: byScript
					? 'Azure Backup needs a vault'
					: when === 'live'
						? 'backups aren’t made every few minutes'
						: 'a backup policy makes, keeps, and deletes copies on a schedule',
				asr: byScript
					? `Site Recovery needs a vault${what === 'old' ? ', and only protects disks of VMs' : ''}`
					: when === 'live'
						? 'Site Recovery replicates changes to another region all the time'
						: 'Site Recovery keeps recovery points for days, not for years'
			}[answer]!;
		}
	},
	host: {
		noun: 'VM',
		intro: 'The disks of VM-DB use platform-managed keys.',
		needs: ['goal'],
		sides: {
			goal: side(
				'need',
				'Goal',
				{ x: 'the caches of its disks' },
				'',
				'On the host of VM-DB, {} must be encrypted'
			),
			ade: said('setup', 'VM-DB|had|has', {
				never: 'never used Azure Disk Encryption',
				past: 'used Azure Disk Encryption in the past',
				now: 'Azure Disk Encryption enabled'
			}),
			able: said('setup', 'VM-DB|had|has', {
				yes: 'a size that supports encryption at host',
				no: 'a size that does not support encryption at host'
			}),
			feature: said('setup', 'the EncryptionAtHost feature|were|is', {
				yes: 'registered in the subscription',
				no: 'not registered in the subscription'
			}),
			power: said('state', 'VM-DB|were|is', 'running|deallocated')
		},
		decide({ ade, able, feature, power }) {
			const found = [
				...(ade === 'never' ? [] : ['new']),
				...(able === 'yes' ? [] : ['size']),
				...(feature === 'yes' ? [] : ['register']),
				...(power === 'running' ? ['off'] : [])
			];
			return found.length > 1 ? undefined : (found[0] ?? 'enable');
		},
		asks: {
			enable: 'enable encryption at host',
			off: 'deallocate VM-DB',
			register: 'register the EncryptionAtHost feature',
			size: 'change the size of VM-DB',
			new: 'copy the data to new disks for a new VM'
		},
		single: 'You need to meet the encryption requirement for VM-DB. What should you do first?',
		why: ({ ade, able, feature, power }, answer) =>
			({
				enable:
					able === 'no'
						? 'the size doesn’t support it'
						: feature === 'no'
							? 'the feature isn’t registered'
							: ade !== 'never'
								? 'a VM that ever used Azure Disk Encryption can’t have it'
								: power === 'running'
									? 'VM-DB is still running'
									: 'encryption at host covers the caches, and nothing prevents it',
				off:
					power === 'running'
						? 'encryption at host can only be enabled on a deallocated VM'
						: 'VM-DB is deallocated already',
				size:
					able === 'yes'
						? 'the size supports encryption at host'
						: 'encryption at host needs a size that supports it',
				register:
					feature === 'yes'
						? 'the feature is registered already'
						: 'encryption at host can’t be enabled before the feature is registered',
				new:
					ade === 'never'
						? 'VM-DB has never used Azure Disk Encryption, so it can be kept'
						: 'after Azure Disk Encryption, encryption at host takes new disks and a new VM'
			})[answer]!
	}
};

/** What each finding is for the rules of a move. */
const facts: Readonly<Record<string, Fact>> = {
	lock: 'read-only lock',
	points: 'restore points',
	set: 'member of a set',
	nic: 'dependents apart',
	plan: 'Marketplace plan'
};
const firstStep = ({ found, to }: Row): string =>
	move(vmRules, [facts[found!]!], to as MoveTarget).allowed ? 'go' : found!;
const placeTopics: Readonly<Record<string, Topic>> = {
	block: {
		noun: 'VM',
		intro: 'VM-App is in RG-App. A check before its move had one finding.',
		needs: ['to'],
		sides: {
			found: side(
				'setup',
				'Finding',
				{
					lock: 'RG-New has a read-only lock',
					points: 'Azure Backup is stopped for VM-App, but instant restore points are left',
					set: 'VM-App and VM-App2 are in one availability set',
					nic: 'the network interface of VM-App is in RG-Net',
					plan: 'VM-App was created from a Marketplace image with a plan'
				},
				'the finding were that {}',
				'{}'
			),
			to: said('need', 'VM-App|had to|must', {
				'resource group': 'be moved to RG-New in the same subscription',
				subscription: 'be moved, with all that it depends on, to RG-New in another subscription of the tenant'
			})
		},
		decide: firstStep,
		asks: {
			lock: 'remove the lock from RG-New',
			points: 'delete the restore point collection',
			set: 'include VM-App2 in the move',
			nic: 'move the network interface to RG-App',
			plan: 'create VM-App again from a copy of its disk',
			go: 'start the move'
		},
		single: 'You need to meet the relocation requirement for VM-App. What should you do first?',
		why(row, answer) {
			const { found } = row;
			const isFree = firstStep(row) === 'go';
			if (answer === 'go')
				return isFree
					? 'within a subscription, the finding doesn’t prevent a move'
					: {
							lock: 'the lock prevents any move to RG-New',
							points: 'the instant restore points prevent any move',
							set: 'the availability set prevents a move of VM-App alone',
							nic: 'the network interface in RG-Net prevents a move across subscriptions',
							plan: 'the plan prevents a move across subscriptions'
						}[found!]!;
			if (answer !== found)
				return {
					lock: 'RG-New has no lock',
					points: 'no restore points were found',
					set: 'VM-App isn’t in an availability set',
					nic: 'the network interface isn’t in another group',
					plan: 'the image of VM-App has no plan'
				}[answer]!;
			return {
				lock: 'a read-only lock on a group blocks moves into it',
				points: 'a VM can’t move while Azure Backup has instant restore points of it',
				set: 'VMs in an availability set can’t be moved individually',
				nic: isFree
					? 'within a subscription, the network interface can stay where it is'
					: 'across subscriptions, a VM and what it depends on must move from one group',
				plan: isFree
					? 'within a subscription, a VM with a plan can be moved'
					: 'a VM with a Marketplace plan can’t be moved across subscriptions'
			}[answer]!;
		}
	},
	zone: {
		noun: 'VM',
		intro: 'VM-App uses Premium SSDs only.',
		needs: ['goal'],
		sides: {
			at: said('setup', 'VM-App|were|is', {
				alone: 'outside availability sets and zones',
				set: 'in an availability set with two other VMs',
				one: 'in availability zone 1'
			}),
			region: said('setup', 'the region of VM-App|had|has', {
				yes: 'three availability zones',
				no: 'no availability zones'
			}),
			goal: said('need', 'VM-App|had to|must', {
				run: 'run in an availability zone, in another region only if its own has none',
				fail: 'fail over to availability zone 2 if zone 1 fails'
			})
		},
		decide: ({ at, region, goal }) =>
			goal === 'fail'
				? at === 'one' && region === 'yes'
					? 'asr'
					: undefined
				: at === 'one' || (at === 'set' && region === 'no')
					? undefined
					: region === 'no'
						? 'mover'
						: at === 'set'
							? 'new'
							: 'edit',
		asks: {
			edit: 'edit Availability + scaling of VM-App',
			mover: 'move VM-App to another region by using Resource Mover',
			asr: 'replicate VM-App by using Site Recovery',
			new: 'create a zonal VM from disk snapshots'
		},
		single:
			'You need to meet the availability requirement for VM-App with the least effort. What should you do?',
		why({ at, region, goal }, answer) {
			const none = region === 'no';
			const isZonal = at === 'one';
			return {
				edit: none
					? 'the region has no zones'
					: isZonal
						? 'a VM in a zone can’t be moved to another zone'
						: at === 'set'
							? 'a VM in an availability set can’t be moved to a zone of its region'
							: 'a single VM can be moved from its region to a zone of it',
				new: none
					? 'the region has no zones for a new VM'
					: isZonal
						? 'this VM doesn’t get later changes'
						: at === 'set'
							? 'a VM in an availability set can’t be moved to a zone of its region, so a new VM is needed'
							: 'this takes more effort than a move',
				asr:
					goal === 'fail'
						? 'Site Recovery replicates a zonal VM to another zone, ready for a failover'
						: none
							? 'Site Recovery could do this too, but takes a vault, replication and a failover'
							: 'between zones, Site Recovery only replicates VMs that are in a zone',
				mover: none
					? 'Resource Mover can move a VM to a zone in another region'
					: 'the region has zones, so no other region is needed'
			}[answer]!;
		}
	},
	fit: {
		noun: 'VM',
		intro: 'A VM named VM-App2 is planned. Its costs must be as low as the requirements allow.',
		needs: ['goal'],
		sides: {
			load: said('state', 'VM-App2|ran|will run', {
				steady: 'day and night for at least three years, without interruptions',
				nights: 'on a few nights a month, without interruptions',
				batch: 'on a few nights a month, and can be interrupted at any time'
			}),
			goal: said('need', 'VM-App2|had to|must', {
				alone: 'be on a server without VMs of other customers',
				cap: 'be able to start even when the region is short of capacity',
				near: 'have the lowest possible network latency to VM-DB',
				price: 'be cheaper than at the pay-as-you-go rate'
			})
		},
		decide: ({ load, goal }) =>
			goal === 'price'
				? { steady: 'ri', nights: undefined, batch: 'spot' }[load as 'steady']
				: goal === 'cap' && load === 'batch'
					? undefined
					: goal,
		asks: {
			alone: 'a dedicated host',
			cap: 'an on-demand capacity reservation',
			near: 'a proximity placement group',
			spot: 'an Azure Spot VM',
			ri: 'a reserved VM instance'
		},
		single: 'You need to meet the requirement for VM-App2. What should you use?',
		why: ({ load, goal }, answer) =>
			({
				alone:
					goal === 'alone'
						? 'a dedicated host runs VMs of only one customer'
						: 'a whole server costs more than the requirement justifies',
				cap:
					goal === 'cap'
						? 'a capacity reservation guarantees capacity until you delete it'
						: 'guaranteed capacity isn’t what is required',
				near:
					goal === 'near'
						? 'a proximity placement group keeps VMs physically close'
						: 'low latency isn’t what is required',
				spot:
					load !== 'batch'
						? 'Azure can evict a Spot VM at any time'
						: goal === 'price'
							? 'a Spot VM is cheap, and VM-App2 can be interrupted'
							: 'a Spot VM is only about the price',
				ri:
					goal === 'cap'
						? 'a reserved instance is a discount and doesn’t guarantee capacity'
						: goal !== 'price'
							? 'a reserved instance is only a discount'
							: load === 'steady'
								? 'a reserved instance is a discount for one or three years'
								: 'a reserved instance is paid for all hours of at least a year'
			})[answer]!
	},
	fail: {
		noun: 'VM',
		intro:
			'The deployment of a VM named VM-App2 failed. Its size and region must not change, but its zone may.',
		sides: {
			error: said('state', 'the error|were|is', {
				quota: '“OperationNotAllowed: Operation results in exceeding quota limits of Core”',
				sku: '“SkuNotAvailable”, for the whole region',
				alloc: '“We do not have sufficient capacity for the requested VM size”'
			}),
			where: said('setup', 'VM-App2|were|is', {
				set: 'planned in an availability set with two running VMs',
				zone: 'planned in availability zone 1'
			}),
			old: said('setup', 'VM-Test, a deallocated VM of that size,|were|is', {
				keep: 'still needed, and there is time for a quota increase',
				drop: 'no longer needed, and there is no time for a quota increase'
			})
		},
		decide: ({ error, where, old }) =>
			({ quota: old === 'keep' ? 'request' : 'drop', sku: 'access', alloc: where })[error as 'sku'],
		asks: {
			request: 'request a higher vCPU quota',
			drop: 'delete VM-Test, and deploy VM-App2 again',
			access: 'ask Azure support for access to the size',
			set: 'deallocate all VMs in the set, and then deploy and start all VMs',
			zone: 'deploy VM-App2 to availability zone 2'
		},
		single: 'You need to deploy VM-App2. What should you do?',
		why({ error, where, old }, answer) {
			const isQuota = error === 'quota';
			return {
				request: isQuota
					? old === 'keep'
						? 'the rest of the vCPU quota is too small, and Microsoft can raise the quota'
						: 'it’s too late for a higher quota'
					: 'the error isn’t about a quota',
				drop: isQuota
					? old === 'keep'
						? 'VM-Test is still needed'
						: 'even a deallocated VM counts toward the vCPU quota'
					: 'VM-Test only uses quota, which isn’t what is missing',
				access:
					error === 'sku'
						? 'access to the size is missing in the whole region'
						: 'the subscription can use this size in the region',
				set:
					where === 'zone'
						? 'VM-App2 isn’t planned in an availability set'
						: error === 'alloc'
							? 'while VMs of the set run, a new one must fit on their cluster, which is full'
							: 'more capacity doesn’t help against this error',
				zone:
					where === 'set'
						? 'a VM in an availability set can’t be in a zone'
						: error === 'alloc'
							? 'another zone can have the capacity that zone 1 lacks'
							: `the ${isQuota ? 'quota is for' : 'size is missing in'} the whole region`
			}[answer]!;
		}
	}
};

const signIn = ({ role, scope, account }: Row): string =>
	account === 'guest' || scope === 'VM-DB' || /^[oc]/.test(role!) ? 'no' : role!;
const workTopics: Readonly<Record<string, Topic>> = {
	image: {
		noun: 'VM',
		intro: 'An image of VM-Web will be stored in an Azure Compute Gallery.',
		needs: ['keep', 'get'],
		sides: {
			os: said('setup', 'VM-Web|ran|runs', 'Windows Server|Ubuntu'),
			keep: said('state', 'VM-Web|had to|must', {
				yes: 'stay in use, unchanged',
				no: 'be deleted after the capture'
			}),
			get: said('need', 'new VMs from the image|had to|must', {
				own: 'get their own names and administrator accounts',
				same: 'start with the name and accounts of VM-Web'
			})
		},
		decide: ({ os, keep, get }) =>
			get === 'same' ? 'same' : keep === 'yes' ? 'copy' : os === 'Ubuntu' ? 'waagent' : 'sysprep',
		asks: {
			sysprep: 'run Sysprep on VM-Web, and then capture VM-Web as generalized',
			copy: 'create a VM from a snapshot, and then generalize and capture that VM',
			waagent: 'run waagent on VM-Web, and then capture VM-Web as generalized',
			same: 'capture VM-Web as specialized, without any preparation'
		},
		single: 'You need to meet the requirements for the image. What should you do?',
		why({ os, keep, get }, answer) {
			const tool = answer === 'sysprep' ? 'Windows Server' : 'Ubuntu';
			if (answer === 'same')
				return get === 'same'
					? 'a specialized image keeps the name and the accounts'
					: 'a specialized image would keep the name and accounts of VM-Web';
			if (get === 'same')
				return answer === 'copy'
					? 'even a generalized copy would lose the name and accounts'
					: `${os === tool ? '' : 'this tool isn’t for {os}, and '}generalizing would remove the name and accounts`;
			if (answer === 'copy')
				return keep === 'yes'
					? 'a generalized VM can’t be started again, so a copy must be generalized'
					: 'VM-Web isn’t needed any longer, so no copy is needed';
			return os !== tool
				? `this tool isn’t for {os}`
				: keep === 'yes'
					? `VM-Web couldn’t be started again once it’s generalized`
					: `on {os}, this tool removes what is specific to a machine`;
		}
	},
	script: {
		noun: 'VM',
		intro: 'More web servers will run beside VM-Web. Some run Windows Server, others Ubuntu with cloud-init.',
		needs: ['job'],
		sides: {
			job: said('need', 'the automation|had to|must', {
				cse: 'run a setup script from a storage account in the template of new Windows VMs',
				'cse 2': 'install an agent on existing Windows VMs by a template and a script in a storage account',
				data: 'configure new Ubuntu VMs at their first boot by a file that the metadata service does not show',
				run: 'show the IP configuration of a running VM by a script that Azure provides',
				'run 2': 'set Remote Desktop in Windows back to default settings by a script that Azure provides',
				user: 'give apps a setting in the metadata service that can change while VMs run'
			})
		},
		decide: ({ job }) => job!.split(' ')[0]!,
		asks: {
			cse: 'the Custom Script Extension',
			data: 'custom data',
			user: 'user data',
			run: 'an action Run Command'
		},
		single: 'You need to meet the automation requirement. What should you use?',
		why({ job }, answer) {
			const isTemplate = job!.startsWith('cse');
			return {
				cse: isTemplate
					? 'in a template, this extension downloads and runs scripts'
					: job!.startsWith('run')
						? 'the Custom Script Extension runs your own scripts, and Azure provides none for it'
						: `the Custom Script Extension ${job === 'user' ? 'puts nothing in the metadata service' : 'runs after the first boot'}`,
				data:
					job === 'data'
						? 'cloud-init applies custom data at the first boot, and the metadata service doesn’t show it'
						: job === 'user'
							? 'the metadata service doesn’t show custom data'
							: isTemplate
								? 'Windows doesn’t run custom data'
								: 'custom data is only for new VMs',
				run: job!.startsWith('run')
					? 'an action Run Command offers ready scripts, and runs them through the VM agent'
					: isTemplate
						? 'a template can’t contain an action Run Command'
						: 'an action Run Command is for a script that someone starts',
				user:
					job === 'user'
						? 'the metadata service shows user data, which you can change at any time'
						: job === 'data'
							? 'the metadata service shows user data'
							: `${isTemplate ? 'Windows doesn’t run user data' : 'user data is there to be read, not to be run on demand'}`
			}[answer]!;
		}
	},
	rescue: {
		noun: 'VM',
		intro:
			'VM-Web has a problem. It uses Windows Server and boot diagnostics. Repairs must be as quick as possible, without another VM unless it is needed.',
		sides: {
			fault: side(
				'state',
				'Problem',
				{
					pass: 'the administrator password of VM-Web is not known',
					boot: 'after an update, Windows stops with an error when it starts',
					state:
						'after a failed operation, the provisioning state of VM-Web is Failed, although Windows works',
					node: 'after trouble with its Azure host, VM-Web does not respond, even though Windows shows its sign-in screen',
					ip: 'a wrong IP address was set in Windows, whose administrator password is known'
				},
				{
					pass: 'the problem were an unknown password',
					boot: 'Windows stopped with an error when it started',
					state: 'the provisioning state of VM-Web were Failed, although Windows worked',
					node: 'VM-Web had trouble with its Azure host',
					ip: 'Windows had a wrong IP address'
				},
				'{}'
			),
			agent: said('setup', 'the VM agent|were|is', {
				ok: 'working',
				no: 'not responding'
			})
		},
		decide: ({ fault, agent }) =>
			fault === 'pass'
				? agent === 'ok'
					? 'pass'
					: 'boot'
				: (fault === 'state') === (agent === 'ok')
					? fault
					: undefined,
		asks: {
			pass: 'reset the password in the Azure portal',
			state: 'reapply the state of VM-Web',
			node: 'redeploy VM-Web',
			ip: 'use Serial Console',
			boot: 'repair a copy of the OS disk on another VM'
		},
		single: 'You need to solve the problem with VM-Web. What should you do?',
		why: ({ fault, agent }, answer) =>
			({
				pass:
					fault !== 'pass'
						? 'the problem isn’t a password'
						: agent === 'ok'
							? 'the VM agent works, so the portal can reset the password'
							: 'without the VM agent, the portal can’t reset a password',
				state:
					fault === 'state'
						? 'after a failed operation, Reapply updates the state'
						: 'the provisioning state isn’t the problem',
				node:
					fault === 'node'
						? 'redeploying moves a VM to another host and starts it there'
						: 'another host doesn’t solve this problem',
				ip:
					fault === 'ip'
						? 'Serial Console doesn’t need the network, and the password is known'
						: fault === 'pass'
							? 'to sign in by Serial Console, someone must know a password'
							: fault === 'boot'
								? 'Windows doesn’t start as far as a sign-in'
								: 'the settings in Windows aren’t the problem',
				boot:
					fault === 'boot'
						? 'Windows doesn’t start, so its disk must be repaired offline'
						: fault === 'pass' && agent === 'no'
							? 'without the VM agent, a password must be reset offline'
							: 'a quicker solution needs no other VM'
			})[answer]!
	},
	login: {
		noun: 'user',
		names: people,
		intro:
			'VM-Web runs Windows Server in RG-Web, and VM-DB is in RG-DB. Sign-in with Microsoft Entra ID is set up. Each user has one role assignment.',
		sides: {
			role: side(
				'setup',
				'Role',
				{
					owner: 'Owner',
					contributor: 'Virtual Machine Contributor',
					admin: 'Virtual Machine Administrator Login',
					user: 'Virtual Machine User Login'
				},
				'{name} had the role {}'
			),
			scope: side('setup', 'Scope', 'RG-Web|VM-Web|VM-DB', 'the scope for {name} were {}'),
			account: side('setup', 'Account', 'member|guest', '{name} were a {}')
		},
		decide: signIn,
		asks: {
			admin: 'can sign in to VM-Web as an administrator',
			user: 'can sign in to VM-Web as a standard user',
			no: 'cannot sign in to VM-Web'
		},
		judge: '{name} {} by using Microsoft Entra ID.',
		why: (row) =>
			row['account'] === 'guest'
				? 'guests can’t sign in to a Windows VM in this way'
				: row['scope'] === 'VM-DB'
					? 'a role on VM-DB doesn’t apply to VM-Web'
					: signIn(row) === 'no'
						? 'the role {role} manages VMs, but doesn’t let {name} sign in'
						: `${row['scope'] === 'RG-Web' ? 'VM-Web inherits the role from RG-Web' : 'the scope is VM-Web'}, and {role} is for ${row['role'] === 'admin' ? 'administrators' : 'standard users'}`
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'ade-is-over': [
		'A VM that ever used Azure Disk Encryption can’t have encryption at host. It’s easy to think that disabling it is enough.',
		taking('ade', /past/, { ade: 'never' })
	],
	'set-moves': [
		'A VM in an availability set can’t be moved to a zone of its region. It’s easy to overlook the set.',
		taking('at', /set/, { at: 'alone' })
	],
	'discount-is-capacity': [
		'A reserved instance is a discount. It’s easy to think that it guarantees capacity.',
		taking('goal', /cap/, { goal: 'price', load: 'steady' })
	],
	'quota-is-running': [
		'Deallocated VMs count toward the vCPU quota. It’s easy to think that only running ones do.',
		taking('old', /drop/, { old: 'keep' })
	],
	'source-runs-on': [
		'A generalized VM can’t be started again. It’s easy to forget that it’s still needed.',
		taking('keep', /yes/, { keep: 'no' })
	],
	'owners-sign-in': [
		'Roles that manage VMs don’t include the right to sign in. It’s easy to think that they do.',
		taking('role', /^[oc]/, { role: 'admin' })
	]
};

export const caseDiskAndMove = caseFamily(
	{
		id: 'virtual-machines/case-disk-and-move',
		edition: 10,
		group: 'virtual-machines',
		title: 'Case study: a company and its VMs',
		rule: {
			'^grow':
				'Only data disks grow while their VM runs, and only an Ultra Disk or Premium SSD v2 passes 4 TiB in that way. No disk shrinks.',
			'^type': 'Premium SSD v2 and Ultra Disk offer the most IOPS, without host caching and for data only.',
			'^copy':
				'A snapshot is of one disk, a restore point of a VM. Schedules and copies in another region need a service, such as Azure Backup or Site Recovery.',
			'^host':
				'Encryption at host needs the feature, a size that supports it, no Azure Disk Encryption ever, and, for an existing VM, deallocation.',
			'^block':
				'Most limits on moves apply everywhere, but plans and dependent resources in other groups only across subscriptions.',
			'^zone':
				'Only a VM outside sets and zones can be moved to a zone of its region. If that has none, Resource Mover moves the VM to another region. Site Recovery fails over between zones.',
			'^fit':
				'A dedicated host is for isolation, a proximity placement group for latency, a capacity reservation for capacity, and a reserved instance or Spot VM for the price.',
			'^fail':
				'If a VM can’t be created or started, the error tells whether quota, access to a size, or capacity is missing.',
			'^image': 'A generalized VM can’t be started again. A specialized image keeps names and accounts.',
			'^script':
				'Custom data is for the first boot, the Custom Script Extension for deployments, an action Run Command for a script that you start, and user data for apps.',
			'^rescue': 'How to repair a VM depends on what still works: the VM agent, Windows, or only the disk.',
			'^login': 'To sign in, a member needs a login role on the VM or above it.'
		},
		lab: 'virtual-machines/resize-and-grow',
		sources: [
			sources.expandWindowsDisks,
			sources.diskTypes,
			sources.vmRestorePoints,
			sources.diskEncryption,
			sources.moveVms,
			sources.zonalMove,
			sources.capacityReservation,
			sources.vmQuotas,
			sources.allocationFailures,
			sources.generalizeVm,
			sources.customData,
			sources.runCommands,
			sources.resetRdp,
			sources.serialConsole,
			sources.vmEntraSignIn
		],
		axes: {
			need: 'Requirements',
			setup: 'How VMs and disks are set up',
			state: 'What happens to a VM'
		}
	},
	{
		strands: [workTopics, diskTopics, placeTopics],
		beliefs,
		words: ['company', 'city', 'app', 'there'],
		themes: [
			'Basalt Energy|Lyon|metering|West Europe',
			'Larkspur Clinics|Leeds|appointment|UK West',
			'Kestrel Outdoor|Toronto|rental|Canada East',
			'Juniper Press|Perth|subscription|Australia Southeast',
			'Cobalt Ferries|Seattle|booking|West US'
		].map((line) => line.split('|')),
		overview: [
			'{company} runs its {app} application on virtual machines in Azure: VM-Web serves the users, VM-App runs the business logic, and VM-DB hosts the database. An outsourcer operated them until last month. A new team of four administrators in {city} has now taken over. Before the peak season, the team wants to close the gaps that an audit has found.',
			'Three years ago, {company} moved its {app} application from a server room in {city} to Azure. Employees and customers use VM-Web, VM-App does the processing, and VM-DB keeps all records. Two administrators look after these virtual machines beside their other work. This quarter, management has approved a project to put them in order.'
		]
	}
);
