// Lab: where the vault stands for backup and for Site Recovery, what a target region must have, and which failover when.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'backup-recovery/across-the-border',
	number: 87,
	edition: 0,
	domain: 'monitoring',
	group: 'backup-recovery',
	title: 'Across the border of the region',
	mends:
		'The vault’s region for backup and for Site Recovery, and the order of test, failover, commit and re-protect.',
	minutes: 35,
	cost: 'One of the smallest VMs for half an hour. The two vaults and the networks are empty and bill nothing. Nothing is replicated.',
	needs: ['A subscription in which you are Owner or Contributor, allowed in two regions'],
	predict: [
		{
			id: 'where-asr',
			ask: 'VMs in region A are to be replicated to region B with Site Recovery. Where may the vault not be?',
			options: ['In A', 'In B', 'In a third region'],
			right: 0,
			because:
				'The vault must survive the loss of the source. Any region but the source works; the target is recommended.'
		},
		{
			id: 'where-backup',
			ask: 'The same VMs in A are to be backed up. Where must that vault be?',
			options: ['In A', 'In B', 'In any region'],
			right: 0,
			because:
				'For backup a vault serves sources in its own region. So one vault cannot do both for these VMs.'
		},
		{
			id: 'after',
			ask: 'The VMs were failed over to B and all is well. What comes next, in which order?',
			options: ['Commit, then re-protect', 'Re-protect, then commit', 'Fail back, then commit'],
			right: 0,
			because:
				'Commit ends the choice of a recovery point. Only a committed failover can be re-protected, and only then changes flow back to A.'
		}
	],
	steps: [
		{
			goal: 'Choose the target: the paired region of yours, or another one where it has no pair.',
			portal: 'Recovery Services vault > Site Recovery > Azure virtual machines > Target location',
			az: [
				`az account list-locations --query "[?name=='{location}'].{from:name,pair:metadata.pairedRegion[0].name}" -o json`,
				`TARGET=$(az account list-locations \\
  --query "[?name=='{location}'].metadata.pairedRegion[0].name | [0]" -o tsv)
[ -n "$TARGET" ] || TARGET=$([ {location} = northeurope ] && echo westeurope || echo northeurope)
echo "target: $TARGET"`
			],
			see: 'TARGET is used by the next steps: stay in this session. A pair is usual, but Site Recovery does not insist on it. If yours is closed to you, set TARGET to another region.'
		},
		{
			goal: 'Make one vault in the region of the VMs and one in the target region.',
			portal: 'Recovery Services vaults > Create > Region',
			az: [
				`az group create -n {group}-asr -l {location}
az backup vault create -g {group}-asr -n rsv-backup -l {location} --query location -o tsv
az backup vault create -g {group}-asr -n rsv-recovery -l "$TARGET" --query location -o tsv`
			],
			see: 'The same kind of resource twice. What each can serve is decided by where it stands.'
		},
		{
			goal: 'Make a small VM in the source region.',
			portal: 'Virtual machines > Create',
			az: [
				`az vm create -g {group}-asr -n vm-src -l {location} --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --admin-username azureuser --generate-ssh-keys --public-ip-address "" --nsg-rule NONE \\
  --storage-sku Standard_LRS --vnet-name vnet-src --vnet-address-prefix 10.20.0.0/16 \\
  --subnet snet-src --subnet-address-prefix 10.20.0.0/24 --query powerState -o tsv`
			],
			see: 'VM running. If the size is not offered in your region, take another small one.'
		},
		{
			goal: 'See whether the target region would have room: how many cores are allowed and used there.',
			portal: 'Subscription > Settings > Usage + quotas',
			az: [
				`az vm list-usage -l "$TARGET" --query "[?name.value=='cores'].{used:currentValue,allowed:limit}" -o json`
			],
			see: 'A failover makes new VMs in the target. Too small a quota is found on the day of the disaster, or now.'
		},
		{
			goal: 'Make two networks in the target region: one for a real failover, one for drills, joined to nothing.',
			portal: 'Virtual networks > Create',
			az: [
				`az network vnet create -g {group}-asr -n vnet-failover -l "$TARGET" \\
  --address-prefixes 10.20.0.0/16 --subnet-name snet-src --subnet-prefixes 10.20.0.0/24 \\
  --query newVNet.name -o tsv
az network vnet create -g {group}-asr -n vnet-drill -l "$TARGET" \\
  --address-prefixes 10.20.0.0/16 --subnet-name snet-src --subnet-prefixes 10.20.0.0/24 \\
  --query newVNet.name -o tsv`
			],
			see: 'The same addresses as the source, so nothing must be peered with it. A drill goes into vnet-drill only.'
		},
		{
			goal: 'Look at the first screen of replication in the portal, then leave it without saving.',
			portal:
				'Recovery Services vault rsv-recovery > Site Recovery > Azure virtual machines: Enable replication',
			see: 'Source region, target region, target network, cache storage account in the source. Enable replication would start to bill.'
		}
	],
	negative: {
		goal: 'Try to back the VM up into the vault of the target region, and see it refused.',
		portal:
			'Virtual machine vm-src > Backup + disaster recovery > Backup: only vaults of the VM’s region are offered',
		az: [
			'az backup protection enable-for-vm -g {group}-asr -v rsv-recovery --vm vm-src --policy-name DefaultPolicy'
		],
		see: 'The vault that is right for Site Recovery is wrong for backup.',
		fails: 'The VM should be in the same location as that of the Recovery Services vault.'
	},
	checks: [
		{
			id: 'places',
			title: 'One vault here, one across the border',
			command:
				'az backup vault list -g {group}-asr --query "[].{vault:name,atSource:location==\'{location}\'}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['vault', 'atSource'],
			empty: 'There is no vault in this group. Create both.',
			conditions: [
				{
					when: "length([?vault == 'rsv-backup' && atSource == `true`]) == `1`",
					yes: 'rsv-backup stands in the region of the VM: it can back the VM up.',
					no: 'rsv-backup does not stand in your region. Found {{[].vault}}, at the source: {{[].atSource}}.'
				},
				{
					when: "length([?vault == 'rsv-recovery' && atSource == `false`]) == `1`",
					yes: 'rsv-recovery stands elsewhere: it would survive the loss of the source.',
					no: 'rsv-recovery does not stand outside your region. Found {{[].vault}}, at the source: {{[].atSource}}.'
				}
			]
		},
		{
			id: 'drill-net',
			title: 'The network for drills is joined to nothing',
			command:
				'az network vnet show -g {group}-asr -n vnet-drill --query "{net:name,atSource:location==\'{location}\',peerings:length(virtualNetworkPeerings)}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['net', 'atSource', 'peerings'],
			shown: ['net'],
			conditions: [
				{
					when: 'atSource == `false`',
					yes: '{{net}} is outside the source region.',
					no: '{{net}} is in the source region. A drill runs in the target: make the network there.'
				},
				{
					when: 'peerings == `0`',
					yes: 'It has no peering, so a copy of a server cannot meet the original.',
					no: 'It has {{peerings}} peering(s). A drill must be isolated: remove them.'
				}
			]
		},
		{
			id: 'refused',
			title: 'The far vault takes no backup',
			command:
				'az backup protection enable-for-vm -g {group}-asr -v rsv-recovery --vm vm-src --policy-name DefaultPolicy',
			kind: 'error',
			conditions: [
				{
					when: "contains(message, 'same location') && contains(message, 'Recovery Services vault')",
					yes: 'Backup was refused: the VM and the vault are not in the same location.',
					no: 'The error does not speak of the location: {{message}}'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete both empty vaults and the group.',
				az: [
					`for V in rsv-backup rsv-recovery; do az backup vault delete -g {group}-asr -n $V --yes; done
az group delete -n {group}-asr --yes --no-wait`
				],
				see: 'Both vaults go at once, because nothing was ever protected in them.',
				deletes:
					'The vaults rsv-backup and rsv-recovery, and all of {group}-asr: VM, disk and three networks.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-asr -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The resource group is gone, in both regions.',
					no: 'The group is still there. Deleting takes some minutes: ask again, or delete it once more.'
				}
			]
		}
	},
	why: 'Backup keeps old states near the source; Site Recovery keeps a running copy away from it. So the vault of the one stands beside the VM and that of the other across the border. A drill proves the copy in an isolated network, a failover is committed, and only re-protecting makes the way back.',
	given: [
		{
			id: 'drill-left',
			command: 'az vm list -d --query "[].{name:name,place:location,power:powerState}" -o json',
			output: `[
  { "name": "vm-src", "place": "westeurope", "power": "VM running" },
  { "name": "vm-src-test", "place": "northeurope", "power": "VM running" }
]`,
			ask: 'Yesterday a test failover of vm-src was run, and everybody is content. What still has to be done?',
			options: ['Commit it', 'Clean it up', 'Re-protect the VM'],
			right: 1,
			because:
				'The test VM still runs, and bills. Clean-up of the test failover deletes it. Commit and re-protect belong to a real failover.'
		},
		{
			id: 'failed-over',
			command: 'az vm list -d --query "[].{name:name,place:location,power:powerState}" -o json',
			output: `[
  { "name": "vm-src", "place": "westeurope", "power": "VM deallocated" },
  { "name": "vm-src", "place": "northeurope", "power": "VM running" }
]`,
			ask: 'The failover is not committed. The application shows data that was damaged an hour before it. What is possible?',
			options: [
				'Change the recovery point, then commit',
				'Commit, then change the recovery point',
				'Nothing, the failover is done'
			],
			right: 0,
			because:
				'Before commit another recovery point can be chosen. Commit deletes all other points, so look before you commit.'
		},
		{
			id: 'not-back',
			command:
				'az rest --method get --url ".../replicationProtectedItems/vm-src?..." --query "properties.{state:protectionState,place:activeLocation}" -o json',
			output: `{
  "place": "Recovery",
  "state": "UnplannedFailoverCommitted"
}`,
			ask: 'The VM has run in the target region like this for a week. Now the target region fails. What is lost?',
			options: ['At most some minutes', 'Everything of that week', 'Nothing, the source has a copy'],
			right: 1,
			because:
				'Committed is not re-protected. Since the failover nothing replicates, so the source knows nothing of the week.'
		}
	],
	variations: [
		{
			change: 'The move is planned for Sunday night, and no change may be lost.',
			answer:
				'Fail over to the point “Latest” with “Shut down machine before beginning failover”: the source stops, the last changes are processed, then the copy starts.'
		},
		{
			change: 'The source region is already down.',
			answer:
				'An unplanned failover. The shut-down of the source is tried and may fail; the failover goes on, from the latest point that arrived.'
		},
		{
			change: 'An auditor wants proof that recovery works, during office hours.',
			answer:
				'A test failover into the isolated network, then clean-up. Replication goes on, and production is not touched.'
		},
		{
			change: 'A file deleted three weeks ago must come back.',
			answer:
				'That is backup. Site Recovery keeps recovery points for a short time only and copies a deletion as faithfully as any other change.'
		}
	],
	sources: [
		{
			title: 'Set up disaster recovery for Azure VMs',
			url: 'https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-tutorial-enable-replication',
			checked: day('2026-11-25')
		},
		{
			title: 'Run a disaster recovery drill',
			url: 'https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-tutorial-dr-drill',
			checked: day('2026-11-25')
		},
		{
			title: 'Fail over Azure VMs to a secondary region',
			url: 'https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-tutorial-failover-failback',
			checked: day('2026-11-25')
		},
		{
			title: 'Common questions: Azure-to-Azure disaster recovery',
			url: 'https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-common-questions',
			checked: day('2026-11-25')
		},
		{
			title: 'Create a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
