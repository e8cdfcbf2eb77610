// Application security groups: who can join one, which rules can name it, what they let through, and for which connections.
// Over 200 lines: six topics with words for what can differ in each.
import { mayJoin, mayPair } from '#lib/azure/networking/application-security-group.ts';
import { decidingRule, isFree, passes, worksWith, type Nsg } from '#lib/azure/networking/nsg.ts';
import type { Direction, Packet, SecurityRule, Surroundings } from '#lib/azure/networking/security-rule.ts';
import type { Ipv4 } from '#lib/azure/networking/address.ts';
import { sources } from '#lib/azure/sources.ts';
import { side, taking, told, topicFamily, type Belief, type Row } from '#lib/exams/az-104/families/topics.ts';

const yes = (is: boolean): string => (is ? 'yes' : 'no');
/** A row of which every side has a value. */
type Full = Readonly<Record<string, string>>;

// What groups a client and a server are members of, as ids of groups with a space between them.
const [near, peered, server] = ['10.1.0.4', '10.2.0.4', '10.1.9.4'] as const satisfies readonly Ipv4[];
/** Returns the first packet of a connection to a server, and where everything is. */
function opens(
	ofClient: string,
	ofServer: string,
	port: number,
	source: Ipv4 = near
): readonly [Packet, Surroundings] {
	const members = (group: string) => [
		...(ofClient.split(' ').includes(group) ? [source] : []),
		...(ofServer.split(' ').includes(group) ? [server] : [])
	];
	return [
		{ direction: 'Inbound', source, destination: server, port, protocol: 'TCP' },
		{
			virtualNetwork: ['10.1.0.0/16', '10.2.0.0/16'],
			groups: { web: members('web'), app: members('app'), db: members('db') }
		}
	];
}
const rule = (
	priority: string,
	access: 'Allow' | 'Deny',
	source: string,
	destination: string,
	ports: number | '*' = '*',
	direction: Direction = 'Inbound'
): SecurityRule => ({
	name: priority,
	priority: Number(priority),
	direction,
	access,
	protocol: 'TCP',
	source,
	destination,
	ports
});
const nsg = (...rules: readonly SecurityRule[]): Nsg => ({ name: 'NSG1', rules });

const places: Readonly<Record<string, { readonly region: string; readonly network: string }>> = {
	net: { region: 'here', network: 'net' },
	peer: { region: 'here', network: 'peer' },
	far: { region: 'there', network: 'far' }
};
const networks = { net: '{net}', peer: '{peer}', far: '{far}' };
/** What can be added to a group: nothing is known of members in a region that isn’t theirs. */
function joins({ vm, region, members }: Full): string | undefined {
	const network = members === 'no' ? undefined : members!;
	return network && places[network]!.region !== region
		? undefined
		: yes(mayJoin({ region: region!, network }, places[vm!]!));
}

const groupNames: Row = { web: 'asg-{w}', app: 'asg-{p}' };
const bothGroups: Row = { ...groupNames, 'web app': 'asg-{w} and asg-{p}' };
const taken: Readonly<Record<string, readonly [inbound: string, outbound: string]>> = {
	a: ['200', '300'],
	b: ['300', '200']
};
/** What must change in a rule before it can be added. */
function faultOf({ used, direction, number, source }: Full): string {
	const [inbound, outbound] = taken[used!]!;
	const free = isFree(
		[rule(inbound, 'Allow', '*', '*'), rule(outbound, 'Allow', '*', '*', '*', 'Outbound')],
		Number(number),
		direction as Direction
	);
	if (mayPair(source === 'app' ? 'peer' : 'net', 'net')) return free ? 'nothing' : 'number';
	return free ? 'source' : 'both';
}
function whyFault(row: Full, answer: string): string {
	const { number, direction, used } = row;
	const found = faultOf(row);
	const isFaulty = /number|both/.test(found);
	const isUsed = number === '200' || number === '300';
	const priority = isFaulty
		? isUsed
			? `an ${direction!.toLowerCase()} rule already has the priority {number}`
			: `the priority ${number!} isn’t between 100 and 4096`
		: isUsed
			? `the priority {number} is used only by an ${taken[used!]![0] === number ? 'inbound' : 'outbound'} rule`
			: `no rule has the priority ${number!}`;
	const members =
		row['source'] === 'app'
			? 'the members of asg-{p} and asg-{d} are in different virtual networks'
			: 'the members of both groups are in {net}';
	if (answer === found) return `${priority}, and ${members}`;
	return {
		nothing: isFaulty ? priority : members,
		number: isFaulty ? members : priority,
		source: isFaulty ? 'the rule would still have the priority {number}' : members,
		both:
			found === 'nothing'
				? 'the rule can be added as it is'
				: `it’s enough to change the ${found === 'number' ? 'priority' : 'source'}`
	}[answer]!;
}

/** What decides on a connection: the allow rule, the deny rule, or a default rule. Members of groups can’t be in the peered network. */
function verdictOf({ denial, groups, network, port }: Full): string | undefined {
	if (network === 'peer' && groups !== 'no') return undefined;
	const [first, denied] = denial!.split(' ') as [string, string];
	const { name } = decidingRule(
		nsg(rule('200', 'Allow', 'app', 'db', 1433), rule(first, 'Deny', denied, 'db')),
		...opens(groups!, 'db', Number(port), network === 'peer' ? peered : near)
	);
	return name === '200' ? 'allow' : name === first ? 'deny' : 'default';
}
function whyVerdict(row: Full, answer: string): string {
	const { denial, groups, network, port } = row;
	const [first, denied] = denial!.split(' ') as [string, string];
	const found = verdictOf(row);
	const isApp = groups!.includes('app');
	const allowed = isApp && port === '1433';
	const because = isApp ? 'rule 200 is only for TCP port 1433' : 'the VM isn’t in asg-{p}';
	const ofWeb = denied === 'web';
	const isDenied = !ofWeb || groups!.includes('web');
	const covered = ofWeb
		? 'the VM is in asg-{w}'
		: `VirtualNetwork ${network === 'peer' ? 'also covers peered networks' : 'includes {net}'}`;
	if (found !== answer)
		return {
			allow: allowed ? `rule ${first} is processed first` : because,
			deny: isDenied ? 'rule 200 is processed first' : `rule ${first} is only for members of asg-{w}`,
			default: `rule ${found === 'allow' ? '200' : first} matches, and default rules come last`
		}[answer]!;
	return {
		allow: `the VM is in asg-{p}, and rule ${isDenied ? `200 is processed before rule ${first}` : `${first} is only for asg-{w}`}`,
		deny: allowed
			? `${covered} too, and rule ${first} is processed before rule 200`
			: ofWeb && !isApp
				? `the VM is in asg-{w}, so rule ${first} denies the connection`
				: `${because}, and ${covered}`,
		default: `${because}, rule ${first} is only for asg-{w}, and AllowVnetInBound ${network === 'peer' ? 'also covers peered networks' : 'covers the virtual network'}`
	}[answer]!;
}

/** Whether app VMs alone get through to database VMs. `out`: those that are in no group. */
function works(allow: string, deny: string, out: string): boolean {
	const rules = nsg(
		...(allow === 'no' ? [] : [rule(allow, 'Allow', 'app', 'db', 1433)]),
		...(deny === 'no' ? [] : [rule(deny, 'Deny', '*', 'db', 1433)])
	);
	const passing = (groups: string, from?: Ipv4): boolean =>
		passes({ subnet: rules }, ...opens(groups, out === 'db' ? '' : 'db', 1433, from)).answer;
	return passing(out === 'app' ? '' : 'app') && !passing('') && !passing('', peered);
}
/** The numbers of an allow rule and a deny rule. */
const numbersOf = ({ rules }: Full) => rules!.split(' ') as [allow: string, deny: string];
/** What single change a workload needs, of those that add no rule first. Nothing where it needs none, or two. */
function fixFor(row: Full): string | undefined {
	const [allow, deny] = numbersOf(row);
	const out = row['out']!;
	if (works(allow, deny, out)) return undefined;
	if (out !== 'no') return works(allow, deny, 'no') ? out : undefined;
	if (allow !== 'no' && works('100', deny, out)) return 'number';
	if (works('100', deny, out)) return 'allow';
	return works(allow, '4000', out) ? 'deny' : undefined;
}
function whyFix(row: Full, answer: string): string {
	const [allow, deny] = numbersOf(row);
	const found = fixFor(row)!;
	if (answer === found)
		return {
			app: 'rules for asg-{p} don’t apply to the app VMs until they’re members',
			db: 'rules for asg-{d} don’t apply to the database VMs until they’re members',
			number: 'deny rule 200 is processed before allow rule 300, so change a priority',
			allow: 'the deny rule matches the app VMs too, so an allow rule must be processed first',
			deny: 'without a deny rule, AllowVnetInBound lets in every VM in the virtual network and its peers'
		}[found]!;
	const others = found === 'deny' ? ', and AllowVnetInBound lets in the other VMs too' : '';
	return {
		app: `the app VMs are already in asg-{p}${others}`,
		db: `the database VMs are already in asg-{d}${others}`,
		number:
			allow === 'no'
				? 'there’s no allow rule'
				: found === 'deny'
					? 'no priority of the allow rule keeps other VMs out'
					: allow === '100'
						? 'the allow rule already has priority 100'
						: 'rule 300 is already processed before rule 4000',
		allow:
			found === 'number'
				? 'it’s enough to change the priority of the allow rule'
				: `rule ${allow} already allows asg-{p}${found === 'app' ? ', but the app VMs aren’t members' : others}`,
		deny: `rule ${deny} already denies Any${found === 'db' ? ', but the database VMs aren’t in asg-{d}, so it doesn’t apply to them' : ''}`
	}[answer]!;
}

const denials: Readonly<Record<string, string>> = { NSG1: 'web', NSG2: 'app' };
/** Whether an NSG denies SSH to a server, which is in the groups. */
const denies = (id: string, groups: string): boolean =>
	id in denials &&
	!passes({ subnet: nsg(rule('100', 'Deny', '*', denials[id]!, 22)) }, ...opens('', groups, 22)).answer;
/** Returns a side of the NSG that is associated there. */
const associated = (where: string) =>
	side(
		'nsg',
		`NSG of its ${where}`,
		{ NSG1: 'NSG1', NSG2: 'NSG2', no: '-' },
		{ '': `the ${where} of {name} had {}`, no: `the ${where} of {name} had no NSG` },
		{ '': `{} on its ${where}`, no: `no NSG on its ${where}` }
	);
const stopper = ({ subnet, nic, ssh }: Full): string =>
	denies(subnet!, ssh!) ? 'subnet' : denies(nic!, ssh!) ? 'nic' : 'none';
/** The group to which an NSG denies SSH. */
const named = (id: string): string => groupNames[denials[id]!]!;
/** Why an NSG lets SSH through. */
const lets = (id: string, what: string): string =>
	id === 'no' ? `${what} has no NSG` : `${id} on ${what} denies SSH only to ${named(id)}`;
function whyStopped(row: Full, answer: string): string {
	const { subnet, nic } = row as Readonly<Record<'subnet' | 'nic', string>>;
	const found = stopper(row);
	const stops = (id: string, what: string): string => `${id} on ${what} denies SSH to ${named(id)}`;
	if (answer === 'subnet') return found === answer ? stops(subnet, 'the subnet') : lets(subnet, 'the subnet');
	if (answer === 'nic')
		return found === answer
			? `${stops(nic, 'the network interface')}${subnet === 'no' ? '' : `, and ${subnet} on the subnet doesn’t`}`
			: found === 'subnet'
				? 'the NSG of the subnet comes first and denies the session'
				: lets(nic, 'the network interface');
	if (found !== answer)
		return `${found === 'subnet' ? subnet : nic} applies to {name}, which is in ${named(found === 'subnet' ? subnet : nic)}`;
	return subnet === nic
		? subnet === 'no'
			? 'neither the subnet nor the network interface of {name} has an NSG, so nothing filters the session'
			: `${subnet} denies SSH only to ${named(subnet)}, and the server isn’t a member`
		: `${lets(subnet, 'the subnet')}, and ${lets(nic, 'the network interface')}`;
}

/** Whether a connection works after a rule was added that denies one direction to the web group. */
const survives = ({ way, of, by, at }: Full): string => {
	const out = by === 'vm';
	const web = of === 'web' ? [server] : [];
	const [source, destination]: readonly [Ipv4, Ipv4] = out
		? [server, '203.0.113.7']
		: ['203.0.113.7', server];
	const direction = out ? 'Outbound' : 'Inbound';
	return yes(
		worksWith(
			nsg(
				way === 'in' ? rule('100', 'Deny', '*', 'web') : rule('100', 'Deny', 'web', '*', '*', 'Outbound'),
				rule('200', 'Allow', '*', '*', '*', direction)
			),
			{ direction, source, destination, port: 443, protocol: 'TCP' },
			{ virtualNetwork: ['10.1.0.0/16'], groups: { web } },
			at === 'early'
		)
	);
};

const onlyRule = 'the only rule of {name} were {}';
const topics = {
	...told(
		'member',
		[
			'{net} and {peer} are in {here}, and {far} is in {there}. All three are peered with each other. You have {count}. The members of each group are in one virtual network. You deploy a VM named VM1.',
			'You deploy a VM named VM1. You have {count}. The members of each group are in one virtual network. In {here}, {net} is peered with {peer}, and both are peered with {far} in {there}.'
		],
		{
			noun: 'application security group',
			names: ['asg-{w}', 'asg-{p}', 'asg-{d}', 'asg-jump'],
			common: {
				vm: side('together', '', { net: '{net}', peer: '{peer}' }, 'VM1 were in {}', 'VM1 is in {}')
			},
			sides: {
				region: side(
					'together',
					'Region',
					{ here: '{here}', there: '{there}' },
					'{name} were in {}',
					'in {}'
				),
				members: side(
					'members',
					'Members in',
					{ no: '-', ...networks },
					{ '': 'its members were in {}', no: 'it had no members' },
					{ '': 'members in {}', no: 'no members' }
				)
			},
			decide: (row) => joins(row as Full),
			asks: { yes: 'true' },
			choose: 'To which group{s} can you add the network interface of VM1?',
			judge: 'You can add the network interface of VM1 to {name}.',
			why({ vm, region, members }) {
				const isNear = places[vm!]!.region === region;
				if (members !== 'no')
					return members === vm
						? 'the members of the group are in {vm}, like VM1'
						: `VM1 is in {vm}, but the members of the group are in {members}${isNear ? ', and a peering doesn’t change that' : ', in another region'}`;
				return isNear
					? 'the group has no members yet, and it’s in the region of VM1'
					: 'the group is empty, but it isn’t in the region of VM1';
			}
		}
	),
	...told(
		'rule',
		[
			'Members of asg-{w} and asg-{d} are in {net}. Members of asg-{p} are in {peer}, which is peered with {net}. There are {count} for NSG1, each with the destination asg-{d}. You will add one of them, and change only its priority, its source, or both.',
			'You review {count} for NSG1. You will add only one of them. Each has the destination asg-{d}. All members of asg-{d} and asg-{w} are in {net}, and those of asg-{p} in the peered network {peer}. Only the priority and the source of the rule can change.'
		],
		{
			noun: 'planned rule',
			common: {
				used: side(
					'priority',
					'',
					{ a: '200 (inbound) and 300 (outbound)', b: '300 (inbound) and 200 (outbound)' },
					'the custom rules of NSG1 had the priorities {}',
					'NSG1 has custom rules with the priorities {}'
				)
			},
			sides: {
				direction: side(
					'access',
					'Direction',
					{ Inbound: 'Inbound', Outbound: 'Outbound' },
					{ Inbound: '{name} were an inbound rule', Outbound: '{name} were an outbound rule' }
				),
				number: side('priority', 'Priority', '90|100|200|300|4096|5000'),
				source: side('together', 'Source', groupNames, 'its source were {}')
			},
			decide: (row) => faultOf(row as Full),
			asks: {
				nothing: 'nothing',
				number: 'only the priority',
				source: 'only the source',
				both: 'both the priority and the source'
			},
			choose: 'For which rule{s} do you need to change {}?',
			judge: 'To add {name}, you need to change {}.',
			table: 'What do you need to change to add each rule?',
			why: (row, answer) => whyFault(row as Full, answer)
		}
	),
	...told(
		'client',
		[
			'{net} is peered with {peer}. The only NSG is that of the subnet of vm-{d}1, the only member of asg-{d}. Its inbound rule 200 allows TCP port 1433 from asg-{p} to asg-{d}. You test connections to vm-{d}1 from {count}. Unless noted, all VMs are in {net}.',
			'A network team connects from {count} to vm-{d}1, the only member of asg-{d}. Unless noted, all VMs are in {net}, which is peered with {peer}. The only NSG is that of the subnet of vm-{d}1. Its inbound rule 200 allows connections from asg-{p} to asg-{d} on TCP port 1433.'
		],
		{
			noun: 'VM',
			names: ['vm-{w}1', 'vm-{p}1', 'vm-{p}2', 'vm-test'],
			common: {
				denial: side(
					'priority',
					'',
					{ '100 web': '100', '300 web': '300', '300 VirtualNetwork': '300' },
					{
						'': 'the other rule had priority {} and denied all TCP traffic from asg-{w} to asg-{d}',
						'300 VirtualNetwork':
							'the other rule had priority 300 and denied all TCP traffic from VirtualNetwork to asg-{d}'
					},
					{
						'': 'the only other custom rule, inbound rule {}, denies all TCP traffic from asg-{w} to asg-{d}',
						'300 VirtualNetwork':
							'the only other custom rule, inbound rule 300, denies all TCP traffic from VirtualNetwork to asg-{d}'
					}
				)
			},
			sides: {
				groups: side(
					'members',
					'Application security groups',
					{ ...bothGroups, no: '-{network}' },
					{
						'': '{name} were only in {}',
						'web app': '{name} were in {}',
						no: '{name} were in no group'
					},
					{ '': 'in {}', no: 'in no group{network}' }
				),
				network: side(
					'together',
					'',
					{ net: '', peer: ' (in {peer})' },
					{
						net: 'its virtual network were {net}',
						peer: 'its virtual network were {peer}'
					}
				),
				port: side('access', 'TCP port', '1433|22', 'its TCP port were {}', 'to port {}')
			},
			decide: (row) => verdictOf(row as Full),
			asks: {
				allow: 'allowed by rule 200',
				deny: 'denied by the other custom rule',
				default: 'allowed by a default rule'
			},
			choose: 'From which VM{s} is the connection {}?',
			judge: 'The connection from {name} is {}.',
			table: 'What happens to the connection from each VM?',
			why: (row, answer) => whyVerdict(row as Full, answer)
		}
	),
	...told(
		'goal',
		[
			'Each workload has one virtual network, one NSG for all subnets, asg-{p} for app VMs, and asg-{d} for database VMs. In {count}, you need to ensure that only app VMs can connect to database VMs on TCP port 1433. For this port, inbound allow rules are from asg-{p} to asg-{d}, and deny rules from Any to asg-{d}. You must not add unnecessary rules.',
			'You need to ensure that only app VMs can connect to the database VMs of {count} on TCP port 1433. Each workload has one virtual network, one NSG for all subnets, asg-{p} for app VMs, and asg-{d} for database VMs. For this port, inbound allow rules are from asg-{p} to asg-{d}, and deny rules from Any to asg-{d}. You must not add unnecessary rules.'
		],
		{
			noun: 'workload',
			names: ['CRM', 'ERP', 'Payroll', 'Booking'],
			sides: {
				rules: side(
					'access',
					'Custom rules',
					{
						'300 200': 'allow 300 and deny 200',
						'100 no': 'allow 100',
						'300 no': 'allow 300',
						'no 200': 'deny 200',
						'no 4000': 'deny 4000',
						'100 200': 'allow 100 and deny 200',
						'100 4000': 'allow 100 and deny 4000',
						'300 4000': 'allow 300 and deny 4000'
					},
					{
						'': 'the rules of {name} were {}',
						'100 no': onlyRule,
						'300 no': onlyRule,
						'no 200': onlyRule,
						'no 4000': onlyRule
					},
					'rules: {}'
				),
				out: side(
					'members',
					'VMs in their groups',
					{ no: 'all VMs', app: 'database VMs', db: 'app VMs' },
					{ '': 'only the {} were in their group', no: 'all VMs were in their groups' },
					{ '': 'only {} in their group', no: '{} in their groups' }
				)
			},
			decide: (row) => fixFor(row as Full),
			asks: {
				app: 'add the app VMs to asg-{p}',
				db: 'add the database VMs to asg-{d}',
				number: 'set the priority of the allow rule to 100',
				allow: 'add an allow rule that is processed first',
				deny: 'add a deny rule that is processed after the allow rule'
			},
			choose: 'For which workload{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each workload?',
			single: 'Only the app VMs must be able to connect to the database VMs. What should you do?',
			why: (row, answer) => whyFix(row as Full, answer)
		}
	),
	...told(
		'ssh',
		[
			'From another VM in {net}, you open an SSH session to each of {count}. Neither that VM nor its subnet has an NSG. The only custom rules are inbound: NSG1 denies SSH from Any to asg-{w}, and NSG2 denies SSH from Any to asg-{p}.',
			'An audit tests SSH to {count} from another VM in {net}. Neither that VM nor its subnet has an NSG. NSG1 has one custom rule, which denies inbound SSH from Any to asg-{w}. NSG2 has one custom rule, which denies inbound SSH from Any to asg-{p}.'
		],
		{
			noun: 'server',
			sides: {
				subnet: associated('subnet'),
				nic: associated('network interface'),
				ssh: side(
					'members',
					'Member of',
					{ ...bothGroups, db: 'asg-{d}' },
					{ '': '{name} were only in {}', 'web app': '{name} were in {}' },
					'in {}'
				)
			},
			decide: (row) => stopper(row as Full),
			asks: {
				subnet: 'denied by the NSG of its subnet',
				nic: 'denied by the NSG of its network interface',
				none: 'allowed'
			},
			choose: 'For which server{s} is the SSH session {}?',
			judge: 'The SSH session to {name} is {}.',
			table: 'What happens to the SSH session to each server?',
			why: (row, answer) => whyStopped(row as Full, answer)
		}
	),
	...told(
		'open',
		[
			'All subnets of {net} have NSG1, whose rules allow HTTPS in both directions. Your VMs, each in one application security group, have {count} with the internet. Connections stay open unless noted.',
			'Your VMs in {net} have {count} with the internet. Connections stay open unless noted. All subnets have NSG1, whose rules allow HTTPS in both directions. Each VM is in one application security group.'
		],
		{
			noun: 'HTTPS connection',
			edge: true,
			common: {
				way: side(
					'access',
					'',
					{ in: 'inbound traffic to', out: 'outbound traffic from' },
					'the new rule denied all {} asg-{w}',
					'at 10:00, you add a rule with priority 100 that denies all {} asg-{w}'
				)
			},
			sides: {
				of: side('members', 'VM in', groupNames, '{name} were with a VM in {}', 'with a VM in {}'),
				by: side(
					'opened',
					'Initiated by',
					{ vm: 'the VM', client: 'an internet client' },
					'{} initiated {name}',
					'initiated by {}'
				),
				at: side(
					'opened',
					'Initiated at',
					{ early: '09:50', late: '10:10', again: '09:50 and, after it was closed, again at 10:10' },
					{
						early: '{name} were initiated at 09:50 and stayed open',
						late: '{name} were initiated at 10:10',
						again: '{name} were closed and initiated again at 10:10'
					},
					'at {}'
				)
			},
			decide: (row) => survives(row as Full),
			asks: { yes: 'work', no: 'be denied' },
			choose: 'Which connection{s} will {} at 10:20?',
			judge: 'At 10:20, {name} will {}.',
			why({ way, of, by, at }) {
				const inbound = by === 'client';
				const initiator = inbound ? 'a client initiates it' : 'the VM initiates it';
				if (of === 'app') return 'the VM is in asg-{p}, and the new rule is only for asg-{w}';
				if ((way === 'in') !== inbound)
					return `${initiator}, so it’s ${inbound ? 'inbound' : 'outbound'}, and replies need no rule`;
				return {
					early: 'it was open before 10:00, and new rules affect only new connections',
					late: `${initiator} after 10:00, so the new rule applies`,
					again: `after closing, it’s a new connection, and ${initiator}`
				}[at as 'late'];
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'peering-is-enough': [
		'The members of a group, and of both groups of a rule, must be in one virtual network. It’s easy to think that a peering is enough.',
		(row) => {
			const { vm, members, source } = row;
			return members && members !== 'no' && members !== 'far'
				? { ...row, members: vm! }
				: source === 'app'
					? { ...row, source: 'web' }
					: row;
		}
	],
	'region-free': [
		'A group and its members must be in one region. It’s easy to think that an empty group can have any member.',
		(row) => (row['members'] === 'no' && row['vm'] ? { ...row, region: places[row['vm']]!.region } : row)
	],
	'number-once': [
		'A priority can be used once per direction in an NSG. It’s easy to think that it’s once per NSG.',
		(row) =>
			row['used']
				? {
						...row,
						direction:
							row['number'] === taken[row['used']]![0]
								? 'Inbound'
								: row['number'] === taken[row['used']]![1]
									? 'Outbound'
									: row['direction']!
					}
				: row
	],
	order: [
		'Rules are processed from the lowest number up. It’s easy to read them the other way round.',
		(row) =>
			row['denial']
				? { ...row, denial: row['denial'] === '100 web' ? '300 web' : row['denial'].replace('3', '1') }
				: taking('rules', /^300 200$/, { rules: '100 200' })(row)
	],
	'closed-inside': [
		'AllowVnetInBound lets in traffic from a virtual network and its peers unless a rule denies it. It’s easy to think that only what is allowed passes.',
		taking('rules', / no$/, { rules: '100 4000' })
	],
	'any-member': [
		'A rule for a group applies only to its members. It’s easy to think that it applies wherever its NSG is.',
		(row) =>
			row['ssh']
				? { ...row, ssh: 'web app' }
				: row['out']
					? { ...row, out: 'no' }
					: row['denial']
						? { ...row, denial: row['denial'].replace('web', 'VirtualNetwork') }
						: taking('of', /^app$/, { of: 'web' })(row)
	],
	'cut-at-once': [
		'New rules affect only new connections. It’s easy to think that they cut open connections.',
		taking('at', /^early$/, { at: 'late' })
	],
	'replies-need-rules': [
		'The side that opens a connection sets its direction, and replies need no rule. It’s easy to go by where the data flows.',
		(row) => (row['by'] ? { ...row, by: row['way'] === 'in' ? 'client' : 'vm' } : row)
	]
};

export const groupRules = topicFamily(
	{
		id: 'secure-access/group-rules',
		edition: 8,
		group: 'secure-access',
		title: 'Application security groups',
		rule: {
			'^member':
				'A group and its members are in one region, and all members are in the virtual network of the first one.',
			'^rule':
				'Custom rules have priorities from 100 to 4096, and each can be used once per direction in an NSG. The members of both groups of a rule are in one virtual network.',
			'^client':
				'The matching rule with the lowest number decides, and a rule for a group covers only its members. VMs in one virtual network or in two peered ones can reach each other unless a rule denies the traffic.',
			'^goal':
				'To let in only one group, allow it with a lower number than a rule that denies the rest. The deny rule covers only members of the destination group. The allow rule needs members on both sides.',
			'^ssh':
				'An NSG filters where it’s associated, and its rules for a group affect only members. Inbound, the NSG of the subnet comes first.',
			'^open':
				'New rules affect only new connections. The side that opens one sets its direction, and replies need no rule.'
		},
		lab: 'secure-access/two-security-groups',
		sources: [
			sources.applicationSecurityGroups,
			sources.networkInterfaces,
			sources.nsgs,
			sources.nsgFiltering,
			sources.serviceTags
		],
		axes: {
			together: 'Where VMs and groups are',
			members: 'Who is a member',
			priority: 'The priority of a rule',
			access: 'What rules do',
			nsg: 'Where an NSG is associated',
			opened: 'When and by whom a connection is opened'
		}
	},
	{
		topics,
		beliefs,
		themes: [
			['web', 'app', 'db', 'VNet1', 'VNet2', 'VNet3', 'West Europe', 'East US'],
			['kiosk', 'fares', 'ledger', 'vnet-rail', 'vnet-yard', 'vnet-dr', 'UK South', 'UK West'],
			['shop', 'stock', 'sql', 'vnet-food', 'vnet-farm', 'vnet-us', 'North Europe', 'Central US'],
			['lobby', 'match', 'score', 'vnet-game', 'vnet-stats', 'vnet-asia', 'East US', 'Japan East']
		],
		words: ['w', 'p', 'd', 'net', 'peer', 'far', 'here', 'there'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'export', 'email', 'list', 'ticket']
	}
);
