// Object replication: what a policy needs, and which blobs it copies.
import type { Traced } from '#lib/azure/decision.ts';
import type { Account } from '#lib/azure/storage/account.ts';

/** A hierarchical namespace supports neither versioning nor the change feed. */
type Tracking =
	| { readonly hierarchical: false; readonly versioning: boolean; readonly changeFeed: boolean }
	| { readonly hierarchical: true; readonly versioning: false; readonly changeFeed: false };

export type Side = Omit<Account, 'hierarchical'> &
	Tracking & {
		readonly tenant: string;
		/** AllowCrossTenantReplication. */
		readonly crossTenant: boolean;
	};

export type Lack =
	'kind' | 'namespace' | 'source-versioning' | 'target-versioning' | 'change-feed' | 'tenant';

/**
 * Returns what's missing for a policy, in the order of `Lack`. Regions, subscriptions and redundancy can differ. A
 * hierarchical namespace needs another account, so what it doesn't support isn't missing too. Doesn't cover customer-provided
 * keys and immutability. Sources: sources.objectReplication,
 * https://learn.microsoft.com/en-us/azure/storage/blobs/storage-feature-support-in-storage-accounts
 */
export function missing(source: Side, target: Side): Traced & { readonly lacks: readonly Lack[] } {
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
	const failed = tests.filter(([, met]) => !met);
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
	/** Uploaded before the rule was created. */
	readonly existing: boolean;
	/** Encrypted with a key that a client provided in its request. */
	readonly providedKey?: boolean;
	/** Name within the container. */
	readonly name: string;
}

/** What keeps a blob from being replicated: what it is, its name, or when it was added. */
export type Bar = 'kind' | 'name' | 'time';

/**
 * Returns whether a rule copies a blob, and the first thing that keeps it from that. `all`: it includes existing blobs. Source:
 * sources.objectReplication.
 */
export function copies(
	rule: { readonly prefix?: string; readonly all: boolean },
	blob: Candidate
): Traced & { readonly copied: boolean; readonly bar?: Bar } {
	const not = (bar: Bar, sentence: string) => ({ copied: false, bar, trace: [sentence] });
	if (blob.snapshot) return not('kind', 'Snapshots are not replicated.');
	if (blob.blobType !== 'block') return not('kind', 'Only block blobs are replicated.');
	if (blob.archived) return not('kind', 'Archived blobs cannot be replicated.');
	if (blob.providedKey) return not('kind', 'Blobs with customer-provided keys are not replicated.');
	if (rule.prefix !== undefined && !blob.name.startsWith(rule.prefix))
		return not('name', `The rule covers names that begin with ${rule.prefix}.`);
	if (blob.existing && !rule.all)
		return not('time', 'By default a rule copies only blobs added after it was created.');
	return { copied: true, trace: ['It is a block blob in an online tier, and the rule covers it.'] };
}

/** Returns whether clients can do this in the target container while the policy is active: read and delete, but not write. */
export const inTarget = (operation: 'read' | 'write' | 'delete'): boolean => operation !== 'write';

export type BlobChange = 'overwrite' | 'metadata' | 'delete' | 'snapshot' | 'tier';

/**
 * Returns what an attempt to change a replicated block blob does to the blob of that name in the destination: a new current
 * version, no current version any more, or nothing. `held`: a container-level immutability policy is in effect there. Doesn't
 * cover index tags, whose replication newer policies can enable. Source: sources.objectReplication.
 */
export function inDestination(
	change: BlobChange,
	at: 'source' | 'target',
	held: boolean
): 'new' | 'gone' | 'same' {
	if (held || change === 'snapshot' || change === 'tier') return 'same';
	if (change === 'delete') return 'gone';
	return at === 'target' && !inTarget('write') ? 'same' : 'new';
}
