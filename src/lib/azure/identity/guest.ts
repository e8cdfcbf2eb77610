// Guests: who may invite them to the tenant.

export const inviteSettings = ['anyone', 'members and admins', 'admins only', 'no one'] as const;

export interface Collaboration {
	/** The guest invite setting, from most to least open. */
	readonly invite: (typeof inviteSettings)[number];
	/** Collaboration restrictions: an allowlist or a blocklist. */
	readonly domains?: { readonly kind: 'allow' | 'block'; readonly list: readonly string[] };
}

export interface Inviter {
	readonly type: 'member' | 'guest';
	/** User Administrator or Guest Inviter. */
	readonly admin?: boolean;
}

/**
 * Returns whether an invitation may be sent: by the guest invite setting, and by the list of domains. Doesn't cover guests with member
 * permissions, Global Administrators under "no one", and cross-tenant access settings. Sources: sources.guestSettings,
 * sources.guestDomains.
 */
export const mayInvite = (
	{ invite, domains }: Collaboration,
	{ type, admin }: Inviter,
	address: string
): boolean =>
	(invite === 'anyone' ||
		(invite !== 'no one' && admin === true) ||
		(invite === 'members and admins' && type === 'member')) &&
	(!domains ||
		domains.list.includes(address.slice(address.indexOf('@') + 1).toLowerCase()) ===
			(domains.kind === 'allow'));

/** How someone gets a guest account: an invitation that they redeemed, one that is pending, or one that someone sends now. */
export type Invitation = 'redeemed' | 'pending' | Inviter;

/**
 * Returns whether someone can be a guest under settings that were saved after the invitations. The list of domains is checked for new
 * and for pending ones, and the guest invite setting for new ones only. Doesn't cover cross-tenant access settings. Source:
 * sources.guestDomains.
 */
export const canBeGuest = (settings: Collaboration, invitation: Invitation, address: string): boolean =>
	invitation === 'redeemed' ||
	(invitation === 'pending'
		? mayInvite({ ...settings, invite: 'anyone' }, { type: 'member' }, address)
		: mayInvite(settings, invitation, address));
