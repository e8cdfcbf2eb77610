import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { leastFor, pairs, purposes, subjects } from '#lib/azure/identity/least-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import {
	canAssign,
	isListed,
	keepsAccess,
	lowestScope,
	readsBlobs,
	remedy,
	spareOf,
	type Event
} from '#lib/azure/identity/role-assignment.ts';
import { coverageOf, includesAll, type Operation, type Role } from '#lib/azure/identity/role.ts';
import type { Tree } from '#lib/azure/identity/scope.ts';

const tree: Tree = {
	mg: { level: 'managementGroup' },
	empty: { level: 'managementGroup' },
	sub: { level: 'subscription', parent: 'mg' },
	other: { level: 'subscription', parent: 'mg' },
	rg: { level: 'resourceGroup', parent: 'sub' },
	next: { level: 'resourceGroup', parent: 'sub' },
	far: { level: 'resourceGroup', parent: 'other' },
	vm: { level: 'resource', parent: 'rg' }
};
const scopes = Object.keys(tree);
/** A scope and all above it, read from the tree in another way. */
const above = (at: string, within: Tree = tree): readonly string[] => {
	const parent = within[at]?.parent;
	return parent === undefined ? [at] : [at, ...above(parent, within)];
};
const scope = fc.constantFrom(...scopes);
const role = fc.constantFrom(...Object.values(builtIn));
const operation = fc.constantFrom<Operation>(...Object.values(operations));
const lets = (of: Parameters<typeof coverageOf>[0], one: Operation): boolean =>
	coverageOf(of, one) === 'includes';

describe('the least role for tasks', () => {
	it.each([
		// https://learn.microsoft.com/en-us/azure/backup/backup-rbac-rs-vault: the minimum role of each operation.
		['backup', ['back up VM1 on demand'], 'Backup Operator'],
		['backup', ['stop the backup of VM1 and delete its backup data'], 'Backup Contributor'],
		['backup', ['modify the backup policy that VM1 uses', 'back up VM1 on demand'], 'Backup Contributor'],
		['backup', ['back up VM1 on demand', 'fail over VM1 to another region'], undefined],
		// https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting: what takes write access to a web app or its plan.
		// https://learn.microsoft.com/en-us/azure/role-based-access-control/delegate-role-assignments-overview
		['vm', ['resize VM1', 'sign in to VM1 as a regular user'], undefined],
		['rights', ['assign the Reader role on RG1'], 'Role Based Access Control Administrator'],
		['rights', ['assign the Reader role on RG1', 'assign a policy to RG1'], 'User Access Administrator']
	] as const)('%s: %s takes %s', (subject, texts, expected) => {
		const of = subjects[subject];
		expect(
			leastFor(
				of,
				texts.map((text) => of.tasks.findIndex(([task]) => task === text))
			)
		).toBe(expected);
	});
	it('is beyond doubt: each other role that is enough includes all that it does', () => {
		for (const { roles, tasks } of Object.values(subjects)) {
			const names = Object.keys(roles);
			const included = names.map((_, at) => tasks.filter(([, places]) => places.includes(String(at))));
			for (const one of tasks.keys())
				for (const other of tasks.keys()) {
					const found = leastFor({ roles, tasks }, [one, other]);
					if (found === undefined) continue;
					const own = included[names.indexOf(found)]!;
					const enough = included.filter((some) =>
						[one, other].every((at) => some.includes(tasks[at]! as never))
					);
					for (const some of enough) expect(some).toEqual(expect.arrayContaining([...own]));
				}
		}
	});
	it.each([
		['vm', 'resize VM1', operations.resizeVm],
		['vm', 'add a subnet to VNet1', operations.changeNetwork],
		['blob', 'read blobs in storage1', operations.readBlob],
		['blob', 'delete blobs in storage1', operations.deleteBlob],
		['blob', 'change the replication of storage1', operations.changeAccount],
		['rights', 'change the tags of all resources in RG1', operations.tagAny],
		['rights', 'assign a policy to RG1', operations.assignPolicy],
		['rights', 'assign the Reader role on RG1', operations.assignRole],
		['rights', 'remove role assignments on RG1', operations.removeRole],
		['rights', 'create a custom role whose only assignable scope is RG1', operations.defineRole],
		['rights', 'create a lock on RG1', operations.createLock]
	] as const)('%s: %s agrees with the permission strings', (subject, text, one) => {
		const { roles, tasks } = subjects[subject];
		const places: string = tasks.find(([task]) => task === text)![1];
		for (const [at, name] of Object.keys(roles).entries()) {
			const known = Object.values(builtIn).find((other) => other.name === name);
			if (known) expect(lets(known, one), name).toBe(places.includes(String(at)));
		}
	});
	it('is told of each role of a pair', () => {
		for (const name of pairs.flatMap((some) => Object.values<string>(some)))
			expect(purposes[name], name).toBeDefined();
	});
});

it('is assigned at the lowest scope that has all places: a walk upwards agrees', () => {
	expect(lowestScope(tree, ['vm', 'next'])).toBe('sub');
	expect(lowestScope(tree, ['rg', 'far'])).toBe('mg');
	fc.assert(
		fc.property(fc.array(scope, { minLength: 1, maxLength: 3 }), (places) => {
			const common = above(places[0]!).find((at) => places.every((place) => above(place).includes(at)));
			expect(lowestScope(tree, places)).toBe(common);
		})
	);
});

it('names what helps: nothing else would, by whether the request is allowed then', () => {
	const own = (of: keyof typeof builtIn, at: string, recent = false) => ({ role: builtIn[of], at, recent });
	expect(remedy(tree, own('vmContributor', 'rg', true), operations.startVm, 'vm')).toBe('signIn');
	expect(remedy(tree, own('vmContributor', 'next'), operations.startVm, 'vm')).toBe('scope');
	expect(remedy(tree, own('contributor', 'sub'), operations.assignRole, 'rg')).toBe('action');
	expect(remedy(tree, own('contributor', 'sub'), operations.readBlob, 'vm')).toBe('dataAction');
	fc.assert(
		fc.property(role, scope, fc.boolean(), operation, scope, (of, at, recent, one, target) => {
			const [inside, covered] = [above(target).includes(at), lets(of, one)];
			const fixes = {
				signIn: inside && covered && recent,
				scope: covered && !inside,
				action: inside && !covered && one.data !== true,
				dataAction: inside && !covered && one.data === true
			};
			const found = remedy(tree, { role: of, at, recent }, one, target);
			for (const [id, fixed] of Object.entries(fixes)) expect(found === id).toBe(fixed);
		})
	);
});

describe('an assignment after an event', () => {
	// https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting and transfer-subscription beside it.
	const near = { moved: 'vm', to: 'next' };
	const away = { moved: 'vm', to: 'far' };
	it.each<[string, Event, boolean]>([
		['vm', near, false],
		['rg', near, false],
		['sub', near, true],
		['sub', away, false],
		['mg', away, true],
		['mg', { moved: 'sub', to: 'empty' }, false],
		['sub', { moved: 'sub', to: 'empty' }, true],
		['vm', { moved: 'sub', to: 'empty' }, true],
		['vm', { transferred: 'sub' }, false],
		['mg', { transferred: 'sub' }, false],
		['rg', 'recreated', false],
		['rg', 'renamed', true]
	])('at %s, %j: %s', (at, event, kept) => expect(keepsAccess(tree, at, 'vm', event)).toBe(kept));
});

it('is created by who can write assignments there, as far as a condition allows', () => {
	const wanted = { role: 'Reader', principal: 'user', at: 'rg' };
	const by = (of: keyof typeof builtIn, at: string, condition = {}) =>
		canAssign(tree, { role: builtIn[of], at, condition }, wanted);
	expect([by('owner', 'sub'), by('accessAdministrator', 'rg'), by('rbacAdministrator', 'mg')]).toEqual([
		true,
		true,
		true
	]);
	expect([by('contributor', 'sub'), by('owner', 'vm'), by('owner', 'next')]).toEqual([false, false, false]);
	expect(by('rbacAdministrator', 'rg', { role: 'Reader' })).toBe(true);
	expect(by('rbacAdministrator', 'rg', { role: 'Owner' })).toBe(false);
	expect(by('rbacAdministrator', 'rg', { principal: 'group' })).toBe(false);
});

// https://learn.microsoft.com/en-us/azure/storage/blobs/authorize-data-operations-portal
it('reads blobs in the portal by the keys, or by a role for data and one for the account', () => {
	const { reader, blobReader, owner, accountContributor } = builtIn;
	expect(readsBlobs([blobReader], 'portal', true)).toBe(false);
	expect(readsBlobs([reader, blobReader], 'portal', false)).toBe(true);
	expect(readsBlobs([reader], 'portal', true)).toBe(false);
	for (const one of [owner, accountContributor]) {
		expect(readsBlobs([one], 'portal', true)).toBe(true);
		expect(readsBlobs([one], 'portal', false)).toBe(false);
		expect(readsBlobs([one], 'AzCopy with Microsoft Entra ID', true)).toBe(false);
	}
	expect(readsBlobs([blobReader], 'AzCopy with Microsoft Entra ID', false)).toBe(true);
});

describe('one of two assignments', () => {
	const spare = (one: Role, at: string, other: Role, there: string) =>
		spareOf(tree, { role: one, at }, { role: other, at: there });
	const { accessAdministrator, blobContributor, blobReader, contributor, owner, reader, vmContributor } =
		builtIn;
	// https://learn.microsoft.com/en-us/azure/role-based-access-control/overview#multiple-role-assignments
	it('adds nothing: Reader on a group, beside Contributor on its subscription', () =>
		expect(spare(contributor, 'sub', reader, 'rg')).toBe('second'));
	it.each<[Role, string, Role, string, string]>([
		[reader, 'sub', contributor, 'rg', 'none'],
		[contributor, 'rg', reader, 'next', 'none'],
		[owner, 'sub', blobReader, 'rg', 'none'],
		[blobReader, 'rg', blobContributor, 'sub', 'first'],
		[contributor, 'sub', accessAdministrator, 'sub', 'none'],
		[accessAdministrator, 'rg', reader, 'rg', 'second'],
		[vmContributor, 'rg', reader, 'rg', 'none'],
		[vmContributor, 'vm', owner, 'mg', 'first'],
		[reader, 'rg', reader, 'rg', 'both']
	])('$0.name at %s and $2.name at %s: %s', (one, at, other, there, expected) =>
		expect(spare(one, at, other, there)).toBe(expected)
	);
	it('is in the other one: all requests that it allows are allowed by that', () => {
		fc.assert(
			fc.property(role, scope, role, scope, (one, at, other, there) => {
				const allowed = (of: Role, from: string): readonly string[] =>
					scopes
						.filter((place) => above(place).includes(from))
						.flatMap((place) =>
							Object.values<Operation>(operations).flatMap((each) =>
								lets(of, each) ? `${each.action} ${place}` : []
							)
						);
				const found = spare(one, at, other, there);
				const [first, second] = [allowed(one, at), allowed(other, there)];
				if (found === 'first' || found === 'both') expect(second).toEqual(expect.arrayContaining([...first]));
				if (found === 'second' || found === 'both')
					expect(first).toEqual(expect.arrayContaining([...second]));
			})
		);
	});
	it('is told apart by strings as by all actions of a small world', () => {
		const parts = ['a', 'b', 'ab'];
		const world = parts.flatMap((one) => parts.map((two) => `${one}/${two}`));
		const strings = ['*', 'a*', '*b', 'a/*', '*/b', 'ab/*', ...world];
		const has = (pattern: string, action: string): boolean =>
			new RegExp(`^${pattern.replace('*', '.*')}$`).test(action);
		const some = fc.subarray(strings, { maxLength: 2 });
		const drawn = fc.record({ actions: some, notActions: some });
		fc.assert(
			fc.property(drawn, drawn, (of, others) => {
				const left = ({ actions, notActions }: typeof of): readonly string[] =>
					world.filter(
						(each) => actions.some((one) => has(one, each)) && !notActions.some((one) => has(one, each))
					);
				if (includesAll(of, others)) expect(left(of)).toEqual(expect.arrayContaining([...left(others)]));
			})
		);
	});
});

describe('the command that lists assignments', () => {
	const groups = { team: ['Ada'], all: ['team'], rest: ['Bo'] };
	const listed = (who: string, at: string, command: object): boolean =>
		isListed({ tree, groups }, { who, at }, { at: 'sub', ...command });
	const ada = { assignee: 'Ada' };
	// https://learn.microsoft.com/en-us/azure/role-based-access-control/role-assignments-list-cli
	it.each<[string, string, object, boolean]>([
		['Ada', 'sub', ada, true],
		['Ada', 'rg', ada, false],
		['Ada', 'rg', { ...ada, all: true }, true],
		['Ada', 'mg', ada, false],
		['Ada', 'mg', { ...ada, inherited: true }, true],
		['team', 'sub', ada, false],
		['all', 'sub', { ...ada, groups: true }, true],
		['rest', 'sub', { ...ada, groups: true }, false],
		['all', 'vm', { ...ada, all: true }, false],
		['rest', 'rg', { at: 'rg' }, true],
		['rest', 'sub', { at: 'rg' }, false],
		['rest', 'sub', { at: 'rg', inherited: true }, true],
		['rest', 'vm', { at: 'rg', inherited: true }, false]
	])('%s at %s, %j: %s', (who, at, command, expected) => expect(listed(who, at, command)).toBe(expected));
	it('lists what a walk down the groups and along the scopes finds', () => {
		/** Whether a group has a user somewhere below it. */
		const has = (group: string, user: string): boolean =>
			(groups[group as keyof typeof groups] ?? []).some((one) => one === user || has(one, user));
		const flags = fc.record({ all: fc.boolean(), inherited: fc.boolean(), groups: fc.boolean() });
		const who = fc.constantFrom('Ada', 'team', 'all', 'rest');
		fc.assert(
			fc.property(who, scope, scope, fc.boolean(), flags, (one, place, at, any, some) => {
				const shown = [
					at,
					...(some.inherited ? above(at) : []),
					...(some.all ? scopes.filter((each) => above(each).includes(at)) : [])
				];
				const theirs = any || one === 'Ada' || (some.groups && has(one, 'Ada'));
				const found = isListed(
					{ tree, groups },
					{ who: one, at: place },
					{ at, ...(any ? {} : ada), ...some }
				);
				expect(found).toBe(theirs && shown.includes(place));
			})
		);
	});
});
