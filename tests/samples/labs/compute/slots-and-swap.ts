// Sample outputs of the lab on plans, slots and swaps.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';

const plan = (tier: string, size: string, instances: number): string =>
	JSON.stringify({ instances, name: 'plan-slot', size, tier }, null, 2);

const settings = (color: string, sticks: string, sticky = true): string =>
	JSON.stringify(
		[
			{ name: 'COLOR', sticky: false, value: color },
			{ name: 'STICKS', sticky, value: sticks }
		],
		null,
		2
	);

export const samples: LabSamples = {
	lab: 'app-service/slots-and-swap',
	checks: {
		plan: {
			source: `${modules}/appservice/tests/latest/test_webapp_commands.py`,
			proves: plan('Standard', 'S1', 1),
			undone: plan('Free', 'F1', 0),
			wrong: { why: 'Basic has no slots', output: plan('Basic', 'B1', 1) },
			fails: [{ why: 'scaled out to two instances', output: plan('Standard', 'S1', 2) }]
		},
		production: {
			source: `${modules}/appservice/custom.py`,
			proves: settings('green', 'production'),
			undone: '[]',
			wrong: { why: 'not swapped yet', output: settings('blue', 'production') },
			fails: [{ why: 'STICKS was no slot setting and moved', output: settings('green', 'staging', false) }]
		},
		staging: {
			source: `${modules}/appservice/custom.py`,
			proves: settings('blue', 'staging'),
			undone: '[]',
			wrong: { why: 'swapped twice', output: settings('green', 'staging') },
			fails: [{ why: 'STICKS was no slot setting and moved', output: settings('blue', 'production', false) }]
		},
		free: {
			// The service's sentence; `_polish_bad_errors` in appservice/commands.py prints nothing else.
			source: 'https://github.com/Azure/azure-functions-ux/issues/1309',
			proves:
				"Cannot complete the operation because the site will exceed the number of slots allowed for the 'Free' SKU.",
			undone: `(ResourceNotFound) The Resource 'Microsoft.Web/sites/app-free-k7q3f' under resource group 'rg-resit-slot' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Web/sites/app-free-k7q3f' under resource group 'rg-resit-slot' was not found.`,
			wrong: {
				why: 'a sixth slot in Standard',
				output:
					"Cannot complete the operation because the site will exceed the number of slots allowed for the 'Standard' SKU."
			},
			fails: [
				{ why: 'the slot’s name is missing', output: 'the following arguments are required: --slot/-s' }
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
