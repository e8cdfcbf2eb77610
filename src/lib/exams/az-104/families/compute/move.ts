// Moving and reconfiguring web apps: to other groups and regions, with what applies afterwards, domains, certificates, TLS, backups and networks.
// Over 200 lines: eight topics with words for what can differ in each.
import { appRules, domainSteps, move as moveResources } from '#lib/azure/compute/move.ts';
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

/** What names of resources end with, and a range of public addresses. */
const themes = [
	['shop', '203.0.113'],
	['labs', '198.51.100'],
	['news', '203.0.113'],
	['trips', '198.51.100']
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

/** What can be found before a move. */
const findings: Row = {
	'not in its first group': 'app and plan are not in the group in which they were created',
	'target has App Service': 'the target group has an App Service plan',
	'only some of the apps': 'its current group also contains another app, which must stay there',
	'network integration': 'the app uses VNet integration',
	'managed certificate': 'the app has a free managed certificate',
	'read-only lock': 'the target group has a read-only lock'
};
const canMove = ({ to, found }: Row): string | undefined =>
	found === 'network integration' && to !== 'subscription'
		? undefined
		: moveResources(appRules, [found as 'read-only lock'], to as 'subscription').allowed
			? 'now'
			: 'later';
function whyMove(row: Row): string {
	const { found } = row;
	if (canMove(row) === 'now') return `within a subscription, it doesn’t matter that ${findings[found!]!}`;
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

/** Whether what is set at a scope applies to an app that has moved to another group or, if it’s `far`, subscription. */
function applies({ kind, at }: Row, far: boolean): string | undefined {
	if (at === 'app') return kind === 'tag' ? 'yes' : undefined;
	return kind !== 'tag' && (at === 'target' || (at === 'sub' && !far)) ? 'yes' : 'no';
}
function whyApplies({ kind, at }: Row, far: boolean): string {
	return kind === 'tag'
		? at === 'app'
			? 'a tag of the app moves with it'
			: 'resources don’t inherit tags from {at}'
		: `${kind!}s are inherited, ${at === 'target' || (at === 'sub' && !far) ? 'and the app is' : 'but the app is no longer'} in {at}`;
}

const stepsOf = ({ host, state, tls }: Row): string | undefined =>
	state === 'added' || (state === 'live' && tls === 'old')
		? undefined
		: domainSteps(host === 'root', state === 'live', tls !== 'old').join('>');
const nextOf = ({ host, state }: Row): string =>
	domainSteps(host === 'root', state !== 'new', true)[state === 'added' ? 2 : 0]!;
function whyStep({ host, state, tls }: Row, answer: string): string {
	const [kind, record] = host === 'root' ? ['root domain', 'an A'] : ['subdomain', 'a CNAME'];
	const isLive = state !== 'new';
	const named = answer.split(' ').at(-1)!;
	return (
		{
			TXT: isLive
				? 'a TXT record verifies the domain while visitors still reach the live site'
				: `the domain also needs ${record} record, because no record points to the app yet`,
			add: 'a domain can be added only after its verification',
			create:
				tls === 'old'
					? 'the app has a certificate already'
					: 'a managed certificate requires that the domain points to the app',
			bind: 'the binding connects the certificate with the domain that was added'
		}[answer] ??
		(!record.endsWith(` ${named}`)
			? `${answer === named ? `a ${kind} gets` : `the record of a ${kind} is`} ${record} record`
			: (answer === named) !== isLive
				? `${record} record points the ${kind} to the app${answer === named ? ', and the TXT record verifies it' : ''}`
				: isLive
					? 'a second record would conflict with the live site'
					: 'the domain has no record yet')
	);
}
const domain = {
	host: side('goal', 'Custom domain', { root: '{a}.com', sub: 'www.{a}.com' }, undefined, '{name} gets {}'),
	state: side(
		'setup',
		'Status of the domain',
		{
			new: 'not in use yet',
			live: 'used by a live HTTP site, which must stay reachable',
			added: 'used by a live HTTP site, and added to the app'
		},
		'the domain of {name} were {}',
		'the domain is {}'
	)
};

function settingOf({ goal, https, tls, bound }: Row): string | undefined {
	const needed = [
		/http|safe/.test(goal!) && https === 'Off' ? 'https' : [],
		/tls|safe/.test(goal!) && tls === '1.0' ? 'tls' : []
	].flat();
	return goal === bound
		? undefined
		: goal === 'ip'
			? goal
			: goal === 'sni'
				? bound === 'none'
					? goal
					: undefined
				: needed.length > 1
					? undefined
					: needed[0];
}
function whySetting(row: Row, answer: string): string {
	const { goal, https, tls } = row;
	const isRight = settingOf(row) === answer;
	const isBinding = /ip|sni/.test(goal!);
	return {
		https: isRight
			? 'HTTPS Only redirects HTTP requests'
			: `HTTPS Only ${isBinding ? 'binds no certificate' : https === 'On' ? 'is on already' : 'doesn’t limit TLS versions'}`,
		tls: isRight
			? 'versions older than TLS 1.2 are still accepted'
			: `the minimum TLS version ${isBinding ? 'binds no certificate' : tls === '1.2' ? 'is 1.2 already' : 'doesn’t redirect HTTP requests'}`,
		sni: isBinding
			? `SNI SSL ${isRight ? 'keeps the shared IP address' : 'requires clients that support SNI'}`
			: 'the domain has a TLS/SSL binding already',
		ip: isRight ? 'IP based SSL works without SNI' : 'IP based SSL gives the app a dedicated IP address'
	}[answer as 'ip'];
}

const certificateFor = ({ host, use, kept }: Row): string =>
	/www|root/.test(host!) && use === 'app' ? 'managed' : kept!;
function whyCertificate(row: Row): string {
	const { host, kept } = row;
	return certificateFor(row) === 'managed'
		? `a${host === 'www' ? ' CNAME' : 'n A'} record points to the app, and nothing else needs the certificate, so a free one is enough`
		: `a managed certificate can’t ${host === 'wild' ? 'cover a wildcard' : 'be exported'}, and kv-{org} has ${kept === 'buy' ? 'no' : 'a'} certificate`;
}

const isCustom = ({ need }: Row): boolean => /year|own/.test(need!);
const backupOf = (row: Row): string => appBackupFor(Number(row['size']), Number(row['size']), isCustom(row));
const whyBackup = (row: Row): string =>
	row['size'] === '40'
		? '40 GB is too much for an automatic backup (30 GB) and a custom one (10 GB)'
		: `automatic backups ${
				{
					day: 'run every hour',
					weeks: 'are kept for 30 days',
					year: 'are kept for only 30 days',
					own: 'stay in the datacenter of the app'
				}[row['need'] as 'own']
			}, and ${
				isCustom(row)
					? `custom ones can be ${row['need'] === 'year' ? 'kept longer' : 'stored elsewhere'} and take up to 10 GB, which is${row['size'] === '8' ? '' : 'n’t'} enough`
					: '30 GB is their limit'
			}`;

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
		? where === 'office'
			? way === 'in'
				? 'clients there have no private connection'
				: 'VNet integration can’t reach a network that isn’t connected to vnet-{org}'
			: `private addresses are possible, so ${way === 'in' ? 'the app needs no public ones' : 'no relay is needed'}`
		: {
				endpoint: 'a private endpoint only accepts connections',
				rule: 'access restrictions only filter requests to the app',
				integration: 'VNet integration is only for connections that the app opens',
				hybrid: 'a hybrid connection only lets the app reach a server'
			}[answer]!;
}

/** The action of rule 100, and the one where no rule matches. */
const orders = ['Deny Deny', 'Deny Allow', 'Allow Deny', 'Allow Allow'];
/** Whether a request gets past the restrictions, and why. */
function passed({ rules, from }: Row): readonly [passes: boolean, why: string] {
	const [first, rest] = rules!.split(' ');
	return {
		private: [true, 'access restrictions don’t apply to private endpoints'],
		office: [true, 'only the rule that allows {net}.0/24 matches'],
		home: [rest === 'Allow', `no rule matches, so the unmatched rule action, ${rest!}, applies`],
		guests: [
			first === 'Allow',
			`rule 100 ${first === 'Allow' ? 'allows' : 'denies'} {from} before rule 200 is read`
		]
	}[from as 'home'] as [boolean, string];
}

/** The effect of what is set at scopes on an app that has moved to another group, or to another subscription. */
const moves = (intros: readonly string[]): Readonly<Record<string, Topic>> =>
	Object.fromEntries(
		intros.map((intro, far) => [
			`after ${far}`,
			{
				noun: 'governance setting',
				intro,
				sides: {
					kind: side(
						'setup',
						'Type',
						'policy assignment|role assignment|tag',
						'{name} were a {}',
						'{name} is a {}'
					),
					at: side(
						'place',
						'Set on',
						{ source: 'rg-{org}', target: 'rg-hub', sub: 'sub-{org}', app: 'the app' },
						'{name} were set on {}',
						'it is set on {}'
					)
				},
				decide: (row) => applies(row, far > 0),
				asks: { yes: 'apply', no: 'not apply' },
				choose: 'Which setting{s} will {} to the app after the move?',
				judge: 'After the move, {name} will {} to the app.',
				why: (row) => whyApplies(row, far > 0)
			}
		])
	);
const steps: Row = {
	A: 'create an A record and a TXT record',
	CNAME: 'create a CNAME record and a TXT record',
	TXT: 'create only a TXT record',
	add: 'add the domain to the app',
	create: 'create a managed certificate',
	bind: 'add a TLS/SSL binding',
	'to A': 'change the existing A record',
	'to CNAME': 'change the existing CNAME record'
};
const certificate: Omit<Topic, 'intro'> = {
	...webApp,
	// A managed certificate is only for an app that the internet reaches.
	noun: 'public web app',
	sides: {
		host: side(
			'goal',
			'Domain and record',
			{
				www: 'www.{a}.com, a CNAME',
				root: '{a}.com, an A record',
				wild: '*.{a}.com, a CNAME'
			},
			'the domain of {name} were {}',
			'{name} has {}'
		),
		use: side(
			'setup',
			'Same certificate for',
			{ app: 'nothing else', vm: 'a VM' },
			{ app: 'only {name} had to use its certificate', vm: 'a VM had to use the same certificate as {name}' },
			{ app: 'nothing else must use its certificate', vm: 'a VM must use the same certificate' }
		),
		kept: side(
			'setup',
			'In kv-{org}',
			{ import: 'a certificate', buy: 'no certificate' },
			'kv-{org} had {} for {name}',
			'the vault has {} for its domain'
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
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'move',
		[
			'You have an Azure subscription named sub-{org} that contains {count}. You need to move each app with its App Service plan. Unless stated otherwise, they are the only resources of their group. The subscription sub-hub is in the same tenant.',
			'A company reorganizes its subscriptions sub-{org} and sub-hub, which are in the same tenant. You need to move {count} from sub-{org}, each with its App Service plan. Unless stated otherwise, they are the only resources of their group.'
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
	...moves([
		'A web app and its App Service plan are in a resource group named rg-{org}. You move them to rg-hub, another resource group of their subscription, sub-{org}. You review {count} in sub-{org}.',
		'A web app and its App Service plan are in rg-{org}, a resource group in the subscription sub-{org}. After a merger, you move them to rg-hub, a resource group in another subscription of the tenant. You review {count}.'
	]),
	'domain 0': {
		...webApp,
		intro:
			'You have a web app in the Standard tier. The company manages its public DNS zone. You need to make the app available at a custom domain over HTTPS.',
		sides: {
			...domain,
			tls: side(
				'setup',
				'Certificate',
				{ new: 'App Service managed certificate, not created yet', old: 'Uploaded to the app' },
				{ new: 'the app had to use a managed certificate', old: 'the certificate were uploaded already' },
				{ new: 'it must use an App Service managed certificate', old: 'its certificate is uploaded already' }
			)
		},
		decide: stepsOf,
		asks: steps,
		order: 'Which {s} actions should you perform in sequence?',
		why: whyStep
	},
	'domain 1': {
		...webApp,
		intro:
			'You have {count} in the Standard tier. You need to add a custom domain to each app, and use the recommended DNS records.',
		sides: domain,
		decide: nextOf,
		asks: steps,
		choose: 'For which app{s} should you {} next?',
		judge: 'For {name}, you should {} next.',
		why: whyStep
	},
	'certificate 0': {
		...certificate,
		intro:
			'You have {count} with domains that point to the apps and must use HTTPS. You need to use free managed certificates where possible, and buy one only if the key vault kv-{org} has none.',
		drawn: ({ use }) => use === 'app'
	},
	'certificate 1': {
		...certificate,
		intro:
			'The domains of {count} point to the apps. The current certificates expire soon. You need to use free managed certificates where possible, and buy one only if the key vault kv-{org} has none.',
		drawn: ({ host }) => /www|root/.test(host!)
	},
	...told(
		'backup',
		[
			'You have {count} in the Standard tier without databases. You need to back up all content of each app. You must use automatic backups where these are enough.',
			'After a failed release, you review the backups of {count} in the Standard tier without databases. You need to back up all content, and must use automatic backups where these are enough.'
		],
		{
			...webApp,
			sides: {
				size: side(
					'setup',
					'Content',
					{ 8: '8 GB', 24: '24 GB', 40: '40 GB' },
					'the content of {name} were {}',
					'{name} has {}'
				),
				need: side(
					'goal',
					'Requirement',
					{
						day: 'restore the app as it was yesterday',
						weeks: 'restore the app as it was two weeks ago',
						year: 'keep a backup for a year',
						own: 'store backups in another region'
					},
					'for {name}, you had to {}',
					'you must be able to {}'
				)
			},
			decide: backupOf,
			asks: {
				automatic: 'automatic backups',
				custom: 'custom backups',
				reduce: 'neither automatic nor custom backups'
			},
			choose: 'For which app{s} should you use {}?',
			judge: 'For {name}, you should use {}.',
			why: whyBackup
		}
	),
	...told(
		'network',
		[
			'You have {count} in the Standard tier and a virtual network named vnet-{org} in the same region. Connections must use private addresses where possible. Apps that clients use must not be open to the whole internet. Public network access has its default setting.',
			'You migrate {count} to the Standard tier, in the region of a virtual network named vnet-{org}. Connections must use private addresses where possible. Apps that clients use must not be open to the whole internet. Public network access has its default setting.'
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
						office: 'an office whose network is not connected to Azure'
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
			'You have a web app with a private endpoint and access restrictions. Public network access is enabled. To test the configuration, you ask {count} to open the app.',
			'Users report errors when they open a web app with a private endpoint and access restrictions. Public network access is enabled. You ask {count} to open the app.'
		],
		{
			noun: 'tester',
			names: people,
			common: {
				rules: side(
					'setup',
					'Site configuration in Bicep',
					Object.fromEntries(
						orders.map((id) => {
							const [first, rest] = id.split(' ');
							const rule = (at: number, action: string): string =>
								`  { priority: ${at}00, action: '${action}', ipAddress: '{net}.${action === 'Deny' ? '80/32' : '0/24'}' }\n`;
							return [
								id,
								`ipSecurityRestrictions: [\n${rule(1, first!)}${rule(2, first === 'Deny' ? 'Allow' : 'Deny')}]\nipSecurityRestrictionsDefaultAction: '${rest!}'`
							];
						})
					),
					Object.fromEntries(
						orders.map((id) => [
							id,
							`rule 100 had the action ${id.replace(' ', ' and the unmatched rule action were ')}`
						])
					)
				)
			},
			sides: {
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
					'{name} connects from {}'
				)
			},
			decide: (row) => (passed(row)[0] ? 'ok' : 'no'),
			asks: { no: 'get HTTP status 403', ok: 'not get HTTP status 403' },
			choose: 'Which tester{s} will {}?',
			why: (row) => passed(row)[1]
		}
	),
	...told(
		'tls',
		[
			'You have a web app in the Standard tier with the custom domain www.{a}.com, a CNAME record. A certificate for the domain is uploaded to the app.',
			'A security review covers a web app in the Standard tier with the custom domain www.{a}.com, a CNAME record. Its certificate is uploaded to the app.'
		],
		{
			...webApp,
			sides: {
				goal: side(
					'goal',
					'Requirement',
					{
						http: 'HTTP requests are redirected to HTTPS',
						tls: 'HTTPS clients use TLS 1.2 or later',
						safe: 'all clients use HTTPS with TLS 1.2 or later',
						sni: 'browsers trust www.{a}.com, and the app keeps its shared IP address',
						ip: 'devices that support TLS 1.2 but not SNI trust www.{a}.com'
					},
					'the requirement were that {}',
					'you must ensure that {}'
				),
				https: side('setup', 'HTTPS Only', 'On|Off', 'HTTPS Only were {}', 'HTTPS Only is {}'),
				tls: side(
					'setup',
					'Minimum TLS version',
					'1.0|1.2',
					'the minimum TLS version were {}',
					'the minimum TLS version is {}'
				),
				bound: side(
					'setup',
					'TLS/SSL binding',
					{ none: 'none', sni: 'SNI SSL', ip: 'IP based SSL' },
					'the TLS/SSL binding were {}',
					'the TLS/SSL binding of the domain is {}'
				)
			},
			// HTTPS works for the domain only with a binding.
			drawn: ({ goal, bound }) => /ip|sni/.test(goal!) || bound !== 'none',
			decide: settingOf,
			asks: {
				https: 'turn on HTTPS Only',
				tls: 'set the minimum TLS version to 1.2',
				sni: 'add an SNI SSL binding',
				ip: 'use an IP based SSL binding'
			},
			single: 'You need to change the TLS configuration to meet the requirement. What should you do?',
			why: whySetting
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'limits-within': [
		'Most limits on moving apps only apply across subscriptions. It’s easy to apply them within one.',
		taking('to', /^res/, { to: 'subscription' })
	],
	'tags-inherited': [
		'Resources don’t inherit tags. It’s easy to expect that, because they inherit roles and policies.',
		taking('kind', /tag/, { kind: 'role assignment' })
	],
	'managed-for-all': [
		'A free managed certificate can’t be exported or cover a wildcard. It’s easy to think that it always works.',
		(row) => (row['kept'] ? { ...row, host: 'www', use: 'app' } : row)
	],
	'custom-is-large': [
		'Automatic backups take up to 30 GB. Custom ones take up to 10 GB. It’s easy to expect more.',
		taking('size', /24/, { size: '8' })
	],
	'deny-wins': [
		'The matching rule with the lowest number decides. It’s easy to think that a denial always wins.',
		(row) => (row['rules'] ? { ...row, rules: row['rules'].replace(/^Allow/, 'Deny') } : row)
	],
	'records-alike': [
		'A root domain gets an A record, and a subdomain a CNAME record. It’s easy to use a CNAME record for both.',
		(row) => (row['state'] ? { ...row, host: 'sub' } : row)
	]
};

export const move = topicFamily(
	{
		id: 'app-service/move',
		edition: 12,
		group: 'app-service',
		title: 'Moving and connecting web apps',
		rule: {
			'^move':
				'Most limits on moving an app only apply across subscriptions. A read-only lock and a free managed certificate block every move.',
			'^aft': 'A moved app inherits roles and policies from its new scopes. Tags aren’t inherited.',
			'^domain 0':
				'A domain must be verified before you add it. A binding needs both the domain and a certificate.',
			'^domain 1':
				'A root domain gets an A record, and a subdomain a CNAME record. A TXT record alone verifies the domain of a live site.',
			'^cer': 'A free managed certificate can’t be exported or cover a wildcard.',
			'^bac': 'Automatic backups take up to 30 GB and are kept for 30 days. Custom ones take up to 10 GB.',
			'^net':
				'A private endpoint is for private clients, and an access restriction for public ones. VNet integration reaches connected networks, and a hybrid connection reaches others.',
			'^ans':
				'The matching access restriction with the lowest number decides. Without a match, the unmatched rule action does. Private endpoints are not restricted.',
			'^tls':
				'HTTPS Only redirects HTTP requests, and the minimum TLS version refuses older versions. SNI SSL keeps the shared IP address. IP based SSL serves clients without SNI.'
		},
		lab: 'app-service/backup-name-network',
		sources: [
			sources.moveAppService,
			sources.locks,
			sources.moveResources,
			sources.tags,
			sources.appServiceCustomDomain,
			sources.appServiceMigrateDomain,
			sources.appServiceCertificates,
			sources.appServiceBackup,
			sources.appServiceNetworking,
			sources.accessRestrictionsOverview,
			sources.appServiceBindings
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
		words: ['org', 'net'],
		forms: ['choose', 'judge', 'judge', 'single', 'series', 'series', 'table', 'order'],
		telling: ['table', 'export', 'email', 'list']
	}
);
