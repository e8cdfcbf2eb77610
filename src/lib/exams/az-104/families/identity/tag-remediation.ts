// Family: which of several ways puts a tag on what exists already.
import { either, fact, page } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { tree } from '#lib/exams/az-104/families/identity/tree.ts';
import { sources } from '#lib/azure/sources.ts';
import { remediates } from '#lib/azure/identity/remediation.ts';
import { tagOf } from '#lib/azure/identity/tag.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly value: string;
	/** What has the tag: the VM’s group, or only the subscription above it. */
	readonly above: 'rg-web' | 'sub-prod';
	/** Another value that the VM has already. */
	readonly own?: string;
	readonly policy: 'inherit' | 'inherit if missing';
	readonly ways: readonly number[];
}

interface Way {
	readonly text: string;
	readonly works: boolean;
	readonly because: string;
	readonly misconception: string;
}

const names = {
	inherit: 'Inherit a tag from the resource group',
	'inherit if missing': 'Inherit a tag from the resource group if missing'
};

/** The policy looks at the resource group, and at nothing above that. */
const baseOf = ({ value, above, own }: Facts) => ({
	...(own === undefined ? {} : { own }),
	...(above === 'rg-web' ? { above: value } : {})
});
const copied = ({ trace }: ReturnType<typeof tagOf>): string =>
	trace[1] ?? 'The policy looks at rg-web, which has no such tag.';
const mistakenOf = ({ above }: Facts): string => (above === 'rg-web' ? 'overwrites' : 'any scope above');

/** Whether a remediation task works: who starts it, and what its identity may do. */
function taskOf(facts: Facts, madeIn: 'portal' | 'cli', at?: string, effect: 'modify' | 'audit' = 'modify') {
	const roles = at === undefined ? [] : [{ role: 'Contributor' as const, at }];
	const able = remediates(tree, { effect, at: 'sub-prod' }, ['Contributor'], { roles, madeIn }, 'vm-web');
	const tag = tagOf({ ...baseOf(facts), policy: facts.policy, when: 'remediated' });
	return {
		works: able.allowed && tag.value === facts.value,
		because: able.allowed ? copied(tag) : able.trace.at(-1)!,
		misconception: able.allowed ? mistakenOf(facts) : 'rights of the starter'
	};
}

/** The ways that can be asked about: those that may work first. */
function waysOf(facts: Facts): readonly Way[] {
	const { value, above, own, policy } = facts;
	const base = baseOf(facts);
	const written = tagOf({ ...base, policy, when: 'written' });
	const assign = 'Assign the policy on sub-prod';
	return [
		{ text: `${assign} in the portal, then start a remediation task.`, ...taskOf(facts, 'portal') },
		{
			text: `${assign} by the CLI with an identity, grant that Contributor on sub-prod, then start a remediation task.`,
			...taskOf(facts, 'cli', 'sub-prod')
		},
		{
			text: `${assign} in the portal, then update the VM.`,
			works: written.value === value,
			because: copied(written),
			misconception: mistakenOf(facts)
		},
		{
			text: `${assign} by the CLI with an identity that holds no role, then start a remediation task as Owner.`,
			...taskOf(facts, 'cli')
		},
		{
			text: `${assign} by the CLI with an identity, grant that Contributor on rg-data, then start a remediation task.`,
			...taskOf(facts, 'cli', 'rg-data')
		},
		{
			text: `${assign} in the portal and wait for the next evaluation.`,
			works: tagOf({ ...base, policy, when: 'before' }).value === value,
			because: 'Evaluation marks what exists and changes nothing.',
			misconception: 'acts by itself'
		},
		{
			text: `Set the tag on ${above === 'rg-web' ? 'sub-prod' : 'rg-web'} as well.`,
			works: tagOf({ ...base, when: 'written' }).value === value,
			because: 'Resources inherit no tags.',
			misconception: 'tags inherit'
		},
		{
			text: 'Switch on tag inheritance in Cost Management.',
			// The records may change, the resource does not.
			works: own === value,
			because: 'It writes to usage records, not to resources.',
			misconception: 'tags inherit'
		},
		{
			text: 'Assign a policy on sub-prod that audits the tag, then start a remediation task.',
			...taskOf(facts, 'portal', undefined, 'audit'),
			misconception: 'any effect mends'
		}
	];
}

export const tagRemediation = family<Facts>({
	id: 'governance/tag-remediation',
	edition: 2,
	group: 'governance',
	title: 'A tag on what exists already',
	rule: 'Tags are not inherited; a modify policy mends what exists by a remediation task, acting as its managed identity.',
	lab: 'governance/tags',
	misconceptions: {
		overwrites:
			'It is easy to overlook what the policy does with another value; only one of the two replaces it.',
		'rights of the starter':
			'It is easy to count on one’s own rights; a remediation task acts as the managed identity of the assignment.',
		'new only':
			'A modify policy changes what exists too, by an update or a remediation task. It’s easy to think that it only acts on new resources.',
		'acts by itself':
			'It is easy to wait for the policy; what exists changes by an update or a remediation task only.',
		'any scope above': 'It is easy to look anywhere above; this policy copies from the resource group alone.',
		'tags inherit': 'It is easy to think that tags flow down; no resource takes over a tag from above.',
		'any effect mends':
			'It is easy to expect a remediation for any effect; only modify and deployIfNotExists have one.'
	},
	axes: {
		own: {
			title: 'The value there is',
			change: ({ own, ...facts }) => (own === undefined ? { ...facts, own: 'old-77' } : facts)
		},
		policy: either('The policy', 'policy', 'inherit', 'inherit if missing'),
		above: either('What has the tag', 'above', 'rg-web', 'sub-prod')
	},
	sources: [sources.tags, sources.policyRemediation],
	facts(random, difficulty) {
		const value = `${random.pick(['web', 'shop', 'ops', 'lab'])}-${10 + random.below(80)}`;
		return {
			company: random.pick(companies),
			value,
			above: difficulty === 3 && random.chance(0.3) ? 'sub-prod' : 'rg-web',
			policy: difficulty > 1 && random.chance(0.5) ? 'inherit if missing' : 'inherit',
			ways: [...random.some([0, 1, 2], 2), ...random.some([3, 4, 5, 6, 7, 8], difficulty === 1 ? 1 : 2)],
			...(difficulty > 1 && random.chance(0.4) ? { own: 'old-77' } : {})
		};
	},
	tell(facts) {
		const { company, value, above, own, policy, ways } = facts;
		const all = waysOf(facts);
		return {
			tabs: page(
				[
					`At ${company}, `,
					fact(
						'above',
						above === 'rg-web'
							? `the resource group rg-web has the tag CostCenter = ${value}`
							: `sub-prod has the tag CostCenter = ${value}, its resource group rg-web has none`
					),
					'. The VM vm-web in rg-web has existed for a year and has ',
					fact('own', own === undefined ? 'no such tag' : `CostCenter = ${own}`),
					'.'
				],
				[
					'Where a solution says "the policy", the built-in policy is meant: ',
					fact('policy', `"${names[policy]}"`),
					'. It has the effect modify, and its definition names the role Contributor. You are Owner of sub-prod, in which rg-web and rg-data lie.'
				]
			),
			questions: [
				{
					requirement: [
						fact('goal', `The goal: vm-web itself has the tag CostCenter = ${value}.`),
						' Does the solution meet it?'
					],
					deciding: above === 'sub-prod' ? 'above' : own === undefined ? 'goal' : 'policy',
					ask: {
						type: 'series',
						claims: ways.map((index) => {
							const { text, works, because, misconception } = all[index]!;
							return {
								text,
								holds: works,
								because,
								misconception: works ? (own === undefined ? 'new only' : 'overwrites') : misconception
							};
						})
					},
					trace: [
						'Resources inherit no tags from their group or subscription.',
						'Modify acts on requests and in remediation tasks.',
						above === 'sub-prod'
							? 'The policy looks at rg-web, which has no such tag.'
							: policy === 'inherit'
								? 'This policy replaces another value.'
								: 'This policy leaves another value as it is.',
						'A task acts as the managed identity of the assignment; only the portal grants it the roles by itself.'
					],
					miss: own !== undefined || above === 'sub-prod' ? 'edge' : 'core'
				}
			]
		};
	}
});
