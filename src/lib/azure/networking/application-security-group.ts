// How far an application security group reaches: interfaces of one virtual network.
// Documentation: application-security-groups of 2020-02-27 (the newest stored copy).
import type { Decision } from '#lib/azure/decision.ts';

/**
 * Whether an interface can join a group: the first member's network binds all others.
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/application-security-groups
 */
export function mayJoin(memberNetworks: readonly string[], network: string): Decision<boolean> {
	const [home] = memberNetworks;
	const answer = home === undefined || home === network;
	return {
		answer,
		trace: [
			home === undefined
				? `The first member binds the group to ${network}.`
				: `The group is bound to ${home}; the interface is in ${network}${answer ? ' as well' : ''}.`
		]
	};
}

/**
 * Whether one rule may name a group as source and another as destination: only within one network.
 * Source: https://learn.microsoft.com/en-us/azure/virtual-network/application-security-groups
 */
export const mayPair = (source: string, destination: string): Decision<boolean> => ({
	answer: source === destination,
	trace: [
		source === destination
			? 'Both groups are in one network.'
			: 'Groups of a rule must be in one network; a peering does not help.'
	]
});
