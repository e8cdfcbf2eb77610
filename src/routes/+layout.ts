// One prerendered shell per screen; what it shows is filled in on the device.
export const prerender = true;
export const trailingSlash = 'always';
