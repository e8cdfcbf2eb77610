// Users: where their properties are changed, and what changes how they sign in or their type.

/** Where an account comes from: it was created in the tenant, is synced from Active Directory, or was invited from another tenant. */
type Origin = 'cloud' | 'synced' | 'guest';

/**
 * Returns where a property of a user is changed, such as the usage location: in the tenant, in Active Directory, or in a guest's home tenant. Doesn't cover password
 * writeback, synced usage locations, cross-tenant synchronization, and attributes whose source of authority was moved.
 * Sources: sources.userProfile, sources.guestProperties.
 */
export const changedIn = (
	origin: Origin,
	property: 'profile' | 'location' | 'password'
): 'tenant' | 'directory' | 'home' =>
	origin === 'synced' && property !== 'location'
		? 'directory'
		: origin === 'guest' && property === 'password'
			? 'home'
			: 'tenant';

/**
 * Returns what a user takes to sign in with a password of the tenant or with another external account, or to have the default
 * permissions of a member or a guest, and to stay as they are otherwise. `external`: whether they authenticate outside of the tenant,
 * whatever their type. Doesn't cover pending invitations and synced users. Sources: sources.guestProperties,
 * sources.convertUser, sources.inviteInternal, sources.resetRedemption.
 */
export const stepFor = (
	{ external, type }: { readonly external: boolean; readonly type: 'Member' | 'Guest' },
	need: 'password' | 'account' | 'Member' | 'Guest'
): 'none' | 'type' | 'internal' | 'external' | 'reset' =>
	need === 'account'
		? external
			? 'reset'
			: 'external'
		: need === 'password'
			? external
				? 'internal'
				: 'none'
			: need === type
				? 'none'
				: 'type';
