import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedAs, messagesSent } from './notification.ts';

// https://learn.microsoft.com/en-us/azure/azure-monitor/fundamentals/service-limits (Action groups), read 2026-11-30.
describe('how many messages arrive in one hour', () => {
	it.each([
		['sms', 60, 1, 12],
		['voice', 120, 2, 12],
		['sms', 6, 2, 6],
		['email', 60, 1, 60],
		['email', 60, 2, 100],
		['email', 6, 2, 12],
		['webhook', 120, 2, 240]
	] as const)('%s: %d alerts, %d action groups', (by, alerts, groups, messages) => {
		expect(messagesSent(by, alerts, groups)).toBe(messages);
	});
	it('is what is sent one by one to a phone', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(1, 2, 3, 6, 12, 20, 30, 60, 120, 180),
				fc.integer({ min: 1, max: 3 }),
				(alerts, groups) => {
					// Only where five minutes are a multiple of what is between two alerts, or no more than it.
					fc.pre(alerts <= 12 || (alerts * 5) % 60 === 0);
					const interval = 3600 / alerts;
					let [sent, last] = [0, -300];
					for (let alert = 0; alert < alerts; alert++)
						for (let group = 0; group < groups; group++)
							if (alert * interval - last >= 300) {
								last = alert * interval;
								sent++;
							}
					expect(messagesSent('sms', alerts, groups)).toBe(sent);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-overview (Alerts and state), read 2026-11-30.
describe('how an alert is listed', () => {
	it.each([
		[true, 0, 5, 'fired'],
		[true, 2, 5, 'fired'],
		[true, 3, 5, 'resolved'],
		[false, 10, 30, 'fired'],
		[true, 10, 31, 'nowhere']
	] as const)('%s, %d checks, %d days: %s', (resolves, checks, days, as) => {
		expect(listedAs(resolves, checks, days)).toBe(as);
	});
});
