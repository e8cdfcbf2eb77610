import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	canBeGuest,
	inviteSettings,
	mayInvite,
	type Collaboration,
	type Inviter
} from '#lib/azure/identity/guest.ts';
import { isLicensed, removalOf } from '#lib/azure/identity/license.ts';
import {
	mayReset,
	type Method,
	type ResetSettings,
	type ResetUser
} from '#lib/azure/identity/password-reset.ts';
import { changedIn } from '#lib/azure/identity/user.ts';

// https://learn.microsoft.com/en-us/entra/identity/users/licensing-group-advanced
describe('a license', () => {
	it('comes through a group without a usage location, and directly with one', () => {
		expect(isLicensed(true, false, false)).toBe(true);
		expect(isLicensed(false, true, false)).toBe(false);
		expect(isLicensed(false, true, true)).toBe(true);
		expect(isLicensed(true, true, false)).toBe(true);
		expect(isLicensed(false, false, true)).toBe(false);
	});

	it('is removed where it was assigned', () => {
		const steps = (from: 'one' | 'all') =>
			[false, true].map((isDynamic) =>
				(['direct', 'group', 'both'] as const).map((path) => removalOf(path, isDynamic, from))
			);
		expect(steps('one')).toEqual([
			['cut', 'leave', 'both'],
			['cut', 'change', undefined]
		]);
		expect(steps('all')).toEqual([
			[undefined, 'unlicense', undefined],
			[undefined, 'unlicense', undefined]
		]);
	});
});

// https://learn.microsoft.com/en-us/entra/identity/authentication/concept-sspr-howitworks and …/concept-sspr-policy
describe('self-service password reset', () => {
	const methods: readonly Method[] = ['email', 'mobile phone', 'authenticator app', 'security questions'];
	const settings = (more: Partial<ResetSettings> = {}): ResetSettings => ({
		enabled: 'all',
		needed: 1,
		methods,
		writeback: false,
		...more
	});
	const who = (more: Partial<ResetUser> = {}): ResetUser => ({
		name: 'Ada',
		registered: ['email'],
		password: 'cloud',
		...more
	});
	const groups = { Pilot: ['Inner'], Inner: ['Ada'] };
	const may = (of: ResetSettings, user: ResetUser) => mayReset(of, groups, user);

	it.each<[string, ResetSettings, ResetUser, boolean]>([
		['1 registered, 1 needed', settings(), who(), true],
		['1 registered, 2 needed', settings({ needed: 2 }), who(), false],
		['2 registered, 2 needed', settings({ needed: 2 }), who({ registered: ['email', 'mobile phone'] }), true],
		['registered, but not switched on', settings({ methods: ['mobile phone'] }), who(), false],
		['enabled for nobody', settings({ enabled: 'none' }), who(), false],
		['in the group through another', settings({ enabled: { group: 'Pilot' } }), who(), true],
		['not in the group', settings({ enabled: { group: 'Pilot' } }), who({ name: 'Bo' }), false],
		['on premises, nothing written back', settings(), who({ password: 'on premises' }), false],
		['on premises, written back', settings({ writeback: true }), who({ password: 'on premises' }), true],
		['a guest whose home tenant allows it', settings(), who({ password: { partnerAllows: true } }), true],
		[
			'a guest whose home tenant allows it, where nobody here may',
			settings({ enabled: 'none' }),
			who({ password: { partnerAllows: true } }),
			true
		],
		[
			'a guest whose home tenant does not allow it',
			settings(),
			who({ password: { partnerAllows: false } }),
			false
		],
		['a personal account', settings(), who({ password: 'personal account' }), false],
		['an administrator with one', settings(), who({ administrator: true }), false],
		[
			'an administrator with questions as the second',
			settings(),
			who({ administrator: true, registered: ['email', 'security questions'] }),
			false
		],
		[
			'an administrator with two, outside the scope',
			settings({ enabled: 'none' }),
			who({ administrator: true, registered: ['email', 'mobile phone'] }),
			true
		],
		// The check for on-premises passwords comes after the two-gate check, and applies to everyone.
		[
			'an administrator with two, on premises, nothing written back',
			settings(),
			who({ administrator: true, registered: ['email', 'mobile phone'], password: 'on premises' }),
			false
		],
		[
			'an administrator with two, on premises, written back',
			settings({ writeback: true }),
			who({ administrator: true, registered: ['email', 'mobile phone'], password: 'on premises' }),
			true
		]
	])('%s', (_, of, user, yes) => expect(may(of, user)).toBe(yes));

	it('agrees with a plain reading', () => {
		const some = fc.subarray([...methods]);
		fc.assert(
			fc.property(
				fc.constantFrom<ResetSettings['enabled']>('none', 'all', { group: 'Pilot' }, { group: 'Other' }),
				fc.constantFrom<ResetSettings['needed']>(1, 2),
				some,
				fc.boolean(),
				some,
				fc.boolean(),
				fc.constantFrom<ResetUser['password']>(
					'cloud',
					'on premises',
					'personal account',
					{ partnerAllows: true },
					{ partnerAllows: false }
				),
				(enabled, needed, on, writeback, registered, administrator, password) => {
					const home = password === 'cloud' || password === 'on premises';
					const scope = enabled === 'all' || (typeof enabled === 'object' && enabled.group === 'Pilot');
					const usable = methods.filter((one) => on.includes(one) && registered.includes(one)).length;
					const strong = new Set(registered).size - (registered.includes('security questions') ? 1 : 0);
					const yes =
						typeof password === 'object'
							? password.partnerAllows
							: home &&
								(writeback || password === 'cloud') &&
								(administrator ? strong > 1 : scope && usable >= needed);
					expect(
						may(
							{ enabled, needed, methods: on, writeback },
							{ name: 'Ada', registered, administrator, password }
						)
					).toBe(yes);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/entra/external-id/external-collaboration-settings-configure and …/allow-deny-list
describe('inviting a guest', () => {
	const member: Inviter = { type: 'member' };
	const guest: Inviter = { type: 'guest' };
	const admin: Inviter = { type: 'member', admin: true };
	it.each<[Collaboration['invite'], readonly boolean[]]>([
		['anyone', [true, true, true]],
		['members and admins', [true, false, true]],
		['admins only', [false, false, true]],
		['no one', [false, false, false]]
	])('%s: member, guest, admin: %o', (invite, expected) =>
		expect([member, guest, admin].map((one) => mayInvite({ invite }, one, 'x@fabrikam.com'))).toEqual(
			expected
		)
	);

	it('compares the domain with one list', () => {
		const at = (kind: 'allow' | 'block') => (domain: string) =>
			mayInvite({ invite: 'anyone', domains: { kind, list: ['fabrikam.com'] } }, member, `x@${domain}`);
		expect(['fabrikam.com', 'Litware.com'].map(at('allow'))).toEqual([true, false]);
		expect(['Fabrikam.com', 'litware.com'].map(at('block'))).toEqual([false, true]);
	});

	it('agrees with a plain reading: ranks of openness', () => {
		const list = fc.option(
			fc.record({
				kind: fc.constantFrom('allow' as const, 'block' as const),
				list: fc.subarray(['a.com', 'b.com'])
			}),
			{ nil: undefined }
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...inviteSettings),
				fc.constantFrom('member' as const, 'guest' as const),
				fc.boolean(),
				list,
				fc.constantFrom('a.com', 'b.com'),
				(invite, type, isAdmin, domains, domain) => {
					const rank = isAdmin ? 2 : type === 'member' ? 1 : 0;
					let yes = inviteSettings.indexOf(invite) <= rank;
					if (domains?.kind === 'allow') yes &&= domains.list.includes(domain);
					if (domains?.kind === 'block') yes &&= !domains.list.includes(domain);
					expect(
						mayInvite({ invite, ...(domains ? { domains } : {}) }, { type, admin: isAdmin }, `x@${domain}`)
					).toBe(yes);
				}
			)
		);
	});

	it('asks the setting for new invitations, and the list for pending ones too', () => {
		const settings: Collaboration = {
			invite: 'admins only',
			domains: { kind: 'allow', list: ['fabrikam.com'] }
		};
		const [listed, other] = ['x@fabrikam.com', 'x@litware.com'];
		expect(canBeGuest(settings, 'redeemed', other)).toBe(true);
		expect(canBeGuest(settings, 'pending', listed)).toBe(true);
		expect(canBeGuest(settings, 'pending', other)).toBe(false);
		expect(canBeGuest(settings, member, listed)).toBe(false);
		expect(canBeGuest(settings, admin, listed)).toBe(true);
		expect(canBeGuest(settings, admin, other)).toBe(false);
	});
});

// https://learn.microsoft.com/en-us/entra/fundamentals/how-to-manage-user-profile-info and …/external-id/user-properties
describe('a property of a user', () => {
	it.each([
		['cloud', ['tenant', 'tenant', 'tenant']],
		['synced', ['directory', 'tenant', 'directory']],
		['guest', ['tenant', 'tenant', 'home']]
	] as const)('profile, usage location and password of a %s user: %o', (origin, expected) =>
		expect((['profile', 'location', 'password'] as const).map((one) => changedIn(origin, one))).toEqual(
			expected
		)
	);
});
