// Peerings: their links, who may create them, what may be peered, and who reaches whom through an appliance or a gateway.
// Over 200 lines: six topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import {
	clientStep,
	gatewayStep,
	lackingRights,
	linkActions,
	linksAfter,
	missingBetween,
	peeringConflicts,
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

/** The link of each network, as texts name it. */
const links: Readonly<Record<End, string>> = { hub: 'the link from {hub}', spoke: 'the link to {hub}' };
const other = (end: End): End => (end === 'hub' ? 'spoke' : 'hub');
const byCommand = { hub: `${links.hub} by Azure CLI`, spoke: `${links.spoke} by Azure CLI` };
/** Whose links are created or deleted. */
const ends: Readonly<Record<string, readonly End[]>> = {
	none: [],
	portal: ['hub', 'spoke'],
	both: ['hub', 'spoke'],
	hub: ['hub'],
	spoke: ['spoke']
};
/** The status of both links. Nothing where something is deleted that never existed. */
function statusOf({ made, then }: Row) {
	const [created, deleted] = [ends[made!]!, ends[then!]!];
	return deleted.every((end) => created.includes(end)) ? linksAfter(created, deleted) : undefined;
}
const linkTopic: Omit<Topic, 'intro'> = {
	names: ['WebNet', 'DataNet', 'DevNet', 'TestNet'],
	noun: 'peer network',
	sides: {
		made: side(
			'link',
			'Created',
			{ portal: 'both links in the portal', both: 'both links by Azure CLI', ...byCommand },
			'you had created {} for {name}'
		),
		then: side(
			'link',
			'Deleted later',
			{ none: 'nothing', portal: 'the peering in the portal', ...byCommand },
			'you had later deleted {} for {name}'
		)
	},
	decide(row) {
		const found = statusOf(row);
		return found && repairOf(found);
	},
	asks: {
		nothing: 'leave the links unchanged',
		hub: 'create only the link from {hub}',
		spoke: 'create only the link to {hub}',
		again: 'delete the remaining link, and then create both',
		both: 'create both links'
	},
	choose: 'For which network{s} must you {}?',
	judge: 'For {name}, you must {}.',
	table: 'What must you do for each network?',
	single: 'You need to connect the network. What should you do?',
	why(row, answer) {
		const status = statusOf(row)!;
		const found = repairOf(status);
		const isRight = found === answer;
		if (answer === 'hub' || answer === 'spoke') {
			const back = other(answer);
			if (isRight) return `only ${links[back]} was created, and its status is Initiated`;
			if (status[answer] !== 'none')
				return `${links[answer]} ${found === 'again' ? 'is still there' : 'exists already'}`;
			return status[back] === 'none'
				? `${links[back]} would still be missing`
				: `${links[back]} is Disconnected, and adding one doesn’t repair it`;
		}
		return {
			nothing: isRight
				? 'both links exist, so they are Connected'
				: found === 'both'
					? 'without links, the networks aren’t peered'
					: 'one link alone carries no traffic, whatever its status',
			again: isRight
				? `deleting ${links[status.hub === 'none' ? 'hub' : 'spoke']} left the other one Disconnected`
				: 'no link is Disconnected',
			both: isRight
				? 'no link is left'
				: found === 'again'
					? 'the Disconnected link must be deleted before'
					: 'a link exists already'
		}[answer]!;
	}
};

const missing = ({ peers, route, forwarded, remote }: Row): string | undefined =>
	missingBetween({
		peered: peers === 'both',
		route: { nva: 'appliance', gateway: 'gateway' }[route!] as 'gateway' | undefined,
		forwarded: forwarded === 'allowed',
		remote: remote === 'in use'
	});
const wayTopic: Omit<Topic, 'intro'> = {
	names: ['SalesNet', 'ClaimsNet', 'LabNet', 'PrintNet'],
	noun: 'spoke',
	sides: {
		peers: side(
			'link',
			'Peered with',
			{ hub: '{hub}', both: '{hub} and {app}' },
			'{name} were peered with {}'
		),
		route: side(
			'gateway',
			'Route to {app}',
			{ missing: 'missing', nva: 'through {nva}', gateway: 'through the gateway' },
			'the route from {name} to {app} were {}'
		),
		forwarded: side(
			'gateway',
			'Forwarded traffic',
			'allowed|blocked',
			'forwarded traffic into {name} were {}'
		),
		remote: side('gateway', 'Remote gateway', 'in use|not in use', 'the remote gateway were {} in {name}')
	},
	decide: missing,
	asks: {
		nothing: 'leave everything unchanged',
		route: 'add a route to {app}',
		forwarded: 'allow forwarded traffic from {hub}',
		remote: 'enable the use of the remote gateway'
	},
	choose: 'In which spoke{s} must you {}?',
	judge: 'In {name}, you must {}.',
	table: 'What must you do in each spoke?',
	single: 'Which change does the spoke need?',
	why(row, answer) {
		const { peers, route } = row;
		const found = missing(row)!;
		const direct = peers === 'both';
		if (answer === found)
			return {
				nothing: direct
					? 'the peering with {app} is all it takes'
					: route === 'nva'
						? 'the route leads to {nva}, and {name} accepts what {nva} forwards'
						: 'the route leads to the gateway, and {name} uses that gateway',
				route: 'peering isn’t transitive, and {name} has no route to {app}',
				forwarded: 'the route leads to {nva}, and {name} doesn’t accept what {nva} forwards',
				remote: 'the route leads to the gateway, which {name} doesn’t use yet'
			}[answer]!;
		if (answer === 'nothing')
			return {
				route: 'without a route, {hub} doesn’t connect its peers with each other',
				forwarded: 'traffic that {nva} forwards can’t enter {name}',
				remote: 'a route through the gateway doesn’t work until {name} uses it'
			}[found as 'route'];
		if (answer === 'route')
			return direct ? 'the peering brings a route to {app}' : 'a route {route} exists already';
		if (/allowed|^in/.test(row[answer]!))
			return `${answer === 'remote' ? 'the gateway is in use' : 'forwarded traffic is allowed'} already`;
		if (route === 'missing' && !direct) return 'there would still be no route to {app}';
		if (direct)
			return `traffic between peered networks ${answer === 'remote' ? 'needs no gateway' : 'isn’t forwarded'}`;
		return answer === 'remote'
			? 'the traffic passes {nva}, not the gateway'
			: 'traffic through a VPN gateway doesn’t need that permission';
	}
};

/** Which hubs allow transit to a spoke. */
const offersOf = ({ offers }: Row): readonly string[] => (offers === 'both' ? ['1', '2'] : [offers!]);
const gatewayTopic: Omit<Topic, 'intro'> = {
	names: ['StockNet', 'RailNet', 'FaresNet', 'DepotNet'],
	noun: 'virtual network',
	sides: {
		goal: side('need', 'Must reach', { 1: '{o1}', 2: '{o2}' }, '{name} had to reach {}'),
		offers: side(
			'link',
			'Gateway transit allowed by',
			{ no: 'no hub', 1: '{hub}', 2: '{hub2}', both: 'both hubs' },
			'gateway transit to {name} were allowed by {}'
		),
		uses: side(
			'gateway',
			'Gateway in use',
			{ no: 'none', own: 'in the network itself', 1: 'in {hub}', 2: 'in {hub2}' },
			'the gateway in use by {name} were {}'
		)
	},
	decide(row) {
		const { goal, uses } = row;
		const offers = offersOf(row);
		if (/\d/.test(uses!) && !offers.includes(uses!)) return undefined;
		return gatewayStep(offers, uses === 'no' ? undefined : uses, goal!);
	},
	asks: {
		nothing: 'keep all settings',
		allow: 'first allow gateway transit in a hub',
		use: 'only enable the remote gateway',
		release: 'first disable the remote gateway in use',
		delete: 'first delete a gateway'
	},
	choose: 'For which virtual network{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each virtual network?',
	single: 'You need to provide the access. What should you do?',
	why(row, answer) {
		const { goal, uses } = row;
		const [hub, rest] = goal === '1' ? ['{hub}', '{hub2}'] : ['{hub2}', '{hub}'];
		const found = gatewayTopic.decide(row)!;
		if (answer === found)
			return {
				nothing: `{name} uses the gateway in ${hub}, which leads to {goal}`,
				allow: `{name} can’t use the gateway in ${hub} before transit is allowed`,
				use: `${hub} allows transit, and no other gateway is in the way`,
				release: `a network can use only one remote gateway, and {name} uses that in ${rest}`,
				delete: 'a network with a gateway can’t use a remote one'
			}[answer]!;
		return {
			nothing: {
				allow: `${hub} doesn’t allow transit to {name}`,
				use: `{name} doesn’t use the gateway in ${hub} yet`,
				release: `the gateway in ${rest} doesn’t lead to {goal}`,
				delete: 'the gateway in {name} doesn’t lead to {goal}'
			}[found as 'use'],
			allow: `${hub} allows transit already`,
			use: {
				nothing: '{name} uses it already',
				allow: `without transit, {name} can’t use the gateway in ${hub}`,
				release: '{name} can’t use two remote gateways',
				delete: 'that isn’t possible before the gateway in {name} is deleted'
			}[found as 'allow'],
			release: `{name} doesn’t use the gateway in ${rest}`,
			delete: uses === 'no' ? 'no gateway is in use' : 'the gateway in use isn’t in {name}'
		}[answer]!;
	}
};

const months = 'February|March|April|May|June|July'.split('|');
const clientTopic: Omit<Topic, 'intro'> = {
	names: ['DesignNet', 'RenderNet', 'AudioNet', 'ToolsNet'],
	noun: 'design network',
	common: {
		installed: side(
			'gateway',
			'',
			'March|May|July',
			'the package had been installed in {}',
			'the computers got their current VPN client package in {}'
		)
	},
	sides: {
		peer: side('link', 'Peered only with', { hub: '{hub}', far: '{app}' }, '{name} were peered with {}'),
		made: side('link', 'Since', 'February|April|June', 'the peering of {name} had been created in {}'),
		uses: side('gateway', 'Uses remote gateway since', 'never|February|April|June', {
			'': '{name} had used the remote gateway since {}',
			never: '{name} had never used the remote gateway'
		})
	},
	decide({ peer, made, uses, installed }) {
		const [since, used, last] = [made, uses, installed].map((month) => months.indexOf(month!)) as [
			number,
			number,
			number
		];
		if (used >= 0 && (peer === 'far' || used < since)) return undefined;
		return clientStep(peer === 'far' ? undefined : since, used < 0 ? undefined : used, last);
	},
	asks: {
		nothing: 'make no change',
		install: 'only install a new package',
		use: 'enable the remote gateway, and install a new package',
		peer: 'first peer the network with {hub}'
	},
	choose: 'To give access to which network{s} should you {}?',
	judge: 'To give access to {name}, you should {}.',
	table: 'What should you do to give access to each network?',
	single: 'You need to give access. What should you do?',
	why(row, answer) {
		const { made, installed } = row;
		const found = clientTopic.decide(row)!;
		const isLate = months.indexOf(made!) > months.indexOf(installed!);
		if (answer === found)
			return {
				nothing: 'the package is newer than the peering and the use of the gateway',
				install: `${isLate ? 'the peering was created in {made}' : '{name} began to use the gateway in {uses}'}, after the package`,
				use: '{name} doesn’t use the gateway, and computers learn of a change from a new package',
				peer: 'peering isn’t transitive, and {name} is peered with {app} only'
			}[answer]!;
		return {
			nothing: {
				install: 'the package is older than a change to the peering',
				use: 'VPN clients of {hub} don’t reach a network that doesn’t use its gateway',
				peer: 'VPN clients of {hub} reach only networks that are peered with {hub}'
			}[found as 'use'],
			install: {
				nothing: 'the package has all routes already',
				use: 'that alone doesn’t help before {name} uses the gateway',
				peer: 'a new package has no route to a peer of {app}'
			}[found as 'use'],
			use:
				found === 'peer' ? '{name} can’t use a gateway without a peering' : '{name} uses the gateway already',
			peer: '{name} is peered with {hub} already'
		}[answer]!;
	}
};

const roles = {
	Reader: builtIn.reader,
	'Network Contributor': builtIn.networkContributor,
	'Virtual Machine Contributor': builtIn.vmContributor,
	Linker: { actions: [linkActions.from.action] },
	Joiner: { actions: [linkActions.to.action] }
};
const roleNames = Object.keys(roles).join('|');
const lacksOf = ({ one, two, task }: Row): readonly End[] =>
	lackingRights({ hub: roles[one as 'Reader'], spoke: roles[two as 'Reader'] }, ends[task!]!);
const rightsTopic: Omit<Topic, 'intro'> = {
	names: people,
	noun: 'user',
	sides: {
		one: side('need', 'Role on {hub}', roleNames, '{name} had the role {} on {hub}'),
		two: side('need', 'Role on {app}', roleNames, '{name} had the role {} on {app}'),
		task: side(
			'need',
			'Must create',
			{ hub: 'the link from {hub} to {app}', spoke: 'the link from {app} to {hub}', both: 'both links' },
			'{name} had to create {}'
		)
	},
	// Two built-in roles that include nothing or everything would be too clear.
	drawn: ({ one, two }) => /[kn]er$/.test(one! + two!) && one !== two,
	decide: (row) => lacksOf(row).join('') || 'none',
	asks: {
		none: 'assign no other role',
		hub: 'assign another role on {hub} only',
		spoke: 'assign another role on {app} only',
		hubspoke: 'assign other roles on both networks'
	},
	choose: 'To which user{s} must you {}?',
	judge: 'To {name}, you must {}.',
	table: 'What must you do for each user?',
	single: 'What must you do for the user?',
	why(row, answer) {
		const { task } = row;
		const lacks = lacksOf(row);
		const names = { hub: '{one} on {hub}', spoke: '{two} on {app}' };
		const needs = (end: End): string =>
			task === 'both'
				? 'both the write and the peer action'
				: task === end
					? 'the write action'
					: 'the peer action';
		const lack = (end: End): string => `${names[end]} doesn’t include ${needs(end)}`;
		const right = lacks.join('') || 'none';
		if (answer === right)
			return answer === 'none'
				? `${names.hub} includes ${needs('hub')}, and ${names.spoke} includes ${needs('spoke')}`
				: lacks.map(lack).join(', and ');
		if (answer === 'none')
			return lacks.length > 1 ? 'neither role is enough' : `${names[lacks[0]!]} isn’t enough`;
		if (answer === 'hubspoke')
			return lacks.length === 0 ? 'both roles are enough' : `${names[other(lacks[0]!)]} is enough`;
		const end = answer as End;
		return lacks.includes(end) ? lack(other(end)) : `${names[end]} includes ${needs(end)}`;
	}
};

const [hubRange, appRange] = ['10.1.0.0/16', '10.2.0.0/16'];
const spaces: Row = {
	free: '10.4.0.0/16',
	hub: '10.1.128.0/17',
	second: '10.5.0.0/16, 10.1.160.0/20',
	app: '10.2.64.0/18'
};
const peersOf: Row = {
	none: 'no network',
	hub: 'OldNet (10.1.0.0/18)',
	app: 'OldNet (10.2.128.0/17)',
	free: 'OldNet (10.8.0.0/16)'
};
const conflictsOf = ({ space, peer }: Row): string =>
	peeringConflicts(
		{ space: [hubRange], peers: [appRange] },
		{
			space: spaces[space!]!.split(', '),
			peers: peer === 'none' ? [] : [peersOf[peer!]!.slice(8, -1)]
		}
	).join('');
const pairTopic: Omit<Topic, 'intro'> = {
	names: ['PlantNet', 'CargoNet', 'CloudNet', 'StoreNet'],
	noun: 'candidate',
	sides: {
		space: side('need', 'Address space', spaces, 'the address space of {name} were {}'),
		peer: side('link', 'Peered with', peersOf, '{name} were peered with {}')
	},
	decide: (row) => conflictsOf(row) || 'none',
	asks: {
		none: 'do nothing',
		range: 'change only the address space',
		peer: 'delete only the peering with OldNet',
		rangepeer: 'change the address space and delete that peering'
	},
	choose: 'For which candidate{s} must you {} before the peering?',
	judge: 'Before you peer {name} with {hub}, you must {}.',
	table: 'What must you do before you peer each candidate?',
	single: 'What must you do before the peering?',
	why(row, answer) {
		const { space, peer } = row;
		const found = conflictsOf(row) || 'none';
		const range = `a range of {name} overlaps ${space === 'app' ? '{app}, a peer of {hub}' : '{hub}'}`;
		const old = 'OldNet, a peer of {name}, overlaps {hub}';
		if (answer === found)
			return {
				none:
					peer === 'app'
						? 'OldNet overlaps only {app}, and the two wouldn’t be peered'
						: `no ranges overlap${peer === 'none' ? '' : ', not even those of OldNet'}`,
				range,
				peer: old,
				rangepeer: `${range}. Also, ${old}`
			}[answer]!;
		return {
			none: {
				range: `peered networks can’t share addresses, as {name} would with ${space === 'app' ? '{app}' : '{hub}'}`,
				peer: '{hub} would share addresses with a peer of {name}',
				rangepeer: 'addresses are in conflict in two places'
			}[found as 'range'],
			range:
				found === 'rangepeer'
					? 'OldNet would still overlap {hub}'
					: '{space} overlaps neither {hub} nor {app}',
			peer:
				found === 'rangepeer'
					? 'the address space would still overlap another'
					: peer === 'none'
						? '{name} has no such peering'
						: 'OldNet doesn’t overlap {hub}',
			rangepeer:
				found === 'none'
					? 'nothing is in conflict'
					: `only the ${found === 'range' ? 'address space' : 'peering'} of {name} is in conflict`
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'link',
		[
			'VMs in {hub} must be able to communicate with those in {count}. You know what was done so far. You may use only Azure CLI now.',
			'During a workshop, you created and deleted links between {hub} and {count}. Now VMs in all these networks must be able to connect to {hub}. You use Azure CLI.'
		],
		linkTopic
	),
	...told(
		'way',
		[
			'VMs in {count} must connect to {app}, another peer of {hub}. {hub} contains {nva}, which forwards all traffic, and a VPN gateway with transit for all peers. {app} is configured for both ways. You must not add peerings or change routes that exist.',
			'{hub} is peered with {app}, which is configured for all ways, and with {count}. An appliance in {hub}, {nva}, forwards all packets. Peers may use the VPN gateway of {hub}. You cannot add peerings or change present routes. All networks must reach {app}.'
		],
		wayTopic
	),
	...told(
		'gateway',
		[
			'Two hubs, {hub} and {hub2}, are peered with {count}. The VPN gateway in {hub} leads to an office in {o1}, and the one in {hub2} leads to {o2}. Other gateways lead to neither.',
			'Your offices in {o1} and {o2} are connected to VPN gateways in {hub} and {hub2}, respectively. Both hubs have peerings with {count}. Gateways elsewhere reach no office.'
		],
		gatewayTopic
	),
	...told(
		'client',
		[
			'Windows computers connect to the VPN gateway in {hub} by point-to-site VPN. They need access to {count}. {hub} is peered with {app}, and allows gateway transit to all peers.',
			'Users with Windows laptops need {count}. A point-to-site VPN connects them to the gateway in {hub}, which allows transit to its peers. {app} is one of them.'
		],
		clientTopic
	),
	...told(
		'right',
		[
			'You assigned only the listed roles to {count} who will peer {hub} and {app}. Besides reading networks, the custom role Linker includes virtualNetworkPeerings/write, and Joiner includes virtualNetworks/peer/action.',
			'You delegate the peering of {hub} and {app} to {count}, without other roles. Two custom roles can read networks. Linker also includes virtualNetworkPeerings/write, and Joiner includes virtualNetworks/peer/action.'
		],
		rightsTopic
	),
	...told(
		'pair',
		[
			`In West Europe, {hub} (${hubRange}) is peered with {app} (${appRange}). You will peer {hub} with {count} in East US. You can change only candidates and their peerings.`,
			`From another subscription, {count} will be peered with {hub} (${hubRange}), which is peered with {app} (${appRange}). You can change only candidates and their peerings.`
		],
		pairTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-link': [
		'A peering takes a link from each network. It’s easy to think that one link is enough.',
		taking('made', /hub|spoke/, { made: 'both' })
	],
	'command-deletes-both': [
		'A command deletes one link, and the other one stays Disconnected. It’s easy to expect that both are deleted, as in the portal.',
		taking('then', /hub|spoke/, { then: 'portal' })
	],
	'recreate-one': [
		'A Disconnected link must be deleted before both can be created again. It’s easy to create only what’s missing.',
		(row) => (/hub|spoke/.test(row['then'] ?? '') ? { made: other(row['then'] as End), then: 'none' } : row)
	],
	transitive: [
		'Peering isn’t transitive. It’s easy to think that a hub connects its peers.',
		(row) =>
			row['route'] === 'missing'
				? { ...row, peers: 'both' }
				: row['peer'] === 'far'
					? { ...row, peer: 'hub', uses: row['made']! }
					: row
	],
	'forwarded-always': [
		'Traffic through a VPN gateway needs no permission for forwarded traffic. It’s easy to ask for it anyway.',
		taking('route', /gateway/, { route: 'nva' })
	],
	'route-is-enough': [
		'A spoke must also accept what an appliance forwards, or use the gateway that forwards it. It’s easy to look at routes only.',
		(row) => (row['route'] ? { ...row, forwarded: 'allowed', remote: 'in use' } : row)
	],
	'any-transit': [
		'Each hub must allow gateway transit itself. It’s easy to take the other hub’s for it.',
		(row) => (row['offers'] && row['offers'] !== 'no' ? { ...row, offers: 'both' } : row)
	],
	'several-gateways': [
		'A network uses one gateway at most, in the network itself or in a peer. It’s easy to add another one.',
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
		'A link takes a right on each of both networks. It’s easy to check only the one that gets the link.',
		(row) =>
			row['task'] === 'both'
				? row
				: { ...row, [row['task'] === 'hub' ? 'two' : 'one']: 'Network Contributor' }
	],
	'peers-ignored': [
		'A network can’t be peered if it overlaps a peer of the other one. It’s easy to compare only the two networks.',
		(row) =>
			row['space'] ? { ...row, peer: 'none', space: row['space'] === 'app' ? 'free' : row['space'] } : row
	]
};

export const peeringReach = topicFamily(
	{
		id: 'virtual-networks/peering-reach',
		edition: 6,
		group: 'virtual-networks',
		title: 'Peerings: links, rights and reach',
		rule: {
			'^link':
				'A peering takes a link from each network. The first one is Initiated, and both are Connected once the second one exists. The portal deletes both, while a command deletes one and leaves the other Disconnected.',
			'^way':
				'Peering isn’t transitive. Between two peers of a hub, it takes routes through an appliance, with forwarded traffic allowed, or through a VPN gateway that both use.',
			'^gateway':
				'A network uses one gateway at most: its own, or that of one peer. The peer must allow gateway transit before.',
			'^client':
				'Point-to-site clients reach peers of their network that use its gateway. After a change, they need a new package.',
			'^right':
				'A link takes virtualNetworkPeerings/write on the network that gets it, and virtualNetworks/peer/action on the other.',
			'^pair':
				'Two networks can be peered if their ranges overlap neither each other nor those of each other’s peers. Region and subscription don’t matter.'
		},
		lab: 'virtual-networks/peering-chain',
		sources: [
			sources.managePeering,
			sources.gatewayTransit,
			sources.troubleshootPeering,
			sources.trafficRouting
		],
		axes: {
			link: 'A link or a peering',
			gateway: 'A route or a gateway',
			need: 'A range, a role or a task'
		}
	},
	{
		topics,
		beliefs,
		themes: [
			'HubNet|ErpNet|NVA1|Oslo|Lagos|HubNet2',
			'CoreNet|MailNet|Firewall1|Lima|Perth|EdgeNet',
			'SharedNet|FilesNet|NVA2|Leeds|Quito|PartnerNet'
		].map((names) => names.split('|')),
		words: ['hub', 'app', 'nva', 'o1', 'o2', 'hub2'],
		forms: ['choose', 'judge', 'table', 'single', 'choose', 'series'],
		telling: ['table', 'table', 'export']
	}
);
