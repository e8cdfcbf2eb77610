import { expect, it } from 'vitest';
import type { StoreFault } from '#lib/domain/stored-data/store-fault.ts';
import { storeFaultText } from '#lib/words/store.ts';

it.each<[StoreFault, string]>([
	[
		{ code: 'full' },
		'There is no room left on this device, so this was not saved. Free some space and try again. What was saved before is still here.'
	],
	[
		{ code: 'newer' },
		'A newer Resit has been at work on this device. Reload to go on with it. Your data is untouched.'
	],
	[
		{ code: 'blocked' },
		'Another tab of Resit has your data open. Close the other tabs; this one then goes on automatically.'
	],
	[
		{ code: 'refused', name: 'SecurityError' },
		'This browser does not let Resit keep data here (SecurityError). A private window or blocked site data can be the reason.'
	],
	[
		{ code: 'not upgraded', cause: 'broken step' },
		'Resit could not bring your data to its new form (broken step). Your data is unchanged; please keep it, and wait for the next version.'
	],
	[
		{ code: 'unexpected', cause: 'broken' },
		'Something went wrong while saving, and nothing was changed (broken).'
	],
	[
		{ code: 'shape', path: ['ms'], expected: { from: 0 }, found: -1 },
		'This was not saved. ms: should be a whole number from 0, and is -1.'
	],
	[
		{
			code: 'record',
			from: 'attempts',
			reason: { code: 'shape', path: ['day'], expected: 'day', found: 'soon' }
		},
		'This was not saved. attempts: day: should be a day like 2026-03-29, and is “soon”.'
	]
])('%j', (fault, expected) => expect(storeFaultText(fault)).toBe(expected));
