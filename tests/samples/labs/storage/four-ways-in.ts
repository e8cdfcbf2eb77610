// Sample outputs of the lab of blob access.
import type { LabSamples } from '../../labs.ts';

const errors = 'https://learn.microsoft.com/en-us/rest/api/storageservices/status-and-error-codes2';
const read = '200-';
const unsigned = '403-AuthenticationFailed';
const noRole = '403-AuthorizationPermissionMismatch';
const keyOff = '403-KeyBasedAuthenticationNotPermitted';
const none = '409-PublicAccessNotPermitted';
/** The answers to: SAS with a policy, SAS without one, user delegation SAS, second user. */
const answers = (bound: string, free: string, delegated: string, second: string): string =>
	`{"name":"stsask7q3f","bound":"${bound}","free":"${free}","delegated":"${delegated}","second":"${second}"}`;
const account = (keys: boolean | null): string => JSON.stringify({ keys, name: 'stsask7q3f' }, null, 2);
const refused = `Key based authentication is not permitted on this storage account.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-26T10:00:00.0000000Z
ErrorCode:KeyBasedAuthenticationNotPermitted
Content: <?xml version="1.0" encoding="utf-8"?><Error><Code>KeyBasedAuthenticationNotPermitted</Code><Message>Key based authentication is not permitted on this storage account.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-26T10:00:00.0000000Z</Message></Error>`;

export const samples: LabSamples = {
	lab: 'storage-access/four-ways-in',
	checks: {
		before: {
			source: errors,
			proves: answers(read, read, read, read),
			undone: answers(none, none, none, '401-NoAuthenticationInformation'),
			wrong: { why: 'the second user has no role yet', output: answers(read, read, read, noRole) },
			fails: [
				{ why: 'the policy has not arrived', output: answers(unsigned, read, read, read) },
				{ why: 'your own role is not there yet', output: answers(read, read, noRole, read) },
				{ why: 'pasted at the end', output: answers(unsigned, unsigned, unsigned, noRole) }
			]
		},
		'policy-sas': {
			source: errors,
			proves: answers(unsigned, read, read, read),
			undone: answers(read, read, read, read),
			wrong: {
				why: 'the keys were renewed, not the policy deleted',
				output: answers(unsigned, unsigned, read, read)
			},
			fails: [{ why: 'Shared Key is disallowed', output: answers(keyOff, keyOff, read, read) }]
		},
		'keys-renewed': {
			source: errors,
			proves: answers(unsigned, unsigned, read, read),
			undone: answers(unsigned, read, read, read),
			wrong: {
				why: 'the delegation keys were revoked instead',
				output: answers(unsigned, read, unsigned, read)
			},
			fails: [{ why: 'everything was ended first', output: answers(unsigned, unsigned, unsigned, noRole) }]
		},
		revoked: {
			source: errors,
			proves: answers(unsigned, unsigned, unsigned, noRole),
			undone: answers(unsigned, unsigned, read, read),
			wrong: { why: 'the role is still there', output: answers(unsigned, unsigned, unsigned, read) },
			fails: [
				{ why: 'the revocation has not arrived', output: answers(unsigned, unsigned, read, noRole) },
				{
					why: 'the token has expired',
					output: answers(unsigned, unsigned, unsigned, '401-InvalidAuthenticationInfo')
				}
			]
		},
		'shared-key': {
			source: 'https://learn.microsoft.com/en-us/azure/storage/common/shared-key-authorization-prevent',
			proves: `${account(false)}\n${refused}`,
			undone: `${account(true)}\n[\n  "note.txt"\n]`,
			wrong: {
				why: 'the key is wrong, not disallowed',
				output: `${account(true)}

Authentication failure. This may be caused by either invalid account key, connection string or sas token value provided for your storage account.
                    `
			},
			fails: [
				{ why: 'another account', output: refused },
				{
					why: 'the container has another name',
					output: `${account(true)}
The specified container does not exist.
RequestId:5f2c1a3b-301e-0042-1111-000000000000
Time:2026-11-26T10:00:00.0000000Z
ErrorCode:ContainerNotFound`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			undone: 'true',
			wrong: { why: 'no longer signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
