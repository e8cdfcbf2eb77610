import { expect, it } from 'vitest';
import type { StoreFault } from '#lib/domain/stored-data/store-fault.ts';
import { storeFaultText } from '#lib/words/store.ts';

it.each<[StoreFault, string]>([
	[
		{ code: 'full' },
		'This device is full, so this wasn’t saved. Free some space and try again. What you saved before is still here.'
	],
	[{ code: 'newer' }, 'A newer Resit is in use on this device. Reload to continue. Your data is untouched.'],
	[
		{ code: 'blocked' },
		'Another tab of Resit has your data open. Close it, and this one continues automatically.'
	],
	[
		{ code: 'refused', name: 'SecurityError' },
		'This browser doesn’t let Resit save data here (SecurityError). A private window or blocked site data can cause this.'
	],
	[
		{ code: 'not upgraded', cause: 'broken step' },
		'Resit couldn’t update your data (broken step). It’s unchanged. Keep it, and wait for the next version.'
	],
	[
		{ code: 'unexpected', cause: 'broken' },
		'Something went wrong while saving, and nothing was changed (broken).'
	],
	[
		{ code: 'shape', path: ['ms'], expected: { from: 0 }, found: -1 },
		'This wasn’t saved. ms: should be a whole number from 0, and is -1.'
	],
	[
		{
			code: 'record',
			from: 'attempts',
			reason: { code: 'shape', path: ['day'], expected: 'day', found: 'soon' }
		},
		'This wasn’t saved. attempts: day: should be a day like 2026-03-29, and is “soon”.'
	]
])('%j', (fault, expected) => expect(storeFaultText(fault)).toBe(expected));
