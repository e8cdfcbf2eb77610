import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	actionFor,
	actions,
	canBeMarked,
	featureFor,
	firstStep,
	isCloned,
	slotsAfter,
	slotsFirst,
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

describe('slots of a plan', () => {
	// “The Standard tier supports only five deployment slots”; slots need Standard, Premium or Isolated.
	it.each([
		['Basic', 'none all all all'],
		['Standard', 'none none none some']
	])('in %s', (tier, expected) => {
		expect([0, 1, 5, 6].map((slots) => slotsFirst(tier, slots)).join(' ')).toBe(expected);
	});
});

describe('the first step of a release', () => {
	it.each([
		[false, true, 'scale - -'],
		[false, false, '- - -'],
		[true, true, 'add deploy swap'],
		[true, false, '- - mark']
	])('with slots: %s, with a mark: %s', (supported, keeps, expected) => {
		const found = (['none', 'old', 'new'] as const).map((has) => firstStep(supported, has, keeps) ?? '-');
		expect(found.join(' ')).toBe(expected);
	});
});

describe('a feature', () => {
	const base = { os: 'Windows', authenticated: false } as const;
	it('follows from the goal', () => {
		expect(featureFor({ ...base, need: 'validate' })).toBe('preview');
		expect(featureFor({ ...base, need: 'push' })).toBe('auto');
		expect(featureFor({ ...base, need: 'random' })).toBe('share');
		expect(featureFor({ ...base, need: 'stay' })).toBe('mark');
		expect(featureFor({ ...base, need: 'office' })).toBe('restriction');
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
					pending: fc.boolean()
				}),
				fc.constantFrom('1', '2', '3'),
				(now, version) => {
					const leads = actions.filter((action) => {
						const then = taken[action](now, version);
						return then?.production === version && !then.pending;
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
		expect(actionFor({ production: '1', slot: '2' }, '1')).toBe('nothing');
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
