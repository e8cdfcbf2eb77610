import { describe, expect, it } from 'vitest';
import { redact } from '#lib/domain/lab/redact/redact.ts';
import { redactedText } from '#lib/words/lab.ts';

const key64 = '2rqGGYciN/+g89kpHMDb0QsHOHewwwi5xkI4uBWxb+gak+/9SVVhj3+Wux3wYUzcTUec4Q07ANA+ASteeq169q==';
const key32 = 'pV7cN2sXq0LwZ8rTj4KfYb6HmE1uGdA9o3+ASbCxI5k=';
const registry = 'Xa8kQ2mPz7LrT4vNc9WbJ6hGd3FyE5sUo1iRqKtAeM+ACRBx7yZp';
const web = `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL21hbmFnZW1lbnQuYXp1cmUuY29tIn0.${'aB3-_xYz'.repeat(20)}`;
const guid = '1a2b3c4d-5e6f-4a0b-8c1d-2e3f4a5b6c7d';

describe('struck are', () => {
	it.each<readonly [string, string, string, string]>([
		[
			'the keys of a storage account',
			`{"keyName": "key1", "permissions": "FULL", "value": "${key64}"}`,
			`{"keyName": "key1", "permissions": "FULL", "value": "[account key removed]"}`,
			'1 account key'
		],
		[
			'two keys, one a line',
			`${key64}\n${key64}`,
			'[account key removed]\n[account key removed]',
			'2 account keys'
		],
		[
			'a connection string’s key, not its name',
			`AccountName=stlab;AccountKey=${key64};EndpointSuffix=core.windows.net`,
			'AccountName=stlab;AccountKey=[account key removed];EndpointSuffix=core.windows.net',
			'1 account key'
		],
		[
			'a Service Bus key, not the name of its rule',
			`SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${key32}`,
			'SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=[access key removed]',
			'1 access key'
		],
		[
			'a registry’s passwords',
			`{"passwords":[{"name":"password","value":"${registry}"},{"name":"password2","value":"abcdefghijklmnopqr0123456789/+AB"}],"username":"crlab"}`,
			'{"passwords":[{"name":"password","value":"[password removed]"},{"name":"password2","value":"[password removed]"}],"username":"crlab"}',
			'2 passwords'
		],
		[
			'a signature, not its address',
			'https://stlab.blob.core.windows.net/c/a.txt?sv=2024-11-04&sp=r&sig=AbC1dEf2GhI3jKl4MnO5pQr6StU7vWx8YzA9bCd%2FeFg%3D&se=2026',
			'https://stlab.blob.core.windows.net/c/a.txt?sv=2024-11-04&sp=r&sig=[SAS signature removed]&se=2026',
			'1 SAS signature'
		],
		[
			'a number as a password: JSON stays JSON',
			'{"password": 123456, "count": 2}',
			'{"password": "[password removed]", "count": 2}',
			'1 password'
		],
		[
			'a password in a command',
			'az login -u me@lab.example -p Geheim-12345 --tenant lab',
			'az login -u me@lab.example -p [password removed] --tenant lab',
			'1 password'
		],
		[
			'a password on the next line of a command',
			'az login --service-principal \\\n  -u app \\\n  -p "x y z 1" \\\n  --tenant lab',
			'az login --service-principal \\\n  -u app \\\n  -p "[password removed]" \\\n  --tenant lab',
			'1 password'
		],
		[
			'a password of a flag',
			'az vm create -n vm1 --admin-password Geheim-12345! -g rg',
			'az vm create -n vm1 --admin-password [password removed] -g rg',
			'1 password'
		],
		[
			'a password of PowerShell',
			'$p = ConvertTo-SecureString "Geheim 12345" -AsPlainText -Force',
			'$p = ConvertTo-SecureString "[password removed]" -AsPlainText -Force',
			'1 password'
		],
		[
			'a password in an address',
			'https://$stlab:Geheim12345@stlab.scm.azurewebsites.net/stlab.git',
			'https://$stlab:[password removed]@stlab.scm.azurewebsites.net/stlab.git',
			'1 password'
		],
		[
			'a password of curl',
			'curl -u me:Geheim12345 https://stlab.example',
			'curl -u me:[password removed] https://stlab.example',
			'1 password'
		],
		[
			'a secret of a vault',
			'{"attributes": {"enabled": true}, "id": "https://kv-lab.vault.azure.net/secrets/greeting/0a1b", "name": "greeting", "value": "hello"}',
			'{"attributes": {"enabled": true}, "id": "https://kv-lab.vault.azure.net/secrets/greeting/0a1b", "name": "greeting", "value": "[other secret removed]"}',
			'1 other secret'
		],
		[
			'a header',
			`curl -H "Authorization: Bearer ${web}" https://management.azure.com`,
			'curl -H "Authorization: Bearer [token removed]" https://management.azure.com',
			'1 token'
		],
		[
			'a name and password as a header',
			'Authorization: Basic bWU6R2VoZWltMTIzNDU=',
			'Authorization: Basic [password removed]',
			'1 password'
		],
		['the rest of a key that was cut off', key64.slice(0, 60), '[other secret removed]', '1 other secret'],
		[
			'a client secret under the name of a password',
			'{"appId": "app", "password": "abc8Q~EfGhIjKlMnOpQrStUvWxYz0123456789-A"}',
			'{"appId": "app", "password": "[client secret removed]"}',
			'1 client secret'
		],
		[
			'a certificate on one line',
			String.raw`{"data": "-----BEGIN CERTIFICATE-----\nMIIDQzCCAiugAwIBAgIISqqm\n-----END CERTIFICATE-----\n"}`,
			String.raw`{"data": "[certificate removed]\n"}`,
			'1 certificate'
		],
		[
			'a key of SSH, not the public one',
			`-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----\nssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7vVJ1xT2mQq9ZrYk3Wc8uLh0Pz5EoXgN me`,
			'[private key removed]\nssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7vVJ1xT2mQq9ZrYk3Wc8uLh0Pz5EoXgN me',
			'1 private key'
		]
	])('%s', (_name, text, left, said) => {
		const result = redact(text);
		expect(result.text).toBe(left);
		expect(redactedText(result.struck)).toBe(`Removed before it was saved: ${said}.`);
	});

	it.each([
		[
			'both passwords of a row, and nothing behind them',
			'USERNAME  PASSWORD  PASSWORD2  NOTE\n--------  --------  ---------  -------\ncrlab     Aa1!xxxx  Bb2!yyyyy  keep me\n',
			'crlab     [password removed]  [password removed]  keep me\n'
		],
		[
			'a password of a broken table, whose headings are as wide as the window',
			'Location     Password                     State\n-----------  ---------------------------  -----\n----\nwesteurope   Geheim!12345-Geheim!12345-!  Succe\neded\n',
			'westeurope   [password removed]  Succe\neded\n'
		],
		[
			'a password with quotation marks in it',
			String.raw`{"password": "ab\"cdefghijkl", "count": 1}`,
			'{"password": "[password removed]", "count": 1}'
		],
		[
			'a password with them in a string in a string',
			String.raw`{"log": "{\"password\": \"ab\\\"cdefghijkl\", \"count\": 1}"}`,
			String.raw`{"log": "{\"password\": \"[password removed]\", \"count\": 1}"}`
		],
		[
			'a password of a list, not its neighbours',
			'Location : westeurope\nPassword : Geheim-12345-Geheim-12345\nState    : on',
			'Location : westeurope\nPassword : [password removed]\nState    : on'
		],
		[
			'a password at the end of the longest line, not the output below',
			'az vm create -n vm1 --admin-password Geheim-12345\n{\n  "name": "vm1"\n}',
			'az vm create -n vm1 --admin-password [password removed]\n{\n  "name": "vm1"\n}'
		]
	])('%s', (_name, text, left) => {
		expect(redact(text).text.endsWith(left), redact(text).text).toBe(true);
	});

	it('keys that a terminal broke over two lines', () => {
		const text = `me@Azure:~$ az storage account keys list -n stlab --query [].value -o tsv | head -1\n${key64}`;
		const broken = text.replaceAll(/[^\n]{60}/g, '$&\n');
		expect(redact(broken).struck).toEqual([{ kind: 'account-key', count: 1 }]);
	});
});

describe('ids', () => {
	it('keep their first four digits', () => {
		expect(redact(`/subscriptions/${guid}/resourceGroups/rg`)).toEqual({
			text: '/subscriptions/1a2b…/resourceGroups/rg',
			struck: [{ kind: 'id', count: 1 }]
		});
	});

	it('leave the columns of a table where they were', () => {
		const line = (id: string) => `Lab   ${id.padEnd(36)}  Enabled`;
		expect(redact(line(guid)).text).toBe(line('1a2b…'));
	});
});

describe('left alone are', () => {
	it.each([
		['nothing', ''],
		[
			'what stands for a secret',
			'{"password": null, "secret": "<value>", "clientSecret": "", "token": "***", "adminPassword": "[parameters(\'adminPassword\')]"}'
		],
		[
			'a reference to a vault',
			'{"name": "DB_PASSWORD", "value": "@Microsoft.KeyVault(SecretUri=https://kv-lab.vault.azure.net/secrets/db/)"}'
		],
		['a variable', 'az vm create --admin-password $PASSWORD --name vm1; export DB_PASSWORD="$PASSWORD"'],
		['a parameter that is passed on', 'osProfile: {\n  adminPassword: adminPassword\n}'],
		['the times of keys', '{"keyCreationTime": {"key1": "2026-03-01T10:00:00.123456+00:00", "key2": null}}'],
		['whether a password is allowed', '{"disablePasswordAuthentication": true, "resetPassword": false}'],
		[
			'a plan, a folder and a port',
			'az webapp create -n lab -p plan-lab\nmkdir -p /tmp/lab\nssh -p 22 me@lab'
		],
		[
			'an error about a password',
			'argument --admin-password is required\nThe access token has expired: AuthenticationFailed'
		],
		['the working directory', 'PWD=/home/me\nOLDPWD=/home/me/clouddrive'],
		['a hash of contents', '{"contentMd5": "zUtP8kXq1vJ2mN4bT6wYcA==", "etag": "0x8DC3A1B2C3D4E5F"}'],
		['a word about a password', 'Error: invalid password: must have 12 letters or more'],
		[
			'words that speak of a certificate',
			'It begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----.'
		],
		['two lines that look random only together', 'PublicAccessNotPermitted\n0x00E000B0F0000A0'],
		['a mark of an older version', '{"password": "[password struck]", "value": "[other secret struck]"}'],
		['a secret’s place', '{"secretUri": "https://kv-lab.vault.azure.net/secrets/db", "secretName": "db"}']
	])('%s', (_name, text) => {
		expect(redact(text)).toEqual({ text, struck: [] });
	});
});

// What takes more than a multiple of its length hangs on these.
describe('a long text is read of', () => {
	it.each(
		[
			...[
				'a',
				'aB3',
				'aB3xY9zQ'.repeat(8) + '\n',
				'%2B',
				'\\u002b',
				'+ACR',
				'AzFu',
				'1Q~',
				'.eyJ',
				'eyJ',
				'AAAA=='
			],
			...[
				'-----BEGIN PRIVATE KEY-----',
				'-----BEGIN PRIVATE KEY-----\n',
				'-----END X-----',
				'MIIEabcd\n',
				'sig=',
				'&sig=abcdefghijklm'
			],
			...[
				'password=',
				'password="',
				'password=\'"',
				'password: ',
				'"password":{',
				'password=$(',
				'token=https://',
				'password\t',
				'<password>'
			],
			...[
				'"password":"x",',
				'"name":"',
				'"value":"a",',
				'{',
				'}',
				'"',
				'\\',
				'\\"',
				"\\'",
				' ',
				'\n',
				'\r\n',
				'\t',
				'-',
				'-\n',
				'Password\n--------\n'
			],
			...[
				'login\n',
				'login -p x ',
				'login \\\n',
				'://a:',
				'://a:b@',
				'bearer ',
				'1a2b3c4d-',
				`${guid} `,
				`${key64}\n`,
				'the quick brown fox '
			]
		].map((unit) => [unit])
	)('%j', (unit) => {
		const text = unit.repeat(300_000 / unit.length);
		const { text: left } = redact(text);
		expect(left.length).toBeLessThanOrEqual(text.length * 4);
	});
});
