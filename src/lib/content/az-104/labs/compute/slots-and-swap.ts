// A lab on App Service plans and slots: the tier decides, the plan is shared, and some settings stay where they are.
import { deleteGroup, gone } from '#lib/content/az-104/labs/kit.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'app-service/slots-and-swap',
	number: 46,
	edition: 1,
	domain: 'compute',
	group: 'app-service',
	title: 'One plan, two apps, a slot and a swap',
	mends: 'Which tier has slots, what a plan’s apps share, and which settings a swap takes along.',
	minutes: 35,
	cost: 'About 0.10 USD an hour, from the step that scales the plan up until you delete it, even with no visitors.',
	needs: [
		"A subscription where you're an Owner or a Contributor",
		'Two Free plans: a subscription has a limited number per region. Delete an old one, or take another region.',
		'Quota for one Standard plan. Some offers and regions refuse it: then take another region for this lab.'
	],
	predict: [
		{
			id: 'both-up',
			ask: 'Two apps share a Free plan. You scale the plan up to Standard for one of them. What happens to the other app?',
			options: ['It stays Free', 'It is Standard too', 'It moves to a new Free plan'],
			right: 1,
			because:
				'The tier and the number of instances belong to the plan. All its apps, and their slots, run on all its instances.'
		},
		{
			id: 'tier',
			ask: 'Which is the lowest tier in which an app can have a deployment slot besides production?',
			options: ['Free', 'Basic', 'Standard', 'Premium'],
			right: 2,
			because: 'Slots begin with Standard. Free, Shared and Basic have production only.'
		},
		{
			id: 'sticky',
			ask: 'STICKS is a slot setting: “production” in production, “staging” in staging. After a swap, what does production show?',
			options: ['production', 'staging', 'no value at all'],
			right: 0,
			because:
				'A slot setting belongs to the slot and stays. Settings without the mark go along with the app.'
		}
	],
	steps: [
		{
			goal: 'Make the resource group {group}-slot, the Free plan plan-slot, and two apps in it: app-one-{suffix} and app-two-{suffix}.',
			portal:
				'App Services > Create > Web App > Runtime stack: ASP.NET V4.8; Operating system: Windows; Pricing plan: Free F1',
			az: [
				`az group create -n {group}-slot -l {location} -o none
az appservice plan create -g {group}-slot -n plan-slot --sku F1 --is-linux false -o none`,
				`az webapp create -g {group}-slot -p plan-slot -n app-one-{suffix} -o none
az webapp create -g {group}-slot -p plan-slot -n app-two-{suffix} -o none`,
				'az appservice plan show -g {group}-slot -n plan-slot --query "{tier: sku.tier, apps: numberOfSites}" -o table'
			],
			see: 'Free, and two apps.'
		},
		{
			goal: 'Make a second Free plan, plan-free, with one app: app-free-{suffix}.',
			az: [
				`az appservice plan create -g {group}-slot -n plan-free --sku F1 --is-linux false -o none
az webapp create -g {group}-slot -p plan-free -n app-free-{suffix} -o none`
			]
		},
		{
			goal: 'Scale the first plan up to Standard, and with it both of its apps.',
			portal: 'App Service plan > Settings > Scale up (App Service plan)',
			az: [
				`az appservice plan update -g {group}-slot -n plan-slot --sku S1 \\
  --query "{tier: sku.tier, instances: sku.capacity, apps: numberOfSites}" -o table`
			],
			see: 'Standard, one instance, two apps: the apps have no tier of their own. From now on the plan bills, even with no visitors.'
		},
		{
			goal: 'Give the first app a slot named staging.',
			portal: 'App Service > Deployment > Deployment slots > Add slot',
			az: [
				'az webapp deployment slot create -g {group}-slot -n app-one-{suffix} --slot staging --query defaultHostName -o tsv'
			],
			see: 'A host name of its own. The slot is a live app in the same plan, at no extra charge.'
		},
		{
			goal: 'Set one ordinary setting and one slot setting, different in production and in staging.',
			portal: 'App Service > Settings > Environment variables',
			az: [
				`az webapp config appsettings set -g {group}-slot -n app-one-{suffix} \\
  --settings COLOR=blue --slot-settings STICKS=production -o none`,
				`az webapp config appsettings set -g {group}-slot -n app-one-{suffix} --slot staging \\
  --settings COLOR=green --slot-settings STICKS=staging -o none`
			],
			see: 'In the portal, STICKS carries the mark “Deployment slot setting” in both slots.'
		},
		{
			goal: 'Swap staging into production and read production’s settings.',
			portal: 'App Service > Deployment > Deployment slots > Swap',
			az: [
				`az webapp deployment slot swap -g {group}-slot -n app-one-{suffix} \\
  --slot staging --target-slot production -o none`,
				`az webapp config appsettings list -g {group}-slot -n app-one-{suffix} \\
  --query "[?name=='COLOR' || name=='STICKS'].{name: name, value: value}" -o table`
			],
			see: 'COLOR is green now, STICKS is still production.'
		}
	],
	negative: {
		goal: 'Try to add a slot to the app in the Free plan and see it refused.',
		az: ['az webapp deployment slot create -g {group}-slot -n app-free-{suffix} --slot staging'],
		fails: 'The site would exceed the number of slots that the Free SKU allows. Basic gives the same answer.'
	},
	checks: [
		{
			id: 'plan',
			title: 'The plan is Standard, with one instance',
			command:
				'az appservice plan show -g {group}-slot -n plan-slot --query "{name: name, tier: sku.tier, size: sku.name, instances: sku.capacity}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['name', 'tier', 'size', 'instances'],
			shown: ['name'],
			own: { is: "name == 'plan-slot'", named: 'plan-slot' },
			conditions: [
				{
					when: "tier == 'Standard' && size == 'S1'",
					yes: 'The plan is Standard, size S1.',
					no: 'The plan is {{tier}}, size {{size}}. Scale plan-slot up to S1; it is the lowest with slots.'
				},
				{
					when: 'instances == `1`',
					yes: 'It has one instance.',
					no: 'It has {{instances}} instances, and each bills. Set --number-of-workers 1.'
				}
			]
		},
		{
			id: 'production',
			title: 'What came along, and what stayed, in production',
			command: `az webapp config appsettings list -g {group}-slot -n app-one-{suffix} --query "sort_by([?name=='COLOR' || name=='STICKS'].{name: name, value: value, sticky: slotSetting}, &name)" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'value', 'sticky'],
			empty: 'Production has neither setting. Set COLOR and STICKS in both slots, then swap.',
			conditions: [
				{
					when: "[0].name == 'COLOR' && [0].value == 'green' && [0].sticky == `false`",
					yes: 'COLOR came along from staging: {{[0].value}}.',
					no: '{{[0].name}} is {{[0].value}}. COLOR should be green after the swap, and no slot setting. Swap staging into production once.'
				},
				{
					when: "[1].name == 'STICKS' && [1].value == 'production' && [1].sticky == `true`",
					yes: 'STICKS stayed: {{[1].value}}.',
					no: '{{[1].name}} is {{[1].value}}. STICKS has to be set with --slot-settings in both slots before the swap.'
				}
			]
		},
		{
			id: 'staging',
			title: 'What staging holds after the swap',
			command: `az webapp config appsettings list -g {group}-slot -n app-one-{suffix} --slot staging --query "sort_by([?name=='COLOR' || name=='STICKS'].{name: name, value: value, sticky: slotSetting}, &name)" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'value', 'sticky'],
			empty: 'Staging has neither setting. Set COLOR and STICKS in both slots, then swap.',
			conditions: [
				{
					when: "[0].name == 'COLOR' && [0].value == 'blue' && [0].sticky == `false`",
					yes: 'COLOR is what production had before: {{[0].value}}. A second swap would bring it back.',
					no: '{{[0].name}} is {{[0].value}}. It should be blue, the value that production had. Swap once, not twice.'
				},
				{
					when: "[1].name == 'STICKS' && [1].value == 'staging' && [1].sticky == `true`",
					yes: 'STICKS stayed: {{[1].value}}.',
					no: '{{[1].name}} is {{[1].value}}. STICKS has to be a slot setting with the value staging here.'
				}
			]
		},
		{
			id: 'free',
			title: 'A Free plan has no slots',
			command: 'az webapp deployment slot create -g {group}-slot -n app-free-{suffix} --slot staging',
			kind: 'error',
			conditions: [
				{
					when: "contains(message, 'exceed the number of slots allowed') && contains(message, 'Free')",
					yes: 'Refused: the Free tier allows no further slot.',
					no: 'Found {{what}}. Look for “number of slots” and Free. Use app-free-{suffix}, which is in the Free plan.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			deleteGroup(
				'slot',
				'all three apps, the slot and both plans',
				'Deleting an app alone can leave its plan, and the plan bills.'
			)
		],
		check: gone('slot')
	},
	why: 'Features come from the plan’s tier, and the plan is shared by its apps and their slots. A swap exchanges the apps behind two host names together with their ordinary settings. What is marked as a slot setting belongs to the slot and stays, as do custom domains, scale and access restrictions.',
	given: [
		{
			id: 'capacity',
			command:
				'az appservice plan show -g resit-slot -n plan-slot --query "{tier: sku.tier, instances: sku.capacity, apps: numberOfSites}" -o table',
			output: `Tier      Instances    Apps
--------  -----------  ------
Standard  2            3`,
			ask: 'What is billed for compute?',
			options: ['Two instances', 'Three apps', 'Six instances'],
			right: 0,
			because: 'A dedicated plan bills for each instance, however many apps and slots run on it.'
		},
		{
			id: 'connection',
			command:
				'az webapp config appsettings list -g resit-slot -n app-one --slot staging --query "[].{name: name, slotSetting: slotSetting}" -o table',
			output: `Name       SlotSetting
---------  -------------
DB_NAME    False
LOG_LEVEL  True`,
			ask: 'Staging’s DB_NAME names the test database. Staging is swapped into production. Which database does production use?',
			options: ['The test database', 'The one it had before', 'None until a restart'],
			right: 0,
			because:
				'DB_NAME is no slot setting, so it goes along into production. To keep each slot’s database, mark it in both.'
		},
		{
			id: 'domain',
			command: 'az webapp config hostname list -g resit-slot --webapp-name app-one --query "[].name" -o tsv',
			output: `app-one.azurewebsites.net
www.example.com`,
			ask: 'Production has the custom domain. Staging is swapped into production. Where does www.example.com lead?',
			options: ['To what was in staging', 'To what was in production', 'Nowhere until it is added'],
			right: 0,
			because:
				'The domain stays with the production slot, and that slot now holds the app that was in staging.'
		}
	],
	variations: [
		{
			change: 'The plan is Basic, and slots are needed.',
			answer:
				'Scale up to Standard. It is a change of the tier, the apps stay; afterwards slots can be added.'
		},
		{
			change: 'One of the two apps needs far more than the other.',
			answer: 'Move it to a plan of its own. In a shared plan, more instances for one are more for both.'
		},
		{
			change: 'The app must be seen with production’s settings before users get it.',
			answer:
				'Swap with preview: the first phase puts the target’s slot settings on staging and waits for you.'
		},
		{
			change: 'The app has six slots and the plan shall go from Premium down to Standard.',
			answer: 'Not possible as it is: Standard has five. Delete slots first.'
		}
	],
	sources: [
		{
			title: 'Set up staging environments in Azure App Service',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/deploy-staging-slots',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure App Service plan overview',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/overview-hosting-plans',
			checked: day('2026-11-25')
		},
		{
			title: 'Scale up an app in Azure App Service',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/manage-scale-up',
			checked: day('2026-11-25')
		},
		{
			title: 'Manage an App Service plan',
			url: 'https://learn.microsoft.com/en-us/azure/app-service/app-service-plan-manage',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-26')
} as const satisfies Lab;
