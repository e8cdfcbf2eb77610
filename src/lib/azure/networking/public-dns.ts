// Public DNS zones: which one answers the internet.
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
): PublicZone | undefined {
	const name = queried.toLowerCase();
	const served = (domain: string, servers: readonly string[]) =>
		zones.find((zone) => zone.name === domain && zone.nameServers.some((server) => servers.includes(server)));
	if (!isUnder(name, registrar.domain)) return undefined;
	let answer = served(registrar.domain, registrar.nameServers);
	for (let zone = answer; zone;) {
		const next = Object.entries(zone.delegations ?? {}).find(([domain]) => isUnder(name, domain));
		if (next === undefined) break;
		answer = zone = served(...next);
	}
	return answer;
}
