// Sample outputs of the lab “Azure Files: a snapshot restores a file, soft delete restores a share”.
import type { LabSamples } from '../../labs.ts';

const storage = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/storage';
const shares = `${storage}/operations/file.py`;
const files = `${storage}/_transformers.py`;

const json = (value: unknown) => JSON.stringify(value, null, 2);

const retention = (on: boolean, days: number | null) => json({ days, on });
const file = (name: string, bytes: number) => ({ bytes, name });

const live = { deleted: null, name: 'docs', snapshot: null };
const snapshot = { deleted: null, name: 'docs', snapshot: '2026-11-25T09:30:12.0000000Z' };

export const samples: LabSamples = {
	lab: 'files-blobs/one-file-one-share',
	checks: {
		kept: {
			source: `${storage}/tests/latest/recordings/test_storage_account_file_delete_retention_policy.yaml`,
			proves: retention(true, 7),
			undone: retention(false, null),
			wrong: { why: 'other days', output: retention(true, 14) }
		},
		spoiled: {
			source: files,
			proves: json([file('plan.txt', 4)]),
			undone: json([file('list.txt', 10), file('plan.txt', 10)]),
			wrong: { why: 'list.txt is still there', output: json([file('list.txt', 10), file('plan.txt', 4)]) },
			fails: [
				{ why: 'plan.txt was not overwritten', output: json([file('plan.txt', 10)]) },
				{ why: 'both files were deleted', output: '[]' }
			]
		},
		files: {
			source: files,
			proves: json([file('list.txt', 10), file('plan.txt', 10)]),
			alsoProves: [
				{ why: 'made without line ends', output: json([file('list.txt', 9), file('plan.txt', 9)]) }
			],
			undone: '[]',
			wrong: { why: 'nothing was restored', output: json([file('plan.txt', 4)]) },
			fails: [
				{ why: 'only list.txt was restored', output: json([file('list.txt', 10), file('plan.txt', 4)]) }
			]
		},
		refused: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/file-service-error-codes',
			proves: `The share has snapshots and the operation requires no snapshots.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.1234567Z
ErrorCode:ShareHasSnapshots`,
			undone: `{
  "deleted": false
}`,
			wrong: {
				why: 'there was no snapshot, so the share was deleted',
				output: `{
  "deleted": true
}`
			},
			fails: [
				{
					why: 'the share is still being deleted',
					output: `The specified share is being deleted. Try operation later.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.1234567Z
ErrorCode:ShareBeingDeleted`
				}
			]
		},
		deleted: {
			source: shares,
			proves: json([{ days: 7, deleted: true, name: 'docs' }]),
			alsoProves: [
				{
					why: 'on the next day, with another share',
					output: json([
						{ days: null, deleted: null, name: 'other' },
						{ days: 6, deleted: true, name: 'docs' }
					])
				}
			],
			undone: json([{ days: null, deleted: null, name: 'docs' }]),
			wrong: { why: 'soft delete was off', output: '[]' },
			fails: [
				{
					why: 'a new share has the name',
					output: json([
						{ days: 7, deleted: true, name: 'docs' },
						{ days: null, deleted: null, name: 'docs' }
					])
				}
			]
		},
		share: {
			source: shares,
			proves: json([live, snapshot]),
			undone: json([live]),
			wrong: {
				why: 'the share is still deleted',
				output: json([{ deleted: true, name: 'docs', snapshot: null }])
			},
			fails: [
				{
					why: 'created again instead of restored',
					output: json([{ deleted: true, name: 'docs', snapshot: null }, live])
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
