import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfKind, keysOf, progressKey, readProgressKey } from '#lib/domain/practice/progress-key.ts';

const exam = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const id = fc.string({ minLength: 1 });
const kind = fc.constantFrom('prompt' as const, 'family' as const, 'foretold' as const);

describe('the key of a summary', () => {
	it('reads to what it was made from, and begins with its exam', () => {
		fc.assert(
			fc.property(exam, kind, id, (of, what, name) => {
				const key = progressKey(of, { [what]: name } as unknown as { prompt: string });
				expect(readProgressKey(key)).toEqual({ exam: of, kind: what, id: name });
				expect(key.startsWith(keysOf(of))).toBe(true);
				for (const other of ['prompt', 'family', 'foretold'] as const)
					expect(isOfKind(key, other)).toBe(other === what);
			})
		);
	});

	it.each(['', 'prompt:a', 'boat/', 'boat/prompt:', 'boat/other:a', '/prompt:a', 'a/b/prompt:c'])(
		'is not %j',
		(key) => expect(readProgressKey(key)).toBeUndefined()
	);
});
