// No paste holds the page up: twice the text takes about twice the time.
import { describe, expect, it } from 'vitest';
import { isRefusal, refusalOf } from '#lib/domain/lab/paste/refusal.ts';
import { jsonIn, rowsIn } from '#lib/domain/lab/paste/json.ts';
import { isPromptLine, plainPaste, withoutPrompts } from '#lib/domain/lab/paste/text.ts';
import { curlOutputIn, nslookupOutputIn, whatIfOutputIn } from '#lib/domain/lab/paste/tool-outputs.ts';

const command = 'az role assignment list --assignee "$SECOND" -g {group}-scope --query "[].{a:b}" -o json';
const readers: Readonly<Record<string, (text: string) => unknown>> = {
	plain: plainPaste,
	prompts: (text) => withoutPrompts(text, command),
	'one prompt': isPromptLine,
	error: (text) => [isRefusal(text), refusalOf(text)],
	json: (text) => jsonIn(text, true),
	rows: rowsIn,
	nslookup: nslookupOutputIn,
	curl: curlOutputIn,
	'what-if': whatIfOutputIn
};
const of = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));
const texts: Readonly<Record<string, (length: number) => string>> = {
	digits: of('7'),
	letters: of('a'),
	'joined words': of('a-'),
	lines: (length) => `x${'\n'.repeat(length)}x`,
	blanks: (length) => `x${' '.repeat(length)}x`,
	'a mostly blank terminal': of(`${' '.repeat(200)}\n`),
	'blank lines and words': of(' \n a \n'),
	brackets: of('[{"'),
	'open brackets in lines': of('{\n'),
	quotes: of('"\\'),
	colons: of('a: '),
	'prompts without an end': of('ana@Azure:~'),
	'the beginning of a command': of('az role assignment '),
	'names of names': of('Aliases: a b '),
	addresses: of('1.1.1.1.'),
	commas: of('a,"b",'),
	statuses: of(' 200 :: ')
};

/** Milliseconds for the text, the best of three. */
function time(read: (text: string) => unknown, text: string): number {
	let best = Infinity;
	for (let run = 0; run < 3; run++) {
		const start = performance.now();
		read(text);
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

const cases = Object.entries(readers).flatMap(([reader, read]) =>
	Object.entries(texts).map(([name, text]) => [reader, name, read, text] as const)
);

describe('reading takes time in proportion', () => {
	it.each(cases)('%s, %s', (_reader, _name, read, text) => {
		const half = time(read, text(100_000));
		const whole = time(read, text(400_000));
		// Four times the text; sixteen times the time would be quadratic. Under some milliseconds a clock says nothing.
		expect(whole).toBeLessThan(Math.max(250, half * 12));
	});
});
