// Family: what one run of a lifecycle policy does to a blob.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { fact, pageWith } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { actions, run, type Action, type Blob, type LifecycleRule } from '#lib/azure/storage/lifecycle.ts';
import { isZonal, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';

interface Facts {
	readonly company: string;
	readonly redundancy: Redundancy;
	readonly rules: readonly LifecycleRule[];
	readonly blob: Blob;
}

const done: Readonly<Record<Action | 'none', string>> = {
	none: 'It stays as it is',
	tierToCool: 'It is moved to Cool',
	tierToCold: 'It is moved to Cold',
	tierToArchive: 'It is moved to Archive',
	delete: 'It is deleted'
};
const since = { modified: 'modified', created: 'created', accessed: 'last read' };
const containers: readonly string[] = ['logs', 'photos', 'exports'];
const days = [30, 60, 90, 180] as const;
const kinds = ['LRS', 'GRS', 'ZRS', 'GZRS'] as const;

/**
 * Versions or zones hold a cheaper action back while a dearer one could be taken. Whether the run then takes that one is
 * written nowhere, so it is never asked.
 */
function isUnsaid({ rules, blob, redundancy }: Facts): boolean {
	const { action } = run(rules, blob, { kind: 'standard', redundancy });
	const free = run(rules, { ...blob, versions: false }, { kind: 'standard', redundancy: 'LRS' });
	return action !== 'none' && action !== free.action;
}
/** One of the changed facts that the documentation decides; else the first of them without versions and zones. */
const decided = (random: Random, changed: readonly Facts[]): Facts => {
	const fair = changed.filter((facts) => !isUnsaid(facts));
	return fair.length > 0 ? random.pick(fair) : plain(changed[0]!);
};
const withBlob = (facts: Facts, change: Partial<Blob>): Facts => ({
	...facts,
	blob: { ...facts.blob, ...change }
});
const plain = (facts: Facts): Facts => ({
	...withBlob(facts, { versions: false }),
	redundancy: 'LRS'
});

/** No blob is in Archive where zones are: such an account has no Archive. */
const canBe = ({ redundancy, blob }: Facts): boolean => blob.tier !== 'archive' || !isZonal(redundancy);

const whyOf = (winning: string | undefined, heldBack: readonly string[]): string =>
	winning ??
	(heldBack.length > 0
		? `No action can be taken. ${heldBack.join(' ')}`
		: 'The blob meets the conditions of no rule.');

/** What the scenario says. */
const tabsOf = ({ company, redundancy, rules, blob }: Facts): readonly Tab[] =>
	pageWith(
		{
			kind: 'table',
			caption: 'The policy, all rules for block blobs',
			head: ['Rule', 'Prefix', 'If more than', 'Action'],
			rows: rules.map((rule) => [
				rule.name,
				rule.prefix ?? 'none',
				`${rule.days} days since ${since[rule.since]}`,
				rule.action
			])
		},
		[
			`${company} has a standard account with `,
			fact('redundancy', redundancy),
			'. The block blob ',
			fact('path', blob.path),
			' is in ',
			fact('tier', blob.tier === 'hot' ? 'Hot' : 'Archive'),
			'. ',
			fact(
				'age',
				`It was created ${blob.age.created} days ago and last modified ${blob.age.modified} days ago.`
			),
			' ',
			fact(
				'versions',
				blob.versions === true ? 'It has previous versions.' : 'It has no versions or snapshots.'
			)
		]
	);

export const lifecycleRun = family<Facts>({
	id: 'files-blobs/lifecycle-run',
	edition: 4,
	group: 'files-blobs',
	title: 'One run of a lifecycle policy',
	rule: 'Of all actions whose conditions hold, a run takes the cheapest.',
	lab: 'files-blobs/tiers-and-rules',
	misconceptions: {
		'first-wins': 'It is easy to stop at the first rule that holds; order does not matter, cost does.',
		'gentlest-wins': 'It is easy to move a blob one step at a time; the cheapest action is taken at once.',
		'on-the-day': 'It is easy to count the day itself; the days must be exceeded.',
		'prefix-anywhere': 'It is easy to overlook the prefix; it binds the rule to a container.',
		'created-is-changed': 'It is easy to take one age for the other; each rule names what it counts from.',
		'archive-anywhere': 'It is easy to expect Archive everywhere; zone-redundant accounts lack it.',
		'rules-rehydrate': 'It is easy to expect a rule to bring a blob back; rules only go to cooler tiers.',
		'versions-go-along': 'It is easy to think that versions go along; the blob waits until they are gone.',
		'action-alone': 'It is easy to look at the action alone; its days have to pass first.',
		'all-must-hold': 'It is easy to think that all rules must hold; each acts on its own.'
	},
	axes: {
		modified: {
			title: 'Days since last change',
			change: (facts, random) =>
				decided(
					random,
					[10, 30, 45, 75, 120]
						.filter((modified) => modified !== facts.blob.age.modified)
						.map((modified) => withBlob(facts, { age: { ...facts.blob.age, modified } }))
				)
		},
		redundancy: {
			title: 'Redundancy',
			change: (facts, random) =>
				decided(
					random,
					kinds
						.filter((kind) => kind !== facts.redundancy)
						.map((redundancy) => ({ ...facts, redundancy }))
						.filter(canBe)
				)
		},
		container: {
			title: 'Container of the blob',
			change: (facts, random) =>
				decided(
					random,
					containers
						.map((container) => `${container}/a.bin`)
						.filter((path) => path !== facts.blob.path)
						.map((path) => withBlob(facts, { path }))
				)
		}
	},
	sources: [sources.lifecyclePolicy],
	facts(random, difficulty) {
		const modified = random.pick([31, 60, 61, 90, 95, 180, 200]);
		const home = random.pick(containers);
		const facts: Facts = {
			company: random.pick(companies),
			redundancy: difficulty > 1 ? random.pick(['LRS', 'GRS', 'ZRS']) : 'LRS',
			rules: random.some(actions, difficulty === 1 ? 2 : 3).map((action, index) => ({
				name: `r${index + 1}`,
				blobType: 'block',
				action,
				since: difficulty > 1 && random.chance(0.4) ? 'created' : 'modified',
				days: random.pick(days),
				...(random.chance(0.3 * difficulty - 0.1)
					? { prefix: `${random.pick([home, random.pick(containers)])}/` }
					: {})
			})),
			blob: {
				path: `${home}/a.bin`,
				blobType: 'block',
				tier: difficulty === 3 && random.chance(0.3) ? 'archive' : 'hot',
				age: { modified, created: modified + random.pick([0, 30, 120]) },
				versions: difficulty === 3 && random.chance(0.5)
			}
		};
		return isUnsaid(facts) || !canBe(facts) ? plain(facts) : facts;
	},
	tell(facts) {
		const { redundancy, rules, blob } = facts;
		const act = (policy: readonly LifecycleRule[], one: Partial<Blob> = {}, where: Redundancy = redundancy) =>
			run(policy, { ...blob, ...one }, { kind: 'standard', redundancy: where });
		const { action, heldBack, trace } = act(rules);
		const winner = rules.findIndex((rule) => rule.action === action);
		const holds = (rule: LifecycleRule, one?: Partial<Blob>, where?: Redundancy) =>
			act([rule], one, where).action !== 'none';
		const { modified, created } = blob.age;
		const anywhere = rules.map((rule) => ({ ...rule, prefix: '' }));
		/** The wrong rule by which this one would be carried out. */
		const blame = (rule: LifecycleRule, index: number): string => {
			if (holds(rule)) return index < winner ? 'first-wins' : 'gentlest-wins';
			if (holds(anywhere[index]!)) return 'prefix-anywhere';
			if (holds({ ...rule, days: rule.days - 1 })) return 'on-the-day';
			if (holds(rule, { age: { modified: created, created: modified } })) return 'created-is-changed';
			if (holds(rule, {}, 'LRS')) return 'archive-anywhere';
			if (holds(rule, { tier: 'hot' })) return 'rules-rehydrate';
			return holds(rule, { versions: false }) ? 'versions-go-along' : 'action-alone';
		};
		const why = whyOf(trace[winner], heldBack);
		const decides =
			act(rules, {}, 'LRS').action !== action
				? 'redundancy'
				: act(rules, { versions: false }).action !== action
					? 'versions'
					: act(rules, { tier: 'hot' }).action !== action
						? 'tier'
						: act(anywhere).action !== action
							? 'path'
							: 'age';
		return {
			tabs: tabsOf(facts),
			questions: [
				{
					requirement: ['The policy runs today. What happens to the blob?'],
					deciding: decides,
					// The rule that acts holds by its prefix as much as by its days.
					...(decides === 'age' && rules[winner]?.prefix !== undefined ? { alike: ['path'] } : {}),
					ask: {
						type: 'one',
						right: { text: done[action], because: why },
						wrong: rules
							.map((rule, index) => ({
								text: done[rule.action],
								because: holds(rule) ? trace.at(-1)! : trace[index]!,
								misconception: blame(rule, index)
							}))
							.concat({ text: done.none, because: why, misconception: 'all-must-hold' })
					},
					trace,
					miss: decides !== 'age' && decides !== 'path' ? 'edge' : 'core'
				}
			]
		};
	}
});
