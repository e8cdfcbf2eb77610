// Figures of Azure Storage that the platform may change: each with its page and the day it was last read there.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

/** A page of the documentation of Azure Storage. */
export const page = (title: string, path: string, checked = '2026-11-25'): Source => ({
	title,
	url: `https://learn.microsoft.com/en-us/azure/storage/${path}`,
	checked: day(checked)
});

const today = '2026-11-26';
const tiers = page('Access tiers for blob data', 'blobs/access-tiers-overview', today);

/** Days a blob is charged for in a tier at the least. Hot has no minimum. */
export const minimumDays = { value: { hot: 0, cool: 30, cold: 90, archive: 180 }, source: tiers };

/** How long it may take to bring a blob back from Archive. Both times are given for blobs under that size only. */
export const rehydration = {
	value: { standardHours: 15, highHours: 1, belowGb: 10 },
	source: page('Blob rehydration from Archive', 'blobs/archive-rehydrate-overview', today)
};
