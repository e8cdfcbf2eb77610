// One recall question with the fact that decides it.
import type { GroupId } from '#lib/domain/exam.ts';
import type { Source } from '#lib/domain/source.ts';

/** Asked before shown. The answer is short; the fact says what decides it. */
export interface Prompt {
	readonly id: string;
	readonly group: GroupId;
	readonly ask: string;
	readonly answer: string;
	readonly fact: string;
	readonly source: Source;
}
