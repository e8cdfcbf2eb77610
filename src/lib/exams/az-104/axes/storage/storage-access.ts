// What can be varied in questions on SAS, keys, network rules and identities for storage: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'storage-access/network-rules',
		title: 'Allowed networks',
		from: 'All networks',
		to: 'Selected networks, not the client’s',
		why: 'A valid SAS or key is not enough: network rules and authorization are two checks, and both must pass.',
		source: sources.storageFirewall
	},
	{
		id: 'storage-access/signed-with',
		title: 'Signing key of the SAS',
		from: 'Account key',
		to: 'User delegation key',
		why: 'A new account key ends every SAS that the old one signed, and none that a user delegation key signed.',
		varied: 'storage-access/end-one-sas/leaked',
		source: sources.userDelegationSas
	},
	{
		id: 'storage-access/policy-bound',
		title: 'Stored access policy',
		from: 'Ad hoc SAS',
		to: 'SAS with stored access policy',
		why: 'Change or delete the policy and its SAS ends at once; an ad hoc one ends with its expiry or its key.',
		varied: 'storage-access/end-one-sas/bound',
		source: sources.storedAccessPolicy
	},
	{
		id: 'storage-access/shared-key',
		title: 'Shared Key access',
		from: 'Allowed',
		to: 'Disallowed',
		why: 'Service SAS and account SAS are signed with an account key and fail with it; a user delegation SAS still works.',
		varied: 'storage-access/way-in/shared-key',
		source: sources.preventSharedKey
	},
	{
		id: 'storage-access/from-where',
		title: 'Location of the client',
		from: 'Subnet with service endpoint',
		to: 'On-premises, over a VPN',
		why: 'A service endpoint serves its own subnet only; from on-premises, private access needs a private endpoint.',
		varied: 'storage-access/way-in/client',
		source: sources.storagePrivateEndpoints
	},
	{
		id: 'storage-access/who-writes',
		title: 'Source of the traffic',
		from: 'A VM in an allowed subnet',
		to: 'A diagnostic setting',
		why: 'A diagnostic setting writes as a trusted Microsoft service, from none of your networks, and needs the exception for such services.',
		source: sources.diagnosticSettings
	},
	{
		id: 'storage-access/files-rights',
		title: 'Permissions on the file share',
		from: 'Share-level role only',
		to: 'Also NTFS permissions',
		why: 'With an identity both are enforced, and the more restrictive one decides.',
		varied: 'storage-access/share-rights/right',
		source: sources.filePermissions
	}
];
