// Self-service password reset: who is in its scope, and who has enough registered to use it.
// Documentation: concept-sspr-howitworks of 2023-09-14, concept-sspr-policy of 2025-05-15.
import { identitiesOf, type Rbac, type Verdict } from '#lib/azure/identity/access.ts';
import { sources } from '#lib/azure/sources.ts';

/** Methods that an administrator's password reset takes, whatever users need. */
const administratorMethods = { value: 2, source: sources.passwordPolicies };

export interface ResetSettings {
	readonly enabled: 'none' | 'all' | { readonly group: string };
	/** Methods that one reset takes, of those that are switched on. */
	readonly needed: 1 | 2;
	readonly methods: readonly Method[];
	/** Passwords are written back to the directory on premises. */
	readonly writeback: boolean;
}

export type Method = 'email' | 'mobile phone' | 'authenticator app' | 'security questions';

export interface ResetUser {
	readonly name: string;
	readonly registered: readonly Method[];
	readonly administrator?: boolean;
	/**
	 * Where the password is managed: in this tenant, on-premises (synchronized), with a personal account, or in a partner's
	 * Entra tenant, with what that tenant's own settings come to for this person.
	 */
	readonly password: 'cloud' | 'on premises' | 'personal account' | { readonly partnerAllows: boolean };
}

/**
 * Whether a person can reset their password without help. Administrators follow a fixed policy of two methods without
 * security questions, whatever is chosen for users. A password that is managed on-premises needs writeback, an
 * administrator's too. For guests the settings of their home tenant decide, not these. Nested groups count. Left out:
 * licenses, trial tenants and tenants without a custom domain, a tenant that turned reset off for administrators.
 * Sources: https://learn.microsoft.com/en-us/entra/identity/authentication/concept-sspr-howitworks,
 * https://learn.microsoft.com/en-us/entra/identity/authentication/concept-sspr-policy
 */
export function mayReset(settings: ResetSettings, groups: Rbac['groups'], user: ResetUser): Verdict {
	const no = (why: string): Verdict => ({ allowed: false, trace: [why] });
	if (typeof user.password === 'object') {
		const { partnerAllows } = user.password;
		const verdict = partnerAllows ? 'allow the reset' : 'don’t allow the reset';
		return {
			allowed: partnerAllows,
			trace: [`The home tenant’s settings decide for a guest. They ${verdict}.`]
		};
	}
	if (user.password === 'personal account')
		return no('A personal Microsoft account can’t use this tenant’s reset. Its own provider resets it.');
	const { enabled, needed, methods, writeback } = settings;
	if (user.password === 'on premises' && !writeback)
		return no('The password is managed on-premises, and password writeback is off.');
	if (user.administrator) {
		const count = user.registered.filter((method) => method !== 'security questions').length;
		return {
			allowed: count >= administratorMethods.value,
			trace: [
				`Administrators follow a fixed policy: ${administratorMethods.value} methods, no security questions.`,
				`${count} of the registered methods ${count === 1 ? 'counts' : 'count'}.`
			]
		};
	}
	if (enabled === 'none') return no('Reset isn’t enabled for anyone.');
	if (enabled !== 'all' && !identitiesOf(groups, user.name).has(enabled.group))
		return no(`${user.name} isn’t in ${enabled.group}, nor in a group within it.`);
	const count = user.registered.filter((method) => methods.includes(method)).length;
	return {
		allowed: count >= needed,
		trace: [
			`In scope. ${count} registered ${count === 1 ? 'method is' : 'methods are'} switched on, ${needed} needed.`
		]
	};
}
