// Sample outputs of the lab on plans, slots and swaps.
import type { LabSamples } from '../../labs.ts';

const settings = (colour: string, sticks: string, sticky = true): string => `[
  {
    "name": "COLOUR",
    "sticky": false,
    "value": "${colour}"
  },
  {
    "name": "STICKS",
    "sticky": ${sticky},
    "value": "${sticks}"
  }
]`;

export const samples: LabSamples = {
	lab: 'app-service/slots-and-swap',
	checks: {
		plan: {
			source: 'https://learn.microsoft.com/en-us/rest/api/appservice/app-service-plans/get',
			proves: `{
  "instances": 1,
  "name": "plan-slot",
  "size": "S1",
  "tier": "Standard"
}`,
			fails: [
				{
					why: 'the plan is still Free',
					output: `{
  "instances": 0,
  "name": "plan-slot",
  "size": "F1",
  "tier": "Free"
}`
				},
				{
					why: 'scaled out to two instances',
					output: `{
  "instances": 2,
  "name": "plan-slot",
  "size": "S1",
  "tier": "Standard"
}`
				}
			]
		},
		production: {
			source:
				'https://learn.microsoft.com/en-us/cli/azure/webapp/config/appsettings#az-webapp-config-appsettings-list',
			proves: settings('green', 'production'),
			fails: [
				{ why: 'not swapped yet', output: settings('blue', 'production') },
				{ why: 'STICKS was no slot setting and went along', output: settings('green', 'staging', false) }
			]
		},
		staging: {
			source:
				'https://learn.microsoft.com/en-us/cli/azure/webapp/config/appsettings#az-webapp-config-appsettings-list',
			proves: settings('blue', 'staging'),
			fails: [
				{ why: 'swapped twice', output: settings('green', 'staging') },
				{ why: 'STICKS was no slot setting and went along', output: settings('blue', 'production', false) }
			]
		},
		free: {
			source: 'https://github.com/Azure/azure-functions-ux/issues/1309',
			proves:
				"ERROR: Cannot complete the operation because the site will exceed the number of slots allowed for the 'Free' SKU.",
			fails: [
				{
					why: 'the app does not exist',
					output: `ERROR: (ResourceNotFound) The Resource 'Microsoft.Web/sites/app-free-k7q3f' under resource group 'resit-slot' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Web/sites/app-free-k7q3f' under resource group 'resit-slot' was not found.`
				},
				{
					why: 'the slot’s name was left out',
					output: 'ERROR: the following arguments are required: --slot/-s'
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the group’s details were asked for instead', output: '{\n  "name": "resit-slot"\n}' }
			]
		}
	}
};
