// What rules for application security groups let through, and which rules let in the members of one group and no one else.
// Over 200 lines: two shapes of question, five ways to tell them, and misreadings that are run on the rules.
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
import { judge, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt
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
/** An allow rule from the first group to the last one, and perhaps a deny rule to it. */
interface Solution {
	readonly allow: number;
	readonly deny?: number;
	readonly denied: '*' | 'VirtualNetwork' | 'Internet';
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
	readonly solutions: readonly Solution[];
	/** What solutions are about. */
	readonly port: number;
}

const telling = ['table', 'output', 'change', 'audit', 'email'] as const;
/** Company, NSG, two networks, three groups, and VMs: two of the first group, one of each other, and one of no role. */
const settings = `
Contour Rail|nsg-rail|vnet-rail, vnet-yard|asg-kiosk, asg-fares, asg-ledger|vm-kiosk1, vm-kiosk2, vm-fares1, vm-ledger1, vm-trial1
Fennel Foods|nsg-food|vnet-food, vnet-farm|asg-shop, asg-stock, asg-sql|vm-shop1, vm-shop2, vm-stock1, vm-sql1, vm-demo1
Harbour Clinic|nsg-clinic|vnet-clinic, vnet-ward|asg-desk, asg-scans, asg-files|vm-desk1, vm-desk2, vm-scans1, vm-files1, vm-guest1
Lumen Press|NSG1|VNet1, VNet2|AsgWeb, AsgLogic, AsgDb|WebVM1, WebVM2, LogicVM1, DbVM1, TestVM1
Oak & Tide|nsg-boats|vnet-boats, vnet-docks|asg-rent, asg-price, asg-books|vm-rent1, vm-rent2, vm-price1, vm-books1, vm-temp1
Pine Museum|nsg-museum|vnet-museum, vnet-depot|asg-site, asg-search, asg-index|vm-site1, vm-site2, vm-search1, vm-index1, vm-lab1
Quarry Bank|nsg-bank|vnet-bank, vnet-vault|asg-teller, asg-rates, asg-core|vm-teller1, vm-teller2, vm-rates1, vm-core1, vm-audit1
Sable Games|nsg-game|vnet-game, vnet-stats|asg-lobby, asg-match, asg-score|vm-lobby1, vm-lobby2, vm-match1, vm-score1, vm-bot1`
	.trim()
	.split('\n')
	.map((line) => {
		const [company = '', nsg = '', ...lists] = line.split('|');
		const [networks = [], groups = [], vms = []] = lists.map((list) => list.split(', '));
		return { company, nsg, networks, groups, vms };
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
/** Where the groups are, by the memberships: asked for hundreds of times to explain one question. */
const known = new WeakMap<Facts['vms'], Surroundings>();
function aroundOf({ vms }: Facts, byRole = false): Surroundings {
	const isIn = (at: number, group: number) => (byRole ? roles[at] === group : vms[at]!.includes(group));
	const members = (group: number) => addresses.filter((_, at) => isIn(at, group));
	const around = (byRole ? undefined : known.get(vms)) ?? {
		virtualNetwork: ['10.0.0.0/16', '10.9.0.0/16'],
		groups: { group0: members(0), group1: members(1), group2: members(2) }
	};
	if (!byRole) known.set(vms, around);
	return around;
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
/** The NSG with its rules and those of a solution, kept for the model's own reading. */
const nsgs = new WeakMap<readonly Rule[], Map<Solution | undefined, Nsg>>();
function nsgWith(facts: Facts, solution: Solution | undefined, by: Misreading): Nsg {
	const own = Object.keys(by).length === 0;
	const all = nsgs.get(facts.rules) ?? new Map<Solution | undefined, Nsg>();
	nsgs.set(facts.rules, all);
	const found = own ? all.get(solution) : undefined;
	const nsg = found ?? nsgOf(solution ? rulesWith(facts, solution) : facts.rules, by);
	if (own) all.set(solution, nsg);
	return nsg;
}
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
		return (
			by.across === true || mayJoin(hasMembers(facts, claim.join) ? ['first'] : [], networkOf(facts)).answer
		);
	return letsIn(
		nsgWith(facts, undefined, by),
		packetOf(addresses[claim.from]!, claim.to, claim.port),
		aroundOf(facts, by.byRole),
		by
	);
}
/** All rules once a solution is there. */
const rulesWith = ({ rules, port }: Facts, { allow, deny, denied }: Solution): readonly Rule[] => [
	...rules,
	{ priority: allow, source: 0, destination: 2, port, access: 'Allow' },
	...(deny === undefined
		? []
		: [{ priority: deny, source: denied, destination: 2, port, access: 'Deny' } as const])
];
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
	const [nsg, around] = [nsgWith(facts, solution, by), aroundOf(facts, by.byRole)];
	return probes.find(
		([at, wanted]) =>
			letsIn(nsg, packetOf(at === 'peer' ? peer : addresses[at]!, 3, facts.port), around, by) !== wanted
	);
}
const solves = (facts: Facts, solution: Solution, by: Misreading = {}): boolean =>
	(by.across === true || mayPair('first', networkOf(facts)).answer) &&
	failing(facts, solution, by) === undefined;
const holds = (facts: Facts, by?: Misreading): readonly boolean[] => [
	...facts.claims.map((claim) => claimHolds(facts, claim, by)),
	...facts.solutions.map((solution) => solves(facts, solution, by))
];
const misread =
	(by: Misreading) =>
	(facts: Facts): Key =>
		holds(facts, by).map((yes) => [yes ? 'yes' : 'no']);

// Reasons.
const both = (text: string, trace: readonly TraceStep[]): PartReasons => ({
	options: { yes: text, no: text },
	trace
});
/** Reads the rules: those passed over, and the one that decides. */
function readRules(facts: Facts, rules: readonly Rule[], from: number | 'peer', to: number, port: number) {
	const around = aroundOf(facts);
	const packet = packetOf(from === 'peer' ? peer : addresses[from]!, to, port);
	const rule = decidingRule(nsgOf(rules), packet, around);
	const own = rule.priority < 65000;
	const before = nsgOf(rules)
		.rules.filter(({ priority }) => priority < rule.priority)
		.toSorted((a, b) => a.priority - b.priority);
	const steps = before.map((one): TraceStep => {
		const why =
			one.ports !== '*' && one.ports !== port
				? 'port'
				: matches({ ...one, source: '*' }, packet, around)
					? 'source'
					: 'destination';
		return {
			rule: `passed over by ${why}`,
			text: `Rule ${one.name} doesn’t match: it has another ${why}.`
		};
	});
	// A role that the name of a VM suggests, without the membership.
	const seeming =
		from === 'peer'
			? undefined
			: before.find(
					({ source }) => source === `group${roles[from]}` && !facts.vms[from]!.includes(roles[from]!)
				);
	const aside =
		seeming === undefined || from === 'peer'
			? (steps.at(-1)?.text ?? '')
			: `Rule ${seeming.name} doesn’t cover ${vmOf(facts, from)}, which isn’t a member of ${groupOf(facts, roles[from]!)}.`;
	const traffic = from === 'peer' ? 'the traffic' : `traffic from ${vmOf(facts, from)} to ${vmOf(facts, to)}`;
	const text = `${own ? 'Rule ' : ''}${rule.name} matches first and ${rule.access === 'Allow' ? 'allows' : 'denies'} ${traffic}.`;
	return {
		text: `${aside} ${text}`.trim(),
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
	if (!facts.together) {
		const { allow, deny, denied } = solution;
		const text = `Rule ${allow} can’t be added: the members of ${groupOf(facts, 0)} and ${groupOf(facts, 2)} are in two networks.${deny === undefined ? '' : ` Rule ${deny} only denies ${sideText(facts, denied)}.`}`;
		return both(text, [{ rule: 'two networks', text }]);
	}
	const wrong = failing(facts, solution);
	const rules = rulesWith(facts, solution);
	if (wrong === undefined) {
		const decides = (source: Ipv4) =>
			decidingRule(nsgOf(rules), packetOf(source, 3, facts.port), aroundOf(facts)).name;
		const [opens, closes, { deny }] = [decides(addresses[0]!), decides(peer), solution];
		const text = `Rule ${opens} lets both VMs in, and rule ${closes}${deny === undefined || closes === `${deny}` ? '' : `, before ${deny},`} keeps all others out.`;
		return both(text, [
			{ rule: 'same network', text: `All members are in ${networks[0]!}.` },
			...readRules(facts, rules, 1, 3, facts.port).steps,
			...readRules(facts, rules, 4, 3, facts.port).steps
		]);
	}
	const [at, wanted] = wrong;
	const who = at === 'peer' ? `A VM in ${networks[1]!}` : vmOf(facts, at);
	const { text, steps } = readRules(facts, rules, at, 3, facts.port);
	const added = [solution.allow, solution.deny ?? []].flat().map(String);
	const said = `With rule${added.length > 1 ? 's' : ''} ${listed(added)}, ${who.replace(/^A /, 'a ')} ${wanted ? 'is kept out' : 'still gets in'}. ${text}`;
	return both(said, [
		{
			rule: `${wanted ? 'kept out' : 'gets in'} ${at === 'peer' ? 'peer' : (roles[at] ?? 'other')}`,
			text: `${who} ${wanted ? 'is kept out' : 'still gets in'}.`
		},
		...steps
	]);
}

// Questions.
function claimText(facts: Facts, claim: Claim): string {
	if ('join' in claim)
		return `You can add the network interface of ${vmOf(facts, 4)} to ${groupOf(facts, claim.join)}.`;
	return `${vmOf(facts, claim.from)} can connect to ${vmOf(facts, claim.to)} on TCP port ${claim.port}.`;
}
function solutionText(facts: Facts, { allow, deny, denied }: Solution): string {
	const [from, to] = [groupOf(facts, 0), groupOf(facts, 2)];
	const second =
		deny === undefined
			? ''
			: ` Add a rule with priority ${deny} that denies ${sideText(facts, denied)} to ${to}.`;
	return `Add a rule with priority ${allow} that allows ${from} to ${to}.${second}`;
}
const question: Question<Facts> = {
	ask(facts) {
		const truths = holds(facts);
		const miss =
			facts.together && facts.vms.every((groups, at) => roles[at] === undefined || groups.includes(roles[at]))
				? ('core' as const)
				: ('edge' as const);
		if (facts.solutions.length === 0)
			return {
				...judge(
					'statements',
					[
						'For each of the following statements, select Yes if the statement is true. Otherwise, select No.'
					],
					facts.claims.map((claim, at) => ({ text: claimText(facts, claim), holds: truths[at]! }))
				),
				miss
			};
		const { networks } = settingOf(facts);
		const goal = `You need to ensure that ${vmOf(facts, 0)} and ${vmOf(facts, 1)} can connect to ${vmOf(facts, 3)} on TCP port ${facts.port}, and that no other VM in ${networks[0]!} or ${networks[1]!} can. Each solution adds inbound rules for that port. Does the solution meet the goal?`;
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
		...facts.solutions.map((solution) => explainSolution(facts, solution))
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
			note: 'The groups of a rule, and the members of a group, must be in one virtual network. It’s easy to think that a peering is enough.',
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
			change('priority', { priority: 100 }, 'had priority 100'),
			change('priority', { priority: highest + 100 }, `had priority ${highest + 100}`),
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
	const used =
		facts.solutions.length > 0
			? [0]
			: [0, 1, 2].filter((group) =>
					facts.rules.some(({ source, destination }) => source === group || destination === group)
				);
	const all = facts.vms.flatMap((groups, at) =>
		!facts.together && (facts.solutions.length === 0 ? at === 4 : groups.includes(2))
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
/** What makes a solution meet the goal where no two facts do. */
function soundChanges(facts: Facts): readonly Change<Facts>[] {
	const { networks, nsg } = settingOf(facts);
	const [web, data] = [groupOf(facts, 0), groupOf(facts, 2)];
	const deny: Rule = { priority: 4000, source: '*', destination: 2, port: facts.port, access: 'Deny' };
	const allow: Rule = { priority: 100, source: 0, destination: 2, port: facts.port, access: 'Allow' };
	const sound = (rules: readonly Rule[]) => (of: Facts) => ({
		...of,
		together: true,
		rules,
		vms: of.vms.map((groups, at) =>
			[
				...groups.filter((group) => group !== 0 && group !== 2),
				...(at < 2 ? [0] : at === 3 ? [2] : [])
			].toSorted()
		)
	});
	const members = `exactly ${vmOf(facts, 0)} and ${vmOf(facts, 1)} were members of ${web}, and ${vmOf(facts, 3)} of ${data}${facts.together ? '' : `, all in ${networks[0]!}`}`;
	return [
		{
			text: `${nsg} had a rule with priority 4000 that denies Any to ${data}`,
			apply: (of) => ({ ...of, rules: [...of.rules, deny] })
		},
		...(facts.rules.some(({ priority }) => priority === allow.priority)
			? []
			: [
					{
						text: `${nsg} already had a rule with priority 100 that allows ${web} to ${data}`,
						apply: (of: Facts): Facts => ({ ...of, rules: [...of.rules, allow] })
					}
				]),
		{ text: `${members}, and ${nsg} had no custom rules yet`, apply: sound([]) },
		{
			text: `${members}, and the only custom rule of ${nsg} had priority 4000 and denied Any to ${data}`,
			apply: sound([deny])
		},
		{
			text: `${members}, and ${nsg} had two rules only: 100 that allows ${web} to ${data}, and 4000 that denies Any to ${data}`,
			apply: sound([allow, deny])
		}
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
	const first: Rule = { priority: 100, source: '*', destination: '*', port: '*', access: 'Allow' };
	return [
		...memberChanges(facts),
		...ruleChanges(facts),
		moved,
		...(['Allow', 'Deny'] as const).map((access): Change<Facts> => ({
			text: `${settingOf(facts).nsg} had a rule with priority 100 that ${access === 'Allow' ? 'allows' : 'denies'} all inbound TCP traffic`,
			apply: (of) => ({ ...of, rules: [{ ...first, access }, ...of.rules] })
		})),
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
	const isIn = (side: Side, at: number | 'peer') =>
		typeof side === 'number' ? at !== 'peer' && vms[at]!.includes(side) : side !== 'Internet';
	return rules.filter(
		(rule) =>
			(rule.port === '*' || rule.port === port) && isIn(rule.source, from) && isIn(rule.destination, to)
	);
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
			turns: new Set(hits.map(({ access }) => access)).size === 2
		};
	});
	const joinable = ([0, 1, 2] as const).filter(
		(group) =>
			facts.vms.slice(0, 4).some((groups) => groups.includes(group)) && !facts.vms[4]!.includes(group)
	);
	const turning = random.below(3);
	const joining = by.joins ? (turning + 1 + random.below(2)) % 3 : undefined;
	return by.truths.flatMap((truth, at): readonly Claim[] => {
		if (at === joining)
			return truth === facts.together && joinable.length > 0 ? [{ join: random.pick(joinable) }] : [];
		const found = left.findIndex(
			({ yes, turns }) => yes === truth && (turns || !by.ordered || at !== turning)
		);
		return found < 0 ? [] : left.splice(found, 1).map(({ claim }) => claim);
	});
}
/** Rules to add to: in many of them the last one denies alone. One that named two groups would tell that they are together. */
function rulesBefore(random: Random, rules: readonly Rule[]): readonly Rule[] {
	const closed = random.chance(0.6) ? rules.length - 1 : undefined;
	return rules.map((rule, at): Rule => {
		if (at === closed)
			return {
				...rule,
				source: random.pick(['*', 'VirtualNetwork'] as const),
				destination: random.pick([2, '*'] as const),
				access: 'Deny'
			};
		return typeof rule.source === 'number'
			? { ...rule, source: random.pick(['*', 'VirtualNetwork', 'Internet'] as const) }
			: rule;
	});
}
function drawSolutions(random: Random): readonly Solution[] {
	const low = random.pick([200, 210, 220]);
	const high = low + random.pick([10, 50, 100]);
	const late = random.pick([1000, 2000, 3000]);
	const good: Solution = { allow: low, deny: high, denied: random.pick(['*', 'VirtualNetwork'] as const) };
	const sound: readonly Solution[] = random.shuffled<Solution>([
		good,
		{ ...good, deny: late },
		{ ...good, denied: good.denied === '*' ? 'VirtualNetwork' : '*' }
	]);
	const weak: readonly Solution[] = random.shuffled<Solution>([
		{ allow: late, deny: late + 10, denied: '*' },
		{ allow: high, deny: low, denied: '*' },
		{ allow: low, denied: '*' },
		{ allow: low, deny: high, denied: 'Internet' }
	]);
	return [0, 1, 2].map((at) => (random.chance(0.5) ? sound : weak)[at]!);
}
/** Whether a solution meets the goal, by memberships alone. */
const seemsToSolve = (facts: Facts, solution: Solution): boolean => {
	const rules = rulesWith(facts, solution).toSorted((a, b) => a.priority - b.priority);
	return (
		facts.together &&
		probes.every(
			([from, wanted]) => (hitsOf(facts.vms, rules, from, 3, facts.port)[0]?.access !== 'Deny') === wanted
		)
	);
};
/** Draws the truth of each part first, then facts that lead to it. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const used = random.some(ports, 2);
	const asksSolutions = random.chance(0.45);
	const truths = [0, 1, 2].map(() => random.chance(0.5));
	// In most of them the order of rules matters.
	const ordered = random.chance(0.7);
	const joins = difficulty > 1 && random.chance(0.4);
	const fixed = {
		setting: random.below(settings.length),
		told: random.pick(telling),
		who: random.pick(people),
		port: used[0]!
	};
	const draw = (): Facts => {
		const together = difficulty === 1 || random.chance(asksSolutions ? 0.9 : 0.6);
		const count = asksSolutions ? difficulty - 1 + random.below(2) : [2, 3, 4][difficulty - 1]!;
		const priorities = random
			.some(asksSolutions ? [110, 130, 150, 500, 600] : [120, 150, 200, 250, 300, 400], count)
			.toSorted((a, b) => a - b);
		const opposed = ordered && !asksSolutions ? random.shuffled(['Allow', 'Deny'] as const) : [];
		const rules = priorities.map((priority, at) => drawRule(random, priority, used, opposed[at]));
		const drawn = drawVms(random, difficulty, together || asksSolutions);
		const vms = asksSolutions && !together ? membersAlone(drawn) : drawn;
		return {
			...fixed,
			vms,
			rules: asksSolutions ? rulesBefore(random, rules) : rules,
			together,
			claims: asksSolutions
				? []
				: drawClaims(random, { vms, rules, together }, { truths, used, joins, ordered }),
			solutions: asksSolutions ? drawSolutions(random) : []
		};
	};
	const fits = (facts: Facts): boolean =>
		facts.claims.length + facts.solutions.length === 3 &&
		facts.solutions.every((solution, at) => seemsToSolve(facts, solution) === truths[at]) &&
		holds(facts).every((yes, at) => yes === truths[at]) &&
		(asksSolutions ||
			new Set(facts.claims.map((claim) => explainClaim(facts, claim).trace.at(-1)!.text)).size >
				Math.min(2, difficulty));
	const facts = drawUntil(draw, fits);
	// Some truths have no rules that fit.
	return fits(facts) ? facts : drawFacts(random, difficulty);
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
		`${nsg} is the only NSG, assigned to all subnets. `
	];
}
const membersOf = (facts: Facts, at: number): string =>
	facts.vms[at]!.length === 0 ? 'None' : listed(facts.vms[at]!.map((group) => groupOf(facts, group)));
const membersTold = (facts: Facts): readonly Paragraph[] => [
	['Application security groups of the VMs:'],
	...facts.vms.map((_, at) => [fact(`vm${at}`, `${vmOf(facts, at)}: ${membersOf(facts, at)}`)])
];
const rulesTold = (facts: Facts): readonly Piece[] =>
	facts.rules.length === 0
		? [`${settingOf(facts).nsg} has default rules only. `]
		: [
				`Custom inbound TCP rules of ${settingOf(facts).nsg}: `,
				...facts.rules.map(({ priority, source, destination, port, access }, at) =>
					fact(
						`rule${at}`,
						`${priority} ${access} ${sideText(facts, source)} to ${sideText(facts, destination)} on ${port === '*' ? 'any port' : `port ${port}`}. `
					)
				)
			];
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
	output: (facts) =>
		pageWith(
			code(
				`az network nsg rule list for ${settingOf(facts).nsg}, with --query`,
				...(facts.rules.length === 0
					? ['[]']
					: facts.rules.map(({ priority, source, destination, port, access }, at) =>
							fact(
								`rule${at}`,
								`{"priority":${priority}, "access":"${access}", "source":"${source === '*' ? '*' : sideText(facts, source)}", "destination":"${destination === '*' ? '*' : sideText(facts, destination)}", "port":"${port}"}`
							)
						))
			),
			[
				`You review ${settingOf(facts).nsg} of ${settingOf(facts).company}. Its custom rules are for inbound TCP traffic. `,
				...placesTold(facts)
			],
			...membersTold(facts)
		),
	change: (facts) =>
		pageWith(
			message(
				'Change request',
				{ 'Requested by': facts.who, State: 'Completed' },
				...membersTold(facts),
				rulesTold(facts)
			),
			[`You review a completed change at ${settingOf(facts).company}. `, ...placesTold(facts)]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Rules of ${settingOf(facts).nsg}` },
				rulesTold(facts),
				placesTold(facts)
			),
			[`You manage network security for ${settingOf(facts).company}. `],
			...membersTold(facts),
			['You receive the following email. ']
		),
	audit: (facts) =>
		pageWith(
			message(
				'Network inventory',
				{ 'Prepared by': facts.who, Company: settingOf(facts).company },
				placesTold(facts),
				...membersTold(facts)
			),
			['You review a network inventory. ', ...rulesTold(facts)]
		)
};

export const groupRules = family<Facts>({
	id: 'secure-access/group-rules',
	edition: 3,
	group: 'secure-access',
	title: 'Application security groups',
	rule: 'VMs of a network reach each other until a rule denies it, and a rule for a group covers its members only.',
	lab: 'secure-access/two-security-groups',
	sources: [sources.applicationSecurityGroups, sources.nsgs],
	axes: {
		together: 'Where the groups are',
		members: 'Who is a member',
		priority: 'The priority of a rule',
		access: 'What a rule does'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
