// A sentence about what was removed from a paste.
import type { Struck } from '#lib/domain/lab/redact/redact.ts';
import { isShortened, secretWords } from '#lib/domain/lab/redact/kind.ts';
import { numerals } from '#lib/domain/format-number.ts';

/** Returns “Removed before it was saved: 2 account keys. Shortened: 3 ids.”, or nothing where nothing was removed. */
export function struckText(struck: Struck['struck']): string {
	const listed = (shortened: boolean) =>
		struck
			.filter(({ kind }) => isShortened(kind) === shortened)
			.map(({ kind, count }) => `${numerals(count)} ${secretWords[kind][count === 1 ? 0 : 1]}`)
			.join(', ');
	const [removed, shortened] = [listed(false), listed(true)];
	if (removed === '') return shortened && `Shortened before it was saved: ${shortened}.`;
	return `Removed before it was saved: ${removed}.${shortened && ` Shortened: ${shortened}.`}`;
}
