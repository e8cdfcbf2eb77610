// Sample outputs of the lab “A second region, and when it can be read”.
import type { LabSamples } from '../../labs.ts';

const properties = 'https://learn.microsoft.com/en-us/rest/api/storagerp/storage-accounts/get-properties';

export const samples: LabSamples = {
	lab: 'storage-accounts/second-region',
	checks: {
		account: {
			source: properties,
			proves: `{
  "address": "https://stgeoq7x2m-secondary.blob.core.windows.net/",
  "first": "westeurope",
  "kind": "StorageV2",
  "name": "stgeoq7x2m",
  "second": "northeurope",
  "sku": "Standard_RAGRS"
}`,
			fails: [
				{
					why: 'GRS has a second region and no address',
					output: `{
  "address": null,
  "first": "westeurope",
  "kind": "StorageV2",
  "name": "stgeoq7x2m",
  "second": "northeurope",
  "sku": "Standard_GRS"
}`
				},
				{
					why: 'still LRS',
					output: `{
  "address": null,
  "first": "westeurope",
  "kind": "StorageV2",
  "name": "stgeoq7x2m",
  "second": null,
  "sku": "Standard_LRS"
}`
				}
			]
		},
		sync: {
			source: properties,
			proves: `{
  "lastSyncTime": "2026-11-25T11:41:07+00:00",
  "name": "stgeoq7x2m",
  "status": "Live"
}`,
			fails: [
				{
					why: 'the first copy is running',
					output: `{
  "lastSyncTime": null,
  "name": "stgeoq7x2m",
  "status": "Bootstrap"
}`
				},
				{
					why: 'the second region does not answer',
					output: `{
  "lastSyncTime": null,
  "name": "stgeoq7x2m",
  "status": "Unavailable"
}`
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
			fails: [
				{
					why: 'the blob is not copied yet',
					output: `HTTP/1.1 404 The specified blob does not exist.
Content-Type: application/xml
x-ms-error-code: BlobNotFound

<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code><Message>The specified blob does not exist.</Message></Error>`
				},
				{
					why: 'there is no such address',
					output: 'curl: (6) Could not resolve host: stgeoq7x2m-secondary.blob.core.windows.net'
				}
			]
		},
		refused: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/srp_error_codes_common',
			proves: `ERROR: (InvalidValuesForRequestParameters) Values for request parameters are invalid: sku.
Code: InvalidValuesForRequestParameters
Message: Values for request parameters are invalid: sku.
Target: sku`,
			fails: [
				{
					why: 'the account has another name',
					output: `ERROR: (ResourceNotFound) The Resource 'Microsoft.Storage/storageAccounts/stgeo' under resource group 'resit-geo' was not found.
Code: ResourceNotFound
Message: The Resource 'Microsoft.Storage/storageAccounts/stgeo' under resource group 'resit-geo' was not found.`
				},
				{
					why: 'the right is missing, not the possibility',
					output: `ERROR: (AuthorizationFailed) The client does not have authorization to perform action 'Microsoft.Storage/storageAccounts/write' over scope.
Code: AuthorizationFailed
Message: The client does not have authorization to perform action 'Microsoft.Storage/storageAccounts/write' over scope.`
				}
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
