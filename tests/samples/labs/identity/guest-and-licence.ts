// What the commands of the lab of member and guest print, where they prove and where they don't.
import type { LabSamples } from '../../labs.ts';

const user = (name: string, type: string, location: string | null, state: string | null) => ({
	location,
	name: `resit-lab-k7q3f ${name}`,
	state,
	type
});
const users = (location: string | null, state: string | null): string =>
	JSON.stringify([user('member', 'Member', location, null), user('guest', 'Guest', null, state)], null, 2);

export const samples: LabSamples = {
	lab: 'users-groups/guest-and-licence',
	checks: {
		'side-by-side': {
			source: 'https://learn.microsoft.com/en-us/graph/api/user-list',
			proves: users('GB', 'PendingAcceptance'),
			undone: '[]',
			wrong: { why: 'the location was never set', output: users(null, 'PendingAcceptance') },
			fails: [
				{ why: 'the second user could change the location', output: users('FR', 'PendingAcceptance') },
				{ why: 'the guest has accepted', output: users('GB', 'Accepted') },
				{
					why: 'no guest was invited',
					output: JSON.stringify([user('member', 'Member', 'GB', null)], null, 2)
				}
			]
		},
		'no-entra-role': {
			source: 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli-core/azure/cli/core/util.py',
			proves: `Forbidden({"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation.","innerError":{"date":"2026-11-25T10:00:00","request-id":"00000000-0000-0000-0000-000000000000","client-request-id":"00000000-0000-0000-0000-000000000000"}}})`,
			undone: `Method Not Allowed({"error":{"code":"Request_BadRequest","message":"Specified HTTP method is not allowed for the request target."}})`,
			wrong: {
				why: 'MEMBER holds an id that does not exist',
				output: `Not Found({"error":{"code":"Request_ResourceNotFound","message":"Resource '00000000-0000-0000-0000-000000000000' does not exist or one of its queried reference-property objects are not present."}})`
			},
			fails: [{ why: 'the second user is signed out', output: "Please run 'az login' to setup account." }]
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/role/tests/latest/recordings/test_user_scenario.yaml',
			proves: '0',
			undone: '2',
			wrong: { why: 'the guest was forgotten', output: '1' }
		}
	}
};
