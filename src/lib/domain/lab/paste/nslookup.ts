// What nslookup prints, on Linux or Windows: who was asked, which names lead to which addresses.

export interface Lookup {
	/** The name that was asked for, as far as the output shows it. */
	readonly name: string | null;
	readonly server: string | null;
	readonly addresses: readonly string[];
	/** Names on the way: `canonical name = …`, `Aliases: …`. */
	readonly aliases: readonly string[];
	/** `NXDOMAIN`, `SERVFAIL`, `timed out`, …; `null` where it was answered. */
	readonly failed: string | null;
}

const bare = (name: string): string => name.trim().replace(/\.$/, '').toLowerCase();
const address = /\b(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})\b/gi;

/** Reads an answer; nothing where the text holds none. */
export function lookupIn(text: string): Lookup | undefined {
	const failed =
		/(?:can't find|cannot find) ([^\s:]+): ?(NXDOMAIN|SERVFAIL|REFUSED|[A-Za-z- ]+)/i.exec(text) ??
		/\*\*\* .* can't find ([^\s:]+): (.+)/i.exec(text);
	const late = /timed out|no servers could be reached/i.test(text);
	const [head, ...rest] = text.split(/\n\s*\n/);
	const server = /^\s*Server:\s*(\S+)/im.exec(text)?.[1] ?? null;
	const answer = server === null ? text : rest.join('\n\n') || (head ?? '');
	const canonical = [...answer.matchAll(/^\s*(\S+)\s+canonical name = (\S+)/gim)];
	const named = [...answer.matchAll(/^\s*Name:\s*(\S+)/gim)].map((match) => bare(match[1]!));
	const windows = /^\s*Aliases:\s*((?:\S+\s*)+)$/im.exec(answer)?.[1]?.trim().split(/\s+/).map(bare) ?? [];
	if (!failed && !late && server === null && named.length === 0) return undefined;
	const path = [...canonical.flatMap((match) => [bare(match[1]!), bare(match[2]!)]), ...windows, ...named];
	const asked = failed ? bare(failed[1]!) : (path[0] ?? null);
	const lines = answer.split('\n').filter((line) => /^\s*Address(es)?:|^\s+[\da-f.:]+\s*$/i.test(line));
	return {
		name: asked,
		server,
		addresses: [
			...new Set(lines.flatMap((line) => line.replace(/^\s*Address(es)?:/i, '').match(address) ?? []))
		],
		aliases: [...new Set(path)].filter((name) => name !== asked),
		failed: failed ? failed[2]!.trim() : late ? 'timed out' : null
	};
}
