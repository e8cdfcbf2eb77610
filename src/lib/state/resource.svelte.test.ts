import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { resource } from '#lib/state/resource.svelte.ts';

/** A promise to settle by hand. */
function pending<T>() {
	let resolve: (value: T) => void = () => undefined;
	let reject: (cause: unknown) => void = () => undefined;
	const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
	return { promise, resolve, reject };
}
const settled = async () => {
	await Promise.resolve();
	await Promise.resolve();
	flushSync();
};

let stop: () => void = () => undefined;
function create<K, T>(...args: Parameters<typeof resource<K, T>>) {
	let made!: ReturnType<typeof resource<K, T>>;
	stop = $effect.root(() => {
		made = resource(...args);
	});
	flushSync();
	return made;
}
afterEach(() => stop());

it('drops what arrives after the key has changed', async () => {
	let key = $state('a');
	const loads = { a: pending<string>(), b: pending<string>() };
	const close = vi.fn();
	const made = create(
		() => key as 'a' | 'b',
		(wanted: 'a' | 'b') => loads[wanted].promise,
		{ close }
	);
	key = 'b';
	flushSync();
	loads.b.resolve('of b');
	await settled();
	loads.a.resolve('of a');
	await settled();
	expect(made.value).toBe('of b');
	expect(close.mock.calls).toEqual([['of a']]);
});

it('clears the value of the last key, and closes it', async () => {
	let key = $state<string | undefined>('a');
	const close = vi.fn();
	const made = create(
		() => key,
		(wanted) => Promise.resolve(`of ${wanted}`),
		{ close }
	);
	await settled();
	expect(made.value).toBe('of a');
	key = undefined;
	flushSync();
	expect(made.value).toBeUndefined();
	expect(close.mock.calls).toEqual([['of a']]);
});

it('keeps the last value until the next is there, where told to', async () => {
	let key = $state(1);
	const next = pending<number>();
	const made = create(
		() => key,
		(wanted) => (wanted === 1 ? Promise.resolve(1) : next.promise),
		{ keep: true }
	);
	await settled();
	key = 2;
	flushSync();
	expect(made.value).toBe(1);
	next.resolve(2);
	await settled();
	expect(made.value).toBe(2);
});

it('says why it failed, and loads again', async () => {
	const load = vi.fn(() => Promise.reject<string>(new Error('offline')));
	const made = create(() => 'a', load);
	await settled();
	expect(made.fault).toEqual(new Error('offline'));
	load.mockResolvedValueOnce('there');
	made.reload();
	flushSync();
	expect(made.fault).toBeUndefined();
	await settled();
	expect(made.value).toBe('there');
	expect(load).toHaveBeenCalledTimes(2);
});

it('shows nothing of a failure that comes too late', async () => {
	let key = $state('a');
	const late = pending<string>();
	const made = create(
		() => key,
		(wanted) => (wanted === 'a' ? late.promise : Promise.resolve('of b'))
	);
	key = 'b';
	flushSync();
	late.reject(new Error('of a'));
	await settled();
	expect([made.value, made.fault]).toEqual(['of b', undefined]);
});

it('follows the key alone, not what the load reads', async () => {
	let read = $state(1);
	const load = vi.fn(async () => read);
	const made = create(() => 'a', load);
	await settled();
	read = 2;
	flushSync();
	await settled();
	expect(load).toHaveBeenCalledOnce();
	expect(made.value).toBe(1);
});
