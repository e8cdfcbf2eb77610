import { expect, it } from 'vitest';
import { sentenceFault } from '#lib/domain/word-proof.ts';

it.each([
	['', 'Expected a sentence of what you saw, at least 20 letters; found 0.'],
	['a'.repeat(19), 'Expected a sentence of what you saw, at least 20 letters; found 19.'],
	['a'.repeat(20), undefined]
])('%j', (sentence, fault) => expect(sentenceFault(sentence)).toBe(fault));
