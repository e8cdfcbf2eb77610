import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundIn, obstacles, readable, settingsFor, type Destination } from './collection.ts';

// Rows: https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings (Destinations), read 2026-11-30.
describe('a further diagnostic setting', () => {
	it.each<[Destination, string]>([
		[{ kind: 'workspace', region: 'East US' }, ''],
		[{ kind: 'Standard storage account', region: 'East US' }, 'region'],
		[{ kind: 'Standard storage account', region: 'West Europe' }, ''],
		[{ kind: 'Premium storage account', region: 'West Europe' }, 'kind'],
		[{ kind: 'event hub', region: 'East US' }, 'region'],
		[{ kind: 'event hub', region: 'West Europe' }, '']
	])('to %j for a resource in West Europe: “%s”', (to, found) => {
		expect(obstacles('West Europe', 0, to).join(' ')).toBe(found);
	});
	// “in the same region as the resource that you're monitoring if the resource is regional”
	it('may use any region where the resource is not regional', () => {
		expect(obstacles(undefined, 0, { kind: 'Standard storage account', region: 'West Europe' })).toEqual([]);
		expect(obstacles(undefined, 0, { kind: 'event hub', region: 'East US' })).toEqual([]);
		expect(obstacles(undefined, 0, { kind: 'Premium storage account', region: 'East US' })).toEqual(['kind']);
	});
	// “Each resource can have up to five diagnostic settings.”
	it('is possible for a resource with four settings, but not with five', () => {
		const to: Destination = { kind: 'workspace', region: 'East US' };
		expect([4, 5].map((count) => obstacles('East US', count, to))).toEqual([[], ['limit']]);
	});
});

describe('the number of diagnostic settings', () => {
	// The page's example: two workspaces need two settings.
	it.each([
		['workspace1 workspace2', '', 2],
		['workspace1 storage1', '', 1],
		['workspace1', 'workspace1', 1],
		['workspace1', 'storage1', 2],
		['workspace1 workspace2', 'storage1', 3]
	])('logs to %s and metrics to “%s”: %i', (logs, metrics, count) => {
		expect(settingsFor(logs.split(' '), metrics === '' ? [] : metrics.split(' '))).toBe(count);
	});
	it('is the least of all sets of settings, each with what it sends and one destination of each kind at most', () => {
		const places = ['', 'workspace1', 'workspace2', 'storage1'];
		const pairs = [places, ['workspace1 storage1', 'workspace2 storage1', 'workspace1 workspace2']].flat();
		const list = (text: string) => text.split(' ').filter((one) => one !== '');
		const every = ['logs', 'metrics', 'logs metrics'].flatMap((what) =>
			['', 'workspace1', 'workspace2'].flatMap((workspace) =>
				['', 'storage1'].map((storage) =>
					list(what).flatMap((one) => list(`${workspace} ${storage}`).map((to) => `${one} to ${to}`))
				)
			)
		);
		const least = (left: readonly string[], wanted: readonly string[]): number =>
			left.length === 0
				? 0
				: 1 +
					Math.min(
						...every
							.filter((sent) => sent.includes(left[0]!) && sent.every((one) => wanted.includes(one)))
							.map((sent) =>
								least(
									left.filter((one) => !sent.includes(one)),
									wanted
								)
							)
					);
		for (const logs of pairs)
			for (const metrics of pairs) {
				const wanted = [
					...list(logs).map((to) => `logs to ${to}`),
					...list(metrics).map((to) => `metrics to ${to}`)
				];
				expect(settingsFor(list(logs), list(metrics)), `${logs}; ${metrics}`).toBe(least(wanted, wanted));
			}
	});
});

// https://learn.microsoft.com/en-us/azure/azure-monitor/platform/activity-log and …/metrics/data-platform-metrics
describe('data of the past', () => {
	it.each([
		['activity', 90, 0, [true, false]],
		['activity', 91, 200, [false, true]],
		['activity', 30, 30, [true, true]],
		['metrics', 93, 50, [true, false]],
		['metrics', 94, 50, [false, false]],
		['logs', 5, 10, [false, true]],
		['logs', 20, 10, [false, false]]
	] as const)('%s of %i days, sent for %i', (data, ago, since, found) => {
		expect(foundIn(data, ago, since)).toEqual(found);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-monitor/logs/data-retention-configure
describe('a record of a table', () => {
	it('goes to long-term retention after 90 of 180 days, as in the example of the page', () => {
		expect([60, 120, 200].map((age) => readable(age, 90, 180))).toEqual(['query', 'long-term', 'gone']);
	});
	it('can be queried for 30 days in a Basic table, and is kept no longer by default', () => {
		expect([20, 60].map((age) => readable(age))).toEqual(['query', 'gone']);
		expect(readable(60, undefined, 365)).toBe('long-term');
	});
	it('never comes back', () => {
		const order = ['query', 'long-term', 'gone'];
		const days = fc.integer({ min: 0, max: 800 });
		fc.assert(
			fc.property(days, days, days, days, (age, later, analytics, more) => {
				const at = (days: number) => order.indexOf(readable(days, analytics, analytics + more));
				expect(at(age)).toBeLessThanOrEqual(at(age + later));
			})
		);
	});
});
