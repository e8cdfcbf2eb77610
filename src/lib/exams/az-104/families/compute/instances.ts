// Container groups: how often they run, how they change, how they get images and files, who reaches them, and the tier of a registry.
// Over 200 lines: six topics with words for what can differ in each.
import {
	connectionLacks,
	pullLacks,
	volumeFor,
	type Connection,
	type Files,
	type Pull
} from '#lib/azure/compute/container-access.ts';
import {
	changeGroup,
	runsOf,
	type GroupProperty,
	type RestartPolicy
} from '#lib/azure/compute/container-group.ts';
import {
	registryLadder,
	smallestTier,
	type RegistryFeature,
	type RegistryTier
} from '#lib/azure/compute/tiers.ts';
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

const group = { noun: 'container group' };

/** Exit codes of the first runs of a script, the last of them in each later run. */
const codes: Readonly<Record<string, readonly number[]>> = { fine: [0], third: [1, 1, 0], fails: [1] };
const policyOf = ({ policy }: Row): RestartPolicy | undefined =>
	policy === 'unset' ? undefined : (policy as RestartPolicy);
function runOf(row: Row): string | undefined {
	const runs = runsOf(policyOf(row), row['wrapped'] === 'yes' ? [0] : codes[row['code']!]!);
	return (runs && { 1: 'once', 3: 'thrice' }[runs]) || (runs && 'endless');
}
function whyRun(row: Row, answer: string): string {
	const { policy, code, wrapped } = row;
	const found = runOf(row)!;
	const first =
		wrapped === 'yes' ? 'the wrapper always exits with code 0' : 'the first run exits with code 0';
	if (found === 'once')
		return {
			once: `${first}, and {policy} doesn’t restart the container after that`,
			thrice: `${first}, so there’s no second run`,
			endless: 'only Always restarts a container after a success'
		}[answer]!;
	if (policy !== 'OnFailure')
		return {
			once: 'the first run is followed by another one, whatever its exit code',
			thrice: 'the third run is followed by another one, too',
			endless: `${policy === 'unset' ? 'the default is Always, which' : 'Always'} restarts the container ${code === 'fails' && wrapped === 'no' ? 'after each failure' : 'even after a success'}`
		}[answer]!;
	const failure = 'OnFailure restarts the container after exit code 1';
	return {
		once: `the first run fails, and ${failure}`,
		thrice:
			found === answer
				? `${failure}, but not after the third run, which succeeds`
				: 'the third run fails, too',
		endless:
			found === answer
				? `${failure}, and each run fails`
				: 'the third run succeeds, and OnFailure leaves it at that'
	}[answer]!;
}

/** Whether a command that changes a group can do so in place, and whether it must be told to keep the restart policy. */
const changed = ({ change, policy, option }: Row) => ({
	stays: changeGroup([change as GroupProperty]).inPlace,
	resets: option === 'no' && policy !== 'Always'
});
function whyUpdate(row: Row, answer: string): string {
	const { stays, resets } = changed(row);
	const [deletes, adds] = [/delete|both/.test(answer), /add|both/.test(answer)];
	const change = stays
		? 'a running group can get the new {change} in place'
		: 'the {change} of an existing group can’t change';
	const policy = resets
		? 'without the option, the restart policy would become Always'
		: row['option'] === 'yes'
			? 'the command sets the restart policy already'
			: 'the group has Always, which is also the default';
	if (deletes === stays && adds !== resets)
		return `${stays ? 'no deletion is required' : 'the group must be deleted'}, and the option is ${resets ? 'missing' : 'not missing'}`;
	return deletes === stays ? change : adds === resets ? `${change}, and ${policy}` : policy;
}

const pullOf = ({ signIn, role, admin }: Row): Pull => ({
	signIn: signIn as Pull['signIn'],
	role: /Acr/.test(role!) ? (role as Pull['role']) : undefined,
	adminEnabled: admin === 'on'
});
function whyPull(row: Row, answer: string): string {
	const lacks = pullLacks(pullOf(row)) ?? 'nothing';
	const { signIn, role } = row;
	if (signIn === 'admin')
		return {
			nothing:
				lacks === answer
					? 'the admin user is enabled, so its password works'
					: 'the password of a disabled admin user doesn’t work',
			admin:
				lacks === answer
					? 'the group signs in as the admin user, which is disabled'
					: 'the admin user is enabled already',
			identity: 'signing in as the admin user can work, so it must be kept',
			role: 'the group doesn’t sign in with an identity'
		}[answer]!;
	if (signIn !== 'user-assigned')
		return {
			nothing: 'the pull fails with a system-assigned identity',
			admin: 'the group doesn’t sign in as the admin user',
			identity: 'a system-assigned identity can’t be used to pull images, whatever its role',
			role: 'no role makes a system-assigned identity work for this'
		}[answer]!;
	const cannot =
		role === 'no' ? 'the identity has no role on the registry' : 'AcrDelete doesn’t include pulling images';
	return {
		nothing:
			lacks === answer
				? '{role} includes pulling images, and the identity is a user-assigned one'
				: `the pull is denied: ${cannot}`,
		admin: 'an identity doesn’t need the admin user',
		identity:
			lacks === 'role'
				? 'the identity is user-assigned, and only its role is wrong'
				: 'the identity is a user-assigned one with {role} already',
		role: lacks === answer ? `${cannot}` : '{role} is enough for pulling'
	}[answer]!;
}

const connectionOf = ({ from, address, exposed, listens }: Row): Connection => ({
	from: from as Connection['from'],
	address: address as Connection['address'],
	to: 80,
	exposed: Number(exposed),
	listens: Number(listens)
});
/** What must be done for a client. Nothing where it’s more than one thing. */
function connectionStep(row: Row): string | undefined {
	const lacks = connectionLacks(connectionOf(row));
	return lacks.length > 1 ? undefined : (lacks[0] ?? 'nothing');
}
function whyConnection(row: Row, answer: string): string {
	const { from, address, exposed, listens } = row;
	const found = connectionStep(row)!;
	const local = from === 'sidecar';
	return {
		nothing:
			found === answer
				? local
					? `at localhost, only the port matters on which the app listens`
					: `the group exposes port 80, the app listens on it, and the address is ${address === 'private' ? 'in a network that the client can reach' : 'public'}`
				: 'the client can’t connect yet',
		exposed:
			found === answer
				? 'the group exposes port 8080, and it doesn’t map ports'
				: exposed === '80'
					? 'the group exposes port 80 already'
					: 'at localhost, a port doesn’t have to be exposed',
		listens:
			found === answer
				? local
					? 'no container listens on port 80'
					: 'the group doesn’t map port 80 to port 8080, where the app listens'
				: 'the app listens on port 80 already',
		address:
			found === answer
				? 'a group in a virtual network can’t have a public IP address'
				: address === 'public'
					? 'the group has a public IP address already'
					: local
						? 'containers of a group don’t need its IP address'
						: 'the client can reach the private IP address'
	}[answer]!;
}

const filesOf = ({ os, content, shared, kept }: Row): Files => ({
	os: os as Files['os'],
	content: content as Files['content'],
	shared: shared === 'yes',
	kept: kept === 'yes'
});
function whyVolume(row: Row, answer: string): string {
	const files = filesOf(row);
	const found = volumeFor(files)!;
	const { content, shared, kept } = files;
	if (found === 'none')
		return answer === found
			? 'volumes can’t be mounted in Windows containers'
			: `Windows containers can’t mount ${{ azureFile: 'file shares', emptyDir: 'emptyDir volumes', secret: 'secret volumes', gitRepo: 'gitRepo volumes' }[answer]!}`;
	const right = found === answer;
	return {
		azureFile: right
			? kept
				? 'of these volumes, only a file share outlasts its container group'
				: 'another group can mount the same file share, but no volume of this group'
			: `${found} is enough here`,
		emptyDir: right
			? 'emptyDir is for files that need to outlast a crash, but not the group'
			: content !== 'output'
				? `emptyDir starts empty`
				: shared
					? 'another group can’t mount this emptyDir volume'
					: 'emptyDir is lost with its group',
		secret: right ? 'a secret volume is in memory and never written to a disk' : 'these files aren’t secrets',
		gitRepo: right
			? 'a gitRepo volume clones a repository as the containers start'
			: 'these files aren’t from a Git repository',
		none: 'a Linux container can mount a volume for this'
	}[answer]!;
}

const ladder = registryLadder.value;
const features = {
	'sign-in with Microsoft Entra ID': 'sign-in with Microsoft Entra ID',
	'anonymous pull': 'anonymous pull',
	'a private endpoint': 'a private endpoint',
	'geo-replication': 'geo-replication',
	'IP access rules': 'access rules for public IP ranges',
	'a customer-managed key': 'encryption with a customer-managed key'
} satisfies Partial<Record<RegistryFeature, string>>;
const rank = (tier: string): number => ladder.tiers.indexOf(tier as RegistryTier);
/** The lowest tiers for the feature and for the webhooks. */
const tiersFor = ({ feature, hooks }: Row): readonly RegistryTier[] => [
	smallestTier(ladder, { features: [feature as RegistryFeature] }).tier!,
	smallestTier(ladder, { features: [], counts: { webhooks: Number(hooks) } }).tier!
];
function registryStep(row: Row): string {
	const most = Math.max(...tiersFor(row).map(rank));
	return /key/.test(row['feature']!) ? 'new' : most > rank(row['tier']!) ? ladder.tiers[most]! : 'keep';
}
function whyRegistry(row: Row, answer: string): string {
	const found = registryStep(row);
	const [one, two] = tiersFor(row) as [RegistryTier, RegistryTier];
	const byHooks = rank(two) > rank(one);
	const need = byHooks ? '{hooks} webhooks take' : '{feature} takes';
	const least = byHooks ? two : one;
	if (found === 'new')
		return answer === found
			? 'a customer-managed key can be enabled only while a registry is created'
			: 'an existing registry can’t get a customer-managed key';
	if (answer === 'new') return 'no requirement takes a new registry';
	if (found === 'keep')
		return answer === found
			? `{tier} has {feature} and allows {hooks} webhooks`
			: rank(answer) > rank(row['tier']!)
				? `{tier} is enough, so ${answer} would only cost more`
				: `the registry has at least ${answer} already`;
	return answer === found
		? `${need} ${least}, and the registry has {tier}`
		: answer === 'keep'
			? `{tier} doesn’t ${byHooks ? 'allow {hooks} webhooks' : 'have {feature}'}`
			: rank(answer) < rank(found)
				? `${need} more than ${answer}`
				: `${found} is enough`;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'run',
		[
			'{count} in Azure Container Instances each run a script that ends within minutes. Only restart policies restart them, and no one stops them.',
			'You deploy {count} to Azure Container Instances, each for a script that ends within minutes. Nothing but the restart policy restarts a container, and no one stops one.'
		],
		{
			...group,
			names: ['cg-invoices', 'cg-thumbs', 'cg-import', 'cg-report', 'cg-purge', 'cg-labels'],
			sides: {
				policy: side('policy', 'Restart policy', {
					Always: 'Always',
					OnFailure: 'OnFailure',
					Never: 'Never',
					unset: 'Not set'
				}),
				code: side('exit', 'Exit code of the script', {
					fine: '0 in each run',
					third: '1 in its first two runs, then 0',
					fails: '1 in each run'
				}),
				wrapped: side(
					'exit',
					'Start command',
					{ no: 'the script', yes: 'a wrapper for the script that always exits with code 0' },
					'the start command of {name} were {}'
				)
			},
			decide: runOf,
			asks: { once: 'run exactly once', thrice: 'run exactly three times', endless: 'run again and again' },
			choose: 'Which container group{s} will {}?',
			judge: '{name} will {}.',
			table: 'How often will each container group run?',
			// Where the code differs, the policy must matter.
			suits: ({ policy, code, wrapped }, difficulty) =>
				difficulty < 3 || code !== 'fine' || wrapped === 'no' || policy !== 'Never',
			why: whyRun
		}
	),
	...told(
		'update',
		[
			'You plan to change one property of {count}. All groups are running. The az container create commands set the new value and all other current values, except a restart policy that is not specified. Restart policies must not change. You must delete a group only if this is required.',
			'All container groups in your subscription are running. For {count}, you prepare az container create commands that set one new value. They repeat all other current values, but may not specify the restart policy, which must not change. You must not delete a group unless this is required.'
		],
		{
			...group,
			names: ['cg-quotes', 'cg-maps', 'cg-chat', 'cg-feeds', 'cg-scans', 'cg-search'],
			sides: {
				policy: side('policy', 'Restart policy', 'Always|OnFailure|Never'),
				change: side(
					'change',
					'Property to change',
					'image|environment variables|DNS name label|CPU|memory',
					'you had to change the {} of {name}'
				),
				option: side(
					'policy',
					'--restart-policy in the command',
					{ yes: 'specified with the current value', no: 'not specified' },
					'--restart-policy were {} for {name}'
				)
			},
			decide(row) {
				const { stays, resets } = changed(row);
				return stays ? (resets ? 'add' : 'run') : resets ? 'both' : 'delete';
			},
			asks: {
				run: 'run the command as it is',
				add: 'add --restart-policy, and then run the command',
				delete: 'delete the group, and then run the command as it is',
				both: 'delete the group, add --restart-policy, and then run the command'
			},
			choose: 'For which container group{s} should you {}?',
			judge: 'For {name}, you should {}.',
			single: 'What should you do?',
			why: whyUpdate
		}
	),
	...told(
		'pull',
		[
			'You prepare {count} for Windows containers, with images in Azure Container Registry. Networks let the pulls through, and registries use RBAC Registry Permissions. A group must keep how it signs in where that can work, and otherwise use a managed identity.',
			'{count} must run Windows images from registries in Azure Container Registry that use RBAC Registry Permissions. No network settings block that. Where a sign-in can be made to work, you must keep it. Otherwise, you must use a managed identity.'
		],
		{
			...group,
			names: ['cg-payroll', 'cg-print', 'cg-badges', 'cg-ledger', 'cg-faxes', 'cg-rooms'],
			sides: {
				signIn: side(
					'access',
					'Signs in to the registry with',
					{
						'system-assigned': 'a system-assigned identity',
						'user-assigned': 'a user-assigned identity',
						admin: 'the password of the admin user'
					},
					'{name} signed in with {}'
				),
				role: side(
					'access',
					'Role of the identity',
					{ AcrPull: 'AcrPull', AcrPush: 'AcrPush', AcrDelete: 'AcrDelete', no: 'no role', none: '-' },
					'the identity of {name} had {}'
				),
				admin: side(
					'access',
					'Admin user',
					{ on: 'enabled', off: 'disabled' },
					'the admin user of the registry of {name} were {}'
				)
			},
			decide(row) {
				if ((row['signIn'] === 'admin') !== (row['role'] === 'none')) return undefined;
				return pullLacks(pullOf(row)) ?? 'nothing';
			},
			asks: {
				nothing: 'change nothing',
				admin: 'enable the admin user of the registry',
				identity: 'use a user-assigned identity that has AcrPull',
				role: 'assign AcrPull to the current identity'
			},
			choose: 'To let the groups pull their images, for which one{s} must you {}?',
			judge: 'To let {name} pull its image, you must {}.',
			table: 'What must you do to let each container group pull its image?',
			single: 'You need to ensure that the group can pull its image. What should you do?',
			why: whyPull
		}
	),
	...told(
		'reach',
		[
			'A client must reach port 80 of the web app in each of {count}. Groups with a private IP address are in VNet1. Nothing filters traffic, and all clients have internet access. The clients use port 80 and cannot change that.',
			'VNet1 has container groups with private IP addresses. Others have public ones. Each of {count} has one client, which always connects to port 80. No firewall or network security group is used, and all clients have internet access.'
		],
		{
			...group,
			names: ['cg-shop', 'cg-wiki', 'cg-forms', 'cg-kiosk', 'cg-blog', 'cg-status'],
			sides: {
				from: side('need', 'Client', {
					internet: 'a browser on the internet',
					vm: 'a VM in VNet1',
					office: 'an office with a VPN to VNet1',
					sidecar: 'another container of the group, by localhost'
				}),
				address: side(
					'access',
					'IP address',
					{ public: 'public', private: 'private' },
					'{name} had a {} IP address'
				),
				exposed: side('access', 'Port of the group', '80|8080', '{name} exposed port {}'),
				listens: side(
					'access',
					'Port on which the app listens',
					'80|8080',
					'the app of {name} listened on port {}'
				)
			},
			decide: connectionStep,
			asks: {
				nothing: 'take no action',
				exposed: 'expose port 80 instead of port 8080',
				listens: 'configure the app to listen on port 80',
				address: 'deploy the group outside VNet1 with a public IP address'
			},
			choose: 'Which group{s} will clients reach only after you {}?',
			table: 'What should you do for the client of each container group?',
			single: 'The client must be able to connect. What should you do?',
			why: whyConnection
		}
	),
	...told(
		'volume',
		[
			'You move {count} to Azure Container Instances, each to a container group. Where another volume is enough, you must not use an Azure file share.',
			'Each of {count} will run in one container group and needs files in a directory. You must mount an Azure file share only where no other volume meets the requirements.'
		],
		{
			noun: 'app',
			names: ['Sorter', 'Tracer', 'Archive', 'Layout', 'Claims', 'Beacon'],
			sides: {
				os: side('need', 'Containers', 'Linux|Windows', '{name} had {} containers'),
				content: side(
					'need',
					'Files',
					{
						output: 'files that the app writes',
						credentials: 'credentials, which must not be written to a disk',
						repository: 'the current content of a Git repository'
					},
					'the files of {name} were {}'
				),
				shared: side(
					'need',
					'Used by',
					{ no: 'this group', yes: 'this group and another one' },
					'the files of {name} were used by {}'
				),
				kept: side(
					'need',
					'Must outlast',
					{ no: 'a crash of a container', yes: 'a deletion of the group' },
					'the files of {name} had to outlast {}'
				)
			},
			decide: (row) => volumeFor(filesOf(row)),
			asks: {
				azureFile: 'an Azure file share',
				emptyDir: 'an emptyDir volume',
				secret: 'a secret volume',
				gitRepo: 'a gitRepo volume',
				none: 'no volume'
			},
			choose: 'For which app{s} can you mount {}, as required?',
			table: 'What can you mount for each app, as required?',
			single: 'What can you mount for the files?',
			why: whyVolume
		}
	),
	...told(
		'registry',
		[
			'{count} have a registry each in Azure Container Registry. They ask for features and webhooks, which you must provide at the lowest additional cost.',
			'You manage the container registries of {count}. Each registry must get one more feature and enough webhooks. You must minimize costs, and you never move a registry to a lower tier.'
		],
		{
			noun: 'project',
			names: ['Ferry', 'Orchid', 'Parish', 'Brewery', 'Newsroom', 'Harbor'],
			sides: {
				tier: side(
					'tier',
					'Registry tier',
					'Basic|Standard|Premium',
					'the registry of {name} were in the {} tier'
				),
				feature: side('need', 'New feature', features, '{name} had asked for {}'),
				hooks: side('need', 'Webhooks', '2|8|40', '{name} had needed {} webhooks')
			},
			decide: registryStep,
			asks: {
				keep: 'keep the registry and its tier',
				Standard: 'change the tier to Standard',
				Premium: 'change the tier to Premium',
				new: 'create another registry'
			},
			choose: 'For which project{s} must you {}?',
			judge: 'For {name}, you must {}.',
			table: 'What must you do for each project?',
			why: whyRegistry
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'default-never': [
		'Without a restart policy it’s Always. It’s easy to think that a container simply runs once.',
		taking('policy', /unset/, { policy: 'Never', code: 'fine' })
	],
	'success-is-final': [
		'Always restarts a container that succeeded too. It’s easy to think that a job that did its work stays stopped.',
		(row) => (row['code'] ? taking('policy', /Always|unset/, { policy: 'OnFailure' })(row) : row)
	],
	'any-end-restarts': [
		'OnFailure leaves a success alone. It’s easy to see any end of a container as something to restart.',
		(row) => (row['code'] ? taking('policy', /OnFailure/, { policy: 'Always' })(row) : row)
	],
	'script-code-counts': [
		'The exit code of the container is what counts. It’s easy to look at the script in it.',
		taking('wrapped', /yes/, { wrapped: 'no' })
	],
	'unset-stays': [
		'A property that a command leaves out gets its default value. It’s easy to expect that it stays as it is.',
		taking('option', /no/, { option: 'yes' })
	],
	'resized-in-place': [
		'CPU and memory are fixed for a group. It’s easy to expect to resize it like a VM.',
		taking('change', /CPU|memory/, { change: 'image' })
	],
	'always-new': [
		'Image, environment variables and DNS name label change in place. It’s easy to think that a group never changes.',
		taking('change', /image|env|DNS/, { change: 'CPU' })
	],
	'any-identity': [
		'Images are pulled with a user-assigned identity. It’s easy to think that each kind of identity will do.',
		taking('signIn', /system/, { signIn: 'user-assigned' })
	],
	'admin-for-all': [
		'The admin user is only for those who sign in as it. It’s easy to think that it opens the registry to identities.',
		(row) => (row['signIn'] && row['admin'] === 'on' ? { ...row, signIn: 'admin', role: 'none' } : row)
	],
	'push-only': [
		'AcrPush includes pulling. It’s easy to take the name literally.',
		taking('role', /Push/, { role: 'no' })
	],
	'maps-ports': [
		'A container group doesn’t map ports. It’s easy to expect that, as with Docker.',
		(row) => (row['exposed'] === '80' && row['from'] !== 'sidecar' ? { ...row, listens: '80' } : row)
	],
	'localhost-exposed': [
		'Containers of a group reach each other at localhost on any port. It’s easy to think that it must be exposed.',
		taking('from', /sidecar/, { from: 'vm' })
	],
	'private-is-reachable': [
		'A group in a virtual network has no public IP address. It’s easy to expect that it can be added.',
		taking('from', /internet/, { from: 'vm' })
	],
	'windows-mounts': [
		'Windows containers can’t mount volumes. It’s easy to overlook the operating system.',
		taking('os', /Windows/, { os: 'Linux' })
	],
	'empty-dir-stays': [
		'An emptyDir volume is deleted with its group. It’s easy to think that it’s like a disk.',
		taking('kept', /yes/, { kept: 'no' })
	],
	'key-later': [
		'A registry gets a customer-managed key only when it’s created. It’s easy to think that Premium is enough.',
		taking('feature', /key/, { feature: 'geo-replication' })
	],
	'webhooks-unlimited': [
		'Basic allows 2 webhooks, Standard 10 and Premium 500. It’s easy to overlook that they’re limited.',
		taking('hooks', /./, { hooks: '2' })
	],
	'all-premium': [
		'Anonymous pull takes Standard only. It’s easy to take each extra for a Premium feature.',
		taking('feature', /anonymous/, { feature: 'geo-replication' })
	]
};

export const instances = topicFamily(
	{
		id: 'containers/instances',
		edition: 10,
		group: 'containers',
		title: 'Container groups and their registry',
		rule: {
			'^run':
				'Always, the default, restarts a container after any exit. OnFailure does so after failures, and Never doesn’t after exit code 0.',
			'^update':
				'A running group gets a new image, environment variable or DNS name label in place. For another CPU, memory or restart policy, you must delete it. A property that a command leaves out gets its default value.',
			'^pull':
				'To pull an image, a group signs in with a user-assigned identity that has AcrPull or AcrPush, or as the admin user if that’s enabled.',
			'^reach':
				'A group exposes the port on which its app listens, as it doesn’t map ports. In a virtual network it has no public IP address. At localhost, exposed ports don’t matter.',
			'^volume':
				'A file share is for what must outlast a group or what several groups use, emptyDir for the rest. Windows containers can’t mount volumes.',
			'^registry':
				'Private endpoints, IP rules, geo-replication and more than 10 webhooks take Premium, and anonymous pull or more than 2 webhooks Standard. A customer-managed key takes a new registry.'
		},
		lab: 'containers/registry-to-instance',
		sources: [
			sources.containerRestartPolicy,
			sources.containerGroupUpdate,
			sources.containerInstanceFromRegistry,
			sources.containerGroups,
			sources.containerGroupProblems,
			sources.containerGroupNetworks,
			sources.containerOverview,
			sources.containerFileShare,
			sources.containerEmptyDir,
			sources.registrySkus,
			sources.registryKeys
		],
		axes: {
			policy: 'The restart policy',
			exit: 'How a container ends',
			change: 'What changes in a group',
			access: 'How something is reached',
			tier: 'The tier of the registry',
			need: 'What is needed'
		}
	},
	{
		topics,
		beliefs,
		forms: ['choose', 'judge', 'table', 'single'],
		telling: ['table', 'export', 'email', 'list']
	}
);
