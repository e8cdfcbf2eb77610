// Container Instances or Container Apps: where a workload runs, what two containers share there, and what an update does to them.
// Over 200 lines: eight things to ask about the same facts, and words for what either service lacks or has.
import {
	afterUpdate,
	appNeeds,
	belongTogether,
	bonds,
	hosts,
	most,
	obstacles,
	type AppNeed,
	type Bond,
	type Host,
	type Obstacle,
	type Outcome,
	type Update,
	type Workload
} from '#lib/azure/compute/container-host.ts';
import { sources } from '#lib/azure/sources.ts';
import { keyOf, type Asked } from '#lib/domain/practice/asked.ts';
import type { Change, Question, WrongRule } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure, Paragraph, Piece } from '#lib/domain/practice/variant.ts';
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
	withAt,
	type Entry
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** What a container must do: something that Container Apps add, or something that both services have. */
const needTexts = {
	scale: 'scale with HTTP requests',
	zero: 'scale to zero while its queue is empty',
	split: 'split requests between two versions',
	certificate: 'use a certificate that the service issues and renews',
	registry: 'be pulled from a private registry',
	secret: 'read a secret as an environment variable',
	logs: 'send its logs to a Log Analytics workspace'
} as const;
type Need = keyof typeof needTexts;
const common: readonly Need[] = ['registry', 'secret', 'logs'];
const isAppNeed = (need: Need): need is AppNeed => !common.includes(need);
interface Load {
	readonly os: Workload['os'];
	readonly protocol: Workload['protocol'];
	readonly gib: number;
	readonly need: Need;
}
const plain: Load = { os: 'Linux', protocol: 'TCP', gib: 2, need: 'registry' };
/** The values of each side of a workload. */
const values: { readonly [S in Obstacle]: readonly Load[S][] } = {
	need: Object.keys(needTexts) as Need[],
	protocol: ['TCP', 'UDP'],
	gib: [2, 4, 7, 12],
	os: ['Linux', 'Windows']
};
const sides = Object.keys(values) as readonly Obstacle[];
const titles = {
	need: 'Feature',
	protocol: 'Port',
	gib: 'Memory',
	os: 'Operating system',
	bond: 'Relationship'
};
/** A side of a workload or what connects two containers, with its value. */
type Claim = readonly [of: Obstacle | 'bond', value: string | number];

/** What to use, what to move, which requirement isn't met, which of several containers fits, which statements are true, and what happens next. */
const pairKinds = ['use', 'move', 'unmet', 'true', 'next'] as const;
const fitKinds = ['can', 'only', 'either'] as const;
const telling = ['figure', 'email', 'change', 'notes'] as const;
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly asked: (typeof pairKinds | typeof fitKinds)[number];
	/** The workload of the first of two containers, or those of several, with what is told of the first. */
	readonly loads: readonly Load[];
	readonly shown: readonly Obstacle[];
	readonly bond: Bond;
	/** The service that two containers run in or that is preferred, and whether they share a group or app there. */
	readonly host: Host;
	readonly joined: boolean;
	readonly update: Update;
	readonly claims: readonly Claim[];
	/** What someone overlooks. */
	readonly blind?: Obstacle | 'bond' | 'host';
}

/** Companies and their containers, the first two of which belong together. */
const themes = [
	'Alder Post|sorter|tracer|labels|claims',
	'Mistral Air|checkin|gatelog|crew|fares',
	'Nettle Press|editor|spell|layout|archive',
	'Harbor Bank|quote|ledger|cards|loans'
].map((names) => names.split('|'));
const nameAt = ({ theme }: Facts, at: number): string => themes[theme]![at + 1]!;
const pairOf = (facts: Facts): readonly [string, string] => [nameAt(facts, 0), nameAt(facts, 1)];
const isPair = ({ loads }: Facts): boolean => loads.length === 1;
const other = (host: Host): Host => (host === hosts[0] ? hosts[1] : hosts[0]);
const nounOf = (host: Host): string => (host === hosts[0] ? 'container group' : 'container app');
const portOf = (protocol: string): string => `${protocol} ${protocol === 'TCP' ? 8080 : 5060}`;

/** What must be so, as a sentence without its period. */
function must(facts: Facts, [of, value]: Claim, at = 0): string {
	const [main, side] = pairOf(facts);
	if (of === 'bond')
		return {
			localhost: `${side} must reach ${main} at localhost`,
			lifecycle: `${side} must share the lifecycle of ${main}`,
			update: `${side} must be updated without restarting or replacing ${main}`,
			name: `${main} and ${side} must have different DNS names`
		}[value as Bond];
	if (value === 'split') return `You must ${needTexts.split} of ${nameAt(facts, at)}`;
	return `${nameAt(facts, at)} must ${
		{
			os: `use a ${value} image`,
			protocol: `receive ${portOf(String(value)).replace(' ', ' traffic from clients on port ')}`,
			gib: `have ${value} GiB of memory`,
			need: needTexts[value as Need]
		}[of]
	}`;
}
const had = (text: string): string =>
	text.replace('You', 'you').replace(/must (have )?/, (_, have) => (have ? 'needed ' : 'had to '));

/** What is needed of a container and the one beside it, which uses 2 GiB. */
const totalOf = ({ gib }: Load, joined: boolean): number => gib + (joined ? 2 : 0);
/** What keeps a service from running a workload, alone or with the other container. */
const lacking = (facts: Facts, host: Host, load: Load, joined = false): readonly Obstacle[] =>
	obstacles(host, {
		...load,
		need: isAppNeed(load.need) ? load.need : undefined,
		gib: totalOf(load, joined),
		containers: joined ? 2 : 1
	}).filter((one) => one !== facts.blind);
const runs = (facts: Facts, host: Host, load: Load, joined?: boolean): boolean =>
	lacking(facts, host, load, joined).length === 0;
const goesTogether = ({ blind }: Facts, bond: Bond): boolean => belongTogether(bond) !== (blind === 'bond');

/** Why a service has what is needed, or hasn’t. */
function whyOf(facts: Facts, host: Host, side: Obstacle, load: Load, joined = false): string {
	const apps = host === hosts[1];
	const sum = `${joined ? `${load.gib} GiB + 2 GiB = ` : ''}${totalOf(load, joined)} GiB`;
	if (side === 'need') {
		if (!isAppNeed(load.need)) return `With either service, a container can ${needTexts[load.need]}`;
		return `${host} has ${apps ? '' : 'no '}${
			{
				scale: 'scale rules for requests',
				zero: 'scale rules for queues',
				split: 'traffic splitting between revisions',
				certificate: 'managed certificates'
			}[load.need]
		}`;
	}
	return {
		os:
			load.os === 'Linux'
				? 'Both services take Linux images'
				: apps || joined
					? `${apps ? host : 'A group of several containers'} takes Linux images only`
					: 'A container group of one container can use a Windows image',
		protocol:
			load.protocol === 'TCP'
				? 'Both services take TCP'
				: `${apps ? 'Ingress in Container Apps doesn’t take' : 'A container group can receive'} UDP`,
		gib: apps
			? `In the Consumption profile, the containers of an app can have ${most.gib} GiB together, and ${sum} are needed`
			: joined
				? `${sum}, which a container group can have`
				: `A container group can have ${sum}`
	}[side];
}
/** Why a grouping is right or wrong, by what connects the containers. */
const whyBond = (facts: Facts, bond: Bond, host: Host): string => {
	const [main, side] = pairOf(facts);
	const one = nounOf(host);
	return {
		localhost: `Only containers of one ${one} share localhost`,
		lifecycle: `Only containers of one ${one} share a lifecycle`,
		update: `In a shared ${one}, an update of ${side} ${host === hosts[1] ? 'replaces' : 'restarts'} ${main} too`,
		name: `A ${one} has one DNS name for all its containers`
	}[bond];
};
/** Solutions by service, and by whether the containers share a group or app. */
const solutions = ['00', '01', '10', '11'] as const;
type Solution = (typeof solutions)[number];
const placesOf = (solution: Solution): readonly [Host, boolean] => [
	hosts[Number(solution[0]) as 0 | 1],
	solution[1] === '1'
];
/** The solution that does what is needed, in the preferred service where that can. */
function meeting(facts: Facts): Solution | undefined {
	const joined = goesTogether(facts, facts.bond);
	const host = [facts.host, other(facts.host)].find((one) => runs(facts, one, facts.loads[0]!, joined));
	return host && (`${hosts.indexOf(host)}${Number(joined)}` as Solution);
}
function solutionText(facts: Facts, solution: Solution): string {
	const [host, joined] = placesOf(solution);
	const what = joined ? `one ${nounOf(host)}` : `two ${nounOf(host)}s`;
	if (facts.asked === 'use') return `Azure ${host} with ${what}`;
	return host === facts.host && joined === facts.joined
		? 'Leave both containers where they are.'
		: `Move the containers to ${what}.`;
}
/** Why a solution meets the goal or doesn’t. */
function whySolution(facts: Facts, solution: Solution): string {
	const load = facts.loads[0]!;
	const [host, joined] = placesOf(solution);
	const fits = joined === goesTogether(facts, facts.bond);
	const [lack] = lacking(facts, host, load, joined);
	const [rival] = lacking(facts, other(host), load, joined);
	const side = lack ?? (fits ? rival : undefined);
	return [
		side !== undefined
			? `${whyOf(facts, host, side, load, joined)}.`
			: fits
				? `${facts.host} meets the requirements, so you must use it.`
				: '',
		...(!fits || solution === meeting(facts) ? [`${whyBond(facts, facts.bond, host)}.`] : [])
	]
		.join(' ')
		.trim();
}

/** Which services a container must have, for what is asked of several. */
const fits = (facts: Facts, load: Load): boolean => {
	const [own, rival] = [facts.host, other(facts.host)].map((host) => runs(facts, host, load));
	return { can: own, only: own && !rival, either: own && rival }[facts.asked as (typeof fitKinds)[number]]!;
};
/** What decides where a container runs: what one of the services lacks, if any. */
function whyFit(facts: Facts, load: Load): string {
	for (const host of [facts.host, other(facts.host)]) {
		const [lack] = lacking(facts, host, load);
		// What the service lacks, or has where the other one doesn’t.
		if (lack !== undefined)
			return [...new Set([facts.host, host])].map((one) => whyOf(facts, one, lack, load)).join('. ');
	}
	return `${whyOf(facts, facts.host, 'need', load)}. It uses a Linux image and TCP, and fits in ${most.gib} GiB`;
}

/** What is told of two containers. */
const requirementsOf = ({ loads: [load], shown, bond }: Facts): readonly Claim[] => [
	...shown.map((side): Claim => [side, load![side]]),
	['bond', bond]
];
/** Whether two containers have what a claim says where they are. */
function holds(facts: Facts, [of, value]: Claim, load = plain): boolean {
	if (of === 'bond') return goesTogether(facts, value as Bond) === facts.joined;
	return !lacking(facts, facts.host, { ...load, [of]: value }, facts.joined).includes(of);
}
const why = (facts: Facts, [of, value]: Claim, load = plain): string =>
	of === 'bond'
		? `${whyBond(facts, value as Bond, facts.host)}. ${facts.joined ? 'These two share a' : 'Each has its own'} ${nounOf(facts.host)}`
		: whyOf(facts, facts.host, of, { ...load, [of]: value }, facts.joined);

const outcomeOf = ({ host, joined, update, blind }: Facts): Outcome =>
	afterUpdate(blind === 'host' ? other(host) : host, joined !== (blind === 'bond'), update);
const outcomeTexts = (main: string): Readonly<Record<Outcome, string>> => ({
	restarted: `${main} restarts in place.`,
	replaced: `New replicas of ${main} replace the old ones.`,
	kept: `${main} keeps running without a restart.`,
	redeployed: `${main} must be deleted and deployed again.`
});
/** Why an update does that to the other container, or doesn’t. */
function whyOutcome(facts: Facts, outcome: Outcome): string {
	const { host, joined, update } = facts;
	const [main, side] = pairOf(facts);
	const apps = host === hosts[1];
	const one = nounOf(host);
	const changed = afterUpdate(hosts[0], true, update) === 'restarted';
	const what = `the ${update} of a container`;
	return {
		restarted: !joined
			? `Only containers of one ${one} are updated together`
			: apps
				? 'Container Apps adds a revision instead'
				: `A container group ${changed ? `changes ${what} by restarting all its containers` : `can’t change ${what} in place`}`,
		replaced: !apps
			? 'Container Instances has no revisions'
			: `The update adds a revision of the app, ${joined ? 'with both containers' : `and ${main} isn’t in that app`}`,
		kept: joined
			? `They share one ${one}, so the update isn’t of ${side} alone`
			: `${side} has its own ${one}, so its update leaves ${main} as it is`,
		redeployed: apps
			? 'A container app is never deleted for an update'
			: changed
				? `A container group can change ${what} without a deletion`
				: joined
					? `To change ${what}, you delete the group and deploy both again`
					: `You delete only the group of ${side}`
	}[outcome];
}

function entriesOf(facts: Facts): readonly Entry[] {
	const { asked, loads, claims, host, bond } = facts;
	const [load] = loads as [Load];
	if (asked === 'next') {
		return Object.entries(outcomeTexts(nameAt(facts, 0))).map(([id, text]) => ({
			id,
			text,
			right: id === outcomeOf(facts),
			why: () => `${whyOutcome(facts, id as Outcome)}.`,
			rule: () => [asked, id].join(' ')
		}));
	}
	if (asked === 'use' || asked === 'move') {
		const found = meeting(facts);
		return solutions.map((id) => ({
			id,
			text: solutionText(facts, id),
			right: id === found,
			why: () => whySolution(facts, id),
			rule: () => [id, bond, hosts.map((one) => lacking(facts, one, load, id[1] === '1'))].join(' ')
		}));
	}
	if (asked === 'true' || asked === 'unmet') {
		const judged = asked === 'true';
		return (judged ? claims : requirementsOf(facts)).map((claim) => {
			const of = judged ? plain : load;
			const met = holds(facts, claim, of);
			return {
				id: claim[0],
				text: judged ? `${must(facts, claim).replace('must', 'can')}.` : titles[claim[0]],
				right: met === judged,
				why: () => `${why(facts, claim, of)}.`,
				rule: () => [...claim, met, host].join(' ')
			};
		});
	}
	return loads.map((one, at) => ({
		id: String(at),
		text: nameAt(facts, at),
		right: fits(facts, one),
		why: () => `${whyFit(facts, one)}.`,
		rule: () => [asked, one.need, hosts.map((of) => lacking(facts, of, one))].join(' ')
	}));
}
function ask(facts: Facts): Asked {
	const { asked, host } = facts;
	const [main, side] = pairOf(facts);
	return askOf(
		entriesOf(facts),
		asked === 'true',
		(many) =>
			({
				use: `You need to deploy ${main} and ${side}. What should you use?`,
				move: 'You need to meet the new requirements. What should you do?',
				next: `What happens to ${main} when you update ${side}?`,
				unmet: `Which requirement${many} does the proposal not meet?`,
				can: `Which container${many} can you deploy to Azure ${host}?`,
				only: `Which container${many} can run only in Azure ${host}?`,
				either: `For which container${many} can you use either service?`,
				true: ''
			})[asked]
	);
}
const overlooking = (blind: NonNullable<Facts['blind']>, note: string): WrongRule<Facts> => ({
	note,
	key: (facts) => keyOf(ask({ ...facts, blind }))
});
const wrongRules: Question<Facts>['wrongRules'] = {
	'instances-scale': overlooking(
		'need',
		'Of the two services, only Container Apps scales, splits traffic, and issues certificates. It’s easy to expect that of any container.'
	),
	'any-image': overlooking(
		'os',
		'Container Apps and groups of several containers take Linux images only. It’s easy to overlook the image.'
	),
	'any-port': overlooking(
		'protocol',
		'Ingress in Container Apps doesn’t take UDP. It’s easy to overlook the protocol.'
	),
	'any-size': overlooking(
		'gib',
		'In the Consumption profile, the containers of an app can have 8 GiB together. It’s easy to overlook the size.'
	),
	'what-is-shared': overlooking(
		'bond',
		'Containers of one group or app share localhost, a lifecycle, a DNS name and updates. It’s easy to overlook one of them.'
	),
	'update-in-place': overlooking(
		'host',
		'A container group is updated in place where it can be, and a container app gets a revision. It’s easy to mix them up.'
	)
};

/** What connects two containers, as it follows “instead of”. */
const demands: Readonly<Record<Bond, string>> = {
	localhost: 'sharing localhost',
	lifecycle: 'sharing a lifecycle',
	update: 'being updated separately',
	name: 'having another DNS name'
};
/** How other facts differ from these, as it follows “Right if”. */
function differences(facts: Facts, then: Facts): string {
	const { asked, host, joined, update } = then;
	return listed([
		...then.loads.flatMap((load, at) =>
			sides
				.filter((of) => load[of] !== facts.loads[at]![of])
				.map((of) => `${had(must(facts, [of, load[of]], at))} instead`)
		),
		...(then.bond === facts.bond
			? []
			: [`${had(must(facts, ['bond', then.bond]))} instead of ${demands[facts.bond]}`]),
		...(host === facts.host
			? []
			: [asked === 'use' ? `you had to use ${host} whenever possible` : `the service were Azure ${host}`]),
		...(joined === facts.joined
			? []
			: [`${joined ? 'both containers shared a' : 'each container had its own'} group or app`]),
		...(update === facts.update ? [] : [`you changed the ${update} of ${nameAt(facts, 1)}`])
	]);
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { asked, loads, shown, bond, host, joined } = facts;
	const [container] = loads as [Load];
	const able = (to: Host, load: Load, joins?: boolean): Load =>
		lacking(facts, to, load, joins).reduce((now, one) => ({ ...now, [one]: plain[one] }), load);
	const change = (patch: (now: Facts) => Partial<Facts>, fact?: string, axis = fact): Change<Facts> => {
		const apply = (now: Facts): Facts => ({ ...now, ...patch(now) });
		const then = apply(facts);
		const { parts, type } = ask(then);
		// What leaves nothing to choose decides, but isn’t asked.
		const asks = parts.every(({ right }) => right.length > 0 && right.length < 3);
		return {
			...(fact && { fact, axis: asks && (type !== 'several' || asked !== 'unmet') ? axis! : '' }),
			text: differences(facts, then),
			apply
		};
	};
	const pair = isPair(facts);
	return [
		...loads.flatMap((_, at) =>
			(pair ? shown : sides).flatMap((of) =>
				values[of].map((value) =>
					change(
						(now) => ({ loads: withAt(now.loads, at, { [of]: value }) }),
						pair ? of : `load${at}`,
						of === 'need' ? of : 'container'
					)
				)
			)
		),
		...(pair ? [change(() => ({ host: other(host) }), 'host')] : []),
		...(shown.length > 0 ? bonds.map((one) => change(() => ({ bond: one }), 'bond')) : []),
		...(pair && asked !== 'use' && asked !== 'move'
			? [change(() => ({ joined: !joined }), 'joined', 'bond')]
			: []),
		...(asked === 'next'
			? updates.flatMap((update) => [
					change(() => ({ update }), 'update', 'container'),
					change(() => ({ host: hosts[0], joined: true, update }))
				])
			: []),
		...(asked === 'only'
			? loads.map((load, at) => {
					const [, [of, value]] = (host === hosts[0] ? barsApps : barsInstances) as [Claim, Claim];
					return change(() => ({ loads: withAt(loads, at, { ...able(host, load), [of]: value }) }));
				})
			: []),
		...(asked === 'use' || asked === 'move'
			? solutions.map((id) => {
					const [to, joins] = placesOf(id);
					const alike = joins === belongTogether(bond);
					return change(() => ({
						loads: [able(to, container, joins)],
						bond: alike ? bond : joins ? 'localhost' : 'update',
						host: to
					}));
				})
			: [])
	].filter(({ text }) => text !== '');
}
const updates = ['image', 'environment variables', 'CPU', 'memory'] as const;
/** What keeps containers out of Container Apps, and out of Container Instances. */
const barsApps: readonly Claim[] = [
	['protocol', 'UDP'],
	['gib', 12],
	['os', 'Windows']
];
const barsInstances = appNeeds.map((need): Claim => ['need', need]);
/** Draws several containers, one of which fits, each for another reason. */
function drawFits(random: Random, difficulty: Difficulty, base: Facts): Facts {
	const both = common.map((need): Claim => ['need', need]);
	const [own, rivals] = base.host === hosts[0] ? [barsApps, barsInstances] : [barsInstances, barsApps];
	const [good, bad] = {
		can: [[...own, ...both], rivals],
		only: [own, [...rivals, ...both]],
		either: [both, [...own, ...rivals]]
	}[base.asked as (typeof fitKinds)[number]] as [Claim[], Claim[]];
	const claims = [random.pick(good), ...random.some(bad, Math.min(3, difficulty + 1))];
	return {
		...base,
		loads: random.shuffled(claims).map(([of, value]) => ({
			...plain,
			gib: random.pick([2, 4]),
			need: random.pick(common),
			[of]: value
		}))
	};
}
/** Draws two containers for one solution, and what keeps them out of one of the services, if anything. */
function drawSolution(random: Random, base: Facts): Facts {
	const [host, together] = placesOf(random.pick(solutions));
	const barred = host === base.host ? random.pick([other(host), undefined]) : base.host;
	const bars = barred === hosts[0] ? barsInstances : barsApps.slice(0, together ? 2 : 3);
	const [of, value] = random.pick(bars);
	return {
		...base,
		shown: sides.filter((side) => side === of || base.shown.includes(side)),
		bond: random.pick(bonds.filter((bond) => belongTogether(bond) === together)),
		loads: [
			{
				...plain,
				gib: random.pick([2, 4]),
				need: random.pick(common),
				...(barred && { [of]: value })
			}
		]
	};
}
/** Draws a proposal for two containers that doesn’t meet one requirement. */
function drawUnmet(random: Random, base: Facts): Facts {
	const unmet = random.pick([...base.shown, 'bond'] as const);
	const host = unmet === 'need' ? hosts[0] : unmet === 'bond' || unmet === 'os' ? base.host : hosts[1];
	return drawUntil(
		() => {
			const drawn = base.shown.map((side) => [side, random.pick<string | number>(values[side])]);
			const bond = random.pick(bonds);
			const joined = belongTogether(bond) !== (unmet === 'bond');
			return { ...base, host, bond, joined, loads: [{ ...plain, ...Object.fromEntries(drawn) }] };
		},
		(facts) => lacking(facts, host, facts.loads[0]!, facts.joined).join() === (unmet === 'bond' ? '' : unmet)
	);
}
/** Draws statements, each as often true as not. */
function drawClaims(random: Random, difficulty: Difficulty, base: Facts): Facts {
	const all: readonly Claim[] = [
		...barsApps,
		['gib', 7],
		...barsInstances,
		...bonds.map((bond): Claim => ['bond', bond])
	];
	const judged = [true, false].map((yes) =>
		random.shuffled(all.filter((claim) => holds(base, claim) === yes))
	);
	const claims = [0, 1, 2].slice(0, difficulty + 1).map((at) => random.pick(judged)[at]!);
	return { ...base, claims };
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const kind = random.pick([...pairKinds, 'fits', 'fits'] as const);
	const base: Facts = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		asked: kind === 'fits' ? random.pick(fitKinds) : kind,
		loads: [plain],
		shown: /use|move|unmet/.test(kind) ? random.some(sides, difficulty + 1) : [],
		bond: bonds[0],
		host: random.pick(hosts),
		joined: random.chance(kind === 'next' ? 0.75 : 0.5),
		update: random.pick(updates),
		claims: []
	};
	if (kind === 'fits') return drawFits(random, difficulty, base);
	if (kind === 'unmet') return drawUnmet(random, base);
	if (kind === 'true') return drawClaims(random, difficulty, base);
	return kind === 'next' ? base : drawSolution(random, base);
}

/** The service that two containers run in, and whether they share a group or app. */
const placed = ({ host, joined }: Facts): Paragraph => [
	fact('joined', joined ? 'one ' : 'two '),
	fact('host', `${nounOf(host)}${joined ? '' : 's'} in Azure ${host}`)
];
/** What is told beside the service, one fact each, as cells and as a sentence. */
function linesOf(facts: Facts): readonly (readonly [id: string, cells: readonly string[], text: string])[] {
	const { asked, loads, shown, update } = facts;
	if (!isPair(facts))
		return loads.map(({ os, protocol, gib, need }, at) => {
			const [name, port, must] = [nameAt(facts, at), portOf(protocol), needTexts[need]];
			return [
				`load${at}`,
				[name, os, port, `${gib} GiB`, capital(must)],
				`${name}: ${os} image, ${port}, ${gib} GiB. It must ${must}.`
			];
		});
	const claims = shown.length === 0 ? [] : requirementsOf(facts);
	return [
		...claims.map((claim) => {
			const [title, text] = [titles[claim[0]], must(facts, claim)];
			return [claim[0], [title, text], `${asked === 'unmet' ? `${title}: ` : ''}${text}.`] as const;
		}),
		...(asked === 'next'
			? [['update', [], `You plan to change the ${update} of ${nameAt(facts, 1)}.`] as const]
			: asked === 'true'
				? [['stay', [], 'The service must stay the same, and so must the number of groups or apps.'] as const]
				: [])
	];
}
/** The files of what is deployed. */
function files(facts: Facts): Figure {
	const { host, joined, theme } = facts;
	const apps = host === hosts[1];
	const indent = apps ? '    ' : '  ';
	const pair = pairOf(facts);
	return code(
		`YAML of ${themes[theme]![0]!}, shortened`,
		...(joined ? [pair] : pair.map((name) => [name])).flatMap((names, at): readonly Piece[] => [
			...(at > 0 ? ['---'] : []),
			fact('host', `type: Microsoft.${apps ? 'App/containerApps' : 'ContainerInstance/containerGroups'}`),
			'properties:',
			...(apps ? ['  template:'] : []),
			fact('joined', `${indent}containers:`),
			...names.map((name) => fact('joined', `${indent}- name: ${name}`))
		])
	);
}
function intro(facts: Facts, filed: boolean): Paragraph {
	const { asked, host, loads, shown } = facts;
	const [company] = themes[facts.theme]!;
	if (!isPair(facts))
		return [
			`${company} has ${loads.length} applications of one container each. You compare Azure Container Instances with Azure Container Apps. `
		];
	return [
		`${company} ${asked === 'use' ? 'plans an application of' : asked === 'unmet' ? 'gets a proposal to deploy' : 'runs'} two ${shown.includes('os') ? '' : 'Linux '}containers named ${listed(pairOf(facts))}`,
		...(filed || asked === 'use' ? [] : [' in ', ...placed(facts)]),
		'. ',
		...(asked === 'use'
			? [fact('host', `The solution must use Azure ${host} whenever possible. `)]
			: asked === 'move'
				? ['Change the service only if a requirement cannot be met otherwise. ']
				: []),
		...(asked === 'true' || shown.includes('gib') ? [`${nameAt(facts, 1)} uses 2 GiB of memory. `] : [])
	];
}
function tell(facts: Facts) {
	const { told, who, asked, shown } = facts;
	const lines = linesOf(facts);
	const pieces = lines.map(([id, , text]): Paragraph => [fact(id, text)]);
	const pair = isPair(facts);
	const drawn = told === 'figure';
	const filed = drawn && pair && shown.length === 0;
	const inText = filed || told === 'notes';
	return pageWith(
		filed
			? files(facts)
			: drawn
				? factTable(
						'Requirements',
						pair ? 'Item|Requirement' : 'Container|Image|Port|Memory|The container must',
						lines.map(([id, cells]) => [id, ...cells])
					)
				: inText
					? undefined
					: message(
							told === 'email' ? 'Email' : 'Change request',
							{ From: who, Subject: 'Containers' },
							...pieces
						),
		[
			...intro(facts, filed),
			`Any container app must use ${asked === 'next' ? 'single revision mode' : 'the Consumption workload profile'}. `
		],
		...(inText ? pieces : [])
	);
}

export const whichService = family<Facts>({
	id: 'containers/which-service',
	edition: 10,
	group: 'containers',
	title: 'Container Instances or Container Apps',
	rule: {
		'need|\\bos|protocol|gib|can|either':
			'Of the two services, only Container Apps scales, splits traffic, and issues certificates. In the Consumption profile, it runs Linux images with up to 8 GiB of memory, and takes no UDP.',
		'localhost|lifecycle|name|update':
			'Containers of one group or app share localhost, a lifecycle, a DNS name and updates.',
		next: 'A container group is updated in place where it can be, and a container app gets a revision.'
	},
	lab: 'containers/scale-to-zero',
	sources: [
		sources.containerOptions,
		sources.containersInApps,
		sources.containerAppsIngress,
		sources.containerAppsRevisions,
		sources.containerGroups,
		sources.containerGroupLimits,
		sources.containerGroupYaml,
		sources.containerGroupUpdate
	],
	axes: {
		need: 'What is needed',
		container: 'Image, port or size',
		bond: 'What two containers share',
		host: 'The service'
	},
	facts: drawFacts,
	tell,
	changes,
	questions: [{ ask, explain: (facts) => explainOf(entriesOf(facts), facts.asked === 'true'), wrongRules }]
});
