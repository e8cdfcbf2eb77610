// The labelled values in a line: “Passing Score: 700 Your Score: 641” → passing 700, score 641.
import { labels, type LabelKind } from '#lib/domain/report/labels.ts';

export interface Field {
	readonly kind: LabelKind;
	/** Empty where the value stands on a later line. */
	readonly value: string;
	/** A colon stands behind the label. Without one an everyday word may only look like a label. */
	readonly sure: boolean;
}

const escaped = (word: string): string =>
	word.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&').replaceAll(' ', '[\\s_-]*');
const either = (words: readonly string[]): string =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.map(escaped)
		.join('|');
const pattern = (kinds: typeof labels, words: (one: (typeof labels)[number]) => readonly string[]): string =>
	kinds
		.filter((one) => words(one).length > 0)
		.map((one) => `(?<${one.kind}>${either(words(one))})`)
		.join('|');

const withColon = new RegExp(
	`(?<![\\p{L}\\p{N}/-])(?:${pattern(labels, ({ plain, colon }) => [...plain, ...colon])})(?: ?\\([^)]{0,20}\\))? ?[:=](?![/])`,
	'gu'
);
const atStart = new RegExp(
	`^[^\\p{L}\\p{N}]*(?:${pattern(labels, ({ plain }) => plain)})(?: no\\.?| nr\\.?| #)?(?= |$)`,
	'u'
);
/** A passing score that is told and not labelled: “700 passes”, “needed to pass: 700”. */
const toldPassing =
	/\(?(?:(?:passing|pass) (?:score|mark)|to pass|passing|required|minimum|needed)[^\d,;]{0,8}\d{3,4}\b\)?|\(?\b\d{3,4} (?:passes|to pass|is a pass|needed|required)\b\)?/g;

const kindOf = (groups: Record<string, string | undefined>): LabelKind =>
	labels.find(({ kind }) => groups[kind] !== undefined)!.kind;

/** The fields of a folded line, and what stands before the first of them. */
export function fieldsOf(line: string): { readonly fields: readonly Field[]; readonly rest: string } {
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
	const cleared = (text: string): string => text.replace(toldPassing, ' ');
	const fields = found.map(({ kind, end, sure }, index) => {
		const value = line.slice(end, found[index + 1]?.start ?? line.length);
		return { kind, sure, value: cleared(value).replace(/^[\s:=-]+|[\s,;]+$/g, '') };
	});
	return { fields, rest: cleared(line.slice(0, found[0]?.start ?? line.length)).trim() };
}

/** Whether a folded cell is a label and nothing else. */
export const isLabel = (cell: string): boolean => {
	const { fields, rest } = fieldsOf(`${cell}:`);
	return fields.length === 1 && fields[0]!.sure && fields[0]!.value === '' && rest === '';
};
