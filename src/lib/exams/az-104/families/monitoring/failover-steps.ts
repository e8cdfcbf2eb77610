// Site Recovery: steps in order and what comes next, recovery points, addresses after a failover, cache storage, policies and recovery plans.
// Over 200 lines: seven topics with words for what can differ in each.
import type { Replicated } from '#lib/azure/monitoring/failover.ts';
import { failoverPlan } from '#lib/azure/monitoring/failover-plan.ts';
import {
	cacheLacks,
	pointFor,
	policyLacks,
	targetSubnet,
	type CacheAccount,
	type PointNeed
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
	test: 'a test failover doesn’t affect the running VM',
	'clean-up': 'cleanup deletes the test VM and completes the test',
	'change-point': 'the recovery point can change only until the commit',
	commit: 'a failover must be committed before the VM can be re-protected',
	're-protect': 'after a failover, {name} isn’t replicated until it’s re-protected'
};
const moves = 'a failover moves {name} to the other region';
/** Why a step isn’t needed. */
const against: Row = {
	test: 'no test is needed now',
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
	'Test failover',
	{
		no: 'planned for next month',
		yes: 'required before VM1 is moved',
		run: 'successful, test environment must be removed first'
	},
	{
		no: 'the next test failover were planned for next month',
		yes: 'a test failover were required before VM1 is moved',
		run: 'a test failover had been successful'
	},
	{
		no: 'the next test failover is planned for next month',
		yes: 'before VM1 is moved, you must run a test failover and remove the test environment',
		run: 'a test failover was successful, and you must first remove the test environment'
	}
);
const point = side(
	'goal',
	'Recovery point',
	{ latest: 'latest is suitable', old: 'latest contains damaged data' },
	{
		latest: 'the latest recovery point were suitable',
		old: 'the latest recovery point contained damaged data'
	},
	{
		latest: 'VM1 works as expected from the latest recovery point',
		old: 'the data of the latest recovery point is damaged, and VM1 must run from an earlier one'
	}
);
const pointLater = side(
	'goal',
	'Recovery point',
	{ latest: 'latest', old: 'earlier one, selected after the failover' },
	{
		latest: 'VM1 could run from the latest recovery point',
		old: 'an earlier recovery point had to be selected after the failover'
	},
	{
		latest: 'VM1 can run from the latest recovery point',
		old: 'after the failover, you must select an earlier recovery point'
	}
);
const order: Said = {
	noun: 'VM',
	sides: {
		start: side(
			'state',
			'Status of VM1',
			{
				home: 'runs in {here}, replicated to {there}',
				committed: 'runs in {there}, failover committed'
			},
			{
				home: 'VM1 ran in {here} and were replicated to {there}',
				committed: 'VM1 ran in {there} after a committed failover'
			},
			{
				home: 'VM1 runs in {here} and is replicated to {there}',
				committed: 'VM1 runs in {there} after a committed failover, and has not been re-protected'
			}
		),
		drill,
		point: pointLater,
		end: side(
			'goal',
			'Final state',
			{
				replicated: 'replicated to the region that it left',
				committed: 'failover committed',
				open: 'recovery point can still be changed'
			},
			{
				replicated: 'after the last action, VM1 had to be replicated to the region that it left',
				committed: 'after the last action, the failover only had to be committed',
				open: 'after the last action, the recovery point had to be changeable'
			},
			{
				replicated: 'after the last action, VM1 must be replicated to the region that it left',
				committed: 'after the last action, the failover must be committed',
				open: 'after the last action, you must still be able to change the recovery point'
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
	// Each step must come in each place about as often.
	drawn: (row) =>
		!/^re.*point$|^cl.*point,|^te.*point$|^re-protect,to-source$|^to-target,commit/.test(stepsOf(row).join()),
	suits: (row, difficulty) => difficulty < 3 || stepsOf(row).length > 2,
	asks: { ...steps, ...toSource, 'to-target': 'run a failover to {there}' },
	order: 'Which {s} actions should you perform in sequence?',
	why: whyStep
};

/** The jobs of a VM, the newest first: those before the last one are below it. */
const jobs = ['Test failover', 'Re-protect', 'Commit', 'Failover', 'Enable replication'];
const lastJobs = jobs.slice(0, 4);
/** What to do next, by the last job. Nothing where the pages don’t say it. */
function nextOf({ last, aim }: Row): string | undefined {
	if (last === 'Failover') return aim === 'point' ? 'change-point' : 'commit';
	if (last === 'Commit') return aim === 'point' ? undefined : 're-protect';
	// Whether a VM can fail over before the cleanup is on no page.
	return last === 'Re-protect'
		? { move: 'to-source', drill: 'test' }[aim!]
		: aim === 'drill'
			? 'clean-up'
			: undefined;
}
function whyNext(row: Row, answer: string): string {
	const { last, aim } = row;
	if (nextOf(row) === answer) return because[answer] ?? moves;
	const open = last === 'Failover';
	const early = open || last === 'Commit';
	return (
		{
			commit: open ? 'a commit would delete all recovery points' : 'the failover is already committed',
			're-protect': open ? 'the failover isn’t committed yet' : '{name} has already been re-protected',
			'to-source': early ? '{name} isn’t replicated to {here} yet' : 'a drill must not move {name}',
			test:
				aim !== 'drill'
					? undefined
					: early
						? '{name} isn’t replicated yet, and a test failover needs that'
						: 'the test failover was already successful'
		}[answer] || against[answer]!
	);
}

/** Custom could be as good for a single VM, unless the point must be older or include all changes. */
const pointOf = (row: Row) =>
	row['of'] === 'vm' && /^(f|a)/.test(row['goal']!) ? undefined : pointFor(row as unknown as PointNeed);
function whyPoint(row: Row, answer: string): string {
	const { of } = row;
	const right = pointOf(row) === answer;
	if (answer[0] === 'm' && of !== 'group')
		return `{name} has no replication group${answer === 'multi' ? '' : ' that needs a shared point'}`;
	if (answer === 'custom' && of !== 'vm') return 'Custom isn’t available for a recovery plan';
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
			custom: 'Custom offers each recovery point of a single VM'
		}[answer]!
	}${right ? '' : of === 'group' && /^(p|ap)/.test(answer) ? ', but its VMs wouldn’t share a point' : ', but {name} must {goal}'}`;
}

/** The third numbers of the ranges of subnets in VNet1. */
const ranges: Row = { web: '1', app: '2', data: '3', tools: '4' };
/** The subnets of VNet2 with the same numbers, in the order of the alphabet. */
const vnets = [
	'admin 4, app 2, web 1',
	'app 2, data 9, web 1',
	'app 9, data 3, web 1',
	'base 1, data 9, tools 4',
	'admin 4, data 3, web 9',
	'core 3, tools 4, web 9',
	'app 9, data 3, tools 4',
	'app 2, tools 8, web 9'
];
/** The target subnet of a VM, and whether it has the range of the source subnet. */
function landingOf({ vnet, subnet }: Row): readonly [subnet: string, same: boolean] {
	const found = Object.fromEntries(vnet!.split(', ').map((one) => one.split(' ')));
	const target = targetSubnet(subnet!, Object.keys(found));
	return [target, found[target] === ranges[subnet!]];
}
function whyAddress(row: Row): string {
	const { subnet, used } = row;
	const [target, same] = landingOf(row);
	return `${
		target === subnet
			? `in VNet2, ${target} has ${same ? 'the same' : 'a different'} range`
			: `VNet2 has no subnet named ${subnet!}, so {name} goes to the first one, ${target}, which has ${same ? 'the same' : 'a different'} range`
	}${same ? `, ${used === 'yes' ? 'but' : 'and'} the address is ${used === 'yes' ? '' : 'not '}in use` : ''}`;
}

const region = { here: '{here}', there: '{there}', third: '{third}' };
/** What an account lacks, or that it lacks more. */
function lackOf({ churn, ...row }: Row): string | undefined {
	const [lack, more] = cacheLacks(row as unknown as CacheAccount, churn === 'high');
	return more ? 'more' : lack;
}
const types = {
	hot: 'general-purpose v2 (hot)',
	cool: 'general-purpose v2 (cool)',
	block: 'premium block blob',
	file: 'premium file share'
};
function whyCache(row: Row): string {
	const high = row['churn'] === 'high';
	return {
		region: 'cache storage must be in {here}, where VM1 runs',
		type: `${high ? 'High Churn needs a premium block blob account' : 'Normal Churn needs a standard account'}, not {type}`,
		keys: 'cache storage needs storage account key access',
		'': `the account is in {here} with key access, and ${high ? 'High Churn uses premium block blob accounts' : `Normal Churn uses standard accounts, ${row['type'] === 'cool' ? 'even in the cool tier' : 'such as general-purpose v2'}`}`
	}[lackOf(row) ?? '']!;
}

/** Days of retention, and hours between app-consistent snapshots. */
const policies = ['3 1', '3 4', '7 0', '7 1', '7 4', '7 12', '15 0', '15 4'];
const days = ['two', 'five', 'six', 'nine', 'twelve'];
/** Hours as they’re told, empty for none. */
const hoursOf = (hours: string): string => ({ '0': '', '1': '1 hour' })[hours] ?? `${hours} hours`;
const gapsOf = ({ policy, back, app }: Row) => {
	const [retention, frequency] = policy!.split(' ').map(Number) as [number, number];
	return policyLacks({
		retention,
		frequency,
		days: [2, 5, 6, 9, 12][days.indexOf(back!)]!,
		hours: { none: Infinity, two: 2, six: 6 }[app as 'two']
	});
};
function whyPolicy(row: Row): string {
	const [retention, frequency] = row['policy']!.split(' ');
	const [gap] = gapsOf(row);
	return gap === 'retention'
		? `Policy1 keeps recovery points for only ${retention!} days, not ${row['back']!}`
		: gap
			? `Policy1 takes ${frequency === '0' ? 'no app-consistent snapshots' : `an app-consistent snapshot only every ${hoursOf(frequency!)}`}`
			: `${retention!} days of retention are enough for ${row['back']!} days${row['app'] === 'none' ? '' : `, and so is an app-consistent snapshot every ${hoursOf(frequency!)}`}`;
}

/** What a recovery plan must do, by whether a script or a person does it. */
const tasks: Row = Object.fromEntries(
	[
		['update', 'DNS records'],
		['change', 'firewall rules'],
		['disable', 'old web endpoint'],
		['rotate', 'service keys'],
		['enable', 'partner VPN']
	].flatMap(([verb, what]) => [
		[`runbook ${verb!}`, `${verb!} the ${what!} without user interaction`],
		[`manual ${verb!}`, `wait until an engineer has ${verb!}d the ${what!}`]
	])
);
const actionOf = ({ task, when }: Row): string => `${task!.split(' ')[0]!} ${when!}`;
function whyAction(row: Row, answer: string): string {
	const [kind, place] = answer.split(' ');
	const [needed, at] = actionOf(row).split(' ');
	const reasons = [
		kind === 'runbook'
			? `a runbook ${needed === kind ? 'runs without user interaction' : 'doesn’t wait for an engineer'}`
			: `the plan stops at a manual action${needed === kind ? '' : ' until someone completes it'}`,
		place === 'pre'
			? 'pre-steps of Group 1 come before any VM starts'
			: 'post-steps of Group 3 come after all VMs have started'
	];
	return (kind === needed) === (place === at) ? reasons.join(', and ') : reasons[kind === needed ? 1 : 0]!;
}

const next: Said = {
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
		aim: side(
			'goal',
			'Goal',
			{
				point: 'run VM1 from an earlier recovery point',
				protect: 'protect VM1 from an outage of {there}',
				move: 'run VM1 in {here} again',
				drill: 'complete a drill of the failback without downtime'
			},
			'you had to {}',
			'you need to {}'
		)
	},
	suits: ({ last }, difficulty) => difficulty < 3 || last !== 'Failover',
	decide: nextOf,
	asks: {
		...steps,
		...toSource,
		test: 'run a test failover to {here}'
	},
	single: 'What should you do next for VM1?',
	why: whyNext
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'order',
		[
			'You use Azure Site Recovery to replicate a virtual machine named VM1 between {here} and {there}. Both regions are available. Before planned maintenance, you need to fail over VM1 to the other region.',
			'A Recovery Services vault named Vault1 replicates a virtual machine named VM1 between {here} and {there}. Both regions are available. You need to run VM1 in the other region.'
		],
		order
	),
	'order stay': {
		...order,
		asks: steps,
		intro:
			'This morning, you used Azure Site Recovery to move a virtual machine named VM1. The failover is not committed. {here} and {there} are available. You need to protect VM1 against an outage of the region in which it runs now.',
		sides: {
			start: side(
				'state',
				'Status of VM1',
				{ open: 'failed over from {here} to {there}', returned: 'failed back from {there} to {here}' },
				'VM1 had {}',
				'VM1 {}'
			),
			point,
			drill
		}
	},
	...told(
		'next',
		[
			'During an outage of {here}, you used Azure Site Recovery to fail over a virtual machine named VM1 to {there}. Today, {here} is available again. You view the Site Recovery jobs of VM1, newest first.',
			'During an outage of {here}, another administrator failed over a virtual machine named VM1 to {there}. {here} is now available again. In the Recovery Services vault, you view the Site Recovery jobs of VM1, newest first.',
			'You use Azure Site Recovery to protect a virtual machine named VM1 in {here}. Last week, a colleague ran a failover to {there} because of an outage that has now ended. The jobs of VM1 are shown, newest first.'
		],
		next
	),
	...told(
		'point',
		[
			'{here} has an outage. You need to fail over {count} to {there} by using Azure Site Recovery, which takes an app-consistent snapshot every hour.',
			'You plan the failover of {count} from {here} to {there} in an outage. Azure Site Recovery takes an app-consistent snapshot every hour.'
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
						plan: 'with a recovery plan, without a replication group',
						group: 'with a recovery plan, as a replication group whose VMs must share a point in time'
					},
					'{name} failed over {}',
					'{name} fails over {}'
				),
				goal: side(
					'goal',
					'Requirement',
					{
						least: 'minimize the RPO',
						fast: 'minimize the RTO, and then the RPO',
						app: 'use the newest app-consistent data',
						time: 'go back to before a faulty import at 9:20 AM'
					},
					'{name} had to {}',
					'{name} must {}'
				)
			},
			decide: pointOf,
			asks: {
				latest: 'Latest',
				processed: 'Latest processed',
				app: 'Latest app-consistent',
				multi: 'Latest multi-VM processed',
				'multi-app': 'Latest multi-VM app-consistent',
				custom: 'Custom'
			},
			table: 'Which recovery point should you select for each workload?',
			why: whyPoint
		}
	),
	...told(
		'address',
		[
			'You use Azure Site Recovery to replicate {count} with static private IP addresses from {here} to {there}. The VMs are in VNet1, which has the subnets web (10.1.1.0/24), app (10.1.2.0/24), data (10.1.3.0/24), and tools (10.1.4.0/24). VNet2 is the failover virtual network. All other target settings are default.',
			'{here} has an outage, and you need to fail over {count} to {there}. Firewall rules contain their static private IP addresses. Their network, VNet1, has the subnets web (10.1.1.0/24), app (10.1.2.0/24), data (10.1.3.0/24), and tools (10.1.4.0/24). VNet2 is the failover virtual network. All other target settings are default.'
		],
		{
			noun: 'VM',
			names: ['VM1|11', 'VM2|14', 'VM3|17', 'VM4|20'],
			common: {
				vnet: side(
					'setup',
					'VNet2',
					Object.fromEntries(vnets.map((one) => [one, one.replaceAll(/ (\d)/g, ' (10.1.$1.0/24)')])),
					'VNet2 had the subnets {}',
					'VNet2 has the subnets {}'
				)
			},
			sides: {
				subnet: side(
					'state',
					'Source',
					Object.fromEntries(Object.entries(ranges).map(([id, third]) => [id, `${id}, 10.1.${third!}.{a}`])),
					'{name} were in {}',
					'{name} is in {}'
				),
				used: side(
					'state',
					'Address in VNet2',
					{ no: 'not in use', yes: 'in use' },
					'its address were {} in VNet2',
					'its address is {} in VNet2'
				)
			},
			decide: (row) =>
				row['used'] === 'yes'
					? // An address in use is in some range.
						row['vnet']!.includes(ranges[row['subnet']!]!)
						? 'no'
						: undefined
					: landingOf(row)[1]
						? 'yes'
						: 'no',
			asks: { yes: 'have the same private IP address', no: 'have a different private IP address' },
			again: true,
			choose: 'After a failover, which VM{s} will {}?',
			judge: 'After a failover, {name} will {}.',
			why: whyAddress
		}
	),
	...told(
		'cache',
		[
			'You have a virtual machine named VM1 in {here} and {count} in the same subscription. Blob soft delete is disabled. You plan to replicate VM1 to {there} by using Azure Site Recovery.',
			'You enable Azure Site Recovery for a virtual machine named VM1. VM1 is in {here}, and the target region is {there}. The subscription of VM1 contains {count}, for which blob soft delete is disabled.'
		],
		{
			noun: 'storage account',
			names: 'stweb01 stlogs02 stapp03 stsql04 stfiles05 stmedia06'.split(' '),
			common: {
				churn: side(
					'goal',
					'Churn for the VM',
					{ normal: 'Normal Churn', high: 'High Churn' },
					'VM1 used {}',
					'VM1 uses {}'
				)
			},
			sides: {
				region: side('state', 'Location', region, '{name} were in {}', 'the account {name} is in {}'),
				type: side('setup', 'Type', types, 'the type of {name} were {}', 'its type is {}'),
				keys: side(
					'setup',
					'Key access',
					'enabled|disabled',
					'storage account key access to {name} were {}',
					'storage account key access is {}'
				)
			},
			decide: (row) => (lackOf(row) === undefined ? 'yes' : lackOf(row) === 'more' ? undefined : 'no'),
			asks: { yes: 'You can use {name}' },
			choose: 'Which storage account{s} can you use as cache storage for VM1?',
			judge: 'You can use {name} as cache storage for VM1.',
			why: whyCache
		}
	),
	...told(
		'policy',
		[
			'You plan to replicate {count} from {here} to {there} by using Azure Site Recovery. You have a replication policy named Policy1.',
			'You have a Recovery Services vault that contains a replication policy named Policy1. You plan to use Azure Site Recovery to protect {count} in {here}.'
		],
		{
			noun: 'VM',
			common: {
				policy: side(
					'setup',
					'Policy1',
					Object.fromEntries(
						policies.map((one) => {
							const [kept, every] = one.split(' ');
							return [
								one,
								`Recovery point retention: ${kept!} days\nApp-consistent snapshot frequency: ${hoursOf(every!) || 'Off'}`
							];
						})
					),
					Object.fromEntries(
						policies.map((one) => {
							const [kept, every] = one.split(' ');
							return [
								one,
								`Policy1 had a retention of ${kept!} days and app-consistent snapshots ${every === '0' ? 'were off' : `every ${hoursOf(every!)}`}`
							];
						})
					)
				)
			},
			sides: {
				back: side(
					'goal',
					'Retention needed',
					Object.fromEntries(days.map((one) => [one, `${one} days`])),
					'recovery points of {name} had to be kept for at least {}',
					'recovery points of {name} must be kept for at least {}'
				),
				app: side(
					'goal',
					'App-consistent',
					{ none: 'none', two: 'two', six: 'six' },
					{
						none: 'no app-consistent recovery points of {name} were needed',
						'': 'app-consistent recovery points of {name} had to be at most {} hours apart'
					},
					{
						none: 'app-consistent recovery points are not required',
						'': 'its app-consistent recovery points must be at most {} hours apart'
					}
				)
			},
			decide: (row) => (gapsOf(row).length > 1 ? undefined : gapsOf(row)[0] ? 'no' : 'yes'),
			asks: { yes: 'use' },
			choose: 'For which VM{s} can you use Policy1 without changes?',
			judge: 'You can use Policy1 for {name} without changes.',
			why: whyPolicy
		}
	),
	...told(
		'plan',
		[
			'You have an Azure Site Recovery recovery plan named RP1, which fails over an app from {here} to {there}. The database servers are in Group 1, the app servers in Group 2, and the web servers in Group 3. You need to add {count} to RP1.',
			'To fail over an app from {here} to {there}, you create a recovery plan named RP1 that starts database servers in Group 1, app servers in Group 2, and web servers in Group 3. You need to add {count} to RP1.'
		],
		{
			noun: 'task',
			sides: {
				task: side('goal', 'Requirement', tasks, '{name} had to {}', '{name} must {}'),
				when: side(
					'setup',
					'Time',
					{ pre: 'before the database servers start', post: 'after the web servers have started' },
					'it had to run {}',
					'it must run {}'
				)
			},
			decide: actionOf,
			asks: {
				'runbook pre': 'add an Azure Automation runbook to the pre-steps of Group 1',
				'runbook post': 'add an Azure Automation runbook to the post-steps of Group 3',
				'manual pre': 'add a manual action to the pre-steps of Group 1',
				'manual post': 'add a manual action to the post-steps of Group 3'
			},
			table: 'What should you do for each task?',
			why: whyAction
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'replicates-on': [
		'A failover ends replication. It’s easy to forget to re-protect the VM before a failback.',
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
		'An address is kept only where the range is the same and the address is not in use. It’s easy to think that it moves along.',
		(row) => (row['subnet'] ? { ...row, vnet: 'app 2, data 3, tools 4, web 1', used: 'no' } : row)
	],
	'cache-at-target': [
		'The cache storage account is in the source region. It’s easy to put it where the VM will go.',
		(row) => ({ ...row, region: { here: 'there', there: 'here' }[row['region']!] ?? row['region']! })
	]
};

export const failoverSteps = topicFamily(
	{
		id: 'backup-recovery/failover-steps',
		edition: 15,
		group: 'backup-recovery',
		title: 'Drills, failovers and failbacks',
		rule: {
			'^order':
				'A test failover ends with its cleanup. After a failover, commit it once the recovery point is right, and re-protect the VM before it can fail back.',
			'^next':
				'A test failover ends with its cleanup. You can change the recovery point until you commit. Commit before you re-protect, and re-protect before you fail back.',
			'^point':
				'Latest loses the fewest changes, and Latest processed is faster. Custom is for single VMs. For a replication group, the multi-VM points are the ones that its VMs share.',
			'^add':
				'A failed-over VM goes to the subnet with the same name, or else to the first one by name. It keeps its address where the range is the same and the address is not in use.',
			'^cache':
				'The cache storage account is in the region of the source VM. Normal Churn uses standard accounts, High Churn uses premium block blob accounts, and both need key access.',
			'^policy':
				'A replication policy sets how long recovery points are kept, and how often app-consistent snapshots are taken.',
			'^plan':
				'A recovery plan runs runbooks without interaction, and stops at manual actions. Pre-steps of a group come before its VMs start, and post-steps after that.'
		},
		lab: 'backup-recovery/across-the-border',
		sources: [
			sources.vmFailover,
			sources.disasterRecoveryDrill,
			sources.failoverTypes,
			sources.siteRecoveryFaq,
			sources.siteRecoveryNetworks,
			sources.siteRecoveryMatrix,
			sources.highChurn,
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
			['North Europe', 'West Europe', 'UK South'],
			['East US', 'Central US', 'West US'],
			['Japan East', 'Japan West', 'East Asia'],
			['UK South', 'UK West', 'North Europe'],
			['South India', 'Central India', 'East Asia'],
			['Sweden Central', 'Norway East', 'West Europe'],
			['Australia East', 'Australia Southeast', 'East Asia'],
			['Canada Central', 'Canada East', 'West US']
		],
		words: ['here', 'there', 'third'],
		spare: (asked) => ({ app: 'custom', processed: 'app', multi: 'multi-app' })[asked] ?? '',
		forms: ['choose', 'judge', 'table', 'single', 'series', 'order'],
		telling: ['table', 'table', 'list', 'ticket']
	}
);
