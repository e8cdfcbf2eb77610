// Self-service password reset: who is in scope, and who has registered enough methods.
import { identitiesOf, type Rbac } from '#lib/azure/identity/access.ts';
import { sources } from '#lib/azure/sources.ts';

/** Methods that an administrator needs, whatever the setting for users. */
const administratorMethods = { value: 2, source: sources.passwordPolicies };

export interface ResetSettings {
	readonly enabled: 'none' | 'all' | { readonly group: string };
	/** Methods required to reset. */
	readonly needed: 1 | 2;
	readonly methods: readonly Method[];
	/** Whether password writeback is on. */
	readonly writeback: boolean;
}

export type Method = 'email' | 'mobile phone' | 'authenticator app' | 'security questions';

export interface ResetUser {
	readonly name: string;
	readonly registered: readonly Method[];
	readonly administrator?: boolean;
	/** Where the password is managed. `partnerAllows`: whether the settings of the partner's tenant let this person reset. */
	readonly password: 'cloud' | 'on premises' | 'personal account' | { readonly partnerAllows: boolean };
}

/**
 * Returns whether a person can reset their own password. Administrators always need two methods, without security questions.
 * A password managed on-premises needs writeback. A guest's home tenant decides. Doesn't cover licenses, trial tenants,
 * tenants without a custom domain, and tenants that turned reset off for administrators. Sources: sources.passwordReset,
 * sources.passwordPolicies.
 */
export function mayReset(settings: ResetSettings, groups: Rbac['groups'], user: ResetUser): boolean {
	if (typeof user.password === 'object') return user.password.partnerAllows;
	if (user.password === 'personal account') return false;
	const { enabled, needed, methods, writeback } = settings;
	if (user.password === 'on premises' && !writeback) return false;
	const count = (counts: (method: Method) => boolean): number => user.registered.filter(counts).length;
	if (user.administrator)
		return count((method) => method !== 'security questions') >= administratorMethods.value;
	if (enabled === 'none') return false;
	if (enabled !== 'all' && !identitiesOf(groups, user.name).has(enabled.group)) return false;
	return count((method) => methods.includes(method)) >= needed;
}
