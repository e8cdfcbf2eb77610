import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import {
	costTag,
	createTagged,
	modifyTags,
	tagOf,
	tagPolicies,
	tagTools,
	writeTags,
	type Tagged,
	type TagTarget
} from '#lib/azure/identity/tag.ts';

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

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources#required-access
describe('who can apply tags', () => {
	const targets: readonly TagTarget[] = ['VM', 'storage account', 'resource group', 'subscription'];
	it.each([
		['tagContributor', ['PowerShell', 'PowerShell', 'PowerShell', 'portal and PowerShell']],
		['contributor', targets.map(() => 'portal and PowerShell')],
		['vmContributor', ['portal and PowerShell', 'none', 'none', 'none']],
		['accountContributor', ['none', 'portal and PowerShell', 'none', 'none']],
		['accessAdministrator', targets.map(() => 'none')],
		['reader', targets.map(() => 'none')]
	] as const)('%s: %o', (role, tools) =>
		expect(targets.map((target) => tagTools(builtIn[role], target))).toEqual(tools)
	);
});

// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-basics: append and modify, then deny.
describe('what a request creates', () => {
	it.each<[string, Parameters<typeof createTagged>, ReturnType<typeof createTagged>]>([
		[
			'a missing tag',
			[{ required: 'resources' }, { kind: 'resource', group: 'IT' }],
			{ denied: true, tag: undefined }
		],
		[
			'modify prevents deny',
			[
				{ required: 'resources', copies: 'inherit' },
				{ kind: 'resource', group: 'IT' }
			],
			{ denied: false, tag: 'IT' }
		],
		[
			'modify causes deny',
			[
				{ required: 'resources', value: 'HR', copies: 'inherit' },
				{ kind: 'resource', tag: 'HR', group: 'IT' }
			],
			{ denied: true, tag: 'IT' }
		],
		// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/definition-structure-basics#resource-manager-modes
		[
			'a route in a route table',
			[{ required: 'resources' }, { kind: 'untaggable' }],
			{ denied: false, tag: undefined }
		],
		[
			'a resource group',
			[{ required: 'resources' }, { kind: 'resource group' }],
			{ denied: false, tag: undefined }
		],
		[
			'a resource group that must have it',
			[{ required: 'resource groups' }, { kind: 'resource group' }],
			{ denied: true, tag: undefined }
		]
	])('%s', (_, given, result) => expect(createTagged(...given)).toEqual(result));

	it('agrees with a plain reading, policy by policy', () => {
		const tag = fc.option(fc.constantFrom('1', '2'), { nil: undefined });
		fc.assert(
			fc.property(
				fc.constantFrom('resources' as const, 'resource groups' as const),
				tag,
				fc.constantFrom(undefined, 'inherit' as const, 'inherit if missing' as const),
				fc.constantFrom('resource' as const, 'untaggable' as const, 'resource group' as const),
				tag,
				tag,
				(required, value, copies, kind, own, group) => {
					let now = own;
					if (kind === 'resource' && group !== undefined)
						if (copies === 'inherit' || (copies && now === undefined)) now = group;
					let denied = false;
					if (kind === 'resource' && required === 'resources') denied = value ? now !== value : !now;
					if (kind === 'resource group' && required !== 'resources') denied = value ? now !== value : !now;
					expect(
						createTagged(
							{ required, ...(value ? { value } : {}), ...(copies ? { copies } : {}) },
							{ kind, tag: own, group }
						)
					).toEqual({ denied, tag: now });
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-policies, by what the descriptions say.
it('the name of a built-in policy says what it does', () => {
	for (const [name, goal] of Object.entries(tagPolicies)) {
		const [value, missing, other] = goal.split(' ');
		expect(name.startsWith('Require')).toBe(missing === 'reject');
		expect(name.startsWith('Append')).toBe(missing === 'append');
		expect(/^Require.*its value/.test(name)).toBe(other === 'reject');
		expect(/ if missing|^Add a tag|^Append/.test(name)).toBe(other === 'keep');
		expect(/ or replace|^Inherit((?! if missing).)*$/.test(name)).toBe(other === 'replace');
		expect(/from the (?:resource )?(\w+)( if missing)?$/.exec(name)?.[1] ?? '').toBe(
			value === 'any' || value === 'fixed' ? '' : value
		);
		expect(value === 'any').toBe(other === 'none');
	}
	expect(new Set(Object.values(tagPolicies)).size).toBe(10);
});

describe('what a modify policy leaves', () => {
	// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-modify#modify-operations
	it('sets a tag with another value, and removes one', () =>
		expect(
			modifyTags(
				{ environment: 'Demo', TempResource: '1', Team: 'Web' },
				{ name: 'environment', notEquals: 'Test' },
				{ addOrReplace: { environment: 'Test' }, remove: 'TempResource' }
			)
		).toEqual({ environment: 'Test', Team: 'Web' }));

	it('agrees with a plain reading, tag by tag', () => {
		const tag = fc.option(fc.constantFrom('1', '2'), { nil: undefined });
		fc.assert(
			fc.property(
				tag,
				tag,
				fc.constantFrom('a', 'b'),
				fc.constantFrom('exists', 'missing', 'not 1'),
				fc.boolean(),
				(a, b, name, when, removes) => {
					const tags = { ...(a ? { a } : {}), ...(b ? { b } : {}) };
					const now = name === 'a' ? a : b;
					const isMet = when === 'exists' ? Boolean(now) : when === 'missing' ? !now : now !== '1';
					const after = modifyTags(
						tags,
						{ name, ...(when === 'not 1' ? { notEquals: '1' } : { exists: when === 'exists' }) },
						{ addOrReplace: { a: '1' }, ...(removes ? { remove: 'b' } : {}) }
					);
					expect(after['a']).toBe(isMet ? '1' : a);
					expect(after['b']).toBe(isMet && removes ? undefined : b);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/enable-tag-inheritance
describe('the tag in cost data', () => {
	it.each<[string, Parameters<typeof costTag>, string | undefined]>([
		['a resource without the tag', [{ group: 'backend', month: 'this' }, false], 'backend'],
		['the tag of the resource by default', [{ own: 'E2E', group: 'backend', month: 'this' }, false], 'E2E'],
		['the tag of the group if selected', [{ own: 'E2E', group: 'backend', month: 'this' }, true], 'backend'],
		['nothing to inherit', [{ own: 'E2E', month: 'this' }, true], 'E2E'],
		['only the current month is updated', [{ group: 'backend', month: 'last' }, true], undefined]
	])('%s', (_, given, value) => expect(costTag(...given).value).toBe(value));

	it('agrees with a plain reading', () => {
		const tag = fc.option(fc.constantFrom('1', '2'), { nil: undefined });
		fc.assert(
			fc.property(
				tag,
				tag,
				fc.constantFrom('this' as const, 'last' as const),
				fc.boolean(),
				(own, group, month, prefers) => {
					let now = own;
					if (month === 'this' && group && (prefers || !own)) now = group;
					expect(costTag({ own, group, month }, prefers).value).toBe(now);
				}
			)
		);
	});
});
