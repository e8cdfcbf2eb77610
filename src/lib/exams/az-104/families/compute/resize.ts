// What it takes to give a VM another size with the least interruption, and which sizes it can have without deallocating.
// Over 200 lines: two shapes of question, five ways to tell them, and a reason for each way to resize in each state.
import {
	resize as resizeVm,
	type PowerState,
	type ResizeMethod,
	type Size,
	type Vm
} from '#lib/azure/compute/resize.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'output', 'email', 'change', 'ticket'] as const;
interface Facts {
	readonly asks: 'way' | 'sizes' | 'claims';
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** Places in `sizes`. */
	readonly from: number;
	readonly to: number;
	/** The sizes to choose from, where sizes are asked for, or those of the claims. */
	readonly choices: readonly number[];
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
	/** The first claim is that the VM restarts. */
	readonly restarts: boolean;
	/** Those first in it are offered beside the key. */
	readonly order: readonly ResizeMethod[];
}

/** The end of names, a resource group, what the VM is for, and why it needs another size. */
const fleets = `
batch|batch|the nightly billing run|The run takes until noon.
print|print|the print service|Print queues are full by noon.
gis|maps|the map server|Maps load in 40 seconds.
pos|stores|the cash register backend|Tills wait for prices on Saturdays.
sim|lab|the flow simulation|A simulation run takes nine hours instead of two.
ocr|archive|the text recognition|Scanned letters wait for a day.
build|forge|the build server|Developers wait an hour for each build.
cad|studio|the drawing server|Large drawings do not open at all.`
	.trim()
	.split('\n')
	.map((line) => {
		const [name = '', group = '', use = '', why = ''] = line.split('|');
		const others = [2, 3].map((at) => `vm-${name}${at}`);
		return { vm: `vm-${name}1`, others, set: `as-${name}`, group: `rg-${group}`, use, why: `${why} ` };
	});
/** Each takes VMs of both generations. On v5, a d in the name stands for a temporary disk; on v3, all have one. An s stands for Premium SSDs. */
const sizes = [
	'D2s_v3',
	'D4s_v3',
	'E4s_v3',
	'D8d_v5',
	'E4d_v5',
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
	'not possible',
	'change the disks'
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
type Drawn = Omit<Facts, 'asks' | 'names' | 'told' | 'who' | 'order' | 'note' | 'restarts'>;
const wayOf = (facts: Drawn): ResizeMethod => resizeVm(vmOf(facts), sizes[facts.to]!, offers(facts)).way;

const needsDeallocation = (facts: Drawn): boolean => !['as it is', 'with a restart'].includes(wayOf(facts));
/** The key, or what a wrong rule gives that sees other facts. */
const keyBy = (facts: Facts, sees: (facts: Facts) => Facts = (same) => same): Key =>
	facts.asks === 'way'
		? [[wayOf(sees(facts))]]
		: facts.asks === 'claims'
			? facts.choices.map((to, at) => [claimAt(facts, at).holds(sees({ ...facts, to })) ? 'yes' : 'no'])
			: [facts.choices.filter((one) => !needsDeallocation(sees({ ...facts, to: one }))).map(String)];

const isHeld = ({ set }: Pick<Facts, 'set'>): boolean => set.some((one) => one !== 'deallocated');
/** Whether there’s one reading of a new size: the disks are told where they matter, and one step is enough. */
function isClearTo(facts: Drawn): boolean {
	const [now, next] = [sizes[facts.from]!, sizes[facts.to]!];
	if (!now.premium || next.premium) return true;
	if (!facts.premiumDisk) return facts.disksTold;
	return now.temporaryDisk === next.temporaryDisk && (offers(facts) || !isHeld(facts));
}
/** Whether there’s one reading: of a set more than the VM itself keeps its place, and a size is right. */
const isClear = (facts: Facts): boolean =>
	(facts.set.length === 0 || isHeld(facts) || facts.state === 'deallocated') &&
	(facts.asks === 'way'
		? isClearTo(facts)
		: facts.asks === 'claims'
			? facts.set.length > 0 && facts.choices.every((to) => wayOf({ ...facts, to }) !== 'change the disks')
			: keyBy(facts)[0]!.length > 0 &&
				(facts.disksTold || facts.choices.every((to) => isClearTo({ ...facts, to }))));

const texts = (facts: Facts): Readonly<Record<ResizeMethod, string>> => ({
	'as it is': 'Change the size, without any interruption',
	'with a restart': 'Change the size, and let the VM restart',
	'deallocate the VM': `Deallocate ${fleetOf(facts).vm}, and then change the size`,
	'deallocate the set': 'Deallocate all VMs of the set, and then change the size',
	'not possible': 'Create a new VM of that size from snapshots of the disks',
	'change the disks': 'Change the type of the disks, and then change the size'
});

const isBlocked = (way: ResizeMethod): boolean => way === 'not possible' || way === 'change the disks';
/** What rules out the new size, in a clause. */
function obstacle({ from, to, premiumDisk }: Pick<Facts, 'from' | 'to' | 'premiumDisk'>): string | undefined {
	const [now, next] = [sizes[from]!, sizes[to]!];
	if (now.temporaryDisk !== next.temporaryDisk)
		return `only ${now.temporaryDisk ? now.name : next.name} has a temporary disk`;
	return premiumDisk && !next.premium ? `${next.name} can’t have Premium SSDs` : undefined;
}
function diskApart({ from, to }: Pick<Facts, 'from' | 'to'>): string {
	const [has, hasNot] = sizes[from]!.temporaryDisk ? [from, to] : [to, from];
	return `${sizeOf(has)} has a temporary disk and ${sizeOf(hasNot)} doesn’t, so you can’t resize from one to the other.`;
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
		if (isBlocked(right)) return `The resize isn’t possible, because ${obstacle(facts)!}.`;
		if (right === 'with a restart')
			return `The cluster offers ${to}, but a running VM always restarts when its size changes.`;
		if (right === 'deallocate the VM')
			return `The cluster doesn’t offer ${to}, and ${vm} stays on it while it’s ${state}.`;
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
		if (isBlocked(right)) return `A restart doesn’t get around it: ${obstacle(facts)!}.`;
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
				? `A VM that’s stopped from inside keeps its place. Once deallocated, it can go to a cluster with ${to}.`
				: `The cluster doesn’t offer ${to}. Once deallocated, ${vm} can be placed on another one.`;
		if (isBlocked(right)) return `Deallocating gives it another cluster, but ${obstacle(facts)!}.`;
		if (right === 'deallocate the set')
			return facts.state === 'deallocated'
				? `${vm} is deallocated. What ties it to the cluster is the rest of its set.`
				: `It can’t leave alone: the set is on one cluster, and ${keepers(facts)} there.`;
		if (facts.state === 'deallocated') return `${vm} is deallocated already.`;
		return right === 'as it is'
			? `It isn’t needed. The cluster offers ${to}, and ${vm} isn’t running.`
			: `It’s more than needed. The cluster offers ${to}, so a restart is enough.`;
	},
	'deallocate the set'(facts, right) {
		const { set } = fleetOf(facts);
		const to = sizeOf(facts.to);
		if (right === 'deallocate the set')
			return `All VMs of ${set} share a cluster, and it doesn’t offer ${to}. The set can only change its cluster as a whole.`;
		if (isBlocked(right)) return `Another cluster for the whole set doesn’t help: ${obstacle(facts)!}.`;
		if (facts.set.length === 0) return 'There is no set.';
		if (allFree(facts)) return 'All of them are deallocated now.';
		return `The set can stay where it is: its cluster offers ${to}.`;
	},
	'not possible'(facts, right) {
		const both = sizes[facts.from]!.temporaryDisk
			? 'Both sizes have a temporary disk'
			: 'Neither size has a temporary disk';
		if (right === 'change the disks') return `${both}. Only the type of the disks has to change.`;
		if (right !== 'not possible') return `${both}, so the VM can be resized.`;
		return diskApart(facts);
	},
	'change the disks'({ from, to, premiumDisk }, right) {
		if (right === 'change the disks')
			return `There’s no s in ${sizeOf(to)}, so it doesn’t support Premium SSDs. As Standard SSDs, the disks fit.`;
		if (right === 'not possible')
			return `Another type of disk doesn’t give a size a temporary disk, and only ${sizeOf(sizes[from]!.temporaryDisk ? from : to)} has one.`;
		return premiumDisk
			? `The s in ${sizeOf(to)} stands for Premium SSDs, so the disks fit as they are.`
			: 'The disks are Standard SSDs, which fit every size.';
	}
};

/** Why a size can’t be had without deallocating, each in two ways: a reason isn’t said twice. */
const sizeReasons: Readonly<
	Record<'disk' | 'type' | 'set' | 'VM', readonly ((next: string, facts: Facts) => string)[]>
> = {
	disk: [
		(_, facts) => diskApart(facts),
		(next, { from, to }) =>
			sizes[to]!.temporaryDisk
				? `${next} would add a temporary disk, and a resize can’t do that.`
				: `${next} would take the temporary disk of ${sizeOf(from)} away, and a resize can’t do that.`,
		(next, { from }) => `A resize from ${sizeOf(from)} to ${next} fails: one of them has a temporary disk.`
	],
	type: [
		(next) => `There’s no s in ${next}, so it doesn’t support the Premium SSDs.`,
		(next) =>
			`${next} takes Standard SSDs and HDDs only. To change the type of the disks, you’d deallocate the VM.`
	],
	set: [
		(next, facts) => `The cluster doesn’t offer ${next}, and ${keepers(facts)} on it.`,
		(next, facts) => `To get ${next}, all of ${fleetOf(facts).set} would have to leave its cluster.`
	],
	VM: [
		(next, facts) => `The cluster doesn’t offer ${next}, and ${fleetOf(facts).vm} keeps its place on it.`,
		(next) => `${next} is only to be had on another cluster, and moving there takes deallocation.`
	]
};
function obstacleTo(facts: Facts): keyof typeof sizeReasons | undefined {
	const way = wayOf(facts);
	if (way === 'not possible') return 'disk';
	if (way === 'change the disks') return 'type';
	return way === 'deallocate the set' ? 'set' : way === 'deallocate the VM' ? 'VM' : undefined;
}
function sizeReason(one: Facts, place = 0): string {
	const [out, next] = [obstacleTo(one), sizeOf(one.to)];
	const texts = out === undefined ? [] : sizeReasons[out];
	const fits = allFree(one)
		? `${one.set.length > 0 ? 'No VM of the set' : 'Nothing'} is allocated, so any cluster with ${next} will do`
		: `The cluster offers ${next}`;
	return texts[place % texts.length]?.(next, one) ?? `${fits}, and ${fittingDisks(one)}.`;
}
const ruleOf = (one: Facts): string => obstacleTo(one) ?? (allFree(one) ? 'free' : `offered ${one.state}`);
/** What is claimed of as many sizes, in this order, and the other first claim. */
const claims: readonly {
	readonly holds: (facts: Facts) => boolean;
	readonly text: (facts: Facts, size: string) => string;
	readonly reason: (facts: Facts) => string;
}[] = [
	{
		holds: (facts) => !needsDeallocation(facts),
		text: (facts, size) =>
			`You can change the size of ${fleetOf(facts).vm} to ${size} without deallocating a VM.`,
		reason: (facts) => sizeReason(facts)
	},
	{
		holds: (facts) => wayOf(facts) === 'deallocate the set',
		text: (facts, size) =>
			`To change the size of ${fleetOf(facts).vm} to ${size}, you must deallocate all VMs of ${fleetOf(facts).set}.`,
		reason: (facts) => reasons['deallocate the set'](facts, wayOf(facts))
	},
	{
		holds: (facts) => wayOf(facts) === 'not possible',
		text: (facts, size) => `To use ${size} for ${fleetOf(facts).use}, you must create a new VM.`,
		reason: (facts) => reasons['not possible'](facts, wayOf(facts))
	},
	{
		holds: (facts) => wayOf(facts) === 'with a restart',
		text: (facts, size) => `If you change the size of ${fleetOf(facts).vm} to ${size}, it restarts.`,
		reason: (facts) => reasons['with a restart'](facts, wayOf(facts))
	}
];
const claimAt = ({ restarts }: Facts, at: number) => claims[restarts && at === 0 ? 3 : at]!;
const claimsOf = (facts: Facts) =>
	facts.choices.map((to, at) => ({ one: { ...facts, to }, ...claimAt(facts, at) }));
const askClaims = (facts: Facts): Asked => ({
	...judge(
		'statements',
		[yesOrNo],
		claimsOf(facts).map(({ text, holds, one }) => ({ text: text(one, sizeOf(one.to)), holds: holds(one) }))
	),
	miss: facts.state === 'deallocated' || facts.set.length > 1 ? 'edge' : 'core'
});
const explainClaims = (facts: Facts): readonly PartReasons[] =>
	claimsOf(facts).map(({ reason, one }, at) => {
		const text = reason(one);
		return {
			options: { yes: text, no: text },
			trace: [{ rule: `claim ${at} ${at === 0 && facts.restarts} ${ruleOf(one)}`, text }]
		};
	});
function explainSizes(facts: Facts): PartReasons {
	const seen: string[] = [];
	const all = facts.choices.map((to) => {
		const one = { ...facts, to };
		const out = obstacleTo(one);
		const place = seen.filter((other) => other === out).length;
		if (out !== undefined) seen.push(out);
		return { id: String(to), text: sizeReason(one, place), rule: ruleOf(one) };
	});
	return {
		options: Object.fromEntries(all.map(({ id, text }) => [id, text])),
		trace: all.map(({ rule, text }) => ({ rule, text }))
	};
}
function fittingDisks({ from, premiumDisk }: Facts): string {
	const both = sizes[from]!.temporaryDisk
		? 'both sizes have a temporary disk'
		: 'neither size has a temporary disk';
	return premiumDisk ? `${both}, and its s stands for Premium SSDs` : both;
}
function askSizes(facts: Facts): Asked {
	const right = keyBy(facts)[0]!;
	return {
		type: right.length === 1 ? 'one' : 'several',
		requirement: [
			`To which ${right.length === 1 ? 'size' : 'sizes'} can you change ${fleetOf(facts).vm} without deallocating a VM?`
		],
		parts: [
			{
				options: facts.choices.map((one) => ({ id: String(one), text: sizeOf(one) })),
				right
			}
		],
		miss: facts.state === 'deallocated' || facts.premiumDisk ? 'edge' : 'core'
	};
}

const free = (state: PowerState): PowerState => (state === 'stopped' ? 'deallocated' : state);
const question: Question<Facts> = {
	ask(facts) {
		if (facts.asks === 'sizes') return askSizes(facts);
		if (facts.asks === 'claims') return askClaims(facts);
		if (!isClear(facts)) return { type: 'one', requirement: [], parts: [] };
		const right = wayOf(facts);
		// In a set the way of the set is always offered, and the disks only where they could be Premium SSDs.
		const set: readonly ResizeMethod[] = facts.set.length > 0 ? ['deallocate the set'] : [];
		const strays = [...set, ...facts.order.filter((one) => one !== 'deallocate the set')]
			.filter(
				(one) =>
					one !== right && (one !== 'change the disks' || (facts.disksTold && sizes[facts.from]!.premium))
			)
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
		if (facts.asks === 'sizes') return [explainSizes(facts)];
		if (facts.asks === 'claims') return explainClaims(facts);
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
			key: (facts) => keyBy(facts, (one) => ({ ...one, from: one.to, premiumDisk: false }))
		},
		alone: {
			note: 'The VMs of an availability set share a cluster while any of them is allocated. It’s easy to look at the one VM only.',
			key: (facts) => keyBy(facts, (one) => ({ ...one, set: [] }))
		},
		'stopped-is-free': {
			note: 'A VM that’s stopped from inside its operating system keeps its place on the cluster. It’s easy to take it for deallocated.',
			key: (facts) => keyBy(facts, (one) => ({ ...one, state: free(one.state), set: one.set.map(free) }))
		},
		'restart-is-enough': {
			note: 'A restart leaves a VM on its cluster. It’s easy to think that any size can be had that way.',
			key: (facts) => keyBy(facts, (one) => ({ ...one, offered: [one.to] }))
		},
		'no-restart': {
			note: 'A running VM restarts when its size changes, on the same cluster too. It’s easy to expect no interruption there.',
			key: (facts) => keyBy(facts, (one) => (one.state === 'running' ? { ...one, state: 'stopped' } : one))
		},
		'always-deallocate': {
			note: 'Deallocating is for sizes that the cluster doesn’t offer. It’s easy to do it every time.',
			key: ({ asks, set }) =>
				asks !== 'way' ? [] : [[set.length > 0 ? 'deallocate the set' : 'deallocate the VM']]
		},
		'new-for-disks': {
			note: 'The type of a disk can be changed while its VM is deallocated. It’s easy to think that this takes a new VM.',
			key: (facts) => (facts.asks === 'way' && wayOf(facts) === 'change the disks' ? [['not possible']] : [])
		},
		'another-series': {
			note: 'A VM can change its series and version, as long as its disks fit. It’s easy to think that this takes a new VM.',
			key: (facts) =>
				facts.asks !== 'way' || sizeOf(facts.from).slice(0, 10) === sizeOf(facts.to).slice(0, 10)
					? keyBy(facts)
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
	const blocked = isBlocked(wayOf(facts));
	const start = blocked ? { from: alike, premiumDisk: false } : {};
	const named = blocked ? ` as ${sizeOf(alike)}${facts.premiumDisk ? ' with Standard SSDs' : ''}` : '';
	const change = (
		text: string,
		state: PowerState,
		set: readonly PowerState[],
		offered: boolean
	): Change<Facts> => ({
		text: `${vm} were ${state}${named}${blocked ? ',' : ''} ${text}`,
		apply: (one) => ({ ...one, ...start, state, set, offered: offered ? [next] : [] })
	});
	const size = sizeOf(next);
	const bare = sizes.findIndex(
		({ temporaryDisk, premium }) => temporaryDisk === sizes[facts.from]!.temporaryDisk && !premium
	);
	return [
		{
			text: `the new size were ${sizeOf(bare)}, offered by the cluster, and the disks were Premium SSDs`,
			apply: (one) => ({ ...one, to: bare, offered: [bare], premiumDisk: sizes[one.from]!.premium })
		},
		change('in no availability set', 'deallocated', [], false),
		change(`on a cluster that offers ${size}`, 'running', [], true),
		change(`in no availability set, on a cluster without ${size}`, 'running', [], false),
		change(
			`in a set with ${others[0]!}, also running, on a cluster without ${size}`,
			'running',
			['running'],
			false
		)
	];
}
function sizeNow(facts: Facts, size: number): string {
	const { vm } = fleetOf(facts);
	const { name, temporaryDisk } = sizes[size]!;
	return temporaryDisk === sizes[facts.from]!.temporaryDisk
		? `${vm} had the size ${name} now`
		: `${vm} had a size ${temporaryDisk ? 'with' : 'without'} a temporary disk now (such as ${name})`;
}
/** Another size now and one more that’s offered, for a size that no single change makes right. */
const bothChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.choices.map((one) => {
		const all = [...sizes.keys()].filter(
			(at) => !facts.choices.includes(at) && sizes[at]!.temporaryDisk === sizes[one]!.temporaryDisk
		);
		const from = all.find((at) => sizes[at]!.premium) ?? all[0]!;
		const premiumDisk = facts.premiumDisk && sizes[from]!.premium;
		const disks = premiumDisk === facts.premiumDisk ? '' : ', with Standard SSDs,';
		return {
			text: `${sizeNow(facts, from)}${disks} and the cluster offered ${sizeOf(one)}`,
			apply: (was) => ({ ...was, from, premiumDisk, offered: [...was.offered, one] })
		};
	});
function singleChanges(facts: Facts): readonly Change<Facts>[] {
	const { from, to: next, offered, state, set, premiumDisk } = facts;
	const { vm, others } = fleetOf(facts);
	const fits = (size: number): boolean => !premiumDisk || sizes[size]!.premium;
	const wanted = facts.asks === 'way' ? [next] : facts.choices;
	return [
		...wanted.map((one) =>
			to(
				'offered',
				offered.includes(one) ? offered.filter((other) => other !== one) : [...offered, one],
				`the cluster ${offered.includes(one) ? 'didn’t offer' : 'offered'} ${sizeOf(one)}`
			)
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
					to('set', [], `${vm} were not in an availability set`)
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
			size === from || wanted.includes(size)
				? []
				: [
						...(facts.asks === 'way' ? [to('to', size, `the new size were ${sizeOf(size)}`)] : []),
						...(fits(size) ? [to('from', size, sizeNow(facts, size))] : [])
					]
		)
	];
}
const changes = (facts: Facts): readonly Change<Facts>[] => [
	...singleChanges(facts).filter(({ apply }) => isClear(apply(facts))),
	...(facts.asks === 'way' ? severalChanges(facts) : bothChanges(facts))
];

/** Draws how the size is changed first, or how many sizes are right, and then facts that lead there. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const asks = random.pick(['way', 'way', 'sizes', 'claims'] as const);
	const alike = asks === 'sizes' && random.chance(0.4);
	const wanted = random.pick(difficulty > 1 ? ways : ways.slice(0, 5));
	const some = difficulty === 1 ? (['running', 'deallocated'] as const) : states;
	const fixed = {
		asks,
		names: random.below(fleets.length),
		told: random.pick(telling),
		who: random.pick(people),
		restarts: asks === 'claims' && random.chance(0.5),
		order: random.shuffled(ways),
		note: random.below(notes.length),
		disksTold: difficulty > 1 || asks !== 'way'
	};
	const count = asks === 'way' ? 0 : difficulty === 3 ? 5 : 4;
	const right = 1 + random.below(difficulty === 3 ? 3 : 2);
	const fits = (one: Facts): boolean =>
		asks === 'way'
			? wayOf(one) === wanted
			: asks === 'claims' || (keyBy(one)[0]!.length === right && isVaried(one));
	// The harder, the more facts must each turn the answer, and fewer where they’re hard to find.
	const most = (asks !== 'way' ? [1, 3, 5] : isBlocked(wanted) ? [1, 2, 4] : [1, 4, 6])[difficulty - 1]!;
	let tries = 0;
	const hard = (facts: Facts): boolean => isDecidedBy(facts, most - tries / 40);
	return drawUntil(
		(): Facts => {
			const [from = 0, ...rest] = drawSizes(random, alike);
			const start = random.below(2);
			const wantedSizes = random.shuffled(rest.slice(start, start + Math.max(1, count)));
			const others = rest.slice(start + wantedSizes.length).slice(0, count === 0 ? difficulty + 1 : 1);
			if (asks === 'claims')
				return { ...fixed, ...drawClaims(random, some, difficulty === 3, fixed.restarts) };
			const inSet =
				count === 0 && wanted.startsWith('deallocate')
					? wanted === 'deallocate the set'
					: random.chance([0.65, 0.65, 0.8][difficulty - 1]!);
			const members = inSet ? (difficulty === 3 ? 2 : 1) : 0;
			return {
				from,
				to: wantedSizes[0]!,
				choices: wantedSizes.slice(0, count),
				offered: random.shuffled([...others, ...wantedSizes.filter(() => random.chance(0.5))]),
				state: random.pick(some),
				set: Array.from({ length: members }, () => random.pick(some)),
				premiumDisk: difficulty > 1 && sizes[from]!.premium && random.chance(0.6),
				...fixed
			};
		},
		(one) => tries++ >= 0 && fits(one) && isClear(one) && hard(one)
	);
}
/** Draws whether each claim holds, then sizes with as many temporary disks, offered or not, for which that is so. */
function drawClaims(
	random: Random,
	some: readonly PowerState[],
	more: boolean,
	restarts: boolean
): Omit<Drawn, 'disksTold'> {
	const all = [...random.shuffled([...sizes.keys()])];
	const from = all.pop()!;
	const offered: number[] = [];
	const choices = claims.slice(0, some.length).map((_, at) => {
		const holds = (restarts && at === 0) || random.chance(0.5);
		const either = random.chance(0.5);
		const fits = at === 2 ? !holds : holds || either;
		const offers = at === 2 ? either : at === 0 ? holds || !either : !holds && either;
		const to = all.find((one) => fits === (sizes[one]!.temporaryDisk === sizes[from]!.temporaryDisk))!;
		all.splice(all.indexOf(to), 1);
		if (offers) offered.push(to);
		return to;
	});
	return {
		from,
		to: choices[0]!,
		choices,
		offered: random.shuffled([...offered, ...all.slice(0, 2)]),
		// Where the VM is deallocated, the others decide.
		state: restarts && random.chance(0.5) ? 'running' : random.pick([...some, 'deallocated', 'deallocated']),
		set: [random.pick(some.filter((one) => one !== 'deallocated')), ...(more ? [random.pick(some)] : [])],
		premiumDisk: false
	};
}
/** Sizes in turn with a temporary disk and without one, so that none is right more often, or all alike. */
function drawSizes(random: Random, alike: boolean): readonly number[] {
	const all = random.shuffled([...sizes.keys()]);
	const [some, others] = random.shuffled(
		[true, false].map((has) => all.filter((one) => sizes[one]!.temporaryDisk === has))
	) as [number[], number[]];
	return alike ? [...some, ...others] : some.flatMap((one, at) => [one, ...others.slice(at, at + 1)]);
}
/** Whether no obstacle rules out more than two of the sizes, and disks only in one way. */
function isVaried(facts: Facts): boolean {
	const { from, premiumDisk, choices } = facts;
	const all = choices.map((to) => obstacleTo({ ...facts, to }));
	return (
		all.every((one) => one === undefined || all.filter((other) => other === one).length < 3) &&
		choices.every(
			(to) => !premiumDisk || sizes[to]!.premium || sizes[to]!.temporaryDisk === sizes[from]!.temporaryDisk
		)
	);
}
/** Whether as many facts each turn the answer alone. */
function isDecidedBy(facts: Facts, count: number): boolean {
	const key = String(keyBy(facts));
	const deciding = new Set<string | undefined>();
	return singleChanges(facts).some(({ fact: one, apply }) => {
		if (deciding.has(one)) return false;
		const then = apply(facts);
		if (String(keyBy(then)) !== key && isClear(then)) deciding.add(one);
		return deciding.size >= count;
	});
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
	if (facts.set.length === 0) return fact('set', `${vm} is not in an availability set. `);
	return fact(
		'set',
		`${vm} is in the availability set ${set} with ${listed(othersOf(facts))}. ${othersOf(facts)
			.map((name, at) => isState(name, facts.set[at]!))
			.join('')}`
	);
};
const disksTold = (facts: Facts): readonly Piece[] =>
	facts.disksTold ? [fact('premiumDisk', `Its disks are of the type ${disksText(facts)}. `)] : [];
/** Once deallocated, a VM outside a set has no cluster. */
const clusterTold = (facts: Facts): string =>
	`hardware cluster ${allFree(facts) ? 'that last hosted' : 'of'} ${facts.set.length > 0 ? fleetOf(facts).set : fleetOf(facts).vm}`;
const offeredTold = (facts: Facts): Piece =>
	fact('offered', `The ${clusterTold(facts)} offers ${offeredText(facts)}. `);
const fromTold = (facts: Facts): Piece =>
	fact('from', `${fleetOf(facts).vm} has the size ${sizeOf(facts.from)}. `);
const toTold = (facts: Facts, before: string): Piece =>
	facts.asks !== 'way' ? 'The new size has not been chosen. ' : fact('to', `${before} ${sizeOf(facts.to)}. `);
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
				['offered', `Sizes offered by the ${clusterTold(facts)}`, offeredText(facts)]
			]),
			[`The virtual machine ${vm} runs ${use}. ${noteTold(facts)}${why}`, toTold(facts, 'It needs the size')]
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
						? 'It is not in an availability set. '
						: `${listed([vm, ...othersOf(facts)])} are in the availability set ${set}. `
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
			['You review a change request for the next maintenance window. ', offeredTold(facts)]
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

export const resize = family<Facts>({
	id: 'virtual-machines/resize',
	edition: 7,
	group: 'virtual-machines',
	title: 'Changing the size of a VM',
	rule: {
		'deallocate the|^(set|VM|offered|free)|claim (0 f|1)':
			'A size that the cluster doesn’t offer takes deallocation, of every VM where there’s an availability set.',
		'fit, \\w+ offered|claim 0 t': 'Only a running VM restarts when its size changes.',
		'disk( |,|$)|^claim 2': 'A temporary disk can’t be added or removed by resizing.',
		'type|Premium': 'Premium SSDs need a size with an s in its name.'
	},
	lab: 'virtual-machines/resize-and-grow',
	sources: [sources.resizeVm, sources.vmStates, sources.convertDisks],
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
