// A case study on two VMs: their disks grow and change type, one VM moves, and both may get encryption at host.
// Over 200 lines: a case has four of five questions in any order, three of which can be asked in two ways, each with its reasons and wrong rules.
import {
	changeType,
	diskSizes,
	encryptAtHost,
	growDisk,
	type ChangeMethod,
	type DiskSize,
	type DiskType
} from '#lib/azure/compute/disk.ts';
import { move, vmRules, type Fact, type MoveTarget } from '#lib/azure/compute/move.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	remembering,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { questionInPlace } from '#lib/exams/az-104/families/question-in-place.ts';

type Guest = 'never' | 'enabled' | 'past';
const guests: readonly Guest[] = ['never', 'enabled', 'past'];
const aspects = ['lock', 'backup', 'set', 'nic', 'plan'] as const;
type Aspect = (typeof aspects)[number];
interface OneDisk {
	/** The first VM moves. */
	readonly vm: 0 | 1;
	readonly role: 'OS' | 'data';
	readonly type: DiskType;
	readonly gib: DiskSize;
	readonly required: DiskSize;
}
interface Facts {
	readonly names: number;
	readonly who: string;
	readonly disksTold: 'table' | 'output';
	readonly vmTold: 'text' | 'table' | 'email';
	readonly disks: readonly OneDisk[];
	/** Azure Disk Encryption of the VM that moves, and of the second one of its kind. */
	readonly guest: readonly [Guest, Guest];
	/** What is told of the first VM, and whether it’s in the state that can block a move. */
	readonly told: readonly Aspect[];
	readonly blocks: Readonly<Record<Aspect, boolean>>;
	readonly reach: Exclude<MoveTarget, 'region'>;
	/** The type that disks change to. */
	readonly to: DiskType;
	/** The place of each question. */
	readonly order: readonly number[];
	/** Whether it’s asked which disks grow online, rather than what each takes. */
	readonly online: boolean;
	/** Whether it’s asked which disks can’t change their type in place. */
	readonly anew: boolean;
	/** Whether it’s asked what prevents the move of the deallocated VM. */
	readonly stopped: boolean;
	readonly claims: Claims;
}
/** What the statements are about: another size of a disk, another type of one, and what prevents a move that reaches elsewhere. */
interface Claims {
	readonly grow: { readonly at: number; readonly required: DiskSize };
	readonly convert: { readonly at: number; readonly to: DiskType };
	readonly move: { readonly thing: Obstacle; readonly reach: Facts['reach'] };
}

/** The VM that moves, one with disks of any type, a second one of the first’s kind, and where the first is and goes. */
const estates = [
	{
		company: 'Tern Logistics',
		vms: ['vm-scan', 'vm-route'],
		mate: 'vm-scan2',
		from: 'rg-depot',
		to: 'rg-hub'
	},
	{ company: 'Alder Law', vms: ['vm-docs', 'vm-index'], mate: 'vm-docs2', from: 'rg-office', to: 'rg-cases' },
	{
		company: 'Basalt Energy',
		vms: ['vm-scada', 'vm-trend'],
		mate: 'vm-scada2',
		from: 'rg-plant',
		to: 'rg-grid'
	},
	{
		company: 'Mistral Travel',
		vms: ['vm-book', 'vm-price'],
		mate: 'vm-book2',
		from: 'rg-sales',
		to: 'rg-travel'
	},
	{
		company: 'Nettle Labs',
		vms: ['vm-lims', 'vm-store'],
		mate: 'vm-lims2',
		from: 'rg-bench',
		to: 'rg-science'
	}
] as const;
const older: readonly DiskType[] = ['Standard HDD', 'Standard SSD', 'Premium SSD'];
const newest: readonly DiskType[] = ['Premium SSD v2', 'Ultra Disk'];
/** A type with its article. */
const article = (type: DiskType): string => `${type === 'Ultra Disk' ? 'an' : 'a'} ${type}`;
const isNew = (type: DiskType): boolean => newest.includes(type);
const skus: Readonly<Record<DiskType, string>> = {
	'Standard HDD': 'Standard_LRS',
	'Standard SSD': 'StandardSSD_LRS',
	'Premium SSD': 'Premium_LRS',
	'Premium SSD v2': 'PremiumV2_LRS',
	'Ultra Disk': 'UltraSSD_LRS'
};
const sizes: readonly DiskSize[] = diskSizes.filter((gib) => gib >= 256);

const estateOf = ({ names }: Pick<Facts, 'names'>) => estates[names]!;
const vmOf = (facts: Facts, at: 0 | 1): string => estateOf(facts).vms[at];
/** The two VMs that are to have encryption at host. */
const hosted = (facts: Facts): readonly [string, string] => [vmOf(facts, 0), estateOf(facts).mate];
const diskName = (at: number): string => `disk${at + 1}`;
/** Whether what a VM has rules out the newest disk types. */
const plainOnly = ({ guest, told }: Pick<Facts, 'guest' | 'told'>, vm: 0 | 1): boolean =>
	vm === 0 && (guest[0] !== 'never' || told.includes('set'));

const methods: Readonly<Record<ChangeMethod, string>> = {
	'while running': 'Expand it while the VM runs',
	'deallocate first': 'Deallocate the VM, and then expand it',
	'detach first': 'Deallocate the VM, detach the disk, and then expand it',
	'new disk': 'Create another disk, and copy the data'
};
const growth = ({ role, type, gib, required }: OneDisk) => growDisk({ role, type, gib }, required);
/** Why a disk grows as it does: also the name of the rule. */
function growthCase({ role, type, gib, required }: OneDisk): string {
	if (required < gib) return 'smaller';
	if (role === 'OS') return required > 4095 ? 'OS above the limit' : 'OS';
	if (isNew(type)) return 'newest';
	return gib > 4096 ? 'above 4 TiB' : required > 4096 ? 'across 4 TiB' : 'up to 4 TiB';
}
/** Why a way to expand is right, or isn’t, by what the disk is. */
function growthReasons(facts: Facts, disk: OneDisk): Readonly<Record<ChangeMethod, string>> {
	const vm = vmOf(facts, disk.vm);
	const { type, gib, required } = disk;
	const online = 'Nothing has to stop for it: ';
	const texts: Readonly<Record<string, readonly [string, string, string, string]>> = {
		smaller: [
			'A managed disk can’t be made smaller.',
			`Stopping ${vm} doesn’t make a disk smaller.`,
			'Even a detached disk can only grow.',
			`${required} GiB is less than it has, so the data has to go to a smaller disk.`
		],
		OS: [
			'It’s an OS disk, and only data disks grow while the VM runs.',
			`An OS disk of up to 4095 GiB is expanded while ${vm} is deallocated.`,
			'An OS disk stays attached.',
			`${required} GiB is within the limit of an OS disk.`
		],
		'OS above the limit': [
			'It’s an OS disk, which doesn’t grow online.',
			'An OS disk has at most 4095 GiB, deallocated or not.',
			'Detaching is for data disks.',
			'Data beyond 4095 GiB belongs on a data disk.'
		],
		newest: [
			`It’s a data disk, and ${type} has no limit of 4 TiB for growing online.`,
			`${online}${article(type)} grows while ${vm} runs.`,
			'Only the older disk types are detached to pass 4 TiB.',
			`${type} grows in place.`
		],
		'above 4 TiB': [
			'This data disk is above 4 TiB already.',
			`${online}the disk passed 4 TiB before.`,
			`Detaching is for passing 4 TiB. This disk starts at ${gib} GiB.`,
			`16 TiB is within what a ${type} has.`
		],
		'across 4 TiB': [
			`A ${type} doesn’t pass 4 TiB while it’s attached.`,
			'To pass 4 TiB, the disk must also be detached.',
			`From ${gib} to ${required} GiB, a ${type} passes 4 TiB, which takes a detached disk.`,
			'The disk can pass 4 TiB itself, once it’s detached.'
		],
		'up to 4 TiB': [
			`It’s a data disk that stays within 4 TiB, so it grows while ${vm} runs.`,
			`${online}it’s a data disk and doesn’t pass 4 TiB.`,
			`At ${required} GiB it’s still within 4 TiB.`,
			'It gets larger, so the same disk will do.'
		]
	};
	const [running, deallocated, detached, another] = texts[growthCase(disk)]!;
	return {
		'while running': running,
		'deallocate first': deallocated,
		'detach first': detached,
		'new disk': another
	};
}
const namesOf = (facts: Facts, has: (disk: OneDisk) => boolean): readonly string[] =>
	facts.disks.flatMap((disk, at) => (has(disk) ? [diskName(at)] : []));
const onlineIn = (facts: Facts): readonly string[] =>
	namesOf(facts, (disk) => growth(disk).how === 'while running');
const grown = (facts: Facts, as: (disk: OneDisk) => ChangeMethod): Key =>
	facts.online
		? [namesOf(facts, (disk) => as(disk) === 'while running')]
		: facts.disks.map((disk) => [as(disk)]);
/** Disks as options of one part. */
const diskOptions = (places: readonly number[]) =>
	places.map((at) => ({ id: diskName(at), text: diskName(at) }));
const diskOrDisks = ({ length }: readonly string[]): string => (length === 1 ? 'disk' : 'disks');

const expand: Question<Facts> = {
	ask: (facts) => ({
		miss: facts.disks.some((disk) => /newest|above/.test(growthCase(disk))) ? 'edge' : 'core',
		...(facts.online
			? {
					type: 'several' as const,
					requirement: [
						`Which ${diskOrDisks(onlineIn(facts))} can you expand to the required size while the VM runs?`
					],
					parts: [{ options: diskOptions([...facts.disks.keys()]), right: onlineIn(facts) }]
				}
			: matchRows(
					'table',
					[
						'You need to give the data of each disk the required capacity. What is the least that you must do?'
					],
					optionsOf(methods),
					facts.disks.map((disk, at) => ({ text: diskName(at), right: growth(disk).how }))
				))
	}),
	explain(facts) {
		const parts = facts.disks.map((disk): PartReasons => ({
			options: growthReasons(facts, disk),
			trace: growth(disk).trace.map((text, at) => ({
				rule: at === 0 ? `grow ${growthCase(disk)} ${isNew(disk.type) ? '' : 'older'}` : 'volume',
				text
			}))
		}));
		if (!facts.online) return parts;
		const reasons = parts.map(({ options }, at) => [diskName(at), options['while running']!]);
		return [{ options: Object.fromEntries(reasons), trace: parts.flatMap(({ trace }) => trace) }];
	},
	wrongRules: {
		'always-online': {
			note: 'Online expansion is for data disks, and the older types don’t cross 4 TiB with it. It’s easy to expect it of every disk.',
			key: (facts) => grown(facts, (disk) => (disk.required < disk.gib ? growth(disk).how : 'while running'))
		},
		'never-shrinks': {
			note: 'A managed disk can grow but not shrink. It’s easy to see its size as a setting.',
			key: (facts) => grown(facts, (disk) => (disk.required < disk.gib ? 'while running' : growth(disk).how))
		},
		'always-stop': {
			note: 'A data disk grows while its VM runs, unless an older type crosses 4 TiB. It’s easy to deallocate out of habit.',
			key: (facts) =>
				grown(facts, (disk) => growth(disk).how.replace('while running', 'deallocate first') as ChangeMethod)
		},
		'size-not-step': {
			note: 'Only the older types are detached, to cross 4 TiB. It’s easy to apply that to every large disk.',
			key: (facts) =>
				grown(facts, (disk) =>
					disk.required > 4096 && /newest|above 4/.test(growthCase(disk)) ? 'detach first' : growth(disk).how
				)
		}
	}
};

/** Disks that are asked about: they don’t have the type yet, and their VM doesn’t rule it out. */
const askedDisks = (facts: Facts): readonly number[] =>
	[...facts.disks.keys()].filter((at) => {
		const { vm, role, type } = facts.disks[at]!;
		return type !== facts.to && (!isNew(facts.to) || role === 'OS' || !plainOnly(facts, vm));
	});
/** The disks to choose: those that can change their type, or that can’t where that’s asked. */
const convertible = (facts: Facts, can?: (disk: OneDisk) => boolean): readonly string[] =>
	askedDisks(facts)
		.filter((at) => {
			const disk = facts.disks[at]!;
			const does = can === undefined ? changeType(disk, facts.to).how !== 'new disk' : can(disk);
			return does !== facts.anew;
		})
		.map(diskName);
/** Why a disk can change its type in place, or can’t: the name of the rule, and ways to say it. */
function conversion({ to }: Facts, { role, type: from }: OneDisk): readonly [string, readonly string[]] {
	if (role === 'OS' && isNew(to))
		return [
			'OS',
			[`It’s an OS disk, and ${to} is for data disks only.`, `It’s an OS disk, so it can’t be a ${to}.`]
		];
	if (isNew(from))
		return [
			`from ${from}`,
			[
				`It’s ${article(from)}, so changing its type takes a snapshot and a new disk.`,
				`There’s no way out of ${from} in place.`,
				`As ${article(from)}, it keeps its type.`
			]
		];
	if (isNew(to))
		return [
			'to v2',
			[
				`A ${from} for data can become a ${to} in place.`,
				`A ${from} that isn’t an OS disk is changed directly.`,
				`As a ${from} for data, it takes no snapshot.`
			]
		];
	return [
		`${role} older`,
		role === 'OS'
			? [
					`An OS disk can change from ${from} to ${to} too.`,
					'It’s an OS disk, which doesn’t matter for these two types.'
				]
			: [
					`A disk can switch between ${from} and ${to}.`,
					`A ${from} takes no copy to become a ${to}.`,
					`From ${from} to ${to}, it’s the same disk.`
				]
	];
}
/** The same for all disks that are asked about, each in words of its own. */
function conversions(facts: Facts): readonly (TraceStep & { readonly name: string })[] {
	const seen = new Map<string, number>();
	return askedDisks(facts).map((at) => {
		const [rule, texts] = conversion(facts, facts.disks[at]!);
		const count = seen.get(rule) ?? 0;
		seen.set(rule, count + 1);
		return { rule: `type ${rule}`, text: texts[count % texts.length]!, name: diskName(at) };
	});
}
const convert: Question<Facts> = {
	ask: (facts) => ({
		type: 'several',
		requirement: [
			facts.anew
				? `Which ${diskOrDisks(convertible(facts))} cannot be changed to ${facts.to} in place?`
				: `Which ${diskOrDisks(convertible(facts))} can be changed to ${facts.to} while the VM is deallocated, without a new disk?`
		],
		parts: [{ options: diskOptions(askedDisks(facts)), right: convertible(facts) }],
		miss: isNew(facts.to) ? 'edge' : 'core'
	}),
	explain: (facts) => [
		{
			options: Object.fromEntries(conversions(facts).map(({ name, text }) => [name, text])),
			trace: conversions(facts).map(({ rule, text, name }) => ({ rule, text: `${name}: ${text}` }))
		}
	],
	wrongRules: {
		'os-too': {
			note: 'Premium SSD v2 and Ultra Disk are for data disks. It’s easy to overlook the OS disk.',
			key: (facts) => [
				convertible(facts, ({ type }) => changeType({ role: 'data', type }, facts.to).how !== 'new disk')
			]
		},
		'one-family': {
			note: 'An Ultra Disk doesn’t become a Premium SSD v2 in place. It’s easy to see the two as one family.',
			key: (facts) => [
				convertible(
					facts,
					(disk) =>
						changeType(disk, facts.to).how !== 'new disk' || (disk.type === 'Ultra Disk' && isNew(facts.to))
				)
			]
		},
		'type-is-fixed': {
			note: 'The older types change in place. It’s easy to think that another type takes another disk.',
			key: (facts) => [convertible(facts, () => false)]
		},
		'any-type': {
			note: 'From Premium SSD v2 and Ultra Disk there’s no way in place. It’s easy to see the type as a setting.',
			key: (facts) => [convertible(facts, () => true)]
		}
	}
};

type Obstacle = Aspect | 'guest';
const obstacles: Readonly<Record<Obstacle, string>> = {
	lock: 'The read-only lock',
	backup: 'The restore points',
	set: 'The availability set',
	nic: 'The network interface',
	plan: 'The image',
	guest: 'Azure Disk Encryption'
};
const asFact: Readonly<Record<Aspect, Fact>> = {
	lock: 'read-only lock',
	backup: 'restore points',
	set: 'member of a set',
	nic: 'dependents apart',
	plan: 'Marketplace plan'
};
function moved({ told, blocks, guest, reach, stopped }: Facts) {
	return move(
		vmRules,
		[
			...told.filter((aspect) => blocks[aspect]).map((aspect) => asFact[aspect]),
			...(guest[0] === 'enabled' ? (['guest encryption'] as const) : []),
			...(guest[0] === 'enabled' && !stopped ? (['running with guest encryption'] as const) : [])
		],
		reach
	);
}
/** What blocks the move, of what is told. */
function blocking(facts: Facts): readonly Obstacle[] {
	const { blockers } = moved(facts);
	return [
		...facts.told.filter((aspect) => blockers.includes(asFact[aspect])),
		...(blockers.some((one) => one.endsWith('guest encryption')) ? (['guest'] as const) : [])
	];
}
/** Whether the other VM of the set moves too, with encryption of its own: what blocks that blocks both, and isn't modeled. */
const mateBlocks = ({ told, blocks, guest }: Facts): boolean =>
	told.includes('set') && !blocks.set && guest[1] === 'enabled';
const possible = (facts: Facts): readonly Obstacle[] => [...facts.told, 'guest'];
/** Why a fact blocks the move, or doesn’t. */
function moveReason(facts: Facts, one: Obstacle): string {
	const { blocks, guest, reach, stopped } = facts;
	const { mate, from, to } = estateOf(facts);
	const vm = vmOf(facts, 0);
	const across = reach === 'subscription';
	switch (one) {
		case 'lock':
			return blocks.lock
				? `A read-only lock on ${to} blocks every move into it.`
				: 'The lock is on a group that this move doesn’t touch.';
		case 'backup':
			return blocks.backup
				? `The instant restore points have to be deleted before ${vm} moves.`
				: 'Restore points in the vault aren’t in the way.';
		case 'set':
			return blocks.set
				? `A VM in an availability set can’t move alone, and ${mate} stays.`
				: 'Both VMs of the set move together.';
		case 'nic':
			if (!blocks.nic) return `It’s in ${from} too.`;
			return across
				? 'For another subscription, the VM and what it depends on must be in one group first.'
				: 'Within one subscription, the VM can move without its network interface.';
		case 'plan':
			if (!blocks.plan) return 'A platform image without a plan doesn’t block a move.';
			return across
				? `With a Marketplace plan, ${vm} can’t move to another subscription.`
				: 'A Marketplace plan blocks only a move to another subscription.';
		case 'guest':
			if (guest[0] === 'never') return `${vm} never had Azure Disk Encryption.`;
			if (guest[0] === 'past') return 'It’s disabled now, and that’s enough for a move.';
			if (!across && stopped) return `Once ${vm} is deallocated, it can move within its subscription.`;
			return across
				? 'Azure Disk Encryption has to be disabled before a VM goes to another subscription.'
				: `With Azure Disk Encryption, a VM moves to another group only while it’s deallocated.`;
	}
}
const prevent: Question<Facts> = {
	ask(facts) {
		const options = optionsOf(obstacles, possible(facts));
		const right = blocking(facts);
		const ask =
			['', 'What prevents', 'Which two things prevent', 'Which three things prevent'][right.length] ??
			'Which things prevent';
		return {
			type: 'several',
			requirement: [
				facts.stopped
					? `You deallocate ${vmOf(facts, 0)}. ${ask.replace('prevent', 'still prevent')} its move?`
					: `${ask} the move of ${vmOf(facts, 0)} as things are now?`
			],
			parts: [{ options, right }],
			miss: facts.reach === 'resource group' ? 'edge' : 'core'
		};
	},
	explain(facts) {
		const right = blocking(facts);
		const options = Object.fromEntries(possible(facts).map((one) => [one, moveReason(facts, one)]));
		const trace = possible(facts).map((one): TraceStep => ({
			rule: `${one} ${right.includes(one) ? 'blocks' : 'doesn’t'} ${facts.reach}`,
			text: moveReason(facts, one)
		}));
		return [{ options, trace }];
	},
	wrongRules: {
		across: {
			note: 'Some things block only a move to another subscription. It’s easy to learn it as one list.',
			key: (facts) => [blocking({ ...facts, reach: 'subscription' })]
		},
		'vault-points': {
			note: 'Of the restore points, only instant ones block a move. It’s easy to think that a VM with a backup can’t move.',
			key: (facts) => [blocking({ ...facts, blocks: { ...facts.blocks, backup: true } })]
		},
		'past-blocks': {
			note: 'Azure Disk Encryption that was disabled doesn’t block a move. It’s easy to apply the rule for encryption at host.',
			key: (facts) => [
				blocking(facts.guest[0] === 'past' ? { ...facts, guest: ['enabled', facts.guest[1]] } : facts)
			]
		},
		'set-stays': {
			note: 'The VMs of an availability set can move together. It’s easy to think that they’re tied to their group.',
			key: (facts) => [blocking({ ...facts, blocks: { ...facts.blocks, set: true } })]
		}
	}
};

type Which = 'both' | 'first' | 'second' | 'neither';
const which = (first: boolean, second: boolean): Which =>
	first ? (second ? 'both' : 'first') : second ? 'second' : 'neither';
const hostable = (
	{ guest }: Facts,
	can = (one: Guest) => encryptAtHost(one !== 'never').how !== 'new disk'
) => which(can(guest[0]), can(guest[1]));
/** Azure Disk Encryption of a VM, in words. */
const guestClause = (facts: Facts, at: 0 | 1): string =>
	({
		never: 'never had Azure Disk Encryption',
		enabled: 'has Azure Disk Encryption',
		past: 'had Azure Disk Encryption until May'
	})[facts.guest[at]];
/** Why a choice of VMs is right, or which of them it gets wrong, for encryption at host. */
function hostReasons(facts: Facts): Readonly<Record<Which, string>> {
	const [one, other] = hosted(facts);
	const [can1, can2] = [facts.guest[0] === 'never', facts.guest[1] === 'never'];
	const [does1, does2] = [guestClause(facts, 0), guestClause(facts, 1)];
	const wrong1 = can1
		? `It leaves out ${one}, which ${does1}.`
		: `${one} can’t have it, because it ${does1}.`;
	const wrong2 = can2
		? `${other} can have it${can1 ? ' too' : ''}: it ${does2}.`
		: `${other} can’t have it: it ${does2}.`;
	const reason = (first: boolean, second: boolean): string =>
		first === can1 && second === can2
			? can1 && can2
				? 'Neither VM ever had Azure Disk Encryption.'
				: `${one} ${does1}, and ${other} ${does2}.`
			: [...(first === can1 ? [] : [wrong1]), ...(second === can2 ? [] : [wrong2])].join(' ');
	return {
		both: reason(true, true),
		first: reason(true, false),
		second: reason(false, true),
		neither: reason(false, false)
	};
}
const host: Question<Facts> = {
	ask(facts) {
		const [one, other] = hosted(facts);
		return {
			miss: facts.guest.includes('past') ? 'edge' : 'core',
			...chooseOne(
				['Which VMs can have encryption at host without being replaced?'],
				optionsOf<Which>({
					both: `${one} and ${other}`,
					first: `${one} only`,
					second: `${other} only`,
					neither: 'Neither of the two'
				}),
				hostable(facts)
			)
		};
	},
	explain(facts) {
		const trace = ([0, 1] as const).map((at) => ({
			rule: `host ${facts.guest[at]}`,
			text: `${hosted(facts)[at]} ${guestClause(facts, at)}.`
		}));
		return [{ options: hostReasons(facts), trace }];
	},
	wrongRules: {
		'disabled-is-enough': {
			note: 'A VM that ever had Azure Disk Encryption can’t have encryption at host. It’s easy to think that disabling it is enough.',
			key: (facts) => [[hostable(facts, (one) => one !== 'enabled')]]
		},
		'both-add-up': {
			note: 'A VM can’t have Azure Disk Encryption and encryption at host. It’s easy to think that the two add up.',
			key: () => [['both']]
		}
	}
};

/** Whether each statement on a disk is about a larger size, and another type that its VM doesn’t rule out. */
const isOpen = (facts: Facts): boolean => {
	const { grow, convert: to } = facts.claims;
	return facts.disks[grow.at]!.gib < grow.required && askedDisks({ ...facts, to: to.to }).includes(to.at);
};
/** Each statement as an option of another question, on the facts that it supposes. */
function supposed(facts: Facts): readonly (readonly [Question<Facts>, Facts, option: string])[] {
	const { grow, convert: to, move: moves } = facts.claims;
	return [
		[expand, { ...withDisk(facts, grow.at, grow), online: true }, diskName(grow.at)],
		[convert, { ...facts, to: to.to, anew: false }, diskName(to.at)],
		[prevent, { ...facts, reach: moves.reach, stopped: false }, moves.thing]
	];
}
const state: Question<Facts> = {
	ask(facts) {
		const { grow, convert: to, move: moves } = facts.claims;
		const [vm, group] = [vmOf(facts, 0), estateOf(facts).to];
		const where = moves.reach === 'subscription' ? 'another subscription' : 'the same subscription';
		const texts = [
			`You can expand ${diskName(grow.at)} to ${grow.required} GiB while the VM runs.`,
			`You can change ${diskName(to.at)} to ${to.to} without a new disk.`,
			`If ${group} were in ${where}, ${obstacles[moves.thing].replace('The', 'the')} would prevent moving ${vm} while ${vm} is running.`
		];
		const asked = judge(
			'statements',
			[yesOrNo],
			supposed(facts).map(([question, then, option], at) => ({
				text: texts[at]!,
				holds: question.ask(then).parts[0]!.right.includes(option)
			}))
		);
		return isOpen(facts) ? asked : { ...asked, parts: asked.parts.map((part) => ({ ...part, right: [] })) };
	},
	explain: (facts) =>
		supposed(facts).map(([question, then, option], at) => {
			const text = question.explain(then)[0]!.options[option]!;
			return { options: { yes: text, no: text }, trace: [{ rule: `state ${at}`, text }] };
		}),
	partChanges: ({ claims }) => [
		{
			text: 'the statement were about another subscription',
			apply: (one) => ({ ...one, claims: { ...claims, move: { ...claims.move, reach: 'subscription' } } })
		}
	],
	wrongRules: Object.fromEntries(
		[expand, convert, prevent].flatMap((one) =>
			Object.entries(one.wrongRules).map(([id, { note, key }]) => [
				id,
				{
					note,
					key: (facts: Facts) =>
						supposed(facts).map(([question, then, option]) => {
							if (question !== one) return [];
							return [key(then)[0]!.includes(option) ? 'yes' : 'no'];
						})
				}
			])
		)
	)
};

const withDisk = (facts: Facts, at: number, disk: Partial<OneDisk>): Facts => ({
	...facts,
	disks: withAt(facts.disks, at, disk)
});
/** Makes a disk the only OS disk of its VM. */
function asOs(facts: Facts, at: number, disk: Partial<OneDisk>): Facts {
	const { vm } = facts.disks[at]!;
	const disks = facts.disks.map((each) => (each.vm === vm ? { ...each, role: 'data' as const } : each));
	return withDisk({ ...facts, disks }, at, { role: 'OS', ...disk });
}
/** Changes to an OS disk, of a type that no disk is to change to where it must be another: the last ones, as they can make another one a data disk. */
function osDisk(facts: Facts, at: number): readonly Change<Facts>[] {
	const { vm, type, gib } = facts.disks[at]!;
	const other = { type: 'Standard HDD', gib: 512 } as const;
	const told = ', a Standard HDD of 512 GiB';
	return (
		[
			...(isNew(type) || gib > 4095 ? [] : [['', {}] as const]),
			[told, other],
			[`${told} that had to have 1024 GiB`, { ...other, required: 1024 }]
		] as const
	).map(([text, disk]) => ({
		fact: `disk${at}`,
		axis: 'none',
		text: `${diskName(at)} were the OS disk of ${vmOf(facts, vm)}${text}`,
		apply: (one) => asOs(one, at, disk)
	}));
}
/** Changes to another disk altogether: told where nothing else helps, and never varied. */
function otherDisk(facts: Facts, at: number): readonly Change<Facts>[] {
	const name = diskName(at);
	const change = (with_: Partial<OneDisk>, text: string): Change<Facts> => ({
		fact: `disk${at}`,
		axis: 'none',
		text,
		apply: (one) => withDisk(one, at, with_)
	});
	return [
		change(
			{ role: 'data', type: 'Standard SSD', gib: 512, required: 1024 },
			`${name} were a data disk of 512 GiB that had to have 1024 GiB`
		),
		change(
			{ role: 'data', type: 'Standard SSD', gib: 2048, required: 8192 },
			`${name} were a Standard SSD for data of 2048 GiB that had to have 8192 GiB`
		),
		change({ role: 'data', vm: 1 }, `${name} were a data disk of ${vmOf(facts, 1)}`),
		change(
			{ type: 'Ultra Disk', role: 'data', vm: 1 },
			`${name} were an Ultra Disk for data, on ${vmOf(facts, 1)}`
		)
	];
}
/** Changes of one disk. */
function diskChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const disk = facts.disks[at]!;
	const name = diskName(at);
	const types: readonly DiskType[] = [
		...older,
		...(plainOnly(facts, disk.vm) || disk.role === 'OS' ? [] : newest)
	];
	const change = (fact: string, axis: string, with_: Partial<OneDisk>, text: string): Change<Facts> => ({
		fact,
		axis,
		text,
		apply: (one) => withDisk(one, at, with_)
	});
	return [
		// A smaller size, one within 4 TiB and one beyond it.
		...([256, 2048, 16384] as const)
			.filter((gib) => gib !== disk.required && gib !== disk.gib)
			.map((required) => change(`size${at}`, 'size', { required }, `${name} had to have ${required} GiB`)),
		...types
			.filter((type) => type !== disk.type && type !== facts.to)
			.filter((type, _, all) => isNew(type) !== isNew(disk.type) || type === all[0])
			.slice(0, 2)
			.map((type) => change(`disk${at}`, 'type', { type }, `${name} were ${article(type)}`)),
		...([1024, 8192, 16384] as const)
			.filter((gib) => gib !== disk.gib && gib !== disk.required)
			.map((gib) => change(`disk${at}`, 'type', { gib }, `${name} had ${gib} GiB now`)),
		...(disk.role === 'OS'
			? [change(`disk${at}`, 'type', { role: 'data' }, `${name} were a data disk`)]
			: []),
		...otherDisk(facts, at)
	];
}
const aspectText = (facts: Facts, aspect: Aspect, on: boolean): string => {
	const { mate, from, to } = estateOf(facts);
	return {
		lock: on ? `the lock were on ${to}` : 'the lock were on a group outside the move',
		backup: on ? 'Azure Backup kept instant restore points' : 'all restore points were in the vault',
		set: on ? `${mate} were not moved` : `${mate} were moved too`,
		nic: on ? 'the network interface were in another group' : `the network interface were in ${from}`,
		plan: on ? 'the image had a Marketplace plan' : 'the image had no Marketplace plan'
	}[aspect];
};
/** Changes of several facts, for what no two facts make right. */
function severalChanges(facts: Facts): readonly Change<Facts>[] {
	const [vm, mate] = hosted(facts);
	const encrypted = (one: Facts, second: Guest): Facts => ({
		...one,
		guest: ['enabled', second],
		disks: one.disks.map((disk) => (disk.vm === 0 ? { ...disk, type: 'Premium SSD' } : disk))
	});
	return guests.slice(0, 2).map((second): Change<Facts> => ({
		text: `${vm} had Azure Disk Encryption and only Premium SSDs, and ${mate} ${second === 'never' ? 'had never had it' : 'had it too'}`,
		apply: (one) => encrypted(one, second)
	}));
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { guest, told, reach } = facts;
	const other = reach === 'subscription' ? 'resource group' : 'subscription';
	const guestText = { never: 'had never had', enabled: 'had', past: 'no longer had' };
	const all: readonly Change<Facts>[] = [
		{
			fact: 'reach',
			text: `the move were to another ${other}${other === 'resource group' ? ' of the same subscription' : ''}`,
			apply: (one) => ({ ...one, reach: other })
		},
		...([0, 1] as const).flatMap((vm) =>
			guests
				.filter(
					(one) =>
						one !== guest[vm] &&
						(vm === 1 || one === 'never' || facts.disks.every((disk) => disk.vm === 1 || !isNew(disk.type)))
				)
				.map((state): Change<Facts> => ({
					fact: `guest${vm}`,
					axis: 'guest',
					text: `${hosted(facts)[vm]} ${guestText[state]} Azure Disk Encryption`,
					apply: (one) => ({
						...one,
						guest: vm === 0 ? [state, one.guest[1]] : [one.guest[0], state]
					})
				}))
		),
		...told.map((aspect): Change<Facts> => ({
			fact: aspect,
			axis: 'blocks',
			text: aspectText(facts, aspect, !facts.blocks[aspect]),
			apply: (one) => ({ ...one, blocks: { ...one.blocks, [aspect]: !one.blocks[aspect] } })
		})),
		...facts.disks.flatMap((_, at) => diskChanges(facts, at)),
		...facts.disks.flatMap((_, at) => osDisk(facts, at)),
		...severalChanges(facts)
	];
	// Where nothing would block the move, or no disk could change, there’s nothing to ask: that is never varied.
	return all.map((change) => {
		const after = change.apply(facts);
		return blocking(after).length > 0 &&
			convertible(after).length > 0 &&
			(!facts.online || onlineIn(after).length > 0) &&
			isOpen(after) &&
			!mateBlocks(after)
			? change
			: { ...change, axis: 'none' };
	});
}

/** Every disk and required size, by how it grows and by why; an older type stands for all of them. */
const growable = (() => {
	const found = new Map<ChangeMethod, Map<string, OneDisk[]>>();
	for (const [role, type] of [
		['OS', 'Premium SSD'],
		['data', 'Premium SSD'],
		['data', 'Ultra Disk']
	] as const)
		for (const gib of role === 'OS' ? sizes.slice(0, 4) : sizes)
			for (const required of sizes) {
				const disk: OneDisk = { vm: 0, role, type, gib, required };
				// That an OS disk ends 1 GiB below 4096 isn’t worth a question.
				if (required === gib || (role === 'OS' && required === 4096)) continue;
				const cases = found.get(growth(disk).how) ?? new Map<string, OneDisk[]>();
				const why = growthCase(disk);
				found.set(growth(disk).how, cases.set(why, [...(cases.get(why) ?? []), disk]));
			}
	return found;
})();
const rememberCases = remembering<readonly (readonly OneDisk[])[]>();
/** Draws a disk that grows in a way. `plain`: of an older type. */
function drawDisk(random: Random, vm: 0 | 1, plain: boolean, how: ChangeMethod): OneDisk {
	const cases = rememberCases(`${how} ${plain}`, () =>
		[...growable.get(how)!].flatMap(([why, disks]) => {
			const fitting = disks.filter(({ type }) => !plain || !isNew(type));
			// That a disk can’t shrink is read off two numbers.
			return fitting.length === 0 ? [] : why === 'smaller' ? [fitting] : [fitting, fitting];
		})
	);
	const disk = random.pick(random.pick(cases));
	return { ...disk, vm, type: random.pick(isNew(disk.type) ? newest : older) };
}
/** Whether each question has right options and wrong ones. */
function isAskable(facts: Facts): boolean {
	const isMixed = (some: readonly string[], all: number): boolean => some.length > 0 && some.length < all;
	return (
		!mateBlocks(facts) &&
		([0, 1] as const).every(
			(vm) => facts.disks.filter((disk) => disk.vm === vm && disk.role === 'OS').length < 2
		) &&
		facts.disks.some(({ gib }) => gib < 4096) &&
		isMixed(convertible(facts), askedDisks(facts).length) &&
		// Each disk has its own reason.
		(!facts.online ||
			(isMixed(onlineIn(facts), facts.disks.length) &&
				new Set(facts.disks.map(growthCase)).size === facts.disks.length)) &&
		isMixed(blocking(facts), possible(facts).length)
	);
}
/** Draws how each disk grows, which VM can be encrypted and what blocks the move first, and then what leads there. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const owners = (
		[
			[0, 1, 1],
			[0, 1, 1],
			[0, 0, 1, 1]
		] as const
	)[difficulty - 1]!;
	const ways = Object.keys(methods) as ChangeMethod[];
	const guestOf = (): Guest =>
		random.chance(0.5) ? 'never' : random.pick(difficulty === 1 ? ['enabled'] : ['enabled', 'past']);
	const guest = [guestOf(), guestOf()] as const;
	const fixed = {
		names: random.below(estates.length),
		who: random.pick(people),
		disksTold: random.pick(['table', 'output'] as const),
		vmTold: random.pick(['text', 'table', 'email'] as const),
		guest,
		// Whether a VM runs only matters with Azure Disk Encryption.
		stopped: guest[0] !== 'never' && random.chance(0.7),
		order: random.some([0, 1, 2, 3, 4], 4),
		online: random.chance(0.7),
		anew: random.chance(0.5)
	};
	// Not to Standard HDD, which is being retired for OS disks.
	const to = random.pick(['Standard SSD', 'Premium SSD', 'Premium SSD v2', 'Premium SSD v2'] as const);
	const drawn = drawUntil((): Facts => {
		const told = random.some(aspects, difficulty === 1 ? 2 : difficulty + 2);
		const reach = random.pick(['resource group', 'subscription'] as const);
		const plain = plainOnly({ told, guest }, 0);
		const disks = owners.map((vm) => drawDisk(random, vm, plain && vm === 0, random.pick(ways)));
		const isSo = (): boolean => random.chance(reach === 'subscription' ? 0.5 : 0.65);
		const blocks = { lock: isSo(), backup: isSo(), set: isSo(), nic: isSo(), plan: isSo() };
		return { to, told, reach, claims: {} as Claims, disks, blocks, ...fixed };
	}, isAskable);
	return { ...drawn, claims: drawClaims(random, drawn) };
}
/** Draws whether each statement is true first. */
function drawClaims(random: Random, facts: Facts): Claims {
	const pickFrom = <T>(all: readonly T[], holds: (one: T) => boolean, share = 0.5): T => {
		const wanted = random.chance(share);
		const fitting = all.filter((one) => holds(one) === wanted);
		return random.pick(fitting.length > 0 ? fitting : all);
	};
	const reach = facts.reach === 'subscription' ? 'resource group' : 'subscription';
	const { guest, blocks } = facts;
	const places = [...facts.disks.keys()];
	const grows = places.flatMap((at) =>
		([2048, 4096, 8192, 16384] as const)
			.filter((gib) => gib > facts.disks[at]!.gib && gib !== facts.disks[at]!.required)
			.map((required) => ({ at, required }))
	);
	const types = [...older.slice(1), newest[0]!].filter((to) => to !== facts.to);
	const converts = types.flatMap((to) => askedDisks({ ...facts, to }).map((at) => ({ at, to })));
	// Where neither the fact nor the reach lets it prevent a move, no one change would.
	const things = possible(facts).filter((one) =>
		one === 'guest'
			? guest[0] !== 'never'
			: reach === 'subscription' || (one !== 'nic' && one !== 'plan') || blocks[one]
	);
	const wouldBlock = blocking({ ...facts, reach, stopped: false });
	return {
		grow: pickFrom(
			grows,
			({ at, required }) => growth({ ...facts.disks[at]!, required }).how === 'while running'
		),
		convert: pickFrom(converts, ({ at, to }) => changeType(facts.disks[at]!, to).how !== 'new disk', 0.1),
		move: {
			thing: pickFrom(things, (one) => wouldBlock.includes(one)),
			reach
		}
	};
}

/** The disks as the Azure CLI prints a query of them in a table. */
function diskOutput(facts: Facts): readonly Piece[] {
	const widths = [5, 15, 6, 7, 8];
	const line = (...cells: readonly string[]): string =>
		cells
			.map((cell, at) => cell.padEnd(widths[at]!))
			.join('  ')
			.trimEnd();
	return [
		line('Name', 'Sku', 'SizeGB', 'OsType', 'Vm'),
		line(...widths.map((width) => '-'.repeat(width))),
		...facts.disks.map(({ vm, role, type, gib }, at) =>
			fact(
				`disk${at}`,
				line(diskName(at), skus[type], String(gib), role === 'OS' ? 'Windows' : '', vmOf(facts, vm))
			)
		)
	];
}
const guestTold = (facts: Facts, at: 0 | 1): string =>
	({
		never: 'never enabled',
		enabled: 'enabled',
		past: 'disabled in May'
	})[facts.guest[at]];
/** What is told of the VM that moves, as name and value. */
function aspectRows(facts: Facts): readonly (readonly [Aspect, string, string])[] {
	const { mate, from, to } = estateOf(facts);
	const rows: Readonly<Record<Aspect, readonly [string, string, string]>> = {
		lock: ['Read-only lock', `on ${to}`, 'on rg-archive'],
		backup: ['Azure Backup restore points', 'instant and in the vault', 'in the vault only'],
		set: ['Availability set', `with ${mate}, which does not move`, `with ${mate}, which moves too`],
		nic: ['Network interface', 'in rg-network', `in ${from}`],
		plan: ['Image', 'Marketplace image with a plan', 'platform image without a plan']
	};
	return facts.told.map((aspect) => {
		const [title, on, off] = rows[aspect];
		return [aspect, title, facts.blocks[aspect] ? on : off];
	});
}
const aspectsText = (facts: Facts): readonly Piece[] =>
	aspectRows(facts).map(([aspect, title, value]) => fact(aspect, `${title}: ${value}. `));
const guestsText = (facts: Facts): readonly Piece[] =>
	([0, 1] as const).map((at) =>
		fact(`guest${at}`, `Azure Disk Encryption on ${hosted(facts)[at]}: ${guestTold(facts, at)}. `)
	);

function vmTab(facts: Facts): Tab {
	const vm = vmOf(facts, 0);
	const title = 'Virtual machines';
	if (facts.vmTold === 'text')
		return {
			title,
			paragraphs: [[`${vm} has these properties. `, ...aspectsText(facts)], guestsText(facts)]
		};
	if (facts.vmTold === 'table')
		return {
			title,
			paragraphs: [guestsText(facts)],
			figure: factTable(`Properties of ${vm}`, 'Property|Value', aspectRows(facts))!
		};
	return {
		title,
		paragraphs: [['The administrator of the VMs wrote the following email. ']],
		figure: message(
			'Email',
			{ From: facts.who, Subject: `Before we change ${listed(estateOf(facts).vms)}` },
			guestsText(facts),
			[`As for ${vm}: `, ...aspectsText(facts)]
		)
	};
}
function tell(facts: Facts): readonly Tab[] {
	const { company, vms, from, to } = estateOf(facts);
	const reach =
		facts.reach === 'subscription'
			? `to the resource group ${to} in another subscription of the same tenant, with everything that it depends on`
			: `to the resource group ${to} in the same subscription`;
	const disks =
		facts.disksTold === 'table'
			? factTable(
					'Managed disks',
					'Disk|VM|Use|Type|Size (GiB)',
					facts.disks.map(
						({ vm, role, type, gib }, at) =>
							[`disk${at}`, diskName(at), vmOf(facts, vm), role, type, String(gib)] as const
					)
				)!
			: code('Output of az disk list with a query, as a table', ...diskOutput(facts));
	const required: Paragraph = [
		'The disks must have these sizes: ',
		...facts.disks.flatMap(({ required: gib }, at): Piece[] => [
			fact(`size${at}`, `${diskName(at)} ${gib} GiB`),
			at < facts.disks.length - 1 ? ', ' : '. '
		])
	];
	return [
		{
			title: 'Overview',
			paragraphs: [
				[
					`${company} runs Windows Server on the virtual machines ${listed([...hosted(facts), vms[1]])} in the resource group ${from}. All VMs are running. Their sizes support Premium storage and encryption at host. The size and zone of ${vms[1]} support every disk type named here. No disk is shared or uses host caching, on-demand bursting, or double encryption. All backup policies are Enhanced policies.`
				]
			]
		},
		{ title: 'Disks', paragraphs: [['You plan to change the following disks. ']], figure: disks },
		vmTab(facts),
		{
			title: 'Requirements',
			paragraphs: [
				required,
				[
					`${vms[0]} must be moved `,
					fact('reach', reach),
					`. Encryption at host must be enabled on ${vms[0]} and ${estateOf(facts).mate} where possible.`
				]
			]
		}
	];
}

const all = [expand, convert, prevent, host, state];
export const caseDiskAndMove = family<Facts>({
	id: 'virtual-machines/case-disk-and-move',
	edition: 9,
	group: 'virtual-machines',
	title: 'Case study: two VMs, their disks and a move',
	rule: {
		'grow|state':
			'A data disk grows while its VM runs. Except for Ultra Disk and Premium SSD v2, not across 4 TiB.',
		'type|state': 'Leaving Ultra Disk or Premium SSD v2 takes a new disk, and no OS disk can be either.',
		'(blocks|doesn’t) |state':
			'A read-only lock on the source or target and instant restore points block every move, as does another VM of the availability set that stays behind. Other obstacles block only some.',
		host: 'Only a VM that never had Azure Disk Encryption can have encryption at host.'
	},
	lab: 'virtual-machines/resize-and-grow',
	sources: [
		sources.expandWindowsDisks,
		sources.convertDisks,
		sources.diskEncryption,
		sources.moveResources,
		sources.moveVms
	],
	axes: {
		size: 'The required size of a disk',
		type: 'What a disk is now',
		blocks: 'What is known of the VM that moves',
		reach: 'Where it moves',
		guest: 'Azure Disk Encryption'
	},
	facts: drawFacts,
	tell,
	changes,
	questions: [0, 1, 2, 3].map((place) => questionInPlace(all, place))
});
