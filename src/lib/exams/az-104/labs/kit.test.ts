import { expect, it } from 'vitest';
import { defineLab } from '#lib/exams/az-104/labs/kit.ts';
import { lab } from '#lib/exams/az-104/labs/networking/address-plan.ts';

const condition = { when: '@', yes: 'Yes.', no: 'No.' };
const check = (command: string, more = {}) =>
	defineLab({ ...lab, checks: [{ id: 'a', title: 'A', command, ...condition, ...more }] }).checks[0];

it.each([
	['--query "{name:name,size:sku.name}"', 'object', ['name', 'size']],
	["--query \"{name: name, on: ends_with(id || '', '/a,b')}\"", 'object', ['name', 'on']],
	['--query "[0].properties.{a:x,b:length(list[?y==`\\"z\\"`])}"', 'object', ['a', 'b']],
	['--query "[].{name:name}"', 'list', ['name']],
	['--query "value[?starts_with(p[0],\'{suffix}\')].{p:p[0],hop:h}"', 'list', ['p', 'hop']],
	['--query "sort_by([?a==\'x\'].{name:name,tags:tags.{b:b}}, &name)"', 'list', ['name', 'tags']]
])('reads what %s prints', (query, prints, keys) =>
	expect(check(`az vm list ${query} -o json`)).toMatchObject({ prints, keys, conditions: [condition] })
);

it('reads the keys that printf names, and none where the query has none', () => {
	const printf = `printf '{"one":%s,"two":"%s"}\\n' "$(az a --query "{b:c}" -o json)" two`;
	expect(check(printf)).toMatchObject({ prints: 'object', keys: ['one', 'two'] });
	expect(check('az group exists -n g -o json')).not.toHaveProperty('keys');
});

it('takes a check of another kind as it is', () =>
	expect(check('az a --query "{b:c}" -o json', { kind: 'error' })).toEqual({
		id: 'a',
		title: 'A',
		command: 'az a --query "{b:c}" -o json',
		kind: 'error',
		conditions: [condition]
	}));

it('shows the name that says whose resource it is', () =>
	expect(check('az a', { ownPrefix: 'st', shown: ['tier'] })).toMatchObject({
		own: { is: "starts_with(name, 'st')", named: 'st' },
		shown: ['name', 'tier']
	}));

it('prints an output as the command line does', () =>
	expect(
		defineLab({ ...lab, given: [{ ...lab.given[0]!, output: [{ b: 1, a: null }] }] }).given[0]!.output
	).toBe('[\n  {\n    "a": null,\n    "b": 1\n  }\n]'));

it('takes the command of the negative test where a check has none, on one line', () => {
	const negative = { ...lab.negative, az: ['az a', 'az b \\\n  --c d'] };
	const checks = [{ id: 'a', title: 'A', kind: 'error' as const, ...condition }];
	expect(defineLab({ ...lab, negative, checks }).checks[0]).toMatchObject({ command: 'az b --c d' });
});
