// Web apps: the way to another group or region, custom domains and their certificates, backups, network features and secrets.

/**
 * Returns how an app gets to another resource group, or to another region without a change of its tier: cloned where that’s supported, else as a
 * restored custom backup. Doesn’t cover Free, Shared and function apps. Sources: sources.moveAppService, sources.appServiceClone,
 * sources.appServiceBackup.
 */
export const relocation = (
	region: boolean,
	{ os, tier }: { readonly os: 'Windows' | 'Linux'; readonly tier: 'Basic' | 'Standard' }
): 'move' | 'clone' | 'restore' =>
	region ? (os === 'Windows' && tier === 'Standard' ? 'clone' : 'restore') : 'move';

export type DomainStep = 'A' | 'CNAME' | 'TXT' | 'add' | 'create' | 'bind' | 'remap';
/**
 * Returns the steps that bring an existing domain with HTTPS to an app. `live`: another site uses it, without downtime until the app has HTTPS, so
 * its certificate can’t be a new managed one. Sources: sources.appServiceCustomDomain, sources.appServiceMigrateDomain,
 * sources.appServiceCertificates.
 */
export const domainSteps = (root: boolean, live: boolean, managed: boolean): readonly DomainStep[] =>
	live
		? ['TXT', 'add', 'bind', 'remap']
		: [root ? 'A' : 'CNAME', 'add', ...(managed ? (['create'] as const) : []), 'bind'];

/**
 * Returns whether a free managed certificate can be issued and is enough. `direct`: the record of the domain, which isn’t a wildcard, points to the
 * app itself. `exported`: also for use elsewhere. Source: sources.appServiceCertificates.
 */
export const canBeManaged = (direct: boolean, exported: boolean): boolean => direct && !exported;

/**
 * Returns which backups are enough, automatic ones first, or whether files must be left out or moved away before. Sizes are in GB. `needed`: what
 * has to be in a backup. `custom`: only custom backups can do what is required. Source: sources.appServiceBackup.
 */
export const backupFor = (
	size: number,
	needed: number,
	custom: boolean
): 'automatic' | 'custom' | 'filter' | 'reduce' =>
	!custom && size <= 30 ? 'automatic' : size <= 10 ? 'custom' : needed <= 10 ? 'filter' : 'reduce';

/**
 * Returns what lets clients connect to an app, or the app to servers, at private addresses where `connected`: they’re in the virtual network, or
 * reach it by peering or VPN. Sources: sources.appServiceNetworking, sources.appServiceVnetIntegration.
 */
export const networkFeature = (
	inbound: boolean,
	connected: boolean
): 'private endpoint' | 'integration' | 'restriction' | 'hybrid' =>
	connected ? (inbound ? 'private endpoint' : 'integration') : inbound ? 'restriction' : 'hybrid';

/**
 * Returns what to do so that a setting gets the newest version of a secret by a Key Vault reference, more than 24 hours after that version was
 * created. Doesn’t cover network restrictions. `identity`: what the app has. `reads`: whether that identity can read the secret.
 * Source: sources.keyVaultReferences.
 */
export const secretSteps = (
	identity: 'none' | 'system' | 'user',
	reads: boolean,
	pinned: boolean
): readonly ('enable' | 'select' | 'assign' | 'unpin')[] => [
	...(identity === 'none' ? (['enable'] as const) : identity === 'user' ? (['select'] as const) : []),
	...(reads ? [] : (['assign'] as const)),
	...(pinned ? (['unpin'] as const) : [])
];
