// Sample outputs of the lab on a registry and container instances.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';

const registry = (changed: object = {}): string =>
	JSON.stringify(
		{
			admin: false,
			mode: 'LegacyRegistryPermissions',
			name: 'acrresitk7q3f',
			server: 'acrresitk7q3f.azurecr.io',
			tier: 'Premium',
			...changed
		},
		null,
		2
	);

const identity = (name: string): string =>
	JSON.stringify({
		[`/subscriptions/1b2e0000-0000-4000-8000-00000000c3d4/resourcegroups/rg-resit-aci/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`]:
			{
				clientId: '2c3f0000-0000-4000-8000-00000000d4e5',
				principalId: '3d4a0000-0000-4000-8000-00000000e5f6'
			}
	});

const once = (changed: object = {}): string =>
	JSON.stringify(
		{
			exit: 0,
			identities: identity('id-pull'),
			image: 'acrresitk7q3f.azurecr.io/hello:v1',
			name: 'ci-once',
			policy: 'OnFailure',
			restarts: 0,
			state: 'Terminated',
			...changed
		},
		null,
		2
	);

const inaccessible = (group: string): string =>
	`(InaccessibleImage) The image 'acrresitk7q3f.azurecr.io/hello:v1' in container group '${group}' is not accessible. Please check the image and registry credential.
Code: InaccessibleImage
Message: The image 'acrresitk7q3f.azurecr.io/hello:v1' in container group '${group}' is not accessible. Please check the image and registry credential.`;

export const samples: LabSamples = {
	lab: 'containers/registry-to-instance',
	checks: {
		registry: {
			source: `${modules}/acr/custom.py`,
			proves: registry(),
			alsoProves: [{ why: 'a Basic registry', output: registry({ tier: 'Basic' }) }],
			undone: `(ResourceNotFound) The Resource 'Microsoft.ContainerRegistry/registries/acrresitk7q3f' was not found.
Code: ResourceNotFound
Message: The Resource 'Microsoft.ContainerRegistry/registries/acrresitk7q3f' was not found.`,
			wrong: { why: 'the admin user is on', output: registry({ admin: true }) },
			fails: [
				{
					why: 'made in the portal with another domain name label scope',
					output: registry({ server: 'acrresitk7q3f-b7e4a0cdf3g5h2jk.azurecr.io' })
				},
				{ why: 'made in the portal with ABAC', output: registry({ mode: 'AbacRepositoryPermissions' }) }
			]
		},
		once: {
			source: `${modules}/container/tests/latest/recordings/test_container_create_msi.yaml`,
			proves: once(),
			undone: `(ResourceNotFound) The Resource 'Microsoft.ContainerInstance/containerGroups/ci-once' under resource group 'rg-resit-aci' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.ContainerInstance/containerGroups/ci-once' under resource group 'rg-resit-aci' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: {
				why: 'the default policy starts it again and again',
				output: once({ policy: 'Always', state: 'Waiting', exit: null, restarts: 3 })
			},
			fails: [
				{
					why: 'the public image, without an identity',
					output: once({ image: 'mcr.microsoft.com/azuredocs/aci-helloworld:latest', identities: 'null' })
				},
				{ why: 'another identity', output: once({ identities: identity('id-none') }) },
				{ why: 'the task failed', output: once({ exit: 127, restarts: 2 }) }
			]
		},
		refused: {
			source:
				'https://learn.microsoft.com/en-us/troubleshoot/azure/azure-container-instances/management/acr-image-pull-failures-managed-identity',
			proves: inaccessible('ci-none'),
			undone: 'argument --acr-identity: expected one argument',
			wrong: { why: 'the role of id-pull did not work yet, in step 4', output: inaccessible('ci-once') },
			fails: [
				{
					why: 'the region is full',
					output: `(ServiceUnavailable) The requested resource is not available in the location 'westeurope' at this moment. Please retry with a different resource request or in another location.
Code: ServiceUnavailable
Message: The requested resource is not available in the location 'westeurope' at this moment.`
				}
			]
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/tests/latest/test_resource.py',
			proves: 'false',
			undone: 'true',
			wrong: { why: 'Cloud Shell has lost its sign-in', output: "Please run 'az login' to setup account." }
		}
	}
};
