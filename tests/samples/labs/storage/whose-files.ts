// Sample outputs of the lab of Azure Files access.
import type { LabSamples } from '../../labs.ts';

const cli = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const asked = (read: string, write: string): string =>
	`{"name":"stfidk7q3f","read":"${read}","write":"${write}"}`;
const noRole = '403-AuthorizationPermissionMismatch';
const account = (source: string | null, usual: string | null): string =>
	JSON.stringify({ name: 'stfidk7q3f', source, usual }, null, 2);
const id =
	'/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-fid/providers/Microsoft.Storage/storageAccounts/stfidk7q3f';
const roles = (...list: readonly (readonly [string, string])[]): string =>
	JSON.stringify(
		list.map(([role, on]) => ({ on, role })),
		null,
		2
	);
const share = `${id}/fileServices/default/fileshares/docs`;
const second = (enabled: string, flag: string): string =>
	`The Storage account already enabled ${enabled}, please disable it by running this cmdlets with "${flag} false" before enable AzureActiveDirectoryDomainServicesForFile.`;
const notFound = `The Resource 'Microsoft.Storage/storageAccounts/stfidk7q3f' under resource group 'rg-resit-fid' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;

export const samples: LabSamples = {
	lab: 'storage-access/whose-files',
	checks: {
		refused: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/status-and-error-codes2',
			proves: asked('200-', noRole),
			undone: asked(noRole, noRole),
			wrong: { why: 'the role is privileged contributor', output: asked('200-', '201-') },
			fails: [
				{
					why: 'the firewall stopped both',
					output: asked('403-AuthorizationFailure', '403-AuthorizationFailure')
				},
				{
					why: 'the token has expired',
					output: asked('401-InvalidAuthenticationInfo', '401-InvalidAuthenticationInfo')
				}
			]
		},
		'share-role': {
			source: `${cli}/role/tests/latest/recordings/test_role_assignment_e2e.yaml`,
			proves: roles(['Storage File Data SMB Share Reader', share]),
			alsoProves: [
				{
					why: 'assigned in the portal, beside another role',
					output: roles(
						['Storage File Data SMB Share Reader', share.replace('fileshares', 'fileShares')],
						['Reader', share]
					)
				}
			],
			undone: '[]',
			wrong: { why: 'another role', output: roles(['Storage File Data SMB Share Contributor', share]) },
			fails: [
				{ why: 'the role is on the account', output: roles(['Storage File Data SMB Share Reader', id]) }
			]
		},
		source: {
			source: `${cli}/storage/tests/latest/recordings/test_storage_account_with_default_share_permission.yaml`,
			proves: account('AADKERB', 'StorageFileDataSmbShareReader'),
			undone: account(null, null),
			wrong: { why: 'no default permission', output: account('AADKERB', 'None') },
			fails: [{ why: 'the identity source is off', output: account('None', 'None') }]
		},
		'second-source': {
			source: `${cli}/storage/operations/account.py`,
			proves: second('AzureActiveDirectoryKerberosForFile', '--enable-files-aadkerb'),
			undone: `(ResourceNotFound) ${notFound}\nCode: ResourceNotFound\nMessage: ${notFound}`,
			wrong: {
				why: 'AD DS is the source of the account',
				output: second('ActiveDirectoryDomainServicesForFile', '--enable-files-adds')
			},
			fails: [
				{
					why: 'it was AD DS that was refused',
					output: second('AzureActiveDirectoryKerberosForFile', '--enable-files-aadkerb').replace(
						'AzureActiveDirectoryDomainServicesForFile',
						'ActiveDirectoryDomainServicesForFile'
					)
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: '{"group":false,"apps":0}',
			undone: '{"group":true,"apps":1}',
			wrong: { why: 'only the group was deleted', output: '{"group":false,"apps":1}' },
			fails: [
				{ why: 'no longer signed in', output: `Please run 'az login' to setup account.\n{"group":,"apps":}` }
			]
		}
	}
};
