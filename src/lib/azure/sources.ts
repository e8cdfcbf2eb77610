// The official pages that models and content cite, each once. What the first part of an exam cites is beside it.
// Over 200 lines: one entry a page, and a page is looked up by its address here alone.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

/** `checked`: the day on which a fact was last compared with the page. */
const page = (path: string, title: string, checked = '2026-11-25'): Source => ({
	title,
	url: path.startsWith('https:') ? path : `https://learn.microsoft.com/en-us/${path}`,
	checked: day(checked)
});

/** Sorted by address. A fact names its page: `sources.storageRedundancy`. */
export const sources = {
	examSandbox: page('https://aka.ms/examdemo', 'The public exam sandbox'),
	accessRestrictions: page(
		'azure/app-service/app-service-ip-restrictions',
		'Set up Azure App Service access restrictions'
	),
	manageAppServicePlan: page('azure/app-service/app-service-plan-manage', 'Manage an App Service plan'),
	appServiceCustomDomain: page(
		'azure/app-service/app-service-web-tutorial-custom-domain',
		'Map an existing custom DNS name to Azure App Service'
	),
	appServiceCertificates: page(
		'azure/app-service/configure-ssl-certificate',
		'Add and manage TLS/SSL certificates in Azure App Service'
	),
	deploymentSlots: page(
		'azure/app-service/deploy-staging-slots',
		'Set up staging environments in Azure App Service'
	),
	appServiceAutomaticScaling: page(
		'azure/app-service/manage-automatic-scaling',
		'Automatic scaling in App Service'
	),
	appServiceBackup: page(
		'azure/app-service/manage-backup',
		'Back up and restore your app in Azure App Service'
	),
	appServiceMigrateDomain: page(
		'azure/app-service/manage-custom-dns-migrate-domain',
		'Migrate an active DNS name to Azure App Service'
	),
	appServiceScaleUp: page('azure/app-service/manage-scale-up', 'Scale up an app in Azure App Service'),
	appServicePlans: page('azure/app-service/overview-hosting-plans', 'Azure App Service plan overview'),
	appServiceVnetIntegration: page(
		'azure/app-service/overview-vnet-integration',
		'Integrate your app with an Azure virtual network'
	),
	actionGroups: page('azure/azure-monitor/alerts/action-groups', 'Action groups', '2026-11-26'),
	alerts: page('azure/azure-monitor/alerts/alerts-overview', 'What are Azure Monitor alerts?'),
	alertProcessingRules: page('azure/azure-monitor/alerts/alerts-processing-rules', 'Alert processing rules'),
	alertsTroubleshooting: page(
		'azure/azure-monitor/alerts/alerts-troubleshoot',
		'Troubleshooting problems in Azure Monitor alerts',
		'2026-11-26'
	),
	alertTypes: page('azure/azure-monitor/alerts/alerts-types', 'Types of Azure Monitor alerts'),
	autoscaleFlapping: page(
		'azure/azure-monitor/autoscale/autoscale-flapping',
		'Flapping in autoscale',
		'2026-11-26'
	),
	autoscaleSettings: page(
		'azure/azure-monitor/autoscale/autoscale-understanding-settings',
		'Autoscale settings',
		'2026-11-26'
	),
	logIngestionTime: page('azure/azure-monitor/logs/data-ingestion-time', 'Log data ingestion time'),
	metricsExplorer: page(
		'azure/azure-monitor/metrics/analyze-metrics',
		'Analyze metrics with metrics explorer',
		'2026-11-26'
	),
	activityLog: page('azure/azure-monitor/platform/activity-log', 'Activity log in Azure Monitor'),
	diagnosticSettings: page(
		'azure/azure-monitor/platform/diagnostic-settings',
		'Diagnostic settings in Azure Monitor'
	),
	backupVaultLogs: page(
		'azure/azure-monitor/reference/supported-logs/microsoft-dataprotection-backupvaults-logs',
		'Supported logs: Backup vaults'
	),
	storageBlobLogs: page('azure/azure-monitor/reference/tables/storagebloblogs', 'Table StorageBlobLogs'),
	vmDataCollection: page(
		'azure/azure-monitor/vm/data-collection',
		'Collect data from a VM client with Azure Monitor'
	),
	vmEnableMonitoring: page(
		'azure/azure-monitor/vm/vm-enable-monitoring',
		'Enable VM monitoring in Azure Monitor',
		'2026-11-26'
	),
	cloudShellMobile: page('azure/azure-portal/mobile-app/cloud-shell', 'Cloud Shell in the Azure mobile app'),
	bicepDecompile: page(
		'azure/azure-resource-manager/bicep/decompile',
		'Decompile ARM template JSON to Bicep'
	),
	bicepToResourceGroup: page(
		'azure/azure-resource-manager/bicep/deploy-to-resource-group',
		'Resource group deployments with Bicep files'
	),
	bicepToSubscription: page(
		'azure/azure-resource-manager/bicep/deploy-to-subscription',
		'Subscription deployments with Bicep files'
	),
	bicepWhatIf: page(
		'azure/azure-resource-manager/bicep/deploy-what-if',
		'Bicep what-if: preview changes before deployment'
	),
	bicepExisting: page('azure/azure-resource-manager/bicep/existing-resource', 'Existing resources in Bicep'),
	bicepDependencies: page(
		'azure/azure-resource-manager/bicep/resource-dependencies',
		'Resource dependencies in Bicep'
	),
	azureLimits: page(
		'azure/azure-resource-manager/management/azure-subscription-service-limits',
		'Azure limits and quotas',
		'2026-11-26'
	),
	controlPlaneAndDataPlane: page(
		'azure/azure-resource-manager/management/control-plane-and-data-plane',
		'Control plane and data plane'
	),
	locks: page('azure/azure-resource-manager/management/lock-resources', 'Lock your resources'),
	moveAppService: page(
		'azure/azure-resource-manager/management/move-limitations/app-service-move-limitations',
		'Move App Service',
		'2026-11-26'
	),
	moveVms: page(
		'azure/azure-resource-manager/management/move-limitations/virtual-machines-move-limitations',
		'Move guidance for virtual machines'
	),
	moveResources: page(
		'azure/azure-resource-manager/management/move-resource-group-and-subscription',
		'Move Azure resources to a new resource group or subscription'
	),
	tagPolicies: page('azure/azure-resource-manager/management/tag-policies', 'Policies for tags'),
	tags: page('azure/azure-resource-manager/management/tag-resources', 'Use tags to organize resources'),
	deploymentModes: page(
		'azure/azure-resource-manager/templates/deployment-modes',
		'Azure Resource Manager deployment modes'
	),
	exportTemplateCli: page(
		'azure/azure-resource-manager/templates/export-template-cli',
		'Use Azure CLI to export a template'
	),
	exportTemplatePortal: page(
		'azure/azure-resource-manager/templates/export-template-portal',
		'Export a template in the Azure portal'
	),
	commonDeploymentErrors: page(
		'azure/azure-resource-manager/troubleshooting/common-deployment-errors',
		'Common deployment errors'
	),
	vmRestore: page('azure/backup/about-azure-vm-restore', 'About Azure VM restore'),
	fileShareBackup: page('azure/backup/azure-file-share-backup-overview', 'About Azure Files backup'),
	restoreVms: page('azure/backup/backup-azure-arm-restore-vms', 'Restore VMs in the portal'),
	backupPolicyApi: page(
		'azure/backup/backup-azure-arm-userestapi-createorupdatepolicy',
		'Create backup policies by REST API'
	),
	backupFaq: page('azure/backup/backup-azure-backup-faq', 'Azure Backup FAQ', '2026-11-26'),
	deleteVault: page('azure/backup/backup-azure-delete-vault', 'Delete a Recovery Services vault'),
	vmBackupFaq: page('azure/backup/backup-azure-vm-backup-faq', 'Azure VM backup FAQ', '2026-11-26'),
	enhancedBackupPolicy: page(
		'azure/backup/backup-azure-vms-enhanced-policy',
		'Back up a VM with an enhanced policy'
	),
	createVault: page('azure/backup/backup-create-recovery-services-vault', 'Create a Recovery Services vault'),
	instantRestore: page('azure/backup/backup-instant-restore-capability', 'Instant Restore'),
	backUpDisksCli: page('azure/backup/backup-managed-disks-cli', 'Back up managed disks with the Azure CLI'),
	backupVaults: page('azure/backup/backup-vault-overview', 'Backup vaults overview'),
	backupReports: page('azure/backup/configure-reports', 'Configure Azure Backup reports'),
	diskBackup: page('azure/backup/disk-backup-overview', 'Azure Disk Backup overview'),
	diskBackupTroubleshoot: page('azure/backup/disk-backup-troubleshoot', 'Troubleshoot Azure Disk Backup'),
	manageFileShareBackup: page(
		'azure/backup/manage-afs-backup-cli',
		'Manage Azure file share backups with the Azure CLI'
	),
	manageRecoveryPoints: page('azure/backup/manage-recovery-points', 'Manage recovery points'),
	restoreFileShare: page('azure/backup/restore-afs-cli', 'Restore Azure file shares with the Azure CLI'),
	backupSoftDelete: page('azure/backup/secure-by-default', 'Secure by default with soft delete'),
	bastionNsg: page('azure/bastion/bastion-nsg', 'Working with NSG access and Azure Bastion'),
	bastionSkus: page(
		'azure/bastion/bastion-sku-comparison',
		'Choose the right Azure Bastion SKU',
		'2026-11-26'
	),
	bastionSettings: page('azure/bastion/configuration-settings', 'About Bastion configuration settings'),
	bastionDeveloper: page(
		'azure/bastion/quickstart-developer',
		'Quickstart: connect with Azure Bastion Developer',
		'2026-11-26'
	),
	deployBastion: page('azure/bastion/quickstart-host-portal', 'Deploy Bastion from the Azure portal'),
	cloudShellFaq: page('azure/cloud-shell/faq-troubleshooting', 'Cloud Shell FAQ: 20 minutes', '2026-11-26'),
	cloudShellEphemeral: page(
		'azure/cloud-shell/get-started/ephemeral',
		'Start Cloud Shell without storage',
		'2026-11-26'
	),
	containerAppsBilling: page('azure/container-apps/billing', 'Billing in Azure Container Apps'),
	containerOptions: page(
		'azure/container-apps/compare-options',
		'Comparing Container Apps with other Azure container options'
	),
	containerAppsIngress: page('azure/container-apps/ingress-overview', 'Ingress in Azure Container Apps'),
	containerAppsJobs: page('azure/container-apps/jobs', 'Jobs in Azure Container Apps'),
	containerApps: page('azure/container-apps/overview', 'Azure Container Apps overview'),
	containerAppsRevisions: page(
		'azure/container-apps/revisions',
		'Update and deploy changes in Azure Container Apps'
	),
	containerAppsScaling: page('azure/container-apps/scale-app', 'Set scaling rules in Azure Container Apps'),
	trafficSplitting: page(
		'azure/container-apps/traffic-splitting',
		'Traffic splitting in Azure Container Apps'
	),
	containerGroups: page(
		'azure/container-instances/container-instances-container-groups',
		'Container groups in Azure Container Instances'
	),
	containerRestartPolicy: page(
		'azure/container-instances/container-instances-restart-policy',
		'Run containerized tasks with restart policies'
	),
	containerGroupUpdate: page(
		'azure/container-instances/container-instances-update',
		'Update containers in Azure Container Instances'
	),
	containerFileShare: page(
		'azure/container-instances/container-instances-volume-azure-files',
		'Mount an Azure file share in Azure Container Instances'
	),
	containerInstanceFromRegistry: page(
		'azure/container-instances/using-azure-container-registry-mi',
		'Deploy to Azure Container Instances from Azure Container Registry using a managed identity'
	),
	registryAuthentication: page(
		'azure/container-registry/container-registry-authentication',
		'Authenticate with an Azure container registry: admin account'
	),
	registryPrivateEndpoints: page(
		'azure/container-registry/container-registry-private-endpoints',
		'Private endpoints for a container registry'
	),
	registryPermissionsMode: page(
		'azure/container-registry/container-registry-rbac-abac-repository-permissions',
		'Azure Container Registry: role assignment permissions mode',
		'2026-11-26'
	),
	registryRoles: page(
		'azure/container-registry/container-registry-rbac-built-in-roles-overview',
		'Container Registry permissions and roles'
	),
	registrySkus: page(
		'azure/container-registry/container-registry-skus',
		'Azure Container Registry SKU features and limits'
	),
	tagInheritance: page(
		'azure/cost-management-billing/costs/enable-tag-inheritance',
		'Group and allocate costs using tag inheritance'
	),
	budgets: page(
		'azure/cost-management-billing/costs/tutorial-acm-create-budgets',
		'Create and manage budgets'
	),
	dnsAlias: page('azure/dns/dns-alias', 'Azure DNS alias records overview'),
	dnsHostDomain: page('azure/dns/dns-delegate-domain-azure-dns', 'Tutorial: Host your domain in Azure DNS'),
	dnsDelegation: page('azure/dns/dns-domain-delegation', 'Delegation of DNS zones with Azure DNS'),
	privateDnsAutoregistration: page(
		'azure/dns/private-dns-autoregistration',
		'Autoregistration in private DNS zones'
	),
	privateDnsFallback: page(
		'azure/dns/private-dns-fallback',
		'Fallback to internet for Azure Private DNS zones'
	),
	privateDnsLinks: page('azure/dns/private-dns-virtual-network-links', 'What is a virtual network link'),
	firewallFaq: page('azure/firewall/firewall-faq', 'Azure Firewall FAQ', '2026-11-26'),
	managementGroups: page('azure/governance/management-groups/overview', 'Management groups overview'),
	policyAssignment: page(
		'azure/governance/policy/concepts/assignment-structure',
		'Azure Policy assignment structure'
	),
	policyAudit: page('azure/governance/policy/concepts/effect-audit', 'Azure Policy: audit effect'),
	policyEffects: page('azure/governance/policy/concepts/effect-basics', 'Policy effect basics', '2026-11-26'),
	policyDeny: page('azure/governance/policy/concepts/effect-deny', 'Azure Policy: deny effect'),
	policyModify: page('azure/governance/policy/concepts/effect-modify', 'Azure Policy: modify effect'),
	policyExemption: page(
		'azure/governance/policy/concepts/exemption-structure',
		'Azure Policy exemption structure'
	),
	policyRemediationTask: page(
		'azure/governance/policy/concepts/remediation-structure',
		'Remediation task structure'
	),
	policyScope: page('azure/governance/policy/concepts/scope', 'Scope in Azure Policy'),
	policyCompliance: page(
		'azure/governance/policy/how-to/get-compliance-data',
		'Get compliance data: when it is evaluated'
	),
	policyRemediation: page(
		'azure/governance/policy/how-to/remediate-resources',
		'Remediate non-compliant resources'
	),
	loadBalancerDistribution: page(
		'azure/load-balancer/distribution-mode-concepts',
		'Azure Load Balancer distribution modes'
	),
	healthProbes: page(
		'azure/load-balancer/load-balancer-custom-probe-overview',
		'Azure Load Balancer health probes'
	),
	loadBalancer: page('azure/load-balancer/load-balancer-overview', 'What is Azure Load Balancer?'),
	loadBalancerDiagnostics: page(
		'azure/load-balancer/load-balancer-standard-diagnostics',
		'Standard load balancer diagnostics with metrics, alerts, and resource health'
	),
	loadBalancerSkus: page('azure/load-balancer/skus', 'Azure Load Balancer SKUs'),
	loadBalancerTroubleshooting: page(
		'azure/load-balancer/troubleshoot-rhc',
		'Troubleshoot resource health and inbound availability problems'
	),
	ipFlowVerify: page('azure/network-watcher/ip-flow-verify-overview', 'IP flow verify overview'),
	networkWatcher: page('azure/network-watcher/network-watcher-overview', 'What is Azure Network Watcher?'),
	nextHop: page('azure/network-watcher/next-hop-overview', 'Next hop overview'),
	privateEndpointNetworkPolicy: page(
		'azure/private-link/disable-private-endpoint-network-policy',
		'Manage network policies for private endpoints'
	),
	privateEndpointDns: page(
		'azure/private-link/private-endpoint-dns-integration',
		'Private endpoint DNS integration'
	),
	builtInRoles: page('azure/role-based-access-control/built-in-roles', 'Azure built-in roles'),
	computeRoles: page('azure/role-based-access-control/built-in-roles/compute', 'Compute built-in roles'),
	networkingRoles: page(
		'azure/role-based-access-control/built-in-roles/networking',
		'Networking built-in roles'
	),
	privilegedRoles: page(
		'azure/role-based-access-control/built-in-roles/privileged',
		'Privileged built-in roles'
	),
	storageRoles: page('azure/role-based-access-control/built-in-roles/storage', 'Storage built-in roles'),
	customRoles: page('azure/role-based-access-control/custom-roles', 'Azure custom roles'),
	delegateRoleAssignments: page(
		'azure/role-based-access-control/delegate-role-assignments-overview',
		'Delegate role assignments with conditions'
	),
	denyAssignments: page('azure/role-based-access-control/deny-assignments', 'Understand deny assignments'),
	elevateAccessGlobalAdmin: page(
		'azure/role-based-access-control/elevate-access-global-admin',
		'Elevate access of a Global Administrator'
	),
	rbac: page('azure/role-based-access-control/overview', 'What is Azure RBAC?'),
	azureAndEntraRoles: page(
		'azure/role-based-access-control/rbac-and-directory-admin-roles',
		'Azure roles and Entra roles'
	),
	roleAssignmentsListCli: page(
		'azure/role-based-access-control/role-assignments-list-cli',
		'List role assignments with Azure CLI'
	),
	roleDefinitions: page(
		'azure/role-based-access-control/role-definitions',
		'Understand Azure role definitions'
	),
	rbacScope: page('azure/role-based-access-control/scope-overview', 'Understand scope'),
	rbacTroubleshooting: page('azure/role-based-access-control/troubleshooting', 'Troubleshoot Azure RBAC'),
	routeServer: page(
		'azure/route-server/quickstart-create-route-server-portal',
		'Create a Route Server',
		'2026-11-26'
	),
	siteRecoveryFaq: page(
		'azure/site-recovery/azure-to-azure-common-questions',
		'Common questions: Azure-to-Azure disaster recovery'
	),
	disasterRecoveryDrill: page(
		'azure/site-recovery/azure-to-azure-tutorial-dr-drill',
		'Run a disaster recovery drill'
	),
	enableVmReplication: page(
		'azure/site-recovery/azure-to-azure-tutorial-enable-replication',
		'Set up disaster recovery for Azure VMs'
	),
	vmFailover: page(
		'azure/site-recovery/azure-to-azure-tutorial-failover-failback',
		'Fail over Azure VMs to a secondary region'
	),
	accessTiers: page('azure/storage/blobs/access-tiers-overview', 'Access tiers for blob data'),
	anonymousRead: page(
		'azure/storage/blobs/anonymous-read-access-configure',
		'Configure anonymous read access'
	),
	rehydration: page(
		'azure/storage/blobs/archive-rehydrate-overview',
		'Blob rehydration from the Archive tier'
	),
	blobDataRoles: page(
		'azure/storage/blobs/assign-azure-role-data-access',
		'Assign an Azure role for access to blob data'
	),
	dataProtection: page('azure/storage/blobs/data-protection-overview', 'Data protection overview'),
	lifecycleManagement: page(
		'azure/storage/blobs/lifecycle-management-overview',
		'Lifecycle management overview'
	),
	lifecyclePolicy: page(
		'azure/storage/blobs/lifecycle-management-policy-structure',
		'Lifecycle management policy structure'
	),
	configureObjectReplication: page(
		'azure/storage/blobs/object-replication-configure',
		'Configure object replication'
	),
	objectReplication: page(
		'azure/storage/blobs/object-replication-overview',
		'Object replication for block blobs'
	),
	blobSnapshots: page('azure/storage/blobs/snapshots-overview', 'Blob snapshots'),
	blobSoftDelete: page('azure/storage/blobs/soft-delete-blob-overview', 'Soft delete for blobs'),
	containerSoftDelete: page(
		'azure/storage/blobs/soft-delete-container-overview',
		'Soft delete for containers'
	),
	blobVersioning: page('azure/storage/blobs/versioning-overview', 'Blob versioning'),
	infrastructureEncryption: page(
		'azure/storage/common/infrastructure-encryption-enable',
		'Enable infrastructure encryption'
	),
	lastSyncTime: page('azure/storage/common/last-sync-time-get', 'Check the Last Sync Time property'),
	lockStorageAccount: page('azure/storage/common/lock-account-resource', 'Apply a lock to a storage account'),
	redundancyMigration: page(
		'azure/storage/common/redundancy-migration',
		'Change how a storage account is replicated'
	),
	preventSharedKey: page(
		'azure/storage/common/shared-key-authorization-prevent',
		'Prevent Shared Key authorization'
	),
	accountKeys: page(
		'azure/storage/common/storage-account-keys-manage',
		'Manage storage account access keys',
		'2026-11-26'
	),
	storageAccounts: page('azure/storage/common/storage-account-overview', 'Storage account overview'),
	storageDisasterRecovery: page(
		'azure/storage/common/storage-disaster-recovery-guidance',
		'Storage disaster recovery and failover'
	),
	plannedFailover: page(
		'azure/storage/common/storage-failover-customer-managed-planned',
		'How planned failover works'
	),
	storageFirewall: page(
		'azure/storage/common/storage-network-security',
		'Azure Storage firewall and network rules'
	),
	storageFirewallLimits: page(
		'azure/storage/common/storage-network-security-limitations',
		'Guidelines and limitations for the Azure Storage firewall',
		'2026-11-26'
	),
	trustedServices: page(
		'azure/storage/common/storage-network-security-trusted-azure-services',
		'Trusted Azure services'
	),
	storagePrivateEndpoints: page(
		'azure/storage/common/storage-private-endpoints',
		'Use private endpoints for Azure Storage'
	),
	storageRedundancy: page('azure/storage/common/storage-redundancy', 'Azure Storage redundancy'),
	azcopySync: page('azure/storage/common/storage-ref-azcopy-sync', 'azcopy sync'),
	sas: page(
		'azure/storage/common/storage-sas-overview',
		'Grant limited access with shared access signatures'
	),
	azcopyCopy: page(
		'azure/storage/common/storage-use-azcopy-blobs-copy',
		'Copy blobs between storage accounts with AzCopy'
	),
	filesOauth: page('azure/storage/files/authorize-oauth-rest', 'Azure Files OAuth over REST'),
	filesIdentity: page(
		'azure/storage/files/storage-files-active-directory-overview',
		'Overview of identity-based authentication for SMB'
	),
	sharePermissions: page(
		'azure/storage/files/storage-files-identity-assign-share-level-permissions',
		'Assign share-level permissions'
	),
	filesEntraKerberos: page(
		'azure/storage/files/storage-files-identity-auth-hybrid-identities-enable',
		'Enable Entra Kerberos for Azure Files'
	),
	filePermissions: page(
		'azure/storage/files/storage-files-identity-configure-file-level-permissions',
		'Directory and file permissions for Azure Files'
	),
	fileShareSoftDelete: page(
		'azure/storage/files/storage-files-prevent-file-share-deletion',
		'Azure file share soft delete'
	),
	fileShareSnapshots: page('azure/storage/files/storage-snapshots-files', 'Azure file share snapshots'),
	dataCollectionRuleTemplate: page(
		'azure/templates/microsoft.insights/datacollectionrules',
		'Template reference: data collection rules'
	),
	backupPolicyTemplate: page(
		'azure/templates/microsoft.recoveryservices/vaults/backuppolicies',
		'Template reference: backup policies'
	),
	backupStorageTemplate: page(
		'azure/templates/microsoft.recoveryservices/vaults/backupstorageconfig',
		'Template reference: backupstorageconfig'
	),
	attachToScaleSet: page(
		'azure/virtual-machine-scale-sets/virtual-machine-scale-sets-attach-detach-vm',
		'Attach a VM to a scale set'
	),
	orchestrationModes: page(
		'azure/virtual-machine-scale-sets/virtual-machine-scale-sets-orchestration-modes',
		'Orchestration modes for Virtual Machine Scale Sets'
	),
	availabilitySets: page('azure/virtual-machines/availability-set-overview', 'Availability sets overview'),
	diskEncryption: page(
		'azure/virtual-machines/disk-encryption',
		'Server-side encryption of Azure Disk Storage'
	),
	convertDisks: page('azure/virtual-machines/disks-convert-types', 'Change the type of a disk'),
	copySnapshotToRegion: page(
		'azure/virtual-machines/disks-copy-incremental-snapshot-across-regions',
		'Copy an incremental snapshot to a new region'
	),
	unattachedDisks: page(
		'azure/virtual-machines/disks-find-unattached-portal',
		'Find and delete unattached Azure managed disks'
	),
	diskAvailability: page(
		'azure/virtual-machines/disks-high-availability',
		'High availability with VMs and managed disks'
	),
	incrementalSnapshots: page(
		'azure/virtual-machines/disks-incremental-snapshots',
		'Create an incremental snapshot for managed disks'
	),
	diskRedundancy: page('azure/virtual-machines/disks-redundancy', 'Redundancy options for managed disks'),
	addDisk: page('azure/virtual-machines/linux/add-disk', 'Add a disk to a Linux VM'),
	encryptionAtHost: page(
		'azure/virtual-machines/linux/disks-enable-host-based-encryption-cli',
		'Use the Azure CLI to enable encryption at host',
		'2026-11-26'
	),
	expandDisks: page('azure/virtual-machines/linux/expand-disks', 'Expand virtual hard disks on a Linux VM'),
	runCommand: page(
		'azure/virtual-machines/linux/run-command',
		'Run scripts in a Linux VM with action Run Commands'
	),
	basv2Sizes: page('azure/virtual-machines/sizes/general-purpose/basv2-series', 'Basv2 sizes series'),
	resizeVm: page('azure/virtual-machines/sizes/resize-vm', 'Change the size of a virtual machine'),
	diskSnapshot: page(
		'azure/virtual-machines/snapshot-copy-managed-disk',
		'Create a snapshot of an Azure managed disk'
	),
	vmStates: page(
		'azure/virtual-machines/states-billing',
		'States and billing status of Azure Virtual Machines'
	),
	applicationSecurityGroups: page(
		'azure/virtual-network/application-security-groups',
		'Application security groups'
	),
	diagnoseRouting: page(
		'azure/virtual-network/diagnose-network-routing-problem',
		'Diagnose a virtual machine routing problem'
	),
	diagnoseTrafficFilter: page(
		'azure/virtual-network/diagnose-network-traffic-filter-problem',
		'Diagnose a virtual machine network traffic filter problem'
	),
	multiplePrefixes: page(
		'azure/virtual-network/how-to-multiple-prefixes-subnet',
		'Create multiple prefixes for a subnet'
	),
	defaultOutboundAccess: page(
		'azure/virtual-network/ip-services/default-outbound-access',
		'Default outbound access in Azure'
	),
	publicIpAddresses: page('azure/virtual-network/ip-services/public-ip-addresses', 'Public IP addresses'),
	routeTables: page('azure/virtual-network/manage-route-table', 'Create, change, or delete a route table'),
	nsgFiltering: page(
		'azure/virtual-network/network-security-group-how-it-works',
		'How network security groups filter network traffic'
	),
	nsgs: page('azure/virtual-network/network-security-groups-overview', 'Network security groups overview'),
	serviceTags: page('azure/virtual-network/service-tags-overview', 'Virtual network service tags'),
	managePeering: page(
		'azure/virtual-network/virtual-network-manage-peering',
		'Create, change, or delete a virtual network peering'
	),
	manageSubnet: page(
		'azure/virtual-network/virtual-network-manage-subnet',
		'Add, change, or delete a virtual network subnet'
	),
	peering: page('azure/virtual-network/virtual-network-peering-overview', 'Virtual network peering overview'),
	serviceEndpoints: page(
		'azure/virtual-network/virtual-network-service-endpoints-overview',
		'Virtual network service endpoints'
	),
	vnetFaq: page('azure/virtual-network/virtual-networks-faq', 'Virtual Network FAQ'),
	trafficRouting: page(
		'azure/virtual-network/virtual-networks-udr-overview',
		'Virtual network traffic routing'
	),
	azureVirtualIp: page(
		'azure/virtual-network/what-is-ip-address-168-63-129-16',
		'What is IP address 168.63.129.16'
	),
	gatewayTransit: page(
		'azure/vpn-gateway/vpn-gateway-peering-gateway-transit',
		'VPN gateway transit for virtual network peering'
	),
	cliServicePrincipal: page(
		'cli/azure/authenticate-azure-cli-service-principal',
		'Sign in with a service principal'
	),
	azAlertProcessingRule: page('cli/azure/monitor/alert-processing-rule', 'az monitor alert-processing-rule'),
	azLogWorkspace: page('cli/azure/monitor/log-analytics/workspace', 'az monitor log-analytics workspace'),
	azScheduledQuery: page('cli/azure/monitor/scheduled-query', 'az monitor scheduled-query'),
	azConnectionMonitor: page(
		'cli/azure/network/watcher/connection-monitor',
		'az network watcher connection-monitor'
	),
	cliReleaseNotes: page(
		'cli/azure/release-notes-azure-cli',
		'Azure CLI release notes: zone movement of a VM',
		'2026-11-26'
	),
	azRoleAssignment: page('cli/azure/role/assignment', 'az role assignment'),
	certification: page(
		'credentials/certifications/azure-administrator/',
		'Azure Administrator Associate, with the button that schedules AZ-104'
	),
	examScoring: page('credentials/certifications/exam-scoring-reports', 'Exam scoring and score reports'),
	practiceAssessment: page(
		'credentials/certifications/exams/az-104/practice/assessment?assessment-type=practice&assessmentId=21',
		'Practice assessment for AZ-104'
	),
	onlineExams: page('credentials/certifications/online-exams', 'Online exams with Pearson VUE'),
	scheduleExam: page('credentials/certifications/register-schedule-exam', 'Register and schedule an exam'),
	diskStateReserved: page(
		'dotnet/api/azure.resourcemanager.compute.models.diskstate.reserved',
		'DiskState.Reserved: attached to a stopped-deallocated VM'
	),
	guestProperties: page('entra/external-id/user-properties', 'Properties of a B2B guest'),
	manageGroups: page('entra/fundamentals/how-to-manage-groups', 'Manage groups and group membership'),
	securityDefaults: page('entra/fundamentals/security-defaults', 'Security defaults: MFA registration'),
	defaultPermissions: page('entra/fundamentals/users-default-permissions', 'Default user permissions'),
	restoreUser: page('entra/fundamentals/users-restore', 'Restore or remove a deleted user'),
	mandatoryMfa: page(
		'entra/identity/authentication/concept-mandatory-multifactor-authentication',
		'Mandatory multifactor authentication for Azure'
	),
	passwordReset: page(
		'entra/identity/authentication/concept-sspr-howitworks',
		'How self-service password reset works'
	),
	passwordPolicies: page(
		'entra/identity/authentication/concept-sspr-policy',
		'Password policies and restrictions'
	),
	enablePasswordReset: page(
		'entra/identity/authentication/tutorial-enable-sspr',
		'Enable self-service password reset'
	),
	dynamicGroups: page(
		'entra/identity/users/groups-dynamic-membership',
		'Rules for dynamic membership groups'
	),
	assignLicenses: page(
		'entra/identity/users/licensing-admin-center',
		'Assign licenses in the Microsoft 365 admin center'
	),
	groupLicensing: page(
		'entra/identity/users/licensing-group-advanced',
		'Scenarios and limits of group-based licensing'
	),
	createInvitation: page('graph/api/invitation-post', 'Create invitation'),
	availabilitySetApi: page(
		'javascript/api/@azure-rest/arm-compute/availabilityset',
		'AvailabilitySet: a VM can only be added at creation time'
	),
	kqlBin: page('kusto/query/bin-function', 'bin function'),
	kqlStringOperators: page('kusto/query/datatypes-string-operators', 'String operators'),
	kqlSummarize: page('kusto/query/summarize-operator', 'summarize operator'),
	getResourceLock: page(
		'powershell/module/az.resources/get-azresourcelock',
		'Get-AzResourceLock: locks at, above, and below a scope'
	),
	budgetApi: page('rest/api/consumption/budgets/create-or-update', 'Budgets: create or update'),
	verifyIpFlowApi: page(
		'rest/api/network-watcher/network-watchers/verify-ip-flow',
		'Network Watchers: verify IP flow'
	),
	userDelegationSas: page(
		'rest/api/storageservices/create-user-delegation-sas',
		'Create a user delegation SAS'
	),
	storedAccessPolicy: page(
		'rest/api/storageservices/define-stored-access-policy',
		'Define a stored access policy'
	),
	deploymentModesTraining: page(
		'training/modules/arm-template-whatif/2-deployment-modes',
		'Understand deployment modes'
	),
	imagePullFailures: page(
		'troubleshoot/azure/azure-container-instances/management/acr-image-pull-failures-managed-identity',
		'Container group fails to pull by using a managed identity: InaccessibleImage'
	),
	subnetIsFull: page(
		'troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error',
		'Troubleshoot the SubnetIsFull error code'
	)
} as const satisfies Readonly<Record<string, Source>>;
