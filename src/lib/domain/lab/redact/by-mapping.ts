// Values whose mapping or row says what they are: { "keyName": "key1", "permissions": "FULL", "value": "…" }.
// https://learn.microsoft.com/rest/api/storagerp/storage-accounts/list-keys
// https://learn.microsoft.com/rest/api/containerregistry/registries/list-credentials
// https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret
import {
	isDataKey,
	isValueKey,
	jsonMappings,
	tableMappings,
	yamlMappings,
	type Mapping,
	type MappingField
} from '#lib/domain/lab/redact/mappings.ts';
import { hint, named, repeats, type Named } from '#lib/domain/lab/redact/names.ts';
import { outputsIn, printedSecret, printedSecrets } from '#lib/domain/lab/redact/outputs.ts';
import { lastAtMost, linesOf } from '#lib/domain/lab/redact/scan.ts';
import type { SecretSpan } from '#lib/domain/lab/redact/secret-span.ts';
import { secretAt } from '#lib/domain/lab/redact/values.ts';

/** The id of a vault's secret, beside its value. */
const vaultSecret = /\.vault\.[\w.-]+(?::443)?\/secrets\//;
const storageKey: Named = { kind: 'account-key', least: 16, form: 'key' };

const isKubernetesSecret = /["']?kind["']? {0,4}: {0,4}["']?Secret\b/;
/** What is beside the free name of a secret, if it's one of a container app. */
const chosen: Named = { kind: 'secret', least: 8, form: 'chosen' };

/** Finds values in JSON, YAML and tables, and what commands printed that print secrets. */
export function* mappedSecrets(text: string): Iterable<SecretSpan> {
	const printed = [...outputsIn(text)];
	yield* printedSecrets(text, printed);
	const outputs = printed.filter(({ ofKeys }) => !ofKeys);
	const starts = outputs.map(({ start }) => start);
	const ofKubernetes = isKubernetesSecret.test(text);
	for (const mappings of [jsonMappings, yamlMappings, tableMappings])
		for (const mapping of mappings(text)) {
			const all = ofKubernetes && isDataKey(mapping.parent);
			const first = mapping.fields[0]?.start ?? 0;
			const output = outputs[lastAtMost(starts, first)];
			const isPrinted = output !== undefined && output.start <= first && first < output.end;
			const says = isPrinted || all ? printedSecret : meaningOf(text, mapping);
			for (const field of mapping.fields) {
				const { key, start, end } = field;
				const means = all || isValueKey(key) ? says : named(key);
				if (means && !repeats(key, contentOf(text, field))) yield* secretAt(text, start, end, means);
			}
		}
}

const contentOf = (text: string, { start, end }: MappingField): string =>
	text.slice(start, Math.min(end, start + 300));

function meaningOf(text: string, { parent, fields, size }: Mapping): Named | undefined {
	const content = (key: RegExp) => {
		const field = fields.find((each) => key.test(each.key));
		return field && contentOf(text, field);
	};
	if (vaultSecret.test(content(/^id$/i) ?? '')) return printedSecret;
	if (content(/^keyName$/i) !== undefined || /^(?:full|read)$/i.test(content(/^permissions$/i) ?? ''))
		return storageKey;
	const name = content(/^(?:name|key)$/i);
	const says = named(name ?? '') ?? named(parent ?? '');
	if (says !== undefined) return says;
	const isLone = size === 1 || (size === 2 && name !== undefined);
	return isLone ? chosen : undefined;
}

/** Two keys of Cognitive Services have nothing else beside them. */
const bareKeys = /^[\da-f]{32}(?:\t[\da-f]{32})+$/i;
/** A key of Application Insights, in a row that has its id too. */
const insightsKey = /^[\da-z]{40}$/;
const bareKey: Named = { kind: 'access-key', least: 16, form: 'key' };
/** Rows that may say something beside the names of secrets. */
const telling = /\b(?:full|read)\b|^[\da-f]{32}\t/i;
const longestRow = 20_000;

/** Finds values in rows of tab-separated values, where one cell says what another is. Keys are sorted, so a value comes last. */
export function* tsvSecrets(text: string): Iterable<SecretSpan> {
	for (const { start, end } of text.includes('\t') ? linesOf(text) : []) {
		if (end - start > longestRow) continue;
		const row = text.slice(start, end).trimEnd();
		if (row.includes('\t') && (hint.test(row) || telling.test(row))) yield* inRow(text, start, row);
	}
}

function* inRow(text: string, start: number, row: string): Iterable<SecretSpan> {
	const cells = row.split('\t');
	const bare = bareKeys.test(row);
	const ofInsights = row.includes('/apikeys/');
	const said = cells
		.slice(0, -1)
		.map(meaningOfCell)
		.find((each) => each !== undefined);
	let from = start;
	for (const [at, cell] of cells.entries()) {
		const isLast = at === cells.length - 1;
		const isKey = bare || (ofInsights && insightsKey.test(cell));
		// The name of a vault's secret is in its id as well.
		const repeated = isLast && (named(cell) !== undefined || row.includes(`/${cell}`));
		const says = isKey ? bareKey : isLast && !repeated ? said : undefined;
		const end = from + cell.length;
		if (says) yield* secretAt(text, from, end, says);
		from = end + 1;
	}
}

function meaningOfCell(cell: string): Named | undefined {
	if (cell.length > 300) return undefined;
	if (vaultSecret.test(cell)) return printedSecret;
	if (/^(?:key[12]|full|read)$/i.test(cell)) return { ...storageKey, form: 'random' };
	return /^[\w.:$/-]{3,100}$/.test(cell) ? named(cell) : undefined;
}
