// Secrets planted in what the CLI prints, in every format, with and without the command, and as a terminal breaks lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '#lib/domain/lab/redact/redact.ts';
import { formats, type Json } from '#tests/given/secret-formats.ts';
import { secretOutputs } from '#tests/given/secret-outputs.ts';
import { forms } from '#tests/given/secrets.ts';
import { runs } from '#tests/runs.ts';

const each = runs(6, 24);
const widths = fc.constantFrom(0, 80, 120);
const lineEnds = fc.constantFrom('\n', '\r\n');
const prompts = fc.constantFrom('me@Azure:~$ ', 'me [ ~ ]$ ', 'PS /home/me> ', '');
const typed = fc.option(prompts, { nil: undefined });

const broken = (text: string, width: number): string =>
	width === 0 ? text : text.replaceAll(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, 'g'), '$&\n');

/** Every text of 12 letters in a row of the secret, or all of a shorter one. */
const pieces = (secret: string): readonly string[] =>
	secret.length <= 12
		? [secret]
		: Array.from({ length: secret.length - 11 }, (_, at) => secret.slice(at, at + 12));

function expectGone(text: string, secret: string) {
	const { text: left } = redact(text);
	const joined = left.replaceAll(/\r?\n/g, '');
	const found = pieces(secret).find((piece) => joined.includes(piece));
	expect(found, `${secret}\nin\n${text}\nleft\n${left}`).toBeUndefined();
	expect(redact(left), `a second time:\n${left}`).toEqual({ text: left, struck: [] });
}

/** The value without its texts that hold the secret or a mark. */
const around = (value: Json): unknown =>
	JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
		typeof each === 'string' ? each.replace(/^.*(?:\[[\w ]+ removed\]|SECRET|TERCES).*$/, '') : each
	);

describe.each(Object.entries(secretOutputs))(
	'%s',
	(_name, { command, output, form = 'chosen', needsCommand }) => {
		const used = Object.entries(formats).filter(([, format]) => format(output('SECRET')).includes('SECRET'));

		it.each(used)('is gone from %s', (formatName, format) => {
			const asked = needsCommand?.includes(formatName) ? prompts : typed;
			const o = formatName === 'compact' ? 'json | jq -c' : formatName;
			fc.assert(
				fc.property(forms[form], asked, widths, lineEnds, (secret, prompt, width, lineEnd) => {
					const line = `${prompt}${command.replace('{secret}', secret)} -o ${o}\n`;
					const text = `${prompt === undefined ? '' : line}${format(output(secret))}`;
					// Of a line that ends just at the edge no one can say where it ends.
					fc.pre(width === 0 || text.split('\n').every(({ length }) => length === 0 || length % width !== 0));
					expectGone(broken(text, width).replaceAll('\n', lineEnd), secret);
				}),
				each
			);
		});

		if (needsCommand?.includes('json')) return;
		it('leaves JSON with its other values', () => {
			fc.assert(
				fc.property(forms[form], fc.constantFrom(formats.json!, formats.compact!), (secret, format) => {
					const left = JSON.parse(redact(format(output(secret))).text) as Json;
					const plain = JSON.parse(JSON.stringify(output('SECRET')).replaceAll(/0a1b2c3d\w*/g, 'v')) as Json;
					expect(around(JSON.parse(JSON.stringify(left).replaceAll(/0a1b2c3d\w*/g, 'v')) as Json)).toEqual(
						around(plain)
					);
				}),
				each
			);
		});
	}
);
