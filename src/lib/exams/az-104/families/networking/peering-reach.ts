// Peerings: status, ranges, rights, gateways, what to use instead, and who reaches whom through a hub.
// Over 200 lines: eight topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import type { Permissions } from '#lib/azure/identity/role.ts';
import { overlaps } from '#lib/azure/networking/address.ts';
import {
	clientStep,
	gatewayStep,
	lackingRights,
	linkActions,
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
/** Names and what belongs to them, as the Azure CLI prints them. */
const tsv = (lines: readonly (readonly string[])[]): string =>
	lines.map((line) => line.join('  ')).join('\n');
const json = (value: unknown): string => JSON.stringify(value, null, 2);
const departments = ['Sales', 'Legal', 'Audit', 'Claims', 'Stock', 'Labs', 'Travel', 'Design'];
const names = departments.map((one) => `${one}Net`);

const peers: Row = { 0: '{spoke}', 1: '{o1}Net', 2: '{o2}Net' };
const lists = ['CID', 'DCI', 'IDC', 'CCI', 'DIC', 'ICD', 'CDI', 'DCC'];
const statuses = { C: 'Connected', I: 'Initiated', D: 'Disconnected' } as const;
const listed = (list: string): readonly string[] => [...list].map((letter) => statuses[letter as 'C']);
const statusOf = ({ list, from }: Row) => statuses[list![Number(from)] as 'C'];
const statusTopic: Said = {
	names: people,
	noun: 'colleague',
	common: {
		list: side(
			'link',
			'Output of az network vnet peering list with a query',
			texts(lists, (list) => tsv(listed(list).map((status, at) => [peers[at]!, status]))),
			texts(lists, (list) => `the statuses from the top were ${listed(list).join(', ')}`)
		)
	},
	sides: {
		from: side('need', 'Source', peers, '{name} connected from {}', '{name} connects from a VM in {}'),
		to: side(
			'need',
			'Destination',
			{ ...peers, hub: '{hub}' },
			'the server were in {}',
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
				again: 'new links to {hub} wouldn’t connect {from} with {to}',
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
					? 'the link from {from} was deleted, so the Disconnected one must go too'
					: `{hub}’s link to {from} is ${status}`,
			both:
				status === 'Connected'
					? 'both links exist already'
					: '{hub}, which isn’t on the list, already has its link'
		}[answer]!;
	}
};

const wayTopic: Said = {
	names,
	noun: 'spoke',
	sides: {
		route: side(
			'gateway',
			'Route to {spoke}',
			{ no: '-', nva: 'through {nva}', gateway: 'through the VPN gateway' },
			{ '': '{name} had a route {}', no: '{name} had no route to {spoke}' },
			{ '': '{name} has a route to {spoke} {}', no: '{name} has no route to {spoke}' }
		),
		forwarded: side('link', 'Forwarded traffic', 'allowed|blocked', 'forwarded traffic were {}', {
			allowed: 'it accepts forwarded traffic',
			blocked: 'it blocks forwarded traffic'
		}),
		remote: side(
			'gateway',
			'Remote gateway use',
			'enabled|disabled',
			'remote gateway use were {}',
			'remote gateway use is {}'
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
		remote: 'enable remote gateway use'
	},
	table: 'What should you do in each spoke?',
	single: 'You need to enable the connection. What should you do?',
	why(row, answer) {
		const { route, forwarded, remote } = row;
		const found = wayTopic.decide(row)!;
		const isRight = answer === found;
		const noRoute = 'there would still be no route';
		return {
			nothing: isRight
				? route === 'nva'
					? 'the route leads through {nva}, and {name} accepts what it forwards'
					: '{name} uses the gateway that its route leads to'
				: route === 'no'
					? 'without a route, {hub} doesn’t connect its peers'
					: 'a route {route} isn’t enough',
			route: isRight
				? 'peering isn’t transitive, and {name} has no route to {spoke}'
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
					? 'remote gateway use is enabled already'
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
			'{name} must reach {}'
		),
		offers: side(
			'link',
			'Transit allowed by',
			{ 0: 'neither hub', 1: 'only {hub}', 2: 'only {hub2}', 12: 'both hubs' },
			'{} allowed {name} transit',
			{ '': '{} allows {name} transit', 12: 'both hubs allow {name} transit' }
		),
		uses: side(
			'gateway',
			'Gateway in use',
			{ no: '-', own: 'in the network', 1: 'in {hub}', 2: 'in {hub2}' },
			{
				'': '{name} had no gateway but used the one {}',
				own: '{name} had a gateway and used no other',
				no: '{name} had no gateway and used no remote one'
			},
			{
				'': 'the network uses the gateway {}',
				own: 'the network has a gateway',
				no: 'the network has no gateway and uses no remote one'
			}
		)
	},
	decide: ({ goal, offers, uses }) =>
		uses === goal || (uses === 'own' ? offers !== '0' : uses !== 'no' && !offers!.includes(uses!))
			? undefined
			: gatewayStep([...offers!], uses === 'no' ? undefined : uses, goal!),
	asks: {
		allow: 'only allow gateway transit and enable remote gateway use',
		use: 'only enable remote gateway use',
		release: 'stop using one remote gateway, and use the other',
		delete: 'delete a gateway, allow transit, and enable remote gateway use'
	},
	choose: 'For which network{s} should you {}?',
	table: 'What should you do to connect each network?',
	single: 'You need to enable the connection. What should you do?',
	why(row, answer) {
		const [hub, rest] = row['goal'] === '1' ? ['{hub}', '{hub2}'] : ['{hub2}', '{hub}'];
		const found = gatewayTopic.decide(row)!;
		const isRight = answer === found;
		return {
			allow: isRight
				? `{name} can’t use the gateway in ${hub} until ${hub} allows it transit`
				: found === 'delete'
					? 'a network with a gateway can’t use a remote one'
					: `${hub} allows it transit already`,
			use: isRight
				? `${hub} allows {name} transit, and no gateway is in use yet`
				: found === 'release'
					? '{name} can’t use two remote gateways'
					: `${hub} doesn’t allow it transit`,
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
			'Only peer since January',
			{ hub: '{hub}', far: '{spoke}' },
			'{name} were peered with {}',
			'since January, {name} has been peered only with {}'
		),
		uses: side(
			'gateway',
			'Remote gateway since',
			'never|February|April|June',
			{ '': 'the remote gateway had been used since {}', never: 'no remote gateway had been used' },
			{ '': 'it has used the remote gateway since {}', never: 'it has never used a remote gateway' }
		)
	},
	decide: ({ peer, uses, installed }) =>
		peer === 'far' && uses !== 'never'
			? undefined
			: clientStep(peer === 'far' ? undefined : 0, monthOf(uses), monthOf(installed)!),
	asks: {
		nothing: 'make no change',
		install: 'only install a new package',
		use: 'first use the remote gateway, and then install a new package',
		peer: 'create a peering, use the remote gateway, and install a new package'
	},
	choose: 'For which network{s} should you {}?',
	why(row) {
		return {
			nothing:
				'{name} has used the gateway since {uses}, so the package from {installed} includes its routes',
			install: '{name} has used the gateway since {uses}, so the package from {installed} lacks its routes',
			use: '{name} must use the gateway first, and then the laptops need a new package',
			peer: 'peering isn’t transitive, and {name} is peered only with {spoke}'
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
/** What a role on one of the networks includes. */
const roleOf = (row: Row, end: End): string => {
	const id = end === 'hub' ? 'one' : 'two';
	const { custom } = row;
	const lacked = custom === 'peer' ? 'write' : 'peer';
	const has = {
		R: 'neither action',
		N: 'both actions',
		P: `the ${custom} action but not the ${lacked} action`
	};
	return `{${id}} on {${end}} includes ${has[row[id]![0] as 'P']}`;
};
const rolesOf = (row: Row): string =>
	row['one'] === row['two']
		? roleOf(row, 'hub').replace('{hub}', 'both networks')
		: `${roleOf(row, 'hub')}, and ${roleOf(row, 'spoke')}`;
const roleSides = {
	one: side('need', 'Role on {hub}', roleNames, 'the role on {hub} were {}', '{name} is {} on {hub}'),
	two: side('need', 'Role on {spoke}', roleNames, 'the role on {spoke} were {}', 'on {spoke}, {name} is {}')
};
const rightsTopic: Said = {
	decide: (row) => lacksOf(row).join('') || 'nothing',
	why(row, answer) {
		const lacks = lacksOf(row);
		const [end = 'spoke', another] = lacks;
		const enough = (one: End): string =>
			`{${one === 'hub' ? 'one' : 'two'}} on {${one}} is${lacks.includes(one) ? 'n’t' : ''} enough`;
		if (answer === (lacks.join('') || 'nothing')) return rolesOf(row);
		return {
			nothing: another ? 'neither role is enough' : roleOf(row, end),
			hub: enough(lacks.includes('hub') ? 'spoke' : 'hub'),
			spoke: enough(lacks.includes('spoke') ? 'hub' : 'spoke'),
			hubspoke: lacks[0] ? `only ${enough(end)}` : 'the two roles are enough together'
		}[answer]!;
	},
	names: people,
	noun: 'user',
	common: {
		custom: side(
			'need',
			'Peering Operator',
			texts(Object.keys(actions), (id) => json({ Actions: actions[id] })),
			texts(Object.keys(actions), (id) => `Peering Operator had the ${id} action instead`)
		)
	},
	sides: {
		...roleSides,
		task: side(
			'need',
			'Creates',
			{ hub: 'the link from {hub}', spoke: 'the link from {spoke}', both: 'both links' },
			'{name} created {}',
			'the task is to create {}'
		)
	},
	// Two built-in roles that include nothing or everything would be too clear.
	drawn: ({ one, two }) => /P/.test(one! + two!) && one !== two,
	asks: {
		nothing: 'make no assignment',
		hub: 'assign Network Contributor on {hub} only',
		spoke: 'assign Network Contributor on {spoke} only',
		hubspoke: 'assign Network Contributor on both networks'
	},
	table: 'What must you do before each user can start?',
	single: 'You need to ensure that the user can complete the task. What should you do?'
};

const canTopic: Said = {
	names: people,
	noun: 'user',
	common: rightsTopic.common!,
	sides: roleSides,
	decide: (row) => ['hub', 'spoke'].filter((task) => !lacksOf({ ...row, task })[0]).join('') || 'nothing',
	asks: {
		nothing: 'neither link',
		hub: 'only the link from {hub}',
		spoke: 'only the link from {spoke}',
		hubspoke: 'both links'
	},
	choose: 'Which user{s} can create {}?',
	judge: '{name} can create {}.',
	why: rolesOf
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
			'Output of az network vnet list -g RG1 with a query',
			texts(Object.keys(spaces), (id) =>
				tsv(spaces[id]!.map((space, at) => [['{hub}', '{spoke}'][at]!, space]))
			),
			texts(Object.keys(spaces), (id) => `{hub} were ${spaces[id]!.join(' and {spoke} ')}`)
		)
	},
	sides: {
		range: side(
			'need',
			'New range',
			'10.20.192.0/18|10.21.0.0/16|10.24.0.0/13|10.30.128.0/17|172.16.0.0/16|172.20.0.0/14|192.168.40.0/22',
			'{name} got {}',
			'{name} would get {}'
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
	choose: 'For which network{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do to use each range?',
	why(row, answer) {
		const found = spaceTopic.decide(row);
		if (answer === found)
			return {
				sync: '{name} is peered already, and {hub} learns the range by a sync',
				new: '{range} overlaps with neither {hub} nor {spoke}, and {name} isn’t peered yet',
				other:
					clashOf(row) > 0 ? '{range} overlaps with {spoke}, a peer of {hub}' : '{range} overlaps with {hub}'
			}[answer as 'new'];
		return {
			sync: found === 'new' ? 'there is no peering to sync' : 'syncing doesn’t resolve an overlap',
			new: found === 'sync' ? '{name} is already peered' : 'peering doesn’t resolve an overlap',
			other: '{range} overlaps with neither {hub} nor {spoke}'
		}[answer]!;
	}
};

const kindTopic: Said = {
	names,
	noun: 'virtual network',
	sides: {
		to: side(
			'link',
			'Connect to',
			{
				region: 'a virtual network in another region',
				tenant: 'a virtual network in another tenant',
				office: 'an office'
			},
			'{name} had to connect to {}',
			'{name} must connect to {}'
		),
		need: side(
			'need',
			'Needs',
			{ latency: 'the lowest latency', ipsec: 'an IPsec tunnel' },
			'{} were needed instead',
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
		peering: 'create only a peering',
		v2v: 'create two VPN gateways',
		s2s: 'create only one VPN gateway',
		range: 'change an address space, and then create a peering'
	},
	choose: 'For which network{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do to connect each network?',
	single: 'You need to enable the connection. What should you do?',
	why(row, answer) {
		const found = kindTopic.decide(row)!;
		if (answer === found)
			return {
				peering: `peering has the lowest latency, and {to} can be a peer`,
				v2v: 'a peering has no IPsec tunnel, and a VNet-to-VNet connection needs a gateway in both networks',
				s2s: 'a site-to-site connection needs a gateway in {name} and a VPN device in the office',
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
			s2s: 'a gateway in {name} alone doesn’t connect two virtual networks',
			range: 'the ranges don’t overlap'
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	'status 0': {
		...statusTopic,
		intro:
			'You list the peerings of {hub}, each named after the remote network, to help {count} connect to servers by private IP address. Its peers are not peered with each other.'
	},
	'status 1': {
		...statusTopic,
		intro:
			'Before a migration to {hub}, you check whether {count} can connect to servers. You list the peerings of {hub}, each named after the remote network. Its peers are not peered with each other.',
		asks: {
			nothing: 'nothing',
			spoke: 'a link to {hub} that was never created',
			again: 'a link to {hub} that was deleted',
			both: 'a peering between two networks on the list'
		},
		table: 'What does each connection lack?',
		single: 'What does the connection lack?'
	},
	'way 0': {
		...wayTopic,
		intro:
			'VMs in {count} must read stock data in {spoke}. {hub}, the only peer of these networks, contains a VPN gateway and {nva}, a forwarding appliance. {hub} and {spoke} are set up for both, including routes back. You cannot add peerings or second routes.'
	},
	'way 1': {
		...wayTopic,
		intro:
			'You moved databases to {spoke}, and check whether VMs in {count} can connect to them. {hub}, the only peer of these networks, contains a VPN gateway and {nva}, a forwarding appliance. {hub} and {spoke} are set up for both, including routes back.',
		asks: {
			nothing: 'nothing',
			route: 'a missing user-defined route',
			forwarded: 'blocked forwarded traffic',
			remote: 'disabled remote gateway use'
		},
		table: 'What prevents each connection?',
		single: 'What prevents the connection?'
	},
	'gateway 0': {
		...gatewayTopic,
		judge: 'For {name}, you should {}.',
		intro:
			'{hub} and {hub2} are both peered with {count}, whose VMs must connect to a factory in {o1} or {o2}. The VPN gateway in {hub} leads to {o1}, and the one in {hub2} to {o2}. No other gateway leads to either city.'
	},
	'gateway 1': {
		...gatewayTopic,
		intro:
			'From {count} peered with both {hub} and {hub2}, VMs cannot print to an office in {o1} or {o2}. The VPN gateway in {hub} leads to {o1}, and the one in {hub2} to {o2}. No other gateway leads to either city.',
		asks: {
			allow: 'only transit and remote gateway use are missing',
			use: 'only remote gateway use is missing',
			release: 'another remote gateway is in use',
			delete: 'transit is missing, and the network has a gateway'
		},
		choose: 'In which network{s} does printing fail because {}?',
		table: 'Why does printing fail in each network?',
		single: 'Why does printing fail?'
	},
	'client 0': {
		...clientTopic,
		judge: 'For {name}, you should {}.',
		intro:
			'Designers work from home on Windows laptops and need files in {count}. A point-to-site VPN connects them to {hub}, which is peered with {spoke} and allows gateway transit to all peers.'
	},
	'client 1': {
		...clientTopic,
		intro:
			'Support engineers use a point-to-site VPN from Windows laptops to {hub}, which allows gateway transit to all peers, such as {spoke}. The engineers must connect to {count}.',
		asks: {
			install: 'a new package',
			use: 'the use of the remote gateway',
			peer: 'a peering with {hub}'
		},
		choose: 'For which network{s} is {} the first step?'
	},
	'right 0': {
		...rightsTopic,
		intro:
			'Two departments own {hub} and {spoke}, which you need to peer. To create links by using the Azure CLI, you consider {count} without other roles.'
	},
	'right 1': {
		...canTopic,
		intro:
			'{hub} and {spoke} are in different subscriptions. Before you peer them by using the Azure CLI, you check the rights of {count}, who have no other roles.'
	},
	...told(
		'space',
		[
			'{hub} is peered with {spoke}. To connect more VMs to {hub}, you will add a range to only one of {count}. No other ranges overlap.',
			'VMs in {hub}, which is peered with {spoke}, must connect to backup servers in a new range. You will add it to only one of {count}. No other ranges overlap.'
		],
		spaceTopic
	),
	...told(
		'kind',
		[
			'You need to connect {count} in as few steps as possible. Connections cannot be shared, and no virtual network has a gateway yet.',
			'Your manager wants to use peering wherever it meets the needs of {count}. Connections cannot be shared, and no virtual network has a gateway yet.'
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
		(row) => (row['list'] ? { ...row, to: 'hub' } : row['route'] === 'no' ? { ...row, route: 'nva' } : row)
	],
	'route-is-enough': [
		'A spoke must also accept what an appliance forwards, or use the gateway. It’s easy to look at routes only.',
		(row) => (row['route'] ? { ...row, forwarded: 'allowed', remote: 'enabled' } : row)
	],
	'several-gateways': [
		'A network uses one VPN gateway at most: its own, or that of one peer. It’s easy to think that it can use several.',
		(row) => (row['offers'] ? { ...row, uses: 'no' } : row)
	],
	'routes-arrive': [
		'Computers learn of changed peerings from a new VPN client package. It’s easy to think that it happens automatically.',
		(row) => (row['installed'] ? { ...row, installed: 'July' } : row)
	],
	'one-side-decides': [
		'Creating a link requires a right on each of the two networks. It’s easy to check only the one that gets the link.',
		(row) =>
			row['task'] === 'hub'
				? { ...row, two: 'Network Contributor' }
				: row['task'] === 'spoke'
					? { ...row, one: 'Network Contributor' }
					: row
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
				'To reach each other, spokes that aren’t peered need routes through an appliance, with forwarded traffic allowed, or through a VPN gateway that both use.',
			'^gateway':
				'A network uses one VPN gateway at most: its own, or that of one peer. The peer must allow gateway transit first.',
			'^client':
				'Through a VPN gateway, point-to-site clients reach only peers that use it. After a change, they need a new package.',
			'^right':
				'Creating a link requires virtualNetworkPeerings/write on the network that gets it, and virtualNetworks/peer/action on the other.',
			'^space':
				'A network can’t overlap with its peers, nor can two of its peers overlap. After a range is added, the peering must be synced.',
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
		words: ['hub', 'spoke', 'nva', 'o1', 'o2', 'hub2'],
		forms: ['choose', 'table', 'single', 'judge'],
		telling: ['table', 'list', 'table', 'email', 'ticket']
	}
);
