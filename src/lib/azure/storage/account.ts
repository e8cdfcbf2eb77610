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

/**
 * Returns the first step toward a tier: of existing blobs whose tier was set, right away, or of uploads that name none. Doesn't cover the smart
 * tier, encryption scopes, and append and page blobs. Sources: sources.accessTiers, sources.lifecycleManagement.
 */
export function tierStep(
	{ kind, redundancy }: Omit<Account, 'hierarchical'>,
	tier: 'cool' | 'archive',
	of: 'existing' | 'uploads'
): 'account' | 'convert' | 'set' | 'default' | 'rule' {
	if (kind !== 'standard') return 'account';
	if (tier === 'archive' && isZonal(redundancy)) return 'convert';
	if (of === 'existing') return 'set';
	return tier === 'archive' ? 'rule' : 'default';
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
 * Returns what is missing before point-in-time restore of so many days can be enabled: another account, or settings. `soft`: days of soft delete
 * for blobs, 0 where it's disabled. Source: sources.pointInTimeRestore.
 */
export function restoreSteps(
	{ kind, hierarchical }: Omit<Account, 'redundancy'>,
	has: { readonly versioning: boolean; readonly feed: boolean; readonly soft: number },
	days: number
): readonly ('account' | 'versioning' | 'feed' | 'soft')[] {
	if (kind !== 'standard' || hierarchical) return ['account'];
	return [
		...(has.versioning ? [] : (['versioning'] as const)),
		...(has.feed ? [] : (['feed'] as const)),
		...(has.soft > days ? [] : (['soft'] as const))
	];
}

/**
 * Returns what must come first where blobs need one of the namespaces. `used`: what stops an upgrade to the hierarchical one, and `kept`: whether
 * it's needed afterward. An upgrade can't be undone. Doesn't cover the change feed. Sources: sources.namespaceUpgrade, sources.blobFeatures.
 */
export function namespaceStep(
	needed: boolean,
	hierarchical: boolean,
	used: 'none' | 'versioning' | 'soft' | 'pages',
	kept: boolean
): 'none' | 'upgrade' | 'disable' | 'remove' | 'account' {
	if (needed === hierarchical) return 'none';
	if (hierarchical || (kept && used !== 'soft')) return 'account';
	return ({ none: 'upgrade', versioning: 'disable', soft: 'disable', pages: 'remove' } as const)[used];
}

/**
 * Returns how data of a general-purpose v2 account gets a second layer of encryption, or a customer-managed key, with the least data affected.
 * `twice`: the account has infrastructure encryption. `scoped`: queues use the key of the account. Sources: sources.infrastructureEncryption,
 * sources.accountEncryptionKey, sources.encryptionScopes.
 */
export function encryptionStep(
	need: 'double' | 'key',
	data: 'container' | 'shares' | 'queues',
	{ twice, scoped }: { readonly twice: boolean; readonly scoped: boolean }
): 'none' | 'scope' | 'key' | 'account' {
	if (need === 'double') return twice ? 'none' : data === 'container' ? 'scope' : 'account';
	if (data === 'container') return 'scope';
	return data === 'queues' && !scoped ? 'account' : 'key';
}

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
