// How to bring a blob back from the Archive tier, by a copy or by its tier and how fast, and what comes of it.
// Over 200 lines: the same facts are told in five ways and asked in two, with a reason for each method and statement.
import { minimumDays, rehydrate, rehydration as documented } from '#lib/azure/storage/tier.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question, WrongRule } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	message,
	pageWith,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** What decides how the blob comes back, and what comes of it. Times are in days, but for the deadline. */
interface Archived {
	readonly archived: number;
	/** Since its content was last modified. */
	readonly modified: number;
	/** How long it must stay online. */
	readonly online: number;
	/** When a lifecycle rule archives: after the last modification, and after the last change of tier. */
	readonly rule: number | undefined;
	readonly condition: number | undefined;
	/** An early deletion fee must be avoided. */
	readonly noFee: boolean;
	/** The archived blob must stay where it is. */
	readonly keep: boolean;
	/** In hours. */
	readonly deadline: number;
	readonly by: 'copy' | 'tier';
	readonly priority: 'standard' | 'high';
}
type Statement = 'still' | 'two' | 'fee' | 'again' | 'priority';
interface Facts extends Archived {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly difficulty: Difficulty;
	/** What’s told beside, and has no effect. */
	readonly note: number;
	/** The deadline is told last. */
	readonly late: boolean;
	/** What comes of the method that is used. None where the best method is asked for. */
	readonly statements: readonly Statement[];
	/** Where it's asked whether a method meets the requirements, however much it costs. */
	readonly solutions?: readonly Method[];
}
const telling = ['table', 'output', 'email', 'request', 'finding'] as const;
/** Account, container, blob, and why it is needed. */
const themes = [
	'stcourt12|hearings|case-4471.zip|an appeal',
	'stwind07|turbines|tower-18.parquet|an insurance claim',
	'stchoir|concerts|vespers-2019.wav|a new edition',
	'stbridge3|surveys|pier-b.las|a new survey',
	'stvaccine|trials|phase2.csv|a review',
	'stnews24|footage|flood-1997.mp4|an anniversary',
	'stpayroll5|closings|year-2021.bak|an audit',
	'stzoo|genomes|lynx-07.bam|a breeding program',
	'stferry|logbooks|crossing-88.json|an inquiry',
	'stmaps44|aerials|valley-2016.tif|a flood study',
	'stbrew03|tastings|batch-512.csv|a new brew',
	'stlidar9|forests|plot-31.laz|a growth study',
	'stquake|seismics|swarm-2014.h5|a new analysis',
	'stthread2|patterns|coat-1968.ai|a new coat',
	'stpolar6|icecores|core-17.nc|a new analysis',
	'stopera9|librettos|act-3.pdf|a new production',
	'stharbor|radar|night-0412.bin|an inquiry',
	'stseed03|harvests|rye-2012.csv|a review of harvests',
	'stcabin|thermals|tunnel-6.raw|a training course',
	'stloom77|invoices|q3-2020.xml|a tax audit',
	'stbirds|calls|owl-231.flac|a new count',
	'stsatel2|passes|orbit-9021.dat|an analysis',
	'stpuppet|workshops|strings.mov|a school performance',
	'stglazes|recipes|kiln-14.json|a new series'
];
const themeOf = ({ names }: Facts) => {
	const [account, container, blob, why] = themes[names]!.split('|') as [string, string, string, string];
	return { account, container, blob, why: `The blob is needed for ${why}.` };
};
const least = minimumDays.value.archive;
const { standardHours } = documented.value;

const againBy = (one: Archived, by: Archived['by']): boolean =>
	rehydrate({
		by: by === 'copy' ? 'copy' : 'set-tier',
		priority: 'standard',
		gb: 1,
		daysSinceChange: one.modified,
		online: one.online,
		...(one.rule === undefined ? {} : { rule: one.rule }),
		...(one.condition === undefined ? {} : { condition: one.condition })
	}).archivedAgain;
const isEarly = ({ archived }: Archived): boolean => archived < least;
const isUrgent = ({ deadline }: Archived): boolean => deadline < standardHours;
type Cause = 'keep' | 'fee' | 'again';
/** What calls for a copy. */
const causes = (one: Archived): readonly Cause[] => [
	...(one.keep ? ['keep' as const] : []),
	...(one.noFee && isEarly(one) ? ['fee' as const] : []),
	...(againBy(one, 'tier') ? ['again' as const] : [])
];
const methods = ['copy standard', 'copy high', 'tier standard', 'tier high'] as const;
type Method = (typeof methods)[number];
const methodTexts: Readonly<Record<Method, string>> = {
	'copy standard': 'Copy the blob to a new blob in the Hot tier with standard priority',
	'copy high': 'Copy the blob to a new blob in the Hot tier with high priority',
	'tier standard': 'Change the tier of the existing blob to Hot with standard priority',
	'tier high': 'Change the tier of the existing blob to Hot with high priority'
};
const methodFor = (one: Archived): Method =>
	`${causes(one).length > 0 ? 'copy' : 'tier'} ${isUrgent(one) ? 'high' : 'standard'}`;
const meets = (one: Archived, method: Method): boolean =>
	(method.startsWith('copy') || causes(one).length === 0) && (method.endsWith('high') || !isUrgent(one));
const holds = (one: Archived, statement: Statement): boolean =>
	({
		still: one.by === 'copy',
		two: one.by === 'copy',
		fee: one.by === 'tier' && isEarly(one),
		again: againBy(one, one.by),
		priority: one.priority === 'standard'
	})[statement];

/**
 * Whether no two times are so near that the hour of a run decides, and whether the pages say what happens: not what the condition
 * does to a copy that the rule archives. Where the best method is asked for, a copy stays online.
 */
function isClear(facts: Facts): boolean {
	const { archived, modified, online, rule, condition, statements } = facts;
	const apart = (one: number, other: number) => Math.abs(one - other) >= 2;
	if (archived > modified) return false;
	if (rule === undefined) return condition === undefined;
	return (
		apart(modified + online, rule) &&
		apart(online, rule) &&
		(online < rule || (statements.length > 0 && condition === undefined)) &&
		(condition === undefined || apart(online, condition))
	);
}

/** Why a change of tier is followed by the lifecycle rule, or isn’t. */
function ruleCase({ rule, condition, modified, online }: Archived): readonly [rule: string, text: string] {
	if (rule === undefined) return ['no rule', 'No lifecycle rule archives blobs.'];
	const age = `A change of tier isn’t a modification. The last modification was ${modified} days ago.`;
	if (modified + online <= rule)
		return [
			'rule waits',
			`${age} Even after ${online} more days, the ${rule} days of the rule won’t be over.`
		];
	if (condition === undefined)
		return [
			modified > rule ? 'due now' : 'due later',
			modified > rule
				? `${age} The ${rule} days of the rule are over, so it archives the blob again.`
				: `${age} The ${rule} days of the rule are over before ${online} more have passed, so it archives the blob again.`
		];
	return online > condition
		? [
				'condition ends',
				`Once ${condition} days have passed since the change of tier, both conditions of the rule are met. It archives the blob within the ${online} days.`
			]
		: [
				'condition spares',
				`The rule spares the blob for ${condition} days after the change of tier, which covers all ${online}.`
			];
}
const feeCase = (one: Archived): readonly [rule: string, text: string] =>
	isEarly(one)
		? ['early', `The blob has been in Archive for ${one.archived} days, less than ${least}.`]
		: ['in time', `After ${one.archived} days in Archive, no early deletion fee applies.`];
const causeTexts: Readonly<Record<Cause, (one: Archived) => string>> = {
	keep: () => 'The existing blob must remain in Archive, and only a copy leaves it there.',
	fee: (one) => `${feeCase(one)[1]} A change of tier would cost an early deletion fee.`,
	again: (one) => `${ruleCase(one)[1]} A copy would count as modified today.`
};
/** Why a copy does what a change of tier doesn’t. */
const copyTexts: typeof causeTexts = {
	keep: () => 'Only a copy leaves the existing blob in Archive.',
	fee: (one) => `${feeCase(one)[1]} A copy leaves it there, so no early deletion fee applies.`,
	again: ({ rule }) => `A copy counts as modified today, so the rule leaves it alone for ${rule} days.`
};
/** Why nothing calls for a copy. */
const noCauses = (one: Archived): readonly string[] => [
	one.noFee || !isEarly(one) ? feeCase(one)[1] : 'No requirement rules out an early deletion fee.',
	...(one.rule === undefined ? [] : [ruleCase(one)[1]])
];
const noCause = (one: Archived): string => [...noCauses(one), 'Nothing else calls for a copy.'].join(' ');
const standardHolds = ({ deadline }: Archived): string =>
	`For a blob under 10 GB, standard priority may take up to ${standardHours} hours, and the deadline is ${deadline}.`;
const tooLong = ({ deadline }: Archived): string =>
	`It may take ${standardHours} hours, too long for a deadline of ${deadline}.`;
/** Why a method meets the requirements, or the one that it doesn’t. */
function solutionReason(one: Archived, method: Method): string {
	const [cause] = causes(one);
	if (method.startsWith('tier') && cause !== undefined) return causeTexts[cause](one);
	if (method.endsWith('standard') && isUrgent(one)) return tooLong(one);
	const why = method.startsWith('tier')
		? noCauses(one)
		: cause === undefined
			? ['A copy leaves the blob as it is.']
			: [copyTexts[cause](one)];
	return [
		...why,
		method.endsWith('high')
			? `High priority may take under an hour, and the deadline is ${one.deadline}.`
			: standardHolds(one)
	].join(' ');
}
function methodReasons(one: Archived): Readonly<Record<string, string>> {
	const right = methodFor(one);
	const [cause] = causes(one);
	const why = cause === undefined ? noCause(one) : causeTexts[cause](one);
	const hours = isUrgent(one)
		? `High priority may take under an hour, standard priority up to ${standardHours}. The deadline is ${one.deadline}.`
		: standardHolds(one);
	const otherHours = isUrgent(one)
		? tooLong(one)
		: `High priority costs more, and ${one.deadline} hours are enough without it.`;
	const reasonOf = (method: Method): string => {
		if (method === right) return `${cause === undefined ? why : copyTexts[cause](one)} ${hours}`;
		const [by, priority] = method.split(' ');
		if (right.startsWith(by!)) return otherHours;
		return right.endsWith(priority!) ? why : `${why} ${otherHours}`;
	};
	return Object.fromEntries(methods.map((method) => [method, reasonOf(method)]));
}
function statementReason(one: Archived, statement: Statement): string {
	const copied = one.by === 'copy';
	return {
		still: copied
			? 'A copy is a new blob, and its source stays in Archive.'
			: 'A change of tier brings back the blob itself. No second one is left in Archive.',
		two: copied
			? 'The copy in Hot and the source in Archive are both stored.'
			: 'A change of tier makes no second blob.',
		fee: copied
			? 'A copy leaves the blob in Archive, so nothing ends early.'
			: `${feeCase(one)[1]}${isEarly(one) ? ' A change of tier takes it out early.' : ''}`,
		again: !copied
			? ruleCase(one)[1]
			: againBy(one, 'copy')
				? `The copy counts as modified now, but the ${one.rule} days of the rule are over within those ${one.online}.`
				: `The copy counts as modified now, and the rule waits for more than ${one.rule} days.`,
		priority:
			one.priority === 'standard'
				? 'A pending rehydration can be raised from standard to high priority.'
				: 'A pending rehydration can’t be lowered from high to standard priority.'
	}[statement];
}
function statementText(facts: Facts, statement: Statement): string {
	const { blob, container } = themeOf(facts);
	return {
		still: `After the rehydration, ${blob} in ${container} is in the Archive tier.`,
		two: 'After the rehydration, you pay for the storage of two blobs.',
		fee: 'The rehydration incurs an early deletion fee.',
		again: `The lifecycle rule archives the rehydrated blob within ${facts.online} days.`,
		priority: 'While the rehydration is pending, you can change its priority.'
	}[statement];
}

function traceOf(facts: Facts): readonly TraceStep[] {
	const [fee, feeText] = feeCase(facts);
	const [rule, ruleText] = ruleCase(facts);
	const urgent = isUrgent(facts);
	return [
		...(facts.keep ? [{ rule: 'keep', text: 'The existing blob must remain in Archive.' }] : []),
		facts.noFee
			? { rule: fee, text: feeText }
			: { rule: 'any fee', text: 'No requirement rules out an early deletion fee.' },
		...(facts.difficulty > 1 ? [{ rule, text: ruleText }] : []),
		{
			rule: urgent ? 'urgent' : 'not urgent',
			text: `Standard priority may take up to ${standardHours} hours. The deadline is ${facts.deadline}.`
		}
	];
}
const question: Question<Facts> = {
	ask(facts): Asked {
		const edge = facts.condition !== undefined || ruleCase(facts)[0] === 'due later';
		const asked = facts.solutions
			? judge(
					'series',
					['You need to meet the requirements.'],
					facts.solutions.map((one) => ({
						text: `You ${methodTexts[one][0]!.toLowerCase()}${methodTexts[one].slice(1)}.`,
						holds: meets(facts, one)
					}))
				)
			: facts.statements.length === 0
				? chooseOne(
						['You need to make the data readable in the Hot tier. What should you do?'],
						optionsOf(methodTexts),
						methodFor(facts)
					)
				: judge(
						'statements',
						[yesOrNo],
						facts.statements.map((one) => ({ text: statementText(facts, one), holds: holds(facts, one) }))
					);
		return { ...asked, miss: edge ? 'edge' : 'core' };
	},
	explain(facts): readonly PartReasons[] {
		if (facts.solutions)
			return facts.solutions.map((one) => {
				const text = solutionReason(facts, one);
				return { options: { yes: text, no: text }, trace: traceOf(facts) };
			});
		if (facts.statements.length === 0) return [{ options: methodReasons(facts), trace: traceOf(facts) }];
		return facts.statements.map((one) => {
			const text = statementReason(facts, one);
			const special = {
				again: ruleCase(facts)[0],
				fee: feeCase(facts)[0],
				still: '',
				two: '',
				priority: facts.priority
			};
			return {
				options: { yes: text, no: text },
				trace: [{ rule: `${one} ${one === 'priority' ? '' : facts.by} ${special[one]}`, text }]
			};
		});
	},
	wrongRules: {
		'condition-is-nothing': believes(
			'A condition on the last change of tier spares what was rehydrated. It’s easy to look only at the last modification.',
			() => ({ condition: undefined }),
			['again']
		),
		'condition-is-for-good': believes(
			'A condition on the last change of tier delays the rule. It doesn’t end it. It’s easy to take it for an exception.',
			({ condition }) => (condition === undefined ? {} : { rule: undefined }),
			['again']
		),
		'tier-change-modifies': believes(
			'A change of tier doesn’t change when a blob was last modified. It’s easy to think that the rule counts from it.',
			() => ({ modified: 0 }),
			['again']
		),
		'always-a-fee': believes(
			`The early deletion fee is for less than ${least} days in Archive. It’s easy to expect it whenever a blob leaves.`,
			() => ({ archived: 0 }),
			['fee']
		),
		'no-fee': believes(
			'A change of tier takes a blob out of Archive, and too early it costs a fee. It’s easy to think only of deleting it.',
			() => ({ archived: least }),
			['fee']
		),
		'half-a-day': believes(
			`Standard priority may take up to ${standardHours} hours. It’s easy to count on less.`,
			({ deadline }) => (deadline > 8 ? { deadline: 24 } : {}),
			[]
		),
		'copy-moves': believes(
			'A copy leaves its source in Archive. It’s easy to think of it as a move.',
			() => ({ by: 'tier' }),
			['still', 'two', 'fee']
		),
		'copy-keeps-time': believes(
			'A copy is a new blob, last modified now. It’s easy to think that it keeps the time of its source.',
			() => ({ by: 'tier' }),
			['again']
		),
		'tier-leaves-one': believes(
			'A change of tier brings back the blob itself. It’s easy to think that one stays in Archive.',
			() => ({ by: 'copy' }),
			['still', 'two']
		),
		'priority-both-ways': believes(
			'Priority can be raised while the rehydration is pending, but not lowered. It’s easy to expect both.',
			() => ({ priority: 'standard' }),
			['priority']
		),
		'priority-fixed': believes(
			'Priority can be raised while the rehydration is pending. It’s easy to take it as fixed.',
			() => ({ priority: 'high' }),
			['priority']
		),
		'copy-first': believes(
			'Microsoft recommends a copy in most cases, but it stores the blob twice. It’s easy to copy where nothing calls for it.',
			() => ({ keep: true }),
			[]
		)
	}
};
/** A belief about the best method, and about these statements. */
function believes(
	note: string,
	see: (one: Archived) => Partial<Archived>,
	about: readonly Statement[]
): WrongRule<Facts> {
	return {
		note,
		key(facts): Key {
			const seen = { ...facts, ...see(facts) };
			if (facts.solutions) return facts.solutions.map((one) => [meets(seen, one) ? 'yes' : 'no']);
			return facts.statements.length === 0
				? [[methodFor(seen)]]
				: facts.statements.map((one) => (about.includes(one) ? [holds(seen, one) ? 'yes' : 'no'] : []));
		}
	};
}

const to = changesOf<Facts>();
/** What one fact could be otherwise, but for what it is. */
const others = <K extends keyof Archived>(
	facts: Facts,
	key: K,
	values: readonly Facts[K][],
	text: (value: Facts[K]) => string
): readonly Change<Facts>[] =>
	values.filter((value) => value !== facts[key]).map((value) => to(key, value, text(value)));
const must = (needed: boolean): string => (needed ? 'had to' : 'did not have to');
/** What isn't required isn't told. Only the last sentence says that nothing else is. */
const untold = ({ solutions }: Facts, { text, apply, ...one }: Change<Facts>, told: boolean, axis: string) =>
	told ? { text, apply, ...one } : { text, apply, axis, ...(solutions ? {} : { fact: 'limits' }) };
/** Changes of what is asked for, or of what is done. */
const requestChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.statements.length > 0
		? [
				...others(facts, 'by', ['copy', 'tier'], (by) =>
					by === 'copy' ? 'you copied the blob to a new blob' : 'you changed the tier of the blob'
				),
				...others(facts, 'priority', ['standard', 'high'], (priority) => `you used ${priority} priority`)
			]
		: [
				...others(
					facts,
					'deadline',
					[6, 12, 18, 30],
					(hours) => `the data had to be readable within ${hours} hours`
				),
				...others(
					facts,
					'noFee',
					[true, false],
					(noFee) => `an early deletion fee ${must(noFee)} be avoided`
				).map((one) => untold(facts, one, facts.noFee, 'noFee')),
				...others(
					facts,
					'keep',
					[true, false],
					(keep) => `the existing blob ${must(keep)} remain in Archive`
				).map((one) => untold(facts, one, facts.keep, 'keep')),
				...(facts.difficulty === 1
					? []
					: others(
							facts,
							'online',
							[5, 21],
							(days) => `the data had to stay online for ${days! < facts.online ? 'only ' : ''}${days} days`
						))
			];
const noCondition = 'the rule had no condition on the last change of tier';
const withRule = (days: number): string =>
	`the rule archived blobs more than ${days} days after the last modification`;
/** One change of all that stand in the way, where they are more than two. */
function severalChanges(facts: Facts): readonly Change<Facts>[] {
	const { statements, modified, online, rule, condition, by, noFee, keep } = facts;
	const all = (...several: readonly (Change<Facts> | false)[]): Change<Facts> => {
		const real = several.filter((one) => one !== false);
		return {
			text: `${real
				.slice(0, -1)
				.map(({ text }) => `${text}, `)
				.join('')}and ${real.at(-1)?.text}`,
			apply: (one) => real.reduce((now, { apply }) => apply(now), one)
		};
	};
	if (statements.length > 0)
		return [12, 45].map((days) =>
			all(
				by === 'copy' && to('by', 'tier', 'you changed the tier of the blob'),
				rule !== undefined && modified + online <= rule && to('rule', days, withRule(days)),
				condition !== undefined && online <= condition && to('condition', undefined, noCondition)
			)
		);
	return [undefined, isUrgent(facts) ? 18 : 6].map((hours) =>
		all(
			keep && to('keep', false, 'the existing blob did not have to remain in Archive'),
			noFee && isEarly(facts) && to('noFee', false, 'an early deletion fee did not have to be avoided'),
			againBy(facts, 'tier') && to('rule', modified + 60, withRule(modified + 60)),
			hours !== undefined && to('deadline', hours, `the data had to be readable within ${hours} hours`)
		)
	);
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { modified, online, difficulty } = facts;
	return [
		...requestChanges(facts),
		...others(facts, 'archived', [60, 100, 200], (days) => `the blob had been in Archive for ${days} days`),
		...(difficulty === 1
			? []
			: [
					...others(facts, 'rule', [online - 3, 45, modified + 60], (days) => withRule(days!)),
					...others(
						facts,
						'modified',
						[40, 110, 260],
						(days) => `the blob had last been modified ${days} days ago`
					)
				]),
		...(difficulty < 3
			? []
			: others(facts, 'condition', [undefined, 3, 30], (days) =>
					days === undefined
						? noCondition
						: `the rule also waited for more than ${days} days after the last change of tier`
				).map((one) => (facts.condition === undefined ? { ...one, fact: 'rule' } : one))),
		...severalChanges(facts)
	].filter(({ apply }) => isClear(apply(facts)));
}
/** How many facts decide. */
function deciding(facts: Facts): number {
	const keyOf = (one: Facts) =>
		String(
			one.solutions?.map((method) => meets(one, method)) ??
				(one.statements.length === 0
					? methodFor(one)
					: one.statements.map((statement) => holds(one, statement)))
		);
	const key = keyOf(facts);
	return new Set(
		changes(facts).flatMap(({ fact: one, apply }) =>
			one !== undefined && keyOf(apply(facts)) !== key ? [one] : []
		)
	).size;
}

/** How many facts decide, at least and at most, by difficulty. */
const bands = [
	[1, 3],
	[3, 5],
	[4, 9]
] as const;
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const method = random.pick(methods);
	const asksMethod = difficulty === 1 || random.chance(0.6);
	const statements: readonly Statement[] = asksMethod
		? []
		: [random.pick(['still', 'two', 'fee'] as const), 'again', 'priority'];
	const wanted = statements.map(() => random.chance(0.5));
	const around = {
		names: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		note: random.below(notes.length),
		late: random.chance(0.5),
		difficulty,
		statements,
		// A copy with high priority always meets them, and the other two decide the fourth.
		...(asksMethod && random.chance(0.4)
			? { solutions: random.shuffled(['copy standard', 'tier high'] as const) }
			: {})
	} as const;
	const draw = (): Facts => {
		const archived = random.pick([20, 45, 75, 110, 150, 170, 175, 185, 190, 240, 300]);
		return {
			archived,
			modified: archived + random.pick([5, 12, 30, 60]),
			online: random.pick([7, 10, 14, 20]),
			rule: difficulty === 1 ? undefined : random.pick([10, 30, 60, 90, 120, 180, 200, 250, 365]),
			condition: difficulty === 3 && random.chance(0.75) ? random.pick([5, 7, 12, 15, 30]) : undefined,
			noFee: random.chance(0.5),
			keep: random.chance(0.25),
			deadline: random.pick([3, 6, 10, 12, 14, 16, 18, 20, 24, 36]),
			by: random.pick(['copy', 'tier']),
			priority: random.pick(['standard', 'high']),
			...around
		};
	};
	const [lowest, highest] = bands[difficulty - 1]!;
	const fits = (facts: Facts): boolean => {
		const right = asksMethod
			? methodFor(facts) === method
			: statements.every((one, at) => holds(facts, one) === wanted[at]);
		if (!right || !isClear(facts)) return false;
		const count = deciding(facts);
		return count >= lowest && count <= highest;
	};
	const facts = drawUntil(draw, fits);
	// Some keys have no facts of which that many decide.
	return fits(facts) ? facts : drawFacts(random, difficulty);
}

/** What is asked for, or what is done. */
function requestTold({ statements, solutions, late, difficulty, by, priority, ...asked }: Facts): Paragraph {
	if (statements.length > 0) {
		const done =
			by === 'copy' ? 'copy the blob to a new blob in the Hot tier' : 'change the tier of the blob to Hot';
		const used = fact('priority', `${priority} priority`);
		return late
			? ['Today, you select ', used, ' and ', fact('by', done), '.']
			: ['Today, you ', fact('by', done), ' with ', used, '.'];
	}
	const times = [
		fact('deadline', `The data must be readable in the Hot tier within ${asked.deadline} hours`),
		...(difficulty === 1 ? [] : [' and ', fact('online', `stay online for ${asked.online} days`)]),
		'. '
	];
	const limits = [
		...(asked.noFee ? [fact('noFee', 'An early deletion fee must be avoided. ')] : []),
		...(asked.keep ? [fact('keep', 'The existing blob must remain in Archive. ')] : [])
	];
	return [
		...(late ? [...limits, ...times] : [...times, ...limits]),
		solutions
			? ''
			: fact(
					'limits',
					'You must avoid a second blob and high priority unless a requirement makes them necessary.'
				)
	];
}
const ruleTold = ({ rule, condition }: Facts): readonly Piece[] =>
	rule === undefined
		? []
		: [
				'A lifecycle rule moves blobs to Archive ',
				fact('rule', `more than ${rule} days after the last modification`),
				...(condition === undefined
					? []
					: [' and ', fact('condition', `more than ${condition} days after the last tier change`)]),
				'. '
			];
const blobTold = (facts: Facts): readonly Piece[] => {
	const { blob, container } = themeOf(facts);
	return [
		`The blob ${blob} in ${container} (2 GB) has been in the Archive tier `,
		fact('archived', `for ${facts.archived} days`),
		'. ',
		fact('modified', `It was last modified ${facts.modified} days ago. `)
	];
};
const notes = [
	'',
	'Soft delete is enabled. ',
	'Versioning is disabled. ',
	'The default access tier of the account is Hot. ',
	'The account uses LRS and the Hot tier by default. '
] as const;
const introduced = (facts: Facts): string => {
	const { account, container, blob, why } = themeOf(facts);
	return `You have a storage account named ${account}. Its container ${container} has ${blob} (2 GB). ${notes[facts.note]!}${why} `;
};
/** A lifecycle rule as JSON, line by line. */
const ruleLines = ({ rule, condition }: Facts): readonly (Piece | Paragraph)[] =>
	rule === undefined
		? []
		: [
				'  "lifecycle": {"tierToArchive": {',
				[
					'    ',
					fact('rule', `"daysAfterModificationGreaterThan": ${rule}`),
					condition === undefined ? '' : ','
				],
				...(condition === undefined
					? []
					: [['    ', fact('condition', `"daysAfterLastTierChangeGreaterThan": ${condition}`)]]),
				'  }}'
			];
/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(`Properties of ${themeOf(facts).blob}`, 'Property|Value', [
				['archived', 'Access tier', `Archive, for ${facts.archived} days`],
				['modified', 'Last modified', `${facts.modified} days ago`]
			]),
			[introduced(facts), ...ruleTold(facts)],
			requestTold(facts)
		),
	output: (facts) =>
		pageWith(
			code(
				'Output of an inventory script',
				'{',
				['  ', fact('archived', `"tier": "Archive", "daysInTier": ${facts.archived}`), ','],
				[
					'  ',
					fact('modified', `"daysSinceModification": ${facts.modified}`),
					facts.rule === undefined ? '' : ','
				],
				...ruleLines(facts),
				'}'
			),
			[introduced(facts)],
			requestTold(facts)
		),
	email: (facts) =>
		pageWith(
			message('Email', { From: facts.who, Subject: themeOf(facts).blob }, [
				...blobTold(facts),
				themeOf(facts).why
			]),
			[
				`You manage a storage account named ${themeOf(facts).account}. ${notes[facts.note]!}`,
				...ruleTold(facts)
			],
			requestTold(facts)
		),
	finding: (facts) =>
		pageWith(
			message('Inventory', { Account: themeOf(facts).account }, [
				...blobTold(facts),
				...ruleTold(facts),
				themeOf(facts).why
			]),
			[`You have a storage account named ${themeOf(facts).account}. ${notes[facts.note]!}`],
			requestTold(facts)
		),
	request: (facts) =>
		pageWith(
			message(
				'Change request',
				{ 'Requested by': facts.who, Reason: themeOf(facts).why },
				requestTold(facts)
			),
			[
				`You have a storage account named ${themeOf(facts).account}. ${notes[facts.note]!}`,
				...blobTold(facts),
				...ruleTold(facts)
			]
		)
};

export const rehydration = family<Facts>({
	id: 'files-blobs/rehydration',
	edition: 5,
	group: 'files-blobs',
	title: 'Back from Archive',
	rule: {
		'': 'A copy is a new blob beside the archived one. A change of tier brings back the blob itself, unmodified.',
		urgent: 'Standard priority may take up to 15 hours.'
	},
	lab: 'files-blobs/tiers-and-rules',
	sources: [sources.rehydration, sources.accessTiers, sources.lifecyclePolicy],
	axes: {
		keep: 'Whether the blob stays in Archive',
		rule: 'When the lifecycle rule archives',
		deadline: 'The deadline',
		noFee: 'The early deletion fee'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
