// A lab on what a VM's creation settles for good, what may change later, and what a move does.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'virtual-machines/fixed-at-creation',
	number: 43,
	edition: 0,
	domain: 'compute',
	group: 'virtual-machines',
	title: 'Fixed at creation: sets, zones, what may change',
	mends:
		'Telling availability set, zone and scale set apart, encrypting at the host, and moving to another group.',
	minutes: 45,
	cost: 'One of the smallest VM sizes bills for the few minutes it runs, and its OS disk until the tear-down. An availability set costs nothing by itself.',
	needs: [
		'A subscription in which you are Owner or Contributor.',
		'Two vCPUs of Basv2 quota in your region. Some offers and regions refuse a size: then take another region for this lab.'
	],
	late: {
		hours: 1,
		what: 'the registration of the feature EncryptionAtHost; most often it takes a few minutes'
	},
	predict: [
		{
			id: 'join',
			ask: 'A VM was made without an availability set. How does it get into one?',
			options: ['Update its settings', 'Deallocate, then update', 'Make the VM anew'],
			right: 2,
			because:
				'An availability set is chosen when the VM is made. An existing VM cannot be added: it is made anew, for example from its disk.'
		},
		{
			id: 'host',
			ask: 'An existing VM shall have encryption at host. The feature is registered. What comes first?',
			options: ['Deallocate the VM', 'Install an extension', 'Make a key vault'],
			right: 0,
			because:
				'An existing VM has to be deallocated and started again to be encrypted. With platform keys no key vault is needed.'
		},
		{
			id: 'move',
			ask: 'You move an availability set to a resource group in another region. Where does it live afterwards?',
			options: ['In the new group’s region', 'In the region where it was', 'The move is refused'],
			right: 1,
			because: 'A move changes the group and so the resource id. It never changes the location.'
		}
	],
	steps: [
		{
			goal: 'Make two resource groups, and start the registration of the feature for encryption at host.',
			az: [
				'az group create -n {group}-avail -l {location}\naz group create -n {group}-avail2 -l {location}',
				'az feature register --namespace Microsoft.Compute --name EncryptionAtHost --query properties.state -o tsv'
			],
			see: 'Registering, or Registered if it was done before. It goes on by itself while you work.'
		},
		{
			goal: 'Make two empty availability sets, each with two fault domains and five update domains.',
			portal: 'Availability sets > Create',
			az: [
				`az vm availability-set create -g {group}-avail -n as-web \\
  --platform-fault-domain-count 2 --platform-update-domain-count 5 --query name -o tsv`,
				`az vm availability-set create -g {group}-avail -n as-stay \\
  --platform-fault-domain-count 2 --platform-update-domain-count 5 --query name -o tsv`
			],
			see: 'One of them will move, the other stays in the group of the VM: a VM and its set are in the same group.'
		},
		{
			goal: 'See whether the small size supports encryption at host.',
			az: [
				`az vm list-skus -l {location} --size Standard_B2ats_v2 --resource-type virtualMachines --all \\
  --query "[].capabilities[?name=='EncryptionAtHostSupported'].value" -o tsv`
			],
			see: 'True. If it says False in your region, take another size that says True, also in the next step.'
		},
		{
			goal: 'Make a VM that is in no set and no zone, and deallocate it.',
			portal: 'Virtual machines > Create > Availability options: No infrastructure redundancy required',
			az: [
				`az vm create -g {group}-avail -n vm-alone --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --public-ip-address "" --nsg-rule NONE --admin-username azureuser --generate-ssh-keys \\
  --query powerState -o tsv`,
				'az vm deallocate -g {group}-avail -n vm-alone'
			],
			deletes: 'Nothing, but vm-alone is stopped and its compute released.'
		},
		{
			goal: 'Once the feature is registered, pass it on to the provider and encrypt the deallocated VM at its host.',
			portal: 'Virtual machine > Settings > Disks > Additional settings > Encryption at host',
			az: [
				'az feature show --namespace Microsoft.Compute --name EncryptionAtHost --query properties.state -o tsv',
				'az provider register -n Microsoft.Compute',
				`az vm update -g {group}-avail -n vm-alone --set securityProfile.encryptionAtHost=true \\
  --query securityProfile.encryptionAtHost -o tsv`
			],
			see: 'Registered, then true. While it still says Registering, go on with the next steps and come back.'
		},
		{
			goal: 'Move the availability set as-web, which is empty, to the second resource group.',
			portal: 'Resource group > select as-web > Move > Move to another resource group',
			az: [
				`ID=$(az vm availability-set show -g {group}-avail -n as-web --query id -o tsv)
az resource move --destination-group {group}-avail2 --ids $ID`,
				'az resource list -g {group}-avail2 --query "[].{name: name, location: location}" -o table'
			],
			see: 'as-web in the second group, in the same location. Until the move is over, both groups refuse changes.'
		}
	],
	negative: {
		goal: 'Try to put the existing VM into the availability set of its own group, and see it refused.',
		az: [
			`ID=$(az vm availability-set show -g {group}-avail -n as-stay --query id -o tsv)
az vm update -g {group}-avail -n vm-alone --set availabilitySet.id=$ID`
		],
		fails:
			'PropertyChangeNotAllowed: changing the property availabilitySet.id is not allowed. Deallocating does not help.'
	},
	checks: [
		{
			id: 'vm',
			title: 'Encrypted at host, but in no set and no zone',
			command: `az vm show -d -g {group}-avail -n vm-alone --query "{name: name, set: availabilitySet, zones: zones, encrypted: securityProfile.encryptionAtHost, power: powerState}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'set', 'zones', 'encrypted', 'power'],
			shown: ['name'],
			own: { is: "name == 'vm-alone'", named: 'vm-alone' },
			conditions: [
				{
					when: 'encrypted == `true`',
					yes: 'Encryption at host is on.',
					no: 'Encryption at host is not on. See whether the feature is registered, then update the deallocated VM.'
				},
				{
					when: 'set == `null` && zones == `null`',
					yes: 'It is still in no availability set and in no zone: that was settled when it was made.',
					no: 'The VM has a set or a zone. For this lab it is made without --availability-set and --zone.'
				},
				{
					when: "power == 'VM deallocated'",
					yes: 'It is deallocated: only its disk bills.',
					no: 'Its power state is “{{power}}”. Deallocate it.'
				}
			]
		},
		{
			id: 'refused',
			title: 'Joining the set was refused',
			command: `ID=$(az vm availability-set show -g {group}-avail -n as-stay --query id -o tsv)
az vm update -g {group}-avail -n vm-alone --set availabilitySet.id=$ID`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'PropertyChangeNotAllowed'",
					yes: 'Refused with {{code}}.',
					no: 'Found {{code || message}}. Expected is PropertyChangeNotAllowed: name the set as-stay, as in the lab’s command.'
				},
				{
					when: "contains(message || '', 'availabilitySet')",
					yes: 'It was the availability set that may not change.',
					no: 'It was not the availability set that was refused: {{message}}'
				}
			]
		},
		{
			id: 'moved',
			title: 'The set is in the second group',
			command: `az vm availability-set show -g {group}-avail2 -n as-web --query "{name: name, faultDomains: platformFaultDomainCount, updateDomains: platformUpdateDomainCount}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'faultDomains', 'updateDomains'],
			shown: ['name'],
			own: { is: "name == 'as-web'", named: 'as-web' },
			conditions: [
				{
					when: 'faultDomains == `2` && updateDomains == `5`',
					yes: 'It has two fault domains and five update domains, as it was made.',
					no: 'It has {{faultDomains}} fault domains and {{updateDomains}} update domains. These cannot be changed: make the set anew with 2 and 5.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete both resource groups of the lab.',
				portal: 'Resource groups > each of the two groups > Delete resource group',
				az: [
					'az group delete -n {group}-avail --yes --no-wait',
					'az group delete -n {group}-avail2 --yes --no-wait'
				],
				deletes:
					'Both groups: the VM, its disk, its network and both availability sets. The registered feature stays: it costs nothing.'
			}
		],
		check: {
			id: 'gone',
			title: 'Neither group is left',
			command: `az group list --query "[?name=='{group}-avail' || name=='{group}-avail2'].{name: name, state: properties.provisioningState}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'state'],
			shown: ['name', 'state'],
			empty: 'Both groups are gone, and the disk with them.',
			conditions: [
				{
					when: 'length(@) == `0`',
					yes: 'Both groups are gone, and the disk with them.',
					no: 'Still there: {{[].name}}. Deleting takes some minutes: ask again.'
				}
			]
		}
	},
	why: 'Where a VM may be placed is decided when it is made: availability set and zone cannot be added to it later. Size, disks and encryption at host can change, some of them only while it is deallocated. A move changes the group and the id, never the region.',
	given: [
		{
			id: 'zones',
			command: 'az vm update -g resit-avail -n vm-a --set zones[0]=2',
			output: `(PropertyChangeNotAllowed) Changing property 'zones' is not allowed.
Code: PropertyChangeNotAllowed
Message: Changing property 'zones' is not allowed.
Target: zones`,
			ask: 'The VM is in zone 1 and shall be in zone 2. What works?',
			options: [
				'A copy of its disk, and a new VM',
				'Deallocate it and try once more',
				'An availability set over both zones'
			],
			right: 0,
			because:
				'The zone is settled at creation. A snapshot of the disk and a new VM in the other zone is a way.'
		},
		{
			id: 'lock',
			command: 'az lock list -g resit-target --query "[].{name: name, level: level}" -o table',
			output: `Name     Level
-------  --------
freeze   ReadOnly`,
			ask: 'You want to move a disk into the group resit-target. What happens?',
			options: [
				'The disk moves and is locked',
				'The move is refused by the lock',
				'The lock goes away by itself'
			],
			right: 1,
			because: 'A read-only lock on a resource group stops resources from being moved into it or out of it.'
		},
		{
			id: 'member',
			command: 'az vm list -g resit-web --query "[].{name: name, set: availabilitySet.id}" -o table',
			output: `Name    Set
------  ------------------------------------------------------------
vm-1    /subscriptions/0000…/availabilitySets/as-web
vm-2    /subscriptions/0000…/availabilitySets/as-web`,
			ask: 'Only vm-1 shall move to another resource group. Can it?',
			options: ['Yes, on its own', 'No, not on its own', 'Yes, while it is stopped'],
			right: 1,
			because: 'Virtual machines in an availability set cannot be moved individually.'
		}
	],
	variations: [
		{
			change: 'The app must survive the loss of a datacentre, not only of a rack.',
			answer:
				'Then VMs in different availability zones, or a scale set over zones. An availability set lies inside one datacentre.'
		},
		{
			change: 'A scale set was made with Uniform orchestration and shall be Flexible.',
			answer: 'The orchestration mode is settled at creation as well. Make a new scale set and move the work.'
		},
		{
			change: 'The VM has, or once had, Azure Disk Encryption.',
			answer: 'Then encryption at host cannot be enabled on it. The two do not go together.'
		},
		{
			change: 'The VM shall move to another subscription, not only to another group.',
			answer:
				'Its dependent resources, such as its disks and its network, have to move with it, and all must be in one resource group first.'
		}
	],
	sources: [
		{
			title: 'Availability sets overview',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/availability-set-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'AvailabilitySet: a VM can only be added at creation time',
			url: 'https://learn.microsoft.com/en-us/javascript/api/@azure-rest/arm-compute/availabilityset',
			checked: day('2026-11-25')
		},
		{
			title: 'Use the Azure CLI to enable encryption at host',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/linux/disks-enable-host-based-encryption-cli',
			checked: day('2026-11-25')
		},
		{
			title: 'Move Azure resources to a new resource group or subscription',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/move-resource-group-and-subscription',
			checked: day('2026-11-25')
		},
		{
			title: 'Move guidance for virtual machines',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/move-limitations/virtual-machines-move-limitations',
			checked: day('2026-11-25')
		},
		{
			title: 'Lock your resources: considerations before applying locks',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			checked: day('2026-11-25')
		},
		{
			title: 'Orchestration modes for Virtual Machine Scale Sets',
			url: 'https://learn.microsoft.com/en-us/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-orchestration-modes',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
