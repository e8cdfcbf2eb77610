// The audit of the plan, for a few people; `npm run test:full` takes all of them, and the whole grid of the diagnosis.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { audit, tableText } from './plan-audit/audit.ts';
import { withTenPlans } from './plan-audit/ten.ts';
import { full } from './runs.ts';

it('the plan keeps every rule', () => {
	const { lines } = audit(full ? 500 : 25, { grid: full });
	const broken = lines.filter(({ broken, most }) => broken > most);
	expect(broken, tableText(broken)).toEqual([]);
}, 1_200_000);

it('the plans of docs/plan.md are as they are made now: `npm run print:plans` writes them', () => {
	const docs = readFileSync('docs/plan.md', 'utf8');
	expect(withTenPlans(docs)).toBe(docs);
});
