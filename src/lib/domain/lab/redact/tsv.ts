// Rows of tab-separated values, where one cell says what another is. Keys are sorted, so a value comes last.
import type { Spot } from '#lib/domain/lab/redact/kind.ts';
import { linesOf } from '#lib/domain/lab/redact/lines.ts';
import { hint, named, type Named } from '#lib/domain/lab/redact/names.ts';
import { isSecret } from '#lib/domain/lab/redact/values.ts';

/** The id of a vault's secret, in a row that has its value too. */
export const vaultSecret = /\.vault\.[\w.-]+(?::443)?\/secrets\//;
export const vaultValue: Named = { kind: 'secret', least: 1, form: 'text' };
export const storageKey: Named = { kind: 'account-key', least: 16, form: 'key' };
const bareStorageKey: Named = { ...storageKey, form: 'random' };
const key: Named = { kind: 'access-key', least: 16, form: 'key' };
/** Two keys of Cognitive Services have nothing else beside them. */
const bareKeys = /^[\da-f]{32}(?:\t[\da-f]{32})+$/i;
/** A key of Application Insights, in a row that has its id too. */
const insightsKey = /^[\da-z]{40}$/;
/** Rows that may say something beside the names of secrets. */
const telling = /\b(?:full|read)\b|^[\da-f]{32}\t/i;
const longestRow = 20_000;

export function* tsv(text: string): Iterable<Spot> {
	if (!text.includes('\t')) return;
	let tab = -1;
	for (const { start, end } of linesOf(text)) {
		if (tab < start) tab = text.indexOf('\t', start);
		if (tab === -1) return;
		if (tab >= end || end - start > longestRow) continue;
		const content = text.slice(start, end).trimEnd();
		if (hint.test(content) || telling.test(content)) yield* row(text, start, content);
	}
}

function* row(text: string, start: number, content: string): Iterable<Spot> {
	const cells = content.split('\t');
	const bare = bareKeys.test(content);
	const ofInsights = content.includes('/apikeys/');
	const said = cells
		.slice(0, -1)
		.map(meaning)
		.find((each) => each !== undefined);
	let from = start;
	for (const [at, cell] of cells.entries()) {
		const isLast = at === cells.length - 1 && at > 0;
		const isKey = bare || (ofInsights && insightsKey.test(cell));
		// The name of a vault's secret is in its id as well.
		const repeated = isLast && (named(cell) !== undefined || content.includes(`/${cell}`));
		const says = isKey ? key : isLast && !repeated ? said : undefined;
		const end = from + cell.length;
		if (says !== undefined && isSecret(text, from, end, says)) yield { start: from, end, kind: says.kind };
		from = end + 1;
	}
}

function meaning(cell: string): Named | undefined {
	if (cell.length > 300) return undefined;
	if (vaultSecret.test(cell)) return vaultValue;
	if (/^(?:key[12]|full|read)$/i.test(cell)) return bareStorageKey;
	return /^[\w.:$/-]{3,100}$/.test(cell) ? named(cell) : undefined;
}
