// One paste for each kind of secret that reviewers found kept, and for what must stay.
import { describe, expect, it } from 'vitest';
import { redact } from '#lib/domain/lab/redact/redact.ts';
import { unwrap } from '#lib/domain/lab/redact/unwrap.ts';

const key64 = '2rqGGYciN/+g89kpHMDb0QsHOHewwwi5xkI4uBWxb+gak+/9SVVhj3+Wux3wYUzcTUec4Q07ANA+ASteeq169q==';
const key32 = 'pV7cN2sXq0LwZ8rTj4KfYb6HmE1uGdA9o3+ASbCxI5k=';
const hex = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const guid = '1a2b3c4d-5e6f-4a0b-8c1d-2e3f4a5b6c7d';

type Row = readonly [name: string, before: string, after: string];

describe.each<readonly [string, readonly Row[]]>([
	[
		'what is typed',
		[
			[
				'a VPN shared key',
				'az network vpn-connection shared-key update -g rg --connection-name c --value MyPsk-2026!s',
				'az network vpn-connection shared-key update -g rg --connection-name c --value [other secret removed]'
			],
			[
				'a short VPN shared key',
				'az network vpn-connection create -g rg -n c --shared-key abc',
				'az network vpn-connection create -g rg -n c --shared-key [password removed]'
			],
			[
				'secrets of a container app',
				`az containerapp secret set -n app --secrets a=hunter2 "b=x y z" c='u v' -g rg`,
				`az containerapp secret set -n app --secrets a=[other secret removed] "b=[other secret removed]" c='[other secret removed]' -g rg`
			],
			[
				'secrets of a container app on lines of their own',
				'az containerapp secret set -n app \\\n  --secrets \\\n    a=hunter2 \\\n    b=hunter3 \\\n  -g rg',
				'az containerapp secret set -n app \\\n  --secrets \\\n    a=[other secret removed] \\\n    b=[other secret removed] \\\n  -g rg'
			],
			[
				'secure variables of a container',
				'az container create --environment-variables A=b --secure-environment-variables DB=hunter2',
				'az container create --environment-variables A=b --secure-environment-variables DB=[other secret removed]'
			],
			[
				'a setting of App Configuration',
				'az appconfig kv set -n ac --key Db:Password --value hunter2 -y',
				'az appconfig kv set -n ac --key Db:Password --value [password removed] -y'
			],
			[
				'a header in double quotation marks',
				`curl -H "api-key: ${hex}" https://x.example`,
				'curl -H "api-key: [access key removed]" https://x.example'
			],
			[
				'a header in single quotation marks',
				`curl -H 'Ocp-Apim-Subscription-Key: ${hex}' -d '{}' https://x.example`,
				`curl -H 'Ocp-Apim-Subscription-Key: [access key removed]' -d '{}' https://x.example`
			],
			...[
				'postgres flexible-server create',
				'mysql flexible-server create',
				'sql db import',
				'sql mi create'
			].map((command): Row => [
				`the password of az ${command}`,
				`az ${command} -g rg -n lab -u me -p Sommer2026!xy --tags a=b`,
				`az ${command} -g rg -n lab -u me -p [password removed] --tags a=b`
			]),
			[
				'the password of sqlcmd',
				'sqlcmd -S s -U me -P Geheim!1 -d db',
				'sqlcmd -S s -U me -P [password removed] -d db'
			],
			[
				'a password right behind its flag',
				'mysql -h h -u me -pGeheim!1 db',
				'mysql -h h -u me -p[password removed] db'
			],
			['chpasswd', 'echo "me:Geheim!1" | sudo chpasswd', 'echo "me:[password removed]" | sudo chpasswd'],
			[
				'chpasswd of cloud-init',
				'chpasswd:\n  list: |\n    me:Geheim!1\n    root:hunter2\nruncmd: []',
				'chpasswd:\n  list: |\n    me:[password removed]\n    root:[password removed]\nruncmd: []'
			],
			[
				'a secret of Kubernetes',
				'kubectl create secret generic db --from-literal=user=me --from-literal=conn=hunter2',
				'kubectl create secret generic db --from-literal=user=[other secret removed] --from-literal=conn=[other secret removed]'
			]
		]
	],
	[
		'what is printed',
		[
			[
				'a password in a row without names, known from its connection string',
				'postgresql://me:Geheim-12345@lab.postgres.database.azure.com/db\tlab\tGeheim-12345\t16',
				'postgresql://me:[password removed]@lab.postgres.database.azure.com/db\tlab\t[password removed]\t16'
			],
			[
				'an address without a user',
				'REDIS_URL=rediss://:hunter2@lab:6380',
				'REDIS_URL=rediss://:[password removed]@lab:6380'
			],
			['a name with its password', 'BASIC_AUTH=me:hunter2', 'BASIC_AUTH=[password removed]'],
			[
				'docker',
				'{"auths": {"x.example": {"auth": "bWU6aHVudGVyMg=="}}}',
				'{"auths": {"x.example": {"auth": "[password removed]"}}}'
			],
			[
				'the data of a Kubernetes secret',
				'apiVersion: v1\ndata:\n  conn: aHVudGVyMg==\nkind: Secret\nmetadata:\n  name: db',
				'apiVersion: v1\ndata:\n  conn: [other secret removed]\nkind: Secret\nmetadata:\n  name: db'
			],
			[
				'a value of a Kubernetes secret',
				"me@x:~$ kubectl get secret db -o jsonpath='{.data.conn}'\naHVudGVyMg==",
				"me@x:~$ kubectl get secret db -o jsonpath='{.data.conn}'\n[other secret removed]"
			],
			[
				'a secret on many lines',
				'name: DB_PASSWORD\nvalue: |-\n  hunter2\n  hunter3\nslot: false',
				'name: DB_PASSWORD\nvalue: |-\n  [password removed]\nslot: false'
			],
			['two keys of Cognitive Services', `${hex}\t${hex}`, '[access key removed]\t[access key removed]'],
			[
				'a hash of /etc/shadow',
				'me:$6$rounds=4096$aB3dE5fG7h$aB3dE5fG7hI9jK1l/M3nO5p.qR7sT9uV1wX3yZ5aB7cD:19723:0:99999:7:::',
				'me:[password removed]:19723:0:99999:7:::'
			],
			[
				'a key of a function',
				'https://x.example/f?code=hI9jK1lM3nO5/w%2Bx==&a=1',
				'https://x.example/f?code=[access key removed]&a=1'
			],
			...[
				['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'token'],
				['gho_16C7e42F292c6912E7710c838347Ae178B4a', 'token'],
				['github_pat_11ABCDEFG0aB3dE5fG7hI9_aB3dE5fG7hI9jK1lM3nO5pqR7sT9uV1', 'token'],
				['xoxb-123456789012-abcdefABCDEF', 'token'],
				['sk_live_4eC39HqLyjWDarjtT1zdp7dc', 'access key'],
				['rk_live_4eC39HqLyjWDarjtT1zdp7dc', 'access key'],
				['SG.aB3dE5fG7hI9jK1lM3nO5p.qR7sT9uV1wX3yZ5aB7cD9eF1gH3iJ5kL7mN9oP1qR3', 'access key']
			].map(([secret, kind]): Row => [
				secret!.slice(0, 8),
				`x ${secret} and words\ny`,
				`x [${kind} removed] and words\ny`
			])
		]
	],
	[
		'what was cut off',
		[
			['30 letters of an account key', `key1\n${key64.slice(0, 30)}`, 'key1\n[other secret removed]'],
			['36 letters of a key', key32.slice(0, 36), '[other secret removed]'],
			['the end of a key', `${key64.slice(60)}\nx`, '[other secret removed]\nx'],
			['a key in a narrow column', `k ${key64.slice(0, 20)}… x`, 'k [other secret removed]… x'],
			[
				'a signature',
				'https://x.example/?sv=1&sig=aB3%2',
				'https://x.example/?sv=1&sig=[SAS signature removed]%2'
			]
		]
	],
	[
		'signing in',
		[
			[
				'the code of a device',
				'To sign in, open the page https://microsoft.com/devicelogin and enter the code F7KX2M9QL to authenticate.',
				'To sign in, open the page https://microsoft.com/devicelogin and enter the code [sign-in code removed] to authenticate.'
			],
			[
				'a Temporary Access Pass',
				'{"temporaryAccessPass": "+f3Kd9x"}',
				'{"temporaryAccessPass": "[password removed]"}'
			],
			[
				'one from the portal',
				'Temporary Access Pass\n+f3Kd9x!2\nClose',
				'Temporary Access Pass\n[password removed]\nClose'
			],
			[
				'the ticket of an invitation',
				'redeem%2f%3ftenant%3dx%26ticket%3daB3dE5fG7hI9jK%25252bL1lM3nO5p%26ver%3d2.0',
				'redeem%2f%3ftenant%3dx%26ticket%3d[token removed]%26ver%3d2.0'
			],
			[
				'a password copied from the portal',
				'Temporary password\nSommer2026!xy\nCopy',
				'Temporary password\n[password removed]\nCopy'
			],
			['one behind a button', 'Password\nShow\nCopy\nWuz12345', 'Password\nShow\nCopy\n[password removed]'],
			['a sentence', 'Your password is Sommer2026!xy.', 'Your password is [password removed].'],
			['a line', 'Your temporary password: Wuz12345', 'Your temporary password: [password removed]']
		]
	],
	[
		'people',
		[
			['an address', '"mail": "ann.lee@outlook.com"', '"mail": "a…@outlook.com"'],
			[
				'a personal account',
				"The client 'live.com#ann.lee@outlook.com' has",
				"The client 'live.com#a…@outlook.com' has"
			],
			['a guest', 'ann_outlook.com#EXT#@annleeoutlook.onmicrosoft.com', 'a…#EXT#@a….onmicrosoft.com'],
			['an encoded address', 'login_hint=ann.lee%40outlook.com&x', 'login_hint=a…%40outlook.com&x'],
			[
				'a tenant',
				'"defaultDomain": "annleeoutlook.onmicrosoft.com"',
				'"defaultDomain": "annl….onmicrosoft.com"'
			],
			[
				'a phone number',
				'{"businessPhones": ["+49 151 23456789"]}',
				'{"businessPhones": ["[phone number removed]"]}'
			],
			[
				'one without its country',
				'{"mobilePhone": "0151 2345678"}',
				'{"mobilePhone": "[phone number removed]"}'
			],
			[
				'an address in a column',
				'Ann Lee  ann.lee@outlook.com  Member',
				'Ann Lee  a…@outlook.com       Member'
			],
			[
				'a password before a host',
				'x://me:pw12@lab.example.com/db',
				'x://me:[password removed]@lab.example.com/db'
			]
		]
	]
])('removed from %s is', (_place, rows) => {
	it.each(rows)('%s', (_name, before, after) => {
		expect(redact(before).text).toBe(after);
		expect(redact(after)).toEqual({ text: after, struck: [] });
	});
});

describe('left alone is', () => {
	it.each([
		['a display name', '{"displayName": "Ann Lee", "givenName": "Ann"}'],
		[
			'versions, addresses, times and costs',
			'v1.2.3+20240101 10.0.0.4 2026-03-01T10:00:00+00:00 +12.50 EUR 12345678'
		],
		['an address in documentation', "The client 'ann@contoso.com' of ann@example.com"],
		['where a user signs in', 'ssh azureuser@20.1.2.3'],
		['the place of a next page', 'https://x.example/?$skiptoken=eyJjIjoiTVRJek5EVTJOemc5TUE9PSIsIm8iOiJ4In0'],
		['the name of a secret', '{"secret": "db"}'],
		['a switch named like a secret', '{"name": "my-secret", "value": "on"}'],
		[
			'a reference to a secret',
			'az containerapp create --secrets "db=keyvaultref:https://x.vault.azure.net/secrets/db,identityref:system"'
		],
		[
			'a refused command',
			'az keyvault secret show --vault-name kv -n s\n(Forbidden) Caller is not authorized.\nCode: Forbidden'
		],
		[
			'another property of a secret',
			'az keyvault secret show --vault-name kv -n s --query attributes.enabled -o tsv\ntrue'
		],
		['a list of secrets', '\ttext/plain\thttps://kv.vault.azure.net/secrets/greeting\tNone\tgreeting\t'],
		['a plan and an address', 'az webapp create -n app -p plan-lab -u https://github.com/a/b'],
		['a port', 'docker run -u root -p 8080:80 nginx'],
		['who passes a firewall', '{"bypass": "AzureServices"}'],
		[
			'a harmless setting',
			'[{"name": "WEBSITE_NODE_DEFAULT_VERSION", "value": "~20"}, {"name": "COLOR", "value": "blue"}]'
		],
		['the names of keys', '{"partitionKey": "customer", "keyName": "key1", "permissions": "FULL"}'],
		['a table of Kubernetes', 'kubectl get secret\nNAME  TYPE    DATA  AGE\ndb    Opaque  1     3d'],
		['what a command will print', 'PW="Rs-$(openssl rand -hex 12)"'],
		['a sentence about a password', 'The password is not valid: the password: must be 12-72 letters long.']
	])('%s', (_name, text) => expect(redact(text)).toEqual({ text, struck: [] }));
});

it('what a person typed is removed from what a command printed, too', () => {
	const text = 'az vm create --admin-password Geheim-12345 -o tsv\nvm1\tGeheim-12345\twesteurope\n';
	expect(redact(text).text.includes('Geheim')).toBe(false);
});

it('ids are shortened beside what is removed', () => {
	expect(redact(`{"id": "${guid}", "clientSecret": "abc"}`).struck).toEqual([
		{ kind: 'client-secret', count: 1 },
		{ kind: 'id', count: 1 }
	]);
});

it.each([80, 100, 120])(
	'an error that a terminal of %d columns broke can be joined after it was redacted',
	(width) => {
		const error = `(AuthorizationFailed) The client 'live.com#ann.lee@outlook.com' with object id '${guid}' does not have authorization to perform action 'Microsoft.Resources/subscriptions/resourceGroups/read' over scope '/subscriptions/${guid}/resourcegroups/rg' or the scope is invalid.`;
		const broken = error.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n');
		expect(unwrap(redact(broken).text)?.text).toBe(redact(error).text);
	}
);
