// Self-service password reset: who is in its scope, and who has enough registered to use it.
import { identitiesOf, type Rbac, type Verdict } from '#lib/domain/azure/identity/access.ts';
import { administratorMethods } from '#lib/domain/azure/identity/figures.ts';

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
	/** Where the password lives: here, on premises (synchronised), with a partner's Entra tenant, with a personal account. */
	readonly password: 'cloud' | 'on premises' | 'partner' | 'personal account';
}

/**
 * Whether somebody may reset their password by themselves under this tenant's settings. Administrators follow a fixed policy
 * of two methods without security questions, whatever is chosen for users. Guests reset where their account is at home, so
 * these settings do not reach them. Nested groups count. Left out: licences, trial tenants and tenants without a domain of
 * their own, a tenant that switched reset off for administrators.
 * Sources: https://learn.microsoft.com/en-us/entra/identity/authentication/concept-sspr-howitworks,
 * https://learn.microsoft.com/en-us/entra/identity/authentication/concept-sspr-policy
 */
export function mayReset(settings: ResetSettings, groups: Rbac['groups'], user: ResetUser): Verdict {
	const no = (why: string): Verdict => ({ allowed: false, trace: [why] });
	if (user.password === 'partner')
		return no('The account is at home with the partner: their settings count, not these.');
	if (user.password === 'personal account') return no('A personal account is reset with its own provider.');
	if (user.administrator) {
		const count = user.registered.filter((method) => method !== 'security questions').length;
		return {
			allowed: count >= administratorMethods.value,
			trace: [
				`Administrators follow a fixed policy: ${administratorMethods.value} methods, no security questions.`,
				`${count} of theirs ${count === 1 ? 'counts' : 'count'}.`
			]
		};
	}
	const { enabled, needed, methods, writeback } = settings;
	if (enabled === 'none') return no('Reset is enabled for nobody.');
	if (enabled !== 'all' && !identitiesOf(groups, user.name).has(enabled.group))
		return no(`${user.name} is not in ${enabled.group}, nor in a group within it.`);
	if (user.password === 'on premises' && !writeback)
		return no('The password lives on premises, and nothing writes a new one back.');
	const count = user.registered.filter((method) => methods.includes(method)).length;
	return {
		allowed: count >= needed,
		trace: [
			`In scope. ${count} registered ${count === 1 ? 'method is' : 'methods are'} switched on, ${needed} needed.`
		]
	};
}
