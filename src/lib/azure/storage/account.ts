// Kinds of storage account against what is asked of them.
// Documentation: storage-account-overview of 2022-01-24, storage-feature-support of 2022-09-20.
import { isGeo, isZonal, type Redundancy } from '#lib/azure/storage/redundancy.ts';

export const kinds = ['standard', 'premium-blobs', 'premium-files'] as const;
/** Standard general-purpose v2, premium block blobs, premium file shares. */
export type Kind = (typeof kinds)[number];

export interface Account {
	readonly kind: Kind;
	readonly redundancy: Redundancy;
	/** Hierarchical namespace: Data Lake Storage. */
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
	'object-replication'
] as const;
export type Feature = (typeof features)[number];

/** How each kind is named on screen. */
export const kindNames: Readonly<Record<Kind, string>> = {
	standard: 'Standard general-purpose v2',
	'premium-blobs': 'Premium block blobs',
	'premium-files': 'Premium file shares'
};

const kindWords: Readonly<Record<Kind, string>> = {
	standard: 'standard general-purpose v2',
	'premium-blobs': 'premium block blobs',
	'premium-files': 'premium file shares'
};

const kindsOf: Readonly<Record<Feature, readonly Kind[]>> = {
	blobs: ['standard', 'premium-blobs'],
	'smb-shares': ['standard', 'premium-files'],
	'nfs-shares': ['premium-files'],
	queues: ['standard'],
	'cool-tier': ['standard'],
	'archive-tier': ['standard'],
	versioning: ['standard', 'premium-blobs'],
	'object-replication': ['standard', 'premium-blobs']
};

/** Whether such an account can be made: premium kinds have no second region, only file shares no namespace of blobs. */
export const canBe = ({ kind, redundancy, hierarchical }: Account): boolean =>
	(kind === 'standard' || !isGeo(redundancy)) && !(kind === 'premium-files' && hierarchical);

/** What is so for the features that a kind does not have. */
function whyNot(kind: Kind, feature: Feature): string {
	if (kind === 'standard') return 'NFS file shares need a premium file shares account.';
	if (kind === 'premium-files') return 'A premium file shares account holds file shares only.';
	return feature.endsWith('tier')
		? 'Blobs of a premium block blobs account can’t be moved between access tiers.'
		: 'A premium block blobs account holds blobs only.';
}

/**
 * Whether an account can do it, and why not. A kind cannot be changed later: it takes a new account and a copy. Leaves
 * out page blobs, legacy kinds and what a region offers.
 * Sources: https://learn.microsoft.com/en-us/azure/storage/common/storage-account-overview,
 * https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview,
 * https://learn.microsoft.com/en-us/azure/storage/files/files-nfs-protocol,
 * https://learn.microsoft.com/en-us/azure/storage/blobs/versioning-overview and
 * https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview
 */
export function offers(
	account: Account,
	feature: Feature
): { readonly can: boolean; readonly trace: readonly string[] } {
	const say = (can: boolean, sentence: string) => ({ can, trace: [sentence] });
	if (!kindsOf[feature].includes(account.kind)) return say(false, whyNot(account.kind, feature));
	if (feature === 'archive-tier' && isZonal(account.redundancy))
		return say(false, `Archive needs LRS, GRS or RA-GRS, not ${account.redundancy}.`);
	if (account.hierarchical && (feature === 'versioning' || feature === 'object-replication'))
		return say(false, 'A hierarchical namespace doesn’t support it.');
	return say(true, `A ${kindWords[account.kind]} account supports it.`);
}
