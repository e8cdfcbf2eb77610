// The target scope of a Bicep file, the command that deploys it, and who can.

/** The scope at which each kind of resource is created. A policy definition: one that is stored in a management group. */
const homes = { account: 'group', network: 'group', group: 'sub', policy: 'mg' } as const;
export type Created = keyof typeof homes;
const scopes = ['mg', 'sub', 'group'] as const;

/**
 * Returns the target scope of a file as commands name it: the widest that its resources need. What belongs below goes into modules. Doesn't cover extension
 * resources, which fit several scopes, and management groups. Sources: sources.bicepToSubscription and deploy-to-management-group beside it.
 */
export const scopeFor = (creates: readonly Created[]): (typeof scopes)[number] =>
	scopes.find((scope) => creates.some((one) => homes[one] === scope)) ?? 'group';

/** Whether a deployment is checked only, checked and then confirmed, or run at once. */
export type Step = 'preview' | 'confirm' | 'deploy';
/**
 * Returns the command, without the names of files, groups and locations. `cleans`: it deletes what the file doesn't deploy, for which only a resource group
 * has a mode. Sources: sources.bicepWhatIf, sources.deploymentModes.
 */
export const commandFor = (creates: readonly Created[], step: Step, cleans: boolean): string | undefined => {
	const scope = scopeFor(creates);
	return cleans && scope !== 'group'
		? undefined
		: `az deployment ${scope} ${step === 'preview' ? 'what-if' : 'create'}${cleans ? ' --mode Complete' : ''}${step === 'confirm' ? ' --confirm-with-what-if' : ''}`;
};

const writes = {
	Owner: ['account', 'network', 'vm', 'group', 'assignment'],
	Contributor: ['account', 'network', 'vm', 'group'],
	'Storage Account Contributor': ['account'],
	'Network Contributor': ['network'],
	'Virtual Machine Contributor': ['vm'],
	'User Access Administrator': ['assignment'],
	Reader: []
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type DeployRole = keyof typeof writes;
export type Written = (typeof writes)['Owner'][number];

/** Returns whether a role includes `Microsoft.Resources/deployments/*`. Source: sources.computeRoles and the pages beside it. */
export const includesDeployments = (role: DeployRole): boolean => !/^(User|Read)/.test(role);
/** Returns whether a role includes creating something: a VM with its network interface in an existing subnet, or a role assignment. */
export const canWrite = (role: DeployRole, what: Written): boolean =>
	(writes[role] as readonly Written[]).includes(what);
/** Returns whether someone can deploy a file, or run what-if for it. `at`: where the role is assigned. Source: sources.bicepWhatIf. */
export const canDeploy = (role: DeployRole, at: 'sub' | 'group', creates: readonly Written[]): boolean =>
	includesDeployments(role) &&
	creates.every((what) => canWrite(role, what) && (what !== 'group' || at === 'sub'));
