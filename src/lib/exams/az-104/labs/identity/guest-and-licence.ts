// Lab: a member and a guest side by side: what a license needs, who may change a user, which users self-service reset covers.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, oneShell, secondSignsIn, secondUser } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'users-groups/guest-and-licence',
	number: 3,
	title: 'Entra members and guests: usage location, license, reset',
	minutes: 30,
	cost: 'Nothing: two users without licenses are free, and licenses are only read.',
	needs: ['The right to create and invite users, such as User Administrator', secondUser, oneShell],
	predict: [
		{
			id: 'new-location',
			ask: 'You create a user and set only a name and a password. What is the usage location of the user?',
			options: ['None', 'The country of the tenant', 'The country of the creator'],
			right: 0,
			because:
				'No one sets it automatically. Without a usage location, you can’t assign a license directly to the user.'
		},
		{
			id: 'invited',
			ask: 'You invite an external user, who has not accepted yet. What is in your directory?',
			options: [
				'Nothing until the user accepts',
				'A guest that waits for acceptance',
				'A member without a password'
			],
			right: 1,
			because: 'The invitation creates the guest at once. The password stays in the home tenant of the guest.'
		},
		{
			id: 'may-patch',
			ask: 'A member of the tenant has no Entra role. What can the member do with the usage location of another user?',
			options: ['Read it and change it', 'Read it only', 'Neither'],
			right: 1,
			because:
				'Members can read other users by default. Changing a user takes an Entra role, such as User Administrator.'
		}
	],
	steps: [
		secondSignsIn,
		{
			goal: 'Create a user named “resit-lab-{suffix} member”, and read the usage location.',
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
			see: 'The location is null. No one knows the password, and you don’t need it.'
		},
		{
			goal: 'Set the usage location of the member to the United Kingdom (GB).',
			portal: 'Microsoft Entra ID > Users > the user > Edit properties > Settings > Usage location',
			az: `az rest --method patch --url "https://graph.microsoft.com/v1.0/users/$MEMBER" \\
  --body '{"usageLocation":"GB"}'`,
			see: 'No output means it worked.'
		},
		{
			goal: 'List the licenses of the tenant, and how many are used.',
			portal: 'Microsoft Entra ID > Licenses > All products',
			az: `az rest --url https://graph.microsoft.com/v1.0/subscribedSkus \\
  --query "value[].{sku:skuPartNumber,owned:prepaidUnits.enabled,used:consumedUnits}" -o json`,
			see: 'A new tenant has none: the list is empty. You assign licenses in the Microsoft 365 admin center. The given outputs show what happens without a location.'
		},
		{
			goal: 'Invite a guest named “resit-lab-{suffix} guest”, without sending mail.',
			portal: 'Microsoft Entra ID > Users > New user > Invite external user',
			az: `az rest --method post --url https://graph.microsoft.com/v1.0/invitations \\
  --body '{"invitedUserEmailAddress":"resit-lab-{suffix}@example.com","invitedUserDisplayName":"resit-lab-{suffix} guest","inviteRedirectUrl":"https://portal.azure.com","sendInvitationMessage":false}' \\
  --query status -o json`,
			see: 'It prints PendingAcceptance: the guest exists already. If the address is refused, use one of your own outside the tenant. If invitations are restricted, the error says so.'
		},
		{
			goal: 'Compare the member and the guest.',
			portal: 'Microsoft Entra ID > Users > All users > Add filter > User type',
			az: `az rest --url 'https://graph.microsoft.com/v1.0/users?$select=displayName,userType,externalUserState,usageLocation&$filter=startswith(displayName,%27resit-lab-{suffix}%27)' \\
  --query "value[].{name:displayName,type:userType,state:externalUserState,location:usageLocation}" -o json`,
			see: 'The guest has a state and no location. The member has a location and no state.'
		},
		{
			goal: 'See which users self-service password reset covers, and change nothing.',
			portal: 'Microsoft Entra ID > Password reset > Properties',
			see: 'None, Selected or All. Selected takes one group, and nested groups count. Self-service reset for your users needs a license such as Entra ID P1.'
		}
	],
	negative: {
		goal: 'As the second user, who has no Entra role, read the location of the member, then try to change it.',
		az: [
			`AZURE_CONFIG_DIR=~/.azure-second az rest \\
  --url 'https://graph.microsoft.com/v1.0/users/'"$MEMBER"'?$select=usageLocation' --query usageLocation -o json`,
			`AZURE_CONFIG_DIR=~/.azure-second az rest --method patch \\
  --url "https://graph.microsoft.com/v1.0/users/$MEMBER" --body '{"usageLocation":"FR"}'`
		],
		see: 'The first command prints GB.',
		fails: 'Authorization_RequestDenied: the second user may read other users, not change them.'
	},
	variables: `MEMBER=$(az ad user list --display-name "resit-lab-{suffix} member" --query "[0].id" -o tsv)`,
	checks: [
		{
			id: 'side-by-side',
			title: 'A member with a location, a guest who hasn’t accepted',
			command: `az rest --url 'https://graph.microsoft.com/v1.0/users?$select=displayName,userType,externalUserState,usageLocation&$filter=startswith(displayName,%27resit-lab-{suffix}%27)' --query "value[].{name:displayName,type:userType,state:externalUserState,location:usageLocation}" -o json`,
			ownPrefix: 'resit-lab-',
			empty: 'No user of this lab was found. A new user can take a minute to appear in the list.',
			conditions: [
				{
					when: "length([?type == 'Member' && location == 'GB' && state == `null`]) == `1`",
					yes: "The member has the usage location {{[?type == 'Member'] | [0].location}}.",
					no: "The usage location of the member is {{[?type == 'Member'] | [0].location}}. Set it to GB as yourself, not as the second user."
				},
				{
					when: "length([?type == 'Guest' && state == 'PendingAcceptance' && location == `null`]) == `1`",
					yes: 'The guest hasn’t accepted yet and has no location.',
					no: "The state of the guest is {{[?type == 'Guest'] | [0].state}}. Check that you invited one guest, once."
				}
			]
		},
		{
			id: 'no-entra-role',
			title: 'Without an Entra role, nothing changes',
			kind: 'error',
			when: "code == 'Authorization_RequestDenied' && contains(message, 'Insufficient privileges')",
			yes: 'The directory refused: {{code}}.',
			no: 'The answer is {{what}}. Check that MEMBER is set and the second user is signed in.'
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete both users.',
				portal: 'Microsoft Entra ID > Users > All users > Delete',
				az: `for U in $(az ad user list --display-name resit-lab-{suffix} --query "[].id" -o tsv); do
  az ad user delete --id "$U"; done`,
				see: 'They stay under Deleted users for 30 days, and you can restore them. That’s free.',
				deletes: 'The users “resit-lab-{suffix} member” and “resit-lab-{suffix} guest”.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: `az ad user list --display-name resit-lab-{suffix} --query "length(@)" -o json`,
			prints: 'value',
			when: '@ == `0`',
			yes: 'Both users are deleted.',
			no: 'Users left: {{@}}. Delete them. The list can lag by a minute.'
		}
	},
	why: 'A guest is an object in your directory, but signs in to the home tenant. So your password policies and resets don’t apply to guests. Services aren’t available everywhere, so a direct license needs a usage location. The directory has its own roles, and an Azure role gives none of them.',
	given: [
		{
			id: 'licence-fails',
			command: `az rest --method post --url "https://graph.microsoft.com/v1.0/users/$U/assignLicense" --body "$LICENCE"`,
			output: `Bad Request({"error":{"code":"Request_BadRequest","message":"License assignment cannot be done for user with invalid usage location."}})`,
			ask: 'You need to assign the license directly to the user. What should you do?',
			options: [
				'Buy another license',
				'Set the usage location of the user',
				'Add the user to a licensed group'
			],
			right: 1,
			because:
				'The error names the usage location. A free license or a group doesn’t replace it for a direct assignment.'
		},
		{
			id: 'group-location',
			command: `az rest --url "https://graph.microsoft.com/v1.0/groups/$G/members?\\$select=displayName,usageLocation" --query "value[].{name:displayName,location:usageLocation}" -o json`,
			output: [
				{ location: 'DE', name: 'Ann' },
				{ location: null, name: 'Bob' }
			],
			ask: 'You assign a license to the group. The location of the directory is France. Which location applies to the license of Bob?',
			options: ['Germany', 'France', 'None'],
			right: 1,
			because:
				'With group-based licensing, a user without a usage location gets the location of the directory.'
		},
		{
			id: 'reset-scope',
			command: `az rest --url "https://graph.microsoft.com/v1.0/users/$U/transitiveMemberOf" --query "value[].{name:displayName}" -o json`,
			output: [{ name: 'paris-staff' }, { name: 'reset-allowed' }],
			ask: 'Self-service reset is set to Selected, with the group reset-allowed. That group contains the group paris-staff, of which the user is a direct member. Can the user reset the password?',
			options: ['Yes', 'No', 'Only with two methods'],
			right: 0,
			because: 'The setting takes one group and supports nested groups.'
		}
	],
	variations: [
		{
			change: 'The license is assigned through a group instead of directly.',
			answer:
				'A user without a usage location then gets the location of the directory. Set it per user all the same, because services differ by country.'
		},
		{
			change: 'A User Administrator forgot the password.',
			answer:
				'Administrators have a fixed reset policy, whatever you set for users: two methods, and no security questions. One method is enough only in the first 30 days of a trial, or without custom domain and synchronization.'
		},
		{
			change: 'The second user is Owner of the subscription.',
			answer:
				'The change is still refused. Azure roles apply to resources. Users and groups need Entra roles.'
		},
		{
			change: 'The guest should count as a member.',
			answer:
				'Change the user type from Guest to Member. That changes permissions in your directory. The user still signs in to the home tenant.'
		}
	],
	sources: [
		sources.groupLicensing,
		sources.assignLicenses,
		sources.guestProperties,
		sources.createInvitation,
		sources.enablePasswordReset,
		sources.passwordReset,
		sources.passwordPolicies,
		sources.defaultPermissions
	],
	checked: '2026-11-25'
});
