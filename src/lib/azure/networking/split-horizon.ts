// What a name resolves to in virtual networks where a private and a public DNS zone have the same name.
// Documentation: private-dns-privatednszone, private-dns-virtual-network-links and private-dns-autoregistration, read 2026-11-27.
import type { TraceStep } from '#lib/domain/practice/variant.ts';

/** How a network is linked to the private zone. */
export type Link = 'registration' | 'resolution' | 'none';

/** A resource with a name in the zones. */
export interface Named {
	readonly label: string;
	/** The index of its network. */
	readonly network: number;
	readonly kind: 'vm' | 'deleted vm' | 'load balancer';
	/** Whether someone entered a record of it in the private zone. */
	readonly manual: boolean;
	/** Whether the public zone has a record of it. */
	readonly published: boolean;
}

export interface SplitHorizon {
	readonly links: readonly Link[];
	/** Whether the networks are peered with each other. */
	readonly peered: boolean;
	readonly named: readonly Named[];
}

export type NameAnswer = 'private' | 'public' | 'none';

/** Why autoregistration gives a resource no record; empty where it gives one. */
export function unregistered({ links }: SplitHorizon, { kind, network }: Named): string {
	if (kind === 'load balancer') return kind;
	return links[network] === 'registration'
		? kind === 'vm'
			? ''
			: kind
		: links[network] === 'resolution'
			? 'resolution only'
			: 'not linked';
}

const steps: Readonly<Record<string, string>> = {
	'': 'Its network is linked with autoregistration, so the VM has a record.',
	'load balancer': 'Autoregistration is for virtual machines only.',
	'deleted vm': 'The autoregistered record was deleted with the VM.',
	'resolution only': 'The link of its network is for resolution only, so nothing is registered.',
	'not linked': 'Its own network is not linked, so nothing is registered.'
};

/** Returns the answer that `resolveSplit` explains. */
export const splitAnswer = (facts: SplitHorizon, named: Named, from: number): NameAnswer =>
	facts.links[from] === 'none'
		? named.published
			? 'public'
			: 'none'
		: named.manual || unregistered(facts, named) === ''
			? 'private'
			: 'none';

/**
 * Returns what a VM in a network that uses Azure DNS gets for a name. Doesn't cover a registered and a manual record with different
 * addresses, fallback to the internet, custom DNS servers and caches.
 * Sources: sources.privateDnsLinks, sources.privateDnsAutoregistration,
 * https://learn.microsoft.com/en-us/azure/dns/private-dns-privatednszone
 */
export function resolveSplit(
	facts: SplitHorizon,
	named: Named,
	from: number
): { readonly answer: NameAnswer; readonly trace: readonly TraceStep[] } {
	const { manual, published } = named;
	const answer = splitAnswer(facts, named, from);
	if (facts.links[from] === 'none') {
		const passes = facts.peered && facts.links.some((link) => link !== 'none');
		return {
			answer,
			trace: [
				passes
					? {
							rule: 'peering passes no link',
							text: 'The network is not linked, and a peering passes no link on.'
						}
					: {
							rule: 'not linked',
							text: 'The network is not linked to the private zone, so public DNS is asked.'
						},
				published
					? { rule: 'public record', text: 'The public zone has a record.' }
					: { rule: 'no public record', text: 'The public zone has no record.' }
			]
		};
	}
	const why = unregistered(facts, named);
	const trace: TraceStep[] = [
		{ rule: 'linked', text: 'The network is linked to the private zone, which answers alone.' },
		{ rule: `registered: ${why}`, text: steps[why]! }
	];
	if (why === '') return { answer, trace };
	if (manual)
		return {
			answer,
			trace: [...trace, { rule: 'manual record', text: 'It has a manual record.' }]
		};
	trace.push({ rule: 'no record', text: 'It has no record.' });
	if (published)
		trace.push({ rule: 'public ignored', text: 'The record of the public zone isn’t used there.' });
	return { answer, trace };
}
