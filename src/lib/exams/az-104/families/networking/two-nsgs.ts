// What becomes of a packet at two NSGs: by the rules as they are, and by each wrong rule that people hold.
import { decidingRule, defaultRules, passes, type Nsg } from '#lib/azure/networking/nsg.ts';
import {
	matches,
	type Packet,
	type SecurityRule,
	type Surroundings
} from '#lib/azure/networking/security-rule.ts';

/** A group with rules of its own, where it is; the subnet's comes first. */
export interface Placed {
	readonly place: 'subnet' | 'interface';
	readonly nsg: Nsg;
}
interface Verdict {
	readonly text: string;
	/** What decides: a rule at a place. Of several groups that allow, each does. */
	readonly by: readonly { readonly place: Placed['place']; readonly rule: SecurityRule }[];
}

const around: Surroundings = { virtualNetwork: ['10.0.0.0/16', '10.1.0.0/16'] };
const allowed = 'It is allowed to reach the VM';
const denied = (rule: SecurityRule, place: string) =>
	`Denied on the ${place} by ${defaultRules.includes(rule) ? 'a default rule' : `rule ${rule.name}`}`;

/** The verdict of walking some groups, by some way to choose a rule. */
function walk(groups: readonly Placed[], decide: (nsg: Nsg) => SecurityRule): Verdict {
	const by = groups.map(({ place, nsg }) => ({ place, rule: decide(nsg) }));
	const stop = by.find(({ rule }) => rule.access === 'Deny');
	return stop ? { text: denied(stop.rule, stop.place), by: [stop] } : { text: allowed, by };
}

/** All rules in one list. */
function merged(groups: readonly Placed[], packet: Packet): string {
	const rule = decidingRule({ name: '', rules: groups.flatMap(({ nsg }) => nsg.rules) }, packet, around);
	const { place } = groups.find(({ nsg }) => nsg.rules.includes(rule)) ?? { place: 'interface' };
	return rule.access === 'Allow' ? allowed : denied(rule, place);
}

/** The first deny that speaks of the packet, whatever stands before it. */
function anyDeny(groups: readonly Placed[], packet: Packet): string {
	for (const { place, nsg } of groups)
		for (const rule of nsg.rules)
			if (rule.access === 'Deny' && matches(rule, packet, around)) return denied(rule, place);
	return '';
}

const upsideDown = (nsg: Nsg): Nsg => ({
	...nsg,
	rules: nsg.rules.map((rule) => ({ ...rule, priority: 5000 - rule.priority }))
});

/** The right verdict with its trace, and what each wrong rule gives; nothing where one gives nothing. */
export function verdictsOf(groups: readonly Placed[], packet: Packet) {
	const lowest = (nsg: Nsg) => decidingRule(nsg, packet, around);
	const [subnet, nic] = groups;
	const { answer, trace } = passes(
		{ ...(subnet && { subnet: subnet.nsg }), ...(nic && { nic: nic.nsg }) },
		packet,
		around
	);
	return {
		right: walk(groups, lowest),
		answer,
		trace,
		wrong: {
			'nic-replaces': walk(groups.slice(-1), lowest).text,
			'subnet-only': walk(groups.slice(0, 1), lowest).text,
			merged: merged(groups, packet),
			'high-number': walk(groups, (nsg) => lowest(upsideDown(nsg))).text,
			'deny-wins': anyDeny(groups, packet),
			'own-network': walk(groups, (nsg) => decidingRule(nsg, packet, { virtualNetwork: ['10.0.0.0/16'] }))
				.text,
			'default-closed': denied(defaultRules[2]!, 'subnet'),
			'last-closed': denied(defaultRules[2]!, 'interface'),
			'default-open': allowed
		}
	};
}
