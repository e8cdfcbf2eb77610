import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreFor, restoreNames, type Loss, type Restore } from './restore.ts';

const loss: Loss = { files: false, exists: true, sameVm: true, otherwise: false, inPair: false };

// The table of https://learn.microsoft.com/en-us/azure/backup/about-azure-vm-restore, and "the current VM must exist" of
// https://learn.microsoft.com/en-us/azure/backup/backup-azure-arm-restore-vms, read 2026-11-25.
describe('the restore', () => {
	it.each<[string, Partial<Loss>, Restore]>([
		['specific files', { files: true }, 'files'],
		['the VM as it was, in place', {}, 'replace'],
		['the VM was deleted', { exists: false }, 'new-vm'],
		['a copy for a drill', { sameVm: false }, 'new-vm'],
		['into an availability set', { otherwise: true }, 'disks'],
		['another size, the VM gone', { otherwise: true, exists: false }, 'disks'],
		['in the secondary region', { inPair: true }, 'cross-region']
	])('%s', (_, change, restore) => {
		expect(restoreFor({ ...loss, ...change }).answer).toBe(restore);
	});
	it('agrees with a second reading: what each kind can do, narrowest first', () => {
		const fits: Record<Restore, (of: Loss) => boolean> = {
			files: (of) => of.files && !of.inPair,
			replace: (of) => !of.files && of.exists && of.sameVm && !of.otherwise && !of.inPair,
			disks: (of) => !of.files && of.otherwise && !of.inPair,
			'new-vm': (of) => !of.files && !(of.exists && of.sameVm) && !of.otherwise && !of.inPair,
			'cross-region': (of) => of.inPair
		};
		const bit = fc.boolean();
		fc.assert(
			fc.property(
				fc.record({ files: bit, exists: bit, sameVm: bit, otherwise: bit, inPair: bit }),
				(drawn) => {
					const fitting = (Object.keys(restoreNames) as Restore[]).filter((one) => fits[one](drawn));
					expect(fitting).toEqual([restoreFor(drawn).answer]);
				}
			)
		);
	});
});
