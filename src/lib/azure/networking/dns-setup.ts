// What names give or need in virtual networks and zones: split zones, registration, outdated records, types of records and delegation.

/**
 * Returns what a name resolves to where a private and a public zone have its name. `asksPrivate`: the server that asks Azure DNS is in a network that’s
 * linked to the private zone, which then answers alone. Sources: sources.privateDnsLinks, sources.vnetNameResolution.
 */
export function splitAnswer(asksPrivate: boolean, inPrivate: boolean, inPublic: boolean) {
	if (asksPrivate) return inPrivate ? 'private' : 'none';
	return inPublic ? 'public' : 'none';
}

/** How a network is linked to a private zone. */
export type Link = 'registration' | 'resolution' | 'unlinked';
/**
 * Returns what gives a zone the A record of an address, by autoregistration where that’s possible. `elsewhere`: the network registers in another
 * zone, and keeps doing so. Sources: sources.privateDnsAutoregistration, sources.privateDnsLinks.
 */
export function registrationStep(isPrimary: boolean, link: Link, elsewhere: boolean) {
	if (!isPrimary || (elsewhere && link !== 'registration')) return 'record';
	return ({ registration: 'nothing', resolution: 'enable', unlinked: 'link' } as const)[link];
}

/** A record of a VM: autoregistered, by hand in a private or public zone, or an alias of its public IP address. */
export type VmRecord = 'auto' | 'hand' | 'typed' | 'alias';
/**
 * Returns what a record gives after an event: the current address of the VM, an old one, or none. By hand, it stays as it is. `unlink`: the network
 * of the VM loses its link to the private zone. Undefined for an alias where the VM moved to another address: it follows the resource of the old one,
 * which may be gone. Sources: sources.privateDnsAutoregistration, sources.privateDnsFaq, sources.dnsAlias.
 */
export function addressAfter(record: VmRecord, event: 'moved' | 'deleted' | 'unlink') {
	if (event === 'unlink' && record !== 'auto') return 'current';
	if (record === 'hand' || record === 'typed') return 'old';
	if (event !== 'moved') return 'none';
	return record === 'auto' ? 'current' : undefined;
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
 * Returns what a name in the zone of a subdomain lacks to be found from the internet. `registered`: the registrar has the name servers of the parent
 * zone. `records`: the NS record set for the subdomain is missing, right, or for a zone that’s gone. `isPublic`: the zone with the record of the name
 * is public. Source: sources.dnsDelegation.
 */
export const delegationNeeds = (
	registered: boolean,
	records: 'missing' | 'right' | 'old',
	isPublic: boolean
): readonly string[] => [
	...(registered ? [] : ['registrar']),
	...(records === 'right' ? [] : [records === 'old' ? 'replace' : 'add']),
	...(isPublic ? [] : ['record'])
];
