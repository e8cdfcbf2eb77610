// A case study on one VM: its disk grows and changes, it is encrypted at its host, and it moves.
import {
	changeType,
	encryptAtHost,
	growDisk,
	type Change,
	type Disk,
	type DiskType,
	type Taken
} from '#lib/domain/azure/compute/disk.ts';
import { move, type Fact, type Reach } from '#lib/domain/azure/compute/move.ts';
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
const guest = 'disk encryption in the guest';
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
	'deallocate and detach first': 'The disk is detached for it',
	'by a new disk': 'The data goes to a new disk'
};
/** What may be known of VM1; the last three are in nobody's way. */
const known: Readonly<Partial<Record<Fact, string>>> = {
	[guest]: 'Azure Disk Encryption is in use',
	'read-only lock': 'Its group has a read-only lock',
	'restore points': 'Azure Backup keeps restore points',
	'alone from its set': 'VM2 stays in its availability set',
	'dependents elsewhere': 'Its network interface is in another group',
	'Marketplace plan': 'Its image has a Marketplace plan'
};
const facts = Object.keys(known) as readonly Fact[];
const idle = {
	'it must stop': 'It runs all day',
	'it goes to the region': 'The target group is in another region'
};

export const fleet = family<Facts>({
	id: 'virtual-machines/case-disk-and-move',
	edition: 1,
	group: 'virtual-machines',
	title: 'Case study: a VM, its disk and its move',
	rule: 'A data disk grows while its VM runs, up to a limit; no move changes the region.',
	lab: 'virtual-machines/resize-and-grow',
	misconceptions: {
		'all stops it': 'Changes to a disk used to stop the VM; a data disk mostly grows without.',
		'no limit': 'A step looks like any other; the one over 4 TiB takes a detached disk.',
		'both ways': 'What grows seems to shrink as well; a managed disk never does.',
		'any type': 'The list looks like a choice; to and from the newest types it takes a copy.',
		'types are fixed': 'A type looks fixed; older types change once the VM is deallocated.',
		'at once': 'A switch seems to work at once; this one waits for a deallocated VM.',
		'both encryptions': 'Both encryptions seem to add up; after one in the guest, the other takes a new VM.',
		'it must stop': 'Moving sounds like unplugging; the VM runs on meanwhile.',
		'it goes to the region': 'A group has a region; what is moved into it stays where it runs.',
		'as across subscriptions': 'Much stops a move across subscriptions that stops none within one.'
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
				type: random.pick(types.filter((type) => type !== one.type && type !== one.disk.type))
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
		return {
			company: random.pick(companies),
			region: random.pick(regions),
			disk: { role: 'data', type: from!, gib: gib! },
			to: to!,
			type: type!,
			reach: random.pick(['resource group', 'subscription'] as const),
			holds: random.some(facts, difficulty + 1)
		};
	},
	tell({ company, region, disk, to, type, reach, holds }) {
		const grown = growDisk(disk, to);
		const changed = changeType(disk, type);
		const encrypted = holds.includes(guest);
		const host = encryptAtHost(encrypted);
		const moved = move(holds, reach);
		const least = (
			what: string,
			deciding: string,
			{ how, trace }: Taken,
			rules: Readonly<Record<string, Change>>
		) => ({
			requirement: [what],
			deciding,
			ask: {
				type: 'one' as const,
				right: { text: words[how], because: trace[0]! },
				wrong: byRules(rules, (rule) => words[rule], trace[0]!)
			},
			trace
		});
		const answers = holds.map((fact): Answer => {
			const blocks = moved.blockers.includes(fact);
			return {
				text: known[fact]!,
				because: move([fact], 'subscription').trace[0]!,
				...(blocks ? {} : { misconception: 'as across subscriptions' })
			};
		});
		return {
			tabs: [
				{
					title: 'Overview',
					paragraphs: [[`${company} runs its accounts on VM1 in ${region} and tidies up.`]]
				},
				{
					title: 'Existing environment',
					paragraphs: [
						['VM1 runs. Its data disk is a ', told('from', disk.type), ` of ${disk.gib} GiB.`],
						[...holds.map((fact) => known[fact]!), ...Object.values(idle)]
							.sort()
							.map((text) => told('known', `${text}. `)),
						encrypted ? '' : told('guest', 'Azure Disk Encryption was never in use.')
					].map((paragraph) => (Array.isArray(paragraph) ? paragraph : [paragraph]))
				},
				{
					title: 'Requirements',
					paragraphs: [
						[
							'The data disk is to have ',
							told('size', `${to} GiB`),
							', and later to be a ',
							told('type', type),
							'. Host caches and the temporary disk are to be encrypted at the host. Then VM1 moves, with its disks, ',
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
				least('What is the least that the new size takes?', 'size', grown, {
					'all stops it': 'deallocate first',
					'no limit': 'while running',
					'both ways': to < disk.gib ? 'while running' : 'by a new disk'
				}),
				least('What is the least that the new type takes?', 'type', changed, {
					'any type': 'deallocate first',
					'types are fixed': 'by a new disk',
					'at once': 'while running'
				}),
				least('What is the least that encryption at host takes?', encrypted ? 'known' : 'guest', host, {
					'at once': 'while running',
					'both encryptions': 'deallocate first',
					'types are fixed': 'by a new disk'
				}),
				{
					requirement: ['What has to be dealt with before the move?'],
					deciding: 'reach',
					ask: {
						type: 'several',
						right: answers.filter(({ misconception }) => misconception === undefined),
						wrong: [
							...answers.filter(({ misconception }) => misconception !== undefined),
							...byRules(idle, (text) => text, moved.trace.at(-1)!)
						]
					},
					trace: moved.trace
				}
			]
		};
	}
});
