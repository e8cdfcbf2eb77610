import { describe, expect, it } from 'vitest';
import { hash, randomOf } from '#lib/domain/practice/prng.ts';

describe('the stream of a seed', () => {
	it('is the same for ever', () => {
		const random = randomOf(1);
		expect(Array.from({ length: 5 }, () => random.below(1000))).toEqual([627, 2, 527, 981, 968]);
		expect(hash('Resit')).toBe(178950220);
	});
	it('spreads evenly', () => {
		const random = randomOf(99);
		const counts = [0, 0, 0, 0];
		for (let draw = 0; draw < 4000; draw++) counts[random.below(4)]!++;
		for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(100);
	});
	it('passes over numbers as if they were drawn', () => {
		const [drawn, skipped] = [randomOf(0xffffffff), randomOf(0xffffffff)];
		for (let draw = 0; draw < 1000; draw++) drawn.below(10);
		skipped.skip(1000);
		expect(skipped.below(1_000_000)).toBe(drawn.below(1_000_000));
	});
	it('takes different ones, and all of them where there are no more', () => {
		expect([...randomOf(3).some([1, 2, 3], 5)].sort()).toEqual([1, 2, 3]);
	});
});
