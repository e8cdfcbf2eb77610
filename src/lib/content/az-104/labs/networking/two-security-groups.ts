// Lab: one security group on the subnet, one on the interface: both must allow, and the effective rules say who decided.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'secure-access/two-security-groups',
	number: 62,
	edition: 0,
	domain: 'networking',
	group: 'secure-access',
	title: 'Two doors, one verdict',
	mends:
		'Which security group decides, in which order rules are read, and what an application security group reaches.',
	minutes: 35,
	cost: 'One small VM by the hour and its disk. Security groups cost nothing. Delete the group within the hour.',
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
			ask: 'Rule 200 allows 443, rule 300 denies everything. Which one decides for 443?',
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
			goal: 'Make a network with a security group on its subnet, and a second group for the interface.',
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
			goal: 'Put a small VM into the subnet, with the second group on its interface.',
			portal: 'Virtual machines > Create > Networking > NIC network security group: Advanced',
			az: [
				`az vm create -g {group}-nsg -n vm-web --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name vnet-nsg --subnet web --private-ip-address 10.72.0.4 \\
  --public-ip-address "" --nsg nsg-nic --storage-sku StandardSSD_LRS \\
  --admin-username azureuser --generate-ssh-keys`
			],
			see: 'Two groups now stand between the internet and the VM. If SkuNotAvailable comes back, run it again with Standard_B1s.'
		},
		{
			goal: 'Allow 443 on the subnet only, and ask whether it gets in.',
			portal: 'Network Watcher > Network diagnostic tools > IP flow verify',
			az: [
				`az network nsg rule create -g {group}-nsg --nsg-name nsg-subnet -n allow-https-subnet \\
  --priority 200 --direction Inbound --access Allow --protocol Tcp \\
  --source-address-prefixes Internet --destination-port-ranges 443 -o none`,
				`az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound \\
  --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 -o json`
			],
			see: 'Deny, by DenyAllInBound: a default rule of the interface’s group. No packet was sent, so nothing has to listen on 443.'
		},
		{
			goal: 'Allow 443 on the interface too, and ask again.',
			portal: 'Network security group nsg-nic > Settings > Inbound security rules > Add',
			az: [
				`az network nsg rule create -g {group}-nsg --nsg-name nsg-nic -n allow-https-nic \\
  --priority 300 --direction Inbound --access Allow --protocol Tcp \\
  --source-address-prefixes Internet --destination-port-ranges 443 -o none`,
				`az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound \\
  --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 -o json`
			],
			see: 'Allow (if not yet, ask again after a minute). The numbers 200 and 300 are not compared with each other: they stand in two groups.'
		},
		{
			goal: 'Read the effective rules of the interface: both groups in one list.',
			portal: 'Network interface vm-webVMNic > Help > Effective security rules',
			az: [
				`az network nic list-effective-nsg -g {group}-nsg -n vm-webVMNic \\
  --query "value[].effectiveSecurityRules[].{rule:name,dir:direction,access:access,priority:priority}" -o table`
			],
			see: 'Your two rules, and the default rules of each group.'
		},
		{
			goal: 'Put the interface into an application security group and name that in a rule.',
			portal: 'Virtual machine vm-web > Networking > Application security groups',
			az: [
				`az network asg create -g {group}-nsg -n asg-web -o none
az network nic ip-config update -g {group}-nsg --nic-name vm-webVMNic -n ipconfigvm-web \\
  --application-security-groups asg-web -o none`,
				`az network nsg rule create -g {group}-nsg --nsg-name nsg-nic -n deny-ssh-web \\
  --priority 310 --direction Inbound --access Deny --protocol Tcp \\
  --source-address-prefixes VirtualNetwork --destination-asgs asg-web \\
  --destination-port-ranges 22 -o none`
			],
			see: 'The rule names a role and no address. It counts only for interfaces that are members.'
		}
	],
	negative: {
		goal: 'Add another inbound rule with the number 200 to nsg-subnet, and keep the error.',
		portal: 'Network security group nsg-subnet > Settings > Inbound security rules > Add > Priority 200',
		az: [
			`az network nsg rule create -g {group}-nsg --nsg-name nsg-subnet -n deny-all-subnet \\
  --priority 200 --direction Inbound --access Deny --destination-port-ranges '*'`
		],
		see: 'The portal says it below the field before you can save.',
		fails: 'SecurityRuleConflict: two rules cannot have the same priority and direction.'
	},
	checks: [
		{
			id: 'flow',
			title: 'Both doors are open for 443',
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
					no: 'The rule {{rule}} decided, and it is none of the two of this lab.'
				}
			]
		},
		{
			id: 'effective',
			title: 'Two groups on one interface',
			command:
				'az network nic list-effective-nsg -g {group}-nsg -n vm-webVMNic --query "value[].effectiveSecurityRules[] | [?contains(name,\'allow-https\')].{rule:name,access:access,priority:priority}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['rule', 'access', 'priority'],
			empty: 'No rule allow-https is in effect here. Look whether the groups are attached and the VM runs.',
			conditions: [
				{
					when: "length([?ends_with(rule, 'allow-https-subnet') && access == 'Allow' && priority == `200`]) == `1`",
					yes: 'The subnet’s group allows 443 with the number 200.',
					no: 'allow-https-subnet is not in effect. Look whether nsg-subnet is associated with the subnet web.'
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
			title: 'The interface has its role',
			command:
				'az network nic show -g {group}-nsg -n vm-webVMNic --query "{name:name,member:contains(to_string(ipConfigurations[0].applicationSecurityGroups),\'/asg-web\')}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['name', 'member'],
			shown: ['name'],
			own: { is: "name == 'vm-webVMNic'", named: 'vm-web' },
			conditions: [
				{
					when: 'member == `true`',
					yes: 'The interface is a member of asg-web.',
					no: 'The interface is not in asg-web, so no rule that names it counts here.'
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
					when: "code == 'SecurityRuleConflict'",
					yes: 'The second rule with that number was refused.',
					no: 'The code is {{code}}, not SecurityRuleConflict. See that allow-https-subnet stands there with 200.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the group of this lab.',
				portal: 'Resource groups > {group}-nsg > Delete resource group',
				az: ['az group delete -n {group}-nsg --yes --no-wait'],
				deletes: 'The group {group}-nsg: the VM, its disk and interface, the network and all security groups.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-nsg -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, VM and disk with it.',
					no: 'The group is still there. Deleting a VM takes some minutes: wait and ask again.'
				}
			]
		}
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
