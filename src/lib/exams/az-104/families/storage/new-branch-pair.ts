// What the case of the new branch asks on object replication, in the earlier way. Goes with it: `before-replication.ts` is the newer one.
import { fact } from '#lib/exams/az-104/families/kit.ts';
import { regions } from '#lib/exams/az-104/families/names.ts';
import { missing, type Lack, type Side } from '#lib/azure/storage/replication.ts';
import type { QuestionDraft } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph } from '#lib/domain/practice/variant.ts';

export interface Pair {
	readonly places: readonly string[];
	readonly source: Side;
	readonly target: Side;
}

const fixes: Readonly<Record<Lack, string>> = {
	kind: 'Use another kind of account',
	namespace: 'Use accounts without a hierarchical namespace',
	'source-versioning': 'Turn on versioning in stsource',
	'target-versioning': 'Turn on versioning in sttarget',
	'change-feed': 'Turn on the change feed in stsource',
	tenant: 'Allow cross-tenant replication in both'
};
const needless = [
	['Turn on the change feed in sttarget', 'feed-in-both', 'The change feed is read in the source only.'],
	['Set both accounts to GRS', 'geo-first', 'Object replication works with any redundancy.'],
	['Move sttarget to the region of stsource', 'one-region', 'The regions may differ.'],
	['Turn on blob soft delete in both', 'soft-delete-first', 'Soft delete is not asked for.']
] as const;
const nothing = 'Change nothing';
const of = (side: Side, name: string) =>
	`${name}: versioning ${side.versioning ? 'on' : 'off'}, change feed ${side.changeFeed ? 'on' : 'off'}, ${side.redundancy}${side.hierarchical ? ', hierarchical namespace' : ''}. `;

/** Draws two accounts; harder ones may lie in two tenants or have a namespace. */
export function drawPair(random: Random, difficulty: Difficulty): Pair {
	const side = (harder: boolean): Side => {
		const tracking =
			harder && random.chance(0.3)
				? ({ hierarchical: true, versioning: false, changeFeed: false } as const)
				: ({ hierarchical: false, versioning: random.chance(0.5), changeFeed: random.chance(0.5) } as const);
		return {
			kind: 'standard',
			redundancy: random.pick(['LRS', 'ZRS', 'GRS']),
			...tracking,
			tenant: harder && random.chance(0.5) ? 'partner' : 'own',
			crossTenant: false
		};
	};
	return { places: random.some(regions, 2), source: side(false), target: side(difficulty === 3) };
}

/** The two accounts as told. */
export const tellPair = ({ places, source, target }: Pair): Paragraph => [
	`Block blobs are to be replicated from stsource in ${places[0]!} to sttarget in ${places[1]!}, both standard general-purpose v2. `,
	fact('source', of(source, 'stsource')),
	fact('target', of(target, 'sttarget')),
	fact(
		'tenant',
		target.tenant === source.tenant
			? 'Both are in one tenant.'
			: 'They are in two tenants, and neither account allows cross-tenant replication.'
	)
];

/** What is missing, among what is not asked for. */
export function askPair({ source, target }: Pair): QuestionDraft {
	const { lacks, trace } = missing(source, target);
	const complete = lacks.length === 0;
	return {
		requirement: ['What must be done before the replication policy can be created?'],
		deciding: lacks.includes('tenant')
			? 'tenant'
			: lacks.includes('target-versioning') || lacks.includes('namespace')
				? 'target'
				: 'source',
		ask: {
			type: 'several',
			right: complete
				? [{ text: nothing, because: trace[0]! }]
				: lacks.map((lack, index) => ({ text: fixes[lack], because: trace[index]! })),
			wrong: [
				...needless.map(([text, misconception, because]) => ({ text, because, misconception })),
				...(complete ? [] : [{ text: nothing, because: trace[0]!, misconception: 'all-there' }])
			]
		},
		trace,
		miss: lacks.some((lack) => lack === 'tenant' || lack === 'namespace') ? 'edge' : 'core'
	};
}

/** The wrong rules on what replication needs. */
export const beliefsOnPairs = {
	'feed-in-both': 'It is easy to ask the change feed of both; it is read in the source.',
	'geo-first':
		'It is easy to mix it up with geo-redundancy; object replication copies by rule, whatever the redundancy.',
	'one-region': 'It is easy to think of one region; the two accounts may be anywhere.',
	'soft-delete-first':
		'It is easy to add soft delete to the list; it protects, and replication does not ask for it.',
	'all-there': 'It is easy to see two accounts and begin; the conditions are checked first.'
};
