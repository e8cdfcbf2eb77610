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
import { fewestIpRules, reach, type Range } from '#lib/azure/storage/network.ts';
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
const allows = (credential: Credential, operation: Operation, sharedKey = true, anonymous = true): boolean =>
	authorize(
		credential,
		{ sharedKey, anonymous, renewed: [], ended: [], revoked: false, unassigned: false },
		operation
	);

/** Settings of an account by id: public network access, the last number of an IP rule, and the subnet of a rule. */
const settings = [
	'Enabled 16 sub',
	'Enabled 32 sub',
	'Enabled 16 other',
	'Enabled 32 other',
	'Disabled 16 sub',
	'Disabled 32 other'
];
function output(id: string): string {
	const [access, range, subnet] = id.split(' ');
	return `{
  "publicNetworkAccess": "${access!}",
  "networkRuleSet": {
    "defaultAction": "Deny",
    "ipRules": ["{block}.${range!}/28"],
    "virtualNetworkRules": ["{${subnet!}}"]
  }
}`;
}
const connects = ({ rules, at, via, ip }: Row): string | undefined => {
	const [access, range, subnet] = rules!.split(' ');
	if (at === 'office' && via === 'se') return undefined;
	return yes(
		reach(
			{
				publicAccess: access === 'Enabled' ? 'selected' : 'disabled',
				subnets: [subnet!],
				ranges: [`192.0.2.${range!}/28` as Range],
				trusted: false
			},
			via === 'pe'
				? { from: 'private-endpoint' }
				: at === 'office'
					? { from: 'internet', address: `192.0.2.${ip!}` }
					: { from: 'subnet', subnet: at!, serviceEndpoint: via === 'se' }
		).open
	);
};
function whyConnects(row: Row): string {
	const { rules, at, via } = row;
	if (via === 'pe') return 'a private endpoint isn’t subject to the firewall';
	if (rules!.startsWith('D')) return 'with public network access disabled, only private endpoints work';
	if (at === 'office') return `the IP rule ${connects(row) === 'yes' ? 'covers' : 'doesn’t cover'} {ip}`;
	if (!rules!.endsWith(at!))
		return 'IP rules have no effect within the region, and no virtual network rule is for {at}';
	return via === 'se'
		? '{at} has both a service endpoint and a virtual network rule'
		: 'the virtual network rule takes a service endpoint on the subnet, which is missing';
}

const fixFor = ({ who, access }: Row): string | undefined =>
	who === 'vpn' ? 'pe' : access === 'sel' ? who : who === 'instance' || who === 'trust' ? undefined : 'pe';
function whyFix(row: Row, answer: string): string {
	const { who, access } = row;
	const found = fixFor(row);
	if (answer === 'pe')
		return found !== answer
			? 'a rule is enough, so a private endpoint isn’t needed'
			: access === 'off'
				? 'with public network access disabled, the rules of the firewall let no one in'
				: 'a client without internet access takes a private address of the account';
	if (found === 'pe' && access === 'off') return 'the rule would have no effect while access is disabled';
	const isFound = answer === found;
	return {
		ip: isFound
			? 'a public address outside the region can have an IP rule'
			: who === 'vpn'
				? 'private addresses can’t have IP rules'
				: 'IP rules have no effect within the region',
		rule: isFound
			? 'the service endpoint exists, so only the rule is missing'
			: who === 'vnet'
				? 'the rule has no effect without a service endpoint'
				: 'the client isn’t in a subnet of a virtual network',
		vnet: isFound
			? 'a virtual network rule takes a service endpoint on the subnet'
			: who === 'rule'
				? 'the service endpoint is already enabled'
				: 'the client isn’t in a subnet of a virtual network',
		instance: isFound
			? 'a resource instance rule admits this data factory and no other'
			: who === 'trust'
				? 'logs aren’t written by one resource instance'
				: 'the client isn’t a resource of a trusted service',
		trust: isFound
			? 'Azure Monitor writes logs as a trusted service'
			: who === 'instance'
				? 'the exception would also admit other trusted services'
				: 'the client isn’t a trusted service'
	}[answer]!;
}

const pools = ['8-8', '8-9', '8-10', '8-11', '8-13', '8-15', '9-12', '10-13', '16-31', '12-14', '5-7', '6-9'];
const rulesFor = ({ pool }: Row) => {
	const [from, to] = pool!.split('-').map((one): Ipv4 => `192.0.2.${Number(one)}`) as [Ipv4, Ipv4];
	return fewestIpRules(from, to);
};
const countOf = (row: Row): string => (row['who'] === 'out' ? String(rulesFor(row).length) : '0');
function whyCount(row: Row, answer: string): string {
	if (row['who'] !== 'out')
		return row['who'] === 'vm'
			? 'IP rules have no effect on clients in the region of the account'
			: 'a private endpoint isn’t subject to IP rules';
	const rules = rulesFor(row).map((one) => one.replace('192.0.2', '{block}'));
	const all = `${rules.length > 1 ? 'the rules are' : 'one rule is enough:'} ${rules.join(', ')}`;
	return answer === countOf(row)
		? `${all}${rules.some((one) => !one.includes('/')) && rules.length > 1 ? ', as /31 and /32 aren’t supported' : ''}`
		: Number(answer) < rules.length
			? 'so few rules would leave out addresses or admit others'
			: 'fewer rules are enough';
}

/** The steps from an account key to a managed identity. */
function migration({ host, role, need, end }: Row): string | undefined {
	if ((host === 'vm' && role !== 'none') || (role === contributor && need === 'rd')) return undefined;
	const has = { [reader]: 'rd', [contributor]: 'wr' }[role!];
	return [...(host === 'vm' ? ['id'] : []), ...(has === need ? [] : [need]), 'app', end].join('>');
}
function whyMigration(row: Row, answer: string): string {
	const { host, need, end } = row;
	const isNeeded = migration(row)!.split('>').includes(answer);
	return {
		id: `the VM ${host === 'vm' ? 'needs an identity before a role can be assigned' : 'already has an identity'}`,
		rd: isNeeded
			? 'the least role for reading must be assigned before the app changes'
			: need === 'rd'
				? 'the identity already has the role'
				: 'the role can’t write',
		wr: isNeeded
			? 'the app needs a role that can write before it changes'
			: need === 'rd'
				? 'reading takes less'
				: 'the identity already has the role',
		con: 'Contributor has no data actions for blobs',
		app: 'once the role is assigned, the app can stop using the key',
		off: isNeeded
			? 'key access ends when no app needs it any more'
			: 'this would stop the clients that use key2',
		new: isNeeded
			? 'a new key1 ends the old one when the app no longer needs it'
			: 'the account would still accept keys',
		portal: 'this sets only the default in the portal'
	}[answer]!;
}

/** Commands by id: what they do, and whether with a key. */
const commands: Row = {
	'read login': 'az storage blob download --auth-mode login',
	'write login': 'az storage blob upload --auth-mode login',
	'read key': 'az storage blob download --auth-mode key',
	'write key': 'az storage blob upload --auth-mode key'
};
function runs({ state, run, role }: Row): readonly [can: boolean, why: string] {
	const [operation, mode] = run!.split(' ') as [Operation, string];
	const own = role as Role;
	if (mode === 'login')
		return allows({ kind: 'entra', role: own }, operation)
			? [true, '{role} includes the data action']
			: [
					false,
					own === reader ? '{role} can’t upload' : '{role} has no data actions, and login doesn’t use the key'
				];
	if (!keyRoles.includes(own)) return [false, '{role} can’t list the account keys'];
	if (state === 'lock') return [false, 'a ReadOnly lock prevents {role} from listing the account keys'];
	return allows({ kind: 'account-key', key: 'key1' }, operation, state === 'on')
		? [true, '{role} can list the account keys, which allow everything']
		: [false, 'the account rejects its keys, although {role} can list them'];
}

function missing({ allowed, level, goal, net }: Row): string | undefined {
	const now = level as 'blob';
	const want = goal === 'no' ? 'private' : goal;
	const lacks = [
		...(level === want || (goal === 'no' && allowed === 'off') ? [] : [want!]),
		...(goal === 'no' || allowed === 'on' ? [] : ['allow']),
		...(goal === 'no' || net === 'all' ? [] : ['net'])
	];
	if (lacks.length > 1) return undefined;
	const opens = allows({ kind: 'anonymous', level: now }, 'read', true, allowed === 'on');
	return lacks[0] ?? (opens === (goal !== 'no') ? 'keep' : undefined);
}
function whyMissing(row: Row, answer: string): string {
	const { allowed, level, goal, net } = row;
	const found = missing(row);
	const isFound = answer === found;
	return {
		keep: isFound
			? goal === 'no'
				? allowed === 'off'
					? 'the setting of the account overrides the level'
					: 'the level is already Private'
				: 'the account, the level and the network already allow it'
			: ({ net: 'the firewall still blocks visitors', allow: 'the account still prohibits anonymous access' }[
					found!
				] ?? 'the level doesn’t match the requirement'),
		private: isFound
			? 'at the level Private, each request must be authorized'
			: goal === 'no'
				? 'anonymous requests already fail'
				: 'visitors would be blocked',
		blob: isFound
			? 'the level Blob lets visitors open blobs, but not list them'
			: level === 'blob'
				? 'the level is already Blob'
				: goal === 'no'
					? 'visitors could open blobs'
					: 'visitors couldn’t list blobs',
		container: isFound
			? 'only the level Container lets visitors list blobs'
			: level === 'container'
				? 'the level is already Container'
				: 'visitors could list blobs',
		allow: isFound
			? 'the setting of the account overrides the level'
			: allowed === 'on'
				? 'the account already allows anonymous access'
				: 'visitors must not get in',
		net: isFound
			? 'firewall rules also apply to anonymous requests'
			: net === 'all'
				? 'all networks are already allowed'
				: 'visitors must not get in'
	}[answer]!;
}

const works = ({ task, place }: Row): string => yes(task!.startsWith('c') || /^(of|vm)/.test(place!));
const whyWorks = ({ task, place }: Row): string =>
	task!.startsWith('c')
		? 'firewall rules don’t apply to the control plane, on which you {task}'
		: place === 'home'
			? 'to {task} is a data operation, and no rule is for the address at home'
			: place === 'other'
				? 'to {task} is a data operation, and no rule is for {other}'
				: 'a network rule admits data operations {place}';

const change = (option: string): string => `az storage account update --name {account} \\
  --${option}`;
const changes: Row = {
	off: change('public-network-access Disabled'),
	deny: change('default-action Deny'),
	key: change('allow-shared-key-access false'),
	anonymous: change('allow-blob-public-access false'),
	lock: `az lock create --name Lock1 --lock-type ReadOnly \\
  --resource {account} --resource-group RG1 \\
  --resource-type Microsoft.Storage/storageAccounts`
};
const isStopped = ({ cmd, who, via }: Row): boolean =>
	cmd === 'off' || cmd === 'deny'
		? via === 'pub'
		: cmd === who || (who === 'portal' && /key|lock/.test(cmd!));
function whyStopped(row: Row): string {
	const { cmd, who, via } = row;
	if (cmd === 'off' || cmd === 'deny')
		return `${{ key: 'the key', id: 'the identity', anonymous: 'the website', portal: 'the portal' }[who as 'key']} ${via === 'pub' ? 'no longer gets in over the public endpoint' : 'still gets in over the private endpoint'}`;
	if (isStopped(row))
		return {
			key: 'the account no longer accepts its keys',
			anonymous: 'the account no longer accepts anonymous requests',
			portal:
				cmd === 'lock'
					? 'a ReadOnly lock prevents Contributors from listing the keys, and they have no data role'
					: 'in the portal, a Contributor without a data role depends on the keys'
		}[who as 'key'];
	return {
		key:
			cmd === 'lock' ? 'an app that already has a key doesn’t list keys' : 'requests with a key stay valid',
		id: 'Microsoft Entra authorization with a data role isn’t affected',
		anonymous: 'anonymous requests aren’t affected',
		portal: 'the portal doesn’t use anonymous access'
	}[who as 'key'];
}

const accounts = ['stferry7', 'stvetcare', 'storchard2', 'sttheater', 'stquarry33', 'stschool8'];

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'network',
		[
			'Users report errors from {count} that read blobs from {account}. All VMs are in the same region as the account. You run az storage account show.',
			'A colleague has restricted {account} and sends you its settings. You need to know what this means for {count}. All VMs are in the region of the account.'
		],
		{
			noun: 'app',
			names: ['Kiosk', 'Ledger', 'Roster', 'Tracker', 'Notary', 'Reminder'],
			common: {
				rules: side(
					'access',
					'Output, shortened',
					Object.fromEntries(settings.map((id) => [id, output(id)])),
					Object.fromEntries(
						settings.map((id) => {
							const [access, range, subnet] = id.split(' ');
							return [
								id,
								`public network access were ${access!.toLowerCase()}, with rules for {block}.${range!}/28 and {${subnet!}}`
							];
						})
					)
				)
			},
			sides: {
				at: side(
					'client',
					'Runs on',
					{ sub: 'a VM in {sub}', other: 'a VM in {other}', office: 'a server on-premises' },
					'{name} ran on {}',
					'{name} runs on {}'
				),
				via: side(
					'client',
					'Service or private endpoint',
					{ pub: '-', se: 'a service endpoint', pe: 'a private endpoint' },
					{ pub: 'it used no service or private endpoint', '': 'it used {}' },
					{ pub: 'it uses no service or private endpoint', '': 'it uses {}' }
				),
				ip: side(
					'client',
					'Public IP address',
					{ 20: '{block}.20', 40: '{block}.40' },
					'its public IP address were {}',
					'its public IP address is {}'
				)
			},
			decide: connects,
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which app{s} {} connect to the storage account?',
			why: whyConnects
		}
	),
	...told(
		'fix',
		[
			'In {count}, the firewall rejects a new client. You must admit it, but no other client, and keep the setting for public network access. A private endpoint is your last resort.',
			'To admit a new client, but no other, you must change {count}. The setting for public network access must stay, and a private endpoint is your last resort.'
		],
		{
			noun: 'storage account',
			names: accounts,
			sides: {
				access: side(
					'access',
					'Public network access',
					{ sel: 'from selected networks', off: 'disabled' },
					'public network access to {name} were {}',
					{
						sel: 'public network access to {name} is enabled {}',
						off: 'public network access to {name} is {}'
					}
				),
				who: side(
					'client',
					'Client',
					{
						vnet: 'a VM in the region, in a subnet without service endpoints',
						rule: 'a VM in the region, in a subnet with a service endpoint for storage',
						ip: 'an on-premises server with a public IP address',
						vpn: 'an on-premises server with a VPN to Azure, but no internet access',
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
		'count',
		[
			'The firewall of {account} must let in {count}, and no other addresses. You add IP rules only where they have an effect.',
			'You plan the firewall of {account} for {count}. No other addresses may get in, and an IP rule without effect is not worth adding.'
		],
		{
			noun: 'site',
			sides: {
				who: side(
					'client',
					'Type',
					{
						out: 'an office without connections to Azure',
						vm: 'a subnet with VMs in the region of {account}, which has a virtual network rule',
						pe: 'an office that uses a private endpoint'
					},
					'{name} were {}',
					'{name} is {}'
				),
				pool: side(
					'client',
					'Public addresses',
					Object.fromEntries(
						pools.map((id) => {
							const [from, to] = id.split('-') as [string, string];
							return [id, `{block}.${from}${from === to ? '' : ` to {block}.${to}`}`];
						})
					),
					'its public addresses were {}',
					'its public addresses are {}'
				)
			},
			decide: countOf,
			asks: { 0: 'no IP rule', 1: 'one IP rule', 2: 'two IP rules', 3: 'three IP rules', 4: 'four IP rules' },
			choose: 'With as few rules as possible, which site{s} will need {}?',
			table: 'What is the minimum number of IP rules for each site?',
			why: whyCount
		}
	),
	...told(
		'migrate',
		[
			'An app on a VM accesses {account} with key1. It must use Microsoft Entra ID instead, with least privilege and without interruption.',
			'A security review objects to an app that sends key1 to {account}. You plan to move the app to Microsoft Entra ID without interruption and with least privilege.'
		],
		{
			noun: 'app',
			sides: {
				host: side(
					'credential',
					'Runs on',
					{ vm: 'a VM without a managed identity', mi: 'a VM with a system-assigned managed identity' },
					'the app ran on {}',
					'the app runs on {}'
				),
				role: side(
					'credential',
					'Role of the identity',
					{ none: 'none', Contributor: 'Contributor', [reader]: reader, [contributor]: contributor },
					{ none: 'there were no role assignment', '': 'its identity had the {} role' },
					{ none: 'it has no role assignment', '': 'its identity has the {} role' }
				),
				need: side(
					'operation',
					'Must',
					{ rd: 'only read blobs', wr: 'read and write blobs' },
					'it had to {}',
					'it must {}'
				),
				end: side(
					'shared-key',
					'Result',
					{ off: 'no client can use a key', new: 'only key1 stops working' },
					{ off: 'no client could use a key in the end', new: 'only key1 had to stop working' },
					{
						off: 'after that, no client may use a key',
						new: 'after that, only key1 must stop working, because other clients use key2'
					}
				)
			},
			decide: migration,
			asks: {
				id: 'Enable the system-assigned managed identity of the VM',
				rd: `Assign ${reader} to the identity`,
				wr: `Assign ${contributor} to the identity`,
				con: 'Assign Contributor to the identity',
				app: 'Change the app to use Microsoft Entra ID',
				off: 'Disable storage account key access',
				new: 'Regenerate key1',
				portal: 'Set the portal to default to Microsoft Entra authorization'
			},
			order: 'Which {s} actions should you perform in sequence?',
			why: whyMigration
		}
	),
	...told(
		'command',
		[
			'To test access to the container {box} in {account}, {count} run commands. All have signed in to the Azure CLI, and none of them has a key or another role.',
			'A script fails for some colleagues, so {count} run its commands for {box} in {account}. They have signed in to the Azure CLI, without a key or another role.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				state: side(
					'shared-key',
					'',
					{
						on: 'key access is enabled, and there are no locks',
						off: 'key access is disabled, and there are no locks',
						lock: 'key access is enabled, and the account has a ReadOnly lock'
					},
					'{}',
					'{}'
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
			'A web team asks you to set up anonymous access to {count}. What they require must work, and nothing more.',
			'You review anonymous access to {count}. What is required must work, and nothing more.'
		],
		{
			noun: 'container',
			names: ['brochures', 'menus', 'maps', 'manuals', 'invoices', 'posters'],
			sides: {
				allowed: side(
					'access',
					'Blob anonymous access of the account',
					{ on: 'enabled', off: 'disabled' },
					'Blob anonymous access of the account of {name} were {}',
					'the account of {name} has Blob anonymous access {}'
				),
				level: side(
					'access',
					'Access level',
					{ private: 'Private', blob: 'Blob', container: 'Container' },
					'the access level were {}',
					'the access level is {}'
				),
				net: side(
					'client',
					'Network access',
					{ all: 'from all networks', office: 'only from the office' },
					'network access were {}',
					'network access is {}'
				),
				goal: side(
					'operation',
					'Anyone on the internet must be able to',
					{
						blob: 'open blobs by URL, not list them',
						container: 'open and list blobs',
						no: 'do nothing without authorization'
					},
					'anyone had to be able to {}',
					'anyone on the internet must be able to {}'
				)
			},
			decide: missing,
			asks: {
				keep: 'make no change',
				private: 'set the access level to Private',
				blob: 'set the access level to Blob',
				container: 'set the access level to Container',
				allow: 'enable Blob anonymous access on the account',
				net: 'enable access from all networks'
			},
			table: 'Which change does each container need?',
			single: 'You need to meet the requirement. What should you do?',
			why: whyMissing
		}
	),
	...told(
		'plane',
		[
			'The firewall of {account} allows only {sub}, which has a service endpoint, and the public IP address of your office. On a snow day, {count} with the roles Owner and Storage Blob Data Owner have work to do.',
			'The only network rules of {account} are for {sub}, which has a service endpoint, and for the public IP address of your office. Today, {count} have tasks. All of them have the roles Owner and Storage Blob Data Owner.'
		],
		{
			noun: 'administrator',
			names: people,
			sides: {
				place: side(
					'client',
					'Works',
					{ home: 'at home', office: 'in the office', vm: 'on a VM in {sub}', other: 'on a VM in {other}' },
					'{name} worked {}',
					'{name} works {}'
				),
				task: side(
					'operation',
					'Must',
					{
						'c keys': 'regenerate key2',
						'c sku': 'change the redundancy',
						'c rule': 'add an IP rule',
						'c list': 'list the containers in the portal',
						'd up': 'upload a blob with AzCopy',
						'd down': 'download a blob in the portal',
						'd list': 'list the blobs in Storage Explorer'
					},
					'{name} had to {}',
					{ '': 'the task is to {}' }
				)
			},
			decide: works,
			asks: { yes: 'be able to perform the task', no: 'be blocked by the firewall' },
			choose: 'Which administrator{s} will {}?',
			why: whyWorks
		}
	),
	...told(
		'change',
		[
			'All networks can connect to {account}, which has no network rules. So far, {count} can read its blobs. You plan to run a command.',
			'Before a change, {count} can read blobs in {account}, which allows all networks and has no network rules. Then someone runs a command.'
		],
		{
			noun: 'client',
			common: {
				cmd: side('access', 'Command', changes, {
					off: 'the command disabled public network access',
					deny: 'the command set the default action to Deny',
					key: 'the command disabled key access',
					anonymous: 'the command disabled anonymous access',
					lock: 'the command created a ReadOnly lock'
				})
			},
			sides: {
				who: side(
					'credential',
					'Is',
					{
						key: 'an app that has an account key',
						id: 'an app with a managed identity and a data role',
						anonymous: 'a website that reads blobs anonymously',
						portal: 'a Contributor without a data role, in the Azure portal'
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
		taking('via', /pub|se/, { via: 'pub', at: 'office' })
	],
	'rule-is-enough': [
		'A virtual network rule takes a service endpoint on the subnet. It’s easy to forget the endpoint.',
		(row) =>
			row['at'] !== 'office' && row['via'] === 'pub'
				? { ...row, via: 'se' }
				: taking('who', /vnet/, { who: 'rule' })(row)
	],
	'blocks-private': [
		'The firewall is for the public endpoint. It’s easy to think that it blocks private endpoints too.',
		taking('via', /pe/, { via: 'pub' })
	],
	'one-exception': [
		'The exception is for all trusted services. It’s easy to choose it for one resource.',
		taking('who', /instance/, { who: 'trust' })
	],
	'small-range': [
		'IP rules can’t be /31 ranges. It’s easy to count two addresses as one rule.',
		(row) => ({
			...row,
			pool:
				{ '8-9': '8-8', '10-13': '8-9', '8-10': '8-9', '12-14': '8-9', '8-13': '8-9' }[row['pool']!] ??
				row['pool']!
		})
	],
	'counts-all': [
		'Private endpoints and clients in the region need no IP rules. It’s easy to count their addresses too.',
		taking('who', /vm|pe/, { who: 'out' })
	],
	'manages-data': [
		'Owner and Contributor have no data actions for blobs. It’s easy to think that they include everything.',
		taking('role', /^(Own|Con)/, { role: contributor })
	],
	'only-configuration': [
		'A ReadOnly lock also prevents listing the keys. It’s easy to think that it’s only about settings.',
		taking('state', /lock/, { state: 'on' })
	],
	'level-decides': [
		'The setting of the account overrides the access level. It’s easy to look only at the container.',
		taking('allowed', /off/, { allowed: 'on' })
	],
	'all-blocked': [
		'The firewall doesn’t apply to the control plane. It’s easy to think that it blocks management too.',
		taking('task', /^c/, { task: 'd up' })
	],
	'signed-in': [
		'In the portal, a Contributor reads blobs with the account key. It’s easy to think that signing in is enough.',
		taking('who', /portal/, { who: 'id' })
	]
};

export const wayIn = topicFamily(
	{
		id: 'storage-access/way-in',
		edition: 7,
		group: 'storage-access',
		title: 'Network rules, keys and roles for a storage account',
		rule: {
			'^network':
				'A virtual network rule needs a service endpoint, and an IP rule is for clients outside the region. Private endpoints bypass the firewall, even if public network access is disabled.',
			'^fix':
				'Use a virtual network rule within the region, an IP rule for public addresses elsewhere, and a resource instance rule for one resource of a trusted service. Without public access, use a private endpoint.',
			'^count':
				'IP rules are for public addresses outside the region. They can be single addresses or ranges up to /30, not /31 or /32.',
			'^migrate': 'Assign the role first, then change the app, and only then disable or regenerate the key.',
			'^command':
				'With --auth-mode login, a role needs data actions. With key, it must be able to list the keys, and the account must accept them.',
			'^anonymous':
				'Anonymous access takes the setting of the account, the access level, and the firewall. Blob allows opening blobs, and Container also listing them.',
			'^plane': 'Network rules apply to data operations, not to the control plane.',
			'^change':
				'Each change stops what depends on it: public connections, keys, or anonymous requests. In the portal, a Contributor depends on listing the keys.'
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
			['stbakery2', 'snet-shop', 'snet-oven', 'recipes', '198.51.100'],
			['strail55', 'snet-track', 'snet-depot', 'timetables', '192.0.2']
		],
		words: ['account', 'sub', 'other', 'box', 'block'],
		forms: ['choose', 'table', 'single', 'series', 'order'],
		telling: ['table', 'list', 'table', 'email', 'ticket']
	}
);
