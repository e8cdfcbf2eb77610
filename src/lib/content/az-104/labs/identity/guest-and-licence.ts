// Lab: a member and a guest side by side: who checks the password, what a licence needs, whom self-service reset covers.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'users-groups/guest-and-licence',
	number: 3,
	edition: 0,
	domain: 'identity',
	group: 'users-groups',
	title: 'A member and a guest: location, licence, reset',
	mends: 'Which user needs what before a licence, and whose password your directory can reset.',
	minutes: 30,
	cost: 'Two users without a licence are free, and no resource is created. Licences are only read, so nothing is bought or used.',
	needs: [
		'A tenant in which you may create and invite users, such as User Administrator',
		'The second sign-in of the set-up lab (resit-second), signed in under ~/.azure-second',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	predict: [
		{
			id: 'before-licence',
			ask: 'Seats are free, but a licence will not go straight onto a new user. What is missing?',
			options: ['A usage location', 'A reset method', 'A security group'],
			right: 0,
			because:
				'Not every service is allowed everywhere. A direct licence needs the user’s usage location first.'
		},
		{
			id: 'guest-password',
			ask: 'A guest from a partner’s Entra tenant forgot the password. Who can reset it?',
			options: ['Your User Administrator', 'The partner’s directory', 'Your self-service reset'],
			right: 1,
			because: 'A B2B guest signs in at home. Your directory holds no password for that person.'
		},
		{
			id: 'azure-owner',
			ask: 'Somebody is Owner of the subscription and has no Entra role. Can they set another user’s location?',
			options: ['Yes, Owner includes it', 'Yes, but only for members', 'No, it takes an Entra role'],
			right: 2,
			because:
				'Users belong to the directory. Azure roles hold for resources, Entra roles for users and groups.'
		}
	],
	steps: [
		{
			goal: 'Create a member of your tenant, and look at its usage location.',
			portal: 'Microsoft Entra ID > Users > New user > Create new user',
			az: [
				`UPN=$(az ad signed-in-user show --query userPrincipalName -o tsv)
PW="Rs-$(openssl rand -hex 12)"
MEMBER=$(az ad user create --display-name "resit-lab-{suffix} member" --password "$PW" \\
  --user-principal-name "resit-lab-{suffix}@\${UPN##*@}" \\
  --force-change-password-next-sign-in true --query id -o tsv)
unset PW`,
				`az rest --url 'https://graph.microsoft.com/v1.0/users/'"$MEMBER"'?$select=displayName,userType,usageLocation' \\
  --query "{name:displayName,type:userType,location:usageLocation}" -o json`
			],
			see: 'The location is null. Nobody knows the password, and nobody needs it here.'
		},
		{
			goal: 'Give the member the usage location that a direct licence needs.',
			portal: 'Microsoft Entra ID > Users > the user > Edit properties > Settings > Usage location',
			az: [
				`az rest --method patch --url "https://graph.microsoft.com/v1.0/users/$MEMBER" \\
  --body '{"usageLocation":"GB"}'`
			],
			see: 'A patch that worked prints nothing.'
		},
		{
			goal: 'Read which licences the tenant owns, and how many are free.',
			portal: 'Microsoft Entra ID > Licenses > All products',
			az: [
				`az rest --url https://graph.microsoft.com/v1.0/subscribedSkus \\
  --query "value[].{sku:skuPartNumber,owned:prepaidUnits.enabled,used:consumedUnits}" -o json`
			],
			see: 'An empty list is normal in a tenant without licences; the given outputs stand in for it. Licences are assigned in the Microsoft 365 admin center, or by Graph.'
		},
		{
			goal: 'Invite a guest without sending mail, to an address that belongs to nobody.',
			portal: 'Microsoft Entra ID > Users > New user > Invite external user',
			az: [
				`GUEST=$(az rest --method post --url https://graph.microsoft.com/v1.0/invitations \\
  --body '{"invitedUserEmailAddress":"resit-lab-{suffix}@example.com","invitedUserDisplayName":"resit-lab-{suffix} guest","inviteRedirectUrl":"https://portal.azure.com","sendInvitationMessage":false}' \\
  --query invitedUser.id -o tsv)`
			],
			see: 'The guest exists at once and waits for acceptance. If the address is refused, use another mailbox of your own; if invitations are restricted, the error says so.'
		},
		{
			goal: 'Put the member and the guest side by side.',
			portal: 'Microsoft Entra ID > Users > All users > Add filter > User type',
			az: [
				`az rest --url 'https://graph.microsoft.com/v1.0/users?$select=displayName,userType,externalUserState,usageLocation&$filter=startswith(displayName,%27resit-lab-{suffix}%27)' \\
  --query "value[].{name:displayName,type:userType,state:externalUserState,location:usageLocation}" -o json`
			],
			see: 'The guest has a state and no location. The member has a location and no state.'
		},
		{
			goal: 'See whom self-service password reset covers, and change nothing.',
			portal: 'Microsoft Entra ID > Password reset > Properties',
			see: 'None, Selected or All. Selected takes one group, nested groups count. It needs a licence such as P1.'
		}
	],
	negative: {
		goal: 'As the second person, who has no Entra role, try to change the member’s location.',
		az: [
			`AZURE_CONFIG_DIR=~/.azure-second az rest --method patch \\
  --url "https://graph.microsoft.com/v1.0/users/$MEMBER" --body '{"usageLocation":"FR"}'`
		],
		fails: 'Authorization_RequestDenied: a member may read other users, not change them.'
	},
	checks: [
		{
			id: 'side-by-side',
			title: 'A member with a location, a guest that waits',
			command: `az rest --url 'https://graph.microsoft.com/v1.0/users?$select=displayName,userType,externalUserState,usageLocation&$filter=startswith(displayName,%27resit-lab-{suffix}%27)' --query "value[].{name:displayName,type:userType,state:externalUserState,location:usageLocation}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'type', 'state', 'location'],
			shown: ['name'],
			own: { is: "starts_with(name, 'resit-lab-')", named: 'resit-lab-' },
			empty: 'No user of this lab was found. A new user can take a minute to appear in a filtered list.',
			conditions: [
				{
					when: "length([?type == 'Member' && location == 'GB' && state == `null`]) == `1`",
					yes: "The member has the usage location {{[?type == 'Member'] | [0].location}}.",
					no: "The member’s location is {{[?type == 'Member'] | [0].location}}. Patch it as you, not as the second person."
				},
				{
					when: "length([?type == 'Guest' && state == 'PendingAcceptance' && location == `null`]) == `1`",
					yes: 'The guest has not accepted yet, and has no location of its own.',
					no: "The guest’s state is {{[?type == 'Guest'] | [0].state}}. Look whether the invitation was made, and only once."
				}
			]
		},
		{
			id: 'no-entra-role',
			title: 'Without an Entra role nothing is changed',
			command: `AZURE_CONFIG_DIR=~/.azure-second az rest --method patch --url "https://graph.microsoft.com/v1.0/users/$MEMBER" --body '{"usageLocation":"FR"}'`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'Authorization_RequestDenied'",
					yes: 'The directory refused: {{code}}.',
					no: 'The error is {{code}}. Look whether MEMBER is set, and whether the second profile is signed in.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete both users.',
				portal: 'Microsoft Entra ID > Users > All users > Delete',
				az: [
					`for U in $(az ad user list --display-name resit-lab-{suffix} --query "[].id" -o tsv); do
  az ad user delete --id "$U"; done`
				],
				see: 'They stay under Deleted users for 30 days and can be restored until then. That costs nothing.',
				deletes: 'The users “resit-lab-{suffix} member” and “resit-lab-{suffix} guest”.'
			}
		],
		check: {
			id: 'gone',
			title: 'No user of the lab is left',
			command: `az ad user list --display-name resit-lab-{suffix} --query "length(@)" -o json`,
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `0`',
					yes: 'Both users are deleted.',
					no: 'Users of this lab still listed: {{@}}. Delete them; the list can lag by a minute.'
				}
			]
		}
	},
	why: 'A guest is an object in your directory and a sign-in at home, so your password policies end at that border. A direct licence is allowed only where the service is, so it asks for the user’s location. And the directory has roles of its own: an Azure role opens none of this.',
	given: [
		{
			id: 'licence-fails',
			command: `az rest --method post --url "https://graph.microsoft.com/v1.0/users/$U/assignLicense" --body "$LICENCE"`,
			output: `ERROR: Bad Request({"error":{"code":"Request_BadRequest","message":"License assignment cannot be done for user with invalid usage location."}})`,
			ask: 'Which change lets the same command work?',
			options: [
				'Buy another seat of the product',
				'Set the usage location of the user',
				'Add the user to a licensed group'
			],
			right: 1,
			because:
				'The error names the location. A free seat and a group do not replace it for a direct assignment.'
		},
		{
			id: 'group-location',
			command: `az rest --url "https://graph.microsoft.com/v1.0/groups/$G/members?\\$select=displayName,usageLocation" --query "value[].{name:displayName,location:usageLocation}" -o json`,
			output: `[
  {
    "location": "DE",
    "name": "Ann"
  },
  {
    "location": null,
    "name": "Bob"
  }
]`,
			ask: 'The group gets a licence. The directory’s location is France. Where does Bob’s licence count?',
			options: ['In Germany, as for Ann', 'In France, as the directory', 'Nowhere: Bob gets none'],
			right: 1,
			because: 'With group licensing a user without a location takes over that of the directory.'
		},
		{
			id: 'reset-scope',
			command: `az rest --url "https://graph.microsoft.com/v1.0/users/$U/transitiveMemberOf" --query "value[].{name:displayName}" -o json`,
			output: `[
  {
    "name": "paris-staff"
  },
  {
    "name": "reset-allowed"
  }
]`,
			ask: 'Reset is set to Selected with the group reset-allowed, which contains paris-staff. The user is in paris-staff only. Covered?',
			options: ['Yes, nested groups count', 'No, only direct members', 'Only with two methods'],
			right: 0,
			because: 'The setting takes one group, and nested groups are supported.'
		}
	],
	variations: [
		{
			change: 'The licence is given through a group instead of directly.',
			answer:
				'Then a user without a usage location takes the directory’s. Setting it per user is still better, because services differ by country.'
		},
		{
			change: 'The person who forgot the password is a User Administrator.',
			answer:
				'Administrators follow a fixed reset policy, whatever you set for users: two methods, and no security questions. Only in the first 30 days of a trial, or without a custom domain and without synchronisation, one method is enough.'
		},
		{
			change: 'Reset must cover exactly two departments.',
			answer: 'Choose Selected with one group that contains the two department groups.'
		},
		{
			change: 'The partner’s user should count as one of yours.',
			answer:
				'The user type can be changed from Guest to Member, which changes permissions in the directory. The sign-in stays at home.'
		}
	],
	sources: [
		{
			title: 'Scenarios of group-based licensing: usage location',
			url: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-group-advanced',
			checked: day('2026-11-25')
		},
		{
			title: 'Assign licences in the Microsoft 365 admin center',
			url: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-admin-center',
			checked: day('2026-11-25')
		},
		{
			title: 'Properties of a B2B guest',
			url: 'https://learn.microsoft.com/en-us/entra/external-id/user-properties',
			checked: day('2026-11-25')
		},
		{
			title: 'Create invitation',
			url: 'https://learn.microsoft.com/en-us/graph/api/invitation-post',
			checked: day('2026-11-25')
		},
		{
			title: 'Enable self-service password reset',
			url: 'https://learn.microsoft.com/en-us/entra/identity/authentication/tutorial-enable-sspr',
			checked: day('2026-11-25')
		},
		{
			title: 'How self-service password reset works',
			url: 'https://learn.microsoft.com/en-us/entra/identity/authentication/concept-sspr-howitworks',
			checked: day('2026-11-25')
		},
		{
			title: 'Password policies: administrator differences',
			url: 'https://learn.microsoft.com/en-us/entra/identity/authentication/concept-sspr-policy',
			checked: day('2026-11-25')
		},
		{
			title: 'Default user permissions',
			url: 'https://learn.microsoft.com/en-us/entra/fundamentals/users-default-permissions',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
