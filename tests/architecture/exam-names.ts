// Where the product names one exam: only the exam's own folder and the models that its questions rest on may.
import type { Exam } from '#lib/domain/exam.ts';
import { allImports, type Sources } from './modules.ts';

/** What may name an exam: its folder, the list of exams, the models behind its questions, and steps that read old data. */
const allowed = /^src\/(lib\/(exams\/(az-104\/|index\.ts)|azure\/|domain\/stored-data\/steps\/)|app\.html)/;

const withoutComment = (line: string): string => line.replace(/^\s*(\/\/|\/?\*|<!--).*|\s\/\/\s.*/, '');

/**
 * Lines that name the exam by its code, or an area of it: an id in quotes or in the name of a CSS variable, a name as it begins a
 * quotation, or a name of several words anywhere. Comments may name areas in examples, but not the exam.
 */
export function examNames(
	sources: Sources,
	{ id, domains }: Pick<Exam, 'id' | 'domains'>
): readonly string[] {
	const ids = domains.map((domain) => domain.id).join('|');
	const names = domains.flatMap(({ label, short }) => [label, short]);
	const long = names.filter((name) => name.includes(' '));
	const code = new RegExp(id.replace('-', '-?'), 'i');
	const area = new RegExp(
		`['"\`](${ids})['"\`]|--[\\w-]*-(${ids})\\b|['"\`“](${names.join('|')})\\b${long.map((name) => `|${name}`).join('')}`
	);
	return [...sources]
		.filter(([path]) => !allowed.test(path))
		.flatMap(([path, text]) =>
			text
				.split('\n')
				.filter((line) => code.test(line) || area.test(withoutComment(line)))
				.map((line) => `${path}: ${line.trim()}`)
		);
}

/** What another layer imports from `src/lib/exams/` besides the interface of a pack and the list of exams. */
export const examImports = (sources: Sources): readonly string[] =>
	allImports(sources)
		.filter(({ from }) => !from.startsWith('src/lib/exams/'))
		.filter(({ to = '' }) => /^src\/lib\/exams\/(?!pack\.ts|index\.ts)/.test(to))
		.map(({ from, to }) => `${from} imports ${to}`);
