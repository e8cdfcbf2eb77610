// Public zones: which one answers the internet, and what may stand at the top of a zone.
import type { Decision } from '#lib/azure/decision.ts';

/** A public zone of Azure DNS: two of one name have different name servers. */
export interface PublicZone {
	readonly id: string;
	readonly name: string;
	readonly nameServers: readonly string[];
	/** NS record sets for child domains: child to name servers. */
	readonly delegations?: Readonly<Record<string, readonly string[]>>;
}

/**
 * The zone that answers the internet for a name, undefined where none here does: from the registrar's name servers
 * down, each step by NS records. A zone nobody delegates to is never asked.
 * Leaves out caches and partly right sets of name servers.
 * Source: https://learn.microsoft.com/en-us/azure/dns/dns-domain-delegation
 */
export function answeringZone(
	registrar: { readonly domain: string; readonly nameServers: readonly string[] },
	zones: readonly PublicZone[],
	queried: string
): Decision<PublicZone | undefined> {
	const trace: string[] = [];
	const name = queried.toLowerCase();
	const under = (domain: string) => name === domain || name.endsWith(`.${domain}`);
	const served = (domain: string, servers: readonly string[]) =>
		zones.find((zone) => zone.name === domain && zone.nameServers.some((server) => servers.includes(server)));
	if (!under(registrar.domain))
		return { answer: undefined, trace: [`${name} is not under ${registrar.domain}.`] };
	let answer = served(registrar.domain, registrar.nameServers);
	trace.push(`The registrar delegates ${registrar.domain} to ${answer ? answer.id : 'other name servers'}.`);
	for (let zone = answer; zone;) {
		const [child, servers] = Object.entries(zone.delegations ?? {}).find(([domain]) => under(domain)) ?? [];
		if (child === undefined || servers === undefined) {
			trace.push(`${name} is delegated no further.`);
			break;
		}
		answer = zone = served(child, servers);
		trace.push(`NS records delegate ${child} to ${zone ? zone.id : 'name servers that are not its own'}.`);
	}
	return { answer, trace };
}

/**
 * Whether a record set may stand at the top of a zone and follow an Azure resource: a CNAME may not stand there; an A
 * record follows only as an alias.
 * Source: https://learn.microsoft.com/en-us/azure/dns/dns-alias
 */
export const atApex = (
	record: 'A' | 'alias A' | 'CNAME'
): { readonly allowed: boolean; readonly follows: boolean } => ({
	allowed: record !== 'CNAME',
	follows: record === 'alias A'
});
