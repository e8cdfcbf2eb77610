// Labelled values: score, result and day taken into the notes, data of a person left behind.
import { dayTold } from '#lib/domain/report/dates.ts';
import type { Field } from '#lib/domain/report/fields.ts';
import { takeGroupsNamed } from '#lib/domain/report/groups.ts';
import type { UnreadLabel } from '#lib/domain/report/fault.ts';
import type { LabelKind } from '#lib/domain/report/labels.ts';
import { fault, leave, pass, type Entry, type Reader, type Step } from '#lib/domain/report/reader.ts';
import { resultIn, scoreIn, timeIn } from '#lib/domain/report/values.ts';

function takeScore(reader: Reader, value: string, line: number): boolean {
	const { notes, exam } = reader;
	const { from, to } = exam.score;
	const score = scoreIn(value);
	if (score === undefined) return false;
	const said = resultIn(value);
	if (said) notes.result ??= { value: said.result, line };
	if (score < from || score > to) fault(reader, { code: 'score', found: score }, line);
	else if (notes.score && notes.score.value !== score)
		fault(reader, { code: 'scores', first: notes.score.line }, line);
	else notes.score ??= { value: score, line };
	return true;
}

/** `passed: true` is how programs say it. */
const resultOf = (value: string): 'fail' | 'pass' | undefined =>
	/^(?:true|yes)$/.test(value) ? 'pass' : /^(?:false|no)$/.test(value) ? 'fail' : resultIn(value)?.result;

/** Takes a value by its label. False where it is nothing of that kind; then nothing was noted. */
function take(reader: Reader, kind: LabelKind, value: string, { line, place }: Entry): boolean {
	const { notes, exam } = reader;
	switch (kind) {
		case 'person':
			return leave(reader, line) > 0;
		case 'score':
			return takeScore(reader, value, line);
		case 'passing':
			if (scoreIn(value) !== exam.score.pass) return false;
			notes.passing.push(place);
			return pass(reader) > 0;
		case 'result': {
			const result = resultOf(value);
			if (result) notes.result ??= { value: result, line };
			return result !== undefined;
		}
		case 'day': {
			const day = dayTold(value, reader.today);
			if (day) notes.day ??= { value: day.read, line };
			return day !== undefined;
		}
		case 'start':
		case 'end': {
			const time = timeIn(value);
			if (time) notes[kind] ??= { value: time, line };
			return time !== undefined;
		}
		case 'top':
			takeGroupsNamed(reader, [value], line);
			return true;
		default:
			return pass(reader) > 0;
	}
}

/** Takes the labelled values of a row. 0 where a word only looked like a label. */
export function takeFields(reader: Reader, fields: readonly Field[], entry: Entry): 0 | 1 {
	for (const { kind, value, sure } of fields) {
		if (value === '' && kind === 'top') reader.part = 'top';
		// In a table an empty cell means: not given. In running text the value comes on a later line.
		else if (value === '' && entry.cells.length === 1) reader.waiting = [...reader.waiting, kind];
		else if (value !== '' && !take(reader, kind, value, entry)) {
			if (!sure && fields.length === 1) return 0;
			// Every other label reads whatever it is given.
			fault(reader, { code: 'value', label: kind as UnreadLabel }, entry.line);
		}
	}
	return 1;
}

/** A row as the value of the first label that waits for one. */
export const waitingStep: Step = (reader, entry) => {
	const [kind, ...others] = reader.waiting;
	if (kind === undefined) return 0;
	const section = reader.names.domain(entry.text.replace(/\(.*\)/, '')).kind === 'exact';
	const fits = !section && take(reader, kind, entry.text, entry);
	reader.waiting = fits ? others : [];
	return fits ? 1 : 0;
};
