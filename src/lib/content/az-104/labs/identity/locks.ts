// Lab: two locks against the Owner: what they stop on the control plane, and what they never see on the data plane.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'governance/locks',
	number: 7,
	edition: 0,
	domain: 'identity',
	group: 'governance',
	title: 'A lock against the Owner, and what it misses',
	mends: 'Taking a lock for a role, for something that spares owners, or for protection of data.',
	minutes: 35,
	cost: 'An account on standard LRS with two tiny blobs: near zero. Locks are free; forgotten ones keep the group from being deleted.',
	needs: [
		'A subscription in which you are Owner (or User Access Administrator beside Contributor): a Contributor cannot make locks',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	predict: [
		{
			id: 'owner',
			ask: 'The resource group has a CanNotDelete lock. You are Owner and delete an account in it. What happens?',
			options: ['It works: Owner may do all', 'It is refused by the lock', 'It works after a warning'],
			right: 1,
			because: 'A lock holds for every user and role. An Owner may remove it first, but not act through it.'
		},
		{
			id: 'list-keys',
			ask: 'A storage account has a ReadOnly lock. Can its Owner list the account keys?',
			options: ['Yes, that only reads', 'No, it is a POST request', 'Yes, but only key1'],
			right: 1,
			because: 'ReadOnly also blocks POST requests on the control plane, and listing keys is one.'
		},
		{
			id: 'blob',
			ask: 'With that ReadOnly lock in place, somebody with a data role deletes a blob. What happens?',
			options: ['The blob is deleted', 'The lock refuses it', 'It is soft-deleted'],
			right: 0,
			because: 'Locks hold for control-plane operations. Deleting a blob goes to the data plane.'
		}
	],
	steps: [
		{
			goal: 'Make an account with two blobs, and give yourself a data role while you still can.',
			portal: 'Storage accounts > Create',
			az: [
				`az group create -n {group}-lock -l {location} --query name -o json
ST=$(az storage account create -n stlock{suffix} -g {group}-lock -l {location} --sku Standard_LRS \\
  --allow-blob-public-access false --min-tls-version TLS1_2 --query id -o tsv)
az storage container-rm create -n box --storage-account stlock{suffix} -g {group}-lock -o none`,
				`echo keep > keep.txt; echo drop > drop.txt
for f in keep.txt drop.txt; do az storage blob upload --account-name stlock{suffix} -c box -n $f -f $f \\
  --auth-mode key --only-show-errors -o none; done`,
				`ME=$(az ad signed-in-user show --query id -o tsv)
az role assignment create --assignee-object-id "$ME" --assignee-principal-type User \\
  --role "Storage Blob Data Contributor" --scope "$ST" -o none`
			],
			see: 'A ReadOnly lock would also refuse role assignments on the account, so the role comes first.'
		},
		{
			goal: 'Put a CanNotDelete lock on the resource group.',
			portal: 'Resource groups > {group}-lock > Settings > Locks > Add > Lock type Delete',
			az: [`az lock create -n stay -t CanNotDelete -g {group}-lock --query level -o json`]
		},
		{
			goal: 'Change the account under this lock.',
			portal: 'Storage account > Tags',
			az: [
				`az storage account update -n stlock{suffix} -g {group}-lock --tags state=locked \\
  --query "{name:name,tags:tags}" -o json`
			],
			see: 'It works: CanNotDelete stops deleting, not changing. Now do the negative test.'
		},
		{
			goal: 'Add a ReadOnly lock on the account itself.',
			portal: 'Storage account > Settings > Locks > Add > Lock type Read-only',
			az: [
				`az lock create -n read-only -t ReadOnly -g {group}-lock --resource stlock{suffix} \\
  --resource-type Microsoft.Storage/storageAccounts --query level -o json`
			],
			see: 'The account now has its own lock and the inherited one. The most restrictive decides.'
		},
		{
			goal: 'Try three control-plane requests: a tag, a container, the keys.',
			portal: 'Storage account > Security + networking > Access keys',
			az: [
				`az storage account update -n stlock{suffix} -g {group}-lock --tags state=open`,
				`az storage container-rm create -n box2 --storage-account stlock{suffix} -g {group}-lock`,
				`az storage account keys list -n stlock{suffix} -g {group}-lock --query "[].{key:keyName}" -o json`
			],
			see: 'ScopeLocked, three times. Listing keys only looks like reading.'
		},
		{
			goal: 'Delete a blob by your sign-in, through the locked account.',
			portal: 'Storage account > Containers > box > drop.txt > Delete',
			az: [
				`az storage blob delete --account-name stlock{suffix} -c box -n drop.txt --auth-mode login
az storage blob list --account-name stlock{suffix} -c box --auth-mode login --query "[].{name:name}" -o json`
			],
			see: 'drop.txt is gone, locks or not. If permissions are missing, the data role needs up to ten minutes.',
			deletes: 'The blob drop.txt, on purpose.'
		}
	],
	negative: {
		goal: 'As Owner, try to delete the storage account under the CanNotDelete lock of its group.',
		portal: 'Storage account > Overview > Delete',
		az: [`az storage account delete -n stlock{suffix} -g {group}-lock --yes`],
		deletes: 'The storage account, if the lock is not there. Make sure that it is.',
		fails: 'ScopeLocked: the scope cannot perform delete operation because following scopes are locked.'
	},
	checks: [
		{
			id: 'locks',
			title: 'Two locks, two levels',
			command: `az lock list -g {group}-lock --query "[].{name:name,level:level}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'level'],
			empty:
				'There is no lock in this group. Create the lock stay on the group and the lock read-only on the account.',
			conditions: [
				{
					when: "length([?name == 'stay' && level == 'CanNotDelete']) == `1`",
					yes: 'The group has the lock “stay” with the level CanNotDelete.',
					no: "The lock “stay” has the level {{[?name == 'stay'].level}}. Expected CanNotDelete."
				},
				{
					when: "length([?name == 'read-only' && level == 'ReadOnly']) == `1`",
					yes: 'The account has the lock read-only with the level ReadOnly.',
					no: "The lock read-only has the level {{[?name == 'read-only'].level}}. Expected ReadOnly, on the account."
				}
			]
		},
		{
			id: 'delete',
			title: 'The Owner cannot delete',
			command: `az storage account delete -n stlock{suffix} -g {group}-lock --yes`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'ScopeLocked'",
					yes: 'Azure answered {{code}}: a lock, not a missing role.',
					no: 'The error is {{code}}. AuthorizationFailed would be a role. Look at the locks of the group.'
				},
				{
					when: "contains(message, 'cannot perform delete operation')",
					yes: 'It was deleting that was refused.',
					no: 'Another operation was refused: {{message}}'
				}
			]
		},
		{
			id: 'keys',
			title: 'Keys cannot be listed under ReadOnly',
			command: `az storage account keys list -n stlock{suffix} -g {group}-lock --query "[].{key:keyName}" -o json`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'ScopeLocked' && contains(message, 'cannot perform write operation')",
					yes: 'Listing keys counts as a write operation and is refused: {{code}}.',
					no: 'The error is {{code}}. Expected ScopeLocked; look whether the ReadOnly lock is on the account.'
				}
			]
		},
		{
			id: 'data',
			title: 'The blob went in spite of both locks',
			command: `az storage blob list --account-name stlock{suffix} -c box --auth-mode login --query "[].{name:name}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name'],
			empty: 'The container is empty: keep.txt should still be there.',
			conditions: [
				{
					when: "length(@) == `1` && [0].name == 'keep.txt'",
					yes: 'Only {{[0].name}} is left. The locks saw nothing of it.',
					no: 'Found {{[].name}}. Delete drop.txt by your sign-in, with both locks in place.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Remove both locks first: with them the group cannot be deleted.',
				portal: 'Resource groups > {group}-lock > Settings > Locks > Delete',
				az: [
					`az lock delete -n read-only -g {group}-lock --resource stlock{suffix} \\
  --resource-type Microsoft.Storage/storageAccounts
az lock delete -n stay -g {group}-lock`
				],
				deletes: 'The two locks, “read-only” and “stay”. Nothing in the group is protected afterwards.'
			},
			{
				goal: 'Delete your data role and the resource group.',
				portal: 'Resource groups > {group}-lock > Delete resource group',
				az: [
					`ME=$(az ad signed-in-user show --query id -o tsv)
ST=$(az storage account show -n stlock{suffix} -g {group}-lock --query id -o tsv)
az role assignment delete --assignee "\${ME:?}" --role "Storage Blob Data Contributor" --scope "\${ST:?}"`,
					`az group delete -n {group}-lock --yes --no-wait; rm -f keep.txt drop.txt`
				],
				see: 'If ScopeLocked comes once more, wait a minute: removing a lock is not seen at once everywhere.',
				deletes:
					'Your data role on the account, and the resource group {group}-lock with the account and its blobs.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: `az group exists -n {group}-lock -o json`,
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The resource group and the account are gone.',
					no: 'Whether it exists: {{@}}. Wait some minutes; if it stays, look for a lock that is left.'
				}
			]
		}
	},
	why: 'Roles say who may do what; a lock says what nobody may do here, the Owner included. It is checked where Azure Resource Manager handles a request, and it is inherited by everything below. Data goes another way, so a lock protects the account and not what is in it.',
	given: [
		{
			id: 'group-delete',
			command: `az group delete -n rg-app --yes`,
			output: `ERROR: (ScopeLocked) The scope '/subscriptions/0000…/resourceGroups/rg-app' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Network/publicIPAddresses/pip-1'. Please remove the lock and try again.
Code: ScopeLocked`,
			ask: 'Only one public IP address in the group is locked. What is left of the group?',
			options: [
				'Everything: nothing was deleted',
				'Only the address, the rest is gone',
				'Only what depends on the address'
			],
			right: 0,
			because: 'A lock on one resource blocks deleting the whole group. There is no partial deletion.'
		},
		{
			id: 'vm-start',
			command: `az vm start -g rg-app -n vm1`,
			output: `ERROR: (ScopeLocked) The scope '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/vm1' cannot perform write operation because following scope(s) are locked: '/subscriptions/0000…/resourceGroups/rg-app'. Please remove the lock and try again.
Code: ScopeLocked`,
			ask: 'Which lock is on the group?',
			options: ['CanNotDelete', 'ReadOnly', 'Either of the two'],
			right: 1,
			because: 'Starting a machine is a POST request. ReadOnly blocks it, CanNotDelete does not.'
		},
		{
			id: 'who',
			command: `az lock delete -n stay -g rg-app`,
			output: `ERROR: (AuthorizationFailed) The client 'ann@contoso.com' with object id '0000…' does not have authorization to perform action 'Microsoft.Authorization/locks/delete' over scope '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Authorization/locks/stay' or the scope is invalid.
Code: AuthorizationFailed`,
			ask: 'Ann is Contributor on rg-app. Which role lets her remove the lock?',
			options: [
				'User Access Administrator',
				'Resource Policy Contributor',
				'Contributor on the subscription'
			],
			right: 0,
			because:
				'Locks belong to Microsoft.Authorization. Of the built-in general roles, Owner and User Access Administrator may.'
		}
	],
	variations: [
		{
			change: 'Blobs themselves must not be deleted.',
			answer:
				'A lock does not help. Use blob soft delete, versioning or an immutability policy, and few data roles.'
		},
		{
			change: 'A new resource is created in the locked group.',
			answer:
				'Under CanNotDelete it is created and inherits the lock at once. Under ReadOnly it cannot be created.'
		},
		{
			change: 'The group has a ReadOnly lock and an App Service plan must be scaled up.',
			answer: 'That is refused too. Remove the lock, scale, and set the lock again.'
		},
		{
			change: 'A role assignment in a group with CanNotDelete must be removed.',
			answer: 'The lock prevents it: role assignments in its scope cannot be deleted either.'
		}
	],
	sources: [
		{
			title: 'Lock your resources',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			checked: day('2026-11-25')
		},
		{
			title: 'Which locks a list holds: at, above and below',
			url: 'https://learn.microsoft.com/en-us/powershell/module/az.resources/get-azresourcelock',
			checked: day('2026-11-25')
		},
		{
			title: 'Control plane and data plane',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/control-plane-and-data-plane',
			checked: day('2026-11-25')
		},
		{
			title: 'Apply a lock to a storage account',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/lock-account-resource',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
