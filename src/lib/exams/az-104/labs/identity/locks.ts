// Lab: CanNotDelete and ReadOnly against an Owner: what they stop on the control plane, and what they miss on the data plane.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'governance/locks',
	number: 7,
	title: 'Resource locks: what CanNotDelete and ReadOnly stop',
	minutes: 35,
	cost: 'Under 0.01 USD: a Standard LRS account with two tiny blobs. Locks are free, but a forgotten one keeps the group from being deleted.',
	needs: [ownsSubscription],
	predict: [
		{
			id: 'owner',
			ask: 'You are an Owner. A resource group has a CanNotDelete lock. You delete a storage account in the group. What happens?',
			options: ['The account is deleted', 'The delete is refused', 'The account is deleted after a warning'],
			right: 1,
			because:
				'A lock applies to every user and role. An Owner can remove it first, but can’t act against it.'
		},
		{
			id: 'list-keys',
			ask: 'A storage account has a ReadOnly lock. Its Owner lists the account keys. What happens?',
			options: ['Both keys are listed', 'The request is refused', 'Only key1 is listed'],
			right: 1,
			because: 'ReadOnly also blocks POST requests on the control plane, and listing keys is one.'
		},
		{
			id: 'blob',
			ask: 'Blob soft delete is off, and the account has that ReadOnly lock. A user with a data role deletes a blob. What happens?',
			options: ['The blob is deleted', 'The delete is refused', 'The blob is soft-deleted'],
			right: 0,
			because: 'Locks apply to control-plane operations. Deleting a blob goes to the data plane.'
		}
	],
	steps: [
		{
			goal: 'Create the account stlock{suffix} with keep.txt and drop.txt in the container box. Give yourself Storage Blob Data Contributor.',
			portal: 'Storage accounts > Create > Data protection > clear Enable soft delete for blobs',
			az: [
				`az group create -n {group}-lock -l {location} --query name -o json
ST=$(az storage account create -n stlock{suffix} -g {group}-lock -l {location} --sku Standard_LRS \\
  --public-network-access Enabled --default-action Allow --allow-shared-key-access true \\
  --allow-blob-public-access false --min-tls-version TLS1_2 --query id -o tsv)
az storage container-rm create -n box --storage-account stlock{suffix} -g {group}-lock -o none`,
				`echo keep > keep.txt; echo drop > drop.txt
for f in keep.txt drop.txt; do az storage blob upload --account-name stlock{suffix} -c box -n $f -f $f \\
  --auth-mode key --only-show-errors -o none; done`,
				`ME=$(az ad signed-in-user show --query id -o tsv)
az role assignment create --assignee-object-id "$ME" --assignee-principal-type User \\
  --role "Storage Blob Data Contributor" --scope "$ST" -o none`
			],
			see: 'Assign the role now: a ReadOnly lock on the account would refuse it.'
		},
		{
			goal: 'Put a CanNotDelete lock on the resource group.',
			portal: 'Resource groups > {group}-lock > Settings > Locks > Add > Lock type Delete',
			az: `az lock create -n stay -t CanNotDelete -g {group}-lock --query level -o json`
		},
		{
			goal: 'Change a tag of the account under this lock.',
			portal: 'Storage account > Tags',
			az: `az storage account update -n stlock{suffix} -g {group}-lock --tags state=locked \\
  --query "{name:name,tags:tags}" -o json`,
			see: 'It works. CanNotDelete stops deletes, not changes.'
		},
		{
			goal: 'Add a ReadOnly lock on the account itself.',
			portal: 'Storage account > Settings > Locks > Add > Lock type Read-only',
			az: `az lock create -n read-only -t ReadOnly -g {group}-lock --resource stlock{suffix} \\
  --resource-type Microsoft.Storage/storageAccounts --query level -o json`,
			see: 'The account now has its own lock and the inherited one. The most restrictive applies. If the check says that permissions are missing, wait up to ten minutes for your data role.',
			proves: ['locks']
		},
		{
			goal: 'Try three control-plane requests: change a tag, create a container, list the keys.',
			portal: 'Storage account > Security + networking > Access keys',
			az: [
				`az storage account update -n stlock{suffix} -g {group}-lock --tags state=open`,
				`az storage container-rm create -n box2 --storage-account stlock{suffix} -g {group}-lock`,
				`az storage account keys list -n stlock{suffix} -g {group}-lock --query "[].{key:keyName}" -o json`
			],
			see: 'ScopeLocked, three times. Listing keys only looks like a read.'
		},
		{
			goal: 'Delete the blob drop.txt with your own sign-in, in the locked account.',
			portal:
				'Storage account > Data storage > Containers > box > Switch to Microsoft Entra user account > drop.txt > Delete',
			az: `az storage blob delete --account-name stlock{suffix} -c box -n drop.txt --auth-mode login
az storage blob list --account-name stlock{suffix} -c box --auth-mode login --query "[].{name:name}" -o json`,
			see: 'drop.txt is gone, in spite of both locks.',
			deletes: 'The blob drop.txt, on purpose.'
		}
	],
	negative: {
		after: 2,
		proves: ['delete'],
		goal: 'As Owner, try to delete the storage account under the CanNotDelete lock of its group.',
		portal: 'Storage account > Overview > Delete',
		az: `az storage account delete -n stlock{suffix} -g {group}-lock --yes`,
		deletes: 'The storage account, if the lock is missing. Check that it is there first.',
		fails: 'ScopeLocked: the scope can’t perform the delete operation, because a lock applies to it.'
	},
	checks: [
		{
			id: 'locks',
			title: 'Two locks on two levels, and both blobs',
			command: `printf '{"locks":%s,"blobs":%s}\\n' "$(az lock list -g {group}-lock --query "[].{level:level,on:id}" -o json | tr -d '\\n')" "$(az storage blob list --account-name stlock{suffix} -c box --auth-mode login --query "[].name" -o json)"`,
			conditions: [
				{
					when: "length(locks[?level == 'CanNotDelete' && contains(on, '-lock/providers/Microsoft.Authorization/locks/')]) == `1`",
					yes: 'The group has a lock with the level CanNotDelete.',
					no: 'The locks are {{locks[].level}}. Add one on the group, with the level CanNotDelete (Delete in the portal).'
				},
				{
					when: "length(locks[?level == 'ReadOnly' && contains(on, '/stlock')]) == `1`",
					yes: 'The account has its own lock with the level ReadOnly.',
					no: 'The locks are {{locks[].level}}. Add one on the account itself, with the level ReadOnly (Read-only in the portal).'
				},
				{
					when: "contains(blobs, 'drop.txt') && contains(blobs, 'keep.txt')",
					yes: 'Both blobs are still there.',
					no: 'The blobs are {{blobs}}. Upload keep.txt and drop.txt into box before you set the ReadOnly lock.'
				}
			]
		},
		{
			id: 'delete',
			title: 'Even an Owner can’t delete',
			kind: 'error',
			conditions: [
				{
					when: "code == 'ScopeLocked'",
					yes: 'Azure answered {{code}}: a lock, not a missing role.',
					no: 'The error is {{what}}. AuthorizationFailed would mean a missing role. Check the locks of the group.'
				},
				{
					when: "contains(message, 'cannot perform delete operation') && contains(message, '/stlock')",
					yes: 'It refused to delete the account.',
					no: 'It refused something else: {{message}}'
				}
			]
		},
		{
			id: 'keys',
			title: 'Keys can’t be listed under ReadOnly',
			command: `az storage account keys list -n stlock{suffix} -g {group}-lock --query "[].{key:keyName}" -o json`,
			kind: 'error',
			when: "code == 'ScopeLocked' && contains(message, 'cannot perform write operation') && contains(message, '/stlock')",
			yes: 'Listing keys counts as a write operation, and the lock refuses it: {{code}}.',
			no: 'The error is {{what}}. It should be ScopeLocked for a write operation: check that the ReadOnly lock is on the account.'
		},
		{
			id: 'data',
			title: 'The blob is gone, the locks are still there',
			command: `printf '{"levels":%s,"left":%s}\\n' "$(az lock list -g {group}-lock --query "[].level" -o json)" "$(az storage blob list --account-name stlock{suffix} -c box --auth-mode login --query "[].name" -o json)"`,
			conditions: [
				{
					when: "contains(levels, 'CanNotDelete') && contains(levels, 'ReadOnly')",
					yes: 'Both locks are in place.',
					no: 'The locks are {{levels}}. Add the missing one, then delete the blob while both are there.'
				},
				{
					when: "length(left) == `1` && left[0] == 'keep.txt'",
					yes: 'Only keep.txt is left. The locks never saw the request.',
					no: 'The blobs are {{left}}. Delete drop.txt with your sign-in, and leave keep.txt.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Remove both locks first. With them, the group can’t be deleted.',
				portal: 'Resource groups > {group}-lock > Settings > Locks > Delete',
				az: `for L in $(az lock list -g {group}-lock --query "[?contains(id, '-lock/')].id" -o tsv); do
  az lock delete --ids "$L"
done
az lock list -g {group}-lock --query "[].level" -o json`,
				see: 'The list is empty. A lock that is still listed comes from the subscription.',
				deletes: 'The locks on {group}-lock and on the account in it. Nothing there is protected afterward.'
			},
			{
				goal: 'Delete your data role on the account.',
				portal: 'Storage account > Access control (IAM) > Role assignments',
				az: `ME=$(az ad signed-in-user show --query id -o tsv)
ST=$(az storage account show -n stlock{suffix} -g {group}-lock --query id -o tsv)
az role assignment delete --assignee "\${ME:?}" --role "Storage Blob Data Contributor" --scope "\${ST:?}"
rm -f keep.txt drop.txt`,
				see: 'If you still get ScopeLocked, wait a minute: a removed lock can linger.',
				deletes: 'Your role Storage Blob Data Contributor on the account.'
			},
			deleteGroup('lock', 'the account and its blobs')
		],
		check: gone('lock')
	},
	why: 'A role says what someone may do. A lock says what no one may do here, not even an Owner. Azure Resource Manager checks locks on each request it handles, and everything below inherits them. Data requests don’t pass through it, so a lock protects the account and not what’s in it.',
	given: [
		{
			id: 'group-delete',
			command: `az group delete -n rg-app --yes`,
			output: `(ScopeLocked) The scope '/subscriptions/0000…/resourceGroups/rg-app' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Network/publicIPAddresses/pip-1'. Please remove the lock and try again.
Code: ScopeLocked
Message: The scope '/subscriptions/0000…/resourceGroups/rg-app' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Network/publicIPAddresses/pip-1'. Please remove the lock and try again.`,
			ask: 'Only one public IP address in the group has a lock. What does the command delete?',
			options: ['Nothing', 'Everything except the address', 'Everything except the address and what uses it'],
			right: 0,
			because: 'A lock on one resource blocks deleting the whole group. There is no partial deletion.'
		},
		{
			id: 'vm-start',
			command: `az vm start -g rg-app -n vm1`,
			output: `(ScopeLocked) The scope '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/vm1' cannot perform write operation because following scope(s) are locked: '/subscriptions/0000…/resourceGroups/rg-app'. Please remove the lock and try again.
Code: ScopeLocked
Message: The scope '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/vm1' cannot perform write operation because following scope(s) are locked: '/subscriptions/0000…/resourceGroups/rg-app'. Please remove the lock and try again.`,
			ask: 'Which lock is on the group?',
			options: ['CanNotDelete', 'ReadOnly', 'Either of them'],
			right: 1,
			because: 'Starting a VM is a POST request. ReadOnly blocks it, and CanNotDelete doesn’t.'
		},
		{
			id: 'who',
			command: `az lock delete -n stay -g rg-app`,
			output: `(AuthorizationFailed) The client 'ann@contoso.com' with object id '0000…' does not have authorization to perform action 'Microsoft.Authorization/locks/delete' over scope '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Authorization/locks/stay' or the scope is invalid.
Code: AuthorizationFailed
Message: The client 'ann@contoso.com' with object id '0000…' does not have authorization to perform action 'Microsoft.Authorization/locks/delete' over scope '/subscriptions/0000…/resourceGroups/rg-app/providers/Microsoft.Authorization/locks/stay' or the scope is invalid.`,
			ask: 'Ann is a Contributor on rg-app. She must be able to remove the lock. Which role should you assign to her?',
			options: [
				'User Access Administrator',
				'Resource Policy Contributor',
				'Contributor on the subscription'
			],
			right: 0,
			because:
				'Locks belong to Microsoft.Authorization. User Access Administrator can manage them, as Owner can. Contributor excludes them at any scope.'
		}
	],
	variations: [
		{
			change: 'The blobs themselves must not be deleted.',
			answer:
				'A lock doesn’t help. Use blob soft delete, versioning, or an immutability policy, and assign few data roles.'
		},
		{
			change: 'You create a resource in the locked group.',
			answer: 'Under CanNotDelete it’s created, and it inherits the lock. Under ReadOnly it can’t be created.'
		},
		{
			change: 'The group has a ReadOnly lock, and you need to scale up an App Service plan in it.',
			answer: 'That is refused too. Remove the lock, scale up, and add the lock again.'
		},
		{
			change: 'You need to remove a role assignment in a group that has a CanNotDelete lock.',
			answer:
				'The lock prevents it: role assignments in its scope can’t be deleted either. Remove the lock first.'
		}
	],
	sources: [
		sources.locks,
		sources.getResourceLock,
		sources.controlPlaneAndDataPlane,
		sources.lockStorageAccount
	],
	checked: '2026-11-25'
});
