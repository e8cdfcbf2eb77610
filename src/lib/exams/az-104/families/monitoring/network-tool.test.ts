import { expect, it } from 'vitest';
import { networkTool } from '#lib/exams/az-104/families/monitoring/network-tool.ts';
import { toldIn } from '#lib/domain/practice/variant-text.ts';
import { difficulties } from '#lib/domain/practice/variant.ts';

// https://learn.microsoft.com/en-us/azure/network-watcher/connection-troubleshoot-overview, Supported source and destination types
it('has the connections start at VMs: Next hop and Connection troubleshoot test from no client elsewhere', () => {
	for (const difficulty of difficulties)
		for (let seed = 0; seed < 300; seed++) {
			const [first] = toldIn(networkTool.make(seed, difficulty).tabs).flat();
			expect(first).toBe('VMs in ');
		}
});
