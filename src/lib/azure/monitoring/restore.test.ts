import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreFor, restoreNames, type Loss, type Restore } from './restore.ts';

const loss: Loss = { files: false, exists: true, sameVm: true, otherwise: false };

// The table of https://learn.microsoft.com/en-us/azure/backup/about-azure-vm-restore, and "the current VM must exist" of
// https://learn.microsoft.com/en-us/azure/backup/backup-azure-arm-restore-vms, read 2026-11-25.
describe('the restore', () => {
	it.each<[string, Partial<Loss>, Restore]>([
		['specific files', { files: true }, 'files'],
		['the VM as it was, in place', {}, 'replace'],
		['the VM was deleted', { exists: false }, 'new-vm'],
		['a copy for a drill', { sameVm: false }, 'new-vm'],
		['into an availability set', { otherwise: true }, 'disks'],
		['another size, the VM gone', { otherwise: true, exists: false }, 'disks']
	])('%s', (_, change, restore) => {
		expect(restoreFor({ ...loss, ...change }).answer).toBe(restore);
	});
	it('agrees with a second reading: what each kind can do, narrowest first', () => {
		const fits: Record<Restore, (of: Loss) => boolean> = {
			files: (of) => of.files,
			replace: (of) => !of.files && of.exists && of.sameVm && !of.otherwise,
			disks: (of) => !of.files && of.otherwise,
			'new-vm': (of) => !of.files && !(of.exists && of.sameVm) && !of.otherwise
		};
		const bit = fc.boolean();
		fc.assert(
			fc.property(fc.record({ files: bit, exists: bit, sameVm: bit, otherwise: bit }), (drawn) => {
				const fitting = (Object.keys(restoreNames) as Restore[]).filter((one) => fits[one](drawn));
				expect(fitting).toEqual([restoreFor(drawn).answer]);
			})
		);
	});
});
