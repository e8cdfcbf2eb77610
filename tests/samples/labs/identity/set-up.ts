// What the commands of the set-up lab print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const refused = (code: string, message: string): string =>
	`{"error":{"code":"${code}","message":"${message}"}}`;

export const samples: LabSamples = {
	lab: 'governance/set-up',
	checks: {
		group: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-show',
			proves: `{
  "name": "rg-resit",
  "purpose": "resit",
  "state": "Succeeded"
}`,
			fails: [
				{
					why: 'the group has no tag',
					output: `{
  "name": "rg-resit",
  "purpose": null,
  "state": "Succeeded"
}`
				},
				{
					why: 'the group is being deleted',
					output: `{
  "name": "rg-resit",
  "purpose": "resit",
  "state": "Deleting"
}`
				}
			]
		},
		budget: {
			source: 'https://learn.microsoft.com/en-us/rest/api/consumption/budgets/create-or-update',
			proves: `{
  "at": 80.0,
  "grain": "Monthly",
  "name": "resit-month",
  "on": true,
  "spent": 0.0
}`,
			fails: [
				{
					why: 'the budget counts for a year',
					output: `{
  "at": 80.0,
  "grain": "Annually",
  "name": "resit-month",
  "on": true,
  "spent": 0.0
}`
				},
				{
					why: 'the alert is switched off',
					output: `{
  "at": 80.0,
  "grain": "Monthly",
  "name": "resit-month",
  "on": false,
  "spent": 0.0
}`
				},
				{
					why: 'made in the portal, under another alert name',
					output: `{
  "at": null,
  "grain": "Monthly",
  "name": "resit-month",
  "on": null,
  "spent": 0.0
}`
				}
			]
		},
		second: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/account#az-account-show',
			proves: `{
  "account": "N/A(tenant level account)",
  "second": true
}`,
			fails: [
				{
					why: 'a role reaches the second person',
					output: `{
  "account": "Pay-As-You-Go",
  "second": true
}`
				},
				{
					why: 'the own profile was asked',
					output: `{
  "account": "Pay-As-You-Go",
  "second": false
}`
				}
			]
		},
		refused: {
			source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting',
			proves: refused(
				'AuthorizationFailed',
				"The client 'resit-second@contoso.onmicrosoft.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'Microsoft.Resources/subscriptions/resourceGroups/read' over scope '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit' or the scope is invalid. If access was recently granted, please refresh your credentials."
			),
			fails: [
				{
					why: 'the group does not exist, and the own profile was used',
					output: refused('ResourceGroupNotFound', "Resource group 'rg-resit' could not be found.")
				},
				{
					why: 'the subscription in the address is wrong',
					output: refused(
						'SubscriptionNotFound',
						"The subscription '00000000-0000-0000-0000-000000000000' could not be found."
					)
				},
				{
					why: 'the second profile is signed out, so that no token was sent',
					output: `ERROR: Please run 'az login' to setup account.
${refused(
	'AuthenticationFailedMissingToken',
	"Authentication failed. The 'Authorization' header is missing the access token."
)}`
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
