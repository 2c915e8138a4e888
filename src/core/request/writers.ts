// What writes a body that is not JSON, and reads a response that is not. The table names those that its API needs, so that a bundle has no other.

export { choice, jsonBody } from './body-choice'
export { urlencoded, urlencodedWith } from './form-body'
export { multipart, multipartWith } from './multipart-body'
export { raw, rawIn } from './raw-body'
export { readAs } from './read-as'
