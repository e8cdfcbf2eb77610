// Secure access to networks and services: private and service endpoints, network policies, service tags and Azure Bastion.
// Over 200 lines: its topics, with words for what can differ in each.
import { hostNeeds } from '#lib/azure/networking/bastion.ts';
import {
	missingFor,
	routeNeeds,
	ruleNeeds,
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
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const regions = { here: '{region}', there: '{other}' };

const pathOf = ({ access, place, rule, link }: Row) =>
	pathTo(
		{
			resolvesPrivate: link === 'own',
			hasEndpoint: place === 'endpoint',
			inRegion: place === 'endpoint' || place === 'near'
		},
		{ access: access as 'selected', rule: rule as 'ip' }
	);
/** Why a client that gets the public address of an account is let in or not. */
function publicReason({ access, place, rule }: Row): string {
	if (access === 'disabled') return 'it gets the public IP address, and public network access is disabled';
	const [covered, open] = {
		subnet: [
			'its subnet has a service endpoint and a firewall rule',
			'a rule for a subnet has no effect without a service endpoint'
		],
		ip: [
			'with a service endpoint, the account doesn’t see the public IP address that the rule allows',
			place === 'near'
				? 'an IP rule has no effect on clients in {region}, the region of the account'
				: 'the firewall allows its public IP address'
		],
		none: ['a service endpoint opens nothing without a firewall rule', 'no firewall rule allows it']
	}[rule as 'ip'] as [string, string];
	return place === 'endpoint' ? covered : open;
}

/** What a storage account can have private endpoints for. */
const existing = ['blob', 'blob blob_secondary', 'blob queue', 'queue'];
const missing = ({ has, task }: Row) =>
	missingFor(task as StorageUse, has!.split(' ') as readonly Subresource[]);

const policies = side(
	'link',
	'',
	{
		none: 'disabled',
		nsgs: 'enabled for NSGs only',
		routes: 'enabled for route tables only'
	},
	'network policies for private endpoints were {} on Subnet1',
	'network policies for private endpoints are {} on Subnet1'
);
const target = side(
	'place',
	'Target',
	{ endpoint: 'the private endpoint', vm: 'VM1' },
	'the target of {name} were {}',
	'its target is {}'
);
const plans = {
	noun: 'plan',
	common: { policies },
	choose: 'For which plan{s} should you {}?',
	judge: 'For {name} to work, you should {}.',
	table: 'What should you do for each plan to work?',
	single: 'The plan must work without unnecessary changes. What should you do?'
};
const isOn = ({ policies }: Row, kind: string) => policies === kind;
const connection = (row: Row, kind: string) => ({
	ofClient: row['of'] === 'Subnet2',
	applies: row['to'] === 'vm' || isOn(row, kind)
});
const ruleNeed = (row: Row) => ruleNeeds(row['what'] === 'inbound', connection(row, 'nsgs'));
const routeNeed = (row: Row) => routeNeeds(row['what'] !== 'equal', connection(row, 'routes'));

const hostSides = {
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
			bastion: 'the address range of AzureBastionSubnet',
			vnet: 'the VirtualNetwork tag',
			admins: 'public IP addresses of administrators'
		},
		'the NSG of {name} allowed {}',
		'its NSG allows {}'
	)
};
/** Returns a topic on what a host needs to reach VMs. The Standard SKU is offered only where it adds something. */
function reach(sku: 'Basic' | 'Standard', intro: string): Topic {
	const need = ({ network, port, open }: Row) =>
		hostNeeds(sku, { network: network as 'own', defaultPort: port === '3389', allowed: open !== 'admins' });
	return {
		noun: 'VM',
		intro,
		sides: hostSides,
		decide: need,
		asks: {
			nothing: 'make no change',
			network: 'peer VNet3 with VNet1',
			...(sku === 'Basic' ? { port: 'upgrade the host to the Standard SKU' } : {}),
			rule: 'allow the address range of AzureBastionSubnet in the NSG of the VM'
		},
		choose: 'For which VM{s} should you {} to allow connections?',
		judge: 'To allow connections to {name}, you should {}.',
		table: 'What should you do to allow connections to each VM?',
		single:
			'Administrators must be able to connect to the VM without unnecessary changes. What should you do?',
		why(row, answer) {
			const found = need(row);
			if (answer === 'nothing')
				return found === answer
					? `the host ${row['network'] === 'own' ? 'is in the same network' : 'reaches peered networks'}, ${sku} supports port {port}, and the NSG allows the host`
					: {
							network: 'the host doesn’t reach VNet3',
							port: 'Basic doesn’t support port {port}',
							rule: 'the NSG doesn’t allow the host'
						}[found as 'port'];
			return (
				answer === found
					? {
							network: 'VNet3 isn’t peered with VNet1, and peering isn’t transitive',
							port: 'custom ports need Standard or higher',
							rule: 'the host connects from its private IP addresses, which the NSG doesn’t allow'
						}
					: {
							network: 'the VM isn’t in VNet3',
							port: 'Basic supports port {port}',
							rule: 'the NSG already allows the host'
						}
			)[answer as 'port'];
		}
	};
}

const sqlAccess = ({ from, server, address }: Row) =>
	sqlAccessFor({ from: from as 'vpn', sameRegion: server === 'here', private: address === 'private' });

/** Why a rule with a tag is right or wrong. */
function tagReason({ via, where }: Row, answer: string, found?: string): string {
	const isRight = answer === found;
	const isOne = where === 'one';
	const isNarrow = answer.endsWith('one');
	const isProbe = via === 'none';
	if (answer.startsWith('Azure'))
		return isProbe
			? `the ${answer === 'AzureLoadBalancer' ? 'health ' : ''}probes ${isRight ? '' : 'don’t '}come from ${answer}`
			: answer === 'AzureLoadBalancer'
				? 'no load balancer probes VM1'
				: 'VM1 opens the connection, so the rule must be outbound';
	if (answer === 'VirtualNetwork')
		return isRight
			? 'the private endpoints have IP addresses in the virtual network'
			: `the ${isProbe ? 'replies to probes need no rule' : 'IP addresses of the service are public'}`;
	if (isProbe) return `no service${isNarrow ? ' in {region}' : ''} is required`;
	if (via === 'private endpoint')
		return `the tag${isNarrow ? ' of {region}' : ''} doesn’t include private endpoints`;
	return isRight
		? `the connection ${via === 'public' ? 'goes' : 'still goes'} to public IP addresses of the service${isOne ? ', all in {region}' : ' in all regions'}`
		: `the tag ${isOne ? 'also includes' : 'doesn’t include the'} other regions`;
}
/** Returns a topic on the tags for a service, and for probes. */
function tag(service: 'Storage' | 'Sql', intro: string): Topic {
	const one = `${service}.one`;
	const tagOf = ({ flow, via, where }: Row): string | undefined => {
		const isOutbound = flow === 'out';
		if (isOutbound !== (via !== 'none') || isOutbound !== (where !== 'none')) return undefined;
		if (!isOutbound) return flow;
		// A service endpoint for a service in another region isn’t one of all services.
		if (via === 'service endpoint' && where === 'any') return undefined;
		return tagFor(service, via as 'public', where === 'one' ? 'one' : undefined);
	};
	return {
		noun: 'requirement',
		intro,
		sides: {
			flow: side(
				'need',
				'Traffic',
				{
					out: `VM1 connects to ${service === 'Sql' ? 'Azure SQL databases' : 'storage accounts'}`,
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
				{ none: '-', one: '{region}', any: 'all regions' },
				{ '': 'the services of {name} were in {}', none: '' },
				'the services are in {}'
			)
		},
		decide: tagOf,
		asks: {
			[one]: `add an outbound rule to ${service}.{tag}`,
			[service]: `add an outbound rule to ${service}`,
			VirtualNetwork: 'add an outbound rule to VirtualNetwork',
			AzureTrafficManager: 'add an inbound rule from AzureTrafficManager',
			AzureLoadBalancer: 'add an inbound rule from AzureLoadBalancer'
		},
		choose: 'For which requirement{s} should you {}?',
		judge: 'For {name}, you should {}.',
		single: 'You need to meet the requirement. What should you do?',
		why: (row, answer) => tagReason(row, answer, tagOf(row))
	};
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'path',
		[
			'VNet1 has a private endpoint for blobs of a storage account in {region}, which DNS1 resolves. All clients reach VNet1. Service endpoints are stated.',
			'Clients read blobs from a storage account in {region}. DNS1 resolves its private endpoint in VNet1, which all clients reach. Service endpoints are stated.'
		],
		{
			noun: 'client',
			common: {
				access: side(
					'rule',
					'',
					{ selected: 'enabled from selected networks', disabled: 'disabled' },
					'public network access were {}',
					'public network access is {}'
				)
			},
			sides: {
				place: side(
					'place',
					'Type',
					{
						endpoint: 'VM in {region} with a service endpoint',
						near: 'VM in {region}',
						far: 'VM in {other}',
						office: 'server on-premises'
					},
					{ '': '{name} were a {}', near: '{name} were a {} without a service endpoint' },
					'{name} is a {}'
				),
				link: side('link', 'DNS', { own: 'DNS1', public: 'public DNS' }, '{name} used {}', 'it uses {}'),
				rule: side(
					'rule',
					'Firewall rule',
					{ subnet: 'subnet', ip: 'public IP address', none: '-' },
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
				const hasEndpoint = row['place'] === 'endpoint';
				if (answer === 'private endpoint')
					return isPrivate
						? 'DNS1 returns the private IP address, and the firewall doesn’t apply there'
						: 'public DNS returns the public IP address';
				if (!isPrivate && answer === pathOf(row)) return publicReason(row);
				if (answer === 'refused')
					return isPrivate
						? 'the firewall doesn’t apply to the private endpoint'
						: 'the public endpoint lets it in';
				if (!isPrivate && hasEndpoint === (answer === 'public'))
					return `it has ${hasEndpoint ? 'a' : 'no'} service endpoint`;
				if (!isPrivate) return 'the public endpoint doesn’t let it in';
				return answer === 'public'
					? 'DNS1 doesn’t return the public IP address'
					: 'a service endpoint is only for the public IP address, which DNS1 doesn’t return';
			}
		}
	),
	...told(
		'sub',
		[
			'Public network access is disabled for {count} with RA-GRS redundancy. All clients and private endpoints are in VNet1.',
			'Clients in VNet1 must use only private endpoints in VNet1 to connect to {count} with RA-GRS redundancy.'
		],
		{
			noun: 'storage account',
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
						messages: 'add messages to a queue'
					},
					'clients of {name} had to {}',
					'its clients must {}'
				)
			},
			decide: missing,
			asks: {
				nothing: 'create no private endpoint',
				...Object.fromEntries(
					['blob', 'blob_secondary', 'queue'].map((one) => [one, `create a private endpoint for ${one}`])
				)
			},
			choose: 'For which account{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each account?',
			single:
				'You need to meet the requirement with as few private endpoints as possible. What should you do?',
			why({ has, task }, answer) {
				const found = missing({ has, task } as Row);
				if (answer === found || answer === 'nothing')
					return `to {task}, clients need a private endpoint for ${subresources[task as StorageUse]}${answer === 'nothing' ? `, and the account has ${found === answer ? 'one' : 'none'}` : ''}`;
				return has!.split(' ').includes(answer)
					? `it already has a private endpoint for ${answer}`
					: {
							blob: 'no blobs have to be read',
							blob_secondary:
								task === 'failover'
									? 'a failover needs no private endpoint of the secondary region'
									: 'nothing has to be read in the secondary region',
							queue: 'no messages have to be added'
						}[answer as 'blob'];
			}
		}
	),
	'policy nsg': {
		...plans,
		intro:
			'Subnet1 contains VM1 and a private endpoint. Subnet2 contains VM2. To deny connections from VM2 to one of them, you consider {count}.',
		sides: {
			what: side(
				'need',
				'Deny rule',
				'inbound|outbound',
				'the deny rule of {name} were {}',
				'{name} uses an {} deny rule'
			),
			of: side(
				'rule',
				'NSG of',
				'Subnet1|Subnet2',
				'the rule of {name} were in the NSG of {}',
				'it is in the NSG of {}'
			),
			to: target
		},
		decide: ruleNeed,
		asks: {
			nothing: 'make no change',
			nsgs: 'enable network policies for NSGs',
			inbound: 'make the rule inbound',
			outbound: 'make the rule outbound'
		},
		why(row, answer) {
			const { what, of, to } = row;
			const found = ruleNeed(row);
			const isFirst = of === 'Subnet1';
			if (answer === 'nothing' && found !== answer)
				return found === 'nsgs'
					? 'the NSG of Subnet1 doesn’t apply to the private endpoint yet'
					: 'the rule doesn’t affect connections that VM2 opens';
			if (answer === 'nothing')
				return !isFirst
					? 'the NSG of Subnet2 filters all traffic from VM2'
					: to === 'vm'
						? 'the NSG of Subnet1 applies to VM1 without network policies'
						: 'with network policies for NSGs, the NSG of Subnet1 applies to the private endpoint';
			if (answer === 'nsgs')
				return found === answer
					? 'without network policies for NSGs, the NSG of Subnet1 doesn’t apply to the private endpoint'
					: isOn(row, answer)
						? 'they are enabled already'
						: `they don’t affect ${isFirst ? 'rules for VM1' : 'the NSG of Subnet2'}`;
			return answer === what
				? `the rule is ${what} already`
				: `VM2 opens the connection, so a rule of ${of!} must be ${isFirst ? 'inbound' : 'outbound'}`;
		}
	},
	'policy route': {
		...plans,
		intro:
			'VNet1 has the address space 10.{net}.0.0/16, with VM1 and a private endpoint in Subnet1 (10.{net}.5.0/24) and VM2 in Subnet2. You consider {count} to send traffic from VM2 to one of them through a firewall.',
		sides: {
			what: side(
				'need',
				'Route to the firewall',
				{ all: '0.0.0.0/0', wide: '10.0.0.0/8', equal: '10.{net}.0.0/16' },
				'the route of {name} were for {}',
				'{name} uses a route for {}'
			),
			of: side(
				'rule',
				'Route table of',
				'Subnet1|Subnet2',
				'the route of {name} were in the route table of {}',
				'it applies to {}'
			),
			to: target
		},
		decide: routeNeed,
		asks: {
			nothing: 'make no change',
			routes: 'enable network policies for route tables',
			narrow: 'use a route for 10.{net}.5.0/24',
			subnet: 'move the route to the route table of Subnet2'
		},
		why(row, answer) {
			const found = routeNeed(row);
			if (answer === 'nothing')
				return found !== answer
					? 'traffic from VM2 uses another route'
					: row['to'] === 'vm'
						? 'the route replaces the system route for the same range'
						: 'with network policies for route tables, the /32 route of the private endpoint is replaced';
			return (
				answer === found
					? {
							routes:
								'without network policies for route tables, the /32 route of the private endpoint is used',
							narrow: 'a route must be at least as specific as the address space of VNet1',
							subnet: 'a route table only affects traffic from its subnet'
						}
					: {
							routes: isOn(row, 'routes') ? 'they are enabled already' : 'they don’t affect routes to VM1',
							narrow: 'the route for 10.{net}.0.0/16 is specific enough',
							subnet: 'it is there already'
						}
			)[answer as 'narrow'];
		}
	},
	'reach basic': reach(
		'Basic',
		'You have a Basic Bastion host in VNet1. VNet2 is peered with VNet1 and VNet3, which are not peered with each other. NSGs allow the RDP port from one source, and deny all else. Administrators have all required roles.'
	),
	'reach standard': reach(
		'Standard',
		'Administrators with all required roles use a Standard Bastion host in VNet1. There are two peerings: VNet1 with VNet2, and VNet2 with VNet3. NSGs allow the RDP port from one source, and deny all else.'
	),
	...told(
		'choice',
		[
			'You plan access to servers of Azure SQL Database for {count}. VMs use a NAT gateway. Public access stays enabled. You must use private endpoints only where necessary, and prefer service endpoints to IP firewall rules.',
			'Azure SQL databases on servers with public access are used by {count}. VMs use a NAT gateway. You must use IP firewall rules only where service endpoints are impossible, and private endpoints only where both are.'
		],
		{
			noun: 'workload',
			sides: {
				from: side(
					'place',
					'Runs',
					{
						subnet: 'on VMs in {region}',
						vpn: 'on-premises, with a VPN to Azure'
					},
					'{name} ran {}',
					'{name} runs {}'
				),
				server: side(
					'place',
					'Region of the server',
					regions,
					'the server of {name} were in {}',
					'its server is in {}'
				),
				address: side(
					'need',
					'IP address of the server',
					{ private: 'must be private', none: 'can be public' },
					{
						private: 'the IP address of the server of {name} had to be private',
						none: 'the IP address of the server of {name} could be public'
					},
					'the server’s IP address {}'
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
			why(row, answer) {
				const found = sqlAccess(row);
				if (answer === 'private endpoint')
					return answer === found
						? 'only a private endpoint gives the server a private IP address'
						: 'no private IP address is required';
				if (found === 'private endpoint')
					return `with ${answer === 'IP rule' ? 'an' : 'a'} ${answer}, the IP address of the server is public`;
				const isRule = answer === 'IP rule';
				if (row['from'] === 'vpn')
					return `service endpoints don’t work on-premises${isRule ? ', so the public IP address of the workload must be allowed' : ''}`;
				return found === 'IP rule'
					? isRule
						? 'the server is in another region, so the IP address of the NAT gateway must be allowed'
						: 'a virtual network rule is only for subnets in the region of the server'
					: isRule
						? 'a service endpoint is possible, and preferred'
						: 'the subnet and the server are in the same region, so a service endpoint works';
			}
		}
	),
	'tag storage': tag(
		'Storage',
		'VM1 is in Subnet1, whose NSG denies all traffic in both directions. You must allow the traffic of {count} with the narrowest service tags.'
	),
	'tag sql': tag(
		'Sql',
		'The NSG of Subnet1 denies all traffic in both directions. VM1 is in Subnet1. For {count}, you plan allow rules with the narrowest service tags.'
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'firewall-for-all': [
		'The firewall doesn’t apply to a private endpoint. It’s easy to think that it decides about every client.',
		taking('link', /^own$/, { link: 'public' })
	],
	'one-endpoint-for-all': [
		'A private endpoint is for one sub-resource. It’s easy to think that one serves the whole account.',
		(row) => (row['task'] ? { ...row, task: 'blobs', has: 'blob' } : row)
	],
	'rules-always-apply': [
		'Without network policies, an NSG of its subnet doesn’t apply to a private endpoint, and its /32 route is used before wider ones. It’s easy to take one for a VM.',
		taking('to', /^endpoint$/, { to: 'vm' })
	],
	'administrators-address': [
		'The VM sees the private IP address of the Bastion host. It’s easy to allow the administrators’ addresses instead.',
		taking('open', /^admins$/, { open: 'bastion' })
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
				'A client that gets the private IP address uses the private endpoint, whatever the firewall says. With public access from selected networks, a service endpoint also needs a firewall rule for its subnet, and an IP rule has no effect on requests from the region of the account.',
			'^sub':
				'Each sub-resource of a storage account takes its own private endpoint, and so does reading from the secondary region. A failover doesn’t.',
			'^policy nsg':
				'An NSG of its subnet applies to a private endpoint only with network policies for NSGs. An NSG of the client’s subnet applies without them, and needs an outbound rule.',
			'^policy route':
				'A wider route replaces the /32 route of a private endpoint only with network policies for route tables. It must be at least as specific as the address space of the virtual network, and be in the route table of the client’s subnet.',
			'^reach':
				'A Bastion host connects from its private IP addresses to VMs in its own and in peered networks, and to custom ports from Standard on.',
			'^choice':
				'Only a private endpoint gives an Azure SQL server a private IP address. A service endpoint is for subnets in the region of the server, and the rest takes an IP firewall rule.',
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
			['West Europe', 'East US', 'WestEurope', '1'],
			['North Europe', 'Japan East', 'NorthEurope', '2'],
			['UK South', 'Central India', 'UKSouth', '20'],
			['Sweden Central', 'West Europe', 'SwedenCentral', '30']
		],
		words: ['region', 'other', 'tag', 'net'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
