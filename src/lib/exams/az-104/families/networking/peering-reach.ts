// Peerings: status, ranges, rights, gateways, how many are needed, what to use instead, and who reaches whom through a hub.
// Over 200 lines: eight topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import type { Permissions } from '#lib/azure/identity/role.ts';
import { overlaps } from '#lib/azure/networking/address.ts';
import {
	clientStep,
	gatewayStep,
	lackingRights,
	linkActions,
	linksNeeded,
	missingBetween,
	repairOf,
	type End
} from '#lib/azure/networking/peering.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

type Said = Omit<Topic, 'intro'>;
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const json = (value: unknown): string => JSON.stringify(value, null, 2);
const departments = ['Sales', 'Legal', 'Audit', 'Claims', 'Stock', 'Labs', 'Travel', 'Design'];
const names = departments.map((one) => `${one}Net`);

const peers: Row = { 0: '{app}', 1: '{o1}Net', 2: '{o2}Net' };
const lists = ['CID', 'DCI', 'IDC', 'CCI', 'DIC', 'ICD', 'CDI', 'DCC'];
const statuses = { C: 'Connected', I: 'Initiated', D: 'Disconnected' } as const;
const listed = (list: string, end: string): string =>
	[...list].map((letter, at) => `${peers[at]!} ${statuses[letter as 'C']}`).join(end);
const statusOf = ({ list, from }: Row) => statuses[list![Number(from)] as 'C'];
const statusTopic: Said = {
	names: people,
	noun: 'colleague',
	common: {
		list: side(
			'link',
			'az network vnet peering list -o table',
			texts(lists, (list) => `Name PeeringState\n${listed(list, '\n')}`),
			texts(lists, (list) => `the list had ${listed(list, ', ')}`)
		)
	},
	sides: {
		from: side('need', 'Source', peers, '{name} connected from {}', '{name} connects from a VM in {}'),
		to: side(
			'need',
			'Destination',
			{ ...peers, hub: '{hub}' },
			'{name} connected to {}',
			'the server is in {}'
		)
	},
	decide: (row) =>
		row['from'] === row['to']
			? undefined
			: row['to'] === 'hub'
				? repairOf({ hub: statusOf(row), spoke: 'none' })
				: 'both',
	asks: {
		nothing: 'make no change',
		spoke: 'create only the link to {hub}',
		again: 'delete the Disconnected link, and create both again',
		both: 'create both links, and delete none'
	},
	table: 'What should you do to enable each connection?',
	single: 'You need to enable the connection. What should you do?',
	why(row, answer) {
		if (row['to'] !== 'hub')
			return {
				nothing: '{hub} doesn’t connect its peers with each other',
				spoke: 'a link to {hub} doesn’t lead on to {to}',
				again: 'there is no link between {from} and {to}',
				both: 'peering isn’t transitive, and {from} isn’t peered with {to}'
			}[answer]!;
		const status: string = statusOf(row);
		return {
			nothing: status === 'Connected' ? 'both links exist' : `the status is ${status}, so no traffic flows`,
			spoke:
				status === 'Initiated'
					? 'Initiated means that {from} has no link to {hub} yet'
					: `the status is ${status}, not Initiated`,
			again:
				status === 'Disconnected'
					? 'the link from {from} was deleted, and a Disconnected one can’t be used again'
					: 'the link from {hub} isn’t Disconnected',
			both: '{hub} already has its link'
		}[answer]!;
	}
};

const wayTopic: Said = {
	names,
	noun: 'spoke',
	sides: {
		route: side(
			'gateway',
			'Route to {app}',
			{ no: '-', nva: 'through {nva}', gateway: 'through the VPN gateway' },
			{ '': '{name} had a route {}', no: '{name} had no route to {app}' },
			{ '': '{name} has a route to {app} {}', no: '{name} has no route to {app}' }
		),
		forwarded: side(
			'link',
			'Forwarded traffic',
			'allowed|blocked',
			'forwarded traffic to {name} were {}',
			'forwarded traffic is {}'
		),
		remote: side(
			'gateway',
			'Remote gateway',
			'enabled|disabled',
			'the remote gateway were {} for {name}',
			'the remote gateway is {}'
		)
	},
	decide: ({ route, forwarded, remote }) =>
		missingBetween({
			peered: false,
			route: { nva: 'appliance', gateway: 'gateway' }[route!] as 'gateway' | undefined,
			forwarded: forwarded === 'allowed',
			remote: remote === 'enabled'
		}),
	asks: {
		nothing: 'make no change',
		route: 'add a user-defined route',
		forwarded: 'allow forwarded traffic',
		remote: 'enable the use of the remote gateway'
	},
	table: 'What should you do in each spoke?',
	single: 'You need to ensure that VMs in the spoke can connect. What should you do?',
	why(row, answer) {
		const { route, forwarded, remote } = row;
		const found = wayTopic.decide(row)!;
		const isRight = answer === found;
		const noRoute = 'there would still be no route';
		return {
			nothing: isRight
				? route === 'nva'
					? '{name} accepts what {nva} forwards'
					: '{name} uses the gateway that its route leads to'
				: route === 'no'
					? '{hub} doesn’t connect its peers with each other'
					: 'a route {route} isn’t enough',
			route: isRight
				? 'peering isn’t transitive, and {name} has no route to {app}'
				: 'a route {route} exists already',
			forwarded: isRight
				? '{name} doesn’t accept what {nva} forwards'
				: forwarded === 'allowed'
					? 'forwarded traffic is allowed already'
					: route === 'no'
						? noRoute
						: 'traffic through a VPN gateway doesn’t need that permission',
			remote: isRight
				? '{name} doesn’t use the gateway that its route leads to'
				: remote === 'enabled'
					? 'the remote gateway is enabled already'
					: route === 'no'
						? noRoute
						: 'the traffic passes {nva}, not the gateway'
		}[answer]!;
	}
};

const gatewayTopic: Said = {
	names,
	noun: 'virtual network',
	sides: {
		goal: side(
			'need',
			'Must reach',
			{ 1: '{o1}', 2: '{o2}' },
			'{name} had to reach {}',
			'VMs in {name} must connect to {}'
		),
		offers: side(
			'link',
			'Transit allowed by',
			{ 0: 'neither hub', 1: 'only {hub}', 2: 'only {hub2}', 12: 'both hubs' },
			'transit to {name} were allowed by {}',
			'transit is allowed by {}'
		),
		uses: side(
			'gateway',
			'Gateway in use',
			{ no: '-', own: 'in the network', 1: 'in {hub}', 2: 'in {hub2}' },
			{
				'': '{name} used the gateway {}',
				own: '{name} had a gateway',
				no: '{name} neither had nor used a gateway'
			},
			{
				'': 'the network uses the gateway {}',
				own: 'the network has a gateway',
				no: 'the network uses no gateway'
			}
		)
	},
	decide: ({ goal, offers, uses }) =>
		uses === goal || (uses === 'own' ? offers !== '0' : uses !== 'no' && !offers!.includes(uses!))
			? undefined
			: gatewayStep([...offers!], uses === 'no' ? undefined : uses, goal!),
	asks: {
		allow: 'allow gateway transit, and then use the remote gateway',
		use: 'only use the remote gateway',
		release: 'stop using one remote gateway, and use the other',
		delete: 'delete a gateway, allow transit, and use the remote gateway'
	},
	choose: 'For which network{s} should you {}?',
	table: 'What should you do to connect each network?',
	single: 'You need to ensure that the VMs can connect. What should you do?',
	why(row, answer) {
		const [hub, rest] = row['goal'] === '1' ? ['{hub}', '{hub2}'] : ['{hub2}', '{hub}'];
		const found = gatewayTopic.decide(row)!;
		const isRight = answer === found;
		return {
			allow: isRight
				? `{name} can’t use the gateway in ${hub} until ${hub} allows transit`
				: found === 'delete'
					? 'a network with a gateway can’t use a remote one'
					: `${hub} allows transit already`,
			use: isRight
				? `${hub} allows transit, and {name} uses no gateway yet`
				: found === 'release'
					? '{name} can’t use two remote gateways'
					: `${hub} doesn’t allow transit`,
			release: isRight
				? `{name} uses the gateway in ${rest}, and can use only one`
				: `{name} doesn’t use the gateway in ${rest}`,
			delete: isRight
				? 'the gateway in {name} doesn’t lead to {goal}, and rules out a remote one'
				: '{name} contains no gateway'
		}[answer]!;
	}
};

const months = 'February|March|April|May|June|July';
const monthOf = (month: string | undefined): number | undefined =>
	month === 'never' ? undefined : months.split('|').indexOf(month!);
const clientTopic: Said = {
	names,
	noun: 'network',
	common: {
		installed: side(
			'gateway',
			'',
			'March|May|July',
			'the VPN client had been installed in {}',
			'the laptops got their VPN client package in {}'
		)
	},
	sides: {
		peer: side(
			'link',
			'Peered in January with',
			{ hub: '{hub}', far: '{app}' },
			'{name} were peered with {}',
			'in January, {name} was peered only with {}'
		),
		uses: side(
			'gateway',
			'Remote gateway since',
			'never|February|April|June',
			{ '': '{name} had used the remote gateway since {}', never: '{name} had never used a remote gateway' },
			{ '': 'it has used the remote gateway since {}', never: 'it has never used a remote gateway' }
		)
	},
	decide: ({ peer, uses, installed }) =>
		peer === 'far' && uses !== 'never'
			? undefined
			: clientStep(peer === 'far' ? undefined : 0, monthOf(uses), monthOf(installed)!),
	asks: {
		nothing: 'no change',
		install: 'only a new package',
		use: 'use of the remote gateway and a new package',
		peer: 'a peering with {hub}, use of its gateway, and a new package'
	},
	choose: 'Which network{s} will need {}?',
	why(row) {
		return {
			nothing: '{name} has used the gateway since {uses}, and the package is newer',
			install: '{name} has used the gateway since {uses}, and the package is older',
			use: '{name} must use the gateway first, and then the laptops need a new package',
			peer: 'peering isn’t transitive, and {name} is peered only with {app}'
		}[clientTopic.decide(row) as 'use'];
	}
};

/** The actions of a custom role. */
const actions: Readonly<Record<string, readonly string[]>> = {
	write: ['Microsoft.Network/*/read', linkActions.from.action],
	peer: ['Microsoft.Network/*/read', linkActions.to.action]
};
const roleNames = 'Reader|Network Contributor|Peering Operator';
const lacksOf = ({ custom, one, two, task }: Row): readonly End[] => {
	const roles: Readonly<Record<string, Permissions>> = {
		Reader: builtIn.reader,
		'Network Contributor': builtIn.networkContributor,
		'Peering Operator': { actions: actions[custom!]! }
	};
	return lackingRights(
		{ hub: roles[one!]!, spoke: roles[two!]! },
		task === 'both' ? ['hub', 'spoke'] : [task as End]
	);
};
const rightsTopic: Said = {
	decide: (row) => lacksOf(row).join('') || 'nothing',
	why(row, answer) {
		const lacks = lacksOf(row);
		const says = (end: End): string =>
			`{${end === 'hub' ? 'one} on {hub' : 'two} on {app'}} ${lacks.includes(end) ? 'doesn’t include' : 'includes'} ${
				row['task'] === 'both' ? 'both actions' : row['task'] === end ? 'the write action' : 'the peer action'
			}`;
		const [end = 'spoke', another] = lacks;
		if (answer === (lacks.join('') || 'nothing')) return `${says('hub')}, and ${says('spoke')}`;
		return {
			nothing: another ? 'neither role is enough' : says(end),
			hub: says(lacks.includes('hub') ? 'spoke' : 'hub'),
			spoke: says(lacks.includes('spoke') ? 'hub' : 'spoke'),
			hubspoke: lacks[0] ? 'one of the two roles is enough' : 'both roles are enough'
		}[answer]!;
	},
	names: people,
	noun: 'user',
	common: {
		custom: side(
			'need',
			'Peering Operator',
			texts(Object.keys(actions), (id) => json({ Actions: actions[id] })),
			texts(Object.keys(actions), (id) => `Peering Operator had the ${id} action`)
		)
	},
	sides: {
		one: side('need', 'Role on {hub}', roleNames, '{name} were {} on {hub}', '{name} is {} on {hub}'),
		two: side('need', 'Role on {app}', roleNames, '{name} were {} on {app}', 'on {app}, the role is {}'),
		task: side(
			'need',
			'Creates',
			{ hub: 'the link from {hub}', spoke: 'the link from {app}', both: 'both links' },
			'{name} created {}',
			'the task is to create {}'
		)
	},
	// Two built-in roles that include nothing or everything would be too clear.
	drawn: ({ one, two }) => /P/.test(one! + two!) && one !== two,
	asks: {
		nothing: 'make no assignment',
		hub: 'assign Network Contributor on {hub} only',
		spoke: 'assign Network Contributor on {app} only',
		hubspoke: 'assign Network Contributor on both networks'
	},
	table: 'What should you do before each user starts?',
	single: 'You need to ensure that the user can complete the task. What should you do?'
};

/** The ranges of the hub and of its peer. */
const spaces: Readonly<Record<string, readonly [hub: string, peer: string]>> = {
	0: ['10.20.0.0/16', '10.30.0.0/17'],
	1: ['10.20.0.0/15', '172.16.0.0/20'],
	2: ['10.22.0.0/16', '10.28.0.0/14'],
	3: ['172.21.0.0/16', '10.20.0.0/14'],
	4: ['192.168.0.0/18', '10.30.0.0/15']
};
const clashOf = ({ space, range }: Row): number => spaces[space!]!.findIndex((one) => overlaps(one, range!));
const spaceTopic: Said = {
	names,
	noun: 'virtual network',
	common: {
		space: side(
			'link',
			'Address spaces',
			texts(Object.keys(spaces), (id) => {
				const [hub, peer] = spaces[id]!;
				return json({ '{hub}': hub, '{app}': peer });
			}),
			texts(Object.keys(spaces), (id) => `the address spaces were ${spaces[id]!.join(' and ')}`)
		)
	},
	sides: {
		range: side(
			'need',
			'New range',
			'10.20.192.0/18|10.21.0.0/16|10.24.0.0/13|10.30.128.0/17|172.16.0.0/16|172.20.0.0/14|192.168.40.0/22',
			'{name} needed {}',
			'{name} needs {}'
		),
		peered: side(
			'link',
			'Peered with {hub}',
			{ sync: 'yes', new: 'no' },
			{ sync: '{name} were already peered', new: '{name} were not peered yet' },
			{ sync: 'it is already peered with {hub}', new: 'it is not peered yet' }
		)
	},
	decide: (row) => (clashOf(row) < 0 ? row['peered'] : 'other'),
	asks: {
		sync: 'add the range, and then sync the peering',
		new: 'add the range, and then create a peering',
		other: 'choose another range'
	},
	table: 'What should you do to use each new range?',
	why(row, answer) {
		const found = spaceTopic.decide(row);
		if (answer === found)
			return {
				sync: '{name} is peered already, and {hub} learns the range by a sync',
				new: '{range} overlaps with neither network, so {name} can be peered',
				other:
					clashOf(row) > 0
						? '{range} overlaps with {app}, another peer of {hub}'
						: '{range} overlaps with {hub}'
			}[answer as 'new'];
		return {
			sync: found === 'new' ? 'there is no peering to sync' : 'a range that overlaps can’t be synced',
			new: found === 'sync' ? '{name} is already peered' : 'networks that overlap can’t be peered',
			other: '{range} overlaps with neither network'
		}[answer]!;
	}
};

const countTopic: Said = {
	names: departments,
	noun: 'department',
	sides: {
		size: side('link', 'Networks', '3|4|5', '{name} had {} networks', '{name} has {} networks'),
		need: side(
			'need',
			'Requirement',
			{
				star: 'VMs in one network connect to VMs in all others',
				mesh: 'VMs in all networks connect to each other directly',
				nva: 'VMs in all networks connect through an appliance in one of them'
			},
			'the requirement were that {}',
			'{}'
		),
		has: side(
			'link',
			'Links now',
			{ 0: 'no links', 1: 'one Initiated link', 2: 'two Connected links' },
			'{name} had {}',
			'so far, it has {}'
		)
	},
	decide: ({ size, need, has }) => String(linksNeeded(Number(size), need === 'mesh') - Number(has)),
	asks: side('', '', '2|3|4|5|6|7|8|10|11|12|18|19|20').values,
	choose: 'Which department{s} will need exactly {} commands?',
	why: ({ size, need }) =>
		`${
			{
				star: 'one network needs a peering with each of the others',
				mesh: 'each pair of networks needs a peering',
				nva: 'only the network of the appliance needs a peering with each of the others'
			}[need as 'nva']
		}, which takes ${linksNeeded(Number(size), need === 'mesh')} links, and {name} has {has}`
};

const kindTopic: Said = {
	names: departments,
	noun: 'department',
	sides: {
		to: side(
			'link',
			'Connects VNet1 to',
			{
				region: 'a virtual network in another region',
				tenant: 'a virtual network in another tenant',
				office: 'an office'
			},
			'{name} connected VNet1 to {}',
			'{name} connects VNet1 to {}'
		),
		need: side(
			'need',
			'Needs',
			{ latency: 'the lowest latency', ipsec: 'an IPsec tunnel' },
			'{name} needed {}',
			'it needs {}'
		),
		overlap: side(
			'link',
			'Ranges',
			{ no: 'do not overlap', yes: 'overlap' },
			{ no: 'the ranges didn’t overlap', yes: 'the ranges overlapped' },
			'the ranges {}'
		)
	},
	decide: ({ to, need, overlap }) =>
		overlap === 'yes'
			? to === 'office' || need === 'ipsec'
				? undefined
				: 'range'
			: to === 'office'
				? need === 'ipsec'
					? 's2s'
					: undefined
				: need === 'ipsec'
					? 'v2v'
					: 'peering',
	asks: {
		peering: 'create a peering',
		v2v: 'create two VPN gateways',
		s2s: 'create one VPN gateway',
		range: 'change an address space, and then create a peering'
	},
	table: 'What should you create or change for each department?',
	single: 'You need to provide the connection. What should you do?',
	why(row, answer) {
		const found = kindTopic.decide(row)!;
		if (answer === found)
			return {
				peering: `peering has the lowest latency, and {to} can be a peer`,
				v2v: 'a peering has no IPsec tunnel, and a VNet-to-VNet connection needs a gateway in both networks',
				s2s: 'a site-to-site connection needs a gateway in VNet1 and a VPN device in the office',
				range: 'peering has the lowest latency, but peers can’t overlap'
			}[found as 's2s'];
		return {
			peering:
				found === 'range'
					? 'networks that overlap can’t be peered'
					: found === 's2s'
						? 'an office can’t be a peer'
						: 'a peering has no IPsec tunnel',
			v2v: found === 's2s' ? 'only one end is a virtual network' : 'traffic through gateways takes longer',
			s2s: 'a gateway in VNet1 alone doesn’t connect two virtual networks',
			range: 'the ranges don’t overlap'
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'status',
		[
			'You list the peerings of {hub} to help {count} connect to servers by private IP address. Its peers are not peered with each other.',
			'After a network change, you list the peerings of {hub}, the only peer of the listed networks, to help {count} connect to servers.'
		],
		statusTopic
	),
	...told(
		'way',
		[
			'VMs in {count} must read stock data in {app}. {hub}, the only peer of these networks, contains a VPN gateway and {nva}, an appliance that forwards packets. {hub} and {app} are set up for both. You cannot add peerings.',
			'You moved databases to {app}, and VMs in {count} must connect to them. {hub}, the only peer of these networks, contains a VPN gateway and {nva}, an appliance that forwards packets. {hub} and {app} are set up for both. You cannot add peerings.'
		],
		wayTopic
	),
	...told(
		'gateway',
		[
			'{hub} and {hub2} are peered with {count}, whose VMs must connect to a factory. The VPN gateway in {hub} leads to {o1}, and the one in {hub2} to {o2}. Other gateways lead to neither.',
			'VPN gateways in {hub} and {hub2} lead to your offices in {o1} and {o2}, respectively. Both hubs are peered with {count}, whose VMs must print in an office. No other gateway leads there.'
		],
		gatewayTopic
	),
	...told(
		'client',
		[
			'Designers work from home on Windows laptops and need files in {count}. A point-to-site VPN connects them to {hub}, which is peered with {app}, and allows gateway transit to all peers.',
			'Support engineers use a point-to-site VPN from Windows laptops to {hub}, which allows gateway transit to all peers, such as {app}. The engineers must connect to {count}.'
		],
		clientTopic
	),
	...told(
		'right',
		[
			'Two departments own {hub} and {app}, which you need to peer. You ask {count} without other roles to create links by Azure CLI.',
			'{hub} and {app} are in different subscriptions. To peer them by Azure CLI, you get help from {count} without other roles.'
		],
		rightsTopic
	),
	...told(
		'space',
		[
			'{hub} is peered with {app}. To connect more VMs to {hub}, you plan a new range for {count}.',
			'VMs in {hub}, which is peered with {app}, must connect to a new range in {count}.'
		],
		spaceTopic
	),
	...told(
		'count',
		[
			'You plan peerings for {count}. Each runs az network vnet peering create once for each link, and keeps all existing links.',
			'A script runs az network vnet peering create once for each link to connect the networks of {count}, and keeps all existing links.'
		],
		countTopic
	),
	...told(
		'kind',
		[
			'You plan to connect VNet1, which has no gateway, for {count}, and want to create as few resources as possible.',
			'Your manager wants to use peering wherever it meets the needs of {count}. VNet1 has no gateway yet.'
		],
		kindTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'recreate-one': [
		'A Disconnected link must be deleted before both can be created again. It’s easy to create only what’s missing.',
		(row) => (row['list'] ? { ...row, list: row['list'].replaceAll('D', 'I') } : row)
	],
	transitive: [
		'Peering isn’t transitive. It’s easy to think that a hub connects its peers.',
		(row) =>
			row['list']
				? { ...row, to: 'hub' }
				: row['route'] === 'no'
					? { ...row, route: 'nva' }
					: row['need'] === 'mesh'
						? { ...row, need: 'star' }
						: row
	],
	'route-is-enough': [
		'A spoke must also accept what an appliance forwards, or use the gateway. It’s easy to look at routes only.',
		(row) => (row['route'] ? { ...row, forwarded: 'allowed', remote: 'enabled' } : row)
	],
	'several-gateways': [
		'A network uses one VPN gateway at most: its own, or that of one peer. It’s easy to add another one.',
		(row) => (row['offers'] ? { ...row, uses: 'no' } : row)
	],
	'routes-arrive': [
		'Computers learn of changed peerings from a new VPN client package. It’s easy to think that it happens automatically.',
		(row) => (row['installed'] ? { ...row, installed: 'July' } : row)
	],
	'one-side-decides': [
		'Creating a link requires a right on each of the two networks. It’s easy to check only the one that gets the link.',
		(row) =>
			row['task'] === 'both'
				? row
				: { ...row, [row['task'] === 'hub' ? 'two' : 'one']: 'Network Contributor' }
	]
};

export const peeringReach = topicFamily(
	{
		id: 'virtual-networks/peering-reach',
		edition: 7,
		group: 'virtual-networks',
		title: 'Peerings: links, rights and reach',
		rule: {
			'^status':
				'A peering needs a link from each network. A link is Initiated until the other one exists, and Disconnected if the other one is deleted. Peering isn’t transitive.',
			'^way':
				'Peers of a hub need routes through an appliance, with forwarded traffic allowed, or through a VPN gateway that both use.',
			'^gateway':
				'A network uses one VPN gateway at most: its own, or that of one peer. The peer must allow gateway transit first.',
			'^client':
				'Point-to-site clients reach peers of their network that use its gateway. After a change, they need a new package.',
			'^right':
				'Creating a link requires virtualNetworkPeerings/write on the network that gets it, and virtualNetworks/peer/action on the other.',
			'^space':
				'A network can’t overlap with its peers, nor can its peers overlap. After a range is added, the peering must be synced.',
			'^count': 'A peering takes two links. To connect directly, each pair of networks needs a peering.',
			'^kind':
				'Peering works across regions and tenants, but without IPsec, and not with an office or overlapping ranges.'
		},
		lab: 'virtual-networks/peering-chain',
		sources: [
			sources.managePeering,
			sources.gatewayTransit,
			sources.troubleshootPeering,
			sources.peering,
			sources.peeredAddressSpace,
			sources.vpnGatewaySettings
		],
		axes: {
			link: 'A link or a range',
			gateway: 'A route or a gateway',
			need: 'A role or a goal'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			'HubNet|ErpNet|NVA1|Oslo|Lagos|HubNet2',
			'CoreNet|MailNet|Firewall1|Lima|Perth|EdgeNet',
			'SharedNet|FilesNet|NVA2|Leeds|Quito|PartnerNet'
		].map((names) => names.split('|')),
		words: ['hub', 'app', 'nva', 'o1', 'o2', 'hub2'],
		forms: ['choose', 'table', 'single', 'choose'],
		telling: ['table', 'list', 'email', 'ticket']
	}
);
