// What happened to the work of days that passed without any, in a sentence.
import type { Plan } from '#lib/domain/schedule/types.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { awayText, counted, dayText } from '#lib/ui/words/dates.ts';

const near = (day: Day, today: Day): string =>
	day <= addDays(today, 1) ? awayText(day, today) : dayText(day, today);

/** “Yesterday’s 35 minutes moved to today.” Nothing where no day passed without work. */
export function movedText({ lost, moved }: Pick<Plan, 'lost' | 'moved'>, today: Day): string | undefined {
	const [first] = lost;
	if (first === undefined) return undefined;
	const minutes = counted(
		lost.reduce((total, { minutes }) => total + minutes, 0),
		'minute'
	);
	const day = first.day === addDays(today, -1) ? 'Yesterday' : dayText(first.day, today);
	const what = lost.length === 1 ? `${day}’s ${minutes}` : `${minutes} from ${counted(lost.length, 'day')}`;
	const days = new Set(lost.map(({ day }) => day));
	const to = [...new Set(moved.filter(({ from }) => days.has(from)).map(({ to }) => to))].sort();
	if (to.length > 0 && to.every((day) => day === undefined)) return `${what} need a new day.`;
	if (to.includes(undefined)) return `${what} moved, and some of it needs a new day.`;
	if (to.length === 0 || to.length > 2) return `${what} moved to the days ahead.`;
	return `${what} moved to ${to.map((day) => near(day!, today)).join(' and ')}.`;
}
