// Secrets as Azure makes them, and blocks and connection strings that hold one.
import fc from 'fast-check';
import type { SecretKind } from '#lib/domain/lab/redact/secret-span.ts';

const small = 'abcdefghijklmnopqrstuvwxyz';
const letters = small + small.toUpperCase();
const digits = '0123456789';
const base64Letters = `${letters}${digits}+/`;
const urlLetters = `${letters}${digits}-_`;

/** Letters as by chance, whatever the seed: what is tried first and what a failure is reduced to look like keys too. */
const of = (unit: string, minLength: number, maxLength = minLength) =>
	fc.nat({ max: 0xffff_ffff }).map((seed) => {
		const next = chance(seed);
		const length = minLength + (next() % (maxLength - minLength + 1));
		return Array.from({ length }, () => unit[next() % unit.length]!).join('');
	});

/** Whole numbers that follow from the seed (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
}

const joined = (...parts: readonly (string | fc.Arbitrary<string>)[]) =>
	fc
		.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
		.map((texts) => texts.join(''));
const hex = (count: number) => of('0123456789abcdef', count);

/** What was planted: what must be gone, and the name that it stands behind in an output. */
export interface Plant {
	readonly kind: SecretKind;
	readonly secret: string;
	readonly name: string;
}

/** `own`: known by its form, wherever it stands; others by the names that are given. */
const plant = (kind: SecretKind, own: boolean, names: readonly string[], secret: fc.Arbitrary<string>) => ({
	own,
	plants: fc
		.tuple(secret, fc.constantFrom(...names))
		.map(([text, name]): Plant => ({ kind, secret: text, name }))
});

const key64 = joined(of(base64Letters, 85), of('AQgw', 1), '==');
const key32 = joined(of(base64Letters, 42), of('AEIMQUYcgkosw048', 1), '=');
const registryPassword = joined(of(base64Letters, 42), '+ACR', of('ABCD', 1), of(base64Letters, 5));
const password = joined(
	of(letters, 1),
	of(`${letters}${digits}!@#%^*()_+-=[]{}?~/.,:$`, 7, 40),
	of(digits, 1)
);

const webToken = joined(
	'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsIng1dCI6',
	of(urlLetters, 40),
	'.eyJ',
	of(urlLetters, 80, 700),
	'.',
	of(urlLetters, 342)
);
const refreshToken = joined(fc.constantFrom('0.A', '1.A'), of(urlLetters, 86), '.', of(urlLetters, 300, 700));
const clientSecret = joined(
	of(`${letters}${digits}_~.`, 3),
	fc.constantFrom('8Q~', '7Q~'),
	of(`${letters}${digits}-_`, 31, 34)
);
const pfx = joined('MIIKYQIBAzCC', of(base64Letters, 400, 1200));
export const guid = joined(hex(8), '-', hex(4), '-4', hex(3), '-a', hex(3), '-', hex(12));

export const plants: Readonly<Record<string, ReturnType<typeof plant>>> = {
	'storage account key': plant(
		'account-key',
		true,
		['value', 'accountKey', 'key', 'primaryMasterKey'],
		key64
	),
	'workspace key': plant('account-key', true, ['primarySharedKey', 'secondarySharedKey'], key64),
	'Service Bus key': plant('access-key', true, ['primaryKey', 'secondaryKey', 'anything'], key32),
	'registry password': plant('password', true, ['value', 'password2'], registryPassword),
	'function key': plant(
		'access-key',
		true,
		['default', 'code'],
		joined(of(urlLetters, 44), 'AzFu', of(urlLetters, 5), of('AQgw', 1), '==')
	),
	'old registry password': plant(
		'password',
		false,
		['password', 'DOCKER_REGISTRY_SERVER_PASSWORD'],
		of(base64Letters, 32)
	),
	password: plant(
		'password',
		false,
		['password', 'adminPassword', 'publishingPassword', 'SQL_ADMIN_PWD', 'userPWD'],
		password
	),
	'web token': plant('token', true, ['accessToken', 'id_token', 'whatever'], webToken),
	'refresh token': plant('token', true, ['refreshToken', 'data'], refreshToken),
	'opaque token': plant('token', false, ['accessToken', 'refresh_token'], of(urlLetters, 60, 200)),
	'client secret': plant(
		'client-secret',
		true,
		['password', 'secretText', 'clientSecret', 'AZURE_CLIENT_SECRET'],
		clientSecret
	),
	'old client secret': plant(
		'client-secret',
		false,
		['clientSecret', 'ARM_CLIENT_SECRET'],
		of(`${letters}${digits}-_.`, 34).filter((text) => /^\w/.test(text))
	),
	'certificate with its key': plant('certificate', true, ['pfxBlob', 'cert'], pfx),
	id: plant('id', true, ['tenantId', 'id', 'principalId', 'appId'], guid)
};

const pemLabels = [
	'CERTIFICATE',
	'PRIVATE KEY',
	'RSA PRIVATE KEY',
	'ENCRYPTED PRIVATE KEY',
	'OPENSSH PRIVATE KEY'
];

/** A block with its border lines; `secret` is what stands between them. */
export const pemBlocks = fc
	.tuple(fc.constantFrom(...pemLabels), of(base64Letters, 200, 1700))
	.map(([label, secret]) => {
		const lines = secret.match(/.{1,64}/g)!;
		return {
			kind: (label.includes('PRIVATE') ? 'private-key' : 'certificate') as SecretKind,
			secret,
			block: [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
		};
	});

/** The signature, and an address that it signs. */
export const signatures = of(base64Letters, 43).map((letters) => {
	const secret = `${letters}=`;
	const sas = (sig: string) => `sv=2024-11-04&ss=b&srt=co&sp=rl&se=2026-03-01T10:00:00Z&spr=https&sig=${sig}`;
	return { secret, sas: sas(encodeURIComponent(secret)), unencoded: sas(secret) };
});

/** Connection strings around a secret. */
export const connections: Readonly<
	Record<string, readonly [fc.Arbitrary<string>, (secret: string) => string]>
> = {
	storage: [
		key64,
		(secret) =>
			`DefaultEndpointsProtocol=https;AccountName=stlab;AccountKey=${secret};EndpointSuffix=core.windows.net`
	],
	'Service Bus': [
		key32,
		(secret) =>
			`Endpoint=sb://lab.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${secret};EntityPath=q1`
	],
	SQL: [
		password.filter((text) => !/[;]/.test(text)),
		(secret) =>
			`Server=tcp:lab.database.windows.net,1433;Initial Catalog=db;User ID=me;Password=${secret};Encrypt=True;`
	],
	MySQL: [
		password.filter((text) => !/[;]/.test(text)),
		(secret) => `Server=lab.mysql.database.azure.com;Uid=me;Pwd=${secret}`
	],
	Redis: [
		key32,
		(secret) => `lab.redis.cache.windows.net:6380,password=${secret},ssl=True,abortConnect=False`
	],
	address: [
		of(`${letters}${digits}-_.`, 12, 30),
		(secret) => `postgres://me:${secret}@lab.postgres.database.azure.com:5432/db`
	]
};

/** Secrets by what they look like; a chosen password has the four kinds of characters that forms ask for. */
export const forms = {
	chosen: joined(
		of(small, 1),
		of(small.toUpperCase(), 1),
		of(digits, 1),
		of(`${letters}${digits}!#*?-`, 4, 16),
		of('!*?', 1)
	),
	hex: hex(32).filter((text) => /[a-f]/.test(text)),
	apiKey: of(`${small}${digits}`, 40).filter((text) => text.replaceAll(/\D/g, '').length >= 4),
	base64: key64,
	publishing: of(`${letters}${digits}`, 60)
};
