import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fateOf,
	valueAfter,
	type Declaration,
	type Mode,
	type Place
} from '#lib/azure/compute/deployment-mode.ts';

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/deployment-modes
describe('the documentation’s examples of modes', () => {
	it('group A B C, file A B D', () => {
		for (const mode of ['Incremental', 'Complete'] as const) {
			expect(fateOf('here', 'declared', mode)).toBe('kept');
			expect(fateOf('nowhere', 'declared', mode)).toBe('created');
		}
		expect(fateOf('here', 'absent', 'Incremental')).toBe('kept');
		expect(fateOf('here', 'absent', 'Complete')).toBe('deleted');
	});
	it('a condition that is false deletes in complete mode, and a lock keeps', () => {
		expect(fateOf('here', 'false', 'Complete')).toBe('deleted');
		expect(fateOf('here', 'true', 'Complete')).toBe('kept');
		expect(fateOf('here', 'false', 'Incremental')).toBe('kept');
		expect(fateOf('here', 'absent', 'Complete', true)).toBe('kept');
	});
	it('nothing in a secondary group is deleted', () => {
		expect(fateOf('other', 'absent', 'Complete')).toBe('kept');
	});
	// https://learn.microsoft.com/en-us/training/modules/arm-template-whatif/2-deployment-modes
	it('existing does not protect from complete mode', () => {
		expect(fateOf('here', 'existing', 'Complete')).toBe('deleted');
	});
	it('a property left out of a declared resource goes back to its default, in either mode', () => {
		for (const mode of ['Incremental', 'Complete'] as const)
			expect(valueAfter('10', { without: 'property' }, mode, '4')).toBe('4');
	});
});

const places: readonly Place[] = ['here', 'other', 'nowhere'];
const declarations: readonly Declaration[] = ['declared', 'true', 'false', 'existing', 'absent'];
const modes: readonly Mode[] = ['Incremental', 'Complete'];
const values = fc.constantFrom('4', '10', '20');

describe('what is left', () => {
	it('agrees with a deployment to sets of names', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...places),
				fc.constantFrom(...declarations),
				fc.constantFrom(...modes),
				fc.boolean(),
				(place, declaration, mode, locked) => {
					const before = new Set(place === 'here' ? ['one'] : []);
					const deployed = new Set(['declared', 'true'].includes(declaration) ? ['one'] : []);
					const deletes = mode === 'Complete' && !locked;
					const after = new Set([...deployed, ...(deletes ? [] : before)]);
					const fate = fateOf(place, declaration, mode, locked);
					if (place === 'other') expect(fate).toBe(declaration === 'absent' ? 'kept' : undefined);
					else if (after.has('one')) expect(fate).toBe(before.has('one') ? 'kept' : 'created');
					else
						expect(fate).toBe(
							before.has('one') ? 'deleted' : declaration === 'false' ? 'missing' : undefined
						);
				}
			)
		);
	});
	it('agrees with reading a property from the file, the group or the default', () => {
		fc.assert(
			fc.property(values, fc.option(fc.option(values)), fc.constantFrom(...modes), (now, file, mode) => {
				// No resource, or one with a property or none.
				const declared =
					file === null ? { without: 'resource' as const } : (file ?? { without: 'property' as const });
				const read = file === null ? (mode === 'Complete' ? undefined : now) : (file ?? '4');
				expect(valueAfter(now, declared, mode, '4')).toBe(read);
			})
		);
	});
});
