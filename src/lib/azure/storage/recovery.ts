// What was deleted or overwritten in a storage account, and which protection brings it back.
// Documentation: soft-delete-blob-overview of 2022-02-23.

export const losses = [
	'blob-deleted',
	'blob-overwritten',
	'version-deleted',
	'container-deleted',
	'share-deleted',
	'file-deleted'
] as const;
export type Loss = (typeof losses)[number];

export interface Protection {
	/** Days of soft delete in force when it was lost; 0 where it was off. Later changes do not count. */
	readonly blobDays: number;
	readonly containerDays: number;
	readonly shareDays: number;
	readonly versioning: boolean;
	/** A snapshot of the share, taken before. */
	readonly shareSnapshot: boolean;
}

export type Way =
	'undelete-blob' | 'promote-version' | 'restore-container' | 'undelete-share' | 'share-snapshot' | 'none';

export interface Recovery {
	readonly way: Way;
	readonly trace: readonly string[];
}

/**
 * How to get it back, `ago` days later. Leaves out backup, point-in-time restore, snapshots of blobs, immutability and
 * hierarchical namespaces, and a whole account that was deleted.
 * Sources: https://learn.microsoft.com/en-us/azure/storage/blobs/soft-delete-blob-overview,
 * https://learn.microsoft.com/en-us/azure/storage/blobs/soft-delete-container-overview,
 * https://learn.microsoft.com/en-us/azure/storage/blobs/versioning-overview and
 * https://learn.microsoft.com/en-us/azure/storage/files/storage-files-prevent-file-share-deletion
 */
export function recover(
	loss: Loss,
	protection: Protection,
	ago: number,
	/** A blob in Archive has no soft delete against being overwritten. */
	archived = false
): Recovery {
	const soft = (what: string, days: number, way: Way): Recovery =>
		days === 0
			? { way: 'none', trace: [`Soft delete of ${what} was off.`] }
			: ago < days
				? { way, trace: [`Soft delete of ${what} keeps it ${days} days, and ${ago} have passed.`] }
				: {
						way: 'none',
						trace: [`Soft delete of ${what} kept it ${days} days only, and ${ago} have passed.`]
					};

	switch (loss) {
		case 'blob-deleted':
		case 'blob-overwritten':
			if (protection.versioning)
				return {
					way: 'promote-version',
					trace: ['Versioning made the former content a previous version, which has no end of its own.']
				};
			if (archived && loss === 'blob-overwritten')
				return { way: 'none', trace: ['Soft delete does not guard an archived blob against overwriting.'] };
			return soft('blobs', protection.blobDays, 'undelete-blob');
		case 'version-deleted':
			return soft('blobs', protection.blobDays, 'undelete-blob');
		case 'container-deleted': {
			const { way, trace } = soft('containers', protection.containerDays, 'restore-container');
			return { way, trace: ['Versions and blob soft delete go with their container.', ...trace] };
		}
		case 'share-deleted':
			return soft('shares', protection.shareDays, 'undelete-share');
		case 'file-deleted':
			return {
				way: protection.shareSnapshot ? 'share-snapshot' : 'none',
				trace: [
					'Soft delete of shares works on whole shares.',
					protection.shareSnapshot ? 'A share snapshot still holds the file.' : 'No snapshot holds the file.'
				]
			};
	}
}
