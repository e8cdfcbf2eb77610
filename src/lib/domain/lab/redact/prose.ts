// Secrets that a sentence or the line above announces: a password copied from the portal, the code of a sign-in.
import { named, type Named } from '#lib/domain/lab/redact/names.ts';
import { linesOf } from '#lib/domain/lab/redact/scan.ts';
import type { SecretKind, SecretSpan } from '#lib/domain/lab/redact/secret-span.ts';
import { secretAt } from '#lib/domain/lab/redact/values.ts';

const sentences: readonly (readonly [words: RegExp, kind: SecretKind])[] = [
	[/\b(?:enter|and enter|with|use) the code[: ] ?["']?([A-Z0-9]{6,12})\b/g, 'code'],
	[
		/\b(?:password|passwort|kennwort|passcode|access pass)(?:(?: (?:is|ist|lautet|for [\w.@-]{1,60} is))?:| (?:is|ist|lautet)) ?["']?([^\s"']{6,128})/gi,
		'password'
	]
];
/** What the portal writes between a label and its value. */
const isButton = /^(?:copy|show|hide|copied|copy to clipboard|hide password|show password)?$/i;
const labelled: Named = { kind: 'password', least: 6, form: 'text' };

/** Finds secrets behind the words or the label that announce them. */
export function* proseSecrets(text: string): Iterable<SecretSpan> {
	for (const [words, kind] of sentences)
		for (const { 0: found, 1: value, index } of text.matchAll(words)) {
			const content = value!.replace(/[.,;]$/, '');
			const start = index + found.length - value!.length;
			// "The password is not valid" and "the password is 12-72 letters long" have neither.
			if (kind !== 'code' && !(/[a-z]/i.test(content) && /\d|[!#$%^&*]/.test(content))) continue;
			yield* secretAt(text, start, start + content.length, { kind, least: 1, form: 'text' });
		}
	yield* labels(text);
	for (const { index } of text.matchAll(/\bchpasswd:/g)) yield* listed(text, index);
}

/** `name:password` in the list of cloud-init, one a line. */
function* listed(text: string, index: number): Iterable<SecretSpan> {
	let count = 0;
	for (const { start, end } of linesOf(text, index)) {
		const found = /^[ \t]{1,40}(?:- )?[\w.-]{1,60}:(?=\S)/.exec(
			text.slice(start, Math.min(end, start + 300))
		);
		const from = start + (found?.[0].length ?? 0);
		if (found !== null) yield* secretAt(text, from, end, { ...labelled, least: 1 });
		if (++count > 20) return;
	}
}

/** `Temporary password`, below it `Copy`, below it the password. */
function* labels(text: string): Iterable<SecretSpan> {
	let says: Named | undefined;
	for (const { start, end } of linesOf(text)) {
		if (end - start > 300) says = undefined;
		if (end === start || end - start > 300) continue;
		const line = text.slice(start, end).trim();
		if (isButton.test(line)) continue;
		const from = start + text.slice(start, end).indexOf(line);
		const secrets = says && !/\s/.test(line) ? secretAt(text, from, from + line.length, says) : [];
		yield* secrets;
		const label =
			secrets.length === 0 && /^[A-Z][\w ()-]{2,40}\*?:?$/.test(line)
				? named(line.replaceAll(/[ :*]|\(.*\)/g, ''))
				: undefined;
		says = label && { ...label, least: Math.max(label.least, labelled.least) };
	}
}
