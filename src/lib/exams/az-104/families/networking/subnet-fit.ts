// Which range a new subnet gets: room after the reserved addresses, Bastion's least size, free and aligned.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, factTable, pageWith, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { firstFree, mayAddSubnet, smallestFor, type Subnet } from '#lib/azure/networking/address-plan.ts';
import { rangeOf, sizeOf } from '#lib/azure/networking/address.ts';
import { bastionSubnet, reservedAddresses } from '#lib/azure/networking/address-plan.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly net: number;
	/** Prefix length of the space `10.net.0.0`. */
	readonly space: number;
	/** Prefix length of the subnet that starts the space. */
	readonly first: number;
	/** Where a second subnet of 64 addresses starts: a gap may lie before it. */
	readonly second?: 64 | 128;
	/** Addresses that VMs need; none for Bastion. */
	readonly needed?: number;
}

const counts = [9, 11, 12, 13, 25, 27, 28, 29, 30, 57, 59, 60, 62] as const;

/** With a second subnet there is no room for the largest in every space. */
const countsFor = ({ second }: Pick<Facts, 'second'>) =>
	counts.filter((count) => second === undefined || count < 60);

/** The longest prefix with that many addresses, after some are taken away. */
function lengthFor(addresses: number, reserved: number): number {
	let length = 32;
	while (sizeOf(length) - reserved < addresses) length--;
	return length;
}

/** What the scenario says. */
const tabsOf = (
	{ company, needed }: Facts,
	present: { name: string; prefix: string }[],
	range: string
): readonly Tab[] =>
	pageWith(
		factTable(
			'Subnets',
			'Name|Range',
			present.map((one) => [one.name, one.name, one.prefix])
		),
		[
			`The network of ${company} has the space `,
			fact('space', range),
			'. Its subnets are below. You add one ',
			needed === undefined
				? fact('bastion', 'for Azure Bastion, Standard SKU')
				: fact('needed', `for ${needed} VMs with an interface each`),
			'.'
		]
	);

function tell(facts: Facts) {
	const { net, space, first, second, needed } = facts;
	const range = `10.${net}.0.0/${space}`;
	const present = [
		{ name: 'Web', prefix: `10.${net}.0.0/${first}` },
		...(second === undefined ? [] : [{ name: 'Data', prefix: `10.${net}.0.${second}/26` }])
	];
	const taken = present.map(({ prefix }) => prefix);
	const name = needed === undefined ? 'AzureBastionSubnet' : 'Batch';
	const length = needed === undefined ? bastionSubnet.value : (smallestFor(needed) ?? 0);
	const place = (at: number) => firstFree(range, taken, at) ?? '';
	const right = place(length);
	const holding = (reserved: number) => lengthFor(needed ?? 20, reserved);
	const size = sizeOf(first);
	const added: Subnet = { name, prefix: right };
	return {
		tabs: tabsOf(facts, present, range),
		questions: [
			{
				requirement: ['Which range is the smallest that suffices, at the lowest place that is free for it?'],
				deciding: needed === undefined ? 'bastion' : 'needed',
				ask: {
					type: 'one' as const,
					right: { text: right, because: mayAddSubnet([range], present, added).trace[0] ?? '' },
					wrong: wrongBy(
						{
							'none-reserved': place(needed === undefined ? 27 : holding(0)),
							'two-reserved': place(needed === undefined ? 27 : holding(2)),
							'after-last':
								second === undefined ? '' : (firstFree(range, [...taken, `10.${net}.0.0/25`], length) ?? ''),
							doubled: place(length - 1),
							'no-alignment': `10.${net}.0.${size}/${length}`,
							overlap: `10.${net}.0.0/${length}`
						},
						(text) => {
							const { answer, trace } = mayAddSubnet([range], present, { name, prefix: text });
							if (!answer) return trace[0] ?? '';
							const own = rangeOf(text).length;
							const room = sizeOf(own) - reservedAddresses.value;
							return own === length
								? `A lower place is free: ${right}.`
								: `${text} has ${room} usable addresses${own > length ? ', too few' : '; a smaller range will do'}.`;
						}
					).filter(({ text }) => text !== '')
				},
				trace: [
					needed === undefined
						? `AzureBastionSubnet takes a /${bastionSubnet.value} or larger.`
						: `${needed} and the ${reservedAddresses.value} that Azure keeps need a /${length}.`,
					`${taken.join(' and ')} ${taken.length > 1 ? 'are' : 'is'} taken; blocks of a /${length} start at multiples of ${sizeOf(length)}.`,
					`The first free one is ${right}.`
				],
				miss: needed === undefined ? ('edge' as const) : ('core' as const)
			}
		]
	};
}

export const subnetFit = family<Facts>({
	id: 'virtual-networks/subnet-fit',
	edition: 2,
	group: 'virtual-networks',
	title: 'A range for a subnet',
	rule: 'Azure keeps five addresses of each subnet, and a range starts at a multiple of its size.',
	lab: 'virtual-networks/address-plan',
	misconceptions: {
		'none-reserved':
			'It is easy to count every address; Azure keeps some, and Bastion asks for a size of its own.',
		'two-reserved': 'It is easy to take off two as elsewhere; Azure keeps the first four and the last.',
		'after-last': 'It is easy to go on behind the last subnet; a gap before it may be large enough.',
		doubled: 'It is easy to double for safety; the smallest that suffices was asked.',
		'no-alignment':
			'It is easy to start right behind the last range; a range starts at a multiple of its size.',
		overlap: 'It is easy to start at the top of the space; that part is taken.'
	},
	axes: {
		needed: {
			title: 'How many addresses',
			change: (facts, random) => ({
				...facts,
				needed: random.pick(countsFor(facts).filter((one) => one !== facts.needed))
			})
		},
		taken: either('What is taken', 'first', 28, 27),
		space: either('The address space', 'space', 22, 24)
	},
	sources: [sources.vnetFaq, sources.bastionSettings],
	facts(random, difficulty) {
		const facts = {
			company: random.pick(companies),
			net: random.below(40),
			space: random.pick([22, 24]),
			first: difficulty === 1 ? 26 : random.pick([27, 28, 28]),
			...(difficulty === 3 ? { second: random.pick([64, 128] as const) } : {})
		};
		return difficulty === 3 && random.chance(0.3)
			? facts
			: { ...facts, needed: random.pick(countsFor(facts)) };
	},
	tell
});
