// A value that loads by a key and follows it: the one place for effects that load and write state.
import { untrack } from 'svelte';

export interface Resource<T> {
	/** What `load` resolved to for the key on show; undefined until then. */
	readonly value: T | undefined;
	/** What `load` rejected with. */
	readonly fault: unknown;
	/** Loads again for the same key. */
	reload(): void;
}

interface Options<T> {
	/** Shows the last value until the next one is loaded. */
	readonly keep?: boolean;
	/** Called with a value that is no longer shown, or that arrived too late to be. */
	readonly close?: (value: T) => void;
}

/**
 * Loads a value whenever `key` changes; an undefined key loads nothing. What arrives after the key has changed again is dropped.
 * Call it while a component is created. `load` may read state: only the key is tracked.
 */
export function resource<K, T>(
	key: () => K | undefined,
	load: (key: K) => Promise<T>,
	{ keep = false, close }: Options<T> = {}
): Resource<T> {
	let value = $state.raw<T>();
	let fault = $state.raw<unknown>();
	let loads = $state(0);
	const wanted = $derived(key());

	$effect(() => {
		void loads;
		const current = wanted;
		let stale = false;
		fault = undefined;
		if (!keep || current === undefined) value = undefined;
		if (current !== undefined)
			untrack(() => load(current)).then(
				(loaded) => {
					if (stale) close?.(loaded);
					else value = loaded;
				},
				(cause: unknown) => {
					if (!stale) fault = cause;
				}
			);
		return () => {
			stale = true;
			const shown = untrack(() => value);
			if (shown !== undefined && !keep) close?.(shown);
		};
	});

	return {
		get value() {
			return value;
		},
		get fault() {
			return fault;
		},
		reload: () => void loads++
	};
}
