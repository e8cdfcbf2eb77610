import { expect, it } from 'vitest';
import { hashOf } from '#lib/ui/hash-of.ts';

it.each([
	['', ''],
	['#', ''],
	['#lab%2Fa', 'lab/a'],
	['#%', '%'],
	['#%E0%A4%A', '%E0%A4%A']
])('%s', (hash, text) => expect(hashOf({ hash })).toBe(text));
