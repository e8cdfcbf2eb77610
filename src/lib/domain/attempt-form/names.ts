// What a form's fields are called on screen.
import type { Fields } from '#lib/domain/attempt-form/fields.ts';

const names: Readonly<Record<keyof Fields, string>> = {
	kind: 'the result',
	id: 'the entry',
	day: 'the day',
	startTime: 'the start time',
	endTime: 'the end time',
	zone: 'the time zone',
	score: 'the score',
	expires: 'the expiration date',
	bars: 'the bars',
	prioritise: 'the topics to prioritize',
	main: 'what felt hard',
	domains: 'what felt hard',
	groups: 'what felt hard',
	items: 'what felt hard',
	misread: 'what felt hard',
	time: 'what felt hard'
};

/** The fields of these paths by name, each once: “the score”, “the bars”. */
export const fieldNames = (paths: readonly string[]): readonly string[] => [
	...new Set(paths.flatMap((path) => names[path.split('.')[0] as keyof Fields] ?? []))
];
