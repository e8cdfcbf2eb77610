// Lab: what the host shows of a VM, what only an agent with a rule shows, and which Network Watcher tool answers what.
import { sources } from '#lib/azure/sources.ts';
import {
	defineLab,
	deleteGroup,
	gone,
	leftByVm,
	ownsSubscription,
	sizeRefused
} from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'monitor/inside-and-path',
	number: 83,
	title: 'Azure Monitor Agent and Network Watcher: which sees what',
	minutes: 45,
	cost: 'About 0.10 USD if you delete it within the hour: a small VM with its disk and public IP address, and a few logs.',
	needs: [
		ownsSubscription,
		'Network Watcher in your region: Azure enables it with the first virtual network, unless you opted out'
	],
	late: { hours: 1, what: 'The first guest data in the workspace. It can take ten minutes or more.' },
	predict: [
		{
			id: 'memory',
			ask: 'You need the syslog of a Linux VM in a workspace. What should you use?',
			options: [
				'A diagnostic setting on the VM',
				'The Azure Monitor Agent with a data collection rule',
				'An export of the activity log'
			],
			right: 1,
			because:
				'Syslog is inside the guest. Collecting it needs the Azure Monitor Agent and a data collection rule that is associated with the VM.'
		},
		{
			id: 'which-rule',
			ask: 'A packet to port 22 does not arrive. Which tool names the security rule that drops it?',
			options: ['Next hop', 'IP flow verify', 'Connection Monitor'],
			right: 1,
			because:
				'IP flow verify tests one flow against the security rules and names the rule. Next hop is about routes. Connection Monitor measures over time.'
		},
		{
			id: 'over-time',
			ask: 'Users report that the connection to a site is slow at times, mostly at night. What should you use to watch it for a week?',
			options: ['Connection troubleshoot', 'Connection Monitor', 'Next hop'],
			right: 1,
			because:
				'Connection troubleshoot tests once, now. Connection Monitor tests at regular intervals and keeps the results.'
		}
	],
	steps: [
		{
			goal: 'Create a Log Analytics workspace, and the small Linux VM vm-in with a managed identity and no open port.',
			portal:
				'Virtual machines > Create > Public inbound ports: None > Management > Enable system assigned managed identity',
			az: [
				`az group create -n {group}-vmin -l {location}
az provider register -n Microsoft.Insights
az monitor log-analytics workspace create -g {group}-vmin -n law-vmin -l {location} \\
  --sku PerGB2018 --query name -o tsv`,
				`az vm create -g {group}-vmin -n vm-in -l {location} --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --admin-username azureuser --generate-ssh-keys --assign-identity '[system]' \\
  --nsg-rule NONE --public-ip-sku Standard --query powerState -o tsv`
			],
			see: `VM running. ${sizeRefused}`
		},
		{
			goal: 'Create a data collection rule for performance data from inside the guest, and associate the VM with it.',
			file: 'dcr-vmin.bicep',
			bicep: `resource vm 'Microsoft.Compute/virtualMachines@2024-07-01' existing = { name: 'vm-in' }
resource law 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = { name: 'law-vmin' }

resource dcr 'Microsoft.Insights/dataCollectionRules@2023-03-11' = {
  name: 'dcr-vmin'
  location: resourceGroup().location
  properties: {
    dataSources: {
      performanceCounters: [
        {
          name: 'insights'
          streams: [ 'Microsoft-InsightsMetrics' ]
          samplingFrequencyInSeconds: 60
          counterSpecifiers: [ '\\\\VmInsights\\\\DetailedMetrics' ]
        }
      ]
    }
    destinations: { logAnalytics: [ { name: 'law', workspaceResourceId: law.id } ] }
    dataFlows: [ { streams: [ 'Microsoft-InsightsMetrics' ], destinations: [ 'law' ] } ]
  }
}

resource link 'Microsoft.Insights/dataCollectionRuleAssociations@2023-03-11' = {
  name: 'dcra-vmin'
  scope: vm
  properties: { dataCollectionRuleId: dcr.id }
}`,
			az: 'az deployment group create -g {group}-vmin -f dcr-vmin.bicep --query properties.provisioningState -o tsv',
			see: 'Succeeded. This is the classic, logs-based form of VM insights. The newer one sends OpenTelemetry metrics to an Azure Monitor workspace.'
		},
		{
			goal: 'Install the Azure Monitor Agent and the Network Watcher agent on the VM.',
			portal: 'Virtual machine > Settings > Extensions + applications',
			az: [
				`az vm extension set -g {group}-vmin --vm-name vm-in -n AzureMonitorLinuxAgent \\
  --publisher Microsoft.Azure.Monitor --enable-auto-upgrade true --query provisioningState -o tsv`,
				`az vm extension set -g {group}-vmin --vm-name vm-in -n NetworkWatcherAgentLinux \\
  --publisher Microsoft.Azure.NetworkWatcher --query provisioningState -o tsv`
			],
			see: 'Succeeded twice. The first agent sends guest data. The second runs connection tests.'
		},
		{
			goal: 'Ask IP flow verify about port 22, and next hop about an address on the internet.',
			portal: 'Network Watcher > Network diagnostic tools > IP flow verify; Next hop',
			az: `IP=$(az vm show -d -g {group}-vmin -n vm-in --query privateIps -o tsv)
az network watcher test-ip-flow -g {group}-vmin --vm vm-in --direction Inbound --protocol TCP \\
  --local "$IP:22" --remote 203.0.113.5:60000 --query "{access:access,rule:ruleName}" -o json
az network watcher show-next-hop -g {group}-vmin --vm vm-in --source-ip "$IP" \\
  --dest-ip 13.107.21.200 --query "{hop:nextHopType}" -o json`,
			see: 'Deny, and the name of a default rule. The next hop is Internet. Neither tool sends a packet.'
		},
		{
			goal: 'Test the connection from the VM to learn.microsoft.com: once with connection troubleshoot, then all the time with the Connection Monitor cm-vmin.',
			portal:
				'Network Watcher > Network diagnostic tools > Connection troubleshoot; Monitoring > Connection monitor > Create',
			az: [
				`az network watcher test-connectivity -g {group}-vmin --source-resource vm-in \\
  --dest-address learn.microsoft.com --dest-port 443 \\
  --query "{status:connectionStatus,failed:probesFailed}" -o json`,
				`VM=$(az vm show -g {group}-vmin -n vm-in --query id -o tsv)
WS=$(az monitor log-analytics workspace show -g {group}-vmin -n law-vmin --query id -o tsv)
az network watcher connection-monitor create -n cm-vmin -l {location} --endpoint-source-name vm-in \\
  --endpoint-source-resource-id "$VM" --endpoint-dest-name learn \\
  --endpoint-dest-address learn.microsoft.com --test-config-name tcp443 --protocol Tcp \\
  --tcp-port 443 --output-type Workspace --workspace-ids "$WS" --query name -o tsv`
			],
			see: 'Reachable. The monitor isn’t in your resource group but with Network Watcher. You delete it with its own command.'
		},
		{
			goal: 'Find guest data in the workspace: free memory, as counted inside the VM.',
			portal: 'Virtual machine > Monitoring > Logs',
			az: `az extension add -n log-analytics --upgrade --yes --only-show-errors`,
			kql: `InsightsMetrics
| where TimeGenerated > ago(1d)
| where Namespace == "Memory" and Name == "AvailableMB"
| summarize Rows = count(), Least = min(Val) by Computer`,
			see: 'About one row a minute. The first rows need ten minutes or more.'
		}
	],
	negative: {
		goal: 'Ask a diagnostic setting for the syslog of the VM and see it refused.',
		az: `VM=$(az vm show -g {group}-vmin -n vm-in --query id -o tsv)
WS=$(az monitor log-analytics workspace show -g {group}-vmin -n law-vmin --query id -o tsv)
az monitor diagnostic-settings create --name guest-log --resource "$VM" --workspace "$WS" \\
  --logs '[{"category":"Syslog","enabled":true}]'`,
		see: 'A diagnostic setting collects what the Azure resource emits. It can’t look inside the guest.',
		fails: 'BadRequest: the category Syslog isn’t supported on a virtual machine.'
	},
	checks: [
		{
			id: 'inside',
			title: 'The guest’s memory is in the workspace',
			command: `az monitor log-analytics query -w "$(az monitor log-analytics workspace show -g {group}-vmin -n law-vmin --query customerId -o tsv)" --analytics-query "InsightsMetrics | where TimeGenerated > ago(1d) | where Namespace == 'Memory' and Name == 'AvailableMB' | summarize Rows = count() by Computer" --query "[].{Computer:Computer,Rows:Rows}" -o json`,
			kind: 'kql',
			prints: 'list',
			keys: ['Computer', 'Rows'],
			empty: 'No row has arrived yet. Wait ten minutes, then check the association and the managed identity.',
			conditions: [
				{
					when: "length([?starts_with(Computer, 'vm-in')]) == `1`",
					yes: 'The rows come from {{[0].Computer}}.',
					no: 'The rows come from {{[].Computer}}, not from vm-in. Did you query another workspace?'
				},
				{
					when: 'length([?Rows >= `1`]) >= `1`',
					yes: '{{[0].Rows}} measurements of free memory arrived.',
					no: 'No measurement was counted. Wait a few minutes, then run it again.'
				}
			]
		},
		{
			id: 'flow',
			title: 'IP flow verify names the rule',
			command:
				'az network watcher test-ip-flow -g {group}-vmin --vm vm-in --direction Inbound --protocol TCP --local "$(az vm show -d -g {group}-vmin -n vm-in --query privateIps -o tsv):22" --remote 203.0.113.5:60000 --query "{access:access,rule:ruleName}" -o json',
			conditions: [
				{
					when: "access == 'Deny'",
					yes: 'The packet is denied.',
					no: 'The packet gets {{access}}. Remove the rule that opens port 22.'
				},
				{
					when: "contains(rule, 'DenyAll')",
					yes: 'The rule that drops it is {{rule}}.',
					no: 'The rule that decides is {{rule}}. It should be the default rule that denies all inbound traffic.'
				}
			]
		},
		{
			id: 'hop',
			title: 'Next hop names the way out',
			command:
				'az network watcher show-next-hop -g {group}-vmin --vm vm-in --source-ip "$(az vm show -d -g {group}-vmin -n vm-in --query privateIps -o tsv)" --dest-ip 13.107.21.200 --query "{hop:nextHopType}" -o json',
			when: "hop == 'Internet'",
			yes: 'The next hop is {{hop}}.',
			no: 'The next hop is {{hop}}. It should be Internet: is there a route table on the subnet?'
		},
		{
			id: 'connect',
			title: 'The VM reaches the site',
			command:
				'az network watcher test-connectivity -g {group}-vmin --source-resource vm-in --dest-address learn.microsoft.com --dest-port 443 --query "{status:connectionStatus,failed:probesFailed}" -o json',
			shown: ['failed'],
			when: "status == 'Reachable'",
			yes: 'The site is {{status}}. Failed probes: {{failed}}.',
			no: 'The site is {{status}}. Failed probes: {{failed}}. Is the VM running, with its public IP address and the Network Watcher agent?'
		},
		{
			id: 'monitor',
			title: 'A Connection Monitor keeps testing',
			command:
				"az network watcher connection-monitor list -l {location} --query \"[].{monitor:name,state:provisioningState,vms:endpoints[?ends_with(resourceId || '', '/vm-in')].name,sites:endpoints[].address}\" -o json",
			shown: ['monitor'],
			empty: 'This region has no Connection Monitor. Create cm-vmin.',
			conditions: [
				{
					when: "length([?length(vms || `[]`) >= `1` && contains(sites || `[]`, 'learn.microsoft.com')]) >= `1`",
					yes: 'It tests from vm-in to learn.microsoft.com.',
					no: 'No monitor tests from vm-in to learn.microsoft.com. Found {{[].monitor}}, to {{[].sites}}.'
				},
				{
					when: "length([?length(vms || `[]`) >= `1` && state == 'Succeeded']) >= `1`",
					yes: 'It was created.',
					no: 'Its state is {{[].state}}. Wait a minute, then run it again.'
				}
			]
		},
		{
			id: 'guest-log',
			title: 'A diagnostic setting stays outside',
			command: `az monitor diagnostic-settings create --name guest-log --resource "$(az vm show -g {group}-vmin -n vm-in --query id -o tsv)" --workspace "$(az monitor log-analytics workspace show -g {group}-vmin -n law-vmin --query id -o tsv)" --logs '[{"category":"Syslog","enabled":true}]' --query "{setting:name}" -o json`,
			kind: 'error',
			conditions: [
				{
					when: "contains(codes, 'BadRequest')",
					yes: 'Azure refused the setting: {{what}}.',
					no: 'The error is {{what}}. It should be BadRequest, about the category.'
				},
				{
					when: "contains(message, 'Syslog') && contains(message, 'not supported')",
					yes: 'Syslog isn’t a category of a virtual machine.',
					no: 'The message isn’t about the category Syslog: {{what}}'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the Connection Monitor with its own command, then the workspace for good.',
				portal:
					'Network Watcher > Monitoring > Connection monitor > Delete; Log Analytics workspace > Delete',
				az: [
					'az network watcher connection-monitor delete -n cm-vmin -l {location}',
					'az monitor log-analytics workspace delete -g {group}-vmin -n law-vmin --force true --yes'
				],
				see: 'The monitor is in NetworkWatcherRG: without its own command it stays.',
				deletes: 'The monitor cm-vmin, and the workspace law-vmin beyond recovery.'
			},
			deleteGroup('vmin', 'the VM, its disk, address and network, and the data collection rule', leftByVm)
		],
		check: gone('vmin', {
			key: 'monitors',
			what: 'The Connection Monitor of vm-in',
			count:
				"az network watcher connection-monitor list -l {location} --query \"length([?name=='cm-vmin' || endpoints[?ends_with(resourceId || '', '/vm-in')]])\" -o json"
		})
	},
	why: 'A diagnostic setting collects what an Azure resource emits. For what happens inside a VM you need an agent, and a data collection rule that says what to collect and where to send it. On the path, IP flow verify knows the security rules and next hop the routes.',
	given: [
		{
			id: 'denied-out',
			command:
				'az network watcher test-ip-flow --vm vm-web --direction Outbound --protocol TCP --local 10.2.0.4:* --remote 10.9.0.8:1433 -g web -o json',
			output: { access: 'Allow', ruleName: 'defaultSecurityRules/AllowVnetOutBound' },
			ask: 'The database does not answer. Which tool should you use next?',
			options: [
				'Next hop to 10.9.0.8',
				'IP flow verify, inbound on vm-web',
				'A diagnostic setting on vm-web'
			],
			right: 0,
			because:
				'The security rules let the packet leave, so check its route. Next hop shows whether it goes to the peered network, to an appliance or nowhere.'
		},
		{
			id: 'hop-none',
			command:
				'az network watcher show-next-hop --vm vm-web --source-ip 10.2.0.4 --dest-ip 10.9.0.8 -g web -o json',
			output: {
				nextHopType: 'None',
				routeTableId: '/subscriptions/0000…/resourceGroups/net/providers/Microsoft.Network/routeTables/rt-web'
			},
			ask: 'Traffic to 10.9.0.8 must arrive. What should you change?',
			options: [
				'The NSG of the database subnet',
				'The route in the table rt-web',
				'The peering of the networks'
			],
			right: 1,
			because:
				'The next hop type None drops the packet, and the output names the route table. Neither an NSG nor the peering caused it.'
		}
	],
	variations: [
		{
			change: 'You need the same data from fifty VMs.',
			answer:
				'One data collection rule and fifty associations, best assigned by Azure Policy, which also installs the agent. A rule isn’t bound to one VM.'
		},
		{
			change: 'You need to know which flows crossed the network yesterday.',
			answer:
				'Virtual network flow logs, and traffic analytics to read them. The diagnostic tools test flows, they don’t record them.'
		}
	],
	sources: [
		sources.vmDataCollection,
		sources.vmEnableMonitoring,
		sources.dataCollectionRuleTemplate,
		sources.networkWatcher,
		sources.verifyIpFlowApi,
		sources.azConnectionMonitor
	],
	checked: '2026-11-25'
});
