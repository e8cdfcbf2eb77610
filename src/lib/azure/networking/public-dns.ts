// Public DNS zones: which one answers the internet, and records at the zone apex.
import { decided, type Decision } from '#lib/azure/decision.ts';
import { isUnder } from '#lib/azure/networking/dns-name.ts';

/** A public zone. Two zones with the same name have different name servers. */
export interface PublicZone {
	readonly id: string;
	readonly name: string;
	readonly nameServers: readonly string[];
	/** NS record sets for child domains: name servers by child. */
	readonly delegations?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Returns the zone that answers the internet for a name, undefined if none here does. Starts at the registrar's name servers
 * and follows NS records. Doesn't cover caches and partly wrong name servers. Source: sources.dnsDelegation.
 */
export function answeringZone(
	registrar: { readonly domain: string; readonly nameServers: readonly string[] },
	zones: readonly PublicZone[],
	queried: string
): Decision<PublicZone | undefined> {
	const trace: string[] = [];
	const name = queried.toLowerCase();
	const served = (domain: string, servers: readonly string[]) =>
		zones.find((zone) => zone.name === domain && zone.nameServers.some((server) => servers.includes(server)));
	if (!isUnder(name, registrar.domain))
		return decided(undefined, `${name} is not under ${registrar.domain}.`);
	let answer = served(registrar.domain, registrar.nameServers);
	trace.push(`The registrar delegates ${registrar.domain} to ${answer ? answer.id : 'other name servers'}.`);
	for (let zone = answer; zone;) {
		const [child, servers] =
			Object.entries(zone.delegations ?? {}).find(([domain]) => isUnder(name, domain)) ?? [];
		if (child === undefined || servers === undefined) {
			trace.push(`${name} is delegated no further.`);
			break;
		}
		answer = zone = served(child, servers);
		trace.push(`NS records delegate ${child} to ${zone ? zone.id : 'name servers that are not its own'}.`);
	}
	return { answer, trace };
}

/** Returns whether a record can be at the zone apex, and whether it follows an Azure resource. Source: sources.dnsAlias. */
export const atApex = (
	record: 'A' | 'alias A' | 'CNAME'
): { readonly allowed: boolean; readonly follows: boolean } => ({
	allowed: record !== 'CNAME',
	follows: record === 'alias A'
});
