// What was selected in a question as letters: in a link each one counts.
import type { Selection } from '#lib/domain/practice/grade.ts';

const letters: Readonly<Record<string, string>> = { yes: 'Y', no: 'N' };
const optionOf: Readonly<Record<string, string>> = { Y: 'yes', N: 'no' };

/** Returns what was selected in an item, as one letter a part where each part from the first on has one option; else as it is. */
export function shortened(selection: Selection): string | Selection {
	const parts = Object.entries(selection);
	const signs = parts.flatMap(([part, chosen], at) => {
		const [one = '', ...more] = chosen;
		const sign = letters[one] ?? one;
		return part === String(at + 1) && more.length === 0 && /^[a-zYN]$/.test(sign) ? [sign] : [];
	});
	return parts.length > 0 && signs.length === parts.length ? signs.join('') : selection;
}

/** Returns the selections that `shortened` was given. Links of before have them whole. */
export const lengthened = (items: unknown): unknown =>
	Array.isArray(items)
		? (items as unknown[]).map((item) =>
				typeof item === 'string'
					? Object.fromEntries([...item].map((sign, at) => [String(at + 1), [optionOf[sign] ?? sign]]))
					: item
			)
		: items;
