// `npm run print:labs`: writes labs, prompts, axes and other tasks as one Markdown file to be proof-read: labs.md, or `-- --out <file>`.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { load } from './content.js';
import { root } from './run.js';

const { values } = parseArgs({ options: { out: { type: 'string', default: `${root}labs.md` } } });
const { shipped, asMarkdown } = await load('/tests/content/shipped.ts', '/tests/content/markdown.ts');
const text = asMarkdown(shipped);
writeFileSync(values.out, text);
console.log(`${values.out}: ${text.split(/\s+/).length} words`);
