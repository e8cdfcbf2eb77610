// The address of what closes a condition.
import { resolve } from '$app/paths';
import type { Goto } from '#lib/domain/readiness/types.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { taskHref } from '#lib/ui/task-href.ts';

/** Returns the address; a task opens where the plan has it. */
export function hrefOf(goto: Goto): string {
	switch (goto.to) {
		case 'when':
			return resolve('/when/');
		case 'practice':
			return resolve('/practice/');
		case 'set':
			return resolve('/practice/set/');
		case 'report':
			return resolve(`/attempts/log/#${derivedData.diagnosis?.attempt ?? ''}`);
		case 'look back':
			return resolve(`/attempts/debrief/#${derivedData.diagnosis?.attempt ?? ''}`);
		case 'repair':
			return resolve(`/repair/#${goto.domain}`);
		case 'lab':
		case 'task':
			return taskHref(derivedData.nextPlanned(goto.task)?.session.id ?? `${goto.task}#1`);
	}
}
