// Names in virtual networks and on the internet: who answers, DNS servers, registration, outdated records, types of records, delegation, services and moves.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	addressAfter,
	delegationNeeds,
	recordFor,
	registrationStep,
	splitAnswer,
	type Link,
	type Place,
	type Target,
	type VmRecord
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
/** Whether a private zone is asked: Azure-provided DNS asks one that is linked to the network. */
const asksPrivate = ({ links, from, dns }: Row): boolean => dns === 'azure' && links!.includes(from!);
const addressOf = (row: Row) =>
	splitAnswer(asksPrivate(row), row['host'] !== 'open', row['host'] !== 'inner');

/** What has to be set for a DNS server to be used. */
function serverStep({ need, set, nic }: Row): string | undefined {
	const isCustom = nic === 'custom';
	if (need !== 'hub') return isCustom || (need === 'one' && set !== 'default') ? undefined : need;
	return isCustom ? { new: 'one' }[set!] : { default: need, late: 'restart', new: 'nothing' }[set!];
}

/** Nothing where another zone is told that decides nothing. */
function stepFor({ kind, links }: Row): string | undefined {
	const [link, elsewhere] = links!.split(' ');
	const isVm = kind === 'vm';
	return !isVm && elsewhere ? undefined : registrationStep(isVm, link as Link, elsewhere !== undefined);
}
const addressNow = ({ made, then }: Row) => addressAfter(made as VmRecord, then as 'moved');
const typeOf = ({ target, place }: Row) => recordFor(target as Target, place as Place);

/** What delegation lacks, in one change. */
function delegationStep({ ns, host }: Row): string | undefined {
	const [need = 'nothing', more] = delegationNeeds(true, ns as 'right', host === 'public');
	return more ? undefined : need;
}
/** What is next where a zone moves to Azure DNS, or is new. */
const nextStep = ({ what, from, done }: Row): string | undefined =>
	what === 'inner' && from === 'old'
		? undefined
		: {
				nothing: what === 'inner' ? 'private' : 'zone',
				zone: from === 'old' ? 'import' : 'records',
				records: { domain: 'registrar', child: 'ns', inner: 'link' }[what!]
			}[done!];

const vms = ['VM-BILLING', 'VM-SEARCH', 'VM-PRINT', 'VM-FILES', 'VM-BUILD'];

const register: Omit<Topic, 'intro'> = {
	noun: 'host name',
	names: ['orders', 'payroll', 'search', 'reports', 'archive', 'billing'],
	sides: {
		kind: side(
			'need',
			'Host',
			{
				vm: 'an existing VM of that name',
				nic: 'the second NIC of a VM',
				lb: 'an internal load balancer'
			},
			'the record for {name} had to lead to {}',
			'the record for {name} must lead to {}'
		),
		links: side(
			'link',
			'Its network is linked to',
			{
				registration: '{zone} with autoregistration',
				resolution: '{zone} without autoregistration',
				unlinked: 'no zone',
				'resolution other': '{zone} without autoregistration, and to {corp} with it',
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
		record: 'add an A record manually'
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

const delegate: Topic = {
	noun: 'host name',
	intro:
		'You have a public Azure DNS zone named {zone}, and the registrar lists its name servers. You created public zones for its subdomains. Users on the internet must be able to resolve {count}.',
	names: ['dev|api', 'lab|shop', 'news|app', 'web|portal'].map((one) => `{b}.{a}.{zone}|${one}`),
	sides: {
		ns: side(
			'link',
			'NS record set of the subdomain in {zone}',
			{ missing: 'missing', right: 'up to date', old: 'from a deleted zone' },
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
	decide: delegationStep,
	choose: 'For which name{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each name?',
	asks: {
		nothing: 'make no change',
		add: 'add an NS record set for the subdomain to {zone}',
		replace: 'edit the NS record set of the subdomain in {zone}',
		record: 'add the A record to the public zone of the subdomain'
	},
	why(row, answer) {
		return (
			{
				nothing: [
					'the NS record set {a} is up to date, and the public zone already has the record',
					'it can’t be resolved yet'
				],
				add: ['nothing leads to {a}.{zone} yet', 'there’s already an NS record set {a}'],
				replace: [
					'the NS record set {a} lists name servers of a deleted zone, so you should edit it',
					'the NS record set {a} is {ns}'
				],
				record: [
					'the A record must be in the public zone. The NS record set {a} is {ns}',
					'the public zone already has this record'
				]
			}[answer]?.[delegationStep(row) === answer ? 0 : 1] ?? answer
		);
	}
};

const topics: Readonly<Record<string, Topic>> = {
	split: {
		intro:
			'You have a public and a private DNS zone, both named {zone}. Both have an A record for {both}. Only the public zone has {open}, and only the private zone has {inner}. {hub} is peered with {spoke}.',
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
				{ azure: 'Azure-provided DNS', public: 'a public DNS server' },
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
		asks: {
			private: 'an IP address from the private zone',
			public: 'an IP address from the public zone',
			none: 'no IP address'
		},
		choose: 'Which VM{s} will get {}?',
		judge: '{name} will get {}.',
		why(row) {
			const { dns } = row;
			const zone = asksPrivate(row) ? 'private' : 'public';
			return `${
				dns === 'public'
					? 'a public DNS server can’t query private zones'
					: `the network {from} ${zone === 'private' ? 'is' : 'isn’t'} linked to the private zone`
			}. The ${zone} zone has ${addressOf(row) === 'none' ? 'no' : 'a'} record for {host}${zone === 'private' && row['host'] === 'open' ? ', and the public zone isn’t queried then' : ''}`;
		}
	},
	...told(
		'servers',
		[
			'You have peered virtual networks named {hub} and {spoke}. Both contain running VMs and use Azure-provided DNS unless stated. You deploy a DNS server named DNS2 in {hub}.',
			'You deploy a DNS server named DNS2 to {hub}, which is peered with {spoke}. Both virtual networks contain running VMs and use Azure-provided DNS unless stated.'
		],
		{
			noun: 'network',
			sides: {
				need: side(
					'need',
					'Requirement',
					{
						one: 'only VM1 in {hub} must use DNS2',
						hub: 'all VMs in {hub}, including new ones, must use DNS2',
						spoke: 'all VMs in {spoke}, including new ones, must use DNS2'
					},
					{
						one: 'only VM1 in {hub} had to use DNS2',
						hub: 'all VMs in {hub}, including new ones, had to use DNS2',
						spoke: 'all VMs in {spoke}, including new ones, had to use DNS2'
					},
					'{}'
				),
				set: side(
					'server',
					'DNS servers of {hub}',
					{
						default: 'Azure-provided',
						late: 'DNS2 (no VM has restarted or renewed its DHCP lease since)',
						new: 'DNS2 (all VMs have restarted since)'
					},
					'the DNS servers of {hub} were {}',
					'the DNS servers of {hub} are {}'
				),
				nic: side(
					'server',
					'DNS servers of VM1’s network interface',
					{ inherit: 'inherited from the virtual network', custom: 'set to 10.9.9.9' },
					'the DNS servers of VM1’s network interface were {}',
					'the DNS servers of VM1’s network interface are {}'
				)
			},
			decide: serverStep,
			asks: {
				one: 'set DNS2 on VM1’s network interface, and restart VM1',
				hub: 'set DNS2 as the DNS server of {hub}, and restart its VMs',
				spoke: 'set DNS2 as the DNS server of {spoke}, and restart its VMs',
				restart: 'restart the VMs in {hub}',
				nothing: 'make no change'
			},
			single: 'You need to meet the requirement with the fewest changes. What should you do?',
			why(row, answer) {
				const { need, set, nic } = row;
				const found = serverStep(row);
				const isCustom = nic === 'custom';
				return (
					answer === found
						? {
								one: isCustom
									? 'a custom DNS server of a network interface overrides those of {hub}'
									: 'the setting of a network interface affects only its VM',
								hub: 'the setting of a virtual network is for all its VMs',
								spoke: 'peering doesn’t share DNS servers, so {spoke} needs the setting itself',
								restart: 'new DNS servers take effect when a VM restarts',
								nothing: 'the VMs have used DNS2 since they restarted'
							}
						: {
								one: 'this setting affects only VM1',
								hub:
									set === 'default'
										? `this setting is for all VMs in {hub}${need === 'spoke' ? ' and none in {spoke}' : ''}`
										: '{hub} has this setting already',
								spoke: 'this setting is for VMs in {spoke}, not in {hub}',
								restart:
									found === 'nothing'
										? 'the VMs restarted after the change'
										: isCustom
											? 'VM1 would keep its custom DNS server'
											: 'no setting leads the VMs to DNS2 yet',
								nothing: isCustom
									? 'VM1 uses its custom DNS server'
									: found === 'restart'
										? 'running VMs still use Azure-provided DNS'
										: 'VMs would keep Azure-provided DNS'
							}
				)[answer as 'one'];
			}
		}
	),
	'register 0': {
		...register,
		intro:
			'You have a private DNS zone named {zone}, which must contain A records for {count}. All NICs use DHCP. You must use autoregistration where possible, and you cannot change other zones.',
		table: 'What should you do for each name?'
	},
	'register 1': {
		...register,
		intro:
			'You deploy an app that looks up {count} in a private DNS zone named {zone}. All NICs use DHCP. You must use autoregistration where possible, and you cannot change other zones.',
		single:
			'The zone must contain an A record for the name. You must not make unnecessary changes. What should you do?',
		drawn: ({ kind }) => kind === 'vm'
	},
	...told(
		'life',
		['You audit', 'Before a cleanup, you check'].map(
			(you) =>
				`The networks of {count} were linked to a private DNS zone named {corp} with autoregistration. The zone {zone} is public. ${you} one record of each VM, from a network that is still linked.`
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
						hand: 'added manually to {corp} under another name',
						alias: 'added to {zone} as an alias of the public IP address',
						typed: 'added manually to {zone}'
					},
					'{name}’s record had been {}',
					'{name}’s record was {}'
				),
				then: side(
					'need',
					'Then',
					{
						moved: '{name} got other IP addresses in Azure',
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
					return `a manual record ${then === 'unlink' && made === 'hand' ? 'isn’t removed with the link' : 'keeps its value'}`;
				if (made === 'alias')
					return then === 'deleted'
						? 'when the public IP address is deleted, its alias record set becomes empty'
						: `an alias follows the public IP address${then === 'moved' ? '' : ', without a link'}`;
				return {
					moved: 'autoregistration updates the record',
					deleted: 'autoregistration removes the record with the VM',
					unlink: 'removing the link also removes its autoregistered records'
				}[then as 'moved'];
			}
		}
	),
	record: {
		intro:
			'You have {count}. In each, www has a CNAME record, {busy} has a TXT record, and {open} has no records. You need to add one record to each zone. It must not need updates. You must use another name only if necessary.',
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
	delegate,
	resolve: {
		noun: 'requirement',
		intro:
			'You have peered virtual networks named {hub} and {spoke} that use Azure-provided DNS. A VPN connects all your networks to an office, whose DNS servers you cannot change. You must minimize administrative effort.',
		sides: {
			need: side(
				'need',
				'Goal',
				{
					'azure 0': 'VMs in {hub} must find one another by host name',
					'azure 1': 'a new VM in {spoke} must find the other VMs there by host name',
					'private 0': 'VMs in {hub} and {spoke} must find one another as *.{corp}',
					'private 1': 'only VMs in {hub} must resolve {inner}.{corp}, a name that you choose',
					'public 0': 'customers must find {both}.{zone}, and you own {zone}',
					'public 1': 'public records of {zone}, a domain that you own, must be managed in Azure',
					'custom 0': 'VMs in a new network must resolve names of the office’s Active Directory domain',
					'custom 1': 'VMs in a new network must join the office’s Active Directory domain',
					'buy 0': 'a new company needs the domain {zone}, which no one has registered',
					'buy 1': 'the domain {zone}, which is still available, must be registered'
				},
				'{name} were that {}',
				'{name} is that {}'
			)
		},
		decide: ({ need }) => need!.split(' ')[0],
		asks: {
			azure: 'keep the DNS settings as they are',
			private: 'create a private DNS zone, and link virtual networks to it',
			public: 'create a public Azure DNS zone',
			custom: 'set the office’s DNS servers as custom DNS servers',
			buy: 'buy an App Service domain'
		},
		table: 'What should you do for each requirement?',
		choose: 'For which requirement{s} should you {}?',
		judge: 'For {name}, you should {}.',
		single: 'You need to meet the requirement. What should you do?',
		why: ({ need }, answer) =>
			need!.startsWith(answer)
				? {
						azure: 'Azure-provided DNS resolves host names within a virtual network',
						private: 'a private DNS zone serves each network that is linked to it',
						public: 'a public zone hosts the records of a domain that you own',
						custom: 'only the office’s DNS servers know its Active Directory domain',
						buy: 'Azure DNS doesn’t register domains'
					}[answer as 'buy']
				: {
						azure: 'Azure-provided DNS resolves only host names within one network, and public names',
						private: need!.startsWith('azure')
							? 'host names in a network take no zone'
							: 'a private zone has only your own records, for linked virtual networks',
						public: 'a public zone is for a domain that you own and the internet can query',
						custom: 'the office’s DNS servers aren’t responsible for this name',
						buy: `${need!.startsWith('c') ? 'the office has the domain already' : 'you don’t need a new domain'}`
					}[answer as 'buy']
	},
	move: {
		noun: 'zone',
		intro:
			'You plan to host a DNS zone in Azure. Clients must use the zone only after it contains its records, and name resolution must not be interrupted.',
		sides: {
			what: side(
				'link',
				'Zone',
				{
					domain: '{zone} (bought at a registrar)',
					child: '{both}.{zone} ({zone} is a public Azure DNS zone)',
					inner: '{corp} (for VMs in {hub} only)'
				},
				'the zone were {}',
				'the zone is {}'
			),
			from: side(
				'record',
				'Previous host',
				{ old: 'another DNS provider', new: 'none' },
				{ old: 'another DNS provider hosted it before', new: 'nothing hosted it before' },
				{ old: 'another DNS provider hosts it and exported a zone file', new: 'no other provider hosts it' }
			),
			done: side(
				'need',
				'New zone',
				{
					nothing: 'not created yet',
					zone: 'created, but still empty',
					records: 'complete with all its records'
				},
				'the new zone were {}',
				'the new zone is {}'
			)
		},
		decide: nextStep,
		asks: {
			zone: 'create a public DNS zone',
			private: 'create a private DNS zone',
			import: 'import the zone file',
			records: 'add the records manually',
			registrar: 'enter the name servers of the zone at the registrar',
			ns: 'in {zone}, create an NS record set with the name servers of the new zone',
			link: 'link the zone to a virtual network'
		},
		single: 'What should you do next?',
		why(row, step) {
			const { what, from, done } = row;
			return step === nextStep(row)
				? {
						zone: 'a zone must exist before you delegate it',
						private: 'only linked virtual networks can query a private zone',
						import: 'the zone file has the records',
						records: 'the zone must have its records before clients use it',
						registrar: 'the registrar leads clients to the zone',
						ns: 'an NS record set in {zone} delegates the subdomain',
						link: 'VMs can query a private zone once it is linked to their network'
					}[step as 'ns']
				: {
						zone:
							what === 'inner' ? 'anyone on the internet can query a public zone' : 'the zone exists already',
						private: what === 'inner' ? 'the zone exists already' : 'the internet can’t query a private zone',
						import: from === 'new' ? 'there is no zone file' : 'the zone file would add nothing',
						records: `the zone ${done === 'nothing' ? 'doesn’t exist yet' : 'has its records already'}`,
						registrar: what === 'domain' ? 'the zone isn’t ready yet' : 'the registrar has only {zone}',
						ns: what === 'child' ? 'the zone isn’t ready yet' : 'this is only for a subdomain of {zone}',
						link:
							what === 'inner' ? 'the zone isn’t ready yet' : 'a public zone has no links to virtual networks'
					}[step as 'ns'];
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'peering-links': [
		'Only linked networks can query a private zone. It’s easy to think that peering is enough.',
		taking('host', /./, { links: 'hub spoke' })
	],
	'public-next': [
		'A linked private zone answers alone. It’s easy to think that public DNS is queried next.',
		taking('host', /^open$/, { dns: 'public' })
	],
	'network-only': [
		'DNS servers of a network interface override those of its network. It’s easy to look only at the network.',
		taking('nic', /custom/, { nic: 'inherit' })
	],
	'all-register': [
		'Autoregistration is for the primary NIC of a VM. It’s easy to expect it for each address.',
		taking('kind', /./, { kind: 'vm' })
	],
	'hand-follows': [
		'Nothing updates a manual record. It’s easy to think that it follows the VM.',
		taking('made', /hand|typed/, { made: 'auto' })
	],
	'sells-domains': [
		'Azure DNS hosts zones, but doesn’t register domains. It’s easy to expect both.',
		taking('need', /^buy/, { need: 'public 0' })
	]
};

export const privateNames = topicFamily(
	{
		id: 'dns-load-balancing/private-names',
		edition: 11,
		group: 'dns-load-balancing',
		title: 'Azure DNS: zones, records and servers',
		rule: {
			'^split':
				'Only virtual networks that are linked to a private DNS zone can query it directly. A linked private DNS zone answers alone, even where a public zone has its name.',
			'^servers':
				'DNS servers of a network interface override those of its virtual network. A running VM uses new DNS servers once it restarts or renews its DHCP lease.',
			'^register':
				'Autoregistration adds A records only for primary NICs of VMs. A virtual network can autoregister in only one private DNS zone.',
			'^life':
				'Autoregistered records and alias records follow their Azure resource. A manual DNS record keeps its value.',
			'^record':
				'A CNAME record can’t be at the zone apex or share its name. An A record, plain or alias, can be at the apex or beside a TXT record.',
			'^delegate':
				'An NS record set in the parent zone delegates a subdomain. It must list the name servers of the subdomain’s zone.',
			'^resolve':
				'Azure-provided DNS resolves host names within one virtual network, and a private DNS zone serves linked ones. For an office’s names, VMs need its DNS servers. Azure DNS doesn’t register domains.',
			'^move':
				'A public DNS zone needs its records before you delegate it. The registrar delegates a domain, and the parent zone a subdomain.'
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
			sources.dnsHostDomain
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
			'contour.example corp.internal vnet-hub vnet-app portal blog db mailing',
			'fennel.example staff.internal vnet-core vnet-web shop help stock news',
			'lumen.example ops.internal vnet-main vnet-lab api docs cache events',
			'tern.example home.internal vnet-east vnet-west store wiki files alumni',
			'quarry.example site.internal vnet-north vnet-south orders press ledger forum'
		].map((theme) => theme.split(' ')),
		words: ['zone', 'corp', 'hub', 'spoke', 'both', 'open', 'inner', 'busy'],
		forms: ['table', 'choose', 'judge', 'judge', 'judge', 'single', 'series'],
		spare: (asked) => (asked === 'zone' ? 'import' : asked === 'import' ? 'records' : ''),
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
