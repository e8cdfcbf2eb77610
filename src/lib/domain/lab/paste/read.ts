// Reads a paste as the value that conditions are asked of, by the kind of output that a check expects.
import type { Check } from '#lib/domain/lab/lab.ts';
import type { PasteFault } from '#lib/domain/lab/paste/fault.ts';
import { jsonIn, rowsIn } from '#lib/domain/lab/paste/json.ts';
import { codesIn, isRefusal, refusalOf } from '#lib/domain/lab/paste/refusal.ts';
import { curlOutputIn, nslookupOutputIn, whatIfOutputIn } from '#lib/domain/lab/paste/tool-outputs.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';

/** `run-command invoke` gives a machine's output inside JSON, or with `\n` written out. */
function unwrapped(text: string): string {
	const json = jsonIn(text, false);
	const messages = json.ok ? JSON.stringify(json.value).match(/"message":"((?:[^"\\]|\\.)*)"/g) : null;
	const inner = messages
		? messages.map((each) => JSON.parse(`{${each}}`).message as string).join('\n')
		: text;
	return inner.includes('\\n') && !inner.trim().includes('\n') ? inner.replaceAll('\\n', '\n') : inner;
}

const toolOutputs = {
	nslookup: (text: string) => nslookupOutputIn(unwrapped(text)),
	curl: (text: string) => curlOutputIn(unwrapped(text)),
	'what-if': whatIfOutputIn
};

/** A new workspace doesn't know a table until its first row arrives. */
const noTable = /SEM0100|Failed to resolve (?:table|scalar|column)/;

/** Returns plain text as the output that the check expects. An error instead of the output is a fault that names it. */
export function readAs({ kind, prints }: Check, text: string): Result<unknown, PasteFault> {
	if (kind === 'error') {
		const worked = codesIn(text).length === 0 && jsonIn(text, true).ok;
		return worked ? fail({ code: 'worked' }) : ok(refusalOf(text));
	}
	if (kind !== 'json' && kind !== 'kql') {
		const output = toolOutputs[kind](text);
		return output === undefined ? fail({ code: 'tool', tool: kind }) : ok(output);
	}
	const read = kind === 'json' ? jsonIn(text, prints === 'value') : rowsIn(text);
	if (read.ok || (kind === 'json' && read.fault.code === 'two')) return read;
	if (kind === 'kql' && noTable.test(text)) return ok([]);
	return isRefusal(text) ? fail({ code: 'failed', error: refusalOf(text).what }) : read;
}
