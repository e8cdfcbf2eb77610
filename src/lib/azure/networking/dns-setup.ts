// What names give or need in virtual networks and zones: split zones, DNS servers, registration, types of records, delegation, reverse lookups, private
// endpoints and forwarding.

/**
 * Returns what a name resolves to where a private and a public zone have its name. `asksPrivate`: the server that asks Azure DNS is in a network that’s
 * linked to the private zone, which then answers alone. Sources: sources.privateDnsLinks, sources.vnetNameResolution.
 */
export function splitAnswer(asksPrivate: boolean, inPrivate: boolean, inPublic: boolean) {
	if (asksPrivate) return inPrivate ? 'private' : 'none';
	return inPublic ? 'public' : 'none';
}

/**
 * Returns which DNS servers a VM uses: those that its network had at the last DHCP lease. `lease` and `changed`, when the network got new servers, are
 * hours. `custom`: the network interface, or another network that it’s in, has other servers all the time. Source: sources.vnetNameResolution.
 */
export function serversOf(lease: number, changed: number, custom: boolean): 'custom' | 'new' | 'old' {
	if (custom) return 'custom';
	return lease >= changed ? 'new' : 'old';
}

/** How a network is linked to a private zone. */
export type Link = 'registration' | 'resolution' | 'none';
/**
 * Returns what gives a zone the A record of an address, by autoregistration where that’s possible. `elsewhere`: the network registers in another
 * zone, and keeps doing so. Sources: sources.privateDnsAutoregistration, sources.privateDnsLinks.
 */
export function registrationStep(isPrimary: boolean, link: Link, elsewhere: boolean) {
	if (!isPrimary || (elsewhere && link !== 'registration')) return 'record';
	return ({ registration: 'nothing', resolution: 'enable', none: 'link' } as const)[link];
}

/** Where a record set has to be: the zone apex, a name with other records or with a CNAME record, or one without any. */
export type Place = 'apex' | 'taken' | 'cname' | 'free';
/** What it has to lead to: an address that stays, a resource that aliases can follow, or a name. */
export type Target = 'address' | 'endpoint' | 'host';
/**
 * Returns the type of record that’s needed, `other` where no type can be at that name. Undefined where two can. Sources: sources.dnsAlias,
 * sources.dnsRecords.
 */
export function recordFor(target: Target, place: Place) {
	if (place === 'cname') return 'other';
	if (target === 'address') return 'A';
	if (target === 'host') return place === 'free' ? 'CNAME' : 'other';
	return place === 'free' ? undefined : 'alias';
}

/**
 * Returns what a name in a public zone, or in the zone of its subdomain, lacks to be found from the internet. `registered`: the registrar has the name
 * servers of the zone. `records`: the NS record set for the subdomain is missing, right, or for a zone that’s gone. Undefined where that takes two
 * changes. Source: sources.dnsDelegation.
 */
export function delegationNeeds(isChild: boolean, registered: boolean, records: 'missing' | 'right' | 'old') {
	if (!isChild || records === 'right') return registered ? 'nothing' : 'registrar';
	return registered ? ({ missing: 'add', old: 'replace' } as const)[records] : undefined;
}

/**
 * Returns the names that a reverse lookup of a VM’s address gives. `zone`: the reverse zone that is linked to the network of the query has a record
 * of the address or not, or there is none. Undefined where that network registers in another zone, because a reverse zone can’t be linked then.
 * Source: sources.vnetNameResolution.
 */
export function reverseNames(
	isSameNetwork: boolean,
	registers: boolean,
	zone: 'record' | 'empty' | 'none'
): 'both' | 'internal' | 'record' | 'none' | undefined {
	if (zone !== 'none') return isSameNetwork && registers ? undefined : zone === 'record' ? zone : 'none';
	return isSameNetwork ? (registers ? 'both' : 'internal') : 'none';
}

/**
 * Returns what a network lacks to reach a service through the right endpoint. `own`: through a private endpoint of yours, otherwise through the
 * public one, while its owner has a private endpoint elsewhere. Undefined where it lacks two things. Sources: sources.privateEndpointDns,
 * sources.privateDnsFallback.
 */
export function endpointNeeds(own: boolean, hasRecord: boolean, link: 'unlinked' | 'linked' | 'fallback') {
	const linked = link !== 'unlinked';
	if (!own) return hasRecord ? undefined : link === 'linked' ? 'fallback' : 'nothing';
	if (hasRecord) return linked ? 'nothing' : 'link';
	return linked ? 'record' : undefined;
}

/**
 * Returns what queries through a private resolver lack. Out of Azure, they take a rule, and a ruleset that’s linked to the network of the client. Into
 * Azure, they take a forwarder to the inbound endpoint, and a zone that’s linked to the network of the endpoint. Undefined where they lack both.
 * Source: sources.dnsResolverRulesets.
 */
export function forwardingNeeds(isOut: boolean, forwards: boolean, linked: boolean) {
	const [forward, link] = isOut ? (['rule', 'ruleset'] as const) : (['inbound', 'zone'] as const);
	if (forwards) return linked ? 'nothing' : link;
	return linked ? forward : undefined;
}
