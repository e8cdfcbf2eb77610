// Moving and reconfiguring web apps: to other groups and regions, with domains, certificates, backups, networks and secrets.
// Over 200 lines: eight topics with words for what can differ in each.
import { appRules, domainSteps, move as moveResources, relocation } from '#lib/azure/compute/move.ts';
import { appBackupFor } from '#lib/azure/monitoring/backup.ts';
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

/** What names of resources end with, two regions, and a range of public addresses. */
const themes = [
	['shop', 'East US', 'West US', '203.0.113'],
	['labs', 'UK South', 'UK West', '198.51.100'],
	['news', 'North Europe', 'West Europe', '203.0.113'],
	['trips', 'Canada East', 'Canada Central', '198.51.100']
];
/** Each app with a domain. */
const webApp = {
	noun: 'web app',
	names: [
		'Wines|cohowinery',
		'Rooms|alpineskihouse',
		'Blooms|litware',
		'Bikes|adatum',
		'Phones|relecloud',
		'Books|nodpublishers'
	]
};

/** What can be found before a move. The last two never matter. */
const findings: Row = {
	'not in its first group': 'app and plan were created in another group',
	'target has App Service': 'the target group has an App Service plan',
	'only some of the apps': 'another app is in the group and must stay in sub-{org}',
	'network integration': 'the app uses VNet integration',
	'managed certificate': 'the app has a free managed certificate',
	'read-only lock': 'the target group has a read-only lock',
	vault: 'the target group has a key vault',
	storage: 'a storage account must stay in the group'
};
const canMove = ({ to, found }: Row): string | undefined =>
	found === 'network integration' && to !== 'subscription'
		? undefined
		: moveResources(appRules, [found as 'read-only lock'], to as 'subscription').allowed
			? 'now'
			: 'later';
function whyMove(row: Row): string {
	const { found } = row;
	if (canMove(row) === 'now')
		return `${/vault|storage/.test(found!) ? 'for App Service' : 'within a subscription'}, it doesn’t matter that ${findings[found!]!.split(' and must')[0]!}`;
	const only = {
		'not in its first group': 'from its original group',
		'target has App Service': 'to a group without App Service resources',
		'only some of the apps': 'with all App Service resources of its group',
		'network integration': 'without VNet integration'
	}[found!];
	return only
		? `to another subscription, an app can only move ${only}`
		: `a ${found === 'read-only lock' ? 'read-only lock blocks moves into the group' : 'free managed certificate can’t be moved, so delete it first'}`;
}

const wayOf = ({ to, os, tier }: Row) =>
	relocation(to === 'far', { os: os as 'Linux', tier: tier as 'Basic' });

function nextStep({ host, state, tls }: Row): string {
	const steps = domainSteps(host === 'root', state !== 'new', tls === 'new');
	return steps[{ verified: 1, added: 2, led: tls === 'new' ? 3 : 2 }[state!] ?? 0]!;
}
function whyNext(row: Row): string {
	const [domain, record] = row['host'] === 'root' ? ['root domain', 'A'] : ['subdomain', 'CNAME'];
	return (
		{
			TXT: 'a TXT record verifies the domain while visitors still reach the live site',
			add: 'the domain is verified, so the app can get it before the record changes',
			create: 'the domain points to the app and no certificate exists yet, so you can create a managed one',
			bind: 'the app has the domain and a certificate, and HTTPS should work as early as possible'
		}[nextStep(row)] ??
		(row['state'] === 'new'
			? `the ${domain} points to nothing yet, so you create its ${record} record and an asuid TXT record together`
			: `a managed certificate requires that the ${domain} points to the app, so you change its ${record} record first`)
	);
}

const certificateFor = ({ host, use, kept }: Row): string =>
	/www|root/.test(host!) && use === 'app' ? 'managed' : kept!;
function whyCertificate(row: Row): string {
	const { host, kept } = row;
	return certificateFor(row) === 'managed'
		? `${host === 'www' ? 'a CNAME record points straight to the app' : 'an A record points to the app'}, and nothing else needs the certificate, so a free one is enough`
		: `a managed certificate can’t ${host === 'wild' ? 'cover a wildcard' : host === 'via' ? 'be issued where a CNAME record points to another one' : 'be exported'}, and kv-{org} has ${kept === 'buy' ? 'no' : 'a'} certificate`;
}

const isCustom = ({ need }: Row): boolean => /year|zip|own/.test(need!);
function backupOf(row: Row): string | undefined {
	const [size, needed] = row['size']!.split(' ').map(Number);
	const found = appBackupFor(size!, needed!, isCustom(row));
	// How often custom backups can run isn't asked.
	return found === 'filter' && !isCustom(row) ? undefined : found;
}
function whyBackup(row: Row): string {
	const found = backupOf(row);
	if (found === 'reduce' && !isCustom(row))
		return '40 GB is too much for an automatic backup (30 GB) and a custom one (10 GB)';
	const limit =
		found === 'custom'
			? '8 GB fits in a custom one'
			: `a custom one takes up to 10 GB, ${found === 'filter' ? 'so leave out the cached files' : 'which isn’t enough for the files that you need'}`;
	return `automatic backups ${
		{
			day: 'run every hour',
			weeks: 'are kept for 30 days',
			year: 'are kept for only 30 days',
			zip: 'can’t be downloaded',
			own: 'stay in the datacenter of the app'
		}[row['need'] as 'own']
	}, and ${isCustom(row) ? limit : '30 GB is their limit'}`;
}

const features: Row = {
	endpoint: 'a private endpoint',
	integration: 'VNet integration',
	rule: 'an access restriction',
	hybrid: 'a hybrid connection'
};
const featureFor = ({ way, where }: Row): string =>
	where === 'office' ? (way === 'in' ? 'rule' : 'hybrid') : way === 'in' ? 'endpoint' : 'integration';
function whyFeature(row: Row, answer: string): string {
	const { way, where } = row;
	if (answer === featureFor(row))
		return {
			endpoint: 'clients in {where} can use a private endpoint',
			rule: 'without a private connection, a rule must limit which public addresses get in',
			integration: 'VNet integration lets the app reach a database in {where}',
			hybrid: 'a hybrid connection lets the app reach a server without a VPN'
		}[answer]!;
	return /^[ih]/.test(answer) === (way === 'out')
		? `${where === 'office' ? 'no' : 'a'} private connection is possible`
		: {
				endpoint: 'a private endpoint only accepts connections',
				rule: 'access restrictions only filter requests to the app',
				integration: 'VNet integration is only for connections that the app opens',
				hybrid: 'a hybrid connection only lets the app reach a server'
			}[answer]!;
}

/** Whether a request gets past the restrictions, and why. */
function passed({ first, scm, from, to }: Row): readonly [passes: boolean, why: string] {
	if (from === 'private') return [true, 'access restrictions don’t apply to private endpoints'];
	if (to === 'scm' && scm === 'own')
		return [true, 'the advanced tools site has no rules and allows all requests'];
	if (from === 'office') return [true, 'only the rule that allows {net}.0/24 matches'];
	return from === 'home'
		? [false, 'no rule matches, so the unmatched rule action, Deny, applies']
		: first === 'allow'
			? [true, 'rule 100 allows {from} before rule 200 is read']
			: [false, 'rule 100 denies {from} before rule 200 is read'];
}

const fixesFor = ({ identity, role, reference }: Row): string =>
	[
		identity === 'user' ? 'select' : [],
		role === 'secrets' ? [] : 'assign',
		reference === 'old' ? 'unpin' : []
	]
		.flat()
		.join('+') || 'nothing';
function whyFix(row: Row, answer: string): string {
	const { identity, role, reference } = row;
	return {
		select:
			identity === 'user'
				? 'references use the system-assigned identity by default, and the app has none'
				: 'the app has no user-assigned identity',
		assign:
			role === 'secrets'
				? 'the identity can already read secrets'
				: `${role === 'none' ? 'without a role, the identity can’t' : '{role} isn’t enough to'} read secrets`,
		unpin: `the reference names ${reference === 'old' ? 'the old version, so the app keeps it' : 'no version'}`,
		nothing:
			reference === 'old'
				? 'a reference that names a version never switches to a newer one'
				: fixesFor(row) === 'nothing'
					? 'a reference without a version switches within 24 hours'
					: 'the reference can’t use this identity yet'
	}[answer.split('+')[0] as 'unpin'];
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'move',
		[
			'You have {count} in sub-{org}. You need to move each with its App Service plan. Unless noted, app and plan are alone in their resource group. sub-{org} and sub-hub are in one tenant. A check had one finding for each app.',
			'A reorganization affects {count} in sub-{org}. You need to move each with its App Service plan. Unless noted, app and plan are alone in their resource group. sub-{org} and sub-hub are in one tenant. A check had one finding for each app.'
		],
		{
			...webApp,
			sides: {
				to: side(
					'place',
					'Target group in',
					{ 'resource group': 'sub-{org}', subscription: 'sub-hub' },
					'the target group of {name} were in {}',
					'{name} will move to a group in {}'
				),
				found: side('setup', 'Finding', findings, 'the finding for {name} were that {}', '{}')
			},
			decide: canMove,
			asks: { now: 'without changing anything first', later: 'only after changing something' },
			choose: 'Which app{s} can you move {}?',
			judge: 'You can move {name} {}.',
			why: whyMove
		}
	),
	...told(
		'way',
		[
			'You have {count} in {here}. You need to relocate them with their present tiers. You should move an app itself if possible, otherwise clone it if that is supported, and otherwise restore a backup.',
			'A reorganization affects {count} in {here}. You need to relocate them with their present tiers. You should move an app itself if possible, otherwise clone it if that is supported, and otherwise restore a backup.'
		],
		{
			...webApp,
			sides: {
				to: side(
					'place',
					'Must run in',
					{ near: '{here}, in another group', far: '{there}' },
					'{name} had to run in {}',
					'{name} must run in {}'
				),
				os: side('setup', 'OS', 'Windows|Linux', '{name} ran on {}', 'it runs on {}'),
				tier: side('setup', 'Tier', 'Basic|Standard', undefined, 'its tier is {}')
			},
			decide: wayOf,
			asks: {
				move: 'move to another group',
				clone: 'clone by using New-AzWebApp',
				restore: 'restore from a custom backup'
			},
			choose: 'Which app{s} should you {}?',

			why: (row) =>
				({
					move: 'only its group changes, so you can move the app',
					clone: 'a move never changes the region, and Windows apps in Standard can be cloned',
					restore: `a move never changes the region, and ${row['os'] === 'Linux' ? 'Linux apps can’t be cloned' : 'in Basic, cloning isn’t supported'}, but a custom backup can be restored in another region`
				})[wayOf(row)]
		}
	),
	...told(
		'domain',
		[
			'You need to map custom domains to {count}, with HTTPS and the recommended DNS records. Live HTTP sites must stay reachable until the apps take over. Only the domains of live sites need HTTPS from the start, if possible.',
			'You have {count} that need custom domains, with HTTPS and the recommended DNS records. Live HTTP sites must stay reachable until the apps take over. Only the domains of live sites need HTTPS from the start, if possible.'
		],
		{
			...webApp,
			sides: {
				host: side('goal', 'Domain', { root: '{a}.com', sub: 'www.{a}.com' }, undefined, '{name} gets {}'),
				state: side(
					'setup',
					'Points to',
					{
						new: 'nothing yet',
						live: 'a live site',
						verified: 'a live site, with an asuid TXT record',
						added: 'a live site, with the domain added to the app',
						led: 'the app, with the domain added'
					},
					'the domain for {name} pointed to {}',
					'it points to {}'
				),
				tls: side('setup', 'Certificate', { new: 'managed, not created yet', old: 'uploaded' }, undefined, {
					new: 'it needs a managed certificate',
					old: 'its certificate is uploaded'
				})
			},
			decide: nextStep,
			asks: {
				A: 'create an A record and an asuid TXT record',
				CNAME: 'create a CNAME record and an asuid TXT record',
				TXT: 'create only an asuid TXT record',
				add: 'add the domain to the app',
				create: 'create the managed certificate',
				bind: 'bind an existing certificate',
				'to A': 'change the existing A record',
				'to CNAME': 'change the existing CNAME record'
			},
			choose: 'For which app{s} should you {} next?',
			why: whyNext
		}
	),
	...told(
		'certificate',
		[
			'You need to add HTTPS to {count} without DNS changes. You must use a free managed certificate if possible, and buy one only if kv-{org} has none.',
			'You need HTTPS for {count} without DNS changes. You must use a free managed certificate if possible, and buy one only if kv-{org} has none.'
		],
		{
			...webApp,
			// A managed certificate is only for an app that the internet reaches.
			noun: 'public web app',
			sides: {
				host: side(
					'goal',
					'Domain and record',
					{
						www: 'www.{a}.com, a CNAME to the app',
						via: 'www.{a}.com, a CNAME to web.{a}.com, then the app',
						root: '{a}.com, an A record for the app',
						wild: '*.{a}.com, a CNAME to the app'
					},
					'the domain of {name} were {}',
					'{name} has {}'
				),
				use: side(
					'setup',
					'Other user',
					{ app: 'none', vm: 'a VM' },
					'the other user of the certificate for {name} were {}',
					{ app: 'nothing else needs the certificate', vm: 'a VM needs the certificate, too' }
				),
				kept: side(
					'setup',
					'In kv-{org}',
					{ import: 'a certificate', buy: 'none' },
					'kv-{org} had {} for {name}',
					'for this domain, kv-{org} has {}'
				)
			},
			decide: certificateFor,
			asks: {
				managed: 'a free managed certificate',
				import: 'a certificate imported from kv-{org}',
				buy: 'a purchased App Service certificate'
			},
			choose: 'Which app{s} should get {}?',
			why: whyCertificate
		}
	),
	...told(
		'backup',
		[
			'You need to plan the backups of {count} in Standard, without databases. You should use automatic backups where they are enough. Cached files need no backup.',
			'You have {count} in Standard, without databases. You need to plan their backups. You should use automatic backups where they are enough. Cached files need no backup.'
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
					undefined,
					'{name} has {}'
				),
				need: side(
					'goal',
					'Requirement',
					{
						day: 'restore the app as it was yesterday',
						weeks: 'restore the app as it was two weeks ago',
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
				reduce: 'move files to Azure Storage first'
			},
			choose: 'For which app{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why: whyBackup
		}
	),
	...told(
		'network',
		[
			'You have vnet-{org} and {count} in Standard in {here}. Connections must use private addresses if possible. No app that clients open may be open to all of the internet. Apps without clients already block public access. For the others, public network access is not set.',
			'In {here}, you have vnet-{org} and need to connect {count} in Standard. Connections must use private addresses if possible. No app that clients open may be open to all of the internet. Apps without clients already block public access. For the others, public network access is not set.'
		],
		{
			...webApp,
			sides: {
				where: side(
					'place',
					'Connects with',
					{
						vnet: 'vnet-{org}',
						peer: 'a network peered with vnet-{org}',
						vpn: 'an office with a VPN to vnet-{org}',
						office: 'an office with fixed public addresses and no VPN'
					},
					'{name} had to connect with {}',
					'{name} must connect with {}'
				),
				way: side(
					'goal',
					'Use',
					{ in: 'clients there connect to the app', out: 'the app connects to a database there' },
					{ in: 'clients there connected to {name}', out: '{name} connected to a database there' },
					'{}'
				)
			},
			decide: featureFor,
			asks: features,
			table: 'What should you add to each app?',
			why: whyFeature
		}
	),
	...told(
		'answer',
		[
			'You have a web app with a private endpoint and public network access. To verify who can reach it, you ask {count} to connect.',
			'You need to verify who can reach a web app with a private endpoint and public network access. You ask {count} to connect.'
		],
		{
			noun: 'tester',
			names: people,
			common: {
				first: side(
					'setup',
					'Site configuration in Bicep',
					{
						deny: "ipSecurityRestrictions: [\n  { priority: 100, action: 'Deny', ipAddress: '{net}.64/26' }\n  { priority: 200, action: 'Allow', ipAddress: '{net}.0/24' }\n]\nipSecurityRestrictionsDefaultAction: 'Deny'",
						allow:
							"ipSecurityRestrictions: [\n  { priority: 100, action: 'Allow', ipAddress: '{net}.0/24' }\n  { priority: 200, action: 'Deny', ipAddress: '{net}.64/26' }\n]\nipSecurityRestrictionsDefaultAction: 'Deny'"
					},
					'the priorities of the rules were swapped'
				),
				scm: side(
					'setup',
					'',
					{ main: 'the rules of the main site', own: 'no rules and the unmatched rule action Allow' },
					'the advanced tools site had {}',
					'the advanced tools site has {}'
				)
			},
			sides: {
				to: side(
					'goal',
					'Opens',
					{ app: 'the main site', scm: 'the advanced tools site' },
					'{name} opened {}',
					'{name} opens {}'
				),
				from: side(
					'place',
					'From',
					{
						guests: '{net}.80',
						office: '{net}.20',
						home: '192.0.2.7',
						private: 'a VM, through the private endpoint'
					},
					'{name} connected from {}',
					'the request comes from {}'
				)
			},
			decide: (row) => (passed(row)[0] ? 'ok' : 'no'),
			asks: { no: 'get HTTP status 403', ok: 'not get HTTP status 403' },
			choose: 'Which tester{s} will {}?',
			why: (row) => passed(row)[1]
		}
	),
	...told(
		'secret',
		[
			'You have a web app with a Key Vault reference to a secret. An hour ago, you added a new version of the secret to kv-{org}, which uses Azure RBAC and is open to all networks. Nothing else changed. You have until next week, and must not add an identity.',
			'An hour ago, you added a new version of a secret to kv-{org}, which uses Azure RBAC and is open to all networks. Nothing else changed. You have a web app with a Key Vault reference to the secret. You have until next week, and must not add an identity.'
		],
		{
			noun: 'web app',
			sides: {
				identity: side(
					'setup',
					'Identity',
					{ system: 'system-assigned', user: 'user-assigned, not named in any setting' },
					undefined,
					'the only identity of the app is {}'
				),
				role: side(
					'setup',
					'Role on kv-{org}',
					{
						none: 'none',
						secrets: 'Key Vault Secrets User',
						reader: 'Key Vault Reader',
						contributor: 'Key Vault Contributor'
					},
					'the role on kv-{org} were {}',
					{ none: 'it has no role on kv-{org}', '': 'its role on kv-{org} is {}' }
				),
				reference: side(
					'goal',
					'App setting',
					{
						latest: '@Microsoft.KeyVault(VaultName=kv-{org};SecretName=pay)',
						old: '@Microsoft.KeyVault(VaultName=kv-{org};SecretName=pay;SecretVersion=4f1c)'
					},
					{ latest: 'the reference named no version', old: 'the reference named the old version' },
					'the app setting is {}'
				)
			},
			suits: (row, difficulty) =>
				fixesFor(row) === 'nothing' || fixesFor(row).includes('+') === difficulty > 2,
			drawn: (row) => fixesFor(row).split('+').length < 3,
			decide: fixesFor,
			asks: {
				select: 'set keyVaultReferenceIdentity to a user-assigned identity',
				assign: 'assign the Key Vault Secrets User role to the identity',
				unpin: 'remove the version from the reference',
				nothing: 'wait without a change'
			},
			single: 'You need to ensure that the app uses the new version. What should you do?',
			why: whyFix
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'limits-within': [
		'Most limits on moving apps only apply across subscriptions. It’s easy to apply them within one.',
		taking('to', /^res/, { to: 'subscription' })
	],
	'clones-anything': [
		'Only Windows apps in Standard or higher can be cloned. It’s easy to think that every app can.',
		taking('to', /far/, { os: 'Windows', tier: 'Standard' })
	],
	'managed-for-all': [
		'A free managed certificate can’t be exported, cover a wildcard, or be issued where a CNAME record points to another one. It’s easy to think that it always works.',
		(row) => (row['kept'] ? { ...row, host: 'www', use: 'app' } : row)
	],
	'custom-is-large': [
		'Automatic backups take up to 30 GB. Custom ones take up to 10 GB. It’s easy to expect more.',
		taking('size', /24/, { size: '8 8' })
	],
	'integration-in': [
		'VNet integration is only for connections that the app opens. It’s easy to expect it for clients, too.',
		taking('where', /[^e]$/, { way: 'out' })
	],
	'deny-wins': [
		'The matching rule with the lowest number decides. It’s easy to think that a denial always wins.',
		taking('first', /allow/, { first: 'deny' })
	],
	'reader-reads': [
		'Key Vault Reader and Key Vault Contributor can’t read secrets. It’s easy to think that they can.',
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
				'A read-only lock on a group blocks moves in or out. Most other limits only apply across subscriptions.',
			'^way': 'A moved app keeps its region. Only Windows apps in Standard or higher can be cloned.',
			'^dom': 'A TXT record verifies a domain, so the record of a live site can change later.',
			'^cer':
				'A free managed certificate can’t be exported, cover a wildcard, or be issued where a CNAME record points to another one.',
			'^bac': 'Automatic backups take up to 30 GB and are kept for 30 days. Custom ones take up to 10 GB.',
			'^net': 'A private endpoint is for incoming connections, and VNet integration for outgoing ones.',
			'^ans':
				'The matching access restriction with the lowest number decides. None applies to private endpoints.',
			'^sec':
				'Key Vault references use the system-assigned identity by default, which must be able to read secrets.'
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
			setup: 'How it’s set up',
			place: 'Where it is'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes,
		words: ['org', 'here', 'there', 'net'],
		forms: ['choose', 'judge', 'judge', 'single', 'table'],
		telling: ['table', 'export', 'email', 'list']
	}
);
