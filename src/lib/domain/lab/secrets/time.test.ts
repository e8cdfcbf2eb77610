// Time in proportion to the text: twice the text takes about twice as long, and not four times.
import { expect, it } from 'vitest';
import { strike } from '#lib/domain/lab/secrets.ts';

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

const timeOf = (text: string): number => {
	const start = performance.now();
	strike(text);
	return performance.now() - start;
};
/** Of two, so that other work of the machine counts less. */
const fastest = (text: string): number => Math.min(timeOf(text), timeOf(text));

it.each(units.map((unit) => [unit]))('%j', (unit) => {
	const half = unit.repeat(40_000 / unit.length);
	// What takes a few milliseconds says nothing about proportions; 4 times as much text at 16 times the cost would show.
	const [short, long] = [fastest(half), fastest(half.repeat(4))];
	expect(long, `${short} ms, then ${long} ms`).toBeLessThan(9 * Math.max(short, 12));
});

it('line ends between two words, and blanks that grow', () => {
	const between = (count: number) => fastest(`x${'\n'.repeat(count)}x`);
	expect(between(240_000)).toBeLessThan(9 * Math.max(between(60_000), 12));
	const stairs = (count: number) =>
		fastest(Array.from({ length: count }, (_, at) => `${' '.repeat(at)}a:\n`).join(''));
	expect(stairs(700)).toBeLessThan(9 * Math.max(stairs(350), 12));
});

it('many lines before the only tab', () => {
	const lines = (count: number) => fastest(`${'name\n'.repeat(count)}a\tb`);
	expect(lines(80_000)).toBeLessThan(9 * Math.max(lines(20_000), 12));
});

it('deep nesting, and as many closed as opened', () => {
	const nested = (depth: number) => fastest(`${'{"password":'.repeat(depth)}"x"${'}'.repeat(depth)}`);
	expect(nested(20_000)).toBeLessThan(9 * Math.max(nested(5_000), 12));
});
