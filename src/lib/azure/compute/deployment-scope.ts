// The target scope of a Bicep file, and the command that deploys it.
import type { Traced } from '#lib/azure/decision.ts';

export const scopes = ['resourceGroup', 'subscription', 'managementGroup', 'tenant'] as const;
export type Scope = (typeof scopes)[number];
/** The scope at which each kind of resource is created. */
const homes = {
	'a storage account': 'resourceGroup',
	'a virtual network': 'resourceGroup',
	'a virtual machine': 'resourceGroup',
	'a resource group': 'subscription',
	'a management group': 'tenant',
	'a subscription': 'tenant'
} as const satisfies Record<string, Scope>;
export type Created = keyof typeof homes;
export const commands: Readonly<Record<Scope, string>> = {
	resourceGroup: 'az deployment group create',
	subscription: 'az deployment sub create',
	managementGroup: 'az deployment mg create',
	tenant: 'az deployment tenant create'
};

/**
 * Returns the target scope of a file, the widest that its resources need, and what goes into modules with their own scope.
 * Doesn't cover extension resources, policies and roles, which fit several scopes. Sources: sources.bicepToSubscription and
 * deploy-to-tenant beside it.
 */
export function scopeFor(
	creates: readonly Created[]
): Traced & { readonly scope: Scope; readonly inModules: readonly Created[] } {
	const scope = creates.reduce<Scope>(
		(widest, one) => (scopes.indexOf(homes[one]) > scopes.indexOf(widest) ? homes[one] : widest),
		'resourceGroup'
	);
	const inModules = creates.filter((one) => homes[one] !== scope);
	return {
		scope,
		inModules,
		trace: [
			...creates.map((one) => `${one[0]!.toUpperCase()}${one.slice(1)} is created at scope ${homes[one]}.`),
			scope === 'resourceGroup'
				? 'A file without targetScope is for a resource group.'
				: `The file says targetScope = '${scope}'; what belongs below goes into a module.`,
			`The command is ${commands[scope]}.`
		]
	};
}
