// Sample outputs of the lab “A file from a snapshot, a share from soft delete”.
import type { LabSamples } from '../../labs.ts';

const shares = 'https://learn.microsoft.com/en-us/rest/api/storagerp/file-shares/list';

export const samples: LabSamples = {
	lab: 'files-blobs/one-file-one-share',
	checks: {
		kept: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/file-services/get-service-properties',
			proves: `{
  "days": 7,
  "on": true
}`,
			fails: [
				{
					why: 'soft delete is off',
					output: `{
  "days": null,
  "on": false
}`
				},
				{
					why: 'other days',
					output: `{
  "days": 14,
  "on": true
}`
				}
			]
		},
		files: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/storage/file#az-storage-file-list',
			proves: `[
  {
    "name": "list.txt"
  },
  {
    "name": "plan.txt"
  }
]`,
			fails: [
				{
					why: 'list.txt has not been fetched',
					output: `[
  {
    "name": "plan.txt"
  }
]`
				},
				{ why: 'the share is empty', output: '[]' }
			]
		},
		share: {
			source: shares,
			proves: `[
  {
    "deleted": null,
    "name": "docs",
    "snapshot": null
  },
  {
    "deleted": null,
    "name": "docs",
    "snapshot": "2026-11-25T09:30:12.0000000Z"
  }
]`,
			fails: [
				{
					why: 'the share is still deleted',
					output: `[
  {
    "deleted": true,
    "name": "docs",
    "snapshot": null
  }
]`
				},
				{
					why: 'no snapshot was taken',
					output: `[
  {
    "deleted": null,
    "name": "docs",
    "snapshot": null
  }
]`
				}
			]
		},
		refused: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/file-service-error-codes',
			proves: `ERROR: The share has snapshots and the operation requires no snapshots.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.0000000Z
ErrorCode:ShareHasSnapshots`,
			fails: [
				{
					why: 'the share is still being deleted',
					output: `ERROR: The specified share is being deleted. Try operation later.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.0000000Z
ErrorCode:ShareBeingDeleted`
				},
				{
					why: 'there was no snapshot, so the share was deleted',
					output: `{
  "deleted": true
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
