// The faults of a store, each with its sentence.
import { fail, type Fault } from '#lib/domain/result.ts';

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

type Failed = { readonly ok: false; readonly fault: Fault };

/** Another tab has an older database open, or the browser doesn't answer. */
export const blocked = (): Failed =>
	fail(
		'blocked',
		'Another tab of Resit holds your data. Close the other tabs; this one then goes on by itself.'
	);

/** A newer app wrote the data: usually a tab stayed open over an update. */
export const newer = (): Failed =>
	fail(
		'newer',
		'A newer Resit has been at work on this device. Reload to go on with it. Your data is untouched.'
	);

/** The browser deleted the database while it was open: site data was cleared, or space was needed. */
export const deleted = (): Failed =>
	fail(
		'gone',
		'The browser just deleted the data that Resit keeps here, so this was not saved. Save what you see as a file.'
	);

/** The disk, or the quota that the browser grants, is full. */
export const full = (): Failed =>
	fail(
		'full',
		'There is no room left on this device, so this was not saved. Free some space and try again. What was saved before is still here.'
	);

/** The browser refuses storage: it is disabled, or this is a private window of some browsers. */
export const refused = (name: string): Failed =>
	fail(
		'refused',
		`This browser does not let Resit keep data here (${name}). A private window or blocked site data can be the reason.`
	);

/** The upgrade failed: our fault. The old data is unchanged. */
export const notUpgraded = (cause: unknown): Failed =>
	fail(
		'not upgraded',
		`Resit could not bring your data to its new form (${messageOf(cause)}). Your data is unchanged; please keep it, and wait for the next version.`
	);

/** The connection broke, as happens on phones after a long sleep. */
export const lost = (): Failed =>
	fail('lost', 'The connection to your data broke, so this was not saved. Try again, or reload.');

/** Anything else: our fault. */
export const unexpected = (cause: unknown): Failed =>
	fail('unexpected', `Something went wrong while saving, and nothing was changed (${messageOf(cause)}).`);

const nameOf = (cause: unknown): string =>
	typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';

/** Returns whether the database was closed, so that a new connection may help. */
export const isClosed = (cause: unknown): boolean => nameOf(cause) === 'InvalidStateError';

/** Returns whether the connection is dead: an iPhone does that while asleep, without an event. Every use of it fails from then on. */
export const isLost = (cause: unknown): boolean => nameOf(cause) === 'UnknownError';

/** Returns the fault for what a transaction threw. */
export function faultOfWork(cause: unknown): Failed {
	const name = nameOf(cause);
	if (name === 'QuotaExceededError') return full();
	if (isClosed(cause) || isLost(cause)) return lost();
	return unexpected(cause);
}

/** Returns the fault for what opening threw. */
export function faultOfOpening(cause: unknown): Failed {
	const name = nameOf(cause);
	if (name === 'VersionError') return newer();
	if (name === 'QuotaExceededError') return full();
	return refused(name === '' ? String(cause) : name);
}
