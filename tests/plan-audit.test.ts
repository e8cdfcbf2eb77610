// The audit of the plan, for a few people; `npm run test:full` takes all of them, and the whole grid of the diagnosis.
import { expect, it } from 'vitest';
import { audit, tableText } from './plan-audit/audit.ts';
import { full } from './runs.ts';

it('the plan keeps every rule', () => {
	const { lines } = audit(full ? 500 : 25, { grid: full });
	const broken = lines.filter(({ broken, most }) => broken > most);
	expect(broken, tableText(broken)).toEqual([]);
}, 1_200_000);
