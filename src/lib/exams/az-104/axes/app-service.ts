// What can be varied in questions on plans, slots, networking, certificates and backup: one deciding constraint each, with the fact by which it can turn the answer.
import type { Axis } from '#lib/domain/practice/axis.ts';
import { day } from '#lib/domain/time/day.ts';

export const axes = [
	{
		id: 'app-service/plan-tier',
		group: 'app-service',
		title: 'Tier of the plan',
		from: 'Basic',
		to: 'Standard',
		why: 'Slots and scaling out by rules begin with Standard; Basic scales out by hand.',
		source: {
			title: 'Staging environments',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/deploy-staging-slots',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'app-service/sticky',
		group: 'app-service',
		title: 'How the setting is marked',
		from: 'Not marked',
		to: 'As a deployment slot setting',
		why: 'A slot setting stays with its slot in a swap; any other goes along with the code.',
		varied: 'app-service/swap/mark',
		source: {
			title: 'Staging environments',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/deploy-staging-slots',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'app-service/direction',
		group: 'app-service',
		title: 'Which way the traffic goes',
		from: 'From the app into the network',
		to: 'From the network to the app',
		why: 'Virtual network integration is for what leaves the app; a private way in takes a private endpoint.',
		source: {
			title: 'Virtual network integration',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/overview-vnet-integration',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'app-service/host-name',
		group: 'app-service',
		title: 'Name on the certificate',
		from: 'app.example.com',
		to: '*.example.com',
		why: 'The free managed certificate covers no wildcard names.',
		source: {
			title: 'TLS certificates in App Service',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/configure-ssl-certificate',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'app-service/backup-kind',
		group: 'app-service',
		title: 'Kind of backup',
		from: 'Automatic',
		to: 'Custom',
		why: 'Automatic backups need no storage account and follow a fixed schedule; custom ones use your account and your schedule.',
		source: {
			title: 'Back up and restore an app',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/manage-backup',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'app-service/shared-plan',
		group: 'app-service',
		title: 'Where the second app runs',
		from: 'In the same plan',
		to: 'In a plan of its own',
		why: 'Apps of one plan share its instances and scale together.',
		source: {
			title: 'App Service plans',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/overview-hosting-plans',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Axis[];
