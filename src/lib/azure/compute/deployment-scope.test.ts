import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	canDeploy,
	canWrite,
	commandFor,
	includesDeployments,
	scopeFor,
	type Created,
	type DeployRole,
	type Step,
	type Written
} from '#lib/azure/compute/deployment-scope.ts';

describe('the scope of a file', () => {
	it.each<[string, Created[], string]>([
		// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-to-resource-group
		['a storage account', ['account'], 'group'],
		// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-to-subscription
		['a resource group', ['group'], 'sub'],
		['a resource group and, by a module, an account in it', ['group', 'account'], 'sub'],
		// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-to-management-group
		['a policy definition in a management group', ['policy'], 'mg']
	])('%s', (_, creates, scope) => {
		expect(scopeFor(creates)).toBe(scope);
	});

	it('agrees with asking from the narrowest upwards', () => {
		const kinds: Created[] = ['account', 'network', 'group', 'policy'];
		fc.assert(
			fc.property(fc.subarray(kinds), (creates) => {
				let scope = 'group';
				if (creates.includes('group')) scope = 'sub';
				if (creates.includes('policy')) scope = 'mg';
				expect(scopeFor(creates)).toBe(scope);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-what-if and deploy-to-subscription
describe('the command', () => {
	it.each<[Created[], Step, boolean, string | undefined]>([
		[['account'], 'deploy', false, 'az deployment group create'],
		[['account'], 'deploy', true, 'az deployment group create --mode Complete'],
		[['account'], 'preview', false, 'az deployment group what-if'],
		[['account'], 'preview', true, 'az deployment group what-if --mode Complete'],
		[['account'], 'confirm', true, 'az deployment group create --mode Complete --confirm-with-what-if'],
		[['group'], 'confirm', false, 'az deployment sub create --confirm-with-what-if'],
		[['policy'], 'preview', false, 'az deployment mg what-if'],
		[['group'], 'deploy', true, undefined]
	])('%j to %s, cleaning: %s', (creates, step, cleans, command) => {
		expect(commandFor(creates, step, cleans)).toBe(command);
	});
});

// https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles
const actions: Readonly<Record<DeployRole, readonly RegExp[]>> = {
	Owner: [/./],
	Contributor: [/^(?!Microsoft.Authorization.*(write|delete)$)/],
	'User Access Administrator': [/^Microsoft.Authorization/, /read$/],
	'Network Contributor': [/^Microsoft.Network/, /^Microsoft.Resources.deployments/],
	'Storage Account Contributor': [/^Microsoft.Storage.storageAccounts/, /^Microsoft.Resources.deployments/],
	'Virtual Machine Contributor': [
		/^Microsoft.Compute.(virtualMachines|disks)/,
		/^Microsoft.Network.networkInterfaces/,
		/^Microsoft.Resources.deployments/
	],
	Reader: [/read$/]
};
const needed: Readonly<Record<Written, readonly string[]>> = {
	account: ['Microsoft.Storage/storageAccounts/write'],
	network: ['Microsoft.Network/virtualNetworks/write'],
	vm: ['Microsoft.Compute/virtualMachines/write', 'Microsoft.Network/networkInterfaces/write'],
	group: ['Microsoft.Resources/subscriptions/resourceGroups/write'],
	assignment: ['Microsoft.Authorization/roleAssignments/write']
};

describe('who can deploy', () => {
	it('agrees with the actions of roles', () => {
		const has = (role: DeployRole, action: string): boolean => actions[role].some((one) => one.test(action));
		const roles = Object.keys(actions) as DeployRole[];
		const parts = Object.keys(needed) as Written[];
		for (const role of roles) {
			const deploys = has(role, 'Microsoft.Resources/deployments/write');
			expect(includesDeployments(role)).toBe(deploys);
			for (const what of parts)
				expect([role, what, canWrite(role, what)]).toEqual([
					role,
					what,
					needed[what].every((action) => has(role, action))
				]);
		}
		fc.assert(
			fc.property(
				fc.constantFrom(...roles),
				fc.constantFrom('sub', 'group'),
				fc.subarray(parts, { minLength: 1 }),
				(role, at, creates) => {
					const all = ['Microsoft.Resources/deployments/write', ...creates.flatMap((one) => needed[one])];
					const reaches = at === 'sub' || !creates.includes('group');
					expect(canDeploy(role, at, creates)).toBe(reaches && all.every((action) => has(role, action)));
				}
			)
		);
	});
	// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-what-if#required-permissions
	it('takes the rights for a VM and for deployments', () => {
		expect(canDeploy('Virtual Machine Contributor', 'group', ['vm'])).toBe(true);
		expect(canDeploy('Reader', 'sub', ['vm'])).toBe(false);
	});
});
