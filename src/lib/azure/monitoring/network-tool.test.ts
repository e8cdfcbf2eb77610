import { describe, expect, it } from 'vitest';
import {
	canTest,
	isCaptured,
	keepsFromLogging,
	missingFor,
	neededForLogs,
	networkTools,
	networkToolFor,
	type MachineUse,
	type NetworkQuestion,
	type NetworkTool
} from './network-tool.ts';

// https://learn.microsoft.com/en-us/azure/network-watcher/network-watcher-overview and ip-flow-verify-overview, read 2026-12-01.
describe('the tool of Network Watcher', () => {
	const rows: readonly [string, NetworkQuestion, NetworkTool | undefined][] = [
		['the rule for packets of a VM', { need: 'rule', lasting: false }, 'verify'],
		['the rules of a network interface', { need: 'rules', lasting: false }, 'effective'],
		['the rules of coming flows', { need: 'rule', lasting: true }, undefined],
		['the route table', { need: 'route', lasting: false }, 'hop'],
		['a connection at a point in time', { need: 'reach', lasting: false }, 'connection'],
		['a connection over time', { need: 'reach', lasting: true }, 'monitor'],
		['a capture session', { need: 'packets', lasting: false }, 'capture'],
		['IP traffic logged to storage', { need: 'flows', lasting: true }, 'logs'],
		['visualizations of flow logs', { need: 'charts', lasting: true }, 'analytics'],
		['charts of one moment', { need: 'charts', lasting: false }, undefined],
		['content for weeks', { need: 'packets', lasting: true }, undefined],
		['a visualization of the network', { need: 'map', lasting: false }, 'topology'],
		['a diagram for weeks', { need: 'map', lasting: true }, undefined]
	];
	it.each(rows)('%s', (_, question, tool) => {
		expect(networkToolFor(question)).toBe(tool);
	});
	it('is one for each thing that can be asked', () => {
		expect(new Set(rows.flatMap(([, , tool]) => tool ?? []))).toEqual(new Set(Object.keys(networkTools)));
	});
});

// https://learn.microsoft.com/en-us/azure/network-watcher/frequently-asked-questions, ip-flow-verify-overview and packet-capture-manage, read 2026-12-01.
describe('what a test of a VM needs', () => {
	const uses: readonly MachineUse[] = ['verify', 'hop', 'capture', 'source', 'destination'];
	const missing = (watcher: boolean, extension: boolean) =>
		uses.map((use) => missingFor(use, { watcher, extension }));
	it('is nothing else with both', () => {
		expect(new Set(missing(true, true))).toEqual(new Set(['none']));
	});
	it('is the extension for what sends or captures packets', () => {
		expect(missing(true, false)).toEqual(['none', 'none', 'extension', 'extension', 'none']);
	});
	it('is Network Watcher, where the pages say so, whatever is installed', () => {
		for (const extension of [true, false])
			expect(missing(false, extension)).toEqual(['watcher', 'watcher', undefined, undefined, undefined]);
	});
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

// https://learn.microsoft.com/en-us/azure/network-watcher/vnet-flow-logs-overview and traffic-analytics, read 2026-12-02.
describe('what must be created for flow logs', () => {
	it.each([
		[false, false, false, 'account'],
		[false, true, false, 'none'],
		[true, false, false, 'both'],
		[true, false, true, 'account'],
		[true, true, false, 'workspace'],
		[true, true, true, 'none']
	] as const)('charts %s, account %s, workspace %s: %s', (charts, account, workspace, needed) => {
		expect(neededForLogs(charts, { account, workspace })).toBe(needed);
	});
});

// https://learn.microsoft.com/en-us/azure/network-watcher/connection-monitor-overview and connection-monitor-create-using-portal, read 2026-12-02.
describe('an endpoint of a connection monitor', () => {
	const all = ['here', 'far', 'arc', 'server', 'url'] as const;
	it('can be a source with an agent, and as a VM only in its region', () => {
		expect(all.filter((one) => canTest(one, true))).toEqual(['here', 'arc']);
	});
	it('can be a destination anywhere', () => {
		expect(all.every((one) => canTest(one, false))).toBe(true);
	});
});

// https://learn.microsoft.com/en-us/azure/network-watcher/packet-capture-vm-cli (its example, with single addresses), read 2026-12-01.
describe('a packet capture', () => {
	const filters = [
		...['20', '80', '443'].map((remotePort) => ({
			protocol: 'TCP',
			localIPAddress: '10.0.0.3',
			remotePort
		})),
		{ protocol: 'UDP' }
	];
	it.each([
		['TCP to one of the ports', { protocol: 'TCP', localIPAddress: '10.0.0.3', remotePort: '80' }, true],
		['TCP to another port', { protocol: 'TCP', localIPAddress: '10.0.0.3', remotePort: '22' }, false],
		['TCP of another address', { protocol: 'TCP', localIPAddress: '10.0.0.4', remotePort: '443' }, false],
		['TCP at a local port', { protocol: 'TCP', localIPAddress: '10.0.0.3', localPort: '80' }, false],
		['any UDP', { protocol: 'UDP', localIPAddress: '10.0.0.9', remotePort: '53' }, true]
	])('%s', (_, packet, captured) => {
		expect(isCaptured(packet, filters)).toBe(captured);
	});
});
