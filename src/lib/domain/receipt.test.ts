import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayForReceipt, read as readFor, write as writeFor, type Receipt } from '#lib/domain/receipt.ts';
import { addDays, day } from '#lib/domain/time/day.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const receipt: fc.Arbitrary<Receipt> = fc.record({
	lab: fc.integer({ min: 1, max: 511 }),
	edition: fc.nat(7),
	how: fc.constantFrom('desk' as const, 'predicted' as const),
	day: fc.nat(4095).map((days) => addDays(day('2026-01-01'), days))
});
/** For the exam that was the first. */
const read = (code: string, exam = 0) => readFor(code, exam);
const write = (one: Receipt, exam = 0) => writeFor(one, exam);
const codeOf = (text: string, exam = 0) => {
	const found = read(text, exam);
	return found.ok ? 'read' : found.fault.code;
};

describe('a receipt', () => {
	it('written and read is the same, for every exam', () => {
		fc.assert(
			fc.property(receipt, fc.nat(31), (one, exam) => {
				expect(read(write(one, exam), exam)).toEqual({ ok: true, value: one });
			})
		);
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

	it('for another exam says so', () => {
		fc.assert(
			fc.property(receipt, fc.nat(31), fc.nat(31), (one, exam, here) => {
				fc.pre(exam !== here);
				expect(read(write(one, exam), here)).toMatchObject({
					ok: false,
					fault: { code: 'exam' }
				});
			})
		);
	});

	it.each([-1, 32, 0.5])('is never written for the exam %s', (exam) => {
		const one = { lab: 1, edition: 0, how: 'desk', day: day('2026-11-25') } as const;
		expect(() => write(one, exam)).toThrow(RangeError);
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

	/** Receipts from all over, the same ones each time. */
	const some = [1, 2, 20, 87, 200, 346, 510, 511].flatMap((lab) =>
		[0, 1, 7].flatMap((edition) =>
			[0, 1, 328, 2047, 4095].map((days): Receipt => {
				const how = (lab + days) % 2 === 0 ? 'desk' : 'predicted';
				return { lab, edition, how, day: addDays(day('2026-01-01'), days) };
			})
		)
	);

	it('with one sign wrong, or two neighbours swapped, is noticed', () => {
		let tried = 0;
		const unnoticed: string[] = [];
		for (const [index, one] of some.entries()) {
			const exam = index % 32;
			const attempt = (code: string) => {
				tried++;
				if (codeOf(code, exam) !== 'check') unnoticed.push(code);
			};
			const code = write(one, exam).replace('-', '');
			for (let at = 0; at < 8; at++) {
				for (const sign of signs)
					if (sign !== code[at]) attempt(code.slice(0, at) + sign + code.slice(at + 1));
				if (at < 7 && code[at] !== code[at + 1])
					attempt(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2));
			}
		}
		expect(unnoticed).toEqual([]);
		expect(tried).toBeGreaterThan(some.length * 8 * 31);
	});

	it('typed at random passes once in 8192 times, so that 99.98 % are noticed', () => {
		// Of all that can be typed behind the same five signs, 15 bits, two belong to the receipt and 13 are its check.
		for (const start of ['00000', '7ZK3M', 'ZZZZZ']) {
			let passed = 0;
			for (let end = 0; end < 32 ** 3; end++) {
				const last = [end >> 10, (end >> 5) & 31, end & 31].map((value) => signs[value]).join('');
				if (!['check', 'exam'].includes(codeOf(start + last))) passed++;
			}
			expect(passed).toBe(4);
		}
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

	it('that passes its check and is none of ours is of a newer version', () => {
		const found = new Set<string>();
		for (const start of ['00000', '7ZK3M', 'M8N2X', 'ZZZZZ', '12345', 'ABCDE'])
			for (let end = 0; end < 32 ** 3; end++)
				found.add(
					codeOf(start + [end >> 10, (end >> 5) & 31, end & 31].map((value) => signs[value]).join(''))
				);
		expect([...found].sort()).toEqual(['check', 'exam', 'newer', 'read']);
	});

	it.each([
		['2025-12-31', false],
		['2026-01-01', true],
		['2037-03-19', true],
		['2037-03-20', false]
	])('of %s can be written: %s', (on, can) => {
		const one = { lab: 1, edition: 0, how: 'desk', day: day(on) } as const;
		expect(dayForReceipt(one.day)).toMatchObject(
			can ? { ok: true } : { fault: { from: '2026-01-01', to: '2037-03-19', found: on } }
		);
		if (can) expect(read(write(one))).toEqual({ ok: true, value: one });
		else expect(() => write(one)).toThrow(RangeError);
	});

	it.each([
		[0, 0],
		[512, 0],
		[1.5, 0],
		[1, 8],
		[1, -1]
	])('of lab %s, edition %s is never written', (lab, edition) => {
		expect(() => write({ lab, edition, how: 'desk', day: day('2026-11-25') })).toThrow(RangeError);
	});

	it.each([
		['', { code: 'empty' }],
		['K7QM-3F9', { code: 'length', found: 7 }],
		['K7QM-3F9XX', { code: 'length', found: 9 }],
		['K7QM-3FUX', { code: 'sign', sign: 'U' }],
		['K7QM-3F!X', { code: 'sign', sign: '!' }],
		['MTYF-1X0G', { code: 'check' }],
		['MTYF-X10F', { code: 'check' }]
	])('%j is answered with %j', (typed, fault) => expect(read(typed)).toEqual({ ok: false, fault }));
});
