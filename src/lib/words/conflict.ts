// What is said of an entry that two devices changed: which one it is, and how its versions differ.
import { same } from '#lib/domain/merge.ts';
import type { Conflict } from '#lib/domain/stored-data/conflicts.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { dayText } from '#lib/words/dates.ts';
import { capital } from '#lib/words/text.ts';

const nouns: Readonly<Record<Conflict['from'], string>> = {
	attempts: 'Attempt',
	bookings: 'Appointment',
	notebook: 'Your question',
	availability: 'Study time'
};

/** The fields by which versions may differ, each with its name where that is another. What isn't here follows from them, or says nothing. */
const labels: Readonly<Record<string, string>> = {
	day: '',
	startTime: 'Start',
	endTime: 'End',
	result: '',
	score: '',
	sections: 'Bars',
	prioritise: 'Topics',
	debrief: 'What felt hard',
	condition: 'If',
	answer: 'Then',
	desk: '',
	anywhere: '',
	off: 'Days off'
};

type Fields = Readonly<Record<string, unknown>>;

function valueText(value: unknown): string {
	if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'none';
	if (typeof value !== 'object' || value === null) return String(value);
	const parts = Object.values(value).filter((part) => !Array.isArray(part) || part.length > 0);
	return parts.map(valueText).join(Array.isArray(value) ? ', ' : ' ');
}

/** Returns which entry it is: `Attempt, Wed 25 Nov 2026`. */
export function conflictTitle({ from, versions }: Conflict): string {
	const { day } = versions[0] as unknown as { readonly day?: Day };
	return day === undefined ? nouns[from] : `${nouns[from]}, ${dayText(day)}`;
}

/** Returns what tells each version from the others: `Score: 641`. */
export function versionTexts({ versions }: Conflict): readonly string[] {
	const [first, ...others] = versions as unknown as readonly Fields[];
	const named = Object.keys(labels).filter((name) =>
		others.some((other) => !same(other[name], first?.[name]))
	);
	return versions.map((version) =>
		version.deleted === true
			? 'Deleted'
			: named
					.map(
						(name) => `${labels[name] || capital(name)}: ${valueText((version as unknown as Fields)[name])}`
					)
					.join(' · ') || 'Not deleted'
	);
}
