// What comes of bringing a blob back from Archive: by a copy or by its tier, with which priority, under which rule.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, page } from '#lib/exams/az-104/families/kit.ts';
import { companies, data } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { minimumDays, rehydration as rehydrationTimes } from '#lib/azure/storage/tier.ts';
import { earlyDays, rehydrate } from '#lib/azure/storage/tier.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly what: string;
	readonly by: 'copy' | 'set-tier';
	readonly priority: 'standard' | 'high';
	readonly gb: number;
	/** Days from its last change until it was archived, and since then. */
	readonly before: number;
	readonly archived: number;
	/** Days of a lifecycle rule that archives, without a condition on the last change of tier. */
	readonly rule?: number;
}

/** What the scenario says. */
const tabsOf = (
	{ company, what, priority, gb, before, archived, rule }: Facts,
	copied: boolean
): readonly Tab[] =>
	page([
		`${company} keeps ${what} in one blob of `,
		fact('gb', `${gb} GB`),
		`. ${before} days after its last change it was moved to Archive, where it `,
		fact('archived', `has been for ${archived} days`),
		'. ',
		fact(
			'rule',
			rule === undefined
				? 'The account has no lifecycle policy.'
				: `A lifecycle rule archives blobs ${rule} days after their last change; it asks for nothing else.`
		),
		' The blob is ',
		fact('by', copied ? 'copied to a new blob in Hot by Copy Blob' : 'set to Hot by Set Blob Tier'),
		`, with ${priority} priority.`
	]);

export const rehydration = family<Facts>({
	id: 'files-blobs/rehydration',
	edition: 2,
	group: 'files-blobs',
	title: 'Back from Archive',
	rule: 'A copy is a new blob beside the old one; a change of tier takes it out of Archive, unchanged.',
	lab: 'files-blobs/tiers-and-rules',
	misconceptions: {
		priority: 'It is easy to go by the priority or by the size alone; less than an hour takes both.',
		rule: 'It is easy to mix up the two; a copy counts as changed now, a change of tier does not.',
		charge: 'It is easy to mix up the two; a change of tier leaves Archive, and too early it is charged.',
		blobs: 'It is easy to mix up the two; a copy leaves the source, a change of tier leaves one blob.'
	},
	axes: {
		by: either('How it is brought back', 'by', 'copy', 'set-tier'),
		priority: either('The priority', 'priority', 'high', 'standard'),
		gb: {
			title: 'The size',
			change: (facts) => ({ ...facts, gb: facts.gb < rehydrationTimes.value.belowGb ? 60 : 2 })
		},
		rule: {
			title: 'The lifecycle rule',
			change: (facts) => ({ ...facts, rule: (facts.rule ?? 400) > facts.before + facts.archived ? 10 : 400 })
		}
	},
	sources: [sources.rehydration],
	facts(random, difficulty) {
		return {
			company: random.pick(companies),
			what: random.pick(data),
			by: random.pick(['copy', 'set-tier']),
			priority: random.pick(['standard', 'high', 'high']),
			gb: random.pick(
				[
					[1, 2, 4],
					[2, 4, 40],
					[2, 4, 40, 80]
				][difficulty - 1]!
			),
			before: 10 + random.below(50),
			archived: 20 + random.below(minimumDays.value.archive + 20),
			...(difficulty > 1 && random.chance(0.8) ? { rule: random.pick([60, 90, 240]) } : {})
		};
	},
	tell(facts) {
		const { by, priority, gb, before, archived, rule } = facts;
		const { hours, archivedAgain, trace } = rehydrate({
			by,
			priority,
			gb,
			daysSinceChange: before + archived,
			...(rule === undefined ? {} : { rule })
		});
		const early = earlyDays('archive', archived, by === 'copy' ? 'copy' : 'move');
		const fast = hours === rehydrationTimes.value.highHours;
		const copied = by === 'copy';
		return {
			tabs: tabsOf(facts, copied),
			questions: [
				{
					requirement: ['Is each statement true?'],
					deciding: 'by',
					ask: {
						type: 'statements',
						claims: [
							...(rule === undefined
								? []
								: [
										{
											text: 'The next run of the rule archives what came back.',
											holds: archivedAgain,
											because: trace.slice(1).join(' '),
											misconception: 'rule'
										}
									]),
							{
								text: 'Microsoft documents that this rehydration may complete in less than one hour.',
								holds: fast,
								because: trace[0]!,
								misconception: 'priority'
							},
							{
								text: 'A charge for early deletion falls due.',
								holds: early.charged > 0,
								because: early.trace.at(-1)!,
								misconception: 'charge'
							},
							{
								text: 'Once it is back, a blob is still in Archive as well.',
								holds: copied,
								because: trace[1]!,
								misconception: 'blobs'
							}
						]
					},
					trace: [...trace, ...early.trace],
					miss: priority === 'high' && !fast ? 'edge' : 'core'
				}
			]
		};
	}
});
