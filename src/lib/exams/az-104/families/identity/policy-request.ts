// Family: what a policy does to a new resource, and to one that exists.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, page, redraw, toggle, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { tree } from '#lib/exams/az-104/families/identity/tree.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	compliance,
	reach,
	request,
	type Governance,
	type PolicyAssignment,
	type Resource
} from '#lib/azure/identity/policy.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly effect: 'deny' | 'audit' | 'modify';
	readonly at: string;
	readonly isNew: boolean;
	readonly excluded: boolean;
	readonly exempt: 'no' | 'in force' | 'expired';
	readonly doNotEnforce: boolean;
	readonly tag: string;
}

const governanceOf = ({ effect, at, excluded, exempt, doNotEnforce, tag }: Facts): Governance => {
	const policy: PolicyAssignment = {
		name: 'tag-policy',
		at,
		effect,
		excluded: excluded ? ['rg-web'] : [],
		doNotEnforce,
		when: [{ field: tag, exists: false }],
		sets: { field: tag, value: 'none', replace: false }
	};
	return {
		tree,
		policies: [policy],
		exemptions: exempt === 'no' ? [] : [{ from: policy.name, at: 'rg-web', expired: exempt === 'expired' }]
	};
};

const vm: Resource = { at: 'rg-web', fields: {} };

const now = {
	refused: 'Refused: the VM is not created',
	marked: 'Created without the tag, non-compliant',
	tagged: 'Created with the tag added to it',
	free: 'Created without the tag, not counted as non-compliant'
};
const later = {
	refused: 'It is stopped until it has the tag',
	marked: 'It stays as it is, non-compliant',
	tagged: 'It gets the tag without anybody’s help',
	free: 'It stays as it is, not counted as non-compliant'
};

/** What becomes of the VM, by the model. */
function outcome(facts: Facts): { readonly text: string; readonly trace: readonly string[] } {
	const governance = governanceOf(facts);
	if (!facts.isNew) {
		const { state, trace } = compliance(governance, governance.policies[0]!, vm);
		return { text: state === 'non-compliant' ? later.marked : later.free, trace };
	}
	const { denied, fields, marked, trace } = request(governance, vm);
	return {
		text: denied ? now.refused : fields[facts.tag] ? now.tagged : marked.length ? now.marked : now.free,
		trace
	};
}

const decidingOf = ({ excluded, exempt, isNew, doNotEnforce, effect }: Facts): string =>
	excluded
		? 'excluded'
		: exempt !== 'no'
			? 'exempt'
			: !isNew
				? 'when'
				: doNotEnforce && effect !== 'audit'
					? 'mode'
					: 'effect';

/** What the scenario says. */
const tabsOf = ({ company, effect, at, isNew, excluded, exempt, doNotEnforce, tag }: Facts): readonly Tab[] =>
	page(
		[
			`${company} has assigned the policy tag-policy on `,
			fact('at', at),
			`, above the resource group rg-web. Its rule finds VMs without the tag ${tag}; its effect is `,
			fact('effect', effect === 'modify' ? `modify (adds ${tag} = none)` : effect),
			'.'
		],
		[
			...(excluded ? [fact('excluded', 'rg-web is an excluded scope of the assignment. ')] : []),
			...(exempt === 'no'
				? []
				: [
						fact(
							'exempt',
							`rg-web has an exemption from it${exempt === 'expired' ? ', whose expiry date is past' : ' without an expiry date'}. `
						)
					]),
			...(doNotEnforce ? [fact('mode', 'Policy enforcement of the assignment is disabled. ')] : []),
			fact(
				'when',
				isNew
					? 'Now somebody creates a VM without the tag in rg-web.'
					: 'A VM without the tag has been running in rg-web since before that. Nobody changes it, and no remediation task is started.'
			)
		]
	);

export const policyRequest = family<Facts>({
	id: 'governance/policy-request',
	edition: 1,
	group: 'governance',
	title: 'What a policy does',
	rule: 'Effects act on requests that create or update; what exists is only evaluated.',
	lab: 'governance/deny-and-audit',
	misconceptions: {
		'acts on what exists':
			'It is easy to expect a policy to mend or stop what exists; it only evaluates that.',
		'audit blocks': 'It is easy to let every policy block; audit lets through and marks.',
		'only marks': 'It is easy to let every policy only report; deny and modify act on the request.',
		'left out anyway':
			'It is easy to overlook an exclusion or exemption in force; both take the effect away.',
		'still left out': 'It is easy to honour every exemption; one that has expired counts no more.',
		'new only':
			'It is easy to think that a policy looks at new resources only; what exists is evaluated as well.',
		'mode is off':
			'It is easy to take disabled enforcement for a policy that is switched off; evaluation goes on.',
		'effects mixed up':
			'It is easy to mix up the effects; deny refuses, modify changes the request, audit marks.',
		'enforced anyway':
			'It is easy to overlook the enforcement mode; without it the policy reports and no more.'
	},
	axes: {
		effect: redraw('The effect', 'effect', ['deny', 'audit', 'modify'] as const),
		when: toggle('Whether the VM exists', 'isNew'),
		excluded: toggle('An excluded scope', 'excluded'),
		at: either('Where it is assigned', 'at', 'mg-corp', 'sub-prod')
	},
	sources: [sources.policyEffects, sources.policyScope, sources.policyAssignment],
	facts(random, difficulty) {
		const bent =
			difficulty > 1
				? random.pick(['excluded', 'exempt', 'mode', difficulty === 3 ? 'exempt' : 'none'])
				: 'none';
		return {
			company: random.pick(companies),
			effect: random.pick(['deny', 'audit', 'modify']),
			at: random.pick(['mg-corp', 'sub-prod']),
			isNew: random.chance(0.6),
			excluded: bent === 'excluded',
			exempt:
				bent === 'exempt'
					? random.pick(difficulty === 3 ? ['in force', 'expired', 'expired'] : ['in force'])
					: 'no',
			doNotEnforce: bent === 'mode',
			tag: random.pick(['CostCenter', 'Owner', 'Team', 'Project'])
		};
	},
	tell(facts) {
		const { effect, at, isNew, excluded, exempt, doNotEnforce } = facts;
		const { text, trace } = outcome(facts);
		const words = isNew ? now : later;
		const as = (more: Partial<Facts>) => outcome({ ...facts, ...more }).text;
		const governance = governanceOf(facts);
		const held = reach(governance, governance.policies[0]!, vm.at) === 'held';
		return {
			tabs: tabsOf(facts),
			questions: [
				{
					requirement: ['What happens to the VM?'],
					deciding: decidingOf(facts),
					ask: {
						type: 'one',
						right: {
							text,
							because: !held
								? `rg-web is ${excluded ? 'excluded' : 'exempt'}, so the rule does not act on it.`
								: isNew
									? trace[trace.length - 1]!
									: 'What exists is evaluated, and nothing else.'
						},
						wrong: wrongBy(
							{
								'acts on what exists': !isNew && (effect === 'modify' ? later.tagged : later.refused),
								'new only': !isNew && later.free,
								'audit blocks': isNew && effect === 'audit' && now.refused,
								'only marks': isNew && words.marked,
								'enforced anyway': doNotEnforce && as({ doNotEnforce: false }),
								'mode is off': doNotEnforce && words.free,
								'left out anyway': as({ excluded: false, exempt: 'no' }),
								'still left out': exempt === 'expired' && words.free,
								'effects mixed up': effect === 'modify' ? words.refused : words.tagged
							},
							(wrong) =>
								wrong === words.refused
									? isNew
										? 'Nothing refuses this request.'
										: 'No effect stops what exists.'
									: wrong === words.tagged
										? isNew
											? 'Nothing changes this request.'
											: 'Modify acts on requests and in remediation tasks.'
										: wrong === words.free
											? 'The policy holds for rg-web, and its rule finds the VM.'
											: held
												? 'The effect acts on the request instead of reporting.'
												: 'The rule is not held against rg-web.'
						)
					},
					trace: [`The policy is assigned on ${at}, and rg-web lies below that.`, ...trace],
					miss: excluded || exempt !== 'no' || doNotEnforce ? 'edge' : 'core'
				}
			]
		};
	}
});
