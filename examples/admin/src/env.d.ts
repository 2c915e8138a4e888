interface ImportMetaEnv {
  /** Address of the User API. Default: the service's own. */
  readonly VITE_USER_API?: string
  /** Whom a newcomer may sign in as; `npm run dev` alone sets it. */
  readonly VITE_DEV_EMAIL?: string
  readonly VITE_DEV_PASSWORD?: string
}
