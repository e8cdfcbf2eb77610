// `npm run lists`: writes the list of families and labs of AZ-104 after one was added, renamed or given another title.
import { writeFileSync } from 'node:fs';
import { load } from './content.js';
import { root } from './run.js';

const { listsFile, listsText } = await load('/tests/content/lists.ts');
writeFileSync(root + listsFile, await listsText());
