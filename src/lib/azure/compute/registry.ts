// Azure Container Registry: who may pull and push, from where, what a tag leads to, and how an image gets there.

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
 * address that the registry allows, `group` is a container group with a user-assigned identity, `web` an App Service app. Container Instances is a
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

type Build = 'first' | 'second' | 'new' | 'none';
/**
 * Returns the build that a reference leads to. `reference`: a tag, v1 or stable, or the `digest` of the first build. `steps`: such as `push v1`.
 * `stable`: the build with that tag before; v1 is the first, v2 the second. A push moves a tag to a new build, `untag` removes only the tag, and
 * `delete` the build with all its tags. Source: sources.registryDelete.
 */
export function buildAfter(reference: string, steps: readonly string[], stable: 'first' | 'second'): Build {
	const builds: Record<string, Build> = { v1: 'first', stable, v2: 'second', digest: 'first' };
	for (const step of steps) {
		const [act, tag] = step.split(' ') as [string, string];
		const build = builds[tag];
		for (const one of act === 'delete' ? Object.keys(builds) : [tag])
			if (act !== 'delete' || builds[one] === build) builds[one] = act === 'push' ? 'new' : 'none';
	}
	return builds[reference]!;
}

/** Where there is an image, or source code of one: a `folder` with a Dockerfile, a `git` repository with one, another registry, Docker on a `pc`. */
export type ImageSource = 'folder' | 'git' | 'hub' | 'acr' | 'pc';
/**
 * Returns what adds an image to a registry, once or after each commit: az acr build, az acr import, az acr task create or docker push. Nothing where
 * there are no commits. Sources: sources.registryTasks, sources.registryImport, sources.registryDocker.
 */
export const addBy = (source: ImageSource, eachCommit: boolean) =>
	eachCommit
		? source === 'git'
			? 'task'
			: undefined
		: source === 'pc'
			? 'push'
			: source === 'folder' || source === 'git'
				? 'build'
				: 'import';

/**
 * Whether a command takes the login server in the name of an image: not where an option names the registry. Sources:
 * sources.containerInstanceFromRegistry, sources.registryDelete.
 */
export const needsServer = (command: string): boolean => !command.startsWith('az acr');
