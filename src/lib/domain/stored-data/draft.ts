// Reading stored drafts.
import type { Draft } from '#lib/domain/draft.ts';
import { stored } from '#lib/domain/parser/common.ts';
import { anything, maybe, object, parser, text } from '#lib/domain/parser/parser.ts';

/** A draft, as stored. What is in it is read by the screen that wrote it. */
export const parseDraft = parser(object<Draft>({ ...stored, value: maybe(anything), revision: maybe(text) }));
