// Recall prompts on Container Registry, Container Instances and Container Apps. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'containers/registry-private-endpoint',
		ask: 'A registry of the Standard tier must be reachable through a private endpoint. What has to change first?',
		answer: 'Its tier: private endpoints need Premium.',
		fact: 'Basic and Standard differ in size and speed; private link and geo-replication come with Premium alone.',
		source: sources.registryPrivateEndpoints
	},
	{
		id: 'containers/pull-without-password',
		ask: 'A container app must pull from your registry with no stored password. What do you give it?',
		answer:
			'A managed identity with a pull role on the registry: AcrPull, or Container Registry Repository Reader where repository permissions (ABAC) are on.',
		fact: 'Pulling is a data-plane permission, and a role for a managed identity grants it without the admin account.',
		source: sources.registryRoles
	},
	{
		id: 'containers/run-once',
		ask: 'A script in Container Instances should run once and then stop. Does the default restart policy do?',
		answer: 'No. The default is Always. Use OnFailure to retry a failed run, or Never.',
		fact: 'Always starts a container that has finished again. Never starts nothing after exit code 0, and the platform may still restart a failed run.',
		source: sources.containerRestartPolicy
	},
	{
		id: 'containers/more-memory',
		ask: 'A container group in Container Instances needs more memory. Can you redeploy over it?',
		answer: 'No. Delete the group and create it again; its IP address may change.',
		fact: 'Image, variables and DNS label can be updated in place, but OS type, CPU, memory and restart policy cannot.',
		source: sources.containerGroupUpdate
	},
	{
		id: 'containers/keep-files',
		ask: 'A container in Container Instances stops. How do you keep the files it wrote?',
		answer: 'Write them to a mounted volume, such as an Azure file share, from the start.',
		fact: 'Container Instances are stateless: what is not on an external volume is gone when the container stops.',
		source: sources.containerFileShare
	},
	{
		id: 'containers/instances-or-apps',
		ask: 'A web API must add replicas under load and drop to none at night. Container Instances or Container Apps?',
		answer: 'Container Apps, with a minimum of 0 replicas and an HTTP scale rule.',
		fact: 'Container Apps bring scaling, ingress and revisions; a container group in Container Instances adds no replicas under load.',
		source: sources.containerOptions
	},
	{
		id: 'containers/cpu-rule-zero',
		ask: 'A container app’s only scale rule is on CPU. Can it rest at zero replicas?',
		answer: 'No, at least one replica stays. To rest at zero, scale on HTTP, TCP or events instead.',
		fact: 'An app that scales on CPU or memory cannot scale to zero: with no replica there is no load to measure.',
		source: sources.containerApps
	},
	{
		id: 'containers/new-revision',
		ask: 'You change a container app’s image, then the value of a secret. Which change makes a new revision?',
		answer: 'The image. The secret does not; running revisions must be restarted to read it.',
		fact: 'Only changes in the template section (containers, scale rules) make a revision; settings of the whole app do not.',
		source: sources.containerAppsRevisions
	}
];
