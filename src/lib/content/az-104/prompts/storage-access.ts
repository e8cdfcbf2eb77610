// Recall prompts on SAS, keys, network rules and identities for storage. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'storage-access/revoke-service-sas',
		group: 'storage-access',
		ask: 'A partner’s service SAS hangs on a stored access policy. How do you end it without touching the keys?',
		answer: 'Delete or rename the policy, or move its expiry into the past.',
		fact: 'A service SAS bound to a stored access policy lives and dies with that policy.',
		source: {
			title: 'Define a stored access policy',
			url: 'https://learn.microsoft.com/en-us/rest/api/storageservices/define-stored-access-policy',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-access/revoke-user-delegation',
		group: 'storage-access',
		ask: 'A user delegation SAS leaked. Does regenerating both account keys end it?',
		answer: 'No. Revoke the user delegation keys, or take away the role of whoever made it.',
		fact: 'It is signed with a key obtained through Entra ID, not with an account key.',
		source: {
			title: 'Create a user delegation SAS',
			url: 'https://learn.microsoft.com/en-us/rest/api/storageservices/create-user-delegation-sas',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-access/shared-key-off',
		group: 'storage-access',
		ask: 'Shared Key access to an account is disallowed. Which of the three kinds of SAS still opens a blob?',
		answer: 'Only the user delegation SAS.',
		fact: 'A SAS is authorised as it was signed; service and account SAS are signed with the account key.',
		source: {
			title: 'Prevent Shared Key authorization',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/shared-key-authorization-prevent',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-access/network-and-right',
		group: 'storage-access',
		ask: 'Anonymous access is off, and the firewall lets a subnet in. Does a client there still need a key, a SAS or a role?',
		answer: 'Yes.',
		fact: 'Network rules and authorisation are two checks, and a request must pass both.',
		source: {
			title: 'Azure Storage firewall and network rules',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-access/trusted-services',
		group: 'storage-access',
		ask: 'An account allows selected networks only, and diagnostic settings cannot write into it. What do you allow?',
		answer: 'The exception for trusted Microsoft services.',
		fact: 'Such a service comes from none of your subnets or addresses; the exception lets it past the firewall.',
		source: {
			title: 'Diagnostic settings in Azure Monitor',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-access/from-on-premises',
		group: 'storage-access',
		ask: 'On-premises clients must reach blobs over a VPN at a private address. Service endpoint or private endpoint?',
		answer: 'Private endpoint.',
		fact: 'A service endpoint serves its own subnet and keeps the public address; a private endpoint is an address in your network.',
		source: {
			title: 'Use private endpoints for Azure Storage',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-private-endpoints',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-access/public-side-stays',
		group: 'storage-access',
		ask: 'You add a private endpoint to an account and change nothing else. Is its public endpoint now closed?',
		answer: 'No. Close it with the firewall yourself.',
		fact: 'A private endpoint only adds a way in; the firewall governs the public one.',
		source: {
			title: 'Use private endpoints for Azure Storage',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-private-endpoints',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-access/files-both',
		group: 'storage-access',
		ask: 'A share role lets a user change files; NTFS gives read only. Can they change a file?',
		answer: 'No, they can only read it.',
		fact: 'Share role and NTFS permissions are both enforced, and the more restrictive one decides.',
		source: {
			title: 'Directory and file permissions for Azure Files',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-configure-file-level-permissions',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-access/files-one-source',
		group: 'storage-access',
		ask: 'One share needs AD DS sign-in, another Entra Kerberos. Can both be in one storage account?',
		answer: 'No. Use two accounts.',
		fact: 'An account has one identity source, and it holds for all of its file shares.',
		source: {
			title: 'Enable Entra Kerberos for Azure Files',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-auth-hybrid-identities-enable',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Prompt[];
