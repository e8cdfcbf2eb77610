// Azure Container Instances or Container Apps, and whether two containers share a group or an app.
import type { Traced } from '#lib/azure/decision.ts';

/** What the service must have. `bare`: no environment around the containers. */
export const needs = ['scale', 'split', 'certificate', 'bare'] as const;
export type Need = (typeof needs)[number];
/** What connects two containers. `image`: one gets a new image and the other keeps running. */
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
 * Returns the service for two containers, and whether they share a group or an app. Container Instances have no scaling, load
 * balancing or certificates. Doesn't cover jobs, Windows containers, NGroups and other services. Sources:
 * sources.containerOptions, sources.containerGroups, sources.containerGroupUpdate.
 */
export function hostFor(need: Need, bond: Bond): Host & Traced {
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
