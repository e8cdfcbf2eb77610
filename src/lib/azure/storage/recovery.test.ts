import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { losses, recover, type Loss, type Protection } from '#lib/azure/storage/recovery.ts';

const off: Protection = {
	blobDays: 0,
	containerDays: 0,
	shareDays: 0,
	versioning: false,
	shareSnapshot: false
};

describe('recovering lost data', () => {
	it.each<[string, Loss, Partial<Protection>, number, string]>([
		// https://learn.microsoft.com/en-us/azure/storage/blobs/soft-delete-blob-overview (its table by operation)
		['a blob within its days', 'blob-deleted', { blobDays: 7 }, 6, 'undelete-blob'],
		['a blob after its days', 'blob-deleted', { blobDays: 7 }, 7, 'none'],
		[
			'a blob with versions, whatever the days',
			'blob-deleted',
			{ blobDays: 7, versioning: true },
			90,
			'promote-version'
		],
		['an overwritten blob', 'blob-overwritten', { blobDays: 7 }, 3, 'undelete-blob'],
		['a version', 'version-deleted', { blobDays: 7, versioning: true }, 3, 'undelete-blob'],
		['a version without soft delete', 'version-deleted', { versioning: true }, 3, 'none'],
		// https://learn.microsoft.com/en-us/azure/storage/blobs/soft-delete-container-overview
		['a container', 'container-deleted', { containerDays: 7 }, 3, 'restore-container'],
		[
			'a container, with blob protection only',
			'container-deleted',
			{ blobDays: 7, versioning: true },
			3,
			'none'
		],
		// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-prevent-file-share-deletion
		['a share', 'share-deleted', { shareDays: 7 }, 3, 'undelete-share'],
		['a share, with a snapshot only', 'share-deleted', { shareSnapshot: true }, 3, 'none'],
		['a file, with share soft delete', 'file-deleted', { shareDays: 7 }, 3, 'none'],
		['a file, with a snapshot', 'file-deleted', { shareSnapshot: true }, 3, 'share-snapshot']
	])('%s', (_, loss, change, ago, way) => expect(recover(loss, { ...off, ...change }, ago).way).toBe(way));

	it('gives no soft delete to an archived blob that is overwritten', () => {
		expect(recover('blob-overwritten', { ...off, blobDays: 7 }, 1, true).way).toBe('none');
		expect(recover('blob-deleted', { ...off, blobDays: 7 }, 1, true).way).toBe('undelete-blob');
	});

	it('agrees with a list of protections and their levels', () => {
		const days = fc.constantFrom(0, 2, 3);
		fc.assert(
			fc.property(
				fc.constantFrom(...losses),
				fc.record({
					blobDays: days,
					containerDays: days,
					shareDays: days,
					versioning: fc.boolean(),
					shareSnapshot: fc.boolean()
				}),
				fc.nat(4),
				fc.boolean(),
				(loss, protection, ago, archived) => {
					const [what, how] = loss.split('-') as [string, string];
					const ways: Record<string, (string | false)[]> = {
						blob: [
							protection.versioning && 'promote-version',
							protection.blobDays - ago > 0 && !(archived && how === 'overwritten') && 'undelete-blob'
						],
						version: [protection.blobDays - ago > 0 && 'undelete-blob'],
						container: [protection.containerDays - ago > 0 && 'restore-container'],
						share: [protection.shareDays - ago > 0 && 'undelete-share'],
						file: [protection.shareSnapshot && 'share-snapshot']
					};
					const found = recover(loss, protection, ago, archived);
					expect(found.way).toBe(ways[what]!.find((way) => way !== false) ?? 'none');
					expect(found.trace.length).toBeGreaterThan(0);
				}
			)
		);
	});
});
