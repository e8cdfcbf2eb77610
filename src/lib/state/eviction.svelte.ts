// A mark beside the database that there was data: where the database is empty all the same, the browser has cleared it.
import { browser } from '$app/environment';
import { present } from '#lib/domain/stored.ts';
import { dropMark, readMark, writeMark } from '#lib/state/local-marks.ts';
import { repository } from '#lib/state/repository.svelte.ts';

const mark = 'data';
let written = false;
/** What the start found: a mark that this start makes says nothing of the last one. */
let marked = $state(browser && readMark(mark) !== undefined);

const hasData = (): boolean =>
	present(repository.record.attempts).length +
		present(repository.record.bookings).length +
		repository.proofs.length >
		0 || repository.progress.size > 0;

/** Keeps the mark as long as there is data; a deletion by the person takes it away. Own data only. */
export function noteData(): void {
	if (repository.phase !== 'ready' || repository.example) return;
	if (!written && hasData()) {
		writeMark(mark, '1');
		written = true;
	}
}

/** The person deleted everything, or starts again without what was cleared. */
export function forgetData(): void {
	marked = written = false;
	dropMark(mark);
}

/** There was data here, and the browser has cleared it. */
export const isEvicted = (): boolean =>
	marked &&
	repository.phase === 'ready' &&
	!repository.example &&
	!hasData() &&
	repository.settings.counter === 0;
