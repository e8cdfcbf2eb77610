import { describe, expect, it } from 'vitest';
import type { Check, Lab } from '#lib/domain/lab/lab.ts';
import { reducedProof } from '#lib/domain/lab/reduce.ts';
import { isUnreduced, type Evidence, type Proof } from '#lib/domain/proof.ts';
import { day } from '#lib/domain/time/day.ts';

const condition = { when: "role == 'Reader'", yes: 'The role is {{role}} at {{at.name}}.', no: 'No.' };
const roles: Check = {
	id: 'roles',
	title: 'The role is assigned',
	command: 'az role assignment list --query "[0]" -o json',
	kind: 'json',
	prints: 'object',
	conditions: [condition]
};
const refused: Check = {
	id: 'refused',
	title: 'Azure refuses',
	command: 'az group delete -n a',
	kind: 'error',
	conditions: [{ when: "code == 'ScopeLocked'", yes: 'Refused.', no: '{{what}}' }]
};
const gone: Check = { ...roles, id: 'gone', command: 'x', title: 'x' };
const lab = { checks: [roles, refused], tearDown: { steps: [], check: gone } } as unknown as Lab;

const proofWith = (evidence: Partial<Evidence>): Proof => ({
	id: 'p1',
	stamp: { counter: 1, device: 'a' },
	exam: 'boat',
	task: 'lab/access/one',
	day: day('2026-11-25'),
	how: 'checked',
	text: '',
	title: 'One',
	evidence: [{ title: roles.title, command: roles.command, output: '', said: ['Seen.'], ...evidence }]
});
const reducedFrom = (evidence: Partial<Evidence>, at: Lab | undefined = lab): Evidence =>
	reducedProof(proofWith(evidence), at).evidence![0]!;

describe('an output that an older app stored', () => {
	it('keeps the members that conditions and sentences read, and no others', () => {
		const output = JSON.stringify({ role: 'Reader', at: { name: 'rg', key: 'hunter2!' }, mail: 'ann' });
		expect(reducedFrom({ output })).toEqual({
			check: 'roles',
			title: roles.title,
			command: roles.command,
			output: JSON.stringify({ role: 'Reader', at: { name: 'rg' } }),
			said: ['Seen.']
		});
	});

	it('is found by its title where the command has changed', () => {
		expect(reducedFrom({ command: 'az old', output: '{"role":"Reader","x":1}' }).output).toBe(
			'{"role":"Reader"}'
		);
	});

	it('of an error keeps what the condition reads', () => {
		const output = 'ERROR: (ScopeLocked) ann@contoso.com may not.\nCode: ScopeLocked';
		expect(reducedFrom({ ...refused, output }).output).toBe('{"code":"ScopeLocked","what":"ScopeLocked"}');
	});

	it('of a check that the lab no longer has is kept without its secrets', () => {
		const key = 'Zm9vYmFyQmF6cXV4MTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6QUJDREVGR0hJSktMTU5PUA==';
		const left = reducedFrom({ title: 'Old', command: 'az old', output: `AccountKey=${key}` });
		expect(left).toMatchObject({ check: '', said: ['Seen.'] });
		expect(left.output).not.toContain(key.slice(0, 12));
		expect(reducedFrom({ output: '{"role":"Reader"}' }, undefined).output).toBe('{"role":"Reader"}');
	});

	it('is reduced once: what is stored today stays as it is', () => {
		const once = reducedProof(proofWith({ output: '{"role":"Reader","x":1}' }), lab);
		expect(isUnreduced(once)).toBe(false);
		expect(reducedProof(once, undefined)).toBe(once);
	});
});
