// Peerings: their status and settings, ranges, rights, how many are needed, and who reaches whom through an appliance or a gateway.
// Over 200 lines: eight topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import type { Permissions } from '#lib/azure/identity/role.ts';
import { overlaps } from '#lib/azure/networking/address.ts';
import {
	clientStep,
	gatewayStep,
	lackingRights,
	linkActions,
	linksAfter,
	linksNeeded,
	missingBetween,
	repairOf,
	type End
} from '#lib/azure/networking/peering.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
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
/** Why an answer is right, why it’s wrong, and why doing nothing is wrong where it’s right. */
type Reasons = Readonly<Record<string, readonly [right: string, wrong?: string, without?: string]>>;
/** Returns a topic on what to do, with reasons for each answer. */
const steps = (
	decide: Topic['decide'],
	reasons: (row: Row, found: string) => Reasons,
	words: Omit<Said, 'decide' | 'why'>
): Said => ({
	...words,
	decide,
	why(row, answer) {
		const found = decide(row)!;
		const said = reasons(row, found);
		return answer === found ? said[answer]![0] : answer === 'nothing' ? said[found]![2]! : said[answer]![1]!;
	}
});
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** The links of two networks by the first letter of what the hub shows. */
const links: Readonly<Record<string, ReturnType<typeof linksAfter>>> = {
	C: linksAfter(['hub', 'spoke'], []),
	I: linksAfter(['hub'], []),
	D: linksAfter(['hub', 'spoke'], ['spoke'])
};
const nets: Row = { hub: '{hub}', 0: '{app}', 1: '{o1}Net', 2: '{o2}Net' };
const statusIds = ['CID', 'DCI', 'IDC', 'CCI', 'DIC', 'ICD', 'CDI', 'DCC'];
const statusLines = (list: string, break_: string): string =>
	[...list].map((letter, at) => `to-${nets[at]!}: ${links[letter]!.hub}`).join(break_);
/** The status of the links between two networks, which is none where neither is the hub. */
const stateOf = ({ list, from, to }: Row): string => {
	const [peer, other] = from === 'hub' ? [to!, from] : [from!, to!];
	return other === 'hub' ? list![Number(peer)]! : '';
};
const statusTopic = steps(
	(row) =>
		row['from'] === row['to'] ? undefined : stateOf(row) === '' ? 'both' : repairOf(links[stateOf(row)]!),
	(row, found) => {
		const peer = row['from'] === 'hub' ? '{to}' : '{from}';
		const direct = stateOf(row) !== '';
		const apart = 'peering isn’t transitive, and {from} isn’t peered with {to}';
		return {
			nothing: [`the status is Connected, so ${peer} has a link to {hub} too`],
			spoke: [
				`Initiated means that ${peer} has no link to {hub} yet`,
				found === 'nothing'
					? `Connected means that ${peer} already has its link`
					: direct
						? 'the Disconnected link isn’t repaired by another one'
						: 'links to {hub} alone don’t connect its peers',
				'with an Initiated link, no traffic flows yet'
			],
			again: [
				`the link from ${peer} was deleted, and the Disconnected one can’t be used again`,
				direct
					? 'no link between these networks is Disconnected'
					: 'there is no link between {from} and {to}',
				'with a Disconnected link, no traffic flows'
			],
			both: [
				apart,
				direct ? `the link from {hub} to ${peer} already exists` : '',
				'{hub} doesn’t connect its peers with each other'
			]
		};
	},
	{
		names: people,
		noun: 'colleague',
		common: {
			list: side(
				'link',
				'az network vnet peering list --vnet-name {hub}',
				texts(statusIds, (id) => statusLines(id, '\n')),
				texts(statusIds, (id) => `the list had ${statusLines(id, ', ')}`)
			)
		},
		sides: {
			from: side(
				'need',
				'Connects from',
				nets,
				'{name} connected from {}',
				'{name} connects from a VM in {}'
			),
			to: side('need', 'Connects to', nets, '{name} connected to {}', 'the server is in {}')
		},
		asks: {
			nothing: 'make no change',
			spoke: 'create only the link to {hub}',
			again: 'delete the Disconnected link, and create both links',
			both: 'create two links between the networks'
		},
		choose: 'To help which colleague{s} should you {}?',
		table: 'What should you do to help each colleague?',
		single: 'You need to ensure that the colleague can connect. What should you do?'
	}
);

/** Whether four settings are true: two of the hub’s link, and two of the other. */
const flagIds = ['0000', '0010', '0100', '0101', '0110', '0111', '1000', '1010', '1100', '1101', '1110'];
const flags = (id: string) => [...id].map((flag) => flag === '1') as [boolean, boolean, boolean, boolean];
const settingTopic = steps(
	({ set, goal }) => {
		const [back, transit, out, uses] = flags(set!);
		if (goal === 'office') return uses ? 'nothing' : transit ? 'use' : 'transit';
		return goal === 'vm' || { back, out }[goal as 'out'] ? 'nothing' : goal!;
	},
	({ goal, set }) => {
		const isForward = /a|u/.test(goal!);
		const forwards = (end: string): string =>
			isForward
				? `what is forwarded is received in ${end}, so the other link decides`
				: goal === 'vm'
					? 'traffic between VMs isn’t forwarded'
					: 'a VPN gateway needs no permission for forwarded traffic';
		const remote = goal === 'vm' ? 'VMs in {hub} are reached without a gateway' : 'no gateway is involved';
		return {
			nothing: [
				goal === 'vm'
					? 'two Connected links let VMs connect, whatever these settings are'
					: goal === 'office'
						? 'transit is allowed, and the remote gateway is used'
						: 'the link of the receiving network allows forwarded traffic'
			],
			out: [
				'{app} receives what {nva} forwards, and its link doesn’t allow that yet',
				goal === 'out' ? 'it is true already' : forwards('{hub}'),
				'{app} doesn’t accept what {nva} forwards'
			],
			back: [
				'{hub} receives what the appliance forwards, and its link doesn’t allow that yet',
				goal === 'back' ? 'it is true already' : forwards('{app}'),
				'{hub} doesn’t accept what the appliance forwards'
			],
			use: [
				'{hub} allows transit already, but {app} doesn’t use the remote gateway',
				goal !== 'office'
					? remote
					: flags(set!)[1]
						? 'it is true already'
						: '{app} can’t use the gateway until {hub} allows transit',
				'{app} doesn’t use the gateway yet'
			],
			transit: [
				'{hub} doesn’t allow transit yet, and {app} must use the gateway',
				goal === 'office' ? 'transit is allowed already' : remote + ', nor transit',
				'{hub} doesn’t allow transit'
			]
		};
	},
	{
		names: people,
		noun: 'app owner',
		common: {
			set: side(
				'gateway',
				'Peering settings',
				texts(flagIds, (id) => {
					const [back, transit, out, uses] = flags(id);
					return json({
						'{hub}-to-{app}': { allowForwardedTraffic: back, allowGatewayTransit: transit },
						'{app}-to-{hub}': { allowForwardedTraffic: out, useRemoteGateways: uses }
					});
				}),
				texts(flagIds, (id) => `the values were ${flags(id).join(', ')}`)
			)
		},
		sides: {
			goal: side(
				'need',
				'Needs',
				{
					vm: 'VMs in {app} to connect to VMs in {hub}',
					office: 'VMs in {app} to connect to an office through the gateway in {hub}',
					out: 'VMs in {app} to accept packets that {nva} forwards',
					back: 'VMs in {hub} to accept packets that an appliance in {app} forwards'
				},
				'{name} needed {}',
				'{name} needs {}'
			)
		},
		asks: {
			nothing: 'make no change',
			out: 'set allowForwardedTraffic to true in {app}-to-{hub}',
			back: 'set allowForwardedTraffic to true in {hub}-to-{app}',
			use: 'set useRemoteGateways to true',
			transit: 'set allowGatewayTransit and then useRemoteGateways to true'
		},
		table: 'What should you do for each app owner?',
		single: 'You need to help the app owner. What should you do?'
	}
);

const wayTopic = steps(
	({ peers, route, forwarded, remote }) =>
		missingBetween({
			peered: peers === 'both',
			route: { nva: 'appliance', gateway: 'gateway' }[route!] as 'gateway' | undefined,
			forwarded: forwarded === 'allowed',
			remote: remote === 'enabled'
		}),
	({ peers, route, forwarded, remote }) => {
		const direct = peers === 'both';
		const noRoute = 'there would still be no route to {app}';
		return {
			nothing: [
				direct
					? '{name} is peered with {app}, so nothing else is needed'
					: route === 'nva'
						? 'the route leads to {nva}, and {name} accepts what {nva} forwards'
						: 'the route leads to the gateway, which {name} uses'
			],
			route: [
				'peering isn’t transitive, and {name} has no route to {app}',
				direct ? 'the peering adds a route to {app}' : 'a route {route} exists already',
				'{hub} doesn’t connect its peers with each other'
			],
			forwarded: [
				'the route leads to {nva}, and {name} doesn’t accept what {nva} forwards',
				forwarded === 'allowed'
					? 'forwarded traffic is allowed already'
					: direct
						? 'traffic between peered networks isn’t forwarded'
						: route === 'missing'
							? noRoute
							: 'traffic through a VPN gateway doesn’t need that permission',
				'traffic that {nva} forwards can’t enter {name}'
			],
			remote: [
				'the route leads to the gateway, which {name} doesn’t use yet',
				remote === 'enabled'
					? 'the remote gateway is in use already'
					: direct
						? 'traffic between peered networks needs no gateway'
						: route === 'missing'
							? noRoute
							: 'the traffic passes {nva}, not the gateway',
				'a route through the gateway doesn’t work until {name} uses it'
			]
		};
	},
	{
		names: ['SalesNet', 'ClaimsNet', 'LabNet', 'PrintNet'],
		noun: 'spoke',
		sides: {
			peers: side(
				'link',
				'Peered with',
				{ hub: '{hub}', both: '{hub} and {app}' },
				'{name} were peered with {}',
				'{name} is peered with {}'
			),
			route: side(
				'gateway',
				'Route to {app}',
				{ missing: 'none', nva: 'through {nva}', gateway: 'through the gateway' },
				{ '': 'a user-defined route to {app} led {}', missing: '{name} had no user-defined route to {app}' },
				{ '': 'it has a route to {app} {}', missing: 'it has no route table' }
			),
			forwarded: side(
				'gateway',
				'Forwarded traffic from {hub}',
				'allowed|blocked',
				'forwarded traffic from {hub} to {name} were {}',
				'forwarded traffic from {hub} is {}'
			),
			remote: side(
				'gateway',
				'Remote gateway',
				'enabled|disabled',
				'the remote gateway were {} for {name}',
				'the use of the remote gateway is {}'
			)
		},
		// One setting is on and one is off, so only the route tells which matters.
		suits: ({ forwarded, remote }, difficulty) =>
			difficulty < 3 || (forwarded === 'allowed') !== (remote === 'enabled'),
		asks: {
			nothing: 'make no change',
			route: 'add a route to {app}',
			forwarded: 'allow forwarded traffic from {hub}',
			remote: 'enable the use of the remote gateway'
		},
		choose: 'In which spoke{s} must you {}?',
		table: 'What should you change in each spoke?',
		single: 'You need to ensure that VMs in the spoke can connect to {app}. What should you do?'
	}
);

/** Which hubs allow transit to a network. */
const offersOf = ({ offers }: Row): readonly string[] => (offers === 'both' ? ['1', '2'] : [offers!]);
const gatewayTopic = steps(
	(row) => {
		const { goal, uses } = row;
		const offers = offersOf(row);
		if (uses === 'own' ? offers[0] !== 'no' : uses !== 'no' && !offers.includes(uses!)) return undefined;
		return gatewayStep(offers, uses === 'no' ? undefined : uses, goal!);
	},
	(row, found) => {
		const [hub, rest] = row['goal'] === '1' ? ['{hub}', '{hub2}'] : ['{hub2}', '{hub}'];
		const own = 'a network with a gateway can’t use a remote one';
		return {
			nothing: [`{name} uses the gateway in ${hub}, which leads to {goal}`],
			allow: [
				`{name} can’t use the gateway in ${hub} until ${hub} allows transit`,
				row['uses'] === 'own' ? own : `${hub} allows transit already`,
				`${hub} doesn’t allow transit to {name}`
			],
			use: [
				`${hub} allows transit, and {name} uses no gateway yet`,
				{
					nothing: '{name} uses it already',
					allow: `without transit, {name} can’t use the gateway in ${hub}`,
					release: '{name} can’t use two remote gateways',
					delete: 'that isn’t possible until the gateway in {name} is deleted'
				}[found],
				`{name} doesn’t use the gateway in ${hub} yet`
			],
			release: [
				`a network can use only one remote gateway, and {name} uses the one in ${rest}`,
				`{name} doesn’t use the gateway in ${rest}`,
				`the gateway in ${rest} doesn’t lead to {goal}`
			],
			delete: [
				own + ', and no hub allows transit yet',
				'{name} contains no gateway',
				'the gateway in {name} doesn’t lead to {goal}'
			]
		};
	},
	{
		names: ['StockNet', 'RailNet', 'FaresNet', 'DepotNet'],
		noun: 'virtual network',
		sides: {
			goal: side(
				'need',
				'Must reach',
				{ 1: '{o1}', 2: '{o2}' },
				'{name} had to reach {}',
				'VMs in {name} must reach {}'
			),
			offers: side(
				'link',
				'Transit allowed by',
				{ no: 'neither hub', 1: '{hub}', 2: '{hub2}', both: 'both hubs' },
				{
					'': 'only {} allowed transit to {name}',
					no: '{} allowed transit to {name}',
					both: '{} allowed transit to {name}'
				},
				'gateway transit is allowed by {}'
			),
			uses: side(
				'gateway',
				'Gateway in use',
				{ no: 'none', own: 'in the network itself', 1: 'in {hub}', 2: 'in {hub2}' },
				{ '': '{name} used the gateway {}', no: '{name} neither had nor used a gateway' },
				{ '': 'it uses the gateway {}', no: 'it uses no gateway' }
			)
		},
		asks: {
			nothing: 'make no change',
			allow: 'allow gateway transit in the hub, and then use the remote gateway',
			use: 'only select the use of the remote gateway',
			release: 'stop the use of one remote gateway, and use the other',
			delete: 'delete a gateway, allow transit, and use a remote gateway'
		},
		table: 'What should you do for each virtual network?',
		single: 'You need to provide the access. What should you do?'
	}
);

const months = 'February|March|April|May|June|July';
const monthOf = (month: string | undefined): number => months.split('|').indexOf(month!);
const clientTopic = steps(
	({ peer, made, uses, installed }) => {
		const [since, used] = [monthOf(made), monthOf(uses)];
		if (used >= 0 && (peer === 'far' || used < since)) return undefined;
		return clientStep(peer === 'far' ? undefined : since, used < 0 ? undefined : used, monthOf(installed));
	},
	({ made, uses, installed }, found) => ({
		nothing: [
			made === uses
				? '{name} has used the gateway since it was peered, and the package is newer'
				: 'the package is newer than the peering and the use of the gateway'
		],
		install: [
			monthOf(made) > monthOf(installed)
				? 'the peering and the use of the gateway are both newer than the package'
				: '{name} began to use the gateway in {uses}, and the package is older',
			{
				nothing: 'the package already has the routes to {name}',
				use: 'a new package doesn’t help until {name} uses the gateway',
				peer: 'a new package has no route to a network that isn’t peered with {hub}'
			}[found],
			'the package is older than a change to the peering'
		],
		use: [
			'{name} doesn’t use the gateway yet. Once it does, the laptops need a new package',
			found === 'peer'
				? '{name} can’t use {hub}’s gateway until it’s peered with {hub}'
				: '{name} uses the gateway already',
			'VPN clients of {hub} don’t reach a network that doesn’t use its gateway'
		],
		peer: [
			'peering isn’t transitive, and {name} is peered only with {app}',
			'{name} is peered with {hub} already',
			'besides {hub}, VPN clients reach only its peers that use its gateway'
		]
	}),
	{
		names: ['DesignNet', 'RenderNet', 'AudioNet', 'ToolsNet'],
		noun: 'network',
		common: {
			installed: side(
				'gateway',
				'',
				'March|May|July',
				'the package had been installed in {}',
				'the laptops got their current VPN client package in {}'
			)
		},
		sides: {
			peer: side(
				'link',
				'Peered with',
				{ hub: '{hub}', far: '{app}' },
				'{name} were peered only with {}',
				'{name} is peered only with {}'
			),
			made: side(
				'link',
				'Peered since',
				'February|April|June',
				'the peering had been created in {}',
				'the peering was created in {}'
			),
			uses: side(
				'gateway',
				'Remote gateway since',
				'never|February|April|June',
				{
					'': 'the remote gateway had been used since {}',
					never: 'the remote gateway had never been used'
				},
				{ '': 'it has used the remote gateway since {}', never: 'it has never used a remote gateway' }
			)
		},
		asks: {
			nothing: 'make no change',
			install: 'only install a new package',
			use: 'use the remote gateway, and install a new package',
			peer: 'add a peering with {hub}, use its gateway, and install a new package'
		},
		choose: 'Which network{s} require that you {}?',
		table: 'What must you do to provide access to each network?',
		single: 'You need to provide access to the network. What should you do?'
	}
);

const both: readonly End[] = ['hub', 'spoke'];
const [write, peer] = [linkActions.from.action, linkActions.to.action];
/** What a custom role can include. */
const customRoles: Readonly<Record<string, Permissions>> = {
	write: { actions: ['Microsoft.Network/virtualNetworks/read', write] },
	peer: { actions: ['Microsoft.Network/virtualNetworks/read', peer] },
	most: { actions: ['Microsoft.Network/virtualNetworks/*'], notActions: [peer] }
};
const roleIds = Object.keys(customRoles);
const lacksOf = ({ custom, one, two, task }: Row): readonly End[] => {
	const roles: Readonly<Record<string, Permissions>> = {
		Reader: builtIn.reader,
		'Network Contributor': builtIn.networkContributor,
		'Peering Operator': customRoles[custom!]!
	};
	return lackingRights({ hub: roles[one!]!, spoke: roles[two!]! }, task === 'both' ? both : [task as End]);
};
const rightsTopic = steps(
	// With both links, the direction would not matter.
	(row) => lacksOf(row).join('') || 'nothing',
	(row) => {
		const needs = (end: End): string =>
			row['task'] === 'both'
				? 'both the write and the peer action'
				: row['task'] === end
					? 'the write action'
					: 'the peer action';
		const names = { hub: '{one} on {hub}', spoke: '{two} on {app}' };
		const lacks = lacksOf(row);
		const has = (end: End): string =>
			`${names[end]} ${lacks.includes(end) ? 'doesn’t include' : 'includes'} ${needs(end)}`;
		const wrong = (end: End, other: End): string => has(lacks.includes(end) ? other : end);
		return {
			nothing: [both.map(has).join(', and ')],
			hub: [has('hub'), wrong('hub', 'spoke'), `${names.hub} isn’t enough`],
			spoke: [has('spoke'), wrong('spoke', 'hub'), `${names.spoke} isn’t enough`],
			hubspoke: [
				both.map(has).join(', and '),
				lacks.length === 0 ? 'the two roles together are enough' : has(lacks[0] === 'hub' ? 'spoke' : 'hub'),
				'neither role is enough'
			]
		};
	},
	{
		names: people,
		noun: 'user',
		common: {
			custom: side(
				'need',
				'Custom role',
				texts(roleIds, (id) =>
					json({
						Name: 'Peering Operator',
						Actions: customRoles[id]!.actions,
						NotActions: customRoles[id]!.notActions ?? []
					})
				),
				{
					write: 'Peering Operator could write peerings, but not use the peer action',
					peer: 'Peering Operator had the peer action, but could not write peerings',
					most: 'Peering Operator had all actions but the peer action'
				}
			)
		},
		sides: {
			one: side(
				'need',
				'Role on {hub}',
				'Reader|Network Contributor|Peering Operator',
				'{name} had the role {} on {hub}',
				'the role of {name} is {} on {hub}'
			),
			two: side(
				'need',
				'Role on {app}',
				'Reader|Network Contributor|Peering Operator',
				'the role on {app} were {}',
				'it is {} on {app}'
			),
			task: side(
				'need',
				'Will create',
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
		choose: 'For which user{s} should you {}?',
		table: 'What should you do for each user?',
		single: 'You need to ensure that the user can complete the task. What should you do?'
	}
);

/** The ranges of the hub, and those of its peer. */
const spaces: Readonly<Record<string, readonly [hub: string, peer: string]>> = {
	0: ['10.20.0.0/16', '10.30.0.0/17'],
	1: ['10.20.0.0/15', '172.16.0.0/20'],
	2: ['10.22.0.0/16', '10.28.0.0/14'],
	3: ['172.21.0.0/16', '10.20.0.0/14'],
	4: ['192.168.0.0/18', '10.30.0.0/15']
};
const spaceIds = Object.keys(spaces);
const clashOf = ({ space, range }: Row): string | undefined =>
	spaces[space!]!.find((one) => overlaps(one, range!));
const spaceTopic = steps(
	(row) => (clashOf(row) ? 'other' : row['peered']!),
	(row, found) => {
		const clash = clashOf(row)!;
		const isPeers = clash === spaces[row['space']!]![1];
		const wrong = found === 'other' ? `{range} overlaps with ${clash}` : '';
		return {
			sync: [
				'{name} is peered already, and {range} overlaps with neither network',
				wrong || 'there is no peering to sync yet'
			],
			new: [
				'{range} overlaps with neither network, and only the peering is missing',
				wrong || '{name} is peered with {hub} already'
			],
			other: [
				isPeers
					? `{range} overlaps with ${clash} of {app}, and a network’s peers can’t overlap with each other`
					: `{range} overlaps with ${clash} of {hub}`,
				'{range} overlaps with no range of {hub} or {app}'
			]
		};
	},
	{
		names: ['SalesNet', 'LegalNet', 'AuditNet', 'ShopNet', 'FarmNet'],
		noun: 'virtual network',
		common: {
			space: side(
				'link',
				'Address prefixes',
				texts(spaceIds, (id) => json({ '{hub}': [spaces[id]![0]], '{app}': [spaces[id]![1]] })),
				texts(spaceIds, (id) => `{hub} had ${spaces[id]![0]}, and {app} had ${spaces[id]![1]}`)
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
				'Peering with {hub}',
				{ sync: 'Connected', new: 'none' },
				{ sync: '{name} were already peered with {hub}', new: '{name} were not peered yet' },
				{ sync: 'it is already peered with {hub}', new: 'it is not peered yet' }
			)
		},
		asks: {
			sync: 'add the range, and then sync the peering',
			new: 'add the range, and then create a peering',
			other: 'choose another range'
		},
		table: 'What should you do for each virtual network?',
		single: 'You need to ensure that VMs in {hub} can connect to the new range. What should you do?'
	}
);

const countTopic: Said = {
	names: ['Sales', 'Legal', 'Audit', 'Labs', 'Retail'],
	noun: 'department',
	sides: {
		size: side('link', 'Networks', '3|4|5', '{name} had {} networks', '{name} has {} networks'),
		need: side(
			'need',
			'VMs connect',
			{
				star: 'from one network to each other one',
				mesh: 'directly from each network to all others',
				nva: 'between all networks, through an appliance in one of them'
			},
			'VMs connected {}',
			'VMs must connect {}'
		),
		has: side(
			'link',
			'Links now',
			{ 0: 'none', 1: 'one, Initiated', 2: 'two, Connected' },
			{
				0: '{name} had no links',
				1: '{name} had one link, which were Initiated',
				2: '{name} had two Connected links'
			},
			{
				0: 'there are no links yet',
				1: 'one link exists and is Initiated',
				2: 'two links exist and are Connected'
			}
		)
	},
	decide: ({ size, need, has }) => String(linksNeeded(Number(size), need === 'mesh') - Number(has)),
	asks: texts('2|3|4|5|6|7|8|10|11|12|18|19|20'.split('|'), (id) => id),
	choose: 'Which department{s} will take exactly {} commands?',
	single: 'What is the minimum number of commands?',
	why(row, answer) {
		const { size, need, has } = row;
		const count = linksNeeded(Number(size), need === 'mesh');
		const found = count - Number(has);
		if (Number(answer) !== found)
			return Number(answer) * 2 === count
				? `${answer} peerings take two links each`
				: `${answer} links would be too ${Number(answer) < found ? 'few' : 'many'}`;
		const pairs = {
			star: 'the one network needs a peering with each other one',
			mesh: 'each pair of networks needs a peering',
			nva: 'only the network of the appliance needs a peering with each other one'
		}[need as 'nva'];
		return `${pairs}, which takes ${count} links${{ 1: ', one of which exists', 2: ', two of which exist' }[has!] ?? ''}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'status',
		[
			'You help {count} whose apps need private connections. Azure CLI shows the peerings of {hub}. No other networks are peered with each other.',
			'A colleague left while peering networks with {hub}. You list its peerings to help {count} connect to servers. Networks are peered with no other network.'
		],
		statusTopic
	),
	...told(
		'setting',
		[
			'{hub} and {app} are peered. {hub} contains a VPN gateway and {nva}, an appliance. NSGs and routes are ready for {count}, and you check the settings of both links.',
			'NSGs and routes are ready for the traffic of {count}, so only the peering of {hub} and {app} is left to check. {hub} contains a VPN gateway and an appliance, {nva}.'
		],
		settingTopic
	),
	...told(
		'way',
		[
			'VMs in {count} must read stock data in {app}. {hub} is peered with these networks, and contains {nva}, an appliance that forwards packets, and a VPN gateway with transit for all peers. {app} is ready for both. You cannot add peerings or change existing routes.',
			'Your company moved its databases to {app}, and VMs in {count} must connect to them. {hub} is peered with these networks. Its appliance, {nva}, forwards packets, and its VPN gateway serves all peers. {app} is ready for both. You cannot add peerings or change existing routes.'
		],
		wayTopic
	),
	...told(
		'gateway',
		[
			'Two hubs, {hub} and {hub2}, are peered with {count}, whose VMs must connect to a factory. The VPN gateway in {hub} leads to the factory in {o1}, and the gateway in {hub2} to the one in {o2}. Other gateways lead to neither.',
			'VPN gateways in {hub} and {hub2} lead to your offices in {o1} and {o2}, respectively. Both hubs are peered with {count}, whose VMs must print in an office. No other gateway leads there.'
		],
		gatewayTopic
	),
	...told(
		'client',
		[
			'Designers work from home on Windows laptops and need files in {count}. A point-to-site VPN connects them to the VPN gateway in {hub}, which is peered with {app}, and allows gateway transit to all peers.',
			'Support engineers use a point-to-site VPN from Windows laptops to the VPN gateway in {hub}, which allows transit to its peers. {app} is one of them. The engineers must connect to {count}.'
		],
		clientTopic
	),
	...told(
		'right',
		[
			'Two departments own {hub} and {app}, which you want to peer. You ask {count} to create links by Azure CLI. No one has other roles.',
			'{hub} and {app} are in different subscriptions of one tenant. To peer them, {count} will use Azure CLI. No one has other roles.'
		],
		rightsTopic
	),
	...told(
		'space',
		[
			'{hub} is peered with {app}. To connect more VMs to {hub}, you plan a new range for {count}.',
			'{count} will get a new range for VMs that connect to {hub}. {hub} is already peered with {app}.'
		],
		spaceTopic
	),
	...told(
		'count',
		[
			'You plan peerings for {count}. Each runs az network vnet peering create once for each link, and needs all of its existing links.',
			'A script with az network vnet peering create, one command for each link, will connect the networks of {count}. All links that exist are needed.'
		],
		countTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-link': [
		'A peering needs a link from each network. It’s easy to think that an Initiated one is enough.',
		(row) => (row['list'] ? { ...row, list: row['list'].replaceAll('I', 'C') } : row)
	],
	'recreate-one': [
		'A Disconnected link must be deleted before both can be created again. It’s easy to create only what’s missing.',
		(row) => (row['list'] ? { ...row, list: row['list'].replaceAll('D', 'I') } : row)
	],
	transitive: [
		'Peering isn’t transitive. It’s easy to think that a hub connects its peers.',
		(row) =>
			row['list'] && row['to'] !== 'hub'
				? { ...row, from: 'hub' }
				: row['route'] === 'missing'
					? { ...row, peers: 'both' }
					: row['peer'] === 'far'
						? { ...row, peer: 'hub', uses: row['made']! }
						: row['need'] === 'mesh'
							? { ...row, need: 'star' }
							: row
	],
	'wrong-end': [
		'The link of the network that receives forwarded traffic must allow it. It’s easy to take the other one.',
		(row) =>
			/out|back/.test(row['goal'] ?? '') ? { ...row, goal: row['goal'] === 'out' ? 'back' : 'out' } : row
	],
	'forwarded-always': [
		'Traffic through a VPN gateway needs no permission for forwarded traffic. It’s easy to think of an appliance.',
		taking('route', /gateway/, { route: 'nva' })
	],
	'route-is-enough': [
		'A spoke must also accept what an appliance forwards, or use the gateway that forwards it. It’s easy to look at routes only.',
		(row) => (row['route'] ? { ...row, forwarded: 'allowed', remote: 'enabled' } : row)
	],
	'any-transit': [
		'Each hub must allow gateway transit itself. It’s easy to think that one hub’s permission is enough.',
		(row) => (row['offers'] && row['offers'] !== 'no' ? { ...row, offers: 'both' } : row)
	],
	'several-gateways': [
		'A network uses one VPN gateway at most: its own, or that of one peer. It’s easy to add another one.',
		(row) => (row['offers'] ? { ...row, uses: 'no' } : row)
	],
	'routes-arrive': [
		'Computers learn of changed peerings from a new VPN client package. It’s easy to think that it happens automatically.',
		(row) => (row['installed'] ? { ...row, installed: 'July' } : row)
	],
	'no-remote-gateway': [
		'VPN clients reach only peers that use the gateway. It’s easy to think that the peering is enough.',
		(row) => (row['peer'] === 'hub' && row['uses'] === 'never' ? { ...row, uses: row['made']! } : row)
	],
	'one-side-decides': [
		'Creating a link requires a right on each of the two networks. It’s easy to check only the one that gets the link.',
		(row) =>
			row['task'] === 'both'
				? row
				: { ...row, [row['task'] === 'hub' ? 'two' : 'one']: 'Network Contributor' }
	],
	'appliance-mesh': [
		'An appliance connects networks that are peered only with its own. It’s easy to peer them all.',
		taking('need', /nva/, { need: 'mesh' })
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
				'A peering needs a link from each network. The first one is Initiated, and both are Connected once the second one exists. If one is deleted, the other is Disconnected. Peering isn’t transitive.',
			'^setting':
				'The receiving network must allow forwarded traffic. For a gateway, one link must allow transit, and the other use the remote gateway.',
			'^way':
				'Peering isn’t transitive. Between two peers of a hub, traffic needs routes through an appliance, with forwarded traffic allowed, or through a VPN gateway that both use.',
			'^gateway':
				'A network uses one VPN gateway at most: its own, or that of one peer. The peer must allow gateway transit first.',
			'^client':
				'Point-to-site clients reach peers of their network that use its gateway. After a change, they need a new package.',
			'^right':
				'Creating a link requires virtualNetworkPeerings/write on the network that gets it, and virtualNetworks/peer/action on the other.',
			'^space':
				'A network can’t overlap with its peers, nor can its peers overlap. After a range is added, the peering must be synced.',
			'^count':
				'A peering takes two links. A hub with n peers takes n peerings, and connecting n networks directly takes n × (n − 1) / 2.'
		},
		lab: 'virtual-networks/peering-chain',
		sources: [
			sources.managePeering,
			sources.gatewayTransit,
			sources.troubleshootPeering,
			sources.trafficRouting,
			sources.peering,
			sources.peeredAddressSpace
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
