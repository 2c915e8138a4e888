interface ImportMetaEnv {
  /** Address of the User API. Default: the service's own. */
  readonly VITE_USER_API?: string
  /** The suggested user to sign in as; set only by `npm run dev`. */
  readonly VITE_DEV_EMAIL?: string
  readonly VITE_DEV_PASSWORD?: string
}
