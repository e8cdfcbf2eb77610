// What production has after a swap: what came along with the app, what stayed with the slot.
import { either, fact, page } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { swap as swapSlots, swaps, type Item, type Kind } from '#lib/azure/compute/swap.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	/** Each is there in both slots, with a value of its own. */
	readonly items: readonly Pick<Item, 'kind' | 'marked'>[];
	readonly from: 'staging' | 'production';
}
const settings: readonly Kind[] = ['app setting', 'connection string'];
const travelling: readonly Kind[] = ['language stack', 'handler mapping', 'public certificate'];
const staying: readonly Kind[] = [
	'custom domain',
	'scale setting',
	'IP restriction',
	'virtual network integration',
	'managed identity'
];
const textOf = ({ kind, marked }: Facts['items'][number]): string =>
	settings.includes(kind) ? `${kind}, ${marked ? 'marked for the slot' : 'not marked'}` : kind;
const came = 'Staging’s';
const stayed = 'Its own';

export const swap = family<Facts>({
	id: 'app-service/swap',
	edition: 1,
	group: 'app-service',
	title: 'Swapping slots',
	rule: 'The app and its settings swap; what is marked, or belongs to the slot, stays.',
	lab: 'app-service/slots-and-swap',
	misconceptions: {
		mark: 'A mark looks like a note; a marked setting does not swap.',
		kept: 'Much seems to belong to the slot; unmarked, what the code runs with goes along.',
		all: 'A swap sounds complete; domains, scale and access belong to the slot.'
	},
	axes: {
		mark: {
			title: 'The mark',
			change: (facts) => ({
				...facts,
				items: facts.items.map((item, index) => (index === 0 ? { ...item, marked: !item.marked } : item))
			})
		},
		kind: {
			title: 'What differs',
			change: (facts, random) => ({
				...facts,
				items: facts.items.map((item, index) =>
					index === 1
						? {
								kind: random.pick(
									[...travelling, ...staying].filter((kind) => facts.items.every((one) => one.kind !== kind))
								)
							}
						: item
				)
			})
		},
		source: either('The slot named first', 'from', 'staging', 'production')
	},
	sources: [sources.deploymentSlots],
	facts(random, difficulty) {
		const [first, second] = random.shuffled(settings);
		const rest = random.some(
			[...random.some(travelling, 1), ...random.some(staying, difficulty)],
			difficulty
		);
		return {
			company: random.pick(companies),
			items: [
				{ kind: first!, marked: random.chance(0.5) },
				...rest.map((kind) => ({ kind })),
				...(difficulty < 3 ? [{ kind: second!, marked: random.chance(0.5) }] : [])
			],
			from: random.chance(0.7) ? 'staging' : 'production'
		};
	},
	tell({ company, items, from }) {
		const slot = (value: string) => items.map((item): Item => ({ ...item, name: item.kind, value }));
		const after = swapSlots(slot(came), slot(stayed));
		return {
			tabs: page([
				`A web app of ${company} has the slots production and staging. Each has its own: `,
				...items.flatMap((item, index) => [
					fact(item.marked === undefined ? 'kind' : 'mark', textOf(item)),
					index === items.length - 1 ? '. ' : '; '
				]),
				`An administrator swaps ${from} with ${from === 'staging' ? 'production' : 'staging'}, and the swap completes.`
			]),
			questions: [
				{
					requirement: ['Whose value does production have afterwards?'],
					deciding: 'mark',
					ask: {
						type: 'table',
						rows: items.map((item) => {
							const right = after.target.find(({ kind }) => kind === item.kind)!.value;
							const goes = swaps(item);
							return {
								text: item.kind,
								right,
								because: after.trace.find((line) => line.startsWith(item.kind))!,
								wrong: {
									[goes ? stayed : came]: goes ? 'kept' : item.marked ? 'mark' : 'all'
								}
							};
						}),
						choices: [came, stayed]
					},
					trace: after.trace
				}
			]
		};
	}
});
