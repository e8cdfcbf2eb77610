// Sample outputs of the lab monitor/reads-in-the-log.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const settings = `${modules}/monitor/aaz/latest/monitor/diagnostic_settings`;
const error = (code: string, message: string) => `(${code}) ${message}\nCode: ${code}\nMessage: ${message}`;
const json = (value: unknown) => JSON.stringify(value, null, 2);
const metric = (reads: string, name = 'Transactions') => `{
  "metric": "${name}",
  "reads": ${reads}
}`;
const setting = (logs: readonly string[], here = true, name = 'to-law') => ({ here, logs, setting: name });
const rows = (reads: Readonly<Record<string, string>>) =>
	json(Object.entries(reads).map(([Blob, Reads]) => ({ Blob, Reads })));
const notSupported = (category: string) => error('BadRequest', `Category '${category}' is not supported.`);
const account =
	'/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-diag/providers/Microsoft.Storage/storageAccounts/stdiagk7q3f';

export const samples: LabSamples = {
	lab: 'monitor/reads-in-the-log',
	checks: {
		metric: {
			source: `${modules}/monitor/custom.py`,
			proves: metric('[\n    0.0,\n    1.0\n  ]'),
			undone: metric('null'),
			wrong: { why: 'no read was counted yet', output: metric('[\n    0.0\n  ]') },
			fails: [{ why: 'another metric was asked for', output: metric('[\n    1024.0\n  ]', 'UsedCapacity') }]
		},
		setting: {
			source: `${settings}/_list.py`,
			proves: json([setting(['StorageRead'])]),
			alsoProves: [
				{
					why: 'another name, and one more setting to another workspace',
					output: json([setting(['StorageRead'], true, 'service'), setting(['StorageWrite'], false, 'audit')])
				}
			],
			undone: '[]',
			wrong: { why: 'only writes are collected', output: json([setting(['StorageWrite'])]) },
			fails: [{ why: 'it sends to another workspace', output: json([setting(['StorageRead'], false)]) }]
		},
		rows: {
			source:
				'https://github.com/Azure/azure-cli-extensions/blob/main/src/log-analytics/azext_loganalytics/custom.py',
			proves: rows({ after: '3' }),
			undone: error(
				'BadArgumentError',
				'The request had some invalid properties\nInner error: {\n    "code": "SemanticError",\n    "message": "A semantic error occurred.",\n    "innererror": {\n        "code": "SEM0100",\n        "message": "\'where\' operator: Failed to resolve table or column expression named \'StorageBlobLogs\'"\n    }\n}'
			),
			wrong: {
				why: 'before.txt was read again after the setting was made',
				output: rows({ after: '3', before: '1' })
			},
			fails: [
				{ why: 'after.txt was not read under the setting', output: rows({ before: '1' }) },
				{ why: 'no row has arrived yet', output: '[]' }
			]
		},
		'wrong-place': {
			source: 'https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings',
			proves: notSupported('StorageRead'),
			undone: error(
				'ResourceNotFound',
				"The Resource 'Microsoft.Storage/storageAccounts/stdiagk7q3f' under resource group 'rg-resit-diag' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"
			),
			wrong: { why: 'another category was asked for', output: notSupported('AuditEvent') },
			fails: [
				{ why: 'it was created on the blob service', output: json({ setting: 'wrong-place' }) },
				{
					why: 'the person may not create settings',
					output: error(
						'AuthorizationFailed',
						`The client 'resit-second@example.com' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action 'microsoft.insights/diagnosticSettings/write' over scope '${account}/providers/microsoft.insights/diagnosticSettings/wrong-place' or the scope is invalid.`
					)
				}
			]
		},
		gone: {
			source: `${modules}/resource/custom.py`,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'Cloud Shell is not signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
