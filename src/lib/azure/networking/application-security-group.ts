// Application security groups: interfaces of one virtual network, in the region of the group.
// The first page was read in a copy from 2020-02-27.

/** Where a network interface is. */
export interface Place {
	readonly region: string;
	readonly network: string;
}

/**
 * Returns whether an interface can join a group in a region with members in a virtual network, or with none: one network and
 * one region. Sources: sources.applicationSecurityGroups, sources.networkInterfaces.
 */
export const mayJoin = (
	group: { readonly region: string; readonly network?: string | undefined },
	{ region, network }: Place
): boolean => group.region === region && (group.network ?? network) === network;

/** Returns whether a rule can name both groups: only in one network. Source: sources.applicationSecurityGroups. */
export const mayPair = (source: string, destination: string): boolean => source === destination;
