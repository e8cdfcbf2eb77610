// Lab: object replication by prefix from one account to another, a write it refuses, and AzCopy for what it leaves out.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

const put = (container: string) =>
	`curl -sS -i -X PUT -H "Authorization: Bearer $(az account get-access-token --resource https://storage.azure.com/ --query accessToken -o tsv)" -H "x-ms-version: 2023-11-03" -H "x-ms-blob-type: BlockBlob" --data-binary "mine" "https://stdst{suffix}.blob.core.windows.net/${container}/mine.txt"`;

export const lab = defineLab({
	id: 'storage-accounts/copy-to-another-account',
	number: 24,
	title: 'Object replication vs. AzCopy: which blobs each one copies',
	minutes: 45,
	cost: 'Under 0.01 USD: a few tiny blobs in two LRS accounts. Versions and the change feed are billed as data too.',
	needs: [ownsSubscription, 'Cloud Shell, which has AzCopy. Elsewhere, install AzCopy first'],
	late: {
		hours: 1,
		what: 'Replication: it often takes minutes, but without priority replication there’s no promised time.'
	},
	predict: [
		{
			id: 'features',
			ask: 'You plan to replicate blobs from account A to account B. Which features must be on?',
			options: [
				'Blob soft delete on A and B',
				'Versioning on A and B, change feed on A',
				'Change feed on A and B',
				'Versioning on A, change feed on B'
			],
			right: 1,
			because:
				'Replication reads changes from the change feed of the source. It copies versions, so both accounts need versioning.'
		},
		{
			id: 'old-blobs',
			ask: 'You create a replication rule with the default copy scope. Are blobs copied that already exist?',
			options: ['Yes', 'No', 'Only those of the last day'],
			right: 1,
			because: 'By default, a rule copies new blobs only.'
		},
		{
			id: 'write-there',
			ask: 'An app uploads a blob to the destination container of a replication rule. What happens?',
			options: ['The blob stays next to the copies', 'The blob is copied back to A', 'The write is refused'],
			right: 2,
			because:
				'While the policy is active, clients can read and delete in the destination container, but not write.'
		}
	],
	steps: [
		{
			goal: 'Create the accounts stsrc{suffix}, with the container docs, and stdst{suffix}, with the containers copy and manual.',
			portal: 'Storage accounts > Create, then Data storage > Containers > Add container',
			az: [
				`az group create -n {group}-repl -l {location} -o none
for A in stsrc{suffix} stdst{suffix}; do
az storage account create -n $A -g {group}-repl -l {location} --sku Standard_LRS --kind StorageV2 \\
  --public-network-access Enabled --default-action Allow --enable-hierarchical-namespace false \\
  --allow-cross-tenant-replication false -o none
done`,
				`az storage container-rm create -n docs --storage-account stsrc{suffix} -g {group}-repl -o none
for C in copy manual; do
az storage container-rm create -n $C --storage-account stdst{suffix} -g {group}-repl -o none
done`
			],
			see: 'You needed no key and no data role: container-rm works on the control plane.'
		},
		{
			goal: 'Give yourself Storage Blob Data Contributor on the group. Upload out/old.txt, which is older than the rule.',
			portal: 'Resource groups > {group}-repl > Access control (IAM) > Add role assignment',
			az: [
				`az role assignment create --assignee-object-id $(az ad signed-in-user show --query id -o tsv) \\
  --assignee-principal-type User --role "Storage Blob Data Contributor" \\
  --scope $(az group show -n {group}-repl --query id -o tsv) -o none`,
				`echo "old" > old.txt
for I in 1 2 3 4 5 6 7 8 9 10; do
az storage blob upload -c docs -n out/old.txt -f old.txt --overwrite -o none \\
  --account-name stsrc{suffix} --auth-mode login && break
echo "Not allowed yet ($I of 10)"; sleep 60
done`
			],
			see: 'A new role can take up to ten minutes, so the loop tries once a minute.'
		},
		{
			goal: 'Turn on what replication needs: versioning on both accounts, and the change feed on the source.',
			portal: 'Storage account > Data management > Data protection > Tracking',
			az: `az storage account blob-service-properties update -n stsrc{suffix} -g {group}-repl \\
  --enable-versioning true --enable-change-feed true --query isVersioningEnabled -o json
az storage account blob-service-properties update -n stdst{suffix} -g {group}-repl \\
  --enable-versioning true --query isVersioningEnabled -o json`,
			see: 'true, twice. Once a policy is in effect, you can’t turn versioning off.'
		},
		{
			goal: 'Create a rule from docs to copy with the prefix out/: first on the destination, then the same policy on the source.',
			portal: 'stsrc{suffix} > Data management > Object replication > Create replication rules',
			az: [
				`SRC=$(az storage account show -n stsrc{suffix} -g {group}-repl --query id -o tsv)
DST=$(az storage account show -n stdst{suffix} -g {group}-repl --query id -o tsv)
POLICY=$(az storage account or-policy create -n stdst{suffix} -g {group}-repl \\
  --source-account "$SRC" --destination-account "$DST" --source-container docs \\
  --destination-container copy --prefix-match "out/" --query policyId -o tsv)`,
				`az storage account or-policy show -n stdst{suffix} -g {group}-repl --policy-id "$POLICY" -o json \\
  | az storage account or-policy create -n stsrc{suffix} -g {group}-repl --policy "@-" \\
  --query "rules[0].{from:sourceContainer,to:destinationContainer}" -o json`
			],
			see: 'Both accounts have the same policy ID. In the portal, one form on the source creates both.'
		},
		{
			goal: 'Upload out/new.txt, which fits the prefix, and keep/new.txt, which does not. Then start waiting.',
			portal: 'stsrc{suffix} > Storage browser > Blob containers > docs > Upload',
			az: [
				`echo "new" > new.txt
for N in out/new.txt keep/new.txt; do
az storage blob upload -c docs -n $N -f new.txt --overwrite -o none \\
  --account-name stsrc{suffix} --auth-mode login
done`,
				`az storage blob show -c docs -n out/new.txt --account-name stsrc{suffix} --auth-mode login \\
  --query "objectReplicationSourceProperties[].rules[].status" -o json`
			],
			see: 'The list is empty at first, later it says complete or failed. Go on with the next step meanwhile.'
		},
		{
			goal: 'Copy out/old.txt with AzCopy to old.txt in the container manual, which has no rule.',
			portal: 'Azure Storage Explorer can copy too. It uses AzCopy',
			az: [
				`END=$(date -u -d '+1 hour' '+%Y-%m-%dT%H:%MZ')
FROM=$(az storage blob generate-sas -c docs -n out/old.txt --permissions r --https-only \\
  --expiry $END --as-user --auth-mode login --account-name stsrc{suffix} -o tsv)
TO=$(az storage blob generate-sas -c manual -n old.txt --permissions rcw --https-only \\
  --expiry $END --as-user --auth-mode login --account-name stdst{suffix} -o tsv)`,
				`azcopy copy "https://stsrc{suffix}.blob.core.windows.net/docs/out/old.txt?$FROM" \\
  "https://stdst{suffix}.blob.core.windows.net/manual/old.txt?$TO"`
			],
			see: 'Look for one completed transfer. AzCopy copies once and follows no later change.'
		}
	],
	negative: {
		goal: 'Write mine.txt to the container manual, then to copy. Only the second write is refused.',
		portal: 'stdst{suffix} > Storage browser > Blob containers > copy > Upload',
		az: [put('manual'), put('copy')],
		see: 'manual answers 201 (Created): your role allows the write.',
		fails: 'copy answers 409 (Conflict): the container is the destination of a replication rule.'
	},
	checks: [
		{
			id: 'features',
			title: 'The source has what replication needs',
			command: `az storage account blob-service-properties show -n stsrc{suffix} -g {group}-repl --query "{versions:isVersioningEnabled,feed:changeFeed.enabled}" -o json`,
			conditions: [
				{
					when: 'versions == `true`',
					yes: 'Versioning is on.',
					no: 'Versioning says {{versions}}. Turn it on in both accounts.'
				},
				{
					when: 'feed == `true`',
					yes: 'The change feed is on.',
					no: 'The change feed says {{feed}}. Replication can’t read the source without it.'
				}
			]
		},
		{
			id: 'policy',
			title: 'The rule: from where, to where, which blobs',
			command: `az storage account or-policy list -n stsrc{suffix} -g {group}-repl --query "[].{rules:length(rules),from:rules[0].sourceContainer,to:rules[0].destinationContainer,prefix:rules[0].filters.prefixMatch[0]}" -o json`,
			empty: 'The source has no policy. Create the policy of the destination there too, with the same ID.',
			conditions: [
				{
					when: 'length(@) == `1` && [0].rules == `1`',
					yes: 'One policy with one rule.',
					no: 'Found {{length(@)}} policies, the first with {{[0].rules}} rules. One policy with one rule is enough.'
				},
				{
					when: "[0].from == 'docs' && [0].to == 'copy' && [0].prefix == 'out/'",
					yes: 'It copies from {{[0].from}} to {{[0].to}} what starts with {{[0].prefix}}.',
					no: 'It copies from {{[0].from}} to {{[0].to}} with the prefix {{[0].prefix}}. Use docs, copy, and out/.'
				}
			]
		},
		{
			id: 'arrived',
			title: 'Replication: only the new blob with the prefix arrived',
			command: `az storage blob list -c copy --account-name stdst{suffix} --auth-mode login --query "[].{name:name}" -o json`,
			empty: 'Nothing has arrived yet. Come back later, and look at the blob’s status in the source.',
			when: "length(@) == `1` && [0].name == 'out/new.txt'",
			yes: '{{[0].name}} arrived. The older blob and the one without the prefix didn’t.',
			no: 'Found: {{[].name}}. Only out/new.txt should be here. Check the prefix and the copy scope of the rule.'
		},
		{
			id: 'copied',
			title: 'AzCopy: the old blob is in manual',
			command: `az storage blob list -c manual --account-name stdst{suffix} --auth-mode login --query "[].{name:name}" -o json`,
			empty: 'The container manual is empty. Copy out/old.txt there with AzCopy.',
			when: "length([?name == 'old.txt']) == `1`",
			yes: 'old.txt was copied to manual.',
			no: 'Found: {{[].name}}. Copy out/old.txt from the source to old.txt.'
		},
		{
			id: 'refused',
			title: 'A write to the destination container is refused',
			command: put('copy'),
			kind: 'curl',
			when: 'status == `409`',
			yes: 'The write was refused with {{status}}.',
			no: 'The answer is {{status}} {{code}} {{failed}}. 201: the policy isn’t active yet. 403: your role isn’t active yet. 404: there’s no container copy.'
		}
	],
	tearDown: groupTearDown(
		'repl',
		'both storage accounts, all blobs and versions, and your role on the group'
	),
	why: 'Object replication follows the change feed of the source and writes versions to the destination. It copies block blobs only, by default those written after the rule. Clients can’t write to the destination container, so it stays a copy. AzCopy copies once, and only what you name.',
	given: [
		{
			id: 'dest-features',
			command: `az storage account blob-service-properties show -n stdst -g rg-demo --query "{versions:isVersioningEnabled,feed:changeFeed.enabled}" -o json`,
			output: { feed: null, versions: true },
			ask: 'You plan to use this account as the destination of a replication rule. What must you turn on first?',
			options: ['The change feed', 'Nothing', 'Blob soft delete'],
			right: 1,
			because: 'The destination needs versioning, and it is on. The change feed is read in the source.'
		},
		{
			id: 'status',
			command: `az storage blob show -c docs -n out/new.txt --account-name stsrc --auth-mode login --query "objectReplicationSourceProperties[].rules[].status" -o json`,
			output: ['failed'],
			ask: 'All other blobs are complete. What explains this status?',
			options: [
				'This blob was moved to the Archive tier',
				'The destination account is in another region',
				'The destination account uses the Cool tier'
			],
			right: 0,
			because:
				'Regions and online tiers can differ. A blob in the Archive tier can’t be read, so its replication fails.'
		}
	],
	variations: [
		{
			change: 'Blobs that are older than the rule must be in the destination too.',
			answer:
				'Set the copy scope of the rule to everything, or to a date before them. Or copy them once with AzCopy.'
		},
		{
			change: 'The source account has a hierarchical namespace (Data Lake Storage).',
			answer: 'Object replication doesn’t support it. Run AzCopy on a schedule instead.'
		},
		{
			change: 'All data of the account must survive the loss of its region, without rules to maintain.',
			answer:
				'Use geo-redundancy. Object replication is for chosen containers, with a destination account that you choose.'
		}
	],
	sources: [sources.objectReplication, sources.configureObjectReplication, sources.azcopyCopy],
	checked: '2026-11-26'
});
