// Recall prompts on ARM templates and Bicep. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'templates/incremental-keeps',
		ask: 'A template in the default mode no longer lists a storage account. What happens to the account?',
		answer: 'It stays as it is. Complete mode would delete it.',
		fact: 'Incremental is the default mode: resources of the group that the template does not name are left alone.',
		source: sources.deploymentModes
	},
	{
		id: 'templates/incremental-resets',
		ask: 'An incremental redeployment lists a resource but leaves out a property set by hand. Is that property safe?',
		answer:
			'No. All properties of a listed resource are applied again, and one that’s left out goes back to its default.',
		fact: 'Incremental spares resources that are not listed; it does not merge the properties of one that is.',
		source: sources.deploymentModes
	},
	{
		id: 'templates/implicit-dependency',
		ask: 'In Bicep, a subnet names nsg.id of an NSG in the same file. Must you add dependsOn?',
		answer: 'No. The reference alone makes Bicep deploy the NSG first, and dependsOn would only repeat it.',
		fact: 'Using another resource’s symbolic name creates an implicit dependency.',
		source: sources.bicepDependencies
	},
	{
		id: 'templates/parallel-default',
		ask: 'Two resources in a Bicep file do not refer to each other. Which one is deployed first?',
		answer:
			'Neither: they’re deployed in parallel. If one must wait without a reference, dependsOn makes it wait.',
		fact: 'Order comes from dependencies alone, never from the order of lines in the file.',
		source: sources.bicepDependencies
	},
	{
		id: 'templates/subscription-scope',
		ask: 'A Bicep file creates a resource group. Which target scope does the file need?',
		answer: 'Subscription. You deploy it with az deployment sub create and a location for the deployment.',
		fact: 'A resource group is created at subscription scope, and a file without targetScope is taken to be for a resource group.',
		source: sources.bicepToSubscription
	},
	{
		id: 'templates/existing-keyword',
		ask: 'Your Bicep file needs the id of a key vault that is already there and must not be redeployed. Which keyword?',
		answer:
			'The keyword existing: the file then only reads the vault, in another group too when it gives a scope.',
		fact: 'A resource declared as existing is looked up and never deployed.',
		source: sources.bicepExisting
	},
	{
		id: 'templates/export-current',
		ask: 'Settings were changed by hand after a deployment. Which export shows them: from the group or from the history?',
		answer: 'The export from the resource group. The history holds the template as it was when deployed.',
		fact: 'Exporting a group takes a snapshot of its current state; a past deployment keeps the template it used.',
		source: sources.exportTemplatePortal
	},
	{
		id: 'templates/decompile-review',
		ask: 'You decompile an exported JSON template to Bicep. Can you take it as finished?',
		answer: 'No. Read it, fix warnings and names, and check it with what-if before you deploy.',
		fact: 'No mapping from JSON to Bicep is guaranteed: decompile does its best and can leave errors or fail.',
		source: sources.bicepDecompile
	}
];
