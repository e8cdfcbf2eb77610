// Families of several topics, each with its own rule: how their rows are drawn, asked, changed and told. A topic brings its words.
// Over 200 lines: one way from the words of a topic to a family.
import { judge, keyOf, matchRows, type Asked } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, WrongRule } from '#lib/domain/practice/explain.ts';
import type { Definition } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure } from '#lib/domain/practice/variant.ts';
import {
	askOf,
	capital,
	code,
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

export type Row = Readonly<Record<string, string>>;
/** What can differ between rows. `values`: in a table, by id. `line`: as a sentence. `were`: as it follows “Right if”, of all values or each. With `{}` for the value. */
export interface Side {
	readonly axis: string;
	/** Empty where it’s neither told nor changed. */
	readonly title: string;
	/** One with the id `none` is not told in sentences. */
	readonly values: Row;
	readonly line: string;
	readonly were: string | Row;
}
export const side = (axis: string, title: string, values: Row, line = '', were: Side['were'] = ''): Side => ({
	axis,
	title,
	values,
	line,
	were
});
/** Words about rows. In braces are the names of the family, the name of a row with its values (`a` and `b`), and sides by id. */
export interface Topic {
	/** Of rows, or what precedes their numbers. Without them a row is named by its item. */
	readonly names?: readonly string[] | string;
	/** The name of a row and its values, where it has no name of its own. */
	item?(row: Row): string;
	readonly title: string;
	/** What a row is, for `{count}` and for a single one. */
	readonly noun?: string;
	readonly intro: string;
	/** What all rows have in common. */
	readonly common?: Readonly<Record<string, Side>>;
	readonly sides: Readonly<Record<string, Side>>;
	/** What is asked of a single row, where that can be. */
	readonly single?: string;
	/** What is asked of each of several rows. */
	readonly each?: string;
	/** Whether rows may have the same ground. */
	readonly again?: boolean;
	/** Whether each row is a statement, whatever is asked. */
	readonly claims?: boolean;
	/** Whether a miss is one of a special case. */
	readonly edge?: boolean;
	/** Whether a row can be drawn. Others come up in changes alone. */
	drawn?(row: Row): boolean;
	/** What is decided of a row. Nothing where it can’t be asked. */
	decide(row: Row): string | undefined;
	/** What can be decided, as it fits the stem and the statement. */
	readonly asks: Row;
	readonly stem: string;
	readonly statement: string;
	/** Why that is decided, or another answer is wrong. */
	why(row: Row, answer: string): string;
}
/** What someone believes of a row who overlooks something. */
export type Belief = readonly [note: string, (row: Row) => Row];
export interface Subject {
	readonly topics: Readonly<Record<string, Topic>>;
	readonly beliefs: Readonly<Record<string, Belief>>;
	/** Names that go together, and the words in braces for them. */
	readonly themes: readonly (readonly string[])[];
	readonly words: readonly string[];
	readonly telling: readonly string[];
	/** Whether lines are sentences, which name the row where they must. */
	readonly prose?: boolean;
	/** How often each is asked, of topics that ask about a single row. The others ask which rows instead of what. */
	readonly forms: readonly Form[];
	/** An answer that isn’t offered beside another. */
	spare?(asked: string, random: Random): string;
}
/** Which rows, whether of each, what of each, what where there is one, or whether a solution is right there. */
type Form = 'choose' | 'judge' | 'table' | 'single' | 'series';
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
type Facts = TopicFacts;

interface Decided {
	readonly row: Row;
	readonly decided: string;
	readonly why: string;
}
/** A subject with all rows that a topic of it can have. */
interface Known extends Subject {
	readonly remember: (id: string, find: () => readonly Decided[]) => readonly Decided[];
}
const fullRow = ({ common, rows }: Facts, at: number): Row => ({ ...rows[at], ...common });
/** Whether there's one row. */
const isAlone = ({ form }: Facts): boolean => form === 'single' || form === 'series';
/** Whether what is asked of a single row is an action, which can be a solution. */
const isAction = (single: string): boolean => single.endsWith(' do?');
const topicOf = ({ topics }: Subject, { topic }: Facts): Topic => topics[topic]!;

/** Fills in what is in braces, and `value` where they are empty. */
function fill(of: Subject, facts: Facts, at: number, text: string, value = ''): string {
	const { names, sides, common, item, noun = '' } = topicOf(of, facts);
	const row = fullRow(facts, at);
	const named = typeof names === 'string' ? `${names}${at + 1}` : names?.[facts.names[at]!];
	const [name, a, b] = (named ?? item!(row)).split('|');
	const known: Readonly<Record<string, string | undefined>> = {
		...Object.fromEntries(of.words.map((word, place) => [word, of.themes[facts.theme]![place]])),
		name: isAlone(facts) ? `the ${noun.split(' ').at(-1)!}` : named ? name : capital(name!),
		a,
		b,
		'': value,
		count:
			facts.rows.length === 1 ? `a ${noun}` : `${['two', 'three', 'four'][facts.rows.length - 2]!} ${noun}s`
	};
	const filled = text.replace(
		/\{(\w*)\}/g,
		(_, word: string) => known[word] ?? { ...common, ...sides }[word]!.values[row[word]!]!
	);
	return filled === text ? text : fill(of, facts, at, filled);
}
/** A side of a row, as a text of it has it. */
const sideText = (of: Subject, facts: Facts, at: number, id: string, text: string): string =>
	fill(of, facts, at, text, `{${id}}`);
/** What can be decided of a row, as options. */
function answersOf(
	of: Subject,
	facts: Facts,
	at: number,
	ids: readonly string[],
	text: string
): readonly Entry[] {
	const { decide, why, asks } = topicOf(of, facts);
	const row = fullRow(facts, at);
	const found = decide(row);
	return ids.map((id) => ({
		id,
		text: capital(fill(of, facts, at, text, asks[id]!)),
		right: id === found,
		why: () => `${capital(fill(of, facts, at, why(row, id)))}.`,
		rule: () => `${facts.topic} ${why(row, id)}`
	}));
}
function entriesOf(of: Subject, facts: Facts): readonly Entry[] {
	const { form, asked, rows, offered } = facts;
	const { decide, asks, statement, claims, single } = topicOf(of, facts);
	if (isAlone(facts))
		return answersOf(
			of,
			facts,
			0,
			offered,
			form === 'series' ? 'Solution: You {}.' : isAction(single!) ? '{}.' : '{}'
		);
	const text = form === 'judge' || claims ? statement : '{name}';
	return rows.map((_, at) => {
		const found = decide(fullRow(facts, at))!;
		return {
			...answersOf(of, facts, at, [found], '{name}')[0]!,
			id: String(at),
			text: fill(of, facts, at, text, asks[asked]!),
			right: found === asked
		};
	});
}
/** The choices for each row, and which is right. */
const choicesOf = (of: Subject, facts: Facts): readonly (readonly Entry[])[] =>
	facts.rows.map((_, at) => answersOf(of, facts, at, Object.keys(topicOf(of, facts).asks), '{}'));
function ask(of: Subject, facts: Facts): Asked {
	const { form, asked } = facts;
	const { asks, stem, single, each, edge } = topicOf(of, facts);
	const miss = edge ? 'edge' : 'core';
	if (form === 'table') {
		const choices = choicesOf(of, facts);
		const rows = choices.map((row, at) => ({
			text: fill(of, facts, at, '{name}'),
			right: row.find(({ right }) => right)?.id ?? ''
		}));
		return { miss, ...matchRows('table', [each!], choices[0]!, rows) };
	}
	const entries = entriesOf(of, facts);
	if (form === 'series')
		return {
			miss,
			...judge(
				'series',
				[single!.split(' What')[0]!],
				entries.map(({ text, right }) => ({ text, holds: right }))
			)
		};
	return {
		miss,
		...askOf(entries, form === 'judge', (many) =>
			fill(of, facts, 0, form === 'single' ? single! : stem.replaceAll('{s}', many), asks[asked]!)
		)
	};
}
function explanationOf(of: Subject, facts: Facts): readonly PartReasons[] {
	const { form } = facts;
	return form === 'table'
		? choicesOf(of, facts).flatMap((row) => explainOf(row, false))
		: explainOf(entriesOf(of, facts), form === 'judge' || form === 'series');
}
const wrongRule = (of: Subject, [note, believe]: Belief): WrongRule<Facts> => ({
	note,
	key: (facts) =>
		keyOf(
			ask(of, {
				...facts,
				common: believe(facts.common),
				rows: facts.rows.map((_, at) => believe(fullRow(facts, at)))
			})
		)
});

/** All rows that a topic can have, with what is decided of each and why. */
const allRows = ({ topics, remember }: Known, topic: string, common: Row): readonly Decided[] =>
	remember(topic + Object.values(common).join(), () => {
		const { sides, decide, why } = topics[topic]!;
		let rows: readonly Row[] = [common];
		for (const [id, { values }] of Object.entries(sides))
			rows = rows.flatMap((row) => Object.keys(values).map((value) => ({ ...row, [id]: value })));
		return rows.flatMap((row) => {
			const decided = decide(row);
			return decided === undefined ? [] : [{ row, decided, why: why(row, decided) }];
		});
	});

/** How a row and what all have in common differ from what they are, as it follows “Right if”. */
function differences(of: Subject, facts: Facts, then: Facts, at: number): string {
	const { sides, common = {} } = topicOf(of, facts);
	const [was, is] = [facts, then].map((one) => fullRow(one, at)) as [Row, Row];
	return listed(
		Object.entries({ ...common, ...sides }).flatMap(([id, { were }]) =>
			was[id] === is[id] ? [] : [sideText(of, then, at, id, typeof were === 'string' ? were : were[is[id]!]!)]
		)
	);
}
/** Another value of one side, of each row or of what they have in common. */
function singleChanges(of: Subject, facts: Facts): readonly Change<Facts>[] {
	const { rows, common } = facts;
	const { sides, common: shared = {}, decide } = topicOf(of, facts);
	const change = (
		fact: string,
		axis: string,
		at: number,
		apply: Change<Facts>['apply']
	): readonly Change<Facts>[] => {
		const then = apply(facts);
		if (then.rows.some((_, place) => decide(fullRow(then, place)) === undefined)) return [];
		// What leaves nothing to choose decides, but isn’t asked.
		const asks = ask(of, then).parts.every(
			({ right, options }) => right.length > 0 && right.length < options.length
		);
		return [{ fact, axis: asks ? axis : '', text: differences(of, facts, then, at), apply }];
	};
	const others = ({ values }: Side, now: string): readonly string[] =>
		Object.keys(values).filter((value) => value !== now);
	return [
		...rows.flatMap((row, at) =>
			Object.entries(sides).flatMap(([id, side]) =>
				(side.title === '' ? [] : others(side, row[id]!)).flatMap((value) =>
					change(isAlone(facts) ? id : `row${at}`, side.axis, at, (now) => ({
						...now,
						rows: withAt(now.rows, at, { [id]: value })
					}))
				)
			)
		),
		...Object.entries(shared).flatMap(([id, side]) =>
			others(side, common[id]!).flatMap((value) =>
				change(id, side.axis, 0, (now) => ({ ...now, common: { ...now.common, [id]: value } }))
			)
		)
	];
}
function changes(of: Known, facts: Facts): readonly Change<Facts>[] {
	const { topic, rows, common } = facts;
	const { sides, common: shared = {}, claims } = topicOf(of, facts);
	const commons: readonly Row[] = [
		common,
		...Object.entries(shared).flatMap(([id, { values }]) =>
			Object.keys(values).map((value) => ({ ...common, [id]: value }))
		)
	];
	const rowChanges = (row: Row, at: number): readonly Change<Facts>[] => {
		const distance = (other: Row): number => Object.keys(sides).filter((id) => other[id] !== row[id]).length;
		return commons.flatMap((then) =>
			allRows(of, topic, then)
				.toSorted((one, two) => distance(one.row) - distance(two.row))
				.map(({ row: other }) => {
					const apply = (now: Facts): Facts => ({ ...now, common: then, rows: withAt(now.rows, at, other) });
					return {
						get text() {
							return differences(of, facts, apply(facts), at);
						},
						apply
					};
				})
		);
	};
	return [...singleChanges(of, facts), ...(claims ? [] : rows.flatMap(rowChanges))];
}

/** Draws rows, each of which is what is asked for or isn’t, on another ground. */
function drawRows(of: Known, random: Random, facts: Facts, fits: readonly boolean[]): readonly Row[] {
	const { topic, form, common, asked } = facts;
	const { claims, again, drawn } = topicOf(of, facts);
	// What two rows of a question can’t share: why they are so, without versions and numbers, or the item.
	const ground = ({ row, why }: Decided): string =>
		claims ? row['item']! : why.replace(/\{\w+\}|\d[\d,]*/g, '');
	const used = new Set<unknown>();
	const mayRepeat = again ?? (form === 'judge' && !claims);
	return fits.flatMap((fit) => {
		const fitting = allRows(of, topic, common).filter(
			({ row, decided }) => (decided === asked) === fit && (!drawn || drawn(row))
		);
		const fresh = fitting.filter((one) => !used.has(ground(one)) && !used.has(one));
		const possible = fresh.length > 0 ? fresh : mayRepeat ? fitting : [];
		const grounds = new Set(possible.map(ground));
		if (grounds.size === 0) return [];
		const chosen = random.pick([...grounds]);
		const one = random.pick(possible.filter((other) => ground(other) === chosen));
		used.add(mayRepeat ? one : chosen);
		return [one.row];
	});
}
/** Draws what is right for each of several rows, and then rows of which it is. */
function drawEach(of: Known, random: Random, facts: Facts, count: number): readonly Row[] {
	const all = allRows(of, facts.topic, facts.common);
	const rows = new Set<Row>();
	const answers = [...new Set(all.map(({ decided }) => decided))];
	while (rows.size < Math.min(count, all.length)) {
		const answer = random.pick(answers);
		rows.add(random.pick(all.filter(({ decided }) => decided === answer)).row);
	}
	return [...rows];
}
/** Draws how it’s asked. Which rows, where a topic doesn’t ask what. */
function drawForm({ forms }: Subject, random: Random, single = ''): Form {
	const form = random.pick(forms);
	if (form === 'judge' || form === 'choose') return form;
	return single === '' ? 'choose' : form === 'series' && !isAction(single) ? 'single' : form;
}
function drawFacts(of: Known, random: Random, difficulty: Difficulty): Facts {
	const topic = random.pick(Object.keys(of.topics));
	const { names = [], common = {}, asks, single } = of.topics[topic]!;
	const form = drawForm(of, random, single);
	const shared = Object.fromEntries(
		Object.entries(common).map(([id, { values }]) => [id, random.pick(Object.keys(values))])
	);
	const found = allRows(of, topic, shared).map(({ decided }) => decided);
	// Statements with one way to be true would be the same one twice.
	const asked = random.pick(
		Object.keys(asks).filter(
			(one) => found.filter((other) => other === one).length > (form === 'judge' && single ? 1 : 0)
		)
	);
	const spared = of.spare?.(asked, random);
	const others = Object.keys(asks).filter((one) => one !== asked && one !== spared);
	const facts: Facts = {
		topic,
		form,
		asked,
		theme: random.below(of.themes.length),
		told: random.pick(of.telling),
		who: random.pick(people),
		names: typeof names === 'string' ? [] : random.some([...names.keys()], 4),
		common: shared,
		rows: [],
		offered:
			form === 'single'
				? [asked, ...random.some(others, 3)]
				: form === 'series'
					? random.some([...(random.chance(0.6) ? [asked] : []), ...random.some(others, 2)], 2)
					: []
	};
	if (form === 'table') return { ...facts, rows: drawEach(of, random, facts, difficulty + 1) };
	const fits =
		form === 'judge'
			? [0, 1, 2, 3].slice(3 - difficulty).map(() => random.chance(0.5))
			: [true, ...(difficulty > 1 ? [random.chance(0.4)] : []), false, false].slice(
					0,
					isAlone(facts) ? 1 : 4
				);
	return { ...facts, rows: random.shuffled(drawRows(of, random, facts, fits)) };
}

function tell(of: Subject, facts: Facts) {
	const { rows, who } = facts;
	const { title, noun = '', intro, sides, common = {} } = topicOf(of, facts);
	const ids = Object.keys(sides).filter((id) => sides[id]!.title !== '');
	const cell = (at: number, id: string): string => sideText(of, facts, at, id, '{}');
	const line = (at: number, id: string): string => sideText(of, facts, at, id, sides[id]!.line);
	const facing = isAlone(facts)
		? ids.map(
				(id) => [id, [fill(of, facts, 0, sides[id]!.title), cell(0, id)], capital(line(0, id))] as const
			)
		: rows.map((row, at) => {
				const name = fill(of, facts, at, '{name}');
				const said = ids.filter((id) => row[id] !== 'none').map((id) => line(at, id));
				return [
					`row${at}`,
					[name, ...ids.map((id) => cell(at, id))],
					of.prose ? said.map(capital).join('. ') : `${name}: ${said.join(', ')}`
				] as const;
			});
	const pieces = facing.map(([id, , text]) => fact(id, `${text}. `));
	const head = [title, ...ids.map((id) => sides[id]!.title)].map((text) => fill(of, facts, 0, text));
	const json = (cells: readonly string[]): string =>
		isAlone(facts)
			? `"${cells[0]!}": "${cells[1]!}",`
			: `{ ${cells.flatMap((text, at) => (text === '-' ? [] : [`"${head[at]!}": "${text}"`])).join(', ')} }`;
	const figures: Readonly<Record<string, () => Figure | undefined>> = {
		table: () =>
			factTable(
				isAlone(facts) ? capital(noun) : `${title}s`,
				isAlone(facts) ? 'Property|Value' : head.join('|'),
				facing.map(([id, cells]) => [id, ...cells])
			),
		list: () => undefined,
		export: () => code('Export as JSON', ...facing.map(([id, cells]) => fact(id, json(cells))))
	};
	const figure = (figures[facts.told] ?? (() => message(capital(facts.told), { From: who }, pieces)))();
	return pageWith(
		figure,
		[
			fill(of, facts, 0, intro),
			...Object.keys(common).map((id) => fact(id, `${sideText(of, facts, 0, id, common[id]!.line)}. `))
		],
		...(figure ? [] : [pieces])
	);
}

/** Returns what a family of several topics is made of, but for what it says of itself. */
export function topicFamily(
	subject: Subject
): Pick<Definition<Facts>, 'facts' | 'tell' | 'changes' | 'questions'> {
	const of: Known = { ...subject, remember: remembering() };
	return {
		facts: (random, difficulty) => drawFacts(of, random, difficulty),
		tell: (facts) => tell(of, facts),
		changes: (facts) => changes(of, facts),
		questions: [
			{
				ask: (facts) => ask(of, facts),
				explain: (facts) => explanationOf(of, facts),
				wrongRules: Object.fromEntries(
					Object.entries(of.beliefs).map(([id, belief]) => [id, wrongRule(of, belief)])
				)
			}
		]
	};
}
