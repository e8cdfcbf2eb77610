import { describe, expect, it } from 'vitest';
import {
	keepsFromLogging,
	needsAgent,
	networkTools,
	networkToolFor,
	routeStep,
	type AgentTool,
	type NetworkQuestion,
	type NetworkTool
} from './network-tool.ts';

// https://learn.microsoft.com/en-us/azure/network-watcher/network-watcher-overview and ip-flow-verify-overview, read 2026-12-01.
describe('the tool of Network Watcher', () => {
	const rows: readonly [string, NetworkQuestion, NetworkTool | undefined][] = [
		['the rule for packets of a VM', { need: 'rule', of: 'vm', lasting: false }, 'verify'],
		['the rule for ICMP', { need: 'rule', of: 'icmp', lasting: false }, 'nsg'],
		['the rule at a scale set', { need: 'rule', of: 'set', lasting: false }, 'nsg'],
		['the rules of coming flows', { need: 'rule', of: 'vm', lasting: true }, 'logs'],
		['all rules of a network interface', { need: 'rules', of: 'vm', lasting: false }, 'rules'],
		['the route table', { need: 'route', of: 'vm', lasting: false }, 'hop'],
		['a connection at a point in time', { need: 'reach', of: 'vm', lasting: false }, 'connection'],
		['a connection over time', { need: 'reach', of: 'icmp', lasting: true }, 'monitor'],
		['a capture session', { need: 'packets', of: 'set', lasting: false }, 'capture'],
		['IP traffic logged to storage', { need: 'flows', of: 'vm', lasting: true }, 'logs'],
		['content for weeks', { need: 'packets', of: 'vm', lasting: true }, undefined],
		['routes of a scale set', { need: 'route', of: 'set', lasting: false }, undefined]
	];
	it.each(rows)('%s', (_, question, tool) => {
		expect(networkToolFor(question)).toBe(tool);
	});
	it('is one for each thing that can be asked', () => {
		expect(new Set(rows.flatMap(([, , tool]) => tool ?? []))).toEqual(new Set(Object.keys(networkTools)));
	});
});

// https://learn.microsoft.com/en-us/azure/network-watcher/frequently-asked-questions: only these and Connection troubleshoot without its preview need the extension, read 2026-12-01.
it('needs the extension for what sends or captures packets in a VM', () => {
	const { connection: _, ...tools } = networkTools;
	expect((Object.keys(tools) as AgentTool[]).filter(needsAgent)).toEqual(['monitor', 'capture']);
});

// https://learn.microsoft.com/en-us/azure/network-watcher/vnet-flow-logs-overview (Storage account considerations), read 2026-12-01.
describe('a storage account for flow logs', () => {
	const good = { region: 'East US', premium: false, sameTenant: true };
	it.each([
		[{}, []],
		[{ region: 'West US' }, ['region']],
		[{ premium: true }, ['tier']],
		[{ sameTenant: false }, ['tenant']],
		[{ region: 'West US', sameTenant: false }, ['region', 'tenant']]
	])('%j', (other, reasons) => {
		expect(keepsFromLogging({ ...good, ...other }, 'East US')).toEqual(reasons);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview, read 2026-12-01.
describe('what to change after a result of Next hop', () => {
	/** What Next hop shows after routes and peerings were changed. */
	const shown = (route: string | undefined, peered: boolean): string =>
		route ?? (peered ? 'VirtualNetworkPeering' : 'None');
	/** What each step leaves: the user-defined route, and whether the networks are peered. */
	const after = (
		step: string,
		route: string | undefined,
		peered: boolean
	): readonly [string | undefined, boolean] => [
		step === 'remove' || step === 'both'
			? undefined
			: step === 'add' || step === 'edit'
				? 'VirtualAppliance'
				: route,
		peered || step === 'peer' || step === 'both'
	];
	const steps = ['leave', 'peer', 'remove', 'add', 'edit', 'both'] as const;
	it('is the first of these steps that leads to the required next hop', () => {
		for (const route of [undefined, 'None', 'VirtualAppliance'])
			for (const peered of [true, false])
				for (const want of ['direct', 'appliance'] as const) {
					const needed = want === 'direct' ? 'VirtualNetworkPeering' : 'VirtualAppliance';
					const found = steps.find((step) => {
						// A route that isn't there can't be changed, and one that is there can't be added.
						if (step === (route === undefined ? 'edit' : 'add')) return false;
						return shown(...after(step, route, peered)) === needed;
					});
					const result = shown(route, peered) as 'None';
					expect(routeStep(result, route !== undefined, peered, want)).toBe(found);
				}
	});
	it('has no answer to results that are impossible', () => {
		expect(routeStep('VirtualNetworkPeering', true, true, 'direct')).toBeUndefined();
		expect(routeStep('VirtualNetworkPeering', false, false, 'direct')).toBeUndefined();
		expect(routeStep('None', false, true, 'appliance')).toBeUndefined();
		expect(routeStep('VirtualAppliance', false, false, 'direct')).toBeUndefined();
	});
});
