// Conditions of role assignments that give access to blobs.

/** A condition with one action and one expression, on the name of the container. */
export interface Condition {
	readonly action: string;
	readonly operator: 'StringEquals' | 'StringNotEquals' | 'StringStartsWith';
	readonly value: string;
}

/**
 * Returns whether an assignment with a condition allows an action of its role. Other actions than the one of the condition
 * are allowed without a look at the expression. Source: sources.conditionFormat.
 */
export function conditionAllows(
	{ action, operator, value }: Condition,
	requested: string,
	container: string
): boolean {
	if (requested !== action) return true;
	return operator === 'StringStartsWith'
		? container.startsWith(value)
		: (container === value) === (operator === 'StringEquals');
}
