// Lifecycle management: the action that a policy takes on a blob.
import type { Traced } from '#lib/azure/decision.ts';
import type { Account } from '#lib/azure/storage/account.ts';
import { isZonal } from '#lib/azure/storage/redundancy.ts';
import { tierNames, tiers, type Tier } from '#lib/azure/storage/tier.ts';

/** From the most to the least expensive storage. */
export const actions = ['tierToCool', 'tierToCold', 'tierToArchive', 'delete'] as const;
export type Action = (typeof actions)[number];
export type Since = 'modified' | 'created' | 'accessed';

type StorageAccount = Pick<Account, 'kind' | 'redundancy'>;

export interface LifecycleRule {
	readonly name: string;
	/** Starts with the container: `logs/2026`. Undefined: all blobs. */
	readonly prefix?: string;
	readonly blobType: 'block' | 'append';
	readonly action: Action;
	readonly since: Since;
	readonly days: number;
}

export interface Blob {
	readonly path: string;
	readonly blobType: 'block' | 'append' | 'page';
	readonly tier: Tier;
	/** Days since. `accessed` needs access tracking on the whole time. */
	readonly age: { readonly modified: number; readonly created: number; readonly accessed?: number };
	/** Whether previous versions or snapshots exist. */
	readonly versions?: boolean;
}

export interface Run extends Traced {
	readonly action: Action | 'none';
	/** Rules whose filters and days the blob meets, but whose action isn't possible. */
	readonly heldBack: readonly string[];
}

/** Returns the filter or condition of a rule that a blob doesn't meet. */
function unmet(rule: LifecycleRule, blob: Blob): string | undefined {
	if (rule.blobType !== blob.blobType) return `is for ${rule.blobType} blobs`;
	if (rule.prefix !== undefined && !blob.path.startsWith(rule.prefix)) return `is for ${rule.prefix}…`;
	const age = blob.age[rule.since];
	if (age === undefined) throw new RangeError(`Expected the days since last access, for ${rule.name}.`);
	return age > rule.days
		? undefined
		: `asks for more than ${rule.days} days since ${rule.since}, and it is ${age}`;
}

/** Returns why the action of a rule isn't possible on a blob. */
function blocked(rule: LifecycleRule, blob: Blob, account: StorageAccount): string | undefined {
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
 * Returns what one run does to the current version of a blob. A rule needs all its filters and more days than it says; of
 * several actions, the cheapest runs. Doesn't cover index tags, actions on versions and snapshots, moving to Hot on access,
 * and days since the last tier change. Source: sources.lifecyclePolicy.
 * @throws {RangeError} if a rule counts from last access and the blob has no such age
 */
export function run(policy: readonly LifecycleRule[], blob: Blob, account: StorageAccount): Run {
	const trace: string[] = [];
	const heldBack: string[] = [];
	let best = -1;
	let possible = 0;
	for (const rule of policy) {
		const misses = unmet(rule, blob);
		const because = misses ?? blocked(rule, blob, account);
		const line = because === undefined ? `${rule.name} applies: ${rule.action}.` : `${rule.name} ${because}.`;
		trace.push(line);
		if (misses === undefined && because !== undefined) heldBack.push(line);
		if (because !== undefined) continue;
		possible++;
		best = Math.max(best, actions.indexOf(rule.action));
	}
	const action = actions[best] ?? 'none';
	if (possible > 1) trace.push(`Of several actions, the cheapest is taken: ${action}.`);
	return { action, heldBack, trace };
}
