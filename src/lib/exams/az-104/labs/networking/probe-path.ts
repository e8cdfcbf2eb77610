// Lab: a public Standard load balancer with rule, probe and pool, the security group it needs, and a probe path that is wrong.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, leftByVm, outbound, sizeRefused } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'dns-load-balancing/probe-path',
	number: 66,
	title: 'Load Balancer: rule, health probe and NSG must all be right',
	minutes: 45,
	cost: 'About 0.05 USD if you delete the group within the hour: a load balancer, its public address and one small VM.',
	needs: [
		'A subscription with quota for one public IP address and one small VM',
		outbound,
		'No restart of the VM during the lab: its web server wouldn’t start again'
	],
	predict: [
		{
			id: 'nsg',
			ask: 'You have a public Standard load balancer. The rule and the backend pool are right, and the probe is up. The network security group (NSG) of the subnet has only default rules. Can a client on the internet reach the app?',
			options: ['Yes', 'No', 'Only on port 80'],
			right: 1,
			because:
				'The default rules allow the probe (tag AzureLoadBalancer), but not the client. The client’s address stays the source.'
		},
		{
			id: 'status',
			ask: 'An HTTP health probe requests a path that returns 404. How does the load balancer mark the instance?',
			options: ['Up', 'Down', 'Up, with a warning'],
			right: 1,
			because: 'An HTTP probe is up only with status 200. Any other status is down, even if the app works.'
		},
		{
			id: 'all-down',
			ask: 'The probe marks all instances of the backend pool as down. What happens to a new connection?',
			options: ['It goes to any instance', 'It gets the answer 503', 'It is not forwarded'],
			right: 2,
			because:
				'By default no new flow is sent to a pool without a healthy instance. A layer 4 load balancer doesn’t answer.'
		}
	],
	steps: [
		{
			goal: 'Create the virtual network vnet-lb. Its subnet web has the NSG nsg-web, with default rules only.',
			portal:
				'Network security groups > Create; Virtual networks > Create > IP addresses > the subnet > Network security group',
			az: `az group create -n {group}-lb -l {location}
az provider register -n Microsoft.Insights
az network nsg create -g {group}-lb -n nsg-web -o none
az network vnet create -g {group}-lb -n vnet-lb --address-prefixes 10.76.0.0/24 -o none
az network vnet subnet create -g {group}-lb --vnet-name vnet-lb -n web \\
  --address-prefixes 10.76.0.0/26 --network-security-group nsg-web \\
  --default-outbound-access true -o none`,
			see: 'Inbound, the default rules allow only the tags VirtualNetwork and AzureLoadBalancer.'
		},
		{
			goal: 'Create the VM vm-web without a public address, and start a web server on it that answers /health.',
			portal:
				'Virtual machines > Create > Networking > Public IP: None, NIC network security group: None; then vm-web > Operations > Run command > RunShellScript',
			az: [
				`az vm create -g {group}-lb -n vm-web --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --vnet-name vnet-lb --subnet web --public-ip-address "" --nsg "" \\
  --storage-sku StandardSSD_LRS --admin-username azureuser --generate-ssh-keys`,
				`az vm run-command invoke -g {group}-lb -n vm-web --command-id RunShellScript \\
  --scripts "mkdir -p /srv/www && echo ok > /srv/www/health" \\
  "systemd-run --unit=web --working-directory=/srv/www python3 -m http.server 80" \\
  "sleep 3; curl -s -i http://localhost/health" --query "value[0].message" -o tsv`
			],
			see: `HTTP/1.0 200 OK: the app is healthy. ${sizeRefused}`
		},
		{
			goal: 'Create the Standard load balancer lb-web with the public address pip-lb. Add the probe up on /health, and the rule web for port 80.',
			portal:
				'Load balancers > Create > Standard Load Balancer > Type: Public; then Settings > Health probes and Load balancing rules',
			az: [
				`az network public-ip create -g {group}-lb -n pip-lb --sku Standard --allocation-method Static -o none
az network lb create -g {group}-lb -n lb-web --sku Standard --public-ip-address pip-lb \\
  --frontend-ip-name front --backend-pool-name pool -o none`,
				`az network lb probe create -g {group}-lb --lb-name lb-web -n up --protocol Http \\
  --port 80 --path /health --interval 5 -o none
az network lb rule create -g {group}-lb --lb-name lb-web -n web --protocol Tcp \\
  --frontend-port 80 --backend-port 80 --frontend-ip front --backend-pool-name pool \\
  --probe-name up -o none`
			],
			see: 'A rule connects frontend, backend pool, ports and probe. The address and the load balancer are both Standard.'
		},
		{
			goal: 'Add the network interface of vm-web to the backend pool, and call the app from Cloud Shell.',
			portal: 'Load balancer lb-web > Settings > Backend pools > pool > Add',
			az: [
				`NIC=$(az network nic list -g {group}-lb --query "[0].name" -o tsv)
IPCONFIG=$(az network nic show -g {group}-lb -n "$NIC" --query "ipConfigurations[0].name" -o tsv)
az network nic ip-config address-pool add -g {group}-lb --nic-name "$NIC" \\
  -n "$IPCONFIG" --lb-name lb-web --address-pool pool -o none`,
				`IP=$(az network public-ip show -g {group}-lb -n pip-lb --query ipAddress -o tsv)
curl -sS -i --max-time 20 http://$IP/health`
			],
			see: 'It times out. A default rule allows the probe, and none allows the client.'
		},
		{
			goal: 'Allow port 80 from the internet in nsg-web, and call the app again.',
			portal: 'Network security group nsg-web > Settings > Inbound security rules > Add',
			az: [
				`az network nsg rule create -g {group}-lb --nsg-name nsg-web -n allow-http --priority 100 \\
  --direction Inbound --access Allow --protocol Tcp --source-address-prefixes Internet \\
  --destination-port-ranges 80 -o none`,
				`IP=$(az network public-ip show -g {group}-lb -n pip-lb --query ipAddress -o tsv)
curl -sS -i --max-time 20 http://$IP/health`
			],
			see: 'HTTP/1.0 200 OK, and below it: ok. If it times out, try again after a minute.',
			proves: ['answers']
		},
		{
			goal: 'Set session persistence to Client IP, so that a client returns to the same instance.',
			portal: 'Load balancer lb-web > Settings > Load balancing rules > web > Session persistence: Client IP',
			az: `az network lb rule update -g {group}-lb --lb-name lb-web -n web --load-distribution SourceIP -o none`,
			see: 'Client IP in the portal is SourceIP on the command line. The default hashes five values, with both ports.',
			proves: ['rule']
		}
	],
	negative: {
		goal: 'Change the path of the probe to /helth, one letter short. Then call the app, and watch the metrics.',
		portal: 'Load balancer lb-web > Settings > Health probes > up; then Monitoring > Metrics',
		az: [
			`az network lb probe update -g {group}-lb --lb-name lb-web -n up --path /helth -o none`,
			`IP=$(az network public-ip show -g {group}-lb -n pip-lb --query ipAddress -o tsv)
sleep 20; curl -sS -i --max-time 20 http://$IP/health`,
			`for N in 1 2 3 4 5 6 7 8 9 10; do
  az monitor metrics list --resource lb-web -g {group}-lb \\
    --resource-type Microsoft.Network/loadBalancers --metrics DipAvailability VipAvailability \\
    --aggregation Average --interval 1m --offset 10m \\
    --query "value[].[name.value, timeseries[0].data[].average | [-1]]" -o tsv; sleep 30
done`
		],
		proves: ['silent', 'down'],
		see: 'A timeout, and within a few minutes both metrics fall to 0. The web server still answers /health. Only the path of the probe gets 404.',
		fails: 'The connection times out. No instance is healthy, so no new connection is forwarded.'
	},
	checks: [
		{
			id: 'answers',
			title: 'The app answers through the load balancer',
			command:
				'printf \'x-probe-path: %s\\n\' "$(az network lb probe list -g {group}-lb --lb-name lb-web --query "[0].requestPath" -o tsv)"; curl -sS -i --max-time 20 "http://$(az network public-ip show -g {group}-lb -n pip-lb --query ipAddress -o tsv)/health"',
			kind: 'curl',
			conditions: [
				{
					when: 'headers."x-probe-path" == \'/health\'',
					yes: 'The probe asks for /health.',
					no: 'The probe asks for {{headers."x-probe-path"}}, not for /health.'
				},
				{
					when: 'status == `200` && failed == `null`',
					yes: 'Status 200 through the public address.',
					no: 'The answer is {{status || failed}}, not 200. Check the NSG rule for port 80 first, then the pool and the probe.'
				}
			]
		},
		{
			id: 'rule',
			title: 'The rule with its ports, probe and persistence',
			command:
				"az network lb rule show -g {group}-lb --lb-name lb-web -n web --query \"{rule:name,front:frontendPort,back:backendPort,probed:ends_with(probe.id || '','/probes/up'),persistence:loadDistribution}\" -o json",
			conditions: [
				{
					when: "rule == 'web' && front == `80` && back == `80`",
					yes: 'Frontend port 80 goes to backend port 80.',
					no: 'The ports are {{front}} and {{back}}, not 80 and 80.'
				},
				{
					when: 'probed == `true`',
					yes: 'The rule uses the probe up.',
					no: 'The rule doesn’t use the probe up, so the path of that probe decides nothing.'
				},
				{
					when: "persistence == 'SourceIP'",
					yes: 'A client returns to the same instance.',
					no: 'Persistence is {{persistence}}. Expected SourceIP, which is Client IP in the portal.'
				}
			]
		},
		{
			id: 'down',
			title: 'The metrics show the probe is down',
			command:
				'az monitor metrics list --resource lb-web -g {group}-lb --resource-type Microsoft.Network/loadBalancers --metrics DipAvailability VipAvailability --aggregation Average --interval 1m --offset 10m --query "value[].{metric:name.value,latest:timeseries[0].data[].average | [-1]}" -o json',
			conditions: [
				{
					when: "length([?metric == 'DipAvailability' && latest == `0`]) == `1`",
					yes: 'Health probe status is 0: no instance is healthy.',
					no: 'Health probe status isn’t 0 yet. Metrics arrive late: wait two minutes, then check the path of the probe.'
				},
				{
					when: "length([?metric == 'VipAvailability' && latest == `0`]) == `1`",
					yes: 'Data path availability is 0: no traffic gets through.',
					no: 'Data path availability isn’t 0 yet. It follows the probe after some minutes, so run the command again.'
				}
			]
		},
		{
			id: 'silent',
			title: 'No answer while the path is wrong',
			command:
				'printf \'x-probe-path: %s\\n\' "$(az network lb probe list -g {group}-lb --lb-name lb-web --query "[0].requestPath" -o tsv)"; curl -sS -i --max-time 20 "http://$(az network public-ip show -g {group}-lb -n pip-lb --query ipAddress -o tsv)/health"',
			kind: 'curl',
			conditions: [
				{
					when: 'headers."x-probe-path" == \'/helth\'',
					yes: 'The probe asks for /helth, which the web server doesn’t have.',
					no: 'The probe asks for {{headers."x-probe-path"}}, not for /helth.'
				},
				{
					when: "failed == 'timed out'",
					yes: 'The connection timed out.',
					no: 'The answer is {{status || failed}}. Expected a timeout: run it again after a minute.'
				}
			]
		}
	],
	tearDown: groupTearDown(
		'lb',
		'the load balancer and its public address, the VM and its disk, the virtual network and the security group',
		leftByVm
	),
	why: 'Three things must be right: the rule leads to a pool, the probe finds a healthy instance, and the NSG allows the client. Health probe status shows the second. A timeout alone shows none of them. A Standard load balancer is closed until an NSG allows the traffic.',
	given: [
		{
			id: 'metrics',
			command:
				'az monitor metrics list --resource lb-web -g rg-resit-lb --resource-type Microsoft.Network/loadBalancers --metrics DipAvailability VipAvailability --aggregation Average --interval 1m --offset 10m --query "value[].{metric:name.value,latest:timeseries[0].data[].average | [-1]}" -o json',
			output:
				'[\n  {\n    "latest": 100.0,\n    "metric": "DipAvailability"\n  },\n  {\n    "latest": 100.0,\n    "metric": "VipAvailability"\n  }\n]',
			ask: 'Clients on the internet time out. What should you check first?',
			options: ['The path of the probe', 'The NSG rules for the clients', 'The size of the backend pool'],
			right: 1,
			because:
				'The probe is up and the data path works. Both are measured inside Azure. An NSG rule can still stop the clients.'
		},
		{
			id: 'probe-blocked',
			command:
				'az network nsg rule list -g rg-resit-lb --nsg-name nsg-web --query "[].{rule:name,priority:priority,access:access,from:sourceAddressPrefix}" -o json',
			output: [
				{ access: 'Allow', from: '203.0.113.0/24', priority: 100, rule: 'allow-office' },
				{ access: 'Deny', from: '*', priority: 200, rule: 'deny-rest' }
			],
			ask: 'The app answers locally, and the probe is down. Which rule should you add?',
			options: [
				'Allow 10.76.0.0/24, with priority 150',
				'Allow AzureLoadBalancer, with priority 150',
				'Allow AzureLoadBalancer, with priority 250'
			],
			right: 1,
			because:
				'deny-rest is read before the default rule for probes. You must allow the tag with a priority below 200.'
		}
	],
	variations: [
		{
			change: 'The probe is TCP on port 80 instead of HTTP.',
			answer:
				'Then a wrong path can’t break it. It’s up when the port accepts connections, even if the app returns only errors.'
		},
		{
			change: 'The load balancer is internal.',
			answer:
				'The frontend is a private address of the subnet. It gives the VMs no outbound access: add a NAT gateway to the subnet.'
		},
		{
			change: 'One of two instances fails its probe.',
			answer:
				'New connections go to the other one. Health probe status is 50 on average, and data path availability stays at 100.'
		},
		{
			change: 'A pool member is in another virtual network.',
			answer:
				'It’s refused: all instances of a pool are in one virtual network. Move it there, or use another load balancer.'
		}
	],
	sources: [
		sources.healthProbes,
		sources.loadBalancerDiagnostics,
		sources.loadBalancerTroubleshooting,
		sources.defaultOutboundAccess,
		sources.loadBalancer,
		sources.loadBalancerDistribution,
		sources.loadBalancerSkus
	],
	checked: '2026-11-25'
});
