// What curl, nslookup and what-if print, as values that conditions can ask of.
import { jsonIn } from '#lib/domain/lab/paste/json.ts';

/** What curl prints: the status, Azure's own code for it, the headers, or why nothing came back. */
export interface CurlOutput {
	/** The last status; `null` where no answer came. */
	readonly status: number | null;
	/** `AuthorizationFailure` and such, from a header or the body. */
	readonly code: string | null;
	/** By name in small letters. */
	readonly headers: Readonly<Record<string, string>>;
	/** Why nothing came back; `null` where something did. */
	readonly failed: string | null;
}

const curlFailures: readonly (readonly [RegExp, string])[] = [
	[/could not resolve host/i, 'Could not resolve host'],
	[/timed? ?out/i, 'timed out'],
	[/connection refused|failed to connect|couldn't connect/i, 'Could not connect'],
	[/ssl|certificate|tls/i, 'TLS failed']
];
const statusLine = /^HTTP\/[\d.]+ (\d{3})\b/gm;
const statusAlone = /^[ \t]{0,40}(?:(?:status|HTTP|code)[:= ]{0,4})?(\d{3})[ \t]{0,200}$/gim;

/** Returns what curl printed, or `undefined` where the text has no answer. */
export function curlOutputIn(text: string): CurlOutput | undefined {
	const message = /^[ \t]{0,40}curl: \(\d+\) (.+)$/m.exec(text)?.[1];
	const failed = message && (curlFailures.find(([pattern]) => pattern.test(message))?.[1] ?? message);
	const status = [...text.matchAll(statusLine)].at(-1)?.[1] ?? [...text.matchAll(statusAlone)].at(-1)?.[1];
	if (status === undefined && failed === undefined) return undefined;
	const headers: Record<string, string> = {};
	for (const [, name, value] of text.matchAll(/^(?!curl:)([A-Za-z][\w-]+): (.*)$/gm))
		headers[name!.toLowerCase()] = value!.trim();
	const code =
		headers['x-ms-error-code'] ??
		/<Code>(\w+)<\/Code>/.exec(text)?.[1] ??
		/"code": ?"(\w+)"/.exec(text)?.[1] ??
		null;
	// curl writes 000 where no answer came.
	return { status: Number(status ?? 0) || null, code, headers, failed: failed ?? null };
}

/** What nslookup prints, on Linux or Windows: the server asked, and which names lead to which addresses. */
export interface NslookupOutput {
	/** The name that was asked for, as far as the output shows it. */
	readonly name: string | null;
	readonly server: string | null;
	readonly addresses: readonly string[];
	/** Names in between: `canonical name = …`, `Aliases: …`. */
	readonly aliases: readonly string[];
	/** `NXDOMAIN`, `SERVFAIL`, `timed out`, …; `null` where it was answered. */
	readonly failed: string | null;
}

const hostName = (name: string): string => name.trim().replace(/\.$/, '').toLowerCase();
const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/i;
const notFound =
	/(?:can't|cannot) find ([^\s:]{1,260}): ?(NXDOMAIN|SERVFAIL|REFUSED|[A-Za-z][A-Za-z -]{1,80})/i;

/** The words behind this label, and those on lines of their own below it, as Windows lists them. */
function wordsUnder(label: string, lines: readonly string[]): readonly string[] {
	const found: string[] = [];
	let below = false;
	for (const line of lines) {
		const [head = '', ...rest] = line.trim().split(/\s+/);
		const isLabel = head.toLowerCase() === label;
		below = isLabel || (below && /^\s/.test(line) && rest.length === 0);
		if (below) found.push(...(isLabel ? rest : [head]).filter((each) => each !== ''));
	}
	return found;
}

/** Returns what nslookup printed, or `undefined` where the text has no answer. */
export function nslookupOutputIn(text: string): NslookupOutput | undefined {
	const failed = notFound.exec(text);
	const late = /timed out|no servers could be reached/i.test(text);
	const lines = text.split('\n');
	const serverAt = lines.findIndex((line) => /^server:/i.test(line.trim()));
	const server = serverAt < 0 ? null : (lines[serverAt]!.trim().split(/\s+/)[1] ?? null);
	// The first block names the server; the answer follows an empty line.
	const blank = serverAt < 0 ? -1 : lines.findIndex((line, at) => at > serverAt && line.trim() === '');
	const answer = lines.slice(blank + 1);
	const canonical = answer.flatMap((line) => {
		const [from, ...rest] = line.trim().split(/\s+/);
		return from !== undefined && rest.slice(0, 3).join(' ').toLowerCase() === 'canonical name ='
			? [from, rest[3] ?? '']
			: [];
	});
	const named = wordsUnder('name:', answer);
	if (!failed && !late && server === null && named.length === 0) return undefined;
	const path = [...canonical, ...wordsUnder('aliases:', answer), ...named].map(hostName);
	const name = failed ? hostName(failed[1]!) : (path[0] ?? null);
	const addresses = [...wordsUnder('address:', answer), ...wordsUnder('addresses:', answer)];
	return {
		name,
		server,
		addresses: [...new Set(addresses)].filter((each) => address.test(each)),
		aliases: [...new Set(path)].filter((each) => each !== name),
		failed: failed ? failed[2]!.trim() : late ? 'timed out' : null
	};
}

const changeTypes: Readonly<Record<string, string>> = {
	'+': 'Create',
	'-': 'Delete',
	'~': 'Modify',
	'=': 'NoChange',
	'*': 'Ignore',
	'!': 'Deploy',
	x: 'Unsupported'
};

/** The changes that a deployment would make. */
export interface WhatIfOutput {
	/** `resource`: type and name, `Microsoft.Storage/storageAccounts/name`. */
	readonly changes: readonly { readonly change: string; readonly resource: string }[];
}

/** Returns what what-if listed, as text with signs or as JSON, or `undefined` where the text has no list. */
export function whatIfOutputIn(text: string): WhatIfOutput | undefined {
	const json = jsonIn(text, false);
	const listed = json.ok ? (json.value as { changes?: unknown } | null)?.changes : undefined;
	if (Array.isArray(listed)) {
		const changes = listed as readonly ({ changeType?: unknown; resourceId?: unknown } | null)[];
		return {
			changes: changes.flatMap((each) =>
				typeof each?.changeType === 'string' && typeof each.resourceId === 'string'
					? [{ change: each.changeType, resource: each.resourceId.split('/providers/').at(-1)! }]
					: []
			)
		};
	}
	// A resource is indented by two spaces; its properties, which have signs too, by more.
	const lines = [...text.matchAll(/^ {0,2}([-+~=*!x]) ([A-Za-z]+(?:\.[A-Za-z]+)+\/[^\s[\]]+)/gm)];
	if (lines.length === 0 && !/^Resource changes:/m.test(text)) return undefined;
	return {
		changes: lines.map(([, sign, resource]) => ({ change: changeTypes[sign!]!, resource: resource! }))
	};
}
