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
/** Names of workloads and teams. */
const parts = ['Billing', 'Ordering', 'Search', 'Reporting', 'Shipping', 'Booking', 'Payroll', 'Archive'];
/** Names that end in what they are for. */
const named = (what: string): readonly string[] =>
	['Web', 'Mail', 'Print', 'Batch', 'Kiosk', 'Lab', 'Map', 'Erp'].map((one) => one + what);
/** Ranges and addresses where models see them. */
const inNet = (end: string): string => `10.0.0.${end}`;
/** Lists of an address range and its two subnets, as Azure CLI returns them. */
const exhibit = (some: string) => {
	/** Returns a text with the address range and the ranges of subnets instead of 1 to 3. */
	const telling = (text: string): Row =>
		Object.fromEntries(
			some.split('|').map((one) => {
				const ends = one.split(' ');
				return [one, text.replace(/[1-3]/g, (at) => `{net}.${ends[Number(at) - 1]!}`)];
			})
		);
	return side(
		'range',
		'Virtual network (excerpt)',
		telling(`"addressPrefixes": ["1"],
"subnets": [
  { "name": "snet-web", "addressPrefix": "2" },
  { "name": "snet-data", "addressPrefix": "3" }
]`),
		// Another address range is not just other subnets.
		telling('the address space were 1 with only snet-web (2) and snet-data (3)')
	);
};
const rangesIn = ({ plan }: Row): readonly string[] => plan!.split(' ').map(inNet);

const neededBy = ({ kind, now, growth }: Row): number =>
	addressesOf(kind!, Number(now) * (growth === 'yes' ? 2 : 1));
/** How large a subnet must be. */
const sizeTopic: Said = {
	noun: 'workload',
	names: parts,
	sides: {
		kind: side(
			'need',
			'Runs on',
			{
				one: 'VMs with one interface',
				two: 'VMs with two interfaces',
				balanced: 'internally load-balanced VMs with one interface',
				app: 'network-integrated App Service plan instances (often scaled up)'
			},
			'{name} ran on {}',
			'{name} runs on {}'
		),
		now: side(
			'need',
			'Today',
			'2|3|5|6|9|10|11|12|13|14|20|23|26|27|28',
			'it used {} of them today',
			'It uses {} of them today'
		),
		growth: side('need', 'Next year', { no: 'no more', yes: 'twice as many' }, 'it used {} next year', {
			no: 'It will not grow',
			'': 'Next year, it will use {}'
		})
	},
	decide(row) {
		const need = neededBy(row);
		// A Premium v3 plan has up to 30 instances. Isolated ones can't be integrated.
		return need > 60 && row['kind'] === 'app' ? undefined : String(smallestFor(need));
	},
	asks: valuesOf('29 28 27 26 25', '/'),
	choose: 'Which workload{s} can use a {} subnet, but nothing smaller?',
	judge: '{name} can use a {} subnet, but nothing smaller.',
	single: 'What is the smallest subnet that you can use for the workload?',
	why(row, answer) {
		const need = neededBy(row);
		const found = smallestFor(need)!;
		const by = Number(answer) - found;
		const large = `${['twice', 'four times', 'eight times', '16 times'][Math.abs(by) - 1]!} as large`;
		if (by > 0)
			return `a /${answer} has only ${usableAddresses(Number(answer))} usable addresses. A subnet must be ${large}`;
		if (by)
			return `a /${found} has ${usableAddresses(found)} usable addresses, which is enough. A /${answer} is ${large}`;
		return `${
			{
				one: 'each VM takes up one address',
				two: 'each VM takes up two addresses',
				balanced: 'each VM and the frontend take up an address',
				app: 'each instance takes up two addresses while the plan is scaled up'
			}[row['kind'] as 'one']
		}, which makes ${need}${row['growth'] === 'yes' ? ' next year' : ''}. A /${found} has ${usableAddresses(found)} usable ones, and ${found < 29 ? `a /${found + 1} has only ${usableAddresses(found + 1)}` : 'no subnet is smaller'}`;
	}
};

/** What teams deploy, and where to. A hyphen ends those for which the subnet has the wrong name. */
const resources: Row = {
	bastion: 'Azure Bastion Standard to AzureBastionSubnet',
	'bastion-': 'Azure Bastion Standard to BastionSubnet',
	firewall: 'an Azure Firewall to AzureFirewallSubnet',
	vpn: 'a VPN gateway (VpnGw1AZ) to GatewaySubnet',
	'vpn-': 'a VPN gateway (VpnGw1AZ) to VpnSubnet',
	app: 'a web app with virtual network integration to AppSubnet (delegated to App Service)',
	endpoint: 'a private endpoint to DataSubnet',
	vms: 'a Virtual Machine Scale Set to ScaleSubnet'
};
const serviceOf = ({ resource }: Row): string => resource!.split('-')[0]!;
/** What a subnet can take. */
const deployTopic: Said = {
	noun: 'team',
	names: parts,
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
			'The subnet is a {}'
		),
		content: side(
			'content',
			'Contains',
			{
				nothing: 'nothing',
				delegation: 'nothing (delegated to Container Instances)',
				VMs: 'VMs',
				groups: 'container groups'
			},
			{
				nothing: 'the subnet for {name} were empty and not delegated to Container Instances',
				delegation: 'the subnet for {name} were empty, but delegated to Container Instances',
				'': 'the subnet for {name} contained {}'
			},
			{ delegation: 'It is empty, but delegated to Container Instances', '': 'It contains {}' }
		)
	},
	decide(row) {
		const { resource, length, content } = row;
		const service = serviceOf(row);
		return /app|bas|fir|vpn/.test(service) && content !== 'nothing'
			? undefined
			: subnetStep(service, Number(length), content as Content, service === resource);
	},
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
		const service = serviceOf(row) as 'vpn';
		const [what, name] = resources[service]!.split(' to ');
		return {
			deploy: `${what!} can ${row['content'] === 'VMs' ? 'share a subnet with VMs' : 'use an empty {length}'}`,
			enlarge: `${what!} requires a /${longestPrefix[service]} or larger, and an empty subnet can be enlarged`,
			delegation: `the delegation keeps out ${what!}, and can be removed while nothing uses it`,
			another:
				service === row['resource']
					? `${what!} can’t share a subnet with {content}`
					: `${what!} requires a subnet named ${name!}, and a subnet can’t be renamed`
		}[answer]!;
	}
};

/** What is said of addresses, by the rest of a division by five. */
const uses = [
	'is free',
	'is free',
	'a VM in another virtual network uses',
	'a stopped (deallocated) VM uses',
	'a network interface without a VM uses'
];
const useOf = (end: string): string => uses[Number(end) % uses.length]!;
const addressOf = (row: Row): string | undefined => {
	const [, web, data] = rangesIn(row);
	const end = row['address']!;
	const inUse = /stop|with/.test(useOf(end));
	const found = addressStep(web!, inNet(end), inUse);
	return found === 'release' ||
		(!inUse && (found !== 'subnet' || addressStep(data!, inNet(end), inUse) === 'assign'))
		? found
		: undefined;
};
const addresses = valuesOf(
	'65 66 68 73 77 84 90 95 98 103 115 127 131 132 142 148 153 154 165 180 191 198 204 213 255',
	'{net}.'
);
const addressLines: Row = Object.fromEntries(
	Object.keys(addresses).map((end) => [end, `{name} needs {}, which ${useOf(end)}`])
);
/** Which address an interface can get. */
const addressTopic: Said = {
	noun: 'network interface',
	names: named('Nic'),
	common: { plan: exhibit('0/24 64/26 128/25|0/24 64/27 128/26|0/24 128/26 0/25|0/24 128/25 64/26') },
	sides: {
		address: side('range', 'Address', addresses, '{name} needed {}', addressLines)
	},
	decide: addressOf,
	asks: {
		assign: 'can get the address right away',
		other: 'cannot get the address because of a reservation by Azure',
		subnet: 'can get the address only after a move to snet-data',
		release: 'must wait until another interface gives up the address'
	},
	choose: 'Which interface{s} {}?',
	judge: '{name} {}.',
	why: (row, answer) =>
		({
			assign: `{address} is in the range of snet-web, and ${/other/.test(useOf(row['address']!)) ? 'another network can also use it' : 'no resource uses it'}`,
			other: `{address} is ${reservedFor(rangesIn(row)[1]!, inNet(row['address']!)) === 'broadcast' ? 'the last address' : 'one of the first four addresses'} of snet-web, which Azure reserves`,
			subnet: '{address} is in the range of snet-data, not of snet-web',
			release: `the address isn’t reserved, but ${/stop/.test(useOf(row['address']!)) ? 'a deallocated VM' : 'an interface without a VM'} keeps it`
		})[answer]!
};

const placesOf = ({ vms }: Row): number =>
	addressesOf(vms!.includes('two') ? 'two' : 'one', Number.parseInt(vms!, 10));
const additionOf = (row: Row): string => {
	const [space, ...taken] = rangesIn(row);
	return additionStep(space!, taken, inNet(row['prefix']!), placesOf(row));
};
/** Which planned subnet works. */
const planTopic: Said = {
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
				'0/25 32/27 56/28 64/26 80/28 96/27 112/27 112/28 124/30 128/26 160/27 192/26 208/28 224/27 240/28 252/30',
				'{net}.'
			),
			'{name} used {}',
			'{name} uses {}'
		),
		vms: side(
			'need',
			'For',
			'2 one|3 one|5 two|7 two|10 one|12 one|14 two|16 one|25 one|29 one|15 two|31 two|60 one|62 one'
				.replaceAll('one', 'VMs with one interface')
				.replaceAll('two', 'VMs with two interfaces'),
			'it were for {}',
			'It is for {}'
		)
	},
	decide: (row) => (additionOf(row) === 'add' ? 'yes' : 'no'),
	asks: { yes: '' },
	choose: 'Which subnet{s} can you choose?',
	judge: 'You can choose {name}.',
	why: (row) =>
		({
			add: '{prefix} is free, and large enough for {vms}',
			small: 'the smallest subnet is a /29',
			start: 'a range must start at a multiple of its size, and {prefix} doesn’t',
			outside: '{prefix} isn’t in the address space',
			overlap: '{prefix} overlaps with an existing subnet',
			full: `{prefix} has only ${usableAddresses(Number(row['prefix']!.split('/')[1]))} usable addresses, and {vms} need ${placesOf(row)}`
		})[additionOf(row)]!
};

const changeOf = ({ change, content }: Row) => changeStep(change as 'delete', content !== 'empty');
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
				shrink: 'make it a /30',
				associate: 'associate a route table with it'
			},
			'the plan for {name} were to {}',
			'You want to {}'
		)
	},
	decide: changeOf,
	asks: {
		now: 'can be changed as planned right away',
		clear: 'can be changed as planned only after you remove resources from it',
		never: 'cannot be changed as planned at all'
	},
	choose: 'Which subnet{s} {}?',
	table: 'What applies to each subnet?',
	judge: '{name} {}.',
	why(row, answer) {
		const { change } = row;
		if (answer !== changeOf(row))
			return {
				now: 'the change isn’t possible as things are',
				clear: 'removing resources makes no difference',
				never: 'the change is possible in an empty subnet'
			}[answer]!;
		return {
			now: change === 'associate' ? 'resources don’t block this change' : 'nothing blocks the change',
			clear: `{content} must be removed from the subnet before you can ${change === 'delete' ? 'delete it' : 'replace its range'}`,
			never: change === 'rename' ? 'the name of a subnet can’t be changed' : 'the smallest subnet is a /29'
		}[answer]!;
	}
};

const added: Row = {
	'10.60': '10.60.0.0/16',
	'10.61': '10.61.0.0/20',
	'172': '172.20.0.0/16',
	'192': '192.168.0.0/20'
};
const links: Row = {
	wide: 'a peered network (10.60.0.0/15)',
	small: 'a peered network (10.61.8.0/22)',
	lab: 'a peered network (172.16.0.0/12)',
	home: 'a peered network (192.168.8.0/22)',
	plant: 'an office (192.168.12.0/24)',
	office: 'an office (172.20.40.0/24)'
};
const isPeer = (link: string): boolean => links[link]?.includes('peer') === true;
const spaceOf = ({ change, subnet, link }: Row): string | undefined => {
	const found = spaceStep(
		added[change!] ? [inNet('0/24'), added[change!]!] : [inNet('0/25')],
		[inNet(subnet!)],
		link === 'no' ? [] : [/\d.*\d/.exec(links[link!]!)![0]],
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
				half: 'reduce the range to {net}.0/25'
			},
			'the plan for {name} were to {}',
			'The plan for {name} is to {}'
		),
		subnet: side(
			'content',
			'Subnet',
			valuesOf('16/28 96/27 128/26 192/27', '{net}.'),
			'the subnet of {name} were {}',
			'The subnet is {}'
		),
		link: side(
			'need',
			'Connected to',
			{ no: '-', ...links },
			{ '': '{name} were connected to {}', no: '{name} were not connected' },
			{ '': '{name} is connected to {}', no: '{name} is not connected' }
		)
	},
	decide: spaceOf,
	asks: {
		save: 'only save the change',
		sync: 'save the change, and then sync the peering',
		other: 'choose a different range',
		subnet: 'first delete the subnet or change its range'
	},
	choose: 'In which network{s} should you {}?',
	judge: 'In {name}, you should {}.',
	why: ({ change, link }, answer) => {
		const fits = added[change!] ? 'the new range doesn’t overlap' : 'the subnet is in the smaller range';
		return {
			save: `${fits}, and there’s no peering`,
			sync: `${fits}. The peer learns of the change only after a sync`,
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
				static: 'one network interface with a static address',
				dynamic: 'one network interface with a dynamic address',
				full: 'as many network interfaces as its size supports'
			},
			'{name} had {}',
			'It has {}'
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
		subnet: 'change its subnet',
		dynamic: 'make its address dynamic',
		recreate: 'delete it, and keep its disk',
		stop: 'deallocate it',
		attach: 'attach another network interface',
		resize: 'change its size'
	},
	choose: 'For which VM{s} should the first step be to {}?',
	judge: 'For {name}, the first step should be to {}.',
	single: 'You need to meet the goal of the VM. What should you do first?',
	why: (_, answer) =>
		({
			subnet: 'an interface with a dynamic address can change its subnet, but can’t be in two',
			dynamic: 'an interface can change its subnet only while its address is dynamic',
			recreate: 'an interface can’t leave its virtual network. A new VM can use the disk',
			stop: 'a VM must be deallocated to get another interface, but not to change subnets',
			attach: 'a deallocated VM can get an interface in a second subnet of its network',
			resize: 'a VM can get another interface only if its size supports one more'
		})[answer]!
};

const publicOf = ({ place, holder, own }: Row): string =>
	publicStep(place === 'r1', holder !== 'no', own === 'yes');
const addressSteps: Row = {
	use: 'associate the address with',
	free: 'dissociate the address, and then associate it with',
	new: 'create an address in {r1}, and associate it with'
};
/** How a VM gets a public address. */
const publicTopic: Said = {
	noun: 'VM',
	sides: {
		place: side(
			'range',
			'Region of address',
			{ r1: '{r1}', r2: '{r2}' },
			'the address were in {}',
			'The address is in {}'
		),
		holder: side(
			'content',
			'Associated with',
			{
				no: 'no resource',
				off: 'a stopped (deallocated) VM',
				loose: 'a network interface without a VM',
				test: 'a running test VM'
			},
			'the address were associated with {}',
			'It is associated with {}'
		),
		own: side(
			'need',
			'Addresses of VM',
			{ no: 'no other public address', yes: 'another public address that must stay' },
			'the VM had {}',
			'The VM has {}'
		)
	},
	// Where the address can't be used, it doesn't matter what has it.
	suits: ({ place }, difficulty) => difficulty < 3 || place === 'r1',
	decide: publicOf,
	asks: Object.fromEntries(
		Object.entries(addressSteps).flatMap(([step, text]) => [
			[`${step} old`, `${text} the existing IP configuration`],
			[`${step} added`, `${text} a new IP configuration`]
		])
	),
	single:
		'You need to give the VM a public address. You want to use your address and the existing IP configuration if possible. What should you do?',
	why(row, answer) {
		const [step, config] = answer.split(' ');
		const [needed, fitting] = publicOf(row).split(' ');
		const why: Row = {
			'use use': 'the address is in {r1}, and no resource uses it',
			'use free': 'the address is still in use',
			'use new': 'a VM in {r1} can’t use an address in {r2}',
			'free use': 'there’s nothing to dissociate the address from',
			'free free': 'the address stays with {holder} until you dissociate it',
			'free new': 'the address can’t leave {r2}',
			'new new': 'the VM requires an address in {r1}',
			'old old': 'The IP configuration has no public address',
			'old added': 'The IP configuration already has a public address',
			'added old': 'The existing IP configuration has no public address',
			'added added': 'Each IP configuration can have only one public address'
		};
		return `${why[`${step!} ${needed!}`] ?? 'the address is already in {r1}'}. ${why[`${config!} ${fitting!}`]!}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'size',
		[
			'Before you deploy {count}, you create subnets in {vnet}. They must be large enough for next year, but no larger than necessary.',
			'You create subnets in {vnet} for {count}. Subnets must be large enough for next year, but no larger than necessary.'
		],
		sizeTopic
	),
	...told(
		'deploy',
		[
			'You help {count}, each with a separate virtual network. You want to reuse subnets if possible. Empty subnets can be enlarged. Existing resources must stay.',
			'You review requests from {count}, each with a separate virtual network. You want to reuse subnets if possible. Empty subnets can be enlarged. Existing resources must stay.'
		],
		deployTopic
	),
	...told(
		'address',
		[
			'You need to assign static private addresses to {count} in snet-web of {vnet}.',
			'You migrate servers that must keep their private addresses. You need to assign the addresses to {count} in snet-web of {vnet}.'
		],
		addressTopic
	),
	...told(
		'change',
		['During a cleanup of {vnet}, you plan changes to {count}.', 'You plan changes to {count} of {vnet}.'],
		changeTopic
	),
	...told(
		'space',
		[
			'During a reorganization, you change the address space of {count}. Each has the address space {net}.0/24, one empty subnet, and at most one connection.',
			'A merger requires changes to {count}. Each has the address space {net}.0/24, one empty subnet, and at most one connection.'
		],
		spaceTopic
	),
	...told(
		'move',
		['You plan changes to {count} in {r1}.', 'During a reorganization, you plan changes to {count} in {r1}.'],
		moveTopic
	),
	...told(
		'public',
		[
			'You publish an app on a VM in {r1}. You have a Standard public IP address. The VM has one network interface with one IP configuration.',
			'During a migration, you publish a VM in {r1}. You have a Standard public IP address. The VM has one network interface with one IP configuration.'
		],
		publicTopic
	),
	...told(
		'plan',
		['You will add one of {count} to {vnet}.', 'For a new app, you will add one of {count} to {vnet}.'],
		planTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'none-reserved': [
		'Azure reserves five addresses in each subnet. It’s easy to count them as usable.',
		(row) =>
			row['growth']
				? { ...row, kind: 'one', growth: 'no', now: String(Math.max(1, neededBy(row) - 5)) }
				: row['vms'] && additionOf(row) === 'full'
					? { ...row, vms: '2' }
					: row
	],

	'all-share': [
		'Some services require a subnet of their own. It’s easy to think that all resources can share one.',
		taking('content', /VMs|groups/, { content: 'nothing' })
	],
	delegated: [
		'A subnet that’s delegated to Container Instances is only for that service, even when it’s empty. It’s easy to think that all resources can use it.',
		taking('content', /delegation/, { content: 'nothing' })
	],
	'stopped-is-free': [
		'A deallocated VM keeps its interface and addresses. It’s easy to think that they’re released.',
		(row) => taking('holder', /off/, { holder: 'no' })(taking('content', /off/, { content: 'empty' })(row))
	],
	'no-sync': [
		'A peer learns of a new address space only after a sync. It’s easy to think that it’s automatic.',
		(row) => (row['link'] && spaceOf(row) === 'sync' ? { ...row, link: 'no' } : row)
	]
};

export const subnetFit = topicFamily(
	{
		id: 'virtual-networks/subnet-fit',
		edition: 9,
		group: 'virtual-networks',
		title: 'Room, ranges and addresses',
		rule: {
			'^size': 'Azure reserves five addresses in each subnet. The rest must be enough.',
			'^deploy':
				'Some services require a certain subnet name, a minimum size, or a subnet of their own. A subnet that’s delegated to Container Instances is only for that service.',
			'^address':
				'A static address must be in the subnet and free. The first four addresses and the last one are reserved.',
			'^change':
				'Resources must be removed from a subnet before you can delete it or replace its range. The name of a subnet can’t be changed.',
			'^space':
				'An address space must contain all subnets and can’t overlap with connected networks. A peer learns of a new address space only after a sync.',
			'^move':
				'An interface can change its subnet only while its address is dynamic, and can’t leave its virtual network. A VM must be deallocated to get another interface.',
			'^public':
				'A public address is for one IP configuration in its region. Each IP configuration can have only one public address.',
			'^plan':
				'A range must start at a multiple of its size, be free, and be in the address space. Azure reserves five addresses in each subnet.'
		},
		lab: 'virtual-networks/address-plan',
		sources: [
			sources.vnetFaq,
			sources.manageSubnet,
			sources.manageVirtualNetwork,
			sources.peeredAddressSpace,
			sources.networkInterfaces,
			sources.addNetworkInterfaces,
			sources.privateIpAddresses,
			sources.managePublicIpAddresses,
			sources.bastionSettings,
			sources.firewallFaq,
			sources.vpnGatewaySettings,
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
			['vnet-harbor', '10.20.4', 'West Europe', 'East US'],
			['vnet-museum', '10.33.9', 'UK South', 'West US 3'],
			['vnet-clinic', '10.112.7', 'East US', 'UK South'],
			['vnet-orchard', '10.8.15', 'Japan East', 'West Europe'],
			['vnet-airport', '10.71.3', 'West US 3', 'Sweden Central'],
			['vnet-library', '10.150.40', 'Sweden Central', 'Japan East']
		],
		words: ['vnet', 'net', 'r1', 'r2'],
		// To dissociate what is free changes nothing, but isn't wrong.
		spare: (asked) => asked.replace('use', 'free'),
		forms: ['table', 'choose', 'choose', 'single', 'single', 'series', 'judge', 'judge'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list']
	}
);
