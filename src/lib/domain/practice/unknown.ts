// Answers to scenarios that this version cannot have asked: of a family, an edition or an axis that it does not know.
import type { Answer } from '#lib/domain/practice/answer.ts';
import type { Family } from '#lib/domain/practice/family.ts';

export interface Unknown {
	/** The title that the answer kept, else the family's id. */
	readonly title: string;
	readonly edition: number;
	/** What is not known of it. An edition above the present one is of a newer version; the ones below are known. */
	readonly what: 'family' | 'edition' | 'axis';
	readonly answers: number;
}

type Known = ReadonlyMap<string, Pick<Family, 'edition' | 'axes'>>;

const titleOf = ({ given }: Pick<Answer, 'given'>): string | undefined =>
	typeof given === 'object' && given !== null && 'title' in given && typeof given.title === 'string'
		? given.title
		: undefined;

function unknownOf(of: Answer['of'], families: Known): Unknown['what'] | undefined {
	if ('prompt' in of) return undefined;
	const family = families.get(of.family);
	if (family === undefined) return 'family';
	if (of.edition < 1 || of.edition > family.edition) return 'edition';
	return of.axis === undefined || family.axes.some(({ id }) => id === of.axis) ? undefined : 'axis';
}

/** One for each family, edition and kind of unknown, in the order of the log. `families`: all that this version has. */
export function unknownAmong(
	answers: Iterable<Pick<Answer, 'of' | 'given'>>,
	families: Known
): readonly Unknown[] {
	const found = new Map<string, Unknown>();
	for (const answer of answers) {
		const { of } = answer;
		const what = unknownOf(of, families);
		if (what === undefined || 'prompt' in of) continue;
		const key = `${what} ${of.edition} ${of.family}`;
		const before = found.get(key);
		found.set(key, {
			title: before?.title ?? titleOf(answer) ?? of.family,
			edition: of.edition,
			what,
			answers: (before?.answers ?? 0) + 1
		});
	}
	return [...found.values()];
}
