// `npm run test:full`: every family over ten thousand seeds in each difficulty, before families land.
import { tool } from './run.js';

const fine = await tool('vitest', ['run', '--project=architecture', 'tests/families.test.ts'], { FULL: '1' });
process.exitCode = fine ? 0 : 1;
