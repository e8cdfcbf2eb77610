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
export type TransferredItem = keyof typeof inNewTenant;

/**
 * Returns what must be done for something in a subscription so that it works as before. What is assigned on the subscription
 * itself is kept in another management group. Doesn't cover what is inherited. Sources: sources.transferSubscription,
 * sources.managementGroups.
 */
export const afterTransfer = (to: Transfer, item: TransferredItem): 'nothing' | 'again' | 'update' =>
	to === 'tenant' ? inNewTenant[item] : 'nothing';
