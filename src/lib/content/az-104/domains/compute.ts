// What the compute domain of AZ-104 ships: prompts and rebuilds of its groups, loaded together when one is needed.
import { prompts as templatesPrompts } from '#lib/content/az-104/prompts/templates.ts';
import { prompts as virtualMachinesPrompts } from '#lib/content/az-104/prompts/virtual-machines.ts';
import { prompts as containersPrompts } from '#lib/content/az-104/prompts/containers.ts';
import { prompts as appServicePrompts } from '#lib/content/az-104/prompts/app-service.ts';
import { rebuild as templatesRebuild } from '#lib/content/az-104/rebuilds/templates.ts';
import { rebuild as virtualMachinesRebuild } from '#lib/content/az-104/rebuilds/virtual-machines.ts';
import { rebuild as containersRebuild } from '#lib/content/az-104/rebuilds/containers.ts';
import { rebuild as appServiceRebuild } from '#lib/content/az-104/rebuilds/app-service.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import type { TaskText } from '#lib/domain/task.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [
	...templatesPrompts,
	...virtualMachinesPrompts,
	...containersPrompts,
	...appServicePrompts
];

/** One hands-on rebuild a group. */
export const rebuilds: readonly TaskText[] = [
	templatesRebuild,
	virtualMachinesRebuild,
	containersRebuild,
	appServiceRebuild
];
