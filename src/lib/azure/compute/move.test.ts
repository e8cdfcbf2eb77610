import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	appRules,
	move,
	vmRules,
	wayTo,
	type Covered,
	type Place,
	type Way
} from '#lib/azure/compute/move.ts';

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

// https://learn.microsoft.com/en-us/azure/virtual-network/network-overview, …/azure-resource-manager/management/move-resource-group-and-subscription,
// …/azure/resource-mover/overview, https://learn.microsoft.com/en-us/troubleshoot/azure/virtual-machines/redeploy-to-new-node-windows
describe('the way of a VM', () => {
	const here: Place = { region: 'North Europe', network: 'A', subnet: '1', group: 'G' };
	it.each<[string, Partial<Place>, Way]>([
		['“You can change the subnet a VM is connected to after it’s created.”', { subnet: '2' }, 'subnet'],
		['“You can’t change the virtual network.”', { network: 'B', subnet: '2' }, 'recreate'],
		['a move changes the group, not the location', { group: 'H' }, 'move'],
		['between regions', { region: 'West Europe' }, 'mover'],
		['redeploying takes another node', {}, 'redeploy']
	])('%s', (_, there, way) => {
		expect(wayTo(here, { ...here, ...there })).toBe(way);
	});
	it('agrees with a table by what is different', () => {
		const ways: Readonly<Record<string, Way>> = {
			'': 'redeploy',
			group: 'move',
			subnet: 'subnet',
			network: 'recreate',
			'network subnet': 'recreate',
			region: 'mover',
			'region network': 'mover',
			'region network subnet': 'mover'
		};
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(ways)), (ids) => {
				const there = Object.fromEntries(ids.split(' ').map((id) => [id, 'elsewhere']));
				expect(wayTo(here, { ...here, ...there })).toBe(ways[ids]);
			})
		);
	});
});
