// A case study on one VM: its disk grows and changes, it is encrypted at its host, and it moves. Long, as one scenario carries four questions.
import {
	changeType,
	encryptAtHost,
	growDisk,
	type Change,
	type Disk,
	type DiskType,
	type Taken
} from '#lib/domain/azure/compute/disk.ts';
import { move, vmRules, type Fact, type Reach } from '#lib/domain/azure/compute/move.ts';
import { pages } from '#lib/domain/azure/compute/pages.ts';
import type { Answer } from '#lib/domain/practice/ask.ts';
import { byRules, told } from '#lib/domain/practice/families/compute/shared.ts';
import { companies, regions } from '#lib/domain/practice/families/words.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly region: string;
	readonly disk: Disk;
	readonly to: number;
	readonly type: DiskType;
	readonly reach: Exclude<Reach, 'region'>;
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
const sizes = [512, 1024, 2048, 4096, 8192, 16384];
const words: Readonly<Record<Change, string>> = {
	'while running': 'Nothing stops: VM1 runs on',
	'deallocate first': 'VM1 is deallocated for it',
	'detach first': 'VM1 is deallocated, the disk detached',
	'new disk': 'The data goes to a new disk'
};
/** What may be known of VM1. Those that stop a move within the subscription come first. */
const known: Readonly<Partial<Record<Fact, string>>> = {
	'read-only lock': 'The target group has a read-only lock',
	[guest]: 'Azure Disk Encryption is in use',
	'restore points': 'Azure Backup keeps restore points',
	'member of a set': 'VM2 of its availability set is to stay',
	'dependents apart': 'Its network interface is in another group',
	'Marketplace plan': 'Its image has a Marketplace plan'
};
const facts = Object.keys(known) as readonly Fact[];
const older = facts.slice(1, 4);
const isNew = (type: DiskType): boolean => type === 'Ultra Disk' || type === 'Premium SSD v2';
const idle = {
	stop: 'It runs all day',
	region: 'The target group is in another region'
};

export const fleet = family<Facts>({
	id: 'virtual-machines/case-disk-and-move',
	edition: 2,
	group: 'virtual-machines',
	title: 'Case study: a VM, its disk and its move',
	rule: 'A data disk grows while its VM runs, up to a limit; no move changes the region.',
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
		stop: 'Moving sounds like unplugging; the VM runs on meanwhile.',
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
		reach: {
			title: 'Where VM1 moves',
			change: (one) => ({ ...one, reach: one.reach === 'subscription' ? 'resource group' : 'subscription' })
		},
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
		region: {
			title: 'Region',
			change: (one, random) => ({
				...one,
				region: random.pick(regions.filter((each) => each !== one.region))
			})
		}
	},
	sources: [pages.expand, pages.diskTypes, pages.hostEncryption, pages.moves, pages.vmMoves],
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
	tell({ company, region, disk, to, type, reach, holds }) {
		const grown = growDisk(disk, to);
		const changed = changeType(disk, type);
		const encrypted = holds.includes(guest);
		const host = encryptAtHost(encrypted);
		const moved = move(vmRules, holds, reach);
		const newest = isNew(disk.type);
		const least = (
			what: string,
			deciding: string,
			{ how, trace }: Taken,
			rules: Readonly<Record<string, Change>>,
			say = words
		) => ({
			requirement: [what],
			deciding,
			ask: {
				type: 'one' as const,
				right: { text: say[how], because: trace[0]! },
				wrong: byRules(
					rules,
					(rule) => say[rule],
					() => trace[0]!
				)
			},
			trace
		});
		const answers = holds.map((fact): Answer => {
			const blocks = moved.blockers.includes(fact);
			return {
				text: known[fact]!,
				because: move(vmRules, [fact], 'subscription').trace[0]!,
				...(blocks ? {} : { misconception: 'across' })
			};
		});
		return {
			tabs: [
				{
					title: 'Overview',
					paragraphs: [[`${company} has one VM in ${region} and wants to change much about it.`]]
				},
				{
					title: 'Existing environment',
					paragraphs: [
						[
							'VM1 runs. Its data disk is of the type ',
							told('from', disk.type),
							` and has ${disk.gib} GiB. VM1’s size, zone and caching suit every type that is named here.`
						],
						[...holds.map((fact) => known[fact]!), ...Object.values(idle)]
							.sort()
							.map((text) => told('known', `${text}. `)),
						...(encrypted ? [] : [[told('guest', 'Azure Disk Encryption was never in use.')]])
					]
				},
				{
					title: 'Requirements',
					paragraphs: [
						[
							'The data disk is to have ',
							told('size', `${to} GiB`),
							' and, later, the type ',
							told('type', type),
							'. The temporary disk is to be encrypted at the host. Then VM1 moves, with its disks, ',
							told(
								'reach',
								reach === 'subscription'
									? 'into another subscription of the tenant'
									: 'into another group of the subscription'
							),
							'.'
						]
					]
				}
			],
			questions: [
				least(
					'What is the least that the new size takes?',
					newest && to > disk.gib ? 'from' : 'size',
					grown,
					{
						stops: 'deallocate first',
						[to < disk.gib ? 'both' : 'limit']: 'while running',
						fixed: 'new disk'
					}
				),
				least('What is the least that the new type takes?', newest ? 'from' : 'type', changed, {
					any: 'deallocate first',
					fixed: 'new disk',
					once: 'while running'
				}),
				least(
					'What is the least that encryption at host takes?',
					encrypted ? 'known' : 'guest',
					host,
					{ twice: 'deallocate first', fixed: 'new disk', once: 'while running' },
					{ ...words, 'new disk': 'A new VM with new disks is made' }
				),
				{
					requirement: ['What has to be dealt with before VM1, as it is now, can move?'],
					deciding: 'reach',
					ask: {
						type: 'several',
						right: answers.filter(({ misconception }) => misconception === undefined),
						wrong: [
							...answers.filter(({ misconception }) => misconception !== undefined),
							...byRules(
								idle,
								(text) => text,
								() => moved.trace.at(-1)!
							)
						]
					},
					trace: moved.trace
				}
			]
		};
	}
});
