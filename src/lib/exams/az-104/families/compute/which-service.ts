// Containers and their registry: which service, which group, which role, what a push, a lock or a firewall does, and what starts a task.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	hosts,
	obstacles,
	placeBeside,
	type Bond,
	type Host,
	type Workload
} from '#lib/azure/compute/container-host.ts';
import {
	buildAfter,
	lockedBy,
	missingRole,
	needsServer,
	startOf,
	wayIn,
	type Act,
	type Client,
	type ImageRole,
	type Locked
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
const things = [
	'Ledger',
	'Tracer',
	'Quotes',
	'Labels',
	'Gates',
	'Claims',
	'Fares',
	'Sorter',
	'Harvest',
	'Orbit',
	'Dosage',
	'Tariffs'
];

const os = side(
	'workload',
	'Image OS',
	'Linux|Windows',
	'the image of {name} were for {}',
	'The image of {name} is for {}'
);
const barOf = ({ os, port, need }: Row, host: string): string | undefined =>
	({
		os: 'Container Apps takes only Linux images',
		protocol: 'ingress in Container Apps doesn’t take UDP',
		need: 'Container Instances can’t {need}'
	})[
		obstacles(host as Host, {
			os: os as Workload['os'],
			protocol: port!.slice(0, 3) as Workload['protocol'],
			need: /^(s[pc]|z|cert)/.test(need!) ? (need as Workload['need']) : undefined
		})[0]!
	];
const hostOf = (row: Row): string => [row['first']!, ...hosts].find((host) => !barOf(row, host)) ?? 'none';
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
		os,
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
		if (answer === 'none')
			return answer === found
				? hosts.map((host) => barOf(row, host)!).join(', and ')
				: `Azure ${found} can run it`;
		return (
			barOf(row, answer) ??
			(answer === row['first']
				? 'Azure {first} can run it, so it’s used'
				: answer === found
					? `Azure ${answer} can run it, and Azure {first} can’t`
					: 'it isn’t needed, as Azure {first} can run it')
		);
	}
};

const besideOf = ({ bond, os, port }: Row) =>
	placeBeside(bond!.split(' ')[0] as Bond, os as Workload['os'], port === '80');
const besideTopic: Said = {
	noun: 'container',
	names: ['proxy', 'logger', 'cache', 'probe', 'signer', 'exporter'],
	sides: {
		os,
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
		add: 'to the group, without changes',
		port: 'to the group, but on another port',
		linux: 'to the group, but from a Linux image',
		create: 'to another container group'
	},
	choose: 'Which container{s} should you deploy {}?',
	table: 'How should you deploy each container?',
	why(row, answer) {
		const found = besideOf(row);
		const right = found === answer;
		if (answer === 'create')
			return right ? 'only in another group can it {bond}' : 'in another group, it couldn’t {bond}';
		if (found === 'create')
			return `in the group of web, it couldn’t {bond}${{ port: ', even on another port', linux: ', even with a Linux image' }[answer] ?? ''}`;
		const linux = row['os'] === 'Linux';
		return {
			add: right
				? 'a group lets it {bond}, and port {port} is free'
				: linux
					? 'web uses port 80 already'
					: 'the group of web runs on Linux',
			port: right
				? 'containers of a group share ports, and web uses port 80'
				: 'port {port} is free in the group',
			linux: linux ? 'it has a Linux image already' : 'a group of several containers takes only Linux images'
		}[answer]!;
	}
};

const isPush = ({ act }: Row): boolean => act!.startsWith('push');
const roleOf = (row: Row): string =>
	missingRole(row['mode'] === 'abac', isPush(row), row['now'] as ImageRole);
const roleTopic: Said = {
	noun: 'workload',
	names: things,
	sides: {
		act: side(
			'need',
			'Task',
			{
				'pull app': 'pull images',
				'pull scan': 'pull and verify images',
				'push build': 'push builds',
				'push sign': 'push signatures'
			},
			'{name} had to {}',
			'{name} must {}'
		),
		now: side(
			'setup',
			'Role so far',
			{ no: 'no role', Contributor: 'Contributor', AcrPull: 'AcrPull', AcrPush: 'AcrPush' },
			'{name} had {} so far',
			'It has {} so far'
		),
		mode: side(
			'setup',
			'Permissions mode',
			{ rbac: 'RBAC Registry Permissions', abac: 'RBAC Registry + ABAC Repository Permissions' },
			'the registry of {name} used {}',
			'Its registry uses {}'
		)
	},
	drawn: ({ mode, now }) => mode === 'rbac' || now !== 'no',
	decide: roleOf,
	asks: {
		nothing: 'assign no further role',
		AcrPull: 'assign AcrPull',
		AcrPush: 'assign AcrPush',
		Read: 'assign Container Registry Repository Reader',
		Write: 'assign Container Registry Repository Writer'
	},
	table: 'Which role should you assign for each workload?',
	single: 'The workload must be able to do its task. What should you do?',
	why(row, answer) {
		const { mode, now } = row;
		const found = roleOf(row);
		const abac = mode === 'abac';
		if (answer === 'nothing')
			return answer === found
				? 'in this mode, {now} already allows it'
				: now === 'no'
					? 'without a role, it can’t {act}'
					: `${abac ? 'with ABAC, ' : ''}{now} doesn’t let it {act}`;
		const role = `the ${answer.replace('Acr', '').toLowerCase()} role`;
		if (abac === answer.startsWith('Acr'))
			return abac ? `a registry with ABAC ignores ${role}` : `${role} is for registries with ABAC`;
		if (answer === found) return `${role} is enough to {act}`;
		return found === 'nothing'
			? now === answer
				? 'it has {now} already'
				: `with {now}, it doesn’t need ${role}`
			: `${role} ${isPush(row) ? 'isn’t enough' : 'allows too much'}`;
	}
};

const isPublic = ({ base }: Row): boolean => /hub|mcr/.test(base!);
const taskTopic: Said = {
	noun: 'ACR task',
	names: things,
	sides: {
		base: side(
			'place',
			'Base image',
			{
				same: 'its registry',
				far: 'another Azure registry',
				hub: 'a public Docker Hub repository',
				mcr: 'Microsoft Container Registry'
			},
			'the base image of {name} were in {}',
			'{name} uses a base image in {}'
		),
		state: side(
			'setup',
			'State',
			{
				ran: 'run before',
				never: 'never run',
				off: 'base-image-trigger-enabled=False',
				stage: 'this base image only in a build stage'
			},
			'{name} had {}',
			'It has {}'
		),
		tag: side(
			'workload',
			'Update',
			{ same: 'the same tag', new: 'a new tag' },
			'the update for {name} had {}',
			'The update has {}'
		)
	},
	decide: (row) => startOf(isPublic(row), row['tag'] === 'same', row['state'] as 'ran'),
	asks: { now: 'start at once', hour: 'start within an hour, but not at once', no: 'not start' },
	choose: 'Which task{s} will {}?',
	why: (row) =>
		({
			never: 'a task knows its base image only after it has run',
			off: 'its trigger for base images is disabled',
			stage: 'a task follows only the base image of the final stage'
		})[row['state']!] ??
		(row['tag'] === 'new'
			? 'the tag that it follows wasn’t updated'
			: isPublic(row)
				? 'public repositories are checked every 10 to 60 minutes'
				: 'an Azure registry in any region triggers it at once')
};

const attributes: Row = {
	free: 'no lock',
	write: 'writeEnabled=false',
	delete: 'deleteEnabled=false',
	read: 'readEnabled=false'
};
const locksOf = ({ image, repository, act }: Row) =>
	lockedBy(image as Locked, repository as Locked, act as Act);
const places = ['image', 'repository'] as const;
const lockTopic: Said = {
	noun: 'container image',
	names: things.map((one) => `${one.toLowerCase()}:2.1`),
	sides: {
		image: side('setup', 'Image lock', attributes, '{name} had {}', 'You find {} on {name}'),
		repository: side(
			'setup',
			'Repository lock',
			attributes,
			'its repository had {}',
			'Its repository has {}'
		),
		act: side(
			'need',
			'Task',
			{
				overwrite: 'push another build as 2.1',
				delete: 'delete 2.1',
				pull: 'pull 2.1',
				push: 'push another build as 2.2'
			},
			'you had to {}',
			'You must {}'
		)
	},
	drawn: ({ image, repository }) => image !== repository || image !== 'free',
	decide: (row) => locksOf(row)?.join(),
	asks: {
		'false,false': 'do the task at once',
		'true,false': 'unlock the image first',
		'false,true': 'unlock the repository first',
		'true,true': 'unlock the image and the repository first'
	},
	table: 'How should you proceed with each image?',
	single: 'You need to do the task. What should you do?',
	why(row, answer) {
		const locks = locksOf(row)!;
		const says = places.map((of, at) =>
			row[of] === 'free'
				? `the ${of} has no lock`
				: `on the ${of}, {${of}} ${locks[at] ? 'stops' : 'doesn’t stop'} this`
		);
		const bad = [0, 1].filter((at) => answer.split(',')[at] !== String(locks[at]));
		if (bad.length < 2) return bad.length > 0 ? says[bad[0]!]! : says.join(', and ');
		return locks[0] !== locks[1]
			? `the ${places[locks[0] ? 0 : 1]} would still be locked`
			: locks[0]
				? 'both locks stop this'
				: 'nothing has to be unlocked';
	}
};

const buildOf = ({ by, since }: Row) => buildAfter(by!, since!.split(','));
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
				'untag v1': 'ran az acr repository untag for v1',
				'delete v1': 'ran az acr repository delete for v1',
				'delete stable': 'ran az acr repository delete for stable',
				'push v1,delete v1': 'pushed a second build as v1 and ran az acr repository delete for v1',
				'push v1,delete stable': 'pushed a second build as v1 and ran az acr repository delete for stable'
			},
			'for {name}, you {}',
			'You {}'
		)
	},
	decide: buildOf,
	asks: { first: 'get the first build', second: 'get the second build', none: 'fail' },
	choose: 'For which app{s} will the next pull {}?',
	why(row) {
		const { by, since } = row;
		const digest = by === 'digest';
		const deletes = since!.includes('delete');
		return {
			second: 'a push moved {by} to the second build',
			first: `${digest ? 'a digest never moves' : '{by} didn’t move'}${deletes ? ', and only the second build was deleted' : ''}`,
			none: deletes
				? `the build was deleted with ${digest ? 'its digest' : 'all its tags'}`
				: 'untagging removed v1'
		}[buildOf(row)];
	}
};

const clientOf = ({ client, access, trusted }: Row) =>
	wayIn(client as Client, access as 'all', trusted === 'yes');
const networkTopic: Said = {
	noun: 'client',
	names: things,
	sides: {
		client: side(
			'workload',
			'Type',
			{
				vnet: 'a VM in VNet1',
				listed: 'a server at 203.0.113.7',
				unlisted: 'a server at 198.51.100.7',
				group: 'a container group',
				web: 'an App Service app'
			},
			'{name} were {}',
			'{name} is {}'
		),
		access: side(
			'setup',
			'Public access',
			{ all: 'all networks', selected: 'selected networks', disabled: 'no public access' },
			'the registry of {name} allowed {}',
			'Its registry allows {}'
		),
		trusted: side(
			'setup',
			'Trusted services',
			{ yes: 'allowed', no: 'not allowed' },
			'trusted services were {} for {name}',
			'Trusted services are {}'
		)
	},
	decide: clientOf,
	asks: {
		public: 'use the public endpoint',
		trusted: 'bypass the network rules',
		none: 'be denied'
	},
	choose: 'Which client{s} will {}?',
	why(row) {
		const { client, access, trusted } = row;
		return {
			private: 'in VNet1, the login server has a private IP address',
			public: access === 'all' ? 'the public endpoint is open to all networks' : 'an IP rule lets it in',
			trusted: 'Container Instances is a trusted service',
			none:
				client === 'group'
					? 'trusted services aren’t allowed'
					: client === 'web' && trusted === 'yes'
						? 'App Service isn’t a trusted service'
						: client === 'listed'
							? 'IP rules don’t matter while public access is disabled'
							: 'no rule lets it in'
		}[clientOf(row)];
	}
};

const nameOf = ({ command, build }: Row): string =>
	(needsServer(command!) ? 'server' : '') + build!.replace(/\d/, '');
const nameTopic: Said = {
	noun: 'command',
	sides: {
		command: side(
			'setup',
			'Text so far',
			'az container create --image|az containerapp create --image|docker pull|az acr repository update --name {reg} --image|az acr repository show --name {reg} --image',
			'{name} began with {}',
			'{name} begins with {}'
		),
		build: side(
			'need',
			'Required build',
			{
				'': 'whatever build has tag 2.1 then',
				'2': 'the newest build with tag 2.1',
				' digest': 'the tested build, even if 2.1 moves',
				' digest2': 'today’s 2.1, even after new pushes'
			},
			'it had to use {}',
			'It must use {}'
		)
	},
	decide: nameOf,
	asks: {
		server: 'add {reg}.azurecr.io/{img}:2.1',
		'server digest': 'add {reg}.azurecr.io/{img}@sha256:4c1f…',
		'': 'add {img}:2.1',
		' digest': 'add {img}@sha256:4c1f…'
	},
	table: 'How should you complete each command?',
	single: 'You need to complete the command. What should you do?',
	why(row, answer) {
		const server = needsServer(row['command']!);
		const fixed = row['build']!.startsWith(' ');
		const says = [
			server ? 'only the name can tell this command the registry' : '--name tells this command the registry',
			fixed ? 'a digest never moves' : 'a digest doesn’t follow new pushes'
		];
		const fits = [answer.includes('server') === server, answer.includes('digest') === fixed];
		return fits[0] === fits[1] ? (fits[0] ? says : says.toReversed()).join(', and ') : says[fits[0] ? 1 : 0]!;
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
			'In every store, a Linux container group in Azure Container Instances runs a container named web on port 80. You plan {count}, each for another store.',
			'Each customer has a Linux container group in Azure Container Instances with a container named web on port 80. They order {count}, each for another group.'
		],
		besideTopic
	),
	...told(
		'role',
		[
			'You give {count} access to Azure Container Registry with a managed identity. You must not remove any role, or add more access than necessary.',
			'Next week, {count} will sign in to a registry with a managed identity. You must not remove any role, or add more access than necessary.'
		],
		roleTopic
	),
	...told(
		'task',
		[
			'Last night, the base images of {count} got a security fix. There are no other triggers, and nothing blocks access.',
			'You rely on {count} to rebuild images after updates of their base images, which have just been pushed. There are no other triggers, and nothing blocks access.'
		],
		taskTopic
	),
	...told(
		'lock',
		[
			'A colleague used az acr repository update to lock images, by tag and manifest, and repositories. You work with {count}, and unlock only what is necessary.',
			'In Azure Container Registry, a release pipeline locks some images, by tag and manifest, and some repositories. You have a task for {count}, and must unlock only what is necessary.'
		],
		lockTopic
	),
	...told(
		'tag',
		[
			'You deployed {count}, each with the first build in another repository of {reg}. That build had the tags v1 and stable. The registry has no policies or locks.',
			'Each of {count} started with the first build in its repository in {reg}, tagged v1 and stable. There are no policies or locks.'
		],
		tagTopic
	),
	...told(
		'network',
		[
			'You review how {count} pull images, each from another registry with a private endpoint and DNS in VNet1. The only selected network is 203.0.113.0/24. Apps and container groups have a managed identity and other addresses, but no virtual network.',
			'You gave several registries a private endpoint and DNS in VNet1. Now {count} pull images, each from another registry. The only selected network is 203.0.113.0/24. Apps and container groups have a managed identity and other addresses, but no virtual network.'
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
		'Container Apps takes only Linux images, and so does a group of several containers. It’s easy to overlook that.',
		taking('os', /Windows/, { os: 'Linux' })
	],
	'any-port': [
		'Ingress in Container Apps doesn’t take UDP. It’s easy to overlook that.',
		taking('port', /UDP/, { port: 'TCP 443' })
	],
	'maps-ports': [
		'Containers of a group share ports. It’s easy to overlook that.',
		taking('port', /^80$/, { port: '5000' })
	],
	'one-mode': [
		'A registry with ABAC ignores AcrPull and AcrPush. It’s easy to overlook that.',
		taking('mode', /abac/, { mode: 'rbac' })
	],
	'any-tag': [
		'A task follows only the tag that it was built from. It’s easy to expect that a newer tag counts, too.',
		taking('tag', /new/, { tag: 'same' })
	],
	'delete-is-all': [
		'With deleteEnabled=false, an image can still be overwritten. It’s easy to take it for a full lock.',
		taking('image', /delete/, { image: 'write' })
	],
	'delete-is-untag': [
		'Deleting by tag removes a build and all its tags. It’s easy to take it for untagging.',
		(row) => (row['since'] ? { ...row, since: row['since'].replace('delete', 'untag') } : row)
	],
	'all-trusted': [
		'App Service isn’t a trusted service. It’s easy to think that all Azure services are.',
		taking('client', /web/, { client: 'group' })
	],
	'server-always': [
		'In az acr repository commands, --name tells the registry. It’s easy to repeat it in --image.',
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
				'Container Apps takes only Linux images and doesn’t take UDP. Container Instances can’t scale, split traffic or renew certificates.',
			'^beside':
				'Containers of a group share localhost, ports, a DNS name and a lifecycle. A group of several containers takes only Linux images.',
			'^role':
				'AcrPull only allows pulling, and AcrPush also allows pushing. A registry with ABAC ignores both and takes Repository Reader or Writer.',
			'^task':
				'A task that has run follows the tag of its base image: at once in an Azure registry, and within an hour in public repositories.',
			'^lock':
				'On an image, writeEnabled=false stops overwriting and deleting. On a repository, it stops every push and deletion. deleteEnabled=false only stops deleting what it’s set on, and readEnabled=false stops pulling.',
			'^tag':
				'A push moves a tag, and a digest never moves. Untagging removes a tag, and az acr repository delete a build and all its tags.',
			'^network':
				'A private endpoint is for its virtual network. Public access decides who else gets in, apart from trusted services.',
			'^name':
				'An image name needs the login server unless --name tells the registry. A tag follows new pushes, and a digest never moves.'
		},
		lab: 'containers/scale-to-zero',
		sources: [
			sources.containerOptions,
			sources.containersInApps,
			sources.containerAppsIngress,
			sources.containerGroups,
			sources.containerGroupUpdate,
			sources.registryRoles,
			sources.registryRoleDirectory,
			sources.registryPermissionsMode,
			sources.registryBaseImages,
			sources.registryLock,
			sources.registryDelete,
			sources.registryPrivateEndpoints,
			sources.registryNetworks,
			sources.registryTrusted,
			sources.containerInstanceFromRegistry
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
