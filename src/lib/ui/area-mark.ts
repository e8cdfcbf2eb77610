// How an area is marked wherever it's shown: a letter, and a color for light and for dark paper.
import type { DomainId, Exam } from '#lib/domain/exam.ts';

export interface AreaMark {
	readonly letter: string;
	/** The area's short name. */
	readonly name: string;
	readonly light: string;
	readonly dark: string;
}

/** What stands for work of no single area. */
export type Sign = 'mock' | 'timed' | 'reading' | 'shell' | 'cards' | 'list';

/** The colors of each area, on light and on dark paper. */
export type Colors = Readonly<Record<DomainId, { readonly light: string; readonly dark: string }>>;

/** Returns the mark of an area of the exam; undefined where there is none of this id. */
export function areaMark(exam: Exam, colors: Colors, id: DomainId | undefined): AreaMark | undefined {
	const domain = exam.domains.find((one) => one.id === id);
	const color = colors[id ?? ''];
	return domain && color && { letter: domain.short.slice(0, 1), name: domain.short, ...color };
}
