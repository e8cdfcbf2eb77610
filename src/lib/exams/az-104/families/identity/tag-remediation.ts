// Which value of a tag resources have after a policy was assigned, updates were made and a remediation task ran. Or what is true of it then, and after one more update.
// Over 200 lines: four ways to tell the same facts, with a reason for every value.
import { remediates } from '#lib/azure/identity/remediation.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { tagOf } from '#lib/azure/identity/tag.ts';
import { sources } from '#lib/azure/sources.ts';
import { judge, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const tree: Tree = {
	sub: { level: 'subscription' },
	first: { level: 'resourceGroup', parent: 'sub' },
	second: { level: 'resourceGroup', parent: 'sub' }
};
type Scope = 'sub' | 'first' | 'second';
type Group = 'first' | 'second';
type Value = 'own' | 'group' | 'sub' | 'none';
interface Resource {
	readonly name: number;
	readonly in: Group;
	/** Was created with a value of its own. */
	readonly own: boolean;
	readonly created: 'before' | 'after';
	/** Relative to the assignment; those created after it were never updated. */
	readonly updated: 'never' | 'before' | 'after';
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** Which of the theme’s values the resources, the first group and the subscription have. */
	readonly values: readonly string[];
	readonly detail: Difficulty;
	/** What the policy inherits from, and whether only where the tag is missing. */
	readonly from: 'group' | 'sub';
	readonly missing: boolean;
	readonly at: Scope;
	readonly madeIn: 'portal' | 'cli';
	/** Where the identity of an assignment by CLI was given Contributor. */
	readonly grantedAt?: Scope;
	readonly task: boolean;
	readonly resources: readonly Resource[];
	/** What is to be judged. Empty where the values are asked. */
	readonly claims: readonly Claim[];
	/** The claims are solutions, which must all lead to the same value. */
	readonly goal?: true;
	/** Asks which resources have this value. */
	readonly having?: Value;
}
/** That a resource has a value, now or after something is done. */
interface Claim {
	readonly at: number;
	readonly value: Value;
	/** A policy is a new assignment of it, and a task. */
	readonly by?: 'update' | 'task' | 'role' | 'group' | 'sub';
}

const telling = ['table', 'email', 'timeline'] as const;
const themes = [
	{
		tag: 'CostCenter',
		values: ['4100', '4270', '4900', '5310'],
		scopes: ['sub-retail', 'rg-web', 'rg-data'],
		resources: ['vm-front1', 'stassets01', 'vm-batch2', 'kv-shop', 'vnet-shop']
	},
	{
		tag: 'Department',
		values: ['Logistics', 'Finance', 'Research', 'Legal'],
		scopes: ['sub-plant', 'rg-line1', 'rg-line2'],
		resources: ['vm-scada1', 'stsensor7', 'vm-hist3', 'pip-gate', 'vnet-line']
	},
	{
		tag: 'Environment',
		values: ['Test', 'Staging', 'Pilot', 'Demo'],
		scopes: ['sub-apps', 'rg-portal', 'rg-jobs'],
		resources: ['vm-portal1', 'stportal22', 'vm-queue4', 'acr-apps', 'lb-portal']
	},
	{
		tag: 'Project',
		values: ['Aspen', 'Birch', 'Cedar', 'Maple'],
		scopes: ['sub-studio', 'rg-render', 'rg-archive'],
		resources: ['vm-render8', 'stfilms11', 'vm-ingest2', 'nic-render8', 'kv-studio']
	}
] as const;
const assigned = '8 May';
const dates = {
	created: { before: ['14 January', '3 February', '22 March'], after: ['11 May', '17 May', '20 May'] },
	updated: { never: 'Never', before: '9 April', after: '15 May' }
} as const;

const themeOf = ({ theme }: Facts) => themes[theme]!;
const scopeOf = (facts: Facts, scope: Scope): string =>
	themeOf(facts).scopes[(['sub', 'first', 'second'] as const).indexOf(scope)]!;
const nameOf = (facts: Facts, { name }: Resource): string => themeOf(facts).resources[name]!;
const valueOf = ({ values }: Facts, value: 'own' | 'group' | 'sub'): string =>
	values[(['own', 'group', 'sub'] as const).indexOf(value)]!;
const createdOn = ({ created, name }: Resource): string => dates.created[created][name % 3]!;
const policyName = ({ from, missing }: Pick<Facts, 'from' | 'missing'>): string =>
	`Inherit a tag from the ${from === 'group' ? 'resource group' : 'subscription'}${missing ? ' if missing' : ''}`;

const rememberWorks = remembering<boolean>();
/** Whether the task works for a resource, by the model. */
const works = ({ at, madeIn, grantedAt }: Facts, resource: Resource): boolean =>
	rememberWorks(`${at} ${madeIn} ${grantedAt} ${resource.in}`, () => {
		const roles = grantedAt === undefined ? [] : [{ role: 'Contributor' as const, at: grantedAt }];
		return remediates(tree, { effect: 'modify', at }, ['Contributor'], { roles, madeIn }, resource.in)
			.allowed;
	});
/** What the policy copies: nothing where there is none, or where it isn’t assigned. */
const copies = ({ from, at }: Facts, resource: Resource): 'group' | 'sub' | undefined =>
	!reaches(tree, at, resource.in)
		? undefined
		: from === 'sub'
			? 'sub'
			: resource.in === 'first'
				? 'group'
				: undefined;
const whenOf = (facts: Facts, resource: Resource): 'written' | 'before' | 'remediated' =>
	resource.created === 'after' || resource.updated === 'after'
		? 'written'
		: facts.task && works(facts, resource)
			? 'remediated'
			: 'before';
/** Returns the value that a resource has in the end, by the model. */
function endOf(facts: Facts, resource: Resource): Value {
	const above = copies(facts, resource);
	const { value } = tagOf({
		policy: facts.missing ? 'inherit if missing' : 'inherit',
		when: whenOf(facts, resource),
		...(resource.own ? { own: 'own' } : {}),
		...(above === undefined ? {} : { above })
	});
	return (value as Value | undefined) ?? 'none';
}
/** The facts after what a claim speaks of. */
function afterwards(facts: Facts, { at, by }: Omit<Claim, 'value'>): Facts {
	if (by === undefined) return facts;
	if (by === 'update') return { ...facts, resources: withAt(facts.resources, at, { updated: 'after' }) };
	const task = { ...facts, task: true };
	if (by === 'task') return task;
	return by === 'role'
		? { ...task, grantedAt: 'sub' }
		: {
				...task,
				from: by,
				missing: false,
				at: 'sub',
				madeIn: 'portal',
				// To an assignment of 6 June everything is older.
				resources: withAt(facts.resources, at, { created: 'before', updated: 'never' })
			};
}
/** Whether the pages say what happens: not whether a request is modified while the identity has no role. */
const clear = (facts: Facts): boolean =>
	[facts, ...facts.claims.map((claim) => afterwards(facts, claim))].every((now) =>
		now.resources.every((one) => works(now, one) || whenOf(now, one) !== 'written')
	);
const keyBy = (
	facts: Facts,
	bent: (resource: Resource, facts: Facts) => Value = (one, now) => endOf(now, one)
): Key =>
	facts.claims.length > 0
		? facts.claims.map((claim) => {
				const now = afterwards(facts, claim);
				return [bent(now.resources[claim.at]!, now) === claim.value ? 'yes' : 'no'];
			})
		: facts.having
			? [facts.resources.filter((one) => bent(one, facts) === facts.having).map((one) => nameOf(facts, one))]
			: facts.resources.map((one) => [bent(one, facts)]);

/** Why the policy left a resource as it was. */
function whyNot(facts: Facts, resource: Resource): string {
	const { at, task, missing } = facts;
	const name = nameOf(facts, resource);
	const group = scopeOf(facts, resource.in);
	if (!reaches(tree, at, resource.in))
		return `The policy is assigned on ${scopeOf(facts, at)}, and ${name} is in ${group}.`;
	if (copies(facts, resource) === undefined)
		return `The policy looks at ${group}, which has no such tag to copy.`;
	if (whenOf(facts, resource) === 'before') {
		const older = `${name}${resource.updated === 'before' ? ' and its update are' : ' is'} older than the assignment`;
		return task
			? `${older}. The identity has no Contributor role on ${group}, so its remediation fails.`
			: `${older}, and nothing updated or remediated it since.`;
	}
	return missing && resource.own ? `“If missing” leaves ${name} alone, because it has the tag already.` : '';
}
/** What made the policy write. */
const cause = (facts: Facts, resource: Resource): string =>
	resource.created === 'after'
		? `${nameOf(facts, resource)} was created after the assignment`
		: resource.updated === 'after'
			? 'the update went through the policy'
			: `the remediation task reached ${nameOf(facts, resource)}`;

/** The rules that lead to the value. */
function traceOf(facts: Facts, resource: Resource): PartReasons['trace'] {
	const { at } = facts;
	const name = nameOf(facts, resource);
	const end = endOf(facts, resource);
	const why = whyNot(facts, resource);
	return [
		{
			rule: `${reaches(tree, at, resource.in) ? 'in scope' : 'outside'} ${copies(facts, resource) ?? 'nothing'}`,
			text: `The policy ${why !== '' && copies(facts, resource) === undefined ? 'has nothing to copy to' : 'applies to'} ${name}.`
		},
		...(copies(facts, resource) === undefined
			? []
			: [
					{
						rule: `${whenOf(facts, resource)} ${resource.created} ${resource.updated} ${facts.task}`,
						text: {
							written: `${name} was created or updated after the assignment.`,
							remediated: 'The remediation task reached it.',
							before: facts.task
								? 'The remediation task failed for it.'
								: 'Nothing has touched it since the assignment.'
						}[whenOf(facts, resource)]
					}
				]),
		{
			rule: `${facts.missing ? 'if missing' : 'replaces'} ${resource.own}`,
			text: `In the end: ${end === 'none' ? 'no tag' : valueOf(facts, end)}.`
		}
	];
}

function explainResource(facts: Facts, resource: Resource): PartReasons {
	const { from } = facts;
	const end = endOf(facts, resource);
	const name = nameOf(facts, resource);
	const [group, sub] = [scopeOf(facts, resource.in), scopeOf(facts, 'sub')];
	const why = whyNot(facts, resource);
	const copied = end === 'group' || end === 'sub';
	const left = resource.own ? `It keeps ${valueOf(facts, 'own')}` : 'It stays without the tag';
	const otherSource = `The policy copies the tag of the resource group, not of ${sub}${!copied && whenOf(facts, resource) === 'before' ? `, and it hasn’t written to ${name}` : ''}.`;
	const lower = why.replace(/^The|^“I/, (start) => start.toLowerCase());
	const first = scopeOf(facts, 'first');
	const notHere =
		from === 'group' && resource.in === 'second'
			? `${first} has that value. ${name} is in ${group}.`
			: copied
				? `Tags of ${first} aren’t inherited, and the policy copies the one of ${sub}.`
				: from === 'group'
					? `${left}. ${why}`
					: `The policy copies from ${sub}, not from ${first}. ${why}`;
	const options: Record<Value, string> = {
		own: !resource.own
			? `${name} never had that value.${end === 'none' ? ` ${why}` : ''}`
			: copied
				? `The policy replaced that value, because ${cause(facts, resource)}.`
				: `${why} So ${name} keeps what it was created with.`,
		group:
			end === 'group'
				? `The policy copies the tag from ${group}, because ${cause(facts, resource)}.`
				: notHere,
		sub:
			end === 'sub'
				? `The policy copies the tag from ${sub}, because ${cause(facts, resource)}.`
				: from === 'sub'
					? `That would come from ${sub}, but ${lower}`
					: otherSource,
		none:
			end === 'none'
				? `It never had the tag. ${why}`
				: copied
					? resource.own
						? 'The policy replaces a value. It doesn’t delete the tag.'
						: `The policy added the tag, because ${cause(facts, resource)}.`
					: `It was created with the tag, and nothing deleted it.`
	};
	return {
		options,
		trace: traceOf(facts, resource)
	};
}

/** Why each resource has a value or not. */
function explainHaving(facts: Facts, value: Value): PartReasons {
	const parts = facts.resources.map((one) => [nameOf(facts, one), explainResource(facts, one)] as const);
	return {
		options: Object.fromEntries(parts.map(([name, { options }]) => [name, options[value]!])),
		trace: parts.flatMap(([, { trace }]) => trace)
	};
}
const valueText = (facts: Facts, value: Value): string => {
	const { tag } = themeOf(facts);
	return value === 'none' ? `no ${tag} tag` : `${tag} = ${valueOf(facts, value)}`;
};
function claimText(facts: Facts, { at, value, by }: Claim): string {
	const name = nameOf(facts, facts.resources[at]!);
	const has = valueText(facts, value);
	const task = `run a remediation task for ${name} with the Azure CLI`;
	const sub = scopeOf(facts, 'sub');
	const steps = {
		update: `update ${name}`,
		task,
		role: `assign the identity the Contributor role on ${sub}, and ${task}`
	};
	const step =
		by === 'group' || by === 'sub'
			? `delete the assignment, assign “${policyName({ from: by, missing: false })}” to ${sub} in the portal, and ${task}`
			: by && steps[by];
	if (facts.goal) return `Solution: On 6 June, you ${step!}.`;
	return step ? `If you ${step} on 6 June, it then has ${has}.` : `On 5 June, ${name} has ${has}.`;
}
/** Why a value is there after the update that a claim speaks of, where the policy wrote it. */
function updateReason(facts: Facts, claim: Claim): string | undefined {
	const before = facts.resources[claim.at]!;
	const end = endOf(afterwards(facts, claim), afterwards(facts, claim).resources[claim.at]!);
	if (claim.by !== 'update' || end === 'own' || end === 'none') return undefined;
	const [name, value] = [nameOf(facts, before), valueOf(facts, end)];
	const writes = (verb: string, added: string): string =>
		before.own ? `${verb} ${valueOf(facts, 'own')} with ${value}` : `${added} ${value}`;
	return before.created === 'after'
		? `${name} was created after the assignment, so the policy already ${writes('replaced', 'added')}. The update keeps it.`
		: whenOf(facts, before) === 'remediated'
			? `The remediation task of 2 June already wrote ${value} to ${name}, and the update keeps it.`
			: `The update of ${name} goes through the policy, which ${writes('replaces', 'adds')}.`;
}
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const now = afterwards(facts, claim);
	const { by } = claim;
	const { options, trace } = explainResource(now, now.resources[claim.at]!);
	const text = updateReason(facts, claim) ?? options[claim.value]!;
	const because =
		by === 'role'
			? `With the role, the task can change ${nameOf(facts, facts.resources[claim.at]!)}. ${text}`
			: by === 'group' || by === 'sub'
				? text.replace('The policy', 'The new assignment').replace('the policy', 'the new assignment')
				: text;
	return { options: { yes: because, no: because }, trace };
}
const question: Question<Facts> = {
	ask(facts) {
		const { tag } = themeOf(facts);
		const miss = facts.missing || facts.madeIn === 'cli' ? 'edge' : 'core';
		if (facts.claims.length > 0) {
			const [{ at, value }] = facts.claims as readonly [Claim];
			const key = keyBy(facts);
			return {
				...judge(
					facts.goal ? 'series' : 'statements',
					facts.goal
						? [
								'You need to ensure that ',
								fact('goal', `${nameOf(facts, facts.resources[at]!)} has ${valueText(facts, value)}`),
								'.'
							]
						: [yesOrNo],
					facts.claims.map((claim, index) => ({
						text: claimText(facts, claim),
						holds: key[index]![0] === 'yes'
					}))
				),
				miss
			};
		}
		const { values } = facts;
		// A value that no resource was created with would fall out at once.
		const choices = (['own', 'group', 'sub'] as const)
			.filter((value) => value !== 'own' || facts.resources.some(({ own }) => own))
			.toSorted((a, b) => valueOf(facts, a).localeCompare(valueOf(facts, b)));
		const texts = { own: values[0]!, group: values[1]!, sub: values[2]!, none: `No ${tag} tag` };
		if (facts.having) {
			const [right = []] = keyBy(facts);
			const which = ['resource has', 'two resources have', 'three resources have'][right.length - 1];
			return {
				type: right.length === 1 ? 'one' : 'several',
				requirement: [`Which ${which} ${valueText(facts, facts.having)} on 5 June?`],
				parts: [
					{
						options: facts.resources.map((one) => nameOf(facts, one)).map((text) => ({ id: text, text })),
						right
					}
				],
				miss
			};
		}
		return {
			...matchRows(
				'match',
				[`Which value of ${tag} does each resource have on 5 June?`],
				optionsOf(texts, [...choices, 'none']),
				facts.resources.map((one) => ({ text: nameOf(facts, one), right: endOf(facts, one) }))
			),
			miss
		};
	},
	explain: (facts) =>
		facts.claims.length > 0
			? facts.claims.map((claim) => explainClaim(facts, claim))
			: facts.having
				? [explainHaving(facts, facts.having)]
				: facts.resources.map((one) => explainResource(facts, one)),
	partChanges: (facts, part) => [
		...(facts.having ? facts.resources.map((_, at) => at) : [facts.claims[part]?.at ?? part]).flatMap((at) =>
			severalChanges(facts, facts.resources[at]!, at)
		)
	],
	wrongRules: {
		'task-always-works': {
			note: 'A task acts as the managed identity of the assignment. It’s easy to count on the rights of the person who starts it.',
			key: (facts) => keyBy({ ...facts, madeIn: 'portal' })
		},
		'tags-flow': {
			note: 'Resources don’t inherit tags. It’s easy to think that those of the group or the subscription flow down.',
			key: (facts) =>
				keyBy(facts, (one, now) => {
					const end = endOf(now, one);
					return end === 'none' ? (one.in === 'first' ? 'group' : 'sub') : end;
				})
		},
		'changes-existing': {
			note: 'For what exists, an assignment only evaluates and changes nothing. It’s easy to expect that it changes old resources too.',
			key: (facts) => keyBy(facts, (one, now) => endOf(now, { ...one, created: 'after' }))
		},
		'new-only': {
			note: 'Updates and remediation tasks change old resources too. It’s easy to think that a policy only acts on new ones.',
			key: (facts) =>
				keyBy(facts, (one, now) =>
					endOf({ ...now, task: false }, one.created === 'after' ? one : { ...one, updated: 'never' })
				)
		},
		'always-replaces': {
			note: 'The policies “if missing” keep another value. It’s easy to expect that they replace it.',
			key: (facts) => keyBy({ ...facts, missing: false })
		},
		'never-replaces': {
			note: 'Without “if missing” the policy replaces another value. It’s easy to expect that its own value stays.',
			key: (facts) => keyBy({ ...facts, missing: true })
		},
		'nearest-tag': {
			note: 'The policy copies from the level in its name. It’s easy to take the nearest tag above.',
			key: (facts) =>
				keyBy(facts, (one, now) => {
					const end = endOf(now, one);
					return end === 'sub' && one.in === 'first' ? 'group' : end;
				})
		}
	}
};

const to = changesOf<Facts>();
/** Changes of one resource. */
function resourceChanges(facts: Facts, index: number): readonly Change<Facts>[] {
	const resource = facts.resources[index]!;
	const { own, created, updated } = resource;
	const name = nameOf(facts, resource);
	const change = (with_: Partial<Resource>, text: string): Change<Facts> => ({
		fact: `resource${index}`,
		axis: 'resource',
		text,
		apply: (one) => ({
			...one,
			resources: withAt(one.resources, index, with_)
		})
	});
	return [
		created === 'before'
			? change({ created: 'after', updated: 'never' }, `${name} had been created after the assignment`)
			: change({ created: 'before' }, `${name} had been created before the assignment`),
		...(created === 'before' && updated !== 'after' && facts.detail > 1
			? [change({ updated: 'after' }, `${name} had been updated after the assignment`)]
			: []),
		...(updated === 'after' ? [change({ updated: 'never' }, `${name} had not been updated in May`)] : []),
		change(
			{ own: !own },
			`${name} had been created ${own ? 'without the tag' : `with ${valueOf(facts, 'own')}`}`
		),
		change(
			{ in: resource.in === 'first' ? 'second' : 'first' },
			`${name} were in ${scopeOf(facts, resource.in === 'first' ? 'second' : 'first')}`
		)
	];
}
/** Another value to lead to. */
const goalChanges = (facts: Facts): readonly Change<Facts>[] =>
	(['group', 'sub', 'own', 'none'] as const)
		.filter((one) => one !== facts.claims[0]!.value)
		.map((value) => ({
			fact: 'goal',
			text: `${nameOf(facts, facts.resources[facts.claims[0]!.at]!)} had to have ${valueText(facts, value)}`,
			apply: (one) => ({ ...one, claims: one.claims.map((claim) => ({ ...claim, value })) })
		}));
/** Whether some resources have the value that's asked for, and some don't. */
const isMixed = (facts: Facts): boolean => {
	const { length } = keyBy(facts)[0]!;
	return facts.having === undefined || (length > 0 && length < facts.resources.length);
};
/** All changes. Only those after which there's something to ask are varied. */
const changes = (facts: Facts): readonly Change<Facts>[] =>
	singleChanges(facts).map((change) => {
		const then = change.apply(facts);
		return facts.having && !(isMixed(then) && isTurned(then)) ? { ...change, axis: 'none' } : change;
	});
function singleChanges(facts: Facts): readonly Change<Facts>[] {
	const { from, missing, at, madeIn, grantedAt, task } = facts;
	const single: readonly Change<Facts>[] = [
		...facts.resources.flatMap((_, index) => resourceChanges(facts, index)),
		to('missing', !missing, `the policy were ${missing ? 'not ' : ''}“if missing”`, 'policy'),
		to(
			'from',
			from === 'group' ? 'sub' : 'group',
			`the policy ${copying(from === 'group' ? 'sub' : 'group')}`,
			'policy'
		),
		to('task', !task, task ? 'no remediation task had run' : 'remediation tasks had run for all resources'),
		...(['sub', 'first'] as const)
			.filter((one) => one !== at && facts.detail > 1)
			.map((one) => to('at', one, `the policy were assigned on ${scopeOf(facts, one)}`)),
		...(facts.detail === 1
			? []
			: madeIn === 'portal'
				? [to('madeIn', 'cli', 'the policy had been assigned with the Azure CLI, without a role', 'identity')]
				: [
						to('madeIn', 'portal', 'the policy had been assigned in the portal', 'identity'),
						...(['sub', 'second'] as const)
							.filter((one) => one !== grantedAt)
							.map((one) =>
								to('grantedAt', one, `the identity had Contributor on ${scopeOf(facts, one)}`, 'identity')
							)
					]),
		...(facts.goal ? goalChanges(facts) : [])
	];
	return single.filter(({ apply }) => clear(apply(facts)));
}
/** What leads to each value, all at once. */
const goals: readonly (readonly [Partial<Resource>, Partial<Facts>])[] = [
	...(['group', 'sub'] as const).map(
		(from) =>
			[
				{ in: 'first', created: 'after' },
				{ from, missing: false, at: 'sub', madeIn: 'portal' }
			] as const
	),
	...[true, false].map((own) => [{ own, created: 'before', updated: 'never' }, { task: false }] as const),
	[{ in: 'second', own: false }, { from: 'group' }]
];
/** Changes of several facts, for what no two facts make right: of a goal, only what it takes. */
const severalChanges = (facts: Facts, resource: Resource, index: number): readonly Change<Facts>[] =>
	goals.map(([of, policy]) => {
		const changed =
			(keys: readonly string[]) =>
			(now: Facts): Facts => {
				const some = <T extends object>(from: T): T =>
					Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as T;
				return { ...now, ...some(policy), resources: withAt(now.resources, index, some(of)) };
			};
		const ends = (keys: readonly string[]): string => {
			const then = changed(keys)(facts);
			const one = then.resources[index]!;
			const later = facts.claims.length > 0 ? endOf(then, { ...one, updated: 'after' }) : '';
			return `${endOf(then, one)} ${later} ${works(then, one) || whenOf(then, one) !== 'written'}`;
		};
		const all = Object.keys({ ...of, ...policy });
		const needed = all.reduce((keys, key) => {
			const rest = keys.filter((one) => one !== key);
			return ends(rest) === ends(all) ? rest : keys;
		}, all);
		const say = (key: string, text: string): readonly string[] => (needed.includes(key) ? [text] : []);
		const born = [
			...say('own', of.own ? `with ${valueOf(facts, 'own')}` : 'without the tag'),
			...say('in', `in ${scopeOf(facts, of.in ?? 'first')}`),
			...say('created', `${of.created} the assignment`)
		];
		const on = say('at', ` on ${scopeOf(facts, 'sub')}`).join();
		const always = say('missing', 'always ').join();
		const portal = needed.includes('madeIn');
		const copied = always !== '' || needed.includes('from');
		return {
			text: listed([
				...(born.length > 0 ? [`${nameOf(facts, resource)} had been created ${born.join(' ')}`] : []),
				...say('updated', 'nothing had updated it'),
				...say('task', 'no remediation task had run'),
				...(copied
					? [
							`${portal ? 'a portal assignment' : 'the policy'}${on} ${always}${copying(policy.from ?? 'group')}`
						]
					: portal || on
						? [`the policy had been assigned${portal ? ' in the portal' : ''}${on}`]
						: [])
			]),
			apply: changed(needed)
		};
	});
const copying = (from: Facts['from']): string =>
	`copied from the ${from === 'group' ? 'resource group' : 'subscription'}`;

/** Whether a single fact changes the answer. */
function isTurned(facts: Facts): boolean {
	const key = String(keyBy(facts));
	return singleChanges(facts).some(({ apply }) => {
		const then = apply(facts);
		return isMixed(then) && String(keyBy(then)) !== key;
	});
}

type Policy = Pick<Facts, 'from' | 'missing' | 'at' | 'madeIn' | 'grantedAt' | 'task'>;
type History = Omit<Resource, 'name'>;
const histories: readonly History[] = (['first', 'second'] as const).flatMap((group) =>
	[true, false].flatMap((own) => [
		{ in: group, own, created: 'after', updated: 'never' } as const,
		...(['never', 'before', 'after'] as const).map(
			(updated) => ({ in: group, own, created: 'before', updated }) as const
		)
	])
);
interface Ending {
	readonly of: History;
	readonly end: 'own' | 'copied' | 'none';
	/** It would have another value if the identity had the role. */
	readonly lacks: boolean;
}
const endingsOf = remembering<readonly Ending[]>();
/** How each history ends under a policy, where the pages say so. */
const endings = (policy: Policy): readonly Ending[] =>
	endingsOf(Object.values(policy).join(), () =>
		histories.flatMap((of) => {
			const [facts, one] = [policy as Facts, { name: 0, ...of }];
			const end = endOf(facts, one);
			return clear({ ...facts, resources: [one], claims: [] })
				? [
						{
							of,
							end: end === 'own' || end === 'none' ? end : 'copied',
							lacks: end !== endOf({ ...facts, madeIn: 'portal' }, one)
						}
					]
				: [];
		})
	);
/** Why a resource has a value, or would after a step, with names left out. */
const reasonOf = (facts: Facts, claim: Claim): string =>
	explainClaim(facts, claim).options['yes']!.replace(/[\w-]*[-\d]\w*/g, '');

/** Draws a policy. `lacks`: its identity misses the role somewhere. */
function drawPolicy(random: Random, detail: Difficulty, lacks: boolean): Policy {
	const cli = lacks || (detail > 1 && random.chance(0.5));
	return {
		from: random.pick(['group', 'sub'] as const),
		missing: random.chance(0.4),
		at: detail === 3 && random.chance(0.4) ? 'first' : 'sub',
		madeIn: cli ? 'cli' : 'portal',
		...(cli && random.chance(lacks ? 0.5 : detail === 3 ? 0.8 : 0.5)
			? {
					grantedAt: random.pick<Scope>(
						lacks ? ['first', 'second'] : detail === 3 ? ['sub', 'first', 'second'] : ['sub']
					)
				}
			: {}),
		task: lacks || random.chance([0.4, 0.5, 0.6][detail - 1]!)
	};
}
/** What is asked: solutions, statements, which resources have a value, or the value of each. */
const asked = {
	1: ['series', 'statements', 'match'],
	2: ['series', 'series', 'statements', 'statements', 'having', 'having', 'match'],
	3: ['series', 'series', 'statements', 'having', 'having', 'match']
} as const;
/** Draws how each resource ends, each way as often as the others, then a policy and resources of which that’s true. */
function drawFacts(random: Random, detail: Difficulty): Facts {
	const theme = random.below(themes.length);
	const values = random.some(themes[theme]!.values, 3);
	const names = random.some([0, 1, 2, 3, 4], detail + 1);
	const kind = random.pick(asked[detail]);
	const fixed = { theme, values, detail, told: random.pick(telling), who: random.pick(people), claims: [] };
	for (;;) {
		const count = random.below(4);
		const wanted = names.map(() => random.pick(['own', 'copied', 'none'] as const));
		// In some, the identity lacks the role, and that matters.
		const stuck = wanted.findIndex((one) => one !== 'copied');
		const lacks = detail > 1 && stuck >= 0 && random.chance(0.4);
		const policy = drawPolicy(random, detail, lacks);
		let left = endings(policy).filter(({ of }) => detail > 1 || of.updated === 'never');
		const resources = names.flatMap((name, at): readonly Resource[] => {
			const fit = left.filter(({ end, lacks: now }) => end === wanted[at] && (now || !lacks || at !== stuck));
			if (fit.length === 0) return [];
			const { of } = random.pick(fit);
			left = left.filter((one) => one.of !== of);
			return [{ name, ...of }];
		});
		if (resources.length < names.length) continue;
		const facts: Facts = { resources, ...fixed, ...policy };
		if (kind === 'match') return facts;
		const drawn =
			kind === 'statements'
				? withClaims(random, facts)
				: kind === 'having'
					? withHaving(random, facts)
					: withGoal(random, facts, count);
		if (drawn && isTurned(drawn)) return drawn;
	}
}
/** The same resources, asked which have a value: at most half of them, and no two others don’t for the same reason. */
function withHaving(random: Random, facts: Facts): Facts | undefined {
	const ends = facts.resources.map((one) => endOf(facts, one));
	const fit = [...new Set(ends)].filter((value) => {
		const others = ends.flatMap((end, at) => (end === value ? [] : [reasonOf(facts, { at, value })]));
		return others.length * 2 >= ends.length && others.length === new Set(others).size;
	});
	return fit.length === 0 ? undefined : { ...facts, having: random.pick(fit) };
}
/** Those for different reasons. */
const apart = (facts: Facts, claims: readonly Claim[]): readonly Claim[] => [
	...new Map(claims.map((claim) => [`${claim.at} ${reasonOf(facts, claim)}`, claim])).values()
];
/** The same resources with three claims, each true or not by chance, and for another reason. */
function withClaims(random: Random, facts: Facts): Facts | undefined {
	const all = facts.resources.flatMap((one, at) =>
		([undefined, 'update'] as const)
			.filter((by) => !by || (one.updated !== 'after' && works(facts, one)))
			.map((by): Claim => {
				const of = { at, ...(by && { by }) };
				const now = afterwards(facts, of);
				const end = endOf(now, now.resources[at]!);
				const others = (['own', 'group', 'sub', 'none'] as const).filter(
					// No tag on what was created with one, or after an update, would be no trap.
					(value) =>
						value !== end &&
						(value !== 'own' || facts.resources.some(({ own }) => own)) &&
						(value !== 'none' || !(by || one.own))
				);
				// What isn't there is seldom claimed otherwise.
				const wrong = others.includes('none') && random.chance(0.7) ? 'none' : random.pick(others);
				return { value: random.chance(0.5) ? end : wrong, ...of };
			})
	);
	const claims = apart(facts, random.shuffled(all)).slice(0, 3);
	return claims.length < 3 ? undefined : { ...facts, claims };
}
/** The same resources with three solutions for a value that one of them doesn’t have, of which so many lead there. */
function withGoal(random: Random, facts: Facts, count: number): Facts | undefined {
	const fit = facts.resources.flatMap((one, at) =>
		// The tag of the subscription is all that those in the other group can get.
		(one.in === 'first' ? (['group', 'group', 'sub'] as const) : (['sub'] as const)).flatMap((value) => {
			if (endOf(facts, one) === value) return [];
			const pool = (['update', 'task', 'role', 'group', 'sub'] as const)
				.filter(
					(by) =>
						(by !== 'update' || (one.created === 'before' && one.updated !== 'after' && works(facts, one))) &&
						(by !== 'task' || !facts.task || !works(facts, one)) &&
						// What is there already is no solution.
						(by === 'role' || by === facts.from
							? !works(facts, one) || (by !== 'role' && (facts.missing || facts.at !== 'sub'))
							: true)
				)
				.map((by): Claim => ({ at, value, by }))
				.filter((claim) => clear(afterwards(facts, claim)));
			const claims = apart(facts, random.shuffled(pool));
			const right = claims.filter((claim) => {
				const now = afterwards(facts, claim);
				return endOf(now, now.resources[at]!) === value;
			});
			const wrong = claims.filter((claim) => !right.includes(claim));
			const some = [...right.slice(0, count), ...wrong.slice(0, 3 - count)];
			return right.length < count || some.length < 3
				? []
				: [{ ...facts, goal: true as const, claims: random.shuffled(some) }];
		})
	);
	return fit.length === 0 ? undefined : random.pick(fit);
}

/** One of two ways to say the same. */
const plainWords = ({ who }: Facts): boolean => people.findIndex((one) => one === who) % 2 === 0;
const scopesTold = (facts: Facts): string => {
	const { tag } = themeOf(facts);
	const [group, other] = [
		`${scopeOf(facts, 'first')} (${tag} = ${valueOf(facts, 'group')})`,
		`${scopeOf(facts, 'second')} (no tags)`
	];
	return plainWords(facts)
		? `The subscription ${scopeOf(facts, 'sub')} has the tag ${tag} = ${valueOf(facts, 'sub')}. Its resource groups are ${group} and ${other}. `
		: `You have the resource groups ${group} and ${other} in the subscription ${scopeOf(facts, 'sub')} (${tag} = ${valueOf(facts, 'sub')}). `;
};
function policyTold(facts: Facts): Paragraph {
	const { at, madeIn, grantedAt } = facts;
	return [
		`On ${assigned}, you assigned the policy `,
		fact('policy', `“${policyName(facts)}”`),
		' ',
		fact('at', `to ${scopeOf(facts, at)}`),
		' ',
		fact(
			'identity',
			madeIn === 'portal'
				? 'in the portal. '
				: `with the Azure CLI. Its identity has ${grantedAt === undefined ? 'no role' : `Contributor on ${scopeOf(facts, grantedAt)}`}. `
		)
	];
}
const taskTold = ({ task }: Facts): Piece =>
	fact(
		'task',
		task
			? 'On 2 June, an Owner remediated all noncompliant resources with the Azure CLI. '
			: 'No remediation task ran. '
	);
const resourceTold = (facts: Facts, one: Resource): string =>
	`${nameOf(facts, one)} (${scopeOf(facts, one.in)}): created ${createdOn(one)} ${one.own ? `with ${themeOf(facts).tag} = ${valueOf(facts, 'own')}` : 'without tags'}${one.updated === 'never' ? '' : `, updated ${dates.updated[one.updated]}`}. `;

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Resources',
				`Name|Group|Created|${themeOf(facts).tag} at creation|Updated`,
				facts.resources.map(
					(one, index) =>
						[
							`resource${index}`,
							nameOf(facts, one),
							scopeOf(facts, one.in),
							createdOn(one),
							one.own ? valueOf(facts, 'own') : 'None',
							dates.updated[one.updated]
						] as const
				)
			),
			[scopesTold(facts)],
			[...policyTold(facts), taskTold(facts)]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Tag ${themeOf(facts).tag}` },
				[
					'This is all that happened. ',
					...facts.resources.map((one, index) => fact(`resource${index}`, resourceTold(facts, one)))
				],
				[taskTold(facts)]
			),
			[scopesTold(facts)],
			policyTold(facts)
		),
	timeline: (facts) => {
		const events: readonly (readonly [number, Paragraph])[] = [
			...facts.resources.flatMap((one, index): (readonly [number, Paragraph])[] => [
				[
					(one.created === 'before' ? 0 : 50) + (one.name % 3),
					[
						fact(
							`resource${index}`,
							`${createdOn(one).padEnd(12)}${nameOf(facts, one)} created in ${scopeOf(facts, one.in)}, ${one.own ? `${themeOf(facts).tag} = ${valueOf(facts, 'own')}` : 'no tags'}`
						)
					]
				],
				...(one.updated === 'never'
					? []
					: [
							[
								one.updated === 'before' ? 20 : 50.5,
								[
									fact(
										`resource${index}`,
										`${dates.updated[one.updated].padEnd(12)}${nameOf(facts, one)} updated`
									)
								]
							] as const
						])
			]),
			[40, [`${assigned.padEnd(12)}policy assigned`]],
			...(facts.task
				? [
						[
							90,
							[fact('task', `${'2 June'.padEnd(12)}all noncompliant resources remediated with the Azure CLI`)]
						] as const
					]
				: [])
		];
		return pageWith(
			code('All that happened this year', ...events.toSorted(([a], [b]) => a - b).map(([, line]) => line)),
			[scopesTold(facts)],
			[...policyTold(facts), ...(facts.task ? [] : [taskTold(facts)])]
		);
	}
};

export const tagRemediation = family<Facts>({
	id: 'governance/tag-remediation',
	edition: 12,
	group: 'governance',
	title: 'The value of a tag',
	rule: 'Resources don’t inherit tags. A modify policy copies them from the level that it names, if that has the tag: on creation, on updates, and in remediation tasks where its identity has the role.',
	lab: 'governance/tags',
	sources: [sources.tags, sources.tagPolicies, sources.policyModify, sources.policyRemediation],
	axes: {
		policy: 'The policy',
		task: 'The remediation task',
		resource: 'The history of a resource'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
