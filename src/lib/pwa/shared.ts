// What another app shared with this one, until a screen has taken it.
import { asset } from '$app/paths';
import { sharedCache, shareTarget } from '#lib/pwa/offline.ts';

const base = (): string => asset('/').slice(0, -1);

/** Passes on what was shared, if anything was, and deletes it once that has saved it. */
export async function takeShared(take: (shared: Blob) => Promise<void>): Promise<void> {
	if (location.hash !== '#shared' || !('caches' in globalThis)) return;
	const cacheName = sharedCache(base());
	const found = await caches.match(shareTarget(base()), { cacheName });
	if (found === undefined) return;
	await take(await found.blob());
	await caches.delete(cacheName);
}

/** Calls back with a file that the person opened with the app. Chromium only. */
export function whenOpened(take: (file: File) => void): void {
	const { launchQueue } = globalThis as unknown as {
		launchQueue?: { setConsumer(call: (params: { files: FileSystemFileHandle[] }) => void): void };
	};
	launchQueue?.setConsumer(({ files: [file] }) => void file?.getFile().then(take));
}
