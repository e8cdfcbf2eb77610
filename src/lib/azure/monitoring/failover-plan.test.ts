import { describe, expect, it } from 'vitest';
import { act, start, type Replicated } from '#lib/azure/monitoring/failover.ts';
import { failoverPlan, type FailoverGoal, type Step } from '#lib/azure/monitoring/failover-plan.ts';

const goal = (more: Partial<FailoverGoal> = {}): FailoverGoal => ({
	at: 'target',
	end: 'replicated',
	drill: false,
	damaged: false,
	...more
});
const vms: Readonly<Record<string, Replicated>> = {
	protected: start,
	tested: { ...start, state: 'tested' },
	'failed over': { state: 'failed-over', runsIn: 'target' },
	committed: { state: 'committed', runsIn: 'target' },
	back: { state: 'protected', runsIn: 'target', copiesTo: 'source' }
};

// https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-tutorial-failover-failback and …-dr-drill, read 2026-11-27.
describe('the way to a goal', () => {
	it.each<[string, Partial<FailoverGoal>, readonly Step[] | undefined]>([
		['protected', {}, ['to-target', 'commit', 're-protect']],
		['protected', { drill: true }, ['test', 'clean-up', 'to-target', 'commit', 're-protect']],
		['protected', { damaged: true, end: 'committed' }, ['to-target', 'change-point', 'commit']],
		['tested', { end: 'committed' }, ['clean-up', 'to-target', 'commit']],
		['tested', { damaged: true, end: 'open' }, ['clean-up', 'to-target', 'change-point']],
		['failed over', { damaged: true }, ['change-point', 'commit', 're-protect']],
		['failed over', { drill: true }, ['commit', 're-protect', 'test', 'clean-up']],
		['committed', { at: 'source', end: 'committed' }, ['re-protect', 'to-source', 'commit']],
		['back', { at: 'source' }, ['to-source', 'commit', 're-protect']],
		// Re-protected twice.
		['committed', { at: 'source' }, undefined],
		// Nothing was failed over.
		['committed', { damaged: true }, undefined]
	])('from %s with %j', (from, more, steps) => {
		expect(failoverPlan(vms[from]!, goal(more))?.steps).toEqual(steps);
	});

	it('is one that Site Recovery offers step by step, and ends where it must', () => {
		for (const from of Object.values(vms))
			for (const at of ['source', 'target'] as const)
				for (const end of ['replicated', 'committed', 'open'] as const)
					for (const bits of [0, 1, 2, 3]) {
						const wanted = goal({ at, end, drill: (bits & 1) > 0, damaged: (bits & 2) > 0 });
						const plan = failoverPlan(from, wanted);
						if (plan === undefined) continue;
						let vm: Replicated | undefined = from;
						for (const step of plan.steps)
							vm = vm && act(vm, step === 'to-source' || step === 'to-target' ? 'fail-over' : step).answer;
						const state = { replicated: 'protected', committed: 'committed', open: 'failed-over' }[end];
						expect(vm).toMatchObject({ runsIn: at, state });
						expect(plan.steps.includes('test')).toBe(wanted.drill);
						expect(plan.steps.includes('change-point')).toBe(wanted.damaged);
					}
	});
});
