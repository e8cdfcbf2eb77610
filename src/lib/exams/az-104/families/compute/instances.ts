// Container Instances and their registry: what restarts, what can be changed, what the tier has.
import { another, claim, either, fact, page, redraw } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	changeGroup,
	restartPolicies,
	runsAgain,
	type GroupProperty,
	type RestartPolicy
} from '#lib/azure/compute/container-group.ts';
import { registryLadder, type RegistryFeature, type RegistryTier } from '#lib/azure/compute/tiers.ts';
import { smallestTier } from '#lib/azure/compute/tiers.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly policy?: RestartPolicy;
	readonly exitCode: number;
	readonly property: GroupProperty;
	readonly tier: RegistryTier;
	readonly feature: RegistryFeature;
}
const { tiers, from } = registryLadder.value;
const features = Object.keys(from) as readonly RegistryFeature[];
const properties: readonly GroupProperty[] = [
	'image',
	'memory',
	'environment variables',
	'CPU',
	'availability zone',
	'DNS name label'
];
/** As a change is asked for. */
const changes: Partial<Record<GroupProperty, string>> = {
	image: 'another image',
	memory: 'more memory',
	'environment variables': 'other environment variables',
	CPU: 'more CPU',
	'availability zone': 'another availability zone',
	'DNS name label': 'another DNS name label'
};

export const instances = family<Facts>({
	id: 'containers/instances',
	edition: 2,
	group: 'containers',
	title: 'Container groups and their registry',
	rule: 'The policy restarts, some properties take a new group, and the tier brings the features.',
	lab: 'containers/registry-to-instance',
	misconceptions: {
		over: 'An end looks final; Always restarts any, OnFailure a failure.',
		again: 'A container seems to run on; OnFailure leaves a success, Never leaves all.',
		flexible: 'A group looks easy to change; its CPU, memory and zone take a new group.',
		fixed: 'A group looks fixed; image, variables and DNS label change in place.',
		sizes: 'Tiers look like sizes; network limits, own keys and replication are for Premium.',
		Premium: 'Features sound like Premium; much is there earlier.'
	},
	axes: {
		policy: {
			title: 'Restart policy',
			change: (facts, random) => ({
				...facts,
				policy: another(random, restartPolicies, facts.policy ?? 'Always')
			})
		},
		exit: either('How the job ends', 'exitCode', 0, 1),
		tier: redraw('Tier of the registry', 'tier', tiers),
		property: redraw('What changes in the group', 'property', properties)
	},
	sources: [sources.containerRestartPolicy, sources.containerGroupUpdate, sources.registrySkus],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		...(difficulty > 1 && random.chance(0.3) ? {} : { policy: random.pick(restartPolicies) }),
		exitCode: random.pick([0, 0, 1, 137]),
		property: random.pick(properties),
		tier: random.pick(tiers),
		feature: random.pick(features)
	}),
	tell({ company, policy, exitCode, property, tier, feature }) {
		const again = runsAgain(policy, exitCode);
		const change = changeGroup([property]);
		const needs = smallestTier(registryLadder.value, { features: [feature] });
		const has = tiers.indexOf(needs.tier!) <= tiers.indexOf(tier);
		return {
			tabs: page([
				`${company} has a container group that runs a job. It was created `,
				fact(
					'policy',
					policy === undefined ? 'without a restart policy' : `with the restart policy ${policy}`
				),
				'. The job runs now and will end ',
				fact('exit', `with exit code ${exitCode}`),
				`. The image is in a container registry in the `,
				fact('tier', `${tier} tier`),
				'.'
			]),
			questions: [
				{
					requirement: ['For each statement, select Yes if the statement is true. Otherwise, select No.'],
					deciding: 'policy',
					ask: {
						type: 'statements',
						claims: [
							claim(
								'When the job ends, its container starts again automatically.',
								again.runsAgain,
								again.trace,
								again.runsAgain ? 'over' : 'again'
							),
							claim(
								`While the job runs, the group can be updated in place with ${changes[property]}.`,
								change.inPlace,
								change.trace,
								change.inPlace ? 'fixed' : 'flexible'
							),
							claim(
								`The registry supports ${feature} without a change of its tier.`,
								has,
								needs.trace.slice(0, 1),
								has ? 'Premium' : 'sizes'
							)
						]
					},
					trace: [...again.trace, ...change.trace, needs.trace[0]!]
				}
			]
		};
	}
});
