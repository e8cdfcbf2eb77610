// Azure Container Registry: who may pull and push, from where, what a tag leads to, what a lock stops, and what runs a task.

/** What a registry lets an identity do with images. `perRepository`: in the mode RBAC Registry + ABAC Repository Permissions. */
export interface Access {
	readonly perRepository: boolean;
	readonly push: boolean;
	/** The only role so far. */
	readonly role?: 'Contributor' | 'AcrPull' | 'AcrPush' | undefined;
}
/** Returns the least role that is still needed, if any. Sources: sources.registryRoles, sources.registryPermissionsMode. */
export function missingRole({ perRepository, push, role }: Access) {
	if (perRepository) return push ? 'Writer' : 'Reader';
	if (role === 'Contributor' || role === 'AcrPush' || (role && !push)) return undefined;
	return push ? 'AcrPush' : 'AcrPull';
}

export type Client = 'vnet' | 'listed' | 'unlisted' | 'group' | 'web';
/**
 * Returns the way on which a client reaches a registry that has a private endpoint in the virtual network: `vnet` is in it, `listed` has an IP
 * address that the registry allows, `group` is a container group with a managed identity, `web` an App Service app. Container Instances are a
 * trusted service, App Service isn't. Sources: sources.registryPrivateEndpoints, sources.registryNetworks, sources.registryTrusted.
 */
export function wayIn(client: Client, access: 'all' | 'selected' | 'disabled', trusted: boolean) {
	if (client === 'vnet') return 'private';
	if (access === 'all' || (access === 'selected' && client === 'listed')) return 'public';
	return client === 'group' && trusted ? 'trusted' : undefined;
}

/** Of an image with its tag, or of a repository: the attribute that is false. */
export type Locked = 'write' | 'delete' | 'read' | undefined;
export type Act = 'overwrite' | 'delete' | 'pull' | 'push';
/**
 * Returns which attributes stop an act on an image, or the push of another tag. Nothing where the page doesn't say: `readEnabled` and anything but
 * a pull. Source: sources.registryLock.
 */
export function lockedBy(
	image: Locked,
	repository: Locked,
	act: Act
): readonly ('image' | 'repository')[] | undefined {
	if (act !== 'pull' && (image === 'read' || repository === 'read')) return undefined;
	const stops = (locked: Locked, whole: boolean): boolean =>
		locked === 'read' ||
		(locked === 'write' && act !== 'pull' && (whole || act !== 'push')) ||
		(locked === 'delete' && act === 'delete' && !whole);
	return [
		...(stops(image, false) ? (['image'] as const) : []),
		...(stops(repository, true) ? (['repository'] as const) : [])
	];
}

export type Step = readonly [act: string, tag: string];
/**
 * Returns the build that a reference leads to, 1 for the first and 2 for one that is pushed. `reference`: a tag, or `digest` for the first. `push`
 * moves a tag, `untag` removes only the tag, `delete` the manifest with all its tags. Source: sources.registryDelete.
 */
export function buildAfter(reference: string, steps: readonly Step[]): number | undefined {
	const builds = new Map([
		['v1', 1],
		['stable', 1],
		['digest', 1]
	]);
	for (const [act, tag] of steps) {
		const build = builds.get(tag);
		if (act === 'push') builds.set(tag, 2);
		else for (const [one, of] of builds) if (act === 'untag' ? one === tag : of === build) builds.delete(one);
	}
	return builds.get(reference);
}

/** Returns when a task runs after its base image is updated, within so many minutes. Source: sources.registryBaseImages. */
export function runsWithin(
	publicRepository: boolean,
	sameTag: boolean,
	state: 'ran' | 'never' | 'off' | 'stage'
): number | undefined {
	if (!sameTag || state !== 'ran') return undefined;
	return publicRepository ? 60 : 0;
}

/** Whether a command takes the login server in the name of an image: it does where no option names the registry. */
export const needsServer = (command: string): boolean => !/^az acr/.test(command);
