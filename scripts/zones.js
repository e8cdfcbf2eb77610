// The time zones that the tests run in. Plain Node.

/** Everything runs in the first; the folders below run in all: zones without some midnights, and one that skipped a day. */
export const zones = ['UTC', 'America/Santiago', 'Asia/Beirut', 'Pacific/Apia', 'Europe/Paris'];

/**
 * The starts of the paths of the only modules that may name `Date`, `Intl.DateTimeFormat` or a date library, which the
 * architecture test holds, so that the machine's zone can get in nowhere else.
 */
export const calendarModules = [
	'src/lib/domain/time/',
	'src/lib/state/clock',
	'src/lib/state/today-cache',
	'src/lib/words/dates'
];

/** The tests that run in every zone: of those modules, and of the rules of retakes, where a wrong day costs a person most. */
export const zonedTests = [
	...calendarModules,
	'src/lib/domain/policy/',
	'src/lib/domain/plan/calendar-events',
	'src/lib/pwa/calendar-file',
	'src/lib/domain/eligibility',
	'src/lib/domain/booking',
	'src/lib/domain/attempt-form/',
	'src/lib/domain/sittings',
	'src/lib/domain/what-if',
	'src/lib/exams/policies/',
	'src/lib/words/'
];
