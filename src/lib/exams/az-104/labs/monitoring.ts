// The labs of an area as one chunk. Each file of the folder is one.
import type { Lab } from '#lib/domain/lab/lab.ts';

export const files = import.meta.glob<Lab>('./monitoring/*.ts', { eager: true, import: 'lab' });
