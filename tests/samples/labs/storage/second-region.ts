// Sample outputs of the lab “GRS vs. RA-GRS: when you can read the second region”.
import type { LabSamples } from '../../labs.ts';

const recordings =
	'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/storage/tests/latest/recordings';
const failover = `${recordings}/test_storage_account_failover.yaml`;

const account = (sku: string, second: string | null, address: string | null) => `{
  "address": ${JSON.stringify(address)},
  "first": "westeurope",
  "kind": "StorageV2",
  "name": "stgeoq7x2m",
  "second": ${JSON.stringify(second)},
  "sku": "${sku}"
}`;
const closed = (sku: string, second: string | null, address: string | null) => `{
  "address": ${JSON.stringify(address)},
  "name": "stgeoq7x2m",
  "second": ${JSON.stringify(second)},
  "sku": "${sku}"
}`;
const secondary = 'https://stgeoq7x2m-secondary.blob.core.windows.net/';

const sync = (status: string | null, time: string | null) => `{
  "lastSyncTime": ${JSON.stringify(time)},
  "name": "stgeoq7x2m",
  "status": ${JSON.stringify(status)}
}`;

export const samples: LabSamples = {
	lab: 'storage-accounts/second-region',
	checks: {
		closed: {
			source: failover,
			proves: closed('Standard_GRS', 'northeurope', null),
			undone: closed('Standard_LRS', null, null),
			wrong: {
				why: 'read access was added at once',
				output: closed('Standard_RAGRS', 'northeurope', secondary)
			}
		},
		account: {
			source: failover,
			proves: account('Standard_RAGRS', 'northeurope', secondary),
			undone: account('Standard_LRS', null, null),
			wrong: {
				why: 'GRS has a second region and no address',
				output: account('Standard_GRS', 'northeurope', null)
			},
			fails: [
				{ why: 'zones were added too', output: account('Standard_RAGZRS', 'northeurope', secondary) },
				{
					why: 'another account',
					output: account('Standard_RAGRS', 'northeurope', secondary).replaceAll('stgeo', 'stother')
				}
			]
		},
		sync: {
			source: failover,
			proves: sync('Live', '2026-11-25T11:41:07+00:00'),
			undone: sync(null, null),
			wrong: {
				why: 'the first copy is running',
				output: sync('Bootstrap', '2026-11-25T09:14:49+00:00')
			},
			fails: [
				{
					why: 'the second region does not answer yet',
					output: sync('Unavailable', '2026-11-25T09:14:49+00:00')
				}
			]
		},
		read: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/get-blob',
			proves: `HTTP/1.1 200 OK
Content-Length: 4
Content-Type: text/plain
Server: Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0
x-ms-blob-type: BlockBlob

far
`,
			undone: 'curl: (6) Could not resolve host: stgeoq7x2m-secondary.blob.core.windows.net',
			wrong: {
				why: 'the blob is not copied yet',
				output: `HTTP/1.1 404 The specified blob does not exist.
Content-Type: application/xml
x-ms-error-code: BlobNotFound

<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code><Message>The specified blob does not exist.</Message></Error>`
			},
			fails: [
				{
					why: 'the SAS was not made',
					output: `HTTP/1.1 409 Public access is not permitted on this storage account.
Content-Type: application/xml
x-ms-error-code: PublicAccessNotPermitted

<?xml version="1.0" encoding="utf-8"?><Error><Code>PublicAccessNotPermitted</Code><Message>Public access is not permitted on this storage account.</Message></Error>`
				}
			]
		},
		refused: {
			source: 'https://github.com/MicrosoftDocs/azure-docs/issues/47207',
			proves: `(InvalidValuesForRequestParameters) Values for request parameters are invalid: sku.
Code: InvalidValuesForRequestParameters
Message: Values for request parameters are invalid: sku.
Target: sku`,
			undone: `(ResourceNotFound) The Resource 'Microsoft.Storage/storageAccounts/stgeoq7x2m' under resource group 'rg-resit-geo' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Storage/storageAccounts/stgeoq7x2m' under resource group 'rg-resit-geo' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: { why: 'the account had zones before', output: '"Standard_RAGZRS"' },
			fails: [
				{
					why: 'the permission is missing, not the possibility',
					output: `(AuthorizationFailed) The client 'ben@contoso.com' with object id '11111111-2222-3333-4444-555555555555' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/write' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-geo/providers/Microsoft.Storage/storageAccounts/stgeoq7x2m' or the scope is invalid.
Code: AuthorizationFailed`
				},
				{
					why: 'a policy of the company allows certain SKUs only',
					output: `(RequestDisallowedByPolicy) Resource 'stgeoq7x2m' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"Allowed storage account sku"}}]'.
Code: RequestDisallowedByPolicy`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			undone: 'true',
			wrong: { why: 'no longer signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
