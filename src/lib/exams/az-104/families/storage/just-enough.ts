// Family: the redundancy that is just enough for what must survive, be readable and be archived.
import { fact, page, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies, data, regions } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	during,
	isGeo,
	isZonal,
	readsSecondary,
	redundancies,
	type Redundancy
} from '#lib/azure/storage/redundancy.ts';
import { family, type QuestionDraft } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph } from '#lib/domain/practice/variant.ts';

export interface Needs {
	/** Reads and writes go on without a datacentre. */
	readonly zone: boolean;
	/** A copy outlives the region. */
	readonly region: boolean;
	/** That copy can be read before any failover. */
	readonly read: boolean;
	readonly archive: boolean;
}
type Met = Readonly<Record<keyof Needs, (one: Redundancy) => boolean>>;

const met: Met = {
	zone: (one) => during(one, 'datacentre').write,
	region: (one) => during(one, 'region').copy,
	read: (one) => during(one, 'region').read === 'secondary',
	archive: (one) => !isZonal(one)
};
const least = (needs: Needs, rules: Met = met): Redundancy =>
	redundancies.find((one) =>
		(Object.keys(rules) as (keyof Needs)[]).every((need) => !needs[need] || rules[need](one))
	) ?? 'RA-GZRS';
const yes = () => true;

/** What stands against an option, or that it does more than is asked. */
function verdict(needs: Needs, one: Redundancy): string {
	if (needs.archive && isZonal(one)) return `${one} has no Archive tier.`;
	if (needs.zone && !met.zone(one)) return `${one}: ${during(one, 'datacentre').trace[0]!}`;
	if ((needs.region || needs.read) && !isGeo(one)) return `${one} has no second region.`;
	if (needs.read && !readsSecondary(one)) return `${one} keeps its secondary closed until a failover.`;
	return one === least(needs)
		? `${one} meets every requirement, and every other option that does costs more.`
		: `${one} meets every requirement, but it costs more than ${least(needs)}.`;
}

/** Draws needs; harder ones put more together. No redundancy has both zones and Archive. */
export function drawNeeds(random: Random, difficulty: Difficulty): Needs {
	const zone = random.chance(0.5);
	return {
		zone,
		region: random.chance(difficulty === 1 ? 0.5 : 0.8),
		read: difficulty > 1 && random.chance(0.5),
		archive: difficulty > 1 && !zone && random.chance(0.6)
	};
}

/** The needs as told. */
export const tellNeeds = ({ zone, region, read, archive }: Needs): Paragraph => [
	fact(
		'zone',
		zone
			? 'Reads and writes must continue if a datacenter fails.'
			: 'Reads and writes can wait while a datacenter is down.'
	),
	' ',
	fact(
		'region',
		region || read ? 'Data must survive the loss of the region.' : 'No copy in another region is required.'
	),
	' ',
	// Without a copy there, the other region needs no word.
	...(region || read
		? [
				fact(
					'read',
					read
						? 'Apps must be able to read the copy in the other region at any time.'
						: 'No app reads the copy in the other region before a failover.'
				),
				' '
			]
		: []),
	fact(
		'archive',
		archive ? 'Old blobs must be moved to the Archive tier.' : 'No blob is moved to the Archive tier.'
	),
	' ',
	fact('cost', 'Costs must be minimized.')
];

/** The redundancy that meets the needs at the lowest cost: of those that do, each other one has more copies or reads. */
export function askNeeds(needs: Needs): QuestionDraft {
	const right = least(needs);
	const because = (one: Redundancy) => verdict(needs, one);
	const results = {
		'geo-is-readable': least(needs, { ...met, read: isGeo }),
		'geo-holds-zones': least(needs, { ...met, zone: isGeo }),
		'zones-are-regions': least(needs, { ...met, region: isZonal, read: isZonal, archive: yes }),
		'copies-are-enough': 'LRS',
		'most-is-best': 'RA-GZRS',
		'one-step-more': redundancies[redundancies.indexOf(right) + 1] ?? right
	} as const satisfies Readonly<Record<string, Redundancy>>;
	return {
		requirement: ['Which redundancy option should you use?'],
		deciding: needs.read ? 'read' : needs.zone ? 'zone' : 'region',
		ask: {
			type: 'one',
			right: { text: right, because: because(right) },
			wrong: wrongBy(results, because, (one) => one)
		},
		trace: redundancies.slice(0, redundancies.indexOf(right) + 1).map(because),
		miss: needs.zone && needs.read ? 'edge' : 'core'
	};
}

/** The wrong rules on redundancy. */
export const beliefsOnNeeds = {
	'geo-is-readable':
		'It is easy to think that every secondary can be read; without RA it opens after a failover.',
	'geo-holds-zones':
		'It is easy to think that a second region keeps writes going; that takes zones in the first.',
	'zones-are-regions': 'It is easy to take three zones for far apart; they all lie in one region.',
	'copies-are-enough': 'It is easy to be content with three copies; with LRS they share a datacentre.',
	'most-is-best': 'It is easy to take the most; what is asked is what is just enough.',
	'one-step-more': 'It is easy to add a step to be safe; it costs more, and no need asks for it.'
};

const toggled = (need: keyof Needs) => (facts: Needs) => ({ ...facts, [need]: !facts[need] });

export const justEnough = family<
	Needs & { readonly company: string; readonly what: string; readonly region2: string }
>({
	id: 'storage-accounts/just-enough',
	edition: 2,
	group: 'storage-accounts',
	title: 'Just enough redundancy',
	rule: 'Z keeps the account up without a zone, G keeps a copy in a second region, and RA lets one read it there.',
	lab: 'storage-accounts/second-region',
	misconceptions: beliefsOnNeeds,
	axes: {
		region: {
			title: 'Whether a copy outlives the region',
			change: (facts) => ({ ...facts, ...toggled('region')(facts) })
		},
		read: {
			title: 'Whether that copy is read at any time',
			change: (facts) => ({ ...facts, ...toggled('read')(facts) })
		},
		archive: {
			title: 'Whether blobs are archived',
			change: (facts) => ({ ...facts, archive: !facts.zone && !facts.archive })
		}
	},
	sources: [sources.storageRedundancy, sources.accessTiers],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		what: random.pick(data),
		region2: random.pick(regions),
		...drawNeeds(random, difficulty)
	}),
	tell: (facts) => ({
		tabs: page(
			[`${facts.company} plans a standard general-purpose v2 account for ${facts.what} in ${facts.region2}.`],
			tellNeeds(facts)
		),
		questions: [askNeeds(facts)]
	})
});
