// `npm run print:plans`: writes the ten plans of docs/plan.md as they are made now. Their comments are read and mended by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from './content.js';

const file = 'docs/plan.md';
const { withTenPlans } = await load('/tests/plan-audit/ten.ts');
writeFileSync(file, withTenPlans(readFileSync(file, 'utf8')));
