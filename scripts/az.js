// Finds the Azure CLI of this machine and asks it about commands, without running one.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './run.js';

/** The launcher on the path. */
function launcher() {
	const names = process.platform === 'win32' ? ['az.cmd'] : ['az'];
	return (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((path) => existsSync(path));
}

/** @param {string} python */
const holdsAz = (python) =>
	spawnSync(python, ['-c', 'import azure.cli.core'], { stdio: 'ignore' }).status === 0;

/**
 * The Python that holds the Azure CLI: each package of it brings its own, and its launcher names it.
 * @returns {string | undefined}
 */
export function findAz() {
	const az = launcher();
	if (az === undefined) return undefined;
	const named = readFileSync(az, 'latin1').match(/[\w./\\~-]*python[\d.]*(?:\.exe)?/g) ?? [];
	const beside = [join(az, '..', '..', 'python.exe'), '/opt/az/bin/python3', 'python3'];
	return [...new Set([...named, ...beside])].find(holdsAz);
}

/**
 * What the CLI knows of these commands. Extensions of this machine are left out, so that the answer is the same everywhere.
 * @param {string} python
 * @param {readonly string[]} commands the words after `az`, up to the first flag
 */
export function askAz(python, commands) {
	const folder = mkdtempSync(join(tmpdir(), 'resit-az-'));
	const env = {
		...process.env,
		AZURE_CONFIG_DIR: folder,
		AZURE_EXTENSION_DIR: join(folder, 'extensions'),
		AZURE_CORE_COLLECT_TELEMETRY: 'false'
	};
	try {
		const options = { input: JSON.stringify(commands), env, maxBuffer: 100_000_000 };
		return JSON.parse(execFileSync(python, [`${root}scripts/az-table.py`], options).toString());
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
