// The number on the icon follows what is due. On demand: its chunk isn't kept offline before it's first used.
import { showBadge } from '#lib/pwa/badge.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { dueCount, dueNow } from '#lib/state/due.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { whenIdle } from '#lib/state/when-idle.ts';

/** Shows on the icon what Practice says is due, when the browser is idle. Returns how to stop, and to show nothing. */
export function followDue(): () => void {
	const stop = $effect.root(() => {
		$effect(() => {
			// Again when it changes.
			void [repository.progress, derivedData.plan, clock.today];
			if (!repository.example) return whenIdle(() => showBadge(dueCount(dueNow())));
		});
	});
	return () => {
		stop();
		showBadge(0);
	};
}
