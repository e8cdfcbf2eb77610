// Which variant a draft means. What this version can't make is passed over when it is asked, so any id reads.
import { name, whole, type Fields, type Shape } from '#lib/domain/parser/parser.ts';
import type { FamilyId, Variant } from '#lib/domain/practice/variant.ts';

export const variantFields: Fields<Pick<Variant, 'family' | 'edition' | 'seed'>> = {
	family: name as Shape<FamilyId>,
	edition: whole(0),
	seed: whole(0)
};
