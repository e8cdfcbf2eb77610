// Families of several topics, each with its own rule: how their rows are drawn, asked, changed and told. A topic brings its words.
// Over 200 lines: one way from the words of a topic to a family.
import { judge, keyOf, matchRows, putInOrder, type Asked } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family, type Definition, type Family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import { difficultyOf, turnOf, wayAt } from '#lib/domain/practice/seed.ts';
import { onlyChanged } from '#lib/domain/practice/variant-diff.ts';
import type { Difficulty, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	askOf,
	capital,
	code,
	drawUntil,
	explainOf,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering,
	withAt,
	type Entry
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** What is so in a row, by side: ids of values. */
export type Row = Readonly<Record<string, string>>;
/** A text with `{}` for the value, or one for each value by id and under “” for the rest. */
type Text = string | Row;
/** What can differ between rows. `values`: as in a table, by id. `were`: as it follows “Right if”, or empty where it never decides. `line`: as a sentence or a part of one. */
interface Side {
	readonly axis: string;
	/** Empty where it’s neither told nor changed. */
	readonly title: string;
	/** One with the id `none` is not told in sentences about several rows. */
	readonly values: Row;
	readonly were: Text;
	readonly line: Text;
}
/** Returns a side. `values` that are their own ids can be one text, with `|` between them. */
export const side = (
	axis: string,
	title: string,
	values: Row | string,
	were: Text = `the ${title.toLowerCase()} of {name} were {}`,
	line: Text = `${title.charAt(0).toLowerCase()}${title.slice(1)}: {}`
): Side => ({
	axis,
	title,
	values:
		typeof values === 'string' ? Object.fromEntries(values.split('|').map((one) => [one, one])) : values,
	were,
	line
});
/**
 * How rows are asked about: which of them, whether a statement about each is true, what for each, what for the only one, whether a solution is
 * right for it, or which steps it takes.
 */
type Form = 'choose' | 'judge' | 'table' | 'single' | 'series' | 'order';
/**
 * A rule, and the words to ask about it. In braces are the words of the family, `name` of a row with its values (`a` and `b`), `count` of rows, `each` for
 * what they do, and sides by id.
 */
export interface Topic {
	/** What a row is: `web app`. Its last word names the rows, App1 and App2, where they have no names. */
	readonly noun: string;
	readonly names?: readonly string[];
	/** Returns the name of a row, `|` and its values, where it has no name of its own. */
	item?(row: Row): string;
	readonly intro: string;
	/** What all rows have in common. Where it has a title, a value of several lines is shown as code below it, and the rows in sentences. */
	readonly common?: Readonly<Record<string, Side>>;
	readonly sides: Readonly<Record<string, Side>>;
	/** What is asked in each form that the topic can have. `{}` is an answer, and `{s}` the ending where several rows are right. */
	readonly choose?: string;
	readonly judge?: string;
	readonly table?: string;
	/** For a solution too, where it ends with “do?”. */
	readonly single?: string;
	/** `{s}` is the number of steps. */
	readonly order?: string;
	/** What can be decided, as it fits these texts. */
	readonly asks: Row;
	/** Whether rows may have the same ground. */
	readonly again?: boolean;
	/** Whether each row is a statement, whatever is asked. */
	readonly claims?: boolean;
	/** Whether a miss is one of a special case. */
	readonly edge?: boolean;
	/** In a case study, the sides that are requirements. */
	readonly needs?: readonly string[];
	/** Returns whether a row can be drawn. Others come up in changes alone. */
	drawn?(row: Row): boolean;
	/** Returns whether a row is as hard as that. */
	suits?(row: Row, difficulty: Difficulty): boolean;
	/** Returns what is decided of a row: an answer, two with a plus sign, or steps with `>` between them. Nothing where it can’t be asked. */
	decide(row: Row): string | undefined;
	/** Returns why that is decided, or another answer is wrong. */
	why(row: Row, answer: string): string;
}
/** Returns a topic with several openings, as topics that take turns. */
export const told = (id: string, intros: readonly string[], topic: Omit<Topic, 'intro'>) =>
	Object.fromEntries(intros.map((intro, at) => [`${id} ${at}`, { ...topic, intro }]));
/** What someone believes who overlooks something: a note, and the row as they see it. */
export type Belief = readonly [note: string, believe: (row: Row) => Row];
/** Returns what someone sees who takes one value of a side, or any that matches, for another. */
export const taking =
	(id: string, from: RegExp, then: Row): Belief[1] =>
	(row) =>
		from.test(row[id] ?? '') ? { ...row, ...then } : row;

export interface Subject {
	readonly topics: Readonly<Record<string, Topic>>;
	readonly beliefs: Readonly<Record<string, Belief>>;
	/** In what order forms are tried, after one by chance. */
	readonly forms: readonly Form[];
	/** Ways to tell: a table, a list, an export, or a message that is called so. */
	readonly telling: readonly string[];
	/** Whether rows are matched with choices, rather than given one in a table. */
	readonly match?: boolean;
	/** Whether lines are sentences, which name the row where they must. */
	readonly prose?: boolean;
	/** Names that go together, and the words in braces for them. */
	readonly themes?: readonly (readonly string[])[];
	readonly words?: readonly string[];
	/** Returns an answer that isn’t offered beside another. */
	spare?(asked: string, random: Random): string;
}
export interface TopicFacts {
	readonly topic: string;
	readonly form: Form;
	/** What is asked for, of what can be decided. */
	readonly asked: string;
	readonly theme: number;
	readonly told: string;
	readonly who: string;
	readonly names: readonly number[];
	readonly common: Row;
	readonly rows: readonly Row[];
	/** Answers for a single row. */
	readonly offered: readonly string[];
}
interface Decided {
	readonly row: Row;
	readonly decided: string;
	/** What two rows of a question can’t share: why they are so, without versions and numbers, or the item. */
	readonly ground: string;
}
/** Rows by the ground of what is decided. */
type Grounds = readonly (readonly [ground: string, rows: readonly Row[]])[];
/** The rows of a topic that can be drawn where all have the same in common. */
interface Pool {
	readonly size: number;
	readonly all: Grounds;
	readonly byAnswer: ReadonlyMap<string, readonly Row[]>;
	/** What can be asked for, of which there are more rows than so many. */
	readonly asked: readonly [moreThanNone: readonly string[], moreThanOne: readonly string[]];
	/** Those for which something is decided, or isn't. */
	fitting(answer: string, fit: boolean): Grounds;
}
/** What is decided of a row, and what would be with another value of one side, or of each that rows have in common. */
interface Around {
	readonly decided: string;
	readonly own: readonly string[];
	readonly shared: Readonly<Record<string, readonly (string | undefined)[]>>;
}
/** A subject with what drawing asks of it again and again. */
export interface Known extends Subject {
	readonly rows: (id: string, find: () => readonly Decided[]) => readonly Decided[];
	readonly pools: (id: string, find: () => Pool) => Pool;
	readonly around: WeakMap<Row, Around>;
	/** The topics that take turns, those that are alike together. */
	readonly turns: readonly (readonly string[])[];
}

/** Returns the topic that is asked about. */
export const topicOf = ({ topics }: Subject, { topic }: TopicFacts): Topic => topics[topic]!;
const sideOf = ({ common, sides }: Topic, id: string): Side => sides[id] ?? common![id]!;
/** A row with what all have in common, which it was drawn with. */
function fullRow({ common, rows }: TopicFacts, at: number): Row {
	const row = rows[at]!;
	for (const id in common) if (row[id] !== common[id]) return { ...row, ...common };
	return row;
}
const lastWord = ({ noun }: Topic): string => noun.split(' ').at(-1)!;
/** Whether there's one row. */
export const isAlone = ({ form }: TopicFacts): boolean =>
	form === 'single' || form === 'series' || form === 'order';
/** Whether what is asked of a single row is an action, which can be a solution. */
const isAction = ({ single = '' }: Topic): boolean => single.endsWith(' do?');
/** What a solution must do. Where no change can be right, one that isn't needed doesn't do it. */
function goalOf({ single, asks }: Topic): string {
	const goal = single!.split(' What')[0]!;
	const mayStay = Object.values(asks).some((answer) =>
		/^(make no|add no|leave|change nothing)\b/.test(answer!)
	);
	return mayStay && !/change/.test(goal) ? `${goal} You must not make unnecessary changes.` : goal;
}
/** The answers of what is decided: none where it can’t be asked. */
const partsOf = (decided: string | undefined): readonly string[] => decided?.split(/[+>]/) ?? [];
const others = (values: Row, now: string | undefined): readonly string[] =>
	Object.keys(values).filter((value) => value !== now);

/** The name of a row and its values. */
function namesOf(of: Subject, facts: TopicFacts, at: number): readonly string[] {
	const topic = topicOf(of, facts);
	const [name = '', ...values] = (
		topic.names?.[facts.names[at]!] ??
		(topic.item ? capital(topic.item(fullRow(facts, at))) : capital(lastWord(topic)) + (at + 1))
	).split('|');
	return [isAlone(facts) ? `the ${lastWord(topic)}` : name, ...values];
}
/** What a word in braces is for. */
function wordText(of: Subject, facts: TopicFacts, at: number, word: string): string {
	const place = ['name', 'a', 'b'].indexOf(word);
	if (place >= 0) return namesOf(of, facts, at)[place]!;
	const topic = topicOf(of, facts);
	const count = facts.rows.length;
	if (word === 'each') return count === 1 ? 'It' : 'Each';
	if (word === 'count')
		return count === 1 ? `a ${topic.noun}` : `${['two', 'three', 'four'][count - 2]!} ${topic.noun}s`;
	return (
		of.themes?.[facts.theme]![of.words!.indexOf(word)] ??
		sideOf(topic, word).values[fullRow(facts, at)[word]!]!
	);
}
const splitText = remembering<readonly string[]>();
/** Fills in what is in braces, and `value` where they are empty. */
export function fill(of: Subject, facts: TopicFacts, at: number, text: string, value = ''): string {
	if (!text.includes('{')) return text;
	const parts = splitText(text, () => text.split(/\{(\w*)\}/));
	let filled = parts[0]!;
	for (let next = 1; next < parts.length; next += 2) {
		const word = parts[next]!;
		filled += fill(of, facts, at, word ? wordText(of, facts, at, word) : value) + parts[next + 1]!;
	}
	return filled;
}
/** A side of a row, as a text of it has it. */
function sideText(
	of: Subject,
	facts: TopicFacts,
	at: number,
	id: string,
	kind: 'were' | 'line' | 'cell'
): string {
	const text = kind === 'cell' ? '{}' : sideOf(topicOf(of, facts), id)[kind];
	const own = typeof text === 'string' ? text : (text[fullRow(facts, at)[id]!] ?? text['']!);
	return fill(of, facts, at, own, `{${id}}`);
}
/** Why an answer is right or wrong for a row. */
const reasonsOf = (
	of: Subject,
	facts: TopicFacts,
	at: number,
	answer: string
): Pick<Entry, 'why' | 'rule'> => {
	const why = (): string => topicOf(of, facts).why(fullRow(facts, at), answer);
	return {
		why: () => `${capital(fill(of, facts, at, why()))}.`,
		rule: () => `${facts.topic} ${why()}`
	};
};
/** So many steps are offered in an order. */
const mostSteps = 6;
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** What can be decided of a row, as options. */
function answersOf(
	of: Subject,
	facts: TopicFacts,
	at: number,
	ids: readonly string[],
	text: string
): readonly Entry[] {
	const { decide, asks } = topicOf(of, facts);
	const found = partsOf(decide(fullRow(facts, at)));
	return ids.map((id) => ({
		id,
		text: capital(fill(of, facts, at, text, asks[id]!)),
		right: found.includes(id),
		...reasonsOf(of, facts, at, id)
	}));
}
function entriesOf(of: Subject, facts: TopicFacts): readonly Entry[] {
	const { form, asked, rows, offered } = facts;
	const topic = topicOf(of, facts);
	if (form === 'order') {
		const steps = partsOf(topic.decide(fullRow(facts, 0)));
		const strays = offered.filter((id) => !steps.includes(id)).slice(0, mostSteps - steps.length);
		return answersOf(of, facts, 0, [...steps, ...strays], '{}');
	}
	if (isAlone(facts))
		return answersOf(
			of,
			facts,
			0,
			offered,
			form === 'series' ? 'Solution: You {}.' : isAction(topic) ? '{}.' : '{}'
		);
	const text = form === 'judge' || topic.claims ? topic.judge! : '{name}';
	return rows.map((_, at) => {
		const found = topic.decide(fullRow(facts, at))!;
		return {
			id: String(at),
			text: fill(of, facts, at, text, topic.asks[asked]!),
			right: found === asked,
			...reasonsOf(of, facts, at, found)
		};
	});
}
/** The choices for each row, and which is right. */
const choicesOf = (of: Subject, facts: TopicFacts): readonly (readonly Entry[])[] =>
	facts.rows.map((_, at) => answersOf(of, facts, at, Object.keys(topicOf(of, facts).asks), '{}'));
function ask(of: Subject, facts: TopicFacts): Asked {
	const { form, asked } = facts;
	const { asks, choose, single, table, order, edge } = topicOf(of, facts);
	const miss = edge ? 'edge' : 'core';
	if (form === 'table') {
		const choices = choicesOf(of, facts);
		const rows = choices.map((row, at) => ({
			text: fill(of, facts, at, '{name}'),
			right: row.find(({ right }) => right)?.id ?? ''
		}));
		return { miss, ...matchRows(of.match ? 'match' : 'table', [table!], choices[0]!, rows) };
	}
	const entries = entriesOf(of, facts);
	if (form === 'order') {
		const steps = entries.flatMap(({ id, right }) => (right ? id : []));
		return { miss, ...putInOrder([order!.replace('{s}', numbers[steps.length]!)], entries, steps) };
	}
	if (form === 'series')
		return {
			miss,
			...judge(
				'series',
				[goalOf(topicOf(of, facts))],
				entries.map(({ text, right }) => ({ text, holds: right }))
			)
		};
	return {
		miss,
		...askOf(entries, form === 'judge', (many) =>
			fill(of, facts, 0, form === 'single' ? single! : choose!.replaceAll('{s}', many), asks[asked]!)
		)
	};
}
function explain(of: Subject, facts: TopicFacts): readonly PartReasons[] {
	const { form } = facts;
	return form === 'table'
		? choicesOf(of, facts).flatMap((row) => explainOf(row, false))
		: explainOf(entriesOf(of, facts), form === 'judge' || form === 'series');
}

/** All rows that a topic can have, with what is decided of each and why. */
const allRows = ({ topics, rows: remembered }: Known, topic: string, common: Row): readonly Decided[] =>
	remembered(topic + Object.values(common).join(), () => {
		const { sides, claims, decide, why } = topics[topic]!;
		let rows: readonly Row[] = [common];
		for (const [id, { values }] of Object.entries(sides))
			rows = rows.flatMap((row) => Object.keys(values).map((value) => ({ ...row, [id]: value })));
		return rows.flatMap((row) => {
			const decided = decide(row);
			if (decided === undefined) return [];
			const isOrder = decided.includes('>');
			const ground = claims
				? row['item']!
				: isOrder
					? decided
					: why(row, decided).replace(/\{\w+\}|\d[\d,]*/g, '');
			return [{ row, decided, ground }];
		});
	});

/** Lists by a key, each in the order of the whole. */
function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const one of list) {
		const group = groups.get(keyOf(one));
		if (group) group.push(one);
		else groups.set(keyOf(one), [one]);
	}
	return groups;
}
const groundsOf = (some: readonly Decided[]): Grounds =>
	[...grouped(some, ({ ground }) => ground)].map(([ground, found]) => [ground, found.map(({ row }) => row)]);
/** Those of them that can be drawn. */
const poolOf = (of: Known, topic: string, common: Row): Pool =>
	of.pools(topic + Object.values(common).join(), () => {
		const { drawn, asks } = of.topics[topic]!;
		const all = allRows(of, topic, common).filter(({ row }) => drawn?.(row) ?? true);
		const groups = grouped(all, ({ decided }) => decided);
		const byAnswer = new Map([...groups].map(([answer, found]) => [answer, found.map(({ row }) => row)]));
		const moreThan = (count: number): readonly string[] =>
			[...new Set([...Object.keys(asks), ...byAnswer.keys()])].filter(
				(one) => partsOf(one).every((id) => id in asks) && (byAnswer.get(one)?.length ?? 0) > count
			);
		const [fits, rest] = [remembering<Grounds>(), remembering<Grounds>()];
		return {
			size: all.length,
			all: groundsOf(all),
			byAnswer,
			asked: [moreThan(0), moreThan(1)],
			fitting: (answer, fit) =>
				(fit ? fits : rest)(answer, () =>
					groundsOf(all.filter(({ decided }) => (decided === answer) === fit))
				)
		};
	});

/** How a row and what all have in common differ from what they are, as it follows “Right if”. */
function differences(of: Subject, facts: TopicFacts, then: TopicFacts, at: number): string {
	const [was, is] = [facts, then].map((one) => fullRow(one, at)) as [Row, Row];
	const { common, sides } = topicOf(of, facts);
	return listed(
		Object.keys({ ...common, ...sides }).flatMap((id) =>
			was[id] === is[id]
				? []
				: onlyChanged(sideText(of, facts, at, id, 'were'), sideText(of, then, at, id, 'were')) || []
		)
	);
}
/** Another value of one side, of each row or of what they have in common. */
export function singleChanges(of: Known, facts: TopicFacts): readonly Change<TopicFacts>[] {
	const { rows, common } = facts;
	const { sides, common: shared = {}, decide } = topicOf(of, facts);
	const change = (
		fact: string,
		axis: string,
		at: number,
		apply: Change<TopicFacts>['apply']
	): readonly Change<TopicFacts>[] => {
		const then = apply(facts);
		if (then.rows.some((_, place) => decide(fullRow(then, place)) === undefined)) return [];
		return [
			{
				fact,
				get axis() {
					// What leaves nothing to choose or to find decides, but isn’t asked.
					const asks = ask(of, then).parts.every(
						({ right, options }) => right.length > 0 && right.length < options.length
					);
					return asks && isDecided(of, then) ? axis : '';
				},
				get text() {
					return differences(of, facts, then, at);
				},
				apply
			}
		];
	};
	return [
		...rows.flatMap((row, at) =>
			Object.entries(sides).flatMap(([id, { title, values, axis }]) =>
				(title === '' ? [] : others(values, row[id])).flatMap((value) =>
					change(isAlone(facts) ? id : `row${at}`, axis, at, (now) => ({
						...now,
						rows: withAt(now.rows, at, { [id]: value })
					}))
				)
			)
		),
		...Object.entries(shared).flatMap(([id, { values, axis }]) =>
			others(values, common[id]).flatMap((value) =>
				change(id, axis, 0, (now) => ({ ...now, common: { ...now.common, [id]: value } }))
			)
		)
	];
}
/** What is decided of a row and around it: each row is drawn many times. */
function aroundOf(of: Known, topic: string, row: Row): Around {
	const { sides, common = {}, decide } = of.topics[topic]!;
	let found = of.around.get(row);
	if (found === undefined) {
		const otherwise = (id: string, { values }: Side): readonly (string | undefined)[] =>
			others(values, row[id]).map((value) => decide({ ...row, [id]: value }));
		found = {
			decided: decide(row)!,
			own: Object.entries(sides).flatMap(([id, one]) =>
				one.title === '' ? [] : otherwise(id, one).filter((answer) => answer !== undefined)
			),
			shared: Object.fromEntries(Object.entries(common).map(([id, one]) => [id, otherwise(id, one)]))
		};
		of.around.set(row, found);
	}
	return found;
}
/** Whether one decision on a row answers otherwise than another. */
function differs(facts: TopicFacts, one: string, other: string): boolean {
	const { form, asked, offered } = facts;
	if (one === other) return false;
	if (form === 'table' || form === 'order') return true;
	if (!isAlone(facts)) return (one === asked) !== (other === asked);
	const [these, those] = [one.split('+'), other.split('+')];
	return offered.some((id) => these.includes(id) !== those.includes(id));
}
/** Whether another value of one side changes the answer, and of each that rows have in common. */
function isDecided(of: Known, facts: TopicFacts): boolean {
	const { sides, common } = topicOf(of, facts);
	// A single side always decides.
	if (!common && Object.keys(sides).length === 1) return true;
	const rows = facts.rows.map((_, at) => aroundOf(of, facts.topic, fullRow(facts, at)));
	const ownTurns = rows.some(({ decided, own }) => own.some((other) => differs(facts, decided, other)));
	const sharedTurns = (id: string): boolean =>
		rows[0]!.shared[id]!.some(
			(_, value) =>
				rows.every(({ shared }) => shared[id]![value] !== undefined) &&
				rows.some(({ decided, shared }) => differs(facts, decided, shared[id]![value]!))
		);
	const shared = Object.keys(facts.common);
	return isAlone(facts) ? ownTurns || shared.some(sharedTurns) : ownTurns && shared.every(sharedTurns);
}
/** Any other rows, those that are most alike first: each differs in as many facts as it takes. */
export function otherRows(of: Known, facts: TopicFacts): readonly Change<TopicFacts>[] {
	const { topic, rows, common } = facts;
	const { sides, common: shared = {}, claims } = topicOf(of, facts);
	const commons: readonly Row[] = [
		common,
		...Object.entries(shared).flatMap(([id, { values }]) =>
			others(values, common[id]).map((value) => ({ ...common, [id]: value }))
		)
	];
	const rowChanges = (row: Row, at: number): readonly Change<TopicFacts>[] => {
		const distance = (other: Row): number => Object.keys(sides).filter((id) => other[id] !== row[id]).length;
		return commons.flatMap((then) =>
			allRows(of, topic, then)
				.toSorted((one, two) => distance(one.row) - distance(two.row))
				.map(({ row: other }) => {
					const apply = (now: TopicFacts): TopicFacts => ({
						...now,
						common: then,
						rows: withAt(now.rows, at, other)
					});
					return {
						get text() {
							return differences(of, facts, apply(facts), at);
						},
						apply
					};
				})
		);
	};
	return claims ? [] : rows.flatMap(rowChanges);
}

/** Draws rows, each of which is what is asked for or isn’t, on another ground. No two are alike, unless they have names. */
function drawRows(
	of: Known,
	pool: Pool,
	random: Random,
	facts: TopicFacts,
	fits: readonly boolean[]
): readonly Row[] {
	const { form, asked } = facts;
	const { claims, again } = topicOf(of, facts);
	const used = new Set<string>();
	const fresh = (grounds: Grounds): Grounds => grounds.filter(([ground]) => !used.has(ground));
	const mayRepeat = again ?? (form === 'judge' && !claims);
	return fits.flatMap((fit): Row | readonly Row[] => {
		let possible = fresh(pool.fitting(asked, fit));
		if (mayRepeat && possible.length === 0) possible = fresh(pool.all);
		if (possible.length === 0) return [];
		const [chosen, rows] = random.pick(possible);
		used.add(chosen);
		return random.pick(rows);
	});
}
/** Draws what is right for each of several rows, and then rows of which it is. */
function drawEach({ byAnswer, size }: Pool, random: Random, count: number): readonly Row[] {
	const answers = [...byAnswer.values()];
	const most = Math.min(count, size);
	const rows = new Set<Row>();
	while (rows.size < most) rows.add(random.pick(random.pick(answers)));
	return [...rows];
}
/** Draws how it’s asked, of the forms that the topic has words for. */
const drawForm = ({ forms }: Subject, random: Random, topic: Topic): Form =>
	[random.pick(forms), ...forms].find((form) =>
		form === 'series' ? isAction(topic) : topic[form] !== undefined
	)!;
/** Returns the topic of a seed. They take turns; those whose ids begin with the same word are alike, so they count as one. */
const topicAt = ({ turns }: Known, random: Random, seed: number): string =>
	random.pick(turns[wayAt(turnOf(seed), turns.length)]!);
/** Draws one of a list, or of a third of it. */
const pickOf = <T>(random: Random, list: readonly T[], third: number | undefined): T =>
	third === undefined
		? random.pick(list)
		: list[Math.floor(((third + random.below(60) / 60) / 3) * list.length)]!;
function drawFacts(
	of: Known,
	random: Random,
	difficulty: Difficulty,
	topic: string,
	third: number | undefined
): TopicFacts {
	const { names = [], common = {}, asks, single } = of.topics[topic]!;
	const form = drawForm(of, random, of.topics[topic]!);
	const shared = Object.fromEntries(
		Object.entries(common).map(([id, { values }]) => [id, random.pick(Object.keys(values))])
	);
	// Statements with one way to be true would be the same one twice.
	const pool = poolOf(of, topic, shared);
	const asked = pickOf(random, pool.asked[form === 'judge' && single ? 1 : 0], third);
	const own = partsOf(asked);
	const spared = of.spare?.(asked, random);
	const wrong = Object.keys(asks).filter((one) => !own.includes(one) && one !== spared);
	const facts: TopicFacts = {
		topic,
		form,
		asked,
		theme: random.below(of.themes?.length ?? 1),
		told: random.pick(of.telling),
		who: random.pick(people),
		names: random.some([...names.keys()], 4),
		common: shared,
		rows: [],
		offered:
			form === 'single' || form === 'order'
				? [...own, ...random.some(wrong, form === 'single' ? 3 : mostSteps - own.length)]
				: form === 'series'
					? random.some([...(random.chance(0.6) ? own : []), ...random.some(wrong, 2)], 2)
					: []
	};
	if (form === 'table') return { ...facts, rows: drawEach(pool, random, difficulty + 1) };
	const fits =
		form === 'judge'
			? [0, 1, 2, 3].slice(3 - difficulty).map(() => random.chance(0.5))
			: [true, ...(difficulty > 1 ? [random.chance(0.4)] : []), false, false].slice(
					0,
					isAlone(facts) ? 1 : 4
				);
	return { ...facts, rows: random.shuffled(drawRows(of, pool, random, facts, fits)) };
}
/** Draws what is asked of a topic, such that it can be asked. `third`: of its answers, all where there's none. */
export function drawTopic(
	of: Known,
	random: Random,
	difficulty: Difficulty,
	topic: string,
	third?: number
): TopicFacts {
	const { suits } = of.topics[topic]!;
	return drawUntil(
		() => drawFacts(of, random, difficulty, topic, third),
		(facts) =>
			facts.rows.every((_, at) => suits?.(fullRow(facts, at), difficulty) ?? true) && isDecided(of, facts)
	);
}

const titleOf = (of: Subject, facts: TopicFacts, id: string): string =>
	fill(of, facts, 0, topicOf(of, facts).sides[id]!.title);
/** So many columns of a table fit on a phone, and so many letters of their longest words. */
const mostColumns = 4;
const mostLetters = 38;
/** How many letters the longest words of all columns have. */
const longestWords = (rows: readonly (readonly string[])[]): number =>
	rows[0]!
		.map((_, at) => Math.max(...rows.flatMap((row) => row[at]!.split(' ').map((word) => word.length))))
		.reduce((sum, letters) => sum + letters, 0);

/** What each row, or each side of a single one, says in a table: its id and its cells. */
function cellsOf(
	of: Subject,
	facts: TopicFacts,
	ids: readonly string[]
): readonly (readonly [string, ...string[]])[] {
	const cell = (at: number, id: string): string => sideText(of, facts, at, id, 'cell');
	if (isAlone(facts)) return ids.map((id) => [id, titleOf(of, facts, id), cell(0, id)] as const);
	return facts.rows.map(
		(_, at) => [`row${at}`, fill(of, facts, at, '{name}'), ...ids.map((id) => cell(at, id))] as const
	);
}
/** The same in sentences. */
export function sentencesOf(of: Subject, facts: TopicFacts, ids: readonly string[]): readonly Piece[] {
	const line = (at: number, id: string): string => sideText(of, facts, at, id, 'line');
	if (isAlone(facts)) return ids.map((id) => fact(id, `${capital(line(0, id))}. `));
	return facts.rows.map((row, at) => {
		const said = ids.filter((id) => row[id] !== 'none').map((id) => line(at, id));
		const text = of.prose
			? said.map(capital).join('. ')
			: `${fill(of, facts, at, '{name}')}: ${said.join(', ')}`;
		return fact(`row${at}`, `${text}. `);
	});
}
/** Returns the page that tells of a topic. */
export function tell(of: Subject, facts: TopicFacts): readonly Tab[] {
	const { told, who, rows } = facts;
	const { noun, intro, sides, common = {}, needs = [] } = topicOf(of, facts);
	const ids = Object.keys(sides).filter((id) => sides[id]!.title !== '' && !needs.includes(id));
	const alone = isAlone(facts);
	const head = alone
		? ['Setting', 'Value']
		: [capital(lastWord(topicOf(of, facts))), ...ids.map((id) => titleOf(of, facts, id))];
	const caption = capital(noun) + (alone ? '' : 's');
	const csv = (cells: readonly string[]): string =>
		cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
	const isMessage = !['table', 'list', 'export'].includes(told);
	// Rows in a message would be a table read aloud, and a table of one or two settings says less than sentences. A single row isn't exported.
	const kind = alone
		? isMessage
			? told
			: ids.length < 3
				? 'list'
				: told.replace('export', 'table')
		: isMessage
			? 'table'
			: told;
	const cells = cellsOf(of, facts, ids);
	// A phone has no room for more columns or longer words. Four rows would be too long as a list.
	const isWide =
		kind === 'table' &&
		rows.length < 4 &&
		(head.length > mostColumns || longestWords([head, ...cells.map(([, ...row]) => row)]) > mostLetters);
	const file = Object.keys(common).find(
		(id) => common[id]!.title !== '' && sideText(of, facts, 0, id, 'cell').includes('\n')
	);
	const way = isWide || file ? 'list' : kind;
	const figure = file
		? code(
				common[file]!.title,
				...sideText(of, facts, 0, file, 'cell')
					.split('\n')
					.map((line) => fact(file, line))
			)
		: way === 'table'
			? factTable(caption, head.join('|'), cells)
			: way === 'export'
				? code('Export as CSV', csv(head), ...cells.map(([id, ...row]) => fact(id, csv(row))))
				: way === 'list'
					? undefined
					: message(capital(way), { From: who }, sentencesOf(of, facts, ids));
	return pageWith(
		figure,
		[
			`${fill(of, facts, 0, intro)} `,
			...Object.keys(common).flatMap((id) =>
				id === file ? [] : fact(id, `${capital(sideText(of, facts, 0, id, 'line'))}. `)
			)
		],
		...(way === 'list' ? [sentencesOf(of, facts, ids)] : [])
	);
}

/** How well facts suit a round of the ways: with another opening than in the round before, and another answer than in the two before. */
function suited(of: Known, { topic, asked }: TopicFacts, seed: number, round: number): number {
	const way = wayAt(turnOf(seed), of.turns.length);
	const alike = of.turns[way]!;
	const asks = Object.keys(of.topics[topic]!.asks);
	const answer = asks.indexOf(partsOf(asked)[0]!) + way;
	const classes = Math.min(asks.length, 3);
	return Number(alike.indexOf(topic) === round % alike.length) + Number(answer % classes === round % classes);
}

/** Returns a subject with room for what drawing asks again. */
export const knownOf = (subject: Subject): Known => ({
	...subject,
	rows: remembering(),
	pools: remembering(),
	around: new WeakMap(),
	turns: [...grouped(Object.keys(subject.topics), (id) => id.split(' ')[0]!).values()]
});

/** Returns the question on facts that have those of a topic. */
export const questionOf = <F>(of: Subject, topicIn: (facts: F) => TopicFacts): Question<F> => ({
	ask: (facts) => ask(of, topicIn(facts)),
	explain: (facts) => explain(of, topicIn(facts)),
	wrongRules: Object.fromEntries(
		Object.entries(of.beliefs).map(([id, [note, believe]]) => [
			id,
			{
				note,
				key(facts: F) {
					const now = topicIn(facts);
					const rows = now.rows.map((_, at) => believe(fullRow(now, at)));
					return keyOf(ask(of, { ...now, common: {}, rows }));
				}
			}
		])
	)
});

/** Returns a family of several topics. `about`: what it says of itself. */
export function topicFamily(
	about: Omit<Definition<TopicFacts>, 'facts' | 'tell' | 'changes' | 'questions'>,
	subject: Subject
): Family {
	const of = knownOf(subject);
	const made = family<TopicFacts>({
		...about,
		facts(random, difficulty, seed) {
			return drawTopic(of, random, difficulty, topicAt(of, random, seed));
		},
		tell: (facts) => tell(of, facts),
		changes: (facts) => [...singleChanges(of, facts), ...otherRows(of, facts)],
		questions: [questionOf(of, (facts: TopicFacts) => facts)]
	});
	return {
		...made,
		ways: of.turns.length,
		suits: (seed, round) =>
			suited(of, made.factsOf({ seed, difficulty: difficultyOf(seed) }) as TopicFacts, seed, round)
	};
}
