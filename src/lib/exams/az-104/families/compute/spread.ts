// Availability sets, zones and scale sets: what keeps running, what is scaled, upgraded and repaired, and what fits a zone.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	certain,
	partsOf,
	wayToZone,
	type Failure,
	type Placement
} from '#lib/azure/compute/availability.ts';
import {
	attachWay,
	preserves,
	reaches,
	scaledIn,
	zonalAfter,
	zoneObstacle,
	type Kept,
	type Protection
} from '#lib/azure/compute/scale-set.ts';
import { sources } from '#lib/azure/sources.ts';
import { listed } from '#lib/exams/az-104/families/kit.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const yes = (is: boolean): string => (is ? 'yes' : 'no');
const scaleSets = {
	noun: 'scale set',
	names: ['WebSet', 'ApiSet', 'JobSet', 'CartSet', 'MailSet', 'MapSet']
};
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const vmsOf = (count: number): string => (count === 0 ? 'no VM' : `${count} VM${count === 1 ? '' : 's'}`);
const numbers = (...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, vmsOf(count)]));
/** How far a number is off, in words. */
const off = (answer: string, right: string | number): string => {
	const by = Number(answer) - Number(right);
	return `${words[Math.abs(by)]!} too ${by > 0 ? 'many' : 'few'}`;
};
const sizes = (id: string, values: string, line: string, were: string) =>
	side('size', id, values, were, line);

const placements: Row = {
	'set 2 3': 'an availability set with 2 fault and 3 update domains',
	'set 2 5': 'an availability set with 2 fault and 5 update domains',
	'set 3 5': 'an availability set with 3 fault and 5 update domains',
	'set 3 2': 'an availability set with 3 fault and 2 update domains',
	'zones 3': 'availability zones 1, 2 and 3',
	'zones 2': 'availability zones 1 and 2',
	'zones 1': 'availability zone 1',
	'none 1': 'neither a set nor a zone'
};
function placementOf({ place }: Row): Placement {
	const [kind, one, two] = place!.split(' ');
	return kind === 'set'
		? { kind, faultDomains: Number(one), updateDomains: Number(two) }
		: { kind: 'zones', zones: Number(one) };
}
/** How many VMs of a tier are certain to keep running. For zones, only where a datacenter fails: it’s in one of them. */
const keptOf = (row: Row): number | undefined =>
	row['event'] !== 'datacenter' && row['place']!.startsWith('zones')
		? undefined
		: certain(Number(row['vms']), placementOf(row), row['event'] as Failure);
/** What a failure takes one of. */
const partName = ({ event, place }: Row): string =>
	place!.startsWith('zones') ? 'zone' : `${event === 'rack' ? 'fault' : 'update'} domain`;
/** Why so many VMs keep running. */
function keptReason(row: Row): string {
	const { place, event } = row;
	const lost = Number(row['vms']) - keptOf(row)!;
	if (partsOf(placementOf(row), event as Failure) > 1)
		return `${place!.startsWith('zones') ? 'a datacenter is in one zone, and ' : ''}the fullest ${partName(row)} has ${lost} of the {vms} VMs, so at least ${keptOf(row)!} keep running`;
	return place === 'zones 1'
		? 'all {vms} VMs are in one zone and can be in one datacenter'
		: place!.startsWith('set')
			? 'an availability set doesn’t protect from the outage of a datacenter'
			: 'without a set or zones, nothing keeps the {vms} VMs apart';
}
const failing = {
	noun: 'tier',
	drawn: ({ event, place }: Row) => event !== 'datacenter' || /^zones|3 5/.test(place!),
	sides: {
		vms: side('size', 'VMs', '6|7|8|9', '{name} had {} VMs', '{name} has {} VMs'),
		place: side('setup', 'Placement', placements, 'the VMs of {name} were in {}', 'they are in {}'),
		event: side(
			'failure',
			'Event',
			{
				rack: 'a rack loses power',
				maintenance: 'planned maintenance restarts VMs',
				datacenter: 'a datacenter loses power'
			},
			'the event for {name} were that {}',
			'event: {}'
		)
	}
};
const claims: Row = {
	'keep 3': 'at least 3 VMs of {name} are certain to keep running',
	'keep 4': 'at least 4 VMs of {name} are certain to keep running',
	'down 3': 'at most 3 VMs of {name} can be unavailable at the same time',
	all: 'all VMs of {name} can be unavailable at the same time'
};

/** VM1 to VM6 of scale sets by zone. Of the last, there are no zones. */
const layouts = [
	'256|34|1',
	'134|26|5',
	'3|16|245',
	'346|15|2',
	'25|146|3',
	'14|35|26',
	'16|25|34',
	'123456'
];
const zonesOf = ({ zones }: Row) => zones!.split('|').map((zone) => [...zone].map(Number));
const layoutText = (zones: string): string =>
	zones === layouts.at(-1)
		? 'VM1 to VM6, without zones'
		: `VMs in zones ${listed(zonesOf({ zones }).map((vms, at) => `${at + 1} (${vms.map((vm) => `VM${vm}`).join(', ')})`))}`;
const removed = ({ zones, policy, guard }: Row): number | undefined =>
	scaledIn(zonesOf({ zones: zones! }), policy as 'OldestVM', Number(guard) || undefined);
const ordinals = ['', '', 'second ', 'third ', 'fourth ', 'fifth ', 'sixth '];

const modeFor = ({ orchestration, health, need }: Row): string =>
	need !== 'batches'
		? need!
		: health === 'extension' || (health === 'probe' && orchestration === 'Uniform')
			? 'rolling'
			: 'extension';

const group = side('setup', 'Resource group', 'RG1|RG2', undefined, 'it is in {}');
const joined = ({ zone, group, tie, zones }: Row): string | undefined =>
	zone !== '0' && tie === 'set'
		? undefined
		: attachWay(
				{ zone: Number(zone), sameGroup: group === 'RG1', tie: tie as 'set' },
				[...zones!].map(Number).filter(Boolean)
			);
/** What must change before a VM can be in an availability set. Nothing where several things must. */
function setWay({ state, zone, group, disk }: Row): string | undefined {
	if (state !== 'planned') return zone === '0' && disk !== 'Ultra Disk' ? 'recreate' : undefined;
	const needs = [
		...(zone === '0' ? [] : ['zone']),
		...(group === 'RG1' ? [] : ['group']),
		...(disk === 'Ultra Disk' ? ['disk'] : [])
	];
	return needs.length > 1 ? undefined : (needs[0] ?? 'select');
}

const zoneSets: Row = {
	0: 'no zones',
	1: 'zone 1',
	12: 'zones 1 and 2',
	23: 'zones 2 and 3',
	123: 'zones 1, 2 and 3'
};
const zonesFor = (id = ''): string => id.replace('0', '');
/** What prevents a change of zones, or nothing where the facts can’t be so. */
function zoneFault({ now, then, domains, extra }: Row): string | undefined {
	const zonal = zonesFor(now);
	if (
		now === then ||
		now === '23' ||
		(extra !== 'plain' && domains === '3') ||
		(zonal && (domains === '3' || extra !== 'plain'))
	)
		return undefined;
	return zoneObstacle(zonal, zonesFor(then), Number(domains), extra as 'host') ?? 'none';
}
const zonal = ({ first, up, last }: Row): number => zonalAfter(Number(first), Number(up), Number(last));

const diskWay = ({ type, zone, snapshot, need }: Row): string =>
	wayToZone({
		redundancy: type as 'LRS',
		available: zone === 'up',
		snapshot: snapshot === 'taken',
		enough: need === 'night'
	});

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'fails count',
		[
			'You review how {count} of a {app} would survive an event. In a set or zones, VMs are spread as evenly as possible.',
			'For {count} of a {app}, you calculate the effect of an event. VMs in sets and zones are spread as evenly as possible.'
		],
		{
			...failing,
			decide: (row) => keptOf(row)?.toString(),
			asks: numbers(0, 3, 4, 5, 6, 7),
			single: 'How many VMs are certain to keep running during the event?',
			table: 'How many VMs of each tier are certain to keep running during its event?',
			why(row, answer) {
				const [kept, all] = [keptOf(row)!, Number(row['vms'])];
				if (answer === String(kept)) return keptReason(row);
				const other = row['event'] === 'rack' ? 'maintenance' : 'rack';
				if (Number(answer) === all - kept) return 'this is how many can be unavailable';
				if (Number(answer) > all) return '{name} doesn’t have that many VMs';
				return keptOf({ ...row, event: other })?.toString() === answer
					? `this counts ${partName({ ...row, event: other })}s`
					: `${off(answer, kept)}, because ${kept === 0 ? 'all can be hit together' : `${words[all - kept]!} VMs share one ${partName(row)}`}`;
			}
		}
	),
	...told(
		'fails claim',
		[
			'You check what an event would leave of {count} of a {app}. In a set or zones, VMs are spread as evenly as possible.',
			'A reliability review covers {count} of a {app}, with an event for each. VMs are spread as evenly as possible.'
		],
		{
			...failing,
			claims: true,
			sides: { ...failing.sides, item: side('setup', '', claims) },
			decide(row) {
				const kept = keptOf(row);
				if (kept === undefined) return undefined;
				const [what, count] = row['item']!.split(' ');
				return String(
					what === 'all'
						? kept === 0
						: what === 'keep'
							? kept >= Number(count)
							: Number(row['vms']) - kept <= Number(count)
				);
			},
			asks: { true: 'true' },
			judge: 'If {event}, {item}.',
			why: keptReason
		}
	),
	...told(
		'leaves',
		[
			'A scale-in by one VM is due in {count} of a {app}. VMs are numbered by age, and VM1 is the oldest.',
			'For a {app}, you predict the next scale-in of {count} by one VM. VMs are numbered by age, and VM1 is the oldest.'
		],
		{
			...scaleSets,
			sides: {
				zones: side(
					'size',
					'VMs',
					Object.fromEntries(layouts.map((one) => [one, layoutText(one)])),
					'{name} had {}',
					'{name} has {}'
				),
				policy: side('setup', 'Scale-in policy', 'OldestVM|NewestVM', undefined, 'its policy is {}'),
				guard: side(
					'setup',
					'Protected from scale-in',
					{ none: 'none', 1: 'VM1', 2: 'VM2', 4: 'VM4', 6: 'VM6' },
					{ '': '{} of {name} were protected from scale-in', none: 'no VM of {name} were protected' },
					{ '': '{} is protected', none: 'no VM is protected' }
				)
			},
			decide: (row) => removed(row)?.toString(),
			asks: { 1: 'VM1', 2: 'VM2', 3: 'VM3', 4: 'VM4', 5: 'VM5', 6: 'VM6' },
			single: 'Which VM will autoscale remove?',
			table: 'Which VM will autoscale remove from each scale set?',
			choose: 'From which scale set{s} will autoscale remove {}?',
			judge: 'Autoscale will remove {} from {name}.',
			why(row, answer) {
				const zones = zonesOf(row);
				const most = Math.max(...zones.map(({ length }) => length));
				const full = zones.filter(({ length }) => length === most);
				const rank = row['policy'] === 'OldestVM' ? 'oldest' : 'newest';
				const isFull = (vm: string): boolean => full.flat().includes(Number(vm));
				if (answer === String(removed(row))) {
					const which = `${rank} ${isFull(row['guard']!) ? 'unprotected ' : ''}VM`;
					if (full.length > 1)
						return `autoscale removes VM${answer}: the zones are balanced, so the ${which} of the set goes`;
					return zones.length === 1
						? `autoscale removes VM${answer}: it’s the ${which} of a set without zones`
						: `VM${answer} is the ${which} of zone ${zones.indexOf(full[0]!) + 1}, which has the most VMs`;
				}
				const vm = `the ${ordinals[Number(answer)]!}oldest VM`;
				if (!isFull(answer)) return `${vm} is in a zone with fewer VMs`;
				return answer === row['guard']
					? `${vm} is protected from scale-in`
					: `${vm} isn’t the ${rank} that can be removed`;
			}
		}
	),
	...told(
		'protect',
		[
			'A scale set of a {app} uses automatic instance repairs (repair action: Replace). You look at {count} in it, with one event each.',
			'With one event each, you review {count} in a scale set of a {app}. It uses automatic instance repairs (repair action: Replace).'
		],
		{
			noun: 'VM',
			common: {
				mode: side(
					'setup',
					'',
					'Automatic|Manual',
					'the upgrade policy mode were {}',
					'the upgrade policy mode of the scale set is {}'
				)
			},
			sides: {
				guard: side(
					'setup',
					'Instance protection',
					{ open: 'none', 'scale-in': 'Protect from scale-in', all: 'Protect from scale set actions' },
					{ '': '{name} had the setting “{}”', open: '{name} had no instance protection' },
					{ '': '{name} has the setting “{}”', open: '{name} has no instance protection' }
				),
				event: side(
					'failure',
					'Event',
					{
						'scale-in': 'autoscale removes all VMs that it can remove',
						model: 'you add an extension to the scale set model',
						repair: '{name} becomes unhealthy after the grace period',
						delete: 'you delete {name} in the Azure portal'
					},
					'the event were that {}',
					'event: {}'
				)
			},
			decide: ({ guard, event, mode }) =>
				yes(reaches(event as 'repair', guard as Protection, mode === 'Automatic')),
			asks: { yes: 'be changed or deleted', no: 'stay unchanged' },
			choose: 'Which VM{s} will {}?',
			judge: 'If {event}, {name} will {}.',
			why({ guard, event, mode }) {
				if (event === 'delete') return 'instance protection doesn’t block what you do to a single VM';
				if (event === 'model')
					return mode === 'Manual'
						? 'in Manual mode, existing VMs don’t change with the model'
						: guard === 'all'
							? 'protection from scale set actions keeps a new model away, even in Automatic mode'
							: `in Automatic mode, existing VMs get a new model${guard === 'open' ? '' : ', and protection from scale-in doesn’t prevent that'}`;
				return event === 'repair'
					? guard === 'open'
						? 'an unhealthy VM without protection is replaced'
						: 'protected VMs aren’t repaired automatically'
					: guard === 'open'
						? 'autoscale can remove a VM that has no protection'
						: `${guard === 'all' ? 'protection from scale set actions includes scale-in' : 'this setting keeps autoscale from removing it'}`;
			}
		}
	),
	...told(
		'upgrade',
		[
			'The upgrade policy mode of {count} of a {app} is Manual. Before the model gets a new image, you make as few changes as possible.',
			'A new image version of a {app} must reach {count} with as few changes as possible. So far, the upgrade policy mode is Manual.'
		],
		{
			...scaleSets,
			sides: {
				orchestration: side(
					'setup',
					'Orchestration',
					'Flexible|Uniform',
					undefined,
					'{name} uses {} orchestration'
				),
				health: side(
					'setup',
					'Health monitoring',
					{
						extension: 'the Application Health extension',
						probe: 'a load balancer probe',
						nothing: 'nothing'
					},
					{ '': 'only {} monitored the health of {name}', nothing: 'nothing monitored the health of {name}' },
					{ '': '{} monitors its health', nothing: 'nothing monitors its health' }
				),
				need: side(
					'need',
					'Existing VMs must be',
					{
						batches: 'upgraded automatically, batch by batch',
						automatic: 'upgraded automatically, without batches',
						manual: 'upgraded only when you select them'
					},
					'existing VMs of {name} had to be {}',
					'existing VMs must be {}'
				)
			},
			decide: modeFor,
			asks: {
				manual: 'keep Manual',
				automatic: 'change to Automatic',
				rolling: 'change to Rolling',
				extension: 'switch health monitoring to the Application Health extension, and then change to Rolling'
			},
			single: 'You need to meet the requirements. What should you do?',
			table: 'What should you do for each scale set?',
			choose: 'For which scale set{s} should you {}?',
			why(row, answer) {
				const { health, need } = row;
				const right = modeFor(row) === answer;
				if (answer === 'manual')
					return right
						? 'in Manual mode, you select the VMs to upgrade'
						: 'in Manual mode, no existing VM is upgraded automatically';
				if (answer === 'automatic')
					return need === 'manual'
						? 'in Automatic mode, you don’t select the VMs'
						: 'in Automatic mode, all VMs can be upgraded at the same time';
				if (need !== 'batches')
					return answer === 'extension'
						? 'this requirement needs no health monitoring'
						: need === 'manual'
							? 'in Rolling mode, upgrades start without you'
							: 'in Rolling mode, VMs are upgraded in batches';
				if (answer === 'rolling')
					return `with {orchestration} orchestration, Rolling needs the Application Health extension${row['orchestration'] === 'Uniform' ? ' or a probe' : ''}, ${right ? 'and that’s what {name} has' : 'but {health} monitors its VMs'}`;
				if (right)
					return 'batches need health monitoring, and the extension suits {orchestration} orchestration';
				return health === 'probe'
					? 'with {orchestration} orchestration, the probe is enough'
					: 'the extension is installed already';
			}
		}
	),
	...told(
		'repair',
		[
			'Health monitoring reports {count} of different scale sets as unhealthy. Automatic instance repairs are running, and all grace periods are over.',
			'Automatic instance repairs are running in different scale sets, and all grace periods are over. Health monitoring reports {count} of these sets as unhealthy.'
		],
		{
			noun: 'VM',
			sides: {
				action: side(
					'setup',
					'Repair action',
					'Replace|Reimage|Restart',
					undefined,
					'the repair action of {name} is {}'
				),
				guard: side(
					'setup',
					'Protect from scale-in',
					{ open: 'no', 'scale-in': 'yes' },
					{ open: '{name} were not protected from scale-in', '': '{name} were protected from scale-in' },
					{ open: 'it has no instance protection', '': 'it is protected from scale-in' }
				),
				what: side(
					'need',
					'Needed later',
					{
						ip: 'its private IP address',
						data: 'the files on its managed data disk',
						temporary: 'the files on its temporary disk',
						os: 'the log files on its managed OS disk'
					},
					'{} were needed from {name}',
					'you need {}'
				)
			},
			decide: ({ action, guard, what }) =>
				yes(guard !== 'open' || preserves(action as 'Replace', what as Kept)),
			asks: { yes: 'keep', no: 'lose' },
			choose: 'Which VM{s} will {} what you need later?',
			judge: '{name} will {} {what}.',
			why: ({ action, guard, what }) =>
				guard !== 'open'
					? 'a protected VM isn’t repaired automatically'
					: {
							Restart: 'a restart changes neither disks nor the private IP address',
							Reimage:
								what === 'os' ? 'reimaging gives the VM a new OS disk' : 'reimaging changes only the OS disk',
							Replace: `the VM is deleted${what === 'ip' ? ', and a new one gets another address' : ' with its disks, and a new one gets its own'}`
						}[action as 'Restart']
		}
	),
	...told(
		'join scale',
		[
			'Flexible scale set Scale1 in RG1 has one fault domain and no single placement group. With minimal changes and none to Scale1, you plan to attach {count} of the region with managed disks. PPG1 is a proximity placement group.',
			'You plan to manage {count} with managed disks in Flexible scale set Scale1 in RG1 with minimal changes. Regions match. Scale1 cannot be changed, and has one fault domain and no single placement group. PPG1 is a proximity placement group.'
		],
		{
			noun: 'running VM',
			common: {
				zones: side(
					'setup',
					'',
					{ 0: 'no zones', 12: 'zones 1 and 2', 23: 'zones 2 and 3' },
					'Scale1 used {}',
					'Scale1 uses {}'
				)
			},
			sides: {
				zone: side(
					'setup',
					'Zone',
					{ 0: 'no zone', 1: 'zone 1', 2: 'zone 2' },
					'{name} were in {}',
					'{name} is in {}'
				),
				group,
				tie: side(
					'need',
					'Part of',
					{ free: '-', ppg: 'proximity placement group PPG1', set: 'availability set Set1' },
					{ '': '{name} were in {}', free: '{name} were in no set or placement group' },
					{ '': 'it is in {}', free: 'it is in no set or group' }
				)
			},
			decide: joined,
			asks: {
				attach: 'attach the VM as it is',
				move: 'move the VM to RG1, and then attach it',
				leave: 'deallocate the VM, remove it from PPG1, and then attach it',
				recreate: 'recreate the VM'
			},
			single: 'You need to add the VM as planned. What should you do?',
			table: 'What should you do to add each VM to Scale1?',
			choose: 'For which VM{s} should you {}?',
			why(row, answer) {
				const { zone, group, tie, zones } = row;
				const way = joined(row)!;
				if (answer === 'move' && group === 'RG1') return 'the VM is in RG1 already';
				if (answer === 'leave' && tie !== 'ppg') return 'the VM isn’t in PPG1';
				if (answer !== way)
					return {
						attach: 'the VM can be attached as it is',
						move:
							answer === 'attach'
								? 'RG2 isn’t the resource group of Scale1'
								: 'moving the VM to RG1 is enough',
						leave: answer === 'attach' ? 'PPG1 prevents that' : 'removing the VM from PPG1 is enough',
						recreate: `${{ attach: '', move: 'RG1 isn’t enough: ', leave: 'leaving PPG1 isn’t enough: ' }[answer as 'move']}${tie === 'set' ? 'Set1 prevents attaching' : 'Scale1 and the VM differ in zones'}`
					}[way as 'move'];
				return {
					attach: `a Flexible scale set takes an existing VM of its ${zone === '0' ? 'resource group where neither has zones' : 'resource group and zones'}`,
					move: 'a VM must be in the resource group of the scale set',
					leave: 'a VM in a proximity placement group can’t be attached',
					recreate:
						tie === 'set'
							? 'a VM in an availability set can’t be attached, and it can’t leave the set'
							: zone === '0'
								? 'Scale1 uses zones, and an existing VM without a zone stays so'
								: zones === '0'
									? 'Scale1 has no zones, so a zonal VM can’t be attached'
									: '{zone} isn’t a zone of Scale1'
				}[way as 'move'];
			}
		}
	),
	...told(
		'join set',
		[
			'RG1 contains an availability set named Set1. You need to have {count} in Set1 with as few changes as possible. Regions and sizes match.',
			'You plan to use the availability set Set1 in RG1 for {count} with as few changes as possible. Regions and sizes match.'
		],
		{
			noun: 'VM',
			sides: {
				state: side(
					'failure',
					'State',
					{ planned: 'planned', running: 'running', stopped: 'deallocated' },
					'{name} were {}',
					'{name} is {}'
				),
				zone: side('setup', 'Zone', { 0: 'no zone', 2: 'zone 2' }, '{name} were in {}', 'it uses {}'),
				group,
				disk: side(
					'need',
					'Data disk',
					'Premium SSD|Ultra Disk',
					'the data disk of {name} were of the type {}',
					'its data disk is of the type {}'
				)
			},
			decide: setWay,
			asks: {
				select: 'select Set1 and change nothing else',
				recreate: 'delete the VM and create it again in Set1',
				zone: 'clear the zone, and then select Set1',
				group: 'change the resource group to RG1, and then select Set1',
				disk: 'change the disk type, and then select Set1'
			},
			single: 'You need to use Set1. What should you do?',
			choose: 'For which VM{s} should you {}?',
			why(row, answer) {
				const way = setWay(row)!;
				const isPlanned = row['state'] === 'planned';
				return {
					select: isPlanned
						? {
								select: 'a VM can join a set when it’s created, and nothing in this plan prevents that',
								zone: 'a VM in a zone can’t be in a set',
								group: 'a VM and its set must be in the same resource group',
								disk: 'availability sets don’t support Ultra Disks'
							}[way as 'zone']
						: 'the VM exists already',
					recreate: isPlanned
						? 'the VM doesn’t exist yet'
						: `an existing VM can’t join a set, ${row['state'] === 'stopped' ? 'even when it’s deallocated' : 'whether it runs or not'}`,
					zone: way === answer ? 'a VM can be in a set or in a zone, not in both' : 'the VM has no zone',
					group:
						row['group'] === 'RG1'
							? 'RG1 is the resource group already'
							: isPlanned
								? 'Set1 takes only VMs of its resource group'
								: 'a move isn’t enough, because only a new VM can join a set',
					disk:
						way === answer ? 'an Ultra Disk can’t be used in a set' : 'Premium SSDs are supported in a set'
				}[answer]!;
			}
		}
	),
	...told(
		'zones allowed',
		[
			'For {count} of a {app} with Uniform orchestration, you want to change the availability zones without redeploying anything.',
			'A colleague plans other zones for {count} with Uniform orchestration. None of them will be recreated.'
		],
		{
			...scaleSets,
			sides: {
				now: side('setup', 'Zones now', zoneSets, '{name} used {} now', '{name} uses {}'),
				then: side('need', 'Planned zones', zoneSets, '{} were planned for {name}', 'planned: {}'),
				domains: side(
					'setup',
					'Fault domains',
					'1|3|5',
					'the fault domain count of {name} were {}',
					'fault domains: {}'
				),
				extra: side(
					'setup',
					'Hosting',
					{
						plain: 'shared hosts',
						host: 'an Azure dedicated host',
						capacity: 'a capacity reservation'
					},
					'{name} used {}',
					'its VMs use {}'
				)
			},
			decide: (row) => {
				const fault = zoneFault(row);
				return fault === undefined ? undefined : yes(fault === 'none');
			},
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which scale set{s} {} get the planned zones?',
			judge: '{name} {} be changed to {then}.',
			why: (row) =>
				({
					none: '{name} loses no zone, and a fault domain count of {domains} on shared hosts allows new ones',
					removal:
						row['then'] === '0'
							? 'a scale set with zones can’t go back to none'
							: 'a zone that is in use can’t be removed or replaced',
					domains: 'with zones, only 1 or 5 fault domains are supported',
					host: 'zones can’t be added on dedicated hosts',
					capacity: 'zones can’t be added while a capacity reservation is used'
				})[zoneFault(row) as 'none']
		}
	),
	...told(
		'zones result',
		[
			'You add zones 1, 2 and 3 to {count} of a {app}, which had no zones. Afterward, you raise the capacity once and then reduce it.',
			'To make {count} of a {app} zone-spanning, you select zones 1, 2 and 3, scale out and then scale in. Until then, there are no zones.'
		],
		{
			...scaleSets,
			sides: {
				first: sizes('VMs before', '4|5|6', '{name} has {} VMs before', '{name} had had {} VMs before'),
				up: sizes(
					'Raised to',
					'8|10',
					'the capacity is raised to {}',
					'the capacity of {name} were raised to {}'
				),
				last: sizes(
					'Reduced to',
					'5|6',
					'then it is reduced to {}',
					'the capacity of {name} were then reduced to {}'
				)
			},
			decide: (row) => String(zonal(row)),
			asks: numbers(2, 3, 4, 5, 6),
			single: 'How many VMs in total will be in zones in the end?',
			table: 'How many VMs in total of each scale set will be in zones in the end?',
			why(row, answer) {
				const [first, up, last] = [row['first'], row['up'], row['last']].map(Number) as [
					number,
					number,
					number
				];
				const now = zonal(row);
				if (answer === String(now))
					return now === last
						? `the scale-in removes all {first} VMs without a zone, ${up - last === first ? 'and only those' : `and ${vmsOf(up - last - first)} with one`}`
						: `the ${now} added VMs are in zones, and the scale-in removes only VMs without one`;
				if (Number(answer) > last) return 'the set has only {last} VMs in the end';
				return Number(answer) === last
					? 'this is all VMs, and some without a zone are left'
					: `${off(answer, now)}, because ${Number(answer) > now ? `only ${up - first} VMs are added in zones` : 'VMs without a zone are removed first'}`;
			}
		}
	),
	...told(
		'disk',
		[
			'VMs in zone 1 use {count}. VMs in zone 2 must get the data at once if possible, without unnecessary force, disks or snapshots. Existing snapshots use ZRS and are of last night. No other copies exist.',
			'VMs in zone 2 need the data of {count} from zone 1, with no more waiting, force, new disks and new snapshots than required. Existing snapshots are of last night and use ZRS. No other copies exist.'
		],
		{
			noun: 'data disk',
			common: {
				zone: side('failure', '', { up: 'available', down: 'unavailable' }, 'zone 1 were {}', 'zone 1 is {}')
			},
			sides: {
				type: side('setup', 'Redundancy', 'LRS|ZRS', 'the redundancy of {name} were {}', '{name} uses {}'),
				snapshot: side(
					'setup',
					'Snapshot',
					{ taken: 'yes', missing: 'no' },
					{ taken: '{name} had a snapshot', missing: '{name} had no snapshot' },
					{ taken: 'it has a snapshot', missing: 'it has no snapshot' }
				),
				need: side(
					'need',
					'Required data',
					{ current: 'current', night: 'last night or later' },
					'the required data of {name} were {}',
					'required data: {}'
				)
			},
			decide: diskWay,
			asks: {
				detach: 'detach the disk and attach it in zone 2',
				force: 'force-detach the disk and attach it in zone 2',
				restore: 'use the existing snapshot to create a disk in zone 2',
				copy: 'use a new snapshot to create a disk in zone 2',
				wait: 'wait until zone 1 is available'
			},
			single: 'You need to provide the required data. What should you do?',
			table: 'What should you do with each disk?',
			choose: 'With which disk{s} should you {}?',
			why(row, answer) {
				const { type, zone, snapshot } = row;
				const right = diskWay(row) === answer;
				if (answer === 'detach' || answer === 'force')
					return type === 'LRS'
						? `an LRS disk can’t be attached in another zone${answer === 'force' ? ', even by force' : ''}`
						: right
							? answer === 'detach'
								? 'a ZRS disk can be attached in any zone, and its VM can still release it'
								: 'a ZRS disk can be attached in any zone, but the VM in zone 1 can’t release it'
							: answer === 'detach'
								? 'a VM in an unavailable zone doesn’t release its disk that way'
								: 'the VM is available, so force isn’t needed';
				if (answer === 'wait')
					return right
						? `an LRS disk is out of reach with its zone, and ${snapshot === 'taken' ? 'its snapshot is too old' : 'there’s no snapshot'}`
						: zone === 'up'
							? 'zone 1 is available'
							: type === 'ZRS'
								? 'the ZRS disk has copies in other zones'
								: 'the ZRS snapshot can be used now';
				if (type === 'ZRS')
					return answer === 'copy'
						? 'the disk itself can be used, so a new snapshot is an extra step'
						: snapshot === 'taken'
							? 'the disk itself can be used, without another one'
							: 'there’s no snapshot yet';
				return answer === 'restore'
					? right
						? 'the data of last night is enough, and a ZRS snapshot can be used in any zone'
						: snapshot === 'taken'
							? 'the data of the snapshot is from last night'
							: 'there’s no snapshot yet'
					: right
						? `an LRS disk stays in its zone, and ${snapshot === 'taken' ? 'the existing snapshot is too old' : 'it has no snapshot'}`
						: zone === 'down'
							? 'the disk can’t be read now'
							: 'the existing snapshot is recent enough';
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'domains-mixed-up': [
		'A rack takes a fault domain, maintenance an update domain. It’s easy to mix them up.',
		(row) => ({
			...row,
			...(row['vms'] && row['place']
				? { event: { rack: 'maintenance', maintenance: 'rack' }[row['event']!] ?? row['event']! }
				: {})
		})
	],
	'set-outlives-datacenter': [
		'An availability set separates racks. It’s easy to think that its domains are datacenters.',
		(row) =>
			row['place']?.startsWith('set') && row['event'] === 'datacenter' ? { ...row, event: 'rack' } : row
	],
	'zones-aside': [
		'Zones are balanced before the scale-in policy decides. It’s easy to look for the oldest or newest VM of all.',
		(row) => (row['policy'] ? { ...row, zones: row['zones']!.replaceAll('|', '') } : row)
	],
	'guard-aside': [
		'Autoscale doesn’t remove a protected VM. It’s easy to overlook that.',
		(row) => (row['policy'] ? { ...row, guard: 'none' } : row)
	],
	'scale-in-only': [
		'Protection from scale-in doesn’t block a new model, and repairs skip every protected VM. It’s easy to expect the opposite.',
		(row) =>
			row['guard'] === 'scale-in'
				? {
						...row,
						guard: row['event'] === 'model' ? 'all' : row['event'] === 'scale-in' ? 'scale-in' : 'open'
					}
				: row
	],
	'manual-updates': [
		'In Manual mode, a new model reaches only new VMs. It’s easy to think that all VMs follow.',
		taking('mode', /^Manual$/, { mode: 'Automatic' })
	],
	'probe-is-enough': [
		'Rolling upgrades with Flexible orchestration need the Application Health extension. It’s easy to think that a probe is enough.',
		taking('health', /^probe$/, { orchestration: 'Uniform' })
	],
	'replace-keeps': [
		'Replace deletes the VM with its disks. It’s easy to take it for reimaging.',
		taking('action', /^Replace$/, { action: 'Reimage' })
	],
	'any-group': [
		'A scale set takes VMs of its resource group only. It’s easy to think that the region is enough.',
		taking('tie', /./, { group: 'RG1' })
	],
	'joins-later': [
		'A VM joins an availability set only when it’s created. It’s easy to take it for a setting.',
		taking('state', /running|stopped/, { state: 'planned' })
	],
	'set-with-zone': [
		'A VM is in a set or in a zone, not in both. It’s easy to combine them.',
		taking('state', /./, { zone: '0' })
	],
	'any-domains': [
		'With zones, a scale set has 1 or 5 fault domains. It’s easy to overlook their number.',
		taking('domains', /^3$/, { domains: '1' })
	],
	'zones-move-vms': [
		'Existing VMs don’t move when a scale set gets zones. It’s easy to think that they’re spread again.',
		taking('first', /./, { first: '0' })
	],
	'any-disk': [
		'A zonal LRS disk is in one zone. It’s easy to think that it can be attached in another one.',
		taking('type', /^LRS$/, { type: 'ZRS' })
	]
};

export const spread = topicFamily(
	{
		id: 'virtual-machines/spread',
		edition: 8,
		group: 'virtual-machines',
		title: 'Availability sets, zones and scale sets',
		rule: {
			'^fails':
				'A failed rack takes at most one fault domain, and maintenance takes one update domain at a time. A datacenter failure can take a whole availability set, or VMs of one zone.',
			'^leaves':
				'A scale-in takes a VM from the zone with the most VMs. The policy picks the oldest or newest unprotected VM there, or of the whole set if the zones are equal.',
			'^protect':
				'Any instance protection keeps scale-in by autoscale and automatic repairs away, but only the one from scale set actions also a new model. Neither protection blocks what you do to a single VM.',
			'^upgrade':
				'Manual leaves existing VMs to you, Automatic can take all at once, and Rolling needs health monitoring: with Flexible orchestration, the extension.',
			'^repair':
				'Restart keeps everything, Reimage all but the OS disk, and Replace none of it. A protected VM isn’t repaired.',
			'^join scale':
				'A Flexible scale set with one fault domain takes existing VMs of its resource group and zones that are in no availability set or proximity placement group.',
			'^join set':
				'A VM joins an availability set only when it’s created: in its resource group, without a zone and without Ultra Disks.',
			'^zones allowed':
				'A scale set can get zones, but not lose them. With zones, it has 1 or 5 fault domains. It can’t get zones on dedicated hosts or while it has a capacity reservation.',
			'^zones result':
				'Existing VMs stay without a zone when a scale set gets zones, and a scale-in removes them first.',
			'^disk':
				'A ZRS disk can be attached in any zone, by force where its VM can’t release it. From an LRS disk, data gets to another zone by a snapshot.'
		},
		lab: 'virtual-machines/fixed-at-creation',
		sources: [
			sources.availabilitySets,
			sources.diskAvailability,
			sources.attachToScaleSet,
			sources.availabilitySetApi,
			sources.orchestrationModes,
			sources.scaleInPolicy,
			sources.instanceProtection,
			sources.upgradePolicy,
			sources.instanceRepairs,
			sources.zonalScaleSets,
			sources.zoneBalancing,
			sources.diskRedundancy,
			sources.incrementalSnapshots
		],
		axes: {
			failure: 'What fails or happens',
			setup: 'How it is set up',
			size: 'Numbers of VMs',
			need: 'What is needed'
		}
	},
	{
		topics,
		beliefs,
		// Nothing to wait for where the zone is available.
		spare: (asked) => (asked === 'detach' || asked === 'copy' ? 'wait' : ''),
		prose: true,
		themes: ['booking app', 'payroll system', 'patient portal', 'ticket shop', 'timetable service'].map(
			(app) => [app]
		),
		words: ['app'],
		forms: ['single', 'table', 'choose', 'judge', 'judge', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
