// `npm start`: from a fresh clone to the running app. Plain Node: it runs before anything is installed.
import { install, toolQuietly } from './run.js';
import { serveSomewhere } from './serve.js';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Resit needs Node 20.19 or newer; this is ${process.version}.`);
	process.exit(1);
}

console.log('Building Resit. The first time takes a minute or two.');
if (!(await install())) process.exit(1);
if (!(await toolQuietly('vite', ['build', '--logLevel', 'warn']))) process.exit(1);
const site = await serveSomewhere({ base: process.env.BASE_PATH ?? '' });
console.log(`\nResit runs at ${site.url}\nCtrl+C stops it.`);
