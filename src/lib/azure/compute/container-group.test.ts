import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	changeGroup,
	makesRevision,
	restartPolicies,
	runsAgain,
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
		['Never', 1, false]
	] as const)('under %s with exit code %i', (policy, code, again) => {
		expect(runsAgain(policy, code).runsAgain).toBe(again);
	});
	it('agrees with a table of policy and outcome', () => {
		const table = { Always: [1, 1], OnFailure: [0, 1], Never: [0, 0] };
		fc.assert(
			fc.property(fc.constantFrom(...restartPolicies), fc.nat(255), (policy, code) => {
				expect(runsAgain(policy, code).runsAgain).toBe(table[policy][Math.sign(code)] === 1);
			})
		);
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
