// Values whose mapping says what they are: { "keyName": "key1", "permissions": "FULL", "value": "…" }.
// https://learn.microsoft.com/rest/api/storagerp/storage-accounts/list-keys
// https://learn.microsoft.com/rest/api/containerregistry/registries/list-credentials
// https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret
import { bareValues } from '#lib/domain/lab/redact/bare.ts';
import { jsonMappings } from '#lib/domain/lab/redact/json.ts';
import type { Spot } from '#lib/domain/lab/redact/kind.ts';
import { isData, isValue, type Field, type Mapping } from '#lib/domain/lab/redact/mapping.ts';
import { named, repeats, type Named } from '#lib/domain/lab/redact/names.ts';
import { isIn, outputsIn } from '#lib/domain/lab/redact/outputs.ts';
import { tableMappings } from '#lib/domain/lab/redact/tables.ts';
import { storageKey, vaultSecret, vaultValue } from '#lib/domain/lab/redact/tsv.ts';
import { isSecret } from '#lib/domain/lab/redact/values.ts';
import { yamlMappings } from '#lib/domain/lab/redact/yaml.ts';

const isKubernetesSecret = /["']?kind["']? {0,4}: {0,4}["']?Secret\b/;
/** What stands beside the free name of a secret, if it's one of a container app. */
const chosen: Named = { kind: 'secret', least: 8, form: 'chosen' };

export function* pairs(text: string): Iterable<Spot> {
	const printed = [...outputsIn(text)];
	yield* bareValues(text, printed);
	const outputs = printed.filter(({ ofKeys }) => !ofKeys);
	const ofKubernetes = isKubernetesSecret.test(text);
	for (const mappings of [jsonMappings, yamlMappings, tableMappings])
		for (const mapping of mappings(text)) {
			const first = mapping.fields[0]?.start ?? 0;
			const isPrinted = isIn(outputs, first);
			const all = ofKubernetes && isData(mapping.parent);
			const says = isPrinted || all ? vaultValue : meaning(text, mapping);
			for (const field of mapping.fields) {
				const means = all || isValue(field.key) ? says : named(field.key);
				if (means !== undefined && isSecret(text, field.start, field.end, means) && !isRepeated(text, field))
					yield { start: field.start, end: field.end, kind: means.kind };
			}
		}
}

const contentOf = (text: string, { start, end }: Field): string =>
	text.slice(start, Math.min(end, start + 300));
const isRepeated = (text: string, field: Field): boolean => repeats(field.key, contentOf(text, field));

function meaning(text: string, { parent, fields, size }: Mapping): Named | undefined {
	const content = (key: RegExp) => {
		const field = fields.find((each) => key.test(each.key));
		return field && contentOf(text, field);
	};
	if (vaultSecret.test(content(/^id$/i) ?? '')) return vaultValue;
	if (content(/^keyName$/i) !== undefined || /^(?:full|read)$/i.test(content(/^permissions$/i) ?? ''))
		return storageKey;
	const name = content(/^(?:name|key)$/i);
	const says = named(name ?? '') ?? named(parent ?? '');
	if (says !== undefined) return says;
	const isLone = size === 1 || (size === 2 && name !== undefined);
	return isLone ? chosen : undefined;
}
