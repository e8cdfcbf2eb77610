// Which VMs behind a load balancer are healthy, and which of those clients can reach: the probe’s way in, its answer, and the clients’ way in.
// Over 200 lines: each state has reasons by what lets a packet in or stops it, and the same pool is told in four ways.
import { getsFlow, probeUp, type Backend, type BalancingRule } from '#lib/azure/networking/load-balancer.ts';
import type { SecurityRule } from '#lib/azure/networking/security-rule.ts';
import { sources } from '#lib/azure/sources.ts';
import { matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { explainedFamily } from '#lib/domain/practice/explained-family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const healths = [200, 302, 503, 'closed'] as const;
interface Vm {
	/** Its network interface has an NSG. Without one, the other fields of rules say nothing. */
	readonly nsg: boolean;
	/** Which port a rule opens to clients. */
	readonly open: 'back' | 'front' | 'none';
	/** A rule allows AzureLoadBalancer. */
	readonly probe: boolean;
	/** The last custom rule denies all. */
	readonly deny: boolean;
	/** What the app answers on the backend port; `closed`: nothing listens. */
	readonly health: (typeof healths)[number];
}
/** What decides for one VM. */
interface Case extends Vm {
	readonly kind: BalancingRule['kind'];
	readonly protocol: 'HTTP' | 'TCP';
}
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly kind: Case['kind'];
	readonly protocol: Case['protocol'];
	readonly ports: number;
	readonly vms: readonly Vm[];
}
type State = 'flows' | 'blocked' | 'down';

const telling = ['table', 'output', 'ticket', 'handover'] as const;
const pools = [
	{ balancer: 'lb-tickets', app: 'ticket shop', vms: ['vm-tix-0', 'vm-tix-1', 'vm-tix-2', 'vm-tix-3'] },
	{ balancer: 'lb-claims', app: 'claims portal', vms: ['vm-claim1', 'vm-claim2', 'vm-claim3', 'vm-claim4'] },
	{ balancer: 'LB1', app: 'web app', vms: ['VM1', 'VM2', 'VM3', 'VM4'] },
	{
		balancer: 'lb-bookings',
		app: 'booking service',
		vms: ['vm-book-a', 'vm-book-b', 'vm-book-c', 'vm-book-d']
	},
	{ balancer: 'lb-lab', app: 'lab results site', vms: ['vm-lab01', 'vm-lab02', 'vm-lab03', 'vm-lab04'] },
	{
		balancer: 'lb-fleet',
		app: 'fleet dashboard',
		vms: ['vm-fleet-n', 'vm-fleet-s', 'vm-fleet-e', 'vm-fleet-w']
	}
] as const;
const portPairs = [
	[80, 8080],
	[443, 8443],
	[443, 5001],
	[80, 3000]
] as const;
const texts: Readonly<Record<State, string>> = {
	flows: 'Healthy, and clients can connect',
	blocked: 'Healthy, but clients cannot connect',
	down: 'Unhealthy'
};
const states = Object.keys(texts) as readonly State[];
const clientsOf = { public: '203.0.113.7', internal: '10.0.7.7' } as const;

const poolOf = ({ names }: Facts) => pools[names]!;
const nameOf = (facts: Facts, at: number): string => poolOf(facts).vms[at]!;
const tagOf = ({ kind }: Pick<Facts, 'kind'>): string => (kind === 'public' ? 'Internet' : '10.0.7.0/24');
const portsOf = ({ ports }: Facts) => portPairs[ports]!;
const caseOf = (facts: Facts, at: number): Case => ({
	...facts.vms[at]!,
	kind: facts.kind,
	protocol: facts.protocol
});

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
/** The custom rules of a VM’s NSG. */
const rulesOf = (
	{ open, probe, deny }: Vm,
	kind: Facts['kind'],
	[front, back]: readonly [number, number]
): readonly SecurityRule[] => [
	...(open === 'none' ? [] : [rule(100, 'Allow', tagOf({ kind }), open === 'back' ? back : front)]),
	...(probe ? [rule(200, 'Allow', 'AzureLoadBalancer', '*')] : []),
	...(deny ? [rule(300, 'Deny', '*', '*')] : [])
];
/** The state by the model, kept: there are a few hundred cases, and the numbers of ports don’t matter. */
const kept = new Map<number, State>();
function stateOf(one: Case): State {
	const { nsg, open, probe, deny, health, kind, protocol } = one;
	const bits =
		(nsg ? 16 : 0) +
		(probe ? 8 : 0) +
		(deny ? 4 : 0) +
		(kind === 'public' ? 2 : 0) +
		(protocol === 'TCP' ? 1 : 0);
	const id = (bits * 3 + (open === 'none' ? 0 : open === 'back' ? 1 : 2)) * 4 + healths.indexOf(health);
	const known = kept.get(id);
	if (known !== undefined) return known;
	const balancing: BalancingRule = { kind, protocol: 'TCP', backendPort: 8080, probePort: 8080 };
	const backend: Backend = {
		address: '10.0.1.4',
		health: health === 'closed' ? 'closed' : protocol === 'TCP' ? 'open' : health,
		...(nsg ? { nic: { name: 'NSG', rules: rulesOf(one, kind, [80, 8080]) } } : {})
	};
	const around = { virtualNetwork: ['10.0.0.0/16'] };
	const state = !probeUp(balancing, backend, around).answer
		? 'down'
		: getsFlow(balancing, backend, clientsOf[kind], around).answer
			? 'flows'
			: 'blocked';
	kept.set(id, state);
	return state;
}
const keyBy = (facts: Facts, state: (one: Case) => State = stateOf): Key =>
	facts.vms.map((_, at) => [state(caseOf(facts, at))]);

/** Whether the probe gets in, whatever it meets then. */
const isReached = (one: Case): boolean => stateOf({ ...one, health: 200 }) !== 'down';
/** What lets the probe in. */
const probeWay = ({ nsg, probe }: Case): string =>
	!nsg
		? 'No NSG is in the probe’s way'
		: probe
			? 'Rule 200 lets the probe in'
			: 'The default rule AllowAzureLoadBalancerInBound lets the probe in';
/** What the probe gets. */
const answerTold = ({ health, protocol }: Case): string =>
	health === 'closed'
		? 'nothing listens on the port'
		: protocol === 'TCP'
			? 'the TCP handshake succeeds'
			: `it gets status ${health}`;
/** What lets clients in, or stops them. */
function clientWay(one: Case, client: string, [front, back]: readonly [number, number]): string {
	const allowed = stateOf({ ...one, health: 200, probe: true }) === 'flows';
	if (!one.nsg)
		return allowed
			? `Clients of the virtual network need no NSG to get in`
			: 'Behind a public Standard balancer, a VM without an NSG is closed to the internet';
	if (one.open === 'back') return `Rule 100 lets ${client} reach port ${back}`;
	if (allowed) return `The default rule AllowVnetInBound lets ${client} reach port ${back}`;
	const stop = one.deny ? 'rule 300' : 'the default rule DenyAllInBound';
	return one.open === 'front'
		? `Rule 100 is for port ${front}, and packets arrive at port ${back}, so ${stop} denies them`
		: `No rule lets ${client} in, so ${stop} denies them`;
}

/** Why a state is right or wrong. */
function reasonOf(facts: Facts, at: number, state: State): string {
	const one = caseOf(facts, at);
	const right = stateOf(one);
	const name = nameOf(facts, at);
	const clients = facts.kind === 'public' ? 'the internet' : 'the clients';
	const way = clientWay(one, clients, portsOf(facts));
	if (state === right)
		return {
			flows: `${probeWay(one)}, and ${answerTold(one)}. ${way}.`,
			blocked: `${probeWay(one)}, and ${answerTold(one)}. ${way}.`,
			down: isReached(one)
				? one.health === 'closed'
					? `${probeWay(one)}, but nothing listens on port ${portsOf(facts)[1]}.`
					: `${probeWay(one)}, but it gets status ${one.health}. An HTTP probe wants 200.`
				: 'Rule 300 denies the probe, and no rule before it allows AzureLoadBalancer.'
		}[right];
	if (right === 'down')
		return state === 'flows'
			? `New connections go to healthy VMs only, and the probe of ${name} fails.`
			: isReached(one)
				? `The probe decides first: ${answerTold(one)}.`
				: 'For the balancer to see it as healthy, the probe would have to get in.';
	if (state === 'down') return `The probe succeeds: ${answerTold(one)}.`;
	return state === 'flows'
		? `${name} passes the probe, but its NSG has to let ${clients} in, too.`
		: `${way}, so nothing keeps clients out.`;
}

/** The steps from the probe to the client. */
function traceOf(facts: Facts, at: number): readonly TraceStep[] {
	const one = caseOf(facts, at);
	const right = stateOf(one);
	if (!isReached(one))
		return [
			{ rule: 'probe denied', text: 'Rule 300 denies the probe.' },
			{ rule: 'down', text: `${nameOf(facts, at)} is unhealthy.` }
		];
	const entry: TraceStep = {
		rule: `probe by ${one.nsg ? (one.probe ? 'rule' : 'default') : 'no NSG'}`,
		text: `${probeWay(one)}.`
	};
	const answer: TraceStep = {
		rule: `${one.protocol} ${one.health}`,
		text: `The ${one.protocol} probe: ${answerTold(one)}.`
	};
	return right === 'down'
		? [entry, answer, { rule: 'down', text: `${nameOf(facts, at)} is unhealthy.` }]
		: [
				entry,
				answer,
				{
					rule: `${one.kind} ${one.nsg ? one.open : 'no NSG'} ${one.deny} ${right}`,
					text: `${clientWay(one, 'clients', portsOf(facts))}.`
				}
			];
}
const explainVm = (facts: Facts, at: number): PartReasons => ({
	options: Object.fromEntries(states.map((state) => [state, reasonOf(facts, at, state)])),
	trace: traceOf(facts, at)
});

const question: Question<Facts> = {
	ask: (facts) => ({
		...matchRows(
			'match',
			['What is the state of each VM for new connections?'],
			optionsOf(texts),
			facts.vms.map((_, at) => ({ text: nameOf(facts, at), right: stateOf(caseOf(facts, at)) }))
		),
		miss: facts.protocol === 'TCP' || facts.kind === 'internal' ? 'edge' : 'core'
	}),
	explain: (facts) => facts.vms.map((_, at) => explainVm(facts, at)),
	wrongRules: {
		'frontend-port': {
			note: 'The NSG sees the backend port. It’s easy to open the port that clients use.',
			key: (facts) =>
				keyBy(facts, (one) =>
					stateOf({ ...one, open: one.open === 'front' ? 'back' : one.open === 'back' ? 'front' : 'none' })
				)
		},
		'probe-forgotten': {
			note: 'A probe that can’t get in counts as failed. It’s easy to think of the clients’ way only.',
			key: (facts) => keyBy(facts, (one) => stateOf({ ...one, probe: true }))
		},
		'answers-at-all': {
			note: 'An HTTP probe wants status 200 and nothing else. It’s easy to take any answer for healthy.',
			key: (facts) =>
				keyBy(facts, (one) => stateOf({ ...one, health: one.health === 'closed' ? 'closed' : 200 }))
		},
		'status-for-tcp': {
			note: 'A TCP probe only opens a connection. It’s easy to let the HTTP status count.',
			key: (facts) => keyBy(facts, (one) => stateOf({ ...one, protocol: 'HTTP' }))
		},
		'open-by-default': {
			note: 'Behind a public Standard balancer, an NSG must allow the traffic. It’s easy to see no rule as no filter.',
			key: (facts) =>
				keyBy(facts, (one) => stateOf({ ...one, kind: one.deny && one.nsg ? one.kind : 'internal' }))
		},
		'rule-needed': {
			note: 'Within a virtual network, the default rules allow the traffic. It’s easy to miss a rule for the clients.',
			key: (facts) => keyBy(facts, (one) => stateOf({ ...one, kind: 'public' }))
		}
	}
};

const to = changesOf<Facts>();
/** A change of what a VM has. */
const vmChange = (at: number, axis: 'group' | 'health', with_: Partial<Vm>, text: string): Change<Facts> => ({
	fact: `${axis}${at}`,
	axis,
	text,
	apply: (one) => ({ ...one, vms: one.vms.with(at, { ...one.vms[at]!, ...with_ }) })
});
const healthChange = (facts: Facts, at: number, health: Vm['health']): Change<Facts> =>
	vmChange(
		at,
		'health',
		{ health },
		health === 'closed'
			? `nothing listened on ${nameOf(facts, at)}`
			: `the app on ${nameOf(facts, at)} returned ${health}`
	);
function groupChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const vm = facts.vms[at]!;
	const name = nameOf(facts, at);
	const [front, back] = portsOf(facts);
	const its = vm.nsg ? `the NSG of ${name}` : `${name} had an NSG that`;
	const change = (with_: Partial<Vm>, text: string) => vmChange(at, 'group', with_, text);
	return [
		change(
			{ nsg: true, open: 'back', probe: true, deny: true },
			`${its} allowed AzureLoadBalancer and ${tagOf(facts)} to port ${back}`
		),
		change(
			{ nsg: true, open: 'none', probe: true, deny: true },
			`${its} allowed AzureLoadBalancer and denied all else`
		),
		...(vm.nsg
			? [
					...(['back', 'front', 'none'] as const)
						.filter((open) => open !== vm.open)
						.map((open) =>
							change(
								{ open },
								open === 'none'
									? `${its} had no rule for clients`
									: `${its} allowed ${tagOf(facts)} to port ${open === 'back' ? back : front}`
							)
						),
					change({ deny: !vm.deny }, `${its} had ${vm.deny ? 'no' : 'a'} rule that denies all`),
					...(vm.deny
						? [
								change(
									{ probe: !vm.probe },
									`${its} ${vm.probe ? 'didn’t allow' : 'allowed'} AzureLoadBalancer`
								)
							]
						: []),
					change({ nsg: false, open: 'none', probe: false, deny: false }, `${name} had no NSG`)
				]
			: [
					change({ nsg: true, open: 'back' }, `${its} allowed ${tagOf(facts)} to port ${back}`),
					change({ nsg: true, deny: true }, `${its} denied all`),
					change({ nsg: true, open: 'none' }, `${name} had an NSG with default rules only`)
				])
	];
}
/** Those that are part of most pairs come first. */
const changes = (facts: Facts): readonly Change<Facts>[] => {
	const each = (changesOfOne: (vm: Vm, at: number) => readonly Change<Facts>[]) =>
		facts.vms.flatMap(changesOfOne);
	return [
		...each(({ health }, at) => (health === 200 ? [] : [healthChange(facts, at, 200)])),
		to(
			'protocol',
			facts.protocol === 'HTTP' ? 'TCP' : 'HTTP',
			`it were ${facts.protocol === 'HTTP' ? 'a TCP' : 'an HTTP'} probe`
		),
		to(
			'kind',
			facts.kind === 'public' ? 'internal' : 'public',
			`the load balancer were ${facts.kind === 'public' ? 'internal' : 'public'}`
		),
		...each((_, at) => groupChanges(facts, at)),
		...each(({ health }, at) =>
			healths.filter((one) => one !== health && one !== 200).map((one) => healthChange(facts, at, one))
		)
	];
};

function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const answers: readonly Vm['health'][] =
		difficulty === 1
			? [200, 200, 302, 'closed', 'closed', 'closed']
			: [200, 200, 302, 302, 503, 503, 'closed'];
	const drawVm = (): Vm => {
		const nsg = random.chance(difficulty === 1 ? 0.7 : 0.85);
		const deny = nsg && random.chance(difficulty === 1 ? 0.4 : 0.5);
		return {
			nsg,
			open: nsg ? random.pick(['back', 'back', 'front', 'none'] as const) : 'none',
			deny,
			probe: deny && random.chance(0.6),
			health: random.pick(answers)
		};
	};
	const kind = difficulty > 1 && random.chance(0.4) ? 'internal' : 'public';
	const protocol = difficulty > 1 && random.chance(0.4) ? 'TCP' : 'HTTP';
	return {
		names: random.below(pools.length),
		told: random.pick(telling),
		who: random.pick(people),
		kind,
		protocol,
		ports: random.below(portPairs.length),
		vms: Array.from({ length: difficulty === 3 ? 4 : 3 }, () => {
			const wanted = random.pick(states);
			return drawUntil(drawVm, (vm) => stateOf({ ...vm, kind, protocol }) === wanted);
		})
	};
}

/** The rules of a VM, as text. */
function groupTold(facts: Facts, at: number): string {
	const vm = facts.vms[at]!;
	if (!vm.nsg) return 'no NSG';
	const rules = rulesOf(vm, facts.kind, portsOf(facts)).map(({ priority, access, source, ports }) =>
		source === '*'
			? `${priority} ${access} all`
			: `${priority} ${access} ${source}${ports === '*' ? '' : ` to ${ports}`}`
	);
	return rules.length === 0 ? 'default rules only' : rules.join(', ');
}
const balancerTold = (facts: Facts): Paragraph => {
	const [front, back] = portsOf(facts);
	const { balancer, app } = poolOf(facts);
	return [
		`The ${app} runs behind ${balancer}, `,
		fact(
			'kind',
			facts.kind === 'public'
				? 'a public Standard load balancer for clients on the internet'
				: 'an internal Standard load balancer for clients in 10.0.7.0/24 of the same virtual network'
		),
		`. A rule maps TCP port ${front} to backend port ${back}. `,
		fact(
			'protocol',
			facts.protocol === 'HTTP'
				? `An HTTP probe requests /health there. `
				: 'A TCP probe checks the same port. '
		),
		'The subnet has no NSG. '
	];
};
const healthTold = (facts: Facts): readonly Piece[] =>
	facts.vms.map(({ health }, at) =>
		fact(
			`health${at}`,
			health === 'closed'
				? `${nameOf(facts, at)} does not listen. `
				: `${nameOf(facts, at)} returns ${health}. `
		)
	);
const groupsTold = (facts: Facts): readonly Piece[] =>
	facts.vms.map((_, at) => fact(`group${at}`, `${nameOf(facts, at)}: ${groupTold(facts, at)}. `));

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Custom inbound rules of the NSG on each network interface',
				'VM|Rules',
				facts.vms.map((_, at) => [`group${at}`, nameOf(facts, at), groupTold(facts, at)] as const)
			),
			balancerTold(facts),
			['Local tests of /health: ', ...healthTold(facts)]
		),
	output: (facts) =>
		pageWith(
			code(
				'Answers to curl on each VM, shortened',
				...facts.vms.map(({ health }, at): Paragraph => [
					`${nameOf(facts, at)}: `,
					fact(
						`health${at}`,
						health === 'closed'
							? 'curl: (7) Connection refused'
							: `HTTP/1.1 ${health} ${{ 200: 'OK', 302: 'Found', 503: 'Service Unavailable' }[health]}`
					)
				])
			),
			balancerTold(facts),
			['Custom inbound rules by network interface: ', ...groupsTold(facts)]
		),
	ticket: (facts) =>
		pageWith(
			message(
				`Ticket: ${poolOf(facts).app} is slow`,
				{ 'Opened by': facts.who, 'Load balancer': poolOf(facts).balancer },
				['Local tests of /health: ', ...healthTold(facts)],
				['Custom inbound rules by network interface: ', ...groupsTold(facts)]
			),
			balancerTold(facts)
		),
	handover: (facts) =>
		pageWith(
			message('Handover note', { From: facts.who, About: poolOf(facts).balancer }, balancerTold(facts), [
				'NSG rules of the interfaces, inbound: ',
				...groupsTold(facts)
			]),
			['You test /health locally on each VM. ', ...healthTold(facts)]
		)
};

export const backendFlows = explainedFamily<Facts>({
	id: 'dns-load-balancing/backend-flows',
	edition: 4,
	group: 'dns-load-balancing',
	title: 'Which backends get connections',
	rule: 'A VM gets new connections when the probe succeeds, and its NSG lets the client reach the backend port.',
	lab: 'dns-load-balancing/probe-path',
	sources: [sources.healthProbes, sources.loadBalancerSkus, sources.nsgs],
	axes: {
		group: 'The NSG of a VM',
		health: 'What the app answers',
		protocol: 'The protocol of the probe',
		kind: 'Kind of load balancer'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
