// Sample outputs of the lab “Object replication vs. AzCopy: which blobs each one copies”.
import type { LabSamples } from '../../labs.ts';

const storage = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/storage';
const recordings = `${storage}/tests/latest/recordings`;

const features = (feed: boolean | null, versions: boolean | null) => `{
  "feed": ${feed},
  "versions": ${versions}
}`;
const policy = (prefix: string | null, from = 'docs', to = 'copy') => `[
  {
    "from": "${from}",
    "prefix": ${JSON.stringify(prefix)},
    "rules": 1,
    "to": "${to}"
  }
]`;
const names = (...each: readonly string[]) =>
	JSON.stringify(
		each.map((name) => ({ name })),
		null,
		2
	);
export const samples: LabSamples = {
	lab: 'storage-accounts/copy-to-another-account',
	checks: {
		features: {
			source: `${recordings}/test_storage_account_update_change_feed.yaml`,
			proves: features(true, true),
			undone: features(null, null),
			wrong: { why: 'the change feed is off', output: features(null, true) },
			fails: [{ why: 'versioning is off', output: features(true, false) }]
		},
		policy: {
			source: `${recordings}/test_storage_account_or_policy.yaml`,
			proves: policy('out/'),
			undone: '[]',
			wrong: { why: 'the rule has no prefix', output: policy(null) },
			fails: [
				{ why: 'the containers are the wrong way around', output: policy('out/', 'copy', 'docs') },
				{ why: 'the rule goes to manual', output: policy('out/', 'docs', 'manual') }
			]
		},
		arrived: {
			source: `${storage}/_transformers.py`,
			proves: names('out/new.txt'),
			undone: '[]',
			wrong: {
				why: 'the copy scope includes older blobs',
				output: names('out/new.txt', 'out/old.txt')
			},
			fails: [{ why: 'the rule has no prefix', output: names('keep/new.txt', 'out/new.txt') }]
		},
		copied: {
			source: `${storage}/_transformers.py`,
			proves: names('mine.txt', 'old.txt'),
			alsoProves: [{ why: 'without the negative test', output: names('old.txt') }],
			undone: '[]',
			wrong: { why: 'only the negative test was done', output: names('mine.txt') },
			fails: [{ why: 'the copy has another name', output: names('out/old.txt') }]
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
			undone: `HTTP/1.1 404 The specified container does not exist.
Content-Length: 225
Content-Type: application/xml
x-ms-error-code: ContainerNotFound

<?xml version="1.0" encoding="utf-8"?><Error><Code>ContainerNotFound</Code><Message>The specified container does not exist.</Message></Error>`,
			wrong: {
				why: 'the policy is not active',
				output: `HTTP/1.1 201 Created
Content-Length: 0
Server: Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0
x-ms-version: 2023-11-03
x-ms-request-server-encrypted: true
Date: Wed, 25 Nov 2026 10:00:00 GMT
`
			},
			fails: [
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
			undone: 'true',
			wrong: { why: 'no longer signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
