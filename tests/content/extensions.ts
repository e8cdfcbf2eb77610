// Commands that the Azure CLI brings in by an extension, when they are first run. Each was read on its reference page.
import { day, type Day } from '#lib/domain/time/day.ts';
import type { KnownFlag } from './az-table.ts';

export interface ExtensionCommand {
	readonly extension: string;
	/** Below `referencePages`. */
	readonly page: string;
	readonly checked: Day;
	/** What must be given, as the page lists it: flags with commas between, other names of one flag behind it. */
	readonly needs: string;
	/** What may be given besides, without what every command takes. */
	readonly takes: string;
}

export type ExtensionCommands = Readonly<Record<string, ExtensionCommand>>;

export const referencePages = 'https://learn.microsoft.com/en-us/cli/azure/';

/** A flag that the CLI of Cloud Shell takes in another form than an older CLI, which a table may be read from. */
export interface NewerFlag {
	readonly command: string;
	readonly flag: KnownFlag;
	/** The CLI's version that brought this form. */
	readonly since: string;
	/** Below `referencePages`. */
	readonly page: string;
	readonly checked: Day;
}

export const newerFlags: readonly NewerFlag[] = [
	{
		// A bare flag before. Since then a plan is a Linux plan unless this says `false`.
		command: 'appservice plan create',
		flag: { options: ['--is-linux'], required: false, values: '?', choices: ['true', 'false'] },
		since: '2.88',
		page: 'appservice/plan',
		checked: day('2026-11-26')
	}
];

const checked = day('2026-11-25');

export const extensionCommands: ExtensionCommands = {
	'dataprotection backup-instance adhoc-backup': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-instance',
		checked,
		needs: '--rule-name',
		takes: `--backup-instance-name --name -n, --ids, --no-wait, --resource-group -g,
			--retention-tag-override, --vault-name -v`
	},
	'dataprotection backup-instance create': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-instance',
		checked,
		needs: '--backup-instance, --resource-group -g, --vault-name -v',
		takes: '--no-wait'
	},
	'dataprotection backup-instance delete': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-instance',
		checked,
		needs: '',
		takes: `--backup-instance-name --name -n, --ids, --no-wait, --resource-group -g,
			--vault-name -v, --yes -y`
	},
	'dataprotection backup-instance initialize': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-instance',
		checked,
		needs: '--datasource-id, --datasource-location -l, --datasource-type, --policy-id',
		takes: `--backup-configuration, --friendly-name,
			--use-system-assigned-identity --use-system-identity --mi-system-assigned,
			--user-assigned-identity-arm-url --mi-user-assigned --uami, --secret-store-type,
			--secret-store-uri, --snapshot-resource-group-name --snapshot-rg, --tags`
	},
	'dataprotection backup-instance list': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-instance',
		checked,
		needs: '--resource-group -g, --vault-name -v',
		takes: '--max-items, --next-token'
	},
	'dataprotection backup-instance update-msi-permissions': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-instance',
		checked,
		needs: `--datasource-type, --operation, --permissions-scope, --resource-group -g,
			--vault-name -v`,
		takes: `--backup-instance, --keyvault-id, --restore-request-object,
			--snapshot-resource-group-id --snapshot-rg-id, --target-storage-account-id,
			--user-assigned-identity-arm-url --user-assigned --uami, --yes -y`
	},
	'dataprotection backup-instance validate-for-backup': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-instance',
		checked,
		needs: '--backup-instance',
		takes: '--ids, --no-wait, --resource-group -g, --vault-name -v'
	},
	'dataprotection backup-policy create': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-policy',
		checked,
		needs: '--backup-policy-name --name -n, --policy, --resource-group -g, --vault-name',
		takes: ''
	},
	'dataprotection backup-policy get-default-policy-template': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-policy',
		checked,
		needs: '--datasource-type',
		takes: ''
	},
	'dataprotection backup-policy show': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-policy',
		checked,
		needs: '',
		takes: '--backup-policy-name --name -n, --ids, --resource-group -g, --vault-name -v'
	},
	'dataprotection backup-vault create': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-vault',
		checked,
		needs: '--resource-group -g, --storage-settings --storage-setting, --vault-name -v',
		takes: `--azure-monitor-alerts-for-job-failures --job-failure-alerts,
			--cmk-encryption-key-uri, --cmk-encryption-state, --cmk-identity-type,
			--cmk-infrastructure-encryption --cmk-infra-encryption,
			--cmk-user-assigned-identity-id --cmk-uami,
			--cross-region-restore-state --crr-state,
			--cross-subscription-restore-state --csr-state, --e-tag, --immutability-state,
			--location -l, --mi-system-assigned, --mi-user-assigned, --no-wait,
			--retention-duration-in-days --soft-delete-retention, --soft-delete-state,
			--tags, --type, --user-assigned-identities --uami`
	},
	'dataprotection backup-vault delete': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-vault',
		checked,
		needs: '',
		takes: '--ids, --no-wait, --resource-group -g, --vault-name -v, --yes -y'
	},
	'dataprotection backup-vault show': {
		extension: 'dataprotection',
		page: 'dataprotection/backup-vault',
		checked,
		needs: '',
		takes: '--ids, --resource-group -g, --vault-name -v'
	},
	'monitor alert-processing-rule create': {
		extension: 'alertsmanagement',
		page: 'monitor/alert-processing-rule',
		checked,
		needs: '--name -n, --resource-group -g, --rule-type, --scopes',
		takes: `--action-groups, --description, --enabled, --filter-alert-context,
			--filter-alert-rule-description, --filter-alert-rule-id,
			--filter-alert-rule-name, --filter-monitor-condition, --filter-monitor-service,
			--filter-resource-group, --filter-resource-type, --filter-severity,
			--filter-signal-type, --filter-target-resource, --schedule-end-datetime,
			--schedule-recurrence, --schedule-recurrence-2, --schedule-recurrence-2-end-time,
			--schedule-recurrence-2-start-time, --schedule-recurrence-2-type,
			--schedule-recurrence-end-time, --schedule-recurrence-start-time,
			--schedule-recurrence-type, --schedule-start-datetime, --schedule-time-zone,
			--tags`
	},
	'monitor log-analytics query': {
		extension: 'log-analytics',
		page: 'monitor/log-analytics',
		checked,
		needs: '--analytics-query, --workspace -w',
		takes: '--timespan -t, --workspaces'
	},
	'monitor scheduled-query create': {
		extension: 'scheduled-query',
		page: 'monitor/scheduled-query',
		checked,
		needs: '--condition, --name -n, --resource-group -g, --scopes',
		takes: `--action-groups, --auto-mitigate, --check-ws-alerts-storage --cwas,
			--condition-query, --custom-properties, --description, --disabled,
			--evaluation-frequency, --location -l, --mute-actions-duration --mad, --severity,
			--skip-query-validation, --tags, --target-resource-type --type, --window-size`
	},
	'monitor scheduled-query show': {
		extension: 'scheduled-query',
		page: 'monitor/scheduled-query',
		checked,
		needs: '',
		takes: '--ids, --name -n, --resource-group -g'
	}
};
