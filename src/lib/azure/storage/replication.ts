// Object replication of block blobs: what a policy needs, and which blobs it copies.
// Documentation: object-replication-overview of 2021-09-02, storage-feature-support of 2022-09-20.
import type { Account } from '#lib/azure/storage/account.ts';

/** With a hierarchical namespace there is neither versioning nor a change feed. */
type Tracking =
	| { readonly hierarchical: false; readonly versioning: boolean; readonly changeFeed: boolean }
	| { readonly hierarchical: true; readonly versioning: false; readonly changeFeed: false };

export type Side = Omit<Account, 'hierarchical'> &
	Tracking & {
		readonly tenant: string;
		/** AllowCrossTenantReplication. */
		readonly crossTenant: boolean;
	};

/** What stands in the way of a policy. */
export type Lack =
	'kind' | 'namespace' | 'source-versioning' | 'target-versioning' | 'change-feed' | 'tenant';

/**
 * Everything that is missing for a policy from source to target, in the order of this type. Regions, subscriptions and
 * redundancy may differ. What an account with a hierarchical namespace can't have isn't missing: another account is needed.
 * Leaves out encryption by a key in the request and immutability.
 * Sources: https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview,
 * https://learn.microsoft.com/en-us/azure/storage/blobs/storage-feature-support-in-storage-accounts
 */
export function missing(
	source: Side,
	target: Side
): { readonly lacks: readonly Lack[]; readonly trace: readonly string[] } {
	const both = [source, target];
	const tests: readonly (readonly [Lack, boolean, string])[] = [
		[
			'kind',
			both.every(({ kind }) => kind !== 'premium-files'),
			'Both accounts must be general-purpose v2 or premium block blobs.'
		],
		['namespace', !both.some(({ hierarchical }) => hierarchical), 'A hierarchical namespace rules it out.'],
		['source-versioning', source.versioning || source.hierarchical, 'Versioning must be on in the source.'],
		['target-versioning', target.versioning || target.hierarchical, 'Versioning must be on in the target.'],
		['change-feed', source.changeFeed || source.hierarchical, 'The change feed must be on in the source.'],
		[
			'tenant',
			source.tenant === target.tenant || both.every(({ crossTenant }) => crossTenant),
			'Across tenants both accounts must allow it.'
		]
	];
	const failed = tests.filter(([, holds]) => !holds);
	return {
		lacks: failed.map(([lack]) => lack),
		trace:
			failed.length === 0
				? ['Versioning is on in both accounts and the change feed in the source; regions may differ.']
				: failed.map(([, , sentence]) => sentence)
	};
}

export interface Candidate {
	readonly blobType: 'block' | 'append' | 'page';
	readonly archived: boolean;
	readonly snapshot: boolean;
	/** Uploaded before the rule was made. */
	readonly existing: boolean;
	/** Name within the container. */
	readonly name: string;
}

/**
 * Whether a rule in force copies a blob of its source container. `all`: the rule is set to take existing blobs as well.
 * Source: https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview
 */
export function copies(
	rule: { readonly prefix?: string; readonly all: boolean },
	blob: Candidate
): { readonly copied: boolean; readonly trace: readonly string[] } {
	const say = (copied: boolean, sentence: string) => ({ copied, trace: [sentence] });
	if (blob.snapshot) return say(false, 'Snapshots are not replicated.');
	if (blob.blobType !== 'block') return say(false, 'Only block blobs are replicated.');
	if (blob.archived) return say(false, 'Archived blobs cannot be replicated.');
	if (rule.prefix !== undefined && !blob.name.startsWith(rule.prefix))
		return say(false, `The rule takes names that begin with ${rule.prefix}.`);
	if (blob.existing && !rule.all)
		return say(false, 'By default a rule takes only blobs added after it was made.');
	return say(true, 'It is a block blob in an online tier, and the rule takes it.');
}

/** What a client may do in a target container while the policy is in force: read and delete, not write. */
export const inTarget = (operation: 'read' | 'write' | 'delete'): boolean => operation !== 'write';
