import { describe, expect, it } from 'vitest';
import { examine } from '#lib/domain/lab/examine.ts';
import type { Check } from '#lib/domain/lab/lab.ts';
import { pasteFaultText } from '#lib/words/lab.ts';

const account: Check = {
	id: 'account',
	title: 'The network is closed',
	command:
		'az storage account show -n stsas{suffix} -g {group}-sas --query "{name:name,network:networkRuleSet.defaultAction,keys:allowSharedKeyAccess}" -o json',
	kind: 'json',
	prints: 'object',
	keys: ['name', 'network', 'keys'],
	shown: ['name'],
	own: { is: "starts_with(name, 'stsas')", named: 'stsas' },
	conditions: [
		{
			when: "network == 'Deny'",
			yes: 'The firewall denies by default.',
			no: 'Found {{network}}; expected Deny. Look at Networking.'
		},
		{ when: 'keys == `false`', yes: 'Keys are off.', no: 'Keys are {{keys}}; look at Configuration.' }
	]
};
const roles: Check = {
	id: 'roles',
	title: 'The role stands at two scopes',
	command: 'az role assignment list --query "[].{role:roleDefinitionName,scope:scope}" -o json',
	kind: 'json',
	prints: 'list',
	keys: ['role', 'scope'],
	empty: 'No assignment was found: wait a minute and run it again.',
	conditions: [{ when: 'length(@) == `2`', yes: 'Both are there.', no: 'Found {{length(@)}} of 2.' }]
};
const gone: Check = {
	id: 'gone',
	title: 'Nothing is left to pay',
	command: 'az group exists -n {group}-sas -o json',
	kind: 'json',
	prints: 'value',
	conditions: [{ when: '@ == `false`', yes: 'The group is gone.', no: 'The group is still there.' }]
};
const locked: Check = {
	id: 'locked',
	title: 'The lock stops an Owner',
	command: 'az group delete -n {group}-lock --yes',
	kind: 'error',
	conditions: [
		{
			when: "contains(codes, 'ScopeLocked')",
			yes: 'The lock held.',
			no: 'Found {{code}}; expected ScopeLocked.'
		}
	]
};
const lab = { checks: [account, roles, locked], tearDown: { steps: [], check: gone } };
const proves = '{ "name": "stsask7q3f", "network": "Deny", "keys": false }';

const read = (check: Check, paste: string) => examine(lab, check, paste, 'The list is empty.');
const saysOf = (check: Check, paste: string): string => {
	const finding = read(check, paste);
	return finding.ok ? finding.value.said.map(({ says }) => says).join(' ') : pasteFaultText(finding.fault);
};
const faultOf = (check: Check, paste: string): string | undefined => {
	const finding = read(check, paste);
	return finding.ok ? undefined : finding.fault.code;
};
const isProved = (check: Check, paste: string): boolean => {
	const finding = read(check, paste);
	return finding.ok && finding.value.proved;
};

describe('what a terminal puts around an output', () => {
	it.each([
		['nothing', proves],
		['a list of one', `[${proves}]`],
		['warnings before it', `WARNING: This command is in preview and under development.\n${proves}`],
		['a notice after it', `${proves}\nA new Bicep release is available: v0.40.2`],
		[
			'the prompt and the command',
			`ana@Azure:~$ az storage account show --query "{name:name}" -o json\n${proves}\nana@Azure:~$ `
		],
		['a PowerShell prompt', `PS /home/ana> az storage account show\n${proves}\nPS /home/ana> `],
		['colours', `\u001b[33m{ "name": "stsask7q3f",\u001b[0m "network": "Deny", "keys": false }`],
		['Windows line ends and a mark at the start', `\uFEFF${proves.replaceAll(', ', ',\r\n')}`],
		['a line broken inside a text', proves.replace('stsask7q3f', 'stsask\n7q3f')],
		['lines over several rows', JSON.stringify(JSON.parse(proves), null, 2)]
	])('%s', (_, paste) => {
		expect(saysOf(account, paste)).toBe('The firewall denies by default. Keys are off.');
	});
});

describe('what is not the output', () => {
	it.each<[string, Check, string, string, string]>([
		['nothing', account, ' \n', 'empty', 'what the command printed'],
		[
			'a table',
			account,
			'Name        Network\n----------  ---------\nstsask7q3f  Deny',
			'table',
			'it ends in -o json'
		],
		['two outputs', account, `${proves}\n${proves}`, 'two', '2 outputs'],
		['the beginning only', account, '{ "name": "stsask7q3f", "netw', 'cut', 'end of this output is missing'],
		[
			'another check of the lab',
			account,
			'[{ "role": "Reader", "scope": "/" }]',
			'other',
			'“The role stands at two scopes”'
		],
		[
			'the whole resource',
			account,
			'{ "id": "/subscriptions/x", "type": "Microsoft.Storage/storageAccounts" }',
			'other',
			'without its --query'
		],
		[
			'the signed-in account',
			account,
			'{ "environmentName": "AzureCloud", "tenantId": "x" }',
			'other',
			'az account show'
		],
		['another resource', account, proves.replace('stsas', 'stother'), 'not own', '“stotherk7q3f”'],
		[
			'an error instead',
			account,
			'ERROR: (ResourceGroupNotFound) Resource group could not be found.',
			'failed',
			'ResourceGroupNotFound'
		],
		['a page', account, '<!DOCTYPE html><html></html>', 'page', 'web page'],
		['a picture', account, `\u0089PNG\r\n\u001a\nxx`, 'picture', 'copy that'],
		['a picture as a text', account, 'data:image/png;base64,AAAA', 'picture', 'copy that'],
		['another kind of file', account, 'PK\u0003\u0004\u0000', 'binary', 'from the terminal'],
		['five megabytes', account, 'x'.repeat(5_000_000), 'long', '5,000 kB'],
		[
			'an object of which one command failed',
			account,
			'{"name":,"network":{\n  "x": 1\n}}\n[]',
			'broken',
			'one of the commands in it failed'
		],
		['prose', account, 'It worked for me.', 'not json', 'starts with'],
		['a command that worked', locked, proves, 'worked', 'it worked'],
		[
			'the command alone',
			locked,
			'ana [ ~ ]$ az group delete -n rg-resit-lock --yes',
			'command',
			'only the command'
		],
		['an object for a word', gone, proves, 'other', 'one word or number']
	])('%s', (_, check, paste, code, words) => {
		expect(faultOf(check, paste)).toBe(code);
		expect(saysOf(check, paste)).toContain(words);
	});
});

it('says of each condition what was found and what to look at', () => {
	expect(saysOf(account, '{ "name": "stsas1", "network": "Allow", "keys": null }')).toBe(
		'Found Allow; expected Deny. Look at Networking. Keys are nothing; look at Configuration.'
	);
});

it('takes one object for a list, and says what an empty list means', () => {
	expect(saysOf(roles, '{ "role": "Reader", "scope": "/" }')).toBe('Found 1 of 2.');
	expect(saysOf(roles, '[]')).toContain('No assignment was found');
	expect(isProved(roles, '[]')).toBe(false);
});

it('reads a bare word', () => {
	expect(isProved(gone, 'ana@Azure:~$ az group exists -n rg-resit-sas -o json\nfalse\n')).toBe(true);
	expect(isProved(gone, 'true')).toBe(false);
});

it('takes the refusal of a command as evidence', () => {
	expect(
		isProved(
			locked,
			"ERROR: (ScopeLocked) The scope 'x' cannot perform delete operation because following scope(s) are locked.\nCode: ScopeLocked"
		)
	).toBe(true);
	expect(saysOf(locked, 'ERROR: (AuthorizationFailed) The client does not have authorization.')).toContain(
		'Found AuthorizationFailed'
	);
});

it('keeps the output without secrets, and says what was struck', () => {
	const key = 'Zm9vYmFyQmF6cXV4MTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6QUJDREVGR0hJSktMTU5PUA==';
	const finding = read(account, proves.replace('false', `"${key}"`));
	expect(finding.ok && finding.value.output).not.toContain(key.slice(0, 20));
	expect(finding.ok && finding.value.struck).toEqual([{ kind: expect.any(String) as string, count: 1 }]);
});

it('answers five megabytes of brackets at once', () => {
	const start = performance.now();
	read(account, '[{"'.repeat(19_000));
	read(account, '{\n'.repeat(29_000));
	expect(performance.now() - start).toBeLessThan(2000);
});
