// What a storage account can be used for, and what must be done before it can.
import { isGeo, isZonal, type Redundancy } from '#lib/azure/storage/redundancy.ts';

export const kinds = ['standard', 'premium-blobs', 'premium-files'] as const;
export type Kind = (typeof kinds)[number];

export interface Account {
	readonly kind: Kind;
	readonly redundancy: Redundancy;
	/** Data Lake Storage: a hierarchical namespace. */
	readonly hierarchical: boolean;
}

/** Names as shown on screen. */
export const kindNames: Readonly<Record<Kind, string>> = {
	standard: 'Standard general-purpose v2',
	'premium-blobs': 'Premium block blobs',
	'premium-files': 'Premium file shares'
};

/**
 * Returns the kind that data takes, premium only where standard isn't enough, or nothing where no kind meets all needs. `archive`: blobs that
 * are archived. `copies`: whether an outage of a zone must not stop writes, or a second region must have a copy. Doesn't cover page blobs and
 * regional availability. Sources: sources.storageAccounts, sources.accessTiers.
 */
export function kindFor(
	data: 'blobs' | 'archive' | 'queues' | 'smb' | 'nfs',
	fast: boolean,
	copies: 'any' | 'zones' | 'region'
): Kind | undefined {
	if (!fast && data !== 'nfs') return data === 'archive' && copies === 'zones' ? undefined : 'standard';
	if (copies === 'region' || data === 'archive' || data === 'queues') return undefined;
	return data === 'blobs' ? 'premium-blobs' : 'premium-files';
}

/** Geo-redundancy and read access, without zones. */
const secondary = (one: Redundancy): string => (isGeo(one) ? one.replace('Z', '') : 'LRS');
/**
 * Returns how the redundancy of an account is changed in place, or what must come first. Nothing where it can't be so, or where the pages
 * differ. Doesn't cover failovers, protocols and boot diagnostics. Source: sources.redundancyMigration.
 */
export function redundancyStep(
	kind: Kind,
	from: Redundancy,
	to: Redundancy,
	archived: boolean
): 'setting' | 'conversion' | 'both' | 'rehydrate' | 'copy' | undefined {
	const zones = isZonal(from) !== isZonal(to);
	const other = secondary(from) !== secondary(to);
	if (from === to || (zones && other && isGeo(from) && isGeo(to))) return undefined;
	if (kind !== 'standard' && (archived || isGeo(from) || isGeo(to))) return undefined;
	if (kind === 'premium-blobs') return 'copy';
	if (kind === 'premium-files' && to === 'LRS') return undefined;
	if (archived) return !isZonal(from) && (isZonal(to) || from === 'LRS') ? 'rehydrate' : undefined;
	return !zones ? 'setting' : other ? 'both' : 'conversion';
}

/**
 * Returns what still blocks an upgrade to a hierarchical namespace: an enabled feature, soft-deleted blobs, or page blobs. `disabled`: days since
 * soft delete was disabled, if it was. `retention`: days for which it kept blobs, which were deleted every day. Doesn't cover the change feed and
 * existing versions. Sources: sources.namespaceUpgrade, sources.blobFeatures.
 */
export const upgradeBlockers = (
	disabled: number | undefined,
	retention: number,
	used: 'none' | 'versioning' | 'pages'
): readonly ('feature' | 'wait' | 'pages')[] => [
	...(disabled === undefined || used === 'versioning' ? (['feature'] as const) : []),
	...((disabled ?? 0) < retention ? (['wait'] as const) : []),
	...(used === 'pages' ? (['pages'] as const) : [])
];

/**
 * Returns how data of an account gets a second layer of encryption, or a customer-managed key, with the least data affected. Nothing for a second
 * layer of all blobs: each could be written again with an encryption scope. `container`: a new one. `twice`: the account has infrastructure
 * encryption, and `keyed`: a customer-managed key. Doesn't cover queues and tables. Sources: sources.infrastructureEncryption,
 * sources.encryptionScopes.
 */
export function encryptionStep(
	need: 'double' | 'key',
	data: 'container' | 'blobs' | 'shares',
	twice: boolean,
	keyed: boolean
): 'none' | 'scope' | 'key' | 'account' | undefined {
	if (need === 'double' ? twice : keyed) return 'none';
	if (data === 'container') return 'scope';
	return need === 'key' ? 'key' : data === 'shares' ? 'account' : undefined;
}

/**
 * Returns what must change in a plan for a customer-managed key in a vault of the same tenant. `created`: the account exists already, and doesn't
 * get its key at creation. `purge`: the vault has purge protection. Source: sources.customerKeys.
 */
export const keyFaults = (
	created: boolean,
	identity: 'user' | 'system',
	role: string,
	key: 'RSA' | 'EC',
	purge: boolean
): readonly ('identity' | 'role' | 'key' | 'purge')[] => [
	...(!created && identity === 'system' ? (['identity'] as const) : []),
	...(role === 'Key Vault Crypto Service Encryption User' ? [] : (['role'] as const)),
	...(key === 'RSA' ? [] : (['key'] as const)),
	...(purge ? [] : (['purge'] as const))
];

/**
 * Returns the parameters for which az storage account create fails. `more`: one more parameter, if any. Doesn't cover names in use, access tiers
 * of premium accounts, provisioned v2 and page blobs with a hierarchical namespace. Sources: sources.storageAccounts, sources.azStorageAccount.
 */
export const creationFaults = (
	name: string,
	kind: string,
	sku: string,
	more = ''
): readonly ('name' | 'sku' | 'more')[] => [
	...(/^[a-z\d]{3,24}$/.test(name) ? [] : (['name'] as const)),
	...((sku.startsWith('P') ? /_[LZ]RS/.test(sku) : kind === 'StorageV2') ? [] : (['sku'] as const)),
	...(/Archive/.test(more) || (/namespace/.test(more) && kind === 'FileStorage') ? (['more'] as const) : [])
];

/**
 * Returns whether an existing account can be changed so, or another is needed. Nothing where it's so already, or the pages don't say. Doesn't cover
 * what blocks an upgrade of the namespace. Sources: sources.storageAccounts, sources.redundancyMigration, sources.namespaceUpgrade.
 */
export function canChange(
	change:
		| 'tier'
		| 'geo'
		| 'performance'
		| 'region'
		| 'group'
		| 'key'
		| 'hierarchical'
		| 'queue'
		| 'container'
		| 'smb'
		| 'nfs',
	kind: Kind,
	hierarchical: boolean
): boolean | undefined {
	if (change === 'hierarchical')
		return hierarchical || kind === 'premium-blobs' ? undefined : kind === 'standard';
	if (change === 'container') return kind !== 'premium-files';
	return kind === 'premium-files' && /smb|nfs/.test(change)
		? true
		: /tier|geo|queue|smb/.test(change)
			? kind === 'standard'
			: /group|key/.test(change);
}

/**
 * Returns what a custom domain for blobs needs next. `root`: it isn't a subdomain. `use`: whether someone uses the domain, or it's verified by the
 * indirect way. Source: sources.blobCustomDomain.
 */
export const domainStep = (
	root: boolean,
	https: boolean,
	use: 'new' | 'live' | 'verified'
): 'front' | 'verify' | 'cname' => (root || https ? 'front' : use === 'live' ? 'verify' : 'cname');

/**
 * Returns the --kind and the least expensive --sku of an account for data that must survive the loss of a disk, a zone or a region. Nothing where no
 * account allows both. Doesn't cover provisioned v2 file shares. Source: sources.storageRedundancy.
 */
export function createdAs(
	data: 'blobs' | 'shares' | 'pages' | 'queues',
	survives: 'disk' | 'zone' | 'region'
): readonly [kind: string, sku: string] | undefined {
	const standard = data === 'queues';
	if (!standard && (survives === 'region' || (data === 'pages' && survives === 'zone'))) return undefined;
	return [
		{ blobs: 'BlockBlobStorage', shares: 'FileStorage', pages: 'StorageV2', queues: 'StorageV2' }[data],
		`${standard ? 'Standard' : 'Premium'}_${{ disk: 'LRS', zone: 'ZRS', region: 'GRS' }[survives]}`
	];
}
