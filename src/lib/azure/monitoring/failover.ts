// Site Recovery between regions: the actions on a replicated VM, and their order.
// azure-to-azure-tutorial-failover-failback was read in a copy from 2017-08-04.
import { decided, type Decision } from '#lib/azure/decision.ts';

export const actions = ['test', 'clean-up', 'fail-over', 'change-point', 'commit', 're-protect'] as const;
export type Action = (typeof actions)[number];
export type State = 'protected' | 'tested' | 'failed-over' | 'committed';

/** A replicated VM and where it runs. */
export interface Replicated {
	readonly state: State;
	readonly runsIn: 'source' | 'target';
	/** Where its changes are replicated to, if anywhere. */
	readonly copiesTo?: 'source' | 'target';
}

export const start: Replicated = { state: 'protected', runsIn: 'source', copiesTo: 'target' };
const across = (side: 'source' | 'target'): 'source' | 'target' => (side === 'source' ? 'target' : 'source');

/**
 * Returns the VM after one action, undefined if the action isn't available. A test failover changes neither the VM nor
 * replication. Doesn't cover recovery plans, and cleaning up a test before a failover. Sources: sources.vmFailover,
 * sources.disasterRecoveryDrill.
 */
export function act(vm: Replicated, action: Action): Decision<Replicated | undefined> {
	const { state, runsIn } = vm;
	if (action === 'test' && state === 'protected')
		return decided(
			{ ...vm, state: 'tested' },
			'A test failover makes a copy. The VM keeps running and replicating.'
		);
	if (action === 'clean-up' && state === 'tested')
		return decided({ ...vm, state: 'protected' }, 'Cleaning up deletes the copy that the test made.');
	if (action === 'fail-over' && state === 'protected')
		return decided(
			{ state: 'failed-over', runsIn: across(runsIn) },
			`The VM now runs in the ${across(runsIn)} region, and nothing replicates.`
		);
	if (action === 'change-point' && state === 'failed-over')
		return decided(vm, 'Until the commit another recovery point may be chosen.');
	if (action === 'commit' && state === 'failed-over')
		return decided(
			{ ...vm, state: 'committed' },
			'Committing deletes the recovery points, so the choice is final.'
		);
	if (action === 're-protect' && state === 'committed')
		return decided(
			{ state: 'protected', runsIn, copiesTo: across(runsIn) },
			`Re-protecting replicates to the ${across(runsIn)} region.`
		);
	return decided(undefined, `This is not offered while the VM is ${state}.`);
}

/** Returns the VM after several actions, undefined if one isn't available. Source: as for `act`. */
export function actAll(
	actions: readonly Action[],
	from: Replicated = start
): Decision<Replicated | undefined> {
	const trace: string[] = [];
	let vm = from;
	for (const action of actions) {
		const next = act(vm, action);
		trace.push(...next.trace);
		if (next.answer === undefined) return { answer: undefined, trace };
		vm = next.answer;
	}
	return { answer: vm, trace };
}
