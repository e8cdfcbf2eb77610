// The list of skill groups that a report tells to prioritise.
import { fault, isProse, pass, type Entry, type Reader, type Step } from '#lib/domain/report/reader.ts';

/** A bullet or a number before an entry of a list. */
const bullet = /^(?:[-*•·▪‣●○◦–]|o(?= )|\d{1,2}[.)])\s*/;

/** An entry without its bullet. */
export const unbulleted = (text: string): string => text.replace(bullet, '');

/** Takes one group. False where the text names none. An objective counts as its group. */
export function takeGroup({ names, notes }: Reader, text: string, line: number): boolean {
	const match = names.group(unbulleted(text));
	if (match.kind === 'none') return false;
	if (match.kind === 'ambiguous') notes.questions.push({ about: 'group', line, choices: match.ids });
	else notes.groups.push({ group: match.id, line, ...(match.kind === 'near' ? { near: true } : {}) });
	return true;
}

/** Takes the groups that stand behind “Top 3:” on the same line. */
export function takeGroupsNamed(reader: Reader, cells: readonly string[], line: number): void {
	const named = cells.flatMap((cell) => cell.split(/[,;]/)).filter((cell) => cell.trim() !== '');
	const unread = named.filter((cell) => !takeGroup(reader, cell, line));
	if (unread.length > 0) fault(reader, { code: 'group' }, line);
}

/** This row and the next ones together, where they are exactly one known group: long names wrap. */
function wrapped({ names }: Reader, { text, following }: Entry): { text: string; rows: number } | undefined {
	let whole = text;
	for (const [index, next] of following.entries()) {
		whole = `${whole} ${next}`;
		if (names.group(unbulleted(whole)).kind === 'exact') return { text: whole, rows: index + 2 };
	}
	return undefined;
}

/** A row of the list: one group, or one in each cell. What is talk ends the list. */
export const topStep: Step = (reader, entry) => {
	const { names, notes, part } = reader;
	const { cells, text, line } = entry;
	if (part !== 'top') return 0;
	const whole = names.group(unbulleted(text)).kind;
	const long = whole === 'exact' ? undefined : wrapped(reader, entry);
	const each =
		cells.length > 1 &&
		whole !== 'exact' &&
		cells.every((cell) => names.group(unbulleted(cell)).kind !== 'none');
	const bulleted = bullet.test(text);
	const taken = (long ? [long.text] : each ? cells : [text]).filter((one) => takeGroup(reader, one, line));
	if (taken.length > 0) {
		reader.bullets ||= bulleted;
		return long?.rows ?? 1;
	}
	// The second line of an entry whose first line said enough.
	if (reader.bullets && !bulleted && !isProse(text)) return pass(reader);
	if (!isProse(text) && notes.groups.length < 3) return fault(reader, { code: 'group' }, line);
	reader.part = 'prose';
	return pass(reader);
};
