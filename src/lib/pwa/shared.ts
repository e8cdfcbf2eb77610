// What another app shared with this one, until a screen has taken it: it outlives the app being killed.
import { asset } from '$app/paths';
import { sharedCache, shareTarget } from '#lib/pwa/offline.ts';

const base = (): string => asset('/').slice(0, -1);

const cache = (): Promise<Cache> => caches.open(sharedCache(base()));

/** Returns what was shared and no screen has taken yet. */
export async function readShared(): Promise<Blob | undefined> {
	if (!('caches' in globalThis)) return undefined;
	return (await (await cache()).match(shareTarget(base())))?.blob();
}

/** Keeps a file that was opened, or a text that was pasted, as if it had been shared. Its type tells which. */
export const keepShared = async (shared: Blob): Promise<void> =>
	(await cache()).put(shareTarget(base()), new Response(shared));

/** A screen has taken what was shared. */
export async function dropShared(): Promise<void> {
	if ('caches' in globalThis) await (await cache()).delete(shareTarget(base()));
}

/** Calls back with a file that the person opened with the app. Chromium only. */
export function whenOpened(take: (file: File) => void): void {
	const { launchQueue } = globalThis as unknown as {
		launchQueue?: { setConsumer(call: (params: { files: FileSystemFileHandle[] }) => void): void };
	};
	launchQueue?.setConsumer(({ files: [file] }) => void file?.getFile().then(take));
}
