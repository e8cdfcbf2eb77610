import { expect, it } from 'vitest';
import { sentenceFault } from '#lib/domain/proof.ts';

it.each([
	['', { least: 20, found: 0 }],
	['a'.repeat(19), { least: 20, found: 19 }],
	['a'.repeat(20), undefined]
])('%j', (sentence, fault) => expect(sentenceFault(sentence)).toEqual(fault));
