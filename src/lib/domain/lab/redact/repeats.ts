// The same secret once more: typed in a command and printed below it, or in a row without names.
import type { SecretKind, Spot } from '#lib/domain/lab/redact/kind.ts';

const isWanted = ({ kind, guess }: Spot): boolean =>
	!guess && !['id', 'email', 'phone', 'certificate'].includes(kind);
const edge = /[A-Za-z\d]/;
/** An output has a few secrets; each is one more look at the text. */
const most = 20;

export function* repeated(text: string, spots: readonly Spot[]): Iterable<Spot> {
	const secrets = new Map<string, SecretKind>();
	for (const spot of spots) {
		if (secrets.size >= most) break;
		const length = spot.end - spot.start;
		const secret = length >= 8 && length <= 200 && isWanted(spot) ? text.slice(spot.start, spot.end) : '';
		if (/\d/.test(secret) && !secrets.has(secret)) secrets.set(secret, spot.kind);
	}
	for (const [secret, kind] of secrets)
		for (
			let start = text.indexOf(secret);
			start !== -1;
			start = text.indexOf(secret, start + secret.length)
		) {
			const end = start + secret.length;
			if (!edge.test(text[start - 1] ?? '') && !edge.test(text[end] ?? '')) yield { start, end, kind };
		}
}
