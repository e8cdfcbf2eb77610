// Secure access to networks and services: private and service endpoints, network policies, service tags and Azure Bastion.
// Over 200 lines: seven topics with words for what can differ in each.
import { bastionSkus, obstacle, skuFor, type BastionFeature } from '#lib/azure/networking/bastion.ts';
import {
	affectsEndpoint,
	missingFor,
	subresources,
	type StorageUse,
	type Subresource
} from '#lib/azure/networking/private-endpoint.ts';
import { sqlAccessFor, tagFor } from '#lib/azure/networking/service-access.ts';
import { pathTo } from '#lib/azure/networking/service-path.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const regions = { here: '{region}', there: '{other}' };

const address = '203.0.113.7';
const pathOf = ({ access, place, rule, link }: Row) =>
	pathTo(
		{
			inRegion: place === 'endpoint' || place === 'near',
			publicAddress: address,
			resolvesPrivate: link === 'own',
			...(place === 'office' ? {} : { subnet: 'own', serviceEndpoint: place === 'endpoint' })
		},
		{
			publicAccess: access as 'all',
			subnets: rule === 'subnet' ? ['own'] : [],
			ranges: rule === 'ip' ? [address] : []
		}
	);
/** Why a client that gets the public address of an account is let in or not. */
function publicReason({ access, place, rule }: Row): string {
	const hasEndpoint = place === 'endpoint';
	if (access !== 'selected')
		return access === 'all'
			? `public network access is enabled from all networks, and it has ${hasEndpoint ? 'a' : 'no'} service endpoint`
			: 'it gets the public IP address, and public network access is disabled';
	return {
		subnet: hasEndpoint
			? 'its subnet has a service endpoint and a firewall rule'
			: 'a rule for a subnet has no effect without a service endpoint',
		ip: hasEndpoint
			? 'with a service endpoint, the account doesn’t see the public IP address that the rule allows'
			: place === 'near'
				? 'an IP rule has no effect on clients in {region}, the region of the account'
				: 'the firewall allows its public IP address',
		none: hasEndpoint
			? 'a service endpoint opens nothing without a firewall rule'
			: 'no firewall rule allows it'
	}[rule as 'ip'];
}

/** What a storage account can have private endpoints for. */
const existing = ['blob', 'blob blob_secondary', 'blob file', 'blob dfs', 'file'];
const missing = ({ has, task }: Row) =>
	missingFor(task as StorageUse, has!.split(' ') as readonly Subresource[]);

const policiesOf = ({ policies }: Row) => ({
	nsgs: policies!.includes('nsgs'),
	routes: policies!.includes('routes')
});
/** What a rule or route needs to affect the traffic. */
function planFor(row: Row): string | undefined {
	const { what, to } = row;
	const policies = policiesOf(row);
	// With two changes to make, no answer is enough.
	if (what === 'wider') return to === 'vm' || policies.routes ? 'route' : undefined;
	if (to === 'vm' || affectsEndpoint(what as 'inbound', policies)) return 'nothing';
	return what === 'inbound' ? 'nsgs' : 'routes';
}

const sqlAccess = ({ from, server, address }: Row) =>
	sqlAccessFor({
		from: from as 'vpn',
		sameRegion: server === 'here',
		private: address === 'private'
	});

const featuresOf = ({ use, extra }: Row) =>
	[use, ...(extra === 'none' ? [] : [extra])] as readonly BastionFeature[];
const extras: Row = {
	none: '-',
	port: 'custom ports',
	client: 'native clients',
	link: 'shareable links',
	recording: 'session recording',
	private: 'private-only access to Azure Bastion'
};

const obstacleOf = ({ sku, network, port, open }: Row) =>
	obstacle(sku as 'Basic', {
		network: network as 'own',
		defaultPort: port === '3389',
		allowed: open !== 'admins'
	});

const tagOf = ({ flow, via, where }: Row): string | undefined => {
	const outbound = flow === 'Storage' || flow === 'Sql';
	if (outbound !== (via !== 'none') || outbound !== (where !== 'none')) return undefined;
	if (!outbound) return flow;
	// A service endpoint for a service in another region isn’t one of all services.
	if (via === 'service endpoint' && where === 'any') return undefined;
	return tagFor(flow, via as 'public', where === 'one' ? 'one' : undefined);
};

const topics: Readonly<Record<string, Topic>> = {
	path: {
		noun: 'client',
		intro:
			'VNet1 has a private endpoint for blobs of a storage account in {region}, and a link to the privatelink zone. All clients reach VNet1, where DNS1 uses Azure DNS. Service endpoints are stated.',
		common: {
			access: side(
				'rule',
				'',
				{
					selected: 'selected networks',
					all: 'all networks',
					disabled: 'disabled'
				},
				'public network access were set to {}',
				'public network access: {}'
			)
		},
		sides: {
			place: side(
				'place',
				'Location',
				{
					endpoint: 'VM in {region} (service endpoint)',
					near: 'VM in {region}',
					far: 'VM in {other}',
					office: 'on-premises server'
				},
				{
					'': '{name} were a {}',
					endpoint: '{name} were a VM in {region} with a service endpoint',
					near: '{name} were a {} without a service endpoint'
				},
				{ '': '{name} is a {}', office: '{name} is an {}' }
			),
			link: side('link', 'DNS', { own: 'DNS1', public: 'public DNS' }, '{name} used {}', 'it uses {}'),
			rule: side(
				'rule',
				'Firewall rule',
				{ subnet: 'subnet', ip: 'IP address', none: '-' },
				{ '': 'the firewall allowed the {} of {name}', none: 'the firewall had no rule for {name}' },
				{ '': 'the firewall allows its {}', none: 'the firewall has no rule for it' }
			)
		},
		decide: (row) =>
			row['rule'] === 'subnet' && (row['place'] === 'far' || row['place'] === 'office')
				? undefined
				: pathOf(row),
		asks: {
			'private endpoint': 'be connected through the private endpoint',
			'service endpoint': 'be connected over a service endpoint',
			public: 'be connected without a private or service endpoint',
			refused: 'be denied access'
		},
		choose: 'Which client{s} will {}?',
		judge: '{name} will {}.',
		table: 'What will happen to each client that requests a blob?',
		single: 'The client requests a blob. What will happen?',
		why(row, answer) {
			const isPrivate = row['link'] === 'own';
			if (answer === 'private endpoint')
				return isPrivate
					? 'DNS1 returns the private IP address, and the firewall doesn’t apply there'
					: 'public DNS returns the public IP address';
			if (!isPrivate && answer === pathOf(row)) return publicReason(row);
			const hasEndpoint = row['place'] === 'endpoint';
			return {
				'service endpoint': isPrivate
					? 'a service endpoint is for the public IP address'
					: hasEndpoint
						? 'the service endpoint isn’t enough here'
						: 'it has no service endpoint',
				public: isPrivate
					? 'DNS1 doesn’t return the public IP address'
					: hasEndpoint
						? 'it would use the service endpoint'
						: 'the public endpoint doesn’t let it in',
				refused: isPrivate
					? 'the firewall doesn’t apply to the private endpoint'
					: 'the public endpoint lets it in'
			}[answer as 'public'];
		}
	},
	sku: {
		noun: 'virtual network',
		intro:
			'You plan to deploy Azure Bastion to {count} for tests with RDP, in regions where all SKUs are available. You must use the lowest SKU that meets the requirements.',
		sides: {
			use: side(
				'need',
				'Connections',
				{
					single: 'to one VM of the network at a time',
					several: 'to up to 10 VMs at a time',
					peered: 'to VMs in a peered network',
					scaling: 'to up to 100 VMs at a time'
				},
				'administrators of {name} had to connect {}',
				'administrators of {name} must connect {}'
			),
			extra: side(
				'need',
				'Other requirement',
				extras,
				{ '': 'you had to offer {} in {name}', none: 'there were no other requirement for {name}' },
				{ '': 'you must offer {}', none: 'there is no other requirement' }
			)
		},
		decide: (row) => skuFor(...featuresOf(row)),
		asks: Object.fromEntries(bastionSkus.map((sku) => [sku, sku])),
		choose: 'For which network{s} should you use the {} SKU?',
		judge: 'For {name}, you should use the {} SKU.',
		table: 'Which SKU should you use for each network?',
		single: 'Which SKU should you use?',
		why(row, answer) {
			const needed = featuresOf(row);
			const found = skuFor(...needed);
			const [is, asked] = [found, answer].map((sku) => bastionSkus.indexOf(sku as 'Basic'));
			if (asked! > is!)
				return {
					Basic: 'neither concurrent connections nor a peered network are required',
					Standard: 'nothing is required that Standard adds',
					Premium: 'neither session recording nor private-only access is required'
				}[answer as 'Basic'];
			if (found === 'Developer') return 'Developer is enough for one VM at a time in the same network';
			// The first that the SKU lacks.
			const decides = needed.find((one) => {
				const first = bastionSkus.indexOf(skuFor(one));
				return asked === is ? first === is : first > asked!;
			})!;
			const what =
				extras[decides] ??
				{ several: 'concurrent connections', peered: 'peered networks' }[decides as 'peered'] ??
				'100 RDP sessions at a time';
			return asked === is
				? `${answer} is the lowest SKU for ${what}`
				: [`the free SKU is not for ${what}`, `Basic lacks ${what}`, `only Premium adds ${what}`][asked!]!;
		}
	},
	sub: {
		noun: 'storage account',
		intro:
			'Public network access is disabled for {count} with RA-GRS redundancy. All clients and private endpoints are in VNet1.',
		sides: {
			has: side(
				'link',
				'Private endpoints',
				Object.fromEntries(existing.map((one) => [one, one.replace(' ', ' and ')])),
				'{name} had private endpoints for {} only',
				'{name} has private endpoints for {} only'
			),
			task: side(
				'need',
				'Requirement',
				{
					blobs: 'read blobs',
					failover: 'read blobs, also after a failover',
					secondary: 'read blobs in the secondary region at any time',
					share: 'mount a file share',
					directories: 'set ACLs on directories of a data lake'
				},
				'clients of {name} had to {}',
				'its clients must {}'
			)
		},
		decide: missing,
		asks: {
			nothing: 'create no private endpoint',
			...Object.fromEntries(
				['blob', 'blob_secondary', 'file', 'dfs'].map((one) => [one, `create a private endpoint for ${one}`])
			)
		},
		choose: 'For which account{s} should you {}?',
		judge: 'For {name}, you should {}.',
		table: 'What should you do for each account?',
		single: 'You need to meet the requirement with as few private endpoints as possible. What should you do?',
		why({ has, task }, answer) {
			const found = missing({ has, task } as Row);
			if (answer === found || answer === 'nothing')
				return `${
					{
						blobs: 'reading blobs',
						failover: 'even with failovers, reading blobs',
						secondary: 'reading from the secondary region',
						share: 'mounting a file share',
						directories: 'setting ACLs on directories'
					}[task as StorageUse]
				} takes a private endpoint for ${subresources[task as StorageUse]}${answer === 'nothing' ? `, and the account has ${found === answer ? 'one' : 'none'}` : ''}`;
			return has!.split(' ').includes(answer)
				? `it already has a private endpoint for ${answer}`
				: {
						blob: 'no blobs have to be read',
						blob_secondary:
							task === 'failover'
								? 'a failover needs no private endpoint of the secondary region'
								: 'nothing has to be read in the secondary region',
						file: 'no file share has to be mounted',
						dfs: 'no ACLs have to be set'
					}[answer as 'blob'];
		}
	},
	policy: {
		noun: 'plan',
		intro:
			'VNet1 has the address space 10.0.0.0/16. Subnet1 (10.0.1.0/24) contains a private endpoint and VM1. VM2 in Subnet2 connects to both. To control this traffic, you consider {count}. Routes of Subnet2 lead to a firewall.',
		common: {
			policies: side(
				'rule',
				'',
				{
					none: 'disabled',
					nsgs: 'enabled for NSGs only',
					routes: 'enabled for route tables only',
					'nsgs routes': 'enabled for NSGs and route tables'
				},
				'network policies for private endpoints were {} on Subnet1',
				'network policies for private endpoints are {} on Subnet1'
			)
		},
		sides: {
			what: side(
				'need',
				'Rule or route',
				{
					inbound: 'an inbound deny rule in the NSG of Subnet1',
					outbound: 'an outbound deny rule in the NSG of Subnet2',
					wider: 'a route for 0.0.0.0/0',
					narrow: 'a route for 10.0.1.0/24'
				},
				'{name} used {}',
				'{name} uses {}'
			),
			to: side(
				'place',
				'Target',
				{ endpoint: 'the private endpoint', vm: 'VM1' },
				'the target of {name} were {}',
				'its target is {}'
			)
		},
		decide: planFor,
		asks: {
			nothing: 'make no other change',
			nsgs: 'enable network policies for NSGs',
			routes: 'enable network policies for route tables',
			route: 'use a route for 10.0.0.0/16'
		},
		choose: 'For which plan{s} should you {} to affect the traffic?',
		judge: 'For {name} to affect the traffic, you should {}.',
		table: 'What should you do for each plan to affect its traffic?',
		single: 'The plan must affect the traffic without unnecessary changes. What should you do?',
		why(row, answer) {
			const { what, to } = row;
			const isRule = what!.endsWith('bound');
			const isVm = to === 'vm';
			const isRight = planFor(row) === answer;
			return {
				nothing: !isRight
					? what === 'wider'
						? 'a more specific system route is used'
						: 'it has no effect on a private endpoint yet'
					: what === 'outbound'
						? 'an NSG of Subnet2 filters all traffic from VM2'
						: isVm
							? 'network policies are for private endpoints, and VM1 is none'
							: `network policies are already enabled for ${isRule ? 'NSGs' : 'route tables'}`,
				nsgs: isRight
					? 'an NSG applies to a private endpoint only with network policies for NSGs'
					: !isRule
						? 'policies for NSGs don’t change routes'
						: isVm || what === 'outbound'
							? 'the rule doesn’t depend on policies for NSGs'
							: 'they are enabled for NSGs already',
				routes: isRight
					? 'without network policies for route tables, the /32 route of the private endpoint is used'
					: isRule
						? 'policies for route tables don’t change rules'
						: isVm
							? 'the route to VM1 doesn’t depend on policies'
							: 'they are enabled for route tables already',
				route: isRight
					? 'the route must be at least as specific as the address space of VNet1'
					: isRule
						? 'no route is required'
						: 'the route is specific enough'
			}[answer as 'nsgs'];
		}
	},
	reach: {
		noun: 'VM',
		intro:
			'You have a Bastion host in VNet1. VNet2 is peered with VNet1 and VNet3, which are not peered with each other. The NSG of each VM allows its RDP port from one source, and denies all else. Administrators have all required roles.',
		common: {
			sku: side('rule', '', 'Basic|Standard', 'the host had the {} SKU', 'the host has the {} SKU')
		},
		sides: {
			network: side(
				'link',
				'Virtual network',
				{ own: 'VNet1', peered: 'VNet2', beyond: 'VNet3' },
				'{name} were in {}',
				'{name} is in {}'
			),
			port: side('need', 'RDP port', '3389|5000', 'the RDP port of {name} were {}', 'its RDP port is {}'),
			open: side(
				'rule',
				'Allowed source',
				{
					bastion: 'AzureBastionSubnet',
					vnet: 'the VirtualNetwork tag',
					admins: 'public IP addresses of administrators'
				},
				'the NSG of {name} allowed {}',
				'its NSG allows {}'
			)
		},
		decide(row) {
			const found = obstacleOf(row);
			const rest = { network: { network: 'peered' }, port: { port: '3389' }, rule: { open: 'vnet' } };
			// One change must be enough.
			return found && obstacleOf({ ...row, ...rest[found] }) ? undefined : (found ?? 'nothing');
		},
		asks: {
			nothing: 'make no change',
			network: 'peer VNet3 with VNet1',
			port: 'upgrade the host to the Standard SKU',
			rule: 'allow AzureBastionSubnet in the NSG of the VM'
		},
		choose: 'For which VM{s} should you {} to allow connections?',
		judge: 'To allow connections to {name}, you should {}.',
		table: 'What should you do to allow connections to each VM?',
		single:
			'Administrators must be able to connect to the VM without unnecessary changes. What should you do?',
		why(row, answer) {
			const { network, port, sku } = row;
			const found = obstacleOf(row);
			if (found === answer)
				return {
					network: 'VNet3 isn’t peered with VNet1, and peering isn’t transitive',
					port: 'custom ports need Standard or higher',
					rule: 'the host connects from its private IP addresses, which the NSG doesn’t allow'
				}[found];
			return {
				nothing: found
					? {
							network: 'the host doesn’t reach VNet3',
							port: 'Basic works only with the default ports',
							rule: 'the allowed addresses aren’t those of the host'
						}[found]
					: `the host is in ${network === 'own' ? 'the same' : 'a peered'} network, and its addresses are allowed${port === '5000' ? '. Standard supports custom ports' : ''}`,
				network: 'no traffic goes to VNet3',
				port:
					port === '3389' ? 'the default port works with any SKU' : `the host already has the ${sku!} SKU`,
				rule: 'the NSG already allows the host'
			}[answer as 'port'];
		}
	},
	choice: {
		noun: 'workload',
		intro:
			'You plan access to servers of Azure SQL Database for {count}. Public access stays enabled. You must use private endpoints only where necessary, and prefer service endpoints to IP firewall rules.',
		sides: {
			from: side(
				'place',
				'Runs',
				{
					subnet: 'on VMs in {region} behind a NAT gateway',
					vpn: 'on-premises, with a VPN to Azure',
					internet: 'on-premises, without a VPN'
				},
				'{name} ran {}',
				'{name} runs {}'
			),
			server: side('place', 'Server', regions, 'the server of {name} were in {}', 'its server is in {}'),
			address: side(
				'need',
				'Server IP address',
				{ private: 'must be private', none: 'can be public' },
				{
					'': 'the IP address of the server of {name} {}',
					private: 'the IP address of the server of {name} had to be private'
				},
				'its IP address {}'
			)
		},
		decide: sqlAccess,
		asks: {
			'private endpoint': 'create a private endpoint',
			'service endpoint': 'enable a service endpoint and add a virtual network rule',
			'IP rule': 'add an IP firewall rule'
		},
		choose: 'For which workload{s} should you {}?',
		judge: 'For {name}, you should {}.',
		table: 'What should you do for each workload?',
		single: 'You need to give the workload access as required. What should you do?',
		why({ from, server, address }, answer) {
			if (answer === 'private endpoint')
				return address === 'private'
					? 'only a private endpoint gives the server a private IP address'
					: 'no private IP address is required';
			if (address === 'private')
				return `${answer === 'IP rule' ? 'an IP firewall rule' : 'a service endpoint'} is for the public IP address of the server`;
			if (answer === 'service endpoint')
				return from !== 'subnet'
					? 'a service endpoint isn’t for on-premises servers'
					: server === 'here'
						? 'the subnet and the server are in the same region'
						: 'a virtual network rule is only for subnets in the region of the server';
			return from !== 'subnet'
				? 'on-premises servers need a rule for their public IP address'
				: server === 'here'
					? 'a service endpoint is possible, and preferred'
					: 'the server is in another region, so the IP address of the NAT gateway must be allowed';
		}
	},
	tag: {
		noun: 'requirement',
		intro:
			'VM1 is in Subnet1, whose NSG denies all traffic in both directions. For each requirement, you plan one allow rule with a service tag. You must not allow more than required.',
		sides: {
			flow: side(
				'need',
				'Traffic',
				{
					Storage: 'VM1 connects to storage accounts',
					Sql: 'VM1 connects to Azure SQL databases',
					AzureTrafficManager: 'Azure Traffic Manager probes VM1',
					AzureLoadBalancer: 'a load balancer probes VM1'
				},
				'{name} were for traffic where {}',
				'for {name}, {}'
			),
			via: side(
				'link',
				'Connection',
				{
					none: '-',
					public: 'the public endpoints',
					'service endpoint': 'a service endpoint of Subnet1',
					'private endpoint': 'private endpoints in Subnet2'
				},
				{ '': 'the connection of {name} used {}', none: '' },
				'it uses {}'
			),
			where: side(
				'place',
				'Region',
				{ none: '-', one: '{region}', any: 'several regions' },
				{ '': 'the services of {name} were in {}', none: '' },
				'the services are in {}'
			)
		},
		decide: tagOf,
		asks: {
			'Storage.one': 'add an outbound rule to Storage.{tag}',
			Storage: 'add an outbound rule to Storage',
			'Sql.one': 'add an outbound rule to Sql.{tag}',
			Sql: 'add an outbound rule to Sql',
			VirtualNetwork: 'add an outbound rule to VirtualNetwork',
			AzureTrafficManager: 'add an inbound rule from AzureTrafficManager',
			AzureLoadBalancer: 'add an inbound rule from AzureLoadBalancer'
		},
		choose: 'For which requirement{s} should you {}?',
		judge: 'For {name}, you should {}.',
		single: 'You need to meet the requirement. What should you do?',
		why({ flow, via, where }, answer) {
			const isRight = answer === tagOf({ flow, via, where } as Row);
			const isProbe = via === 'none';
			const isNarrow = answer.endsWith('one');
			const kept = `the connection ${via === 'public' ? 'goes' : 'still goes'} to public IP addresses of ${flow === 'Sql' ? 'databases' : 'storage accounts'}`;
			if (answer.startsWith('Azure'))
				return isProbe
					? isRight
						? `probes ${flow === 'AzureLoadBalancer' ? 'of a load balancer ' : ''}come from ${answer}`
						: `the probes don’t come from ${answer}`
					: answer === 'AzureLoadBalancer'
						? 'no load balancer probes VM1'
						: 'VM1 opens the connection, so the rule must be outbound';
			if (answer === 'VirtualNetwork')
				return isProbe
					? 'the replies to probes need no rule'
					: isRight
						? 'the private endpoints have IP addresses in the virtual network'
						: kept;
			if (!answer.startsWith(flow!))
				return `no ${answer.startsWith('Sql') ? 'database' : 'storage account'}${isNarrow ? ' in {region}' : ''} is required`;
			if (via === 'private endpoint')
				return `the tag${isNarrow ? ' of one region' : ''} doesn’t include private endpoints`;
			return isRight
				? `${kept}, ${isNarrow ? 'all in {region}' : 'in several regions'}`
				: `the tag ${isNarrow ? 'doesn’t include the' : 'also includes'} other regions`;
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'rule-is-enough': [
		'A firewall rule for a subnet has no effect without a service endpoint. It’s easy to think that the rule is enough.',
		(row) => (row['rule'] === 'subnet' && row['place'] === 'near' ? { ...row, place: 'endpoint' } : row)
	],
	'firewall-for-all': [
		'The firewall doesn’t apply to a private endpoint. It’s easy to think that it decides about every client.',
		taking('link', /^own$/, { link: 'public' })
	],
	'ports-are-basic': [
		'Basic has fixed ports, and no native client or shareable links. It’s easy to think that only Developer is limited.',
		taking('extra', /^(port|client|link)$/, { extra: 'none' })
	],
	'one-endpoint-for-all': [
		'A private endpoint is for one sub-resource. It’s easy to think that one serves the whole account.',
		(row) => (row['task'] ? { ...row, task: 'blobs', has: 'blob' } : row)
	],
	'rules-always-apply': [
		'Without network policies, neither an NSG of its subnet nor a route applies to a private endpoint. It’s easy to take one for a VM.',
		taking('to', /^endpoint$/, { to: 'vm' })
	],
	'administrators-address': [
		'The VM sees the private IP address of the Bastion host. It’s easy to allow the administrators’ addresses instead.',
		taking('open', /^admins$/, { open: 'bastion' })
	],
	'endpoint-from-office': [
		'A service endpoint is for a subnet. It’s easy to think that on-premises servers with a VPN can use it.',
		taking('from', /^vpn$/, { from: 'subnet' })
	],
	'endpoint-anywhere': [
		'For Azure SQL Database, the subnet must be in the region of the server. It’s easy to think that a service endpoint works in any.',
		taking('server', /^there$/, { server: 'here' })
	],
	'tag-of-service': [
		'A private endpoint has an IP address in your virtual network. It’s easy to use the tag of the service.',
		taking('via', /^private endpoint$/, { via: 'public' })
	]
};

export const serviceWay = topicFamily(
	{
		id: 'secure-access/service-way',
		edition: 6,
		group: 'secure-access',
		title: 'Endpoints, service tags and Bastion',
		rule: {
			'^path':
				'A client that gets the private IP address uses the private endpoint, whatever the firewall says. A service endpoint needs a firewall rule for its subnet, and an IP rule has no effect within the region of the account.',
			'^sku':
				'Basic adds concurrent connections and peered networks to Developer, Standard custom ports, native clients, shareable links and more instances, and Premium session recording and private-only access.',
			'^sub':
				'Each sub-resource of a storage account takes its own private endpoint, and so does reading from the secondary region. A failover doesn’t.',
			'^policy':
				'An NSG of its subnet or a route applies to a private endpoint only with network policies for it. A route must also be as specific as the address space of the virtual network.',
			'^reach':
				'A Bastion host connects from its private IP addresses to VMs in its own and in peered networks, and to custom ports from Standard on.',
			'^choice':
				'Only a private endpoint gives a server a private IP address. A service endpoint is for subnets in the region of the server, and the rest takes an IP firewall rule.',
			'^tag':
				'A rule has the direction in which the connection is opened. A service endpoint keeps the public IP addresses of the service, and a private endpoint is in the virtual network.'
		},
		lab: 'secure-access/endpoint-names',
		sources: [
			sources.privateEndpoints,
			sources.privateEndpointDns,
			sources.privateEndpointNetworkPolicy,
			sources.storagePrivateEndpoints,
			sources.storageFirewall,
			sources.serviceEndpoints,
			sources.sqlNetworkRules,
			sources.serviceTags,
			sources.bastionSkus,
			sources.bastionNsg
		],
		axes: {
			link: 'How it’s connected',
			rule: 'A rule or setting',
			need: 'What is needed',
			place: 'Where it is'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['West Europe', 'East US', 'WestEurope'],
			['North Europe', 'Japan East', 'NorthEurope'],
			['UK South', 'Central India', 'UKSouth'],
			['Sweden Central', 'West Europe', 'SwedenCentral']
		],
		words: ['region', 'other', 'tag'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
