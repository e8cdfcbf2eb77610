// The official pages that models and content cite, each once. Pages that every start loads are in `exam.ts` of the exam.
// Over 200 lines: one entry per page, so that an address is in one place.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

type Entry = readonly [path: string, title: string, checked?: string];

/** Returns the source for a page, by its path on Microsoft Learn or its full address. `checked`: the day it was last read. */
const page = (path: string, title: string, checked = '2026-11-25'): Source => ({
	title,
	url: path.startsWith('https:') ? path : `https://learn.microsoft.com/en-us/${path}`,
	checked: day(checked)
});

/** Returns the sources for several pages under one path, by id. */
const pagesIn = <T extends Readonly<Record<string, Entry>>>(
	folder: string,
	pages: T
): Readonly<Record<keyof T, Source>> =>
	Object.fromEntries(
		Object.entries(pages).map(([id, [path, ...rest]]) => [id, page(`${folder}/${path}`, ...rest)])
	) as Record<keyof T, Source>;

/** Sorted by path. A fact cites its page by id: `sources.storageRedundancy`. */
export const sources = {
	examSandbox: page('https://aka.ms/examdemo', 'The public exam sandbox'),
	...pagesIn('azure/app-service', {
		accessRestrictions: ['app-service-ip-restrictions', 'Set up Azure App Service access restrictions'],
		manageAppServicePlan: ['app-service-plan-manage', 'Manage an App Service plan'],
		appServiceCustomDomain: [
			'app-service-web-tutorial-custom-domain',
			'Map an existing custom DNS name to Azure App Service'
		],
		appServiceBindings: [
			'configure-ssl-bindings',
			'Provide security for a custom DNS name with a TLS/SSL binding in App Service',
			'2026-12-02'
		],
		appServiceCertificates: [
			'configure-ssl-certificate',
			'Add and manage TLS/SSL certificates in Azure App Service'
		],
		deploymentSlots: [
			'deploy-staging-slots',
			'Set up staging environments in Azure App Service',
			'2026-11-30'
		],
		appServiceAutomaticScaling: ['manage-automatic-scaling', 'Automatic scaling in App Service'],
		appServiceBackup: ['manage-backup', 'Back up and restore your app in Azure App Service'],
		appServiceMigrateDomain: [
			'manage-custom-dns-migrate-domain',
			'Migrate an active DNS name to Azure App Service'
		],
		perAppScaling: [
			'manage-scale-per-app',
			'Implement per-app scaling for high-density hosting',
			'2026-12-01'
		],
		appServiceScaleUp: ['manage-scale-up', 'Scale up an app in Azure App Service'],
		appServiceNetworking: ['networking-features', 'App Service networking features', '2026-12-01'],
		accessRestrictionsOverview: [
			'overview-access-restrictions',
			'Azure App Service access restrictions',
			'2026-12-01'
		],
		appServicePlans: ['overview-hosting-plans', 'Azure App Service plan overview'],
		appServiceVnetIntegration: [
			'overview-vnet-integration',
			'Integrate your app with an Azure virtual network'
		]
	}),
	applicationGateway: page(
		'azure/application-gateway/features',
		'Azure Application Gateway features',
		'2026-12-01'
	),
	...pagesIn('azure/azure-monitor/alerts', {
		activityLogAlertRule: [
			'alerts-create-activity-log-alert-rule',
			'Create an activity log, service health, or resource health alert rule',
			'2026-12-01'
		],
		actionGroups: ['action-groups', 'Action groups', '2026-12-02'],
		alerts: ['alerts-overview', 'What are Azure Monitor alerts?', '2026-11-30'],
		alertProcessingRules: ['alerts-processing-rules', 'Alert processing rules', '2026-11-30'],
		alertsTroubleshooting: [
			'alerts-troubleshoot',
			'Troubleshooting problems in Azure Monitor alerts',
			'2026-11-30'
		],
		dynamicThresholds: [
			'alerts-dynamic-thresholds',
			'Create a metric alert with dynamic thresholds',
			'2026-12-01'
		],
		metricAlertRule: ['alerts-create-metric-alert-rule', 'Create or edit a metric alert rule', '2026-12-01'],
		metricTimeSeries: [
			'alerts-metric-multiple-time-series-single-rule',
			'Monitor multiple time series in a single metric alert rule',
			'2026-11-30'
		],
		alertTypes: ['alerts-types', 'Types of Azure Monitor alerts'],
		metricAlertsForLogs: ['alerts-metric-logs', 'Create metric alerts in Azure Monitor Logs', '2026-11-29'],
		logAlertRule: ['alerts-create-log-alert-rule', 'Create or edit a log search alert rule', '2026-11-30']
	}),
	...pagesIn('azure/azure-monitor', {
		agentInstall: [
			'agents/azure-monitor-agent-manage',
			'Install and manage Azure Monitor Agent',
			'2026-12-01'
		],
		agentRequirements: [
			'agents/azure-monitor-agent-requirements',
			'Azure Monitor Agent requirements',
			'2026-12-01'
		],
		autoscaleFlapping: ['autoscale/autoscale-flapping', 'Flapping in autoscale', '2026-11-30'],
		autoscaleSettings: ['autoscale/autoscale-understanding-settings', 'Autoscale settings', '2026-11-30'],
		autoscaleProfiles: ['autoscale/autoscale-multiprofile', 'Autoscale with multiple profiles', '2026-11-30'],
		autoscalePractices: ['autoscale/autoscale-best-practices', 'Best practices for autoscale', '2026-11-30'],
		autoscaleMetrics: ['autoscale/autoscale-common-metrics', 'Autoscale common metrics', '2026-11-30'],
		predictiveAutoscale: ['autoscale/autoscale-predictive', 'Predictive autoscale', '2026-11-30'],
		monitorLimits: ['fundamentals/service-limits', 'Azure Monitor service limits', '2026-11-30'],
		logAnalytics: ['logs/log-analytics-overview', 'Overview of Log Analytics in Azure Monitor', '2026-12-02'],
		logScope: ['logs/scope', 'Log query scope and time range in Log Analytics', '2026-12-01'],
		transformations: [
			'data-collection/data-collection-transformations',
			'Transformations in Azure Monitor',
			'2026-12-01'
		],
		logIngestionTime: ['logs/data-ingestion-time', 'Log data ingestion time'],
		logRetention: [
			'logs/data-retention-configure',
			'Manage data retention in a Log Analytics workspace',
			'2026-11-30'
		],
		logTablePlans: [
			'logs/logs-table-plans',
			'Select a table plan in a Log Analytics workspace',
			'2026-11-30'
		],
		workspaceAccess: ['logs/manage-access', 'Manage access to Log Analytics workspaces', '2026-11-30'],
		metrics: ['metrics/data-platform-metrics', 'Azure Monitor Metrics overview', '2026-11-30'],
		metricAggregation: [
			'metrics/metrics-aggregation-explained',
			'Azure Monitor Metrics aggregation and display explained',
			'2026-11-30'
		],
		metricsExplorer: ['metrics/analyze-metrics', 'Analyze metrics with metrics explorer', '2026-11-26'],
		activityLog: ['platform/activity-log', 'Activity log in Azure Monitor', '2026-11-30'],
		diagnosticSettings: [
			'platform/diagnostic-settings',
			'Diagnostic settings in Azure Monitor',
			'2026-11-30'
		],
		backupVaultLogs: [
			'reference/supported-logs/microsoft-dataprotection-backupvaults-logs',
			'Supported logs: Backup vaults'
		],
		storageBlobLogs: ['reference/tables/storagebloblogs', 'Table StorageBlobLogs'],
		vmDataCollection: [
			'vm/data-collection',
			'Collect data from a VM client with Azure Monitor',
			'2026-11-30'
		],
		windowsEvents: [
			'vm/data-collection-windows-events',
			'Collect Windows events from virtual machines',
			'2026-11-30'
		],
		vmEnableMonitoring: ['vm/vm-enable-monitoring', 'Enable VM monitoring in Azure Monitor', '2026-11-26']
	}),
	serviceHealth: page('azure/service-health/overview', 'What is Azure Service Health?', '2026-12-02'),
	cloudShellMobile: page('azure/azure-portal/mobile-app/cloud-shell', 'Cloud Shell in the Azure mobile app'),
	...pagesIn('azure/azure-resource-manager/bicep', {
		deploymentStacks: [
			'deployment-stacks',
			'Create and deploy Azure deployment stacks in Bicep',
			'2026-11-30'
		],
		bicepDecompile: ['decompile', 'Decompile ARM template JSON to Bicep'],
		bicepToResourceGroup: ['deploy-to-resource-group', 'Resource group deployments with Bicep files'],
		bicepToSubscription: ['deploy-to-subscription', 'Subscription deployments with Bicep files'],
		bicepWhatIf: ['deploy-what-if', 'Bicep what-if: preview changes before deployment'],
		bicepConditions: ['conditional-resource-deployment', 'Conditional deployments in Bicep', '2026-11-27'],
		bicepExisting: ['existing-resource', 'Existing resources in Bicep', '2026-11-27'],
		bicepDependencies: ['resource-dependencies', 'Resource dependencies in Bicep', '2026-11-27'],
		bicepChildren: ['child-resource-name-type', 'Child resources in Bicep', '2026-11-30'],
		bicepKeyVault: ['key-vault-parameter', 'Key Vault secrets as parameters in Bicep', '2026-11-30'],
		bicepLoops: ['loops', 'Iterative loops in Bicep', '2026-11-30'],
		bicepModules: ['modules', 'Bicep modules', '2026-11-30'],
		parameterFiles: ['parameter-files', 'Parameters files for Bicep deployment', '2026-11-30'],
		bicepParameters: ['parameters', 'Parameters in Bicep', '2026-11-30'],
		bicepStrings: ['bicep-functions-string', 'String functions for Bicep', '2026-11-30']
	}),
	...pagesIn('azure/azure-resource-manager/management', {
		azureLimits: ['azure-subscription-service-limits', 'Azure limits and quotas', '2026-11-26'],
		controlPlaneAndDataPlane: ['control-plane-and-data-plane', 'Control plane and data plane'],
		deleteGroup: ['delete-resource-group', 'Delete resource groups and resources', '2026-11-30'],
		locks: ['lock-resources', 'Lock your resources'],
		moveResources: [
			'move-resource-group-and-subscription',
			'Move Azure resources to a new resource group or subscription'
		],
		tagPolicies: ['tag-policies', 'Policies for tags'],
		tags: ['tag-resources', 'Use tags to organize resources']
	}),
	...pagesIn('azure/azure-resource-manager', {
		moveAppService: [
			'management/move-limitations/app-service-move-limitations',
			'Move App Service',
			'2026-11-27'
		],
		moveVms: [
			'management/move-limitations/virtual-machines-move-limitations',
			'Move guidance for virtual machines'
		],
		commonDeploymentErrors: [
			'troubleshooting/common-deployment-errors',
			'Common deployment errors',
			'2026-11-30'
		],
		storageNameErrors: [
			'troubleshooting/error-storage-account-name',
			'Resolve errors for storage account names',
			'2026-11-30'
		]
	}),
	...pagesIn('azure/azure-resource-manager/templates', {
		deploymentModes: ['deployment-modes', 'Azure Resource Manager deployment modes'],
		armCopy: ['copy-resources', 'Resource iteration in ARM templates', '2026-12-02'],
		exportTemplateCli: ['export-template-cli', 'Use Azure CLI to export a template'],
		exportTemplatePortal: ['export-template-portal', 'Export a template in the Azure portal'],
		armDependencies: [
			'resource-dependency',
			'Define the order for deploying resources in ARM templates',
			'2026-11-27'
		]
	}),
	...pagesIn('azure/backup', {
		vmRestore: ['about-azure-vm-restore', 'About Azure VM restore'],
		fileShareBackup: ['azure-file-share-backup-overview', 'About Azure Files backup'],
		aksBackupMatrix: [
			'azure-kubernetes-service-cluster-backup-support-matrix',
			'AKS backup support matrix',
			'2026-12-01'
		],
		backupArchitecture: ['backup-architecture', 'Azure Backup architecture', '2026-11-30'],
		restoreVms: ['backup-azure-arm-restore-vms', 'Restore VMs in the portal'],
		backupPolicyApi: [
			'backup-azure-arm-userestapi-createorupdatepolicy',
			'Create backup policies by REST API',
			'2026-11-27'
		],
		autoEnableBackup: ['backup-azure-auto-enable-backup', 'Enable backup by Azure Policy', '2026-12-02'],
		backupFaq: ['backup-azure-backup-faq', 'Azure Backup FAQ', '2026-11-27'],
		deleteVault: ['backup-azure-delete-vault', 'Delete a Recovery Services vault'],
		fileShareBackupFaq: ['backup-azure-files-faq', 'Back up Azure Files FAQ', '2026-11-27'],
		immutableVault: [
			'backup-azure-immutable-vault-concept',
			'Immutable vault for Azure Backup',
			'2026-11-30'
		],
		backupAlerts: ['backup-azure-monitoring-alerts', 'Azure Monitor alerts for Azure Backup', '2026-11-30'],
		moveVault: ['backup-azure-move-recovery-services-vault', 'Move a Recovery Services vault', '2026-11-30'],
		fileRecovery: ['backup-azure-restore-files-from-vm', 'Recover files from Azure VM backup', '2026-12-01'],
		vmBackupFaq: ['backup-azure-vm-backup-faq', 'Azure VM backup FAQ', '2026-11-26'],
		manageVmBackup: ['backup-azure-manage-vms', 'Manage Azure VM backups', '2026-12-01'],
		enhancedBackupPolicy: [
			'backup-azure-vms-enhanced-policy',
			'Back up a VM with an enhanced policy',
			'2026-11-30'
		],
		vmBackupOverview: ['backup-azure-vms-introduction', 'An overview of Azure VM backup', '2026-12-01'],
		createVault: ['backup-create-recovery-services-vault', 'Create a Recovery Services vault', '2026-11-27'],
		instantRestore: ['backup-instant-restore-capability', 'Instant Restore', '2026-11-30'],
		backUpDisksCli: ['backup-managed-disks-cli', 'Back up managed disks with the Azure CLI'],
		backupRoles: ['backup-rbac-rs-vault', 'Manage Azure Backup with Azure RBAC', '2026-11-30'],
		sqlVmBackup: [
			'backup-sql-server-database-azure-vms',
			'Back up SQL Server databases in Azure VMs',
			'2026-12-01'
		],
		backupMatrix: ['backup-support-matrix', 'Azure Backup support matrix', '2026-12-01'],
		vmBackupMatrix: ['backup-support-matrix-iaas', 'Support matrix for Azure VM backup', '2026-12-01'],
		backupVaults: ['backup-vault-overview', 'Backup vaults overview'],
		backupReports: ['configure-reports', 'Configure Azure Backup reports', '2026-11-30'],
		diskBackup: ['disk-backup-overview', 'Azure Disk Backup overview', '2026-11-27'],
		diskBackupMatrix: ['disk-backup-support-matrix', 'Azure Disk Backup support matrix', '2026-12-01'],
		diskBackupTroubleshoot: ['disk-backup-troubleshoot', 'Troubleshoot Azure Disk Backup'],
		manageFileShareBackup: ['manage-afs-backup-cli', 'Manage Azure file share backups with the Azure CLI'],
		manageRecoveryPoints: ['manage-recovery-points', 'Manage recovery points', '2026-11-27'],
		resourceGuard: [
			'multi-user-authorization-concept',
			'Multiuser authorization using Resource Guard',
			'2026-12-01'
		],
		restoreFileShare: ['restore-afs-cli', 'Restore Azure file shares with the Azure CLI'],
		restoreSql: ['restore-sql-database-azure-vm', 'Restore SQL Server databases in Azure VMs', '2026-12-02'],
		backupSoftDelete: ['secure-by-default', 'Secure by default with soft delete', '2026-11-30'],
		selectiveDisks: ['selective-disk-backup-restore', 'Selective disk backup and restore', '2026-12-01'],
		backUpWindows: [
			'tutorial-backup-windows-server-to-azure',
			'Back up Windows Server to Azure',
			'2026-12-02'
		]
	}),
	sqlNetworkRules: page(
		'azure/azure-sql/database/vnet-service-endpoint-rule-overview',
		'Use virtual network service endpoints and rules for servers in Azure SQL Database',
		'2026-11-30'
	),
	...pagesIn('azure/bastion', {
		bastionNsg: ['bastion-nsg', 'Configure NSG rules for Azure Bastion'],
		bastionSkus: ['bastion-sku-comparison', 'Choose the right Azure Bastion SKU', '2026-11-26'],
		bastionSettings: ['configuration-settings', 'About Bastion configuration settings'],
		bastionDeveloper: [
			'quickstart-developer',
			'Quickstart: connect with Azure Bastion Developer',
			'2026-11-26'
		],
		deployBastion: ['quickstart-host-portal', 'Deploy Bastion from the Azure portal']
	}),
	...pagesIn('azure/cloud-shell', {
		cloudShellFaq: ['faq-troubleshooting', 'Cloud Shell FAQ: 20 minutes', '2026-11-26'],
		cloudShellEphemeral: ['get-started/ephemeral', 'Start Cloud Shell without storage', '2026-11-26']
	}),
	...pagesIn('azure/container-apps', {
		containerAppsBilling: ['billing', 'Billing in Azure Container Apps'],
		containerOptions: [
			'compare-options',
			'Comparing Container Apps with other Azure container options',
			'2026-11-27'
		],
		containersInApps: ['containers', 'Containers in Azure Container Apps', '2026-11-27'],
		containerAppsEnvironments: ['environment', 'Azure Container Apps environments', '2026-12-02'],
		containerAppsIngress: ['ingress-overview', 'Ingress in Azure Container Apps', '2026-11-27'],
		containerAppsProfiles: [
			'workload-profiles-overview',
			'Workload profiles in Azure Container Apps',
			'2026-12-02'
		],
		containerAppsStorage: ['storage-mounts', 'Use storage mounts in Azure Container Apps', '2026-12-02'],
		containerAppsJobs: ['jobs', 'Jobs in Azure Container Apps'],
		containerAppsNetworking: [
			'networking',
			'Networking in an Azure Container Apps environment',
			'2026-12-01'
		],
		containerApps: ['overview', 'Azure Container Apps overview'],
		containerAppsRevisions: ['revisions', 'Update and deploy changes in Azure Container Apps'],
		containerAppsSecrets: ['manage-secrets', 'Manage secrets in Azure Container Apps', '2026-12-01'],
		containerAppsScaling: ['scale-app', 'Set scaling rules in Azure Container Apps', '2026-11-27'],
		containerAppsAffinity: ['sticky-sessions', 'Session affinity in Azure Container Apps', '2026-12-01'],
		trafficSplitting: ['traffic-splitting', 'Traffic splitting in Azure Container Apps']
	}),
	...pagesIn('azure/container-instances', {
		containerGroups: [
			'container-instances-container-groups',
			'Container groups in Azure Container Instances',
			'2026-12-01'
		],
		containerVariables: [
			'container-instances-environment-variables',
			'Set environment variables in container instances',
			'2026-12-01'
		],
		containerNatGateway: [
			'container-instances-nat-gateway',
			'Configure a NAT gateway for static IP address for outbound traffic from a container group',
			'2026-12-01'
		],
		containerRestartPolicy: [
			'container-instances-restart-policy',
			'Run containerized tasks with restart policies',
			'2026-12-01'
		],
		containerStop: [
			'container-instances-stop-start',
			'Manually stop or start containers in Azure Container Instances',
			'2026-12-01'
		],
		containerGroupProblems: [
			'container-instances-troubleshooting',
			'Troubleshoot common issues in Azure Container Instances',
			'2026-12-01'
		],
		containerGroupUpdate: [
			'container-instances-update',
			'Update containers in Azure Container Instances',
			'2026-12-01'
		],
		containerGroupNetworks: [
			'container-instances-virtual-network-concepts',
			'Virtual network scenarios and resources for Azure Container Instances',
			'2026-12-01'
		],
		containerFileShare: [
			'container-instances-volume-azure-files',
			'Mount an Azure file share in Azure Container Instances',
			'2026-12-01'
		],
		containerEmptyDir: [
			'container-instances-volume-emptydir',
			'Mount an emptyDir volume in Azure Container Instances',
			'2026-12-01'
		],
		containerStates: ['container-state', 'Azure Container Instances states', '2026-12-01'],
		containerInstanceFromRegistry: [
			'using-azure-container-registry-mi',
			'Deploy to Azure Container Instances from Azure Container Registry using a managed identity'
		]
	}),
	...pagesIn('azure/container-registry', {
		registryNetworks: [
			'container-registry-access-selected-networks',
			'Configure public IP network rules',
			'2026-12-01'
		],
		registryAuthentication: [
			'container-registry-authentication',
			'Authenticate with an Azure container registry: admin account'
		],
		registryDocker: [
			'container-registry-get-started-docker-cli',
			'Push and pull container images using the Docker CLI',
			'2026-12-01'
		],
		registryImport: ['container-registry-import-images', 'Import container images', '2026-12-01'],
		registryPrivateEndpoints: [
			'container-registry-private-endpoints',
			'Private endpoints for a container registry'
		],
		registryPermissionsMode: [
			'container-registry-rbac-abac-repository-permissions',
			'Azure Container Registry: role assignment permissions mode',
			'2026-11-26'
		],
		registryRoles: [
			'container-registry-rbac-built-in-roles-overview',
			'Container Registry permissions and roles'
		],
		registrySkus: ['container-registry-skus', 'Azure Container Registry SKU features and limits'],
		registryTasks: [
			'container-registry-tasks-overview',
			'Automate image builds and maintenance with ACR Tasks',
			'2026-12-01'
		]
	}),
	...pagesIn('azure/cost-management-billing', {
		tagInheritance: ['costs/enable-tag-inheritance', 'Group and allocate costs using tag inheritance'],
		budgets: ['costs/tutorial-acm-create-budgets', 'Create and manage budgets'],
		costManagement: ['costs/overview-cost-management', 'What is Microsoft Cost Management?', '2026-12-01'],
		costScopes: ['costs/understand-work-scopes', 'Understand and work with scopes', '2026-12-02'],
		savingsPlanOrReservation: [
			'savings-plan/decide-between-savings-plan-reservation',
			'Decide between a savings plan and a reservation',
			'2026-12-02'
		]
	}),
	...pagesIn('azure/dns', {
		dnsAlias: ['dns-alias', 'Azure DNS alias records overview'],
		dnsHostDomain: ['dns-delegate-domain-azure-dns', 'Tutorial: Host your domain in Azure DNS'],
		dnsDelegation: ['dns-domain-delegation', 'Delegation of DNS zones with Azure DNS'],
		privateDnsFaq: ['dns-faq-private', 'Azure Private DNS FAQ', '2026-12-01'],
		dnsProtection: ['dns-protect-zones-recordsets', 'How to protect DNS zones and records', '2026-12-02'],
		dnsRecords: ['dns-zones-records', 'Overview of DNS zones and records', '2026-12-01'],
		dnsResolverRulesets: [
			'private-resolver-endpoints-rulesets',
			'Azure DNS Private Resolver endpoints and rulesets',
			'2026-12-01'
		],
		privateDnsAutoregistration: ['private-dns-autoregistration', 'Autoregistration in private DNS zones'],
		privateDnsFallback: ['private-dns-fallback', 'Fallback to internet for Azure Private DNS zones'],
		privateDnsLinks: ['private-dns-virtual-network-links', 'What is a virtual network link']
	}),
	firewallFaq: page('azure/firewall/firewall-faq', 'Azure Firewall FAQ', '2026-11-26'),
	...pagesIn('azure/governance', {
		managementGroups: ['management-groups/overview', 'Management groups overview', '2026-11-30'],
		manageManagementGroups: [
			'management-groups/manage',
			'Manage subscriptions with management groups',
			'2026-11-30'
		],
		policyOverview: ['policy/overview', 'What is Azure Policy?', '2026-12-01'],
		policyCompliance: ['policy/how-to/get-compliance-data', 'Get compliance data: when it is evaluated'],
		policyRemediation: ['policy/how-to/remediate-resources', 'Remediate non-compliant resources']
	}),
	...pagesIn('azure/governance/policy/concepts', {
		policyAssignment: ['assignment-structure', 'Azure Policy assignment structure'],
		complianceStates: ['compliance-states', 'Azure Policy compliance states', '2026-11-30'],
		policyAuditIfNotExists: [
			'effect-audit-if-not-exists',
			'Azure Policy: auditIfNotExists effect',
			'2026-11-30'
		],
		policyDenyAction: ['effect-deny-action', 'Azure Policy: denyAction effect', '2026-11-30'],
		policyAudit: ['effect-audit', 'Azure Policy: audit effect'],
		policyEffects: ['effect-basics', 'Policy effect basics', '2026-11-26'],
		policyDeny: ['effect-deny', 'Azure Policy: deny effect'],
		policyModes: ['definition-structure-basics', 'Azure Policy definitions: modes', '2026-11-30'],
		policyModify: ['effect-modify', 'Azure Policy: modify effect'],
		policyExemption: ['exemption-structure', 'Azure Policy exemption structure'],
		policyRemediationTask: ['remediation-structure', 'Remediation task structure'],
		policyRule: ['definition-structure-policy-rule', 'Azure Policy definitions: policy rule', '2026-12-01'],
		policyDeploy: ['effect-deploy-if-not-exists', 'Azure Policy: deployIfNotExists effect', '2026-12-01'],
		policyScope: ['scope', 'Scope in Azure Policy']
	}),
	...pagesIn('azure/load-balancer', {
		backendPools: ['backend-pool-management', 'Backend pool management', '2026-12-01'],
		loadBalancerAdminState: [
			'admin-state-overview',
			'Administrative state in Azure Load Balancer',
			'2026-12-02'
		],
		loadBalancerOutbound: [
			'load-balancer-outbound-connections',
			'Source Network Address Translation (SNAT) for outbound connections',
			'2026-12-02'
		],
		loadBalancerComponents: ['components', 'Azure Load Balancer components', '2026-12-01'],
		loadBalancerDistribution: [
			'distribution-mode-concepts',
			'Azure Load Balancer distribution modes',
			'2026-11-27'
		],
		loadBalancerErrors: [
			'load-balancer-common-deployment-errors',
			'Troubleshoot common Azure deployment errors with Azure Load Balancer',
			'2026-12-01'
		],
		healthProbes: ['load-balancer-custom-probe-overview', 'Azure Load Balancer health probes'],
		haPorts: ['load-balancer-ha-ports-overview', 'High availability ports overview', '2026-12-01'],
		multipleFrontends: [
			'load-balancer-multivip-overview',
			'Multiple frontends for Azure Load Balancer',
			'2026-12-01'
		],
		loadBalancer: ['load-balancer-overview', 'What is Azure Load Balancer?'],
		loadBalancerDiagnostics: [
			'load-balancer-standard-diagnostics',
			'Standard load balancer diagnostics with metrics, alerts, and resource health'
		],
		loadBalancerSkus: ['skus', 'Azure Load Balancer SKUs'],
		loadBalancerTroubleshooting: [
			'troubleshoot-rhc',
			'Troubleshoot resource health and inbound availability problems'
		]
	}),
	natGateway: page('azure/nat-gateway/nat-overview', 'What is Azure NAT Gateway?', '2026-11-30'),
	...pagesIn('azure/network-watcher', {
		connectionMonitor: ['connection-monitor-overview', 'Connection monitor overview', '2026-12-01'],
		connectionTroubleshoot: [
			'connection-troubleshoot-overview',
			'Connection troubleshoot overview',
			'2026-12-01'
		],
		ipFlowVerify: ['ip-flow-verify-overview', 'IP flow verify overview', '2026-12-01'],
		managePacketCaptures: ['packet-capture-manage', 'Manage packet captures', '2026-12-01'],
		networkWatcher: ['network-watcher-overview', 'What is Azure Network Watcher?', '2026-12-01'],
		nextHop: ['next-hop-overview', 'Next hop overview', '2026-12-01'],
		vnetFlowLogs: ['vnet-flow-logs-overview', 'Virtual network flow logs', '2026-12-01']
	}),
	...pagesIn('azure/private-link', {
		privateEndpointNetworkPolicy: [
			'disable-private-endpoint-network-policy',
			'Manage network policies for private endpoints'
		],
		privateEndpointDns: [
			'private-endpoint-dns-integration',
			'Private endpoint DNS integration',
			'2026-11-27'
		],
		privateEndpoints: ['private-endpoint-overview', 'What is a private endpoint?', '2026-11-30']
	}),
	reliabilityLoadBalancer: page(
		'azure/reliability/reliability-load-balancer',
		'Reliability in Load Balancer',
		'2026-12-01'
	),
	reliabilityAppService: page(
		'azure/reliability/reliability-app-service',
		'Reliability in Azure App Service',
		'2026-12-01'
	),
	reconfigureBackup: page(
		'azure/resiliency/tutorial-reconfigure-backup-alternate-vault',
		'Reconfigure backup in an alternate vault',
		'2026-12-02'
	),
	...pagesIn('azure/role-based-access-control', {
		builtInRoles: ['built-in-roles', 'Azure built-in roles'],
		customRoles: ['custom-roles', 'Azure custom roles', '2026-11-30'],
		delegateRoleAssignments: [
			'delegate-role-assignments-overview',
			'Delegate role assignments with conditions'
		],
		denyAssignments: ['deny-assignments', 'Understand deny assignments', '2026-11-30'],
		elevateAccessGlobalAdmin: ['elevate-access-global-admin', 'Elevate access of a Global Administrator'],
		rbac: ['overview', 'What is Azure RBAC?', '2026-11-30'],
		timeBoundAssignments: ['pim-integration', 'Eligible and time-bound role assignments', '2026-11-30'],
		azureAndEntraRoles: ['rbac-and-directory-admin-roles', 'Azure roles and Entra roles'],
		roleAssignmentsListCli: [
			'role-assignments-list-cli',
			'List role assignments with Azure CLI',
			'2026-11-30'
		],
		roleDefinitions: ['role-definitions', 'Understand Azure role definitions', '2026-11-30'],
		rbacScope: ['scope-overview', 'Understand scope'],
		rbacTroubleshooting: ['troubleshooting', 'Troubleshoot Azure RBAC', '2026-11-30'],
		transferSubscription: ['transfer-subscription', 'Transfer a subscription to another tenant', '2026-12-01']
	}),
	...pagesIn('azure/role-based-access-control/built-in-roles', {
		computeRoles: ['compute', 'Compute built-in roles'],
		networkingRoles: ['networking', 'Networking built-in roles'],
		privilegedRoles: ['privileged', 'Privileged built-in roles'],
		storageRoles: ['storage', 'Storage built-in roles']
	}),
	routeServer: page(
		'azure/route-server/quickstart-create-route-server-portal',
		'Create a Route Server',
		'2026-11-26'
	),
	...pagesIn('azure/site-recovery', {
		siteRecoveryFaq: [
			'azure-to-azure-common-questions',
			'Common questions: Azure-to-Azure disaster recovery',
			'2026-12-01'
		],
		siteRecoveryNetworks: [
			'azure-to-azure-network-mapping',
			'Network mapping and IP addressing between Azure regions',
			'2026-12-01'
		],
		siteRecoveryMatrix: [
			'azure-to-azure-support-matrix',
			'Support matrix for Azure VM disaster recovery',
			'2026-12-02'
		],
		disasterRecoveryDrill: [
			'azure-to-azure-tutorial-dr-drill',
			'Run a disaster recovery drill',
			'2026-11-27'
		],
		enableVmReplication: [
			'azure-to-azure-tutorial-enable-replication',
			'Set up disaster recovery for Azure VMs'
		],
		failoverTypes: [
			'failover-failback-overview-modernized',
			'About failover and failback: types of failover',
			'2026-11-27'
		],
		highChurn: [
			'concepts-azure-to-azure-high-churn-support',
			'High Churn support for Azure VM disaster recovery',
			'2026-12-03'
		],
		recoveryPlans: ['recovery-plan-overview', 'About recovery plans', '2026-12-01'],
		createRecoveryPlans: [
			'site-recovery-create-recovery-plans',
			'Create and customize recovery plans',
			'2026-12-01'
		],
		vmFailover: [
			'azure-to-azure-tutorial-failover-failback',
			'Fail over Azure VMs to a secondary region',
			'2026-11-27'
		]
	}),
	...pagesIn('azure/storage/blobs', {
		cliBlobs: ['authorize-data-operations-cli', 'Authorize access to blob data with Azure CLI', '2026-12-01'],
		portalBlobs: [
			'authorize-data-operations-portal',
			'Authorize access to blob data in the portal',
			'2026-11-30'
		],
		accessTiers: ['access-tiers-overview', 'Access tiers for blob data'],
		anonymousRead: ['anonymous-read-access-configure', 'Configure anonymous read access'],
		archiveBlob: ['archive-blob', 'Archive a blob', '2026-12-02'],
		rehydration: ['archive-rehydrate-overview', 'Blob rehydration from the Archive tier', '2026-12-03'],
		rehydrateToOnline: [
			'archive-rehydrate-to-online-tier',
			'Rehydrate an archived blob to an online tier',
			'2026-12-01'
		],
		blobDataRoles: ['assign-azure-role-data-access', 'Assign an Azure role for access to blob data'],
		dataProtection: ['data-protection-overview', 'Data protection overview'],
		encryptionScopes: ['encryption-scope-overview', 'Encryption scopes for Blob Storage', '2026-12-01'],
		containerWorm: ['immutable-container-level-worm-policies', 'Container-level WORM policies', '2026-11-30'],
		immutableStorage: ['immutable-storage-overview', 'Immutable storage for blob data', '2026-11-30'],
		lifecycleManagement: ['lifecycle-management-overview', 'Lifecycle management overview', '2026-11-30'],
		lifecyclePolicy: [
			'lifecycle-management-policy-structure',
			'Lifecycle management policy structure',
			'2026-11-30'
		],
		configureObjectReplication: ['object-replication-configure', 'Configure object replication'],
		objectReplication: ['object-replication-overview', 'Object replication for block blobs', '2026-11-27'],
		pointInTimeRestore: [
			'point-in-time-restore-overview',
			'Point-in-time restore for block blobs',
			'2026-11-28'
		],
		blobSnapshots: ['snapshots-overview', 'Blob snapshots'],
		blobSoftDelete: ['soft-delete-blob-overview', 'Soft delete for blobs', '2026-11-27'],
		containerSoftDelete: ['soft-delete-container-overview', 'Soft delete for containers', '2026-11-27'],
		blobFaq: ['storage-blob-faq', 'Azure Blob Storage FAQ', '2026-11-30'],
		blobCustomDomain: [
			'storage-custom-domain-name',
			'Map a custom domain to a Blob Storage endpoint',
			'2026-12-01'
		],
		blobFeatures: [
			'storage-feature-support-in-storage-accounts',
			'Blob Storage feature support in Azure Storage accounts',
			'2026-12-01'
		],
		namespaceUpgrade: [
			'upgrade-to-data-lake-storage-gen2-how-to',
			'Upgrade Azure Blob Storage with Data Lake Storage capabilities',
			'2026-12-01'
		],
		blobVersioning: ['versioning-overview', 'Blob versioning', '2026-11-27']
	}),
	...pagesIn('azure/storage/common', {
		customerKeys: [
			'customer-managed-keys-configure-new-account',
			'Customer-managed keys for a new storage account',
			'2026-12-01'
		],
		accountKeysInVault: [
			'customer-managed-keys-overview',
			'Customer-managed keys for Azure Storage encryption',
			'2026-12-02'
		],
		infrastructureEncryption: ['infrastructure-encryption-enable', 'Enable infrastructure encryption'],
		lastSyncTime: ['last-sync-time-get', 'Check the Last Sync Time property'],
		lockStorageAccount: ['lock-account-resource', 'Apply a lock to a storage account'],
		redundancyMigration: ['redundancy-migration', 'Change how a storage account is replicated'],
		secureTransfer: ['storage-require-secure-transfer', 'Require secure transfer', '2026-12-02'],
		preventSharedKey: ['shared-key-authorization-prevent', 'Prevent Shared Key authorization'],
		accountKeys: ['storage-account-keys-manage', 'Manage storage account access keys', '2026-11-26'],
		storageAccounts: ['storage-account-overview', 'Storage account overview'],
		recoverAccount: ['storage-account-recover', 'Recover a deleted storage account', '2026-12-01'],
		storageDisasterRecovery: ['storage-disaster-recovery-guidance', 'Storage disaster recovery and failover'],
		initiateFailover: [
			'storage-initiate-account-failover',
			'Initiate a storage account failover',
			'2026-12-01'
		],
		plannedFailover: [
			'storage-failover-customer-managed-planned',
			'How planned failover works',
			'2026-11-27'
		],
		storageFirewall: ['storage-network-security', 'Azure Storage firewall and network rules'],
		storageFirewallLimits: [
			'storage-network-security-limitations',
			'Guidelines and limitations for the Azure Storage firewall',
			'2026-11-27'
		],
		trustedServices: [
			'storage-network-security-trusted-azure-services',
			'Trusted Azure services',
			'2026-11-27'
		],
		storagePrivateEndpoints: ['storage-private-endpoints', 'Use private endpoints for Azure Storage'],
		storageRedundancy: ['storage-redundancy', 'Azure Storage redundancy', '2026-11-27'],
		azcopySync: ['storage-ref-azcopy-sync', 'azcopy sync'],
		sas: ['storage-sas-overview', 'Grant limited access with shared access signatures'],
		azcopyCopy: ['storage-use-azcopy-blobs-copy', 'Copy blobs between storage accounts with AzCopy']
	}),
	...pagesIn('azure/storage/files', {
		filesOauth: ['authorize-oauth-rest', 'Azure Files OAuth over REST'],
		filesSmb: ['files-smb-protocol', 'SMB Azure file shares', '2026-11-30'],
		filesNfs: ['files-nfs-protocol', 'NFS Azure file shares', '2026-11-30'],
		filesRedundancy: ['files-redundancy', 'Azure Files data redundancy', '2026-12-01'],
		filesNetworking: ['storage-files-networking-overview', 'Azure Files networking', '2026-11-30'],
		modifyFileShare: ['modify-file-share', 'Modify an Azure file share', '2026-11-30'],
		filesIdentity: [
			'storage-files-active-directory-overview',
			'Overview of identity-based authentication for SMB',
			'2026-11-30'
		],
		sharePermissions: [
			'storage-files-identity-assign-share-level-permissions',
			'Assign share-level permissions',
			'2026-11-30'
		],
		filesEntraKerberos: [
			'storage-files-identity-auth-hybrid-identities-enable',
			'Enable Entra Kerberos for Azure Files'
		],
		filePermissions: [
			'storage-files-identity-configure-file-level-permissions',
			'Directory and file permissions for Azure Files',
			'2026-11-30'
		],
		fileShareSoftDelete: ['storage-files-prevent-file-share-deletion', 'Azure file share soft delete'],
		fileShareSnapshots: ['storage-snapshots-files', 'Azure file share snapshots'],
		filesBilling: ['understanding-billing', 'Understand Azure Files billing models', '2026-12-02']
	}),
	...pagesIn('azure/storage/file-sync', {
		cloudTieringPolicy: ['file-sync-cloud-tiering-policy', 'Cloud tiering policies', '2026-11-30'],
		serverEndpoint: [
			'file-sync-server-endpoint-create',
			'Create an Azure File Sync server endpoint',
			'2026-11-30'
		],
		fileSyncPlanning: ['file-sync-planning', 'Plan for Azure File Sync', '2026-11-30']
	}),
	...pagesIn('azure/templates', {
		vmTemplate: ['microsoft.compute/virtualmachines', 'Template reference: virtual machines', '2026-12-02'],
		dataCollectionRuleTemplate: [
			'microsoft.insights/datacollectionrules',
			'Template reference: data collection rules'
		],
		backupPolicyTemplate: [
			'microsoft.recoveryservices/vaults/backuppolicies',
			'Template reference: backup policies'
		],
		backupStorageTemplate: [
			'microsoft.recoveryservices/vaults/backupstorageconfig',
			'Template reference: backupstorageconfig'
		]
	}),
	...pagesIn('azure/virtual-machine-scale-sets', {
		scaleInPolicy: [
			'virtual-machine-scale-sets-scale-in-policy',
			'Scale-in policies of scale sets',
			'2026-11-30'
		],
		instanceProtection: [
			'virtual-machine-scale-sets-instance-protection',
			'Instance protection in scale sets',
			'2026-11-30'
		],
		instanceRepairs: [
			'virtual-machine-scale-sets-automatic-instance-repairs',
			'Automatic instance repairs in scale sets',
			'2026-11-30'
		],
		upgradePolicy: [
			'virtual-machine-scale-sets-upgrade-policy',
			'Upgrade policy modes for scale sets',
			'2026-11-30'
		],
		orchestrationModes: [
			'virtual-machine-scale-sets-orchestration-modes',
			'Orchestration modes for Virtual Machine Scale Sets',
			'2026-11-27'
		]
	}),
	...pagesIn('azure/virtual-machines', {
		proximityGroups: ['co-location', 'Proximity placement groups', '2026-12-01'],
		spotVms: ['spot-vms', 'Use Azure Spot Virtual Machines', '2026-12-01'],
		availabilitySets: ['availability-set-overview', 'Availability sets overview', '2026-11-27'],
		diskEncryption: ['disk-encryption', 'Server-side encryption of Azure Disk Storage'],
		diskEncryptionOptions: [
			'disk-encryption-overview',
			'Overview of managed disk encryption options',
			'2026-11-30'
		],
		copySnapshotToRegion: [
			'disks-copy-incremental-snapshot-across-regions',
			'Copy an incremental snapshot to a new region'
		],
		unattachedDisks: ['disks-find-unattached-portal', 'Find and delete unattached Azure managed disks'],
		diskAvailability: [
			'disks-high-availability',
			'High availability with VMs and managed disks',
			'2026-11-27'
		],
		incrementalSnapshots: ['disks-incremental-snapshots', 'Create an incremental snapshot for managed disks'],
		diskRedundancy: ['disks-redundancy', 'Redundancy options for managed disks'],
		sharedDisks: ['disks-shared', 'Share an Azure managed disk across VMs', '2026-11-30'],
		disksFaq: ['faq-for-disks', 'Frequently asked questions about disks', '2026-11-30'],
		managedDisks: ['managed-disks-overview', 'Introduction to Azure managed disks', '2026-11-30'],
		basv2Sizes: ['sizes/general-purpose/basv2-series', 'Basv2 sizes series'],
		dsv5Sizes: ['sizes/general-purpose/dsv5-series', 'Dsv5 sizes series', '2026-12-02'],
		resizeVm: ['sizes/resize-vm', 'Change the size of a virtual machine', '2026-11-27'],
		diskSnapshot: ['snapshot-copy-managed-disk', 'Create a snapshot of an Azure managed disk'],
		vmQuotas: ['quotas', 'Check vCPU quotas', '2026-12-02'],
		vmStates: ['states-billing', 'States and billing status of Azure Virtual Machines'],
		diskTypes: ['disks-types', 'Azure managed disk types', '2026-12-02'],
		vmRestorePoints: [
			'virtual-machines-create-restore-points',
			'Virtual machine restore points',
			'2026-12-02'
		],
		zonalMove: [
			'move-virtual-machines-regional-zonal-portal',
			'Move single-instance VMs to availability zones',
			'2026-12-02'
		],
		capacityReservation: ['capacity-reservation-overview', 'On-demand capacity reservation', '2026-12-02'],
		generalizeVm: ['generalize', 'Deprovision or generalize a VM before creating an image', '2026-12-02'],
		customData: ['custom-data', 'Custom data on Azure virtual machines', '2026-12-02'],
		runCommands: ['run-command-overview', 'Run scripts in a VM by using Run Command', '2026-12-02'],
		vmSizeNames: ['vm-naming-conventions', 'Azure VM size naming conventions', '2026-11-30']
	}),
	...pagesIn('azure/virtual-machines/linux', {
		addDisk: ['add-disk', 'Add a disk to a Linux VM'],
		encryptionAtHost: [
			'disks-enable-host-based-encryption-cli',
			'Use the Azure CLI to enable encryption at host',
			'2026-11-26'
		],
		expandDisks: ['expand-disks', 'Expand virtual hard disks on a Linux VM'],
		runCommand: ['run-command', 'Run scripts in a Linux VM with action Run Commands']
	}),
	expandWindowsDisks: page(
		'azure/virtual-machines/windows/expand-disks',
		'Expand virtual hard disks attached to a Windows virtual machine',
		'2026-11-28'
	),
	...pagesIn('azure/virtual-network', {
		vnetNameResolution: [
			'virtual-networks-name-resolution-for-vms-and-role-instances',
			'Name resolution for resources in Azure virtual networks',
			'2026-12-01'
		],
		applicationSecurityGroups: ['application-security-groups', 'Application security groups'],
		diagnoseRouting: ['diagnose-network-routing-problem', 'Diagnose a virtual machine routing problem'],
		diagnoseTrafficFilter: [
			'diagnose-network-traffic-filter-problem',
			'Diagnose a virtual machine network traffic filter problem'
		],
		multiplePrefixes: ['how-to-multiple-prefixes-subnet', 'Create multiple prefixes for a subnet'],
		defaultOutboundAccess: ['ip-services/default-outbound-access', 'Default outbound access in Azure'],
		publicIpAddresses: ['ip-services/public-ip-addresses', 'Public IP addresses'],
		routeTables: ['manage-route-table', 'Create, change, or delete a route table', '2026-11-30'],
		vmNetworking: ['network-overview', 'Virtual networks and virtual machines in Azure', '2026-11-30'],
		nsgFiltering: [
			'network-security-group-how-it-works',
			'How network security groups filter network traffic'
		],
		manageVirtualNetwork: [
			'manage-virtual-network',
			'Create, change, or delete an Azure virtual network',
			'2026-12-01'
		],
		privateIpAddresses: ['ip-services/private-ip-addresses', 'Private IP addresses', '2026-12-01'],
		managePublicIpAddresses: [
			'ip-services/virtual-network-public-ip-address',
			'Create, change, or delete an Azure public IP address',
			'2026-12-01'
		],
		addNetworkInterfaces: [
			'virtual-network-network-interface-vm',
			'Add network interfaces to or remove network interfaces from virtual machines',
			'2026-12-01'
		],
		nsgs: ['network-security-groups-overview', 'Network security groups overview'],
		serviceTags: ['service-tags-overview', 'Virtual network service tags'],
		peeredAddressSpace: [
			'update-virtual-network-peering-address-space',
			'Update the address space for a peered virtual network',
			'2026-11-30'
		],
		managePeering: ['virtual-network-manage-peering', 'Create, change, or delete a virtual network peering'],
		networkInterfaces: [
			'virtual-network-network-interface',
			'Create, change, or delete a network interface',
			'2026-11-30'
		],
		manageSubnet: ['virtual-network-manage-subnet', 'Add, change, or delete a virtual network subnet'],
		peering: ['virtual-network-peering-overview', 'Virtual network peering overview'],
		troubleshootPeering: [
			'virtual-network-troubleshoot-peering-issues',
			'Troubleshoot virtual network peering issues',
			'2026-11-30'
		],
		serviceEndpoints: [
			'virtual-network-service-endpoints-overview',
			'Virtual network service endpoints',
			'2026-11-30'
		],
		vnetFaq: ['virtual-networks-faq', 'Virtual Network FAQ'],
		trafficRouting: ['virtual-networks-udr-overview', 'Virtual network traffic routing', '2026-11-30'],
		azureVirtualIp: ['what-is-ip-address-168-63-129-16', 'What is IP address 168.63.129.16']
	}),
	vpnGatewaySettings: page(
		'azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
		'About VPN Gateway configuration settings',
		'2026-12-01'
	),
	gatewayTransit: page(
		'azure/vpn-gateway/vpn-gateway-peering-gateway-transit',
		'VPN gateway transit for virtual network peering'
	),
	...pagesIn('cli/azure', {
		cliServicePrincipal: ['authenticate-azure-cli-service-principal', 'Sign in with a service principal'],
		azLogWorkspace: ['monitor/log-analytics/workspace', 'az monitor log-analytics workspace'],
		azConnectionMonitor: ['network/watcher/connection-monitor', 'az network watcher connection-monitor'],
		cliReleaseNotes: [
			'release-notes-azure-cli',
			'Azure CLI release notes: zone movement of a VM',
			'2026-11-26'
		],
		azRoleAssignment: ['role/assignment', 'az role assignment'],
		azStorageAccount: ['storage/account', 'az storage account', '2026-12-01'],
		azDeploymentSlot: ['webapp/deployment/slot', 'az webapp deployment slot', '2026-12-02']
	}),
	...pagesIn('cli/azure/monitor', {
		azAlertProcessingRule: ['alert-processing-rule', 'az monitor alert-processing-rule'],
		azScheduledQuery: ['scheduled-query', 'az monitor scheduled-query']
	}),
	certification: page(
		'credentials/certifications/azure-administrator/',
		'Azure Administrator Associate, with the button that schedules AZ-104'
	),
	...pagesIn('credentials/certifications', {
		examScoring: ['exam-scoring-reports', 'Exam scoring and score reports'],
		onlineExams: ['online-exams', 'Online exams with Pearson VUE'],
		scheduleExam: ['register-schedule-exam', 'Register and schedule an exam']
	}),
	practiceAssessment: page(
		'credentials/certifications/exams/az-104/practice/assessment?assessment-type=practice&assessmentId=21',
		'Practice assessment for AZ-104'
	),
	diskStateReserved: page(
		'dotnet/api/azure.resourcemanager.compute.models.diskstate.reserved',
		'DiskState.Reserved: attached to a stopped-deallocated VM'
	),
	...pagesIn('entra/external-id', {
		bulkInvite: ['tutorial-bulk-invite', 'Bulk invite B2B users', '2026-12-01'],
		guestDomains: ['allow-deny-list', 'Allow or block B2B collaboration with organizations', '2026-12-03'],
		guestSettings: [
			'external-collaboration-settings-configure',
			'Configure external collaboration settings',
			'2026-12-03'
		],
		guestProperties: ['user-properties', 'Properties of a B2B guest', '2026-12-03']
	}),
	...pagesIn('entra/fundamentals', {
		groupTypes: ['concept-learn-about-groups', 'Groups and group membership', '2026-11-30'],
		manageGroups: ['how-to-manage-groups', 'Manage groups and group membership', '2026-11-30'],
		userProfile: ['how-to-manage-user-profile-info', 'Manage user profile information', '2026-12-03'],
		securityDefaults: ['security-defaults', 'Security defaults: MFA registration'],
		defaultPermissions: ['users-default-permissions', 'Default user permissions', '2026-11-30'],
		restoreUser: ['users-restore', 'Restore or remove a deleted user', '2026-12-03']
	}),
	vmEntraSignIn: page(
		'entra/identity/devices/howto-vm-sign-in-azure-ad-windows',
		'Sign in to a Windows virtual machine by using Microsoft Entra ID',
		'2026-12-02'
	),
	...pagesIn('entra/identity/authentication', {
		mandatoryMfa: [
			'concept-mandatory-multifactor-authentication',
			'Mandatory multifactor authentication for Azure'
		],
		passwordReset: ['concept-sspr-howitworks', 'How self-service password reset works'],
		passwordPolicies: ['concept-sspr-policy', 'Password policies and restrictions'],
		enablePasswordReset: ['tutorial-enable-sspr', 'Enable self-service password reset'],
		resetCustomization: ['howto-sspr-customization', 'Customize self-service password reset', '2026-12-01'],
		resetLicensing: ['concept-sspr-licensing', 'License self-service password reset', '2026-12-01'],
		enableWriteback: ['tutorial-enable-sspr-writeback', 'Enable password writeback', '2026-12-01'],
		writebackErrors: ['troubleshoot-sspr-writeback', 'Troubleshoot password writeback', '2026-12-01']
	}),
	managedIdentities: page(
		'entra/identity/managed-identities-azure-resources/overview',
		'What are managed identities for Azure resources?',
		'2026-12-02'
	),
	...pagesIn('entra/identity/role-based-access-control', {
		administrativeUnits: ['administrative-units', 'Administrative units', '2026-11-27'],
		unitRoles: ['manage-roles-portal', 'Assign Microsoft Entra roles', '2026-11-27'],
		restrictedUnits: [
			'admin-units-restricted-management',
			'Restricted management administrative units',
			'2026-12-03'
		],
		entraRolesByTask: ['delegate-by-task', 'Least privileged Entra roles by task', '2026-12-03'],
		entraRolesOfGroups: ['groups-concept', 'Entra roles of groups', '2026-11-30'],
		privilegedEntraRoles: [
			'privileged-roles-permissions',
			'Privileged Entra roles, and who can reset passwords',
			'2026-11-27'
		]
	}),
	...pagesIn('entra/identity/users', {
		changeMembershipType: ['groups-change-type', 'Change static groups to dynamic ones', '2026-12-01'],
		pauseProcessing: [
			'groups-create-rule',
			'Create or update a dynamic group, and pause its processing',
			'2026-12-01'
		],
		dynamicGroups: ['groups-dynamic-membership', 'Rules for dynamic membership groups', '2026-12-01'],
		restoreGroup: [
			'groups-restore-deleted',
			'Restore a deleted Microsoft 365 group or cloud security group',
			'2026-12-03'
		],
		assignLicenses: [
			'licensing-admin-center',
			'Assign licenses in the Microsoft 365 admin center',
			'2026-12-03'
		],
		licenseProblems: [
			'licensing-groups-resolve-problems',
			'Resolve group license assignment problems',
			'2026-12-03'
		],
		groupLicensing: [
			'licensing-group-advanced',
			'Scenarios and limits of group-based licensing',
			'2026-12-03'
		],
		bulkCreate: ['users-bulk-add', 'Bulk create users', '2026-12-01'],
		bulkDelete: ['users-bulk-delete', 'Bulk delete users', '2026-12-01'],
		bulkRestore: ['users-bulk-restore', 'Bulk restore deleted users', '2026-12-01'],
		bulkMembers: ['groups-bulk-import-members', 'Bulk add group members', '2026-12-01']
	}),
	createInvitation: page('graph/api/invitation-post', 'Create invitation'),
	groupsInGraph: page(
		'graph/api/resources/groups-overview',
		'Manage groups in Microsoft Graph',
		'2026-12-01'
	),
	availabilitySetApi: page(
		'javascript/api/@azure-rest/arm-compute/availabilityset',
		'AvailabilitySet: a VM can only be added at creation time'
	),
	...pagesIn('kusto/query', {
		kqlBin: ['bin-function', 'bin function', '2026-11-27'],
		kqlOperators: ['tutorials/learn-common-operators', 'Learn common operators', '2026-12-02'],
		kqlSummarize: ['summarize-operator', 'summarize operator', '2026-11-27'],
		kqlTop: ['top-operator', 'top operator', '2026-11-28']
	}),
	getResourceLock: page(
		'powershell/module/az.resources/get-azresourcelock',
		'Get-AzResourceLock: locks at, above, and below a scope'
	),
	...pagesIn('rest/api', {
		budgetApi: ['consumption/budgets/create-or-update', 'Budgets: create or update'],
		verifyIpFlowApi: ['network-watcher/network-watchers/verify-ip-flow', 'Network Watchers: verify IP flow'],
		userDelegationSas: ['storageservices/create-user-delegation-sas', 'Create a user delegation SAS'],
		storedAccessPolicy: ['storageservices/define-stored-access-policy', 'Define a stored access policy']
	}),
	deploymentModesTraining: page(
		'training/modules/arm-template-whatif/2-deployment-modes',
		'Understand deployment modes'
	),
	...pagesIn('troubleshoot/azure', {
		imagePullFailures: [
			'azure-container-instances/management/acr-image-pull-failures-managed-identity',
			'Container group fails to pull by using a managed identity: InaccessibleImage'
		],
		subnetIsFull: [
			'azure-kubernetes/error-codes/subnetisfull-error',
			'Troubleshoot the SubnetIsFull error code'
		],
		allocationFailures: [
			'virtual-machines/allocation-failure',
			'Troubleshoot Azure VM allocation failures',
			'2026-12-02'
		],
		resetRdp: [
			'virtual-machines/windows/reset-rdp',
			'Reset Remote Desktop Services or its administrator password',
			'2026-12-02'
		],
		serialConsole: ['virtual-machines/windows/serial-console-overview', 'Azure Serial Console', '2026-12-02'],
		azcopyFirewalls: [
			'azure-storage/copy-blobs-between-storage-accounts-network-restriction',
			'Copy blobs between storage accounts with network restriction',
			'2026-12-02'
		],
		redeployVm: [
			'virtual-machines/redeploy-to-new-node-windows',
			'Redeploy a Windows VM to a new Azure node',
			'2026-11-30'
		]
	})
} as const satisfies Readonly<Record<string, Source>>;
