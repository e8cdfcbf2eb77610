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
import { registryLadder, smallestTier, type RegistryFeature } from '#lib/azure/compute/tiers.ts';
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

/** Exit codes of the first runs of a script, the last of them in each later run. */
const codes: Readonly<Record<string, readonly number[]>> = {
	fine: [0],
	second: [1, 0],
	third: [1, 1, 0],
	fails: [1]
};
const runOf = ({ policy, code, wrapper }: Row): string | undefined =>
	runsOf(
		policy === 'unset' ? undefined : (policy as RestartPolicy),
		wrapper === 'none' ? codes[code!]! : [0]
	)?.toString();
function whyRun(row: Row, answer: string): string {
	const { policy, code, wrapper } = row;
	const found = runOf(row)!;
	const endless = answer === 'Infinity';
	const nth = (run: string): string => ['first', 'second', 'third'][Number(run) - 1]!;
	if (Number(answer) > Number(found))
		return `${policy === 'Never' ? 'Never allows only one run' : `the ${nth(found)} run exits with code 0`}, so there’s no ${endless ? 'other after it' : `${nth(answer)} one`}`;
	if (policy === 'Never') return 'Never doesn’t restart the container, whatever the exit code';
	if (found === '1')
		return `${wrapper === 'none' ? 'the first run' : 'the wrapper'} exits with code 0, and {policy} doesn’t restart the container after that`;
	if (policy !== 'OnFailure')
		return endless
			? `${policy === 'unset' ? 'the default, Always,' : 'Always'} restarts the container ${code === 'fails' && wrapper === 'none' ? 'after each failure' : 'even after exit code 0'}`
			: `another run follows the ${nth(answer)} one, whatever its exit code`;
	const failure = 'OnFailure restarts the container after exit code 1';
	return answer !== found
		? `the ${nth(answer)} run fails, and ${failure}`
		: `${failure}, ${endless ? 'and each run fails' : `but not after the ${nth(found)} run, which succeeds`}`;
}

/** Whether a command that changes a group can do so in place, and whether it would change the restart policy. */
const changed = ({ change, policy, option }: Row) => ({
	stays: changeGroup([change as GroupProperty]).inPlace,
	resets: option === 'no' && policy !== 'Always'
});
function whyUpdate(row: Row, answer: string): string {
	const { stays, resets } = changed(row);
	const right = /delete/.test(answer) !== stays;
	const adds = /add/.test(answer);
	const change = `the {change} of a running group can${stays ? '' : '’t'} change in place`;
	const policy = resets
		? 'the command asks for Always unless you add --restart-policy'
		: row['option'] === 'yes'
			? 'the command specifies the restart policy already'
			: 'you don’t need --restart-policy for Always, the default';
	if (!right && adds !== resets)
		return `the group ${stays ? 'can stay' : 'must be deleted'}, and --restart-policy ${resets ? 'is missing' : 'isn’t needed'}`;
	return right ? (adds === resets ? `${change}, and ${policy}` : policy) : change;
}

const pullStep = ({ signIn, role, admin }: Row): string =>
	pullLacks({
		signIn: signIn as Pull['signIn'],
		role: /Acr/.test(role!) ? (role as Pull['role']) : undefined,
		adminEnabled: admin === 'enabled'
	}) ?? 'nothing';
function whyPull(row: Row, answer: string): string {
	const { signIn, role } = row;
	const right = pullStep(row) === answer;
	if (signIn === 'admin')
		return {
			nothing: right
				? 'the admin user is enabled, so its password works'
				: 'the password of a disabled admin user doesn’t work',
			admin: right
				? 'the group doesn’t sign in with an identity, but as the admin user, which is disabled'
				: 'the admin user is enabled already',
			identity: 'signing in as the admin user can work, so it’s kept',
			role: 'the group doesn’t sign in with an identity'
		}[answer]!;
	if (signIn !== 'user-assigned')
		return {
			nothing: 'the pull fails with a system-assigned identity',
			admin: 'the group doesn’t sign in as the admin user',
			identity: 'a Windows group can’t use a system-assigned identity for this, whatever its role',
			role: 'with Windows, no role lets a system-assigned identity pull the image'
		}[answer]!;
	return {
		nothing: right
			? '{role} includes pulling, and the identity is user-assigned'
			: 'the identity needs a role that includes pulling',
		admin: 'an identity doesn’t need the admin user',
		identity: 'the current identity is user-assigned already, so it can be kept',
		role: right
			? `the user-assigned identity needs AcrPull, as ${role === 'no' ? 'it has no role on the registry' : 'AcrDelete doesn’t include pulling'}`
			: '{role} is enough for pulling'
	}[answer]!;
}

/** What must be done for a client. Nothing where it’s more than one thing. */
function connectionStep({ from, address, exposed, listens }: Row): string | undefined {
	const [lack = 'nothing', ...more] = connectionLacks({
		from: from as Connection['from'],
		address: address as Connection['address'],
		to: 80,
		exposed: Number(exposed),
		listens: Number(listens)
	});
	return more.length > 0 ? undefined : lack;
}
function whyConnection(row: Row, answer: string): string {
	const { from, address, exposed } = row;
	const right = connectionStep(row) === answer;
	const local = from === 'sidecar';
	return {
		nothing: right
			? local
				? 'at localhost, only the port of the app matters'
				: `port 80 is exposed, the app listens on it, and the client can reach the ${address!} IP address`
			: 'the client can’t connect yet',
		exposed: right
			? 'the group exposes port 8080, and it doesn’t map ports'
			: exposed === '80'
				? 'the group exposes port 80 already'
				: 'at localhost, a port doesn’t have to be exposed on the IP address',
		listens: right
			? local
				? 'no container listens on port 80'
				: 'the group doesn’t map its port 80 to port 8080 of the app'
			: 'the app listens on port 80 already',
		address: right
			? 'the browser can’t reach the private IP address, and a group in VNet1 can’t have a public one'
			: address === 'public'
				? 'the group has a public IP address already'
				: `the client can ${local ? 'use localhost' : 'reach the private IP address'}`
	}[answer]!;
}

const filesOf = ({ os, content, shared, kept }: Row): Files => ({
	os: os as Files['os'],
	content: content as Files['content'],
	shared: shared === 'yes',
	kept: kept === 'yes'
});
function whyVolume(row: Row, answer: string): string {
	const { content, shared, kept } = filesOf(row);
	const found = volumeFor(filesOf(row))!;
	const right = found === answer;
	if (found === 'none')
		return `a Windows container can’t mount ${{ azureFile: 'file shares', none: 'any volume' }[answer] ?? `${answer} volumes`}`;
	return {
		azureFile: right
			? `only a file share ${kept ? 'outlasts its group' : 'can be mounted in another group too'}`
			: found === 'secret'
				? 'a file share isn’t kept in memory'
				: 'an emptyDir volume is enough here',
		emptyDir: right
			? 'an emptyDir volume survives a container crash, but not the deletion of the group'
			: content !== 'output'
				? 'only a secret volume is sure to stay in memory'
				: `an emptyDir volume ${shared ? 'can’t be mounted in another group' : 'is lost with its group'}`,
		secret: right
			? 'a secret volume is kept in memory and never written to a disk'
			: 'these files aren’t secrets',
		none: 'it already uses Linux containers'
	}[answer]!;
}

const { tiers, from: firstTier } = registryLadder.value;
const rank = (tier: string | undefined): number => tiers.findIndex((one) => one === tier);
/** The ranks of the lowest tiers for the feature and for the webhooks. */
const ranksFor = ({ feature, hooks }: Row): readonly number[] => [
	rank(firstTier[feature as RegistryFeature]),
	rank(smallestTier(registryLadder.value, { features: [], counts: { webhooks: Number(hooks) } }).tier)
];
function registryStep(row: Row): string {
	const most = Math.max(...ranksFor(row));
	return /key/.test(row['feature']!) ? 'new' : most > rank(row['tier']) ? tiers[most]! : 'keep';
}
function whyRegistry(row: Row, answer: string): string {
	const found = registryStep(row);
	const tier = row['tier']!;
	const [feature, hooks] = ranksFor(row) as [number, number];
	if (found === 'new')
		return {
			keep: 'the registry exists, so it can’t get a customer-managed key',
			Standard: 'Standard has no customer-managed keys',
			Premium: 'an existing registry can’t get a customer-managed key in Premium either',
			new: 'a registry gets a customer-managed key only when it’s created'
		}[answer]!;
	if (answer === 'new') return 'nothing here requires a new registry';
	if (answer === tier) return `the registry is ${tier} already`;
	if (rank(answer) > rank(found === 'keep' ? tier : found))
		return answer === 'Premium' ? 'nothing here requires Premium' : 'Basic is enough';
	if (found === 'keep')
		return answer === found ? '{tier} supports {feature} and {hooks} webhooks' : 'a lower tier is ruled out';
	if (answer !== found)
		return `${answer === 'keep' ? tier : answer} ${hooks > feature ? 'allows fewer webhooks' : 'doesn’t support {feature}'}`;
	return found === 'Premium'
		? `only Premium ${hooks > feature ? 'allows {hooks} webhooks' : 'supports {feature}'}`
		: `Basic ${hooks > feature ? 'allows only 2 webhooks, and Standard 10' : 'doesn’t support {feature}, but Standard does'}`;
}

const jobs = ['cg-invoices', 'cg-thumbs', 'cg-import', 'cg-labels', 'cg-payroll'];
const apps = ['cg-shop', 'cg-wiki', 'cg-maps', 'cg-chat', 'cg-forms'];
const topics: Readonly<Record<string, Topic>> = {
	...told(
		'run',
		[
			'You deploy {count} to Azure Container Instances. You use one container per group, which runs a script for a few minutes. There are no manual stops or starts, and no maintenance occurs.',
			'You automate reports with {count} in Azure Container Instances. You use one container per group, and its script takes a few minutes. There are no manual stops or starts, and no maintenance occurs.'
		],
		{
			noun: 'container group',
			names: jobs,
			sides: {
				policy: side('policy', 'Restart policy', {
					Always: 'Always',
					OnFailure: 'OnFailure',
					Never: 'Never',
					unset: 'not set'
				}),
				wrapper: side(
					'tier',
					'Script wrapper',
					{ none: 'none', yes: 'always exits with code 0' },
					{ none: '{name} had no wrapper', '': '{name} had a wrapper that always exits with code 0' }
				),
				code: side('change', 'Script exit code', {
					fine: '0 in each run',
					second: '1 in the first run, then 0',
					third: '1 in the first two runs, then 0',
					fails: '1 in each run'
				})
			},
			suits: ({ policy, wrapper, code }, difficulty) =>
				(difficulty > 1 ? code !== 'fine' : wrapper === 'none') && (difficulty < 3 || policy !== 'Never'),
			decide: runOf,
			asks: {
				1: 'exactly once',
				2: 'exactly twice',
				3: 'exactly three times',
				Infinity: 'repeatedly, without end'
			},
			choose: 'For which group{s} will the container run {}?',
			judge: 'The container of {name} will run {}.',
			table: 'How many times will the container of each group run?',
			single: 'How many times will the container run?',
			why: whyRun
		}
	),
	...told(
		'update',
		[
			'You have {count} running in Azure Container Instances. You plan one az container create command per group. It changes one property and repeats all other current values, but may omit the restart policy. Restart policies must not change. You must do only what is required.',
			'A colleague has {count} running in Azure Container Instances. One az container create command per group will change one property. It repeats all other current values, but may omit the restart policy. Restart policies must not change. You must do only what is required.'
		],
		{
			noun: 'container group',
			names: apps,
			sides: {
				policy: side('policy', 'Restart policy', 'Always|OnFailure|Never'),
				change: side(
					'change',
					'Property to change',
					'image|environment variables|DNS name label|CPU|memory',
					'you had to change the {} of {name}'
				),
				option: side(
					'tier',
					'--restart-policy in the command',
					{ yes: 'specified', no: 'not specified' },
					'--restart-policy were {} for {name}'
				)
			},
			decide(row) {
				const { stays, resets } = changed(row);
				return (stays ? '' : 'delete ') + (resets ? 'add' : 'run');
			},
			asks: {
				run: 'run the command as it is',
				add: 'only add --restart-policy, and then run the command',
				'delete run': 'delete the group, and then run the command as it is',
				'delete add': 'delete the group, add --restart-policy, and then run the command'
			},
			choose: 'In which case{s} should you {}?',
			single: 'What should you do to make the change?',
			why: whyUpdate
		}
	),
	...told(
		'pull',
		[
			'You redeploy {count} for Windows apps with images from Azure Container Registry. Each registry uses RBAC Registry Permissions, and no network setting blocks a pull. A group must keep its sign-in if possible, and must not switch to the admin user. You must do only what is required.',
			'Your team moved images of Windows apps to Azure Container Registry, so you redeploy {count}. Each registry uses RBAC Registry Permissions, and no network setting blocks a pull. A group must keep its sign-in if possible, and must not switch to the admin user. You must do only what is required.'
		],
		{
			noun: 'container group',
			names: jobs,
			sides: {
				signIn: side(
					'tier',
					'Sign-in',
					{
						'system-assigned': 'a system-assigned identity',
						'user-assigned': 'a user-assigned identity',
						admin: 'the admin user'
					},
					{ admin: '{name} signed in as {}', '': '{name} signed in with {}' }
				),
				role: side(
					'policy',
					'Identity role',
					{ AcrPull: 'AcrPull', AcrPush: 'AcrPush', AcrDelete: 'AcrDelete', no: 'no role', none: '-' },
					{ none: '', '': 'the identity of {name} had {}' }
				),
				admin: side('tier', 'Registry admin user', 'enabled|disabled', 'the registry’s admin user were {}')
			},
			decide: (row) => ((row['signIn'] === 'admin') === (row['role'] === 'none') ? pullStep(row) : undefined),
			asks: {
				nothing: 'make no change',
				admin: 'enable the admin user of the registry',
				identity: 'use a different identity that is user-assigned and has AcrPull',
				role: 'assign AcrPull to the current identity'
			},
			choose: 'The groups must be able to pull their images. For which of them should you {}?',
			judge: 'To let {name} pull its image, you should {}.',
			table: 'What should you do to let each container group pull its image?',
			single: 'What should you do to let the group pull its image?',
			why: whyPull
		}
	),
	...told(
		'reach',
		[
			'You host web apps in Azure Container Instances. Clients connect to port 80 of {count}. Groups with private IP addresses are in VNet1. Nothing filters the traffic, and all clients have internet access. You must do only what is required.',
			'Your web apps run in container groups, and those with private IP addresses are in VNet1. Clients use port 80 of {count}. Nothing filters the traffic, and all clients have internet access. You must do only what is required.'
		],
		{
			noun: 'container group',
			names: apps,
			sides: {
				from: side('change', 'Client', {
					internet: 'an internet browser',
					vm: 'a VM in VNet1',
					office: 'a VPN client of VNet1',
					sidecar: 'a sidecar that uses localhost'
				}),
				address: side(
					'policy',
					'IP address',
					'public|private',
					'{name} had a {} IP address',
					'IP address: {}'
				),
				exposed: side('tier', 'Externally exposed port', '80|8080', '{name} exposed port {}'),
				listens: side('policy', 'App port', '80|8080', 'the app of {name} listened on port {}')
			},
			decide: connectionStep,
			asks: {
				nothing: 'take no action',
				exposed: 'expose port 80 instead of port 8080',
				listens: 'configure the app to listen on port 80',
				address: 'use a public IP address instead of VNet1'
			},
			choose: 'Each client must be able to connect. For which group{s} should you {}?',
			table: 'What should you do for the client of each container group?',
			single: 'What should you do to let the client connect?',
			why: whyConnection
		}
	),
	...told(
		'volume',
		[
			'You move {count} to Azure Container Instances. A service gets one container group and needs files in a directory. You must mount an Azure file share only where no other volume meets the requirements.',
			'You plan to run {count} in Azure Container Instances. A service runs as one container group and needs files. You must mount an Azure file share only where no other volume meets the requirements.'
		],
		{
			noun: 'service',
			names: ['Sorter', 'Tracer', 'Archive', 'Layout', 'Claims'],
			sides: {
				os: side('tier', 'Containers', 'Linux|Windows', '{name} had {} containers'),
				content: side(
					'change',
					'Files',
					{
						output: 'its output',
						credentials: 'credentials that must stay in memory'
					},
					'the files of {name} were {}'
				),
				shared: side(
					'change',
					'Used by',
					{ no: 'only this service', yes: 'another service too' },
					{ no: 'only {name} used the files', yes: 'another service used the files too' }
				),
				kept: side(
					'change',
					'Must outlast',
					{ no: 'a container crash', yes: 'a group deletion' },
					'the files had to outlast {}'
				)
			},
			decide: (row) => volumeFor(filesOf(row)),
			asks: {
				azureFile: 'mount an Azure file share',
				emptyDir: 'mount an emptyDir volume',
				secret: 'mount a secret volume',
				none: 'change to Linux containers, and then mount a volume'
			},
			choose: 'For which service{s} should you {}?',
			table: 'What should you do for the files of each service?',
			single: 'The service must have its files. What should you do?',
			why: whyVolume
		}
	),
	...told(
		'registry',
		[
			'Each of {count} has a registry in Azure Container Registry and requires a feature and a number of webhooks. You must minimize costs without moving a registry to a lower tier.',
			'You manage the container registries of {count}. Each registry must support a feature and a number of webhooks. You must minimize costs without moving a registry to a lower tier.'
		],
		{
			noun: 'project',
			names: ['Ferry', 'Orchid', 'Parish', 'Brewery', 'Newsroom'],
			sides: {
				tier: side('tier', 'Registry tier', tiers.join('|'), 'the registry of {name} were in the {} tier'),
				feature: side('change', 'Feature required', Object.keys(firstTier).join('|'), '{name} required {}'),
				hooks: side('change', 'Webhooks required', '2|8|40', '{name} required {} webhooks')
			},
			suits(row, difficulty) {
				const [feature, hooks] = ranksFor(row);
				return difficulty === 1 || feature !== hooks;
			},
			decide: registryStep,
			asks: {
				keep: 'keep the registry and its tier',
				Standard: 'change the tier to Standard',
				Premium: 'change the tier to Premium',
				new: 'create a new registry'
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
		'If no restart policy is set, it’s Always. It’s easy to think that a container simply runs once.',
		taking('policy', /unset/, { policy: 'Never', code: 'fine' })
	],
	'success-is-final': [
		'Always restarts a container that succeeded too. It’s easy to think that a job that did its work stays stopped.',
		(row) => (row['code'] ? taking('policy', /Always|unset/, { policy: 'OnFailure' })(row) : row)
	],
	'script-code-counts': [
		'The exit code of the container is what counts. It’s easy to look at the script in it.',
		taking('wrapper', /yes/, { wrapper: 'none' })
	],
	'unset-stays': [
		'A property that a command leaves out gets its default value. It’s easy to expect that it stays as it is.',
		taking('option', /no/, { option: 'yes' })
	],
	'resized-in-place': [
		'CPU and memory are fixed for a group. It’s easy to expect to resize it like a VM.',
		taking('change', /CPU|memory/, { change: 'image' })
	],
	'any-identity': [
		'A Windows group pulls with a user-assigned identity, not a system-assigned one. It’s easy to think that either kind will do.',
		taking('signIn', /system/, { signIn: 'user-assigned' })
	],
	'admin-for-all': [
		'The admin user is only for those who sign in with it. It’s easy to think that it opens the registry to identities.',
		(row) => (row['signIn'] && row['admin'] === 'enabled' ? { ...row, signIn: 'admin', role: 'none' } : row)
	],
	'maps-ports': [
		'A container group doesn’t map ports. It’s easy to expect port mapping, as in Docker.',
		(row) => (row['exposed'] === '80' && row['from'] !== 'sidecar' ? { ...row, listens: '80' } : row)
	],
	'localhost-exposed': [
		'Containers of a group reach each other at localhost, even on ports that the IP address doesn’t expose. It’s easy to think that they must be exposed.',
		taking('from', /sidecar/, { from: 'vm' })
	],
	'windows-mounts': [
		'Windows containers can’t mount volumes. It’s easy to overlook the operating system.',
		taking('os', /Windows/, { os: 'Linux' })
	],
	'key-later': [
		'An existing registry can’t change to a customer-managed key. It’s easy to think that Premium is enough.',
		taking('feature', /key/, { feature: 'geo-replication' })
	],
	'webhooks-unlimited': [
		'Basic allows 2 webhooks, Standard 10 and Premium 500. It’s easy to overlook that they’re limited.',
		taking('hooks', /./, { hooks: '2' })
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
				'Always, the default, restarts a container after any exit. OnFailure restarts it only after a failure, and Never doesn’t restart it.',
			'^update':
				'A running group gets a new image, environment variable or DNS name label in place. To change its CPU, memory or restart policy, you must delete it first. A property that a command leaves out gets its default value.',
			'^pull':
				'To pull its image, a Windows group can sign in with a user-assigned identity that has AcrPull or AcrPush, or as the admin user if that’s enabled.',
			'^reach':
				'A group must expose the port that its app listens on, because it doesn’t map ports. In a virtual network it has no public IP address. At localhost, the ports exposed on the IP address don’t matter.',
			'^volume':
				'A file share is for files that must outlast a group or that several groups use. Other files belong in an emptyDir volume, or in a secret volume if they must stay in memory. Windows containers can’t mount volumes.',
			'^registry':
				'Private endpoints, IP rules, geo-replication and more than 10 webhooks require Premium. Anonymous pull or more than 2 webhooks requires at least Standard. A customer-managed key requires a new Premium registry.'
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
			policy: 'A restart policy or access',
			change: 'What changes or is required',
			tier: 'A tier or another setting'
		}
	},
	{
		topics,
		beliefs,
		forms: ['choose', 'single', 'table', 'judge', 'choose', 'series'],
		telling: ['table', 'email', 'ticket', 'list']
	}
);
