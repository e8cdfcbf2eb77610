// Web apps: the steps to a custom domain, and which backups are enough.

export type DomainStep = 'A' | 'CNAME' | 'TXT' | 'add' | 'create' | 'bind' | 'to A' | 'to CNAME';
/**
 * Returns the steps that bring a domain with HTTPS to an app. `live`: another site without HTTPS uses it, and its visitors always reach a site, with
 * HTTPS as soon as they reach the app where that’s possible: not by a managed certificate, which is issued only for a domain that leads to the app.
 * Sources: sources.appServiceCustomDomain, sources.appServiceMigrateDomain, sources.appServiceCertificates.
 */
export function domainSteps(root: boolean, live: boolean, managed: boolean): readonly DomainStep[] {
	const record = root ? 'A' : 'CNAME';
	if (live)
		return [
			'TXT',
			'add',
			...(managed ? ([`to ${record}`, 'create', 'bind'] as const) : (['bind', `to ${record}`] as const))
		];
	return [record, 'add', ...(managed ? (['create'] as const) : []), 'bind'];
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
