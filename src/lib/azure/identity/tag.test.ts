import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costTag, tagOf, writeTags, type Tagged } from '#lib/azure/identity/tag.ts';

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources-cli
describe('writing tags, step by step as the documentation has it', () => {
	const first = writeTags({}, 'create', { Dept: 'Finance', Status: 'Normal' });
	const second = writeTags(first, 'create', { Team: 'Compliance', Environment: 'Production' });
	const third = writeTags(second, 'Merge', { Dept: 'Finance', Status: 'Normal' });
	const fourth = writeTags(third, 'Merge', { Status: 'Green' });
	const fifth = writeTags(fourth, 'Replace', { Project: 'ECommerce', CostCenter: '00123', Team: 'Web' });
	const sixth = writeTags(fifth, 'Delete', { Project: 'ECommerce', Team: 'Web' });
	it.each([
		['create replaces all', second, { Team: 'Compliance', Environment: 'Production' }],
		[
			'Merge adds',
			third,
			{ Dept: 'Finance', Environment: 'Production', Status: 'Normal', Team: 'Compliance' }
		],
		[
			'Merge replaces a value',
			fourth,
			{ Dept: 'Finance', Environment: 'Production', Status: 'Green', Team: 'Compliance' }
		],
		['Replace leaves nothing else', fifth, { CostCenter: '00123', Team: 'Web', Project: 'ECommerce' }],
		['Delete takes away', sixth, { CostCenter: '00123' }],
		['names are alike in either case', writeTags({ dept: 'A' }, 'Merge', { Dept: 'a' }), { Dept: 'a' }]
	])('%s', (_, tags, expected) => expect(tags).toEqual(expected));

	it('agrees with a plain reading, one name at a time', () => {
		const tags = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'));
		fc.assert(
			fc.property(
				tags,
				tags,
				fc.constantFrom('create' as const, 'Merge' as const, 'Replace' as const, 'Delete' as const),
				(before, change, how) => {
					const after = writeTags(before, how, change);
					for (const name of ['a', 'b', 'c']) {
						const [old, fresh] = [before[name], change[name]];
						const expected =
							how === 'Delete' ? (fresh ? undefined : old) : (fresh ?? (how === 'Merge' ? old : undefined));
						expect(after[name]).toBe(expected);
					}
				}
			)
		);
	});
});

describe('the value that a resource has', () => {
	it.each<[string, Tagged, string | undefined]>([
		// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources#inherit-tags
		['nothing is inherited', { above: 'IT', when: 'written' }, undefined],
		// https://learn.microsoft.com/en-us/azure/governance/policy/samples/pattern-tags
		['the policy adds or replaces', { own: 'HR', above: 'IT', policy: 'inherit', when: 'written' }, 'IT'],
		[
			'"if missing" keeps another value',
			{ own: 'HR', above: 'IT', policy: 'inherit if missing', when: 'written' },
			'HR'
		],
		['"if missing" adds', { above: 'IT', policy: 'inherit if missing', when: 'written' }, 'IT'],
		['what was there waits', { above: 'IT', policy: 'inherit', when: 'before' }, undefined],
		['until it is remediated', { above: 'IT', policy: 'inherit', when: 'remediated' }, 'IT']
	])('%s', (_, given, value) => expect(tagOf(given).value).toBe(value));
});

// https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/enable-tag-inheritance (resource 4: E2E and backend)
it.each([
	['off', { group: 'backend' }, undefined],
	['off', { own: 'E2E', group: 'backend' }, 'E2E'],
	['keep the resource’s', { group: 'backend' }, 'backend'],
	['keep the resource’s', { subscription: 'shared' }, 'shared'],
	['keep the resource’s', { own: 'E2E', group: 'backend' }, 'E2E'],
	['use the one above', { own: 'E2E', group: 'backend' }, 'backend'],
	['use the one above', { own: 'E2E' }, 'E2E'],
	// "When the subscription and resource group tags are the same as the resource tag ..., the subscription tag is used."
	['use the one above', { own: 'E2E', group: 'backend', subscription: 'shared' }, 'shared'],
	['use the one above', {}, undefined]
] as const)('usage records, %s, %o: %s', (inheritance, tags, value) =>
	expect(costTag({ own: undefined, group: undefined, subscription: undefined, ...tags }, inheritance)).toBe(
		value
	)
);
