// The order of the steps of a drill, a failover and a failback with Site Recovery, and what is possible or needed from here.
// Over 200 lines: three kinds of question on the same goal, told in four ways, with a reason for each step and its place.
import { sources } from '#lib/azure/sources.ts';
import { act, type Action, type Replicated } from '#lib/azure/monitoring/failover.ts';
import { failoverPlan, type FailoverGoal, type Step } from '#lib/azure/monitoring/failover-plan.ts';
import { judge, optionsOf, putInOrder, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	yesOrNo,
	remembering
} from '#lib/exams/az-104/families/kit.ts';
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
const telling = ['text', 'status', 'email', 'change'] as const;

interface Facts extends FailoverGoal {
	/** Details that change no step: of the drill, */
	readonly held: boolean;
	/** of the recovery point, */
	readonly old: boolean;
	/** and of the end. */
	readonly later: boolean;
	/** What is told though nothing follows from it: that no drill is required, then that the recovery point can stay. */
	readonly extras: 0 | 1 | 2;
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly start: Start;
	/** Steps that are offered beside those of the plan, the first ones of it. */
	readonly offered: readonly Step[];
	/** What is judged. Empty where the steps are put in order. */
	readonly claims: readonly Claim[];
}
/** A step that can be taken now, or that the requirements take. `copied`: changes are replicated to a region. `steps`: a solution. */
type Claim =
	| { readonly kind: 'steps'; readonly steps: readonly Step[] }
	| { readonly kind: 'now'; readonly step: Step }
	| { readonly kind: 'must'; readonly step: Step }
	| { readonly kind: 'copied'; readonly to: 'source' | 'target' };

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
const rememberPlan = remembering<ReturnType<typeof failoverPlan> | null>();
const planOf = (facts: Pick<Facts, 'start' | keyof FailoverGoal>) =>
	rememberPlan(
		`${facts.start} ${facts.at} ${facts.end} ${facts.drill} ${facts.damaged}`,
		() => failoverPlan(starts[facts.start], facts) ?? null
	);
/** A plan that is asked for: enough steps, and not too many. */
const fits = (facts: Pick<Facts, 'start' | keyof FailoverGoal>): boolean => {
	const length = planOf(facts)?.steps.length ?? 0;
	return length >= 3 && length <= 5;
};
/** Whether a failover is done or to be done, so that its recovery point can be judged. */
const failsOver = (facts: Pick<Facts, 'start' | 'at'>): boolean =>
	starts[facts.start].state === 'failed-over' || starts[facts.start].runsIn !== facts.at;

/** Every start and goal that can be asked, by the first step of its plan and by whether it has a commit. */
const byFirstStep = (() => {
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
	return byFirst;
})();
const cases = [...byFirstStep.values()];
/** The starts that break the usual chain of steps. */
const unusual = ['clean-up', 're-protect'].map((step) => byFirstStep.get(step)!);
const withFailover = byFirstStep.get('to')!;

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
const isOpen = ({ start }: Facts): boolean => starts[start].state === 'failed-over';
/** Before a failover, any point can be chosen in its pane: one has to be changed only where the failover took the latest. */
const pointText = (facts: Facts): string =>
	isOpen(facts)
		? 'an earlier recovery point were required'
		: 'the app had to use the latest recovery point first, and an earlier one later';
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
			? 'For a week, the owners must be able to choose another recovery point.'
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
								? 'A drill was completed last week, and another one is not required.'
								: 'No drill is required.'
					] as const
				]
			: []),
		...(tellsData(facts)
			? [
					[
						'damaged',
						facts.damaged
							? isOpen(facts)
								? `For the failover that was run, ${app} must use ${facts.old ? 'an earlier' : 'the last application-consistent'} recovery point instead.`
								: `After a failover to the latest recovery point, ${app} must use ${facts.old ? 'an earlier' : 'the last application-consistent'} one.`
							: facts.old
								? 'After the failover, data that is ten minutes old is acceptable.'
								: 'After the failover, the recovery point must stay as it is.'
					] as const
				]
			: [])
	];
}
const spaced = (facts: Facts): Paragraph =>
	requirements(facts).flatMap(([id, text]): Piece[] => [fact(id, text), ' ']);
const regionsUp = 'Both regions are available.';

const written = (facts: Facts, caption: string, from: string, start: string): readonly Tab[] =>
	pageWith(
		message(
			caption,
			{ [from]: facts.who, Subject: `Disaster recovery of ${namesOf(facts).vm}` },
			[fact('start', startTold(facts)), ` ${regionsUp}`],
			['Requirements: ', ...spaced(facts)]
		),
		[start]
	);
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
				`You use Azure Site Recovery to protect an Azure virtual machine named ${namesOf(facts).vm}. ${regionsUp} `,
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
				...(state === 'tested' ? ['The VM of a test failover still exists and must be deleted first. '] : []),
				'You must meet the following requirements. ',
				...spaced(facts)
			]
		);
	},
	email: (facts) =>
		written(facts, 'Email', 'From', 'You manage Azure Site Recovery. You receive the following email.'),
	change: (facts) =>
		written(
			facts,
			'Change request',
			'Requested by',
			'You manage Azure Site Recovery. You must implement the following change.'
		)
};

/** Why a step has its place in the plan. */
function placeOf(step: Step, steps: readonly Step[]): string {
	const at = steps.indexOf(step);
	const before = steps[at - 1];
	const after: Partial<Record<Step, string>> = {
		're-protect': 'it needs the replication that re-protection starts',
		test: 'before the test there’s nothing to clean up',
		'clean-up': 'the test VM must be deleted first',
		'change-point': 'after a commit, the recovery point can’t be changed',
		commit: 'it needs a committed failover'
	};
	const first: Readonly<Record<Step, string>> = {
		test: 'the VM is being replicated, so the test can run now',
		'clean-up': 'the test VM must be deleted before anything else',
		'to-source': 'the VM is being replicated to that region',
		'to-target': 'the VM is being replicated to that region',
		'change-point': 'the failover has been run and isn’t committed yet',
		commit: 'the failover has been run and isn’t committed yet',
		're-protect': 'the failover has been committed'
	};
	const why = before === undefined ? first[step] : (after[before] ?? 'it takes a failover that has been run');
	return `It’s step ${at + 1}: ${why}.`;
}
/** Why a step is in the plan, or not. */
function reasonOf(facts: Facts, step: Step, steps: readonly Step[]): string {
	const { vm } = namesOf(facts);
	const { state, runsIn } = starts[facts.start];
	const used = steps.includes(step);
	switch (step) {
		case 'test':
			return used
				? 'A drill is required, and a test failover leaves production alone.'
				: state === 'tested'
					? 'The drill has been held. Only its cleanup is left.'
					: 'No drill is required.';
		case 'clean-up':
			return used
				? `It deletes the VM that the test failover created. ${state === 'tested' ? 'That VM must go first.' : 'Without that, the drill isn’t complete.'}`
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
				? 'Another recovery point is required.'
				: failsOver(facts)
					? 'No requirement asks for another recovery point.'
					: 'No failover is open, so there is no recovery point to change.';
		case 'commit':
			return used
				? `It makes the failover final, ${steps.indexOf('re-protect') > steps.indexOf('commit') ? 'and re-protection needs that' : 'as required'}.`
				: facts.end === 'open'
					? 'The failover has to stay uncommitted, so that its recovery point can still be changed.'
					: 'The only failover has been committed already. A test failover is cleaned up instead.';
		case 're-protect':
			return used
				? `It starts replication from the region where ${vm} runs to the other one.`
				: facts.end === 'open'
					? 'Re-protection needs a committed failover, and this one has to stay open.'
					: state === 'protected' || state === 'tested'
						? `${vm} is replicated now, and doesn’t have to be after the failover.`
						: `${vm} doesn’t have to be replicated.`;
	}
}

/** Whether a step is possible, or what is replicated, as things are. */
function isNow({ start }: Pick<Facts, 'start'>, claim: Exclude<Claim, { kind: 'steps' }>): boolean {
	const vm: Replicated = starts[start];
	if (claim.kind === 'copied') return vm.copiesTo === claim.to;
	const { step } = claim;
	if (step !== 'to-source' && step !== 'to-target') return act(vm, step).answer !== undefined;
	return act(vm, 'fail-over').answer?.runsIn === step.slice(3);
}
/** The steps of a solution without those that are not needed and do no harm. */
const needed = (facts: Facts, solution: readonly Step[]): readonly Step[] =>
	solution.filter(
		(step, at) =>
			!(step === 'change-point' && !facts.damaged) &&
			!(
				!facts.drill &&
				(step === 'test' || (step === 'clean-up' && solution.slice(0, at).includes('test')))
			) &&
			!(step === 're-protect' && facts.end === 'committed' && at === solution.length - 1)
	);
function holds(facts: Facts, claim: Claim): boolean {
	if (claim.kind === 'copied' || claim.kind === 'now') return isNow(facts, claim);
	const steps = planOf(facts)?.steps ?? [];
	return claim.kind === 'must'
		? steps.includes(claim.step)
		: String(steps) === String(needed(facts, claim.steps));
}
const inText = (facts: Facts, step: Step): string =>
	stepTexts(facts)[step].replace(/^./, (first) => first.toLowerCase());
function claimText(facts: Facts, claim: Claim): string {
	if (claim.kind === 'copied')
		return `Changes to ${namesOf(facts).vm} are being replicated to ${regionOf(facts, claim.to)}.`;
	if (claim.kind === 'steps')
		return `Solution: You ${listed(claim.steps.map((step) => inText(facts, step))).replace(' and ', ', and then ')}.`;
	const text = inText(facts, claim.step);
	return claim.kind === 'now'
		? `You can ${text} now.`
		: `To meet the requirements, you must ${claim.step === 'commit' ? 'commit a failover' : text.replace('the test', 'a test')}.`;
}
const needOf: Readonly<Record<Action, string>> = {
	test: 'A test failover needs replication.',
	'clean-up': 'There must be a test failover to clean up.',
	'fail-over': 'A failover needs replication to that region.',
	'change-point': 'The recovery point can be changed after a failover, until it’s committed.',
	commit: 'There must be a failover that isn’t committed.',
	're-protect': 'Re-protection needs a committed failover.'
};
/** Why a solution meets the goal, or what it lacks first, or does wrong. */
function explainSteps(facts: Facts, solution: readonly Step[], steps: readonly Step[]): string {
	const lacks = steps.find((step) => !solution.includes(step));
	const wrong = lacks ?? needed(facts, solution).find((step) => !steps.includes(step));
	if (wrong !== undefined)
		return `“${stepTexts(facts)[wrong]}” is ${wrong === lacks ? 'missing' : 'wrong here'}. ${reasonOf(facts, wrong, steps)}`;
	return `Each step is possible in turn. Then ${namesOf(facts).vm} runs in ${regionOf(facts, facts.at)}, and nothing that is required is left to do.`;
}
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const { steps, trace } = planOf(facts)!;
	if (claim.kind === 'steps') {
		const text = explainSteps(facts, claim.steps, steps);
		return {
			options: { yes: text, no: text },
			trace: [
				...named(facts, trace),
				{ rule: `solution of ${claim.steps.length} for ${String(steps)}`, text }
			]
		};
	}
	if (claim.kind === 'must') {
		const text = reasonOf(facts, claim.step, steps);
		return {
			options: { yes: text, no: text },
			trace: [...named(facts, trace), { rule: `must ${claim.step} ${steps.includes(claim.step)}`, text }]
		};
	}
	const { vm, source, target } = namesOf(facts);
	const { state, runsIn } = starts[facts.start];
	const [here, there] = runsIn === 'source' ? [source, target] : [target, source];
	const now = {
		protected: `${vm} runs in ${here} and is replicated to ${there}`,
		tested: `${vm} runs in ${here}, is replicated to ${there}, and the VM of a test failover must be deleted first`,
		'failed-over': `the failover to ${here} isn’t committed, and nothing is replicated`,
		committed: `the failover to ${here} is committed, and nothing is replicated`
	}[state];
	const step = claim.kind === 'copied' ? 'copied' : claim.step;
	const need =
		step === 'copied'
			? 'A failover ends replication, and re-protection starts it in the other direction.'
			: needOf[step === 'to-source' || step === 'to-target' ? 'fail-over' : step];
	const text = `${need} Here, ${now}.`;
	return { options: { yes: text, no: text }, trace: [{ rule: `${step} ${facts.start}`, text }] };
}
/** A trace with the names of the regions. */
const named = (facts: Facts, trace: readonly TraceStep[]): readonly TraceStep[] =>
	trace.map(({ rule, text }) => ({
		rule,
		text: text
			.replace('the source region', namesOf(facts).source)
			.replace('the target region', namesOf(facts).target)
	}));

const keyOfSteps = (steps: readonly Step[]): Key => steps.map((step) => [step]);
/** What a belief gives: other steps, and what it takes to be possible now. */
function believed(
	facts: Facts,
	steps: readonly Step[],
	now: (step: Step | 'copied', state: Replicated['state']) => boolean = () => false
): Key {
	const { state } = starts[facts.start];
	return facts.claims.length === 0
		? keyOfSteps(steps)
		: facts.claims.map((claim) =>
				claim.kind === 'must' || claim.kind === 'steps'
					? steps.length === 0
						? []
						: [
								(claim.kind === 'must' ? steps.includes(claim.step) : String(steps) === String(claim.steps))
									? 'yes'
									: 'no'
							]
					: [isNow(facts, claim) || now(claim.kind === 'now' ? claim.step : 'copied', state) ? 'yes' : 'no']
			);
}
/** The plan with two steps exchanged, where it has both. */
function swapped(facts: Facts, one: Step, other: Step): readonly Step[] {
	const steps = planOf(facts)?.steps ?? [];
	const both = steps.includes(one) && steps.includes(other);
	return both ? steps.map((step) => (step === one ? other : step === other ? one : step)) : [];
}
const isSeries = ({ claims }: Facts): boolean => claims[0]?.kind === 'steps';
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

const question: Question<Facts> = {
	ask(facts) {
		const miss = facts.damaged || starts[facts.start].state === 'tested' ? 'edge' : 'core';
		if (facts.claims.length > 0)
			return {
				...judge(
					isSeries(facts) ? 'series' : 'statements',
					[isSeries(facts) ? 'You need to meet all requirements.' : yesOrNo],
					facts.claims.map((claim) => ({ text: claimText(facts, claim), holds: holds(facts, claim) }))
				),
				miss
			};
		const steps = planOf(facts)?.steps ?? [];
		const strays = facts.offered.filter((step) => !steps.includes(step)).slice(0, mostOptions - steps.length);
		return {
			...putInOrder(
				[`Which ${numbers[steps.length]} actions should you perform in sequence?`],
				optionsOf(stepTexts(facts), [...steps, ...strays]),
				steps
			),
			miss
		};
	},
	explain(facts) {
		if (facts.claims.length > 0) return facts.claims.map((claim) => explainClaim(facts, claim));
		const { steps, trace } = planOf(facts)!;
		const options = Object.fromEntries(
			allSteps.map((step) => [
				step,
				`${reasonOf(facts, step, steps)}${steps.includes(step) ? ` ${placeOf(step, steps)}` : ''}`
			])
		);
		return steps.map((_, at) => ({ options, trace: at === 0 ? named(facts, trace) : [] }));
	},
	wrongRules: {
		'always-commit': {
			note: 'A commit makes the recovery point final. It’s easy to commit every failover.',
			key: (facts) => believed(facts, facts.end === 'open' ? [...(planOf(facts)?.steps ?? []), 'commit'] : [])
		},
		'commit-test': {
			note: 'A test failover is cleaned up, never committed. It’s easy to end it like a failover.',
			key: (facts) =>
				believed(
					facts,
					(planOf(facts)?.steps ?? []).map((step) => (step === 'clean-up' ? 'commit' : step)),
					(step, state) => step === 'commit' && state === 'tested'
				)
		},
		'protect-first': {
			note: 'Re-protection needs a committed failover. It’s easy to protect the VM first and commit later.',
			key: (facts) =>
				believed(
					facts,
					swapped(facts, 'commit', 're-protect'),
					(step, state) => step === 're-protect' && state === 'failed-over'
				)
		},
		'point-later': {
			note: 'The commit deletes the recovery points. It’s easy to leave the choice for later.',
			key: (facts) =>
				believed(
					facts,
					swapped(facts, 'change-point', 'commit'),
					(step, state) => step === 'change-point' && state === 'committed'
				)
		},
		direction: {
			note: 'A failover goes to where the VM doesn’t run. It’s easy to mix up the two regions.',
			key: (facts) =>
				believed(
					facts,
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
					: believed(facts, [...steps.filter((step) => !drill.includes(step)), ...drill]);
			}
		},
		'replicates-on': {
			note: 'A failover ends replication. It’s easy to fail back without re-protecting first.',
			key(facts) {
				const steps = planOf(facts)?.steps ?? [];
				return steps[0] === 're-protect'
					? believed(
							facts,
							[...steps.slice(1), 're-protect'],
							(step, state) => step === 'copied' && (state === 'committed' || state === 'failed-over')
						)
					: [];
			}
		}
	}
};

const to = changesOf<Facts>();
function changes(facts: Facts): readonly Change<Facts>[] {
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
					to('damaged', !damaged, damaged ? 'the recovery point could stay as it is' : pointText(facts)),
					to('old', !facts.old, 'the recovery point were told in another way', 'damaged')
				]
			: []),
		...(['replicated', 'committed', 'open'] as const)
			.filter((one) => one !== end)
			.map((one) => to('end', one, endText(facts, one))),
		to('later', !facts.later, 'the wish for the end were told in another way', 'end'),
		to('at', otherSide(facts.at), `the required region were ${regionOf(facts, otherSide(facts.at))}`),
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
				? 'replication were required instead of an open failover'
				: `${namesOf(facts).vm} had to be replicated again`,
		committed: 'the failover only had to be final',
		open: 'the owners still had to be able to choose another recovery point'
	})[end];

/** A start as it follows “Right if”. */
function startText(facts: Facts, start: Start): string {
	const { vm, source, target } = namesOf(facts);
	const untested = 'no test VM existed';
	return {
		protected: facts.start === 'tested' ? untested : `${vm} replicated from ${source} to ${target}`,
		tested: `${vm} replicated from ${source} to ${target}, with a test VM there`,
		'failed over': `${vm} had been failed over to ${target} without a commit`,
		committed: `a failover to ${target} had been committed`,
		'protected back':
			facts.start === 'tested back' ? untested : `${vm} replicated from ${target} to ${source}`,
		'tested back': `${vm} replicated from ${target} to ${source}, with a test VM there`,
		'failed back': `${vm} had been failed back to ${source} without a commit`,
		'committed back': `a failback to ${source} had been committed`
	}[start];
}

/** Several facts at once, for what one doesn’t make right. */
function severalChanges(facts: Facts): readonly Change<Facts>[] {
	const { vm } = namesOf(facts);
	const { state, runsIn } = starts[facts.start];
	const there = otherSide(runsIn);
	const [here, back] =
		runsIn === 'source'
			? (['protected', 'failed back'] as const)
			: (['protected back', 'failed over'] as const);
	const change = (text: string, with_: Partial<Facts>): Change<Facts> => ({
		text,
		apply: (one) => ({ ...one, ...with_ })
	});
	const moves = (['protected', 'protected back'] as const).map((start) => {
		const to = otherSide(starts[start].runsIn);
		const where =
			start === here && state === 'protected'
				? vm
				: `${vm} ran in ${regionOf(facts, starts[start].runsIn)}, was replicated to ${regionOf(facts, to)}, and`;
		return change(`${where} had to move ${where === vm ? `to ${regionOf(facts, to)}` : 'there'}`, {
			start,
			at: to
		});
	});
	return [
		change('the failover had been committed, and its recovery point could stay', {
			start: runsIn === 'source' ? 'committed back' : 'committed',
			damaged: false
		}),
		change('a drill were required', { drill: true }),
		change('no test failover had been run, and a drill were required', { start: here, drill: true }),
		change(pointText(facts), { damaged: true }),
		change('the failover weren’t committed, and an earlier recovery point were required', {
			start: back,
			damaged: true
		}),
		change(
			`${vm} had to move to ${regionOf(facts, there)} and use the latest recovery point first, an earlier one later`,
			{
				at: there,
				damaged: true
			}
		),
		...moves,
		// What is possible now doesn’t depend on the goal.
		...(facts.claims.length === 0 ? [] : startIds).map((start) =>
			change(startText(facts, start), {
				start,
				at: starts[start].runsIn,
				end: 'replicated',
				drill: starts[start].state === 'protected',
				damaged: false
			})
		)
	];
}

/** Three statements, each true as often as not: of what is possible now, of what is needed, and of either. */
function drawClaims(random: Random, facts: Facts): readonly Claim[] {
	const now: readonly Claim[] = [
		...allSteps
			.filter((step) => step !== `to-${starts[facts.start].runsIn}`)
			.map((step): Claim => ({ kind: 'now', step })),
		{ kind: 'copied', to: 'source' },
		{ kind: 'copied', to: 'target' }
	];
	const must = allSteps.map((step): Claim => ({ kind: 'must', step }));
	return [now, must, random.chance(0.5) ? now : must].reduce<readonly Claim[]>((before, claims) => {
		const yes = random.chance(0.5);
		const others = claims.filter((one) => !before.some((other) => subject(other) === subject(one)));
		const fitting = others.filter((one) => holds(facts, one) === yes);
		return [...before, random.pick(fitting.length > 0 ? fitting : others)];
	}, []);
}
const subject = (claim: Claim): string =>
	claim.kind === 'copied' || claim.kind === 'steps' ? claim.kind : claim.step;
/** Two solutions: the plan, more often than not, and plans that would be right if one fact were otherwise. */
function drawSolutions(random: Random, facts: Facts): readonly Claim[] {
	const { steps } = planOf(facts)!;
	const others = changes(facts).flatMap(({ fact: id, apply }) => {
		const other = planOf(apply(facts))!.steps;
		return id === undefined ||
			other.length < 2 ||
			other.length > 5 ||
			String(needed(facts, other)) === String(steps)
			? []
			: [other];
	});
	const first = random.pick(others);
	const rest = others.filter((other) => String(other) !== String(first));
	const second = random.chance(0.7) || rest.length === 0 ? steps : random.pick(rest);
	return random.shuffled([first, second]).map((one): Claim => ({ kind: 'steps', steps: one }));
}

/** Draws a start and a goal. Harder ones have more steps and say more of what does and doesn't count. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const lengths = { 1: [3], 2: [3, 4], 3: [4, 5] }[difficulty];
	// A failover comes first in many plans, so it is drawn as often as other first steps.
	const judged = random.chance([0.75, 0.65, 0.6][difficulty - 1]!);
	const series = random.chance(0.4);
	const groups = judged ? [...cases, ...unusual] : [...cases, unusual[0]!];
	const group = random.pick(random.chance(0.08) ? withFailover : random.pick(groups));
	const fitting = group.filter(({ length }) => lengths.includes(length));
	const facts: Facts = {
		claims: [],
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
	return judged
		? drawUntil(
				() => ({ ...facts, claims: (series ? drawSolutions : drawClaims)(random, facts) }),
				// A single fact decides.
				(one) =>
					changes(one).some(
						({ fact: id, apply }) =>
							id && one.claims.some((claim) => holds(apply(one), claim) !== holds(one, claim))
					)
			)
		: facts;
}

export const failoverSteps = family<Facts>({
	id: 'backup-recovery/failover-steps',
	edition: 10,
	group: 'backup-recovery',
	title: 'The order of a failover',
	rule: {
		'commit|re-|to-|point': 'A failover ends replication: commit it, then re-protect.',
		'change-point': 'The recovery point can change until the commit.',
		'test|clean': 'A test failover leaves replication running. It’s cleaned up, never committed.'
	},
	lab: 'backup-recovery/across-the-border',
	sources: [sources.vmFailover, sources.disasterRecoveryDrill],
	axes: {
		drill: 'Whether a drill is required',
		damaged: 'Whether the recovery point can stay',
		end: 'What is required in the end'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
