// Names in virtual networks and on the internet: who answers, DNS servers, registration, outdated records, types of records, delegation, forwarding and caches.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	addressAfter,
	delegationNeeds,
	forwardingNeeds,
	isCached,
	recordFor,
	registrationStep,
	serversOf,
	splitAnswer,
	type Link,
	type Place,
	type Target,
	type VmRecord
} from '#lib/azure/networking/dns-setup.ts';
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

/** Returns texts by id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));

/** Links of the private zone: networks, and whether they register VMs. */
const links = [
	'hub false',
	'hub true',
	'spoke false',
	'spoke true',
	'hub true,\nspoke false',
	'hub false,\nspoke true'
];
/** Whether a private zone is asked that is linked to the network of the VM, or to that of DNS1. */
const asksPrivate = ({ links, from, dns }: Row): boolean =>
	dns !== 'public' && links!.includes(dns === 'own' ? 'hub' : from!);
const addressOf = (row: Row) =>
	splitAnswer(asksPrivate(row), row['host'] !== 'open', row['host'] !== 'inner');

/** The hour of the last lease. */
const leaseOf = (lease: string): number => (lease.includes('flush') ? 0 : Number(lease.slice(-5, -3)));
const serversIn = ({ nic, lease }: Row) => serversOf(leaseOf(lease!), 9, nic !== 'hub');

/** Nothing where another zone is told that decides nothing. */
function stepFor({ kind, links }: Row): string | undefined {
	const [link, elsewhere] = links!.split(' ');
	const isVm = kind === 'vm';
	return !isVm && elsewhere ? undefined : registrationStep(isVm, link as Link, elsewhere !== undefined);
}
const addressNow = ({ made, then }: Row) =>
	addressAfter(made === 'again' ? 'auto' : (made as VmRecord), then as 'moved');
const typeOf = ({ target, place }: Row) => recordFor(target as Target, place as Place);

/** What delegation lacks, in one change, or in two where the registrar is told. */
function delegationSteps({ reg = '', ns, host }: Row): string | undefined {
	const needs = delegationNeeds(/^(right)?$/.test(reg), ns as 'right', host === 'public');
	return needs[reg ? 2 : 1] ? undefined : needs.join('+') || 'nothing';
}
/** What forwarding lacks. Nothing where the link is for the other direction. */
function forwardingStep({ forward, linked }: Row): string | undefined {
	const [isOut, isLinkOut] = [forward, linked].map((one) => one!.startsWith('out'));
	return isOut === isLinkOut
		? forwardingNeeds(isOut!, forward!.endsWith('yes'), linked!.endsWith('yes'))
		: undefined;
}

/** Record sets, and their TTLs in seconds, from top to bottom. */
const sets = ['@', '*', '{both}', '{open}'];
const ttls = ['3600 1800 7200 600', '1800 3600 600 7200', '600 7200 1800 3600', '7200 600 3600 1800'];
/** The record set of a host, which has its place as an id, or another number that ends with it. */
const setOf = ({ host }: Row): number => Number(host) % 10;
const ttlOf = ({ ttl, ...row }: Row): number => Number(ttl!.split(' ')[setOf(row)]!);
const isOld = (row: Row): boolean => isCached(Number(row['at']), ttlOf(row), 540, 555);

const vms = ['VM-BILLING', 'VM-SEARCH', 'VM-PRINT', 'VM-FILES', 'VM-BUILD'];

const register: Omit<Topic, 'intro'> = {
	noun: 'host name',
	names: ['orders', 'payroll', 'search', 'reports', 'archive', 'billing'],
	sides: {
		kind: side(
			'need',
			'Host',
			{
				vm: 'an existing VM with that name and one NIC',
				nic: 'the second NIC of a VM',
				lb: 'an internal load balancer'
			},
			'{name} were for {}',
			'{name} is for {}'
		),
		links: side(
			'link',
			'Its network is linked to',
			{
				registration: '{zone} with autoregistration',
				resolution: '{zone} without autoregistration',
				unlinked: 'no zone',
				'resolution other': '{zone} without and {corp} with autoregistration',
				'unlinked other': '{corp} with autoregistration'
			},
			'its network were linked to {}',
			'its network is linked to {}'
		)
	},
	decide: stepFor,
	asks: {
		nothing: 'make no change',
		enable: 'enable autoregistration on the link to {zone}',
		link: 'add a link to {zone} with autoregistration',
		record: 'add an A record by hand'
	},
	why(row, answer) {
		const { kind, links } = row;
		const found = stepFor(row)!;
		const isVm = kind === 'vm';
		const isLinked = !links!.startsWith('unlinked');
		return answer === found
			? {
					nothing: 'autoregistration adds the A record of this VM',
					enable: 'the link only lacks autoregistration',
					link: 'a link with autoregistration adds the A record',
					record: isVm
						? 'the network already registers VMs in {corp}'
						: 'autoregistration is for the primary NIC of a VM, not for {kind}'
				}[found as 'link']
			: answer === 'record'
				? `autoregistration ${found === 'nothing' ? 'adds the record' : 'is possible here'}`
				: answer === 'nothing'
					? 'nothing adds this record to {zone} yet'
					: isLinked === (answer === 'link')
						? `the network ${isLinked ? 'is already' : 'isn’t'} linked to {zone}`
						: links === 'registration'
							? 'autoregistration is enabled already'
							: isVm
								? 'a network can have only one link with autoregistration'
								: 'that registers only primary NICs of VMs';
	}
};

const delegate: Omit<Topic, 'intro'> = {
	noun: 'host name',
	names: ['dev|api', 'lab|shop', 'news|app', 'web|portal'].map((one) => `{b}.{a}.{zone}|${one}`),
	sides: {
		ns: side(
			'link',
			'NS record set of the subdomain in {zone}',
			{ missing: 'missing', right: 'current', old: 'outdated' },
			'the NS record set {a} in {zone} were {}',
			'the NS record set {a} in {zone} is {}'
		),
		host: side(
			'record',
			'A record',
			{ public: 'in the public zone {a}.{zone}', private: 'only in a private zone {a}.{zone}' },
			'the A record {b} were {}',
			'the A record {b} is {}'
		)
	},
	decide: delegationSteps,
	asks: {
		add: 'add an NS record set for the subdomain to {zone}',
		replace: 'edit the NS record set of the subdomain in {zone}',
		record: 'add the A record to the public zone of the subdomain'
	},
	why(row, answer) {
		return (
			{
				nothing: [
					'the NS record set {a} is current, and the public zone already has the record',
					'it can’t be resolved yet'
				],
				registrar: [
					'the registrar doesn’t list the name servers of {zone}',
					'the registrar already lists those of {zone}'
				],
				add: ['nothing leads to {a}.{zone} yet', 'there’s already an NS record set {a}'],
				replace: [
					'the NS record set {a} exists but is outdated, so you should edit it',
					'the NS record set {a} is {ns}'
				],
				record: [
					'the A record must be in the public zone. The NS record set {a} is {ns}',
					'the public zone already has this record'
				]
			}[answer]?.[delegationSteps(row)!.split('+').includes(answer) ? 0 : 1] ?? answer
		);
	}
};

const topics: Readonly<Record<string, Topic>> = {
	split: {
		intro:
			'{hub} and {spoke} are peered. DNS1 in {hub} forwards everything to 168.63.129.16. A delegated public and a private DNS zone are named {zone}. Both have A records for {both}, only the public zone has {open}, and only the private zone has {inner}. Only the private zone holds private IP addresses.',
		noun: 'VM',
		names: vms,
		common: {
			links: side(
				'link',
				'Links of the private zone',
				texts(
					links,
					(id) =>
						`[\n${id.replace(/(\w+) (\w+)/g, '{"registrationEnabled": $2,\n"virtualNetwork": {"id": ".../{$1}"}}')}\n]`
				),
				texts(
					links,
					(id) =>
						`the private zone were linked to ${id.replace(/(\w+) \w+/g, '{$1}').replace(',\n', ' and ')}`
				)
			)
		},
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
				{ azure: 'Azure-provided DNS', own: 'DNS1', public: 'a public resolver' },
				'{name} used {}',
				'it uses {}'
			),
			host: side(
				'record',
				'Looks up',
				{ both: '{both}.{zone}', open: '{open}.{zone}', inner: '{inner}.{zone}' },
				'{name} queried {}',
				'it queries {}'
			)
		},
		decide: addressOf,
		asks: { private: 'a private IP address', public: 'a public IP address', none: 'NXDOMAIN' },
		choose: 'Which VM{s} will get {} from DNS?',
		judge: '{name} will get {} from DNS.',
		why(row) {
			const { dns } = row;
			const zone = asksPrivate(row) ? 'private' : 'public';
			return `${
				dns === 'public'
					? 'a public resolver can’t query private zones'
					: `${dns === 'own' ? 'DNS1' : '{name}'} queries Azure DNS from ${dns === 'own' ? '{hub}' : '{from}'}, which ${zone === 'private' ? 'is' : 'isn’t'} linked to the private zone`
			}. The ${zone} zone has ${addressOf(row) === 'none' ? 'no' : 'a'} record for {host}`;
		}
	},
	...told(
		'servers',
		[
			'Before you shut down DNS1 (10.{net}.0.4) at 13:00, you check {count}. At 09:00, you replaced it with DNS2 (10.{net}.0.5) in {hub}’s settings. The peered {spoke} and NICs with custom settings use 10.{net}.9.9. VMs and leases are from yesterday unless stated events changed that.',
			'DNS1 (10.{net}.0.4) failed, so you replaced it with DNS2 (10.{net}.0.5) in {hub}’s settings at 09:00. At 13:00, you get tickets about {count}. The peered {spoke} and NICs with custom settings use 10.{net}.9.9. VMs and leases are from yesterday unless stated events changed that.'
		],
		{
			noun: 'Windows VM',
			names: vms,
			sides: {
				nic: side(
					'server',
					'DNS settings of its NIC',
					{ hub: 'inherited from {hub}', spoke: 'inherited from {spoke}', custom: 'custom' },
					'the DNS settings of {name}’s NIC were {}',
					'the DNS settings of {name}’s NIC are {}'
				),
				lease: side(
					'need',
					'Today',
					'was created at 08:00|ran ipconfig /renew at 08:00|ran ipconfig /renew at 10:00|ran ipconfig /flushdns at 10:00|was restarted at 08:00|was restarted at 11:00|ran ipconfig /flushdns at 12:00|was created at 12:00',
					'{name} {} instead',
					'the VM {}'
				)
			},
			decide: serversIn,
			asks: { old: '10.{net}.0.4', new: '10.{net}.0.5' },
			choose: 'For which VM{s} is {} the current DNS server?',
			judge: '{name} uses {} for DNS.',
			why(row) {
				const { nic, lease } = row;
				return nic === 'custom'
					? 'settings of the NIC override those of the network'
					: nic === 'spoke'
						? 'peering doesn’t share the DNS servers of {hub}'
						: leaseOf(lease!)
							? `the last lease is from ${serversIn(row) === 'old' ? 'before the change, so the VM still uses DNS1' : 'after the change, so the VM uses DNS2'}`
							: '/flushdns doesn’t renew the lease, so the VM still uses DNS1';
			}
		}
	),
	'register 0': {
		...register,
		intro:
			'You replace hosts files with the private DNS zone {zone}, which must contain A records for {count}. All NICs use DHCP. You must use autoregistration where possible, and cannot change links of other zones.',
		table: 'What should you do for each name?'
	},
	'register 1': {
		...register,
		intro:
			'You deploy an app that looks up {count} in the private DNS zone {zone}, which must contain an A record for it. All NICs use DHCP. You must use autoregistration where possible, and cannot change links of other zones.',
		single: 'You need to provide the record without unnecessary changes. What should you do?',
		drawn: ({ kind }) => kind === 'vm'
	},
	...told(
		'life',
		['You audit', 'Before a cleanup, you check'].map(
			(you) =>
				`${you} one DNS record for each of {count} in different networks, linked to the private zone {corp} with autoregistration unless stated. The zone {zone} is public.`
		),
		{
			noun: 'VM',
			names: vms,
			sides: {
				made: side(
					'record',
					'Record',
					{
						auto: 'autoregistered in {corp}',
						hand: 'replaced in {corp} by a manual copy',
						again: 'replaced in {corp} by a manual copy, since deleted',
						alias: 'added to {zone} as an alias of the public IP address',
						typed: 'added to {zone} with the public IP address'
					},
					// Fits a copy that was deleted too, which had been made as well.
					{ hand: '{name}’s record were a manual copy in {corp}', '': '{name}’s record had been {}' },
					'{name}’s record was {}'
				),
				then: side(
					'need',
					'Then',
					{
						moved: '{name} got other IP addresses',
						deleted: '{name} and its public IP address were deleted',
						unlink: '{name}’s network was unlinked from {corp}'
					},
					'{} instead',
					'then {}'
				)
			},
			decide: addressNow,
			asks: {
				current: 'the current IP address',
				old: 'an outdated IP address',
				none: 'no IP address'
			},
			choose: 'For which VM{s} does the record now return {}?',
			judge: 'The record of {name} now returns {}.',
			why({ made, then }) {
				if (/hand|typed/.test(made!))
					return `a manual record ${then === 'unlink' ? 'isn’t removed with the link' : 'keeps its value'}`;
				if (made === 'alias')
					return then === 'deleted'
						? 'when the public IP address is deleted, its alias record set becomes empty'
						: 'public zones don’t depend on links';
				return `${made === 'again' ? 'the VM was registered again, and ' : ''}${
					{
						moved: 'autoregistration updates the record',
						deleted: 'autoregistration removes the record with the VM',
						unlink: 'removing the link also removes its autoregistered records'
					}[then as 'moved']
				}`;
			}
		}
	),
	record: {
		intro:
			'In {count}, www has only a CNAME record, {busy} only a TXT record, and {open} no records. In each, Marketing requests another record that never needs updates. Use another name only if necessary.',
		noun: 'public Azure DNS zone',
		names: ['contour.example', 'fennel.example', 'lumen.example', 'quarry.example', 'tern.example'],
		sides: {
			place: side(
				'link',
				'Name',
				{ apex: 'the apex', taken: '{busy}', cname: 'www', free: '{open}' },
				'the requested name were {}',
				'in {name}, the record is for {}'
			),
			target: side(
				'record',
				'Leads to',
				{
					address: 'a fixed on-premises IP address',
					endpoint: 'a Traffic Manager profile with external IPv4 endpoints',
					host: 'a partner’s host name'
				},
				'the record led to {}',
				'it must lead to {}'
			)
		},
		decide: typeOf,
		asks: {
			A: 'add a plain A record with the requested name',
			alias: 'add an alias record set with the requested name',
			CNAME: 'add a CNAME record with the requested name',
			other: 'add a record with another name'
		},
		choose: 'In which zone{s} should you {}?',
		judge: 'In {name}, you should {}.',
		why(row) {
			const { place } = row;
			const where = place === 'apex' ? 'at the apex' : 'beside a TXT record';
			return {
				A: 'a fixed address outside Azure takes a plain A record',
				alias: `an alias record set of type A follows the Azure resource and can be ${where}`,
				CNAME: 'a CNAME record leads to a host name, and {place} has no other records',
				other:
					place === 'cname'
						? 'the name www has a CNAME record, so it can’t have another record'
						: `a CNAME record can’t be ${where}, and an alias can’t lead to that host`
			}[typeOf(row)!];
		}
	},
	'delegate 0': {
		...delegate,
		intro:
			'You bought the domain {zone} and imported zone files of its previous owner into the public DNS zones {zone} and {a}.{zone}. Users on the internet must be able to resolve {b}.{a}.{zone}.',
		sides: {
			reg: side(
				'server',
				'Name servers listed by the registrar',
				{ right: 'of the zone {zone}', other: 'of another DNS provider', gone: 'of a deleted zone' },
				'the registrar listed name servers {}',
				'the registrar lists name servers {}'
			),
			...delegate.sides
		},
		asks: { registrar: 'change the name servers at the registrar', ...delegate.asks },
		single: 'What must you do to meet the requirement?',
		suits: (row, difficulty) => difficulty === 2 || delegationSteps(row)!.includes('+') === difficulty > 2
	},
	'delegate 1': {
		...delegate,
		asks: { nothing: 'make no change', ...delegate.asks },
		intro:
			'The registrar lists the name servers of the public zone {zone}. You created public DNS zones for its subdomains. Users on the internet must be able to resolve {count}.',
		choose: 'For which name{s} should you {}?',
		judge: 'For {name}, you should {}.',
		table: 'What should you do for each name?'
	},
	forward: {
		intro:
			'DNS private resolvers replace servers at {count}. Each has a private zone, a VPN-connected office, a hub with both endpoints, and a peered spoke. Networks keep Azure-provided DNS.',
		noun: 'site',
		names: ['Lima', 'Oslo', 'Dublin', 'Osaka', 'Denver'],
		sides: {
			forward: side(
				'server',
				'Needs',
				{
					'out yes': 'the spoke to resolve office names covered by a rule',
					'out no': 'the spoke to resolve office names not covered by any rule',
					'in yes': 'the office to resolve private names, forwarding to the inbound endpoint',
					'in no': 'the office to resolve private names, forwarding to 168.63.129.16'
				},
				'{name} needed {}',
				'{name} needs {}'
			),
			linked: side(
				'link',
				'Linked',
				{
					'out yes': 'ruleset to both networks',
					'out no': 'ruleset only to the hub',
					'in yes': 'zone to the hub',
					'in no': 'zone only to the spoke'
				},
				'you had linked the {}',
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
		choose: 'At which site{s} should you {}?',
		judge: 'At {name}, you should {}.',
		why: ({ forward }, answer) =>
			({
				nothing:
					forward === 'out yes'
						? 'the ruleset with the rule is linked to the spoke'
						: 'the zone is linked to the network of the inbound endpoint',
				rule: 'the ruleset is already linked to the spoke, but needs a rule',
				ruleset: 'a network uses only rules of rulesets that are linked to it. Peering isn’t enough',
				inbound: 'the office can’t reach 168.63.129.16, so it should forward to the inbound endpoint',
				zone: 'the inbound endpoint is in the hub, so the zone must be linked there'
			})[answer as 'rule']
	},
	cache: {
		intro:
			'You check which of {count} will get old IP addresses at 09:15. At 09:00, you changed all IP addresses, and nothing else, in the public zone {zone}. Users have different resolvers, which cache answers for their TTL.',
		noun: 'user',
		names: people,
		common: {
			ttl: side(
				'server',
				'Exported zone file',
				texts(ttls, (id) =>
					id
						.split(' ')
						.map((ttl, at) => `${sets[at]!} ${ttl} IN A 203.0.113.${at + 20}`)
						.join('\n')
				),
				texts(ttls, (id) => `the TTLs from top to bottom were ${id.replaceAll(' ', ', ')}`)
			)
		},
		sides: {
			host: side(
				'record',
				'Site',
				{
					0: '{zone}',
					1: '{inner}.{zone}',
					2: '{both}.{zone}',
					3: '{open}.{zone}',
					11: '{busy}.{zone}'
				},
				'{name} opened {}',
				'{name} opens {}'
			),
			at: side(
				'need',
				'Last query of the resolver',
				{ 490: '08:10', 520: '08:40', 530: '08:50', 545: '09:05' },
				'the resolver of {name} had last queried Azure DNS for it at {}',
				'the resolver last queried Azure DNS for it at {}'
			)
		},
		decide: (row) => (isOld(row) ? 'old' : 'new'),
		asks: { old: 'the old IP address', new: 'the new IP address' },
		choose: 'Who will get {}?',
		judge: '{name} will get {}.',
		why: (row) =>
			row['at'] === '545'
				? 'the resolver queried Azure DNS after the change'
				: `the TTL of ${sets[setOf(row)]!} is ${ttlOf(row)} seconds, so the answer from {at} ${isOld(row) ? 'is still cached' : 'has expired'}`
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'peering-links': [
		'Only linked networks can query a private zone. It’s easy to think that peering is enough.',
		taking('from', /./, { links: 'hub spoke' })
	],
	'public-next': [
		'A linked private zone answers alone. It’s easy to think that public DNS is queried next.',
		taking('host', /^open$/, { dns: 'public' })
	],
	'at-once': [
		'New DNS servers take effect only when the DHCP lease is renewed. It’s easy to think that they apply at once.',
		taking('lease', /./, { lease: '12:00' })
	],
	'all-register': [
		'Autoregistration is for the primary NIC of a VM. It’s easy to expect it for each address.',
		taking('kind', /./, { kind: 'vm' })
	],
	'hand-follows': [
		'Nothing updates a manual record. It’s easy to think that it follows the VM.',
		taking('made', /hand|typed/, { made: 'auto' })
	],
	'azure-from-anywhere': [
		'Only Azure reaches 168.63.129.16. It’s easy to think that on-premises servers can forward to it.',
		taking('forward', /in no/, { forward: 'in yes' })
	],
	'ttl-from-change': [
		'A TTL counts from the query. It’s easy to count it from the change.',
		taking('at', /0$/, { at: '539' })
	]
};

export const privateNames = topicFamily(
	{
		id: 'dns-load-balancing/private-names',
		edition: 10,
		group: 'dns-load-balancing',
		title: 'Azure DNS: zones, records and servers',
		rule: {
			'^split':
				'Only linked networks can query a private zone. A linked private zone answers alone. Your DNS server queries Azure DNS from its network.',
			'^servers':
				'New DNS servers take effect only when the DHCP lease is renewed. Settings of the NIC override those of the network.',
			'^register':
				'Autoregistration is for the primary NIC of a VM. A network can have only one link with autoregistration.',
			'^life': 'Autoregistered records and aliases follow their resource. A manual record keeps its value.',
			'^record':
				'A CNAME record can’t be at the apex or beside other records. An alias record set of type A follows the Azure resource and can be at the apex.',
			'^delegate':
				'The registrar must list the zone’s name servers. An NS record set in the zone must list those of a subdomain.',
			'^forward':
				'A ruleset must be linked to the network that queries. The inbound endpoint resolves only zones that are linked to its network.',
			'^cache':
				'A resolver caches an answer for the TTL of its record set. A wildcard is only for names without a record set.'
		},
		lab: 'dns-load-balancing/private-zone-links',
		sources: [
			sources.privateDnsLinks,
			sources.privateDnsAutoregistration,
			sources.privateDnsFaq,
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
			'contour.example corp.internal vnet-hub vnet-app 1 portal blog db mailing',
			'fennel.example staff.internal vnet-core vnet-web 20 shop help stock news',
			'lumen.example ops.internal vnet-main vnet-lab 30 api docs cache events',
			'tern.example home.internal vnet-east vnet-west 52 store wiki files alumni',
			'quarry.example site.internal vnet-north vnet-south 44 orders press ledger forum'
		].map((theme) => theme.split(' ')),
		words: ['zone', 'corp', 'hub', 'spoke', 'net', 'both', 'open', 'inner', 'busy'],
		forms: ['table', 'choose', 'judge', 'judge', 'judge', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
