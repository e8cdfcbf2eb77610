// Lab on an app's surroundings: its backup, who can call it, what it can call, and its own domain.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, mayCreate } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'app-service/backup-name-network',
	number: 47,
	title: 'App Service: backup, access restrictions, VNet, domain',
	minutes: 40,
	cost: 'About 0.10 USD an hour until you delete the Basic plan, even with no visitors. The storage costs less than a cent.',
	needs: [
		mayCreate,
		'Quota for one Basic plan. If it’s refused, delete the group and set another region under Names'
	],
	predict: [
		{
			id: 'integrated',
			ask: 'You add virtual network integration to a public app. Who can call the app afterward?',
			options: ['Everyone', 'The virtual network only', 'No one'],
			right: 0,
			because:
				'Integration is for calls that leave the app. Access restrictions, and a private endpoint for the app, are for calls that come in.'
		},
		{
			id: 'one-rule',
			ask: 'The only access restriction of an app allows 203.0.113.0/24. What does a caller from another address get?',
			options: ['The page of the app', 'The status 403', 'A sign-in page'],
			right: 1,
			because: 'With your first rule, a “Deny all” is added to the end of the list. The service answers 403.'
		},
		{
			id: 'lowest-tier',
			ask: 'An app in a Free plan needs a custom backup and virtual network integration. Which is the lowest tier that has both?',
			options: ['Shared', 'Basic', 'Standard', 'Premium'],
			right: 1,
			because:
				'Custom backup and virtual network integration start with Basic. Shared has custom domains only. Slots would need Standard.'
		}
	],
	steps: [
		{
			goal: 'Make the resource group {group}-web, the Basic plan plan-web and the app app-net-{suffix}. Call the app.',
			portal:
				'App Services > Create > Web App > Runtime stack: ASP.NET V4.8; Operating system: Windows; Pricing plan: Basic B1',
			az: [
				`az group create -n {group}-web -l {location} -o none
az appservice plan create -g {group}-web -n plan-web --sku B1 --is-linux false -o none
az webapp create -g {group}-web -p plan-web -n app-net-{suffix} -o none`,
				`HOST=$(az webapp show -g {group}-web -n app-net-{suffix} --query defaultHostName -o tsv)
curl -sS -o /dev/null -w '%{http_code}\\n' https://$HOST/`
			],
			see: '200. The first call can take a while.'
		},
		{
			goal: 'Make the storage account stweb{suffix} with a container for the backup.',
			portal: 'App Service > Settings > Backups > Configure custom backups',
			az: `az storage account create -g {group}-web -n stweb{suffix} --sku Standard_LRS -o none \\
  --allow-shared-key-access true --public-network-access Enabled --min-tls-version TLS1_2
az storage container create --account-name stweb{suffix} -n backups -o none`,
			see: 'No output. Keep the firewall of the account open: this backup doesn’t go through your network.'
		},
		{
			goal: 'Take a custom backup now, with a SAS that is valid for two hours and is never printed.',
			portal: 'App Service > Settings > Backups > Backup Now',
			az: `END=$(date -u -d '+2 hours' '+%Y-%m-%dT%H:%MZ')
SAS=$(az storage container generate-sas --account-name stweb{suffix} -n backups \\
  --permissions rwdl --expiry $END --https-only -o tsv)
az webapp config backup create -g {group}-web --webapp-name app-net-{suffix} --backup-name first \\
  --container-url "https://stweb{suffix}.blob.core.windows.net/backups?$SAS" --query status -o tsv`,
			see: 'Created, later InProgress. It finishes in a few minutes.'
		},
		{
			goal: 'Connect the app to the subnet snet-app of a virtual network, and call it again.',
			portal: 'App Service > Settings > Networking > Virtual network integration',
			az: [
				`az network vnet create -g {group}-web -n vnet-web --address-prefixes 10.47.0.0/16 -o none
az network vnet subnet create -g {group}-web --vnet-name vnet-web -n snet-app -o none \\
  --address-prefixes 10.47.1.0/26 --delegations Microsoft.Web/serverFarms`,
				`az webapp vnet-integration add -g {group}-web -n app-net-{suffix} \\
  --vnet vnet-web --subnet snet-app -o none`,
				`HOST=$(az webapp show -g {group}-web -n app-net-{suffix} --query defaultHostName -o tsv)
curl -sS -o /dev/null -w '%{http_code}\\n' https://$HOST/`
			],
			see: '200, as before: nothing changes for callers. The subnet is delegated to App Service and has room for nothing else.'
		},
		{
			goal: 'Let only 203.0.113.0/24, a range for documentation, call the app: you are shut out.',
			portal:
				'App Service > Settings > Networking > Public network access > Enabled from select virtual networks and IP addresses; Unmatched rule action: Deny',
			az: [
				`az webapp config access-restriction add -g {group}-web -n app-net-{suffix} -o none \\
  --rule-name only-docs --action Allow --ip-address 203.0.113.0/24 --priority 100`,
				`HOST=$(az webapp show -g {group}-web -n app-net-{suffix} --query defaultHostName -o tsv)
sleep 30; curl -sS -o /dev/null -w '%{http_code}\\n' https://$HOST/`
			],
			see: '403. Below your rule there’s a “Deny all” now. The advanced tools site has its own list, unless you let it use these rules.'
		},
		{
			goal: 'Read which DNS records www.example.com would need for this app.',
			portal: 'App Service > Settings > Custom domains > Add custom domain',
			az: `az webapp show -g {group}-web -n app-net-{suffix} \\
  --query "{CNAME_of_www: defaultHostName, TXT_of_asuid_www: customDomainVerificationId}" -o yaml`,
			see: 'Two records: CNAME www with the host name of the app, and TXT asuid.www with the verification ID.'
		}
	],
	negative: {
		goal: 'Try to add www.example.com, which has no such records, and see it refused.',
		az: 'az webapp config hostname add -g {group}-web --webapp-name app-net-{suffix} --hostname www.example.com',
		fails: 'The answer names the record that’s missing. Only the owner of the domain can write it.'
	},
	checks: [
		{
			id: 'backup',
			title: 'A custom backup succeeded',
			command: `az webapp config backup list -g {group}-web --webapp-name app-net-{suffix} --query "[].{backup: namePropertiesName || name, status: status}" -o json`,
			shown: ['backup'],
			empty: 'There’s no custom backup. Take one, in a plan that isn’t Free or Shared.',
			when: "length([?status == 'Succeeded']) >= `1`",
			yes: 'A custom backup succeeded: {{[].backup}}.',
			no: 'The status is {{[].status}}. Come back in a few minutes. If it failed, the SAS may have expired. Take another backup then.'
		},
		{
			id: 'closed',
			title: 'Callers from other addresses are refused',
			command: `HOST=$(az webapp show -g {group}-web -n app-net-{suffix} --query defaultHostName -o tsv)
curl -sS -o /dev/null -w '%{http_code}\\n' https://$HOST/`,
			kind: 'curl',
			when: 'status == `403`',
			yes: 'The app answers 403: your address is not in the list.',
			no: 'The app answers {{status || failed}}. Add the access restriction, wait half a minute, then call again.'
		},
		{
			id: 'rule',
			title: 'One range is allowed, all others are denied',
			command: `az webapp config access-restriction show -g {group}-web -n app-net-{suffix} --query "ipSecurityRestrictions[].{name: name, action: action, from: ip_address || ipAddress}" -o json`,
			empty: 'There’s no rule. Add one that allows 203.0.113.0/24.',
			conditions: [
				{
					when: "length([?action == 'Allow' && from == '203.0.113.0/24']) == `1`",
					yes: 'Your rule allows 203.0.113.0/24.',
					no: 'No rule allows 203.0.113.0/24. The rules are for {{[].from}}.'
				},
				{
					when: "length([?action == 'Allow']) == `1` && length([?action == 'Deny' && name == 'Deny all']) == `1`",
					yes: 'Below it, all other addresses are denied.',
					no: 'The actions are {{[].action}}. You need one Allow, and “Deny all” below it. In the portal, set the unmatched rule action to Deny.'
				}
			]
		},
		{
			id: 'app',
			title: 'Running, integrated, and with one name only',
			command: `az webapp show -g {group}-web -n app-net-{suffix} --query "{name: name, state: state, joined: ends_with(virtualNetworkSubnetId || '', '/subnets/snet-app'), hostNames: length(hostNames)}" -o json`,
			ownPrefix: 'app-net-',
			conditions: [
				{
					when: "state == 'Running'",
					yes: 'The app is running, so the 403 comes from your rule.',
					no: 'The app is {{state}}, and a stopped app answers 403 as well. Start it.'
				},
				{
					when: 'joined == `true`',
					yes: 'The app is integrated with the subnet snet-app.',
					no: 'The app isn’t in snet-app. Add the integration: Free and Shared plans have none.'
				},
				{
					when: 'hostNames == `1`',
					yes: 'It has only its default host name: www.example.com wasn’t added.',
					no: 'It has {{hostNames}} host names. Remove the custom domain: this lab adds none.'
				}
			]
		},
		{
			id: 'unproved',
			title: 'A domain without records is refused',
			kind: 'error',
			when: "contains(message, 'record pointing from') && contains(message, 'www.example.com') && contains(message, 'was not found')",
			yes: 'Refused: the record that shows who owns the domain is missing.',
			no: 'Found {{what}}. Look for a missing record of www.example.com. Use a plan that isn’t Free.'
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Take the app out of the virtual network.',
				portal: 'App Service > Settings > Networking > Virtual network integration > Disconnect',
				az: 'az webapp vnet-integration remove -g {group}-web -n app-net-{suffix}'
			},
			deleteGroup('web', 'the app, its plan, the network, and the storage account with the backup')
		],
		check: gone('web')
	},
	why: 'Access restrictions decide who can call the app. Virtual network integration decides which way the calls of the app go. Neither replaces the other. A custom backup needs Basic or higher and a storage account. A domain needs records that only its owner can write.',
	given: [
		{
			id: 'records',
			command:
				'az network dns record-set list -g dns-rg -z contoso.com --query "[].{name: name, kind: type}" -o table',
			output: `Name       Kind
---------  ---------------------------------
@          Microsoft.Network/dnszones/NS
@          Microsoft.Network/dnszones/SOA
www        Microsoft.Network/dnszones/CNAME
asuid.www  Microsoft.Network/dnszones/TXT`,
			ask: 'The app must be reached as contoso.com, without www. Which records are missing?',
			options: ['A for @, and TXT for asuid', 'CNAME for @, and TXT for asuid', 'None'],
			right: 0,
			because:
				'A root domain needs an A record with the address of the app. TXT asuid shows that you own it. The root can’t have a CNAME.'
		},
		{
			id: 'inbound',
			command:
				'az network nsg rule list -g resit-web --nsg-name nsg-app --query "[].{name: name, direction: direction, access: access}" -o table',
			output: `Name      Direction    Access
--------  -----------  --------
deny-all  Inbound      Deny`,
			ask: 'The network security group is on the integration subnet. Can the internet still call the app?',
			options: ['Yes', 'No', 'Only through that subnet'],
			right: 0,
			because:
				'Calls to the app don’t come in through the integration subnet, so its inbound rules don’t apply to them. Use access restrictions.'
		}
	],
	variations: [
		{
			change: 'The database of the app must be backed up too.',
			answer:
				'Back it up with its own service. A new custom backup no longer includes a linked database. Those configured earlier do until 31 March 2028. Automatic backups never do.'
		},
		{
			change:
				'Only a subnet of your virtual network must be able to call the app. Its address can stay public.',
			answer:
				'Add an access restriction of the type virtual network. The subnet gets the service endpoint Microsoft.Web.'
		},
		{
			change: 'The domain is in use elsewhere and must stay available while you prepare the app.',
			answer:
				'Write only the TXT record asuid first. Then you can add the domain before you move its traffic.'
		},
		{
			change: 'You must restore a backup without stopping production.',
			answer: 'Restore to a slot, then swap: a restore stops its target. Slots need Standard.'
		}
	],
	sources: [
		sources.appServiceBackup,
		sources.accessRestrictions,
		sources.appServiceVnetIntegration,
		sources.appServiceCustomDomain,
		sources.appServicePlans,
		sources.appServiceMigrateDomain
	],
	checked: '2026-11-26'
});
