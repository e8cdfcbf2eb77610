// How many replicas a container app runs, and which change of its scale settings meets requirements for its peak and its rest.
// Over 200 lines: six actions, each with a reason for each requirement that it can miss, and two questions.
import {
	atRest,
	defaultLimits,
	processes,
	settled,
	type Scale,
	type ScaleRule,
	type Work
} from '#lib/azure/compute/replicas.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

type Limit = number | 'unset';
type On = Exclude<ScaleRule['on'], 'TCP'>;
/** What a requirement is about, in the order in which one that is missed is named. */
const goals = ['serve', 'limit', 'rest', 'peak'] as const;
type Goal = (typeof goals)[number];
const actions = ['zero', 'more', 'most', 'target', 'event', 'ingress'] as const;
type Action = (typeof actions)[number];
const telling = ['table', 'output', 'email', 'change'] as const;

interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly asked: 'one' | 'series';
	readonly work: Work;
	readonly minimum: Limit;
	readonly maximum: Limit;
	readonly on: On;
	readonly target: number;
	readonly ingress: boolean;
	/** The requirements of a fix: whether work must be done after a quiet time, and what must be then. */
	readonly serve: boolean;
	readonly rest: 'idle' | 'warm' | 'any';
	/** Replicas that must be warm. */
	readonly ready: number;
	/** Replicas that the load must have at least, and replicas that must not be exceeded. 0: not required. */
	readonly peak: number;
	readonly limit: number;
	/** Requests or messages at the peak. */
	readonly load: number;
	/** The number that each action sets. */
	readonly values: Readonly<Record<Action, number>>;
	readonly order: readonly number[];
}

const themes = [
	{ company: 'Alder Tickets', web: 'seat-api', worker: 'ticket-mailer', queue: 'confirmations', who: 'fans' },
	{ company: 'Tern Parcels', web: 'track-web', worker: 'label-printer', queue: 'labels', who: 'senders' },
	{ company: 'Mistral Rentals', web: 'bike-api', worker: 'invoice-worker', queue: 'rides', who: 'riders' },
	{ company: 'Nettle Foods', web: 'menu-web', worker: 'order-router', queue: 'orders', who: 'diners' },
	{ company: 'Basalt Survey', web: 'tile-server', worker: 'scan-importer', queue: 'scans', who: 'surveyors' },
	{
		company: 'Harbor Radio',
		web: 'playlist-api',
		worker: 'show-encoder',
		queue: 'recordings',
		who: 'listeners'
	},
	{
		company: 'Sorrel Clinics',
		web: 'slot-finder',
		worker: 'letter-sender',
		queue: 'letters',
		who: 'patients'
	},
	{ company: 'Ferrum Bank', web: 'quote-api', worker: 'claim-checker', queue: 'claims', who: 'clients' }
] as const;
const themeOf = ({ theme }: Pick<Facts, 'theme'>) => themes[theme]!;
const appOf = (facts: Facts): string => themeOf(facts)[facts.work === 'requests' ? 'web' : 'worker'];
const eventOf = (work: Work): On => (work === 'requests' ? 'HTTP' : 'a queue');
const minimumOf = ({ minimum }: Pick<Facts, 'minimum'>): number =>
	minimum === 'unset' ? defaultLimits.value.minimum : minimum;
const maximumOf = ({ maximum }: Pick<Facts, 'maximum'>): number =>
	maximum === 'unset' ? defaultLimits.value.maximum : maximum;
const scaleOf = (facts: Omit<Facts, 'values'>): Scale => ({
	minimum: minimumOf(facts),
	maximum: maximumOf(facts),
	rule: facts,
	ingress: facts.ingress
});
const ruleNames: Readonly<Record<On, string>> = {
	HTTP: 'an HTTP rule',
	'a queue': 'a queue rule',
	CPU: 'a CPU rule',
	memory: 'a memory rule'
};
const targetNames: Readonly<Record<On, string>> = {
	HTTP: 'concurrent requests',
	'a queue': 'message count',
	CPU: 'CPU utilization',
	memory: 'memory utilization'
};
const one = ({ work }: Facts): string => (work === 'requests' ? 'request' : 'message');
const loadText = ({ work }: Facts, load: number): string =>
	work === 'requests' ? `${load} concurrent requests` : `${load} messages in the queue`;
/** Replicas without work. */
const restOf = (facts: Facts): number => atRest(scaleOf(facts));
const measures = ({ on }: Facts): boolean => on === 'CPU' || on === 'memory';

const targets: Readonly<Record<On, readonly number[]>> = {
	HTTP: [20, 30, 40, 50, 60, 80],
	'a queue': [5, 10, 15, 20, 25, 30],
	CPU: [60, 70, 80],
	memory: [60, 70, 80]
};

const applicable = (facts: Facts, action: Action): boolean =>
	({
		zero: facts.minimum !== 0,
		more: facts.values.more > minimumOf(facts),
		most: facts.values.most !== maximumOf(facts),
		target: !measures(facts) && facts.values.target !== facts.target,
		event: facts.on !== eventOf(facts.work),
		ingress: !facts.ingress
	})[action];
function after(facts: Facts, action: Action): Facts {
	const value = facts.values[action];
	switch (action) {
		case 'zero':
		case 'more':
			return { ...facts, minimum: value };
		case 'most':
			return { ...facts, maximum: value };
		case 'target':
			return { ...facts, target: value };
		case 'event':
			return { ...facts, on: eventOf(facts.work), target: value };
		case 'ingress':
			return { ...facts, ingress: true };
	}
}
/** Whether the limit allows what else is required. */
const agree = ({ limit, peak, rest, ready }: Facts): boolean =>
	limit === 0 || limit >= Math.max(peak, rest === 'warm' ? ready : 0);
/** The requirements that the app misses. */
function missed(facts: Omit<Facts, 'values'>): readonly Goal[] {
	const { work, serve, rest, ready, peak, limit, load } = facts;
	const scale = scaleOf(facts);
	const resting = atRest(scale);
	const met: Readonly<Record<Goal, boolean>> = {
		serve: !serve || processes(scale, work),
		limit: limit === 0 || scale.maximum <= limit,
		rest: rest === 'any' || (rest === 'idle' ? resting === 0 : resting >= ready),
		peak: peak === 0 || (settled(scale, work, load) ?? 0) >= peak
	};
	return goals.filter((goal) => !met[goal]);
}
function meets(facts: Facts, action: Action): boolean {
	const changed = after(facts, action);
	return minimumOf(changed) <= maximumOf(changed) && missed(changed).length === 0;
}
const possible = (facts: Facts): readonly Action[] =>
	facts.order.map((at) => actions[at]!).filter((action) => applicable(facts, action));
/** The only action that meets all requirements. */
function rightOf(facts: Facts): Action | undefined {
	const right = possible(facts).filter((action) => meets(facts, action));
	return missed(facts).length > 0 && right.length === 1 ? right[0] : undefined;
}
function offeredOf(facts: Facts): readonly Action[] {
	const right = rightOf(facts);
	return [
		...(right === undefined ? [] : [right]),
		...possible(facts)
			.filter((action) => action !== right)
			.slice(0, 3)
	];
}
const solutionsOf = ({ order }: Facts): readonly Action[] => order.slice(0, 2).map((at) => actions[at]!);
/** No change that meets the goal leaves an app that nothing starts. */
const staysUsable = (facts: Facts): boolean =>
	possible(facts).every(
		(action) => !meets(facts, action) || processes(scaleOf(after(facts, action)), facts.work)
	);
const isAsked = (facts: Facts): boolean =>
	staysUsable(facts) && (facts.asked === 'series' || rightOf(facts) !== undefined);
const actionText = (facts: Facts, action: Action): string => {
	const value = facts.values[action];
	return {
		zero: 'Set the minimum number of replicas to 0.',
		more: `Set the minimum number of replicas to ${value}.`,
		most: `Set the maximum number of replicas to ${value}.`,
		target: `Set the ${targetNames[facts.on]} of the rule to ${value}.`,
		event: `Replace the rule with ${facts.work === 'requests' ? 'an HTTP rule' : 'a queue rule'} for ${value} ${facts.work}.`,
		ingress: 'Enable ingress for the container app.'
	}[action];
};

/** Replicas that a rule for that number asks for at the peak. */
const wanted = ({ load }: Facts, target: number): number => Math.ceil(load / target);
/** What the app makes of that. */
function capped(facts: Facts, target: number): string {
	const [most, asked] = [maximumOf(facts), wanted(facts, target)];
	return `the rule asks for ${counted(asked, 'replica')}${asked > most ? `, but the maximum ${facts.maximum === 'unset' ? 'is 10 where it isn’t set' : `is ${most}`}` : ''}.`;
}
/** What runs at the peak, where that’s asked. */
const peakText = (facts: Facts): string =>
	facts.peak > 0 ? ` For ${loadText(facts, facts.load)}, ${capped(facts, facts.target)}` : '';

/** Why an action leaves a requirement unmet. */
const misses: Readonly<Record<Action, Readonly<Record<Goal, (facts: Facts) => string>>>> = {
	zero: {
		serve: (f) =>
			f.work === 'requests'
				? 'Without ingress, no request reaches the app, however many replicas run.'
				: `With no replica at rest, nothing reads the queue, and ${ruleNames[f.on]} doesn’t notice a message.`,
		limit: (f) => `The minimum doesn’t cap the app. Up to ${maximumOf(f)} replicas can still run.`,
		rest: (f) =>
			f.rest === 'warm'
				? `Nothing would keep ${counted(f.ready, 'replica')} ready for the first ${one(f)}.`
				: `${capital(ruleNames[f.on])} keeps one replica, even with a minimum of 0.`,
		peak: (f) =>
			minimumOf(f) === 0
				? 'The minimum is already 0, so nothing changes.'
				: 'A lower minimum adds nothing when the load is high.'
	},
	more: {
		serve: () => 'More replicas would run, and still no request would reach them without ingress.',
		limit: (f) => `Raising the minimum doesn’t lower the maximum of ${maximumOf(f)}.`,
		rest: (f) => `${counted(f.values.more, 'replica')} would run, and be charged, with nothing to do.`,
		peak: (f) => `A minimum of ${f.values.more} is too few for the peak.`
	},
	most: {
		serve: (f) =>
			f.work === 'requests'
				? 'How far the app may scale doesn’t matter while ingress is disabled.'
				: `The maximum starts nothing: with 0 replicas, a message goes unnoticed by ${ruleNames[f.on]}.`,
		limit: (f) => `A maximum of ${f.values.most} allows more replicas than may run.`,
		rest: (f) =>
			f.rest === 'warm'
				? `The maximum matters under load. At rest, ${f.ready} must run, and ${restOf(f)} would.`
				: measures(f)
					? `It caps the app, but with ${ruleNames[f.on]} one replica always stays.`
					: `A maximum doesn’t remove what the minimum of ${minimumOf(f)} keeps running.`,
		peak: (f) =>
			f.on !== eventOf(f.work)
				? `${capital(ruleNames[f.on])} doesn’t count ${f.work}, so the app doesn’t use a higher maximum.`
				: f.values.most < f.peak
					? `A maximum of ${f.values.most} doesn’t leave room for the peak.`
					: `For ${loadText(f, f.load)}, the rule asks for ${counted(wanted(f, f.target), 'replica')} only.`
	},
	target: {
		serve: (f) =>
			f.work === 'requests'
				? 'The rule counts nothing as long as ingress is disabled.'
				: `The number doesn’t matter: ${ruleNames[f.on]} doesn’t look at the queue.`,
		limit: () => 'The target decides how soon replicas are added. It doesn’t cap them.',
		rest: (f) =>
			f.rest === 'warm'
				? `With nothing to count, the app goes down to ${restOf(f)}, whatever the target.`
				: `At rest, the target doesn’t count. The minimum keeps ${counted(minimumOf(f), 'replica')}.`,
		peak: (f) =>
			f.on === eventOf(f.work)
				? `At ${f.values.target}, ${capped(f, f.values.target)}`
				: `${capital(ruleNames[f.on])} doesn’t count ${f.work}, whatever its number.`
	},
	event: {
		serve: () => 'An HTTP rule can’t count requests that don’t get in: ingress is disabled.',
		limit: (f) => `Another rule leaves the maximum at ${maximumOf(f)}.`,
		rest: (f) =>
			f.rest === 'warm'
				? `${f.work === 'requests' ? 'An HTTP rule' : 'A queue rule'} doesn’t raise the minimum of ${minimumOf(f)}, and ${counted(f.ready, 'replica')} must be ready.`
				: `The new rule could rest at 0, but the minimum of ${minimumOf(f)} still applies.`,
		peak: (f) => `At ${f.values.event}, ${capped(f, f.values.event)}`
	},
	ingress: {
		serve: (f) =>
			`Messages don’t come through ingress. ${capital(ruleNames[f.on])} still doesn’t notice them.`,
		limit: (f) => `With ingress, the app can still run ${maximumOf(f)} replicas.`,
		rest: (f) =>
			f.rest === 'warm'
				? `Ingress starts nothing in advance. ${f.ready} must run at rest, and ${restOf(f)} would.`
				: 'Ingress has no part in what runs at rest.',
		peak: (f) =>
			f.work === 'messages'
				? 'Messages don’t come through ingress, so they don’t get more replicas from it.'
				: 'Requests would get in, but too few replicas would run.'
	}
};
/** Why the right action meets what was missed. */
const fixes: Readonly<Record<Action, (facts: Facts) => string>> = {
	zero: (f) =>
		`Only the minimum keeps ${counted(minimumOf(f), 'replica')} at rest. With 0 and ${ruleNames[f.on]}, none runs and no usage is charged.${peakText(f)}`,
	more: (f) =>
		f.peak > minimumOf(f) && missed(f).includes('peak')
			? `A minimum applies at the peak too: ${f.values.more} replicas run all the time.`
			: f.serve && f.rest === 'any'
				? `A minimum of ${f.values.more} keeps the app running, so it reads the queue without being started.`
				: `A minimum of ${f.values.more} keeps ${counted(f.values.more, 'replica')} ready while nothing arrives.`,
	most: (f) =>
		missed(f).includes('limit')
			? `The maximum applies whatever the rule asks for, so no more than ${f.values.most} replicas run.${f.rest === 'warm' && measures(f) && minimumOf(f) === 0 ? ` ${capital(ruleNames[f.on])} keeps 1 running.` : ''}`
			: `For ${loadText(f, f.load)}, the rule asks for ${wanted(f, f.target)} replicas. Only the maximum of ${maximumOf(f)} stops it.`,
	target: (f) =>
		`${f.load} divided by ${f.values.target}, rounded up, gives ${wanted(f, f.values.target)} replicas, and the maximum of ${maximumOf(f)} allows them.`,
	event: (f) =>
		missed(f).includes('peak')
			? `The queue rule counts messages: ${f.load} divided by ${f.values.event}, rounded up, gives ${wanted(f, f.values.event)} replicas.`
			: `A rule that counts ${f.work} lets the app rest at 0 and starts it for the next ${one(f)}. ${measures(f) ? `${capital(ruleNames[f.on])} keeps one replica to measure.` : `${capital(ruleNames[f.on])} doesn’t see messages.`}`,
	ingress: (f) =>
		`Requests come through ingress, and it’s disabled. ${measures(f) ? `The ${f.on} rule already keeps one replica running.` : f.peak > 0 ? `Once they get in:${peakText(f)}` : 'Once they get in, the HTTP rule counts them.'}`
};
function whyMissed(facts: Facts, action: Action): string {
	const changed = after(facts, action);
	if (minimumOf(changed) > maximumOf(changed))
		return action === 'most'
			? `The maximum can’t be below the minimum of ${minimumOf(changed)}.`
			: `The minimum can’t be above the maximum of ${maximumOf(changed)}.`;
	const goals = missed(changed);
	return misses[action][goals.find((one) => one === 'peak' && action === 'target') ?? goals[0]!](facts);
}
const openStep = (facts: Facts): TraceStep => ({
	rule: `missed ${missed(facts).join(' ')} ${facts.on}${[facts.minimum, facts.maximum].includes('unset') ? ' unset' : ''}`,
	text: `As it is, the app misses ${counted(missed(facts).length, 'requirement')}.`
});
const stepOf = (facts: Facts, action: Action): TraceStep => {
	const right = meets(facts, action);
	return {
		rule: `${action} ${right ? 'meets all' : (missed(after(facts, action))[0] ?? 'limits')}`,
		text: `${actionText(facts, action)} ${right ? fixes[action](facts) : whyMissed(facts, action)}`
	};
};
const requirementWords = ({ serve, rest, peak, limit }: Facts): string =>
	[serve, rest !== 'any', peak > 0, limit > 0].filter(Boolean).length > 1
		? 'all requirements'
		: 'the requirement';
const missOf = (facts: Facts) => (facts.on === eventOf(facts.work) ? 'core' : 'edge');
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
/** What a belief makes of a question: an action where it’s offered, or a part of a series. */
const believed = (facts: Facts, action: Action, when: boolean): Key =>
	!when
		? []
		: facts.asked === 'one'
			? [[action]]
			: solutionsOf(facts).map((one) => (one === action ? ['yes'] : []));
const failsPeak = (facts: Facts, action: Action): boolean =>
	facts.on === eventOf(facts.work) && missed(after(facts, action)).includes('peak');
const oneAnswer: Question<Facts> = {
	ask: (facts) => ({
		...chooseOne(
			[`You need to meet ${requirementWords(facts)} with one change. What should you do?`],
			offeredOf(facts).map((action) => ({ id: action, text: actionText(facts, action) })),
			rightOf(facts) ?? ''
		),
		miss: missOf(facts)
	}),
	explain(facts) {
		const offered = offeredOf(facts);
		return [
			{
				options: Object.fromEntries(
					offered.map((action) => [
						action,
						meets(facts, action) ? fixes[action](facts) : whyMissed(facts, action)
					])
				),
				trace: [
					openStep(facts),
					...actions.filter((action) => offered.includes(action)).map((action) => stepOf(facts, action))
				]
			}
		];
	},
	wrongRules: {
		'cpu-rests': {
			note: 'CPU and memory rules keep one replica, to have something to measure. It’s easy to expect 0 of every rule.',
			key: (facts) => believed(facts, 'zero', measures(facts) && facts.rest === 'idle')
		},
		'maximum-adds': {
			note: 'The maximum allows replicas, and the rule asks for them. It’s easy to raise the maximum to get more.',
			key: (facts) =>
				believed(facts, 'most', failsPeak(facts, 'most') && facts.values.most > maximumOf(facts))
		},
		'target-is-enough': {
			note: 'What the rule asks for ends at the maximum. It’s easy to look at the rule only.',
			key: (facts) => believed(facts, 'target', failsPeak(facts, 'target'))
		},
		'minimum-is-safe': {
			note: 'A rule for requests or events starts an app at 0 replicas. It’s easy to think that it needs a replica to wake up.',
			key: (facts) =>
				believed(
					facts,
					'more',
					facts.serve &&
						facts.rest !== 'warm' &&
						facts.work === 'messages' &&
						facts.peak === 0 &&
						minimumOf(facts) === 0
				)
		},
		'ingress-wakes': {
			note: 'Ingress is for requests. It’s easy to think that every app needs it to start.',
			key: (facts) => believed(facts, 'ingress', facts.serve && facts.work === 'messages')
		},
		'maximum-saves': {
			note: 'The maximum limits the app under load. It’s easy to lower it to save money at rest.',
			key: (facts) =>
				believed(
					facts,
					'most',
					facts.rest === 'idle' && missed(facts).includes('rest') && facts.values.most < maximumOf(facts)
				)
		},
		'event-rests': {
			note: 'A rule that can rest at 0 does so only with a minimum of 0. It’s easy to change the rule and leave the minimum.',
			key: (facts) => believed(facts, 'event', facts.rest === 'idle' && minimumOf(facts) > 0)
		}
	}
};

/** Two solutions to one goal, each of which meets it or doesn’t. */
const series: Question<Facts> = {
	ask: (facts) => ({
		...judge(
			'series',
			[`You need to meet ${requirementWords(facts)}.`],
			solutionsOf(facts).map((action) => ({
				text: `Solution: You ${lowered(actionText(facts, action))}`,
				holds: meets(facts, action)
			}))
		),
		miss: missOf(facts)
	}),
	explain: (facts) =>
		solutionsOf(facts).map((action) => {
			const right = meets(facts, action);
			const because = right ? fixes[action](facts) : whyMissed(facts, action);
			return {
				options: { yes: because, no: because },
				trace: [openStep(facts), stepOf(facts, action)]
			};
		}),
	wrongRules: {}
};

const to = changesOf<Facts>();
/** The settings as they could be. */
function settingChanges(facts: Facts): readonly Change<Facts>[] {
	const { work, on, target, peak, limit } = facts;
	const [minimum, maximum] = [minimumOf(facts), maximumOf(facts)];
	const rules = peak === 0 ? [eventOf(work), 'CPU' as const] : [eventOf(work)];
	return [
		...rules
			.filter((other) => other !== on)
			// Its number too: a solution may set that.
			.map((other) =>
				to(
					'on',
					other,
					other === 'CPU' ? 'the app had a CPU rule' : `the rule and its number were for ${work}`
				)
			),
		...[0, 1, 2, 3, peak, limit]
			.filter((count, at) => count !== minimum && count <= maximum && (at < 4 || count > 3))
			.map((count) => to('minimum', count, `the minimum were ${count}`)),
		...[peak, limit, peak - 2, peak + 4, facts.values.most, facts.values.more]
			.filter((count) => count > 2 && count !== maximum && count >= minimum)
			.map((count) => to('maximum', count, `the maximum were ${count}`)),
		...(peak > 0 && !measures(facts)
			? [Math.ceil(target / 2), 2 * target].map((one) =>
					to('target', one, `the rule were for ${one} ${on === 'HTTP' ? 'requests' : 'messages'}`)
				)
			: []),
		to('ingress', !facts.ingress, `ingress were ${facts.ingress ? 'disabled' : 'enabled'}`)
	];
}
/** The requirements as they could be. */
function goalChanges(facts: Facts): readonly Change<Facts>[] {
	const { rest, ready, peak, limit, load, target } = facts;
	const least = [Math.ceil(load / target), maximumOf(facts) + 2].filter((one) => peak > 0 && one !== peak);
	return [
		...(rest === 'any'
			? []
			: [
					rest === 'idle'
						? to('rest', 'warm', `the requirement at rest were ${counted(ready, 'running replica')}`)
						: to('rest', 'idle', 'the requirement at rest were no charges')
				]),
		...least.map((one) => to('peak', one, `the peak needed ${counted(one, 'replica')}`)),
		...[maximumOf(facts), limit + 2]
			.filter((one) => limit > 0 && one !== limit)
			.map((one) => to('limit', one, `up to ${one} replicas could run`))
	];
}
/** For each action, facts of which it is the answer, where no two changes lead there. */
const severalChanges = (facts: Facts): readonly Change<Facts>[] => {
	const { more, most, target } = facts.values;
	const [minimum, maximum] = [minimumOf(facts), maximumOf(facts)];
	const work: Work = facts.on === 'HTTP' ? 'requests' : 'messages';
	const peak = Math.min(4, maximum);
	const load = peak * target;
	const on = measures(facts) ? eventOf(facts.work) : facts.on;
	const cases: readonly (readonly [string, Partial<Facts>])[] = [
		['no charges at rest', { rest: 'idle', on, minimum: minimum || 2 }],
		[
			`${more} running at rest`,
			{
				rest: 'warm',
				ready: more,
				on,
				minimum: minimum < more ? minimum : 0,
				maximum: Math.max(more, maximum)
			}
		],
		[
			`a limit of ${most}`,
			{ limit: most, minimum: minimum > most ? 0 : minimum, maximum: most < maximum ? maximum : most + 5 }
		],
		[
			`${peak} replicas for ${load} ${work} and none at rest`,
			{
				work,
				on: eventOf(work),
				peak,
				load,
				rest: 'idle',
				minimum: 0,
				ingress: work === 'requests' || facts.ingress,
				target: facts.asked === 'one' && load > (peak - 1) * facts.target ? 2 * target : facts.target
			}
		],
		['no charges at rest', { rest: 'idle', minimum: 0, on: measures(facts) ? facts.on : 'CPU' }],
		['that requests get an answer', { work: 'requests', on: 'HTTP', serve: true, ingress: false }]
	];
	return cases.map(([goal, as]) => {
		const then = { ...facts, ...as };
		const set = [
			...(then.on === facts.on ? [] : [ruleNames[then.on]]),
			...(then.target === facts.target ? [] : [`target ${then.target}`]),
			...(minimumOf(then) === minimum ? [] : [`a minimum of ${minimumOf(then)}`]),
			...(maximumOf(then) === maximum ? [] : [`a maximum of ${maximumOf(then)}`]),
			...(then.ingress === facts.ingress ? [] : [`ingress ${then.ingress ? 'enabled' : 'disabled'}`])
		];
		return {
			text: `the only requirement were ${goal}${set.length > 0 ? `, with ${listed(set)}` : ''}`,
			apply: (one) => ({ ...one, serve: false, rest: 'any', peak: 0, limit: 0, load: 0, ...as })
		};
	});
};
const varies = (facts: Facts): boolean => missed(facts).length > 0 && isAsked(facts);
const axisOf: Readonly<Record<string, string>> = { rest: 'required', limit: 'required', peak: 'peak' };
/** One fact each, where no requirement contradicts another. */
const singleChanges = (facts: Facts): readonly Change<Facts>[] =>
	[...settingChanges(facts), ...goalChanges(facts)].filter(({ apply }) => agree(apply(facts)));
/** Those that leave nothing to ask decide too, but can’t be varied. */
const changes = (facts: Facts): readonly Change<Facts>[] => [
	...singleChanges(facts).map((change) => ({
		...change,
		axis: varies(change.apply(facts)) ? (axisOf[change.fact!] ?? 'setting') : 'unasked'
	})),
	...severalChanges(facts)
];

/** The requirements that an action is for. A target, and a minimum for a peak, are the only answer where two of them meet. */
const mains: Readonly<Record<Action, readonly (readonly Goal[])[]>> = {
	zero: [['rest']],
	more: [['rest'], ['serve'], ['peak', 'rest'], ['peak', 'rest']],
	most: [['peak'], ['limit']],
	target: [['peak', 'rest']],
	event: [['rest'], ['serve']],
	ingress: [['serve']]
};
/** The easy ones have one requirement only. */
const weights: readonly Action[] = ['zero', 'more', 'more', 'most', 'most', 'event', 'ingress'];
/** The numbers that actions set: what a requirement asks for, or another that’s as plausible. `each`: the load of a replica at the peak. */
function valuesFor(facts: Omit<Facts, 'values'>, each: number, spare: number): Facts['values'] {
	const { peak, limit, rest, ready, target, on } = facts;
	const [minimum, maximum, others] = [minimumOf(facts), maximumOf(facts), targets[on]];
	const short = missed(facts).includes('peak');
	return {
		zero: 0,
		more:
			rest === 'warm' && minimum < ready && !short
				? ready + (spare % 2)
				: peak > minimum
					? peak
					: Math.max(minimum, spare % 3) + 1,
		most:
			limit > 0 && limit < maximum
				? Math.max(limit - (spare % 3), minimum, peak, ready)
				: peak > maximum
					? peak
					: spare,
		target: peak > 0 ? each : others[(others.indexOf(target) + spare) % 3]!,
		event: peak > 0 ? each : 5 * spare,
		ingress: 0
	};
}
/** Draws settings and requirements of which an action is probably the answer. */
function drawFix(
	random: Random,
	difficulty: Difficulty,
	key: Action,
	told: Pick<Facts, 'theme' | 'told' | 'who' | 'asked'>
): Facts {
	const work: Work =
		key === 'ingress' || random.chance(key === 'target' ? 0.65 : 0.45) ? 'requests' : 'messages';
	const others: readonly On[] = [
		...(key === 'zero' ? [] : (['CPU', 'memory'] as const)),
		...(work === 'messages' ? (['HTTP', 'HTTP'] as const) : [])
	];
	const foreign =
		key === 'event' ||
		(key !== 'target' && others.length > 0 && random.chance(told.asked === 'one' ? 0.6 : 0.4));
	const on = foreign ? random.pick(others) : eventOf(work);
	const main = random.pick(mains[key].filter(({ length }) => length <= difficulty));
	const further = goals.filter((goal) => !main.includes(goal));
	const all = [...main, ...random.some(further, difficulty - main.length)];
	const peak = all.includes('peak') ? random.pick([4, 6, 8, 9, 12]) : 0;
	const each = random.pick(targets[eventOf(work)]);
	const drawn = {
		work,
		on,
		minimum: key === 'zero' ? random.pick([1, 2, 3]) : random.pick<Limit>(['unset', 0, 0, 1, 2]),
		maximum: random.pick<Limit>(['unset', 4, 5, 6, 8, 10, 12, 15, 20]),
		target: random.pick(targets[on]),
		ingress:
			key !== 'ingress' &&
			random.chance(work === 'messages' ? 0.75 : peak > 0 || all.includes('serve') ? 1 : 0.5),
		serve: all.includes('serve'),
		rest: !all.includes('rest')
			? 'any'
			: key === 'more' || (['most', 'ingress'].includes(key) && random.chance(0.5))
				? 'warm'
				: 'idle',
		peak,
		limit: all.includes('limit') ? random.pick([3, 4, 5, 6, 8, 10, 12]) : 0,
		load: peak * each - random.below(Math.ceil(each / 2)) * Math.min(peak, 1),
		ready: random.pick([1, 1, 2, 3]),
		order: random.shuffled([0, 1, 2, 3, 4, 5]),
		...told
	} as const;
	return { values: valuesFor(drawn, each, random.pick([3, 4, 5, 6, 8, 10, 12])), ...drawn };
}
/** Puts the two solutions of a series first: that one and another, which meets the goal or doesn’t, where there is such. */
function solutionsFirst(random: Random, facts: Facts, one: Action, other: boolean): Facts {
	const second = possible(facts).filter((action) => action !== one && meets(facts, action) === other);
	const first = random.shuffled([one, ...second.slice(0, 1)]);
	const rest = actions.filter((action) => !first.includes(action));
	return { ...facts, order: [...first, ...rest].map((action) => actions.indexOf(action)) };
}
/** Whether a single fact turns one of the two solutions. */
function turns(facts: Facts): boolean {
	const fit = (one: Facts): string => String(solutionsOf(one).map((action) => meets(one, action)));
	const now = fit(facts);
	return singleChanges(facts).some(({ apply }) => {
		const then = apply(facts);
		return missed(then).length > 0 && fit(then) !== now;
	});
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const asked = random.chance(0.5) ? 'one' : 'series';
	const right = random.pick([0, 1, 1, 2]);
	const told = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		asked
	} as const;
	const pick = (): Action => random.pick(difficulty === 1 ? weights : [...weights, 'target', 'target']);
	// Two meet the goal only where a minimum does at the peak what another rule or target would.
	const both = asked === 'series' && right === 2;
	const action = both ? 'more' : pick();
	// A maximum and ingress would seldom be right in a series, another rule mostly. Alone, no change would turn ingress.
	const holds =
		both ||
		(right === 1 &&
			(action === 'most' ||
				(action === 'ingress' ? difficulty > 1 : random.chance(action === 'event' ? 0.25 : 0.5))));
	return drawUntil(
		() =>
			asked === 'one'
				? drawFix(random, difficulty, action, told)
				: solutionsFirst(
						random,
						drawFix(random, difficulty, both ? 'most' : holds ? action : pick(), told),
						action,
						right > (holds ? 1 : 0)
					),
		(facts) =>
			!(facts.peak > 0 && measures(facts)) &&
			minimumOf(facts) <= maximumOf(facts) &&
			agree(facts) &&
			missed(facts).length > 0 &&
			(asked === 'one'
				? meets(facts, action) && isAsked(facts) && offeredOf(facts).length === 4
				: missed(facts).length < 3 &&
					solutionsOf(facts).every((one) => applicable(facts, one)) &&
					solutionsOf(facts).filter((one) => meets(facts, one)).length === right &&
					isAsked(facts) &&
					turns(facts))
	);
}

/** The settings, one fact each, in the portal’s words. */
const settings = (facts: Facts): readonly (readonly [id: string, title: string, value: string])[] => {
	const { minimum, maximum, on, target, ingress } = facts;
	return [
		['minimum', 'Min replicas', minimum === 'unset' ? 'Not set' : `${minimum}`],
		['maximum', 'Max replicas', maximum === 'unset' ? 'Not set' : `${maximum}`],
		[
			'on',
			'Scale rule',
			{ HTTP: 'HTTP scaling', 'a queue': 'Custom (azure-servicebus)', CPU: 'CPU', memory: 'Memory' }[on]
		],
		[
			'target',
			{ HTTP: 'Concurrent requests', 'a queue': 'Message count', CPU: 'Utilization', memory: 'Utilization' }[
				on
			],
			`${target}${measures(facts) ? '%' : ''}`
		],
		['ingress', 'Ingress', ingress ? 'Enabled' : 'Disabled']
	];
};
const settingsTold = (facts: Facts): readonly Piece[] =>
	settings(facts).map(([id, title, value]) =>
		fact(
			id,
			{
				on: `The scale rule is ${value}, `,
				target: `with ${lowered(title)} set to ${value}. `,
				minimum: `${title} is ${lowered(value)}, `
			}[id] ?? `${title} is ${lowered(value)}. `
		)
	);

/** What is required, as a list says it or as someone writes it. */
function goalText(facts: Facts, goal: Goal): string {
	const { work, peak, limit, rest, ready, told } = facts;
	const { who } = themeOf(facts);
	const written = told === 'email';
	const running = counted(ready, 'replica');
	switch (goal) {
		case 'serve':
			if (work === 'requests')
				return written
					? `Our ${who} must get an answer day and night.`
					: `The app must answer requests from ${who} at any time.`;
			return written
				? 'The first message after a weekend must be processed like any other.'
				: 'A message must be processed even if it is the first one for hours.';
		case 'peak':
			return written
				? `We need at least ${peak} replicas when there are`
				: `At least ${peak} replicas must run when there are`;
		case 'rest':
			if (rest === 'idle')
				return written
					? 'We must not pay for usage while there is nothing to do.'
					: 'There must be no usage charges while there is nothing to process.';
			return written
				? `We need ${running} that already ${ready === 1 ? 'runs' : 'run'} when the first ${one(facts)} of the day arrives.`
				: `At least ${running} must already be running when the first ${one(facts)} after a quiet time arrives.`;
		case 'limit':
			return written
				? `Our database allows connections of ${limit} replicas, so no more must run.`
				: `The number of replicas must not exceed ${limit}.`;
	}
}
/** The requirements, one fact each. */
function linePieces(facts: Facts): readonly Piece[] {
	const { serve, rest, peak, limit, load } = facts;
	const required = { serve, peak: peak > 0, rest: rest !== 'any', limit: limit > 0 };
	return (['serve', 'peak', 'rest', 'limit'] as const)
		.filter((goal) => required[goal])
		.flatMap((goal) => [
			fact(goal, `${goalText(facts, goal)} `),
			...(goal === 'peak' ? [fact('load', `${loadText(facts, load)}. `)] : [])
		]);
}
const intro = (facts: Facts): string =>
	`${themeOf(facts).company} has an Azure container app named ${appOf(facts)} that ${facts.work === 'requests' ? `is designed to answer requests from ${themeOf(facts).who}` : `processes messages from the Service Bus queue ${themeOf(facts).queue}`}. `;
/** The scale rule as the Azure CLI prints it. */
function ruleTold(facts: Facts): readonly Piece[] {
	const { on, target } = facts;
	if (on === 'HTTP')
		return [
			fact('on', '"http": { "metadata": { "concurrentRequests": '),
			fact('target', `"${target}"`),
			' } }'
		];
	const type = { 'a queue': 'azure-servicebus', CPU: 'cpu', memory: 'memory' }[on];
	return [
		fact('on', `"custom": { "type": "${type}", `),
		...(on === 'a queue'
			? [
					`"metadata": { "queueName": "${themeOf(facts).queue}", `,
					fact('target', `"messageCount": "${target}"`)
				]
			: ['"metadata": { "type": "Utilization", ', fact('target', `"value": "${target}"`)]),
		' } }'
	];
}
/** What isn’t in the output because it isn’t set. */
const unsetTold = ({ minimum, maximum }: Facts): readonly Piece[] => [
	...(minimum === 'unset' ? [fact('minimum', 'A minimum number of replicas was not set. ')] : []),
	...(maximum === 'unset' ? [fact('maximum', 'A maximum number of replicas was not set. ')] : [])
];

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				`Settings of ${appOf(facts)}`,
				'Setting|Value',
				settings(facts).map(([id, title, value]) => [id, title, value])
			),
			[intro(facts)],
			linePieces(facts)
		),
	output: (facts) =>
		pageWith(
			code(
				'Output of az containerapp show --query properties.template.scale, shortened',
				'{',
				...(['maximum', 'minimum'] as const)
					.filter((id) => facts[id] !== 'unset')
					.map((id) => fact(id, `  "${id.slice(0, 3)}Replicas": ${facts[id]},`)),
				'  "rules": [',
				['    { "name": "rule-1", ', ...ruleTold(facts), ' }'],
				'  ]',
				'}'
			),
			[
				intro(facts),
				...unsetTold(facts),
				fact('ingress', `Ingress is ${facts.ingress ? 'enabled' : 'disabled'}. `)
			],
			linePieces(facts)
		),
	email: (facts) =>
		pageWith(message('Email', { From: facts.who, Subject: appOf(facts) }, linePieces(facts)), [
			intro(facts),
			...settingsTold(facts)
		]),
	change: (facts) =>
		pageWith(
			message(
				'Ticket',
				{ 'Opened by': facts.who, Resource: appOf(facts) },
				settingsTold(facts),
				linePieces(facts)
			),
			[intro(facts)]
		)
};

const of = (facts: Facts): Question<Facts> => (facts.asked === 'one' ? oneAnswer : series);
export const replicas = family<Facts>({
	id: 'containers/replicas',
	edition: 9,
	group: 'containers',
	title: 'Replicas of a container app',
	rule: {
		'^missed.*(peak|limit)':
			'A rule asks for the load divided by its target, rounded up, within minimum and maximum.',
		'^missed.*rest': 'At rest, only the minimum counts, but CPU and memory rules keep one.',
		'^missed.*serve': 'A rule starts an app at 0 only for what it counts, and requests need ingress.',
		unset$: 'A minimum that isn’t set is 0, and a maximum 10.'
	},
	lab: 'containers/scale-to-zero',
	sources: [sources.containerAppsScaling, sources.containerApps],
	axes: {
		setting: 'A setting of the app',
		required: 'What must not be exceeded, or must be at rest',
		peak: 'What the peak needs'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [
		{
			ask: (facts) => of(facts).ask(facts),
			explain: (facts) => of(facts).explain(facts),
			wrongRules: oneAnswer.wrongRules
		}
	]
});
