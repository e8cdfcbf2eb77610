// Sample outputs of the lab monitor/inside-and-path.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'monitor/inside-and-path',
	checks: {
		inside: {
			source:
				'https://learn.microsoft.com/en-us/cli/azure/monitor/log-analytics#az-monitor-log-analytics-query',
			proves: `[
  {
    "Computer": "vm-in",
    "Rows": "14"
  }
]`,
			fails: [
				{
					why: 'another VM sends to this workspace',
					output: `[
  {
    "Computer": "vm-web",
    "Rows": "14"
  }
]`
				},
				{ why: 'no row has arrived yet', output: '[]' }
			]
		},
		flow: {
			source: 'https://learn.microsoft.com/en-us/rest/api/network-watcher/network-watchers/verify-ip-flow',
			proves: `{
  "access": "Deny",
  "rule": "defaultSecurityRules/DenyAllInBound"
}`,
			fails: [
				{
					why: 'a rule opens port 22',
					output: `{
  "access": "Allow",
  "rule": "securityRules/default-allow-ssh"
}`
				},
				{
					why: 'a rule of one’s own denies, not the default',
					output: `{
  "access": "Deny",
  "rule": "securityRules/no-ssh"
}`
				}
			]
		},
		connect: {
			source:
				'https://learn.microsoft.com/en-us/rest/api/network-watcher/network-watchers/check-connectivity',
			proves: `{
  "failed": 0,
  "status": "Reachable"
}`,
			fails: [
				{
					why: 'the VM has no way out',
					output: `{
  "failed": 30,
  "status": "Unreachable"
}`
				},
				{
					why: 'the test gave no answer',
					output: `{
  "failed": null,
  "status": "Unknown"
}`
				}
			]
		},
		'guest-log': {
			source: 'https://learn.microsoft.com/en-us/rest/api/monitor/diagnostic-settings/create-or-update',
			proves: `(BadRequest) Category 'Syslog' is not supported.
Code: BadRequest
Message: Category 'Syslog' is not supported.`,
			fails: [
				{
					why: 'the VM was not found',
					output: `(ResourceNotFound) The Resource 'Microsoft.Compute/virtualMachines/vm-in' under resource group 'rg-resit-vmin' was not found.
Code: ResourceNotFound`
				},
				{
					why: 'another category was asked for',
					output: `(BadRequest) Category 'AuditEvent' is not supported.
Code: BadRequest
Message: Category 'AuditEvent' is not supported.`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/resource#az-resource-list',
			proves: '[]',
			fails: [
				{
					why: 'the Connection Monitor was forgotten',
					output: `[
  {
    "name": "NetworkWatcher_westeurope/cm-vmin",
    "type": "Microsoft.Network/networkWatchers/connectionMonitors"
  }
]`
				},
				{
					why: 'the group is still being deleted',
					output: `[
  {
    "name": "vm-in",
    "type": "Microsoft.Compute/virtualMachines"
  },
  {
    "name": "vm-inPublicIP",
    "type": "Microsoft.Network/publicIPAddresses"
  }
]`
				}
			]
		}
	}
};
