// Lab: a private DNS zone with a registration and a resolution link, records that come by themselves, and a second registration refused.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'dns-load-balancing/private-zone-links',
	number: 65,
	edition: 0,
	domain: 'networking',
	group: 'dns-load-balancing',
	title: 'Who registers, who only asks',
	mends: 'What the two kinds of links to a private zone do, and who may have how many.',
	minutes: 35,
	cost: 'One small VM by the hour, its disk, and three private zones. Delete the group within the hour.',
	needs: [
		'A subscription with quota for one small VM: Standard_B2ats_v2, or else Standard_B1s',
		'The VM must run, and its subnet must not be private (hence --default-outbound-access true): Run Command sends its answer over the internet'
	],
	predict: [
		{
			id: 'auto',
			ask: 'A zone is linked to hub with registration and to spoke without. A VM in spoke starts. Is it registered?',
			options: ['Yes, both are linked', 'No, spoke only resolves', 'Yes, once peering exists'],
			right: 1,
			because: 'Only a link with registration writes records of its VMs. The other one lets its network ask.'
		},
		{
			id: 'second',
			ask: 'May hub be linked to a second zone, with registration too?',
			options: [
				'Yes, up to a hundred zones',
				'No, one registration zone a network',
				'Yes, if the names differ'
			],
			right: 1,
			because:
				'A network has at most one zone in which it registers. For resolution it may be linked to many.'
		},
		{
			id: 'peered',
			ask: 'Hub and spoke are peered, and only hub is linked to the zone. Does a VM in spoke resolve its names?',
			options: ['No, its network needs a link', 'Yes, through the peering', 'Yes, but only hub’s own VMs'],
			right: 0,
			because: 'Who may ask follows from the links of the zone. Peering does not count.'
		}
	],
	steps: [
		{
			goal: 'Make two networks, hub and spoke.',
			az: [
				`az group create -n {group}-dns -l {location}
az network vnet create -g {group}-dns -n hub --address-prefixes 10.65.0.0/24 -o none
az network vnet create -g {group}-dns -n spoke --address-prefixes 10.66.0.0/24 -o none
az network vnet subnet create -g {group}-dns --vnet-name hub -n vms \\
  --address-prefixes 10.65.0.0/26 --default-outbound-access true -o none`
			],
			see: 'They need not be peered: a link is between a zone and a network.'
		},
		{
			goal: 'Make the zone resit.internal, link hub with registration and spoke without.',
			portal: 'Private DNS zone > DNS Management > Virtual Network Links > Add > Enable auto registration',
			az: [
				`az network private-dns zone create -g {group}-dns -n resit.internal -o none
az network private-dns link vnet create -g {group}-dns -z resit.internal -n to-hub \\
  -v hub --registration-enabled true -o none
az network private-dns link vnet create -g {group}-dns -z resit.internal -n to-spoke \\
  -v spoke --registration-enabled false -o none`
			],
			see: 'A private zone has no region. Its links say who may use it.'
		},
		{
			goal: 'Start a small VM in hub and wait for its record.',
			portal: 'Private DNS zone resit.internal > DNS Management > Recordsets',
			az: [
				`az vm create -g {group}-dns -n vm-hub --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name hub --subnet vms --public-ip-address "" --nsg "" --storage-sku StandardSSD_LRS \\
  --admin-username azureuser --generate-ssh-keys`,
				`az network private-dns record-set a list -g {group}-dns -z resit.internal \\
  --query "[].{name:name,ip:aRecords[0].ipv4Address,auto:isAutoRegistered}" -o table`
			],
			see: 'vm-hub, auto true: nobody wrote it by hand. It can take a minute or two. If SkuNotAvailable comes back, run it again with Standard_B1s.'
		},
		{
			goal: 'Write a record of your own, for something that is no VM.',
			portal: 'Private DNS zone > DNS Management > Recordsets > Add',
			az: [
				`az network private-dns record-set a add-record -g {group}-dns -z resit.internal \\
  -n db -a 10.65.0.50 -o none`
			],
			see: 'Registration is for VMs only. A load balancer, for instance, you enter yourself.'
		},
		{
			goal: 'Look both names up from the VM.',
			portal: 'Virtual machine vm-hub > Operations > Run command > RunShellScript',
			az: [
				`az vm run-command invoke -g {group}-dns -n vm-hub --command-id RunShellScript \\
  --scripts "nslookup vm-hub.resit.internal; nslookup db.resit.internal" \\
  --query "value[0].message" -o tsv`
			],
			see: 'Both are answered. In Cloud Shell the same names are unknown: it is in neither network.'
		}
	],
	negative: {
		goal: 'Make a second zone, link hub to it with registration, and keep the error.',
		portal: 'Private DNS zone lab.internal > Virtual Network Links > Add > Enable auto registration',
		az: [
			`az network private-dns zone create -g {group}-dns -n lab.internal -o none`,
			`az network private-dns link vnet create -g {group}-dns -z lab.internal -n to-hub \\
  -v hub --registration-enabled true`,
			`az network private-dns zone create -g {group}-dns -n more.internal -o none
az network private-dns link vnet create -g {group}-dns -z more.internal -n to-hub \\
  -v hub --registration-enabled false --query "{name:name,registers:registrationEnabled}" -o json`
		],
		see: 'The second command fails. The third makes another zone and links it without registration: that works, hub may resolve in many zones.',
		fails: 'Conflict: a network can be linked to one private zone with auto-registration.'
	},
	checks: [
		{
			id: 'links',
			title: 'One registers, one resolves',
			command:
				'az network private-dns link vnet list -g {group}-dns -z resit.internal --query "[].{link:name,registers:registrationEnabled,state:virtualNetworkLinkState}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['link', 'registers', 'state'],
			empty: 'The zone has no link, so no network can use it.',
			conditions: [
				{
					when: "length([?link == 'to-hub' && registers && state == 'Completed']) == `1`",
					yes: 'hub registers its VMs.',
					no: 'to-hub is not there with registration, or its state is not Completed yet.'
				},
				{
					when: "length([?link == 'to-spoke' && registers == `false` && state == 'Completed']) == `1`",
					yes: 'spoke only resolves.',
					no: 'to-spoke is missing, registers too, or its state is not Completed yet.'
				}
			]
		},
		{
			id: 'records',
			title: 'One record came by itself',
			command:
				'az network private-dns record-set a list -g {group}-dns -z resit.internal --query "[].{name:name,ip:aRecords[0].ipv4Address,auto:isAutoRegistered}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['name', 'ip', 'auto'],
			empty: 'No A record yet. Wait a minute, then look whether to-hub registers.',
			conditions: [
				{
					when: "length([?name == 'vm-hub' && ip == '10.65.0.4' && auto]) == `1`",
					yes: 'vm-hub was registered with 10.65.0.4.',
					no: 'vm-hub is not there as registered. Look whether to-hub registers and the VM is in hub.'
				},
				{
					when: "length([?name == 'db' && ip == '10.65.0.50' && auto != `true`]) == `1`",
					yes: 'db was written by hand.',
					no: 'db with 10.65.0.50 is missing. Add it as an A record of your own.'
				}
			]
		},
		{
			id: 'inside',
			title: 'The name is answered in hub',
			command:
				'az vm run-command invoke -g {group}-dns -n vm-hub --command-id RunShellScript --scripts "nslookup db.resit.internal" --query "value[0].message" -o tsv',
			kind: 'nslookup',
			conditions: [
				{
					when: "name == 'db.resit.internal' && failed == null",
					yes: 'db.resit.internal was found.',
					no: 'The name asked or its answer ({{failed || addresses[0]}}) is another. Ask for db.resit.internal in the VM; Cloud Shell is not linked.'
				},
				{
					when: "join(',', addresses) == '10.65.0.50'",
					yes: 'It leads to 10.65.0.50.',
					no: 'The answer is another address. Look at the record db.'
				}
			]
		},
		{
			id: 'second-zone',
			title: 'No second registration zone',
			command:
				'az network private-dns link vnet create -g {group}-dns -z lab.internal -n to-hub -v hub --registration-enabled true --query "{name:name}" -o json',
			kind: 'error',
			conditions: [
				{
					when: "code == 'Conflict' && contains(message, 'auto-registration')",
					yes: 'The second registration was refused.',
					no: 'The code is {{code}}, and the message is not about auto-registration. Look whether hub registers in resit.internal.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the group of this lab.',
				portal: 'Resource groups > {group}-dns > Delete resource group',
				az: ['az group delete -n {group}-dns --yes --no-wait'],
				deletes:
					'The group {group}-dns: the VM and its disk, all zones with their links and records, both networks.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-dns -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, VM and zones with it.',
					no: 'The group is still there. Deleting takes some minutes: wait and ask again.'
				}
			]
		}
	},
	why: 'A link makes a zone usable in a network. With registration it also writes the records of the VMs there, and a network may have only one such zone. A zone may have many links of both kinds; peering replaces none of them.',
	given: [
		{
			id: 'delegation',
			command: 'az network dns zone show -g rg-resit-dns -n contoso.example --query nameServers -o json',
			output:
				'[\n  "ns1-04.azure-dns.com.",\n  "ns2-04.azure-dns.net.",\n  "ns3-04.azure-dns.org.",\n  "ns4-04.azure-dns.info."\n]',
			ask: 'The public zone has all its records, and the internet finds none. What is left to do?',
			options: [
				'Link the zone to a network',
				'Enter these four at the registrar',
				'Add an NS record inside the zone',
				'Wait until the TTL is over'
			],
			right: 1,
			because:
				'A public zone answers only when its parent delegates to it: NS records with these four names. Links are for private zones.'
		},
		{
			id: 'asked-outside',
			command: 'nslookup vm-hub.resit.internal',
			output:
				"Server:\t\t168.63.129.16\nAddress:\t168.63.129.16#53\n\n** server can't find vm-hub.resit.internal: NXDOMAIN",
			ask: 'Run in a VM of a third network. What makes it work?',
			options: [
				'A resolution link to that network',
				'Peering that network with hub',
				'A public zone of the same name'
			],
			right: 0,
			because: 'The question reached Azure DNS, and the zone is not linked to the asking network.'
		}
	],
	variations: [
		{
			change: 'VMs in spoke shall be registered too.',
			answer:
				'Switch registration on in to-spoke. A zone may have many registration networks; a network has one registration zone.'
		},
		{
			change: 'hub has its own DNS server entered in its settings.',
			answer:
				'Its VMs ask that server. It has to forward to Azure DNS, 168.63.129.16, from inside a linked network.'
		},
		{
			change: 'The child zone lab.contoso.example shall be kept by another team.',
			answer:
				'Make it a public zone of its own, and in contoso.example add an NS record set lab with its four name servers.'
		},
		{
			change: 'The VM is deleted.',
			answer: 'Its registered record goes with it. The record db stays: what you wrote you also remove.'
		}
	],
	sources: [
		{
			title: 'What is a virtual network link',
			url: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-virtual-network-links',
			checked: day('2026-11-25')
		},
		{
			title: 'Autoregistration in private DNS zones',
			url: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-autoregistration',
			checked: day('2026-11-25')
		},
		{
			title: 'Delegation of DNS zones with Azure DNS',
			url: 'https://learn.microsoft.com/en-us/azure/dns/dns-domain-delegation',
			checked: day('2026-11-25')
		},
		{
			title: 'Host your domain in Azure DNS',
			url: 'https://learn.microsoft.com/en-us/azure/dns/dns-delegate-domain-azure-dns',
			checked: day('2026-11-25')
		},
		{
			title: 'What is IP address 168.63.129.16',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/what-is-ip-address-168-63-129-16',
			checked: day('2026-11-25')
		},
		{
			title: 'Run scripts in a Linux VM with action Run Commands',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/linux/run-command',
			checked: day('2026-11-25')
		},
		{
			title: 'Default outbound access in Azure',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/default-outbound-access',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
