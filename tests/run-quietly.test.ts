// What `npm start` shows of the programs that it runs.
import { expect, it, vi } from 'vitest';
import { runQuietly } from '../scripts/run.js';

it('shows nothing of a program that ends well, and all of one that fails', async () => {
	const shown = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	const node = (code: string) => runQuietly(process.execPath, ['-e', code]);
	expect(await node(`console.log('noise'); console.error('more noise')`)).toBe(true);
	expect(shown).not.toHaveBeenCalled();
	expect(await node(`console.log('what'); console.error('why'); process.exitCode = 1`)).toBe(false);
	expect(shown.mock.calls.map(String).join('')).toMatch(/what[^]*why|why[^]*what/);
	shown.mockRestore();
});
