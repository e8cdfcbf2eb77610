// Sample outputs of the lab on peering: A reaches B, B reaches C, A does not reach C.
import type { LabSamples } from '../../labs.ts';

const network =
	'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/network/aaz/latest/network';
const id =
	'/subscriptions/1b2e0000-0000-4000-8000-00000000c3d4/resourceGroups/rg-resit-peer/providers/Microsoft.Network';

interface Link {
	readonly to: string;
	readonly state?: string;
	readonly access?: boolean;
}

const links = (...all: readonly Link[]): string =>
	JSON.stringify(
		all.map(({ to, state = 'Connected', access = true }) => ({
			access,
			state,
			to: `${id}/virtualNetworks/${to}`
		})),
		null,
		2
	);

const routes = (...all: readonly (readonly [hop: string, prefix: string])[]): string =>
	JSON.stringify(
		all.map(([hop, prefix]) => ({ hop, prefix, state: 'Active' })),
		null,
		2
	);

const overlap = (from: string, link: string, to: string): string =>
	`(VnetAddressSpacesOverlap) Cannot create or update peering ${id}/virtualNetworks/${from}/virtualNetworkPeerings/${link}. Virtual networks ${id}/virtualNetworks/${from} and ${id}/virtualNetworks/${to} cannot be peered because their address spaces overlap. Overlapping address prefixes: 10.60.0.0/24, 10.60.0.128/25
Code: VnetAddressSpacesOverlap`;

export const samples: LabSamples = {
	lab: 'virtual-networks/peering-chain',
	checks: {
		links: {
			source: `${network}/vnet/peering/_list.py`,
			proves: links({ to: 'vnet-a' }, { to: 'vnet-c' }),
			alsoProves: [
				{ why: 'in the portal the links have other names', output: links({ to: 'vnet-c' }, { to: 'vnet-a' }) }
			],
			undone: '[]',
			wrong: {
				why: 'the link back from C is missing',
				output: links({ to: 'vnet-a' }, { to: 'vnet-c', state: 'Initiated' })
			},
			fails: [
				{ why: 'only one link was made', output: links({ to: 'vnet-a' }) },
				{ why: 'a link allows no access', output: links({ to: 'vnet-a' }, { to: 'vnet-c', access: false }) },
				{ why: 'D was peered, not C', output: links({ to: 'vnet-a' }, { to: 'vnet-d' }) }
			]
		},
		routes: {
			source: `${network}/nic/_show_effective_route_table.py`,
			proves: routes(['VnetLocal', '10.60.0.0/24'], ['VNetPeering', '10.61.0.0/24']),
			undone: routes(['VnetLocal', '10.60.0.0/24']),
			wrong: {
				why: 'A and C were peered too',
				output: routes(
					['VnetLocal', '10.60.0.0/24'],
					['VNetPeering', '10.61.0.0/24'],
					['VNetPeering', '10.62.0.0/24']
				)
			},
			fails: [
				{
					why: 'the VM is in vnet-b',
					output: routes(
						['VnetLocal', '10.61.0.0/24'],
						['VNetPeering', '10.60.0.0/24'],
						['VNetPeering', '10.62.0.0/24']
					)
				},
				{
					why: 'the VM is stopped',
					output: `(NetworkInterfaceNotAttachedToRunningVm) Effective routes cannot be read: the network interface is not attached to a running VM.
Code: NetworkInterfaceNotAttachedToRunningVm`
				}
			]
		},
		overlap: {
			source: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-peering',
			proves: overlap('vnet-a', 'a-to-d', 'vnet-d'),
			undone: `(InvalidResourceReference) Resource ${id}/virtualNetworks/vnet-d referenced by resource ${id}/virtualNetworks/vnet-a/virtualNetworkPeerings/a-to-d was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.
Code: InvalidResourceReference
Message: Resource ${id}/virtualNetworks/vnet-d referenced by resource ${id}/virtualNetworks/vnet-a/virtualNetworkPeerings/a-to-d was not found.`,
			wrong: { why: 'two other networks overlap', output: overlap('vnet-hub', 'hub-to-spoke', 'vnet-spoke') },
			fails: [
				{
					why: 'the group does not exist',
					output: `(ResourceGroupNotFound) Resource group 'rg-resit-peer' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-peer' could not be found.`
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
