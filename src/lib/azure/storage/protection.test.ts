import { describe, expect, it } from 'vitest';
import {
	canChangeShare,
	immutableAllows,
	leavesVersion,
	readsAnonymously
} from '#lib/azure/storage/protection.ts';

describe('a container with a locked retention policy', () => {
	const operations = ['read', 'tier', 'overwrite', 'metadata', 'delete', 'append'] as const;
	const allowed = (...of: [boolean, 'none' | 'hold' | 'append']) =>
		operations.filter((operation) => immutableAllows(operation, ...of)).join(' ');
	// https://learn.microsoft.com/en-us/azure/storage/blobs/immutable-container-level-worm-policies#scenarios
	it.each([
		[false, 'none', 'read tier'],
		[false, 'hold', 'read tier'],
		[false, 'append', 'read tier append'],
		[true, 'none', 'read tier delete'],
		[true, 'hold', 'read tier'],
		[true, 'append', 'read tier delete append']
	] as const)('expired %s, %s: %s', (expired, extra, rest) => expect(allowed(expired, extra)).toBe(rest));
});

// https://learn.microsoft.com/en-us/azure/storage/blobs/versioning-overview#versioning-on-write-operations
it.each([
	['overwrite', true],
	['metadata', true],
	['delete', true],
	['stage', false],
	['append', false],
	['pages', false]
] as const)('%s leaves a previous version: %s', (operation, leaves) =>
	expect(leavesVersion(operation)).toBe(leaves)
);

describe('an anonymous request', () => {
	const levels = ['private', 'blob', 'container'] as const;
	const by = (request: 'site' | 'other' | 'read' | 'list', allowed: boolean) =>
		levels.filter((level) => readsAnonymously(request, level, allowed)).join(' ');
	// https://learn.microsoft.com/en-us/azure/storage/blobs/anonymous-read-access-configure#about-anonymous-read-access
	it.each([
		['read', true, 'blob container'],
		['list', true, 'container'],
		['read', false, ''],
		['list', false, '']
	] as const)('by the blob endpoint, %s, %s: %s', (request, allowed, found) =>
		expect(by(request, allowed)).toBe(found)
	);
	// https://learn.microsoft.com/en-us/azure/storage/blobs/storage-blob-static-website
	it.each([true, false])('by the website endpoint depends on the container alone: %s', (allowed) => {
		expect(by('site', allowed)).toBe(levels.join(' '));
		expect(by('other', allowed)).toBe('');
	});
});

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
