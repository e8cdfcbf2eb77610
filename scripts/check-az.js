// `npm run check:az`: looks every `az` command that ships up in the Azure CLI of this machine. Fails where one is wrong.
// With `-- --write` it writes the counts into docs/check-a-fact.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { askAz, findAz } from './az.js';
import { load } from './content.js';
import { root } from './run.js';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const { shipped, askedOf, azFaultsOf, countTable, shellFaultsOf } = await load(
	'/tests/content/shipped.ts',
	'/tests/content/check-az.ts',
	'/tests/content/counts.ts'
);

const counts = countTable(shipped);
console.log(counts);
if (values.write) {
	const page = `${root}docs/check-a-fact.md`;
	const between = /(<!-- counts -->\n)[^]*(<!-- \/counts -->)/;
	writeFileSync(page, readFileSync(page, 'utf8').replace(between, `$1\n${counts}\n\n$2`));
}

/** @param {{ of: string, field: string, text: string, fault: string }} fault */
const tell = ({ of, field, text, fault }) => console.log(`\n✗ ${of}, ${field}: ${fault}\n  ${text}`);
const python = findAz();
const table = python && askAz(python, askedOf(shipped));
const faults = [...shellFaultsOf(shipped), ...(table ? azFaultsOf(shipped, table) : [])];
faults.forEach(tell);
if (table) console.log(`\nAzure CLI ${table.version} (${table.size} commands): ${faults.length} faults`);
else console.log('\nnot checked: there is no Azure CLI on this machine');
process.exit(faults.length === 0 ? 0 : 1);
