// What can be varied in an area, as one chunk. Each file of the folder has the axes of a group.
import type { Axis } from '#lib/domain/practice/axis.ts';

export const files = import.meta.glob<readonly Omit<Axis, 'group'>[]>('./networking/*.ts', {
	eager: true,
	import: 'axes'
});
