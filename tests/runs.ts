// How often a property is tried.

/** Whether everything is held, as `npm run test:full` does. */
export const full = process.env.FULL === '1';

/** As many as `npm test` has time for, the same in each run; `all` of them, and others each time, in `npm run test:full`. */
export const runs = (few: number, all: number): { readonly numRuns: number } => ({
	numRuns: full ? all : few
});
