// Ids of tenants, subscriptions, objects and clients: any GUID.
import type { Spot } from '#lib/domain/lab/redact/kind.ts';

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

export function* ids(text: string): Iterable<Spot> {
	for (const { 0: found, index } of text.matchAll(guid))
		yield { start: index, end: index + found.length, kind: 'id' };
}
