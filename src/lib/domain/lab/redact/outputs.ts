// Outputs of commands that print a secret under a name that doesn't say so, or under none.
import { endOfCommand } from '#lib/domain/lab/redact/commands.ts';
import { isMixed } from '#lib/domain/lab/redact/entropy.ts';
import type { Named } from '#lib/domain/lab/redact/names.ts';
import { linesOf, matchAt } from '#lib/domain/lab/redact/scan.ts';
import type { SecretSpan } from '#lib/domain/lab/redact/secret-span.ts';
import { isKey, secretAt } from '#lib/domain/lab/redact/values.ts';

/** Commands that print one secret, or names with secrets. */
const printsSecrets =
	/^az (?:network vpn-connection shared-key|keyvault secret (?:show|set)\b|containerapp(?: job)? secret (?:show|set\b|list\b.*--show-values)|appconfig kv show|rest .*access-?pass)|^kubectl get secrets?\b.*(?:jsonpath|template|base64)/is;
const printsKeys =
	/^az [a-z -]{0,60}(?:keys?|credentials?|access-token|connection-string) [a-z -]{0,30}|^az [a-z -]{0,60}list-keys/;
const typed = /(?:^|[$>#%] |\n)(?=(?:az|kubectl) [a-z])/g;
const prompt = /(?:PS |[\w.-]{1,40}[@:]|\w{1,20} \[)[^\n]{0,100}?[$>#%](?: |$)|[$>#] |(?:az|kubectl) [a-z]/y;

export interface CommandOutput {
	readonly start: number;
	readonly end: number;
	/** It has keys in it, and may have other things. */
	readonly ofKeys: boolean;
}

/** Returns the outputs of commands that print secrets, each up to the next prompt. */
export function* outputsIn(text: string): Iterable<CommandOutput> {
	let done = 0;
	for (const { 0: before, index } of text.matchAll(typed)) {
		const at = index + before.length;
		if (at < done) continue;
		const start = endOfCommand(text, at);
		done = start;
		const command = text.slice(at, Math.min(start, at + 2_000)).replaceAll(/\s+/g, ' ');
		const ofKeys = !printsSecrets.test(command);
		if (ofKeys && !printsKeys.test(command)) continue;
		const query = /--query[ =](.*)/.exec(command)?.[1];
		if (!ofKeys && query !== undefined && !/value/i.test(query)) continue;
		let end = start;
		for (const line of linesOf(text, start + 1)) {
			if (matchAt(prompt, text, line.start)) break;
			end = line.end;
		}
		done = end;
		yield { start, end, ofKeys };
	}
}

const failed = /(?:^|\n)(?:ERROR|usage:|Code:|\(\w+\) )/;
/** A mapping in JSON or YAML, or a table: there a value has its name. */
const isMapping = /^\s*(?:\[?\s*\{|(?:- )?[\w.-]+: |(?:- )?[\w.-]+:\r?\n|[^\n]*\n-[- ]*\r?(?:\n|$))/;
/** A note, the rest of a command that a terminal broke, or the end of a document in YAML. */
const isOther = /^(?:WARNING|\.\.\.$|---$|Column\d)|(?:^|\s)--?[a-z]|(?:\S+ ){8}/;
const strings = /"((?:[^"\\]|\\.)*)"/g;

/** What is known of a printed value without a name. */
export const printedSecret: Named = { kind: 'secret', least: 1, form: 'text' };

/** Finds values without a name: what a command printed of which nothing else is known. */
export function* printedSecrets(text: string, outputs: readonly CommandOutput[]): Iterable<SecretSpan> {
	for (const output of outputs) {
		const content = text.slice(output.start, output.end);
		if (failed.test(content) || isMapping.test(content)) continue;
		if (/^\s*[["]/.test(content))
			for (const { 0: found, index } of content.matchAll(strings)) {
				const start = output.start + index + 1;
				yield* printedValue(text, start, start + found.length - 2, output);
			}
		else
			for (const { start, end } of linesOf(text, output.start, output.end))
				yield* inLine(text, start, end, output);
	}
}

/** The last cell, and of keys any. */
function* inLine(text: string, start: number, end: number, output: CommandOutput): Iterable<SecretSpan> {
	const line = text.slice(start, end);
	if (isOther.test(line)) return;
	const cells = line.split('\t');
	let from = start;
	for (const [at, cell] of cells.entries()) {
		const first = from + /^(?:- )?["']?/.exec(cell)![0].length;
		const content = text.slice(first, from + cell.length).replace(/["']?\s*$/, '');
		if (output.ofKeys || at === cells.length - 1)
			yield* printedValue(text, first, first + content.length, output);
		from += cell.length + 1;
	}
}

function* printedValue(
	text: string,
	start: number,
	end: number,
	{ ofKeys }: CommandOutput
): Iterable<SecretSpan> {
	const content = text.slice(start, end);
	const fits =
		!ofKeys ||
		(content.length >= 20 && (/^[\da-z]{32,}$/i.test(content) ? isKey(content) : isMixed(content)));
	if (fits)
		yield* secretAt(text, start, end, ofKeys ? { ...printedSecret, kind: 'access-key' } : printedSecret);
}
