// Sample outputs of the lab on user-defined routes.
import type { LabSamples } from '../../labs.ts';

const network =
	'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/network/aaz/latest/network';

const routes = (...all: readonly (readonly [from: string, hop: string, state: string])[]): string =>
	JSON.stringify(
		all.map(([from, hop, state]) => ({ from, hop, state })),
		null,
		2
	);

const inUse = (table: string): string =>
	`(InUseRouteTableCannotBeDeleted) Route table ${table} is in use and cannot be deleted.
Code: InUseRouteTableCannotBeDeleted
Message: Route table ${table} is in use and cannot be deleted.`;

export const samples: LabSamples = {
	lab: 'virtual-networks/user-routes',
	checks: {
		default: {
			source: `${network}/nic/_show_effective_route_table.py`,
			proves: routes(['Default', 'Internet', 'Invalid'], ['User', 'None', 'Active']),
			undone: routes(['Default', 'Internet', 'Active']),
			wrong: {
				why: 'the route leads to the appliance, not to None',
				output: routes(['Default', 'Internet', 'Invalid'], ['User', 'VirtualAppliance', 'Active'])
			},
			fails: [
				{
					why: 'a gateway advertises a default route, and no user route is there',
					output: routes(
						['Default', 'Internet', 'Invalid'],
						['VirtualNetworkGateway', 'VirtualNetworkGateway', 'Active']
					)
				}
			]
		},
		appliance: {
			source: `${network}/watcher/_show_next_hop.py`,
			proves: `{
  "hop": "VirtualAppliance",
  "ip": "10.71.2.4",
  "system": false
}`,
			undone: `{
  "hop": "VnetLocal",
  "ip": null,
  "system": true
}`,
			wrong: {
				why: 'the route names another address',
				output: `{
  "hop": "VirtualAppliance",
  "ip": "10.71.2.5",
  "system": false
}`
			},
			fails: [
				{
					why: 'the route for data goes to None as well',
					output: `{
  "hop": "None",
  "ip": null,
  "system": false
}`
				}
			]
		},
		forwarding: {
			source: `${network}/nic/_show.py`,
			proves: `{
  "forwards": true,
  "ip": "10.71.2.4",
  "name": "nic-nva"
}`,
			undone: `{
  "forwards": false,
  "ip": "10.71.2.4",
  "name": "nic-nva"
}`,
			wrong: {
				why: 'the interface has another address than the route names',
				output: `{
  "forwards": true,
  "ip": "10.71.2.5",
  "name": "nic-nva"
}`
			},
			fails: [
				{
					why: 'another interface',
					output: `{
  "forwards": true,
  "ip": "10.71.1.4",
  "name": "vm-appVMNic"
}`
				}
			]
		},
		'in-use': {
			source: 'https://learn.microsoft.com/en-us/azure/virtual-network/manage-route-table',
			proves: inUse('rt-app'),
			undone: `(ResourceGroupNotFound) Resource group 'rg-resit-udr' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-udr' could not be found.`,
			wrong: { why: 'another table', output: inUse('rt-hub') },
			fails: [
				{
					why: 'a lock refused it, not the association',
					output: `(ScopeLocked) The scope '/subscriptions/0000…/resourceGroups/rg-resit-udr/providers/Microsoft.Network/routeTables/rt-app' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000…/resourceGroups/rg-resit-udr'. Please remove the lock and try again.
Code: ScopeLocked`
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
