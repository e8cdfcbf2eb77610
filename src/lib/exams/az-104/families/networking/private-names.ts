// Names in virtual networks and on the internet: who answers, DNS servers, registration, records, delegation, reverse lookups, private endpoints and forwarding.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	endpointNeeds,
	forwardingNeeds,
	recordFor,
	registrationStep,
	reverseNames,
	serversOf,
	type Link,
	type Place,
	type Target
} from '#lib/azure/networking/dns-setup.ts';
import { resolve } from '#lib/azure/networking/private-dns.ts';
import { answeringZone } from '#lib/azure/networking/public-dns.ts';
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

/** What a lookup gives where a private and a public zone have the same name, and whether a linked network asks for it. */
function lookup({ net, dns, host }: Row) {
	const isPublic = { address: host === 'inner' ? 'none' : 'public', reaches: false };
	if (dns === 'public') return isPublic;
	const { answer } = resolve(
		[
			{
				name: 'zone',
				records: host === 'open' ? {} : { [host!]: 'private' },
				links: [{ network: 'linked' }]
			}
		],
		[],
		// DNS1 asks from its network.
		{ network: dns === 'own' ? 'linked' : net! },
		`${host!}.zone`
	);
	if (answer === 'public') return isPublic;
	return { address: answer === 'no such name' ? 'none' : 'private', reaches: true };
}

/** The hour from which a VM has the DNS servers that it uses. */
const leaseOf = (lease = ''): number => (lease.startsWith('flush') ? 8 : Number(lease.split(' ')[1]));
const customs: Readonly<Record<string, readonly [number, number]>> = {
	custom: [0, 24],
	since: [11, 24],
	until: [0, 11]
};
const serversIn = ({ nic, lease }: Row) => serversOf(leaseOf(lease), 9, customs[nic!]);

const stepFor = ({ kind, net }: Row) =>
	registrationStep(
		kind === 'vm',
		(net === 'other' ? 'resolution' : /free|away/.test(net!) ? 'none' : net!) as Link,
		/other|away/.test(net!)
	);

/** What a public name lacks, nothing where that would be two changes. */
function delegationNeeds({ reg, ns, goal }: Row): string | undefined {
	const isChild = goal === 'child';
	const finds = (registrar: string, servers: string): boolean =>
		answeringZone(
			{ domain: 'a', nameServers: [registrar] },
			[
				{
					id: 'a',
					name: 'a',
					nameServers: ['zone'],
					...(servers === 'no' ? {} : { delegations: { 'b.a': [servers] } })
				},
				{ id: 'b', name: 'b.a', nameServers: ['right'] }
			],
			isChild ? 'x.b.a' : 'x.a'
		)?.id === (isChild ? 'b' : 'a');
	if (finds(reg!, ns!)) return 'nothing';
	if (finds('zone', ns!)) return 'registrar';
	return finds(reg!, 'right') ? (ns === 'no' ? 'add' : 'replace') : undefined;
}

const needOf = ({ own, record, link }: Row) =>
	endpointNeeds(own === 'own', record === 'yes', (link === 'no' ? 'none' : link) as 'linked');
/** What forwarding lacks. Nothing where settings of the other direction are told. */
function forwardOf({ need, forwards, linked }: Row): string | undefined {
	const isOut = need === 'out';
	if (isOut !== forwards!.endsWith('rule') || isOut === linked!.startsWith('zone')) return undefined;
	return forwardingNeeds(isOut, /^(rule|inbound)$/.test(forwards!), /both|zone hub/.test(linked!));
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'split',
		[
			'A public and a private DNS zone are named {zone}. Only {hub} is linked to the private zone, and {spoke} is peered with {hub}. Both zones have a record of {both}, only the public one has {open}, and only the private one has {inner}. DNS1, a server in {hub}, forwards all queries to 168.63.129.16.',
			'Users of {count} report different addresses. Host {open} is only in the public zone {zone}, {inner} only in the private zone of the same name, and {both} in both. The private zone is linked only to {hub}, which is peered with {spoke}. In {hub}, DNS1 forwards all queries to 168.63.129.16.'
		],
		{
			noun: 'VM',
			sides: {
				net: side(
					'link',
					'Virtual network',
					{ linked: '{hub}', peered: '{spoke}' },
					'{name} were in {}',
					'{name} is in {}'
				),
				dns: side(
					'server',
					'DNS server',
					{ azure: 'Azure-provided', own: 'DNS1', public: 'a public resolver' },
					{ '': '{name} used {}', azure: '{name} used Azure-provided DNS' },
					{ '': 'it uses {}', azure: 'it uses Azure-provided DNS' }
				),
				host: side(
					'record',
					'Looks up',
					{ both: '{both}.{zone}', open: '{open}.{zone}', inner: '{inner}.{zone}' },
					'{name} looked up {}',
					'it looks up {}'
				)
			},
			suits: ({ dns, net }, difficulty) => difficulty < 3 || dns !== 'azure' || net === 'peered',
			decide: (row) => lookup(row).address,
			asks: {
				private: 'a private IP address',
				public: 'a public IP address',
				none: 'NXDOMAIN'
			},
			choose: 'Which VM{s} will get {}?',
			judge: '{name} will get {}.',
			table: 'What will each VM get?',
			single: 'What will the VM get?',
			why(row, answer) {
				const { dns, net, host } = row;
				const { address, reaches } = lookup(row);
				const how =
					dns === 'public'
						? 'a public resolver never asks the private zone'
						: dns === 'own'
							? 'DNS1 asks from {hub}, which is linked to the private zone'
							: net === 'linked'
								? '{hub} is linked to the private zone, which answers alone'
								: '{spoke} isn’t linked to the private zone, and peering doesn’t change that';
				const has = `the ${reaches ? 'private' : 'public'} zone has ${address === 'none' ? 'no' : 'a'} record of {${host!}}`;
				if (answer === address) return `${how}, and ${has}`;
				return answer === 'none' || (answer === 'private') === reaches
					? has
					: reaches
						? 'the private zone answers, so the public one isn’t asked'
						: how;
			}
		}
	),
	...told(
		'servers',
		[
			'At 09:00 today, you changed the DNS server of {hub} from 10.{net}.0.4 to 10.{net}.0.5. {hub} contains {count} that run Windows. Custom settings name 10.{net}.9.9. It is 13:00, and no other DHCP leases were renewed.',
			'At 13:00, you review {count} that run Windows in {hub}. The DNS server of {hub} was 10.{net}.0.4 until 09:00 today, and is 10.{net}.0.5 since. Custom settings name 10.{net}.9.9. No other DHCP leases were renewed today.'
		],
		{
			noun: 'VM',
			names: ['vm-billing', 'vm-search', 'vm-print', 'vm-files', 'vm-build'],
			sides: {
				nic: side(
					'server',
					'DNS setting of NIC',
					{
						inherit: 'inherited',
						custom: 'custom',
						since: 'inherited until 11:00, then custom',
						until: 'custom until 11:00, then inherited'
					},
					'the DNS setting of the NIC of {name} were {}',
					'the DNS setting of the NIC of {name} is {}'
				),
				lease: side(
					'need',
					'Event',
					{
						'create 8': 'created at 08:00',
						'renew 8': 'ipconfig /renew at 08:00',
						'renew 10': 'ipconfig /renew at 10:00',
						'flush 10': 'ipconfig /flushdns at 10:00',
						'create 10': 'created at 10:00',
						'renew 12': 'ipconfig /renew at 12:00',
						'flush 12': 'ipconfig /flushdns at 12:00'
					},
					'the event of {name} were “{}”',
					'its event today is: {}'
				)
			},
			decide: serversIn,
			asks: { old: '10.{net}.0.4', new: '10.{net}.0.5', custom: '10.{net}.9.9' },
			choose: 'Which VM{s} will use {} as the DNS server?',
			judge: '{name} will use {} as its DNS server.',
			table: 'Which DNS server will each VM use?',
			single: 'Which DNS server will the VM use?',
			why(row, answer) {
				const { nic, lease } = row;
				const found = serversIn(row);
				if (answer === found)
					return `${lease!.startsWith('flush') ? '/flushdns renews no lease, so the last one is from before 09:00' : `the last lease is from ${lease!.endsWith('8') ? '08' : leaseOf(lease)}:00`}, ${
						{
							custom: 'when the NIC had custom DNS servers',
							new: 'after the change, when the NIC inherited',
							old: 'before the change of {hub}'
						}[found]
					}`;
				if (answer === 'custom')
					return nic === 'inherit'
						? 'the NIC has no custom DNS servers'
						: 'the NIC had no custom DNS servers at the last lease';
				return found === 'custom'
					? `the NIC didn’t inherit ${answer === 'new' ? 'the new' : 'the old'} server at the last lease`
					: found === 'new'
						? 'the last lease is from after the change'
						: 'the VM gets the new server only with its next lease';
			}
		}
	),
	...told(
		'register',
		[
			'The private DNS zone {zone} must contain an A record for each of {count}. You must use autoregistration where possible, and you cannot change links of other zones. All VMs run.',
			'An app looks up {count} in the private DNS zone {zone}. You plan to add the missing A records, by hand only where autoregistration is impossible. Links of other zones must not change. All VMs run.'
		],
		{
			noun: 'host',
			names: ['orders', 'payroll', 'search', 'reports', 'archive', 'billing'],
			sides: {
				kind: side(
					'need',
					'IP address of',
					{
						vm: 'a VM with one NIC',
						nic: 'the second NIC of a VM',
						lb: 'an internal load balancer',
						gateway: 'an application gateway'
					},
					'{name} were {}',
					'{name} is {}'
				),
				net: side(
					'link',
					'Links of its network',
					{
						registration: '{zone}, with autoregistration',
						resolution: '{zone}, without autoregistration',
						free: 'no zone',
						other: '{zone}, without autoregistration, and {corp}, with autoregistration',
						away: '{corp}, with autoregistration'
					},
					'the network of {name} were linked to {}',
					'its network is linked to {}'
				)
			},
			suits: ({ kind, net }, difficulty) => difficulty < 3 || kind !== 'vm' || net !== 'registration',
			decide: stepFor,
			asks: {
				nothing: 'make no change',
				enable: 'enable autoregistration on the link to {zone}',
				link: 'add a link to {zone} with autoregistration',
				record: 'add an A record by hand'
			},
			choose: 'For which host{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each host?',
			single: 'You need to meet the requirements for the host. What should you do?',
			why(row, answer) {
				const { kind, net } = row;
				const found = stepFor(row);
				const full = 'the network registers in {corp} already, and one registration zone is the limit';
				const others = 'autoregistration is only for the primary NIC of a VM';
				const isVm = kind === 'vm';
				if (answer === found)
					return {
						nothing: 'autoregistration creates the A record of the VM',
						enable: 'the link to {zone} exists, so only its autoregistration is missing',
						link: 'the network has no link, so a new one can register the VM',
						record: isVm ? full : `${others}, not for {kind}`
					}[found];
				if (answer === 'record')
					return `autoregistration ${found === 'nothing' ? 'has added the record' : 'is possible here'}`;
				if (answer === 'nothing')
					return isVm && found !== 'record'
						? 'the VM isn’t registered in {zone} yet'
						: 'nothing creates this record automatically';
				if (answer === 'enable' && net === 'registration') return 'autoregistration is enabled already';
				if (answer === 'enable' && /free|away/.test(net!)) return 'there’s no link to {zone}';
				if (answer === 'link' && !/free|away/.test(net!)) return 'the network is linked to {zone} already';
				return isVm ? full : others;
			}
		}
	),
	...told(
		'record',
		[
			'You have a public DNS zone named {zone}. The name {busy}.{zone} has a TXT record, and {open}.{zone} has no records. You need records for {count}, which must stay right without later edits.',
			'{count} must be met in the public DNS zone {zone}, with records that never have to be edited again. So far, {busy}.{zone} has only a TXT record, and {open}.{zone} has none.'
		],
		{
			noun: 'requirement',
			sides: {
				place: side(
					'link',
					'Name',
					{ apex: '{zone}', taken: '{busy}.{zone}', free: '{open}.{zone}' },
					'{name} were for {}',
					'{name} is for {}'
				),
				target: side(
					'record',
					'Must lead to',
					{
						address: 'an on-premises server with a fixed IP address',
						'public IP': 'an Azure public IP address without a DNS label',
						endpoint: 'a Traffic Manager profile with external IPv4 endpoints',
						host: 'a host name of a partner',
						mail: 'the mail servers of a provider',
						text: 'a text by which a provider verifies the domain'
					},
					'{name} had to lead to {}',
					'it must lead to {}'
				)
			},
			decide: ({ target, place }) => recordFor(target as Target, place as Place),
			asks: {
				A: 'add an A record',
				alias: 'add an alias record set of type A',
				CNAME: 'add a CNAME record',
				MX: 'add an MX record',
				TXT: 'add a TXT record',
				other: 'use another name, with a CNAME record'
			},
			choose: 'For which requirement{s} should you {}?',
			judge: 'For {name}, you should {}.',
			single: 'You need to meet the requirement. What should you do?',
			why({ target, place }, answer) {
				const found = recordFor(target as Target, place as Place);
				const noCname = `a CNAME record can’t be ${place === 'apex' ? 'at the zone apex' : 'beside the TXT record of {busy}'}`;
				if (answer === found)
					return {
						A: 'the address is fixed, and the server isn’t an Azure resource',
						alias:
							target === 'endpoint'
								? `${noCname}, and an alias record follows the profile`
								: 'an alias record follows the Azure resource when its address changes',
						CNAME: '{place} has no records yet, so a CNAME record can lead to the host name',
						MX: 'MX records name the servers that get mail',
						TXT: 'such a text is published in a TXT record, at any name',
						other: `${noCname}, and an alias record needs an Azure resource`
					}[found!];
				const isResource = found === 'alias';
				return {
					A: isResource
						? 'the A record would keep the old address when that changes'
						: target === 'host'
							? 'the partner may change the address of the host'
							: 'an A record holds only an address',
					alias:
						found === 'MX' || found === 'TXT'
							? 'an alias record set can’t be of that type'
							: 'an alias record needs an Azure resource',
					CNAME: place === 'free' ? 'a CNAME record leads only to another host name' : noCname,
					MX: 'no mail has to be delivered',
					TXT: 'a TXT record leads to no host',
					other: 'the name can have the record that’s needed'
				}[answer as 'A'];
			}
		}
	),
	...told(
		'delegate',
		[
			'You created public DNS zones in Azure for {count} and for the subdomain dev of each, with all host records. You need to make the listed hosts resolvable from the internet with the fewest changes.',
			'Host records of {count} are in Azure: www is in the public DNS zone of each, and api.dev in the zone of its subdomain dev. Customers must be able to resolve the listed hosts after as few changes as possible.'
		],
		{
			noun: 'domain',
			names: ['contour.example', 'fennel.example', 'lumen.example', 'quarry.example', 'tern.example'],
			sides: {
				goal: side(
					'need',
					'Host',
					{ own: 'www', child: 'api.dev' },
					'customers of {name} had to resolve {}',
					'customers of {name} must resolve {}'
				),
				reg: side(
					'server',
					'Name servers at registrar',
					{
						zone: 'those of the zone',
						default: 'those of the registrar',
						gone: 'those of a deleted zone'
					},
					'the name servers at the registrar of {name} were {}',
					'the name servers at the registrar are {}'
				),
				ns: side(
					'record',
					'NS record set for dev',
					{
						no: 'missing',
						right: 'servers of the dev zone',
						old: 'servers of a deleted dev zone'
					},
					{
						'': 'the NS record set for dev of {name} had the {}',
						no: 'the zone of {name} had no NS record set for dev'
					},
					{ '': 'its NS record set for dev has the {}', no: 'it has no NS record set for dev' }
				)
			},
			suits: ({ goal, reg, ns }, difficulty) =>
				difficulty < 3 || goal === 'child' || reg !== 'zone' || ns !== 'right',
			decide: delegationNeeds,
			asks: {
				nothing: 'make no change',
				registrar: 'change the name servers at the registrar',
				add: 'add an NS record set named dev',
				replace: 'edit the NS record set named dev'
			},
			choose: 'For which domain{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each domain?',
			single: 'You need to make the host resolvable. What should you do?',
			why(row, answer) {
				const { goal, reg, ns } = row;
				const found = delegationNeeds(row);
				const isOwn = goal === 'own';
				if (answer === found)
					return {
						nothing: `the registrar leads to the zone${isOwn ? ', which has the record of www' : ', and its NS record set leads on to the dev zone'}`,
						registrar:
							reg === 'gone'
								? 'a zone that’s created again can have other name servers, so the registrar leads nowhere'
								: 'queries go to the servers of the registrar, which don’t have the zone',
						add: 'only NS records in the zone of the domain lead to the dev zone',
						replace: 'the NS record set leads to servers of a zone that’s gone'
					}[found as 'add'];
				if (answer === 'nothing')
					return `queries don’t get to the ${found === 'registrar' ? 'zone of the domain' : 'dev zone'} yet`;
				if (answer === 'registrar') return 'the registrar has the right name servers';
				if (answer === 'add' ? ns !== 'no' : ns === 'no')
					return `there’s ${ns === 'no' ? 'no' : 'already an'} NS record set for dev`;
				return isOwn ? 'www isn’t in the dev zone' : 'the NS record set is right';
			}
		}
	),
	...told(
		'reverse',
		[
			'You run nslookup for the private IP addresses of {count}, from VMs that use Azure-provided DNS. Reverse zones are private DNS zones named {net}.10.in-addr.arpa.',
			'A security tool on Azure VMs with Azure-provided DNS looks up the private IP addresses of {count} to log names. Where a reverse zone is listed, it is a private DNS zone named {net}.10.in-addr.arpa.'
		],
		{
			noun: 'VM',
			names: ['vm-a17', 'vm-b04', 'vm-c32', 'vm-d08', 'vm-e21'],
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
					'Link of its network to {zone}',
					{ on: 'with autoregistration', off: 'without autoregistration', no: 'not linked' },
					{
						'': 'the network of {name} were linked to {zone} {}',
						no: 'the network of {name} were not linked to {zone}'
					},
					{ '': 'its network is linked to {zone} {}', no: 'its network is not linked to {zone}' }
				),
				zone: side(
					'record',
					'Reverse zone for the network of the query',
					{ none: '-', record: 'has a PTR record of it', empty: 'has no record of it' },
					{
						'': 'a reverse zone that {} were linked to the network from which {name} is looked up',
						none: 'no reverse zone were linked to the network from which {name} is looked up'
					},
					'the reverse zone that is linked there {}'
				)
			},
			suits: ({ zone }, difficulty) => difficulty > 1 || zone !== 'empty',
			decide: ({ from, link, zone }) => reverseNames(from === 'same', link === 'on', zone as 'none'),
			asks: {
				both: 'a name in {zone} and one in internal.cloudapp.net',
				internal: 'only a name in internal.cloudapp.net',
				record: 'only the name in the PTR record',
				none: 'NXDOMAIN'
			},
			choose: 'For which VM{s} will the lookup return {}?',
			judge: 'The lookup of {name} will return {}.',
			table: 'What will the lookup of each VM return?',
			single: 'What will the lookup return?',
			why({ from, link, zone }, answer) {
				const found = reverseNames(from === 'same', link === 'on', zone as 'none');
				if (zone !== 'none' && (answer === found || /both|internal/.test(answer)))
					return `the linked reverse zone replaces the default one${answer === found ? (zone === 'record' ? ', and it has a PTR record' : ', and it has no record') : ' of Azure'}`;
				if (answer === 'record')
					return zone === 'none' ? 'no reverse zone is linked' : 'the reverse zone has no record of it';
				if (answer === 'none' && found !== answer)
					return zone === 'none'
						? 'Azure answers reverse lookups in the same network'
						: 'the reverse zone has a record of it';
				if (from === 'peered')
					return answer === found
						? 'the default reverse zone is only for the same network, even with peering'
						: 'the VM is in another network than the query';
				return link === 'on'
					? answer === found
						? 'autoregistration in {zone} adds a second name to that of Azure'
						: 'the VM is registered in {zone} too'
					: answer === found
						? 'Azure has a reverse record of each VM, and this one isn’t registered in {zone}'
						: 'the network has no autoregistration in {zone}';
			}
		}
	),
	...told(
		'endpoint',
		[
			'VMs in {hub} use Azure-provided DNS and the usual host names of {count}. Each is for another service, whose privatelink zone you have. Partners have private endpoints for their accounts in their own networks.',
			'Apps in {hub} fail to find some of {count} by their usual host names. Azure-provided DNS is used. You have the privatelink zone of each, because all are for different services. The partners connect to their accounts over private endpoints in their networks.'
		],
		{
			noun: 'storage account',
			names: ['stlogs', 'stdocs', 'stjobs', 'stfacts', 'stlake'],
			sides: {
				own: side(
					'need',
					'Must be reached through',
					{ own: 'your private endpoint in {hub}', partner: 'the public endpoint of a partner' },
					'{name} had to be reached through {}',
					'{name} must be reached through {}'
				),
				link: side(
					'link',
					'Link of {hub} to the zone',
					{ no: 'none yet', linked: 'yes', fallback: 'yes, with fallback to internet' },
					{
						no: '{hub} were not linked to the zone of {name}',
						linked: '{hub} were linked to the zone of {name} without fallback to internet',
						fallback: '{hub} were linked to the zone of {name} with fallback to internet'
					},
					{
						no: 'its zone is not linked to {hub}',
						linked: 'its zone is linked to {hub}',
						fallback: 'its zone is linked to {hub} with fallback to internet'
					}
				),
				record: side(
					'record',
					'A record in the zone',
					{ yes: 'yes', no: 'no' },
					{ yes: 'the zone had an A record of {name}', no: 'the zone had no A record of {name}' },
					{ yes: 'it has an A record', no: 'it has no A record' }
				)
			},
			decide: needOf,
			asks: {
				nothing: 'make no change',
				link: 'link the privatelink zone to {hub}',
				record: 'add the privatelink zone to the DNS configuration of the private endpoint',
				fallback: 'enable fallback to internet on the link'
			},
			choose: 'For which account{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each account?',
			single: 'VMs must reach the account as required. What should you do?',
			why(row, answer) {
				const { own, link, record } = row;
				const found = needOf(row);
				const isOwn = own === 'own';
				if (answer === found)
					return {
						nothing: isOwn
							? 'the linked zone has the private IP address'
							: link === 'no'
								? 'without a link, public DNS answers with the public IP address'
								: 'the zone has no record, so the fallback asks public DNS',
						link: 'the zone has the record, but VMs in {hub} don’t ask it without a link',
						record: 'the linked zone has no record of the private endpoint',
						fallback: 'the linked zone has no record of the account and answers NXDOMAIN'
					}[found as 'link'];
				return {
					nothing: isOwn ? 'VMs don’t get the private IP address yet' : 'VMs get NXDOMAIN',
					link: link === 'no' ? 'with a link, the zone would answer NXDOMAIN' : '{hub} is linked already',
					record: record === 'yes' ? 'the record is there already' : 'you have no private endpoint for it',
					fallback:
						link === 'fallback'
							? 'it’s enabled already'
							: link === 'no'
								? 'there’s no link yet'
								: isOwn
									? 'public DNS has no private IP address'
									: ''
				}[answer as 'link'];
			}
		}
	),
	...told(
		'forward',
		[
			'In {count}, you have a hub with a DNS private resolver, a peered spoke, and a VPN from the hub to an office. All virtual networks use Azure-provided DNS. You need to meet the requirements with the fewest changes.',
			'A company has an office in {count}, each connected by VPN to a hub in Azure. A spoke is peered with each hub, which contains a DNS private resolver with both endpoints. The DNS setting of all networks is Default. You must change as little as possible.'
		],
		{
			noun: 'region',
			names: ['East US', 'West Europe', 'Japan East', 'UK South', 'Brazil South'],
			sides: {
				need: side(
					'need',
					'Requirement',
					{
						out: 'VMs in the spoke resolve office names',
						in: 'the office resolves names in the private DNS zone'
					},
					'the requirement in {name} were that {}',
					'in {name}, the requirement is that {}'
				),
				forwards: side(
					'server',
					'Forwarding',
					{
						rule: 'rule for the office domain in the ruleset',
						norule: 'no rule for the office domain in the ruleset',
						inbound: 'office DNS server to the inbound endpoint',
						direct: 'office DNS server to 168.63.129.16'
					},
					'the forwarding in {name} were “{}”',
					{
						rule: 'the ruleset has a rule for the office domain',
						norule: 'the ruleset has no rule for the office domain',
						inbound: 'the office DNS server forwards to the inbound endpoint',
						direct: 'the office DNS server forwards to 168.63.129.16'
					}
				),
				linked: side(
					'link',
					'Links',
					{
						both: 'ruleset to hub and spoke',
						hub: 'ruleset to hub',
						'zone hub': 'zone to hub',
						'zone spoke': 'zone to spoke'
					},
					'the links in {name} were “{}”',
					{
						both: 'the ruleset is linked to the hub and the spoke',
						hub: 'the ruleset is linked to the hub',
						'zone hub': 'the zone is linked to the hub',
						'zone spoke': 'the zone is linked to the spoke'
					}
				)
			},
			decide: forwardOf,
			asks: {
				nothing: 'make no change',
				rule: 'add a rule to the DNS forwarding ruleset',
				ruleset: 'link the DNS forwarding ruleset to the spoke',
				inbound: 'forward to the inbound endpoint',
				zone: 'link the private DNS zone to the hub'
			},
			choose: 'For which region{s} should you {}?',
			judge: 'For {name}, you should {}.',
			single: 'You need to meet the requirement in the region. What should you do?',
			why(row, answer) {
				const { need, forwards, linked } = row;
				const found = forwardOf(row);
				const isOut = need === 'out';
				if (answer === found)
					return {
						nothing: isOut
							? 'the spoke uses the ruleset, whose rule leads to the office'
							: 'the inbound endpoint answers from the zone that’s linked to the hub',
						rule: 'without a rule for the office domain, public DNS is asked',
						ruleset: 'only networks that are linked to the ruleset use its rules, peered or not',
						inbound: '168.63.129.16 can’t be reached from outside Azure',
						zone: 'the inbound endpoint answers from zones that are linked to the hub'
					}[found as 'rule'];
				return {
					nothing: 'queries don’t get to the right server yet',
					rule: isOut ? 'the ruleset has the rule already' : 'rules are for queries that leave Azure',
					ruleset: isOut ? 'the spoke is linked already' : 'the office isn’t in a virtual network',
					inbound: isOut
						? 'the inbound endpoint doesn’t have office names'
						: 'the office DNS server does that already',
					zone: isOut ? 'office names aren’t in the zone' : 'the zone is linked to the hub already'
				}[answer as 'rule'];
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'peering-passes': [
		'Peering doesn’t pass on the link of a private zone. It’s easy to think that it does.',
		taking('net', /^peered$/, { net: 'linked' })
	],
	'public-next': [
		'A linked private zone answers alone. It’s easy to think that public DNS is asked when a record is missing.',
		taking('host', /^open$/, { dns: 'public' })
	],
	'at-once': [
		'A VM gets other DNS servers only with a new DHCP lease. It’s easy to think that a change applies at once.',
		taking('lease', /./, { lease: 'renew 12' })
	],
	'flush-renews': [
		'/flushdns only clears the DNS cache. It’s easy to think that it renews the lease.',
		(row) => (row['lease'] ? { ...row, lease: row['lease'].replace('flush', 'renew') } : row)
	],
	'all-register': [
		'Autoregistration is only for the primary NICs of VMs. It’s easy to expect it for each private IP address.',
		taking('kind', /./, { kind: 'vm' })
	],
	'many-zones': [
		'A network can register in one zone only. It’s easy to overlook a link to another one.',
		(row) =>
			row['net'] ? { ...row, net: row['net'].replace('other', 'resolution').replace('away', 'free') } : row
	],
	'cname-anywhere': [
		'A CNAME record can’t be at the apex or beside other records. It’s easy to overlook that.',
		taking('place', /./, { place: 'free' })
	],
	'found-below': [
		'Only NS records lead to the zone of a subdomain. It’s easy to think that it’s found without them.',
		taking('ns', /^no$/, { ns: 'right' })
	],
	'same-servers': [
		'A zone that’s created again can have other name servers. It’s easy to think that a name keeps them.',
		(row) => ({
			...row,
			...(row['reg'] === 'gone' ? { reg: 'zone' } : {}),
			...(row['ns'] === 'old' ? { ns: 'right' } : {})
		})
	],
	'reverse-peered': [
		'The default reverse zone answers only in its network. It’s easy to think that peered ones ask it too.',
		taking('from', /^peered$/, { from: 'same' })
	],
	'reverse-added': [
		'A linked reverse zone replaces the default one. It’s easy to think that both answer.',
		taking('zone', /^empty$/, { zone: 'none' })
	],
	'falls-back': [
		'A linked privatelink zone answers NXDOMAIN where it has no record. It’s easy to expect the public IP address.',
		taking('link', /^linked$/, { link: 'fallback' })
	],
	'azure-from-anywhere': [
		'168.63.129.16 answers only inside Azure. It’s easy to forward to it from on-premises.',
		taking('forwards', /^direct$/, { forwards: 'inbound' })
	],
	'linked-anywhere': [
		'The network that asks must be linked to the ruleset, and that of the endpoint to the zone. It’s easy to take any link for enough.',
		(row) =>
			row['linked'] ? { ...row, linked: row['linked'].replace(/^hub$/, 'both').replace('spoke', 'hub') } : row
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
				'The network of the server that asks Azure DNS must be linked to the private zone. A linked zone answers alone, and peering doesn’t link.',
			'^servers':
				'A VM gets its DNS servers with a DHCP lease, and those of its NIC come before those of the network.',
			'^register':
				'Autoregistration is for the primary NICs of VMs, over a link that has it enabled, and for one zone per network. The rest takes records by hand.',
			'^record':
				'A CNAME record can’t be at the apex or beside other records. An alias record can, and it follows an Azure resource.',
			'^delegate':
				'The registrar must have the name servers of the zone, and the zone of the domain an NS record set with those of the subdomain’s zone.',
			'^reverse':
				'Azure answers reverse lookups within a network, with a second name where that registers in a zone. A linked reverse zone replaces that.',
			'^endpoint':
				'A linked privatelink zone needs the record of your private endpoint. Without a record it answers NXDOMAIN, unless the link falls back to the internet.',
			'^forward':
				'Queries out of Azure take a rule in a ruleset that’s linked to the client’s network. Queries into Azure take the inbound endpoint and a zone that’s linked to its network.'
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
		forms: ['choose', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
