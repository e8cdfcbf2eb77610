// Secure access to networks and services: private and service endpoints, their policies, service tags and Azure Bastion.
// Over 200 lines: seven topics with words for what can differ in each.
import {
	hostNeeds,
	lacksReader,
	type BastionTarget,
	type HostNetwork
} from '#lib/azure/networking/bastion.ts';
import {
	endpointLacks,
	planNeeds,
	type EndpointFound,
	type TrafficPlan
} from '#lib/azure/networking/private-endpoint.ts';
import {
	allowsOut,
	endpointEffect,
	policyAllows,
	type ServiceClient
} from '#lib/azure/networking/service-access.ts';
import { sources } from '#lib/azure/sources.ts';
import { listed } from '#lib/exams/az-104/families/kit.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

type Said = Omit<Topic, 'intro'>;
/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
/** What rows have in common, as code and in words. */
const shown = (
	title: string,
	ids: readonly string[],
	text: (id: string) => string,
	were: (id: string) => string,
	axis = 'rule'
) => side(axis, title, texts(ids, text), texts(ids, were));
const yes = (is: boolean): string => (is ? 'yes' : 'no');
const allowed = { yes: 'allowed', no: 'denied' };

const answer = (name: string, address: string): string => `Name:     ${name}\nAddress:  ${address}`;
const privateName = '{account}.privatelink.blob.core.windows.net';
const lacks = (row: Row) => endpointLacks(row as unknown as EndpointFound);
const resolve: Said = {
	noun: 'private endpoint',
	common: {
		dns: side(
			'link',
			'nslookup on VM1 (excerpt)',
			{
				public: answer('blob.ams{net}prd.store.core.windows.net', '20.150.{net}.4'),
				own: answer(privateName, '10.{net}.1.5'),
				other: answer(privateName, '10.{net}.1.9'),
				none: '… {account}.blob.core.windows.net:\nNon-existent domain'
			},
			{
				public: 'nslookup had returned a public IP address',
				own: 'nslookup had returned 10.{net}.1.5',
				other: 'nslookup had returned 10.{net}.1.9',
				none: 'nslookup had returned “Non-existent domain”'
			}
		)
	},
	sides: {
		sub: side('need', 'Sub-resource', 'blob|file', 'PE1 were for {}', 'PE1 is for {}'),
		state: side(
			'rule',
			'Connection state',
			'Approved|Pending',
			'the connection state of PE1 were {}',
			'its connection state is {}'
		)
	},
	decide: lacks,
	asks: {
		create: 'create a private endpoint for blob with DNS integration',
		approve: 'approve the connection of PE1',
		link: 'link the zone to VNet1',
		change: 'change the A record in the zone',
		add: 'add an A record to the zone'
	},
	single: 'The app must connect privately, without unnecessary resources. What should you do?',
	why(row, answer) {
		const isFound = lacks(row) === answer;
		return {
			create: isFound
				? 'PE1 is for file, and blob takes its own private endpoint'
				: 'PE1 is for blob, so no endpoint is missing',
			approve: isFound ? 'a pending connection can’t be used' : 'no approval is pending',
			link: isFound
				? 'VM1 gets a public IP address, so VNet1 isn’t linked to the zone'
				: row['sub'] === 'file'
					? 'PE1 isn’t for blob'
					: 'the answer is from the zone, so the zone is linked already',
			change: isFound
				? 'the A record has 10.{net}.1.9 instead of 10.{net}.1.5'
				: 'VM1 doesn’t get a wrong private IP address',
			add: isFound
				? 'the zone is linked, but has no A record for {account}'
				: 'VM1 doesn’t get “Non-existent domain”'
		}[answer]!;
	}
};

const isAllowed = ({ scope, from, to }: Row) => policyAllows(scope!, from as 'own', to!);
const subscription = '/subscriptions/Sub1';
const group = `${subscription}/resourceGroups/RG1`;
const accounts = `${group}/providers\n    /Microsoft.Storage/storageAccounts/`;
/** What a policy can list, by resource ID. */
const scopes: Row = {
	[subscription]: 'Sub1',
	[group]: 'the resource group RG1',
	[`${accounts}{account}`]: '{account}'
};
const filter: Said = {
	noun: 'request',
	common: {
		scope: shown(
			'Service endpoint policy',
			Object.keys(scopes),
			(id) => `"service": "Microsoft.Storage",\n"serviceResources": [\n  "${id}"\n]`,
			(id) => `the policy listed ${scopes[id]!}`
		)
	},
	sides: {
		from: side(
			'link',
			'Source',
			{
				own: 'VM in web over a service endpoint',
				private: 'VM in web over a private endpoint for file',
				other: 'VM in jobs over a service endpoint',
				site: 'server on-premises'
			},
			'{name} were from a {}',
			'{name} is from a {}'
		),
		to: side(
			'place',
			'Storage account',
			{
				[`${accounts}{account}`]: '{account} in RG1',
				[`${accounts}logs`]: '{account}logs in RG1',
				[`${subscription}/`]: '{account}old in RG2',
				'': '{account}ext of another company'
			},
			'{name} were to {}',
			'it is to {}'
		)
	},
	again: true,
	decide: (row) => yes(isAllowed(row)),
	asks: allowed,
	choose: 'Which request{s} will be {}?',
	judge: '{name} will be {}.',
	why(row) {
		const listed = scopes[row['scope']!]!;
		return {
			own: `the policy lists ${isAllowed(row) ? listed : `only ${listed}, not {to}`}`,
			private: 'the policy filters traffic over service endpoints',
			other: 'the policy isn’t associated with jobs',
			site: 'the policy doesn’t apply to traffic from on-premises'
		}[row['from'] as 'own'];
	}
};

const services: Row = { KeyVault: 'a key vault', Sql: 'Azure SQL Database' };
const enable: Said = {
	noun: 'app',
	common: {
		service: shown(
			'Azure CLI',
			Object.keys(services),
			(id) =>
				`az network vnet subnet update -g RG1 \\\n  --vnet-name VNet1 -n web \\\n  --service-endpoints Microsoft.${id}`,
			(id) => `the command were for Microsoft.${id}`,
			'need'
		)
	},
	sides: {
		from: side('place', 'Subnet', 'web|jobs', '{name} ran in {}', '{name} runs in {}'),
		to: side('need', 'Service', services, '{name} used {}', 'it uses {}'),
		by: side(
			'rule',
			'Access',
			{
				ip: 'an IP rule for the NAT gateway',
				subnet: 'a rule for its subnet',
				private: 'a private endpoint',
				all: 'access from all networks'
			},
			'{name} relied on {}',
			'it relies on {}'
		)
	},
	// A server for Azure SQL has no such setting.
	decide: (row) =>
		row['by'] === 'all' && row['to'] === 'Sql' ? undefined : endpointEffect(row as unknown as ServiceClient),
	asks: { lose: 'lose access', gain: 'gain access', same: 'neither lose nor gain access' },
	choose: 'Which app{s} will {}?',
	judge: '{name} will {}.',
	why(row) {
		const { service, from, to, by } = row;
		return from === 'jobs'
			? 'the service endpoint isn’t for jobs'
			: to !== service
				? 'the service endpoint isn’t for {to}'
				: {
						ip: 'the service will see a private IP address, which the rule doesn’t allow',
						subnet: 'a virtual network rule takes effect with the service endpoint',
						private: 'a private endpoint doesn’t depend on the service endpoint',
						all: 'all networks are allowed'
					}[by as 'ip'];
	}
};

const policies: Row = {
	none: 'Disabled',
	nsgs: 'NetworkSecurityGroupEnabled',
	routes: 'RouteTableEnabled',
	both: 'Enabled'
};
const flag = 'privateEndpointNetworkPolicies';
const planNeed = (row: Row) => planNeeds(row as unknown as TrafficPlan);
const plan: Said = {
	noun: 'plan',
	common: {
		policies: shown(
			'Subnet in a template (excerpt)',
			Object.keys(policies),
			(id) =>
				`"name": "data",\n"properties": {\n  "addressPrefix": "10.{net}.5.0/24",\n  "${flag}":\n    "${policies[id]!}"\n}`,
			(id) => `${flag} were ${policies[id]!}`
		)
	},
	sides: {
		plan: side(
			'need',
			'Plan',
			{
				rule: 'an inbound deny rule in the NSG of data',
				'client rule': 'an outbound deny rule in the NSG of web',
				route: 'a route for 10.{net}.0.0/16 in the route table of web',
				wide: 'a default route in the route table of web'
			},
			'{name} were {}',
			'{name} is {}'
		),
		to: side(
			'place',
			'For connections to',
			{ endpoint: 'the private endpoint', vm: 'the VM' },
			'{name} were for connections to {}',
			'it is for {}'
		)
	},
	again: true,
	decide: (row) => yes(planNeed(row) === 'nothing'),
	asks: { yes: 'will work', no: 'will fail' },
	choose: 'Which plan{s} {}?',
	judge: '{name} {}.',
	why(row) {
		const { plan, to } = row;
		if (plan === 'wide')
			return 'even with network policies, a default route is less specific than the address space of VNet1';
		if (plan === 'client rule') return 'the NSG of web filters traffic before it reaches data';
		const isRule = plan === 'rule';
		const kind = isRule ? 'NSGs' : 'route tables';
		return planNeed(row) !== 'nothing'
			? `without network policies for ${kind}, ${
					isRule ? 'the NSG of data doesn’t apply to the private endpoint' : 'the /32 route is used'
				}`
			: to !== 'vm'
				? `network policies for ${kind} are enabled`
				: isRule
					? 'the NSG of data applies to the VM'
					: 'the route overrides the system route for VNet1';
	}
};

const hostNeed = (row: Row) => hostNeeds(row as unknown as BastionTarget);
const reach: Said = {
	noun: 'environment',
	sides: {
		sku: side('need', 'Bastion SKU', 'Basic|Standard', 'the host had the {} SKU', 'the host has the {} SKU'),
		network: side(
			'link',
			'Server in',
			{
				own: 'the hub',
				peered: 'a spoke',
				beyond: 'a network peered only with a spoke',
				site: 'an office with a VPN to the hub'
			},
			'the server were in {}',
			'the server is in {}'
		),
		port: side(
			'need',
			'RDP port',
			'the default port|a custom port',
			'the server used {}',
			'it uses {} for RDP'
		),
		open: side(
			'rule',
			'RDP allowed from',
			{ host: 'the address range of AzureBastionSubnet', admins: 'public IP addresses of administrators' },
			'the port were allowed only from {}',
			'the port is allowed only from {}'
		)
	},
	decide: hostNeed,
	asks: {
		nothing: 'make no change',
		network: 'peer the network of the server with the hub',
		ip: 'enable IP-based connections',
		sku: 'upgrade the host to Standard',
		rule: 'allow the port from the address range of AzureBastionSubnet'
	},
	single: 'Administrators must be able to connect without unnecessary changes. What should you do?',
	why(row, answer) {
		const need = hostNeed(row)!;
		const isFound = need === answer;
		return {
			nothing: isFound ? 'no change is missing' : `the host can’t connect: ${reach.why(row, need)}`,
			network: isFound
				? 'peering isn’t transitive, so the host can’t reach the network yet'
				: 'no peering is missing',
			ip: isFound
				? 'a server outside Azure takes an IP-based connection'
				: row['network'] === 'beyond'
					? 'they need a route to the server, and peering isn’t transitive'
					: 'the host reaches {network} without them',
			sku: isFound
				? 'custom ports need Standard or higher'
				: row['sku'] === 'Basic'
					? 'Basic is enough for {port}'
					: 'the host has this SKU already',
			rule: isFound
				? 'the port isn’t allowed from AzureBastionSubnet yet'
				: 'the port is allowed from AzureBastionSubnet already'
		}[answer]!;
	}
};

/** Resources, by type and name. */
const ids = [
	'virtualMachines/appvm',
	'networkInterfaces/appnic',
	'bastionHosts/bastion',
	'virtualNetworks/appnet',
	'resourceGroups/RG1',
	'resourceGroups/RG2'
];
const nameOf = (id: string): string => id.split('/')[1]!;
/** Combinations of them, by place. */
const readers = ['4', '42', '50', '51', '012', '013', '023', '123'];
const scopesOf = ({ has }: Row) => [...has!].map((at) => ids[Number(at)]!);
const lacksOn = (row: Row) => lacksReader(scopesOf(row), row['at'] as HostNetwork);
const roles: Said = {
	noun: 'user',
	common: {
		has: shown(
			'az role assignment list --assignee User1 --all (some properties)',
			readers,
			(has) =>
				scopesOf({ has })
					.map((one) => `{"roleDefinitionName": "Reader",\n  "scope": "…/${one}"}`)
					.join(',\n'),
			(has) => `User1 had Reader only on ${listed(scopesOf({ has }).map(nameOf))}`
		)
	},
	sides: {
		at: side(
			'link',
			'Bastion host in',
			{ own: 'appnet', peered: 'a network peered with appnet' },
			'the host were in {}',
			'the host is in {}'
		)
	},
	decide: lacksOn,
	asks: {
		nothing: 'assign no other role',
		...texts(ids.slice(0, 4), (one) => `assign Reader on ${nameOf(one)}`)
	},
	single: 'User1 must be able to connect without unnecessary assignments. What should you do?',
	why(row, answer) {
		const found = lacksOn(row)!;
		const missing = found === 'nothing' ? '' : `Reader on ${nameOf(found)} is missing`;
		return answer === 'nothing'
			? missing || 'no required assignment is missing'
			: answer === found
				? answer === ids[3]
					? 'Reader on appnet is required for a host in a peered network'
					: `User1 can’t read ${nameOf(found)} yet`
				: `${
						answer === ids[3] && row['at'] === 'own'
							? 'Reader on appnet is only required for a host in a peered network'
							: `Reader on ${nameOf(answer)} is ${scopesOf(row).includes(answer) ? 'assigned' : 'inherited'} already`
					}${missing && `. ${missing}`}`;
	}
};

/** Two outbound rules: an allowed tag and a denied one. */
const rules = [
	'Storage.here Internet',
	'Storage Internet',
	'Storage.here *',
	'Storage *',
	'VirtualNetwork *'
];
const isOut = ({ nsg, to, via }: Row): boolean => {
	const [tag, denied] = nsg!.split(' ');
	return allowsOut(tag!, denied as '*', to!, via === 'private');
};
const tags = (id: string): readonly string[] => id.replace('here', '{tag}').split(' ');
const tag: Said = {
	noun: 'connection',
	common: {
		nsg: shown(
			'Custom outbound rules of NSG1 (all ports)',
			rules,
			(id) =>
				tags(id)
					.map(
						(one, at) =>
							`{"priority": ${at + 1}00, "access": "${at ? 'Deny' : 'Allow'}",\n  "destinationAddressPrefix": "${one}"}`
					)
					.join(',\n'),
			(id) => `NSG1 allowed ${tags(id).join(' and denied ')}`
		)
	},
	sides: {
		to: side(
			'place',
			'Service',
			{
				'Storage.here': 'a storage account in {region}',
				'Storage.there': 'a storage account in {other}',
				'Sql.here': 'an Azure SQL database in {region}'
			},
			'{name} were to {}',
			'{name} is to {}'
		),
		via: side(
			'link',
			'Source',
			{
				public: 'jobs over the public endpoint',
				service: 'web over a service endpoint',
				private: 'jobs over a private endpoint'
			},
			'{name} were from {}',
			'it is from {}'
		)
	},
	again: true,
	// Service endpoints for other regions are left out.
	decide: (row) => (row['via'] === 'service' && row['to'] === 'Storage.there' ? undefined : yes(isOut(row))),
	asks: allowed,
	choose: 'Which connection{s} will be {} by NSG1?',
	judge: '{name} will be {} by NSG1.',
	why(row) {
		const [one, denied] = tags(row['nsg']!);
		const passes = isOut(row);
		return row['via'] === 'private'
			? `a private endpoint has an IP address in the virtual network, which ${
					!passes ? 'rule 200 denies' : denied === '*' ? 'rule 100 allows' : 'isn’t in Internet'
				}`
			: `${row['via'] === 'public' ? '' : 'even with a service endpoint, '}the service has a public IP address, which is${passes ? '' : 'n’t'} in ${one!}${passes ? '' : ', so rule 200 denies it'}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'resolve',
		[
			'An app on VM1 in VNet1 must use blobs of {account}, which you own. A colleague recreated PE1, a private endpoint of {account} in VNet1 with the IP address 10.{net}.1.5, and edited the private DNS zone privatelink.blob.core.windows.net, whose links have no fallback to the internet. Public network access is disabled. VNet1 uses Azure-provided DNS. DNS has at most one fault.',
			'You migrate an app to VM1 in VNet1. It must use blobs of {account}, which you own. A colleague created PE1, a private endpoint of {account} in VNet1 with the IP address 10.{net}.1.5, and edited the private DNS zone privatelink.blob.core.windows.net, whose links have no fallback to the internet. Public network access is disabled. VNet1 uses Azure-provided DNS. DNS has at most one fault.'
		],
		resolve
	),
	...told(
		'filter',
		[
			'To prevent data exfiltration, you associate a service endpoint policy with the subnet web, but not jobs. Your resource groups are in Sub1. All storage accounts allow all networks. You test {count}.',
			'Since you associated a service endpoint policy with the subnet web, but not jobs, users report errors. Your resource groups are in Sub1. All storage accounts allow all networks. You test {count}.'
		],
		filter
	),
	...told(
		'enable',
		[
			'To increase security, you will run a command. Subnets use a NAT gateway, but no service endpoints, so rules for subnets have no effect yet. You review {count}.',
			'For an audit, you will run a command. Subnets use a NAT gateway, but no service endpoints, so rules for subnets have no effect yet. You review {count}.'
		],
		enable
	),
	...told(
		'plan',
		[
			'VNet1 (10.{net}.0.0/16) has a VM and a private endpoint in the subnet data. Connections from the subnet web must be denied or routed to a firewall. You review {count}.',
			'To contain malware in the subnet web of VNet1 (10.{net}.0.0/16), {count} should deny connections to a VM and a private endpoint in the subnet data or route them to a firewall.'
		],
		plan
	),
	...told(
		'reach',
		[
			'Instead of jump servers, administrators with all required roles will connect in the portal to a server through an Azure Bastion host in the hub, a network with peered spokes.',
			'Administrators with all required roles will connect in the portal to a server through an Azure Bastion host in the hub, a network with peered spokes.'
		],
		reach
	),
	...told(
		'roles',
		[
			'User1 must use Azure Bastion in the portal with a local password of appvm, a VM in appnet. The VM and its network interface, appnic, are in the resource group RG1. The host, bastion, and all virtual networks are in the resource group RG2. All access is listed.',
			'During an incident, User1 must use Azure Bastion in the portal with a local password of appvm, a VM in appnet. The VM and its network interface, appnic, are in the resource group RG1. The host, bastion, and all virtual networks are in the resource group RG2. All access is listed.'
		],
		roles
	),
	...told(
		'tag',
		[
			'You plan NSG1 for the subnets web and jobs of VNet1 in {region}. Only web has service endpoints. You review {count}.',
			'An app has failed since NSG1 was associated with the subnets web and jobs of VNet1 in {region}. Only web has service endpoints. You test {count}.'
		],
		tag
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-endpoint-for-all': [
		'A private endpoint is for one sub-resource. It’s easy to think that one serves the whole account.',
		taking('sub', /file/, { sub: 'blob' })
	],
	'policy-for-all': [
		'A service endpoint policy filters only what its subnets send over service endpoints. It’s easy to think that it protects the account.',
		taking('from', /private|other|site/, { from: 'own' })
	],
	'ip-rule-stays': [
		'Over a service endpoint, the service sees a private IP address. It’s easy to think that IP rules still match.',
		taking('by', /ip/, { by: 'all' })
	],
	'rules-always-apply': [
		'Without network policies, neither the NSG of its subnet nor a route wider than /32 affects a private endpoint. It’s easy to think that both always do.',
		(row) => (row['plan'] ? { ...row, to: 'vm' } : row)
	],
	'administrators-address': [
		'The server sees a private IP address from AzureBastionSubnet. It’s easy to think that it’s the administrator’s.',
		taking('open', /admins/, { open: 'host' })
	],
	'tag-of-service': [
		'A private endpoint has an IP address in your virtual network. It’s easy to think that the tag of the service includes it.',
		taking('via', /private/, { via: 'public' })
	]
};

export const serviceWay = topicFamily(
	{
		id: 'secure-access/service-way',
		edition: 7,
		group: 'secure-access',
		title: 'Endpoints, service tags and Bastion',
		rule: {
			'^resolve':
				'A private endpoint is for one sub-resource, and a pending connection can’t be used. Without fallback, a public IP address shows a missing endpoint or link, and “Non-existent domain” a missing A record.',
			'^filter': 'A service endpoint policy filters only what its subnets send over service endpoints.',
			'^enable':
				'Over a service endpoint, the service sees a private IP address. IP rules don’t match it, but a virtual network rule does.',
			'^plan':
				'Without network policies, neither the NSG of its subnet nor a route wider than /32 affects a private endpoint. A default route never does.',
			'^reach':
				'The server sees a private IP address from AzureBastionSubnet. Peering isn’t transitive, and custom ports need Standard or higher.',
			'^roles':
				'A user needs Reader on the VM, its network interface, the Bastion host, and for a host in a peered network, the network of the VM.',
			'^tag':
				'A private endpoint has an IP address in your virtual network. Even with a service endpoint, the service has a public IP address.'
		},
		lab: 'secure-access/endpoint-names',
		sources: [
			sources.privateEndpoints,
			sources.privateEndpointNetworkPolicy,
			sources.storagePrivateEndpoints,
			sources.serviceEndpoints,
			sources.endpointPolicies,
			sources.sqlNetworkRules,
			sources.serviceTags,
			sources.bastionSkus,
			sources.bastionNsg,
			sources.bastionIp,
			sources.bastionFaq
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
			['West Europe', 'East US', 'WestEurope', '1', 'stfilms'],
			['North Europe', 'Japan East', 'NorthEurope', '2', 'stclaims']
		],
		words: ['region', 'other', 'tag', 'net', 'account'],
		forms: ['choose', 'judge', 'judge', 'judge', 'single', 'series', 'series', 'series', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
