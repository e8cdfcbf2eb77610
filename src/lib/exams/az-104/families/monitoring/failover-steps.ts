// Site Recovery: steps in order and what comes first, types of failover, recovery points, addresses, prerequisites, policies and plans.
// Over 200 lines: eight topics with words for what can differ in each.
import type { Replicated } from '#lib/azure/monitoring/failover.ts';
import { failoverPlan } from '#lib/azure/monitoring/failover-plan.ts';
import {
	addressAfter,
	failoverType,
	planStarts,
	pointFor,
	policyLacks,
	replicationLacks,
	type AddressCase,
	type FailoverAim,
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

/** Who has the VMs, the source and the target region, and a third one. */
const themes = [
	['a ferry line', 'North Europe', 'West Europe', 'UK South'],
	['a brewery', 'East US', 'Central US', 'West US'],
	['a film archive', 'Japan East', 'Japan West', 'Korea Central'],
	['a hospital', 'UK South', 'UK West', 'North Europe'],
	['a seed company', 'Brazil South', 'East US', 'Chile Central'],
	['a city library', 'Sweden Central', 'Norway East', 'West Europe'],
	['a tile maker', 'Australia East', 'Australia Southeast', 'Southeast Asia'],
	['a ski resort', 'Canada Central', 'Canada East', 'West US 2']
];
const vms = 'WEB01 SQL02 ERP03 PAY04 DOC05 LAB06 CRM07 MAIL08 MAP09 HR10'.split(' ');

/** Returns the only thing that stands in the way, or `none`. Nothing where there are more. */
const only = (found: readonly string[], none: string): string | undefined =>
	found.length > 1 ? undefined : (found[0] ?? none);

const starts: Readonly<Record<string, Replicated>> = {
	protected: { state: 'protected', runsIn: 'source', copiesTo: 'target' },
	back: { state: 'protected', runsIn: 'target', copiesTo: 'source' },
	open: { state: 'failed-over', runsIn: 'target' },
	returned: { state: 'failed-over', runsIn: 'source' },
	committed: { state: 'committed', runsIn: 'target' }
};
/** The steps from a start, which move a VM unless it has just been failed over. */
function stepsOf({ start = 'committed', end = 'replicated', drill }: Row): readonly string[] {
	const vm = starts[start.replace(' damaged', '')]!;
	const stays = vm.state === 'failed-over';
	return (
		// A drill that has been run is only cleaned up.
		failoverPlan(drill === 'run' ? { ...vm, state: 'tested' } : vm, {
			at: (vm.runsIn === 'source') === stays ? 'source' : 'target',
			end: end as 'open',
			drill: drill === 'yes',
			damaged: start.endsWith('damaged')
		})?.steps ?? []
	);
}
function whyStep(row: Row, step: string): string {
	const { end = 'replicated', drill } = row;
	if (stepsOf(row).includes(step))
		return (
			{
				test: 'a drill is required, and it can run as soon as the VM is replicated',
				'clean-up': 'after a test failover, cleanup deletes the test VM and completes the drill',
				'change-point': 'only until the commit, another recovery point can replace damaged data',
				commit:
					end === 'replicated'
						? 're-protection needs a committed failover'
						: 'the commit comes last and makes the failover final',
				're-protect':
					'once the failover is committed, re-protection starts replication in the other direction'
			}[step] ??
			`${drill === 'no' ? 'only' : 'after the drill,'} a failover moves the VM to ${step === 'to-source' ? '{here}' : '{there}'}`
		);
	return (
		{
			test: drill === 'run' ? 'the test failover has succeeded already' : 'no drill is required',
			'clean-up': 'there’s no test VM to delete',
			'change-point': 'no earlier recovery point is required',
			commit: 'the recovery point must stay changeable',
			're-protect': '{name} doesn’t have to be replicated again'
		}[step] ?? 'the VM already runs there'
	);
}
const drills = { yes: 'must be run and completed', no: 'not required' };
const drillSide = (when: string, values: Row = drills) =>
	side(
		'goal',
		`A drill ${when}`,
		values,
		{
			yes: 'a drill still had to be run and completed',
			no: 'no drill were required',
			run: 'a test failover had succeeded'
		},
		{
			yes: `${when}, a drill {}`,
			no: 'no drill is required',
			run: `a test failover has succeeded, and the drill must be completed ${when}`
		}
	);
const steps = {
	test: 'run a test failover',
	'clean-up': 'select Cleanup test failover',
	commit: 'select Commit',
	're-protect': 'select Re-protect'
};
const toSource = { 'to-source': 'run a failover to {here}' };
const changePoint = { 'change-point': 'select Change recovery point' };
const orderTopic = {
	noun: 'VM',
	// One step isn’t an order.
	decide: (row: Row) => stepsOf(row).join('>').match(/.*>.*/)?.[0],
	// Five of five steps are too easy.
	drawn: (row: Row) => stepsOf(row).length < 5,
	order: 'Which {s} actions should you perform in sequence?',
	why: whyStep
};

/** What to do first after a failover. */
function firstOf({ start, aim, up }: Row): string | undefined {
	if (aim === 'point') return { open: 'change-point', committed: 'never' }[start!];
	if (start === 'open') return 'commit';
	const goal = { protect: start === 'back' ? undefined : 're-protect', return: 'to-source', drill: 'test' }[
		aim!
	];
	return goal && (up === 'no' ? 'wait' : start === 'back' ? goal : 're-protect');
}
function whyFirst(row: Row, answer: string): string {
	const { start, aim } = row;
	const found = firstOf(row)!;
	const isBack = start === 'back';
	if (found === answer)
		return {
			'change-point': 'until the commit, another recovery point can be selected',
			commit: 'that needs re-protection, which needs a committed failover',
			're-protect': 'after a failover, {name} isn’t replicated until it’s re-protected',
			'to-source': '{name} is replicated to {here}, so it can fail over',
			test: '{name} is replicated to {here}, so a test failover can run there',
			wait: '{here} must be available for the next step',
			never: 'the commit deleted the other recovery points'
		}[found]!;
	const noCopy = '{name} isn’t replicated to {here} yet';
	return {
		'change-point':
			aim === 'point'
				? 'after the commit, that option isn’t available'
				: 'no other recovery point is required',
		commit:
			start === 'open'
				? 'a commit would delete the other recovery points'
				: 'the failover is committed already',
		're-protect': isBack
			? '{name} has been re-protected'
			: start === 'open'
				? 'the failover isn’t committed yet'
				: aim === 'point'
					? 're-protection doesn’t bring back earlier data'
					: '{here} must be available for that',
		'to-source': isBack ? (aim === 'drill' ? 'a drill must not move {name}' : '{here} is down') : noCopy,
		test:
			aim === 'drill'
				? isBack
					? 'no test VM can start in {here} now'
					: 'a test failover needs replication'
				: 'no drill is required',
		wait:
			found === 'never'
				? 'waiting doesn’t bring back the other recovery points'
				: 'the first step is possible now',
		never: aim === 'point' ? 'the failover isn’t committed' : 'nothing rules out what is required'
	}[answer]!;
}

const typeOf = (row: Row) => failoverType(row as unknown as FailoverAim);
function whyType({ of, where, aim }: Row): string {
	if (aim === 'drill') return 'only a test failover leaves users and replication alone';
	if (aim === 'outage') return 'with the original site down, only a failover can move {name}';
	if (of === 'azure')
		return 'Azure VMs have no planned failover, so a failover must move {name} and can shut it down first';
	return where === 'away'
		? 'on-premises machines return from Azure by a planned failover only'
		: of === 'hyper'
			? 'a planned failover of a Hyper-V VM shuts it down and synchronizes the last changes first'
			: 'VMware VMs have no planned failover to Azure, so a failover must move {name} and can shut it down first';
}

const pointOf = ({ of, goal, snaps }: Row) => pointFor({ of, goal, snapshots: snaps === 'on' } as PointNeed);

const addressOf = (row: Row) => addressAfter(row as unknown as AddressCase);
function whyAddress(row: Row, answer: string): string {
	const { address, how, subnet } = row;
	const found = addressOf(row);
	const right = found === answer;
	return {
		same: right
			? 'with the same range, a static private address is kept where it’s free'
			: address === 'public'
				? 'a public IP address can’t be kept in another region'
				: subnet === 'used'
					? 'the address is in use there'
					: 'the address isn’t in the range of the new subnet',
		next: right
			? `the old address ${subnet === 'used' ? 'is in use' : 'isn’t in the range'}, so a failover takes the next available one`
			: found === 'same'
				? 'the new subnet has the old address available'
				: found === 'end'
					? 'that’s what a failover would take'
					: 'the users of {name} need a public IP address',
		end: right
			? 'if the old address is in use, a test failover takes one from the end of the range'
			: how === 'test'
				? 'the old address is free there'
				: 'only a test failover takes one from the end of the range',
		public: right
			? 'public IP addresses belong to a region, so {name} needs one in {there}'
			: 'users of {name} use its private address'
	}[answer]!;
}

const lackOf = (row: Row): string | undefined =>
	only(replicationLacks(row as unknown as ReplicationSetup), 'ready');
function whyLack(row: Row, answer: string): string {
	const found = lackOf(row);
	const right = found === answer;
	return {
		vault: right
			? 'the vault can’t be in the source region, {here}'
			: 'the vault is in {vault}, not in the source region',
		cache: right
			? 'changes are cached in the source region, so {cache} is wrong for the cache storage account'
			: 'the cache storage account is in {here}, where the VM runs',
		net: right
			? 'the VM must reach its cache storage account in {here}'
			: 'outbound HTTPS to Storage in {here} is allowed',
		ready: right
			? 'the vault is outside {here}, and the VM reaches its cache storage account there'
			: {
					vault: 'the vault can’t be in the source region, because an outage there would take it down too',
					cache: 'a cache storage account in {cache} can’t be used',
					net: 'changes wouldn’t get to the cache storage account'
				}[found!]!
	}[answer]!;
}

const gapOf = ({ days, hours, need }: Row): string | undefined =>
	only(
		policyLacks({
			days: Number(days),
			hours: Number(hours),
			old: /old|both/.test(need!),
			app: /app|both/.test(need!),
			shared: need === 'shared'
		}),
		'ready'
	);
const whyGap = ({ hours, need }: Row, answer: string): string =>
	({
		retention: 'recovery points that are kept for {days} can’t be three days old',
		frequency:
			hours === '0'
				? 'without a frequency, no app-consistent snapshots are taken'
				: 'with a snapshot every four hours, the newest app-consistent point can be almost four hours old',
		group: 'a VM can join a replication group only while its replication is being enabled',
		ready: `${need === 'app' ? '' : 'seven days of retention is enough'}${need === 'both' ? ', and ' : ''}${need === 'old' ? '' : 'hourly snapshots are frequent enough'}`
	})[answer]!;

const runOf = ({ group, other, stop }: Row): string =>
	planStarts({
		group: Number(group),
		done: other === 'done',
		before: stop === '3' ? 3 : 2,
		testOnly: stop === 'test'
	});
const whyRun = ({ group, stop }: Row, answer: string): string =>
	({
		run:
			stop === 'test' && group !== '1'
				? 'this isn’t a test failover, so the plan doesn’t stop before Group {group}'
				: 'Group {group} is started before the manual action',
		wait: 'Group {group} is started only after the manual action',
		skip: 'RP2 has already started {name}, so RP1 skips it'
	})[answer]!;

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'order',
		[
			'You protect {org}’s VM by using Azure Site Recovery. Both of its regions are available, and you must fail it over to the other one.',
			'Tonight, a failover must move {org}’s VM to the other one of its two regions, which are both available.'
		],
		{
			...orderTopic,
			asks: { ...steps, ...toSource, 'to-target': 'run a failover to {there}' },
			sides: {
				start: side(
					'state',
					'Status',
					{
						protected: 'running in {here} and replicated to {there}',
						back: 'running in {there} and replicated to {here}'
					},
					'{name} were {}',
					'{name} is {}'
				),
				drill: drillSide('before the failover', {
					...drills,
					run: 'already run, must be completed first'
				}),
				end: side(
					'goal',
					'After the failover',
					{ replicated: 'replicated back', committed: 'final but not replicated' },
					'after the failover, {name} had to be {}',
					{
						replicated: 'after the failover, it must be replicated back',
						committed: 'the failover must be final, and {name} must not be replicated back'
					}
				)
			},
			drawn: () => true,
			// Each step is the first one often enough.
			suits: ({ drill }, difficulty) => drill !== { 1: 'yes', 2: '', 3: 'run' }[difficulty]
		}
	),
	'order stay': {
		...orderTopic,
		asks: { ...steps, ...changePoint },
		intro:
			'After a failover or failback, {org}’s VM must be replicated to its other region again, which is available. If data is damaged, an earlier recovery point must be used.',
		sides: {
			start: side(
				'state',
				'Status',
				{
					open: 'failed over to {there} without a commit',
					'open damaged': 'failed over to {there} without a commit, but with damaged data',
					returned: 'failed back to {here} without a commit',
					'returned damaged': 'failed back to {here} without a commit, but with damaged data'
				},
				'{name} were {}',
				'{name} was {}'
			),
			drill: drillSide('afterward')
		}
	},
	'order back': {
		...orderTopic,
		asks: { ...steps, ...toSource },
		drawn: () => true,
		// A drill between other steps is harder than one before them or none.
		suits: ({ start, drill }, difficulty) => difficulty < 3 || (start === 'committed' && drill === 'yes'),
		intro:
			'Last week, {org} failed over a VM from {here} to {there} and committed the failover. Today, {here} is available, and the VM must run there again.',
		sides: {
			start: side(
				'state',
				'Re-protection',
				{ committed: 'not done yet', back: 'done' },
				{ committed: '{name} weren’t re-protected yet', back: '{name} were re-protected' },
				{ committed: '{name} has not been re-protected yet', back: '{name} has been re-protected' }
			),
			drill: drillSide('before the failback'),
			end: side(
				'goal',
				'After the failback',
				{ open: 'the recovery point must stay changeable', committed: 'the recovery point must be final' },
				{
					open: 'the recovery point had to stay changeable',
					committed: 'the recovery point had to be final'
				},
				'after the failback, {}'
			)
		}
	},
	...told(
		'first',
		[
			'Last week, Site Recovery failed over {org}’s VM from {here} to {there}.',
			'During an outage of {here}, you failed over {org}’s VM to {there}. You get a new requirement.'
		],
		{
			noun: 'VM',
			common: {
				up: side(
					'state',
					'',
					{ yes: 'available', no: 'unavailable' },
					'{here} were {}',
					'today, {here} is {}'
				)
			},
			sides: {
				start: side(
					'state',
					'Status',
					{ open: 'Not committed', committed: 'Committed', back: 'Re-protected' },
					{
						open: 'the failover of {name} weren’t committed',
						committed: 'the commit were the last step so far',
						back: '{name} were re-protected'
					},
					{
						open: 'the failover of {name} is not committed',
						committed: 'the failover of {name} is committed',
						back: '{name} has been re-protected'
					}
				),
				aim: side(
					'goal',
					'Requirement',
					{
						point: 'use an earlier recovery point',
						protect: 'be replicated to {here}',
						return: 'run in {here} again',
						drill: 'pass a drill in {here}'
					},
					'{name} had to {}',
					'it must {}'
				)
			},
			// Where the region decides too, it’s harder.
			suits: ({ start, aim }, difficulty) => difficulty < 3 || (start !== 'open' && aim !== 'point'),
			decide: firstOf,
			asks: {
				...changePoint,
				...toSource,
				commit: steps.commit,
				're-protect': steps['re-protect'],
				test: 'run a test failover to {here}',
				wait: 'wait, and change nothing yet',
				never: 'tell the owners that it is too late'
			},
			single: 'Which action should you take first?',
			why: whyFirst
		}
	),
	...told(
		'type',
		[
			'In one vault, {org} has {count}. You must select an action for each.',
			'A runbook of {org} must name the type of failover to {there}, or back, for {count}.'
		],
		{
			noun: 'replicated machine',
			names: vms,
			sides: {
				of: side(
					'setup',
					'Original machine',
					{ azure: 'an Azure VM', hyper: 'a Hyper-V VM', vmware: 'a VMware VM' },
					'{name} were originally {}',
					'{name} was originally {}'
				),
				where: side(
					'state',
					'State',
					{ home: 'replicated to {there}', away: 'ready to fail back from {there}' },
					'{name} were {}',
					'it is {}'
				),
				aim: side(
					'goal',
					'Situation',
					{
						drill: 'auditors want a drill',
						move: 'planned move, losing as little data as possible',
						outage: 'original site without power'
					},
					{
						drill: 'auditors wanted a drill of {name}',
						move: '{name} had to move and lose as little data as possible',
						outage: 'the original site of {name} had no power'
					},
					{
						drill: 'auditors want a drill',
						move: 'it must move tonight and lose as little data as possible',
						outage: 'its original site has no power'
					}
				)
			},
			decide: typeOf,
			asks: { test: 'Test failover', planned: 'Planned failover', failover: 'Failover' },
			choose: 'For which machine{s} should you select {} in the menu?',
			why: whyType
		}
	),
	...told(
		'point',
		[
			'For next week, {org} plans {count} to {there} while {here} is up. The VMs of a replication group must share a recovery point.',
			'You prepare {count} of {org} from {here}, which will be up, to {there}. The VMs of a replication group must share a recovery point.'
		],
		{
			noun: 'failover',
			sides: {
				of: side(
					'setup',
					'What fails over',
					{
						vm: 'one VM',
						plan: 'a plan without replication groups',
						group: 'a plan with a replication group'
					},
					'{name} were for {}',
					'{name} is for {}'
				),
				snaps: side(
					'setup',
					'App-consistent snapshots',
					{ on: 'taken every hour', off: 'never taken' },
					'app-consistent snapshots for {name} were {}',
					'app-consistent snapshots are {}'
				),
				goal: side(
					'goal',
					'Requirement',
					{
						least: 'lose the fewest changes',
						fast: 'finish as fast as possible',
						app: 'use application-consistent data',
						time: 'use the recovery point of 09:20'
					},
					'{name} had to {}',
					'it must {}'
				)
			},
			decide: pointOf,
			asks: {
				latest: 'select Latest',
				processed: 'select Latest processed',
				app: 'select Latest app-consistent',
				multi: 'select Latest multi-VM processed',
				'multi-app': 'select Latest multi-VM app-consistent',
				custom: 'select Custom',
				each: 'fail over VM by VM and select Custom',
				policy: 'change the replication policy first'
			},
			choose: 'For which failover{s} should you {}?',
			why: (row, answer) =>
				({
					latest: 'Latest first processes all changes that have arrived',
					processed: 'Latest processed spends no time on changes that aren’t processed yet',
					app: 'snapshots are taken, and without a replication group, Latest app-consistent is enough',
					multi: 'Latest multi-VM processed has a common point for the group and processes nothing first',
					'multi-app':
						'Latest multi-VM app-consistent has a common point for the group with application-consistent data',
					custom: 'for a single VM, Custom lets you pick any available recovery point',
					each: 'Custom isn’t available for a recovery plan, so its VMs must fail over one by one',
					policy: 'snapshots are never taken, so there are no app-consistent points'
				})[answer]!
		}
	),
	...told(
		'address',
		[
			'Site Recovery will bring up {count} of {org} in {there}. Private addresses are static, and testers use an isolated network.',
			'You must tell users or testers how to reach {count} of {org} in {there}. Private addresses are static, and testers use an isolated network.'
		],
		{
			noun: 'VM',
			names: vms,
			sides: {
				address: side(
					'setup',
					'Used so far',
					{ private: 'its private address', public: 'its public address' },
					'users of {name} used {}',
					'users of {name} use {}'
				),
				how: side(
					'goal',
					'You run',
					{ failover: 'a failover', test: 'a test failover' },
					'you ran {} of {name}',
					'you run {}'
				),
				subnet: side(
					'state',
					'New subnet',
					{ free: 'same range, address free', used: 'same range, address in use', other: 'another range' },
					{
						free: 'the private address of {name} were free in the new subnet',
						used: 'the private address of {name} were in use in the new subnet',
						other: 'the new subnet of {name} had another range'
					},
					{
						free: 'its private address is free in the new subnet',
						used: 'its private address is in use in the new subnet',
						other: 'the new subnet has another range'
					}
				)
			},
			decide: addressOf,
			asks: {
				same: 'the same address',
				next: 'the next available private address',
				end: 'an address from the end of the range',
				public: 'a public IP address in {there}'
			},
			choose: 'For which VM{s} will users or testers need {}?',
			table: 'What will users or testers need for each VM?',
			why: whyAddress
		}
	),
	...told(
		'setup',
		[
			'You must replicate {count} of {org} from {here} to {there}. NSGs allow traffic to all other services that Site Recovery needs.',
			'Tonight, {org} will enable replication to {there} for {count} in {here}. NSGs restrict only the traffic to Storage.'
		],
		{
			noun: 'VM',
			names: vms,
			sides: {
				vault: side(
					'setup',
					'Vault in',
					{ here: '{here}', there: '{there}', third: '{third}' },
					'the vault for {name} were in {}',
					'{name} uses a vault in {}'
				),
				cache: side(
					'setup',
					'Cache storage account in',
					{ here: '{here}', there: '{there}', third: '{third}' },
					'the cache storage account for {name} were in {}',
					'its cache storage is in {}'
				),
				net: side(
					'state',
					'Outbound HTTPS to Storage',
					{ all: 'in all regions', here: 'only in {here}', there: 'only in {there}' },
					'outbound HTTPS from {name} to Storage were allowed {}',
					'it can reach Storage {}'
				)
			},
			decide: lackOf,
			asks: {
				vault: 'create a vault in {there}',
				cache: 'select a cache storage account in {here}',
				net: 'allow outbound HTTPS to Storage in {here}',
				ready: 'enable replication without changes'
			},
			choose: 'For which VM{s} should you {}?',
			table: 'What should you do for each VM?',
			single: 'You need to replicate the VM with as few changes as possible. What should you do?',
			why: whyLack
		}
	),
	...told(
		'policy',
		[
			'You review {count} of {org}, each with its own replication policy. A recent point is at most two hours old.',
			'An audit of {org} checks {count}, each with its own replication policy. A recent point is at most two hours old.'
		],
		{
			noun: 'replicated VM',
			names: vms,
			sides: {
				days: side(
					'setup',
					'Retention',
					{ 1: '1 day', 2: '2 days', 7: '7 days' },
					'the retention for {name} were {}',
					'{name} keeps its recovery points for {}'
				),
				hours: side(
					'setup',
					'App-consistent snapshots',
					{ 0: 'turned off', 1: 'taken every hour', 4: 'taken every 4 hours' },
					'app-consistent snapshots of {name} were {}',
					'app-consistent snapshots are {}'
				),
				need: side(
					'goal',
					'Required',
					{
						old: 'a three-day-old point',
						app: 'a recent app-consistent point',
						both: 'a three-day-old point and a recent app-consistent one',
						shared: 'to join a replication group'
					},
					'{name} needed {}',
					'it needs {}'
				)
			},
			decide: gapOf,
			asks: {
				retention: 'increase the retention',
				frequency: 'set the snapshot frequency to one hour',
				group: 'disable replication and enable it again',
				ready: 'leave everything unchanged'
			},
			choose: 'For which VM{s} should you {}?',
			why: whyGap
		}
	),
	...told(
		'plan',
		[
			'You run a failover of RP1, a recovery plan of {org} with {count}.',
			'Because {here} is down, you start a failover of RP1 to {there}. This recovery plan of {org} contains {count}.'
		],
		{
			noun: 'VM',
			names: vms,
			common: {
				stop: side(
					'setup',
					'',
					{
						2: 'before Group 2, for all types of failover',
						3: 'before Group 3, for all types of failover',
						test: 'before Group 2, for test failovers only'
					},
					{ test: 'the manual action were for test failovers only', '': 'the manual action were {}' },
					'RP1 contains one manual action {}'
				)
			},
			sides: {
				group: side('setup', 'Group', '1|2|3', '{name} were in Group {}', '{name} is in Group {}'),
				other: side(
					'state',
					'Failed over earlier',
					{ none: 'no', done: 'yes, by RP2' },
					{ none: 'RP2 hadn’t failed {name} over', done: 'RP2 had failed {name} over' },
					{ none: 'no other plan contains it', done: 'an hour ago, RP2 failed it over' }
				)
			},
			decide: runOf,
			asks: {
				run: 'have been started by RP1',
				wait: 'not have been started',
				skip: 'have been started by another plan'
			},
			choose: 'Before someone completes a manual action, which VM{s} will {}?',
			why: whyRun
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'commit-later': [
		'Re-protection needs a committed failover. It’s easy to forget the commit.',
		(row) => (row['aim'] && row['start'] === 'open' ? { ...row, start: 'committed' } : row)
	],
	'replicates-on': [
		'A failover ends replication. It’s easy to fail back without re-protecting first.',
		(row) => (row['start'] === 'committed' ? { ...row, start: 'back' } : row)
	],
	'no-cleanup': [
		'A drill ends with its cleanup. It’s easy to leave the test VM behind.',
		taking('drill', /run/, { drill: 'no' })
	],
	'keeps-damage': [
		'Until the commit, another recovery point can be selected. It’s easy to keep the first one.',
		taking('start', /^open d/, { start: 'open' })
	],
	'point-after-commit': [
		'A commit deletes the other recovery points. It’s easy to expect a choice later.',
		(row) => (row['aim'] === 'point' ? { ...row, start: 'open' } : row)
	],
	'planned-everywhere': [
		'Azure VMs have no planned failover, and VMware machines none to Azure. It’s easy to look for it.',
		(row) => (row['aim'] === 'move' && row['of'] ? { ...row, of: 'hyper' } : row)
	],
	'latest-is-fast': [
		'Latest processes pending changes first, which takes time. It’s easy to take it for the fastest.',
		(row) => ({ ...row, goal: { fast: 'least', least: 'fast' }[row['goal']!] ?? row['goal']! })
	],
	'keeps-public': [
		'A public IP address stays in its region. It’s easy to think that it moves with the VM.',
		taking('address', /public/, { address: 'private', subnet: 'free' })
	],
	'vault-at-source': [
		'The vault can’t be in the source region. It’s easy to mix that up with backup.',
		taking('vault', /here/, { vault: 'there' })
	],
	'cache-at-target': [
		'The cache storage account is in the source region. It’s easy to put it where the VM will go.',
		(row) => (row['cache'] ? { ...row, cache: row['cache'] === 'there' ? 'here' : row['cache'] } : row)
	]
};

export const failoverSteps = topicFamily(
	{
		id: 'backup-recovery/failover-steps',
		edition: 11,
		group: 'backup-recovery',
		title: 'Drills, failovers and failbacks',
		rule: {
			'^order':
				'A drill ends with its cleanup. After a failover, commit it, and re-protect the VM before it can fail back.',
			'^first':
				'The recovery point can change until the commit. Re-protection needs a committed failover, and the other region must be available.',
			'^type':
				'A test failover is for drills. A planned failover is for Hyper-V VMs, and for the way back to an on-premises site.',
			'^point':
				'Latest loses the fewest changes, and Latest processed is faster. Custom is for single VMs, and a replication group needs a multi-VM point.',
			'^address':
				'A private address is kept where the range is the same and the address is free. A public IP address is never kept.',
			'^setup':
				'The vault is outside the source region. The cache storage account is in it, and the VM must reach it.',
			'^policy':
				'A replication policy sets the retention and the frequency of app-consistent snapshots. A VM that’s already replicating can’t join a replication group.',
			'^plan':
				'A recovery plan starts its groups in order, stops at manual actions, and skips VMs that another plan has failed over.'
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
		themes,
		words: ['org', 'here', 'there', 'third'],
		forms: ['choose', 'table', 'single', 'order'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
