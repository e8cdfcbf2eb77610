// What one run of a lifecycle policy does to a blob, and what to change so that it does something else.
// Over 200 lines: two questions on rules and a blob, told in five ways, with a reason for each action by what holds it back.
import { actions, run, type Action, type Blob, type LifecycleRule } from '#lib/azure/storage/lifecycle.ts';
import { isZonal, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { tierNames, tiers } from '#lib/azure/storage/tier.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'policy', 'email', 'change', 'ticket'] as const;
/** Containers of one account, and a blob that could be in any of them. */
const themes = [
	{
		account: 'stturbine4',
		what: 'turbine data',
		containers: ['sensors', 'reports', 'models'],
		blob: 'blade-7.bin'
	},
	{
		account: 'stopera11',
		what: 'opera recordings',
		containers: ['rehearsals', 'premieres', 'posters'],
		blob: 'act2.wav'
	},
	{
		account: 'stcustoms3',
		what: 'customs papers',
		containers: ['manifests', 'invoices', 'photos'],
		blob: 'cargo-118.pdf'
	},
	{ account: 'stzoo02', what: 'animal care', containers: ['cameras', 'diets', 'visits'], blob: 'cam5.mp4' },
	{
		account: 'stmint9',
		what: 'a coin mint',
		containers: ['audits', 'designs', 'orders'],
		blob: 'coin-42.svg'
	},
	{
		account: 'stradio6',
		what: 'a radio station',
		containers: ['shows', 'jingles', 'logs'],
		blob: 'show-301.mp3'
	}
] as const;

interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly difficulty: Difficulty;
	readonly redundancy: Redundancy;
	readonly rules: readonly LifecycleRule[];
	readonly blob: Blob;
	/** What the run must do after one of these changes to a rule; without it, it’s asked what it does. */
	readonly goal?: Result;
	readonly fixes: readonly Fix[];
}
type Fix = { readonly rule: number } & Partial<Pick<LifecycleRule, 'days' | 'prefix' | 'since'>>;
type Result = Action | 'none';
const results: readonly Result[] = ['none', ...actions];
const texts: Readonly<Record<Result, string>> = {
	none: 'It stays as it is',
	tierToCool: 'It is moved to the Cool tier',
	tierToCold: 'It is moved to the Cold tier',
	tierToArchive: 'It is moved to the Archive tier',
	delete: 'It is deleted'
};
const ages = [5, 30, 31, 45, 60, 61, 90, 95, 180, 200, 400] as const;
const days = [30, 60, 90, 180] as const;
const redundanciesUsed: readonly Redundancy[] = ['LRS', 'GRS', 'ZRS', 'GZRS'];
const sinceText = { modified: 'last modified', created: 'created', accessed: 'last read' };
const accountOf = ({ redundancy }: Facts) => ({ kind: 'standard', redundancy }) as const;
const resultOf = (facts: Facts): Result => run(facts.rules, facts.blob, accountOf(facts)).action;
/** A change of nothing but the rule takes it away. */
const fixed = (facts: Facts, { rule, ...to }: Fix): Facts => ({
	...facts,
	rules:
		Object.keys(to).length === 0 ? facts.rules.filter((_, at) => at !== rule) : withAt(facts.rules, rule, to)
});
const idOf = ({ rule, ...to }: Fix): string => `${rule} ${Object.values(to).join()}`;
/** The result, or the only change that leads to the goal, as someone sees it. */
function keyOf(facts: Facts, read: (facts: Facts) => Result = resultOf): Key {
	if (facts.goal === undefined) return [[read(facts)]];
	const found = facts.fixes.filter((fix) => read(fixed(facts, fix)) === facts.goal);
	return [found.length === 1 ? found.map(idOf) : []];
}

/**
 * Whether the documentation says what happens. Where versions or zones hold the least expensive action back while another one could
 * be taken, it doesn't say whether the run takes that one. No blob is in Archive where zones are.
 */
function isSaid(facts: Facts): boolean {
	const { rules, blob, redundancy } = facts;
	if (blob.tier === 'archive' && isZonal(redundancy)) return false;
	if (blob.blobType !== 'block' && blob.tier !== 'hot') return false;
	if (blob.versions === true && (blob.blobType !== 'block' || blob.tier !== 'hot')) return false;
	if (blob.age.modified > blob.age.created) return false;
	const action = resultOf(facts);
	const free = run(rules, { ...blob, versions: false }, { kind: 'standard', redundancy: 'LRS' });
	return action === 'none' || action === free.action;
}

type Cause =
	'applies' | 'type' | 'prefix' | 'day' | 'days' | 'versions' | 'append' | 'zones' | 'there' | 'warmer';
/** What keeps a rule from acting on the blob. */
function causeOf({ blob, redundancy }: Facts, rule: LifecycleRule): Cause {
	if (rule.blobType !== blob.blobType) return 'type';
	if (rule.prefix !== undefined && !blob.path.startsWith(rule.prefix)) return 'prefix';
	const age = blob.age[rule.since]!;
	if (age <= rule.days) return age === rule.days ? 'day' : 'days';
	if (rule.action === 'delete') return blob.versions === true ? 'versions' : 'applies';
	if (blob.blobType !== 'block') return 'append';
	if (rule.action === 'tierToArchive' && isZonal(redundancy)) return 'zones';
	const [to, from] = [actions.indexOf(rule.action) + 1, tiers.indexOf(blob.tier)];
	return to > from ? 'applies' : to === from ? 'there' : 'warmer';
}
/** The same in words, as it follows “but”. */
function why(facts: Facts, rule: LifecycleRule): string {
	const { blob, redundancy } = facts;
	const age = blob.age[rule.since]!;
	switch (causeOf(facts, rule)) {
		case 'type':
			return `that rule is for ${rule.blobType} blobs, and this is ${blob.blobType === 'append' ? 'an append' : 'a block'} blob`;
		case 'prefix':
			return `${blob.path} doesn’t begin with ${rule.prefix!}`;
		case 'day':
			return `the blob was ${sinceText[rule.since]} exactly ${age} days ago, and the rule asks for more`;
		case 'days':
			return `the blob was ${sinceText[rule.since]} ${age} days ago, and the rule asks for more than ${rule.days}`;
		case 'versions':
			return 'it waits until the previous versions are gone';
		case 'append':
			return 'a policy can’t move append blobs between tiers';
		case 'zones':
			return `an account with ${redundancy} has no Archive tier`;
		case 'there':
			return `the blob is in ${tierNames[blob.tier]} already`;
		case 'warmer':
			return `the blob is in ${tierNames[blob.tier]}, and a policy can’t rehydrate`;
		case 'applies':
			return rule.action === resultOf(facts) ? 'it applies' : 'a less expensive action applies too';
	}
}
const ruleOf = ({ rules }: Facts, action: Result): LifecycleRule | undefined =>
	rules.find((rule) => rule.action === action);

/** Why an action is taken. */
function taken(facts: Facts, result: Result): string {
	const { rules, blob } = facts;
	const rule = ruleOf(facts, result);
	if (rule === undefined) {
		const held = rules.filter((one) =>
			['versions', 'append', 'zones', 'there', 'warmer'].includes(causeOf(facts, one))
		);
		if (rules.every((one) => one.blobType === rules[0]!.blobType && causeOf(facts, one) === 'type'))
			return `Each rule is for ${rules[0]!.blobType} blobs, and this is ${blob.blobType === 'append' ? 'an append' : 'a block'} blob.`;
		return held.length === 0
			? 'The blob doesn’t meet the conditions of any rule.'
			: `${held[0]!.name} covers the blob, but ${why(facts, held[0]!)}. No other rule can act either.`;
	}
	const others = rules.filter((one) => one !== rule && causeOf(facts, one) === 'applies').length;
	const condition = `The blob was ${sinceText[rule.since]} ${blob.age[rule.since]!} days ago, which is more than the ${rule.days} days of ${rule.name}.`;
	return others === 0
		? `${condition} No other rule applies.`
		: `${condition} Of the actions that apply, the run takes this one, because it costs least.`;
}
/** Why an action isn't taken. */
function notTaken(facts: Facts, result: Result): string {
	const rule = ruleOf(facts, result);
	const applying = facts.rules.find((one) => one.action === resultOf(facts));
	const name = rule?.name ?? '';
	switch (result) {
		case 'none':
			return `${applying!.name} applies: the blob was ${sinceText[applying!.since]} ${facts.blob.age[applying!.since]!} days ago, which is more than ${applying!.days}.`;
		case 'tierToCool':
			return rule ? `${name} moves blobs to Cool, but ${why(facts, rule)}.` : 'No rule is about Cool.';
		case 'tierToCold':
			return rule
				? `Cold is the action of ${name}. However, ${why(facts, rule)}.`
				: 'The policy doesn’t use the Cold tier.';
		case 'tierToArchive':
			return rule
				? `${name} would archive the blob, but ${why(facts, rule)}.${isZonal(facts.redundancy) && causeOf(facts, rule) !== 'zones' ? ` An account with ${facts.redundancy} also has no Archive tier.` : ''}`
				: 'Nothing in the policy archives blobs.';
		case 'delete':
			return rule
				? `${name} deletes blobs, though not this one: ${why(facts, rule)}.`
				: 'The policy never deletes anything.';
	}
}

function explainRun(facts: Facts): PartReasons {
	const key = resultOf(facts);
	const { trace } = run(facts.rules, facts.blob, accountOf(facts));
	return {
		options: Object.fromEntries(
			results.map((one) => [one, one === key ? taken(facts, one) : notTaken(facts, one)])
		),
		trace: [
			...facts.rules.map((rule, at) => ({
				rule: `${rule.action} ${causeOf(facts, rule)}`,
				text: trace[at]!
			})),
			...trace.slice(facts.rules.length).map((text) => ({ rule: `least expensive ${key}`, text }))
		]
	};
}

const outcomes: Readonly<Record<Result, string>> = {
	none: 'stays as it is',
	tierToCool: 'is moved to the Cool tier',
	tierToCold: 'is moved to the Cold tier',
	tierToArchive: 'is moved to the Archive tier',
	delete: 'is deleted'
};
const ends: Readonly<Record<Result, string>> = {
	none: 'The blob stays as it is.',
	tierToCool: 'So the run moves the blob to Cool.',
	tierToCold: 'That puts the blob in the Cold tier.',
	tierToArchive: 'That archives the blob.',
	delete: 'The run deletes the blob.'
};
const fixText = ({ rules }: Facts, { rule, days: count, prefix, since }: Fix): string => {
	const { name } = rules[rule]!;
	if (count !== undefined) return `Change the condition of ${name} to more than ${count} days`;
	if (prefix !== undefined) return `Change the prefix of ${name} to ${prefix}`;
	return since === undefined
		? `Remove ${name} from the policy`
		: `Change ${name} to count the days since a blob was ${sinceText[since]}`;
};
function explainFixes(facts: Facts): PartReasons {
	const reasons = facts.fixes.map((fix): [string, string, string] => {
		const after = fixed(facts, fix);
		const result = resultOf(after);
		const rule = after.rules.find(({ name }) => name === facts.rules[fix.rule]!.name);
		const left = after.rules.find(({ action }) => action === result);
		const acts =
			rule === undefined
				? `${facts.rules[fix.rule]!.name} is gone`
				: `${rule.name} ${rule.action === result ? `applies, because the blob was ${sinceText[rule.since]} ${after.blob.age[rule.since]!} days ago` : `changes nothing, because ${why(after, rule)}`}`;
		const others = left === undefined || left === rule ? '' : ` That’s what ${left.name} does.`;
		return [
			idOf(fix),
			`${rule === undefined ? 'gone' : causeOf(after, rule)} ${result}${after.rules.filter((one) => causeOf(after, one) === 'applies').length > 1 ? ' several' : ''}`,
			`${acts}. ${ends[result]}${others}`
		];
	});
	return {
		options: Object.fromEntries(reasons.map(([id, , text]) => [id, text])),
		trace: reasons.map(([, rule, text]) => ({ rule, text }))
	};
}

const keyWith = (facts: Facts, change: (facts: Facts) => Partial<Facts>): Key =>
	keyOf(facts, (one) => resultOf({ ...one, ...change(one) }));
const withRules = (facts: Facts, change: (rule: LifecycleRule) => Partial<LifecycleRule>): Key =>
	keyWith(facts, ({ rules }) => ({ rules: rules.map((rule) => ({ ...rule, ...change(rule) })) }));
/** What is left if of the rules that apply one is taken. */
const chosenBy = (
	facts: Facts,
	pick: (applying: readonly LifecycleRule[]) => LifecycleRule | undefined
): Key =>
	keyOf(facts, (one) => pick(one.rules.filter((rule) => causeOf(one, rule) === 'applies'))?.action ?? 'none');

const question: Question<Facts> = {
	ask(facts) {
		const { blob, redundancy, rules } = facts;
		const plain =
			blob.versions !== true && blob.tier === 'hot' && !isZonal(redundancy) && blob.blobType === 'block';
		const asked =
			facts.goal === undefined
				? chooseOne(
						[`The policy runs today. What happens to ${blob.path}?`],
						optionsOf(texts, results),
						resultOf(facts)
					)
				: chooseOne(
						[
							`You need to ensure that, after today’s run of the policy, ${blob.path} `,
							fact('goal', outcomes[facts.goal]),
							'. What should you do?'
						],
						facts.fixes.map((fix) => ({ id: idOf(fix), text: fixText(facts, fix) })),
						keyOf(facts)[0]![0] ?? ''
					);
		return {
			...asked,
			miss: plain || rules.length < 3 ? 'core' : 'edge'
		};
	},
	explain: (facts) => [facts.goal === undefined ? explainRun(facts) : explainFixes(facts)],
	wrongRules: {
		'first-wins': {
			note: 'Of all actions that apply, the least expensive is taken. It’s easy to stop at the first rule that applies.',
			key: (facts) => chosenBy(facts, (applying) => applying[0])
		},
		'last-wins': {
			note: 'The order of the rules doesn’t matter, the cost of their actions does. It’s easy to let the last rule win.',
			key: (facts) => chosenBy(facts, (applying) => applying.at(-1))
		},
		'gentlest-wins': {
			note: 'The least expensive action is taken at once. It’s easy to move a blob one tier at a time.',
			key: (facts) =>
				chosenBy(
					facts,
					(applying) => applying.toSorted((a, b) => actions.indexOf(a.action) - actions.indexOf(b.action))[0]
				)
		},
		'on-the-day': {
			note: '“More than 60 days” begins on day 61. It’s easy to count day 60.',
			key: (facts) => withRules(facts, ({ days: count }) => ({ days: count - 1 }))
		},
		'prefix-anywhere': {
			note: 'A rule with a prefix covers only names that begin with it. It’s easy to overlook the container.',
			key: (facts) => withRules(facts, () => ({ prefix: '' }))
		},
		'one-age': {
			note: 'Each rule says what it counts from. It’s easy to count all days from the last change.',
			key: (facts) => withRules(facts, () => ({ since: 'modified' }))
		},
		'archive-anywhere': {
			note: 'Accounts with zone redundancy have no Archive tier. It’s easy to expect it everywhere.',
			key: (facts) => keyWith(facts, () => ({ redundancy: 'LRS' }))
		},
		'rules-rehydrate': {
			note: 'No rule rehydrates an archived blob. It’s easy to expect that a policy can bring one back.',
			key: (facts) => keyWith(facts, ({ blob }) => ({ blob: { ...blob, tier: 'hot' } }))
		},
		'versions-go-along': {
			note: 'The current version isn’t deleted while previous versions exist. It’s easy to think that they’re deleted with it.',
			key: (facts) => keyWith(facts, ({ blob }) => ({ blob: { ...blob, versions: false } }))
		},
		'type-aside': {
			note: 'A rule covers the blob types that it names, and append blobs can only be deleted. It’s easy to overlook the type.',
			key: (facts) =>
				keyWith(facts, ({ blob, rules }) => ({
					blob: { ...blob, blobType: 'block' },
					rules: rules.map((rule) => ({ ...rule, blobType: 'block' }))
				}))
		}
	}
};

const to = changesOf<Facts>();
const toRule = (at: number, with_: Partial<LifecycleRule>, text: string): Change<Facts> => ({
	fact: `rule${at}`,
	axis: 'rules',
	text,
	apply: (one) => ({
		...one,
		rules: withAt(one.rules, at, with_)
	})
});
const toBlob = (id: string, with_: Partial<Blob>, text: string): Change<Facts> => ({
	fact: id,
	text,
	apply: (one) => ({ ...one, blob: { ...one.blob, ...with_ } })
});
const changedAction: Readonly<Record<Action, string>> = {
	tierToCool: 'moved blobs to Cool',
	tierToCold: 'moved blobs to Cold',
	tierToArchive: 'moved blobs to Archive',
	delete: 'deleted blobs'
};
const rulesChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.rules.flatMap((rule, at) => [
		...[...days, 500]
			.filter((count) => count !== rule.days)
			.map((count) => toRule(at, { days: count }, `${rule.name} asked for more than ${count} days`)),
		...actions
			.filter((action) => facts.rules.every((one) => one.action !== action))
			.map((action) => toRule(at, { action }, `${rule.name} ${changedAction[action]}`)),
		...(facts.difficulty === 1
			? []
			: (['modified', 'created', 'accessed'] as const)
					.filter((since) => since !== rule.since)
					.map((since) =>
						toRule(at, { since }, `${rule.name} counted from when a blob was ${sinceText[since]}`)
					)),
		toRule(
			at,
			{ prefix: facts.blob.path.split('/')[0]! + '/' },
			`${rule.name} had the prefix ${facts.blob.path.split('/')[0]!}/`
		)
	]);

/** A rule that takes every blob of its type. Something always decides with it. */
function widest({ blob, rules }: Facts): Change<Facts> {
	const action = blob.versions === true ? 'tierToCool' : 'delete';
	const place = Math.max(
		0,
		rules.findIndex((rule) => rule.action === action)
	);
	return {
		fact: `rule${place}`,
		axis: 'rules',
		text: `${rules[place]!.name} ${rules[place]!.blobType === blob.blobType ? '' : `were for ${blob.blobType} blobs and `}${changedAction[action]} of any container more than one day after they were created`,
		apply: (one) => ({
			...one,
			rules: one.rules.map((rule, at): LifecycleRule =>
				at !== place
					? rule
					: {
							name: rule.name,
							blobType: blob.blobType === 'append' ? 'append' : 'block',
							action,
							since: 'created',
							days: 1
						}
			)
		})
	};
}

function blobChanges(facts: Facts): readonly Change<Facts>[] {
	const { blob, difficulty, theme, redundancy } = facts;
	const name = themes[theme]!.blob;
	const harder = difficulty > 1;
	return [
		...ages
			.filter((age) => age !== blob.age.modified && age <= blob.age.created)
			.map((modified) =>
				toBlob('age', { age: { ...blob.age, modified } }, `it had been modified ${modified} days ago`)
			),
		...(harder
			? ages
					.filter((age) => age > blob.age.modified)
					.map((created) =>
						toBlob('age', { age: { ...blob.age, created } }, `it had been created ${created} days ago`)
					)
			: []),
		...(harder
			? [
					toBlob(
						'age',
						{ age: { modified: 5, created: 5, accessed: 5 } },
						'it had been created, modified, and read 5 days ago'
					)
				]
			: []),
		...themes[theme]!.containers.map((container) => `${container}/${name}`)
			.filter((path) => path !== blob.path)
			.map((path) => toBlob('path', { path }, `it were ${path}`)),
		...(harder
			? redundanciesUsed
					.filter((one) => one !== redundancy)
					.map((one) => to('redundancy', one, `the account used ${one}`))
			: []),
		...(difficulty === 3
			? [
					toBlob(
						'versions',
						{ versions: blob.versions !== true },
						`the blob had ${blob.versions === true ? 'no ' : ''}previous versions`
					),
					...(['hot', 'archive'] as const)
						.filter((tier) => tier !== blob.tier)
						.map((tier) => toBlob('tier', { tier }, `it were in the ${tierNames[tier]} tier`)),
					toBlob(
						'type',
						{ blobType: blob.blobType === 'append' ? 'block' : 'append' },
						`it were ${blob.blobType === 'append' ? 'a block' : 'an append'} blob`
					)
				]
			: [])
	];
}

function changes(facts: Facts): readonly Change<Facts>[] {
	const only = (action: Action): LifecycleRule => ({
		name: 'r1',
		blobType: 'block',
		action,
		since: 'created',
		days: 1
	});
	const singles = [...rulesChanges(facts), ...blobChanges(facts), widest(facts)];
	const goals = facts.fixes
		.map((fix) => resultOf(fixed(facts, fix)))
		.filter((result) => result !== facts.goal)
		.map((goal) => to('goal', goal, `you had to ensure that ${facts.blob.path} ${outcomes[goal]}`));
	if (facts.goal !== undefined)
		return [
			...goals.filter(({ apply }) => apply(facts).goal !== 'none'),
			...singles.flatMap((change) => {
				const after = change.apply(facts);
				if (!leadsSomewhere(after)) return [];
				const working = keyOf(after)[0]!.length;
				// Where nothing offered works, a fact decides, and no one is asked about it.
				return working > 0 ? [change] : [{ ...change, axis: 'unasked' }];
			}),
			// That it stays as it is says least.
			...goals.filter(({ apply }) => apply(facts).goal === 'none')
		];
	const { blob, redundancy } = facts;
	const plain = [
		...(blob.blobType === 'block' ? [] : ['it were a block blob']),
		...(blob.versions === true ? ['it had no versions'] : []),
		...(blob.tier === 'hot' ? [] : ['it were in the Hot tier']),
		...(isZonal(redundancy) ? ['the account used LRS'] : [])
	];
	return [
		...singles.filter(({ apply }) => isSaid(apply(facts))),
		{
			text: 'it had been created today',
			apply: (one) => ({ ...one, blob: { ...one.blob, age: { modified: 0, created: 0, accessed: 0 } } })
		},
		...actions.map((action): Change<Facts> => ({
			text: [...plain, `the only rule ${changedAction[action]} after one day`].join(', and '),
			apply: (one) => ({
				...one,
				redundancy: 'LRS',
				rules: [only(action)],
				blob: {
					...one.blob,
					blobType: 'block',
					tier: 'hot',
					versions: false,
					age: { modified: 9, created: 9, accessed: 9 }
				}
			})
		}))
	];
}
/** Whether exactly one of the changes leads to the goal, one or none, and the documentation says what each leads to. */
const leavesOne = (facts: Facts): boolean =>
	leadsSomewhere(facts) && resultOf(facts) !== facts.goal && keyOf(facts)[0]!.length === 1;
const leadsSomewhere = (facts: Facts): boolean =>
	isSaid(facts) &&
	facts.fixes.every((fix) => isSaid(fixed(facts, fix))) &&
	facts.fixes.filter((fix) => resultOf(fixed(facts, fix)) === facts.goal).length < 2;

/** Draws what happens first, then a policy and a blob that lead to it. Harder ones have more ages, then versions, tiers and types. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const asksFix = random.chance(difficulty === 1 ? 0.25 : 0.5);
	const wanted = random.pick(results);
	const theme = random.below(themes.length);
	const { containers, blob: name } = themes[theme]!;
	const same = { theme, told: random.pick(telling), who: random.pick(people), difficulty, fixes: [] };
	const draw = (): Facts => {
		const home = random.pick(containers);
		const modified = random.pick(ages);
		const created = random.pick(ages.filter((age) => age >= modified));
		const append = difficulty === 3 && random.chance(0.12);
		return {
			redundancy: difficulty > 1 ? random.pick(redundanciesUsed) : 'LRS',
			rules: random.some(actions, asksFix ? 3 : difficulty + 1).map((action, at): LifecycleRule => ({
				name: `r${at + 1}`,
				blobType: difficulty === 3 && action === 'delete' && random.chance(0.25) ? 'append' : 'block',
				action,
				since:
					difficulty > 1 ? random.pick(['modified', 'modified', 'created', 'accessed'] as const) : 'modified',
				days: random.pick(days),
				...(random.chance(0.45) ? { prefix: `${random.pick([home, random.pick(containers)])}/` } : {})
			})),
			blob: {
				path: `${home}/${name}`,
				blobType: append ? 'append' : 'block',
				tier: difficulty === 3 && random.chance(0.25) ? 'archive' : 'hot',
				age: {
					modified,
					created,
					accessed: random.pick(ages.filter((age) => age <= modified))
				},
				versions: difficulty === 3 && random.chance(0.45)
			},
			...same
		};
	};
	if (!asksFix) return drawUntil(draw, (facts) => resultOf(facts) === wanted && isSaid(facts));
	return drawUntil(
		() => {
			const facts = draw();
			const found = new Map<Result, Fix>();
			for (const fix of random.shuffled(fixesFor(facts))) found.set(resultOf(fixed(facts, fix)), fix);
			const fixes = random.some([...found.values()], 4);
			return { ...facts, fixes, goal: random.pick(fixes.map((fix) => resultOf(fixed(facts, fix)))) };
		},
		(facts) => facts.fixes.length === 4 && leavesOne(facts)
	);
}
/** Every change to one rule that may be offered. */
const fixesFor = ({ rules, blob, difficulty }: Facts): readonly Fix[] =>
	rules.flatMap((rule, at): readonly Fix[] => [
		{ rule: at },
		...days.filter((count) => count !== rule.days).map((count) => ({ rule: at, days: count })),
		...(rule.prefix === undefined || blob.path.startsWith(rule.prefix)
			? []
			: [{ rule: at, prefix: `${blob.path.split('/')[0]!}/` }]),
		...(difficulty === 1
			? []
			: (['modified', 'created', 'accessed'] as const)
					.filter((since) => since !== rule.since)
					.map((since) => ({ rule: at, since })))
	]);

const tierText: Readonly<Record<Action, string>> = {
	tierToCool: ' to Cool',
	tierToCold: ' to Cold',
	tierToArchive: ' to Archive',
	delete: ''
};
const conditions = {
	modified: 'daysAfterModificationGreaterThan',
	created: 'daysAfterCreationGreaterThan',
	accessed: 'daysAfterLastAccessTimeGreaterThan'
};
/** The blob and its account. */
function blobTold(facts: Facts): readonly Piece[] {
	const { blob, difficulty, redundancy } = facts;
	return [
		fact('path', blob.path),
		' is ',
		fact('type', `${blob.blobType === 'append' ? 'an append' : 'a block'} blob`),
		...(blob.blobType === 'block' ? [' in the ', fact('tier', `${tierNames[blob.tier]} tier`)] : []),
		'. ',
		...(difficulty > 1 ? [fact('redundancy', `The account uses ${redundancy}. `)] : []),
		...(difficulty === 3
			? [fact('versions', blob.versions === true ? 'It has previous versions. ' : 'It has no versions. ')]
			: [])
	];
}
function ageTold({ blob, difficulty, rules, fixes }: Facts): Piece {
	const { modified, created, accessed } = blob.age;
	return fact(
		'age',
		difficulty === 1
			? `It was last modified ${counted(modified, 'day')} ago. `
			: `${created === modified ? `It was created and modified ${modified} days ago, and last read ${accessed!} days ago. ` : `It was created ${created}, modified ${modified}, and last read ${accessed!} days ago. `}${[...rules, ...fixes].some(({ since }) => since === 'accessed') ? 'Access time tracking is enabled. ' : ''}`
	);
}
const ruleTold = (rule: LifecycleRule, at: number): Piece =>
	fact(
		`rule${at}`,
		`${rule.name}: ${rule.action === 'delete' ? 'Delete' : 'Move'} ${rule.blobType === 'append' ? 'append blobs' : 'blobs'}${rule.prefix === undefined ? '' : ` under ${rule.prefix}`}${tierText[rule.action]} if ${sinceText[rule.since]} more than ${rule.days} days ago. `
	);
const introduced = ({ theme, rules }: Facts): string =>
	`You have a general-purpose v2 account named ${themes[theme]!.account} for ${themes[theme]!.what}. ${rules.some(({ blobType }) => blobType === 'append') ? '' : 'All rules are for block blobs. '}`;
const typeNote = ({ rules }: Facts): string =>
	rules.some(({ blobType }) => blobType === 'append') ? 'Other rules are for block blobs. ' : '';

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Rules of the policy',
				'Rule|Blob type|Prefix|If more than|Action',
				facts.rules.map(
					(rule, at) =>
						[
							`rule${at}`,
							rule.name,
							rule.blobType === 'append' ? 'Append' : 'Block',
							rule.prefix ?? 'None',
							`${rule.days} days since ${sinceText[rule.since]}`,
							rule.action
						] as const
				)
			),
			[introduced(facts)],
			[...blobTold(facts), ageTold(facts)]
		),
	policy: (facts) =>
		pageWith(
			code(
				'Rules of the policy, shortened',
				...facts.rules.map(({ name, prefix, blobType, action, since, days: count }, at): Paragraph => [
					fact(
						`rule${at}`,
						`{"name":"${name}","filters":{"blobTypes":["${blobType}Blob"]${prefix === undefined ? '' : `,"prefixMatch":["${prefix}"]`}},"baseBlob":{"${action}":{"${conditions[since]}":${count}}}}`
					)
				])
			),
			[introduced(facts)],
			[...blobTold(facts), ageTold(facts)]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Policy for ${facts.blob.path.split('/')[1]!}` },
				[...blobTold(facts), ageTold(facts)],
				[...facts.rules.map(ruleTold), typeNote(facts)]
			),
			[introduced(facts)]
		),
	change: (facts) =>
		pageWith(
			message('Change request', { 'Requested by': facts.who, State: 'Implemented' }, [
				'Added lifecycle policy: ',
				...facts.rules.map(ruleTold),
				typeNote(facts)
			]),
			[introduced(facts), ...blobTold(facts), ageTold(facts)]
		),
	ticket: (facts) =>
		pageWith(
			message(
				'Ticket',
				{ 'Opened by': facts.who, Account: themes[facts.theme]!.account },
				[...blobTold(facts), ageTold(facts)],
				[...facts.rules.map(ruleTold), typeNote(facts)]
			),
			[introduced(facts)]
		)
};

export const lifecycleRun = family<Facts>({
	id: 'files-blobs/lifecycle-run',
	edition: 6,
	group: 'files-blobs',
	title: 'One run of a lifecycle policy',
	rule: {
		'': 'A rule acts on a blob that matches its filter and is old enough.',
		'least|several': 'If several apply, the policy takes the least expensive one.',
		'(versions|append|zones|there|warmer)( |$)': 'The blob or its account can rule an action out.'
	},
	lab: 'files-blobs/tiers-and-rules',
	sources: [sources.lifecyclePolicy],
	axes: { age: 'Age of the blob', path: 'Container of the blob', rules: 'Rules of the policy' },
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
