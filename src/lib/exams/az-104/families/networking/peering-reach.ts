// Peerings: their links, who may create them, and who reaches whom through an appliance or a gateway.
// Over 200 lines: five topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import {
	clientStep,
	gatewayStep,
	lackingRights,
	linkActions,
	linksAfter,
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
			'you had created {} for {name} instead'
		),
		then: side(
			'link',
			'Deleted later',
			{ none: 'nothing', portal: 'the peering in the portal', ...byCommand },
			'you had later deleted {}'
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
		both: 'create both links, and delete none'
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
				? 'both links exist, so they’re Connected'
				: found === 'both'
					? 'without links, the networks aren’t peered'
					: 'one link alone carries no traffic, whatever its status',
			again: isRight
				? `deleting ${links[status.hub === 'none' ? 'hub' : 'spoke']} left the other one Disconnected`
				: 'no link is Disconnected',
			both: isRight
				? ends[row['made']!]!.length > 1
					? 'the portal deleted both links'
					: 'the only link was deleted'
				: found === 'again'
					? 'the Disconnected link must be deleted first'
					: 'a link exists already'
		}[answer]!;
	}
};

const missing = ({ peers, route, forwarded, remote }: Row): string | undefined =>
	missingBetween({
		peered: peers === 'both',
		route: { nva: 'appliance', gateway: 'gateway' }[route!] as 'gateway' | undefined,
		forwarded: forwarded === 'allowed',
		remote: remote === 'enabled'
	});
const wayTopic: Omit<Topic, 'intro'> = {
	names: ['SalesNet', 'ClaimsNet', 'LabNet', 'PrintNet'],
	noun: 'spoke',
	sides: {
		peers: side(
			'link',
			'Peered with',
			{ hub: '{hub}', both: '{hub} and {app}' },
			{ hub: '{name} were peered only with {hub}', both: '{name} were also peered with {app}' }
		),
		route: side(
			'gateway',
			'User-defined route to {app}',
			{ missing: 'none', nva: 'through {nva}', gateway: 'through the gateway' },
			{ '': 'a user-defined route to {app} led {}', missing: '{name} had no user-defined route to {app}' }
		),
		forwarded: side(
			'gateway',
			'Receive forwarded traffic',
			'allowed|blocked',
			'forwarded traffic from {hub} to {name} were {}'
		),
		remote: side(
			'gateway',
			'Use remote gateway',
			'enabled|disabled',
			'the use of the remote gateway were {} for {name}'
		)
	},
	// One setting is on and one is off, so only the route tells which matters.
	suits: ({ forwarded, remote }, difficulty) =>
		difficulty < 3 || (forwarded === 'allowed') !== (remote === 'enabled'),
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
					? '{name} is peered with {app} directly, so nothing else is needed'
					: route === 'nva'
						? 'the route leads to {nva}, and {name} accepts what {nva} forwards'
						: 'the route leads to the gateway, which {name} uses, and that needs no permission for forwarded traffic',
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
			return direct ? 'the peering adds a route to {app}' : 'a route {route} exists already';
		if (/^(allowed|enabled)/.test(row[answer]!))
			return `${answer === 'remote' ? 'the use of the remote gateway is enabled' : 'forwarded traffic is allowed'} already`;
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
			{
				'': 'only {} allowed gateway transit to {name}',
				no: '{} allowed gateway transit to {name}',
				both: '{} allowed gateway transit to {name}'
			}
		),
		uses: side(
			'gateway',
			'Gateway in use',
			{ no: 'none', own: 'in the network itself', 1: 'in {hub}', 2: 'in {hub2}' },
			{ '': '{name} used the gateway {}', no: '{name} neither had nor used a gateway' }
		)
	},
	decide(row) {
		const { goal, uses } = row;
		const offers = offersOf(row);
		if (uses === 'own' ? offers[0] !== 'no' : uses !== 'no' && !offers.includes(uses!)) return undefined;
		return gatewayStep(offers, uses === 'no' ? undefined : uses, goal!);
	},
	asks: {
		nothing: 'keep all settings',
		allow: 'only allow gateway transit and enable the remote gateway',
		use: 'only enable the remote gateway',
		release: 'disable one remote gateway, and enable the other',
		delete: 'delete a gateway, allow transit, and enable a remote one'
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
				allow: `{name} can’t use the gateway in ${hub} until ${hub} allows gateway transit`,
				use: `${offersOf(row).length > 1 ? 'both hubs allow' : `${hub} allows`} transit, and {name} must still be set to use the gateway in ${hub}`,
				release: `a network can use only one remote gateway, so {name} must switch from ${rest} to ${hub}`,
				delete: 'a network with a gateway can’t use a remote one, and no hub allows transit'
			}[answer]!;
		return {
			nothing: {
				allow: `${hub} doesn’t allow transit to {name}`,
				use: `{name} doesn’t use the gateway in ${hub} yet`,
				release: `the gateway in ${rest} doesn’t lead to {goal}`,
				delete: 'the gateway in {name} doesn’t lead to {goal}'
			}[found as 'use'],
			allow:
				uses === 'own' ? 'a network with a gateway can’t use a remote one' : `${hub} allows transit already`,
			use: {
				nothing: '{name} uses it already',
				allow: `without transit, {name} can’t use the gateway in ${hub}`,
				release: '{name} can’t use two remote gateways',
				delete: 'that isn’t possible until the gateway in {name} is deleted'
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
		peer: side('link', 'Peered only with', { hub: '{hub}', far: '{app}' }, '{name} were peered only with {}'),
		made: side('link', 'Peered since', 'February|April|June', 'the peering had been created in {}'),
		uses: side('gateway', 'Uses remote gateway since', 'never|February|April|June', {
			'': 'the remote gateway had been used since {}',
			never: 'the remote gateway had never been used'
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
		use: 'only enable the remote gateway and install a new package',
		peer: 'add a peering with {hub}, use its gateway, and install a new package'
	},
	choose: 'For which network{s} should you {}?',
	judge: 'To give access to {name}, you should {}.',
	table: 'What should you do to give access to each network?',
	single: 'You need to give access. What should you do?',
	why(row, answer) {
		const { made, installed } = row;
		const found = clientTopic.decide(row)!;
		const isLate = months.indexOf(made!) > months.indexOf(installed!);
		if (answer === found)
			return {
				nothing:
					made === row['uses']
						? '{name} has used the gateway since it was peered, and the package is newer'
						: 'the package is newer than the peering and the use of the gateway',
				install: isLate
					? 'the peering and the use of the gateway are both newer than the package'
					: '{name} began to use the gateway in {uses}, and the package is older',
				use: '{name} doesn’t use the gateway yet. Once it does, the computers need a new package',
				peer: 'peering isn’t transitive, and {name} is peered only with {app}'
			}[answer]!;
		return {
			nothing: {
				install: 'the package is older than a change to the peering',
				use: 'VPN clients of {hub} don’t reach a network that doesn’t use its gateway',
				peer: 'besides {hub}, VPN clients reach only its peers that use its gateway'
			}[found as 'use'],
			install: {
				nothing: 'the package has the routes to {name} already',
				use: 'a new package alone doesn’t help until {name} uses the gateway',
				peer: 'a new package wouldn’t include a route to a network that isn’t peered with {hub}'
			}[found as 'use'],
			use:
				found === 'peer'
					? '{name} can’t use {hub}’s gateway until it’s peered with {hub}'
					: '{name} uses the gateway already',
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
		two: side('need', 'Role on {app}', roleNames, 'the role on {app} were {}'),
		task: side(
			'need',
			'Would create',
			{ hub: 'the link from {hub} to {app}', spoke: 'the link from {app} to {hub}', both: 'both links' },
			'{name} were to create {}'
		)
	},
	// Two built-in roles that include nothing or everything would be too clear.
	drawn: ({ one, two }) => /[kn]er$/.test(one! + two!) && one !== two,
	// With both links, the direction would not matter.
	decide: (row) => lacksOf(row).join('') || 'none',
	asks: {
		none: 'no other role',
		hub: 'another role on {hub} only',
		spoke: 'another role on {app} only',
		hubspoke: 'other roles on both networks'
	},
	choose: 'Which user{s} would need {}?',
	judge: '{name} would need {}.',
	table: 'What would each user need?',
	single: 'What would the user need?',
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
		const lack = (end: End): string =>
			`${names[end]} includes ${
				{
					Linker: 'the write action but not the peer action',
					Joiner: 'the peer action but not the write action'
				}[row[end === 'hub' ? 'one' : 'two']!] ?? 'neither the write nor the peer action'
			}`;
		const right = lacks.join('') || 'none';
		if (answer === right)
			return answer === 'none'
				? `${names.hub} includes ${needs('hub')}, and ${names.spoke} includes ${needs('spoke')}`
				: lacks.map(lack).join(', and ');
		if (answer === 'none')
			return lacks.length > 1 ? 'neither role is enough' : `${names[lacks[0]!]} isn’t enough`;
		if (answer === 'hubspoke')
			return lacks.length === 0
				? 'the two roles together are enough'
				: `${names[other(lacks[0]!)]} already includes ${needs(other(lacks[0]!))}`;
		const end = answer as End;
		return lacks.includes(end) ? lack(other(end)) : `${names[end]} includes ${needs(end)}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'link',
		[
			'A backup server in {hub} must connect to VMs in {count}. You created and deleted links as shown, and will continue in Azure CLI.',
			'During a workshop, you created and deleted links between {hub} and {count}, whose VMs must now be able to connect to {hub}. You will use Azure CLI.',
			'{hub} hosts the domain controllers of your company, and servers in {count} must connect to them. You created and deleted links as shown. You will complete the work in Azure CLI.'
		],
		linkTopic
	),
	...told(
		'way',
		[
			'VMs in {count} must read stock data in {app}. The networks are peered with {hub}, which contains {nva}, an appliance that forwards all packets, and a VPN gateway with transit for all peers. {app} is already set up for both. You cannot add peerings or change existing routes.',
			'Your company moved its databases to {app}, and VMs in {count} must connect to them. {hub} is peered with these networks. Its appliance, {nva}, forwards all packets, and peers may use its VPN gateway. {app} is already set up for both the appliance and the gateway. You cannot add peerings or change existing routes.'
		],
		wayTopic
	),
	...told(
		'gateway',
		[
			'Two hubs, {hub} and {hub2}, are peered with {count}, whose VMs must connect to a factory. The VPN gateway in {hub} leads to the factory in {o1}, and the gateway in {hub2} to the one in {o2}. Other gateways lead to neither.',
			'Your offices in {o1} and {o2} are connected to VPN gateways in {hub} and {hub2}, respectively. Both hubs are peered with {count}, whose VMs must print in an office. Gateways elsewhere lead to neither.'
		],
		gatewayTopic
	),
	...told(
		'client',
		[
			'Designers work from home on Windows computers, which connect to the VPN gateway in {hub} by point-to-site VPN. The computers need access to {count}. {hub} is peered with {app}, and allows gateway transit to all peers.',
			'Users with Windows laptops need {count}. A point-to-site VPN connects them to the gateway in {hub}, which allows transit to its peers. {app} is one of them.',
			'Support engineers must open files in {count} from Windows computers. They use a point-to-site VPN to the gateway in {hub}, which is peered with {app}. {hub} allows gateway transit to all peers.'
		],
		clientTopic
	),
	...told(
		'right',
		[
			'Two departments own {hub} and {app}. You check what {count} with only the listed roles would need to peer these networks. Besides reading networks, the custom role Linker includes virtualNetworkPeerings/write, and Joiner includes virtualNetworks/peer/action.',
			'For the peering of {hub} and {app}, you consider {count} with only the roles listed. Two custom roles can read networks. Linker also includes virtualNetworkPeerings/write, and Joiner includes virtualNetworks/peer/action.',
			'You check what {count} with only the roles listed would need to peer {hub} and {app}. The custom roles Linker and Joiner can read networks. Linker also includes virtualNetworkPeerings/write, and Joiner includes virtualNetworks/peer/action.'
		],
		rightsTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-link': [
		'A peering needs a link from each network. It’s easy to think that one link is enough.',
		taking('made', /hub|spoke/, { made: 'both' })
	],
	'command-deletes-both': [
		'A command deletes one link, and the other one stays Disconnected. It’s easy to expect that both are deleted, as in the portal.',
		taking('then', /hub|spoke/, { then: 'portal' })
	],
	'recreate-one': [
		'A Disconnected link must be deleted before both can be created again. It’s easy to create only what’s missing.',
		(row) =>
			/hub|spoke/.test(row['then'] ?? '') && row['made'] === 'both'
				? { made: other(row['then'] as End), then: 'none' }
				: row
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
		'Traffic through a VPN gateway needs no permission for forwarded traffic. It’s easy to think of an appliance.',
		taking('route', /gateway/, { route: 'nva' })
	],
	'route-is-enough': [
		'A spoke must also accept what an appliance forwards, or use the gateway that forwards it. It’s easy to look at routes only.',
		(row) => (row['route'] ? { ...row, forwarded: 'allowed', remote: 'in use' } : row)
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
				'A peering needs a link from each network. The first one is Initiated, and both are Connected once the second one exists. The portal deletes both, while a command deletes one and leaves the other Disconnected.',
			'^way':
				'Peering isn’t transitive. Between two peers of a hub, traffic needs routes through an appliance, with forwarded traffic allowed, or through a VPN gateway that both use.',
			'^gateway':
				'A network uses one VPN gateway at most: its own, or that of one peer. The peer must allow gateway transit first.',
			'^client':
				'Point-to-site clients reach peers of their network that use its gateway. After a change, they need a new package.',
			'^right':
				'Creating a link requires virtualNetworkPeerings/write on the network that gets it, and virtualNetworks/peer/action on the other.'
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
			need: 'A role or a task'
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
		forms: ['choose', 'judge', 'table', 'single', 'choose'],
		telling: ['table']
	}
);
