// The measures of families as a table, with the bounds that they break below it.
import type { Family } from '#lib/domain/practice/family.ts';
import { brokenBy, qualityOf, type Quality } from './quality.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const columns: readonly (readonly [string, (all: readonly Quality[]) => string])[] = [
	['cue', (all) => percent(Math.max(...all.map(({ cue }) => cue)))],
	['copied', (all) => percent(Math.max(...all.map(({ copied }) => copied)))],
	['dead', (all) => String(Math.max(...all.map(({ dead }) => dead.length)))],
	['alike', (all) => all.map(({ alike }) => alike.toFixed(1)).join(' ')],
	['before', (all) => percent(Math.max(...all.map(({ before }) => before)))],
	['paths', (all) => String(Math.min(...all.map(({ paths }) => paths)))],
	['repeats', (all) => percent(Math.max(...all.map(({ repeats }) => repeats)))],
	['no change', (all) => percent(Math.max(...all.map(({ unchanged }) => unchanged)))],
	['notes', (all) => percent(Math.min(...all.map(({ noted }) => noted)))],
	['deciding', (all) => all[0]!.deciding.map((one) => one.toFixed(1)).join(' ')],
	['explain', (all) => `${Math.max(...all.map(({ explain }) => explain)).toFixed(2)} ms`],
	['axes', (all) => Object.values(all[0]!.axes).map(percent).join(' ')]
];

/** Returns a line for each family, the worse of the seeds, and what they break. */
export function qualityText(families: readonly Family[], count: number, seeds: readonly number[]): string {
	const measured = families.map((family) => ({
		family,
		all: seeds.map((seed) => qualityOf(family, count, seed))
	}));
	const rows = [
		['family', ...columns.map(([name]) => name)],
		...measured.map(({ family, all }) => [family.id, ...columns.map(([, text]) => text(all))])
	];
	const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
	const table = rows.map((row) =>
		row
			.map((cell, at) => cell.padEnd(widths[at]!))
			.join('  ')
			.trimEnd()
	);
	const cue = median(measured.map(({ all }) => Math.max(...all.map((one) => one.cue))));
	const broken = measured.flatMap(({ family, all }) =>
		all.flatMap((one) => brokenBy(one, count).map((fault) => `${family.id}: ${fault}`))
	);
	return [...table, '', `${families.length} families. Median cue ${percent(cue)}.`, ...broken].join('\n');
}
