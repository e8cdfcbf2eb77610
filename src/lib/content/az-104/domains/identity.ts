// What the identity domain of AZ-104 ships: prompts and rebuilds of its groups, loaded together when one is needed.
import { prompts as usersGroupsPrompts } from '#lib/content/az-104/prompts/users-groups.ts';
import { prompts as accessPrompts } from '#lib/content/az-104/prompts/access.ts';
import { prompts as governancePrompts } from '#lib/content/az-104/prompts/governance.ts';
import { rebuild as usersGroupsRebuild } from '#lib/content/az-104/rebuilds/users-groups.ts';
import { rebuild as accessRebuild } from '#lib/content/az-104/rebuilds/access.ts';
import { rebuild as governanceRebuild } from '#lib/content/az-104/rebuilds/governance.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import type { TaskText } from '#lib/domain/task.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [...usersGroupsPrompts, ...accessPrompts, ...governancePrompts];

/** One hands-on rebuild a group. */
export const rebuilds: readonly TaskText[] = [usersGroupsRebuild, accessRebuild, governanceRebuild];
