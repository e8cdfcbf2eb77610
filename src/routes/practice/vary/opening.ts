// What the hash of the address asks for: all kinds of questions, or a fresh one of a family, varied along an axis.
import type { FamilyId } from '#lib/domain/practice/variant.ts';

export interface Opening {
	readonly family: FamilyId;
	/** Which of its axes is varied first. */
	readonly axis?: string;
}

/** `group/family` or `group/family/axis`; none for all else. */
export function openingOf(hash: string): Opening | undefined {
	const [group, slug, axis, ...more] = hash.split('/');
	if (!group || !slug || more.length > 0) return undefined;
	return { family: `${group}/${slug}`, ...(axis ? { axis } : {}) };
}
