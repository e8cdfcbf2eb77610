// What names give in virtual networks where a private DNS zone and a public one have the same name.
import {
	resolveSplit,
	unregistered,
	type Link,
	type NameAnswer,
	type Named,
	type SplitHorizon
} from '#lib/azure/networking/split-horizon.ts';
import { sources } from '#lib/azure/sources.ts';
import { matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { explainedFamily } from '#lib/domain/practice/explained-family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
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
interface Facts extends SplitHorizon {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** Which name is asked for, and from which network. */
	readonly queries: readonly { readonly named: number; readonly from: number }[];
}

const themes = [
	{ zone: 'contour.example', networks: ['vnet-web', 'vnet-data', 'vnet-ops'] },
	{ zone: 'fennel.example', networks: ['VNet1', 'VNet2', 'VNet3'] },
	{ zone: 'harbour.example', networks: ['vnet-hub', 'vnet-clinic', 'vnet-lab'] },
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
const whatIs = (kind: Named['kind'], label: string, network: string): string =>
	({
		vm: `${label} is a VM in ${network}.`,
		'deleted vm': `${label} was a VM in ${network} that was deleted yesterday.`,
		'load balancer': `${label} is a load balancer in ${network}.`
	})[kind];
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
			'resolution only': `${network} has no autoregistration`,
			'not linked': `${network} isn’t linked, so it registers nothing`
		}[unregistered(facts, named)] ?? ''
	);
}

function explainQuery(facts: Facts, { named: at, from }: Facts['queries'][number]): PartReasons {
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
				? `${network} isn’t linked to the private zone. Public DNS is asked, and the public zone has ${named.label}.`
				: linked
					? `${network} is linked, so the private zone answers alone. Public DNS isn’t asked.`
					: `Public DNS is asked, but the public zone doesn’t have ${named.label}.`,
		none:
			answer === 'none'
				? linked
					? `The linked private zone is the only one that is asked, and it doesn’t have ${named.label}.`
					: `Neither zone helps: ${network} can’t ask the private one, and the public one doesn’t have ${named.label}.`
				: answer === 'private'
					? `There is a record in the zone that ${network} asks.`
					: 'The public zone has the name, and public DNS is asked.'
	};
	return { options, trace };
}

const keyBy = (facts: Facts): Key =>
	facts.queries.map(({ named, from }) => [resolveSplit(facts, facts.named[named]!, from).answer]);

const question: Question<Facts> = {
	ask(facts) {
		const zone = zoneOf(facts);
		return {
			...matchRows(
				'match',
				['What does a VM in the given virtual network receive for each name?'],
				optionsOf(choices),
				facts.queries.map(({ named, from }) => ({
					text: `${facts.named[named]!.label}.${zone} from ${networkOf(facts, from)}`,
					right: resolveSplit(facts, facts.named[named]!, from).answer
				}))
			),
			miss: facts.queries.some(({ named }) => facts.named[named]!.kind !== 'vm') ? 'edge' : 'core'
		};
	},
	explain: (facts) => facts.queries.map((query) => explainQuery(facts, query)),
	wrongRules: {
		'peering-passes': {
			note: 'A private zone answers only networks that are linked to it. It’s easy to let a peering carry the names.',
			key: (facts) =>
				keyBy(
					facts.peered && facts.links.some((link) => link !== 'none')
						? { ...facts, links: facts.links.map((link) => (link === 'none' ? 'resolution' : link)) }
						: facts
				)
		},
		'all-register': {
			note: 'Only a link with autoregistration brings in the virtual machines of its network. It’s easy to expect it of every link.',
			key: (facts) =>
				keyBy({ ...facts, links: facts.links.map((link) => (link === 'resolution' ? 'registration' : link)) })
		},
		'falls-back': {
			note: 'A linked zone answers alone, even when it doesn’t have the name. It’s easy to expect public DNS to help out.',
			key: (facts) =>
				keyBy(facts).map((right, at) => {
					const { named, from } = facts.queries[at]!;
					const helped = right[0] === 'none' && facts.links[from] !== 'none' && facts.named[named]!.published;
					return helped ? ['public'] : right;
				})
		},
		'known-anyway': {
			note: 'Without a link a network doesn’t see the private zone. It’s easy to think that Azure DNS knows it everywhere.',
			key: (facts) =>
				keyBy({ ...facts, links: facts.links.map((link) => (link === 'none' ? 'resolution' : link)) })
		},
		'all-resources': {
			note: 'Autoregistration is for virtual machines. It’s easy to expect it of a load balancer too.',
			key: (facts) =>
				keyBy({
					...facts,
					named: facts.named.map((one) => (one.kind === 'load balancer' ? { ...one, kind: 'vm' } : one))
				})
		},
		'records-stay': {
			note: 'An autoregistered record is deleted with its virtual machine. It’s easy to expect it to stay.',
			key: (facts) =>
				keyBy({
					...facts,
					named: facts.named.map((one) => (one.kind === 'deleted vm' ? { ...one, kind: 'vm' } : one))
				})
		},
		'public-first': {
			note: 'The private zone comes first where the network is linked. It’s easy to think that a public record wins.',
			key: (facts) =>
				keyBy(facts).map((right, at) =>
					facts.named[facts.queries[at]!.named]!.published ? ['public'] : right
				)
		}
	}
};

const linkChange = (network: string, now: Link, link: Link): string =>
	({
		registration: `${network} were linked with autoregistration`,
		resolution: `${network} were linked${now === 'none' ? '' : ' without autoregistration'}`,
		none: `${network} were not linked`
	})[link];
const to = changesOf<Facts>();
function changes(facts: Facts): readonly Change<Facts>[] {
	const linkChanges = facts.links.flatMap((now, at) =>
		otherLinks
			.filter((one) => one !== now)
			.map((one) =>
				to(
					'links',
					facts.links.map((link, index) => (index === at ? one : link)),
					linkChange(networkOf(facts, at), now, one),
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

/** Draws networks and resources, then queries: each answer as often as the others. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
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
	const fixed = { theme: random.below(themes.length), told: random.pick(telling), who: random.pick(people) };
	const wanted = Array.from({ length: difficulty === 1 ? 3 : 4 }, () => random.pick(answers));
	return drawUntil(
		(): Facts => {
			const facts: Facts = {
				...fixed,
				links: Array.from({ length: count }, () => random.pick(links)),
				peered: random.chance(0.6),
				named: kinds.map((kind, at) => ({
					label: names[kind][at % names[kind].length]!,
					network: random.below(count),
					kind,
					manual: random.chance(difficulty === 1 ? 0.2 : 0.4),
					published: random.chance(0.5)
				})),
				queries: []
			};
			const all = random.shuffled(
				facts.named.flatMap((_, named) => facts.links.map((__, from) => ({ named, from })))
			);
			const queries: Facts['queries'][number][] = [];
			for (const answer of wanted) {
				const found = all.find(
					(query) =>
						!queries.includes(query) &&
						resolveSplit(facts, facts.named[query.named]!, query.from).answer === answer
				);
				if (found !== undefined) queries.push(found);
			}
			return { ...facts, queries };
		},
		({ queries }) => queries.length === wanted.length
	);
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
	`You have a private DNS zone and a delegated public one, both named ${zoneOf(facts)}. The virtual networks ${listed(networksOf(facts))} use Azure-provided DNS. Every link disables fallback to internet. `;
function namedText(facts: Facts, { label, network, kind, manual, published }: Named): string {
	const zones = [...(manual ? ['private'] : []), ...(published ? ['public'] : [])];
	const records =
		zones.length === 0
			? 'no manual record'
			: `a manual record in ${zones.length > 1 ? 'both zones' : `the ${zones[0]!} zone`}`;
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
							: `${networkOf(facts, at)}: linked, auto registration ${link === 'registration' ? 'enabled' : 'disabled'}`
					)
				),
				...facts.named.map(({ label, manual, published }, at) =>
					fact(
						`named${at}`,
						`${label}: private zone ${manual ? 'yes' : 'no'}, public zone ${published ? 'yes' : 'no'}`
					)
				)
			),
			[introduced(facts)],
			[
				...facts.named.map(
					({ label, network, kind }) => `${whatIs(kind, label, networkOf(facts, network))} `
				),
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

export const privateNames = explainedFamily<Facts>({
	id: 'dns-load-balancing/private-names',
	edition: 5,
	group: 'dns-load-balancing',
	title: 'Links of a private zone',
	rule: 'A private zone answers the networks linked to it, alone, and registers VMs only over a link with autoregistration.',
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
