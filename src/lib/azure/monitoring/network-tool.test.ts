import { describe, expect, it } from 'vitest';
import { networkTools, networkToolFor, type NetworkQuestion, type NetworkTool } from './network-tool.ts';

// Rows: https://learn.microsoft.com/en-us/azure/network-watcher/network-watcher-overview, read 2026-11-25.
describe('the tool of Network Watcher', () => {
	it.each<[string, NetworkQuestion, NetworkTool]>([
		['packet allowed or denied at a VM, by which rule', { ask: 'deciding-rule', of: 'vm' }, 'ip-flow-verify'],
		['the same from an IP prefix', { ask: 'deciding-rule', of: 'vm', range: true }, 'nsg-diagnostics'],
		['the same at a scale set', { ask: 'deciding-rule', of: 'scale-set' }, 'nsg-diagnostics'],
		['the same at an application gateway', { ask: 'deciding-rule', of: 'gateway' }, 'nsg-diagnostics'],
		['next hop type and route table', { ask: 'route' }, 'next-hop'],
		['all rules on a network interface', { ask: 'rules-in-force' }, 'effective-rules'],
		['a connection at a point in time', { ask: 'reach-now' }, 'connection-troubleshoot'],
		['a connection monitored over time', { ask: 'reach-over-time' }, 'connection-monitor'],
		['a capture session', { ask: 'packets' }, 'packet-capture'],
		['a virtual network gateway', { ask: 'vpn-gateway' }, 'vpn-troubleshoot'],
		['IP traffic logged to storage', { ask: 'all-flows' }, 'flow-logs']
	])('%s', (_, question, tool) => {
		expect(networkToolFor(question)).toBe(tool);
	});
	it('is one for each thing that can be asked', () => {
		const asks = [
			'route',
			'rules-in-force',
			'reach-now',
			'reach-over-time',
			'packets',
			'vpn-gateway',
			'all-flows'
		] as const;
		const found = [
			...asks.map((ask) => networkToolFor({ ask })),
			networkToolFor({ ask: 'deciding-rule', of: 'vm' }),
			networkToolFor({ ask: 'deciding-rule', of: 'gateway' })
		];
		expect([...found].sort()).toEqual(Object.keys(networkTools).sort());
	});
});
