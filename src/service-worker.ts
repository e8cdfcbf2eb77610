/// <reference types="@sveltejs/kit" />
// Caches the app on the device, so that every screen opens offline. A new version waits until the person accepts it.
import { base, build, files, prerendered, version } from '$service-worker';
import {
	answerTo,
	cacheName,
	emptyPage,
	isOnDemand,
	offlineList,
	ownCaches,
	sharedCache,
	shareTarget,
	staleCaches,
	usedExtras
} from '#lib/pwa/offline.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
const built = { base, build, files, prerendered };
const kept = cacheName(base, version);
const immutable = `${base}/_app/immutable/`;
// A host's `Vary` header must not make a cached file miss.
const loosely = { ignoreVary: true };

/** A copy that isn't marked as redirected: a browser refuses such a response to a navigation. */
const plain = ({ body, headers, status }: Response): Response => new Response(body, { headers, status });

async function keep(cache: Cache, path: string): Promise<void> {
	// A file named by its content is never fetched twice.
	const had = path.startsWith(immutable) ? await caches.match(path, loosely) : undefined;
	if (had !== undefined) return cache.put(path, had);
	const answer = await fetch(new Request(path, { cache: 'no-cache' }));
	// Some hosts send this page with status 404.
	const fine = answer.ok || (path === emptyPage(base) && answer.status === 404);
	if (!fine) throw new Error(`${path} answered ${answer.status}`);
	await cache.put(path, plain(answer));
}

/** The paths in the caches of all versions here. */
async function cachedPaths(): Promise<readonly string[]> {
	const names = ownCaches(base, await caches.keys());
	const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
	return requests.flat().map(({ url }) => new URL(url).pathname);
}

async function install(): Promise<void> {
	const cache = await caches.open(kept);
	const extras = usedExtras(built, await cachedPaths());
	await Promise.all(offlineList(built).map((path) => keep(cache, path)));
	// The app works without them.
	await Promise.allSettled(extras.map((path) => keep(cache, path)));
}

async function sweep(): Promise<void> {
	const { held = [] } = (await worker.navigator.locks?.query()) ?? {};
	const locks = held.map(({ name }) => name ?? '');
	const stale = staleCaches(base, version, await caches.keys(), locks);
	await Promise.all(stale.map((name) => caches.delete(name)));
}

/** Caches again what the browser has evicted: else the app would need a network until the next version. */
async function refill(): Promise<void> {
	const cache = await caches.open(kept);
	const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
	const missing = offlineList(built).filter((path) => !there.has(path));
	await Promise.allSettled(missing.map((path) => keep(cache, path)));
}

async function file(request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	const cache = await caches.open(kept);
	const had = await cache.match(pathname, loosely);
	if (had !== undefined) return had;
	// A tab that hasn't reloaded yet asks for a file of its version.
	const older = pathname.startsWith(immutable) ? await caches.match(pathname, loosely) : undefined;
	if (older !== undefined) return older;
	if (!isOnDemand(pathname)) return fetch(request);
	await keep(cache, pathname);
	return (await cache.match(pathname, loosely)) ?? fetch(request);
}

async function page(request: Request): Promise<Response> {
	const { pathname, search } = new URL(request.url);
	const way = answerTo(pathname, built);
	if (way.kind === 'file') return file(request);
	if (way.kind === 'redirect') return Response.redirect(way.path + search, 302);
	const cache = await caches.open(kept);
	const had = await cache.match(way.path, loosely);
	if (had === undefined) return fetch(request);
	// The same file opens a screen and says that there is none.
	return new Response(had.body, { headers: had.headers, status: way.kind === 'page' ? 200 : 404 });
}

/** Keeps what another app shared on this device, and opens the screen that takes it. */
async function receive(request: Request): Promise<Response> {
	const data = await request.formData();
	const file = data.get('file');
	const shared = file instanceof File && file.size > 0 ? file : data.get('text');
	await (await caches.open(sharedCache(base))).put(shareTarget(base), new Response(shared));
	return Response.redirect(`${shareTarget(base)}#shared`, 303);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));

worker.addEventListener('activate', (event) => {
	event.waitUntil(worker.clients.claim().then(sweep));
});

worker.addEventListener('message', (event) => {
	const type: unknown = event.data?.type;
	if (type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
	if (type === 'SWEEP') event.waitUntil(sweep().then(refill));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== worker.location.origin) return;
	if (request.method === 'POST' && url.pathname === shareTarget(base)) event.respondWith(receive(request));
	if (request.method !== 'GET') return;
	if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return;
	event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});
