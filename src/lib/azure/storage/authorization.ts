// The second check on a request for data: authorization. The first is network.ts.

export const operations = ['read', 'list', 'write', 'delete'] as const;
export type Operation = (typeof operations)[number];
export type Key = 'key1' | 'key2';
/** Two roles with data actions on blobs, and others without. */
export type Role =
	| 'Storage Blob Data Reader'
	| 'Storage Blob Data Contributor'
	| 'Owner'
	| 'Contributor'
	| 'Reader'
	| 'Reader and Data Access';

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
	Reader: [],
	'Reader and Data Access': []
};
/** Those of the roles that can list the account keys where no ReadOnly lock stops it. Source: sources.portalBlobs. */
export const keyRoles: readonly Role[] = ['Owner', 'Contributor', 'Reader and Data Access'];

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
): boolean {
	if (credential.kind === 'anonymous')
		return account.anonymous && byLevel[credential.level].includes(operation);
	if ('role' in credential) {
		// A user delegation SAS is signed with a key from Entra ID, so account keys don't matter.
		const delegated = credential.kind === 'user-delegation-sas';
		if ((delegated && account.revoked) || account.unassigned) return false;
		if (!byRole[credential.role].includes(operation)) return false;
		if (!delegated) return true;
	} else {
		if (!account.sharedKey || account.renewed.includes(credential.key)) return false;
		if (credential.kind === 'account-key') return true;
		if (
			credential.kind === 'service-sas' &&
			credential.policy !== undefined &&
			account.ended.includes(credential.policy)
		)
			return false;
	}
	const { addresses, may } = credential;
	return (
		(addresses === undefined || (address !== undefined && addresses.includes(address))) &&
		may.includes(operation)
	);
}
