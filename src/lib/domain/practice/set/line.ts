// A line of a code: groups of four signs, the last two a check that notices any two wrong signs and says where one is.
import { exponentOf, order, power, product, quotient } from '#lib/domain/field32.ts';

export const groupSigns = 4;
/** Twenty signs fit a narrow screen. */
export const lineSigns = 20;
const checkSigns = 2;
/** What a line carries beside its check. */
export const lineHolds = lineSigns - checkSigns;

/** Stands behind every line, so that lines that changed places are noticed. */
const place = order - 1;

/**
 * The sums over a line that are 0 where nothing is wrong: a Reed–Solomon code of distance 3 over 32 elements. One wrong
 * sign shows in both, in a ratio that tells where it stands; two never cancel out.
 */
function sumsOf(values: readonly number[], line: number): readonly [number, number] {
	const all = values.map((value, at) => [value, at] as const).concat([[line + 1, place]]);
	return [
		all.reduce((sum, [value]) => sum ^ value, 0),
		all.reduce((sum, [value, at]) => sum ^ product(value, power(at)), 0)
	];
}

/** The signs with their check behind them. `line` counts from 0, to 30. */
export function withCheck(values: readonly number[], line: number): readonly number[] {
	const [sum, placed] = sumsOf(values, line);
	const [first, second] = [power(values.length), power(values.length + 1)];
	const check = quotient(placed ^ product(second, sum), first ^ second);
	return [...values, check, check ^ sum];
}

export type Checked =
	| { readonly right: true; readonly held: readonly number[] }
	/** `at`: the sign to look at first; absent where more than one is wrong. */
	| { readonly right: false; readonly at?: number };

/** Holds a line against its check. */
export function checked(values: readonly number[], line: number): Checked {
	if (values.length <= checkSigns) return { right: false };
	const [sum, placed] = sumsOf(values, line);
	if (sum === 0 && placed === 0) return { right: true, held: values.slice(0, -checkSigns) };
	if (sum === 0 || placed === 0) return { right: false };
	const at = exponentOf(quotient(placed, sum));
	return at < values.length ? { right: false, at } : { right: false };
}
