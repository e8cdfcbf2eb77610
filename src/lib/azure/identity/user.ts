// Users: where their properties are changed.

/** Where an account comes from: it was created in the tenant, is synced from Active Directory, or was invited from another tenant. */
type Origin = 'cloud' | 'synced' | 'guest';

/**
 * Returns where a property of a user is changed, such as the usage location: in the tenant, in Active Directory, or in a guest's home
 * tenant. Doesn't cover password writeback, synced usage locations, cross-tenant synchronization, and attributes whose source of
 * authority was moved. Sources: sources.userProfile, sources.guestProperties.
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
