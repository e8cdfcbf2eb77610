// Which connections reach a VM behind one or two network security groups, and what lets one in that doesn't.
// Over 200 lines: two kinds of question on the same rules, told in four ways, and what each action does to each kind of rule.
import { decidingRule, passes, type Nsg } from '#lib/azure/networking/nsg.ts';
import {
	covers,
	matches,
	type Packet,
	type SecurityRule,
	type Surroundings
} from '#lib/azure/networking/security-rule.ts';
import type { Ipv4 } from '#lib/azure/networking/address.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	pageWith,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

type From = 'near' | 'far' | 'own' | 'internet';
/** `From`: that one address. */
type Source =
	From | '*' | 'Internet' | 'VirtualNetwork' | 'near range' | 'far network' | 'own subnet' | 'public range';
type Port = number | '*';
type Place = (typeof placesOf)[number];

interface Rule {
	readonly priority: number;
	readonly source: Source;
	readonly port: Port;
	readonly access: 'Allow' | 'Deny';
}
/** What can be done about a rule, or with a new one, to let a connection in. */
type RuleAction = { readonly place: Place } & (
	| { readonly kind: 'access' | 'delete' | 'source' | 'port'; readonly at: number }
	| { readonly kind: 'priority'; readonly at: number; readonly to: number }
	| { readonly kind: 'add'; readonly to: number; readonly claim: Claim }
);
type Action = { readonly kind: 'peer' | 'publicIp' | 'detach' } | RuleAction;
interface Claim {
	readonly from: From;
	readonly port: number;
}
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly subnet: readonly Rule[];
	/** No NSG on the network interface where absent. */
	readonly nic?: readonly Rule[];
	readonly peered: boolean;
	readonly publicIp: boolean;
	/** The statements, or the one connection that must be let in. */
	readonly claims: readonly Claim[];
	/** What to choose from where a connection must be let in. */
	readonly actions: readonly Action[];
}

const placesOf = ['subnet', 'nic'] as const;
const telling = ['table', 'output', 'change', 'audit'] as const;
/** Names and ranges that belong together: the VM is in the first network, `near` is a part of the second one. */
const places = [
	{
		vm: 'VM1',
		subnet: 'Subnet1',
		vnet: 'VNet1',
		space: '10.0',
		other: 'VNet2',
		second: '10.1',
		nsgs: ['NSG1', 'NSG2']
	},
	{
		vm: 'vm-web',
		subnet: 'snet-web',
		vnet: 'vnet-shop',
		space: '10.20',
		other: 'vnet-office',
		second: '10.30',
		nsgs: ['nsg-web', 'nsg-vm']
	},
	{
		vm: 'vm-sql',
		subnet: 'snet-data',
		vnet: 'vnet-erp',
		space: '172.16',
		other: 'vnet-plant',
		second: '172.17',
		nsgs: ['nsg-data', 'nsg-sql']
	},
	{
		vm: 'vm-api',
		subnet: 'snet-api',
		vnet: 'vnet-prod',
		space: '10.4',
		other: 'vnet-test',
		second: '10.8',
		nsgs: ['nsg-api', 'nsg-nic']
	},
	{
		vm: 'vm-jump',
		subnet: 'snet-ops',
		vnet: 'vnet-hub',
		space: '192.168',
		other: 'vnet-branch',
		second: '10.9',
		nsgs: ['nsg-ops', 'nsg-jump']
	}
] as const;
const ports = [22, 80, 443, 1433, 3389, 8080] as const;
const froms: readonly From[] = ['near', 'far', 'own', 'internet'];
const sourceKinds: readonly Source[] = [
	'*',
	'Internet',
	'VirtualNetwork',
	'near range',
	'far network',
	'own subnet',
	'public range'
];

const allSources: readonly Source[] = [...sourceKinds, ...froms];

const placeOf = ({ names }: Pick<Facts, 'names'>) => places[names]!;
/** The address of a client. */
function addressOf(facts: Pick<Facts, 'names'>, from: From): Ipv4 {
	const { space, second } = placeOf(facts);
	return { near: `${second}.0.4`, far: `${second}.1.4`, own: `${space}.2.4`, internet: '203.0.113.7' }[
		from
	] as Ipv4;
}
/** A source as a rule names it. */
function sourceText(facts: Pick<Facts, 'names'>, source: Source): string {
	const { space, second } = placeOf(facts);
	const ranges: Partial<Record<Source, string>> = {
		'*': 'Any',
		'near range': `${second}.0.0/24`,
		'far network': `${second}.0.0/16`,
		'own subnet': `${space}.2.0/24`,
		'public range': '203.0.113.0/24'
	};
	const address = froms.find((from) => from === source);
	return address === undefined ? (ranges[source] ?? source) : addressOf(facts, address);
}
const portText = (port: Port): string => (port === '*' ? 'Any' : String(port));

/** The rules of a group as the model reads them. */
const nsgOf = (facts: Pick<Facts, 'names'>, name: string, rules: readonly Rule[]): Nsg => ({
	name,
	rules: rules.map(({ priority, source, port, access }): SecurityRule => ({
		name: String(priority),
		priority,
		direction: 'Inbound',
		access,
		protocol: 'TCP',
		source: source === '*' ? '*' : sourceText(facts, source),
		destination: '*',
		ports: port
	}))
});
interface Placed {
	readonly place: Place;
	readonly nsg: Nsg;
}
const groupsOf = (facts: Facts): readonly Placed[] => {
	const [first, second] = placeOf(facts).nsgs;
	return [
		{ place: 'subnet', nsg: nsgOf(facts, first, facts.subnet) },
		...(facts.nic ? [{ place: 'nic' as const, nsg: nsgOf(facts, second, facts.nic) }] : [])
	];
};
const aroundOf = (facts: Pick<Facts, 'names' | 'peered'>): Surroundings => {
	const { space, second } = placeOf(facts);
	return { virtualNetwork: [`${space}.0.0/16`, ...(facts.peered ? [`${second}.0.0/16`] : [])] };
};
const packetOf = (facts: Facts, { from, port }: Claim): Packet => ({
	direction: 'Inbound',
	source: addressOf(facts, from),
	destination: `${placeOf(facts).space}.1.4` as Ipv4,
	port,
	protocol: 'TCP'
});
const isPeer = (from: From): boolean => from === 'near' || from === 'far';

/** What keeps a packet from the VM before any rule is read. */
const noWay = ({ peered, publicIp }: Guard, from: From): 'no peering' | 'no public IP' | undefined =>
	isPeer(from) && !peered ? 'no peering' : from === 'internet' && !publicIp ? 'no public IP' : undefined;

/** Whether each claim holds, by some way to read the groups. */
type Verdict = (groups: readonly Placed[], packet: Packet, around: Surroundings) => boolean;
const byModel: Verdict = ([subnet, nic], packet, around) =>
	passes({ ...(subnet && { subnet: subnet.nsg }), ...(nic && { nic: nic.nsg }) }, packet, around).answer;
const quick: Verdict = (groups, packet, around) =>
	groups.every(({ nsg }) => decidingRule(nsg, packet, around).access === 'Allow');
function holds(facts: Facts, verdict: Verdict = byModel): readonly boolean[] {
	const [groups, around] = [groupsOf(facts), aroundOf(facts)];
	return facts.claims.map(
		(claim) => noWay(facts, claim.from) === undefined && verdict(groups, packetOf(facts, claim), around)
	);
}
/** The rules of a group after an action on them. */
function changed(rules: readonly Rule[], action: RuleAction): readonly Rule[] {
	switch (action.kind) {
		case 'add': {
			const { from, port } = action.claim;
			return [...rules, { priority: action.to, source: from, port, access: 'Allow' }];
		}
		case 'delete':
			return rules.filter((_, at) => at !== action.at);
		case 'access':
			return withAt(rules, action.at, { access: 'Allow' });
		case 'priority':
			return withAt(rules, action.at, { priority: action.to });
		default:
			return withAt(rules, action.at, { [action.kind]: '*' });
	}
}
/** What decides whether a connection is let in. */
type Guard = Pick<Facts, 'names' | 'peered' | 'publicIp' | 'subnet' | 'nic'>;
function after<F extends Guard>(facts: F, action: Action): F {
	switch (action.kind) {
		case 'peer':
			return { ...facts, peered: true };
		case 'publicIp':
			return { ...facts, publicIp: true };
		case 'detach': {
			const { nic: _, ...rest } = facts;
			return rest as F;
		}
		default: {
			const rules = action.place === 'nic' ? facts.nic : facts.subnet;
			return rules === undefined ? facts : { ...facts, [action.place]: changed(rules, action) };
		}
	}
}
/** The actions that let the connection in, where it isn't let in already. */
const letting = <F extends Guard>(
	facts: F,
	actions: readonly Action[],
	passes: (facts: F) => boolean
): readonly string[] =>
	passes(facts) ? [] : actions.flatMap((action, at) => (passes(after(facts, action)) ? [String(at)] : []));
function keyBy(facts: Facts, verdict?: Verdict): Key {
	if (facts.actions.length === 0) return holds(facts, verdict).map((yes) => [yes ? 'yes' : 'no']);
	const found = letting(facts, facts.actions, (one) => holds(one, verdict)[0]!);
	return [found.length === 1 ? found : []];
}

/** Reads one group: the rules that are passed over, and the one that decides. */
function readGroup(facts: Facts, { place, nsg }: Placed, packet: Packet): readonly TraceStep[] {
	const around = aroundOf(facts);
	const rule = decidingRule(nsg, packet, around);
	const own = nsg.rules.includes(rule);
	const before = nsg.rules
		.filter(({ priority }) => priority < rule.priority)
		.toSorted((a, b) => a.priority - b.priority);
	return [
		...before.map(({ name, ports: port }): TraceStep => {
			const byPort = port !== '*' && port !== packet.port;
			return {
				rule: `${place} passed over by ${byPort ? 'port' : 'source'}`,
				text: `Rule ${name} of ${nsg.name} ${byPort ? 'is for another port' : 'doesn’t cover the source'}.`
			};
		}),
		{
			rule: `${place} ${own ? 'rule' : rule.name} ${rule.access}`,
			text: `${own ? `Rule ${rule.name}` : `The default rule ${rule.name}`} of ${nsg.name} matches first: ${rule.access}.`
		}
	];
}

/** Says that the NSG behind another one denies too. */
function deniedBy(facts: Facts, before: Place, packet: Packet): string {
	const behind = before === 'subnet' ? groupsOf(facts)[1]?.nsg : undefined;
	return behind !== undefined && decidingRule(behind, packet, aroundOf(facts)).access === 'Deny'
		? ` ${behind.name} denies it too.`
		: '';
}

/** Explains one statement: how the packet gets there, and what each group says. */
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const { vnet, other, vm } = placeOf(facts);
	const stop = noWay(facts, claim.from);
	const packet = packetOf(facts, claim);
	if (stop !== undefined) {
		const text =
			stop === 'no peering'
				? `${other} isn’t peered with ${vnet}, so nothing there reaches the private address of ${vm}.`
				: `${vm} has no public IP address, so nothing on the internet can address it.`;
		return { options: { yes: text, no: text }, trace: [{ rule: stop, text }] };
	}
	const way: TraceStep = isPeer(claim.from)
		? { rule: 'peered', text: `${other} is peered, so it belongs to VirtualNetwork.` }
		: claim.from === 'own'
			? { rule: 'same network', text: `The source is in ${vnet}.` }
			: { rule: 'public IP', text: `The packet comes from the internet to the public IP address of ${vm}.` };
	const trace = [way];
	const said: string[] = [];
	const verdict = (text: string): PartReasons => {
		const because = text[0]!.toUpperCase() + text.slice(1);
		return { options: { yes: because, no: because }, trace };
	};
	for (const group of groupsOf(facts)) {
		trace.push(...readGroup(facts, group, packet));
		const rule = decidingRule(group.nsg, packet, aroundOf(facts));
		const name = `${group.nsg.rules.includes(rule) ? 'rule' : 'the default rule'} ${rule.name} of ${group.nsg.name}`;
		if (rule.access === 'Deny')
			return verdict(
				said.length === 0
					? `${name} is the first that matches, and it denies.${deniedBy(facts, group.place, packet)}`
					: `${said[0]!} allows it, but ${group.nsg.name} doesn’t: ${name.slice(0, name.lastIndexOf(' of '))} is the first that matches there.`
			);
		said.push(name);
	}
	const [first = '', second] = said;
	if (second === undefined) return verdict(`${first} allows it.`);
	const sameRule = first.slice(0, first.lastIndexOf(' of ')) === second.slice(0, second.lastIndexOf(' of '));
	return verdict(
		sameRule
			? `${first.slice(0, first.lastIndexOf(' of '))} of both NSGs allows it.`
			: `${first} and ${second} allow it.`
	);
}

const nsgAt = (facts: Pick<Facts, 'names'>, place: Place): string =>
	placeOf(facts).nsgs[place === 'subnet' ? 0 : 1];
const ruleAt = (facts: Facts, { place, at }: { readonly place: Place; readonly at: number }): Rule =>
	facts[place]?.[at] ?? { priority: 0, source: '*', port: '*', access: 'Deny' };
/** A rule that an action is about, as a sentence names it. */
const ruleName = (facts: Facts, action: { readonly place: Place; readonly at: number }): string =>
	`rule ${ruleAt(facts, action).priority} of ${nsgAt(facts, action.place)}`;
function actionText(facts: Facts, action: Action): string {
	const { vm, vnet, other, nsgs } = placeOf(facts);
	switch (action.kind) {
		case 'peer':
			return `Peer ${vnet} with ${other}.`;
		case 'publicIp':
			return `Associate a Standard public IP address with ${vm}.`;
		case 'detach':
			return `Remove ${nsgs[1]} from the network interface of ${vm}.`;
		case 'add': {
			const { from, port } = action.claim;
			return `Add rule ${action.to} to ${nsgAt(facts, action.place)}: Allow ${addressOf(facts, from)} to port ${port}.`;
		}
		case 'delete':
			return `Delete ${ruleName(facts, action)}.`;
		case 'priority':
			return `Change the priority of ${ruleName(facts, action)} to ${action.to}.`;
		case 'access':
			return `Set ${ruleName(facts, action)} to Allow.`;
		default:
			return `Set the ${action.kind} of ${ruleName(facts, action)} to Any.`;
	}
}
/** What the rule that an action is about does with the connection, once it's done. */
function fate(facts: Facts, place: Place, rule: Rule): string {
	const [claim] = facts.claims as readonly [Claim];
	const packet = packetOf(facts, claim);
	if (rule.port !== '*' && rule.port !== claim.port) return `is for port ${rule.port}`;
	if (!covered(facts, rule.source, claim.from)) return `doesn’t cover ${addressOf(facts, claim.from)}`;
	const group = groupsOf(facts).find((one) => one.place === place)!;
	const first = decidingRule(group.nsg, packet, aroundOf(facts));
	return first.priority < rule.priority ? `comes after rule ${first.priority}` : 'matches first';
}
const leads = {
	access: 'Set to Allow,',
	source: 'With Any as its source,',
	port: 'For any port,',
	priority: ''
};
/** The same where that doesn’t matter. */
const whatever = { ...leads, access: 'Whatever its action,', priority: 'Whatever its priority,' };
/** What an action comes to: what it does, and what the groups say after it. */
function whyAction(facts: Facts, action: Action): string {
	const { vm, vnet, other, nsgs } = placeOf(facts);
	const [claim] = facts.claims as readonly [Claim];
	const done = after(facts, action);
	const lets = holds(done)[0]!;
	const then = explainClaim(done, claim).options.yes!;
	const lead = (): string => {
		switch (action.kind) {
			case 'peer':
				return lets
					? `Without a peering, nothing in ${other} reaches a private address of ${vnet}`
					: `The connection doesn’t need a peering with ${other}`;
			case 'publicIp':
				return lets
					? `Without a public IP address, the internet can’t address ${vm}`
					: `The connection doesn’t need a public IP address of ${vm}`;
			case 'detach':
				return `Without ${nsgs[1]}, ${nsgs[0]} decides alone`;
			case 'add': {
				const rule: Rule = {
					priority: action.to,
					source: action.claim.from,
					port: action.claim.port,
					access: 'Allow'
				};
				return `The new rule of ${nsgAt(facts, action.place)} ${fate(done, action.place, rule)}`;
			}
			case 'delete': {
				const now = fate(facts, action.place, ruleAt(facts, action));
				return now === 'matches first'
					? `Without ${ruleName(facts, action)}, the next match decides`
					: `Deleting ${ruleName(facts, action)} changes nothing, because it ${now}`;
			}
			default: {
				const then = fate(done, action.place, ruleAt(done, action));
				const start = /^(is for|doesn’t)/.test(then) ? whatever[action.kind] : leads[action.kind];
				return start === ''
					? `With priority ${ruleAt(done, action).priority}, this rule of ${nsgAt(facts, action.place)} ${then}`
					: `${start} ${ruleName(facts, action)} ${then}`;
			}
		}
	};
	const first = lead();
	// One NSG, and the same rule twice.
	return first.endsWith('matches first') && /^Rule \d+ of \S+ allows it\.$/.test(then)
		? `${first}, and it allows the traffic.`
		: `${first}. ${then}`;
}
function explainActions(facts: Facts): PartReasons {
	const reasons = facts.actions.map((action) => whyAction(facts, action));
	const [right = 0] = works(facts).map(Number);
	const { trace } = explainClaim(facts, facts.claims[0]!);
	return {
		options: Object.fromEntries(reasons.map((text, at) => [String(at), text])),
		trace: [...trace, { rule: `do ${facts.actions[right]!.kind}`, text: reasons[right]! }]
	};
}

const upsideDown = (nsg: Nsg): Nsg => ({
	...nsg,
	rules: nsg.rules.map((rule) => ({ ...rule, priority: 5000 - rule.priority }))
});
const ownMatch = ({ rules }: Nsg, packet: Packet, around: Surroundings): boolean =>
	rules.some((rule) => matches(rule, packet, around));

/** The connection of a statement or a requirement, without its verb. */
const connection = (facts: Facts, { from, port }: Claim): readonly [from: string, to: string] => [
	from === 'internet'
		? `A computer at ${addressOf(facts, from)} on the internet`
		: `A VM at ${addressOf(facts, from)}`,
	`reach ${from === 'internet' ? '' : 'the private IP address of '}${placeOf(facts).vm} on TCP port ${port}`
];
function ask(facts: Facts): Asked {
	if (facts.actions.length > 0) {
		const [from, to] = connection(facts, facts.claims[0]!);
		const options = facts.actions.map((action, at) => ({ id: String(at), text: actionText(facts, action) }));
		const asked = chooseOne(
			[
				'You need to ensure that ',
				fact('claim', `${from.replace('A ', 'a ')} can ${to}`),
				'. What should you do?'
			],
			options,
			''
		);
		return { ...asked, parts: [{ options, right: works(facts) }] };
	}
	const yes = holds(facts);
	return judge(
		'statements',
		[yesOrNo],
		facts.claims.map((claim, at) => ({ text: `${connection(facts, claim).join(' can ')}.`, holds: yes[at]! }))
	);
}
const question: Question<Facts> = {
	ask: (facts) => ({
		...ask(facts),
		miss: facts.nic === undefined && facts.peered && facts.publicIp ? 'core' : 'edge'
	}),
	explain: (facts) =>
		facts.actions.length > 0
			? [explainActions(facts)]
			: facts.claims.map((claim) => explainClaim(facts, claim)),
	wrongRules: {
		'deny-wins': {
			note: 'The first rule that matches decides. It’s easy to let a deny win, wherever it is.',
			key: (facts) =>
				keyBy(
					facts,
					(groups, packet, around) =>
						quick(groups, packet, around) &&
						!groups.some(({ nsg }) =>
							nsg.rules.some((rule) => rule.access === 'Deny' && matches(rule, packet, around))
						)
				)
		},
		'high-number': {
			note: 'Rules are processed from the lowest number up. It’s easy to give the higher number more weight.',
			key: (facts) =>
				keyBy(facts, (groups, packet, around) =>
					quick(
						groups.map((one) => ({ ...one, nsg: upsideDown(one.nsg) })),
						packet,
						around
					)
				)
		},
		'port-ignored': {
			note: 'A rule matches only if its port does. It’s easy to look at the source alone.',
			key: (facts) =>
				keyBy({
					...facts,
					subnet: facts.subnet.map((rule) => ({ ...rule, port: '*' as const })),
					...(facts.nic ? { nic: facts.nic.map((rule) => ({ ...rule, port: '*' as const })) } : {})
				})
		},
		'own-network': {
			note: 'VirtualNetwork covers peered networks too. It’s easy to read it as the VM’s own network.',
			key: (facts) => {
				const { space } = placeOf(facts);
				return keyBy(facts, (groups, packet) =>
					quick(groups, packet, { virtualNetwork: [`${space}.0.0/16`] })
				);
			}
		},
		'subnet-only': {
			note: 'Inbound traffic must pass the NSG of the subnet and the one of the interface. It’s easy to stop at the first.',
			key: (facts) => keyBy(facts, (groups, packet, around) => quick(groups.slice(0, 1), packet, around))
		},
		'nic-replaces': {
			note: 'The NSG of the interface doesn’t replace the one of the subnet. It’s easy to read only the nearer one.',
			key: (facts) => keyBy(facts, (groups, packet, around) => quick(groups.slice(-1), packet, around))
		},
		'default-open': {
			note: 'What no rule of yours matches goes to the default rules, and the last one denies. It’s easy to see it as allowed.',
			key: (facts) =>
				keyBy(facts, (groups, packet, around) =>
					groups.every(
						({ nsg }) => !ownMatch(nsg, packet, around) || quick([{ place: 'nic', nsg }], packet, around)
					)
				)
		},
		'default-closed': {
			note: 'AllowVnetInBound lets in what comes from the virtual network and its peers. It’s easy to think that an NSG denies all it doesn’t name.',
			key: (facts) =>
				keyBy(
					facts,
					(groups, packet, around) =>
						groups.every(({ nsg }) => ownMatch(nsg, packet, around)) && quick(groups, packet, around)
				)
		},
		'peered-anyway': {
			note: 'Two virtual networks that aren’t peered can’t reach each other. It’s easy to look at the rules only.',
			key: (facts) => keyBy({ ...facts, peered: true })
		},
		'public-anyway': {
			note: 'Without a public IP address no one on the internet can address a VM. It’s easy to look at the rules only.',
			key: (facts) => keyBy({ ...facts, publicIp: true })
		}
	}
};

const to = changesOf<Facts>();
/** Changes of one rule of a group. */
function ruleChanges(facts: Facts, place: Place): readonly Change<Facts>[] {
	const rules = facts[place] ?? [];
	const nsg = nsgAt(facts, place);
	const priorities = rules.map(({ priority }) => priority);
	const [lowest, highest] = [Math.min(...priorities), Math.max(...priorities)];
	return rules.flatMap((rule, at) => {
		const name = `rule ${rule.priority} of ${nsg}`;
		const change = (axis: string, with_: Partial<Rule>, text: string): Change<Facts> => ({
			fact: `${place}${at}`,
			axis,
			text,
			apply: (one) => ({
				...one,
				[place]: withAt(one[place] ?? [], at, with_)
			})
		});
		return [
			...(rule.priority < highest
				? [change('priority', { priority: highest + 100 }, `${name} had priority ${highest + 100}`)]
				: []),
			...(rule.priority > lowest ? [change('priority', { priority: 105 }, `${name} had priority 105`)] : []),
			...(rule.port === '*' ? [] : [change('port', { port: '*' }, `${name} were for any port`)]),
			...(rule.source === '*' ? [] : [change('tag', { source: '*' }, `${name} had Any as its source`)]),
			change('access', { access: turned(rule).access }, `${name} were set to ${turned(rule).access}`),
			...(rule.source === 'Internet'
				? []
				: [change('tag', { source: 'Internet' }, `${name} had Internet as its source`)])
		];
	});
}

function factChanges(facts: Facts): readonly Change<Facts>[] {
	const { vm, other, vnet, nsgs } = placeOf(facts);
	const usesPeer = facts.claims.some(({ from }) => isPeer(from));
	const usesPublic = facts.claims.some(({ from }) => from === 'internet');
	return [
		...(usesPeer
			? [
					to(
						'peered',
						!facts.peered,
						`${other} were ${facts.peered ? 'no longer' : ''} peered with ${vnet}`.replace('  ', ' ')
					)
				]
			: []),
		...(usesPublic
			? [to('publicIp', !facts.publicIp, `${vm} had ${facts.publicIp ? 'no' : 'a'} public IP address`)]
			: []),
		...ruleChanges(facts, 'subnet'),
		...ruleChanges(facts, 'nic'),
		{
			fact: 'nic',
			text: facts.nic
				? `${nsgs[1]} were not assigned`
				: `the network interface of ${vm} had an NSG with default rules only`,
			apply: ({ nic, ...rest }) => (nic ? rest : { nic: [], ...rest })
		}
	];
}
/** Another source: from the internet, it takes another address of the VM. */
function fromText(facts: Facts, claim: Claim, from: From): string {
	if ((from === 'internet') === (claim.from === 'internet'))
		return `the source were ${addressOf(facts, from)}`;
	const [source, goal] = connection(facts, { ...claim, from });
	return `${source.replace('A ', 'a ')} had to ${goal}`;
}
/** Other connections that could be required. */
const claimChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.claims.flatMap((claim) => [
		...froms
			.filter((from) => from !== claim.from)
			.map((from) => to('claims', [{ ...claim, from }], fromText(facts, claim, from), 'claim')),
		...ports
			.filter((port) => port !== claim.port)
			.map((port) => to('claims', [{ ...claim, port }], `the connection were to port ${port}`, 'claim'))
	]);
/** What makes a new rule work. */
const onlyDeniedBy = (facts: Facts): readonly Change<Facts>[] =>
	facts.actions.flatMap((action): readonly Change<Facts>[] => {
		if (action.kind !== 'add') return [];
		const rule = (place: Place): readonly Rule[] => [
			{ priority: action.to + 1, source: '*', port: '*', access: place === action.place ? 'Deny' : 'Allow' }
		];
		const text = `only ${nsgAt(facts, action.place)} denied the connection, by a rule with a number above ${action.to}`;
		const apply = (one: Facts): Facts => ({
			...one,
			...(one.nic ? { nic: rule('nic') } : {}),
			subnet: rule('subnet'),
			peered: true,
			publicIp: true
		});
		return [{ fact: 'claim', axis: 'other', text, apply }];
	});
/** By the quick reading, because explaining asks it hundreds of times. Facts are drawn such that the model agrees. */
function works({ names, peered, publicIp, subnet, nic, claims, actions }: Facts): readonly string[] {
	// Small objects are copied much faster.
	const guard: Guard = { names, peered, publicIp, subnet, ...(nic && { nic }) };
	return letting(guard, actions, (one) => seemsToHold(one, claims[0]!));
}
function possibleChanges(facts: Facts): readonly Change<Facts>[] {
	// An action on an NSG needs that NSG.
	const needsNic = facts.actions.some(
		(action) => action.kind === 'detach' || ('place' in action && action.place === 'nic')
	);
	return [...claimChanges(facts), ...factChanges(facts), ...onlyDeniedBy(facts)].filter(
		({ fact: id }) => id !== 'nic' || !needsNic
	);
}
/** Changes after which some action works, with the places of those that do. */
const working = (facts: Facts) =>
	possibleChanges(facts).flatMap((change) => {
		const found = works(change.apply(facts));
		return found.length === 0 ? [] : [{ change, found }];
	});
/** What makes other actions work. Varied is only what leaves a single right one, and of what seldom turns it, what does. */
function actionChanges(facts: Facts): readonly Change<Facts>[] {
	const [now] = works(facts);
	// One that leaves a single right answer is said first.
	const said = working(facts).toSorted((a, b) => a.found.length - b.found.length);
	return said.map(({ change, found }) => {
		const stays = found[0] === now && (change.axis === 'port' || change.axis === 'priority');
		return found.length > 1 || stays ? { ...change, axis: 'other' } : change;
	});
}
const changes = (facts: Facts): readonly Change<Facts>[] =>
	facts.actions.length > 0
		? actionChanges(facts)
		: [
				...factChanges(facts),
				...(['Allow', 'Deny'] as const).flatMap((access) =>
					facts.claims.map(({ port }) => firstRule(facts, access, port))
				)
			];

/** A rule before all others, with a way to the VM, for what no change of what is there makes right. */
function firstRule(facts: Facts, access: Rule['access'], port: number): Change<Facts> {
	const allows = access === 'Allow';
	const { nsgs, vm, vnet, other } = placeOf(facts);
	const first: Rule = { priority: 100, source: '*', port, access };
	const text = [
		...(allows && !facts.peered ? [`${vnet} were peered with ${other}`] : []),
		...(allows && !facts.publicIp ? [`${vm} had a public IP address`] : []),
		`${allows && facts.nic ? `${nsgs[0]} and ${nsgs[1]} each` : nsgs[0]} had a rule with priority 100 that ${allows ? 'allows' : 'denies'} TCP port ${port} from any source`
	];
	return {
		text: text.join(' and '),
		apply: (one) => ({
			...one,
			subnet: [first, ...one.subnet],
			...(allows && one.nic ? { nic: [first, ...one.nic] } : {}),
			...(allows ? { peered: true, publicIp: true } : {})
		})
	};
}

/** Draws rules of a group. */
const drawRules = (random: Random, count: number, used: readonly number[], allow: number): readonly Rule[] =>
	random
		.some([110, 150, 200, 250, 300, 350, 400], count)
		.toSorted((a, b) => a - b)
		.map((priority) => ({
			priority,
			source: random.pick(sourceKinds),
			port: random.chance(0.35) ? ('*' as const) : random.pick(used),
			access: random.chance(allow) ? ('Allow' as const) : ('Deny' as const)
		}));

/** Whether a source covers a client, by the model; kept, because drawing asks it thousands of times. */
const coverage: (boolean | undefined)[] = [];
function covered(facts: Guard, source: Source, from: From): boolean {
	const { names, peered } = facts;
	const key =
		((names * 2 + (peered ? 1 : 0)) * allSources.length + allSources.indexOf(source)) * froms.length +
		froms.indexOf(from);
	return (coverage[key] ??= covers(
		source === '*' ? '*' : sourceText(facts, source),
		addressOf(facts, from),
		aroundOf(facts)
	));
}
/** The rule of a group that seems to decide: a quick reading, to draw by. The model gives the key. */
function seemsFirst(facts: Guard, rules: readonly Rule[], { from, port }: Claim): Rule | undefined {
	let first: Rule | undefined;
	for (const rule of rules)
		if (
			(first === undefined || rule.priority < first.priority) &&
			(rule.port === '*' || rule.port === port) &&
			covered(facts, rule.source, from)
		)
			first = rule;
	return first;
}
const groupAllows = (facts: Guard, rules: readonly Rule[] | undefined, claim: Claim): boolean =>
	rules === undefined ||
	(seemsFirst(facts, rules, claim)?.access ??
		(covered(facts, 'VirtualNetwork', claim.from) ? 'Allow' : 'Deny')) === 'Allow';
const seemsToHold = (facts: Guard, claim: Claim): boolean =>
	noWay(facts, claim.from) === undefined &&
	groupAllows(facts, facts.subnet, claim) &&
	groupAllows(facts, facts.nic, claim);

const turned = (rule: Rule): Rule => ({ ...rule, access: rule.access === 'Allow' ? 'Deny' : 'Allow' });

/** What decides a statement, to tell three alike. */
const settledBy = (facts: Facts, claim: Claim): unknown =>
	noWay(facts, claim.from) ??
	(groupAllows(facts, facts.subnet, claim) && facts.nic ? seemsFirst(facts, facts.nic, claim) : undefined) ??
	seemsFirst(facts, facts.subnet, claim);
type Fixed = Pick<Facts, 'names' | 'told' | 'who'>;
function drawAround(random: Random, difficulty: Difficulty, fixed: Fixed, used: readonly number[]): Facts {
	const withNic = difficulty === 3 || (difficulty === 2 && random.chance(0.6));
	const subnet = drawRules(random, difficulty === 1 ? 2 : 3, used, 0.5);
	const nic = withNic ? drawRules(random, difficulty - 1, used, 0.75) : undefined;
	const peered = difficulty === 1 || random.chance(0.75);
	const publicIp = difficulty === 1 || random.chance(0.8);
	return { subnet, peered, publicIp, claims: [], actions: [], ...fixed, ...(nic && { nic }) };
}
/** Draws the statements and their truth first, then rules that fit: nothing in a statement tells whether it is true. */
function drawStatements(random: Random, difficulty: Difficulty, fixed: Fixed): Facts {
	const used = random.some(ports, 2);
	const claims = random.some(
		froms.flatMap((from) => used.map((port) => ({ from, port }))),
		3
	);
	const wanted = claims.map(() => random.chance(0.5));
	const holdsAsWanted = (facts: Facts): boolean =>
		claims.every((claim, at) => seemsToHold(facts, claim) === wanted[at]);
	const fits = (facts: Facts): boolean =>
		holdsAsWanted(facts) &&
		new Set(claims.map((claim) => settledBy(facts, claim))).size > 1 &&
		(facts.nic === undefined || claims.some((claim) => groupAllows(facts, facts.subnet, claim)));
	return drawUntil((): Facts => {
		const facts = { ...drawAround(random, difficulty, fixed, used), claims };
		// The same rules the other way round are as likely, and fit as often.
		return holdsAsWanted(facts) ? facts : { ...facts, subnet: facts.subnet.map(turned) };
	}, fits);
}

const kinds = [
	'access',
	'delete',
	'source',
	'port',
	'priority',
	'peer',
	'publicIp',
	'detach',
	'add'
] as const;
/** All actions that make sense. */
function actionsOf(facts: Facts): readonly Action[] {
	const rules = placesOf.flatMap((place) => (facts[place] ?? []).map((rule, at) => ({ place, at, rule })));
	const on = (
		kind: 'access' | 'delete' | 'source' | 'port',
		fits: (rule: Rule) => boolean
	): readonly Action[] => rules.flatMap(({ place, at, rule }) => (fits(rule) ? [{ kind, place, at }] : []));
	return [
		...(facts.peered ? [] : [{ kind: 'peer' } as const]),
		...(facts.publicIp ? [] : [{ kind: 'publicIp' } as const]),
		...(facts.nic ? [{ kind: 'detach' } as const] : []),
		...on('access', ({ access }) => access === 'Deny'),
		...on('delete', ({ access }) => access === 'Deny'),
		...on('source', ({ access, source }) => access === 'Allow' && source !== '*'),
		...on('port', ({ access, port }) => access === 'Allow' && port !== '*'),
		...rules.flatMap(({ rule, place, at }): readonly Action[] =>
			rule.access === 'Allow' && at > 0 ? [{ kind: 'priority', place, at, to: 100 }] : []
		),
		...placesOf.flatMap((place) =>
			facts[place]
				? [100, 450].map((to): Action => ({ kind: 'add', place, to, claim: facts.claims[0]! }))
				: []
		)
	];
}
/** Draws what must be done first, then rules where it works, and others that don't. */
function drawConnection(random: Random, difficulty: Difficulty, fixed: Fixed): Facts {
	const draw = (kind: Action['kind']): Facts => {
		const used = random.some(ports, 2);
		const around = drawAround(random, difficulty, fixed, used);
		const facts: Facts = {
			...around,
			claims: [{ from: random.pick(froms), port: random.pick(used) }],
			peered: around.peered && random.chance(0.7),
			publicIp: around.publicIp && random.chance(0.7)
		};
		if (seemsToHold(facts, facts.claims[0]!)) return facts;
		const possible = actionsOf(facts);
		const isFix = (action: Action): boolean => works({ ...facts, actions: [action] }).length > 0;
		if (!possible.some((action) => action.kind === kind && isFix(action))) return facts;
		const all = random.shuffled(possible);
		const fixes = new Set(all.filter(isFix));
		const right = all.find((action) => action.kind === kind && fixes.has(action))!;
		// A new rule always works after some change.
		const others: Facts = { ...facts, actions: all.filter((action) => action.kind !== 'add') };
		let unreached = others.actions.filter((action) => !fixes.has(action));
		for (const { apply } of possibleChanges(others)) {
			const found = works({ ...apply(others), actions: unreached });
			if (found.length > 0) unreached = unreached.filter((_, at) => !found.includes(String(at)));
			if (unreached.length === 0) break;
		}
		const wrong = random
			.shuffled(kinds.filter((one) => (one === 'add' ? random.chance(0.6) : one !== kind)))
			.flatMap(
				(one) =>
					all.find((action) => action.kind === one && !fixes.has(action) && !unreached.includes(action)) ?? []
			);
		return wrong.length > 2 ? { ...facts, actions: [right, ...wrong.slice(0, 3)] } : facts;
	};
	const fits = (facts: Facts): boolean =>
		facts.actions.length === 4 &&
		keyBy(facts)[0]![0] === '0' &&
		claimChanges(facts).some(({ apply }) => {
			const found = works(apply(facts));
			return found.length === 1 && found[0] !== '0';
		});
	const possible = kinds.filter((kind) => difficulty > 1 || kind !== 'detach');
	return drawUntil(() => {
		const kind = random.pick([...possible, 'port', 'publicIp', 'add'] as const);
		return drawUntil(() => draw(kind), fits);
	}, fits);
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const fixed: Fixed = {
		names: random.below(places.length),
		told: random.pick(telling),
		who: random.pick(people)
	};
	return (random.chance([0.4, 0.5, 0.6][difficulty - 1]!) ? drawStatements : drawConnection)(
		random,
		difficulty,
		fixed
	);
}

/** How the networks are told. */
function networksTold(facts: Facts): Paragraph {
	const { vm, subnet, vnet, space, other, second } = placeOf(facts);
	return [
		`You have a virtual machine named ${vm} in the subnet ${subnet} of ${vnet} (${space}.0.0/16). `,
		fact('peered', `${vnet} ${facts.peered ? 'is' : 'is not'} peered with ${other} (${second}.0.0/16). `),
		fact('publicIp', `${vm} has ${facts.publicIp ? 'a Standard' : 'no'} public IP address. `)
	];
}
function groupsTold(facts: Facts): Paragraph {
	const { vm, subnet, nsgs } = placeOf(facts);
	return [
		`${nsgs[0]} is associated with ${subnet}. `,
		fact(
			'nic',
			facts.nic === undefined
				? `The network interface of ${vm} has no NSG. `
				: `${nsgs[1]} is associated with the network interface of ${vm}${facts.nic.length === 0 ? ' and has default rules only' : ''}. `
		)
	];
}
/** Each rule with its constraint, in the order of the groups and priorities. */
const rows = (facts: Facts) =>
	(['subnet', 'nic'] as const).flatMap((place, group) =>
		(facts[place] ?? [])
			.map((rule, at) => ({ id: `${place}${at}`, nsg: placeOf(facts).nsgs[group]!, ...rule }))
			.toSorted((a, b) => a.priority - b.priority)
	);
/** The rules of one group have its name above them, those of two in each row. */
function rulesTable(facts: Facts, which: string) {
	const all = rows(facts);
	const one = new Set(all.map(({ nsg }) => nsg)).size === 1;
	return factTable(
		`${which} rules${one ? ` of ${all[0]!.nsg}` : ''}, TCP, any destination`,
		`${one ? '' : 'NSG|'}Priority|Source|Port|Action`,
		all.map(
			({ id, nsg, priority, source, port, access }) =>
				[
					id,
					...(one ? [] : [nsg]),
					String(priority),
					sourceText(facts, source),
					portText(port),
					access
				] as const
		)
	);
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) => pageWith(rulesTable(facts, 'Custom inbound'), networksTold(facts), groupsTold(facts)),
	output: (facts) =>
		pageWith(
			code(
				'Output of az network nsg rule list for each NSG, shortened',
				...rows(facts).map(({ id, nsg, priority, source, port, access }): Paragraph => [
					fact(
						id,
						`{"nsg":"${nsg}", "priority":${priority}, "access":"${access}", "sourceAddressPrefix":"${source === '*' ? '*' : sourceText(facts, source)}", "destinationPortRange":"${port}"}`
					)
				])
			),
			[...networksTold(facts), 'All custom rules are for inbound TCP traffic to any destination. '],
			groupsTold(facts)
		),
	change: (facts) => pageWith(rulesTable(facts, 'Inbound'), networksTold(facts), groupsTold(facts)),
	audit: (facts) =>
		pageWith(
			rulesTable(facts, `Audit of ${placeOf(facts).vnet}: inbound`),
			networksTold(facts),
			groupsTold(facts)
		)
};

export const nsgVerdict = family<Facts>({
	id: 'secure-access/nsg-verdict',
	edition: 5,
	group: 'secure-access',
	title: 'What an NSG lets through',
	rule: {
		'^(subnet|nic) ': 'An NSG decides by its lowest matching number.',
		'^no peering': 'Private addresses of another network are reached only over a peering.',
		'^nic': 'A packet must pass both NSGs.'
	},
	lab: 'secure-access/two-security-groups',
	sources: [sources.nsgFiltering, sources.nsgs],
	axes: {
		access: 'What a rule does',
		tag: 'The source of a rule',
		port: 'The port of a rule',
		priority: 'The priority of a rule',
		nic: 'The NSG on the interface',
		peered: 'The peering'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
