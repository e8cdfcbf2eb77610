// Recall prompts on App Service plans, slots, networking and backup. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'app-service/slot-tier',
		ask: 'A web app in a Basic plan needs a staging slot. What do you change first?',
		answer: 'Scale the plan up to Standard or higher.',
		fact: 'Deployment slots come with the tiers Standard, Premium and Isolated.',
		source: sources.deploymentSlots
	},
	{
		id: 'app-service/shared-plan',
		ask: 'Two apps share a plan that you scale out to three instances. With default settings, how many does each app run on?',
		answer: 'All three, both apps. To scale one alone, give it its own plan.',
		fact: 'The plan is the unit of scale: by default every app and slot in it runs on all of its instances.',
		source: sources.appServicePlans
	},
	{
		id: 'app-service/sticky-setting',
		ask: 'A connection string must stay with the staging slot when slots are swapped. What do you set?',
		answer: 'Mark it as a deployment slot setting.',
		fact: 'App settings and connection strings travel with the app in a swap unless they are marked for the slot.',
		source: sources.deploymentSlots
	},
	{
		id: 'app-service/swap-domain',
		ask: 'Production has a custom domain. You swap staging into production. Which slot has the domain afterward?',
		answer: 'Production still has it, now in front of the new code.',
		fact: 'Custom domains, TLS settings and scale settings belong to the slot and are not swapped.',
		source: sources.deploymentSlots
	},
	{
		id: 'app-service/autoscale-tier',
		ask: 'Instances must be added by a rule on CPU. Is a Basic plan enough?',
		answer: 'No. Basic scales out by hand only; rules need Standard or higher.',
		fact: 'Autoscale by rules or schedule starts at the Standard tier.',
		source: sources.appServiceAutomaticScaling
	},
	{
		id: 'app-service/integration-direction',
		ask: 'An app has virtual network integration. Can a VM in that network now reach the app at a private address?',
		answer: 'No. That takes a private endpoint for the app.',
		fact: 'Integration carries only the calls that the app makes; it gives no private way in.',
		source: sources.appServiceVnetIntegration
	},
	{
		id: 'app-service/custom-backup',
		ask: 'An app’s backups must lie in your own storage account, on your own schedule. Automatic or custom backup?',
		answer: 'Custom: you name the storage account and set the schedule.',
		fact: 'Automatic backups have a fixed schedule and retention, and you choose no storage for them. New custom backups no longer include a database.',
		source: sources.appServiceBackup
	},
	{
		id: 'app-service/wildcard-certificate',
		ask: '*.example.com needs TLS on a web app. Does the free managed certificate do?',
		answer:
			'No. Bring a wildcard certificate: uploaded, from Key Vault or bought as an App Service certificate.',
		fact: 'The free managed certificate covers no wildcards and cannot be exported.',
		source: sources.appServiceCertificates
	}
];
