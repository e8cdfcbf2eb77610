// Sample outputs of the lab “One blob, four ways in”.
import type { LabSamples } from '../../labs.ts';

const errors = 'https://learn.microsoft.com/en-us/rest/api/storageservices/status-and-error-codes2';
const refused = (code: string, message: string) => `HTTP/1.1 403 ${message}
Content-Length: 279
Content-Type: application/xml
Server: Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0
x-ms-request-id: 5f2c1a3b-301e-0042-1111-000000000000
x-ms-error-code: ${code}
Date: Wed, 25 Nov 2026 10:00:00 GMT

<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.0000000Z</Message></Error>`;
const unsigned = refused(
	'AuthenticationFailed',
	'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.'
);
const keyOff = refused(
	'KeyBasedAuthenticationNotPermitted',
	'Key based authentication is not permitted on this storage account.'
);
const noRole = refused(
	'AuthorizationPermissionMismatch',
	'This request is not authorized to perform this operation using this permission.'
);
const firewall = refused('AuthorizationFailure', 'This request is not authorized to perform this operation.');
const read = `HTTP/1.1 200 OK
Content-Length: 6
Content-Type: text/plain
Last-Modified: Wed, 25 Nov 2026 09:40:00 GMT
Server: Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0
x-ms-version: 2023-11-03
x-ms-blob-type: BlockBlob

first
`;

export const samples: LabSamples = {
	lab: 'storage-access/four-ways-in',
	checks: {
		'shared-key': {
			source: 'https://learn.microsoft.com/en-us/azure/storage/common/shared-key-authorization-prevent',
			proves: `ERROR: Key based authentication is not permitted on this storage account.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.0000000Z
ErrorCode:KeyBasedAuthenticationNotPermitted`,
			fails: [
				{
					why: 'the container has another name',
					output: `ERROR: The specified container does not exist.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-25T10:00:00.0000000Z
ErrorCode:ContainerNotFound`
				},
				{
					why: 'the key is wrong, not disallowed',
					output: `ERROR: 
Authentication failure. This may be caused by either invalid account key, connection string or sas token value provided for your storage account.
                    `
				}
			]
		},
		'policy-sas': {
			source: errors,
			proves: unsigned,
			fails: [
				{ why: 'the policy still stands', output: read },
				{ why: 'Shared Key is disallowed, so this says nothing about the policy', output: keyOff }
			]
		},
		'delegation-sas': {
			source: errors,
			proves: unsigned,
			fails: [
				{ why: 'the revocation has not arrived', output: read },
				{ why: 'only the role of its maker is gone', output: noRole }
			]
		},
		'second-person': {
			source: errors,
			proves: noRole,
			fails: [
				{ why: 'the role is still there', output: read },
				{ why: 'the firewall stopped it, not the missing role', output: firewall }
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
