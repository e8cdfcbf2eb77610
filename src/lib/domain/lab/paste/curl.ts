// What curl prints: the status, Azure's own code for it, the headers, or why nothing came back.

export interface Fetched {
	/** The last status; `null` where no answer came. */
	readonly status: number | null;
	/** `AuthorizationFailure` and such, from a header or the body. */
	readonly code: string | null;
	/** By name in small letters. */
	readonly headers: Readonly<Record<string, string>>;
	/** Why nothing came back; `null` where something did. */
	readonly failed: string | null;
}

const reasons: readonly (readonly [RegExp, string])[] = [
	[/could not resolve host/i, 'Could not resolve host'],
	[/timed? ?out/i, 'timed out'],
	[/connection refused|failed to connect|couldn't connect/i, 'Could not connect'],
	[/ssl|certificate|tls/i, 'TLS failed']
];

/** Reads an answer; nothing where the text holds none. */
export function fetchedIn(text: string): Fetched | undefined {
	const complaint = /^[ \t]{0,40}curl: \(\d+\) (.+)$/m.exec(text)?.[1];
	const failed = complaint && (reasons.find(([pattern]) => pattern.test(complaint))?.[1] ?? complaint);
	const heads = [...text.matchAll(/^HTTP\/[\d.]+ (\d{3})\b/gm)].map((match) => Number(match[1]));
	const alone = [
		...text.matchAll(/^[ \t]{0,40}(?:(?:status|HTTP|code)[:= ]{0,4})?(\d{3})[ \t]{0,200}$/gim)
	].map((match) => Number(match[1]));
	const status = heads.at(-1) ?? alone.at(-1);
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
	return {
		status: status === undefined || status === 0 ? null : status,
		code,
		headers,
		failed: failed ?? null
	};
}
