// The second check on a request for data: authorization. The first is network.ts.
import { verdict, type Verdict } from '#lib/azure/decision.ts';

export const operations = ['read', 'list', 'write', 'delete'] as const;
export type Operation = (typeof operations)[number];
export type Key = 'key1' | 'key2';
/** Two roles with data actions on blobs, and three without. */
export type Role =
	'Storage Blob Data Reader' | 'Storage Blob Data Contributor' | 'Owner' | 'Contributor' | 'Reader';

interface Limits {
	readonly may: readonly Operation[];
	/** Public addresses that a SAS is limited to. */
	readonly addresses?: readonly string[];
}

type AnonymousLevel = 'private' | 'blob' | 'container';
export type Credential =
	| { readonly kind: 'account-key'; readonly key: Key }
	| ({ readonly kind: 'account-sas'; readonly key: Key } & Limits)
	/** `policy`: its stored access policy. Only a service SAS can have one. */
	| ({ readonly kind: 'service-sas'; readonly key: Key; readonly policy?: string } & Limits)
	/** `role`: the role on the data of the person who created it. */
	| ({ readonly kind: 'user-delegation-sas'; readonly role: Role } & Limits)
	| { readonly kind: 'entra'; readonly role: Role }
	/** `level`: the container's anonymous access level. */
	| { readonly kind: 'anonymous'; readonly level: AnonymousLevel };

/** The account now, and what changed since the credential was issued. */
export interface AccountState {
	readonly sharedKey: boolean;
	readonly anonymous: boolean;
	/** Keys that were regenerated. */
	readonly renewed: readonly Key[];
	/** Stored access policies that were deleted or renamed, or that expired. */
	readonly ended: readonly string[];
	/** Whether user delegation keys were revoked. */
	readonly revoked: boolean;
	/** Whether the role assignment was removed. */
	readonly unassigned: boolean;
}

const byRole: Readonly<Record<Role, readonly Operation[]>> = {
	'Storage Blob Data Reader': ['read', 'list'],
	'Storage Blob Data Contributor': operations,
	Owner: [],
	Contributor: [],
	Reader: []
};

const byLevel: Readonly<Record<AnonymousLevel, readonly Operation[]>> = {
	private: [],
	blob: ['read'],
	container: ['read', 'list']
};

/**
 * Returns whether an operation on blobs is authorized. `address`: the client's public address, undefined over a private or
 * service endpoint. Doesn't cover times, protocols, role conditions, access control lists and encryption scopes. Sources:
 * sources.preventSharedKey, sources.storedAccessPolicy, sources.userDelegationSas, sources.anonymousRead.
 */
export function authorize(
	credential: Credential,
	account: AccountState,
	operation: Operation,
	address?: string
): Verdict {
	const trace: string[] = [];
	const say = (allowed: boolean, sentence: string): Verdict => verdict(allowed, ...trace, sentence);

	if (credential.kind === 'anonymous') {
		if (!account.anonymous)
			return say(false, 'The account disallows anonymous access, whatever the container says.');
		const may = byLevel[credential.level].includes(operation);
		return say(may, `The container’s level “${credential.level}” ${allows(may, operation)}`);
	}

	if ('role' in credential) {
		const delegated = credential.kind === 'user-delegation-sas';
		trace.push(
			delegated
				? 'A user delegation SAS is signed with a key from Entra ID, so account keys do not matter.'
				: 'A token from Entra ID needs no account key.'
		);
		if (delegated && account.revoked) return say(false, 'The user delegation keys were revoked.');
		if (account.unassigned)
			return say(
				false,
				`The role ${delegated ? 'of its creator ' : ''}was removed, so no permission is left.`
			);
		const may = byRole[credential.role].includes(operation);
		if (!delegated || !may) return say(may, `${credential.role} ${allows(may, operation)}`);
	} else {
		if (!account.sharedKey)
			return say(false, 'Shared Key is disallowed, and this is the account key or signed with it.');
		if (account.renewed.includes(credential.key))
			return say(false, `It depends on ${credential.key}, which was regenerated.`);
		if (credential.kind === 'account-key') return say(true, 'The account key allows everything.');
		trace.push(`It is signed with ${credential.key}, which is still the same.`);
		if (credential.kind === 'service-sas' && credential.policy !== undefined) {
			if (account.ended.includes(credential.policy))
				return say(false, `Its stored access policy ${credential.policy} has ended.`);
			trace.push(`Its stored access policy ${credential.policy} is in force.`);
		} else if (account.ended.length > 0) trace.push('It is bound to no stored access policy.');
	}

	const { addresses, may: rights } = credential;
	if (addresses !== undefined && !(address !== undefined && addresses.includes(address)))
		return say(false, `It allows ${addresses.join(', ')} only, not ${address ?? 'a private address'}.`);
	const may = rights.includes(operation);
	return say(may, `The SAS ${allows(may, operation)}`);
}

const allows = (may: boolean, operation: Operation): string =>
	`${may ? 'includes' : 'does not include'} the right to ${operation} data.`;
