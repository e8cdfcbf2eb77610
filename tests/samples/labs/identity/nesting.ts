// What the commands of the nesting lab print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const list = (rows: readonly object[]): string => JSON.stringify(rows, null, 2);

export const samples: LabSamples = {
	lab: 'users-groups/nesting',
	checks: {
		direct: {
			source: 'https://learn.microsoft.com/en-us/graph/api/group-list-members',
			proves: list([{ name: 'resit-inner-k7q3f' }]),
			fails: [
				{ why: 'inner was not added', output: '[]' },
				{
					why: 'the person was added directly as well',
					output: list([{ name: 'resit-inner-k7q3f' }, { name: 'resit-second' }])
				}
			]
		},
		transitive: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/ad/group/member#az-ad-group-member-check',
			proves: `{
  "member": true
}`,
			fails: [
				{
					why: 'the person is not in inner',
					output: `{
  "member": false
}`
				},
				{
					why: 'OUTER is empty, so the command fails',
					output: 'ERROR: argument --group/-g: expected one argument'
				}
			]
		},
		role: {
			source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/role-assignments-list-cli',
			proves: list([{ role: 'Reader', through: 'resit-outer-k7q3f', type: 'Group' }]),
			fails: [
				{ why: 'outer has no role here', output: '[]' },
				{
					why: 'the role was given to the person',
					output: list([{ role: 'Reader', through: 'resit-second@contoso.onmicrosoft.com', type: 'User' }])
				},
				{
					why: 'outer has another role',
					output: list([{ role: 'Contributor', through: 'resit-outer-k7q3f', type: 'Group' }])
				}
			]
		},
		'not-yours': {
			source: 'https://learn.microsoft.com/en-us/graph/errors',
			proves: 'ERROR: Insufficient privileges to complete the operation.',
			fails: [
				{
					why: 'the own profile was used, and the member was already there',
					output:
						"ERROR: One or more added object references already exist for the following modified properties: 'members'."
				},
				{
					why: 'the second profile is signed out',
					output: "ERROR: Please run 'az login' to setup account."
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
