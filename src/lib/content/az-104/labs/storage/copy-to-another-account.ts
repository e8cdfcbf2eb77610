// Lab: object replication by prefix from one account to another, a write it refuses, and AzCopy for what it leaves out.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'storage-accounts/copy-to-another-account',
	number: 24,
	edition: 0,
	domain: 'storage',
	group: 'storage-accounts',
	title: 'Replicate to another account, copy the rest',
	mends: 'What object replication needs, what it copies, what it refuses, and where AzCopy comes in.',
	minutes: 40,
	cost: 'A few tiny blobs in two LRS accounts. Versions and the change feed take space too; with a few bytes that is next to nothing.',
	needs: [
		'A subscription in which you are Owner',
		'Cloud Shell, which has AzCopy; elsewhere install AzCopy first'
	],
	late: {
		hours: 1,
		what: 'Without priority replication there is no promised time. Come back after an hour and prove that the blob arrived.'
	},
	predict: [
		{
			id: 'features',
			ask: 'Blobs of account A should be replicated to B. Which features must be on?',
			options: [
				'Soft delete on both',
				'Versioning on both, change feed on A',
				'Change feed on both',
				'Versioning on A, change feed on B'
			],
			right: 1,
			because:
				'Replication reads the changes from the source’s change feed and copies versions, so both need versioning.'
		},
		{
			id: 'old-blobs',
			ask: 'A rule is made with its usual copy scope. Are blobs copied that were there before?',
			options: ['Yes, all of them', 'No, only new ones', 'Only those of the last day'],
			right: 1,
			because: 'By default a rule copies new blobs only. Another scope, or AzCopy, brings the old ones.'
		},
		{
			id: 'write-there',
			ask: 'An app uploads a blob straight into the target container of the rule. What happens?',
			options: ['It is kept beside the copies', 'It is copied back to A', 'The write is refused'],
			right: 2,
			because:
				'While the policy is active, clients may read and delete in the target container, but not write.'
		}
	],
	steps: [
		{
			goal: 'Make two accounts, one container for the rule in each, and one more in the target account.',
			portal: 'Storage accounts > Create; then Data storage > Containers > Add container',
			az: [
				`az group create -n {group}-repl -l {location}
for A in stsrc{suffix} stdst{suffix}; do
az storage account create -n $A -g {group}-repl -l {location} --sku Standard_LRS \\
  --kind StorageV2 --default-action Allow --allow-cross-tenant-replication false
done`,
				`az storage container-rm create -n docs --storage-account stsrc{suffix} -g {group}-repl
az storage container-rm create -n copy --storage-account stdst{suffix} -g {group}-repl
az storage container-rm create -n manual --storage-account stdst{suffix} -g {group}-repl`
			],
			see: 'Containers made this way need no key and no data role: it is the control plane.'
		},
		{
			goal: 'Give yourself the data role on the group, and put in a blob that is older than the rule.',
			portal: 'Resource groups > {group}-repl > Access control (IAM) > Add role assignment',
			az: [
				`az role assignment create --assignee-object-id $(az ad signed-in-user show --query id -o tsv) \\
  --assignee-principal-type User --role "Storage Blob Data Contributor" \\
  --scope $(az group show -n {group}-repl --query id -o tsv)`,
				`echo "old" > old.txt; echo "new" > new.txt
az storage blob upload -c docs -n out/old.txt -f old.txt --account-name stsrc{suffix} --auth-mode login`
			],
			see: 'If the upload says that you lack permissions, the role is not known yet. It can take up to ten minutes.'
		},
		{
			goal: 'Switch on what replication needs: versioning on both, and the change feed on the source.',
			portal: 'Storage account > Data management > Data protection > Tracking',
			az: [
				`az storage account blob-service-properties update -n stsrc{suffix} -g {group}-repl \\
  --enable-versioning true --enable-change-feed true --query isVersioningEnabled -o json
az storage account blob-service-properties update -n stdst{suffix} -g {group}-repl \\
  --enable-versioning true --query isVersioningEnabled -o json`
			],
			see: 'true, twice. Once a policy is in effect, versioning cannot be switched off any more.'
		},
		{
			goal: 'Make the policy on the target first, for names that begin with out/, then the same policy on the source.',
			portal: 'Source account > Data management > Object replication > Create replication rules',
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
			see: 'Both accounts hold the same policy ID. In the portal one form on the source makes both.'
		},
		{
			goal: 'Upload one new blob that fits the prefix and one that does not, and start waiting.',
			portal: 'Source account > Storage browser > Blob containers > docs > Upload',
			az: [
				`az storage blob upload -c docs -n out/new.txt -f new.txt --account-name stsrc{suffix} --auth-mode login
az storage blob upload -c docs -n keep/new.txt -f new.txt --account-name stsrc{suffix} --auth-mode login`,
				`az storage blob show -c docs -n out/new.txt --account-name stsrc{suffix} --auth-mode login \\
  --query "objectReplicationSourceProperties[].rules[].status" -o json`
			],
			see: 'An empty list at first; complete or failed once the blob was dealt with. Do the next step meanwhile.'
		},
		{
			goal: 'Copy the old blob with AzCopy into the container that is under no rule.',
			portal: 'Azure Storage Explorer copies too; it uses AzCopy underneath',
			az: [
				`END=$(date -u -d '+1 hour' '+%Y-%m-%dT%H:%M:%SZ')
FROM=$(az storage blob generate-sas -c docs -n out/old.txt --permissions r --https-only \\
  --expiry $END --as-user --auth-mode login --account-name stsrc{suffix} -o tsv)
TO=$(az storage blob generate-sas -c manual -n old.txt --permissions rcw --https-only \\
  --expiry $END --as-user --auth-mode login --account-name stdst{suffix} -o tsv)`,
				`azcopy copy "https://stsrc{suffix}.blob.core.windows.net/docs/out/old.txt?$FROM" \\
  "https://stdst{suffix}.blob.core.windows.net/manual/old.txt?$TO"`
			],
			see: 'One transfer completed. A SAS made with your sign-in opens each end. AzCopy copies once and follows no later change.'
		}
	],
	negative: {
		goal: 'Write a blob straight into the target container, and see it refused although your role allows it.',
		portal: 'Target account > Storage browser > Blob containers > copy > Upload',
		az: [
			`TOKEN=$(az account get-access-token --resource https://storage.azure.com/ --query accessToken -o tsv)
curl -sS -i -X PUT -H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" \\
  -H "x-ms-blob-type: BlockBlob" --data-binary "mine" \\
  "https://stdst{suffix}.blob.core.windows.net/copy/mine.txt"`
		],
		see: 'The same request with manual in place of copy would be answered with 201.',
		fails: 'Status 409 Conflict: the container is the target of a replication rule.'
	},
	checks: [
		{
			id: 'features',
			title: 'The source has what replication needs',
			command: `az storage account blob-service-properties show -n stsrc{suffix} -g {group}-repl --query "{versions:isVersioningEnabled,feed:changeFeed.enabled}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['versions', 'feed'],
			conditions: [
				{
					when: 'versions == `true`',
					yes: 'Versioning is on.',
					no: 'Versioning says {{versions}}. It must be on in both accounts.'
				},
				{
					when: 'feed == `true`',
					yes: 'The change feed is on.',
					no: 'The change feed says {{feed}}. The source cannot be read without it.'
				}
			]
		},
		{
			id: 'policy',
			title: 'The rule says from where, to where, and which',
			command: `az storage account or-policy list -n stsrc{suffix} -g {group}-repl --query "[].{rules:length(rules),from:rules[0].sourceContainer,to:rules[0].destinationContainer,prefix:rules[0].filters.prefixMatch[0]}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['rules', 'from', 'to', 'prefix'],
			empty: 'The source has no policy. Make the one of the target there as well, with its ID.',
			conditions: [
				{
					when: 'length(@) == `1` && [0].rules == `1`',
					yes: 'One policy with one rule.',
					no: 'There are {{length(@)}} policies, the first with {{[0].rules}} rules. Expected is one of one.'
				},
				{
					when: "[0].from == 'docs' && [0].to == 'copy' && [0].prefix == 'out/'",
					yes: 'It goes from {{[0].from}} to {{[0].to}}, for names that begin with {{[0].prefix}}.',
					no: 'It goes from {{[0].from}} to {{[0].to}} with the prefix {{[0].prefix}}. Expected are docs, copy and out/.'
				}
			]
		},
		{
			id: 'arrived',
			title: 'Only the new blob with the prefix arrived',
			command: `az storage blob list -c copy --account-name stdst{suffix} --auth-mode login --query "[].{name:name}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name'],
			empty:
				'Nothing has arrived yet. Replication takes its time: look at the status in the source, and come back.',
			conditions: [
				{
					when: "length(@) == `1` && [0].name == 'out/new.txt'",
					yes: '{{[0].name}} arrived; the older blob and the one without the prefix did not.',
					no: 'Found: {{[].name}}. Expected is out/new.txt alone; look at the prefix and the copy scope of the rule.'
				}
			]
		},
		{
			id: 'refused',
			title: 'A write into the target container is refused',
			command: `curl -sS -i -X PUT -H "Authorization: Bearer $TOKEN" -H "x-ms-version: 2023-11-03" -H "x-ms-blob-type: BlockBlob" --data-binary "mine" "https://stdst{suffix}.blob.core.windows.net/copy/mine.txt"`,
			kind: 'curl',
			conditions: [
				{
					when: 'status == `409`',
					yes: 'The write was refused with {{status}}.',
					no: 'The answer is {{status}} {{code}}. 201: the policy is not active. 403: the role is missing. 401: fetch a new TOKEN.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the resource group with both accounts, the policy and the role.',
				portal: 'Resource groups > {group}-repl > Delete resource group',
				az: ['az group delete -n {group}-repl --yes --no-wait; rm -f old.txt new.txt; unset TOKEN FROM TO'],
				deletes:
					'The resource group {group}-repl: both storage accounts, all blobs and versions, the role on the group.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-repl -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone.',
					no: 'The group is still there. Deleting takes a few minutes: run the command again.'
				}
			]
		}
	},
	why: 'Object replication follows the change feed of the source and writes versions into the target, block blobs only, and by default only those that come after the rule. So that both stay the same, nobody else may write into the target container. AzCopy is the other thing: one copy, now, of what you name.',
	given: [
		{
			id: 'dest-features',
			command: `az storage account blob-service-properties show -n stdst -g rg-demo --query "{versions:isVersioningEnabled,feed:changeFeed.enabled}" -o json`,
			output: `{
  "feed": null,
  "versions": true
}`,
			ask: 'This account should be the target of a replication rule. What is missing here?',
			options: ['The change feed', 'Nothing', 'Soft delete for blobs'],
			right: 1,
			because: 'The target needs versioning only. The change feed is read in the source.'
		},
		{
			id: 'status',
			command: `az storage blob show -c docs -n out/new.txt --account-name stsrc --auth-mode login --query "objectReplicationSourceProperties[].rules[].status" -o json`,
			output: `[
  "failed"
]`,
			ask: 'All other blobs are complete. What fits?',
			options: [
				'This blob was moved to Archive',
				'The target is in another region',
				'The target uses the Cool tier'
			],
			right: 0,
			because: 'Regions and online tiers may differ. A blob in the Archive tier makes its replication fail.'
		}
	],
	variations: [
		{
			change: 'The blobs that were there before the rule must be in the target as well.',
			answer:
				'Set the copy scope of the rule to everything, or to a date before them; or copy them once with AzCopy.'
		},
		{
			change: 'The source account has a hierarchical namespace (Data Lake Storage).',
			answer: 'Object replication does not work there. Copy with AzCopy on a schedule instead.'
		},
		{
			change: 'Everything in the account must survive the loss of the region, with no rules to keep.',
			answer:
				'Geo-redundancy of the account. Object replication is for chosen containers, and you choose the target.'
		}
	],
	sources: [
		{
			title: 'Object replication for block blobs',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Configure object replication',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-configure',
			checked: day('2026-11-25')
		},
		{
			title: 'Copy blobs between storage accounts with AzCopy',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-use-azcopy-blobs-copy',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
