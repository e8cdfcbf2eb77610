// Container Instances or Container Apps: which can run a workload, and whether two containers share a group or an app.
// Over 200 lines: four kinds of question, and words for each obstacle and each way to put containers together.
import {
	appNeeds,
	belongTogether,
	bonds,
	hosts,
	obstacles,
	type AppNeed,
	type Bond,
	type Host,
	type Obstacle,
	type Workload
} from '#lib/azure/compute/container-host.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, keyOf, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure, Piece, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** What a container must do: something that Container Apps add, or something that both services have. */
const needTexts = {
	scale: 'scale with HTTP requests',
	zero: 'scale to zero while its queue is empty',
	split: 'split requests between two versions',
	certificate: 'use a managed TLS certificate',
	registry: 'be pulled from a private registry',
	secret: 'read a secret as an environment variable',
	files: 'mount an Azure Files share',
	identity: 'use a managed identity',
	logs: 'send its logs to a Log Analytics workspace'
} as const;
type Need = keyof typeof needTexts;
/** The same as nouns. */
const needNouns: Readonly<Record<Need, string>> = {
	scale: 'HTTP scaling',
	zero: 'queue scaling',
	split: 'traffic splitting',
	certificate: 'a certificate',
	registry: 'a private registry',
	secret: 'a secret',
	files: 'an Azure Files share',
	identity: 'a managed identity',
	logs: 'Log Analytics'
};
const common: readonly Need[] = ['registry', 'secret', 'files', 'identity', 'logs'];
const isAppNeed = (need: Need): need is AppNeed => !common.includes(need);
/** Minimums: three that a container app takes twice, two that it takes once, and three with more memory than any has in the Consumption profile. */
const sizes = [
	{ cpus: 1, gib: 2 },
	{ cpus: 0.5, gib: 1 },
	{ cpus: 1.5, gib: 3 },
	{ cpus: 1, gib: 6 },
	{ cpus: 1.5, gib: 8 },
	{ cpus: 1, gib: 10 },
	{ cpus: 0.5, gib: 9 },
	{ cpus: 1.5, gib: 12 }
] as const;
const telling = ['table', 'email', 'change', 'notes'] as const;
/** What is told of a workload. */
const sides = ['os', 'protocol', 'size', 'need'] as const;
type Side = (typeof sides)[number];

interface Load {
	readonly os: Workload['os'];
	readonly protocol: Workload['protocol'];
	readonly size: number;
	readonly need: Need;
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** One workload of two containers, with four solutions to choose from, or several workloads of one each: which of them a service can run, or which services can run each. */
	readonly asked: 'one' | 'several' | 'each';
	readonly loads: readonly Load[];
	/** What is told of a single workload. The rest of it is as usual. */
	readonly shown: readonly Side[];
	/** The size of the second container. */
	readonly side: number;
	readonly bond: Bond;
	/** The service to use for a single workload where both can run it. */
	readonly preferred: Host;
	/** The service that several are asked of. */
	readonly host: Host;
}

const themes = [
	{ company: 'Alder Post', pair: ['sorter', 'tracer'], names: ['labels', 'routes', 'claims', 'stamps'] },
	{ company: 'Mistral Air', pair: ['checkin', 'gatelog'], names: ['seats', 'meals', 'crew', 'fares'] },
	{ company: 'Basalt Mining', pair: ['sensor', 'relay'], names: ['drill', 'haul', 'assay', 'blast'] },
	{ company: 'Nettle Press', pair: ['editor', 'spell'], names: ['layout', 'proofs', 'print', 'archive'] },
	{ company: 'Ferrum Works', pair: ['planner', 'meter'], names: ['parts', 'shifts', 'orders', 'stock'] },
	{ company: 'Harbor Bank', pair: ['quote', 'ledger'], names: ['rates', 'cards', 'loans', 'alerts'] }
] as const;
const themeOf = ({ theme }: Facts) => themes[theme]!;
const pairOf = (facts: Facts): readonly [string, string] => themeOf(facts).pair;
/** What a container needs, with the one beside it where there is one. */
const totalOf = (size: number, beside?: number) => {
	const [one, more] = [sizes[size]!, sizes[beside ?? -1]];
	return { cpus: one.cpus + (more?.cpus ?? 0), gib: one.gib + (more?.gib ?? 0) };
};
const obstaclesTo = (host: Host, { os, protocol, size, need }: Load, beside?: number): readonly Obstacle[] =>
	obstacles(host, {
		os,
		protocol,
		...totalOf(size, beside),
		needs: isAppNeed(need) ? [need] : [],
		mounts: need === 'files'
	});
const obstacleOf = (host: Host, load: Load, beside?: number): Obstacle | undefined =>
	obstaclesTo(host, load, beside)[0];
/** Whether these go together: scaling, splitting and certificates are about HTTP, and identities of Windows containers have limits that aren’t told. */
const isSensible = ({ os, protocol, need }: Load): boolean =>
	(protocol === 'TCP' || need === 'zero' || !isAppNeed(need)) && (os === 'Linux' || need !== 'identity');
const other = (host: Host): Host => (host === hosts[0] ? hosts[1] : hosts[0]);
const sizeText = (size: number): string => `${sizes[size]!.cpus} vCPU and ${sizes[size]!.gib} GiB`;
const portText = (protocol: Workload['protocol']): string =>
	({ TCP: 'TCP 8080 (HTTP)', UDP: 'UDP 5060', none: 'no port' })[protocol];

/** Why a service can’t run a workload, or both containers of one. */
const lacks = (load: Load, beside?: number): Readonly<Record<Obstacle, string>> => ({
	scale: 'Container Instances doesn’t scale with requests',
	zero: 'Container Instances doesn’t watch a queue, so nothing starts the group when a message arrives',
	split: 'Container Instances has no revisions to split requests between',
	certificate: 'Container Instances doesn’t issue certificates',
	os: 'Container Apps runs Linux images only, and this image is for Windows',
	protocol: 'Ingress in Container Apps supports HTTP and TCP, and this port is UDP',
	size: `In the Consumption profile, ${beside === undefined ? 'a container app has' : 'the containers of an app have'} 8 GiB of memory at most, less than ${totalOf(load.size, beside).gib} GiB`,
	mount: 'Container Instances mounts shares in Linux containers only, and this image is for Windows'
});
/** What the other service has, where one of them can’t. */
const has = (load: Load, beside?: number): Readonly<Partial<Record<Obstacle, string>>> => ({
	scale: 'Container Apps scales with HTTP requests',
	zero: 'Container Apps can scale to zero and start again based on the length of a queue',
	split: 'Container Apps splits requests between revisions',
	certificate: 'Container Apps issues managed certificates',
	os: 'Container Instances runs Windows images too',
	protocol: 'A container group can use a UDP port',
	size: `A container group can have ${totalOf(load.size, beside).gib} GiB`
});
/** What both services have. */
const bothRun = ({ protocol, size, need }: Load): string =>
	`Both services run Linux images with ${protocol === 'none' ? '' : 'HTTP and '}${sizes[size]!.gib} GiB of memory, and with either, a container can ${needTexts[need]}`;
const lack = (host: Host, load: Load, beside?: number): string | undefined => {
	const obstacle = obstacleOf(host, load, beside);
	return obstacle === undefined ? undefined : lacks(load, beside)[obstacle];
};
/** What follows for a workload in a service: with how many vCPU, where that's more than it needs, as memory comes with vCPU in Container Apps. */
const stepOf = (host: Host, load: Load, what: string, beside?: number): TraceStep => {
	const { cpus, gib } = totalOf(load.size, beside);
	const more = host === 'Container Apps' && gib > 2 * cpus ? ` with ${gib / 2} vCPU` : '';
	return {
		rule: `${host} ${obstacleOf(host, load, beside) ?? `can${more}`}`,
		text: `${lack(host, load, beside) ?? `${host} can run ${what}${more}`}.`
	};
};

/** One workload of two containers: a service and a grouping. */
const solutions = {
	'Container Instances together': 'Azure Container Instances with one container group',
	'Container Instances apart': 'Azure Container Instances with two container groups',
	'Container Apps together': 'Azure Container Apps with one container app',
	'Container Apps apart': 'Azure Container Apps with two container apps'
} as const;
type Solution = keyof typeof solutions;
const solutionIds = Object.keys(solutions) as readonly Solution[];
const solutionOf = (host: Host, together: boolean): Solution => `${host} ${together ? 'together' : 'apart'}`;
const partsOf = (solution: Solution): readonly [host: Host, together: boolean] => [
	hosts.find((one) => solution.startsWith(one))!,
	solution.endsWith('together')
];
/** The solution that does what is needed, if there is one. */
function meeting({ loads: [load], bond, side, preferred }: Facts): Solution | undefined {
	const together = belongTogether(bond);
	const host = [preferred, other(preferred)].find(
		(one) => obstacleOf(one, load!, together ? side : undefined) === undefined
	);
	return host && solutionOf(host, together);
}
const bondTexts = (facts: Facts): Readonly<Record<Bond, string>> => {
	const [main, side] = pairOf(facts);
	return {
		localhost: `${side} must reach ${main} at localhost`,
		lifecycle: `${side} must start and stop with ${main}`,
		update: `an update of ${side} must not restart or replace ${main}`,
		name: `each container must have its own DNS name`
	};
};
/** Why a grouping is right or wrong, by what connects the containers. */
const grouping = (facts: Facts, host: Host): string => {
	const [main, side] = pairOf(facts);
	const one = host === 'Container Apps' ? 'container app' : 'container group';
	return {
		localhost: `Only containers of one ${one} share localhost`,
		lifecycle: `Only containers of one ${one} start and stop together`,
		update: `An update of ${side} ${host === 'Container Apps' ? 'replaces' : 'restarts'} ${main} too where they share a ${one}`,
		name: `A ${one} gets one DNS name, for all its containers`
	}[facts.bond];
};
/** Why a solution meets the goal or doesn’t. */
function reasonFor(facts: Facts, solution: Solution): string {
	const [load] = facts.loads;
	const [host, together] = partsOf(solution);
	const beside = together ? facts.side : undefined;
	const fits = belongTogether(facts.bond) === together;
	const lacking = lack(host, load!, beside);
	const rival = obstacleOf(other(host), load!, beside);
	const both = `Both services can run both containers, so you must use ${facts.preferred}`;
	const texts =
		meeting(facts) === solution
			? [
					rival === undefined ? both : has(load!, beside)[rival],
					grouping(facts, host),
					together ? 'Here, they share one' : 'Here, each has its own'
				]
			: [
					lacking ?? (host !== facts.preferred && rival === undefined ? both : undefined),
					fits ? undefined : grouping(facts, host)
				];
	return `${texts.filter((text) => text !== undefined).join('. ')}.`;
}
const traceOf = (facts: Facts, solution: Solution): readonly TraceStep[] => {
	const [host, together] = partsOf(solution);
	const [load] = facts.loads;
	const beside = together ? facts.side : undefined;
	return [
		...hosts.map((one) => {
			const { rule, text } = stepOf(one, load!, listed(pairOf(facts)), beside);
			return { rule: one === facts.preferred ? `${rule}, preferred` : rule, text };
		}),
		{ rule: `${solution} ${facts.bond}`, text: `${grouping(facts, host)}.` }
	];
};
const isPair = ({ asked }: Pick<Facts, 'asked'>): boolean => asked === 'one';
/** Which of all solutions is right. */
const one: Question<Facts> = {
	ask: (facts) =>
		chooseOne(
			[`You need to deploy ${listed(pairOf(facts))} to meet the requirements. What should you use?`],
			optionsOf(solutions),
			meeting(facts) ?? ''
		),
	explain: (facts) => [
		{
			options: Object.fromEntries(solutionIds.map((id) => [id, reasonFor(facts, id)])),
			trace: traceOf(facts, meeting(facts)!)
		}
	],
	wrongRules: {}
};

/** Which services can run a workload. */
const runnable = {
	instances: `${hosts[0]} only`,
	apps: `${hosts[1]} only`,
	both: 'Either service',
	none: 'Neither service'
};
type Runs = keyof typeof runnable;
const runsIds = Object.keys(runnable) as readonly Runs[];
/** Kept, because explaining changes one of several a thousand times. */
const known = new WeakMap<Load, Runs>();
function runsOf(load: Load): Runs {
	let runs = known.get(load);
	if (runs === undefined) {
		const [instances, apps] = hosts.map((host) => obstacleOf(host, load) === undefined);
		runs = instances ? (apps ? 'both' : 'instances') : apps ? 'apps' : 'none';
		known.set(load, runs);
	}
	return runs;
}
const each: Question<Facts> = {
	ask: (facts) =>
		matchRows(
			'match',
			['To which service can you deploy each container?'],
			optionsOf(runnable),
			facts.loads.map((load, at) => ({ text: themeOf(facts).names[at]!, right: runsOf(load) }))
		),
	explain: (facts) =>
		facts.loads.map((load): PartReasons => {
			const [instances, apps] = hosts.map((host) => lack(host, load));
			const lost = obstacleOf(hosts[0], load);
			const options: Record<Runs, string> = {
				instances: instances ?? (apps ? `${apps}. ${hosts[0]} can run it` : `${hosts[1]} can run it too`),
				apps: apps ?? (lost ? `${has(load)[lost]}. ${instances}` : `It runs in ${hosts[0]} as well`),
				both:
					instances && apps
						? `Neither service can run it. ${apps}`
						: (instances ?? apps)
							? `Only ${hosts[instances ? 1 : 0]} can. ${instances ?? apps}`
							: bothRun(load),
				none: instances && apps ? `${instances}. ${apps}` : `${hosts[instances ? 1 : 0]} can run it`
			};
			return {
				options: Object.fromEntries(runsIds.map((id) => [id, `${options[id]}.`])),
				trace: hosts.map((host) => stepOf(host, load, 'it'))
			};
		}),
	wrongRules: {}
};
/** Which of several workloads a service can run. */
const several: Question<Facts> = {
	ask(facts) {
		const names = themeOf(facts).names.slice(0, facts.loads.length);
		const right = names.filter((_, at) => obstacleOf(facts.host, facts.loads[at]!) === undefined);
		return {
			type: right.length === 1 ? 'one' : 'several',
			requirement: [`Which container${right.length === 1 ? '' : 's'} can you deploy to Azure ${facts.host}?`],
			parts: [{ options: names.map((name) => ({ id: name, text: name })), right }]
		};
	},
	explain: (facts) => [
		{
			options: Object.fromEntries(
				facts.loads.map((load, at) => [
					themeOf(facts).names[at]!,
					`${lack(facts.host, load) ?? has(load)[obstacleOf(other(facts.host), load)!] ?? bothRun(load)}.`
				])
			),
			trace: facts.loads.map((load, at) => {
				const { rule, text } = stepOf(facts.host, load, 'it');
				return { rule, text: `${themeOf(facts).names[at]!}: ${text}` };
			})
		}
	],
	wrongRules: {}
};
const of = ({ asked }: Facts): Question<Facts> => ({ one, several, each })[asked];
/** What a belief makes of the workloads and of what connects them. */
const believing = (facts: Facts, as: Partial<Load>, bond = facts.bond): Key =>
	keyOf(of(facts).ask({ ...facts, bond, loads: facts.loads.map((load) => ({ ...load, ...as })) }));
const wrongRules: Question<Facts>['wrongRules'] = {
	'instances-scale': {
		note: 'Scaling, traffic splitting and certificates come with Container Apps, and shares with Linux images. It’s easy to expect them of any container.',
		key: (facts) => believing(facts, { need: 'registry' })
	},
	'any-image': {
		note: 'Container Apps runs Linux images. It’s easy to think that a container is a container.',
		key: (facts) => believing(facts, { os: 'Linux' })
	},
	'any-port': {
		note: 'Ingress of Container Apps is for HTTP and TCP. It’s easy to think of ports only.',
		key: (facts) => believing(facts, { protocol: 'TCP' })
	},
	'size-of-each': {
		note: 'All containers of an app share its 8 GiB of memory. It’s easy to look at each container alone.',
		key: (facts) => (isPair(facts) ? keyOf(of(facts).ask({ ...facts, side: -1 })) : [])
	},
	'any-size': {
		note: 'In the Consumption profile, a container app has 8 GiB of memory at most. It’s easy to look past sizes.',
		key: (facts) => believing(facts, { size: 0 })
	},
	'one-is-simpler': {
		note: 'Containers of one group or app share its DNS name and its updates. It’s easy to put containers together that belong to one application.',
		key: (facts) => (isPair(facts) ? believing(facts, {}, 'localhost') : [])
	},
	'one-for-each': {
		note: 'Containers share localhost and a lifecycle only in one group or app. It’s easy to give each its own.',
		key: (facts) => (isPair(facts) ? believing(facts, {}, 'update') : [])
	}
};

/** A workload with another side, and how that’s said. */
type SideChange = readonly [side: Side, text: string, as: Partial<Load>];
/** The need that stands for what only Container Apps have, another one in each theme. */
const needIn = ({ theme }: Facts): Need => appNeeds[theme % appNeeds.length]!;
const needChange = (name: string, need: Need, now: Need): SideChange => [
	'need',
	(isAppNeed(now) || now === 'files') && !isAppNeed(need)
		? `${name} needed no ${needNouns[now].replace(/^an? /, '')}`
		: `${name} needed ${needNouns[need]} instead`,
	{ need }
];
const osChange = (name: string, os: Load['os']): SideChange => ['os', `${name} used a ${os} image`, { os }];
const portChange = (name: string, protocol: Load['protocol']): SideChange => [
	'protocol',
	`${name} listened on ${portText(protocol).replace(' (HTTP)', '')}`,
	{ protocol }
];
const sizeChange = (name: string, size: number, now: number): SideChange => [
	'size',
	`${name} needed ${sizes[size]!.gib < sizes[now]!.gib ? 'only' : 'at least'} ${sizes[size]!.cpus === sizes[now]!.cpus ? `${sizes[size]!.gib} GiB` : sizeText(size)}`,
	{ size }
];
const sideChanges = (load: Load, name: string, first: Need): readonly SideChange[] => [
	...[first, ...(Object.keys(needTexts) as Need[])]
		.filter((need) => need !== load.need && !(common.includes(need) && common.includes(load.need)))
		.map((need) => needChange(name, need, load.need)),
	osChange(name, load.os === 'Linux' ? 'Windows' : 'Linux'),
	portChange(name, load.protocol === 'UDP' ? 'TCP' : 'UDP'),
	...[load.size % 3, 5 + (load.size % 3), (load.size + 1) % 5]
		.filter((size) => size !== load.size)
		.map((size) => sizeChange(name, size, load.size))
];
/** What must change so that a service can run a workload. */
const enabling = (host: Host, load: Load, name: string, beside?: number): readonly SideChange[] =>
	obstaclesTo(host, load, beside).map((obstacle) =>
		obstacle === 'os'
			? osChange(name, 'Linux')
			: obstacle === 'protocol'
				? portChange(name, 'TCP')
				: obstacle === 'size'
					? sizeChange(name, load.size % 3, load.size)
					: needChange(name, 'registry', load.need)
	);
const inWords = (sides: readonly SideChange[]): string => listed(sides.map(([, text]) => text));
const together = (sides: readonly SideChange[]): Partial<Load> =>
	Object.assign({}, ...sides.map(([, , as]) => as));

/** What must change so that each service, both or neither can run a workload. */
function reaching(load: Load, name: string, need: Need): readonly (readonly SideChange[])[] {
	const [instances, apps] = hosts.map((host) => enabling(host, load, name)) as [SideChange[], SideChange[]];
	const barApps =
		apps.length > 0 ? [] : [load.need === 'files' ? portChange(name, 'UDP') : osChange(name, 'Windows')];
	// A Linux image takes what only kept a share from a Windows container.
	const barInstances = (first: Need) => (isAppNeed(load.need) ? [] : [needChange(name, first, load.need)]);
	return [
		[...instances, ...barApps],
		[...apps, ...barInstances(load.protocol === 'none' ? 'zero' : need)],
		[...instances, ...apps],
		[...barApps, ...barInstances(load.protocol === 'TCP' && load.need !== 'files' ? need : 'zero')]
	];
}
const inTable = (facts: Facts): readonly Change<Facts>[] =>
	facts.loads.flatMap((load, at) => {
		const name = themeOf(facts).names[at]!;
		const apply =
			(as: Partial<Load>) =>
			(now: Facts): Facts => ({ ...now, loads: withAt(now.loads, at, as) });
		const all = sideChanges(load, name, needIn(facts));
		const several =
			facts.asked === 'several' ? [enabling(facts.host, load, name)] : reaching(load, name, needIn(facts));
		return [
			...all.map(([side, text, as]) => ({
				fact: `load${at}`,
				axis: side === 'need' ? 'need' : 'container',
				text,
				apply: apply(as)
			})),
			...several.map((sides) => ({ text: inWords(sides), apply: apply(together(sides)) }))
		];
	});
/** The other bonds of the two containers, those that turn the answer first. */
function bondChanges(facts: Facts): readonly Change<Facts>[] {
	const { bond } = facts;
	const texts = bondTexts(facts);
	const alike = (one: Bond): number => Number(belongTogether(one) === belongTogether(bond));
	return bonds
		.filter((one) => one !== bond)
		.toSorted((one, two) => alike(one) - alike(two))
		.map((one) => ({
			fact: 'bond',
			text: `the last requirement were that ${texts[one]}`,
			apply: (now) => ({ ...now, bond: one })
		}));
}

function changes(facts: Facts): readonly Change<Facts>[] {
	const { loads, shown } = facts;
	if (!isPair(facts)) {
		return inTable(facts).filter((one) => {
			const then = one.apply(facts);
			const [right = []] = keyOf(of(facts).ask(then));
			return right.length > 0 && right.length < loads.length && then.loads.every(isSensible);
		});
	}
	const [main, second] = pairOf(facts);
	const [load] = loads;
	const apply =
		(as: Partial<Load>) =>
		(now: Facts): Facts => ({ ...now, loads: [{ ...now.loads[0]!, ...as }] });
	const bonding = bondChanges(facts);
	const prefer = (host: Host): Change<Facts> =>
		changesOf<Facts>()('preferred', host, `you had to use ${host} unless it didn’t meet the requirements`);
	const single = [
		...sideChanges(load!, main, needIn(facts))
			.filter(([side]) => side === 'need' || shown.includes(side))
			.map(([side, text, as]) => ({
				fact: side,
				axis: side === 'need' ? 'need' : 'container',
				text,
				apply: apply(as)
			})),
		...(shown.includes('size') ? [0, 1, 2] : [])
			.filter((size) => size !== facts.side)
			.map((size) => ({
				...changesOf<Facts>()('side', size, sizeChange(second, size, facts.side)[1], 'size'),
				axis: 'container'
			})),
		...bonding,
		prefer(other(facts.preferred))
	];
	const several = hosts.flatMap((host) =>
		[[], [bonding[0]!]].map((more): Change<Facts> => {
			const beside = belongTogether(facts.bond) === (more.length === 0) ? facts.side : undefined;
			const sides = enabling(host, load!, main, beside);
			const rival = obstacleOf(other(host), { ...load!, ...together(sides) }, beside);
			const all = [...more, ...(rival === undefined && host !== facts.preferred ? [prefer(host)] : [])];
			return {
				text: listed([
					...sides.map(([, text]) => text.replace(' instead', '')),
					...all.map(({ text }) => text)
				]),
				apply: (now) => all.reduce((last, change) => change.apply(last), apply(together(sides))(now))
			};
		})
	);
	return [...single, ...several].filter(({ fact: of, apply: make }) => {
		const then = make(facts);
		return then.loads.every(isSensible) && (of === undefined ? meeting(then) !== undefined : isOpen(then));
	});
}
/** Whether some solution is right however the containers are connected, so that the connection decides. */
const isOpen = (facts: Facts): boolean =>
	(['localhost', 'name'] as const).every((bond) => meeting({ ...facts, bond }) !== undefined);

/** Draws a workload that these services can run: each of the others lacks one thing, so that nothing is said twice. */
function drawRow(random: Random, runs: Runs): Load {
	const out = runs === 'instances' || runs === 'none' ? random.pick(['os', 'protocol', 'size'] as const) : '';
	const needs =
		runs === 'instances' || runs === 'both'
			? common
			: out === 'os' && random.chance(0.3)
				? (['files'] as const)
				: out === 'protocol'
					? (['zero'] as const)
					: appNeeds;
	return drawUntil(
		(): Load => ({
			os: out === 'os' ? 'Windows' : 'Linux',
			protocol: out === 'protocol' ? 'UDP' : random.pick(['TCP', 'TCP', 'TCP', 'none'] as const),
			size: out === 'size' ? 5 + random.below(3) : random.below(5),
			need: random.pick(needs)
		}),
		(load) => isSensible(load) && runsOf(load) === runs
	);
}
/** Whether a service can’t run so many workloads, each for another reason. */
function hasFailures({ loads, host }: Facts, count: number): boolean {
	const why = loads.flatMap((load) => obstacleOf(host, load) ?? []);
	return why.length === count && new Set(why).size === count;
}
/** Draws two containers for one solution, and what decides on the service: what the other one lacks, or which one is preferred. */
function drawPair(random: Random, difficulty: Difficulty, base: Omit<Facts, 'loads' | 'shown'>): Facts {
	const right = random.pick(solutionIds);
	const [host, together] = partsOf(right);
	const decider = random.pick(
		host === hosts[0]
			? (['protocol', 'size', 'preferred', 'preferred'] as const)
			: (['need', 'preferred'] as const)
	);
	const preferred = decider === 'preferred' ? host : other(host);
	const sides = ['protocol', 'size'] as const;
	const first = sides.find((side) => side === decider) ?? random.pick(sides);
	// A group for Windows takes one container, which would leave nothing to choose.
	const shown = difficulty === 1 ? [first] : sides;
	return drawUntil(
		() => ({
			...base,
			preferred,
			shown,
			loads: [
				{
					os: 'Linux',
					protocol: !shown.includes('protocol')
						? 'TCP'
						: decider === 'protocol'
							? 'UDP'
							: random.pick(['TCP', 'TCP', 'none'] as const),
					size: shown.includes('size') ? random.below(sizes.length) : 0,
					need: random.pick(decider === 'need' ? appNeeds : common)
				}
			],
			side: shown.includes('size') ? random.below(3) : 0,
			bond: random.pick(bonds.filter((bond) => belongTogether(bond) === together))
		}),
		(facts) => {
			const lacking = obstacleOf(other(host), facts.loads[0]!, together ? facts.side : undefined);
			const decides =
				lacking === undefined ? 'preferred' : (sides.find((side) => side === lacking) ?? 'need');
			return decides === decider && facts.loads.every(isSensible) && isOpen(facts);
		}
	);
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const asked = random.pick(['one', 'one', 'several', 'each', 'each', 'each'] as const);
	const base = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		asked,
		side: 0,
		bond: bonds[0],
		preferred: hosts[0],
		host: random.pick(hosts)
	} as const;
	if (asked === 'one') return drawPair(random, difficulty, base);
	const runs = [0, 1, 2, 3].map(() => random.pick(runsIds));
	const failures = difficulty === 1 ? 2 : random.pick([2, 2, 3]);
	const length = Math.min(4, difficulty + (asked === 'several' ? 2 : 1));
	return drawUntil(
		() => ({
			shown: sides,
			loads: Array.from({ length }, (_, at) =>
				drawRow(random, asked === 'each' ? runs[at]! : random.pick(runsIds))
			),
			...base
		}),
		(facts) =>
			asked === 'each'
				? // No two rows for the same reason.
					new Set(
						facts.loads.map((load) => hosts.map((host) => obstacleOf(host, load) ?? '').join('') || load.need)
					).size === length
				: hasFailures(facts, failures)
	);
}

/** What is told, one fact each, as cells and as a sentence: of one workload its sides, of several each as a whole. */
function told(facts: Facts): readonly (readonly [id: string, cells: readonly string[], sentence: string])[] {
	const { loads, shown, bond, preferred } = facts;
	const [main, side] = pairOf(facts);
	if (!isPair(facts))
		return loads.map(({ os, protocol, size, need }, at) => {
			const name = themeOf(facts).names[at]!;
			const short = sizeText(size).replace(' and', ',');
			return [
				`load${at}`,
				[name, os, capital(portText(protocol)), short, capital(needTexts[need])],
				`${name}: ${os} image, ${portText(protocol)}, at least ${short}. It must ${needTexts[need]}.`
			];
		});
	const { protocol, size, need } = loads[0]!;
	const all: Readonly<Record<Exclude<Side, 'os'>, readonly [string, string, string]>> = {
		protocol: [`Port of ${main}`, capital(portText(protocol)), `${main} listens on ${portText(protocol)}.`],
		size: [
			'Minimum vCPU and memory',
			`${main}: ${sizeText(size)}, ${side}: ${sizeText(facts.side)}`,
			`${main} needs at least ${sizeText(size)}, and ${side} at least ${sizeText(facts.side)}.`
		],
		need: [main, `Must ${needTexts[need]}`, `${main} must ${needTexts[need]}.`]
	};
	const both = bondTexts(facts)[bond].replace(/^(an|each) /, capital);
	const rule = `You must use Azure ${preferred} unless it does not meet the requirements`;
	return [
		...(['protocol', 'size', 'need'] as const)
			.filter((side) => side === 'need' || shown.includes(side))
			.map((side) => [side, all[side].slice(0, 2), all[side][2]] as const),
		['preferred', ['Service', rule], `${rule}.`],
		// The last one, as its changes call it.
		['bond', ['Both containers', both], `${both}.`]
	];
}
const lines = (facts: Facts): readonly (readonly Piece[])[] =>
	told(facts).map(([id, , sentence]) => [fact(id, sentence)]);
function intro(facts: Facts): readonly Piece[] {
	const { company } = themeOf(facts);
	const plan =
		'You compare Azure Container Instances with Azure Container Apps in the Consumption workload profile. ';
	if (!isPair(facts)) return [`You plan to deploy ${facts.loads.length} containers for ${company}. ${plan}`];
	return [
		`You plan to deploy an application of two Linux containers named ${listed(pairOf(facts))} for ${company}. ${plan}`
	];
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => Figure | undefined>> = {
	table: (facts) =>
		factTable(
			'Requirements',
			isPair(facts) ? 'Item|Requirement' : 'Container|Image|Port|Minimum vCPU and memory|The container must',
			told(facts).map(([id, cells]) => [id, ...cells])
		),
	email: (facts) =>
		message(
			'Email',
			{ From: facts.who, Subject: 'Containers' },
			['This is what our containers need. '],
			...lines(facts)
		),
	change: (facts) =>
		message('Change request', { 'Requested by': facts.who, Title: 'New containers' }, ...lines(facts)),
	notes: () => undefined
};

export const whichService = family<Facts>({
	id: 'containers/which-service',
	edition: 9,
	group: 'containers',
	title: 'Container Instances or Container Apps',
	rule: {
		'': 'Only Container Apps scales, splits traffic, and issues certificates. In the Consumption profile it runs Linux images with up to 8 GiB of memory, and takes no UDP.',
		vCPU: 'There, each vCPU comes with 2 GiB of memory, so more memory takes more vCPU.',
		mount: 'Container Instances mounts shares in Linux containers only.',
		'local|life': 'Containers of one group or app share localhost, and start and stop together.',
		'name|update': 'Containers of one group or app share its DNS name and its updates.'
	},
	lab: 'containers/scale-to-zero',
	sources: [
		sources.containerOptions,
		sources.containersInApps,
		sources.containerAppsIngress,
		sources.containerFileShare,
		sources.containerGroups,
		sources.containerGroupLimits,
		sources.containerGroupYaml,
		sources.containerGroupUpdate
	],
	axes: {
		need: 'What is needed',
		container: 'Image, port or size',
		bond: 'What connects the containers',
		preferred: 'The preferred service'
	},
	facts: drawFacts,
	tell: (facts) =>
		pageWith(tellers[facts.told](facts), intro(facts), ...(facts.told === 'notes' ? lines(facts) : [])),
	changes,
	questions: [
		{ ask: (facts) => of(facts).ask(facts), explain: (facts) => of(facts).explain(facts), wrongRules }
	]
});
