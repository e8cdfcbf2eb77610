// Sample outputs of the lab on an app's backup, domain and network.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'app-service/backup-name-network',
	checks: {
		backup: {
			source: 'https://learn.microsoft.com/en-us/rest/api/appservice/web-apps/list-backups',
			proves: `[
  {
    "backup": "first",
    "status": "Succeeded"
  }
]`,
			fails: [
				{
					why: 'it still runs',
					output: `[
  {
    "backup": "first",
    "status": "InProgress"
  }
]`
				},
				{
					why: 'two were taken, the older one failed',
					output: `[
  {
    "backup": "second",
    "status": "Succeeded"
  },
  {
    "backup": "first",
    "status": "Failed"
  }
]`
				},
				{ why: 'none was taken', output: '[]' }
			]
		},
		closed: {
			source: 'https://learn.microsoft.com/en-us/azure/app-service/app-service-ip-restrictions',
			proves: '403',
			fails: [
				{ why: 'no restriction yet', output: '200' },
				{
					why: 'the app does not exist',
					output: 'curl: (6) Could not resolve host: app-net-k7q3f.azurewebsites.net\n000'
				}
			]
		},
		app: {
			source: 'https://learn.microsoft.com/en-us/rest/api/appservice/web-apps/get',
			proves: `{
  "hostNames": 1,
  "joined": true,
  "name": "app-net-k7q3f"
}`,
			fails: [
				{
					why: 'not integrated',
					output: `{
  "hostNames": 1,
  "joined": false,
  "name": "app-net-k7q3f"
}`
				},
				{
					why: 'a domain was added',
					output: `{
  "hostNames": 2,
  "joined": true,
  "name": "app-net-k7q3f"
}`
				}
			]
		},
		unproved: {
			source:
				'https://learn.microsoft.com/en-us/cli/azure/webapp/config/hostname#az-webapp-config-hostname-add',
			proves: 'ERROR: A TXT record pointing from asuid.www.example.com to 0000… was not found.',
			fails: [
				{
					why: 'the app does not exist',
					output: `ERROR: (ResourceNotFound) The Resource 'Microsoft.Web/sites/app-net-k7q3f' under resource group 'resit-web' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Web/sites/app-net-k7q3f' under resource group 'resit-web' was not found.`
				},
				{
					why: 'the domain was left out',
					output: 'ERROR: the following arguments are required: --hostname'
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the group’s details were asked for instead', output: '{\n  "name": "resit-web"\n}' }
			]
		}
	}
};
