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
const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/i;

const notFound =
	/(?:can't|cannot) find ([^\s:]{1,260}): ?(NXDOMAIN|SERVFAIL|REFUSED|[A-Za-z][A-Za-z -]{1,80})/i;

/** The words that stand behind this label, and on lines of their own below it, as Windows lists them. */
function under(label: string, lines: readonly string[]): readonly string[] {
	const found: string[] = [];
	let below = false;
	for (const line of lines) {
		const text = line.trim();
		const [head = '', ...rest] = text.split(/\s+/);
		below = head.toLowerCase() === label ? true : below && /^\s/.test(line) && rest.length === 0;
		if (below) found.push(...(head.toLowerCase() === label ? rest : [head]).filter((each) => each !== ''));
	}
	return found;
}

/** Reads an answer; nothing where the text holds none. */
export function lookupIn(text: string): Lookup | undefined {
	const failed = notFound.exec(text);
	const late = /timed out|no servers could be reached/i.test(text);
	const lines = text.split('\n');
	const serverAt = lines.findIndex((line) => /^server:/i.test(line.trim()));
	const server = serverAt < 0 ? null : (lines[serverAt]!.trim().split(/\s+/)[1] ?? null);
	// The first block names who was asked; the answer follows an empty line.
	const blank = serverAt < 0 ? -1 : lines.findIndex((line, at) => at > serverAt && line.trim() === '');
	const answer = blank < 0 ? lines : lines.slice(blank + 1);
	const canonical = answer.flatMap((line) => {
		const [from, ...rest] = line.trim().split(/\s+/);
		return from !== undefined && rest.slice(0, 3).join(' ').toLowerCase() === 'canonical name ='
			? [bare(from), bare(rest[3] ?? '')]
			: [];
	});
	const named = under('name:', answer).map(bare);
	if (!failed && !late && server === null && named.length === 0) return undefined;
	const path = [...canonical, ...under('aliases:', answer).map(bare), ...named];
	const asked = failed ? bare(failed[1]!) : (path[0] ?? null);
	const addresses = [...under('address:', answer), ...under('addresses:', answer)];
	return {
		name: asked,
		server,
		addresses: [...new Set(addresses)].filter((each) => address.test(each)),
		aliases: [...new Set(path)].filter((name) => name !== asked),
		failed: failed ? failed[2]!.trim() : late ? 'timed out' : null
	};
}
