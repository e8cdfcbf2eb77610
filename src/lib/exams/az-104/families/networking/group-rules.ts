// Application security groups and Azure Bastion: who can join a group, which rules and how many are needed, what they let through, and what a Bastion host needs.
// Over 200 lines: eight topics with words for what can differ in each.
import { mayJoin, mayPair } from '#lib/azure/networking/application-security-group.ts';
import { decidingRule } from '#lib/azure/networking/nsg.ts';
import type { SecurityRule } from '#lib/azure/networking/security-rule.ts';
import type { Ipv4 } from '#lib/azure/networking/address.ts';
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

const yes = (is: boolean): string => (is ? 'yes' : 'no');

const [client, server] = ['10.1.0.4', '10.1.9.4'] as const satisfies readonly Ipv4[];
const inbound = { direction: 'Inbound', destination: server, protocol: 'TCP' } as const;

const regionOf = (network: string): string => (network === 'far' ? 'there' : 'here');
/** What can be added to a group: nothing is known of members in a region that isn’t theirs. */
function joins({ vm, region, members }: Row): string | undefined {
	const network = members === 'no' ? undefined : members!;
	return network && regionOf(network) !== region
		? undefined
		: yes(mayJoin({ region: region!, network }, { region: regionOf(vm!), network: vm! }));
}

const groupNames: Row = { web: '{w}', app: '{p}' };
type Denial = readonly [first: string, denied: string, denies: string];
/** What decides on a connection: the allow rule, the deny rule, or a default rule. */
function verdictOf({ denial, groups, port }: Row): string {
	const [first, denied, denies] = denial!.split(' ') as unknown as Denial;
	const members = (group: string): readonly Ipv4[] => (groups!.includes(group) ? [client] : []);
	const custom = (
		name: 'Allow' | 'Deny',
		priority: number,
		source: string,
		ports: SecurityRule['ports']
	): SecurityRule => ({ ...inbound, name, access: name, priority, source, ports });
	return decidingRule(
		{
			name: 'NSG1',
			rules: [
				custom('Allow', 200, 'app', 1433),
				custom('Deny', Number(first), denied, denies === 'Any' ? '*' : Number(denies))
			]
		},
		{ ...inbound, source: client, port: Number(port) },
		{ virtualNetwork: ['10.1.0.0/16'], groups: { '{w}': members('web'), app: members('app') } }
	).name;
}
/** Texts for deny rules, by number, source and port. */
const denials = (textOf: (...denial: Denial) => string): Row =>
	Object.fromEntries(
		[
			'100 {w} Any',
			'300 {w} Any',
			'300 VirtualNetwork Any',
			'300 VirtualNetwork 1433',
			'100 VirtualNetwork 22'
		].map((id) => [id, textOf(...(id.split(' ') as unknown as Denial))])
	);
function whyVerdict(row: Row): string {
	const [first, denied, denies] = row['denial']!.split(' ') as unknown as Denial;
	const groups = row['groups']!;
	const isWeb = denied === '{w}';
	const isApp = groups.includes('app');
	const because = isApp ? 'rule 200 is only for port 1433' : '{name} isn’t in {p}';
	return {
		Allow: `rule 200 is the first that matches, because {name} is in {p}${groups === 'app' ? '' : ', whatever other groups it’s in'}`,
		Deny: `${!isApp && isWeb ? '{name} is in {w} but not in {p}' : `${first === '300' ? because : 'rule 100 comes first'}, and ${isWeb ? '{name} is in {w}' : 'VirtualNetwork includes {net}'}`}, so rule ${first} denies the connection`,
		AllowVnetInBound: `${isApp && !isWeb ? 'both rules are only for port 1433' : `${because}, and rule ${first} is only for ${isWeb ? '{w}' : `port ${denies}`}`}, so AllowVnetInBound allows the connection`
	}[verdictOf(row) as 'Allow'];
}

/** Whether a connection works after a rule was added that denies one direction to the web group. */
const survives = ({ way, of, by, at }: Row): string => yes(of !== 'web' || way !== by || at === 'early');

/** How many rules a tier needs, by whom it accepts: AllowVnetInBound lets in VMs. */
const needed: Readonly<Record<string, number>> = { all: 0, no: 1, web: 1, only: 2 };
const kinds: Row = {
	all: 'none (AllowVnetInBound is enough)',
	no: 'one (deny)',
	only: 'two (allow and deny)'
};
const numbers = ['none', 'one', 'two', 'three', 'four'];
/** Returns a side of whom the VMs of a tier accept. */
const accepted = (tier: string, before: string, start: string) =>
	side(
		'access',
		`${tier} VMs accept`,
		{ all: 'all VMs', only: `only ${before} VMs`, no: 'no VMs' },
		`${tier.toLowerCase()} VMs accepted {}`,
		`${start}${tier.toLowerCase()} VMs accept {}`
	);
// Web VMs need one rule, because DenyAllInBound stops the internet.
const countOf = ({ app, db }: Row): number => 1 + needed[app!]! + needed[db!]!;

/** Texts for lists of groups in code. */
const listings = (textOf: (listing: string) => string): Row =>
	Object.fromEntries(
		['{p}', '{d}', '{p} {d}', '{w} {d}', '{w} AsgTest', '{p} AsgTest'].map((id) => [id, textOf(id)])
	);
/** Bicep for lists that begin with the group of VM2, and a command for others. */
const codeFor = (listing: string): string =>
	listing.startsWith('{p}')
		? `// Bicep for ipconfig1\napplicationSecurityGroups: [\n  { id: ${listing.replace(' ', '.id }\n  { id: ')}.id }\n]`
		: `az network nic ip-config update -g RG1 \\\n  --nic-name vm1-nic -n ipconfig1 \\\n  --application-security-groups ${listing}`;

/** Whether a connection succeeds: AsgTest is denied first, and other groups are allowed one protocol. */
const inGroup = ({ from, over, listing }: Row): string => {
	const groups = from === 'vm1' ? listing! : '{p}';
	return yes(!groups.includes('Test') && (over === 'any' || groups.includes(over!)));
};

/** The source of a rule: a group can’t have members in two networks, or in another one than the destination. */
const sourceFor = ({ who, where }: Row): string =>
	mayPair(where!, 'net')
		? 'asg'
		: who === 'some' || where === 'peer'
			? 'ip'
			: where === 'both'
				? 'tag'
				: 'web';

/** SKUs of Azure Bastion, from the least expensive one on, and what each is known for. */
const skus: Row = {
	Developer: 'is free',
	Basic: 'has a dedicated host',
	Standard: 'adds ways to connect',
	Premium: 'has all features'
};
const skuFor = ({ where, who, by }: Row): string =>
	/^audit/.test(by!)
		? 'Premium'
		: by !== 'portal'
			? 'Standard'
			: where === 'own' && who === 'one'
				? 'Developer'
				: 'Basic';

/** Which subnet’s NSG must allow some traffic for Azure Bastion. */
const traffic: Readonly<Record<string, readonly [text: string, subnet: string, why: string]>> = {
	users: ['inbound HTTPS from Internet', 'host', 'users connect to the Bastion host over HTTPS'],
	control: [
		'inbound HTTPS from GatewayManager',
		'host',
		'GatewayManager is the control plane, which connects to the Bastion host'
	],
	rdp: ['inbound RDP and SSH from Internet', '', 'only the Bastion host opens RDP and SSH sessions to VMs'],
	target: [
		'inbound RDP and SSH from the address range of AzureBastionSubnet',
		'vm',
		'the Bastion host opens RDP and SSH sessions to VMs'
	],
	out: [
		'outbound RDP and SSH to VirtualNetwork',
		'host',
		'the Bastion host opens RDP and SSH sessions to VMs'
	],
	logs: [
		'outbound HTTPS to AzureCloud',
		'host',
		'it’s the Bastion host that connects to public endpoints in Azure'
	]
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'member',
		[
			'You deploy VM1 and compare {count} for its network interface. {net} and {peer} are in {here}, and {far} is in {there}. All three are peered with each other.',
			'{net} and {peer} are in {here}, and {far} is in {there}. All three are peered with each other. You compare {count} for the network interface of VM1.'
		],
		{
			noun: 'application security group',
			names: ['{w}', '{p}', '{d}', 'AsgTest'],
			common: {
				vm: side('together', '', { net: '{net}', peer: '{peer}' }, 'VM1 were in {}', 'VM1 is in {}')
			},
			sides: {
				region: side(
					'together',
					'Region',
					{ here: '{here}', there: '{there}' },
					'{name} were in {}',
					'{name} is in {}'
				),
				members: side(
					'members',
					'Members in',
					{ no: '-', net: '{net}', peer: '{peer}', far: '{far}' },
					{ '': 'its members were in {}', no: 'it had no members' },
					{ '': 'its members are in {}', no: 'it has no members' }
				)
			},
			decide: joins,
			asks: { yes: 'true' },
			choose: 'To which group{s} can you add the network interface of VM1?',
			judge: 'You can add the network interface of VM1 to {name}.',
			why: ({ vm, region, members }) =>
				members === 'no'
					? `the group has no members yet, ${regionOf(vm!) === region ? 'and it’s in the region of VM1' : 'but it’s in a different region from VM1'}`
					: members === vm
						? 'the members of the group are in {vm}, like VM1'
						: `the members of the group are in {members}, and a group can’t span virtual networks${members === 'far' ? ' or regions' : ', even peered ones'}`
		}
	),
	...told(
		'client',
		[
			'Users of {count} in {net} report problems with Server1, the only member of {d}. Only the subnet of Server1 has an NSG.',
			'Server1 is the only member of {d}, and only its network interface has an NSG. You test TCP connections from {count} in {net} to Server1.'
		],
		{
			noun: 'VM',
			common: {
				denial: side(
					'access',
					'Custom inbound rules',
					denials((first, denied, port) =>
						[
							'Priority,Port,Protocol,Source,Destination,Action',
							...['200,1433,TCP,{p},{d},Allow', `${first},${port},TCP,${denied},{d},Deny`].toSorted()
						].join('\n')
					),
					denials(
						(first, denied, port) => `the deny rule had priority ${first}, port ${port}, and source ${denied}`
					)
				)
			},
			sides: {
				groups: side(
					'members',
					'Groups',
					{ ...groupNames, 'web app': '{w} and {p}', no: '-' },
					{ '': '{name} were only in {}', 'web app': '{name} were in {}', no: '{name} were in no group' },
					{ '': '{name} is in {}', no: '{name} is in no group' }
				),
				port: side('access', 'TCP port', '1433|22', 'it connected to port {}', 'it connects to port {}')
			},
			decide: verdictOf,
			asks: {
				Allow: 'allowed by a custom rule',
				Deny: 'denied',
				AllowVnetInBound: 'allowed by a default rule'
			},
			choose: 'From which VM{s} will connections be {}?',
			judge: 'Connections from {name} will be {}.',
			why: whyVerdict
		}
	),
	...told(
		'count',
		[
			'You plan NSG rules for {count} with only one application security group per tier. Each workload has one virtual network, whose subnets share an NSG with only default rules. Web VMs must accept everyone, and others only those listed. Other VMs are often added. Each custom rule must have one destination group, and one source group or service tag.',
			'For {count}, you create only one application security group per tier. Each custom rule must have one destination group, and one source group or service tag. Each workload has one virtual network, whose subnets share an NSG with only default rules. Other VMs are often added. Web VMs must accept everyone, and others only those listed.'
		],
		{
			noun: 'workload',
			names: ['CRM', 'ERP', 'Payroll', 'Booking'],
			sides: {
				app: accepted('App', 'web', 'in {name}, '),
				db: accepted('Database', 'app', '')
			},
			decide: (row) => String(countOf(row)),
			asks: { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5' },
			table: 'What is the minimum number of custom rules for each workload?',
			single: 'What is the minimum number of custom rules?',
			why(row, answer) {
				const more = countOf(row) - Number(answer);
				const [app, db] = ['app', 'db'].map((id) => kinds[row[id]!]!);
				return `${more ? `that’s ${numbers[Math.abs(more)]!} too ${more > 0 ? 'few' : 'many'}, because ` : ''}web VMs need one rule (allow), app VMs ${app!}, and database VMs ${db!}`;
			}
		}
	),
	...told(
		'swap',
		[
			'VM1 is in {w}, and VM2 is in {p}. You update the network interface of VM1 with the following code, and test {count} to Server1. NSG1, on the subnet of Server1, first denies all inbound traffic from AsgTest. It then allows SSH from {w}, HTTPS from {p}, SMB from {d}, and HTTP from all VMs, and denies everything else.',
			'NSG1, on the network interface of Server1, first denies all inbound traffic from AsgTest. It then allows SSH from {w}, HTTPS from {p}, SMB from {d}, and HTTP from all VMs, and denies everything else. VM1 is in {w}, and VM2 is in {p}. Before users open {count} to Server1, you update the network interface of VM1 with the following code.'
		],
		{
			noun: 'new connection',
			common: {
				listing: side(
					'members',
					'Code',
					listings(codeFor),
					listings((listing) => `the code listed ${listing.replace(' ', ' and ')}`)
				)
			},
			sides: {
				from: side(
					'together',
					'From',
					{ vm1: 'VM1', vm2: 'VM2' },
					'{name} were from {}',
					'{name} is from {}'
				),
				over: side(
					'access',
					'Protocol',
					{ '{w}': 'SSH', '{p}': 'HTTPS', '{d}': 'SMB', any: 'HTTP' },
					'it used {}',
					'it uses {}'
				)
			},
			decide: inGroup,
			asks: { yes: 'succeed', no: 'be denied' },
			again: true,
			choose: 'Which new connection{s} will {}?',
			judge: '{name} will {}.',
			why: ({ from, over, listing }) =>
				from === 'vm1' && listing!.includes('Test')
					? 'the code puts {from} in AsgTest, and the first rule denies all traffic from it'
					: over === 'any'
						? 'the rule that allows {over} from all VMs applies'
						: from === 'vm2'
							? `the code doesn’t change {from}, which ${over === '{p}' ? 'is in {p}, so HTTPS is allowed' : `isn’t in ${over!}, so {over} is denied`}`
							: over === '{w}' && !listing!.includes(over)
								? 'the code removes {from} from {w}, because it replaces the list of groups'
								: `the code ${listing!.includes(over!) ? `lists ${over!} for {from}, so {over} is allowed` : `doesn’t list ${over!} for {from}, so {over} is denied`}`
		}
	),
	...told(
		'source',
		[
			'You configure NSG1 for {count} on members of {d} in {net}. {net} is peered only with {peer} and has no gateway. A service needs one allow rule for only its clients, and a last rule denies all other inbound traffic. You prefer a group to a service tag, and a service tag to IP addresses.',
			'{net} is peered only with {peer} and has no gateway. Members of {d} in {net} run {count}. A service needs one allow rule for only its clients, and a last rule denies all other inbound traffic. You prefer a group to a service tag, and a service tag to IP addresses.'
		],
		{
			noun: 'service',
			names: ['Orders', 'Search', 'Reports', 'Invoices'],
			sides: {
				where: side(
					'together',
					'Clients',
					{
						net: 'VMs in {net}',
						peer: 'VMs in {peer}',
						both: 'VMs in {net} and in {peer}',
						web: 'computers on the internet'
					},
					'{name} were for {}',
					'{name} is for {}'
				),
				who: side(
					'access',
					'Access for',
					{ all: 'all of them', some: 'some of them' },
					'{} needed access',
					'{} need access'
				)
			},
			decide: sourceFor,
			asks: {
				asg: 'use a new application security group',
				tag: 'use the service tag VirtualNetwork',
				web: 'use the service tag Internet',
				ip: 'use IP addresses'
			},
			table: 'What should you use as the source for each service?',
			single: 'You need to specify the source of the rule. What should you do?',
			why(row, answer) {
				const { where } = row;
				const found = sourceFor(row);
				const noGroup = {
					net: '',
					peer: 'a group with members in {peer} can’t be in a rule with {d}',
					both: 'a group can’t have members in both networks',
					web: 'a group can contain only network interfaces in Azure'
				}[where as 'net'];
				if (answer === 'asg') return noGroup || 'all clients are VMs in {net}, like the members of {d}';
				if (answer === 'ip')
					return found === 'ip'
						? `${noGroup}, and service tags would let in other clients`
						: `${found === 'asg' ? 'a group' : 'a service tag'} can be the source`;
				if ((answer === 'web') !== (where === 'web'))
					return answer === 'web'
						? 'Internet doesn’t include private addresses of VMs'
						: 'VirtualNetwork doesn’t include the internet';
				return found === answer
					? `the tag includes {where}, and ${noGroup}`
					: `the tag ${where === 'both' || where === 'web' ? 'would let in all {where}' : `also includes ${where === 'net' ? '{peer}' : '{net}'}`}`;
			}
		}
	),
	...told(
		'open',
		[
			'In {net}, all subnets have NSG1, which allows HTTPS in both directions. VMs have {count} with the internet. Each VM is in one application security group. No one closes a connection except to restart it.',
			'You trace {count} between {net} and the internet. Each VM is in one application security group. NSG1, on all subnets, allows HTTPS in both directions. No one closes a connection except to restart it.'
		],
		{
			noun: 'HTTPS connection',
			edge: true,
			common: {
				way: side(
					'access',
					'',
					{ client: 'inbound traffic to', vm: 'outbound traffic from' },
					'the new rule denied {} {w}',
					'at 10:00, you add a rule with priority 100 that denies {} {w}'
				)
			},
			sides: {
				of: side('members', 'VM in', groupNames, '{name} were with a VM in {}', '{name} is with a VM in {}'),
				by: side(
					'opened',
					'Initiated by',
					{ vm: 'the VM', client: 'a client' },
					'{} initiated {name}',
					'{} initiates it'
				),
				at: side(
					'opened',
					'Starts at',
					{ early: '09:50', late: '10:10', again: '09:50 and restarts at 10:10' },
					{
						early: '{name} started at 09:50 and stayed open',
						late: '{name} started at 10:10',
						again: '{name} restarted at 10:10'
					},
					'it starts at {}'
				)
			},
			decide: survives,
			asks: { yes: 'work', no: 'not work' },
			choose: 'Which connection{s} will {} at 10:20?',
			why({ way, of, by, at }) {
				if (of === 'app') return 'the VM is in {p}, and the new rule is only for {w}';
				if (way !== by)
					return `{by} initiates it, so it’s ${by === 'vm' ? 'outbound' : 'inbound'}, and replies need no rule`;
				return {
					early: 'it was open before 10:00, and new rules affect only new connections',
					late: '{by} initiates it after 10:00, so the new rule applies',
					again: 'at 10:10, it’s a new connection, and {by} initiates it, so the new rule applies'
				}[at as 'late'];
			}
		}
	),
	...told(
		'sku',
		[
			'You plan Azure Bastion for {count} with test VMs in {here}. All SKUs are available there. A team can have only one Bastion resource. You need to minimize costs.',
			'You need to minimize the costs of Azure Bastion for {count} with test VMs in {here}. All SKUs are available there. A team can have only one Bastion resource.'
		],
		{
			noun: 'team',
			names: ['Sales', 'Legal', 'Audit', 'Research'],
			sides: {
				where: side(
					'together',
					'VMs in',
					{ own: 'one virtual network', peered: 'two peered virtual networks' },
					'{name} had VMs in {}',
					'{name} has VMs in {}'
				),
				who: side(
					'sku',
					'Opens',
					{ one: 'one session at a time', many: 'several sessions at once' },
					'{name} opened {}',
					'it opens {}'
				),
				by: side(
					'sku',
					'Needs',
					{
						portal: 'sessions in the Azure portal',
						client: 'native clients',
						link: 'shareable links',
						ip: 'connections by IP address',
						port: 'custom ports',
						audit: 'session recording',
						'audit private': 'private-only deployment'
					},
					'{} were needed',
					'it needs {}'
				)
			},
			decide: skuFor,
			asks: Object.fromEntries(Object.keys(skus).map((one) => [one, one])),
			choose: 'For which team{s} is {} the least expensive SKU that is sufficient?',
			table: 'Which SKU should you deploy for each team?',
			single: 'Which SKU should you deploy?',
			why(row, answer) {
				const { where, by } = row;
				const found = skuFor(row);
				const order = Object.keys(skus);
				const above = order.indexOf(answer) - order.indexOf(found);
				const needs = by !== 'portal' ? '{by}' : where === 'own' ? '{who}' : 'peering';
				return above
					? `${answer} ${skus[answer]!}, but ${above > 0 ? `costs more than ${found}` : `doesn’t support ${needs}`}`
					: `${found} is ${found === 'Developer' ? 'free and' : 'the least expensive SKU that'} supports ${needs}`;
			}
		}
	),
	...told(
		'bastion',
		[
			'Administrators will use Azure Bastion over the internet for RDP and SSH to VMs in {net}. One NSG is for AzureBastionSubnet, and another for the VMs’ subnet. Both deny all traffic at priority 4096 in both directions. You review {count}. You must approve only what Azure Bastion needs.',
			'A colleague suggests {count}. Administrators will use Azure Bastion over the internet for RDP and SSH to VMs in {net}. One NSG is for AzureBastionSubnet, and another for the VMs’ subnet. Both deny all traffic at priority 4096 in both directions. You must approve only what Azure Bastion needs.'
		],
		{
			noun: 'allow rule',
			sides: {
				of: side(
					'access',
					'Subnet',
					{ host: 'AzureBastionSubnet', vm: 'the VMs’ subnet' },
					'{name} were for {}',
					'{name} is for {}'
				),
				what: side(
					'access',
					'Traffic',
					Object.fromEntries(Object.entries(traffic).map(([id, [text]]) => [id, text])),
					'it allowed {}',
					'it allows {}'
				)
			},
			decide: ({ of, what }) => yes(traffic[what!]![1] === of),
			asks: { yes: 'approve', no: 'reject' },
			choose: 'Which rule{s} should you {}?',
			judge: 'You should {} {name}.',
			why: ({ of, what }) =>
				`${traffic[what!]![2]}${traffic[what!]![1] === of ? '' : `, so {of} ${/t$/.test(what!) ? `needs only an ${of === 'host' ? 'out' : 'in'}bound rule for them` : `doesn’t need ${what === 'rdp' ? 'them from Internet' : 'this rule'}`}`}`
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'peering-is-enough': [
		'All members of a group, and of all groups in a rule, are in one virtual network. It’s easy to think that a peering is enough.',
		(row) => {
			const { vm, members, where } = row;
			if (/net|peer/.test(members ?? '')) return { ...row, members: vm! };
			return /peer|both/.test(where ?? '') ? { ...row, where: 'net' } : row;
		}
	],
	'closed-inside': [
		'AllowVnetInBound lets in VMs that no rule denies. It’s easy to think that an allow rule closes the rest.',
		({ app, db, ...row }) =>
			app ? { ...row, app: app.replace('only', 'web'), db: db!.replace('only', 'web') } : row
	],
	'adds-groups': [
		'The code replaces the list of groups. It’s easy to think that it adds to it.',
		(row) => (row['listing'] ? { ...row, listing: `{w} ${row['listing']}` } : row)
	],
	'cut-at-once': [
		'New rules affect only new connections. It’s easy to think that they cut open connections.',
		taking('at', /^early$/, { at: 'late' })
	],
	'replies-need-rules': [
		'The side that initiates a connection sets its direction, and replies need no rule. It’s easy to go by where the data flows.',
		(row) => {
			const { way, by } = row;
			return way && way !== by ? { ...row, by: way, at: 'late' } : row;
		}
	],
	'basic-is-enough': [
		'Basic is for connections from the portal. It’s easy to overlook that other ways to connect need Standard.',
		(row) => (row['who'] && /^[cli]|port$/.test(row['by']!) ? { ...row, by: 'portal', who: 'many' } : row)
	],
	'rdp-to-host': [
		'Users connect to Azure Bastion over HTTPS. It’s easy to think that it needs RDP or SSH from the internet.',
		taking('what', /rdp|users/, { what: 'rdp' })
	]
};

export const groupRules = topicFamily(
	{
		id: 'secure-access/group-rules',
		edition: 9,
		group: 'secure-access',
		title: 'Application security groups and Azure Bastion',
		rule: {
			'^member':
				'An application security group and its members are in one region, and all members are in the virtual network of the first one.',
			'^client':
				'The matching rule with the lowest number decides, and a rule for a group covers only its members. AllowVnetInBound lets in VMs that no rule denies.',
			'^count':
				'Default rules let in VMs of the virtual network, but not the internet. To let in only one group, you need an allow rule and a deny rule after it.',
			'^swap':
				'The code replaces the groups of a network interface, and a rule for a group covers only its members. The first rule that matches decides.',
			'^source':
				'A rule can have a group as its source if all clients are VMs in the virtual network of the destination group. VirtualNetwork includes peered networks.',
			'^open':
				'New rules affect only new connections. The side that initiates one sets its direction, and replies need no rule.',
			'^sku':
				'Bastion Developer is for one session at a time and without peering. Several sessions or peering need at least Basic. Native clients, shareable links, custom ports, and connections by IP address need at least Standard. Session recording and private-only deployment need Premium.',
			'^bastion':
				'Users and GatewayManager connect to the Bastion host over HTTPS. The host opens RDP and SSH sessions to VMs, and connects to AzureCloud over HTTPS.'
		},
		lab: 'secure-access/two-security-groups',
		sources: [
			sources.applicationSecurityGroups,
			sources.networkInterfaces,
			sources.deploymentModes,
			sources.nsgs,
			sources.serviceTags,
			sources.bastionSkus,
			sources.bastionNsg
		],
		axes: {
			together: 'Where VMs and groups are',
			members: 'Who is a member',
			access: 'What rules do',
			opened: 'How a connection starts',
			sku: 'What Bastion must support'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['AsgWeb', 'AsgApp', 'AsgDb', 'VNet1', 'VNet2', 'VNet3', 'West Europe', 'East US'],
			['AsgKiosk', 'AsgFares', 'AsgLedger', 'RailNet', 'YardNet', 'SpareNet', 'UK South', 'UK West'],
			['AsgShop', 'AsgStock', 'AsgSql', 'FoodNet', 'FarmNet', 'FishNet', 'North Europe', 'Central US'],
			['AsgLobby', 'AsgMatch', 'AsgScore', 'GameNet', 'StatsNet', 'AsiaNet', 'East US', 'Japan East']
		],
		words: ['w', 'p', 'd', 'net', 'peer', 'far', 'here', 'there'],
		forms: ['choose', 'judge', 'table', 'single', 'series', 'judge'],
		telling: ['table', 'table', 'export', 'email', 'list', 'ticket']
	}
);
