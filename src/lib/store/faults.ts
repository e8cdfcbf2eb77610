// The faults of a store, from what the browser throws.
import { fail } from '#lib/domain/result.ts';
import type { StoreFault } from '#lib/domain/stored-data/store-fault.ts';

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

type Failed = { readonly ok: false; readonly fault: StoreFault };

/** Returns the fault for a failed step to the newer version. */
export const notUpgraded = (cause: unknown): Failed =>
	fail({ code: 'not upgraded', cause: messageOf(cause) });

const nameOf = (cause: unknown): string =>
	typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';

/** Returns whether the database was closed, so that a new connection may help. */
export const isClosed = (cause: unknown): boolean => nameOf(cause) === 'InvalidStateError';

/** Returns whether the connection is dead: an iPhone does that while asleep, without an event. Every use of it fails from then on. */
export const isLost = (cause: unknown): boolean => nameOf(cause) === 'UnknownError';

/** Returns the fault for what a transaction threw. */
export function faultOfWork(cause: unknown): Failed {
	const name = nameOf(cause);
	if (name === 'QuotaExceededError') return fail({ code: 'full' });
	if (isClosed(cause) || isLost(cause)) return fail({ code: 'lost' });
	return fail({ code: 'unexpected', cause: messageOf(cause) });
}

/** Returns the fault for what opening threw. */
export function faultOfOpening(cause: unknown): Failed {
	const name = nameOf(cause);
	if (name === 'VersionError') return fail({ code: 'newer' });
	if (name === 'QuotaExceededError') return fail({ code: 'full' });
	return fail({ code: 'refused', name: name === '' ? String(cause) : name });
}
