// `npm run print:quality -- [--family F] [--count N] [--seed S]`: how good each family's questions are as test items, the worse of two seeds.
import { parseArgs } from 'node:util';
import { load } from './content.js';

const { values } = parseArgs({
	options: {
		family: { type: 'string' },
		count: { type: 'string', default: '1000' },
		seed: { type: 'string', default: '31000' }
	}
});
const { familiesOf, qualityText } = await load('/tests/practice/print.ts', '/tests/practice/quality-text.ts');
const families = familiesOf(values.family);
if (families === undefined) {
	console.error(`No family, group or domain is called “${values.family}”.`);
	process.exit(1);
}
const [count, seed] = [Number(values.count), Number(values.seed)];
console.log(qualityText(families, count, [seed, seed + 50_000]));
