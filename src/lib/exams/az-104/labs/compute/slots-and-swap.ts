// Lab on App Service plans and slots: the tier decides, apps share the plan, and slot settings stay.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, mayCreate } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'app-service/slots-and-swap',
	number: 46,
	title: 'App Service slots: what a swap moves, and what stays',
	minutes: 35,
	cost: 'About 0.10 USD an hour, from scaling the plan up until you delete it, even with no visitors.',
	needs: [
		mayCreate,
		'Room for two Free plans in the region: their number is limited',
		'Quota for one Standard plan. If it’s refused, delete the group and set another region under Names'
	],
	predict: [
		{
			id: 'both-up',
			ask: 'Two apps share a Free plan. You scale the plan up to Standard for one of them. What happens to the other app?',
			options: ['It stays Free', 'It is Standard too', 'It moves to a new Free plan'],
			right: 1,
			because:
				'The tier and the number of instances belong to the plan. All of its apps and slots run on all of its instances.'
		},
		{
			id: 'tier',
			ask: 'Which is the lowest tier in which an app can have a deployment slot besides production?',
			options: ['Free', 'Basic', 'Standard', 'Premium'],
			right: 2,
			because: 'Slots start with Standard. Free, Shared and Basic have production only.'
		},
		{
			id: 'sticky',
			ask: 'STICKS is a deployment slot setting. Its value is production in production and staging in staging. You swap the slots. Which value does production have?',
			options: ['production', 'staging', 'No value'],
			right: 0,
			because:
				'A slot setting belongs to the slot and stays. App settings without that mark move with the app.'
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
				'az appservice plan show -g {group}-slot -n plan-slot --query "{tier: sku.tier, apps: properties.numberOfSites}" -o table'
			],
			see: 'Free, and two apps.'
		},
		{
			goal: 'Make a second Free plan, plan-free, with one app: app-free-{suffix}.',
			az: `az appservice plan create -g {group}-slot -n plan-free --sku F1 --is-linux false -o none
az webapp create -g {group}-slot -p plan-free -n app-free-{suffix} -o none`
		},
		{
			goal: 'Scale plan-slot up to Standard S1, and both of its apps with it.',
			portal: 'App Service plan > Settings > Scale up (App Service plan)',
			az: `az appservice plan update -g {group}-slot -n plan-slot --sku S1 --number-of-workers 1 \\
  --query "{tier: sku.tier, instances: sku.capacity, apps: numberOfSites || properties.numberOfSites}" -o table`,
			see: 'Standard, one instance, two apps. The apps have no tier of their own. The plan bills from now on.'
		},
		{
			goal: 'Add a slot named staging to app-one-{suffix}.',
			portal: 'App Service > Deployment > Deployment slots > Add slot',
			az: 'az webapp deployment slot create -g {group}-slot -n app-one-{suffix} --slot staging --query defaultHostName -o tsv',
			see: 'Its own host name. The slot is a live app in the same plan, at no extra charge.'
		},
		{
			goal: 'Set COLOR, and STICKS as a slot setting: blue and production in production, green and staging in staging.',
			portal: 'App Service > Settings > Environment variables',
			az: [
				`az webapp config appsettings set -g {group}-slot -n app-one-{suffix} \\
  --settings COLOR=blue --slot-settings STICKS=production -o none`,
				`az webapp config appsettings set -g {group}-slot -n app-one-{suffix} --slot staging \\
  --settings COLOR=green --slot-settings STICKS=staging -o none`
			],
			see: 'No output. In the portal, STICKS is marked “Deployment slot setting” in both slots.'
		},
		{
			goal: 'Swap staging into production, once, and read the settings of production.',
			portal: 'App Service > Deployment > Deployment slots > Swap',
			az: [
				`az webapp deployment slot swap -g {group}-slot -n app-one-{suffix} \\
  --slot staging --target-slot production -o none`,
				`az webapp config appsettings list -g {group}-slot -n app-one-{suffix} \\
  --query "[?name=='COLOR' || name=='STICKS'].{name: name, value: value}" -o table`
			],
			see: 'COLOR is green now. STICKS is still production.'
		}
	],
	negative: {
		goal: 'Try to add a slot to app-free-{suffix}, in the Free plan, and see it refused.',
		az: 'az webapp deployment slot create -g {group}-slot -n app-free-{suffix} --slot staging',
		fails: 'The site would exceed the number of slots that the Free SKU allows. Basic gives the same answer.'
	},
	checks: [
		{
			id: 'plan',
			title: 'The plan is Standard, with one instance',
			command:
				'az appservice plan show -g {group}-slot -n plan-slot --query "{name: name, tier: sku.tier, size: sku.name, instances: sku.capacity}" -o json',
			ownName: 'plan-slot',
			conditions: [
				{
					when: "tier == 'Standard' && size == 'S1'",
					yes: 'The plan is Standard, size S1.',
					no: 'The plan is {{tier}}, size {{size}}. Scale plan-slot up to S1, the lowest size with slots.'
				},
				{
					when: 'instances == `1`',
					yes: 'It has one instance.',
					no: 'It has {{instances}} instances, not 1. In Standard, each one bills.'
				}
			]
		},
		{
			id: 'production',
			title: 'What moved and what stayed, in production',
			command: `az webapp config appsettings list -g {group}-slot -n app-one-{suffix} --query "sort_by([?name=='COLOR' || name=='STICKS'].{name: name, value: value, sticky: slotSetting}, &name)" -o json`,
			empty: 'Production has neither setting. Set COLOR and STICKS in both slots, then swap.',
			conditions: [
				{
					when: "[0].name == 'COLOR' && [0].value == 'green' && [0].sticky == `false`",
					yes: 'COLOR moved here from staging: {{[0].value}}.',
					no: 'COLOR is {{[?name==`"COLOR"`].value}}. After one swap COLOR must be green here. It must not be a slot setting.'
				},
				{
					when: "[1].name == 'STICKS' && [1].value == 'production' && [1].sticky == `true`",
					yes: 'STICKS stayed: {{[1].value}}.',
					no: 'STICKS is {{[?name==`"STICKS"`].value}}. Before the swap, set STICKS as a slot setting in both slots.'
				}
			]
		},
		{
			id: 'staging',
			title: 'What moved and what stayed, in staging',
			command: `az webapp config appsettings list -g {group}-slot -n app-one-{suffix} --slot staging --query "sort_by([?name=='COLOR' || name=='STICKS'].{name: name, value: value, sticky: slotSetting}, &name)" -o json`,
			empty: 'Staging has neither setting. Set COLOR and STICKS in both slots, then swap.',
			conditions: [
				{
					when: "[0].name == 'COLOR' && [0].value == 'blue' && [0].sticky == `false`",
					yes: 'COLOR is what production had before: {{[0].value}}. A second swap would bring it back.',
					no: 'COLOR is {{[?name==`"COLOR"`].value}}. It must be blue, the value that production had. Swap once, not twice.'
				},
				{
					when: "[1].name == 'STICKS' && [1].value == 'staging' && [1].sticky == `true`",
					yes: 'STICKS stayed: {{[1].value}}.',
					no: 'STICKS is {{[?name==`"STICKS"`].value}}. It must be a slot setting with the value staging here.'
				}
			]
		},
		{
			id: 'free',
			title: 'A Free plan has no slots',
			kind: 'error',
			when: "contains(message, 'exceed the number of slots allowed') && contains(message, 'Free')",
			yes: 'Refused: the Free tier allows no further slot.',
			no: 'Found {{what}}. Look for “number of slots” and Free. Use app-free-{suffix}, which is in the Free plan.'
		}
	],
	tearDown: groupTearDown(
		'slot',
		'all three apps, the slot and both plans',
		'Deleting an app alone can leave its plan, and the plan bills.'
	),
	why: 'Features come from the tier of the plan, and its apps and slots share the plan. A swap exchanges the apps behind two host names, with their ordinary settings. Slot settings stay with the slot. So do custom domains, scale settings and access restrictions.',
	given: [
		{
			id: 'capacity',
			command:
				'az appservice plan show -g resit-slot -n plan-slot --query "{tier: sku.tier, instances: sku.capacity, apps: properties.numberOfSites}" -o table',
			output: `Tier      Instances    Apps
--------  -----------  ------
Standard  2            3`,
			ask: 'What is billed for compute?',
			options: ['Two instances', 'Three apps', 'Six instances'],
			right: 0,
			because: 'A dedicated plan bills for each of its instances, however many apps and slots run on them.'
		},
		{
			id: 'connection',
			command:
				'az webapp config appsettings list -g resit-slot -n app-one --slot staging --query "[].{name: name, slotSetting: slotSetting}" -o table',
			output: `Name       SlotSetting
---------  -------------
DB_NAME    False
LOG_LEVEL  True`,
			ask: 'DB_NAME in staging names the test database. You swap staging into production. Which database does production use?',
			options: ['The test database', 'The one it used before', 'None until a restart'],
			right: 0,
			because:
				'DB_NAME isn’t a slot setting, so it moves to production. To keep the database of each slot, mark it in both slots.'
		},
		{
			id: 'domain',
			command: 'az webapp config hostname list -g resit-slot --webapp-name app-one --query "[].name" -o tsv',
			output: `app-one.azurewebsites.net
www.example.com`,
			ask: 'Production has the custom domain. You swap staging into production. Which app does www.example.com show?',
			options: [
				'The one that was in staging',
				'The one that was in production',
				'None, until you add it again'
			],
			right: 0,
			because:
				'The domain stays with the production slot, and that slot now runs the app that was in staging.'
		}
	],
	variations: [
		{
			change: 'The plan is Basic, and you need slots.',
			answer: 'Scale up to Standard. The apps stay, and you can add slots.'
		},
		{
			change: 'One of the two apps needs far more than the other.',
			answer: 'Move it to its own plan. In a shared plan, more instances for one app are more for both.'
		},
		{
			change: 'You must test the app with the settings of production before users get it.',
			answer:
				'Use swap with preview. Its first phase applies the slot settings of production to staging, then waits for you.'
		},
		{
			change: 'The app has six slots, and the plan must go from Premium to Standard.',
			answer: 'Delete slots first: Standard has five.'
		}
	],
	sources: [
		sources.deploymentSlots,
		sources.appServicePlans,
		sources.appServiceScaleUp,
		sources.manageAppServicePlan
	],
	checked: '2026-11-26'
});
