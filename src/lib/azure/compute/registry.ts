// Azure Container Registry: who may pull and push, from where, what a tag leads to, what a lock stops, and what starts a task.

export type ImageRole = 'no' | 'Contributor' | 'AcrPull' | 'AcrPush';
/**
 * Returns the least role that an identity still needs to pull or push: `Read` and `Write` are Container Registry Repository Reader and Writer.
 * `role`: the only one so far. `perRepository`: in the mode RBAC Registry + ABAC Repository Permissions. Sources: sources.registryRoles,
 * sources.registryRoleDirectory, sources.registryPermissionsMode.
 */
export const missingRole = (perRepository: boolean, push: boolean, role: ImageRole) =>
	perRepository
		? push
			? 'Write'
			: 'Read'
		: role !== 'no' && (role !== 'AcrPull' || !push)
			? 'nothing'
			: push
				? 'AcrPush'
				: 'AcrPull';

export type Client = 'vnet' | 'listed' | 'unlisted' | 'group' | 'web';
/**
 * Returns the way on which a client reaches a registry that has a private endpoint in a virtual network: `vnet` is in it, `listed` has an IP
 * address that the registry allows, `group` is a container group with a managed identity, `web` an App Service app. Container Instances is a
 * trusted service, App Service isn't. Sources: sources.registryPrivateEndpoints, sources.registryNetworks, sources.registryTrusted.
 */
export const wayIn = (client: Client, access: 'all' | 'selected' | 'disabled', trusted: boolean) =>
	client === 'vnet'
		? 'private'
		: access === 'all' || (access === 'selected' && client === 'listed')
			? 'public'
			: client === 'group' && trusted
				? 'trusted'
				: 'none';

/** The attribute that is false, if any. */
export type Locked = 'free' | 'write' | 'delete' | 'read';
export type Act = 'overwrite' | 'delete' | 'pull' | 'push';
/**
 * Returns whether the lock of an image and that of its repository stop an act on the image, or the push of another tag. Nothing where the page
 * doesn't say: `read` and anything but a pull. Source: sources.registryLock.
 */
export function lockedBy(
	image: Locked,
	repository: Locked,
	act: Act
): readonly [boolean, boolean] | undefined {
	const pulls = act === 'pull';
	if (!pulls && [image, repository].includes('read')) return undefined;
	return [
		pulls ? image === 'read' : act === 'delete' ? image !== 'free' : act === 'overwrite' && image === 'write',
		repository === (pulls ? 'read' : 'write')
	];
}

type Build = 'first' | 'second' | 'none';
/**
 * Returns the build that a reference leads to. `reference`: a tag of the first, v1 or stable, or its `digest`. `steps`: such as `push v1`. A push
 * moves a tag to the second build, `untag` removes only the tag, and `delete` the build with all its tags. Source: sources.registryDelete.
 */
export function buildAfter(reference: string, steps: readonly string[]): Build {
	const builds: Record<string, Build> = { v1: 'first', stable: 'first', digest: 'first' };
	for (const step of steps) {
		const [act, tag] = step.split(' ') as [string, string];
		const build = builds[tag];
		for (const one of act === 'delete' ? Object.keys(builds) : [tag])
			if (act !== 'delete' || builds[one] === build) builds[one] = act === 'push' ? 'second' : 'none';
	}
	return builds[reference]!;
}

/** Returns when a task starts after its base image is updated: `hour` where it checks every 10 to 60 minutes. Source: sources.registryBaseImages. */
export const startOf = (
	publicRepository: boolean,
	sameTag: boolean,
	state: 'ran' | 'never' | 'off' | 'stage'
) => (sameTag && state === 'ran' ? (publicRepository ? 'hour' : 'now') : 'no');

/**
 * Whether a command takes the login server in the name of an image: not where an option names the registry. Sources:
 * sources.containerInstanceFromRegistry, sources.registryLock.
 */
export const needsServer = (command: string): boolean => !command.startsWith('az acr');
