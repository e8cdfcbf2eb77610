// Sample outputs of the lab “Cool, archived, and back online”.
import type { LabSamples } from '../../labs.ts';

const tiers = (cool: string, keep: string) => `[
  {
    "name": "cool.txt",
    "tier": "${cool}"
  },
  {
    "name": "keep.txt",
    "tier": "${keep}"
  }
]`;
const rule = (prefix: string, cool: string) => `{
  "archive": 90.0,
  "cool": ${cool},
  "enabled": true,
  "name": "logs",
  "prefix": "${prefix}",
  "remove": 365.0
}`;

export const samples: LabSamples = {
	lab: 'files-blobs/tiers-and-rules',
	checks: {
		tiers: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/storage/blob#az-storage-blob-list',
			proves: tiers('Cool', 'Archive'),
			fails: [
				{ why: 'cool.txt is still Hot', output: tiers('Hot', 'Archive') },
				{ why: 'keep.txt is not archived', output: tiers('Cool', 'Hot') }
			]
		},
		archived: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/blob-service-error-codes',
			proves: `ERROR: This operation is not permitted on an archived blob.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.0000000Z
ErrorCode:BlobArchived`,
			fails: [
				{
					why: 'the blob has another name',
					output: `ERROR: The specified blob does not exist.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.0000000Z
ErrorCode:BlobNotFound`
				},
				{ why: 'the blob is not archived, so it was read', output: '"keep.txt"' }
			]
		},
		rule: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/management-policies/get',
			proves: rule('docs/log/', '30.0'),
			fails: [
				{ why: 'the prefix lacks the container', output: rule('log/', '30.0') },
				{ why: 'the days are others', output: rule('docs/log/', '7.0') }
			]
		},
		back: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/storage/blob#az-storage-blob-show',
			proves: `{
  "name": "back.txt",
  "status": null,
  "tier": "Hot"
}`,
			fails: [
				{
					why: 'the rehydration is pending',
					output: `{
  "name": "back.txt",
  "status": "rehydrate-pending-to-hot",
  "tier": "Archive"
}`
				},
				{
					why: 'nobody asked for it',
					output: `{
  "name": "back.txt",
  "status": null,
  "tier": "Archive"
}`
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
