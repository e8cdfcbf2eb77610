// Containers and their registry: which service, which group, which role, how images get there, and what a tag or a firewall lets apps pull.
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
	addBy,
	buildAfter,
	missingRole,
	needsServer,
	wayIn,
	type Client,
	type ImageRole,
	type ImageSource
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
		need: 'a container group can’t {need}'
	})[
		obstacles(host as Host, {
			os: os as Workload['os'],
			protocol: port!.slice(0, 3) as Workload['protocol'],
			need: /^(s[pc]|z|cert)/.test(need!) ? (need as Workload['need']) : undefined
		})[0]!
	];
const hostOf = (row: Row): string => [row['first']!, ...hosts].find((host) => !barOf(row, host)) ?? 'none';
const hostTopic: Said = {
	noun: 'containerized app',
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
			'setup',
			'Port',
			'TCP 5000|TCP 8080|UDP 514|UDP 5060',
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
				certificate: 'use a managed certificate that renews automatically',
				registry: 'pull from a private registry',
				secret: 'read secrets as environment variables'
			},
			'{name} had to {}',
			'It must {}'
		)
	},
	// A managed certificate needs HTTP, and hardly anyone would split traffic over UDP.
	decide: (row) => (/UDP.*(sp|ce)/.test(row['port']! + row['need']!) ? undefined : hostOf(row)),
	asks: {
		[hosts[0]]: 'deploy with az container create',
		[hosts[1]]: 'deploy with az containerapp create',
		none: 'deploy to another service'
	},
	choose: 'Which app{s} should you {}?',
	single: 'You need to deploy the app. What should you do?',
	why(row, answer) {
		const found = hostOf(row);
		if (answer === 'none')
			return answer === found
				? hosts.map((host) => barOf(row, host)!).join(', and ')
				: `Azure ${found} can run it`;
		const bar = barOf(row, answer);
		if (bar || answer !== found) return bar ?? 'it isn’t needed, as Azure {first} can run it';
		return answer === row['first']
			? `${answer} takes {os} images and ports such as {port}, and lets an app {need}`
			: `${barOf(row, row['first']!)!}, but Azure ${answer} can run it`;
	}
};

const besideOf = ({ bond, os, port }: Row) =>
	placeBeside(bond!.split(' ')[0] as Bond, os as Workload['os'], port === '80');
const besideTopic: Said = {
	noun: 'container',
	names: ['proxy', 'logger', 'cache', 'probe', 'signer', 'exporter'],
	sides: {
		os,
		port: side('setup', 'Port', '80|5000|8081|9090', '{name} listened on port {}', 'It listens on port {}'),
		bond: side(
			'need',
			'Requirement',
			{
				localhost: 'reach web at localhost',
				'localhost it': 'be reached from web at localhost',
				lifecycle: 'start and stop together with web',
				update: 'get new images while web keeps running',
				name: 'have a different DNS name from web'
			},
			'{name} had to {}',
			'It must {}'
		)
	},
	decide: besideOf,
	asks: {
		add: 'deploy to the group with the given image and port',
		port: 'deploy to the group, but on another port',
		linux: 'deploy to the group, but from a Linux image',
		create: 'deploy to another container group'
	},
	choose: 'Which container{s} should you {}?',
	single: 'You need to deploy the container. What should you do?',
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
	noun: 'VM',
	sides: {
		act: side(
			'need',
			'Task',
			{
				'pull app': 'pull images',
				'pull scan': 'pull and verify images',
				'push build': 'push builds',
				'push sign': 'push Notary Project signatures'
			},
			'{name} had to {}',
			'{name} must {}'
		),
		now: side(
			'workload',
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
		nothing: 'no further role',
		AcrPull: 'AcrPull',
		AcrPush: 'AcrPush',
		Read: 'Container Registry Repository Reader',
		Write: 'Container Registry Repository Writer'
	},
	choose: 'Which VM{s} should get {}?',
	single: 'Which role should you assign to the VM?',
	why(row, answer) {
		const { mode, now } = row;
		const found = roleOf(row);
		const abac = mode === 'abac';
		if (answer === 'nothing')
			return answer === found
				? 'in this mode, {now} already allows it'
				: now === 'no'
					? 'without a role, it can’t {act}'
					: abac
						? 'with ABAC, {now} gives no access to images'
						: '{now} doesn’t let it {act}';
		const role = /^R|^W/.test(answer) ? `Repository ${answer === 'Read' ? 'Reader' : 'Writer'}` : answer;
		if (abac === answer.startsWith('Acr'))
			return !abac
				? answer === 'Read'
					? 'Repository Reader is for registries with ABAC'
					: `without ABAC, a registry doesn’t take ${role}`
				: answer === 'AcrPull'
					? 'a registry with ABAC ignores AcrPull'
					: 'AcrPush doesn’t count with ABAC';
		if (answer === found) return `${role} is enough to {act}`;
		return found === 'nothing'
			? now === answer
				? 'it has {now} already'
				: answer === 'AcrPull'
					? 'with {now}, it doesn’t need AcrPull'
					: `{now} makes ${role} unnecessary`
			: `${role} ${isPush(row) ? 'can’t push' : 'allows too much'}`;
	}
};

const source = side(
	'place',
	'You have',
	{
		folder: 'a Dockerfile in a folder',
		git: 'a Dockerfile in a GitHub repository',
		hub: 'an image in Docker Hub',
		acr: 'an image in another Azure registry',
		pc: 'an image in Docker on the PC'
	},
	'you had {} for {name}',
	'For {name}, you have {}'
);
const whyAdd: Row = {
	build: 'with az acr build, you build an image once, from a Dockerfile',
	import: 'with az acr import, you copy an image from another registry',
	task: 'with az acr task create, you set up a build after each commit',
	push: 'with docker push, you upload an image from Docker on a PC',
	login: 'before docker push, the PC must sign in to the registry'
};
const sendTopic: Said = {
	noun: 'containerized app',
	sides: {
		source,
		when: side(
			'need',
			'Requirement',
			{ once: 'an image once', commit: 'a new image after each commit' },
			'the registry needed {}',
			'The registry needs {}'
		)
	},
	decide: ({ source, when }) => addBy(source as ImageSource, when === 'commit'),
	asks: {
		build: 'run az acr build',
		import: 'run az acr import',
		task: 'run az acr task create',
		push: 'run docker push'
	},
	choose: 'For which app{s} should you {}?',
	why: (_, answer) => whyAdd[answer]!
};
const deployTopic: Said = {
	noun: 'containerized app',
	sides: {
		source,
		made: side(
			'setup',
			'Registry',
			{ no: 'does not exist yet', yes: 'exists' },
			{ no: 'the registry of {name} didn’t exist yet', yes: 'the registry of {name} existed' },
			'Its registry {}'
		)
	},
	decide({ source, made }) {
		const by = addBy(source as ImageSource, false);
		return made === 'no' ? 'create' : by === 'push' ? 'login' : by;
	},
	asks: {
		create: 'run az acr create',
		login: 'run az acr login',
		build: 'run az acr build',
		import: 'run az acr import'
	},
	choose: 'For which app{s} should you first {}?',
	why: (_, answer) => whyAdd[answer] ?? 'its registry doesn’t exist yet'
};

const buildOf = ({ by, since, stable }: Row) => buildAfter(by!, [since!], stable as 'first');
const builds = ['sha256:4c1f…', 'sha256:9be0…'] as const;
const yaml = (...tags: readonly string[]): string =>
	builds.map((digest, at) => `- digest: ${digest}\n  tags:\n  - ${tags[at]!}`).join('\n');
const tagTopic: Said = {
	noun: 'container app',
	common: {
		stable: side(
			'setup',
			'YAML excerpt',
			{ first: yaml('v1\n  - stable', 'v2'), second: yaml('v1', 'stable\n  - v2') },
			{ first: `stable were a tag of ${builds[0]}`, second: `stable were a tag of ${builds[1]}` }
		)
	},
	sides: {
		by: side(
			'need',
			'Image reference',
			{ v1: 'tag v1', stable: 'tag stable', digest: `digest ${builds[0]}` },
			'{name} used {}',
			'{name} uses {}'
		),
		since: side(
			'workload',
			'Since then',
			{
				'push v1': 'pushed a new build as v1',
				'push stable': 'pushed a new build as stable',
				'untag v1': 'ran az acr repository untag for v1',
				'delete v1': 'ran az acr repository delete for v1',
				'delete stable': 'ran az acr repository delete for stable',
				'delete v2': 'ran az acr repository delete for v2'
			},
			'you only {} in the repository of {name}',
			'In its repository, you {}'
		)
	},
	decide: buildOf,
	asks: {
		first: `the build ${builds[0]}`,
		second: `the build ${builds[1]}`,
		new: 'a new build',
		none: 'an error'
	},
	choose: 'For which app{s} will the next pull return {}?',
	judge: '{name} will get {} at its next pull.',
	single: 'What will the next pull return?',
	why(row, answer) {
		const { by, since } = row;
		const digest = by === 'digest';
		const found = buildOf(row);
		const [, gone] = /delete (\w+)/.exec(since!) ?? [];
		if (answer !== found)
			return {
				first: '{by} doesn’t lead to the first build listed',
				second: '{by} doesn’t lead to the second build listed',
				new: 'no new build has {by}',
				none: 'there’s still a build with {by}'
			}[answer]!;
		if (found === 'new') return `the push moved tag ${by!} to the new build`;
		if (found === 'none')
			return gone
				? `you deleted the build with tag ${gone}, and its other tags with it`
				: 'untagging removed v1';
		if (digest && since === 'untag v1') return 'untagging leaves the build, and its digest still works';
		return `${digest ? 'a digest always means the same build' : `tag ${by!} didn’t move`}${gone ? `, and tag ${gone} was on another build` : ''}`;
	}
};

// With all networks allowed, a trusted service has two ways in.
const clientOf = ({ client, access, trusted }: Row) =>
	client === 'group' && access === 'all' && trusted === 'yes'
		? undefined
		: wayIn(client as Client, access as 'all', trusted === 'yes');
const networkTopic: Said = {
	noun: 'client',
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
			'place',
			'Trusted services',
			{ yes: 'allowed', no: 'blocked' },
			'the registry of {name} had trusted services {}',
			'Trusted services are {}'
		)
	},
	decide: clientOf,
	asks: {
		private: 'access through the private endpoint',
		public: 'access because of the public access setting',
		trusted: 'access as a trusted service',
		none: 'no access'
	},
	choose: 'Which client{s} will have {}?',
	judge: '{name} will have {}.',
	why(row) {
		const { client, access } = row;
		const closed =
			access !== 'disabled'
				? 'no IP rule lets it in'
				: client === 'listed'
					? 'IP rules don’t matter while public access is disabled'
					: 'public access is off';
		const untrusted =
			client === 'group'
				? 'trusted services are blocked'
				: `${client === 'web' ? 'App Service' : 'a server'} isn’t a trusted service`;
		return {
			private: 'in VNet1, the login server has a private IP address',
			public: access === 'all' ? 'the public endpoint is open to all networks' : 'an IP rule lets it in',
			trusted: `${closed}, but Container Instances is a trusted service`,
			none: `${closed}, and ${untrusted}`
		}[clientOf(row)!];
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
			'az container create --image|az containerapp create --image|docker pull|az acr repository delete --name {reg} --image|az acr repository show --name {reg} --image',
			'{name} began with {}',
			'{name} begins with {}'
		),
		build: side(
			'need',
			'Required build',
			{
				'': 'whichever build has tag 2.1 when it runs',
				'2': 'the newest build pushed as 2.1',
				' digest': 'the tested build, even if 2.1 moves',
				' digest2': 'the approved 2.1, even after new pushes'
			},
			'it had to refer to {}',
			'It must refer to {}'
		)
	},
	decide: nameOf,
	asks: {
		server: 'add {reg}.azurecr.io/{img}:2.1',
		'server digest': 'add {reg}.azurecr.io/{img}@sha256:4c1f…',
		'': 'add {img}:2.1',
		' digest': 'add {img}@sha256:4c1f…'
	},
	choose: 'For which command{s} should you {}?',
	single: 'How should you complete the command?',
	why(row, answer) {
		const server = needsServer(row['command']!);
		const fixed = row['build']!.startsWith(' ');
		const says = [
			server
				? 'here, the image name must include the login server'
				: '--name already identifies the registry',
			fixed ? 'a tag can move to a newer build' : 'only a tag follows new pushes'
		];
		const fits = [answer.includes('server') === server, answer.includes('digest') === fixed];
		return fits[0] === fits[1] ? (fits[0] ? says : says.toReversed()).join(', and ') : says[fits[0] ? 1 : 0]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'host',
		[
			'You need to move {count} from VMs to Azure. Each app at Contoso has a single container.',
			'Contoso develops {count}. An app is one container image. You need to choose how to run it in Azure.'
		],
		hostTopic
	),
	...told(
		'beside',
		[
			'Every store’s Linux container group in Azure Container Instances runs a container named web on port 80. You need to deploy {count}. Every new container is for a different store.',
			'Each customer’s Linux container group in Azure Container Instances has a container named web on port 80. You need to deploy {count}. Every new container is for a different customer.'
		],
		besideTopic
	),
	...told(
		'role',
		[
			'You need to give {count} access to Azure Container Registry with a managed identity. You must not remove any roles or grant more access than necessary.',
			'Next week, {count} will sign in with a managed identity, each to a different registry. You need to prepare this. You must not remove any roles or grant more access than necessary.'
		],
		roleTopic
	),
	...told(
		'send',
		[
			'You need to add images for {count} to {reg} in Azure Container Registry. You use Azure Cloud Shell whenever possible, and otherwise a PC that is signed in to {reg}.',
			'Images for {count} must get into {reg} in Azure Container Registry. You need to use as few commands as possible. Docker is only on a PC, which is signed in to {reg}.'
		],
		sendTopic
	),
	...told(
		'deploy',
		[
			'You need to run {count} in Azure Container Instances. Every image must go to a different Azure container registry. You have just signed in to Azure with the Azure CLI on a PC with Docker.',
			'A customer needs {count} in Azure Container Instances. Every image must go to a different Azure container registry. You need to start on a PC with Docker, where you have just run az login.'
		],
		deployTopic
	),
	...told(
		'tag',
		[
			'In {reg}, az acr manifest list-metadata returned this output for each repository. You need to predict what {count} will pull after a change. No two apps share a repository. No policies or locks exist.',
			'Before you made changes in {reg}, az acr manifest list-metadata returned this output for each repository. No two apps share one. No policies or locks exist. You need to know what {count} will pull now.'
		],
		tagTopic
	),
	...told(
		'network',
		[
			'You need to know how {count} can pull images, each from a different registry with a private endpoint in VNet1, private DNS and one selected network, 203.0.113.0/24. All have pull permission. Apps and container groups use user-assigned identities, but no virtual network or address in that range.',
			'Each of {count} pulls from a different registry with a private endpoint in VNet1, private DNS and one selected network, 203.0.113.0/24. You need to check their access. All have pull permission. Apps and container groups use user-assigned identities, but no virtual network or address in that range.'
		],
		networkTopic
	),
	...told(
		'name',
		[
			'Testers approved {img}:2.1 (digest sha256:4c1f…) in {reg}, a registry with the login server {reg}.azurecr.io. You need to complete {count}.',
			'You need to complete {count} for the registry {reg}, with the login server {reg}.azurecr.io. Today, {img}:2.1 (digest sha256:4c1f…) was tested and approved.'
		],
		nameTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'any-image': [
		'Container Apps and groups of several containers take only Linux images. It’s easy to overlook that.',
		taking('os', /Windows/, { os: 'Linux' })
	],
	'any-port': [
		'Ingress in Container Apps doesn’t take UDP. It’s easy to overlook that.',
		taking('port', /UDP/, { port: 'TCP 8080' })
	],
	'maps-ports': [
		'Containers of a group share ports. It’s easy to overlook that.',
		taking('port', /^80$/, { port: '5000' })
	],
	'one-mode': [
		'With ABAC, AcrPull, AcrPush and Contributor give no access to images. It’s easy to overlook that.',
		taking('mode', /abac/, { mode: 'rbac' })
	],
	'builds-on': [
		'With az acr build, you build only once. It’s easy to expect that it follows commits.',
		taking('when', /commit/, { when: 'once' })
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
		'In az acr repository commands, --name identifies the registry. It’s easy to repeat it in --image.',
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
				'Container Apps takes only Linux images and doesn’t take UDP. A container group doesn’t scale, split traffic or renew certificates on its own.',
			'^beside':
				'Containers of a group share localhost, ports, a DNS name and a lifecycle. A group of several containers takes only Linux images.',
			'^role':
				'AcrPull only allows pulling, and AcrPush also allows pushing. A registry with ABAC ignores both and takes Repository Reader or Writer.',
			'^(send|deploy)':
				'You build in Azure with az acr build, copy from a registry with az acr import, and set up builds after commits with az acr task create. Only docker push needs Docker and a sign-in such as az acr login.',
			'^tag':
				'A push moves a tag, and a digest never moves. Untagging removes a tag, and az acr repository delete by tag removes the build and all its tags.',
			'^network':
				'A private endpoint is for its virtual network. Public access decides who else gets in, apart from trusted services.',
			'^name':
				'An image name needs the login server unless --name identifies the registry. A tag follows new pushes, and a digest never moves.'
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
			sources.registryTasks,
			sources.registryImport,
			sources.registryDocker,
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
		forms: ['choose', 'single', 'judge'],
		telling: ['table', 'export', 'email', 'ticket', 'list'],
		words: ['reg', 'img'],
		themes: [
			['registry1', 'app1'],
			['contosoreg', 'shop/web'],
			['fabrikamreg', 'crew/api'],
			['registry2', 'web/ui']
		]
	}
);
