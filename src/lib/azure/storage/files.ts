// Azure Files: what share-level and NTFS permissions allow together, who changes them, how people sign in, and how clients mount a share.

/** From least to most, as `shareRights`. */
export const shareRoles = ['no', 'reader', 'contributor', 'elevated'] as const;
export const ntfsLevels = ['no', 'read', 'write', 'modify', 'full'] as const;
/** What someone can do with a file of another person. Each includes those before it. */
export const shareRights = ['no', 'read', 'write', 'delete', 'permissions'] as const;
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
/**
 * Returns whether someone can change the NTFS permissions of another person's folder with icacls, after taking ownership
 * where they can. `as`: the account key, or a role over SMB. Source: sources.filePermissions.
 */
export const canChangePermissions = (
	as: 'key' | 'admin' | 'elevated' | 'contributor',
	ntfs: ShareAccess['ntfs'],
	reachesController: boolean
): boolean => reachesController && (as === 'key' || as === 'admin' || (as === 'elevated' && ntfs === 'full'));

/** The users of a share, and what their devices are joined to. */
export interface ShareUsers {
	readonly who: 'hybrid' | 'cloud';
	readonly joined: 'ad' | 'hybrid' | 'entra' | 'managed';
	/** Whether domain controllers of AD DS can be reached wherever they work. */
	readonly reachesController: boolean;
}
/**
 * Returns the only identity source with which users get a Kerberos ticket without a prompt, or `none`. Undefined where several fit, or where
 * no one would sign in. Doesn't cover previews, explicit credentials and cloud trusts. Source: sources.filesIdentity.
 */
export function identitySourceFor({ who, joined, reachesController }: ShareUsers) {
	if (joined === 'managed') return reachesController ? undefined : 'domain';
	if (who === 'cloud') return joined === 'entra' ? 'none' : undefined;
	if (joined === 'ad') return reachesController ? 'ad' : 'none';
	return reachesController ? undefined : 'kerberos';
}

/**
 * Returns how the portal authorizes someone who opens a file, with the default settings of the account. `account` and `data`: the role on
 * the account and the one for file data. Sources: sources.filesPortal, sources.filesOauth.
 */
export function portalAuthorization(
	account: 'no' | 'reader' | 'keys',
	data: 'no' | 'smb' | 'privileged',
	readOnlyLock: boolean
): 'key' | 'entra' | 'denied' {
	if (account === 'keys' && !readOnlyLock) return 'key';
	return account !== 'no' && data === 'privileged' ? 'entra' : 'denied';
}

/** A client of a share. The network of its region has a private endpoint for the share, and no other network reaches that. */
export interface ShareClient {
	readonly protocol: 'smb3' | 'smb2' | 'nfs';
	readonly inNetwork: boolean;
	/** Whether port 445 is open to the internet. */
	readonly port: boolean;
	/** Whether encryption in transit is required for SMB. */
	readonly encrypted: boolean;
}
/**
 * Returns what a client that can't be upgraded needs to mount a share, moving only where nothing else helps. Undefined where it needs several
 * changes. Sources: sources.filesSmb, sources.filesNfs, sources.filesNetworking.
 */
export function mountNeeds({ protocol, inNetwork, port, encrypted }: ShareClient) {
	if (protocol !== 'smb2') return inNetwork || (protocol === 'smb3' && port) ? 'nothing' : 'tunnel';
	if (inNetwork) return encrypted ? 'encryption' : 'nothing';
	return encrypted ? undefined : 'move';
}
