// What the commands of the lab of tags print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const recordings =
	'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/policyinsights/tests/latest/recordings';
const listed = 'https://learn.microsoft.com/en-us/cli/azure/resource#az-resource-list';
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
const tagged = (before: string | null, after: string | null): string =>
	pretty([
		{ cost: after, name: 'nsg-after' },
		{ cost: before, name: 'nsg-before' }
	]);
const both = (before: string | null, after: string | null, team: string | null): string =>
	pretty([
		{ cost: after, name: 'nsg-after', team },
		{ cost: before, name: 'nsg-before', team: null }
	]);
const task = (state: string, done: number, failed: number) => ({ done, failed, state });
const refused = (code: string, message: string): string =>
	`(${code}) ${message}\nCode: ${code}\nMessage: ${message}`;
const noIdentity = (name: string): string =>
	refused(
		'ResourceIdentityRequired',
		`The policy assignment '${name}' request is invalid. Policy assignments must include a 'managed identity' when assigning 'Modify' policy definitions.`
	);

export const samples: LabSamples = {
	lab: 'governance/tags',
	checks: {
		tags: {
			source: listed,
			proves: tagged(null, 'lab'),
			undone: '[]',
			wrong: { why: 'nsg-after was created before the assignment acted', output: tagged(null, null) },
			fails: [{ why: 'pasted after the remediation', output: tagged('lab', 'lab') }]
		},
		remediation: {
			source: `${recordings}/test_policy_insights_remediation_complete.yaml`,
			proves: pretty([task('Succeeded', 1, 0)]),
			alsoProves: [
				{
					why: 'a second task, after a first one that failed',
					output: pretty([task('Succeeded', 1, 0), task('Failed', 0, 1)])
				}
			],
			undone: '[]',
			wrong: { why: 'the identity has no role', output: pretty([task('Failed', 0, 1)]) },
			fails: [
				{ why: 'the task still evaluates', output: pretty([task('Evaluating', 0, 0)]) },
				{ why: 'it found nothing to change', output: pretty([task('Succeeded', 0, 0)]) }
			]
		},
		both: {
			source: listed,
			proves: both('lab', 'lab', 'net'),
			undone: both(null, 'lab', null),
			wrong: { why: 'team was added, and the remediation never ran', output: both(null, 'lab', 'net') },
			fails: [{ why: 'nsg-after was never updated', output: both('lab', 'lab', null) }]
		},
		'no-identity': {
			source: 'https://github.com/Azure/azure-cli/issues/13150',
			proves: noIdentity('resit-noid'),
			undone: refused('ResourceGroupNotFound', "Resource group 'rg-resit-tags' could not be found."),
			wrong: {
				why: 'the id of the definition is wrong',
				output: refused('PolicyDefinitionNotFound', "The policy definition 'cd3aa116' could not be found.")
			},
			fails: [{ why: 'another assignment was refused', output: noIdentity('inherit-cost') }]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			undone: 'true',
			wrong: { why: 'no longer signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
