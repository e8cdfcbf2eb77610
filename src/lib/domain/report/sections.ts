// Sections and skill groups by name, noted as a reading, a question or a fault.
import type { DomainId } from '#lib/domain/exam.ts';
import type { ExamNames } from '#lib/domain/report/exam-names.ts';
import type { NameAndBar } from '#lib/domain/report/pairs.ts';
import {
	isProse,
	noteFault,
	skip,
	wrappedName,
	type EntryReader,
	type ReportReader
} from '#lib/domain/report/reader.ts';

interface SectionMatch {
	readonly how: 'exact' | 'near' | 'unclear';
	readonly ids: readonly DomainId[];
}

const joints = /\s*(?:,|&|\+|\/|\b(?:and|plus|und)\b)\s*/;

/** The sections meant by a name: one, several joined by “and”, or those it could be. Empty: none of this exam. */
function sectionsMeant(name: string, names: ExamNames): SectionMatch {
	const match = names.domain(name);
	if (match.kind === 'exact') return { how: 'exact', ids: [match.id] };
	const each = name.split(joints).map(names.domain);
	if (each.length > 1 && each.every(({ kind }) => kind === 'exact'))
		return { how: 'exact', ids: each.flatMap((one) => ('id' in one ? one.id : [])) };
	if (match.kind === 'near') return { how: 'near', ids: [match.id] };
	if (match.kind === 'ambiguous') return { how: 'unclear', ids: match.ids };
	// A bar is of a whole section: a group with a bar asks whether its section is meant.
	const group = names.group(name);
	return { how: 'unclear', ids: group.kind === 'exact' ? names.domainsOf([group.id]) : [] };
}

/**
 * Notes a name and its bar. Returns false, and notes nothing, where it names no section of this exam, or not surely enough for this
 * part of the report. A name without a bar counts when it is exact, or near under the heading of the sections.
 */
export function noteSection(reader: ReportReader, { name, read }: NameAndBar, line: number): boolean {
	const { notes, names, part } = reader;
	const { how, ids } = sectionsMeant(name, names);
	if (ids.length === 0 || (part === 'prose' && (how !== 'exact' || read === undefined))) return false;
	const near = how === 'near' ? { near: true as const } : {};
	if (read === undefined || 'wrong' in read) {
		if (how === 'unclear' || (how === 'near' && part !== 'list' && read === undefined)) return false;
		if (read) noteFault(reader, { code: 'bar', domain: ids[0]!, bar: read }, line);
		// It is named all the same, so it is not missing.
		for (const domain of ids) notes.readings.push({ domain, bar: 'unsure', line, from: 'name', ...near });
	} else if (how === 'unclear') notes.questions.push({ about: 'section', line, choices: ids, ...read });
	else for (const domain of ids) notes.readings.push({ domain, line, ...read, ...near });
	return true;
}

/** A bullet or a number before an entry of a list. */
const bullet = /^(?:[-*•·▪‣●○◦–]|o(?= )|\d{1,2}[.)])\s*/;

const groupMeant = ({ names }: ReportReader, text: string) => names.group(text.replace(bullet, ''));

/** Notes one skill group. Returns false where the text names none. An objective counts as its group. */
export function noteGroup(reader: ReportReader, text: string, line: number): boolean {
	const match = groupMeant(reader, text);
	if (match.kind === 'ambiguous') reader.notes.questions.push({ about: 'group', line, choices: match.ids });
	else if (match.kind !== 'none')
		reader.notes.groups.push({ group: match.id, line, ...(match.kind === 'near' && { near: true }) });
	return match.kind !== 'none';
}

/** Reads a row of the list of skill groups: one, or one in each cell. Prose ends the list. */
export const readTopGroups: EntryReader = (reader, entry) => {
	const { cells, text, line } = entry;
	if (reader.part !== 'top') return 0;
	const isExact = (name: string): boolean => groupMeant(reader, name).kind === 'exact';
	const long = isExact(text) ? undefined : wrappedName(entry, isExact);
	const each =
		cells.length > 1 && !isExact(text) && cells.every((cell) => groupMeant(reader, cell).kind !== 'none');
	const bulleted = bullet.test(text);
	const noted = (long ? [long.text] : each ? cells : [text]).filter((one) => noteGroup(reader, one, line));
	if (noted.length > 0) {
		reader.bullets ||= bulleted;
		return long?.rows ?? 1;
	}
	// The second line of an entry whose first line said enough.
	if (reader.bullets && !bulleted && !isProse(text)) return skip(reader);
	if (!isProse(text) && reader.notes.groups.length < 3) return noteFault(reader, { code: 'group' }, line);
	reader.part = 'prose';
	return skip(reader);
};
