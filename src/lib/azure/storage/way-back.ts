// The one way back to data that was deleted or overwritten in a storage account, if there is any.
// Documentation: soft-delete-blob-overview, soft-delete-container-overview, versioning-overview, storage-files-prevent-file-share-deletion
// and storage-snapshots-files, read 2026-11-27.
import type { TraceStep } from '#lib/domain/practice/variant.ts';

export const losses = [
	'blob-deleted',
	'blob-overwritten',
	'version-deleted',
	'container-deleted',
	'share-deleted',
	'file-deleted',
	'file-overwritten'
] as const;
export type Loss = (typeof losses)[number];

export const ways = [
	'blob',
	'snapshot',
	'version',
	'deleted-version',
	'container',
	'share',
	'share-snapshot',
	'none'
] as const;
export type Way = (typeof ways)[number];

/** What soft delete can be set for, each on its own. */
export const levels = ['blob', 'container', 'share'] as const;
export type Level = (typeof levels)[number];

/** Times are in whole days before today, and no two of them are equal. */
export interface Lost {
	readonly loss: Loss;
	readonly ago: number;
	/** Days of soft delete as they are set today; 0 where it is disabled. */
	readonly days: Readonly<Record<Level, number>>;
	/** When soft delete of a level was last set to those days, and what it was before. */
	readonly change?: { readonly level: Level; readonly from: number; readonly ago: number };
	/** Always true where a version was deleted. */
	readonly versioning: boolean;
	/** When the only snapshot of the share was taken; absent where there is none. */
	readonly snapshot?: number;
	/** The overwritten blob is in the Archive tier. */
	readonly archived: boolean;
}

/** Returns the days of soft delete that were in force at the loss: a later change counts only for what is deleted later. */
export const daysInForce = ({ days, change, ago }: Lost, level: Level): number =>
	change?.level === level && change.ago < ago ? change.from : days[level];

const nouns: Readonly<Record<Level, string>> = {
	blob: 'blobs',
	container: 'containers',
	share: 'file shares'
};

/** Returns whether soft delete of a level still keeps what was lost. */
function kept(lost: Lost, level: Level): { readonly answer: boolean; readonly trace: readonly TraceStep[] } {
	const days = daysInForce(lost, level);
	const { change, ago } = lost;
	const name = `Soft delete for ${nouns[level]}`;
	const setting = days === 0 ? 'disabled' : `${days} days`;
	const before: readonly TraceStep[] =
		change?.level !== level
			? []
			: change.ago < ago
				? [
						{
							rule: 'later change ignored',
							text: `The setting was changed after the loss. At the time it was ${setting}.`
						}
					]
				: [
						{
							rule: 'earlier change counts',
							text: `The setting was changed before the loss. At the time it was already ${setting}.`
						}
					];
	const end: TraceStep =
		days === 0
			? { rule: `${level} soft delete off`, text: `${name} was disabled.` }
			: ago < days
				? {
						rule: `${level} within days`,
						text: `${name} keeps the data for ${days} days, and ${ago} have passed.`
					}
				: {
						rule: `${level} expired`,
						text: `${name} kept the data for ${days} days, and ${ago} have passed.`
					};
	return { answer: days > ago, trace: [...before, end] };
}

/** Returns the way of a blob that was deleted or overwritten. */
function wayOfBlob(lost: Lost): { readonly way: Way; readonly trace: readonly TraceStep[] } {
	const deleted = lost.loss === 'blob-deleted';
	const what = deleted ? 'The delete' : 'The overwrite';
	if (lost.versioning) {
		const step = {
			rule: `versioned ${lost.loss}`,
			text: `Versioning is enabled. ${what} turned the earlier content into a previous version.`
		};
		const { blob } = lost.days;
		return {
			way: 'version',
			trace:
				blob > 0 && blob < lost.ago
					? [
							step,
							{
								rule: 'version doesn’t expire',
								text: 'Soft delete days don’t apply to a previous version.'
							}
						]
					: [step]
		};
	}
	const step = {
		rule: `unversioned ${lost.loss}`,
		text: `Versioning is disabled. ${what} left ${deleted ? 'a soft-deleted blob' : 'a soft-deleted snapshot'} at most.`
	};
	if (!deleted && lost.archived)
		return {
			way: 'none',
			trace: [
				step,
				{
					rule: 'archive overwrite',
					text: 'Soft delete doesn’t protect a blob in the Archive tier from being overwritten.'
				}
			]
		};
	const { answer, trace } = kept(lost, 'blob');
	return { way: !answer ? 'none' : deleted ? 'blob' : 'snapshot', trace: [step, ...trace] };
}

/**
 * Returns the way back and the rules that lead to it. Leaves out backup, point-in-time restore, blob snapshots that someone takes, legal
 * holds, hierarchical namespaces, versioning that was turned on or off meanwhile, and a deleted account.
 * Sources: sources.blobSoftDelete, sources.containerSoftDelete, sources.blobVersioning, sources.fileShareSoftDelete,
 * sources.fileShareSnapshots.
 */
export function wayBack(lost: Lost): { readonly way: Way; readonly trace: readonly TraceStep[] } {
	const soft = (level: Level, way: Way, first: TraceStep) => {
		const { answer, trace } = kept(lost, level);
		return { way: answer ? way : ('none' as const), trace: [first, ...trace] };
	};
	switch (lost.loss) {
		case 'blob-deleted':
		case 'blob-overwritten':
			return wayOfBlob(lost);
		case 'version-deleted':
			return soft('blob', 'deleted-version', {
				rule: 'version deleted',
				text: 'A version that is deleted by its ID is kept by soft delete for blobs.'
			});
		case 'container-deleted':
			return soft('container', 'container', {
				rule: 'container level',
				text: 'Versions and soft delete for blobs don’t outlive the container.'
			});
		case 'share-deleted':
			return soft('share', 'share', {
				rule: 'share level',
				text: 'A deleted share takes its snapshots with it.'
			});
		case 'file-deleted':
		case 'file-overwritten': {
			const first = { rule: lost.loss, text: 'Soft delete for file shares works on whole shares only.' };
			const { snapshot, ago } = lost;
			const [rule, text] =
				snapshot === undefined
					? ['no snapshot', 'The share has no snapshot.']
					: snapshot < ago
						? ['snapshot too late', 'The snapshot was taken after the loss.']
						: ['snapshot in time', 'The snapshot was taken before the loss.'];
			return {
				way: snapshot !== undefined && snapshot > ago ? 'share-snapshot' : 'none',
				trace: [first, { rule, text }]
			};
		}
	}
}
