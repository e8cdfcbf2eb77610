// Case studies: three questions on one company, each of a topic. Three strands have four topics each, and no two cases of twelve the same three.
import { family, type Definition, type Family } from '#lib/domain/practice/family.ts';
import { turnOf, wayAt } from '#lib/domain/practice/seed.ts';
import type { Change } from '#lib/domain/practice/explain.ts';
import type { Figure, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import { capital, withAt } from '#lib/exams/az-104/families/kit.ts';
import {
	drawTopic,
	fill,
	isAlone,
	knownOf,
	otherRows,
	questionOf,
	sentencesOf,
	singleChanges,
	tell,
	topicOf,
	type Subject,
	type Topic,
	type TopicFacts
} from '#lib/exams/az-104/families/topics.ts';

interface Case extends Pick<Subject, 'beliefs' | 'themes' | 'words'> {
	/** Three times four topics. Any of one strand fits with any of the others. */
	readonly strands: readonly Readonly<Record<string, Topic>>[];
	/** What the company does and plans, each in a paragraph or several on lines of their own. */
	readonly overview: readonly string[];
}
interface Facts {
	readonly overview: number;
	/** One topic of each strand. */
	readonly parts: readonly TopicFacts[];
	/** In which order they are asked about. */
	readonly order: readonly number[];
}
const topicsAStrand = 4;
/** Each topic comes three times, with another third of its answers. */
const rounds = 3;
const ways = topicsAStrand * rounds;

/** What a case says of a strand, so that no two say the same: its place before the id. */
const placed =
	(at: number) =>
	(piece: Piece): Piece =>
		typeof piece === 'string' ? piece : { ...piece, constraint: at + piece.constraint };
const placedIn = (at: number, figure: Figure): Figure =>
	figure.kind === 'table'
		? {
				...figure,
				rows: figure.rows.map((row) =>
					'constraint' in row ? { ...row, constraint: at + row.constraint } : row
				)
			}
		: figure.kind === 'code'
			? { ...figure, lines: figure.lines.map((line) => line.map(placed(at))) }
			: figure;
/** A change of one strand as a change of the case. */
const lifted = (at: number, change: Change<TopicFacts>): Change<Facts> => ({
	...(change.fact !== undefined && { fact: at + change.fact }),
	get axis() {
		return change.axis ?? '';
	},
	get text() {
		return change.text;
	},
	apply: (facts) => ({ ...facts, parts: withAt(facts.parts, at, change.apply(facts.parts[at]!)) })
});

/** The overview, what exists, what has rows or a file on pages of their own, and the requirements. */
function tellCase(of: Subject, overview: readonly string[], { parts, overview: at }: Facts): readonly Tab[] {
	const environment: Paragraph[] = [];
	const tabs = parts.flatMap((part, strand): readonly Tab[] => {
		const { paragraphs, figure } = tell(of, part)[0]!;
		const told = paragraphs.map((one) => one.map(placed(strand)));
		if (figure)
			return [
				{
					title: `${capital(topicOf(of, part).noun)}s`,
					paragraphs: told,
					figure: placedIn(strand, figure)
				}
			];
		environment.push(told.flat());
		return [];
	});
	const requirements = parts.flatMap((part, strand) => {
		const { needs } = topicOf(of, part);
		return needs ? [sentencesOf(of, part, needs).map(placed(strand))] : [];
	});
	return [
		{
			title: 'Overview',
			paragraphs: overview[at]!.split('\n').map((text) => [fill(of, parts[0]!, 0, text)])
		},
		{ title: 'Existing environment', paragraphs: environment },
		...tabs,
		{ title: 'Requirements', paragraphs: requirements }
	].filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Returns a case study. `about`: what it says of itself. */
export function caseFamily(
	about: Omit<Definition<Facts>, 'facts' | 'tell' | 'changes' | 'questions'>,
	{ strands, overview, ...subject }: Case
): Family {
	const of = knownOf({
		...subject,
		topics: Object.assign({}, ...strands) as Readonly<Record<string, Topic>>,
		forms: ['single', 'table', 'choose', 'judge'],
		telling: ['table'],
		prose: true,
		match: true
	});
	const partOf = ({ parts, order }: Facts, place: number): TopicFacts => parts[order[place]!]!;
	const made = family<Facts>({
		...about,
		facts(random, difficulty, seed) {
			const way = wayAt(turnOf(seed), ways);
			const round = Math.floor(way / topicsAStrand);
			const theme = random.below(subject.themes!.length);
			return {
				overview: random.below(overview.length),
				order: random.shuffled([0, 1, 2]),
				parts: strands.map((topics, strand) => {
					const topic = (way + strand * round) % topicsAStrand;
					const part = drawTopic(
						of,
						random,
						difficulty,
						Object.keys(topics)[topic]!,
						(round + topic) % rounds
					);
					return { ...part, theme, told: isAlone(part) ? 'list' : 'table' };
				})
			};
		},
		tell: (facts) => tellCase(of, overview, facts),
		changes: ({ parts }) =>
			parts.flatMap((part, at) => singleChanges(of, part).map((change) => lifted(at, change))),
		questions: strands.map((_, place) => ({
			...questionOf<Facts>(of, (facts) => partOf(facts, place)),
			partChanges(facts) {
				const at = facts.order[place]!;
				return otherRows(of, facts.parts[at]!).map((change) => lifted(at, change));
			}
		}))
	});
	return { ...made, ways };
}
