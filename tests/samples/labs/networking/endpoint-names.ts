// Sample outputs of the lab secure-access/endpoint-names.
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

const cli = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const account = (value: object) => JSON.stringify(value, null, 2);
const late = `;; communications error to 127.0.0.53#53: timed out
;; no servers could be reached`;

export const samples: LabSamples = {
	lab: 'secure-access/endpoint-names',
	checks: {
		inside: {
			source: names,
			proves: run(byPrivate),
			undone: run(noEndpoint),
			wrong: { why: 'the zone is not linked', output: run(byPublic) },
			fails: [
				{ why: 'the record is missing', output: run(unknown) },
				{ why: 'another account was asked', output: run(byPrivate.replaceAll('stpek7q3f', 'stother')) }
			]
		},
		outside: {
			source: names,
			proves: `${server}${byPublic}`,
			alsoProves: [{ why: 'asked in the VM, before there is a zone', output: run(byPublic) }],
			undone: `${server}${noEndpoint}`,
			wrong: { why: 'asked in the VM when the zone is linked', output: run(byPrivate) }
		},
		'still-open': {
			source: `${cli}/storage/operations/account.py`,
			proves: account({ endpoints: 1, name: 'stpek7q3f', public: 'Enabled', subnets: 1 }),
			undone: account({ endpoints: 0, name: 'stpek7q3f', public: 'Enabled', subnets: 1 }),
			wrong: {
				why: 'the public endpoint is closed already',
				output: account({ endpoints: 1, name: 'stpek7q3f', public: 'Disabled', subnets: 1 })
			},
			fails: [
				{
					why: 'the firewall has no rule for the subnet',
					output: account({ endpoints: 1, name: 'stpek7q3f', public: 'Enabled', subnets: 0 })
				},
				{
					why: 'another account',
					output: account({ endpoints: 1, name: 'stdata0042', public: 'Enabled', subnets: 1 })
				}
			]
		},
		missing: {
			source: names,
			proves: run(unknown),
			undone: run(byPrivate),
			wrong: {
				why: 'another name, asked in Cloud Shell',
				output: `${server}** server can't find foo.example: NXDOMAIN`
			},
			fails: [
				{ why: 'the zone is not linked', output: run(byPublic) },
				{ why: 'a mistyped name, asked in the VM', output: run(unknown.replace('stpek7q3f', 'stpk7q3f')) },
				{ why: 'a server did not answer', output: late }
			]
		},
		closed: {
			source: `${cli}/storage/operations/account.py`,
			proves: account({ endpoints: 1, name: 'stpek7q3f', public: 'Disabled' }),
			undone: account({ endpoints: 1, name: 'stpek7q3f', public: 'Enabled' }),
			wrong: {
				why: 'no endpoint is approved',
				output: account({ endpoints: 0, name: 'stpek7q3f', public: 'Disabled' })
			},
			fails: [
				{ why: 'another account', output: account({ endpoints: 1, name: 'stdata0042', public: 'Disabled' }) }
			]
		},
		gone: {
			source: `${cli}/resource/custom.py`,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'Cloud Shell is not signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
