// A lab on what is fixed when a VM is created, what can change later, and what a move does.
import { sources } from '#lib/azure/sources.ts';
import {
	defineLab,
	deleteGroup,
	gone,
	leftByVm,
	mayCreate,
	sizeRefused
} from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'virtual-machines/fixed-at-creation',
	number: 43,
	title: 'Availability sets, zones, and moves: what can’t change later',
	minutes: 45,
	cost: 'About 0.05 USD if you delete it within two hours. The VM runs for a few minutes, and its OS disk bills until you delete it. Availability sets are free.',
	needs: [mayCreate, 'Quota for two vCPUs of the Basv2 family in your region'],
	late: {
		hours: 1,
		what: 'The registration of the feature EncryptionAtHost. It usually takes a few minutes.'
	},
	predict: [
		{
			id: 'join',
			ask: 'You have a VM that is not in an availability set. You need to add the VM to an availability set. What should you do?',
			options: [
				'Update the VM',
				'Deallocate the VM, and then update it',
				'Recreate the VM in the availability set'
			],
			right: 2,
			because:
				'A VM can join an availability set only when it’s created. You recreate it, for example from its disk.'
		},
		{
			id: 'host',
			ask: 'You have a VM without encryption at host. The feature is registered in your subscription. You need to turn on encryption at host. What should you do first?',
			options: ['Deallocate the VM', 'Install a VM extension', 'Create a key vault'],
			right: 0,
			because:
				'An existing VM must be deallocated and started again to be encrypted. Platform-managed keys need no key vault.'
		},
		{
			id: 'move',
			ask: 'You move an availability set to a resource group in another region. Where is the availability set afterward?',
			options: [
				'In the region of the new resource group',
				'In the region where it was before',
				'The move is refused'
			],
			right: 1,
			because: 'A move changes the resource group, and so the resource ID. It never changes the location.'
		}
	],
	steps: [
		{
			goal: 'Create two resource groups in different regions, and start registering the feature for encryption at host.',
			portal: 'Resource groups > Create > {group}-avail, then {group}-avail2 in another region',
			az: [
				`az group create -n {group}-avail -l {location} -o none
OTHER=northeurope; [ {location} = northeurope ] && OTHER=westeurope
az group create -n {group}-avail2 -l $OTHER --query location -o tsv`,
				'az feature register --namespace Microsoft.Compute --name EncryptionAtHost --query properties.state -o tsv'
			],
			see: 'The region of the second group. Then Registering, or Registered if you did it before. It continues while you work.'
		},
		{
			goal: 'Create two empty availability sets: as-web will move, as-stay stays with the VM. Tag as-web with the group it comes from.',
			portal:
				'Availability sets > Create > Fault domains 2 > Update domains 5 > Tags of as-web: from = {group}-avail',
			az: [
				`az vm availability-set create -g {group}-avail -n as-web --tags from={group}-avail \\
  --platform-fault-domain-count 2 --platform-update-domain-count 5 --query name -o tsv`,
				`az vm availability-set create -g {group}-avail -n as-stay \\
  --platform-fault-domain-count 2 --platform-update-domain-count 5 --query name -o tsv`
			],
			see: 'Both names. A VM and its availability set must be in the same resource group.',
			proves: ['sets']
		},
		{
			goal: 'List the small sizes that support encryption at host and that your subscription can use.',
			az: `az vm list-skus -l {location} --size Standard_B --resource-type virtualMachines \\
  --query "[?capabilities[?name=='EncryptionAtHostSupported' && value=='True'] && capabilities[?name=='vCPUs' && (value=='1' || value=='2')]].name" -o tsv`,
			see: 'Standard_B2ats_v2 should be in the list. If it isn’t, use another size from the list in the next step.'
		},
		{
			goal: 'Create a VM without an availability set and without a zone, and deallocate it.',
			portal:
				'Virtual machines > Create > Name vm-alone > Availability options: No infrastructure redundancy required > Security type: Trusted launch virtual machines',
			az: [
				`az vm create -g {group}-avail -n vm-alone --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --security-type TrustedLaunch --public-ip-address "" --nsg-rule NONE \\
  --admin-username azureuser --generate-ssh-keys --query powerState -o tsv`,
				'az vm deallocate -g {group}-avail -n vm-alone'
			],
			deletes: 'Stops vm-alone and releases its compute. Nothing is deleted.',
			see: `${sizeRefused} Take only sizes from the list of the step before.`
		},
		{
			goal: 'When the feature is registered, refresh the provider registration and turn on encryption at host.',
			portal: 'vm-alone > Settings > Disks > Additional settings > Encryption at host > Yes > Save',
			az: [
				'az feature show --namespace Microsoft.Compute --name EncryptionAtHost --query properties.state -o tsv',
				'az provider register -n Microsoft.Compute',
				`az vm update -g {group}-avail -n vm-alone --set securityProfile.encryptionAtHost=true \\
  --query securityProfile.encryptionAtHost -o tsv`
			],
			see: 'Registered, then true. If it says Registering, or that the feature isn’t enabled, do the next steps first and come back.'
		},
		{
			goal: 'Move the empty availability set as-web to the second resource group.',
			portal:
				'Resource groups > {group}-avail > as-web > Move > Move to another resource group > {group}-avail2',
			az: [
				`ID=$(az vm availability-set show -g {group}-avail -n as-web --query id -o tsv)
az resource move --destination-group {group}-avail2 --ids $ID`,
				'az resource list -g {group}-avail2 --query "[].{name: name, location: location}" -o table'
			],
			see: 'as-web is in the second group, and its location is still {location}. During the move, both groups refuse changes.'
		}
	],
	negative: {
		goal: 'Try to add the existing VM to the availability set in its own resource group.',
		az: `ID=$(az vm availability-set show -g {group}-avail -n as-stay --query id -o tsv)
az vm update -g {group}-avail -n vm-alone --set "availabilitySet={'id':'$ID'}"`,
		fails:
			'PropertyChangeNotAllowed: the availability set of a VM can’t change. It doesn’t help that the VM is deallocated.'
	},
	checks: [
		{
			id: 'sets',
			title: 'Both availability sets are in the first group',
			command: `az vm availability-set list -g {group}-avail --query "sort_by([].{name: name, faultDomains: platformFaultDomainCount, updateDomains: platformUpdateDomainCount, from: tags.from}, &name)" -o json`,
			empty: 'The first group has no availability set. Create as-web and as-stay there.',
			conditions: [
				{
					when: "length(@) == `2` && [0].name == 'as-stay' && [1].name == 'as-web'",
					yes: 'as-stay and as-web are both in the first group.',
					no: 'The first group has {{[].name}}. Create as-stay and as-web there, and paste this before you move as-web.'
				},
				{
					when: 'length([?faultDomains == `2` && updateDomains == `5`]) == `2`',
					yes: 'Each has two fault domains and five update domains.',
					no: 'Fault domains: {{[].faultDomains}}. Update domains: {{[].updateDomains}}. They can’t be changed, so delete the set and create it again with 2 and 5.'
				},
				{
					when: "length([?name == 'as-web' && ends_with(from || '', '-avail')]) == `1`",
					yes: 'as-web carries the tag that shows where it comes from.',
					no: 'as-web needs the tag from, with the name of the first group as its value. Add it under Tags.'
				}
			]
		},
		{
			id: 'vm',
			title: 'Encrypted at host, in no availability set and no zone',
			command: `az vm show -d -g {group}-avail -n vm-alone --query "{name: name, set: availabilitySet, zones: zones, encrypted: securityProfile.encryptionAtHost, power: powerState}" -o json`,
			ownName: 'vm-alone',
			conditions: [
				{
					when: 'encrypted == `true`',
					yes: 'Encryption at host is on.',
					no: 'Encryption at host isn’t on. Check that the feature is registered, then update the deallocated VM.'
				},
				{
					when: 'set == `null` && zones == `null`',
					yes: 'It’s still in no availability set and in no zone: both were set when it was created.',
					no: 'The VM has an availability set or a zone. Create it without --availability-set and --zone.'
				},
				{
					when: "power == 'VM deallocated'",
					yes: 'It’s deallocated: only its disk bills.',
					no: 'Its power state is “{{power}}”. Deallocate it.'
				}
			]
		},
		{
			id: 'refused',
			title: 'Joining the availability set was refused',
			kind: 'error',
			conditions: [
				{
					when: "code == 'PropertyChangeNotAllowed'",
					yes: 'Refused with {{code}}.',
					no: 'This is {{what}}. It should be PropertyChangeNotAllowed. Run both lines of the command, with as-stay.'
				},
				{
					when: "contains(message, 'availabilitySet')",
					yes: 'The property that can’t change is the availability set.',
					no: 'Another property was refused. The message begins with {{what}}.'
				}
			]
		},
		{
			id: 'moved',
			title: 'The availability set moved, its region didn’t',
			command: `REGION=$(az group show -n {group}-avail2 --query location -o tsv)
az vm availability-set show -g {group}-avail2 -n as-web --query "{name: name, from: tags.from, location: location, group: '$REGION'}" -o json`,
			ownName: 'as-web',
			conditions: [
				{
					when: "ends_with(from || '', '-avail')",
					yes: 'It still carries its tag: it came from {{from}}.',
					no: 'The tag from is {{from}}. Create as-web in the first group with that tag, then move it.'
				},
				{
					when: 'length(location) > `0` && length(group) > `0` && location != group',
					yes: 'It’s still in {{location}}, although its new group is in {{group}}.',
					no: 'The set is in {{location}} and its group in {{group}}. The second group must be in another region: move as-web back, then delete and create that group again.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			deleteGroup('avail', 'the VM, its disk and network, and as-stay', leftByVm),
			deleteGroup('avail2', 'as-web', 'The feature EncryptionAtHost stays registered. It costs nothing.')
		],
		check: gone('avail', {
			key: 'second',
			what: 'The second resource group',
			count: `az group list --query "length([?name=='{group}-avail2'])" -o json`
		})
	},
	why: 'You can’t add an existing VM to an availability set or, by default, move it to another zone. Size, disks, and encryption at host can change, some of them only while the VM is deallocated. A move changes the resource group and the resource ID, never the region.',
	given: [
		{
			id: 'zones',
			command: 'az vm update -g resit-avail -n vm-a --set zones[0]=2',
			output: `(PropertyChangeNotAllowed) Changing property 'zones' is not allowed.
Code: PropertyChangeNotAllowed
Message: Changing property 'zones' is not allowed.
Target: zones`,
			ask: 'The VM is in zone 1, and zone movement is off, which is the default. You need the VM in zone 2. What should you do?',
			options: [
				'Create a VM in zone 2 from a copy of the disk',
				'Deallocate the VM and run the command again',
				'Create an availability set across both zones'
			],
			right: 0,
			because:
				'By default, the zone is fixed when you create the VM. Create a disk in zone 2 from a snapshot, and a new VM from that disk.'
		},
		{
			id: 'lock',
			command: 'az lock list -g resit-target --query "[].{name: name, level: level}" -o table',
			output: `Name     Level
-------  --------
freeze   ReadOnly`,
			ask: 'You plan to move a disk to the resource group resit-target. What happens?',
			options: ['The disk moves and is locked', 'The lock prevents the move', 'The move removes the lock'],
			right: 1,
			because: 'A read-only lock on a resource group prevents moves into it and out of it.'
		},
		{
			id: 'member',
			command: 'az vm list -g resit-web --query "[].{name: name, set: availabilitySet.id}" -o table',
			output: `Name    Set
------  ------------------------------------------------------------
vm-1    /subscriptions/0000…/availabilitySets/as-web
vm-2    /subscriptions/0000…/availabilitySets/as-web`,
			ask: 'You need to move only vm-1 to another resource group. Is that possible?',
			options: ['Yes', 'No', 'Only if vm-1 is deallocated'],
			right: 1,
			because: 'VMs in an availability set can’t be moved individually.'
		}
	],
	variations: [
		{
			change: 'The app must survive the loss of a datacenter, not only of a rack.',
			answer:
				'Put the VMs into different availability zones, or use a scale set across zones. An availability set is inside one datacenter.'
		},
		{
			change: 'A scale set has Uniform orchestration and must become Flexible.',
			answer:
				'The orchestration mode is fixed at creation too. Create a new scale set and move the work to it.'
		},
		{
			change: 'The VM has, or once had, Azure Disk Encryption.',
			answer: 'You can’t turn on encryption at host for it. The two don’t go together.'
		},
		{
			change: 'The VM must move to another subscription, not only to another resource group.',
			answer:
				'Move its dependent resources, such as disks and network, together with it. All of them must be in one resource group first.'
		}
	],
	sources: [
		sources.availabilitySets,
		sources.availabilitySetApi,
		sources.encryptionAtHost,
		sources.moveResources,
		sources.moveVms,
		sources.locks,
		sources.orchestrationModes,
		sources.cliReleaseNotes
	],
	checked: '2026-11-25'
});
