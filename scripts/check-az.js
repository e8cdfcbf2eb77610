// `npm run check:az`: looks every `az` command that ships up in the Azure CLI of this machine. Fails where one is wrong.
import { askAz, findAz } from './az.js';
import { load } from './content.js';

const { shipped, askedOf, azFaultsOf, countOf, shellFaultsOf } = await load(
	'/tests/content/shipped.ts',
	'/tests/content/check-az.ts'
);
const count = countOf(shipped);
console.log(`${shipped.labs.length} labs and ${shipped.prompts.length} prompts hold`);
console.log(
	`${count.calls} az commands to type, ${count.commands} different ones, with ${count.flags} flags,`
);
console.log(
	`${count.extensionCalls} more of extensions, ${count.extensionCommands} different ones, held against their pages,`
);
console.log(`and sentences name ${count.named}.`);

/** @param {{ of: string, field: string, text: string, fault: string }} fault */
const tell = ({ of, field, text, fault }) => console.log(`\n✗ ${of}, ${field}: ${fault}\n  ${text}`);
const python = findAz();
const table = python && askAz(python, askedOf(shipped));
const faults = [...shellFaultsOf(shipped), ...(table ? azFaultsOf(shipped, table) : [])];
faults.forEach(tell);
if (table) console.log(`\nAzure CLI ${table.version} (${table.size} commands): ${faults.length} faults`);
else console.log('\nnot checked: there is no Azure CLI on this machine');
process.exit(faults.length === 0 ? 0 : 1);
