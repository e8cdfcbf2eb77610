// What the commands of the set-up lab print, where they prove and where they don't.
import type { LabSamples } from '../../labs.ts';

const cli = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli';

const group = (purpose: string | null, state = 'Succeeded'): string =>
	JSON.stringify({ name: 'rg-resit', purpose, state }, null, 2);
const budget = (alerts: number, grain = 'Monthly'): string =>
	JSON.stringify([{ alerts, grain, name: 'resit-month', spent: 0 }], null, 2);
const second = (account: string, isSecond: boolean): string =>
	JSON.stringify({ account, second: isSecond }, null, 2);
const left = (exists: boolean, users: number, apps: number, budgets: number): string =>
	`{"group":${exists},"users":${users},"apps":${apps},"budgets":${budgets}}`;
const refused = (code: string, message: string): string =>
	`{"error":{"code":"${code}","message":"${message}"}}`;
const forbidden = (action: string, what: string): string =>
	refused(
		'AuthorizationFailed',
		`The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action '${action}' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/${what}' or the scope is invalid. If access was recently granted, please refresh your credentials.`
	);

export const samples: LabSamples = {
	lab: 'governance/set-up',
	checks: {
		group: {
			source: `${cli}/command_modules/resource/tests/latest/recordings/test_resource_group.yaml`,
			proves: group('resit'),
			undone: `(ResourceGroupNotFound) Resource group 'rg-resit' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit' could not be found.`,
			wrong: { why: 'the group has no tag', output: group(null) },
			fails: [{ why: 'the group is being deleted', output: group('resit', 'Deleting') }]
		},
		budget: {
			source: 'https://learn.microsoft.com/en-us/rest/api/consumption/budgets/list',
			proves: budget(1),
			alsoProves: [{ why: 'made in the portal, with a second alert', output: budget(2) }],
			undone: '[]',
			wrong: { why: 'the alert is on forecasted cost, or off', output: budget(0) },
			fails: [{ why: 'the budget counts for a year', output: budget(1, 'Annually') }]
		},
		second: {
			source: `${cli.replace('/azure/cli', '')}-core/azure/cli/core/_profile.py`,
			proves: second('N/A(tenant level account)', true),
			undone: "Please run 'az login' to setup account.",
			wrong: { why: 'your own profile was asked', output: second('Pay-As-You-Go', false) },
			fails: [{ why: 'the second user has a role', output: second('Pay-As-You-Go', true) }]
		},
		refused: {
			source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting',
			proves: forbidden('Microsoft.Resources/subscriptions/resourceGroups/read', 'resourceGroups/rg-resit'),
			alsoProves: [
				{
					why: 'the action in small letters, as Azure also writes it',
					output: forbidden(
						'Microsoft.Resources/subscriptions/resourcegroups/read',
						'resourcegroups/rg-resit'
					)
				}
			],
			undone: `Please run 'az login' to setup account.
${refused(
	'AuthenticationFailedMissingToken',
	"Authentication failed. The 'Authorization' header is missing the access token."
)}`,
			wrong: {
				why: 'your own profile was used, and the group has another name',
				output: refused('ResourceGroupNotFound', "Resource group 'rg-resit' could not be found.")
			},
			fails: [
				{
					why: 'the subscription in the address is wrong',
					output: refused(
						'SubscriptionNotFound',
						"The subscription '00000000-0000-0000-0000-000000000000' could not be found."
					)
				},
				{
					why: 'a resource was asked for, not the group',
					output: forbidden(
						'Microsoft.Network/networkSecurityGroups/read',
						'resourceGroups/rg-resit/providers/Microsoft.Network/networkSecurityGroups/nsg-one'
					)
				}
			]
		},
		gone: {
			source: `${cli}/command_modules/role/tests/latest/recordings/test_user_scenario.yaml`,
			proves: left(false, 0, 0, 0),
			undone: left(true, 1, 0, 1),
			wrong: { why: 'only the group was deleted', output: left(false, 1, 0, 1) },
			fails: [
				{ why: 'the service principal was forgotten', output: left(false, 0, 1, 0) },
				{ why: 'the budget was forgotten', output: left(false, 0, 0, 1) }
			]
		}
	}
};
