// Availability sets, zones, scale sets and Spot VMs: which one for a goal, what keeps running, and what is changed, removed or evicted.
// Over 200 lines: eight topics with words for what can differ in each, one of them asked in two ways.
import {
	certain,
	lostWith,
	partsOf,
	placementFor,
	spotState,
	type Failure,
	type Need,
	type Placement
} from '#lib/azure/compute/availability.ts';
import { reaches, scaledIn, type Protection } from '#lib/azure/compute/scale-set.ts';
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
const yes = (is: boolean): string => (is ? 'yes' : 'no');
const scaleSets = {
	noun: 'scale set',
	names: ['WebSet', 'ApiSet', 'JobSet', 'CartSet', 'MailSet']
};

/**
 * Returns topics with several openings, about several rows and, with a stem, about single ones. Of those, two facts or more decide, unless the
 * topic says what is drawn.
 */
function opened(id: string, intros: readonly string[], single: string, topic: Said) {
	const { choose: _choose, table: _table, judge: _judge, ...alone } = topic;
	const { sides, decide } = topic;
	const drawn = (row: Row): boolean =>
		topic.drawn?.(row) ??
		Object.entries(sides).filter(([id, { values }]) =>
			Object.keys(values).some((value) => decide({ ...row, [id]: value }) !== decide(row))
		).length > 1;
	return { ...told(id, intros, topic), ...told(`${id} one`, intros, { ...alone, single, drawn }) };
}

const isWide = ({ goal }: Row): boolean => /99$|datacenter/.test(goal!);
const placed = (row: Row): string | undefined =>
	placementFor(isWide(row), row['region'] === 'zones', row['need'] as Need);
/** Why a placement is wrong: what it lacks, or has for nothing. */
function misplaced(row: Row, answer: string): string {
	const isScaled = row['need'] === 'load';
	return isWide(row)
		? {
				set: 'an availability set can’t {goal}',
				ppg: 'an availability set can’t {goal}, even in a proximity placement group',
				scale: 'without zones, a scale set can’t {goal}',
				zones:
					row['region'] === 'zones'
						? 'the number of separate VMs doesn’t follow the load'
						: 'the planned region has no zones',
				span: 'a fixed number of VMs needs no scale set',
				region: 'the planned region has zones already'
			}[answer as 'set']
		: {
				set: isScaled
					? 'an availability set doesn’t follow the load'
					: 'an availability set alone doesn’t give the lowest latency',
				ppg: isScaled
					? 'a proximity placement group doesn’t follow the load'
					: 'no requirement calls for low latency',
				scale: 'the number of VMs is fixed',
				zones: 'zones aren’t needed to {goal}',
				span: isScaled
					? 'a scale set can {goal} without zones'
					: 'neither a scale set nor zones are required',
				region: 'the planned region meets the goal already'
			}[answer as 'set'];
}
const place: Said = {
	noun: 'workload',
	names: ['Orders', 'Reports', 'Search', 'Billing', 'Chat'],
	sides: {
		goal: side(
			'failure',
			'Goal',
			{
				rack: 'survive the failure of a rack',
				'99.95': 'have an uptime SLA of 99.95%',
				datacenter: 'survive the failure of a datacenter',
				'99.99': 'have an uptime SLA of 99.99%'
			},
			'{name} had to {}',
			'{name} must {}'
		),
		need: side(
			'size',
			'VMs',
			{
				fixed: 'a fixed number of VMs',
				load: 'as many VMs as the load requires',
				near: 'a fixed number of VMs with the lowest possible latency'
			},
			{ '': '{name} needed {}', fixed: '{name} needed only {}' },
			'it needs {}'
		),
		region: side(
			'setup',
			'Region has',
			{ zones: 'zones', plain: 'no zones' },
			'the planned region of {name} had {}',
			'its planned region has {}'
		)
	},
	decide: placed,
	asks: {
		set: 'create an availability set',
		ppg: 'create an availability set in a proximity placement group',
		scale: 'create a scale set without zones',
		zones: 'create separate VMs across zones',
		span: 'create a scale set across zones',
		region: 'create separate VMs across zones in another region'
	},
	table: 'What should you do to deploy each workload?',
	why: (row, answer) =>
		answer === placed(row)
			? {
					set: 'an availability set is enough to {goal}',
					ppg: 'a proximity placement group keeps the VMs close together, and in a set they {goal}',
					scale: 'a scale set follows the load, and can {goal} without zones',
					zones: 'VMs in different zones {goal}',
					span: 'a scale set follows the load, and can {goal} across zones',
					region: 'zones are needed to {goal}, and the planned region has none'
				}[answer as 'set']
			: misplaced(row, answer)
};

const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
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
function whyKept(row: Row, end: string): string {
	const { place, event } = row;
	const parts = partsOf(placementOf(row), event as Failure);
	return parts > 1
		? `each of the ${parts} ${partName(row)}s has at most ${Number(row['vms']) - keptOf(row)!} of the {vms} VMs${event === 'datacenter' ? ', and a datacenter is in only one zone' : ''}${end}`
		: place!.startsWith('set')
			? 'an availability set doesn’t protect against the failure of a datacenter'
			: 'all {vms} VMs are in one zone and can be in one datacenter';
}
/** Why it’s not as many as an answer says. */
function whyNot(row: Row, answer: string, right: string): string {
	const parts = partsOf(placementOf(row), row['event'] as Failure);
	const by = Number(answer) - Number(right === 'all' ? row['vms'] : right);
	return Number(answer) > 0
		? `${words[Math.abs(by)]!} too ${by > 0 ? 'many' : 'few'}, because ${parts > 1 ? `the fullest ${partName(row)} has ${Number(row['vms']) - keptOf(row)!} VMs` : 'this failure can affect all VMs'}`
		: `at most one of the ${parts} ${partName(row)}s is affected at once`;
}
const lostOf = (row: Row): string | undefined => {
	const kept = keptOf(row);
	return kept === undefined ? kept : kept === 0 ? 'all' : String(Number(row['vms']) - kept);
};
const outages = [
	'The owner of a {app} asks how an event would affect {count}. VMs are spread as evenly as possible.',
	'For the risk report on a {app}, you describe the worst case for {count}. VMs are spread as evenly as possible.'
];
/** The event that another is taken for. */
const mixedUp: Row = { rack: 'maintenance', maintenance: 'rack' };
const domains = (sizes: string, decide: Topic['decide'], isKept: boolean): Said => ({
	noun: 'web tier',
	drawn: ({ event, place }: Row) => event !== 'datacenter' || /^zones|3 5/.test(place!),
	sides: {
		vms: side('size', 'VMs', sizes, '{name} had {} VMs', '{name} has {} VMs'),
		place: side(
			'setup',
			'Placement',
			{
				'set 2 3': 'an availability set with 2 fault and 3 update domains',
				'set 2 5': 'an availability set with 2 fault and 5 update domains',
				'set 3 2': 'an availability set with 3 fault and 2 update domains',
				'set 3 5': 'an availability set with 3 fault and 5 update domains',
				'zones 1': 'availability zone 1',
				'zones 2': 'availability zones 1 and 2',
				'zones 3': 'availability zones 1, 2, and 3'
			},
			'the VMs of {name} were in {}',
			'they are in {}'
		),
		event: side(
			'failure',
			'Event',
			{
				rack: 'a rack loses power',
				maintenance: 'planned maintenance restarts VMs',
				datacenter: 'a datacenter loses power'
			},
			'the event for {name} were that {}',
			'assume that {}'
		)
	},
	decide,
	asks: {},
	why(row, answer) {
		if (answer === decide(row))
			return whyKept(row, isKept ? `, so at least ${answer} are always running` : '');
		const event = mixedUp[row['event']!];
		const other = event && { ...row, event };
		if (other && decide(other) === answer)
			return `what’s affected at once is one ${partName(row)}, not one ${partName(other)}`;
		return Number(answer) === Number(row['vms']) - Number(decide(row))
			? `this is how many ${isKept ? 'can be unavailable' : 'are certain to be running'}`
			: whyNot(row, answer, decide(row)!);
	}
});

/** What gets a VM into Set1. Nothing where a new VM needs several changes. */
const setWay = ({ state, group, at }: Row): string | undefined =>
	state !== 'planned'
		? 'recreate'
		: group === 'RG1'
			? ({ near: 'select' }[at!] ?? at)
			: { near: 'group' }[at!];
const join: Said = {
	noun: 'VM',
	sides: {
		state: side(
			'failure',
			'State',
			{ planned: 'not created yet', running: 'running', stopped: 'deallocated' },
			'{name} were {}',
			{ '': '{name} is {}', planned: '{name} has not been created yet' }
		),
		at: side(
			'setup',
			'Location',
			{ near: '{near} (no zone)', zone: '{near} (zone {two})', region: '{far} (no zone)' },
			undefined,
			'its location is {}'
		),
		group: side('setup', 'Resource group', 'RG1|RG2', undefined, 'its resource group is {}')
	},
	decide: setWay,
	asks: {
		select: 'select Set1 and change nothing else',
		recreate: 'delete the VM and create it again in Set1',
		zone: 'clear the zone, and then select Set1',
		group: 'change the resource group, and then select Set1',
		region: 'change the region, and then select Set1'
	},
	choose: 'For which VM{s} should you {}?',
	why(row, answer) {
		const way = setWay(row)!;
		const { state } = row;
		const why = {
			select: 'a VM can join a set when it’s created, and nothing prevents that',
			recreate: `an existing VM can’t join a set, ${state === 'stopped' ? 'even when it’s deallocated' : 'whether it’s running or not'}`,
			zone: 'a VM can’t be in both a set and a zone',
			group: 'a VM must be in the resource group of its set',
			region: 'a VM must be in the region of its set'
		}[way as 'select'];
		return answer === way
			? why
			: answer === 'select'
				? state === 'planned'
					? `the ${way === 'group' ? 'resource group' : way} must be changed first`
					: 'Set1 can be selected only while a VM is created'
				: answer === 'recreate'
					? 'the VM doesn’t exist yet'
					: state !== 'planned'
						? `another ${answer === 'group' ? 'resource group' : answer} doesn’t let an existing VM join`
						: {
								zone: 'the VM has no zone',
								group: 'RG1 is the resource group already',
								region: 'the regions match already'
							}[answer as 'zone'];
	}
};

const zoneStep = ({ vms, ip, disk, failed }: Row): string | undefined => {
	const lost = lostWith(failed!, { vm: vms!, ip: ip!, disk: disk! });
	return lost.length > 1 || !(disk === 'ZRS' || vms!.includes(disk!)) ? undefined : (lost[0] ?? 'none');
};
const zone: Said = {
	noun: 'web app',
	names: ['Shop', 'News', 'Fleet', 'Clinic', 'Stadium'],
	common: {
		failed: side(
			'failure',
			'',
			{ 1: 'zone {one}', 2: 'zone {two}' },
			'the outage affected {}',
			'the outage affects {}'
		)
	},
	sides: {
		vms: side(
			'setup',
			'VMs',
			{ 12: 'zones {one} and {two}', 1: 'zone {one}', 2: 'zone {two}' },
			'the VMs of {name} were in {}',
			'{name} has VMs in {}'
		),
		ip: side(
			'setup',
			'Public IP address',
			{ all: 'zone-redundant', 1: 'in zone {one}', 2: 'in zone {two}' },
			'the public IP address of {name} were {}',
			'its IP address is {}'
		),
		disk: side(
			'setup',
			'Data disk',
			{ ZRS: 'ZRS', 1: 'LRS in zone {one}', 2: 'LRS in zone {two}' },
			'the data disk of {name} used {}',
			'its disk uses {}'
		)
	},
	// To change nothing is no question where the outage hits nothing.
	drawn: (row) => zoneStep(row) !== 'none' || row['vms'] === '12',
	decide: zoneStep,
	asks: {
		none: 'change nothing',
		vm: 'add a VM in another zone',
		ip: 'use a zone-redundant IP address',
		disk: 'use a ZRS disk'
	},
	table: 'What should you do to prepare each app?',
	choose: 'In which web app{s} should you {}?',
	why(row, answer) {
		const found = zoneStep(row);
		if (answer === 'none')
			return found === answer
				? 'a VM outside {failed} can take over, with the same IP address and data disk'
				: `the ${found === 'ip' ? 'public IP address' : found === 'vm' ? 'VMs' : 'data disk'} would fail with {failed}`;
		return answer === found
			? {
					vm: 'all VMs are in {failed}, so none can take over',
					ip: 'a public IP address in {failed} fails with it',
					disk: 'an LRS disk fails with its zone, and a ZRS disk can be attached in another one'
				}[answer as 'vm']
			: {
					vm:
						row['vms'] === '12'
							? 'there’s a VM outside {failed} already'
							: 'the VMs are in {vms}, so they keep running',
					ip: `the public IP address is {ip}${row['ip'] === 'all' ? ' already' : ', which isn’t affected'}`,
					disk: row['disk'] === 'ZRS' ? 'the disk uses ZRS already' : 'the disk isn’t in {failed}'
				}[answer as 'vm'];
	}
};

/** VM1 to VM7 of scale sets by zone. Of the last, there are no zones. */
const layouts = [
	'257|346|1',
	'126|345|7',
	'3456|27|1',
	'17|26|345',
	'467|15|23',
	'7|135|246',
	'12|345|67',
	'1234567'
];
const zonesOf = ({ zones }: Row) => zones!.split('|').map((zone) => [...zone].map(Number));
function layoutText(zones: string): string {
	const [one, two, three] = zonesOf({ zones }).map((vms) => vms.map((vm) => `VM${vm}`).join(', '));
	return two ? `zones 1 (${one!}), 2 (${two}), and 3 (${three!})` : 'no zones (VM1 to VM7)';
}
const removed = ({ zones, policy, guard }: Row): number | undefined =>
	scaledIn(zonesOf({ zones: zones! }), policy as 'OldestVM', Number(guard) || undefined);
const leaves: Said = {
	...scaleSets,
	sides: {
		zones: side(
			'size',
			'VMs',
			Object.fromEntries(layouts.map((one) => [one, layoutText(one)])),
			'{name} used {}',
			'{name} uses {}'
		),
		policy: side('setup', 'Scale-in policy', 'OldestVM|NewestVM', undefined, 'its policy is {}'),
		guard: side(
			'setup',
			'Protected from scale-in',
			{ none: 'none', 1: 'VM1', 2: 'VM2', 3: 'VM3', 6: 'VM6' },
			{ '': 'only {} were protected in {name}', none: 'no VM were protected in {name}' },
			{ '': '{} is protected from scale-in', none: 'no VM is protected' }
		)
	},
	// Someone who ignores zones is wrong.
	drawn: (row) =>
		!row['zones']!.includes('|') ||
		removed({ ...row, zones: row['zones']!.replaceAll('|', '') }) !== removed(row),
	decide: (row) => removed(row)?.toString(),
	asks: { 1: 'VM1', 2: 'VM2', 3: 'VM3', 4: 'VM4', 5: 'VM5', 6: 'VM6', 7: 'VM7' },
	table: 'Which VM will autoscale remove first from each scale set?',
	choose: 'From which scale set{s} will autoscale remove {} first?',
	judge: 'From {name}, autoscale will remove {} first.',
	why(row, answer) {
		const zones = zonesOf(row);
		const most = Math.max(...zones.map(({ length }) => length));
		const full = zones.filter(({ length }) => length === most);
		const inFull = (vm: string): boolean => full.flat().includes(Number(vm));
		const which = `the ${row['policy'] === 'OldestVM' ? 'oldest' : 'newest'} ${inFull(row['guard']!) ? 'unprotected ' : ''}VM`;
		const where = zones[1] ? `in the zone${full[1] ? 's' : ''} with the most VMs` : 'of {name}';
		const vm = `number ${words[Number(answer)]!}`;
		return answer === String(removed(row))
			? `VM${answer} is ${which} ${where}`
			: inFull(answer)
				? answer === row['guard']
					? `${vm} is protected from scale-in`
					: `${vm} isn’t ${which} ${where}`
				: `${vm} is in a zone with fewer VMs`;
	}
};

const protect: Said = {
	noun: 'VM',
	common: {
		mode: side(
			'setup',
			'',
			'Automatic|Manual',
			'the upgrade policy mode were {}',
			'the upgrade policy mode is {}'
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
				'scale-in': 'autoscale tries to remove {name}',
				model: 'you add an extension to the scale set model',
				repair: '{name} stays unhealthy beyond the grace period',
				delete: 'you delete {name} in the Azure portal'
			},
			'the event were that {}',
			'assume that {}'
		)
	},
	decide: ({ guard, event, mode }) =>
		yes(reaches(event as 'repair', guard as Protection, mode === 'Automatic')),
	asks: { yes: 'be changed or deleted', no: 'stay unchanged' },
	choose: 'Which VM{s} will {}?',
	judge: '{name} will {}.',
	why({ guard, event, mode }) {
		const isOpen = guard === 'open';
		return {
			delete: 'instance protection doesn’t block what you do to a single VM',
			model:
				mode === 'Manual'
					? 'in Manual mode, existing VMs don’t change with the model'
					: guard === 'all'
						? 'protection from scale set actions blocks the new model, even in Automatic mode'
						: `in Automatic mode, existing VMs get the new model${isOpen ? '' : ', and protection from scale-in doesn’t prevent that'}`,
			repair: isOpen
				? 'an unhealthy VM without protection is replaced'
				: 'protected VMs aren’t repaired automatically',
			'scale-in': isOpen
				? 'autoscale can remove a VM that has no protection'
				: guard === 'all'
					? 'protection from scale set actions includes protection from scale-in'
					: 'protection from scale-in keeps autoscale from removing it'
		}[event as 'model'];
	}
};

const modeFor = ({ orchestration, health, need }: Row): string =>
	need !== 'batches'
		? need!
		: health === 'extension' || (health === 'probe' && orchestration === 'Uniform')
			? 'rolling'
			: 'extension';
const upgrade: Said = {
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
				probe: 'only a load balancer health probe',
				nothing: 'no health monitoring'
			},
			'{name} had {}',
			'it has {}'
		),
		need: side(
			'setup',
			'Existing VMs must be',
			{
				batches: 'upgraded automatically in batches',
				automatic: 'upgraded automatically and not in batches',
				manual: 'upgraded only when you select them'
			},
			'existing VMs of {name} had to be {}',
			'existing VMs must be {}'
		)
	},
	drawn: () => true,
	decide: modeFor,
	asks: {
		manual: 'keep the Manual mode',
		automatic: 'change the mode to Automatic',
		rolling: 'change the mode to Rolling',
		extension: 'add the Application Health extension to all VMs, and then change the mode to Rolling'
	},
	table: 'What should you do to prepare each scale set?',
	why(row, answer) {
		const { health, need } = row;
		const right = modeFor(row) === answer;
		const uniform = row['orchestration'] === 'Uniform';
		if (answer === 'manual')
			return right
				? 'in Manual mode, you select the VMs to upgrade'
				: 'in Manual mode, no existing VM is upgraded automatically';
		if (answer === 'automatic')
			return need === 'manual'
				? 'in Automatic mode, you don’t select the VMs to upgrade'
				: 'in Automatic mode, all VMs can be upgraded at the same time';
		if (need !== 'batches')
			return answer === 'extension'
				? 'this requirement needs no health monitoring'
				: need === 'manual'
					? 'in Rolling mode, upgrades start without you'
					: 'in Rolling mode, VMs are upgraded in batches';
		if (answer === 'rolling')
			return `with {orchestration} orchestration, Rolling needs the Application Health extension${uniform ? ' or a probe' : ''}, ${right ? 'which {name} has' : 'but {name} has {health}'}`;
		return right
			? `rolling upgrades need health monitoring, and ${health === 'probe' ? 'with Flexible orchestration, a probe isn’t enough' : '{name} has none'}`
			: health === 'probe'
				? 'with {orchestration} orchestration, the probe is enough'
				: 'the extension is installed already';
	}
};

const stateOf = ({ limit, policy, event }: Row) =>
	spotState(
		policy as 'Delete',
		limit === '-1' ? undefined : Number(limit!.slice(1)),
		event === 'capacity' ? undefined : Number(event!.split(' ')[0])
	);
const spot: Said = {
	noun: 'Spot VM',
	sides: {
		limit: side(
			'size',
			'Maximum price',
			'-1|$0.05|$0.07|$0.10',
			undefined,
			'the maximum price of {name} is {}'
		),
		policy: side('setup', 'Eviction policy', 'Deallocate|Delete', undefined, 'its eviction policy is {}'),
		event: side(
			'failure',
			'Event',
			{
				0.06: 'its Spot price rises to $0.06',
				0.09: 'its Spot price rises to $0.09',
				'0.06 back': 'its Spot price rises to $0.06 and falls back to $0.03',
				'0.08 back': 'its Spot price rises to $0.08 and falls back to $0.04',
				capacity: 'Azure needs the capacity back'
			},
			'the event for {name} were that {}',
			'later, {}'
		)
	},
	decide: stateOf,
	asks: { running: 'running', deallocated: 'deallocated', deleted: 'deleted' },
	choose: 'Afterward, which Spot VM{s} will be {}?',
	judge: 'Afterward, {name} will be {}.',
	table: 'What will the state of each Spot VM be afterward?',
	why(row, answer) {
		const found = stateOf(row);
		const { limit, event } = row;
		if (found === 'running')
			return answer !== found
				? `the VM isn’t evicted, so it isn’t ${answer}`
				: limit === '-1'
					? 'with a maximum price of -1, the price never causes an eviction'
					: 'the price doesn’t exceed the maximum of {limit}';
		const evicted =
			event === 'capacity'
				? 'Azure can evict any Spot VM when it needs the capacity'
				: 'the price exceeds the maximum of {limit}';
		if (answer === 'running') return evicted;
		return answer !== found
			? 'the eviction policy is {policy}'
			: `${evicted}, and the policy is {policy}${event!.endsWith('back') && found === 'deallocated' ? '. The VM doesn’t come back when the price falls' : ''}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...opened(
		'place',
		[
			'You move {count} from an office to Azure VMs. Use another region, zones, scale sets, and proximity placement groups only if required.',
			'Your company plans to run {count} on Azure VMs. Use another region, zones, scale sets, and proximity placement groups only if required.'
		],
		'You need to deploy the VMs as required. What should you do?',
		place
	),
	...told('fails kept', outages, {
		...domains('7|8|9', (row) => keptOf(row)?.toString(), true),
		asks: { 0: 'no VM', 3: '3 VMs', 4: '4 VMs', 5: '5 VMs', 6: '6 VMs', 7: '7 VMs' },
		single: 'How many VMs are certain to be running at any moment during the event?'
	}),
	...told('fails lost', outages, {
		...domains('6|7|8|9|10', lostOf, false),
		asks: { 2: '2 VMs', 3: '3 VMs', 4: '4 VMs', 5: '5 VMs', all: 'all VMs' },
		single: 'At most, how many VMs can be unavailable at the same time?',
		table: 'At most, how many VMs of each tier can be unavailable at once?'
	}),
	...opened(
		'join',
		[
			'RG1 in {near} contains the availability set Set1. You must get {count} of a {app} into Set1 with as few changes as possible.',
			'A {app} will use the availability set Set1, which is in RG1 and {near}. You must get {count} into Set1 with as few changes as possible.'
		],
		'You need to get the VM into Set1. What should you do?',
		join
	),
	...opened(
		'zone',
		[
			'You review {count}. The VMs are behind a public load balancer, and only one at a time uses the data disk. After an outage, users must be back within minutes, with all data.',
			'After an outage, {count} must be back within minutes, with all data. The VMs are behind a public load balancer, and only one at a time uses the data disk.'
		],
		'You need to prepare the app with as few changes as possible. What should you do?',
		zone
	),
	...opened(
		'leaves',
		[
			'As the load on a {app} falls, autoscale scales in {count}. VMs are numbered by age: VM1 is the oldest.',
			'At night, autoscale scales in {count} of a {app}. VMs are numbered by age: VM1 is the oldest.'
		],
		'Which VM will autoscale remove first?',
		leaves
	),
	...told(
		'protect',
		[
			'A {app} runs on a scale set that replaces unhealthy VMs automatically. You review {count} in it. For each VM, consider only the event given for it.',
			'For an audit, you review {count} in a scale set of a {app} that replaces unhealthy VMs automatically. For each VM, consider only the event given for it.'
		],
		protect
	),
	...opened(
		'upgrade',
		[
			'You have a new image for {count} of a {app}. The upgrade policy mode is Manual. You must change as little as possible.',
			'Tonight, a new image of a {app} will be used for {count}. The upgrade policy mode is Manual. You must change as little as possible.'
		],
		'You need to prepare the upgrade. What should you do?',
		upgrade
	),
	...told(
		'spot',
		[
			'You run the nightly jobs of a {app} on {count} of different sizes.',
			'A colleague tests a {app} on {count} of different sizes.'
		],
		spot
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'domains-mixed-up': [
		'A failed rack takes at most one fault domain, and maintenance takes one update domain at a time. It’s easy to mix them up.',
		(row) => ({ ...row, event: mixedUp[row['event']!] ?? row['event']! })
	],
	'set-outlives-datacenter': [
		'An availability set spreads VMs across racks. It’s easy to think that its domains are datacenters.',
		(row) =>
			row['place']?.startsWith('set') && row['event'] === 'datacenter' ? { ...row, event: 'rack' } : row
	],
	'zones-aside': [
		'Zones are balanced before the policy picks a VM. It’s easy to think that it picks from all VMs.',
		(row) => (row['zones'] ? { ...row, zones: row['zones'].replaceAll('|', '') } : row)
	],

	'scale-in-only': [
		'Protection from scale-in doesn’t block the new model, and protected VMs aren’t repaired automatically. It’s easy to expect the opposite.',
		(row) =>
			taking('guard', /^scale-in$/, {
				guard: { model: 'all', repair: 'open' }[row['event']!] ?? 'scale-in'
			})(row)
	],
	'manual-updates': [
		'In Manual mode, existing VMs don’t change with the model. It’s easy to think that all VMs follow.',
		taking('mode', /^Manual$/, { mode: 'Automatic' })
	],
	'probe-is-enough': [
		'Rolling upgrades with Flexible orchestration need the Application Health extension. It’s easy to think that a probe is enough.',
		taking('health', /^probe$/, { orchestration: 'Uniform' })
	],
	'set-with-zone': [
		'A VM can’t be in both a set and a zone. It’s easy to combine them.',
		taking('at', /^zone$/, { at: 'near' })
	],
	'zones-at-once': [
		'An availability set, or a scale set without zones, survives a rack failure, with an SLA of 99.95%. It’s easy to jump to zones.',
		(row) => {
			const then = { ...row, goal: 'datacenter' };
			return row['goal'] && placed(then) ? then : row;
		}
	],

	'frontend-anywhere': [
		'A zonal public IP address fails with its zone. It’s easy to look only at VMs and disks.',
		taking('ip', /./, { ip: 'all' })
	],
	'any-disk': [
		'An LRS disk is in one zone. It’s easy to think that it can be attached in another one.',
		taking('disk', /./, { disk: 'ZRS' })
	],
	'price-protects': [
		'Azure can evict any Spot VM when it needs the capacity. It’s easy to think that a high maximum price prevents that.',
		taking('event', /^capacity$/, { limit: '-1', event: '0.06' })
	],
	'comes-back': [
		'An evicted Spot VM doesn’t come back when the price falls. It’s easy to expect that.',
		taking('event', /back/, { limit: '-1' })
	]
};

export const spread = topicFamily(
	{
		id: 'virtual-machines/spread',
		edition: 9,
		group: 'virtual-machines',
		title: 'Availability sets, zones and scale sets',
		rule: {
			'^place':
				'An availability set, or a scale set without zones, survives a rack failure, with an SLA of 99.95%. To survive a datacenter failure or get 99.99%, use zones. A scale set follows the load, and a proximity placement group lowers latency.',
			'^fails':
				'A failed rack takes at most one fault domain, and maintenance takes one update domain at a time. A datacenter failure can take a whole availability set, or all VMs in one zone.',
			'^join':
				'A VM joins an availability set only when it’s created, in the same region and resource group, and without a zone.',
			'^zone': 'An LRS disk fails with its zone, and so does a zonal VM or public IP address.',
			'^leaves':
				'The policy picks the oldest or newest unprotected VM in the zone, or tied zones, with the most VMs. Without zones, it picks from all VMs.',
			'^protect':
				'Protected VMs aren’t repaired automatically or removed by autoscale. Only protection from scale set actions blocks the new model. Instance protection doesn’t block what you do to a single VM.',
			'^upgrade':
				'In Manual mode, you select the VMs to upgrade. In Automatic mode, all VMs can be upgraded at the same time. Rolling upgrades need health monitoring, and with Flexible orchestration, a probe isn’t enough.',
			'^spot':
				'Azure can evict any Spot VM when it needs the capacity, or when the price exceeds the maximum. With a maximum price of -1, the price never causes an eviction. The policy decides whether it’s deallocated or deleted.'
		},
		lab: 'virtual-machines/fixed-at-creation',
		sources: [
			sources.availabilitySets,
			sources.diskAvailability,
			sources.availabilitySetApi,
			sources.orchestrationModes,
			sources.proximityGroups,
			sources.reliabilityLoadBalancer,
			sources.diskRedundancy,
			sources.scaleInPolicy,
			sources.instanceProtection,
			sources.instanceRepairs,
			sources.upgradePolicy,
			sources.spotVms
		],
		axes: {
			failure: 'What fails or happens',
			setup: 'How it is set up',
			size: 'Numbers and prices'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['booking app', 'East US', 'West US', '1', '2'],
			['payroll system', 'UK South', 'UK West', '1', '3'],
			['patient portal', 'North Europe', 'West Europe', '2', '3'],
			['ticket shop', 'Canada Central', 'Canada East', '2', '3'],
			['timetable service', 'Japan East', 'Japan West', '1', '3']
		],
		words: ['app', 'near', 'far', 'one', 'two'],
		forms: ['single', 'table', 'choose', 'judge', 'judge', 'series'],
		telling: ['table', 'table', 'table', 'table', 'email', 'list']
	}
);
