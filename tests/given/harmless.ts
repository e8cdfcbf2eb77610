// Texts without a secret, made of what proofs read: names, states, counts, addresses, times, types, errors.
import fc from 'fast-check';

const small = fc.string({
	unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
	minLength: 1,
	maxLength: 13
});
const number = fc.integer({ min: -1, max: 100_000 });
const octet = fc.integer({ min: 0, max: 255 });
const ip = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
const name = fc
	.tuple(fc.constantFrom('vm-lab-', 'stlab', 'rg-az104-', 'vnet-hub-', 'Lab-VM-', 'nsgWeb', 'kv-'), small)
	.map((parts) => parts.join(''));
const time = fc
	.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
	.chain((date) =>
		fc.constantFrom(date.toISOString(), `${date.toISOString().slice(0, -1)}456+00:00`, date.toUTCString())
	);
const type = fc.constantFrom(
	'Microsoft.Storage/storageAccounts/blobServices/containers',
	'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
	'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
	'Microsoft.Authorization/roleAssignments/write'
);
const word = fc.constantFrom(
	...[
		'Succeeded',
		'AuthorizationFailure',
		'AuthorizationFailed',
		'RequestDisallowedByPolicy',
		'PublicAccessNotPermitted',
		'ScopeLocked'
	],
	...[
		'KeyBasedAuthenticationNotPermitted',
		'InvalidPasswordParameter',
		'Standard_LRS',
		'westeurope',
		'FULL',
		'Enabled',
		'Bearer'
	],
	...[
		'VM running',
		'VirtualNetworkGateway',
		'NXDOMAIN',
		'TLS1_2',
		'Allow',
		'None',
		'SecretNotFound',
		'TokenExpired'
	]
);
const address = fc
	.tuple(name, small)
	.map(
		([host, path]) =>
			`https://${host}.blob.core.windows.net/${path}/a.txt?restype=container&comp=list&sv=2024-11-04&se=2026-03-01`
	);
const resource = fc
	.tuple(name, name)
	.map(
		([group, item]) =>
			`/subscriptions/lab/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/${item}/subnets/Sn1`
	);
const digest = fc
	.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
	.map((hex) => `sha256:${hex}`);
const etag = fc
	.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: 15, maxLength: 15 })
	.map((hex) => `0x${hex}`);
const sentence = fc.constantFrom(
	'The supplied password must be between 12-72 characters long and satisfy 3 of the following conditions.',
	'The client does not have authorization to perform action Microsoft.Storage/storageAccounts/listKeys/action over scope.',
	'Key based authentication is not permitted on this storage account.',
	'argument --password/-p: expected one argument',
	'the following arguments are required: --admin-password, --name',
	'Server failed to authenticate the request. Make sure the signature is formed correctly including the value of sig.',
	'The access token expiry UTC time is earlier than current UTC time.',
	'DNS request timed out. Name: stlab.privatelink.blob.core.windows.net Address: 10.0.1.4'
);
const value = fc.oneof(
	name,
	word,
	number,
	ip,
	time,
	type,
	address,
	resource,
	digest,
	etag,
	sentence,
	fc.boolean(),
	fc.constant(null)
);
const field = fc.constantFrom(
	...[
		'name',
		'id',
		'location',
		'provisioningState',
		'ipAddress',
		'key',
		'value',
		'count',
		'etag',
		'displayName',
		'code',
		'message'
	],
	...[
		'timeCreated',
		'disablePasswordAuthentication',
		'allowSharedKeyAccess',
		'keyCreationTime',
		'publicKey',
		'tokenType',
		'sku',
		'secretName',
		'signIns'
	]
);

type Row = Readonly<Record<string, unknown>>;
const rows = fc.array(fc.dictionary(field, value, { minKeys: 1, maxKeys: 8 }), {
	minLength: 1,
	maxLength: 5
});

const cells = (row: Row) => Object.values(row).map((cell) => `${cell}`);
const shapes: readonly ((rows: readonly Row[]) => string)[] = [
	(rows) => JSON.stringify(rows, undefined, 2),
	(rows) => JSON.stringify({ value: rows }),
	(rows) => JSON.stringify({ log: JSON.stringify(rows), path: 'C:\\lab\\new' }, undefined, 2),
	(rows) => rows.map((row) => cells(row).join('\t')).join('\n'),
	(rows) =>
		rows
			.map((row) =>
				Object.entries(row)
					.map(([key, cell]) => `${key}: ${cell}`)
					.join('\n  ')
			)
			.join('\n- '),
	(rows) =>
		rows
			.map((row) =>
				Object.entries(row)
					.map(([key, cell]) => `${key.padEnd(20)} : ${cell}`)
					.join('\n')
			)
			.join('\n\n'),
	(rows) =>
		`me@Azure:~$ az group list --query "[].name" -o json\n${JSON.stringify(rows.map(({ name }) => name ?? 'x'))}`,
	(rows) => rows.map((row) => cells(row).join('  ')).join('\n')
];

export const harmless = fc.tuple(rows, fc.constantFrom(...shapes)).map(([rows, shape]) => shape(rows));
