// A paste made into the value that conditions are asked of, by the kind of output that a check expects.
import type { Check } from '#lib/domain/lab/lab.ts';
import { fetchedIn } from '#lib/domain/lab/paste/curl.ts';
import { refusalIn } from '#lib/domain/lab/paste/error.ts';
import { jsonIn } from '#lib/domain/lab/paste/json.ts';
import { lookupIn } from '#lib/domain/lab/paste/nslookup.ts';
import { rowsIn } from '#lib/domain/lab/paste/rows.ts';
import { forecastIn } from '#lib/domain/lab/paste/what-if.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

const expected = {
	error: 'the error that the command must give',
	nslookup: 'what nslookup printed, from “Server:” on',
	curl: 'what curl printed: a status such as 403, or a line that begins with “curl:”',
	'what-if': 'the forecast of what-if, with its list of changes'
} as const;

/** `run-command invoke` hands a machine's output over inside JSON, or with `\n` written out. */
function unwrapped(text: string): string {
	const json = jsonIn(text, false);
	const messages = json.ok ? JSON.stringify(json.value).match(/"message":"((?:[^"\\]|\\.)*)"/g) : null;
	const inner = messages
		? messages.map((each) => JSON.parse(`{${each}}`).message as string).join('\n')
		: text;
	return inner.includes('\\n') && !inner.trim().includes('\n') ? inner.replaceAll('\\n', '\n') : inner;
}

const orExpected = <T>(kind: keyof typeof expected, found: T | undefined): Result<T> =>
	found === undefined ? fail('other', `Expected ${expected[kind]}; found other text.`) : ok(found);

/** Why a command that must print JSON printed none, where it was an error. */
function jsonOrError({ prints }: Check, text: string): Result<unknown> {
	const json = jsonIn(text, prints === 'value');
	if (json.ok) return json;
	const refusal = json.fault.code === 'two' ? undefined : refusalIn(text);
	return refusal
		? fail(
				'failed',
				`The command ended in an error: ${refusal.code ?? refusal.message.slice(0, 160)}. Mend that, then run it again.`
			)
		: json;
}

function error(text: string): Result<unknown> {
	const refusal = refusalIn(text);
	if (refusal) return ok(refusal);
	const worked = jsonIn(text, true).ok;
	return fail(
		worked ? 'worked' : 'other',
		worked
			? 'Expected an error; this is what a command prints when it works. Look at who is signed in, and whether enough minutes have passed.'
			: `Expected ${expected.error}; found other text. Copy the whole message, from ERROR on.`
	);
}

/** Reads plain text as the output that the check expects. Each fault is a sentence for the person. */
export function readAs(check: Check, text: string): Result<unknown> {
	switch (check.kind) {
		case 'json':
			return jsonOrError(check, text);
		case 'kql':
			return rowsIn(text);
		case 'error':
			return error(text);
		case 'nslookup':
			return orExpected('nslookup', lookupIn(unwrapped(text)));
		case 'curl':
			return orExpected('curl', fetchedIn(unwrapped(text)));
		case 'what-if':
			return orExpected('what-if', forecastIn(text));
	}
}
