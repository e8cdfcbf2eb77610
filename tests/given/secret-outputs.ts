// Commands of the Azure CLI whose outputs hold secrets, as they print them.
import type { Json } from './secret-formats.ts';
import type { forms } from './secrets.ts';

export interface SecretOutput {
	/** `{secret}` is where it was typed. */
	readonly command: string;
	readonly output: (secret: string) => Json;
	/** What the secret looks like; `chosen` where nothing else is said. */
	readonly form?: keyof typeof forms;
	/** Formats in which nothing but the command tells that a secret follows. */
	readonly needsCommand?: readonly string[];
}

const version = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const vaultSecret = (secret: string): Json => ({
	attributes: { created: '2026-03-01T10:00:00+00:00', enabled: true, recoveryLevel: 'Recoverable' },
	contentType: null,
	id: `https://kv-lab.vault.azure.net/secrets/greeting/${version}`,
	kid: null,
	managed: null,
	name: 'greeting',
	tags: {},
	value: secret
});
const setting =
	(name: string) =>
	(value: string): Json => [
		{ name: 'WEBSITE_NODE_DEFAULT_VERSION', slotSetting: false, value: '~20' },
		{ name, slotSetting: false, value }
	];
const pair =
	(key: string) =>
	(value: string): Json => [
		{
			contentType: '',
			etag: 'aB1',
			key: 'Color',
			label: null,
			lastModified: '2026-03-01',
			locked: false,
			tags: {},
			value: 'blue'
		},
		{
			contentType: '',
			etag: 'aB2',
			key,
			label: null,
			lastModified: '2026-03-01',
			locked: false,
			tags: {},
			value
		}
	];
const bare = ['tsv', 'table', 'yaml', 'json', 'compact'];

const settings = [
	'DB_PASSWORD',
	'SECRET_KEY',
	'STRIPE_SECRET_KEY',
	'MY_SECRET_VALUE',
	'SMTP_PASS',
	'dbPass',
	'DB_PW',
	'APP_PASSWORT',
	'KENNWORT',
	'Jwt__Secret',
	'Jwt:Secret',
	'HMAC_KEY',
	'SIGNING_KEY'
];
const hexSettings = ['AZURE_OPENAI_KEY', 'MAPS_KEY', 'IDENTITY_HEADER', 'APIM_SUBSCRIPTION_KEY'];

export const secretOutputs: Readonly<Record<string, SecretOutput>> = {
	'VPN shared key': {
		command: 'az network vpn-connection shared-key show -g rg -n to-office',
		output: (value) => ({ value }),
		needsCommand: ['tsv']
	},
	'VPN shared key, updated': {
		command: 'az network vpn-connection shared-key update -g rg -n to-office --value {secret}',
		output: (value) => ({ value }),
		needsCommand: ['tsv']
	},
	'VPN connection': {
		command: 'az network vpn-connection create -g rg -n to-office --vnet-gateway1 gw --shared-key {secret}',
		output: (sharedKey) => ({ connectionType: 'IPsec', name: 'to-office', routingWeight: 10, sharedKey }),
		needsCommand: ['tsv']
	},
	'Key Vault secret': {
		command: 'az keyvault secret show --vault-name kv-lab --name greeting',
		output: vaultSecret,
		needsCommand: ['table']
	},
	'Key Vault secret, set': {
		command: 'az keyvault secret set --vault-name kv-lab --name greeting --file s.txt',
		output: vaultSecret,
		needsCommand: ['table']
	},
	'Key Vault secret, name and value': {
		command: 'az keyvault secret show --vault-name kv-lab -n greeting --query "{name:name,value:value}"',
		output: (value) => ({ name: 'greeting', value }),
		needsCommand: bare
	},
	'Key Vault secret, the value': {
		command: 'az keyvault secret show --vault-name kv-lab -n greeting --query value',
		output: (value) => value,
		needsCommand: bare
	},
	'container app secrets': {
		command: 'az containerapp secret list -g rg -n app --show-values',
		output: (value) => [
			{ name: 'db-conn', value },
			{ name: 'second', value: `${value}2` }
		],
		needsCommand: ['tsv']
	},
	'container app secret': {
		command: 'az containerapp secret show -g rg -n app --secret-name db-conn',
		output: (value) => ({ name: 'db-conn', value }),
		needsCommand: ['tsv']
	},
	'registry passwords': {
		command: 'az acr credential show -n crlab',
		output: (value) => ({
			passwords: [
				{ name: 'password', value },
				{ name: 'password2', value: `${value}2` }
			],
			username: 'crlab'
		})
	},
	'registry passwords, a list': {
		command: 'az acr credential show -n crlab --query passwords',
		output: (value) => [
			{ name: 'password', value },
			{ name: 'password2', value: `${value}2` }
		]
	},
	'variables of a container': {
		command: 'az container show -g rg -n c --query containers',
		output: (value) => [
			{
				environmentVariables: [
					{ name: 'COLOR', secureValue: null, value: 'blue' },
					{ name: 'DB_PASSWORD', secureValue: null, value }
				],
				image: 'nginx:1'
			}
		]
	},
	'outputs of a deployment': {
		command: 'az deployment group show -g rg -n d --query properties.parameters',
		output: (value) => ({
			adminPassword: { type: 'String', value },
			location: { type: 'String', value: 'westeurope' }
		})
	},
	'new database server': {
		command: 'az postgres flexible-server create -g rg -n lab -u me -p {secret}',
		output: (password) => ({
			connectionString: `postgresql://me:${password}@lab.postgres.database.azure.com/postgres?sslmode=require`,
			databaseName: 'postgres',
			host: 'lab.postgres.database.azure.com',
			location: 'West Europe',
			password,
			resourceGroup: 'rg',
			username: 'me',
			version: '16'
		})
	},
	...Object.fromEntries(
		settings.map((name) => [
			`app setting ${name}`,
			{ command: 'az webapp config appsettings list -g rg -n app', output: setting(name) }
		])
	),
	...Object.fromEntries(
		hexSettings.map((name) => [
			`app setting ${name}`,
			{
				command: 'az webapp config appsettings list -g rg -n app',
				output: setting(name),
				form: 'hex' as const
			}
		])
	),
	...Object.fromEntries(
		['Db:Password', 'App:Secret', 'Smtp:Pass'].map((key) => [
			`App Configuration ${key}`,
			{ command: 'az appconfig kv list -n ac-lab', output: pair(key) }
		])
	),
	'App Configuration ApiKey': {
		command: 'az appconfig kv list -n ac-lab',
		output: pair('ApiKey'),
		form: 'hex'
	},
	'keys of Cognitive Services': {
		command: 'az cognitiveservices account keys list -g rg -n ai',
		output: (key) => ({ key1: key, key2: [...key].reverse().join('') }),
		form: 'hex'
	},
	'key of Cognitive Services': {
		command: 'az cognitiveservices account keys list -g rg -n ai --query key1',
		output: (key) => key,
		form: 'hex',
		needsCommand: bare
	},
	'key of Application Insights': {
		command: 'az monitor app-insights api-key create --app ai -g rg --api-key k1',
		output: (apiKey) => ({
			apiKey,
			createdDate: 'Sun, 01 Mar 2026 10:00:00 GMT',
			id: `/subscriptions/lab/resourceGroups/rg/providers/microsoft.insights/components/ai/apikeys/${version}`,
			linkedReadProperties: [],
			linkedWriteProperties: null,
			name: 'k1'
		}),
		form: 'apiKey'
	},
	'keys of a storage account': {
		command: 'az storage account keys list -g rg -n stlab',
		output: (value) => [
			{ creationTime: '2026-03-01T10:00:00+00:00', keyName: 'key1', permissions: 'FULL', value },
			{
				creationTime: '2026-03-01T10:00:00+00:00',
				keyName: 'key2',
				permissions: 'FULL',
				value: [...value].reverse().join('')
			}
		],
		form: 'base64'
	},
	'Temporary Access Pass': {
		command:
			'az rest --method post --url https://graph.microsoft.com/v1.0/users/u/authentication/temporaryAccessPassMethods',
		output: (temporaryAccessPass) => ({ isUsableOnce: true, lifetimeInMinutes: 60, temporaryAccessPass }),
		needsCommand: ['tsv']
	},
	'publishing password': {
		command: 'az webapp deployment list-publishing-credentials -g rg -n app',
		output: (publishingPassword) => ({ name: 'app', publishingPassword, publishingUserName: '$app' }),
		form: 'publishing'
	}
};
