// Sample outputs of the lab “The right key on the wrong path”.
import type { LabSamples } from '../../labs.ts';

const errors = 'https://learn.microsoft.com/en-us/rest/api/storageservices/status-and-error-codes2';
const refused = (code: string, message: string) => `HTTP/1.1 403 ${message}
Content-Length: 246
Content-Type: application/xml
Server: Microsoft-HTTPAPI/2.0
x-ms-request-id: ad7a75b2-201e-0032-20d4-000000000000
x-ms-error-code: ${code}
Date: Wed, 25 Nov 2026 10:00:00 GMT

<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}
RequestId:ad7a75b2-201e-0032-20d4-000000000000
Time:2026-11-25T10:00:00.0000000Z</Message></Error>`;
const firewall = refused('AuthorizationFailure', 'This request is not authorized to perform this operation.');
const noRole = refused(
	'AuthorizationPermissionMismatch',
	'This request is not authorized to perform this operation using this permission.'
);
const expired = refused(
	'AuthenticationFailed',
	'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.'
);
const read = `HTTP/1.1 200 OK
Content-Length: 5
Content-Type: text/plain
Server: Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0
x-ms-version: 2023-11-03
x-ms-blob-type: BlockBlob

path
`;

export const samples: LabSamples = {
	lab: 'storage-access/which-path',
	checks: {
		rules: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/storage-accounts/get-properties',
			proves: `{
  "addresses": 0,
  "name": "stnetq7x2m",
  "private": "Approved",
  "public": "Enabled",
  "rest": "Deny",
  "subnets": 1,
  "trusted": "AzureServices"
}`,
			fails: [
				{
					why: 'the firewall still allows all',
					output: `{
  "addresses": 0,
  "name": "stnetq7x2m",
  "private": "Approved",
  "public": "Enabled",
  "rest": "Allow",
  "subnets": 1,
  "trusted": "AzureServices"
}`
				},
				{
					why: 'the address is still in the rules, and there is no private endpoint',
					output: `{
  "addresses": 1,
  "name": "stnetq7x2m",
  "private": null,
  "public": "Enabled",
  "rest": "Deny",
  "subnets": 1,
  "trusted": "AzureServices"
}`
				}
			]
		},
		outside: {
			source: errors,
			proves: firewall,
			fails: [
				{ why: 'the address is still allowed', output: read },
				{ why: 'the SAS has run out', output: expired }
			]
		},
		inside: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/get-blob',
			proves: read,
			fails: [
				{ why: 'neither subnet nor private endpoint lets it in', output: firewall },
				{ why: 'the machine’s role is missing', output: noRole }
			]
		},
		name: {
			source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-private-endpoints',
			proves: `Server:		127.0.0.53
Address:	127.0.0.53#53

Non-authoritative answer:
stnetq7x2m.blob.core.windows.net	canonical name = stnetq7x2m.privatelink.blob.core.windows.net.
Name:	stnetq7x2m.privatelink.blob.core.windows.net
Address: 10.21.2.4
`,
			fails: [
				{
					why: 'the zone is not linked to the network',
					output: `Server:		127.0.0.53
Address:	127.0.0.53#53

Non-authoritative answer:
stnetq7x2m.blob.core.windows.net	canonical name = stnetq7x2m.privatelink.blob.core.windows.net.
stnetq7x2m.privatelink.blob.core.windows.net	canonical name = blob.ams07prdstr02a.store.core.windows.net.
Name:	blob.ams07prdstr02a.store.core.windows.net
Address: 203.0.113.20
`
				},
				{
					why: 'the zone is linked and has no record',
					output: `Server:		127.0.0.53
Address:	127.0.0.53#53

** server can't find stnetq7x2m.blob.core.windows.net: NXDOMAIN
`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'nobody is signed in any more', output: "ERROR: Please run 'az login' to setup account." }
			]
		}
	}
};
