// Sample outputs of the lab dns-load-balancing/private-zone-links.
import type { LabSamples } from '../../labs.ts';

const cli = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const recorded = `${cli}/privatedns/tests/latest/recordings`;
const error = (code: string, message: string) => `(${code}) ${message}\nCode: ${code}\nMessage: ${message}`;
const json = (value: unknown) => JSON.stringify(value, null, 2);
const inVm = (answer: string) => `Enable succeeded:\x20
[stdout]
Server:\t\t127.0.0.53
Address:\t127.0.0.53#53

${answer}


[stderr]
`;
const answer = (name: string, address: string) =>
	inVm(`Non-authoritative answer:\nName:\t${name}\nAddress: ${address}`);
const unknown = inVm("** server can't find db.resit.internal: NXDOMAIN");
const toHub = [true, true];
const before = (
	peering: string,
	record: number,
	links: readonly (readonly boolean[])[],
	isUnknown: boolean
) => `{"peering":"${peering}","record":${record},"links":${json(links)},"unknown":${isUnknown}}`;
const link = (network: 'hub' | 'spoke', registers: boolean, state = 'Completed') => ({
	hub: network === 'hub',
	registers,
	spoke: network === 'spoke',
	state
});
const db = { auto: false, ip: '10.65.0.50', name: 'db' };
const vm = { auto: true, ip: '10.66.0.4', name: 'vm-spoke' };
const conflict = (zone: string) =>
	error(
		'Conflict',
		`A virtual network can only be linked to 1 Private DNS zone(s) with auto-registration enabled; conflicting Private DNS zone is '/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-resit-dns/providers/microsoft.network/privatednszones/${zone}'.`
	);

export const samples: LabSamples = {
	lab: 'dns-load-balancing/private-zone-links',
	checks: {
		'no-link': {
			source: `${recorded}/test_ListLinks_MultipleLinksPresent_ExpectMultipleLinksRetrieved.yaml`,
			proves: before('Connected', 1, [toHub], true),
			undone: before('Connected', 0, [], true),
			wrong: {
				why: 'spoke is linked already',
				output: before('Connected', 1, [toHub, [false, false]], false)
			},
			fails: [
				{ why: 'the networks are peered from one side only', output: before('Initiated', 1, [toHub], true) },
				{ why: 'hub is linked without registration', output: before('Connected', 1, [[true, false]], true) },
				{ why: 'spoke is linked instead of hub', output: before('Connected', 1, [[false, true]], true) },
				{ why: 'another zone answers', output: before('Connected', 1, [toHub], false) }
			]
		},
		inside: {
			source: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-virtual-network-links',
			proves: answer('db.resit.internal', '10.65.0.50'),
			undone: unknown,
			wrong: { why: 'the record has another address', output: answer('db.resit.internal', '10.65.0.5') },
			fails: [
				{
					why: 'asked in Cloud Shell',
					output: `Server:\t\t168.63.129.16
Address:\t168.63.129.16#53

** server can't find db.resit.internal: NXDOMAIN`
				},
				{ why: 'another name was asked', output: answer('db2.resit.internal', '10.65.0.50') }
			]
		},
		links: {
			source: `${recorded}/test_ListLinks_MultipleLinksPresent_ExpectMultipleLinksRetrieved.yaml`,
			proves: json([link('hub', true), link('spoke', false)]),
			undone: '[]',
			wrong: { why: 'both register', output: json([link('hub', true), link('spoke', true)]) },
			fails: [
				{ why: 'hub only resolves', output: json([link('hub', false), link('spoke', false)]) },
				{
					why: 'the link to spoke is still being made',
					output: json([link('hub', true), link('spoke', false, 'InProgress')])
				}
			]
		},
		'by-hand': {
			source: `${recorded}/test_ListRecordSetsByType_MultipleRecordSetsPresent_ExpectMultipleRecordSetsRetrieved.yaml`,
			proves: json([db]),
			undone: '[]',
			wrong: { why: 'spoke registers already', output: json([db, vm]) },
			fails: [{ why: 'db has another address', output: json([{ ...db, ip: '10.65.0.5' }]) }]
		},
		records: {
			source: `${recorded}/test_ListRecordSetsByType_MultipleRecordSetsPresent_ExpectMultipleRecordSetsRetrieved.yaml`,
			proves: json([db, vm]),
			undone: json([db]),
			wrong: { why: 'the record of the VM was written by hand', output: json([db, { ...vm, auto: false }]) },
			fails: [
				{ why: 'no record', output: '[]' },
				{ why: 'db is missing', output: json([vm]) }
			]
		},
		'second-zone': {
			source: 'https://learn.microsoft.com/en-us/azure/dns/private-dns-autoregistration',
			proves: conflict('resit.internal'),
			undone: json({ name: 'to-hub' }),
			wrong: { why: 'hub registers in another zone', output: conflict('corp.internal') },
			fails: [
				{
					why: 'the zone lab.internal is missing',
					output: error(
						'ParentResourceNotFound',
						"Failed to perform 'write' on resource(s) of type 'privateDnsZones/virtualNetworkLinks', because the parent resource '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-resit-dns/providers/Microsoft.Network/privateDnsZones/lab.internal' could not be found."
					)
				},
				{
					why: 'the group does not exist',
					output: error('ResourceGroupNotFound', "Resource group 'rg-resit-dns' could not be found.")
				}
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
