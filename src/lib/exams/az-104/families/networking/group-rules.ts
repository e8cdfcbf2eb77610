// What rules for application security groups let through, which rule that is, and which changes let in the members of one group and no one else.
// Over 200 lines: three shapes of question, five ways to tell them, and misreadings that are run on the rules.
import { mayJoin, mayPair } from '#lib/azure/networking/application-security-group.ts';
import { decidingRule, passes, type Nsg } from '#lib/azure/networking/nsg.ts';
import {
	matches,
	type Packet,
	type SecurityRule,
	type Surroundings
} from '#lib/azure/networking/security-rule.ts';
import type { Ipv4 } from '#lib/azure/networking/address.ts';
import { sources } from '#lib/azure/sources.ts';
import { judge, matchRows, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** A group by its place, or a source as a rule names it. */
type Side = 0 | 1 | 2 | '*' | 'VirtualNetwork' | 'Internet';
interface Rule {
	readonly priority: number;
	readonly source: Side;
	readonly destination: Side;
	readonly port: number | '*';
	readonly access: 'Allow' | 'Deny';
}
/** A connection between VMs, or whether the last VM can join a group. */
type Claim =
	{ readonly from: number; readonly to: number; readonly port: number } | { readonly join: 0 | 1 | 2 };
/** A connection between VMs, of which the rule that decides is asked. */
type Flow = Exclude<Claim, { readonly join: number }>;
/** An allow rule from the first group to the last one, a deny rule to it, and a VM that joins or leaves the first group: one of them or more. */
interface Solution {
	readonly allow?: number;
	readonly deny?: number;
	readonly denied: Side;
	readonly member?: { readonly at: number; readonly joins: boolean };
}
interface Facts {
	readonly setting: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** The groups of each VM. */
	readonly vms: readonly (readonly number[])[];
	readonly rules: readonly Rule[];
	/** Whether the last VM, or where solutions are judged the last group, is in the same network as the others. */
	readonly together: boolean;
	readonly claims: readonly Claim[];
	readonly flows: readonly Flow[];
	readonly solutions: readonly Solution[];
	/** What solutions are about. */
	readonly port: number;
}

const telling = ['table', 'rules', 'change', 'audit', 'email'] as const;
/** Company, two networks, three groups, and a VM of no role. Two VMs are of the first group, one is of each other. */
const settings = `
Contour Rail|rail|yard|kiosk|fares|ledger|trial
Fennel Foods|food|farm|shop|stock|sql|demo
Lumen Press|press|archive|web|logic|data|test
Oak & Tide|boats|docks|rent|price|books|temp
Pine Museum|museum|depot|site|search|index|lab
Sable Games|game|stats|lobby|match|score|bot`
	.trim()
	.split('\n')
	.map((line) => {
		const [company = '', home = '', peer, ...names] = line.split('|');
		return {
			company,
			nsg: `nsg-${home}`,
			networks: [`vnet-${home}`, `vnet-${peer}`],
			groups: names.slice(0, 3).map((name) => `asg-${name}`),
			vms: [`${names[0]}1`, `${names[0]}2`, ...names.slice(1).map((name) => `${name}1`)].map(
				(name) => `vm-${name}`
			)
		};
	});
/** The group that the name of a VM suggests. */
const roles: readonly (number | undefined)[] = [0, 0, 1, 2, undefined];
const ports = [1433, 5432, 6379, 8443] as const;
const settingOf = ({ setting }: Pick<Facts, 'setting'>) => settings[setting]!;
const vmOf = (facts: Pick<Facts, 'setting'>, at: number): string => settingOf(facts).vms[at]!;
const groupOf = (facts: Pick<Facts, 'setting'>, at: number): string => settingOf(facts).groups[at]!;
const sideText = (facts: Pick<Facts, 'setting'>, side: Side): string =>
	typeof side === 'number' ? groupOf(facts, side) : side === '*' ? 'Any' : side;

// The model.
const addresses: readonly Ipv4[] = ['10.0.1.4', '10.0.1.5', '10.0.2.4', '10.0.3.4', '10.0.4.4'];
const peer: Ipv4 = '10.9.0.4';
/** A way to misread rules: what someone thinks who does. */
interface Misreading {
	readonly byRole?: boolean;
	readonly highFirst?: boolean;
	readonly denyWins?: boolean;
	readonly closed?: boolean;
	readonly anyPort?: boolean;
	readonly across?: boolean;
}
/** Where the groups are, by the memberships or by the names of the VMs. */
function aroundOf({ vms }: Facts, byRole = false): Surroundings {
	const members = (group: number) =>
		addresses.filter((_, at) => (byRole ? roles[at] === group : vms[at]!.includes(group)));
	return {
		virtualNetwork: ['10.0.0.0/16', '10.9.0.0/16'],
		groups: { group0: members(0), group1: members(1), group2: members(2) }
	};
}
const nsgOf = (rules: readonly Rule[], { highFirst, anyPort }: Misreading = {}): Nsg => ({
	name: 'NSG',
	rules: rules.map(({ priority, source, destination, port, access }): SecurityRule => {
		const name = (side: Side): string => (typeof side === 'number' ? `group${side}` : side);
		return {
			name: `${priority}`,
			priority: highFirst ? 5000 - priority : priority,
			direction: 'Inbound',
			access,
			protocol: 'TCP',
			source: name(source),
			destination: name(destination),
			ports: anyPort ? '*' : port
		};
	})
});
const nsgWith = (facts: Facts, solution: Solution | undefined, by: Misreading): Nsg =>
	nsgOf(solution ? rulesWith(facts, solution) : facts.rules, by);
const packetOf = (source: Ipv4, to: number, port: number): Packet => ({
	direction: 'Inbound',
	source,
	destination: addresses[to]!,
	port,
	protocol: 'TCP'
});
/** Whether a packet gets in, by the model or by a misreading. */
function letsIn(nsg: Nsg, packet: Packet, around: Surroundings, by: Misreading): boolean {
	const hits = by.closed || by.denyWins ? nsg.rules.filter((rule) => matches(rule, packet, around)) : [];
	if (by.closed && hits.length === 0) return false;
	if (by.denyWins && hits.some(({ access }) => access === 'Deny')) return false;
	return passes({ subnet: nsg }, packet, around).answer;
}
const networkOf = (facts: Facts): string => (facts.together ? 'first' : 'second');
/** Whether a group has a member besides the last VM: all those are in the first network. */
const hasMembers = ({ vms }: Facts, group: number): boolean =>
	vms.slice(0, 4).some((groups) => groups.includes(group));
function claimHolds(facts: Facts, claim: Claim, by: Misreading = {}): boolean {
	if ('join' in claim)
		return by.across === true || mayJoin(hasMembers(facts, claim.join) ? ['first'] : [], networkOf(facts));
	return letsIn(
		nsgWith(facts, undefined, by),
		packetOf(addresses[claim.from]!, claim.to, claim.port),
		aroundOf(facts, by.byRole),
		by
	);
}
/** All rules once a solution is there. */
const rulesWith = (
	{ rules, port }: Pick<Facts, 'rules' | 'port'>,
	{ allow, deny, denied }: Solution
): readonly Rule[] => [
	...rules,
	...(allow === undefined
		? []
		: [{ priority: allow, source: 0, destination: 2, port, access: 'Allow' } as const]),
	...(deny === undefined
		? []
		: [{ priority: deny, source: denied, destination: 2, port, access: 'Deny' } as const])
];
/** The members once a solution is there: the same list where it changes none. */
const vmsWith = ({ vms }: Facts, { member }: Solution): Facts['vms'] =>
	member === undefined || vms[member.at]!.includes(0) === member.joins
		? vms
		: vms.map((groups, at) =>
				at !== member.at ? groups : member.joins ? [0, ...groups] : groups.filter((one) => one !== 0)
			);
/** The facts once a solution is there. */
const solved = (facts: Facts, solution: Solution): Facts => ({ ...facts, vms: vmsWith(facts, solution) });
/** Whether a solution has a rule from one group to another, which must be in one network. */
const pairs = ({ allow, deny, denied }: Solution): boolean =>
	allow !== undefined || (deny !== undefined && typeof denied === 'number');
/** Who asks for the last group, and whether they must get in. */
const probes: readonly (readonly [at: number | 'peer', wanted: boolean])[] = [
	[0, true],
	[1, true],
	[2, false],
	[4, false],
	['peer', false]
];
/** The first one for whom a solution gives the wrong result. */
function failing(facts: Facts, solution: Solution, by: Misreading = {}) {
	const [nsg, around] = [nsgWith(facts, solution, by), aroundOf(solved(facts, solution), by.byRole)];
	return probes.find(
		([at, wanted]) =>
			letsIn(nsg, packetOf(at === 'peer' ? peer : addresses[at]!, 3, facts.port), around, by) !== wanted
	);
}
const solves = (facts: Facts, solution: Solution, by: Misreading = {}): boolean =>
	(by.across === true || !pairs(solution) || mayPair('first', networkOf(facts))) &&
	failing(facts, solution, by) === undefined;
/** Whether each claim is true, and each solution meets the goal. */
const holds = (facts: Facts, by?: Misreading): readonly boolean[] => [
	...facts.claims.map((claim) => claimHolds(facts, claim, by)),
	...facts.solutions.map((solution) => solves(facts, solution, by))
];
/** The rule that decides on a connection, by the model or by a misreading. */
function deciderOf(facts: Facts, { from, to, port }: Flow, by: Misreading = {}): string {
	const [nsg, around] = [nsgWith(facts, undefined, by), aroundOf(facts, by.byRole)];
	const packet = packetOf(addresses[from]!, to, port);
	const denies = by.denyWins
		? nsg.rules.filter((rule) => rule.access === 'Deny' && matches(rule, packet, around))
		: [];
	const { name } = denies[0] ?? decidingRule(nsg, packet, around);
	return `${facts.rules.findIndex(({ priority }) => `${priority}` === name)}`;
}
const misread =
	(by: Misreading) =>
	(facts: Facts): Key => [
		...holds(facts, by).map((yes) => [yes ? 'yes' : 'no']),
		...facts.flows.map((flow) => [deciderOf(facts, flow, by)])
	];

// Reasons.
const both = (text: string, trace: readonly TraceStep[]): PartReasons => ({
	options: { yes: text, no: text },
	trace
});
const addressOf = (from: number | 'peer'): Ipv4 => (from === 'peer' ? peer : addresses[from]!);
const callerOf = (facts: Facts, from: number | 'peer'): string =>
	from === 'peer' ? `a VM in ${settingOf(facts).networks[1]!}` : vmOf(facts, from);
/** Whether a side of a rule includes a VM, by memberships alone. */
const isIn = (vms: Facts['vms'], side: Side, at: number | 'peer'): boolean =>
	typeof side === 'number' ? at !== 'peer' && vms[at]!.includes(side) : side !== 'Internet';
/** What of a rule doesn't fit a connection. */
function misfits(
	{ vms }: Pick<Facts, 'vms'>,
	rule: Rule,
	from: number | 'peer',
	to: number,
	port: number
): readonly string[] {
	return [
		...(rule.port === '*' || rule.port === port ? [] : ['port']),
		...(isIn(vms, rule.source, from) ? [] : ['source']),
		...(isIn(vms, rule.destination, to) ? [] : ['destination'])
	];
}
/** The same of the first of them in words, as it follows the name of the rule. */
function misfitText(facts: Facts, rule: Rule, from: number | 'peer', to: number, misfit: string): string {
	if (misfit === 'port') return `is for port ${rule.port}`;
	const isSource = misfit === 'source';
	const side = isSource ? rule.source : rule.destination;
	return side === 'Internet'
		? 'is for traffic from the internet'
		: `is for traffic ${isSource ? 'from' : 'to'} ${sideText(facts, side)}, and ${isSource ? callerOf(facts, from) : vmOf(facts, to)} isn’t in it`;
}
/** Reads the rules: those passed over, the one that decides, and what tempts to another verdict. */
function readRules(facts: Facts, rules: readonly Rule[], from: number | 'peer', to: number, port: number) {
	const rule = decidingRule(nsgOf(rules), packetOf(addressOf(from), to, port), aroundOf(facts));
	const own = rule.priority < 65000;
	const read = rules
		.map((one) => ({ one, wrong: misfits(facts, one, from, to, port) }))
		.toSorted((a, b) => a.one.priority - b.one.priority);
	const before = read.filter(({ one }) => one.priority < rule.priority);
	const tell = ({ one, wrong }: (typeof read)[number]) =>
		`Rule ${one.priority} ${misfitText(facts, one, from, to, wrong[0]!)}.`;
	const steps = before.map((each): TraceStep => ({
		rule: `passed over by ${each.wrong[0]!}`,
		text: tell(each)
	}));
	// The one that misses least, and would decide otherwise.
	const [near] = before
		.filter(({ one }) => one.access !== rule.access)
		.toSorted((a, b) => a.wrong.length - b.wrong.length);
	const late = read.flatMap(({ one, wrong }) =>
		wrong.length === 0 && one.priority > rule.priority && one.access !== rule.access
			? [`${one.priority}`]
			: []
	);
	// The VM whose groups turn the answer, where one went by its name.
	const ofRole = (at: number) => (roles[at] === undefined ? [] : [roles[at]]);
	const named = [to, from].find((at): at is number => {
		if (at === 'peer' || facts.vms[at]!.join() === ofRole(at).join()) return false;
		const vms = facts.vms.map((groups, one) => (one === at ? ofRole(at) : groups));
		const around = aroundOf({ ...facts, vms });
		return decidingRule(nsgOf(rules), packetOf(addressOf(from), to, port), around).name !== rule.name;
	});
	const groups = named === undefined ? [] : facts.vms[named]!.map((group) => groupOf(facts, group));
	const text = `${own ? 'Rule ' : ''}${rule.name} matches first and ${rule.access === 'Allow' ? 'allows' : 'denies'} ${from === 'peer' ? 'the traffic' : `traffic from ${vmOf(facts, from)} to ${vmOf(facts, to)}`}.`;
	return {
		text: [
			...(named !== undefined
				? [`${vmOf(facts, named)} is in ${listed(groups) || 'no group'}, whatever its name.`]
				: near
					? [tell(near)]
					: []),
			text,
			...(late.length === 0
				? []
				: [late.length === 1 ? `Rule ${late[0]!} comes too late.` : `Rules ${listed(late)} come too late.`])
		].join(' '),
		steps: [...steps, { rule: `${own ? 'rule' : rule.name} ${rule.access}`, text }]
	};
}
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const { networks, vms } = settingOf(facts);
	if (!('join' in claim)) {
		const { text, steps } = readRules(facts, facts.rules, claim.from, claim.to, claim.port);
		return both(text, steps);
	}
	const group = groupOf(facts, claim.join);
	const none = `${group} has no other members yet, and its first member decides the network.`;
	const text = !hasMembers(facts, claim.join)
		? none
		: facts.together
			? `The members of ${group} are in ${networks[0]!}, and so is ${vms[4]!}.`
			: `The members of ${group} are in ${networks[0]!}. ${vms[4]!} is in ${networks[1]!}, and the peering doesn’t help.`;
	return both(text, [{ rule: `join ${facts.together}`, text }]);
}
function explainSolution(facts: Facts, solution: Solution): PartReasons {
	const { networks } = settingOf(facts);
	const { allow, deny, member } = solution;
	if (!facts.together && pairs(solution)) {
		const text = `Rule ${allow ?? deny} can’t be added: the members of its two groups aren’t in one network.`;
		return both(text, [{ rule: 'two networks', text }]);
	}
	const wrong = failing(facts, solution);
	const [rules, then] = [rulesWith(facts, solution), solved(facts, solution)];
	if (wrong === undefined) {
		/** Those whom each rule lets in, or keeps out. */
		const by = new Map<string, string[]>();
		for (const [at] of probes) {
			const { name } = decidingRule(nsgOf(rules), packetOf(addressOf(at), 3, facts.port), aroundOf(then));
			by.set(name, [...(by.get(name) ?? []), at === 'peer' ? networks[1]! : vmOf(facts, at)]);
		}
		const text = [...by]
			.map(([name, who]) => {
				const lets = who[0] === vmOf(facts, 0) || who[0] === vmOf(facts, 1);
				return `${/^\d/.test(name) ? 'Rule ' : ''}${name} ${lets ? 'lets' : 'keeps'} ${listed(who)} ${lets ? 'in' : 'out'}.`;
			})
			.join(' ')
			.concat(allow === undefined || by.has(`${allow}`) ? '' : ` Rule ${allow} changes nothing.`);
		return both(text, [
			{ rule: 'same network', text: `All members are in ${networks[0]!}.` },
			...readRules(then, rules, 1, 3, facts.port).steps,
			...readRules(then, rules, 4, 3, facts.port).steps
		]);
	}
	const [at, wanted] = wrong;
	const who = callerOf(facts, at);
	const { text, steps } = readRules(then, rules, at, 3, facts.port);
	const said = `After the change, ${who} ${wanted ? 'is kept out' : 'still gets in'}. ${text}`;
	return both(said, [
		{
			rule: `${wanted ? 'kept out' : 'gets in'} ${at === 'peer' ? 'peer' : (roles[at] ?? 'other')}${member === undefined ? '' : ', member'}`,
			text: said
		},
		...steps
	]);
}
/** Why each rule decides on a connection, or doesn’t. */
function explainFlow(facts: Facts, flow: Flow): PartReasons {
	const { from, to, port } = flow;
	const { text, steps } = readRules(facts, facts.rules, from, to, port);
	const right = deciderOf(facts, flow);
	const reasons = facts.rules.map((rule, at) => {
		if (`${at}` === right) return text;
		const [misfit] = misfits(facts, rule, from, to, port);
		const lead = [
			'Rule #',
			'It isn’t rule #, which',
			'The rule with priority #',
			'It can’t be rule #, which'
		][at]!;
		return `${lead.replace('#', `${rule.priority}`)} ${misfit === undefined ? 'matches too, but another rule has a lower number' : misfitText(facts, rule, from, to, misfit)}.`;
	});
	return {
		options: {
			...Object.fromEntries(reasons.entries()),
			'-1': right === '-1' ? text : 'A default rule comes last, and a custom rule matches before it.'
		},
		trace: steps
	};
}

// Questions.
function claimText(facts: Facts, claim: Claim): string {
	if ('join' in claim)
		return `You can add the network interface of ${vmOf(facts, 4)} to ${groupOf(facts, claim.join)}.`;
	return `${vmOf(facts, claim.from)} can connect to ${vmOf(facts, claim.to)} on TCP port ${claim.port}.`;
}
function solutionText(facts: Facts, { allow, deny, denied, member }: Solution): string {
	const [from, to] = [groupOf(facts, 0), groupOf(facts, 2)];
	return [
		member === undefined
			? []
			: `${member.joins ? 'Add' : 'Remove'} ${vmOf(facts, member.at)} ${member.joins ? 'to' : 'from'} ${from}.`,
		allow === undefined ? [] : `Add a rule with priority ${allow} that allows ${from} to ${to}.`,
		deny === undefined
			? []
			: `Add a rule with priority ${deny} that denies ${sideText(facts, denied)} to ${to}.`
	]
		.flat()
		.join(' ');
}
const inside = { id: '-1', text: 'AllowVnetInBound' };
const question: Question<Facts> = {
	ask(facts) {
		const truths = holds(facts);
		const miss =
			facts.together && facts.vms.every((groups, at) => roles[at] === undefined || groups.includes(roles[at]))
				? ('core' as const)
				: ('edge' as const);
		if (facts.flows.length > 0)
			return {
				...matchRows(
					'table',
					[`Which inbound rule of ${settingOf(facts).nsg} is applied to each connection?`],
					[...facts.rules.map(({ priority }, at) => ({ id: `${at}`, text: `${priority}` })), inside],
					facts.flows.map((flow) => ({
						text: `${vmOf(facts, flow.from)} to ${vmOf(facts, flow.to)}, TCP port ${flow.port}`,
						right: deciderOf(facts, flow)
					}))
				),
				miss
			};
		if (facts.solutions.length === 0)
			return {
				...judge(
					'statements',
					[yesOrNo],
					facts.claims.map((claim, at) => ({ text: claimText(facts, claim), holds: truths[at]! }))
				),
				miss
			};
		const goal = `You must ensure that of all VMs, only ${vmOf(facts, 0)} and ${vmOf(facts, 1)} can connect to ${vmOf(facts, 3)} on TCP port ${facts.port}. New rules are inbound for that port.`;
		return {
			...judge(
				'series',
				[goal],
				facts.solutions.map((solution, at) => ({ text: solutionText(facts, solution), holds: truths[at]! }))
			),
			miss
		};
	},
	explain: (facts) => [
		...facts.claims.map((claim) => explainClaim(facts, claim)),
		...facts.solutions.map((solution) => explainSolution(facts, solution)),
		...facts.flows.map((flow) => explainFlow(facts, flow))
	],
	wrongRules: {
		'by-role': {
			note: 'A rule covers the network interfaces in its groups. It’s easy to go by the names of the VMs.',
			key: misread({ byRole: true })
		},
		'closed-inside': {
			note: 'AllowVnetInBound opens the network and its peers until a rule denies it. It’s easy to think that only what is allowed passes.',
			key: misread({ closed: true })
		},
		'deny-wins': {
			note: 'The lowest number that matches decides. It’s easy to let a deny win, wherever it is.',
			key: misread({ denyWins: true })
		},
		order: {
			note: 'Rules are processed from the lowest number up. It’s easy to read them the other way round.',
			key: misread({ highFirst: true })
		},
		'any-port': {
			note: 'A rule matches only if its port does. It’s easy to look at the groups alone.',
			key: misread({ anyPort: true })
		},
		'across-networks': {
			note: 'The members of a group, and of both groups of a rule, must be in one virtual network. It’s easy to think that a peering is enough.',
			key: misread({ across: true })
		}
	}
};

// Changes.
const to = changesOf<Facts>();
function ruleChanges(facts: Facts): readonly Change<Facts>[] {
	const highest = Math.max(
		0,
		...facts.rules.map(({ priority }) => priority),
		...facts.solutions.map(({ deny = 0 }) => deny)
	);
	return facts.rules.flatMap((rule, at) => {
		const change = (axis: string, with_: Partial<Rule>, text: string): Change<Facts> => ({
			...to('rules', withAt(facts.rules, at, with_), `rule ${rule.priority} ${text}`, `rule${at}`),
			axis
		});
		const access = rule.access === 'Allow' ? 'Deny' : 'Allow';
		return [
			...[100 + at, highest + 100 * (at + 1)].map((priority) =>
				change(
					'priority',
					{ priority },
					// Where the options are priorities, another one would have no option.
					facts.flows.length === 0
						? `had priority ${priority}`
						: `were processed ${priority > highest ? 'last' : 'first'}`
				)
			),
			change('access', { access }, `had the action ${access}`),
			...(rule.port === '*' ? [] : [change('access', { port: '*' }, 'were for any port')]),
			...(rule.source === '*' ? [] : [change('access', { source: '*' }, 'had Any as its source')])
		];
	});
}
/** The last group elsewhere: its members can’t be in a group of the first network. */
const membersAlone = (vms: Facts['vms']): Facts['vms'] =>
	vms.map((groups) => (groups.includes(2) ? [2] : groups));
/** Groups that a VM could join or leave: those that rules name. */
function memberChanges(facts: Facts): readonly Change<Facts>[] {
	const asksSolutions = facts.solutions.length > 0;
	const used = [0, 1, 2].filter((group) =>
		asksSolutions
			? group === 0 || (group === 1 && facts.solutions.some(({ denied }) => denied === 1))
			: facts.rules.some(({ source, destination }) => source === group || destination === group)
	);
	const all = facts.vms.flatMap((groups, at) =>
		!facts.together && (asksSolutions ? groups.includes(2) : at === 4)
			? []
			: used.map((group): Change<Facts> => {
					const isIn = groups.includes(group);
					const after = isIn ? groups.filter((one) => one !== group) : [...groups, group].toSorted();
					return {
						...to(
							'vms',
							facts.vms.map((one, index) => (index === at ? after : one)),
							`${vmOf(facts, at)} were ${isIn ? 'not ' : ''}a member of ${groupOf(facts, group)}`,
							`vm${at}`
						),
						axis: 'members'
					};
				})
	);
	// A rule can tie even an empty group to the network of another one.
	return all.filter(({ apply }) =>
		facts.claims.every((claim) => !('join' in claim) || hasMembers(apply(facts), claim.join))
	);
}
/** What makes each rule apply where no two facts do. */
const flowChanges = ({ rules }: Facts): readonly Change<Facts>[] => [
	...rules.map(({ priority }, at): Change<Facts> => ({
		text: `rule ${priority} were for all inbound TCP traffic${at > 0 ? ', and those before it for port 22' : ''}`,
		apply: (of) => ({
			...of,
			rules: of.rules.map((rule, place) =>
				place < at
					? { ...rule, port: 22 }
					: place === at
						? { ...rule, source: '*', destination: '*', port: '*' }
						: rule
			)
		})
	})),
	{
		text: 'all custom rules were for port 22',
		apply: (of) => ({ ...of, rules: of.rules.map((rule) => ({ ...rule, port: 22 })) })
	}
];
/** What makes a solution meet the goal where no two facts do. */
function soundChanges(facts: Facts): readonly Change<Facts>[] {
	const { networks, nsg } = settingOf(facts);
	const [web, data] = [groupOf(facts, 0), groupOf(facts, 2)];
	const deny: Rule = { priority: 4000, source: '*', destination: 2, port: facts.port, access: 'Deny' };
	const allow: Rule = { priority: 100, source: 0, destination: 2, port: facts.port, access: 'Allow' };
	const late = facts.rules.map((rule) =>
		rule.access === 'Deny' ? { ...rule, priority: rule.priority + 3000 } : rule
	);
	/** The members of the first group before each solution, so that it leaves the right two. */
	const members = new Map(
		facts.solutions.map(({ member }) => {
			const before = member?.joins ? [0] : member ? [0, 1, member.at] : [0, 1];
			return [listed(before.map((at) => vmOf(facts, at))), before] as const;
		})
	);
	return [
		{
			text: `${nsg} had a rule with priority 4000 that denies Any to ${data}`,
			apply: (of) => ({ ...of, rules: [...of.rules, deny] })
		},
		{
			text: `the deny rules of ${nsg} had priorities above 3000`,
			apply: (of) => ({ ...of, rules: late })
		},
		{
			text: `${nsg} already had a rule with priority 100 that allows ${web} to ${data}`,
			apply: (of) => ({ ...of, rules: [...of.rules, allow] })
		},
		...[...members].map(([names, before]): Change<Facts> => ({
			text: `only ${names} were in ${web} and only ${vmOf(facts, 3)} in ${data}${facts.together ? '' : `, all in ${networks[0]!}`}, and ${nsg} had two rules only: 100 that allows ${web} to ${data}, and 4000 that denies Any to ${data}`,
			apply: (of) => ({
				...of,
				together: true,
				rules: [allow, deny],
				vms: of.vms.map((groups, at) => [
					...(before.includes(at) ? [0] : []),
					...groups.filter((group) => group === 1),
					...(at === 3 ? [2] : [])
				])
			})
		}))
	];
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { networks, vms } = settingOf(facts);
	const asksSolutions = facts.solutions.length > 0;
	const what = asksSolutions ? `all members of ${groupOf(facts, 2)}` : vms[4]!;
	const place = facts.together ? networks[1]! : networks[0]!;
	const apart = asksSolutions
		? membersAlone(facts.vms)
		: facts.vms.map((groups, at) => (at === 4 ? [] : groups));
	const leaves = facts.together && apart.some((groups, at) => groups.length < facts.vms[at]!.length);
	const leaving = asksSolutions ? ' and in no other group' : ' and in no group';
	const moved: Change<Facts> = {
		...to('together', !facts.together, `${what} were in ${place}${leaves ? leaving : ''}`),
		apply: (of) => ({
			...of,
			together: !of.together,
			vms: leaves ? apart : of.vms
		})
	};
	const ruled = ruleChanges(facts);
	const first: Rule = { priority: 100, source: '*', destination: '*', port: '*', access: 'Allow' };
	return [
		...ruled.filter(({ axis }) => axis === 'priority'),
		...memberChanges(facts),
		...ruled.filter(({ axis }) => axis !== 'priority'),
		// A rule that names two groups says that they are together.
		...(asksSolutions && facts.rules.some(({ source }) => typeof source === 'number') ? [] : [moved]),
		...(facts.flows.length > 0 ? [] : (['Allow', 'Deny'] as const)).map((access): Change<Facts> => ({
			text: `${settingOf(facts).nsg} had a rule with priority 100 that ${access === 'Allow' ? 'allows' : 'denies'} all inbound TCP traffic`,
			apply: (of) => ({ ...of, rules: [...of.rules, { ...first, access }] })
		})),
		...(facts.flows.length > 0 ? flowChanges(facts) : []),
		...(asksSolutions ? soundChanges(facts) : [])
	];
}

// Drawing.
const drawVms = (random: Random, difficulty: Difficulty, together: boolean): Facts['vms'] =>
	roles.map((role, at) => {
		const away = at === 4 && !together;
		const own =
			role !== undefined && (difficulty === 1 || at === 0 || at === 3 || random.chance(0.75)) ? [role] : [];
		const more = difficulty === 3 && !away && random.chance(0.35) ? [random.below(3)] : [];
		const lone = role === undefined && !away && random.chance(0.4) ? [random.below(3)] : [];
		return [...new Set([...own, ...more, ...lone])].toSorted();
	});
const drawRule = (
	random: Random,
	priority: number,
	used: readonly number[],
	access = random.pick(['Allow', 'Deny'] as const)
): Rule => ({
	priority,
	source: random.pick<Side>([0, 1, 2, 0, 1, '*', 'VirtualNetwork']),
	destination: random.pick<Side>([0, 1, 2, 2, '*']),
	port: random.chance(0.45) ? '*' : random.pick(used),
	access
});
/** The rules that match, by memberships alone: quick enough for hundreds of draws. The model decides. */
function hitsOf(
	vms: Facts['vms'],
	rules: readonly Rule[],
	from: number | 'peer',
	to: number,
	port: number
): readonly Rule[] {
	return rules.filter(
		(rule) =>
			(rule.port === '*' || rule.port === port) &&
			isIn(vms, rule.source, from) &&
			isIn(vms, rule.destination, to)
	);
}
/** Which rule decides, and what the opposite rule that comes nearest doesn’t cover. */
function whyOf({ vms, rules }: Pick<Facts, 'vms' | 'rules'>, { from, to, port }: Flow, first?: Rule): string {
	const opposite = first?.access === 'Deny' ? 'Allow' : 'Deny';
	const near = rules
		.filter(({ access, priority }) => access === opposite && priority < (first?.priority ?? 65000))
		.map((rule) => misfits({ vms }, rule, from, to, port).join())
		.toSorted((a, b) => a.length - b.length)[0];
	return `${first?.priority ?? ''} ${near ?? ''}`;
}
/** Claims with the truths to come: one of them turns by the order of the rules where that is asked for. */
function drawClaims(
	random: Random,
	facts: Pick<Facts, 'vms' | 'rules' | 'together'>,
	by: {
		readonly truths: readonly boolean[];
		readonly used: readonly number[];
		readonly joins: boolean;
		readonly ordered: boolean;
	}
): readonly Claim[] {
	const pairs = [0, 1, 2, 4].flatMap((from) =>
		[1, 2, 3].filter((at) => at !== from).map((at) => ({ from, to: at, port: random.pick(by.used) }))
	);
	const left = random.shuffled(pairs).map((claim) => {
		const hits = hitsOf(facts.vms, facts.rules, claim.from, claim.to, claim.port);
		return {
			claim,
			yes: hits[0]?.access !== 'Deny',
			turns: new Set(hits.map(({ access }) => access)).size === 2,
			first: hits[0]
		};
	});
	const taken = new Set<string>();
	const joinable = ([0, 1, 2] as const).filter(
		(group) =>
			facts.vms.slice(0, 4).some((groups) => groups.includes(group)) && !facts.vms[4]!.includes(group)
	);
	const turning = random.below(3);
	const joining = by.joins ? (turning + 1 + random.below(2)) % 3 : undefined;
	return by.truths.flatMap((truth, at): readonly Claim[] => {
		if (at === joining)
			return truth === facts.together && joinable.length > 0 ? [{ join: random.pick(joinable) }] : [];
		const fits = left.filter(({ yes, turns }) => yes === truth && (turns || !by.ordered || at !== turning));
		// Few rules can have too few reasons for three claims.
		const one =
			fits.find(({ claim, first }) => !taken.has(whyOf(facts, claim, first))) ??
			(facts.rules.length < 4 ? fits[0] : undefined);
		if (one === undefined) return [];
		left.splice(left.indexOf(one), 1);
		taken.add(whyOf(facts, one.claim, one.first));
		return [one.claim];
	});
}
/** Connections by the rule that decides on them, each as often as the others. */
function drawFlows(
	random: Random,
	{ vms, rules }: Pick<Facts, 'vms' | 'rules'>,
	used: readonly number[]
): readonly Flow[] {
	const byRule = new Map<number | undefined, Flow[]>();
	for (const from of [0, 1, 2, 4])
		for (const to of [1, 2, 3].filter((at) => at !== from)) {
			const port = random.pick(used);
			const decider = hitsOf(vms, rules, from, to, port)[0]?.priority;
			byRule.set(decider, [...(byRule.get(decider) ?? []), { from, to, port }]);
		}
	// The default rule decides on some connection almost always, and each of the others seldom.
	const places = [...byRule].flatMap(([rule, all]) => (rule === undefined ? [all] : [all, all, all]));
	const flows = [0, 1, 2].flatMap(() => random.pick(places).splice(0, 1));
	return byRule.size > 2 ? random.shuffled(flows) : [];
}
/** A rule that a solution is added to. Where the groups are apart, it names one of them only. */
function drawBefore(random: Random, priority: number, used: readonly number[], together: boolean): Rule {
	const access = random.pick(['Allow', 'Deny', 'Deny'] as const);
	const source = random.pick<Side>(
		access === 'Allow'
			? [0, 0, 'VirtualNetwork', '*', 'Internet']
			: [1, '*', '*', 'VirtualNetwork', 'Internet']
	);
	return {
		priority,
		source: typeof source === 'number' && !together ? 'VirtualNetwork' : source,
		destination: random.pick<Side>([2, 2, '*']),
		port: random.chance(0.4) ? '*' : random.pick([used[0]!, used[0]!, used[1]!]),
		access
	};
}
const shapes = ['both', 'both', 'both', 'allow', 'deny', 'member'] as const;
/** What a solution adds: its numbers, its reach and its members don’t tell whether it meets the goal. */
function drawSolution(random: Random, meets: boolean): Solution {
	// An allow rule before the deny rule would do too often.
	const side = random.chance(meets ? 0.35 : 0.6) ? 1 : -1;
	const shape = random.pick(
		meets ? shapes : ([...shapes.slice(0, random.chance(0.65) ? 4 : 6), 'member', 'member'] as const)
	);
	const [one, two] = random
		.some([110, 140, 180, 250, 350, 450, 700, 1000], 2)
		.toSorted((a, b) => (a - b) * side);
	const at = random.pick([1, 1, 2, 4]);
	const allows = shape === 'both' || shape === 'allow' || (shape === 'member' && random.chance(0.6));
	// A deny rule alone that leaves most of them in would never do.
	const denied = random.pick<Side>(
		shape === 'deny' ? ['*', 'VirtualNetwork'] : ['*', 'VirtualNetwork', 'Internet', 1]
	);
	return {
		denied,
		...(allows && { allow: one! }),
		...((shape === 'both' || shape === 'deny') && { deny: two! }),
		...(shape === 'member' && { member: { at, joins: at === 1 } })
	};
}
/** Returns why a solution meets the goal or doesn’t, by memberships alone: `meets …`, or what goes wrong first. */
function coursesOf(facts: Facts): (solution: Solution) => string {
	const before = (vms: Facts['vms'], from: number | 'peer') => hitsOf(vms, facts.rules, from, 3, facts.port);
	const known = probes.map(([from]) => before(facts.vms, from));
	const name = (by: Rule | undefined, { allow, deny }: Solution): string =>
		by === undefined
			? 'default'
			: `${by.priority === allow || by.priority === deny ? 'new' : 'old'} ${by.access}`;
	return function (solution) {
		if (!facts.together && pairs(solution)) return 'apart';
		const added = rulesWith({ rules: [], port: facts.port }, solution);
		const vms = vmsWith(facts, solution);
		const deciders: string[] = [];
		for (const [at, [from, wanted]] of probes.entries()) {
			const old = from === solution.member?.at ? before(vms, from) : known[at]!;
			const hits = added.filter(({ source }) => isIn(vms, source, from));
			const first = [...hits, ...old.slice(0, 1)].reduce<Rule | undefined>(
				(least, one) => (least === undefined || one.priority < least.priority ? one : least),
				undefined
			);
			if ((first?.access !== 'Deny') !== wanted)
				return wanted && [...hits, ...old].some(({ access }) => access === 'Allow')
					? 'late'
					: `${String(wanted)} ${name(first, solution)}`;
			deciders.push(name(first, solution));
		}
		return `meets ${deciders.join()}`;
	};
}
/** Draws a solution for each truth, each with another reason; none where the rules have none. */
function drawSolutions(random: Random, facts: Facts, truths: readonly boolean[]): readonly Solution[] {
	const found: Solution[] = [];
	// An allow rule that comes too late is the reason in some of them only.
	const taken = new Set(random.chance(0.4) ? ['late'] : []);
	// Two VMs that would have to join or leave the first group are too many for one change.
	const wrong = [1, 2, 4].filter((at) => facts.vms[at]!.includes(0) !== (at === 1));
	if (wrong.length > 1 && truths.includes(true)) return found;
	const courseOf = coursesOf(facts);
	const solves = (one: Solution): boolean => courseOf(one).startsWith('meets');
	if (facts.together && solves({ denied: '*' })) return found;
	// What meets the goal is rarest, so it’s drawn first.
	for (const at of [0, 1, 2].toSorted((a, b) => Number(truths[b]) - Number(truths[a]))) {
		const meets = truths[at]!;
		// A second rule that nothing needs is only in some of those that meet the goal.
		const each = meets && random.chance(0.6);
		let course = '';
		let solution: Solution | undefined;
		for (let count = 0; count < 14 && solution === undefined; count++) {
			const one = drawSolution(random, meets);
			const { member } = one;
			if (member !== undefined && facts.vms[member.at]!.includes(0) === member.joins) continue;
			// The second VM gets in as a member only.
			if (meets && member?.at !== 1 && !facts.vms[1]!.includes(0)) continue;
			course = courseOf(one);
			if (taken.has(course) || course.startsWith('meets') !== meets) continue;
			if (!each || !one.deny || !solves(withoutDeny(one))) solution = one;
		}
		if (solution === undefined) return [];
		found[at] = solution;
		taken.add(course);
	}
	return found;
}
const withoutDeny = ({ deny: _, ...solution }: Solution): Solution => solution;
const asking = ['solutions', 'solutions', 'claims', 'claims', 'flows'] as const;
/** Draws the truth of each part first, then facts that lead to it. */
function truthsOf(random: Random, asks: (typeof asking)[number]): readonly boolean[] {
	if (asks !== 'solutions') return [0, 1, 2].map(() => random.chance(0.5));
	// Not every solution of a series meets its goal.
	const count = random.pick([0, 1, 1, 2, 2]);
	return random.shuffled([0, 1, 2].map((at) => at < count));
}

function drawFacts(
	random: Random,
	difficulty: Difficulty,
	asks = random.pick(asking),
	truths = truthsOf(random, asks)
): Facts {
	const used = random.some(ports, 2);
	const asksSolutions = asks === 'solutions';
	// In most of them the order of rules matters.
	const ordered = random.chance(0.7);
	const joins = difficulty > 1 && random.chance(0.4);
	const fixed = {
		setting: random.below(settings.length),
		told: random.pick(telling),
		who: random.pick(people),
		port: used[0]!,
		claims: [],
		flows: [],
		solutions: []
	};
	const draw = (): Facts => {
		const together = difficulty === 1 || random.chance(asksSolutions ? 0.9 : 0.6);
		const count = asksSolutions ? difficulty + random.below(2) : [2, 3, 4][difficulty - 1]!;
		const priorities = random.some([120, 150, 200, 300, 400, 500], count).toSorted((a, b) => a - b);
		const opposed = ordered && !asksSolutions ? random.shuffled(['Allow', 'Deny'] as const) : [];
		const rules = priorities.map((priority, at) =>
			asksSolutions
				? drawBefore(random, priority, used, together)
				: drawRule(random, priority, used, opposed[at])
		);
		const drawn = drawVms(random, difficulty, together || asksSolutions);
		const all = new Set(rules.map(({ source, destination, port }) => `${source} ${destination} ${port}`));
		const vms = asksSolutions && !together ? membersAlone(drawn) : drawn;
		const facts: Facts = { vms, rules, together, ...fixed };
		// Two rules for the same traffic.
		if (all.size < count) return facts;
		if (asks === 'flows') return { ...facts, flows: drawFlows(random, facts, used) };
		return asksSolutions
			? { ...facts, solutions: drawSolutions(random, facts, truths) }
			: { ...facts, claims: drawClaims(random, facts, { truths, used, joins, ordered }) };
	};
	const fits = (facts: Facts): boolean =>
		facts.claims.length + facts.solutions.length + facts.flows.length === 3 &&
		// Three rules that can’t be added would say one thing three times.
		(!asksSolutions || facts.together || !facts.solutions.every(pairs)) &&
		holds(facts).every((yes, at) => yes === truths[at]);
	const facts = drawUntil(draw, fits);
	// Some truths have no rules that fit.
	return fits(facts) ? facts : drawFacts(random, difficulty, asks, truths);
}

// Telling.
function placesTold(facts: Facts): Paragraph {
	const { networks, nsg, vms } = settingOf(facts);
	const [home, other] = networks as [string, string];
	const away = facts.solutions.length > 0 ? `All members of ${groupOf(facts, 2)} are` : `${vms[4]!} is`;
	return [
		`${home} is peered with ${other}. `,
		fact(
			'together',
			facts.together ? `All VMs are in ${home}. ` : `${away} in ${other}, the other VMs in ${home}. `
		),
		`${nsg} is the only NSG, on all subnets, without custom outbound rules. `
	];
}
const membersOf = (facts: Facts, at: number): string =>
	facts.vms[at]!.length === 0 ? 'None' : listed(facts.vms[at]!.map((group) => groupOf(facts, group)));
const membersTold = (facts: Facts): readonly Paragraph[] => [
	['Application security groups:'],
	...facts.vms.map((_, at) => [fact(`vm${at}`, `${vmOf(facts, at)}: ${membersOf(facts, at)}`)])
];
const rulesTold = (facts: Facts): readonly Piece[] => [
	`${settingOf(facts).nsg} has these custom inbound TCP rules: `,
	...facts.rules.map(({ priority, source, destination, port, access }, at) =>
		fact(
			`rule${at}`,
			`${priority} ${access} ${sideText(facts, source)} to ${sideText(facts, destination)} on ${port === '*' ? 'any port' : `port ${port}`}. `
		)
	)
];
const letter = (caption: string, by: string, facts: Facts, ...text: readonly Paragraph[]) =>
	message(
		caption,
		{ [by]: facts.who, Subject: `${settingOf(facts).company}: ${settingOf(facts).nsg}` },
		...text
	);
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Virtual machines',
				'VM|Application security groups',
				facts.vms.map((_, at) => [`vm${at}`, vmOf(facts, at), membersOf(facts, at)])
			),
			[`You have virtual machines for ${settingOf(facts).company}. `, ...placesTold(facts)],
			rulesTold(facts)
		),
	rules: (facts) =>
		pageWith(
			factTable(
				`Custom inbound TCP rules of ${settingOf(facts).nsg}`,
				'Priority|Source|Destination|Port|Action',
				facts.rules.map(({ priority, source, destination, port, access }, at) => [
					`rule${at}`,
					`${priority}`,
					sideText(facts, source),
					sideText(facts, destination),
					port === '*' ? 'Any' : `${port}`,
					access
				])
			),
			[`You review ${settingOf(facts).nsg} of ${settingOf(facts).company}. `, ...placesTold(facts)],
			...membersTold(facts)
		),
	change: (facts) =>
		pageWith(letter('Change request', 'Requested by', facts, ...membersTold(facts), rulesTold(facts)), [
			`You review a completed change at ${settingOf(facts).company}. `,
			...placesTold(facts)
		]),
	email: (facts) =>
		pageWith(
			letter('Email', 'From', facts, rulesTold(facts), placesTold(facts)),
			[`You work for ${settingOf(facts).company}. `],
			...membersTold(facts),
			['You receive this email. ']
		),
	audit: (facts) =>
		pageWith(letter('Network inventory', 'Prepared by', facts, placesTold(facts), ...membersTold(facts)), [
			'You review a network inventory. ',
			...rulesTold(facts)
		])
};

export const groupRules = family<Facts>({
	id: 'secure-access/group-rules',
	edition: 7,
	group: 'secure-access',
	title: 'Application security groups',
	rule: {
		'': 'The lowest matching number decides, and a rule for a group covers its members only.',
		AllowVnet: 'VMs of a network and its peers reach each other until a rule denies it.',
		'join|^two': 'All members of a group, and of both groups of a rule, are in one network.'
	},
	lab: 'secure-access/two-security-groups',
	sources: [sources.applicationSecurityGroups, sources.nsgs],
	axes: {
		together: 'Where the groups are',
		members: 'Who is a member',
		priority: 'The priority of a rule',
		access: 'What a rule does'
	},
	facts: (random, difficulty) => drawFacts(random, difficulty),
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
