// Containers and their registry: which service, which group, which role, what a task, a lock, a push or a firewall does, and image names.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	hosts,
	obstacles,
	placeBeside,
	type Bond,
	type Host,
	type Obstacle,
	type Workload
} from '#lib/azure/compute/container-host.ts';
import {
	buildAfter,
	lockedBy,
	missingRole,
	needsServer,
	runsWithin,
	wayIn,
	type Access,
	type Act,
	type Client,
	type Locked,
	type Step
} from '#lib/azure/compute/registry.ts';
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

type Said = Omit<Topic, 'intro'>;
const things = ['Ledger', 'Tracer', 'Quotes', 'Labels', 'Gates', 'Claims', 'Fares', 'Sorter'];

const barsOf = ({ os, port, need }: Row, host: string): readonly Obstacle[] =>
	obstacles(host as Host, {
		os: os as Workload['os'],
		protocol: port!.slice(0, 3) as Workload['protocol'],
		need: /^(split|scale|zero|cert)/.test(need!) ? (need as Workload['need']) : undefined
	});
const hostOf = (row: Row): string =>
	[row['first']!, ...hosts].find((host) => barsOf(row, host).length === 0) ?? 'none';
const whyBarred = (row: Row, host: string): string | undefined =>
	({
		os: 'Container Apps takes only Linux images',
		protocol: 'ingress in Container Apps doesn’t take UDP',
		need: 'Container Instances can’t {need}'
	})[barsOf(row, host)[0]!];
const hostTopic: Said = {
	noun: 'application',
	names: things,
	common: {
		first: side(
			'place',
			'',
			hosts.join('|'),
			'you had to use {} whenever possible',
			'you must use Azure {} whenever possible'
		)
	},
	sides: {
		os: side('workload', 'Image', 'Linux|Windows', '{name} used a {} image', '{name} uses a {} image'),
		port: side(
			'workload',
			'Port',
			'TCP 443|TCP 8080|UDP 514|UDP 5060',
			'{name} listened on {}',
			'It listens on {}'
		),
		need: side(
			'need',
			'Requirement',
			{
				scale: 'add replicas under load',
				zero: 'scale to zero',
				split: 'split traffic between versions',
				certificate: 'renew a managed certificate',
				registry: 'pull from a private registry',
				secret: 'read secrets as environment variables'
			},
			'{name} had to {}',
			'It must {}'
		)
	},
	decide: hostOf,
	asks: {
		[hosts[0]]: 'deploy with az container create',
		[hosts[1]]: 'deploy with az containerapp create',
		none: 'deploy to another service'
	},
	choose: 'Which application{s} should you {}?',
	table: 'What should you do with each application?',
	why(row, answer) {
		const found = hostOf(row);
		const bars = hosts.flatMap((host) => whyBarred(row, host) ?? []);
		if (answer === 'none') return answer === found ? bars.join(', and ') : 'Azure {found} can run it';
		return (
			whyBarred(row, answer) ??
			(answer === row['first']
				? 'Azure {first} can run it, so it must be used'
				: answer === found
					? bars[0]!
					: 'Azure {first} can run it, too')
		);
	}
};

const besideOf = ({ bond, os, port }: Row) =>
	placeBeside(bond!.split(' ')[0] as Bond, os as Workload['os'], port === '80');
const besideTopic: Said = {
	noun: 'container',
	names: ['proxy', 'logger', 'cache', 'probe', 'signer', 'exporter'],
	sides: {
		os: side('workload', 'Image', 'Linux|Windows', '{name} used a {} image', '{name} uses a {} image'),
		port: side(
			'workload',
			'Port',
			'80|5000|8081|9090',
			'{name} listened on port {}',
			'It listens on port {}'
		),
		bond: side(
			'need',
			'Requirement',
			{
				localhost: 'reach web at localhost',
				'localhost it': 'be reached from web at localhost',
				lifecycle: 'start and stop together with web',
				update: 'get new images while web keeps running',
				name: 'have another DNS name than web'
			},
			'{name} had to {}',
			'It must {}'
		)
	},
	decide: besideOf,
	asks: {
		add: 'add the container to the group as it is',
		create: 'create another container group',
		port: 'change its port, and add it to the group',
		linux: 'build a Linux image, and add it to the group'
	},
	table: 'What should you do to deploy each container?',
	single: 'You need to deploy the container with the least changes. What should you do?',
	why(row, answer) {
		const found = besideOf(row);
		const apart = found === 'create';
		return {
			add:
				answer === found
					? 'the containers of a group share that, and port {port} is free'
					: apart
						? 'in the group, it couldn’t {bond}'
						: found === 'port'
							? 'web listens on port 80 already'
							: 'a group can’t mix operating systems',
			create: apart ? 'in the group of web, it couldn’t {bond}' : 'in another group, it couldn’t {bond}',
			port:
				answer === found
					? 'in a group, two containers can’t listen on the same port'
					: apart
						? 'its port doesn’t matter in another group'
						: 'port {port} is free',
			linux:
				answer === found
					? 'a group of several containers takes only Linux images'
					: row['os'] === 'Linux'
						? 'it uses a Linux image already'
						: 'a Windows container can run alone in a group'
		}[answer]!;
	}
};

const isPush = ({ act }: Row): boolean => act!.startsWith('push');
const roleOf = (row: Row): string =>
	missingRole({
		perRepository: row['mode'] === 'abac',
		push: isPush(row),
		role: row['now'] === 'no' ? undefined : (row['now'] as Access['role'])
	}) ?? 'nothing';
const roleTopic: Said = {
	noun: 'identity',
	names: things.map((one) => `id-${one.toLowerCase()}`),
	sides: {
		act: side(
			'need',
			'Task',
			{
				'pull app': 'pull images for a container app',
				'pull scan': 'pull images to scan them',
				'push build': 'push builds of a pipeline',
				'push sign': 'push signatures of images'
			},
			'{name} had to {}',
			'{name} must {}'
		),
		now: side(
			'setup',
			'Role so far',
			{ no: 'no role', Contributor: 'Contributor', AcrPull: 'AcrPull', AcrPush: 'AcrPush' },
			'{name} had {}',
			'On the registry, it has {}'
		),
		mode: side(
			'setup',
			'Permissions mode',
			{ rbac: 'RBAC Registry Permissions', abac: 'RBAC Registry + ABAC Repository Permissions' },
			'the mode were {}',
			'The mode is {}'
		)
	},
	decide: roleOf,
	asks: {
		nothing: 'assign no further role',
		AcrPull: 'assign AcrPull',
		AcrPush: 'assign AcrPush',
		Reader: 'assign Container Registry Repository Reader',
		Writer: 'assign Container Registry Repository Writer'
	},
	table: 'Which role should you assign to each identity?',
	single: 'The identity must be able to do its task. What should you do?',
	why(row, answer) {
		const { mode, now } = row;
		const found = roleOf(row);
		const abac = mode === 'abac';
		if (answer === 'nothing')
			return answer === found
				? 'in this mode, {now} already lets it {act}'
				: `{now} ${abac ? 'gives no access to images in this mode' : 'isn’t enough to push'}`;
		if (found === 'nothing') return '{now} is enough in this mode';
		if (abac !== /er$/.test(answer))
			return abac ? '{mode} ignores AcrPull and AcrPush' : 'this role is for the mode with ABAC';
		return answer === found
			? `this is the least role for it in this mode${abac && now !== 'no' ? ', which ignores {now} for images' : ''}`
			: isPush(row)
				? 'this role only allows pulling'
				: 'this role also allows pushing';
	}
};

const taskOf = ({ base, tag, state }: Row): string => {
	const within = runsWithin(/hub|mcr/.test(base!), tag === 'same', state as 'ran');
	return within === undefined ? 'no' : within > 0 ? 'hour' : 'now';
};
const taskTopic: Said = {
	noun: 'ACR task',
	names: things.map((one) => `build-${one.toLowerCase()}`),
	sides: {
		base: side(
			'place',
			'Base image',
			{
				same: 'the registry of the task',
				far: 'an Azure registry in another region',
				hub: 'a public Docker Hub repository',
				mcr: 'Microsoft Container Registry'
			},
			'the base image of {name} were in {}',
			'The base image of {name} is in {}'
		),
		tag: side(
			'workload',
			'Update',
			{ same: 'pushed with the same tag', new: 'pushed with a new tag' },
			'the update were {}',
			'The update was {}'
		),
		state: side(
			'setup',
			'Task',
			{
				ran: 'has built the image before',
				never: 'has never run',
				off: 'has base-image-trigger-enabled set to False',
				stage: 'uses the base image only in a build stage'
			},
			{
				ran: '{name} had built the image before',
				never: '{name} had never run',
				off: 'base-image-trigger-enabled were False for {name}',
				stage: '{name} used the base image only in a build stage'
			},
			'The task {}'
		)
	},
	decide: taskOf,
	asks: { now: 'start immediately', hour: 'start after a check within an hour', no: 'not start' },
	choose: 'Which task{s} will {}?',
	why(row) {
		const { base, tag, state } = row;
		return state === 'ran'
			? tag === 'new'
				? 'a new tag isn’t an update of the tag that the image was built from'
				: /hub|mcr/.test(base!)
					? 'public repositories are checked every 10 to 60 minutes'
					: 'a push to an Azure registry, in any region, triggers the task at once'
			: {
					never: 'a task knows its base image only after it has run',
					off: 'the trigger for base images is disabled',
					stage: 'a task tracks only base images of the final stage'
				}[state as 'off'];
	}
};

const attributes: Row = {
	free: 'no lock',
	write: 'writeEnabled=false',
	delete: 'deleteEnabled=false',
	read: 'readEnabled=false'
};
const locksOf = ({ image, repository, act }: Row) => {
	const [one, whole] = [image, repository].map((is) => (is === 'free' ? undefined : (is as Locked)));
	return lockedBy(one, whole, act as Act);
};
const lockTopic: Said = {
	noun: 'image',
	names: ['quotes', 'fares', 'labels', 'claims', 'ledger', 'gates'].map((one) => `${one}:2.1`),
	sides: {
		image: side('setup', 'Image', attributes, '{name} had {}', '{name} has {}'),
		repository: side('setup', 'Repository', attributes, 'the repository had {}', 'Its repository has {}'),
		act: side(
			'need',
			'Task',
			{
				overwrite: 'push a new build as 2.1',
				delete: 'delete 2.1',
				pull: 'pull 2.1',
				push: 'push a new build as 2.2'
			},
			'you had to {}',
			'You must {}'
		)
	},
	decide(row) {
		const found = locksOf(row);
		return found && (found.length > 1 ? 'both' : (found[0] ?? 'now'));
	},
	asks: {
		now: 'do it without other changes',
		image: 'first unlock the image',
		repository: 'first unlock the repository',
		both: 'first unlock the image and the repository'
	},
	table: 'How should you do the task for each image?',
	single: 'You must not change any attribute without need. What should you do?',
	why(row, answer) {
		const found = locksOf(row)!;
		const says = (of: string): string =>
			row[of] === 'free'
				? `the ${of} isn’t locked`
				: `on the ${of}, {${of}} ${found.some((one) => one === of) ? 'stops' : 'doesn’t stop'} this`;
		const each = `${says('image')}, and ${says('repository')}`;
		if (answer === 'now')
			return found.length === 0 ? each : `the lock on the ${found.join(' and the ')} would stop this`;
		if (answer === 'both')
			return found.length > 1
				? each
				: found.length > 0
					? `only the ${found[0]!} has to be unlocked`
					: 'neither has to be unlocked';
		const other = answer === 'image' ? 'repository' : 'image';
		return found.includes(other) ? `the lock on the ${other} would still stop this` : says(answer);
	}
};

const stepsOf = ({ since }: Row) => since!.split(',').map((one) => one.split(' ') as unknown as Step);
const buildOf = (row: Row): string =>
	({ 1: 'old', 2: 'new' })[buildAfter(row['by']!, stepsOf(row))!] ?? 'none';
const tagTopic: Said = {
	noun: 'container app',
	names: things,
	sides: {
		by: side(
			'setup',
			'Image reference',
			{ v1: 'tag v1', stable: 'tag stable', digest: 'the digest of the first build' },
			'{name} used {}',
			'{name} uses {}'
		),
		since: side(
			'workload',
			'Since then',
			{
				'push v1': 'pushed a second build as v1',
				'push stable': 'pushed a second build as stable',
				'push v2': 'pushed a second build as v2',
				'untag v1': 'ran az acr repository untag for v1',
				'delete v1': 'ran az acr repository delete for v1',
				'delete stable': 'ran az acr repository delete for stable',
				'push v1,delete v1': 'pushed a second build as v1, and then ran az acr repository delete for v1',
				'push v1,delete stable':
					'pushed a second build as v1, and then ran az acr repository delete for stable'
			},
			'you {}',
			'You {}'
		)
	},
	decide: buildOf,
	asks: { old: 'get the first build', new: 'get the second build', none: 'fail' },
	choose: 'For which app{s} will the next pull {}?',
	why(row) {
		const { by, since } = row;
		return {
			new: 'tag {by} has moved to the second build',
			old:
				by === 'digest'
					? `a digest never leads to another build${/delete/.test(since!) ? ', and only the second one was deleted' : ''}`
					: `tag {by} hasn’t moved${/untag/.test(since!) ? ', and untagging only removes v1' : ''}`,
			none: /untag/.test(since!)
				? 'tag v1 no longer exists'
				: `az acr repository delete removes a build with ${by === 'digest' ? 'its digest' : 'all its tags'}`
		}[buildOf(row)]!;
	}
};

const clientOf = ({ client, access, trusted }: Row) =>
	wayIn(client as Client, access as 'all', trusted === 'yes') ?? 'none';
const networkTopic: Said = {
	noun: 'client',
	names: things,
	sides: {
		client: side(
			'workload',
			'Client',
			{
				vnet: 'a VM in VNet1',
				listed: 'a server with the IP address 203.0.113.7',
				unlisted: 'a server with the IP address 198.51.100.7',
				group: 'a container group with a managed identity',
				web: 'a web app in App Service'
			},
			'{name} were {}',
			'{name} is {}'
		),
		access: side(
			'setup',
			'Public network access',
			{ all: 'All networks', selected: 'Selected networks', disabled: 'Disabled' },
			'public network access were “{}”',
			'Its registry has public network access set to {}'
		),
		trusted: side(
			'setup',
			'Trusted services',
			{ yes: 'allowed', no: 'not allowed' },
			'trusted services were {}',
			'Trusted services are {}'
		)
	},
	decide: clientOf,
	asks: {
		private: 'use the private endpoint',
		public: 'use the public endpoint',
		trusted: 'bypass the network rules',
		none: 'be denied'
	},
	choose: 'Which client{s} will {}?',
	why(row) {
		const { client, access, trusted } = row;
		return {
			private: 'in VNet1, the name of the registry leads to the private endpoint',
			public:
				access === 'all'
					? 'the public endpoint is open to all networks'
					: 'an IP rule allows 203.0.113.7 on the public endpoint',
			trusted: 'Container Instances is a trusted service, and trusted services may bypass the rules',
			none:
				trusted === 'yes' && client === 'web'
					? 'App Service isn’t one of the trusted services'
					: access === 'disabled' && client === 'listed'
						? 'without public network access, IP rules have no effect'
						: client === 'group'
							? 'the registry doesn’t allow trusted services'
							: 'neither an IP rule nor an exception lets {name} in'
		}[clientOf(row)]!;
	}
};

const nameOf = ({ command, build }: Row): string =>
	`${needsServer(command!) ? 'server' : ''}${build!.startsWith('tag') ? '' : ' digest'}`;
const nameTopic: Said = {
	noun: 'command',
	sides: {
		command: side(
			'setup',
			'Command',
			'az container create --image|az containerapp create --image|docker pull|az acr repository update --name {reg} --image|az acr repository show --name {reg} --image',
			'{name} were {}',
			'{name} is {}'
		),
		build: side(
			'need',
			'Required build',
			{
				'tag 1': 'the one that has tag 2.1 at that time',
				'tag 2': 'the latest that was pushed as 2.1',
				'digest 1': 'the tested one, even if 2.1 moves',
				'digest 2': 'the one that has tag 2.1 today, whatever is pushed'
			},
			undefined,
			'It must use {}'
		)
	},
	decide: nameOf,
	asks: {
		server: '{reg}.azurecr.io/{img}:2.1',
		'server digest': '{reg}.azurecr.io/{img}@sha256:4c1f…',
		'': '{img}:2.1',
		' digest': '{img}@sha256:4c1f…'
	},
	table: 'Which value completes each command?',
	single: 'Which value completes the command?',
	why({ command, build }, answer) {
		const server = needsServer(command!);
		const fixed = build!.startsWith('digest');
		if (/server/.test(answer) !== server)
			return server
				? 'without the login server, this command doesn’t find {reg}'
				: '--name gives the registry, and --image only the repository with a tag or digest';
		return answer === nameOf({ command, build } as Row)
			? `${server ? 'only the image name tells this command the registry' : '--name tells this command the registry'}, and ${fixed ? 'a digest stays with one build' : 'a tag follows each push'}`
			: fixed
				? 'tag 2.1 can move to another build'
				: 'a digest never leads to a newer build';
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'host',
		[
			'Your company moves {count} from VMs to containers. Each has a single container.',
			'A partner delivers {count}, each as one container image, for you to run in Azure.'
		],
		hostTopic
	),
	...told(
		'beside',
		[
			'Every store has a Linux container group in Azure Container Instances, in which a container named web listens on port 80. You plan {count}. No store gets more than one.',
			'Each customer has a Linux container group in Azure Container Instances, and its container, named web, listens on port 80. You are asked for {count}, at most one per customer.'
		],
		besideTopic
	),
	...told(
		'role',
		[
			'You set up access to registries in Azure Container Registry for {count}. Roles that are assigned already must stay. No access may be added beyond what a task requires.',
			'After a review of Azure Container Registry, {count} must do a task in all repositories of a registry. You must not remove roles or add access that the task does not require.'
		],
		roleTopic
	),
	...told(
		'task',
		[
			'Last night, a security fix was pushed to the base image of each of {count} in Azure Container Registry. The tasks can read their base images and have no other triggers.',
			'In Azure Container Registry, you rely on {count} to rebuild images. The maintainers of all base images have just pushed an update. There are no schedules or commits, and the tasks have access to the base images.'
		],
		taskTopic
	),
	...told(
		'lock',
		[
			'In Azure Container Registry, a colleague used az acr repository update to lock images and repositories. You work with {count}. A lock on an image is on its tag and manifest.',
			'A release pipeline locks some images, by tag and manifest, and some repositories in Azure Container Registry. You have a task for {count}.'
		],
		lockTopic
	),
	...told(
		'tag',
		[
			'You deployed {count}, each with the first build in another repository of {reg}. That build had the tags v1 and stable. No policy or lock is used.',
			'Each of {count} started with the first build in its repository in {reg}, tagged v1 and stable. The registry has no policies or locks. You check what happens when replicas start.'
		],
		tagTopic
	),
	...told(
		'network',
		[
			'You review how {count} pull images. Each uses a Premium registry with a private endpoint and DNS in VNet1. “Selected networks” allows only 203.0.113.0/24. Web apps and container groups have other public IP addresses and no virtual network.',
			'To secure Premium registries, you gave each a private endpoint and DNS in VNet1. {count} pull images, each from another registry. “Selected networks” allows only 203.0.113.0/24, which no web app or container group uses. Only VMs are in a virtual network.'
		],
		networkTopic
	),
	...told(
		'name',
		[
			'Testers approved {img}:2.1 in the registry {reg}, with the login server {reg}.azurecr.io and the digest sha256:4c1f…. You complete {count}.',
			'Your runbook has {count} for the registry {reg}, with the login server {reg}.azurecr.io. Today, {img}:2.1 was tested. Its digest is sha256:4c1f….'
		],
		nameTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'any-image': [
		'Container Apps and groups of several containers take only Linux images. It’s easy to overlook the image.',
		taking('os', /Windows/, { os: 'Linux' })
	],
	'any-port': [
		'Ingress in Container Apps doesn’t take UDP. It’s easy to overlook the protocol.',
		taking('port', /UDP/, { port: 'TCP 443' })
	],
	'all-scale': [
		'Container Instances doesn’t scale, split traffic, or issue certificates. It’s easy to expect that of any container.',
		taking('need', /scale|zero|split|cert/, { need: 'secret' })
	],
	'maps-ports': [
		'A container group doesn’t map ports. It’s easy to expect that two containers can listen on one.',
		taking('port', /^80$/, { port: '5000' })
	],
	'one-mode': [
		'A registry with ABAC doesn’t take AcrPull, AcrPush or Contributor as access to images. It’s easy to overlook the mode.',
		taking('mode', /abac/, { mode: 'rbac' })
	],
	'any-tag': [
		'Only a push with the same tag is an update of a base image. It’s easy to expect that a newer tag counts, too.',
		taking('tag', /new/, { tag: 'same' })
	],
	'delete-is-all': [
		'With deleteEnabled=false, an image can still be overwritten. It’s easy to take it for a full lock.',
		taking('image', /delete/, { image: 'write' })
	],
	'delete-is-untag': [
		'az acr repository delete removes the build and all its tags. It’s easy to think that only that tag goes.',
		(row) => (row['since'] ? { ...row, since: row['since'].replace('delete', 'untag') } : row)
	],
	'all-trusted': [
		'App Service isn’t a trusted service of a registry. It’s easy to think that all Azure services are.',
		taking('client', /web/, { client: 'group' })
	],
	'server-always': [
		'In az acr commands, --name gives the registry. It’s easy to repeat it in the image name.',
		taking('command', /acr/, { command: 'docker pull' })
	]
};

export const whichService = topicFamily(
	{
		id: 'containers/which-service',
		edition: 11,
		group: 'containers',
		title: 'Container services and registries',
		rule: {
			'^host':
				'Of the two services, only Container Apps scales, splits traffic and issues certificates, but it takes no Windows images and no UDP.',
			'^beside':
				'Containers of a group are Linux containers that share localhost, ports, a DNS name and a lifecycle.',
			'^role':
				'AcrPull and AcrPush are for the mode RBAC Registry Permissions. With ABAC, it takes Container Registry Repository Reader or Writer.',
			'^task':
				'A task that has run follows the tag of its runtime base image: at once in Azure registries, and within an hour in public repositories.',
			'^lock':
				'writeEnabled=false stops overwriting and deleting, on a repository for all its images. deleteEnabled=false stops deleting only what it’s set on.',
			'^tag':
				'A push moves its tag, and a digest never moves. Untagging removes a tag, and az acr repository delete a build with all its tags.',
			'^network':
				'A private endpoint is for its virtual network. Without public network access, only trusted services get in from elsewhere.',
			'^name':
				'An image name starts with the login server unless an option names the registry. A digest stays with one build.'
		},
		lab: 'containers/scale-to-zero',
		sources: [
			sources.containerOptions,
			sources.containersInApps,
			sources.containerAppsIngress,
			sources.containerGroups,
			sources.containerGroupUpdate,
			sources.registryRoles,
			sources.registryPermissionsMode,
			sources.registryBaseImages,
			sources.registryLock,
			sources.registryDelete,
			sources.registryNetworks,
			sources.registryTrusted,
			sources.registryImport
		],
		axes: {
			workload: 'Images and clients',
			need: 'What is needed',
			place: 'Services and places',
			setup: 'Settings'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['table', 'choose', 'single'],
		telling: ['table', 'export', 'email', 'ticket', 'list'],
		words: ['reg', 'img'],
		themes: [
			['alderpost', 'mail/web'],
			['mistralair', 'crew/api'],
			['nettlepress', 'layout/ui'],
			['harborbank', 'cards/web'],
			['orchidlabs', 'trial/api']
		]
	}
);
