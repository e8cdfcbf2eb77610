// Sample outputs of the lab of the storage firewall.
import type { LabSamples } from '../../labs.ts';

const shown =
	'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/storage/tests/latest/recordings/test_storage_account_private_endpoint.yaml';
const firewall = '403-AuthorizationFailure';
const machine = '20.76.10.4';

interface Rules {
	readonly others: 'Allow' | 'Deny';
	readonly addresses?: readonly string[];
	readonly subnets?: number;
	readonly private?: string;
}

const paths = (rules: Rules, shell: string, vm: string): string =>
	`{"rules":${JSON.stringify(
		{
			addresses: rules.addresses ?? [],
			name: 'stnetk7q3f',
			others: rules.others,
			private: rules.private ?? null,
			subnets: rules.subnets ?? 0,
			trusted: 'AzureServices'
		},
		null,
		2
	)},"ip":"${machine}","shell":"${shell}","vm":"${vm}"}`;

const open = paths({ others: 'Allow' }, '200-', '200');
const closed = paths({ others: 'Deny' }, firewall, '403');

export const samples: LabSamples = {
	lab: 'storage-access/which-path',
	checks: {
		open: {
			source: shown,
			proves: open,
			undone: paths({ others: 'Allow' }, '409-PublicAccessNotPermitted', ''),
			wrong: { why: 'the VM’s role is not there yet', output: paths({ others: 'Allow' }, '200-', '403') },
			fails: [{ why: 'pasted after closing', output: closed }]
		},
		outside: {
			source: shown,
			proves: closed,
			undone: open,
			wrong: {
				why: 'the address of Cloud Shell is in the rules',
				output: paths({ others: 'Deny', addresses: ['203.0.113.7'] }, '200-', '403')
			},
			fails: [
				{
					why: 'the subnet rule is already there',
					output: paths({ others: 'Deny', subnets: 1 }, firewall, '200')
				}
			]
		},
		'ip-rule': {
			source: shown,
			proves: paths({ others: 'Deny', addresses: [machine] }, firewall, '403'),
			undone: closed,
			wrong: {
				why: 'another address was added',
				output: paths({ others: 'Deny', addresses: ['203.0.113.7'] }, firewall, '403')
			},
			fails: [
				{
					why: 'the VM is in another region',
					output: paths({ others: 'Deny', addresses: [machine] }, firewall, '200')
				},
				{
					why: 'the account is open',
					output: paths({ others: 'Allow', addresses: [machine] }, '200-', '200')
				}
			]
		},
		inside: {
			source: shown,
			proves: paths({ others: 'Deny', subnets: 1 }, firewall, '200'),
			undone: paths({ others: 'Deny', addresses: [machine] }, firewall, '403'),
			wrong: {
				why: 'the rule is for the other subnet',
				output: paths({ others: 'Deny', subnets: 1 }, firewall, '403')
			},
			fails: [{ why: 'the account is open', output: open }]
		},
		name: {
			source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-private-endpoints',
			proves: `Server:		127.0.0.53
Address:	127.0.0.53#53

Non-authoritative answer:
stnetk7q3f.blob.core.windows.net	canonical name = stnetk7q3f.privatelink.blob.core.windows.net.
Name:	stnetk7q3f.privatelink.blob.core.windows.net
Address: 10.21.2.4
`,
			undone: `Server:		127.0.0.53
Address:	127.0.0.53#53

Non-authoritative answer:
stnetk7q3f.blob.core.windows.net	canonical name = blob.ams07prdstr02a.store.core.windows.net.
Name:	blob.ams07prdstr02a.store.core.windows.net
Address: 203.0.113.20
`,
			wrong: {
				why: 'the zone is not linked to the network',
				output: `Server:		127.0.0.53
Address:	127.0.0.53#53

Non-authoritative answer:
stnetk7q3f.blob.core.windows.net	canonical name = stnetk7q3f.privatelink.blob.core.windows.net.
stnetk7q3f.privatelink.blob.core.windows.net	canonical name = blob.ams07prdstr02a.store.core.windows.net.
Name:	blob.ams07prdstr02a.store.core.windows.net
Address: 203.0.113.20
`
			},
			fails: [
				{
					why: 'the zone is linked and has no record',
					output: `Server:		127.0.0.53
Address:	127.0.0.53#53

** server can't find stnetk7q3f.blob.core.windows.net: NXDOMAIN
`
				}
			]
		},
		private: {
			source: shown,
			proves: paths({ others: 'Deny', private: 'Approved' }, firewall, '200'),
			undone: paths({ others: 'Deny', subnets: 1 }, firewall, '200'),
			wrong: {
				why: 'the endpoint has no DNS zone',
				output: paths({ others: 'Deny', private: 'Approved' }, firewall, '403')
			},
			fails: [
				{
					why: 'the account is open again',
					output: paths({ others: 'Allow', private: 'Approved' }, '200-', '200')
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			undone: 'true',
			wrong: { why: 'no longer signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
