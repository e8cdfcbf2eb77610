// Hands-on rebuild for App Service: what swaps and what sticks.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/app-service',
	steps: [
		'In rg-resit create a Standard plan, a web app and a slot named staging.',
		'In both slots set COLOUR, and TIER as a slot setting, each with its own value.',
		'Write down the four values you expect after a swap. Swap.',
		'Read production with your app’s name in the command, then staging with -s staging.',
		'The plan is paid by the hour: delete rg-resit today.'
	],
	command:
		"az webapp config appsettings list -g rg-resit -n YOUR-APP --query \"[?name=='COLOUR'||name=='TIER'].{name:name,value:value,sticks:slotSetting}\" -o json",
	observe: 'One setting changed sides, the other did not.',
	proof: 'COLOUR moved and TIER stayed, because …',
	sources: [
		{
			title: 'Set up staging environments in App Service',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/deploy-staging-slots',
			checked: day('2026-11-25')
		},
		{
			title: 'App Service plan overview',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/overview-hosting-plans',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
