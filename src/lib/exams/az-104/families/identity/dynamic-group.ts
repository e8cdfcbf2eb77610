// Whom a membership rule includes, and which rule includes exactly the people that are wanted.
// Over 200 lines: two shapes of question, five ways to tell them, and misreadings that are run on the rule.
import {
	member,
	readRule,
	settledBy,
	type Attributes,
	type Rule
} from '#lib/azure/identity/dynamic-group.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

type Property = 'department' | 'place' | 'title' | 'type' | 'status';
/** Values by their place in the lists of the setting. */
type User = Readonly<Record<Property, number>> & { readonly name: string };
interface Term {
	readonly of: Property;
	readonly operator: 'eq' | 'ne' | 'in' | 'startsWith';
	readonly values: readonly number[];
	/** Whether the rule has its value in lowercase. */
	readonly lower: boolean;
}
/** A statement about the user in the same place: in the group, in it after a change, or added to another group by its owner. */
type Claim = 'member' | 'manual' | { readonly of: 'department' | 'place'; readonly to: number };
interface Facts {
	readonly setting: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** The comparisons that the letters of a form stand for. */
	readonly terms: readonly Term[];
	readonly users: readonly User[];
	readonly shown: readonly Property[];
	/** The rule of the group, with letters for its comparisons. */
	readonly form: string;
	/** Empty where a rule is chosen. */
	readonly claims: readonly Claim[];
	/** Whether the other group is dynamic as well. */
	readonly otherDynamic: boolean;
	/** The rules to choose from, if any, and who must be in the group. */
	readonly forms: readonly string[];
	readonly wanted: readonly boolean[];
}

const telling = ['table', 'output', 'email', 'change', 'review'] as const;
/** Company, group, another group, an attribute, its values, departments, a word, and titles: one starts with it, one has it later, one doesn't. */
const settings = `
Contour Rail|Night Crews|Depot Keys|city|Oslo, Bergen, Narvik|Traffic, Workshop, Catering, Security|Signal|Signal Engineer, Lead of Signal Safety, Driver
Fennel Foods|Recipe Testers|Lab Badges|country|NO, PT, JP|Kitchen, Quality, Purchasing, Logistics|Food|Food Chemist, Head of Food Safety, Buyer
Harbor Clinic|Ward Rota|Pharmacy Access|city|Cork, Galway, Limerick|Surgery, Radiology, Nursing, Records|Ward|Ward Sister, Manager of Ward Supplies, Porter
Lumen Press|Cover Art|Press Passes|country|CA, CL, IE|Editing, Design, Rights, Print|Copy|Copy Editor, Chief of Copy Desk, Illustrator
Oak & Tide|Boat Buyers|Yard Gates|state|ME, WA, FL|Sales, Rigging, Finance, Repairs|Sail|Sail Maker, Expert for Sail Repair, Clerk
Pine Museum|Loan Committee|Vault Keys|city|Basel, Bern, Lugano|Collections, Events, Research, Shop|Art|Art Handler, Curator of Art Loans, Guide
Quarry Bank|Fraud Watch|Trading Floor|country|DE, NL, PL|Cards, Loans, Audit, Branches|Risk|Risk Analyst, Adviser on Risk Models, Teller
Sable Games|Beta Players|Build Servers|state|WA, TX, NY|Story, Sound, Testing, Support|Level|Level Designer, Writer for Level Scripts, Animator`
	.trim()
	.split('\n')
	.map((line) => {
		const [company, group, other, attribute, ...lists] = line.split('|') as [string, string, string, string];
		const [place = [], department = [], [prefix = ''] = [], title = []] = lists.map((list: string) =>
			list.split(', ')
		);
		const values = { department, place, title, type: ['Member', 'Guest'], status: ['Enabled', 'Disabled'] };
		const named = { department: 'department', place: attribute, title: 'jobTitle' };
		return {
			company,
			group,
			other,
			prefix,
			values,
			named: { type: 'userType', status: 'accountEnabled', ...named }
		};
	});
const settingOf = ({ setting }: Pick<Facts, 'setting'>) => settings[setting]!;
const nouns: Readonly<Record<string, string>> = {
	jobTitle: 'job title',
	userType: 'user type',
	accountEnabled: 'account status'
};
const letters = ['A', 'B', 'C', 'D'] as const;
const rulesOf = (list: string): readonly string[] => list.trim().split('\n');
const formsBy: Readonly<Record<Difficulty, readonly string[]>> = {
	1: rulesOf(`
A -and B
A -or B
A -and -not (B)
A -or -not (B)
-not (A) -and B`),
	2: rulesOf(`
A -or B -and C
(A -or B) -and C
A -and C -or B
(A -or B) -and -not (C)
A -or B -and -not (C)
C -and -not (A -or B)
A -or B -or C`),
	3: rulesOf(`
A -or B -and C -and D
(A -or B) -and C -and D
(A -or B -and C) -and D
A -and D -or B -and C
(A -or B) -and (C -or D)
A -or B -or C -and D
(A -or B) -and D -or C
(A -or B) -and -not (C) -and D`)
};

// The rule and what it says.
type Told = Pick<Facts, 'setting' | 'terms'>;
const nounOf = (facts: Pick<Facts, 'setting'>, of: Property): string =>
	nouns[settingOf(facts).named[of]] ?? settingOf(facts).named[of];
const valueOf = (facts: Pick<Facts, 'setting'>, user: User, of: Property): string =>
	settingOf(facts).values[of][user[of]]!;
const propertiesOf: readonly Property[] = ['department', 'place', 'title', 'type'];
function attributesOf(facts: Told, user: User): Attributes {
	const { named, values } = settingOf(facts);
	const attributes: Record<string, string | boolean> = { accountEnabled: user.status === 0 };
	for (const of of propertiesOf) attributes[named[of]] = values[of][user[of]]!;
	return attributes;
}
function termText(facts: Told, { of, operator, values, lower }: Term): string {
	const { prefix, named, values: lists } = settingOf(facts);
	const texts = operator === 'startsWith' ? [prefix] : values.map((at) => lists[of][at]!);
	const quoted = texts.map((text) => `"${lower ? text.toLowerCase() : text}"`).join(', ');
	const value = of === 'status' ? 'true' : operator === 'in' ? `[${quoted}]` : quoted;
	return `user.${named[of]} -${operator} ${value}`;
}
const ruleText = (facts: Told, form: string): string =>
	form.replace(/[A-D]/g, (letter) => termText(facts, facts.terms[letters.indexOf(letter as 'A')]!));
/** Rules that were read, and whom they take in: the same is asked for hundreds of times to explain one question. */
const known = new WeakMap<
	readonly Term[],
	Map<string, { readonly rule: Rule; readonly taken: WeakMap<User, boolean> }>
>();
function readOf(facts: Told, form: string) {
	const all = known.get(facts.terms) ?? new Map<string, { rule: Rule; taken: WeakMap<User, boolean> }>();
	known.set(facts.terms, all);
	const read = all.get(form) ?? {
		rule: readRule(ruleText(facts, form)),
		taken: new WeakMap<User, boolean>()
	};
	all.set(form, read);
	return read;
}
const ruleOf = (facts: Told, form: string): Rule => readOf(facts, form).rule;
function isIn(facts: Told, form: string, user: User): boolean {
	const { rule, taken } = readOf(facts, form);
	const answer = taken.get(user) ?? member(rule, attributesOf(facts, user)).member;
	taken.set(user, answer);
	return answer;
}

/** A way to misread: what each step gives, where it isn't what Azure does. */
interface Misreading {
	readonly form?: (form: string) => string;
	/** Whether a comparison is true of a user. */
	readonly term?: (term: Term, user: User, isTrue: boolean) => boolean;
	readonly joined?: (form: string, values: Attributes) => boolean;
	readonly verdict?: (user: User, isIn: boolean) => boolean;
}
const byValues = (form: string, values: Attributes): boolean =>
	member(readRule(form.replace(/[A-D]/g, 'user.$& -eq true')), values).member;
function seemsIn(facts: Facts, form: string, user: User, by: Misreading): boolean {
	const values = facts.terms.map((term, at): [string, boolean] => {
		const isTrue = isIn(facts, letters[at]!, user);
		return [letters[at]!, by.term?.(term, user, isTrue) ?? isTrue];
	});
	const seems = (by.joined ?? byValues)(by.form?.(form) ?? form, Object.fromEntries(values));
	return by.verdict?.(user, seems) ?? seems;
}
/** Reads a form from left to right, parentheses first. */
function leftToRight(form: string, values: Attributes): boolean {
	const fold = (flat: string): string => {
		let [result, join, not] = [true, '-and', false];
		for (const word of flat.split(' '))
			if (word === '-not') not = true;
			else if (word.startsWith('-')) join = word;
			else {
				const isTrue = (word === 'true') !== not;
				result = join === '-and' ? result && isTrue : result || isTrue;
				not = false;
			}
		return String(result);
	};
	let text = form.replace(/[A-D]/g, (letter) => String(values[letter]));
	while (text.includes('(')) text = text.replace(/\(([^()]*)\)/, (_, inner: string) => fold(inner));
	return fold(text) === 'true';
}

const changed = (user: User, claim: Claim): User =>
	typeof claim === 'string' ? user : { ...user, [claim.of]: claim.to };
type Reading = (form: string, user: User) => boolean;
const holds = (facts: Facts, reads: Reading = (form, user) => isIn(facts, form, user)): readonly boolean[] =>
	facts.claims.map((claim, at) =>
		claim === 'manual' ? !facts.otherDynamic : reads(facts.form, changed(facts.users[at]!, claim))
	);
/** The rules that take in exactly who is wanted. */
const fitting = (facts: Facts, reads: Reading = (form, user) => isIn(facts, form, user)): readonly string[] =>
	facts.forms.filter((form) => facts.users.every((user, at) => reads(form, user) === facts.wanted[at]));
const yesNo = (truths: readonly boolean[]): Key => truths.map((yes) => [yes ? 'yes' : 'no']);
const misread =
	(by: Misreading) =>
	(facts: Facts): Key => {
		const reads: Reading = (form, user) => seemsIn(facts, form, user, by);
		if (facts.forms.length === 0) return yesNo(holds(facts, reads));
		const found = fitting(facts, reads);
		return [found.length === 1 ? found : []];
	};

// Reasons.
/** A rule in few words: `Sales or (Legal and Oslo)`. */
function inShort(rule: Rule, outer?: Rule['kind']): string {
	const within = (kind: 'or' | 'and', parts: readonly string[]): string => {
		const text = parts.join(` ${kind} `);
		return outer === undefined || outer === kind || parts.length < 2 ? text : `(${text})`;
	};
	if (rule.kind === 'not') return `not ${inShort(rule.of, 'not')}`;
	const { kind } = rule;
	if (kind === 'comparison') {
		const before = rule.negative ? 'not ' : rule.operator === 'startswith' ? 'starts with ' : '';
		const values = rule.values.map((value) => `${before}${value === true ? 'enabled' : String(value)}`);
		return within('or', values);
	}
	return within(
		kind,
		rule.of.map((one) => inShort(one, kind))
	);
}
/** How the operators of a rule go together. */
function readAs(facts: Facts, form: string): string {
	const reading = inShort(ruleOf(facts, form));
	if (/\([A-D] /.test(form)) return `Parentheses come first, so the rule is ${reading}.`;
	if (!form.includes('-or')) return `With -and, all comparisons must be true: ${reading}.`;
	return form.includes('-and')
		? `-and takes precedence over -or, so the rule is ${reading}.`
		: `With -or, one true comparison is enough: ${reading}.`;
}
/** The properties that settle whether a user is in. */
function settling(facts: Facts, form: string, user: User): readonly Property[] {
	const settled = settledBy(ruleOf(facts, form), attributesOf(facts, user));
	return facts.shown.filter((of) =>
		settled.some(({ attribute }) => attribute === settingOf(facts).named[of])
	);
}
/** Says why a user is in or out, and what people wonder about: guests, disabled accounts, case, the place of a word. */
function whyOf(facts: Facts, form: string, user: User): string {
	const by = settling(facts, form, user);
	const joined = isIn(facts, form, user);
	const asides: readonly (readonly [string, boolean])[] = [
		[
			'Guests count too, because the rule doesn’t name the user type.',
			joined && user.type === 1 && !names(facts, 'type')
		],
		[
			'A disabled account counts too, because the rule doesn’t ask.',
			joined && user.status === 1 && !names(facts, 'status')
		],
		['Case doesn’t matter.', joined && facts.terms.some(({ of, lower }) => lower && by.includes(of))],
		[`That title doesn’t start with ${settingOf(facts).prefix}.`, user.title === 1 && by.includes('title')]
	];
	const said = asides.flatMap(([text, fits]) => (fits ? [` ${text}`] : [])).join('');
	return `${listed(by.map((of) => `the ${nounOf(facts, of)} is ${valueOf(facts, user, of)}`))}.${said}`;
}
const names = ({ terms }: Told, property: Property): boolean => terms.some(({ of }) => of === property);
const namesOf = ({ users }: Facts, among: readonly boolean[]): string =>
	listed(users.filter((_, at) => among[at]).map(({ name }) => name));

function explainClaim(facts: Facts, at: number): PartReasons {
	const claim = facts.claims[at]!;
	const { group, other } = settingOf(facts);
	const said = (text: string) => ({ yes: text, no: text });
	if (claim === 'manual') {
		const text = facts.otherDynamic
			? `${other} is dynamic too, so its rule decides and no one can add a member manually.`
			: `${other} has assigned membership, so its owner adds members. The rule of ${group} doesn’t apply there.`;
		return { options: said(text), trace: [{ rule: `other group dynamic ${facts.otherDynamic}`, text }] };
	}
	const user = changed(facts.users[at]!, claim);
	const [how, why] = [readAs(facts, facts.form), whyOf(facts, facts.form, user)];
	const matches = isIn(facts, facts.form, user);
	const verb = claim === 'member' ? ['doesn’t match', 'matches'] : ['won’t match', 'will match'];
	const verdict = `${user.name} ${verb[Number(matches)]!}`;
	return {
		options: said(`${how} ${verdict}: ${why}`),
		trace: [
			{ rule: facts.form, text: how },
			{ rule: `by ${settling(facts, facts.form, user).join(' and ')} ${matches}`, text: `${verdict}: ${why}` }
		]
	};
}
function explainForms(facts: Facts): PartReasons {
	const reasons = facts.forms.map((form): [id: string, step: string, text: string] => {
		const how = readAs(facts, form);
		const wrong = facts.users.findIndex((user, at) => isIn(facts, form, user) !== facts.wanted[at]);
		const user = facts.users[wrong];
		if (user === undefined)
			return [form, 'fits', `${how} It includes exactly ${namesOf(facts, facts.wanted)}.`];
		const verb = facts.wanted[wrong] ? 'leaves out' : 'includes';
		return [form, verb, `${how} It ${verb} ${user.name}: ${whyOf(facts, form, user)}`];
	});
	return {
		options: Object.fromEntries(reasons.map(([form, , text]) => [form, text])),
		trace: reasons.map(([form, step, text]) => ({ rule: `${form} ${step}`, text }))
	};
}

function claimText(facts: Facts, at: number): string {
	const { group, other, values } = settingOf(facts);
	const { name } = facts.users[at]!;
	const claim = facts.claims[at]!;
	if (claim === 'member') return `${name} is a member of ${group}.`;
	if (claim === 'manual') return `The owner of ${other} can add ${name} to ${other} manually.`;
	return `If you change the ${nounOf(facts, claim.of)} of ${name} to ${values[claim.of][claim.to]!}, ${name} will be a member of ${group}.`;
}
function ask(facts: Facts): Asked {
	if (facts.forms.length === 0) {
		const truths = holds(facts);
		return judge(
			'statements',
			[yesOrNo],
			facts.claims.map((_, at) => ({ text: claimText(facts, at), holds: truths[at]! }))
		);
	}
	const wanted = `${namesOf(facts, facts.wanted)}${facts.wanted.includes(false) ? ' only' : ''}`;
	return chooseOne(
		[
			`Of these users, the rule must add `,
			fact('wanted', wanted),
			` to ${settingOf(facts).group}. Which membership rule should you use?`
		],
		facts.forms.map((id) => ({ id, text: ruleText(facts, id) })),
		fitting(facts)[0] ?? ''
	);
}
const question: Question<Facts> = {
	ask: (facts) => ({
		...ask(facts),
		miss: facts.terms.some(({ of, lower }) => lower || of === 'type' || of === 'status') ? 'edge' : 'core'
	}),
	explain: (facts) =>
		facts.forms.length > 0 ? [explainForms(facts)] : facts.claims.map((_, at) => explainClaim(facts, at)),
	wrongRules: {
		'left-to-right': {
			note: 'The operator -and takes precedence over -or, unless parentheses say otherwise. It’s easy to read a rule from left to right.',
			key: misread({ joined: leftToRight })
		},
		'brackets-overlooked': {
			note: 'Parentheses are read first. It’s easy to skip them.',
			key: misread({ form: (form) => form.replace(/[()]/g, '') })
		},
		'and-adds': {
			note: 'With -and, both sides must be true of the same user. It’s easy to read it as “these and those people”.',
			key: misread({ form: (form) => form.replace(/-and(?! -not)/g, '-or') })
		},
		'not-skipped': {
			note: 'The operator -not reverses the comparison that follows it. It’s easy to overlook.',
			key: misread({ form: (form) => form.replaceAll('-not ', '') })
		},
		'guests-out': {
			note: 'A rule includes guests too, unless it names the user type. It’s easy to think that guests never count.',
			key: misread({ verdict: ({ type }, seems) => seems && type === 0 })
		},
		'type-overlooked': {
			note: 'A comparison of the user type counts like any other. It’s easy to skip it.',
			key: misread({ term: ({ of }, _, isTrue) => of === 'type' || isTrue })
		},
		'disabled-out': {
			note: 'A disabled account stays in the group, unless the rule names accountEnabled. It’s easy to think that it drops out.',
			key: misread({ verdict: ({ status }, seems) => seems && status === 0 })
		},
		'case-matters': {
			note: 'Rules compare strings without regard to case. It’s easy to take “sales” and “Sales” for two values.',
			key: misread({ term: ({ lower, operator }, _, isTrue) => (lower ? operator === 'ne' : isTrue) })
		},
		'starts-anywhere': {
			note: 'The operator -startsWith looks at the beginning of the value only. It’s easy to read it as -contains.',
			key: misread({ term: ({ of }, { title }, isTrue) => (of === 'title' ? title < 2 : isTrue) })
		},
		'stays-in': {
			note: 'A user who no longer matches the rule is removed automatically. It’s easy to think that members stay until someone removes them.',
			key: (facts) => {
				const before = holds({
					...facts,
					claims: facts.claims.map((one) => (one === 'manual' ? one : 'member'))
				});
				return yesNo(holds(facts).map((yes, at) => yes || before[at]!));
			}
		},
		'by-hand': {
			note: 'In a dynamic group only the rule adds and removes members. It’s easy to think that an owner can too.',
			key: (facts) => yesNo(holds(facts).map((yes, at) => yes || facts.claims[at] === 'manual'))
		}
	}
};

// Changes.
const to = changesOf<Facts>();
/** Other parentheses in the rule, and other operators. */
function formChanges(facts: Facts): readonly [readonly Change<Facts>[], readonly Change<Facts>[]] {
	const { form } = facts;
	const as = (next: string, at: number, text: string): Change<Facts> => ({
		...to('form', next, text, `term${/[A-D]/.exec(form.slice(Math.max(0, at)))![0]}`),
		axis: 'operators'
	});
	const flat = form.replaceAll(/\((?=[A-D] )|(?<= [A-D])\)/g, '');
	const first = form.replace(/^[A-D] -\w+ [A-D](?= )/, '($&)');
	const last = form.replace(/(?<= )[A-D] -\w+ [A-D]$/, '($&)');
	const swapped = [...form.matchAll(/-(and|or)\b/g)].map(({ 0: now, index }) => {
		const other = now === '-and' ? '-or' : '-and';
		const next = `${form.slice(0, index)}${other}${form.slice(index + now.length)}`;
		return as(
			next,
			index,
			`${other}, not ${now}, came before ${termText(facts, facts.terms[letters.indexOf(/[A-D]/.exec(form.slice(index))![0] as 'A')]!)}`
		);
	});
	const others = [
		as(flat, form.indexOf('('), 'the rule had no parentheses'),
		as(first, 0, 'the first two comparisons were in parentheses'),
		as(last, form.length - 3, 'the last two comparisons were in parentheses'),
		as(form.replace('-not ', ''), form.indexOf('-not'), 'the rule did not have -not')
	].filter(({ apply }) => apply({ form: '' } as Facts).form !== form);
	return [others, swapped];
}
function valueChanges(facts: Facts): readonly Change<Facts>[] {
	return facts.terms.flatMap(({ of, values: [now = 0, ...rest] }, at) => {
		if (of !== 'department' && of !== 'place') return [];
		const list = settingOf(facts).values[of];
		return list.flatMap((name, value) => {
			if (value === now || rest.includes(value)) return [];
			const terms = withAt(facts.terms, at, { values: [value, ...rest] });
			const text = `the rule named ${name} instead of ${list[now]!}`;
			return [{ ...to('terms', terms, text, `term${letters[at]!}`), axis: 'values' }];
		});
	});
}
const userChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.users.flatMap((user, at) =>
		facts.shown.flatMap((of) =>
			settingOf(facts).values[of].flatMap((name, value) => {
				if (value === user[of]) return [];
				const users = withAt(facts.users, at, { [of]: value });
				const change = to(
					'users',
					users,
					`the ${nounOf(facts, of)} of ${user.name} were ${name}`,
					`user${at}`
				);
				return [{ ...change, axis: of === 'type' || of === 'status' ? 'status' : 'properties' }];
			})
		)
	);
/** Who would have to be wanted for another rule to fit. */
const wantedChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.forms.map((form) => {
		const taken = facts.users.map((user) => isIn(facts, form, user));
		const who = taken.includes(false) ? `only ${namesOf(facts, taken)}` : 'all of these users';
		return to('wanted', taken, `${settingOf(facts).group} had to contain ${who}`);
	});
/** Rules of one comparison, for what no two facts turn. */
const plainRules = (facts: Facts): readonly Change<Facts>[] =>
	settingOf(facts).values.department.map((name, value) => ({
		text: `the rule were user.department -eq "${name}" alone`,
		apply: (one) => ({
			...one,
			form: 'A',
			terms: [{ of: 'department', operator: 'eq', values: [value], lower: false }]
		})
	}));
function changes(facts: Facts): readonly Change<Facts>[] {
	if (facts.forms.length > 0)
		return [...wantedChanges(facts), ...userChanges(facts)].filter(
			({ apply }) => fitting(apply(facts)).length === 1
		);
	const type = facts.otherDynamic ? 'Assigned' : 'Dynamic User';
	const text = `the membership type of ${settingOf(facts).other} were ${type}`;
	const [parentheses, operators] = formChanges(facts);
	return [
		...parentheses,
		...userChanges(facts),
		...operators,
		...valueChanges(facts),
		...(facts.claims.includes('manual') ? [to('otherDynamic', !facts.otherDynamic, text, 'other')] : []),
		...plainRules(facts)
	];
}

// Drawing.
/** `negated`: the rule has -not, and -ne with it would only confuse. */
function drawTerms(random: Random, difficulty: Difficulty, negated: boolean): readonly Term[] {
	const [one = 0, two = 0, three = 0] = random.some([0, 1, 2, 3], 3);
	const term = (of: Property, operator: Term['operator'], ...values: readonly number[]): Term => ({
		of,
		operator,
		values,
		lower: false
	});
	const department = random.chance(0.3)
		? term('department', 'in', one, three)
		: term('department', 'eq', one);
	const place = term('place', !negated && random.chance(0.3) ? 'ne' : 'eq', random.below(3));
	const title = term('title', 'startsWith');
	const status = term(random.chance(0.6) ? 'type' : 'status', 'eq', 0);
	if (difficulty === 1) return [department, random.pick([place, title])];
	const middle = random.pick([term('department', 'eq', two), title]);
	if (difficulty === 2) return [department, middle, random.chance(0.6) ? place : status];
	const terms = [department, middle, place, status];
	return random.chance(0.4) ? withAt(terms, random.pick([0, 2]), { lower: true }) : terms;
}
function drawClaim(random: Random, difficulty: Difficulty, at: number): Claim {
	if (at === 0 || difficulty === 1 || (at === 1 && difficulty === 2)) return 'member';
	if (at === 2 && random.chance(0.35)) return 'manual';
	return { of: random.pick(['department', 'place'] as const), to: random.below(3) };
}
/** Draws the truth of each statement or the right rule first, then comparisons and users that lead to it. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const choosing = random.chance([0.55, 0.4, 0.2][difficulty - 1]!);
	const forms = choosing ? random.some(formsBy[difficulty], 4) : [];
	const claims = choosing ? [] : [0, 1, 2].map((at) => drawClaim(random, difficulty, at));
	const truths = claims.map(() => random.chance(0.5));
	const users = random.some(people, choosing ? Math.min(5, difficulty + 3) : Math.max(3, difficulty + 1));
	const fixed = {
		setting: random.below(settings.length),
		told: random.pick(telling),
		who: random.pick(people.filter((one) => !users.includes(one))),
		form: choosing ? '' : random.pick(formsBy[difficulty]),
		forms: random.shuffled(forms),
		claims
	};
	const negated = [fixed.form, ...forms].some((form) => form.includes('-not'));
	/** A value that isn't the one a statement changes it to. */
	const otherThan = (claim: Claim | undefined, of: 'department' | 'place', count: number): number =>
		typeof claim === 'object' && claim.of === of
			? (claim.to + 1 + random.below(count - 1)) % count
			: random.below(count);
	const draw = (): Facts => {
		const terms = drawTerms(random, difficulty, negated);
		const asides = difficulty === 2 ? [random.pick(['type', 'status'] as const)] : [];
		const shown = (['department', 'place', 'title', 'type', 'status'] as const).filter(
			(of) =>
				of === 'department' ||
				asides.some((one) => one === of) ||
				names({ terms, setting: 0 }, of) ||
				(of === 'place' && claims.some((claim) => typeof claim !== 'string' && claim.of === of))
		);
		const drawn: Facts = {
			terms,
			shown,
			users: users.map((name, at) => ({
				name,
				department: otherThan(claims[at], 'department', 4),
				place: otherThan(claims[at], 'place', 3),
				title: random.below(3),
				type: Number(shown.includes('type') && random.chance(0.4)),
				status: Number(shown.includes('status') && random.chance(0.4))
			})),
			otherDynamic: random.chance(0.5),
			wanted: [],
			...fixed
		};
		return choosing ? { ...drawn, wanted: drawn.users.map((user) => isIn(drawn, forms[0]!, user)) } : drawn;
	};
	return drawUntil(draw, (facts) => {
		const taken = forms.map((form) => facts.users.map((user) => Number(isIn(facts, form, user))).join(''));
		return (
			new Set(taken).size === forms.length &&
			taken.every((one) => one.includes('1')) &&
			(choosing ||
				new Set(facts.users.map((user) => facts.shown.map((of) => user[of]).join())).size ===
					facts.users.length) &&
			holds(facts).every((yes, at) => yes === truths[at])
		);
	});
}

// Telling.
/** The rule, each comparison with the operator before it as a fact. */
const ruleTold = (facts: Facts): readonly Piece[] =>
	[...facts.form.matchAll(/[^A-D]*([A-D])\)*/g)].map(([text, letter]) =>
		fact(`term${letter!}`, ruleText(facts, text))
	);
function otherTold(facts: Facts): readonly Piece[] {
	const type = facts.otherDynamic ? 'Dynamic User' : 'Assigned';
	const text = `The group ${settingOf(facts).other} has the membership type ${type}. `;
	return facts.claims.includes('manual') ? [fact('other', text)] : [];
}
/** The group with its rule, or the plan to create it. */
function groupTold(facts: Facts, before: string): Paragraph {
	const { group } = settingOf(facts);
	if (facts.forms.length > 0)
		return [`${before} You plan to create the group ${group} with the membership type Dynamic User. `];
	const start = `${before} The group ${group} has the membership type Dynamic User and the rule `;
	return [start, ...ruleTold(facts), '. ', ...otherTold(facts)];
}
const usersTold = (facts: Facts): Paragraph =>
	facts.users.map((user, at) => {
		// As many labels as the length allows.
		const labels = facts.users.length * facts.shown.length < 9;
		const values = facts.shown.map(
			(of) =>
				`${of === 'status' ? `account ${valueOf(facts, user, of).toLowerCase()}` : `${labels || of === 'type' ? `${nounOf(facts, of)} ` : ''}${valueOf(facts, user, of)}`}`
		);
		return fact(`user${at}`, `${user.name}: ${values.join(', ')}. `);
	});
const usersInTable = (facts: Facts): Figure | undefined =>
	factTable(
		'Users',
		['Name', ...facts.shown.map((of) => capital(nounOf(facts, of)))].join('|'),
		facts.users.map((user, at) => [
			`user${at}`,
			user.name,
			...facts.shown.map((of) => valueOf(facts, user, of))
		])
	);
function output(facts: Facts): Figure {
	const { group, named } = settingOf(facts);
	const cells = facts.users.map((user) => [
		user.name,
		...facts.shown.map((of) => (of === 'status' ? ['True', 'False'][user.status]! : valueOf(facts, user, of)))
	]);
	const head = ['DisplayName', ...facts.shown.map((of) => capital(named[of]))];
	const widths = head.map((_, at) => Math.max(...[head, ...cells].map((row) => row[at]!.length)) + 2);
	const line = (row: readonly string[]): string =>
		row
			.map((cell, at) => cell.padEnd(widths[at]!))
			.join('')
			.trimEnd();
	const users = [line(head), ...cells.map((row, at) => fact(`user${at}`, line(row)))];
	const start = [`DisplayName    : ${group}`, 'GroupTypes     : {DynamicMembership}'];
	return facts.forms.length > 0
		? code('Output of Get-MgUser, shortened', ...users)
		: code(
				'Output of Get-MgGroup and Get-MgUser, shortened',
				...start,
				['MembershipRule : ', ...ruleTold(facts)],
				'',
				...users
			);
}
/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) => {
		const start = `You have a Microsoft Entra tenant for ${settingOf(facts).company} that contains the users in the table.`;
		return pageWith(usersInTable(facts), groupTold(facts, start));
	},
	output: (facts) => {
		const { company, group } = settingOf(facts);
		const plan = `You plan to create ${group}, a group with dynamic membership. `;
		return pageWith(output(facts), [
			`You manage the groups of ${company} with Microsoft Graph PowerShell. `,
			...(facts.forms.length > 0 ? [plan] : otherTold(facts))
		]);
	},
	email: (facts) => {
		const { company, group } = settingOf(facts);
		const asks =
			facts.forms.length > 0
				? `Please set up ${group} so that no one has to maintain it.`
				: `Please check which of them are in ${group}.`;
		return pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: group },
				['These people are in our directory: ', ...usersTold(facts)],
				[asks]
			),
			groupTold(facts, `You administer the Microsoft Entra tenant of ${company} and receive an email.`)
		);
	},
	change: (facts) => {
		const head = { 'Requested by': facts.who, Tenant: settingOf(facts).company, State: 'Completed' };
		const start =
			facts.forms.length > 0
				? 'You complete the following change request.'
				: 'You have made the following change, and all dynamic groups have been processed.';
		return pageWith(
			message('Change request', head, ['Set the properties of these users: ', ...usersTold(facts)]),
			groupTold(facts, start)
		);
	},
	review: (facts) => {
		const { company, group, other } = settingOf(facts);
		const asksRule = facts.forms.length > 0;
		const start = asksRule
			? `At ${company}, an auditor found users with the wrong access to ${other}. A new group must replace it.`
			: `An auditor reviews groups of ${company}.`;
		return pageWith(
			message('Access review', { Reviewer: facts.who, Group: asksRule ? other : group }, [
				'Users: ',
				...usersTold(facts)
			]),
			groupTold(facts, start)
		);
	}
};

export const dynamicGroup = family<Facts>({
	id: 'users-groups/dynamic-group',
	edition: 6,
	group: 'users-groups',
	title: 'Members of a dynamic group',
	rule: {
		'other|static': 'The rule alone decides who is in a dynamic group.',
		'-and': 'With -and, every comparison must be true.',
		'[^t] \\(|^\\([^)]* ': 'What is in parentheses comes first.',
		'-or ([^()]|\\(.\\))*-and|-and ([^()]|\\(.\\))*-or': 'Without parentheses, -and comes before -or.'
	},
	sources: [sources.dynamicGroups],
	axes: {
		operators: 'The operators of the rule',
		values: 'The values in the rule',
		properties: 'A property of a user',
		status: 'The user type or the account status'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
