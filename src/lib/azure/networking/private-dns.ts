// Names inside virtual networks: private zones, their links, auto-registration, and the names of private endpoints.
// Documentation: private-dns-autoregistration of 2019-09-24 (the newest stored copy).
import type { Decision } from '#lib/azure/decision.ts';

/** At most one link between a zone and a network. */
export interface ZoneLink {
	readonly network: string;
	/** Registration link; otherwise for resolution only. */
	readonly registration?: boolean;
	/** "Fallback to internet": for privatelink zones. */
	readonly fallback?: boolean;
}

export interface PrivateZone {
	readonly name: string;
	/** Label to address, typed in or kept by a private endpoint's zone group. */
	readonly records: Readonly<Record<string, string>>;
	readonly links: readonly ZoneLink[];
}

export interface Vm {
	readonly name: string;
	readonly network: string;
	readonly address: string;
}

/** Who asks: a machine that uses Azure DNS in a network, or a server on-premises, perhaps with a forwarder in one. */
export type Asker = { readonly network: string } | { readonly onPremises: true; readonly forwarder?: string };

/** An address, nothing under that name, or what the internet's DNS says. */
export type Resolved = { readonly address: string } | 'no such name' | 'public';

/**
 * Records of a zone by label in small letters: its own, and those of VMs in networks with a registration link (primary
 * interface only). `@` is the zone's own name.
 * Source: https://learn.microsoft.com/en-us/azure/dns/private-dns-autoregistration
 */
export function recordsOf(zone: PrivateZone, vms: readonly Vm[]): Readonly<Record<string, string>> {
	const homes = zone.links.filter((link) => link.registration).map((link) => link.network);
	const registered = vms.filter((vm) => homes.includes(vm.network)).map((vm) => [vm.name, vm.address]);
	const records = Object.entries<string>({ ...Object.fromEntries(registered), ...zone.records });
	return Object.fromEntries(records.map(([label, address]) => [label.toLowerCase(), address]));
}

/**
 * Whether a network can be linked to a zone: one link to each zone, and registration in one zone only.
 * Source: https://learn.microsoft.com/en-us/azure/dns/private-dns-virtual-network-links
 */
export function mayLink(
	zones: readonly PrivateZone[],
	zone: string,
	{ network, registration }: ZoneLink
): Decision<boolean> {
	const linked = (each: PrivateZone) => each.links.find((link) => link.network === network);
	if (zones.some((each) => each.name === zone && linked(each)))
		return { answer: false, trace: [`${network} already has a link to ${zone}.`] };
	const home = zones.find((each) => linked(each)?.registration);
	if (registration && home)
		return {
			answer: false,
			trace: [`${network} registers in ${home.name}, and may register in one zone only.`]
		};
	return { answer: true, trace: [`${network} may resolve from many zones, and register in one.`] };
}

/**
 * What a name resolves to. The most specific private zone linked to the asking network answers, and it alone: a
 * missing record is "no such name", unless its privatelink link falls back to the internet. Peering passes no zone on.
 * Where linked zones overlap, the longest name is taken, as in DNS at large; Azure's pages do not say (not asked).
 * Capital letters make no other name. Leaves out Azure's own internal names, DNS servers of one's own in the network, and caches.
 * Sources: https://learn.microsoft.com/en-us/azure/dns/private-dns-privatednszone and
 * https://learn.microsoft.com/en-us/azure/dns/private-dns-fallback
 */
export function resolve(
	zones: readonly PrivateZone[],
	vms: readonly Vm[],
	asker: Asker,
	queried: string
): Decision<Resolved> {
	const name = queried.toLowerCase();
	const network = 'network' in asker ? asker.network : asker.forwarder;
	if (network === undefined)
		return {
			answer: 'public',
			trace: ['Azure DNS answers inside virtual networks only: no forwarder, no private zone.']
		};
	const isIn = (zone: string) => name === zone || name.endsWith(`.${zone}`);
	const inZone = zones.filter((zone) => isIn(zone.name.toLowerCase()));
	const [zone] = inZone
		.filter(({ links }) => links.some((link) => link.network === network))
		.toSorted((a, b) => b.name.length - a.name.length);
	if (!zone)
		return {
			answer: 'public',
			trace: [inZone[0] ? `${inZone[0].name} is not linked to ${network}.` : `No private zone holds ${name}.`]
		};
	const trace = [`${zone.name} is linked to ${network} and answers.`];
	const label = name.slice(0, -zone.name.length - 1) || '@';
	const address = recordsOf(zone, vms)[label];
	if (address !== undefined) return { answer: { address }, trace: [...trace, `Its record says ${address}.`] };
	trace.push(`It has no record for ${name}.`);
	// The zone's own name is there, with or without an address.
	const fallback = label !== '@' && zone.links.some((link) => link.network === network && link.fallback);
	return fallback && zone.name.startsWith('privatelink.')
		? { answer: 'public', trace: [...trace, 'The link falls back to the internet.'] }
		: { answer: 'no such name', trace };
}

/**
 * What a service's own name resolves to where it may have a private endpoint: public DNS then points the name on to
 * its privatelink name, and that one is asked from the same network. The caller keeps using the service's own name.
 * Source: https://learn.microsoft.com/en-us/azure/private-link/private-endpoint-dns-integration
 */
export function resolveService(
	zones: readonly PrivateZone[],
	asker: Asker,
	service: { readonly label: string; readonly suffix: string; readonly privateEndpoint: boolean }
): Decision<Resolved> {
	const { label, suffix, privateEndpoint } = service;
	const direct = resolve(zones, [], asker, `${label}.${suffix}`);
	if (direct.answer !== 'public') return direct;
	if (!privateEndpoint)
		return { answer: 'public', trace: ['Without a private endpoint the name stays public.'] };
	const on = resolve(zones, [], asker, `${label}.privatelink.${suffix}`);
	return { ...on, trace: [`Public DNS points ${label} on to privatelink.${suffix}.`, ...on.trace] };
}
