// Private DNS zones: links, autoregistration, and the names of private endpoints.
// private-dns-autoregistration was read in a copy from 2019-09-24.
import { decided, type Decision } from '#lib/azure/decision.ts';
import { isUnder } from '#lib/azure/networking/dns-name.ts';

/** A zone has at most one link to a network. */
export interface ZoneLink {
	readonly network: string;
	/** Autoregistration is on. */
	readonly registration?: boolean;
	/** "Fallback to internet", for privatelink zones. */
	readonly fallback?: boolean;
}

export interface PrivateZone {
	readonly name: string;
	/** Addresses by label, entered or kept by the zone group of a private endpoint. */
	readonly records: Readonly<Record<string, string>>;
	readonly links: readonly ZoneLink[];
}

export interface Vm {
	readonly name: string;
	readonly network: string;
	readonly address: string;
}

/** Who asks: a machine that uses Azure DNS in a network, or a server on-premises, perhaps through a forwarder in a network. */
export type Asker = { readonly network: string } | { readonly onPremises: true; readonly forwarder?: string };

/** `public`: whatever public DNS answers. */
export type Resolved = { readonly address: string } | 'no such name' | 'public';

/**
 * Returns the records of a zone by lowercase label (`@` is the zone's name): its own, and those of VMs in networks with
 * autoregistration. Covers primary interfaces only. Source: sources.privateDnsAutoregistration.
 */
export function recordsOf(zone: PrivateZone, vms: readonly Vm[]): Readonly<Record<string, string>> {
	const homes = zone.links.filter((link) => link.registration).map((link) => link.network);
	const registered = vms.filter((vm) => homes.includes(vm.network)).map((vm) => [vm.name, vm.address]);
	const records = Object.entries<string>({ ...Object.fromEntries(registered), ...zone.records });
	return Object.fromEntries(records.map(([label, address]) => [label.toLowerCase(), address]));
}

/**
 * Returns what a name resolves to. Only the most specific private zone linked to the asking network answers: a missing record
 * is "no such name", unless a privatelink link falls back to the internet. Peering doesn't extend a link. The docs don't say
 * which of two overlapping linked zones answers; the longest name is standard DNS, and no question asks it. Doesn't cover
 * Azure's internal names, custom DNS servers and caches. Sources: sources.privateDnsFallback,
 * https://learn.microsoft.com/en-us/azure/dns/private-dns-privatednszone
 */
export function resolve(
	zones: readonly PrivateZone[],
	vms: readonly Vm[],
	asker: Asker,
	queried: string
): Decision<Resolved> {
	const name = queried.toLowerCase();
	const network = 'network' in asker ? asker.network : asker.forwarder;
	if (network === undefined) return decided('public');
	const matching = zones.filter((zone) => isUnder(name, zone.name.toLowerCase()));
	const [zone] = matching
		.filter(({ links }) => links.some((link) => link.network === network))
		.toSorted((a, b) => b.name.length - a.name.length);
	if (!zone)
		return decided(
			'public',
			matching[0] ? `${matching[0].name} is not linked to ${network}.` : `No private zone contains ${name}.`
		);
	const trace = [`${zone.name} is linked to ${network} and answers.`];
	const label = name.slice(0, -zone.name.length - 1) || '@';
	const address = recordsOf(zone, vms)[label];
	if (address !== undefined) return decided({ address }, ...trace);
	trace.push(`It has no record for ${name}.`);
	// The zone's own name exists, with or without an address.
	const fallback = label !== '@' && zone.links.some((link) => link.network === network && link.fallback);
	return fallback && zone.name.startsWith('privatelink.')
		? decided('public', ...trace)
		: decided('no such name', ...trace);
}

/**
 * Returns what a service's own name resolves to. With a private endpoint, public DNS redirects it to the privatelink name,
 * which the same network then resolves. Source: sources.privateEndpointDns.
 */
export function resolveService(
	zones: readonly PrivateZone[],
	asker: Asker,
	service: { readonly label: string; readonly suffix: string; readonly privateEndpoint: boolean }
): Decision<Resolved> {
	const { label, suffix, privateEndpoint } = service;
	const direct = resolve(zones, [], asker, `${label}.${suffix}`);
	if (direct.answer !== 'public') return direct;
	if (!privateEndpoint) return decided('public');
	const { answer, trace } = resolve(zones, [], asker, `${label}.privatelink.${suffix}`);
	return decided(answer, ...trace);
}
