// What stops a packet, if anything: an NSG on the subnet and one on the interface.
import { fact, factTable, following, pageWith, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import type { Tab } from '#lib/domain/practice/variant.ts';
import type { SecurityRule } from '#lib/azure/networking/security-rule.ts';
import { verdictsOf } from '#lib/exams/az-104/families/networking/two-nsgs.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Rule {
	readonly priority: number;
	readonly access: 'Allow' | 'Deny';
	readonly source: Source;
}
type Source = '*' | 'Internet' | 'VirtualNetwork' | '10.1.0.0/16';
interface Facts {
	readonly company: string;
	readonly port: number;
	readonly subnet: readonly Rule[];
	/** No NSG on the interface where absent. */
	readonly nic?: readonly Rule[];
	readonly from: From;
}
type From = 'internet' | 'peered' | 'own';

const ports = [22, 443, 1433, 3389, 8080] as const;
const origins: readonly Source[] = ['Internet', 'VirtualNetwork', '*', '10.1.0.0/16'];
const froms: readonly From[] = ['internet', 'peered', 'own'];
const clients = {
	internet: ['203.0.113.7', 'a client on the internet'],
	peered: ['10.1.4.4', 'a VM in the peered network 10.1.0.0/16'],
	own: ['10.0.4.4', 'a VM in another subnet of VNet1']
} as const;
const ruleOf = ({ priority, access, source }: Rule, port: number): SecurityRule => ({
	name: String(priority),
	priority,
	direction: 'Inbound',
	access,
	protocol: 'TCP',
	source,
	destination: '*',
	ports: port
});
/** The NSGs in the order in which a packet meets them, each with its place. */
const groupsOf = ({ port, subnet, nic }: Facts) =>
	[
		{ place: 'subnet' as const, rules: subnet },
		...(nic ? [{ place: 'interface' as const, rules: nic }] : [])
	].map(({ place, rules }) => ({
		place,
		rules,
		nsg: { name: 'The NSG', rules: rules.map((rule) => ruleOf(rule, port)) }
	}));

/** What the scenario says. */
function tabsOf(facts: Facts): readonly Tab[] {
	const { company, port, nic } = facts;
	const groups = groupsOf(facts);
	return pageWith(
		factTable(
			'Rules of the NSGs',
			'NSG on|Rule|Source',
			groups.flatMap(({ place, rules }) =>
				rules.map(
					({ priority, access, source }, at) =>
						[`${place}${at}`, place, `${priority} ${access}`, source === '*' ? 'Any' : source] as const
				)
			)
		),
		[
			`${company} runs VM1 in VNet1, 10.0.0.0/16. Each NSG holds the default rules and what the table names: inbound, TCP ${port}, to any destination.`
		],
		[
			...groups.flatMap(({ place, rules }) => [
				fact(place, `The ${place} of VM1 has an NSG${rules.length === 0 ? ' with default rules only' : ''}.`),
				' '
			]),
			...(nic ? [] : [fact('interface', 'The interface has no NSG.')])
		]
	);
}

function tell(facts: Facts) {
	const { port, from } = facts;
	const groups = groupsOf(facts);
	const [client, asked] = clients[from];
	const { right, answer, trace, wrong } = verdictsOf(groups, {
		direction: 'Inbound',
		source: client,
		destination: '10.0.1.4',
		port,
		protocol: 'TCP'
	});
	/** The constraint that tells a rule: its row, or that there is a group where it is a default one. */
	const [first = '', ...alike] = right.by.map(({ place, rule }) => {
		const rules = groups.find((group) => group.place === place)?.nsg.rules ?? [];
		const at = rules.findIndex(({ name }) => name === rule.name);
		return at < 0 ? place : `${place}${at}`;
	});
	return {
		tabs: tabsOf(facts),
		questions: [
			{
				requirement: [`What becomes of a TCP packet to port ${port} of VM1 from `, fact('from', asked), '?'],
				deciding: first,
				...(alike.length > 0 ? { alike } : {}),
				ask: {
					type: 'one' as const,
					right: { text: right.text, because: trace.at(-1) ?? '' },
					wrong: wrongBy(wrong, (text) =>
						!answer && right.by[0]?.place === 'subnet' && text.includes('interface')
							? 'The subnet’s group stops it before the interface.'
							: ((text.includes('subnet') ? trace[0] : trace.at(-1)) ?? '')
					).filter(({ text }) => text !== '')
				},
				trace,
				miss: from === 'peered' ? ('edge' as const) : ('core' as const)
			}
		]
	};
}

export const nsgVerdict = family<Facts>({
	id: 'secure-access/nsg-verdict',
	edition: 3,
	group: 'secure-access',
	title: 'Two security groups',
	rule: 'Each group decides by its lowest matching number, and a packet must pass both.',
	lab: 'secure-access/two-security-groups',
	misconceptions: {
		'nic-replaces':
			'It is easy to see the interface’s group as the nearer one that counts; the subnet’s is read too.',
		'subnet-only': 'It is easy to stop at the subnet; the interface’s group is read next.',
		merged: 'It is easy to sort all rules into one list; each group decides on its own.',
		'high-number': 'It is easy to give the higher number more weight; the lower number is read first.',
		'deny-wins': 'It is easy to let a deny always win; the first match by number decides.',
		'own-network': 'It is easy to see VirtualNetwork as the own network; peered networks belong to it.',
		'default-closed':
			'It is easy to end at the last default rule; a match with a lower number comes before it.',
		'last-closed':
			'It is easy to see an interface as closed; it is so where its NSG, if any, has no match before the last.',
		'default-open':
			'It is easy to overlook a deny; the first match by number, or the default rule at the end, decides.'
	},
	axes: {
		from: {
			title: 'Where the packet comes from',
			change: (facts) => ({ ...facts, from: following(froms, facts.from) })
		},
		access: {
			title: 'What the subnet’s rules allow and deny',
			change: (facts) => ({
				...facts,
				subnet: facts.subnet.map((rule) => ({ ...rule, access: rule.access === 'Allow' ? 'Deny' : 'Allow' }))
			})
		},
		nic: {
			title: 'The group on the interface',
			change: ({ nic, ...facts }) => (nic ? facts : { ...facts, nic: [] })
		},
		tag: {
			title: 'Source in the subnet’s first rule',
			change: (facts) => ({
				...facts,
				subnet: facts.subnet.map((rule, at) =>
					at === 0 ? { ...rule, source: following(origins, rule.source) } : rule
				)
			})
		}
	},
	sources: [sources.nsgFiltering, sources.nsgs],
	facts(random, difficulty) {
		const rules = (count: number): readonly Rule[] => {
			const priorities = random.some([100, 150, 200, 250, 300, 400], count);
			const access = random.chance(0.65) ? (['Allow', 'Deny'] as const) : (['Deny', 'Allow'] as const);
			return priorities.map((priority, at) => ({
				priority,
				access: access[at % 2]!,
				source: random.pick(origins.slice(0, difficulty + 1))
			}));
		};
		const facts: Facts = {
			company: random.pick(companies),
			port: random.pick(ports),
			subnet: rules(difficulty > 1 ? 2 : 1),
			from: random.pick(difficulty === 1 ? froms.slice(0, 1) : froms)
		};
		return difficulty === 1 || random.chance(0.8)
			? { ...facts, nic: rules(random.below(difficulty) + (difficulty > 1 ? 0 : 1)) }
			: facts;
	},
	tell
});
