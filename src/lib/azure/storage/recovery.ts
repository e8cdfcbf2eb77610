// Data protection: what brings back deleted or overwritten data of a storage account.
import type { Traced } from '#lib/azure/decision.ts';

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
	/** Days of soft delete in effect at the time of the loss, 0 if off. */
	readonly blobDays: number;
	readonly containerDays: number;
	readonly shareDays: number;
	readonly versioning: boolean;
	/** Whether a snapshot of the share from before exists. */
	readonly shareSnapshot: boolean;
}

export type RecoveryMethod =
	'undelete-blob' | 'promote-version' | 'restore-container' | 'undelete-share' | 'share-snapshot' | 'none';

export interface Recovery extends Traced {
	readonly way: RecoveryMethod;
}

const by = (way: RecoveryMethod, ...trace: string[]): Recovery => ({ way, trace });

/**
 * Returns how to recover data, `ago` days after its loss. Doesn't cover backup, point-in-time restore, blob snapshots,
 * immutability, hierarchical namespaces and deleted accounts. Sources: sources.blobSoftDelete, sources.containerSoftDelete,
 * sources.blobVersioning, sources.fileShareSoftDelete.
 */
export function recover(
	loss: Loss,
	protection: Protection,
	ago: number,
	/** The blob is in Archive. */
	archived = false
): Recovery {
	const soft = (what: string, days: number, way: RecoveryMethod): Recovery => {
		if (days === 0) return by('none', `Soft delete of ${what} was off.`);
		return ago < days
			? by(way, `Soft delete of ${what} keeps it ${days} days, and ${ago} have passed.`)
			: by('none', `Soft delete of ${what} kept it ${days} days only, and ${ago} have passed.`);
	};
	switch (loss) {
		case 'blob-deleted':
		case 'blob-overwritten':
			if (protection.versioning)
				return by(
					'promote-version',
					'Versioning kept the former content as a previous version, which does not expire.'
				);
			if (archived && loss === 'blob-overwritten')
				return by('none', 'Soft delete does not protect an archived blob from being overwritten.');
			return soft('blobs', protection.blobDays, 'undelete-blob');
		case 'version-deleted':
			return soft('blobs', protection.blobDays, 'undelete-blob');
		case 'container-deleted': {
			const { way, trace } = soft('containers', protection.containerDays, 'restore-container');
			return by(way, 'Deleting a container deletes its versions and soft-deleted blobs too.', ...trace);
		}
		case 'share-deleted':
			return soft('shares', protection.shareDays, 'undelete-share');
		case 'file-deleted':
			return by(
				protection.shareSnapshot ? 'share-snapshot' : 'none',
				'Soft delete of shares works on whole shares.',
				protection.shareSnapshot ? 'A share snapshot still has the file.' : 'No snapshot has the file.'
			);
	}
}
