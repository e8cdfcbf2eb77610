import { describe, expect, it } from 'vitest';
import { conditionAllows, type Condition } from '#lib/azure/identity/condition.ts';

// https://learn.microsoft.com/en-us/azure/role-based-access-control/conditions-format#how-a-condition-is-evaluated
describe('a condition for reading', () => {
	const condition = (operator: Condition['operator']): Condition => ({
		action: 'read',
		operator,
		value: 'docs'
	});
	it.each<[Condition['operator'], string, string, boolean]>([
		['StringEquals', 'read', 'docs', true],
		['StringEquals', 'read', 'docs-old', false],
		['StringEquals', 'delete', 'photos', true],
		['StringNotEquals', 'read', 'docs', false],
		['StringNotEquals', 'read', 'docs-old', true],
		['StringNotEquals', 'write', 'docs', true],
		['StringStartsWith', 'read', 'docs-old', true],
		['StringStartsWith', 'read', 'photos', false]
	])('%s: %s in %s: %s', (operator, action, container, yes) =>
		expect(conditionAllows(condition(operator), action, container)).toBe(yes)
	);
});
