// What names give in virtual networks where a private DNS zone and a public one have the same name, and what makes a name give another address.
// Over 200 lines: two kinds of question on the same zones, told in four ways, with reasons by link and resource.
import {
	resolveSplit,
	splitAnswer,
	unregistered,
	type Link,
	type NameAnswer,
	type Named,
	type SplitHorizon
} from '#lib/azure/networking/split-horizon.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, matchRows, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'output', 'email', 'ticket'] as const;
/** What can be done: another link of a network, or a record of a resource in a zone. */
type Action =
	| { readonly kind: 'link'; readonly at: number; readonly to: Link }
	| { readonly kind: 'manual' | 'published'; readonly named: number };
interface Query {
	readonly named: number;
	readonly from: number;
}
interface Facts extends SplitHorizon {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** Which name is asked for, and from which network. One where an action is chosen. */
	readonly queries: readonly Query[];
	/** What to choose from, and which address the name must give then. */
	readonly actions: readonly Action[];
	/** Each action is a solution to judge. */
	readonly series?: true;
	readonly wanted: 'private' | 'public';
}

const themes = [
	{ zone: 'contour.example', networks: ['vnet-web', 'vnet-data', 'vnet-ops'] },
	{ zone: 'fennel.example', networks: ['VNet1', 'VNet2', 'VNet3'] },
	{ zone: 'harbor.example', networks: ['vnet-hub', 'vnet-clinic', 'vnet-lab'] },
	{ zone: 'lumen.example', networks: ['vnet-prod', 'vnet-test', 'vnet-dev'] },
	{ zone: 'quarry.example', networks: ['vnet-north', 'vnet-south', 'vnet-east'] }
] as const;
const labels: Readonly<Record<Named['kind'], readonly string[]>> = {
	vm: ['app1', 'web1', 'sql1', 'job1', 'api1', 'etl1'],
	'deleted vm': ['old1', 'test9', 'legacy2'],
	'load balancer': ['lb-app', 'lb-sql', 'lb-web']
};
const choices: Readonly<Record<NameAnswer, string>> = {
	private: 'A private IP address',
	public: 'A public IP address',
	none: 'NXDOMAIN (no such name)'
};
const answers = Object.keys(choices) as readonly NameAnswer[];
const links: readonly Link[] = ['registration', 'resolution', 'none'];
/** What a link could be instead: the least that helps comes first. */
const otherLinks: readonly Link[] = ['resolution', 'registration', 'none'];

const zoneOf = ({ theme }: Facts): string => themes[theme]!.zone;
const networkOf = ({ theme }: Facts, at: number): string => themes[theme]!.networks[at]!;
const networksOf = (facts: Facts): readonly string[] => facts.links.map((_, at) => networkOf(facts, at));
const what: Readonly<Record<Named['kind'], string>> = {
	vm: 'VM',
	'deleted vm': 'VM, deleted yesterday',
	'load balancer': 'load balancer'
};
/** What resources of a kind in a network are. */
function whatAre(kind: Named['kind'], labels: readonly string[], network: string): string {
	const [is, was, a, s] = labels.length === 1 ? ['is', 'was', 'a ', ''] : ['are', 'were', '', 's'];
	return `${listed(labels)} ${
		{
			vm: `${is} ${a}VM${s} in ${network}`,
			'deleted vm': `${was} ${a}VM${s} in ${network}, deleted yesterday`,
			'load balancer': `${is} ${a}load balancer${s} in ${network}`
		}[kind]
	}. `;
}
const linkText: Readonly<Record<Link, string>> = {
	registration: 'with autoregistration',
	resolution: 'resolution only',
	none: 'no link'
};

/** Why the private zone has no record of a resource. */
function noRecord(facts: Facts, named: Named): string {
	const network = networkOf(facts, named.network);
	return (
		{
			'load balancer': 'autoregistration is for virtual machines only',
			'deleted vm': 'it was deleted with the virtual machine',
			'resolution only': `the link of ${network} has no autoregistration`,
			'not linked': `${network} isn’t linked, so it registers nothing${named.kind === 'deleted vm' ? ', and the virtual machine was deleted' : ''}`
		}[unregistered(facts, named)] ?? ''
	);
}

function explainQuery(facts: Facts, { named: at, from }: Query): PartReasons {
	const named = facts.named[at]!;
	const { answer, trace } = resolveSplit(facts, named, from);
	const network = networkOf(facts, from);
	const linked = facts.links[from] !== 'none';
	const registered = unregistered(facts, named) === '' && !named.manual;
	const options: Record<NameAnswer, string> = {
		private:
			answer === 'private'
				? `${network} is linked to the private zone, which has ${registered ? 'an autoregistered' : 'a manual'} record of ${named.label}.`
				: linked
					? `The private zone has no record of ${named.label}: ${noRecord(facts, named)}.`
					: `${network} isn’t linked to the private zone, so no VM in it gets anything from there.`,
		public:
			answer === 'public'
				? `${network} isn’t linked to the private zone, so public DNS answers, with the record of ${named.label}.`
				: linked
					? `${network} is linked, so the private zone answers alone. Public DNS isn’t asked.`
					: `Public DNS is asked, but the public zone has no record of ${named.label}.`,
		none:
			answer === 'none'
				? linked
					? `${network} is linked, so only the private zone is asked. It has no record of ${named.label}.`
					: `${network} isn’t linked to the private zone, and the public zone has no record of ${named.label}.`
				: answer === 'private'
					? `${network} asks the private zone, and it has a record of ${named.label}.`
					: 'The public zone has the name, and public DNS is asked.'
	};
	return { options, trace };
}

/** What a name gives, by the model or by some belief. */
type Reading = (zones: SplitHorizon, query: Query) => NameAnswer;
const byModel: Reading = (zones, { named, from }) => splitAnswer(zones, zones.named[named]!, from);
function after<F extends SplitHorizon>(zones: F, action: Action): F {
	if (action.kind === 'link') return { ...zones, links: zones.links.with(action.at, action.to) };
	return { ...zones, named: withAt(zones.named, action.named, { [action.kind]: true }) };
}
/** The actions that make the name give the address that's wanted, where it doesn't yet. */
function working(facts: Facts, reads: Reading = byModel): readonly string[] {
	const { links, peered, named, wanted, actions } = facts;
	const [query] = facts.queries as readonly [Query];
	// Small objects are copied much faster.
	const zones = { links, peered, named };
	if (reads(zones, query) === wanted) return [];
	return actions.flatMap((action, at) => (reads(after(zones, action), query) === wanted ? [String(at)] : []));
}
function keyBy(facts: Facts, reads: Reading = byModel): Key {
	if (facts.series)
		return facts.actions.map((action) => [
			reads(after(facts, action), facts.queries[0]!) === facts.wanted ? 'yes' : 'no'
		]);
	if (facts.actions.length === 0) return facts.queries.map((query) => [reads(facts, query)]);
	const found = working(facts, reads);
	return [found.length === 1 ? found : []];
}

function actionText(facts: Facts, action: Action): string {
	if (action.kind !== 'link')
		return `Add a manual record of ${facts.named[action.named]!.label} to the ${action.kind === 'manual' ? 'private' : 'public'} zone.`;
	const network = networkOf(facts, action.at);
	if (action.to === 'none') return `Remove the link of ${network} from the private zone.`;
	if (facts.links[action.at] === 'none')
		return `Link ${network} to the private zone ${action.to === 'registration' ? 'with' : 'without'} autoregistration.`;
	return `${action.to === 'registration' ? 'Enable' : 'Disable'} autoregistration on the link of ${network}.`;
}
/** What an action does, before what the name gives then. */
function effect(facts: Facts, action: Action): string {
	const { named: at, from } = facts.queries[0]!;
	const { label, network: home, kind, manual } = facts.named[at]!;
	if (action.kind !== 'link')
		return `The ${action.kind === 'manual' ? 'private' : 'public'} zone then has a record of ${label}.`;
	const network = networkOf(facts, action.at);
	if (action.at !== from && action.at !== home)
		return `${label} isn’t in ${network}, and the query comes from elsewhere. That link makes no difference.`;
	if (action.to === 'none') return `${network} then registers nothing.`;
	// A manual record isn’t replaced by a registered one.
	if (manual && action.at !== from)
		return action.to === 'registration'
			? `The private zone has a record of ${label} already.`
			: `That link is for VMs in ${network}, and the query comes from elsewhere.`;
	const registers = kind === 'vm' && action.at === home;
	const asks = `${network} ${facts.links[action.at] === 'none' ? 'then asks the private zone' : 'still asks the private zone'}`;
	if (manual) return `${asks}.`;
	if (action.to === 'registration' && action.at === from && !registers && kind === 'vm')
		return `${label} is in ${networkOf(facts, home)}, so this link doesn’t register it.`;
	if (action.to === 'resolution')
		return action.at === from
			? `${asks}.`
			: `${label} is in ${network}, but a link without autoregistration registers nothing.`;
	if (action.at === from)
		return `${asks}, and ${registers ? `registers ${label} there` : `${label} isn’t one of the VMs that it registers`}.`;
	return registers
		? `${network} then registers ${label}.`
		: `${network} then registers its VMs, but ${label} isn’t a VM.`;
}
function explainActions(facts: Facts): readonly PartReasons[] {
	const [query] = facts.queries as readonly [Query];
	const reasons = facts.actions.map((action) => {
		const done = after(facts, action);
		const reason = explainQuery(done, query).options[byModel(done, query)]!;
		const unlinked = action.kind === 'link' && action.to === 'none' && action.at === query.from;
		return unlinked
			? reason.replace('isn’t linked', 'is then no longer linked')
			: `${effect(facts, action)} ${reason}`;
	});
	const traceOf = (at: number): TraceStep => {
		const action = facts.actions[at]!;
		return { rule: `do ${action.kind === 'link' ? action.to : action.kind}`, text: reasons[at]! };
	};
	if (facts.series)
		return reasons.map((text, at) => ({
			options: { yes: text, no: text },
			trace: [traceOf(at), ...explainQuery(after(facts, facts.actions[at]!), query).trace]
		}));
	const [right = 0] = working(facts).map(Number);
	return [
		{
			options: Object.fromEntries(reasons.map((text, at) => [String(at), text])),
			trace: [...explainQuery(facts, query).trace, traceOf(right)]
		}
	];
}

function ask(facts: Facts): Asked {
	const zone = zoneOf(facts);
	if (facts.actions.length > 0) {
		const { named, from } = facts.queries[0]!;
		const goal = `VMs in ${networkOf(facts, from)} resolve ${facts.named[named]!.label}.${zone} to a ${facts.wanted} IP address`;
		const need = ['You need to ensure that ', fact('goal', goal), '.'];
		if (facts.series) {
			const key = keyBy(facts);
			return judge(
				'series',
				need,
				facts.actions.map((action, at) => ({ text: actionText(facts, action), holds: key[at]![0] === 'yes' }))
			);
		}
		const options = facts.actions.map((action, at) => ({ id: String(at), text: actionText(facts, action) }));
		const asked = chooseOne([...need, ' What should you do?'], options, '');
		return { ...asked, parts: [{ options, right: working(facts) }] };
	}
	return matchRows(
		'match',
		['What does a VM in the given virtual network receive for each name?'],
		optionsOf(choices),
		facts.queries.map((query) => ({
			text: `${facts.named[query.named]!.label}.${zone} from ${networkOf(facts, query.from)}`,
			right: byModel(facts, query)
		}))
	);
}
const linksAs = (zones: SplitHorizon, now: Link, link: Link): SplitHorizon => ({
	...zones,
	links: zones.links.map((one) => (one === now ? link : one))
});
/** The same with all resources of a kind taken for VMs. */
const asVms = (zones: SplitHorizon, kind: Named['kind']): SplitHorizon => ({
	...zones,
	named: zones.named.map((one) => (one.kind === kind ? { ...one, kind: 'vm' } : one))
});
const question: Question<Facts> = {
	ask: (facts) => ({
		...ask(facts),
		miss: facts.queries.some(({ named }) => facts.named[named]!.kind !== 'vm') ? 'edge' : 'core'
	}),
	explain: (facts) =>
		facts.actions.length > 0
			? explainActions(facts)
			: facts.queries.map((query) => explainQuery(facts, query)),
	wrongRules: {
		'peering-passes': {
			note: 'A private zone answers only networks that are linked to it. It’s easy to let a peering carry the names.',
			key: (given) =>
				keyBy(given, (facts, query) =>
					byModel(
						facts.peered && facts.links.some((link) => link !== 'none')
							? linksAs(facts, 'none', 'resolution')
							: facts,
						query
					)
				)
		},
		'all-register': {
			note: 'Only a link with autoregistration brings in the virtual machines of its network. It’s easy to expect it of every link.',
			key: (given) =>
				keyBy(given, (facts, query) => byModel(linksAs(facts, 'resolution', 'registration'), query))
		},
		'falls-back': {
			note: 'A linked zone answers alone, even when it doesn’t have the name. It’s easy to expect public DNS to help out.',
			key: (given) =>
				keyBy(given, (facts, query) => {
					const answer = byModel(facts, query);
					const helped = facts.links[query.from] !== 'none' && facts.named[query.named]!.published;
					return answer === 'none' && helped ? 'public' : answer;
				})
		},
		'known-anyway': {
			note: 'Without a link a network doesn’t see the private zone. It’s easy to think that Azure DNS knows it everywhere.',
			key: (given) => keyBy(given, (facts, query) => byModel(linksAs(facts, 'none', 'resolution'), query))
		},
		'all-resources': {
			note: 'Autoregistration is for virtual machines. It’s easy to expect it of a load balancer too.',
			key: (given) => keyBy(given, (facts, query) => byModel(asVms(facts, 'load balancer'), query))
		},
		'records-stay': {
			note: 'An autoregistered record is deleted with its virtual machine. It’s easy to expect it to stay.',
			key: (given) => keyBy(given, (facts, query) => byModel(asVms(facts, 'deleted vm'), query))
		},
		'public-first': {
			note: 'The private zone comes first where the network is linked. It’s easy to think that a public record wins.',
			key: (given) =>
				keyBy(given, (facts, query) =>
					facts.named[query.named]!.published ? 'public' : byModel(facts, query)
				)
		}
	}
};

const linkChange = (network: string, link: Link): string =>
	({
		registration: `${network} were linked with autoregistration`,
		resolution: `${network} were linked without autoregistration`,
		none: `${network} were not linked`
	})[link];
const to = changesOf<Facts>();
function factChanges(facts: Facts): readonly Change<Facts>[] {
	const linkChanges = facts.links.flatMap((now, at) =>
		otherLinks
			.filter((one) => one !== now)
			.map((one) =>
				to(
					'links',
					facts.links.map((link, index) => (index === at ? one : link)),
					linkChange(networkOf(facts, at), one),
					`link${at}`
				)
			)
			.map((change): Change<Facts> => ({ ...change, axis: at === 0 ? 'first' : 'second' }))
	);
	const recordChanges = facts.named.flatMap(({ label, manual, published }, at) => {
		const change = (axis: string, with_: Partial<Named>, text: string): Change<Facts> => ({
			fact: `named${at}`,
			axis,
			text,
			apply: (one) => ({
				...one,
				named: withAt(one.named, at, with_)
			})
		});
		return [
			change(
				'record',
				{ manual: !manual },
				`the private zone had ${manual ? 'no' : 'a'} manual record of ${label}`
			),
			change(
				'public',
				{ published: !published },
				`the public zone had ${published ? 'no' : 'a'} record of ${label}`
			)
		];
	});
	return [
		...linkChanges,
		...recordChanges,
		...(facts.links.length > 1
			? [to('peered', !facts.peered, `the networks were ${facts.peered ? 'not ' : ''}peered`)]
			: []),
		// A record of each kind where nothing else helps.
		...facts.queries.map(({ named, from }): Change<Facts> => ({
			text: `${networkOf(facts, from)} were not linked and no public zone had ${facts.named[named]!.label}`,
			apply: (one) => ({
				...one,
				links: one.links.map((link, at) => (at === from ? 'none' : link)),
				named: one.named.map((each, at) => (at === named ? { ...each, published: false } : each))
			})
		}))
	];
}

/** What could be required instead. */
function goalChanges(facts: Facts): readonly Change<Facts>[] {
	const [query] = facts.queries as readonly [Query];
	const other = facts.wanted === 'private' ? 'public' : 'private';
	return [
		to('wanted', other, `the name had to resolve to a ${other} IP address`, 'goal'),
		...networksOf(facts).flatMap((network, from) =>
			from === query.from
				? []
				: [to('queries', [{ ...query, from }], `VMs in ${network} had to resolve the name`, 'goal')]
		),
		...facts.named.flatMap(({ label }, named) =>
			named === query.named
				? []
				: [to('queries', [{ ...query, named }], `${label} were the name that had to be resolved`, 'goal')]
		)
	];
}
function* possibleChanges(facts: Facts): Generator<Change<Facts>> {
	const [goals, settings] = [goalChanges(facts), factChanges(facts)];
	yield* goals;
	yield* settings;
	for (const one of goals)
		for (const other of settings)
			yield {
				fact: 'goal',
				axis: 'several',
				text: `${one.text} and ${other.text}`,
				apply: (now) => other.apply(one.apply(now))
			};
}
/** What makes other actions work, with those that do. Varied is only what leaves a single right one. */
function* outcomesOf(facts: Facts): Generator<{ change: Change<Facts>; found: readonly string[] }> {
	for (const change of possibleChanges(facts)) {
		const changed = change.apply(facts);
		if (facts.series) {
			if (byModel(changed, changed.queries[0]!) !== changed.wanted) yield { change, found: [] };
			continue;
		}
		const found = working(changed);
		// Another link would make some actions other ones.
		const stays = (at: string) =>
			actionText(changed, facts.actions[Number(at)]!) === actionText(facts, facts.actions[Number(at)]!);
		if (found.length > 0 && found.every(stays))
			yield { change: found.length === 1 ? change : { ...change, axis: 'several' }, found };
	}
}
const actionChanges = (facts: Facts): readonly Change<Facts>[] =>
	[...outcomesOf(facts)].map(({ change }) => change);
const changes = (facts: Facts): readonly Change<Facts>[] =>
	facts.actions.length > 0 ? actionChanges(facts) : factChanges(facts);

type Fixed = Pick<Facts, 'theme' | 'told' | 'who'>;
/** All actions that change something and aren't absurd. */
const actionsOf = ({ links: now, named, queries }: Facts): readonly Action[] => [
	...now.flatMap((link, at) =>
		links
			.filter((to) => to !== link && (link !== 'registration' || to === 'none'))
			.map((to): Action => ({ kind: 'link', at, to }))
	),
	...(['manual', 'published'] as const)
		.filter((kind) => !named[queries[0]!.named]![kind])
		.map((kind): Action => ({ kind, named: queries[0]!.named }))
];
/** The kinds of right actions, so that each is as likely. */
const kindOf = (facts: Facts, action: Action): string => {
	if (action.kind !== 'link') return action.kind;
	const { named, from } = facts.queries[0]!;
	const home = facts.named[named]!.network;
	const enables = action.to === 'registration' && facts.links[action.at] === 'resolution';
	return `${enables ? 'enable' : action.to} ${action.at === from ? 'from' : ''}${action.at === home ? 'home' : ''}`;
};
const rightKinds = {
	private: [
		'registration from',
		'registration home',
		'registration fromhome',
		'enable home',
		'enable fromhome',
		'resolution from',
		'resolution fromhome',
		'manual'
	],
	public: ['none from', 'none fromhome', 'published']
} as const;
/** Draws the right action and then networks where only that one of four works. */
function drawActions(random: Random, difficulty: Difficulty, fixed: Fixed): Facts {
	const wanted = random.chance(0.75) ? 'private' : 'public';
	const draw = (kind: string): Facts => {
		const around = drawAround(random, difficulty, fixed);
		const named = random.below(2 + Number(difficulty > 1));
		const facts: Facts = { ...around, wanted, queries: [{ named, from: random.below(around.links.length) }] };
		const possible = actionsOf(facts);
		const likely = possible.filter((action) => kindOf(facts, action) === kind);
		if (working({ ...facts, actions: likely }).length === 0) return facts;
		const all = { ...facts, actions: random.shuffled(possible) };
		const fixes = working(all).map((at) => all.actions[Number(at)]!);
		const right = fixes.find((action) => kindOf(facts, action) === kind)!;
		const wrong = all.actions.filter((action) => !fixes.includes(action));
		const neither = wrong.filter((action) => kindOf(facts, action).endsWith(' ')).slice(1);
		return { ...facts, actions: [right, ...wrong.filter((action) => !neither.includes(action)).slice(0, 3)] };
	};
	const fits = (facts: Facts): boolean => {
		if (facts.actions.length < 4) return false;
		const missing = new Set(['1', '2', '3']);
		let turns = false;
		for (const { change, found } of outcomesOf(facts)) {
			turns ||= change.axis !== 'several' && found[0] !== '0';
			for (const at of found) missing.delete(at);
			if (turns && missing.size === 0) return true;
		}
		return false;
	};
	return drawUntil(() => {
		const kind = random.pick(rightKinds[wanted]);
		return drawUntil(() => draw(kind), fits);
	}, fits);
}

/** Draws which solutions meet the goal, then networks where they do. */
function drawSeries(random: Random, difficulty: Difficulty, fixed: Fixed): Facts {
	const truths = [0, 1].map(() => random.chance(0.5));
	const wanted = random.chance(0.75) ? 'private' : 'public';
	return drawUntil(
		(): Facts => {
			const around = drawAround(random, difficulty, fixed);
			const query = { named: random.below(around.named.length), from: random.below(around.links.length) };
			const facts: Facts = { ...around, wanted, queries: [query] };
			if (byModel(facts, query) === wanted) return facts;
			const all = [...random.shuffled(actionsOf(facts))];
			const works = (action: Action): boolean => byModel(after(facts, action), query) === wanted;
			const actions = truths.flatMap((truth) => {
				const found = all.findIndex((action) => works(action) === truth);
				return found < 0 ? [] : all.splice(found, 1);
			});
			return { ...facts, actions, series: true };
		},
		(facts) => {
			if (facts.actions.length < 2) return false;
			const key = keyBy(facts);
			const outcomes = actionChanges(facts).map(({ apply }) => keyBy(apply(facts)));
			return key.every(([own], at) => outcomes.some((one) => one[at]![0] !== own));
		}
	);
}

function drawAround(random: Random, difficulty: Difficulty, fixed: Fixed): Facts {
	const kinds: readonly Named['kind'][] = [
		'vm',
		'vm',
		difficulty === 1 ? 'vm' : 'load balancer',
		...(difficulty === 3 ? (['deleted vm'] as const) : [])
	];
	const names = {
		vm: random.shuffled(labels.vm),
		'deleted vm': random.shuffled(labels['deleted vm']),
		'load balancer': random.shuffled(labels['load balancer'])
	};
	const count = difficulty === 3 ? 3 : 2;
	return {
		links: Array.from({ length: count }, () => random.pick(links)),
		peered: random.chance(0.6),
		named: kinds.map((kind, at) => ({
			label: names[kind][at % names[kind].length]!,
			network: random.below(count),
			kind,
			manual: random.chance(difficulty === 1 ? 0.2 : 0.4),
			published: random.chance(0.5)
		})),
		queries: [],
		actions: [],
		wanted: 'private',
		...fixed
	};
}
/** What decides a lookup. */
const decidedBy = (facts: Facts, { named, from }: Query): string =>
	resolveSplit(facts, facts.named[named]!, from)
		.trace.map(({ rule }) => rule)
		.join();
/** Draws the answers, not all alike, then networks and resources that give them: each answer as often as the others. */
function drawQueries(random: Random, difficulty: Difficulty, fixed: Fixed): Facts {
	// A public address comes in one way only.
	const wanted = drawUntil(
		() => Array.from({ length: difficulty === 1 ? 3 : 4 }, () => random.pick(answers)),
		(drawn) => new Set(drawn).size > 1 && drawn.filter((one) => one === 'public').length < 2
	);
	return drawUntil(
		(): Facts => {
			const facts = drawAround(random, difficulty, fixed);
			const all = random.shuffled(
				facts.named.flatMap((_, named) => facts.links.map((__, from) => ({ named, from })))
			);
			const queries: Query[] = [];
			for (const answer of wanted) {
				const found = all.find(
					(query) =>
						byModel(facts, query) === answer &&
						queries.every((one) => decidedBy(facts, one) !== decidedBy(facts, query))
				);
				if (found !== undefined) queries.push(found);
			}
			return { ...facts, queries };
		},
		({ queries, links }) =>
			queries.length === wanted.length &&
			new Set(queries.map(({ from }) => links[from] === 'none')).size === 2
	);
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const fixed = { theme: random.below(themes.length), told: random.pick(telling), who: random.pick(people) };
	const draw = random.chance([0.35, 0.5, 0.65][difficulty - 1]!)
		? drawQueries
		: random.chance(0.2)
			? drawSeries
			: drawActions;
	return draw(random, difficulty, fixed);
}

/** The links and the peering. */
const linksTold = (facts: Facts): Paragraph => [
	'Links of the private zone: ',
	...facts.links.flatMap((link, at): Piece[] => [
		fact(`link${at}`, `${networkOf(facts, at)} (${linkText[link]})`),
		at < facts.links.length - 1 ? ', ' : '. '
	]),
	fact('peered', `The networks are ${facts.peered ? 'peered' : 'not peered'}. `)
];
const introduced = (facts: Facts): string =>
	`You have a private and a delegated public DNS zone, both named ${zoneOf(facts)}. ${listed(networksOf(facts))} use Azure-provided DNS. Public records hold public addresses, and private records private ones. `;
function namedText(facts: Facts, { label, network, kind, manual, published }: Named): string {
	const zones = [...(manual ? ['private'] : []), ...(published ? ['public'] : [])];
	const records =
		zones.length === 0
			? 'no manual record'
			: `a manual record (${zones.length > 1 ? 'both zones' : `${zones[0]!} zone`})`;
	const resource = { vm: 'a VM', 'deleted vm': 'a deleted VM', 'load balancer': 'a load balancer' }[kind];
	return `${label}, ${resource} in ${networkOf(facts, network)}, has ${records}. `;
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Resources and manual records',
				'Name|Resource|Network|Private|Public',
				facts.named.map(
					({ label, network, kind, manual, published }, at) =>
						[
							`named${at}`,
							label,
							what[kind],
							networkOf(facts, network),
							manual ? 'Yes' : 'No',
							published ? 'Yes' : 'No'
						] as const
				)
			),
			[introduced(facts)],
			linksTold(facts)
		),
	output: (facts) =>
		pageWith(
			code(
				'Links of the private zone, and manual A records in both zones',
				...facts.links.map((link, at) =>
					fact(
						`link${at}`,
						link === 'none'
							? `${networkOf(facts, at)}: not linked`
							: `${networkOf(facts, at)}: linked, autoregistration ${link === 'registration' ? 'enabled' : 'disabled'}`
					)
				),
				...facts.named.map(({ label, manual, published }, at) =>
					fact(`named${at}`, `${label}: private ${manual ? 'yes' : 'no'}, public ${published ? 'yes' : 'no'}`)
				)
			),
			[introduced(facts)],
			[
				...facts.named.flatMap(({ kind, network }, at) => {
					const alike = facts.named.filter((one) => one.kind === kind && one.network === network);
					if (alike[0] !== facts.named[at]) return [];
					const some = alike.map(({ label }) => label);
					return [whatAre(kind, some, networkOf(facts, network))];
				}),
				fact('peered', `The networks are ${facts.peered ? 'peered' : 'not peered'}. `)
			]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Names in ${zoneOf(facts)}` },
				linksTold(facts),
				facts.named.map((one, at) => fact(`named${at}`, namedText(facts, one)))
			),
			[introduced(facts)]
		),
	ticket: (facts) =>
		pageWith(
			message(
				'Ticket',
				{ 'Reported by': facts.who, Subject: `Name resolution in ${zoneOf(facts)}` },
				facts.named.map((one, at) => fact(`named${at}`, namedText(facts, one))),
				linksTold(facts)
			),
			[introduced(facts)]
		)
};

export const privateNames = family<Facts>({
	id: 'dns-load-balancing/private-names',
	edition: 8,
	group: 'dns-load-balancing',
	title: 'Links of a private zone',
	rule: 'A private zone answers only linked networks, and it alone answers them. It registers VMs only over a link with autoregistration.',
	lab: 'dns-load-balancing/private-zone-links',
	sources: [sources.privateDnsLinks, sources.privateDnsAutoregistration, sources.privateDnsFallback],
	axes: {
		first: 'Link of the first network',
		second: 'Link of another network',
		record: 'A record in the private zone',
		public: 'A record in the public zone'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
