// Runs the project's tools with plain Node: nothing here may need an installed package.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Runs a program in the project's folder and shows what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @param {string} [folder] inside the project
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(program, args, env = {}, folder = '') {
	return new Promise((resolve) => {
		spawn(program, args, { cwd: root + folder, stdio: 'inherit', env: { ...process.env, ...env } })
			.on('error', (error) => {
				console.error(`${program}: ${error.message}`);
				resolve(false);
			})
			.on('close', (code) => resolve(code === 0));
	});
}

/**
 * Runs a program in the project's folder, and shows what it prints only when it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<boolean>} whether it ended well
 */
export function runQuietly(program, args, env = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env } });
		/** @type {Buffer[]} */
		const printed = [];
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => printed.push(part));
		child
			.on('error', (error) => {
				console.error(`${program}: ${error.message}`);
				resolve(false);
			})
			.on('close', (code) => {
				if (code !== 0) process.stderr.write(Buffer.concat(printed));
				resolve(code === 0);
			});
	});
}

const scriptOf = {
	eslint: 'eslint/bin/eslint.js',
	knip: 'knip/bin/knip.js',
	playwright: '@playwright/test/cli.js',
	prettier: 'prettier/bin/prettier.cjs',
	'svelte-check': 'svelte-check/bin/svelte-check',
	'svelte-kit': '@sveltejs/kit/svelte-kit.js',
	tsc: 'typescript/bin/tsc',
	vite: 'vite/bin/vite.js',
	vitest: 'vitest/vitest.mjs'
};

/**
 * Runs an installed tool, without a shell, so that it works alike on every system.
 * @param {keyof typeof scriptOf} name
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @param {string} [folder]
 */
export const tool = (name, args, env, folder) =>
	run(process.execPath, [`${root}node_modules/${scriptOf[name]}`, ...args], env, folder);

/**
 * As `tool`; shows what it prints only when it fails.
 * @param {keyof typeof scriptOf} name
 * @param {readonly string[]} args
 */
export const toolQuietly = (name, args) =>
	runQuietly(process.execPath, [`${root}node_modules/${scriptOf[name]}`, ...args]);

/** @param {readonly string[]} args */
function npm(args) {
	// Set where npm itself runs this script; on Windows `npm` alone is no program.
	const cli = process.env.npm_execpath;
	return cli === undefined ? run('npm', args) : run(process.execPath, [cli, ...args]);
}

function isInstalled() {
	const mark = `${root}node_modules/.package-lock.json`;
	return existsSync(mark) && statSync(mark).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

/** Installs the packages where they are missing or older than the lock. */
export async function install() {
	return isInstalled() || npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
