import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countTable } from './content/counts.ts';
import { shipped } from './content/shipped.ts';

it('docs/check-a-fact.md counts what ships: `npm run check:az -- --write` brings it up to date', () => {
	expect(readFileSync('docs/check-a-fact.md', 'utf8')).toContain(`\n${countTable(shipped)}\n`);
});
