// Sample outputs of the lab “Blob access tiers: archive, rehydrate, and a lifecycle rule”.
import type { LabSamples } from '../../labs.ts';

const storage = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/storage';
const printed = `${storage}/_transformers.py`;

const json = (value: unknown) => JSON.stringify(value, null, 2);

const blob = (tier: string, status: string | null, changed: string | null) =>
	json({ changed, inferred: changed === null ? true : null, name: 'back.txt', status, tier });
const tiers = (cool: string, keep: string, inferred: true | null = null) =>
	json([
		{ inferred, name: 'cool.txt', tier: cool },
		{ inferred: null, name: 'keep.txt', tier: keep }
	]);
const rule = (prefix: string | null, cool: string, enabled = true) => `{
  "archive": 90.0,
  "cool": ${cool},
  "enabled": ${enabled},
  "name": "logs",
  "prefix": ${JSON.stringify(prefix)},
  "remove": 365.0
}`;

const archived = '2026-11-25T09:20:11+00:00';

export const samples: LabSamples = {
	lab: 'files-blobs/tiers-and-rules',
	checks: {
		asked: {
			source: printed,
			proves: blob('Archive', 'rehydrate-pending-to-hot', archived),
			undone: blob('Hot', null, null),
			wrong: { why: 'archived, and no one asked for it back', output: blob('Archive', null, archived) },
			fails: [
				{ why: 'rehydrating to Cool', output: blob('Archive', 'rehydrate-pending-to-cool', archived) },
				{ why: 'set to Hot without Archive before', output: blob('Hot', null, archived) }
			]
		},
		tiers: {
			source: printed,
			proves: tiers('Cool', 'Archive'),
			undone: tiers('Hot', 'Hot', true),
			wrong: { why: 'keep.txt was rehydrated too', output: tiers('Cool', 'Hot') },
			fails: [
				{ why: 'cool.txt is still Hot', output: tiers('Hot', 'Archive', true) },
				{ why: 'cool.txt has the tier of the account', output: tiers('Cool', 'Archive', true) }
			]
		},
		archived: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/blob-service-error-codes',
			proves: `This operation is not permitted on an archived blob.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.1234567Z
ErrorCode:BlobArchived`,
			undone: `The specified blob does not exist.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.1234567Z
ErrorCode:BlobNotFound`,
			wrong: { why: 'the blob is not archived, so it was read', output: '"keep.txt"' }
		},
		rule: {
			source: `${storage}/tests/latest/recordings/test_management_policy.yaml`,
			proves: rule('docs/log/', '30.0'),
			alsoProves: [{ why: 'in the portal, without the slash at the end', output: rule('docs/log', '30.0') }],
			undone: `(ManagementPolicyNotFound) No ManagementPolicy found for account sttierq7x2m
Code: ManagementPolicyNotFound
Message: No ManagementPolicy found for account sttierq7x2m`,
			wrong: { why: 'the prefix lacks the container', output: rule('log/', '30.0') },
			fails: [
				{ why: 'other days', output: rule('docs/log/', '7.0') },
				{ why: 'the rule is off', output: rule('docs/log/', '30.0', false) },
				{ why: 'the rule is for all blobs', output: rule(null, '30.0') }
			]
		},
		back: {
			source: printed,
			proves: blob('Hot', null, '2026-11-25T21:44:02+00:00'),
			undone: blob('Hot', null, null),
			wrong: {
				why: 'the rehydration is pending',
				output: blob('Archive', 'rehydrate-pending-to-hot', archived)
			},
			fails: [{ why: 'archived, and no one asked for it back', output: blob('Archive', null, archived) }]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			undone: 'true',
			wrong: { why: 'no longer signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
