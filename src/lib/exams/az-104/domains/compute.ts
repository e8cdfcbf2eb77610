// What the compute domain of AZ-104 ships: the prompts of its groups, loaded together when one is needed.
import { prompts as templatesPrompts } from '#lib/exams/az-104/prompts/templates.ts';
import { prompts as virtualMachinesPrompts } from '#lib/exams/az-104/prompts/virtual-machines.ts';
import { prompts as containersPrompts } from '#lib/exams/az-104/prompts/containers.ts';
import { prompts as appServicePrompts } from '#lib/exams/az-104/prompts/app-service.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [
	...templatesPrompts,
	...virtualMachinesPrompts,
	...containersPrompts,
	...appServicePrompts
];
