import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('$app/paths', () => ({ asset: (path: string) => path }));

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';
const android = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140';

let stop = (): void => undefined;

async function started(userAgent: string, { installed = false, touch = 5 } = {}) {
	vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
	Object.defineProperty(navigator, 'maxTouchPoints', { configurable: true, value: touch });
	vi.stubGlobal('matchMedia', () => ({ matches: installed }));
	vi.resetModules();
	const { install } = await import('#lib/state/install.svelte.ts');
	stop = install.start();
	return install;
}

function offer(outcome: 'accepted' | 'dismissed') {
	const prompt = vi.fn(async () => ({ outcome }));
	const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
	window.dispatchEvent(event);
	return { event, prompt };
}

beforeEach(() => localStorage.clear());
afterEach(() => {
	stop();
	vi.restoreAllMocks();
});

describe('the install hint', () => {
	it.each([
		['an iPhone', iPhone, { touch: 5 }, 'ios'],
		['an iPad, which calls itself a Mac', mac, { touch: 5 }, 'ios'],
		['a Mac', mac, { touch: 0 }, undefined],
		['an Android phone before its offer', android, { touch: 5 }, undefined],
		['an iPhone where it is installed', iPhone, { installed: true }, undefined]
	])('on %s', async (_name, userAgent, options, way) => {
		expect((await started(userAgent, options)).way).toBe(way);
	});

	it('keeps the browser’s offer for later and asks when told to', async () => {
		const install = await started(android);
		const { event, prompt } = offer('accepted');
		expect(event.defaultPrevented).toBe(true);
		expect(install.way).toBe('prompt');
		expect(prompt).not.toHaveBeenCalled();
		await install.accept();
		expect(prompt).toHaveBeenCalledOnce();
		expect(install.way).toBeUndefined();
	});

	it('goes when the browser has installed by itself', async () => {
		const install = await started(android);
		offer('dismissed');
		window.dispatchEvent(new Event('appinstalled'));
		expect(install.way).toBeUndefined();
	});

	it('dismissed is dismissed for good', async () => {
		const install = await started(iPhone);
		install.dismiss();
		expect(install.way).toBeUndefined();
		stop();
		expect((await started(iPhone)).way).toBeUndefined();
	});
});
