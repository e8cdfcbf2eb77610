// How requests get in: network rules, IP rules, private endpoints and trusted services, keys and Microsoft Entra ID, anonymous access, and what changes stop.
// Over 200 lines: eight topics with words for what can differ in each.
import type { Ipv4 } from '#lib/azure/networking/address.ts';
import {
	authorize,
	keyRoles,
	type Credential,
	type Operation,
	type Role
} from '#lib/azure/storage/authorization.ts';
import { reach, type Range } from '#lib/azure/storage/network.ts';
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

const yes = (is: boolean): string => (is ? 'yes' : 'no');
const reader = 'Storage Blob Data Reader';
const contributor = 'Storage Blob Data Contributor';
/** Whether a credential allows an operation. */
const allows = (credential: Credential, operation: Operation, sharedKey = true): boolean =>
	authorize(
		credential,
		{ sharedKey, anonymous: false, renewed: [], ended: [], revoked: false, unassigned: false },
		operation
	);

/** Settings of an account by id: public network access, account keys, the last number of an IP rule, and the subnet of a rule. */
const settings = [
	'Enabled true 16 sub',
	'Enabled false 32 sub',
	'Enabled false 16 other',
	'Enabled true 32 other',
	'Enabled false 16 sub',
	'Enabled true 16 other',
	'Disabled true 16 sub',
	'Disabled false 32 other'
];
function output(id: string): string {
	const [access, keys, range, subnet] = id.split(' ');
	return `{
  "allowSharedKeyAccess": ${keys!},
  "publicNetworkAccess": "${access!}",
  "networkRuleSet": {
    "defaultAction": "Deny",
    "ipRules": [{"ipAddressOrRange": "{block}.${range!}/28"}],
    "virtualNetworkRules": [
      {"virtualNetworkResourceId": "…/{${subnet!}}"}
    ]
  }
}`;
}
const getsIn = ({ rules, from }: Row): boolean => {
	const [access, , range, subnet] = rules!.split(' ');
	const [at, ip] = from!.split(' ');
	return reach(
		{
			publicAccess: access === 'Enabled' ? 'selected' : 'disabled',
			subnets: [subnet!],
			ranges: [`192.0.2.${range!}/28` as Range],
			trusted: false
		},
		at === 'pe'
			? { from: 'private-endpoint' }
			: at === 'office'
				? { from: 'internet', address: `192.0.2.${ip!}` as Ipv4 }
				: { from: 'subnet', subnet: at!, serviceEndpoint: true }
	).open;
};
const isAuthorized = ({ rules, role }: Row): boolean =>
	allows(
		role === 'key1' ? { kind: 'account-key', key: role } : { kind: 'entra', role: role as Role },
		'read',
		rules!.includes('true')
	);
function whyReads(row: Row): string {
	const { rules, from, role } = row;
	const [at, ip] = from!.split(' ');
	if (!getsIn(row))
		return rules!.startsWith('D')
			? 'a network rule has no effect while public network access is disabled'
			: at === 'office'
				? `the IP rule doesn’t cover {block}.${ip!}`
				: `IP rules have no effect within the region, and {${at!}} has no virtual network rule`;
	if (!isAuthorized(row))
		return `the network rules aren’t in the way, but ${role === 'key1' ? 'the account rejects its keys' : '{role} has no data actions'}`;
	return `${
		at === 'pe'
			? 'a private endpoint isn’t subject to the firewall'
			: at === 'office'
				? `the IP rule covers {block}.${ip!}`
				: `{${at!}} has a virtual network rule`
	}, and {role} allows reading`;
}

/** The name of each thing that can let a client in. */
const fixes: Row = {
	ip: 'an IP rule',
	rule: 'a virtual network rule',
	vnet: 'a service endpoint',
	instance: 'a resource instance rule',
	trust: 'the exception for trusted services',
	pe: 'a private endpoint'
};

/** What lets an app read, where one thing is in the way. */
function mend(row: Row): string | undefined {
	const { rules, from, role } = row;
	const then = { ...row, rules: rules!.replace('Dis', 'En') };
	if (!isAuthorized(row)) return getsIn(row) ? (role === 'key1' ? 'key' : 'role') : undefined;
	if (getsIn(row)) return undefined;
	if (getsIn(then)) return 'open';
	return then.rules === rules ? (from!.startsWith('office') ? 'ip' : 'rule') : undefined;
}
function whyMend(row: Row, answer: string): string {
	const { from, role } = row;
	const [at, ip] = from!.split(' ');
	if (answer === mend(row)) return whyReads(row);
	if (answer === 'key')
		return role === 'key1' ? 'the account already accepts its keys' : 'the app doesn’t use a key';
	if (answer === 'role')
		return role === 'key1' ? 'with key1, the app needs no role' : 'the app already has this role';
	if (at === 'pe') return `a private endpoint works without ${fixes[answer] ?? 'public network access'}`;
	if (answer === 'open') return 'public network access is already enabled';
	if (answer === 'ip')
		return at === 'office'
			? `the IP rule covers {block}.${ip!}`
			: 'IP rules have no effect within the region';
	return at === 'office'
		? 'a virtual network rule is for subnets'
		: `{${at!}} already has a virtual network rule`;
}

const isService = ({ who }: Row): boolean => /^[it][nr]/.test(who!);
const fixFor = (row: Row): string | undefined =>
	row['who'] === 'vpn' ? 'pe' : row['access'] === 'sel' ? row['who'] : isService(row) ? undefined : 'pe';
function whyFix(row: Row, answer: string): string {
	const { who, access } = row;
	const inSubnet = /^(vnet|rule)/.test(who!);
	const why =
		answer === fixFor(row)
			? {
					ip: 'can admit a public address outside the region',
					rule: 'is all that’s missing',
					vnet: 'is needed on the subnet for a virtual network rule',
					instance: 'can admit just this data factory',
					trust: 'includes the logs of Azure Monitor',
					pe:
						access === 'off'
							? 'works with public network access disabled'
							: 'has a private IP address that the server can reach over the VPN'
				}
			: {
					ip: inSubnet ? 'has no effect within the region' : 'needs a fixed public address',
					rule: who === 'vnet' ? 'needs a service endpoint on the subnet' : 'is for subnets',
					vnet: who === 'rule' ? 'is already enabled' : 'is for subnets',
					instance: isService(row)
						? 'isn’t for Azure Monitor logs'
						: inSubnet
							? 'can’t be for a VM'
							: 'is for Azure services',
					trust: isService(row)
						? 'would admit other services too'
						: inSubnet
							? 'doesn’t include VMs'
							: 'is for Azure services',
					pe: 'isn’t needed here'
				};
	return `${fixes[answer]!} ${
		access === 'off' && /^(ip|rule|vnet)/.test(answer)
			? 'has no effect while public network access is disabled'
			: why[answer as 'ip']
	}`;
}

/** The next step from an account key to a managed identity. */
function nextStep({ host, role, need, uses, end }: Row): string | undefined {
	const has = { [reader]: 'read', [contributor]: 'write' }[role!];
	if ((host === 'vm' && role !== 'none') || (has === 'write' && need === 'read')) return undefined;
	if (has === need) return uses === 'id' ? end : 'id';
	return uses === 'id' ? undefined : host === 'vm' ? 'vm' : need;
}
function whyNext(row: Row, answer: string): string {
	const { need, end } = row;
	const found = nextStep(row)!;
	const isFound = answer === found;
	if (answer === 'read' || answer === 'write')
		return `a role for ${answer === 'read' ? 'reading' : 'writing'} ${
			isFound
				? 'must be assigned before the app changes'
				: answer === need
					? found === 'vm'
						? 'can’t be assigned without an identity'
						: 'is already assigned'
					: need === 'write'
						? 'isn’t enough'
						: 'is more than the app needs'
		}`;
	return {
		vm: isFound ? 'a role can’t be assigned without an identity' : 'the VM already has an identity',
		id: isFound
			? 'with this role, the identity can replace the key'
			: found === end
				? 'the app already uses its identity'
				: 'the identity doesn’t have the role that the app needs',
		off: isFound
			? 'nothing needs the keys anymore'
			: end === 'new'
				? 'clients with key2 would lose access'
				: 'the app still needs a key',
		new: isFound
			? 'the app no longer needs the old key1'
			: found === 'off'
				? 'the account would still accept keys'
				: 'the app still uses key1, so this would interrupt it'
	}[answer]!;
}

/** Commands by id: what they do, and whether with a key. */
const commands: Row = {
	'read login': 'az storage blob download --auth-mode login',
	'write login': 'az storage blob upload --auth-mode login',
	'read key': 'az storage blob download --auth-mode key',
	'write key': 'az storage blob upload --auth-mode key'
};
function runs({ state, lock, run, role }: Row): readonly [can: boolean, why: string] {
	const [operation, mode] = run!.split(' ') as [Operation, string];
	const own = role as Role;
	if (mode === 'login')
		return allows({ kind: 'entra', role: own }, operation)
			? [
					true,
					`{role} has the data action to ${operation} blobs${lock === 'yes' ? ', which the lock doesn’t affect' : ''}`
				]
			: [
					false,
					own === reader ? '{role} can’t upload' : '{role} has no data actions, and login doesn’t use the key'
				];
	if (!keyRoles.includes(own)) return [false, '{role} can’t list the account keys'];
	if (lock === 'yes') return [false, 'a ReadOnly lock prevents {role} from listing the account keys'];
	return allows({ kind: 'account-key', key: 'key1' }, operation, state === 'enabled')
		? [true, '{role} can list the account keys, which allow everything']
		: [false, '{role} can list the account keys, but the account rejects them'];
}

const lacking = ({ allowed, level, goal }: Row): string | undefined =>
	level === goal
		? allowed === 'on' || goal === 'private'
			? 'keep'
			: 'allow'
		: allowed === 'on'
			? goal
			: undefined;
function whyLacking(row: Row, answer: string): string {
	const { allowed, level } = row;
	const isFound = answer === lacking(row);
	if (answer === 'keep') return `visitors ${isFound ? 'already have' : 'don’t have'} the required access`;
	if (answer === 'allow')
		return isFound
			? 'the {level} level already fits. Only the account setting keeps visitors out'
			: `the account ${allowed === 'on' ? 'already allows' : 'must not allow'} anonymous access`;
	if (allowed === 'off' && level !== answer && answer !== 'private')
		return 'if the account disables anonymous access, the access level doesn’t matter';
	const opens = {
		private: 'have no access',
		blob: 'can open blobs, but not list them',
		container: 'can open and list blobs'
	}[answer]!;
	return level === answer
		? 'this level is already set'
		: `at this level, visitors ${opens}${isFound ? ', as required' : ''}`;
}

/** Tasks by id: on the control plane or with data. */
const tasks: Row = {
	'c keys': 'regenerating key2',
	'c sku': 'changing the redundancy',
	'c rule': 'adding an IP rule',
	'c list': 'listing the containers in the portal',
	'd up': 'uploading a blob with AzCopy',
	'd down': 'downloading a blob in the portal',
	'd list': 'listing the blobs in Storage Explorer'
};
const works = ({ task, place }: Row): string => yes(task!.startsWith('c') || /^(of|vm)/.test(place!));
const whyWorks = ({ task, place }: Row): string =>
	task!.startsWith('c')
		? `${tasks[task!]!} is a control plane operation, so the firewall doesn’t block it`
		: place === 'other'
			? '{other} has no virtual network rule'
			: place === 'home'
				? 'no rule covers a home address'
				: 'a network rule admits data operations {place}';

const change = (option: string): string => `az storage account update --name {account} \\
  --${option}`;
const changes: Row = {
	off: change('public-network-access Disabled'),
	deny: change('default-action Deny'),
	key: change('allow-shared-key-access false'),
	'deny key': change('default-action Deny --allow-shared-key-access false'),
	'deny anonymous': change('default-action Deny --allow-blob-public-access false'),
	anonymous: change('allow-blob-public-access false'),
	lock: `az lock create --name Lock1 --lock-type ReadOnly \\
  --resource {account} --resource-group RG1 \\
  --resource-type Microsoft.Storage/storageAccounts`
};
const isStopped = ({ cmd, who, via }: Row): boolean =>
	(/off|deny/.test(cmd!) && via === 'pub') ||
	cmd!.endsWith(who!) ||
	(who === 'portal' && /key|lock/.test(cmd!));
function whyStopped(row: Row): string {
	const { cmd, who, via } = row;
	const isStop = isStopped(row);
	const client = {
		key: 'the app with a key',
		id: 'the identity',
		anonymous: 'the website',
		portal: 'the portal'
	}[who as 'key'];
	if (/off|deny/.test(cmd!) && (via === 'pub' || !isStop))
		return `${client} ${isStop ? 'no longer gets in over the public' : 'still gets in over the private'} endpoint`;
	if (!isStop)
		return `${client} ${cmd === 'lock' && who === 'key' ? 'doesn’t have to list the keys' : 'doesn’t depend on what the command changes'}`;
	return `${
		{
			key: 'the account no longer accepts its keys',
			anonymous: 'the account no longer accepts anonymous requests',
			portal: `the ${cmd === 'lock' ? 'lock blocks listing the keys' : 'account rejects its keys'}, so a Contributor needs a data role in the portal`
		}[who as 'key']
	}${via === 'pe' ? ', even over a private endpoint' : ''}`;
}

/** What the account allows, and what an app comes with. */
const request = {
	common: {
		rules: side(
			'access',
			'Output, shortened',
			Object.fromEntries(settings.map((id) => [id, output(id)])),
			Object.fromEntries(
				settings.map((id) => {
					const [access, keys, range, subnet] = id.split(' ');
					return [
						id,
						`public network access were ${access!.toLowerCase()}, key access ${keys === 'true' ? 'enabled' : 'disabled'}, the IP rule {block}.${range!}/28 and the virtual network rule for {${subnet!}}`
					];
				})
			)
		)
	},
	sides: {
		from: side(
			'client',
			'Runs on',
			{
				'sub 20': 'a VM in {sub} with public IP {block}.20',
				'sub 36': 'a VM in {sub} with public IP {block}.36',
				'other 24': 'a VM in {other} with public IP {block}.24',
				'other 40': 'a VM in {other} with public IP {block}.40',
				'office 28': 'a server on-premises with public IP {block}.28',
				'office 44': 'a server on-premises with public IP {block}.44',
				pe: 'a server on-premises and uses a private endpoint'
			},
			'{name} ran on {}',
			'{name} runs on {}'
		),
		role: side(
			'credential',
			'Key or role of its identity',
			['key1', reader, 'Contributor'].join('|'),
			{ key1: 'it used key1', '': 'it used its identity with the {} role' },
			{ key1: 'it uses key1', '': 'its identity has the {} role' }
		)
	}
};

const accounts = ['stferry7', 'stvetcare', 'storchard2', 'sttheater', 'stschool8'];

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'network',
		[
			'You test {count} that read blobs from {account}. All subnets are in its region and have service endpoints for storage.',
			'{account} has a firewall. All subnets are in its region and have service endpoints for storage. You test {count} that read its blobs.'
		],
		{
			noun: 'app',
			names: ['Kiosk', 'Ledger', 'Roster', 'Tracker', 'Notary'],
			...request,
			decide: (row) => yes(getsIn(row) && isAuthorized(row)),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which app{s} {} read blobs?',
			why: whyReads
		}
	),
	...told(
		'blocked',
		[
			'An app can no longer read blobs from {account}. All subnets are in its region and have service endpoints for storage.',
			'{account} has a firewall. All subnets are in its region and have service endpoints for storage. An app can no longer read its blobs.'
		],
		{
			noun: 'app',
			...request,
			decide: mend,
			asks: {
				ip: 'add an IP rule for the app',
				rule: 'add a virtual network rule for its subnet',
				open: 'enable public network access from selected networks',
				key: 'enable storage account key access',
				role: `assign ${reader} to the app`
			},
			single: 'You need to make sure that the app can read blobs. What should you do?',
			why: whyMend
		}
	),
	...told(
		'fix',
		[
			'A new client needs access to {count}. Give as little other access as possible, and do not change public network access. A private endpoint is your last resort.',
			'You must admit a new client to {count}. Give as little other access as possible, and do not change public network access. A private endpoint is your last resort.'
		],
		{
			noun: 'storage account',
			names: accounts,
			sides: {
				access: side(
					'access',
					'Public network access',
					{ sel: 'limited to selected networks', off: 'disabled' },
					'public access to {name} were {}',
					{ sel: 'public access to {name} is limited', off: 'public access to {name} is {}' }
				),
				who: side(
					'client',
					'Client',
					{
						vnet: 'a VM with a public IP in the account’s region, without a service endpoint',
						rule: 'a VM in the account’s region, in a subnet with a service endpoint',
						ip: 'an on-premises server with a public IP and a VPN',
						vpn: 'an on-premises server with a VPN, but no internet access',
						instance: 'one data factory with a managed identity',
						trust: 'Azure Monitor, for resource logs'
					},
					'its client were {}',
					'its client is {}'
				)
			},
			decide: fixFor,
			asks: {
				ip: 'add an IP rule',
				rule: 'add a virtual network rule only',
				vnet: 'enable a service endpoint and add a virtual network rule',
				instance: 'add a resource instance rule',
				trust: 'allow trusted Azure services',
				pe: 'create a private endpoint'
			},
			table: 'What should you do for each storage account?',
			single: 'You need to admit the client. What should you do?',
			why: whyFix
		}
	),
	...told(
		'next',
		[
			'An app on a VM accesses {account} with key1. It must move to Microsoft Entra ID with least privilege and without interruption.',
			'You must move an app on a VM from key1 of {account} to Microsoft Entra ID with least privilege and without interruption.'
		],
		{
			noun: 'app',
			sides: {
				host: side(
					'credential',
					'The VM has',
					{ vm: 'no managed identity', mi: 'a system-assigned managed identity' },
					'the VM had {}',
					'the VM has {}'
				),
				role: side(
					'credential',
					'Role for the app',
					['none', 'Contributor', reader, contributor].join('|'),
					{ none: 'no role were assigned', '': 'the identity had the {} role' },
					{ none: 'no role is assigned', '': 'the identity has the {} role' }
				),
				need: side(
					'operation',
					'The app needs to',
					{ read: 'read blobs only', write: 'read and write blobs' },
					'the app needed to {}',
					'the app needs to {}'
				),
				uses: side(
					'shared-key',
					'It now uses',
					{ key: 'key1', id: 'its identity' },
					'the app used {}',
					'it now uses {}'
				),
				end: side(
					'shared-key',
					'In the end',
					{
						off: 'both keys must stop working, as no other client uses them',
						new: 'only key1 must stop working, as other clients use key2'
					},
					{ off: 'both keys had to stop working', new: 'only key1 had to stop working' },
					'in the end, {}'
				)
			},
			asks: {
				vm: 'enable a managed identity on the VM',
				read: `assign ${reader} to the identity`,
				write: `assign ${contributor} to the identity`,
				id: 'change the app to use its identity',
				off: 'disable storage account key access',
				new: 'regenerate key1'
			},
			decide: nextStep,
			single: 'You need to take the next step. What should you do?',
			why: whyNext
		}
	),
	...told(
		'command',
		[
			'To test access to the container {box} in {account}, {count} run commands. They have signed in to the Azure CLI, and have no key or other role.',
			'In a test, {count} run commands for the container {box} in {account}. They have signed in to the Azure CLI, and have no key or other role.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				state: side('shared-key', '', 'enabled|disabled', 'key access were {}', 'key access is {}'),
				lock: side(
					'shared-key',
					'',
					{ no: 'no lock', yes: 'a ReadOnly lock' },
					'the account had {}',
					'the account has {}'
				)
			},
			sides: {
				role: side(
					'credential',
					'Role on the account',
					['Owner', 'Contributor', 'Reader', 'Reader and Data Access', reader, contributor].join('|'),
					'{name} had the {} role',
					'{name} has the {} role'
				),
				run: side('operation', 'Command', commands, '{name} ran {}', '{name} runs {}')
			},
			decide: (row) => yes(runs(row)[0]),
			asks: { yes: 'succeed', no: 'fail' },
			choose: 'Whose command{s} will {}?',
			why: (row) => runs(row)[1]
		}
	),
	...told(
		'anonymous',
		[
			'A website has files in {count}. Anonymous visitors must have the required access, and nothing more.',
			'You review {count} of a website. Anonymous visitors must have the required access, and nothing more.'
		],
		{
			noun: 'container',
			names: ['web-images', 'web-menus', 'web-maps', 'web-manuals', 'web-fonts'],
			sides: {
				allowed: side(
					'access',
					'Anonymous access of its account',
					{ on: 'enabled', off: 'disabled' },
					'the storage account of {name} had anonymous access {}',
					'the storage account of {name} has anonymous access {}'
				),
				level: side(
					'access',
					'Access level',
					{ private: 'Private', blob: 'Blob', container: 'Container' },
					'its access level were {}',
					'the access level is {}'
				),
				goal: side(
					'operation',
					'Visitors must',
					{
						blob: 'be able to open blobs, but not list them',
						container: 'be able to open and list blobs',
						private: 'have no access'
					},
					{ private: 'visitors weren’t supposed to have access', '': 'visitors had to {}' },
					'visitors must {}'
				)
			},
			drawn: ({ level, goal }) => level !== 'private' || goal !== level,
			decide: lacking,
			asks: {
				keep: 'make no change',
				private: 'set the access level to Private',
				blob: 'set the access level to Blob',
				container: 'set the access level to Container',
				allow: 'enable anonymous access on the account'
			},
			table: 'Which change does each container need?',
			single: 'You need to give visitors the required access. What should you do?',
			why: whyLacking
		}
	),
	...told(
		'plane',
		[
			'The firewall of {account} admits only {sub}, which has a service endpoint, and the public IP address of your office. You have tasks for {count}, whose roles are sufficient.',
			'You have tasks for {count}, whose roles are sufficient. The firewall of {account} admits only {sub}, which has a service endpoint, and the public IP address of your office.'
		],
		{
			noun: 'administrator',
			names: people,
			sides: {
				place: side(
					'client',
					'Works',
					{
						home: 'at home, without a VPN',
						office: 'in the office',
						vm: 'on a VM in {sub}',
						other: 'on a VM in {other}'
					},
					'{name} worked {}',
					'{name} works {}'
				),
				task: side('operation', 'Task', tasks, 'the task were {}', 'the task is {}')
			},
			drawn: ({ task, place }) => task!.startsWith('d') || /^(h|ot)/.test(place!),
			decide: works,
			asks: { yes: 'be able to perform the task', no: 'be blocked by the firewall' },
			choose: 'Which administrator{s} will {}?',
			why: whyWorks
		}
	),
	...told(
		'change',
		[
			'{account} allows all networks and has no network rules. So far, {count} can read its blobs. You plan to run a command.',
			'So far, {count} can read blobs from {account}, which allows all networks and has no network rules. You plan to run a command.'
		],
		{
			noun: 'client',
			common: {
				cmd: side('access', 'Command', changes, 'it were another command')
			},
			sides: {
				who: side(
					'credential',
					'Is',
					{
						key: 'an app that has an account key',
						id: 'an app with a managed identity and a data role',
						anonymous: 'a website that reads blobs anonymously',
						portal: 'a Contributor in the portal, without a data role'
					},
					'{name} were {}',
					'{name} is {}'
				),
				via: side(
					'client',
					'Connects over',
					{ pub: 'the public endpoint', pe: 'a private endpoint' },
					'{name} connected over {}',
					'it connects over {}'
				)
			},
			decide: (row) => yes(!isStopped(row)),
			asks: { yes: 'still be able to', no: 'no longer be able to' },
			choose: 'Which client{s} will {} read blobs?',
			why: whyStopped
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'address-counts': [
		'In the region of the account, IP rules have no effect. It’s easy to think that a public IP address decides.',
		(row) =>
			row['from'] === undefined || getsIn(row)
				? row
				: { ...row, from: row['from'].replace(/sub|other/, 'office') }
	],

	'blocks-private': [
		'The firewall is for the public endpoint. It’s easy to think that it blocks private endpoints too.',
		(row) => taking('from', /pe/, { from: 'office 8' })(taking('via', /pe/, { via: 'pub' })(row))
	],
	'manages-data': [
		'Owner and Contributor have no data actions for blobs. It’s easy to think that they include everything.',
		// With a key they do include everything.
		(row) => (/key$/.test(row['run'] ?? '') ? row : taking('role', /^(Own|Con)/, { role: contributor })(row))
	],
	'level-decides': [
		'If the account disables anonymous access, the access level doesn’t matter. It’s easy to look only at the container.',
		taking('allowed', /off/, { allowed: 'on' })
	],
	'all-blocked': [
		'The firewall doesn’t apply to the control plane. It’s easy to think that it blocks management too.',
		taking('task', /^c/, { task: 'd up' })
	]
};

export const wayIn = topicFamily(
	{
		id: 'storage-access/way-in',
		edition: 7,
		group: 'storage-access',
		title: 'Network rules, keys and roles for a storage account',
		rule: {
			'^(network|blocked)':
				'A storage account’s IP rules have no effect within its region, and private endpoints bypass its firewall. A request that gets in also needs a key or role that allows it.',
			'^fix':
				'A virtual network rule is for subnets, and an IP rule can admit a public address outside the region. A resource instance rule can admit just one resource, and the exception for trusted services includes the logs of Azure Monitor. A private endpoint works with public network access disabled.',
			'^next':
				'Assign a data role first, then change the app, and only then regenerate the key or disable key access.',
			'^command':
				'With --auth-mode login, a role needs data actions. With key, the role must allow listing the keys, and the account must accept them.',
			'^anonymous':
				'If the account disables anonymous access, the access level doesn’t matter. Blob allows opening blobs, and Container also listing them.',
			'^plane': 'Network rules apply to data operations, not to the control plane.',
			'^change.*gets':
				'A storage firewall is for the public endpoint. Private endpoints need no rules in it.',
			'^change(?!.*gets)':
				'A change stops only the clients that depend on it. In the portal, a Contributor depends on the keys.'
		},
		lab: 'storage-access/which-path',
		sources: [
			sources.storageFirewall,
			sources.storageFirewallLimits,
			sources.storagePrivateEndpoints,
			sources.trustedServices,
			sources.preventSharedKey,
			sources.anonymousRead,
			sources.cliBlobs,
			sources.portalBlobs
		],
		axes: {
			client: 'Where the client is',
			credential: 'Who asks, and with what',
			'shared-key': 'Storage account key access',
			access: 'Network and anonymous access',
			operation: 'What must be possible'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['stgrain01', 'snet-silo', 'snet-scale', 'harvests', '203.0.113'],
			['stclinic4', 'snet-lab', 'snet-desk', 'scans', '198.51.100'],
			['stharbor6', 'snet-gate', 'snet-dock', 'tickets', '192.0.2'],
			['stcampus9', 'snet-class', 'snet-staff', 'grades', '203.0.113'],
			['stbakery2', 'snet-shop', 'snet-oven', 'recipes', '198.51.100']
		],
		words: ['account', 'sub', 'other', 'box', 'block'],
		forms: ['choose', 'table', 'single', 'series'],
		telling: ['table', 'list', 'table', 'email', 'ticket']
	}
);
