// Runs before the page's own scripts, apart from them (context isolation) and without Node (sandbox).
import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron'
import { createClient } from './client.ts'
import { callChannel, eventChannel, filesChannel } from './wire.ts'

// WebRTC opens sockets in spite of every policy; without its constructors nobody can start it.
void webFrame.executeJavaScript(
  'for (const name of Object.getOwnPropertyNames(window)) if (/^(webkit)?RTC/.test(name)) delete window[name]',
)

// A window that was made without its walls gets no desk.
if (process.contextIsolated && process.sandboxed) {
  contextBridge.exposeInMainWorld(
    'desk',
    createClient({
      send: (name, input) => ipcRenderer.invoke(callChannel, name, input),
      addFiles: (files) =>
        ipcRenderer.invoke(
          filesChannel,
          files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
        ),
      onEvent(listener) {
        const listen = (_event: unknown, event: unknown): void => listener(event)
        ipcRenderer.on(eventChannel, listen)
        return () => ipcRenderer.off(eventChannel, listen)
      },
    }),
  )
}
