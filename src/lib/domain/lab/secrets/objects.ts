// Values whose object says what they are: { "keyName": "key1", "permissions": "FULL", "value": "…" }.
// https://learn.microsoft.com/rest/api/storagerp/storage-accounts/list-keys
// https://learn.microsoft.com/rest/api/containerregistry/registries/list-credentials
// https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret
import type { Spot } from '#lib/domain/lab/secrets/kind.ts';
import { isSecret, named, type Named } from '#lib/domain/lab/secrets/names.ts';
import { quotedAt, type Quoted } from '#lib/domain/lab/secrets/quoted.ts';

const tokens = /[{}]|(\\{0,7})"([\w-]{1,60})\1"\s*:\s*(?:(\{)|(?=\\{0,7}"))/g;
interface Frame {
	says?: Named | undefined;
	readonly values: Quoted[];
}

export function* objects(text: string): Iterable<Spot> {
	/** Of the objects that are open, what is known of them. */
	const frames: (Frame | undefined)[] = [undefined];
	let done = 0;
	for (const { 0: token, 2: key, 3: opens, index } of text.matchAll(tokens)) {
		if (index < done) continue;
		if (token === '{' || opens !== undefined) {
			// Parameters of a template: "adminPassword": { "value": "…" }.
			const says = key === undefined ? undefined : named(key);
			frames.push(says && { says, values: [] });
		} else if (token === '}') {
			if (frames.length > 1) yield* spots(text, frames.pop());
		} else if (/^(?:value|name|id|keyName|permissions)$/i.test(key!)) {
			const value = quotedAt(text, index + token.length)!;
			const frame = (frames[frames.length - 1] ??= { values: [] });
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

function* spots(text: string, frame: Frame | undefined): Iterable<Spot> {
	const says = frame?.says;
	if (says === undefined) return;
	for (const { start, end } of frame!.values)
		if (isSecret(text, start, end, says)) yield { start, end, kind: says.kind };
}
