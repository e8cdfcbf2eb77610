// What a deployment does to what the group holds and the file does not, in either mode.
import { either, fact, page, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	whatIf,
	type ChangeType,
	type ExistingResource,
	type DeclaredResource,
	type Mode
} from '#lib/azure/compute/deployment-mode.ts';
import type { MatchRow } from '#lib/domain/practice/question-builder.ts';
import { family } from '#lib/domain/practice/family.ts';

type Stand = 'same' | 'tag lost' | 'absent' | 'existing' | 'off';
interface Facts {
	readonly company: string;
	readonly mode: Mode;
	readonly locked: boolean;
	/** What the group holds, and how the file speaks of it. */
	readonly stands: Readonly<Record<string, Stand>>;
	readonly fresh: string;
}

const words: Readonly<Record<ChangeType, string>> = {
	Create: 'Created',
	Modify: 'Changed',
	NoChange: 'Left as it is',
	Ignore: 'Left as it is',
	Delete: 'Deleted'
};
const says: Readonly<Record<Stand, string>> = {
	same: 'is listed as it is',
	'tag lost': 'is listed without its tag Owner',
	absent: 'is not listed',
	existing: 'is declared as existing',
	off: 'is listed with a condition that is false'
};
const tag = { Owner: 'Team A' };

/** The model’s answer, by file; wrong rules read the file in another way. */
const run = (
	{ stands, fresh, mode, locked }: Facts,
	read: (stand: Stand) => Stand = (stand) => stand,
	as: Mode = mode
) =>
	whatIf(
		Object.keys(stands).map((name): ExistingResource => ({ name, properties: tag })),
		[
			...Object.entries(stands).flatMap(([name, told]): readonly DeclaredResource[] => {
				const stand = read(told);
				if (stand === 'absent') return [];
				return [
					{
						name,
						properties: stand === 'tag lost' ? {} : tag,
						existing: stand === 'existing',
						condition: stand !== 'off'
					}
				];
			}),
			{ name: fresh, properties: tag }
		],
		as,
		locked
	);

const set = (facts: Facts, to: (stand: Stand, index: number) => Stand): Facts => ({
	...facts,
	stands: Object.fromEntries(
		Object.entries(facts.stands).map(([name, stand], index) => [name, to(stand, index)])
	)
});

export const deploymentMode = family<Facts>({
	id: 'templates/deployment-mode',
	edition: 1,
	group: 'templates',
	title: 'Incremental and complete',
	rule: 'Complete mode deletes what the file does not deploy; both set a listed resource anew.',
	lab: 'templates/complete-mode',
	misconceptions: {
		modes:
			'The modes are easily mixed up; only complete deletes, has to be named, and gives way to deployment stacks.',
		merged: 'Incremental sounds like merging; a listed resource is set anew, whole.',
		lock: 'A lock is easily forgotten; in a group with a delete lock complete mode deletes nothing.',
		named: 'A name in the file looks like a shield; what is named but not deployed is deleted.'
	},
	axes: {
		mode: either('Mode', 'mode', 'Complete', 'Incremental'),
		tag: {
			title: 'Tag in the file',
			change: (facts) =>
				set(facts, (stand) => (stand === 'same' ? 'tag lost' : stand === 'tag lost' ? 'same' : stand))
		},
		keyword: {
			title: 'How it is left out',
			change: (facts) =>
				set(facts, (stand) =>
					stand === 'absent' ? 'existing' : stand === 'existing' || stand === 'off' ? 'absent' : stand
				)
		},
		lock: toggle('Delete lock', 'locked')
	},
	sources: [sources.deploymentModes, sources.bicepWhatIf, sources.deploymentModesTraining],
	facts(random, difficulty) {
		const [fresh = '', ...names] = random.some(
			['vnet-app', 'st-logs', 'nsg-web', 'kv-app', 'rt-hub', 'pip-gw'],
			difficulty === 1 ? 3 : 4
		);
		const stands: Stand[] = [
			difficulty === 3 ? random.pick<Stand>(['existing', 'off']) : 'absent',
			difficulty > 1 && random.chance(0.6) ? 'tag lost' : 'same',
			'absent'
		];
		return {
			company: random.pick(companies),
			mode: random.pick<Mode>(['Incremental', 'Complete']),
			locked: difficulty === 3 && random.chance(0.3),
			stands: Object.fromEntries(random.shuffled(names).map((name, index) => [name, stands[index]!])),
			fresh
		};
	},
	tell(facts) {
		const { company, mode, locked, stands, fresh } = facts;
		const { changes: key, trace } = run(facts);
		const rules = {
			...(locked ? { lock: run({ ...facts, locked: false }).changes } : {}),
			modes: run(facts, undefined, mode === 'Complete' ? 'Incremental' : 'Complete').changes,
			merged: run(facts, (stand) => (stand === 'tag lost' ? 'same' : stand)).changes,
			named: run(facts, (stand) => (stand === 'existing' || stand === 'off' ? 'same' : stand)).changes
		};
		const names = [...Object.keys(stands), fresh];
		const rows = names.map((name): MatchRow => {
			const right = words[key[name]!];
			return {
				text: name,
				right,
				because: trace.find((line) => line.startsWith(name)) ?? '',
				wrong: Object.fromEntries(
					Object.entries(rules)
						.map(([rule, by]) => [words[by[name]!], rule] as const)
						.filter(([choice]) => choice !== right)
				)
			};
		});
		return {
			tabs: page(
				[
					`All resources in a group of ${company} have the tag Owner; none uses another. A template is deployed to it `,
					fact('mode', mode === 'Complete' ? 'in complete mode' : 'without a mode being named'),
					'.',
					...(locked ? [fact('lock', ' The group has a delete lock.')] : [])
				],
				[
					...Object.entries(stands).map(([name, stand]) => fact('file', `${name} ${says[stand]}. `)),
					`${fresh} is listed and not yet there.`
				]
			),
			questions: [
				{
					requirement: ['What becomes of each resource?'],
					deciding: locked && mode === 'Complete' ? 'lock' : 'mode',
					ask: { type: 'table', rows, choices: ['Created', 'Changed', 'Left as it is', 'Deleted'] },
					trace,
					miss: Object.values(stands).some((stand) => stand === 'existing' || stand === 'off')
						? 'edge'
						: 'core'
				}
			]
		};
	}
});
