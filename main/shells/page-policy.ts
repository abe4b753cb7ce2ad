/**
 * What the window's page may do, as the headers that every answer to it carries. Both windowed shells serve the page
 * themselves, from an origin that nobody else can answer for.
 */

/** Content Security Policy, one rule a line with its reason. */
const contentSecurityPolicy = [
  "default-src 'none'", // whatever is not named below is refused
  "script-src 'self'", // our own files; no inline script, no eval
  "style-src 'self'", // our own files; React sets styles through the object model, which this does not touch
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'", // calls go over the shell's wire, never over fetch
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", // text becomes markup nowhere
  "trusted-types 'none'",
].join('; ')

/** Abilities of a browser that a reading desk has no use for. */
const refusedAbilities = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** Headers of every answer to the page, beside its `content-type`. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': refusedAbilities.map((ability) => `${ability}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  // The browser keeps no copy of anything, not even of our own files.
  'cache-control': 'no-store',
}
