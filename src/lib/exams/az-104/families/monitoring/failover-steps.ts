// Site Recovery: steps in order and what comes next, types of failover, recovery points, addresses, prerequisites, policies, plans and groups.
// Over 200 lines: nine topics with words for what can differ in each.
import type { Replicated } from '#lib/azure/monitoring/failover.ts';
import { failoverPlan } from '#lib/azure/monitoring/failover-plan.ts';
import {
	addressAfter,
	failoverType,
	groupStep,
	isRunning,
	pointFor,
	policyLacks,
	replicationLacks,
	type AddressCase,
	type FailoverAim,
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
const vms = 'WEB01 SQL02 ERP03 PAY04 DOC05 LAB06 CRM07 MAIL08 MAP09 HR10'.split(' ');
const apps = 'Payroll Booking Billing Webshop Intranet Tracking'.split(' ');

const starts: Readonly<Record<string, Replicated>> = {
	'': { state: 'protected', runsIn: 'source', copiesTo: 'target' },
	back: { state: 'protected', runsIn: 'target', copiesTo: 'source' },
	committed: { state: 'committed', runsIn: 'target' }
};
function stepsOf({ start = '', drill, point, end }: Row): readonly string[] {
	const vm = starts[start]!;
	const tested = drill === 'run';
	if (tested && start === 'committed') return [];
	return (
		// A drill that has been run is only cleaned up.
		failoverPlan(tested ? { ...vm, state: 'tested' } : vm, {
			at: start ? 'source' : 'target',
			end: end as 'committed',
			drill: drill === 'yes',
			damaged: point === 'old'
		})?.steps ?? []
	);
}
function whyStep(row: Row, step: string): string {
	const { drill, end } = row;
	return (
		stepsOf(row).includes(step)
			? {
					test: 'a drill starts with a test failover, which needs replication',
					'clean-up': 'cleanup deletes the test VM and completes the drill',
					'change-point': 'another recovery point can be selected only until the commit',
					commit:
						end === 'replicated'
							? 're-protection needs a committed failover'
							: 'the commit makes the failover final',
					're-protect': 'after a failover, {name} isn’t replicated until it’s re-protected',
					'to-source': 'a failover moves {name} to {here}',
					'to-target': 'a failover moves {name} to {there}'
				}
			: {
					test: drill === 'run' ? 'the test failover was successful' : 'no drill is needed',
					'clean-up': 'there’s no test VM to delete',
					'change-point': 'the latest recovery point is accepted',
					're-protect': '{name} doesn’t have to be replicated afterward',
					'to-source': '{name} already runs in {here}',
					'to-target': '{name} already runs in {there}'
				}
	)[step as 'test'];
}
const steps = {
	test: 'run a test failover',
	'clean-up': 'select Cleanup test failover',
	'change-point': 'select Change recovery point',
	commit: 'select Commit',
	're-protect': 'select Re-protect',
	'to-source': 'run a failover to {here}'
};
const order: Said = {
	noun: 'VM',
	sides: {
		drill: side(
			'goal',
			'Drill',
			{
				no: 'not needed',
				yes: 'must be completed before the failover',
				run: 'test failover successful, test VM must be deleted first'
			},
			{
				no: 'no drill were needed',
				yes: 'a drill had to be completed before the failover',
				run: 'a test failover had been successful'
			},
			{
				no: 'no drill is needed',
				yes: 'before the failover, a drill must be completed',
				run: 'a test failover was successful today, and its test VM must be deleted first'
			}
		),
		point: side(
			'goal',
			'Recovery point',
			{ latest: 'Latest', old: 'first Latest, and then an earlier one for comparison' },
			{
				latest: 'the latest recovery point were accepted',
				old: 'the owner wanted to compare an earlier recovery point after the failover'
			},
			{
				latest: 'the owner accepts the latest recovery point',
				old: 'after the failover, the owner will need an earlier recovery point'
			}
		),
		end: side(
			'goal',
			'At the end',
			{ replicated: 'replicated to the region that it left', committed: 'final, without replication' },
			'at the end, {name} had to be {}',
			{
				replicated: 'at the end, {name} must be replicated to the region that it left',
				committed: 'at the end, the failover must be final, without replication'
			}
		)
	},
	// One step isn’t an order, and there must be others on offer.
	decide: (row) => {
		const found = stepsOf(row);
		return found.length > 1 && found.length < 6 ? found.join('>') : undefined;
	},
	suits: (row, difficulty) => stepsOf(row).length > Math.min(difficulty + 1, 3),
	asks: { ...steps, 'to-target': 'run a failover to {there}' },
	order: 'Which {s} actions should you perform in sequence?',
	why: whyStep
};

/** The jobs of a VM so far, the newest first. */
const jobsOf = (...names: readonly string[]): string =>
	['Name             Status', ...names.map((name) => `${name.padEnd(17)}Successful`)].join('\n');
const committed = ['Commit', 'Failover'];
const back = ['Re-protect', ...committed];
/** What to do next after a failover. Nothing where the pages don’t say it. */
function nextOf({ jobs, aim, up }: Row): string | undefined {
	if (aim === 'point') return { open: 'change-point', committed: 'other' }[jobs!];
	if (jobs === 'open') return 'commit';
	if (jobs === 'tested') return aim === 'drill' && up === 'yes' ? 'clean-up' : undefined;
	const goal = { protect: jobs === 'back' ? undefined : 're-protect', return: 'to-source', drill: 'test' }[
		aim!
	];
	return goal && (up === 'no' ? 'wait' : jobs === 'back' ? goal : 're-protect');
}
function whyNext(row: Row, answer: string): string {
	const { jobs, aim } = row;
	const found = nextOf(row)!;
	const open = jobs === 'open';
	const replicated = /back|tested/.test(jobs!);
	if (found === answer)
		return {
			'change-point': 'until the commit, another recovery point can be selected',
			commit: 'that needs re-protection, which needs a committed failover',
			're-protect': 'after a failover, {name} isn’t replicated until it’s re-protected',
			'to-source': '{name} is replicated to {here}, so it can fail over',
			test: '{name} is replicated to {here}, so a test failover can run there',
			'clean-up': 'the drill isn’t completed until its test VM is deleted',
			wait: '{here} must be available for the next step',
			other: 'the commit deleted the other recovery points'
		}[found]!;
	return {
		'change-point':
			aim === 'point' ? 'after the commit, that option isn’t available' : 'no other data is wanted',
		commit: open ? 'a commit would delete the other recovery points' : 'the failover is already committed',
		're-protect': replicated
			? '{name} has already been re-protected'
			: open
				? 'the failover isn’t committed yet'
				: aim === 'point'
					? 're-protection doesn’t bring back data'
					: '{here} is down',
		'to-source': replicated
			? aim === 'drill'
				? 'a drill must not move {name}'
				: '{here} is down'
			: '{name} isn’t replicated to {here} yet',
		test:
			aim === 'drill'
				? jobs === 'tested'
					? 'the test failover was already successful'
					: replicated
						? '{here} is down'
						: 'a test failover needs replication'
				: 'no drill is wanted',
		'clean-up': 'there’s no test VM to delete',
		wait: found === 'other' ? 'waiting doesn’t bring back recovery points' : 'the next step is possible now',
		other: aim === 'point' ? 'the failover isn’t committed' : 'no other data is wanted'
	}[answer]!;
}

const machineOf = ({ machine, aim }: Row) => {
	const [of, where] = machine!.split(' ');
	return { of, where, aim } as FailoverAim;
};
function whyType(row: Row): string {
	const { of, where, aim } = machineOf(row);
	if (aim === 'drill') return 'only a test failover leaves users and replication alone';
	if (aim === 'outage') return 'with its site down, only a failover can move {name}';
	if (of === 'azure')
		return 'Azure VMs have no planned failover, so a failover must move {name} and can shut it down first';
	return where === 'away'
		? 'on-premises machines return from Azure by a planned failover only'
		: of === 'hyper'
			? 'a planned failover of a Hyper-V VM shuts it down and synchronizes the last changes first'
			: 'VMware VMs have no planned failover to Azure, so a failover must move {name} and can shut it down first';
}

const addressOf = (row: Row) => addressAfter(row as unknown as AddressCase);
const lacksOf = (row: Row) => replicationLacks(row as unknown as ReplicationSetup);
const region = { here: '{here}', there: '{there}', third: '{third}' };

/** Retention and frequency in minutes. */
const policies = ['1440 0', '1440 60', '1440 240', '4320 60', '4320 0', '10080 240', '10080 60', '14400 0'];
const gapsOf = ({ policy, hours, app }: Row) => {
	const [history, frequency] = policy!.split(' ').map(Number) as [number, number];
	return policyLacks({ history, frequency, hours: Number(hours), app: app === 'app' });
};
const gapOf = (row: Row): string => {
	const [gap = 'none', more] = gapsOf(row);
	return more ? 'both' : gap;
};
/** What happens before Groups 2 and 3. */
const actions: Row = {
	test: 'Manual action (Test failover)',
	failover: 'Manual action (Failover)',
	all: 'Manual action (Test failover, Failover)',
	script: 'Script (Failover)'
};
/** The group that a failover doesn’t start before someone has acted. */
const stopOf = ({ plan }: Row): number =>
	2 + plan!.split(' ').findIndex((one) => one === 'failover' || one === 'all');

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'order',
		[
			'To prepare for maintenance in {here}, {org} must move a VM to {there}. The VM runs in {here}, and Site Recovery replicates it to {there}.',
			'A storm warning was issued for {here}, where {org} runs a VM. Site Recovery replicates it to {there}, and you must move it there tonight.'
		],
		order
	),
	'order back': {
		...order,
		intro:
			'A month ago, {org} failed over a VM from {here} to {there} and committed the failover. {here} is available again, and you must move the VM back.',
		sides: {
			start: side(
				'state',
				'Re-protection',
				{ committed: 'not done yet', back: 'completed' },
				{ committed: '{name} weren’t re-protected yet', back: '{name} were re-protected' },
				{ committed: '{name} has not been re-protected', back: '{name} has been re-protected' }
			),
			...order.sides
		}
	},
	...told(
		'next',
		[
			'In an outage of {here}, {org} failed over a VM to {there}. You view all jobs since then, newest first.',
			'A colleague at {org} started to handle an outage of {here} by failing over a VM to {there}. You take over and view all jobs so far, newest first.'
		],
		{
			noun: 'VM',
			common: {
				jobs: side(
					'state',
					'Site Recovery jobs',
					{
						open: jobsOf('Failover'),
						committed: jobsOf(...committed),
						back: jobsOf(...back),
						tested: jobsOf('Test failover', ...back)
					},
					{
						open: 'the failover were the only job',
						committed: 'the commit were the last job',
						back: 're-protection were the last job',
						tested: 'a test failover were the last job'
					}
				),
				up: side('state', '', { yes: 'available', no: 'unavailable' }, '{here} were {}', '{here} is {} today')
			},
			sides: {
				aim: side(
					'goal',
					'Request',
					{
						point: 'data from an earlier recovery point',
						protect: 'protection against an outage of {there}',
						return: 'a return to {here}',
						drill: 'a completed drill of a failback'
					},
					'the request were {}',
					'The owner of the VM asks for {}'
				)
			},
			suits: ({ jobs, aim }, difficulty) => difficulty < 3 || (jobs !== 'open' && aim !== 'point'),
			decide: nextOf,
			asks: {
				...steps,
				test: 'run a test failover to {here}',
				wait: 'wait until {here} is available',
				other: 'look for the data outside Site Recovery'
			},
			single: 'Which action should you perform next?',
			why: whyNext
		}
	),
	...told(
		'type',
		[
			'{org} has a datacenter and Azure VMs in {here}. Site Recovery protects both in {there}. This week, you handle {count}.',
			'For a runbook, you collect cases from {org}, which uses Site Recovery to protect {here} and its own datacenter in {there}. There are {count}.'
		],
		{
			noun: 'machine',
			names: vms,
			sides: {
				machine: side(
					'setup',
					'Machine',
					{
						'azure home': 'an Azure VM in {here}',
						'azure away': 'an Azure VM that failed over to {there} and is re-protected',
						'hyper home': 'a Hyper-V VM in the datacenter',
						'hyper away': 'a Hyper-V VM that failed over to {there}',
						'vmware home': 'a VMware VM in the datacenter',
						'vmware away': 'a VMware VM that failed over to {there} and is re-protected'
					},
					'{name} were {}',
					'{name} is {}'
				),
				aim: side(
					'goal',
					'Situation',
					{
						drill: 'auditors want a drill',
						move: 'it must switch sites on Sunday with the least data loss',
						outage: 'its site has no power'
					},
					{
						drill: 'auditors wanted a drill of {name}',
						move: '{name} had to switch sites with the least data loss',
						outage: 'the site of {name} had no power'
					},
					'{}'
				)
			},
			decide: (row) => failoverType(machineOf(row)),
			asks: { test: 'Test failover', planned: 'Planned failover', failover: 'Failover' },
			choose: 'For which machine{s} should you select {}?',
			table: 'Which option should you select for each machine?',
			why: whyType
		}
	),
	...told(
		'point',
		[
			'{here} has failed, and the Site Recovery policies of {org} take hourly app-consistent snapshots. You start the failover of {count} to {there}.',
			'In a workshop at {org}, owners discuss how {count} would fail over to {there} in an outage of {here}. Site Recovery takes hourly app-consistent snapshots.'
		],
		{
			noun: 'app',
			names: apps,
			sides: {
				of: side(
					'setup',
					'Fails over as',
					{
						vm: 'a single VM',
						plan: 'a recovery plan without a replication group',
						group: 'a recovery plan with a replication group'
					},
					'{name} failed over as {}',
					'{name} fails over as {}'
				),
				goal: side(
					'goal',
					'Its owner wants',
					{
						least: 'the fewest lost changes',
						fast: 'the shortest interruption',
						app: 'a database in a consistent state',
						time: 'the data of 09:20, before an attack'
					},
					'the owner of {name} wanted {}',
					'its owner wants {}'
				)
			},
			decide: (row) => pointFor(row as unknown as PointNeed),
			asks: {
				latest: 'Latest',
				processed: 'Latest processed',
				app: 'Latest app-consistent',
				multi: 'Latest multi-VM processed',
				'multi-app': 'Latest multi-VM app-consistent',
				custom: 'Custom for its only VM',
				each: 'Custom for one VM at a time'
			},
			choose: 'Which app{s} should you fail over by using {}?',
			single: 'Which recovery point should you select?',
			why: (_, answer) =>
				({
					latest: 'Latest first processes all changes that have arrived',
					processed: 'Latest processed spends no time on changes that aren’t processed yet',
					app: 'Latest app-consistent includes data in memory and pending transactions',
					multi: 'Latest multi-VM processed has a common point for the group and processes nothing first',
					'multi-app':
						'Latest multi-VM app-consistent has a common, application-consistent point for the group',
					custom: 'Custom offers each recovery point of a single VM',
					each: 'Custom isn’t available for a recovery plan, so its VMs must fail over one by one'
				})[answer]!
		}
	),
	...told(
		'address',
		[
			'VMs of {org} in {here} have static private addresses. Next week, you run failovers and tests of {count} to {there}.',
			'Firewall rules of {org} contain the static private addresses of {count} in {here}. You check what Site Recovery will assign in {there}.'
		],
		{
			noun: 'VM',
			names: vms,
			sides: {
				how: side(
					'setup',
					'You run',
					{
						failover: 'a failover',
						test: 'a test failover to the failover virtual network',
						apart: 'a test failover to a separate test network'
					},
					'you ran {} of {name}',
					'{name} gets {}'
				),
				subnet: side(
					'state',
					'Target subnet',
					{
						free: 'same range, address free',
						used: 'same range, address in use',
						other: 'another range'
					},
					'the target subnet of {name} had {}',
					{
						free: 'the target subnet has the same range, and the address is free',
						used: 'the target subnet has the same range, but the address is in use',
						other: 'the target subnet has another range'
					}
				)
			},
			decide: addressOf,
			asks: {
				same: 'keep its private address',
				next: 'get the next available address',
				end: 'get an address from the end of the range'
			},
			choose: 'Which VM{s} will {}?',
			judge: '{name} will {}.',
			why: ({ how, subnet }) =>
				how === 'test'
					? 'the failover keeps its address reserved in that network, so a test failover takes one from the end'
					: subnet === 'free'
						? 'the address is in the range and free'
						: how === 'apart'
							? 'the address is in use, so a test failover takes one from the end of the range'
							: `the address is ${subnet === 'used' ? 'in use' : 'outside the range'}, so a failover takes the next available one`
		}
	),
	...told(
		'setup',
		[
			'{org} runs {count} in {here} that must survive a regional outage. You will use Site Recovery to replicate to {there}. Only outbound HTTPS to Storage is restricted, by an NSG.',
			'At {org}, replication from {here} to {there} could not be enabled for {count}. NSGs restrict outbound traffic to Storage, but not to the other services that Site Recovery uses.'
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
					'its cache storage account is in {}'
				),
				net: side(
					'state',
					'NSG allows',
					{ all: 'Storage', here: 'Storage in {here}', there: 'Storage in {there}' },
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
			judge: 'To replicate {name}, you must {}.',
			table: 'What must you do before you can replicate each VM?',
			single: 'You need to enable replication of the VM with as few changes as possible. What should you do?',
			why(row, answer) {
				const found = lacksOf(row);
				return answer === 'ready' && !found[0]
					? 'the vault is outside {here}, and the VM reaches its cache storage account there'
					: {
							vault: [
								'the vault is in {vault}, not in the source region',
								'the vault can’t be in the source region, {here}'
							],
							cache: [
								'the cache storage account is in {here}, where the VM runs',
								'the cache storage account must be in {here}, where the VM runs'
							],
							net: [
								'the VM can reach Storage in {here}',
								'the VM must reach its cache storage account in {here}'
							]
						}[answer === 'ready' ? found[0]! : answer]![
							found.includes(answer) || answer === 'ready' ? 1 : 0
						]!;
			}
		}
	),
	...told(
		'policy',
		[
			'At {org}, all VMs will share one replication policy, which you export. You compare it with what the owners of {count} expect of recovery points.',
			'{org} adds {count} to a replication policy of Site Recovery. You export its settings and compare them with what the VMs need.'
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
					''
				)
			},
			sides: {
				hours: side(
					'goal',
					'Must go back',
					{ 12: '12 hours', 40: '40 hours', 60: '60 hours', 120: 'five days', 216: 'nine days' },
					'{name} had to go back {}',
					'after an attack, {name} must be able to go back {}'
				),
				app: side(
					'goal',
					'Newest app-consistent point',
					{ none: '-', app: 'at most two hours old' },
					{
						none: 'no app-consistent point of {name} were needed',
						app: '{name} always needed an app-consistent point from the last two hours'
					},
					{
						none: 'It does not need app-consistent points',
						app: 'its newest app-consistent point must never be more than two hours old'
					}
				)
			},
			decide: gapOf,
			asks: {
				none: 'unchanged',
				history: 'only with a longer recoveryPointHistory',
				frequency: 'only with another appConsistentFrequencyInMinutes',
				both: 'only after changes to both values'
			},
			choose: 'Which VM{s} can use the policy {}?',
			judge: '{name} can use the policy {}.',
			why: (row) => {
				const gaps = gapsOf(row);
				const days = Number(row['policy']!.split(' ')[0]) / 1440;
				return `the retention of ${days} day${days > 1 ? 's' : ''} is ${gaps.includes('history') ? 'shorter' : 'longer'} than {hours}${
					row['app'] === 'none'
						? ''
						: gaps.includes('frequency')
							? ', and snapshots aren’t frequent enough'
							: ', and snapshots are taken every hour'
				}`;
			}
		}
	),
	...told(
		'plan',
		[
			'During an outage of {here}, you start a failover of RP1, the recovery plan of {org}, to {there}. Before anyone completes a manual action, you check {count}.',
			'{org} runs a failover of RP1, a recovery plan, to {there}. The manual actions are still open when users ask for {count}.'
		],
		{
			noun: 'VM',
			names: vms,
			common: {
				plan: side(
					'setup',
					'RP1',
					Object.fromEntries(
						[
							'test failover',
							'test all',
							'failover test',
							'failover script',
							'script all',
							'all failover',
							'script failover'
						].map((one) => {
							const [second, third] = one.split(' ').map((id) => actions[id]!);
							return [
								one,
								`Group 1: Start\nGroup 2: Pre-steps\n  ${second!}\nGroup 2: Start\nGroup 3: Pre-steps\n  ${third!}\nGroup 3: Start`
							];
						})
					),
					''
				)
			},
			sides: {
				group: side('setup', 'Group', '1|2|3', '{name} were in Group {}', '{name} is in Group {}'),
				other: side(
					'state',
					'Failed over an hour ago',
					{ none: '-', done: 'by another plan, RP2' },
					{ none: 'no other plan had failed {name} over', done: 'RP2 had failed {name} over' },
					{ none: 'no other plan contains it', done: 'an hour ago, another plan failed it over' }
				)
			},
			decide: (row) => (isRunning(Number(row['group']), stopOf(row), row['other'] === 'done') ? 'yes' : 'no'),
			asks: { yes: 'be running in {there}', no: 'not be running in {there}' },
			choose: 'Which VM{s} will {}?',
			judge: '{name} will {}.',
			why: (row) =>
				row['other'] === 'done'
					? 'another plan has already started {name}, so RP1 skips it'
					: `Group {group} ${Number(row['group']) < stopOf(row) ? 'starts before' : 'waits for'} a manual action of a failover`
		}
	),
	...told(
		'group',
		[
			'{org} will fail over {count} from {here} to {there} if needed. You check how Site Recovery treats VMs that belong together.',
			'After a drill, {org} changes how {count} are protected in {there}. Each app has four VMs.'
		],
		{
			noun: 'app',
			names: apps,
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
				plan: 'create a recovery plan with several groups',
				none: 'make no change'
			},
			table: 'What should you do for each app?',
			single: 'You need to prepare the app for a failover. What should you do?',
			why: ({ need, now }, answer) =>
				({
					with:
						now === 'new'
							? need === 'same'
								? 'only VMs of a replication group share recovery points'
								: 'VMs of a replication group can’t fail over one at a time'
							: 'replication is already enabled',
					without:
						now === 'new'
							? need === 'each'
								? 'outside a replication group, each VM can fail over alone'
								: 'only VMs of a replication group share recovery points'
							: 'replication is already enabled',
					again:
						now === 'new'
							? 'replication isn’t enabled yet'
							: need === 'order'
								? 'a start order doesn’t need a replication group'
								: need === 'same' && now === 'alone'
									? 'a protected VM can’t be added to a replication group'
									: 'VMs of a replication group can’t fail over one at a time',
					plan:
						need === 'order'
							? 'groups of a recovery plan start one after the other'
							: 'a recovery plan decides the order, not replication',
					none:
						need === 'order'
							? 'without a plan, nothing sets a start order'
							: now === 'new'
								? 'replication isn’t enabled yet'
								: 'replication already fits the need'
				})[answer]!
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'commit-later': [
		'Re-protection needs a committed failover. It’s easy to forget the commit.',
		(row) => (row['jobs'] === 'open' && row['aim'] !== 'point' ? { ...row, jobs: 'committed' } : row)
	],
	'replicates-on': [
		'A failover ends replication. It’s easy to fail back without re-protecting first.',
		(row) => ({
			...row,
			...(row['start'] && { start: 'back' }),
			...(row['jobs'] === 'committed' && { jobs: 'back' })
		})
	],
	'no-cleanup': [
		'A drill ends with its cleanup. It’s easy to leave the test VM behind.',
		taking('drill', /run/, { drill: 'no' })
	],
	'point-after-commit': [
		'A commit deletes the other recovery points. It’s easy to expect a choice later.',
		(row) => (row['aim'] === 'point' ? { ...row, jobs: 'open' } : { ...row, point: 'latest' })
	],
	'planned-everywhere': [
		'Azure VMs have no planned failover, and VMware machines none to Azure. It’s easy to look for it.',
		taking('aim', /move/, { machine: 'hyper home' })
	],
	'latest-is-fast': [
		'Latest processes pending changes first, which takes time. It’s easy to take it for the fastest.',
		(row) => ({ ...row, goal: { fast: 'least', least: 'fast' }[row['goal']!] ?? row['goal']! })
	],
	'keeps-address': [
		'An address is kept only where it’s free and not reserved. It’s easy to think that it always moves along.',
		taking('subnet', /./, { subnet: 'free', how: 'failover' })
	],
	'vault-at-source': [
		'The vault can’t be in the source region. It’s easy to mix that up with backup.',
		taking('vault', /here/, { vault: 'there' })
	],
	'cache-at-target': [
		'The cache storage account is in the source region. It’s easy to put it where the VM will go.',
		(row) => (row['cache'] ? { ...row, cache: row['cache'] === 'there' ? 'here' : row['cache'] } : row)
	],
	'any-snapshot': [
		'Recovery points every five minutes are only crash-consistent. It’s easy to count them as app-consistent.',
		taking('app', /app/, { app: 'none' })
	],
	'any-action': [
		'A manual action is for the types of failover that it lists. It’s easy to stop at each.',
		taking('plan', /^test/, { plan: 'all all' })
	],
	'plan-shares-points': [
		'A recovery plan doesn’t give its VMs a shared recovery point. It’s easy to take its groups for replication groups.',
		taking('need', /same/, { need: 'order', now: 'alone' })
	]
};

export const failoverSteps = topicFamily(
	{
		id: 'backup-recovery/failover-steps',
		edition: 12,
		group: 'backup-recovery',
		title: 'Drills, failovers and failbacks',
		rule: {
			'^order':
				'A drill ends with its cleanup. After a failover, commit it, and re-protect the VM before it can fail back.',
			'^next':
				'The recovery point can change until the commit. Re-protection needs a committed failover, and the other region must be available.',
			'^type':
				'A test failover is for drills. A planned failover is for Hyper-V VMs, and for the way back to an on-premises site.',
			'^point':
				'Latest loses the fewest changes, and Latest processed is faster. Custom is for single VMs, and a replication group needs a multi-VM point.',
			'^address':
				'A static private address is kept where it’s in the range and free. A test failover to the failover virtual network takes another.',
			'^setup':
				'The vault is outside the source region. The cache storage account is in it, and the VM must reach it.',
			'^policy':
				'A replication policy sets the retention and the frequency of app-consistent snapshots, both in minutes.',
			'^plan':
				'A recovery plan starts its groups in order, stops at manual actions, and skips VMs that another plan has failed over.',
			'^group':
				'Only VMs of a replication group share recovery points, and they fail over together. A VM joins while its replication is being enabled.'
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
			['Reel Archive', 'Japan East', 'Japan West', 'Korea Central'],
			['Hill Hospital', 'UK South', 'UK West', 'North Europe'],
			['Sunrise Seeds', 'South India', 'Central India', 'East Asia'],
			['Fjord Library', 'Sweden Central', 'Norway East', 'West Europe'],
			['Opal Tiles', 'Australia East', 'Australia Southeast', 'Southeast Asia'],
			['Summit Ski Resorts', 'Canada Central', 'Canada East', 'West US 2']
		],
		words: ['org', 'here', 'there', 'third'],
		forms: ['choose', 'judge', 'table', 'single', 'order'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
