// Time in proportion to the text: eight times the text takes about eight times as long, and not 64 times.
import { expect, it } from 'vitest';
import { redact } from '#lib/domain/lab/redact/redact.ts';

const key64 = '2rqGGYciN/+g89kpHMDb0QsHOHewwwi5xkI4uBWxb+gak+/9SVVhj3+Wux3wYUzcTUec4Q07ANA+ASteeq169q==';

/** What repeats in a text that's made to take long. */
const units = [
	...[
		'a',
		'aB3',
		'%2B',
		'\\u002b',
		'+ACR',
		'1Q~',
		'.eyJ',
		'key',
		'_KEY=',
		'secret',
		'mysql',
		'az ',
		'x.onmicrosoft.com '
	],
	...['\n', '\r\n', ' ', ' '.repeat(79) + '\n', '\t', '- ', '-\n', 'a\tb\n', 'a\t'],
	...[
		'"',
		"'",
		'\\',
		'\\"',
		'{',
		'}',
		'{}',
		'{"a":',
		'[',
		'"password":{',
		'"name":"',
		'"value":"a",',
		'"data":{'
	],
	...[
		'password=',
		'password="',
		'password: ',
		"'password: ",
		'-H "api-key: ',
		'password\ta\n',
		'Password\n\n',
		'Password\n--------\n'
	],
	...['value: a\n', ' value: a\n', '- value: |\n  a\n', 'value:\n ', 'kind: Secret\ndata:\n  a: b\n'],
	...[
		'az keyvault secret show\n',
		'az keyvault secret show\nabc\n',
		'login \\\n',
		'az -u a -p b ',
		'--secrets a=b ',
		'az --secrets a="b '
	],
	...[
		'chpasswd:\n a:b\n',
		'net user a ',
		'://:',
		'://a:b@',
		'sig=',
		'?code=a1',
		'bearer ',
		'SG.',
		'ghp_',
		'$6$'
	],
	...[
		'@',
		'a.b@',
		'a@b.c',
		'a@b.com ',
		'+1',
		'+49 151 ',
		'password is a1',
		'enter the code ',
		'-----BEGIN PRIVATE KEY-----\n',
		`${key64}\n`
	]
];

/** Milliseconds of work, without those in which other programs ran. */
function timeOf(text: string): number {
	const before = process.cpuUsage().user;
	redact(text);
	return (process.cpuUsage().user - before) / 1000;
}

/**
 * Eight times the text at 64 times the cost would show; a few milliseconds say nothing. Memory that's cleared meanwhile
 * counts too, so one good measurement of four is enough: what is quadratic has none.
 */
function expectLinear(textOf: (size: number) => string, size: number) {
	const [short, long] = [textOf(size), textOf(8 * size)];
	const measured: string[] = [];
	for (let attempt = 0; attempt < 4; attempt++) {
		const times = [timeOf(short), timeOf(long)] as const;
		if (times[1] < 24 * Math.max(times[0], 8)) break;
		measured.push(times.join(' ms, then '));
	}
	expect(measured.length, measured.join('\n')).toBeLessThan(4);
}

it.each(units.map((unit) => [unit]))('%j', (unit) => {
	expectLinear((size) => unit.repeat(size / unit.length), 24_000);
});

it.each<readonly [string, (size: number) => string, number]>([
	['line ends between two words', (size) => `x${'\n'.repeat(size)}x`, 40_000],
	['blanks between two words', (size) => `x${' '.repeat(size)}x`, 40_000],
	[
		'a deeper key on each line',
		(size) => Array.from({ length: Math.sqrt(size) }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
		60_000
	],
	['many lines before the only tab', (size) => `${'name\n'.repeat(size / 5)}a\tb`, 200_000],
	['deep nesting', (size) => `${'{"password":'.repeat(size / 13)}"x"${'}'.repeat(size / 13)}`, 40_000],
	[
		'passwords that all differ',
		(size) => Array.from({ length: size / 20 }, (_, at) => `password=Abc${at}xyz!1 `).join(''),
		40_000
	]
])('%s', (_name, textOf, size) => expectLinear(textOf, size));
