// Which VMs behind a Standard balancer get new flows: the probe's way in, what it meets, and the clients' way in.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, factTable, following, pageWith } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { getsFlow, type Backend, type BalancingRule } from '#lib/azure/networking/load-balancer.ts';
import type { SecurityRule } from '#lib/azure/networking/security-rule.ts';
import { family } from '#lib/domain/practice/family.ts';

type Group = 'clients' | 'frontend port' | 'no probe' | 'defaults' | 'none';
interface Vm {
	readonly health: number;
	readonly group: Group;
	/** Left as it is by variations, so that one is right and one wrong. */
	readonly fixed?: true;
}
interface Facts {
	readonly company: string;
	readonly kind: BalancingRule['kind'];
	readonly ports: readonly [number, number];
	readonly vms: readonly Vm[];
}

const healths: readonly number[] = [200, 302, 503];
const groups: readonly Group[] = ['clients', 'frontend port', 'no probe', 'defaults', 'none'];
const client = { public: '203.0.113.7', internal: '10.0.7.7' } as const;

const rule = (
	priority: number,
	access: 'Allow' | 'Deny',
	source: string,
	ports: '*' | number
): SecurityRule => ({
	name: String(priority),
	priority,
	direction: 'Inbound',
	access,
	protocol: 'TCP',
	source,
	destination: '*',
	ports
});

/** The rules of an NSG of each kind. None: no NSG. */
const rulesBy = (
	tag: string,
	front: number,
	back: number
): Readonly<Record<Group, readonly SecurityRule[] | undefined>> => ({
	clients: [rule(100, 'Allow', tag, back)],
	'frontend port': [
		rule(100, 'Allow', tag, front),
		rule(110, 'Allow', 'AzureLoadBalancer', '*'),
		rule(120, 'Deny', '*', '*')
	],
	'no probe': [rule(100, 'Allow', tag, back), rule(110, 'Deny', '*', '*')],
	defaults: [],
	none: undefined
});

/** What the scenario says. */
const tabsOf = (
	{ company, kind, ports: [front, back], vms }: Facts,
	toldGroup: Readonly<Record<Group, string>>
): readonly Tab[] =>
	pageWith(
		factTable(
			'Backends',
			'VM|NSG of its interface|Status',
			vms.map(({ health, group }, index) => [
				`vm${index}`,
				`VM${index + 1}`,
				toldGroup[group],
				String(health)
			])
		),
		[
			`${company} has a Standard `,
			fact(
				'kind',
				kind === 'public'
					? 'public load balancer for clients on the internet'
					: 'internal load balancer for clients in 10.0.7.0/24 of the same network'
			),
			`. Its rule takes TCP ${front} to `,
			fact('port', `backend port ${back}`),
			`; an HTTP probe asks ${back}. The subnet has no NSG. Below: the rules of each interface’s NSG, and the status a probe meets once in.`
		]
	);

function tell(facts: Facts) {
	const {
		kind,
		ports: [front, back],
		vms
	} = facts;
	const tag = kind === 'public' ? 'Internet' : '10.0.7.0/24';
	const rulesOf = rulesBy(tag, front, back);
	const toldGroup: Readonly<Record<Group, string>> = {
		clients: `100 allow ${tag} to ${back}`,
		'frontend port': `100 allow ${tag} to ${front}, 110 allow AzureLoadBalancer, 120 deny all`,
		'no probe': `100 allow ${tag} to ${back}, 110 deny all`,
		defaults: 'Default rules only',
		none: 'No NSG'
	};
	const balancing: BalancingRule = { kind, protocol: 'TCP', backendPort: back, probePort: back };
	const solved = vms.map(({ health, group }, index) => {
		const rules = rulesOf[group];
		const backend: Backend = {
			address: `10.0.1.${4 + index}` as const,
			health,
			...(rules ? { nic: { name: `NSG${index + 1}`, rules } } : {})
		};
		const { answer, trace } = getsFlow(balancing, backend, client[kind], { virtualNetwork: ['10.0.0.0/16'] });
		const misconception = answer
			? 'nsg-needed'
			: group === 'frontend port'
				? 'frontend-port'
				: group === 'no probe'
					? 'probe-forgotten'
					: health !== 200
						? 'answers-at-all'
						: 'open-by-default';
		return { answer, text: `VM${index + 1}`, because: trace.at(-1) ?? '', misconception };
	});
	return {
		tabs: tabsOf(facts, toldGroup),
		questions: [
			{
				requirement: ['Which VMs get new flows from clients?'],
				deciding: `vm${Math.max(
					0,
					solved.findIndex(({ answer }) => !answer)
				)}`,
				ask: {
					type: 'several' as const,
					right: solved.filter(({ answer }) => answer).map(({ text, because }) => ({ text, because })),
					wrong: solved.filter(({ answer }) => !answer)
				},
				trace: solved.map(({ text, because }) => `${text}: ${because}`),
				miss: kind === 'internal' ? ('edge' as const) : ('core' as const)
			}
		]
	};
}

/** The first VM that is not fixed, changed. */
const altered = (facts: Facts, change: (vm: Vm) => Vm): Facts => {
	const at = facts.vms.findIndex(({ fixed }) => !fixed);
	return { ...facts, vms: facts.vms.map((vm, index) => (index === at ? change(vm) : vm)) };
};

export const backendFlows = family<Facts>({
	id: 'dns-load-balancing/backend-flows',
	edition: 3,
	group: 'dns-load-balancing',
	title: 'Which backends get flows',
	rule: 'A backend gets new flows when the probe gets in and meets 200, and its NSG lets the client to the backend port.',
	lab: 'dns-load-balancing/probe-path',
	misconceptions: {
		'frontend-port': 'It is easy to open the port that clients use; the NSG sees the port of the backend.',
		'probe-forgotten':
			'It is easy to open the way for clients only; a probe that is kept out counts as down.',
		'answers-at-all': 'It is easy to take any answer for up; an HTTP probe wants 200 and nothing else.',
		'open-by-default':
			'It is easy to see a backend as open; behind a public Standard balancer an NSG must allow.',
		'nsg-needed': 'It is easy to ask for more rules; what default or own rules let in is enough.'
	},
	axes: {
		group: {
			title: 'The NSG of a VM',
			change: (facts) => altered(facts, (vm) => ({ ...vm, group: following(groups, vm.group) }))
		},
		health: {
			title: 'The answer to the probe',
			change: (facts) => altered(facts, (vm) => ({ ...vm, health: following(healths, vm.health) }))
		},
		kind: either('Kind of balancer', 'kind', 'public', 'internal')
	},
	sources: [sources.healthProbes, sources.loadBalancerSkus, sources.nsgs],
	facts(random, difficulty) {
		const vm = (): Vm => ({ health: random.pick([200, 200, ...healths]), group: random.pick(groups) });
		const good: Vm = { health: 200, group: 'clients', fixed: true };
		const bad: Vm = random.chance(0.5)
			? { health: random.pick([302, 503]), group: 'clients', fixed: true }
			: { health: 200, group: random.pick(['frontend port', 'no probe'] as const), fixed: true };
		return {
			company: random.pick(companies),
			kind: difficulty === 1 || random.chance(0.6) ? 'public' : 'internal',
			ports: [random.pick([80, 443]), random.pick([8080, 8443, 5000])],
			vms: random.shuffled([good, bad, vm(), ...(difficulty === 1 ? [] : [vm()])])
		};
	},
	tell
});
