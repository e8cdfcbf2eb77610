import { expect, it } from 'vitest';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';

it.each([
	['boat/prompt:access/notactions', 'access'],
	['boat/prompt:files-blobs/a/b', 'files-blobs'],
	['boat/prompt:odd', undefined],
	['boat/prompt:/odd', undefined],
	['boat/family:access/least-grant', 'access'],
	['boat/family:odd', undefined],
	['boat/family:/odd', undefined],
	['lab:access/three-scopes', undefined],
	['access/notactions', undefined]
])('%s belongs to %s', (key, group) => expect(groupOfKey(key)).toBe(group));
