// Family: the days that are charged when a blob leaves its tier before the minimum.
import { either, fact, page, redraw, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies, data } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { minimumDays } from '#lib/azure/storage/tier.ts';
import { earlyDays as chargedDays, tierNames, tiers, type Tier } from '#lib/azure/storage/tier.ts';
import { family, type QuestionDraft } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly what: string;
	readonly tier: Tier;
	readonly days: number;
	readonly leaving: keyof typeof happens;
	readonly soft: number;
}

const happens = {
	delete: 'is deleted',
	move: 'is moved to Hot by Set Blob Tier',
	copy: 'is copied to a new blob in Hot and stays'
};
function askEarly({ tier, days, leaving, soft }: Omit<Facts, 'company' | 'what'>): QuestionDraft {
	const { charged, trace } = chargedDays(tier, days, leaving, soft);
	const least = minimumDays.value;
	const by = (other: Tier, how = leaving, kept = soft) => chargedDays(other, days, how, kept).charged;
	const results = {
		'nothing-early': 0,
		'whole-minimum': least[tier],
		'days-it-lay': days,
		'minimum-of-another': by(tier === 'archive' ? 'cold' : 'archive'),
		'soft-delete-aside': by(tier, leaving, 0),
		'copy-takes-away': by(tier, 'move')
	};
	return {
		requirement: ['How many days does the early deletion charge cover?'],
		deciding: leaving === 'copy' ? 'leaving' : leaving === 'delete' && soft > 0 ? 'soft' : 'tier',
		ask: {
			type: 'one',
			right: { text: `${charged} days`, because: trace.at(-1)! },
			wrong: wrongBy(
				results,
				() => trace.at(-1)!,
				(count) => `${count} days`
			)
		},
		trace,
		miss: leaving === 'copy' || (leaving === 'delete' && soft > 0) ? 'edge' : 'core'
	};
}

export const earlyDays = family<Facts>({
	id: 'files-blobs/early-days',
	edition: 2,
	group: 'files-blobs',
	title: 'Leaving a tier early',
	rule: 'Cool, Cold and Archive each have a minimum of days, and the rest is charged on leaving early.',
	lab: 'files-blobs/tiers-and-rules',
	misconceptions: {
		'nothing-early': 'It is easy to forget the minimum; Cool, Cold and Archive each have one.',
		'whole-minimum': 'It is easy to charge the whole minimum; only the days that are left fall due.',
		'days-it-lay': 'It is easy to charge the days it lay there; those are paid for already.',
		'minimum-of-another': 'It is easy to mix up the minimums; each tier has its own.',
		'soft-delete-aside':
			'It is easy to forget soft delete; the blob counts as there until its days are over.',
		'copy-takes-away': 'It is easy to see a copy as a move; the source stays in its tier.'
	},
	axes: {
		tier: redraw('Tier of the blob', 'tier', tiers.slice(1)),
		leaving: either('How it leaves', 'leaving', 'move', 'copy'),
		soft: either('Soft delete', 'soft', 0, 14)
	},
	sources: [sources.accessTiers, sources.rehydration],
	facts(random, difficulty) {
		const tier = random.pick(tiers.slice(1));
		return {
			company: random.pick(companies),
			what: random.pick(data),
			tier,
			// Never the minimum itself: with a copy, too few numbers would be left to choose from.
			days: random.pick(
				Array.from({ length: minimumDays.value[tier] }, (_, index) => index + 5).filter(
					(days) => days !== minimumDays.value[tier] && (difficulty > 1 || days < minimumDays.value[tier] - 5)
				)
			),
			leaving: random.pick(difficulty === 1 ? ['delete', 'move'] : ['delete', 'delete', 'move', 'copy']),
			soft: difficulty === 1 ? 0 : random.pick([0, 7, 14])
		};
	},
	tell: ({ company, what, ...facts }) => ({
		tabs: page([
			`${company} keeps ${what} in a standard general-purpose v2 account. `,
			fact('soft', `Blob soft delete is ${facts.soft === 0 ? 'off' : `set to ${facts.soft} days`}. `),
			fact('tier', `A block blob was set to ${tierNames[facts.tier]}. `),
			fact('leaving', `After ${facts.days} days it ${happens[facts.leaving]}.`)
		]),
		questions: [askEarly(facts)]
	})
});
