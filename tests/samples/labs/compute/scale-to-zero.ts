// Sample outputs of the lab on Container Apps.
import type { LabSamples } from '../../labs.ts';

const tests =
	'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/containerapp/tests/latest';

const app = (changed: object = {}): string =>
	JSON.stringify({ external: true, max: 2, min: 0, mode: 'Multiple', name: 'hello', ...changed }, null, 2);

type Revision = readonly [name: string, weight: number, replicas?: number];

const revisions = (...all: readonly Revision[]): string =>
	JSON.stringify(
		all.map(([name, weight, replicas = 0]) => ({ active: true, name: `hello--${name}`, replicas, weight })),
		null,
		2
	);

const single = (name: string): string =>
	`Containerapp '${name}' is configured for single revision. Set revision mode to multiple in order to set ingress traffic. Try \`az containerapp revision set-mode -h\` for more details.`;

export const samples: LabSamples = {
	lab: 'containers/scale-to-zero',
	checks: {
		app: {
			source: `${tests}/recordings/test_containerapp_ingress_traffic_e2e.yaml`,
			proves: app(),
			alsoProves: [{ why: 'a minimum that was never set', output: app({ min: null }) }],
			undone: `(ResourceNotFound) The Resource 'Microsoft.App/containerApps/hello' under resource group 'rg-resit-aca' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.App/containerApps/hello' under resource group 'rg-resit-aca' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
			wrong: { why: 'still in single mode', output: app({ mode: 'Single' }) },
			fails: [
				{ why: 'a minimum of one replica', output: app({ min: 1 }) },
				{ why: 'the usual maximum', output: app({ max: 10 }) },
				{ why: 'internal ingress', output: app({ external: false }) }
			]
		},
		split: {
			source: `${tests}/test_containerapp_commands.py`,
			proves: revisions(['one', 80], ['two', 20]),
			alsoProves: [{ why: 'made in the portal', output: revisions(['x1k0q8a', 80], ['y7mw2lz', 20]) }],
			undone: '[]',
			wrong: {
				why: 'the newest takes all traffic, and a replica runs',
				output: revisions(['one', 0], ['two', 100, 1])
			},
			fails: [
				{ why: 'in single mode the first revision was turned off', output: revisions(['two', 100]) },
				{ why: 'called a minute ago', output: revisions(['one', 80, 1], ['two', 20]) }
			]
		},
		single: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/containerapp/custom.py',
			proves: single('quiet'),
			undone: "The containerapp 'quiet' does not exist in group 'rg-resit-aca'",
			wrong: { why: 'tried with hello, before its mode was multiple', output: single('hello') },
			fails: [
				{
					why: 'multiple mode, without ingress',
					output:
						'Ingress must be enabled to set ingress traffic. Try running `az containerapp ingress -h` for more info.'
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
