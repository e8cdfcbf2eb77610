// What was lost in the case of the new branch, in the earlier way. Goes with it: `bring-back.ts` is the newer one.
import { fact, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import {
	losses,
	recover,
	type Loss,
	type Protection,
	type RecoveryMethod
} from '#lib/azure/storage/recovery.ts';
import type { QuestionDraft } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph } from '#lib/domain/practice/variant.ts';

export interface Lost {
	readonly loss: Loss;
	readonly protection: Protection;
	readonly ago: number;
	/** Days that every soft delete was set to after the loss. */
	readonly later?: number;
}

const ways: Readonly<Record<RecoveryMethod, string>> = {
	'undelete-blob': 'Blob soft delete',
	'promote-version': 'A previous version',
	'restore-container': 'Container soft delete',
	'undelete-share': 'Share soft delete',
	'share-snapshot': 'A share snapshot',
	none: 'Nothing does'
};
const told: Readonly<Record<Loss, string>> = {
	'blob-deleted': 'a blob was deleted',
	'blob-overwritten': 'a blob was overwritten',
	'version-deleted': 'the only previous version of a blob was deleted by its version ID',
	'container-deleted': 'a container with blobs was deleted',
	'share-deleted': 'a file share was deleted',
	'file-deleted': 'one old file in a share was deleted'
};
const usual: Readonly<Record<Loss, RecoveryMethod>> = {
	'blob-deleted': 'undelete-blob',
	'blob-overwritten': 'undelete-blob',
	'version-deleted': 'undelete-blob',
	'container-deleted': 'restore-container',
	'share-deleted': 'undelete-share',
	'file-deleted': 'undelete-share'
};

/** Draws a loss; harder ones mix levels of protection and change the days later. */
export function drawLost(random: Random, difficulty: Difficulty, among: readonly Loss[] = losses): Lost {
	const days = () => (random.chance(0.6) ? random.pick([7, 14, 30]) : 0);
	return {
		loss: random.pick(among),
		protection: {
			blobDays: days(),
			containerDays: days(),
			shareDays: days(),
			versioning: difficulty > 1 && random.chance(0.5),
			shareSnapshot: random.chance(0.5)
		},
		ago: random.pick([3, 10, 20]),
		...(difficulty === 3 && random.chance(0.6) ? { later: random.pick([5, 60]) } : {})
	};
}

/** The loss and the protections as told. */
export function tellLost({ loss, protection, ago, later }: Lost): Paragraph {
	const soft = (days: number) => (days === 0 ? 'off' : `${days} days`);
	return [
		fact(
			'protection',
			`Soft delete: blobs ${soft(protection.blobDays)}, containers ${soft(protection.containerDays)}, shares ${soft(protection.shareDays)}. `
		),
		fact('versioning', `Blob versioning is ${protection.versioning ? 'on' : 'off'}. `),
		fact(
			'snapshot',
			`${protection.shareSnapshot ? 'Each night a share snapshot is taken' : 'No share snapshots are taken'}; there is no backup. `
		),
		fact('loss', `${ago} days ago ${told[loss]}. `),
		...(later === undefined
			? []
			: [fact('later', `Yesterday each soft delete that is on was set to ${later} days.`)])
	];
}

/** How it comes back, with the wrong rules that people hold. */
export function askLost({ loss, protection, ago, later }: Lost): QuestionDraft {
	const { way, trace } = recover(loss, protection, ago);
	const [blob, container, share] = [protection.blobDays, protection.containerDays, protection.shareDays];
	const now = (days: number) => (days === 0 ? 0 : (later ?? days));
	const inShare = loss.startsWith('share') || loss.startsWith('file');
	const results: Record<string, RecoveryMethod> = {
		'days-as-now': recover(
			loss,
			{ ...protection, blobDays: now(blob), containerDays: now(container), shareDays: now(share) },
			ago
		).way,
		'one-guards-all':
			loss === 'container-deleted' && blob > 0
				? 'undelete-blob'
				: loss.startsWith('blob') && container > 0
					? 'restore-container'
					: usual[loss],
		'versions-expire': recover(loss, { ...protection, versioning: false }, ago).way,
		...(inShare ? { 'snapshot-holds-all': 'share-snapshot' } : { 'versions-hold-all': 'promote-version' }),
		'gone-is-gone': 'none'
	};
	const decides = loss.startsWith('blob') && protection.versioning ? 'versioning' : 'protection';
	return {
		requirement: ['What brings the content back, if anything does?'],
		deciding: loss.startsWith('file') ? 'snapshot' : results['days-as-now'] === way ? decides : 'later',
		ask: {
			type: 'one',
			right: { text: ways[way], because: trace.at(-1)! },
			wrong: wrongBy(
				results,
				() => trace.at(-1)!,
				(one) => ways[one]
			)
		},
		trace,
		miss: later === undefined && loss !== 'version-deleted' ? 'core' : 'edge'
	};
}

/** The wrong rules on recovery. */
export const beliefsOnLosses = {
	'days-as-now': 'It is easy to count with today’s retention; what was lost keeps the days that held then.',
	'one-guards-all':
		'It is easy to trust one soft delete with everything; each guards its own level and its own days.',
	'versions-hold-all':
		'It is easy to trust versions with everything; they need versioning, and go with their container.',
	'versions-expire':
		'It is easy to hold versions to the soft delete days; a previous version has no end of its own.',
	'snapshot-holds-all':
		'It is easy to trust snapshots with everything; they have to be taken, and go with their share.',
	'gone-is-gone': 'It is easy to give up early; count which protection still holds its days.'
};
