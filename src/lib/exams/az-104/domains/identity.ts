// What the identity domain of AZ-104 ships: the prompts of its groups, loaded together when one is needed.
import { prompts as usersGroupsPrompts } from '#lib/exams/az-104/prompts/users-groups.ts';
import { prompts as accessPrompts } from '#lib/exams/az-104/prompts/access.ts';
import { prompts as governancePrompts } from '#lib/exams/az-104/prompts/governance.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [...usersGroupsPrompts, ...accessPrompts, ...governancePrompts];
