// Where a Bicep file is deployed: what each scope can create, and the command that fits.

export const scopes = ['resourceGroup', 'subscription', 'managementGroup', 'tenant'] as const;
export type Scope = (typeof scopes)[number];
/** The scope at which each kind is created. */
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
 * The target scope that a file needs for what it creates itself, and what goes into modules with a scope of their own: a
 * file is deployed at the widest. Leaves out extension resources, and policies and roles, which fit several scopes.
 * Source: Deploy Bicep to a subscription (deploy-to-subscription), to a tenant (deploy-to-tenant).
 */
export function scopeFor(creates: readonly Created[]): {
	readonly scope: Scope;
	readonly inModules: readonly Created[];
	readonly trace: readonly string[];
} {
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
				: `The file says targetScope = '${scope}'; what lies below goes into a module.`,
			`The command is ${commands[scope]}.`
		]
	};
}
