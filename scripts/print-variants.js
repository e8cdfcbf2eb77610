// `npm run print:variants -- [--family F] [--count N] [--seed S] [--json] [--blind] [--vary]`: writes variants with key,
// reasons, trace and sources, to be proof-read by a person or, as JSON, by a program.
import { parseArgs } from 'node:util';
import { load } from './content.js';

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** @param {string} name @param {string} text @param {number} least */
function whole(name, text, least) {
	const value = Number(text);
	if (!/^\d+$/.test(text) || value < least || !Number.isSafeInteger(value))
		refuse(`--${name} takes a whole number from ${least}; found “${text}”.`);
	return value;
}

function asked() {
	try {
		return parseArgs({
			options: {
				family: { type: 'string' },
				count: { type: 'string', default: '6' },
				seed: { type: 'string', default: '0' },
				json: { type: 'boolean', default: false },
				blind: { type: 'boolean', default: false },
				vary: { type: 'boolean', default: false }
			}
		}).values;
	} catch (error) {
		return refuse(
			`${error instanceof Error ? error.message : error}\nIt takes [--family F] [--count N] [--seed S] [--json] [--blind] [--vary].`
		);
	}
}

const { family, count, seed, json, ...rest } = asked();
const wanted = { count: whole('count', count, 1), seed: whole('seed', seed, 0), ...rest };
const { allFamilies, familiesOf, asData, asText } = await load(
	'/tests/practice/families.ts',
	'/tests/practice/print.ts'
);
const families = familiesOf(family);
if (families === undefined)
	refuse(
		`--family takes the id of a family, of a group or of a domain; found “${family}”. The families are:\n${allFamilies.map((/** @type {{ id: string }} */ { id }) => `  ${id}`).join('\n')}`
	);
process.stdout.write(
	json ? `${JSON.stringify(asData(families, wanted), null, '\t')}\n` : `${asText(families, wanted)}\n`
);
