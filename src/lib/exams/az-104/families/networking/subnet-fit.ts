// Address plans: how large subnets and networks must be, where a subnet fits, and what must come first before something changes.
// Over 200 lines: eight topics with words for what can differ in each.
import { firstFree, reservedFor, smallestFor, usableAddresses } from '#lib/azure/networking/address-plan.ts';
import { sizeOf } from '#lib/azure/networking/address.ts';
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
import { listed } from '#lib/exams/az-104/families/kit.ts';
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
const judge = 'For {name}, you should {}.';
/** What can be asked of prefix lengths: `create a /28 subnet`. */
const lengths = (text: string, ...some: readonly number[]): Row =>
	Object.fromEntries(some.map((length) => [length, text.replace('#', `/${length}`)]));
/** Values that are told as they are, with what is before them. */
const valuesOf = (some: readonly (string | number)[], before = ''): Row =>
	Object.fromEntries(some.map((one) => [one, before + String(one)]));
/** Names that end in what they are for. */
const named = (what: string): readonly string[] =>
	['Web', 'Mail', 'Print', 'Batch', 'Kiosk', 'Lab', 'Map', 'Erp'].map((one) => one + what);

/** Why another prefix length is wrong. */
function sizeReason(answer: string, found: number, need: number): string {
	const by = Number(answer) - found;
	return by > 0
		? `a /${answer} is only ${['half', 'a quarter', 'an eighth', 'a sixteenth'][by - 1]!} of the /${found} that ${need} addresses require`
		: `a /${answer} is ${['twice', 'four times', 'eight times', 'sixteen times'][-by - 1]!} as large as the /${found} that’s enough for ${need} addresses`;
}

const neededBy = ({ kind, now, growth }: Row): number =>
	addressesOf(kind!, Number(now) * (growth === 'yes' ? 2 : 1));
/** How large a subnet must be. */
const sizeTopic: Said = {
	noun: 'workload',
	names: ['Billing', 'Ordering', 'Search', 'Reporting', 'Shipping', 'Booking'],
	sides: {
		kind: side(
			'need',
			'Uses',
			{
				one: 'VMs with one interface',
				two: 'VMs with two interfaces',
				gateway: 'Application Gateway v2 instances (private frontend)',
				app: 'App Service plan instances (often scaled up)'
			},
			'{name} used {}',
			'{name} uses {}'
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
			'Next year, it needs {}'
		)
	},
	decide(row) {
		const need = neededBy(row);
		const length = smallestFor(need)!;
		// A Premium v3 plan has up to 30 instances. Isolated ones can't be integrated.
		return (length === 29 && row['kind'] === 'gateway') || (need > 60 && row['kind'] === 'app')
			? undefined
			: String(length);
	},
	asks: lengths('create a # subnet', 29, 28, 27, 26, 25),
	choose: 'For which workload{s} should you {}?',
	judge,
	table: 'What should you do for each workload?',
	single: 'You need to prepare for the workload. What should you do?',
	why(row, answer) {
		const need = neededBy(row);
		const found = smallestFor(need)!;
		if (answer === String(found))
			return `${
				{
					one: 'each VM takes up one address',
					two: 'each VM takes up two addresses',
					gateway: 'each instance and the frontend take up an address',
					app: 'each instance takes up two addresses while the plan is scaled up'
				}[row['kind'] as 'one']
			}, which makes ${need}${row['growth'] === 'yes' ? ' next year' : ''}. A /${answer} has ${usableAddresses(found)} usable ones`;
		return sizeReason(answer, found, need);
	}
};

const resources: Row = {
	bastion: 'Azure Bastion Standard',
	firewall: 'the Standard tier of Azure Firewall',
	vpn: 'a VPN gateway (VpnGw1AZ)',
	gateway: 'an Application Gateway v2',
	app: 'App Service virtual network integration',
	containers: 'container groups',
	endpoint: 'a private endpoint',
	vms: 'a Virtual Machine Scale Set'
};
const deploymentOf = ({ resource, length, content }: Row): string | undefined =>
	(/^(b|f|vpn)/.test(resource!) && content !== 'nothing') ||
	(resource === 'gateway' && Number(length) > 27) ||
	// No page says whether container groups can use the smallest subnet.
	(resource === 'containers' && length === '29') ||
	(resource === 'app' && content === 'delegation' && length === '29')
		? undefined
		: subnetStep(resource!, Number(length), content as Content).replace(/enlarge|delegation/, 'change');
/** What a subnet can take. */
const deployTopic: Said = {
	noun: 'request',
	sides: {
		resource: side('need', 'Resource', resources, '{name} were for {}', '{name} is for {}'),
		length: side(
			'range',
			'Planned subnet',
			lengths('#', 26, 27, 28, 29),
			'the subnet for {name} were a {}',
			'Its planned subnet is a {}'
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
				delegation: 'It is empty but delegated to Azure Container Instances',
				'': 'It contains {}'
			}
		)
	},
	decide: deploymentOf,
	// Azure’s pages differ on who delegates a subnet to container groups.
	drawn: ({ resource, content }) => resource !== 'containers' || content !== 'nothing',
	asks: {
		deploy: 'deploy to the planned subnet as it is',
		change: 'first change the planned subnet',
		another: 'create another subnet'
	},
	choose: 'For which request{s} should you {}?',
	judge,
	// Requests are chosen, so an answer is always what is decided, here and in other topics without a table and a single row.
	why({ resource, content }, answer) {
		const what = resources[resource!]!;
		const delegated = content === 'delegation';
		return {
			deploy: delegated
				? 'container groups need that delegation'
				: content === 'nothing'
					? `${what} can use an empty {length}${resource === 'app' ? ', and delegates it' : ''}`
					: `${what} can share a subnet with ${resource === 'containers' ? 'other ' : ''}{content}`,
			change: delegated
				? `that delegation keeps out ${what}. The subnet is empty, so you can remove the delegation`
				: `${what} requires a /${longestPrefix[resource as 'app']} or larger. An empty subnet can be enlarged`,
			another: `${what} can’t share a subnet with {content}`
		}[answer]!;
	}
};

const atNet = (end: string): string => `10.0.0.${end}`;
const addressOf = ({ subnet, address, holder }: Row): string | undefined => {
	const inUse = /off|loose/.test(holder!);
	const found = addressStep(atNet(subnet!), atNet(address!), inUse);
	// An address elsewhere must not be reserved there.
	return found === 'release' || (!inUse && (found !== 'subnet' || /[456]/.test(String(Number(address) % 8))))
		? found
		: undefined;
};
/** Which address an interface can get. */
const addressTopic: Said = {
	noun: 'network interface',
	names: named('Nic'),
	common: {
		subnet: side(
			'range',
			'Subnet',
			valuesOf(['64/26', '64/27', '128/26', '128/25'], '{net}.'),
			'the subnet were {}',
			'Each is connected to subnet {}'
		)
	},
	sides: {
		address: side(
			'range',
			'Required address',
			valuesOf([65, 66, 67, 68, 77, 90, 95, 116, 127, 129, 131, 132, 142, 165, 180, 191, 213, 255], '{net}.'),
			'{name} required {}',
			'{name} requires {}'
		),
		holder: side(
			'content',
			'Now used by',
			{
				free: 'no resource',
				far: 'a VM in another network',
				off: 'a stopped (deallocated) VM',
				loose: 'an interface without a VM'
			},
			'the address for {name} were used by {}',
			'This address is used by {}'
		)
	},
	decide: addressOf,
	asks: {
		assign: 'assign the static address right away',
		other: 'choose another address',
		subnet: 'first choose another subnet',
		release: 'first change or delete another interface'
	},
	choose: 'For which interface{s} should you {}?',
	judge,
	why: ({ subnet, address, holder }, answer) =>
		({
			assign: `{address} is in {subnet}, it isn’t reserved, and ${holder === 'far' ? 'a network that isn’t connected can use the same address' : 'no resource uses it'}`,
			other: `Azure reserves {address}, ${reservedFor(atNet(subnet!), atNet(address!)) === 'broadcast' ? 'the last address' : 'one of the first four addresses'} of {subnet}`,
			subnet: '{address} is outside {subnet}',
			release:
				holder === 'off'
					? 'a deallocated VM keeps its private address. Change that VM’s address first'
					: 'an interface keeps its address even without a VM. Delete the interface or change its address first'
		})[answer]!
};

const changeOf = ({ change, content }: Row): string => changeStep(change as 'delete', content !== 'empty');
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
				endpoint: 'a private endpoint',
				app: 'a web app (virtual network integration)'
			},
			'{name} were used by {}',
			'{name} is used by {}'
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
			'the plan for {name} were to {}',
			'You plan to {}'
		)
	},
	decide: changeOf,
	asks: {
		now: 'make the change right away',
		clear: 'first move, delete, or disconnect a resource',
		new: 'create a subnet with another name'
	},
	choose: 'For which subnet{s} should you {}?',
	judge,
	why({ content, change }, answer) {
		const changing = change === 'delete' ? 'deleting the subnet' : 'changing the range';
		return {
			now:
				change === 'associate'
					? content === 'empty'
						? 'nothing blocks associating a route table with this subnet'
						: 'a route table can be associated with a subnet in use'
					: `no resource blocks ${changing}`,
			clear: `the ${{ endpoint: 'private endpoint blocks', app: 'web app blocks' }[content!] ?? 'VMs block'} ${changing}${content === 'off' ? ', even while they’re deallocated' : ''}`,
			new: 'the name of a subnet can’t be changed'
		}[answer]!;
	}
};

/** Where models see what is told as `{base}.0.0`. */
const inBase = (end: string): string => `10.0.${end}`;
/** Ranges by what they end in, several of them with a space. */
const rangesOf = (some: string): Row =>
	Object.fromEntries(
		some.split('|').map((one) => [one, listed(one.replace(/\d+\./g, '{base}.$&').split(' '))])
	);

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
		link === 'none' ? [] : links[link!]!.split(' ').slice(-1),
		isPeer(link!)
	);
	// What an office must know of a new range isn't asked.
	return found === 'save' && link !== 'none' ? undefined : found;
};
/** How an address space is changed. */
const spaceTopic: Said = {
	noun: 'virtual network',
	names: named('Net'),
	sides: {
		change: side(
			'range',
			'Planned change',
			{
				...Object.fromEntries(Object.entries(added).map(([id, range]) => [id, `add ${range}`])),
				half: 'reduce the range to {base}.0.0/17'
			},
			'you planned to {} in {name}',
			'In {name}, you will {}'
		),
		subnet: side(
			'content',
			'Subnet',
			rangesOf('8.0/24|90.0/24|130.0/24|200.0/24'),
			'the subnet of {name} were {}',
			'The subnet is {}'
		),
		link: side(
			'need',
			'Connected to',
			{ none: 'no other network', ...links },
			'{name} were connected to {}',
			'The network is connected to {}'
		)
	},
	decide: spaceOf,
	asks: {
		save: 'save the new address space, and do nothing else',
		sync: 'save the new address space, and then sync the peering',
		other: 'choose a different range',
		subnet: 'first delete the subnet or change its range'
	},
	choose: 'For which network{s} should you {}?',
	why: ({ change, link }, answer) =>
		({
			save: `${added[change!] ? 'the new range doesn’t overlap' : 'the subnet is in the smaller range'}, and there’s no peering`,
			sync: `${added[change!] ? 'the new range doesn’t overlap' : 'the subnet is in the smaller range'}. The peer learns of it only after a sync`,
			other: `${added[change!]!} overlaps with the range of the ${isPeer(link!) ? 'peer' : 'office'}`,
			subnet: '{subnet} is outside the smaller range. Delete the subnet or change its range first'
		})[answer]!
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
		subnet: 'move to another subnet right away, with its existing interface',
		dynamic: 'first give a dynamic address',
		recreate: 'create again from its disk',
		stop: 'first stop (deallocate)',
		attach: 'give a second interface right away'
	},
	choose: 'Which VM{s} should you {}?',
	why: (_, answer) =>
		({
			subnet: 'an interface with a dynamic address can change its subnet',
			dynamic: 'an interface can change its subnet only while its address is dynamic',
			recreate:
				'the interface of a VM can’t change its virtual network. Delete the VM, keep its disk, and create a VM from it in the peered network',
			stop: 'only a deallocated VM can get another interface',
			attach: 'a deallocated VM can get an interface in a second subnet'
		})[answer]!
};

const takenBy = ({ taken }: Row): readonly string[] => taken!.split(' ').map(inBase);
const startOf = (row: Row): string =>
	row['space']!.split(' ')
		.flatMap((space) => firstFree(inBase(space), takenBy(row), Number(row['length'])) ?? [])[0]
		?.slice(5)
		.split('/')[0] ?? 'add';
/** Where a subnet fits. */
const rangeTopic: Said = {
	noun: 'network plan',
	sides: {
		space: side(
			'range',
			'Address space',
			rangesOf('0.0/24|0.0/24 1.0/24'),
			undefined,
			'The address space of {name} is {}'
		),
		taken: side(
			'content',
			'Existing subnets',
			rangesOf(
				'0.0/26 0.128/26|0.0/27 0.64/26|0.64/27 0.192/27|0.0/27 0.96/27 0.160/27|0.32/27 0.128/25|0.32/27 0.64/27 0.128/27|0.0/26 0.96/27|0.0/25 0.128/27|0.32/27 0.160/27'
			),
			undefined,
			'Existing subnets are {}'
		),
		length: side(
			'need',
			'New subnet',
			lengths('#', 25, 26, 27),
			'the new subnet of {name} were a {}',
			'The new subnet is a {}'
		)
	},
	decide: startOf,
	asks: {
		...valuesOf(['0.0', '0.32', '0.64', '0.96', '0.128', '0.192', '1.0'], 'start the subnet at {base}.'),
		add: 'first add an address range'
	},
	choose: 'For which plan{s} should you {}?',
	judge,
	why({ length }, answer) {
		if (answer === 'add') return 'every {length} range in the address space overlaps an existing subnet';
		const [part, at] = answer.split('.').map(Number) as [number, number];
		const before = at / sizeOf(Number(length));
		const passed = part
			? 'every {length} range in {base}.0.0/24 overlaps an existing subnet'
			: before > 1
				? `the first ${['two', 'three', 'four', 'five', 'six'][before - 2]!} {length} ranges overlap existing subnets`
				: `the first {length} range ${before ? 'overlaps an existing subnet' : 'is completely free'}`;
		return `${passed}, so the lowest free one starts at {base}.${answer}`;
	}
};

const subnetsOf = ({ service, vms, endpoints }: Row): readonly (readonly [string, number])[] => [
	...service!
		.split(' ')
		.map(
			(one) => [one === 'vpn' ? 'GatewaySubnet' : 'AzureBastionSubnet', longestPrefix[one as 'vpn']] as const
		),
	['{vms} VMs', smallestFor(Number(vms))!],
	...(endpoints === 'no' ? [] : [['{endpoints} endpoints', smallestFor(Number(endpoints))!] as const])
];
const spaceOfAll = (row: Row): number => spaceFor(subnetsOf(row).map(([, length]) => length));
/** How large a network must be. */
const planTopic: Said = {
	noun: 'hub network',
	names: named('Hub'),
	sides: {
		service: side(
			'need',
			'Services',
			{
				vpn: resources['vpn']!,
				bastion: resources['bastion']!,
				'bastion vpn': `${resources['bastion']!} and ${resources['vpn']!}`
			},
			{ 'bastion vpn': '{name} had both services', '': '{name} had {} as its only service' },
			'{name} has {}'
		),
		vms: side('need', 'VMs', '10|12|25|28|40|60|100|130', '{name} had {} VMs', 'It has {} VMs'),
		endpoints: side(
			'content',
			'Private endpoints',
			{ no: '0', ...valuesOf([3, 9, 20]) },
			{ no: '{name} had no private endpoints', '': '{name} had {} private endpoints' },
			{ no: 'It has no private endpoints', '': 'It has {} private endpoints' }
		)
	},
	decide: (row) => String(spaceOfAll(row)),
	asks: lengths('use a # address space', 26, 25, 24, 23),
	choose: 'For which hub network{s} should you {}?',
	judge,
	table: 'What should you do for each hub network?',
	single: 'You need to create the hub network. What should you do?',
	why(row, answer) {
		const some = subnetsOf(row);
		const found = spaceOfAll(row);
		const sum = some.reduce((total, [, length]) => total + sizeOf(length), 0);
		if (answer !== String(found)) return sizeReason(answer, found, sum);
		const each = some.map(
			([user, length], at) => `${user}${at ? '' : ' needs'} a /${length} (${sizeOf(length)})`
		);
		return `${listed(each)}: ${sum} addresses`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'size',
		[
			'You plan {count} in {vnet}. Subnets must be as small as possible, but large enough at all times next year. Recommended sizes do not matter.',
			'A colleague needs subnets in {vnet} for {count}. You must use the smallest sizes that are enough at all times next year, and ignore recommended sizes.'
		],
		sizeTopic
	),
	...told(
		'deploy',
		[
			'You receive {count} to use subnets of {vnet}. Names fit, and adjacent ranges are free. Deployments add missing delegations. Existing resources must stay. You must use planned subnets where possible.',
			'Your company planned subnets in {vnet} for {count}. Names fit, and adjacent ranges are free. Deployments add missing delegations. Existing resources must stay. You must use planned subnets where possible.'
		],
		deployTopic
	),
	...told(
		'address',
		[
			'You configure {count}, each in a separate, isolated virtual network that uses {net}.0/24. Other subnets cover the rest of each network. You must keep all VMs, and use required addresses where possible.',
			'A test environment has several copies, each with an isolated virtual network that uses {net}.0/24. In different copies, you configure {count}. Other subnets cover the rest of each network. You must keep all VMs, and use required addresses where possible.'
		],
		addressTopic
	),
	...told(
		'change',
		[
			'You reorganize {count} in {vnet}. VMs must be kept. Web apps and private endpoints no longer need the network. A subnet must have exactly one address range.',
			'During a cleanup of {vnet}, you plan to change {count}. All VMs are still needed, but private endpoints and integrated web apps are not. A subnet must have exactly one address range.'
		],
		changeTopic
	),
	...told(
		'space',
		[
			'You manage {count}. Each has the address space {base}.0.0/16 and one empty subnet. There are no other connections. You must use the planned ranges where possible.',
			'A merger requires changes to {count}. Each has the address space {base}.0.0/16 and one empty subnet. There are no other connections. You must use the planned ranges where possible.'
		],
		spaceTopic
	),
	...told(
		'move',
		[
			'You redesign virtual networks in one region, which affects {count}. Each VM has one network interface and supports two.',
			'The security team asks you to separate {count} in one region. Each VM has one network interface and supports two.'
		],
		moveTopic
	),
	...told(
		'range',
		[
			'You review {count}. In each network, you must add a subnet at the lowest possible address.',
			'Your team wrote {count}. A new subnet must start at the lowest address where it fits, and existing subnets cannot be moved.'
		],
		rangeTopic
	),
	...told(
		'plan',
		[
			'You design {count}. An address space must be a single range and, like each subnet, as small as possible. VMs with one interface share a subnet, and private endpoints another.',
			'Address space is scarce, but you must request some for {count}. A network must get the smallest possible single range. Each service, the VMs (one interface each), and the private endpoints get separate subnets, as small as possible.'
		],
		planTopic
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
	'all-share': [
		'Some services require a subnet for themselves. It’s easy to think that all resources can share one.',
		taking('content', /VMs|groups/, { content: 'nothing' })
	],
	delegated: [
		'A delegated subnet accepts only its service, even when it’s empty. It’s easy to think that all resources can use it.',
		taking('content', /delegation/, { content: 'nothing' })
	],
	'none-kept': [
		'Azure reserves the first four addresses of a subnet and the last one. It’s easy to overlook where it starts and ends.',
		(row) => (row['holder'] && addressOf(row) === 'other' ? { ...row, address: '90', subnet: '64/26' } : row)
	],
	'stopped-is-free': [
		'A deallocated VM keeps its interface and address. It’s easy to think that both are released.',
		(row) =>
			row['holder'] === 'off'
				? { ...row, holder: 'free' }
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
		(row) => (row['link'] && spaceOf(row) === 'sync' ? { ...row, link: 'none' } : row)
	],
	'moves-anywhere': [
		'An interface can’t leave its virtual network. It’s easy to think that peering allows it.',
		taking('goal', /other/, { goal: 'same' })
	],
	'keeps-static': [
		'A static address must first become dynamic before the subnet can change. It’s easy to overlook it.',
		taking('goal', /same/, { address: 'dynamic' })
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
				'Azure reserves five addresses in each subnet. What remains must be enough for everything in it.',
			'^deploy':
				'Some services require a minimum size or a subnet without other resources. A delegated subnet is for one service.',
			'^address':
				'A static address must be in the subnet and can’t be reserved or in use. The first four addresses and the last one are reserved.',
			'^change':
				'Resources in a subnet block deleting it and changing its range, but not associations. Its name can’t be changed.',
			'^space':
				'An address space must contain all subnets and can’t overlap with connected networks. Peerings must be synced after a change.',
			'^move':
				'An interface can change its subnet while its address is dynamic, but not its virtual network. A VM must be deallocated before you attach another interface.',
			'^range': 'A subnet starts at a multiple of its size, where enough addresses are free.',
			'^plan':
				'GatewaySubnet needs at least a /27 for this SKU, and AzureBastionSubnet at least a /26. An address space must have room for all subnets.'
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
			['vnet-clinic', '192.168.7', '10.112'],
			['vnet-orchard', '10.8.15', '10.44'],
			['vnet-airport', '172.22.3', '10.71'],
			['vnet-library', '192.168.40', '10.150']
		],
		words: ['vnet', 'net', 'base'],
		forms: ['choose', 'choose', 'single', 'single', 'table', 'judge'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list']
	}
);
