// Case study: a new branch's storage account, from the way in to the way back.
import { fact, redraw, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies, data, regions } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { failover, isGeo, redundancies, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { family, type QuestionDraft } from '#lib/domain/practice/family.ts';
import {
	askPair,
	beliefsOnPairs,
	drawPair,
	tellPair,
	type Pair
} from '#lib/exams/az-104/families/storage/new-branch-pair.ts';
import {
	askLost,
	beliefsOnLosses,
	drawLost,
	tellLost,
	type Lost
} from '#lib/exams/az-104/families/storage/lost.ts';
import { askWay, beliefsOnWays, drawWay, tellWay, type Way } from '#lib/exams/az-104/families/storage/way.ts';

interface Facts {
	readonly company: string;
	readonly what: string;
	readonly place: string;
	readonly way: Way;
	readonly lost: Lost;
	readonly redundancy: Redundancy;
	readonly planned: boolean;
	readonly replicates: boolean;
	readonly pair: Pair;
}

type Outcome = ReturnType<typeof failover>;
const after = ({ possible, after: left, loses }: Outcome): string =>
	!possible
		? 'It is refused and changes nothing'
		: left === 'geo'
			? 'It is geo-redundant, nothing is lost'
			: loses
				? 'It is LRS, last writes may be lost'
				: '';

function askFailover({ redundancy, planned, replicates }: Facts): QuestionDraft {
	const kind = planned ? 'planned' : 'unplanned';
	const state = { primaryUp: planned, objectReplication: replicates };
	const outcome = failover(redundancy, kind, state);
	const results: Record<string, Outcome> = {
		'failover-keeps-geo': failover('GRS', 'planned', { primaryUp: true }),
		'failover-ends-geo': failover(
			'GRS',
			'unplanned',
			state.objectReplication ? { primaryUp: planned } : state
		),
		'failover-waits': failover('LRS', kind, state)
	};
	return {
		requirement: [
			fact(
				'failover',
				planned
					? 'Assume that both regions are available and you perform a planned failover of the account.'
					: 'Assume that the primary region becomes unavailable and you perform an unplanned failover of the account.'
			),
			' What is the result?'
		],
		deciding: !isGeo(redundancy) ? 'redundancy' : replicates ? 'replicates' : 'failover',
		ask: {
			type: 'one',
			right: { text: after(outcome), because: outcome.trace[0]! },
			wrong: wrongBy(results, () => outcome.trace[0]!, after)
		},
		trace: outcome.trace,
		miss: replicates ? 'edge' : 'core'
	};
}

export const newBranch = family<Facts>({
	id: 'storage-accounts/new-branch',
	edition: 4,
	group: 'storage-accounts',
	title: 'Case: storage for a new branch',
	rule: 'Way in, redundancy, protection and replication are decided apart, each by its own rule.',
	misconceptions: {
		...beliefsOnWays,
		...beliefsOnLosses,
		...beliefsOnPairs,
		'failover-keeps-geo': 'It is easy to think that a failover swaps the regions; only a planned one does.',
		'failover-ends-geo':
			'It is easy to think that every failover ends in LRS; a planned one stays geo-redundant.',
		'failover-waits':
			'It is easy to leave a failover to Microsoft; you may start one yourself where nothing stands against it.'
	},
	axes: {
		redundancy: redraw('Redundancy', 'redundancy', redundancies),
		versioning: {
			title: 'Blob versioning',
			change: (facts) => ({
				...facts,
				lost: {
					...facts.lost,
					protection: { ...facts.lost.protection, versioning: !facts.lost.protection.versioning }
				}
			})
		},
		'shared-key': {
			title: 'Shared Key access',
			change: (facts) => ({ ...facts, way: { ...facts.way, sharedKey: !facts.way.sharedKey } })
		}
	},
	sources: [
		sources.storageFirewall,
		sources.storageDisasterRecovery,
		sources.dataProtection,
		sources.configureObjectReplication
	],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		what: random.pick(data),
		place: random.pick(regions),
		way: drawWay(random, difficulty),
		lost: drawLost(random, difficulty),
		redundancy: random.pick(['GRS', 'RA-GRS', 'GZRS', 'ZRS']),
		planned: random.chance(0.5),
		replicates: difficulty === 3 && random.chance(0.3),
		pair: drawPair(random, difficulty)
	}),
	tell: (facts) => ({
		tabs: [
			{
				title: 'Overview',
				paragraphs: [
					[
						`${facts.company} opens a branch and keeps its ${facts.what} in one standard account in ${facts.place}. `
					],
					[
						fact('redundancy', `Redundancy: ${facts.redundancy}. `),
						fact(
							'replicates',
							facts.replicates
								? 'The account is already the source of an object replication policy.'
								: 'The account is in no object replication policy.'
						)
					]
				]
			},
			{ title: 'Access', paragraphs: [tellWay(facts.way)] },
			{ title: 'Protection', paragraphs: [tellLost(facts.lost)] },
			{
				title: 'Plans',
				paragraphs: [tellPair(facts.pair)]
			}
		],
		questions: [askWay(facts.way), askFailover(facts), askLost(facts.lost), askPair(facts.pair)]
	})
});
