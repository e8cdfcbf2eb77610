// Transfers of a subscription: to another management group, billing account or tenant, and what must be done again.

export type Transfer = 'group' | 'billing' | 'tenant';

/** What must be done after a transfer to another tenant. */
const inNewTenant = {
	'role assignment': 'again',
	'custom role': 'again',
	'policy assignment': 'again',
	'user-assigned identity': 'again',
	'system-assigned identity': 'update',
	'key vault': 'update'
} as const;
export type TransferredItem = keyof typeof inNewTenant | 'inherited role';

/**
 * Returns what must be done for something in a subscription so that it works as before. Roles and policies of the old
 * management group are no longer inherited after a move to another one. Doesn't cover roles that are inherited where the
 * tenant changes, and custom roles that are defined on a management group. Sources: sources.transferSubscription,
 * sources.managementGroups.
 */
export function afterTransfer(
	to: Transfer,
	item: TransferredItem
): 'nothing' | 'again' | 'update' | undefined {
	if (item === 'inherited role') return to === 'tenant' ? undefined : to === 'group' ? 'again' : 'nothing';
	return to === 'tenant' ? inNewTenant[item] : 'nothing';
}
