import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '#lib/domain/lab/redact/redact.ts';
import { runs } from '#tests/runs.ts';
import { harmless } from '#tests/given/harmless.ts';
import { named } from '#lib/domain/lab/redact/names.ts';
import { connectionShapes, namedShapes, ownShapes, signedShapes } from '#tests/given/secret-shapes.ts';
import { connections, guid, pemBlocks, plants, signatures } from '#tests/given/secrets.ts';

/** Of each secret in each shape; where all are mixed, forty or twenty times as many. */
const each = runs(6, 25);

const wrap = (width: number) => (text: string) =>
	text
		.split('\n')
		.map((line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '')
		.join('\n');
const withReturns = (text: string) => text.replaceAll('\n', '\r\n');

interface Manner {
	readonly width?: number;
	readonly change: (text: string) => string;
}
/** As a paste may come: with other line ends, or with its lines broken by a terminal. */
const manners = fc.constantFrom<Manner>(
	{ change: (text) => text },
	{ change: withReturns },
	{ width: 80, change: wrap(80) },
	{ width: 47, change: (text) => withReturns(wrap(47)(text)) }
);

/** Every text of 12 letters in a row of the secret, or all of a shorter one. */
const pieces = (secret: string): readonly string[] =>
	secret.length < 12
		? [secret]
		: Array.from({ length: secret.length - 11 }, (_, at) => secret.slice(at, at + 12));

function expectGone(text: string, secret: string) {
	const { text: left } = redact(text);
	const lines = left.replaceAll(/\r?\n/g, '');
	const found = [secret, encodeURIComponent(secret)].flatMap(pieces).find((piece) => lines.includes(piece));
	expect(found, `${secret}\nin\n${text}\nleft\n${left}`).toBeUndefined();
	expect(redact(left), `a second time:\n${left}`).toEqual({ text: left, struck: [] });
}

describe.each(Object.entries(plants))('a planted %s is gone from', (_name, { own, plants }) => {
	it.each(Object.entries({ ...namedShapes, ...(own && ownShapes) }))('%s', (shapeName, shape) => {
		fc.assert(
			fc.property(plants, manners, (plant, { width = 0, change }) => {
				const text = shape(plant);
				// Of a row that ends just at the edge nobody can say where it ends.
				fc.pre(!shapeName.includes('table') || text.split('\n').every(({ length }) => length % width !== 0));
				expectGone(change(text), plant.secret);
			}),
			each
		);
	});
});

describe('a planted SAS signature is gone from', () => {
	it.each(Object.entries(signedShapes))('%s', (_shape, shape) => {
		fc.assert(
			fc.property(signatures, manners, (signed, { change }) =>
				expectGone(change(shape(signed)), signed.secret)
			),
			each
		);
	});
});

describe.each(Object.entries(connections))(
	'a planted secret of a connection string, %s, is gone from',
	(_name, [secrets, text]) => {
		it.each(Object.entries(connectionShapes))('%s', (_shape, shape) => {
			fc.assert(
				fc.property(secrets, manners, (secret, { change }) =>
					expectGone(change(shape(text(secret))), secret)
				),
				each
			);
		});
	}
);

describe('a planted block of a certificate or key is gone from', () => {
	const shapes: Readonly<Record<string, (block: string) => string>> = {
		'its own lines': (block) => `cat key.pem\n${block}\nls`,
		'indented lines': (block) => `key: |\n${block.replaceAll(/^/gm, '    ')}\nnext: 1`,
		JSON: (block) => JSON.stringify({ privateKey: block, name: 'vm1' }, undefined, 2),
		'JSON in a string': (block) => JSON.stringify({ log: JSON.stringify({ key: block }) }),
		'one line': (block) => `export KEY="${block.replaceAll('\n', ' ')}"`,
		'lines without an end': (block) => `${block.replace(/-----END.*\n/, '')}\n\nls -l\ntotal 4`,
		'lines without a beginning': (block) => block.replace(/-----BEGIN.*\n/, ''),
		'lines with a header': (block) =>
			block.replace('-----\n', '-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0A1B\n\n')
	};
	it.each(Object.entries(shapes))('%s', (_shape, shape) => {
		fc.assert(
			fc.property(pemBlocks, manners, ({ block, secret }, { change }) =>
				expectGone(change(shape(block)), secret)
			),
			each
		);
	});
});

describe('what is left', () => {
	const plant = fc.oneof(...Object.values(plants).map(({ plants }) => plants));

	it('is JSON with all its other values', () => {
		fc.assert(
			fc.property(
				fc.array(plant, { minLength: 1, maxLength: 4 }),
				fc.constantFrom(undefined, 2, '\t'),
				(planted, space) => {
					const around = { location: 'westeurope', count: 4, tags: { cost: 'lab' }, ids: [] };
					const rows = planted.map(({ name, secret }) => ({ ...around, [name]: secret, state: 'Succeeded' }));
					const { text, struck } = redact(JSON.stringify(rows, undefined, space));
					const left = JSON.parse(text) as readonly Record<string, unknown>[];
					expect(left).toEqual(
						rows.map((row, at) => ({ ...row, [planted[at]!.name]: left[at]![planted[at]!.name] }))
					);
					left.forEach((row, at) =>
						expect(row[planted[at]!.name]).toMatch(/^\[[\w ]+ removed\]$|^[0-9a-f]{4}…$/)
					);
					expect(struck.reduce((sum, { count }) => sum + count, 0)).toBe(planted.length);
				}
			),
			each
		);
	});

	it.each(Object.entries(plants))('says what it was: %s', (_name, { plants }) => {
		fc.assert(
			fc.property(
				plants,
				fc.constantFrom(...Object.values(namedShapes)),
				manners,
				(plant, shape, { width, change }) => {
					const text = shape(plant);
					fc.pre(text.split(plant.secret).length === 2);
					const { struck } = redact(change(text));
					expect(struck).toMatchObject([{ count: 1 }]);
					if (width === undefined) expect([plant.kind, named(plant.name)?.kind]).toContain(struck[0]!.kind);
				}
			),
			{ numRuns: each.numRuns * 40 }
		);
	});

	/** Pieces of what secrets and their surroundings are made of, in any order. */
	const pieces = [
		...[
			'password',
			'accessToken',
			'sig',
			'key',
			'value',
			'name',
			'keyName',
			'PASSWORD2',
			'--password',
			' -p ',
			'login',
			'az ',
			'Bearer '
		],
		...[
			'"',
			"'",
			'\\"',
			'\\\\\\"',
			'`',
			':',
			'=',
			': ',
			'": "',
			'","',
			',',
			';',
			'&',
			'?',
			'{',
			'}',
			'[',
			']',
			'<',
			'>',
			'</'
		],
		...[
			'\n',
			'\r\n',
			'\t',
			' ',
			'  ',
			'    ',
			'----  --------',
			'--------',
			'\\',
			'\\n',
			'$x',
			'%',
			'@',
			'https://'
		],
		...[
			'…',
			'[password removed]',
			'[other secret struck]',
			'1a2b…',
			'-----BEGIN PRIVATE KEY-----',
			'-----END PRIVATE KEY-----'
		],
		...['true', 'null', 'abc', 'Succeeded', '12', 'x'.repeat(30)]
	];
	const mixtures = fc
		.array(
			fc.oneof(
				{ weight: 6, arbitrary: fc.constantFrom(...pieces) },
				{ weight: 1, arbitrary: plant.map(({ secret }) => secret) }
			),
			{ maxLength: 40 }
		)
		.map((parts) => parts.join(''));

	it('has nothing more to redact, whatever it was', () => {
		fc.assert(
			fc.property(mixtures, manners, (text, { change }) => {
				const { text: left } = redact(change(text));
				expect(redact(left)).toEqual({ text: left, struck: [] });
			}),
			{ numRuns: each.numRuns * 20 }
		);
	});
});

describe('a text without secrets', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(harmless, manners, (text, { change }) => {
				expect(redact(change(text))).toEqual({ text: change(text), struck: [] });
			}),
			{ numRuns: each.numRuns * 20 }
		);
	});

	it('but with ids comes back with shortened ones', () => {
		fc.assert(
			fc.property(harmless, guid, (text, id) => {
				const withIds = text.replaceAll('lab', id);
				expect(redact(withIds).text.replaceAll(/… +/g, '… ')).toBe(
					withIds.replaceAll(id, `${id.slice(0, 4)}…`).replaceAll(/… +/g, '… ')
				);
			}),
			each
		);
	});
});
