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

/** The group that a prompt's id names, as in `access/notactions`; whether the exam has it is the caller's question. */
export function groupOfPrompt(id: string): GroupId | undefined {
	const slash = id.indexOf('/');
	return slash > 0 ? id.slice(0, slash) : undefined;
}
