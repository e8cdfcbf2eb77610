// The pages that the made-up exam cites. `.test` is a name that leads nowhere.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

/** A page of the Harbor Board, which doesn't exist either. */
export const page = (title: string, path: string): Source => ({
	title,
	url: `https://harbor-board.test/${path}`,
	checked: day('2026-11-25')
});
