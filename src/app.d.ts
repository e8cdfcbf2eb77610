import type { StepEntry } from '#lib/state/step-history.svelte.ts';

declare global {
	namespace App {
		interface PageState {
			/** The step that an entry of the browser's history stands for. */
			step?: StepEntry;
		}
	}
}
export {};
