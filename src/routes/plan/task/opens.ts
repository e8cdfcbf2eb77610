// Which tasks are done elsewhere, and where: in a set of this app, or on the page that their text names first.
import type { TaskKind } from '#lib/domain/task.ts';

export const opens: Readonly<Partial<Record<TaskKind, 'set' | 'source'>>> = {
	reading: 'set',
	pace: 'set',
	sandbox: 'source',
	assessment: 'source'
};
