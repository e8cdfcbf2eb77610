// Sample outputs of the lab on registry and container instances.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'containers/registry-to-instance',
	checks: {
		registry: {
			source: 'https://learn.microsoft.com/en-us/rest/api/container-registry/registries/get',
			proves: `{
  "admin": false,
  "name": "acrresitk7q3f",
  "tier": "Premium"
}`,
			fails: [
				{
					why: 'the admin user is on',
					output: `{
  "admin": true,
  "name": "acrresitk7q3f",
  "tier": "Premium"
}`
				},
				{
					why: 'another tier',
					output: `{
  "admin": false,
  "name": "acrresitk7q3f",
  "tier": "Basic"
}`
				}
			]
		},
		once: {
			source: 'https://learn.microsoft.com/en-us/rest/api/container-instances/container-groups/get',
			proves: `{
  "exit": 0,
  "identity": "UserAssigned",
  "name": "ci-once",
  "policy": "OnFailure",
  "restarts": 0,
  "state": "Terminated"
}`,
			fails: [
				{
					why: 'the default policy starts it again and again',
					output: `{
  "exit": null,
  "identity": "UserAssigned",
  "name": "ci-once",
  "policy": "Always",
  "restarts": 3,
  "state": "Waiting"
}`
				},
				{
					why: 'no identity, and the task failed',
					output: `{
  "exit": 127,
  "identity": null,
  "name": "ci-once",
  "policy": "OnFailure",
  "restarts": 2,
  "state": "Terminated"
}`
				}
			]
		},
		refused: {
			source:
				'https://learn.microsoft.com/en-us/troubleshoot/azure/azure-container-instances/management/acr-image-pull-failures-managed-identity',
			proves: `(InaccessibleImage) The image 'acrresitk7q3f.azurecr.io/hello:v1' in container group 'ci-none' is not accessible. Please check the image and registry credential.
Code: InaccessibleImage
Message: The image 'acrresitk7q3f.azurecr.io/hello:v1' in container group 'ci-none' is not accessible. Please check the image and registry credential.`,
			fails: [
				{
					why: 'the identity’s id was empty',
					output: 'ERROR: argument --acr-identity: expected one argument'
				},
				{
					why: 'the region is full',
					output: `(ServiceUnavailable) The requested resource is not available in the location 'westeurope' at this moment. Please retry with a different resource request or in another location.
Code: ServiceUnavailable
Message: The requested resource is not available in the location 'westeurope' at this moment.`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'the group’s details were asked for instead', output: '{\n  "name": "resit-aci"\n}' }
			]
		}
	}
};
