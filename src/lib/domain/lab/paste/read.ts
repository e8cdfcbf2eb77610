// A paste made into the value that conditions are asked of, by the kind of output that a check expects.
import type { Check } from '#lib/domain/lab/lab.ts';
import { fetchedIn } from '#lib/domain/lab/paste/curl.ts';
import { codesIn, isRefusal, refusalOf } from '#lib/domain/lab/paste/error.ts';
import { jsonIn } from '#lib/domain/lab/paste/json.ts';
import { lookupIn } from '#lib/domain/lab/paste/nslookup.ts';
import { rowsIn } from '#lib/domain/lab/paste/rows.ts';
import { forecastIn } from '#lib/domain/lab/paste/what-if.ts';
import type { PasteFault } from '#lib/domain/lab/paste/fault.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';

/** `run-command invoke` hands a machine's output over inside JSON, or with `\n` written out. */
function unwrapped(text: string): string {
	const json = jsonIn(text, false);
	const messages = json.ok ? JSON.stringify(json.value).match(/"message":"((?:[^"\\]|\\.)*)"/g) : null;
	const inner = messages
		? messages.map((each) => JSON.parse(`{${each}}`).message as string).join('\n')
		: text;
	return inner.includes('\\n') && !inner.trim().includes('\n') ? inner.replaceAll('\\n', '\n') : inner;
}

const fromTool = <T>(
	tool: Extract<PasteFault, { readonly code: 'tool' }>['tool'],
	found: T | undefined
): Result<T, PasteFault> => (found === undefined ? fail({ code: 'tool', tool }) : ok(found));

/** A fault for an error that came instead of the output. */
const failed = (text: string): Result<never, PasteFault> =>
	fail({ code: 'failed', error: refusalOf(text).what });

/** Why a command that must print JSON printed none, where it was an error. */
function jsonOrError({ prints }: Check, text: string): Result<unknown, PasteFault> {
	const json = jsonIn(text, prints === 'value');
	if (json.ok || json.fault.code === 'two') return json;
	return isRefusal(text) ? failed(text) : json;
}

/** A new workspace doesn't know a table until its first row arrives. */
const noTable = /SEM0100|Failed to resolve (?:table|scalar|column)/;

function rows(text: string): Result<unknown, PasteFault> {
	const found = rowsIn(text);
	if (found.ok) return found;
	if (noTable.test(text)) return ok([]);
	return isRefusal(text) ? failed(text) : found;
}

function error(text: string): Result<unknown, PasteFault> {
	const json = jsonIn(text, true);
	if (json.ok && codesIn(text).length === 0) return fail({ code: 'worked' });
	return ok(refusalOf(text));
}

/** Reads plain text as the output that the check expects. */
export function readAs(check: Check, text: string): Result<unknown, PasteFault> {
	switch (check.kind) {
		case 'json':
			return jsonOrError(check, text);
		case 'kql':
			return rows(text);
		case 'error':
			return error(text);
		case 'nslookup':
			return fromTool('nslookup', lookupIn(unwrapped(text)));
		case 'curl':
			return fromTool('curl', fetchedIn(unwrapped(text)));
		case 'what-if':
			return fromTool('what-if', forecastIn(text));
	}
}
