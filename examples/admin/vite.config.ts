import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { localUserApi } from './dev/local-user-api.ts'

// The port is fixed: the links in mails lead to it.
export default defineConfig({ plugins: [react(), localUserApi()], server: { port: 5173, strictPort: true } })
