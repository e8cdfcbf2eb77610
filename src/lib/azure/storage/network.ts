// The first check on a request for data: the network rules of the account. The second is authorization.ts.
import type { Traced } from '#lib/azure/decision.ts';
import { contains, overlaps, rangeOf, type Ipv4 } from '#lib/azure/networking/address.ts';

/** IPv4: `203.0.113.9` or `198.51.100.0/24`. */
export type Range = Ipv4 | `${Ipv4}/${number}`;

export interface NetworkRules {
	/** Public network access: all networks, selected networks, or disabled. */
	readonly publicAccess: 'all' | 'selected' | 'disabled';
	/** Subnets with a virtual network rule. */
	readonly subnets: readonly string[];
	/** Public ranges with an IP rule. */
	readonly ranges: readonly Range[];
	/** The exception for trusted Azure services. */
	readonly trusted: boolean;
}

export type Client =
	/** Uses a private endpoint of the account and resolves its private address. */
	| { readonly from: 'private-endpoint' }
	/** A virtual machine in the account's region. */
	| { readonly from: 'subnet'; readonly subnet: string; readonly serviceEndpoint: boolean }
	/** From outside Azure, with a public address, or on-premises without a private endpoint. */
	| { readonly from: 'internet'; readonly address: string }
	/** A trusted Azure service, for a listed use. */
	| { readonly from: 'trusted-service' };

interface Admission extends Traced {
	readonly open: boolean;
}

/** Not public: this network, private (RFC 1918), loopback, link-local, multicast and reserved. */
const notPublic: readonly Range[] = [
	'0.0.0.0/8',
	'10.0.0.0/8',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.168.0.0/16',
	'224.0.0.0/3'
];

/**
 * Returns whether the firewall accepts a range as an IP rule: public addresses only, and no /31 or /32. Undefined for a range
 * of public and other addresses: the page doesn't say. Source: sources.storageFirewallLimits.
 */
export function ipRuleTaken(range: Range): boolean | undefined {
	if (range.includes('/') && rangeOf(range).length > 30) return false;
	if (notPublic.some((one) => contains(one, range))) return false;
	return notPublic.some((one) => overlaps(one, range)) ? undefined : true;
}

/**
 * Returns whether a request for data reaches the account. Doesn't cover resource instances, network security perimeters,
 * other regions, and the control plane, which these rules don't apply to. Sources: sources.storageFirewall,
 * sources.storagePrivateEndpoints.
 * @throws {RangeError} if it depends on an IP rule that `ipRuleTaken` can't tell about
 */
export function reach(rules: NetworkRules, client: Client): Admission {
	const say = (open: boolean, ...trace: string[]): Admission => ({ open, trace });
	if (client.from === 'private-endpoint')
		return say(
			true,
			'The firewall governs the public endpoint only; a private endpoint needs no rule in it.'
		);
	if (client.from === 'trusted-service' && rules.trusted)
		return say(true, 'The exception for trusted services overrides the other network rules.');
	if (rules.publicAccess === 'all') return say(true, 'Public access is open to all networks.');
	if (rules.publicAccess === 'disabled')
		return say(false, 'Public access is disabled, so only a private endpoint works.');
	if (client.from === 'trusted-service')
		return say(false, 'The service is in none of the selected networks, and there is no exception for it.');
	if (client.from === 'internet') {
		const matching = rules.ranges.filter((range) => contains(range, client.address));
		const rule = matching.find((range) => ipRuleTaken(range));
		if (rule === undefined && matching.some((range) => ipRuleTaken(range) === undefined))
			throw new RangeError(`Expected IP rules of the public internet, found ${matching.join(', ')}.`);
		return rule === undefined
			? say(false, `No IP rule covers ${client.address}.`)
			: say(true, `The IP rule ${rule} covers ${client.address}.`);
	}
	if (!rules.subnets.includes(client.subnet))
		return say(
			false,
			`No network rule names ${client.subnet}.`,
			'IP rules have no effect on clients in the same region.'
		);
	return client.serviceEndpoint
		? say(true, `${client.subnet} has the service endpoint, and a network rule names it.`)
		: say(
				false,
				`A network rule names ${client.subnet}, but the subnet has no service endpoint for storage.`
			);
}
