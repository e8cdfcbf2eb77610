// Used while the pages are built; nothing of it is sent.
import type { Handle } from '@sveltejs/kit';

/** A page names its files ahead, but not those that only pass a screen on: nothing asks for them (scripts/direct-nodes.js). */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) => (type === 'js' || type === 'css') && !path.includes('/nodes/')
	});
