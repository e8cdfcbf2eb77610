// Container Instances or Container Apps, and whether two containers live in one group or app.

/** What is wanted of the service. `bare`: no environment around the containers. */
export const needs = ['scale', 'split', 'certificate', 'bare'] as const;
export type Need = (typeof needs)[number];
/** What two containers are to each other. `image`: one takes a new image without the other noticing. */
export const bonds = ['localhost', 'lifecycle', 'image'] as const;
export type Bond = (typeof bonds)[number];
export interface Host {
	readonly service: 'Container Instances' | 'Container Apps';
	readonly together: boolean;
}

const brings: Readonly<Record<Exclude<Need, 'bare'>, string>> = {
	scale: 'Scaling by load',
	split: 'Splitting traffic between revisions',
	certificate: 'A certificate from the platform'
};

/**
 * Where two containers go. Leaves out jobs, Windows containers, NGroups and every other service.
 * Source: Comparing container options (compare-options): Container Instances give a pod, without scale, load balancing or
 * certificates; Container Apps add these, revisions and environments. Container groups (container-instances-container-groups),
 * Update Container Instances (container-instances-update).
 */
export function hostFor(need: Need, bond: Bond): Host & { readonly trace: readonly string[] } {
	const bare = need === 'bare';
	const together = bond !== 'image';
	return {
		service: bare ? 'Container Instances' : 'Container Apps',
		together,
		trace: [
			bare
				? 'A container app lives in an environment; a container group needs none.'
				: `${brings[need]} comes with Container Apps, not with Container Instances.`,
			together
				? `Containers share ${bond === 'localhost' ? 'localhost' : 'a lifecycle'} within one group or app only.`
				: 'A change to one restarts all containers of its group or app, so each has its own.'
		]
	};
}
