// What names give inside networks: links for registration or resolution, and records typed in.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { fact, factTable, following, pageWith, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { resolve, type PrivateZone, type Resolved } from '#lib/azure/networking/private-dns.ts';
import { family } from '#lib/domain/practice/family.ts';

type Link = 'none' | 'resolution' | 'registration';
interface Facts {
	readonly company: string;
	readonly zone: string;
	readonly vms: readonly [string, string];
	readonly links: readonly [Link, Link];
	/** A record typed in for the second VM. */
	readonly record: boolean;
	readonly peered: boolean;
}

const toldLinks: Readonly<Record<Link, string>> = {
	registration: 'With auto-registration',
	resolution: 'For resolution only',
	none: 'Not linked'
};
const kinds: readonly Link[] = ['registration', 'resolution', 'none'];
const choices = ['The private address', 'No such name, from the zone', 'An answer of public DNS'] as const;
const said = (answer: Resolved) =>
	typeof answer === 'object' ? choices[0] : answer === 'public' ? choices[2] : choices[1];

/** What the scenario says. */
const tabsOf = ({
	company,
	zone,
	vms: [one, other],
	links: [first, second],
	record,
	peered
}: Facts): readonly Tab[] =>
	pageWith(
		factTable(`Links of ${zone}`, 'Network|VM in it|Link', [
			['first', 'VNet1', one, toldLinks[first]],
			['second', 'VNet2', other, toldLinks[second]]
		]),
		[
			`${company} has a VM in each of two networks. Both use Azure DNS, and the networks are `,
			fact('peered', peered ? 'peered' : 'not peered'),
			`. The private zone ${zone} has `,
			fact(
				'record',
				record ? `a record for ${other}, typed in with its present address` : 'no record typed in'
			),
			'.'
		]
	);

function tell(facts: Facts) {
	const {
		zone,
		vms: [one, other],
		links: [first, second],
		record,
		peered
	} = facts;
	const linkOf = (network: string, kind: Link) =>
		kind === 'none' ? [] : [{ network, registration: kind === 'registration' }];
	const zones: readonly PrivateZone[] = [
		{
			name: zone,
			links: [...linkOf('VNet1', first), ...linkOf('VNet2', second)],
			records: record ? { [other]: '10.1.0.4' } : {}
		}
	];
	const vms = [
		{ name: one, network: 'VNet1', address: '10.0.0.4' },
		{ name: other, network: 'VNet2', address: '10.1.0.4' }
	];
	const ask = (network: string, name: string) => {
		const { answer, trace } = resolve(zones, vms, { network }, name);
		const linked = (network === 'VNet1' ? first : second) !== 'none';
		const isThere = typeof answer === 'object';
		const own = network === 'VNet2' && name.startsWith(`${other}.`);
		// The wrong rule that leads to each choice, where one does on these facts.
		const toAddress = linked ? 'all-known' : peered ? 'peering-passes' : undefined;
		const toNone = !linked ? 'known-anyway' : own ? undefined : 'own-only';
		return {
			text: `${name} from ${network}`,
			right: said(answer),
			because: trace.join(' '),
			wrong: {
				...(toAddress && { [choices[0]]: toAddress }),
				...(toNone && { [choices[1]]: toNone }),
				...(linked && !isThere ? { [choices[2]]: 'falls-back' } : {})
			},
			trace
		};
	};
	const rows = [
		ask('VNet2', `${one}.${zone}`),
		ask('VNet1', `${other}.${zone}`),
		ask('VNet2', `${other}.${zone}`)
	];
	return {
		tabs: tabsOf(facts),
		questions: [
			{
				requirement: ['What does each query of a VM get?'],
				deciding: second === 'registration' ? 'first' : 'second',
				ask: { type: 'match' as const, choices, rows },
				trace: rows.map(({ text, trace }) => `${text}: ${trace.at(-1)}`),
				miss: record ? ('edge' as const) : ('core' as const)
			}
		]
	};
}

export const privateNames = family<Facts>({
	id: 'dns-load-balancing/private-names',
	edition: 3,
	group: 'dns-load-balancing',
	title: 'Links of a private zone',
	rule: 'A private zone answers the networks linked to it, and registers VMs only over a registration link.',
	lab: 'dns-load-balancing/private-zone-links',
	misconceptions: {
		'peering-passes': 'It is easy to let a peering carry names; a zone answers only networks linked to it.',
		'all-known':
			'It is easy to expect every VM in the zone; only a link with auto-registration brings in its network’s.',
		'known-anyway':
			'It is easy to think that the zone says no to all; a network without a link asks public DNS.',
		'own-only':
			'It is easy to think that a network finds only its own VMs; every linked one reads all records.',
		'falls-back': 'It is easy to expect public DNS where a record is missing; the linked zone answers alone.'
	},
	axes: {
		first: {
			title: 'Link of VNet1',
			change: (facts) => ({ ...facts, links: [following(kinds, facts.links[0]), facts.links[1]] })
		},
		second: {
			title: 'Link of VNet2',
			change: (facts) => ({ ...facts, links: [facts.links[0], following(kinds, facts.links[1])] })
		},
		record: toggle('Records typed in', 'record'),
		peered: toggle('The peering', 'peered')
	},
	sources: [sources.privateDnsLinks, sources.privateDnsAutoregistration],
	facts(random, difficulty) {
		const [one = '', other = ''] = random.some(['app1', 'web1', 'sql1', 'job1', 'api1'], 2);
		return {
			company: random.pick(companies),
			zone: random.pick(['corp.internal', 'shop.internal', 'lab.internal', 'ops.internal']),
			vms: [one, other],
			links: [random.pick(kinds.slice(0, difficulty)), random.pick(kinds)],
			record: difficulty > 1 && random.chance(0.5),
			peered: difficulty === 1 || random.chance(0.5)
		};
	},
	tell
});
