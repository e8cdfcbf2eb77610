// Sample outputs of the lab on an app's backup, network and domain.
import type { LabSamples } from '../../labs.ts';

const modules = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';

const backups = (...all: readonly (readonly [backup: string, status: string])[]): string =>
	JSON.stringify(
		all.map(([backup, status]) => ({ backup, status })),
		null,
		2
	);

const rules = (...all: readonly (readonly [name: string, action: string, from: string])[]): string =>
	JSON.stringify(
		all.map(([name, action, from]) => ({ action, from, name })),
		null,
		2
	);

const app = (changed: object = {}): string =>
	JSON.stringify(
		{ hostNames: 1, joined: true, name: 'app-net-k7q3f', state: 'Running', ...changed },
		null,
		2
	);

const notFound = (record: string): string =>
	`A TXT record pointing from ${record} to 5F1C0A7E3B9D42D6A8E1C4B7F0D3A69258E7B1C4D0F3A6925B8E1D4C7A0F3B62 was not found.`;

export const samples: LabSamples = {
	lab: 'app-service/backup-name-network',
	checks: {
		backup: {
			source: `${modules}/appservice/tests/latest/recordings/test_backup_with_name.yaml`,
			proves: backups(['first', 'Succeeded']),
			alsoProves: [
				{
					why: 'taken in the portal, after one that failed',
					output: backups(
						['app-net-k7q3f_202611261015', 'Succeeded'],
						['app-net-k7q3f_202611261002', 'Failed']
					)
				}
			],
			undone: '[]',
			wrong: { why: 'it has not finished', output: backups(['first', 'InProgress']) },
			fails: [{ why: 'the SAS was wrong', output: backups(['first', 'Failed']) }]
		},
		closed: {
			source: 'https://learn.microsoft.com/en-us/azure/app-service/app-service-ip-restrictions',
			proves: '403',
			undone: '200',
			wrong: {
				why: 'the app does not exist',
				output: 'curl: (6) Could not resolve host: app-net-k7q3f.azurewebsites.net\n000'
			}
		},
		rule: {
			source: `${modules}/appservice/tests/latest/test_webapp_access_restriction_commands.py`,
			proves: rules(['only-docs', 'Allow', '203.0.113.0/24'], ['Deny all', 'Deny', 'Any']),
			alsoProves: [
				{
					why: 'another name for the rule, in the portal',
					output: rules(['docs', 'Allow', '203.0.113.0/24'], ['Deny all', 'Deny', 'Any'])
				}
			],
			undone: rules(['Allow all', 'Allow', 'Any']),
			wrong: {
				why: 'in the portal the unmatched rule action is Allow',
				output: rules(['only-docs', 'Allow', '203.0.113.0/24'], ['Allow all', 'Allow', 'Any'])
			},
			fails: [
				{
					why: 'another range',
					output: rules(['only-docs', 'Allow', '198.51.100.0/24'], ['Deny all', 'Deny', 'Any'])
				}
			]
		},
		app: {
			source: `${modules}/appservice/tests/latest/test_webapp_commands.py`,
			proves: app(),
			undone: app({ joined: false }),
			wrong: { why: 'the app was stopped', output: app({ state: 'Stopped' }) },
			fails: [{ why: 'a domain was added', output: app({ hostNames: 2 }) }]
		},
		unproved: {
			source:
				'https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/app-service/app-service-web-tutorial-custom-domain.md',
			proves: notFound('asuid.www.example.com'),
			alsoProves: [
				{
					why: 'the other record is named',
					output:
						'A CNAME record pointing from www.example.com to app-net-k7q3f.azurewebsites.net was not found.'
				}
			],
			undone: `(ResourceNotFound) The Resource 'Microsoft.Web/sites/app-net-k7q3f' under resource group 'rg-resit-web' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix
Code: ResourceNotFound
Message: The Resource 'Microsoft.Web/sites/app-net-k7q3f' under resource group 'rg-resit-web' was not found.`,
			wrong: { why: 'another domain', output: notFound('asuid.shop.contoso.com') },
			fails: [{ why: 'the domain is missing', output: 'the following arguments are required: --hostname' }]
		},
		gone: {
			source:
				'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/resource/tests/latest/test_resource.py',
			proves: 'false',
			undone: 'true',
			wrong: { why: 'Cloud Shell has lost its sign-in', output: "Please run 'az login' to setup account." }
		}
	}
};
