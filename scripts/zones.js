// The time zones that the tests run in. Plain Node.

/** Everything runs in the first; the folders below run in all: zones without some midnights, and one that skipped a day. */
export const zones = ['UTC', 'America/Santiago', 'Asia/Beirut', 'Pacific/Apia', 'Europe/Paris'];

/**
 * The only folders whose modules may name `Date`, `Intl.DateTimeFormat` or a date library, which the architecture test holds,
 * so that the machine's zone can get in nowhere else.
 */
export const calendarFolders = ['src/lib/domain/time/', 'src/lib/state/', 'src/lib/ui/words/'];

/** What runs in every zone: those folders, and the rules of retakes, where a wrong day would cost a person most. */
export const zonedTests = [
	...calendarFolders,
	'src/lib/domain/policy/',
	'src/lib/domain/eligibility',
	'src/lib/domain/appointment',
	'src/lib/domain/entry/',
	'src/lib/domain/sittings',
	'src/lib/domain/what-if',
	'src/lib/exams/policies/'
];
