import { describe, expect, it } from 'vitest';
import {
	isCaptured,
	keepsFromLogging,
	missingFor,
	networkTools,
	networkToolFor,
	testState,
	type MachineUse,
	type NetworkQuestion,
	type NetworkTool
} from './network-tool.ts';

// https://learn.microsoft.com/en-us/azure/network-watcher/network-watcher-overview and ip-flow-verify-overview, read 2026-12-01.
describe('the tool of Network Watcher', () => {
	const rows: readonly [string, NetworkQuestion, NetworkTool | undefined][] = [
		['the rule for packets of a VM', { need: 'rule', lasting: false }, 'verify'],
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

// https://learn.microsoft.com/en-us/azure/network-watcher/connection-monitor-overview (States of a test), read 2026-12-01.
describe('the state of a test of Connection monitor', () => {
	/** The page's sentences one after the other, each of which can make it worse. */
	function told(failed: number, time: number, limits?: { failed: number; time: number }): string {
		let state = 'Pass';
		if (limits && (failed / limits.failed) * 100 > 80) state = 'Warning';
		if (!limits && (time > 750 || failed > 10)) state = 'Warning';
		if (!limits && failed >= 100) state = 'Fail';
		if (limits && !(failed <= limits.failed && time <= limits.time)) state = 'Fail';
		return state;
	}
	it('is what the page says', () => {
		for (const failed of [0, 8, 10, 11, 17, 20, 21, 99, 100])
			for (const time of [10, 300, 301, 750, 751])
				for (const limits of [undefined, { failed: 20, time: 300 }, { failed: 10, time: 800 }])
					expect(testState(failed, time, limits)).toBe(told(failed, time, limits));
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
