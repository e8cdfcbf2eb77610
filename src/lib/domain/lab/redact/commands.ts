// Secrets in commands whose flags don't say so: -p of a sign-in, --value of a Key Vault secret.
import { named } from '#lib/domain/lab/redact/names.ts';
import { lengthAt, matchAt, quotedAt, type Quoted } from '#lib/domain/lab/redact/scan.ts';
import type { SecretKind, SecretSpan } from '#lib/domain/lab/redact/secret-span.ts';
import { secretAt } from '#lib/domain/lab/redact/values.ts';

type CommandRule = readonly [words: RegExp, flag: RegExp, kind: SecretKind, also?: RegExp];

/** In a command with these words, what follows the flag is a secret. */
const rules: readonly CommandRule[] = [
	[/\b(?:login|sshpass|sql server|vm user|mysql\w*)\b/i, /(?:^|[\s`])-p[ \t]+/g, 'password'],
	[/\baz\b/, /\s-p[ \t=]+/g, 'password', /\s(?:-u|--(?:admin-)?user(?:name)?)[ =](?!["']?https?:)/],
	[/\b(?:mysql\w*|mariadb|sshpass)\b/, /\s-p(?=[^\s-])/g, 'password'],
	[/\b(?:sqlcmd|bcp|osql)\b/i, /\s-P[ \t]*/g, 'password'],
	[/\bredis-cli\b/, /\s-a[ \t]+/g, 'password'],
	[/\bkeyvault secret set\b|\bshared-key update\b/i, /\s--value[ \t=]+/g, 'secret'],
	[/\bconvertto-securestring\b/i, /securestring[ \t]+(?:-string[ \t]+)?/gi, 'password'],
	[/\bcurl\b/i, /\s(?:-u|--user)[ \t]+["']?[^\s:"']{1,100}:/g, 'password'],
	[/\bnet user\b/i, /\bnet user[ \t]+[\w.\\-]{1,60}[ \t]+(?!\/)/gi, 'password'],
	[/\bchpasswd\b/, /(?:\becho|\bprintf|<<<)[ \t]+["']?[\w.-]{1,60}:/g, 'password']
];
const pairFlag = /\s(?:--secrets|--secret|--secure-environment-variables|--from-literal)(?=[ \t=\r\n])/g;
const pair = /[ \t=]*(?:\\\r?\n[ \t]*)?(["']?)(?!-)([\w.:-]{1,100})=(?![=\s])/y;
const keyFlag = /\s--key[ \t=]+["']?([\w.:/-]{1,100})/;
const valueFlag = /\s--value[ \t=]+/g;

/** One of these is in every command above. */
const flags = /\s-[apPu]|\s--(?:user|value|secret|secure|from-literal)|securestring|net user|chpasswd/i;

const starts =
	/\b(?:az|docker|kubectl|helm|podman|login|sshpass|sql server|vm user|mysql\w*|mariadb|sqlcmd|bcp|osql|redis-cli|keyvault secret set|shared-key update|convertto-securestring|curl|net user|chpasswd)\b/gi;
const argument = /[^\s"'`;&|<>-][^\s"']*/y;

/** Finds secrets in typed commands. */
export function* commandSecrets(text: string): Iterable<SecretSpan> {
	let done = 0;
	for (const { index } of text.matchAll(starts)) {
		if (index < done) continue;
		const start = Math.max(done, text.lastIndexOf('\n', index) + 1);
		done = endOfCommand(text, index);
		yield* inCommand(text, start, text.slice(start, done));
	}
}

function* inCommand(text: string, start: number, command: string): Iterable<SecretSpan> {
	if (!flags.test(command)) return;
	const end = start + command.length;
	for (const [words, flag, kind, also] of rules)
		if (words.test(command) && also?.test(command) !== false)
			for (const { 0: found, index } of command.matchAll(flag))
				yield* value(text, start + index + found.length, kind);
	for (const { 0: found, index } of command.matchAll(pairFlag))
		yield* pairs(text, start + index + found.length, end);
	const says = named(keyFlag.exec(command)?.[1] ?? '');
	if (says !== undefined)
		for (const { 0: found, index } of command.matchAll(valueFlag))
			yield* value(text, start + index + found.length, says.kind);
}

function* value(text: string, at: number, kind: SecretKind): Iterable<SecretSpan> {
	const { start, end, mark } = argumentAt(text, at);
	yield* secretAt(text, start, end, { kind, least: 1, form: 'text' }, mark === '"');
}

const argumentAt = (text: string, at: number): Quoted =>
	quotedAt(text, at) ?? { start: at, end: at + lengthAt(argument, text, at), mark: '"' };

/** `n1=v1 "n2=v 2" n3="v3"` behind a flag. */
function* pairs(text: string, from: number, to: number): Iterable<SecretSpan> {
	for (let at = from; at < to;) {
		const found = matchAt(pair, text, at);
		if (found === null) return;
		const start = found.index + found[0].length;
		const quote = found[1]!;
		const close = quote === '' ? -1 : text.slice(start, to).indexOf(quote);
		const { end, ...value } = close === -1 ? argumentAt(text, start) : { start, end: start + close };
		yield* secretAt(text, value.start, end, { kind: 'secret', least: 1, form: 'text' }, quote !== "'");
		at = end + lengthAt(/["']/y, text, end);
	}
}

/** A command continues behind a backslash or a backtick at the end of its line. */
const goesOn = /[\\`]\r?$/;

/** Returns where the command that starts at this index ends: its line break, or the end of the text. */
export function endOfCommand(text: string, index: number): number {
	let end = text.indexOf('\n', index);
	while (end !== -1 && goesOn.test(text.slice(Math.max(0, end - 2), end))) end = text.indexOf('\n', end + 1);
	return end === -1 ? text.length : end;
}
