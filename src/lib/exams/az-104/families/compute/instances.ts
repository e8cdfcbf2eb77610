// Container groups and their registry: which container starts again, which change is made in place, which tier is enough.
// Over 200 lines: four kinds of statements, or of groups to choose, and what to do with a command, each with its own reasons, beliefs and changes.
import {
	changeGroup,
	restartPolicies,
	runsAgain,
	type GroupProperty,
	type RestartPolicy
} from '#lib/azure/compute/container-group.ts';
import {
	registryLadder,
	smallestTier,
	type RegistryFeature,
	type RegistryTier
} from '#lib/azure/compute/tiers.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

interface Group {
	/** `Always` where absent. */
	readonly policy?: RestartPolicy;
	readonly exitCode: number;
	readonly change: readonly Property[];
	/** The real policy, where a belief reads it as another. */
	readonly real?: RestartPolicy | undefined;
}
type Kind = 'restart' | 'ended' | 'update' | 'update running' | 'registry';
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly groups: readonly Group[];
	readonly tier: RegistryTier;
	readonly features: readonly RegistryFeature[];
	/** `group`: of which group a statement is, where it isn’t of the registry. */
	readonly claims: readonly Claim[];
	/** Where groups are chosen: whether those of which the claim is true. */
	readonly chosen?: boolean;
	/** Whether it’s about a command that changes the only group and leaves out the restart policy. */
	readonly command?: true;
}
interface Claim {
	readonly kind: Kind;
	readonly group: number;
}

const telling = ['table', 'table', 'commands', 'email', 'yaml'] as const;
const themes = [
	{ registry: 'crbrewery', names: ['cg-labels', 'cg-stock', 'cg-taps', 'cg-malts'] },
	{ registry: 'crparish', names: ['cg-hymns', 'cg-roster', 'cg-bells', 'cg-choir'] },
	{ registry: 'crobservatory', names: ['cg-stacks', 'cg-comets', 'cg-dome', 'cg-orbits'] },
	{ registry: 'crferryline', names: ['cg-tides', 'cg-crew', 'cg-fuel', 'cg-tickets'] },
	{ registry: 'crnewsroom', names: ['cg-wires', 'cg-photos', 'cg-polls', 'cg-sports'] },
	{ registry: 'crorchid', names: ['cg-seeds', 'cg-humidity', 'cg-orders', 'cg-pots'] }
] as const;
/** What can change of a group. */
const properties = [
	'image',
	'environment variables',
	'DNS name label',
	'CPU',
	'memory',
	'availability zone',
	'restart policy'
] as const satisfies readonly GroupProperty[];
type Property = (typeof properties)[number];
/** A change as options of a command. The restart policy isn’t one of them. */
const flags: Readonly<Partial<Record<Property, string>>> = {
	image: '--image app:2.1',
	'environment variables': '--environment-variables MODE=fast',
	'DNS name label': '--dns-name-label app-new',
	CPU: '--cpu 2',
	memory: '--memory 4',
	'availability zone': '--zone 2'
};
const ladder = registryLadder.value;
/** Not a customer-managed key, which an existing registry can’t get in any tier. */
const features = (Object.keys(ladder.from) as readonly RegistryFeature[]).filter(
	(feature) => feature !== 'a customer-managed key'
);
const featureTexts: Partial<Record<RegistryFeature, string>> = {
	webhooks: 'a webhook',
	'IP access rules': 'access rules for public IP ranges'
};
const exitCodes = [0, 0, 1, 137];
const words = ['', 'one', 'two', 'three'];

const placeOf = ({ names }: Pick<Facts, 'names'>) => themes[names]!;
const groupName = (facts: Pick<Facts, 'names'>, at: number): string => placeOf(facts).names[at]!;
const featuresText = (wanted: readonly RegistryFeature[]): string =>
	listed(wanted.map((one) => featureTexts[one] ?? one));

const again = ({ policy, exitCode }: Group): boolean => runsAgain(policy, exitCode).runsAgain;
const inPlace = (group: Group, ended: boolean): boolean =>
	changeGroup(group.change, ended && !again(group)).inPlace;
const enough = ({ tier, features: wanted }: Pick<Facts, 'tier' | 'features'>, from = ladder): boolean =>
	ladder.tiers.indexOf(smallestTier(from, { features: wanted }).tier!) <= ladder.tiers.indexOf(tier);
function holds(facts: Facts, { kind, group }: Claim): boolean {
	if (kind === 'registry') return enough(facts);
	const of = facts.groups[group]!;
	if (kind === 'restart') return again(of);
	return kind === 'ended' ? !again(of) : inPlace(of, kind === 'update');
}
/** What can be done with a command that leaves out the restart policy: a policy that isn’t the default must be added. */
const steps = (name: string) => ({
	run: 'Run the command as it is.',
	add: 'Add --restart-policy OnFailure to the command, and then run it.',
	delete: `Delete ${name}, and then run the command as it is.`,
	both: `Delete ${name}, add --restart-policy OnFailure to the command, and then run it.`
});
type Step = keyof ReturnType<typeof steps>;
const stepOf = (stays: boolean, added: boolean): Step =>
	stays ? (added ? 'add' : 'run') : added ? 'both' : 'delete';
const added = ({ groups: [group] }: Facts): boolean =>
	('real' in group! ? group.real : group!.policy) === 'OnFailure';
const keyBy = (facts: Facts, isTrue: (claim: Claim) => boolean = (claim) => holds(facts, claim)): Key =>
	facts.command
		? [[stepOf(isTrue(facts.claims[0]!), added(facts))]]
		: facts.chosen === undefined
			? facts.claims.map((claim) => [isTrue(claim) ? 'yes' : 'no'])
			: [
					facts.claims.flatMap((claim) =>
						isTrue(claim) === facts.chosen ? [groupName(facts, claim.group)] : []
					)
				];
const withGroups = (facts: Facts, read: (group: Group) => Group): Facts => ({
	...facts,
	groups: facts.groups.map((group) => ({ ...read(group), real: group.policy }))
});

function claimText(facts: Facts, { kind, group }: Claim): string {
	const name = groupName(facts, group);
	return {
		restart: `Azure restarts the container of ${name} after it exits.`,
		ended: `${name} stays in the Terminated state after its container exits.`,
		update: `After the container of ${name} exits, you can update the group as planned without deleting it.`,
		'update running': `While the container of ${name} is running, you can update the group as planned without deleting it.`,
		registry: `You can enable ${featuresText(facts.features)} for ${placeOf(facts).registry} without changing its tier.`
	}[kind];
}

/** Why a container starts again or doesn’t. */
function restartText(facts: Facts, at: number): string {
	const { policy, exitCode } = facts.groups[at]!;
	const name = groupName(facts, at);
	switch (policy) {
		case 'Always':
			return `With Always, the container restarts ${exitCode === 0 ? 'even after a success' : 'however it ends'}.`;
		case 'Never':
			return `With Never, the container runs once and isn’t started again${exitCode === 0 ? '' : ', even after a failure'}.`;
		case 'OnFailure':
			return exitCode === 0
				? `Exit code 0 is a success, and OnFailure restarts ${name} after failures only.`
				: `Exit code ${exitCode} is a failure, so OnFailure starts the container again.`;
		default:
			return `${name} doesn’t set a policy, so it’s Always: the container starts again after exit code ${exitCode} too.`;
	}
}
const fixed = (change: readonly Property[]): readonly Property[] =>
	change.filter((one) => !changeGroup([one]).inPlace);
function updateText(facts: Facts, at: number, ended: boolean): string {
	const group = facts.groups[at]!;
	const name = groupName(facts, at);
	const blocked = fixed(group.change);
	if (blocked.length > 0 && ended && !again(group))
		return `${name} is terminated after exit code ${group.exitCode}, and a change of ${blocked[0]!} needs a new group anyway.`;
	if (blocked.length > 0)
		return `The ${blocked[0]!} of an existing group can’t change. You delete ${name} and deploy it again.`;
	const change = `you can change its ${listed(group.change)} in place`;
	if (!ended) return `${name} is running, so ${change}. Its container restarts.`;
	return again(group)
		? `${restartText(facts, at)} ${name} isn’t terminated, so ${change}.`
		: `${restartText(facts, at)} That leaves ${name} terminated, and a terminated group can’t be updated.`;
}
function registryText(facts: Facts): string {
	const { tier, features: wanted } = facts;
	const from = ladder.tiers.findLast((one) => wanted.some((feature) => ladder.from[feature] === one))!;
	const [hardest, others] = [true, false].map((hard) =>
		featuresText(wanted.filter((one) => (ladder.from[one] === from) === hard))
	) as [string, string];
	if (!enough(facts))
		return `The registry is ${tier}. Only ${from === 'Standard' ? 'Standard and Premium support' : 'Premium supports'} ${hardest}.`;
	if (from === 'Basic') return `Every tier supports ${wanted.join(' and ')}, ${tier} too.`;
	return `Only ${from === 'Standard' ? 'Standard and Premium support' : 'Premium supports'} ${hardest}, and the registry is ${tier}.${others === '' ? '' : ` ${others.replace(/^./, (first) => first.toUpperCase())} works in a lower tier too.`}`;
}

function explainClaim(facts: Facts, { kind, group }: Claim): PartReasons {
	const text =
		kind === 'registry'
			? registryText(facts)
			: kind === 'restart' || kind === 'ended'
				? restartText(facts, group)
				: updateText(facts, group, kind === 'update');
	const of = facts.groups[group]!;
	const name = groupName(facts, group);
	const policyStep: TraceStep = {
		rule: `${of.policy ?? 'default policy'} ${of.exitCode === 0 ? 'success' : 'failure'}`,
		text: restartText(facts, group)
	};
	const changeSteps = of.change.map((one): TraceStep => {
		const possible = changeGroup([one]).inPlace;
		return {
			rule: `${one} ${possible ? 'in place' : 'new group'}`,
			text: `The ${one} of ${name} can change ${possible ? 'in place' : 'only with a new group'}.`
		};
	});
	const trace: readonly TraceStep[] =
		kind === 'registry'
			? facts.features.map((one) => ({
					rule: `${ladder.from[one]} asked of ${facts.tier}`,
					text: `${featuresText([one])}: ${ladder.from[one]}${ladder.from[one] === 'Premium' ? '' : ' or higher'}.`
				}))
			: kind === 'restart' || kind === 'ended'
				? [policyStep]
				: kind === 'update'
					? [policyStep, ...changeSteps]
					: changeSteps;
	return { options: { yes: text, no: text }, trace };
}

/** Why each step is right or not: by whether the group stays, and by whether a policy must be added. */
function explainCommand(facts: Facts, { options, trace }: PartReasons): PartReasons {
	const name = groupName(facts, 0);
	const stays = holds(facts, facts.claims[0]!);
	const policy = added(facts)
		? stays
			? `Without the option, the command asks for Always. The restart policy can’t change in place, so Azure refuses the update.`
			: `Without its option, the policy goes back to the default, Always. So OnFailure must be in the command.`
		: `${name} has Always, which is also what it gets without the option.`;
	const lead = stays
		? added(facts)
			? 'The group can stay, and the policy must be set.'
			: 'It needs neither a new group nor the option.'
		: `The group must be deleted first, and the policy ${added(facts) ? 'must be set' : 'is right without the option'}.`;
	const reason = (step: Step): string => {
		const differs = (step === 'run' || step === 'add') !== stays;
		const adds = /add|both/.test(step);
		if (differs && adds !== added(facts)) return lead;
		if (differs) return options['yes']!;
		return adds === added(facts)
			? `${lead} ${options['yes']!} ${policy}`
			: `${policy}${adds ? ' OnFailure would change that.' : ''}`;
	};
	return {
		options: { run: reason('run'), add: reason('add'), delete: reason('delete'), both: reason('both') },
		trace: [...trace, { rule: added(facts) ? 'adds policy' : 'default policy stays', text: policy }]
	};
}
/** What is asked of groups that are chosen, for each kind of claim. */
function choiceText({ claims: [claim], chosen }: Facts, count: number): string {
	const group = count === 1 ? 'container group' : `${words[count]!} container groups`;
	const { kind } = claim!;
	if (kind === 'restart' || kind === 'ended')
		return `Which ${group} ${chosen ? `restart${count === 1 ? 's' : ''}` : `stay${count === 1 ? 's' : ''} in the Terminated state`} after the container${count === 1 ? ' exits' : 's exit'}?`;
	const when = kind === 'update' ? 'After the containers end' : 'While the containers are running';
	return `${when}, you need to make the planned changes. Which ${group} ${chosen ? 'can you update in place' : 'must you deploy as a new one'}?`;
}
const question: Question<Facts> = {
	ask(facts) {
		const miss = facts.claims.some(({ kind }) => kind === 'update') ? ('edge' as const) : ('core' as const);
		if (facts.command)
			return {
				...chooseOne(
					[
						`You need to make the planned change to ${groupName(facts, 0)}. Its other properties must not change. You must not delete it unless that is required. What should you do?`
					],
					optionsOf(steps(groupName(facts, 0))),
					keyBy(facts)[0]![0]!
				),
				miss
			};
		if (facts.chosen !== undefined) {
			const [right = []] = keyBy(facts);
			const names = facts.groups.map((_, at) => groupName(facts, at));
			return {
				type: right.length === 1 ? 'one' : 'several',
				requirement: [choiceText(facts, right.length)],
				parts: [{ options: names.map((name) => ({ id: name, text: name })), right }],
				miss
			};
		}
		return {
			...judge(
				'statements',
				[yesOrNo],
				facts.claims.map((claim) => ({ text: claimText(facts, claim), holds: holds(facts, claim) }))
			),
			miss
		};
	},
	explain(facts) {
		const parts = facts.claims.map((claim) => explainClaim(facts, claim));
		if (facts.command) return [explainCommand(facts, parts[0]!)];
		if (facts.chosen === undefined) return parts;
		return [
			{
				options: Object.fromEntries(
					parts.map(({ options }, at) => [groupName(facts, at), options['yes'] ?? ''])
				),
				trace: parts.flatMap(({ trace }) => trace)
			}
		];
	},
	wrongRules: {
		'default-never': {
			note: 'Without a restart policy it’s Always. It’s easy to think that a container simply runs once.',
			key: (facts) => keyBy(withGroups(facts, (one) => ({ ...one, policy: one.policy ?? 'Never' })))
		},
		'success-is-final': {
			note: 'Always restarts a container that succeeded too. It’s easy to think that a job that did its work stays stopped.',
			key: (facts) =>
				keyBy(withGroups(facts, (one) => (one.exitCode === 0 ? { ...one, policy: 'OnFailure' } : one)))
		},
		'any-end-restarts': {
			note: 'OnFailure leaves a success alone. It’s easy to see any end of a container as something to restart.',
			key: (facts) =>
				keyBy(withGroups(facts, (one) => (one.policy === 'OnFailure' ? { ...one, policy: 'Always' } : one)))
		},
		'failure-is-final': {
			note: 'OnFailure restarts after any exit code but 0. It’s easy to read a failure as the end.',
			key: (facts) =>
				keyBy(withGroups(facts, (one) => (one.policy === 'OnFailure' ? { ...one, policy: 'Never' } : one)))
		},
		'never-retries': {
			note: 'Never doesn’t restart failures either. It’s easy to expect one more try.',
			key: (facts) =>
				keyBy(withGroups(facts, (one) => (one.policy === 'Never' ? { ...one, policy: 'OnFailure' } : one)))
		},
		'updates-terminated': {
			note: 'A terminated group can’t be updated, only deployed as new. It’s easy to look at the property alone.',
			key: (facts) =>
				keyBy(facts, (claim) =>
					holds(facts, claim.kind === 'update' ? { ...claim, kind: 'update running' } : claim)
				)
		},
		'resources-in-place': {
			note: 'CPU, memory, zone and restart policy are fixed for a group. It’s easy to expect to resize it like a VM.',
			key: (facts) => keyBy(withGroups(facts, (one) => ({ ...one, change: ['image'] })))
		},
		'image-new-group': {
			note: 'Image, environment variables and DNS name label change in place. It’s easy to think that a group never changes.',
			key: (facts) => keyBy(withGroups(facts, (one) => ({ ...one, change: ['CPU'] })))
		},
		'unset-stays': {
			note: 'A property that a command leaves out gets its default value. It’s easy to expect that it stays as it is.',
			key: (facts) => (facts.command ? [[stepOf(holds(facts, facts.claims[0]!), false)]] : [])
		},
		'tiers-are-sizes': {
			note: 'Private endpoints, IP rules and geo-replication are for Premium. It’s easy to see only sizes in the tiers.',
			key: (facts) => keyBy({ ...facts, features: ['webhooks'] })
		},
		'all-premium': {
			note: 'Many features are there before Premium. It’s easy to take every extra for a Premium feature.',
			key: (facts) => keyBy({ ...facts, features: ['geo-replication'] })
		}
	}
};

const to = changesOf<Facts>();
/** A change of policy and plan, for what no single one makes right. */
const updatable = (name: string, at: number, policy: RestartPolicy): Change<Facts> => ({
	text: `${name} had ${policy}${policy === 'Always' ? '' : ', its container exited with code 1'} and only its image had to change`,
	apply: (one) => ({
		...one,
		groups: one.groups.map((group, index) =>
			index === at ? { policy, exitCode: policy === 'Always' ? group.exitCode : 1, change: ['image'] } : group
		)
	})
});
function groupChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const { policy, exitCode, change } = facts.groups[at]!;
	const name = groupName(facts, at);
	const with_ = (
		axis: 'policy' | 'exit' | 'change',
		text: string,
		read: (group: Group) => Group
	): Change<Facts> => ({
		fact: facts.command ? axis : `group${at}`,
		axis,
		text,
		apply: (one) => ({
			...one,
			groups: one.groups.map((group, index) => (index === at ? read(group) : group))
		})
	});
	const ofGroup = facts.claims.filter(({ kind, group }) => kind !== 'registry' && group === at);
	const planned = ofGroup.some(({ kind }) => kind.startsWith('update'));
	const ends = ofGroup.some(({ kind }) => kind !== 'update running');
	return [
		...(ends
			? [
					...restartPolicies
						.filter((one) => one !== policy)
						.map((one) =>
							with_('policy', `${name} had the restart policy ${one}`, (group) => ({ ...group, policy: one }))
						),
					...(policy === undefined
						? []
						: [with_('policy', `${name} had no restart policy set`, ({ policy: _, ...group }) => group)]),
					with_('exit', `the container of ${name} exited with code ${exitCode === 0 ? 1 : 0}`, (group) => ({
						...group,
						exitCode: exitCode === 0 ? 1 : 0
					}))
				]
			: []),
		...(planned
			? properties
					.filter((one) => change.length > 1 || one !== change[0])
					.map((one) =>
						with_(
							'change',
							facts.command
								? `the command changed only the ${one}`
								: `only the ${one} of ${name} had to change`,
							(group) => ({
								...group,
								change: [one]
							})
						)
					)
			: []),
		...(planned && ends
			? [updatable(name, at, 'Always'), ...(facts.command ? [updatable(name, at, 'OnFailure')] : [])]
			: [])
	];
}
/** Those of one right answer leave one that a single fact decides. */
const changes = (facts: Facts): readonly Change<Facts>[] =>
	singleChanges(facts).filter(
		({ fact, apply }) =>
			fact === undefined || !(facts.command || facts.chosen !== undefined) || isDecided(apply(facts))
	);
function isDecided(facts: Facts): boolean {
	const key = String(keyBy(facts));
	return everyChange(facts).some(({ fact: of, apply }) => {
		const then = apply(facts);
		return of && String(keyBy(then)) !== key && isPossible(then);
	});
}
const isPossible = (facts: Facts): boolean =>
	facts.command ? canCommand(facts.groups[0]!) : facts.chosen === undefined || isChoice(facts);
const singleChanges = (facts: Facts): readonly Change<Facts>[] =>
	everyChange(facts).filter(({ apply }) => isPossible(apply(facts)));
function everyChange(facts: Facts): readonly Change<Facts>[] {
	const { registry } = placeOf(facts);
	return [
		...facts.groups.flatMap((_, at) => groupChanges(facts, at)),
		...(usesRegistry(facts)
			? [
					...ladder.tiers
						.filter((tier) => tier !== facts.tier)
						.map((tier) => to('tier', tier, `${registry} were in the ${tier} tier`)),
					...features
						.filter((one) => facts.features.length > 1 || one !== facts.features[0])
						.map((one) => to('features', [one], `you planned ${featuresText([one])} instead`))
				]
			: [])
	];
}
/** Whether a command can say it: a group with Never has always ended. */
const canCommand = ({ policy, change }: Group): boolean =>
	policy !== 'Never' && !change.includes('restart policy');
/** Whether some of the groups are right, not all. */
const isChoice = (facts: Facts): boolean => {
	const { length } = keyBy(facts)[0]!;
	return length > 0 && length < facts.groups.length;
};

/** Draws a kind of statement for each group, and of the registry in half. */
function drawClaims(random: Random, difficulty: Difficulty): readonly Claim[] {
	const ended = () => random.pick<Kind>(['restart', 'ended']);
	const kinds: readonly (readonly [Kind, number])[] = {
		1: [[ended(), 0] as const, ['update running', 1] as const, [ended(), 1] as const],
		2: [[random.chance(0.5) ? ended() : 'update', 0] as const, ['update', 1] as const, [ended(), 2] as const],
		3: [['update', 0] as const, ['update', 1] as const, ['update', 2] as const]
	}[difficulty];
	const claims = kinds.map(([kind, group]): Claim => ({ kind, group }));
	return random.shuffled(
		random.chance(0.5) ? [...claims.slice(0, 2), { kind: 'registry', group: 0 }] : claims
	);
}
/** Draws statements and their truth, or the groups that are right, then facts that fit. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const command = random.chance(0.16);
	const choice = !command && random.chance(0.5);
	const kind: Kind =
		difficulty === 1
			? random.pick(['restart', 'update running'])
			: difficulty === 2 && random.chance(0.3)
				? 'restart'
				: 'update';
	const count = difficulty === 3 || (difficulty === 2 && random.chance(0.25)) ? 4 : 3;
	const claims: readonly Claim[] = command
		? [{ kind: 'update', group: 0 }]
		: choice
			? Array.from({ length: count }, (_, group): Claim => ({ kind, group }))
			: drawClaims(random, difficulty);
	const right = random.some(claims, count === 4 ? random.pick([1, 2]) : 1);
	const wanted = claims.map((claim) => (choice ? right.includes(claim) : random.chance(0.5)));
	const fixedFacts = {
		names: random.below(themes.length),
		// Four groups are too much in sentences.
		told: random.pick(choice && count === 4 ? (['table', 'table', 'email'] as const) : telling),
		who: random.pick(people),
		claims,
		...(choice ? { chosen: random.chance(0.5) } : {}),
		...(command ? { command } : {})
	};
	// More than that is too much to read.
	const two = choice && count === 4 ? 0 : difficulty > 1 ? 0.5 : 0.3;
	const groups = Math.max(...claims.map(({ group }) => group)) + 1;
	const step = random.pick(['run', 'add', 'delete', 'both'] as const);
	return drawUntil(
		(): Facts => ({
			groups: Array.from({ length: groups }, (): Group => ({
				...(random.chance(0.25) ? {} : { policy: random.pick(restartPolicies) }),
				exitCode: random.pick(exitCodes),
				change: random.chance(0.5)
					? random.some(properties.slice(0, 3), random.chance(two) ? 2 : 1)
					: random.some(properties, random.chance(two * 2) ? 2 : 1)
			})),
			tier: random.pick(ladder.tiers),
			features: random.some(features, difficulty === 3 ? 2 : 1),
			...fixedFacts
		}),
		(facts) =>
			(command
				? keyBy(facts)[0]![0] === step && canCommand(facts.groups[0]!)
				: claims.every((claim, at) => (holds(facts, claim) === (facts.chosen ?? true)) === wanted[at]) &&
					(!choice || new Set(claims.map((claim) => bareReason(facts, claim))).size === count)) &&
			// A single fact decides.
			isDecided(facts)
	);
}
/** A reason without what differs between groups anyway. */
const bareReason = (facts: Facts, claim: Claim): string =>
	explainClaim(facts, claim).options['yes']!.replaceAll(/cg-\w+|\d+/g, '');

const usesRegistry = ({ claims }: Facts): boolean => claims.some(({ kind }) => kind === 'registry');
const introduced = (facts: Facts): string =>
	`You have container groups in Azure Container Instances${usesRegistry(facts) ? ` and a container registry named ${placeOf(facts).registry}` : ''}. Each container group runs one container. `;
const registryTold = (facts: Facts, who: string): readonly Piece[] =>
	usesRegistry(facts)
		? [
				fact('tier', `${placeOf(facts).registry} is in the ${facts.tier} tier. `),
				fact('features', `${who} plan to enable ${featuresText(facts.features)} for it. `)
			]
		: [];
const policyText = ({ policy }: Group): string =>
	policy === undefined ? 'has no restart policy set' : `has the restart policy ${policy}`;
/** What each group has and what changes: a policy where it isn’t in the figure. */
const groupsTold = (facts: Facts, withPolicy = false): readonly Piece[] => [
	...facts.groups.map((group, at) => {
		const name = groupName(facts, at);
		const start = withPolicy ? `${name} ${policyText(group)}. Its container` : `The container of ${name}`;
		return fact(
			`group${at}`,
			`${start} exits with code ${group.exitCode}. ${withPolicy ? 'We' : 'You'} plan to change its ${listed(group.change)}. `
		);
	}),
	...registryTold(facts, withPolicy ? 'We' : 'You')
];

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Container groups',
				'Name|Restart policy|Exit code|Planned change',
				facts.groups.map(({ policy, exitCode, change }, at) => [
					`group${at}`,
					groupName(facts, at),
					policy ?? 'Not set',
					String(exitCode),
					listed(change).replace(/^[a-z]/, (first) => first.toUpperCase())
				])
			),
			[introduced(facts), ...registryTold(facts, 'You')]
		),
	commands: (facts) =>
		pageWith(
			code(
				'Azure CLI, shortened',
				...facts.groups.map(({ policy }, at) => {
					const option = policy === undefined ? '' : ` --restart-policy ${policy}`;
					return fact(`group${at}`, `az container create --name ${groupName(facts, at)}${option}`);
				})
			),
			[introduced(facts), 'You created the groups by running the following commands. '],
			groupsTold(facts)
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: 'Changes to our container groups' },
				groupsTold(facts, true)
			),
			[introduced(facts)]
		),
	yaml: (facts) =>
		pageWith(
			code(
				'YAML files, shortened',
				...facts.groups.flatMap(({ policy }, at): Piece[] => [
					fact(`group${at}`, `name: ${groupName(facts, at)}`),
					'properties:',
					fact(`group${at}`, policy === undefined ? '  # no restartPolicy' : `  restartPolicy: ${policy}`)
				])
			),
			[introduced(facts), 'You deployed the groups from the following files. '],
			groupsTold(facts)
		)
};

/** Tells of one group and the command that’s planned for it. */
function commandTold(facts: Facts): readonly Tab[] {
	const [group] = facts.groups;
	const name = groupName(facts, 0);
	const flag = group!.change.map((one) => flags[one] ?? '').join(' ');
	const command = `az container create --name ${name} ${flag}`;
	const line = fact('change', command);
	const ended = fact('exit', `exited with code ${group!.exitCode}`);
	const state: readonly Piece[] = [
		fact('policy', `${name} ${policyText(group!)}. `),
		'Its container ',
		ended,
		'. '
	];
	const start = `You have a container group named ${name} in Azure Container Instances. You plan to run the following command. It sets the properties that are not shown to their current values, except for the restart policy, which it omits. `;
	const rows = [
		['policy', 'Restart policy', group!.policy ?? 'Not set'],
		['exit', 'Exit code of the container', String(group!.exitCode)],
		['change', 'Planned command', command]
	] as const;
	const shell = code('Azure CLI, shortened', line);
	const letter = [...state, 'I plan to run ', line, '.'];
	const figures = {
		table: factTable(name, 'Item|Value', rows),
		email: message('Email', { From: facts.who, Subject: name }, letter),
		commands: shell,
		yaml: shell
	};
	return pageWith(figures[facts.told], [start, ...(/commands|yaml/.test(facts.told) ? state : [])]);
}

export const instances = family<Facts>({
	id: 'containers/instances',
	edition: 9,
	group: 'containers',
	title: 'Container groups and their registry',
	rule: {
		'success|failure':
			'Always, the default, restarts a container after any exit, OnFailure after a failure only, and Never not at all.',
		'adds|stays': 'A property that a command leaves out gets its default value.',
		'place|new': 'A terminated group, or another CPU, memory, zone or restart policy, needs a new group.',
		' asked of ':
			'Each tier has what the lower ones have, and private endpoints, IP rules and geo-replication take Premium.'
	},
	lab: 'containers/registry-to-instance',
	sources: [sources.containerRestartPolicy, sources.containerGroupUpdate, sources.registrySkus],
	axes: {
		policy: 'The restart policy',
		exit: 'How a container ends',
		change: 'What changes in a group',
		tier: 'The tier of the registry',
		features: 'What the registry needs'
	},
	facts: drawFacts,
	tell: (facts) => (facts.command ? commandTold(facts) : tellers[facts.told](facts)),
	changes,
	questions: [question]
});
