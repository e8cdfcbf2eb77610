// The families of an area as one chunk. Each file of the folder that an id names is one.
import type { Family } from '#lib/domain/practice/family.ts';

export const files = import.meta.glob<Readonly<Record<string, Family>>>(
	['./networking/*.ts', '!**/*.test.ts'],
	{
		eager: true
	}
);
