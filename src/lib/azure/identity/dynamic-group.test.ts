import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupFor, member, readRule, type Attributes } from '#lib/azure/identity/dynamic-group.ts';

const user = (more: Attributes = {}): Attributes => ({
	objectId: 'o',
	department: 'Sales',
	country: 'US',
	jobTitle: 'Clerk',
	userType: 'Member',
	accountEnabled: true,
	mail: 'ada@contoso.com',
	...more
});
const isIn = (rule: string, more?: Attributes) => member(readRule(rule), user(more)).member;

// https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership
describe('a membership rule, by the documentation', () => {
	it.each<[string, Attributes, boolean]>([
		['user.department -eq "Sales"', {}, true],
		['user.department -eq "sales"', {}, true],
		[
			'(user.department -eq "Sales") -or (user.department -eq "Marketing")',
			{ department: 'Marketing' },
			true
		],
		['(user.department -eq "Sales") -and -not (user.jobTitle -startsWith "SDE")', {}, true],
		[
			'(user.department -eq "Sales") -and -not (user.jobTitle -startsWith "SDE")',
			{ jobTitle: 'SDE II' },
			false
		],
		['user.department -in ["50001","50002"]', { department: '50002' }, true],
		['user.department -notIn ["50001","50002"]', { department: '50003' }, true],
		[
			'user.country -eq "US" -and (user.department -eq "Marketing" -or user.department -eq "Sales")',
			{},
			true
		],
		['user.mail -ne null', { mail: null }, false],
		['user.mail -notEndsWith "@Contoso.com"', {}, false],
		['user.accountEnabled -eq true', {}, true],
		['user.displayName -match "^Da.*"', { displayName: 'David' }, true],
		['user.displayName -match "^Da.*"', { displayName: 'aDa' }, false],
		['user.displayName -match ".*vid"', { displayName: 'David' }, true],
		['user.displayName -match ".*vid"', { displayName: 'Da' }, false],
		// Said of simpler rules: it finds a part, which -startsWith could too.
		['user.city -match "ago"', { city: 'Lagos' }, true],
		['user.mail -eq null', { mail: null }, true],
		['user.mail -eq "null"', { mail: null }, false],
		// "All users" includes guests; the second form excludes them.
		['user.objectId -ne null', { userType: 'Guest' }, true],
		['(user.objectId -ne null) -and (user.userType -eq "Member")', { userType: 'Guest' }, false]
	])('%s, %o: %s', (rule, more, yes) => expect(isIn(rule, more)).toBe(yes));

	it('binds -and closer than -or', () => {
		const rule = 'user.department -eq "Sales" -or user.department -eq "HR" -and user.country -eq "FR"';
		expect(isIn(rule)).toBe(true);
		expect(isIn(`(${rule.replace(' -and', ') -and')}`)).toBe(false);
	});
	it('selects devices by their attributes', () => {
		const matches = (rule: string) =>
			member(readRule(rule), { deviceOSType: 'iPad', deviceOwnership: 'Company' }).member;
		expect(matches('device.deviceOwnership -eq "company"')).toBe(true);
		expect(matches('(device.deviceOSType -eq "iPhone") -or (device.deviceOSType -eq "iPad")')).toBe(true);
		expect(matches('user.department -eq "Sales"')).toBe(false);
	});
	it('has each comparison in its trace', () =>
		expect(member(readRule('user.department -eq "Sales" -and user.country -eq "FR"'), user()).trace).toEqual([
			'user.department -eq "Sales": yes.',
			'user.country -eq "FR": no.',
			'The rule alone decides: out.'
		]));
	it.each([
		'',
		'user.x',
		'department -eq "a"',
		'user.x -eq "a" user.y',
		'(user.x -eq "a"',
		'user.x -like "a"',
		'user.x -in "a"'
	])('%s is no rule', (rule) => expect(() => readRule(rule)).toThrow('Expected a membership rule'));

	it('agrees with a plain reading: rules drawn as trees, written with the fewest brackets', () => {
		type Node =
			| { readonly kind: 'or' | 'and'; readonly of: readonly [Node, Node] }
			| { readonly kind: 'not'; readonly of: Node }
			| { readonly kind: 'leaf'; readonly field: string; readonly value: string };
		const { node } = fc.letrec<{ node: Node }>((tie) => ({
			node: fc.oneof(
				{ depthSize: 'small', withCrossShrink: true },
				fc.record({
					kind: fc.constant('leaf' as const),
					field: fc.constantFrom('a', 'b'),
					value: fc.constantFrom('x', 'y')
				}),
				fc.record({
					kind: fc.constantFrom('or' as const, 'and' as const),
					of: fc.tuple(tie('node'), tie('node'))
				}),
				fc.record({ kind: fc.constant('not' as const), of: tie('node') })
			)
		}));
		const strength = { or: 0, and: 1, not: 2, leaf: 3 };
		const write = (one: Node, around: number): string => {
			const text =
				one.kind === 'leaf'
					? `user.${one.field} -eq "${one.value}"`
					: one.kind === 'not'
						? `-not ${write(one.of, 2)}`
						: one.of.map((inner, index) => write(inner, strength[one.kind] + index)).join(` -${one.kind} `);
			return strength[one.kind] < around ? `(${text})` : text;
		};
		const holds = (one: Node, of: Record<string, string>): boolean =>
			one.kind === 'leaf'
				? of[one.field] === one.value
				: one.kind === 'not'
					? !holds(one.of, of)
					: one.kind === 'or'
						? one.of.some((inner) => holds(inner, of))
						: one.of.every((inner) => holds(inner, of));
		fc.assert(
			fc.property(node, fc.constantFrom('x', 'y'), fc.constantFrom('x', 'y'), (tree, a, b) => {
				expect(member(readRule(write(tree, 0)), { a, b }).member).toBe(holds(tree, { a, b }));
			}),
			{ numRuns: 400 }
		);
	});
});

describe('which group fits', () => {
	// Written as what each kind of group can’t do, from the pages.
	const kinds = (['security', 'Microsoft 365'] as const).flatMap((type) =>
		(['Dynamic User', 'Dynamic Device', 'Assigned'] as const).map((membership) => ({ type, membership }))
	);
	const everything = fc.record({
		members: fc.constantFrom(
			'users' as const,
			'devices' as const,
			'users and devices' as const,
			'devices of some users' as const
		),
		use: fc.constantFrom('license' as const, 'mailbox' as const, 'policy' as const, 'role' as const),
		by: fc.constantFrom('attributes' as const, 'owner' as const)
	});
	it('is the first that nothing rules out', () =>
		fc.assert(
			fc.property(everything, ({ members, use, by }) => {
				const can = kinds.filter(({ type, membership }) => {
					const isDynamic = membership.startsWith('Dynamic');
					if (isDynamic && (by === 'owner' || use === 'role')) return false;
					if (isDynamic && (members.includes(' and ') || members.includes(' of '))) return false;
					if (membership === 'Dynamic User' && members !== 'users') return false;
					if (membership === 'Dynamic Device' && members === 'users') return false;
					if (type === 'Microsoft 365' && members !== 'users') return false;
					return type === 'Microsoft 365' || use !== 'mailbox';
				});
				if (members === 'users' || use === 'policy') expect(groupFor({ members, use, by })).toEqual(can[0]);
				else expect(groupFor({ members, use, by })).toBeUndefined();
			})
		));
});
