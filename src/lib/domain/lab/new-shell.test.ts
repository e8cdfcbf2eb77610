import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newShellOf } from '#lib/domain/lab/new-shell.ts';

const bicep = "param a string = 'x'\n\noutput b string = '${a}$HOME'\n";

it('brings back files and variables in a shell that has neither', () => {
	const home = mkdtempSync(join(tmpdir(), 'shell-'));
	const command = newShellOf({
		steps: [{ goal: '', bicep, file: 'order.bicep' }, { goal: '' }],
		variables: 'A="one two"\nB=$A-3'
	});
	const shell = (text: string) =>
		execFileSync('bash', ['-uc', text], {
			cwd: home,
			env: { HOME: home, PATH: process.env.PATH ?? '' }
		}).toString();
	expect(shell(`${command}\necho "$B"`)).toBe('one two-3\n');
	expect(readFileSync(join(home, 'order.bicep'), 'utf8')).toBe(bicep);
	expect(shell('source ~/resit.sh; echo "$B"')).toBe('one two-3\n');
});

it('is nothing where a lab has neither', () => {
	expect(newShellOf({ steps: [{ goal: '' }] })).toBeUndefined();
});
