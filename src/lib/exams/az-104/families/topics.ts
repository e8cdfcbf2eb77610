// Families of several topics, each with its own rule: how their rows are drawn, asked, changed and told. A topic brings its words.
// Over 200 lines: one way from the words of a topic to a family.
import { judge, keyOf, matchRows, putInOrder, type Asked } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons } from '#lib/domain/practice/explain.ts';
import { family, type Definition, type Family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import { turnOf } from '#lib/domain/practice/seed.ts';
import type { Difficulty } from '#lib/domain/practice/variant.ts';
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
 * A rule, and the words to ask about it. In braces are the words of the family, `name` of a row with its values (`a` and `b`), `count` of rows, and
 * sides by id.
 */
export interface Topic {
	/** What a row is: `web app`. Its last word names the rows, App1 and App2, where they have no names. */
	readonly noun: string;
	readonly names?: readonly string[];
	/** Returns the name of a row, `|` and its values, where it has no name of its own. */
	item?(row: Row): string;
	readonly intro: string;
	/** What all rows have in common. */
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

interface Subject {
	readonly topics: Readonly<Record<string, Topic>>;
	readonly beliefs: Readonly<Record<string, Belief>>;
	/** In what order forms are tried, after one by chance. */
	readonly forms: readonly Form[];
	/** Ways to tell: a table, a list, an export, or a message that is called so. */
	readonly telling: readonly string[];
	/** Whether lines are sentences, which name the row where they must. */
	readonly prose?: boolean;
	/** Names that go together, and the words in braces for them. */
	readonly themes?: readonly (readonly string[])[];
	readonly words?: readonly string[];
	/** Returns an answer that isn’t offered beside another. */
	spare?(asked: string, random: Random): string;
}
interface Facts {
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
/** A subject with all rows that a topic of it can have. */
interface Known extends Subject {
	readonly remember: (id: string, find: () => readonly Decided[]) => readonly Decided[];
}

const topicOf = ({ topics }: Subject, { topic }: Facts): Topic => topics[topic]!;
const sidesOf = (topic: Topic): Readonly<Record<string, Side>> => ({ ...topic.common, ...topic.sides });
const fullRow = ({ common, rows }: Facts, at: number): Row => ({ ...rows[at], ...common });
const lastWord = ({ noun }: Topic): string => noun.split(' ').at(-1)!;
/** Whether there's one row. */
const isAlone = ({ form }: Facts): boolean => form === 'single' || form === 'series' || form === 'order';
/** Whether what is asked of a single row is an action, which can be a solution. */
const isAction = ({ single = '' }: Topic): boolean => single.endsWith(' do?');
/** The answers of what is decided: none where it can’t be asked. */
const partsOf = (decided: string | undefined): readonly string[] => decided?.split(/[+>]/) ?? [];
const others = (values: Row, now: string | undefined): readonly string[] =>
	Object.keys(values).filter((value) => value !== now);

/** The name of a row and its values. */
function namesOf(of: Subject, facts: Facts, at: number): readonly string[] {
	const topic = topicOf(of, facts);
	const [name = '', ...values] = (
		topic.names?.[facts.names[at]!] ??
		(topic.item ? capital(topic.item(fullRow(facts, at))) : capital(lastWord(topic)) + (at + 1))
	).split('|');
	return [isAlone(facts) ? `the ${lastWord(topic)}` : name, ...values];
}
/** What a word in braces is for. */
function wordText(of: Subject, facts: Facts, at: number, word: string): string {
	const place = ['name', 'a', 'b'].indexOf(word);
	if (place >= 0) return namesOf(of, facts, at)[place]!;
	const topic = topicOf(of, facts);
	const count = facts.rows.length;
	if (word === 'count')
		return count === 1 ? `a ${topic.noun}` : `${['two', 'three', 'four'][count - 2]!} ${topic.noun}s`;
	return (
		of.themes?.[facts.theme]![of.words!.indexOf(word)] ??
		sidesOf(topic)[word]!.values[fullRow(facts, at)[word]!]!
	);
}
/** Fills in what is in braces, and `value` where they are empty. */
function fill(of: Subject, facts: Facts, at: number, text: string, value = ''): string {
	const filled = text.replace(/\{(\w*)\}/g, (_, word: string) =>
		word ? wordText(of, facts, at, word) : value
	);
	return filled === text ? text : fill(of, facts, at, filled);
}
/** A side of a row, as a text of it has it. */
function sideText(of: Subject, facts: Facts, at: number, id: string, kind: 'were' | 'line' | 'cell'): string {
	const text = kind === 'cell' ? '{}' : sidesOf(topicOf(of, facts))[id]![kind];
	const own = typeof text === 'string' ? text : (text[fullRow(facts, at)[id]!] ?? text['']!);
	return fill(of, facts, at, own, `{${id}}`);
}
/** Why an answer is right or wrong for a row. */
const reasonsOf = (of: Subject, facts: Facts, at: number, answer: string): Pick<Entry, 'why' | 'rule'> => {
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
	facts: Facts,
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
function entriesOf(of: Subject, facts: Facts): readonly Entry[] {
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
const choicesOf = (of: Subject, facts: Facts): readonly (readonly Entry[])[] =>
	facts.rows.map((_, at) => answersOf(of, facts, at, Object.keys(topicOf(of, facts).asks), '{}'));
function ask(of: Subject, facts: Facts): Asked {
	const { form, asked } = facts;
	const { asks, choose, single, table, order, edge } = topicOf(of, facts);
	const miss = edge ? 'edge' : 'core';
	if (form === 'table') {
		const choices = choicesOf(of, facts);
		const rows = choices.map((row, at) => ({
			text: fill(of, facts, at, '{name}'),
			right: row.find(({ right }) => right)?.id ?? ''
		}));
		return { miss, ...matchRows('table', [table!], choices[0]!, rows) };
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
				[single!.split(' What')[0]!],
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
function explain(of: Subject, facts: Facts): readonly PartReasons[] {
	const { form } = facts;
	return form === 'table'
		? choicesOf(of, facts).flatMap((row) => explainOf(row, false))
		: explainOf(entriesOf(of, facts), form === 'judge' || form === 'series');
}

/** All rows that a topic can have, with what is decided of each and why. */
const allRows = ({ topics, remember }: Known, topic: string, common: Row): readonly Decided[] =>
	remember(topic + Object.values(common).join(), () => {
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

/** Those of them that can be drawn. */
const drawnRows = (of: Known, topic: string, common: Row): readonly Decided[] =>
	of.remember(`drawn ${topic}${Object.values(common).join()}`, () =>
		allRows(of, topic, common).filter(({ row }) => of.topics[topic]!.drawn?.(row) ?? true)
	);

/** How a row and what all have in common differ from what they are, as it follows “Right if”. */
function differences(of: Subject, facts: Facts, then: Facts, at: number): string {
	const [was, is] = [facts, then].map((one) => fullRow(one, at)) as [Row, Row];
	return listed(
		Object.keys(sidesOf(topicOf(of, facts))).flatMap((id) =>
			was[id] === is[id] ? [] : sideText(of, then, at, id, 'were') || []
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
/** What is right, without any words: many draws are tried for one that is asked. */
function rightOf(of: Subject, facts: Facts): string {
	const { form, asked, offered, rows } = facts;
	const { decide } = topicOf(of, facts);
	const found = rows.map((_, at) => decide(fullRow(facts, at))!);
	if (form === 'table' || form === 'order') return found.join();
	return (
		isAlone(facts)
			? offered.map((one) => found[0]!.split('+').includes(one))
			: found.map((one) => one === asked)
	).join();
}
/** Whether another value of one side changes the answer, and of each that rows have in common. */
function isDecided(of: Subject, facts: Facts): boolean {
	const { sides, common } = topicOf(of, facts);
	// A single side always decides.
	if (!common && Object.keys(sides).length === 1) return true;
	const key = rightOf(of, facts);
	const deciding = singleChanges(of, facts).flatMap(({ fact = '', apply }) =>
		rightOf(of, apply(facts)) === key ? [] : fact
	);
	return !isAlone(facts)
		? ['row', ...Object.keys(facts.common)].every((id) => deciding.some((fact) => fact.startsWith(id)))
		: deciding.length > 0;
}
function changes(of: Known, facts: Facts): readonly Change<Facts>[] {
	const { topic, rows, common } = facts;
	const { sides, common: shared = {}, claims } = topicOf(of, facts);
	const commons: readonly Row[] = [
		common,
		...Object.entries(shared).flatMap(([id, { values }]) =>
			others(values, common[id]).map((value) => ({ ...common, [id]: value }))
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

/** Draws rows, each of which is what is asked for or isn’t, on another ground. No two are alike, unless they have names. */
function drawRows(of: Known, random: Random, facts: Facts, fits: readonly boolean[]): readonly Row[] {
	const { topic, form, common, asked } = facts;
	const { claims, again } = topicOf(of, facts);
	const all = drawnRows(of, topic, common);
	const used = new Set<unknown>();
	const isFresh = (one: Decided): boolean => !used.has(one.ground) && !used.has(one);
	const mayRepeat = again ?? (form === 'judge' && !claims);
	return fits.flatMap((fit) => {
		const fitting = all.filter(({ decided }) => (decided === asked) === fit);
		const fresh = fitting.filter(isFresh);
		const possible = fresh.length > 0 ? fresh : mayRepeat ? all.filter(isFresh) : [];
		const grounds = new Set(possible.map(({ ground }) => ground));
		if (grounds.size === 0) return [];
		const chosen = random.pick([...grounds]);
		const one = random.pick(possible.filter(({ ground }) => ground === chosen));
		used.add(one).add(chosen);
		return [one.row];
	});
}
/** Draws what is right for each of several rows, and then rows of which it is. */
function drawEach(of: Known, random: Random, facts: Facts, count: number): readonly Row[] {
	const all = drawnRows(of, facts.topic, facts.common);
	const rows = new Set<Row>();
	const answers = [...new Set(all.map(({ decided }) => decided))];
	while (rows.size < Math.min(count, all.length)) {
		const answer = random.pick(answers);
		rows.add(random.pick(all.filter(({ decided }) => decided === answer)).row);
	}
	return [...rows];
}
/** Draws how it’s asked, of the forms that the topic has words for. */
const drawForm = ({ forms }: Subject, random: Random, topic: Topic): Form =>
	[random.pick(forms), ...forms].find((form) =>
		form === 'series' ? isAction(topic) : topic[form] !== undefined
	)!;
/** Returns the topic of a seed. They take turns; those whose ids begin with the same word are alike, so they count as one. */
function topicAt({ topics }: Subject, random: Random, seed: number): string {
	const ids = Object.keys(topics);
	const words = [...new Set(ids.map((id) => id.split(' ')[0]!))];
	const turn = turnOf(seed);
	// One further each time, so that none comes at the same difficulty again and again.
	const word = words[(turn + Math.floor(turn / words.length)) % words.length]!;
	return random.pick(ids.filter((id) => id.split(' ')[0] === word));
}
function drawFacts(of: Known, random: Random, difficulty: Difficulty, topic: string): Facts {
	const { names = [], common = {}, asks, single } = of.topics[topic]!;
	const form = drawForm(of, random, of.topics[topic]!);
	const shared = Object.fromEntries(
		Object.entries(common).map(([id, { values }]) => [id, random.pick(Object.keys(values))])
	);
	const found = drawnRows(of, topic, shared).map(({ decided }) => decided);
	// Statements with one way to be true would be the same one twice.
	const asked = random.pick(
		[...new Set([...Object.keys(asks), ...found])].filter(
			(one) =>
				partsOf(one).every((id) => id in asks) &&
				found.filter((other) => other === one).length > (form === 'judge' && single ? 1 : 0)
		)
	);
	const own = partsOf(asked);
	const spared = of.spare?.(asked, random);
	const wrong = Object.keys(asks).filter((one) => !own.includes(one) && one !== spared);
	const facts: Facts = {
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

/** So many columns of a table fit on a phone. */
const mostColumns = 4;

/** Returns the columns, and of each row, or of each side of a single one, its id, its cells and its sentence. */
function linesOf(of: Subject, facts: Facts) {
	const topic = topicOf(of, facts);
	const ids = Object.keys(topic.sides).filter((id) => topic.sides[id]!.title !== '');
	const titles = ids.map((id) => fill(of, facts, 0, topic.sides[id]!.title));
	const texts = (at: number, kind: 'line' | 'cell', some = ids): readonly string[] =>
		some.map((id) => sideText(of, facts, at, id, kind));
	if (isAlone(facts))
		return {
			head: ['Setting', 'Value'],
			lines: ids.map(
				(id, at) => [id, [titles[at]!, texts(0, 'cell')[at]!], capital(texts(0, 'line')[at]!)] as const
			)
		};
	return {
		head: [capital(lastWord(topic)), ...titles],
		lines: facts.rows.map((row, at) => {
			const name = fill(of, facts, at, '{name}');
			const said = texts(
				at,
				'line',
				ids.filter((id) => row[id] !== 'none')
			);
			return [
				`row${at}`,
				[name, ...texts(at, 'cell')],
				of.prose ? said.map(capital).join('. ') : `${name}: ${said.join(', ')}`
			] as const;
		})
	};
}
function tell(of: Subject, facts: Facts) {
	const { told, who } = facts;
	const { noun, intro, common = {} } = topicOf(of, facts);
	const { head, lines } = linesOf(of, facts);
	const pieces = lines.map(([id, , text]) => fact(id, `${text}. `));
	const caption = capital(noun) + (isAlone(facts) ? '' : 's');
	const csv = (cells: readonly string[]): string =>
		cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
	// A single row isn't exported, and a phone has no room for more columns. Four rows would be too long as a list.
	const isWide = told === 'table' && head.length > mostColumns && facts.rows.length < 4;
	const way = isWide ? 'list' : told === 'export' && isAlone(facts) ? 'table' : told;
	const figure =
		way === 'table'
			? factTable(
					caption,
					head.join('|'),
					lines.map(([id, cells]) => [id, ...cells])
				)
			: way === 'export'
				? code('Export as CSV', csv(head), ...lines.map(([id, cells]) => fact(id, csv(cells))))
				: way === 'list'
					? undefined
					: message(capital(way), { From: who }, pieces);
	return pageWith(
		figure,
		[
			`${fill(of, facts, 0, intro)} `,
			...Object.keys(common).map((id) => fact(id, `${capital(sideText(of, facts, 0, id, 'line'))}. `))
		],
		...(figure ? [] : [pieces])
	);
}

/** Returns a family of several topics. `about`: what it says of itself. */
export function topicFamily(
	about: Omit<Definition<Facts>, 'facts' | 'tell' | 'changes' | 'questions'>,
	subject: Subject
): Family {
	const of: Known = { ...subject, remember: remembering() };
	return family<Facts>({
		...about,
		facts(random, difficulty, seed) {
			const topic = topicAt(of, random, seed);
			const { suits } = of.topics[topic]!;
			return drawUntil(
				() => drawFacts(of, random, difficulty, topic),
				(facts) =>
					facts.rows.every((_, at) => suits?.(fullRow(facts, at), difficulty) ?? true) && isDecided(of, facts)
			);
		},
		tell: (facts) => tell(of, facts),
		changes: (facts) => changes(of, facts),
		questions: [
			{
				ask: (facts) => ask(of, facts),
				explain: (facts) => explain(of, facts),
				wrongRules: Object.fromEntries(
					Object.entries(of.beliefs).map(([id, [note, believe]]) => [
						id,
						{
							note,
							key: (facts: Facts) =>
								keyOf(
									ask(of, {
										...facts,
										common: {},
										rows: facts.rows.map((_, at) => believe(fullRow(facts, at)))
									})
								)
						}
					])
				)
			}
		]
	});
}
