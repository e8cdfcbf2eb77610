import { expect, it } from 'vitest';
import { envelopeFaults } from '#lib/domain/envelope.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { day } from '#lib/domain/time/day.ts';
import { linkFaultText, setName } from '#lib/words/set-link.ts';

it.each([...envelopeFaults, 'exam', 'ahead'] as const)(
	'a link refused for “%s” says why in full sentences',
	(fault) => expect(linkFaultText(fault)).toMatch(/^[A-Z].{20,}\.$/)
);

const set: SetSummary = {
	...{ id: 's', day: day('2026-11-25'), size: 'minutes', minutes: 7, allowed: 10, items: 5, answered: 5 },
	...{ right: 3, core: 1, edge: 1, misread: 0, paceKept: true, paused: true }
};
it.each<[string, Partial<SetSummary>]>([
	['10-minute set', {}],
	['Mock exam', { size: 'full' }],
	['Quarter set', { size: 'quarter' }],
	['Look-up drill', { lookUp: { budget: 90, within: 3, seconds: 12 } }]
])('a set is named: %s', (name, other) => expect(setName({ ...set, ...other })).toBe(name));

it('in exam conditions it says so', () => {
	const { paused: _, ...exam } = set;
	expect(setName({ ...exam, size: 'half' })).toBe('Half set, in exam conditions');
});
