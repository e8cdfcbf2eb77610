// What the commands of the lab of member and guest print, where they prove and where they do not.
import type { LabSamples } from '../../labs.ts';

const users = (location: string | null, state: string | null): string =>
	JSON.stringify(
		[
			{ location, name: 'resit-lab-k7q3f member', state: null, type: 'Member' },
			{ location: null, name: 'resit-lab-k7q3f guest', state, type: 'Guest' }
		],
		null,
		2
	);

export const samples: LabSamples = {
	lab: 'users-groups/guest-and-licence',
	checks: {
		'side-by-side': {
			source: 'https://learn.microsoft.com/en-us/graph/api/user-list',
			proves: users('GB', 'PendingAcceptance'),
			fails: [
				{ why: 'the location was never set', output: users(null, 'PendingAcceptance') },
				{ why: 'the guest has accepted', output: users('GB', 'Accepted') },
				{ why: 'the users are not listed yet', output: '[]' }
			]
		},
		'no-entra-role': {
			source: 'https://learn.microsoft.com/en-us/graph/errors',
			proves: `ERROR: Forbidden({"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation.","innerError":{"date":"2026-11-25T10:00:00","request-id":"00000000-0000-0000-0000-000000000000","client-request-id":"00000000-0000-0000-0000-000000000000"}}})`,
			fails: [
				{
					why: 'MEMBER holds an id that does not exist',
					output: `ERROR: Not Found({"error":{"code":"Request_ResourceNotFound","message":"Resource '00000000-0000-0000-0000-000000000000' does not exist or one of its queried reference-property objects are not present."}})`
				},
				{
					why: 'the second profile is signed out',
					output: "ERROR: Please run 'az login' to setup account."
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/ad/user#az-ad-user-list',
			proves: '0',
			fails: [
				{ why: 'both users are still there', output: '2' },
				{ why: 'the guest was forgotten', output: '1' }
			]
		}
	}
};
