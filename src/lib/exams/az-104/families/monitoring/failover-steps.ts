// Site Recovery: steps in order and what comes next, recovery points, addresses, prerequisites, policies, recovery plans and groups.
// Over 200 lines: eight topics with words for what can differ in each.
import type { Replicated } from '#lib/azure/monitoring/failover.ts';
import { failoverPlan } from '#lib/azure/monitoring/failover-plan.ts';
import {
	addressAfter,
	groupStep,
	isRunning,
	pointFor,
	policyLacks,
	replicationLacks,
	type AddressCase,
	type GroupNeed,
	type PointNeed,
	type ReplicationSetup
} from '#lib/azure/monitoring/site-recovery.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

type Said = Omit<Topic, 'intro'>;
const vms = 'WEB01 SQL02 ERP03 PAY04 DOC05 LAB06 CRM07 MAIL08'.split(' ');
const workloads = 'Payroll Booking Billing Webshop Intranet'.split(' ');

const starts: Readonly<Record<string, Replicated>> = {
	home: { state: 'protected', runsIn: 'source', copiesTo: 'target' },
	back: { state: 'protected', runsIn: 'target', copiesTo: 'source' },
	committed: { state: 'committed', runsIn: 'target' },
	open: { state: 'failed-over', runsIn: 'target' },
	returned: { state: 'failed-over', runsIn: 'source' }
};
function stepsOf({ start, drill, point, end = 'replicated' }: Row): readonly string[] {
	const vm = starts[start!]!;
	const tested = drill === 'run';
	const stays = vm.state === 'failed-over';
	if (tested && vm.state !== 'protected') return [];
	return (
		// A drill that has been run is only cleaned up.
		failoverPlan(tested ? { ...vm, state: 'tested' } : vm, {
			at: (vm.runsIn === 'source') === stays ? 'source' : 'target',
			end: end as 'open',
			drill: drill === 'yes',
			damaged: point !== 'latest'
		})?.steps ?? []
	);
}
/** Why a step is right. */
const because: Row = {
	test: 'a drill starts with a test failover, which needs replication',
	'clean-up': 'cleanup deletes the test VM and completes the drill',
	'change-point': 'the recovery point can change only until the commit',
	commit: 're-protection needs a committed failover',
	're-protect': 'after a failover, {name} isn’t replicated until it’s re-protected',
	wait: 're-protection, drills and failbacks need {here}'
};
const moves = 'a failover moves {name} there';
/** Why a step isn’t needed. */
const against: Row = {
	test: 'no drill is needed',
	'clean-up': 'there’s no test VM to delete',
	'change-point': 'no earlier recovery point is needed',
	commit: 'the recovery point must stay changeable',
	're-protect': '{name} doesn’t have to be replicated afterward',
	'to-source': '{name} must leave {here}',
	'to-target': '{name} must leave {there}'
};
const whyStep = (row: Row, step: string): string =>
	stepsOf(row).includes(step)
		? (because[step] ?? moves)
		: step === 'test' && row['drill'] === 'run'
			? 'the test failover was successful'
			: against[step]!;
const steps = {
	test: 'run a test failover',
	'clean-up': 'select Cleanup test failover',
	'change-point': 'select Change recovery point',
	commit: 'select Commit',
	're-protect': 'select Re-protect'
};
const toSource = { 'to-source': 'run a failover to {here}' };
const drill = side(
	'goal',
	'Drill',
	{
		no: 'not needed',
		yes: 'needed before the next failover',
		run: 'test failover successful, cleanup needed'
	},
	{
		no: 'no drill was needed',
		yes: 'a drill was needed before the next failover',
		run: 'a test failover had been successful'
	},
	{
		no: 'no drill is needed',
		yes: 'a complete drill is needed before the next failover',
		run: 'today’s test failover was successful, and its test VM must be deleted first'
	}
);
const point = side(
	'goal',
	'Data after the failover',
	{ latest: 'correct', old: 'damaged in the latest recovery point' },
	'after the failover, the data were {}',
	{
		latest: 'after the failover, its data is correct',
		old: 'after the failover, its data is damaged, and users ask for an earlier recovery point'
	}
);
const order: Said = {
	noun: 'VM',
	sides: {
		start: side(
			'state',
			'Status',
			{
				home: 'runs in {here}, replicated to {there}',
				committed: 'runs in {there} after a committed failover'
			},
			{
				home: '{name} ran in {here} and were replicated to {there}',
				committed: '{name} ran in {there} after a committed failover'
			},
			{
				home: '{name} runs in {here} and is replicated to {there}',
				committed: '{name} runs in {there} after a committed failover and has not been re-protected'
			}
		),
		drill,
		point,
		end: side(
			'goal',
			'At the end',
			{ replicated: 'replicated to the region that it left', open: 'recovery point still changeable' },
			{
				replicated: 'at the end, {name} had to be replicated to the region that it left',
				open: 'at the end, the recovery point had to be changeable'
			},
			{
				replicated: 'at the end, {name} must be replicated to the region that it left',
				open: 'at the end, it must still be possible to change the recovery point'
			}
		)
	},
	// One step isn’t an order, and there must be others on offer.
	decide: (row) => {
		const found = stepsOf(row);
		return found.length > 1 && found.length < 6
			? // Whoever wants to choose a point later commits first.
				found.join('>').replace(/change.*/, (step) => (row['point'] === 'late' ? 'commit' : step))
			: undefined;
	},
	// A changed recovery point would come last too often.
	drawn: (row) => !/,.*,change-point$/.test(stepsOf(row).join()),
	suits: (row, difficulty) => difficulty < 3 || stepsOf(row).length > 2,
	asks: { ...steps, ...toSource, 'to-target': 'run a failover to {there}' },
	order: 'Which {s} actions should you perform in sequence?',
	why: whyStep
};

/** The jobs of a VM, the newest first: those before the last one are below it. */
const jobs = ['Test failover', 'Re-protect', 'Commit', 'Failover', 'Enable replication'];
const lastJobs = jobs.slice(0, 4);
/** What to do next after a failover, by the last job. Nothing where the pages don’t say it. */
function nextOf({ last, aim, up }: Row): string | undefined {
	if (last === 'Failover') return aim === 'point' ? 'change-point' : 'commit';
	// Whether a VM can fail back before the cleanup is on no page.
	if (last === 'Test failover') return aim === 'drill' && up !== 'no' ? 'clean-up' : undefined;
	const back = last === 'Re-protect';
	const goal = { protect: back ? undefined : 're-protect', return: 'to-source', drill: 'test' }[aim!];
	return goal && (up === 'no' ? 'wait' : back ? goal : 're-protect');
}
function whyNext(row: Row, answer: string): string {
	const { last, aim } = row;
	if (nextOf(row) === answer) return because[answer] ?? moves;
	const [open, committed] = [last === 'Failover', last === 'Commit'];
	const down = '{here} is down';
	return (
		{
			commit: open ? 'a commit would delete all recovery points' : 'the failover is already committed',
			're-protect': open
				? 'the failover isn’t committed yet'
				: committed
					? down
					: '{name} has already been re-protected',
			'to-source':
				open || committed
					? '{name} isn’t replicated to {here} yet'
					: aim === 'drill'
						? 'a drill must not move {name}'
						: down,
			test:
				aim !== 'drill'
					? undefined
					: last === 'Test failover'
						? 'the test failover was already successful'
						: last === 'Re-protect'
							? down
							: because['test'],
			wait: 'the next step is possible now'
		}[answer] ?? against[answer]!
	);
}

const pointOf = (row: Row) => pointFor(row as unknown as PointNeed);
function whyPoint(row: Row, answer: string): string {
	const { of } = row;
	const right = pointOf(row) === answer;
	if (answer[0] === 'm' && of !== 'group')
		return `{name} has no replication group${answer === 'multi' ? '' : ' that needs a shared point'}`;
	if (answer === 'custom' && of !== 'vm') return 'Custom isn’t available for a recovery plan';
	if (answer === 'each' && of === 'vm') return '{name} has no recovery plan';
	return `${
		{
			latest: 'Latest first processes all changes that have arrived, so it loses the fewest',
			processed: 'Latest processed spends no time on pending changes',
			app: right
				? 'without a replication group, use Latest app-consistent'
				: 'Latest app-consistent has complete transactions',
			multi:
				'Latest multi-VM processed spends no time on pending changes and uses the group’s latest shared point',
			'multi-app': 'Latest multi-VM app-consistent uses the group’s latest shared app-consistent point',
			custom: 'Custom offers each recovery point of a single VM',
			each: 'Custom is only for single VMs, which must fail over without the plan'
		}[answer]!
	}${right ? '' : of === 'group' && /^(p|ap)/.test(answer) ? ', but its VMs wouldn’t share a point' : ', but the owner wants {goal}'}`;
}

const addressOf = (row: Row) => addressAfter(row as unknown as AddressCase);
const lacksOf = (row: Row) => replicationLacks(row as unknown as ReplicationSetup);
function whySetup(row: Row, answer: string): string {
	const [lack] = lacksOf(row);
	if (answer === 'ready')
		return {
			vault: 'the vault is in the source region, so an outage could affect it, too',
			cache: 'a cache storage account in {cache} can’t be used',
			net: '{name}’s disk writes couldn’t reach the cache storage account',
			'': 'the vault is outside {here}, and {name} reaches its cache storage account in {here}'
		}[lack ?? '']!;
	const right = answer === lack;
	return {
		vault: right ? 'the vault can’t be in the source region, {here}' : 'the vault is already outside {here}',
		cache: `the cache storage account ${right ? 'must be' : 'is'} in {here}, where the VM runs`,
		net: right ? 'the VM must reach its cache storage account in {here}' : 'the VM reaches Storage in {here}'
	}[answer]!;
}
const region = { here: '{here}', there: '{there}', third: '{third}' };

/** Retention and frequency in minutes. */
const policies = [
	'5760 0',
	'5760 240',
	'5760 60',
	'10080 0',
	'10080 240',
	'10080 60',
	'14400 0',
	'14400 240'
];
const gapsOf = ({ policy, back, app }: Row) => {
	const [history, frequency] = policy!.split(' ').map(Number) as [number, number];
	return policyLacks({
		history,
		frequency,
		hours: Number.parseInt(back!) * (/d/.test(back!) ? 24 : 1),
		app: app === 'app'
	});
};
const gapOf = (row: Row): string => {
	const [gap = 'none', more] = gapsOf(row);
	return more ? 'both' : gap;
};
/** Says what the answer is mistaken about, or all where it’s right: two answers don’t get the same reason. */
function whyPolicy(row: Row, answer: string): string {
	const { policy, app } = row;
	const gaps = gapsOf(row);
	const texts: Row = {
		frequency:
			app === 'none'
				? '{name} doesn’t need app-consistent points'
				: `app-consistent snapshots are ${gaps.includes('frequency') ? (/ 0/.test(policy!) ? 'off' : 'not frequent enough') : 'frequent enough'}`,
		history: `the retention of ${Number.parseInt(policy!) / 1440} days is ${gaps.includes('history') ? 'shorter' : 'longer'} than {back}`
	};
	const mistaken = Object.keys(texts).filter((gap) => gaps.includes(gap) !== [gap, 'both'].includes(answer));
	return (mistaken[0] ? mistaken : ['history', 'frequency']).map((gap) => texts[gap]!).join(', and ');
}
const test = 'Manual action (Test failover)';
const failover = 'Manual action (Failover)';
const both = 'Manual action (Test failover, Failover)';
const script = 'Script (Failover)';
/** The pre-steps of Groups 2 and 3. */
const plans = [
	[test, both],
	[failover, test],
	[failover, script],
	[script, both],
	[test, failover],
	[script, failover],
	[both, test],
	[both, script]
].map((one) => one.join('|'));
/** The group that a failover doesn’t start before someone has acted. */
const stopOf = ({ plan }: Row): number => (/^S|^[^|]*\(Test failover\)/.test(plan!) ? 3 : 2);
function whyRunning(row: Row): string {
	const { plan, group, other } = row;
	const stop = stopOf(row);
	if (other === 'done') return 'another plan has already started {name}, so RP1 skips it';
	if (Number(group) < stop)
		return group === '1'
			? 'no manual action comes before Group 1'
			: plan!.startsWith('S')
				? 'no one has to complete a script'
				: 'the first manual action is for test failovers only';
	return Number(group) === stop
		? 'Group {group} waits for a manual action that applies to failovers'
		: 'Group 3 starts after Group 2, which waits for a manual action';
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'order',
		[
			'Maintenance will affect the region where {org} runs a VM, {here} or {there}. Both are available, and you must use Site Recovery to move the VM to the other region.',
			'Twice a year, {org} switches its VMs between {here} and {there}. Both are available, and you must use Site Recovery to move a VM to the other region.'
		],
		order
	),
	'order stay': {
		...order,
		asks: steps,
		intro:
			'This morning, {org} moved a VM between {here} and {there}. Both are available, and you must use Site Recovery to replicate the VM to the region that it left.',
		sides: {
			start: side(
				'state',
				'Status',
				{
					open: 'failed over to {there}, but the failover is not committed',
					returned: 'failed back to {here}, but the failover is not committed'
				},
				'{name} were {}',
				'{name} was {}'
			),
			point,
			drill
		}
	},
	...told(
		'next',
		[
			'In an outage of {here}, {org} failed over a VM to {there}. You view all jobs of the VM, newest first.',
			'In an outage of {here}, a colleague at {org} failed over a VM to {there}. You take over and view all jobs of the VM, newest first.'
		],
		{
			noun: 'VM',
			common: {
				last: side(
					'state',
					'Site Recovery jobs',
					Object.fromEntries(
						lastJobs.map((one, at) => [one, `${jobs.slice(at).join(': Successful\n')}: Successful`])
					),
					Object.fromEntries(lastJobs.map((one) => [one, `the newest job were ${one}`]))
				)
			},
			sides: {
				up: side(
					'state',
					'{here} today',
					{ yes: 'available', no: 'unavailable' },
					'{here} were {}',
					'today, {here} is {}'
				),
				aim: side(
					'goal',
					'Request',
					{
						point: 'data from an earlier recovery point',
						protect: 'protection against an outage of {there}',
						return: 'a return to {here}',
						drill: 'a complete drill of a failback'
					},
					'the owner asked for {}',
					'The owner of the VM asks for {}'
				)
			},
			suits: ({ last }, difficulty) => difficulty < 3 || last !== 'Failover',
			decide: nextOf,
			asks: {
				...steps,
				...toSource,
				test: 'run a test failover to {here}',
				wait: 'wait, and change nothing yet'
			},
			single: 'Which action should you perform next?',
			why: whyNext
		}
	),
	...told(
		'point',
		[
			'{here} is down, and you start the failover of {count} at {org} to {there}. Site Recovery takes app-consistent snapshots every hour.',
			'In a workshop, {org} discusses the failover of {count} to {there} in an outage of {here}. Site Recovery takes app-consistent snapshots every hour.'
		],
		{
			noun: 'workload',
			names: workloads,
			sides: {
				of: side(
					'setup',
					'Fails over',
					{
						vm: 'as a single VM',
						plan: 'with a recovery plan that has no replication groups',
						group: 'with a recovery plan, as one consistent replication group'
					},
					'{name} failed over {}',
					'{name} fails over {}'
				),
				goal: side(
					'goal',
					'Its owner wants',
					{
						least: 'the fewest lost changes',
						fast: 'the shortest interruption',
						app: 'a database in a consistent state',
						time: 'data from 9:20 AM, before a faulty import'
					},
					'the owner of {name} wanted {}',
					'its owner wants {}'
				)
			},
			decide: pointOf,
			asks: {
				latest: 'Latest',
				processed: 'Latest processed',
				app: 'Latest app-consistent',
				multi: 'Latest multi-VM processed',
				'multi-app': 'Latest multi-VM app-consistent',
				custom: 'Custom for its VM',
				each: 'Custom for each VM, without its plan'
			},
			choose: 'Which workload{s} should you fail over by using {}?',
			single: 'Which recovery point should you select?',
			why: whyPoint
		}
	),
	...told(
		'address',
		[
			'You check the runbook for {count} of {org} that have static private addresses. In {there}, VNet-DR (for failovers) and VNet-Test each have one subnet, 10.1.1.0/24. Each source subnet is a /24, too.',
			'Firewall rules at {org} contain the static private addresses of {count} in {here}. In {there}, VNet-DR (for failovers) and VNet-Test each have one subnet, 10.1.1.0/24. Each source subnet is a /24, too.'
		],
		{
			noun: 'VM',
			// With the last part of its address, which no other VM has.
			names: vms.map((vm, at) => `${vm}|${at * 7 + 12}`),
			sides: {
				how: side(
					'setup',
					'You run',
					{
						failover: 'a failover to VNet-DR',
						test: 'a test failover to VNet-DR',
						apart: 'a test failover to VNet-Test'
					},
					'you ran {} for {name}',
					'for {name}, you run {}'
				),
				subnet: side(
					'state',
					'Its address',
					{ free: '10.1.1.{a}, free there', used: '10.1.1.{a}, in use there', other: '10.9.1.{a}' },
					'the address of {name} were {}',
					'its address is {}'
				)
			},
			decide: addressOf,
			// Not which other address it gets: “next available” would fit one from the end, too.
			asks: { same: 'keep its address' },
			choose: 'Which VM{s} will {}?',
			why: ({ how, subnet }) =>
				subnet === 'free'
					? 'its address is free there'
					: how === 'failover'
						? `its address is ${subnet === 'used' ? 'in use' : 'outside the range'}, so a failover takes the next available one`
						: 'its address is in use, so a test failover takes one from the end of the range'
		}
	),
	...told(
		'setup',
		[
			'{org} wants {count} in {here} to survive a regional outage. You will use Site Recovery to replicate to {there}. NSGs restrict nothing but outbound traffic to Storage.',
			'A colleague at {org} prepared {count} for replication from {here} to {there}, and you check the work. NSGs restrict nothing but outbound traffic to Storage.'
		],
		{
			noun: 'VM',
			names: vms,
			sides: {
				vault: side(
					'setup',
					'Recovery Services vault',
					region,
					'the vault for {name} were in {}',
					'{name} uses a vault in {}'
				),
				cache: side(
					'setup',
					'Cache storage account',
					region,
					'the cache storage account for {name} were in {}',
					'its cache storage is in {}'
				),
				net: side(
					'state',
					'NSG allows',
					{ all: 'Storage in all regions', here: 'Storage in {here}', there: 'Storage in {there}' },
					'the NSG of {name} allowed {}',
					'the NSG allows {}'
				)
			},
			decide(row) {
				const [lack = 'ready', more] = lacksOf(row);
				return more ? undefined : lack;
			},
			asks: {
				vault: 'create a vault outside {here}',
				cache: 'select a cache storage account in {here}',
				net: 'allow Storage in {here}',
				ready: 'change nothing'
			},
			table: 'What must you do before you can replicate each VM?',
			single: 'You need to enable replication of the VM with as few changes as possible. What should you do?',
			why: whySetup
		}
	),
	...told(
		'policy',
		[
			'{org} plans to use a Site Recovery replication policy for {count}. You export its settings. Where the policy does not fit a VM, you will use a copy with as few changes as possible.',
			'An auditor asks whether a Site Recovery replication policy of {org} suits {count}. You export its settings. Where the policy does not fit a VM, you will use a copy with as few changes as possible.'
		],
		{
			noun: 'VM',
			names: vms,
			common: {
				policy: side(
					'setup',
					'providerSpecificDetails',
					Object.fromEntries(
						policies.map((one) => {
							const [history, frequency] = one.split(' ');
							return [
								one,
								`{\n  "instanceType": "A2A",\n  "recoveryPointHistory": ${history!},\n  "appConsistentFrequencyInMinutes": ${frequency!}\n}`
							];
						})
					),
					Object.fromEntries(
						policies.map((one) => [
							one,
							`recoveryPointHistory and appConsistentFrequencyInMinutes were ${one.replace(' ', ' and ')}`
						])
					)
				)
			},
			sides: {
				back: side(
					'goal',
					'Must go back',
					'36 hours|60 hours|5 days|6 days|9 days|12 days',
					'{name} had to go back {}',
					'{name} must be able to go back {}'
				),
				app: side(
					'goal',
					'App-consistent',
					'none|app',
					{
						none: 'no app-consistent point of {name} were needed',
						app: '{name} needed an app-consistent point from the last two hours'
					},
					{
						none: 'it does not need app-consistent points',
						app: 'it always needs an app-consistent point from the last two hours'
					}
				)
			},
			decide: gapOf,
			asks: {
				none: 'use the policy as it is',
				history: 'only increase recoveryPointHistory',
				frequency: 'only change appConsistentFrequencyInMinutes',
				both: 'change both values'
			},
			choose: 'For which VM{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each VM?',
			single: 'You need to make a policy fit the VM with as few changes as possible. What should you do?',
			why: whyPolicy
		}
	),
	...told(
		'plan',
		[
			'During an outage of {here}, you start a failover of RP1, a recovery plan of {org}, to {there}. No script fails, and no one completes a manual action. While the plan waits, you check {count}.',
			'{org} starts a failover of RP1, a recovery plan, to {there}. No script fails, and no one completes a manual action. While the plan waits, users ask about {count}.'
		],
		{
			noun: 'VM',
			names: vms,
			common: {
				plan: side(
					'setup',
					'RP1',
					Object.fromEntries(
						plans.map((one) => [
							one,
							`Group 1: Start\nGroup 2: Pre-steps\n  ${one.replace('|', '\nGroup 2: Start\nGroup 3: Pre-steps\n  ')}\nGroup 3: Start`
						])
					),
					Object.fromEntries(plans.map((one) => [one, `the pre-steps were ${one.replace('|', ' and ')}`]))
				)
			},
			sides: {
				group: side('setup', 'Group', '1|2|3', '{name} were in Group {}', '{name} is in Group {}'),
				other: side(
					'state',
					'Other plan',
					'none|done',
					{ none: 'no other plan had failed {name} over', done: 'another plan had failed {name} over' },
					'an hour ago, another plan failed it over to {there}'
				)
			},
			decide: (row) => (isRunning(Number(row['group']), stopOf(row), row['other'] === 'done') ? 'yes' : 'no'),
			asks: { yes: 'already be running in {there}', no: 'not yet be running in {there}' },
			again: true,
			choose: 'Which VM{s} will {}?',
			judge: '{name} will {}.',
			why: whyRunning
		}
	),
	...told(
		'group',
		[
			'{org} plans disaster recovery from {here} to {there} for {count}. Each replicated workload has a recovery plan, with all VMs in Group 1.',
			'After an outage of {here}, {org} reviews how Site Recovery protects {count} in {there}. Each replicated workload has a recovery plan, with all VMs in Group 1.'
		],
		{
			noun: 'workload',
			names: workloads,
			sides: {
				need: side(
					'goal',
					'Its VMs must',
					{
						same: 'recover to the same point in time',
						order: 'start in a fixed order',
						each: 'be able to fail over one at a time'
					},
					'the VMs of {name} had to {}',
					'the VMs of {name} must {}'
				),
				now: side(
					'state',
					'Replication',
					{
						new: 'not enabled yet',
						alone: 'enabled without a replication group',
						group: 'enabled in one replication group'
					},
					'replication of {name} were {}',
					'replication is {}'
				)
			},
			decide: (row) => groupStep(row as unknown as GroupNeed),
			asks: {
				with: 'enable replication in a replication group',
				without: 'enable replication without a replication group',
				again: 'disable replication and enable it again',
				plan: 'add groups to its recovery plan',
				none: 'make no change'
			},
			choose: 'For which workload{s} should you {}?',
			why: ({ now }, found) =>
				({
					with: 'replication isn’t enabled yet, and only VMs of a replication group share recovery points',
					without:
						'replication isn’t enabled yet, and only VMs outside a replication group can fail over one at a time',
					again: 'only VMs of a replication group share recovery points, and a protected VM can’t join one',
					plan: 'replication already fits, and the groups of a recovery plan set the order',
					none: `replication ${now === 'alone' ? 'without' : 'in'} a replication group already fits`
				})[found]!
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'replicates-on': [
		'A failover ends replication. It’s easy to fail back without re-protecting first.',
		(row) => taking('start', /comm/, { start: 'back' })(taking('last', /Comm/, { last: 'Re-protect' })(row))
	],
	'point-after-commit': [
		'A commit deletes all of the VM’s recovery points. It’s easy to expect a choice later.',
		taking('point', /old/, { point: 'late' })
	],
	'latest-is-fast': [
		'Latest processes pending changes first, which takes time. It’s easy to take it for the fastest.',
		(row) => ({ ...row, goal: { fast: 'least', least: 'fast' }[row['goal']!] ?? row['goal']! })
	],
	'keeps-address': [
		'An address is kept only where it’s in the range and free. It’s easy to think that it moves along.',
		taking('subnet', /./, { subnet: 'free' })
	],
	'vault-at-source': [
		'The vault can’t be in the source region. It’s easy to mix that up with backup.',
		taking('vault', /here/, { vault: 'there' })
	],
	'cache-at-target': [
		'The cache storage account is in the source region. It’s easy to put it where the VM will go.',
		taking('cache', /^there/, { cache: 'here' })
	],
	'any-action': [
		'A manual action is for the failovers that it lists. It’s easy to think the plan stops at every one.',
		taking('plan', /^Manual action \(T/, { plan: failover })
	]
};

export const failoverSteps = topicFamily(
	{
		id: 'backup-recovery/failover-steps',
		edition: 14,
		group: 'backup-recovery',
		title: 'Drills, failovers and failbacks',
		rule: {
			'^order':
				'A drill ends with its cleanup. After a failover, commit it once the recovery point is right, and re-protect the VM before it can fail back.',
			'^next':
				'A drill ends with its cleanup. You can change the recovery point until the commit, which re-protection needs. Both re-protection and failback need the other region.',
			'^point':
				'Latest loses the fewest changes, and Latest processed is faster. Custom is for single VMs, and a replication group needs a multi-VM point.',
			'^address':
				'A static private address is kept where it’s in the range and free. If it’s in use, a test failover takes one from the end of the range.',
			'^setup':
				'The vault is outside the source region. The cache storage account is in the source region, where the VM must reach it.',
			'^policy':
				'A replication policy sets the retention and the frequency of app-consistent snapshots, both in minutes.',
			'^plan':
				'A recovery plan starts its groups in order, stops at manual actions for that type of failover, and skips VMs that another plan has failed over.',
			'^group':
				'Only VMs of a replication group share recovery points, and they fail over together. A VM can join only when you enable its replication.'
		},
		lab: 'backup-recovery/across-the-border',
		sources: [
			sources.vmFailover,
			sources.disasterRecoveryDrill,
			sources.failoverTypes,
			sources.siteRecoveryFaq,
			sources.siteRecoveryNetworks,
			sources.enableVmReplication,
			sources.recoveryPlans,
			sources.createRecoveryPlans
		],
		axes: {
			state: 'How things are',
			goal: 'What is required',
			setup: 'How it’s set up'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['Harbor Ferries', 'North Europe', 'West Europe', 'UK South'],
			['Elk Brewing', 'East US', 'Central US', 'West US'],
			['Reel Arts', 'Japan East', 'Japan West', 'East Asia'],
			['Hill Hospital', 'UK South', 'UK West', 'North Europe'],
			['Sunrise Seeds', 'South India', 'Central India', 'East Asia'],
			['Fjord Library', 'Sweden Central', 'Norway East', 'West Europe'],
			['Opal Tile', 'Australia East', 'Australia Southeast', 'East Asia'],
			['Summit Ski', 'Canada Central', 'Canada East', 'West US']
		],
		words: ['org', 'here', 'there', 'third'],
		forms: ['choose', 'judge', 'table', 'single', 'series', 'order'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
