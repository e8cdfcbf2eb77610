import { describe, expect, it } from 'vitest';
import { codesIn, isRefusal, refusalOf } from '#lib/domain/lab/paste/refusal.ts';
import { rowsIn } from '#lib/domain/lab/paste/json.ts';
import { curlOutputIn, nslookupOutputIn, whatIfOutputIn } from '#lib/domain/lab/paste/tool-outputs.ts';

describe('errors', () => {
	it.each([
		[
			'ERROR: (ScopeLocked) The scope cannot be deleted.\nCode: ScopeLocked\nMessage: The scope…',
			'ScopeLocked'
		],
		['(AuthorizationFailed) The client does not have authorization.', 'AuthorizationFailed'],
		['ErrorCode:AuthorizationPermissionMismatch', 'AuthorizationPermissionMismatch'],
		['{"error":{"code":"RequestDisallowedByPolicy","message":"x"}}', 'RequestDisallowedByPolicy'],
		['<?xml version="1.0"?><Error><Code>AuthorizationFailure</Code></Error>', 'AuthorizationFailure'],
		['ERROR: argument --sku: invalid choice', null],
		['Not Found({"error":{"code":"404","message":"no budget"}})', '404'],
		['You do not have the required permissions needed to perform this operation.', null]
	])('%s', (text, code) => {
		expect(isRefusal(text)).toBe(true);
		expect(refusalOf(text)).toMatchObject({ code });
	});
	it('names inner codes too', () => {
		const text =
			'ERROR: {"code": "InvalidTemplateDeployment", "details": [{"code": "RequestDisallowedByPolicy"}]}';
		expect(codesIn(text)).toEqual(['InvalidTemplateDeployment', 'RequestDisallowedByPolicy']);
	});
	it('sees none where there is none', () => {
		expect(isRefusal('{ "name": "a" }')).toBe(false);
	});
});

describe('nslookup', () => {
	it('reads a private answer on Linux', () => {
		const text = `Server:\t\t127.0.0.53
Address:\t127.0.0.53#53

Non-authoritative answer:
stpek7q3f.blob.core.windows.net\tcanonical name = stpek7q3f.privatelink.blob.core.windows.net.
Name:\tstpek7q3f.privatelink.blob.core.windows.net
Address: 10.0.1.4
`;
		expect(nslookupOutputIn(text)).toEqual({
			name: 'stpek7q3f.blob.core.windows.net',
			server: '127.0.0.53',
			addresses: ['10.0.1.4'],
			aliases: ['stpek7q3f.privatelink.blob.core.windows.net'],
			failed: null
		});
	});
	it('reads Windows, with its aliases behind the name', () => {
		const text = `Server:  UnKnown\nAddress:  168.63.129.16\n\nNon-authoritative answer:\nName:    blob.ams.store.core.windows.net\nAddress:  52.239.1.4\nAliases:  stpe.blob.core.windows.net\n\t  stpe.privatelink.blob.core.windows.net\n`;
		expect(nslookupOutputIn(text)).toMatchObject({ addresses: ['52.239.1.4'], failed: null });
		expect(nslookupOutputIn(text)?.aliases).toContain('stpe.privatelink.blob.core.windows.net');
	});
	it('reads a name that is not there', () => {
		const text =
			"Server:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\n** server can't find vm9.corp.test: NXDOMAIN\n";
		expect(nslookupOutputIn(text)).toMatchObject({
			name: 'vm9.corp.test',
			addresses: [],
			failed: 'NXDOMAIN'
		});
	});
	it('reads silence', () => {
		expect(nslookupOutputIn(';; connection timed out; no servers could be reached')).toMatchObject({
			failed: 'timed out'
		});
		expect(nslookupOutputIn('hello')).toBeUndefined();
	});
});

describe('curl', () => {
	it('reads headers and Azure’s own code', () => {
		const text =
			'HTTP/1.1 403 This request is not authorized\r\nx-ms-error-code: AuthorizationFailure\r\n\r\n<Code>AuthorizationFailure</Code>'.replaceAll(
				'\r',
				''
			);
		expect(curlOutputIn(text)).toMatchObject({ status: 403, code: 'AuthorizationFailure', failed: null });
	});
	it('reads a status alone, after a redirect, and none', () => {
		expect(curlOutputIn('200\n')?.status).toBe(200);
		expect(curlOutputIn('HTTP/1.1 301 Moved\n\nHTTP/2 200 \n')?.status).toBe(200);
		expect(curlOutputIn('curl: (28) Connection timed out after 5001 milliseconds\n000')).toEqual({
			status: null,
			code: null,
			headers: {},
			failed: 'timed out'
		});
		expect(curlOutputIn('curl: (6) Could not resolve host: x')?.failed).toBe('Could not resolve host');
		expect(curlOutputIn('hello')).toBeUndefined();
	});
});

describe('rows of a query', () => {
	it('reads the command line’s, numbers as numbers', () => {
		const text = '[{ "OperationName": "GetBlob", "Count": "3", "TableName": "PrimaryResult" }]';
		expect(rowsIn(text)).toEqual({ ok: true, value: [{ OperationName: 'GetBlob', Count: 3 }] });
	});
	it('reads the portal’s CSV', () => {
		const text = 'TimeGenerated [UTC],OperationName,Count\n"11/25/2026, 9:01:22.000 AM","Get ""Blob""",3\n';
		expect(rowsIn(text)).toEqual({
			ok: true,
			value: [{ TimeGenerated: '11/25/2026, 9:01:22.000 AM', OperationName: 'Get "Blob"', Count: 3 }]
		});
	});
	it('says what it expects', () => {
		expect(rowsIn('no rows')).toMatchObject({ ok: false, fault: { code: 'not rows' } });
	});
});

describe('what-if', () => {
	const pretty = `Note: The result may contain false positive predictions (noise).

Resource and property changes are indicated with these symbols:
  - Delete
  + Create
  ~ Modify

The deployment will update the following scope:

Scope: /subscriptions/0000/resourceGroups/rg-resit-if

  + Microsoft.Storage/storageAccounts/stif1 [2023-05-01]

      apiVersion: "2023-05-01"
      name:       "stif1"

  ~ Microsoft.Network/virtualNetworks/vnet1 [2023-09-01]
    - tags.owner: "team"
  - Microsoft.Network/publicIPAddresses/pip1
Resource changes: 1 to create, 1 to modify, 1 to delete.`;
	it('reads the signs of resources, not those of properties', () => {
		expect(whatIfOutputIn(pretty)?.changes).toEqual([
			{ change: 'Create', resource: 'Microsoft.Storage/storageAccounts/stif1' },
			{ change: 'Modify', resource: 'Microsoft.Network/virtualNetworks/vnet1' },
			{ change: 'Delete', resource: 'Microsoft.Network/publicIPAddresses/pip1' }
		]);
	});
	it('reads JSON', () => {
		const text =
			'{"changes":[{"changeType":"Create","resourceId":"/subscriptions/0/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/a"}]}';
		expect(whatIfOutputIn(text)?.changes).toEqual([
			{ change: 'Create', resource: 'Microsoft.Storage/storageAccounts/a' }
		]);
	});
	it('reads no change, and nothing', () => {
		expect(whatIfOutputIn('Resource changes: no change.')).toEqual({ changes: [] });
		expect(whatIfOutputIn('hello')).toBeUndefined();
	});
});
