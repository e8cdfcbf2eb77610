import { expect, it } from 'vitest';
import { jsonCheck } from '#lib/exams/az-104/labs/kit.ts';

const condition = { when: '@', yes: 'Yes.', no: 'No.' };
const check = (command: string) => jsonCheck({ id: 'a', title: 'A', command, ...condition });

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

it('shows the name that says whose resource it is', () =>
	expect(
		jsonCheck({ id: 'a', title: 'A', command: 'az a', ownPrefix: 'st', shown: ['tier'], ...condition })
	).toMatchObject({ own: { is: "starts_with(name, 'st')", named: 'st' }, shown: ['name', 'tier'] }));
