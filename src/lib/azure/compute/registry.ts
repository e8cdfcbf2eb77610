// Azure Container Registry: which plan, who signs in how, from where, and how an image gets there.

/** A plan includes so many GiB of storage. */
const plans = { Basic: 10, Standard: 100, Premium: 500 } as const;
export type Plan = keyof typeof plans;
/** Returns the least plan that has a feature and includes storage. Source: sources.registrySkus. */
export function planFor(feature: string, storage: number): Plan {
	const least = /replica|private|range|key/.test(feature) ? 2 : feature.includes('anonymous') ? 1 : 0;
	return (Object.keys(plans) as Plan[]).find((plan, at) => at >= least && storage <= plans[plan])!;
}

/**
 * Returns which kind of identity signs in without a stored secret where that’s possible: a managed one only in Azure. Source:
 * sources.registryAuthentication.
 */
export const identityFor = (place: 'azure' | 'datacenter' | 'person') =>
	(({ azure: 'managed', datacenter: 'principal', person: 'user' }) as const)[place];

export interface Access {
	/** From the registry’s private endpoint network, from a network peered with it, from one public address, or from the first alone. */
	readonly from: 'network' | 'peer' | 'address' | 'only';
	readonly premium: boolean;
	/** Whether there’s a private endpoint, and whether its DNS zone is linked to the first network. */
	readonly endpoint: 'none' | 'unlinked' | 'linked';
}
/**
 * Returns the first step toward network access: private endpoints and IP rules need Premium, and a name resolves to the private address only with
 * the zone linked. Nothing where none is needed or the order is free. Sources: sources.registryPrivateEndpoints, sources.registryNetworks.
 */
export function accessStep({ from, premium, endpoint }: Access) {
	if (!premium) return endpoint === 'none' && from !== 'only' ? 'premium' : undefined;
	if (from === 'address') return 'rule';
	if (from === 'only') return endpoint === 'linked' ? 'close' : undefined;
	if (endpoint === 'none') return 'endpoint';
	return endpoint === 'linked' && from === 'network' ? undefined : 'link';
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
