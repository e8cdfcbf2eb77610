// What it takes to give a VM another size, with the least interruption.
// Over 200 lines: five ways to tell, and a reason for each way to resize in each state.
import {
	resize as resizeVm,
	type PowerState,
	type ResizeMethod,
	type Size,
	type Vm
} from '#lib/azure/compute/resize.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, Question } from '#lib/domain/practice/explain.ts';
import { explainedFamily } from '#lib/domain/practice/explained-family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	another,
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'output', 'email', 'change', 'ticket'] as const;
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** Places in `sizes`. */
	readonly from: number;
	readonly to: number;
	/** The sizes that the cluster offers. */
	readonly offered: readonly number[];
	readonly state: PowerState;
	/** Power states of the other VMs in its availability set; none outside a set. */
	readonly set: readonly PowerState[];
	readonly premiumDisk: boolean;
	/** What’s told beside, and has no effect: the first of them is nothing. */
	readonly note: number;
	/** The type of the disks is told. */
	readonly disksTold: boolean;
	/** Those first in it are offered beside the key. */
	readonly order: readonly ResizeMethod[];
}

const fleets = [
	{
		vm: 'vm-batch1',
		others: ['vm-batch2', 'vm-batch3'],
		set: 'as-batch',
		group: 'rg-batch',
		use: 'the nightly batch jobs',
		why: 'The jobs run into the morning. '
	},
	{
		vm: 'vm-print1',
		others: ['vm-print2', 'vm-print3'],
		set: 'as-print',
		group: 'rg-print',
		use: 'the print service',
		why: 'Print queues are full by noon. '
	},
	{
		vm: 'vm-gis1',
		others: ['vm-gis2', 'vm-gis3'],
		set: 'as-gis',
		group: 'rg-maps',
		use: 'the map server',
		why: 'Maps load in 40 seconds. '
	},
	{
		vm: 'vm-pos1',
		others: ['vm-pos2', 'vm-pos3'],
		set: 'as-pos',
		group: 'rg-stores',
		use: 'the cash register backend',
		why: 'Tills wait for prices on Saturdays. '
	},
	{
		vm: 'vm-sim1',
		others: ['vm-sim2', 'vm-sim3'],
		set: 'as-sim',
		group: 'rg-lab',
		use: 'the flow simulation',
		why: 'A run takes nine hours instead of two. '
	}
] as const;
/** On v5, a d in the name stands for a temporary disk; on v3, all have one. An s stands for Premium SSDs. */
const sizes = [
	'D2s_v3',
	'D4s_v3',
	'E4s_v3',
	'D4_v3',
	'E4_v3',
	'D4ds_v5',
	'E8ds_v5',
	'D4d_v5',
	'D4s_v5',
	'E4s_v5',
	'D8_v5',
	'E4_v5'
].map((name): Size => ({
	name: `Standard_${name}`,
	temporaryDisk: /d.*_v5|_v3/.test(name),
	premium: name.includes('s')
}));
const ways: readonly ResizeMethod[] = [
	'as it is',
	'with a restart',
	'deallocate the VM',
	'deallocate the set',
	'not possible'
];
const states: readonly PowerState[] = ['running', 'stopped', 'deallocated'];

const fleetOf = ({ names }: Facts) => fleets[names]!;
const sizeOf = (at: number): string => sizes[at]!.name;
const othersOf = (facts: Facts): readonly string[] => fleetOf(facts).others.slice(0, facts.set.length);
const offers = ({ offered, to }: Pick<Facts, 'offered' | 'to'>): boolean => offered.includes(to);
const vmOf = ({
	from,
	state,
	set,
	premiumDisk
}: Pick<Facts, 'from' | 'state' | 'set' | 'premiumDisk'>): Vm => ({
	state,
	size: sizes[from]!,
	premiumDisk,
	...(set.length > 0 ? { set } : {})
});
type Drawn = Omit<Facts, 'names' | 'told' | 'who' | 'order' | 'note'>;
const wayOf = (facts: Drawn): ResizeMethod => resizeVm(vmOf(facts), sizes[facts.to]!, offers(facts)).way;

/** Whether there’s one reading: the disks are told where they matter, and of a set more than the VM itself keeps its place. */
const isClear = (facts: Drawn): boolean =>
	(facts.disksTold || !sizes[facts.from]!.premium || sizes[facts.to]!.premium) &&
	(facts.set.length === 0 || facts.set.some((one) => one !== 'deallocated') || facts.state === 'deallocated');

const texts = (facts: Facts): Readonly<Record<ResizeMethod, string>> => ({
	'as it is': 'Change the size, without any interruption',
	'with a restart': 'Change the size, and let the VM restart',
	'deallocate the VM': `Deallocate ${fleetOf(facts).vm}, and then change the size`,
	'deallocate the set': 'Deallocate all VMs of the set, and then change the size',
	'not possible': 'Create a new VM of that size from the disks'
});

/** What rules out the new size, in a clause. */
function obstacle({ from, to, premiumDisk }: Facts): string | undefined {
	const [now, next] = [sizes[from]!, sizes[to]!];
	if (now.temporaryDisk !== next.temporaryDisk)
		return `only ${now.temporaryDisk ? now.name : next.name} has a temporary disk`;
	return premiumDisk && !next.premium ? `${next.name} can’t have Premium SSDs` : undefined;
}
/** The other VMs of the set that keep their place. */
function keepers(facts: Facts): string {
	const names = othersOf(facts).filter((_, at) => facts.set[at] !== 'deallocated');
	return `${listed(names)} ${names.length === 1 ? 'keeps its place' : 'keep their places'}`;
}
const allFree = ({ state, set }: Facts): boolean => [state, ...set].every((one) => one === 'deallocated');
/** Why a way is right, or isn’t. */
const reasons: Readonly<Record<ResizeMethod, (facts: Facts, right: ResizeMethod) => string>> = {
	'as it is'(facts, right) {
		const { state, set } = facts;
		const { vm } = fleetOf(facts);
		const to = sizeOf(facts.to);
		if (right === 'not possible') return `The resize is refused, interruption or not: ${obstacle(facts)!}.`;
		if (right === 'with a restart')
			return `The cluster offers ${to}, but a running VM always restarts when its size changes.`;
		if (right === 'deallocate the VM')
			return `The cluster doesn’t offer ${to}, and ${vm} has a place on it while it’s ${state}.`;
		if (right === 'deallocate the set')
			return `The cluster doesn’t offer ${to}, and ${keepers(facts)} on it.`;
		if (state === 'stopped')
			return `The cluster offers ${to}, and ${vm} is stopped, so nothing is interrupted.`;
		if (allFree(facts))
			return set.length > 0
				? `No VM of the set is allocated, so all of them can start on a cluster that has ${to}.`
				: `${vm} is deallocated, so it can start on any cluster that has ${to}.`;
		return `The cluster offers ${to}, and ${vm} is deallocated. The rest of the set isn’t touched.`;
	},
	'with a restart'(facts, right) {
		const { vm } = fleetOf(facts);
		const to = sizeOf(facts.to);
		if (right === 'with a restart')
			return `The cluster offers ${to}, so ${vm} stays on it. It’s running, so it restarts.`;
		if (right === 'not possible') return `A restart doesn’t get around it: ${obstacle(facts)!}.`;
		if (right === 'as it is') return `${vm} is ${facts.state}. Only a running VM restarts.`;
		return facts.state === 'running'
			? `A restart leaves ${vm} on its cluster, and ${to} isn’t offered there.`
			: `${vm} isn’t running, and starting it leaves it on a cluster without ${to}.`;
	},
	'deallocate the VM'(facts, right) {
		const { vm } = fleetOf(facts);
		const to = sizeOf(facts.to);
		if (right === 'deallocate the VM')
			return facts.state === 'stopped'
				? `A VM that’s stopped from inside keeps its place. Deallocated, it can go to a cluster with ${to}.`
				: `The cluster doesn’t offer ${to}. Deallocated, ${vm} can be placed on another one.`;
		if (right === 'not possible')
			return `Deallocating opens other clusters, not other sizes: ${obstacle(facts)!}.`;
		if (right === 'deallocate the set')
			return facts.state === 'deallocated'
				? `${vm} is deallocated. What ties it to the cluster is the rest of its set.`
				: `Alone it can’t leave: the set is on one cluster, and ${keepers(facts)} there.`;
		if (facts.state === 'deallocated') return `${vm} is deallocated already.`;
		return right === 'as it is'
			? `It has no effect here. The cluster offers ${to}, and ${vm} isn’t running.`
			: `It’s more than needed. The cluster offers ${to}, so a restart is enough.`;
	},
	'deallocate the set'(facts, right) {
		const { set } = fleetOf(facts);
		const to = sizeOf(facts.to);
		if (right === 'deallocate the set')
			return `All VMs of ${set} share a cluster, and it doesn’t offer ${to}. The set can only change its cluster as a whole.`;
		if (right === 'not possible') return `Not even a whole new cluster would help: ${obstacle(facts)!}.`;
		if (facts.set.length === 0) return 'There is no set.';
		if (allFree(facts)) return 'All of them are deallocated now.';
		return `The set can stay where it is: its cluster offers ${to}.`;
	},
	'not possible'(facts, right) {
		const { from, to, premiumDisk } = facts;
		const [now, next] = [sizes[from]!, sizes[to]!];
		if (right !== 'not possible')
			return `${now.temporaryDisk ? 'Both sizes have' : 'Neither size has'} a temporary disk${
				premiumDisk ? `, and the s in ${next.name} stands for Premium SSDs` : ''
			}. The VM can be resized.`;
		return now.temporaryDisk === next.temporaryDisk
			? `The disks are Premium SSDs, and ${next.name} doesn’t support them: there’s no s in its name.`
			: `${now.temporaryDisk ? now.name : next.name} has a temporary disk and ${
					now.temporaryDisk ? next.name : now.name
				} hasn’t. No resize switches between the two.`;
	}
};

const keyWith = (facts: Drawn): Key => [[wayOf(facts)]];
const free = (state: PowerState): PowerState => (state === 'stopped' ? 'deallocated' : state);
const question: Question<Facts> = {
	ask(facts) {
		const right = wayOf(facts);
		const strays = facts.order
			.filter((one) => one !== right && (one !== 'deallocate the set' || facts.set.length > 0))
			.slice(0, 3);
		return {
			...chooseOne(
				[
					`You need to change the size of ${fleetOf(facts).vm} to ${sizeOf(facts.to)} with the least possible interruption. What should you do?`
				],
				optionsOf(texts(facts), [right, ...strays]),
				right
			),
			miss: facts.state === 'deallocated' || facts.set.length > 1 ? 'edge' : 'core'
		};
	},
	explain(facts) {
		const right = wayOf(facts);
		const { trace } = resizeVm(vmOf(facts), sizes[facts.to]!, offers(facts));
		const rules = [
			obstacle(facts)?.replace(/Standard_\w+/, 'it') ?? 'sizes fit',
			`${facts.state} ${offers(facts) ? 'offered' : 'not offered'}`,
			facts.set.length > 0 ? `set ${[...facts.set].sort().join()}` : 'no set'
		];
		return [
			{
				options: Object.fromEntries(ways.map((one) => [one, reasons[one](facts, right)])),
				trace: trace.map((text, at) => ({ rule: at === 0 ? rules.join(', ') : right, text }))
			}
		];
	},
	wrongRules: {
		'any-size': {
			note: 'A resize can’t add or remove a temporary disk, and Premium SSDs need a size with an s. It’s easy to see only cores and memory.',
			key: (facts) => keyWith({ ...facts, from: facts.to, premiumDisk: false })
		},
		alone: {
			note: 'The VMs of an availability set share a cluster while any of them is allocated. It’s easy to look at the one VM only.',
			key: (facts) => keyWith({ ...facts, set: [] })
		},
		'stopped-is-free': {
			note: 'A VM that’s stopped from inside its operating system keeps its place on the cluster. It’s easy to take it for deallocated.',
			key: (facts) => keyWith({ ...facts, state: free(facts.state), set: facts.set.map(free) })
		},
		'restart-is-enough': {
			note: 'A restart leaves a VM on its cluster. It’s easy to think that any size can be had that way.',
			key: (facts) => keyWith({ ...facts, offered: [facts.to] })
		},
		'no-restart': {
			note: 'A running VM restarts when its size changes, on the same cluster too. It’s easy to expect no interruption there.',
			key: (facts) => keyWith(facts.state === 'running' ? { ...facts, state: 'stopped' } : facts)
		},
		'always-deallocate': {
			note: 'Deallocating is for sizes that the cluster doesn’t offer. It’s easy to do it every time.',
			key: (facts) => [[facts.set.length > 0 ? 'deallocate the set' : 'deallocate the VM']]
		},
		'another-series': {
			note: 'A VM can change its series and version, as long as disks fit. It’s easy to think that this takes a new VM.',
			key: (facts) =>
				sizeOf(facts.from).slice(0, 10) === sizeOf(facts.to).slice(0, 10)
					? keyWith(facts)
					: [['not possible']]
		}
	}
};

const to = changesOf<Facts>();
const stateText: Readonly<Record<PowerState, string>> = {
	running: 'running',
	stopped: 'stopped from inside its operating system',
	deallocated: 'deallocated'
};
/** Changes of several facts, for what no two facts make right. */
function severalChanges(facts: Facts): readonly Change<Facts>[] {
	const { to: next } = facts;
	const { vm, others } = fleetOf(facts);
	const alike = sizes.findIndex(
		({ temporaryDisk, premium }, at) =>
			at !== next && temporaryDisk === sizes[next]!.temporaryDisk && premium === sizes[next]!.premium
	);
	const change = (text: string, set: readonly PowerState[], offered: boolean): Change<Facts> => ({
		text: `${vm} were running with the size ${sizeOf(alike)}, ${text}`,
		apply: (one) => ({
			...one,
			from: alike,
			premiumDisk: false,
			state: 'running',
			set,
			offered: offered ? [next] : []
		})
	});
	const size = sizeOf(next);
	return [
		{
			text: `${vm} were deallocated, in no availability set, and had the size ${sizeOf(alike)}`,
			apply: (one) => ({ ...one, from: alike, premiumDisk: false, state: 'deallocated', set: [] })
		},
		change(`and its cluster offered ${size}`, [], true),
		change(`in no availability set, on a cluster that doesn’t offer ${size}`, [], false),
		change(
			`in a set with ${others[0]}, also running, on a cluster that doesn’t offer ${size}`,
			['running'],
			false
		)
	];
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { from, to: next, offered, state, set, premiumDisk } = facts;
	const { vm, others } = fleetOf(facts);
	const fits = (size: number): boolean => !premiumDisk || sizes[size]!.premium;
	const all: readonly Change<Facts>[] = [
		to(
			'offered',
			offers(facts) ? offered.filter((one) => one !== next) : [...offered, next],
			`the cluster ${offers(facts) ? 'didn’t offer' : 'offered'} ${sizeOf(next)}`
		),
		...states.filter((one) => one !== state).map((one) => to('state', one, `${vm} were ${stateText[one]}`)),
		...(set.length > 0
			? [
					...states
						.filter((one) => set.some((now) => now !== one))
						.map((one) =>
							to(
								'set',
								set.map(() => one),
								`${listed(others.slice(0, set.length))} were ${one === 'stopped' ? 'stopped' : one}`
							)
						),
					to('set', [], `${vm} were in no availability set`)
				]
			: []),
		...(facts.disksTold && sizes[from]!.premium
			? [
					to(
						'premiumDisk',
						!premiumDisk,
						`the disks of ${vm} were ${premiumDisk ? 'Standard' : 'Premium'} SSDs`
					)
				]
			: []),
		...sizes.flatMap((_, size) =>
			size === from || size === next
				? []
				: [
						to('to', size, `the new size were ${sizeOf(size)}`),
						...(fits(size) ? [to('from', size, `${vm} had the size ${sizeOf(size)} now`)] : [])
					]
		)
	];
	return [...all.filter(({ apply }) => isClear(apply(facts))), ...severalChanges(facts)];
}

/** Draws how the size is changed first, and then facts that lead there. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const wanted = random.pick(ways);
	const some = difficulty === 1 ? (['running', 'deallocated'] as const) : states;
	const disksTold = difficulty > 1;
	const fixed = {
		names: random.below(fleets.length),
		told: random.pick(telling),
		who: random.pick(people),
		order: random.shuffled(ways),
		note: random.below(notes.length)
	};
	// The hardest have four facts or more that each turn the answer.
	let least = difficulty < 3 || wanted === 'not possible' ? 1 : wanted === 'as it is' ? 3 : 5;
	let tries = 0;
	/** Whether that many facts each turn the answer; fewer where they’re hard to find. */
	const hard = (facts: Facts): boolean => {
		if (++tries % 12 === 0) least = Math.max(1, least - 1);
		return decidingOf(facts).size >= least;
	};
	return drawUntil(
		(): Facts => {
			const from = random.below(sizes.length);
			const next = another(random, [...sizes.keys()], from);
			const others = random.some(
				[...sizes.keys()].filter((one) => one !== next && one !== from),
				difficulty + 1
			);
			const count = random.chance([0.2, 0.5, 0.8][difficulty - 1]!) ? (difficulty === 3 ? 2 : 1) : 0;
			return {
				...fixed,
				from,
				to: next,
				offered: random.shuffled([...others, ...(random.chance(0.5) ? [next] : [])]),
				state: random.pick(some),
				set: Array.from({ length: count }, () => random.pick(some)),
				premiumDisk: disksTold && sizes[from]!.premium && random.chance(0.6),
				disksTold
			};
		},
		(one) => wayOf(one) === wanted && isClear(one) && hard(one)
	);
}
/** The facts that each turn the answer alone. */
function decidingOf(facts: Facts): ReadonlySet<string> {
	const way = wayOf(facts);
	return new Set(
		changes(facts).flatMap(({ fact: one, apply }) =>
			one !== undefined && wayOf(apply(facts)) !== way ? [one] : []
		)
	);
}

const notes = [
	'',
	'Its public IP address is static. ',
	'The quota of the region is sufficient. ',
	'Each disk has a snapshot from last night. ',
	'It has one network interface. ',
	'It was created from a platform image. ',
	'Its operating system is Linux. ',
	'Backups ran last night. ',
	'It has two data disks. ',
	'Boot diagnostics are enabled. '
] as const;
const noteTold = ({ note }: Facts): string => notes[note]!;
const portal: Readonly<Record<PowerState, string>> = {
	running: 'Running',
	stopped: 'Stopped',
	deallocated: 'Stopped (deallocated)'
};
const offeredText = ({ offered }: Facts): string => listed(offered.map(sizeOf));
const disksText = ({ premiumDisk }: Facts): string => (premiumDisk ? 'Premium SSD' : 'Standard SSD');
/** The state of a VM, in a sentence. */
const isState = (vm: string, state: PowerState): string =>
	({
		running: `${vm} is running. `,
		stopped: `${vm} is shut down but not deallocated. `,
		deallocated: `${vm} is deallocated. `
	})[state];
const setTold = (facts: Facts): Piece => {
	const { vm, set } = fleetOf(facts);
	if (facts.set.length === 0) return fact('set', `${vm} is in no availability set. `);
	return fact(
		'set',
		`${vm} is in the availability set ${set} with ${listed(othersOf(facts))}. ${othersOf(facts)
			.map((name, at) => isState(name, facts.set[at]!))
			.join('')}`
	);
};
const disksTold = (facts: Facts): readonly Piece[] =>
	facts.disksTold ? [fact('premiumDisk', `Its disks are of the type ${disksText(facts)}. `)] : [];
const offeredTold = (facts: Facts): Piece =>
	fact('offered', `The hardware cluster that it was placed on offers ${offeredText(facts)}. `);
const fromTold = (facts: Facts): Piece =>
	fact('from', `${fleetOf(facts).vm} has the size ${sizeOf(facts.from)}. `);
const toTold = (facts: Facts, before: string): Piece => fact('to', `${before} ${sizeOf(facts.to)}. `);
/** Output of the VMs of a group. */
function vmList(facts: Facts): readonly Paragraph[] {
	const { vm } = fleetOf(facts);
	const names = [vm, ...othersOf(facts)];
	const width = Math.max(...names.map((name) => name.length));
	const states = [facts.state, ...facts.set];
	const line = (name: string, state: string): string => `${name.padEnd(width)}  ${state}`;
	return [
		[line('Name', 'PowerState')],
		[line('-'.repeat(width), '--------------')],
		...names.map((name, at): Paragraph => [fact(at === 0 ? 'state' : 'set', line(name, `VM ${states[at]!}`))])
	];
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table(facts) {
		const { vm, set, use, why } = fleetOf(facts);
		return pageWith(
			factTable(`Properties of ${vm}`, 'Property|Value', [
				['from', 'Size', sizeOf(facts.from)],
				['state', 'Status', portal[facts.state]],
				[
					'set',
					'Availability set',
					facts.set.length === 0
						? 'None'
						: `${set}, with ${listed(othersOf(facts).map((name, at) => `${name}: ${portal[facts.set[at]!]}`))}`
				],
				...(facts.disksTold ? [['premiumDisk', 'Disks', disksText(facts)] as const] : []),
				['offered', 'Sizes that its hardware cluster offers', offeredText(facts)]
			]),
			[`${vm} is a virtual machine for ${use}. ${noteTold(facts)}${why}`, toTold(facts, 'It needs the size')]
		);
	},
	output(facts) {
		const { vm, group, set, why } = fleetOf(facts);
		return pageWith(
			code(`Output of az vm list -d for ${group}, two columns`, ...vmList(facts)),
			[
				`You manage the virtual machine ${vm} in ${group}. ${noteTold(facts)}`,
				fromTold(facts),
				fact(
					'set',
					facts.set.length === 0
						? 'It is in no availability set. '
						: `The VMs are those of the availability set ${set}. `
				),
				...disksTold(facts)
			],
			[offeredTold(facts), why, toTold(facts, 'The size that you need is')]
		);
	},
	email(facts) {
		const { vm, use, why } = fleetOf(facts);
		return pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `${vm} is too small` },
				[`We need another size for ${use}. ${why}`, toTold(facts, 'The vendor recommends')],
				[fromTold(facts), fact('state', isState(vm, facts.state)), setTold(facts), ...disksTold(facts)],
				[offeredTold(facts), noteTold(facts)]
			),
			['You administer virtual machines. A colleague sends you this email. ']
		);
	},
	change(facts) {
		const { vm, group, why } = fleetOf(facts);
		return pageWith(
			message(
				'Change request',
				{ 'Requested by': facts.who, Resource: vm, 'Resource group': group },
				[why, fromTold(facts), toTold(facts, 'The requested size is')],
				[fact('state', isState(vm, facts.state)), setTold(facts), ...disksTold(facts), noteTold(facts)]
			),
			[
				'You review a change request for the next maintenance window. ',
				fact('offered', `The hardware cluster of ${vm} offers ${offeredText(facts)}. `)
			]
		);
	},
	ticket(facts) {
		const { vm, use, why } = fleetOf(facts);
		return pageWith(
			message(
				`Ticket: ${use} is slow`,
				{ 'Assigned to': facts.who, Priority: facts.disksTold ? '2' : '3' },
				[why, fromTold(facts), toTold(facts, 'Approved size:')],
				[offeredTold(facts), ...disksTold(facts), noteTold(facts)]
			),
			[
				`A ticket about the virtual machine ${vm} was assigned to your team. `,
				fact('state', isState(vm, facts.state)),
				setTold(facts)
			]
		);
	}
};

export const resize = explainedFamily<Facts>({
	id: 'virtual-machines/resize',
	edition: 3,
	group: 'virtual-machines',
	title: 'Changing the size of a VM',
	rule: 'A size that the cluster doesn’t offer takes deallocation, of every VM where there’s an availability set.',
	lab: 'virtual-machines/resize-and-grow',
	sources: [sources.resizeVm, sources.vmStates],
	axes: {
		offered: 'What the cluster offers',
		state: 'The power state of the VM',
		set: 'The availability set',
		to: 'The new size'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
