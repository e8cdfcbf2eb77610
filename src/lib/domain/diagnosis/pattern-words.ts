// What the map says about the report as a whole: its pattern, its flags, and where the method should change.
import { itemWords, requirementWords, sinkWords } from '#lib/domain/debrief/words.ts';
import { listed, domainName, groupNames } from '#lib/domain/diagnosis/words.ts';
import type { Diagnosis, Flag, Span, Unmoved } from '#lib/domain/diagnosis/types.ts';
import type { Exam } from '#lib/domain/exam.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const numberWord = (count: number): string => numbers[count] ?? `${count}`;
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `3 days`, `5 to 9 days`. */
export const spanWords = ({ from, to }: Span): string =>
	from === to ? `${from} days` : `${from} to ${to} days`;

/** `Three bars are short`, `One bar is short: Networking`, `No bar is short`. */
export function shortWords(exam: Exam, { gaps }: Pick<Diagnosis, 'gaps'>): string {
	const short = gaps
		.filter(({ standing }) => standing === 'short')
		.map(({ domain }) => domainName(exam, domain));
	if (short.length === 0) return 'No bar is short';
	const count = `${capital(numberWord(short.length))} ${short.length === 1 ? 'bar is' : 'bars are'} short`;
	return short.length > 2 ? count : `${count}: ${listed(short)}`;
}

/** The pattern in a sentence: what it is, and what follows from it. */
export function patternWords(exam: Exam, diagnosis: Diagnosis): string {
	const { pattern, line, score } = diagnosis;
	const { pass } = exam.score;
	switch (pattern) {
		case 'unread':
			return 'Too few bars are known to choose a domain, so the order goes by each one’s share of the exam. Add the bars and it follows them.';
		case 'broad':
			return line === 'broad by score'
				? `${score} is far enough below ${pass} that one domain will not be all of it, so the repair goes from domain to domain, the weakest first.`
				: `${shortWords(exam, diagnosis)}, which is most of the exam, so the repair goes from domain to domain, the weakest first.`;
		case 'near':
			return `${score} is close to ${pass}. ${shortWords(exam, diagnosis)}. A short, focused repair fits.`;
		case 'level':
			return 'The bars lie close together and point at no domain, so the days go to reading requirements, pace and mixed work.';
		case 'focused':
			return shortDomains(diagnosis) === 0
				? `No bar is short, and ${score} asks for more than pace: the order goes by the report’s list and each domain’s share.`
				: `${shortWords(exam, diagnosis)}. The days go there first, then to mixed work.`;
	}
}

const shortDomains = ({ gaps }: Diagnosis): number =>
	gaps.filter(({ standing }) => standing === 'short').length;

/** A flag in a sentence: what was seen, and what to do. */
export function flagWords(exam: Exam, flag: Flag): string {
	switch (flag.id) {
		case 'pacing':
			return `You named time as the main cause. ${exam.minutes.exam} minutes are fixed, so pace is practised on its own.`;
		case 'misread':
			return misreadWords(flag.kinds);
		case 'slowed':
			return slowedWords(flag);
		case 'stuck':
			return `Two results close together, ${flag.scores[0]} and ${flag.scores[1]}, and none of the ${flag.bars} bars known in both moved much. Change how you work, not only how many days.`;
		case 'blind spot':
			return `Practice in ${groupNames(exam, flag.groups)} went well before the sitting, yet the bar of ${domainName(exam, flag.domain)} is short. Look for what practice did not ask.`;
	}
}

const quoted = (words: readonly string[]): string => listed(words.map((word) => `“${word}”`));

function misreadWords(kinds: Extract<Flag, { id: 'misread' }>['kinds']): string {
	const what =
		kinds.length === 0
			? 'You named reading past a requirement as the main cause'
			: `You noted that you read past ${quoted(kinds.map((kind) => requirementWords[kind]))}`;
	return `${what}. Before you choose, find the word that rules answers out.`;
}

function slowedWords({ items, spent }: Extract<Flag, { id: 'slowed' }>): string {
	const kinds = quoted(items.map((item) => itemWords[item]));
	const where = listed(spent.map((sink) => sinkWords[sink]));
	const sandbox = 'The public exam sandbox shows each kind of question once.';
	if (items.length === 0) return `You noted that time went into ${where}.`;
	if (spent.length === 0) return `You noted that these kinds of question slowed you: ${kinds}. ${sandbox}`;
	return `You noted that these kinds of question slowed you: ${kinds}; and that time went into ${where}. ${sandbox}`;
}

/** Work was proved and its bar did not get longer. */
export function unmovedWords(exam: Exam, { domain, proofs }: Unmoved): string {
	const work = proofs === 1 ? 'One piece of work was' : `${capital(numberWord(proofs))} pieces of work were`;
	return `${work} proved in ${domainName(exam, domain)} since the last report, and its bar did not get longer. Work at it in another way this time: do it unaided, or say each step before you take it.`;
}
