// Sample outputs of the lab on Container Apps.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'containers/scale-to-zero',
	checks: {
		app: {
			source: 'https://learn.microsoft.com/en-us/rest/api/containerapps/container-apps/get',
			proves: `{
  "external": true,
  "max": 2,
  "min": 0,
  "mode": "Multiple",
  "name": "hello"
}`,
			fails: [
				{
					why: 'a minimum of one replica, single mode',
					output: `{
  "external": true,
  "max": 2,
  "min": 1,
  "mode": "Single",
  "name": "hello"
}`
				},
				{
					why: 'internal ingress',
					output: `{
  "external": false,
  "max": 2,
  "min": 0,
  "mode": "Multiple",
  "name": "hello"
}`
				}
			]
		},
		split: {
			source:
				'https://learn.microsoft.com/en-us/rest/api/containerapps/container-apps-revisions/list-revisions',
			proves: `[
  {
    "active": true,
    "name": "hello--one",
    "replicas": 0,
    "weight": 80
  },
  {
    "active": true,
    "name": "hello--two",
    "replicas": 0,
    "weight": 20
  }
]`,
			fails: [
				{
					why: 'a replica still runs, and the newest takes all traffic',
					output: `[
  {
    "active": true,
    "name": "hello--one",
    "replicas": 0,
    "weight": 0
  },
  {
    "active": true,
    "name": "hello--two",
    "replicas": 1,
    "weight": 100
  }
]`
				},
				{
					why: 'in single mode the first revision was switched off',
					output: `[
  {
    "active": true,
    "name": "hello--two",
    "replicas": 0,
    "weight": 100
  }
]`
				}
			]
		},
		single: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/containerapp/custom.py',
			proves:
				"ERROR: Containerapp 'quiet' is configured for single revision. Set revision mode to multiple in order to set ingress traffic. Try `az containerapp revision set-mode -h` for more details.",
			fails: [
				{
					why: 'the app does not exist',
					output: "ERROR: The containerapp 'quiet' does not exist in group 'resit-aca'"
				},
				{
					why: 'the app has no ingress',
					output:
						'ERROR: Ingress must be enabled to set ingress traffic. Try running `az containerapp ingress -h` for more info.'
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the group’s details were asked for instead', output: '{\n  "name": "resit-aca"\n}' }
			]
		}
	}
};
