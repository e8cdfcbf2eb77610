import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	actionFor,
	actions,
	canBeMarked,
	featureFor,
	isCloned,
	isWarm,
	planFor,
	slotFor,
	slotsAfter,
	swaps,
	type Action,
	type Kind,
	type Release,
	type Step
} from '#lib/azure/compute/swap.ts';

/** The two lists of the page: https://learn.microsoft.com/en-us/azure/app-service/deploy-staging-slots */
const swapped: Kind[] = [
	'content',
	'runtime stack',
	'app setting',
	'connection string',
	'handler mapping',
	'public certificate',
	'WebJob',
	'path mapping'
];
const kept: Kind[] = [
	'custom domain',
	'TLS setting',
	'scale setting',
	'access restriction',
	'Always On setting',
	'diagnostic setting',
	'CORS setting',
	'managed identity'
];

describe('a swap', () => {
	it.each(swapped)('takes along: %s', (kind) => expect(swaps({ kind })).toBe(true));
	it.each(kept)('leaves: %s', (kind) => expect(swaps({ kind })).toBe(false));
	it('leaves a setting that is marked, and ignores a mark on anything else', () => {
		expect(slotsAfter({ kind: 'app setting', marked: true }, ['live', 'test'], ['swap'])).toEqual([
			'live',
			'test'
		]);
		expect(slotsAfter({ kind: 'app setting' }, ['live', 'test'], ['swap'])).toEqual(['test', 'live']);
		expect(swaps({ kind: 'content', marked: true })).toBe(true);
		expect(swaps({ kind: 'custom domain', marked: true })).toBe(false);
	});
	it('with preview gives the slot the slot settings of production until it’s completed or canceled', () => {
		const setting = { kind: 'connection string', marked: true } as const;
		expect(slotsAfter(setting, ['live', 'test'], ['preview'])).toEqual(['live', 'live']);
		expect(slotsAfter(setting, ['live', 'test'], ['preview', 'cancel'])).toEqual(['live', 'test']);
		expect(slotsAfter(setting, ['live', 'test'], ['preview', 'complete'])).toEqual(['live', 'test']);
		expect(slotsAfter({ kind: 'content' }, ['1', '2'], ['preview'])).toEqual(['1', '2']);
		expect(slotsAfter({ kind: 'content' }, ['1', '2'], ['preview', 'cancel'])).toEqual(['1', '2']);
		expect(slotsAfter({ kind: 'content' }, ['1', '2'], ['preview', 'complete'])).toEqual(['2', '1']);
	});
	it('agrees with counting the swaps that were completed', () => {
		const whole = fc.constantFrom<readonly Step[]>(['swap'], ['preview', 'cancel'], ['preview', 'complete']);
		fc.assert(
			fc.property(
				fc.constantFrom(...swapped, ...kept),
				fc.boolean(),
				fc.array(whole, { maxLength: 5 }),
				fc.boolean(),
				(kind, marked, parts, pending) => {
					const sticks = kept.includes(kind) || (marked && /app setting|connection/.test(kind));
					const crossed = parts.filter((steps) => !steps.includes('cancel')).length % 2 === 1;
					const then = crossed && !sticks ? ['b', 'a'] : ['a', 'b'];
					const applied = pending && marked && canBeMarked(kind);
					const steps: readonly Step[] = [...parts.flat(), ...(pending ? (['preview'] as const) : [])];
					expect(slotsAfter({ kind, marked }, ['a', 'b'], steps)).toEqual(applied ? ['a', 'a'] : then);
				}
			)
		);
	});
});

describe('a user', () => {
	it('gets the slot that the URL or its parameter names', () => {
		expect(slotFor({ url: 'slot', share: 0 })).toBe('slot');
		expect(slotFor({ url: 'link to slot', share: 0, pinned: ['production', 5] })).toBe('slot');
		expect(slotFor({ url: 'link to production', share: 50, pinned: ['slot', 5] })).toBe('production');
	});
	it('stays where chance put them for one hour', () => {
		expect(slotFor({ url: 'production', share: 20, pinned: ['slot', 59] })).toBe('slot');
		expect(slotFor({ url: 'production', share: 20, pinned: ['production', 59] })).toBe('production');
		expect(slotFor({ url: 'production', share: 20, pinned: ['slot', 61] })).toBe('either');
		expect(slotFor({ url: 'production', share: 20 })).toBe('either');
	});
	it('gets production where no share is routed', () => {
		expect(slotFor({ url: 'production', share: 0 })).toBe('production');
	});
});

describe('a feature', () => {
	const base = { os: 'Windows', authenticated: false } as const;
	it('follows from the goal', () => {
		expect(featureFor({ ...base, need: 'validate' })).toBe('preview');
		expect(featureFor({ ...base, need: 'push' })).toBe('auto');
		expect(featureFor({ ...base, need: 'random' })).toBe('share');
		expect(featureFor({ ...base, need: 'link' })).toBe('parameter');
	});
	it('isn’t auto swap on Linux or for containers, or preview with authentication', () => {
		for (const os of ['Linux', 'container'] as const)
			expect(featureFor({ ...base, os, need: 'push' })).toBe('pipeline');
		expect(featureFor({ ...base, authenticated: true, need: 'validate' })).toBeUndefined();
		expect(featureFor({ ...base, authenticated: true, need: 'push' })).toBe('auto');
	});
});

describe('a release', () => {
	/** What an action does, step by step. */
	const taken: Readonly<Record<Action, (now: Release, version: string) => Release | undefined>> = {
		nothing: (now) => now,
		unroute: (now) => (now.routed ? { ...now, routed: false } : undefined),
		cancel: (now) => (now.pending ? { ...now, pending: false } : undefined),
		complete: (now) =>
			now.pending ? { ...now, production: now.slot, slot: now.production, pending: false } : undefined,
		swap: (now) => (now.pending ? undefined : { ...now, production: now.slot, slot: now.production }),
		deploy: (now, version) =>
			now.pending ? undefined : { ...now, production: version, slot: now.production }
	};
	it('takes the least that leads to its end', () => {
		fc.assert(
			fc.property(
				fc.record({
					production: fc.constantFrom('1', '2', '3'),
					slot: fc.constantFrom('1', '2', '3'),
					pending: fc.boolean(),
					routed: fc.boolean()
				}),
				fc.constantFrom('1', '2', '3'),
				(now, version) => {
					const leads = actions.filter((action) => {
						const then = taken[action](now, version);
						return then?.production === version && !then.pending && !then.routed;
					});
					expect(actionFor(now, version)).toBe(leads[0]);
				}
			)
		);
	});
	it('is taken back by another swap, unless the slot has something else since', () => {
		expect(actionFor({ production: '2', slot: '1' }, '1')).toBe('swap');
		expect(actionFor({ production: '2', slot: '3' }, '1')).toBe('deploy');
		expect(actionFor({ production: '1', slot: '2', pending: true }, '1')).toBe('cancel');
		expect(actionFor({ production: '1', slot: '2', pending: true }, '2')).toBe('complete');
		expect(actionFor({ production: '1', slot: '2', routed: true }, '1')).toBe('unroute');
		expect(actionFor({ production: '1', slot: '2' }, '1')).toBe('nothing');
	});
});

describe('a version that no slot has', () => {
	const swapped = (now: Release): Release => ({ production: now.slot, slot: now.production });
	/** What each plan leads to. */
	const ends: Readonly<Record<string, (now: Release, version: string) => Release | undefined>> = {
		'complete first': (now, slot) => (now.pending ? { ...swapped(now), slot } : undefined),
		swap: (now, slot) => (now.pending ? undefined : { ...swapped(now), slot }),
		deploy: (now, slot) => (now.pending ? undefined : swapped({ ...now, slot })),
		only: (now, slot) => (now.pending ? undefined : { ...now, slot })
	};
	it('is deployed before or after a swap, as its slot needs it', () => {
		const version = fc.constantFrom('1', '2', '3');
		fc.assert(
			fc.property(version, version, fc.boolean(), version, version, (production, slot, pending, ...to) => {
				fc.pre(
					production !== slot && to[0] !== to[1] && to.includes('3') && ![production, slot].includes('3')
				);
				const leads = Object.keys(ends).filter((plan) => {
					const end = ends[plan]!({ production, slot, pending }, '3');
					return end?.production === to[0] && end.slot === to[1];
				});
				expect([planFor({ production, slot, pending }, to) ?? []].flat()).toEqual(leads);
			})
		);
	});
	it('is nothing to plan for where each version is in a slot, or users are routed', () => {
		expect(planFor({ production: '1', slot: '2' }, ['2', '1'])).toBeUndefined();
		expect(planFor({ production: '1', slot: '2' }, ['1', '2'])).toBeUndefined();
		expect(planFor({ production: '1', slot: '2', routed: true }, ['2', '3'])).toBeUndefined();
	});
});

describe('a new slot', () => {
	it('can get the settings of another one', () => {
		for (const kind of ['app setting', 'connection string', 'runtime stack'] as const)
			expect(isCloned(kind)).toBe(true);
	});
	it('has no content', () => {
		for (const kind of ['content', 'WebJob'] as const) expect(isCloned(kind)).toBe(false);
	});
	it('never gets more than is swapped', () => {
		for (const kind of [...swapped, ...kept]) expect(isCloned(kind) && !swaps({ kind })).toBe(false);
	});
});

describe('a warm-up', () => {
	it('takes the statuses of the page’s example', () => {
		expect(isWarm('200 OK', '200,202')).toBe(true);
		expect(isWarm('202 Accepted', '200,202')).toBe(true);
		expect(isWarm('404 Not Found', '200,202')).toBe(false);
	});
	it('takes any status by default, but no timeout', () => {
		expect(isWarm('500 Internal Server Error')).toBe(true);
		expect(isWarm('a timeout')).toBe(false);
		expect(isWarm('a timeout', '200,202')).toBe(false);
	});
	it('agrees with a set of statuses', () => {
		const status = fc.integer({ min: 100, max: 599 });
		fc.assert(
			fc.property(status, fc.option(fc.array(status, { minLength: 1 })), (answer, listed) => {
				const taken = new Set(listed ?? [answer]);
				expect(isWarm(String(answer), listed?.join())).toBe(taken.has(answer));
			})
		);
	});
});
