// What must come first before a subnet, an address space, an address or an interface can be as planned.
import { bastionSubnet, firewallSubnet, reservedFor } from '#lib/azure/networking/address-plan.ts';
import { contains, overlaps, sizeOf } from '#lib/azure/networking/address.ts';

/** Prefix lengths of the smallest subnets for services. VPN gateways: any SKU but Basic. Sources: sources.vpnGatewaySettings, sources.appServiceVnetIntegration. */
export const longestPrefix = {
	bastion: bastionSubnet.value,
	firewall: firewallSubnet.value,
	vpn: 27,
	app: 28
} as const;

/** What can be in a subnet. */
export type Content = 'nothing' | 'delegation' | 'VMs' | 'groups' | 'gateway';
/** What else resources can share a subnet with. Others need an empty one. */
const neighbor: Readonly<Record<string, Content>> = {
	vms: 'VMs',
	endpoint: 'VMs',
	gateway: 'gateway',
	containers: 'groups'
};
/**
 * Returns what to do first to deploy into a subnet that must keep what it contains. `delegation`: none but one to Azure Container Instances.
 * Sources: sources.applicationGatewaySubnet, sources.containerGroupNetworks, sources.appServiceVnetIntegration, sources.bastionSettings.
 */
export function subnetStep(
	resource: string,
	length: number,
	content: Content
): 'deploy' | 'enlarge' | 'delegation' | 'another' {
	if (content === 'delegation' && resource !== 'containers') return 'delegation';
	if (content !== 'nothing' && content !== 'delegation' && neighbor[resource] !== content) return 'another';
	return length > (longestPrefix[resource as 'app'] ?? length) ? 'enlarge' : 'deploy';
}

/** Returns how many addresses instances take up. A plan that's scaled up takes up twice as many for a while. Sources: sources.applicationGatewaySubnet, sources.appServiceVnetIntegration. */
export const addressesOf = (kind: string, instances: number): number =>
	kind === 'gateway' ? instances + 1 : instances * (kind === 'one' ? 1 : 2);

/** Returns the prefix length of the smallest range with room for subnets of these lengths. */
export function spaceFor(lengths: readonly number[]): number {
	const needed = lengths.reduce((sum, length) => sum + sizeOf(length), 0);
	return 32 - Math.ceil(Math.log2(needed));
}

/** Returns what to do first to give an interface in a subnet a static address, which another one in its network might have. Source: sources.privateIpAddresses. */
export function addressStep(
	subnet: string,
	address: string,
	inUse: boolean
): 'subnet' | 'other' | 'release' | 'assign' {
	if (!contains(subnet, address)) return 'subnet';
	if (reservedFor(subnet, address)) return 'other';
	return inUse ? 'release' : 'assign';
}

/**
 * Returns what goes with a change of an address space, or must come first. `linked`: ranges of peers and on-premises networks. Sources:
 * sources.manageVirtualNetwork, sources.peeredAddressSpace.
 */
export function spaceStep(
	then: readonly string[],
	subnets: readonly string[],
	linked: readonly string[],
	peered: boolean
): 'other' | 'subnet' | 'sync' | 'save' {
	if (then.some((range) => linked.some((one) => overlaps(range, one)))) return 'other';
	if (!subnets.every((subnet) => then.some((range) => contains(range, subnet)))) return 'subnet';
	return peered ? 'sync' : 'save';
}

/** Returns how to change a subnet, or what must come first: its name is fixed, and resources block all but associations. Source: sources.manageSubnet. */
export function changeStep(
	change: 'delete' | 'range' | 'rename' | 'associate',
	inUse: boolean
): 'new' | 'now' | 'clear' {
	if (change === 'rename') return 'new';
	return change !== 'associate' && inUse ? 'clear' : 'now';
}

/** Returns how a VM gets an interface in another subnet. Sources: sources.networkInterfaces, sources.vmNetworking, sources.addNetworkInterfaces. */
export function interfaceStep(vm: {
	readonly adds: boolean;
	readonly sameNetwork: boolean;
	readonly isStatic: boolean;
	readonly running: boolean;
}): 'recreate' | 'stop' | 'attach' | 'dynamic' | 'subnet' {
	if (!vm.sameNetwork) return 'recreate';
	if (vm.adds) return vm.running ? 'stop' : 'attach';
	return vm.isStatic ? 'dynamic' : 'subnet';
}
