// Case studies of a web shop: its names, its load balancers, and the ways into and out of its networks.
// Over 200 lines: twelve topics with words for what can differ in each.
import { sources } from '#lib/azure/sources.ts';
import { caseFamily } from '#lib/exams/az-104/families/cases.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { side, taking, type Row, type Topic } from '#lib/exams/az-104/families/topics.ts';

/** Returns a side for what must be so: sentences with “must”, by id. */
const wanted = (axis: string, values: Row) =>
	side(
		axis,
		'Requirement',
		values,
		Object.fromEntries(
			Object.entries(values).map(([id, text]) => [id, text!.replaceAll(' must ', ' had to ')])
		),
		values
	);
/** Returns what decides, and why an answer is right or wrong. */
const ruled = (
	decide: (row: Row) => string | undefined,
	why: (row: Row, answer: string, isRight: boolean) => string
): Pick<Topic, 'decide' | 'why'> => ({
	decide,
	why: (row, answer) => why(row, answer, decide(row) === answer)
});
/** Answers by id: how each is offered, what needs it, with `|` between, and why it’s right, wrong, or wrong where another one is right. */
type Answers = Readonly<
	Record<string, readonly [option: string, needs: string, right: string, wrong: string, others?: Row]>
>;
interface Words extends Omit<Topic, 'sides' | 'decide' | 'why' | 'asks'> {
	/** What is so already, and can’t be the answer. */
	readonly now?: ReturnType<typeof side>;
}
/** Returns a topic about what is needed: one requirement, or a row each with a title and how it follows “Right if”. */
function needing(
	axis: string,
	answers: Answers,
	{ now, ...topic }: Words,
	row?: readonly [string, string]
): Topic {
	const all = Object.entries(answers);
	const values: Row = Object.fromEntries(
		all.flatMap(([id, [, needs]]) => needs.split('|').map((need, at) => [id + at, need]))
	);
	return {
		...topic,
		asks: Object.fromEntries(all.map(([id, [option]]) => [id, option])),
		sides: {
			...(now && { now }),
			need: row ? side(axis, ...([row[0], values, row[1], '{}'] as const)) : wanted(axis, values)
		},
		...(!row && { needs: ['need'] }),
		...ruled(
			({ need, now }) => {
				const found = need!.slice(0, -1);
				return found === now ? undefined : found;
			},
			({ need }, answer, isRight) => {
				const [, , right, wrong, others] = answers[answer]!;
				return isRight ? right : (others?.[need!.slice(0, -1)] ?? wrong);
			}
		)
	};
}

const recordOf = ({ at, use }: Row): string | undefined =>
	(at === 'apex'
		? { front: 'alias', proof: 'TXT', senders: 'TXT' }
		: { host: 'CNAME', proof: 'TXT', fixed: 'A', team: 'NS', zone: 'NS' })[use as 'proof'];
const whyRecord = ({ at, use }: Row, answer: string, isRight: boolean): string =>
	({
		A: isRight
			? 'an A record leads to an IPv4 address'
			: use === 'front'
				? 'an A record keeps the present IP address'
				: 'no IP address is given',
		alias: isRight
			? 'an alias record set follows an Azure resource, also at the apex'
			: 'an alias follows a resource or record set in Azure, and {name} names none',
		CNAME: isRight
			? 'a CNAME record leads to another host name'
			: at === 'apex'
				? 'a CNAME record can’t be at the apex'
				: 'no other host name is given',
		NS: isRight ? 'NS records lead to other name servers' : 'no other name servers have to answer',
		TXT: isRight ? 'a TXT record holds text for others to read' : 'no text has to be read'
	})[answer]!;

const whyServed = ({ zone, need }: Row, answer: string): string => {
	const isNew = zone === 'none';
	const reasons: Row = {
		inbound: {
			office: 'the office can forward queries to an inbound endpoint in the linked network',
			web: 'customers can’t reach the private IP address of an inbound endpoint',
			back: 'an inbound endpoint receives queries, and forwards none to the office',
			'': 'vnet-shop keeps Azure-provided DNS, and sends no queries to an inbound endpoint'
		},
		outbound: {
			back: 'through an outbound endpoint, a ruleset forwards queries to the office',
			'': 'no other DNS servers have these names'
		},
		zone: {
			back: 'the office already answers for ad.{domain}',
			web: 'customers can’t query a private zone',
			'': isNew
				? 'a link with autoregistration brings records of the VMs'
				: 'corp.{domain} already has records of all VMs'
		},
		link: {
			back: 'a link brings no names of ad.{domain}',
			web: 'a link is for virtual networks, not for customers',
			office: 'a link is for virtual networks, not for the office',
			'': isNew ? 'there’s no zone to link' : 'peering doesn’t pass on a zone, so vnet-shop needs a link'
		},
		public: {
			web: 'a public zone answers customers once the domain is delegated to it',
			'': 'these names must stay hidden from the internet'
		}
	}[answer]!;
	return reasons[need!] ?? reasons['']!;
};

const names: Readonly<Record<string, Topic>> = {
	record: {
		noun: 'DNS request',
		names: ['Marketing|news', 'Support|help', 'Logistics|track', 'Finance|pay', 'Design|looks'],
		again: true,
		intro: '{domain} is a public zone in Azure DNS. Departments have requested records.',
		sides: {
			at: side(
				'names',
				'Name',
				{ apex: '{domain}', below: '{a}.{domain}' },
				'the request of {name} were for {}',
				'{}'
			),
			use: side(
				'names',
				'Purpose',
				{
					front: 'follow the public IP resource of the shop, whatever its address',
					proof: 'publish a text that proves control of the name to a certificate authority',
					senders: 'list the servers that may send email',
					fixed: 'lead to 203.0.113.25 in the office',
					host: 'lead to the host shops.partner.example',
					team: 'let the department manage its own zone',
					zone: 'be answered by a partner’s name servers'
				},
				{ team: '{name} had to manage its own zone', '': 'the record for {name} had to {}' },
				'{}'
			)
		},
		table: 'Which record should you create for each department?',
		asks: {
			A: 'an A record',
			alias: 'an alias record set',
			CNAME: 'a CNAME record',
			NS: 'an NS record set',
			TXT: 'a TXT record'
		},
		...ruled(recordOf, whyRecord)
	},
	serve: {
		noun: 'name resolution',
		intro:
			'DNS servers in the office answer for ad.{domain} and can forward other queries over the VPN. The virtual networks must keep using Azure-provided DNS. Internal names must stay hidden from the internet.',
		sides: {
			zone: side(
				'names',
				'Private zone',
				{
					none: 'there is no private DNS zone named corp.{domain} yet',
					hub: 'a private DNS zone named corp.{domain} has records of all VMs and is linked only to vnet-hub'
				},
				{
					none: 'there were no zone corp.{domain}',
					hub: 'a zone corp.{domain} with records of all VMs were linked only to vnet-hub'
				},
				'{}'
			),
			need: wanted('names', {
				inner: 'VMs in vnet-shop must resolve each other’s names in corp.{domain}',
				office: 'office computers must resolve names of VMs in corp.{domain}',
				back: 'VMs must resolve names of office servers in ad.{domain}',
				web: 'customers must resolve names in {domain}, whose records must be managed in Azure'
			})
		},
		needs: ['need'],
		single:
			'You need to meet the name resolution requirement without DNS servers on VMs. What should you do?',
		asks: {
			inbound: 'deploy a DNS Private Resolver inbound endpoint in vnet-hub',
			zone: 'create a private DNS zone and link it with autoregistration',
			link: 'link the private DNS zone to vnet-shop',
			outbound: 'deploy a DNS Private Resolver outbound endpoint and a ruleset',
			public: 'create a public DNS zone and delegate the domain to it'
		},
		...ruled(
			({ zone, need }) =>
				({
					inner: zone === 'none' ? 'zone' : 'link',
					office: zone === 'none' ? undefined : 'inbound',
					back: 'outbound',
					web: 'public'
				})[need as 'back'],
			whyServed
		)
	},
	lock: needing(
		'names',
		{
			roz: [
				'a ReadOnly lock on the zone',
				'all records of {domain} must stay as they are during the sale, no matter who edits|the zone must refuse new and changed record sets from anyone until an audit ends',
				'this lock prevents new, changed, and deleted record sets',
				'this lock would stop changes that must remain possible'
			],
			custom: [
				'a custom role for the developers',
				'developers must be unable to delete the zone, and owners must be able to do so at any time|developers must be able to edit CNAME records only, and owners must be able to edit all',
				'a role limits only those who have it, while a lock applies to all users',
				'a role for developers doesn’t stop other users'
			],
			row: [
				'a ReadOnly lock on the www record set',
				'the record set www must stay as it is for all users, and all others must remain editable',
				'this lock protects one record set, and others stay editable',
				'this lock leaves other record sets open to changes',
				{
					custom: 'with this lock, owners couldn’t change www',
					soa: 'with this lock, developers couldn’t delete www',
					cnd: 'changes of www must remain possible'
				}
			],
			soa: [
				'a CanNotDelete lock on the SOA record set',
				'the zone must be protected against deletion by anyone, and developers must be able to delete www and any other of their record sets',
				'the zone can’t be deleted without its SOA record set, and other record sets stay free',
				'with this lock, other record sets can still be changed and deleted',
				{ custom: 'this lock limits owners too' }
			],
			cnd: [
				'a CanNotDelete lock on the zone',
				'the zone and its record sets must be protected against deletion by anyone, but must remain editable',
				'record sets inherit this lock, and it doesn’t prevent changes',
				'a CanNotDelete lock doesn’t prevent changes',
				{ soa: 'record sets would inherit the lock', custom: 'a lock applies to everyone' }
			]
		},
		{
			noun: 'zone',
			intro:
				'The public DNS zone {domain} contains the record sets of the shop. Developers edit them with the DNS Zone Contributor role.',
			single: 'You need to meet the protection requirement. What should you use?'
		}
	),
	role: needing(
		'names',
		{
			dns: [
				'DNS Zone Contributor',
				'add records to {domain}|delegate a subdomain of {domain}',
				'this role manages records of public zones, NS records too',
				'the DNS Zone Contributor role is only for public zones'
			],
			inner: [
				'Private DNS Zone Contributor',
				'add records to corp.{domain}|link virtual networks to corp.{domain}',
				'this role is only for private zones',
				'the Private DNS Zone Contributor role is only for private zones'
			],
			net: [
				'Network Contributor',
				'peer virtual networks|add subnets to vnet-shop|change load-balancing rules',
				'this role manages networks and load balancers',
				'the Network Contributor role can do more than {name} needs',
				{ grant: 'the Network Contributor role can’t assign roles' }
			],
			read: [
				'Reader',
				'list records of both zones|look up address spaces',
				'the Reader role is enough to see resources',
				'a Reader can’t change anything'
			],
			grant: [
				'Role Based Access Control Administrator',
				'assign roles to others',
				'of these roles, only this one can assign others',
				'{name} doesn’t assign roles'
			]
		},
		{
			noun: 'administrator',
			names: people,
			intro:
				'The resource group rg-net contains all network resources, the public DNS zone {domain}, and the private DNS zone corp.{domain}. You assign roles for rg-net and must use the principle of least privilege.',
			table: 'Which role should you assign to each administrator?'
		},
		['Task', '{name} had to {}']
	)
};

const noUdp = 'an application gateway doesn’t take UDP traffic';
/** Why a way to the internet is wrong where none or another is needed. */
const egress = (way: string): Row => ({
	endpoint: `${way} leads to the internet`,
	route: `${way} leads past the firewall`
});

const load: Readonly<Record<string, Topic>> = {
	state: needing(
		'load',
		{
			Down: [
				'set the admin state of VM2 to Down',
				'VM2 must stay in the pool during an update, without new connections, and open TCP connections must continue|new connections must go only to VM1 and VM3 during a test, and VM2 must stay in the pool with its open TCP connections',
				'Down prevents new connections, whatever the probe says, and keeps open TCP connections',
				'Down prevents new connections',
				{ stop: 'with Down, VM2 still runs', leave: 'with Down, VM2 stays in the pool' }
			],
			Up: [
				'set the admin state of VM2 to Up',
				'VM2 must get new connections even while its health probe fails',
				'Up lets VM2 get new connections, whatever the probe says',
				'Up lets VM2 get new connections even if its probe fails',
				{ stop: 'VM2 still runs', leave: 'Up keeps VM2 in the pool' }
			],
			stop: [
				'stop and deallocate VM2',
				'VM2 must cause no compute costs in January, even if its connections end',
				'only a deallocated VM has no compute costs',
				'a deallocated VM has no connections, but stays in the pool'
			],
			None: [
				'set the admin state of VM2 to None',
				'VM2 must get new connections only while its health probe succeeds',
				'with None, the health probe decides',
				'with None, VM2 gets new connections if its probe succeeds',
				{ stop: 'None lets VM2 run', leave: 'None leaves VM2 in the pool' }
			],
			leave: [
				'remove VM2 from the backend pool',
				'VM2 must be ready to join a different public load balancer with its only network interface',
				'a network interface can’t be behind two public load balancers',
				'outside of the pool, VM2 gets no connections',
				{ Down: 'VM2 must stay in the pool', stop: 'VM2 would still run' }
			]
		},
		{
			noun: 'VM',
			intro:
				'VM1, VM2, and VM3 are in the backend pool of lb-web, a public Standard load balancer with one rule and one HTTP health probe.',
			now: side(
				'load',
				'Admin state',
				'None|Up|Down',
				'the admin state of VM2 were {}',
				'the admin state of VM2 is {}'
			),
			single: 'You need to meet the requirement for VM2. What should you do?'
		}
	),
	out: needing(
		'load',
		{
			rule: [
				'an outbound rule of the load balancer',
				'the API VMs must reach the internet from the IP address at which customers reach them|a bank must see the public IP address that customers use',
				'an outbound rule uses the frontend IP address',
				'with an outbound rule, all API VMs would use the frontend IP address',
				{
					...egress('an outbound rule'),
					nat: 'an outbound rule is for one pool, with fixed ports for each VM'
				}
			],
			own: [
				'a public IP address for each API VM',
				'a bank must see a different public IP address for each API VM',
				'with its own public IP address, a VM uses no other',
				'each API VM would use its own public IP address',
				{
					...egress('such an address'),
					nat: 'a VM with its own public IP address neither shares one nor uses SNAT ports'
				}
			],
			nat: [
				'a NAT gateway for the subnet',
				'all current and future VMs of the subnet, in a backend pool or not, must share one public IP address|the API VMs must get SNAT ports on demand, without a fixed number for each VM',
				'a NAT gateway serves all VMs of its subnet, with ports on demand',
				'all VMs of the subnet would use the IP address of the NAT gateway',
				egress('a NAT gateway')
			],
			endpoint: [
				'a private endpoint in vnet-shop',
				'the API VMs must reach the blobs of a storage account named stapi at a private IP address in vnet-shop, and still nothing on the internet',
				'a private endpoint gives the account an IP address in vnet-shop',
				'a private endpoint leads to one resource, not to the internet'
			],
			route: [
				'a user-defined route for the range of a bank',
				'a firewall in vnet-hub must check what the API VMs send to a bank, and nothing else',
				'the route sends traffic for the bank to the firewall',
				'a route leads to a next hop, and gives no VM a public IP address',
				{ endpoint: 'a route gives the account no private IP address' }
			]
		},
		{
			noun: 'API VM',
			intro:
				'The API VMs are in a private subnet of vnet-shop. Customers reach them through a public Standard load balancer, which gives the VMs no outbound access.',
			single: 'You need to meet the outbound requirement. What should you use?'
		}
	),
	outage: needing(
		'load',
		{
			redundant: [
				'a public load balancer with a zone-redundant frontend',
				'UDP messages from vans must arrive in one region at an IP address that survives a failure of any zone',
				'a zone-redundant frontend keeps its IP address as long as one zone works',
				'a zone-redundant frontend is one IP address in one region',
				{ zonal: 'a zone-redundant frontend uses all zones', gateway: 'a load balancer doesn’t read URLs' }
			],
			regions: [
				'a global load balancer with a static frontend',
				'customers must keep one IP address for both regions, even if one of them fails',
				'a global load balancer keeps its IP address when a region fails',
				'a global load balancer leads only to regional load balancers, not to VMs',
				{ dns: 'a global load balancer has one IP address for all regions' }
			],
			zonal: [
				'a public load balancer with a zonal frontend',
				'a UDP test of zone 1 must use an IP address that depends on no other zone',
				'a zonal frontend depends on its own zone alone',
				'a zonal frontend is in one region, and fails with its zone',
				{ gateway: 'a zonal frontend doesn’t read URLs' }
			],
			dns: [
				'a Traffic Manager profile with several endpoints',
				'DNS must direct customers to a region, and each region must keep its own IP address',
				'Traffic Manager answers DNS queries with an endpoint',
				'Traffic Manager answers DNS queries, and takes no other traffic'
			],
			gateway: [
				'an application gateway with several backend pools',
				'requests for /cart and /photos must reach different VMs in one region',
				'an application gateway can route by URL',
				'an application gateway is in one region',
				{ redundant: noUdp, zonal: noUdp }
			]
		},
		{
			noun: 'order service',
			intro: 'The order service runs on VMs in two regions, and in three availability zones of each.',
			single: 'You need to meet the requirement for the order service. What should you create?'
		}
	),
	setting: needing(
		'load',
		{
			persist: [
				'session persistence',
				'a customer stays on the VM with the cart|all connections of an upload reach one VM',
				'connections from the same client IP address go to one VM',
				'session persistence decides only which VM a client gets'
			],
			float: [
				'floating IP',
				'VMs see the frontend IP address as the destination|a new rule for a second frontend can reuse the pool and the backend port',
				'with floating IP, packets keep the frontend IP address, so two can share a backend port',
				'floating IP only keeps the frontend IP address as the destination'
			],
			idle: [
				'idle timeout',
				'connections stay open when idle for ten minutes|slow reports are not cut off while they send nothing',
				'by default, a connection times out after four idle minutes',
				'the idle timeout is only about idle connections'
			],
			port: [
				'backend port',
				'customers reach VMs that change from port 443 to port 8443',
				'the rule must lead to the port on which VMs listen',
				'the VMs listen on the backend port already'
			],
			probe: [
				'health probe',
				'VMs whose /ready page answers with HTTP 500 get no new connections|only VMs with a working /ready page get new connections',
				'a TCP probe sees only an open port. An HTTP or HTTPS probe needs the status 200',
				'the probe only leaves out VMs that fail it',
				{ port: 'the probe uses another port, which stays open' }
			]
		},
		{
			noun: 'load-balancing rule',
			intro:
				'A Standard load balancer has {count}, each with its own frontend and backend pool. VMs listen on TCP port 443, the frontend and backend port of each rule. Health probes use TCP port 8080, on which all VMs always listen. Other settings are defaults.',
			table: 'Which setting should you change in each rule?'
		},
		['Goal', 'the goal of {name} were: {}']
	)
};

const reach: Readonly<Record<string, Topic>> = {
	hop: needing(
		'reach',
		{
			internet: [
				'internet',
				'traffic to the tax authority at 198.51.100.0/24 must go straight to the internet|traffic to the bank at 198.51.100.0/24 must bypass the firewall',
				'this route is longer than 0.0.0.0/0, and its type skips the firewall',
				'the destination isn’t on the internet',
				{ none: 'the traffic must be dropped' }
			],
			none: [
				'none',
				'traffic to 192.0.2.0/24 on the internet must be dropped and never reach the firewall|traffic to the peered vnet-shop must be dropped and never reach the firewall',
				'Azure drops traffic to the next hop type None',
				'Azure would drop the traffic'
			],
			gateway: [
				'virtual network gateway',
				'traffic to 172.16.8.0/24 in the office must go straight to the VPN connection|traffic to the office must bypass the firewall',
				'the VPN gateway leads to the office, and its own routes aren’t propagated',
				'the destination isn’t behind the VPN gateway'
			],
			network: [
				'virtual network',
				'traffic between VMs of the stock subnet must bypass the firewall|traffic to other subnets of vnet-hub must bypass the firewall',
				'this type delivers packets within vnet-hub without the firewall',
				'the destination isn’t in vnet-hub'
			],
			nva: [
				'virtual appliance',
				'traffic to the peered vnet-shop must pass the firewall',
				'the route leads to the firewall and overrides that of the peering',
				'the traffic would pass the firewall',
				{ none: 'the traffic would reach the firewall' }
			]
		},
		{
			noun: 'stock subnet',
			intro:
				'In vnet-hub are a VPN gateway, a firewall VM, and the stock subnet, whose route table sends 0.0.0.0/0 and the range of vnet-hub to the firewall, and does not propagate gateway routes. You can add one route.',
			single: 'You need to meet the routing requirement. Which next hop type should the new route have?'
		}
	),
	join: {
		noun: 'connection',
		intro: 'The range of vnet-hub is {net}.0.0/16. Its VPN gateway is route-based.',
		sides: {
			range: side(
				'reach',
				'Range',
				{ apart: '172.20.0.0/16', inside: '{net}.128.0/17' },
				'vnet-labs used {}',
				'{company} has taken over a virtual network named vnet-labs, which uses {}'
			),
			need: wanted('reach', {
				vms: 'all VMs in vnet-labs and vnet-hub must reach each other without gateways',
				app: 'VMs in vnet-labs must reach one app behind a load balancer in vnet-hub, and nothing else there',
				store: 'all computers of a new store must reach vnet-hub through the VPN device of the store',
				home: 'four employees must reach vnet-hub from laptops wherever they are'
			})
		},
		needs: ['need'],
		single: 'You need to meet the connection requirement. What should you use?',
		asks: {
			peering: 'virtual network peering',
			move: 'another address range for vnet-labs, and then peering',
			service: 'a Private Link service with a private endpoint',
			site: 'a site-to-site VPN connection',
			point: 'a point-to-site VPN connection'
		},
		...ruled(
			({ range, need }) =>
				({
					vms: range === 'apart' ? 'peering' : 'move',
					app: 'service',
					store: 'site',
					home: 'point'
				})[need as 'app'],
			({ range, need }, answer, isRight) => {
				const away = /store|home/.test(need!);
				return {
					peering: isRight
						? 'the ranges don’t overlap, so the networks can be peered'
						: away
							? 'peering connects virtual networks, not other places'
							: range === 'inside'
								? 'networks with overlapping ranges can’t be peered'
								: 'a peering would open more than one app',
					move: isRight
						? 'the ranges overlap, so vnet-labs must change before a peering'
						: away
							? 'with any range, peering connects only virtual networks'
							: need === 'app'
								? 'with any range, peering would open more than one app'
								: 'the ranges don’t overlap',
					service: isRight
						? 'a private endpoint in vnet-labs leads to that app alone'
						: 'a private endpoint leads to one service, not to all VMs',
					site: isRight
						? 'a site-to-site connection is for a VPN device'
						: {
								vms: 'a VPN connection needs gateways',
								app: 'a VPN connection would open more than one app',
								home: 'a site-to-site connection is for one place'
							}[need as 'app'],
					point: isRight
						? 'a point-to-site connection is for computers anywhere'
						: 'a point-to-site connection is for computers with a VPN client'
				}[answer]!;
			}
		)
	},
	private: {
		noun: 'catalog',
		intro:
			'The product catalog is in stcatalog, the storage account of a supplier. Your private endpoint for its blobs, pe-blob, is in vnet-hub.',
		sides: {
			link: side(
				'reach',
				'Connection',
				'Approved|Pending|Disconnected',
				'the connection of pe-blob were {}',
				'the connection state of pe-blob is {}'
			),
			dns: side(
				'reach',
				'Zone',
				{
					good: 'is linked to vnet-shop and has an A record for stcatalog',
					apart: 'has an A record for stcatalog, but is linked only to vnet-hub',
					empty: 'is linked to vnet-shop, but has no records'
				},
				{
					good: 'the zone were linked to vnet-shop and had the record',
					apart: 'the zone had the record, but were linked only to vnet-hub',
					empty: 'the zone were linked to vnet-shop, but had no records'
				},
				'the private DNS zone privatelink.blob.core.windows.net {}'
			),
			need: wanted('reach', {
				read: 'VMs in vnet-shop must read blobs of stcatalog through a private endpoint',
				queue: 'VMs in vnet-shop must use blobs and queues of stcatalog through private endpoints'
			})
		},
		needs: ['need'],
		single: 'You need to meet the requirement for the catalog. What should you do?',
		asks: {
			approve: 'ask the supplier to approve the connection',
			again: 'delete pe-blob and create the private endpoint again',
			zone: 'link the private DNS zone to vnet-shop',
			record: 'add an A record to the private DNS zone',
			more: 'create a second private endpoint for stcatalog'
		},
		...ruled(
			({ link, dns, need }) => {
				const lacks = [
					{ Pending: 'approve', Disconnected: 'again' }[link!],
					{ apart: 'zone', empty: 'record' }[dns!],
					need === 'queue' && 'more'
				].filter((lack) => !!lack);
				return lacks[1] ? undefined : (lacks[0] as string);
			},
			({ link }, answer, isRight) =>
				({
					approve: isRight
						? 'a pending connection carries no traffic until it’s approved'
						: link === 'Approved'
							? 'the connection is already approved'
							: 'a removed connection can’t be approved',
					again: isRight
						? 'the supplier removed the connection, so pe-blob can only be deleted'
						: link === 'Approved'
							? 'the connection hasn’t been removed, so pe-blob can be used'
							: 'a new connection would be pending too',
					zone: isRight
						? 'without the link, VMs in vnet-shop get the public IP address'
						: 'the zone is already linked to vnet-shop',
					record: isRight
						? 'without a record, the zone can’t give VMs the private IP address'
						: 'the zone already has the record',
					more: isRight
						? 'a private endpoint is for one service of the account, and queues have none'
						: 'blobs have pe-blob, and nothing else is required'
				})[answer]!
		)
	},
	address: needing(
		'reach',
		{
			prefix: [
				'a public IP prefix',
				'a partner must allow one range of Azure now, from which later VMs must get their addresses too|eight consecutive public IP addresses provided by Azure must be reserved for photo VMs',
				'a public IP prefix reserves consecutive addresses, for later VMs too',
				'no range from Azure is required'
			],
			internet: [
				'the routing preference Internet',
				'downloads must leave the Microsoft network as early as possible, for lower transfer costs',
				'with this preference, an internet provider takes over early',
				'routing preference is only about the path that traffic takes'
			],
			custom: [
				'a custom IP prefix',
				'photo VMs must use the public range that {company} has owned for years',
				'a custom IP prefix brings a range of your own to Azure',
				'no range of the company has to be brought to Azure'
			],
			label: [
				'a DNS name label',
				'testers must reach one photo VM by a name that Azure provides, without a DNS zone of {company}',
				'with a label, Azure resolves a name below cloudapp.azure.com',
				'a DNS name label only gives an address a name'
			],
			global: [
				'the Global tier',
				'the photo service must also run in a second region, with one address for the load balancers of both',
				'a global load balancer needs an address of this tier',
				'the Global tier is for global load balancers'
			]
		},
		{
			noun: 'photo service',
			intro: 'A photo service in vnet-hub will use Standard public IPv4 addresses.',
			single: 'You need to meet the address requirement for the photo service. What should you use?'
		}
	)
};

export const shopCase = caseFamily(
	{
		id: 'dns-load-balancing/shop-case',
		edition: 13,
		group: 'dns-load-balancing',
		title: 'Case study: a web shop',
		rule: {
			'^record':
				'Each record type has its own target. A CNAME record can’t be at the apex, but an alias record set can.',
			'^serve':
				'A private zone answers linked networks, a public zone the internet, and a resolver passes on other queries.',
			'^lock':
				'Record sets inherit a lock of their zone, and only ReadOnly prevents edits. A lock applies to everyone.',
			'^role': 'Public zones, private zones, and networks have different contributor roles.',
			'^setting': 'Each setting of a load-balancing rule has its own effect.',
			'^state': 'Admin state Up or Down overrides the health probe.',
			'^out ':
				'Outbound rules use the frontend, a NAT gateway serves a subnet, and a private endpoint leads to one resource.',
			'^outage':
				'Zonal and zone-redundant frontends are in one region. Of these, only an application gateway reads URLs.',
			'^hop':
				'The route with the longest matching prefix decides. For the same prefix, a user-defined route wins.',
			'^join': 'Ranges of peered networks can’t overlap. Peering is only for virtual networks.',
			'^private': 'A private endpoint needs approval and a record that clients can resolve.',
			'^address': 'Public IP addresses have prefixes, labels, tiers, and preferences.'
		},
		lab: 'secure-access/endpoint-names',
		sources: [
			sources.dnsAlias,
			sources.dnsProtection,
			sources.dnsResolverRulesets,
			sources.networkingRoles,
			sources.loadBalancerAdminState,
			sources.loadBalancerOutbound,
			sources.loadBalancerDistribution,
			sources.multipleFrontends,
			sources.healthProbes,
			sources.reliabilityLoadBalancer,
			sources.applicationGateway,
			sources.trafficRouting,
			sources.peering,
			sources.privateEndpoints,
			sources.publicIpAddresses
		],
		axes: {
			names: 'Names and zones',
			load: 'Load balancing',
			reach: 'Routes and addresses'
		}
	},
	{
		strands: [names, load, reach],
		beliefs: {
			'apex-cname': [
				'A CNAME record can’t be at the apex. It’s easy to overlook that.',
				taking('use', /front/, { at: 'below', use: 'host' })
			],
			'peered-zone': [
				'Peering doesn’t pass on a private zone. It’s easy to forget the link.',
				taking('zone', /hub/, { zone: 'none' })
			],
			'zone-alone': [
				'Record sets inherit the lock of their zone. It’s easy to think that it’s for the zone alone.',
				taking('need', /soa/, { need: 'cnd0' })
			],
			'link-role': [
				'The Private DNS Zone Contributor role can link networks too. It’s easy to think that it can’t.',
				taking('need', /inner1/, { need: 'net0' })
			],
			'zone-region': [
				'A zone-redundant frontend is in one region. It’s easy to expect more of it.',
				taking('need', /regions/, { need: 'redundant0' })
			],
			'up-healthy': [
				'With the admin state Up, the probe no longer counts. It’s easy to take Up for healthy.',
				taking('need', /None/, { need: 'Up0' })
			],
			overlap: [
				'Networks with overlapping ranges can’t be peered. It’s easy to overlook that.',
				taking('range', /inside/, { range: 'apart' })
			]
		},
		words: ['company', 'city', 'domain', 'net', 'goods'],
		themes: [
			'Kestrel Outdoor|Lyon|kestrel.example|10.20|tents',
			'Nettle Books|Leeds|nettle.example|10.4|books',
			'Lumen Photos|Porto|lumen.example|10.64|cameras',
			'Mistral Sports|Ghent|mistral.example|10.100|bikes'
		].map((theme) => theme.split('|')),
		overview: [
			'{company} sells {goods} online from an office in {city}. Its web shop runs in one Azure subscription, in a virtual network named vnet-shop that is peered with vnet-hub. A VPN connects the office to vnet-hub. The company owns the domain {domain}.\nOrders triple every December, so several administrators and a few developers prepare the network for the season.',
			'{company} makes {goods} in {city} and sells them to customers in nine countries. The web shop is in vnet-shop, which is peered with vnet-hub, where shared services run. Office staff use the VPN connection between {city} and vnet-hub.\nYou take over the Azure subscription and the domain {domain} from an administrator who left, with a list of open requests.'
		]
	}
);
