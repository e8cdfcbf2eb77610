// The second of two checks on a request for data: whether what the client carries allows it.
// Documentation: shared-key-authorization-prevent of 2022-04-01.

export const operations = ['read', 'list', 'write', 'delete'] as const;
export type Operation = (typeof operations)[number];
export type Key = 'key1' | 'key2';
/** Roles as Azure names them: two with data actions on blobs, three without. */
export type Role =
	'Storage Blob Data Reader' | 'Storage Blob Data Contributor' | 'Owner' | 'Contributor' | 'Reader';

interface Limits {
	readonly may: readonly Operation[];
	/** Only from these public addresses, where the SAS says so. */
	readonly addresses?: readonly string[];
}

export type Credential =
	| { readonly kind: 'account-key'; readonly key: Key }
	| ({ readonly kind: 'account-sas'; readonly key: Key } & Limits)
	/** With `policy` it is bound to a stored access policy, which no other kind of SAS can be. */
	| ({ readonly kind: 'service-sas'; readonly key: Key; readonly policy?: string } & Limits)
	/** `role`: of whoever made it, on the data. */
	| ({ readonly kind: 'user-delegation-sas'; readonly role: Role } & Limits)
	| { readonly kind: 'entra'; readonly role: Role }
	/** `level`: the container's anonymous access level. */
	| { readonly kind: 'anonymous'; readonly level: 'private' | 'blob' | 'container' };

/** How the account stands now, against the moment at which the credential was given out. */
export interface AccountState {
	readonly sharedKey: boolean;
	readonly anonymous: boolean;
	/** Keys regenerated since. */
	readonly renewed: readonly Key[];
	/** Stored access policies deleted, renamed or run out since. */
	readonly ended: readonly string[];
	/** User delegation keys revoked since. */
	readonly revoked: boolean;
	/** Role assignments taken away since. */
	readonly unassigned: boolean;
}

export interface Authorised {
	readonly allowed: boolean;
	readonly trace: readonly string[];
}

const byRole: Readonly<Record<Role, readonly Operation[]>> = {
	'Storage Blob Data Reader': ['read', 'list'],
	'Storage Blob Data Contributor': operations,
	Owner: [],
	Contributor: [],
	Reader: []
};

const byLevel: Readonly<Record<string, readonly Operation[]>> = {
	private: [],
	blob: ['read'],
	container: ['read', 'list']
};

/**
 * Whether the operation on blobs is authorised. `address`: the public address the request comes from, none over a
 * private or service endpoint. Leaves out times, protocols, conditions on roles, access lists and encryption scopes.
 * Sources: https://learn.microsoft.com/en-us/azure/storage/common/shared-key-authorization-prevent,
 * https://learn.microsoft.com/en-us/rest/api/storageservices/define-stored-access-policy,
 * https://learn.microsoft.com/en-us/rest/api/storageservices/create-user-delegation-sas and
 * https://learn.microsoft.com/en-us/azure/storage/blobs/anonymous-read-access-configure
 */
export function authorise(
	credential: Credential,
	account: AccountState,
	operation: Operation,
	address?: string
): Authorised {
	const trace: string[] = [];
	const say = (allowed: boolean, sentence: string): Authorised => ({
		allowed,
		trace: [...trace, sentence]
	});

	if (credential.kind === 'anonymous') {
		if (!account.anonymous)
			return say(false, 'The account disallows anonymous access, whatever the container says.');
		const may = byLevel[credential.level]!.includes(operation);
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
			return say(false, `The role ${delegated ? 'of its maker ' : ''}was taken away, and nothing is left.`);
		const may = byRole[credential.role].includes(operation);
		if (!delegated || !may) return say(may, `${credential.role} ${allows(may, operation)}`);
	} else {
		if (!account.sharedKey)
			return say(false, 'Shared Key is disallowed, and this is the account key or signed with it.');
		if (account.renewed.includes(credential.key))
			return say(false, `It hangs on ${credential.key}, which was regenerated.`);
		if (credential.kind === 'account-key') return say(true, 'The account key allows everything.');
		trace.push(`It is signed with ${credential.key}, which is still the same.`);
		if (credential.kind === 'service-sas' && credential.policy !== undefined) {
			if (account.ended.includes(credential.policy))
				return say(false, `Its stored access policy ${credential.policy} has ended.`);
			trace.push(`Its stored access policy ${credential.policy} is in force.`);
		} else if (account.ended.length > 0) trace.push('It is bound to no stored access policy.');
	}

	if (
		credential.addresses !== undefined &&
		!(address !== undefined && credential.addresses.includes(address))
	)
		return say(
			false,
			`It allows ${credential.addresses.join(', ')} only, not ${address ?? 'a private address'}.`
		);
	const may = credential.may.includes(operation);
	return say(may, `The SAS ${allows(may, operation)}`);
}

const allows = (may: boolean, operation: Operation): string =>
	`${may ? 'includes' : 'does not include'} the right to ${operation} data.`;
