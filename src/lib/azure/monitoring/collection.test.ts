import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	canFind,
	canReceive,
	settingsFor,
	collectionFor,
	type Destination,
	type DataSource,
	type CollectionMethod
} from './collection.ts';

// Rows: https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings (the table of sources) and
// https://learn.microsoft.com/en-us/azure/azure-monitor/vm/data-collection (host by itself, guest by a rule), read 2026-11-25.
describe('what must be set up', () => {
	it.each<[DataSource, boolean, CollectionMethod]>([
		['platform-metric', false, 'nothing'],
		['platform-metric', true, 'diagnostic-setting'],
		['activity-log', false, 'nothing'],
		['activity-log', true, 'diagnostic-setting'],
		['resource-log', false, 'diagnostic-setting'],
		['resource-log', true, 'diagnostic-setting'],
		['guest', false, 'agent-and-rule'],
		['guest', true, 'agent-and-rule']
	])('%s, in a workspace: %s', (source, workspace, way) => {
		expect(collectionFor(source, workspace).answer).toBe(way);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-monitor/platform/activity-log
describe('an event of the past', () => {
	it.each([
		[{ daysAgo: 30 }, true],
		[{ daysAgo: 90 }, true],
		[{ daysAgo: 91 }, false],
		[{ daysAgo: 120, exported: 200 }, true],
		[{ daysAgo: 120, exported: 120 }, true],
		[{ daysAgo: 120, exported: 119 }, false],
		[{ daysAgo: 30, exported: 1 }, true]
	])('%j: %s', (event, found) => {
		expect(canFind(event).answer).toBe(found);
	});
	it('is found in one of two places', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 85, max: 99 }),
				fc.option(fc.integer({ min: 85, max: 99 }), { nil: undefined }),
				(daysAgo, exported) => {
					const days = Array.from({ length: 91 }, (_, index) => index);
					const copies = Array.from({ length: (exported ?? -1) + 1 }, (_, index) => index);
					expect(canFind(exported === undefined ? { daysAgo } : { daysAgo, exported }).answer).toBe(
						[...days, ...copies].includes(daysAgo)
					);
				}
			)
		);
	});
});

describe('a destination', () => {
	it.each<[Destination, boolean]>([
		[{ kind: 'workspace', region: 'East US' }, true],
		[{ kind: 'storage', region: 'East US' }, false],
		[{ kind: 'storage', region: 'West Europe' }, true],
		[{ kind: 'storage', region: 'West Europe', premium: true }, false],
		[{ kind: 'event-hub', region: 'East US' }, false],
		[{ kind: 'event-hub', region: 'West Europe' }, true]
	])('%j of a resource in West Europe: %s', (to, fits) => {
		expect(canReceive('West Europe', to).answer).toBe(fits);
	});
	// diagnostic-settings: “in the same region as the resource that you're monitoring if the resource is regional”
	it('may be in any region where the resource is not regional', () => {
		expect(canReceive(undefined, { kind: 'storage', region: 'West Europe' }).answer).toBe(true);
		expect(canReceive(undefined, { kind: 'event-hub', region: 'East US' }).answer).toBe(true);
		expect(canReceive(undefined, { kind: 'storage', region: 'West Europe', premium: true }).answer).toBe(
			false
		);
	});
	it('of the same kind needs another setting, and there are five at most', () => {
		// The page's example: two workspaces need two settings.
		expect(settingsFor(['workspace', 'workspace']).answer).toBe(2);
		expect(settingsFor(['workspace', 'storage', 'event-hub']).answer).toBe(1);
		expect(settingsFor(Array<'workspace'>(6).fill('workspace')).answer).toBeUndefined();
	});
	it('is put into the first setting that is free of its kind, in a second reading', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('workspace' as const, 'storage' as const, 'event-hub' as const), {
					maxLength: 9
				}),
				(kinds) => {
					const settings: Set<string>[] = [];
					for (const kind of kinds) {
						const free = settings.find((one) => !one.has(kind));
						if (free) free.add(kind);
						else settings.push(new Set([kind]));
					}
					expect(settingsFor(kinds).answer).toBe(settings.length > 5 ? undefined : settings.length);
				}
			)
		);
	});
});
