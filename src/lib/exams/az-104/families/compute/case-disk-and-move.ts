// A case study on one VM: its disk grows and changes, it is encrypted at its host, and it moves. Long, as one scenario carries four questions.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, redraw, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies, regions } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	changeType,
	diskSizes,
	encryptAtHost,
	growDisk,
	type ChangeMethod,
	type Disk,
	type DiskSize,
	type DiskType,
	type DiskChange
} from '#lib/azure/compute/disk.ts';
import { move, vmRules, type Fact, type MoveTarget } from '#lib/azure/compute/move.ts';
import type { OptionDraft } from '#lib/domain/practice/question-builder.ts';
import { family, type QuestionDraft } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly region: string;
	readonly disk: Disk;
	readonly to: DiskSize;
	readonly type: DiskType;
	readonly reach: Exclude<MoveTarget, 'region'>;
	readonly holds: readonly Fact[];
}
const guest = 'guest encryption';
const types: readonly DiskType[] = [
	'Standard HDD',
	'Standard SSD',
	'Premium SSD',
	'Premium SSD v2',
	'Ultra Disk'
];
const sizes = diskSizes.filter((gib) => gib >= 512);
const words: Readonly<Record<ChangeMethod, string>> = {
	'while running': 'Nothing: VM1 keeps running',
	'deallocate first': 'Deallocate VM1',
	'detach first': 'Deallocate VM1 and detach the disk',
	'new disk': 'Copy the data to a new disk'
};
/** What may be known of VM1. Those that stop a move within the subscription come first. */
const known: Readonly<Partial<Record<Fact, string>>> = {
	'read-only lock': 'The target group has a read-only lock',
	[guest]: 'Azure Disk Encryption is in use',
	'restore points': 'Azure Backup keeps restore points',
	'member of a set': 'VM2, in the same availability set, is not moved',
	'dependents apart': 'Its network interface is in another group',
	'Marketplace plan': 'Its image has a Marketplace plan'
};
const facts = Object.keys(known) as readonly Fact[];
const older = facts.slice(1, 4);
const isNew = (type: DiskType): boolean => type === 'Ultra Disk' || type === 'Premium SSD v2';
/** Stands in the way only where the VM has encryption in the guest. */
const running = 'It runs all day';
const elsewhere = 'The target group is in another region';

/** What the scenario says. */
const tabsOf = (
	{ company, region, disk, to, type, reach, holds }: Facts,
	encrypted: boolean
): readonly Tab[] => [
	{
		title: 'Overview',
		paragraphs: [[`${company} has a virtual machine named VM1 in ${region} and plans several changes to it.`]]
	},
	{
		title: 'Existing environment',
		paragraphs: [
			[
				'VM1 is running. Its data disk is a ',
				fact('from', disk.type),
				` of ${disk.gib} GiB. The size, zone and host caching of VM1 support every disk type that is named here.`
			],
			[...holds.map((fact) => known[fact]!), running, elsewhere]
				.sort()
				.map((text) => fact('known', `${text}. `)),
			...(encrypted ? [] : [[fact('guest', 'Azure Disk Encryption was never enabled.')]])
		]
	},
	{
		title: 'Requirements',
		paragraphs: [
			[
				'The data disk must have ',
				fact('size', `${to} GiB`),
				' and, later, the type ',
				fact('type', type),
				'. Encryption at host must be enabled for VM1. VM1 and its disks must move ',
				fact(
					'reach',
					reach === 'subscription'
						? 'to another subscription of the same tenant'
						: 'to another resource group of the same subscription'
				),
				'.'
			]
		]
	}
];

/** Asks for the least that a change takes. */
const least = (
	what: string,
	deciding: string,
	{ how, trace }: DiskChange,
	rules: Readonly<Record<string, ChangeMethod>>,
	say = words
): QuestionDraft => ({
	requirement: [what],
	deciding,
	ask: {
		type: 'one',
		right: { text: say[how], because: trace[0]! },
		wrong: wrongBy(
			rules,
			() => trace[0]!,
			(rule) => say[rule]
		)
	},
	trace
});

/** Facts that may be in the way of a move. Those that aren't have the wrong rule that says so. */
const obstaclesOf = (
	holds: readonly Fact[],
	{ blockers }: ReturnType<typeof move>
): readonly OptionDraft[] => [
	...holds.map((fact): OptionDraft => {
		const blocks = blockers.includes(fact);
		return {
			text: known[fact]!,
			because: move(vmRules, [fact], 'subscription').trace[0]!,
			...(blocks ? {} : { misconception: 'across' })
		};
	}),
	blockers.includes('running with guest encryption')
		? { text: running, because: vmRules['running with guest encryption'][1] }
		: { text: running, because: 'Nothing here requires a stop for the move.', misconception: 'stop' },
	{
		text: elsewhere,
		because: 'A resource stays in its region, whatever the region of its resource group.',
		misconception: 'region'
	}
];

export const caseDiskAndMove = family<Facts>({
	id: 'virtual-machines/case-disk-and-move',
	edition: 3,
	group: 'virtual-machines',
	title: 'Case study: a VM, its disk and its move',
	rule: 'A data disk grows while its VM runs, except across 4 TiB. No move changes the region.',
	lab: 'virtual-machines/resize-and-grow',
	misconceptions: {
		stops:
			'Deallocating looks like the cure; mostly a disk grows without, past 4 TiB it is detached too, and it never shrinks.',
		limit: 'A step looks like any other; for the one over 4 TiB the VM stops and the disk is detached.',
		fixed: 'Much of a disk looks fixed at creation; mostly a deallocated VM will do, at most.',
		both: 'What grows seems to shrink as well; a managed disk never does.',
		any: 'The list looks like a choice; to Ultra Disk, and from the newest types, it takes a copy.',
		once: 'A switch seems to work at once; this one takes a deallocated VM at least.',
		twice: 'Both encryptions seem to add up; after one in the guest, the other takes a new VM.',
		stop: 'A VM keeps running while it moves, unless it has Azure Disk Encryption. It is easy to expect a stop.',
		region: 'A group has a region; what is moved into it stays where it runs.',
		across: 'Much stops a move across subscriptions that stops none within one.'
	},
	axes: {
		size: {
			title: 'New size of the disk',
			change: (one, random) => ({
				...one,
				to: random.pick(sizes.filter((gib) => gib !== one.disk.gib && gib !== one.to))
			})
		},
		reach: either('Where VM1 moves', 'reach', 'subscription', 'resource group'),
		type: {
			title: 'New type of the disk',
			change: (one, random) => ({
				...one,
				// The newest types do not go with what encryption in the guest, backups and sets ask of a disk.
				type: random.pick(
					types.filter(
						(type) =>
							type !== one.type &&
							type !== one.disk.type &&
							(!isNew(type) || one.holds.every((fact) => !older.includes(fact)))
					)
				)
			})
		},
		region: redraw('Region', 'region', regions)
	},
	sources: [
		sources.expandDisks,
		sources.convertDisks,
		sources.diskEncryption,
		sources.moveResources,
		sources.moveVms
	],
	facts(random, difficulty) {
		const [from, type] = random.some(difficulty === 1 ? types.slice(0, 4) : types, 2);
		const [gib, to] = random.some(sizes, 2);
		const stops = isNew(from!) || isNew(type!) ? facts.slice(0, 1) : facts.slice(0, 4);
		const first = random.pick(stops);
		const rest = [...stops, ...facts.slice(4)].filter((fact) => fact !== first);
		return {
			company: random.pick(companies),
			region: random.pick(regions),
			disk: { role: 'data', type: from!, gib: gib! },
			to: to!,
			type: type!,
			reach: random.pick(['resource group', 'subscription'] as const),
			holds: [first, ...random.some(rest, difficulty)]
		};
	},
	tell(facts) {
		const { disk, to, type, reach, holds } = facts;
		const grown = growDisk(disk, to);
		const changed = changeType(disk, type);
		const encrypted = holds.includes(guest);
		const host = encryptAtHost(encrypted);
		const moved = move(vmRules, encrypted ? [...holds, 'running with guest encryption'] : holds, reach);
		const newest = isNew(disk.type);
		const obstacles = obstaclesOf(holds, moved);
		return {
			tabs: tabsOf(facts, encrypted),
			questions: [
				least(
					'You need to change the size of the data disk. What is the minimum that you must do?',
					newest && to > disk.gib ? 'from' : 'size',
					grown,
					{
						stops: 'deallocate first',
						[to < disk.gib ? 'both' : 'limit']: 'while running',
						fixed: 'new disk'
					}
				),
				least(
					'You need to change the type of the data disk. What is the minimum that you must do?',
					newest ? 'from' : 'type',
					changed,
					{
						any: 'deallocate first',
						fixed: 'new disk',
						once: 'while running'
					}
				),
				least(
					'You need to enable encryption at host. What is the minimum that you must do?',
					encrypted ? 'known' : 'guest',
					host,
					{ twice: 'deallocate first', fixed: 'new disk', once: 'while running' },
					{ ...words, 'new disk': 'Create a new VM with new disks' }
				),
				{
					requirement: ['What stands in the way of moving VM1 as it is now?'],
					deciding: 'reach',
					ask: {
						type: 'several',
						right: obstacles.filter(({ misconception }) => misconception === undefined),
						wrong: obstacles.filter(({ misconception }) => misconception !== undefined)
					},
					trace: moved.trace
				}
			]
		};
	}
});
