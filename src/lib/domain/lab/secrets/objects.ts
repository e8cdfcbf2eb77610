// Values whose object says what they are: { "keyName": "key1", "permissions": "FULL", "value": "…" }.
// https://learn.microsoft.com/rest/api/storagerp/storage-accounts/list-keys
// https://learn.microsoft.com/rest/api/containerregistry/registries/list-credentials
// https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret
import type { Spot } from '#lib/domain/lab/secrets/kind.ts';
import { isSecret, named, type Named } from '#lib/domain/lab/secrets/names.ts';
import { quotedAt, type Quoted } from '#lib/domain/lab/secrets/quoted.ts';

const tokens = /[{}]|(\\{0,7})"([\w-]{1,60})\1"\s*:\s*(?:(\{)|(?=\\{0,7}"))/g;
/** No output is deeper; braces beyond are counted and not looked into. */
const deepest = 200;

interface Frame {
	says?: Named | undefined;
	readonly values: Quoted[];
}

export function* objects(text: string): Iterable<Spot> {
	const frames: Frame[] = [{ values: [] }];
	let beyond = 0;
	let done = 0;
	for (const { 0: token, 2: key, 3: opens, index } of text.matchAll(tokens)) {
		if (index < done) continue;
		if (token === '{' || opens !== undefined) {
			// Parameters of a template: "adminPassword": { "value": "…" }.
			if (frames.length < deepest)
				frames.push({ says: key === undefined ? undefined : named(key), values: [] });
			else beyond++;
		} else if (token === '}') {
			if (beyond > 0) beyond--;
			else if (frames.length > 1) yield* spots(text, frames.pop()!);
		} else if (/^(?:value|name|id|keyName|permissions)$/i.test(key!)) {
			const value = quotedAt(text, index + token.length)!;
			const frame = frames.at(-1)!;
			done = value.end;
			if (/^value$/i.test(key!)) frame.values.push(value);
			else
				frame.says ??= meaning(
					key!.toLowerCase(),
					text.slice(value.start, Math.min(value.end, value.start + 300))
				);
		}
	}
	// What was cut off before its last brace.
	for (const frame of frames) yield* spots(text, frame);
}

function meaning(key: string, value: string): Named | undefined {
	if (key === 'name') return named(value);
	if (key === 'id')
		return /\.vault\.[\w.-]+(?::443)?\/secrets\//.test(value) ? { kind: 'secret', least: 1 } : undefined;
	return key === 'keyname' || /^(?:full|read)$/i.test(value) ? { kind: 'account-key', least: 16 } : undefined;
}

function* spots(text: string, { says, values }: Frame): Iterable<Spot> {
	if (says === undefined) return;
	for (const { start, end } of values)
		if (isSecret(text, start, end, says)) yield { start, end, kind: says.kind };
}
