// What checks a paste: fetched with the labs and kept like them, since a proof is made where Azure is, and so a network.
import type { examine } from '#lib/domain/lab/examine.ts';
import type { strike } from '#lib/domain/lab/secrets.ts';

export interface Checker {
	readonly examine: typeof examine;
	readonly strike: typeof strike;
}

/** Rejects where it is not on this device and there is no network. */
export async function loadChecker(): Promise<Checker> {
	const [checks, secrets] = await Promise.all([
		import('#lib/domain/lab/examine.ts'),
		import('#lib/domain/lab/secrets.ts')
	]);
	return { examine: checks.examine, strike: secrets.strike };
}
