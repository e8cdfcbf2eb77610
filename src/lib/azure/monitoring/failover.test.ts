import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, actAll, actions, start, type Action } from './failover.ts';

const end = (...actions: Action[]) => actAll(actions).answer;

// https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-tutorial-failover-failback and …-dr-drill, read 2026-11-25.
describe('a replicated VM', () => {
	it.each<[string, Action[], ReturnType<typeof end>]>([
		['a drill and its clean-up change nothing', ['test', 'clean-up'], start],
		['after a failover nothing replicates', ['fail-over'], { state: 'failed-over', runsIn: 'target' }],
		[
			'another point may be chosen before the commit',
			['fail-over', 'change-point', 'commit'],
			{ state: 'committed', runsIn: 'target' }
		],
		['and not after it', ['fail-over', 'commit', 'change-point'], undefined],
		['re-protect needs the commit', ['fail-over', 're-protect'], undefined],
		[
			're-protected it copies back',
			['fail-over', 'commit', 're-protect'],
			{ state: 'protected', runsIn: 'target', copiesTo: 'source' }
		],
		['failing back needs re-protection', ['fail-over', 'commit', 'fail-over'], undefined],
		[
			'there and back again',
			['fail-over', 'commit', 're-protect', 'fail-over', 'commit', 're-protect'],
			start
		],
		['a test is not committed', ['test', 'commit'], undefined]
	])('%s', (_, actions, expected) => {
		expect(end(...actions)).toEqual(expected);
	});
	it('agrees with a second reading: a grammar of whole stories', () => {
		const letter: Record<Action, string> = {
			test: 't',
			'clean-up': 'u',
			'fail-over': 'f',
			'change-point': 'p',
			commit: 'c',
			're-protect': 'r'
		};
		const drawn = fc.oneof(
			fc.array(fc.constantFrom(...actions), { maxLength: 6 }),
			fc
				.array(
					fc.constantFrom<Action[][]>(
						['test', 'clean-up'],
						['fail-over', 'commit', 're-protect'],
						['fail-over'],
						['change-point'],
						['commit']
					),
					{ maxLength: 4 }
				)
				.map((parts) => parts.flat())
		);
		fc.assert(
			fc.property(drawn, (story) => {
				const word = story.map((one) => letter[one]).join('');
				const vm = end(...story);
				expect(vm !== undefined).toBe(/^(tu|fp*cr)*(|t|fp*|fp*c)$/.test(word));
				if (vm === undefined) return;
				const over = word.replace(/[^f]/g, '').length;
				expect(vm.runsIn).toBe(over % 2 === 0 ? 'source' : 'target');
				expect(vm.copiesTo === undefined).toBe(/f[pc]*$/.test(word));
			}),
			{ numRuns: 400 }
		);
	});
	it('says why an action is not offered', () => {
		const states = [
			start,
			{ state: 'tested', runsIn: 'source' },
			{ state: 'failed-over', runsIn: 'target' },
			{ state: 'committed', runsIn: 'target' }
		] as const;
		for (const vm of states) for (const action of actions) expect(act(vm, action).trace[0]).toMatch(/\.$/);
	});
});
