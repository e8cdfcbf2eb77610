// A lab on what stands around an app: its backup, its own domain, who may call it and where it may call.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'app-service/backup-name-network',
	number: 47,
	edition: 0,
	domain: 'compute',
	group: 'app-service',
	title: 'Back up an app, close it, connect it, name it',
	mends:
		'Backup and its tier, access restriction against network integration, and the records a domain needs.',
	minutes: 40,
	cost: 'A Basic plan bills by the hour until it is deleted, also with no visitor. The storage for one small backup is next to nothing.',
	needs: [
		'A subscription in which you are Owner or Contributor.',
		'Quota for one Basic plan. Some offers and regions refuse it: then take another region for this lab.'
	],
	predict: [
		{
			id: 'both',
			ask: 'An app shall reach a database by its private address in a virtual network. What gives it that?',
			options: ['An access restriction', 'Network integration', 'A private endpoint on the app'],
			right: 1,
			because:
				'Integration is for calls that leave the app. Restrictions and the app’s own private endpoint are for calls that come in.'
		},
		{
			id: 'one-rule',
			ask: 'You add one rule: allow 203.0.113.0/24. There is no other rule. What of a caller from elsewhere?',
			options: ['Allowed, by default', 'Refused with 403', 'Sent to a sign-in page'],
			right: 1,
			because:
				'With the first rule an implicit deny-all stands at the end of the list. The service answers 403.'
		},
		{
			id: 'tier',
			ask: 'The app’s plan is Free. It shall have a custom domain, TLS for it, and a custom backup. Which tier is enough?',
			options: ['Shared', 'Basic', 'Standard', 'Premium'],
			right: 1,
			because:
				'Shared has custom domains, but certificates and backup begin with Basic. Slots are what would need Standard.'
		}
	],
	steps: [
		{
			goal: 'Make a resource group, a Basic plan and an app, and call the app.',
			portal: 'App Services > Create > Web App',
			az: [
				`az group create -n {group}-web -l {location}
az appservice plan create -g {group}-web -n plan-web --sku B1 --is-linux false -o none
az webapp create -g {group}-web -p plan-web -n app-net-{suffix} -o none`,
				`HOST=$(az webapp show -g {group}-web -n app-net-{suffix} --query defaultHostName -o tsv)
curl -sS -o /dev/null -w '%{http_code}\\n' https://$HOST/`
			],
			see: '200. The first call may take a while.'
		},
		{
			goal: 'Make a storage account with a container for the backup.',
			portal: 'App Service > Settings > Backups > Configure custom backups',
			az: [
				`az storage account create -g {group}-web -n stweb{suffix} --sku Standard_LRS -o none
az storage container create --account-name stweb{suffix} -n backups -o none`
			],
			see: 'The account’s firewall stays open: a backup to an account with a firewall is not supported this way.'
		},
		{
			goal: 'Take a custom backup now, with a signature that holds for two hours and is shown to nobody.',
			portal: 'App Service > Settings > Backups > Backup Now',
			az: [
				`END=$(date -u -d '+2 hours' '+%Y-%m-%dT%H:%MZ')
SAS=$(az storage container generate-sas --account-name stweb{suffix} -n backups \\
  --permissions rwdl --expiry $END --https-only -o tsv)
az webapp config backup create -g {group}-web --webapp-name app-net-{suffix} --backup-name first \\
  --container-url "https://stweb{suffix}.blob.core.windows.net/backups?$SAS" --query status -o tsv`
			],
			see: 'A status such as InProgress. It goes on by itself; the proof asks for it later.'
		},
		{
			goal: 'Let only a range of documentation addresses call the app, so that you are shut out.',
			portal: 'App Service > Settings > Networking > Public network access',
			az: [
				`az webapp config access-restriction add -g {group}-web -n app-net-{suffix} -o none \\
  --rule-name only-docs --action Allow --ip-address 203.0.113.0/24 --priority 100`
			],
			see: 'A deny-all now stands below the rule. The advanced tools site has a list of its own, unless you let it use the main rules.'
		},
		{
			goal: 'Give the app a way out through a virtual network.',
			portal: 'App Service > Settings > Networking > Virtual network integration',
			az: [
				`az network vnet create -g {group}-web -n vnet-web --address-prefixes 10.47.0.0/16 -o none
az network vnet subnet create -g {group}-web --vnet-name vnet-web -n snet-app -o none \\
  --address-prefixes 10.47.1.0/26 --delegations Microsoft.Web/serverFarms`,
				`az webapp vnet-integration add -g {group}-web -n app-net-{suffix} \\
  --vnet vnet-web --subnet snet-app -o none`
			],
			see: 'Nothing changes for callers: integration opens no way in. The subnet is delegated to App Service and holds nothing else.'
		},
		{
			goal: 'Read what you would have to write at your domain’s DNS for www.example.com.',
			portal: 'App Service > Settings > Custom domains > Add custom domain',
			az: [
				`az webapp show -g {group}-web -n app-net-{suffix} \\
  --query "{CNAME_of_www: defaultHostName, TXT_of_asuid_www: customDomainVerificationId}" -o yaml`
			],
			see: 'Two records: CNAME www to the app’s host name, and TXT asuid.www with the verification id.'
		}
	],
	negative: {
		goal: 'Add a domain that has no such records and see that Azure asks for the proof.',
		az: [
			'az webapp config hostname add -g {group}-web --webapp-name app-net-{suffix} --hostname www.example.com'
		],
		fails:
			'A TXT record pointing from asuid.www.example.com to the verification id was not found. Without DNS records that you alone can write, a domain cannot be added.'
	},
	checks: [
		{
			id: 'backup',
			title: 'The backup is made',
			command: `az webapp config backup list -g {group}-web --webapp-name app-net-{suffix} --query "[].{backup: namePropertiesName || name, status: status}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['backup', 'status'],
			empty: 'There is no custom backup. Take one, and check the plan: Free and Shared have none.',
			conditions: [
				{
					when: "length(@) == `1` && starts_with([0].backup || '', 'first')",
					yes: 'There is one custom backup, {{[0].backup}}.',
					no: 'Found {{length(@)}} backups: {{[].backup}}. Expected is one, named first.'
				},
				{
					when: "[0].status == 'Succeeded'",
					yes: 'It succeeded.',
					no: 'Its status is {{[0].status}}. Wait a few minutes; if it failed, look whether the signature ran out.'
				}
			]
		},
		{
			id: 'closed',
			title: 'Callers from elsewhere are refused',
			command: `HOST=$(az webapp show -g {group}-web -n app-net-{suffix} --query defaultHostName -o tsv)
curl -sS -o /dev/null -w '%{http_code}\\n' https://$HOST/`,
			kind: 'curl',
			conditions: [
				{
					when: 'status == `403`',
					yes: 'The app answers 403: your address is not in the list.',
					no: 'The app answers {{status || failed}}. Add the access restriction, wait half a minute and call again.'
				}
			]
		},
		{
			id: 'app',
			title: 'Integrated, and still with one name only',
			command: `az webapp show -g {group}-web -n app-net-{suffix} --query "{name: name, joined: ends_with(virtualNetworkSubnetId || '', '/subnets/snet-app'), hostNames: length(hostNames)}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'joined', 'hostNames'],
			shown: ['name'],
			own: { is: "starts_with(name, 'app-net-')", named: 'app-net-' },
			conditions: [
				{
					when: 'joined == `true`',
					yes: 'The app is integrated with the subnet snet-app.',
					no: 'The app is not in snet-app. Add the integration; Free and Shared plans have none.'
				},
				{
					when: 'hostNames == `1`',
					yes: 'It has only its default host name: www.example.com was not taken.',
					no: 'It has {{hostNames}} host names. For this lab no domain is added.'
				}
			]
		},
		{
			id: 'unproved',
			title: 'A domain without records is refused',
			command:
				'az webapp config hostname add -g {group}-web --webapp-name app-net-{suffix} --hostname www.example.com',
			kind: 'error',
			conditions: [
				{
					when: "contains(message || '', 'record pointing from')",
					yes: 'Refused: the record that would prove the domain was not found.',
					no: 'Found: {{message}} Try it with www.example.com, in a plan that is not Free.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Take the app out of the virtual network, then delete the lab’s resource group.',
				portal: 'Resource groups > the lab’s group > Delete resource group',
				az: [
					'az webapp vnet-integration remove -g {group}-web -n app-net-{suffix}',
					'az group delete -n {group}-web --yes --no-wait'
				],
				deletes:
					'The integration first; then the app, its plan, the network, and the storage account with the backup in it.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: 'az group exists -n {group}-web -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, and the plan with it.',
					no: 'The group is still there, and the Basic plan bills on. Ask again in a few minutes.'
				}
			]
		}
	},
	why: 'Access restrictions decide who may call the app; network integration decides which way the app’s own calls go. One does not replace the other. A custom backup needs Basic or higher and a storage account, and a domain needs records that only its owner can write.',
	given: [
		{
			id: 'records',
			command:
				'az network dns record-set list -g dns-rg -z contoso.com --query "[].{name: name, type: type}" -o table',
			output: `Name       Type
---------  ---------------------------------
@          Microsoft.Network/dnszones/NS
@          Microsoft.Network/dnszones/SOA
www        Microsoft.Network/dnszones/CNAME
asuid.www  Microsoft.Network/dnszones/TXT`,
			ask: 'The app shall be reached as contoso.com, without www. What is missing?',
			options: ['A and TXT asuid', 'CNAME for @', 'Nothing is missing'],
			right: 0,
			because:
				'A root domain takes an A record with the app’s address, and its proof is the TXT record asuid. No CNAME at the root.'
		},
		{
			id: 'inbound',
			command:
				'az network nsg rule list -g resit-web --nsg-name nsg-app --query "[].{name: name, direction: direction, access: access}" -o table',
			output: `Name      Direction    Access
--------  -----------  --------
deny-all  Inbound      Deny`,
			ask: 'The security group is on the integration subnet. Can the internet still call the app?',
			options: ['Yes, as before', 'No, it is closed', 'Only with a password'],
			right: 0,
			because:
				'Inbound rules on the integration subnet do not concern the app: calls do not come in that way. Use access restrictions.'
		},
		{
			id: 'slots',
			command:
				'az appservice plan show -g resit-web -n plan-web --query "{tier: sku.tier, size: sku.name}" -o table',
			output: `Tier    Size
------  ------
Basic   B2`,
			ask: 'Which of these can an app in this plan not have?',
			options: ['A custom backup', 'A staging slot', 'A custom domain'],
			right: 1,
			because:
				'Slots begin with Standard. Backup, custom domains and TLS are there in Basic; a bigger size of Basic adds no features.'
		}
	],
	variations: [
		{
			change: 'The backup shall also hold the database of the app.',
			answer:
				'A custom backup can take a linked database of up to 4 GB, of 10 GB in all, until 31 March 2028. Automatic backups never hold one.'
		},
		{
			change: 'Only a subnet of your virtual network may call the app, and its public address may stay.',
			answer:
				'An access restriction of the kind virtual network, with the service endpoint Microsoft.Web on that subnet.'
		},
		{
			change: 'The domain is live elsewhere and must not be interrupted while it is prepared.',
			answer:
				'Write only the TXT record asuid first. The domain can then be added before its traffic is moved.'
		},
		{
			change: 'A backup shall be restored without stopping production.',
			answer:
				'Restore into a slot and swap: the target of a restore is stopped meanwhile. That takes Standard.'
		}
	],
	sources: [
		{
			title: 'Back up and restore your app in Azure App Service',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/manage-backup',
			checked: day('2026-11-25')
		},
		{
			title: 'Set up Azure App Service access restrictions',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/app-service-ip-restrictions',
			checked: day('2026-11-25')
		},
		{
			title: 'Integrate your app with an Azure virtual network',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/overview-vnet-integration',
			checked: day('2026-11-25')
		},
		{
			title: 'Map an existing custom DNS name to Azure App Service',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/app-service-web-tutorial-custom-domain',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure App Service plan overview',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/overview-hosting-plans',
			checked: day('2026-11-25')
		},
		{
			title: 'Migrate an active DNS name to Azure App Service',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/manage-custom-dns-migrate-domain',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
