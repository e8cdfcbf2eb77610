// Self-service password reset: who is in scope, and who has registered enough methods.
import { verdict, type Verdict } from '#lib/azure/decision.ts';
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
export function mayReset(settings: ResetSettings, groups: Rbac['groups'], user: ResetUser): Verdict {
	const no = (why: string): Verdict => verdict(false, why);
	if (typeof user.password === 'object') {
		const { partnerAllows } = user.password;
		const allow = partnerAllows ? 'allow' : 'don’t allow';
		return verdict(partnerAllows, `The home tenant’s settings decide for a guest. They ${allow} the reset.`);
	}
	if (user.password === 'personal account')
		return no('A personal Microsoft account can’t use this tenant’s reset. Its own provider resets it.');
	const { enabled, needed, methods, writeback } = settings;
	if (user.password === 'on premises' && !writeback)
		return no('The password is managed on-premises, and password writeback is off.');
	if (user.administrator) {
		const count = user.registered.filter((method) => method !== 'security questions').length;
		return verdict(
			count >= administratorMethods.value,
			`Administrators follow a fixed policy: ${administratorMethods.value} methods, no security questions.`,
			`${count} of the registered methods ${count === 1 ? 'counts' : 'count'}.`
		);
	}
	if (enabled === 'none') return no('Reset isn’t enabled for anyone.');
	if (enabled !== 'all' && !identitiesOf(groups, user.name).has(enabled.group))
		return no(`${user.name} isn’t in ${enabled.group}, nor in a group within it.`);
	const count = user.registered.filter((method) => methods.includes(method)).length;
	return verdict(
		count >= needed,
		`In scope. ${count} registered ${count === 1 ? 'method is' : 'methods are'} switched on, ${needed} needed.`
	);
}
