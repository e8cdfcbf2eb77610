// What can be varied in questions on SAS, keys, network rules and identities for storage: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'storage-access/network-rules',
		title: 'Network rules of the account',
		from: 'All networks',
		to: 'Selected networks, the client on none of them',
		why: 'A valid SAS or key is not enough: network rules and authorization are two checks, and both must pass.',
		source: sources.storageFirewall
	},
	{
		id: 'storage-access/signed-with',
		title: 'What signs the SAS',
		from: 'An account key',
		to: 'A user delegation key',
		why: 'A new account key ends every SAS that the old one signed, and none that a user delegation key signed.',
		varied: 'storage-access/end-one-sas/leaked',
		source: sources.userDelegationSas
	},
	{
		id: 'storage-access/policy-bound',
		title: 'What the SAS hangs on',
		from: 'Nothing: it is ad hoc',
		to: 'A stored access policy',
		why: 'Change or delete the policy and its SAS ends at once; an ad hoc one ends with its expiry or its key.',
		varied: 'storage-access/end-one-sas/bound',
		source: sources.storedAccessPolicy
	},
	{
		id: 'storage-access/shared-key',
		title: 'Shared Key access',
		from: 'Allowed',
		to: 'Disallowed',
		why: 'Service SAS and account SAS are signed with an account key and fail with it; a user delegation SAS goes on.',
		varied: 'storage-access/way-in/shared-key',
		source: sources.preventSharedKey
	},
	{
		id: 'storage-access/from-where',
		title: 'Where the client is',
		from: 'In the subnet with the service endpoint',
		to: 'On-premises, over a VPN',
		why: 'A service endpoint serves its own subnet only; from on-premises a private address takes a private endpoint.',
		varied: 'storage-access/way-in/client',
		source: sources.storagePrivateEndpoints
	},
	{
		id: 'storage-access/who-writes',
		title: 'Who comes through the firewall',
		from: 'A VM in an allowed subnet',
		to: 'A diagnostic setting',
		why: 'A trusted Microsoft service comes from none of your networks and needs the exception for such services.',
		source: sources.diagnosticSettings
	},
	{
		id: 'storage-access/files-rights',
		title: 'What limits the user of a share',
		from: 'The share role alone',
		to: 'The share role and NTFS permissions',
		why: 'With an identity both are enforced, and the more restrictive one decides.',
		varied: 'storage-access/share-rights/right',
		source: sources.filePermissions
	}
];
