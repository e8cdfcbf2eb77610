// A code as text: lines of five groups of four. Read as typed, and what is wrong is named by its line and group.
import { readSigns, toSigns } from '#lib/domain/base32.ts';
import { checked, groupSigns, lineHolds, lineSigns, withCheck } from '#lib/domain/practice/set/line.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

const cut = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
	Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Signs as lines, each with its check. */
export const textOf = (signs: readonly number[]): string =>
	cut(signs, lineHolds)
		.map((held, line) =>
			cut([...toSigns(withCheck(held, line))], groupSigns)
				.map((group) => group.join(''))
				.join(' ')
		)
		.join('\n');

/** What stands between groups, whatever was typed there. */
const between = /[\s_.\p{Dash}\p{Cf}]+/u;
const groupsIn = (text: string): readonly string[] => text.split(between).filter((group) => group !== '');

/** More lines than any code has. */
const mostLines = 30;

/** A group that is too short or too long, where the text was typed in groups. The last one may be short. */
function oddGroup(
	groups: readonly string[]
): { readonly line: number; readonly message: string } | undefined {
	if (groups.filter(({ length }) => length === groupSigns).length * 2 < groups.length) return undefined;
	const at = groups.findIndex(
		({ length }, index) => length > groupSigns || (length < groupSigns && index < groups.length - 1)
	);
	if (at < 0) return undefined;
	const line = Math.floor(at / (lineSigns / groupSigns)) + 1;
	const place = (at % (lineSigns / groupSigns)) + 1;
	const found = `${groups[at]}”, which has ${groups[at]!.length}`;
	return { line, message: `Expected four signs in group ${place} of line ${line}; found “${found}.` };
}

/** What was typed of one line, as groups: for the sentence that names it. */
const groupAt = (typed: string, sign: number): string => {
	const start = Math.floor(sign / groupSigns) * groupSigns;
	return typed.slice(start, start + groupSigns).toUpperCase();
};

/**
 * What a code holds, without its checks. Faults: `empty`, `sign`, `group`, `line`, `long`, each with the line it is in.
 * It stands for nothing yet: signs may still be missing at the end.
 */
export function signsIn(text: string): Result<readonly number[]> {
	const groups = groupsIn(text);
	const typed = cut([...groups.join('')], lineSigns).map((signs) => signs.join(''));
	if (typed.length === 0)
		return fail('empty', 'Expected the code that the desk shows at the end of a set; there is nothing yet.');
	if (typed.length > mostLines)
		return fail('long', `Expected a code of a few lines, found ${typed.length}.`, mostLines);
	const held: number[] = [];
	for (const [line, signs] of typed.entries()) {
		const number = line + 1;
		const values = readSigns(signs, [...signs].length, `letters and digits in line ${number} of the code`);
		if (!values.ok) return fail('sign', values.fault.message, number);
		const found = checked(values.value, line);
		if (found.right) {
			held.push(...found.held);
			continue;
		}
		const odd = oddGroup(groups);
		if (odd) return fail('group', odd.message, odd.line);
		const last = number === typed.length && signs.length < lineSigns;
		const where =
			found.at === undefined
				? ''
				: ` Look first at group ${Math.floor(found.at / groupSigns) + 1}, “${groupAt(signs, found.at)}”.`;
		return fail(
			'line',
			`Expected line ${number} as the desk shows it; found a sign that is wrong${last ? ', missing' : ''} or in another place.${where}`,
			number
		);
	}
	return ok(held);
}

/** For each line that is typed to its end, whether it is right. */
export const linesIn = (text: string): readonly boolean[] =>
	cut([...groupsIn(text).join('')], lineSigns)
		.filter((signs) => signs.length === lineSigns)
		.map((signs, line) => {
			const values = readSigns(signs.join(''), lineSigns, '');
			return values.ok && line < mostLines && checked(values.value, line).right;
		});
