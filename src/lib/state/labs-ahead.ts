// The labs that the plan will ask for, fetched while there is a network: on the train there is none.
import { loadLabs } from '#lib/content/az-104/load.ts';
import { tasks } from '#lib/content/az-104/tasks.ts';
import { controlled } from '#lib/pwa/controlled.ts';
import { loadChecker } from '#lib/state/checker.ts';
import { view } from '#lib/state/view.svelte.ts';

/** Fetches the labs of the domains in the plan and what checks them, quietly; what fails is fetched when it is opened. */
export async function fetchLabsAhead(): Promise<void> {
	// Before that nothing would be kept.
	await controlled();
	const planned = new Set(view.plan?.days.flatMap(({ sessions }) => sessions.map(({ task }) => task)));
	const domains = new Set(
		tasks.flatMap(({ id, lab, domain }) => (lab && domain && planned.has(id) ? domain : []))
	);
	for (const domain of domains) await loadLabs(domain).catch(() => undefined);
	if (domains.size > 0) await loadChecker().catch(() => undefined);
}
