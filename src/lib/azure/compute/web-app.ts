// Web apps: the way to another group or region, the steps to a custom domain, backups, and secrets in settings.

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

export type DomainStep = 'A' | 'CNAME' | 'TXT' | 'add' | 'create' | 'bind' | 'to A' | 'to CNAME';
/**
 * Returns the steps that bring a domain with HTTPS to an app. `live`: another site without HTTPS uses it, and its visitors always reach a site, with
 * HTTPS as soon as they reach the app where that’s possible: not by a managed certificate, which is issued only for a domain that leads to the app.
 * Sources: sources.appServiceCustomDomain, sources.appServiceMigrateDomain, sources.appServiceCertificates.
 */
export function domainSteps(root: boolean, live: boolean, managed: boolean): readonly DomainStep[] {
	const record = root ? 'A' : 'CNAME';
	const secured = managed ? (['create', 'bind'] as const) : (['bind'] as const);
	if (!live) return [record, 'add', ...secured];
	return managed ? ['TXT', 'add', `to ${record}`, ...secured] : ['TXT', 'add', ...secured, `to ${record}`];
}

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
