// New ids, and the device's Lamport clock: every edit the person makes gets a stamp from it.
import type { Next } from '#lib/domain/edits.ts';
import { newDevice, parseDevice, type Device } from '#lib/domain/stored-data/settings.ts';
import { only, type Reading } from '#lib/store/store.ts';
import type { Identity } from '#lib/store/transact.ts';

/** Returns an id that no other record has: 32 hexadecimal digits. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns what is known about this device; its id is `who`'s where nothing is stored yet. */
export async function deviceOf(tx: Reading, who: Identity): Promise<Device> {
	const stored = parseDevice(await tx.get('device', only));
	if (!stored.ok) return newDevice(who.device);
	return stored.value.device === '' ? { ...stored.value, device: who.device } : stored.value;
}

/** Returns the stamps of one edit, starting after the last one stored. Store `device`, with the counter as far as it was used, with it. */
export async function stamping(tx: Reading, who: Identity) {
	const before = await deviceOf(tx, who);
	let { counter } = before;
	return {
		next(): ReturnType<Next> {
			// A counter from a damaged file may be at its maximum: saving still works, and stamps tie.
			counter = Math.min(counter + 1, Number.MAX_SAFE_INTEGER);
			return { id: who.newId(), stamp: { counter, device: before.device } };
		},
		device: (): Device => ({ ...before, counter })
	};
}
