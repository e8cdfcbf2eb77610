// The order of a failover between regions: drill and clean-up, failover, another point, commit, re-protect.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, page, toggle } from '#lib/exams/az-104/families/kit.ts';
import { regions } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { act, start, type Action, type Replicated } from '#lib/azure/monitoring/failover.ts';
import type { OptionDraft } from '#lib/domain/practice/question-builder.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly vm: string;
	readonly source: string;
	readonly target: string;
	/** The VM has been failed over, committed and re-protected already: it goes home. */
	readonly home: boolean;
	readonly drill: boolean;
	/** The first recovery point turns out to be damaged. */
	readonly damaged: boolean;
	readonly calm: boolean;
}

const actionsOf = ({ drill, damaged }: Facts): readonly Action[] => [
	...(drill ? (['test', 'clean-up'] as const) : []),
	'fail-over',
	...(damaged ? (['change-point'] as const) : []),
	'commit',
	're-protect'
];
const names: Readonly<Record<Exclude<Action, 'fail-over' | 're-protect'>, string>> = {
	test: 'Run a test failover into an isolated network',
	'clean-up': 'Clean up the test failover',
	'change-point': 'Change the recovery point',
	commit: 'Commit the failover'
};

/** What the scenario says. */
const tabsOf = ({ vm, source, target, home, drill, damaged, calm }: Facts): readonly Tab[] =>
	page([
		`Site Recovery protects the Azure VM ${vm} of ${source}. `,
		fact(
			'start',
			home
				? `After an earlier failover it runs in ${target} and is replicated back to ${source}.`
				: `It runs there and is replicated to ${target}.`
		),
		` It must move to the other region${calm || drill ? ' on Sunday night' : ', for its own is failing'}. `,
		fact(
			'drill',
			drill ? 'A drill that leaves production alone comes first. ' : 'A drill was held last week. '
		),
		fact(
			'damaged',
			damaged
				? 'Once it has moved, the data turn out to be damaged: an older recovery point is wanted. '
				: 'After the move the data are found to be good. '
		),
		'In the end, with both regions up, it must be protected again.'
	]);

export const failoverSteps = family<Facts>({
	id: 'backup-recovery/failover-steps',
	edition: 2,
	group: 'backup-recovery',
	title: 'The order of a failover',
	rule: 'A failover ends replication; it is committed, then re-protected. A test is cleaned up and never committed.',
	lab: 'backup-recovery/across-the-border',
	misconceptions: {
		test: 'It is easy to commit a test; it is cleaned up, and VM and replication have gone on all the while.',
		disable: 'It is easy to set replication up anew; re-protecting turns the one that there was round.',
		region: 'It is easy to turn the direction round; the VM is failed over to where it does not run.'
	},
	axes: {
		drill: toggle('Whether a drill comes first', 'drill'),
		damaged: toggle('Whether the point is good', 'damaged'),
		calm: toggle('Whether the region is up', 'calm'),
		vm: either('Which VM it is', 'vm', 'vm-web1', 'vm-app2')
	},
	sources: [sources.vmFailover, sources.disasterRecoveryDrill],
	facts(random, difficulty) {
		const [source = '', target = ''] = random.some(regions, 2);
		return {
			vm: random.pick(['vm-web1', 'vm-app2', 'vm-sql1']),
			source,
			target,
			home: difficulty > 1 && random.chance(0.5),
			drill: difficulty > 1 ? random.chance(0.6) : random.chance(0.3),
			damaged: difficulty === 3 ? random.chance(0.7) : difficulty === 2 && random.chance(0.3),
			calm: random.chance(0.5)
		};
	},
	tell(facts) {
		const { source, target, home, drill, damaged } = facts;
		const regionOf = (side: 'source' | 'target'): string => (side === 'source' ? source : target);
		const steps: OptionDraft[] = [];
		const trace: string[] = [];
		const from: Replicated = home ? { state: 'protected', runsIn: 'target', copiesTo: 'source' } : start;
		let at = from;
		for (const action of actionsOf(facts)) {
			const { answer, trace: why } = act(at, action);
			const to = answer!;
			const because = why[0]!.replace('the source region', source).replace('the target region', target);
			const text =
				action === 'fail-over'
					? `Fail over to ${regionOf(to.runsIn)}`
					: action === 're-protect'
						? `Re-protect towards ${regionOf(to.copiesTo!)}`
						: names[action];
			steps.push({ text, because });
			trace.push(`${text}. ${because}`);
			at = to;
		}
		const stray: readonly OptionDraft[] = [
			drill
				? { text: 'Commit the test failover', because: 'A test is never committed.', misconception: 'test' }
				: {
						text: 'Disable replication, then enable it again',
						because: 'Re-protecting turns replication round.',
						misconception: 'disable'
					},
			{
				text: `Fail over to ${regionOf(from.runsIn)}`,
				because: `The VM runs in ${regionOf(from.runsIn)} at first. After the failover nothing replicates to that region until the VM is re-protected.`,
				misconception: 'region'
			}
		];
		return {
			tabs: tabsOf(facts),
			questions: [
				{
					requirement: ['In which order are these steps taken? Not every step is needed.'],
					deciding: damaged ? 'damaged' : drill ? 'drill' : 'start',
					miss: damaged ? 'edge' : 'core',
					trace: trace.slice(0, 6),
					ask: { type: 'order', steps, stray }
				}
			]
		};
	}
});
