// Whether a range serves for a new subnet: room after the reserved addresses, free, aligned, and no larger than it must be.
// Over 200 lines: four kinds of question, needs that have several parts, and the same address plan told in three ways.
import {
	bastionSubnet,
	firstFree,
	mayAddSubnet,
	reservedAddresses,
	smallestFor,
	usableAddresses,
	type Subnet
} from '#lib/azure/networking/address-plan.ts';
import { contains, overlaps, rangeOf, sizeOf, toAddress, toNumber } from '#lib/azure/networking/address.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

interface Facts {
	readonly vnet: (typeof networks)[number];
	/** What the new subnet is for, then those that exist. */
	readonly uses: readonly Use[];
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** Second part of the addresses: `10.net.0.0`. */
	readonly net: number;
	readonly space: readonly string[];
	readonly taken: readonly string[];
	readonly service: 'VMs' | 'AzureBastionSubnet' | 'AzureFirewallSubnet';
	readonly vms: number;
	/** Network interfaces of each VM in the subnet. */
	readonly nics: number;
	/** Frontends of internal load balancers; told from difficulty 2 on. */
	readonly frontends: number;
	/** Private endpoints; told in difficulty 3. */
	readonly endpoints: number;
	readonly extras: 0 | 1 | 2;
	/** The ranges of the solutions or to choose from, or the numbers of VMs to choose from. */
	readonly ranges: readonly string[];
	/** Whether one range is chosen. */
	readonly chooses: boolean;
	/** Whether it’s asked how many more VMs the first subnet has room for. The VMs and the others are in it then. */
	readonly asksRoom: boolean;
	/** Whether the lowest free address in it is asked instead. */
	readonly asksNext: boolean;
}

const telling = ['table', 'output', 'ticket'] as const;
const networks = [
	'vnet-brewery',
	'vnet-theater',
	'VNet1',
	'vnet-harvest',
	'vnet-ward',
	'vnet-depot'
] as const;
/** What subnets are for, by what their names end in. */
const uses = {
	web: 'web servers',
	sql: 'databases',
	build: 'build agents',
	print: 'print servers',
	dc: 'domain controllers',
	jump: 'jump hosts',
	cache: 'caches',
	mail: 'mail relays',
	report: 'report servers',
	batch: 'batch workers',
	vdi: 'virtual desktops',
	log: 'log collectors',
	file: 'file servers',
	queue: 'message brokers',
	map: 'map rendering',
	license: 'license servers'
} as const;
type Use = keyof typeof uses;
const useNames = Object.keys(uses) as readonly Use[];
const services = {
	AzureBastionSubnet: 'Azure Bastion',
	AzureFirewallSubnet: 'Azure Firewall'
} as const;

const isService = ({ service }: Facts): boolean => service !== 'VMs';
const addedName = (facts: Facts): string =>
	facts.asksRoom ? nameOf(facts, 0) : facts.service === 'VMs' ? `snet-${facts.uses[0]!}` : facts.service;
const neededBy = ({ vms, nics, frontends, endpoints }: Facts): number => vms * nics + frontends + endpoints;
/** The prefix length that the need comes to. */
const lengthFor = (facts: Facts): number =>
	isService(facts) ? bastionSubnet.value : (smallestFor(neededBy(facts)) ?? 0);
const present = (facts: Facts): readonly Subnet[] =>
	facts.taken.map((prefix, at) => ({ name: nameOf(facts, at), prefix }));
const nameOf = ({ uses }: Facts, at: number): string => `snet-${uses[at + 1]!}`;
const useOf = (facts: Facts, at: number): string => uses[facts.uses[at + 1]!];

/** Why a range serves, or what is the matter with it. */
type Fault = 'none' | 'aligned' | 'outside' | 'taken' | 'small' | 'large';
const isAligned = (range: string): boolean => range.startsWith(`${toAddress(rangeOf(range).from)}/`);
function faultOf(facts: Facts, range: string): Fault {
	const { length } = rangeOf(range);
	if (!isAligned(range)) return 'aligned';
	if (!facts.space.some((one) => contains(one, range))) return 'outside';
	if (facts.taken.some((one) => overlaps(one, range))) return 'taken';
	const least = lengthFor(facts);
	if (length > least) return 'small';
	if (length < least) return 'large';
	return mayAddSubnet(facts.space, present(facts), { name: addedName(facts), prefix: range })
		? 'none'
		: 'taken';
}
/** The range that serves, by its place, where one is chosen and only one does. */
function rightRange(
	facts: Facts,
	holds = (range: string): boolean => faultOf(facts, range) === 'none'
): string {
	const right = facts.ranges.flatMap((range, at) => (holds(range) ? [String(at)] : []));
	return right.length === 1 ? right[0]! : '';
}
const keyBy = (facts: Facts, holds: (range: string) => boolean): Key =>
	facts.chooses
		? [[rightRange(facts, holds)]]
		: facts.asksRoom
			? []
			: facts.ranges.map((range) => [holds(range) ? 'yes' : 'no']);
const keyOfNeed = (facts: Facts, length: number, room = roomOf(facts)): Key =>
	facts.asksRoom
		? keyOfRoom(facts, room)
		: keyBy(facts, (range) => {
				const fault = faultOf(facts, range);
				return ['none', 'small', 'large'].includes(fault) && rangeOf(range).length === length;
			});
/** The longest prefix with room if only `reserved` addresses weren’t usable. */
function lengthWith(facts: Facts, reserved: number): number {
	let length = isService(facts) ? lengthFor(facts) : 32;
	while (!isService(facts) && sizeOf(length) - reserved < neededBy(facts)) length--;
	return length;
}
/** How many more VMs fit into the first subnet, or would if Azure reserved so many addresses. */
const roomIn = (facts: Facts, reserved = reservedAddresses.value as number): number =>
	Math.floor((sizeOf(rangeOf(facts.taken[0]!).length) - reserved - neededBy(facts)) / facts.nics);
/** The same as an option, or the lowest free address. */
const roomOf = (facts: Facts, reserved = reservedAddresses.value as number): string =>
	facts.asksNext
		? toAddress(rangeOf(facts.taken[0]!).from + neededBy(facts) + (reserved === 5 ? 4 : reserved / 2))
		: String(roomIn(facts, reserved));
const keyOfRoom = (facts: Facts, room = roomOf(facts)): Key => [
	facts.ranges.flatMap((one, at) => (one === room ? [String(at)] : []))
];
/** Room for VMs as someone sees it who counts no other address. */
const vmsOnly = (facts: Facts): Facts => ({ ...facts, nics: 1, frontends: 0, endpoints: 0 });
/** How the need adds up: “4 (2 VMs + 2 frontends)”. */
function sumOf(facts: Facts): string {
	const { vms, nics, frontends, endpoints } = facts;
	const parts = [
		`${counted(vms, 'VM')}${nics === 1 ? '' : ` × ${nics} interfaces`}`,
		...(frontends > 0 ? [counted(frontends, 'frontend')] : []),
		...(endpoints > 0 ? [counted(endpoints, 'private endpoint')] : [])
	];
	return parts.length === 1 && nics === 1 ? parts[0]! : `${neededBy(facts)} (${parts.join(' + ')})`;
}
/** Why a range serves, or doesn’t, on these facts. */
function reasonOf(facts: Facts, range: string): string {
	const { length, from } = rangeOf(range);
	const least = lengthFor(facts);
	const room = usableAddresses(length);
	switch (faultOf(facts, range)) {
		case 'aligned':
			return `A /${length} starts at a multiple of ${sizeOf(length)}. ${range.split('/')[0]!} isn’t one, so Azure refuses it as a range.`;
		case 'outside':
			return `${range} is outside the address space, ${listed(facts.space)}.`;
		case 'taken': {
			const clash = present(facts).find(({ prefix }) => overlaps(prefix, range))!;
			return clash.prefix === range
				? `${clash.name} has exactly this range.`
				: `${clash.name} has ${clash.prefix}, and ${range} shares addresses with it.`;
		}
		case 'small':
			return isService(facts)
				? `${addedName(facts)} must be a /${least} or larger, and ${range} is smaller.`
				: `${range} has ${sizeOf(length)} addresses, of which Azure reserves ${reservedAddresses.value}. That leaves ${room}, and you need ${facts.nics === 1 && facts.frontends + facts.endpoints === 0 ? `one for each of ${sumOf(facts)}` : sumOf(facts)}.`;
		case 'large':
			return isService(facts)
				? `A /${least} is enough for ${services[facts.service as keyof typeof services]}. ${range} is larger than it has to be.`
				: `A /${least} has ${usableAddresses(least)} usable addresses, enough for ${sumOf(facts)}. ${range} is larger than it has to be.`;
		default:
			return isService(facts)
				? `${range} starts at ${toAddress(from)}, is free, and is just as large as ${addedName(facts)} must be.`
				: `${range} is free and has ${room} usable addresses for ${sumOf(facts)}. ${length === 29 ? 'Azure allows nothing smaller.' : `A /${length + 1} would have ${usableAddresses(length + 1)}.`}`;
	}
}
const faultTexts: Readonly<Record<Fault, string>> = {
	none: 'It is free and large enough, and no smaller one is.',
	aligned: 'It doesn’t start at a multiple of its size.',
	outside: 'It isn’t inside the address space.',
	taken: 'It overlaps a subnet.',
	small: 'It is too small.',
	large: 'A smaller range is enough.'
};
function explainRange(facts: Facts, range: string): PartReasons {
	const because = reasonOf(facts, range);
	const fault = faultOf(facts, range);
	const length = lengthFor(facts);
	const need: TraceStep = isService(facts)
		? { rule: addedName(facts), text: `${addedName(facts)} must be a /${length} or larger.` }
		: {
				rule: `${facts.nics} ${facts.frontends > 0} ${facts.endpoints > 0}`,
				text: `For ${sumOf(facts)} and ${reservedAddresses.value} reserved addresses, it takes a /${length}.`
			};
	return {
		options: { yes: because, no: because },
		trace: [
			need,
			{
				rule: `${fault}${fault === 'outside' && facts.space.length > 1 ? ' of both' : ''}`,
				text: faultTexts[fault]
			}
		]
	};
}

/** Why an address is the lowest free one, or isn’t. */
function nextReason(facts: Facts, address: string): string {
	const [next, sum] = [roomOf(facts), sumOf(facts)];
	const used = sum.includes('(') ? `${sum} are in use` : `${sum} use one each`;
	if (address === next)
		return `Azure reserves the first four addresses of ${facts.taken[0]!}. Then ${used}, and ${next} follows.`;
	if (address === roomOf(facts, 0)) return 'It counts from the first address. Azure reserves the first four.';
	if (address === roomOf(facts, 2)) return 'It leaves out one address. Azure reserves the first four.';
	if (address === roomOf(vmsOnly(facts))) return `It counts the VMs only. ${used}.`;
	return toNumber(address) > toNumber(next)
		? `${address} isn’t the lowest. ${next} is free, too.`
		: `${address} is in use, as are all below ${next}.`;
}
/** Why so many more VMs are the most that fit, or aren’t. */
function roomReason(facts: Facts, count: number): string {
	const { length } = rangeOf(facts.taken[0]!);
	const left = usableAddresses(length) - neededBy(facts);
	const room = roomIn(facts);
	const sum = sumOf(facts);
	const used = sum.includes('(') ? `${sum} are in use` : `${sum} use one each`;
	const each = facts.nics === 1 ? '' : ', and each VM takes two';
	if (count === room)
		return `A /${length} has ${usableAddresses(length)} usable addresses. ${used}, which leaves ${left}${each}.`;
	if (count === room - 1 || count === room - 2)
		return `${count === room - 1 ? 'One more VM fits' : 'Two more VMs fit'}: ${left} addresses are left${each}.`;
	if (count < room)
		return `${left - count * facts.nics} addresses would be left, which is room for more VMs.`;
	if (count === roomIn(facts, 0))
		return `It counts all ${sizeOf(length)} addresses. Azure reserves five of them.`;
	if (count === roomIn(facts, 2))
		return `It takes two addresses off the ${sizeOf(length)}. Azure reserves five: the first four and the last.`;
	return count === roomIn(vmsOnly(facts))
		? `It counts the VMs only. ${used}${each}.`
		: `Only ${left} addresses are left${each}.`;
}
function explainRoom(facts: Facts): PartReasons {
	const reasonFor = (one: string): string =>
		facts.asksNext ? nextReason(facts, one) : roomReason(facts, Number(one));
	const reasons = facts.ranges.map(reasonFor);
	const rule = `${facts.asksNext ? 'next' : 'room'} /${rangeOf(facts.taken[0]!).length} ${facts.nics} ${facts.frontends > 0} ${facts.endpoints > 0}`;
	const trace = [{ rule, text: reasonFor(roomOf(facts)) }];
	return { options: Object.fromEntries(reasons.entries()), trace };
}
/** Explains all ranges to choose from. */
function explainChoice(facts: Facts): PartReasons {
	const parts = facts.ranges.map((range) => explainRange(facts, range));
	return {
		options: Object.fromEntries(parts.map(({ options }, at) => [String(at), options['yes']!])),
		trace: [
			...parts[0]!.trace.slice(0, 1),
			...parts.flatMap(({ trace }, at) =>
				trace.slice(1).map(({ rule, text }) => ({ rule, text: `${facts.ranges[at]!}: ${text}` }))
			)
		]
	};
}

const question: Question<Facts> = {
	ask: (facts) => ({
		...(facts.asksRoom
			? chooseOne(
					[
						facts.asksNext
							? `You need to assign the lowest free address in ${nameOf(facts, 0)} to a new VM as a static private IP address. Which address should you assign?`
							: `What is the maximum number of additional VMs of this kind that you can add to ${nameOf(facts, 0)}?`
					],
					facts.ranges.map((text, at) => ({ id: String(at), text })),
					keyOfRoom(facts)[0]![0] ?? ''
				)
			: facts.chooses
				? chooseOne(
						[`Which address range should you use for ${addedName(facts)}?`],
						facts.ranges.map((text, at) => ({ id: String(at), text })),
						rightRange(facts)
					)
				: judge(
						'series',
						[`You need to add ${addedName(facts)}.`],
						facts.ranges.map((range) => ({
							text: `Solution: You add ${addedName(facts)} with the address range ${range}.`,
							holds: faultOf(facts, range) === 'none'
						}))
					)),
		miss: isService(facts) || facts.space.length > 1 ? 'edge' : 'core'
	}),
	explain: (facts) =>
		facts.asksRoom
			? [explainRoom(facts)]
			: facts.chooses
				? [explainChoice(facts)]
				: facts.ranges.map((range) => explainRange(facts, range)),
	wrongRules: {
		'none-reserved': {
			note: 'Azure keeps five addresses of every subnet. It’s easy to count all of them as usable.',
			key: (facts) => keyOfNeed(facts, lengthWith(facts, 0), roomOf(facts, 0))
		},
		'two-reserved': {
			note: 'Azure keeps the first four addresses and the last. It’s easy to take off only two, as elsewhere.',
			key: (facts) => keyOfNeed(facts, lengthWith(facts, 2), roomOf(facts, 2))
		},
		'vms-only': {
			note: 'Every interface, frontend and private endpoint takes an address. It’s easy to count the VMs only.',
			key: (facts) => keyOfNeed(facts, lengthFor(vmsOnly(facts)), roomOf(vmsOnly(facts)))
		},
		'service-in-27': {
			note: 'Bastion and Firewall need a /26. It’s easy to remember a smaller size.',
			key: (facts) => keyOfNeed(facts, isService(facts) ? 27 : lengthFor(facts))
		},
		'no-alignment': {
			note: 'A range starts at a multiple of its size. It’s easy to start right behind the last subnet.',
			key: (facts) =>
				keyBy(
					facts,
					(range) =>
						faultOf(facts, range) === 'none' ||
						(faultOf(facts, range) === 'aligned' && rangeOf(range).length === lengthFor(facts))
				)
		},
		'larger-is-fine': {
			note: 'The goal asks for the smallest range. It’s easy to accept any that is large enough.',
			key: (facts) => keyBy(facts, (range) => ['none', 'large'].includes(faultOf(facts, range)))
		},
		'after-last': {
			note: 'A free range is as good between subnets, or in another part of the address space. It’s easy to go on behind the last one.',
			key: (facts) =>
				keyBy(
					facts,
					(range) =>
						faultOf(facts, range) === 'none' &&
						facts.taken.every((one) => rangeOf(one).to < rangeOf(range).from)
				)
		},
		'first-range-only': {
			note: 'An address space can have several ranges, and a subnet can be in any. It’s easy to look at the first.',
			key: (facts) =>
				keyBy(facts, (range) => faultOf(facts, range) === 'none' && contains(facts.space[0]!, range))
		}
	}
};

const to = changesOf<Facts>();
function needChanges(facts: Facts): readonly Change<Facts>[] {
	const { vms, nics, frontends, endpoints, extras, service } = facts;
	if (service !== 'VMs')
		return [
			to(
				'service',
				service === 'AzureBastionSubnet' ? 'AzureFirewallSubnet' : 'AzureBastionSubnet',
				`the subnet were for ${service === 'AzureBastionSubnet' ? 'Azure Firewall' : 'Azure Bastion'}`
			)
		];
	const rest = frontends + endpoints;
	const totals = facts.asksRoom
		? facts.ranges.map((one) =>
				facts.asksNext
					? neededBy(facts) + toNumber(one) - toNumber(roomOf(facts))
					: (vms + roomIn(facts) - Number(one)) * nics + rest
			)
		: [3, 8, 11, 12, 26, 27, 28, 58, 59, 60, 110];
	const counts = [
		...new Set([vms - 1, vms + 1, ...totals.map((total) => Math.floor((total - rest) / nics))])
	];
	return [
		...counts
			.filter((one) => one !== vms && one > 0)
			.map((one) => to('vms', one, `there were ${counted(one, 'VM')}`)),
		to(
			'nics',
			nics === 1 ? 2 : 1,
			`each VM had ${nics === 1 ? 'two interfaces' : 'one interface'} in the subnet`
		),
		...(extras > 0
			? [0, 1, 2, 4]
					.filter((one) => one !== frontends)
					.map((one) => to('frontends', one, `there ${one === 1 ? 'was' : 'were'} ${some(one, 'frontend')}`))
			: []),
		...(extras > 1
			? [0, 2, 3, 5]
					.filter((one) => one !== endpoints)
					.map((one) =>
						to('endpoints', one, `there ${one === 1 ? 'was' : 'were'} ${some(one, 'private endpoint')}`)
					)
			: [])
	];
}
/** Changes of the first subnet. What leads to a number that isn’t offered decides too, but is never varied. */
const roomChanges = (facts: Facts): readonly Change<Facts>[] =>
	[
		...needChanges(facts),
		...[26, 27, 28]
			.flatMap((length) => freeRanges({ ...facts, taken: facts.taken.slice(1) }, length).slice(0, 1))
			.map((range) => to('taken', facts.taken.with(0, range), `${nameOf(facts, 0)} had ${range}`, 'taken0'))
	].map((one) => (keyOfRoom(one.apply(facts))[0]!.length === 1 ? one : { ...one, axis: 'none' }));
function changes(facts: Facts): readonly Change<Facts>[] {
	const { taken, space, net, ranges, chooses } = facts;
	if (facts.asksRoom) return roomChanges(facts);
	const blocks = [0, 32, 64, 96, 128, 160, 192, 224].flatMap((at) => [
		`10.${net}.0.${at}/27`,
		`10.${net}.4.${at}/27`
	]);
	const least = lengthFor(facts);
	const good = ranges.filter((range) => faultOf(facts, range) === 'none');
	const others = space
		.flatMap((one) => [firstFree(one, taken, least), firstFree(one, [...taken, ...good], least)])
		.filter((one) => one !== undefined);
	const free = others.find((one) => !chooses || !good.includes(one));
	const move = (at: number, range: string): Change<Facts> => ({
		...to('taken', taken.with(at, range), `${nameOf(facts, at)} had ${range}`, `taken${at}`),
		axis: 'taken'
	});
	const all: readonly Change<Facts>[] = [
		...needChanges(facts),
		...taken.flatMap((_, at) =>
			good
				.filter((range) => !taken.some((other, place) => place !== at && overlaps(other, range)))
				.map((range) => move(at, range))
		),
		...taken.flatMap((_, at) =>
			blocks
				.filter(
					(one) =>
						space.some((range) => contains(range, one)) &&
						!taken.some((other) => overlaps(other, one)) &&
						!(chooses && ranges.some((other) => overlaps(other, one)))
				)
				.slice(0, 3)
				.map((one) => move(at, one))
		),
		...(chooses ? [] : spaceChanges(facts)),
		...(chooses ? outsideChanges(facts, good[0]) : []),
		...ranges.flatMap((_, at): readonly Change<Facts>[] =>
			free === undefined
				? []
				: chooses
					? taken.map((__, place) => ({
							text: `the range were ${free} and ${nameOf(facts, place)} had ${good[0] ?? ''}`,
							apply: (one) => ({
								...one,
								ranges: one.ranges.with(at, free),
								taken: one.taken.with(place, good[0] ?? one.taken[place]!)
							})
						}))
					: [
							{
								text: `the range were ${free}`,
								apply: (one) => ({ ...one, ranges: one.ranges.with(at, free) })
							}
						]
		)
	];
	return chooses ? all.filter(({ apply }) => rightRange(apply(facts)) !== '') : all;
}
/** An address space that includes a range outside it, where the range that serves is in use. */
function outsideChanges(facts: Facts, good: string | undefined): readonly Change<Facts>[] {
	const { net, space, taken, ranges } = facts;
	if (good === undefined) return [];
	return ranges
		.filter((range) => faultOf(facts, range) === 'outside')
		.flatMap((range) => {
			const added = `10.${net}.${range.split('.')[2]!}.0/24`;
			if (space.some((one) => overlaps(one, added))) return [];
			return taken.map((_, place): Change<Facts> => ({
				text: `the address space also included ${added} and ${nameOf(facts, place)} had ${good}`,
				apply: (one) => ({ ...one, space: [...one.space, added], taken: one.taken.with(place, good) })
			}));
		});
}
/** Other address spaces that have all subnets. */
function spaceChanges({ net, space, taken }: Facts): readonly Change<Facts>[] {
	const firsts = [23, 24, 25, 26].map((length) => [`10.${net}.0.0/${length}`, ...space.slice(1)]);
	const more = [1, 2, 5].map((part) => [...space, `10.${net}.${part}.0/24`]);
	return [...firsts, ...more]
		.filter(
			(one) =>
				one.join() !== space.join() && taken.every((each) => one.some((range) => contains(range, each)))
		)
		.filter(
			(one) => !one.some((range, at) => one.some((other, index) => index !== at && overlaps(range, other)))
		)
		.map((one) => to('space', one, `the address space were ${listed(one)}`));
}
/** The free ranges of a length. */
function freeRanges(facts: Facts, length: number): readonly string[] {
	const { space, taken } = facts;
	return space.flatMap((one) => {
		const { from, to: end } = rangeOf(one);
		const starts = Array.from(
			{ length: Math.floor((end - from + 1) / sizeOf(length)) },
			(_, at) => from + at * sizeOf(length)
		);
		return starts
			.map((at) => `${toAddress(at)}/${length}`)
			.filter((range) => !taken.some((each) => overlaps(each, range)));
	});
}

/** Ranges that one could think of, by what is the matter with them. */
function candidates(random: Random, facts: Facts): readonly (readonly [Fault, string])[] {
	const { net, taken, space } = facts;
	const least = lengthFor(facts);
	const bases =
		space.length > 1 ? [`10.${net}.0`, `10.${net}.4`] : [`10.${net}.0`, `10.${net}.0`, `10.${net}.1`];
	const any = (length: number, misaligned: boolean): string => {
		const size = sizeOf(length);
		const at = random.below(Math.max(1, 256 / size)) * size;
		const shift = misaligned ? size / 2 : 0;
		return `${random.pick(bases)}.${(at + shift) % 256}/${length}`;
	};
	const behind = taken.map((one) => `${toAddress(rangeOf(one).to + 1)}/${least}`);
	const all = [
		...behind,
		...freeRanges(facts, least),
		...freeRanges(facts, least + 1).slice(0, 3),
		...freeRanges(facts, least - 1).slice(0, 2),
		...Array.from({ length: 6 }, () => any(least, false)),
		...Array.from({ length: 3 }, () => any(least, true)),
		`10.${net}.${space.length > 1 ? 5 : 2}.0/${least}`
	];
	return random
		.shuffled([...new Set(all)])
		.filter((range) => isAligned(range) || space.some((one) => contains(one, range)))
		.map((range) => [faultOf(facts, range), range] as const);
}

/** Draws subnets that don’t overlap. */
function drawTaken(random: Random, space: readonly string[], count: number): readonly string[] {
	const taken: string[] = [];
	for (let tries = 0; taken.length < count && tries < 60; tries++) {
		const length = random.pick([26, 27, 27, 28]);
		const { from, to: end } = rangeOf(random.pick(space));
		const range = `${toAddress(from + random.below((end - from + 1) / sizeOf(length)) * sizeOf(length))}/${length}`;
		if (!taken.some((one) => overlaps(one, range))) taken.push(range);
	}
	return taken.toSorted((a, b) => rangeOf(a).from - rangeOf(b).from);
}
/** Draws ranges that serve or don’t, as wanted, each wrong one for another reason. */
function drawRanges(random: Random, facts: Facts, wanted: readonly boolean[]): readonly string[] {
	const found = candidates(random, facts);
	const ranges: string[] = [];
	// Where only the reserved addresses rule out the smaller size, it’s offered.
	const reserved = !isService(facts) && lengthWith(facts, 0) > lengthFor(facts);
	const left = new Set<Fault>(
		facts.chooses
			? [
					'taken',
					random.pick(['aligned', 'outside'] as const),
					reserved ? 'small' : random.pick(['small', 'large'] as const)
				]
			: ['aligned', 'outside', 'taken', 'small', 'large']
	);
	for (const yes of wanted) {
		const faults: readonly Fault[] = yes
			? ['none']
			: random
					.shuffled([...left])
					.toSorted((one, two) => (reserved ? Number(two === 'small') - Number(one === 'small') : 0));
		const range = faults
			.map((fault) => found.find(([one, text]) => one === fault && !ranges.includes(text))?.[1])
			.find((one) => one !== undefined);
		if (range === undefined) continue;
		ranges.push(range);
		left.delete(faultOf(facts, range));
	}
	return ranges;
}
/** Draws how many VMs are in the first subnet, and numbers of which one is the most that can be added. */
function drawRoom(random: Random, facts: Facts): Facts {
	const most = roomIn({ ...facts, vms: 0 });
	const drawn = { ...facts, vms: most - 5 - random.below(12) };
	const room = roomIn(drawn);
	const next = roomOf(drawn);
	const less = random.some([room - 1, room - 2, room - 4], random.below(4));
	const more = [roomIn(drawn, 0), roomIn(drawn, 2), roomIn(vmsOnly(drawn)), room + 1].filter(
		(count, at, all) => count > room && count < most && all.indexOf(count) === at
	);
	const beyond = [-1, 1].map((by) => toAddress(toNumber(next) + by * drawn.nics));
	const others = new Set([roomOf(drawn, 0), roomOf(drawn, 2), roomOf(vmsOnly(drawn)), ...beyond]);
	const counts: readonly (string | number)[] = facts.asksNext
		? [
				next,
				...random.some(
					[...others].filter(
						(one) =>
							one !== next &&
							toNumber(next) - toNumber(one) < drawn.vms * drawn.nics &&
							(toNumber(next) - toNumber(one)) % drawn.nics === 0
					),
					3
				)
			]
		: [room, ...less, ...more].slice(0, 4);
	return { ...drawn, ranges: drawn.vms < 2 ? [] : random.shuffled(counts).map(String) };
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const asksRoom = random.chance(0.45);
	const asksNext = asksRoom && random.chance(0.5);
	const drawService = (): Facts['service'] =>
		!asksRoom && random.chance(difficulty === 1 ? 0.15 : 0.35)
			? random.pick(['AzureBastionSubnet', 'AzureFirewallSubnet'] as const)
			: 'VMs';
	const extras = ([0, 1, 2] as const)[difficulty - 1]!;
	const chooses = !asksRoom && random.chance(0.5);
	const draw = (wanted: readonly boolean[]): Facts => {
		const net = random.below(60);
		const space =
			difficulty === 3
				? [`10.${net}.0.0/25`, `10.${net}.4.0/25`]
				: [`10.${net}.0.0/${random.pick([24, 25])}`];
		const nics = difficulty > 1 && random.chance(0.5) ? 2 : 1;
		const frontends = extras > 0 ? random.below(3) : 0;
		const endpoints = extras > 1 ? random.below(4) : 0;
		// Near the number that a range has, on either side.
		const total = usableAddresses(random.pick([29, 28, 27, 26])) + random.pick([-3, -2, -1, 0, 1, 2, 3]);
		const facts: Facts = {
			vnet: random.pick(networks),
			uses: random.some(useNames, 4),
			told: random.pick(telling),
			who: random.pick(people),
			net,
			space,
			taken: drawTaken(random, space, difficulty === 1 ? 2 : 3),
			service: drawService(),
			vms: Math.max(2, Math.floor((total - frontends - endpoints) / nics)),
			nics,
			frontends,
			endpoints,
			extras,
			ranges: [],
			chooses,
			asksRoom,
			asksNext
		};
		return asksRoom ? drawRoom(random, facts) : { ...facts, ranges: drawRanges(random, facts, wanted) };
	};
	const fits = ({ ranges, taken }: Facts): boolean =>
		ranges.length === (chooses || asksRoom ? 4 : 3) && taken.length === (difficulty === 1 ? 2 : 3);
	// Each wrong one for another reason, and not all right. Other answers where no plan has them all.
	const counts = [0, 1, 1, 2, 2];
	return drawUntil(() => {
		const right = chooses ? 1 : random.pick(counts);
		const wanted = random.shuffled(Array.from({ length: chooses ? 4 : 3 }, (_, at) => at < right));
		return drawUntil(
			() => draw(wanted),
			(facts) =>
				fits(facts) &&
				(asksRoom ||
					(freeRanges(facts, lengthFor(facts)).length > Number(chooses) && (!chooses || isDecided(facts))))
		);
	}, fits);
}

/** Whether one fact can turn which range is right, and still does where another one changes. */
function isDecided(facts: Facts): boolean {
	const right = rightRange(facts);
	const deciding = isService(facts) ? 'taken' : 'vms';
	return (
		facts.ranges.filter((one) => overlaps(one, facts.ranges[Number(right)]!)).length === 1 &&
		changes(facts).some(
			({ fact: one, apply }) => one?.startsWith(deciding) === true && rightRange(apply(facts)) !== right
		)
	);
}

/** What the subnet is for. */
function needTold(facts: Facts): Paragraph {
	const { vms, nics, frontends, endpoints, extras, service } = facts;
	if (service !== 'VMs') return [fact('service', `The subnet ${service} must serve ${services[service]}. `)];
	return [
		facts.asksRoom ? `${nameOf(facts, 0)} contains ` : 'The subnet must have room for ',
		fact('vms', counted(vms, 'VM')),
		facts.asksRoom ? ', ' : ` (${uses[facts.uses[0]!]}), `,
		fact(
			'nics',
			`each with ${nics === 1 ? 'one network interface' : 'two network interfaces'} in the subnet. `
		),
		...(extras > 0 ? [fact('frontends', also(facts, frontends, 'internal load balancer frontend'))] : []),
		...(extras > 1 ? [fact('endpoints', also(facts, endpoints, 'private endpoint'))] : [])
	];
}
const some = (count: number, noun: string): string => (count === 0 ? `no ${noun}s` : counted(count, noun));
const also = ({ asksRoom }: Facts, count: number, noun: string): string =>
	`It ${asksRoom ? 'has' : 'will have'} ${some(count, noun)}. `;
const goalTold = (facts: Facts): Paragraph =>
	facts.asksRoom
		? [
				...needTold(facts),
				`No other resource uses an address in ${nameOf(facts, 0)}. `,
				facts.asksNext ? 'The lowest addresses that Azure allows are in use, without gaps. ' : ''
			]
		: [
				`You need to add a subnet named ${addedName(facts)} to ${facts.vnet}. `,
				...needTold(facts),
				'It must not be larger than necessary. '
			];
const spaceTold = (facts: Facts): Piece => fact('space', `The address space is ${listed(facts.space)}. `);
const takenTold = (facts: Facts): readonly Piece[] =>
	present(facts).flatMap(({ name, prefix }, at): Piece[] => [
		fact(`taken${at}`, `${name} (${useOf(facts, at)}, ${prefix})`),
		at < facts.taken.length - 1 ? ', ' : '. '
	]);

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				`Subnets of ${facts.vnet}`,
				'Name|Use|Address range',
				present(facts).map(({ name, prefix }, at) => [`taken${at}`, name, useOf(facts, at), prefix] as const)
			),
			[`A virtual network named ${facts.vnet} contains the subnets below. `, spaceTold(facts)],
			goalTold(facts)
		),
	output: (facts) =>
		pageWith(
			code(
				`Output of az network vnet show for ${facts.vnet}, shortened`,
				'{',
				[
					'  "addressSpace": { "addressPrefixes": [',
					fact('space', facts.space.map((one) => `"${one}"`).join(', ')),
					'] },'
				],
				'  "subnets": [',
				...present(facts).map(({ name, prefix }, at): Paragraph => [
					'    ',
					fact(`taken${at}`, `{ "name": "${name}", "addressPrefix": "${prefix}" }`),
					at < facts.taken.length - 1 ? ',' : ''
				]),
				'  ]',
				'}'
			),
			[`${facts.vnet} has subnets for ${listed(facts.taken.map((_, at) => useOf(facts, at)))}. `],
			goalTold(facts)
		),
	ticket: (facts) =>
		pageWith(
			message(
				`Ticket: ${facts.vnet}`,
				{ 'Opened by': facts.who },
				[spaceTold(facts), 'These ranges are in use: ', ...takenTold(facts)],
				goalTold(facts)
			),
			['You are assigned the following ticket. ']
		)
};

export const subnetFit = family<Facts>({
	id: 'virtual-networks/subnet-fit',
	edition: 7,
	group: 'virtual-networks',
	title: 'A range for a subnet',
	rule: 'Azure keeps five addresses of each subnet, and a range starts at a multiple of its size.',
	lab: 'virtual-networks/address-plan',
	sources: [sources.vnetFaq, sources.bastionSettings, sources.firewallFaq],
	axes: {
		vms: 'How many VMs',
		taken: 'A subnet that exists',
		space: 'The address space',
		nics: 'Interfaces of each VM'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
