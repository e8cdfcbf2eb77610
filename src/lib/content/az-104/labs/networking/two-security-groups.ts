// Lab: one security group on the subnet, one on the interface: both must allow, and the effective rules say who decided.
import {
	deleteGroup,
	gone,
	networkWatcherStays,
	sizeRefused,
	sshKeyStays
} from '#lib/content/az-104/labs/kit.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'secure-access/two-security-groups',
	number: 62,
	edition: 1,
	domain: 'networking',
	group: 'secure-access',
	title: 'Two doors, one verdict',
	mends:
		'Which security group decides, in which order rules are read, and what an application security group reaches.',
	minutes: 35,
	cost: 'About 0.02 USD if you delete the group within the hour: one small VM and its disk. NSGs are free.',
	needs: [
		'A subscription with quota for one small VM: Standard_B2ats_v2, or else Standard_B1s',
		'The VM must run: IP flow verify and effective rules ask a running one',
		'Network Watcher in the region: Azure turns it on with the first virtual network there'
	],
	predict: [
		{
			id: 'both',
			ask: 'The subnet’s group allows 443 from the internet. The interface’s group has only default rules. Does 443 get in?',
			options: ['Yes, one that allows is enough', 'No, both have to allow it', 'Yes, the subnet comes first'],
			right: 1,
			because:
				'Inbound, the subnet’s group is asked first and then the interface’s. Either can drop the packet.'
		},
		{
			id: 'order',
			ask: 'Rule 200 allows 443 from the internet, rule 300 denies everything from it. Which one decides for 443?',
			options: ['Rule 300: deny beats allow', 'Rule 200: it is read first', 'Both: the packet is logged'],
			right: 1,
			because: 'Lower numbers are read first, and the first rule that matches ends the search.'
		},
		{
			id: 'same-number',
			ask: 'You add a second inbound rule with the number 200 to the same group. What happens?',
			options: ['It replaces the first rule', 'It is refused', 'Both are read, by name'],
			right: 1,
			because: 'In one group a number is used once for each direction.'
		}
	],
	steps: [
		{
			goal: 'Create the virtual network vnet-nsg, nsg-subnet on its subnet web, and a second group named nsg-nic.',
			portal: 'Network security groups > Create; then Settings > Subnets > Associate',
			az: [
				`az group create -n {group}-nsg -l {location}
az network nsg create -g {group}-nsg -n nsg-subnet -o none
az network nsg create -g {group}-nsg -n nsg-nic -o none`,
				`az network vnet create -g {group}-nsg -n vnet-nsg --address-prefixes 10.72.0.0/24 -o none
az network vnet subnet create -g {group}-nsg --vnet-name vnet-nsg -n web \\
  --address-prefixes 10.72.0.0/26 --network-security-group nsg-subnet -o none`
			],
			see: 'Each group already has three default rules a direction, with the numbers 65000, 65001 and 65500.'
		},
		{
			goal: 'Create the VM vm-web in the subnet, with nsg-nic on its network interface.',
			portal:
				'Virtual machines > Create > Networking > Public IP: None > NIC network security group: Advanced > nsg-nic',
			az: [
				`az vm create -g {group}-nsg -n vm-web --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name vnet-nsg --subnet web --private-ip-address 10.72.0.4 \\
  --public-ip-address "" --nsg nsg-nic --storage-sku StandardSSD_LRS \\
  --admin-username azureuser --generate-ssh-keys`
			],
			see: `Two groups are now between the internet and the VM. ${sizeRefused}`
		},
		{
			goal: 'In nsg-subnet, allow 443 (allow-https-subnet, 200) and deny the rest from the internet (deny-rest-subnet, 300). Does 443 get in?',
			portal:
				'Network security group nsg-subnet > Settings > Inbound security rules > Add; Network Watcher > Network diagnostic tools > IP flow verify',
			az: [
				`az network nsg rule create -g {group}-nsg --nsg-name nsg-subnet -n allow-https-subnet \\
  --priority 200 --direction Inbound --access Allow --protocol Tcp \\
  --source-address-prefixes Internet --destination-port-ranges 443 -o none
az network nsg rule create -g {group}-nsg --nsg-name nsg-subnet -n deny-rest-subnet \\
  --priority 300 --direction Inbound --access Deny --protocol '*' \\
  --source-address-prefixes Internet --destination-port-ranges '*' -o none`,
				`az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound \\
  --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 -o json`
			],
			see: 'Deny, by DenyAllInBound: a default rule of nsg-nic. No packet was sent, so nothing has to listen on 443.',
			proves: ['one-group']
		},
		{
			goal: 'Allow 443 in nsg-nic too (allow-https-nic, 300), and ask again.',
			portal: 'Network security group nsg-nic > Settings > Inbound security rules > Add',
			az: [
				`az network nsg rule create -g {group}-nsg --nsg-name nsg-nic -n allow-https-nic \\
  --priority 300 --direction Inbound --access Allow --protocol Tcp \\
  --source-address-prefixes Internet --destination-port-ranges 443 -o none`,
				`az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound \\
  --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 -o json`
			],
			see: 'Allow. If not yet, ask again after a minute. In nsg-subnet, 200 was read before the deny rule 300, and nsg-nic has its own numbers.'
		},
		{
			goal: 'Read the effective rules of the interface: both groups in one list.',
			portal:
				'Virtual machine vm-web > Networking > Network settings > Network interface > Help > Effective security rules',
			az: [
				`NIC=$(az network nic list -g {group}-nsg --query "[0].name" -o tsv)
az network nic list-effective-nsg -g {group}-nsg -n "$NIC" --query "value[].{group:networkSecurityGroup.id,
  inbound:effectiveSecurityRules[?direction=='Inbound'].join(' ', [to_string(priority), access, name])}" -o yaml`
			],
			see: 'Two groups, each with your rules and its own default rules.'
		},
		{
			goal: 'Put the interface into the application security group asg-web, and deny SSH to that group in nsg-nic (deny-ssh-web, 310).',
			portal:
				'Application security groups > Create; Virtual machine vm-web > Networking > Application security groups > Add',
			az: [
				`az network asg create -g {group}-nsg -n asg-web -o none
NIC=$(az network nic list -g {group}-nsg --query "[0].name" -o tsv)
IP=$(az network nic show -g {group}-nsg -n "$NIC" --query "ipConfigurations[0].name" -o tsv)
az network nic ip-config update -g {group}-nsg --nic-name "$NIC" -n "$IP" \\
  --application-security-groups asg-web -o none`,
				`az network nsg rule create -g {group}-nsg --nsg-name nsg-nic -n deny-ssh-web \\
  --priority 310 --direction Inbound --access Deny --protocol Tcp \\
  --source-address-prefixes VirtualNetwork --destination-asgs asg-web \\
  --destination-port-ranges 22 -o none`,
				`az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound \\
  --protocol TCP --local 10.72.0.4:22 --remote 10.72.0.10:50000 -o json`
			],
			see: 'Deny, by deny-ssh-web. Without the membership, AllowVnetInBound would let in SSH from the same network.'
		}
	],
	negative: {
		goal: 'Add another inbound rule with the number 200 to nsg-subnet, and keep the error.',
		portal: 'Network security group nsg-subnet > Settings > Inbound security rules > Add > Priority 200',
		az: [
			`az network nsg rule create -g {group}-nsg --nsg-name nsg-subnet -n deny-all-subnet \\
  --priority 200 --direction Inbound --access Deny --destination-port-ranges '*' --query "{name:name}" -o json`
		],
		proves: ['conflict'],
		see: 'The portal says it below the field before you can save.',
		fails: 'SecurityRuleConflict: two rules cannot have the same priority and direction.'
	},
	checks: [
		{
			id: 'one-group',
			title: 'One group allows 443, the other denies',
			command:
				'printf \'{"flow":%s,"subnet":%s,"nic":%s}\\n\' "$(az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 --query "{access:access,rule:ruleName}" -o json)" "$(az network nsg rule list -g {group}-nsg --nsg-name nsg-subnet --query "length([?access==\'Allow\' && priority==to_number(\'200\')])" -o json)" "$(az network nsg rule list -g {group}-nsg --nsg-name nsg-nic --query "length(@)" -o json)"',
			kind: 'json',
			prints: 'object',
			keys: ['flow', 'subnet', 'nic'],
			conditions: [
				{
					when: 'subnet == `1`',
					yes: 'nsg-subnet allows 443 with priority 200.',
					no: 'nsg-subnet has {{subnet}} rules that allow traffic with priority 200. Create allow-https-subnet.'
				},
				{
					when: 'nic == `0`',
					yes: 'nsg-nic has only its default rules.',
					no: 'nsg-nic has {{nic}} rules of its own. This check is for the moment before allow-https-nic exists.'
				},
				{
					when: "flow.access == 'Deny' && ends_with(flow.rule, 'DenyAllInBound')",
					yes: '443 is denied by {{flow.rule}}.',
					no: 'The answer is {{flow.access}}, by {{flow.rule}}. Expected Deny by DenyAllInBound of nsg-nic.'
				}
			]
		},
		{
			id: 'flow',
			title: 'Both groups allow 443',
			command:
				'az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 --query "{access:access,rule:ruleName}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['access', 'rule'],
			conditions: [
				{
					when: "access == 'Allow'",
					yes: '443 from the internet gets in.',
					no: 'The answer is {{access}}, by {{rule}}. The group with that rule is the one to open.'
				},
				{
					when: "ends_with(rule, 'allow-https-subnet') || ends_with(rule, 'allow-https-nic')",
					yes: 'A rule of yours decided: {{rule}}.',
					no: 'The rule {{rule}} decided. Expected allow-https-subnet or allow-https-nic.'
				}
			]
		},
		{
			id: 'effective',
			title: 'Two groups on one interface',
			command:
				'az network nic list-effective-nsg --ids "$(az vm show -g {group}-nsg -n vm-web --query "networkProfile.networkInterfaces[0].id" -o tsv)" --query "value[].effectiveSecurityRules[] | [?ends_with(name,\'-subnet\') || ends_with(name,\'-nic\')].{rule:name,access:access,priority:priority}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['rule', 'access', 'priority'],
			empty: 'None of your rules is in effect. Check that both groups are attached and the VM is running.',
			conditions: [
				{
					when: "length([?ends_with(rule, 'allow-https-subnet') && access == 'Allow' && priority == `200`]) == `1`",
					yes: 'The subnet’s group allows 443 with the number 200.',
					no: 'allow-https-subnet is not in effect. Check that nsg-subnet is associated with the subnet web.'
				},
				{
					when: "length([?ends_with(rule, 'deny-rest-subnet') && access == 'Deny' && priority == `300`]) == `1`",
					yes: 'Its deny rule has 300, so it is read after 200.',
					no: 'deny-rest-subnet with priority 300 is not in effect. Create it in nsg-subnet.'
				},
				{
					when: "length([?ends_with(rule, 'allow-https-nic') && access == 'Allow' && priority == `300`]) == `1`",
					yes: 'The interface’s group allows 443 with the number 300.',
					no: 'allow-https-nic is not in effect. Look whether nsg-nic is attached to the interface.'
				}
			]
		},
		{
			id: 'members',
			title: 'The rule applies to the interface by its group',
			command:
				'printf \'{"member":%s,"rule":%s}\\n\' "$(az network nic show --ids "$(az vm show -g {group}-nsg -n vm-web --query "networkProfile.networkInterfaces[0].id" -o tsv)" --query "contains(to_string(ipConfigurations[0].applicationSecurityGroups),\'/asg-web\')" -o json)" "$(az network nsg rule list -g {group}-nsg --nsg-name nsg-nic --query "length([?access==\'Deny\' && contains(to_string(destinationApplicationSecurityGroups),\'/asg-web\')])" -o json)"',
			kind: 'json',
			prints: 'object',
			keys: ['member', 'rule'],
			conditions: [
				{
					when: 'member == `true`',
					yes: 'The interface is a member of asg-web.',
					no: 'The interface is not in asg-web, so a rule that names asg-web does not apply to it.'
				},
				{
					when: 'rule == `1`',
					yes: 'nsg-nic denies traffic to asg-web.',
					no: 'nsg-nic has {{rule}} rules that deny traffic to asg-web. Create deny-ssh-web.'
				}
			]
		},
		{
			id: 'conflict',
			title: 'One number, one rule',
			command:
				'az network nsg rule create -g {group}-nsg --nsg-name nsg-subnet -n deny-all-subnet --priority 200 --direction Inbound --access Deny --destination-port-ranges \'*\' --query "{name:name}" -o json',
			kind: 'error',
			conditions: [
				{
					when: "code == 'SecurityRuleConflict' && contains(message, 'allow-https-subnet') && contains(message, 'deny-all-subnet')",
					yes: 'The second rule with priority 200 was refused.',
					no: 'The error is {{what}}. Expected SecurityRuleConflict between deny-all-subnet and allow-https-subnet.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			deleteGroup(
				'nsg',
				'the VM with its disk and interface, the virtual network and all security groups',
				`${networkWatcherStays} ${sshKeyStays}`
			)
		],
		check: gone('nsg')
	},
	why: 'Inbound traffic passes the subnet’s group and then the interface’s; outbound the other way round. In each the lowest matching number decides, and at the end stands a default rule that denies. Effective rules and IP flow verify show the sum, so you need not add it up yourself.',
	given: [
		{
			id: 'verdict',
			command:
				'az network watcher test-ip-flow -g rg-resit-nsg --vm vm-web --direction Inbound --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 -o json',
			output: '{\n  "access": "Deny",\n  "ruleName": "defaultSecurityRules/DenyAllInBound"\n}',
			ask: 'The subnet’s group has a rule that allows 443. What follows?',
			options: [
				'Its number is too high',
				'The other group has no such rule',
				'IP flow verify needs a public address'
			],
			right: 1,
			because:
				'A default rule decided. The subnet’s group has an earlier rule that allows, so it was the interface’s group.'
		},
		{
			id: 'asg',
			command:
				'az network nic list -g rg-resit-nsg --query "[].{nic:name,groups:ipConfigurations[0].applicationSecurityGroups[].id}" -o json',
			output:
				'[\n  {\n    "groups": [\n      "/subscriptions/0000…/applicationSecurityGroups/asg-web"\n    ],\n    "nic": "vm-web1VMNic"\n  },\n  {\n    "groups": null,\n    "nic": "vm-web2VMNic"\n  }\n]',
			ask: 'A rule on the subnet allows 443 to asg-web. Who gets it?',
			options: ['Both VMs', 'Only vm-web1', 'Only vm-web2', 'Neither of them'],
			right: 1,
			because:
				'A rule that names an application security group counts only for its members, although both are in the subnet.'
		}
	],
	variations: [
		{
			change: 'A VM in the same network asks for 443, not the internet.',
			answer:
				'It gets in even without your rules: AllowVnetInBound (65000) lets in the tag VirtualNetwork, which includes peered networks.'
		},
		{
			change: 'The interface has no group at all.',
			answer: 'Then only the subnet’s group is asked, and 443 gets in with the first rule alone.'
		},
		{
			change: 'A second interface, in another network, shall join asg-web.',
			answer:
				'It cannot. All members must be in the network of the first one; that network needs a group of its own.'
		},
		{
			change: 'A rule with the number 150 in nsg-nic denies all from the internet.',
			answer: 'Then 443 is dropped: 150 is read before 300, and the first match ends the search.'
		}
	],
	sources: [
		{
			title: 'How network security groups filter network traffic',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/network-security-group-how-it-works',
			checked: day('2026-11-25')
		},
		{
			title: 'Network security groups overview',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/network-security-groups-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'IP flow verify overview',
			url: 'https://learn.microsoft.com/en-us/azure/network-watcher/ip-flow-verify-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Application security groups',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/application-security-groups',
			checked: day('2026-11-25')
		},
		{
			title: 'Diagnose a virtual machine network traffic filter problem',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/diagnose-network-traffic-filter-problem',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
