// Secrets that begin with letters by which their maker marks them: ghp_…, sk_live_…, the hashes of /etc/shadow.
import type { SecretKind, Spot } from '#lib/domain/lab/redact/kind.ts';

/** https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns */
const forms: readonly (readonly [form: string, kind: SecretKind])[] = [
	[String.raw`(?:gh[opsru]_|github_pat_|glpat-|npm_|dckr_pat_|hf_|dop_v1_)[\w-]{12,}`, 'token'],
	[String.raw`xox[abeoprs]-[\w-]{8,}`, 'token'],
	[String.raw`(?:[rs]k_(?:live|test)_|whsec_|sk-)[\w-]{12,}`, 'access-key'],
	[String.raw`SG\.[\w-]{12,}(?:\.[\w-]+)?`, 'access-key'],
	[String.raw`AIza[\w-]{30,}|AKIA[0-9A-Z]{16}`, 'access-key'],
	[String.raw`\$(?:1|2[abxy]|5|6|7|g?y|sha1|argon2id?)\$[\w./$=,+-]{12,}`, 'password']
];
const any = new RegExp(String.raw`(?<![A-Za-z\d_])(?:${forms.map(([form]) => `(${form})`).join('|')})`, 'g');

export function* prefixed(text: string): Iterable<Spot> {
	for (const match of text.matchAll(any)) {
		const at = match.slice(1).findIndex((group) => group !== undefined);
		// A name may begin so too; a secret has digits.
		if (!/\d/.test(match[0])) continue;
		yield { start: match.index, end: match.index + match[0].length, kind: forms[at]![1] };
	}
}
