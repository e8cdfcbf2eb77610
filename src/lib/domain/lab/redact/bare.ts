// Values without a name: what a command printed of which nothing else is known.
import type { Spot } from '#lib/domain/lab/redact/kind.ts';
import { linesOf } from '#lib/domain/lab/redact/lines.ts';
import { isMixed } from '#lib/domain/lab/redact/entropy.ts';
import type { Output } from '#lib/domain/lab/redact/outputs.ts';
import { vaultValue } from '#lib/domain/lab/redact/tsv.ts';
import { isKey, isSecret } from '#lib/domain/lab/redact/values.ts';

const failed = /(?:^|\n)(?:ERROR|usage:|Code:|\(\w+\) )/;
/** A mapping in JSON or YAML, or a table: there a value has its name. */
const isNamed = /^\s*(?:\[?\s*\{|(?:- )?[\w.-]+: |(?:- )?[\w.-]+:\r?\n|[^\n]*\n-[- ]*\r?(?:\n|$))/;
/** A note, the rest of a command that a terminal broke, or the end of a document in YAML. */
const isOther = /^(?:WARNING|\.\.\.$|---$|Column\d)|(?:^|\s)--?[a-z]|(?:\S+ ){8}/;
const strings = /"((?:[^"\\]|\\.)*)"/g;

export function* bareValues(text: string, outputs: readonly Output[]): Iterable<Spot> {
	for (const output of outputs) {
		const content = text.slice(output.start, output.end);
		if (failed.test(content) || isNamed.test(content)) continue;
		if (/^\s*[["]/.test(content)) yield* inStrings(text, output);
		else
			for (const { start, end } of linesOf(text, output.start, output.end))
				yield* inLine(text, start, end, output);
	}
}

function* inStrings(text: string, output: Output): Iterable<Spot> {
	for (const { 0: found, index } of text.slice(output.start, output.end).matchAll(strings)) {
		const start = output.start + index + 1;
		yield* value(text, start, start + found.length - 2, output);
	}
}

/** The last cell, and of keys any. */
function* inLine(text: string, start: number, end: number, output: Output): Iterable<Spot> {
	const line = text.slice(start, end);
	if (isOther.test(line)) return;
	const cells = line.split('\t');
	let from = start;
	for (const [at, cell] of cells.entries()) {
		const lead = /^(?:- )?["']?/.exec(cell)![0].length;
		const content = cell.slice(lead).replace(/["']?\s*$/, '');
		if (output.ofKeys || at === cells.length - 1)
			yield* value(text, from + lead, from + lead + content.length, output);
		from += cell.length + 1;
	}
}

function* value(text: string, start: number, end: number, { ofKeys }: Output): Iterable<Spot> {
	const content = text.slice(start, end);
	const fits =
		!ofKeys ||
		(content.length >= 20 && (/^[\da-z]{32,}$/i.test(content) ? isKey(content) : isMixed(content)));
	if (fits && isSecret(text, start, end, vaultValue))
		yield { start, end, kind: ofKeys ? 'access-key' : 'secret' };
}
