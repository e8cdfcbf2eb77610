// A series of ways to get rid of a vault: backups must be stopped with their data deleted, and nothing else may hang on it.
import { fact, page } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { canDeleteVault, holders, type Holder } from '#lib/azure/monitoring/vault.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly who: string;
	readonly content: readonly Holder[];
	readonly ways: readonly (readonly Move[])[];
}

type Move = 'keep' | 'delete' | 'disable' | 'unregister' | 'endpoint' | 'wait' | 'lower';
const moves: Readonly<Record<Move, string>> = {
	keep: 'stop all backups and keep their data',
	delete: 'stop all backups and delete their data',
	disable: 'disable and clean up replication',
	unregister: 'unregister all servers',
	endpoint: 'remove the private endpoint connection',
	wait: 'wait until soft-deleted backups are gone',
	lower: 'switch the policies to a shorter retention'
};
const takes: Readonly<Partial<Record<Move, Holder>>> = {
	disable: 'replicated',
	unregister: 'registered',
	endpoint: 'endpoint',
	wait: 'softDeleted'
};

/** What is in the vault after the moves. */
const after = (content: readonly Holder[], way: readonly Move[]): readonly Holder[] =>
	way.reduce<readonly Holder[]>((left, move) => {
		if (move === 'keep') return left.map((one) => (one === 'active' ? 'retained' : one));
		if (move === 'delete')
			return left.map((one) => (one === 'active' || one === 'retained' ? 'softDeleted' : one));
		return left.filter((one) => one !== takes[move]);
	}, content);

/** Wrong rules, each what it takes for an obstacle. */
const wrongRules: Readonly<Record<string, (left: readonly Holder[]) => boolean>> = {
	kept: (left) => canDeleteVault(left.filter((one) => one !== 'retained')).answer,
	soft: (left) => left.length === 0,
	backups: (left) => !left.includes('active') && !left.includes('retained')
};

const needed = (content: readonly Holder[]): readonly Move[] => [
	'delete',
	...(['disable', 'unregister', 'endpoint'] as const).filter((move) => content.includes(takes[move]!))
];

export const deleteVault = family<Facts>({
	id: 'backup-recovery/delete-vault',
	edition: 2,
	group: 'backup-recovery',
	title: 'The vault must go',
	rule: 'A vault can be deleted once backups are stopped with their data deleted and nothing else depends on it. Soft-deleted backups do not block it.',
	lab: 'backup-recovery/vault-that-stays',
	misconceptions: {
		kept: 'It is easy to think that stopping is enough; data that is kept holds the vault.',
		soft: 'It is easy to wait for soft delete to end; the vault goes into soft delete with such backups.',
		backups:
			'It is easy to look at backups only; replication, registered servers and private endpoints hold a vault too.',
		other: 'It is easy to look for a trick; what hangs on the vault decides, and nothing else.'
	},
	axes: {
		replicated: {
			title: 'Whether Site Recovery uses the vault',
			change: (facts) => ({ ...facts, content: toggled(facts.content, 'replicated') })
		},
		endpoint: {
			title: 'Whether it has a private endpoint',
			change: (facts) => ({ ...facts, content: toggled(facts.content, 'endpoint') })
		},
		soft: {
			title: 'Whether a backup is soft-deleted',
			change: (facts) => ({ ...facts, content: toggled(facts.content, 'softDeleted') })
		}
	},
	sources: [sources.backupSoftDelete],
	facts(random, difficulty) {
		const content: readonly Holder[] = [
			random.chance(0.7) ? 'active' : 'retained',
			...random.some<Holder>(['replicated', 'registered', 'endpoint', 'softDeleted'], difficulty)
		];
		const full = needed(content);
		return {
			who: random.pick(people),
			content,
			ways: [
				// What is protected cannot be unregistered: that comes last.
				[
					...random.shuffled(full.filter((move) => move !== 'unregister')),
					...full.filter((move) => move === 'unregister')
				],
				full.map((move) => (move === 'delete' ? 'keep' : move)),
				random.chance(0.5) ? [...full, 'wait'] : ['delete', random.pick(['lower', 'wait'])],
				['delete', random.pick(['disable', 'unregister', 'endpoint'])]
			]
		};
	},
	tell({ who, content, ways }) {
		const seen = new Set<string>();
		const claims = ways.flatMap((way) => {
			const left = after(content, way);
			const { answer, trace } = canDeleteVault(left);
			const text = `Solution: ${way.map((move) => moves[move]).join('; ')}. Then delete the vault.`;
			if (seen.has(text)) return [];
			seen.add(text);
			const misconception = Object.keys(wrongRules).find((id) => wrongRules[id]!(left) !== answer) ?? 'other';
			return [{ text, holds: answer, because: trace[0]!, misconception }];
		});
		return {
			tabs: page([
				`${who} has a Recovery Services vault named rsv-old. It contains `,
				...content.flatMap((one, index) => [
					index === 0 ? '' : index === content.length - 1 ? ' and ' : ', ',
					fact(one, holders[one])
				]),
				'. None of this is needed any more. Soft delete is enabled for backups and for vaults.'
			]),
			questions: [
				{
					requirement: [
						'You need to delete the vault. It may go into the soft-deleted state. Does the solution meet the goal?'
					],
					deciding:
						content.find((one) => one !== 'active' && one !== 'retained' && one !== 'softDeleted') ??
						content[0]!,
					miss: content.includes('softDeleted') ? 'edge' : 'core',
					trace: [
						'Backups must be stopped and their data deleted.',
						...content
							.slice(1)
							.map((one) =>
								one === 'softDeleted'
									? 'What is soft-deleted already does not matter.'
									: `Then there is ${holders[one]}: it must go as well.`
							),
						'The deleted backups are soft-deleted, and the vault with them.'
					],
					ask: { type: 'series', claims }
				}
			]
		};
	}
});

function toggled(content: readonly Holder[], one: Holder): readonly Holder[] {
	return content.includes(one) ? content.filter((other) => other !== one) : [...content, one];
}
