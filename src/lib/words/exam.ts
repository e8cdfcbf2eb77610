// The names of an exam's areas and groups, as sentences use them.
import { domainOf, groupOf, type DomainId, type Exam, type GroupId } from '#lib/domain/exam.ts';
import { listed } from '#lib/words/text.ts';

/** Returns the short name of a domain, or its id where this exam has no such domain. */
export const domainName = (exam: Exam, id: DomainId): string => domainOf(exam, id)?.short ?? id;

/** Returns the names of groups as a list, in quotation marks so that they read as names. */
export const groupNames = (exam: Exam, ids: readonly GroupId[]): string =>
	listed(ids.map((id) => `“${groupOf(exam, id)?.label ?? id}”`));
