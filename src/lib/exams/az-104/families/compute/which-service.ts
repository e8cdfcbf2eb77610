// Containers and their registry: which service, group, environment and plan, who may pull and push, and how images get there.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	createFor,
	hostFor,
	obstacle,
	placeBeside,
	type Bond,
	type Host,
	type Workload
} from '#lib/azure/compute/container-host.ts';
import {
	accessStep,
	addBy,
	identityFor,
	planFor,
	type Access,
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
/** Topics that are told in two ways. More sides decide a single row at difficulty 3. */
const opened = (id: string, intros: readonly string[], topic: Said) =>
	told(id, intros, {
		...topic,
		suits: (row, difficulty) =>
			difficulty < 3 ||
			!!topic.choose ||
			Object.entries(topic.sides).filter(([side, { values }]) =>
				Object.keys(values).some(
					(value) => ![undefined, topic.decide(row)].includes(topic.decide({ ...row, [side]: value }))
				)
			).length > 1
	});
const os = side(
	'workload',
	'Image OS',
	'Linux|Windows',
	'the image of {name} were for {}',
	'the image of {name} is for {}'
);
const workloadOf = ({ os, port, need }: Row): Workload => ({
	os: os as 'Linux',
	protocol: port!.slice(0, 3) as 'TCP',
	need: /^[rs]e/.test(need!) ? undefined : (need as 'scale')
});
const barOf = (row: Row, host: Host): string | undefined =>
	({
		os: 'Container Apps takes only Linux images',
		protocol: 'ingress in Container Apps doesn’t take UDP',
		need: `${host === 'Container Apps' ? 'a container app' : 'a container group'} can’t {need}`
	})[obstacle(host, workloadOf(row))!];
const hostTopic: Said = {
	noun: 'single-container app',
	sides: {
		os,
		port: side('setup', 'Port', 'TCP 80|TCP 8080|UDP 514', '{name} listened on {}', 'it listens on {}'),
		need: side(
			'need',
			'Requirement',
			{
				scale: 'add replicas under load',
				zero: 'scale to zero when idle',
				split: 'split traffic between two revisions',
				kubectl: 'be managed with kubectl',
				api: 'give developers access to the Kubernetes API',
				registry: 'pull from a private registry',
				secret: 'read passwords from environment variables'
			},
			'{name} had to {}',
			'it must {}'
		)
	},
	decide: (row) => hostFor(workloadOf(row)),
	asks: {
		'Container Instances': 'Azure Container Instances',
		'Container Apps': 'Azure Container Apps',
		AKS: 'Azure Kubernetes Service (AKS)'
	},
	choose: 'Which app{s} should you deploy to {}?',
	single: 'You need to deploy the app. Which service should you use?',
	why(row, answer) {
		const found = hostFor(workloadOf(row));
		const app = barOf(row, 'Container Apps');
		if (answer === found)
			return answer === 'AKS'
				? `${app!.startsWith('a') ? '' : `${app!}, but `}AKS lets {name} {need}`
				: answer === 'Container Apps'
					? 'Container Apps lets {name} {need}, without a cluster'
					: `${app!}, and one container group is enough`;
		return barOf(row, answer as Host) ?? 'a cluster takes more effort, and {name} doesn’t need one';
	}
};

const besideOf = ({ bond, os, port }: Row) =>
	placeBeside(bond!.split(' ')[0] as Bond, os as Workload['os'], port === '80');
const besideTopic: Said = {
	noun: 'container',
	sides: {
		os,
		port: side('setup', 'Port', '80|5000|8081|9090', '{name} listened on port {}', 'it listens on port {}'),
		bond: side(
			'need',
			'Requirement',
			{
				localhost: 'reach {img} at localhost',
				'localhost it': 'be reached from {img} at localhost',
				lifecycle: 'start and stop together with {img}',
				'lifecycle volume': 'share an emptyDir volume with {img}',
				update: 'be updated without a restart of {img}',
				name: 'have its own DNS name'
			},
			'{name} had to {}',
			'it must {}'
		)
	},
	decide: besideOf,
	asks: {
		add: 'add it to the group unchanged',
		port: 'change its port, and then add it to the group',
		linux: 'build a Linux image, and then add it to the group',
		create: 'deploy it to another container group'
	},
	single: 'You need to deploy the container. What should you do?',
	why(row, answer) {
		const found = besideOf(row);
		const right = found === answer;
		if (answer === 'create')
			return right ? 'only in another group can it {bond}' : 'in another group, it couldn’t {bond}';
		if (found === 'create')
			return `in the group of {img}, it couldn’t {bond}${{ port: ', even on another port', linux: ', even with a Linux image' }[answer] ?? ''}`;
		const linux = row['os'] === 'Linux';
		return {
			add: right
				? 'a group lets it {bond}, and port {port} is free'
				: linux
					? 'the container {img} uses port 80 already'
					: 'the group of {img} runs on Linux',
			port: right
				? 'containers of a group share ports, and {img} uses port 80'
				: 'port {port} is free in the group',
			linux: linux ? 'it has a Linux image already' : 'a group of several containers takes only Linux images'
		}[answer]!;
	}
};

const isSame = ({ place }: Row): boolean => place === 'same';
const firstOf = (row: Row) => createFor(row['need']!.split(' ')[0] as 'call', isSame(row));
const createTopic: Said = {
	noun: 'container',
	sides: {
		need: side(
			'need',
			'Requirement',
			{
				localhost: 'reach {img} at localhost',
				lifecycle: 'start and stop together with {img}',
				call: 'call {img}, but scale independently of it',
				scale: 'scale to zero while {img} keeps running',
				run: 'run for ten minutes each night and then end',
				'run once': 'run each time you start it, until its work is done'
			},
			'{name} had to {}',
			'{name} must {}'
		),
		place: side(
			'place',
			'Must use',
			{ same: 'VNet1 and Workspace1', net: 'VNet2 and Workspace1', logs: 'VNet1 and Workspace2' },
			'{name} had to use {}',
			'it must use {}'
		)
	},
	decide: firstOf,
	asks: {
		container: 'a container in {img}',
		app: 'a container app in env1',
		job: 'a job in env1',
		environment: 'another Container Apps environment'
	},
	choose: 'For which container{s} should you create {}?',
	single: 'You need to deploy the container. What should you create first?',
	why(row, answer) {
		const found = firstOf(row);
		const right = found === answer;
		if (answer === 'environment')
			return right
				? 'apps and jobs of env1 all use VNet1 and Workspace1'
				: 'env1 has the required network and workspace';
		if (found === 'environment') return `as ${createTopic.asks[answer]!}, it couldn’t use {place}`;
		return {
			container: right
				? 'only containers of the same app can {need}'
				: found === 'app'
					? 'containers of one app scale together'
					: 'the app {img} would start it again after it ends',
			app: right
				? 'an app in env1 scales on its own, and apps there can call each other'
				: found === 'job'
					? 'an app restarts a container that ends'
					: 'another app couldn’t {need}',
			job: right ? 'a job starts, does its work and ends' : 'a job is for work that ends'
		}[answer]!;
	}
};

const clients = {
	app: 'a container app',
	group: 'a container group in Azure Container Instances',
	vm: 'a script on an Azure VM',
	agent: 'a build agent on an Azure scale set',
	server: 'a build server in your datacenter, without Azure Arc',
	dev: 'a developer who runs az acr login'
};
const kindOf = ({ client }: Row) =>
	identityFor(client === 'dev' ? 'person' : client === 'server' ? 'datacenter' : 'azure');
const kinds: Row = {
	managed: 'a managed identity',
	principal: 'a service principal',
	user: 'a Microsoft Entra user'
};
const roleTopic: Said = {
	noun: 'client',
	sides: {
		client: side('workload', 'Type', clients, '{name} were {}', '{name} is {}'),
		act: side(
			'need',
			'Task',
			{ Pull: 'pull images', Push: 'pull and push images' },
			'{name} had to {}',
			'{name} must {}'
		)
	},
	// Only a build pushes from a service.
	decide: (row) =>
		row['act'] === 'Push' && /app|group/.test(row['client']!) ? undefined : `${kindOf(row)} ${row['act']!}`,
	asks: Object.fromEntries(
		Object.keys(kinds).flatMap((kind) =>
			['Pull', 'Push'].map((act) => [`${kind} ${act}`, `assign Acr${act} to ${kinds[kind]!}`])
		)
	),
	choose: 'For which client{s} should you {}?',
	single: 'You need to give the client access. What should you do?',
	why(row, answer) {
		const kind = kindOf(row);
		const [other, act] = answer.split(' ');
		if (other === kind)
			return act === row['act']
				? `{name} can ${kind === 'user' ? 'sign in as' : 'use'} ${kinds[kind]!}, and Acr${act!} is enough to {act}`
				: act === 'Pull'
					? 'AcrPull doesn’t allow pushing'
					: 'AcrPush also allows pushing';
		return `${
			{
				managed: `${kind === 'user' ? 'a developer’s PC' : 'a server without Azure Arc'} has no managed identity`,
				principal:
					kind === 'user'
						? 'a developer can sign in with a user account'
						: 'a managed identity needs no secret or certificate that you store',
				user: '{name} runs without a user'
			}[other as 'user']
		}${act === row['act'] ? '' : act === 'Pull' ? ', and AcrPull isn’t enough' : ', and AcrPush allows too much'}`;
	}
};

const source = side(
	'place',
	'Source',
	{
		folder: 'a Dockerfile in a folder',
		git: 'a Dockerfile in a GitHub repository',
		hub: 'an image in Docker Hub',
		acr: 'an image in another Azure registry',
		pc: 'an image in Docker on the PC, tagged for {reg}'
	},
	'{name} had {}',
	'{name} has {}'
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
			{ once: 'the image once', commit: 'a new image after each commit' },
			'{name} needed {}',
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
			'Registry {reg}',
			{ no: 'does not exist', yes: 'exists' },
			{ no: 'a registry named {reg} didn’t exist', yes: 'a registry named {reg} existed' },
			'a registry named {reg} {}'
		),
		ran: side(
			'place',
			'Commands run on the PC',
			{ login: 'only az login', acr: 'az login and az acr login for {reg}' },
			'you had run {} on the PC',
			'on the PC, you have run {}'
		)
	},
	decide({ source, made, ran }) {
		if (made === 'no') return ran === 'acr' ? undefined : 'create';
		const by = addBy(source as ImageSource, false)!;
		return by === 'push' && ran !== 'acr' ? 'login' : by;
	},
	asks: {
		create: 'run az acr create',
		login: 'run az acr login',
		push: 'run docker push',
		build: 'run az acr build',
		import: 'run az acr import'
	},
	single: 'You need to add the image to {reg} with as few commands as possible. What should you do first?',
	why: ({ made, ran, source }, answer) =>
		answer === 'create'
			? `the registry ${made === 'no' ? 'must exist first' : 'exists already'}`
			: made === 'no'
				? `${whyAdd[answer]!}, but the registry must exist`
				: answer === 'login' && ran === 'acr'
					? 'you’re signed in to {reg} already'
					: answer === 'login' && source !== 'pc'
						? 'only docker push needs this sign-in here'
						: whyAdd[answer]!
};

const accessOf = ({ from, plan, endpoint }: Row) =>
	accessStep({ from, premium: plan === 'Premium', endpoint } as Access);
const networkTopic: Said = {
	noun: 'registry',
	sides: {
		from: side(
			'need',
			'Access to allow',
			{
				network: 'a VM in VNet1 to pull images through a private IP address',
				peer: 'a VM in VNet2, a peer of VNet1, to pull images through a private IP address',
				address: 'a server at 203.0.113.7, but no other public address',
				only: 'only resources in VNet1'
			},
			'you had to allow {}',
			'you must allow {}'
		),
		plan: side(
			'setup',
			'Pricing plan',
			'Basic|Standard|Premium',
			'the registry had the {} plan',
			'the registry has the {} plan'
		),
		endpoint: side(
			'place',
			'Private endpoint',
			{
				none: 'no private endpoint',
				unlinked: 'a private endpoint in VNet1 and a private DNS zone without virtual network links',
				linked: 'a private endpoint in VNet1 and a private DNS zone linked only to VNet1'
			},
			'the registry had {}',
			'the registry has {}'
		)
	},
	decide: accessOf,
	asks: {
		premium: 'change the pricing plan to Premium',
		endpoint: 'create a private endpoint in VNet1',
		link: 'link the private DNS zone to a virtual network',
		rule: 'allow selected networks, and add an IP rule',
		close: 'disable public network access'
	},
	single: 'You need to meet the access requirement. What should you do first?',
	why(row, answer) {
		const { from, endpoint } = row;
		const found = accessOf(row);
		if (answer === found)
			return {
				premium: `${from === 'address' ? 'IP rules' : 'private endpoints'} need the Premium plan`,
				endpoint: 'only a private endpoint gives a registry a private IP address',
				link: `the zone isn’t linked to ${from === 'peer' ? 'VNet2, and peering doesn’t change that' : 'VNet1'}, so the name resolves to a public IP address there`,
				rule: 'IP rules limit who can use the public endpoint',
				close: 'VNet1 uses the private endpoint, so you can close the public one'
			}[answer]!;
		return {
			premium: 'the registry has the Premium plan already',
			endpoint:
				found === 'premium'
					? 'the {plan} plan has no private endpoints'
					: endpoint === 'none'
						? 'the server isn’t in VNet1'
						: 'VNet1 has a private endpoint already',
			link:
				endpoint === 'none'
					? 'there’s no private endpoint yet'
					: from === 'address'
						? 'the server uses the public endpoint'
						: 'the zone is linked to VNet1 already',
			rule:
				found === 'premium' ? 'the {plan} plan has no IP rules' : 'an IP rule only admits a public address',
			close:
				from === 'address'
					? 'the server needs the public endpoint'
					: 'that doesn’t lead the VM to a private IP address'
		}[answer]!;
	}
};

const planOf = ({ feature, storage }: Row) => planFor(feature!, Number(storage));
const planTopic: Said = {
	noun: 'project',
	sides: {
		feature: side(
			'need',
			'Requirement',
			{
				replica: 'be replicated to a second region',
				private: 'have a private endpoint',
				range: 'limit access to some public IP addresses',
				key: 'be encrypted with a customer-managed key',
				anonymous: 'allow anonymous pulls',
				task: 'build images with ACR Tasks',
				user: 'authenticate Microsoft Entra users'
			},
			'the registry of {name} had to {}',
			'the registry of {name} must {}'
		),
		storage: side(
			'setup',
			'Storage to include',
			{ 8: '8 GiB', 60: '60 GiB', 300: '300 GiB' },
			'the plan of {name} had to include {} of storage',
			'its plan must include {} of storage'
		)
	},
	decide: planOf,
	asks: { Basic: 'Basic', Standard: 'Standard', Premium: 'Premium' },
	choose: 'For which project{s} should you choose the {} plan?',
	why(row, answer) {
		const byFeature = planFor(row['feature']!, 0);
		return `a registry can {feature} ${{ Basic: 'in every plan', Standard: 'in Standard and Premium', Premium: 'only in Premium' }[byFeature]}, ${byFeature === answer ? `and ${answer} includes {storage}` : answer === 'Premium' ? 'but only Premium includes {storage}' : 'but Basic doesn’t include {storage}'}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...opened(
		'host',
		[
			'You plan to move {count} from on-premises servers to Azure. You must minimize administrative effort.',
			'Developers at Contoso created {count}. You must minimize administrative effort.'
		],
		hostTopic
	),
	...opened(
		'beside',
		[
			'You have a Linux container group in Azure Container Instances, which you can redeploy. It runs a container named {img} on port 80. Developers give you the image and the source code of another container.',
			'Your team built another container, whose source code you have. You have a Linux container group in Azure Container Instances, which you can redeploy. It runs a container named {img} on port 80.'
		],
		besideTopic
	),
	...opened(
		'create',
		[
			'You have an Azure Container Apps environment named env1 that uses VNet1 and sends logs to Workspace1. It contains a container app named {img}. You need to deploy {count}.',
			'Developers hand over {count} of an application. You have an Azure Container Apps environment named env1 that uses VNet1 and sends logs to Workspace1. It contains a container app named {img}.'
		],
		createTopic
	),
	...opened(
		'role',
		[
			'You have an Azure container registry named {reg} that uses RBAC Registry Permissions. You need to give access to {count}. You must avoid stored secrets where possible and use the principle of least privilege.',
			'You disable the admin user of an Azure container registry named {reg} that uses RBAC Registry Permissions. That account was used by {count}. You must avoid stored secrets where possible and use the principle of least privilege.'
		],
		roleTopic
	),
	...opened(
		'send',
		[
			'You have an Azure container registry named {reg} and a PC with Docker that is signed in to {reg}. You need to add images for {count} with as few commands as possible.',
			'Your company replaces another registry with an Azure container registry named {reg}. You have a PC with Docker that is signed in to {reg}. You need to add images for {count} with as few commands as possible.'
		],
		sendTopic
	),
	...opened(
		'deploy',
		[
			'You plan to run a containerized app in Azure Container Instances from an Azure container registry named {reg}. You have a PC with Docker and the Azure CLI.',
			'Developers give you an app to test in Azure Container Apps. The image must be in an Azure container registry named {reg}. You have a PC with Docker and the Azure CLI.'
		],
		deployTopic
	),
	...opened(
		'network',
		[
			'You have an Azure container registry named {reg}. It allows public access from all networks.',
			'A security review finds that an Azure container registry named {reg} allows public access from all networks.'
		],
		networkTopic
	),
	...opened(
		'plan',
		[
			'You plan to create an Azure container registry for each of {count}. You must minimize costs.',
			'A cost review asks for the least expensive pricing plan of an Azure container registry for each of {count}.'
		],
		planTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'any-image': [
		'Container Apps and groups of several containers take only Linux images. It’s easy to overlook that.',
		taking('os', /Windows/, { os: 'Linux' })
	],
	'any-port': [
		'Ingress in Container Apps doesn’t take UDP. It’s easy to overlook that.',
		taking('port', /UDP/, { port: 'TCP 80' })
	],
	'maps-ports': [
		'Containers of a group share ports. It’s easy to overlook that.',
		taking('port', /^80$/, { port: '5000' })
	],
	'one-network': [
		'An environment has one virtual network and one log destination. It’s easy to overlook that.',
		taking('place', /./, { place: 'same' })
	],
	'managed-anywhere': [
		'A managed identity is for resources in Azure or with Azure Arc. It’s easy to overlook that.',
		taking('client', /server/, { client: 'vm' })
	],
	'builds-on': [
		'With az acr build, you build only once. It’s easy to overlook that.',
		taking('when', /commit/, { when: 'once' })
	],
	'any-plan': [
		'Private endpoints and IP rules need the Premium plan. It’s easy to overlook that.',
		taking('plan', /./, { plan: 'Premium' })
	],
	'features-decide': [
		'Each plan includes limited storage. It’s easy to look only at features.',
		taking('storage', /./, { storage: '8' })
	]
};

export const whichService = topicFamily(
	{
		id: 'containers/which-service',
		edition: 12,
		group: 'containers',
		title: 'Container services and registries',
		rule: {
			'^host':
				'Container Apps takes only Linux images and doesn’t take UDP. A container group doesn’t scale out or split traffic. Of these and AKS, only AKS gives access to the Kubernetes API.',
			'^beside':
				'Containers of a container group share localhost, ports, a DNS name and a lifecycle. A container group with several containers takes only Linux images.',
			'^create':
				'Apps and jobs in a Container Apps environment share its virtual network and log destination. Containers of a container app share localhost and scale together. Use a job for a container that ends.',
			'^role':
				'For a registry, use a managed identity in Azure or with Azure Arc, a service principal on other servers, and a Microsoft Entra user for a person. AcrPull allows only pulling images, and AcrPush also pushing.',
			'^(send|deploy)':
				'With az acr build, Azure builds an image from a Dockerfile. With az acr import, it copies one from another registry. With az acr task create, it builds after each commit. With docker push, you need Docker and a sign-in to the registry.',
			'^network':
				'A container registry needs the Premium plan for private endpoints and IP rules. Link the private DNS zone of a private endpoint to each virtual network whose clients use it.',
			'^plan':
				'Replication, private endpoints, IP rules and customer-managed keys need a Premium container registry. Anonymous pulls need at least Standard. The Basic plan of Container Registry includes 10 GiB, Standard 100 and Premium 500. More storage costs extra.'
		},
		lab: 'containers/scale-to-zero',
		sources: [
			sources.containerOptions,
			sources.containersInApps,
			sources.containerAppsIngress,
			sources.containerAppsEnvironments,
			sources.containerAppsJobs,
			sources.containerGroups,
			sources.containerGroupUpdate,
			sources.registrySkus,
			sources.registryAuthentication,
			sources.registryRoles,
			sources.registryTasks,
			sources.registryImport,
			sources.registryDocker,
			sources.registryPrivateEndpoints,
			sources.registryNetworks
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
			['registry1', 'web'],
			['contosoreg', 'shop'],
			['fabrikamreg', 'orders'],
			['registry2', 'api']
		]
	}
);
