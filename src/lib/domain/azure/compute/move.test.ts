import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appRules, move, vmRules, type Reach } from '#lib/domain/azure/compute/move.ts';

const rules = { ...vmRules, ...appRules };

/** The pages' sentences once more, as one line each: what it stops within and across subscriptions. */
const sheet = `
	read-only lock|x|x
	guest encryption|x|x
	restore points|x|x
	member of a set|x|x
	other tenant||x
	dependents apart||x
	Marketplace plan||x
	provider not registered||x
	target has App Service||x
	only some of the apps||x
	not in its first group||x
	network integration||x
	private endpoint||x`
	.trim()
	.split('\n')
	.map((line) => line.trim().split('|')) as [keyof typeof rules, string, string][];

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/move-resource-group-and-subscription
// …/move-limitations/virtual-machines-move-limitations, …/move-limitations/app-service-move-limitations, …/lock-resources
describe('a move', () => {
	it.each(sheet)('%s', (fact, within, across) => {
		expect(move(rules, [fact], 'resource group').allowed).toBe(within === '');
		expect(move(rules, [fact], 'subscription').allowed).toBe(across === '');
	});
	it('never changes the region', () => {
		expect(move(rules, [], 'region').allowed).toBe(false);
		expect(move(rules, [], 'resource group').trace.at(-1)).toBe(
			'It stays in its region and runs on meanwhile.'
		);
	});
	it('is stopped by exactly what stops it alone', () => {
		const facts = fc.subarray(sheet.map(([fact]) => fact));
		fc.assert(
			fc.property(facts, fc.constantFrom<Reach>('resource group', 'subscription'), (held, to) => {
				const column = to === 'subscription' ? 2 : 1;
				const expected = sheet.filter((row) => held.includes(row[0]) && row[column] !== '');
				const { allowed, blockers } = move(rules, held, to);
				expect([...blockers].sort()).toEqual(expected.map(([fact]) => fact).sort());
				expect(allowed).toBe(expected.length === 0);
			})
		);
	});
});
