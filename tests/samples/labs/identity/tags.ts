// What the commands of the lab of tags print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const tagged = (before: string | null, after: string | null): string =>
	JSON.stringify(
		[
			{ cost: after, name: 'nsg-after' },
			{ cost: before, name: 'nsg-before' }
		],
		null,
		2
	);
const task = (state: string, done: number, failed: number): string =>
	JSON.stringify({ done, failed, name: 'resit-fix', state }, null, 2);

export const samples: LabSamples = {
	lab: 'governance/tags',
	checks: {
		tags: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/resource#az-resource-list',
			proves: tagged('lab', 'lab'),
			fails: [
				{ why: 'the remediation has not run', output: tagged(null, 'lab') },
				{ why: 'the assignment did not act yet', output: tagged(null, null) }
			]
		},
		remediation: {
			source: 'https://learn.microsoft.com/en-us/rest/api/policyinsights/remediations/get-at-resource-group',
			proves: task('Succeeded', 1, 0),
			fails: [
				{ why: 'the task still evaluates', output: task('Evaluating', 0, 0) },
				{ why: 'the identity has no role', output: task('Failed', 0, 1) }
			]
		},
		'no-identity': {
			source: 'https://github.com/Azure/azure-cli/issues/13150',
			proves: `ERROR: (ResourceIdentityRequired) The policy assignment 'resit-noid' request is invalid. Policy assignments must include a 'managed identity' when assigning 'Modify' policy definitions.
Code: ResourceIdentityRequired
Message: The policy assignment 'resit-noid' request is invalid. Policy assignments must include a 'managed identity' when assigning 'Modify' policy definitions.`,
			fails: [
				{
					why: 'the id of the definition is wrong',
					output:
						"ERROR: (PolicyDefinitionNotFound) The policy definition 'cd3aa116' could not be found.\nCode: PolicyDefinitionNotFound"
				},
				{
					why: 'the group does not exist',
					output:
						"ERROR: (ResourceGroupNotFound) Resource group 'rg-resit-tag' could not be found.\nCode: ResourceGroupNotFound"
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the answer is empty', output: 'null' }
			]
		}
	}
};
