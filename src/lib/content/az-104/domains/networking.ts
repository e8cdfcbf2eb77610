// What the networking domain of AZ-104 ships: prompts and rebuilds of its groups, loaded together when one is needed.
import { prompts as virtualNetworksPrompts } from '#lib/content/az-104/prompts/virtual-networks.ts';
import { prompts as secureAccessPrompts } from '#lib/content/az-104/prompts/secure-access.ts';
import { prompts as dnsLoadBalancingPrompts } from '#lib/content/az-104/prompts/dns-load-balancing.ts';
import { rebuild as virtualNetworksRebuild } from '#lib/content/az-104/rebuilds/virtual-networks.ts';
import { rebuild as secureAccessRebuild } from '#lib/content/az-104/rebuilds/secure-access.ts';
import { rebuild as dnsLoadBalancingRebuild } from '#lib/content/az-104/rebuilds/dns-load-balancing.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import type { TaskText } from '#lib/domain/task.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [
	...virtualNetworksPrompts,
	...secureAccessPrompts,
	...dnsLoadBalancingPrompts
];

/** One hands-on rebuild a group. */
export const rebuilds: readonly TaskText[] = [
	virtualNetworksRebuild,
	secureAccessRebuild,
	dnsLoadBalancingRebuild
];
