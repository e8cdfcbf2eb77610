// Recall prompts on SAS, keys, network rules and identities for storage. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'storage-access/revoke-service-sas',
		ask: 'A partner’s service SAS is bound to a stored access policy. How do you end it without rotating the keys?',
		answer: 'Delete or rename the policy, or move its expiry into the past.',
		fact: 'A service SAS that names a stored access policy works only as long as that policy allows it.',
		source: sources.storedAccessPolicy
	},
	{
		id: 'storage-access/revoke-user-delegation',
		ask: 'A user delegation SAS leaked. Does rotating both account keys end it?',
		answer: 'No. Revoke the user delegation keys, or remove the role of the user who made it.',
		fact: 'It is signed with a key obtained through Entra ID, not with an account key.',
		source: sources.userDelegationSas
	},
	{
		id: 'storage-access/shared-key-off',
		ask: 'Shared Key access to an account is disallowed. Which of the three types of SAS still reads a blob?',
		answer: 'Only the user delegation SAS.',
		fact: 'Service and account SAS are signed with an account key. A user delegation SAS is signed with a key from Entra ID.',
		source: sources.preventSharedKey
	},
	{
		id: 'storage-access/network-and-right',
		ask: 'Anonymous access is off, and the firewall lets a subnet in. Does a client there still need a key, a SAS or a role?',
		answer: 'Yes.',
		fact: 'Network rules and authorization are two checks, and a request must pass both.',
		source: sources.storageFirewall
	},
	{
		id: 'storage-access/trusted-services',
		ask: 'An account allows selected networks only, and diagnostic settings cannot write into it. What do you allow?',
		answer: 'The exception for trusted Microsoft services.',
		fact: 'Its requests come from none of your subnets or addresses. The exception lets them past the firewall.',
		source: sources.diagnosticSettings
	},
	{
		id: 'storage-access/from-on-premises',
		ask: 'On-premises clients must reach blobs over a VPN at a private address. Service endpoint or private endpoint?',
		answer: 'Private endpoint.',
		fact: 'A service endpoint works for its own subnet and keeps the public address. A private endpoint is an address in your network.',
		source: sources.storagePrivateEndpoints
	},
	{
		id: 'storage-access/public-side-stays',
		ask: 'You add a private endpoint to an account and change nothing else. Is its public endpoint now closed?',
		answer: 'No. Close it with the firewall yourself.',
		fact: 'A private endpoint only adds a way in. The firewall controls the public one.',
		source: sources.storagePrivateEndpoints
	},
	{
		id: 'storage-access/files-both',
		ask: 'A share-level role lets a user change files, but NTFS gives them read only. Can they change a file?',
		answer: 'No, they can only read it.',
		fact: 'Share-level and NTFS permissions are both enforced, and the more restrictive one applies.',
		source: sources.filePermissions
	},
	{
		id: 'storage-access/files-one-source',
		ask: 'One share needs AD DS sign-in, another Entra Kerberos. Can both be in one storage account?',
		answer: 'No. Use two accounts.',
		fact: 'An account has one identity source, and it applies to all of its file shares.',
		source: sources.filesEntraKerberos
	},
	{
		id: 'storage-access/account-or-service-sas',
		ask: 'A partner needs one SAS for blobs and for queues. Service SAS or account SAS?',
		answer: 'Account SAS.',
		fact: 'A service SAS gives access to one storage service. An account SAS can cover several.',
		source: sources.sas
	},
	{
		id: 'storage-access/rotate-keys',
		ask: 'An app uses key1 of a storage account. You rotate both keys without downtime. What is the first step?',
		answer: 'Switch the app to key2. Then rotate key1.',
		fact: 'An account has two keys, so one keeps working while you replace the other.',
		source: sources.accountKeys
	}
];
