// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

/** The values of `UserInvitationPayload.language`, `SignupUserPayload.language`, `resendUserInvitation.language`. */
export const languages = ['en', 'de'] as const

/** The values of `UserV2.status`. */
export const statuses = ['Active', 'Pending', 'Deactivated', 'Deleted'] as const

/** The values of `UserV2.override_release_channel`. */
export const overrideReleaseChannels = ['canary', 'rc', 'stable'] as const

/** The values of `LoginParameters.oauth_response_type`. */
export const oauthResponseTypes = ['code', 'token'] as const

/** The values of `OrganizationDetail.type`, `Organization.type`. */
export const organizationTypes = ['Vendor', 'Partner'] as const

/** The values of `resetPassword.error`. */
export const resetPasswordErrors = ['INVALID_RESET_LINK', 'PASSWORD_POLICY'] as const

/** The values of `resetPassword.violations`. */
export const resetPasswordViolations = ['too_short', 'missing_lowercase', 'missing_uppercase', 'missing_number', 'missing_symbol'] as const
