// Address plans: how large subnets must be, which can be added, what fits into one, and what must come first before something changes.
// Over 200 lines: eight topics with words for what can differ in each.
import { reservedFor, smallestFor, usableAddresses } from '#lib/azure/networking/address-plan.ts';
import {
	additionStep,
	addressesOf,
	addressStep,
	changeStep,
	interfaceStep,
	longestPrefix,
	publicStep,
	spaceStep,
	subnetNames,
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
/** Values that are told as they are, with what is before them. */
const valuesOf = (some: string, before = ''): Row =>
	Object.fromEntries(some.split(' ').map((one) => [one, before + one]));
/** Names that end in what they are for. */
const named = (what: string): readonly string[] =>
	['Web', 'Mail', 'Print', 'Batch', 'Kiosk', 'Lab', 'Map', 'Erp'].map((one) => one + what);
/** Ranges and addresses where models see them. */
const inNet = (end: string): string => `10.0.0.${end}`;
/** Lists of an address range and its two subnets, as Azure CLI returns them. */
const exhibit = (some: string) =>
	side(
		'range',
		'Virtual network (excerpt)',
		Object.fromEntries(
			some.split('|').map((one) => {
				const [space, web, data] = one.split(' ').map((end) => `{net}.${end}`);
				return [
					one,
					`"addressPrefixes": ["${space!}"],
"subnets": [
  { "name": "snet-web", "addressPrefix": "${web!}" },
  { "name": "snet-data", "addressPrefix": "${data!}" }
]`
				];
			})
		),
		'the virtual network had other subnets'
	);
const rangesIn = ({ plan }: Row): readonly string[] => plan!.split(' ').map(inNet);

const neededBy = ({ kind, now, growth }: Row): number =>
	addressesOf(kind!, Number(now) * (growth === 'yes' ? 2 : 1));
/** How large a subnet must be. */
const sizeTopic: Said = {
	noun: 'workload',
	names: ['Billing', 'Ordering', 'Search', 'Reporting', 'Shipping', 'Booking', 'Payroll', 'Archive'],
	sides: {
		kind: side(
			'need',
			'Runs on',
			{
				one: 'VMs with one interface',
				two: 'VMs with two interfaces',
				balanced: 'VMs with one interface behind an internal load balancer',
				app: 'instances of an App Service plan that is often scaled up'
			},
			'{name} ran on {}',
			'{name} runs on {}'
		),
		now: side(
			'need',
			'Today',
			'2|3|5|6|10|11|13|14|20|26|27|28',
			'{name} needed {} of them today',
			'It needs {} of them today'
		),
		growth: side(
			'need',
			'Next year',
			{ no: 'the same number', yes: 'twice as many' },
			'{name} needed {} next year',
			'Next year, it will need {}'
		)
	},
	decide(row) {
		const need = neededBy(row);
		// A Premium v3 plan has up to 30 instances. Isolated ones can't be integrated.
		return need > 60 && row['kind'] === 'app' ? undefined : String(smallestFor(need));
	},
	asks: valuesOf('29 28 27 26 25', '/'),
	choose: 'Which workload{s} can use a {} subnet, but nothing smaller?',
	table: 'What is the smallest subnet that you can use for each workload?',
	single: 'What is the smallest subnet that you can use for the workload?',
	why(row, answer) {
		const need = neededBy(row);
		const found = smallestFor(need)!;
		const length = Number(answer);
		if (length !== found)
			return length > found
				? `a /${answer} has ${usableAddresses(length)} usable addresses, fewer than the ${need} that are needed`
				: `a /${answer} is larger than the /${found} that has room for ${need} addresses`;
		return `${
			{
				one: 'each VM takes up one address',
				two: 'each VM takes up two addresses',
				balanced: 'each VM takes up an address, and so does the load balancer',
				app: 'each instance takes up two addresses while the plan is scaled up'
			}[row['kind'] as 'one']
		}, which makes ${need}${row['growth'] === 'yes' ? ' next year' : ''}. A /${answer} has ${usableAddresses(found)} usable ones`;
	}
};

/** What teams deploy, and where to: a hyphen ends those for which the subnet has the wrong name. */
const resources: Row = {
	bastion: 'Azure Bastion Standard to AzureBastionSubnet',
	'bastion-': 'Azure Bastion Standard to BastionSubnet',
	firewall: 'Azure Firewall Standard to AzureFirewallSubnet',
	vpn: 'a VPN gateway (VpnGw1AZ) to GatewaySubnet',
	'vpn-': 'a VPN gateway (VpnGw1AZ) to VpnSubnet',
	gateway: 'an Application Gateway v2 to LoadSubnet',
	app: 'a web app with virtual network integration to AppSubnet',
	containers: 'container groups to JobSubnet',
	endpoint: 'a private endpoint to DataSubnet',
	vms: 'a Virtual Machine Scale Set to ScaleSubnet'
};
const serviceOf = ({ resource }: Row): string => resource!.split('-')[0]!;
const deploymentOf = (row: Row): string | undefined => {
	const { resource, length, content } = row;
	const service = serviceOf(row);
	return (/bas|fir|vpn/.test(service) && content !== 'nothing') ||
		(service === 'gateway' && Number(length) > 27) ||
		// No page says whether container groups can use the smallest subnet.
		(service === 'containers' && length === '29') ||
		(service === 'app' && content === 'delegation' && length === '29')
		? undefined
		: subnetStep(service, Number(length), content as Content, service === resource);
};
/** What a subnet can take. */
const deployTopic: Said = {
	noun: 'team',
	names: ['Sales', 'Finance', 'Legal', 'Support', 'Research', 'Design', 'Logistics', 'Training'],
	sides: {
		resource: side(
			'need',
			'Wants to deploy',
			resources,
			'{name} wanted to deploy {}',
			'{name} wants to deploy {}'
		),
		length: side(
			'range',
			'Subnet size',
			valuesOf('26 27 28 29', '/'),
			'the subnet for {name} were a {}',
			'This subnet is a {}'
		),
		content: side(
			'content',
			'Contains',
			{
				nothing: 'nothing',
				delegation: 'only a delegation to Azure Container Instances',
				VMs: 'VMs',
				groups: 'container groups'
			},
			'the subnet for {name} contained {}',
			{
				nothing: 'It is empty',
				delegation: 'It is empty, but delegated to Azure Container Instances',
				'': 'It contains {}'
			}
		)
	},
	decide: deploymentOf,
	// Azure’s pages differ on who delegates a subnet to container groups.
	drawn: ({ resource, content }) => resource !== 'containers' || content !== 'nothing',
	asks: {
		deploy: 'use the subnet as it is',
		enlarge: 'enlarge the subnet first',
		delegation: 'remove the delegation first',
		another: 'create another subnet'
	},
	choose: 'Which team{s} should {}?',
	judge: '{name} should {}.',
	// Teams are chosen, so an answer is always what is decided, here and in other topics without a table and a single row.
	why(row, answer) {
		const { resource, content } = row;
		const service = serviceOf(row);
		const what = resources[resource!]!.split(' to ')[0]!;
		return {
			deploy:
				content === 'delegation'
					? 'container groups need that delegation'
					: content === 'nothing'
						? `${what} can use an empty {length}`
						: `${what} can share a subnet with ${service === 'containers' ? 'other ' : ''}{content}`,
			enlarge: `${what} requires a /${longestPrefix[service as 'app']} or larger, and an empty subnet can be enlarged`,
			delegation: `the delegation keeps out ${what}. No container group needs it yet, so you can remove it`,
			another:
				service === resource
					? `${what} can’t share a subnet with {content}`
					: `${what} requires a subnet named ${subnetNames[service as 'vpn']}, and a subnet can’t be renamed`
		}[answer]!;
	}
};

const addressOf = (row: Row): string | undefined => {
	const { address, holder } = row;
	const [, web, data] = rangesIn(row);
	const inUse = /off|loose/.test(holder!);
	const at = inNet(address!);
	const found = addressStep(web!, at, inUse);
	return found === 'release' || (!inUse && (found !== 'subnet' || addressStep(data!, at, inUse) === 'assign'))
		? found
		: undefined;
};
/** Which address an interface can get. */
const addressTopic: Said = {
	noun: 'network interface',
	names: named('Nic'),
	common: { plan: exhibit('0/24 64/26 128/25|0/24 64/27 128/26|0/24 128/26 0/25|0/24 128/25 64/26') },
	sides: {
		address: side(
			'range',
			'Address',
			valuesOf('65 67 68 77 90 95 116 127 129 131 132 142 165 180 191 213 255', '{net}.'),
			'{name} needed {}',
			'{name} needs {}'
		),
		holder: side(
			'content',
			'Used by',
			{
				free: 'no resource',
				far: 'a VM in another virtual network',
				off: 'a stopped (deallocated) VM',
				loose: 'an interface without a VM'
			},
			{ '': 'the address for {name} were used by {}', free: 'no resource used the address for {name}' },
			{ '': 'This address is used by {}', free: 'No resource uses this address' }
		)
	},
	decide: addressOf,
	asks: {
		assign: 'can get the address right away',
		other: 'cannot get the address because Azure reserves it',
		subnet: 'can get the address only in snet-data',
		release: 'must wait until another interface gives up the address'
	},
	choose: 'Which interface{s} {}?',
	judge: '{name} {}.',
	why: (row, answer) =>
		({
			assign: `{address} is in the range of snet-web, isn’t reserved, and ${row['holder'] === 'far' ? 'can also be used in another network' : 'is free'}`,
			other: `{address} is ${reservedFor(rangesIn(row)[1]!, inNet(row['address']!)) === 'broadcast' ? 'the last address' : 'one of the first four addresses'} of snet-web`,
			subnet: '{address} isn’t in the range of snet-web, but in that of snet-data',
			release: `${row['holder'] === 'off' ? 'a deallocated VM keeps its private address' : 'an interface keeps its address even without a VM'} until you change it or delete the interface`
		})[answer]!
};

const additionOf = (row: Row): string => {
	const [space, ...taken] = rangesIn(row);
	return additionStep(space!, taken, inNet(row['prefix']!), Number(row['vms']));
};
/** Which subnets can be added. */
const addTopic: Said = {
	noun: 'subnet',
	names: named('Subnet'),
	common: {
		plan: exhibit(
			'0/24 0/26 128/27|0/24 0/27 64/26|0/25 0/27 64/28|128/25 128/27 192/26|0/24 32/27 128/25|0/24 0/25 160/27'
		)
	},
	sides: {
		prefix: side(
			'range',
			'Address range',
			valuesOf(
				'0/25 32/27 64/26 72/28 80/28 96/27 112/27 128/26 160/27 192/26 208/26 224/27 240/28 252/30',
				'{net}.'
			),
			'{name} used {}',
			'{name} will use {}'
		),
		vms: side('need', 'VMs', '2|3|10|12|16|25|29|32|60|62', '{name} were for {} VMs', 'It is for {} VMs')
	},
	decide: (row) => (additionOf(row) === 'add' ? 'yes' : 'no'),
	asks: { yes: '' },
	choose: 'Which subnet{s} will work as planned?',
	judge: '{name} will work as planned.',
	why: (row) =>
		({
			add: '{prefix} is free, and large enough for {vms} VMs',
			small: 'the smallest subnet is a /29',
			start: 'a range must start at a multiple of its size, and {prefix} doesn’t',
			outside: '{prefix} isn’t in the address space',
			overlap: '{prefix} overlaps with an existing subnet',
			full: `{prefix} has only ${usableAddresses(Number(row['prefix']!.split('/')[1]))} usable addresses for {vms} VMs`
		})[additionOf(row)]!
};

/** What stops a change of a subnet. */
const changeTopic: Said = {
	noun: 'subnet',
	names: named('Subnet'),
	sides: {
		content: side(
			'content',
			'Used by',
			{
				empty: 'no resource',
				on: 'running VMs',
				off: 'stopped (deallocated) VMs',
				loose: 'an interface without a VM',
				endpoint: 'a private endpoint',
				app: 'an integrated web app'
			},
			'{name} were used by {}',
			{ empty: '{name} is empty', '': '{name} is used by {}' }
		),
		change: side(
			'need',
			'Planned change',
			{
				delete: 'delete it',
				range: 'replace its address range',
				rename: 'rename it',
				associate: 'associate a route table with it'
			},
			'the plan for {name} were to {}',
			'You want to {}'
		)
	},
	decide: ({ change, content }) => changeStep(change as 'delete', content !== 'empty'),
	asks: {
		now: 'make the change right away',
		clear: 'first move or delete what uses the subnet',
		new: 'create another subnet instead'
	},
	choose: 'Where should you {}?',
	why({ content, change }, answer) {
		const changing = change === 'delete' ? 'deleting the subnet' : 'replacing the range';
		return {
			now:
				change === 'associate'
					? `a route table can be associated with ${content === 'empty' ? 'an empty subnet' : 'a subnet in use'}`
					: `no resource blocks ${changing}`,
			clear: `the ${{ endpoint: 'private endpoint blocks', app: 'web app blocks', loose: 'interface blocks' }[content!] ?? 'VMs block'} ${changing}${content === 'off' ? ', even while they’re deallocated' : ''}`,
			new: 'the name of a subnet can’t be changed'
		}[answer]!;
	}
};

/** Where models see what is told as `{base}.0.0`. */
const inBase = (end: string): string => `10.0.${end}`;
const added: Row = {
	'10.60': '10.60.0.0/16',
	'10.61': '10.61.0.0/20',
	'172': '172.20.0.0/16',
	'192': '192.168.0.0/20'
};
const links: Row = {
	wide: 'a peer with 10.60.0.0/15',
	small: 'a peer with 10.61.8.0/22',
	lab: 'a peer with 172.16.0.0/12',
	home: 'a peer with 192.168.8.0/22',
	plant: 'an office with 192.168.12.0/24',
	office: 'an office with 172.20.40.0/24'
};
const isPeer = (link: string): boolean => links[link]?.startsWith('a peer') === true;
const spaceOf = ({ change, subnet, link }: Row): string | undefined => {
	const found = spaceStep(
		added[change!] ? [inBase('0.0/16'), added[change!]!] : [inBase('0.0/17')],
		[inBase(subnet!)],
		link === 'no' ? [] : links[link!]!.split(' ').slice(-1),
		isPeer(link!)
	);
	// What an office must know of a new range isn't asked.
	return found === 'save' && link !== 'no' ? undefined : found;
};
/** How an address space is changed. */
const spaceTopic: Said = {
	noun: 'virtual network',
	names: named('Net'),
	sides: {
		change: side(
			'range',
			'Change',
			{
				...Object.fromEntries(Object.entries(added).map(([id, range]) => [id, `add ${range}`])),
				half: 'reduce the range to {base}.0.0/17'
			},
			'the plan for {name} were to {}',
			'The plan for {name} is to {}'
		),
		subnet: side(
			'content',
			'Subnet',
			valuesOf('8.0/24 90.0/24 130.0/24 200.0/24', '{base}.'),
			'the subnet of {name} were {}',
			'The subnet is {}'
		),
		link: side(
			'need',
			'Connected to',
			{ no: 'no other network', ...links },
			'{name} were connected to {}',
			'The network is connected to {}'
		)
	},
	decide: spaceOf,
	asks: {
		save: 'save the change, and do nothing else',
		sync: 'save the change, and then sync the peering',
		other: 'choose a different range',
		subnet: 'first delete the subnet or change its range'
	},
	choose: 'In which network{s} should you {}?',
	why: ({ change, link }, answer) => {
		const fits = added[change!] ? 'the new range doesn’t overlap' : 'the subnet is in the smaller range';
		return {
			save: `${fits}, and there’s no peering`,
			sync: `${fits}. The peer learns of it only after a sync`,
			other: `${added[change!]!} overlaps with the range of the ${isPeer(link!) ? 'peer' : 'office'}`,
			subnet: '{subnet} is outside the smaller range'
		}[answer]!;
	}
};

const interfaceOf = ({ goal, nic, state }: Row): string | undefined =>
	nic === 'full' && (goal === 'same' || state === 'running')
		? undefined
		: interfaceStep({
				adds: goal === 'add',
				sameNetwork: goal !== 'other',
				isStatic: nic === 'static',
				isFull: nic === 'full',
				running: state === 'running'
			});
/** How a VM gets into another subnet. */
const moveTopic: Said = {
	noun: 'VM',
	names: named('VM'),
	sides: {
		goal: side(
			'need',
			'Goal',
			{
				same: 'change its subnet within its network',
				other: 'move to a peered network',
				add: 'also join a second subnet of its network'
			},
			'{name} had to {}',
			'{name} must {}'
		),
		nic: side(
			'content',
			'Interfaces',
			{
				static: 'one (static address)',
				dynamic: 'one (dynamic address)',
				full: 'as many as its size supports'
			},
			'{name} had these interfaces: {}',
			{
				static: 'It has one network interface, with a static private address',
				dynamic: 'It has one network interface, with a dynamic private address',
				full: 'It has {} as network interfaces'
			}
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
		subnet: 'change the subnet of the interface',
		dynamic: 'make the private address dynamic',
		recreate: 'delete the VM and keep its disk',
		stop: 'deallocate the VM',
		attach: 'attach another interface',
		resize: 'resize the VM'
	},
	choose: 'For which VM{s} should you first {}?',
	single: 'You need to reach the goal. What should you do first?',
	why(row, answer) {
		const { goal, nic, state } = row;
		const isRight = interfaceOf(row) === answer;
		return {
			subnet: isRight
				? 'an interface with a dynamic address can change its subnet'
				: {
						same: 'an interface can’t change its subnet while its address is static',
						other: 'an interface can’t leave its virtual network',
						add: 'the VM would leave its first subnet'
					}[goal!],
			dynamic: isRight
				? 'an interface can change its subnet only while its address is dynamic'
				: goal === 'same'
					? 'the address is already dynamic'
					: 'that’s needed only before an interface changes its subnet',
			recreate: isRight
				? 'the interface of a VM can’t change its virtual network. You create a VM from the disk in the peered network'
				: 'the VM can stay because its network stays the same',
			stop: isRight
				? 'only a deallocated VM can get another interface'
				: state === 'stopped'
					? 'the VM is already deallocated'
					: 'that’s needed only before you attach an interface',
			attach: isRight
				? 'a deallocated VM can get an interface in a second subnet'
				: {
						same: 'the first interface would stay in its subnet',
						other: 'all interfaces of a VM are in the same virtual network',
						add: nic === 'full' ? 'the size supports no other interface' : 'the VM is running'
					}[goal!],
			resize: isRight
				? 'the size of the VM limits how many interfaces it can have'
				: 'the number of interfaces isn’t the problem'
		}[answer]!;
	}
};

const publicOf = ({ place, holder, own }: Row): string | undefined =>
	publicStep(place === 'r1', holder !== 'no', own === 'yes');
/** How a VM gets a public address. */
const publicTopic: Said = {
	noun: 'VM',
	names: named('VM'),
	sides: {
		place: side(
			'range',
			'Address in',
			{ r1: '{r1}', r2: '{r2}' },
			'the address for {name} were in {}',
			'The address for {name} is in {}'
		),
		holder: side(
			'content',
			'Associated with',
			{
				no: 'no resource',
				off: 'a stopped (deallocated) VM',
				loose: 'an interface without a VM',
				balancer: 'an unused load balancer'
			},
			'the address for {name} were associated with {}',
			'It is associated with {}'
		),
		own: side(
			'need',
			'Public address of VM',
			{ no: '-', yes: 'in use, must stay' },
			{ no: '{name} had no public address', yes: '{name} had a public address that must stay' },
			{ no: '{name} has no other public address', yes: '{name} must also keep its current public address' }
		)
	},
	decide: publicOf,
	asks: {
		associate: 'associate the address with the existing IP configuration',
		config: 'add an IP configuration, and associate the address with it',
		free: 'dissociate the address, and then associate it with the existing IP configuration',
		new: 'create an address in {r1}, and associate it with the existing IP configuration'
	},
	table: 'What should you do for each VM?',
	single: 'You need to provide the public address with the least effort. What should you do?',
	why(row, answer) {
		const { place, own } = row;
		const found = publicOf(row);
		return {
			associate:
				found === answer
					? 'the address is in the region of the VM, nothing uses it, and the IP configuration has no other'
					: found === 'config'
						? 'the IP configuration already has a public address'
						: found === 'new'
							? 'a public address must be in the region of the VM'
							: 'an address can be associated with only one resource',
			config:
				found === answer
					? 'an IP configuration can have only one public address'
					: 'the existing IP configuration has no public address yet',
			free:
				found === answer
					? 'the address stays with {holder} until you dissociate it'
					: place === 'r1'
						? 'no resource uses the address'
						: 'the address can’t leave {r2}',
			new:
				found === answer
					? 'the address is in {r2}, and can’t be moved to {r1}'
					: `the address is already in {r1}${own === 'yes' ? ', and the IP configuration is taken' : ''}`
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'size',
		[
			'You design subnets of {vnet} for {count}. Each subnet should be as small as possible, but large enough through the end of next year.',
			'Addresses in {vnet} are scarce. A colleague asks you how small a subnet can be for {count} if it has to be large enough through the end of next year.'
		],
		sizeTopic
	),
	...told(
		'deploy',
		[
			'You help {count} deploy services to {vnet}. There is free address space next to every subnet. You want to reuse existing subnets where possible, without moving resources.',
			'In {vnet}, address space is free next to every subnet. For {count}, you check whether an existing subnet fits. No resource can be moved, and new subnets are a last resort.'
		],
		deployTopic
	),
	...told(
		'address',
		[
			'A vendor licensed its software for certain IP addresses. In snet-web of {vnet}, you assign them to {count} as static private addresses.',
			'Before you migrate servers, you reserve their IP addresses as static private addresses of {count}. All of this happens in snet-web of {vnet}.'
		],
		addressTopic
	),
	...told(
		'change',
		[
			'During a cleanup of {vnet}, you review {count}.',
			'You take over {vnet} from another team, and want to reorganize {count}.'
		],
		changeTopic
	),
	...told(
		'space',
		[
			'Your company reorganizes its IP addresses, and you change the address space of {count}. Until now, it has been {base}.0.0/16, with one empty subnet.',
			'A merger requires changes to {count}. So far, the address space is {base}.0.0/16, and contains one empty subnet.'
		],
		spaceTopic
	),
	...told(
		'move',
		[
			'You redesign virtual networks in {r1}, which affects {count}.',
			'The security team asks you to separate workloads on {count} in {r1}.'
		],
		moveTopic
	),
	...told(
		'public',
		[
			'Partners allow connections only from Standard public IP addresses that you reserved, and you want to reuse one for {count} in {r1}. A VM has one network interface with one IP configuration.',
			'You assign Standard public IP addresses that you already own to {count} in {r1}, where possible. A VM has one network interface with one IP configuration.'
		],
		publicTopic
	),
	...told(
		'add',
		[
			'You are about to add {count} to {vnet}. Each VM will have one network interface.',
			'A colleague sends you a plan to extend {vnet} by {count}. Each VM will have one network interface.'
		],
		addTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'none-reserved': [
		'Azure reserves five addresses in each subnet. It’s easy to count them as usable.',
		(row) =>
			row['growth']
				? { ...row, kind: 'one', growth: 'no', now: String(Math.max(1, neededBy(row) - 5)) }
				: row['vms']
					? { ...row, vms: String(Number(row['vms']) - 5) }
					: row
	],
	'one-each': [
		'Two interfaces need two addresses, and so does an App Service instance while its plan is scaled up. It’s easy to count only one.',
		taking('kind', /two|app/, { kind: 'one' })
	],
	'any-size': [
		'Some services require a minimum subnet size. It’s easy to check only what’s in the subnet.',
		(row) => (row['resource'] ? { ...row, length: '26' } : row)
	],
	'any-name': [
		'Some services require a subnet with a certain name. It’s easy to check only its size.',
		(row) => (row['resource'] ? { ...row, resource: serviceOf(row) } : row)
	],
	'all-share': [
		'Some services require a subnet for themselves. It’s easy to think that all resources can share one.',
		taking('content', /VMs|groups/, { content: 'nothing' })
	],
	delegated: [
		'A delegated subnet accepts only its service, even when it’s empty. It’s easy to think that all resources can use it.',
		taking('content', /delegation/, { content: 'nothing' })
	],
	'any-start': [
		'A range starts at a multiple of its size. It’s easy to check only whether it’s free.',
		taking('prefix', /^(72|112|208)/, { prefix: '96/27' })
	],
	'stopped-is-free': [
		'A deallocated VM keeps its interface and addresses. It’s easy to think that they’re released.',
		(row) =>
			row['holder'] === 'off'
				? { ...row, holder: row['own'] ? 'no' : 'free' }
				: taking('content', /off/, { content: 'empty' })(row)
	],
	'all-block': [
		'Resources don’t block an association. It’s easy to think that they block every change.',
		taking('change', /associate/, { change: 'range' })
	],
	renames: [
		'The name of a subnet is fixed. It’s easy to think that it can be changed in an empty one.',
		taking('change', /rename/, { change: 'range' })
	],
	'no-sync': [
		'A peer learns of a new address space only after a sync. It’s easy to think that it’s automatic.',
		(row) => (row['link'] && spaceOf(row) === 'sync' ? { ...row, link: 'no' } : row)
	],
	'moves-anywhere': [
		'An interface can’t leave its virtual network. It’s easy to think that peering allows it.',
		taking('goal', /other/, { goal: 'same' })
	],
	'keeps-static': [
		'A static address must first become dynamic before the subnet can change. It’s easy to overlook it.',
		taking('goal', /same/, { nic: 'dynamic' })
	],
	'any-region': [
		'A public address stays in its region. It’s easy to think that any VM can use it.',
		taking('place', /2/, { place: 'r1' })
	]
};

export const subnetFit = topicFamily(
	{
		id: 'virtual-networks/subnet-fit',
		edition: 9,
		group: 'virtual-networks',
		title: 'Room, ranges and addresses',
		rule: {
			'^size':
				'Azure reserves five addresses in each subnet. What remains must be enough for everything in it.',
			'^deploy':
				'Some services require a certain subnet name, a minimum size, or a subnet without other resources. A delegated subnet is for one service.',
			'^address':
				'A static address must be in the subnet and can’t be reserved or in use. The first four addresses and the last one are reserved.',
			'^change':
				'Resources in a subnet block deleting it and replacing its range, but not associations. Its name can’t be changed.',
			'^space':
				'An address space must contain all subnets and can’t overlap with connected networks. Peerings must be synced after a change.',
			'^move':
				'An interface can change its subnet while its address is dynamic, but not its virtual network. A VM must be deallocated before you attach another interface.',
			'^public':
				'A public address is for one IP configuration in its region, and an IP configuration can have one. A deallocated VM keeps it.',
			'^add':
				'A subnet starts at a multiple of its size, in the address space, and where no subnet is. The smallest one is a /29, and five addresses are reserved.'
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
			sources.managePublicIpAddresses,
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
			['vnet-harbor', '10.20.4', '10.20', 'West Europe', 'East US'],
			['vnet-museum', '172.18.9', '10.33', 'UK South', 'North Europe'],
			['vnet-clinic', '192.168.7', '10.112', 'East US 2', 'West US 3'],
			['vnet-orchard', '10.8.15', '10.44', 'Canada Central', 'UK West'],
			['vnet-airport', '172.22.3', '10.71', 'Japan East', 'Southeast Asia'],
			['vnet-library', '192.168.40', '10.150', 'Sweden Central', 'Norway East']
		],
		words: ['vnet', 'net', 'base', 'r1', 'r2'],
		forms: ['choose', 'choose', 'single', 'single', 'series', 'table', 'judge'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list']
	}
);
