// How many alerts a log search alert rule fires that counts the rows of its query.

/**
 * Returns the number of alerts of one evaluation. `rows`: by computer, the rows of each five minutes of the last fifteen. `granularity`: 5 or
 * 15 minutes. Source: sources.logAlertRule.
 */
export function alertsFired(
	rows: readonly (readonly number[])[],
	rule: {
		readonly split: boolean;
		readonly above: number;
		readonly granularity: 5 | 15;
		readonly violations: number;
	}
): number {
	const series = rule.split ? rows : [rows[0]!.map((_, at) => sum(rows.map((one) => one[at]!)))];
	return series.filter((one) => {
		const values = rule.granularity === 5 ? one : [sum(one)];
		return values.filter((value) => value > rule.above).length >= rule.violations;
	}).length;
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
