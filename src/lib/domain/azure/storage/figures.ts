// Figures of Azure Storage that the platform may change: each with its page and the day it was last read there.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

/** A page of the documentation of Azure Storage. */
export const page = (title: string, path: string): Source => ({
	title,
	url: `https://learn.microsoft.com/en-us/azure/storage/${path}`,
	checked: day('2026-11-25')
});

const tiers = page('Access tiers for blob data', 'blobs/access-tiers-overview');

/** Days a blob is charged for in a tier at the least. Hot has no minimum. */
export const minimumDays = { value: { hot: 0, cool: 30, cold: 90, archive: 180 }, source: tiers };

/** How long it may take to bring a blob back from Archive; high priority is that fast below a size. */
export const rehydration = {
	value: { standardHours: 15, highHours: 1, highBelowGb: 10 },
	source: page('Blob rehydration from Archive', 'blobs/archive-rehydrate-overview')
};
