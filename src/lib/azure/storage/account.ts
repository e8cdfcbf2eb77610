// Kinds of storage account, and the features they support.
import type { Traced } from '#lib/azure/decision.ts';
import { isGeo, isZonal, type Redundancy } from '#lib/azure/storage/redundancy.ts';

export const kinds = ['standard', 'premium-blobs', 'premium-files'] as const;
export type Kind = (typeof kinds)[number];

export interface Account {
	readonly kind: Kind;
	readonly redundancy: Redundancy;
	/** Data Lake Storage: a hierarchical namespace. */
	readonly hierarchical: boolean;
}

export const features = [
	'blobs',
	'smb-shares',
	'nfs-shares',
	'queues',
	'cool-tier',
	'archive-tier',
	'versioning',
	'object-replication',
	'point-in-time'
] as const;
export type Feature = (typeof features)[number];

/** Names as shown on screen. */
export const kindNames: Readonly<Record<Kind, string>> = {
	standard: 'Standard general-purpose v2',
	'premium-blobs': 'Premium block blobs',
	'premium-files': 'Premium file shares'
};

const kindsOf: Readonly<Record<Feature, readonly Kind[]>> = {
	blobs: ['standard', 'premium-blobs'],
	'smb-shares': ['standard', 'premium-files'],
	'nfs-shares': ['premium-files'],
	queues: ['standard'],
	'cool-tier': ['standard'],
	'archive-tier': ['standard'],
	versioning: ['standard', 'premium-blobs'],
	'object-replication': ['standard', 'premium-blobs'],
	'point-in-time': ['standard']
};

/** Returns whether an account can exist: premium has no geo-redundancy, premium file shares no hierarchical namespace. */
export const canBe = ({ kind, redundancy, hierarchical }: Account): boolean =>
	(kind === 'standard' || !isGeo(redundancy)) && !(kind === 'premium-files' && hierarchical);

function whyNot(kind: Kind, feature: Feature): string {
	if (kind === 'standard') return 'NFS file shares need a premium file shares account.';
	if (kind === 'premium-files') return 'A premium file shares account holds file shares only.';
	if (feature === 'point-in-time') return 'Point-in-time restore needs a standard account.';
	return feature.endsWith('tier')
		? 'Blobs of a premium block blobs account can’t be moved between access tiers.'
		: 'A premium block blobs account holds blobs only.';
}

/**
 * Returns whether an account supports a feature. The kind can't be changed later. Doesn't cover page blobs, legacy kinds and
 * regional availability. Sources: sources.storageAccounts, sources.accessTiers, sources.blobVersioning,
 * sources.objectReplication, sources.pointInTimeRestore,
 * https://learn.microsoft.com/en-us/azure/storage/files/files-nfs-protocol
 */
export function offers(account: Account, feature: Feature): Traced & { readonly can: boolean } {
	const say = (can: boolean, sentence: string) => ({ can, trace: [sentence] });
	if (!kindsOf[feature].includes(account.kind)) return say(false, whyNot(account.kind, feature));
	if (feature === 'archive-tier' && isZonal(account.redundancy))
		return say(false, `Archive needs LRS, GRS or RA-GRS, not ${account.redundancy}.`);
	if (account.hierarchical && ['versioning', 'object-replication', 'point-in-time'].includes(feature))
		return say(false, 'A hierarchical namespace doesn’t support it.');
	const name = kindNames[account.kind];
	return say(
		true,
		`A ${name[0]!.toLowerCase()}${name.slice(1)} account${feature === 'archive-tier' ? ` with ${account.redundancy}` : ''} supports it.`
	);
}
