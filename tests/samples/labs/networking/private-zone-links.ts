// Sample outputs of the lab “Who registers, who only asks”.
import type { LabSamples } from '../../labs.ts';

const answer = (name: string, address: string) => `Enable succeeded:\x20
[stdout]
Server:\t\t127.0.0.53
Address:\t127.0.0.53#53

Non-authoritative answer:
Name:\t${name}
Address: ${address}


[stderr]
`;

export const samples: LabSamples = {
	lab: 'dns-load-balancing/private-zone-links',
	checks: {
		links: {
			source: 'https://learn.microsoft.com/en-us/rest/api/dns/privatedns/virtual-network-links/list',
			proves: `[
  {
    "link": "to-hub",
    "registers": true,
    "state": "Completed"
  },
  {
    "link": "to-spoke",
    "registers": false,
    "state": "Completed"
  }
]`,
			fails: [
				{
					why: 'both register',
					output: `[
  {
    "link": "to-hub",
    "registers": true,
    "state": "Completed"
  },
  {
    "link": "to-spoke",
    "registers": true,
    "state": "Completed"
  }
]`
				},
				{
					why: 'hub only resolves',
					output: `[
  {
    "link": "to-hub",
    "registers": false,
    "state": "Completed"
  },
  {
    "link": "to-spoke",
    "registers": false,
    "state": "Completed"
  }
]`
				},
				{
					why: 'no link',
					output: `[]`
				}
			]
		},
		records: {
			source: 'https://learn.microsoft.com/en-us/rest/api/dns/privatedns/record-sets/list-by-type',
			proves: `[
  {
    "auto": false,
    "ip": "10.65.0.50",
    "name": "db"
  },
  {
    "auto": true,
    "ip": "10.65.0.4",
    "name": "vm-hub"
  }
]`,
			fails: [
				{
					why: 'the VM was not registered yet',
					output: `[
  {
    "auto": false,
    "ip": "10.65.0.50",
    "name": "db"
  }
]`
				},
				{
					why: 'db was not written',
					output: `[
  {
    "auto": true,
    "ip": "10.65.0.4",
    "name": "vm-hub"
  }
]`
				},
				{
					why: 'no record',
					output: `[]`
				}
			]
		},
		inside: {
			source: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-virtual-network-links',
			proves: answer('db.resit.internal', '10.65.0.50'),
			fails: [
				{
					why: 'the record holds another address',
					output: answer('db.resit.internal', '10.65.0.5')
				},
				{
					why: 'asked where the zone is not linked',
					output: `Server:\t\t168.63.129.16
Address:\t168.63.129.16#53

** server can't find db.resit.internal: NXDOMAIN`
				},
				{
					why: 'another name was asked',
					output: answer('vm-hub.resit.internal', '10.65.0.4')
				}
			]
		},
		'second-zone': {
			source: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-autoregistration',
			proves: `ERROR: (Conflict) A virtual network can only be linked to 1 Private DNS zone(s) with auto-registration enabled; conflicting Private DNS zone is '/subscriptions/0000…/resourcegroups/rg-resit-dns/providers/microsoft.network/privatednszones/resit.internal'.
Code: Conflict
Message: A virtual network can only be linked to 1 Private DNS zone(s) with auto-registration enabled; conflicting Private DNS zone is '/subscriptions/0000…/resourcegroups/rg-resit-dns/providers/microsoft.network/privatednszones/resit.internal'.`,
			fails: [
				{
					why: 'the zone lab.internal is missing',
					output: `ERROR: (ParentResourceNotFound) Failed to perform ‘write’ on resource(s) of type ‘privateDnsZones/virtualNetworkLinks’, because the parent resource ‘lab.internal’ could not be found.
Code: ParentResourceNotFound
Message: Failed to perform ‘write’ on resource(s) of type ‘privateDnsZones/virtualNetworkLinks’, because the parent resource ‘lab.internal’ could not be found.`
				},
				{
					why: 'the group does not exist',
					output: `ERROR: (ResourceGroupNotFound) Resource group 'rg-resit-dns' could not be found.
Code: ResourceGroupNotFound
Message: Resource group 'rg-resit-dns' could not be found.`
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'Cloud Shell has lost its sign-in', output: "ERROR: Please run 'az login' to setup account." }
			]
		}
	}
};
