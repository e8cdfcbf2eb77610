import { expect, it } from 'vitest';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';

it.each([
	['prompt:access/notactions', 'access'],
	['prompt:files-blobs/a/b', 'files-blobs'],
	['prompt:odd', undefined],
	['prompt:/odd', undefined],
	['family:access/least-grant', 'access'],
	['family:odd', undefined],
	['family:/odd', undefined],
	['lab:access/three-scopes', undefined],
	['access/notactions', undefined]
])('%s belongs to %s', (key, group) => expect(groupOfKey(key)).toBe(group));
