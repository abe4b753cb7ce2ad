import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { followEvents, queryClient } from './desk.ts'
import { listenForKeys } from './keys.ts'
import { followSystem } from './ui/theme.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'

followSystem()
followEvents()
listenForKeys()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has an element with the id "root"')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale="en-GB">
        <App />
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
)
