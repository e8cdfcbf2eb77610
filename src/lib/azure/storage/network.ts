// The first of two checks on a request for data: whether the account's network rules let it in.
// Documentation: storage-network-security-limitations of 2025-06-18.

type Address = `${number}.${number}.${number}.${number}`;
/** `203.0.113.9` or a range `198.51.100.0/24`, IPv4. */
export type Range = Address | `${Address}/${number}`;

export interface NetworkRules {
	/** Public network access: everybody, selected networks and addresses, or nobody. */
	readonly publicAccess: 'all' | 'selected' | 'disabled';
	/** Subnets named in virtual network rules. */
	readonly subnets: readonly string[];
	/** Ranges of the internet named in IP rules. */
	readonly ranges: readonly Range[];
	/** The exception for Azure services on the trusted services list. */
	readonly trusted: boolean;
}

export type Client =
	/** Comes to a private endpoint of the account and finds its private address by name. */
	| { readonly from: 'private-endpoint' }
	/** A virtual machine in a subnet of the account's region. */
	| { readonly from: 'subnet'; readonly subnet: string; readonly serviceEndpoint: boolean }
	/** From outside Azure, seen with a public address: also on-premises without a private endpoint. */
	| { readonly from: 'internet'; readonly address: string }
	/** An Azure service on the trusted list, for a use that the list names. */
	| { readonly from: 'trusted-service' };

export interface Decision {
	readonly open: boolean;
	readonly trace: readonly string[];
}

const bits = (address: string): number =>
	address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);

/** Whether an IPv4 address lies in a range. */
export function inRange(address: string, range: string): boolean {
	const [base = '', length = '32'] = range.split('/');
	const size = 2 ** (32 - Number(length));
	return Math.floor(bits(address) / size) === Math.floor(bits(base) / size);
}

/** No addresses of the public internet: this network, private (RFC 1918), loopback, link-local, multicast and reserved. */
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
 * Whether the firewall takes a range as an IP rule: public internet only, and not written as /31 or /32 (single addresses
 * go in plain). Nothing for a range that holds public addresses and others: the page doesn't say.
 * Source: https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security-limitations
 */
export function ipRuleTaken(range: Range): boolean | undefined {
	const parts = (one: Range): readonly [string, number] => {
		const [base = '', length = '32'] = one.split('/');
		return [base, Number(length)];
	};
	const [base, length] = parts(range);
	if (range.includes('/') && length > 30) return false;
	const holds = notPublic.filter((one) => inRange(parts(one)[0], range) || inRange(base, one));
	if (holds.length === 0) return true;
	return holds.some((one) => parts(one)[1] <= length) ? false : undefined;
}

/**
 * Whether a request for data gets to the account. Leaves out resource instances, network security perimeters, other
 * regions and the control plane, which these rules do not bind.
 * Sources: https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security and
 * https://learn.microsoft.com/en-us/azure/storage/common/storage-private-endpoints
 * @throws {RangeError} where only an IP rule holds the client of which `ipRuleTaken` says nothing
 */
export function reach(rules: NetworkRules, client: Client): Decision {
	const say = (open: boolean, ...trace: string[]): Decision => ({ open, trace });
	if (client.from === 'private-endpoint')
		return say(
			true,
			'The firewall governs the public endpoint only; a private endpoint needs no rule in it.'
		);
	if (client.from === 'trusted-service' && rules.trusted)
		return say(true, 'The exception for trusted services stands above the other network rules.');
	if (rules.publicAccess === 'all') return say(true, 'Public access is open to all networks.');
	if (rules.publicAccess === 'disabled')
		return say(false, 'Public access is disabled, so only a private endpoint leads in.');
	if (client.from === 'trusted-service')
		return say(
			false,
			'The service comes from none of the selected networks, and there is no exception for it.'
		);
	if (client.from === 'internet') {
		const holding = rules.ranges.filter((range) => inRange(client.address, range));
		const rule = holding.find((range) => ipRuleTaken(range));
		if (rule === undefined && holding.some((range) => ipRuleTaken(range) === undefined))
			throw new RangeError(`Expected IP rules of the public internet, found ${holding.join(', ')}.`);
		return rule === undefined
			? say(false, `No IP rule holds ${client.address}.`)
			: say(true, `The IP rule ${rule} holds ${client.address}.`);
	}
	if (!rules.subnets.includes(client.subnet))
		return say(
			false,
			`No network rule names ${client.subnet}.`,
			'IP rules do nothing for clients in the same region.'
		);
	return client.serviceEndpoint
		? say(true, `${client.subnet} has the service endpoint, and a network rule names it.`)
		: say(
				false,
				`A network rule names ${client.subnet}, but the subnet has no service endpoint for storage.`
			);
}
