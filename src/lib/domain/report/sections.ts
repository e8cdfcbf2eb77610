// A name and its bar, taken into the notes as a reading of a section, a question or a fault.
import type { DomainId } from '#lib/domain/exam.ts';
import type { ExamNames } from '#lib/domain/report/names.ts';
import type { Pair } from '#lib/domain/report/pairs.ts';
import { fault, type Reader } from '#lib/domain/report/reader.ts';

interface Meant {
	readonly how: 'exact' | 'near' | 'unclear';
	readonly ids: readonly DomainId[];
}

const joints = /\s*(?:,|&|\+|\/|\b(?:and|plus|und)\b)\s*/;

/** The sections meant by a name: one, several joined by “and”, or those it could be. Empty: none of this exam. */
function meant(name: string, names: ExamNames): Meant {
	const match = names.domain(name);
	if (match.kind === 'exact') return { how: 'exact', ids: [match.id] };
	const each = name.split(joints).map(names.domain);
	if (each.length > 1 && each.every(({ kind }) => kind === 'exact'))
		return { how: 'exact', ids: each.flatMap((one) => ('id' in one ? one.id : [])) };
	if (match.kind === 'near') return { how: 'near', ids: [match.id] };
	if (match.kind === 'ambiguous') return { how: 'unclear', ids: match.ids };
	// A bar stands for a whole section: a group with a bar asks whether its section is meant.
	const group = names.group(name);
	return { how: 'unclear', ids: group.kind === 'exact' ? names.domainsOf([group.id]) : [] };
}

/**
 * Takes a pair. False where it names no section of this exam, or not surely enough for this part of the report: then
 * nothing was noted. A name without a bar counts when it is exact, or near under the heading of the sections.
 */
export function takeSection(reader: Reader, { name, read }: Pair, line: number): boolean {
	const { notes, names, part } = reader;
	const { how, ids } = meant(name, names);
	if (ids.length === 0 || (part === 'prose' && (how !== 'exact' || read === undefined))) return false;
	const near = how === 'near' ? { near: true as const } : {};
	if (read === undefined || 'wrong' in read) {
		if (how === 'unclear' || (how === 'near' && part !== 'list' && read === undefined)) return false;
		if (read) fault(reader, { code: 'bar', domain: ids[0]!, bar: read }, line);
		// Named all the same, so it is not missing.
		for (const domain of ids) notes.readings.push({ domain, bar: 'unsure', line, from: 'name', ...near });
	} else if (how === 'unclear') notes.questions.push({ about: 'section', line, choices: ids, ...read });
	else for (const domain of ids) notes.readings.push({ domain, line, ...read, ...near });
	return true;
}
