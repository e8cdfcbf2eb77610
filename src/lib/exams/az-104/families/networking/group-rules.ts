// A series: which pair of rules lets one application security group reach another, and nobody else.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, page, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { mayPair } from '#lib/azure/networking/application-security-group.ts';
import { passes, type Nsg } from '#lib/azure/networking/nsg.ts';
import type { SecurityRule, Surroundings } from '#lib/azure/networking/security-rule.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Solution {
	readonly allow: number;
	/** No deny rule where absent. */
	readonly deny?: number;
	readonly denied: '*' | 'Internet' | 'VirtualNetwork';
}
interface Facts {
	readonly company: string;
	readonly tiers: readonly [string, string];
	readonly port: number;
	/** Whether both groups have their interfaces in one network. */
	readonly together: boolean;
	/** Whether every server of the first tier is a member of its group. */
	readonly complete: boolean;
	/** Whether another rule of the group, read before, lets the peered network in. */
	readonly earlier: boolean;
	readonly solutions: readonly Solution[];
}

const rule = (
	priority: number,
	access: 'Allow' | 'Deny',
	source: string,
	destination: string,
	port: number
): SecurityRule => ({
	name: String(priority),
	priority,
	direction: 'Inbound',
	access,
	protocol: 'TCP',
	source,
	destination,
	ports: port
});
const member = '10.0.1.4';
const outsider = '10.0.1.5';
const db = '10.0.2.4';

/** What the scenario says. */
const tabsOf = ({ company, tiers: [from, to], port, together, complete, earlier }: Facts): readonly Tab[] =>
	page([
		`${company} keeps its ${from} and ${to} servers in application security groups, ${from} and ${to}, `,
		fact('together', together ? 'all in VNet1' : `${from} in VNet1 and ${to} in VNet2, peered`),
		'. ',
		fact(
			'complete',
			complete ? `Every ${from} server is a member` : `The newest ${from} server is not yet a member`
		),
		'. NSG1 is on all subnets and has ',
		fact(
			'rules',
			earlier ? `one rule: 150 allow 10.9.0.0/16, a peered network, to Any on ${port}` : 'only default rules'
		),
		'.'
	]);

/** Returns whether a solution lets in what the goal names and nothing else. */
function solve(
	{ tiers: [from, to], port, together, complete, earlier }: Facts,
	{ allow, deny, denied }: Solution
) {
	const around: Surroundings = {
		virtualNetwork: ['10.0.0.0/16', '10.9.0.0/16'],
		groups: { [from]: complete ? [member, outsider] : [member], [to]: [db] }
	};
	const pair = mayPair('VNet1', together ? 'VNet1' : 'VNet2');

	if (!pair.answer) return pair;
	const subnet: Nsg = {
		name: 'NSG1',
		rules: [
			rule(allow, 'Allow', from, to, port),
			...(deny === undefined ? [] : [rule(deny, 'Deny', denied, to, port)]),
			...(earlier ? [rule(150, 'Allow', '10.9.0.0/16', '*', port)] : [])
		]
	};
	const asked = [
		[member, true, `a member of ${from}`],
		[outsider, true, 'the newest server'],
		['10.0.3.4', false, 'another VM'],
		['10.9.0.4', false, 'a peered VM'],
		['203.0.113.7', false, 'the internet']
	] as const;
	for (const [source, wanted, who] of asked) {
		const { answer, trace } = passes(
			{ subnet },
			{ direction: 'Inbound', source, destination: db, port, protocol: 'TCP' },
			around
		);
		if (answer !== wanted) return { answer: false, trace: [`From ${who}: ${trace[0]}`] };
	}
	return { answer: true, trace: [`Every ${from} server gets in and nobody else does.`] };
}

function tell(facts: Facts) {
	const {
		tiers: [from, to],
		port,
		together,
		complete,
		solutions
	} = facts;
	const solved = solutions.map((solution) => ({ solution, ...solve(facts, solution) }));
	return {
		tabs: tabsOf(facts),
		questions: [
			{
				requirement: [
					`Goal: all ${from} servers, and no other machine of this or a peered network or the internet, reach ${to} on TCP ${port}. Each solution adds inbound rules for that port. Does it meet the goal?`
				],
				deciding: !together ? 'together' : complete ? 'rules' : 'complete',
				ask: {
					type: 'series' as const,
					claims: solved.map(({ solution: { allow, deny, denied }, answer, trace }) => ({
						text: `Add ${allow} allow ${from} to ${to}${deny === undefined ? '' : ` and ${deny} deny ${denied === '*' ? 'Any' : denied} to ${to}`}.`,
						holds: answer,
						because: trace[0] ?? '',
						misconception: answer
							? 'deny-wins'
							: !together
								? 'across-networks'
								: deny === undefined || denied === 'Internet'
									? 'closed-inside'
									: complete || allow > deny
										? 'order'
										: 'by-role'
					}))
				},
				trace: solved.map(
					({ solution: { allow, deny }, answer, trace }) =>
						`${allow}${deny ? `, ${deny}` : ''}: ${answer ? 'met' : 'not met'}. ${trace[0]}`
				),
				miss: together && complete ? ('core' as const) : ('edge' as const)
			}
		]
	};
}

const tiers = ['Web', 'Logic', 'Cache', 'Orders', 'Jobs', 'Db'] as const;

export const groupRules = family<Facts>({
	id: 'secure-access/group-rules',
	edition: 1,
	group: 'secure-access',
	title: 'Rules for application groups',
	rule: 'Machines of a network reach each other until a rule denies it, and the allow must have the lower number.',
	lab: 'secure-access/two-security-groups',
	misconceptions: {
		'deny-wins': 'It is easy to let a deny win over an allow; the lower number is read first.',
		'across-networks': 'It is easy to let a peering join groups; those of one rule must be in one network.',
		'closed-inside':
			'It is easy to think that only what is allowed passes; a default rule opens the whole network.',
		order: 'It is easy to count only which rules there are; another with a lower number may be read before.',
		'by-role':
			'It is easy to take a server’s role for membership; the rule covers only interfaces in the group.'
	},
	axes: {
		together: toggle('Where the groups are', 'together'),
		complete: toggle('Who is a member', 'complete'),
		earlier: toggle('What the NSG already has', 'earlier'),
		port: either('The port', 'port', 1433, 5432)
	},
	sources: [sources.applicationSecurityGroups],
	facts(random, difficulty) {
		const [from = '', to = ''] = random.some(tiers, 2);
		const low = random.pick([100, 110, 120]);
		const high = random.pick([130, 140]);
		const late = random.pick([200, 300]);
		const good: Solution = { allow: low, deny: high, denied: random.pick(['*', 'VirtualNetwork'] as const) };
		const others: readonly Solution[] = [
			{ allow: high, deny: low, denied: '*' },
			{ allow: low, denied: '*' },
			{ allow: low, deny: high, denied: 'Internet' }
		];
		return {
			company: random.pick(companies),
			tiers: [from, to],
			port: random.pick([1433, 5432, 6379]),
			together: difficulty < 3 || random.chance(0.8),
			complete: difficulty === 1 || random.chance(0.8),
			earlier: difficulty > 1 && random.chance(0.5),
			solutions: [good, { ...good, deny: late }, ...random.some(others, 2)]
		};
	},
	tell
});
