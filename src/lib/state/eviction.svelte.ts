// Detects that the browser has evicted the data: a mark in localStorage says that there was some.
import { browser } from '$app/environment';
import { present } from '#lib/domain/stored.ts';
import { dropMark, folderMark, readMark, writeMark } from '#lib/state/local-marks.ts';
import { repository } from '#lib/state/repository.svelte.ts';

const mark = 'data';
let written = false;
/** Whether the mark was there at startup: one made since says nothing about the last session. */
let marked = $state(browser && readMark(mark) !== undefined);

const hasData = (): boolean =>
	present(repository.record.attempts).length +
		present(repository.record.bookings).length +
		repository.proofs.length >
		0 || repository.progress.size > 0;

/** Sets the mark once there is data. Never for the example. */
export function noteData(): void {
	if (repository.phase !== 'ready' || repository.example) return;
	if (!written && hasData()) {
		writeMark(mark, '1');
		written = true;
	}
}

/** Removes the mark: the person deleted everything, or starts again without the evicted data. */
export function forgetData(): void {
	marked = written = false;
	dropMark(mark);
	// What follows it sees this, and forgets the folder.
	dropMark(folderMark);
}

/** Returns whether there was data here that the browser has evicted. */
export const isEvicted = (): boolean =>
	marked &&
	repository.phase === 'ready' &&
	!repository.example &&
	!hasData() &&
	repository.settings.counter === 0;
