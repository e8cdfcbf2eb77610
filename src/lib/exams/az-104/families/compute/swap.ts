// Which values the slots of a web app have after swaps, and which settings must be deployment slot settings for it.
// Over 200 lines: the model’s two lists in words, four ways to tell, and a reason for each kind of setting.
import { swap as swapSlots, swaps, type Item, type Kind } from '#lib/azure/compute/swap.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	another,
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const settings = ['first setting', 'second setting', 'connection string'] as const;
const travelling = ['language stack', 'public certificate', 'WebJob'] as const;
const staying = [
	'custom domain',
	'managed identity',
	'virtual network integration',
	'IP restriction',
	'Always On',
	'diagnostic setting'
] as const;
type RowKind = 'content' | (typeof settings)[number] | (typeof travelling)[number] | (typeof staying)[number];
/** What a slot has: what production had at first, what the other slot had, what it was changed to, or nothing. */
type Value = 'live' | 'test' | 'next' | 'none';
interface Row {
	readonly kind: RowKind;
	/** In production, then in the other slot. */
	readonly values: readonly [Value, Value];
	readonly marked: boolean;
}
type Place = 0 | 1;
/** What a statement is about: a slot, or the slot that has a version or a domain. */
type Subject = 'production' | 'slot' | 'live version' | 'test version' | 'live domain' | 'test domain';
interface Claim {
	readonly of: Subject;
	readonly row: number;
	readonly value: Value;
}
const telling = ['table', 'commands', 'output', 'plan'] as const;
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly rows: readonly Row[];
	readonly swaps: 'once' | 'twice' | 'canceled';
	/** A setting that is changed in one slot. After the first swap where it isn’t before it. */
	readonly edit?: { readonly row: number; readonly place: Place; readonly before: boolean };
	readonly claims: readonly Claim[];
	/** What two settings must be in production in the end, where that is asked instead. */
	readonly goal: readonly { readonly row: number; readonly value: Value }[];
}

/** Names that belong together: values are those of production, of the other slot, and a later one. */
const apps = [
	{
		app: 'fares',
		slot: 'staging',
		versions: ['7.4', '7.5'],
		first: ['ROUTE_API', 'routes-live', 'routes-mock', 'routes-eu'],
		second: ['CACHE_HOST', 'cache-main', 'cache-small', 'cache-new'],
		connection: 'FaresDb',
		stacks: ['Node 20', 'Node 22']
	},
	{
		app: 'recipes',
		slot: 'preview',
		versions: ['3.0', '3.1'],
		first: ['SEARCH_INDEX', 'dishes', 'dishes-draft', 'dishes-v2'],
		second: ['MAIL_MODE', 'send', 'log', 'queue'],
		connection: 'RecipesDb',
		stacks: ['Python 3.12', 'Python 3.13']
	},
	{
		app: 'claims-api',
		slot: 'uat',
		versions: ['2025.11', '2025.12'],
		first: ['PAYOUT_URL', 'payout-prod', 'payout-sandbox', 'payout-dr'],
		second: ['LOG_LEVEL', 'warning', 'debug', 'error'],
		connection: 'ClaimsDb',
		stacks: ['.NET 8', '.NET 9']
	},
	{
		app: 'booking',
		slot: 'rc',
		versions: ['41', '42'],
		first: ['SMS_SENDER', 'sms-real', 'sms-fake', 'sms-backup'],
		second: ['THEME', 'classic', 'modern', 'winter'],
		connection: 'SeatsDb',
		stacks: ['PHP 8.2', 'PHP 8.3']
	},
	{
		app: 'lending',
		slot: 'candidate',
		versions: ['1.18', '1.19'],
		first: ['SCORE_API', 'score-live', 'score-stub', 'score-eu'],
		second: ['QUEUE_NAME', 'orders', 'orders-rc', 'orders-v2'],
		connection: 'LoansDb',
		stacks: ['Java 17', 'Java 21']
	}
] as const;
const appOf = ({ names }: Pick<Facts, 'names'>) => apps[names]!;
const isSetting = (kind: RowKind): boolean => (settings as readonly RowKind[]).includes(kind);
const kindOf = (kind: RowKind): Kind =>
	kind === 'first setting' || kind === 'second setting' ? 'app setting' : kind;
const groupOf = ({ app }: (typeof apps)[number]): string => `rg-${app}`;
const placeText = (facts: Facts, place: number): string => (place === 0 ? 'production' : appOf(facts).slot);

/** A value in words, or as a name. */
function valueText(facts: Facts, kind: RowKind, value: Value): string {
	const { app, slot, versions, first, second, stacks } = appOf(facts);
	if (value === 'none') return 'Not set';
	const at = ['live', 'test', 'next'].indexOf(value);
	return {
		content: versions,
		'first setting': first.slice(1),
		'second setting': second.slice(1),
		'connection string': [`db-${app}`, `db-${app}-${slot}`],
		'language stack': stacks,
		'public certificate': ['partner-2025.cer', 'partner-2026.cer'],
		WebJob: ['cleanup-1', 'cleanup-2'],
		'custom domain': [`${app}.example.com`, `${app}-${slot}.example.com`],
		'managed identity': [`id-${app}`, `id-${app}-test`],
		'virtual network integration': ['snet-apps', 'snet-test'],
		'IP restriction': ['any source', 'the office only'],
		'Always On': ['On', 'Off'],
		'diagnostic setting': ['log-prod', 'log-test']
	}[kind][at]!;
}
const titles: Readonly<Record<Exclude<RowKind, (typeof settings)[number]>, string>> = {
	content: 'App version',
	'language stack': 'Runtime stack',
	'public certificate': 'Public certificate',
	WebJob: 'WebJob',
	'custom domain': 'Custom domain',
	'managed identity': 'Managed identity',
	'virtual network integration': 'VNet integration',
	'IP restriction': 'Requests allowed from',
	'Always On': 'Always On',
	'diagnostic setting': 'Logs sent to'
};
function titleOf(facts: Facts, kind: RowKind): string {
	const { first, second, connection } = appOf(facts);
	if (kind === 'first setting') return first[0];
	if (kind === 'second setting') return second[0];
	return kind === 'connection string' ? connection : titles[kind];
}
/** What of a setting the slots could have from each other. */
const nounOf = (kind: RowKind): string =>
	({
		content: 'version',
		'virtual network integration': 'subnet',
		'IP restriction': 'access restriction',
		'Always On': 'Always On setting',
		'diagnostic setting': 'log workspace'
	})[kind as string] ?? kind.replace('language', 'runtime');
const domainText = (facts: Facts, of: Subject): string =>
	valueText(facts, 'custom domain', of === 'live domain' ? 'live' : 'test');
const versionText = (facts: Facts, of: Subject): string =>
	`version ${appOf(facts).versions[of === 'live version' ? 0 : 1]}`;

/** What a slot or a version does with a value. */
function predicate(facts: Facts, kind: RowKind, value: Value): string {
	const [text, title] = [valueText(facts, kind, value), titleOf(facts, kind)];
	if (value === 'none') return `has no value for ${title}`;
	return {
		content: `runs version ${text}`,
		'first setting': `uses ${text} for ${title}`,
		'second setting': `uses ${text} for ${title}`,
		'connection string': `uses ${text} for the connection string ${title}`,
		'language stack': `runs on ${text}`,
		'public certificate': `can load the certificate ${text}`,
		WebJob: `has the WebJob ${text}`,
		'custom domain': `has the custom domain ${text}`,
		'managed identity': `uses the managed identity ${text}`,
		'virtual network integration': `sends outbound traffic through ${text}`,
		'IP restriction': `accepts requests from ${text}`,
		'Always On': `runs with Always On set to ${text}`,
		'diagnostic setting': `sends its logs to ${text}`
	}[kind];
}
function claimText(facts: Facts, { of, row, value }: Claim): string {
	const { kind } = facts.rows[row]!;
	const does = predicate(facts, kind, value);
	if (kind === 'custom domain' && of.endsWith('version'))
		return `Requests to ${valueText(facts, kind, value)} are answered by ${versionText(facts, of)}.`;
	if (of.endsWith('domain'))
		return `Requests to ${domainText(facts, of)} are answered by ${does.replace('runs ', '')}.`;
	return of.endsWith('version')
		? `V${versionText(facts, of).slice(1)} ${does}.`
		: `The ${of === 'production' ? of : appOf(facts).slot} slot ${does}.`;
}

type Slots = readonly [readonly Item[], readonly Item[]];
type Exchange = (slots: Slots) => Slots;
const byModel: Exchange = ([production, slot]) => {
	const { source, target } = swapSlots(slot, production);
	return [target, source];
};
/** Returns both slots in the end. The name of an item is the number of its row. */
function after({ rows, swaps: how, edit }: Facts, exchange: Exchange = byModel): Slots {
	const itemsAt = (place: Place): readonly Item[] =>
		rows.flatMap(({ kind, values, marked }, at) =>
			values[place] === 'none'
				? []
				: [{ kind: kindOf(kind), name: String(at), value: values[place], ...(marked ? { marked } : {}) }]
		);
	const edited = (slots: Slots, now: boolean): Slots => {
		if (!now || edit === undefined) return slots;
		const { kind, marked } = rows[edit.row]!;
		const item: Item = { kind: kindOf(kind), name: String(edit.row), value: 'next', marked };
		const [production, slot] = slots.map((items, place) =>
			place === edit.place ? [...items.filter(({ name }) => name !== item.name), item] : items
		);
		return [production!, slot!];
	};
	let slots = edited([itemsAt(0), itemsAt(1)], edit?.before === true);
	if (how !== 'canceled') slots = exchange(slots);
	slots = edited(slots, edit?.before === false);
	return how === 'twice' ? exchange(slots) : slots;
}
const valueIn = (items: readonly Item[], row: number): Value =>
	(items.find(({ name }) => name === String(row))?.value ?? 'none') as Value;
/** The slot that a statement is about. */
function placeOf({ rows }: Facts, slots: Slots, of: Subject): Place {
	if (of === 'production' || of === 'slot') return of === 'production' ? 0 : 1;
	const [value, noun] = of.split(' ') as [Value, string];
	const row = rows.findIndex(({ kind }) => kind === (noun === 'version' ? 'content' : 'custom domain'));
	return valueIn(slots[0], row) === value ? 0 : 1;
}
function holds(facts: Facts, exchange?: Exchange): readonly boolean[] {
	const slots = after(facts, exchange);
	return facts.claims.map(({ of, row, value }) => valueIn(slots[placeOf(facts, slots, of)], row) === value);
}
/** The settings of a goal, by their places in it, whose mark could be changed before all else. */
const changed = ['', '0', '1', '01'] as const;
const withChanged = (facts: Facts, places: string): Facts => ({
	...facts,
	rows: facts.rows.map((row, at) =>
		places.includes(String(facts.goal.findIndex((one) => one.row === at)))
			? { ...row, marked: !row.marked }
			: row
	)
});
/** What production has of the goal in the end. */
const reached = (facts: Facts, exchange?: Exchange): readonly Value[] => {
	const [production] = after(facts, exchange);
	return facts.goal.map(({ row }) => valueIn(production, row));
};
const solutions = (facts: Facts, exchange?: Exchange): readonly string[] =>
	changed.filter((places) =>
		reached(withChanged(facts, places), exchange).every((value, at) => value === facts.goal[at]!.value)
	);
function keyBy(facts: Facts, exchange?: Exchange): Key {
	if (facts.goal.length === 0) return holds(facts, exchange).map((yes) => [yes ? 'yes' : 'no']);
	const found = solutions(facts, exchange);
	return [found.length === 1 ? found : []];
}

/** Where the subject of a statement is in the end; nothing where it is a slot. */
function whereStep(facts: Facts, of: Subject, place: Place): readonly TraceStep[] {
	const name = placeText(facts, place);
	if (of.endsWith('domain'))
		return [
			{ rule: 'domain', text: `The custom domain ${domainText(facts, of)} stays with the ${name} slot.` }
		];
	if (!of.endsWith('version')) return [];
	const version = versionText(facts, of);
	return [
		{
			rule: `version ${facts.swaps}`,
			text: {
				once: `The swap put ${version} into ${name}.`,
				twice: `The second swap put ${version} back into ${name}.`,
				canceled: `The swap was canceled, so ${version} is still in ${name}.`
			}[facts.swaps]
		}
	];
}
const stays: Readonly<Record<(typeof staying)[number], string>> = {
	'custom domain': 'A custom domain is bound to its slot.',
	'managed identity': 'A managed identity belongs to its slot and is never swapped.',
	'virtual network integration': 'VNet integration belongs to the slot, whatever app runs in it.',
	'IP restriction': 'Access restrictions belong to the slot.',
	'Always On': 'Always On is a setting of the slot. It isn’t swapped.',
	'diagnostic setting': 'Diagnostic settings stay with the slot.'
};
/** What the swaps do with a setting. */
function itemStep(facts: Facts, { kind, marked }: Row): TraceStep {
	const title = titleOf(facts, kind);
	if (!swaps({ kind: kindOf(kind), marked }))
		return isSetting(kind)
			? { rule: 'slot setting', text: `${title} is a deployment slot setting, so it isn’t swapped.` }
			: { rule: kind, text: stays[kind as (typeof staying)[number]] };
	if (kind === 'content')
		return {
			rule: `content ${facts.swaps}`,
			text: {
				once: 'The swap exchanged the two versions.',
				twice: 'Two swaps brought both versions back.',
				canceled: 'The canceled swap left both versions where they were.'
			}[facts.swaps]
		};
	const why = isSetting(kind)
		? `${title} isn’t a deployment slot setting`
		: {
				'language stack': 'The runtime stack belongs to the app',
				'public certificate': 'A public certificate belongs to the app',
				WebJob: 'A WebJob is part of the app’s content'
			}[kind as (typeof travelling)[number]];
	return {
		rule: `${isSetting(kind) ? 'setting' : kind} ${facts.swaps}`,
		text: {
			once: `${why}, so the slots exchanged it.`,
			twice: `${why}. The first swap moved it, and the second brought it back.`,
			canceled: `${why}, but the canceled swap left it where it was.`
		}[facts.swaps]
	};
}
/** What the change of a setting leads to. */
function editStep(facts: Facts, row: number): readonly TraceStep[] {
	const { edit } = facts;
	if (edit?.row !== row) return [];
	const slot = placeText(facts, edit.place);
	const set = `The value ${valueText(facts, facts.rows[row]!.kind, 'next')} was set in ${slot}`;
	const goes = swaps({ kind: 'app setting', marked: facts.rows[row]!.marked });
	const crossings =
		facts.swaps === 'canceled' ? 0 : (edit.before ? 1 : 0) + (facts.swaps === 'twice' ? 1 : 0);
	return [
		{
			rule: `change ${goes ? crossings : 'kept'}`,
			text:
				!goes || facts.swaps === 'canceled'
					? `${set} and stays there.`
					: crossings === 0
						? `${set} after the swap, so it stays there.`
						: crossings === 1
							? `${set} ${edit.before ? 'before the swap' : 'between the swaps'}, so it moved to the other slot.`
							: `${set} before both swaps, so it’s back there.`
		}
	];
}
function explainClaim(facts: Facts, slots: Slots, { of, row }: Claim): PartReasons {
	const place = placeOf(facts, slots, of);
	const { kind } = facts.rows[row]!;
	const value = valueIn(slots[place], row);
	const name = placeText(facts, place);
	const does = predicate(facts, kind, value);
	const end = of.endsWith('domain')
		? `That slot ${does}.`
		: !of.endsWith('version')
			? `In the end, ${name} ${does}.`
			: kind === 'custom domain'
				? `So ${versionText(facts, of)} answers requests to ${valueText(facts, kind, value)}.`
				: `So in ${name}, ${versionText(facts, of)} ${does}.`;
	const trace = [
		...whereStep(facts, of, place),
		itemStep(facts, facts.rows[row]!),
		...editStep(facts, row),
		{ rule: `ends ${place} ${value}`, text: end }
	];
	const because = trace.map(({ text }) => text).join(' ');
	return { options: { yes: because, no: because }, trace };
}

const end = ({ swaps: how, edit }: Facts): string =>
	how === 'once' && !edit ? 'the swap' : 'the last action';
function askChanged(facts: Facts): Asked {
	const [one, other] = facts.goal.map(({ row }) => titleOf(facts, facts.rows[row]!.kind));
	const texts = ['Neither setting', `${one!} only`, `${other!} only`, 'Both settings'];
	const wanted = facts.goal.map(({ row, value }) => predicate(facts, facts.rows[row]!.kind, value));
	return chooseOne(
		[
			`You need to ensure that after ${end(facts)}, production ${wanted.join(' and ')}. For which settings should you first select or clear the Deployment slot setting check box?`
		],
		changed.map((id, at) => ({ id, text: texts[at]! })),
		solutions(facts)[0]!
	);
}
function explainChanged(facts: Facts): PartReasons {
	const steps = (places: string): readonly TraceStep[] => {
		const then = withChanged(facts, places);
		return reached(then).map((value, at) => {
			const { row, value: wanted } = facts.goal[at]!;
			const { kind, marked } = then.rows[row]!;
			return {
				rule: `goal ${marked} ${value} ${facts.edit?.row === row}`,
				text: `${titleOf(facts, kind)} ${marked ? 'stays in its slot' : 'is swapped'}, and production ${predicate(facts, kind, value)}${value === wanted ? ', as required' : ''}.`
			};
		});
	};
	return {
		options: Object.fromEntries(
			changed.map((places) => [
				places,
				`${places === '' ? 'Unchanged' : 'So changed'}, ${steps(places)
					.map(({ text }) => text)
					.join(' ')}`
			])
		),
		trace: steps(solutions(facts)[0]!)
	};
}

const withRows = (facts: Facts, change: (row: Row) => Row): Facts => ({
	...facts,
	rows: facts.rows.map(change)
});
const question: Question<Facts> = {
	ask(facts) {
		if (facts.goal.length > 0) return askChanged(facts);
		const yes = holds(facts);
		const { swaps: how, edit, rows } = facts;
		return {
			...judge(
				'statements',
				[
					`For each of the following statements, select Yes if the statement is true after ${end(facts)}. Otherwise, select No.`
				],
				facts.claims.map((claim, at) => ({ text: claimText(facts, claim), holds: yes[at]! }))
			),
			miss: how !== 'once' || edit || rows.some(({ values }) => values.includes('none')) ? 'edge' : 'core'
		};
	},
	explain(facts) {
		if (facts.goal.length > 0) return [explainChanged(facts)];
		const slots = after(facts);
		return facts.claims.map((claim) => explainClaim(facts, slots, claim));
	},
	wrongRules: {
		'mark-ignored': {
			note: 'A deployment slot setting stays with its slot. It’s easy to think that every setting goes along with the app.',
			key: (facts) => keyBy(withRows(facts, (row) => ({ ...row, marked: false })))
		},
		'settings-stay': {
			note: 'App settings and connection strings are swapped unless they’re deployment slot settings. It’s easy to expect them to stay.',
			key: (facts) => keyBy(withRows(facts, (row) => ({ ...row, marked: isSetting(row.kind) })))
		},
		'all-moves': {
			note: 'Domains, identities, network and access settings stay with the slot. It’s easy to think that a swap exchanges everything.',
			key: (facts) => {
				const keep = (items: readonly Item[]) => items.filter(({ marked = false }) => marked);
				const go = (items: readonly Item[]) => items.filter(({ marked = false }) => !marked);
				return keyBy(facts, ([one, other]) => [
					[...keep(one), ...go(other)],
					[...keep(other), ...go(one)]
				]);
			}
		},
		'code-only': {
			note: 'The runtime stack, public certificates and WebJobs go along with the app. It’s easy to think that only its code does.',
			key: (facts) => {
				const isCode = ({ kind }: Item): boolean => kind === 'content';
				const rest = (items: readonly Item[]) => items.filter((item) => !isCode(item));
				return keyBy(facts, ([one, other]) => [
					[...rest(one), ...other.filter(isCode)],
					[...rest(other), ...one.filter(isCode)]
				]);
			}
		},
		'canceled-counts': {
			note: 'A swap with preview that is canceled changes neither slot in the end. It’s easy to count its first phase as a swap.',
			key: (facts) => keyBy(facts.swaps === 'canceled' ? { ...facts, swaps: 'once' } : facts)
		},
		'second-ignored': {
			note: 'A second swap exchanges the slots again. It’s easy to stop at the first.',
			key: (facts) => keyBy(facts.swaps === 'twice' ? { ...facts, swaps: 'once' } : facts)
		},
		'one-way': {
			note: 'A swap exchanges two slots. It’s easy to see it as a copy that leaves the source slot as it was.',
			key: (facts) => keyBy(facts, (slots) => [byModel(slots)[0], slots[1]])
		},
		'time-ignored': {
			note: 'A swap moves the values that are there at that time. It’s easy to overlook when one was changed.',
			key: (facts) =>
				keyBy(facts.edit ? { ...facts, edit: { ...facts.edit, before: !facts.edit.before } } : facts)
		}
	}
};

const to = changesOf<Facts>();
function rowChanges(facts: Facts): readonly Change<Facts>[] {
	// The options set or clear it too.
	const early = facts.goal.length > 0;
	return facts.rows.flatMap(({ kind, values: [one, other], marked }, at) => {
		const title = titleOf(facts, kind);
		const change = (axis: string, with_: Partial<Row>, text: string): Change<Facts> => ({
			fact: `row${at}`,
			axis,
			text,
			apply: (now) => ({
				...now,
				rows: withAt(now.rows, at, with_)
			})
		});
		return [
			...(isSetting(kind)
				? [
						change(
							'mark',
							{ marked: !marked },
							`${title} ${marked ? 'weren’t' : 'were'}${early && !marked ? ' already' : ''} a deployment slot setting${early && marked ? ' yet' : ''}`
						)
					]
				: []),
			change(
				'values',
				{ values: [other, one] },
				isSetting(kind) && one !== 'none' && other !== 'none'
					? `${title} had been ${valueText(facts, kind, other)} in production and ${valueText(facts, kind, one)} in ${placeText(facts, 1)}`
					: `the ${isSetting(kind) ? `values of ${title}` : `${nounOf(kind)}s of the two slots`} had been the other way around`
			)
		];
	});
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { edit, swaps: how } = facts;
	const texts = {
		once: 'the slots had been swapped only once',
		twice: 'the slots had been swapped twice',
		canceled: 'a swap with preview had been started and canceled instead'
	};
	const others = (['once', 'twice', 'canceled'] as const).filter((one) => one !== how);
	const title = edit === undefined ? '' : titleOf(facts, facts.rows[edit.row]!.kind);
	const ofRows = rowChanges(facts);
	const ofMarks = ofRows.filter(({ axis }) => axis === 'mark');
	return [
		...ofMarks,
		...others.map((one) =>
			to('swaps', one, one === 'once' && how === 'canceled' ? 'the swap had been completed' : texts[one])
		),
		...(edit === undefined
			? []
			: [
					to(
						'edit',
						{ ...edit, before: !edit.before },
						`${title} had been changed ${edit.before ? 'after' : 'before'} the ${how === 'twice' ? 'first swap' : 'swap'}`
					),
					to(
						'edit',
						{ ...edit, place: edit.place === 0 ? 1 : 0 },
						`${title} had been changed in ${placeText(facts, 1 - edit.place)} instead`
					),
					{
						fact: 'edit',
						text: `${title} hadn’t been changed`,
						apply: ({ edit: _, ...rest }: Facts): Facts => rest
					}
				]),
		// The version’s own row last: it says least of a setting.
		...ofRows.filter(({ axis, fact: row }) => axis === 'values' && row !== 'row0'),
		...ofRows.filter(({ fact: row }) => row === 'row0')
	].filter(({ apply }) => facts.goal.length === 0 || solutions(apply(facts)).length === 1);
}

/** Draws the settings of both slots. Harder ones have more, and a setting that only one slot has. */
function drawRows(random: Random, difficulty: Difficulty): readonly Row[] {
	const others = random.some([...random.some(travelling, 2), ...random.some(staying, 2)], 1);
	const chosen = difficulty === 1 ? random.some(settings, 2) : settings;
	const lone = difficulty === 3 && random.chance(0.6) ? random.pick(chosen) : undefined;
	return ['content' as const, ...chosen, ...others].map((kind): Row => ({
		kind,
		values: kind !== lone ? ['live', 'test'] : random.chance(0.5) ? ['none', 'test'] : ['live', 'none'],
		marked: isSetting(kind) && random.chance(0.5)
	}));
}
/** Draws for which settings the mark must be changed first, then the values that production has then. */
function drawGoal(random: Random, facts: Facts): Facts {
	const places = random.pick(changed);
	const { edit, rows } = facts;
	const both = [...rows.keys()].filter(
		(at) => isSetting(rows[at]!.kind) && !rows[at]!.values.includes('none')
	);
	const drawn = (): Facts => {
		const goal = random.some(both, 2).map((row) => ({ row, value: 'none' as const }));
		// What is changed in production after the swap would be there whatever is marked.
		const open: Facts = {
			...facts,
			told: random.pick(telling),
			swaps: 'once',
			goal,
			...(edit && { edit: { ...edit, place: edit.before ? edit.place : 1 } })
		};
		const values = reached(withChanged(open, places));
		return { ...open, goal: goal.map((one, at) => ({ ...one, value: values[at]! })) };
	};
	return drawUntil(drawn, ({ goal }) => edit === undefined || goal.some(({ row }) => row === edit.row));
}
/** Draws whether each statement is true first, then statements on different settings. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const rows = drawRows(random, difficulty);
	const how = difficulty === 1 ? 'once' : random.pick(['once', 'once', 'twice', 'canceled'] as const);
	const app = rows.flatMap(({ kind }, at) =>
		kind === 'first setting' || kind === 'second setting' ? [at] : []
	);
	const edits = difficulty === 3 || (difficulty === 2 && how === 'once');
	const facts: Facts = {
		names: random.below(apps.length),
		told: random.pick(telling),
		who: random.pick(people),
		rows,
		swaps: how,
		...(edits
			? {
					edit: {
						row: random.pick(app),
						place: random.chance(0.7) ? 1 : 0,
						before: random.chance(0.5)
					}
				}
			: {}),
		claims: [],
		goal: []
	};
	if (random.chance([0.5, 0.4, 0.3][difficulty - 1]!)) return drawGoal(random, facts);
	const slots = after(facts);
	const domain = rows.findIndex(({ kind }) => kind === 'custom domain');
	const domains = domain === -1 ? [] : (['live domain', 'test domain'] as const);
	const claimOf = (row: number, _: number, all: readonly number[]): Claim => {
		const { kind, values } = rows[row]!;
		// What a version runs with takes two facts: where it is, and what that slot has.
		const byVersion = kind !== 'content' && random.chance([0.3, 0.5, 0.8][difficulty - 1]!);
		const of = random.pick<Subject>(
			byVersion
				? ['live version', 'test version']
				: [
						'production',
						'slot',
						// Where the domain has its own statement, this would be the same one.
						...(kind === 'content' && !all.includes(domain) ? [...domains, ...domains] : [])
					]
		);
		const now = valueIn(slots[placeOf(facts, slots, of)], row);
		const possible = [
			...new Set<Value>([...values, ...(facts.edit?.row === row ? (['next'] as const) : []), now])
		];
		return { of, row, value: random.chance(0.5) ? now : another(random, possible, now) };
	};
	const asked = drawUntil(
		() => random.some([...rows.keys()], 3),
		(some) => facts.edit === undefined || some.includes(facts.edit.row)
	);
	return { ...facts, claims: asked.map(claimOf) };
}

/** A setting in a sentence. */
const rowTold = (facts: Facts, at: number): Piece => {
	const { kind, values, marked } = facts.rows[at]!;
	const [one, other] = values.map((value) => valueText(facts, kind, value).replace('Not set', 'not set'));
	return fact(
		`row${at}`,
		`${titleOf(facts, kind)}${marked ? ' (deployment slot setting)' : ''}: ${one!} / ${other!}. `
	);
};
const rowsTold = (facts: Facts): Paragraph => facts.rows.map((_, at) => rowTold(facts, at));
/** What is done, in order. `who`: how the sentences start. */
function actions(facts: Facts, who: 'You' | 'We'): readonly Piece[] {
	const { slot } = appOf(facts);
	const { edit, swaps: how } = facts;
	const change = (now: boolean): readonly Piece[] => {
		if (edit === undefined || edit.before !== now) return [];
		const { kind } = facts.rows[edit.row]!;
		return [
			fact(
				'edit',
				`${who} set ${titleOf(facts, kind)} in ${placeText(facts, edit.place)} to ${valueText(facts, kind, 'next')}.`
			)
		];
	};
	return [
		...change(true),
		fact(
			'swaps',
			how === 'canceled'
				? `${who} start a swap with preview from ${slot} to production and cancel it after the first phase.`
				: `${who} swap ${slot} with production.`
		),
		...change(false),
		...(how === 'twice' ? [fact('swaps', `${who} swap the two slots again.`)] : [])
	];
}
const inOrder = (facts: Facts): Paragraph =>
	actions(facts, 'You').flatMap((piece, at): Piece[] => (at === 0 ? [piece] : [' Then ', lower(piece)]));
const lower = (piece: Piece): Piece =>
	typeof piece === 'string' ? piece : { ...piece, text: piece.text[0]!.toLowerCase() + piece.text.slice(1) };

/** The Azure CLI commands that do it. */
function commands(facts: Facts): readonly Piece[] {
	const theme = appOf(facts);
	const ids = `-g ${groupOf(theme)} -n ${theme.app}`;
	const { edit, swaps: how } = facts;
	const swapped = `az webapp deployment slot swap ${ids} --slot ${theme.slot} --target-slot production`;
	const change = (now: boolean): readonly Piece[] => {
		if (edit === undefined || edit.before !== now) return [];
		const { kind } = facts.rows[edit.row]!;
		const slot = edit.place === 1 ? ` --slot ${theme.slot}` : '';
		return [
			fact(
				'edit',
				`az webapp config appsettings set ${ids}${slot} --settings ${titleOf(facts, kind)}=${valueText(facts, kind, 'next')}`
			)
		];
	};
	return [
		...change(true),
		...(how === 'canceled'
			? ['preview', 'reset'].map((action) => fact('swaps', `${swapped} --action ${action}`))
			: [fact('swaps', swapped)]),
		...change(false),
		...(how === 'twice' ? [fact('swaps', swapped)] : [])
	];
}
/** The app settings of a slot, as the Azure CLI prints them in a table. */
function listOf(facts: Facts, place: Place): readonly Piece[] {
	const rows = facts.rows.flatMap(({ kind, values, marked }, at) =>
		kindOf(kind) === 'app setting' && values[place] !== 'none'
			? [{ at, title: titleOf(facts, kind), marked, value: valueText(facts, kind, values[place]) }]
			: []
	);
	const width = Math.max(4, ...rows.map(({ title }) => title.length));
	const line = (name: string, marked: string, value: string) =>
		`${name.padEnd(width)}  ${marked.padEnd(11)}  ${value}`;
	const longest = Math.max(5, ...rows.map(({ value }) => value.length));
	return [
		line('Name', 'SlotSetting', 'Value'),
		line('-'.repeat(width), '-'.repeat(11), '-'.repeat(longest)),
		...rows.map(({ at, title, marked, value }) =>
			fact(`row${at}`, line(title, marked ? 'True' : 'False', value))
		)
	];
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table(facts) {
		const { app, slot } = appOf(facts);
		return pageWith(
			factTable(
				'Current settings of the slots',
				`Setting|production|${slot}|Deployment slot setting`,
				facts.rows.map(
					({ kind, values, marked }, at) =>
						[
							`row${at}`,
							titleOf(facts, kind),
							valueText(facts, kind, values[0]),
							valueText(facts, kind, values[1]),
							isSetting(kind) ? (marked ? 'Yes' : 'No') : '-'
						] as const
				)
			),
			[`You have an App Service web app named ${app} that has the slots in the table. `],
			inOrder(facts)
		);
	},
	commands(facts) {
		const { app, slot } = appOf(facts);
		return pageWith(
			code('Commands in the order in which they run', ...commands(facts)),
			[
				`The web app ${app} has a deployment slot named ${slot}. Before you run the commands, these are the settings of production / ${slot}. `
			],
			rowsTold(facts)
		);
	},
	output(facts) {
		const { app, slot } = appOf(facts);
		const listedIn = new Set(
			facts.rows.flatMap(({ kind }, at) => (kindOf(kind) === 'app setting' ? [at] : []))
		);
		return pageWith(
			code(
				`az webapp config appsettings list --output table: production, then ${slot}`,
				...listOf(facts, 0),
				' ',
				...listOf(facts, 1)
			),
			[
				`You list the app settings of a web app named ${app} and of its slot ${slot}. These also differ (production / ${slot}). `,
				...facts.rows.flatMap((_, at) => (listedIn.has(at) ? [] : [rowTold(facts, at)]))
			],
			inOrder(facts)
		);
	},
	plan(facts) {
		const { app, slot, versions } = appOf(facts);
		return pageWith(
			message(
				'Release plan',
				{ Owner: facts.who, App: app, Release: versions[1] },
				[`Before the release (production / ${slot}): `, ...rowsTold(facts)],
				['Actions: ', ...actions(facts, 'We').flatMap((piece, at): Piece[] => [`${at + 1}. `, piece, ' '])]
			),
			[
				`Your team releases a web app through a deployment slot named ${slot}. You review the following plan. `
			]
		);
	}
};

export const swap = family<Facts>({
	id: 'app-service/swap',
	edition: 5,
	group: 'app-service',
	title: 'Swapping slots',
	rule: 'The app and its settings are swapped. A deployment slot setting, and what belongs to the slot, stays.',
	lab: 'app-service/slots-and-swap',
	sources: [sources.deploymentSlots],
	axes: {
		mark: 'Deployment slot setting or not',
		values: 'What a slot had at first',
		swaps: 'How often the slots are swapped',
		edit: 'The change of a setting'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
