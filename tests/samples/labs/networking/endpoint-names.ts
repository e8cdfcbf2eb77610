// Sample outputs of the lab “One name, two addresses”.
import type { LabSamples } from '../../labs.ts';

const names = 'https://learn.microsoft.com/en-us/azure/private-link/private-endpoint-dns-integration';
const run = (answer: string) => `Enable succeeded:\x20
[stdout]
Server:\t\t127.0.0.53
Address:\t127.0.0.53#53

${answer}

[stderr]
`;
const server = `Server:\t\t168.63.129.16
Address:\t168.63.129.16#53

`;
const byPrivate = `Non-authoritative answer:
stpek7q3f.blob.core.windows.net\tcanonical name = stpek7q3f.privatelink.blob.core.windows.net.
Name:\tstpek7q3f.privatelink.blob.core.windows.net
Address: 10.63.2.4`;
const byPublic = `Non-authoritative answer:
stpek7q3f.blob.core.windows.net\tcanonical name = stpek7q3f.privatelink.blob.core.windows.net.
stpek7q3f.privatelink.blob.core.windows.net\tcanonical name = blob.ams09prdstr07a.store.core.windows.net.
Name:\tblob.ams09prdstr07a.store.core.windows.net
Address: 20.60.0.10`;
const noEndpoint = `Non-authoritative answer:
stpek7q3f.blob.core.windows.net\tcanonical name = blob.ams09prdstr07a.store.core.windows.net.
Name:\tblob.ams09prdstr07a.store.core.windows.net
Address: 20.60.0.10`;
const unknown = `** server can't find stpek7q3f.blob.core.windows.net: NXDOMAIN`;

export const samples: LabSamples = {
	lab: 'secure-access/endpoint-names',
	checks: {
		inside: {
			source: names,
			proves: run(byPrivate),
			fails: [
				{
					why: 'the zone is not linked',
					output: run(byPublic)
				},
				{
					why: 'there is no private endpoint yet',
					output: run(noEndpoint)
				},
				{
					why: 'the record is missing',
					output: run(unknown)
				}
			]
		},
		outside: {
			source: names,
			proves: `${server}${byPublic}`,
			fails: [
				{
					why: 'there is no private endpoint yet',
					output: `${server}${noEndpoint}`
				},
				{
					why: 'asked in the VM',
					output: run(byPrivate)
				}
			]
		},
		missing: {
			source: names,
			proves: run(unknown),
			fails: [
				{
					why: 'the VM still remembers the address',
					output: run(byPrivate)
				},
				{
					why: 'a server did not answer',
					output: `;; communications error to 127.0.0.53#53: timed out
;; no servers could be reached`
				}
			]
		},
		closed: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/storage-accounts/get-properties',
			proves: `{
  "endpoints": 1,
  "name": "stpek7q3f",
  "public": "Disabled"
}`,
			fails: [
				{
					why: 'the public way is open',
					output: `{
  "endpoints": 1,
  "name": "stpek7q3f",
  "public": "Enabled"
}`
				},
				{
					why: 'no endpoint is approved',
					output: `{
  "endpoints": 0,
  "name": "stpek7q3f",
  "public": "Disabled"
}`
				},
				{
					why: 'another account',
					output: `{
  "endpoints": 1,
  "name": "stdata0042",
  "public": "Disabled"
}`
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
