import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	covers,
	notified,
	passes,
	type FiredAlert,
	type ProcessingRule,
	type When
} from './processing-rule.ts';

const hour = 60;
const on = (weekday: number, at: number): number => weekday * 24 * hour + at;
const alert: FiredAlert = {
	resource: '/subscriptions/S1/resourceGroups/RG1/providers/Microsoft.Compute/virtualMachines/vm1',
	severity: 'Sev0',
	group: 'RG1',
	type: 'Virtual machines',
	at: on(6, 23 * hour),
	groups: ['ag-ops']
};
const suppress: ProcessingRule = { name: 'quiet', scopes: ['/subscriptions/S1'], filters: [], when: [] };

// Rows: https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-processing-rules, read 2026-11-25.
describe('alert processing rules', () => {
	it.each<[string, FiredAlert, readonly ProcessingRule[], readonly string[]]>([
		['none', alert, [], ['ag-ops']],
		['suppression takes all action groups', alert, [suppress], []],
		[
			'adding an action group to all alerts of a subscription',
			alert,
			[{ ...suppress, add: ['AG1'] }],
			['ag-ops', 'AG1']
		],
		['suppression goes before adding', alert, [suppress, { ...suppress, add: ['AG1'] }], []],
		['in whatever order', alert, [{ ...suppress, add: ['AG1'] }, suppress], []],
		[
			'another group in the scope',
			alert,
			[{ ...suppress, scopes: ['/subscriptions/S1/resourceGroups/RG2'] }],
			['ag-ops']
		],
		[
			'a name that only begins alike',
			alert,
			[{ ...suppress, scopes: ['/subscriptions/S1/resourceGroups/RG'] }],
			['ag-ops']
		],
		['Service Health is left alone', { ...alert, serviceHealth: true }, [suppress], ['ag-ops']]
	])('%s', (_, fired, rules, groups) => {
		expect(notified(fired, rules).answer).toEqual(groups);
	});
	it('filters: and between filters, or between values', () => {
		const vms = { field: 'resource-type', values: ['Virtual machines'] } as const;
		const worst = { field: 'severity', values: ['Sev0'] } as const;
		expect(passes([vms, worst], alert)).toBe(true);
		expect(passes([vms, worst], { ...alert, severity: 'Sev1' })).toBe(false);
		expect(passes([{ field: 'severity', values: ['Sev0', 'Sev1'] }], { ...alert, severity: 'Sev1' })).toBe(
			true
		);
		expect(passes([{ field: 'resource-group', not: true, values: ['RG1'] }], alert)).toBe(false);
	});
	it('schedules: outside of business hours, as the page shows it', () => {
		const days = [0, 1, 2, 3, 4, 5, 6];
		const outside: When[] = [
			{ days, from: 17 * hour, to: 9 * hour },
			{ days: [5, 6], from: 0, to: 24 * hour }
		];
		expect(covers(outside, on(1, 16 * hour + 59))).toBe(false);
		expect(covers(outside, on(1, 17 * hour))).toBe(true);
		expect(covers(outside, on(2, 8 * hour + 59))).toBe(true);
		expect(covers(outside, on(2, 9 * hour))).toBe(false);
		expect(covers(outside, on(6, 12 * hour))).toBe(true);
		// Sunday night extends into Monday.
		expect(covers([{ days: [6], from: 22 * hour, to: 6 * hour }], on(0, 5 * hour))).toBe(true);
		expect(covers([{ days: [6], from: 22 * hour, to: 6 * hour }], on(6, 5 * hour))).toBe(false);
		expect(covers([{ once: [100, 200] }], 199)).toBe(true);
		expect(covers([{ once: [100, 200] }], 200)).toBe(false);
		expect(covers([], 0)).toBe(true);
	});
	it('agrees with a second reading', () => {
		const schedule = fc.record({
			days: fc.uniqueArray(fc.nat(6)),
			// Round hours, so that moments fall on both sides of an end.
			from: fc.nat(3).map((quarter) => quarter * 360),
			to: fc.integer({ min: 1, max: 4 }).map((quarter) => quarter * 360)
		});
		const rule = fc.record({
			name: fc.constant('r'),
			scopes: fc.array(
				fc.constantFrom(
					'/subscriptions/S1',
					'/subscriptions/S1/resourceGroups/RG1',
					'/subscriptions/S1/resourceGroups/RG2'
				),
				{ minLength: 1, maxLength: 2 }
			),
			filters: fc.array(
				fc.record({
					field: fc.constant('severity' as const),
					not: fc.boolean(),
					values: fc.array(fc.constantFrom('Sev0', 'Sev1'))
				}),
				{ maxLength: 2 }
			),
			when: fc.array(schedule, { maxLength: 2 }),
			add: fc.option(fc.constantFrom(['AG1'], ['AG2']), { nil: undefined })
		});
		fc.assert(
			fc.property(
				fc.array(rule, { maxLength: 4 }),
				fc.nat(27).map((quarter) => quarter * 360),
				(drawn, at) => {
					const rules = drawn.map(({ add, ...rest }) => (add ? { ...rest, add } : rest));
					expect([...notified({ ...alert, at }, rules).answer].sort()).toEqual(
						naive({ ...alert, at }, rules).sort()
					);
				}
			)
		);
	});
});

/** A second way: goes through the minutes of each window and removes groups. */
function naive(fired: FiredAlert, rules: readonly ProcessingRule[]): string[] {
	const matching = rules.filter(
		(rule) =>
			rule.scopes.some(
				(scope) => fired.resource.split('/').slice(0, scope.split('/').length).join('/') === scope
			) &&
			!rule.filters.some((one) =>
				one.not ? one.values.includes(fired.severity) : !one.values.includes(fired.severity)
			) &&
			(rule.when.length === 0 || rule.when.some((one) => minutesOf(one).has(fired.at)))
	);
	if (matching.some((rule) => rule.add === undefined)) return [];
	return [...new Set([...fired.groups, ...matching.flatMap((rule) => rule.add ?? [])])];
}

function minutesOf(when: When): ReadonlySet<number> {
	const minutes = new Set<number>();
	if ('once' in when) return minutes;
	for (const start of when.days) {
		let minute = when.from;
		do {
			minutes.add((start * 1440 + minute) % 10080);
			minute++;
		} while (minute % 1440 !== when.to % 1440);
	}
	return minutes;
}
