// What must come first before a subnet, an address space, an address or an interface can be as planned.
import {
	bastionSubnet,
	firewallSubnet,
	reservedFor,
	usableAddresses
} from '#lib/azure/networking/address-plan.ts';
import { contains, overlaps, rangeOf, toAddress } from '#lib/azure/networking/address.ts';

/** Prefix lengths of the smallest subnets for services. VPN gateways: any SKU but Basic. Sources: sources.vpnGatewaySettings, sources.appServiceVnetIntegration. */
export const longestPrefix = {
	bastion: bastionSubnet.value,
	firewall: firewallSubnet.value,
	vpn: 27,
	app: 28
} as const;

/** What can be in a subnet. */
export type Content = 'nothing' | 'delegation' | 'VMs' | 'groups';
/** What else resources can share a subnet with. Others need an empty one. */
const neighbor: Readonly<Record<string, Content>> = {
	vms: 'VMs',
	endpoint: 'VMs',
	containers: 'groups'
};
/**
 * Returns what to do first to deploy into a subnet that must keep what it contains. `delegation`: none but one to Azure Container Instances.
 * `named`: it has the name that the service requires, if any.
 * Sources: sources.containerGroupNetworks, sources.appServiceVnetIntegration, sources.bastionSettings.
 */
export function subnetStep(
	resource: string,
	length: number,
	content: Content,
	named = true
): 'deploy' | 'enlarge' | 'delegation' | 'another' {
	if (!named) return 'another';
	if (content === 'delegation' && resource !== 'containers') return 'delegation';
	if (content !== 'nothing' && content !== 'delegation' && neighbor[resource] !== content) return 'another';
	return length > (longestPrefix[resource as 'app'] ?? length) ? 'enlarge' : 'deploy';
}

/** Returns how many addresses instances take up. A plan that's scaled up takes up twice as many for a while. Sources: sources.privateIpAddresses, sources.appServiceVnetIntegration. */
export const addressesOf = (kind: string, instances: number): number =>
	kind === 'balanced' ? instances + 1 : instances * (kind === 'one' ? 1 : 2);

/** Returns what's wrong with a planned subnet for so many VMs with one interface each. Sources: sources.manageSubnet, sources.vnetFaq. */
export function additionStep(
	space: string,
	taken: readonly string[],
	added: string,
	vms: number
): 'small' | 'start' | 'outside' | 'overlap' | 'full' | 'add' {
	const { from, length } = rangeOf(added);
	const usable = usableAddresses(length);
	if (usable < 0) return 'small';
	if (!added.startsWith(`${toAddress(from)}/`)) return 'start';
	if (!contains(space, added)) return 'outside';
	if (taken.some((one) => overlaps(one, added))) return 'overlap';
	return vms > usable ? 'full' : 'add';
}

/**
 * Returns what to do with a public address that a VM is to use, and with which IP configuration it is associated then: the one that the VM has, or an
 * added one. Sources: sources.managePublicIpAddresses, sources.networkInterfaces.
 */
export const publicStep = (
	sameRegion: boolean,
	inUse: boolean,
	hasOther: boolean
): `${'use' | 'free' | 'new'} ${'old' | 'added'}` =>
	`${sameRegion ? (inUse ? 'free' : 'use') : 'new'} ${hasOther ? 'added' : 'old'}`;

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

/** Returns when a subnet can be changed: its name is fixed, a /30 is too small, and resources block all but associations. Source: sources.manageSubnet. */
export function changeStep(
	change: 'delete' | 'range' | 'rename' | 'shrink' | 'associate',
	inUse: boolean
): 'never' | 'now' | 'clear' {
	if (change === 'rename' || change === 'shrink') return 'never';
	return change !== 'associate' && inUse ? 'clear' : 'now';
}

/** Returns how a VM gets an interface in another subnet. `isFull`: it has as many as its size supports. Sources: sources.networkInterfaces, sources.vmNetworking, sources.addNetworkInterfaces. */
export function interfaceStep(vm: {
	readonly adds: boolean;
	readonly sameNetwork: boolean;
	readonly isStatic: boolean;
	readonly isFull: boolean;
	readonly running: boolean;
}): 'recreate' | 'resize' | 'stop' | 'attach' | 'dynamic' | 'subnet' {
	if (!vm.sameNetwork) return 'recreate';
	if (vm.adds && vm.isFull) return 'resize';
	if (vm.adds) return vm.running ? 'stop' : 'attach';
	return vm.isStatic ? 'dynamic' : 'subnet';
}
