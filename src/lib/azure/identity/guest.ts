// Guests: who may invite them to the tenant.
import { verdict, type Verdict } from '#lib/azure/decision.ts';

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
 * Returns whether the guest invite setting allows a person to invite. Doesn't cover guests with member permissions, and
 * Global Administrators under "no one". Source:
 * https://learn.microsoft.com/en-us/entra/external-id/external-collaboration-settings-configure
 */
export function invites(invite: Collaboration['invite'], inviter: Inviter): Verdict {
	const allowed =
		invite === 'anyone' ||
		(invite !== 'no one' && inviter.admin === true) ||
		(invite === 'members and admins' && inviter.type === 'member');
	return verdict(allowed, `The setting "${invite}" ${allowed ? 'lets' : 'does not let'} this person invite.`);
}

/**
 * Returns whether an invitation may be sent. The list of domains applies to new and unredeemed invitations; guests who
 * redeemed theirs stay. Doesn't cover cross-tenant access settings. Source:
 * https://learn.microsoft.com/en-us/entra/external-id/allow-deny-list
 */
export function mayInvite({ invite, domains }: Collaboration, inviter: Inviter, address: string): Verdict {
	const may = invites(invite, inviter);
	if (!may.allowed) return may;
	const domain = address.slice(address.indexOf('@') + 1).toLowerCase();
	const listed = domains?.list.includes(domain) ?? false;
	const refused = domains !== undefined && listed === (domains.kind === 'block');
	return verdict(
		!refused,
		...may.trace,
		!domains
			? 'No list of domains is set.'
			: `${domain} is ${listed ? '' : 'not '}on the ${domains.kind} list, so it is ${refused ? 'refused' : 'let in'}.`
	);
}
