// What a chart in metrics explorer shows of values that are stored for each minute and instance.

/** What is stored for a minute and an instance. */
export type Stored = readonly [min: number, max: number, sum: number, count: number];
export type Aggregation = 'min' | 'max' | 'sum' | 'count' | 'avg';

/** Returns the value of one point. The average is always the sum divided by the count. Source: sources.metricAggregation. */
export function pointOf(stored: readonly Stored[], aggregation: Aggregation): number {
	const all = (at: number): readonly number[] => stored.map((one) => one[at]!);
	const total = (at: number): number => all(at).reduce((sum, value) => sum + value, 0);
	return {
		min: Math.min(...all(0)),
		max: Math.max(...all(1)),
		sum: total(2),
		count: total(3),
		avg: total(2) / total(3)
	}[aggregation];
}
