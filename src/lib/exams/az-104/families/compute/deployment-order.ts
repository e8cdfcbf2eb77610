// Which resource of a Bicep file comes after which: by reference, not by line.
import { fact, page, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { deploymentWaves, type Declared } from '#lib/azure/compute/deployment-order.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	/** The first is needed by the second, and so on. */
	readonly chain: readonly string[];
	readonly lines: readonly string[];
	/** Whether the last link is by dependsOn. */
	readonly byHand: boolean;
	/** Whether the first is there already. */
	readonly existing: boolean;
	/** Whether the second holds the id of the last as text. */
	readonly typed: boolean;
}

export const deploymentOrder = family<Facts>({
	id: 'templates/deployment-order',
	edition: 1,
	group: 'templates',
	title: 'Order of a Bicep deployment',
	rule: 'A resource waits for what it refers to by symbolic name or dependsOn, and for nothing else.',
	lab: 'templates/bicep-order',
	misconceptions: {
		existing: 'Every block looks like a resource to deploy; one declared as existing is only read.'
	},
	axes: {
		turned: {
			title: 'Which refers to which',
			change: (facts) => ({
				...facts,
				chain: [...facts.chain.slice(0, -2), ...facts.chain.slice(-2).reverse()]
			})
		},
		existing: toggle('The keyword existing', 'existing'),
		lines: {
			title: 'Lines',
			change: (facts) => ({ ...facts, lines: [...facts.lines].reverse() })
		},
		typed: toggle('Typed id', 'typed')
	},
	sources: [sources.bicepDependencies, sources.bicepExisting],
	facts(random, difficulty) {
		const chain = random.some(
			['account', 'vault', 'workspace', 'identity', 'registry', 'zone'],
			difficulty === 1 ? 3 : 4
		);
		return {
			company: random.pick(companies),
			chain,
			lines: random.shuffled(chain),
			byHand: random.chance(0.5),
			existing: difficulty > 1 && random.chance(0.5),
			typed: difficulty > 2
		};
	},
	tell({ company, chain, lines, byHand, existing, typed }) {
		const last = chain.at(-1)!;
		const file = lines.map((name): Declared => {
			const at = chain.indexOf(name);
			const needs = at === 0 ? [] : [chain[at - 1]!];
			return {
				name,
				...(byHand && name === last ? { dependsOn: needs } : { refers: needs }),
				...(at === 1 && typed ? { typed: [last] } : {}),
				existing: at === 0 && existing
			};
		});
		const { waves, trace } = deploymentWaves(file);
		const order = waves.flat();
		return {
			tabs: page(
				[`${company} deploys a Bicep file that declares, in this order of lines: ${lines.join(', ')}. `],
				file.flatMap(({ name, refers = [], dependsOn = [] }) => [
					...(name === chain[0] && existing
						? [fact('existing', `${name} is declared with the keyword existing. `)]
						: []),
					...refers.map((other) => fact('reference', `A tag of ${name} is set to ${other}.id. `)),
					...dependsOn.map((other) => fact('reference', `${name} lists ${other} in dependsOn. `)),
					...(name === chain[1] && typed
						? [fact('typed', `Another tag of ${name} holds the id of ${last}, typed as text. `)]
						: [])
				])
			),
			questions: [
				{
					requirement: ['In which order does Resource Manager deploy what the file deploys?'],
					deciding: existing ? 'existing' : 'reference',
					ask: {
						type: 'order',
						steps: order.map((text, index) => ({
							text,
							because: index === 0 ? 'It waits for nothing.' : `It waits for ${order[index - 1]!}.`
						})),
						stray: existing
							? [
									{
										text: chain[0]!,
										because: 'It is read, not deployed.',
										misconception: 'existing'
									}
								]
							: []
					},
					trace
				}
			]
		};
	}
});
