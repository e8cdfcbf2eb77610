// A small static host: files, a slash after folders, 404.html for the rest. `node scripts/serve.js [folder] [base]`
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { root } from './run.js';

const squeeze = promisify(gzip);

/** @type {Readonly<Record<string, string>>} */
const types = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json'
};

/** @param {string} path */
function decoded(path) {
	try {
		return decodeURI(path);
	} catch {
		// Half an escape names no file.
		return path;
	}
}

/** @typedef {{ status: number, file?: string, to?: string }} Found */

/**
 * What an address leads to in a folder.
 * @param {string} folder
 * @param {string} path without the base
 * @returns {Promise<Found>}
 */
async function find(folder, path) {
	const file = join(folder, normalize(path));
	const found = await stat(file).catch(() => undefined);
	if (found?.isFile()) return { status: 200, file };
	const index = join(file, 'index.html');
	if (!(found?.isDirectory() && (await stat(index).catch(() => undefined))))
		return { status: 404, file: join(folder, '404.html') };
	return path.endsWith('/') ? { status: 200, file: index } : { status: 301, to: `${path}/` };
}

/**
 * Serves a built folder until closed.
 * @param {{ folder?: string, base?: string, port?: number }} [options] port 0: any that is free
 */
export async function serve({ folder = join(root, 'build'), base = '', port = 0 } = {}) {
	let shown = folder;
	const server = createServer(async (request, response) => {
		// `//` alone is no address that can be read.
		const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`);
		const path = decoded(pathname);
		if (path === base && base !== '') return response.writeHead(301, { location: `${base}/${search}` }).end();
		if (!path.startsWith(`${base}/`)) return response.writeHead(404).end('Nothing here.');
		const { status, file, to } = await find(shown, path.slice(base.length));
		if (to !== undefined) return response.writeHead(status, { location: `${base}${to}${search}` }).end();
		const body = await readFile(file ?? '').catch(() => undefined);
		if (body === undefined) return response.writeHead(404).end('Nothing here.');
		const type = types[extname(file ?? '')] ?? 'application/octet-stream';
		const forever = path.includes('/_app/immutable/') && status === 200;
		const small =
			/^(text|application)\//.test(type) && /\bgzip\b/.test(`${request.headers['accept-encoding']}`);
		response.writeHead(status, {
			'content-type': type,
			'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
			vary: 'accept-encoding',
			...(small ? { 'content-encoding': 'gzip' } : {})
		});
		response.end(request.method === 'HEAD' ? undefined : small ? await squeeze(body) : body);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
	});
	const address = server.address();
	const taken = typeof address === 'object' && address !== null ? address.port : port;
	return {
		url: `http://localhost:${taken}${base}/`,
		/** Shows another folder at the same address, as publishing a new version does. @param {string} next */
		show(next) {
			shown = next;
		},
		/** As a phone without a network sees it. */
		close: () =>
			new Promise((resolve) => {
				server.close(resolve);
				server.closeAllConnections();
			})
	};
}

/**
 * Serves at the first of a few ports that is free.
 * @param {{ folder?: string, base?: string }} options
 */
export async function serveSomewhere(options) {
	const ports = [4173, 4174, 4175, 4176, 0];
	for (const port of ports) {
		try {
			return await serve({ ...options, port });
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : undefined;
			if (code !== 'EADDRINUSE' || port === ports.at(-1)) throw error;
		}
	}
	throw new Error('No port is free.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [, , folder, base] = process.argv;
	const site = await serveSomewhere({
		...(folder === undefined ? {} : { folder: join(root, folder) }),
		...(base === undefined ? {} : { base })
	});
	console.log(`Serving at ${site.url}`);
}
