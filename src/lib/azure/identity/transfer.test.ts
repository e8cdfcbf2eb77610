import { expect, it } from 'vitest';
import { afterTransfer, type Transfer, type TransferredItem } from '#lib/azure/identity/transfer.ts';

// https://learn.microsoft.com/en-us/azure/role-based-access-control/transfer-subscription#understand-the-impact-of-transferring-a-subscription
it.each<[Transfer, TransferredItem, string]>([
	['tenant', 'role assignment', 'again'],
	['tenant', 'custom role', 'again'],
	['tenant', 'policy assignment', 'again'],
	['tenant', 'system-assigned identity', 'update'],
	['tenant', 'user-assigned identity', 'again'],
	['tenant', 'key vault', 'update'],
	['billing', 'role assignment', 'nothing'],
	['billing', 'key vault', 'nothing'],
	['group', 'policy assignment', 'nothing']
])('%s, %s: %s', (to, item, step) => expect(afterTransfer(to, item)).toBe(step));
