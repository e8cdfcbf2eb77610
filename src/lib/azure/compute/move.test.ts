import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appRules, domainSteps, move, vmRules, type Covered } from '#lib/azure/compute/move.ts';

const rules = { ...vmRules, ...appRules };

/** The pages' sentences, one per line: what they block within and across subscriptions. `?`: not said. */
const sheet = `
	read-only lock|x|x
	guest encryption||x
	running with guest encryption|x|
	restore points|x|x
	member of a set|x|x
	other tenant||x
	managed certificate|x|x
	dependents apart||x
	Marketplace plan||x
	provider not registered||x
	target has App Service||x
	only some of the apps||x
	not in its first group||x
	network integration|?|x
	private endpoint|?|x`
	.trim()
	.split('\n')
	.map((line) => line.trim().split('|')) as [keyof typeof rules, string, string][];
type Within = Covered<typeof rules, 'resource group'>;
const isSaid = (fact: keyof typeof rules): fact is Within => sheet.find((row) => row[0] === fact)![1] !== '?';

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/move-resource-group-and-subscription
// …/move-limitations/virtual-machines-move-limitations, …/move-limitations/app-service-move-limitations, …/lock-resources
describe('a move', () => {
	it.each(sheet)('%s', (fact, within, across) => {
		if (isSaid(fact)) expect(move(rules, [fact], 'resource group').allowed).toBe(within === '');
		expect(move(rules, [fact], 'subscription').allowed).toBe(across === '');
	});
	it('never changes the region', () => {
		expect(move(rules, [], 'region').allowed).toBe(false);
	});
	// virtual-machines-move-limitations of 2023-10-30: “can be moved to another resource group when it is in deallocated
	// state. However, to move such virtual machine to another subscription, you must disable encryption.”
	it('takes a VM with Azure Disk Encryption to another group, deallocated, and to no other subscription', () => {
		expect(move(vmRules, ['guest encryption'], 'resource group').allowed).toBe(true);
		expect(
			move(vmRules, ['guest encryption', 'running with guest encryption'], 'resource group').blockers
		).toEqual(['running with guest encryption']);
		expect(
			move(vmRules, ['guest encryption', 'running with guest encryption'], 'subscription').blockers
		).toEqual(['guest encryption']);
	});
	it('is blocked by exactly what blocks it on its own', () => {
		const facts = fc.subarray(sheet.map(([fact]) => fact));
		fc.assert(
			fc.property(facts, fc.boolean(), (all, across) => {
				const held = across ? all : all.filter(isSaid);
				const expected = sheet.filter((row) => held.includes(row[0]) && row[across ? 2 : 1] === 'x');
				const { allowed, blockers } = across
					? move(rules, held, 'subscription')
					: move(rules, held.filter(isSaid), 'resource group');
				expect([...blockers].sort()).toEqual(expected.map(([fact]) => fact).sort());
				expect(allowed).toBe(expected.length === 0);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/app-service/app-service-web-tutorial-custom-domain, …/manage-custom-dns-migrate-domain, …/configure-ssl-certificate
describe('the steps to a custom domain', () => {
	it.each([
		['new root managed', 'A, add, create, bind'],
		['new sub managed', 'CNAME, add, create, bind'],
		['live root', 'TXT, add, bind, to A'],
		['live sub managed', 'TXT, add, to CNAME, create, bind']
	])('%s: %s', (domain, steps) => {
		const [live, root, managed] = ['live', 'root', 'managed'].map((word) => domain.includes(word));
		expect(domainSteps(root!, live!, managed!).join(', ')).toBe(steps);
	});
	it('has each step after what it requires', () => {
		fc.assert(
			fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (root, live, managed) => {
				const steps: readonly string[] = domainSteps(root, live, managed);
				const at = (pattern: RegExp) => steps.findIndex((step) => pattern.test(step));
				expect(at(/^(A|CNAME|TXT)$/)).toBe(0);
				expect(at(/add/)).toBe(1);
				expect(steps.filter((step) => step.includes('A'))).toEqual([
					`${live ? 'to ' : ''}${root ? 'A' : 'CNAME'}`
				]);
				expect(at(/create/) >= 0).toBe(managed);
				expect(at(/bind/)).toBeGreaterThan(at(/create/));
				// The record leads to the app before a managed certificate is created, else after the binding where a site is live.
				if (managed) expect(at(/A/)).toBeLessThan(at(/create/));
				else if (live) expect(at(/A/)).toBeGreaterThan(at(/bind/));
				expect(new Set(steps).size).toBe(steps.length);
			})
		);
	});
});
