// Address plans: how large subnets and networks must be, where a subnet fits, and what must come first before something changes.
// Over 200 lines: eight topics with words for what can differ in each.
import { firstFree, reservedFor, smallestFor, usableAddresses } from '#lib/azure/networking/address-plan.ts';
import { overlaps, sizeOf, toAddress, toNumber } from '#lib/azure/networking/address.ts';
import {
	addressesOf,
	addressStep,
	changeStep,
	interfaceStep,
	longestPrefix,
	spaceFor,
	spaceStep,
	subnetStep,
	type Content
} from '#lib/azure/networking/subnet-step.ts';
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
/** What can be asked of prefix lengths: `create a /28 subnet`. */
const lengths = (text: string, ...some: readonly number[]): Row =>
	Object.fromEntries(some.map((length) => [length, text.replace('#', `/${length}`)]));

const neededBy = ({ kind, count, growth }: Row): number =>
	addressesOf(kind!, Number(count) * (growth === 'yes' ? 2 : 1));
/** How large a subnet must be. */
const sizeTopic: Said = {
	noun: 'workload',
	names: ['Billing', 'Ordering', 'Search', 'Reporting', 'Shipping', 'Booking'],
	sides: {
		kind: side(
			'need',
			'Runs on',
			{
				one: 'VMs with one network interface',
				two: 'VMs with two network interfaces',
				gateway: 'Application Gateway v2 with a private frontend',
				app: 'an App Service plan'
			},
			'{name} ran on {}',
			'{name} runs on {}'
		),
		count: side(
			'need',
			'Instances today',
			'2|3|5|6|10|11|13|14|20|26|27|28',
			'{name} had {} instances today',
			'It has {} instances today'
		),
		growth: side(
			'need',
			'Instances next year',
			{ no: 'as many', yes: 'twice as many' },
			'{name} needed {} instances next year',
			'Next year, it needs {}'
		)
	},
	decide(row) {
		const length = smallestFor(neededBy(row))!;
		return length === 29 && row['kind'] === 'gateway' ? undefined : String(length);
	},
	asks: lengths('create a # subnet', 29, 28, 27, 26, 25),
	choose: 'For which workload{s} should you {}?',
	table: 'What should you do for each workload?',
	single: 'You need to provide for the workload until the end of next year. What should you do?',
	why(row, answer) {
		const need = neededBy(row);
		const found = smallestFor(need)!;
		const usable = usableAddresses(Number(answer));
		if (answer === String(found))
			return `${
				{
					one: 'each VM takes up one address',
					two: 'each VM takes up two addresses',
					gateway: 'each instance and the frontend take up one address',
					app: 'a plan that’s scaled up takes up two addresses for each instance'
				}[row['kind'] as 'one']
			}, which makes ${need}${row['growth'] === 'yes' ? ' next year' : ''}. A /${answer} has ${usable} usable ones`;
		return Number(answer) > found
			? `a /${answer} has only ${usable} usable addresses, and ${need} are needed`
			: `a /${found} is large enough for ${need} addresses`;
	}
};

const resources: Row = {
	bastion: 'Azure Bastion Standard',
	firewall: 'Azure Firewall Standard',
	vpn: 'a VPN gateway (VpnGw1AZ)',
	gateway: 'an Application Gateway v2',
	app: 'an App Service plan’s virtual network integration',
	containers: 'container groups',
	endpoint: 'a private endpoint',
	vms: 'a Virtual Machine Scale Set'
};
const isNamed = (resource: string): boolean => /bastion|firewall|vpn/.test(resource);
const deploymentOf = ({ resource, length, content }: Row): string | undefined => {
	if (isNamed(resource!) ? content !== 'nothing' : resource === 'gateway' && Number(length) > 27)
		return undefined;
	return content === 'delegation' && resource === 'app' && length === '29'
		? undefined
		: subnetStep(resource!, Number(length), content as Content);
};
/** What a subnet can take. */
const deployTopic: Said = {
	noun: 'project',
	names: ['Amber', 'Birch', 'Cedar', 'Dune', 'Ember', 'Fjord'],
	sides: {
		resource: side('need', 'Resource', resources, '{name} required {}', '{name} requires {}'),
		length: side(
			'range',
			'Planned subnet',
			lengths('#', 26, 27, 28, 29),
			'the subnet for {name} were a {}',
			'Its planned subnet is a {}'
		),
		content: side(
			'content',
			'Subnet contains',
			{
				nothing: 'nothing',
				delegation: 'only a delegation to Azure Container Instances',
				VMs: 'VMs',
				groups: 'container groups',
				gateway: 'an Application Gateway v2'
			},
			'the subnet for {name} contained {}',
			'The subnet contains {}'
		)
	},
	suits: ({ content }, difficulty) => difficulty < 3 || content !== 'nothing',
	decide: deploymentOf,
	asks: {
		deploy: 'deploy to the planned subnet',
		enlarge: 'first enlarge the planned subnet',
		delegation: 'first remove the delegation',
		another: 'create another subnet'
	},
	choose: 'For which project{s} should you {}?',
	single: 'You need to deploy what the project requires. What should you do?',
	why(row, answer) {
		const { length, content } = row;
		const found = deploymentOf(row)!;
		const what = resources[row['resource']!]!;
		const least = longestPrefix[row['resource'] as 'app'];
		if (answer === found)
			return {
				deploy:
					content === 'nothing'
						? `${what} can use an empty {length}`
						: content === 'delegation'
							? 'container groups need that delegation'
							: `${what} can share a subnet with {content}`,
				enlarge: `${what} requires a /${least} or larger. An empty subnet can be enlarged`,
				delegation: `with that delegation, the subnet can’t take ${what}. Nothing uses it, so it can be removed`,
				another: `${what} can’t share a subnet with {content}`
			}[found]!;
		if (answer === 'another')
			return `the planned subnet ${found === 'deploy' ? 'can be used as it is' : 'can still be changed'}`;
		if (answer === 'delegation')
			return content === 'delegation'
				? 'the delegation is the right one'
				: content === 'groups'
					? 'container groups use the delegation of the subnet'
					: 'the subnet has no delegation';
		if (answer === 'enlarge')
			return found === 'deploy'
				? `a {length} ${least ? `is allowed, because the limit is a /${least}` : 'has enough addresses'}`
				: found === 'another'
					? 'more addresses don’t change what the subnet contains'
					: 'the delegation would stay in the larger subnet';
		return {
			enlarge: `a /${length!} is too small`,
			delegation: 'only container groups can use that delegation',
			another: 'what’s in the subnet can’t have such a neighbor'
		}[found]!;
	}
};

const atNet = (end: string): string => `10.0.0.${end}`;
const addressOf = ({ subnet, address, holder }: Row): string | undefined => {
	const found = addressStep(atNet(subnet!), atNet(address!), holder!);
	if (found === holder) return found;
	// An address elsewhere must not be reserved there.
	return holder === 'assign' && (found === 'other' || /^(70|150)$/.test(address!)) ? found : undefined;
};
/** Which address an interface can get. */
const addressTopic: Said = {
	noun: 'network interface',
	names: ['nic-proxy', 'nic-dns', 'nic-build', 'nic-mail', 'nic-jump', 'nic-cache'],
	common: {
		subnet: side(
			'range',
			'Subnet',
			Object.fromEntries(['64/26', '64/27', '128/26', '128/25'].map((end) => [end, `{net}.${end}`])),
			'the subnet were {}',
			'Interfaces for servers are connected to {}'
		)
	},
	sides: {
		address: side(
			'range',
			'Required address',
			Object.fromEntries(
				[66, 67, 68, 70, 90, 95, 100, 127, 130, 131, 132, 150, 180, 191, 255].map((end) => [
					end,
					`{net}.${end}`
				])
			),
			'{name} required {}',
			'{name} requires {}'
		),
		holder: side(
			'content',
			'Address is used by',
			{
				assign: 'no resource',
				change: 'a stopped (deallocated) VM',
				remove: 'an interface without a VM'
			},
			'the address for {name} were used by {}',
			{ assign: 'No resource uses this address', '': 'This static address is used by {}' }
		)
	},
	decide: addressOf,
	asks: {
		assign: 'set the static address now',
		other: 'choose another address',
		subnet: 'first connect the interface to another subnet',
		change: 'first change the address of a VM',
		remove: 'first delete another interface'
	},
	choose: 'For which interface{s} should you {}?',
	single: 'You need to configure the interface. What should you do?',
	why(row, answer) {
		const found = addressOf(row)!;
		if (answer === found)
			return {
				assign: '{address} is in {subnet}, it isn’t reserved, and no resource uses it',
				other: {
					network: '{address} is the network address of {subnet}',
					gateway: 'Azure reserves {address} in {subnet} for the default gateway',
					DNS: 'Azure reserves {address}, one of the first four addresses of {subnet}, for DNS',
					broadcast: 'Azure reserves {address}, the last address of {subnet}'
				}[reservedFor(atNet(row['subnet']!), atNet(row['address']!)) ?? '']!,
				subnet: '{address} is outside {subnet}',
				change: 'a VM keeps its static address while it’s deallocated',
				remove: 'an interface keeps its address until you delete it, even without a VM'
			}[found]!;
		return answer === 'assign'
			? ({
					other: 'Azure refuses an address that it reserves',
					subnet: 'a static address must be in the range of the subnet'
				}[found] ?? 'only one interface can have the address')
			: {
					other: found === 'assign' ? '{address} is available' : '{address} can become available',
					subnet: '{address} is in {subnet}',
					change: 'no VM uses {address}',
					remove: 'no interface without a VM uses {address}'
				}[answer]!;
	}
};

const blockers: Row = { on: 'move', off: 'move', endpoint: 'remove', app: 'disconnect' };
const changeOf = ({ change, content }: Row): string => changeStep(change as 'delete', blockers[content!]);
/** What stops a change of a subnet. */
const changeTopic: Said = {
	noun: 'subnet',
	names: ['snet-web', 'snet-batch', 'snet-print', 'snet-labs', 'snet-kiosk', 'snet-vdi'],
	sides: {
		content: side(
			'content',
			'Contains',
			{
				nsg: 'no resources (an NSG is associated)',
				on: 'running VMs',
				off: 'stopped (deallocated) VMs',
				endpoint: 'a private endpoint',
				app: 'the integration of a web app'
			},
			'{name} contained {}',
			'{name} contains {}'
		),
		change: side(
			'need',
			'Planned change',
			{
				delete: 'delete the subnet',
				range: 'replace the address range',
				rename: 'rename the subnet',
				associate: 'associate a route table'
			},
			'you planned to {} in the case of {name}',
			'You plan to {}'
		)
	},
	suits: ({ content }, difficulty) => difficulty < 3 || content !== 'nsg',
	decide: changeOf,
	asks: {
		now: 'make the change right away',
		move: 'first move VMs to another subnet',
		remove: 'first delete a private endpoint',
		disconnect: 'first disconnect a web app',
		new: 'create a subnet with another name'
	},
	choose: 'For which subnet{s} should you {}?',
	table: 'What should you do for each subnet?',
	single: 'You need to make the planned change. What should you do?',
	why(row, answer) {
		const { content, change } = row;
		const found = changeOf(row);
		const changing = change === 'delete' ? 'deleting the subnet' : 'changing its range';
		if (answer === found)
			return {
				now:
					change === 'associate'
						? 'a route table can be associated with a subnet in use'
						: `an NSG association doesn’t block ${changing}`,
				move: `VMs block ${changing}, even ${content === 'off' ? 'while they’re deallocated' : 'if you stopped them'}`,
				remove: `the interface of a private endpoint blocks ${changing}`,
				disconnect: `an integrated web app blocks ${changing}`,
				new: 'the name of a subnet can’t be changed'
			}[found]!;
		if (answer === 'new')
			return found === 'now'
				? 'the existing subnet can be changed'
				: 'the existing subnet can be changed afterward';
		if (answer === 'now')
			return found === 'new'
				? 'Azure has no command to rename a subnet'
				: 'Azure refuses this while a resource uses the subnet';
		if (answer !== blockers[content!])
			return {
				move: 'the subnet contains no VMs',
				remove: 'the subnet contains no private endpoint',
				disconnect: 'no web app is integrated with the subnet'
			}[answer]!;
		return found === 'new'
			? 'the name would stay fixed in an empty subnet'
			: 'a route table doesn’t require an empty subnet';
	}
};

const added: Row = { '10.60': '10.60.0.0/16', '10.61': '10.61.0.0/20', '172': '172.20.0.0/16' };
const links: Row = {
	none: '',
	wide: '10.60.0.0/15',
	small: '10.61.8.0/22',
	lab: '172.16.0.0/12',
	office: '172.20.40.0/24'
};
const spaceOf = ({ change, subnet, link }: Row): string | undefined => {
	const found = spaceStep(
		added[change!] ? ['10.50.0.0/16', added[change!]!] : ['10.50.0.0/17'],
		[subnet!],
		link === 'none' ? [] : [links[link!]!],
		link !== 'office'
	);
	return link === 'none' && found === 'sync'
		? 'save'
		: link === 'office' && found === 'save'
			? undefined
			: found;
};
/** How an address space is changed. */
const spaceTopic: Said = {
	noun: 'virtual network',
	names: ['vnet-orders', 'vnet-claims', 'vnet-media', 'vnet-fleet', 'vnet-crm', 'vnet-payroll'],
	sides: {
		change: side(
			'range',
			'Planned change',
			{
				...Object.fromEntries(Object.entries(added).map(([id, range]) => [id, `add ${range}`])),
				half: 'reduce 10.50.0.0/16 to 10.50.0.0/17'
			},
			'you planned to {} in {name}',
			'For {name}, you plan to {}'
		),
		subnet: side(
			'content',
			'Only subnet',
			'10.50.8.0/24|10.50.90.0/24|10.50.130.0/24|10.50.200.0/24',
			'the only subnet of {name} were {}',
			'Its only subnet is {}'
		),
		link: side(
			'need',
			'Connected to',
			{
				none: 'no other network',
				wide: `a peer that uses ${links['wide']!}`,
				small: `a peer that uses ${links['small']!}`,
				lab: `a peer that uses ${links['lab']!}`,
				office: `an office that uses ${links['office']!}`
			},
			'{name} were connected to {}',
			'It is connected to {}'
		)
	},
	decide: spaceOf,
	asks: {
		save: 'save the new address space, and do nothing else',
		sync: 'save the new address space, and sync the peering',
		other: 'choose a different range',
		subnet: 'first delete the subnet'
	},
	choose: 'For which network{s} should you {}?',
	table: 'What should you do for each network?',
	single: 'You need to change the address space. What should you do?',
	why({ change, subnet, link }, answer) {
		const found = spaceOf({ change, subnet, link } as Row)!;
		const peered = link !== 'none' && link !== 'office';
		if (answer === found)
			return {
				save: `${added[change!] ? 'the new range overlaps with no network' : 'the subnet stays in the smaller range'}, and there’s no peering to sync`,
				sync: `${added[change!] ? 'the new range doesn’t overlap with the peer, which' : 'the peer'} learns of the change only by a sync`,
				other: `${added[change!]!} overlaps with the range of the ${peered ? 'peer' : 'office'}`,
				subnet: '{subnet} is outside the smaller range, and a subnet blocks that'
			}[found]!;
		return {
			save: {
				sync: 'the peer would go on using the old address space',
				other: 'Azure refuses a range that overlaps with a connected network',
				subnet: 'Azure refuses an address space without an existing subnet'
			}[found],
			sync:
				{ other: 'a sync doesn’t resolve an overlap', subnet: 'a subnet outside the range can’t stay' }[
					found
				] ?? 'the network has no peering',
			other: added[change!] ? 'this range overlaps with no connected network' : 'no range is added',
			subnet: '{subnet} stays in the address space'
		}[answer]!;
	}
};

const interfaceOf = ({ goal, address, state }: Row) =>
	interfaceStep({
		adds: goal === 'add',
		sameNetwork: goal !== 'other',
		isStatic: address === 'static',
		running: state === 'running'
	});
/** How a VM gets into another subnet. */
const moveTopic: Said = {
	noun: 'VM',
	names: ['vm-erp', 'vm-scan', 'vm-files', 'vm-license', 'vm-reports', 'vm-tickets'],
	sides: {
		goal: side(
			'need',
			'Goal',
			{
				same: 'move to another subnet of its network',
				other: 'move to a subnet of a peered network',
				add: 'keep its subnet and also join a second one of its network'
			},
			'{name} had to {}',
			'{name} must {}'
		),
		address: side(
			'content',
			'Private address',
			'static|dynamic',
			'the private address of {name} were {}',
			'Its private address is {}'
		),
		state: side(
			'content',
			'State',
			{ running: 'running', stopped: 'stopped (deallocated)' },
			'{name} were {}',
			'It is {}'
		)
	},
	decide: interfaceOf,
	asks: {
		subnet: 'select the subnet in the IP configuration',
		dynamic: 'first set the private address to dynamic',
		recreate: 'delete the VM, and create it again from its disk',
		stop: 'first stop (deallocate) the VM',
		attach: 'attach a second interface'
	},
	choose: 'For which VM{s} should you {}?',
	table: 'What should you do for each VM?',
	single: 'You need to reach the goal for the VM. What should you do?',
	why(row, answer) {
		const found = interfaceOf(row);
		const adds = row['goal'] === 'add';
		if (answer === found)
			return {
				subnet: 'an interface with a dynamic address can be connected to another subnet of its network',
				dynamic: 'the subnet of an interface can be changed only while its address is dynamic',
				recreate:
					'a VM can’t be moved to another virtual network, but its disk can be used for a new VM there',
				stop: 'an interface can be attached only while the VM is deallocated',
				attach: 'the VM is deallocated, and a second interface can be in another subnet of its network'
			}[found];
		if (answer === 'recreate') return 'the existing VM can reach this subnet';
		if (found === 'recreate')
			return {
				subnet: 'only subnets of its own network can be selected for an interface',
				dynamic: 'a dynamic address doesn’t let an interface leave its network',
				stop: 'even a deallocated VM can’t leave its network',
				attach: 'all interfaces of a VM must be in the same network'
			}[answer]!;
		return {
			subnet: adds
				? 'the VM would leave its subnet'
				: 'the static address doesn’t belong to the other subnet',
			dynamic: adds
				? 'the existing address doesn’t affect a second interface'
				: 'the address is dynamic already',
			stop: adds
				? 'the VM is deallocated already'
				: 'the subnet of an interface can be changed in any state of the VM',
			attach: adds ? 'a running VM can’t get another interface' : 'the VM would stay in its subnet, too'
		}[answer]!;
	}
};

const spaces = { one: ['10.0.0.0/24'], two: ['10.0.0.0/24', '10.0.1.0/24'] };
const inBase = (end: string): string => `10.0.${end}`;
const takenBy = ({ taken }: Row): readonly string[] => taken!.split(' ').map(inBase);
const startOf = (row: Row): string => {
	const spot = spaces[row['space'] as 'one']
		.map((space) => firstFree(space, takenBy(row), Number(row['length'])))
		.find((one) => one);
	return spot ? spot.split('/')[0]!.slice(5) : 'add';
};
const starts = ['0.0', '0.32', '0.64', '0.96', '0.128', '0.192', '1.0'];
/** Where a subnet fits. */
const rangeTopic: Said = {
	noun: 'address plan',
	sides: {
		space: side(
			'range',
			'Address space',
			{ one: '{base}.0.0/24', two: '{base}.0.0/24 and {base}.1.0/24' },
			'the address space of {name} were {}',
			'{name} has the address space {}'
		),
		taken: side(
			'content',
			'Existing subnets',
			Object.fromEntries(
				[
					'0.0/26 0.128/26',
					'0.0/27 0.64/26',
					'0.0/26',
					'0.64/27 0.192/27',
					'0.0/27 0.96/27 0.160/27',
					'0.0/25',
					'0.32/27 0.128/25',
					'0.32/27 0.64/27 0.128/27'
				].map((one) => [one, one.replace(/\d\./g, '{base}.$&').replaceAll(' ', ', ')])
			),
			'the existing subnets of {name} were {}',
			'Its existing subnets are {}'
		),
		length: side(
			'need',
			'New subnet',
			lengths('#', 25, 26, 27),
			'the new subnet of {name} were a {}',
			'The new subnet must be a {}'
		)
	},
	suits: ({ taken }, difficulty) => difficulty < 2 || taken!.includes(' '),
	decide: startOf,
	asks: {
		...Object.fromEntries(starts.map((start) => [start, `start the new subnet at {base}.${start}`])),
		add: 'first add an address range'
	},
	choose: 'For which plan{s} should you {}?',
	single: 'You need to create the new subnet at the lowest possible address. What should you do?',
	why(row, answer) {
		const { length, space } = row;
		const size = sizeOf(Number(length));
		const at = toNumber(inBase(answer)) - toNumber('10.0.0.0');
		if (answer === startOf(row)) {
			if (answer === 'add')
				return `no place for {length} is completely free in ${space === 'one' ? 'the range' : 'both ranges'}`;
			const place = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'][
				at / size
			]!;
			return `{length} starts at a multiple of ${size} addresses. The ${place} place, {base}.${answer}, is the lowest that’s free`;
		}
		if (answer === 'add') return 'the address space has a free place for {length}';
		if (at % size) return `{length} can start only at a multiple of ${size}`;
		if (answer === '1.0' && space === 'one') return '{base}.1.0 is outside the address space';
		return takenBy(row).some((one) => overlaps(one, `${toAddress(toNumber(inBase(answer)))}/${length!}`))
			? `{length} at {base}.${answer} would overlap with an existing subnet`
			: 'a lower place is free';
	}
};

const services: Readonly<Record<string, readonly (keyof typeof longestPrefix)[]>> = {
	vpn: ['vpn'],
	bastion: ['bastion'],
	both: ['bastion', 'vpn'],
	firewall: ['firewall', 'bastion'],
	all: ['firewall', 'vpn']
};
const subnetNames: Row = {
	vpn: 'GatewaySubnet',
	bastion: 'AzureBastionSubnet',
	firewall: 'AzureFirewallSubnet'
};
const subnetsOf = ({ service, vms, endpoints }: Row): readonly number[] => [
	...services[service!]!.map((one) => longestPrefix[one]),
	...[vms!, endpoints!].flatMap((one) => (one === 'none' ? [] : smallestFor(Number(one))!))
];
/** How large a network must be. */
const planTopic: Said = {
	noun: 'hub network',
	names: ['hub-east', 'hub-west', 'hub-north', 'hub-south', 'hub-dr', 'hub-test'],
	sides: {
		service: side(
			'need',
			'Services',
			Object.fromEntries(
				Object.entries(services).map(([id, some]) => [id, some.map((one) => resources[one]!).join(' and ')])
			),
			'{name} were for {}',
			'{name} is for {}'
		),
		vms: side(
			'need',
			'VMs in one subnet',
			'10|12|25|28|40|60|100',
			'{name} were for {} VMs',
			'One subnet is for {} VMs with one interface each'
		),
		endpoints: side(
			'content',
			'Private endpoints in another subnet',
			{ none: 'none', 3: '3', 9: '9', 20: '20' },
			{ none: '{name} had no private endpoints', '': '{name} also had a subnet for {} private endpoints' },
			'Another subnet is for {} private endpoints'
		)
	},
	decide: (row) => String(spaceFor(subnetsOf(row))),
	asks: lengths('use a # address space', 26, 25, 24, 23),
	choose: 'For which hub network{s} should you {}?',
	table: 'What should you do for each hub network?',
	single: 'You need the smallest address space for the hub network. What should you do?',
	why(row, answer) {
		const some = subnetsOf(row);
		const sum = some.reduce((total, length) => total + sizeOf(length), 0);
		const size = sizeOf(Number(answer));
		if (answer === String(spaceFor(some)))
			return `${services[row['service']!]!.map((one) => `${subnetNames[one]!} takes up a /${longestPrefix[one]}`).join(', ')}, and all subnets make ${sum} addresses`;
		return size < sum
			? `a /${answer} has ${size} addresses, but the subnets take up ${sum}`
			: `a /${spaceFor(some)} has room for the ${sum} addresses of the subnets`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'size',
		[
			'You plan {count} in {vnet}. Each workload gets its own subnet, which must be as small as possible and have room for App Service plans to be scaled up.',
			'A colleague asks you to create subnets in {vnet} for {count}. Each subnet must be the smallest that has room for its workload until the end of next year, even while an App Service plan is scaled up.'
		],
		sizeTopic
	),
	...told(
		'deploy',
		[
			'You prepare {vnet} for {count}. Each project has a planned subnet with the name that its resource requires, if any. The address ranges next to these subnets are free. Existing resources must stay, and you must use the planned subnet where possible.',
			'Your company assigned a subnet in {vnet} to each of its projects, with the required names. You review {count}. The ranges after these subnets are free. You must not remove any resources, and must use the assigned subnet, called planned subnet, where possible.'
		],
		deployTopic
	),
	...told(
		'address',
		[
			'You configure {count} in {vnet}, which uses {net}.0/24. Other subnets cover the rest of this range. VMs must not be deleted. You must use the required address where possible.',
			'Firewall rules at a partner expect fixed addresses for {count} in {vnet}. The network uses {net}.0/24, and its other subnets cover the rest. All VMs are still needed. You must use the required address where possible.'
		],
		addressTopic
	),
	...told(
		'change',
		[
			'You reorganize {vnet} and plan changes for {count}. VMs must be kept. Web apps and private endpoints no longer need the network. Each subnet must have exactly one address range.',
			'During a cleanup of {vnet}, you plan changes for {count}. All VMs are still needed, but private endpoints and integrated web apps are not. Each subnet must have exactly one address range.'
		],
		changeTopic
	),
	...told(
		'space',
		[
			'You manage {count} with the address space 10.50.0.0/16. They are not connected to each other. Subnets are empty.',
			'A merger requires changes to {count}. Each has the address space 10.50.0.0/16 and an empty subnet. They are not connected to each other.'
		],
		spaceTopic
	),
	...told(
		'move',
		[
			'You redesign your virtual networks and have plans for {count}. Each VM has one network interface and supports two. All networks are in the same region.',
			'The security team asks you to separate servers, which affects {count}. Each VM has one network interface and can have two. All virtual networks are in one region.'
		],
		moveTopic
	),
	...told(
		'range',
		[
			'You receive {count} for virtual networks that are not connected. Each network gets one more subnet, as low in its address space as possible.',
			'Your team wrote {count} for isolated virtual networks. In each network, you must add a subnet at the lowest address where it fits.'
		],
		rangeTopic
	),
	...told(
		'plan',
		[
			'You design {count}. Each must have one address range that is as small as possible, and each subnet must be as small as Azure allows for its purpose.',
			'Address space is scarce in your company. You request ranges for {count}, with the smallest subnets that their purposes allow. Each hub gets a single range, as small as possible.'
		],
		planTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'none-reserved': [
		'Azure reserves five addresses in each subnet. It’s easy to count all of them.',
		(row) =>
			row['growth']
				? { ...row, kind: 'one', growth: 'no', count: String(Math.max(1, neededBy(row) - 5)) }
				: row['vms']
					? { ...row, vms: String(Math.max(1, Number(row['vms']) - 5)) }
					: row
	],
	'one-each': [
		'Two interfaces take up two addresses, and so does an App Service instance while the plan is scaled up. It’s easy to count one.',
		taking('kind', /two|app/, { kind: 'one' })
	],
	today: [
		'A subnet must have room for what will be in it. It’s easy to count only today’s instances.',
		taking('growth', /yes/, { growth: 'no' })
	],
	'any-size': [
		'Some services require a minimum subnet size. It’s easy to check only whether the subnet is free.',
		(row) => (row['resource'] ? { ...row, length: '26' } : row)
	],
	'subnets-are-shared': [
		'Some services require a subnet for themselves. It’s easy to think that resources can share any subnet.',
		(row) =>
			row['resource'] && /VMs|groups|^gateway/.test(row['content']!) ? { ...row, content: 'nothing' } : row
	],
	'delegation-is-harmless': [
		'A delegated subnet is for one service. It’s easy to think that an empty subnet takes anything.',
		taking('content', /delegation/, { content: 'nothing' })
	],
	'first-is-free': [
		'Azure reserves the first four addresses of a subnet and the last one. It’s easy to overlook where the subnet starts and ends.',
		(row) => (row['holder'] && addressOf(row) === 'other' ? { ...row, address: '70', subnet: '64/26' } : row)
	],
	'stopped-is-free': [
		'A deallocated VM keeps its interface and address. It’s easy to think that both are released.',
		(row) =>
			row['holder'] === 'change'
				? { ...row, holder: 'assign' }
				: row['content'] === 'off'
					? { ...row, content: 'nsg' }
					: row
	],
	'resources-block': [
		'Resources don’t block an association. It’s easy to think that a subnet in use can’t be changed at all.',
		taking('change', /associate/, { change: 'range' })
	],
	renames: [
		'The name of a subnet is fixed. It’s easy to think that it’s a setting.',
		taking('change', /rename/, { change: 'associate' })
	],
	'no-sync': [
		'A peer learns of a new address space only by a sync. It’s easy to think that it does so automatically.',
		(row) => (row['link'] && spaceOf(row) === 'sync' ? { ...row, link: 'none' } : row)
	],
	'overlap-later': [
		'Ranges of connected networks can’t overlap. It’s easy to compare only ranges of the same length.',
		(row) =>
			row['link'] && spaceOf(row) === 'other'
				? { ...row, link: row['link'] === 'office' ? 'none' : row['change'] === '172' ? 'wide' : 'lab' }
				: row
	],
	'moves-anywhere': [
		'An interface can’t leave its virtual network. It’s easy to think that peering allows this.',
		taking('goal', /other/, { goal: 'same' })
	],
	'keeps-static': [
		'A static address must be set to dynamic before the subnet changes. It’s easy to overlook it.',
		(row) => (row['goal'] === 'same' ? { ...row, address: 'dynamic' } : row)
	],
	'attaches-live': [
		'An interface can be attached only to a deallocated VM. It’s easy to think that a running one accepts it.',
		(row) => (row['goal'] === 'add' ? { ...row, state: 'stopped' } : row)
	]
};

export const subnetFit = topicFamily(
	{
		id: 'virtual-networks/subnet-fit',
		edition: 8,
		group: 'virtual-networks',
		title: 'Room, ranges and addresses',
		rule: {
			'^size':
				'Azure reserves five addresses in each subnet. The smallest subnet is the one with enough usable addresses for everything that will be in it.',
			'^deploy':
				'Some services require a minimum size or a subnet without other resources. A delegated subnet is for one service.',
			'^address':
				'A static address must be in the range of the subnet, not be one of its first four or its last, and not be used by another interface.',
			'^change':
				'Resources block deleting a subnet or changing its range, but not associations. Its name can’t be changed.',
			'^space':
				'An address space must contain all subnets and can’t overlap with connected networks. Peerings must be synced after a change.',
			'^move':
				'An interface can change its subnet while its address is dynamic, but not its virtual network. A VM must be deallocated before you attach another one.',
			'^range': 'A subnet starts at a multiple of its size, in a free part of the address space.',
			'^plan':
				'GatewaySubnet takes up a /27, AzureBastionSubnet and AzureFirewallSubnet a /26 each. An address space must have room for all subnets.'
		},
		lab: 'virtual-networks/address-plan',
		sources: [
			sources.vnetFaq,
			sources.manageSubnet,
			sources.manageVirtualNetwork,
			sources.peeredAddressSpace,
			sources.networkInterfaces,
			sources.addNetworkInterfaces,
			sources.vmNetworking,
			sources.privateIpAddresses,
			sources.bastionSettings,
			sources.firewallFaq,
			sources.vpnGatewaySettings,
			sources.applicationGatewaySubnet,
			sources.appServiceVnetIntegration,
			sources.containerGroupNetworks
		],
		axes: {
			need: 'What is needed',
			range: 'A range or an address',
			content: 'What is there already'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['vnet-harbor', '10.20.4', '10.20'],
			['vnet-museum', '172.18.9', '10.33'],
			['vnet-clinic', '192.168.7', '172.17'],
			['vnet-orchard', '10.8.15', '10.44'],
			['vnet-airport', '172.22.3', '10.71'],
			['vnet-library', '192.168.40', '172.29']
		],
		words: ['vnet', 'net', 'base'],
		forms: ['choose', 'choose', 'single', 'single', 'table'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list']
	}
);
