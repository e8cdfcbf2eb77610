import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	changeGroup,
	makesRevision,
	mostCpus,
	restartPolicies,
	runsAgain,
	runsOf,
	stateOf,
	type GroupProperty
} from '#lib/azure/compute/container-group.ts';

// https://learn.microsoft.com/en-us/azure/container-instances/container-instances-restart-policy
describe('a container that ended', () => {
	it.each([
		[undefined, 0, true],
		['Always', 0, true],
		['Always', 1, true],
		['OnFailure', 0, false],
		['OnFailure', 137, true],
		['Never', 0, false],
		// “If the container exits with a nonzero exit code, the platform might restart the container to attempt recovery.”
		['Never', 1, undefined]
	] as const)('under %s with exit code %i', (policy, code, again) => {
		expect(runsAgain(policy, code)).toBe(again);
	});
	it('agrees with a table of policy and outcome', () => {
		const table = { Always: [true, true], OnFailure: [false, true], Never: [false, undefined] };
		fc.assert(
			fc.property(fc.constantFrom(...restartPolicies), fc.nat(255), (policy, code) => {
				expect(runsAgain(policy, code)).toBe(table[policy][Math.sign(code)]);
			})
		);
	});
	it('runs until it isn’t restarted', () => {
		expect(runsOf('OnFailure', [1, 1, 0])).toBe(3);
		fc.assert(
			fc.property(
				fc.constantFrom(undefined, ...restartPolicies),
				fc.array(fc.constantFrom(0, 1, 137), { minLength: 1 }),
				(policy, codes) => {
					const success = codes.indexOf(0) + 1;
					const expected = {
						Always: Infinity,
						OnFailure: success || Infinity,
						Never: success === 1 ? 1 : undefined
					}[policy ?? 'Always'];
					expect(runsOf(policy, codes)).toBe(expected);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/container-instances/container-state
describe('a container group', () => {
	it.each([
		['Always', [0], undefined, 'Running'],
		['OnFailure', [1, 0], undefined, 'Succeeded'],
		['OnFailure', [1], undefined, 'Running'],
		['Never', [1], undefined, undefined],
		['Always', [0], 'late', 'Stopped'],
		['Never', [0], 'early', 'Stopped'],
		// container-instances-stop-start: “The stop action has no effect if the container group already terminated”
		['Never', [0], 'late', 'Succeeded']
	] as const)('under %s with %o, stopped %s', (policy, codes, stop, state) => {
		expect(stateOf(policy, codes, stop)).toBe(state);
	});
	it('succeeds only with a policy for jobs and a success', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...restartPolicies),
				fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 3 }),
				fc.constantFrom(undefined, 'early' as const, 'late' as const),
				(policy, codes, stop) => {
					const done = policy === 'Never' ? codes[0] === 0 : policy === 'OnFailure' && codes.includes(0);
					expect(stateOf(policy, codes, stop) === 'Succeeded').toBe(done && stop !== 'early');
				}
			)
		);
	});
	// container-instances-container-groups: “you could set a resource limit of up to 2 CPUs for the container instance”
	it.each([
		[1, 1, 2, 2],
		[1, 1, undefined, 1],
		[1, 1, 3, undefined],
		[2, 1, 1, undefined]
	])('with requests of %d and %d and a limit of %s', (request, other, limit, most) => {
		expect(mostCpus(request, other, limit)).toBe(most);
	});
});

// https://learn.microsoft.com/en-us/azure/container-instances/container-instances-update
describe('a change of a group', () => {
	const marks: Record<GroupProperty, 'update' | 'delete'> = {
		'OS type': 'delete',
		CPU: 'delete',
		memory: 'delete',
		'restart policy': 'delete',
		'availability zone': 'delete',
		image: 'update',
		'environment variables': 'update',
		'DNS name label': 'update'
	};
	it.each(Object.entries(marks))('%s: %s', (property, mark) => {
		expect(changeGroup([property as GroupProperty]).inPlace).toBe(mark === 'update');
	});
	it('is in place only if each change is and the group still runs', () => {
		fc.assert(
			fc.property(fc.subarray(Object.keys(marks) as GroupProperty[]), fc.boolean(), (changed, terminated) => {
				const deletes = changed.filter((property) => marks[property] === 'delete').length;
				expect(changeGroup(changed, terminated).inPlace).toBe(!terminated && deletes === 0);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/container-apps/revisions, “Change types”
describe('a change of a container app', () => {
	it.each([
		['image', true],
		['scale rule', true],
		['container resources', true],
		['secret value', false],
		['ingress', false],
		['traffic split', false]
	] as const)('%s makes a revision: %s', (change, revision) => {
		expect(makesRevision(change)).toBe(revision);
	});
});
