// Labelled values: “Passing Score: 700 Your Score: 641” → passing 700, score 641. Scores, results and days are noted, a person's data
// is not.
import type { UnreadLabel } from '#lib/domain/report/draft.ts';
import { labelsOf, type LabelKind } from '#lib/domain/report/labels.ts';
import {
	noteFault,
	noteResult,
	skip,
	skipPersonal,
	type EntryReader,
	type ReportEntry,
	type ReportReader
} from '#lib/domain/report/reader.ts';
import { noteGroup } from '#lib/domain/report/sections.ts';
import { dayIn, resultIn, scoreIn, timeIn } from '#lib/domain/report/values.ts';

export interface LabelledValue {
	readonly kind: LabelKind;
	/** Empty where the value is on a later line. */
	readonly value: string;
	/** A colon follows the label. Without one an everyday word may only look like a label. */
	readonly sure: boolean;
}

const escaped = (word: string): string =>
	word.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&').replaceAll(' ', '[\\s_-]*');
const either = (words: readonly string[]): string =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.map(escaped)
		.join('|');
/** A named group for each kind of label. */
const anyLabel = (isPlain: boolean): string =>
	labelsOf(isPlain)
		.filter(([, words]) => words.length > 0)
		.map(([kind, words]) => `(?<${kind}>${either(words)})`)
		.join('|');

const withColon = new RegExp(
	`(?<![\\p{L}\\p{N}/-])(?:${anyLabel(false)})(?: ?\\([^)]{0,20}\\))? ?[:=](?![/])`,
	'gu'
);
const atStart = new RegExp(`^[^\\p{L}\\p{N}]*(?:${anyLabel(true)})(?: no\\.?| nr\\.?| #)?(?= |$)`, 'u');
/** A passing score in words and not behind a label: “700 passes”, “needed to pass: 700”. */
const passingPhrase =
	/\(?(?:(?:passing|pass) (?:score|mark)|to pass|passing|required|minimum|needed)[^\d,;]{0,8}\d{3,4}\b\)?|\(?\b\d{3,4} (?:passes|to pass|is a pass|needed|required)\b\)?/g;

const kindOf = (groups: Record<string, string | undefined>): LabelKind =>
	Object.keys(groups).find((kind) => groups[kind] !== undefined) as LabelKind;

/** Returns the labelled values of a folded line, and what is before the first of them. */
export function labelledValuesOf(line: string): {
	readonly values: readonly LabelledValue[];
	readonly rest: string;
} {
	const found: { kind: LabelKind; start: number; end: number; sure: boolean }[] = [];
	const first = atStart.exec(line);
	for (const match of line.matchAll(withColon))
		found.push({
			kind: kindOf(match.groups!),
			start: match.index,
			end: match.index + match[0].length,
			sure: true
		});
	if (first?.groups && first[0].length <= (found[0]?.start ?? Infinity))
		found.unshift({ kind: kindOf(first.groups), start: 0, end: first[0].length, sure: false });
	const cleared = (text: string): string => text.replace(passingPhrase, ' ');
	const values = found.map(({ kind, end, sure }, index) => {
		const value = line.slice(end, found[index + 1]?.start ?? line.length);
		return { kind, sure, value: cleared(value).replace(/^[\s:=-]+|[\s,;]+$/g, '') };
	});
	return { values, rest: cleared(line.slice(0, found[0]?.start ?? line.length)).trim() };
}

/** Returns whether a folded cell is a label and nothing else. */
export const isLabel = (cell: string): boolean => {
	const { values, rest } = labelledValuesOf(`${cell}:`);
	return values.length === 1 && values[0]!.sure && values[0]!.value === '' && rest === '';
};

function noteScore(reader: ReportReader, value: string, line: number): boolean {
	const { notes, exam } = reader;
	const score = scoreIn(value);
	if (score === undefined) return false;
	noteResult(reader, value, line);
	if (score < exam.score.from || score > exam.score.to)
		noteFault(reader, { code: 'score', found: score }, line);
	else if (notes.score && notes.score.value !== score)
		noteFault(reader, { code: 'scores', first: notes.score.line }, line);
	else notes.score ??= { value: score, line };
	return true;
}

/** Notes the groups behind “Top 3:” on the same line. */
function noteGroups(reader: ReportReader, value: string, line: number): void {
	const named = value.split(/[,;]/).filter((name) => name.trim() !== '');
	const unread = named.filter((name) => !noteGroup(reader, name, line));
	if (unread.length > 0) noteFault(reader, { code: 'group' }, line);
}

/** `passed: true` is how programs say it. */
const labelledResult = (value: string): 'fail' | 'pass' | undefined =>
	/^(?:true|yes)$/.test(value) ? 'pass' : /^(?:false|no)$/.test(value) ? 'fail' : resultIn(value)?.result;

/** Notes a value by its label. Returns false, and notes nothing, where it is nothing of that kind. */
function noteValue(
	reader: ReportReader,
	kind: LabelKind,
	value: string,
	{ line, place }: ReportEntry
): boolean {
	const { notes, exam } = reader;
	switch (kind) {
		case 'person':
			return skipPersonal(reader, line) > 0;
		case 'score':
			return noteScore(reader, value, line);
		case 'passing':
			if (scoreIn(value) !== exam.score.pass) return false;
			notes.passing.push(place);
			return skip(reader) > 0;
		case 'result': {
			const result = labelledResult(value);
			if (result) notes.result ??= { value: result, line };
			return result !== undefined;
		}
		case 'day': {
			const day = dayIn(value, reader.today);
			if (day) notes.day ??= { value: day.read, line };
			return day !== undefined;
		}
		case 'start':
		case 'end': {
			const time = timeIn(value);
			if (time) notes[kind] ??= { value: time, line };
			return time !== undefined;
		}
		case 'top':
			noteGroups(reader, value, line);
			return true;
		default:
			return skip(reader) > 0;
	}
}

/** Notes the labelled values of a row. Returns 0 where a word only looked like a label. */
export function noteLabelledValues(
	reader: ReportReader,
	values: readonly LabelledValue[],
	entry: ReportEntry
): 0 | 1 {
	for (const { kind, value, sure } of values) {
		if (value === '' && kind === 'top') reader.part = 'top';
		// In a table an empty cell means: not given. In running text the value comes on a later line.
		else if (value === '' && entry.cells.length === 1) reader.waiting = [...reader.waiting, kind];
		else if (value !== '' && !noteValue(reader, kind, value, entry)) {
			if (!sure && values.length === 1) return 0;
			// Every other label reads any value.
			noteFault(reader, { code: 'value', label: kind as UnreadLabel }, entry.line);
		}
	}
	return 1;
}

/** Reads a row as the value of the first label that waits for one. */
export const readWaitingValue: EntryReader = (reader, entry) => {
	const [kind, ...others] = reader.waiting;
	if (kind === undefined) return 0;
	const section = reader.names.domain(entry.text.replace(/\(.*\)/, '')).kind === 'exact';
	const fits = !section && noteValue(reader, kind, entry.text, entry);
	reader.waiting = fits ? others : [];
	return fits ? 1 : 0;
};
