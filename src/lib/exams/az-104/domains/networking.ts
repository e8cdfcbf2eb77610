// What the networking domain of AZ-104 ships: the prompts of its groups, loaded together when one is needed.
import { prompts as virtualNetworksPrompts } from '#lib/exams/az-104/prompts/virtual-networks.ts';
import { prompts as secureAccessPrompts } from '#lib/exams/az-104/prompts/secure-access.ts';
import { prompts as dnsLoadBalancingPrompts } from '#lib/exams/az-104/prompts/dns-load-balancing.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [
	...virtualNetworksPrompts,
	...secureAccessPrompts,
	...dnsLoadBalancingPrompts
];
