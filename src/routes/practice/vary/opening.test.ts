import { expect, it } from 'vitest';
import { openingOf } from './opening.ts';

it.each([
	['', undefined],
	['access', undefined],
	['access/', undefined],
	['/locks', undefined],
	['a/b/c/d', undefined],
	['governance/locks', { family: 'governance/locks' }],
	['governance/locks/', { family: 'governance/locks' }],
	['governance/locks/kind', { family: 'governance/locks', axis: 'kind' }]
])('#%s', (hash, opening) => expect(openingOf(hash)).toEqual(opening));
