// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

import type { components } from './schema'
import type { OperationParameters } from './types'

/** The schemas by the names that openapi-client-axios gives their types. */
export declare namespace Components {
  namespace Schemas {
    type Health = components['schemas']['Health']
    type Clock = components['schemas']['Clock']
    type ClockChange = components['schemas']['ClockChange']
    type Mail = components['schemas']['Mail']
    type Person = components['schemas']['Person']
    type Group = components['schemas']['Group']
    type Request = components['schemas']['Request']
    type AccessToken = components['schemas']['AccessToken']
    type NewToken = components['schemas']['NewToken']
    type Trouble = components['schemas']['Trouble']
    type Operation = components['schemas']['Operation']
  }
}

/** Parameters, bodies and responses by the names that openapi-client-axios gives their types. */
export declare namespace Paths {
  namespace GetHealth {
    namespace Responses {
      type $200 = components['schemas']['Health']
    }
  }
  namespace ListOperations {
    namespace Responses {
      type $200 = {
        /** The list. */
        operations: components['schemas']['Operation'][]
      }
    }
  }
  namespace ListMails {
    namespace Parameters {
      type Limit = Exclude<OperationParameters['listMails']['limit'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['listMails'], 'limit'>
    namespace Responses {
      type $200 = {
        /** The list. */
        mails: components['schemas']['Mail'][]
        /** How many there are in total. */
        total: number
      }
    }
  }
  namespace ListPeople {
    namespace Parameters {
      type Query = Exclude<OperationParameters['listPeople']['query'], undefined>
      type Limit = Exclude<OperationParameters['listPeople']['limit'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['listPeople'], 'query' | 'limit'>
    namespace Responses {
      type $200 = {
        /** The list. */
        people: components['schemas']['Person'][]
        /** How many there are in total. */
        total: number
      }
    }
  }
  namespace ListControlGroups {
    namespace Parameters {
      type Limit = Exclude<OperationParameters['listControlGroups']['limit'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['listControlGroups'], 'limit'>
    namespace Responses {
      type $200 = {
        /** The list. */
        groups: components['schemas']['Group'][]
        /** How many there are in total. */
        total: number
      }
    }
  }
  namespace ListRequests {
    namespace Parameters {
      type Limit = Exclude<OperationParameters['listRequests']['limit'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['listRequests'], 'limit'>
    namespace Responses {
      type $200 = {
        /** The list. */
        requests: components['schemas']['Request'][]
        /** How many there are in total. */
        total: number
      }
    }
  }
  namespace ListTokens {
    namespace Parameters {
      type Limit = Exclude<OperationParameters['listTokens']['limit'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['listTokens'], 'limit'>
    namespace Responses {
      type $200 = {
        /** The list. */
        tokens: components['schemas']['AccessToken'][]
        /** How many there are in total. */
        total: number
      }
    }
  }
  namespace IssueToken {
    type RequestBody = components['schemas']['NewToken']
    namespace Responses {
      type $201 = components['schemas']['AccessToken']
    }
  }
  namespace ExpireTokens {
    namespace Responses {
      type $204 = ''
    }
  }
  namespace ListTroubles {
    namespace Responses {
      type $200 = {
        /** The list. */
        troubles: components['schemas']['Trouble'][]
      }
    }
  }
  namespace FailNext {
    type RequestBody = components['schemas']['Trouble']
    namespace Responses {
      type $204 = ''
    }
  }
  namespace StopFailing {
    namespace Parameters {
      type OperationId = Exclude<OperationParameters['stopFailing']['operationId'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['stopFailing'], 'operationId'>
    namespace Responses {
      type $204 = ''
    }
  }
  namespace GetClock {
    namespace Responses {
      type $200 = components['schemas']['Clock']
    }
  }
  namespace SetClock {
    type RequestBody = components['schemas']['ClockChange']
    namespace Responses {
      type $200 = components['schemas']['Clock']
    }
  }
  namespace Reset {
    namespace Responses {
      type $204 = ''
    }
  }
}
