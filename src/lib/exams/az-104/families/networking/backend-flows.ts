// Which VMs behind a load balancer are healthy and reachable, and what to do about one that isn’t: the probe’s way in, its answer, and the clients’ way in.
// Over 200 lines: four kinds of question, reasons by what lets a packet in or stops it, and the same pool told in four ways.
import { getsFlow, probeUp, type Backend, type BalancingRule } from '#lib/azure/networking/load-balancer.ts';
import type { SecurityRule } from '#lib/azure/networking/security-rule.ts';
import { sources } from '#lib/azure/sources.ts';
import { judge, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const healths = [200, 302, 401, 'closed'] as const;
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
	/** Whether the load balancer maps them the other way round. The rules of NSGs stay as they are. */
	readonly swapped: boolean;
	readonly vms: readonly Vm[];
	/** What can be done for the last VM, one of which helps. */
	readonly fixes: readonly Fix[];
	/** What helps or is wrong on the last VM, which VMs get new connections, or whether statements on each are true. */
	readonly asks: 'fix' | 'cause' | 'picks' | 'claims';
}
type Fix = 'open-back' | 'open-front' | 'allow-probe' | 'remove-deny' | 'tcp-probe' | 'start-app';
type State = 'flows' | 'blocked' | 'down';
type Cause = 'probe' | 'app' | 'status' | 'clients';

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
	{
		balancer: 'lb-fleet',
		app: 'fleet dashboard',
		vms: ['vm-fleet-n', 'vm-fleet-s', 'vm-fleet-e', 'vm-fleet-w']
	}
] as const;
const portPairs = [
	[80, 8080],
	[8080, 80],
	[443, 8443],
	[8443, 443],
	[80, 3000],
	[3000, 80]
] as const;
const causes: Readonly<Record<Cause, string>> = {
	probe: 'An NSG rule blocks the health probe',
	app: 'No app listens on the backend port',
	status: 'The health probe does not accept the status of the app',
	clients: 'No NSG rule lets the clients reach the backend port'
};
const clientsOf = { public: '203.0.113.7', internal: '10.0.7.7' } as const;

const poolOf = ({ names }: Facts) => pools[names]!;
const nameOf = (facts: Facts, at: number): string => poolOf(facts).vms[at]!;
const tagOf = ({ kind }: Pick<Facts, 'kind'>): string =>
	kind === 'public' ? '203.0.113.0/24' : '10.0.7.0/24';
const pairOf = ({ ports }: Facts) => portPairs[ports]!;
/** The frontend port and the backend port. */
function portsOf(facts: Facts): readonly [front: number, back: number] {
	const [front, back] = pairOf(facts);
	return facts.swapped ? [back, front] : [front, back];
}
const flipped = { back: 'front', front: 'back', none: 'none' } as const;
/** The probe that asks for a status is HTTPS where the app has a certificate. */
const webOf = (facts: Facts): string =>
	portsOf(facts).some((port) => port % 1000 === 443) ? 'HTTPS' : 'HTTP';
const caseOf = (facts: Facts, at: number): Case => {
	const vm = facts.vms[at]!;
	const open = facts.swapped ? flipped[vm.open] : vm.open;
	return { kind: facts.kind, protocol: facts.protocol, ...vm, open };
};

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
/** The state by the model: there are a few hundred cases, and the numbers of ports don’t matter. */
const rememberState = remembering<State>();
function stateOf(one: Case): State {
	const { nsg, open, probe, deny, health, kind, protocol } = one;
	const bits =
		(nsg ? 16 : 0) +
		(probe ? 8 : 0) +
		(deny ? 4 : 0) +
		(kind === 'public' ? 2 : 0) +
		(protocol === 'TCP' ? 1 : 0);
	const id = (bits * 3 + (open === 'none' ? 0 : open === 'back' ? 1 : 2)) * 4 + healths.indexOf(health);
	return rememberState(id, () => askModel(one));
}
function askModel(one: Case): State {
	const { nsg, health, kind, protocol } = one;
	const balancing: BalancingRule = { kind, protocol: 'TCP', backendPort: 8080, probePort: 8080 };
	const backend: Backend = {
		address: '10.0.1.4',
		health: health === 'closed' ? 'closed' : protocol === 'TCP' ? 'open' : health,
		...(nsg ? { nic: { name: 'NSG', rules: rulesOf(one, kind, [80, 8080]) } } : {})
	};
	const around = { virtualNetwork: ['10.0.0.0/16'] };
	return !probeUp(balancing, backend, around).answer
		? 'down'
		: getsFlow(balancing, backend, clientsOf[kind], around).answer
			? 'flows'
			: 'blocked';
}

/** What can be done for a VM. */
const actions: Readonly<
	Record<Fix, { readonly fits: (one: Case) => boolean; readonly change: (one: Case) => Partial<Case> }>
> = {
	'open-back': { fits: () => true, change: () => ({ nsg: true, open: 'back' }) },
	'open-front': {
		fits: () => true,
		change: ({ open }) => ({ nsg: true, open: open === 'none' ? 'front' : open })
	},
	'allow-probe': { fits: ({ probe }) => !probe, change: () => ({ nsg: true, probe: true }) },
	'remove-deny': { fits: ({ deny }) => deny, change: () => ({ deny: false }) },
	'tcp-probe': { fits: ({ protocol }) => protocol === 'HTTP', change: () => ({ protocol: 'TCP' }) },
	'start-app': { fits: () => true, change: ({ health }) => ({ health: health === 'closed' ? 200 : health }) }
};
const allFixes = Object.keys(actions) as readonly Fix[];
/** A rule for the frontend port never helps. */
const helpful = allFixes.filter((fix) => fix !== 'open-front');
const afterFix = (one: Case, fix: Fix): Case => ({ ...one, ...actions[fix].change(one) });
const helps = (one: Case, fix: Fix, state = stateOf): boolean => state(afterFix(one, fix)) === 'flows';
/** The VM for which something must be done. */
const lastOf = ({ vms }: Facts): number => vms.length - 1;
/** What a fix is with the ports as they are mapped. */
const actual = ({ swapped }: Facts, fix: Fix): Fix =>
	swapped && fix === 'open-back' ? 'open-front' : swapped && fix === 'open-front' ? 'open-back' : fix;
/** The fix that helps, where clients can’t connect and no other one does. */
function rightFix(facts: Facts, state = stateOf): string {
	const one = caseOf(facts, lastOf(facts));
	if (stateOf(one) === 'flows') return '';
	const helping = facts.fixes.filter((fix) => helps(one, actual(facts, fix), state));
	return helping.length === 1 ? helping[0]! : '';
}
/** Whatever keeps clients from a VM. */
function causesOf(one: Case, state = stateOf): readonly Cause[] {
	const works = { ...one, health: 200 } as const;
	const open = { nsg: false, open: 'none', probe: false, deny: false, kind: 'internal' } as const;
	const found: Readonly<Record<Cause, boolean>> = {
		probe: state(works) === 'down',
		app: one.health === 'closed',
		status: one.health !== 'closed' && state({ ...one, ...open }) === 'down',
		clients: state({ ...works, probe: true }) !== 'flows'
	};
	return (Object.keys(causes) as readonly Cause[]).filter((cause) => found[cause]);
}
/** Of each VM it's stated that the probe succeeds, or that clients can connect. */
const isOfProbe = ({ ports }: Facts, at: number): boolean => (at + ports) % 2 === 0;
function keyBy(facts: Facts, state: (one: Case) => State): Key {
	const { asks } = facts;
	if (asks === 'fix') return [[rightFix(facts, state)]];
	if (asks === 'cause') {
		const found = causesOf(caseOf(facts, lastOf(facts)), state);
		return [found.length === 1 ? found : []];
	}
	const found = facts.vms.map((_, at) => state(caseOf(facts, at)));
	return asks === 'picks'
		? [found.flatMap((one, at) => (one === 'flows' ? [nameOf(facts, at)] : []))]
		: found.map((one, at) => [one === 'flows' || (one === 'blocked' && isOfProbe(facts, at)) ? 'yes' : 'no']);
}
/** Whether some VMs get new connections, and others don’t. */
const isMixed = (facts: Facts): boolean => {
	const { length } = keyBy(facts, stateOf)[0]!;
	return length > 0 && length < facts.vms.length;
};

/** Whether the probe gets in, whatever it meets then. */
const isReached = (one: Case): boolean => stateOf({ ...one, health: 200 }) !== 'down';
/** What lets the probe in. */
const probeWay = ({ nsg, probe }: Case): string =>
	!nsg
		? 'No NSG blocks the probe'
		: probe
			? 'Rule 200 lets the probe in'
			: 'The default rule AllowAzureLoadBalancerInBound lets the probe in';
/** What the probe gets. */
const answerTold = ({ health, protocol }: Case): string =>
	health === 'closed'
		? 'nothing listens on the port'
		: protocol === 'TCP'
			? 'the probe completes the TCP handshake'
			: `the probe gets status ${health}`;
/** What lets clients in, or stops them. */
function clientWay(one: Case, [front, back]: readonly [number, number]): string {
	const allowed = stateOf({ ...one, health: 200, probe: true }) === 'flows';
	if (!one.nsg)
		return allowed
			? `Clients of the virtual network need no NSG to get in`
			: 'Behind a public Standard load balancer, a VM without an NSG is closed to the internet';
	if (one.open === 'back') return `Rule 100 lets the clients reach port ${back}`;
	if (allowed) return `The default rule AllowVnetInBound lets the clients reach port ${back}`;
	const stop = one.deny ? 'rule 300' : 'the default rule DenyAllInBound';
	return one.open === 'front'
		? `Rule 100 is for port ${front}, and packets arrive at port ${back}, so ${stop} denies them`
		: `No rule lets the clients in, so ${stop} denies them`;
}

/** Why a VM is in its state, or only why its probe succeeds or fails. */
function reasonOf(facts: Facts, at: number, ofProbe = false): string {
	const one = caseOf(facts, at);
	const ports = portsOf(facts);
	const fails = one.health === 'closed' || (one.protocol === 'HTTP' && one.health !== 200);
	const answer =
		one.health === 'closed'
			? `nothing listens on port ${ports[1]}.`
			: `${answerTold(one)}.${fails ? ` An ${webOf(facts)} probe counts only 200 as healthy.` : ''}`;
	const isBlocked = stateOf({ ...one, health: 200, probe: true }) !== 'flows';
	return [
		isReached(one)
			? `${probeWay(one)}, ${fails ? 'but' : 'and'} ${answer}`
			: `Rule 300 denies the probe, and no rule before it allows AzureLoadBalancer.${fails ? ` Besides, ${answer.replace('probe gets status', 'app returns')}` : ''}`,
		...(ofProbe || (stateOf(one) === 'down' && !isBlocked) ? [] : [`${clientWay(one, ports)}.`])
	].join(' ');
}
/** Why each of them is the cause or not. */
function causeReasons(facts: Facts): Readonly<Record<Cause, string>> {
	const one = caseOf(facts, lastOf(facts));
	const [, back] = portsOf(facts);
	const { health, protocol } = one;
	return {
		probe: isReached(one) ? `${probeWay(one)}.` : 'Rule 300 denies the probe.',
		app: health === 'closed' ? `Nothing listens on port ${back}.` : `Port ${back} is open.`,
		status:
			protocol === 'TCP'
				? 'A TCP probe doesn’t check the status.'
				: health === 'closed'
					? 'Nothing answers, so there’s no status.'
					: `The probe gets ${health}, and only 200 is healthy.`,
		clients: `${clientWay(one, portsOf(facts))}.`
	};
}

function fixText(facts: Facts, fix: Fix): string {
	const at = lastOf(facts);
	const name = nameOf(facts, at);
	const [front, back] = pairOf(facts);
	const rule = facts.vms[at]!.nsg
		? `Add a rule to the NSG of ${name}: 150 Allow`
		: `Add an NSG to ${name}, with the rule 150 Allow`;
	return {
		'open-back': `${rule} ${tagOf(facts)} to ${back}`,
		'open-front': `${rule} ${tagOf(facts)} to ${front}`,
		'allow-probe': `${rule} AzureLoadBalancer`,
		'remove-deny': `Delete rule 300 from the NSG of ${name}`,
		'tcp-probe': 'Change the protocol of the probe to TCP',
		'start-app': `Start the app on ${name}`
	}[fix];
}
const lowerFirst = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
/** What a fix does, and what the model gives after it. */
function fixReason(facts: Facts, named: Fix): string {
	const fix = actual(facts, named);
	const name = nameOf(facts, lastOf(facts));
	const [front, back] = portsOf(facts);
	const before = caseOf(facts, lastOf(facts));
	const one = afterFix(before, fix);
	const does = {
		'open-back':
			before.open === 'back'
				? `Rule 100 lets the clients reach port ${back} already.`
				: `Rule 150 opens backend port ${back}.`,
		'open-front': `Packets arrive at port ${back}, so a rule for port ${front} doesn’t match them.`,
		'allow-probe': isReached(before)
			? 'The probe gets in even without rule 150.'
			: 'Rule 150 is matched before rule 300, so the probe gets in.',
		'remove-deny': 'Without rule 300, the default rules decide what no other rule matches.',
		'tcp-probe': 'A TCP probe only needs a port that listens.',
		'start-app':
			before.health === 'closed'
				? `The app on ${name} then listens and returns 200.`
				: `Something listens on port ${back} already.`
	}[fix];
	const state = stateOf(one);
	// A rule for the other port changes nothing of the way that clients take.
	const seen = fix === 'open-front' ? { ...one, open: before.open } : one;
	const way = lowerFirst(clientWay(seen, portsOf(facts))).replace(
		'rule 100',
		fix === 'open-back' && before.open !== 'back' ? 'rule 150' : 'rule 100'
	);
	if (state !== 'down') return `${does} ${name} is healthy${state === 'flows' ? ', and' : ', but'} ${way}.`;
	return `${does} ${name} stays unhealthy: ${isReached(one) ? answerTold(one) : 'rule 300 denies the probe'}.`;
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
		text: `${capital(answerTold(one))}.`
	};
	return right === 'down'
		? [entry, answer, { rule: 'down', text: `${nameOf(facts, at)} is unhealthy.` }]
		: [
				entry,
				answer,
				{
					rule: `${one.kind} ${one.nsg ? one.open : 'no NSG'} ${one.deny} ${right}`,
					text: `${clientWay(one, portsOf(facts))}.`
				}
			];
}
function explainFixes(facts: Facts): PartReasons {
	const fix = rightFix(facts) as Fix;
	return {
		options: Object.fromEntries(facts.fixes.map((one) => [one, fixReason(facts, one)])),
		trace: [...traceOf(facts, lastOf(facts)), { rule: fix, text: fixReason(facts, fix) }]
	};
}
function explained(facts: Facts): readonly PartReasons[] {
	if (facts.asks === 'fix') return [explainFixes(facts)];
	if (facts.asks === 'cause') return [{ options: causeReasons(facts), trace: traceOf(facts, lastOf(facts)) }];
	const all = facts.vms.map((_, at) => {
		const ofProbe = facts.asks === 'claims' && isOfProbe(facts, at);
		const trace = traceOf(facts, at);
		return { trace: ofProbe ? trace.slice(0, 2) : trace, reason: reasonOf(facts, at, ofProbe) };
	});
	return facts.asks === 'picks'
		? [
				{
					options: Object.fromEntries(all.map(({ reason }, at) => [nameOf(facts, at), reason])),
					trace: all.flatMap(({ trace }) => trace)
				}
			]
		: all.map(({ trace, reason }) => ({ options: { yes: reason, no: reason }, trace }));
}

function asked(facts: Facts): Asked {
	const { balancer } = poolOf(facts);
	const key = keyBy(facts, stateOf);
	const right = key[0]!;
	if (facts.asks === 'claims')
		return judge(
			'statements',
			[yesOrNo],
			key.map(([one], at) => ({
				text: isOfProbe(facts, at)
					? `The probe of ${balancer} succeeds on ${nameOf(facts, at)}.`
					: `Clients can connect to ${nameOf(facts, at)} through ${balancer}.`,
				holds: one === 'yes'
			}))
		);
	if (facts.asks === 'picks') {
		const which =
			['', 'Which VM receives', 'Which two VMs receive'][right.length] ?? 'Which three VMs receive';
		const options = facts.vms.map((_, at) => ({ id: nameOf(facts, at), text: nameOf(facts, at) }));
		return {
			type: right.length === 1 ? 'one' : 'several',
			requirement: [`${which} new connections from clients of ${balancer}?`],
			parts: [{ options, right }]
		};
	}
	const isFix = facts.asks === 'fix';
	return {
		type: 'one',
		requirement: [
			`${nameOf(facts, lastOf(facts))} gets no connections from ${balancer}. ${isFix ? 'You need to ensure that it does. What should you do?' : 'What is the cause?'}`
		],
		parts: [
			{
				options: isFix ? facts.fixes.map((id) => ({ id, text: fixText(facts, id) })) : optionsOf(causes),
				right
			}
		]
	};
}
const question: Question<Facts> = {
	ask: (facts) => ({
		...asked(facts),
		miss: facts.protocol === 'TCP' || facts.kind === 'internal' ? 'edge' : 'core'
	}),
	explain: explained,
	wrongRules: {
		'frontend-port': {
			note: 'The NSG sees the backend port. It’s easy to open the port that clients use.',
			key: (facts) => keyBy(facts, (one) => stateOf({ ...one, open: flipped[one.open] }))
		},
		'probe-forgotten': {
			note: 'A probe that can’t get in counts as failed. It’s easy to check only the clients’ traffic.',
			key: (facts) => keyBy(facts, (one) => stateOf({ ...one, probe: true }))
		},
		'answers-at-all': {
			note: 'For an HTTP or HTTPS probe, only status 200 is healthy. It’s easy to accept any answer.',
			key: (facts) =>
				keyBy(facts, (one) => stateOf({ ...one, health: one.health === 'closed' ? 'closed' : 200 }))
		},
		'status-for-tcp': {
			note: 'A TCP probe only opens a connection. It’s easy to let the HTTP status count.',
			key: (facts) => keyBy(facts, (one) => stateOf({ ...one, protocol: 'HTTP' }))
		},
		'open-by-default': {
			note: 'Behind a public Standard load balancer, an NSG must allow the traffic. It’s easy to see no rule as no filter.',
			key: (facts) =>
				keyBy(facts, (one) => stateOf({ ...one, kind: one.deny && one.nsg ? one.kind : 'internal' }))
		},
		'rule-needed': {
			note: 'Clients of the same virtual network get in unless a rule denies them. It’s easy to think they need an allow rule.',
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
const protocolChange = (facts: Facts): Change<Facts> =>
	facts.protocol === 'HTTP'
		? to('protocol', 'TCP', 'it were a TCP probe')
		: to('protocol', 'HTTP', `it were an ${webOf(facts)} probe`);
function kindChange({ kind }: Facts): Change<Facts> {
	const other = kind === 'public' ? 'internal' : 'public';
	return to(
		'kind',
		other,
		`the load balancer were ${other}, with clients ${other === 'public' ? 'on the internet' : 'in its virtual network'}`
	);
}
function portsChange(facts: Facts): Change<Facts> {
	const [front, back] = portsOf(facts);
	return to(
		'swapped',
		!facts.swapped,
		`the load balancer rule mapped port ${back} to backend port ${front}`,
		'ports'
	);
}
/** Every NSG that is drawn, and none. */
const groups: readonly Omit<Vm, 'health'>[] = [
	...(['back', 'front', 'none'] as const).flatMap((open) =>
		[0, 1, 2].map((rules) => ({ nsg: true, open, probe: rules > 1, deny: rules > 0 }))
	),
	{ nsg: false, open: 'none', probe: false, deny: false }
];
/** Other rules of a VM, or none. First those that are added or taken away. */
const groupChanges = (facts: Facts, at: number): readonly Change<Facts>[] =>
	groups
		.flatMap((group) => {
			const name = nameOf(facts, at);
			const { nsg } = facts.vms[at]!;
			const now = ruleTexts(facts, facts.vms[at]!);
			const then = ruleTexts(facts, { health: 200, ...group });
			const gone = now.filter((one) => !then.includes(one));
			const more = then.filter((one) => !now.includes(one));
			if (nsg === group.nsg && gone.length + more.length === 0) return [];
			const some = (rules: readonly string[]): string =>
				rules.length === 0
					? 'default rules only'
					: `the rule${rules.length > 1 ? 's' : ''} ${rules.join(', ')}`;
			const text = !group.nsg
				? `${name} had no NSG`
				: !nsg
					? `${name} had an NSG with ${some(then)}`
					: more.length === 0
						? `the NSG of ${name} did not have rule ${gone.map((one) => one.slice(0, 3)).join(' or ')}`
						: `the NSG of ${name} ${gone.length === 0 ? `also had ${some(more)}` : `had only ${some(then)}`}`;
			return [vmChange(at, 'group', group, text)];
		})
		.toSorted((one, other) => Number(one.text.includes(' only ')) - Number(other.text.includes(' only ')));
/** Other facts of the VM for which something must be done, those of one kind together. */
function fixChoices(facts: Facts): readonly (readonly Change<Facts>[])[] {
	const at = lastOf(facts);
	return [
		healths.filter((one) => one !== facts.vms[at]!.health).map((one) => healthChange(facts, at, one)),
		[protocolChange(facts)],
		[kindChange(facts)],
		[portsChange(facts)],
		groupChanges(facts, at)
	];
}
/** Whether one action is right then, and no rule that is shown is for clients of the other kind. */
const isAsked =
	(facts: Facts) =>
	({ apply }: Change<Facts>): boolean => {
		const after = apply(facts);
		const toClients =
			after.vms[lastOf(after)]!.open !== 'none' || after.fixes.some((fix) => fix.startsWith('open'));
		return rightFix(after) !== '' && !(toClients && after.kind !== facts.kind);
	};
/** Those that change one fact, and those that change two or three. */
function fixChanges(facts: Facts): readonly Change<Facts>[] {
	const combined = fixChoices(facts).reduce<readonly (readonly Change<Facts>[])[]>(
		(before, more) => before.flatMap((some) => [some, ...more.map((one) => [...some, one])]),
		[[]]
	);
	return combined
		.filter(({ length }) => length > 0)
		.toSorted((one, other) => one.length - other.length)
		.map((some) =>
			some.length === 1
				? some[0]!
				: {
						text: listed(some.map(({ text }) => text)),
						apply: (start: Facts) => some.reduce((before, { apply }) => apply(before), start)
					}
		)
		.filter(isAsked(facts))
		.filter(({ fact: one, apply }) => one === undefined || decidingFixes(apply(facts)) > 0);
}
/** How many facts decide which action is right. */
const decidingFixes = (facts: Facts): number =>
	fixChoices(facts).filter((some) =>
		some.filter(isAsked(facts)).some(({ apply }) => rightFix(apply(facts)) !== rightFix(facts))
	).length;
/** Those that are part of most pairs come first. */
const changes = (facts: Facts): readonly Change<Facts>[] => {
	if (facts.asks === 'fix') return fixChanges(facts);
	const each = (changesOfOne: (vm: Vm, at: number) => readonly Change<Facts>[]) =>
		facts.vms.flatMap((vm, at) => (facts.asks === 'cause' && at < lastOf(facts) ? [] : changesOfOne(vm, at)));
	const all = [
		...each(({ health }, at) => (health === 200 ? [] : [healthChange(facts, at, 200)])),
		protocolChange(facts),
		kindChange(facts),
		portsChange(facts),
		...each((_, at) => groupChanges(facts, at)),
		...each(({ health }, at) =>
			healths.filter((one) => one !== health && one !== 200).map((one) => healthChange(facts, at, one))
		)
	];
	if (facts.asks === 'claims') return all;
	const isClear = facts.asks === 'picks' ? isMixed : (then: Facts) => keyBy(then, stateOf)[0]!.length === 1;
	return all.map((one) => (isClear(one.apply(facts)) ? one : { ...one, axis: 'none' }));
};

/** What could be done, but doesn’t help. */
const uselessFor = (one: Case): readonly Fix[] =>
	allFixes.filter((fix) => actions[fix].fits(one) && !helps(one, fix));
const plain = { asks: 'fix', names: 0, told: 'table', who: '', ports: 0, swapped: false } as const;
/** Every VM and three useless actions, by what helps there, such that one fact can turn the answer. */
function faultsFor(fix: Fix): readonly Facts[] {
	const all = (['public', 'internal'] as const).flatMap((kind) =>
		(['HTTP', 'TCP'] as const).flatMap((protocol) =>
			groups.flatMap((group) =>
				healths.flatMap((health): readonly Facts[] => {
					const vm = { health, ...group };
					const one = { kind, protocol, ...vm };
					if (stateOf(one) === 'flows' || !actions[fix].fits(one) || !helps(one, fix)) return [];
					// Two rules for clients would give away that neither helps. In a virtual network, no facts make a rule right without
					// making it right to delete rule 300.
					const some = threeOf(uselessFor(one)).filter(
						(useless) =>
							useless.filter(
								(each) => each.startsWith('open') || (kind === 'internal' && each === 'remove-deny')
							).length < 2
					);
					return some.map((useless) => ({ kind, protocol, vms: [vm], fixes: [fix, ...useless], ...plain }));
				})
			)
		)
	);
	return all.filter((facts) => decidingFixes(facts) > 0);
}
const threeOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
	list.flatMap((one, at) =>
		list.slice(at + 1).flatMap((other, next) => list.slice(at + next + 2).map((last) => [one, other, last]))
	);
const rememberFaults = remembering<readonly Facts[]>();
/** A VM where the fix helps, behind a load balancer of that kind if there is one. */
function drawFault(random: Random, fix: Fix, kind: Case['kind']): Facts {
	const all = rememberFaults(fix, () => faultsFor(fix));
	const some = all.filter((one) => one.kind === kind);
	return random.pick(some.length > 0 ? some : all);
}
/** Whether no two VMs have the same rules and the same answer, or the same state for the same reason. */
function areDifferent(facts: Facts): boolean {
	const facing = facts.vms.map(({ health }, at) => `${groupTold(facts, at)} ${health}`);
	const reasons = facts.vms.map((_, at) => reasonOf(facts, at).replaceAll(/\d+/g, ''));
	return (
		new Set(facing).size === facing.length &&
		new Set(reasons).size >= Math.min({ picks: 4, claims: 1, fix: 3, cause: 3 }[facts.asks], reasons.length)
	);
}

/** Returns a VM as drawn: with an NSG or without, its rules, and how its app answers. */
function drawVm(random: Random, difficulty: Difficulty): Vm {
	const answers: readonly Vm['health'][] =
		difficulty === 1
			? [200, 200, 302, 'closed', 'closed', 'closed']
			: [200, 200, 302, 302, 401, 401, 'closed'];
	const nsg = random.chance(difficulty === 1 ? 0.7 : 0.85);
	const deny = nsg && random.chance(difficulty === 1 ? 0.4 : 0.5);
	return {
		nsg,
		open: nsg ? random.pick(['back', 'back', 'front', 'none'] as const) : 'none',
		deny,
		probe: deny && random.chance(0.6),
		health: random.pick(answers)
	};
}

function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const vm = () => drawVm(random, difficulty);
	const ofAll = random.chance([0.35, 0.5, 0.65][difficulty - 1]!);
	const asks = random.pick(ofAll ? (['picks', 'claims'] as const) : (['fix', 'cause'] as const));
	const kind = random.pick(['public', 'internal'] as const);
	const wanted = random.pick(Object.keys(causes) as Cause[]);
	const protocol = asks === 'cause' && wanted === 'status' ? 'HTTP' : random.pick(['HTTP', 'TCP'] as const);
	const start: Facts = {
		...(asks === 'fix'
			? drawFault(random, random.pick([...helpful, 'open-back', 'tcp-probe'] as const), kind)
			: {
					kind,
					protocol,
					vms:
						asks === 'cause'
							? [
									drawUntil(
										vm,
										(one) =>
											// To blame its status under a TCP probe takes one that isn’t 200.
											(protocol === 'HTTP' || one.health !== 200) &&
											causesOf({ ...one, kind, protocol }).join() === wanted
									)
								]
							: [],
					fixes: []
				}),
		names: random.below(pools.length),
		told: random.pick(telling),
		who: random.pick(people),
		ports: random.below(portPairs.length),
		swapped: false,
		asks
	};
	const around = { kind: start.kind, protocol: start.protocol };
	const others = asks === 'claims' ? 3 : (asks === 'picks' ? [3, 3, 4] : [1, 2, 2])[difficulty - 1]!;
	const drawn = (): Facts =>
		Array.from({ length: others }).reduce<Facts>(
			(before) =>
				drawUntil(() => {
					const wanted = random.pick(['flows', 'flows', 'blocked', 'down', 'down'] as const);
					const added = drawUntil(vm, (one) => stateOf({ ...one, ...around }) === wanted);
					return { ...before, vms: [added, ...before.vms] };
				}, areDifferent),
			{ ...start, fixes: random.shuffled(start.fixes) }
		);
	return drawUntil(drawn, (facts) => facts.asks !== 'picks' || isMixed(facts));
}

const ruleTexts = (facts: Facts, vm: Vm): readonly string[] =>
	rulesOf(vm, facts.kind, pairOf(facts)).map(({ priority, access, source, ports }) =>
		source === '*'
			? `${priority} ${access} all`
			: `${priority} ${access} ${source}${ports === '*' ? '' : ` to ${ports}`}`
	);
/** The rules of a VM, as text. */
function groupTold(facts: Facts, at: number): string {
	const vm = facts.vms[at]!;
	if (!vm.nsg) return 'no NSG';
	const rules = ruleTexts(facts, vm);
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
				? 'a public Standard load balancer for clients in 203.0.113.0/24 on the internet'
				: 'an internal Standard load balancer for clients in 10.0.7.0/24 of the same virtual network'
		),
		'. ',
		fact('ports', `A rule maps TCP port ${front} to backend port ${back}. `),
		fact(
			'protocol',
			facts.protocol === 'HTTP'
				? `An ${webOf(facts)} probe requests /health there. `
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
				? `${nameOf(facts, at)} refuses the connection. `
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
			['Local tests of /health on the backend port: ', ...healthTold(facts)]
		),
	output: (facts) =>
		pageWith(
			code(
				'Answers to curl on the backend port of each VM, shortened',
				...facts.vms.map(({ health }, at): Paragraph => [
					`${nameOf(facts, at)}: `,
					fact(
						`health${at}`,
						health === 'closed'
							? 'curl: (7) Connection refused'
							: `HTTP/1.1 ${health} ${{ 200: 'OK', 302: 'Found', 401: 'Unauthorized' }[health]}`
					)
				])
			),
			balancerTold(facts),
			['Custom inbound rules by network interface: ', ...groupsTold(facts)]
		),
	ticket: (facts) =>
		pageWith(
			message(
				`Ticket: clients cannot reach the ${poolOf(facts).app}`,
				{ 'Opened by': facts.who, 'Load balancer': poolOf(facts).balancer },
				['Local tests of /health on the backend port: ', ...healthTold(facts)],
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
			['You test /health locally on the backend port of each VM. ', ...healthTold(facts)]
		)
};

export const backendFlows = family<Facts>({
	id: 'dns-load-balancing/backend-flows',
	edition: 8,
	group: 'dns-load-balancing',
	title: 'Which backends get connections',
	rule: 'A VM gets new connections when the probe succeeds and clients may reach the backend port. Clients on the internet need an allow rule. Those in the virtual network get in unless a rule denies them.',
	lab: 'dns-load-balancing/probe-path',
	sources: [sources.healthProbes, sources.loadBalancerSkus, sources.nsgs],
	axes: {
		group: 'The NSG of a VM',
		health: 'What the app answers',
		protocol: 'The protocol of the probe',
		kind: 'Kind of load balancer',
		ports: 'The mapping of ports'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
