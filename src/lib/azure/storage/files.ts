// Azure Files over SMB with identities: who can sign in, and what share-level and NTFS permissions allow together.
import type { Traced } from '#lib/azure/decision.ts';

export type IdentitySource = 'ad-ds' | 'entra-kerberos' | 'entra-domain-services';
/** Where the account of a person exists: in both directories, in the cloud only or on-premises only. */
export type Person = 'hybrid' | 'cloud-only' | 'on-premises-only';

export interface Device {
	/** The directory that the device is joined to. */
	readonly joined: 'ad-ds' | 'entra' | 'entra-hybrid' | 'entra-domain-services';
	/** Whether it can reach a domain controller of its domain now. */
	readonly reachesController: boolean;
}

export interface SignIn extends Traced {
	readonly works: boolean;
}

/**
 * Returns whether a person gets a Kerberos ticket for the shares of an account. Doesn't cover explicit credentials on devices
 * that aren't joined, and cloud-only people with Entra Kerberos (in preview). Source: sources.filesIdentity.
 */
export function signIn(source: IdentitySource, person: Person, device: Device): SignIn {
	const say = (works: boolean, ...trace: string[]): SignIn => ({ works, trace });
	const hybrid = device.joined === 'entra-hybrid';
	if (source === 'ad-ds') {
		if (person === 'cloud-only') return say(false, 'AD DS has no cloud-only people.');
		if (device.joined !== 'ad-ds' && !hybrid) return say(false, 'The device is not joined to AD DS.');
		return say(
			device.reachesController,
			device.reachesController
				? 'The device is joined to AD DS and reaches a domain controller.'
				: 'AD DS issues the ticket, and no domain controller can be reached.'
		);
	}
	if (source === 'entra-kerberos') {
		if (person !== 'hybrid') return say(false, 'Entra Kerberos is used here by people synced from AD DS.');
		return device.joined === 'entra' || hybrid
			? say(true, 'Entra ID issues the ticket, so no domain controller has to be reached.')
			: say(false, 'The device is neither Entra joined nor hybrid joined.');
	}
	if (person === 'on-premises-only')
		return say(false, 'Entra Domain Services knows people of Entra ID only, and this one is not synced.');
	if (device.joined !== 'entra-domain-services')
		return say(false, 'The device is not joined to the managed domain.');
	return say(
		device.reachesController,
		device.reachesController
			? 'The device is joined to the managed domain and reaches it.'
			: 'The managed domain cannot be reached.'
	);
}

/** From least to most. `elevated` can also change permissions. */
export const shareRoles = ['none', 'reader', 'contributor', 'elevated'] as const;
export type ShareRole = (typeof shareRoles)[number];
export const ntfsLevels = ['none', 'read', 'write', 'modify', 'full'] as const;
export type Ntfs = (typeof ntfsLevels)[number];
/** Effective permissions. Each includes those before it. */
export const shareRights = ['none', 'read', 'write', 'delete', 'permissions'] as const;
export type ShareRight = (typeof shareRights)[number];

export interface ShareAccess {
	/** The role on the share of a person or one of their groups. */
	readonly role: ShareRole;
	/** The account's default share-level permission. */
	readonly byDefault: ShareRole;
	readonly ntfs: Ntfs;
	/** Mounted with the account key, not as a person. */
	readonly accountKey?: boolean;
}

const mostByRole = { none: 0, reader: 1, contributor: 3, elevated: 4 };

const shareOf = ({ role, byDefault }: ShareAccess): number =>
	Math.max(mostByRole[role], mostByRole[byDefault]);

/**
 * Returns the effective permission on another person's file. Doesn't cover privileged roles over REST, the SMB admin role,
 * and a person's own files. Source: sources.filePermissions.
 */
export const rightOf = (access: ShareAccess): ShareRight =>
	access.accountKey === true
		? 'permissions'
		: shareRights[Math.min(shareOf(access), ntfsLevels.indexOf(access.ntfs))]!;

export const shareRoleNames = {
	none: 'None',
	reader: 'Reader',
	contributor: 'Contributor',
	elevated: 'Elevated Contributor'
} satisfies Record<ShareRole, string>;
/** Permissions in words, by level. NTFS has the same levels. */
const allowed = ['nothing', 'read', 'read and write', 'read, write and delete', 'all, permissions too'];

/** Returns how `rightOf` follows. Sources: sources.filePermissions, sources.sharePermissions. */
export function rightTrace(access: ShareAccess): readonly string[] {
	if (access.accountKey === true) return ['The account key mounts with full rights for anyone who has it.'];
	const { role, byDefault, ntfs } = access;
	const share = shareOf(access);
	const level = ntfsLevels.indexOf(ntfs);
	return [
		byDefault === 'none'
			? `The role on the share is ${shareRoleNames[role]}.`
			: `The higher of role (${shareRoleNames[role]}) and default (${shareRoleNames[byDefault]}) counts.`,
		`The share allows ${allowed[share]!}, NTFS ${allowed[level]!}; both together allow ${allowed[Math.min(share, level)]!}.`
	];
}
