import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { losses, wayBack, type Lost, type Way } from '#lib/azure/storage/way-back.ts';

const lost = (change: Partial<Lost>): Lost => ({
	loss: 'blob-deleted',
	ago: 3,
	days: { blob: 0, container: 0, share: 0 },
	versioning: false,
	archived: false,
	...change
});
const days = (blob: number, container = 0, share = 0) => ({ blob, container, share });

describe('the way back', () => {
	it.each<[string, Partial<Lost>, Way]>([
		// https://learn.microsoft.com/en-us/azure/storage/blobs/soft-delete-blob-overview (its table by operation)
		['a deleted blob is soft-deleted', { days: days(7) }, 'blob'],
		['an overwrite leaves a soft-deleted snapshot', { loss: 'blob-overwritten', days: days(7) }, 'snapshot'],
		['with versioning a delete leaves a version', { versioning: true, days: days(7) }, 'version'],
		['whatever the days', { versioning: true, days: days(7), ago: 90 }, 'version'],
		[
			'a deleted version is soft-deleted',
			{ loss: 'version-deleted', versioning: true, days: days(7) },
			'deleted-version'
		],
		[
			'an archived blob has no protection from an overwrite',
			{ loss: 'blob-overwritten', archived: true, days: days(7) },
			'none'
		],
		['only from an overwrite', { archived: true, days: days(7) }, 'blob'],
		[
			'a longer period counts for later losses only',
			{ ago: 10, days: days(30), change: { level: 'blob', from: 7, ago: 1 } },
			'none'
		],
		[
			'so does a shorter one',
			{ ago: 10, days: days(4), change: { level: 'blob', from: 30, ago: 1 } },
			'blob'
		],
		['and disabling it', { ago: 10, days: days(0), change: { level: 'blob', from: 30, ago: 1 } }, 'blob'],
		[
			'a change before the loss counts',
			{ ago: 10, days: days(30), change: { level: 'blob', from: 7, ago: 20 } },
			'blob'
		],
		// https://learn.microsoft.com/en-us/azure/storage/blobs/soft-delete-container-overview
		['a container with its blobs', { loss: 'container-deleted', days: days(0, 7) }, 'container'],
		['not by what protects blobs', { loss: 'container-deleted', days: days(7), versioning: true }, 'none'],
		// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-prevent-file-share-deletion
		['a share', { loss: 'share-deleted', days: days(0, 0, 7) }, 'share'],
		['not by its snapshot', { loss: 'share-deleted', snapshot: 5 }, 'none'],
		['a file not by soft delete', { loss: 'file-deleted', days: days(0, 0, 7) }, 'none'],
		['a file by an earlier snapshot', { loss: 'file-overwritten', snapshot: 5 }, 'share-snapshot'],
		['not by a later one', { loss: 'file-deleted', snapshot: 1 }, 'none']
	])('%s', (_, change, way) => expect(wayBack(lost(change)).way).toBe(way));

	it('agrees with a list of copies and how long each is there', () => {
		const set = fc.constantFrom(0, 4, 7, 14, 30);
		fc.assert(
			fc.property(
				fc.constantFrom(...losses),
				fc.constantFrom(2, 5, 9, 20),
				fc.tuple(set, set, set),
				fc.boolean(),
				fc.boolean(),
				fc.option(fc.constantFrom(1, 8, 28), { nil: undefined }),
				(loss, ago, [blob, container, share], on, archived, snapshot) => {
					const versioning = on || loss === 'version-deleted';
					const left = { blob: blob - ago, container: container - ago, share: share - ago };
					// What is still there of the earlier content, the best first.
					const copies: readonly (readonly [Way, boolean])[] = [
						['version', /^blob/.test(loss) && versioning],
						['blob', loss === 'blob-deleted' && left.blob > 0],
						['snapshot', loss === 'blob-overwritten' && !archived && left.blob > 0],
						['deleted-version', loss === 'version-deleted' && left.blob > 0],
						['container', loss === 'container-deleted' && left.container > 0],
						['share', loss === 'share-deleted' && left.share > 0],
						['share-snapshot', /^file/.test(loss) && (snapshot ?? 0) > ago],
						['none', true]
					];
					const found = wayBack({
						loss,
						ago,
						days: { blob, container, share },
						versioning,
						archived,
						...(snapshot === undefined ? {} : { snapshot })
					});
					expect(found.way).toBe(copies.find(([, there]) => there)![0]);
				}
			)
		);
	});
});
