// Secrets in commands whose flags do not say so by themselves: -p of a sign-in, --value of a Key Vault secret.
import { isMark, type SecretKind, type Spot } from '#lib/domain/lab/secrets/kind.ts';
import { isSecret } from '#lib/domain/lab/secrets/names.ts';
import { quotedAt } from '#lib/domain/lab/secrets/quoted.ts';

/** In a line with these words, what stands behind the flag is a secret. */
const commands: readonly (readonly [words: RegExp, flag: RegExp, kind: SecretKind])[] = [
	[/\b(?:login|sshpass|sql server|vm user|mysql)\b/i, /(?:^|[\s`])-p[ \t]+/g, 'password'],
	[/\bkeyvault secret set\b/i, /(?:^|\s)--value[ \t=]+/g, 'secret'],
	[/\bconvertto-securestring\b/i, /securestring[ \t]+(?:-string[ \t]+)?/gi, 'password'],
	[/\bcurl\b/i, /(?:^|\s)(?:-u|--user)[ \t]+["']?[^\s:"']{1,100}:/g, 'password']
];
const anyWords = new RegExp(commands.map(([words]) => words.source).join('|'), 'gi');
const argument = /[^\s"'`;&|<>-][^\s"']*/y;

export function* commandLines(text: string): Iterable<Spot> {
	let done = 0;
	for (const { index } of text.matchAll(anyWords)) {
		if (index < done) continue;
		const start = Math.max(done, text.lastIndexOf('\n', index) + 1);
		done = endOf(text, index);
		const line = text.slice(start, done);
		for (const [words, flag, kind] of commands)
			if (words.test(line))
				for (const { 0: found, index: at } of line.matchAll(flag))
					yield* value(text, start + at + found.length, kind);
	}
}

function* value(text: string, at: number, kind: SecretKind): Iterable<Spot> {
	argument.lastIndex = at;
	const { start, end, mark } = quotedAt(text, at) ?? {
		start: at,
		end: at + (argument.exec(text)?.[0].length ?? 0),
		mark: '"'
	};
	if (!isMark(text, start) && isSecret(text, start, end, { kind, least: 1 }, mark === '"'))
		yield { start, end, kind };
}

/** A command goes on behind a backslash or a backtick at the end of its line. */
const goesOn = /[\\`]\r?$/;

function endOf(text: string, index: number): number {
	let end = text.indexOf('\n', index);
	while (end !== -1 && goesOn.test(text.slice(Math.max(0, end - 2), end))) end = text.indexOf('\n', end + 1);
	return end === -1 ? text.length : end;
}
