// Lab on network security groups: one on the subnet and one on the network interface, effective rules, an application security group.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, leftByVm, sizeRefused } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'secure-access/two-security-groups',
	number: 62,
	title: 'NSGs on subnet and network interface: both must allow',
	minutes: 35,
	cost: 'About 0.02 USD if you delete the group within the hour: one small VM and its disk. NSGs are free.',
	needs: [
		'A subscription with quota for one small VM',
		'A running VM: IP flow verify and effective rules need one',
		'Network Watcher in the region. Azure creates it with the first virtual network there'
	],
	predict: [
		{
			id: 'both',
			ask: 'The NSG of a subnet allows port 443 from the internet. The NSG of the network interface has only default rules. Does that traffic reach the VM?',
			options: ['Yes', 'No', 'Only if the VM has a public IP address'],
			right: 1,
			because:
				'Inbound traffic passes the NSG of the subnet first, then that of the network interface. Either can drop it.'
		},
		{
			id: 'order',
			ask: 'In one NSG, a rule with priority 200 allows 443 from the internet. A rule with priority 300 denies everything from it. Which rule decides for 443?',
			options: ['300', '200', 'Both'],
			right: 1,
			because: 'Lower numbers are read first, and the first rule that matches decides.'
		},
		{
			id: 'same-number',
			ask: 'You add a second inbound rule with priority 200 to the same NSG. What happens?',
			options: ['It replaces the first rule', 'Azure refuses it', 'Both rules apply'],
			right: 1,
			because: 'Within an NSG, each priority can be used once per direction.'
		}
	],
	steps: [
		{
			goal: 'Create the virtual network vnet-nsg with the NSG nsg-subnet on its subnet web, and a second NSG named nsg-nic.',
			portal: 'Network security groups > Create; then Settings > Subnets > Associate',
			az: [
				`az group create -n {group}-nsg -l {location}
az network nsg create -g {group}-nsg -n nsg-subnet -o none
az network nsg create -g {group}-nsg -n nsg-nic -o none`,
				`az network vnet create -g {group}-nsg -n vnet-nsg --address-prefixes 10.72.0.0/24 -o none
az network vnet subnet create -g {group}-nsg --vnet-name vnet-nsg -n web \\
  --address-prefixes 10.72.0.0/26 --network-security-group nsg-subnet -o none`
			],
			see: 'Each NSG already has three default rules per direction: 65000, 65001 and 65500.'
		},
		{
			goal: 'Create the VM vm-web in the subnet, with nsg-nic on its network interface.',
			portal:
				'Virtual machines > Create > Networking > Public IP: None > NIC network security group: Advanced > nsg-nic',
			az: `az vm create -g {group}-nsg -n vm-web --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name vnet-nsg --subnet web --private-ip-address 10.72.0.4 \\
  --public-ip-address "" --nsg nsg-nic --storage-sku StandardSSD_LRS \\
  --admin-username azureuser --generate-ssh-keys`,
			see: `Two NSGs are now between the internet and the VM. ${sizeRefused}`
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
			see: 'Deny, by DenyAllInBound: a default rule of nsg-nic. No packet was sent, so nothing needs to listen on 443.',
			proves: ['one-group']
		},
		{
			goal: 'Allow 443 in nsg-nic too (allow-https-nic, 300), and test again.',
			portal: 'Network security group nsg-nic > Settings > Inbound security rules > Add',
			az: [
				`az network nsg rule create -g {group}-nsg --nsg-name nsg-nic -n allow-https-nic \\
  --priority 300 --direction Inbound --access Allow --protocol Tcp \\
  --source-address-prefixes Internet --destination-port-ranges 443 -o none`,
				`az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound \\
  --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 -o json`
			],
			see: 'Allow. If not, test again after a minute. In nsg-subnet 200 is read before 300, and nsg-nic has its own priorities.'
		},
		{
			goal: 'Read the effective security rules of the network interface.',
			portal:
				'Virtual machine vm-web > Networking > Network settings > Network interface > Help > Effective security rules',
			az: `NIC=$(az network nic list -g {group}-nsg --query "[0].name" -o tsv)
az network nic list-effective-nsg -g {group}-nsg -n "$NIC" --query "value[].{group:networkSecurityGroup.id,
  inbound:effectiveSecurityRules[?direction=='Inbound'].join(' ', [to_string(priority), access, name])}" -o yaml`,
			see: 'Two NSGs, each with your rules and its own default rules.'
		},
		{
			goal: 'Put the network interface in the application security group asg-web, and deny SSH to asg-web in nsg-nic (deny-ssh-web, 310).',
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
			see: 'Deny, by deny-ssh-web. If the interface weren’t in asg-web, AllowVnetInBound would allow SSH from the same network.'
		}
	],
	negative: {
		goal: 'Try to add another inbound rule with priority 200 to nsg-subnet, named deny-all-subnet.',
		portal: 'Network security group nsg-subnet > Settings > Inbound security rules > Add > Priority 200',
		az: `az network nsg rule create -g {group}-nsg --nsg-name nsg-subnet -n deny-all-subnet \\
  --priority 200 --direction Inbound --access Deny --destination-port-ranges '*' --query "{name:name}" -o json`,
		proves: ['conflict'],
		see: 'The error names both rules. The portal warns you below the field, before you can save.',
		fails: 'SecurityRuleConflict: two rules can’t have the same priority and direction.'
	},
	checks: [
		{
			id: 'one-group',
			title: 'One NSG allows 443, the other denies it',
			command:
				'printf \'{"flow":%s,"subnet":%s,"nic":%s}\\n\' "$(az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 --query "{access:access,rule:ruleName}" -o json)" "$(az network nsg rule list -g {group}-nsg --nsg-name nsg-subnet --query "length([?access==\'Allow\' && priority==to_number(\'200\')])" -o json)" "$(az network nsg rule list -g {group}-nsg --nsg-name nsg-nic --query "length(@)" -o json)"',
			conditions: [
				{
					when: 'subnet == `1`',
					yes: 'nsg-subnet has its rule 200 that allows.',
					no: 'nsg-subnet has {{subnet}} rules that allow traffic with priority 200. Create allow-https-subnet.'
				},
				{
					when: 'nic == `0`',
					yes: 'nsg-nic has only its default rules.',
					no: 'nsg-nic has {{nic}} rules that you added. This check is for the moment before allow-https-nic exists.'
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
			title: 'Both NSGs allow 443',
			command:
				'az network watcher test-ip-flow -g {group}-nsg --vm vm-web --direction Inbound --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 --query "{access:access,rule:ruleName}" -o json',
			conditions: [
				{
					when: "access == 'Allow'",
					yes: '443 from the internet gets in.',
					no: 'The answer is {{access}}, by {{rule}}. Allow 443 in the NSG with that rule.'
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
			title: 'Two NSGs on one network interface',
			command:
				'az network nic list-effective-nsg --ids "$(az vm show -g {group}-nsg -n vm-web --query "networkProfile.networkInterfaces[0].id" -o tsv)" --query "value[].effectiveSecurityRules[] | [?ends_with(name,\'-subnet\') || ends_with(name,\'-nic\')].{rule:name,access:access,priority:priority}" -o json',
			empty: 'None of your rules is in effect. Check that both NSGs are attached and the VM is running.',
			conditions: [
				{
					when: "length([?ends_with(rule, 'allow-https-subnet') && access == 'Allow' && priority == `200`]) == `1`",
					yes: 'The NSG of the subnet allows 443 with priority 200.',
					no: 'allow-https-subnet isn’t in effect. Check that nsg-subnet is associated with the subnet web.'
				},
				{
					when: "length([?ends_with(rule, 'deny-rest-subnet') && access == 'Deny' && priority == `300`]) == `1`",
					yes: 'Its deny rule has 300, so it’s read after 200.',
					no: 'deny-rest-subnet with priority 300 isn’t in effect. Create it in nsg-subnet.'
				},
				{
					when: "length([?ends_with(rule, 'allow-https-nic') && access == 'Allow' && priority == `300`]) == `1`",
					yes: 'The NSG of the network interface allows 443 with priority 300.',
					no: 'allow-https-nic isn’t in effect. Check that nsg-nic is attached to the network interface.'
				}
			]
		},
		{
			id: 'members',
			title: 'A rule for asg-web, and its member',
			command:
				'printf \'{"member":%s,"rule":%s}\\n\' "$(az network nic show --ids "$(az vm show -g {group}-nsg -n vm-web --query "networkProfile.networkInterfaces[0].id" -o tsv)" --query "contains(to_string(ipConfigurations[0].applicationSecurityGroups),\'/asg-web\')" -o json)" "$(az network nsg rule list -g {group}-nsg --nsg-name nsg-nic --query "length([?access==\'Deny\' && contains(to_string(destinationApplicationSecurityGroups),\'/asg-web\')])" -o json)"',
			conditions: [
				{
					when: 'member == `true`',
					yes: 'The network interface is a member of asg-web.',
					no: 'The network interface isn’t in asg-web, so a rule for asg-web doesn’t apply to it.'
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
			title: 'One rule per priority',
			kind: 'error',
			when: "code == 'SecurityRuleConflict' && contains(message, 'allow-https-subnet') && contains(message, 'deny-all-subnet')",
			yes: 'The second rule with priority 200 was refused.',
			no: 'The error is {{what}}. Expected SecurityRuleConflict between deny-all-subnet and allow-https-subnet.'
		}
	],
	tearDown: groupTearDown(
		'nsg',
		'the VM with its disk and interface, the virtual network and all security groups',
		leftByVm
	),
	why: 'Inbound traffic passes the NSG of the subnet, then that of the network interface. Outbound is the other way round. In each NSG the lowest matching priority decides, and the last default rule denies. Effective rules and IP flow verify show the result of both.',
	given: [
		{
			id: 'verdict',
			command:
				'az network watcher test-ip-flow -g rg-resit-nsg --vm vm-web --direction Inbound --protocol TCP --local 10.72.0.4:443 --remote 8.8.8.8:50000 -o json',
			output: { access: 'Deny', ruleName: 'defaultSecurityRules/DenyAllInBound' },
			ask: 'The NSG of the subnet has a rule that allows 443 from the internet. What should you conclude?',
			options: [
				'The priority of that rule is too high',
				'The other NSG has no rule that allows 443',
				'IP flow verify needs a public address'
			],
			right: 1,
			because:
				'A default rule decided. In the NSG of the subnet an earlier rule allows, so it was the NSG of the network interface.'
		},
		{
			id: 'asg',
			command:
				'az network nic list -g rg-resit-nsg --query "[].{nic:name,groups:ipConfigurations[0].applicationSecurityGroups[].id}" -o json',
			output: [
				{ groups: ['/subscriptions/0000…/applicationSecurityGroups/asg-web'], nic: 'vm-web1VMNic' },
				{ groups: null, nic: 'vm-web2VMNic' }
			],
			ask: 'An NSG rule on the subnet allows 443 from the internet to asg-web. Which VMs does it apply to?',
			options: ['Both VMs', 'Only vm-web1', 'Only vm-web2', 'Neither VM'],
			right: 1,
			because:
				'A rule for an application security group applies only to its members, although both VMs are in the subnet.'
		}
	],
	variations: [
		{
			change: 'The traffic on 443 comes from a VM in the same virtual network.',
			answer:
				'It’s allowed even without your rules. AllowVnetInBound (65000) allows the tag VirtualNetwork, which includes peered networks.'
		},
		{
			change: 'The network interface has no NSG.',
			answer: 'Then only the NSG of the subnet decides, and its rule alone allows 443.'
		},
		{
			change: 'A network interface in another virtual network must join asg-web.',
			answer:
				'It can’t. All members must be in the virtual network of the first one. The other network needs its own group.'
		},
		{
			change: 'A rule with priority 150 in nsg-nic denies everything from the internet.',
			answer: 'Then 443 is dropped: 150 is read before 300, and the first match decides.'
		}
	],
	sources: [
		sources.nsgFiltering,
		sources.nsgs,
		sources.ipFlowVerify,
		sources.applicationSecurityGroups,
		sources.diagnoseTrafficFilter
	],
	checked: '2026-11-25'
});
