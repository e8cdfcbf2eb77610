// Lab on Container Apps: revisions, a split of traffic, and what runs when no request arrives.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, mayCreate } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'containers/scale-to-zero',
	number: 45,
	title: 'Container Apps: traffic by revision, and scale to zero',
	minutes: 40,
	cost: 'Usually 0 USD: the free amount of each month covers far more. At zero replicas nothing bills.',
	needs: [mayCreate],
	predict: [
		{
			id: 'at-rest',
			ask: 'Two active revisions share the traffic 80 to 20. Each has a minimum of 0 replicas. No request arrives for ten minutes. How many replicas run?',
			options: ['One for each revision', 'One, for the larger share', 'None'],
			right: 2,
			because:
				'Each revision scales separately. With a minimum of 0 it goes down to zero, whatever its share of the traffic.'
		},
		{
			id: 'new',
			ask: 'Which change creates a new revision of a container app?',
			options: ['A new environment variable', 'A new split of the traffic', 'Disabling ingress'],
			right: 0,
			because:
				'A change to the template creates a revision: image, variables, scale rules. Traffic and ingress belong to the app as a whole.'
		},
		{
			id: 'wake',
			ask: 'An app with external ingress is at zero replicas. A request arrives. What does the caller get?',
			options: ['An error', 'An answer after some seconds', 'An answer without delay'],
			right: 1,
			because:
				'The request starts a replica, and the caller waits for it. A minimum of 1 avoids this cold start, but it bills.'
		}
	],
	steps: [
		{
			goal: 'Make the resource group {group}-aca and the environment env-resit, which stores no logs.',
			portal: 'Container Apps Environments > Create > Monitoring > Logs destination: Don’t save logs',
			az: [
				'az group create -n {group}-aca -l {location} -o none\naz provider register -n Microsoft.App --wait',
				`az containerapp env create -g {group}-aca -n env-resit -l {location} \\
  --logs-destination none --query properties.provisioningState -o tsv`
			],
			see: 'Succeeded, after a few minutes. Without the flag, the command also makes a Log Analytics workspace.'
		},
		{
			goal: 'Make the app hello, which the internet can reach and which may scale from 2 replicas down to zero.',
			portal:
				'Container Apps > Create > Container > Use quickstart image; then Application > Scale > 0 to 2 replicas',
			az: `az containerapp create -g {group}-aca -n hello --environment env-resit \\
  --image mcr.microsoft.com/k8se/quickstart:latest --ingress external --target-port 80 \\
  --min-replicas 0 --max-replicas 2 --revision-suffix one \\
  --query properties.configuration.ingress.fqdn -o tsv`,
			see: 'A host name with TLS. You need no load balancer and no certificate of your own.'
		},
		{
			goal: 'Set hello to multiple revision mode. Then make a second revision by adding a variable.',
			portal: 'Container app > Application > Revisions and replicas',
			az: [
				'az containerapp revision set-mode -g {group}-aca -n hello --mode multiple -o none',
				`az containerapp update -g {group}-aca -n hello --set-env-vars COLOR=blue \\
  --revision-suffix two --query properties.latestRevisionName -o tsv`
			],
			see: 'hello--two. The first revision is still there and still active.'
		},
		{
			goal: 'Send 80 of 100 requests to the first revision and 20 to the second.',
			portal: 'Container app > Application > Revisions and replicas > Traffic',
			az: `az containerapp ingress traffic set -g {group}-aca -n hello \\
  --revision-weight hello--one=80 hello--two=20 -o none`,
			see: 'No output, and no new revision: traffic belongs to the app. The weights must add up to 100.'
		},
		{
			goal: 'Make a second app, quiet, that only its environment can reach. Leave the revision mode as it is.',
			portal: 'Container Apps > Create > Ingress: Limited to Container Apps Environment',
			az: `az containerapp create -g {group}-aca -n quiet --environment env-resit \\
  --image mcr.microsoft.com/k8se/quickstart:latest --ingress internal --target-port 80 \\
  --min-replicas 0 --max-replicas 1 --revision-suffix one \\
  --query properties.configuration.activeRevisionsMode -o tsv`,
			see: 'Single, the default: a new revision replaces the old one.'
		},
		{
			goal: 'Send no requests, come back in ten minutes, and see hello at zero.',
			portal: 'Container app hello > Application > Revisions and replicas > Replicas',
			az: `az containerapp revision list -g {group}-aca -n hello \\
  --query "[].{name: name, replicas: properties.replicas}" -o table`,
			see: '0 replicas in both rows. The cool-down is 300 seconds after the last request. If a replica still runs, look again in five minutes.',
			proves: ['split']
		},
		{
			goal: 'Call the app twice: the first call wakes it.',
			az: [
				`FQDN=$(az containerapp show -g {group}-aca -n hello --query properties.configuration.ingress.fqdn -o tsv)
for N in 1 2; do
  curl -sS -o /dev/null -w '%{http_code} after %{time_total} s\\n' https://$FQDN
done`,
				`az containerapp revision list -g {group}-aca -n hello \\
  --query "[].{name: name, replicas: properties.replicas}" -o table`
			],
			see: '200 twice, and now a replica runs. The first answer is slow: that’s the cold start. If both are slow, the second call went to the other revision.'
		}
	],
	negative: {
		goal: 'Try to split the traffic of quiet, which is in single revision mode, and see it refused.',
		az: `az containerapp ingress traffic set -g {group}-aca -n quiet \\
  --revision-weight latest=50 quiet--one=50`,
		fails: 'The command asks you to set the revision mode to multiple first.'
	},
	checks: [
		{
			id: 'app',
			title: 'External, multiple revisions, 0 to 2 replicas',
			command: `az containerapp show -g {group}-aca -n hello --query "{name: name, mode: properties.configuration.activeRevisionsMode, external: properties.configuration.ingress.external, min: properties.template.scale.minReplicas, max: properties.template.scale.maxReplicas}" -o json`,
			ownName: 'hello',
			conditions: [
				{
					when: "mode == 'Multiple'",
					yes: 'Several revisions can be active.',
					no: 'The revision mode is {{mode}}. Set it to multiple with az containerapp revision set-mode.'
				},
				{
					when: 'external == `true`',
					yes: 'Ingress is external: the internet can reach it.',
					no: 'Ingress isn’t external. Internal ingress is for the same environment only.'
				},
				{
					when: '(min == `0` || min == `null`) && max == `2`',
					yes: 'It scales from 0 to 2 replicas.',
					no: 'It scales from {{min}} to {{max}} replicas. Update it with --min-replicas 0 --max-replicas 2: a minimum of 1 bills all the time.'
				}
			]
		},
		{
			id: 'split',
			title: 'Two revisions share the traffic, and no replica runs',
			command: `az containerapp revision list -g {group}-aca -n hello --query "sort_by([].{name: name, active: properties.active, weight: properties.trafficWeight, replicas: properties.replicas}, &name)" -o json`,
			ownPrefix: 'hello--',
			empty: 'There is no active revision. Make the app hello and its second revision.',
			conditions: [
				{
					when: 'length(@) == `2` && length([?active == `true`]) == `2`',
					yes: 'Both revisions are active.',
					no: 'The active revisions are {{[].name}}. Set the mode to multiple before you make the second: single mode deactivates the first.'
				},
				{
					when: 'length([?weight == `80`]) == `1` && length([?weight == `20`]) == `1`',
					yes: 'The traffic is split 80 to 20.',
					no: 'The weights are {{[].weight}}. Set them with az containerapp ingress traffic set.'
				},
				{
					when: 'length([?replicas == `0` || replicas == `null`]) == length(@)',
					yes: 'No replica runs, so compute costs nothing.',
					no: 'The replicas are {{[].replicas}}. Send no requests, and run the command again in five minutes.'
				}
			]
		},
		{
			id: 'single',
			title: 'Single mode has no split',
			kind: 'error',
			when: "contains(message, 'quiet') && contains(message, 'is configured for single revision')",
			yes: 'Refused: in single mode all traffic goes to the one active revision.',
			no: 'Found {{what}}. Look for “configured for single revision” and the app quiet, which is in single mode.'
		}
	],
	tearDown: groupTearDown('aca', 'both apps with all their revisions, and the environment'),
	why: 'Container Apps runs as many replicas as the requests or events need, down to none. A revision is a snapshot of the template, so a new image or variable makes a new one. Traffic and ingress belong to the app. Container Instances has no scaling and no revisions: a group runs and bills until it ends or you stop it.',
	given: [
		{
			id: 'idle',
			command:
				'az containerapp list -g resit-aca --query "[].{name: name, min: properties.template.scale.minReplicas, max: properties.template.scale.maxReplicas}" -o table',
			output: `Name    Min    Max
------  -----  -----
shop    1      5
report  0      3`,
			ask: 'Neither app has received a request for a day. Which app is still billed for compute?',
			options: ['shop, at the idle rate', 'report, at the idle rate', 'Both apps, at the active rate'],
			right: 0,
			because:
				'shop keeps one replica, which bills at a reduced rate while it’s idle. report is at zero and bills nothing.'
		},
		{
			id: 'revisions',
			command:
				'az containerapp revision list -n shop -g resit-aca --all --query "[].{name: name, active: properties.active, weight: properties.trafficWeight}" -o table',
			output: `Name      Active    Weight
--------  --------  ------
shop--v1  False     0
shop--v2  True      100`,
			ask: 'The app is in single revision mode, and v2 is broken. Can you send the traffic to v1 with a weight?',
			options: ['Yes', 'No', 'Only after a restart'],
			right: 1,
			because: 'Weights need multiple revision mode. There you can activate v1 again and give it the traffic.'
		},
		{
			id: 'five',
			command:
				'az container list -g resit-aci --query "[].{name: name, cpu: containers[0].resources.requests.cpu}" -o table',
			output: `Name    Cpu
------  -----
job-1   1.0`,
			ask: 'The web app in job-1 needs five copies behind one name, and fewer at night. What should you use?',
			options: ['A scale rule for job-1', 'Five more CPUs for job-1', 'A container app'],
			right: 2,
			because: 'A container group has no scale rules and no load balancing. Container Apps has both.'
		}
	],
	variations: [
		{
			change: 'The first request after a quiet night must be answered without delay.',
			answer: 'Set a minimum of 1 replica. It avoids the cold start and bills at the idle rate.'
		},
		{
			change: 'A script runs once a night for ten minutes and then ends.',
			answer:
				'Use a Container Apps job with a schedule. A container group with OnFailure ends too, but something must start it each night.'
		},
		{
			change: 'The app works through a queue. It has no ingress, no scale rule and a minimum of 0.',
			answer:
				'It goes to zero and never wakes: no request arrives, and nothing else counts. Add a custom scale rule for the queue, or set a minimum of 1.'
		},
		{
			change: 'Only apps in the same environment must be able to call the app.',
			answer:
				'Use internal ingress. You need no firewall rule: from outside the environment there is no way in.'
		}
	],
	sources: [
		sources.containerAppsScaling,
		sources.containerAppsRevisions,
		sources.trafficSplitting,
		sources.containerAppsJobs,
		sources.containerAppsBilling,
		sources.containerOptions,
		sources.containerAppsIngress
	],
	checked: '2026-11-26'
});
