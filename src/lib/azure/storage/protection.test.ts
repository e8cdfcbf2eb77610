import { expect, it } from 'vitest';
import { leavesVersion } from '#lib/azure/storage/protection.ts';

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
