// A run of lifecycle management: which action, if any, a policy takes on one blob.
// Documentation: lifecycle-management-policy-structure of 2025-06-13.
import type { Account } from '#lib/azure/storage/account.ts';
import { isZonal } from '#lib/azure/storage/redundancy.ts';
import { tierNames, tiers, type Tier } from '#lib/azure/storage/tier.ts';

/** From the dearest to the cheapest to keep. */
export const actions = ['tierToCool', 'tierToCold', 'tierToArchive', 'delete'] as const;
export type Action = (typeof actions)[number];
export type Since = 'modified' | 'created' | 'accessed';

export interface LifecycleRule {
	readonly name: string;
	/** Starts with the container's name: `logs/2026`. Without it every container counts. */
	readonly prefix?: string;
	readonly blobType: 'block' | 'append';
	readonly action: Action;
	readonly since: Since;
	readonly days: number;
}

export interface Blob {
	/** `container/name`. */
	readonly path: string;
	readonly blobType: 'block' | 'append' | 'page';
	readonly tier: Tier;
	/** Days that have passed since; `accessed` where access tracking was on the whole time. */
	readonly age: { readonly modified: number; readonly created: number; readonly accessed?: number };
	/** Previous versions or snapshots that still exist. */
	readonly versions?: boolean;
}

export interface Run {
	readonly action: Action | 'none';
	/** What keeps each rule back that the blob meets, filters and days, and whose action still can't be taken. */
	readonly heldBack: readonly string[];
	readonly trace: readonly string[];
}

/** Which filter or condition of a rule the blob doesn't meet. */
function unmet(rule: LifecycleRule, blob: Blob): string | undefined {
	if (rule.blobType !== blob.blobType) return `is for ${rule.blobType} blobs`;
	if (rule.prefix !== undefined && !blob.path.startsWith(rule.prefix)) return `is for ${rule.prefix}…`;
	const age = blob.age[rule.since];
	if (age === undefined) throw new RangeError(`Expected the days since last access, for ${rule.name}.`);
	return age > rule.days
		? undefined
		: `asks for more than ${rule.days} days since ${rule.since}, and it is ${age}`;
}

/** Why the action of a rule can't be taken on a blob that meets it. */
function held(
	rule: LifecycleRule,
	blob: Blob,
	account: Pick<Account, 'kind' | 'redundancy'>
): string | undefined {
	if (rule.action === 'delete')
		return blob.versions === true ? 'waits until its versions and snapshots are gone' : undefined;
	if (account.kind !== 'standard') return 'cannot move blobs of a premium account';
	if (blob.blobType !== 'block') return 'cannot move append blobs';
	if (rule.action === 'tierToArchive' && isZonal(account.redundancy))
		return `cannot archive with ${account.redundancy}`;
	if (actions.indexOf(rule.action) < tiers.indexOf(blob.tier))
		return `can’t move it, since it is in ${tierNames[blob.tier]} already`;
	return undefined;
}

/**
 * What one run does to the current version of a blob. Days must be exceeded, filters of a rule all hold, and of several
 * actions the cheapest is taken. Leaves out index tags, actions on versions and snapshots, moving back to Hot on access
 * and the condition on the last change of tier.
 * @throws {RangeError} where a rule counts from last access and the blob has no such age: another date stands in for it
 * Source: https://learn.microsoft.com/en-us/azure/storage/blobs/lifecycle-management-policy-structure
 */
export function run(
	policy: readonly LifecycleRule[],
	blob: Blob,
	account: Pick<Account, 'kind' | 'redundancy'>
): Run {
	const trace: string[] = [];
	const heldBack: string[] = [];
	let best = -1;
	let holding = 0;
	for (const rule of policy) {
		const misses = unmet(rule, blob);
		const because = misses ?? held(rule, blob, account);
		const line = because === undefined ? `${rule.name} holds: ${rule.action}.` : `${rule.name} ${because}.`;
		trace.push(line);
		if (misses === undefined && because !== undefined) heldBack.push(line);
		if (because !== undefined) continue;
		holding++;
		best = Math.max(best, actions.indexOf(rule.action));
	}
	const action = actions[best] ?? 'none';
	if (holding > 1) trace.push(`Of several actions the cheapest is taken: ${action}.`);
	return { action, heldBack, trace };
}
