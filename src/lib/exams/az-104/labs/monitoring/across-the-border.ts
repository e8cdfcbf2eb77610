// Lab: where the vault must be for backup and for Site Recovery, what a target region needs, and which failover when.
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
	id: 'backup-recovery/across-the-border',
	number: 87,
	title: 'Backup or Site Recovery: which region for the vault',
	minutes: 35,
	cost: 'About 0.05 USD if you delete it within the hour: a small VM. Empty vaults and networks are free, and nothing is replicated.',
	needs: [ownsSubscription, 'Permission to create resources in a second region'],
	variables: `TARGET=$(az backup vault list -g {group}-asr --query "[?location!='{location}'].location | [0]" -o tsv)
[ -n "$TARGET" ] || TARGET=$(az account list-locations \\
  --query "[?name=='{location}'].metadata.pairedRegion[0].name | [0]" -o tsv)
[ -n "$TARGET" ] || TARGET=$([ {location} = northeurope ] && echo westeurope || echo northeurope)`,
	predict: [
		{
			id: 'where-asr',
			ask: 'You plan to replicate VMs from region A to region B by using Site Recovery. Where must the vault not be?',
			options: ['In A', 'In B', 'In a third region'],
			right: 0,
			because:
				'The vault must survive the loss of the source region. Any other region works, and the target region is recommended.'
		},
		{
			id: 'where-backup',
			ask: 'You also need to back up the same VMs in A. Where must that vault be?',
			options: ['In A', 'In B', 'In any region'],
			right: 0,
			because:
				'For backup, a vault serves sources in its own region. So one vault can’t do both for these VMs.'
		}
	],
	steps: [
		{
			goal: 'Choose the target region: the pair of your region, or another one if it has no pair.',
			portal: 'Recovery Services vault > Site Recovery > Azure virtual machines > Target location',
			az: [
				`az account list-locations --query "[?name=='{location}'].{from:name,pair:metadata.pairedRegion[0].name}" -o json`,
				`TARGET=$(az account list-locations \\
  --query "[?name=='{location}'].metadata.pairedRegion[0].name | [0]" -o tsv)
[ -n "$TARGET" ] || TARGET=$([ {location} = northeurope ] && echo westeurope || echo northeurope)
echo "target: $TARGET"`
			],
			see: 'Site Recovery doesn’t insist on the pair. If your subscription can’t use that region, set TARGET to another one.'
		},
		{
			goal: 'Create the vault rsv-backup in the region of the VMs, and the vault rsv-recovery in the target region.',
			portal: 'Recovery Services vaults > Create > Region',
			az: `az group create -n {group}-asr -l {location}
az backup vault create -g {group}-asr -n rsv-backup -l {location} --query location -o tsv
az backup vault create -g {group}-asr -n rsv-recovery -l "$TARGET" --query location -o tsv`,
			see: 'The same kind of resource twice. Its region decides what each vault can serve.'
		},
		{
			goal: 'Create the small VM vm-src in the source region.',
			portal: 'Virtual machines > Create > Networking: Public IP None',
			az: `az vm create -g {group}-asr -n vm-src -l {location} --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --admin-username azureuser --generate-ssh-keys --public-ip-address "" --nsg-rule NONE \\
  --storage-sku Standard_LRS --vnet-name vnet-src --vnet-address-prefix 10.20.0.0/16 \\
  --subnet snet-src --subnet-address-prefix 10.20.0.0/24 --query powerState -o tsv`,
			see: `VM running. ${sizeRefused}`
		},
		{
			goal: 'Check how many cores your subscription can still use in the target region.',
			portal: 'Subscription > Settings > Usage + quotas',
			az: `az vm list-usage -l "$TARGET" --query "[?name.value=='cores'].{used:currentValue,allowed:limit}" -o json`,
			see: 'A failover creates new VMs in the target region. Find out now whether the quota is large enough.'
		},
		{
			goal: 'Create two networks in the target region: vnet-failover for a real failover, vnet-drill for tests. Peer neither.',
			portal: 'Virtual networks > Create',
			az: `for N in vnet-failover vnet-drill; do az network vnet create -g {group}-asr -n $N -l "$TARGET" \\
  --address-prefixes 10.20.0.0/16 --subnet-name snet-src --subnet-prefixes 10.20.0.0/24 \\
  --query newVNet.name -o tsv; done`,
			see: 'They have the addresses of the source, so you can’t peer them with it. A test failover goes into vnet-drill only.'
		},
		{
			goal: 'Look at the settings of replication in the portal, then leave without starting it.',
			portal:
				'Virtual machine vm-src > Backup + disaster recovery > Disaster recovery > Target region > Advanced settings',
			see: 'Target network, cache storage account in the source region, and the vault: outside the source region. Start replication would cost money.'
		}
	],
	negative: {
		goal: 'Try to back up the VM into the vault of the target region.',
		portal: 'Virtual machine vm-src > Backup + disaster recovery > Backup: only vaults of the VM’s region',
		az: 'az backup protection enable-for-vm -g {group}-asr -v rsv-recovery --vm vm-src --policy-name DefaultPolicy',
		see: 'The vault that is right for Site Recovery is wrong for backup.',
		fails: 'An error: the VM and the Recovery Services vault must be in the same location.'
	},
	checks: [
		{
			id: 'places',
			title: 'One vault in the source region, one outside it',
			command:
				'az backup vault list -g {group}-asr --query "[].{vault:name,atSource:location==\'{location}\'}" -o json',
			shown: ['vault'],
			empty: 'This resource group has no vault. Create both.',
			conditions: [
				{
					when: 'length([?atSource == `true`]) >= `1`',
					yes: 'One vault is in the region of the VM: it can back the VM up.',
					no: 'No vault is in your region. Found {{[].vault}}, in the source region: {{[].atSource}}.'
				},
				{
					when: 'length([?atSource == `false`]) >= `1`',
					yes: 'One vault is outside it, so it would survive the loss of the source region.',
					no: 'No vault is outside your region. Found {{[].vault}}, in the source region: {{[].atSource}}.'
				}
			]
		},
		{
			id: 'drill-net',
			title: 'The network for tests is isolated',
			command:
				'az network vnet show -g {group}-asr -n vnet-drill --query "{net:name,atSource:location==\'{location}\',peerings:length(virtualNetworkPeerings)}" -o json',
			shown: ['net'],
			conditions: [
				{
					when: 'atSource == `false`',
					yes: '{{net}} is outside the source region.',
					no: '{{net}} is in the source region. A test failover runs in the target region: create the network there.'
				},
				{
					when: 'peerings == `0`',
					yes: 'It has no peering, so a copy of a server can’t meet the original.',
					no: 'It has {{peerings}} peering(s). A test needs an isolated network: remove them.'
				}
			]
		},
		{
			id: 'refused',
			title: 'The vault in the target region takes no backup',
			kind: 'error',
			when: "contains(message, 'VM should be in the same location as that of the Recovery Services vault')",
			yes: 'Backup was refused: the VM and the vault are in different locations.',
			no: 'The error isn’t about the location: {{what}}'
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete both vaults.',
				portal: 'Recovery Services vault > Overview > Delete',
				az: 'for V in rsv-backup rsv-recovery; do az backup vault delete -g {group}-asr -n $V --yes; done',
				see: 'Azure deletes them at once, because they never protected anything. For 14 days it keeps them as soft-deleted, at no cost.',
				deletes: 'The vaults rsv-backup and rsv-recovery.'
			},
			deleteGroup('asr', 'the VM, its disk and three networks', leftByVm)
		],
		check: gone('asr')
	},
	why: 'Backup keeps old states near the source. Site Recovery keeps a current copy away from it. So the vault for backup is in the region of the VM, and the vault for Site Recovery is outside it. Test the copy in an isolated network. After a failover, commit it, then re-protect: only that replicates back.',
	given: [
		{
			id: 'failed-over',
			command: 'az vm list -d --query "[].{name:name,place:location,power:powerState}" -o json',
			output: `[
  { "name": "vm-src", "place": "westeurope", "power": "VM deallocated" },
  { "name": "vm-src", "place": "northeurope", "power": "VM running" }
]`,
			ask: 'The failover is not committed. The application shows data that was damaged an hour before the failover. What should you do?',
			options: [
				'Change the recovery point, then commit.',
				'Commit, then change the recovery point.',
				'Nothing.'
			],
			right: 0,
			because:
				'Before the commit, you can choose another recovery point. The commit deletes all others, so check the application first.'
		},
		{
			id: 'not-back',
			command:
				'az rest --method get --url ".../replicationProtectedItems/vm-src?..." --query "properties.{state:protectionState,place:activeLocation}" -o json',
			output: { place: 'Recovery', state: 'UnplannedFailoverCommitted' },
			ask: 'The VM has run in the target region in this state for a week. Now the target region fails. What is lost?',
			options: ['At most a few minutes', 'All changes of that week', 'Nothing'],
			right: 1,
			because:
				'Committed isn’t re-protected. Nothing has replicated since the failover, so the source has none of that week’s changes.'
		}
	],
	variations: [
		{
			change: 'The move is planned for Sunday night, and no change may be lost.',
			answer:
				'Fail over to the point “Latest” with “Shut down machine before beginning failover”. The source stops, Site Recovery processes the last changes, then the copy starts.'
		},
		{
			change: 'You need to restore a file that was deleted three weeks ago.',
			answer:
				'Use backup. Site Recovery keeps recovery points for a short time only, and replicates a deletion like any other change.'
		}
	],
	sources: [
		sources.enableVmReplication,
		sources.disasterRecoveryDrill,
		sources.vmFailover,
		sources.siteRecoveryFaq,
		sources.createVault
	],
	checked: '2026-11-25'
});
