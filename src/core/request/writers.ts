// The writers of bodies that are not JSON, and the reader of such responses. The table names those that its API needs,
// so that a bundle has no other.
export { choice, jsonBody } from './body-choice'
export { urlencoded, urlencodedWith } from './form-body'
export { multipart, multipartWith } from './multipart-body'
export { raw, rawIn } from './raw-body'
export { readAs } from './read-as'
