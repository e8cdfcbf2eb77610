// Names in virtual networks and on the internet: who answers, DNS servers, registration, records, delegation, reverse lookups, private endpoints and forwarding.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	delegationNeeds,
	endpointNeeds,
	forwardingNeeds,
	recordFor,
	registrationStep,
	reverseNames,
	serversOf,
	splitAnswer,
	type Place,
	type Target
} from '#lib/azure/networking/dns-setup.ts';
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

/** Whether a private zone is asked that is linked to the hub: by its VMs, or by DNS1 there. */
const asksPrivate = ({ from, dns }: Row): boolean => dns === 'own' || (dns === 'azure' && from === 'hub');
const addressOf = (row: Row) =>
	splitAnswer(asksPrivate(row), row['host'] !== 'open', row['host'] !== 'inner');

/** The hour of the last lease. */
const leaseOf = (lease: string): number => (lease.startsWith('flush') ? 0 : Number(lease.slice(-2)));
const serversIn = ({ nic, lease }: Row) => serversOf(leaseOf(lease!), 9, nic !== 'hub');

/** Nothing where another zone is told that decides nothing. */
function stepFor({ kind, links }: Row): string | undefined {
	const isElsewhere = /other|away/.test(links!);
	if (kind !== 'vm' && isElsewhere) return undefined;
	const link =
		({ on: 'registration', off: 'resolution', other: 'resolution' } as const)[links as 'on'] ?? 'none';
	return registrationStep(kind === 'vm', link, isElsewhere);
}
/** Nothing for Azure Front Door beside other records: pages tell of aliases that lead to it at the apex only. */
const typeOf = ({ target, place }: Row) =>
	target === 'endpoint 2' && place === 'taken'
		? undefined
		: recordFor(target!.split(' ')[0] as Target, place as Place);

const delegationStep = ({ goal, reg, ns }: Row) =>
	delegationNeeds(goal === 'child', reg === 'zone', ns as 'right');
const reverseOf = ({ from, link, back }: Row) => reverseNames(from === 'same', link === 'on', back as 'none');
const endpointStep = ({ own, link, record }: Row) =>
	endpointNeeds(own === 'own', record === 'present', link as 'linked');
/** What forwarding lacks. Nothing where settings of the other direction are told. */
function forwardingStep({ way, forward, linked }: Row): string | undefined {
	const isOut = way === 'out';
	if (isOut !== /rule/.test(forward!) || isOut === /zone/.test(linked!)) return undefined;
	return forwardingNeeds(isOut, /^(rule|inbound)$/.test(forward!), /both|zone hub/.test(linked!));
}

const zones = ['contour.example', 'fennel.example', 'lumen.example', 'quarry.example', 'tern.example'];

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'split',
		[
			'A delegated public DNS zone and a private one are named {zone}. Only {hub}, which is peered with {spoke}, is linked to the private one. Both have a record of {both}, only the public one has {open}, and only the private one {inner}. DNS1 in {hub} forwards all queries to 168.63.129.16.',
			'DNS1 in {hub} forwards all queries to 168.63.129.16. A delegated public DNS zone and a private one are named {zone}. Only {hub}, which is peered with {spoke}, is linked to the private one. Both have a record of {both}, only the public one has {open}, and only the private one {inner}.'
		],
		{
			noun: 'VM',
			sides: {
				from: side(
					'link',
					'Virtual network',
					{ hub: '{hub}', spoke: '{spoke}' },
					'{name} were in {}',
					'{name} is in {}'
				),
				dns: side(
					'server',
					'DNS server',
					{ azure: 'Azure-provided', own: 'DNS1', public: 'a public resolver' },
					'the DNS server of {name} were {}',
					'its DNS server is {}'
				),
				host: side(
					'record',
					'Looks up',
					{ both: '{both}.{zone}', open: '{open}.{zone}', inner: '{inner}.{zone}' },
					'{name} looked up {}',
					'it looks up {}'
				)
			},
			suits: ({ from, dns }, difficulty) => difficulty < 3 || dns !== 'azure' || from === 'spoke',
			decide: addressOf,
			asks: { private: 'a private IP address', public: 'a public IP address', none: 'NXDOMAIN' },
			choose: 'Which VM{s} will get {} from DNS?',
			judge: '{name} will get {} from DNS.',
			why(row) {
				const { from, dns, host } = row;
				return `${
					dns === 'public'
						? 'a public resolver asks no private zone'
						: dns === 'own'
							? 'DNS1 asks from {hub}, whose linked private zone answers alone'
							: from === 'hub'
								? 'the private zone is linked to {hub}, and answers alone'
								: 'the private zone isn’t linked to {spoke}, and peering doesn’t change that'
				}. The ${asksPrivate(row) ? 'private' : 'public'} zone has ${addressOf(row) === 'none' ? 'no' : 'a'} record of {${host!}}`;
			}
		}
	),
	...told(
		'servers',
		[
			'At 09:00 today, you changed the DNS server of {hub} from 10.{net}.0.4 to 10.{net}.0.5. At 13:00, you check {count}. The peered network {spoke} and NICs with a custom DNS server use 10.{net}.9.9. No other DHCP lease was renewed today.',
			'At 13:00, you check {count}. At 09:00 today, you changed the DNS server of {hub} from 10.{net}.0.4 to 10.{net}.0.5. The peered network {spoke} and NICs with a custom DNS server use 10.{net}.9.9. No other DHCP lease was renewed today.'
		],
		{
			noun: 'Windows VM',
			names: ['VM-BILLING', 'VM-SEARCH', 'VM-PRINT', 'VM-FILES', 'VM-BUILD'],
			sides: {
				nic: side(
					'server',
					'NIC set to',
					{ hub: 'inherit from {hub}', spoke: 'inherit from {spoke}', custom: 'use a custom server' },
					'the NIC of {name} were set to {}',
					'the NIC of {name} is set to {}'
				),
				lease: side(
					'need',
					'Event today',
					{
						'create 08': 'created at 08:00',
						'renew 08': 'ipconfig /renew at 08:00',
						'create 10': 'created at 10:00',
						'renew 10': 'ipconfig /renew at 10:00',
						'flush 10': 'ipconfig /flushdns at 10:00',
						'renew 12': 'ipconfig /renew at 12:00',
						'flush 12': 'ipconfig /flushdns at 12:00'
					},
					{
						'': 'you had run {} on {name}',
						'create 08': '{name} had been {}',
						'create 10': '{name} had been {}'
					},
					{
						'': 'you ran {}',
						'create 08': 'you created the VM at 08:00',
						'create 10': 'you created the VM at 10:00'
					}
				)
			},
			decide: serversIn,
			asks: { old: '10.{net}.0.4', new: '10.{net}.0.5', custom: '10.{net}.9.9' },
			choose: 'Which VM{s} will use {} for DNS?',
			judge: '{name} will use {} for DNS.',
			table: 'Which DNS server will each VM use?',
			single: 'Which DNS server will the VM use?',
			why(row, answer) {
				const { nic, lease } = row;
				const found = serversIn(row);
				const isFound = answer === found;
				if (nic === 'custom')
					return `servers set on the NIC override the ${isFound ? 'network’s' : `${answer} one of the network`}`;
				if (nic === 'spoke')
					return isFound
						? 'DNS servers are set for each network, and those of {spoke} didn’t change'
						: `peering doesn’t share the ${answer} server of {hub}`;
				if (answer === 'custom') return 'the NIC inherits the server of {hub}';
				if (!isFound) return `at the last lease, {hub} had the ${found} server`;
				return `${
					leaseOf(lease!)
						? `the last lease is from ${lease!.slice(-2)}:00,`
						: '/flushdns renews no lease, so the last one is from'
				} ${found === 'old' ? 'before' : 'after'} the change`;
			}
		}
	),
	...told(
		'register',
		[
			'The private DNS zone {zone} must contain an A record for {count}. You must use autoregistration where possible, and you cannot change links of other zones.',
			'For {count}, the private DNS zone {zone} must contain an A record. You must use autoregistration where possible, and you cannot change links of other zones.'
		],
		{
			noun: 'host name',
			names: ['orders', 'payroll', 'search', 'reports', 'archive', 'billing'],
			sides: {
				kind: side(
					'need',
					'IP address of',
					{
						vm: 'a VM with that name and one NIC',
						nic: 'the second NIC of a VM',
						lb: 'an internal load balancer',
						gateway: 'an application gateway'
					},
					'{name} were for {}',
					'you need {name} for {}'
				),
				links: side(
					'link',
					'Links of its network',
					{
						on: '{zone} with autoregistration',
						off: '{zone} without autoregistration',
						free: 'no zone',
						other: '{zone} without and {corp} with autoregistration',
						away: '{corp} with autoregistration'
					},
					'the network of {name} were linked to {}',
					'its network is linked to {}'
				)
			},
			suits: ({ kind, links }, difficulty) => difficulty < 3 || kind !== 'vm' || links !== 'on',
			decide: stepFor,
			asks: {
				nothing: 'make no change',
				enable: 'enable autoregistration on the link from the host name’s network to {zone}',
				link: 'add an autoregistration link from the host name’s network to {zone}',
				record: 'add an A record by hand'
			},
			choose: 'For which name{s} should you {}?',
			table: 'What should you do for each name?',
			single: 'You need to meet the requirements with the fewest changes. What should you do?',
			why(row, answer) {
				const { kind, links } = row;
				const found = stepFor(row)!;
				const isVm = kind === 'vm';
				const limit = isVm
					? 'the network registers in {corp} already, and it can’t register in two zones'
					: 'autoregistration is for the primary NIC of a VM, not for {kind}';
				if (answer === found)
					return {
						nothing: 'autoregistration adds the A record of this VM',
						enable: 'the link exists, so the VM only lacks autoregistration',
						link: 'there’s no link yet, and one with autoregistration adds the A record',
						record: limit
					}[found as 'link'];
				if (answer === 'record')
					return `autoregistration ${found === 'nothing' ? 'adds the record' : 'is possible here'}`;
				if (answer === 'nothing') return 'nothing adds this record to {zone} yet';
				const isLinked = !/free|away/.test(links!);
				if (answer === 'link' && isLinked) return 'the host name’s network is linked to {zone} already';
				if (answer === 'enable' && !isLinked) return 'the host name’s network has no link to {zone}';
				if (links === 'on') return 'autoregistration is enabled already';
				return isVm
					? 'a network can have only one link with autoregistration'
					: 'that registers only primary NICs of VMs';
			}
		}
	),
	...told(
		'record',
		[
			'You host {count} in Azure DNS, where {busy} has only a TXT record, www only a CNAME record, and {open} none. You need a new record that never has to be updated. Use another name only if necessary.',
			'To {count}, you must add a record that never has to be updated. In Azure DNS, {busy} has only a TXT record, www only a CNAME record, and {open} none. Use another name only if necessary.'
		],
		{
			noun: 'public zone',
			names: zones,
			sides: {
				place: side(
					'link',
					'Name',
					{ apex: 'the apex', taken: '{busy}', cname: 'www', free: '{open}' },
					'the record in {name} were for {}',
					'in {name}, the record is for {}'
				),
				target: side(
					'record',
					'Leads to',
					{
						address: 'a fixed on-premises IP address',
						endpoint: 'a Traffic Manager profile with external IPv4 endpoints',
						'endpoint 2': 'an Azure Front Door endpoint',
						host: 'a partner’s host name'
					},
					'the record in {name} led to {}',
					'it leads to {}'
				)
			},
			decide: typeOf,
			asks: {
				A: 'add an A record with an IP address',
				alias: 'add an alias record set of type A',
				CNAME: 'add a CNAME record',
				other: 'use another name for the record'
			},
			choose: 'In which zone{s} should you {}?',
			judge: 'In {name}, you should {}.',
			single: 'You need to provide the record. What should you do?',
			why(row, answer) {
				const { target, place } = row;
				const found = typeOf(row)!;
				const where = place === 'apex' ? 'at the apex' : 'beside a TXT record';
				const noCname =
					place === 'cname' ? 'a name can have only one CNAME record' : `a CNAME record can’t be ${where}`;
				if (answer === found)
					return {
						A: 'a fixed address outside Azure takes a plain A record',
						alias: `an alias record set of type A follows the Azure resource and can be ${where}`,
						CNAME: 'a CNAME record leads to a host name, and {place} has no other records',
						other:
							place === 'cname'
								? 'no record can be beside the CNAME record of www'
								: `${noCname}, and an alias record set can’t lead to that host`
					}[found];
				if (place === 'cname' && answer === typeOf({ target: target!, place: 'apex' }))
					return 'such a record can’t be beside a CNAME record';
				return {
					A: 'an A record wouldn’t follow the target to a new address',
					alias: 'an alias record set can’t lead to this target',
					CNAME: place === 'free' ? 'a CNAME record leads only to a host name' : noCname,
					other: 'the record that’s needed can be at this name'
				}[answer as 'A'];
			}
		}
	),
	...told(
		'delegate',
		[
			'For {count}, you created a public DNS zone and another for the subdomain dev, each with its host records. Hosts must resolve from the internet after the fewest changes.',
			'For {count}, hosts must resolve from the internet after the fewest changes. You created a public DNS zone and another for the subdomain dev, each with its host records.'
		],
		{
			noun: 'domain',
			names: zones,
			sides: {
				goal: side(
					'need',
					'Host',
					{ own: 'www', child: 'api.dev' },
					'{} had to resolve in {name}',
					'in {name}, {} must resolve'
				),
				reg: side(
					'server',
					'Name servers at registrar',
					{ zone: 'of the zone', default: 'of the registrar', gone: 'of a deleted zone' },
					'the name servers at the registrar of {name} were those {}',
					'the registrar lists name servers {}'
				),
				ns: side(
					'record',
					'NS record set dev',
					{ missing: 'missing', right: 'current', old: 'outdated' },
					'the NS record set dev in {name} were {}',
					'the NS record set dev is {}'
				)
			},
			suits: ({ goal, ns }, difficulty) => difficulty < 3 || goal === 'child' || ns !== 'right',
			decide: delegationStep,
			asks: {
				nothing: 'make no change',
				registrar: 'change the name servers at the registrar',
				add: 'add an NS record set named dev',
				replace: 'edit the NS record set named dev'
			},
			choose: 'For which domain{s} should you {}?',
			table: 'What should you do for each domain?',
			single: 'You need to make the host resolvable with the fewest changes. What should you do?',
			why(row, answer) {
				const { goal, reg, ns } = row;
				const found = delegationStep(row);
				const isOwn = goal === 'own';
				if (answer === found)
					return {
						nothing: `the registrar leads to the zone${isOwn ? ', which has www' : ', and its NS records to the dev zone'}`,
						registrar:
							reg === 'gone'
								? 'a zone that’s created again can have other name servers'
								: 'the registrar’s servers don’t have the zone',
						add: 'without an NS record set dev, nothing leads to the dev zone',
						replace: 'outdated NS records don’t lead to the dev zone'
					}[found as 'add'];
				if (answer === 'nothing') return 'queries from the internet don’t get to {goal} yet';
				if (answer === 'registrar') return 'the registrar has the right name servers';
				return (answer === 'add') !== (ns === 'missing')
					? `there’s ${ns === 'missing' ? 'no' : 'already an'} NS record set dev`
					: isOwn
						? 'the dev zone doesn’t have www'
						: 'the NS record set is right';
			}
		}
	),
	...told(
		'reverse',
		[
			'On VMs with Azure-provided DNS, you look up private IP addresses of {count}. Where you have a reverse zone, it is private, and linked to the network of the query.',
			'A log tool on VMs with Azure-provided DNS looks up private IP addresses of {count}. Where you have a reverse zone, it is private, and linked to the network of the query.'
		],
		{
			noun: 'VM',
			names: ['APP-07', 'SQL-02', 'WEB-15', 'LOG-03', 'JOB-21'],
			sides: {
				from: side(
					'link',
					'Looked up from',
					{ same: 'the same network', peered: 'a peered network' },
					'{name} were looked up from {}',
					'{name} is looked up from {}'
				),
				link: side(
					'need',
					'Its network',
					{
						on: 'linked to {zone} with autoregistration',
						off: 'linked to {zone} without autoregistration',
						no: 'not linked to {zone}'
					},
					'the network of {name} were {}',
					'its network is {}'
				),
				back: side(
					'record',
					'Your reverse zone',
					{ none: '-', record: 'has its PTR record', empty: 'lacks its PTR record' },
					{
						record:
							'a reverse zone of yours with the PTR record of {name} were linked to the network of the query',
						empty:
							'a reverse zone of yours without the PTR record of {name} were linked to the network of the query',
						none: 'no reverse zone of yours were linked to the network of the query for {name}'
					},
					'your reverse zone {}'
				)
			},
			decide: reverseOf,
			asks: {
				both: 'a name in {zone} and one in internal.cloudapp.net',
				internal: 'only a name in internal.cloudapp.net',
				record: 'only a name from your reverse zone',
				none: 'NXDOMAIN'
			},
			choose: 'For which VM{s} will the lookup return {}?',
			judge: 'The lookup of {name} will return {}.',
			why: ({ from, link, back }) =>
				back !== 'none'
					? `the linked reverse zone overrides Azure’s ${back === 'empty' ? 'but has no PTR record, so the answer is NXDOMAIN' : 'and has a PTR record'}`
					: from === 'peered'
						? 'Azure answers reverse lookups only in the same network. Peering isn’t enough'
						: link === 'on'
							? 'autoregistration adds a name in {zone} to the one that Azure gives each VM'
							: 'without autoregistration or a reverse zone of yours, Azure returns only the internal.cloudapp.net name'
		}
	),
	...told(
		'endpoint',
		[
			'Apps in {hub} use Azure-provided DNS and connect to {count}. Each service’s privatelink zone can be linked there, also with fallback to the internet. Partner accounts have private endpoints elsewhere.',
			'You review {count} for apps in {hub}, which use Azure-provided DNS. Each service’s privatelink zone can be linked there, also with fallback to the internet. Partner accounts have private endpoints elsewhere.'
		],
		{
			noun: 'storage account',
			// Each for another service, whose zone has a link that others don’t share.
			names: ['stlogs (blob)', 'stdocs (file)', 'stjobs (queue)', 'stfacts (table)', 'stsite (web)'],
			sides: {
				own: side(
					'need',
					'Reached by',
					{ own: 'your private endpoint', partner: 'a partner’s public endpoint' },
					'apps had to reach {name} by {}',
					'apps must reach {name} by {}'
				),
				link: side(
					'link',
					'Its zone',
					{
						unlinked: 'not linked',
						linked: 'linked without fallback',
						fallback: 'linked with fallback'
					},
					'the zone of {name} were {}',
					'its zone is {}'
				),
				record: side(
					'record',
					'Its A record',
					'present|missing',
					'the A record of {name} were {}',
					'its A record is {}'
				)
			},
			decide: endpointStep,
			asks: {
				nothing: 'make no change',
				link: 'link the privatelink zone to {hub}',
				record: 'add a DNS configuration to the private endpoint',
				fallback: 'enable fallback to internet on the link'
			},
			choose: 'For which account{s} should you {}?',
			table: 'What should you do for each account?',
			single: 'Apps must reach the account as required after the fewest changes. What should you do?',
			why(row, answer) {
				const { own, link } = row;
				const found = endpointStep(row);
				const isOwn = own === 'own';
				if (answer === found)
					return {
						nothing: isOwn
							? 'the linked zone has the private IP address'
							: link === 'unlinked'
								? 'without a link, public DNS gives the public IP address'
								: 'the zone has no record, so the fallback asks public DNS',
						link: 'the zone has the record, but Azure DNS uses it for {hub} only if it’s linked there',
						record: 'the linked zone lacks the record of the private endpoint',
						fallback: 'the linked zone has no record of the account, and answers NXDOMAIN'
					}[found as 'link'];
				return {
					nothing: `apps get ${link === 'linked' ? 'NXDOMAIN' : 'the public IP address'}`,
					link: link === 'unlinked' ? 'with a link, apps would get NXDOMAIN' : 'the zone is linked already',
					record: isOwn ? 'the zone has the record already' : 'you have no private endpoint for this account',
					fallback:
						link === 'linked'
							? found === 'nothing'
								? 'with a record in the zone, fallback changes nothing'
								: 'public DNS doesn’t give the private IP address'
							: link === 'fallback'
								? 'fallback is enabled already'
								: 'there’s no link'
				}[answer as 'link'];
			}
		}
	),
	...told(
		'forward',
		[
			'Each of {count} has an office on VPN, a hub with both endpoints of a DNS private resolver, and a peered spoke. Networks must use Azure-provided DNS.',
			'Networks in {count} must use Azure-provided DNS. Each site has an office on VPN, a hub with both endpoints of a DNS private resolver, and a peered spoke.'
		],
		{
			noun: 'site',
			names: ['Lima', 'Oslo', 'Dublin', 'Osaka', 'Denver'],
			sides: {
				way: side(
					'need',
					'Requirement',
					{ out: 'spoke needs office names', in: 'office needs the private zone' },
					{
						out: 'the spoke in {name} needed office names',
						in: 'the office in {name} needed the private zone'
					},
					'in {name}, the {}'
				),
				forward: side(
					'server',
					'There is',
					{
						rule: 'a rule for them',
						norule: 'no rule for them',
						inbound: 'forwarding to the inbound endpoint',
						direct: 'forwarding to 168.63.129.16'
					},
					{
						rule: 'there were a rule for office names in {name}',
						norule: 'there were no rule for office names in {name}',
						inbound: 'the office in {name} forwarded to the inbound endpoint',
						direct: 'the office in {name} forwarded to 168.63.129.16'
					},
					{
						'': '{} exists',
						inbound: 'it forwards to the inbound endpoint',
						direct: 'it forwards to 168.63.129.16'
					}
				),
				linked: side(
					'link',
					'Linked',
					{
						both: 'ruleset to both networks',
						hub: 'ruleset to only the hub',
						'zone hub': 'zone to the hub',
						'zone spoke': 'zone to only the spoke'
					},
					'you had linked the {} in {name}',
					'you linked the {}'
				)
			},
			decide: forwardingStep,
			asks: {
				nothing: 'make no change',
				rule: 'add a rule to the DNS forwarding ruleset',
				ruleset: 'link the DNS forwarding ruleset to the spoke',
				inbound: 'change the target of the office forwarder',
				zone: 'link the private DNS zone to the hub'
			},
			choose: 'For which site{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why: (row, answer) =>
				({
					nothing:
						row['way'] === 'out'
							? 'the spoke is linked to the ruleset, and the rule leads to the office'
							: 'the inbound endpoint answers from the zone, which is linked to the hub',
					rule: 'without a rule, Azure DNS sends office names to public DNS',
					ruleset: 'a network uses the rules only if the ruleset is linked to it. Peering isn’t enough',
					inbound: 'the office can’t reach 168.63.129.16, only the inbound endpoint',
					zone: 'the inbound endpoint is in the hub, so the zone must be linked there'
				})[answer as 'rule']
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'peering-links': [
		'Only a linked network asks a private zone. It’s easy to think that peering is enough.',
		taking('from', /^spoke$/, { from: 'hub' })
	],
	'public-next': [
		'A linked private zone answers alone. It’s easy to think that public DNS is asked next.',
		taking('host', /^open$/, { dns: 'public' })
	],
	'at-once': [
		'New DNS servers take effect only with a new DHCP lease. It’s easy to think that they apply at once.',
		taking('lease', /./, { lease: 'renew 12' })
	],
	'peering-shares': [
		'DNS servers are set for each network. It’s easy to think that peering shares them.',
		taking('nic', /spoke/, { nic: 'hub' })
	],
	'all-register': [
		'Autoregistration is for the primary NICs of VMs. It’s easy to expect it for each address.',
		taking('kind', /./, { kind: 'vm' })
	],

	'found-below': [
		'Only NS records lead to the zone of a subdomain. It’s easy to think that it’s found without them.',
		taking('ns', /missing/, { ns: 'right' })
	],
	'reverse-peered': [
		'Azure answers reverse lookups only in the same network. It’s easy to think that peered ones count.',
		taking('from', /peered/, { from: 'same' })
	],
	'falls-back': [
		'Without fallback to internet, a linked privatelink zone answers NXDOMAIN if it has no record. It’s easy to expect the public IP address.',
		taking('link', /^linked/, { link: 'fallback' })
	],
	'azure-from-anywhere': [
		'Only Azure reaches 168.63.129.16. It’s easy to forward to it from on-premises.',
		taking('forward', /direct/, { forward: 'inbound' })
	]
};

export const privateNames = topicFamily(
	{
		id: 'dns-load-balancing/private-names',
		edition: 9,
		group: 'dns-load-balancing',
		title: 'Azure DNS: zones, records and servers',
		rule: {
			'^split':
				'Only a linked network asks a private zone. A linked private zone answers alone. If you run your own DNS server, its network counts, not the client’s.',
			'^servers':
				'New DNS servers take effect only with a new DHCP lease. Servers set on the NIC override the network’s.',
			'^register':
				'Autoregistration is for the primary NICs of VMs. A network can have only one link with autoregistration. Add other records by hand.',
			'^record':
				'A CNAME record can’t be at the apex or beside other records. An alias record set of type A follows the Azure resource and can be there, but not beside a CNAME record.',
			'^delegate':
				'The registrar must name the servers of the zone. Only NS records lead to the zone of a subdomain.',
			'^reverse':
				'Azure answers reverse lookups only in the same network, with a second name after autoregistration. A linked reverse zone overrides Azure’s.',
			'^endpoint':
				'A privatelink zone counts only for linked networks. A linked privatelink zone answers NXDOMAIN without a record, unless it has fallback to the internet.',
			'^forward':
				'A ruleset must be linked to the network that asks, and a private zone to that of the inbound endpoint.'
		},
		lab: 'dns-load-balancing/private-zone-links',
		sources: [
			sources.privateDnsLinks,
			sources.privateDnsAutoregistration,
			sources.privateDnsFallback,
			sources.privateEndpointDns,
			sources.vnetNameResolution,
			sources.dnsRecords,
			sources.dnsAlias,
			sources.dnsDelegation,
			sources.dnsResolverRulesets
		],
		axes: {
			link: 'Networks and links',
			server: 'DNS servers',
			record: 'Records',
			need: 'What is needed or done'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['contour.example', 'corp.internal', 'vnet-hub', 'vnet-app', '1', 'portal', 'blog', 'db', 'mailing'],
			['fennel.example', 'staff.internal', 'vnet-core', 'vnet-web', '20', 'shop', 'help', 'stock', 'news'],
			['lumen.example', 'ops.internal', 'vnet-main', 'vnet-lab', '30', 'api', 'docs', 'cache', 'events'],
			[
				'quarry.example',
				'site.internal',
				'vnet-north',
				'vnet-south',
				'44',
				'orders',
				'press',
				'ledger',
				'forum'
			]
		],
		words: ['zone', 'corp', 'hub', 'spoke', 'net', 'both', 'open', 'inner', 'busy'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
