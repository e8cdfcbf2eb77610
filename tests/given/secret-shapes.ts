// The texts in which secrets are pasted: JSON, tables, variables, addresses.
import type { Plant } from './secrets.ts';

type Shape = (plant: Plant) => string;

const around = ({ name, secret }: Plant) => ({
	location: 'westeurope',
	[name]: secret,
	provisioningState: 'Succeeded',
	tags: { cost: 'lab', owner: 'me' }
});

/** Of columns as wide as their widest cell, two spaces apart. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = headings.map((heading, at) =>
		Math.max(heading.length, ...rows.map((row) => row[at]!.length))
	);
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, at) => cell.padEnd(widths[at]!))
			.join('  ')
			.trimEnd();
	return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Where a secret without a form of its own is known by its name. */
export const namedShapes: Readonly<Record<string, Shape>> = {
	'JSON on many lines': (plant) => JSON.stringify([around(plant)], undefined, 2),
	'JSON on one line': (plant) => JSON.stringify({ a: [around(plant), 4] }),
	'JSON in a string': (plant) =>
		JSON.stringify({ log: JSON.stringify(around(plant)), ok: true }, undefined, 2),
	'JSON in a string in a string': (plant) =>
		JSON.stringify({ log: JSON.stringify({ log: JSON.stringify(around(plant)) }) }),
	'a table': (plant) =>
		table(
			['Location', capital(plant.name), 'State'],
			[
				['westeurope', plant.secret, 'Succeeded'],
				['northeurope', plant.secret, 'Failed']
			]
		),
	'a setting of an app': ({ name, secret }) =>
		JSON.stringify([{ name: `APP_${name}`, slotSetting: false, value: secret }], undefined, 2),
	'a parameter of a template': ({ name, secret }) =>
		JSON.stringify({ parameters: { [name]: { type: 'String', value: secret } } }, undefined, 2),
	variables: ({ name, secret }) => `export LOCATION=westeurope\nexport ${name}='${secret}'\necho done`,
	'a variable without quotation marks': ({ name, secret }) => `${name}=${secret}\nLOCATION=westeurope`,
	PowerShell: ({ name, secret }) => `PS /home/me> $${name} = "${secret}"\nPS /home/me> Get-AzVM`,
	'a list of PowerShell': ({ name, secret }) =>
		`Location        : westeurope\n${name.padEnd(15)} : ${secret}\nState           : on`,
	YAML: ({ name, secret }) => `- location: westeurope\n  ${name}: ${secret}\n  state: Succeeded`,
	'tab-separated': ({ name, secret }) => `${name}\t${secret}\nuser\tme`,
	'a command': ({ name, secret }) =>
		`$ az vm create --name vm1 --${name} '${secret}' --size Standard_B1s\nDone.`,
	XML: ({ name, secret }) =>
		`<profile userName="me" ${name}="${secret.replaceAll('&', '')}" url="x.azurewebsites.net" />`
};

const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);

/** Where nothing but its form tells a secret. */
export const ownShapes: Readonly<Record<string, Shape>> = {
	JSON: (plant) => JSON.stringify([{ ...around(plant), other: plant.secret }], undefined, 2),
	'a bare line': ({ secret }) => secret,
	'between tabs': ({ secret }) => `2026-03-01T10:00:00+00:00\tkey1\tFULL\t${secret}\tx`,
	'a table': ({ secret }) =>
		table(
			['KeyName', 'Permissions', 'Content'],
			[
				['key1', 'FULL', secret],
				['key2', 'READ', secret]
			]
		),
	'an address': ({ secret }) =>
		`GET https://lab.example.net/api/run?code=${encodeURIComponent(secret)}&api-version=2024-01-01`,
	'an address in an address': ({ secret }) =>
		`https://portal.example.net/?to=${encodeURIComponent(`https://lab.example.net/?code=${encodeURIComponent(secret)}&a=1`)}`,
	'JSON with escapes of .NET': ({ secret }) =>
		`{\\u0022a\\u0022:\\u0022${secret.replaceAll('+', '\\u002B').replaceAll('=', '\\u003D')}\\u0022,\\u0022b\\u0022:1}`,
	'JSON with escaped strokes': ({ secret }) => `{"a":"${secret.replaceAll('/', '\\/')}","b":1}`,
	'a line in a string': ({ secret }) => JSON.stringify({ text: `first\n${secret}\nlast` }),
	'a sentence': ({ secret }) => `The value is ${secret} and that is all.`
};

type Signed = { readonly sas: string; readonly unencoded: string };
export const signedShapes: Readonly<Record<string, (signed: Signed) => string>> = {
	'an address': ({ sas }) => `https://stlab.blob.core.windows.net/c/a.txt?${sas}`,
	'an address in JSON': ({ sas }) =>
		JSON.stringify({ url: `https://stlab.blob.core.windows.net/c?${sas}&x=1`, n: 1 }, undefined, 2),
	'an address that PowerShell wrote as JSON': ({ sas }) =>
		`{"url":"https://stlab.blob.core.windows.net/c?${sas.replaceAll('&', '\\u0026')}"}`,
	'an address in an address': ({ sas }) =>
		`https://portal.example.net/?to=${encodeURIComponent(`https://stlab.blob.core.windows.net/?${sas}`)}&a=1`,
	'a token alone': ({ unencoded }) => unencoded,
	'a variable': ({ unencoded }) => `export SAS="${unencoded}"\necho $SAS`,
	'a connection string': ({ sas }) =>
		`BlobEndpoint=https://stlab.blob.core.windows.net/;SharedAccessSignature=${sas};`,
	'tab-separated': ({ sas }) => `stlab\thttps://stlab.blob.core.windows.net/c?${sas}\t200`,
	HTML: ({ sas }) => `<a href="https://stlab.blob.core.windows.net/c?${sas.replaceAll('&', '&amp;')}">a</a>`
};

export const connectionShapes: Readonly<Record<string, (text: string) => string>> = {
	alone: (text) => text,
	JSON: (text) =>
		JSON.stringify([{ name: 'Lab', slotSetting: false, type: 'Custom', value: text }], undefined, 2),
	'JSON in a string': (text) => JSON.stringify({ log: JSON.stringify({ connectionString: text, ok: true }) }),
	'a variable': (text) => `export CONNECTION="${text}"\necho done`,
	PowerShell: (text) => `$connection = '${text}'`,
	'tab-separated': (text) => `lab\t${text}\tSucceeded`
};
