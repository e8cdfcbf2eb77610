// `npm run print:stems -- [--family F] [--count N]`: first sentences and stems that several families share, names and numbers left out.
import { parseArgs } from 'node:util';
import { load } from './content.js';

const { values } = parseArgs({
	options: { family: { type: 'string' }, count: { type: 'string', default: '60' } }
});
const { familiesOf, stemsOf } = await load('/tests/practice/print.ts', '/tests/practice/stems.ts');
const families = familiesOf(values.family);
if (families === undefined) {
	console.error(`No family, group or domain is called “${values.family}”.`);
	process.exit(1);
}
for (const [skeleton, ids] of stemsOf(families, Number(values.count)))
	if (ids.length > 1 || values.family !== undefined)
		console.log(`${ids.length}  ${skeleton}  (${ids.join(', ')})`);
