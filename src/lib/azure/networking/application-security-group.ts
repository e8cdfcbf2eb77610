// Application security groups: interfaces of one virtual network.
// The page was read in a copy from 2020-02-27.

/** Returns whether an interface can join a group: one network per group. Source: sources.applicationSecurityGroups. */
export const mayJoin = ([home]: readonly string[], network: string): boolean =>
	home === undefined || home === network;

/** Returns whether a rule can name both groups: only in one network. Source: sources.applicationSecurityGroups. */
export const mayPair = (source: string, destination: string): boolean => source === destination;
