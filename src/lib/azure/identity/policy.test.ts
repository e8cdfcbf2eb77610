import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectFor, isMatch, request, rollup, type PolicyAssignment } from '#lib/azure/identity/policy.ts';
import { remediates } from '#lib/azure/identity/remediation.ts';
import type { Tree } from '#lib/azure/identity/scope.ts';

const tree: Tree = {
	mg: { level: 'managementGroup' },
	A: { level: 'subscription', parent: 'mg' },
	B: { level: 'resourceGroup', parent: 'A' },
	C: { level: 'resourceGroup', parent: 'A' },
	vm: { level: 'resource', parent: 'B' }
};
const created = (policies: readonly PolicyAssignment[], location: string, at = 'B') =>
	request({ tree, policies }, { at, fields: { location } });
const onlyIn = (
	name: string,
	at: string,
	location: string,
	effect: PolicyAssignment['effect']
): PolicyAssignment => ({
	name,
	at,
	effect,
	when: [{ field: 'location', not: [location] }]
});

// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-basics#layering-policy-definitions
describe('policy 1 (westus, deny, subscription A) and policy 2 (eastus, group B)', () => {
	const one = onlyIn('Policy 1', 'A', 'westus', 'deny');
	const two = onlyIn('Policy 2', 'B', 'eastus', 'audit');
	it('1 denies what is new in A outside westus; in B and westus it is made, non-compliant to 2', () => {
		expect(created([one, two], 'eastus', 'C').denied).toBe(true);
		expect(created([one, two], 'westus')).toEqual({ denied: false, marked: ['Policy 2'] });
	});
	it('with two denials nothing new can be created in B', () => {
		const strict = [one, { ...two, effect: 'deny' }] as const;
		expect(['eastus', 'westus'].map((location) => created(strict, location).denied)).toEqual([true, true]);
	});
	// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/assignment-structure#enforcement-mode
	it('1 only reports without enforcement, and does nothing in an excluded scope', () => {
		expect(created([{ ...one, doNotEnforce: true }], 'eastus')).toEqual({
			denied: false,
			marked: ['Policy 1']
		});
		expect(created([{ ...one, excluded: ['B'] }], 'eastus', 'vm')).toEqual({ denied: false, marked: [] });
	});
});

// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/definition-structure-policy-rule#logical-operators
it('allOf takes all conditions, and anyOf one or more', () => {
	const cases = [
		[true, true],
		[true, false],
		[false, false]
	];
	expect(cases.map((one) => isMatch('allOf', one))).toEqual([true, false, false]);
	expect(cases.map((one) => isMatch('anyOf', one))).toEqual([true, true, false]);
});

// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/compliance-states
describe('compliance of several policies and resources', () => {
	it.each([
		[['compliant', 'non-compliant', 'exempt'], 'non-compliant'],
		[['exempt', 'compliant'], 'compliant'],
		[['exempt', 'exempt'], 'exempt'],
		[['not evaluated'], 'not evaluated']
	] as const)('of %s is %s', (states, first) => expect(rollup(states)).toBe(first));
});

// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-basics#interchanging-effects
it('the effect depends on what is looked at and what must happen', () => {
	const all = (['own', 'tag', 'related'] as const).map((looksAt) =>
		(['report', 'block', 'fix', 'keep'] as const).map((must) => effectFor(looksAt, must))
	);
	expect(all).toEqual([
		['audit', 'deny', undefined, 'denyAction'],
		['audit', 'deny', 'modify', 'denyAction'],
		['auditIfNotExists', undefined, 'deployIfNotExists', undefined]
	]);
});

// https://learn.microsoft.com/en-us/azure/governance/policy/how-to/remediate-resources
describe('remediation', () => {
	const modify = { effect: 'modify', at: 'A' } as const;
	const identity = (madeIn: 'portal' | 'cli', at?: string) => ({
		madeIn,
		roles: at === undefined ? [] : [{ role: 'Contributor' as const, at }]
	});
	it('is asked only about the roles that the definition names: Owner in the place of one is not covered', () => {
		const needs = ['Contributor'] as const;
		const owner = { madeIn: 'cli', roles: [{ role: 'Owner', at: 'A' }] } as const;
		// @ts-expect-error: no page says whether Owner can replace Contributor.
		remediates(tree, modify, needs, owner, 'vm');
		expect(remediates(tree, modify, needs, identity('cli', 'A'), 'vm').allowed).toBe(true);
	});
	it.each<[string, Parameters<typeof remediates<'Contributor'>>, boolean]>([
		['made in the portal', [tree, modify, ['Contributor'], identity('portal'), 'vm'], true],
		['made elsewhere, without the role', [tree, modify, ['Contributor'], identity('cli'), 'vm'], false],
		[
			'made elsewhere, with the role above',
			[tree, modify, ['Contributor'], identity('cli', 'A'), 'vm'],
			true
		],
		['with the role beside', [tree, modify, ['Contributor'], identity('cli', 'C'), 'vm'], false],
		['without an identity', [tree, modify, ['Contributor'], undefined, 'vm'], false],
		['of deny', [tree, { effect: 'deny', at: 'A' }, [], identity('portal'), 'vm'], false],
		[
			'of something outside the assignment',
			[tree, { effect: 'modify', at: 'C' }, ['Contributor'], identity('portal'), 'vm'],
			false
		]
	])('%s', (_, args, works) => expect(remediates(...args).allowed).toBe(works));
});

// A second way, with paths as scopes.
describe('a plain second reading', () => {
	const path: Readonly<Record<string, string>> = {
		mg: 'mg/',
		A: 'mg/A/',
		B: 'mg/A/B/',
		C: 'mg/A/C/',
		vm: 'mg/A/B/vm/'
	};
	const scope = fc.constantFrom(...Object.keys(path));
	const values = fc.constantFrom('x', 'y', 'z');
	const policy = fc.record({
		name: fc.constantFrom('P', 'Q'),
		at: scope,
		excluded: fc.array(scope, { maxLength: 1 }),
		effect: fc.constantFrom('deny' as const, 'audit' as const),
		when: fc.array(fc.record({ field: fc.constantFrom('f', 'g'), not: fc.array(values, { maxLength: 2 }) }), {
			maxLength: 2
		}),
		doNotEnforce: fc.boolean()
	});
	it('agrees on requests', () => {
		fc.assert(
			fc.property(
				fc.array(policy, { maxLength: 4 }),
				fc.record({ f: values, g: values }),
				scope,
				(policies, fields, at) => {
					const inside = (outer: string) => path[at]!.startsWith(path[outer]!);
					const marked: string[] = [];
					let denied = false;
					for (const one of policies) {
						let hit = inside(one.at);
						for (const outer of one.excluded) if (inside(outer)) hit = false;
						for (const { field, not } of one.when)
							if (not.includes(field === 'f' ? fields.f : fields.g)) hit = false;
						if (hit && one.effect === 'deny' && !one.doNotEnforce) denied = true;
						if (hit) marked.push(one.name);
					}
					expect(request({ tree, policies }, { at, fields })).toEqual({
						denied,
						marked: denied ? [] : marked
					});
				}
			),
			{ numRuns: 500 }
		);
	});

	it('agrees on remediation', () => {
		const roles = ['Contributor', 'Tag Contributor'];
		fc.assert(
			fc.property(
				scope,
				scope,
				fc.subarray(roles),
				fc.array(fc.record({ role: fc.constantFrom(...roles), at: scope }), { maxLength: 3 }),
				fc.constantFrom('portal' as const, 'cli' as const),
				(assigned, at, needs, held, madeIn) => {
					const all =
						madeIn === 'portal' ? [...held, ...needs.map((role) => ({ role, at: assigned }))] : held;
					const able = needs.filter((need) =>
						all.filter(({ role }) => role === need).some((one) => path[at]!.startsWith(path[one.at]!))
					);
					expect(
						remediates(
							tree,
							{ effect: 'deployIfNotExists', at: assigned },
							needs,
							{ roles: held, madeIn },
							at
						).allowed
					).toBe(able.length === needs.length);
				}
			)
		);
	});
});
