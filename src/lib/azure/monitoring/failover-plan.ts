// The steps from where a replicated Azure VM is now to where it must be, in the only order that Site Recovery offers.
// Documentation: azure-to-azure-tutorial-failover-failback and azure-to-azure-tutorial-dr-drill, read 2026-11-27.
import { act, type Action, type Replicated } from '#lib/azure/monitoring/failover.ts';
import type { TraceStep } from '#lib/domain/practice/variant.ts';

type Side = 'source' | 'target';

export interface FailoverGoal {
	/** Where it runs in the end. */
	readonly at: Side;
	/** Replicated to the other region; only committed; or neither, because the commit has to wait. */
	readonly end: 'replicated' | 'committed' | 'open';
	/** A test failover is run and cleaned up as soon as replication allows it. */
	readonly drill: boolean;
	/** The data of the latest recovery point are damaged: another one is taken. */
	readonly damaged: boolean;
}

/** One step, with where it goes for a failover. */
export type Step = Exclude<Action, 'fail-over'> | 'to-source' | 'to-target';

interface Reached {
	readonly vm: Replicated;
	readonly drilled: boolean;
	readonly repaired: boolean;
	readonly steps: readonly Step[];
	readonly trace: readonly TraceStep[];
}

const order: readonly Action[] = ['clean-up', 'test', 'fail-over', 'change-point', 'commit', 're-protect'];

/** What an action leads to; nothing where it isn't offered, or nothing needs it. */
function after(one: Reached, action: Action, goal: FailoverGoal): Reached | undefined {
	const { vm, drilled, repaired } = one;
	// A drill comes first wherever there is replication, and a bad point is changed before it is kept.
	if (action === 'test' && (drilled || !goal.drill)) return undefined;
	if (action === 'fail-over' && (goal.drill !== drilled || goal.at === vm.runsIn)) return undefined;
	if (action === 'change-point' && (repaired || !goal.damaged)) return undefined;
	if (action === 'commit' && (goal.damaged !== repaired || goal.end === 'open')) return undefined;
	const { answer, trace } = act(vm, action);
	if (answer === undefined) return undefined;
	const step: Step = action === 'fail-over' ? `to-${answer.runsIn}` : action;
	return {
		vm: answer,
		drilled: drilled || action === 'test',
		repaired: repaired || action === 'change-point',
		steps: [...one.steps, step],
		trace: [...one.trace, { rule: `${step} when ${vm.state} in ${vm.runsIn}`, text: trace[0]! }]
	};
}

const endStates = { replicated: 'protected', committed: 'committed', open: 'failed-over' } as const;
const done = ({ vm, drilled, repaired }: Reached, goal: FailoverGoal): boolean =>
	vm.runsIn === goal.at &&
	vm.state === endStates[goal.end] &&
	drilled === goal.drill &&
	repaired === goal.damaged;

/**
 * Returns the shortest way to the goal, with the rule of each step; nothing where there is none, or a step would have to be taken twice.
 * Sources: sources.vmFailover, sources.disasterRecoveryDrill.
 */
export function failoverPlan(
	from: Replicated,
	goal: FailoverGoal
): { readonly steps: readonly Step[]; readonly trace: readonly TraceStep[] } | undefined {
	let reached: readonly Reached[] = [{ vm: from, drilled: false, repaired: false, steps: [], trace: [] }];
	for (let length = 0; length < 7; length++) {
		const found = reached.find((one) => done(one, goal));
		if (found !== undefined)
			return new Set(found.steps).size === found.steps.length
				? { steps: found.steps, trace: found.trace }
				: undefined;
		reached = reached.flatMap((one) => order.flatMap((action) => after(one, action, goal) ?? []));
	}
	return undefined;
}
