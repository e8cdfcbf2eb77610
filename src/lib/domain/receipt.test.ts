import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labCode, readLabCode } from '#lib/domain/lab/address.ts';
import { read, write, type Receipt } from '#lib/domain/receipt.ts';
import { addDays, day } from '#lib/domain/time/day.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const receipt: fc.Arbitrary<Receipt> = fc.record({
	lab: fc.integer({ min: 1, max: 511 }),
	edition: fc.nat(7),
	how: fc.constantFrom('desk' as const, 'predicted' as const),
	day: fc.nat(4095).map((days) => addDays(day('2026-01-01'), days))
});
const codeOf = (text: string) => {
	const found = read(text);
	return found.ok ? 'read' : found.fault.code;
};

describe('a receipt', () => {
	it('written and read is the same', () => {
		fc.assert(fc.property(receipt, (one) => void expect(read(write(one))).toEqual({ ok: true, value: one })));
	});

	it.each<[Receipt, string]>([
		[{ lab: 1, edition: 0, how: 'desk', day: day('2026-01-01') }, 'MTYF-1X0F'],
		[{ lab: 20, edition: 0, how: 'desk', day: day('2026-11-25') }, 'MK45-CK62'],
		[{ lab: 20, edition: 1, how: 'predicted', day: day('2026-11-25') }, 'PSAQ-0MJQ'],
		[{ lab: 87, edition: 0, how: 'desk', day: day('2026-11-26') }, 'ASME-TD6A'],
		[{ lab: 511, edition: 7, how: 'predicted', day: day('2037-03-18') }, '6849-BAMP']
	])('of %j is %s for ever', (one, code) => {
		expect(write(one)).toBe(code);
		expect(read(code)).toEqual({ ok: true, value: one });
	});

	it('is read however it is typed', () => {
		fc.assert(
			fc.property(receipt, (one) => {
				const code = write(one);
				const typed = code.toLowerCase().replace('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l');
				expect(read(` ${typed} `)).toEqual({ ok: true, value: one });
			})
		);
	});

	it('with one sign wrong, or two neighbours swapped, is noticed', () => {
		fc.assert(
			fc.property(receipt, (one) => {
				const code = write(one).replace('-', '');
				for (let at = 0; at < 8; at++) {
					for (const sign of signs)
						if (sign !== code[at])
							expect(codeOf(code.slice(0, at) + sign + code.slice(at + 1))).toBe('check');
					const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
					if (at < 7 && code[at] !== code[at + 1]) expect(codeOf(swapped)).toBe('check');
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('typed at random is almost never one', () => {
		let hits = 0;
		const random = fc.sample(fc.array(fc.constantFrom(...signs), { minLength: 8, maxLength: 8 }), {
			numRuns: 20_000,
			seed: 7
		});
		for (const typed of random) if (codeOf(typed.join('')) !== 'check') hits++;
		expect(hits).toBeLessThan(10);
	});

	it('of the same day and of the next looks nothing like it', () => {
		const of = (lab: number, on: string) =>
			write({ lab, edition: 0, how: 'desk', day: day(on) }).replace('-', '');
		const apart = (a: string, b: string) => [...a].filter((sign, at) => sign !== b[at]).length;
		for (let lab = 1; lab < 100; lab++) {
			expect(apart(of(lab, '2026-11-25'), of(lab + 1, '2026-11-25'))).toBeGreaterThanOrEqual(4);
			expect(apart(of(lab, '2026-11-25'), of(lab, '2026-11-26'))).toBeGreaterThanOrEqual(3);
		}
	});

	it.each([
		['', 'empty', 'there is nothing yet'],
		['K7QM-3F9', 'length', 'found 7 of 8'],
		['K7QM-3F9XX', 'length', 'found 9 of 8'],
		['K7QM-3FUX', 'sign', '“U” never stands in one'],
		['K7QM-3F!X', 'sign', '“!” never stands in one']
	])('%j is answered with %s', (typed, code, words) => {
		expect(read(typed)).toMatchObject({
			ok: false,
			fault: { code, message: expect.stringContaining(words) }
		});
	});
});

describe('a lab’s code', () => {
	const all = Array.from({ length: 511 }, (_, index) => index + 1);
	it('is read for every number, however it is typed', () => {
		for (const number of all)
			expect(readLabCode(` ${labCode(number).toLowerCase()} `)).toEqual({ ok: true, value: number });
	});
	it('with one sign wrong, or the first two swapped, is noticed', () => {
		for (const number of all) {
			const code = labCode(number);
			for (let at = 0; at < 3; at++)
				for (const sign of signs)
					if (sign !== code[at])
						expect(readLabCode(code.slice(0, at) + sign + code.slice(at + 1)).ok, code).toBe(false);
			if (code[0] !== code[1]) expect(readLabCode(code[1]! + code[0]! + code[2]!).ok, code).toBe(false);
		}
	});
	it.each(['', '2K', '2K77', '2KU', 'rebuild/access'])('%j is none', (typed) => {
		expect(readLabCode(typed).ok).toBe(false);
	});
});
