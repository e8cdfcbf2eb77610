// Application security groups: interfaces of one virtual network.
// The page was read in a copy from 2020-02-27.
import { decided, type Decision } from '#lib/azure/decision.ts';

/** Returns whether an interface can join a group: one network per group. Source: sources.applicationSecurityGroups. */
export function mayJoin(memberNetworks: readonly string[], network: string): Decision<boolean> {
	const [home] = memberNetworks;
	const answer = home === undefined || home === network;
	return decided(
		answer,
		home === undefined
			? `The first member binds the group to ${network}.`
			: `The group is bound to ${home}; the interface is in ${network}${answer ? ' as well' : ''}.`
	);
}

/** Returns whether a rule can name both groups: only in one network. Source: sources.applicationSecurityGroups. */
export const mayPair = (source: string, destination: string): Decision<boolean> =>
	source === destination
		? decided(true, 'Both groups are in one network.')
		: decided(false, 'Groups of a rule must be in one network; a peering does not help.');
