// Text as base64url of its deflated bytes, and back: a link stays short.

const through = (bytes: Uint8Array<ArrayBuffer>, by: CompressionStream | DecompressionStream) =>
	new Response(new Response(bytes).body!.pipeThrough(by));

/** Returns the text deflated, in letters, digits, `-` and `_`. */
export async function deflate(text: string): Promise<string> {
	const deflated = through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
	const bytes = new Uint8Array(await deflated.arrayBuffer());
	// One by one: a call takes no more than some hundred thousand.
	const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(signs).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}

/** Returns the text that was deflated. Rejects where it is something else. */
export async function inflate(deflated: string): Promise<string> {
	const signs = atob(deflated.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
	return through(bytes, new DecompressionStream('deflate-raw')).text();
}
