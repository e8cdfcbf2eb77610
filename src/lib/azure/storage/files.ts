// Azure Files: what share-level and NTFS permissions allow together, how people sign in, and how clients mount a share.

/** From least to most, as `shareRights`. */
export const shareRoles = ['no', 'reader', 'contributor', 'elevated'] as const;
export const ntfsLevels = ['no', 'read', 'write', 'modify', 'full'] as const;
/** What someone can do with a file of another person. Each includes those before it. */
const shareRights = ['no', 'read', 'write', 'delete', 'permissions'] as const;
export type ShareRight = (typeof shareRights)[number];

export interface ShareAccess {
	/** The role on the share of a person or one of their groups. */
	readonly role: (typeof shareRoles)[number];
	/** The account's default share-level permission. */
	readonly byDefault: (typeof shareRoles)[number];
	readonly ntfs: (typeof ntfsLevels)[number];
}

/** Returns what the share level allows, and what NTFS does, as places in `shareRights`. Sources: sources.sharePermissions, sources.filePermissions. */
export const shareAndNtfs = ({
	role,
	byDefault,
	ntfs
}: ShareAccess): readonly [share: number, ntfs: number] => [
	[0, 1, 3, 4][Math.max(shareRoles.indexOf(role), shareRoles.indexOf(byDefault))]!,
	ntfsLevels.indexOf(ntfs)
];
/** Returns the effective permission. Doesn't cover privileged roles, account keys and a person's own files. Source: sources.filePermissions. */
export const rightOf = (access: ShareAccess): ShareRight => shareRights[Math.min(...shareAndNtfs(access))]!;

/** What the devices of a share's users, who have hybrid identities, are joined to. */
export interface ShareUsers {
	readonly joined: 'ad' | 'hybrid' | 'entra' | 'managed';
	/** Whether domain controllers of AD DS can be reached wherever they work. */
	readonly reach: 'yes' | 'no';
}
/**
 * Returns the only identity source with which users get a Kerberos ticket without a prompt, or `none`. Undefined where several fit, or where
 * no one would sign in. Doesn't cover previews, explicit credentials and cloud trusts. Source: sources.filesIdentity.
 */
export function identitySourceFor({ joined, reach }: ShareUsers) {
	const reaches = reach === 'yes';
	if (joined === 'managed') return reaches ? undefined : 'domain';
	if (joined === 'ad') return reaches ? 'ad' : 'none';
	return reaches ? undefined : 'kerberos';
}

/**
 * Returns what gives a group just the access that it needs, where NTFS permissions allow it: a role by its access and level, or the default
 * share-level permission. `who`: synced, or in AD DS only. Undefined where no role is enough, or no sign-in possible. Sources: sources.sharePermissions,
 * sources.filesOauth.
 */
export function shareGrant({
	who,
	how,
	need
}: {
	readonly who: 'synced' | 'ad';
	/** Over SMB, or through REST. */
	readonly how: 'smb' | 'rest';
	readonly need: 'read' | 'write' | 'full';
}): string | undefined {
	if (how === 'rest' && (who === 'ad' || need === 'full')) return undefined;
	return who === 'ad' ? 'default' : `${how} ${need}`;
}

/** A client of a share. The network of its region has a private endpoint for the share, and no other network reaches that. */
export interface ShareClient {
	readonly client: 'smb3' | 'nfs';
	/** In that network, in another region, or on-premises. */
	readonly where: 'in' | 'out' | 'prem';
	/** Port 445 to the internet. */
	readonly port: 'open' | 'blocked';
}
/** Returns what a client needs to mount a share. Sources: sources.filesSmb, sources.filesNfs, sources.filesNetworking. */
export function mountNeeds({ client, where, port }: ShareClient): 'nothing' | 'peer' | 'vpn' {
	if (where === 'in' || (client === 'smb3' && port === 'open')) return 'nothing';
	return where === 'out' ? 'peer' : 'vpn';
}
