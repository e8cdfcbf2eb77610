// The made-up exam in the place of `src/lib/exams/index.ts`: the one entry that an exam needs beside its folder.
import type { ExamEntry } from '#lib/exams/index.ts';

export const exams: readonly [ExamEntry] = [
	{
		id: 'sail-1',
		code: 'SAIL-1',
		issuer: 'Harbor Board',
		pass: 350,
		load: async () => (await import('./pack.ts')).pack
	}
];
