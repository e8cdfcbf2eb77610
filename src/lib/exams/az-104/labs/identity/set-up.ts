// Lab: what all other labs need: Cloud Shell, a tagged resource group, a budget that warns, and a second user without a role.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'governance/set-up',
	number: 1,
	title: 'Set up for the labs: Cloud Shell, a budget, a second user',
	minutes: 30,
	cost: 'Nothing: a resource group, a budget and a user are free, and so is Cloud Shell without storage.',
	needs: [
		ownsSubscription,
		'The right to create users, such as User Administrator. If you don’t have it, a later step signs in a service principal instead',
		'Azure Cloud Shell: in the portal, at shell.azure.com, or in the Azure mobile app. If it doesn’t start, register Microsoft.CloudShell under Subscriptions > Resource providers',
		'A private browser window and an authenticator app: a new tenant asks each user for MFA'
	],
	late: {
		hours: 24,
		what: 'Cost data appears after 8 to 24 hours, and budgets are evaluated about once a day. Check the spending tomorrow.'
	},
	predict: [
		{
			id: 'owner-test',
			ask: 'You are an Owner of a subscription. You also assign Reader to yourself, and you change a resource. What happens?',
			options: ['The change works', 'The change is refused', 'The change needs approval'],
			right: 0,
			because: 'Roles add up. An Owner who is also assigned Reader still has every action of Owner.'
		},
		{
			id: 'budget-stops',
			ask: 'This month’s cost exceeds the budget. What happens to the running resources?',
			options: [
				'They are stopped until next month',
				'They keep running, and an email is sent',
				'They keep running, but new ones are refused'
			],
			right: 1,
			because: 'A budget only notifies. To stop resources, you need an action group that starts automation.'
		},
		{
			id: 'new-user',
			ask: 'You create a user in Microsoft Entra ID and assign no role. What can the user see in the subscription?',
			options: ['Everything, read-only', 'The resource groups only', 'Nothing'],
			right: 2,
			because: 'A user in the directory has no access to Azure resources until a role is assigned.'
		}
	],
	steps: [
		{
			goal: 'Open Cloud Shell with Bash, without storage, on the subscription for the labs.',
			portal: 'Cloud Shell icon > Bash > No storage account required > Subscription > Apply',
			az: `az account show --query "{subscription:name,user:user.name}" -o json`,
			see: 'The subscription for the labs.\nAnother one? Run az account set -s with its name, in each new shell.\nAfter 20 minutes without typing, the shell ends, and its files and variables are gone. Screens that need the variables offer “New shell?”.'
		},
		{
			goal: 'Create the resource group {group} with the tag purpose=resit. It stays until your last lab.',
			portal: 'Resource groups > Create > Tags > Review + create',
			az: `az group create -n {group} -l {location} --tags purpose=resit --query "{name:name,tags:tags}" -o json`,
			see: 'The group is empty and free. Every other lab creates its own group and deletes it.'
		},
		{
			goal: 'Create a monthly budget named resit-month on the subscription, with a mail to you at 80 percent.',
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
			see: 'If you don’t read mail at that address, set MAIL to one you read and go on. The amount is in your billing currency. A new subscription may refuse budgets for 48 hours. If the budget exists already and can’t be changed, keep it.'
		},
		{
			goal: 'Create the second user, named resit-second, with a password that no one has seen.',
			portal: 'Microsoft Entra ID > Users > New user > Create new user',
			az: `UPN=$(az ad signed-in-user show --query userPrincipalName -o tsv)
PW="Rs-$(openssl rand -hex 12)"
az ad user create --display-name resit-second --password "$PW" \\
  --user-principal-name "resit-second@\${UPN##*@}" \\
  --force-change-password-next-sign-in true --query userPrincipalName -o json
unset PW`,
			see: 'It prints the sign-in name. The user has no Azure role and no Entra role.'
		},
		{
			goal: 'Reset the password of resit-second in the portal, and keep the temporary one for the next step.',
			portal: 'Microsoft Entra ID > Users > resit-second > Reset password > Reset password',
			see: 'The portal shows it once. Enter it on the sign-in page only, never in a command or in Resit.'
		},
		{
			goal: 'Sign in as the second user, in a separate CLI profile.',
			az: `AZURE_CORE_LOGIN_EXPERIENCE_V2=off AZURE_CONFIG_DIR=~/.azure-second az login --use-device-code \\
  --tenant "$(az account show --query tenantId -o tsv)" --allow-no-subscriptions -o none`,
			see: 'The command waits up to 15 minutes: in a private window, open the address, enter the code and sign in. Choose a new password, and register for MFA if asked. If the shell then asks you to select a subscription and tenant, press Enter.'
		},
		{
			goal: 'Only if you couldn’t create or sign in the second user: sign in a service principal without a role.',
			az: `SECRET=$(az ad sp create-for-rbac -n resit-second --query password -o tsv)
APP=$(az ad sp list --display-name resit-second --query "[0].appId" -o tsv)
AZURE_CONFIG_DIR=~/.azure-second az login --service-principal -u "$APP" --password="$SECRET" \\
  --tenant "$(az account show --query tenantId -o tsv)" --allow-no-subscriptions -o none; unset SECRET`,
			see: 'The secret isn’t printed. If the sign-in fails, wait a minute and run it all again. Later labs find the service principal under the same name.'
		},
		{
			goal: 'Compare the two profiles.',
			az: [
				`az account show --query "{account:name,user:user.type}" -o json`,
				`AZURE_CONFIG_DIR=~/.azure-second az account show --query "{account:name,user:user.type}" -o json`
			],
			see: 'Yours names the subscription. The second says “N/A(tenant level account)”: signed in, with no subscription to see.'
		}
	],
	negative: {
		goal: 'As the second user, try to read the resource group, and be refused.',
		az: `SUB=$(az account show --query id -o tsv)
TOKEN=$(AZURE_CONFIG_DIR=~/.azure-second az account get-access-token --query accessToken -o tsv)
curl -sS -H "Authorization: Bearer $TOKEN" \\
  "https://management.azure.com/subscriptions/$SUB/resourceGroups/{group}?api-version=2021-04-01"; unset TOKEN`,
		see: 'curl sends the request, because the Azure CLI would stop first: this profile has no subscription. The token isn’t printed.',
		fails: 'AuthorizationFailed: Azure knows the user, who has no role that can read this group.'
	},
	checks: [
		{
			id: 'group',
			title: 'The resource group exists and has its tag',
			command: `az group show -n {group} --query "{name:name,purpose:tags.purpose,state:properties.provisioningState}" -o json`,
			shown: ['name'],
			conditions: [
				{
					when: "purpose == 'resit'",
					yes: 'The group has the tag purpose={{purpose}}.',
					no: 'The tag purpose is {{purpose}}. Set it to resit on the resource group.'
				},
				{
					when: "state == 'Succeeded'",
					yes: 'Azure finished creating the group.',
					no: 'The state of the group is {{state}}. Wait a minute and run the command again.'
				}
			]
		},
		{
			id: 'budget',
			title: 'A budget watches the subscription',
			command: `az rest --url "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/providers/Microsoft.Consumption/budgets?api-version=2023-05-01" --query 'value[?name==\`"resit-month"\`].{name:name,grain:properties.timeGrain,alerts:length(values(properties.notifications)[?enabled && threshold==\`80\` && thresholdType!=\`"Forecasted"\`]),spent:properties.currentSpend.amount}' -o json`,
			prints: 'list',
			keys: ['name', 'grain', 'alerts', 'spent'],
			shown: ['spent'],
			ownName: 'resit-month',
			empty:
				'There’s no budget named resit-month. Create it. If Azure still refuses budgets, try again in two days.',
			conditions: [
				{
					when: "[0].grain == 'Monthly'",
					yes: 'The budget resets every month. Spent so far: {{[0].spent}}.',
					no: 'It must reset each month, and it says {{[0].grain}}. Delete it and create it again.'
				},
				{
					when: '[0].alerts >= `1`',
					yes: 'An alert goes out when actual cost passes 80 percent.',
					no: 'No alert is on at 80 percent of actual cost. Edit the alert conditions of the budget.'
				}
			]
		},
		{
			id: 'second',
			title: 'The second profile has no subscription',
			command: `AZURE_CONFIG_DIR=~/.azure-second az account show --query "{account:name,second:starts_with(user.name,'resit-second@')||user.type=='servicePrincipal'}" -o json`,
			conditions: [
				{
					when: 'second == `true`',
					yes: 'The second profile is signed in as the second user.',
					no: 'This profile is signed in as someone else. Does the command start with AZURE_CONFIG_DIR=~/.azure-second?'
				},
				{
					when: "account == 'N/A(tenant level account)'",
					yes: 'It sees the tenant and no subscription: no role in any of them.',
					no: 'It sees {{account}}, so this user has a role there. Check Access control (IAM) of the subscription.'
				}
			]
		},
		{
			id: 'refused',
			title: 'The second user is refused',
			command: `curl -sS -H "Authorization: Bearer $(AZURE_CONFIG_DIR=~/.azure-second az account get-access-token --query accessToken -o tsv)" "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/resourceGroups/{group}?api-version=2021-04-01"`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'AuthorizationFailed'",
					yes: 'Azure answered {{code}}: signed in, but not allowed.',
					no: 'The answer is {{what}}. If it’s about a token or a sign-in, sign in the second user again.'
				},
				{
					when: "contains(message, 'subscriptions/resourceGroups/read') || contains(message, 'subscriptions/resourcegroups/read')",
					yes: 'No role lets this user read a resource group.',
					no: 'Another request was refused. Run this command as it is: it reads the group {group}.'
				}
			]
		}
	],
	tearDown: {
		later:
			'Not now: later labs need the second user, the budget and this group. Come back after your last lab.',
		steps: [
			{
				goal: 'After your last lab, delete the budget.',
				portal: 'Subscriptions > your subscription > Cost Management > Budgets > resit-month > Delete budget',
				az: `az consumption budget delete --budget-name resit-month`,
				deletes: 'The budget resit-month and its alert. Nothing warns you about spending afterward.'
			},
			{
				goal: 'After your last lab, delete the second user and the second profile.',
				portal: 'Microsoft Entra ID > Users > resit-second > Delete',
				az: `for U in $(az ad user list --display-name resit-second --query "[].id" -o tsv); do
  az ad user delete --id "$U"; done
for A in $(az ad app list --display-name resit-second --query "[].id" -o tsv); do
  az ad app delete --id "$A"; done
rm -rf ~/.azure-second`,
				see: 'The user stays under Deleted users for 30 days, and an app registration under Deleted applications. Both are free.',
				deletes:
					'The user resit-second, the app registration resit-second if you made one, and the folder ~/.azure-second.'
			},
			{
				goal: 'After your last lab, delete the resource group {group}.',
				portal: 'Resource groups > {group} > Delete resource group',
				az: `az group delete -n {group} --yes --no-wait`,
				deletes: 'The resource group {group} and everything in it.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: `printf '{"group":%s,"users":%s,"apps":%s,"budgets":%s}\\n' "$(az group exists -n {group} -o json)" "$(az ad user list --display-name resit-second --query "length(@)" -o json)" "$(az ad app list --display-name resit-second --query "length(@)" -o json)" "$(az rest --url "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/providers/Microsoft.Consumption/budgets?api-version=2023-05-01" --query "length(value[?name=='resit-month'])" -o json)"`,
			conditions: [
				{
					when: 'group == `false`',
					yes: 'The resource group is gone.',
					no: 'Does the resource group still exist? The answer is {{group}}. Deleting takes a few minutes, and a lock would stop it.'
				},
				{
					when: 'users == `0` && apps == `0`',
					yes: 'The second user is gone.',
					no: 'Users left: {{users}}. App registrations left: {{apps}}. Delete them, then run the command again.'
				},
				{
					when: 'budgets == `0`',
					yes: 'The budget is gone.',
					no: 'The budget resit-month is still there. Delete it, then run the command again.'
				}
			]
		}
	},
	why: 'To test access, you need a user who doesn’t have it. An Owner has every action, so no added role can make a request of an Owner fail. A second CLI profile keeps the two sign-ins apart in one shell. A budget tells you about spending and stops nothing.',
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
			ask: 'The cost is above the amount. What has this budget done?',
			options: ['It sent a mail', 'It stopped the running VMs', 'It made the subscription read-only'],
			right: 0,
			because: 'There is one mail address and no action group. A budget alone never changes resources.'
		},
		{
			id: 'same-person',
			command: `AZURE_CONFIG_DIR=~/.azure-second az account show --query "{account:name,user:user.type,state:state}" -o json`,
			output: { account: 'Pay-As-You-Go', state: 'Enabled', user: 'user' },
			ask: 'You expected a profile without a subscription. What does this output tell you?',
			options: [
				'The user has a role in the subscription',
				'Members see every subscription of the tenant',
				'The sign-in of the user has expired'
			],
			right: 0,
			because: 'A profile lists a subscription only if the user has a role on it, or on something in it.'
		},
		{
			id: 'too-early',
			command: `az rest --url "…/budgets/resit-month?api-version=2023-05-01" --query "{amount:properties.amount,spent:properties.currentSpend.amount}" -o json`,
			output: `{
  "amount": 5.0,
  "spent": 0.0
}`,
			ask: 'You created a virtual machine ten minutes ago. Why is its cost not included?',
			options: [
				'Cost data appears hours later',
				'A new budget shows no cost for a day',
				'Only deallocated VMs are counted'
			],
			right: 0,
			because: 'Cost data is available after 8 to 24 hours, and budgets are evaluated once a day.'
		}
	],
	variations: [
		{
			change: 'The alert must arrive before the money is spent.',
			answer:
				'Set the alert type to Forecasted. The alert then compares the forecast for the period with the budget.'
		},
		{
			change: 'VMs must be deallocated when the budget is reached.',
			answer:
				'Add an action group to the budget, and let it start automation, such as a runbook that deallocates VMs. The budget alone stops nothing.'
		},
		{
			change: 'The budget must cover one resource group only.',
			answer:
				'Create the budget on that resource group, or filter the budget of the subscription by resource group.'
		}
	],
	sources: [
		sources.cloudShellEphemeral,
		sources.cloudShellFaq,
		sources.budgets,
		sources.budgetApi,
		sources.mandatoryMfa,
		sources.securityDefaults,
		sources.cloudShellMobile,
		sources.cliServicePrincipal
	],
	checked: '2026-11-25'
});
