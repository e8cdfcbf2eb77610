// Saves attempts or answers as CSV. On demand: its chunk isn't kept offline before it's first used.
import { csvText } from '#lib/domain/csv.ts';
import type { Answer } from '#lib/domain/practice/answer.ts';
import { progressKey } from '#lib/domain/practice/progress-key.ts';
import { saveFile, tapIsOver } from '#lib/pwa/save-file.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { pack } from '#lib/state/exam.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { fileReadyText, savedFileText } from '#lib/words/saved-file.ts';
import { answerSheet, attemptSheet } from '#lib/words/spreadsheet.ts';

/** Saves the attempts, or these answers. Call it inside the tap. Returns what happened, as a sentence. */
export async function saveSheet(answers?: readonly Answer[]): Promise<string> {
	if (tapIsOver()) return fileReadyText;
	const topicOf = ({ of }: Answer) => derivedData.groupOfKey(progressKey(of.exam, of));
	const rows = answers
		? answerSheet(pack.exam, answers, topicOf)
		: attemptSheet(pack.exam, repository.record.attempts);
	const name = `resit-${answers ? 'answers' : 'attempts'}-${clock.today}.csv`;
	return savedFileText(await saveFile({ name, type: 'text/csv', text: csvText(rows) }), name);
}
