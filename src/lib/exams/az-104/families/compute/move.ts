// Moving and reconfiguring web apps: to other groups and regions, with domains, certificates, backups, networks and secrets.
// Over 200 lines: eight topics with words for what can differ in each.
import { appRules, move as moveResources } from '#lib/azure/compute/move.ts';
import {
	backupFor,
	canBeManaged,
	domainSteps,
	networkFeature,
	relocation,
	secretSteps
} from '#lib/azure/compute/web-app.ts';
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

/** Two subscriptions, two regions, a domain, a network, two ranges of public addresses, and a key vault. */
const themes = [
	'sub-retail|sub-service|East US|West US|tailspin.com|vnet-shop|203.0.113|198.51.100|kv-shop',
	'sub-legacy|sub-landing|UK South|UK West|fabrikam.org|vnet-core|198.51.100|192.0.2|kv-core',
	'sub-campus|sub-alumni|North Europe|West Europe|lucerne.edu|vnet-labs|192.0.2|203.0.113|kv-labs',
	'sub-tours|sub-hotels|Canada Central|Canada East|margie.travel|vnet-trips|203.0.113|192.0.2|kv-trips'
].map((names) => names.split('|'));
const webApp = {
	noun: 'web app',
	names: ['Menu', 'Rooms', 'Blooms', 'Bikes', 'Claims', 'Quotes', 'Recipes']
};

/** What can be found before a move. The last two never matter. */
const findings: Row = {
	'not in its first group': 'app and plan were created in another group',
	'target has App Service': 'the target group has an App Service plan',
	'only some of the apps': 'another app of the group must stay there',
	'network integration': 'the app uses VNet integration',
	'managed certificate': 'the app has a free managed certificate',
	'read-only lock': 'the target group has a read-only lock',
	vault: 'the target group has a key vault',
	storage: 'a storage account of the group must stay there'
};
const stops: Row = {
	'not in its first group': 'to another subscription, apps can only move from their original group',
	'target has App Service': 'in another subscription, the target group can’t have App Service resources',
	'only some of the apps': 'all App Service resources of a group move to another subscription together',
	'network integration': 'VNet integration must be removed first',
	'managed certificate': 'a free managed certificate can’t be moved, so you must delete it first',
	'read-only lock': 'a read-only lock blocks moves into the group'
};
function canMove({ to, found }: Row): string | undefined {
	if (found === 'network integration' && to !== 'subscription') return undefined;
	return !stops[found!] || moveResources(appRules, [found as 'read-only lock'], to as 'subscription').allowed
		? 'now'
		: 'later';
}

const wayOf = ({ to, os, tier }: Row) =>
	relocation(to === 'far', { os: os as 'Linux', tier: tier as 'Basic' });

const stepsOf = ({ host, use, tls }: Row): string | undefined =>
	use === 'live' && tls === 'new'
		? undefined
		: domainSteps(host === 'root', use === 'live', tls === 'new').join('>');

const certificateOf = ({ host, use, vault }: Row): string =>
	canBeManaged(/www|root/.test(host!), use === 'vm') ? 'managed' : vault!;

const isCustom = ({ need }: Row): boolean => /year|zip|own/.test(need!);
function backupOf(row: Row): string | undefined {
	const [size, needed] = row['size']!.split(' ').map(Number);
	const found = backupFor(size!, needed!, isCustom(row));
	// How often custom backups can run isn't asked.
	return found === 'filter' && !isCustom(row) ? undefined : found;
}

const featureOf = ({ way, where }: Row) => networkFeature(way === 'in', where !== 'bare');

function isAnswered({ first, scm, from, to }: Row): string {
	const isOpen = from === 'private' || (to === 'scm' && scm === 'own');
	return isOpen || from === 'office' || (from === 'guests' && first === 'allow') ? 'ok' : 'no';
}

function fixesFor({ identity, role, reference }: Row): string | undefined {
	if ((identity === 'none') !== (role === 'none')) return undefined;
	const steps = secretSteps(identity as 'user', role === 'secrets', reference === 'old');
	return steps.length > 2 ? undefined : steps.join('+') || 'nothing';
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'move',
		[
			'You plan to move {count} from {sub}, each with its App Service plan. A review noted one finding for each. All subscriptions are in one tenant.',
			'Before you move {count} from {sub}, you check what could stop the moves, and you find one thing for each. Its App Service plan moves with each app. All subscriptions are in one tenant.'
		],
		{
			...webApp,
			sides: {
				to: side(
					'goal',
					'Target group in',
					{ 'resource group': '{sub}', subscription: '{away}' },
					'the target group of {name} were in {}',
					'{name} will move to a group in {}'
				),
				found: side('setup', 'Finding', findings, 'the finding for {name} were that {}', '{}')
			},
			decide: canMove,
			asks: { now: 'without other changes', later: 'only after another change' },
			choose: 'Which app{s} can you move {}?',
			why(row) {
				const found = row['found']!;
				return canMove(row) === 'later'
					? stops[found]!
					: stops[found]
						? `within {sub}, it doesn’t matter that ${findings[found]!}`
						: `a ${found === 'vault' ? 'key vault' : 'storage account'} isn’t an App Service resource, so it ${found === 'vault' ? 'can be in the target group' : 'can stay'}`;
			}
		}
	),
	...told(
		'way',
		[
			'You must bring {count} to new resource groups and keep their tiers. You may create another app only where an app itself cannot be moved, and restore backups only where cloning is not supported.',
			'A reorganization affects {count}, which keep their tiers. You should move an app itself if possible, otherwise clone it if that is supported, and otherwise restore a backup.'
		],
		{
			...webApp,
			sides: {
				to: side(
					'goal',
					'Needed in',
					{ near: 'another resource group in {here}', far: 'a resource group and plan in {there}' },
					'{name} were needed in {}',
					'{name}, which runs in {here}, is needed in {}'
				),
				os: side('setup', 'OS', 'Windows|Linux', '{name} ran on {}', 'it runs on {}'),
				tier: side('setup', 'Tier', 'Basic|Standard', 'the tier of {name} were {}', 'its tier is {}')
			},
			decide: wayOf,
			asks: {
				move: 'move to another resource group',
				clone: 'clone by New-AzWebApp',
				restore: 'restore to a new app from a custom backup'
			},
			choose: 'Which app{s} should you {}?',
			why: (row) =>
				({
					move: 'the app stays in {here}, so it can be moved',
					clone: 'a move never changes the region, and Windows apps in Standard can be cloned',
					restore: `a move never changes the region, and ${row['os'] === 'Linux' ? 'Linux apps can’t be cloned' : 'in Basic, cloning isn’t supported'}`
				})[wayOf(row)]
		}
	),
	...told(
		'domain',
		[
			'You must bring a domain with HTTPS to a web app in Standard, in as few steps as possible and with the recommended type of DNS record. Visitors of a live site must see no errors or warnings.',
			'Visitors should soon reach a web app in Standard by a custom domain with HTTPS. You plan as few steps as possible and use the recommended type of DNS record. Visitors of a live site must see no errors or warnings.'
		],
		{
			noun: 'custom domain',
			sides: {
				host: side(
					'goal',
					'Domain',
					{ root: '{domain}', sub: 'www.{domain}' },
					'{name} were {}',
					'the domain is {}'
				),
				use: side(
					'setup',
					'Used so far',
					{ new: 'not used, without a DNS record', live: 'by another live site' },
					'{name} were {}',
					'so far, it is used {}'
				),
				tls: side(
					'setup',
					'Certificate',
					{ new: 'a new free managed certificate', old: 'a certificate that the app already has' },
					'{name} were to use {}',
					'HTTPS will use {}'
				)
			},
			decide: stepsOf,
			asks: {
				A: 'create an A record and an asuid TXT record',
				CNAME: 'create a CNAME record and an asuid TXT record',
				TXT: 'create only an asuid TXT record',
				add: 'validate and add the domain to the app',
				create: 'create the managed certificate',
				bind: 'add a TLS/SSL binding to the domain',
				remap: 'point the existing DNS record to the app'
			},
			order: 'Which {s} steps should you take, and in which order?',
			why(row, answer) {
				const { host, use, tls } = row;
				const isLive = use === 'live';
				const early = 'the record of a live site must only change at the end';
				return {
					A: isLive
						? early
						: host === 'root'
							? 'a root domain uses an A record'
							: 'the app’s IP address can change, so a subdomain shouldn’t use an A record',
					CNAME: isLive
						? early
						: host === 'root'
							? 'a root domain can’t use a CNAME record'
							: 'for a subdomain, a CNAME record is recommended',
					TXT: isLive
						? 'it’s enough to verify the domain before visitors come'
						: 'visitors also need a record that leads to the app',
					add: 'App Service must know the domain before it can get HTTPS',
					create:
						tls === 'new'
							? 'a managed certificate requires an added domain that leads to the app'
							: 'the app already has a certificate',
					bind: 'HTTPS for the domain requires a binding with the certificate',
					remap: isLive ? 'visitors follow once the app is ready' : 'there’s no existing record'
				}[answer]!;
			}
		}
	),
	...told(
		'certificate',
		[
			'You add HTTPS to {count} without changing DNS records. Use a free managed certificate if possible. Buy a certificate only if {vault} has none for the domain.',
			'Auditors want HTTPS for {count}. DNS records must not change. You should use free managed certificates if possible, and buy one only if {vault} has none for the domain.'
		],
		{
			noun: 'web app',
			names: [
				'Shop|tailspin.com',
				'Blog|fabrikam.org',
				'Docs|lucerne.edu',
				'Trips|margie.travel',
				'Wines|coho.wine',
				'Arts|litware.art'
			],
			sides: {
				host: side(
					'goal',
					'Domain and record',
					{
						www: 'www.{a}, a CNAME to the app',
						via: 'www.{a}, a CNAME to web.{a}, which is a CNAME to the app',
						root: '{a}, an A record for the app',
						wild: '*.{a}, a CNAME to the app'
					},
					'the domain of {name} were {}',
					'{name} has the domain {}'
				),
				use: side(
					'setup',
					'Used by',
					{ app: 'only the app', vm: 'the app and a VM' },
					'the certificate for {name} were for {}',
					'the certificate is for {}'
				),
				vault: side(
					'setup',
					'In {vault}',
					{ import: 'a certificate', buy: 'nothing' },
					'{vault} had {} for {name}',
					'{vault} has {} for the domain'
				)
			},
			decide: certificateOf,
			asks: {
				managed: 'a free managed certificate',
				import: 'a certificate imported from {vault}',
				buy: 'a purchased App Service certificate'
			},
			choose: 'Which app{s} should get {}?',
			why(row) {
				const { host, vault } = row;
				return certificateOf(row) === 'managed'
					? `${host === 'www' ? 'the CNAME record' : 'the A record'} leads straight to the app, and nothing else needs the certificate`
					: `${host === 'wild' ? 'a managed certificate can’t be for a wildcard' : host === 'via' ? 'a managed certificate can’t be issued by way of another CNAME' : 'a managed certificate can’t be exported'}, and {vault} has ${vault === 'buy' ? 'none' : 'another one'}`;
			}
		}
	),
	...told(
		'backup',
		[
			'You plan the backups of {count} in Standard. You should use automatic backups where they are enough. Cached files need no backup. No app has a database.',
			'A new policy sets what backups of {count} in Standard must allow. You should use automatic backups where they are enough. Cached files need no backup. No app has a database.'
		],
		{
			...webApp,
			sides: {
				size: side(
					'setup',
					'Content',
					{
						'8 8': '8 GB',
						'24 6': '24 GB, with 18 GB of cached files',
						'24 24': '24 GB, all needed',
						'40 6': '40 GB, with 34 GB of cached files',
						'40 40': '40 GB, all needed'
					},
					'{name} had {}',
					'{name} has {}'
				),
				need: side(
					'goal',
					'Requirement',
					{
						day: 'restore a state of yesterday',
						weeks: 'restore a state of two weeks ago',
						year: 'keep a backup for a year',
						zip: 'download a backup as a ZIP file',
						own: 'store backups in another region'
					},
					'for {name}, you had to {}',
					'you must be able to {}'
				)
			},
			decide: backupOf,
			asks: {
				automatic: 'use automatic backups',
				custom: 'configure custom backups of all files',
				filter: 'exclude folders from custom backups',
				reduce: 'move files to Azure Storage before any backup'
			},
			choose: 'For which app{s} should you {}?',
			why(row) {
				const found = backupOf(row);
				if (!isCustom(row))
					return `automatic backups ${found === 'reduce' ? 'take' : row['need'] === 'day' ? 'run every hour and take' : 'are kept for 30 days and take'} up to 30 GB`;
				return `automatic backups ${
					{
						year: 'are kept for 30 days',
						zip: 'can’t be downloaded',
						own: 'stay in the datacenter of the app'
					}[row['need'] as 'own']
				}, and ${found === 'custom' ? '{size} fits in a custom one' : `a custom one takes up to 10 GB${found === 'filter' ? ', which is enough without the cached files' : ''}`}`;
			}
		}
	),
	...told(
		'network',
		[
			'{vnet} is in {here}. You configure {count} in the same region. Where there is a private way, connections must use private addresses. No app may be open to all of the internet.',
			'A security review covers {count} in {here}, where you also have {vnet}. Where there is a private way, connections must use private addresses. No app may be open to all of the internet.'
		],
		{
			...webApp,
			sides: {
				way: side(
					'goal',
					'Connections',
					{ in: 'clients there open the app', out: 'the app opens a database there' },
					'for {name}, {}',
					'{}'
				),
				where: side(
					'setup',
					'Location',
					{
						vnet: '{vnet}',
						peer: 'a network peered with {vnet}',
						vpn: 'an office with a VPN to {vnet}',
						bare: 'an office with only internet access'
					},
					'the location for {name} were {}',
					'the location is {}'
				)
			},
			decide: featureOf,
			asks: {
				'private endpoint': 'a private endpoint',
				integration: 'VNet integration',
				restriction: 'an access restriction for IP addresses',
				hybrid: 'a hybrid connection'
			},
			choose: 'To which app{s} should you add {}?',
			why(row) {
				const { where } = row;
				const from = { vnet: 'in {vnet}', peer: 'over the peering', vpn: 'over the VPN', bare: '' }[
					where as 'vnet'
				];
				return {
					'private endpoint': `${from}, clients reach a private endpoint of the app`,
					integration: `${from}, an app with VNet integration reaches private addresses`,
					restriction: 'without a private way, a rule must limit which public addresses get in',
					hybrid: 'a hybrid connection reaches a server without VPN'
				}[featureOf(row)];
			}
		}
	),
	...told(
		'answer',
		[
			'A web app has a private endpoint and allows public network access by rules. Its unmatched rule action is Deny. You test access by {count}.',
			'You check the access restrictions of a web app with {count}. It has a private endpoint and allows public network access by rules, with the unmatched rule action Deny.'
		],
		{
			noun: 'tester',
			names: people,
			common: {
				first: side(
					'setup',
					'',
					{
						deny: 'rule 100 denies {net}.64/26, and rule 200 allows {net}.0/24',
						allow: 'rule 100 allows {net}.0/24, and rule 200 denies {net}.64/26'
					},
					'{}',
					'{}'
				),
				scm: side(
					'setup',
					'',
					{ main: 'uses the main site rules', own: 'has no rules and allows all unmatched requests' },
					'the advanced tools site {}',
					'the advanced tools site {}'
				)
			},
			sides: {
				from: side(
					'goal',
					'From',
					{
						guests: '{net}.80',
						office: '{net}.20',
						home: '{out}.7',
						private: 'a VM, by the private endpoint'
					},
					'{name} connected from {}',
					'{name} connects from {}'
				),
				to: side(
					'goal',
					'To',
					{ app: 'the main site', scm: 'the advanced tools site' },
					'{name} opened {}',
					'the request is for {}'
				)
			},
			decide: isAnswered,
			asks: { no: 'get HTTP status 403', ok: 'get past the restrictions' },
			choose: 'Which tester{s} will {}?',
			why({ first, scm, from, to }) {
				return from === 'private'
					? 'access restrictions don’t apply to a private endpoint'
					: to === 'scm' && scm === 'own'
						? 'the advanced tools site doesn’t use these rules'
						: {
								guests: `rule 100 matches first, and it ${first === 'deny' ? 'denies' : 'allows'} {from}`,
								office: 'only the rule for {net}.0/24 matches',
								home: 'no rule matches {from}, so the unmatched rule action decides'
							}[from as 'home'];
			}
		}
	),
	...told(
		'secret',
		[
			'A web app has an app setting with a Key Vault reference. Three days ago, the secret in {vault} got a new version. {vault} uses Azure RBAC and is open to all networks.',
			'An app setting of a web app refers to a secret in {vault}, which uses Azure RBAC and is open to all networks. A new version of the secret was created three days ago.'
		],
		{
			noun: 'web app',
			sides: {
				identity: side(
					'setup',
					'Managed identity',
					{ none: '-', system: 'system-assigned', user: 'only user-assigned, not named in other settings' },
					{
						none: '{name} had no managed identity',
						'': 'the managed identity of {name} were {}'
					},
					{ none: 'the app has no managed identity', '': 'the managed identity of the app is {}' }
				),
				role: side(
					'setup',
					'Role on {vault}',
					{
						none: '-',
						secrets: 'Key Vault Secrets User',
						reader: 'Key Vault Reader',
						contributor: 'Key Vault Contributor'
					},
					{ none: '', '': 'its role were {}' },
					{ none: 'it has no role on {vault}', '': 'the role of that identity on {vault} is {}' }
				),
				reference: side(
					'goal',
					'Reference',
					{ latest: 'without a version', old: 'with the old version' },
					'the reference were {}',
					'the reference is {}'
				)
			},
			decide: fixesFor,
			asks: {
				enable: 'enable the system-assigned identity',
				select: 'set keyVaultReferenceIdentity to the user-assigned identity',
				assign: 'assign the Key Vault Secrets User role to the identity',
				unpin: 'remove the version from the reference',
				nothing: 'wait without a change'
			},
			single:
				'The app must get the new version of the secret, with as few changes as possible. What should you do?',
			why(row, answer) {
				const { identity, role, reference } = row;
				return {
					enable:
						identity === 'none'
							? 'the app has no managed identity'
							: 'the app already has a managed identity',
					select:
						identity === 'user'
							? 'references use the system-assigned identity unless another one is set'
							: 'the app has no user-assigned identity',
					assign:
						role === 'secrets'
							? 'the identity can already read secrets'
							: role === 'none'
								? 'the new identity also needs a role that can read secrets'
								: '{role} doesn’t allow reading secrets',
					unpin:
						reference === 'old'
							? 'the reference would still lead to the old version'
							: 'the reference names no version',
					nothing:
						fixesFor(row) === 'nothing'
							? 'a reference without a version follows within 24 hours'
							: 'time alone doesn’t help here'
				}[answer.split('+')[0] as 'unpin'];
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'limits-within': [
		'Most limits on moving apps are only for moves to another subscription. It’s easy to apply them within one, too.',
		taking('to', /^res/, { to: 'subscription' })
	],
	'moves-freely': [
		'Limits on moving apps count across subscriptions. It’s easy to think of a move as within one.',
		taking('to', /^sub/, { to: 'resource group' })
	],
	'clones-anything': [
		'Cloning is for Windows apps in Standard or higher. It’s easy to expect it everywhere.',
		taking('to', /far/, { os: 'Windows', tier: 'Standard' })
	],
	'record-first': [
		'The DNS record of a live site changes last. It’s easy to start with it.',
		taking('use', /live/, { use: 'new' })
	],
	'managed-for-all': [
		'A free managed certificate can’t be for a wildcard. It’s easy to expect it for any domain.',
		taking('host', /wild|via/, { host: 'www' })
	],
	'managed-exports': [
		'A free managed certificate can’t be exported. It’s easy to plan it for other services, too.',
		taking('use', /vm/, { use: 'app' })
	],
	'custom-is-large': [
		'A custom backup takes up to 10 GB, and an automatic one up to 30 GB. It’s easy to mix that up.',
		taking('size', /24/, { size: '8 8' })
	],
	'integration-in': [
		'VNet integration is only for connections that an app opens. It’s easy to expect it for clients, too.',
		taking('way', /in/, { way: 'out' })
	],
	'deny-wins': [
		'The matching rule with the lowest number decides. It’s easy to think that a denial always wins.',
		taking('first', /allow/, { first: 'deny' })
	],
	'rules-for-all': [
		'The advanced tools site can have rules apart from the main site. It’s easy to overlook it.',
		taking('scm', /own/, { scm: 'main' })
	],
	'reader-reads': [
		'Key Vault Reader and Key Vault Contributor can’t read secrets. It’s easy to expect that.',
		taking('role', /r$/, { role: 'secrets' })
	],
	'any-identity': [
		'Key Vault references use the system-assigned identity by default. It’s easy to expect any identity to work.',
		taking('identity', /user/, { identity: 'system' })
	]
};

export const move = topicFamily(
	{
		id: 'app-service/move',
		edition: 11,
		group: 'app-service',
		title: 'Moving and connecting web apps',
		rule: {
			'^move':
				'A lock or a managed certificate blocks any move of an app. Most other limits are for moves to another subscription.',
			'^way': 'A move keeps the region. Only Windows apps in Standard or higher can be cloned.',
			'^domain':
				'A DNS record and a TXT record verify a domain, but a live site’s record changes last. A binding needs a certificate, and a managed one needs the record.',
			'^cert':
				'A free managed certificate isn’t for wildcards, can’t be exported, and needs a record that leads straight to the app.',
			'^backup':
				'Automatic backups run hourly, take up to 30 GB, and are kept for 30 days. Custom ones take up to 10 GB in your storage account.',
			'^network':
				'A private endpoint and access restrictions are for incoming connections. VNet integration and hybrid connections are for outgoing ones.',
			'^answer':
				'The matching access restriction with the lowest number decides. A private endpoint bypasses the rules, and the advanced tools site can have separate ones.',
			'^secret':
				'A Key Vault reference uses the system-assigned identity unless another is set. The identity must be able to read secrets, and without a version, the newest is used.'
		},
		lab: 'app-service/backup-name-network',
		sources: [
			sources.moveAppService,
			sources.locks,
			sources.appServiceClone,
			sources.appServiceCustomDomain,
			sources.appServiceMigrateDomain,
			sources.appServiceCertificates,
			sources.appServiceBackup,
			sources.appServiceNetworking,
			sources.accessRestrictionsOverview,
			sources.keyVaultReferences
		],
		axes: {
			goal: 'Requirements and requests',
			setup: 'How it’s set up'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes,
		words: ['sub', 'away', 'here', 'there', 'domain', 'vnet', 'net', 'out', 'vault'],
		forms: ['choose', 'single', 'order'],
		telling: ['table', 'export', 'email', 'ticket', 'list']
	}
);
