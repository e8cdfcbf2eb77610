// Sample outputs of the lab “Whose files: key, role, and identity source”.
import type { LabSamples } from '../../labs.ts';

const account = (source: string, usual: string | null) => `{
  "name": "stfidq7x2m",
  "source": "${source}",
  "usual": ${JSON.stringify(usual)}
}`;

export const samples: LabSamples = {
	lab: 'storage-access/whose-files',
	checks: {
		reads: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/storage/file#az-storage-file-list',
			proves: `[
  {
    "name": "plan.txt"
  }
]`,
			fails: [
				{ why: 'the file was never uploaded', output: '[]' },
				{
					why: 'the role is not known yet',
					output: `ERROR:
You do not have the required permissions needed to perform this operation.
Depending on your operation, you may need to be assigned one of the following roles:
    "Storage Blob Data Owner"
    "Storage Blob Data Contributor"
    "Storage Blob Data Reader"`
				},
				{
					why: 'another share',
					output: `[
  {
    "name": "other.txt"
  }
]`
				}
			]
		},
		refused: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/status-and-error-codes2',
			proves: `HTTP/1.1 403 This request is not authorized to perform this operation using this permission.
Content-Length: 279
Content-Type: application/xml
Server: Microsoft-HTTPAPI/2.0
x-ms-request-id: 5f2c1a3b-301e-0042-1111-000000000000
x-ms-error-code: AuthorizationPermissionMismatch
Date: Wed, 25 Nov 2026 10:00:00 GMT

<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthorizationPermissionMismatch</Code><Message>This request is not authorized to perform this operation using this permission.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.0000000Z</Message></Error>`,
			fails: [
				{
					why: 'the person is privileged contributor',
					output: `HTTP/1.1 201 Created
Content-Length: 0
Server: Windows-Azure-File/1.0 Microsoft-HTTPAPI/2.0
x-ms-version: 2023-11-03
Date: Wed, 25 Nov 2026 10:00:00 GMT
`
				},
				{
					why: 'the firewall stopped it',
					output: `HTTP/1.1 403 This request is not authorized to perform this operation.
Content-Type: application/xml
x-ms-error-code: AuthorizationFailure

<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthorizationFailure</Code><Message>This request is not authorized to perform this operation.</Message></Error>`
				}
			]
		},
		'share-role': {
			source: 'https://learn.microsoft.com/en-us/cli/azure/role/assignment#az-role-assignment-list',
			proves: `[
  {
    "kind": "User",
    "role": "Storage File Data SMB Share Reader"
  }
]`,
			fails: [
				{ why: 'the role stands on the account', output: '[]' },
				{
					why: 'another role',
					output: `[
  {
    "kind": "User",
    "role": "Storage File Data SMB Share Contributor"
  }
]`
				}
			]
		},
		source: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/storage-accounts/get-properties',
			proves: account('AADKERB', 'StorageFileDataSmbShareReader'),
			fails: [
				{ why: 'no default permission', output: account('AADKERB', 'None') },
				{ why: 'no identity source', output: account('None', null) }
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'nobody is signed in any more', output: "ERROR: Please run 'az login' to setup account." }
			]
		}
	}
};
