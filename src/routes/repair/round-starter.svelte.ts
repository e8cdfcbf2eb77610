// Starts a round on topics of the fix list, from any of its buttons.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Retest } from '#lib/state/session-start.ts';
import { missingText } from '#lib/state/update.svelte.ts';

export class RoundStarter {
	starting = $state(false);
	/** Why it didn't start; empty for none. */
	fault = $state('');

	/** Starts it and opens it. */
	async start(retest: Retest): Promise<void> {
		this.starting = true;
		this.fault = '';
		try {
			const { startRetest } = await import('#lib/state/session-start.ts');
			await startRetest(retest);
			await goto(resolve('/practice/round/'));
		} catch {
			this.fault = missingText();
			this.starting = false;
		}
	}
}
