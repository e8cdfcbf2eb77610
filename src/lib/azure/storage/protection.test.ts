import { describe, expect, it } from 'vitest';
import {
	canChangeShare,
	immutableAllows,
	leavesVersion,
	policyAllows
} from '#lib/azure/storage/protection.ts';

describe('a container with a locked retention policy', () => {
	const operations = ['copy', 'move', 'overwrite', 'metadata', 'delete'] as const;
	// https://learn.microsoft.com/en-us/azure/storage/blobs/immutable-container-level-worm-policies#scenarios
	it.each([
		[false, false, 'copy move'],
		[false, true, 'copy move'],
		[true, false, 'copy move delete'],
		[true, true, 'copy move']
	])('expired %s, hold %s: %s', (expired, hold, allowed) =>
		expect(operations.filter((operation) => immutableAllows(operation, expired, hold)).join(' ')).toBe(
			allowed
		)
	);
});

// https://learn.microsoft.com/en-us/azure/storage/blobs/versioning-overview#versioning-on-write-operations
it.each([
	['overwrite', true],
	['metadata', true],
	['delete', true],
	['stage', false],
	['append', false]
] as const)('%s leaves a previous version: %s', (operation, leaves) =>
	expect(leavesVersion(operation)).toBe(leaves)
);

// https://learn.microsoft.com/en-us/azure/storage/blobs/immutable-storage-overview#locked-versus-unlocked-policies
it.each([
	[Number.NaN, 'shorten extend delete append clear'],
	[0, 'extend clear'],
	[4, 'extend clear'],
	[5, 'clear']
])('a policy extended %s times since it was locked allows: %s', (extended, allowed) =>
	expect(
		(['shorten', 'extend', 'delete', 'append', 'clear'] as const)
			.filter((change) => policyAllows(change, extended))
			.join(' ')
	).toBe(allowed)
);

// https://learn.microsoft.com/en-us/azure/storage/files/modify-file-share
it.each([
	['v1', 3, 'grow'],
	['v1', 24, 'grow shrink'],
	['v2', 23, 'grow iops'],
	['v2', 72, 'grow shrink iops']
] as const)('a share of the model %s, %i hours after its last increase: %s', (model, hours, changes) =>
	expect(
		(['grow', 'shrink', 'iops', 'tier'] as const)
			.filter((change) => canChangeShare(change, model, hours))
			.join(' ')
	).toBe(changes)
);
it('a pay-as-you-go share has access tiers, and no provisioned IOPS', () => {
	expect(canChangeShare('tier', 'usage', 3)).toBe(true);
	expect(canChangeShare('iops', 'usage', 3)).toBe(false);
});
