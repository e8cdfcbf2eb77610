// Lab: what all other labs stand on: a tagged resource group, a budget that warns, and a second person who owns nothing.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'governance/set-up',
	number: 1,
	edition: 0,
	domain: 'identity',
	group: 'governance',
	title: 'Set up the desk: group, budget, second person',
	mends: 'Testing access as Owner, who is never refused, and leaving cost unwatched.',
	minutes: 30,
	cost: 'Nothing here bills: a resource group, a budget and a user are free. A new Cloud Shell with storage makes a small file share that does; the shell can also run without storage.',
	needs: [
		'A subscription in which you are Owner',
		'The right to create users in the tenant, such as User Administrator; whoever made the tenant has it. Without it see the last variation',
		'Azure Cloud Shell (Bash): in the portal, at shell.azure.com, or on a phone the Cloud Shell card of the Azure mobile app. Without storage it forgets the second profile when the session ends: then sign in again',
		'A private browser window for the second person’s sign-in, and an authenticator app on a phone: a new tenant asks each user for MFA'
	],
	late: {
		hours: 24,
		what: 'Cost data comes after 8 to 24 hours and a budget is evaluated about once a day. Look at its spending tomorrow.'
	},
	predict: [
		{
			id: 'owner-test',
			ask: 'You want to see that a reader cannot change a resource. Why not test it with your own account?',
			options: [
				'You are Owner, so nothing would be refused',
				'Readers cannot be tested from Cloud Shell',
				'Your own token needs a day to learn a role'
			],
			right: 0,
			because: 'Roles add up. An Owner who also gets Reader still has every action of Owner.'
		},
		{
			id: 'budget-stops',
			ask: 'The spending of the month passes the budget. What happens to what is running?',
			options: [
				'It is stopped until next month',
				'It runs on and a mail is sent',
				'New resources are now refused'
			],
			right: 1,
			because: 'A budget only notifies. Stopping something takes an action group with automation behind it.'
		},
		{
			id: 'new-user',
			ask: 'A new user has no role yet. What does the person see of your subscription?',
			options: ['Everything, but read-only', 'Only the resource groups', 'Nothing at all'],
			right: 2,
			because:
				'Being in the directory gives no access to Azure resources. Access begins with a role assignment.'
		}
	],
	steps: [
		{
			goal: 'Create the resource group that stays, with a tag on it.',
			portal: 'Resource groups > Create > Tags > Review + create',
			az: [
				`az group create -n {group} -l {location} --tags purpose=resit --query "{name:name,tags:tags}" -o json`
			],
			see: 'The group holds nothing and costs nothing. Every other lab makes a group of its own and deletes it.'
		},
		{
			goal: 'Put a monthly budget on the subscription that writes to you at 80 per cent.',
			portal: 'Subscriptions > your subscription > Cost Management > Budgets > Add',
			az: [
				`SUB=$(az account show --query id -o tsv)
MAIL=$(az account show --query user.name -o tsv); MAIL=\${MAIL#live.com#}
START=$(date -u +%Y-%m-01); END=$(date -u -d "$START +1 year" +%Y-%m-01)
URL="https://management.azure.com/subscriptions/$SUB/providers/Microsoft.Consumption/budgets/resit-month?api-version=2023-05-01"
echo "Mail goes to $MAIL, from $START to $END"`,
				`cat > budget.json <<EOF
{"properties": {"category": "Cost", "amount": 5, "timeGrain": "Monthly",
 "timePeriod": {"startDate": "\${START}T00:00:00Z", "endDate": "\${END}T00:00:00Z"},
 "notifications": {"actual80": {"enabled": true, "operator": "GreaterThan", "threshold": 80,
  "thresholdType": "Actual", "contactEmails": ["$MAIL"]}}}}
EOF`,
				`az rest --method put --url "$URL" --body @budget.json --query name -o json; rm budget.json`
			],
			see: 'If you do not read the address shown, set MAIL by hand. The amount is in your billing currency. A new subscription may refuse for 48 hours.'
		},
		{
			goal: 'Create the second person, with a password that nobody has seen.',
			portal: 'Microsoft Entra ID > Users > New user > Create new user',
			az: [
				`UPN=$(az ad signed-in-user show --query userPrincipalName -o tsv)
PW="Rs-$(openssl rand -hex 12)"
az ad user create --display-name resit-second --password "$PW" \\
  --user-principal-name "resit-second@\${UPN##*@}" \\
  --force-change-password-next-sign-in true --query userPrincipalName -o json
unset PW`
			],
			see: 'Only the sign-in name is printed. The user has no Azure role and no Entra role.'
		},
		{
			goal: 'Let the portal make a temporary password, and keep it for the next step only.',
			portal: 'Microsoft Entra ID > Users > resit-second > Reset password > Reset password',
			see: 'The portal shows it once. It goes into the sign-in page and nowhere else: not into a command, not into Resit.'
		},
		{
			goal: 'Sign in once as the second person, in a profile of its own.',
			az: [
				`TENANT=$(az account show --query tenantId -o tsv)
AZURE_CONFIG_DIR=~/.azure-second az login --use-device-code --tenant "$TENANT" \\
  --allow-no-subscriptions -o none`
			],
			see: 'This one waits: open the address in a private window, type the code, sign in, choose a new password, register for MFA if asked. A code lasts about 15 minutes; run it again for a new one.'
		},
		{
			goal: 'See that the two profiles are two people.',
			az: [
				`az account show --query "{account:name,user:user.type}" -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az account show --query "{account:name,user:user.type}" -o json`
			],
			see: 'Yours names the subscription. The second says “N/A(tenant level account)”: a sign-in, and no subscription to see.'
		}
	],
	negative: {
		goal: 'As the second person, try to read the resource group, and be refused.',
		az: [
			`SUB=$(az account show --query id -o tsv)
TOKEN=$(AZURE_CONFIG_DIR=~/.azure-second az account get-access-token --query accessToken -o tsv)
curl -sS -H "Authorization: Bearer $TOKEN" \\
  "https://management.azure.com/subscriptions/$SUB/resourceGroups/{group}?api-version=2021-04-01"; unset TOKEN`
		],
		see: 'The request is sent by hand: the Azure CLI would stop before asking, as this profile knows no subscription. The token is never shown.',
		fails: 'AuthorizationFailed: the person is known, but has no role that reads this group.'
	},
	checks: [
		{
			id: 'group',
			title: 'The group is there and tagged',
			command: `az group show -n {group} --query "{name:name,purpose:tags.purpose,state:properties.provisioningState}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'purpose', 'state'],
			shown: ['name'],
			conditions: [
				{
					when: "purpose == 'resit'",
					yes: 'The group has the tag purpose={{purpose}}.',
					no: 'The tag purpose is {{purpose}}. Set it with az group update --set tags.purpose=resit.'
				},
				{
					when: "state == 'Succeeded'",
					yes: 'Azure finished creating it.',
					no: 'Its state is {{state}}. Wait a minute and run the command again.'
				}
			]
		},
		{
			id: 'budget',
			title: 'A budget watches the subscription',
			command: `az rest --url "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/providers/Microsoft.Consumption/budgets/resit-month?api-version=2023-05-01" --query "{name:name,grain:properties.timeGrain,at:properties.notifications.actual80.threshold,on:properties.notifications.actual80.enabled,spent:properties.currentSpend.amount}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'grain', 'at', 'on', 'spent'],
			shown: ['name', 'spent'],
			own: { is: "name == 'resit-month'", named: 'resit-month' },
			conditions: [
				{
					when: "grain == 'Monthly'",
					yes: 'It starts again each month. Spent so far: {{spent}}.',
					no: 'It resets {{grain}}. Delete it and make it again with timeGrain Monthly.'
				},
				{
					when: 'on == `true` && at == `80`',
					yes: 'A message goes out above {{at}} per cent.',
					no: 'The alert is set to {{at}}, switched on: {{on}}. Look at the notifications of the budget.'
				}
			]
		},
		{
			id: 'second',
			title: 'The second profile has no subscription',
			command: `AZURE_CONFIG_DIR=~/.azure-second az account show --query "{account:name,second:starts_with(user.name,'resit-second@')||user.type=='servicePrincipal'}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['account', 'second'],
			conditions: [
				{
					when: 'second == `true`',
					yes: 'The second profile is signed in as the second person.',
					no: 'This profile is somebody else. Did the command begin with AZURE_CONFIG_DIR=~/.azure-second?'
				},
				{
					when: "account == 'N/A(tenant level account)'",
					yes: 'It sees the tenant and no subscription: no role anywhere.',
					no: 'It sees {{account}}, so a role reaches this person. Look at Access control (IAM) of the subscription.'
				}
			]
		},
		{
			id: 'refused',
			title: 'The second person is refused',
			command: `curl -sS -H "Authorization: Bearer $(AZURE_CONFIG_DIR=~/.azure-second az account get-access-token --query accessToken -o tsv)" "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/resourceGroups/{group}?api-version=2021-04-01"`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'AuthorizationFailed'",
					yes: 'Azure answered {{code}}: signed in, but not allowed.',
					no: 'The error is {{code}}. One about authentication or a token means that the second profile has no valid sign-in: sign in again.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Only when you have finished with all labs: delete the budget.',
				portal: 'Subscriptions > your subscription > Cost Management > Budgets > resit-month > Delete budget',
				az: [`az consumption budget delete --budget-name resit-month`],
				deletes: 'The budget resit-month and its alert. Nothing warns you of spending afterwards.'
			},
			{
				goal: 'Delete the second person and the second profile.',
				portal: 'Microsoft Entra ID > Users > resit-second > Delete',
				az: [
					`SECOND=$(az ad user list --display-name resit-second --query "[0].id" -o tsv)
az ad user delete --id "$SECOND"; rm -rf ~/.azure-second`
				],
				deletes:
					'The user resit-second (restorable for 30 days) and the folder ~/.azure-second with its sign-in.'
			},
			{
				goal: 'Delete the resource group.',
				portal: 'Resource groups > {group} > Delete resource group',
				az: [`az group delete -n {group} --yes --no-wait`],
				deletes: 'The resource group {group} and whatever you put into it.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: `az group exists -n {group} -o json`,
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The resource group is gone.',
					no: 'Whether it exists: {{@}}. Deleting takes some minutes; a lock would stop it.'
				}
			]
		}
	},
	why: 'Access is tested by somebody who lacks it: an Owner holds every action, so no role can make an Owner fail. A profile of its own keeps the two sign-ins apart in one shell. And a budget tells you about spending, but stops none of it.',
	given: [
		{
			id: 'alert-fired',
			command: `az rest --url "…/budgets/resit-month?api-version=2023-05-01" --query "{amount:properties.amount,spent:properties.currentSpend.amount,actual80:properties.notifications.actual80.{on:enabled,mail:length(contactEmails),groups:contactGroups}}" -o json`,
			output: `{
  "actual80": {
    "groups": null,
    "mail": 1,
    "on": true
  },
  "amount": 5.0,
  "spent": 6.2
}`,
			ask: 'The spending is above the amount. What has this budget done?',
			options: [
				'It has sent a mail, nothing more',
				'It has stopped the running machines',
				'It has set the subscription read-only'
			],
			right: 0,
			because: 'There is one mail address and no action group. Budgets leave resources alone.'
		},
		{
			id: 'same-person',
			command: `AZURE_CONFIG_DIR=~/.azure-second az account show --query "{account:name,user:user.type,state:state}" -o json`,
			output: `{
  "account": "Pay-As-You-Go",
  "state": "Enabled",
  "user": "user"
}`,
			ask: 'You expected a profile without a subscription. What follows from this output?',
			options: [
				'A role somewhere in it reaches this person',
				'Each member of a tenant sees all of it',
				'The sign-in of this profile has expired'
			],
			right: 0,
			because:
				'The profile lists a subscription only for somebody who has a role on it or on something in it.'
		},
		{
			id: 'too-early',
			command: `az rest --url "…/budgets/resit-month?api-version=2023-05-01" --query "{amount:properties.amount,spent:properties.currentSpend.amount}" -o json`,
			output: `{
  "amount": 5.0,
  "spent": 0.0
}`,
			ask: 'You created a virtual machine ten minutes ago. Why does it not count yet?',
			options: [
				'Cost data arrives only hours later',
				'A stopped budget shows no spending',
				'Only deleted resources are counted'
			],
			right: 0,
			because: 'Cost data is available after 8 to 24 hours, and budgets are evaluated once a day.'
		}
	],
	variations: [
		{
			change: 'The message must go out before the money is spent.',
			answer:
				'Set the threshold type to Forecasted. The alert then compares the forecast of the period with the budget.'
		},
		{
			change: 'Machines must be stopped when the budget is reached.',
			answer:
				'Name an action group in the budget and let it start automation, such as a runbook that deallocates. The budget alone stops nothing.'
		},
		{
			change: 'Only one resource group is to be watched.',
			answer:
				'Create the budget at that resource group, or filter the subscription’s budget by resource group.'
		},
		{
			change: 'You may not create users in the tenant, or a policy blocks the device code.',
			answer:
				'Use a service principal without a role. SECRET=$(az ad sp create-for-rbac -n resit-second --query password -o tsv) prints no secret; APP=$(az ad sp list --display-name resit-second --query "[0].appId" -o tsv). Then AZURE_CONFIG_DIR=~/.azure-second az login --service-principal -u "$APP" --password="$SECRET" --tenant "$TENANT" --allow-no-subscriptions -o none, and unset SECRET. Members may register applications unless the tenant forbids it. In later labs find its id with az ad sp list instead of az ad user list, and write ServicePrincipal where a command says --assignee-principal-type User. Afterwards delete it with az ad app delete --id "$APP".'
		}
	],
	sources: [
		{
			title: 'Create and manage budgets',
			url: 'https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/tutorial-acm-create-budgets',
			checked: day('2026-11-25')
		},
		{
			title: 'Budgets: create or update',
			url: 'https://learn.microsoft.com/en-us/rest/api/consumption/budgets/create-or-update',
			checked: day('2026-11-25')
		},
		{
			title: 'Mandatory multifactor authentication for Azure',
			url: 'https://learn.microsoft.com/en-us/entra/identity/authentication/concept-mandatory-multifactor-authentication',
			checked: day('2026-11-25')
		},
		{
			title: 'Security defaults: who must register for MFA',
			url: 'https://learn.microsoft.com/en-us/entra/fundamentals/security-defaults',
			checked: day('2026-11-25')
		},
		{
			title: 'Device code: how long it lasts',
			url: 'https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-device-code',
			checked: day('2026-11-25')
		},
		{
			title: 'Default user permissions',
			url: 'https://learn.microsoft.com/en-us/entra/fundamentals/users-default-permissions',
			checked: day('2026-11-25')
		},
		{
			title: 'Cloud Shell in the Azure mobile app',
			url: 'https://learn.microsoft.com/en-us/azure/azure-portal/mobile-app/cloud-shell',
			checked: day('2026-11-25')
		},
		{
			title: 'Sign in with a service principal',
			url: 'https://learn.microsoft.com/en-us/cli/azure/authenticate-azure-cli-service-principal',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
