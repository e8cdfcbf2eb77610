// Lab on private DNS zones: peering without a link, a resolution link, a registration link, and a second registration zone refused.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, leftByVm, outbound, sizeRefused } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'dns-load-balancing/private-zone-links',
	number: 65,
	title: 'Private DNS zone links: resolution vs. auto registration',
	minutes: 40,
	cost: 'About 0.03 USD if you delete the group within the hour: one small VM, its disk and three private zones.',
	needs: ['A subscription with quota for one small VM', outbound],
	predict: [
		{
			id: 'auto',
			ask: 'A private DNS zone is linked to hub with auto registration, and to spoke without it. You create a VM in spoke. Is it registered in the zone?',
			options: ['Yes', 'No', 'Only once the networks are peered'],
			right: 1,
			because:
				'Only a link with auto registration writes records for the VMs of its network. The other link only lets its network resolve.'
		},
		{
			id: 'second',
			ask: 'Can you link hub to a second private DNS zone, with auto registration too?',
			options: ['Yes', 'No', 'Only if the zone names differ'],
			right: 1,
			because:
				'A virtual network registers in at most one zone. It can be linked to many zones for resolution.'
		},
		{
			id: 'peered',
			ask: 'hub and spoke are peered, and only hub is linked to the zone. Can a VM in spoke resolve names in the zone?',
			options: ['No', 'Yes', 'Only the names of VMs in hub'],
			right: 0,
			because: 'Which networks can resolve a zone depends on its links. Peering doesn’t count.'
		}
	],
	steps: [
		{
			goal: 'Create the virtual networks hub and spoke, and peer them.',
			portal: 'Virtual networks > Create; then hub > Settings > Peerings > Add',
			az: [
				`az group create -n {group}-dns -l {location}
az network vnet create -g {group}-dns -n hub --address-prefixes 10.65.0.0/24 -o none
az network vnet create -g {group}-dns -n spoke --address-prefixes 10.66.0.0/24 -o none
az network vnet subnet create -g {group}-dns --vnet-name spoke -n vms \\
  --address-prefixes 10.66.0.0/26 --default-outbound-access true -o none`,
				`az network vnet peering create -g {group}-dns -n to-spoke --vnet-name hub \\
  --remote-vnet spoke --allow-vnet-access true --query peeringState
az network vnet peering create -g {group}-dns -n to-hub --vnet-name spoke \\
  --remote-vnet hub --allow-vnet-access true --query peeringState`
			],
			see: 'Initiated, then Connected. Traffic can flow between the two networks.'
		},
		{
			goal: 'Create the small VM vm-spoke in spoke.',
			portal: 'Virtual machines > Create > Networking > Virtual network: spoke > Public IP: None',
			az: `az vm create -g {group}-dns -n vm-spoke --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name spoke --subnet vms --public-ip-address "" --nsg "" --storage-sku StandardSSD_LRS \\
  --admin-username azureuser --generate-ssh-keys`,
			see: `The VM has the address 10.66.0.4. ${sizeRefused}`
		},
		{
			goal: 'Create the private DNS zone resit.internal with the A record db (10.65.0.50). Link only hub, with auto registration. Look up db in spoke.',
			portal:
				'Private DNS zone > DNS Management > Virtual Network Links > Add > Enable auto registration; Recordsets > Add',
			az: [
				`az network private-dns zone create -g {group}-dns -n resit.internal -o none
az network private-dns link vnet create -g {group}-dns -z resit.internal -n to-hub \\
  -v hub --registration-enabled true -o none
az network private-dns record-set a add-record -g {group}-dns -z resit.internal \\
  -n db -a 10.65.0.50 -o none`,
				`az vm run-command invoke -g {group}-dns -n vm-spoke --command-id RunShellScript \\
  --scripts "resolvectl flush-caches; nslookup db.resit.internal" --query "value[0].message" -o tsv`
			],
			see: 'NXDOMAIN. The networks are peered, but the zone is linked to hub only.',
			proves: ['no-link']
		},
		{
			goal: 'Link spoke to the zone too, without auto registration, and look up db again.',
			portal: 'Private DNS zone resit.internal > DNS Management > Virtual Network Links > Add',
			az: [
				`az network private-dns link vnet create -g {group}-dns -z resit.internal -n to-spoke \\
  -v spoke --registration-enabled false -o none`,
				`az vm run-command invoke -g {group}-dns -n vm-spoke --command-id RunShellScript \\
  --scripts "resolvectl flush-caches; nslookup db.resit.internal" --query "value[0].message" -o tsv`
			],
			see: '10.65.0.50. If the name still isn’t found, look again after a minute.',
			proves: ['inside']
		},
		{
			goal: 'List the A records of the zone. Is vm-spoke registered?',
			portal: 'Private DNS zone resit.internal > DNS Management > Recordsets',
			az: `az network private-dns record-set a list -g {group}-dns -z resit.internal \\
  --query "[].{name:name,ip:aRecords[0].ipv4Address,auto:isAutoRegistered}" -o table`,
			see: 'Only db. The link to spoke registers nothing.',
			proves: ['links', 'by-hand']
		},
		{
			goal: 'Turn on auto registration in the link to spoke, and list the records again.',
			portal:
				'Private DNS zone resit.internal > Virtual Network Links > the link to spoke > Enable auto registration',
			az: [
				`az network private-dns link vnet update -g {group}-dns -z resit.internal -n to-spoke \\
  --registration-enabled true -o none`,
				`az network private-dns record-set a list -g {group}-dns -z resit.internal \\
  --query "[].{name:name,ip:aRecords[0].ipv4Address,auto:isAutoRegistered}" -o table`
			],
			see: 'vm-spoke, auto True. Azure wrote this record. It can take a minute or two.'
		}
	],
	negative: {
		goal: 'Create a second zone, lab.internal, and try to link hub to it with auto registration.',
		portal:
			'Private DNS zone lab.internal > DNS Management > Virtual Network Links > Add > Enable auto registration',
		az: [
			`az network private-dns zone create -g {group}-dns -n lab.internal -o none`,
			`az network private-dns link vnet create -g {group}-dns -z lab.internal -n to-hub \\
  -v hub --registration-enabled true --query "{name:name}" -o json`,
			`az network private-dns zone create -g {group}-dns -n more.internal -o none
az network private-dns link vnet create -g {group}-dns -z more.internal -n to-hub \\
  -v hub --registration-enabled false --query "{name:name,registers:registrationEnabled}" -o json`
		],
		proves: ['second-zone'],
		see: 'The second command fails. The third one works: it links another zone, without auto registration.',
		fails:
			'Conflict: a virtual network can only be linked to 1 private DNS zone with auto-registration enabled.'
	},
	checks: [
		{
			id: 'no-link',
			title: 'Peered, not linked: no answer',
			command:
				'printf \'{"peering":%s,"record":%s,"links":%s,"unknown":%s}\\n\' "$(az network vnet peering list -g {group}-dns --vnet-name spoke --query "[0].peeringState" -o json)" "$(az network private-dns record-set a list -g {group}-dns -z resit.internal --query "length([?name==\'db\'])" -o json)" "$(az network private-dns link vnet list -g {group}-dns -z resit.internal --query "[].[ends_with(virtualNetwork.id,\'/hub\'),registrationEnabled]" -o json)" "$(az vm run-command invoke -g {group}-dns -n vm-spoke --command-id RunShellScript --scripts "resolvectl flush-caches; nslookup db.resit.internal" --query "contains(value[0].message,\'find db.resit.internal:\')" -o json)"',
			conditions: [
				{
					when: "peering == 'Connected'",
					yes: 'hub and spoke are peered.',
					no: 'The peering of spoke is {{peering}}. Create it from both sides.'
				},
				{
					when: 'record == `1` && length(links) == `1` && links[0][0] && links[0][1]',
					yes: 'The zone has the record db, and is linked to hub only, with auto registration.',
					no: 'Found {{record}} records db and {{length(links)}} links. The zone needs one record db, and one link: to hub, with auto registration.'
				},
				{
					when: 'unknown == `true`',
					yes: 'vm-spoke can’t resolve db.resit.internal.',
					no: 'vm-spoke could resolve the name. Is a link to spoke there already?'
				}
			]
		},
		{
			id: 'inside',
			title: 'Linked: the name is answered',
			command:
				'az vm run-command invoke -g {group}-dns -n vm-spoke --command-id RunShellScript --scripts "resolvectl flush-caches; nslookup db.resit.internal" --query "value[0].message" -o tsv',
			kind: 'nslookup',
			conditions: [
				{
					when: "name == 'db.resit.internal' && failed == `null`",
					yes: 'db.resit.internal was found.',
					no: 'Found {{failed || addresses[0]}} for {{@.name}}. Ask for db.resit.internal in the VM: Cloud Shell is in no linked network.'
				},
				{
					when: "join(',', addresses) == '10.65.0.50'",
					yes: 'It leads to 10.65.0.50.',
					no: 'It leads to {{addresses}}, not to 10.65.0.50. Check the record db.'
				}
			]
		},
		{
			id: 'links',
			title: 'One link registers, one only resolves',
			command:
				"az network private-dns link vnet list -g {group}-dns -z resit.internal --query \"[].{hub:ends_with(virtualNetwork.id,'/hub'),spoke:ends_with(virtualNetwork.id,'/spoke'),registers:registrationEnabled,state:virtualNetworkLinkState}\" -o json",
			empty: 'The zone has no link, so no network can use it.',
			conditions: [
				{
					when: "length([?hub && registers && state == 'Completed']) == `1`",
					yes: 'hub registers its VMs.',
					no: 'The link to hub is missing, doesn’t register, or isn’t Completed yet.'
				},
				{
					when: "length([?spoke && registers == `false` && state == 'Completed']) == `1`",
					yes: 'spoke only resolves.',
					no: 'The link to spoke is missing, registers too, or isn’t Completed yet. This check is for the moment before you turn on registration there.'
				}
			]
		},
		{
			id: 'by-hand',
			title: 'A resolution link registers no VM',
			command:
				'az network private-dns record-set a list -g {group}-dns -z resit.internal --query "[].{name:name,ip:aRecords[0].ipv4Address,auto:isAutoRegistered}" -o json',
			empty: 'The zone has no A record yet. Create db.',
			conditions: [
				{
					when: "length([?name == 'db' && ip == '10.65.0.50' && auto != `true`]) == `1`",
					yes: 'db is there: you created it yourself.',
					no: 'db with 10.65.0.50 is missing. Create it as an A record.'
				},
				{
					when: 'length([?auto]) == `0`',
					yes: 'No VM was registered.',
					no: 'These were registered: {{[?auto].name}}. This check is for the moment before spoke registers.'
				}
			]
		},
		{
			id: 'records',
			title: 'A registration link adds the VM',
			command:
				'az network private-dns record-set a list -g {group}-dns -z resit.internal --query "[].{name:name,ip:aRecords[0].ipv4Address,auto:isAutoRegistered}" -o json',
			empty: 'No A record yet. Wait a minute, then check whether the link to spoke registers.',
			conditions: [
				{
					when: "length([?name == 'vm-spoke' && ip == '10.66.0.4' && auto]) == `1`",
					yes: 'vm-spoke was registered with 10.66.0.4.',
					no: 'vm-spoke with 10.66.0.4 isn’t registered yet. Wait two minutes, then check whether the link to spoke registers.'
				},
				{
					when: "length([?name == 'db' && ip == '10.65.0.50' && auto != `true`]) == `1`",
					yes: 'db stays as you created it.',
					no: 'db with 10.65.0.50 is missing. Create it as an A record.'
				}
			]
		},
		{
			id: 'second-zone',
			title: 'No second registration zone',
			command:
				'az network private-dns link vnet create -g {group}-dns -z lab.internal -n to-hub -v hub --registration-enabled true --query "{name:name}" -o json',
			kind: 'error',
			when: "code == 'Conflict' && contains(message, 'registration enabled') && contains(message, 'resit.internal')",
			yes: 'The second registration was refused: hub registers in resit.internal.',
			no: 'The error is {{what}}. Expected a Conflict about auto-registration that names resit.internal: does hub register there?'
		}
	],
	tearDown: groupTearDown(
		'dns',
		'the VM and its disk, all zones with their links and records, and both virtual networks',
		leftByVm
	),
	why: 'A link lets a virtual network resolve a zone. With auto registration it also writes records for the VMs there, and a network can have only one such zone. A zone can have many links of both kinds. Peering doesn’t replace a link.',
	given: [
		{
			id: 'delegation',
			command: 'az network dns zone show -g rg-resit-dns -n contoso.example --query nameServers -o json',
			output: [
				'ns1-04.azure-dns.com.',
				'ns2-04.azure-dns.net.',
				'ns3-04.azure-dns.org.',
				'ns4-04.azure-dns.info.'
			],
			ask: 'The public DNS zone has all its records, but no one on the internet can resolve them. What should you do?',
			options: [
				'Link the zone to a virtual network',
				'Enter these four name servers at the registrar',
				'Add an NS record to the zone',
				'Wait until the TTL expires'
			],
			right: 1,
			because:
				'A public zone is only found when its parent domain delegates to it, with NS records for these four servers. Links are for private zones.'
		},
		{
			id: 'asked-outside',
			command: 'nslookup db.resit.internal',
			output:
				'Server:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\n** server can’t find db.resit.internal: NXDOMAIN',
			ask: 'A VM in a third virtual network prints this. It must resolve the name. What should you create?',
			options: [
				'A link from the zone to that network',
				'A peering between that network and hub',
				'A public DNS zone with the same name'
			],
			right: 0,
			because:
				'The zone isn’t linked to the virtual network of this VM, so Azure DNS doesn’t use it for the answer.'
		}
	],
	variations: [
		{
			change: 'The zone must resolve in ten more virtual networks, and register the VMs of two of them.',
			answer:
				'Create ten links, two of them with auto registration. A zone can have many links of both kinds. A network has one registration zone.'
		},
		{
			change: 'hub uses a custom DNS server.',
			answer: 'Its VMs ask that server. It must forward to Azure DNS, 168.63.129.16, from a linked network.'
		},
		{
			change: 'Another team must manage the child zone lab.contoso.example.',
			answer:
				'Create it as its own public zone. In contoso.example, add the NS record set lab with its four name servers.'
		},
		{
			change: 'You delete the VM.',
			answer: 'Azure deletes its registered record. The record db stays until you delete it.'
		}
	],
	sources: [
		sources.privateDnsLinks,
		sources.privateDnsAutoregistration,
		sources.dnsDelegation,
		sources.dnsHostDomain,
		sources.azureVirtualIp,
		sources.runCommand,
		sources.defaultOutboundAccess
	],
	checked: '2026-11-25'
});
