// The facts of the case of the new branch.
import type { Collaboration } from '#lib/azure/identity/guest.ts';
import type { Lock } from '#lib/azure/identity/lock.ts';
import type { Role } from '#lib/azure/identity/role.ts';

export interface Branch {
	readonly company: string;
	readonly names: readonly [string, string, string, string];
	readonly resetFor: 'Pilot' | 'Branch' | 'Sales';
	readonly adminApp: boolean;
	/** The assignable scope of the custom role, and whether it has DataActions. */
	readonly assignable: string;
	readonly data: boolean;
	readonly needed: 1 | 2;
	readonly invite: Collaboration['invite'];
	readonly role: Role;
	readonly lock: Lock;
	readonly request: 'deleteVm' | 'startVm';
	readonly automation: boolean;
	readonly level: 'managementGroup' | 'subscription';
	readonly spent: number;
}
