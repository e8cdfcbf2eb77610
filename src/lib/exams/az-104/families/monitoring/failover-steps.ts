// The order of the steps of a drill, a failover and a failback with Site Recovery.
import { sources } from '#lib/azure/sources.ts';
import type { Replicated } from '#lib/azure/monitoring/failover.ts';
import { failoverPlan, type FailoverGoal, type Step } from '#lib/azure/monitoring/failover-plan.ts';
import { optionsOf, putInOrder, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, Question } from '#lib/domain/practice/explain.ts';
import { explainedFamily } from '#lib/domain/practice/explained-family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import { changesOf, fact, factTable, message, pageWith } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const starts = {
	protected: { state: 'protected', runsIn: 'source', copiesTo: 'target' },
	tested: { state: 'tested', runsIn: 'source', copiesTo: 'target' },
	'failed over': { state: 'failed-over', runsIn: 'target' },
	committed: { state: 'committed', runsIn: 'target' },
	'protected back': { state: 'protected', runsIn: 'target', copiesTo: 'source' },
	'tested back': { state: 'tested', runsIn: 'target', copiesTo: 'source' },
	'failed back': { state: 'failed-over', runsIn: 'source' },
	'committed back': { state: 'committed', runsIn: 'source' }
} as const satisfies Record<string, Replicated>;
type Start = keyof typeof starts;
const startIds = Object.keys(starts) as readonly Start[];
const telling = ['text', 'status', 'email', 'change', 'audit'] as const;

interface Facts extends FailoverGoal {
	/** Details that change no step: of the drill, */
	readonly held: boolean;
	/** of the recovery point, */
	readonly old: boolean;
	/** and of the end. */
	readonly later: boolean;
	/** What is told though nothing follows from it: that no drill is required, then that the data are good. */
	readonly extras: 0 | 1 | 2;
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly start: Start;
	/** Steps that are offered beside those of the plan, the first ones of it. */
	readonly offered: readonly Step[];
}

/** A VM, where it was first, and where it is replicated to. */
const machines = [
	{ vm: 'vm-web1', source: 'North Europe', target: 'West Europe', app: 'the web shop' },
	{ vm: 'vm-sql2', source: 'East US', target: 'Central US', app: 'the order database' },
	{ vm: 'vm-erp1', source: 'Japan East', target: 'Japan West', app: 'the ERP system' },
	{ vm: 'vm-pay3', source: 'Brazil South', target: 'South Central US', app: 'the payment service' },
	{ vm: 'vm-dms1', source: 'UK South', target: 'UK West', app: 'the document archive' },
	{ vm: 'vm-lab7', source: 'Sweden Central', target: 'Germany West Central', app: 'the lab system' }
] as const;
const allSteps: readonly Step[] = [
	'test',
	'clean-up',
	'to-target',
	'to-source',
	'change-point',
	'commit',
	're-protect'
];
const mostOptions = 6;

const namesOf = ({ names }: Pick<Facts, 'names'>) => machines[names]!;
const regionOf = (facts: Pick<Facts, 'names'>, side: 'source' | 'target'): string => namesOf(facts)[side];
const otherSide = (side: 'source' | 'target') => (side === 'source' ? 'target' : 'source');

function stepTexts(facts: Facts): Readonly<Record<Step, string>> {
	const { vm, source, target } = namesOf(facts);
	return {
		test: 'Run a test failover',
		'clean-up': 'Clean up the test failover',
		'to-target': `Run a failover to ${target}`,
		'to-source': `Run a failover to ${source}`,
		'change-point': 'Change the recovery point',
		commit: 'Commit the failover',
		're-protect': `Re-protect ${vm}`
	};
}
const planOf = (facts: Pick<Facts, 'start' | keyof FailoverGoal>) => failoverPlan(starts[facts.start], facts);
/** A plan that is asked for: enough steps, and not too many. */
const fits = (facts: Pick<Facts, 'start' | keyof FailoverGoal>): boolean => {
	const length = planOf(facts)?.steps.length ?? 0;
	return length >= 3 && length <= 5;
};
/** Whether a failover is done or to be done, so that its recovery point can be judged. */
const failsOver = (facts: Pick<Facts, 'start' | 'at'>): boolean =>
	starts[facts.start].state === 'failed-over' || starts[facts.start].runsIn !== facts.at;

/** Every start and goal that can be asked, by the first step of its plan and by whether it has a commit. */
const cases = (() => {
	const bits = [false, true];
	const all = startIds.flatMap((start) =>
		(['source', 'target'] as const).flatMap((at) =>
			(['replicated', 'committed', 'open'] as const).flatMap((end) =>
				bits.flatMap((drill) => bits.map((damaged) => ({ start, at, end, drill, damaged })))
			)
		)
	);
	const groups = new Map<string, { readonly length: number; readonly goal: (typeof all)[number] }[]>();
	for (const goal of all) {
		const steps = fits(goal) ? planOf(goal)!.steps : [];
		if (steps.length === 0) continue;
		const name = `${steps[0]!.replace(/^to-.*/, 'to')} ${steps.includes('commit')}`;
		groups.set(name, [...(groups.get(name) ?? []), { length: steps.length, goal }]);
	}
	const byFirst = new Map<string, (typeof named)[number][1][]>();
	const named = [...groups];
	for (const [name, group] of named) {
		const [first = ''] = name.split(' ');
		byFirst.set(first, [...(byFirst.get(first) ?? []), group]);
	}
	return [...byFirst.values()];
})();

/** How things are. */
function startTold(facts: Facts): string {
	const { vm, source, target } = namesOf(facts);
	const tested = (region: string) =>
		` The VM that a test failover created in ${region} still exists and must be deleted first.`;
	return {
		protected: `${vm} runs in ${source}. Site Recovery replicates it to ${target}.`,
		tested: `${vm} runs in ${source}. Site Recovery replicates it to ${target}.${tested(target)}`,
		'failed over': `${vm} was failed over from ${source} to ${target} an hour ago. The failover is not committed.`,
		committed: `${vm} was failed over from ${source} to ${target}, and the failover was committed. It is not replicated now.`,
		'protected back': `After an earlier failover, ${vm} runs in ${target}. It is re-protected and replicates to ${source}.`,
		'tested back': `After an earlier failover, ${vm} runs in ${target}. It is re-protected and replicates to ${source}.${tested(source)}`,
		'failed back': `${vm} was failed back from ${target} to ${source} an hour ago. The failover is not committed.`,
		'committed back': `${vm} was failed back from ${target} to ${source}, and the failover was committed. It is not replicated now.`
	}[facts.start];
}
const tellsData = (facts: Facts): boolean => failsOver(facts) && (facts.damaged || facts.extras === 2);
/** What is required of replication and commit. */
function endTold(facts: Facts): string {
	const { vm } = namesOf(facts);
	const { end, later } = facts;
	const other = regionOf(facts, otherSide(facts.at));
	if (end === 'replicated')
		return later
			? `${vm} must be protected against an outage by a replica in ${other} again.`
			: `When you are finished, ${vm} must replicate to ${other}.`;
	if (end === 'open')
		return later
			? 'The failover must stay uncommitted until a review next week.'
			: 'Until the auditors agree, it must be possible to choose another recovery point.';
	return later
		? 'When you are finished, the failover must be final. Another team sets up replication next month.'
		: 'When you are finished, the failover must be final. Replication is not required.';
}
/** What is required, one fact each. */
function requirements(facts: Facts): readonly (readonly [string, string])[] {
	const { vm, app } = namesOf(facts);
	return [
		['at', `When you are finished, ${vm} must run in ${regionOf(facts, facts.at)}.`],
		['end', endTold(facts)],
		...(facts.drill || facts.extras > 0
			? [
					[
						'drill',
						facts.drill
							? facts.held
								? 'As soon as replication allows it, a drill in an isolated network must be completed.'
								: 'A drill must be completed as soon as replication allows it.'
							: facts.held
								? 'A drill was completed last week, and no other one is required.'
								: 'No drill is required.'
					] as const
				]
			: []),
		...(tellsData(facts)
			? [
					[
						'damaged',
						facts.damaged
							? facts.old
								? `After the failover, the owners of ${app} find its data damaged and need an earlier recovery point.`
								: `After the failover, the owners of ${app} ask for the last application-consistent recovery point instead.`
							: facts.old
								? `After the failover, the owners of ${app} find its data ten minutes old and accept that.`
								: `After the failover, the owners of ${app} find its data correct.`
					] as const
				]
			: [])
	];
}
const spaced = (facts: Facts): Paragraph =>
	requirements(facts).flatMap(([id, text]): Piece[] => [fact(id, text), ' ']);
const regionsUp = 'Both regions are available.';

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	text: (facts) =>
		pageWith(
			factTable(
				'Requirements',
				'No.|Requirement',
				requirements(facts).map(([id, text], at) => [id, String(at + 1), text] as const)
			),
			[
				`You use Azure Site Recovery for an Azure virtual machine named ${namesOf(facts).vm}. ${regionsUp} `,
				fact('start', startTold(facts))
			]
		),
	status(facts) {
		const { vm, source, target } = namesOf(facts);
		const { state, runsIn } = starts[facts.start];
		const words = {
			protected: 'Protected',
			tested: 'Protected, cleanup of test failover pending',
			'failed-over': 'Failed over, not committed',
			committed: 'Failover committed, not protected'
		};
		return pageWith(
			factTable('Replicated item', 'Property|Value', [
				['start', 'Name', vm],
				['start', 'Regions', `${source} and ${target}, both available`],
				['start', 'Runs in', regionOf(facts, runsIn)],
				['start', 'Status', words[state]]
			]),
			[
				'The Recovery Services vault shows the replicated item below. ',
				...(state === 'tested' ? ['What the test failover created must be deleted first. '] : []),
				...spaced(facts)
			]
		);
	},
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Disaster recovery of ${namesOf(facts).vm}` },
				[fact('start', startTold(facts)), ` ${regionsUp}`],
				[...spaced(facts)]
			),
			['You manage Azure Site Recovery. You receive the following email.']
		),
	audit: (facts) =>
		pageWith(
			message(
				'Finding of a disaster recovery audit',
				{ Auditor: facts.who, 'Replicated item': namesOf(facts).vm },
				[fact('start', startTold(facts))],
				['Both regions are available. The company agreed to the following: ', ...spaced(facts)]
			),
			['You use Azure Site Recovery. You must close the following finding.']
		),
	change: (facts) =>
		pageWith(
			message(
				'Change request',
				{ 'Requested by': facts.who, Subject: namesOf(facts).vm },
				[fact('start', startTold(facts))],
				['Required: ', ...spaced(facts)]
			),
			[
				`You must implement the following change for ${namesOf(facts).vm}, an Azure virtual machine that you protect with Azure Site Recovery. ${regionsUp} `
			]
		)
};

/** Why a step is in the plan, or not. */
function reasonOf(facts: Facts, step: Step, steps: readonly Step[]): string {
	const { vm } = namesOf(facts);
	const { state, runsIn } = starts[facts.start];
	const used = steps.includes(step);
	switch (step) {
		case 'test':
			return used
				? 'A drill is required, and it needs nothing but running replication. It leaves production alone.'
				: state === 'tested'
					? 'The drill has been held. What is left of it is the cleanup.'
					: 'No drill is required.';
		case 'clean-up':
			return used
				? 'It deletes the VM that the test failover created. Until then the drill isn’t complete.'
				: 'There is no test failover to clean up.';
		case 'to-source':
		case 'to-target': {
			const to = step === 'to-source' ? 'source' : 'target';
			if (used) return `${vm} must run in ${regionOf(facts, to)}, and only a failover moves it there.`;
			if (runsIn === to && facts.at === to) return `${vm} already runs there, and has to stay.`;
			return runsIn === to
				? `${vm} already runs in ${regionOf(facts, to)}, and nothing replicates in that direction.`
				: `${vm} doesn’t have to move. The requirement is the region where it is now.`;
		}
		case 'change-point':
			return used
				? 'Another recovery point is needed. It can be chosen after the failover, and only until the commit.'
				: failsOver(facts)
					? 'Nothing is wrong with the data, so the point of the failover is kept.'
					: 'No failover is open, so there is no recovery point to change.';
		case 'commit':
			return used
				? `It makes the choice of the recovery point final.${steps.includes('re-protect') && steps.indexOf('re-protect') > steps.indexOf('commit') ? ' Re-protection needs it.' : ''}`
				: facts.end === 'open'
					? 'The failover has to stay uncommitted, so that its recovery point can still be changed.'
					: 'The only failover has been committed already. A test failover is cleaned up instead.';
		case 're-protect':
			return used
				? `It starts replication from where ${vm} runs to the other region. It needs a committed failover.`
				: facts.end === 'open'
					? 'Re-protection needs a committed failover, and this one has to stay open.'
					: state === 'protected' || state === 'tested'
						? `${vm} is replicated now, and doesn’t have to be after the failover.`
						: `${vm} doesn’t have to be replicated.`;
	}
}

const keyOfSteps = (steps: readonly Step[]): Key => steps.map((step) => [step]);
/** The plan with two steps exchanged, where it has both. */
function swapped(facts: Facts, one: Step, other: Step): Key {
	const steps = planOf(facts)?.steps ?? [];
	const both = steps.includes(one) && steps.includes(other);
	return both ? keyOfSteps(steps.map((step) => (step === one ? other : step === other ? one : step))) : [];
}
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

const question: Question<Facts> = {
	ask(facts) {
		const steps = planOf(facts)?.steps ?? [];
		const strays = facts.offered.filter((step) => !steps.includes(step)).slice(0, mostOptions - steps.length);
		return {
			...putInOrder(
				[`Which ${numbers[steps.length]} actions should you perform in sequence?`],
				optionsOf(stepTexts(facts), [...steps, ...strays]),
				steps
			),
			miss: facts.damaged || starts[facts.start].state === 'tested' ? 'edge' : 'core'
		};
	},
	explain(facts) {
		const { steps, trace } = planOf(facts)!;
		const options = Object.fromEntries(allSteps.map((step) => [step, reasonOf(facts, step, steps)]));
		const { source, target } = namesOf(facts);
		const named = trace.map(({ rule, text }) => ({
			rule,
			text: text.replace('the source region', source).replace('the target region', target)
		}));
		return steps.map((_, at) => ({ options, trace: at === 0 ? named : [] }));
	},
	wrongRules: {
		'commit-test': {
			note: 'A test failover is cleaned up, never committed. It’s easy to end it like a failover.',
			key: (facts) =>
				keyOfSteps((planOf(facts)?.steps ?? []).map((step) => (step === 'clean-up' ? 'commit' : step)))
		},
		'protect-first': {
			note: 'Re-protection needs a committed failover. It’s easy to protect the VM first and commit later.',
			key: (facts) => swapped(facts, 'commit', 're-protect')
		},
		'point-later': {
			note: 'The commit deletes the recovery points. It’s easy to leave the choice for later.',
			key: (facts) => swapped(facts, 'change-point', 'commit')
		},
		direction: {
			note: 'A failover goes to where the VM doesn’t run. It’s easy to mix up the two regions.',
			key: (facts) =>
				keyOfSteps(
					(planOf(facts)?.steps ?? []).map((step) =>
						step === 'to-source' ? 'to-target' : step === 'to-target' ? 'to-source' : step
					)
				)
		},
		'drill-last': {
			note: 'A drill proves a failover before it is needed. It’s easy to leave it for the end.',
			key(facts) {
				const steps = planOf(facts)?.steps ?? [];
				const drill: readonly Step[] = steps.filter((step) => step === 'test' || step === 'clean-up');
				return drill.length < 2
					? []
					: keyOfSteps([...steps.filter((step) => !drill.includes(step)), ...drill]);
			}
		},
		'replicates-on': {
			note: 'A failover ends replication. It’s easy to fail back without re-protecting first.',
			key(facts) {
				const steps = planOf(facts)?.steps ?? [];
				return steps[0] === 're-protect' ? keyOfSteps([...steps.slice(1), 're-protect']) : [];
			}
		}
	}
};

const to = changesOf<Facts>();
function changes(facts: Facts): readonly Change<Facts>[] {
	const { vm } = namesOf(facts);
	const { drill, damaged, end } = facts;
	const possible: readonly Change<Facts>[] = [
		...(drill || facts.extras > 0
			? [
					to('drill', !drill, `a drill were ${drill ? 'not ' : ''}required`),
					to('held', !facts.held, 'the drill were another one', 'drill')
				]
			: []),
		...(tellsData(facts)
			? [
					to(
						'damaged',
						!damaged,
						damaged
							? 'the data were correct after the failover'
							: 'another recovery point were needed after the failover'
					),
					to('old', !facts.old, 'the data were of another time', 'damaged')
				]
			: []),
		...(['replicated', 'committed', 'open'] as const)
			.filter((one) => one !== end)
			.map((one) => to('end', one, endText(facts, one))),
		to('later', !facts.later, 'the wish for the end were told in another way', 'end'),
		to(
			'at',
			otherSide(facts.at),
			`${vm} had to run in ${regionOf(facts, otherSide(facts.at))} when you are finished`
		),
		...startIds
			.filter((one) => one !== facts.start)
			.map((start) => to('start', start, startText(facts, start))),
		...severalChanges(facts)
	];
	return possible.filter(({ apply }) => (planOf(apply(facts))?.steps.length ?? 0) > 0);
}

const endText = (facts: Facts, end: Facts['end']): string =>
	({
		replicated:
			facts.end === 'open'
				? `${namesOf(facts).vm} had to be replicated again instead of the failover staying open`
				: `${namesOf(facts).vm} had to be replicated again`,
		committed: 'the failover only had to be final',
		open: 'the failover had to stay uncommitted'
	})[end];

/** A start as it follows “Right if”. */
function startText(facts: Facts, start: Start): string {
	const { vm, source, target } = namesOf(facts);
	return {
		protected: `${vm} ran in ${source} and replicated to ${target}`,
		tested: `a test failover of ${vm} to ${target} had to be cleaned up`,
		'failed over': `${vm} had been failed over to ${target} without a commit`,
		committed: `a failover of ${vm} to ${target} had been committed`,
		'protected back': `${vm} ran in ${target} and replicated to ${source}`,
		'tested back': `a test failover of ${vm} to ${source} had to be cleaned up`,
		'failed back': `${vm} had been failed back to ${source} without a commit`,
		'committed back': `a failback of ${vm} to ${source} had been committed`
	}[start];
}

/** Another start with another goal, for what no two facts make right. */
const severalChanges = (facts: Facts): readonly Change<Facts>[] =>
	(['protected', 'protected back'] as const).flatMap((start) => {
		const at = otherSide(starts[start].runsIn);
		const runs = `${namesOf(facts).vm} ran in ${regionOf(facts, otherSide(at))}`;
		const moves = `had to move to ${regionOf(facts, at)}`;
		const where = `${runs} and ${moves}`;
		const goal = { start, at, end: 'replicated' } as const;
		return [
			{
				text:
					facts.damaged && tellsData(facts) ? where : `${runs}, ${moves}, and needed another recovery point`,
				apply: (one: Facts): Facts => ({ ...one, ...goal, damaged: true, drill: false })
			},
			{
				text: facts.drill ? where : `${where} after a drill`,
				apply: (one: Facts): Facts => ({ ...one, ...goal, damaged: false, drill: true })
			}
		];
	});

/** Draws a start and a goal. Harder ones have more steps and say more of what does and doesn't count. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const lengths = { 1: [3], 2: [3, 4], 3: [4, 5] }[difficulty];
	// A failover comes first in many plans, so it is drawn as often as other first steps.
	const group = random.pick(random.pick(cases));
	const fitting = group.filter(({ length }) => lengths.includes(length));
	return {
		names: random.below(machines.length),
		told: random.pick(telling),
		who: random.pick(people),
		offered: random.shuffled(allSteps),
		held: random.chance(0.5),
		old: random.chance(0.5),
		later: random.chance(0.5),
		extras: ([0, 1, 2] as const)[difficulty - 1]!,
		...random.pick(fitting.length > 0 ? fitting : group).goal
	};
}

export const failoverSteps = explainedFamily<Facts>({
	id: 'backup-recovery/failover-steps',
	edition: 3,
	group: 'backup-recovery',
	title: 'The order of a failover',
	rule: 'A failover ends replication: commit it, then re-protect. A test failover is cleaned up and never committed.',
	lab: 'backup-recovery/across-the-border',
	sources: [sources.vmFailover, sources.disasterRecoveryDrill],
	axes: {
		drill: 'Whether a drill is required',
		damaged: 'Whether the data are good',
		end: 'What is required in the end'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
