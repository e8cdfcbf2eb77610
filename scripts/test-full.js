// `npm run test:full`: what `npm test` checks, with every seed, other random inputs each time, and the widest browser sweeps.
process.env.FULL = '1';
await import('./test.js');
