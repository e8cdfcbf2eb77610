// Sample outputs of the lab “Replicate to another account, copy the rest”.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'storage-accounts/copy-to-another-account',
	checks: {
		features: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/blob-services/get-service-properties',
			proves: `{
  "feed": true,
  "versions": true
}`,
			fails: [
				{
					why: 'the change feed is off',
					output: `{
  "feed": null,
  "versions": true
}`
				},
				{
					why: 'versioning is off',
					output: `{
  "feed": true,
  "versions": false
}`
				}
			]
		},
		policy: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/object-replication-policies/list',
			proves: `[
  {
    "from": "docs",
    "prefix": "out/",
    "rules": 1,
    "to": "copy"
  }
]`,
			fails: [
				{ why: 'the policy is on the target only', output: '[]' },
				{
					why: 'the rule has no prefix',
					output: `[
  {
    "from": "docs",
    "prefix": null,
    "rules": 1,
    "to": "copy"
  }
]`
				}
			]
		},
		arrived: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/storage/blob#az-storage-blob-list',
			proves: `[
  {
    "name": "out/new.txt"
  }
]`,
			fails: [
				{ why: 'nothing has been replicated yet', output: '[]' },
				{
					why: 'the copy scope takes older blobs too',
					output: `[
  {
    "name": "out/new.txt"
  },
  {
    "name": "out/old.txt"
  }
]`
				}
			]
		},
		refused: {
			source: 'https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview',
			proves: `HTTP/1.1 409 Conflict
Content-Length: 250
Content-Type: application/xml
Server: Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0
x-ms-request-id: 5f2c1a3b-301e-0042-1111-000000000000
x-ms-version: 2023-11-03
Date: Wed, 25 Nov 2026 10:00:00 GMT
`,
			fails: [
				{
					why: 'the policy is not active',
					output: `HTTP/1.1 201 Created
Content-Length: 0
Server: Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0
x-ms-version: 2023-11-03
x-ms-request-server-encrypted: true
Date: Wed, 25 Nov 2026 10:00:00 GMT
`
				},
				{
					why: 'the data role is missing',
					output: `HTTP/1.1 403 This request is not authorized to perform this operation using this permission.
Content-Type: application/xml
x-ms-error-code: AuthorizationPermissionMismatch

<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthorizationPermissionMismatch</Code><Message>This request is not authorized to perform this operation using this permission.</Message></Error>`
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
