// Guests: who may invite whom into the tenant.
// Documentation: external-collaboration-settings-configure of 2024-09-18.
import type { Verdict } from '#lib/azure/identity/access.ts';

export const inviteSettings = ['anyone', 'members and admins', 'admins only', 'no one'] as const;

export interface Collaboration {
	/** The guest invite setting, from the most open to the strictest. */
	readonly invite: (typeof inviteSettings)[number];
	/** Collaboration restrictions: one list, of one kind. */
	readonly domains?: { readonly kind: 'allow' | 'block'; readonly list: readonly string[] };
}

export interface Inviter {
	readonly type: 'member' | 'guest';
	/** User Administrator or Guest Inviter. */
	readonly admin?: boolean;
}

/**
 * Whether the guest invite setting lets somebody invite. Left out: guests with a member's permissions, Global
 * Administrators under "no one".
 * Source: https://learn.microsoft.com/en-us/entra/external-id/external-collaboration-settings-configure
 */
export function invites(invite: Collaboration['invite'], inviter: Inviter): Verdict {
	const allowed =
		invite === 'anyone' ||
		(invite !== 'no one' && inviter.admin === true) ||
		(invite === 'members and admins' && inviter.type === 'member');
	return {
		allowed,
		trace: [`The setting "${invite}" ${allowed ? 'lets' : 'does not let'} this person invite.`]
	};
}

/**
 * Whether an invitation may be sent. A list of allowed domains blocks all others, a list of blocked ones allows all others.
 * It binds new invitations and those not redeemed yet; guests who are in already stay. Left out: cross-tenant access
 * settings.
 * Source: https://learn.microsoft.com/en-us/entra/external-id/allow-deny-list
 */
export function mayInvite({ invite, domains }: Collaboration, inviter: Inviter, address: string): Verdict {
	const may = invites(invite, inviter);
	if (!may.allowed) return may;
	const domain = address.slice(address.indexOf('@') + 1).toLowerCase();
	const listed = domains?.list.includes(domain) ?? false;
	const refused = domains !== undefined && listed === (domains.kind === 'block');
	return {
		allowed: !refused,
		trace: [
			...may.trace,
			!domains
				? 'No list of domains is set.'
				: `${domain} is ${listed ? '' : 'not '}on the ${domains.kind} list, so it is ${refused ? 'refused' : 'let in'}.`
		]
	};
}
