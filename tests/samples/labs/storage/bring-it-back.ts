// Sample outputs of the lab “Blob soft delete vs. versioning: restore four ways”.
import type { LabSamples } from '../../labs.ts';

const storage = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/storage';
const recordings = `${storage}/tests/latest/recordings`;
const listed = `${storage}/_transformers.py`;

const json = (value: unknown) => JSON.stringify(value, null, 2);

const settings = (blobs: boolean, containers: boolean, versions: boolean | null) =>
	json({ blobs, containers, versions });

const snapshot = '2026-11-25T09:12:44.1203391Z';
const replaced = '2026-11-25T09:13:02.8811204Z';
const short = { bytes: 4, deleted: null, snapshot: null };
const long = { bytes: 12, deleted: null, snapshot: null };
const kept = { bytes: 4, deleted: null, snapshot };
const before = { bytes: 4, deleted: true, snapshot: '2026-11-25T09:12:51.4470012Z' };
const after = { bytes: 12, deleted: true, snapshot: replaced };

const version = (bytes: number, current: true | null) => ({ bytes, current, name: 'list.txt' });

export const samples: LabSamples = {
	lab: 'files-blobs/bring-it-back',
	checks: {
		protections: {
			source: `${recordings}/test_storage_account_update_container_delete_retention_policy.yaml`,
			proves: settings(true, true, true),
			undone: settings(false, false, null),
			wrong: { why: 'versioning is still off', output: settings(true, true, false) },
			fails: [{ why: 'containers are not protected', output: settings(true, false, true) }]
		},
		deleted: {
			source: listed,
			proves: json([{ days: 6, deleted: true, name: 'plan.txt' }]),
			undone: '[]',
			wrong: {
				why: 'the blob was undeleted before',
				output: json([{ days: null, deleted: null, name: 'plan.txt' }])
			},
			fails: [
				{ why: 'another blob was deleted', output: json([{ days: 6, deleted: true, name: 'list.txt' }]) }
			]
		},
		snapshot: {
			source: listed,
			proves: json([kept, before, after, short]),
			alsoProves: [{ why: 'in the portal, an upload of more text', output: json([kept, after, short]) }],
			undone: json([short]),
			wrong: { why: 'the snapshot was not copied over the blob', output: json([kept, before, long]) },
			fails: [
				{ why: 'a snapshot and nothing else', output: json([kept, short]) },
				{ why: 'overwritten twice, without a snapshot', output: json([before, after, short]) }
			]
		},
		'not-back': {
			source: listed,
			proves: json([{ current: null, name: 'gone.txt' }]),
			undone: '[]',
			wrong: { why: 'the blob was not deleted', output: json([{ current: true, name: 'gone.txt' }]) },
			fails: [
				{
					why: 'the version was copied over it',
					output: json([
						{ current: null, name: 'gone.txt' },
						{ current: true, name: 'gone.txt' }
					])
				}
			]
		},
		versions: {
			source: listed,
			proves: json([version(2, null), version(7, null), version(2, true)]),
			undone: '[]',
			wrong: { why: 'no version was made current', output: json([version(2, null), version(7, null)]) },
			fails: [
				{
					why: 'the newer version was copied',
					output: json([version(2, null), version(7, null), version(7, true)])
				},
				{ why: 'versioning was turned on too late', output: json([version(2, true)]) },
				{
					why: 'nothing was deleted or restored',
					output: json([version(2, null), version(7, true)])
				}
			]
		},
		'container-gone': {
			source: listed,
			proves: json([{ deleted: true, name: 'docs' }]),
			alsoProves: [
				{
					why: 'deleted a second time',
					output: json([
						{ deleted: true, name: 'docs' },
						{ deleted: true, name: 'docs' }
					])
				}
			],
			undone: json([{ deleted: null, name: 'docs' }]),
			wrong: { why: 'container soft delete was off', output: '[]' },
			fails: [
				{
					why: 'a new container has the name',
					output: json([
						{ deleted: true, name: 'docs' },
						{ deleted: null, name: 'docs' }
					])
				}
			]
		},
		container: {
			source: listed,
			proves: json([{ name: 'list.txt' }, { name: 'plan.txt' }]),
			undone: '[]',
			wrong: {
				why: 'the container is still deleted',
				output: `The specified container does not exist.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.1234567Z
ErrorCode:ContainerNotFound`
			},
			fails: [{ why: 'list.txt was not restored', output: json([{ name: 'plan.txt' }]) }]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			undone: 'true',
			wrong: { why: 'no longer signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
