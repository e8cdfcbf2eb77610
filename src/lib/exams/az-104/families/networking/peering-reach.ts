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
			'you had created {} for {name}',
			'for {name}, you created {}'
		),
		then: side(
			'link',
			'Deleted later',
			{ none: '-', portal: 'the peering in the portal', ...byCommand },
			{ '': 'you had then deleted {} for {name}', none: 'nothing had been deleted for {name}' },
			{ '': 'then you deleted {}', none: 'nothing was deleted' }
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
					? 'no link is left'
					: found === 'again'
						? 'a Disconnected link carries no traffic'
						: 'one link alone carries no traffic',
			again: isRight
				? `deleting ${links[status.hub === 'none' ? 'hub' : 'spoke']} left the other one Disconnected`
				: 'no link is Disconnected',
			both: isRight
				? row['then'] === 'portal'
					? 'the portal deleted both links'
					: 'the only link was deleted'
				: found === 'nothing'
					? 'both links are Connected already'
					: found === 'again'
						? 'the Disconnected link must be deleted before'
						: 'one of the two links exists already'
		}[answer]!;
	}
};

const missing = ({ peers, route, forwarded, remote }: Row): string | undefined =>
	missingBetween({
		peered: peers === 'both',
		route: { nva: 'appliance', gateway: 'gateway' }[route!] as 'gateway' | undefined,
		forwarded: forwarded === 'yes',
		remote: remote === 'yes'
	});
const wayTopic: Omit<Topic, 'intro'> = {
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
			'route',
			'Route to {app}',
			{ none: '-', nva: 'through {nva}', gateway: 'through the gateway' },
			{ '': '{name} had a route to {app} {}', none: '{name} had no route to {app}' },
			{ '': 'it has a route to {app} {}', none: 'it has no route to {app}' }
		),
		forwarded: side(
			'forwarded',
			'May receive forwarded traffic',
			{ yes: 'yes', no: 'no' },
			{ yes: '{name} could receive forwarded traffic', no: '{name} could not receive forwarded traffic' },
			{ yes: 'it may receive forwarded traffic', no: 'it may not receive forwarded traffic' }
		),
		remote: side(
			'gateway',
			'Uses remote gateway',
			{ yes: 'yes', no: 'no' },
			{ yes: '{name} used the remote gateway', no: '{name} did not use the remote gateway' },
			{ yes: 'it uses the remote gateway', no: 'it does not use the remote gateway' }
		)
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
		const { peers, route, forwarded, remote } = row;
		const found = missing(row)!;
		const direct = peers === 'both';
		if (answer === found)
			return {
				nothing: direct
					? 'the peering with {app} is all it takes'
					: route === 'nva'
						? 'the route leads to {nva}, and {name} accepts what {nva} forwards'
						: 'the route leads to the gateway, and {name} uses that gateway',
				route: `peering isn’t transitive, so {name} needs a route through ${forwarded === 'no' ? 'the gateway' : remote === 'no' ? '{nva}' : '{nva} or the gateway'}`,
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
			return direct
				? 'the peering brings a route to {app}'
				: `a route ${route === 'nva' ? 'through {nva}' : 'through the gateway'} exists already`;
		if (row[answer] === 'yes')
			return answer === 'remote' ? '{name} uses it already' : 'forwarded traffic is allowed already';
		if (route === 'none' && !direct) return 'there would still be no route to {app}';
		return answer === 'remote'
			? direct
				? 'traffic between peered networks needs no gateway'
				: 'the traffic passes {nva}, not the gateway'
			: direct
				? 'traffic between peered networks isn’t forwarded'
				: 'traffic through a VPN gateway doesn’t need that permission';
	}
};

/** Which hubs allow transit to a spoke. */
const offersOf = ({ offers }: Row): readonly string[] => (offers === 'both' ? ['1', '2'] : [offers!]);
const hubs: Row = { 1: '{hub}', 2: '{hub2}' };
const gatewayTopic: Omit<Topic, 'intro'> = {
	names: ['StockNet', 'RailNet', 'FaresNet', 'DepotNet'],
	noun: 'virtual network',
	sides: {
		goal: side(
			'goal',
			'Must reach',
			{ 1: '{o1}', 2: '{o2}' },
			'{name} had to reach {}',
			'{name} must reach {}'
		),
		offers: side(
			'gateway',
			'Gateway transit allowed by',
			{ none: '-', ...hubs, both: 'both hubs' },
			{ '': '{} allowed gateway transit to {name}', none: 'no hub allowed gateway transit to {name}' },
			{ '': 'gateway transit is allowed by {}', none: 'no hub allows gateway transit' }
		),
		uses: side(
			'gateway',
			'Gateway in use',
			{ none: '-', own: 'in the network itself', 1: 'in {hub}', 2: 'in {hub2}' },
			{ '': '{name} used a gateway {}', none: '{name} used no gateway' },
			{ '': 'it uses a gateway {}', none: 'it uses no gateway' }
		)
	},
	decide(row) {
		const { goal, uses } = row;
		const offers = offersOf(row);
		if (/\d/.test(uses!) && !offers.includes(uses!)) return undefined;
		return gatewayStep(offers, uses === 'none' ? undefined : uses, goal!);
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
			delete:
				found === 'release'
					? `others may use the gateway in ${rest}, and {name} can stop using it`
					: `no gateway ${uses === 'none' ? 'is in use' : 'is in the way'}`
		}[answer]!;
	}
};

const months: Row = { 2: 'February', 3: 'March', 4: 'April', 5: 'May', 6: 'June', 7: 'July' };
const inMonths = (...some: readonly number[]): Row =>
	Object.fromEntries(some.map((month) => [month, months[month]!]));
const clientTopic: Omit<Topic, 'intro'> = {
	names: ['DesignNet', 'RenderNet', 'AudioNet', 'ToolsNet'],
	noun: 'design network',
	common: {
		installed: side(
			'client',
			'',
			inMonths(3, 5, 7),
			'the package had been installed in {}',
			'the computers got their current VPN client package in {}'
		)
	},
	sides: {
		peer: side(
			'link',
			'Peered with',
			{ hub: '{hub}', far: '{app}' },
			'{name} were peered with {}',
			'{name} is peered only with {}'
		),
		made: side(
			'link',
			'Since',
			inMonths(2, 4, 6),
			'the peering of {name} had been created in {}',
			'the peering was created in {}'
		),
		uses: side(
			'gateway',
			'Uses remote gateway since',
			{ none: '-', ...inMonths(2, 4, 6) },
			{ '': '{name} had used the remote gateway since {}', none: '{name} did not use the remote gateway' },
			{ '': 'it has used the remote gateway since {}', none: 'it does not use the remote gateway' }
		)
	},
	decide({ peer, made, uses, installed }) {
		const used = uses === 'none' ? undefined : Number(uses);
		if (used !== undefined && (peer === 'far' || used < Number(made))) return undefined;
		return clientStep(peer === 'far' ? undefined : Number(made), used, Number(installed));
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
		const { made, uses, installed } = row;
		const found = clientTopic.decide(row)!;
		const late =
			Number(made) > Number(installed) ? 'the peering was created' : '{name} began to use the gateway';
		if (answer === found)
			return {
				nothing: 'the package is newer than the peering and the use of the gateway',
				install: `${late} in {${uses === made || late.startsWith('the') ? 'made' : 'uses'}}, after the package`,
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
		one: side(
			'role',
			'Role on {hub}',
			roleNames,
			'{name} had the role {} on {hub}',
			'{name} has the role {} on {hub}'
		),
		two: side(
			'role',
			'Role on {app}',
			roleNames,
			'{name} had the role {} on {app}',
			'the role on {app} is {}'
		),
		task: side(
			'goal',
			'Must create',
			{ hub: 'the link from {hub} to {app}', spoke: 'the link from {app} to {hub}', both: 'both links' },
			'{name} had to create {}',
			'the task is to create {}'
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
		const places = { hub: '{hub}', spoke: '{app}' };
		const needs = (end: End): string =>
			task === 'both' ? 'write and peer actions' : task === end ? 'the write action' : 'the peer action';
		const lack = (end: End): string => `${names[end]} doesn’t include ${needs(end)}`;
		const right = lacks.join('') || 'none';
		if (answer === right)
			return answer === 'none'
				? `${names.hub} includes ${needs('hub')}, and ${names.spoke} includes ${needs('spoke')}`
				: lacks.map(lack).join(', and ');
		if (answer === 'none')
			return lacks.length > 1
				? 'the roles are too weak on both networks'
				: `without another role, the user lacks ${needs(lacks[0]!)} on ${places[lacks[0]!]}`;
		if (answer === 'hubspoke')
			return lacks.length === 0
				? 'the roles are enough on both networks'
				: `no other role is needed on ${places[other(lacks[0]!)]}`;
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
	none: '-',
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
		space: side(
			'range',
			'Address space',
			spaces,
			'the address space of {name} were {}',
			'the address space of {name} is {}'
		),
		peer: side(
			'range',
			'Peered with',
			peersOf,
			{ '': '{name} were already peered with {}', none: '{name} had no peering' },
			{ '': 'it is already peered with {}', none: 'it has no peering' }
		)
	},
	decide: (row) => conflictsOf(row) || 'none',
	asks: {
		none: 'do nothing',
		range: 'change the address space',
		peer: 'delete the peering with OldNet',
		rangepeer: 'change the address space and delete the peering with OldNet'
	},
	choose: 'For which candidate{s} must you {} before the peering?',
	judge: 'Before you peer {name} with {hub}, you must {}.',
	table: 'What must you do before you peer each candidate?',
	single: 'What must you do before the peering?',
	why(row, answer) {
		const { space, peer } = row;
		const found = conflictsOf(row) || 'none';
		const range =
			space === 'app'
				? `{space} overlaps {app}, a peer of {hub}`
				: space === 'second'
					? 'the second range overlaps {hub}'
					: '{space} overlaps {hub}';
		const old = 'OldNet, a peer of {name}, overlaps {hub}';
		if (answer === found)
			return {
				none:
					peer === 'app'
						? 'OldNet overlaps only {app}, and the two wouldn’t be peered'
						: `{space} overlaps neither {hub} nor {app}${peer === 'none' ? '' : ', and OldNet doesn’t overlap {hub}'}`,
				range,
				peer: old,
				rangepeer: `${range}, and ${old}`
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
					? '{space} would still be in conflict'
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
			'VMs in {hub} must be able to communicate with those in {count}. The listed links were created and deleted by hand. You may use only Azure CLI now.',
			'During a workshop, you created and deleted links between {hub} and {count}. Now VMs in all these networks must be able to connect to {hub}. You use Azure CLI.'
		],
		linkTopic
	),
	...told(
		'way',
		[
			'VMs in {count} must connect to {app}, another peer of {hub}. {hub} contains {nva}, which forwards all traffic, and a VPN gateway with transit for all peers. {app} is ready for both ways. You must not add peerings or change routes that exist.',
			'{hub} is peered with {app}, which is configured completely, and with {count}. An appliance in {hub}, {nva}, forwards all packets. Peers may use the VPN gateway of {hub}. You cannot add peerings or change present routes. All networks must reach {app}.'
		],
		wayTopic
	),
	...told(
		'gateway',
		[
			'Two hubs, {hub} and {hub2}, are peered with {count}. The VPN gateway in {hub} leads to an office in {o1}, and the one in {hub2} leads to {o2}. Other gateways lead to neither.',
			'Your offices in {o1} and {o2} are connected to VPN gateways in {hub} and {hub2}, respectively. Both hubs have peerings with {count}. A gateway elsewhere reaches no office.'
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
			'For work on a peering between {hub} and {app}, you assigned roles to {count}. There are no other assignments. Two custom roles can read networks: Linker also includes virtualNetworkPeerings/write, and Joiner includes virtualNetworks/peer/action.',
			'You delegate the peering of {hub} and {app} to {count}, who have only the listed roles. You created the custom roles Linker, with the action virtualNetworkPeerings/write, and Joiner, with virtualNetworks/peer/action. Both include reading networks.'
		],
		rightsTopic
	),
	...told(
		'pair',
		[
			`{hub} (${hubRange}) and {app} (${appRange}) are peered, and must stay unchanged. Both are in West Europe. You will peer {hub} with {count} in East US.`,
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
			row['route'] === 'none'
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
		(row) => (row['route'] ? { ...row, forwarded: 'yes', remote: 'yes' } : row)
	],
	'any-transit': [
		'Each hub must allow gateway transit itself. It’s easy to take the other hub’s for it.',
		(row) => (row['offers'] && row['offers'] !== 'none' ? { ...row, offers: 'both' } : row)
	],
	'several-gateways': [
		'A network uses one gateway at most, in the network itself or in a peer. It’s easy to add another one.',
		(row) => (row['offers'] ? { ...row, uses: 'none' } : row)
	],
	'routes-arrive': [
		'Computers learn of changed peerings from a new VPN client package. It’s easy to think that it happens automatically.',
		(row) => (row['installed'] ? { ...row, installed: '7' } : row)
	],
	'no-remote-gateway': [
		'VPN clients reach only peers that use the gateway. It’s easy to think that the peering is enough.',
		(row) =>
			row['installed'] && row['peer'] === 'hub' && row['uses'] === 'none'
				? { ...row, uses: row['made']! }
				: row
	],
	'one-side-decides': [
		'A link takes a right on each of both networks. It’s easy to check only the one that gets the link.',
		({ task, ...row }) =>
			task === 'hub'
				? { ...row, task, two: 'Network Contributor' }
				: task === 'spoke'
					? { ...row, task, one: 'Network Contributor' }
					: { ...row, ...(task ? { task } : {}) }
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
			route: 'A user-defined route',
			forwarded: 'Forwarded traffic',
			gateway: 'Use of a gateway',
			range: 'Ranges that overlap',
			role: 'A role',
			goal: 'What is required'
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
		forms: ['choose', 'judge', 'table', 'single', 'choose', 'series'],
		telling: ['table', 'table', 'export', 'list', 'email']
	}
);
